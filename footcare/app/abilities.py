"""What works on this desktop, asked without a window and without waiting long."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from footcare.desktop.autostart import choose_autostart
from footcare.desktop.speaking import choose_voice
from footcare.i18n import _
from footcare.services.desktop_ports import Starting
from footcare.services.ports import Ability

if TYPE_CHECKING:
    from footcare.paths import Profile
    from footcare.services.desktop_ports import Autostart

_NOTIFICATIONS: Final = "org.freedesktop.Notifications"
_TRAY: Final = "org.kde.StatusNotifierWatcher"


def look_around(profile: Profile) -> dict[str, Ability]:
    """Return each mechanism by name, for a profile."""
    return {
        "notifications": _service(
            _NOTIFICATIONS,
            _("No notification service answers on this desktop. Reminders come in a small window."),
        ),
        "tray": _service(_TRAY, _("This desktop has no place for small icons.")),
        "voice": choose_voice().ability(),
        "autostart": will_start(choose_autostart(profile)),
    }


def will_start(autostart: Autostart) -> Ability:
    """Tell whether the program will start by itself at the next login, and if not, why not."""
    able = autostart.ability()
    found = autostart.state()
    match found.starting:
        case Starting.ON:
            return Ability(ok=True)
        case Starting.OFF:
            off = _("Footcare is not set to start by itself.")
            return Ability(ok=False, why=off if able.ok else able.why)
        case Starting.BROKEN:
            return Ability(ok=False, why=found.why)


def _service(name: str, without: str) -> Ability:
    """Tell whether a service of the session bus is there or can be started."""
    if sys.platform != "linux":
        return Ability(ok=False, why=_("Not tried on this system."))
    from PySide6.QtDBus import QDBusConnection

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return Ability(ok=False, why=_("There is no session bus."))
    there = bus.interface()
    known = there.isServiceRegistered(name).value() or name in (
        there.activatableServiceNames().value() or []
    )
    return Ability(ok=True) if known else Ability(ok=False, why=without)
