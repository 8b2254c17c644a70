"""Inspecting: the running foot check, its saving, and the advice that belongs to it.

Decided: "I have called" is kept as the same check under a new id, with the day of the call as
``told`` of everything that stands in it, while the old record is withdrawn; both in one
transaction, so that it can be taken back and the diary tells the whole story. That advice was
handled at all, also when nothing was marked (fever alone), is kept beside the drafts.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from footcare.domain.check_start import asking_about, draft_from, new_draft
from footcare.domain.check_text import DraftUnreadable, draft_text, read_draft
from footcare.domain.clock import local, today
from footcare.domain.day_case import case_of, case_without_check
from footcare.domain.finding import Change
from footcare.domain.foot import Foot
from footcare.domain.looked import identity, open_findings
from footcare.domain.person import Person
from footcare.domain.record import Source, Stamp, stamp_now
from footcare.domain.triage import assess
from footcare.i18n import _
from footcare.services.handled import HANDLED, Call, StandingAdvice, call_about, call_text
from footcare.services.looking_back import looks_before, marked_of_a_year, measured_of, past_of
from footcare.services.ports import DiaryUnusable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from uuid import UUID

    from footcare.domain.advice import Advice, MassageAdvice
    from footcare.domain.checking import CheckDraft, Where
    from footcare.domain.clock import Clock
    from footcare.domain.inspection import Inspection, Marked
    from footcare.domain.last_looks import LastLook
    from footcare.domain.person import Contacts
    from footcare.domain.triage import Case
    from footcare.services.ports import Books, Diary

DRAFT: Final = "foot-check"
ASIDE: Final = "foot-check-aside"

_log = logging.getLogger(__name__)


class Inspecting:
    """The foot checks of one person."""

    def __init__(self, diary: Diary, clock: Clock, person_id: str) -> None:
        self._diary = diary
        self._clock = clock
        self._person = person_id

    # The running check

    def begin(self, first_foot: Foot = Foot.RIGHT, looked_by: str = "") -> CheckDraft:
        """Return the unfinished check of today where it was left, or a new one.

        A check left unfinished on an earlier day is not today's look at the feet: its answers go,
        what was marked in it is asked about again.
        """
        day = today(self._clock)
        with self._diary.reading() as books:
            left = self._kept_draft(books)
            body = self._person_of(books).body
            if left is not None and left.day == day and left.body == body:
                return left
            standing = {identity(one): one for one in open_findings(self._marked(books))}
        if left is not None and left.day == day:
            # Told to have other feet since: what stands on skin that is looked at now is asked too.
            return asking_about(standing.values() if left.replaces is None else (), left, body)
        if left is not None and left.replaces is None:
            marked = (mark.finding() for mark in left.marks)
            standing |= {identity(one): one for one in marked if one.change is not Change.HEALED}
        return new_draft(day, first_foot, list(standing.values()), looked_by, body)

    def looks_before(self, draft: CheckDraft) -> dict[Where, LastLook]:
        """Return what the checks before a draft say of each place of a foot."""
        with self._diary.reading() as books:
            return looks_before(books, self._person, draft.day, draft.replaces, draft.body)

    def keep(self, draft: CheckDraft) -> CheckDraft:
        """Write the draft down, so that a crash loses nothing; return it.

        One of another day is put aside: should the clock be wrong, it is there again afterwards.
        """
        with self._diary.writing() as books:
            left = self._draft_in(books, DRAFT)
            if left is not None and left.day != draft.day:
                books.drafts.put(self._person, ASIDE, draft_text(left), self._clock.now())
            books.drafts.put(self._person, DRAFT, draft_text(draft), self._clock.now())
        return draft

    def draft_waits(self) -> bool:
        """Tell whether a check of today was begun and not finished."""
        with self._diary.reading() as books:
            left = self._kept_draft(books)
        return left is not None and left.day == today(self._clock) and left.replaces is None

    def drop(self) -> None:
        """Forget the unfinished check."""
        with self._diary.writing() as books:
            self._forget_draft(books, today(self._clock))

    def change(self, check_id: UUID, first_foot: Foot = Foot.RIGHT) -> CheckDraft:
        """Return a saved check as a draft that will replace it.

        Raises:
            DiaryUnusable: the check is no longer in the diary.
        """
        with self._diary.reading() as books:
            check = self._check(books, check_id)
            others = [one for one in self._marked(books) if one.stamp.id != check_id]
            body = self._person_of(books).body
        before = {identity(one): one for one in open_findings(others)}
        return draft_from(check, before, first_foot, body)

    def save(self, draft: CheckDraft, remarks: Sequence[str] = ()) -> Inspection:
        """Keep the check in the diary and forget its draft, in one transaction.

        Args:
            draft: the check as answered.
            remarks: sentences to be added to the note, once.
        """
        with self._diary.writing() as books:
            check = self._inspection(books, draft, remarks)
            if draft.replaces is not None:
                books.inspections.withdraw(draft.replaces, self._clock.now())
            books.inspections.add(check)
            self._forget_draft(books, draft.day)
        return check

    def advice_now(self, draft: CheckDraft) -> Advice:
        """Return what the table says of an unfinished check; nothing is kept."""
        with self._diary.reading() as books:
            check = self._inspection(books, draft, ())
            return self._advice(books, check, without=draft.replaces)

    # Saved checks and their advice

    def get(self, check_id: UUID) -> Inspection:
        """Return a check.

        Raises:
            DiaryUnusable: it is not in the diary.
        """
        with self._diary.reading() as books:
            return self._check(books, check_id)

    def todays(self) -> Inspection | None:
        """Return the newest standing check of today, or None."""
        day = today(self._clock)
        with self._diary.reading() as books:
            latest = books.inspections.latest(self._person, day)
        return latest if latest is not None and latest.stamp.day == day else None

    def advice_for(self, check: Inspection) -> Advice:
        """Return what the table says of a check, with what earlier checks still say."""
        with self._diary.reading() as books:
            return self._advice(books, check)

    def massage_today(self) -> tuple[Inspection | None, MassageAdvice]:
        """Return today's newest check, or None, and what the table says of a massage.

        Without a check of today, what earlier checks marked and nobody said to be gone counts.
        """
        day = today(self._clock)
        with self._diary.reading() as books:
            latest = books.inspections.latest(self._person, day)
            if latest is not None and latest.stamp.day == day:
                return latest, self._advice(books, latest).massage
            facts = self._person_of(books).facts
            measured = measured_of(books, self._person, day)
            case = case_without_check(day, self._marked(books), facts, measured)
            return None, assess(case).massage

    def standing_advice(self, *, looks: bool = False) -> StandingAdvice | None:
        """Return the newest check with its advice, or None when there is no check yet.

        Args:
            looks: whether it is told when each place was seen; that may read the whole diary.
        """
        with self._diary.reading() as books:
            latest = books.inspections.latest(self._person, today(self._clock))
            if latest is None:
                return None
            return self._standing(books, latest, looks=looks)

    def standing_advice_of(self, check_id: UUID) -> StandingAdvice:
        """Return a check with its advice; of one that stands no more, the newest that does.

        Raises:
            DiaryUnusable: it is not in the diary.
        """
        with self._diary.reading() as books:
            check = self._check(books, check_id)
            if check.stamp.withdrawn_at is not None:
                check = books.inspections.latest(self._person, today(self._clock)) or check
            return self._standing(books, check, looks=True)

    def i_have_called(self, check_id: UUID) -> Inspection:
        """Keep that the team was called today about everything that stands in a check.

        Returns:
            The check that stands in its place now.

        Raises:
            DiaryUnusable: the check is not in the diary.
        """
        now = self._clock.now()
        day = today(self._clock)
        with self._diary.writing() as books:
            old = self._check(books, check_id)
            told = tuple(
                one if one.change is Change.HEALED else replace(one, told=day)
                for one in old.findings
            )
            new = replace(old, stamp=self._anew(old.stamp), findings=told)
            books.inspections.withdraw(check_id, now)
            books.inspections.add(new)
            call = Call(new.stamp.id, now, check_id)
            books.drafts.put(self._person, HANDLED, call_text(call), now)
        return new

    def take_back_call(self, check_id: UUID) -> StandingAdvice:
        """Undo "I have called" and return the advice as it stands again.

        Args:
            check_id: the check that ``i_have_called`` returned.

        Raises:
            DiaryUnusable: no call is kept for this check.
        """
        with self._diary.writing() as books:
            call = call_about(books, self._person, check_id)
            if call is None or call.instead_of is None:
                raise DiaryUnusable(_("For this foot check no call is kept."))
            if not books.inspections.withdraw(check_id, self._clock.now()):
                raise DiaryUnusable(_("This foot check was changed since. It stays as it is."))
            books.inspections.restore(call.instead_of)
            books.drafts.remove(self._person, HANDLED)
            return self._standing(books, self._check(books, call.instead_of))

    # Inside a transaction

    def _standing(self, books: Books, check: Inspection, *, looks: bool = False) -> StandingAdvice:
        body = self._person_of(books).body
        stamp = check.stamp
        found = looks_before(books, stamp.person, stamp.day, body=body) if looks else {}
        case, contacts = self._case(books, check)
        return StandingAdvice(
            check,
            self._assess(case, contacts),
            call_about(books, self._person, stamp.id),
            tuple(one for one in case.findings or () if one not in check.findings),
            {where: look.seen for where, look in found.items() if look.seen is not None},
            body,
        )

    def _advice(self, books: Books, check: Inspection, without: UUID | None = None) -> Advice:
        return self._assess(*self._case(books, check, without))

    def _case(
        self, books: Books, check: Inspection, without: UUID | None = None
    ) -> tuple[Case, Contacts]:
        person = self._person_of(books)
        earlier, marked = past_of(books, check, today(self._clock), without, person.body)
        # What a touch test shows later is a fact of today, like the others.
        measured = measured_of(books, self._person, check.stamp.day, today(self._clock))
        case = case_of(check, earlier, person.facts, marked, measured, person.body)
        return case, person.contacts

    def _assess(self, case: Case, contacts: Contacts) -> Advice:
        # Whom to call is a matter of now: the advice may be read days after the check.
        return assess(case, contacts, local(self._clock))

    def _person_of(self, books: Books) -> Person:
        """Return the person; of someone not yet kept nothing is known."""
        return books.persons.get(self._person) or Person(self._person)

    def _marked(self, books: Books) -> list[Marked]:
        return marked_of_a_year(books, self._person, today(self._clock))

    def _check(self, books: Books, check_id: UUID) -> Inspection:
        check = books.inspections.get(check_id)
        if check is None:
            raise DiaryUnusable(_("This foot check is not in the diary."))
        return check

    def _kept_draft(self, books: Books) -> CheckDraft | None:
        """Return the unfinished check: of today, if there is one of today."""
        left = self._draft_in(books, DRAFT)
        day = today(self._clock)
        if left is None or left.day == day:
            return left
        aside = self._draft_in(books, ASIDE)
        return aside if aside is not None and aside.day == day else left

    def _forget_draft(self, books: Books, day: date) -> None:
        """Forget the unfinished check, and the one put aside if it is of this day too."""
        books.drafts.remove(self._person, DRAFT)
        aside = self._draft_in(books, ASIDE)
        if aside is not None and aside.day == day:
            books.drafts.remove(self._person, ASIDE)

    def _draft_in(self, books: Books, place: str) -> CheckDraft | None:
        text = books.drafts.get(self._person, place)
        if text is None:
            return None
        try:
            return read_draft(text)
        except DraftUnreadable:
            _log.warning("The unfinished foot check could not be read and is left out.")
            return None

    def _inspection(self, books: Books, draft: CheckDraft, remarks: Sequence[str]) -> Inspection:
        old = books.inspections.get(draft.replaces) if draft.replaces is not None else None
        stamp = stamp_now(self._clock, self._person)
        stamp = self._anew(old.stamp) if old is not None else replace(stamp, day=draft.day)
        lines = draft.note.strip().splitlines()
        lines += [remark for remark in remarks if remark not in lines]
        return draft.inspection(stamp, "\n".join(lines))

    def _anew(self, stamp: Stamp) -> Stamp:
        """Return the stamp of a record that takes another's place: same moment, new id."""
        return replace(
            stamp,
            id=uuid4(),
            entered_at=self._clock.now(),
            source=Source.WINDOW,
            withdrawn_at=None,
        )
