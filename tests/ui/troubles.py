"""Real trouble for a diary: another program holds it, its disk is full, or takes no writing."""

from __future__ import annotations

import sqlite3
from contextlib import ExitStack, closing, contextmanager
from typing import TYPE_CHECKING

from footcare.paths import Profile
from tests.builders import make_house
from tests.disks import fill, set_writable, small_disk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from footcare.services.house import House
    from tests.fakes import FakeClock

KINDS = ("busy", "full", "read-only")
_WAIT = 0.02
_ROOM = 4000


class Trouble:
    """A diary, and what stands in the way of writing to it inside ``with trouble.there():``."""

    def __init__(self, kind: str, place: Path, house: House) -> None:
        self.kind = kind
        self.house = house
        self._place = place

    def there(self) -> AbstractContextManager[None]:
        """Nothing can be written inside the block."""
        match self.kind:
            case "busy":
                return self._held()
            case "full":
                return self._full()
            case _:
                return self._read_only()

    @contextmanager
    def _held(self) -> Iterator[None]:
        database = Profile(self._place / "profile").database
        with closing(sqlite3.connect(database, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            yield

    @contextmanager
    def _full(self) -> Iterator[None]:
        ballast = fill(self._place)
        yield
        ballast.unlink()

    @contextmanager
    def _read_only(self) -> Iterator[None]:
        self.house.close()  # no file of a disk may be open for writing while it turns read-only
        set_writable(self._place, writable=False)
        yield
        set_writable(self._place, writable=True)


@contextmanager
def troubled(kind: str, folder: Path, clock: FakeClock) -> Iterator[Trouble]:
    """A diary that can come into one kind of trouble."""
    place = folder / "disk"
    with ExitStack() as stack:
        if kind == "busy":
            place.mkdir()
        else:
            stack.enter_context(small_disk(place, _ROOM))
        house = stack.enter_context(make_house(place / "profile", clock, _WAIT))
        yield Trouble(kind, place, house)
