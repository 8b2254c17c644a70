"""The calendar in words: how a day was checked, what was marked, and the forgiving count."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from footcare.domain.checked_days import CheckedState
from footcare.domain.naming import sentence_case
from footcare.i18n import N_, _, ngettext
from footcare.ui.when import day_words

if TYPE_CHECKING:
    from datetime import date

    from footcare.domain.checked_days import CheckedDay, Score

_STATES: Final = {
    CheckedState.CHECKED: N_("checked"),
    CheckedState.PARTLY: N_("checked in part"),
    CheckedState.COULD_NOT_LOOK: N_("could not look"),
    CheckedState.MISSED: N_("not checked"),
    CheckedState.PAUSED: N_("paused"),
    CheckedState.NOT_YET: N_("not yet"),
    CheckedState.BEFORE: N_("before your diary"),
}


def state_words(state: CheckedState) -> str:
    """Return how a day was checked, such as "checked in part"."""
    return _(_STATES[state])


def day_title(day: CheckedDay, today: date) -> str:
    """Return a day: "Saturday 21 November"."""
    words = day_words(day.day)
    return _("Today, {day}").format(day=words) if day.day == today else words


def day_line(day: CheckedDay) -> str:
    """Return how a day was checked, and what was marked: "Checked. 2 things marked."."""
    state = _("{words}.").format(words=sentence_case(state_words(day.state)))
    parts = [state]
    if day.marked:
        words = ngettext("{count} thing marked.", "{count} things marked.", day.marked)
        parts.append(words.format(count=day.marked))
    if day.gone:
        words = ngettext("{count} gone.", "{count} gone.", day.gone)
        parts.append(words.format(count=day.gone))
    return " ".join(parts)


def score_words(score: Score) -> str:
    """Return the count as a sentence; what was not done is not counted at the person."""
    if not score.days:
        return _("Nothing is counted yet.")
    words = ngettext(
        "Checked on {checked} of the last {days} day.",
        "Checked on {checked} of the last {days} days.",
        score.days,
    )
    return words.format(checked=score.checked, days=score.days)


def score_beside(score: Score) -> str:
    """Return what is said beside the count: pauses are neutral, and a missed day is fine."""
    parts = []
    if score.paused:
        words = ngettext(
            "{days} day was paused and is not counted.",
            "{days} days were paused and are not counted.",
            score.paused,
        )
        parts.append(words.format(days=score.paused))
    if score.checked < score.days:
        parts.append(_("A missed day is fine, just carry on."))
    return " ".join(parts)
