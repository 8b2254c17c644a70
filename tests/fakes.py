"""The few faked things: time and the outside world. Small real classes that record."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from footcare.domain.speech import Speech
from footcare.services.desktop_ports import AutostartProblem, AutostartState, Busy, Starting, Tone
from footcare.services.ports import Ability, Notice, NoticeAnswer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from footcare.domain.trial import Confirmation

MORNING = datetime(2026, 11, 22, 7, 30, tzinfo=UTC)


@dataclass
class FakeClock:
    """A clock that moves only when told.

    ``advance`` moves both clocks, ``jump`` the wall clock alone, as a sleep or a set clock does.
    """

    wall: datetime = MORNING
    ticks: float = 1000.0
    zone: str = "Europe/London"

    def now(self) -> datetime:
        return self.wall

    def monotonic(self) -> float:
        return self.ticks

    def wall_time(self) -> datetime:
        return self.wall.astimezone(ZoneInfo(self.zone))

    def time_zone(self) -> str:
        return self.zone

    def advance(self, seconds: float) -> None:
        self.wall += timedelta(seconds=seconds)
        self.ticks += seconds

    def jump(self, seconds: float) -> None:
        self.wall += timedelta(seconds=seconds)


@dataclass
class FakeAlarm:
    """An alarm that only remembers what it was set to."""

    set_to: dict[str, datetime] = field(default_factory=dict)

    def set(self, key: str, at: datetime) -> None:
        self.set_to[key] = at

    def clear(self) -> None:
        self.set_to.clear()


@dataclass
class FakeNotifier:
    """A desktop that shows every notice; ``answer`` is the person pressing a button on it."""

    shown: dict[str, Notice] = field(default_factory=dict)
    history: list[Notice] = field(default_factory=list)
    answered: Callable[[str, NoticeAnswer], None] | None = None
    works: Ability = field(default_factory=lambda: Ability(ok=True))

    def ability(self) -> Ability:
        return self.works

    def show(self, notice: Notice) -> None:
        self.shown[notice.key] = notice
        self.history.append(notice)

    def close(self, key: str) -> None:
        self.shown.pop(key, None)

    def listen(self, answered: Callable[[str, NoticeAnswer], None]) -> None:
        self.answered = answered

    def answer(self, key: str, answer: NoticeAnswer) -> None:
        assert key in self.shown, f"{key} is not shown"
        assert self.answered is not None, "nobody listens"
        self.answered(key, answer)


@dataclass
class FakeSounds:
    """Ears."""

    heard: list[Tone] = field(default_factory=list)

    def ability(self) -> Ability:
        return Ability(ok=True)

    def play(self, tone: Tone) -> None:
        self.heard.append(tone)


@dataclass
class FakeVoice:
    """A voice that goes on with a sentence until it is stopped."""

    said: list[str] = field(default_factory=list)
    speaks: bool = False
    speech: Speech = field(default_factory=Speech)
    voices: tuple[str, ...] = ()
    prepared: int = 0
    works: Ability = field(default_factory=lambda: Ability(ok=True))

    def ability(self) -> Ability:
        return self.works

    @property
    def saying(self) -> str:
        return self.said[-1] if self.speaks else ""

    def tune(self, speech: Speech) -> None:
        self.speech = speech

    def prepare(self) -> None:
        self.prepared += 1

    def say(self, words: str) -> None:
        self.said.append(words)
        self.speaks = True

    def stop(self) -> None:
        self.speaks = False


@dataclass
class FakeScreen:
    """A screen that remembers whether it was asked to stay on."""

    on: bool = False

    def stay_on(self) -> None:
        self.on = True

    def let_go(self) -> None:
        self.on = False


@dataclass
class FakeAutostart:
    """A desktop that starts what it is told to, unless ``refuses`` says why not."""

    found: AutostartState = field(default_factory=lambda: AutostartState(Starting.OFF))
    works: Ability = field(default_factory=lambda: Ability(ok=True))
    refuses: str = ""

    def ability(self) -> Ability:
        return self.works

    def state(self) -> AutostartState:
        return self.found

    def turn(self, *, on: bool) -> None:
        if self.refuses:
            raise AutostartProblem(self.refuses)
        self.found = AutostartState(Starting.ON if on else Starting.OFF)


@dataclass
class FakeAttention:
    """A person who is busy or not; a ``slow`` one is told of by ``answer`` only."""

    busy: Busy = Busy.NO
    slow: bool = False
    asked: list[Callable[[Busy], None]] = field(default_factory=list)

    def ability(self) -> Ability:
        return Ability(ok=True)

    def ask(self, told: Callable[[Busy], None]) -> None:
        self.asked.append(told)
        if not self.slow:
            self.answer()

    def answer(self) -> None:
        waiting, self.asked = self.asked, []
        for told in waiting:
            told(self.busy)


@dataclass
class FakeMotionWish:
    """Answers at once with ``less``: True, False, or None for a desktop that does not tell."""

    less: bool | None = None

    def ask(self, told: Callable[[bool | None], None]) -> None:
        told(self.less)

    def finish(self) -> None:
        pass


@dataclass
class FakeDialling:
    """A computer with a program for calls, or without one; a ``broken`` one does not start."""

    program: str | None = None
    broken: bool = False
    dialled: list[str] = field(default_factory=list)

    def can_dial(self) -> str | None:
        return self.program

    def dial(self, number: str) -> bool:
        if not self.broken:
            self.dialled.append(number)
        return not self.broken


@dataclass
class FakeMessenger:
    """One way to reach a person, and what still stands of a trial sent by it."""

    works: Ability = field(default_factory=lambda: Ability(ok=True))
    sent: int = 0
    stands: bool = False

    def ability(self) -> Ability:
        return self.works

    def send(self) -> None:
        self.sent += 1
        self.stands = True

    def take_back(self) -> None:
        self.stands = False


@dataclass
class FakeConfirmations:
    """Confirmations kept in memory, or nowhere when ``broken``."""

    kept: tuple[Confirmation, ...] = ()
    broken: bool = False

    def read(self) -> tuple[Confirmation, ...]:
        return self.kept

    def write(self, confirmations: Sequence[Confirmation]) -> None:
        if self.broken:
            raise OSError(28, "No space left on device")
        self.kept = tuple(confirmations)
