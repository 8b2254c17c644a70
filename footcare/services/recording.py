"""Keeping what comes in from a file: one record, one transaction."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from footcare.domain.falls import FallsRecord
from footcare.domain.inspection import Inspection
from footcare.domain.massage import MassageRecord
from footcare.domain.symptom import Symptom
from footcare.domain.temperature import TemperatureRecord
from footcare.domain.touch_test import TouchRecord

if TYPE_CHECKING:
    from typing import TypeVar

    from footcare.domain.intake import Dated
    from footcare.domain.reminder import Reminder
    from footcare.services.kept_ports import Kept
    from footcare.services.ports import Diary

    Recorded = TypeVar(
        "Recorded",
        Inspection,
        Symptom,
        MassageRecord,
        TemperatureRecord,
        TouchRecord,
        FallsRecord,
        Reminder,
    )


def keep(diary: Diary, record: Dated | Reminder, *, dated: bool) -> bool:
    """Keep a record whole or not at all; the same record again changes nothing.

    Args:
        diary: where it is kept.
        record: what is kept.
        dated: whether its instant was given; one that was filled in differs at a second try.

    Returns:
        Whether this record is kept now: False when its id is taken by other words.

    Raises:
        DiaryProblem: it could not be kept.
    """
    with diary.writing() as books:
        match record:
            case Inspection():
                kept = _keep(books.inspections, record, dated=dated)
            case Symptom():
                kept = _keep(books.symptoms, record, dated=dated)
            case MassageRecord():
                kept = _keep(books.sessions, record, dated=dated)
            case TemperatureRecord():
                kept = _keep(books.temperatures, record, dated=dated)
            case TouchRecord():
                kept = _keep(books.touch_tests, record, dated=dated)
            case FallsRecord():
                kept = _keep(books.falls, record, dated=dated)
            case _:
                kept = _keep(books.reminders, record, dated=dated)
    return kept


def _keep(shelf: Kept[Recorded], record: Recorded, *, dated: bool) -> bool:
    if shelf.add(record):
        return True
    kept = shelf.get(record.stamp.id)
    if kept is None:
        return False
    stamp = replace(
        record.stamp,
        at=record.stamp.at if dated else kept.stamp.at,
        entered_at=kept.stamp.entered_at,
        source=kept.stamp.source,
        withdrawn_at=kept.stamp.withdrawn_at,
    )
    return kept == replace(record, stamp=stamp)
