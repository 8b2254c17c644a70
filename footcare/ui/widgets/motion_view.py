"""The player's picture: a foot, its highlighted zone, and hands that move while the step runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from footcare.domain.body import WHOLE
from footcare.domain.motion_words import motion_sentence
from footcare.domain.preferences import SkinTone
from footcare.i18n import _
from footcare.ui.illustration.motions import MotionPainter
from footcare.ui.illustration.palette import IllustrationPalette
from footcare.ui.illustration.scene import Scene

if TYPE_CHECKING:
    from footcare.domain.body import Body
    from footcare.domain.clock import Clock
    from footcare.domain.foot import Foot, View, Zone
    from footcare.domain.motion import Illustrations, Motion
    from footcare.domain.routine import Technique
    from footcare.ui.illustration.foot_painter import FootPainter

_FRAME: Final = 40
"""Milliseconds between two pictures of a running motion."""


class MotionView(QWidget):
    """Shows one step of a massage. Where the hands are is a function of time, never of ticks."""

    def __init__(
        self,
        illustrations: Illustrations,
        feet: FootPainter,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._motions = illustrations.motions
        self._painter = MotionPainter(illustrations, feet)
        self._clock = clock
        self._tone = SkinTone.LIGHT
        self._palette = IllustrationPalette()
        self._motion: Motion | None = None
        self._foot: Foot | None = None
        self._zone: Zone | None = None
        self._pressure = 0
        self._cycle = 1.0
        self._running = False
        self._reduced = False
        self._helper = False
        self._body = WHOLE
        self._before = 0.0
        self._since = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME)
        self._timer.timeout.connect(self.update)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(_("Picture of the step"))

    def set_tone(self, tone: SkinTone) -> None:
        """Draw feet in another skin tone."""
        self._tone = tone
        self.update()

    def set_palette(self, palette: IllustrationPalette) -> None:
        """Draw zones, arrows and lines in the colours of a theme."""
        self._palette = palette
        self.update()

    def set_helper(self, helper: bool) -> None:  # noqa: FBT001 - a setter like Qt's own
        """Let the hands come from somebody who sits opposite, or from the person."""
        self._helper = helper
        self.update()

    def set_body(self, body: Body) -> None:
        """Draw the feet as they are."""
        self._body = body
        self.update()

    def set_step(
        self,
        view: View | None,
        foot: Foot | None,
        zone: Zone | None,
        technique: Technique,
        pressure: int = 1,
        tempo: float | None = None,
    ) -> None:
        """Show another step from its beginning.

        Args:
            view: how the foot is seen, or None for the view that shows the motion best. A view
                for which no motion is drawn is not used.
            foot: which foot, or None for a picture of both.
            zone: where, or None when the step belongs to no skin.
            technique: what the hands do.
            pressure: 0 no touch to 3 comfortable; a firmer touch shows more on the skin.
            tempo: seconds of one stroke, or None for the usual ones.
        """
        self._motion = motion = self._motions.motion_for(technique, zone, view)
        self._foot = foot
        self._zone = zone
        self._pressure = pressure
        stretch = 1.0 if tempo is None else tempo / (motion.beat + motion.pause)
        self._cycle = motion.cycle * stretch
        self.setAccessibleDescription(motion_sentence(motion, foot, zone))
        self.repeat()

    def repeat(self) -> None:
        """Start the motion again from its beginning."""
        self._before = 0.0
        self._since = self._clock.monotonic()
        self.update()

    def set_running(self, running: bool) -> None:  # noqa: FBT001 - a setter like Qt's own
        """Let the hands move, or hold them where they are."""
        if running == self._running:
            return
        now = self._clock.monotonic()
        if running:
            self._since = now
        else:
            self._before += now - self._since
        self._running = running
        self._pace()

    def set_reduced_motion(self, reduced: bool) -> None:  # noqa: FBT001 - a setter like Qt's own
        """Show a still with numbered moments instead of moving hands."""
        self._reduced = reduced
        self._pace()

    def phase(self) -> float:
        """Return the share of the round that is shown, 0 to 1."""
        elapsed = self._before
        if self._running:
            elapsed += self._clock.monotonic() - self._since
        return (elapsed / self._cycle) % 1.0

    def is_moving(self) -> bool:
        """Tell whether pictures follow one another: running, visible and motion wanted."""
        return self._timer.isActive()

    def _pace(self) -> None:
        if self._running and not self._reduced and self.isVisible():
            self._timer.start()
        else:
            self._timer.stop()
        self.update()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._pace()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._pace()

    @override
    def sizeHint(self) -> QSize:
        return QSize(620, 500)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(240, 200)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._motion is None:
            return
        scene = Scene(
            motion=self._motion,
            foot=self._foot,
            zone=self._zone,
            pressure=self._pressure,
            tone=self._tone,
            palette=self._palette,
            width=self.width(),
            height=self.height(),
            ratio=self.devicePixelRatioF(),
            helper=self._helper,
            body=self._body,
        )
        painter = QPainter(self)
        if self._reduced:
            self._painter.paint_still(painter, scene)
        else:
            self._painter.paint(painter, scene, self.phase())
        painter.end()
