"""What the list of massages is to show: by minutes, by the place, and by who gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal

from footcare.domain.routine import Position
from footcare.domain.routine_filter import Giver, Length, RoutineFilter
from footcare.i18n import N_, _, ngettext
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.choices import ChoiceGroup
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footcare.ui.desk import Desk

_ANY: Final = "any"
_LENGTHS: Final = (
    (Length.UP_TO_5, N_("Up to 5")),
    (Length.UP_TO_10, N_("Up to 10")),
    (Length.UP_TO_15, N_("Up to 15")),
    (Length.LONGER, N_("Longer")),
)
_PLACES: Final = ((Position.CHAIR, N_("Chair")), (Position.BED, N_("Bed")))
_GIVERS: Final = ((Giver.MYSELF, N_("Myself")), (Giver.HELPER, N_("A helper")))
_ONE_ROW: Final = 700
"""From this width on all answers stand in one row."""


class Filters(Card):
    """A button that opens three rows of answers, and a line that says how many are shown.

    Signals:
        changed: something else is wanted now.
    """

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self.opener = hug(
            WordButton(desk.theme, desk.icons, _("Filter the list"), icon="chevron-down")
        )
        self.opener.setObjectName("filter_massages")
        self.opener.setAccessibleDescription(_("By minutes, by the place, and by who gives it."))
        self.opener.setCheckable(True)
        self.opener.toggled.connect(self._open)
        self.shown = Label("", "bold")
        head = Box(desk.theme, across=True, gap=20)
        head.box.addWidget(self.opener, 0, Qt.AlignmentFlag.AlignVCenter)
        head.add(self.shown, stretch=1)
        self.rows = Box(desk.theme, gap=12)
        self.length = self._group("length", _("How many minutes?"), _LENGTHS)
        self.place = self._group("place", _("Where do you sit or lie?"), _PLACES)
        self.giver = self._group("giver", _("Who gives it?"), _GIVERS)
        self.rows.hide()
        self.column.addWidget(head)
        self.column.addWidget(self.rows)

    def _group(self, name: str, asked: str, options: Sequence[tuple[str, str]]) -> ChoiceGroup:
        answers = [(_ANY, _("Any"), ""), *((key, _(words), "") for key, words in options)]
        group = ChoiceGroup(
            self._desk.theme, self._desk.icons, asked, answers, columns=len(answers)
        )
        group.setObjectName(name)
        group.set_current(_ANY)
        group.chosen.connect(self._choose)
        self.rows.add(Box(self._desk.theme, gap=6).add(Label(asked, "bold"), group))
        return group

    @property
    def wanted(self) -> RoutineFilter:
        """What is asked for; everything while the rows were never touched."""
        length, place, giver = (
            None if group.current in (None, _ANY) else group.current
            for group in (self.length, self.place, self.giver)
        )
        return RoutineFilter(
            None if length is None else Length(length),
            None if place is None else Position(place),
            None if giver is None else Giver(giver),
        )

    def say_shown(self, shown: int, others: int) -> None:
        """Say how many other routines than the suggested one the list shows."""
        if shown == others:
            words = ngettext("{n} more massage", "{n} more massages", shown).format(n=shown)
        elif shown:
            words = _("{n} of {all} shown").format(n=shown, all=others)
        else:
            words = _("None fits. Choose “Any” in one of the rows.")
        if words != self.shown.text():
            self.shown.setText(words)
            if self.rows.isVisibleTo(self):
                announce(self, words)

    def arrange(self, width: float) -> None:
        """Put the answers in one row or in two columns.

        Args:
            width: of the page at 100 % text, in pixels.
        """
        across = width >= _ONE_ROW
        self.length.set_columns(len(_LENGTHS) + 1 if across else 2)
        for group in (self.place, self.giver):
            group.set_columns(3 if across else 1)

    def _open(self) -> None:
        opened = self.opener.isChecked()
        self.rows.setVisible(opened)
        self.opener.set_icon_name("x" if opened else "chevron-down")

    def _choose(self, _answer: str) -> None:
        self.changed.emit()
