"""Paints a step of a massage: the foot, its zone, and the hands at one moment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPixmap, QRadialGradient

from footcare.domain.foot import Foot, Spot, Zone
from footcare.domain.footmap import DRAWN_FOOT, is_mirrored
from footcare.domain.motion import Way
from footcare.ui.illustration.framing import Framing, blank
from footcare.ui.illustration.hands import HandPainter
from footcare.ui.illustration.look import Look
from footcare.ui.illustration.poses import Poses
from footcare.ui.illustration.soft import with_alpha
from footcare.ui.illustration.stage import Stage
from footcare.ui.illustration.stills import number_at, still_moments
from footcare.ui.illustration.ways import paint_ground, paint_way
from footcare.ui.illustration.zone_painter import ZoneMark, ZonePainter, ZoneState

if TYPE_CHECKING:
    from footcare.domain.motion import Illustrations
    from footcare.ui.illustration.foot_painter import FootPainter
    from footcare.ui.illustration.scene import Scene


_GHOSTS: Final = (0.45, 0.70, 1.0)
"""How strong the moments of a still picture are, the earlier ones paler."""


class MotionPainter:
    """Paints scenes; what does not move is painted once a scene and kept."""

    def __init__(self, illustrations: Illustrations, feet: FootPainter) -> None:
        self._feet = feet
        self._hands = HandPainter(illustrations.hands, illustrations.tones.glove)
        self._scene: Scene | None = None
        self._base = QPixmap()
        self._skin = QPixmap()
        self._framing: Framing | None = None
        self._poses: Poses | None = None

    def paint(self, painter: QPainter, scene: Scene, t: float) -> None:
        """Paint a scene at a share of its round."""
        self._prepare(scene)
        motion = scene.motion
        if self._poses is None:
            painter.drawPixmap(0, 0, self._base)
        else:
            beat, share = motion.moment(t)
            painter.drawPixmap(0, 0, self._poses.at(share, beat))
            if share < 1:
                t = motion.time_of(beat, self._poses.nearest(share))
        if self._framing is not None:
            paint_way(self._stage(painter, scene, self._framing), motion, t)
            painter.restore()

    def paint_still(self, painter: QPainter, scene: Scene) -> None:
        """Paint a scene that does not move: three numbered moments one over the other."""
        self._prepare(scene)
        painter.drawPixmap(0, 0, self._base)
        if self._framing is None:
            return
        moments = still_moments(scene.motion)
        ghosts = _GHOSTS[len(_GHOSTS) - len(moments) :]
        if self._poses is not None:
            for t, ghost in zip(moments, ghosts, strict=True):
                painter.setOpacity(ghost)
                beat, share = scene.motion.moment(t)
                painter.drawPixmap(0, 0, self._poses.at(share, beat))
        painter.setOpacity(1.0)
        stage = self._stage(painter, scene, self._framing)
        if self._poses is not None and scene.motion.beats == 1:
            paint_way(stage, scene.motion, moments[-1])
        else:
            for t, ghost in zip(moments, ghosts, strict=True):
                paint_way(stage, scene.motion, t, ghost)
        if len(moments) > 1:
            for place, t in enumerate(moments):
                stage.number(number_at(scene.motion, t), str(place + 1))
        painter.restore()

    def _stage(self, painter: QPainter, scene: Scene, framing: Framing) -> Stage:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setTransform(framing.transform, combine=True)
        mirrored = is_mirrored(framing.view, framing.foot)
        if mirrored:
            painter.scale(-1, 1)
        return Stage(
            painter=painter,
            hands=self._hands,
            palette=scene.palette,
            scale=framing.scale,
            sharpness=framing.scale * scene.ratio,
            mirrored=mirrored,
            pressure=scene.pressure,
            skin=self._skin,
            origin=(framing.transform.dx(), framing.transform.dy()),
            helper=scene.helper,
        )

    def _prepare(self, scene: Scene) -> None:
        if scene == self._scene:
            return
        self._scene = scene
        self._base = blank(scene.width, scene.height, scene.ratio)
        self._framing = self._poses = None
        motion = scene.motion
        if motion.joints:
            foot = scene.foot or DRAWN_FOOT[motion.view]
            target = QRectF(0, 0, scene.width, scene.height)
            missing = scene.body.missing(foot)
            self._framing = Framing(self._feet, motion.view, foot, target, motion.frame, missing)
            zones = self._zones_of(self._framing)
            self._poses = Poses(self._feet, zones, scene, self._framing)
            return
        painter = QPainter(self._base)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if scene.foot is None or motion.way is Way.REST:
            self._paint_both(painter, scene)
        else:
            self._framing = self._paint_one(painter, scene, scene.foot)
        painter.end()

    def _paint_both(self, painter: QPainter, scene: Scene) -> None:
        """Paint the calm picture: both feet on a soft light."""
        middle = QPointF(scene.width / 2, scene.height / 2)
        reach = min(scene.width, scene.height) * 0.56
        light = QRadialGradient(middle, reach)
        for place, share in ((0.0, 0.20), (0.55, 0.12), (0.85, 0.03), (1.0, 0.0)):
            light.setColorAt(place, with_alpha(scene.palette.fill, share))
        painter.fillRect(QRectF(0, 0, scene.width, scene.height), light)
        look = Look(
            scene.motion.view, Foot.LEFT, scene.tone, 0, scene.ratio, scene.palette.outlined
        )
        margin = round(scene.height * 0.08)
        pair = self._feet.pair(look, scene.width, scene.height - 2 * margin, scene.body)
        painter.drawPixmap(0, margin, pair)

    def _zones_of(self, framing: Framing) -> ZonePainter:
        return ZonePainter(self._feet.map_for(framing.view, framing.missing))

    def _paint_one(self, painter: QPainter, scene: Scene, foot: Foot) -> Framing:
        view = scene.motion.view
        target = QRectF(0, 0, scene.width, scene.height)
        frame = scene.motion.frame_for(helper=scene.helper)
        framing = Framing(self._feet, view, foot, target, frame, scene.body.missing(foot))
        framing.paint_foot(painter, scene.tone, scene.ratio, scene.palette.outlined)
        self._skin = QPixmap()
        if scene.motion.way is Way.LOOK:
            painter.end()
            self._skin = self._base.copy()
            painter.begin(self._base)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown = scene.motion.way is not Way.HOLD and not scene.motion.bare
        if scene.zone is not None and shown:
            bare = scene.motion.way is Way.LOOK or scene.zone.leaves >= Zone.WHOLE_FOOT.leaves
            state = ZoneState.MASSAGE_BARE if bare else ZoneState.MASSAGE
            painter.save()
            painter.setTransform(framing.transform, combine=True)
            self._zones_of(framing).paint(
                painter,
                Spot(foot, scene.zone),
                view,
                ZoneMark(state),
                scene.palette,
                framing.scale,
            )
            painter.restore()
        paint_ground(self._stage(painter, scene, framing), scene.motion)
        painter.restore()
        framing.fade_cuts(painter)
        return framing
