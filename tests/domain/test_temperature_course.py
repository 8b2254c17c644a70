"""The places that are measured, and how one of them went over the days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from footcare.domain.body import WHOLE, Body
from footcare.domain.foot import Foot, Side, Zone
from footcare.domain.preferences import TemperatureSites
from footcare.domain.temperature import SiteTenths, TemperatureRecord, sites_of, zone_of
from footcare.domain.temperature_course import course_of
from footcare.domain.triage.case import Site
from tests.records import a_stamp

LAST = date(2026, 11, 22)


def measured(back: int, left: int, right: int, *, hour: int = 8) -> TemperatureRecord:
    day = LAST - timedelta(days=back)
    stamp = a_stamp(8)
    at = stamp.at.replace(year=day.year, month=day.month, day=day.day, hour=hour)
    return TemperatureRecord(replace(stamp, day=day, at=at), (SiteTenths(Site.HEEL, left, right),))


def test_six_or_eight_places_are_measured_each_at_its_own_skin() -> None:
    six, eight = sites_of(TemperatureSites.SIX), sites_of(TemperatureSites.EIGHT)
    assert (len(six), len(eight)) == (6, 8)
    assert set(six) < set(eight)
    assert len({zone_of(site) for site in eight}) == 8


def test_a_place_that_is_missing_on_one_foot_is_not_measured() -> None:
    left = sites_of(TemperatureSites.EIGHT, WHOLE.with_missing(Foot.LEFT, {Zone.TOES}))
    assert not {Site.TOE1, Site.TOE3, Site.TOE5} & set(left)
    assert len(left) == 5


def test_one_foot_alone_is_not_compared() -> None:
    assert sites_of(TemperatureSites.EIGHT, Body(Side.LEFT)) == ()
    lost = WHOLE.with_missing(Foot.RIGHT, {Zone.WHOLE_FOOT})
    assert sites_of(TemperatureSites.EIGHT, lost) == ()


def test_of_several_measurements_of_a_day_the_last_one_is_shown() -> None:
    records = [measured(0, 300, 299, hour=18), measured(0, 330, 299, hour=7)]
    course = course_of(Site.HEEL, records, LAST, 30)
    assert [(one.left, one.right) for one in course.days] == [(300, 299)]
    assert course.above == ()


def test_a_day_without_a_measurement_ends_a_line() -> None:
    records = [measured(back, 300, 300) for back in (9, 8, 5, 4, 3, 0)]
    assert [len(run) for run in course_of(Site.HEEL, records, LAST, 30).runs] == [2, 3, 1]


def test_the_limit_itself_is_not_above_it() -> None:
    records = [measured(1, 322, 300), measured(0, 300, 323)]
    assert [one.difference for one in course_of(Site.HEEL, records, LAST, 30).above] == [-23]


@given(
    backs=st.lists(st.integers(0, 400), max_size=20),
    length=st.integers(1, 90),
)
def test_a_course_holds_each_measured_day_of_its_span_once(backs: list[int], length: int) -> None:
    course = course_of(Site.HEEL, [measured(back, 300, 301) for back in backs], LAST, length)
    days = [one.day for one in course.days]
    assert days == sorted({LAST - timedelta(days=back) for back in backs if back < length})
    assert tuple(one for run in course.runs for one in run) == course.days
    assert (
        course_of(Site.TOE1, [measured(back, 300, 301) for back in backs], LAST, length).days == ()
    )
