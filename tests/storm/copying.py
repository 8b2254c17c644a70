"""Copies made one after the other while others write: ``python -m tests.storm.copying``.

Its words are PROFILE COPIES SEED. Prints as JSON what was wrong with the copies, how many records
were acknowledged before one and must be in it (all added up), and how many copies held more than
the one before.
"""

from __future__ import annotations

import json
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import UUID

from footcare.assembly import open_backups, open_diary
from footcare.domain.clock import SystemClock
from footcare.paths import Profile, keep_private
from tests.storm.crowd import Crowd

if TYPE_CHECKING:
    from collections.abc import Iterator

WRITERS: Final = 4
LINES_A_COPY: Final = 20
"""More than a writer can keep while a copy is made."""


def _checks_in(copy: Path) -> set[str]:
    with closing(sqlite3.connect(f"{copy.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        return {str(UUID(row[0])) for row in connection.execute("SELECT id FROM inspection")}


def _words() -> Iterator[str]:
    yield from sys.argv[1:]


def main() -> None:
    """Make copies under writes and print what came of it."""
    keep_private()
    root, copies, seed = _words()
    profile = Profile(Path(root))
    open_diary(profile).close()
    crowd = Crowd(profile, profile.root.parent, int(seed))
    crowd.gather(WRITERS, LINES_A_COPY * int(copies))
    backing_up = open_backups(profile, SystemClock())
    wrong: list[str] = []
    acknowledged, grown, before = 0, 0, 0
    for number in range(int(copies)):
        said = set(crowd.said())
        backup = backing_up.make()
        held = _checks_in(backing_up.place(backup))
        wrong += [f"copy {number}: {fault}" for fault in backing_up.faults(backup)]
        wrong += [f"copy {number} lacks {one}" for one in said - held]
        acknowledged += len(said)
        grown += len(held) > before
        before = len(held)
    crowd.disperse()
    json.dump({"wrong": wrong, "acknowledged": acknowledged, "grown": grown}, sys.stdout)


if __name__ == "__main__":
    main()
