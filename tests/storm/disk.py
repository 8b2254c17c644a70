r"""A disk that may lose anything that was not synced: the model behind the power cuts.

What it assumes of a real disk and its file system, and nothing more:

- **A sector is whole.** Each sector of a file shows what it held at one moment since the last sync
  of that file; its neighbours may show other moments. So a write is kept, dropped, or torn at
  sectors, in any order with other writes. A sector has 512 bytes, as disks promise, or 4096, as
  page caches write; each cut takes one of the two. Writing part of a sector leaves its other bytes
  alone (SQLite's "powersafe overwrite").
- **A size is a word of its own.** A file may have grown before its contents came; what was not
  written then reads as zeros (XFS, ext4 with delayed allocation) or as anything (SQLite expects
  it of some). It may be shortened before or after other writes.
- **A name is durable when its folder was synced.** Creating, removing and renaming may each be kept
  or not, in any combination, whatever became of the contents. A rename is whole: the file is never
  under both names or under none of them. Syncing a file does not make its name durable, though
  ext4, XFS and Btrfs do that: POSIX does not promise it.
- **A sync is true.** After ``fsync`` or ``fdatasync`` (of a size too) the bytes stay. A disk whose
  cache lies about it is beyond any program.

A cut happens between two calls, in one of six moods: random ones of the above, and five that
random choice would seldom meet. Bits do not rot here; that is the business of ``damage``.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from enum import Enum
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from tests.storm.tracing import CutTo, Made, Moved, Removed, Said, Synced, Wrote

if TYPE_CHECKING:
    import random
    from collections.abc import Callable
    from pathlib import Path

    from tests.storm.tracing import Act

SECTORS: Final = (512, 4096)
NEVER: Final = -1.0
ALWAYS: Final = math.inf


class Mood(Enum):
    """What a cut spares of all that was not synced."""

    NOTHING = "nothing is kept"
    EVERYTHING = "everything is kept"
    IN_ORDER = "all up to a moment is kept, what came next is torn"
    IN_PIECES = "each sector and each name is of a moment of its own"
    NAMES = "names are kept, contents are not"
    CONTENTS = "contents are kept, names are not"


@dataclass
class Contents:
    """A file's bytes as last synced, and what was done to them since."""

    synced: bytes = b""
    since: list[tuple[int, Wrote | CutTo]] = field(default_factory=list)
    size: int = 0

    def do(self, moment: int, act: Wrote | CutTo) -> None:
        """Change the contents; an append is given its place."""
        if isinstance(act, Wrote):
            at = self.size if act.at is None else act.at
            act = Wrote(act.path, at, act.data)
            self.size = max(self.size, at + len(act.data))
        else:
            self.size = act.size
        self.since.append((moment, act))

    def sync(self) -> None:
        """Make what was done durable."""
        if self.since:
            self.synced = self.as_of(lambda _sector: ALWAYS, SECTORS[0], bytes)
            self.since.clear()

    def as_of(
        self, moment_of: Callable[[int | None], float], sector: int, fill: Callable[[int], bytes]
    ) -> bytes:
        """Return the bytes when each sector, and the size (None), is of a moment of its own.

        Args:
            moment_of: the moment of a sector by its number; asked again, it answers the same.
            sector: how many bytes a sector has.
            fill: so many bytes that nobody wrote.
        """
        found = bytearray(self.synced)
        size = len(found)
        of_size = moment_of(None)
        for moment, act in self.since:
            if isinstance(act, CutTo):
                if moment <= of_size:
                    size = act.size
                for start in range(act.size - act.size % sector, len(found), sector):
                    if moment <= moment_of(start // sector):
                        first, end = max(start, act.size), min(start + sector, len(found))
                        found[first:end] = bytes(end - first)
                continue
            assert act.at is not None
            end_of_act = act.at + len(act.data)
            if moment <= of_size:
                size = max(size, end_of_act)
            for start in range(act.at - act.at % sector, end_of_act, sector):
                if moment <= moment_of(start // sector):
                    first, end = max(start, act.at), min(start + sector, end_of_act)
                    if first > len(found):
                        found += fill(first - len(found))
                    found[first:end] = act.data[first - act.at : end - act.at]
        return (
            bytes(found[:size]) + fill(size - len(found))
            if size > len(found)
            else bytes(found[:size])
        )


@dataclass(frozen=True)
class Naming:
    """One change of names that is whole: each name and what it leads to from then on."""

    moment: int
    names: tuple[tuple[str, Contents | None], ...]


class Disk:
    """A folder on a disk: what it seems to hold, and what is durable of it."""

    def __init__(self) -> None:
        self._moment = 0
        self._seen: dict[str, Contents | None] = {}
        self._folders: set[str] = set()
        self._durable: dict[str, Contents | None] = {}
        self._namings: list[Naming] = []

    def do(self, act: Act) -> None:
        """Do what a program did."""
        self._moment += 1
        match act:
            case Made(path, folder):
                if folder:
                    self._folders.add(path)
                if path not in self._seen:
                    self._name((path, Contents()))
            case Wrote(path) | CutTo(path):
                self._contents(path).do(self._moment, act)
            case Synced(path) if path in self._seen and path not in self._folders:
                self._contents(path).sync()
            case Synced(path):
                self._sync_names(path)
            case Removed(path):
                self._name((path, None))
            case Moved(path, to):
                self._name((to, self._contents(path)), (path, None))
            case Said():
                pass

    def _contents(self, path: str) -> Contents:
        found = self._seen[path]
        assert found is not None
        return found

    def _name(self, *names: tuple[str, Contents | None]) -> None:
        self._namings.append(Naming(self._moment, names))
        for path, contents in names:
            if contents is None:
                del self._seen[path]
            else:
                self._seen[path] = contents

    def _sync_names(self, folder: str) -> None:
        for naming in self._namings:
            if _folder_of(naming) == folder:
                self._durable |= dict(naming.names)
        self._namings = [one for one in self._namings if _folder_of(one) != folder]

    def after_power_cut(self, chance: random.Random, mood: Mood) -> dict[str, bytes | None]:
        """Return what may be found after a cut: contents by path, None for a folder."""
        cut = _Cut(self._moment, chance, mood)
        names = dict(self._durable)
        for naming in self._namings:
            if cut.keeps_name(naming.moment):
                names |= dict(naming.names)
        return {
            path: None if path in self._folders else cut.contents(contents)
            for path, contents in names.items()
            if contents is not None and self._is_reached(path, names)
        }

    def _is_reached(self, path: str, names: dict[str, Contents | None]) -> bool:
        """Tell whether the folders made on the way to a path are there still."""
        above = (str(one) for one in PurePosixPath(path).parents)
        return all(names.get(one) is not None for one in above if one in self._folders)


class _Cut:
    """One power cut: what it spares."""

    def __init__(self, last: int, chance: random.Random, mood: Mood) -> None:
        self._chance = chance
        self._mood = mood
        self._sector = chance.choice(SECTORS)
        self._moment = chance.uniform(max(0, last - 40), last)
        self._kept = chance.choice((0.1, 0.5, 0.9))
        self._fill = chance.choice((bytes, chance.randbytes))

    def keeps_name(self, moment: int) -> bool:
        match self._mood:
            case Mood.NOTHING | Mood.CONTENTS:
                return False
            case Mood.EVERYTHING | Mood.NAMES:
                return True
            case Mood.IN_ORDER:
                return moment <= self._moment
            case Mood.IN_PIECES:
                return self._chance.random() < self._kept

    def contents(self, contents: Contents) -> bytes:
        moments: dict[int | None, float] = {}
        whens = [NEVER, *(float(moment) for moment, _act in contents.since)]

        def moment_of(sector: int | None) -> float:
            if sector not in moments:
                moments[sector] = self._moment_of_a_sector(whens)
            return moments[sector]

        return contents.as_of(moment_of, self._sector, self._fill)

    def _moment_of_a_sector(self, whens: list[float]) -> float:
        match self._mood:
            case Mood.NOTHING | Mood.NAMES:
                return NEVER
            case Mood.EVERYTHING | Mood.CONTENTS:
                return ALWAYS
            case Mood.IN_ORDER:
                return self._moment + self._chance.randrange(2)
            case Mood.IN_PIECES:
                return ALWAYS if self._chance.random() < self._kept else self._chance.choice(whens)


def _folder_of(naming: Naming) -> str:
    return str(PurePosixPath(naming.names[0][0]).parent)


def lay_out(image: dict[str, bytes | None], below: Path, at: Path) -> None:
    """Write what a disk holds below one folder as files below another."""
    for path in sorted(image):
        place = at / PurePosixPath(path).relative_to(below)
        contents = image[path]
        if contents is None:
            place.mkdir(mode=0o700)
        else:
            place.write_bytes(contents)
