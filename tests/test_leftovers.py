"""The guards of conftest.py notice what a test leaves, and only that."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from tests.leftovers import Standing

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_window_that_is_still_held_is_found(qtbot: QtBot) -> None:
    before = Standing()
    window = QWidget()
    qtbot.addWidget(window)
    window.setObjectName("kept")
    assert before.left_over() == ["QWidget 'kept'"]


@pytest.mark.usefixtures("qapp")
def test_a_window_that_was_let_go_is_not() -> None:
    before = Standing()
    window = QWidget()
    window.setProperty("itself", [window])
    window.deleteLater()
    assert before.left_over() == []


@pytest.mark.usefixtures("qapp")
def test_a_timer_that_ticks_is_found_until_it_stops() -> None:
    before = Standing()
    timer = QTimer()
    timer.start(60_000)
    assert before.left_over() == ["QTimer"]
    timer.stop()
    assert before.left_over() == []


def test_a_thread_is_found_until_it_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.leftovers.PATIENCE", 0.01)
    before = Standing()
    end = threading.Event()
    thread = threading.Thread(target=end.wait, name="waits")
    thread.start()
    assert before.left_over() == ["thread waits"]
    end.set()
    thread.join()
    assert before.left_over() == []


@pytest.mark.usefixtures("qapp")
def test_what_stood_before_is_not_blamed_on_this_test() -> None:
    timer = QTimer()
    timer.start(60_000)
    assert Standing().left_over() == []
    timer.stop()
