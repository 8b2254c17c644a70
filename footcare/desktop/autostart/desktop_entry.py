"""The entry of Linux desktops: a file after the Desktop Entry specification of freedesktop.org.

The command is escaped twice, as the specification has it: quoted as a word of the command line,
and the whole line again as a string of the file.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from footcare.desktop.autostart.entry import Entry, EntryUnreadable
from footcare.desktop.entry_file import ENTRY, rows_of, unescaped, words_of
from footcare.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

_PLAIN: Final = re.compile(r"[\w@:,./+=-]+", re.ASCII)
_IN_QUOTES: Final = re.compile(r'(["`$\\])')
_STRING: Final = {"\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def write_entry(command: Sequence[str]) -> bytes:
    """Return the file that starts a command at login."""
    line = " ".join(_quoted(word) for word in command)
    rows = (
        ENTRY,
        "Type=Application",
        "Name=Footcare",
        f"Comment={_as_string(_('Reminders for your foot care'))}",
        f"Exec={_as_string(line)}",
        "Icon=footcare",
        "Terminal=false",
        "StartupNotify=false",
        "X-GNOME-Autostart-enabled=true",
    )
    return ("\n".join(rows) + "\n").encode()


def read_entry(data: bytes) -> Entry:
    """Return what a file starts.

    Raises:
        EntryUnreadable: it is no desktop entry, or starts nothing.
    """
    try:
        rows = dict(rows_of(data.decode(), ENTRY))
        words = words_of(unescaped(rows["Exec"]))
        command = tuple(word.replace("%%", "%") for word in words)
    except (ValueError, KeyError) as error:
        raise EntryUnreadable(type(error).__name__) from error
    if not command:
        raise EntryUnreadable("an empty command")
    off = rows.get("Hidden") == "true" or rows.get("X-GNOME-Autostart-enabled") == "false"
    return Entry(command, switched_off=off)


def _quoted(word: str) -> str:
    doubled = word.replace("%", "%%")
    if _PLAIN.fullmatch(word):
        return doubled
    return '"' + _IN_QUOTES.sub(r"\\\1", doubled) + '"'


def _as_string(text: str) -> str:
    return "".join(_STRING.get(letter, letter) for letter in text)
