"""Measuring: skin temperatures, touch tests and falls are kept, and what they ask for is told.

A measurement may come on a day without a foot check. Then the rows of the triage table that
measurements alone can fire still speak, with what stands marked and the facts of the person.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from footcare.domain.advice import Level
from footcare.domain.clock import local, today
from footcare.domain.day_case import case_without_check
from footcare.domain.falls import FallsRecord
from footcare.domain.measured import DAYS, MEASURED_RULES, measured_on
from footcare.domain.person import Person
from footcare.domain.record import stamp_now
from footcare.domain.temperature import TemperatureRecord
from footcare.domain.touch_test import TouchRecord
from footcare.domain.triage import assess
from footcare.services.handled import HANDLED as CHECK_HANDLED
from footcare.services.handled import read_call
from footcare.services.looking_back import marked_of_a_year

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from uuid import UUID

    from footcare.domain.advice import Advice
    from footcare.domain.clock import Clock
    from footcare.domain.falls import FallsQuestion
    from footcare.domain.inspection import Marked
    from footcare.domain.person import Contacts
    from footcare.domain.temperature import SiteTenths, Spoiler
    from footcare.domain.touch_test import Touch
    from footcare.services.ports import Books, Diary

HANDLED: Final = "measured-handled"
ASKED: Final = 14
"""So many days a call that was asked for stays in sight, until it is made."""
LOOKED_BACK: Final = 90
"""Days of temperatures that the chart shows at most."""


@dataclass(frozen=True)
class MeasuredAdvice:
    """What the table says of what was measured lately.

    Attributes:
        contacts: whom the person can call.
        since: when the newest measurement that counts was entered.
        called_at: when the person said they had called about all of it, or None.
    """

    advice: Advice
    contacts: Contacts
    since: datetime
    called_at: datetime | None = None

    @property
    def open(self) -> bool:
        """Whether it asks for a call that nobody has made yet."""
        return self.advice.level >= Level.NEXT_WORKING_DAY and self.called_at is None


class _Known(NamedTuple):
    """What is read once to tell what was asked for on each of the last days."""

    person: Person
    marked: Sequence[Marked]
    temperatures: Sequence[TemperatureRecord]
    touch_tests: Sequence[TouchRecord]

    def counting(self, day: date) -> dict[UUID, datetime]:
        """Return when each measurement was entered that can fire a row by itself on a day."""
        stamps = [one.stamp for one in self.temperatures if 0 <= (day - one.stamp.day).days < DAYS]
        stamps += [one.stamp for one in self.touch_tests if one.stamp.day == day]
        return {stamp.id: stamp.entered_at for stamp in stamps}


@dataclass(frozen=True)
class MeasuredNow:
    """The newest of everything that is measured, for the page that leads to each.

    Attributes:
        day: today.
        temperature: the newest of the last three months, or None.
        touch_test, falls: the newest there is, or None.
    """

    day: date
    temperature: TemperatureRecord | None
    touch_test: TouchRecord | None
    falls: FallsRecord | None


class Measuring:
    """What one person measures at home."""

    def __init__(self, diary: Diary, clock: Clock, person_id: str) -> None:
        self._diary = diary
        self._clock = clock
        self._person = person_id

    # Keeping

    def keep_temperatures(
        self, sites: Sequence[SiteTenths], spoilers: Collection[Spoiler] = (), note: str = ""
    ) -> TemperatureRecord:
        """Keep a measurement of some sites; at least one.

        Raises:
            ValueError: no site was measured.
        """
        if not sites:
            message = "a measurement has at least one site"
            raise ValueError(message)
        stamp = stamp_now(self._clock, self._person)
        record = TemperatureRecord(stamp, tuple(sites), frozenset(spoilers), note.strip())
        with self._diary.writing() as books:
            books.temperatures.add(record)
        return record

    def keep_touches(
        self, touches: Sequence[Touch], helper: str = "", note: str = ""
    ) -> TouchRecord:
        """Keep a touch test in which at least one toe was touched.

        Raises:
            ValueError: no toe was touched.
        """
        if not touches:
            message = "a touch test has at least one touch"
            raise ValueError(message)
        stamp = stamp_now(self._clock, self._person)
        record = TouchRecord(stamp, tuple(touches), helper.strip(), note.strip())
        with self._diary.writing() as books:
            books.touch_tests.add(record)
        return record

    def keep_falls(self, answers: Mapping[FallsQuestion, bool], note: str = "") -> FallsRecord:
        """Keep the answers about falls; a question that is left out was not answered."""
        stamp = stamp_now(self._clock, self._person)
        named = {question.value: answer for question, answer in answers.items()}
        record = FallsRecord(stamp, note=note.strip(), **named)
        with self._diary.writing() as books:
            books.falls.add(record)
        return record

    # What was measured

    def temperatures(self, days: int = LOOKED_BACK) -> list[TemperatureRecord]:
        """Return the temperatures of the last days, the oldest first."""
        day = today(self._clock)
        with self._diary.reading() as books:
            found = books.temperatures.between(self._person, day - timedelta(days=days - 1), day)
        return found[::-1]

    def touch_tests(self) -> list[TouchRecord]:
        """Return every touch test, the newest first."""
        with self._diary.reading() as books:
            return books.touch_tests.between(self._person, date.min, today(self._clock))

    def last_falls(self) -> FallsRecord | None:
        """Return the newest answers about falls, or None."""
        with self._diary.reading() as books:
            return self._newest_falls(books)

    def newest(self) -> MeasuredNow:
        """Return the newest of everything that is measured."""
        day = today(self._clock)
        with self._diary.reading() as books:
            lately = day - timedelta(days=LOOKED_BACK - 1)
            temperatures = books.temperatures.between(self._person, lately, day)
            touch_tests = books.touch_tests.between(self._person, date.min, day)
            falls = self._newest_falls(books)
        return MeasuredNow(
            day, next(iter(temperatures), None), next(iter(touch_tests), None), falls
        )

    # What it asks for

    def advice(self) -> MeasuredAdvice | None:
        """Return what the table says of what was measured lately, or None when nothing counts."""
        with self._diary.reading() as books:
            return self._advice(books)

    def i_have_called(self) -> MeasuredAdvice | None:
        """Keep that the team was called about everything measured until now."""
        now = self._clock.now()
        with self._diary.writing() as books:
            day = today(self._clock)
            known = self._known(books, day)
            about = {
                str(one)
                for back in range(ASKED)
                for one in known.counting(day - timedelta(days=back))
            }
            kept = {"records": sorted(about), "at": now.isoformat()}
            books.drafts.put(self._person, HANDLED, json.dumps(kept), now)
            return self._advice(books)

    def take_back_call(self) -> MeasuredAdvice | None:
        """Undo "I have called" and return the advice as it stands again."""
        with self._diary.writing() as books:
            books.drafts.remove(self._person, HANDLED)
            return self._advice(books)

    # Inside a transaction

    def _newest_falls(self, books: Books) -> FallsRecord | None:
        found = books.falls.between(self._person, date.min, today(self._clock))
        return next(iter(found), None)

    def _advice(self, books: Books) -> MeasuredAdvice | None:
        """Return what is asked for today, or the newest call of late that nobody has made."""
        day = today(self._clock)
        known = self._known(books, day)
        now = self._advice_on(books, known, day)
        if now is not None and now.advice.level >= Level.NEXT_WORKING_DAY:
            return now
        for back in range(1, ASKED):
            asked = self._advice_on(books, known, day - timedelta(days=back))
            if asked is not None and asked.open:
                return asked
        return now

    def _known(self, books: Books, day: date) -> _Known:
        first = day - timedelta(days=DAYS + ASKED - 2)
        return _Known(
            books.persons.get(self._person) or Person(self._person),
            marked_of_a_year(books, self._person, day),
            books.temperatures.between(self._person, first, day),
            books.touch_tests.between(self._person, date.min, day),
        )

    def _advice_on(self, books: Books, known: _Known, day: date) -> MeasuredAdvice | None:
        counting = known.counting(day)
        if not counting:
            return None
        case = case_without_check(
            day,
            [one for one in known.marked if one.stamp.day <= day],
            known.person.facts,
            measured_on(day, known.temperatures, known.touch_tests),
        )
        contacts = known.person.contacts
        advice = assess(case, contacts, local(self._clock), only=MEASURED_RULES)
        since = max(counting.values())
        called = self._called_at(books, counting) or self._called_about_a_check(books, since)
        return MeasuredAdvice(advice, contacts, since, called)

    def _called_about_a_check(self, books: Books, since: datetime) -> datetime | None:
        """Return when the person called about a foot check, if that was after the measurement."""
        text = books.drafts.get(self._person, CHECK_HANDLED)
        at = None if text is None else read_call(text).at
        return at if at is not None and at >= since else None

    def _called_at(self, books: Books, counting: Collection[UUID]) -> datetime | None:
        """Return when the person called, if that was about everything that counts."""
        text = books.drafts.get(self._person, HANDLED)
        if text is None:
            return None
        kept = json.loads(text)
        about = set(kept["records"])
        if any(str(one) not in about for one in counting):
            return None
        return datetime.fromisoformat(kept["at"])
