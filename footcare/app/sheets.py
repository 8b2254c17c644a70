"""Contact sheets of the tour: each page in every theme, at three text sizes, in both directions."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QApplication

from footcare.domain.preferences import ThemeChoice
from footcare.ui.theme import Theme

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from footcare.app.visitor import Visitor

FOLDER: Final = "sheets"
INDEX: Final = "00-index.png"

_THEMES: Final = (
    ThemeChoice.LIGHT,
    ThemeChoice.DARK,
    ThemeChoice.CONTRAST_DARK,
    ThemeChoice.CONTRAST_LIGHT,
)
_SIZES: Final = (100, 150, 200)
_DIRECTIONS: Final = (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft)
_TILE: Final = QSize(480, 300)
_GAP: Final = 16
_CAPTION: Final = 30
_INDEX_COLUMNS: Final = 5


class _Tile(NamedTuple):
    """A picture on a sheet, with the words above it."""

    caption: str
    picture: QImage


class ContactSheets:
    """Takes the window through all looks at each stop, and lays the pictures out on one sheet.

    A row is a theme; across it the text grows, left to right beside right to left.

    Attributes:
        written: the sheets, as paths below the folder of the tour.
    """

    def __init__(self, visitor: Visitor, folder: Path) -> None:
        """Prepare the sheets' folder below the one of the tour.

        Raises:
            OSError: it cannot be made.
        """
        self._visitor = visitor
        self._theme = visitor.window.desk.theme
        self._folder = folder / FOLDER
        self._folder.mkdir(exist_ok=True)
        self._first: list[_Tile] = []
        self.written: list[str] = []

    def add(self, widget: QWidget, name: str) -> None:
        """Write the sheet of what is shown now.

        Raises:
            OSError: the sheet cannot be written.
        """
        tiles = []
        for theme, size in product(_THEMES, _SIZES):
            self._dress(theme, size)
            tiles += [self._tile(widget, f"{theme}, {size} %", way) for way in _DIRECTIONS]
        self._first.append(_Tile(name, tiles[0].picture))
        self._write(f"{name}.png", tiles, len(_SIZES) * len(_DIRECTIONS))
        self._dress(_THEMES[0], _SIZES[0])
        self._turn(_DIRECTIONS[0])

    def finish(self) -> None:
        """Write the index: one picture of each sheet.

        Raises:
            OSError: the index cannot be written.
        """
        self._write(INDEX, self._first, _INDEX_COLUMNS)

    def _tile(self, widget: QWidget, look: str, direction: Qt.LayoutDirection) -> _Tile:
        self._turn(direction)
        small = (
            widget.grab()
            .toImage()
            .scaled(
                _TILE,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )
        way = "left to right" if direction is Qt.LayoutDirection.LeftToRight else "right to left"
        return _Tile(f"{look}, {way}", small)

    def _dress(self, theme: ThemeChoice, size: int) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self._theme.choose(theme, size)
            self._theme.apply(app)

    def _turn(self, direction: Qt.LayoutDirection) -> None:
        QGuiApplication.setLayoutDirection(direction)
        self._visitor.settle()

    def _write(self, file: str, tiles: list[_Tile], columns: int) -> None:
        sheet = _laid_out(tiles, columns)
        if not sheet.save(str(self._folder / file)):
            raise OSError(f"{file} could not be written")
        self.written.append(f"{FOLDER}/{file}")


def _laid_out(tiles: list[_Tile], columns: int) -> QImage:
    """Return a sheet with the tiles in rows, each under its caption."""
    wide, high = _TILE.width() + _GAP, _TILE.height() + _CAPTION + _GAP
    rows = -(-len(tiles) // columns)
    sheet = QImage(columns * wide + _GAP, rows * high + _GAP, QImage.Format.Format_RGB32)
    look = Theme(ThemeChoice.LIGHT)
    sheet.fill(look.color("line"))
    painter = QPainter(sheet)
    painter.setFont(look.font("small_bold"))
    painter.setPen(look.color("ink"))
    for place, tile in enumerate(tiles):
        corner = QPoint(_GAP + place % columns * wide, _GAP + place // columns * high)
        caption = QRect(corner, QSize(_TILE.width(), _CAPTION))
        painter.drawText(caption, Qt.AlignmentFlag.AlignVCenter, tile.caption)
        painter.drawImage(corner + QPoint(0, _CAPTION), tile.picture)
    painter.end()
    return sheet
