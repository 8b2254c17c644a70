"""What a motion is painted with: arrows, hands, prints, rings and numbers, in units of the foot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPixmap, QRadialGradient

from footcare.domain.motion import Touch
from footcare.ui.illustration.hands import Grip
from footcare.ui.illustration.ribbon import ribbon
from footcare.ui.illustration.soft import with_alpha
from footcare.ui.illustration.zone_painter import paint_disc

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footcare.domain.geometry import Point
    from footcare.domain.motion import HandKind
    from footcare.ui.illustration.hands import HandPainter
    from footcare.ui.illustration.palette import IllustrationPalette

_EDGE: Final = 2.6
"""Pixels of light casing round an arrow."""


@dataclass
class Stage:
    """One frame of a motion being painted.

    Attributes:
        painter: scaled to units of the drawn foot, mirrored where the foot is.
        scale: device independent pixels a unit.
        sharpness: device pixels a unit.
        mirrored: whether the painter mirrors, so that numbers must not.
        pressure: 0 to 3; how strongly a touch shows on the skin.
        skin: the bare foot under the motion, and where its units begin on it.
        helper: whether the hands are those of somebody who sits opposite.
    """

    painter: QPainter
    hands: HandPainter
    palette: IllustrationPalette
    scale: float
    sharpness: float
    mirrored: bool
    pressure: int
    skin: QPixmap
    origin: Point
    helper: bool = False

    def arrow(
        self, line: Sequence[Point], tail: float, neck: float, *, strength: float = 1.0
    ) -> None:
        """Paint a ribbon arrow; a weak one shows the way still to go."""
        self.painter.save()
        self.painter.setOpacity(self.painter.opacity() * strength)
        self.arrows((line, tail, neck))
        self.painter.restore()

    def arrows(self, *arrows: tuple[Sequence[Point], float, float]) -> None:
        """Paint arrows that belong together: the way, the width of tail and of neck of each."""
        edge = _EDGE / self.scale
        for line, tail, neck in arrows:
            self.painter.fillPath(ribbon(line, tail, neck, grown=edge), self.palette.casing)
        for line, tail, neck in arrows:
            self.painter.fillPath(ribbon(line, tail, neck), self.palette.line)

    def hand(
        self,
        kind: HandKind,
        touch: Touch,
        size: float,
        opacity: float,
        *,
        stretch: float = 1.0,
        flipped: bool = False,
    ) -> None:
        """Lay a hand on the foot; a helper's comes from the other side of the picture."""
        if self.helper:
            touch, flipped = Touch(touch.at, 180 - touch.turn), not flipped
        grip = Grip(size, stretch, opacity, flipped)
        self.hands.lay(self.painter, kind, touch, grip, self.sharpness)

    def glow(self, at: Point, radius: float, strength: float) -> None:
        """Let the skin show a touch: a soft tint that runs out."""
        gradient = QRadialGradient(QPointF(*at), radius)
        colour = self.palette.fill
        for place, share in ((0.0, 1.0), (0.45, 0.62), (0.75, 0.2), (1.0, 0.0)):
            gradient.setColorAt(place, with_alpha(colour, strength * share))
        self.painter.fillRect(
            QRectF(at[0] - radius, at[1] - radius, 2 * radius, 2 * radius), gradient
        )

    def ring(self, at: Point, radius: float, strength: float) -> None:
        """Paint a thin ring with its casing."""
        circle = QPainterPath()
        circle.addEllipse(QPointF(*at), radius, radius)
        casing = with_alpha(self.palette.casing, strength)
        self.painter.strokePath(circle, QPen(casing, 6.0 / self.scale))
        line = with_alpha(self.palette.line, strength)
        self.painter.strokePath(circle, QPen(line, 2.4 / self.scale))

    def print(self, at: Point, turn: float, strength: float) -> None:
        """Paint the mark a thumb leaves where it pressed."""
        self.painter.save()
        self.painter.translate(*at)
        self.painter.rotate(turn)
        self.painter.setPen(QPen(with_alpha(self.palette.casing, strength), 2.4 / self.scale))
        self.painter.setBrush(with_alpha(self.palette.line, strength * 0.75))
        self.painter.drawEllipse(QPointF(0, 0), 24, 27)
        self.painter.restore()

    def dot(self, at: Point, radius: float, strength: float) -> None:
        """Paint a dot of a dotted way."""
        self.painter.setPen(QPen(with_alpha(self.palette.casing, strength), 3.0 / self.scale))
        self.painter.setBrush(with_alpha(self.palette.line, strength))
        self.painter.drawEllipse(QPointF(*at), radius, radius)
        self.painter.setPen(Qt.PenStyle.NoPen)

    def number(self, at: Point, label: str) -> None:
        """Paint a number on a disc, upright whichever foot is shown."""
        self.painter.save()
        self.painter.translate(*at)
        if self.mirrored:
            self.painter.scale(-1, 1)
        palette = self.palette
        paint_disc(
            self.painter,
            QPointF(0, 0),
            label,
            palette.line,
            palette.on_line,
            palette.casing,
            15 / self.scale,
        )
        self.painter.restore()

    def lens(self, at: Point, radius: float, enlarge: float) -> None:
        """Paint a magnifying glass over a point, with the enlarged skin in it."""
        painter = self.painter
        glass = QPainterPath()
        glass.addEllipse(QPointF(*at), radius, radius)
        handle = QPainterPath()
        handle.moveTo(at[0] + radius * 0.74, at[1] + radius * 0.74)
        handle.lineTo(at[0] + radius * 1.75, at[1] + radius * 1.75)
        for colour, width in ((self.palette.casing, 30.0), (self.palette.line, 22.0)):
            pen = QPen(colour, width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.strokePath(handle, pen)
        painter.save()
        painter.setClipPath(glass)
        painter.fillPath(glass, self.palette.casing)
        painter.translate(*at)
        if self.mirrored:
            painter.scale(-1, 1)
        # the picture is in pixels; the glass shows it enlarged about the very point it lies on
        painter.scale(enlarge / self.scale, enlarge / self.scale)
        x = -at[0] if self.mirrored else at[0]
        corner = QPointF(-(x * self.scale + self.origin[0]), -(at[1] * self.scale + self.origin[1]))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(corner, self.skin)
        painter.restore()
        painter.strokePath(glass, QPen(self.palette.casing, 17))
        painter.strokePath(glass, QPen(self.palette.line, 10))
        shine = QPainterPath()
        shine.arcMoveTo(_around(at, radius * 0.74), 120)
        shine.arcTo(_around(at, radius * 0.74), 120, 50)
        pen = QPen(with_alpha(self.palette.casing, 0.85), 6)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.strokePath(shine, pen)


def _around(at: Point, radius: float) -> QRectF:
    return QRectF(at[0] - radius, at[1] - radius, radius * 2, radius * 2)
