"""The clock of the running program jumps: what is due is shown, once, as one card."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from footcare.services.ports import NoticeAnswer
from tests.journeys.living import GATE, HOME, Life, living

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = [pytest.mark.blackbox, pytest.mark.timeout(170)]

MORNING = datetime(2031, 3, 4, 7, 30, tzinfo=ZoneInfo(HOME))
HOUR = timedelta(hours=1)
KINDS = ("cream", "exercise", "massage")


@pytest.fixture
def life(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Life]:
    with living(tmp_path, monkeypatch) as life:
        yield life


def test_what_came_due_in_a_sleep_is_one_card_and_a_clock_set_back_doubles_nothing(
    life: Life, qtbot: QtBot
) -> None:
    life.plan(KINDS, ["12:00", "16:00"], "2031-03-04")
    life.start(MORNING)
    qtbot.waitUntil(lambda: bool(life.service.calls), timeout=GATE)
    life.set_clock(MORNING + 8 * HOUR)
    qtbot.waitUntil(lambda: len(life.cards) == 1, timeout=GATE)
    assert set(life.rows()) == {f"{kind} 2031-03-04 12:00" for kind in KINDS}

    life.set_clock(MORNING + 7 * HOUR)
    life.unlock()
    life.service.press(1, NoticeAnswer.SNOOZE)
    qtbot.waitUntil(lambda: set(life.rows().values()) == {"snoozed"}, timeout=GATE)

    life.set_clock(MORNING + 9 * HOUR)
    life.unlock()
    qtbot.waitUntil(lambda: len(life.cards) == 2, timeout=GATE)
    life.end()
    assert life.cards == ["3 reminders wait."] * 2
    assert len(life.rows()) == 2 * len(KINDS)


def test_after_four_hundred_days_there_is_one_card(life: Life, qtbot: QtBot) -> None:
    life.plan(KINDS, ["07:00"], "2031-03-04")
    life.start(MORNING, speed=1)
    qtbot.waitUntil(lambda: len(life.cards) == 1, timeout=GATE)
    life.end()
    life.start(MORNING + timedelta(days=400), speed=1)
    qtbot.waitUntil(lambda: len(life.cards) == 2, timeout=GATE)
    life.end()
    assert life.cards == ["3 reminders wait."] * 2
    assert len(life.rows()) <= 3 * len(KINDS), "only yesterday and today are looked back on"
