"""What a filter lets through, over the bundled routines."""

from __future__ import annotations

from itertools import product

import pytest

from footcare.content.routines import load_routines
from footcare.domain.routine import Position
from footcare.domain.routine_filter import Giver, Length, RoutineFilter

ROUTINES = load_routines()


def let_through(wanted: RoutineFilter) -> list[str]:
    return [routine.id for routine in ROUTINES if wanted.lets_through(routine)]


def test_no_wish_lets_everything_through() -> None:
    assert len(let_through(RoutineFilter())) == len(ROUTINES)


@pytest.mark.parametrize(
    ("wanted", "shown"),
    [
        (RoutineFilter(Length.UP_TO_5), ["medicated4", "calm5", "sensitive5", "toes5"]),
        (RoutineFilter(Length.LONGER), ["partner20", "full30"]),
        (RoutineFilter(place=Position.BED), ["wake6", "bedtime8", "lift8", "partner20"]),
        (RoutineFilter(giver=Giver.HELPER), ["partner20"]),
        (RoutineFilter(Length.UP_TO_10, Position.BED, Giver.HELPER), []),
    ],
)
def test_each_wish_counts(wanted: RoutineFilter, shown: list[str]) -> None:
    assert let_through(wanted) == shown


def test_wishes_together_let_through_what_each_lets_through() -> None:
    for length, place, giver in product((None, *Length), (None, *Position), (None, *Giver)):
        alone = (
            RoutineFilter(length=length),
            RoutineFilter(place=place),
            RoutineFilter(giver=giver),
        )
        together = set(let_through(RoutineFilter(length, place, giver)))
        assert together == set.intersection(*(set(let_through(one)) for one in alone))


def test_a_longer_wish_lets_no_less_through() -> None:
    up_to = [set(let_through(RoutineFilter(one))) for one in (Length.UP_TO_5, Length.UP_TO_10)]
    most = set(let_through(RoutineFilter(Length.UP_TO_15)))
    assert up_to[0] < up_to[1] < most
    assert most | set(let_through(RoutineFilter(Length.LONGER))) == {one.id for one in ROUTINES}
