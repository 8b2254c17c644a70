"""What saving a foot check costs, beside the same rows by the plain driver."""

from __future__ import annotations

import time
from contextlib import closing
from typing import TYPE_CHECKING

from footcare.assembly import open_diary
from footcare.domain.clock import SystemClock, today
from footcare.paths import Profile
from tests.benchmarks.measuring import Pair, in_turn
from tests.benchmarks.replay import Heard, Plain, listening
from tests.benchmarks.years import Life

if TYPE_CHECKING:
    from pathlib import Path

    from footcare.store.database import SqlDiary

_IN_A_ROW = 20
"""Checks that are saved for one measurement: a single one takes but a few milliseconds."""


class Saving:
    """Saves foot checks into one diary, and the rows of the same checks into another."""

    def __init__(self, diary: SqlDiary, plain: Plain) -> None:
        self._diary = diary
        self._plain = plain
        clock = SystemClock()
        self._life = Life(clock, seed=5)
        self._day = today(clock)
        self._heard: list[Heard] = []

    def ours(self) -> float:
        """Save some checks; return the milliseconds of one."""
        checks = [self._life.check(self._day) for _number in range(_IN_A_ROW)]
        self._heard = []
        taken = 0.0
        for check in checks:
            with listening() as heard:
                begun = time.perf_counter()
                with self._diary.writing() as books:
                    books.inspections.add(check)
                taken += time.perf_counter() - begun
            self._heard.append(heard)
        return taken * 1000 / _IN_A_ROW

    def floor(self) -> float:
        """Save the rows of the last checks by the plain driver; return the milliseconds of one."""
        begun = time.perf_counter()
        for heard in self._heard:
            self._plain.say(heard, "BEGIN IMMEDIATE")
        return (time.perf_counter() - begun) * 1000 / _IN_A_ROW


def saving(folder: Path, rounds: int) -> Pair:
    """Measure one saved check, wall milliseconds: most of it is waiting for the disk."""
    ours, other = Profile(folder / "ours"), Profile(folder / "plain")
    open_diary(other).close()
    with closing(open_diary(ours)) as diary, closing(Plain(other.database)) as plain:
        both = Saving(diary, plain)
        return in_turn(both.ours, both.floor, rounds)
