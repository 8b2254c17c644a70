"""The words of the advice page: levels, what was marked, whom to call, the summary."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from footcare.domain.advice import Level
from footcare.domain.entry_naming import step_name
from footcare.domain.finding import Change
from footcare.domain.foot import Foot
from footcare.domain.inspection import FOOT_STEPS, Sign
from footcare.domain.naming import change_name, finding_name, foot_name, sentence_case
from footcare.i18n import N_, _
from footcare.ui.saying import day_heading, number_words
from footcare.ui.when import date_words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from footcare.domain.advice import Advice
    from footcare.domain.checking import Where
    from footcare.domain.checklist import Checklist
    from footcare.domain.finding import Finding
    from footcare.domain.inspection import Inspection, InspectionStep
    from footcare.domain.person import Contacts
    from footcare.services.inspecting import StandingAdvice

_TAGS: Final = {
    Level.CARRY_ON: N_("Today's foot check"),
    Level.NEXT_VISIT: N_("For your team"),
    Level.NEXT_WORKING_DAY: N_("This needs a call"),
    Level.TODAY: N_("Urgent"),
}
NOT_A_DEVICE: Final = N_("Not a medical device. Not checked by a regulator or a doctor.")
_FEVER: Final = N_("you get a fever, shiver or feel unwell")
_FEVER_AND_FOOT: Final = N_(
    "you get a fever, shiver or feel unwell, and a foot has a wound or has changed"
)
_FOOT_IN_FEVER: Final = N_("a foot gets a wound or changes while you have a fever or feel unwell")
_CALL_IF: Final = (
    N_("you become short of breath"),
    N_("skin turns black, or the foot turns cold and pale or blue"),
    N_("there is sudden weakness of the face or an arm, or trouble with speech"),
)
"""When the emergency number is to be called (clinical base 3.2: E3, E5, G1, A1, M2)."""


@dataclass(frozen=True)
class Call:
    """Whom to call: the words of the button, the number, and whether it is the evening line."""

    words: str
    number: str
    out_of_hours: bool = False


def call_if(check: Inspection, level: Level) -> list[str]:
    """Return when to call the emergency number, never by something that was told already."""
    if check.signs & {Sign.FEVER, Sign.UNWELL}:
        first = _FOOT_IN_FEVER
    else:
        first = _FEVER if level >= Level.NEXT_WORKING_DAY else _FEVER_AND_FOOT
    return [_(line) for line in (first, *_CALL_IF)]


def steps_beside(advice: Advice, call: Call | None) -> list[str]:
    """Return what to do; the call that the button beside makes is not told again.

    The out-of-hours line keeps its sentence: it says why it is the one to call first.
    """
    steps = []
    for step in advice.next_steps:
        if call is None or not step.endswith(call.number):
            steps.append(step)
        elif call.out_of_hours:
            steps.append(_("{words}.").format(words=step.removesuffix(call.number).rstrip(": ")))
    return steps


def level_tag(advice: Advice) -> str:
    """Return the level as a word."""
    return _("Emergency") if advice.emergency else _(_TAGS[advice.level])


def call_of(advice: Advice, contacts: Contacts) -> Call | None:
    """Return the stored number that the next steps name first, or None when there is none."""
    team = contacts.team_name or _("your foot team")
    known = {
        contacts.emergency_phone: _("Emergency number: {number}"),
        contacts.team_phone: _("Call {name}: {number}"),
        contacts.out_of_hours_phone: _("Call the out-of-hours line: {number}"),
    }
    for step in advice.next_steps:
        for number, words in known.items():
            if number and step.endswith(number):
                evening = number == contacts.out_of_hours_phone
                return Call(words.format(name=team, number=number_words(number)), number, evening)
    return None


def finding_line(finding: Finding, day: date) -> str:
    """Return a finding with its day and how it stands."""
    line = _("{what}, noticed {day}").format(
        what=finding_name(finding),
        day=_("today") if finding.noticed == day else date_words(finding.noticed),
    )
    if finding.change in (Change.NEW, Change.SAME):
        return line
    return _("{line}: {change}").format(line=line, change=change_name(finding.change))


def marked_lines(check: Inspection, checklist: Checklist) -> list[str]:
    """Return what was marked or answered with yes, a line each."""
    lines = [finding_line(finding, check.stamp.day) for finding in check.findings]
    lines += [
        _("Yes, or not sure: {question}").format(question=_(words.ask))
        for sign, words in checklist.signs.items()
        if sign in check.signs
    ]
    if check.pain is not None and check.pain.level:
        lines.append(_("Pain in the feet: {level} of 10").format(level=check.pain.level))
    if check.object_in_shoe:
        lines.append(_("Something was found in a shoe"))
    return lines


def unseen_lines(check: Inspection, last_seen: Mapping[Where, date]) -> list[str]:
    """Return the skin nobody looked at in this check, and since when: a line for each foot."""
    lines = []
    for foot in (Foot.RIGHT, Foot.LEFT):
        unseen = [step for step in FOOT_STEPS if not check.saw(step, foot)]
        places = [_unseen_place(step, last_seen.get((step, foot)), check) for step in unseen]
        if places:
            name = sentence_case(foot_name(foot))
            lines.append(_("{foot}: {places}").format(foot=name, places=_(", ").join(places)))
    return lines


def _unseen_place(step: InspectionStep, seen: date | None, check: Inspection) -> str:
    if seen is None:
        return _("{place} (never seen so far)").format(place=step_name(step))
    if seen >= check.stamp.day:
        return step_name(step)
    return _("{place} (last seen {date})").format(place=step_name(step), date=date_words(seen))


def summary(standing: StandingAdvice, checklist: Checklist, today: date) -> str:
    """Return the check and its advice as plain text to be shown or sent to a professional."""
    check, advice = standing.check, standing.advice
    marked = marked_lines(check, checklist) or [_("Nothing was marked.")]
    unseen = unseen_lines(check, standing.last_seen)
    parts = [
        _("Foot check, {day}").format(day=day_heading(check.stamp.day, today)),
        *([_("Looked at by {initials}").format(initials=check.looked_by)] * bool(check.looked_by)),
        "",
        *marked,
        *([_("Not looked at: {places}").format(places=_("; ").join(unseen))] if unseen else []),
        *([check.note] if check.note else []),
        "",
        advice.headline,
        *(f"{rule.id}: {rule.says} ({rule.source})" for rule in advice.rules),
        "",
        _(NOT_A_DEVICE),
    ]
    return "\n".join(parts)
