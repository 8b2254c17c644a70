"""The ways out of a page for a sheet: a printer, or a PDF that somebody else can print."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from footcare.i18n import _
from footcare.ui.choosing import choose_new_file
from footcare.ui.printing.paper import paper_here, pdf_of, write_pdf
from footcare.ui.printing.printers import Printers, SystemPrinters, print_sheet
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from footcare.ui.desk import Desk
    from footcare.ui.printing.sheet import Sheet
    from footcare.ui.widgets.buttons import Kind


class HandOut(Card):
    """Prints a sheet or keeps it as a PDF, and says what became of it.

    Attributes:
        sheet: what is given out; None while there is nothing yet.
        buttons: stands below the words; a page may add ways of its own.
    """

    def __init__(self, desk: Desk, about: str, file_name: str) -> None:
        """Make the ways out.

        Args:
            desk: what every page works with.
            about: a line on what the sheet is.
            file_name: suggested for the PDF, without its ending.
        """
        super().__init__(desk.theme)
        self._desk = desk
        self._file_name = file_name
        self.printers: Printers = SystemPrinters()
        self.sheet: Sheet | None = None
        self.print_button = self.make_button(_("Print"), "primary", "printer")
        self.print_button.clicked.connect(self._print)
        self.save = self.make_button(_("Save as PDF"), "secondary", "save")
        self.save.clicked.connect(self._save)
        self.said = Label("", "bold")
        self.column.addWidget(Label(about, "body"))
        self.buttons = Box(desk.theme)
        for button in (self.print_button, self.save):
            self.add_button(button)
        self.column.addWidget(self.buttons)
        self.column.addWidget(self.said)
        self.said.hide()

    def make_button(self, words: str, kind: Kind, icon: str) -> WordButton:
        """Return a button in the looks of the desk."""
        return hug(WordButton(self._desk.theme, self._desk.icons, words, kind, icon))

    def add_button(self, button: WordButton) -> None:
        """Add a way out below the others."""
        self.buttons.box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)

    def begin(self) -> None:
        """Forget what was said and suggest the printer again: one may have been plugged in."""
        self.say("")
        self._suggest(self.print_button)

    def say(self, words: str) -> None:
        """Say what became of it, or nothing."""
        self.said.setText(words)
        self.said.setVisible(bool(words))
        if words:
            announce(self, words)

    def _suggest(self, button: WordButton) -> None:
        """Make one of the two ways the filled button."""
        for one in (self.print_button, self.save):
            one.set_kind("primary" if one is button else "secondary")

    def _print(self) -> None:
        self.say("")
        # Not before: the printing service of the system may be asked over the network.
        if self.printers.found():
            self._suggest(self.print_button)
            name = "" if self.sheet is None else self.sheet.title
            self.printers.ask(self, paper_here(), name, self.print_on)
            return
        self._suggest(self.save)
        self.save.setFocus(Qt.FocusReason.OtherFocusReason)
        self.say(
            _(
                "No printer was found on this computer. Save it as a PDF: that file can be "
                "printed on another computer, or by somebody for you."
            )
        )

    def print_on(self, printer: QPrinter) -> None:
        """Print the sheet on the printer chosen."""
        if self.sheet is None:
            return
        if print_sheet(self.sheet, printer):
            self.say(_("It was handed to the printer."))
        else:
            self.say(_("The printer did not take it. It can be saved as a PDF instead."))

    def _save(self) -> None:
        self.say("")
        name = f"{self._file_name}.pdf"
        choose_new_file(self, _("Save as PDF"), _("PDF (*.pdf)"), name, self.save_to)

    def save_to(self, path: str) -> None:
        """Write the sheet as a PDF to a path that the person chose."""
        if self.sheet is not None:
            work = partial(write_pdf, path, pdf_of(self.sheet, paper_here()))
            self._desk.background.run(work, self._saved, self._not_saved)

    def _saved(self, path: str) -> None:
        self.say(_("Saved: {name}").format(name=Path(path).name))

    def _not_saved(self, error: Exception) -> None:
        self.say(str(error))
