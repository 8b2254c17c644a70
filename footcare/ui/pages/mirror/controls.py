"""How the live picture is shown: mirrored, larger, brighter, with the last photo over it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal

from footcare.i18n import _
from footcare.ui.photos.live_view import BRIGHTER, ZOOMS, LiveLook
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.stepper import Stepper
from footcare.ui.widgets.switch import Switch
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from footcare.ui.desk import Desk

_WIDEST: Final = "+100 %"


class Controls(Box):
    """Switches and steppers for a ``LiveLook``; each counts at once.

    Signals:
        changed: the look is another one.
        aloud_changed: whether the countdown is said aloud.
        camera_asked: another camera is wanted.
    """

    changed = Signal()
    aloud_changed = Signal(bool)
    camera_asked = Signal()

    def __init__(self, desk: Desk, look: LiveLook) -> None:
        super().__init__(desk.theme, gap=12)
        self._desk = desk
        self._look = look
        theme, icons = desk.theme, desk.icons
        self.mirrored = Switch(theme, _("As in a mirror"), on=look.mirrored)
        self.mirrored.toggled.connect(self._mirror)
        self.over = Switch(theme, _("The last photo over it"), on=look.over)
        self.over.toggled.connect(self._lay_over)
        self.aloud = Switch(theme, _("Count aloud"), on=True)
        self.aloud.toggled.connect(self.aloud_changed)
        size = (_("Size"), _("Smaller"), _("Larger"))
        self.zoom = Stepper(theme, icons, size, role="bold")
        self.zoom.stepped.connect(self._zoom)
        light = (_("Brightness"), _("Darker"), _("Brighter"))
        self.brighter = Stepper(theme, icons, light, role="bold")
        self.brighter.stepped.connect(self._brighten)
        for stepper in (self.zoom, self.brighter):
            stepper.keep_room_for(_WIDEST)
        self._over_row = self._row(_("Last photo over it, faint"), self.over)
        self.add(
            self._row(_("As in a mirror"), self.mirrored),
            self._over_row,
            self._row(_("Count aloud"), self.aloud),
            self._row(_("Size"), self.zoom),
            self._row(_("Brightness"), self.brighter),
        )
        self.camera = hug(WordButton(theme, icons, _("Another camera"), "quiet", "camera"))
        self.camera.setObjectName("another_camera")
        self.camera.clicked.connect(self.camera_asked)
        self.box.addWidget(self.camera, 0, Qt.AlignmentFlag.AlignLeading)
        self.camera.hide()
        self.show_look()

    def _row(self, words: str, control: QWidget) -> Box:
        row = Box(self._desk.theme, across=True, gap=12)
        row.add(Label(words, "body"), stretch=1)
        row.box.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def offer(self, *, earlier: bool, cameras: int) -> None:
        """Offer what there is: an earlier photo of the place, more than one camera."""
        self._over_row.setVisible(earlier)
        self.camera.setVisible(cameras > 1)

    def show_look(self) -> None:
        """Show the values in force."""
        look = self._look
        self.zoom.show_value(
            _("{number} %").format(number=look.zoom),
            least=look.zoom == ZOOMS[0],
            most=look.zoom == ZOOMS[-1],
        )
        self.brighter.show_value(
            _("+{number} %").format(number=look.brighter),
            least=look.brighter == BRIGHTER[0],
            most=look.brighter == BRIGHTER[-1],
        )

    def _mirror(self, on: bool) -> None:  # noqa: FBT001 - the signal's own value
        self._look.mirrored = on
        self.changed.emit()

    def _lay_over(self, on: bool) -> None:  # noqa: FBT001 - as above
        self._look.over = on
        self.changed.emit()

    def _zoom(self, step: int) -> None:
        self._look.zoom = _stepped(ZOOMS, self._look.zoom, step)
        self.show_look()
        self.changed.emit()

    def _brighten(self, step: int) -> None:
        self._look.brighter = _stepped(BRIGHTER, self._look.brighter, step)
        self.show_look()
        self.changed.emit()


def _stepped(steps: tuple[int, ...], value: int, step: int) -> int:
    return steps[min(max(steps.index(value) + step, 0), len(steps) - 1)]
