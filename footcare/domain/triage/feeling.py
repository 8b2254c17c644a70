"""Pain, numbness and the touch test: rows P, NUMB, M1 and M3 (clinical base 3.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from footcare.domain.advice import Level
from footcare.domain.finding import Extra, FindingKind
from footcare.domain.foot import Foot
from footcare.domain.person import Known
from footcare.domain.triage.firing import Firing, at
from footcare.domain.triage.situation import MISSED_TOUCHES
from footcare.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footcare.domain.inspection import Pain
    from footcare.domain.triage.situation import Situation

STRONG_PAIN: Final = 7
LASTING_PAIN: Final = 4
LASTING_PAIN_DAYS: Final = 14
FEWER_TOUCHES: Final = 3


def pain(situation: Situation) -> Iterator[Firing]:
    """P: pain as told, and pain marked on the feet."""
    told = situation.case.pain
    if told is not None and told.level > 0:
        yield _told_pain(situation, told)
    for mark in situation.of(FindingKind.PAIN):
        sudden = mark.has(Extra.SUDDEN)
        if not mark.new and not sudden:
            yield at(mark, 0, _("{finding}: the same as for a long time."))
        elif _warm_or_swollen(situation, mark.feet):
            yield at(
                mark,
                3,
                _(
                    "{finding}, and the same foot is warm or swollen. "
                    "This is looked at the same day."
                ),
            )
        elif sudden:
            yield at(mark, 2, _("{finding}: it came suddenly."))
        elif situation.numb:
            yield at(
                mark,
                2,
                _(
                    "{finding}: pain that is not your usual one, in a foot whose "
                    "feeling is lost or untested."
                ),
            )
        else:
            yield at(mark, 1, _("{finding}: pain that is not your usual one."))


def _told_pain(situation: Situation, told: Pain) -> Firing:
    feet = frozenset(told.side.feet if told.side else Foot)
    if told.usual and not told.new and not told.sudden:
        lasting = (
            told.level >= LASTING_PAIN
            and told.disturbs_sleep
            and (told.days or 0) >= LASTING_PAIN_DAYS
        )
        if lasting:
            level, words = (
                1,
                _(
                    "Your usual pain, {level} of 10, has disturbed your sleep for two "
                    "weeks or more. Ask your team what may ease it."
                ),
            )
        else:
            level, words = 0, _("Your usual pain, {level} of 10.")
    elif _warm_or_swollen(situation, feet):
        level, words = (
            3,
            _(
                "Pain that is not your usual one, {level} of 10, in a foot that is "
                "warm or swollen. This is looked at the same day."
            ),
        )
    elif told.sudden:
        level, words = 2, _("Pain that came suddenly, {level} of 10.")
    elif told.level >= STRONG_PAIN:
        level, words = 2, _("Strong pain that is not your usual one, {level} of 10.")
    elif situation.numb:
        level, words = (
            2,
            _(
                "Pain that is not your usual one, {level} of 10, in a foot whose "
                "feeling is lost or untested."
            ),
        )
    else:
        level, words = 1, _("Pain that is not your usual one, {level} of 10.")
    return Firing(Level(level), words.format(level=told.level), feet)


def _warm_or_swollen(situation: Situation, feet: frozenset[Foot]) -> bool:
    return any(mark.feet & feet for mark in situation.of(FindingKind.WARMTH, FindingKind.SWELLING))


def numbness(situation: Situation) -> Iterator[Firing]:
    """NUMB: less feeling than before."""
    for mark in situation.of(FindingKind.NUMBNESS):
        if mark.has(Extra.SUDDEN):
            words = _("{finding}: it came suddenly. This is looked at the same day.")
            yield at(mark, 3, words)
        else:
            words = _("{finding}: with less feeling, look more often: pain may not warn you.")
            yield at(mark, 1, words)


def missed_touches(situation: Situation) -> Iterator[Firing]:
    """M1: today's touch test points to loss of feeling that is not known yet."""
    case = situation.case
    if case.facts.loss_of_feeling is Known.YES:
        return
    missed = [test.not_felt for test in case.touch_tests if test.day == case.day]
    if missed and max(missed) >= MISSED_TOUCHES:
        says = _(
            "Touch test: {missed} of 6 touches were not felt. Look after these feet as feet "
            "with less feeling until your team has tested them."
        ).format(missed=max(missed))
        yield Firing(Level.NEXT_VISIT, says)


def fewer_touches(situation: Situation) -> Iterator[Firing]:
    """M3: today's touch test felt clearly fewer touches than the test before."""
    case = situation.case
    today = [test.felt for test in case.touch_tests if test.day == case.day]
    earlier_days = [test.day for test in case.touch_tests if test.day < case.day]
    if not today or not earlier_days:
        return
    last_day = max(earlier_days)
    before = max(test.felt for test in case.touch_tests if test.day == last_day)
    now = min(today)
    if before - now >= FEWER_TOUCHES:
        says = _("Touch test: {now} of 6 touches felt, {before} in the test before.").format(
            now=now, before=before
        )
        yield Firing(Level.NEXT_WORKING_DAY, says)
