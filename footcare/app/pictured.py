"""What a window has for senses that is only pictured or measured: nothing is heard or lit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from footcare.services.ports import Ability

if TYPE_CHECKING:
    from footcare.domain.speech import Speech


class SilentVoice:
    """A voice that could speak and says nothing, so that pages look as they do for people."""

    saying = ""
    voices: tuple[str, ...] = ()

    def ability(self) -> Ability:
        """Tell that it could."""
        return Ability(ok=True)

    def tune(self, speech: Speech) -> None:
        """Do nothing."""

    def prepare(self) -> None:
        """Do nothing."""

    def say(self, words: str) -> None:
        """Do nothing."""

    def stop(self) -> None:
        """Do nothing."""


class NoScreen:
    """A screen that is left alone."""

    def stay_on(self) -> None:
        """Do nothing."""

    def let_go(self) -> None:
        """Do nothing."""
