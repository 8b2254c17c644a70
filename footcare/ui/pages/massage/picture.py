"""The picture of a massage step, as the player and the cards show it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from footcare.domain.motion_words import motion_sentence, view_name
from footcare.domain.naming import sentence_case
from footcare.domain.pace import Pace
from footcare.i18n import _
from footcare.ui.illustration.motions import MotionPainter
from footcare.ui.illustration.scene import Scene
from footcare.ui.illustration.themed import palette_of
from footcare.ui.widgets.motion_view import MotionView

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from footcare.domain.body import Body
    from footcare.domain.routine import PlannedStep, Step
    from footcare.ui.desk import Desk


_TELLING: Final = 0.5
"""The share of a beat that shows best what the hands do."""


class StepPicture(QWidget):
    """A moving or still picture of one step, in the person's skin tone and colours."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._view = MotionView(desk.studio.illustrations, desk.studio.feet, desk.clock)
        self._pace = Pace.NORMAL
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._view)
        self._dress()
        desk.theme.changed.connect(self._dress)
        desk.preferences.changed.connect(self._preferences_changed)
        desk.stillness.changed.connect(self._dress)

    def show_step(self, planned: PlannedStep) -> str:
        """Show a step of a running massage; return foot and view in words, or nothing.

        Whether it moves is asked of the computer anew, so a change there counts from the next step.
        """
        self._desk.stillness.look()
        step, foot = planned.step, planned.foot
        motion = self._desk.studio.illustrations.motions.motion_for(step.technique, step.zone, None)
        tempo = (motion.beat + motion.pause) * self._pace.stretch
        self._view.set_step(None, foot, step.zone, step.technique, step.pressure, tempo)
        if foot is None:
            return ""
        return sentence_case(view_name(foot, motion.view))

    def set_helper(self, *, helper: bool) -> None:
        """Let the hands be those of a helper opposite, or the person's own."""
        self._view.set_helper(helper)

    def set_body(self, body: Body) -> None:
        """Draw the feet as they are."""
        self._view.set_body(body)

    def set_pace(self, pace: Pace) -> None:
        """Let the movements of the steps shown from now on go at another pace."""
        self._pace = pace

    def set_running(self, *, running: bool) -> None:
        """Let the picture move, or hold it still."""
        self._view.set_running(running)

    def repeat(self) -> None:
        """Start the motion again from its beginning."""
        self._view.repeat()

    def _preferences_changed(self, _preferences: object) -> None:
        self._dress()

    def _dress(self) -> None:
        preferences = self._desk.preferences.current
        self._view.set_tone(preferences.skin_tone)
        self._view.set_reduced_motion(self._desk.stillness.in_force)
        self._view.set_palette(palette_of(self._desk.theme))

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, 200)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)


class StepEmblem(QWidget):
    """A still picture of one moment of a step, on the foot every massage begins with.

    It is painted just after it is first seen, so that no page waits for its pictures, and then kept
    as long as nothing about it changes.
    """

    def __init__(self, desk: Desk, step: Step, *, helper: bool = False) -> None:
        """Make a picture; ``helper`` lets the hands be those of somebody who sits opposite."""
        super().__init__()
        self._desk = desk
        self._step = step
        self._helper = helper
        self._painter = MotionPainter(desk.studio.illustrations, desk.studio.feet)
        motions = desk.studio.illustrations.motions
        self._motion = motions.motion_for(step.technique, step.zone, None)
        self._painted: tuple[Scene, QPixmap] | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._paint)
        foot = desk.preferences.current.first_foot
        self.setAccessibleName(_("Picture of the massage"))
        self.setAccessibleDescription(motion_sentence(self._motion, foot, step.zone))
        desk.preferences.changed.connect(self._repaint)

    def _repaint(self, _preferences: object) -> None:
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._painted is None or self._painted[0] != self._scene():
            self._soon.start()
            return
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._painted[1])
        painter.end()

    def _paint(self) -> None:
        scene = self._scene()
        if scene.width and scene.height and (self._painted is None or self._painted[0] != scene):
            self._painted = scene, self._picture(scene)
            self.update()

    def _scene(self) -> Scene:
        preferences = self._desk.preferences.current
        return Scene(
            motion=self._motion,
            foot=preferences.first_foot,
            zone=self._step.zone,
            pressure=self._step.pressure,
            tone=preferences.skin_tone,
            palette=palette_of(self._desk.theme),
            width=self.width(),
            height=self.height(),
            ratio=self.devicePixelRatioF(),
            helper=self._helper,
        )

    def _picture(self, scene: Scene) -> QPixmap:
        picture = QPixmap(self.size() * scene.ratio)
        picture.setDevicePixelRatio(scene.ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self._painter.paint(painter, scene, _TELLING / self._motion.beats)
        painter.end()
        return picture
