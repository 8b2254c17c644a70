"""Domain objects as plain JSON values: the one place that spells the words of the files.

What ``footcare.reading`` reads is what is written here: a record of the export, taken as a line,
is a record again.
"""

from __future__ import annotations

from dataclasses import asdict, fields
from datetime import UTC
from typing import TYPE_CHECKING, Any

from footcare.domain.foot import Foot, Side, Zone
from footcare.domain.inspection import Pain
from footcare.domain.person import Asked
from footcare.domain.reminder import ReminderKind, Weekday
from footcare.domain.temperature import Spoiler

if TYPE_CHECKING:
    from datetime import date, datetime, time

    from footcare.domain.falls import FallsRecord
    from footcare.domain.finding import Finding
    from footcare.domain.foot import Spot
    from footcare.domain.inspection import Inspection, StepAnswer
    from footcare.domain.massage import MassageRecord
    from footcare.domain.occurrence import Occurrence
    from footcare.domain.pause import Pause
    from footcare.domain.person import Facts, Person
    from footcare.domain.photo import Photo
    from footcare.domain.preferences import Preferences
    from footcare.domain.record import Stamp
    from footcare.domain.reminder import Reminder
    from footcare.domain.symptom import Symptom
    from footcare.domain.temperature import TemperatureRecord
    from footcare.domain.touch_test import TouchRecord

Words = dict[str, Any]


def instant_words(at: datetime) -> str:
    """Return an instant as ISO 8601 in UTC, such as ``2026-11-22T07:30:00Z``."""
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def stamp_words(stamp: Stamp) -> Words:
    """Return the keys that every record begins with."""
    withdrawn = stamp.withdrawn_at
    return {
        "id": str(stamp.id),
        "person": stamp.person,
        "at": instant_words(stamp.at),
        "day": stamp.day.isoformat(),
        "time_zone": stamp.time_zone,
        "entered_at": instant_words(stamp.entered_at),
        "source": stamp.source.value,
        "withdrawn_at": None if withdrawn is None else instant_words(withdrawn),
    }


def person_words(person: Person) -> Words:
    """Return a person with the facts in the words of the assess format.

    Quiet hours, missing parts and the choice of one foot came later and stand only where there are
    any, so that older readers go on.
    """
    words = {
        "id": person.id,
        "name": person.name,
        "facts": facts_words(person.facts),
        "contacts": asdict(person.contacts),
    }
    quiet = person.quiet
    if quiet is not None:
        words["quiet_hours"] = {
            "from": _wall_time(quiet.start),
            "to": _wall_time(quiet.end),
            "spared": [kind.value for kind in ReminderKind if kind in quiet.spared],
        }
    body = person.body
    if not body.is_whole:
        words["missing"] = {foot.value: _zones(body.missing(foot)) for foot in Foot}
    if body.feet is not Side.BOTH:
        words["feet"] = body.feet.value
    return words


def _zones(zones: frozenset[Zone]) -> list[str]:
    return [zone.value for zone in Zone if zone in zones]


def facts_words(facts: Facts) -> Words:
    """Return the facts; a date that was not asked is left out, a check that never was is null."""
    words = asdict(facts)
    for name in ("asked", "last_foot_check", "next_foot_check"):
        del words[name]
    words["loss_of_feeling"] = facts.loss_of_feeling.value
    words["poor_circulation"] = facts.poor_circulation.value
    if facts.asked is Asked.NEVER:
        words["last_foot_check"] = None
    elif facts.asked is Asked.ON and facts.last_foot_check is not None:
        words["last_foot_check"] = facts.last_foot_check.isoformat()
    if facts.next_foot_check is not None:
        words["next_foot_check"] = facts.next_foot_check.isoformat()
    return words


def inspection_words(inspection: Inspection) -> Words:
    """Return a foot check; signs that were not there and pain not told are left out.

    So is that the person looked, and that an answer was given by itself.
    """
    words = stamp_words(inspection.stamp) | {
        "answers": [_answer_words(given) for given in inspection.answers],
        "findings": [finding_words(finding) for finding in inspection.findings],
        "signs": {sign.value: True for sign in sorted(inspection.signs)},
    }
    if inspection.pain is not None:
        words["pain"] = pain_words(inspection.pain)
    words["shoes"] = {"object_found": inspection.object_in_shoe}
    words["note"] = inspection.note
    if inspection.looked_by:
        words["looked_by"] = inspection.looked_by
    return words


def _answer_words(given: StepAnswer) -> Words:
    words: Words = {
        "step": given.step.value,
        "foot": given.foot.value if given.foot else None,
        "answer": given.answer.value,
    }
    if given.together:
        words["together"] = True
    return words


def finding_words(finding: Finding) -> Words:
    """Return something marked; details that were not there are left out."""
    extras: Words = {extra.value: True for extra in sorted(finding.extras)}
    if finding.red_cm is not None:
        extras["red_cm"] = finding.red_cm
    words = {
        "kind": finding.kind.value,
        "zone": finding.zone.value,
        "side": finding.side.value,
        "noticed": finding.noticed.isoformat(),
        "change": finding.change.value,
        "extras": extras,
    }
    if finding.told is not None:
        words["told"] = finding.told.isoformat()
    return words


def pain_words(pain: Pain) -> Words:
    """Return the pain as told; what was not told is left out."""
    told = {field.name: getattr(pain, field.name) for field in fields(Pain)}
    return {name: value for name, value in told.items() if value is not None}


def symptom_words(symptom: Symptom) -> Words:
    """Return a symptom."""
    return stamp_words(symptom.stamp) | {
        "quality": symptom.quality.value,
        "severity": symptom.severity.value if symptom.severity else None,
        "level": symptom.level,
        "spots": [spot_words(spot) for spot in symptom.spots],
        "when": symptom.when.value if symptom.when else None,
        "note": symptom.note,
    }


def spot_words(spot: Spot) -> Words:
    """Return a place on a foot."""
    return {"foot": spot.foot.value, "zone": spot.zone.value}


def session_words(session: MassageRecord) -> Words:
    """Return a massage."""
    return stamp_words(session.stamp) | {
        "routine": session.routine,
        "planned_seconds": session.planned_seconds,
        "done_seconds": session.done_seconds,
        "ended": session.ended.value,
        "steps": [
            {
                "index": step.index,
                "foot": step.foot.value if step.foot else None,
                "seconds": step.seconds,
            }
            for step in session.steps
        ],
        "before": session.before,
        "after": session.after,
    }


def temperature_words(record: TemperatureRecord) -> Words:
    """Return skin temperatures, in degrees Celsius with one decimal."""
    return stamp_words(record.stamp) | {
        "sites": [
            {"site": one.site.value, "left": one.left / 10, "right": one.right / 10}
            for one in record.sites
        ],
        "spoilers": [spoiler.value for spoiler in Spoiler if spoiler in record.spoilers],
        "note": record.note,
    }


def touch_test_words(record: TouchRecord) -> Words:
    """Return a touch test."""
    return stamp_words(record.stamp) | {
        "touches": [spot_words(one.spot) | {"felt": one.felt} for one in record.touches],
        "helper": record.helper,
        "note": record.note,
    }


def falls_words(record: FallsRecord) -> Words:
    """Return the answers about falls; a question that was not answered is null."""
    return stamp_words(record.stamp) | {
        "fallen": record.fallen,
        "unsteady": record.unsteady,
        "worried": record.worried,
        "note": record.note,
    }


def reminder_words(reminder: Reminder) -> Words:
    """Return a reminder; what it does not have is null.

    What came later (``month_weeks``, ``late_minutes``, ``again``) is left out where there is none,
    so that older readers go on.
    """
    window, after, again = reminder.window, reminder.after, reminder.again
    weeks = {"month_weeks": list(reminder.month_weeks)} if reminder.month_weeks else {}
    late = {} if reminder.late_minutes is None else {"late_minutes": reminder.late_minutes}
    gentle = {} if again is None else {"again": asdict(again)}
    return stamp_words(reminder.stamp) | {
        "kind": reminder.kind.value,
        "title": reminder.title,
        "repeat": {"every": reminder.repeat.every, "unit": reminder.repeat.unit.value},
        "weekdays": [day.value for day in Weekday if day in reminder.weekdays],
        "month_days": list(reminder.month_days),
        **weeks,
        "times": [_wall_time(at) for at in reminder.times],
        "window": None
        if window is None
        else {
            "from": _wall_time(window.start),
            "to": _wall_time(window.end),
            "every_minutes": window.every_minutes,
        },
        "after": None if after is None else {"reminder": after.reminder, "minutes": after.minutes},
        "starts": reminder.starts.isoformat(),
        "ends": _day_or_null(reminder.ends),
        "count": reminder.count,
        "enabled": reminder.enabled,
        **late,
        **gentle,
    }


def occurrence_words(occurrence: Occurrence) -> Words:
    """Return one time a reminder came due; how it was told is left out while it was not."""
    told, held = occurrence.told_at, occurrence.held_since
    later: Words = {} if told is None else {"told_at": instant_words(told)}
    if occurrence.repeated:
        later["repeated"] = occurrence.repeated
    if held is not None:
        later["held_since"] = instant_words(held)
    snoozed, answered = occurrence.snoozed_until, occurrence.answered_at
    return {
        "reminder": str(occurrence.key.reminder),
        "local_date": occurrence.key.local_date.isoformat(),
        "slot": occurrence.key.slot,
        "person": occurrence.person,
        "due_at": instant_words(occurrence.due_at),
        "time_zone": occurrence.time_zone,
        "state": occurrence.state.value,
        "snoozed_until": None if snoozed is None else instant_words(snoozed),
        "answered_at": None if answered is None else instant_words(answered),
        "answered_by": occurrence.answered_by,
        **later,
    }


def pause_words(pause: Pause) -> Words:
    """Return a pause of reminders."""
    ended = pause.ended_at
    return stamp_words(pause.stamp) | {
        "until": pause.until.isoformat(),
        "why": pause.why,
        "ended_at": None if ended is None else instant_words(ended),
    }


def photo_words(photo: Photo) -> Words:
    """Return a photo without its picture."""
    erased = photo.erased_at
    return stamp_words(photo.stamp) | {
        **spot_words(photo.spot),
        "kind": photo.kind.value if photo.kind else None,
        "noticed": _day_or_null(photo.noticed),
        "origin": photo.origin.value,
        "width": photo.width,
        "height": photo.height,
        "size": photo.size,
        "digest": photo.digest,
        "erased_at": None if erased is None else instant_words(erased),
        "note": photo.note,
    }


def _wall_time(at: time) -> str:
    return at.isoformat(timespec="minutes")


def _day_or_null(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def preferences_words(preferences: Preferences) -> dict[str, Any]:
    """Return the settings as plain JSON values."""
    return {**asdict(preferences), "favourites": list(preferences.favourites)}
