"""What is seen ahead is what the plans hold, and what follows is seen behind what it follows."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from footcare.domain.preview import most_foreseen, preview
from footcare.domain.recurrence import planned
from footcare.domain.reminder import After, Repeat, RepeatUnit, Weekday, Window
from tests.plans import plans, remind

if TYPE_CHECKING:
    from footcare.domain.reminder import Reminder

DAY = timedelta(days=1)
FIRST = date(2026, 3, 27)
BATH, CREAM, REST = UUID(int=1), UUID(int=2), UUID(int=3)


def rule(number: UUID, **words: object) -> Reminder:
    reminder = remind(**({"starts": FIRST} | words))
    return replace(reminder, stamp=replace(reminder.stamp, id=number))


def follower(number: UUID, leader: UUID, minutes: int, **words: object) -> Reminder:
    return rule(number, **({"times": (), "after": After(str(leader), minutes)} | words))


def seen(*reminders: Reminder, first: date = FIRST, days: int = 5) -> list[tuple[int, str]]:
    last = first + (days - 1) * DAY
    return [
        (one.reminder.stamp.id.int, f"{one.planned.key.local_date:%d.%m.} {one.planned.key.slot}")
        for one in preview(reminders, "Europe/Helsinki", first, last)
    ]


@settings(max_examples=100, deadline=None)
@given(reminders=st.lists(plans(), max_size=4), skip=st.integers(0, 300))
def test_it_is_every_plan_together_in_order(reminders: list[Reminder], skip: int) -> None:
    each = [
        replace(one, stamp=replace(one.stamp, id=UUID(int=place)))
        for place, one in enumerate(reminders)
    ]
    first = FIRST + skip * DAY
    last = first + 30 * DAY
    found = preview(each, "America/Nuuk", first, last)
    wanted = [one for rule in each for one in planned(rule, "America/Nuuk", first, last)]
    assert sorted(one.planned for one in found) == sorted(wanted)
    assert [one.planned.due_at for one in found] == sorted(one.due_at for one in wanted)
    assert len(found) <= most_foreseen(each, first, last)


def test_what_comes_due_at_one_instant_stands_by_slot_and_then_as_given() -> None:
    one = rule(BATH, times=(time(4), time(3, 30)))
    other = rule(CREAM, times=(time(3), time(4)))
    gap = date(2026, 3, 29)
    assert seen(one, other, first=gap, days=1) == [
        (2, "29.03. 03:00"), (1, "29.03. 03:30"), (1, "29.03. 04:00"), (2, "29.03. 04:00"),
    ]  # fmt: skip


def test_what_is_switched_off_or_withdrawn_tells_nothing_and_is_not_followed() -> None:
    bath = rule(BATH)
    withdrawn = replace(bath, stamp=bath.stamp.withdrawn(datetime(2026, 1, 1, tzinfo=UTC)))
    cream = follower(CREAM, BATH, 20)
    assert seen(cream, replace(bath, enabled=False)) == []
    assert seen(cream, withdrawn) == []
    assert seen(cream, bath, days=1) == [(1, "27.03. 08:00"), (2, "27.03. 08:20")]


def test_a_chain_may_reach_over_days_and_the_change_of_the_clocks() -> None:
    bath = rule(BATH, times=(time(23, 30),), weekdays=frozenset({Weekday.SAT}))
    cream = follower(CREAM, BATH, 240)
    rest = follower(REST, CREAM, 10_080)
    # Four hours after half past eleven, in the night that has lost one and in the next.
    assert seen(rest, cream, bath, days=10) == [
        (1, "28.03. 23:30"), (2, "29.03. 04:30"), (1, "04.04. 23:30"),
        (2, "05.04. 03:30"), (3, "05.04. 04:30"),
    ]  # fmt: skip


def test_what_was_done_before_the_first_day_is_followed_into_it() -> None:
    bath = rule(BATH, times=(time(23, 50),), starts=FIRST - 30 * DAY)
    cream = follower(CREAM, BATH, 20, starts=FIRST - 30 * DAY)
    rest = follower(REST, CREAM, 3 * 1440, starts=FIRST - 30 * DAY)
    assert seen(bath, cream, rest, days=1) == [
        (2, "27.03. 00:10"), (3, "27.03. 00:10"), (1, "27.03. 23:50"),
    ]  # fmt: skip


def test_what_follows_keeps_to_its_own_days_and_number_of_times() -> None:
    bath = rule(BATH, times=(time(8), time(20)), starts=FIRST - 10 * DAY)
    weekend = follower(CREAM, BATH, 5, weekdays=frozenset({Weekday.SUN}))
    assert [at for number, at in seen(bath, weekend) if number == 2] == [
        "29.03. 08:05", "29.03. 20:05",
    ]  # fmt: skip
    thrice = follower(CREAM, BATH, 5, count=3, starts=FIRST - DAY)
    assert [at for number, at in seen(bath, thrice) if number == 2] == ["27.03. 08:05"]
    once = follower(CREAM, BATH, 5, repeat=Repeat(1, RepeatUnit.ONCE), ends=FIRST + DAY)
    assert [at for number, at in seen(bath, once) if number == 2] == [
        "27.03. 08:05", "27.03. 20:05",
    ]  # fmt: skip


def test_what_waits_for_itself_or_for_nobody_never_comes() -> None:
    circle = [follower(BATH, CREAM, 5), follower(CREAM, BATH, 5), follower(REST, BATH, 5)]
    assert seen(*circle) == []
    assert seen(follower(BATH, REST, 5)) == []


def test_the_most_is_known_before_anything_is_counted() -> None:
    minutely = rule(BATH, times=(), window=Window(time(0), time(23, 59), 1))
    assert most_foreseen([minutely], FIRST, FIRST + 9 * DAY) == 14_400
    cream = follower(CREAM, BATH, 5, count=1, starts=FIRST - 100 * DAY)
    assert most_foreseen([minutely, cream], FIRST, FIRST) > 2 * 14_400
