"""When each place was last looked at, and what one answer may cover."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footcare.domain.checking import CheckDraft, Where
from footcare.domain.finding import Change, FindingKind
from footcare.domain.follow_up import Reply
from footcare.domain.foot import Foot, Side, Zone
from footcare.domain.inspection import (
    FOOT_STEPS,
    Answer,
    Inspection,
    InspectionStep,
    Sign,
    StepAnswer,
    check_order,
)
from footcare.domain.last_looks import (
    LATELY_DAYS,
    LEAST_TOGETHER,
    Alone,
    LastLook,
    last_looks,
    together_now,
)
from footcare.domain.mark import Mark
from footcare.domain.record import stamp_now
from tests.fakes import FakeClock

DAY = date(2026, 11, 22)
TOP = (InspectionStep.TOPS_ANKLES, Foot.RIGHT)
SOLE = (InspectionStep.SOLES, Foot.RIGHT)
OF_THE_FOOT = tuple((step, Foot.RIGHT) for step in FOOT_STEPS)


def check(days_ago: int, answers: dict[Where, Answer], *, together: bool = False) -> Inspection:
    stamp = replace(stamp_now(FakeClock(), "me"), day=DAY - timedelta(days=days_ago))
    given = tuple(StepAnswer(*where, answer, together) for where, answer in answers.items())
    return Inspection(stamp, given)


def seen(days_ago: int = 1, *, together: bool = False) -> Inspection:
    return check(days_ago, dict.fromkeys(check_order(), Answer.NOTHING_NEW), together=together)


def looks_of(*checks: Inspection) -> dict[Where, LastLook]:
    return last_looks(checks)


def at_the_top(**words: object) -> CheckDraft:
    draft = CheckDraft(DAY)
    for where in check_order()[:4]:
        draft = draft.go_to(where).answer(Answer.NOTHING_NEW)
    return replace(draft, **words)  # type: ignore[arg-type] # any field may be replaced


def a_mark(where: Where = SOLE, **words: object) -> Mark:
    mark = Mark(1, *where, FindingKind.CALLUS, Zone.BALL_INNER, Side.RIGHT, DAY)
    return replace(mark, **words)  # type: ignore[arg-type] # any field may be replaced


def test_a_look_is_the_newest_and_by_itself_only_what_was_answered_so() -> None:
    looks = looks_of(seen(5), seen(1, together=True))
    assert looks[SOLE] == LastLook(DAY - timedelta(1), DAY - timedelta(5), missed=False)
    missed = looks_of(seen(5), check(1, {SOLE: Answer.COULD_NOT_LOOK}))
    assert missed[SOLE] == LastLook(DAY - timedelta(5), DAY - timedelta(5), missed=True)
    assert (InspectionStep.READY, None) not in looks


def test_one_answer_covers_the_rest_of_the_foot_that_was_seen_lately() -> None:
    now = together_now(at_the_top(), looks_of(seen()))
    assert now.places == OF_THE_FOOT
    draft = at_the_top().answer_together(now.places)
    assert draft.where == (InspectionStep.TOPS_ANKLES, Foot.LEFT)
    assert all(given.together for given in draft.answers if given.foot is Foot.RIGHT)
    assert not any(given.together for given in draft.answers if given.foot is None)


@pytest.mark.parametrize(
    ("days_ago", "alone"),
    [(LATELY_DAYS, None), (LATELY_DAYS + 1, Alone.LONG_AGO)],
)
def test_after_a_week_of_it_each_place_is_asked_by_itself(
    days_ago: int, alone: Alone | None
) -> None:
    checks = [seen(days_ago), *(seen(day, together=True) for day in range(1, days_ago))]
    now = together_now(at_the_top(), looks_of(*checks))
    assert (now.alone, bool(now.places)) == (alone, alone is None)


def test_a_place_that_was_missed_is_asked_by_itself() -> None:
    looks = looks_of(seen(2), check(1, {SOLE: Answer.COULD_NOT_LOOK}))
    assert SOLE not in together_now(at_the_top(), looks).places
    assert together_now(at_the_top().go_to(SOLE), looks).alone is Alone.MISSED


def test_a_place_with_an_open_finding_is_asked_by_itself() -> None:
    draft = at_the_top(marks=(a_mark(before=Change.SAME),))
    assert SOLE not in together_now(draft, looks_of(seen())).places
    assert together_now(draft.go_to(SOLE), looks_of(seen())).alone is Alone.MARKED


def test_where_something_is_new_or_worse_the_whole_foot_is_looked_at() -> None:
    for mark in (a_mark(), a_mark(before=Change.WORSE)):
        assert together_now(at_the_top(marks=(mark,)), looks_of(seen())).alone is Alone.CHANGED
    left = a_mark((InspectionStep.SOLES, Foot.LEFT), side=Side.LEFT)
    assert together_now(at_the_top(marks=(left,)), looks_of(seen())).places == OF_THE_FOOT


@pytest.mark.parametrize("reply", [Reply.YES, Reply.NOT_SURE])
def test_who_is_unwell_is_asked_for_every_place(reply: Reply) -> None:
    draft = at_the_top(signs={Sign.FEVER: reply})
    assert together_now(draft, looks_of(seen())).alone is Alone.UNWELL


@pytest.mark.parametrize(
    "draft",
    [
        at_the_top().go_to((InspectionStep.WARMTH, None)),
        at_the_top().go_to((InspectionStep.NAILS, Foot.RIGHT)),
        at_the_top().go_to((InspectionStep.FEELING_PAIN, None)),
        at_the_top(place=19),
        at_the_top(replaces=stamp_now(FakeClock(), "me").id),
    ],
    ids=["the pair", "the last of a foot", "the person", "the look back", "a saved check"],
)
def test_where_it_is_no_question_nothing_is_said(draft: CheckDraft) -> None:
    now = together_now(draft, looks_of(seen()))
    assert (now.places, now.alone) == ((), None)


def test_in_the_first_check_nothing_is_said_of_it() -> None:
    assert together_now(at_the_top(), {}) == together_now(CheckDraft(DAY), {})


@given(st.data())
def test_whatever_was_answered_it_covers_only_what_was_seen_lately(data: st.DataObject) -> None:
    checks = [
        check(
            days_ago,
            data.draw(st.dictionaries(st.sampled_from(OF_THE_FOOT), st.sampled_from(Answer))),
            together=data.draw(st.booleans()),
        )
        for days_ago in data.draw(st.lists(st.integers(1, 12), unique=True, max_size=6))
    ]
    now = together_now(at_the_top(), looks_of(*checks))
    assert not now.places or len(now.places) >= LEAST_TOGETHER
    for place in now.places:
        of_place = sorted(
            (one.stamp.day, given)
            for one in checks
            for given in one.answers
            if (given.step, given.foot) == place
        )
        assert of_place[-1][1].answer is not Answer.COULD_NOT_LOOK
        assert any(
            not given.together
            and given.answer is not Answer.COULD_NOT_LOOK
            and (DAY - day).days <= LATELY_DAYS
            for day, given in of_place
        )
