"""The entry of macOS: a property list among the person's launch agents.

Written after Apple's documentation; it was not tried on a Mac. What the person switches off under
"Login Items" is kept where no program may read it, so only the list's own key is read back.
"""

from __future__ import annotations

import plistlib
from typing import TYPE_CHECKING, Final

from footcare.desktop.autostart.entry import Entry, EntryUnreadable

if TYPE_CHECKING:
    from collections.abc import Sequence

LABEL: Final = "footcare"
"""The name of the agent, and of its file before ``.plist``."""


def write_agent(command: Sequence[str]) -> bytes:
    """Return the list that starts a command at login."""
    return plistlib.dumps(
        {
            "Label": LABEL,
            "ProgramArguments": list(command),
            "RunAtLoad": True,
            "ProcessType": "Interactive",
            "LimitLoadToSessionType": "Aqua",
        }
    )


def read_agent(data: bytes) -> Entry:
    """Return what a list starts.

    Raises:
        EntryUnreadable: it is no such list, or starts nothing.
    """
    try:
        kept = plistlib.loads(data)
        command = kept["ProgramArguments"]
    except Exception as error:  # a damaged list raises nearly anything
        raise EntryUnreadable(type(error).__name__) from error
    words = command if isinstance(command, list) else []
    if not words or not all(isinstance(word, str) for word in words):
        raise EntryUnreadable("no command")
    return Entry(tuple(words), switched_off=kept.get("Disabled") is True)
