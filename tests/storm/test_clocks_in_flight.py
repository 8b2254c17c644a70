"""Whole days of the real program: clocks jump, services die, and every hour is told once."""

from __future__ import annotations

import random
from collections import Counter
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

import pytest

from footcare.domain.clock import SystemClock
from tests.journeys.living import GATE, HOME, Life, living
from tests.storm.report import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.blackbox

DAY: Final = "2031-03-04"
MORNING: Final = datetime(2031, 3, 4, 7, 30, tzinfo=ZoneInfo(HOME))
HOURS: Final = tuple(range(8, 24))
SLOTS: Final = tuple(f"{hour:02}:00" for hour in HOURS)
HOUR: Final = timedelta(hours=1)
DAYS: Final = timedelta(days=1)
SOON: Final = timedelta(seconds=3)
LATEST: Final = 50
"""Minutes after the hour; the next one is not due yet."""


@pytest.fixture
def life(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Life]:
    with living(tmp_path, monkeypatch) as life:
        yield life


class Day:
    """A day on which something is due at every hour, each reached in another way."""

    def __init__(self, life: Life, qtbot: QtBot, seed: int) -> None:
        self.life = life
        self.waited: list[float] = []
        self.shown_again: Counter[str] = Counter()
        self._qtbot = qtbot
        self._chance = random.Random(seed)  # noqa: S311 - can be repeated
        life.plan(["cream"], SLOTS, DAY)
        life.start(MORNING)
        self.wait(lambda: bool(life.service.calls))

    def live(self, hours: int) -> None:
        """Go through so many hours, each way once before any comes again."""
        ways = [*self._ways]
        bag: list[Callable[[datetime], None]] = []
        for hour in HOURS[:hours]:
            bag = bag or self._chance.sample(ways, len(ways))
            bag.pop()(MORNING.replace(hour=hour, minute=0))
            self._done(f"{hour:02}:00")
        self.life.end()

    def wait(self, until: Callable[[], bool]) -> None:
        """Wait for something that must come within the gate."""
        self._qtbot.waitUntil(until, timeout=GATE)

    @property
    def lost(self) -> set[str]:
        """The hours gone by of which no row or no notice tells."""
        gone = {hour for hour in SLOTS if f"Due at {hour}" in self.life.cards}
        return {row.split()[-1] for row in self.life.rows()} ^ gone

    @property
    def doubled(self) -> int:
        """How many notices were one too many."""
        return (Counter(self.life.cards) - self.shown_again).total() - len(set(self.life.cards))

    @property
    def _ways(self) -> tuple[Callable[[datetime], None], ...]:
        return (
            self._rings,
            self._slept,
            self._came_back,
            self._was_set_back,
            self._service_hangs,
            self._service_is_gone,
            self._was_killed,
        )

    def _rings(self, due: datetime) -> None:
        """Woken in time: the alarm itself rings."""
        self.life.set_clock(due - SOON)
        self.life.unlock()
        self._told(due)

    def _slept(self, due: datetime) -> None:
        """Slept over it: only the sentinel notices."""
        self.life.set_clock(self._after(due))
        self._told(due, measured=True)

    def _came_back(self, due: datetime) -> None:
        """Slept over it, and somebody unlocks the screen."""
        self.life.set_clock(self._after(due))
        self.life.unlock()
        self._told(due, measured=True)

    def _was_set_back(self, due: datetime) -> None:
        """Told, and then the clock is an hour behind: it comes due a second time."""
        self._came_back(due)
        self.life.set_clock(due - timedelta(minutes=self._chance.randint(1, LATEST)))
        self.life.unlock()

    def _service_hangs(self, due: datetime) -> None:
        """Told to a service that never answers; the next one is told too."""
        self.life.service.hangs = True
        self._came_back(due)
        self.life.service.die()
        self.life.service.hangs = False
        self.life.service.begin()
        self.shown_again[card(due)] += 1
        self.wait(lambda: self.life.cards.count(card(due)) == 2)

    def _service_is_gone(self, due: datetime) -> None:
        """Nobody there to tell it; told to the next one."""
        self.life.service.die()
        self.life.set_clock(self._after(due))
        self.life.unlock()
        self.wait(lambda: self.life.rows().get(row(due)) == "told")
        self.life.service.begin()
        self._told(due)

    def _was_killed(self, due: datetime) -> None:
        """Not running when it came due; started afterwards."""
        self.life.kill()
        self.life.start(self._after(due))
        self._told(due, measured=True)

    def _after(self, due: datetime) -> datetime:
        return due + timedelta(minutes=self._chance.randint(1, LATEST))

    def _told(self, due: datetime, *, measured: bool = False) -> None:
        begun = SystemClock().monotonic()
        self.wait(lambda: card(due) in self.life.cards)
        if measured:
            self.waited.append(1000 * (SystemClock().monotonic() - begun))

    def _done(self, slot: str) -> None:
        """Press Done on the notice; the diary must know."""
        service = self.life.service
        self.wait(lambda: service._next_id > 0)
        service.press(service._next_id, "done")
        self.wait(lambda: self.life.rows()[f"cream {DAY} {slot}"] == "done")


def card(due: datetime) -> str:
    return f"Due at {due:%H:%M}"


def row(due: datetime) -> str:
    return f"cream {DAY} {due:%H:%M}"


def live_a_day(day: Day, hours: int, seed: int, noted: Callable[[Row], None]) -> None:
    day.live(hours)
    counts = {"lost": len(day.lost), "doubled": day.doubled}
    worst = {"ms until shown": max(day.waited, default=0)}
    noted(Row("clock set, service or program killed, in flight", hours, [seed], counts, worst))
    assert set(day.life.rows()) == {f"cream {DAY} {slot}" for slot in SLOTS[:hours]}
    assert day.lost == set()
    assert day.doubled == 0


@pytest.mark.timeout(300)
def test_some_hours_are_told_once_each(
    life: Life, qtbot: QtBot, noted: Callable[[Row], None]
) -> None:
    live_a_day(Day(life, qtbot, 13), 3, 13, noted)


@pytest.mark.soak
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("seed", range(2, 6))
def test_every_hour_of_a_day_is_told_once(
    life: Life, qtbot: QtBot, noted: Callable[[Row], None], seed: int
) -> None:
    live_a_day(Day(life, qtbot, seed), len(HOURS), seed, noted)


@pytest.mark.soak
@pytest.mark.timeout(1200)
def test_a_day_at_a_fast_clock_tells_every_hour_once(
    life: Life, qtbot: QtBot, noted: Callable[[Row], None]
) -> None:
    """The wall clock runs at 120 times its pace, which no alarm can know: the sentinel finds it.

    With the monotonic clock sped up too nothing would ring at all: libfaketime 0.9.10 does not know
    the call by which Python waits (sem_clockwait).
    """
    life.plan(["cream"], SLOTS, DAY)
    life.start(MORNING, speed=120)
    qtbot.waitUntil(lambda: len(life.rows()) == len(SLOTS), timeout=900_000)
    qtbot.waitUntil(lambda: list(life.rows().values()).count("told") == len(life.cards))
    life.end()
    lost = {f"Due at {slot}" for slot in SLOTS} - set(life.cards)
    counts = {"lost": len(lost), "doubled": len(life.cards) - len(set(life.cards))}
    noted(Row("a day at a fast clock", len(SLOTS), [], counts))
    assert life.cards == [f"Due at {slot}" for slot in SLOTS]


@pytest.mark.soak
@pytest.mark.timeout(300)
@pytest.mark.parametrize("jump", ["8 hours", "1 day", "365 days", "to Tokyo"])
def test_a_jump_is_noticed_within_the_gate(
    life: Life, qtbot: QtBot, noted: Callable[[Row], None], jump: str
) -> None:
    """Nothing but the sentinel notices; what is due by then is one card."""
    life.plan(["cream", "massage"], ["12:00"], DAY)
    life.start(MORNING, travels=True)
    qtbot.waitUntil(lambda: bool(life.service.calls), timeout=GATE)
    begun = SystemClock().monotonic()
    if jump == "to Tokyo":
        life.travel("Asia/Tokyo")
    else:
        number, unit = jump.split()
        life.set_clock(MORNING + int(number) * (DAYS if "day" in unit else HOUR))
    qtbot.waitUntil(lambda: bool(life.cards), timeout=GATE)
    waited = 1000 * (SystemClock().monotonic() - begun)
    life.service.press(1, "snooze")
    qtbot.waitUntil(lambda: set(life.rows().values()) == {"snoozed"}, timeout=GATE)
    life.end()
    counts = {"doubled": len(life.cards) - 1}
    noted(Row("one jump, noticed by the sentinel", 1, [], counts, {"ms until shown": waited}))
    assert life.cards == ["2 reminders wait."]
