"""A program as its desktop entry describes it: its name, and how it is given an address."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from footcare.desktop.entry_file import ENTRY, rows_of, unescaped, words_of
from footcare.i18n import language

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

_FIELD: Final = re.compile("%(.)")
_ADDRESS: Final = frozenset("uU")


@dataclass(frozen=True)
class EntryProgram:
    """A program that can be started with an address.

    Attributes:
        name: its own name, in the language of the window where it has one.
        words: the words of its command, with field codes.
        entry: the file that describes it.
    """

    name: str
    words: Sequence[str]
    entry: Path

    def command(self, address: str) -> list[str]:
        """Return the words that start it with an address."""
        known = {"%": "%", "u": address, "U": address, "c": self.name, "k": str(self.entry)}
        filled = [
            (word, _FIELD.sub(lambda found: known.get(found[1], ""), word)) for word in self.words
        ]
        # A code that stands alone and for nothing, such as that of a file, is no word at all.
        return [full for word, full in filled if full or not _FIELD.fullmatch(word)]


def read_program(entry: Path) -> EntryProgram | None:
    """Return the program of a desktop entry, or None where it cannot be started with an address.

    ``NoDisplay`` only keeps a program out of menus, as many that open addresses are; ``Hidden``
    says that it was deleted. One that needs a terminal is left out: there may be none.
    """
    try:
        rows = dict(rows_of(entry.read_text(encoding="utf-8"), ENTRY))
        words = tuple(words_of(unescaped(rows["Exec"])))
    except (OSError, ValueError, KeyError):
        return None
    if rows.get("Type") != "Application" or "true" in (rows.get("Hidden"), rows.get("Terminal")):
        return None
    needed = [unescaped(rows["TryExec"])] if rows.get("TryExec") else []
    codes = {code for word in words for code in _FIELD.findall(word)}
    name = _own_name(rows)
    if not words or not name or not codes & _ADDRESS:
        return None
    if not all(shutil.which(program) for program in (words[0], *needed)):
        return None
    return EntryProgram(name, words, entry)


def _own_name(rows: Mapping[str, str]) -> str:
    """Return the name of a program on one line; letters that cannot be shown are left out."""
    tongue = language()
    keys = (f"Name[{tongue}]", f"Name[{tongue.partition('_')[0]}]", "Name")
    name = next((rows[key] for key in keys if rows.get(key)), "")
    spaced = " ".join(unescaped(name).split())
    return "".join(letter for letter in spaced if letter.isprintable())
