"""The way back: which pages the person came by, and which of them wait as they were left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from footcare.ui.opener import Opener

AROUND_HELP: Final = frozenset({"help", "card"})
"""Get help and what belongs to it lie over a page, which waits below them as it is."""

_REMEMBERED: Final = 20


class Stop(NamedTuple):
    """A page on the way.

    Attributes:
        words: what it was opened with.
        opener: what opened the page after it; the focus comes back to it.
        waits: whether it stands as it was left, and is shown again without being opened anew.
    """

    name: str
    words: dict[str, object]
    opener: Opener | None = None
    waits: bool = False


class Trail:
    """The pages before the one shown, the last one on top."""

    def __init__(self) -> None:
        self._stops: list[Stop] = []

    def add(self, stop: Stop) -> None:
        """Remember where the person was."""
        self._stops.append(stop)
        del self._stops[:-_REMEMBERED]

    def back(self) -> Stop:
        """Take the page before off the trail; Today where there is none."""
        return self._stops.pop() if self._stops else Stop("today", {})

    @property
    def waiting(self) -> str:
        """The name of the page that waits below Get help, or nothing."""
        return next((stop.name for stop in reversed(self._stops) if stop.waits), "")

    def end_waiting(self, *, keep: bool) -> None:
        """Let no page wait any longer; ``keep`` tells whether it can be opened anew later."""
        left = (stop._replace(waits=False) for stop in self._stops if keep or not stop.waits)
        self._stops = list(left)
