"""A diary with two copies, damaged in a few real ways, and a desk that cannot open it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from footcare.assembly import open_rescue
from footcare.domain.symptom import Severity
from footcare.paths import Profile
from tests.builders import make_desk, make_house

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from footcare.ui.desk import Desk
    from tests.fakes import FakeClock

DAY = 24 * 3600


def lived_profile(folder: Path, clock: FakeClock, days: int = 2) -> Profile:
    """A profile with a symptom and a copy on each of some days, and one symptom after that."""
    with make_house(folder, clock) as house:
        for _day in range(days):
            house.journaling.feel(Severity.MILD)
            house.backing_up.keep_up()
            clock.advance(DAY)
        house.journaling.feel(Severity.SEVERE)
    return Profile(folder)


def copies(profile: Profile) -> list[Path]:
    """The copies on the shelf, the oldest first."""
    return sorted(profile.backups.glob("*.db"))


def cut_short(path: Path) -> None:
    """Take the last page of a file away."""
    path.write_bytes(path.read_bytes()[:-4096])


def scribble(path: Path) -> None:
    """Leave nothing of a file that could be read."""
    path.write_bytes(b"\x00scribble" * 5000)


def closed_desk(app: QApplication, profile: Profile, clock: FakeClock) -> Desk:
    """A desk whose diary does not open, with what can be done about it."""
    desk = make_desk(app, clock=clock)
    desk.door.stay_closed("raw words of a check", open_rescue(profile, clock))
    return desk
