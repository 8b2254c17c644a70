"""The benchmarks themselves: that they run and say what they found. Never how fast anything is."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

import pytest

from footcare.assembly import open_diary
from footcare.domain.clock import SystemClock
from footcare.paths import Profile
from tests.benchmarks import __main__ as benchmarks
from tests.benchmarks.figures import (
    CHANGES,
    DEMO_PAGES,
    PAGES,
    Effort,
    Row,
    changes,
    demo,
    row_of,
    saved,
)
from tests.benchmarks.idle import idle_life
from tests.benchmarks.measuring import (
    PROGRAMS,
    ROOT,
    Failed,
    Pair,
    cpu_of,
    imported_by,
    in_turn,
    python,
    surroundings,
)
from tests.benchmarks.replay import Plain, listening
from tests.benchmarks.years import Life, write_years
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    profile = Profile(tmp_path / "profile")
    profile.make()
    profile.preferences.write_text('{"first_run_done": true}')
    return profile


def test_a_year_is_written_whole(profile: Profile) -> None:
    write_years(profile, FakeClock(), 1)
    with closing(open_diary(profile)) as diary:
        assert diary.faults() == ()
        counts = {kind: count for kind, count in diary.counts().items() if count}
        assert counts == {
            "persons": 1,
            "inspections": 365,
            "symptoms": 365,
            "sessions": 365,
            "reminders": 6,
            "occurrences": 6 * 365,
        }


def test_what_is_kept_in_bulk_is_what_the_shelf_keeps(profile: Profile) -> None:
    clock = FakeClock()
    write_years(profile, clock, 1, seed=7)
    life = Life(clock, 7)
    checks = [life.check(day) for day in life.days(1)]
    with closing(open_diary(profile)) as diary, diary.reading() as books:
        assert books.inspections.all() == checks


@pytest.mark.parametrize("moment", ["painted", "usable"])
def test_our_window_is_left_at_the_moment(profile: Profile, moment: str) -> None:
    command = python(f"{PROGRAMS}.our_window", moment, str(profile.root))
    assert cpu_of(command, surroundings()) > 0
    assert profile.database.exists() is (moment == "usable")


def test_a_program_that_fails_is_no_measurement() -> None:
    with pytest.raises(Failed, match="nothing"):
        cpu_of([sys.executable, "-c", "import nothing_of_that_name"], surroundings())
    with pytest.raises(Failed, match="code 0"):
        idle_life([sys.executable, "-c", ""], surroundings(), 30, 0)


def test_the_libraries_of_a_program_are_seen_with_qt_last() -> None:
    words = "import footcare.ui.theme, footcare.store.tables"
    found = imported_by([sys.executable, "-c", words], surroundings())
    assert {"sqlalchemy", "PySide6.QtCore"} <= set(found)
    assert not [name for name in found if name.startswith("footcare")]
    assert found.index("PySide6.QtCore") > found.index("sqlalchemy")


def test_ours_and_the_floor_take_turns() -> None:
    heard: list[str] = []
    times = iter([9.0, 9.0, 3.0, 2.0, 8.0, 2.0, 4.0, 2.0])

    def run(name: str) -> float:
        heard.append(name)
        return next(times)

    pair = in_turn(lambda: run("ours"), lambda: run("floor"), 3)
    assert heard == ["ours", "floor"] * 4, "the first of each warms up and is not counted"
    assert pair == Pair((3.0, 8.0, 4.0), (2.0, 2.0, 2.0))
    assert pair.ratio == 2.0


def test_what_the_store_said_can_be_said_by_the_plain_driver(profile: Profile) -> None:
    other = Profile(profile.root / "other")
    open_diary(other).close()
    clock = FakeClock()
    check = Life(clock, 1).check(clock.now().date())
    with closing(open_diary(profile)) as diary, listening() as heard, diary.writing() as books:
        books.inspections.add(check)
    with closing(Plain(other.database)) as plain:
        plain.say(heard, "BEGIN IMMEDIATE")
    with closing(open_diary(other)) as diary, diary.reading() as books:
        assert books.inspections.all() == [check]


def test_a_figure_comes_out_of_a_tiny_run(tmp_path: Path) -> None:
    (row,) = saved(Effort(tmp_path, rounds=1))
    assert row.ours > 0
    assert row.floor is not None


def test_every_page_is_opened_and_its_questions_heard(profile: Profile) -> None:
    write_years(profile, SystemClock(), 1)
    ended = subprocess.run(
        python(f"{PROGRAMS}.pages", str(profile.root), "1", *PAGES),
        cwd=ROOT,
        env=surroundings(),
        capture_output=True,
        text=True,
        check=True,
    )
    seen = json.loads(ended.stdout)
    assert list(seen) == list(PAGES)
    assert all(page["asked"] > 0 for page in seen.values())


def test_a_massage_is_played_and_its_clock_looked_at(profile: Profile) -> None:
    write_years(profile, SystemClock(), 1)
    ended = subprocess.run(
        python(f"{PROGRAMS}.player", str(profile.root), "0.5", "3"),
        cwd=ROOT,
        env=surroundings(),
        capture_output=True,
        text=True,
        check=True,
    )
    seen = json.loads(ended.stdout)
    assert len(seen["frame"]["ours"]) == len(seen["frame"]["floor"]) == 3
    assert seen["gaps"]
    assert seen["cpu"]["ours"] > 0


def test_the_demo_is_opened_like_any_other_diary(tmp_path: Path) -> None:
    rows = demo(Effort(tmp_path, rounds=1))
    assert len(rows) == len(DEMO_PAGES)
    assert all(row.ours > 0 and row.floor for row in rows)


def test_every_change_of_page_is_measured(tmp_path: Path) -> None:
    rows = changes(Effort(tmp_path, rounds=1))
    assert len(rows) == 3 * len(CHANGES)
    assert all(row.ours > 0 for row in rows)


def test_the_table_tells_what_is_met() -> None:
    rows = [
        row_of("start", Pair((3.0,), (2.0,)), 1.5),
        row_of("start, slow", Pair((4.0,), (2.0,)), 1.5),
        Row("page", 151, 3, 50, 150, absolute=True),
        Row("screen", limit=2, skipped="there is no screen"),
    ]
    lines = benchmarks.table(rows)
    assert len({len(line) for line in lines}) == 1
    assert [line.split()[-1] for line in lines] == ["met", "yes", "no", "no", "screen"]


def test_a_year_ends_yesterday() -> None:
    days = Life(FakeClock(), 1).days(1)
    assert (days[0], days[-1]) == (date(2025, 11, 22), date(2026, 11, 21))
