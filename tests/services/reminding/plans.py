"""Plans and looks, as the tests of reminding need them."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

from footcare.domain.inspection import Inspection
from footcare.domain.record import stamp_now
from footcare.domain.reminder import Reminder, ReminderKind

if TYPE_CHECKING:
    from footcare.domain.occurrence import OccurrenceKey, OccurrenceState
    from footcare.services.outcome import Outcome
    from footcare.services.reminding import Reminding
    from footcare.store.database import SqlDiary
    from tests.fakes import FakeClock

MINUTE, HOUR, DAY = 60, 3600, 86_400
SUNDAY = date(2026, 11, 22)


def plan(clock: FakeClock, *times: str, **words: object) -> Reminder:
    """Return a foot-check reminder at some times, changed by the words given."""
    stamp = stamp_now(clock, str(words.pop("person", "ann")))
    given: dict[str, object] = {"kind": ReminderKind.FOOT_CHECK, "starts": SUNDAY} | words
    at = tuple(time.fromisoformat(one) for one in times)
    return Reminder(stamp=stamp, times=at, **given)  # type: ignore[arg-type] # the words are given by name


def slots(outcome: Outcome) -> list[str]:
    """Return what the card of an outcome tells."""
    return [one.key.slot for one in outcome.card.items] if outcome.card else []


def told(reminding: Reminding) -> list[OccurrenceKey]:
    """Look, and show what there is to show, as the window does."""
    outcome = reminding.resync()
    keys = [one.key for one in outcome.card.items] if outcome.card else []
    reminding.told(keys)
    return keys


def check_feet(diary: SqlDiary, clock: FakeClock, person: str = "ann") -> None:
    with diary.writing() as books:
        books.inspections.add(Inspection(stamp_now(clock, person)))


def states(diary: SqlDiary) -> list[OccurrenceState]:
    with diary.reading() as books:
        return [one.state for one in books.occurrences.all()]
