"""Degrees as they are typed, kept and shown: the limit is the same line in both units."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footcare.domain.degrees import (
    LIMIT_CELSIUS,
    LIMIT_FAHRENHEIT,
    Pair,
    degrees_words,
    kept_pair,
    limit_words,
    point_forgotten,
    shown_difference,
    shown_tenths,
    typed_tenths,
)
from footcare.domain.preferences import TemperatureUnit
from footcare.domain.typed_degrees import number_of, read_degrees

CELSIUS = "\N{NO-BREAK SPACE}°C"
FAHRENHEIT = "\N{NO-BREAK SPACE}°F"
C, F = TemperatureUnit.CELSIUS, TemperatureUnit.FAHRENHEIT
fahrenheit = st.integers(500, 1130)
celsius = st.integers(100, 450)


@pytest.mark.parametrize(
    ("typed", "tenths"),
    [
        ("31.6", 316),
        ("31,6", 316),
        (" 31 ", 310),
        ("31.25", 313),
        ("31.24", 312),
        ("29.96", 300),
        ("88.9 °F", 889),
        ("31.6C", 316),
        ("", None),
        ("warm", None),
        ("3 1", None),
        ("-5", None),
        ("٣١", None),
    ],
)
def test_what_is_typed_is_read_as_a_person_means_it(typed: str, tenths: int | None) -> None:
    assert typed_tenths(typed) == tenths


@given(left=fahrenheit, right=fahrenheit)
def test_fahrenheit_lies_on_the_same_side_of_the_limit_once_it_is_kept(
    left: int, right: int
) -> None:
    kept = kept_pair(Pair(left, right), F)
    above = abs(left - right) > LIMIT_FAHRENHEIT
    assert (abs(kept.left - kept.right) > LIMIT_CELSIUS) is above
    for typed, tenths in zip((left, right), kept, strict=True):
        assert abs(tenths * 1.8 + 320 - typed) < 1.8, "less than a tenth of a degree Celsius off"


@given(left=celsius, right=celsius)
def test_celsius_is_kept_as_it_is_typed(left: int, right: int) -> None:
    assert kept_pair(Pair(left, right), C) == (left, right)


@given(difference=st.integers(-350, 350))
def test_a_difference_is_shown_on_the_side_of_the_limit_where_it_is_kept(difference: int) -> None:
    above = abs(difference) > LIMIT_CELSIUS
    assert (shown_difference(difference, C) > LIMIT_CELSIUS) is above
    assert (shown_difference(difference, F) > LIMIT_FAHRENHEIT) is above


@given(tenths=celsius)
def test_what_is_shown_in_fahrenheit_is_the_nearest_tenth(tenths: int) -> None:
    assert abs(shown_tenths(tenths, F) - (tenths * 1.8 + 320)) <= 0.5


def test_degrees_are_written_with_the_sign_of_the_language() -> None:
    assert degrees_words(316, C) == f"31.6{CELSIUS}"
    assert degrees_words(889, F, ",") == f"88,9{FAHRENHEIT}"
    assert (limit_words(C), limit_words(F)) == (f"2.2{CELSIUS}", f"4.0{FAHRENHEIT}")


@pytest.mark.parametrize(
    ("typed", "unit", "tenths"),
    [("316", C, 316), ("31.6", C, 316), ("889", F, 889), ("1004", F, 1004), ("88.9", F, 889)],
)
def test_a_point_that_was_forgotten_is_put_in(
    typed: str, unit: TemperatureUnit, tenths: int
) -> None:
    assert read_degrees(typed, unit) == (tenths, "")


@pytest.mark.parametrize("typed", ["98", "9", "4512", "451", "3", "99999", "hot", "31.6.1"])
def test_a_number_that_no_foot_has_is_not_guessed_at(typed: str) -> None:
    read = read_degrees(typed, C)
    assert read.tenths is None
    assert read.fault


def test_an_empty_field_is_no_fault() -> None:
    assert read_degrees("  ", C) == (None, "")
    assert point_forgotten(3165, C) is None, "31.65 was not what a thermometer showed"


@given(tenths=celsius)
def test_a_number_is_typed_back_as_it_was_understood(tenths: int) -> None:
    assert read_degrees(number_of(tenths, ","), C).tenths == tenths
