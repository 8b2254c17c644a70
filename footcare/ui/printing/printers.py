"""The printers of the computer. Imported with a page that prints, never at the start.

To look for printers may open a connection, if only to this computer: the printing service decides.
So nothing is asked before the person wants to print.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog

from footcare.ui.printing.paper import POINTS_AN_INCH, paint_pages

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPageSize
    from PySide6.QtWidgets import QWidget

    from footcare.ui.printing.sheet import Sheet


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


def print_sheet(sheet: Sheet, printer: QPrinter) -> bool:
    """Print every page of a sheet; return whether the printer took it."""
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    paper = printer.pageLayout().fullRectPoints().size().toSizeF()
    scale = printer.logicalDpiX() / POINTS_AN_INCH
    taken = paint_pages(painter, printer, sheet, paper, scale)
    ended = painter.end()
    return taken and ended and printer.printerState() is not QPrinter.PrinterState.Error
