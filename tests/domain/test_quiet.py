"""Quiet hours: by the clock on the wall, over midnight, through every change of the clocks."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footcare.domain.quiet import Quiet

NIGHT = Quiet(time(22), time(7))
REST = Quiet(time(13), time(14, 30))
DAY = timedelta(days=1)

_times = st.builds(time, st.integers(0, 23), st.integers(0, 59))
_instants = st.integers(0, 12 * 365 * 24 * 60).map(
    lambda minutes: datetime(2024, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)
_zones = st.sampled_from(
    ["Europe/London", "Europe/Helsinki", "Australia/Lord_Howe", "Africa/Casablanca", "America/Lima"]
)


@pytest.mark.parametrize(
    ("quiet", "at", "end"),
    [
        (NIGHT, "2026-11-22T21:59", None),
        (NIGHT, "2026-11-22T22:00", "2026-11-23T07:00"),
        (NIGHT, "2026-11-23T00:00", "2026-11-23T07:00"),
        (NIGHT, "2026-11-23T06:59", "2026-11-23T07:00"),
        (NIGHT, "2026-11-23T07:00", None),
        (REST, "2026-11-22T13:00", "2026-11-22T14:30"),
        (REST, "2026-11-22T14:30", None),
        (Quiet(time(8), time(8)), "2026-11-22T08:00", None),
        # The night in which the clocks go forward an hour, and the one in which they go back.
        (NIGHT, "2026-03-29T00:30", "2026-03-29T06:00"),
        (NIGHT, "2026-10-25T00:30", "2026-10-25T07:00"),
    ],
)
def test_they_hold_until_their_end(quiet: Quiet, at: str, end: str | None) -> None:
    expected = None if end is None else datetime.fromisoformat(end).replace(tzinfo=UTC)
    assert quiet.ends(datetime.fromisoformat(at).replace(tzinfo=UTC), "Europe/London") == expected


@given(start=_times, end=_times, at=_instants, zone=_zones)
def test_the_end_lies_ahead_within_a_day_and_on_the_wall(
    start: time, end: time, at: datetime, zone: str
) -> None:
    quiet = Quiet(start, end)
    ends = quiet.ends(at, zone)
    if ends is None:
        return
    assert at < ends <= at + DAY + timedelta(hours=2)
    # Not quiet any more, unless the next quiet hours begin in the very gap of the clocks.
    wall = ends.astimezone(ZoneInfo(zone)).time()
    assert wall >= end or wall.hour * 60 + wall.minute < 180


@given(start=_times, end=_times, at=_instants)
def test_without_changes_of_the_clock_it_is_the_span_on_the_wall(
    start: time, end: time, at: datetime
) -> None:
    wall = at.time()
    inside = start <= wall < end if start <= end else wall >= start or wall < end
    assert (Quiet(start, end).ends(at, "UTC") is not None) is (inside and start != end)
