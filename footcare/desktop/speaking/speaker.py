"""The process that speaks through Qt: it may hang as long as it likes, nobody waits for it.

Qt's speech system can block whoever makes it for tens of seconds. It is made here, in a process of
its own that Footcare gives up when it does not answer. It ends when its standard input does.
"""

from __future__ import annotations

import os
import threading
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QLocale, QObject, Qt, Signal, Slot
from PySide6.QtTextToSpeech import QTextToSpeech

from footcare.desktop.speaking import talk
from footcare.domain.speech import Speech, VoiceRate, VoiceVolume

if TYPE_CHECKING:
    from typing import BinaryIO

_MOCK: Final = "mock"
_RATES: Final = {VoiceRate.SLOW: -0.35, VoiceRate.NORMAL: -0.1, VoiceRate.FAST: 0.2}
_VOLUMES: Final = {VoiceVolume.QUIET: 0.5, VoiceVolume.NORMAL: 0.8, VoiceVolume.LOUD: 1.0}
_LONGEST_NAME: Final = 120
_MOST_VOICES: Final = 12
"""More names than that are no choice any more; speech-dispatcher alone can have 1,530."""


class Ears(QObject):
    """Reads lines in a thread of its own: also while an engine hangs, the end must be noticed.

    Signals:
        heard: a line came in.
    """

    heard = Signal(bytes)

    def __init__(self, lines: BinaryIO) -> None:
        super().__init__()
        self._lines = lines

    def listen(self) -> None:
        """Begin to read."""
        threading.Thread(target=self._run, daemon=True).start()

    def _run(self) -> None:
        for text in self._lines:
            self.heard.emit(text)
        # Footcare is gone, or done with this. The engine may hang: nothing is put in order.
        os._exit(0)


class Speaker(QObject):
    """Does what the lines say; the first of them comes after it said that it is ready."""

    def __init__(self, engine: str, language: str, ears: Ears, out: BinaryIO) -> None:
        super().__init__()
        self._out = out
        self._id = 0
        self._began = False
        self._speech: Speech | None = None
        self._tts = QTextToSpeech(engine, self)
        self._tts.setLocale(QLocale(language))
        self._tts.stateChanged.connect(self._changed)
        self._own = self._tts.voice()
        ears.heard.connect(self._do, Qt.ConnectionType.QueuedConnection)
        if self._tts.state() is QTextToSpeech.State.Error:
            self._tell(cannot=self._tts.errorString() or "no speech system")
        else:
            self._tell(ready=True, voices=voice_names(self._tts))

    @Slot(bytes)
    def _do(self, text: bytes) -> None:
        message = talk.read(text)
        if "say" in message:
            self._say(message)
        elif message.get("stop"):
            self._id = 0
            self._tts.stop()

    def _say(self, message: dict[str, Any]) -> None:
        self._tts.stop()
        self._take(
            Speech(message["voice"], VoiceRate(message["rate"]), VoiceVolume(message["volume"]))
        )
        self._id, self._began = message["id"], False
        self._tts.say(message["say"])
        self._tell(got=self._id)

    def _take(self, speech: Speech) -> None:
        if speech == self._speech:
            return
        self._speech = speech
        self._tts.setRate(_RATES[speech.rate])
        self._tts.setVolume(_VOLUMES[speech.volume])
        named = [one for one in self._tts.availableVoices() if one.name() == speech.voice]
        self._tts.setVoice(named[0] if named else self._own)

    @Slot(QTextToSpeech.State)
    def _changed(self, state: QTextToSpeech.State) -> None:
        if state is QTextToSpeech.State.Speaking:
            self._began = True
        over = state is QTextToSpeech.State.Ready and self._began
        bad = state is QTextToSpeech.State.Error
        if self._id and (over or bad):
            self._tell(over=self._id, good=not bad)
            self._id = 0

    def _tell(self, **words: object) -> None:
        self._out.write(talk.line(**words))
        self._out.flush()


def voice_names(tts: QTextToSpeech) -> list[str]:
    """Return the voices of a language, without the many variants that espeak-ng plays on each."""
    names = dict.fromkeys(voice.name() for voice in tts.availableVoices())
    fit = (name for name in names if "+" not in name and len(name) <= _LONGEST_NAME)
    return list(islice(fit, _MOST_VOICES))


def choose_engine(wanted: str) -> str:
    """Return the engine to use; the mock is only for those who ask for it. Empty: there is none."""
    known = QTextToSpeech.availableEngines()
    if wanted:
        return wanted if wanted in known else ""
    return next((name for name in known if name != _MOCK), "")
