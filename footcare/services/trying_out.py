"""Trying out how reminders get through: each way alone, and what the person says arrived.

A program can know that it sent something; whether it was seen or heard only the person knows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from footcare.domain.clock import today
from footcare.domain.trial import Confirmation, Way

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from footcare.domain.clock import Clock
    from footcare.services.ports import Ability


class Messenger(Protocol):
    """Sends one trial by one way."""

    def ability(self) -> Ability:
        """Tell whether this way works here, as far as the program can know."""
        ...

    def send(self) -> None:
        """Send the trial; returns at once."""
        ...

    def take_back(self) -> None:
        """Take away what still stands of the trial."""
        ...


class KeptConfirmations(Protocol):
    """What persons said of their trials, kept with the profile."""

    def read(self) -> tuple[Confirmation, ...]:
        """Return what is kept; what cannot be read is not."""
        ...

    def write(self, confirmations: Sequence[Confirmation]) -> None:
        """Keep these and no others.

        Raises:
            OSError: they cannot be written; the old ones stay.
        """
        ...


@dataclass(frozen=True)
class Sent:
    """What became of a trial before the person was asked: sent, or why not, in a sentence."""

    ok: bool
    why: str = ""


class TryingOut:
    """Sends trials and remembers what arrived. To be used on the thread of the messengers."""

    def __init__(
        self,
        clock: Clock,
        messengers: Mapping[Way, Messenger],
        kept: KeptConfirmations,
        desktop: str,
    ) -> None:
        """Begin.

        Args:
            clock: what to ask for the date.
            messengers: who sends by which way; what is missing cannot be tried.
            kept: where confirmations are kept.
            desktop: names this desktop; what was confirmed on another one says nothing here.
        """
        self._clock = clock
        self._messengers = messengers
        self._kept = kept
        self._desktop = desktop
        self._all: tuple[Confirmation, ...] | None = None

    @property
    def ways(self) -> tuple[Way, ...]:
        """What can be tried, in order."""
        return tuple(way for way in Way if way in self._messengers)

    def send(self, way: Way) -> Sent:
        """Send a trial by one way, unless it is known not to work."""
        messenger = self._messengers[way]
        able = messenger.ability()
        if not able.ok:
            return Sent(ok=False, why=able.why)
        messenger.send()
        return Sent(ok=True)

    def trouble(self, way: Way) -> str:
        """Return what the program itself knows to be wrong with a way by now; mostly nothing."""
        able = self._messengers[way].ability()
        return "" if able.ok else able.why

    def confirm(self, way: Way, *, arrived: bool) -> bool:
        """Note what the person said, and take away what still stands of the trial.

        Returns:
            Whether it could be kept; otherwise it counts until the program ends.
        """
        self._messengers[way].take_back()
        said = Confirmation(way, arrived, today(self._clock), self._desktop)
        others = [one for one in self._said() if (one.way, one.desktop) != (way, self._desktop)]
        self._all = (*others, said)
        try:
            self._kept.write(self._all)
        except OSError:
            return False
        return True

    def said_of(self, way: Way) -> Confirmation | None:
        """Return what the person last said of a way on this desktop."""
        here = [one for one in self._said() if (one.way, one.desktop) == (way, self._desktop)]
        return here[-1] if here else None

    @property
    def said(self) -> list[Confirmation]:
        """What the person last said of each way on this desktop."""
        return [said for way in self.ways if (said := self.said_of(way)) is not None]

    def leave(self) -> None:
        """Take away whatever still stands of any trial."""
        for messenger in self._messengers.values():
            messenger.take_back()

    def _said(self) -> tuple[Confirmation, ...]:
        if self._all is None:
            self._all = self._kept.read()
        return self._all
