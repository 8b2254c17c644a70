"""The first run over a real diary: kept as told, counting when it is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from footcare.domain.first_run import FirstRunDraft, Told
from footcare.domain.person import Contacts, Facts, Person
from footcare.domain.plain_plan import EVERY_DAY, PlainPlan
from footcare.domain.reminder import KINDS, PROPOSED
from footcare.services.welcoming import DRAFT
from tests.builders import make_house
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from footcare.services.house import House

RUTH = FirstRunDraft(name="Ruth", facts=Facts(anticoagulant=True), contacts=Contacts("The clinic"))
TOLD = Told("Ruth", Facts(anticoagulant=True), Contacts("The clinic"))
PLANS = tuple(PlainPlan(kind, "", KINDS[kind].proposed, EVERY_DAY) for kind in PROPOSED)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    with make_house(tmp_path / "profile", FakeClock()) as made:
        yield made


def test_a_fresh_diary_knows_nothing(house: House) -> None:
    arrival = house.welcoming.arrive()
    assert arrival.person == Person(house.person_id)
    assert arrival.draft is None
    assert not arrival.reminded_of


def test_a_draft_is_no_fact_yet(house: House) -> None:
    house.welcoming.keep(RUTH)
    arrival = house.welcoming.arrive()
    assert arrival.draft == RUTH
    assert arrival.person == Person(house.person_id)


def test_what_was_told_counts_when_it_is_left_and_is_then_asked_of_the_person(
    house: House,
) -> None:
    house.welcoming.keep(RUTH)
    house.welcoming.leave(Told("Ruth", Facts(anticoagulant=True)), RUTH)
    arrival = house.welcoming.arrive()
    assert arrival.person.name == "Ruth"
    assert arrival.person.facts.anticoagulant
    assert arrival.person.contacts == Contacts()
    assert arrival.draft == FirstRunDraft()


def test_leaving_makes_no_reminder(house: House) -> None:
    house.welcoming.leave(Told(plans=PLANS), RUTH)
    assert house.reminding.reminders(house.person_id) == []


def test_the_end_keeps_all_and_forgets_the_draft(house: House) -> None:
    house.welcoming.keep(RUTH)
    house.welcoming.finish(Told(TOLD.name, TOLD.facts, TOLD.contacts, PLANS))
    arrival = house.welcoming.arrive()
    assert (arrival.person.name, arrival.person.contacts) == ("Ruth", Contacts("The clinic"))
    assert arrival.draft is None
    assert arrival.reminded_of == set(PROPOSED)


def test_an_end_that_was_interrupted_doubles_no_reminder(house: House) -> None:
    for _again in range(2):
        house.welcoming.finish(Told(plans=PLANS))
    assert len(house.reminding.reminders(house.person_id)) == len(PROPOSED)


def test_what_was_skipped_stays_as_it_was(house: House) -> None:
    house.welcoming.finish(TOLD)
    house.welcoming.finish(Told())
    person = house.knowing.person()
    assert (person.name, person.facts.anticoagulant) == ("Ruth", True)


def test_a_draft_that_cannot_be_read_is_left_out(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    with house.diary.writing() as books:
        books.drafts.put(house.person_id, DRAFT, "{half", FakeClock().now())
    assert house.welcoming.arrive().draft is None
    assert "first run" in caplog.text
