"""Days and lengths in words."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from footcare.ui.saying import coming_words, day_heading, instant_words, length_words

SUNDAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (SUNDAY, "Today, Sunday 22 November"),
        (date(2026, 11, 21), "Yesterday, Saturday 21 November"),
        (date(2026, 1, 5), "Monday 5 January"),
        (date(2025, 12, 31), "Wednesday 31 December 2025"),
    ],
)
def test_the_heading_of_a_day(day: date, words: str) -> None:
    assert day_heading(day, SUNDAY) == words


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (datetime(2026, 11, 22, 20, 30, tzinfo=UTC), "today at 21:30"),
        (datetime(2026, 11, 22, 23, 30, tzinfo=UTC), "tomorrow at 00:30"),
        (datetime(2026, 11, 27, 7, 0, tzinfo=UTC), "on Friday at 08:00"),
        (datetime(2026, 12, 27, 7, 0, tzinfo=UTC), "on Sunday 27 December at 08:00"),
    ],
)
def test_what_comes_is_told_in_the_persons_own_zone(at: datetime, words: str) -> None:
    assert coming_words(at, "Europe/Berlin", SUNDAY) == words


def test_an_instant_is_told_as_wall_time() -> None:
    assert instant_words(datetime(2026, 7, 1, 6, 5, tzinfo=UTC), "Europe/London") == "07:05"


@pytest.mark.parametrize(
    ("seconds", "words"), [(40, "40 s"), (300, "5 min"), (200, "3 min 20 s"), (0, "0 s")]
)
def test_lengths(seconds: int, words: str) -> None:
    assert length_words(seconds) == words
