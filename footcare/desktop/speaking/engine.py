"""What every engine of the voice is to the house of voices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from footcare.i18n import N_, _
from footcare.services.ports import Ability

if TYPE_CHECKING:
    from footcare.domain.speech import Speech

FAILED: Final = N_("The speech program of this computer ended with an error.")
HUNG: Final = N_("The speech program of this computer came to no end and was stopped.")


def patience_for(words: str) -> float:
    """Return the seconds within which words must have been said, also by a slow voice."""
    return 10.0 + 0.9 * len(words.split())


class SpeechEngine(QObject):
    """Says one sentence at a time; the next one takes the place of what is still being said.

    Nothing in it waits: a program that hangs or crashes is noticed by time and signals.

    Signals:
        refused: words that could not even be begun, for another engine to say.
    """

    refused = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.why = ""

    def ability(self) -> Ability:
        """Tell whether words can be spoken here: it is there, and did not fail lately."""
        able = self.there()
        if able.ok and self.why:
            return Ability(ok=False, why=_(self.why))
        return able

    def try_again(self) -> None:
        """Forget that it failed."""
        self.why = ""

    def there(self) -> Ability:
        """Tell whether it is there at all."""
        raise NotImplementedError

    @property
    def ready(self) -> bool:
        """Whether a sentence said now would be heard at once."""
        return True

    @property
    def speaking(self) -> bool:
        """Whether a sentence is being said, or waits to be."""
        raise NotImplementedError

    @property
    def voices(self) -> tuple[str, ...]:
        """The names of voices to choose from, as far as they are known."""
        return ()

    def prepare(self) -> None:
        """Begin what takes a while, so that the first sentence is not late."""

    def say(self, words: str, speech: Speech) -> None:
        """Say a sentence; returns at once."""
        raise NotImplementedError

    def stop(self) -> None:
        """Be quiet at once."""
        raise NotImplementedError

    def finish(self) -> None:
        """Be quiet, and see that no program is left behind."""
        raise NotImplementedError
