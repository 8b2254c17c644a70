"""Named times to be told again: those that lie ahead, and before the next time comes due."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footcare.domain.snooze import SNOOZES, Snooze, offered, snoozed_until

MINUTE = timedelta(minutes=1)
NOW = datetime(2026, 11, 22, 8, 30, tzinfo=UTC)

_instants = st.integers(0, 12 * 365 * 24 * 60).map(lambda past: NOW + past * MINUTE)
_zones = st.sampled_from(["UTC", "Europe/Helsinki", "America/New_York", "Australia/Lord_Howe"])


def at(hour: int, minute: int = 0, day: int = 22) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


def names(now: datetime, following: datetime | None = None) -> list[Snooze]:
    return [snooze for snooze, _at in offered(now, following, "UTC")]


TEN, HOUR, LUNCH, EVENING, MORNING = Snooze


def test_ten_minutes_and_an_hour_are_counted_from_now() -> None:
    assert snoozed_until(TEN, NOW, None, "UTC") == NOW + 10 * MINUTE
    assert snoozed_until(HOUR, NOW, NOW + timedelta(days=1), "UTC") == NOW + 60 * MINUTE
    assert set(SNOOZES) == set(Snooze)


@pytest.mark.parametrize(
    ("snooze", "until"),
    [(LUNCH, at(13, 30)), (EVENING, at(19)), (MORNING, at(8, day=23))],
)
def test_named_times_are_on_the_wall(snooze: Snooze, until: datetime) -> None:
    assert snoozed_until(snooze, NOW, None, "UTC") == until
    helsinki = snoozed_until(snooze, NOW, None, "Europe/Helsinki")
    assert helsinki == until - timedelta(hours=2)


@pytest.mark.parametrize("following", [1, 5, 30, 59])
def test_it_ends_before_the_next_time_comes_due(following: int) -> None:
    until = snoozed_until(HOUR, NOW, NOW + following * MINUTE, "UTC")
    assert NOW < until <= NOW + following * MINUTE
    if following > 1:
        assert until < NOW + following * MINUTE


@pytest.mark.parametrize(
    ("now", "following", "expected"),
    [
        (at(8, 30), None, [TEN, HOUR, LUNCH, EVENING]),
        (at(8, 30), at(12), [TEN, HOUR]),
        (at(8, 30), at(9), [TEN]),
        (at(8, 30), at(8, 35), [TEN]),
        (at(12), None, [TEN, HOUR, LUNCH, EVENING, MORNING]),
        (at(12, 45), None, [TEN, LUNCH, HOUR, EVENING, MORNING]),
        # Lunch is nearly over: ten minutes say the same.
        (at(13, 15), None, [TEN, HOUR, EVENING, MORNING]),
        (at(20, 30), at(20, 30, day=23), [TEN, HOUR, MORNING]),
        (at(20, 30), at(7, day=23), [TEN, HOUR]),
    ],
)
def test_only_what_makes_sense_is_offered(
    now: datetime, following: datetime | None, expected: list[Snooze]
) -> None:
    assert names(now, following) == expected


@given(now=_instants, ahead=st.none() | st.integers(1, 3000), zone=_zones)
def test_what_is_offered_is_what_is_done(now: datetime, ahead: int | None, zone: str) -> None:
    following = None if ahead is None else now + ahead * MINUTE
    found = offered(now, following, zone)
    assert TEN in dict(found)
    assert [until for _snooze, until in found] == sorted(until for _snooze, until in found)
    for snooze, until in found:
        assert until == snoozed_until(snooze, now, following, zone)
        assert now < until
        assert following is None or until < following or ahead == 1


def test_a_name_chosen_when_its_time_has_passed_means_ten_minutes() -> None:
    assert snoozed_until(LUNCH, at(15), None, "UTC") == at(15, 10)
