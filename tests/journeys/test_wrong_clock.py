"""A clock that is wrong for a while, under the whole window: nothing is written for it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from footcare.desktop.sentinel import Sentinel
from footcare.domain.clock import today
from footcare.paths import Profile
from tests.journeys.household import Household
from tests.journeys.test_one_day import walk_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

DAY = timedelta(days=1)
REMINDERS = 2
ANSWERED = 7

JUMPS = {
    "a day ahead": DAY,
    "a day back": -DAY,
    "a year ahead": 365 * DAY,
    "a year back": -365 * DAY,
    "to 2200": datetime(2200, 1, 1, 12, tzinfo=UTC) - datetime(2026, 11, 22, 7, 30, tzinfo=UTC),
    "to 1980": datetime(1980, 1, 1, 12, tzinfo=UTC) - datetime(2026, 11, 22, 7, 30, tzinfo=UTC),
}
ZONES = ("Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu")


class WatchedHousehold(Household):
    """A household whose program looks at the clocks, as the real one does."""

    def look_at_clocks(self) -> None:
        """What the sentinel's timer does twice a minute."""
        assert self.window is not None
        assert self.visitor is not None
        self.sentinel.look()
        self.visitor.settle()

    def watch(self) -> None:
        """Let what depends on the clocks hear of a jump."""
        assert self.window is not None
        assert self.bell is not None
        self.sentinel = Sentinel(self.clock, self.window)
        self.sentinel.woke.connect(self.bell.look)
        self.sentinel.new_day.connect(self.window.desk.door.records_changed)


@pytest.fixture
def household(tmp_path: Path, qtbot: QtBot) -> Iterator[WatchedHousehold]:
    """A person in the middle of a check, on a Sunday morning."""
    del qtbot
    household = WatchedHousehold(tmp_path / "profile")
    visitor = household.start()
    household.watch()
    walk_in(visitor)
    visitor.window.show_page("check")
    visitor.settle()
    for _place in range(ANSWERED):
        visitor.press("nothing_new")
    visitor.window.show_page("today")
    household.look_at_clocks()
    yield household
    if household.window is not None:
        household.stop()


def rows(household: Household) -> dict[str, int]:
    """How many rows each table holds."""
    with closing(sqlite3.connect(Profile(household.folder).database)) as connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        return {
            name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608 - a name of the schema
            for (name,) in names.fetchall()
        }


def look_around(household: WatchedHousehold) -> None:
    """What the window does by itself, and every page that a person may open to find out."""
    assert household.visitor is not None
    household.look_at_clocks()
    for page in ("journal", "massage", "check", "today"):
        household.visitor.window.show_page(page)
        household.visitor.settle()


def expect_nothing_written(before: dict[str, int], after: dict[str, int]) -> None:
    """At most the reminders of two days came due; no record of any kind was made."""
    came_due = after.pop("occurrence") - before["occurrence"]
    assert 0 <= came_due <= 2 * REMINDERS
    assert after.items() <= before.items()


def expect_the_day_as_it_was(household: WatchedHousehold) -> None:
    """Today is right at once, and the check goes on where it was left."""
    assert household.visitor is not None
    visitor = household.visitor
    visitor.window.show_page("today")
    visitor.settle()
    visitor.press("hero_button")
    assert f"{ANSWERED + 1} of 19" in " ".join(visitor.words())


def test_a_wrong_clock_writes_nothing_and_the_right_one_finds_all(
    household: WatchedHousehold,
) -> None:
    for jump in JUMPS.values():
        before = rows(household)
        household.clock.jump(jump.total_seconds())
        look_around(household)
        expect_nothing_written(before, rows(household))

        household.clock.jump(-jump.total_seconds())
        household.look_at_clocks()
        expect_the_day_as_it_was(household)
        expect_nothing_written(before, rows(household))


@pytest.mark.parametrize("jump", ["a day back", "to 2200"])
def test_a_program_that_starts_under_a_wrong_clock_writes_nothing(
    household: WatchedHousehold, jump: str
) -> None:
    household.stop()
    before = rows(household)
    household.clock.jump(JUMPS[jump].total_seconds())
    household.start()
    household.watch()
    look_around(household)
    household.stop()
    expect_nothing_written(before, rows(household))

    household.clock.jump(-JUMPS[jump].total_seconds())
    household.start()
    household.watch()
    expect_the_day_as_it_was(household)
    expect_nothing_written(before, rows(household))


def test_a_journey_and_back_writes_nothing(household: WatchedHousehold) -> None:
    before = rows(household)
    for zone in ZONES:
        household.clock.zone = zone
        look_around(household)
        household.clock.zone = "Europe/London"
        household.look_at_clocks()
        expect_the_day_as_it_was(household)
    expect_nothing_written(before, rows(household))


def test_a_clock_that_swings_to_and_fro_fills_nothing(household: WatchedHousehold) -> None:
    """Twenty jumps to the same wrong year cost what one costs."""
    before = rows(household)
    for _swing in range(20):
        household.clock.jump(365 * DAY.total_seconds())
        household.look_at_clocks()
        household.clock.jump(-365 * DAY.total_seconds())
        household.look_at_clocks()
    expect_nothing_written(before, rows(household))


def test_a_check_saved_after_the_jump_keeps_the_day_on_which_it_was_begun(
    household: WatchedHousehold,
) -> None:
    assert household.visitor is not None
    visitor = household.visitor
    visitor.window.show_page("check")
    visitor.settle()
    day = today(household.clock)
    household.clock.jump(365 * DAY.total_seconds())
    household.look_at_clocks()
    for _place in range(19 - ANSWERED):
        visitor.press("nothing_new")
    visitor.press("save_check")
    assert household.house is not None
    with household.house.diary.reading() as books:
        (check,) = books.inspections.all()
    assert check.stamp.day == day


def test_what_came_due_under_the_wrong_clock_is_not_shown_for_ever(
    household: WatchedHousehold,
) -> None:
    household.clock.jump(JUMPS["to 2200"].total_seconds())
    household.look_at_clocks()
    assert household.bell is not None
    assert household.bell.waiting
    household.clock.jump(-JUMPS["to 2200"].total_seconds())
    household.look_at_clocks()
    day = today(household.clock)
    assert [due.key for due in household.bell.waiting if due.key.local_date > day] == []
