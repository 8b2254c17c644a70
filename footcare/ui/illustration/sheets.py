"""Contact sheets of every drawing, to be looked at: views and their ends, zones, techniques, signs.

Rows are skins and themes. What is wrong in a drawing is seen here, and hardly anywhere else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from footcare.domain.body import LOST_WITH, NOTHING, beyond
from footcare.domain.check_picture import Pictured
from footcare.domain.finding import FindingKind
from footcare.domain.foot import Foot, Spot, View, Zone
from footcare.domain.footmap import DRAWN_FOOT
from footcare.domain.motion_words import view_name
from footcare.domain.naming import kind_name, sentence_case, zone_name
from footcare.domain.preferences import SkinTone, ThemeChoice
from footcare.ui.illustration.check_painter import CheckLook
from footcare.ui.illustration.finding_painter import FindingLook
from footcare.ui.illustration.framing import Framing
from footcare.ui.illustration.look import Look
from footcare.ui.illustration.motions import MotionPainter
from footcare.ui.illustration.scene import Scene
from footcare.ui.illustration.themed import palette_of
from footcare.ui.illustration.zone_painter import ZoneMark, ZonePainter, ZoneState, paint_disc

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from footcare.domain.motion import Motion
    from footcare.ui.illustration.palette import IllustrationPalette
    from footcare.ui.illustration.studio import Studio
    from footcare.ui.theme import Theme

_GAP: Final = 14
_CAPTION: Final = 24
_VIEW: Final = 300
_NARROW: Final = 200
"""Pixels across of a narrow drawing, for its words."""

_ZONES_ACROSS: Final = 3
_FINDING: Final = 112
_CHECK: Final = 190
_ENDS_ACROSS: Final = 9
_LOST: Final = (
    frozenset({Zone.TOE1}),
    frozenset({Zone.TOE2, Zone.TOE3}),
    frozenset({Zone.TOE5}),
    *(zones for zones in LOST_WITH.values() if zones),
)
"""What is missing, a row each."""

_SCENE: Final = QSize(230, 188)
_FINDINGS_ACROSS: Final = 8
_MOMENTS: Final = (0.16, 0.25, 0.44)
"""Shares of the first, middle and last beat that are shown; a still stands beside them."""


class Row(NamedTuple):
    """How the drawings of one row look."""

    tone: SkinTone
    ground: QColor
    ink: QColor
    palette: IllustrationPalette


@dataclass(frozen=True)
class Tile:
    """A picture on a sheet with the words below it."""

    size: QSize
    words: str
    paint: Callable[[QPainter], None]


def rows_of(theme: Theme) -> tuple[Row, ...]:
    """Return the three skins on the light ground, and one on each of the other grounds."""
    rows = []
    for choice, tones in (
        (ThemeChoice.LIGHT, tuple(SkinTone)),
        (ThemeChoice.DARK, (SkinTone.MEDIUM,)),
        (ThemeChoice.CONTRAST_DARK, (SkinTone.LIGHT,)),
        (ThemeChoice.CONTRAST_LIGHT, (SkinTone.LIGHT,)),
    ):
        theme.choose(choice, 100)
        ground, ink, palette = theme.color("map"), theme.color("ink"), palette_of(theme)
        rows += [Row(tone, ground, ink, palette) for tone in tones]
    return tuple(rows)


class Sheets:
    """Paints the sheets.

    Args:
        studio: holds the drawings.
        rows: the skins and grounds to show.
    """

    def __init__(self, studio: Studio, rows: Sequence[Row]) -> None:
        self._studio = studio
        self._rows = rows
        self._motions = MotionPainter(studio.illustrations, studio.feet)

    def all(self) -> Iterator[tuple[str, QImage]]:
        """Yield every sheet with its name, in the order of their names."""
        yield "drawings-check", self.checks()
        yield "drawings-ends", self.ends()
        yield "drawings-findings", self.findings()
        yield "drawings-helper", self.techniques(self._handed(), helper=True)
        yield "drawings-techniques", self.techniques(self._studio.illustrations.motions.motions)
        yield "drawings-views", self.views()
        yield "drawings-zones", self.zones()

    def views(self) -> QImage:
        """Paint each view of the drawn foot, a row for each skin and ground."""
        return _sheet([(row, [self._view_tile(view, row) for view in View]) for row in self._rows])

    def ends(self) -> QImage:
        """Paint each view of a foot after one amputation and after another."""
        first = self._rows[0]
        maps = self._studio.feet.maps
        lines = []
        for lost in _LOST:
            missing = beyond(lost)
            views = maps.lacking(missing).views
            tiles = [self._view_tile(view, first, missing) for view in views]
            lines += [(first, part) for part in _cut(tiles, _ENDS_ACROSS)]
        return _sheet(lines)

    def checks(self) -> QImage:
        """Paint each picture of the foot check on each skin and ground."""
        return _sheet(
            [(row, [self._check_tile(one, row) for one in Pictured]) for row in self._rows]
        )

    def zones(self) -> QImage:
        """Paint each view with its zones, numbered, and their names."""
        first = self._rows[0]
        tiles = [self._zone_tile(view, first) for view in View]
        return _sheet([(first, part) for part in _cut(tiles, _ZONES_ACROSS)])

    def findings(self) -> QImage:
        """Paint each kind of finding on each skin and ground."""
        lines = []
        for row in self._rows:
            tiles = [self._finding_tile(kind, row) for kind in FindingKind]
            lines += [(row, part) for part in _cut(tiles, _FINDINGS_ACROSS)]
        return _sheet(lines)

    def techniques(self, motions: Sequence[Motion], *, helper: bool = False) -> QImage:
        """Paint three moments of each motion and its still picture."""
        first = self._rows[0]
        tiles = []
        for motion in motions:
            beats = (0, motion.beats // 2, motion.beats - 1)
            moments = [*map(motion.time_of, beats, _MOMENTS), None]
            tiles += [self._scene_tile(motion, t, first, helper=helper) for t in moments]
        across = 2 * (len(_MOMENTS) + 1)
        return _sheet([(first, part) for part in _cut(tiles, across)])

    def _handed(self) -> list[Motion]:
        """Return some motions that hands make, each of its own kind."""
        kinds = {
            motion.way: motion
            for motion in self._studio.illustrations.motions.motions
            if (motion.touches or motion.path) and not motion.joints
        }
        return list(kinds.values())

    def _view_tile(self, view: View, row: Row, missing: frozenset[Zone] = NOTHING) -> Tile:
        feet = self._studio.feet
        outlined = row.palette.outlined
        look = Look(view, DRAWN_FOOT[view], row.tone, _VIEW, 1.0, outlined, missing)
        wide = max(_NARROW, round(feet.width(view, _VIEW, missing)))

        def paint(painter: QPainter) -> None:
            painter.drawPixmap(0, 0, feet.pixmap(look))

        return Tile(QSize(wide, _VIEW), view_name(DRAWN_FOOT[view], view), paint)

    def _zone_tile(self, view: View, row: Row) -> Tile:
        feet = self._studio.feet
        zones = ZonePainter(feet.footmap)
        foot = DRAWN_FOOT[view]
        size = QSize(max(2 * _NARROW, round(feet.width(view, 2 * _VIEW))), 3 * _VIEW + _CAPTION)
        target = QRectF(0, 0, size.width(), 2 * _VIEW)

        def paint(painter: QPainter) -> None:
            framing = Framing(feet, view, foot, target)
            framing.paint_foot(painter, row.tone, 1.0, row.palette.outlined)
            names = feet.footmap.zones(view)
            for place, zone in enumerate(names, start=1):
                mark = ZoneMark(ZoneState.MASSAGE_BARE)
                painter.save()
                painter.setTransform(framing.transform, combine=True)
                zones.paint(painter, Spot(foot, zone), view, mark, row.palette, framing.scale)
                painter.restore()
                at = QPointF(*feet.footmap.middle(Spot(foot, zone), view))
                _number(painter, framing.transform.map(at), place, row)
                painter.setPen(row.ink)
                words = f"{place}  {sentence_case(zone_name(zone))}"
                painter.drawText(0, 2 * _VIEW + _CAPTION + 17 * place, words)

        return Tile(size, view_name(foot, view), paint)

    def _check_tile(self, pictured: Pictured, row: Row) -> Tile:
        look = CheckLook(pictured, row.tone, _CHECK, 1.0, row.palette.outlined)

        def paint(painter: QPainter) -> None:
            painter.drawPixmap(0, 0, self._studio.checks.pixmap(look))

        return Tile(QSize(_CHECK, _CHECK), pictured.value, paint)

    def _finding_tile(self, kind: FindingKind, row: Row) -> Tile:
        look = FindingLook(kind, row.tone, _FINDING, row.ground, row.palette)

        def paint(painter: QPainter) -> None:
            painter.drawPixmap(0, 0, self._studio.findings.pixmap(look))

        return Tile(QSize(_FINDING, _FINDING), sentence_case(kind_name(kind)), paint)

    def _scene_tile(self, motion: Motion, t: float | None, row: Row, *, helper: bool) -> Tile:
        scene = Scene(
            motion=motion,
            foot=Foot.LEFT,
            zone=motion.zone,
            pressure=2,
            tone=row.tone,
            palette=row.palette,
            width=_SCENE.width(),
            height=_SCENE.height(),
            helper=helper,
        )

        def paint(painter: QPainter) -> None:
            painter.setClipRect(QRectF(0, 0, _SCENE.width(), _SCENE.height()))
            if t is None:
                self._motions.paint_still(painter, scene)
            else:
                self._motions.paint(painter, scene, t)

        words = f"{motion.technique} {motion.zone or ''}" if t is not None else ""
        return Tile(_SCENE, words, paint)


def _number(painter: QPainter, at: QPointF, place: int, row: Row) -> None:
    palette = row.palette
    paint_disc(painter, at, str(place), palette.line, palette.on_line, palette.casing, 9.0)


def _cut(tiles: Sequence[Tile], across: int) -> list[list[Tile]]:
    return [list(tiles[start : start + across]) for start in range(0, len(tiles), across)]


def _sheet(lines: Sequence[tuple[Row, Sequence[Tile]]]) -> QImage:
    """Lay tiles out in lines, each on the ground of its row."""
    high = [max(tile.size.height() for tile in tiles) + _CAPTION + _GAP for _, tiles in lines]
    wide = max(sum(tile.size.width() + _GAP for tile in tiles) for _, tiles in lines) + _GAP
    image = QImage(wide, sum(high), QImage.Format.Format_RGB32)
    image.fill(lines[0][0].ground)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    top = 0
    for (row, tiles), height in zip(lines, high, strict=True):
        painter.fillRect(0, top, wide, height, row.ground)
        left = _GAP
        for tile in tiles:
            painter.save()
            painter.translate(left, top + _GAP / 2)
            tile.paint(painter)
            painter.restore()
            painter.setPen(row.ink)
            under = QRectF(left, top + height - _CAPTION, tile.size.width() + _GAP, _CAPTION)
            painter.drawText(under, Qt.AlignmentFlag.AlignLeft, tile.words)
            left += tile.size.width() + _GAP
        top += height
    painter.end()
    return image
