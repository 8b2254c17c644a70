"""An entry of the journal in words: a title, and lines below it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from footcare.domain.entry_naming import (
    answer_name,
    quality_name,
    severity_name,
    sign_name,
    step_name,
    when_name,
)
from footcare.domain.finding import Change
from footcare.domain.foot import Foot
from footcare.domain.inspection import FOOT_STEPS, Sign
from footcare.domain.massage import Ended
from footcare.domain.naming import (
    change_name,
    finding_name,
    foot_name,
    kind_name,
    sentence_case,
    spot_name,
)
from footcare.domain.plan_words import join
from footcare.domain.reminder import KINDS, title_of
from footcare.i18n import N_, _
from footcare.services.journaling import AnswerEntry, CheckEntry, FeltEntry, MassageEntry
from footcare.services.measured_entries import ASKED_BY, FallsEntry, TemperatureEntry, TouchEntry
from footcare.services.photo_entry import PhotoEntry
from footcare.ui.pages.journal.measured_words import measured_lines, measured_title
from footcare.ui.saying import length_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from footcare.services.journaling import Entry
    from footcare.services.measured_entries import MeasuredEntry
    from footcare.ui.degrees import Degrees

Tone = Literal["body", "ok", "warn", "danger"]

_LEVELS: Final[dict[int, tuple[str, Tone]]] = {
    0: (N_("Nothing here asked for a call."), "body"),
    1: (N_("Advice: tell your team at the next visit."), "body"),
    2: (N_("Advice: call your foot team by the end of the next working day."), "warn"),
    3: (N_("Advice: get help the same day."), "danger"),
}
_EMERGENCY: Final = N_("Advice: call the emergency number at once.")


@dataclass(frozen=True)
class EntryWords:
    """An entry as it is read.

    Attributes:
        icon: the name of its picture.
        lines: each with its tone; a tone is never all that tells.
        note: the person's own words, or empty.
    """

    icon: str
    title: str
    lines: tuple[tuple[str, Tone], ...] = ()
    note: str = ""


def entry_words(
    entry: Entry,
    routine_name: Callable[[str], str],
    degrees: Degrees,
    *,
    record_only: bool = False,
) -> EntryWords:
    """Return an entry in words.

    Args:
        entry: what was recorded.
        routine_name: the name of a routine by its id.
        degrees: how temperatures are told.
        record_only: whether nothing is said of what a check asked for.
    """
    match entry:
        case CheckEntry():
            return _check(entry, record_only=record_only)
        case MassageEntry():
            return _massage(entry, routine_name(entry.routine))
        case FeltEntry():
            return _felt(entry)
        case TemperatureEntry() | TouchEntry() | FallsEntry():
            return _measured(entry, degrees)
        case PhotoEntry():
            return _photo(entry)
        case AnswerEntry():
            answer: tuple[str, Tone] = (answer_name(entry.state), "body")
            title = _("Reminder: {title}").format(title=title_of(entry.reminder))
            return EntryWords(KINDS[entry.reminder.kind].icon, title, (answer,))


def _check(entry: CheckEntry, *, record_only: bool) -> EntryWords:
    lines: list[tuple[str, Tone]] = []
    if not record_only:
        words, tone = _LEVELS[entry.level]
        lines.append((_(_EMERGENCY) if entry.emergency else _(words), tone))
    for finding in entry.findings:
        name = finding_name(finding)
        if finding.change is not Change.NEW:
            change = change_name(finding.change)
            name = _("{finding}: {change}").format(finding=name, change=change)
        lines.append((name, "body"))
    if entry.signs:
        signs = join([sign_name(sign) for sign in Sign if sign in entry.signs])
        lines.append((sentence_case(signs), "body"))
    if entry.pain is not None and entry.pain.level > 0:
        lines.append((_("Pain {level} of 10").format(level=entry.pain.level), "body"))
    if entry.object_in_shoe:
        lines.append((_("Something lay in a shoe"), "body"))
    if not (entry.findings or entry.signs or entry.object_in_shoe):
        lines.append((_("Nothing new was marked."), "body"))
    lines += [(line, "body") for line in _unseen(entry)]
    if entry.looked_by:
        lines.append((_("Looked at by {initials}").format(initials=entry.looked_by), "body"))
    return EntryWords("scan-search", _("Foot check"), tuple(lines), entry.note)


def _unseen(entry: CheckEntry) -> list[str]:
    lines = []
    for foot in Foot:
        places = [step_name(step) for step in FOOT_STEPS if (step, foot) in entry.unseen]
        if places:
            words = _("Could not look: {foot}, {places}")
            lines.append(words.format(foot=foot_name(foot), places=join(places)))
    others = [step_name(step) for step, foot in entry.unseen if foot is None]
    if others:
        lines.append(_("Could not tell: {places}").format(places=join(others)))
    if entry.answered < entry.places:
        words = _("{answered} of {all} places answered")
        lines.append(words.format(answered=entry.answered, all=entry.places))
    return lines


def _massage(entry: MassageEntry, name: str) -> EntryWords:
    if entry.ended is Ended.FINISHED:
        length = length_words(entry.done_seconds)
    else:
        length = _("{done} of {planned}, stopped early").format(
            done=length_words(entry.done_seconds), planned=length_words(entry.planned_seconds)
        )
    lines: list[tuple[str, Tone]] = [(length, "body")]
    felt = [
        words.format(level=level)
        for words, level in ((_("before {level}"), entry.before), (_("after {level}"), entry.after))
        if level is not None
    ]
    if felt:
        words = _("Discomfort from 0 to 10: {felt}").format(felt=_(", ").join(felt))
        lines.append((words, "body"))
    return EntryWords("hand-heart", _("Massage: {name}").format(name=name), tuple(lines))


def _felt(entry: FeltEntry) -> EntryWords:
    strong = []
    if entry.severity is not None:
        strong.append(severity_name(entry.severity))
    if entry.level is not None:
        strong.append(_("{level} of 10").format(level=entry.level))
    title = quality_name(entry.quality)
    if strong:
        title = _("{quality}: {strong}").format(quality=title, strong=_(", ").join(strong))
    lines: list[tuple[str, Tone]] = []
    if entry.when is not None:
        lines.append((when_name(entry.when), "body"))
    lines += [(sentence_case(spot_name(spot)), "body") for spot in entry.spots]
    return EntryWords("activity", title, tuple(lines), entry.note)


def _measured(entry: MeasuredEntry, degrees: Degrees) -> EntryWords:
    lines: list[tuple[str, Tone]] = [(line, "body") for line in measured_lines(entry, degrees)]
    icon = KINDS[ASKED_BY[entry.kind]].icon if entry.kind in ASKED_BY else "footprints"
    return EntryWords(icon, measured_title(entry), tuple(lines), entry.note)


def _photo(entry: PhotoEntry) -> EntryWords:
    lines: list[tuple[str, Tone]] = []
    if entry.finding is not None:
        lines.append((sentence_case(kind_name(entry.finding)), "body"))
    if not entry.has_picture:
        lines.append((_("There is no picture of it here."), "body"))
    title = _("Photo: {place}").format(place=spot_name(entry.spot))
    return EntryWords("image", title, tuple(lines), entry.note)
