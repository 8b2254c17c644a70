"""Any valid case, for hypothesis."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import strategies as st

from footcare.domain.finding import Change, Extra, Finding, FindingKind
from footcare.domain.foot import Side, Zone
from footcare.domain.inspection import Pain, Sign
from footcare.domain.person import Asked, Facts, Known
from footcare.domain.triage import Case, NotSeen, Site, SiteReading, TouchTest
from tests.domain.triage.cases import DAY, ago

DAYS_AGO = st.sampled_from([0, 1, 6, 7, 13, 14, 20]).map(ago)
EXTRAS = st.frozensets(st.sampled_from(list(Extra)), max_size=4)
SIDES = st.sampled_from(list(Side))
SIGNS = st.frozensets(st.sampled_from(list(Sign)), max_size=2)
ZONES = st.sampled_from(list(Zone))


def findings() -> st.SearchStrategy[Finding]:
    return st.builds(
        Finding,
        kind=st.sampled_from(list(FindingKind)),
        zone=ZONES,
        side=SIDES,
        noticed=DAYS_AGO,
        change=st.sampled_from(list(Change)),
        extras=EXTRAS,
        red_cm=st.none() | st.sampled_from([0, 0.5, 1.9, 2, 5]),
        told=st.none() | DAYS_AGO,
    )


def _with_asked(facts: Facts) -> Facts:
    """Return the facts with an answer about the last check that fits the date."""
    if facts.asked is Asked.ON and facts.last_foot_check is None:
        return Facts(asked=Asked.NEVER)
    return facts


def facts() -> st.SearchStrategy[Facts]:
    flag = st.sampled_from([False, False, True])
    return st.builds(
        Facts,
        diabetes=flag,
        loss_of_feeling=st.sampled_from(list(Known)),
        poor_circulation=st.sampled_from(list(Known)),
        previous_ulcer=flag,
        amputation=flag,
        past_charcot=flag,
        deformity=flag,
        dialysis=flag,
        immunosuppressed=flag,
        anticoagulant=flag,
        massage_agreed=flag,
        asked=st.sampled_from(list(Asked)),
        last_foot_check=st.none() | st.integers(0, 500).map(ago),
        next_foot_check=st.none() | st.integers(-60, 60).map(_ahead),
    ).map(_with_asked)


def _ahead(days: int) -> object:
    return DAY + timedelta(days=days)


def pains() -> st.SearchStrategy[Pain]:
    return st.builds(
        Pain,
        level=st.integers(0, 10),
        usual=st.booleans(),
        new=st.booleans(),
        sudden=st.booleans(),
        side=st.none() | SIDES,
        disturbs_sleep=st.booleans(),
        days=st.none() | st.sampled_from([0, 13, 14, 30]),
        at_rest_eased_by_hanging=st.sampled_from([False, False, True]),
    )


def cases(fewest: int | None = None) -> st.SearchStrategy[Case]:
    """Return any case; with ``fewest`` only those of a check with so many findings or more."""
    several = st.lists(findings(), min_size=fewest or 0, max_size=4).map(tuple)
    skin = st.integers(295, 340)
    readings = st.builds(SiteReading, DAYS_AGO, st.sampled_from(list(Site)[:2]), skin, skin)
    return st.builds(
        Case,
        day=st.just(DAY),
        facts=facts(),
        findings=several if fewest is not None else st.none() | several,
        signs=SIGNS,
        pain=st.none() | pains(),
        temperatures=st.lists(readings, max_size=4).map(tuple),
        touch_tests=st.lists(st.builds(TouchTest, DAYS_AGO, st.integers(0, 6)), max_size=3).map(
            tuple
        ),
        not_seen=st.lists(st.builds(NotSeen, ZONES, SIDES, st.integers(0, 9)), max_size=2).map(
            tuple
        ),
        object_in_shoe=st.booleans(),
    )
