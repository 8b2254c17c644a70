"""A thread: one finding followed over days, from the first time it was marked until it is gone.

Worked out from the standing checks alone; nothing of it is stored. The same kind at the same
place, first noticed on the same day, is the same thread, also when it was gone in between. Noticed
on another day it is another thread, which names the one that was there before.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from footcare.domain.body import WHOLE, Body
from footcare.domain.check_start import home
from footcare.domain.finding import Change
from footcare.domain.foot import Foot
from footcare.domain.inspection import Answer, Inspection
from footcare.domain.looked import as_before, identity, in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from footcare.domain.finding import Finding
    from footcare.domain.inspection import Marked
    from footcare.domain.looked import Identity

BACK_DAYS: Final = 28
"""For so many days after something is gone, the same at the same place may be the old one (policy:
what was covered by a scab or a plaster and comes out again, comes out within some weeks)."""

MISTAKE_DAYS: Final = 14
"""So long "it is gone" can be taken back as a mistake (policy); later it has come back."""


class DayLook(StrEnum):
    """What a day's checks tell of a finding."""

    NEW = "new"
    SAME = "same"
    BETTER = "better"
    WORSE = "worse"
    GONE = "gone"
    BACK = "back"
    COULD_NOT_LOOK = "could_not_look"
    NO_WORD = "no_word"

    @property
    def looked(self) -> bool:
        """Whether somebody looked at it that day."""
        return self not in {DayLook.COULD_NOT_LOOK, DayLook.NO_WORD}


_OF_CHANGE: Final = {
    Change.NEW: DayLook.NEW,
    Change.SAME: DayLook.SAME,
    Change.BETTER: DayLook.BETTER,
    Change.WORSE: DayLook.WORSE,
    Change.HEALED: DayLook.GONE,
}


class ThreadDay(NamedTuple):
    """A day on which the feet were checked while the finding was open.

    Attributes:
        look: what is told of it.
        finding: the finding as it was marked that day, or None when it was not mentioned.
    """

    day: date
    look: DayLook
    finding: Finding | None = None


@dataclass(frozen=True)
class Thread:
    """One finding followed over days.

    Attributes:
        last: the finding as it was told last.
        days: the days with a check, the oldest first; each day once. A day without a check is
            not among them.
        told: the days on which the team was told of it, the oldest first.
        earlier: what was there before: the same kind at the same place, gone by then, or None.
        later: the thread that names this one as the earlier one, or None.
    """

    last: Finding
    days: tuple[ThreadDay, ...]
    told: tuple[date, ...] = ()
    earlier: Identity | None = None
    later: Identity | None = None

    @property
    def identity(self) -> Identity:
        """What makes it this thread and no other."""
        return identity(self.last)

    @property
    def open(self) -> bool:
        """Whether nobody said that it is gone, or it is back since."""
        return self.last.change is not Change.HEALED

    @property
    def noticed(self) -> date:
        """The first day it was seen, which may lie before the first check that tells of it."""
        return self.last.noticed

    @property
    def begun(self) -> date:
        """The day of the first check that tells of it."""
        return self.days[0].day

    @property
    def last_look(self) -> ThreadDay:
        """The newest day on which somebody looked at it."""
        return next((day for day in reversed(self.days) if day.look.looked), self.days[0])

    @property
    def gone_on(self) -> date | None:
        """The day on which it was said to be gone, or None while it is open."""
        if self.open:
            return None
        gone = (day.day for day in reversed(self.days) if day.look is DayLook.GONE)
        return next(gone, self.days[-1].day)

    @property
    def back_on(self) -> tuple[date, ...]:
        """The days on which it was marked again after it had been gone."""
        return tuple(day.day for day in self.days if day.look is DayLook.BACK)

    def lasts(self, day: date) -> int:
        """Return how many days it has been there by a day, or was there until it was gone."""
        return max(((self.gone_on or day) - self.noticed).days, 0)

    def may_be_back(self, day: date) -> bool:
        """Tell whether the same, marked on a day, may be this one that was gone."""
        gone = self.gone_on
        return gone is not None and 0 <= (day - gone).days <= BACK_DAYS

    def may_be_mistaken(self, day: date) -> bool:
        """Tell whether "it is gone" can still be taken back as a mistake."""
        gone = self.gone_on
        return gone is not None and 0 <= (day - gone).days <= MISTAKE_DAYS


def threads(checks: Iterable[Inspection | Marked], body: Body = WHOLE) -> tuple[Thread, ...]:
    """Return every finding of some checks as a thread, in the order in which they were marked.

    Each finding belongs to exactly one thread; the open ones are those of ``open_findings``. Where
    only what was marked is known of a check, a finding that it mentions counts as looked at.

    Args:
        checks: standing checks in any order.
        body: the person's feet as they are: a finding on skin that is missing by now was asked
            about where the stump is looked at.
    """
    spun: dict[Identity, _Spinning] = {}
    for check in in_order(checks):
        mentioned = {identity(finding): finding for finding in check.findings}
        for key, finding in mentioned.items():
            spun.setdefault(key, _Spinning(body)).tell(check, finding)
        for key, spinning in spun.items():
            if key not in mentioned:
                spinning.pass_over(check)
    return _linked([spinning.thread() for spinning in spun.values()])


def by_identity(followed: Iterable[Thread]) -> dict[Identity, Thread]:
    """Return threads by what makes each of them the same one."""
    return {thread.identity: thread for thread in followed}


@dataclass
class _Spinning:
    """A thread in the making, told one check after the other."""

    body: Body
    last: Finding | None = None
    days: dict[date, ThreadDay] = field(default_factory=dict)
    told: set[date] = field(default_factory=set)

    def tell(self, check: Inspection | Marked, finding: Finding) -> None:
        """Take what a check marked."""
        self._put(ThreadDay(check.stamp.day, self._look(check, finding), finding))
        self.last = finding
        if finding.told is not None:
            self.told.add(finding.told)

    def pass_over(self, check: Inspection | Marked) -> None:
        """Take a check that does not mention it; of what is gone nothing needs to be said."""
        if self.last is not None and self.last.change is not Change.HEALED:
            self._put(ThreadDay(check.stamp.day, _unseen(check, self.last, self.body)))

    def thread(self) -> Thread:
        """Return it as far as it was told."""
        if self.last is None:
            message = "a thread begins with a finding"
            raise ValueError(message)
        days = tuple(self.days[day] for day in sorted(self.days))
        return Thread(self.last, days, tuple(sorted(self.told)))

    def _look(self, check: Inspection | Marked, finding: Finding) -> DayLook:
        before = self.last
        if finding.change is Change.HEALED or before is None:
            return _OF_CHANGE[finding.change]
        if before.change is Change.HEALED:
            return DayLook.BACK
        # A check writes down what it did not ask about as it stood before.
        carried = finding.change is as_before(before).change
        return (
            _unseen(check, finding, self.body)
            if carried and not _saw(check, finding, self.body)
            else (_OF_CHANGE[finding.change])
        )

    def _put(self, day: ThreadDay) -> None:
        """Keep a day; of several checks of it the last one that looked counts."""
        there = self.days.get(day.day)
        if there is None or _weight(day.look) >= _weight(there.look):
            self.days[day.day] = day


def _weight(look: DayLook) -> int:
    return 2 if look.looked else int(look is DayLook.COULD_NOT_LOOK)


def _answers(check: Inspection, finding: Finding, body: Body) -> set[Answer | None]:
    """Return what was answered where a finding is asked about; both alike are asked once."""
    return {check.answer_to(*home(finding, foot, body)) for foot in Foot}


def _saw(check: Inspection | Marked, finding: Finding, body: Body) -> bool:
    if not isinstance(check, Inspection) or not check.answers:
        return True
    return bool(_answers(check, finding, body) & {Answer.NOTHING_NEW, Answer.MARKED})


def _unseen(check: Inspection | Marked, finding: Finding, body: Body) -> DayLook:
    if isinstance(check, Inspection) and Answer.COULD_NOT_LOOK in _answers(check, finding, body):
        return DayLook.COULD_NOT_LOOK
    return DayLook.NO_WORD


def _linked(spun: Sequence[Thread]) -> tuple[Thread, ...]:
    """Return threads that name what was at their place before, and what came after."""
    before = {thread.identity: _before(thread, spun) for thread in spun}
    after = {earlier: key for key, earlier in reversed(before.items()) if earlier is not None}
    return tuple(
        replace(thread, earlier=before[thread.identity], later=after.get(thread.identity))
        for thread in spun
    )


def _before(thread: Thread, spun: Iterable[Thread]) -> Identity | None:
    gone = [
        (other.gone_on, other.identity)
        for other in spun
        if other.identity[:3] == thread.identity[:3]
        and other is not thread
        and other.gone_on is not None
        and other.gone_on <= thread.begun
        and other.begun < thread.begun
    ]
    return max(gone)[1] if gone else None
