"""The calendar's days, and the count that forgives."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footcare.domain.body import Body
from footcare.domain.checked_days import CheckedDay, CheckedState, Score, checked_days, score
from footcare.domain.finding import Change
from footcare.domain.foot import Side, Zone
from footcare.domain.inspection import Answer, InspectionStep, StepAnswer, check_order
from tests.domain.test_looked import DAY, check, cut

BLIND = dict.fromkeys(InspectionStep, Answer.COULD_NOT_LOOK)
WEEK = (DAY - timedelta(days=6), DAY)


def states(*checks: object, began: date | None = WEEK[0]) -> list[CheckedState]:
    days = checked_days(WEEK, DAY, checks, began)  # type: ignore[arg-type]  # checks, all of them
    return [day.state for day in days]


def test_each_day_says_how_it_was_checked() -> None:
    soles = {InspectionStep.SOLES: Answer.COULD_NOT_LOOK}
    days = checked_days(
        WEEK,
        DAY,
        [check(6), check(5, but=soles), check(4, but=BLIND)],
        WEEK[0],
        {DAY - timedelta(days=2), DAY - timedelta(days=6)},
    )
    assert [day.state for day in days] == [
        CheckedState.CHECKED,
        CheckedState.PARTLY,
        CheckedState.COULD_NOT_LOOK,
        CheckedState.MISSED,
        CheckedState.PAUSED,
        CheckedState.MISSED,
        CheckedState.NOT_YET,
    ]


@pytest.mark.parametrize(
    "body",
    [Body(feet=Side.RIGHT), Body(missing_left=frozenset({Zone.WHOLE_FOOT}))],
    ids=["one foot", "a foot is gone"],
)
def test_what_is_missing_is_not_missed(body: Body) -> None:
    answers = tuple(
        StepAnswer(step, foot, Answer.NOTHING_NEW) for step, foot in check_order(body=body)
    )
    made = replace(check(0), answers=answers)
    (day,) = checked_days((DAY, DAY), DAY, [made], DAY, body=body)
    assert day.state is CheckedState.CHECKED
    (day,) = checked_days((DAY, DAY), DAY, [made], DAY)
    assert day.state is CheckedState.PARTLY


def test_two_looks_of_a_day_add_up() -> None:
    soles = {InspectionStep.SOLES: None}
    rest = dict.fromkeys(set(InspectionStep) - {InspectionStep.SOLES})
    assert states(check(0, but=soles), check(0, hour=1, but=rest))[-1] is CheckedState.CHECKED


def test_a_day_tells_how_much_was_marked_and_went() -> None:
    found = [check(0, cut(), cut(Change.HEALED, days_ago=8)), check(0, cut(Change.SAME), hour=1)]
    day = checked_days((DAY, DAY), DAY, found, DAY)[0]
    assert day == CheckedDay(DAY, CheckedState.CHECKED, marked=1, gone=1)


def test_before_the_diary_nothing_was_missed() -> None:
    assert states(check(2), began=DAY - timedelta(days=2)) == [
        *[CheckedState.BEFORE] * 4,
        CheckedState.CHECKED,
        CheckedState.MISSED,
        CheckedState.NOT_YET,
    ]
    assert states(began=None)[:6] == [CheckedState.BEFORE] * 6


def test_the_days_ahead_are_not_yet() -> None:
    days = checked_days((DAY, DAY + timedelta(days=2)), DAY, [check(0)], DAY)
    assert [day.state for day in days] == [
        CheckedState.CHECKED,
        CheckedState.NOT_YET,
        CheckedState.NOT_YET,
    ]


def some(*names: CheckedState) -> list[CheckedDay]:
    return [CheckedDay(DAY, name) for name in names]


def test_a_look_that_saw_little_counts_as_much_as_any() -> None:
    honest = some(CheckedState.CHECKED, CheckedState.PARTLY, CheckedState.COULD_NOT_LOOK)
    assert score(honest) == Score(checked=3, days=3, paused=0)


def test_a_pause_and_what_is_not_yet_count_for_nothing() -> None:
    days = some(CheckedState.PAUSED, CheckedState.NOT_YET, CheckedState.BEFORE)
    assert score(days) == Score(checked=0, days=0, paused=1)
    assert score([*days, *some(CheckedState.MISSED)]) == Score(checked=0, days=1, paused=1)


DAYS = st.lists(
    st.builds(
        CheckedDay,
        st.just(DAY),
        st.sampled_from(CheckedState),
        st.integers(0, 9),
        st.integers(0, 9),
    )
)


@given(DAYS)
def test_marking_less_never_gives_more(days: list[CheckedDay]) -> None:
    silent = [day._replace(marked=0, gone=0) for day in days]
    assert score(silent) == score(days)


@given(DAYS, DAYS)
def test_no_order_and_no_row_of_days_matters(
    some_days: list[CheckedDay], more: list[CheckedDay]
) -> None:
    assert score([*some_days, *more]) == score([*more, *some_days])


@given(DAYS)
def test_one_more_check_never_lowers_the_count(days: list[CheckedDay]) -> None:
    before, after = score(days), score([*days, *some(CheckedState.CHECKED)])
    assert (after.checked, after.days) == (before.checked + 1, before.days + 1)
