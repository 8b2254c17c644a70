"""Drawn feet in the place of photographed ones, for pages that are only pictured."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from footcare.app.building import make_studio
from footcare.domain.foot import Foot, View
from footcare.domain.preferences import SkinTone
from footcare.services.camera_ports import Camera
from footcare.ui.illustration.look import Look

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from footcare.services.camera_ports import Trouble
    from footcare.ui.illustration.foot_painter import FootPainter

_SIZE: Final = (1280, 960)
_FOOT: Final = 880
_MARK: Final = (120, 92)


def drawn_sole(feet: FootPainter, red: int) -> QImage:
    """Return what a camera would see of a left sole; ``red`` is how strong a mark is, 0 to 255."""
    seen = QImage(*_SIZE, QImage.Format.Format_RGB32)
    seen.fill(Qt.GlobalColor.darkGray)
    foot = feet.pixmap(Look(View.SOLE, Foot.LEFT, SkinTone.MEDIUM, _FOOT))
    painter = QPainter(seen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.drawPixmap((seen.width() - foot.width()) // 2, (seen.height() - _FOOT) // 2, foot)
    painter.setPen(Qt.PenStyle.NoPen)
    mark = QColor(Qt.GlobalColor.darkRed)
    mark.setAlpha(red)
    painter.setBrush(mark)
    painter.drawEllipse((seen.width() - _MARK[0]) // 2, seen.height() // 4, *_MARK)
    painter.end()
    return seen


class DrawnCamera:
    """A camera in front of which somebody holds a drawn foot."""

    def cameras(self) -> Sequence[Camera]:
        """Return the one there is."""
        return (Camera("drawn", ""),)

    def start(
        self,
        camera_id: str,
        came: Callable[[QImage], None],
        failed: Callable[[Trouble], None],
    ) -> None:
        """Give one picture, for nothing moves."""
        del camera_id, failed
        came(drawn_sole(make_studio().feet, 30))

    def stop(self) -> None:
        """Do nothing."""
