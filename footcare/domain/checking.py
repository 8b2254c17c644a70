"""The running foot check: everything answered and marked so far, and the place among nineteen.

A draft never changes: each answer gives a new one, which is written at once, so that a crash
loses nothing. Nothing in it is answered in advance.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from footcare.domain.body import WHOLE
from footcare.domain.finding import Change, FindingKind
from footcare.domain.follow_up import Reply
from footcare.domain.foot import Foot, Side, Zone
from footcare.domain.inspection import (
    Answer,
    Inspection,
    InspectionStep,
    Sign,
    StepAnswer,
    check_order,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from uuid import UUID

    from footcare.domain.body import Body
    from footcare.domain.checklist import Care
    from footcare.domain.mark import Mark, PainTold
    from footcare.domain.record import Stamp

PLACES: Final = len(check_order())
"""How many answers the check of two whole feet has."""

Where = tuple[InspectionStep, Foot | None]


@dataclass(frozen=True)
class CheckDraft:
    """A check in the making.

    Attributes:
        day: the local date it was begun on, which it is about.
        place: 0 for the first answer; one after the last is the look back before saving.
        replaces: the id of the saved check that this one will replace, or None.
        looked_by: the initials of whoever looks for the person; empty for the person.
        body: the feet it is about: what is missing, and a foot not looked at, is not asked.
    """

    day: date
    first_foot: Foot = Foot.RIGHT
    place: int = 0
    answers: tuple[StepAnswer, ...] = ()
    marks: tuple[Mark, ...] = ()
    signs: Mapping[Sign, Reply] = field(default_factory=dict)
    pain: PainTold | None = None
    object_in_shoe: Reply | None = None
    care: frozenset[Care] = field(default_factory=frozenset)
    note: str = ""
    replaces: UUID | None = None
    looked_by: str = ""
    body: Body = WHOLE

    @property
    def order(self) -> tuple[Where, ...]:
        """The places of this check in the order they are asked."""
        return check_order(self.first_foot, self.body)

    @property
    def places(self) -> int:
        """How many answers this check has: nineteen with two whole feet."""
        return len(self.order)

    @property
    def where(self) -> Where | None:
        """The step and foot asked now, or None at the look back."""
        order = self.order
        return order[self.place] if self.place < len(order) else None

    @property
    def answered(self) -> int:
        """How many of its places have an answer."""
        given = {(answer.step, answer.foot) for answer in self.answers}
        return len(given.intersection(self.order))

    def answer_at(self, where: Where) -> Answer | None:
        """Return what was answered there, or None."""
        for given in self.answers:
            if (given.step, given.foot) == where:
                return given.answer
        return None

    def marks_at(self, where: Where) -> tuple[Mark, ...]:
        """Return the marks that belong to a place, earlier ones first."""
        here = [mark for mark in self.marks if (mark.step, mark.foot) == where]
        return tuple(sorted(here, key=_earlier_first))

    def asks_again(self, where: Where) -> tuple[Mark, ...]:
        """Return the earlier marks of a place that were not asked about yet."""
        return tuple(mark for mark in self.marks_at(where) if mark.earlier and mark.still is None)

    def answer(self, answer: Answer) -> CheckDraft:
        """Answer the present place and go on to the next one.

        "Nothing new" beside something new or changed there is kept as marked. Where it stands, it
        takes back what the step asked of the person before.
        """
        where = self.where
        if where is None:
            return self
        if answer is Answer.NOTHING_NEW and self._changed_at(where):
            answer = Answer.MARKED
        others = tuple(given for given in self.answers if (given.step, given.foot) != where)
        draft = replace(self, answers=(*others, StepAnswer(*where, answer)))
        if answer is Answer.NOTHING_NEW:
            draft = _without(draft, where[0])
        return draft.forward()

    def answer_together(self, places: Sequence[Where]) -> CheckDraft:
        """Answer several places with "nothing new" at once and go on to the next open one."""
        given = tuple(
            StepAnswer(*where, Answer.NOTHING_NEW, together=True)
            for where in places
            if self.answer_at(where) is None
        )
        draft = replace(self, answers=(*self.answers, *given)).forward()
        while (where := draft.where) is not None and draft.answer_at(where) is not None:
            draft = draft.forward()
        return draft

    def take_back_together(self, places: Sequence[Where]) -> CheckDraft:
        """Ask again, one by one, what was answered at once."""
        kept = tuple(
            given
            for given in self.answers
            if not (given.together and (given.step, given.foot) in places)
        )
        return replace(self, answers=kept).go_to(places[0])

    def places_after(self, where: Where) -> tuple[Where, ...]:
        """Return the places that are asked after one."""
        return self.order[self.order.index(where) + 1 :]

    def forward(self) -> CheckDraft:
        """Go to the next place."""
        return replace(self, place=min(self.place + 1, self.places))

    def back(self) -> CheckDraft:
        """Go to the place before; its answer stays until another is given."""
        return replace(self, place=max(self.place - 1, 0))

    def go_to(self, where: Where) -> CheckDraft:
        """Go to a place, for instance to change what was marked there."""
        return replace(self, place=self.order.index(where))

    def first_open(self) -> int:
        """Return the first place without an answer, or the look back."""
        order = self.order
        for place, where in enumerate(order):
            if self.answer_at(where) is None:
                return place
        return len(order)

    def mark(self, mark: Mark) -> CheckDraft:
        """Add a mark, or put its new words in the place of the one with its number."""
        if any(other.number == mark.number for other in self.marks):
            return replace(
                self,
                marks=tuple(mark if other.number == mark.number else other for other in self.marks),
            )
        return replace(self, marks=(*self.marks, mark))

    def unmark(self, number: int) -> CheckDraft:
        """Take a mark away."""
        return replace(self, marks=tuple(mark for mark in self.marks if mark.number != number))

    def next_number(self) -> int:
        """Return a number for a new mark."""
        return max((mark.number for mark in self.marks), default=0) + 1

    def same_mark(self, kind: FindingKind, zone: Zone, side: Side) -> Mark | None:
        """Return the mark of this kind at this very place, or None."""
        for mark in self.marks:
            if (mark.kind, mark.zone, mark.side) == (kind, zone, side):
                return mark
        return None

    def _changed_at(self, where: Where) -> bool:
        return any(mark.change is not Change.SAME for mark in self.marks_at(where))

    def inspection(self, stamp: Stamp, note: str) -> Inspection:
        """Return the check as it goes into the diary."""
        return Inspection(
            stamp=stamp,
            answers=self.answers,
            findings=tuple(mark.finding() for mark in self.marks),
            signs=frozenset(sign for sign, reply in self.signs.items() if reply is not Reply.NO),
            pain=self.pain.pain() if self.pain is not None else None,
            object_in_shoe=self.object_in_shoe in (Reply.YES, Reply.NOT_SURE),
            note=note,
            looked_by=self.looked_by,
        )


def _earlier_first(mark: Mark) -> tuple[bool, int]:
    return (not mark.earlier, mark.number)


def _without(draft: CheckDraft, step: InspectionStep) -> CheckDraft:
    """Return the draft with nothing told of the person at a step."""
    match step:
        case InspectionStep.WHOLE_YOU:
            return replace(draft, signs={})
        case InspectionStep.FEELING_PAIN:
            return replace(draft, pain=None)
        case InspectionStep.SHOES_SOCKS:
            return replace(draft, object_in_shoe=None)
        case InspectionStep.CARE_DONE:
            return replace(draft, care=frozenset())
        case _:
            return draft
