"""Notices on the desktop: one handler a mechanism behind the port ``Notifier``."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING, Protocol

from footcare.desktop.notifying.silent import SilentNotifier
from footcare.desktop.sandbox import in_flatpak
from footcare.i18n import _
from footcare.services.ports import Ability, Notifier

if sys.platform == "linux":
    from footcare.desktop.notifying.linux import LinuxNotifier
    from footcare.desktop.notifying.portal import PortalNotifier
else:
    from footcare.desktop.notifying.toasts import ToastNotifier

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject


class DesktopNotifier(Notifier, Protocol):
    """A notifier that lives on the desktop: it is started, and ended with the program."""

    def start(self) -> None:
        """Look for the desktop's service."""
        ...

    def finish(self) -> None:
        """Let go of the desktop's service."""
        ...


@dataclass(frozen=True)
class Handler:
    """One mechanism.

    Attributes:
        is_compatible: whether it can be tried on this system at all, and if not, why not.
        make: makes its notifier, which finds out whether it works.
    """

    is_compatible: Callable[[], Ability]
    make: Callable[[QObject | None], DesktopNotifier]


HANDLERS: tuple[Handler, ...]
"""The mechanisms of this system, in the order in which they are tried."""


def _for_sandbox() -> Ability:
    inside = in_flatpak()
    return Ability(ok=inside, why="" if inside else _("This is not the inside of a Flatpak."))


def _for_linux() -> Ability:
    return Ability(ok=True)


def _for_toasts() -> Ability:
    if find_spec("desktop_notifier") is None:
        return Ability(
            ok=False, why=_("The part that shows notifications was not installed with Footcare.")
        )
    return Ability(ok=True)


if sys.platform == "linux":
    HANDLERS = (Handler(_for_sandbox, PortalNotifier), Handler(_for_linux, LinuxNotifier))
else:
    HANDLERS = (Handler(_for_toasts, ToastNotifier),)


def choose_notifier(parent: QObject | None = None) -> DesktopNotifier:
    """Return the first notifier that can be tried here. How it fares is asked with ``ability``."""
    why = ""
    for handler in HANDLERS:
        able = handler.is_compatible()
        if able.ok:
            notifier = handler.make(parent)
            notifier.start()
            return notifier
        why = able.why
    return SilentNotifier(_("{why} Reminders come in a small window.").format(why=why))
