"""The words of the advice page: levels, what was marked, whom to call, what was seen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from footcare.domain.advice import Level
from footcare.domain.body import WHOLE
from footcare.domain.entry_naming import step_name
from footcare.domain.finding import Change
from footcare.domain.foot import Foot
from footcare.domain.inspection import Sign, foot_steps
from footcare.domain.naming import change_name, finding_name, foot_name, sentence_case
from footcare.domain.triage.next_steps import COVER, HANDS_OFF, NOTE_DOWN, STAY_OFF
from footcare.i18n import N_, _
from footcare.ui.saying import number_words
from footcare.ui.when import date_words, day_words

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import date

    from footcare.domain.advice import Advice
    from footcare.domain.body import Body
    from footcare.domain.checking import Where
    from footcare.domain.checklist import Checklist
    from footcare.domain.finding import Finding
    from footcare.domain.inspection import Inspection, InspectionStep
    from footcare.domain.person import Contacts
    from footcare.services.handled import StandingAdvice

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
    (N_("you become short of breath"), "waves"),
    (N_("skin turns black, or the foot turns cold and pale or blue"), "thermometer-snowflake"),
    (N_("there is sudden weakness of the face or an arm, or trouble with speech"), "circle-alert"),
)
"""When the emergency number is to be called (clinical base 3.2: E3, E5, G1, A1, M2)."""

_STEP_ICONS: Final = {
    STAY_OFF: "footprints",
    COVER: "bandage",
    HANDS_OFF: "hand",
    NOTE_DOWN: "notebook-pen",
}


@dataclass(frozen=True)
class Call:
    """Whom to call: the words of the button, the number, and whether it is the evening line."""

    words: str
    number: str
    out_of_hours: bool = False


class SignedLine(NamedTuple):
    """A line and the name of the picture before it."""

    words: str
    icon: str


def call_if(level: Level, signs: Collection[Sign] = ()) -> list[SignedLine]:
    """Return when to call the emergency number, never by a sign that was told already."""
    if not {Sign.FEVER, Sign.UNWELL}.isdisjoint(signs):
        first = _FOOT_IN_FEVER
    else:
        first = _FEVER if level >= Level.NEXT_WORKING_DAY else _FEVER_AND_FOOT
    return [SignedLine(_(line), icon) for line, icon in ((first, "thermometer"), *_CALL_IF)]


def signed(step: str) -> SignedLine:
    """Return a step of the advice with its picture; one about a number has a telephone."""
    icon = "phone" if step[-1:].isdigit() else "chevron-right"
    known = {_(words): name for words, name in _STEP_ICONS.items()}
    return SignedLine(step, known.get(step, icon))


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


def still_to_call(standing: StandingAdvice, now: date) -> str:
    """Return that a call of an earlier day is still to be made, or nothing."""
    day = standing.check.stamp.day
    if not standing.open or day >= now:
        return ""
    words = _("This was found on {day}. If nobody was called since, call now.")
    return words.format(day=day_words(day))


def finding_line(finding: Finding, day: date) -> str:
    """Return a finding with its day and how it stands."""
    line = _("{what}, noticed {day}").format(
        what=finding_name(finding),
        day=_("today") if finding.noticed == day else date_words(finding.noticed),
    )
    if finding.change not in (Change.NEW, Change.SAME):
        line = _("{line}: {change}").format(line=line, change=change_name(finding.change))
    if finding.told is not None:
        told = _("today") if finding.told == day else date_words(finding.told)
        line = _("{line}. Your team was told: {day}").format(line=line, day=told)
    return line


def marked_lines(check: Inspection, checklist: Checklist) -> list[str]:
    """Return what was marked or answered with yes, a line each."""
    marked = [finding_line(finding, check.stamp.day) for finding in check.findings]
    return marked + person_lines(check, checklist)


def person_lines(check: Inspection, checklist: Checklist) -> list[str]:
    """Return what was told of the person besides the marks, a line each."""
    lines = [
        _("Yes, or not sure: {question}").format(question=_(words.ask))
        for sign, words in checklist.signs.items()
        if sign in check.signs
    ]
    if check.pain is not None and check.pain.level:
        lines.append(_("Pain in the feet: {level} of 10").format(level=check.pain.level))
    if check.object_in_shoe:
        lines.append(_("Something was found in a shoe"))
    return lines


def unseen_lines(
    check: Inspection, last_seen: Mapping[Where, date], body: Body = WHOLE
) -> list[str]:
    """Return the skin nobody looked at in this check, and since when: a line for each foot."""
    lines = []
    for foot in (Foot.RIGHT, Foot.LEFT):
        unseen = [step for step in foot_steps(foot, body) if not check.saw(step, foot)]
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
