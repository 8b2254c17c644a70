"""The one voice of the program: the first engine that can, and the next one when it fails."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from footcare.domain.speech import Speech
from footcare.services.ports import Ability

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footcare.desktop.speaking.engine import SpeechEngine


class VoiceHouse(QObject):
    """Says one sentence at a time with the best engine that works; tones are the last resort.

    Reminders and the massage speak through the same one, so that two never talk at once.
    """

    def __init__(self, engines: Sequence[SpeechEngine], parent: QObject | None = None) -> None:
        """Begin.

        Args:
            engines: those to try, the best first.
            parent: who owns the voice.
        """
        super().__init__(parent)
        self._engines = tuple(engines)
        self._speech = Speech()
        self._speaker: SpeechEngine | None = None
        self._words = ""
        for engine in self._engines:
            engine.setParent(self)
            engine.refused.connect(self._say_otherwise)

    def ability(self) -> Ability:
        """Tell whether words can be spoken here, and if not, why the last engine cannot."""
        able = Ability(ok=False)
        for engine in self._engines:
            able = engine.ability()
            if able.ok:
                return able
        return able

    @property
    def saying(self) -> str:
        """The sentence that is being said, or waits to be; empty when it is quiet."""
        return self._words if self._speaker is not None and self._speaker.speaking else ""

    @property
    def voices(self) -> tuple[str, ...]:
        """The names of voices to choose from, as far as they are known."""
        engine = self._best()
        return () if engine is None else engine.voices

    def tune(self, speech: Speech) -> None:
        """Speak so from the next sentence on; an engine that failed gets another chance."""
        self._speech = speech
        for engine in self._engines:
            engine.try_again()

    def prepare(self) -> None:
        """Begin what takes a while, so that the best engine speaks soon; returns at once."""
        engine = self._best()
        if engine is not None:
            engine.prepare()

    def say(self, words: str) -> None:
        """Say a sentence in place of what is still being said; returns at once.

        While the best engine is not ready the next one speaks: no sentence waits for a slow start.
        """
        self.stop()
        self.prepare()
        self._speaker = self._first_ready() or self._best()
        self._words = words
        if self._speaker is not None:
            self._speaker.say(words, self._speech)

    def stop(self) -> None:
        """Be quiet at once."""
        if self._speaker is not None:
            self._speaker.stop()

    def finish(self) -> None:
        """Be quiet, and see that no program is left behind."""
        for engine in self._engines:
            engine.finish()

    def _best(self) -> SpeechEngine | None:
        """Return the best engine that did not fail; where all did, the last that is there."""
        able = (engine for engine in self._engines if engine.ability().ok)
        there = (engine for engine in reversed(self._engines) if engine.there().ok)
        return next(able, None) or next(there, None)

    def _first_ready(self) -> SpeechEngine | None:
        able = (engine for engine in self._engines if engine.ready and engine.ability().ok)
        return next(able, None)

    @Slot(str)
    def _say_otherwise(self, words: str) -> None:
        """An engine could not begin: the next one may, unless nobody wants the words any more."""
        failed = self.sender()
        if failed is not self._speaker:
            return
        other = self._first_ready()
        self._speaker = None if other is failed else other
        if self._speaker is not None:
            self._speaker.say(words, self._speech)
