"""Lives of a profile, traced once, and power cuts at any moment of them."""

from __future__ import annotations

import json
import random
import shutil
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from footcare.paths import Profile
from tests.storm.disk import Disk, Mood, lay_out
from tests.storm.storm import line_of
from tests.storm.tracing import Made, Said, Synced, Wrote, trace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.storm.tracing import Act

WRITER: Final = (sys.executable, "-m", "tests.storm.writing")
FOOTCARE: Final = (sys.executable, "-m", "footcare")


@dataclass
class Life:
    """What a profile went through, and what its writers were given to keep.

    Attributes:
        below: the folder in which the profile lies.
        acts: all that was done to it and said about it, in order.
        sent: the foot checks by their ids.
    """

    below: Path
    chance: random.Random
    acts: list[Act] = field(default_factory=list)
    sent: dict[str, dict[str, Any]] = field(default_factory=dict)

    @property
    def profile(self) -> Profile:
        """The profile that lived."""
        return Profile(self.below / "profile")

    def write(
        self, writer: str, lines: int, synchronous: str = "EXTRA", kill_at_write: int | None = None
    ) -> None:
        """Let a writer of ``writing`` keep foot checks."""
        ids = [UUID(int=self.chance.getrandbits(128), version=4) for _ in range(lines)]
        checks = {str(one): line_of(one, self.chance) for one in ids}
        self.sent |= checks
        typed = "".join(json.dumps(check) + "\n" for check in checks.values()).encode()
        words = (*WRITER, str(self.profile.root), writer, synchronous)
        self.acts += trace(words, typed, self.below, kill_at_write=kill_at_write)

    def find(self, diary: bytes) -> None:
        """Let the profile hold a diary of before, as durable as it can be."""
        root, database = self.profile.root, self.profile.database
        self.profile.make()
        database.write_bytes(diary)
        folder, file = str(root), str(database)
        self.acts += [Made(folder, folder=True), Synced(str(self.below))]
        self.acts += [Made(file), Wrote(file, 0, diary), Synced(file), Synced(folder)]

    def do(self, *words: str) -> None:
        """Let a command of footcare do its work."""
        self.acts += trace(
            (*FOOTCARE, "--profile", str(self.profile.root), *words), b"", self.below
        )


def new_life(below: Path, seed: str) -> Life:
    """Return the life of a profile that is not made yet."""
    below.mkdir()
    return Life(below, random.Random(seed))  # noqa: S311 - can be lived again


@dataclass(frozen=True)
class Cut:
    """A power cut: what is found after it, and what had been said until then.

    Attributes:
        moment: how many acts were done.
        where: the moment and the mood, for a person who looks for a fault.
    """

    profile: Profile
    said: list[str]
    moment: int
    where: str


def power_cuts(life: Life, cuts: int, seed: int, folder: Path, *, since: int = 0) -> Iterator[Cut]:
    """Cut the power at moments all over a life, or since an act, and yield what each leaves."""
    chance = random.Random(seed)  # noqa: S311 - a storm that can be repeated
    moments = sorted(chance.randrange(since, len(life.acts) + 1) for _ in range(cuts))
    disk, said = Disk(), list[str]()
    done = 0
    for number, moment in enumerate(moments):
        for act in life.acts[done:moment]:
            disk.do(act)
            if isinstance(act, Said):
                said.append(act.line)
        done = moment
        mood = chance.choice(list(Mood))
        place = folder / f"cut{number}"
        place.mkdir()
        lay_out(disk.after_power_cut(chance, mood), life.below, place)
        yield Cut(Profile(place / "profile"), said, moment, f"act {moment}, {mood.value}")
        shutil.rmtree(place)
