"""Get help: the person's own numbers, large, and when to call which."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from typing_extensions import override

from footcare.domain.clock import today
from footcare.i18n import _
from footcare.ui.page import Page
from footcare.ui.pages.help.cards import FactsCard, NumberRow, SignsCard
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.patience import Patience
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from footcare.domain.person import Person
    from footcare.ui.desk import Desk
    from footcare.ui.widgets.buttons import Kind

_TWO_COLUMNS: Final = 820
_TITLE_NARROW: Final = 680
_ROW_NARROW: Final = 600


class HelpPage(Page):
    """Opens at any time, also without a diary: then it says where the numbers will be."""

    name: ClassVar[str] = "help"
    lies_over: ClassVar[bool] = True
    needs_house: ClassVar[bool] = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.set_heading(
            _("Get help"), _("If you are worried, call your foot team, whatever the app says.")
        )
        self.back = self._button(_("Back"), "arrow-left")
        self.back.clicked.connect(self.go_back)
        self.beside.add(self.back)
        self.emergency, self.team, self.out_of_hours = self.rows = (
            NumberRow(desk),
            NumberRow(desk),
            NumberRow(desk),
        )
        self.waiting = Label("", "body")
        self.card = self._button(_("Print my card"), "printer")
        self.card.clicked.connect(self._open_card)
        self.change = self._button(_("Add your numbers"), "pencil")
        self.change.clicked.connect(self._open_settings)
        self._can_change = True
        self._rows = Box(desk.theme, gap=18)
        for row in self.rows:
            row.taken.connect(self._rest_others)
            self._rows.add(row)
        numbers = Card(desk.theme)
        self._title = Box(desk.theme, across=True, gap=12)
        self._title.add(Label(_("Your numbers"), "h2"), stretch=1).add(self.card, self.change)
        numbers.column.addWidget(self._title)
        numbers.column.addWidget(self.waiting)
        numbers.column.addWidget(self._rows)
        self.signs = SignsCard(desk)
        self.column.addWidget(numbers)
        self.column.addWidget(self.signs)
        self.facts = FactsCard(desk)
        self.facts.hide()
        self.column.addWidget(self.facts)
        self.column.addStretch(1)
        self.patience = Patience(self)
        self.patience.lasts.connect(self._wait)
        desk.door.opened.connect(self._read)
        desk.door.closed.connect(self._wait)

    def _button(self, words: str, icon: str) -> WordButton:
        return hug(WordButton(self.desk.theme, self.desk.icons, words, icon=icon))

    @override
    def enter(self, **words: object) -> None:
        massage = words.get("over") == "player"
        self.back.setText(_("Back to the massage") if massage else _("Back"))
        # A page that has the whole window waits: going on to Settings would leave it.
        self._can_change = not words.get("whole")
        self._read()

    @override
    def first_focus(self) -> QWidget:
        calls = [row.call for row in self.rows if row.has_number and row.call.isVisibleTo(self)]
        return calls[0] if calls else self.heading

    def _read(self) -> None:
        house = self.desk.door.house
        if house is None:
            self._wait(self.desk.door.problem)
            if not self.desk.door.problem:
                self.patience.begin(_("Opening your diary..."))
        else:
            self.desk.background.run(house.knowing.person, self._show, self._failed)

    def _wait(self, words: str) -> None:
        self.waiting.setText(words)
        self.waiting.show()
        for part in (self._rows, self.card, self.change, self.facts):
            part.hide()

    def _failed(self, error: Exception) -> None:
        self.patience.end()
        self._wait(str(error))

    def _show(self, person: Person) -> None:
        self.patience.end()
        contacts = person.contacts
        self.waiting.hide()
        self._rows.show()
        self.card.show()
        self.change.setVisible(self._can_change)
        self.emergency.show_number(_("Emergency number"), contacts.emergency_phone)
        self.team.show_number(contacts.team_name or _("Your foot team"), contacts.team_phone)
        self.out_of_hours.show_number(_("Out of hours"), contacts.out_of_hours_phone)
        some = [row for row in self.rows if row.has_number]
        for row in self.rows:
            # One filled button on the page: the number that helps soonest.
            filled: Kind = "danger" if row is self.emergency else "primary"
            row.call.set_kind(filled if row in some[:1] else "secondary")
        self.change.setText(_("Change the numbers") if some else _("Add your numbers"))
        self.change.set_kind("secondary" if some else "primary")
        self.facts.show_facts(person.facts, today(self.desk.clock))
        self.facts.show()
        self.arrange()

    @override
    def arrange(self) -> None:
        theme = self.desk.theme
        width = (self.width() - 2 * theme.margin(36) - 48) / theme.scale
        self._title.set_across(across=width >= _TITLE_NARROW)
        self.signs.set_columns(2 if width >= _TWO_COLUMNS else 1)
        for row in self.rows:
            row.set_across(across=width >= _ROW_NARROW)

    def _rest_others(self, number: str) -> None:
        for row in self.rows:
            if row.number.number != number:
                row.rest()

    def _open_card(self) -> None:
        self.open_page.emit("card", {})

    def _open_settings(self) -> None:
        self.open_page.emit("settings", {"topic": "team"})
