"""What happened to the diary, said calmly, and where what is left of it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from typing_extensions import override

from footcare.i18n import _
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label, PathLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from footcare.ui.desk import Desk


_ROOM_ACROSS = 620


class HappenedCard(Card):
    """A title, some sentences, maybe a folder with a button that copies its name.

    Signals:
        copied: the name of the folder is on the clipboard.
    """

    copied = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, "hero")
        row = Box(desk.theme, across=True, gap=18)
        row.add_at_top(Sign(desk.theme, desk.icons, "life-buoy", size=30))
        words = Box(desk.theme, gap=6)
        self.title = Label("", "h2")
        self.lines = Label("", "body")
        self.fault = Label("", "danger")
        self.folder = PathLabel()
        self.copy = hug(
            WordButton(desk.theme, desk.icons, _("Copy this place"), "small", icon="copy")
        )
        self.copy.setObjectName("copy_place")
        self.copy.clicked.connect(self._copy)
        self._place = Box(desk.theme, across=True, gap=16)
        self._place.add(self.folder, stretch=1).add_at_top(self.copy)
        words.add(self.title, self.lines, self._place, self.fault)
        row.add(words, stretch=1)
        self.column.addWidget(row)
        self.say("", ())

    def say(self, title: str, lines: Sequence[str], folder: str = "") -> None:
        """Show these words and, where there is one, the folder."""
        self.title.setText(title)
        self.lines.setText("\n".join(lines))
        self.lines.setVisible(bool(lines))
        self.folder.show_path(folder)
        self._place.setVisible(bool(folder))
        self.complain("")

    def complain(self, fault: str) -> None:
        """Say below it what did not work, or nothing."""
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place.set_across(across=self.width() >= self._theme.px(_ROOM_ACROSS))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.folder.path)
        self.copied.emit()
