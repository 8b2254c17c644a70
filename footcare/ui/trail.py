"""The way back: which pages the person came by, and which of them wait as they were left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import shiboken6

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from footcare.ui.page import Page

AROUND_HELP: Final = frozenset({"help", "card"})
"""Get help and what belongs to it lie over a page, which waits below them as it is."""

_REMEMBERED: Final = 20


class Stop(NamedTuple):
    """A page on the way.

    Attributes:
        words: what it was opened with.
        waits: whether it stands as it was left, and is shown again without being opened anew.
        focus: what had the focus there; it may be gone by now.
    """

    name: str
    words: dict[str, object]
    waits: bool = False
    focus: QWidget | None = None

    def focus_on(self, page: Page) -> QWidget:
        """Return what gets the focus when the page is shown: what had it, if it is still there."""
        focus = self.focus
        if focus is None or not shiboken6.isValid(focus) or not page.isAncestorOf(focus):
            return page.first_focus()
        return focus if focus.isVisibleTo(page) else page.first_focus()


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
        ended = [
            stop._replace(waits=False, focus=None) if stop.waits else stop for stop in self._stops
        ]
        self._stops = [
            new for new, old in zip(ended, self._stops, strict=True) if keep or not old.waits
        ]
