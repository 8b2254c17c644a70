"""Times of day as people type them."""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footcare.domain.time_of_day import QUARTER, read_time, step_quarter

TIMES = st.times().map(lambda at: time(at.hour, at.minute))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("8", time(8)),
        ("08", time(8)),
        ("8:30", time(8, 30)),
        ("8.30 pm", time(20, 30)),
        ("8:30PM", time(20, 30)),
        ("8 pm", time(20)),
        ("8 p.m.", time(20)),
        ("8p", time(20)),
        ("20:30", time(20, 30)),
        ("20h30", time(20, 30)),
        ("20h", time(20)),
        ("8 Uhr", time(8)),
        ("8 Uhr 30", time(8, 30)),
        ("20:30 Uhr", time(20, 30)),
        ("8 30", time(8, 30)),
        ("830", time(8, 30)),
        ("0830", time(8, 30)),
        ("  7,45 ", time(7, 45)),
        ("12 am", time(0)),
        ("12:15 pm", time(12, 15)),
        ("20:30 pm", time(20, 30)),
        ("0:05", time(0, 5)),
    ],
)
def test_what_people_type(typed: str, meant: time) -> None:
    assert read_time(typed) == meant


@pytest.mark.parametrize(
    "typed", ["", "soon", "24", "8:60", "25:00", "8:3", "-8", "13 am", "0 am", "8:30 xm", "8::30"]
)
def test_what_is_no_time(typed: str) -> None:
    assert read_time(typed) is None


@given(TIMES)
def test_every_written_time_is_read_back(at: time) -> None:
    assert read_time(f"{at:%H:%M}") == at
    assert read_time(f"{at:%I:%M %p}") == at
    assert read_time(f"{at.hour}.{at.minute:02}") == at


@given(st.text(max_size=12))
def test_no_text_is_too_strange(typed: str) -> None:
    read_time(typed)


@given(TIMES, st.sampled_from([1, -1]))
def test_a_step_lands_on_the_nearest_quarter_in_its_direction(at: time, step: int) -> None:
    landed = step_quarter(at, step)
    assert landed.minute % QUARTER == 0
    moved = (landed.hour * 60 + landed.minute - at.hour * 60 - at.minute) * step % (24 * 60)
    assert 0 < moved <= QUARTER


def test_steps_go_round_the_clock() -> None:
    assert step_quarter(time(23, 45), 1) == time(0)
    assert step_quarter(time(0), -1) == time(23, 45)
