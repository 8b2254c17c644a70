"""The stations of the tour: one real day, from the first run to the journal of the evening."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from footcare.app.drawn_foot import drawn_sole
from footcare.assembly import open_rescue
from footcare.domain.checking import PLACES
from footcare.domain.foot import Foot, Spot, Zone
from footcare.domain.person import Contacts, Facts, Known
from footcare.domain.photo import PhotoOrigin
from footcare.domain.record import stamp_now
from footcare.domain.reminder import ReminderKind, new_reminder
from footcare.domain.temperature import ALL_SITES, SiteTenths
from footcare.ui.pages.player_page import PlayerPage
from footcare.ui.photos.making import picture_of
from footcare.ui.reminder_bell import ReminderBell

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from footcare.app.sheets import ContactSheets
    from footcare.app.tour_clock import TourClock
    from footcare.app.visitor import Visitor
    from footcare.paths import Profile
    from footcare.services.house import House
    from footcare.services.ports import Notifier


_LEFT_SOLE: Final = 11
"""The place of the left sole among the nineteen, right foot first."""
_PICTURED: Final = {
    1: "check-whole-you",
    2: "check-warmth",
    5: "check-sole",
    8: "check-between-toes",
    16: "check-pain",
}
_PLAYED: Final = 7
_SECONDS_IN: Final = 17


class _NoAlarm:
    """On the tour time passes by hand, so nothing has to ring."""

    def set(self, key: str, at: datetime) -> None:
        """Forget it."""

    def clear(self) -> None:
        """There is nothing to forget."""


@dataclass
class Traveller:
    """Who goes on the tour, and what was pictured so far."""

    visitor: Visitor
    clock: TourClock
    house: House
    notifier: Notifier
    profile: Profile
    folder: Path
    sheets: ContactSheets | None = None
    pictures: list[str] = field(default_factory=list)
    bell: ReminderBell | None = None

    def picture(self, name: str, *, sheet: bool = True) -> None:
        """Take a picture of the window; no sheet where it differs in its words only."""
        self.picture_of(self.visitor.window, name, sheet=sheet)

    def picture_of(self, widget: QWidget, name: str, *, sheet: bool = True) -> None:
        """Take a picture of something that stands beside the window."""
        numbered = f"{len(self.pictures) + 1:02}-{name}"
        self.visitor.picture(self.folder / f"{numbered}.png", widget)
        self.pictures.append(f"{numbered}.png")
        if self.sheets is not None and sheet:
            self.sheets.add(widget, numbered)

    def play(self, seconds: int) -> None:
        """Let the player run, in steps small enough not to look like sleep."""
        player = self.visitor.window.current
        for _half in range(seconds * 2):
            self.clock.pass_by(0.5)
            if isinstance(player, PlayerPage):
                player.tick()
        self.visitor.settle()

    def open(self, page: str) -> None:
        """Open a page of the rail."""
        self.visitor.window.show_page(page)
        self.visitor.settle()

    def finish(self) -> None:
        """Take away what the tour opened beside the window."""
        if self.bell is not None:
            self.bell.finish()
            self.visitor.settle()


def first_run(traveller: Traveller) -> None:
    """The way in, before there is anything in the diary; Today waits for the diary meanwhile."""
    visitor = traveller.visitor
    traveller.open("today")
    visitor.wait_long()
    traveller.picture("opening")
    traveller.open("first_run")
    traveller.picture("first-run-text-size")
    visitor.window.desk.door.open(traveller.house)
    visitor.press("Continue")
    visitor.press_each("I understand")
    traveller.picture("first-run-understand")
    visitor.press("Continue")
    visitor.type_into("What shall we call you?", "Ruth")
    traveller.picture("first-run-about-you")
    visitor.press("Continue")
    traveller.picture("first-run-numbers")
    visitor.press("Continue")
    traveller.picture("first-run-reminders")
    visitor.press("Start Footcare")


def furnish_the_diary(traveller: Traveller) -> None:
    """What the person told Settings: facts from the clinic, and made-up numbers."""
    knowing = traveller.house.knowing
    knowing.keep_facts(Facts(diabetes=True, loss_of_feeling=Known.YES, poor_circulation=Known.NO))
    knowing.keep_contacts(
        Contacts("The foot clinic", "01632 960142", "01632 960911", "999"),
    )
    stamp = stamp_now(traveller.clock, traveller.house.person_id)
    traveller.house.reminding.keep(new_reminder(ReminderKind.CREAM, stamp))
    desk = traveller.visitor.window.desk
    traveller.bell = ReminderBell(
        desk, traveller.house.reminding, traveller.house.person_id, _NoAlarm(), traveller.notifier
    )


def morning(traveller: Traveller) -> None:
    """Today as the day begins, and the reminder that comes at eight."""
    traveller.open("today")
    traveller.picture("today")
    traveller.clock.pass_by(150)
    if traveller.bell is not None:
        traveller.bell.look()
        traveller.visitor.settle()
        traveller.picture_of(traveller.bell.window, "reminder")
        traveller.bell.window.start.emit(traveller.bell.window.keys)
        traveller.visitor.settle()


def check(traveller: Traveller) -> None:
    """The foot check, with a blister on the ball of the left foot."""
    visitor = traveller.visitor
    traveller.open("check")
    traveller.picture("check-ready")
    for place in range(PLACES):
        if place == _LEFT_SOLE:
            _mark_a_blister(traveller)
        else:
            if place in _PICTURED:
                traveller.picture(_PICTURED[place], sheet=_PICTURED[place] == "check-sole")
            visitor.press("nothing_new")
    traveller.picture("check-look-back")
    visitor.press("save_check")
    traveller.picture("advice")


def _mark_a_blister(traveller: Traveller) -> None:
    visitor = traveller.visitor
    visitor.press("marked")
    visitor.choose("Ball")
    traveller.picture("check-where")
    visitor.press("Next: what is it?")
    traveller.picture("check-what")
    visitor.press("blister")
    visitor.press("today")
    for button in visitor.named("no"):
        button.click()
    visitor.settle()
    traveller.picture("check-details")
    visitor.press("add_mark")
    traveller.picture("check-marked", sheet=False)
    visitor.press("nothing_new")


def massage(traveller: Traveller) -> None:
    """The routines, the gate that leaves the left foot out, and the player at work."""
    visitor = traveller.visitor
    traveller.open("today")
    traveller.picture("today-after-the-check")
    traveller.open("massage")
    traveller.picture("massages")
    visitor.press("Choose Everyday ten")
    traveller.picture("routine")
    visitor.press("Copy and change")
    traveller.picture("editor")
    visitor.press("all_massages")
    visitor.press("Choose Everyday ten")
    visitor.press("Start this massage")
    visitor.press("3")
    traveller.picture("before-you-begin")
    visitor.press("begin_massage")
    for step in range(_PLAYED):
        traveller.play(_SECONDS_IN)
        traveller.picture(f"player-{step + 1}", sheet=step == 0)
        visitor.press("Next")
    visitor.press("Press anywhere")
    traveller.play(_SECONDS_IN)
    traveller.picture("player-whole-window")
    visitor.press("Back to the buttons")
    visitor.press("Leave")
    sheet = visitor.sheet()
    traveller.picture_of(sheet, "leave-the-massage")
    visitor.press("leave", among=sheet)
    traveller.picture("stopped-early")
    visitor.press("close_massage")


def evening(traveller: Traveller) -> None:
    """What the diary holds at the end of the day."""
    traveller.house.backing_up.keep_up()
    for page in ("journal", "reminders", "settings", "copies", "import", "help", "card"):
        traveller.open(page)
        traveller.picture(page)
    for page in ("rules", "summary"):
        traveller.open(page)
        traveller.picture(page)
    traveller.open("findings")
    traveller.picture("findings")
    traveller.visitor.press("thread_0")
    traveller.picture("finding")
    traveller.open("calendar")
    traveller.picture("calendar")
    traveller.open("today")
    traveller.visitor.press("open_guide")
    traveller.picture("guide")
    traveller.visitor.press("close_guide")


def measured(traveller: Traveller) -> None:
    """A measurement of temperatures, a running touch test, and the questions about falls."""
    measuring = traveller.house.measuring
    sites = [SiteTenths(site, 302 + place % 5, 300) for place, site in enumerate(ALL_SITES)]
    measuring.keep_temperatures(sites)
    for page in ("measures", "temperature"):
        traveller.open(page)
        traveller.picture(page)
    traveller.visitor.press("measured_again")
    traveller.picture("temperature-fields")
    traveller.open("touch_test")
    traveller.picture("touch-test")
    traveller.visitor.press("begin_touch_test")
    traveller.picture("touch-test-running")
    traveller.open("falls")
    traveller.picture("falls")


def photos(traveller: Traveller) -> None:
    """Two photos of the sole, the foot mirror, and both photos side by side."""
    sole, feet = Spot(Foot.LEFT, Zone.SOLE), traveller.visitor.window.desk.studio.feet
    for red in (150, 60):
        picture = picture_of(drawn_sole(feet, red))
        traveller.house.picturing.keep(picture, sole, PhotoOrigin.CAMERA)
        traveller.clock.pass_by(60)
    traveller.open("photos")
    traveller.picture("photos")
    window = traveller.visitor.window
    for page in ("mirror", "compare"):
        window.open_page(page, {"foot": sole.foot, "zone": sole.zone})
        traveller.visitor.settle()
        traveller.picture(page)


def mishap(traveller: Traveller) -> None:
    """A diary that is damaged, and the page that knows the ways back to it."""
    door = traveller.visitor.window.desk.door
    traveller.house.close()
    with traveller.profile.database.open("r+b") as file:
        file.write(b"This was a diary.")
    door.house = None
    door.stay_closed("", open_rescue(traveller.profile, traveller.clock))
    traveller.visitor.settle()
    traveller.picture("recovery")


STATIONS: Final[tuple[Callable[[Traveller], None], ...]] = (
    first_run,
    furnish_the_diary,
    morning,
    check,
    massage,
    evening,
    measured,
    photos,
    mishap,
)
"""The day in order."""
