"""Notices on the desktop: one handler a system behind the port ``Notifier``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Protocol

from footcare.desktop.notifying.silent import SilentNotifier
from footcare.i18n import _
from footcare.services.ports import Notifier

if sys.platform == "linux":
    from footcare.desktop.notifying.linux import LinuxNotifier

if TYPE_CHECKING:
    from PySide6.QtCore import QObject


class DesktopNotifier(Notifier, Protocol):
    """A notifier that can be ended with the program."""

    def finish(self) -> None:
        """Let go of the desktop's service."""
        ...


def choose_notifier(parent: QObject | None = None) -> DesktopNotifier:
    """Return the notifier of this system. Whether it works here is asked with ``ability``."""
    if sys.platform == "linux":
        notifier = LinuxNotifier(parent)
        notifier.start()
        return notifier
    else:  # noqa: RET505 - without it mypy calls the other systems unreachable
        return SilentNotifier(
            _("Notifications of this system are not used. Reminders come in a small window.")
        )
