"""The whole way in the real window: choose, answer, massage, and find it in the diary."""

from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest

from footcare.domain.clock import today
from footcare.domain.massage import Ended
from footcare.domain.person import Facts, Known
from footcare.ui.main_window import MainWindow
from footcare.ui.pages.gate_page import GatePage
from footcare.ui.pages.massage_page import MassagePage
from footcare.ui.pages.player_page import PlayerPage
from footcare.ui.pages.routine_page import RoutinePage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from tests.fakes import FakeClock


def test_a_whole_massage_by_keyboard(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    house.knowing.keep_facts(Facts(loss_of_feeling=Known.NO, poor_circulation=Known.NO))
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    window.show_page("massage")

    listed = window.current
    assert isinstance(listed, MassagePage)
    listed.cards[0].button.click()
    routine = window.current
    assert isinstance(routine, RoutinePage)
    assert window.focusWidget() is routine.heading
    routine.start_button.click()
    gate = window.current
    assert isinstance(gate, GatePage)
    assert gate.questions is not None
    for group in gate.questions.groups.values():
        QTest.keyClick(group.button("no"), Qt.Key.Key_Return)
    gate.scale.group.button("5").click()
    gate.begin_button.click()
    player = window.current
    assert isinstance(player, PlayerPage)
    assert window.focusWidget() is player.bar.pause_button

    for _ in range(40):
        clock.advance(1)
        player.tick()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    clock.advance(900)
    player.tick()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    for _ in range(264):
        clock.advance(1)
        player.tick()
    player.finish.scale.group.button("2").click()
    player.finish.close_button.click()
    assert window.current is listed
    with house.diary.reading() as books:
        (record,) = books.sessions.between(house.person_id, today(clock), today(clock))
    assert (record.ended, record.done_seconds) == (Ended.FINISHED, 300)
    assert (record.before, record.after) == (5, 2)


def test_closed_pages_are_freed(desk: Desk) -> None:
    alive = []
    for kind in (MassagePage, RoutinePage, GatePage, PlayerPage):
        page = kind(desk)
        page.enter(routine="calm5")
        page.leave()
        alive.append(weakref.ref(page))
        page.deleteLater()
        del page
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    assert [ref() for ref in alive if ref() is not None] == []
