"""Qt's speech as a voice, in a process of its own that is given up when it does not answer.

The process is started before the first sentence, lives on between sentences, and is let go when
nothing was said for a while.
"""

from __future__ import annotations

import shutil
import sys
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QProcess, QTimer, Slot
from typing_extensions import override

from footcare.desktop.speaking import talk
from footcare.desktop.speaking.engine import FAILED, HUNG, SpeechEngine, patience_for
from footcare.i18n import N_, _, language
from footcare.services.ports import Ability

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footcare.domain.speech import Speech

STARTS: Final = 20.0
"""Seconds within which it must be ready: speech-dispatcher took seven on a busy machine."""
TAKES: Final = 5.0
"""Seconds within which it must have taken a sentence."""
RESTS: Final = 300.0
"""Seconds without a sentence after which the process is let go; the longest step is shorter."""
_GOING: Final = 1000
_ABSENT: Final = N_("There is no speech system that Qt can use here.")


class QtVoice(SpeechEngine):
    """Speaks through the child process.

    A sentence said before it is ready waits; the next one takes its place.
    """

    def __init__(
        self,
        command: Sequence[str],
        parent: QObject | None = None,
        *,
        starts: float = STARTS,
    ) -> None:
        """Begin.

        Args:
            command: the words that start the process; a language follows them.
            parent: who owns the voice.
            starts: seconds within which it must be ready.
        """
        super().__init__(parent)
        self._command = tuple(command)
        self._process: QProcess | None = None
        self._ready = False
        self._cannot = False
        self._voices: tuple[str, ...] = ()
        self._id = 0
        self._waiting: tuple[str, Speech] | None = None
        self._words = ""
        self._saying = False
        self._unsaid = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._give_up)
        self._starts = int(starts * 1000)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(int(RESTS * 1000))
        self._rest.timeout.connect(self.finish)

    @override
    def there(self) -> Ability:
        known = find_spec("PySide6.QtTextToSpeech") is not None
        if sys.platform == "linux" and shutil.which("speech-dispatcher") is None:
            known = False
        if known and not self._cannot:
            return Ability(ok=True)
        return Ability(ok=False, why=_(_ABSENT))

    @property
    @override
    def ready(self) -> bool:
        return self._ready

    @property
    @override
    def speaking(self) -> bool:
        return self._saying or self._waiting is not None

    @property
    @override
    def voices(self) -> tuple[str, ...]:
        return self._voices

    @override
    def prepare(self) -> None:
        if self._process is not None or not self.ability().ok:
            return
        self._process = process = QProcess(self)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._hear)
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._broke)
        process.start(self._command[0], [*self._command[1:], language()])
        self._patience.start(self._starts)

    @override
    def say(self, words: str, speech: Speech) -> None:
        self._waiting = (words, speech)
        self._saying = False
        self.prepare()
        if self._ready:
            self._send_waiting()

    def _send_waiting(self) -> None:
        if self._waiting is None or self._process is None:
            return
        (self._words, speech), self._waiting = self._waiting, None
        self._id += 1
        self._saying = self._unsaid = True
        self._process.write(
            talk.line(
                say=self._words,
                id=self._id,
                voice=speech.voice,
                rate=speech.rate.value,
                volume=speech.volume.value,
            )
        )
        self._patience.start(int(TAKES * 1000))
        self._rest.start()

    @override
    def stop(self) -> None:
        self._waiting = None
        if self._saying and self._process is not None:
            self._process.write(talk.line(stop=True))
        self._saying = self._unsaid = False
        if self._ready:
            self._patience.stop()

    @override
    def finish(self) -> None:
        self._let_go()
        for process in self.findChildren(QProcess):
            process.waitForFinished(_GOING)

    def _let_go(self) -> None:
        self._patience.stop()
        self._rest.stop()
        self._ready = self._saying = self._unsaid = False
        self._waiting = None
        process, self._process = self._process, None
        if process is not None:
            process.kill()

    @Slot()
    def _hear(self) -> None:
        process = self._process
        while process is not None and process is self._process and process.canReadLine():
            self._take(talk.read(bytes(process.readLine().data())))

    def _take(self, message: dict[str, object]) -> None:
        if "ready" in message:
            self._ready = True
            self._patience.stop()
            names = message.get("voices")
            self._voices = tuple(map(str, names)) if isinstance(names, list) else ()
            self._rest.start()
            self._send_waiting()
        elif "cannot" in message:
            self._cannot = True
            self._fail("")
        elif message.get("got") == self._id and self._saying:
            self._unsaid = False
            self._patience.start(int(patience_for(self._words) * 1000))
        elif message.get("over") == self._id and self._saying:
            self._saying = False
            self._patience.stop()
            self.why = "" if message.get("good") else FAILED

    @Slot()
    def _give_up(self) -> None:
        self._fail(HUNG)

    @Slot(int, QProcess.ExitStatus)
    def _ended(self, _code: int, _status: QProcess.ExitStatus) -> None:
        ended = self.sender()
        ended.deleteLater()
        if ended is self._process:
            self._fail(FAILED)

    @Slot(QProcess.ProcessError)
    def _broke(self, error: QProcess.ProcessError) -> None:
        failed = error is QProcess.ProcessError.FailedToStart
        if failed and self.sender() is self._process:
            self._fail(FAILED)

    def _fail(self, why: str) -> None:
        """End the process; words that were not begun go to whoever can say them."""
        words = self._waiting[0] if self._waiting else self._words if self._unsaid else ""
        self._let_go()
        self.why = why
        if words:
            self.refused.emit(words)
