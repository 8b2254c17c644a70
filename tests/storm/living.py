"""A long life with reminders under a clock that obeys: sleeps, kills, journeys, wrong clocks."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Final, TypeVar

from footcare.domain.clock import today
from footcare.domain.inspection import Inspection
from footcare.domain.person import Person
from footcare.domain.quiet import Quiet
from footcare.domain.record import stamp_now
from footcare.domain.reminder import (
    Again,
    Reminder,
    ReminderKind,
    Repeat,
    RepeatUnit,
    Weekday,
    Window,
)
from footcare.domain.snooze import offered
from footcare.services.foreseeing import Foreseeing
from footcare.services.pausing import Pausing
from footcare.services.reminding import Reminding
from footcare.store.database import open_database
from tests.fakes import FakeClock
from tests.storm.ledger import DAY, Ledger

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from footcare.domain.occurrence import OccurrenceKey
    from footcare.services.outcome import Outcome

Done = TypeVar("Done")

PERSON: Final = "ann"
MINUTE: Final = 60
HOUR: Final = 3600
ZONES: Final = (
    "Europe/London",
    "Europe/Helsinki",
    "America/New_York",
    "Asia/Tokyo",
    "Australia/Lord_Howe",
    "Pacific/Kiritimati",
)
KILLED: Final = 0.04
"""How often the program dies between claiming and showing."""


class Life:
    """One person, six reminders, and whatever happens.

    Attributes:
        looks: how often the program looked.
    """

    def __init__(self, folder: Path, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - a storm, not a secret
        self.clock = FakeClock()
        self._diary = open_database(folder / f"{seed}.db", wait_seconds=1)
        with self._diary.writing() as books:
            books.persons.put(Person(PERSON))
        self.ledger = Ledger()
        self._busy = False
        self.looks = 0
        self._begin()
        for reminder in self._plans():
            self._keep(reminder)

    def close(self) -> None:
        """Close the diary."""
        self._diary.close()

    def live(self, days: int) -> None:
        """Live for some days of the wall clock."""
        end = self.clock.now() + days * DAY
        steps = (
            (self._wake, 40),
            (self._sleep, 12),
            (self._die, 8),
            (self._answer, 24),
            (self._check, 6),
            (self._travel, 2),
            (self._set_clock, 2),
            (self._set_clock_years_ahead, 1),
            (self._pause, 2),
            (self._end_pause, 1),
            (self._edit, 2),
            (self._skip, 2),
            (self._set_quiet, 1),
            (self._be_away, 0.2),
        )
        doings, weights = zip(*steps, strict=True)
        while self.clock.now() < end:
            (do,) = self._random.choices(doings, weights)
            do()
            self._look()

    def return_after(self, days: int) -> list[list[OccurrenceKey]]:
        """Be away for some days, start again, and return each card with what is on it."""
        self.clock.jump(days * DAY.total_seconds())
        self._begin()
        cards: list[list[OccurrenceKey]] = []
        for _again in range(3):
            outcome = self._reminding.resync()
            if outcome.card is not None:
                cards.append([due.key for due in outcome.card.items])
        return cards

    def rows(self) -> int:
        """Return how many occurrences the diary holds."""
        with self._diary.reading() as books:
            return len(books.occurrences.all())

    # -- what happens ------------------------------------------------------------------------------

    def _wake(self) -> None:
        """Sit at the desk for a while; the alarm rings when it was set to."""
        self._busy = self._random.random() < 0.2
        end = self.clock.now() + timedelta(minutes=self._random.randint(10, 500))
        while (ring := self._look().ring) is not None and ring <= end:
            self.clock.advance((ring - self.clock.now()).total_seconds())
        self.clock.advance((end - self.clock.now()).total_seconds())
        self.ledger.look(self.clock.now(), self.clock.zone, busy=self._busy)

    def _sleep(self) -> None:
        self.clock.jump(self._random.randint(30, 900) * MINUTE)

    def _die(self) -> None:
        self.clock.jump(self._random.randint(0, 2000) * MINUTE)
        self._begin()

    def _be_away(self) -> None:
        self.clock.jump(self._random.randint(3, 40) * DAY.total_seconds())
        self._begin()

    def _travel(self) -> None:
        self.clock.zone = self._random.choice(ZONES)

    def _set_clock(self) -> None:
        self.clock.jump(self._random.choice([-HOUR, -10 * MINUTE, HOUR]))

    def _set_clock_years_ahead(self) -> None:
        ahead = self._random.choice([1, 10]) * 365 * DAY.total_seconds()
        self.clock.jump(ahead)
        self._look()
        self.clock.jump(-ahead)
        self.ledger.forget_after(today(self.clock) + DAY)

    def _answer(self) -> None:
        waiting = self._reminding.waiting()
        if not waiting:
            return
        due = self._random.choice(waiting)
        key = due.key
        self.ledger.seen.add(key)
        match self._random.randint(0, 4):
            case 0:
                self._do(lambda: self._reminding.done([key], PERSON))
                self.ledger.answered.add(key)
            case 1:
                self._do(lambda: self._reminding.not_today([key], PERSON))
                self.ledger.answered.add(key)
            case 2:
                self._do(lambda: self._reminding.start([key]))
                self.ledger.told[key] = max(1, self.ledger.told[key])
                self.ledger.snoozed.pop(key, None)
            case _:
                self._snooze(key, due.occurrence.due_at)

    def _snooze(self, key: OccurrenceKey, due_at: object) -> None:
        now, zone = self.clock.now(), self.clock.zone
        following = next(d.following for d in self._reminding.waiting() if d.key == key)
        snooze, until = self._random.choice(offered(now, following, zone))
        self._do(lambda: self._reminding.snooze([key], snooze))
        with self._diary.reading() as books:
            kept = books.occurrences.get(key)
        if kept is None or (kept.snoozed_until, kept.due_at) != (until, due_at):
            self.ledger.wrong.append(f"the snooze of {key} is not what was offered")
        self.ledger.snoozes[key] += 1
        self.ledger.told[key] = max(1, self.ledger.told[key])
        self.ledger.snoozed[key] = until

    def _check(self) -> None:
        """Do what foot-check reminders ask for, if one of them waits."""
        if not any(d.reminder.kind is ReminderKind.FOOT_CHECK for d in self._reminding.waiting()):
            return
        with self._diary.writing() as books:
            books.inspections.add(Inspection(stamp_now(self.clock, PERSON)))
        self.ledger.checked.add(today(self.clock))
        self._do(lambda: self._reminding.thing_done(PERSON, ReminderKind.FOOT_CHECK))
        if any(d.reminder.kind is ReminderKind.FOOT_CHECK for d in self._reminding.waiting()):
            self.ledger.wrong.append(f"a check answered nothing at {self.clock.now()}")

    def _pause(self) -> None:
        until = today(self.clock) + self._random.randint(1, 6) * DAY
        self.ledger.end_pauses(self.clock.now())
        self.ledger.pauses.append((self.clock.now(), until, None))
        self._do(lambda: self._pausing.pause(PERSON, until))

    def _end_pause(self) -> None:
        self.ledger.end_pauses(self.clock.now())
        self._do(lambda: self._pausing.end(PERSON))

    def _edit(self) -> None:
        reminder = self._random.choice(list(self.ledger.plans.values()))
        if reminder.window is None:
            at = time(self._random.randint(0, 23), self._random.randint(0, 59))
            self._keep(replace(reminder, times=(at,)))

    def _skip(self) -> None:
        reminder = self._random.choice(list(self.ledger.plans.values()))
        key = self._do(lambda: self._foreseeing.skip_next(reminder.stamp.id))
        if key is not None:
            self.ledger.answered.add(key)

    def _set_quiet(self) -> None:
        hours = self._random.choice([None, (time(22), time(7)), (time(13), time(14, 30))])
        self.ledger.quiet = hours
        quiet = None if hours is None else Quiet(*hours)
        self._do(lambda: self._pausing.set_quiet(PERSON, quiet))

    # -- the program -------------------------------------------------------------------------------

    def _begin(self) -> None:
        """Start the program; what it knew is gone, the diary stays."""
        self._dead = False
        self._reminding = Reminding(self._diary, self.clock)
        self._reminding.listen(self._show)
        self._pausing = Pausing(self.clock, self._reminding)
        self._foreseeing = Foreseeing(self._diary, self.clock, self._reminding)

    def _look(self) -> Outcome:
        self.looks += 1
        outcome = self._reminding.resync(busy=self._busy)
        while self._dead:
            self._begin()
            outcome = self._reminding.resync(busy=self._busy)
        self.ledger.look(self.clock.now(), self.clock.zone, busy=self._busy)
        return outcome

    def _do(self, work: Callable[[], Done]) -> Done:
        """Do something; who dies by it starts again and looks."""
        done = work()
        if self._dead:
            self._begin()
            self._look()
        return done

    def _show(self, outcome: Outcome) -> None:
        """Show a card, unless the program dies before it could."""
        if outcome.card is None:
            return
        self._dead = self._random.random() < KILLED
        if self._dead:
            return
        keys = [due.key for due in outcome.card.items]
        if len({key.reminder for key in keys}) < len(keys):
            self.ledger.wrong.append(f"one reminder twice on a card at {self.clock.now()}")
        for key in keys:
            self.ledger.show(key, self.clock.now(), self.clock.zone)
        self._reminding.told(keys)

    def _keep(self, reminder: Reminder) -> None:
        self.ledger.plans[reminder.stamp.id] = reminder
        self.ledger.written[reminder.stamp.id] = self.clock.now()
        self._do(lambda: self._reminding.keep(reminder))

    def _plans(self) -> list[Reminder]:
        """Return a plan of each shape."""
        starts = date(2026, 11, 22)
        kind = ReminderKind
        plans: list[dict[str, object]] = [
            {"kind": kind.FOOT_CHECK, "times": (time(8), time(20))},
            {"kind": kind.CREAM, "times": (time(7, 30),), "repeat": Repeat(2)},
            {"kind": kind.MEDICINE, "times": (), "window": Window(time(9), time(18), 90)},
            {
                "kind": kind.MASSAGE,
                "times": (time(20, 30),),
                "weekdays": frozenset({Weekday.MON, Weekday.WED, Weekday.FRI}),
                "late_minutes": 120,
                "again": Again(2, 15),
            },
            {
                "kind": kind.TEMPERATURE,
                "times": (time(10),),
                "repeat": Repeat(1, RepeatUnit.WEEK),
                "again": Again(1, 60),
            },
            {
                "kind": kind.APPOINTMENT,
                "times": (time(9),),
                "repeat": Repeat(1, RepeatUnit.MONTH),
                "weekdays": frozenset({Weekday.TUE}),
                "month_weeks": (2,),
            },
        ]
        return [
            Reminder(stamp=stamp_now(self.clock, PERSON), starts=starts, **words)  # type: ignore[arg-type] # the words are given by name
            for words in plans
        ]
