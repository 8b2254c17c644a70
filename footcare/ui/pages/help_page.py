"""Get help: the person's own numbers, large, and when to call which."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtGui import QGuiApplication
from typing_extensions import override

from footcare.i18n import _
from footcare.ui.page import Page
from footcare.ui.pages.help.cards import NumberRow, SignsCard
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.domain.person import Contacts, Person
    from footcare.ui.desk import Desk

_TWO_COLUMNS: Final = 820
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
        theme, icons = desk.theme, desk.icons
        self.emergency, self.team, self.out_of_hours = (NumberRow(desk) for _place in range(3))
        self.waiting = Label("", "body")
        self.change = hug(WordButton(theme, icons, _("Add your numbers"), "primary", "pencil"))
        self.change.clicked.connect(self._open_settings)
        self._rows = Box(theme, gap=18)
        for row in (self.team, self.out_of_hours, self.emergency):
            row.copied.connect(self._copy)
            self._rows.add(row)
        numbers = Card(theme)
        self._title = Box(theme, across=True, gap=12)
        self._title.add(Label(_("Your numbers"), "h2"), stretch=1).add(self.change)
        numbers.column.addWidget(self._title)
        numbers.column.addWidget(self.waiting)
        numbers.column.addWidget(self._rows)
        self.signs = SignsCard(desk)
        self.column.addWidget(numbers)
        self.column.addWidget(self.signs)
        self.column.addStretch(1)
        desk.door.opened.connect(self._read)
        desk.door.closed.connect(self._wait)

    @override
    def enter(self, **words: object) -> None:
        self._read()

    def _read(self) -> None:
        house = self.desk.door.house
        if house is None:
            self._wait(self.desk.door.problem or _("Opening your diary..."))
        else:
            self.desk.background.run(house.knowing.person, self._show, self._failed)

    def _wait(self, words: str) -> None:
        self.waiting.setText(words)
        self.waiting.show()
        self._rows.hide()
        self.change.hide()

    def _failed(self, error: Exception) -> None:
        self._wait(str(error))

    def _show(self, person: Person) -> None:
        contacts = person.contacts
        self.waiting.hide()
        self._rows.show()
        self.change.show()
        self.team.show_number(contacts.team_name or _("Your foot team"), contacts.team_phone)
        self.out_of_hours.show_number(_("Out of hours"), contacts.out_of_hours_phone)
        self.emergency.show_number(_("Emergency number"), contacts.emergency_phone)
        some = _has_number(contacts)
        self.change.setText(_("Change the numbers") if some else _("Add your numbers"))
        self.change.set_kind("secondary" if some else "primary")
        self.arrange()

    @override
    def arrange(self) -> None:
        theme = self.desk.theme
        width = (self.width() - 2 * theme.margin(36) - 48) / theme.scale
        self._title.set_across(across=width >= _ROW_NARROW)
        self.signs.set_columns(2 if width >= _TWO_COLUMNS else 1)
        for row in (self.emergency, self.team, self.out_of_hours):
            row.set_across(across=width >= _ROW_NARROW)

    def _copy(self, number: str) -> None:
        QGuiApplication.clipboard().setText(number)
        self.toast(_("Copied: {number}").format(number=number))

    def _open_settings(self) -> None:
        self.open_page.emit("settings", {"topic": "team"})


def _has_number(contacts: Contacts) -> bool:
    return bool(contacts.team_phone or contacts.out_of_hours_phone or contacts.emergency_phone)
