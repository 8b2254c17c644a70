"""Ways by which a file of somebody else may come in; at each a hostile one is laid out."""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from footcare.export.json_format import diary_words
from footcare.store.manifest import digest_of, read_manifest, write_manifest
from tests.households import EXPORTED_AT, a_household
from tests.storm.damage import INSIDE
from tests.storm.great import GREAT
from tests.storm.hostile import PLACES, hostile_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.storm.house import House

    Words = dict[str, Any]

DIARY: Final = diary_words(a_household(), EXPORTED_AT)
LONGEST_TYPED: Final = 10_000_000
"""Bytes; what is typed is held here, and would be counted as the program's memory."""
COPY: Final = "footcare-000001.db"
MANIFEST: Final = "footcare-000001.json"


@dataclass(frozen=True)
class Visit:
    """A hostile file that stands in its place, and the commands that will meet it.

    Attributes:
        wrong: what is wrong with it.
        commands: the words of each.
        typed: what is on their standard input.
    """

    wrong: str
    commands: tuple[tuple[str, ...], ...]
    typed: bytes = b""


LOOKS: Final = (("doctor",), ("doctor", "--json"), ("export", "--format", "json"))


def by_import(house: House) -> Visit:
    """Bring a file in: where there is no diary yet, another one, or the very one of the file."""
    here = house.chance.choice(("none", "another", "the same"))
    if here == "none":
        shutil.rmtree(house.profile.root)
    elif here == "the same":
        text = json.dumps(DIARY).encode()
        assert house.shell.run("import", "-", typed=text).code == 0
    file = house.outside / "hostile.json"
    if os.name == "posix" and not house.chance.randrange(20):
        place = house.chance.choice(PLACES)
        place(file)
        return Visit(place.__name__, (("import", str(file)),))
    wrong, data = hostile_file(DIARY, house.chance)
    if len(data) < LONGEST_TYPED and not house.chance.randrange(4):
        return Visit(f"{wrong}, typed", (("import", "-"),), data)
    file.write_bytes(data)
    return Visit(wrong, (("import", str(file)),))


def by_great(house: House) -> Visit:
    """Bring in a great file; each of them in turn."""
    great = GREAT[house.visits % len(GREAT)]
    file = house.outside / "great.json"
    great(file)
    return Visit(great.__name__, (("import", str(file)),))


def by_restore(house: House) -> Visit:
    """Put a copy back: a spoilt one under a true manifest, or a whole one under a hostile one."""
    copy, manifest = house.outside / COPY, house.outside / MANIFEST
    shutil.copyfile(house.profile.backups / COPY, copy)
    known = house.profile.backups / MANIFEST
    if house.chance.randrange(3):
        change = house.chance.choice(INSIDE)
        copy.write_bytes(change(copy.read_bytes(), house.chance))
        backup = read_manifest(known)
        assert backup is not None
        true = replace(backup, size=copy.stat().st_size, sha256=digest_of(copy))
        write_manifest(manifest, true)
        wrong = change.__name__
    else:
        wrong, data = hostile_file(_words_in(known), house.chance)
        manifest.write_bytes(data)
    return Visit(wrong, (("restore", str(copy)),))


def by_manifest(house: House) -> Visit:
    """Change the manifest of the profile's own copy."""
    wrong = _spoil(house, house.profile.backups / MANIFEST)
    listing = (("backup", "list"), ("backup", "verify"), ("restore", "1", "--dry-run"))
    return Visit(wrong, (*listing, *LOOKS))


def by_notes(house: House) -> Visit:
    """Change the notes on copies."""
    wrong = _spoil(house, house.notes_file)
    return Visit(wrong, (("backup", "create"), *LOOKS))


def by_preferences(house: House) -> Visit:
    """Change the settings."""
    return Visit(_spoil(house, house.profile.preferences), LOOKS)


DOORS: Final[dict[str, Callable[[House], Visit]]] = {
    "import": by_import,
    "great": by_great,
    "restore": by_restore,
    "manifest": by_manifest,
    "notes": by_notes,
    "preferences": by_preferences,
}


def _spoil(house: House, path: Path) -> str:
    wrong, data = hostile_file(_words_in(path), house.chance)
    path.write_bytes(data)
    return wrong


def _words_in(path: Path) -> Words:
    words: Words = json.loads(path.read_text(encoding="utf-8"))
    return words
