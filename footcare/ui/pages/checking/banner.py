"""Lines above the check that cannot be missed and never block: urgent advice, and not saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from typing_extensions import override

from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card, CardKind
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from footcare.ui.desk import Desk

_ROOM_ACROSS = 660


class Banner(Card):
    """A title, a line and one button, in a frame that says how urgent it is.

    Signals:
        pressed: the button.
    """

    pressed = Signal()

    def __init__(self, desk: Desk, kind: CardKind, icon: str, button: str, name: str) -> None:
        super().__init__(desk.theme, kind)
        token = "danger" if kind == "danger" else "warn"
        row = Box(desk.theme, across=True, gap=16)
        row.add_at_top(Sign(desk.theme, desk.icons, icon, token, size=36))
        words = Box(desk.theme, gap=2)
        self.title = Label("", "h2")
        self.line = Label("", "body")
        words.add(self.title, self.line)
        row.add(words, stretch=1)
        self.button = hug(WordButton(desk.theme, desk.icons, button, "secondary", "arrow-right"))
        self.button.setObjectName(name)
        self.button.clicked.connect(self.pressed)
        row.box.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row = row
        self.column.addWidget(row)
        self.hide()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._row.set_across(across=self.width() >= self._theme.px(_ROOM_ACROSS))

    def say(self, title: str, line: str) -> bool:
        """Show the banner with these words and say them once; return whether they are new."""
        said = not self.isHidden() and self.title.text() == title
        self.title.setText(title)
        self.line.setText(line)
        self.line.setVisible(bool(line))
        self.setAccessibleName(f"{title} {line}")
        self.show()
        if not said:
            announce(self, f"{title} {line}", urgent=True)
        return not said
