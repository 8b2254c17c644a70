"""The person's own numbers, large; and the signs that ask for the emergency number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from footcare.domain.emergency import EMERGENCY_SIGNS, source_of
from footcare.i18n import _
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.ui.desk import Desk


class NumberRow(Box):
    """Whom it reaches, the number in large digits, and a button to copy it.

    Signals:
        copied: the number.
    """

    copied = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, across=True, gap=20)
        self.who = Label("", "bold")
        self.number = Label("", "display")
        self.number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy = hug(WordButton(desk.theme, desk.icons, _("Copy the number"), icon="copy"))
        self.copy.clicked.connect(self._copy)
        words = Box(desk.theme, gap=0).add(self.who, self.number)
        self.add(words, stretch=1).add(self.copy)
        self.box.setAlignment(self.copy, Qt.AlignmentFlag.AlignVCenter)

    def show_number(self, who: str, number: str) -> None:
        """Show a number, or that there is none."""
        self.who.setText(who)
        self.number.setText(number or _("No number stored yet"))
        self.number.set_role("display" if number else "muted")
        self.copy.setVisible(bool(number))
        self.copy.setAccessibleName(_("Copy the number: {who}").format(who=who))

    def _copy(self) -> None:
        self.copied.emit(self.number.text())


class SignsCard(Card):
    """When to call the emergency number, each with its source."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, "danger")
        self._theme = desk.theme
        self._columns = 0
        head = Box(desk.theme, across=True, gap=14)
        head.add_at_top(Sign(desk.theme, desk.icons, "siren", "danger", size=32))
        head.add(Label(_("Call the emergency number at once if"), "h2"), stretch=1)
        self.column.addWidget(head)
        self.signs: list[Box] = []
        for sign in EMERGENCY_SIGNS:
            words = Box(desk.theme, gap=2)
            source = _("Source: {source}").format(source=source_of(sign))
            words.add(Label(_(sign.words), "body"), Label(source, "small"))
            row = Box(desk.theme, across=True, gap=14)
            row.add_at_top(Sign(desk.theme, desk.icons, sign.icon, "danger"))
            row.add(words, stretch=1)
            self.signs.append(row)
        self._place = QWidget()
        self._grid = QGridLayout(self._place)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self._place)
        self._gaps()
        desk.theme.changed.connect(self._gaps)
        self.set_columns(1)

    def _gaps(self) -> None:
        self._grid.setHorizontalSpacing(self._theme.px(28))
        self._grid.setVerticalSpacing(self._theme.px(16))

    def set_columns(self, columns: int) -> None:
        """Stand so many signs side by side, the first ones on top of each other."""
        if columns == self._columns:
            return
        self._columns = columns
        rows = -(-len(self.signs) // columns)
        for place, sign in enumerate(self.signs):
            self._grid.addWidget(sign, place % rows, place // rows, Qt.AlignmentFlag.AlignTop)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
