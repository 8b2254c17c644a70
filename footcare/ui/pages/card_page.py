"""My card: the person's numbers, facts and the emergency signs on one page, to be printed."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt
from typing_extensions import override

from footcare.domain.clock import today
from footcare.i18n import _
from footcare.ui.choosing import choose_new_file
from footcare.ui.page import Page
from footcare.ui.pages.card.paper import paper_here, pdf_of, write_pdf
from footcare.ui.pages.card.preview import CardPreview
from footcare.ui.pages.card.printing import Printers, SystemPrinters, print_card
from footcare.ui.pages.card.words import CardWords, card_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.reading_order import read_in_order
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from footcare.domain.person import Person
    from footcare.ui.desk import Desk
    from footcare.ui.widgets.buttons import Kind

_BESIDE: Final = 860
"""From this width at 100 % text on the buttons stand beside the picture."""

_SHARES: Final = (2, 3)


class CardPage(Page):
    """Shows the card as it will be printed; prints it, or saves it as a PDF."""

    name: ClassVar[str] = "card"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.printers: Printers = SystemPrinters()
        self.card: CardWords | None = None
        self.set_heading(
            _("My card"), _("For the wallet, the fridge, and for whoever helps you in a hurry.")
        )
        self.back = self._button(_("Back"), "secondary", "arrow-left")
        self.back.clicked.connect(self.go_back)
        self.beside.add(self.back)
        self.print_button = self._button(_("Print"), "primary", "printer")
        self.print_button.clicked.connect(self._print)
        self.save = self._button(_("Save as PDF"), "secondary", "save")
        self.save.clicked.connect(self._save)
        self.waiting = Label("", "body")
        self.said = Label("", "bold")
        self.said.hide()
        doing = Card(desk.theme)
        about = _("One page, black on white. What it says is what you typed in Settings.")
        doing.column.addWidget(Label(about, "body"))
        buttons = Box(desk.theme)
        for button in (self.print_button, self.save):
            buttons.box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        doing.column.addWidget(buttons)
        doing.column.addWidget(self.said)
        self.preview = CardPreview(desk.theme)
        self._parts = Box(desk.theme, across=True, gap=24)
        self._parts.add_at_top(doing).add_at_top(self.preview)
        self.column.addWidget(self.waiting)
        self.column.addWidget(self._parts)
        self.column.addStretch(1)
        read_in_order(self.guide_button, self.back, doing)
        desk.door.records_changed.connect(self._reread)

    def _button(self, words: str, kind: Kind, icon: str) -> WordButton:
        return hug(WordButton(self.desk.theme, self.desk.icons, words, kind, icon))

    # -- what is shown ----------------------------------------------------------------------------

    @override
    def enter(self, **words: object) -> None:
        self._say("")
        self._suggest(self.print_button)
        self._read()

    def _suggest(self, button: WordButton) -> None:
        """Make one of the two ways the filled button."""
        for one in (self.print_button, self.save):
            one.set_kind("primary" if one is button else "secondary")

    @override
    def first_focus(self) -> QWidget:
        return self.print_button

    def _reread(self) -> None:
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        self.desk.background.run(self.desk.house.knowing.person, self._show, self._not_read)

    def _show(self, person: Person) -> None:
        self.card = card_words(person, today(self.desk.clock))
        self.waiting.hide()
        self._parts.show()
        self.preview.show_card(self.card)

    def _not_read(self, error: Exception) -> None:
        self.card = None
        self._parts.hide()
        self.waiting.setText(str(error))
        self.waiting.show()
        announce(self, str(error), urgent=True)

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))
        if words:
            announce(self, words)

    @override
    def arrange(self) -> None:
        across = self.width() / self.desk.theme.scale >= _BESIDE
        self._parts.set_across(across=across)
        for place, share in enumerate(_SHARES if across else (0, 0)):
            self._parts.box.setStretch(place, share)

    # -- printing and saving ----------------------------------------------------------------------

    def _print(self) -> None:
        self._say("")
        # Not before: the printing service of the system may be asked over the network.
        if self.printers.found():
            self._suggest(self.print_button)
            self.printers.ask(self, paper_here(), self.heading.text(), self.print_on)
            return
        self._suggest(self.save)
        self.save.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say(
            _(
                "No printer was found on this computer. Save the card as a PDF: that file can be "
                "printed on another computer, or by somebody for you."
            )
        )

    def print_on(self, printer: QPrinter) -> None:
        """Print the card on the printer chosen."""
        if self.card is None:
            return
        if print_card(self.card, printer):
            self._say(_("The card was handed to the printer."))
        else:
            self._say(_("The printer did not take it. The card can be saved as a PDF instead."))

    def _save(self) -> None:
        self._say("")
        name = _("Footcare card")
        choose_new_file(self, _("Save as PDF"), _("PDF (*.pdf)"), f"{name}.pdf", self.save_to)

    def save_to(self, path: str) -> None:
        """Write the card as a PDF to a path that the person chose."""
        if self.card is not None:
            work = partial(write_pdf, path, pdf_of(self.card, paper_here()))
            self.desk.background.run(work, self._saved, self._not_saved)

    def _saved(self, path: str) -> None:
        self._say(_("Saved: {name}").format(name=Path(path).name))

    def _not_saved(self, error: Exception) -> None:
        self._say(str(error))
