"""The printers of the computer. Imported with the page of the card, never at the start.

To look for printers may open a connection, if only to this computer: the printing service decides.
So nothing is asked before the person wants to print.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog

from footcare.ui.pages.card.paint import paint_card

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPageSize
    from PySide6.QtWidgets import QWidget

    from footcare.ui.pages.card.words import CardWords

_POINTS: Final = 72


class Printers(Protocol):
    """What the page asks of the printers."""

    def found(self) -> bool:
        """Tell whether there is one."""
        ...

    def ask(
        self, over: QWidget, paper: QPageSize, name: str, chosen: Callable[[QPrinter], None]
    ) -> None:
        """Let the person choose one; ``chosen`` is a bound method, not called when none is."""
        ...


class SystemPrinters(QObject):
    """The printers that the system knows, chosen in the system's own window."""

    def __init__(self) -> None:
        super().__init__()
        self._printer: QPrinter | None = None
        self._chosen: Callable[[QPrinter], None] | None = None

    def found(self) -> bool:
        """Tell whether the system knows a printer."""
        return bool(QPrinterInfo.availablePrinterNames())

    def ask(
        self, over: QWidget, paper: QPageSize, name: str, chosen: Callable[[QPrinter], None]
    ) -> None:
        """Open the system's window; the printer is kept for as long as it stands."""
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setPageSize(paper)
        self._printer.setDocName(name)
        self._chosen = chosen
        dialog = QPrintDialog(self._printer, over)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._finished)
        # Its own open() wants the name of a slot; the one of every dialog does not.
        QDialog.open(dialog)

    def _finished(self, result: int) -> None:
        if result == QPrintDialog.DialogCode.Accepted and self._printer and self._chosen:
            self._chosen(self._printer)


def print_card(card: CardWords, printer: QPrinter) -> bool:
    """Print the card on one page; return whether the printer took it."""
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    paper = printer.pageLayout().fullRectPoints().size().toSizeF()
    paint_card(painter, card, paper, printer.logicalDpiX() / _POINTS)
    ended = painter.end()
    return ended and printer.printerState() is not QPrinter.PrinterState.Error
