"""Recording twice changes nothing, and never says that other words were kept."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from footcare.assembly import open_diary
from footcare.domain.preferences import Preferences
from footcare.domain.record import Source
from footcare.paths import Profile
from footcare.services.keeping import (
    NoSuchPerson,
    ensure_someone,
    everything,
    persons_to_choose,
)
from footcare.services.recording import keep
from tests import records

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from footcare.domain.inspection import Inspection
    from footcare.domain.massage import MassageRecord
    from footcare.domain.reminder import Reminder
    from footcare.domain.symptom import Symptom
    from footcare.services.ports import Diary


@pytest.fixture
def diary(tmp_path: Path) -> Iterator[Diary]:
    with closing(open_diary(Profile(tmp_path / "profile"))) as diary:
        yield diary


EACH = [
    records.an_inspection(),
    records.a_symptom(),
    records.a_session(),
    records.a_reminder(),
]


@pytest.mark.parametrize("record", EACH, ids=lambda record: type(record).__name__)
def test_the_same_record_again_is_kept_already(
    diary: Diary, record: Inspection | Symptom | MassageRecord | Reminder
) -> None:
    assert keep(diary, record, dated=True)
    later = record.stamp.entered_at + timedelta(hours=1)
    again = replace(record, stamp=replace(record.stamp, entered_at=later, source=Source.IMPORT))
    assert keep(diary, again, dated=True)


def test_an_instant_that_was_filled_in_may_differ_at_a_second_try(diary: Diary) -> None:
    record = records.a_symptom()
    later = replace(record.stamp, at=record.stamp.at + timedelta(seconds=3))
    assert keep(diary, record, dated=False)
    assert keep(diary, replace(record, stamp=later), dated=False)
    assert not keep(diary, replace(record, stamp=later), dated=True)


def test_other_words_under_a_taken_id_are_not_kept(diary: Diary) -> None:
    record = records.a_symptom()
    assert keep(diary, record, dated=True)
    assert not keep(diary, replace(record, note="other"), dated=True)
    with diary.reading() as books:
        assert books.symptoms.all() == [record]


def test_someone_is_there_from_the_start_and_only_once(diary: Diary) -> None:
    ensure_someone(diary)
    assert persons_to_choose(diary, None) == (("p1",), "p1")
    with diary.writing() as books:
        books.persons.put(records.a_person())
    assert persons_to_choose(diary, None) == (("p1", "p2"), None)
    assert persons_to_choose(diary, "p2") == (("p1", "p2"), "p2")
    with pytest.raises(NoSuchPerson, match="p1, p2"):
        persons_to_choose(diary, "p3")


def test_everything_is_what_was_kept_withdrawn_or_not(diary: Diary) -> None:
    record = records.a_symptom()
    keep(diary, record, dated=True)
    with diary.writing() as books:
        books.symptoms.withdraw(record.stamp.id, records.AT)
    kept = everything(diary, Preferences())
    assert [one.stamp.withdrawn_at for one in kept.symptoms] == [records.AT]
    assert [person.id for person in kept.persons] == ["p1"]
