"""A printer for tests, and eyes for what comes out of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage, QPageSize
    from PySide6.QtWidgets import QWidget


class FakePrinters:
    """A printer that prints into a file, or none."""

    def __init__(self, file: str, *, there: bool = True) -> None:
        self._file = file
        self._there = there
        self.asked = False

    def found(self) -> bool:
        self.asked = True
        return self._there

    def ask(
        self, over: QWidget, paper: QPageSize, name: str, chosen: Callable[[QPrinter], None]
    ) -> None:
        assert over.isVisible()
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(self._file)
        printer.setPageSize(paper)
        printer.setDocName(name)
        chosen(printer)


def read(pdf: QByteArray) -> QPdfDocument:
    """Open a PDF; its text is lost with the buffer, so that is kept beside it."""
    document = QPdfDocument()
    buffer = QBuffer(document)
    buffer.setData(pdf)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    return document


def text_of(document: QPdfDocument, page: int = 0) -> str:
    return re.sub(r"\s+", " ", document.getAllText(page).text())


def ink_outside(image: QImage, margin: float) -> int:
    """Count the dots that are not white in the margins; one dot is a point."""
    edge = round(margin) - 2
    inside_x, inside_y = range(edge, image.width() - edge), range(edge, image.height() - edge)
    return sum(
        image.pixelColor(x, y).lightness() < 200
        for y in range(image.height())
        for x in range(image.width())
        if x not in inside_x or y not in inside_y
    )
