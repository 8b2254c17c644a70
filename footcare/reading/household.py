"""Reads what only an export holds: people, what became of reminders, and the settings."""

from __future__ import annotations

from dataclasses import fields as fields_of
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from footcare.domain.body import Body
from footcare.domain.foot import Foot, Side, Zone
from footcare.domain.occurrence import Occurrence, OccurrenceKey, OccurrenceState
from footcare.domain.pace import Pace
from footcare.domain.pause import Pause
from footcare.domain.person import Contacts, Person, with_body
from footcare.domain.preferences import (
    FARTHEST,
    MOST_FAVOURITES,
    TEXT_SIZES,
    Preferences,
    ReducedMotion,
    SkinTone,
    TemperatureSites,
    TemperatureUnit,
    ThemeChoice,
)
from footcare.domain.quiet import Quiet
from footcare.domain.reminder import ReminderKind
from footcare.domain.speech import VoiceRate, VoiceVolume
from footcare.i18n import _
from footcare.reading.findings import read_facts
from footcare.reading.stamp import (
    HERE_IN_A_DIARY,
    LATEST,
    LONGEST_ID,
    LONGEST_INITIALS,
    LONGEST_NAME,
    STAMP_KEYS,
    or_null,
    read_day,
    read_instant,
    read_person_id,
    read_stamp,
    read_time_zone,
    read_uuid,
    read_wall_time,
    read_words,
)

if TYPE_CHECKING:
    from footcare.reading.reader import Fields, Node

LONGEST_SLOT: Final = 20
LONGEST_LANGUAGE: Final = 40
LONGEST_STEP: Final = 40
_MOST_REPEATED: Final = 1_000
_CONTACTS: Final = tuple(field.name for field in fields_of(Contacts))
_FLAGS: Final = (
    "first_run_done",
    "neutral_notifications",
    "sounds",
    "spoken_reminders",
    "massage_voice",
    "check_voice",
    "touch_voice",
    "helper_looks",
    "whole_window",
    "letter_keys",
    "record_only",
    "window_maximised",
)
_WINDOW: Final = ("x", "y", "width", "height")


def read_person(node: Node) -> Person | None:
    """Read a person with the facts and whom to call."""
    fields = node.object(("id", "name", "facts", "contacts", "quiet_hours", "missing", "feet"))
    person = read_person_id(fields.need("id"))
    name = read_words(fields.get("name"), LONGEST_NAME, kept=True) or ""
    facts = read_facts(fields.get("facts"), LATEST.date())
    contacts = _contacts(fields.get("contacts"))
    quiet = _quiet(or_null(fields.get("quiet_hours")))
    body = _body(fields.get("missing"), fields.get("feet"))
    if person is None:
        return None
    return with_body(Person(person, name, facts, contacts, quiet), body)


def read_occurrence(node: Node) -> Occurrence | None:
    """Read one time a reminder came due."""
    fields = node.object(
        (
            "reminder",
            "local_date",
            "slot",
            "person",
            "due_at",
            "time_zone",
            "state",
            "snoozed_until",
            "answered_at",
            "answered_by",
            "told_at",
            "repeated",
            "held_since",
        )
    )
    reminder = read_uuid(fields.need("reminder"))
    local_date = read_day(fields.need("local_date"))
    slot = read_words(fields.need("slot"), LONGEST_SLOT, kept=True)
    person = read_person_id(fields.need("person"))
    due_at = read_instant(fields.need("due_at"), LATEST)
    time_zone = read_time_zone(fields.need("time_zone"))
    state = fields.need("state").choice(OccurrenceState)
    snoozed_until = read_instant(or_null(fields.get("snoozed_until")), LATEST)
    answered_at = read_instant(or_null(fields.get("answered_at")), LATEST)
    answered_by = read_words(or_null(fields.get("answered_by")), LONGEST_ID, kept=True)
    told_at = read_instant(or_null(fields.get("told_at")), LATEST)
    repeated = fields.get("repeated").whole(0, _MOST_REPEATED)
    held_since = read_instant(or_null(fields.get("held_since")), LATEST)
    if reminder is None or local_date is None or slot is None or person is None:
        return None
    if due_at is None or time_zone is None or state is None:
        return None
    return Occurrence(
        OccurrenceKey(reminder, local_date, slot),
        person,
        due_at,
        time_zone,
        state,
        snoozed_until,
        answered_at,
        answered_by,
        told_at,
        repeated or 0,
        held_since,
    )


def read_pause(node: Node) -> Pause | None:
    """Read a pause of reminders."""
    fields = node.object((*STAMP_KEYS, "until", "why", "ended_at"))
    stamp = read_stamp(fields, HERE_IN_A_DIARY)
    until = read_day(fields.need("until"))
    why = read_words(fields.get("why"), LONGEST_NAME, kept=True) or ""
    ended_at = read_instant(or_null(fields.get("ended_at")), LATEST)
    return None if stamp is None or until is None else Pause(stamp, until, why, ended_at)


def read_preferences(node: Node) -> Preferences:
    """Read the settings; one that this version does not know is left out.

    Other than a record, a setting of a newer footcare that is lost is no loss to the diary.
    """
    fields = node.object_of_any_keys()
    read = {
        "theme": fields.get("theme").choice(ThemeChoice),
        "text_size": _text_size(fields.get("text_size")),
        "skin_tone": fields.get("skin_tone").choice(SkinTone),
        "first_foot": fields.get("first_foot").choice(Foot),
        "voice": read_words(fields.get("voice"), LONGEST_NAME, kept=True),
        "voice_rate": fields.get("voice_rate").choice(VoiceRate),
        "voice_volume": fields.get("voice_volume").choice(VoiceVolume),
        "massage_pace": fields.get("massage_pace").choice(Pace),
        "temperature_unit": fields.get("temperature_unit").choice(TemperatureUnit),
        "temperature_sites": fields.get("temperature_sites").choice(TemperatureSites),
        "reduced_motion": _motion(fields.get("reduced_motion")),
        "first_run_step": read_words(fields.get("first_run_step"), LONGEST_STEP),
        "language": read_words(fields.get("language"), LONGEST_LANGUAGE),
        "helper": read_words(fields.get("helper"), LONGEST_INITIALS, kept=True),
        "favourites": _favourites(fields.get("favourites")),
        "window": _window(or_null(fields.get("window"))),
        **{name: fields.get(name).flag() for name in _FLAGS},
    }
    given = {name: value for name, value in read.items() if value is not None}
    return replace(Preferences(), **given)  # type: ignore[arg-type]  # each fits its field, as read


def _quiet(node: Node) -> Quiet | None:
    if node.missing:
        return None
    fields = node.object(("from", "to", "spared"))
    start = read_wall_time(fields.need("from"))
    end = read_wall_time(fields.need("to"))
    spared = [member.choice(ReminderKind) for member in fields.get("spared").items()]
    if start is None or end is None:
        return None
    return Quiet(start, end, frozenset(kind for kind in spared if kind is not None))


def _body(missing: Node, feet: Node) -> Body:
    fields = missing.object(tuple(Foot)) if not missing.missing else None
    lost = {foot: frozenset() if fields is None else _lost(fields.get(foot.value)) for foot in Foot}
    side = Side.BOTH if feet.missing else feet.choice(Side)
    return Body(side or Side.BOTH, lost[Foot.LEFT], lost[Foot.RIGHT])


def _lost(node: Node) -> frozenset[Zone]:
    zones = []
    for member in node.items():
        zone = member.choice(Zone)
        if zone is Zone.STUMP:
            member.fault(_("a stump is what is left, so it cannot be missing"))
        elif zone is not None:
            zones.append(zone)
    return frozenset(zones)


def _contacts(node: Node) -> Contacts:
    if node.missing:
        return Contacts()
    fields = node.object(_CONTACTS)
    return Contacts(*(_contact(fields, name) for name in _CONTACTS))


def _contact(fields: Fields, name: str) -> str:
    return read_words(fields.get(name), LONGEST_NAME, kept=True) or ""


def _text_size(node: Node) -> int | None:
    size = node.whole(min(TEXT_SIZES), max(TEXT_SIZES))
    if size is not None and size not in TEXT_SIZES:
        known = ", ".join(str(one) for one in TEXT_SIZES)
        node.fault(_("{value} is not one of {known}").format(value=size, known=known))
        return None
    return size


def _motion(node: Node) -> ReducedMotion | None:
    if isinstance(node.value, bool):
        return ReducedMotion.kept(node.value)
    return node.choice(ReducedMotion) if not node.missing else None


def _favourites(node: Node) -> tuple[str, ...] | None:
    if node.missing:
        return None
    ids = [read_words(member, LONGEST_NAME) for member in node.items()[:MOST_FAVOURITES]]
    return tuple(dict.fromkeys(one for one in ids if one))


def _window(node: Node) -> tuple[int, int, int, int] | None:
    if node.missing:
        return None
    numbers = [member.whole(-FARTHEST, FARTHEST) for member in node.items()]
    if len(numbers) != len(_WINDOW):
        node.fault(_("does not hold {keys}").format(keys=", ".join(_WINDOW)))
        return None
    x, y, width, height = (number or 0 for number in numbers)
    return (x, y, width, height)
