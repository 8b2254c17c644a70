"""What works on this desktop, asked without a window and without waiting long."""

from __future__ import annotations

import sys
from typing import Final

from footcare.i18n import _
from footcare.services.ports import Ability

_NOTIFICATIONS: Final = "org.freedesktop.Notifications"
_TRAY: Final = "org.kde.StatusNotifierWatcher"


def look_around() -> dict[str, Ability]:
    """Return each mechanism by name; those this version does not have say so."""
    return {
        "notifications": _service(
            _NOTIFICATIONS,
            _("No notification service answers on this desktop. Reminders come in a small window."),
        ),
        "tray": _service(_TRAY, _("This desktop has no place for small icons.")),
        "voice": Ability(ok=False, why=_("This version does not speak yet.")),
        "autostart": Ability(ok=False, why=_("This version does not start by itself yet.")),
    }


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
