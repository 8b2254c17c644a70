"""A quiet line on Today about what was marked and is still open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from footcare.i18n import _, ngettext
from footcare.ui.pages.following.words import lasting_words, thread_title
from footcare.ui.pages.today.quiet_line import QuietLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footcare.domain.thread import Thread
    from footcare.services.following import Followed
    from footcare.ui.desk import Desk


class OpenLine(QuietLine):
    """Shown while something is open that has no card of its own.

    Signals:
        opened: the person wants to see everything marked.
    """

    opened = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "list")
        self.button = self.add_button(_("What you marked"), "list", "see_findings")
        self.button.clicked.connect(self.opened)
        self._slim()
        desk.theme.changed.connect(self._slim)
        self.hide()

    def _slim(self) -> None:
        """Take little height: the day itself comes first."""
        side, end = self._theme.px(24), self._theme.px(8)
        self.column.setContentsMargins(side, end, self._theme.px(12), end)

    def show_followed(self, followed: Followed, *, beside_a_card: bool) -> None:
        """Say what lasts long, or else how much is open; nothing beside a card that says more."""
        lasting = () if self.desk.preferences.current.record_only else followed.lasting
        words = "" if beside_a_card else open_words(followed, lasting)
        self.sign.show_icon("clock" if lasting else "list")
        self.say(words)
        self.setVisible(bool(words))


def open_words(followed: Followed, lasting: Sequence[Thread]) -> str:
    """Return what is open in a sentence or two: the oldest of what lasts long by its name."""
    count = len(followed.open)
    if not count:
        return ""
    if not lasting:
        words = ngettext(
            "{count} thing you marked is open.", "{count} things you marked are open.", count
        )
        return words.format(count=count)
    oldest = lasting[0]
    first = _("{lasting}: {what}.").format(
        lasting=lasting_words(oldest, followed.day, record_only=False), what=thread_title(oldest)
    )
    more = count - 1
    if not more:
        return first
    words = ngettext("{count} more is open.", "{count} more are open.", more)
    return f"{first} {words.format(count=more)}"
