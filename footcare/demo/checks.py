"""Her foot checks: each is answered as a person answers it, and finds what the last one left."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from footcare.demo.almanac import DAY, is_on
from footcare.demo.story import (
    CHECK_NOTES,
    FACTS,
    FLU_NOTE,
    HOLIDAY_NOTE,
    PAPER,
    PAPER_NOTE,
    STONE,
    STONE_NOTE,
)
from footcare.domain.advice import Level
from footcare.domain.check_start import home, new_draft
from footcare.domain.checking import PLACES
from footcare.domain.checklist import PainQuestion
from footcare.domain.day_case import case_of
from footcare.domain.finding import Change, Finding
from footcare.domain.follow_up import Reply
from footcare.domain.foot import Foot
from footcare.domain.inspection import Answer, InspectionStep, Marked, Sign, check_order
from footcare.domain.looked import identity, open_findings
from footcare.domain.mark import Mark, PainTold, StillThere
from footcare.domain.record import Source
from footcare.domain.triage import assess

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from footcare.demo.almanac import Almanac, Happening
    from footcare.demo.chance import Chance
    from footcare.demo.story import Turn
    from footcare.domain.checking import CheckDraft, Where
    from footcare.domain.inspection import Inspection

_FIRST: Final = Foot.RIGHT
_FLU_SIGNS: Final = (Sign.FEVER, Sign.UNWELL)
_HURRIED: Final = 0.03
"""The share of checks that end early, because somebody is at the door."""
_AT_THE_DOOR: Final = 16
"""So many of the places were answered by then."""


@dataclass
class _Thread:
    """A tale that has begun: how far it was told."""

    happening: Happening
    told: int = -1

    def reached(self, day: date) -> int:
        """Return the place of the last turn that has come by a day."""
        past = (day - self.happening.noticed).days
        return max(
            place for place, turn in enumerate(self.happening.tale.turns) if turn.day <= past
        )

    def turn(self, place: int) -> Turn:
        """Return a turn of the tale."""
        return self.happening.tale.turns[place]


@dataclass
class Checks:
    """Makes the checks of the story, one day after the other.

    Attributes:
        standing: what was marked and not said to be gone, as the last check left it.
        recent: the standing checks of the last two weeks, the oldest first.
    """

    almanac: Almanac
    standing: tuple[Finding, ...] = ()
    recent: list[Inspection] = field(default_factory=list)
    _threads: list[_Thread] = field(default_factory=list)

    def on(self, day: date) -> list[Inspection]:
        """Return the records of a day's check, none when there was none, and remember the last.

        Two when she called her team: then the second took the first one's place.
        """
        self._begin(day)
        at = self._time(day)
        if at > self.almanac.now or not self.almanac.checks(day):
            return []
        check, called = self._check(day, at)
        kept = [check]
        call = at + timedelta(minutes=35)
        if called and call <= self.almanac.now and self._asks_for_a_call(check):
            kept = self._with_call(check, call)
        self._remember(kept[-1])
        return kept

    def seen_on(self, day: date) -> Inspection | None:
        """Return the standing check of a day that was just lived, or None."""
        latest = self.recent[-1] if self.recent else None
        return latest if latest is not None and latest.stamp.day == day else None

    def marked(self) -> list[Marked]:
        """Return what stands as if the last check had marked all of it."""
        return [Marked(self.recent[-1].stamp, self.standing)] if self.recent else []

    def _begin(self, day: date) -> None:
        """Take up the tales of a day; on the first day also those that began before it."""
        first = day == self.almanac.first
        self._threads += [
            _Thread(one)
            for one in self.almanac.happenings
            if one.noticed == day or (first and one.noticed < day)
        ]

    def _time(self, day: date) -> datetime:
        if is_on(day, PAPER):
            return self.almanac.at(day, 12 * 60)
        late = 60 if self.almanac.away(day) is not None else 0
        return self.almanac.at(day, 7 * 60 + 5 + late + self.almanac.chance(day, "up").whole(0, 95))

    def _remember(self, check: Inspection) -> None:
        """Keep what the next check finds: what stands, and what was seen lately."""
        self.standing = open_findings([*self.marked(), check])
        since = check.stamp.day - timedelta(weeks=2)
        self.recent = [one for one in self.recent if one.stamp.day >= since] + [check]

    def _with_call(self, check: Inspection, call: datetime) -> list[Inspection]:
        """Return a check and the one that took its place when she said "I have called"."""
        day = check.stamp.day
        told = tuple(
            one if one.change is Change.HEALED else replace(one, told=day) for one in check.findings
        )
        own = self.almanac.chance(day, "id/called").uuid()
        anew = replace(check, stamp=replace(check.stamp, id=own, entered_at=call), findings=told)
        return [replace(check, stamp=check.stamp.withdrawn(call)), anew]

    def _asks_for_a_call(self, check: Inspection) -> bool:
        """Tell whether the table asks her to call about a check."""
        case = case_of(check, self.recent, FACTS, self.marked())
        return assess(case).level >= Level.NEXT_WORKING_DAY

    def _check(self, day: date, at: datetime) -> tuple[Inspection, bool]:
        """Return the check of a day, and whether she is ready to call her team about it."""
        chance = self.almanac.chance(day, "check")
        unseen = self._unseen(day, chance)
        draft, turns = self._tell(new_draft(day, _FIRST, self.standing), unseen)
        hurried = chance.happens(_HURRIED)
        if not hurried:
            draft = self._tell_of_herself(draft, chance)
        draft = _answered(draft, unseen, _AT_THE_DOOR if hurried else PLACES)
        stamp = self.almanac.stamp(day, at, "check")
        if is_on(day, PAPER):
            typed = self.almanac.at(day + DAY, 6 * 60 + 50)
            stamp = replace(stamp, entered_at=min(typed, self.almanac.now), source=Source.CLI)
        note = " ".join(self._notes(day, turns, chance))
        ill = self.almanac.sick(day) is not None
        return draft.inspection(stamp, note), ill or any(turn.called for turn in turns)

    def _unseen(self, day: date, chance: Chance) -> frozenset[Where]:
        """Return the places she cannot look at: she sees poorly and bends badly."""
        if self.almanac.away(day) is not None:
            return frozenset((InspectionStep.SOLES, foot) for foot in Foot)
        if day in self.almanac.turns or not chance.happens(0.1):
            return frozenset()
        feet = tuple(Foot) if chance.happens(0.6) else (Foot.LEFT,)
        return frozenset((InspectionStep.BETWEEN_TOES, foot) for foot in feet)

    def _tell(self, draft: CheckDraft, unseen: frozenset[Where]) -> tuple[CheckDraft, list[Turn]]:
        """Return the draft with its marks and what is new, and the turns the tales took."""
        turns: list[Turn] = []
        known = {identity(mark.finding()): mark for mark in draft.marks}
        for thread in list(self._threads):
            finding = _finding(thread.happening)
            mark = known.get(identity(finding))
            if home(finding, _FIRST) in unseen:
                if mark is not None:
                    draft = draft.mark(replace(mark, still=StillThere.COULD_NOT_LOOK))
                continue
            place = thread.reached(draft.day)
            turn, fresh = thread.turn(place), place > thread.told
            # What a check finds late, such as the first one of all, is told without its story.
            late = mark is None and finding.noticed < draft.day
            thread.told = place
            if turn.still is StillThere.GONE:
                self._threads.remove(thread)
                if mark is None:
                    continue
            still = turn.still if fresh else StillThere.SAME
            mark = _new_mark(draft, finding) if mark is None else replace(mark, still=still)
            draft = draft.mark(replace(mark, replies=dict.fromkeys(turn.extras, Reply.YES)))
            if fresh and not late:
                turns.append(turn)
        return draft, turns

    def _tell_of_herself(self, draft: CheckDraft, chance: Chance) -> CheckDraft:
        """Return the draft with what she says of the whole of her, of pain and of her shoes."""
        day = draft.day
        if self.almanac.sick(day) is not None:
            signs = {sign: Reply.YES if sign in _FLU_SIGNS else Reply.NO for sign in Sign}
            draft = replace(draft, signs=signs)
        if chance.happens(0.2):
            level = chance.whole(1, 3) + (1 if self.almanac.hot_night(day) else 0)
            pain = PainTold(level, replies={PainQuestion.USUAL: Reply.YES})
            draft = replace(draft, pain=pain)
        return replace(draft, object_in_shoe=Reply.YES) if is_on(day, STONE) else draft

    def _notes(self, day: date, turns: list[Turn], chance: Chance) -> Iterator[str]:
        yield from (turn.note for turn in turns if turn.note)
        if self.almanac.sick(day) is not None:
            yield FLU_NOTE
        if self.almanac.away(day) is not None:
            yield HOLIDAY_NOTE
        if is_on(day, STONE):
            yield STONE_NOTE
        if is_on(day, PAPER):
            yield PAPER_NOTE
        if not turns and chance.happens(0.04):
            yield chance.one_of(CHECK_NOTES)


def _finding(happening: Happening) -> Finding:
    tale = happening.tale
    return Finding(tale.kind, tale.zone, happening.side, happening.noticed)


def _new_mark(draft: CheckDraft, finding: Finding) -> Mark:
    return Mark(
        draft.next_number(),
        *home(finding, _FIRST),
        finding.kind,
        finding.zone,
        finding.side,
        finding.noticed,
    )


def _answered(draft: CheckDraft, unseen: frozenset[Where], places: int) -> CheckDraft:
    """Return the draft with so many of its places answered, in their order."""
    told = {(mark.step, mark.foot) for mark in draft.marks if not mark.earlier}
    told |= {
        (step, None)
        for step, said in (
            (InspectionStep.WHOLE_YOU, draft.signs),
            (InspectionStep.FEELING_PAIN, draft.pain),
            (InspectionStep.SHOES_SOCKS, draft.object_in_shoe),
        )
        if said
    }
    for where in check_order(_FIRST)[:places]:
        seen = Answer.MARKED if where in told else Answer.NOTHING_NEW
        draft = draft.answer(Answer.COULD_NOT_LOOK if where in unseen else seen)
    return draft
