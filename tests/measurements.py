"""Measurements for tests: one of each kind, and hypothesis strategies for all they can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from footcare.domain.falls import FallsRecord
from footcare.domain.temperature import SiteTenths, Spoiler, TemperatureRecord
from footcare.domain.touch_test import ORDER, Touch, TouchRecord
from footcare.domain.triage.case import Site
from tests.records import a_stamp, some_words, stamps

if TYPE_CHECKING:
    from footcare.domain.record import Stamp


def a_temperature(stamp: Stamp | None = None) -> TemperatureRecord:
    sites = (SiteTenths(Site.TOE1, 316, 290), SiteTenths(Site.HEEL, 288, 291))
    return TemperatureRecord(stamp or a_stamp(8), sites, frozenset({Spoiler.WALK}), "long walk")


def a_touch_test(stamp: Stamp | None = None) -> TouchRecord:
    touches = tuple(Touch(spot, felt=place != 3) for place, spot in enumerate(ORDER))
    return TouchRecord(stamp or a_stamp(9), touches, "AV", "by the window")


def a_falls_record(stamp: Stamp | None = None) -> FallsRecord:
    return FallsRecord(stamp or a_stamp(10), fallen=False, unsteady=True, note="on the stairs")


def temperatures() -> st.SearchStrategy[TemperatureRecord]:
    degrees = st.integers(100, 450)
    site = st.builds(SiteTenths, st.sampled_from(Site), degrees, degrees)
    return st.builds(
        TemperatureRecord,
        stamps(),
        st.lists(site, min_size=1, max_size=8, unique_by=lambda one: one.site).map(tuple),
        st.frozensets(st.sampled_from(Spoiler)),
        some_words,
    )


def touch_tests() -> st.SearchStrategy[TouchRecord]:
    touch = st.builds(Touch, st.sampled_from(ORDER), st.booleans())
    touches = st.lists(touch, min_size=1, max_size=6, unique_by=lambda one: one.spot).map(tuple)
    return st.builds(TouchRecord, stamps(), touches, some_words, some_words)


def falls() -> st.SearchStrategy[FallsRecord]:
    answer = st.none() | st.booleans()
    return st.builds(FallsRecord, stamps(), answer, answer, answer, some_words)
