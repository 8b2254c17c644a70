"""What every page works with, handed on through constructors; nothing is global."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from footcare.ui.frames import FrameSource, NoCamera

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from footcare.domain.clock import Clock
    from footcare.domain.guide import PageGuide
    from footcare.domain.shipped import ShippedLicence
    from footcare.services.deleting import Deletion
    from footcare.services.desktop_ports import Autostart, Screen, Sounds, Voice
    from footcare.services.ground import Ground
    from footcare.services.house import House
    from footcare.services.ports import Ability
    from footcare.services.rescuing import Rescuing
    from footcare.services.trying_out import TryingOut
    from footcare.ui.asking import Asker
    from footcare.ui.background import Background, InlineBackground
    from footcare.ui.calling import Calling
    from footcare.ui.icons import Icons
    from footcare.ui.illustration.studio import Studio
    from footcare.ui.preferences_keeper import PreferencesKeeper
    from footcare.ui.stillness import Stillness
    from footcare.ui.theme import Theme


class HouseDoor(QObject):
    """The opened diary with its services, or what stands in the way.

    Attributes:
        trying_out: trials of the reminders, once there is what sends them.

    Signals:
        opened: the house is there.
        closed: it could not be opened; the sentence that says why.
        replaced: another diary was put in its place; a title and words that tell of it. Whatever
            was read from the old one is out of date, so the window begins anew.
        watched: the watch over reminders has begun; only now is known what reaches the person here.
        copies_changed: backups were made, or something about them went wrong.
        records_changed: something was saved or withdrawn; lists read again.
        reminder_tried: a reminder the person wants to see once, now, as it will be shown.
        asked_again: the person wants it to be tried once more.
        deletion_asked: the person said twice that everything is to be deleted.
    """

    opened = Signal()
    closed = Signal(str)
    replaced = Signal(str, str)
    watched = Signal()
    copies_changed = Signal()
    records_changed = Signal()
    reminder_tried = Signal(object)
    asked_again = Signal()
    deletion_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.house: House | None = None
        self.problem = ""
        self.rescue: Rescuing | None = None
        self.trying_out: TryingOut | None = None

    def open(self, house: House) -> None:
        """Hand over the opened house."""
        self.house = house
        self.problem = ""
        self.rescue = None
        self.opened.emit()

    def stay_closed(self, problem: str, rescue: Rescuing | None = None) -> None:
        """Say why there is no diary, and hand over what can be done when it is damaged or gone."""
        self.problem = problem
        self.rescue = rescue
        self.closed.emit(problem)

    def try_again(self) -> None:
        """Forget what stood in the way and ask for another try."""
        self.problem = ""
        self.asked_again.emit()


# Nobody compares desks or reads them out, and each method is compiled before the first paint.
@dataclass(frozen=True, eq=False, repr=False)
class Desk:
    """The things on every page's desk.

    Attributes:
        studio: the drawings, read at their first use.
        voice: gives the one voice of the program, made at its first use.
        screen: gives what keeps the screen on, made at its first use.
        stillness: whether pictures stand still.
        calling: which program of this computer calls a number.
        door: the diary with its services, once it is open.
        abilities: asks the desktop what works here, by name, for Settings and Reminders.
        guides: reads the guides, each by the name of its page.
        diary_place: the folder of the profile, as Settings shows it.
        ground: looks at what that folder lies on; may have to wait for a drive. None without one.
        deletion: looks at what "Delete everything" would delete; may have to wait for the diary.
            None without a folder.
        autostart: what starts the program at login; None where nothing is to be started, as on a
            tour.
        frames: gives the live pictures of cameras; made when the foot mirror first opens.
        licences: reads what the program is made of, and under which terms.
    """

    clock: Clock
    background: Background | InlineBackground
    preferences: PreferencesKeeper
    theme: Theme
    icons: Icons
    studio: Studio
    asker: Asker
    sounds: Sounds
    voice: Callable[[], Voice]
    screen: Callable[[], Screen]
    stillness: Stillness
    calling: Calling
    door: HouseDoor
    abilities: Callable[[], dict[str, Ability]]
    guides: Callable[[], Mapping[str, PageGuide]]
    diary_place: str = ""
    ground: Callable[[], Ground] | None = None
    deletion: Callable[[], Deletion] | None = None
    autostart: Callable[[], Autostart] | None = None
    licences: Callable[[], Sequence[ShippedLicence]] = tuple
    frames: Callable[[], FrameSource] = NoCamera

    @property
    def house(self) -> House:
        """The opened house; pages that need it are only opened once it is there."""
        if self.door.house is None:
            message = "the diary is not open yet"
            raise RuntimeError(message)
        return self.door.house
