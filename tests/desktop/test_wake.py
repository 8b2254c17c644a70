"""Waking and unlocking are heard over real buses; buses that are not there are no trouble."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from jeepney.bus_messages import message_bus
from PySide6.QtTest import QSignalSpy
from typing_extensions import override

from footcare.desktop.wake import WakeSignals
from tests.desktop.bus_stub import BusStub

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.usefixtures("qapp")

LOGIND = "org.freedesktop.login1"


class Teller(BusStub):
    """Says things and is asked nothing."""

    @override
    def answer(self, method: str, body: tuple[Any, ...]) -> tuple[str | None, tuple[Any, ...]]:
        return None, ()


@pytest.fixture
def signals() -> Iterator[WakeSignals]:
    signals = WakeSignals()
    yield signals
    signals.finish()
    signals.deleteLater()


def listen(signals: WakeSignals, ear: int, qtbot: QtBot) -> QSignalSpy:
    """Begin to listen, and wait until the bus of one ear knows about it."""
    woke = QSignalSpy(signals.woke)
    bus = signals._ears[ear]._bus
    with qtbot.waitSignal(bus.opened):
        signals.start()
    answered: list[object] = []
    bus.call(message_bus.GetId(), answered.append)
    qtbot.waitUntil(lambda: bool(answered))
    return woke


def test_a_computer_that_wakes_is_noticed_and_one_that_falls_asleep_is_not(
    signals: WakeSignals, system_bus: subprocess.Popen[str], qtbot: QtBot
) -> None:
    assert system_bus.poll() is None
    logind = Teller(LOGIND, bus="SYSTEM")
    woke = listen(signals, 0, qtbot)
    for member, value in (
        ("PrepareForSleep", True),
        ("PrepareForShutdown", False),
        ("PrepareForSleep", False),
        ("PrepareForSleep", False),
    ):
        logind.say("/org/freedesktop/login1", f"{LOGIND}.Manager", member, "b", value)
    logind.die()
    qtbot.waitUntil(lambda: woke.count() == 2)


@pytest.mark.parametrize("name", ["org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"])
def test_a_screen_that_is_unlocked_is_noticed_unless_another_program_pretends(
    signals: WakeSignals, session_bus: subprocess.Popen[str], qtbot: QtBot, name: str
) -> None:
    assert session_bus.poll() is None
    screen, other = Teller(name), Teller("org.example.Other")
    woke = listen(signals, 1, qtbot)
    for teller, locked in ((other, False), (screen, True), (screen, False)):
        teller.say("/org/gnome/ScreenSaver", name, "ActiveChanged", "b", locked)
    other.die()
    screen.die()
    qtbot.waitUntil(lambda: woke.count() > 0)
    assert woke.count() == 1


def test_without_buses_it_is_quiet(signals: WakeSignals) -> None:
    signals.start()
