"""What the system has been told to start, and whether that will work."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from footcare.desktop.autostart.command import can_start
from footcare.i18n import _
from footcare.services.desktop_ports import AutostartState, Starting

if TYPE_CHECKING:
    from collections.abc import Sequence


class EntryUnreadable(Exception):
    """What stands in the entry's place is none, or no whole one."""


@dataclass(frozen=True)
class Entry:
    """An entry as it was read back.

    Attributes:
        command: the words it starts; not empty.
        switched_off: the desktop's own settings have switched it off.
    """

    command: Sequence[str]
    switched_off: bool = False


def judge(entry: Entry, command: Sequence[str]) -> AutostartState:
    """Tell whether an entry starts this footcare with this diary.

    Args:
        entry: what the system has been told.
        command: what it should start.
    """
    if entry.switched_off:
        why = _("It is switched off in the settings of your desktop.")
    elif not can_start(entry.command[0]):
        why = _("The program it starts is no longer where it was.")
    elif tuple(entry.command) == tuple(command):
        return AutostartState(Starting.ON)
    elif _diary(entry.command) != _diary(command):
        why = _("It starts Footcare with another diary.")
    else:
        why = _("It starts another copy of Footcare.")
    return AutostartState(Starting.BROKEN, why)


def unreadable() -> AutostartState:
    """Return the state of an entry that nobody can make sense of."""
    return AutostartState(Starting.BROKEN, _("What is set for it cannot be read."))


def _diary(command: Sequence[str]) -> str:
    """Return the profile a command names, or nothing for the default one."""
    words = list(command)
    place = words.index("--profile") + 1 if "--profile" in words else len(words)
    return words[place] if place < len(words) else ""
