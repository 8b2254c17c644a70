"""My card: the person's numbers, facts and the emergency signs on one page, to be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from typing_extensions import override

from footcare.domain.clock import today
from footcare.i18n import _
from footcare.ui.page import Page
from footcare.ui.pages.card.sheet import CardSheet
from footcare.ui.pages.card.words import card_words
from footcare.ui.printing.hand_out import HandOut
from footcare.ui.printing.preview import SheetPreview
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.reading_order import read_in_order
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from footcare.domain.person import Person
    from footcare.ui.desk import Desk

_BESIDE: Final = 860
"""From this width at 100 % text on the buttons stand beside the picture."""

_SHARES: Final = (2, 3)


class CardPage(Page):
    """Shows the card as it will be printed; prints it, or saves it as a PDF."""

    name: ClassVar[str] = "card"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.set_heading(
            _("My card"), _("For the wallet, the fridge, and for whoever helps you in a hurry.")
        )
        self.back = hug(WordButton(desk.theme, desk.icons, _("Back"), icon="arrow-left"))
        self.back.clicked.connect(self.go_back)
        self.beside.add(self.back)
        self.waiting = Label("", "body")
        about = _("One page, black on white. What it says is what you typed in Settings.")
        self.hand_out = HandOut(desk, about, _("Footcare card"))
        self.preview = SheetPreview(desk.theme, _("Picture of the card"))
        self._parts = Box(desk.theme, across=True, gap=24)
        self._parts.add_at_top(self.hand_out).add_at_top(self.preview)
        self.column.addWidget(self.waiting)
        self.column.addWidget(self._parts)
        self.column.addStretch(1)
        read_in_order(self.guide_button, self.back, self.hand_out)
        desk.door.records_changed.connect(self._reread)

    @override
    def enter(self, **words: object) -> None:
        self.hand_out.begin()
        self._read()

    @override
    def first_focus(self) -> QWidget:
        return self.hand_out.print_button

    def _reread(self) -> None:
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        self.desk.background.run(self.desk.house.knowing.person, self._show, self._not_read)

    def _show(self, person: Person) -> None:
        sheet = CardSheet(card_words(person, today(self.desk.clock)))
        self.hand_out.sheet = sheet
        self.waiting.hide()
        self._parts.show()
        self.preview.show_sheet(sheet)

    def _not_read(self, error: Exception) -> None:
        self.hand_out.sheet = None
        self._parts.hide()
        self.waiting.setText(str(error))
        self.waiting.show()
        announce(self, str(error), urgent=True)

    @override
    def arrange(self) -> None:
        across = self.width() / self.desk.theme.scale >= _BESIDE
        self._parts.set_across(across=across)
        for place, share in enumerate(_SHARES if across else (0, 0)):
            self._parts.box.setStretch(place, share)
