"""Whole diaries for tests: one of everything, and hypothesis strategies for all they can be."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from footcare.domain.body import Body
from footcare.domain.foot import Foot, Side, Zone
from footcare.domain.pace import Pace
from footcare.domain.person import Asked, Contacts, Facts, Known, Person, with_body
from footcare.domain.preferences import (
    TEXT_SIZES,
    Preferences,
    SkinTone,
    TemperatureSites,
    TemperatureUnit,
    ThemeChoice,
)
from footcare.domain.quiet import Quiet
from footcare.domain.reminder import ReminderKind
from footcare.domain.speech import VoiceRate, VoiceVolume
from footcare.export import FORMATS
from footcare.reading.diary import read_diary
from footcare.services.keeping import Everything
from tests import measurements, photographs, records

if TYPE_CHECKING:
    from footcare.domain.inspection import Inspection
    from footcare.services.intake_planning import DiaryFile

EXPORTED_AT = datetime(2026, 11, 21, 19, 0, tzinfo=UTC)

_words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)
_days = st.dates(date(1950, 1, 1), date(2026, 11, 20))


def export_of(kept: Everything, at: datetime = EXPORTED_AT) -> bytes:
    """Return what the export writes for a diary."""
    return "".join(FORMATS["json"](kept, at)).encode()


def file_of(kept: Everything) -> DiaryFile:
    """Return a diary as it is after its export was read."""
    read = read_diary(io.BytesIO(export_of(kept)))
    assert read.diary is not None, read.faults
    return read.diary


def a_household() -> Everything:
    """One of each kind, of the person p1, who is called Aino."""
    reminder = records.a_reminder()
    return Everything(
        persons=[replace(records.a_person(), id="p1")],
        inspections=[records.an_inspection()],
        symptoms=[records.a_symptom()],
        sessions=[records.a_session()],
        reminders=[reminder],
        occurrences=[records.an_occurrence(reminder)],
        preferences=Preferences(theme=ThemeChoice.DARK),
        pauses=[records.a_pause()],
        temperatures=[measurements.a_temperature()],
        touch_tests=[measurements.a_touch_test()],
        falls=[measurements.a_falls_record()],
        photos=[photographs.a_photo()],
    )


def just(person: Person, *checks: Inspection) -> Everything:
    """A diary of one person with nothing in it but a few checks."""
    return Everything([person], checks, (), (), (), (), Preferences())


@st.composite
def people(draw: st.DrawFn) -> Person:
    asked = draw(st.sampled_from(Asked))
    flags = ("diabetes", "previous_ulcer", "amputation", "dialysis", "massage_agreed")
    facts = Facts(
        **{flag: draw(st.booleans()) for flag in flags},
        loss_of_feeling=draw(st.sampled_from(Known)),
        poor_circulation=draw(st.sampled_from(Known)),
        asked=asked,
        last_foot_check=draw(_days) if asked is Asked.ON else None,
        next_foot_check=draw(st.none() | _days),
    )
    contacts = Contacts(*(draw(_words) for _ in range(4)))
    times = st.builds(time, st.integers(0, 23), st.integers(0, 59))
    quiet = st.builds(Quiet, times, times, st.frozensets(st.sampled_from(ReminderKind)))
    lost = st.frozensets(st.sampled_from(Zone), max_size=3)
    body = draw(st.builds(Body, st.sampled_from(Side), lost, lost))
    name, called = draw(_words.filter(bool)), draw(_words)
    return with_body(Person(name, called, facts, contacts, draw(st.none() | quiet)), body)


preferences = st.builds(
    Preferences,
    first_run_done=st.booleans(),
    first_run_step=st.sampled_from(["", "about"]),
    theme=st.sampled_from(ThemeChoice),
    text_size=st.sampled_from(TEXT_SIZES),
    skin_tone=st.sampled_from(SkinTone),
    first_foot=st.sampled_from(Foot),
    sounds=st.booleans(),
    spoken_reminders=st.booleans(),
    massage_voice=st.booleans(),
    check_voice=st.booleans(),
    helper=st.sampled_from(["", "AB"]),
    helper_looks=st.booleans(),
    voice=_words,
    voice_rate=st.sampled_from(VoiceRate),
    voice_volume=st.sampled_from(VoiceVolume),
    massage_pace=st.sampled_from(Pace),
    temperature_unit=st.sampled_from(TemperatureUnit),
    temperature_sites=st.sampled_from(TemperatureSites),
    touch_voice=st.booleans(),
    favourites=st.lists(st.sampled_from(["calm5", "toes5", "lift8"]), unique=True).map(tuple),
    language=st.sampled_from(["", "de"]),
    window=st.none() | st.tuples(*[st.integers(-4000, 4000)] * 4),
    window_maximised=st.booleans(),
)


@st.composite
def households(draw: st.DrawFn) -> Everything:
    """Any diary: clocks that were wrong, notes that were pasted, records of several people."""
    persons = draw(st.lists(people(), min_size=1, max_size=3, unique_by=lambda one: one.id))
    ids = st.sampled_from([person.id for person in persons])

    def of_someone(record: records.AnyRecord) -> records.AnyRecord:
        at = record.stamp.at + timedelta(days=draw(st.sampled_from([0, 0, 400, 60_000])))
        stamp = replace(record.stamp, person=draw(ids), id=draw(st.uuids()), at=at)
        return replace(record, stamp=stamp)

    reminders = [of_someone(one) for one in draw(st.lists(records.reminders(), max_size=2))]
    occurrences = [
        replace(one, person=reminder.stamp.person)
        for reminder in reminders
        for one in draw(
            st.lists(records.occurrences(reminder), max_size=3, unique_by=lambda one: one.key)
        )
    ]
    return Everything(
        persons=persons,
        inspections=[of_someone(one) for one in draw(st.lists(records.inspections(), max_size=2))],
        symptoms=[of_someone(one) for one in draw(st.lists(records.symptoms(), max_size=2))],
        sessions=[of_someone(one) for one in draw(st.lists(records.sessions(), max_size=2))],
        reminders=reminders,
        occurrences=sorted(occurrences, key=lambda one: (one.key.reminder.hex, one.key)),
        preferences=draw(preferences),
        pauses=[of_someone(one) for one in draw(st.lists(records.pauses(), max_size=2))],
        temperatures=[
            of_someone(one) for one in draw(st.lists(measurements.temperatures(), max_size=2))
        ],
        touch_tests=[
            of_someone(one) for one in draw(st.lists(measurements.touch_tests(), max_size=2))
        ],
        falls=[of_someone(one) for one in draw(st.lists(measurements.falls(), max_size=2))],
        photos=[of_someone(one) for one in draw(st.lists(photographs.photos(), max_size=2))],
    )


def a_person_after_amputations() -> Person:
    body = Body(Side.LEFT, frozenset({Zone.TOE2, Zone.TOE3}), frozenset({Zone.WHOLE_FOOT}))
    return with_body(Person("p4", "Cleo"), body)


def a_person_at_rest() -> Person:
    spared = frozenset({ReminderKind.MEDICINE, ReminderKind.GLUCOSE})
    return Person("p3", "Bo", quiet=Quiet(time(22), time(7, 30), spared))
