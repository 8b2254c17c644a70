"""What Settings and the pages ask of the computer around the program, each looked at when asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from footcare.i18n import _
from footcare.services.ports import Ability

if TYPE_CHECKING:
    from footcare.app.watch import Watch
    from footcare.paths import Profile
    from footcare.services.deleting import Deletion
    from footcare.services.desktop_ports import Autostart, Dialling, MotionWish, Sounds
    from footcare.services.ground import Ground


class Surroundings:
    """Knows whom to ask.

    Attributes:
        watch: the watch over reminders, once it has begun.
    """

    def __init__(self, profile: Profile, sounds: Sounds) -> None:
        self._profile = profile
        self._sounds = sounds
        self.watch: Watch | None = None

    def abilities(self) -> dict[str, Ability]:
        """Return what works on this desktop, by the name of the mechanism."""
        waiting = Ability(ok=False, why=_("The diary is not open, so nothing is shown yet."))
        sounds = {"sounds": self._sounds.ability()}
        if self.watch is None:
            return {"notifications": waiting, "tray": waiting} | sounds
        return self.watch.abilities() | sounds

    def autostart(self) -> Autostart:
        """Return what starts this program at login."""
        from footcare.desktop.autostart import choose_autostart

        return choose_autostart(self._profile)

    def motion_wish(self) -> MotionWish | None:
        """Return what tells whether the person wants less motion, or None where nothing does."""
        from footcare.desktop.motion import choose_motion_wish

        return choose_motion_wish()

    def dialling(self) -> Dialling | None:
        """Return what knows the program for calls, or None where nothing can be known."""
        from footcare.desktop.dialling import choose_dialling

        return choose_dialling()

    def ground(self) -> Ground:
        """Look at what the diary's folder lies on; may have to wait for a drive."""
        from footcare.store.surroundings import ground_under

        return ground_under(self._profile)

    def deletion(self) -> Deletion:
        """Look at what "Delete everything" would delete."""
        from footcare.assembly import deletion_of

        return deletion_of(self._profile)
