"""The person's own numbers, large; and the signs that ask for the emergency number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from footcare.domain.emergency import EMERGENCY_SIGNS, source_of
from footcare.i18n import _
from footcare.ui.call_with import CallWith
from footcare.ui.facts_words import facts_words
from footcare.ui.saying import number_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.large_number import LargeNumber, breakable
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from datetime import date

    from footcare.domain.person import Facts
    from footcare.ui.desk import Desk

_LONGEST_WORD: Final = 14
"""Letters of the longest word that fits beside a button in a narrow window."""

_FITS_A_BUTTON: Final = 20
"""Digits and spaces of the longest number that is written on a button."""


class NumberRow(Box):
    """Whom it reaches, the number in large digits, and a button that makes it larger still.

    Where the computer has a program for calls, a second button hands the number to it.

    Signals:
        taken: the number that is now shown in the largest letters and was copied.
    """

    taken = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, across=True, gap=20)
        self.who = Label("", "bold")
        self.number = LargeNumber("display")
        self.dial = Label(_("Dial it on your phone. It is copied, too."), "body")
        self.dial.hide()
        self.call = WordButton(desk.theme, desk.icons, "", icon="phone")
        self.call.clicked.connect(self._take)
        self.call.hide()
        self.call_with = CallWith(desk)
        self.call_with.failed.connect(self._take)
        words = Box(desk.theme, gap=0).add_stretch()
        words.add(self.who, self.number, self.dial, self.call_with.said).add_stretch()
        calls = Box(desk.theme, gap=8).add(self.call, self.call_with)
        calls.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.add(words, stretch=1).add(calls)
        self.box.setAlignment(calls, Qt.AlignmentFlag.AlignVCenter)

    @property
    def has_number(self) -> bool:
        """Whether there is a number to call."""
        return bool(self.number.number)

    def show_number(self, who: str, number: str) -> None:
        """Show a number, or that there is none."""
        self.who.setText(breakable(who, _LONGEST_WORD))
        self.who.setAccessibleName(who)
        self.number.show_number(number)
        if not number:
            self.number.setText(_("No number stored yet"))
            self.number.setAccessibleName(_("No number stored yet"))
        self.rest()
        self.call.setVisible(bool(number))
        self.call.setText(_call_words(number))
        self.call.setAccessibleName(_("Call {who}: {number}").format(who=who, number=number))
        self.call_with.offer(number)

    def rest(self) -> None:
        """Show the number as large as the others."""
        self.number.set_role("display" if self.has_number else "muted")
        self.dial.hide()

    def _take(self) -> None:
        self.number.take()
        self.dial.show()
        self.taken.emit(self.number.number)


def _call_words(number: str) -> str:
    """Return the words of the button; a number that no button can hold stands beside it."""
    if len(number) > _FITS_A_BUTTON:
        return _("Show it larger")
    return _("Call {number}").format(number=number_words(number))


class FactsCard(Card):
    """What the person told about their feet, for whoever helps them in a hurry."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self.facts = Label("", "body")
        self.column.addWidget(Label(_("For whoever helps you"), "h2"))
        self.column.addWidget(self.facts)

    def show_facts(self, facts: Facts, day: date) -> None:
        """Show the facts, a line each."""
        self.facts.setText("\n".join(facts_words(facts, day)))


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
