"""A quiet line on Today about what was marked and is still open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from typing_extensions import override

from footcare.i18n import _, ngettext
from footcare.ui.pages.following.words import lasting_words, thread_title
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from footcare.services.following import Followed
    from footcare.ui.desk import Desk

_ROOM_ACROSS = 620


class OpenLine(Card):
    """Shown while something is open that has no card of its own; it has no colour of an alarm.

    Signals:
        opened: the person wants to see everything marked.
    """

    opened = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        told = Box(desk.theme, across=True, gap=16)
        self._sign = Sign(desk.theme, desk.icons, "list", size=28)
        told.add(self._sign)
        self.words = Label("", "body")
        told.add(self.words, stretch=1)
        self.button = hug(WordButton(desk.theme, desk.icons, _("What you marked"), "quiet", "list"))
        self.button.setObjectName("see_findings")
        self.button.clicked.connect(self.opened)
        self._row = Box(desk.theme, across=True, gap=16).add(told, stretch=1).add(self.button)
        self._row.box.setAlignment(self.button, Qt.AlignmentFlag.AlignVCenter)
        self.column.addWidget(self._row)
        self._slim()
        desk.theme.changed.connect(self._slim)
        self.hide()

    def _slim(self) -> None:
        """Take little height: the day itself comes first."""
        side, end = self._theme.px(24), self._theme.px(8)
        self.column.setContentsMargins(side, end, self._theme.px(12), end)

    def show_followed(self, followed: Followed, *, beside_a_card: bool) -> None:
        """Say what lasts long, or else how much is open; nothing beside a card that says more."""
        words = "" if beside_a_card else open_words(followed)
        self._sign.show_icon("clock" if followed.lasting else "list")
        self.words.setText(words)
        self.setVisible(bool(words))
        self.setAccessibleName(words)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._row.set_across(across=self.width() >= self._theme.px(_ROOM_ACROSS))


def open_words(followed: Followed) -> str:
    """Return what is open in a sentence or two: the oldest of what lasts long by its name."""
    count = len(followed.open)
    if not count:
        return ""
    if not followed.lasting:
        words = ngettext(
            "{count} thing you marked is open.", "{count} things you marked are open.", count
        )
        return words.format(count=count)
    oldest = followed.lasting[0]
    first = _("{lasting}: {what}.").format(
        lasting=lasting_words(oldest, followed.day), what=thread_title(oldest)
    )
    more = count - 1
    if not more:
        return first
    words = ngettext("{count} more is open.", "{count} more are open.", more)
    return f"{first} {words.format(count=more)}"
