"""What to do next, by level: the text rules under the triage table (clinical base 3.2 and 7)."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING, Final

from footcare.domain.advice import Level
from footcare.domain.person import Contacts
from footcare.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from footcare.domain.triage.case import Case
    from footcare.domain.triage.firing import Firing

_FRIDAY: Final = 4
_NOON: Final = time(12)

NOTHING_MARKED: Final = N_("You marked nothing new today. The app cannot see your feet.")
STAY_OFF: Final = N_("Stay off the foot as far as you can.")
COVER: Final = N_("Cover any break in the skin with a clean, dry dressing.")
HANDS_OFF: Final = N_("Do not pop, cut, soak or massage it.")
NOTE_DOWN: Final = N_("Note down what you marked, and take it with you.")
"""Steps that a page knows by their words; to be translated when shown."""


def next_steps(
    case: Case,
    level: Level,
    emergency: bool,  # noqa: FBT001 - one of the two words of the result, named by the caller
    firings: Iterable[Firing],
    contacts: Contacts | None = None,
    read_at: datetime | None = None,
) -> tuple[str, ...]:
    """Return what to do, the most urgent first, each sentence once.

    Args:
        case: what was told.
        level: how soon to act.
        emergency: whether the emergency number is to be called.
        firings: every row that applies, with the steps only it asks for.
        contacts: whom the person can call.
        read_at: the wall time at which it is read; None for the day of the case at no known hour.
    """
    steps: list[str] = []
    numbers = contacts or Contacts()
    if emergency:
        steps.append(_with_number(_("Call the emergency number now"), numbers.emergency_phone))
    if level >= Level.NEXT_WORKING_DAY:
        steps += _whom_to_call(case, level, numbers, read_at)
        steps += [
            _(STAY_OFF),
            _(COVER),
            _(HANDS_OFF),
        ]
    steps += [firing.step for firing in sorted(firings, key=_level, reverse=True) if firing.step]
    if level >= Level.NEXT_WORKING_DAY:
        steps.append(_(NOTE_DOWN))
    elif level is Level.NEXT_VISIT:
        steps.append(
            _("Tell your team at the next visit. Book one if none is due within about four weeks.")
        )
    else:
        if case.findings == ():
            steps.append(_(NOTHING_MARKED))
        steps.append(_("Carry on with your daily care and look again tomorrow."))
    return tuple(dict.fromkeys(steps))


def _whom_to_call(
    case: Case, level: Level, numbers: Contacts, read_at: datetime | None
) -> list[str]:
    """Return the calls to make: the out-of-hours line first from Friday noon to Sunday."""
    if level is Level.TODAY:
        team = _("Call your foot team today and say what you saw")
    else:
        team = _("Call your foot team or your doctor by the end of the next working day")
    out_of_hours = _("If they do not answer or are closed, call the out-of-hours line")
    weekday = case.day.weekday() if read_at is None else read_at.weekday()
    if weekday == _FRIDAY and read_at is None:
        out_of_hours = _("From noon on Friday, call the out-of-hours line first")
    elif weekday > _FRIDAY or (weekday == _FRIDAY and read_at and read_at.time() >= _NOON):
        out_of_hours = _("It is the weekend or close to it, so call the out-of-hours line first")
        return [
            _with_number(out_of_hours, numbers.out_of_hours_phone),
            _with_number(team, numbers.team_phone),
        ]
    return [
        _with_number(team, numbers.team_phone),
        _with_number(out_of_hours, numbers.out_of_hours_phone),
    ]


def _with_number(words: str, number: str) -> str:
    if number:
        return _("{words}: {number}").format(words=words, number=number)
    return _("{words}.").format(words=words)


def _level(firing: Firing) -> Level:
    return firing.level
