"""What is marked, one row each, with a way to change it and to take it away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from footcare.i18n import _
from footcare.ui.pages.checking.words import mark_line, mark_title
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from footcare.domain.mark import Mark
    from footcare.ui.desk import Desk


class MarksList(Box):
    """A few marks below each other.

    Signals:
        change_asked: the number of the mark to change.
        remove_asked: the number of the mark to take away.
    """

    change_asked = Signal(int)
    remove_asked = Signal(int)

    def __init__(self, desk: Desk, title: str, marks: Sequence[Mark], today: date) -> None:
        super().__init__(desk.theme, gap=8)
        self._desk = desk
        if title:
            self.add(Label(title, "tag"))
        for mark in marks:
            self._add_row(mark, today)

    def _add_row(self, mark: Mark, today: date) -> None:
        row = Box(self._desk.theme, gap=2)
        title, line = mark_title(mark), mark_line(mark, today)
        row.add(Label(title, "bold"), Label(line, "small"))
        buttons = Box(self._desk.theme, across=True, gap=8)
        change = self._button(_("Change"), "pencil", f"{_('Change')}: {title}, {line}", mark)
        change.clicked.connect(self._change)
        buttons.add(change)
        if not mark.earlier:
            remove = self._button(_("Remove"), "trash-2", f"{_('Remove')}: {title}, {line}", mark)
            remove.clicked.connect(self._remove)
            buttons.add(remove)
        row.add(buttons.add_stretch())
        self.add(row)

    def _button(self, words: str, icon: str, name: str, mark: Mark) -> WordButton:
        button = hug(WordButton(self._desk.theme, self._desk.icons, words, "quiet", icon))
        button.setAccessibleName(name)
        button.setObjectName(str(mark.number))
        return button

    def _change(self) -> None:
        self.change_asked.emit(int(self.sender().objectName()))

    def _remove(self) -> None:
        self.remove_asked.emit(int(self.sender().objectName()))
