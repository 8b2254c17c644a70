"""Following: the findings of one person as threads, and what a person may put right in them.

Decided: "It is not gone after all" keeps the check that said so anew under another id, with the
finding as it stood before, and withdraws the old one, both in one transaction: like "I have
called", it can be taken back and the diary tells the whole story. "It is back" keeps nothing here:
what came back is looked at in today's check, where its details are asked.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from footcare.domain.clock import today
from footcare.domain.finding import Change
from footcare.domain.lasting import lasts_long
from footcare.domain.looked import as_before, identity, in_order
from footcare.domain.person import Person
from footcare.domain.record import Source
from footcare.domain.thread import Thread, by_identity, threads
from footcare.i18n import _
from footcare.services.handled import HANDLED, Call, call_about, call_text
from footcare.services.looking_back import marked_of_a_year
from footcare.services.ports import DiaryProblem, DiaryUnusable

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from footcare.domain.clock import Clock
    from footcare.domain.finding import Finding, FindingKind
    from footcare.domain.foot import Side, Zone
    from footcare.domain.inspection import Inspection, Marked
    from footcare.domain.looked import Identity
    from footcare.services.ports import Books, Diary


class StandsAlready(DiaryProblem):
    """A finding that is to be open again is open; the message is a sentence for a person."""


@dataclass(frozen=True)
class Followed:
    """Everything marked in the last year.

    Attributes:
        day: today.
        open: what nobody said to be gone: what lasts long first, then the newest.
        gone: the rest, what went last first.
    """

    day: date
    open: tuple[Thread, ...]
    gone: tuple[Thread, ...]

    @property
    def lasting(self) -> tuple[Thread, ...]:
        """What is open for so long that footcare speaks up, the oldest first."""
        long = (thread for thread in self.open if lasts_long(thread, self.day))
        return tuple(sorted(long, key=_noticed))

    def thread(self, key: Identity) -> Thread | None:
        """Return one of them, or None."""
        return by_identity((*self.open, *self.gone)).get(key)

    def may_be_back(self, kind: FindingKind, zone: Zone, side: Side) -> Thread | None:
        """Return what was here, of this kind, and went so lately that it may be back, or None."""
        here = (kind, zone, side)
        found = (one for one in self.gone if one.identity[:3] == here and one.may_be_back(self.day))
        return next(found, None)


@dataclass(frozen=True)
class NotGone:
    """A finding that stands again, with what is needed to take that back.

    Attributes:
        check: the id of the check that now tells of it.
        instead_of: the id of the check that told it was gone.
        call: the call that was made about that check, or None.
    """

    check: UUID
    instead_of: UUID
    call: Call | None = None


class Following:
    """The findings of one person, each followed over days."""

    def __init__(self, diary: Diary, clock: Clock, person_id: str) -> None:
        self._diary = diary
        self._clock = clock
        self._person = person_id

    def all(self) -> Followed:
        """Return what was marked in the last year; their days are those that mention them."""
        day = today(self._clock)
        with self._diary.reading() as books:
            found = threads(marked_of_a_year(books, self._person, day))
        return Followed(
            day,
            tuple(sorted((one for one in found if one.open), key=_Urgency(day).of)),
            tuple(sorted((one for one in found if not one.open), key=_went, reverse=True)),
        )

    def one(self, key: Identity) -> Thread:
        """Return one thread with each day on which the feet were checked while it was open.

        Raises:
            DiaryUnusable: nothing like it is in the diary.
        """
        day = today(self._clock)
        with self._diary.reading() as books:
            known = self._known(books, key)
            since = min(known.begun, day)
            checks = books.inspections.between(self._person, since, day)
            person = books.persons.get(self._person) or Person(self._person)
        whole = by_identity(threads(checks, person.body)).get(key, known)
        return replace(whole, earlier=known.earlier, later=known.later)

    def not_gone(self, key: Identity) -> NotGone:
        """Keep that a finding was said to be gone by mistake: it stands as it stood before.

        Raises:
            DiaryUnusable: nothing like it is in the diary.
            StandsAlready: it is not gone.
        """
        now = self._clock.now()
        with self._diary.writing() as books:
            if self._known(books, key).open:
                raise StandsAlready(_("It stands as open already."))
            told = _telling(marked_of_a_year(books, self._person, today(self._clock)), key)
            old = books.inspections.get(told[-1].stamp.id)
            if old is None:
                raise DiaryUnusable(_("This foot check is not in the diary."))
            before = _as_it_stood(told[:-1], key)
            findings = tuple(
                _standing(one, before) if identity(one) == key else one for one in old.findings
            )
            stamp = replace(old.stamp, id=uuid4(), entered_at=now, source=Source.WINDOW)
            books.inspections.withdraw(old.stamp.id, now)
            books.inspections.add(replace(old, stamp=stamp, findings=findings))
            call = call_about(books, self._person, old.stamp.id)
            if call is not None:
                # What stood before the call says that it is gone: to that nobody goes back.
                self._put_call(books, call._replace(check=stamp.id, instead_of=None))
        return NotGone(stamp.id, old.stamp.id, call)

    def take_back(self, done: NotGone) -> None:
        """Let it be gone again: the check that said so stands as it was.

        Raises:
            DiaryUnusable: the check was changed since.
        """
        with self._diary.writing() as books:
            if not books.inspections.withdraw(done.check, self._clock.now()):
                raise DiaryUnusable(_("This foot check was changed since. It stays as it is."))
            books.inspections.restore(done.instead_of)
            if done.call is not None:
                self._put_call(books, done.call)

    # Inside a transaction

    def _put_call(self, books: Books, call: Call) -> None:
        books.drafts.put(self._person, HANDLED, call_text(call), self._clock.now())

    def _known(self, books: Books, key: Identity) -> Thread:
        marked = marked_of_a_year(books, self._person, today(self._clock))
        known = by_identity(threads(marked)).get(key)
        if known is None:
            raise DiaryUnusable(_("This is not in the diary, or it was marked over a year ago."))
        return known


@dataclass(frozen=True)
class _Urgency:
    """Puts open threads in order: what lasts long, then what was noticed last."""

    day: date

    def of(self, thread: Thread) -> tuple[bool, int]:
        """Return what comes first as the smaller."""
        return (not lasts_long(thread, self.day), (self.day - thread.noticed).days)


def _noticed(thread: Thread) -> date:
    return thread.noticed


def _went(thread: Thread) -> tuple[date, date]:
    return (thread.gone_on or thread.begun, thread.noticed)


def _telling(marked: Iterable[Marked], key: Identity) -> list[Inspection | Marked]:
    """Return what mentions a thread, the oldest first."""
    return [one for one in in_order(marked) if any(identity(each) == key for each in one.findings)]


def _as_it_stood(told: Iterable[Inspection | Marked], key: Identity) -> Finding | None:
    """Return the finding as it was told last before it was gone."""
    stood = [
        finding
        for one in told
        for finding in one.findings
        if identity(finding) == key and finding.change is not Change.HEALED
    ]
    return stood[-1] if stood else None


def _standing(gone: Finding, before: Finding | None) -> Finding:
    """Return a finding as it stood before it was said to be gone."""
    if before is None:
        return replace(gone, change=Change.SAME)
    return replace(as_before(before), told=gone.told or before.told)
