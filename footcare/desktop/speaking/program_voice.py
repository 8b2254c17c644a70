"""A program of the system as a voice: one process a sentence.

A speech system that hangs or crashes takes nothing down with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QProcess, QTimer, Slot
from typing_extensions import override

from footcare.desktop.speaking.engine import FAILED, HUNG, SpeechEngine, patience_for
from footcare.i18n import language

if TYPE_CHECKING:
    from footcare.desktop.speaking.programs import Engine
    from footcare.domain.speech import Speech
    from footcare.services.ports import Ability

_GOING: Final = 1000
"""Milliseconds that a stopped program gets to be gone before Footcare itself ends."""


class ProgramVoice(SpeechEngine):
    """Says each sentence with a fresh process of its program."""

    def __init__(self, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._process: QProcess | None = None
        self._words = ""
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._give_up)

    @override
    def there(self) -> Ability:
        return self._engine.ability()

    @property
    @override
    def speaking(self) -> bool:
        return self._process is not None

    @property
    @override
    def voices(self) -> tuple[str, ...]:
        return self._engine.voices if self._engine.path else ()

    @override
    def say(self, words: str, speech: Speech) -> None:
        self.stop()
        path = self._engine.path
        if path is None:
            return
        self._words = words
        self._process = process = QProcess(self)
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._broke)
        process.start(path, self._engine.arguments(language(), speech))
        process.write(self._engine.encode(words))
        process.closeWriteChannel()
        self._patience.start(int(patience_for(words) * 1000))

    @override
    def stop(self) -> None:
        self._patience.stop()
        process, self._process = self._process, None
        if process is not None:
            process.kill()

    @override
    def finish(self) -> None:
        self.stop()
        for process in self.findChildren(QProcess):
            process.waitForFinished(_GOING)

    @Slot(int, QProcess.ExitStatus)
    def _ended(self, code: int, status: QProcess.ExitStatus) -> None:
        good = code == 0 and status is QProcess.ExitStatus.NormalExit
        self._over("" if good else FAILED)

    @Slot(QProcess.ProcessError)
    def _broke(self, error: QProcess.ProcessError) -> None:
        # Every other error is followed by the end of the program.
        if error is QProcess.ProcessError.FailedToStart:
            self._over(FAILED)

    def _over(self, why: str) -> None:
        """Note how a sentence ended, unless it was stopped or another one took its place."""
        ended = self.sender()
        mine = ended is self._process
        ended.deleteLater()
        if not mine:
            return
        self._process = None
        self._patience.stop()
        self.why = why
        if why:
            self.refused.emit(self._words)

    def _give_up(self) -> None:
        self.stop()
        self.why = HUNG
