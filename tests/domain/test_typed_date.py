"""Dates as people type them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footcare.domain.typed_date import read_date

NOW = date(2026, 11, 22)
MONTHS = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
]  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("22.11.2026", date(2026, 11, 22)),
        ("22/11/26", date(2026, 11, 22)),
        ("3/4", date(2026, 4, 3)),
        ("2025-03-04", date(2025, 3, 4)),
        ("4 March 2025", date(2025, 3, 4)),
        ("4. mar 25", date(2025, 3, 4)),
        ("March 4, 2025", date(2025, 3, 4)),
        ("4 march", date(2026, 3, 4)),
        ("2025 March 4", date(2025, 3, 4)),
    ],
)
def test_what_people_type(typed: str, meant: date) -> None:
    assert read_date(typed, NOW, MONTHS) == meant


def test_the_month_comes_first_where_the_system_writes_it_so() -> None:
    assert read_date("3/4/2025", NOW, MONTHS, day_first=False) == date(2025, 3, 4)


@pytest.mark.parametrize(
    "typed", ["", "soon", "4", "31.2.2026", "4 Ju 2026", "4 Foo 2026", "1 2 3 4", "2025-13-01"]
)
def test_what_is_no_date(typed: str) -> None:
    assert read_date(typed, NOW, MONTHS) is None


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_written_date_is_read_back(day: date) -> None:
    words = f"{day.day} {MONTHS[day.month - 1]} {day.year:04}"
    assert read_date(words, NOW, MONTHS) == day
    assert read_date(day.isoformat(), NOW, MONTHS) == day


@given(st.text(max_size=16))
def test_no_text_is_too_strange(typed: str) -> None:
    read_date(typed, NOW, MONTHS)
