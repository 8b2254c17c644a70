"""The newest of what was measured or answered, in words, with the ways on from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from footcare.i18n import _
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.ui.desk import Desk


class NewestCard(Card):
    """A title, lines below it, back to Today, or once more.

    Signals:
        again: the person wants to do it once more.
        done: the person is through.
    """

    again = Signal()
    done = Signal()

    def __init__(self, desk: Desk, once_more: str, name: str) -> None:
        """Make an empty card.

        Args:
            desk: what pages have in common.
            once_more: the words of the button for once more.
            name: begins the object names of both buttons.
        """
        super().__init__(desk.theme)
        self._desk = desk
        self.title = Label("", "h2")
        self.lines = Box(desk.theme, gap=8)
        self.to_today = hug(
            WordButton(desk.theme, desk.icons, _("Back to Today"), "primary", "check")
        )
        self.to_today.setObjectName(f"{name}_done")
        self.to_today.clicked.connect(self.done)
        self.once_more = hug(
            WordButton(desk.theme, desk.icons, once_more, "secondary", "rotate-ccw")
        )
        self.once_more.setObjectName(f"{name}_again")
        self.once_more.clicked.connect(self.again)
        self._row = Box(desk.theme, across=True, gap=12)
        self._row.add(self.to_today, self.once_more).add_stretch()
        self.column.addWidget(self.title)
        self.column.addWidget(self.lines)
        self.column.addSpacing(desk.theme.px(4))
        self.column.addWidget(self._row)

    def add_line(
        self,
        words: str,
        role: str,
        icon: str,
        token: str = "primary",  # noqa: S107 - a colour token, nothing secret
    ) -> None:
        """Add a line with a sign before it."""
        row = Box(self._desk.theme, across=True, gap=12)
        row.add_at_top(Sign(self._desk.theme, self._desk.icons, icon, token, size=24))
        self.lines.add(row.add(Label(words, role), stretch=1))

    def set_narrow(self, *, narrow: bool) -> None:
        """Stand the buttons below each other."""
        self._row.set_across(across=not narrow)
