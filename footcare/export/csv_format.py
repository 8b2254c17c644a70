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
from footcare.i18n import N_, _, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date, datetime, time

    from footcare.domain.finding import Finding
    from footcare.domain.inspection import Inspection
    from footcare.domain.massage import MassageRecord
    from footcare.domain.occurrence import Occurrence
    from footcare.domain.pause import Pause
    from footcare.domain.photo import Photo
    from footcare.domain.record import Stamp
    from footcare.domain.reminder import Reminder
    from footcare.domain.symptom import Symptom
    from footcare.export.cells import Cell
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

_Row = dict[str, "Cell"]


def write_csv(kept: Everything, _exported_at: datetime) -> Iterator[str]:
    """Yield the text of the table, the oldest day first; what was taken back is marked."""
    yield _BOM + csv_line([_(heading) for heading in COLUMNS.values()])
    names = {person.id: person.name or person.id for person in kept.persons}
    titles = {one.stamp.id: title_of(one) for one in kept.reminders}
    rows: list[_Row] = []
    for inspection in kept.inspections:
        rows += _inspection_rows(inspection)
    rows += [_symptom_row(one) for one in kept.symptoms]
    rows += [_session_row(one) for one in kept.sessions]
    rows += [_reminder_row(one) for one in kept.reminders]
    rows += [_occurrence_row(one, titles[one.key.reminder]) for one in kept.occurrences]
    rows += [_pause_row(one) for one in kept.pauses]
    rows += [_photo_row(one) for one in kept.photos]
    # Stable: rows of the same minute stay in order of entry, a finding below its check.
    for row in sorted(rows, key=lambda row: (str(row["day"]), str(row["time"]))):
        row["person"] = names.get(str(row["person"]), row["person"])
        yield csv_line([row.get(column) for column in COLUMNS])


def _stamped(stamp: Stamp, kind: str) -> _Row:
    zone = ZoneInfo(stamp.time_zone)
    withdrawn = stamp.withdrawn_at
    return {
        "day": stamp.day.isoformat(),
        "time": _wall_time(stamp.at.astimezone(zone)),
        "person": stamp.person,
        "kind": kind,
        "taken_back": "" if withdrawn is None else _wall(withdrawn.astimezone(zone)),
        "time_zone": stamp.time_zone,
        "source": stamp.source.value,
        "id": str(stamp.id),
    }


def _inspection_rows(check: Inspection) -> Iterator[_Row]:
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
        told.append(_("could not look: {places}").format(places=_listed(unseen)))
    told.append(_("places answered: {number}").format(number=len(check.answers)))
    marked = len(check.findings)
    what = ngettext("{number} thing marked", "{number} things marked", marked)
    pain = check.pain
    yield _stamped(check.stamp, _("Foot check")) | {
        "what": what.format(number=marked) if marked else _("Nothing new was marked"),
        "where": sentence_case(side_name(pain.side))
        if pain is not None and pain.side is not None
        else "",
        "details": _details(told),
        "strength": None if pain is None else pain.level,
        "note": check.note,
    }
    for finding in check.findings:
        yield _stamped(check.stamp, _("Marked in a foot check")) | _finding_cells(finding)


def _finding_cells(finding: Finding) -> _Row:
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
        "details": _details(told),
    }


def _symptom_row(symptom: Symptom) -> _Row:
    told = [] if symptom.severity is None else [severity_name(symptom.severity)]
    told += [] if symptom.when is None else [when_name(symptom.when)]
    return _stamped(symptom.stamp, _("Felt")) | {
        "what": quality_name(symptom.quality),
        "where": _details([_listed(spot_name(spot) for spot in symptom.spots)]),
        "details": _details(told),
        "strength": symptom.level,
        "note": symptom.note,
    }


def _session_row(session: MassageRecord) -> _Row:
    told = [_("finished") if session.ended is Ended.FINISHED else _("stopped early")]
    told.append(_("planned {number} seconds").format(number=session.planned_seconds))
    felt = ((_("discomfort before {level}"), session.before), (_("after {level}"), session.after))
    told += [words.format(level=level) for words, level in felt if level is not None]
    return _stamped(session.stamp, _("Massage")) | {
        "what": session.routine,
        "details": _details(told),
        "strength": session.after,
        "seconds": session.done_seconds,
    }


def _reminder_row(reminder: Reminder) -> _Row:
    told = [] if reminder.enabled else [_("switched off")]
    told.append(plan_sentence(reminder, _iso_time, _iso_day))
    return _stamped(reminder.stamp, _("Reminder")) | {
        "what": title_of(reminder),
        "details": _details(told),
    }


def _occurrence_row(occurrence: Occurrence, title: str) -> _Row:
    told = [answer_name(occurrence.state)]
    if occurrence.answered_at is not None:
        answered = occurrence.answered_at.astimezone(ZoneInfo(occurrence.time_zone))
        told.append(_("answered {at}").format(at=_wall(answered)))
    return {
        "day": occurrence.key.local_date.isoformat(),
        "time": occurrence.key.slot,
        "person": occurrence.person,
        "kind": _("Reminder came due"),
        "what": title,
        "details": _details(told),
        "time_zone": occurrence.time_zone,
        "id": str(occurrence.key),
    }


def _pause_row(pause: Pause) -> _Row:
    told = [_("until {day}").format(day=pause.until.isoformat())]
    if pause.ended_at is not None:
        ended = pause.ended_at.astimezone(ZoneInfo(pause.stamp.time_zone))
        told.append(_("ended {at}").format(at=_wall(ended)))
    return _stamped(pause.stamp, _("Pause of reminders")) | {
        "details": _details(told),
        "note": pause.why,
    }


def _photo_row(photo: Photo) -> _Row:
    told = [] if photo.erased_at is None else [_("without its picture")]
    return _stamped(photo.stamp, _("Photo")) | {
        "what": "" if photo.kind is None else sentence_case(kind_name(photo.kind)),
        "where": sentence_case(spot_name(photo.spot)),
        "details": _details(told),
        "note": photo.note,
    }


def _details(parts: list[str]) -> str:
    return sentence_case(_listed(parts))


def _listed(parts: Iterable[str]) -> str:
    # Not a comma: places have commas of their own.
    return _("; ").join(parts)


def _wall(at: datetime) -> str:
    return f"{at.date().isoformat()} {_wall_time(at)}"


def _wall_time(at: datetime) -> str:
    return _iso_time(at.time())


def _iso_time(at: time) -> str:
    return at.isoformat(timespec="minutes")


def _iso_day(day: date) -> str:
    return day.isoformat()
