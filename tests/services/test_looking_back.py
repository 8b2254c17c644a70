"""A short look back says the same as a whole one."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from footcare.assembly import open_diary
from footcare.domain.day_case import case_of
from footcare.domain.finding import Change, Finding, FindingKind
from footcare.domain.foot import Side, Zone
from footcare.domain.inspection import Answer, Inspection, StepAnswer, check_order
from footcare.domain.last_looks import last_looks
from footcare.domain.looked import LOOK_BACK_DAYS
from footcare.domain.person import Facts
from footcare.paths import Profile
from footcare.services.keeping import FIRST_PERSON
from footcare.services.looking_back import looks_before, past_of
from tests.records import AT, DAY, a_stamp

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

    from footcare.domain.checking import Where
    from footcare.services.ports import Books

WHENCE = st.sampled_from([0, 1, 5, 13, 14, 15, 40, 200, LOOK_BACK_DAYS, LOOK_BACK_DAYS + 1])
"""Days ago: today, this week, about the edge of the weeks that are read first, of the year."""


@st.composite
def checks(draw: st.DrawFn) -> Inspection:
    """Draw a check of some day in which something was marked, healed, or not looked at."""
    day = DAY - timedelta(days=draw(WHENCE))
    at = AT - (DAY - day) + timedelta(minutes=draw(st.integers(0, 2)))
    stamp = replace(a_stamp(1, day=day, at=at), id=uuid4())
    unseen = draw(st.sets(st.sampled_from(check_order()), max_size=2))
    answers = tuple(
        StepAnswer(*place, Answer.COULD_NOT_LOOK if place in unseen else Answer.NOTHING_NEW)
        for place in check_order()
    )
    zones = draw(st.sets(st.sampled_from([Zone.TOE1, Zone.HEEL_BACK]), max_size=2))
    changes = st.sampled_from([Change.SAME, Change.WORSE, Change.HEALED])
    noticed = DAY - timedelta(days=500)
    findings = tuple(
        Finding(FindingKind.CUT, zone, Side.LEFT, noticed, draw(changes)) for zone in sorted(zones)
    )
    return Inspection(stamp, answers, findings)


def last_days_seen(drawn: Iterable[Inspection]) -> dict[Where, date]:
    looks = last_looks(drawn)
    return {where: look.seen for where, look in looks.items() if look.seen is not None}


def whole_past(books: Books, check: Inspection) -> list[Inspection]:
    year = books.inspections.between(FIRST_PERSON, DAY - timedelta(days=LOOK_BACK_DAYS), DAY)
    moment = (check.stamp.day, check.stamp.at)
    return [one for one in year if one != check and (one.stamp.day, one.stamp.at) <= moment]


def test_the_case_is_that_of_the_whole_past(tmp_path: Path) -> None:
    @settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
    @given(drawn=st.lists(checks(), min_size=1, max_size=6))
    def look(drawn: list[Inspection]) -> None:
        with diary.writing() as books:
            for check in drawn:
                books.inspections.add(check)
        with diary.reading() as books:
            for check in drawn:
                earlier, marked = past_of(books, check, DAY)
                case = case_of(check, earlier, Facts(), marked)
                assert case == case_of(check, whole_past(books, check), Facts())
            looks = looks_before(books, FIRST_PERSON, DAY)
            seen = {where: look.seen for where, look in looks.items() if look.seen is not None}
            assert seen == last_days_seen(drawn)
        with diary.writing() as books:
            for check in drawn:
                books.inspections.withdraw(check.stamp.id, AT)

    with closing(open_diary(Profile(tmp_path / "profile"))) as diary:
        look()


def test_few_answers_are_read_where_the_last_days_saw_everything(tmp_path: Path) -> None:
    answers = tuple(StepAnswer(*place, Answer.NOTHING_NEW) for place in check_order())
    stamps = [a_stamp(n, day=DAY - timedelta(days=n)) for n in range(100)]
    with closing(open_diary(Profile(tmp_path / "profile"))) as diary:
        with diary.writing() as books:
            books.inspections.add_all([Inspection(stamp, answers) for stamp in stamps])
        with diary.reading() as books:
            earlier, marked = past_of(books, Inspection(stamps[0], answers), DAY)
    assert [check.stamp.day for check in earlier] == [stamp.day for stamp in stamps[1:15]]
    assert marked == []


def test_a_check_that_is_replaced_says_nothing(tmp_path: Path) -> None:
    wrong, right = (Inspection(replace(a_stamp(n), at=AT + timedelta(n))) for n in (1, 2))
    with closing(open_diary(Profile(tmp_path / "profile"))) as diary:
        with diary.writing() as books:
            books.inspections.add(wrong)
        with diary.reading() as books:
            assert past_of(books, right, DAY)[0] == [wrong]
            assert past_of(books, right, DAY, without=wrong.stamp.id)[0] == []
