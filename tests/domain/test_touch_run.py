"""The running touch test, and when the next one makes sense."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footcare.domain.foot import Foot, Zone
from footcare.domain.touch_run import (
    READY_SECONDS,
    TOUCH_SECONDS,
    Phase,
    Reply,
    TouchRun,
    touches_of,
)
from footcare.domain.touch_test import ORDER, TouchRecord, next_test
from tests.measurements import a_touch_test

replies = st.lists(st.sampled_from(Reply), min_size=6, max_size=6)


def test_the_order_is_the_documented_one() -> None:
    said = [(spot.foot, spot.zone) for spot in ORDER]
    right, left = Foot.RIGHT, Foot.LEFT
    assert said == [
        (right, Zone.TOE1),
        (right, Zone.TOE5),
        (left, Zone.TOE1),
        (left, Zone.TOE5),
        (right, Zone.TOE3),
        (left, Zone.TOE3),
    ]


def test_a_toe_is_found_then_touched_then_answered() -> None:
    run = TouchRun(began=100.0)
    assert run.phase(100.0) is Phase.READY
    assert run.phase(100.0 + READY_SECONDS) is Phase.TOUCH
    assert run.phase(100.0 + READY_SECONDS + TOUCH_SECONDS) is Phase.ANSWER
    assert run.phase(100_000.0) is Phase.ANSWER, "nobody is hurried"
    assert TOUCH_SECONDS <= 2.0, "one to two seconds"


@given(given_replies=replies)
def test_each_toe_is_touched_once_and_what_is_left_out_is_no_touch(
    given_replies: list[Reply],
) -> None:
    run = TouchRun(began=0.0)
    seen = []
    for second, reply in enumerate(given_replies):
        seen.append(run.spot)
        run = run.answered(reply, float(second))
    assert tuple(seen) == ORDER
    assert run.over
    assert run.spot is None
    touches = touches_of(dict(zip(ORDER, run.replies, strict=True)))
    assert len(touches) == sum(reply is not Reply.LEFT_OUT for reply in given_replies)
    record = replace(a_touch_test(), touches=touches)
    assert record.test.not_felt == given_replies.count(Reply.NOT_FELT)


def test_a_break_before_the_touch_names_the_toe_again() -> None:
    run = TouchRun(began=0.0).answered(Reply.FELT, 10.0)
    again = run.named_again(500.0)
    assert again.spot == run.spot
    assert again.phase(501.0) is Phase.READY


@pytest.mark.parametrize(
    ("last", "now", "again"),
    [
        (date(2026, 11, 22), date(2026, 11, 22), date(2026, 12, 22)),
        (date(2026, 10, 22), date(2026, 11, 21), date(2026, 11, 22)),
        (date(2026, 10, 22), date(2026, 11, 22), None),
        (date(2026, 1, 31), date(2026, 2, 27), date(2026, 2, 28)),
        (date(2026, 12, 31), date(2027, 1, 30), date(2027, 1, 31)),
    ],
)
def test_once_a_month_is_enough(last: date, now: date, again: date | None) -> None:
    assert next_test([_test_of(date(2025, 1, 1)), _test_of(last)], now) == again


def test_the_first_test_waits_for_nothing() -> None:
    assert next_test([], date(2026, 11, 22)) is None


def _test_of(day: date) -> TouchRecord:
    record = a_touch_test()
    return replace(record, stamp=replace(record.stamp, day=day))
