"""A player over a real diary, for its tests: the clock is moved and the page looks at it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from footcare.domain.clock import today
from footcare.domain.foot import Foot
from footcare.domain.gate import GateResult
from footcare.ui.pages.player_page import PlayerPage
from tests.builders import FakeAsker
from tests.fakes import FakeClock, FakeSounds

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from footcare.domain.massage import MassageRecord
    from footcare.domain.session import Session
    from footcare.services.desktop_ports import Tone
    from footcare.ui.desk import Desk

BOTH = GateResult(frozenset(Foot))
SPACE, RETURN, ESCAPE = Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Escape


@dataclass
class Played:
    """A player with its clock, its ears and whoever it asks."""

    page: PlayerPage
    desk: Desk
    clock: FakeClock

    def wait(self, seconds: float) -> None:
        """Let time pass as the ticker would look at it."""
        for _ in range(round(seconds * 2)):
            self.clock.advance(0.5)
            self.page.tick()

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.page.window().focusWidget(), key)

    @property
    def session(self) -> Session:
        assert self.page.session is not None
        return self.page.session

    @property
    def step(self) -> int:
        return self.session.tick().planned.index

    @property
    def heard(self) -> list[Tone]:
        assert isinstance(self.desk.sounds, FakeSounds)
        return self.desk.sounds.heard

    @property
    def asker(self) -> FakeAsker:
        assert isinstance(self.desk.asker, FakeAsker)
        return self.desk.asker

    @property
    def kept(self) -> list[MassageRecord]:
        with self.desk.house.diary.reading() as books:
            day = today(self.clock)
            return books.sessions.between(self.desk.house.person_id, day, day)


def opened(
    qtbot: QtBot,
    desk: Desk,
    clock: FakeClock,
    allowed: GateResult = BOTH,
    before: int | None = None,
) -> Played:
    page = PlayerPage(desk)
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    page.activateWindow()
    assert QTest.qWaitForWindowActive(page)
    page.enter(routine="calm5", allowed=allowed, before=before)
    page.first_focus().setFocus()
    return Played(page, desk, clock)
