"""The first run: what is told in it is kept as it is told, and counts when it is left."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from footcare.domain.check_text import DraftUnreadable
from footcare.domain.first_run_text import first_run_text, read_first_run
from footcare.domain.person import Person
from footcare.domain.plain_plan import with_plan
from footcare.domain.record import stamp_now
from footcare.domain.reminder import new_reminder

if TYPE_CHECKING:
    from footcare.domain.clock import Clock
    from footcare.domain.first_run import FirstRunDraft, Told
    from footcare.domain.reminder import ReminderKind
    from footcare.services.ports import Books, Diary
    from footcare.services.reminding import Reminding

DRAFT: Final = "first_run"

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Arrival:
    """What the diary knows when the first run begins, or goes on.

    Attributes:
        draft: what was told in it before, or None.
        reminded_of: the kinds of reminders that are there already.
    """

    person: Person
    draft: FirstRunDraft | None
    reminded_of: frozenset[ReminderKind]


class Welcoming:
    """Reads and keeps what one person tells in the first run."""

    def __init__(self, diary: Diary, clock: Clock, person_id: str, reminding: Reminding) -> None:
        self._diary = diary
        self._clock = clock
        self._person = person_id
        self._reminding = reminding

    def arrive(self) -> Arrival:
        """Return what is known, and what was told before."""
        with self._diary.reading() as books:
            person = self._known(books)
            text = books.drafts.get(self._person, DRAFT)
        return Arrival(person, _read(text), self._reminded_of())

    def keep(self, draft: FirstRunDraft) -> FirstRunDraft:
        """Write the draft down, so that a crash loses nothing; return it."""
        with self._diary.writing() as books:
            books.drafts.put(self._person, DRAFT, first_run_text(draft), self._clock.now())
        return draft

    def leave(self, told: Told, draft: FirstRunDraft) -> None:
        """Let what was told count; the rest is finished later.

        No reminder is made: nobody has said yet that the times are right. What counts is asked of
        the person from now on and no longer of the draft.
        """
        rest = replace(draft, name=None, facts=None, contacts=None)
        with self._diary.writing() as books:
            self._take(books, told)
            books.drafts.put(self._person, DRAFT, first_run_text(rest), self._clock.now())

    def finish(self, told: Told) -> None:
        """Let everything told count and forget the draft.

        A reminder of a kind that is there already is not added again. The draft goes last: what
        is interrupted here is done once more from it.
        """
        there = self._reminded_of()
        for plan in told.plans:
            if plan.kind not in there:
                fresh = new_reminder(plan.kind, stamp_now(self._clock, self._person))
                self._reminding.keep(with_plan(fresh, plan))
        with self._diary.writing() as books:
            self._take(books, told)
            books.drafts.remove(self._person, DRAFT)

    def _reminded_of(self) -> frozenset[ReminderKind]:
        return frozenset(one.kind for one in self._reminding.reminders(self._person))

    def _known(self, books: Books) -> Person:
        return books.persons.get(self._person) or Person(self._person)

    def _take(self, books: Books, told: Told) -> None:
        known = self._known(books)
        person = replace(
            known,
            name=known.name if told.name is None else told.name,
            facts=told.facts or known.facts,
            contacts=told.contacts or known.contacts,
        )
        if person != known:
            books.persons.put(person)


def _read(text: str | None) -> FirstRunDraft | None:
    if text is None:
        return None
    try:
        return read_first_run(text)
    except DraftUnreadable:
        _log.warning("What was told in the first run could not be read and is left out.")
        return None
