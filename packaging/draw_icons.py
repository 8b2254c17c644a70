"""Draws the program's icon in every size: ``python packaging/draw_icons.py FOLDER``.

Two drawings: below 32 pixels toes and shades would be mud, so a plainer one takes over.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWINGS = Path(__file__).resolve().parents[1] / "resources" / "icons"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
PLAIN_BELOW = 32
IN_ONE_FILE = {"ico": 256, "icns": 512}
"""The formats of Windows and macOS, and the size their file is drawn in."""


def draw(size: int) -> QImage:
    """Return the icon in a size, pixels."""
    name = "footcare-small.svg" if size < PLAIN_BELOW else "footcare.svg"
    drawing = QSvgRenderer(QByteArray((DRAWINGS / name).read_bytes()))
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing.render(painter)
    painter.end()
    return image


def main(words: list[str]) -> int:
    """Write ``footcare-SIZE.png`` for each size and one file for each other system.

    Returns:
        The exit code: 1 when a picture cannot be written, 2 for bad use.
    """
    if len(words) != 1:
        sys.stderr.write("python packaging/draw_icons.py FOLDER\n")
        return 2
    _application = QGuiApplication.instance() or QGuiApplication(
        ["icons", "-platform", "offscreen"]
    )
    folder = Path(words[0])
    folder.mkdir(parents=True, exist_ok=True)
    pictures = {f"footcare-{size}.png": size for size in SIZES}
    pictures |= {f"footcare.{kind}": size for kind, size in IN_ONE_FILE.items()}
    for name, size in pictures.items():
        if not draw(size).save(str(folder / name)):
            sys.stderr.write(f"{name} could not be written.\n")
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
