"""A sheet on paper of the person's country, as the bytes of a PDF, and that PDF as a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF, QSaveFile, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from footcare.i18n import _
from footcare.services.ports import DiaryProblem

if TYPE_CHECKING:
    from PySide6.QtCore import QByteArray
    from PySide6.QtGui import QPagedPaintDevice

    from footcare.ui.printing.sheet import Sheet

_DOTS: Final = 600
"""Dots an inch of the PDF; its words are outlines and stay sharp at any size."""
POINTS_AN_INCH: Final = 72
_OWNER: Final = QSaveFile.Permission.ReadOwner | QSaveFile.Permission.WriteOwner
_LETTER: Final = {
    *("BZ", "CA", "CL", "CO", "CR", "GT", "MX"),
    *("NI", "PA", "PH", "PR", "SV", "US", "VE"),
}


def paper_here() -> QPageSize:
    """Return the paper that printers hold where the person lives: A4, or Letter in the Americas.

    Source: Unicode CLDR, territories with paper size US-Letter.
    """
    land = QLocale.territoryToCode(QLocale().territory())
    return QPageSize(QPageSize.PageSizeId.Letter if land in _LETTER else QPageSize.PageSizeId.A4)


def points(paper: QPageSize) -> QSizeF:
    """Return the size of a page in points."""
    return paper.size(QPageSize.Unit.Point)


def pdf_of(sheet: Sheet, paper: QPageSize) -> QByteArray:
    """Return a PDF with every page of a sheet."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS)
    writer.setTitle(sheet.title)
    layout = QPageLayout(paper, QPageLayout.Orientation.Portrait, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    writer.setPageLayout(layout)
    painter = QPainter(writer)
    paint_pages(painter, writer, sheet, points(paper), _DOTS / POINTS_AN_INCH)
    painter.end()
    return buffer.data()


def paint_pages(
    painter: QPainter, device: QPagedPaintDevice, sheet: Sheet, paper: QSizeF, scale: float
) -> bool:
    """Paint every page of a sheet; return whether the device took them all.

    Args:
        painter: open on the device.
        device: what is painted on.
        sheet: what to paint.
        paper: the size of a page in points.
        scale: dots of the device in a point.
    """
    for page in range(sheet.pages(paper)):
        if page and not device.newPage():
            return False
        sheet.paint(painter, page, paper, scale)
    return True


def write_pdf(path: str, pdf: QByteArray) -> str:
    """Write the file whole or not at all, readable by its owner only; return its path.

    Raises:
        DiaryProblem: it could not be written; what was there before is as it was.
    """
    file = QSaveFile(path)
    written = (
        file.open(QIODevice.OpenModeFlag.WriteOnly)
        and file.setPermissions(_OWNER)
        and file.write(pdf) == pdf.size()
        and file.commit()
    )
    if not written:
        file.cancelWriting()
        raise DiaryProblem(
            _("It could not be written there. Nothing was changed. Choose another folder.")
        )
    return path
