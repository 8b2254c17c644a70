"""Paints what is compared with the accepted pictures: pages in three looks, and all drawn feet."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, qVersion
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QApplication

from footcare.domain.foot import Foot
from footcare.domain.footmap import DRAWN_FOOT
from footcare.domain.preferences import Preferences, SkinTone, ThemeChoice
from footcare.ui.illustration.look import Look as Drawn
from footcare.ui.main_window import MainWindow
from footcare.ui.pages import PAGES
from tests.builders import STUDIO, make_desk
from tests.looks.a_day import words_for
from tests.looks.every_look import Look

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footcare.services.house import House
    from tests.fakes import FakeClock

ACCEPTED: Final = Path(__file__).with_name("accepted")
FAILED: Final = Path(__file__).with_name("failed")
MADE_WITH: Final = ACCEPTED / "made-with.txt"

WIDTH: Final = 640
"""Pixels across an accepted picture: half of the window's, so that they stay small together."""
TOLERANCE: Final = 8
"""What the light of a patch may differ by, of 255. The same Qt paints the same, but for what one
processor rounds otherwise than another."""
_PATCH: Final = 16

_LTR, _RTL = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
PICTURED: Final = {
    "light": (Look(ThemeChoice.LIGHT, 100, (1280, 800)), _LTR),
    "large": (Look(ThemeChoice.DARK, 150, (1280, 800)), _LTR),
    "mirrored": (Look(ThemeChoice.CONTRAST_LIGHT, 100, (1280, 800)), _RTL),
}
"""Three pictures a page; the last is right to left."""
PAGE_PICTURES: Final = [f"{row.name}-{look}" for row in PAGES for look in PICTURED]
FOOT_PICTURES: Final = [f"feet-{tone}" for tone in SkinTone]
_FOOT_HEIGHT: Final = 190


def made_with() -> str:
    """Say what paints the pictures here."""
    return f"Qt {qVersion()} on {sys.platform}\n"


def page_picture(name: str, app: QApplication, clock: FakeClock, house: House) -> QImage:
    """Paint a page over a diary of its own; ``name`` is one of ``PAGE_PICTURES``."""
    page, _dash, look = name.rpartition("-")
    (theme, text_size, size), direction = PICTURED[look]
    with _facing(direction), _no_blinking(app):
        preferences = Preferences(first_run_done=True, theme=theme, text_size=text_size)
        desk = make_desk(
            app,
            clock=clock,
            house=house,
            theme=theme,
            text_size=text_size,
            preferences=preferences,
        )
        window = MainWindow(desk)
        window.resize(*size)
        window.open_page(page, words_for(page, house))
        window.show()
        for _turn in range(6):
            QApplication.processEvents()
        picture = window.grab().toImage()
        window.close()
        window.deleteLater()
        # A window that lives on is dressed again with each new look, and more slowly each time.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    small = picture.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
    return small.convertToFormat(QImage.Format.Format_RGB32)


@contextmanager
def _facing(direction: Qt.LayoutDirection) -> Iterator[None]:
    QGuiApplication.setLayoutDirection(direction)
    try:
        yield
    finally:
        QGuiApplication.setLayoutDirection(_LTR)


@contextmanager
def _no_blinking(app: QApplication) -> Iterator[None]:
    usual = app.cursorFlashTime()
    app.setCursorFlashTime(0)
    try:
        yield
    finally:
        app.setCursorFlashTime(usual)


def foot_picture(name: str) -> QImage:
    """Paint both feet in every drawn view, in a skin; ``name`` is one of ``FOOT_PICTURES``."""
    tone = SkinTone(name.removeprefix("feet-"))
    feet = [
        STUDIO.feet.pixmap(Drawn(view, foot, tone, _FOOT_HEIGHT))
        for view in DRAWN_FOOT
        for foot in Foot
    ]
    rows = [feet[: len(feet) // 2], feet[len(feet) // 2 :]]
    across = max(sum(foot.width() for foot in row) for row in rows)
    sheet = QImage(across, len(rows) * _FOOT_HEIGHT, QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.white)
    painter = QPainter(sheet)
    for down, row in enumerate(rows):
        left = 0
        for foot in row:
            painter.drawPixmap(QPoint(left, down * _FOOT_HEIGHT), foot)
            left += foot.width()
    painter.end()
    return sheet


def accepted_picture(name: str) -> QImage:
    """Read an accepted picture; it is null where none is there."""
    return QImage(str(ACCEPTED / f"{name}.png")).convertToFormat(QImage.Format.Format_RGB32)


def difference(one: QImage, other: QImage) -> int:
    """Return how much the light of that patch differs which differs most, 0 to 255."""
    if one.size() != other.size():
        return 255
    apart = _apart(one, other).convertToFormat(QImage.Format.Format_Grayscale8)
    across, down = -(-one.width() // _PATCH), -(-one.height() // _PATCH)
    patches = apart.scaled(
        across,
        down,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    lines = memoryview(patches.constBits())
    width = patches.bytesPerLine()
    return max(max(lines[row * width : row * width + across]) for row in range(down))


def _apart(one: QImage, other: QImage) -> QImage:
    apart = one.copy()
    painter = QPainter(apart)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, other)
    painter.end()
    return apart


def keep_failed(name: str, accepted: QImage, now: QImage) -> Path:
    """Write both pictures and their difference side by side; return where."""
    FAILED.mkdir(exist_ok=True)
    three = (accepted, now, _apart(accepted, now))
    high = max(one.height() for one in three)
    beside = QImage(sum(one.width() for one in three), high, QImage.Format.Format_RGB32)
    beside.fill(Qt.GlobalColor.gray)
    painter = QPainter(beside)
    left = 0
    for one in three:
        painter.drawImage(left, 0, one)
        left += one.width()
    painter.end()
    path = FAILED / f"{name}.png"
    beside.save(str(path))
    return path
