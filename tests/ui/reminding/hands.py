"""Eyes and hands for the reminder window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from footcare.domain.reminder import ReminderKind
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.domain.occurrence import OccurrenceState
    from footcare.services.house import House
    from footcare.ui.reminder_bell import ReminderBell
    from tests.fakes import FakeClock

MINUTE, HOUR = 60, 3600
CHECK, MASSAGE = ReminderKind.FOOT_CHECK, ReminderKind.MASSAGE


def press(bell: ReminderBell, words: str) -> None:
    [button] = [
        one
        for one in bell.window.findChildren(QPushButton)
        if one.text() == words and one.isVisible()
    ]
    button.click()


def words_on(bell: ReminderBell) -> list[str]:
    return [one.text() for one in bell.window.findChildren(Label) if one.isVisible()]


def states(house: House) -> list[OccurrenceState]:
    with house.diary.reading() as books:
        return [one.state for one in books.occurrences.all()]


def due(bell: ReminderBell, clock: FakeClock) -> None:
    clock.advance(30 * MINUTE)
    bell.look()
