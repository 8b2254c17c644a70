"""The window's share of the self-check: the first page is painted, and a reminder rings.

Where the part for cameras has come along, it is loaded as well: nobody needs a camera for that.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from footcare.app.next_life import FIRST
from footcare.app.program import Program
from footcare.app.running import run_window
from footcare.domain.record import stamp_now
from footcare.domain.reminder import ReminderKind, new_reminder
from footcare.i18n import _
from footcare.ui.reminder_window import ReminderWindow

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from footcare.app.next_life import NextLife
    from footcare.desktop.single_instance import SingleInstance
    from footcare.paths import Profile

_LOOKS: Final = 250
"""Milliseconds between two looks for the reminder's window."""
_PATIENCE: Final = 120_000
"""Milliseconds; a reminder is planned for a whole minute, and the machine may be busy."""


class _CheckedProgram(Program):
    """The program itself, which ends as soon as its reminder is seen or patience does."""

    painted_well = False
    rang = False
    cameras_load = True

    @override
    def start(self, *, background: bool, life: NextLife = FIRST) -> None:
        super().start(background=background, life=life)
        self.window.desk.door.opened.connect(self._plan_reminder)
        self.cameras_load = _cameras_load()
        self._look = QTimer(self)
        self._look.setInterval(_LOOKS)
        self._look.timeout.connect(self._see)
        self._look.start()
        QTimer.singleShot(_PATIENCE, self.quit)

    @Slot()
    def _plan_reminder(self) -> None:
        house, clock = self.window.desk.house, self.window.desk.clock
        soon = clock.now().astimezone(ZoneInfo(clock.time_zone())) + timedelta(minutes=1)
        # Not of a foot check: the one that was just recorded would answer it.
        reminder = replace(
            new_reminder(ReminderKind.CREAM, stamp_now(clock, house.person_id)),
            times=(soon.time().replace(second=0, microsecond=0),),
            starts=soon.date(),
        )
        house.reminding.keep(reminder)

    @Slot()
    def _see(self) -> None:
        if not self.painted_well:
            self.painted_well = _has_content(self.window.grab().toImage())
        windows = QApplication.topLevelWidgets()
        self.rang = any(isinstance(one, ReminderWindow) and one.isVisible() for one in windows)
        if self.painted_well and self.rang:
            self._look.stop()
            self.quit()


def paint_and_ring(profile: Profile) -> str:
    """Run the program until its reminder rings; return what went wrong, or nothing."""
    seen: list[_CheckedProgram] = []

    def make(app: QApplication, profile: Profile, instance: SingleInstance) -> Program:
        seen.append(_CheckedProgram(app, profile, instance))
        return seen[-1]

    code = run_window(profile, background=False, kind=make)
    if code != 0 or not seen:
        return _("the program ended with code {code}").format(code=code)
    if not seen[-1].painted_well:
        return _("the window stayed empty")
    if not seen[-1].cameras_load:
        return _("the part for cameras is there, but does not load")
    return "" if seen[-1].rang else _("the reminder did not ring within two minutes")


def _cameras_load() -> bool:
    """Tell whether Qt's part for cameras loads; where it was left out, nothing is wrong."""
    # Imported before the tones are made, Qt would tell the terminal which libraries it misses.
    from footcare.desktop.camera import can_reach_cameras, has_part_for_cameras

    return not has_part_for_cameras() or can_reach_cameras()


def _has_content(image: QImage) -> bool:
    """Tell whether a picture has more than one colour along its middle."""
    row = image.height() // 2
    return len({image.pixel(x, row) for x in range(image.width())}) > 1
