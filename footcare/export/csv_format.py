"""The entries of the diary as a table for spreadsheets: one row an entry, in words for people.

JSON is the whole diary; this is for reading, sorting and showing. Facts about the person, whom to
call and the settings are not in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from footcare.domain.entry_naming import (
    answer_name,
    quality_name,
    severity_name,
    sign_name,
    step_name,
    when_name,
)
from footcare.domain.finding import Extra
from footcare.domain.inspection import Answer, Sign
from footcare.domain.massage import Ended
from footcare.domain.naming import (
    change_name,
    foot_name,
    kind_name,
    place_name,
    sentence_case,
    side_name,
    spot_name,
)
from footcare.domain.plan_words import plan_sentence
from footcare.domain.reminder import title_of
from footcare.export.cells import csv_line
from footcare.export.csv_rows import Row, details, iso_time, listed, stamped, wall
from footcare.export.measured_rows import falls_row, temperature_rows, touch_test_row
from footcare.i18n import N_, _, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from footcare.domain.finding import Finding
    from footcare.domain.inspection import Inspection
    from footcare.domain.massage import MassageRecord
    from footcare.domain.occurrence import Occurrence
    from footcare.domain.pause import Pause
    from footcare.domain.photo import Photo
    from footcare.domain.reminder import Reminder
    from footcare.domain.symptom import Symptom
    from footcare.services.keeping import Everything

COLUMNS: Final = {
    "day": N_("Day"),
    "time": N_("Time"),
    "person": N_("Person"),
    "kind": N_("Kind"),
    "what": N_("What"),
    "where": N_("Where"),
    "details": N_("Details"),
    "strength": N_("Strength, 0 to 10"),
    "seconds": N_("Seconds"),
    "note": N_("Note"),
    "taken_back": N_("Taken back"),
    "time_zone": N_("Time zone"),
    "source": N_("Source"),
    "id": N_("Id"),
}
"""The columns in order and their headings. Numbers are whole: 2.5 is a date in some countries."""

_BOM: Final = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""Without this mark Excel takes the file for one of the system's old code page and spoils every
letter beyond ASCII; the other spreadsheets, and Python's ``utf-8-sig``, read it either way."""


def write_csv(kept: Everything, _exported_at: datetime) -> Iterator[str]:
    """Yield the text of the table, the oldest day first; what was taken back is marked."""
    yield _BOM + csv_line([_(heading) for heading in COLUMNS.values()])
    names = {person.id: person.name or person.id for person in kept.persons}
    titles = {one.stamp.id: title_of(one) for one in kept.reminders}
    rows: list[Row] = []
    for inspection in kept.inspections:
        rows += _inspection_rows(inspection)
    rows += [_symptom_row(one) for one in kept.symptoms]
    rows += [_session_row(one) for one in kept.sessions]
    for temperature in kept.temperatures:
        rows += temperature_rows(temperature)
    rows += [touch_test_row(one) for one in kept.touch_tests]
    rows += [falls_row(one) for one in kept.falls]
    rows += [_reminder_row(one) for one in kept.reminders]
    rows += [_occurrence_row(one, titles[one.key.reminder]) for one in kept.occurrences]
    rows += [_pause_row(one) for one in kept.pauses]
    rows += [_photo_row(one) for one in kept.photos]
    # Stable: rows of the same minute stay in order of entry, a finding below its check.
    for row in sorted(rows, key=lambda row: (str(row["day"]), str(row["time"]))):
        row["person"] = names.get(str(row["person"]), row["person"])
        yield csv_line([row.get(column) for column in COLUMNS])


def _inspection_rows(check: Inspection) -> Iterator[Row]:
    """Yield the check, and below it a row for each thing marked, under the same id."""
    told = [sign_name(sign) for sign in Sign if sign in check.signs]
    if check.object_in_shoe:
        told.append(_("something lay in a shoe"))
    unseen = [
        step_name(given.step) if given.foot is None else f"{foot_name(given.foot)} {name}"
        for given in check.answers
        if given.answer is Answer.COULD_NOT_LOOK and (name := step_name(given.step))
    ]
    if unseen:
        told.append(_("could not look: {places}").format(places=listed(unseen)))
    told.append(_("places answered: {number}").format(number=len(check.answers)))
    if together := sum(given.together for given in check.answers):
        told.append(_("of these answered together: {number}").format(number=together))
    if check.looked_by:
        told.append(_("looked at by {initials}").format(initials=check.looked_by))
    marked = len(check.findings)
    what = ngettext("{number} thing marked", "{number} things marked", marked)
    pain = check.pain
    yield stamped(check.stamp, _("Foot check")) | {
        "what": what.format(number=marked) if marked else _("Nothing new was marked"),
        "where": sentence_case(side_name(pain.side))
        if pain is not None and pain.side is not None
        else "",
        "details": details(told),
        "strength": None if pain is None else pain.level,
        "note": check.note,
    }
    for finding in check.findings:
        yield stamped(check.stamp, _("Marked in a foot check")) | _finding_cells(finding)


def _finding_cells(finding: Finding) -> Row:
    told = [change_name(finding.change)]
    told += [extra.value.replace("_", " ") for extra in Extra if extra in finding.extras]
    if finding.red_cm is not None:
        told.append(_("redness {number} cm").format(number=f"{finding.red_cm:g}"))
    told.append(_("noticed {day}").format(day=finding.noticed.isoformat()))
    if finding.told is not None:
        told.append(_("team told {day}").format(day=finding.told.isoformat()))
    return {
        "what": sentence_case(kind_name(finding.kind)),
        "where": sentence_case(place_name(finding.side, finding.zone)),
        "details": details(told),
    }


def _symptom_row(symptom: Symptom) -> Row:
    told = [] if symptom.severity is None else [severity_name(symptom.severity)]
    told += [] if symptom.when is None else [when_name(symptom.when)]
    return stamped(symptom.stamp, _("Felt")) | {
        "what": quality_name(symptom.quality),
        "where": details([listed(spot_name(spot) for spot in symptom.spots)]),
        "details": details(told),
        "strength": symptom.level,
        "note": symptom.note,
    }


def _session_row(session: MassageRecord) -> Row:
    told = [_("finished") if session.ended is Ended.FINISHED else _("stopped early")]
    told.append(_("planned {number} seconds").format(number=session.planned_seconds))
    felt = ((_("discomfort before {level}"), session.before), (_("after {level}"), session.after))
    told += [words.format(level=level) for words, level in felt if level is not None]
    return stamped(session.stamp, _("Massage")) | {
        "what": session.routine,
        "details": details(told),
        "strength": session.after,
        "seconds": session.done_seconds,
    }


def _reminder_row(reminder: Reminder) -> Row:
    told = [] if reminder.enabled else [_("switched off")]
    told.append(plan_sentence(reminder, iso_time, _iso_day))
    return stamped(reminder.stamp, _("Reminder")) | {
        "what": title_of(reminder),
        "details": details(told),
    }


def _occurrence_row(occurrence: Occurrence, title: str) -> Row:
    told = [answer_name(occurrence.state)]
    if occurrence.answered_at is not None:
        answered = occurrence.answered_at.astimezone(ZoneInfo(occurrence.time_zone))
        told.append(_("answered {at}").format(at=wall(answered)))
    return {
        "day": occurrence.key.local_date.isoformat(),
        "time": occurrence.key.slot,
        "person": occurrence.person,
        "kind": _("Reminder came due"),
        "what": title,
        "details": details(told),
        "time_zone": occurrence.time_zone,
        "id": str(occurrence.key),
    }


def _pause_row(pause: Pause) -> Row:
    told = [_("until {day}").format(day=pause.until.isoformat())]
    if pause.ended_at is not None:
        ended = pause.ended_at.astimezone(ZoneInfo(pause.stamp.time_zone))
        told.append(_("ended {at}").format(at=wall(ended)))
    return stamped(pause.stamp, _("Pause of reminders")) | {
        "details": details(told),
        "note": pause.why,
    }


def _photo_row(photo: Photo) -> Row:
    told = [] if photo.erased_at is None else [_("without its picture")]
    return stamped(photo.stamp, _("Photo")) | {
        "what": "" if photo.kind is None else sentence_case(kind_name(photo.kind)),
        "where": sentence_case(spot_name(photo.spot)),
        "details": details(told),
        "note": photo.note,
    }


def _iso_day(day: date) -> str:
    return day.isoformat()
