"""The entry of Linux desktops: a file after the Desktop Entry specification of freedesktop.org.

The command is escaped twice, as the specification has it: quoted as a word of the command line,
and the whole line again as a string of the file.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from footcare.desktop.autostart.entry import Entry, EntryUnreadable
from footcare.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_GROUP: Final = "[Desktop Entry]"
_PLAIN: Final = re.compile(r"[\w@:,./+=-]+", re.ASCII)
_IN_QUOTES: Final = re.compile(r'(["`$\\])')
_WORD: Final = re.compile(r'\s*(?:"((?:[^"\\]|\\.)*)"|([^\s"]+))(?=\s|$)', re.DOTALL)
_STRING: Final = {"\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_BACK: Final = {"\\": "\\", "n": "\n", "t": "\t", "r": "\r", "s": " "}


def write_entry(command: Sequence[str]) -> bytes:
    """Return the file that starts a command at login."""
    line = " ".join(_quoted(word) for word in command)
    rows = (
        _GROUP,
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
        rows = dict(_rows(data.decode()))
        command = tuple(_words(_from_string(rows["Exec"])))
    except (UnicodeDecodeError, KeyError) as error:
        raise EntryUnreadable(type(error).__name__) from error
    if not command:
        raise EntryUnreadable("an empty command")
    off = rows.get("Hidden") == "true" or rows.get("X-GNOME-Autostart-enabled") == "false"
    return Entry(command, switched_off=off)


def _rows(text: str) -> Iterator[tuple[str, str]]:
    """Yield the keys and values of the one group that counts."""
    group = ""
    for row in text.split("\n"):
        if row.startswith("["):
            group = row.strip()
        elif group == _GROUP and "=" in row and not row.startswith("#"):
            key, _sign, value = row.partition("=")
            yield key.strip(), value.strip()


def _quoted(word: str) -> str:
    doubled = word.replace("%", "%%")
    if _PLAIN.fullmatch(word):
        return doubled
    return '"' + _IN_QUOTES.sub(r"\\\1", doubled) + '"'


def _words(line: str) -> Iterator[str]:
    place = 0
    while line[place:].strip():
        found = _WORD.match(line, place)
        if found is None:
            raise EntryUnreadable("an open quotation")
        place = found.end()
        quoted, plain = found.groups()
        word = plain if quoted is None else re.sub(r"\\(.)", r"\1", quoted, flags=re.DOTALL)
        yield word.replace("%%", "%")


def _as_string(text: str) -> str:
    return "".join(_STRING.get(letter, letter) for letter in text)


def _from_string(value: str) -> str:
    return re.sub(r"\\(.)", lambda found: _BACK.get(found[1], found[0]), value)
