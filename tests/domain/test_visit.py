"""Checks by a professional: the group, the day that is due, and the date the team gave."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footcare.domain.person import Asked, Facts, Known
from footcare.domain.triage.follow_up import allowed_months
from footcare.domain.visit import (
    NEAR_DAYS,
    CareGroup,
    Visit,
    VisitState,
    care_group,
    coming_visit,
    next_visit,
)

DAY = date(2026, 11, 27)
MOST_MONTHS = {0: 12, 1: 12, 2: 6, 3: 3}
YES, NO, UNKNOWN = Known.YES, Known.NO, Known.UNKNOWN


@pytest.mark.parametrize(
    ("facts", "group"),
    [
        (Facts(), None),
        (Facts(loss_of_feeling=NO), None),
        (Facts(loss_of_feeling=NO, poor_circulation=NO), CareGroup(0)),
        (Facts(loss_of_feeling=NO, poor_circulation=NO, deformity=True), CareGroup(0)),
        (Facts(loss_of_feeling=YES, poor_circulation=NO), CareGroup(1)),
        (Facts(loss_of_feeling=YES), CareGroup(1, at_least=True)),
        (Facts(loss_of_feeling=YES, poor_circulation=YES), CareGroup(2)),
        (Facts(poor_circulation=YES, deformity=True), CareGroup(2)),
        (Facts(amputation=True), CareGroup(3)),
    ],
)
def test_the_group_is_that_of_the_guideline_and_unknown_where_nothing_was_tested(
    facts: Facts, group: CareGroup | None
) -> None:
    assert care_group(facts) == group


known = st.sampled_from(Known)


@given(
    st.builds(
        Facts,
        loss_of_feeling=known,
        poor_circulation=known,
        previous_ulcer=st.booleans(),
        amputation=st.booleans(),
        deformity=st.booleans(),
        dialysis=st.booleans(),
    )
)
def test_the_group_never_disagrees_with_rule_o(facts: Facts) -> None:
    group = care_group(facts)
    assert allowed_months(facts) == MOST_MONTHS[0 if group is None else group.number]


@pytest.mark.parametrize(
    ("days", "state"),
    [
        (NEAR_DAYS + 1, VisitState.AHEAD),
        (NEAR_DAYS, VisitState.NEAR),
        (1, VisitState.NEAR),
        (0, VisitState.TODAY),
        (-1, VisitState.OVER),
    ],
)
def test_how_near_it_is(days: int, state: VisitState) -> None:
    on = DAY + timedelta(days=days)
    assert next_visit(Facts(next_foot_check=on), DAY) == Visit(state, on, given=True)


def test_the_date_the_team_gave_comes_before_the_months_of_the_group() -> None:
    facts = Facts(asked=Asked.ON, last_foot_check=date(2026, 5, 1))
    assert next_visit(facts, DAY) == Visit(VisitState.AHEAD, date(2027, 5, 1))
    given_day = Facts(
        asked=Asked.ON, last_foot_check=date(2026, 5, 1), next_foot_check=date(2026, 11, 30)
    )
    assert next_visit(given_day, DAY) == Visit(VisitState.NEAR, date(2026, 11, 30), given=True)
    assert coming_visit(given_day, DAY) == date(2026, 11, 30)
    assert coming_visit(given_day, date(2026, 12, 1)) is None


def test_where_nothing_is_known_nothing_is_said() -> None:
    assert next_visit(Facts(), DAY) is None
    assert next_visit(Facts(asked=Asked.NEVER), DAY) == Visit(VisitState.NEVER, None)
