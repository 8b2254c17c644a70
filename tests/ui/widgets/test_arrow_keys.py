"""A group is one stop of the Tab key; arrows go about in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from footcare.ui.widgets.arrow_keys import ArrowKeys

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LEFT, RIGHT, UP, DOWN = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
)
NAMES = "abcdef"


class Form:
    """A field, a group of six in two lines of three, and another field."""

    def __init__(self, qtbot: QtBot, columns: int = 3) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        column = QVBoxLayout(self.window)
        before, after = QLineEdit(), QLineEdit()
        before.setObjectName("before")
        after.setObjectName("after")
        column.addWidget(before)
        self.keys = ArrowKeys(self.window, columns=columns)
        self.buttons = {name: QPushButton(name) for name in NAMES}
        for name, button in self.buttons.items():
            button.setObjectName(name)
            column.addWidget(button)
            self.keys.add(button)
        self.keys.listen()
        column.addWidget(after)
        self.window.show()
        self.window.activateWindow()
        QApplication.processEvents()
        before.setFocus()

    def press(self, *keys: Qt.Key) -> str:
        """Press keys where the focus is; return where it is then."""
        for key in keys:
            focus = self.window.focusWidget()
            back = key == Qt.Key.Key_Backtab
            held = Qt.KeyboardModifier.ShiftModifier if back else Qt.KeyboardModifier.NoModifier
            QTest.keyClick(focus, key, held)
        return self.window.focusWidget().objectName()


TAB, BACKTAB = Qt.Key.Key_Tab, Qt.Key.Key_Backtab


def test_tab_goes_in_and_out_wherever_the_arrows_went(qtbot: QtBot) -> None:
    form = Form(qtbot)
    assert form.press(TAB) == "a"
    assert form.press(TAB) == "after"
    assert form.press(BACKTAB) == "a"
    assert form.press(RIGHT, DOWN) == "e"
    assert form.press(TAB) == "after"
    assert form.press(BACKTAB, RIGHT, BACKTAB) == "before"


def test_tab_comes_to_the_one_it_rests_at(qtbot: QtBot) -> None:
    form = Form(qtbot)
    form.keys.rest_at(form.buttons["d"])
    assert form.press(TAB) == "d"
    assert form.press(LEFT, BACKTAB, TAB) == "d"
    form.keys.rest_at(None)
    assert form.press(TAB, BACKTAB) == "a"


@pytest.mark.parametrize(
    ("keys", "reached"),
    [
        ((RIGHT, RIGHT), "c"),
        ((RIGHT, RIGHT, RIGHT), "d"),
        ((DOWN,), "d"),
        ((DOWN, DOWN), "d"),
        ((UP,), "a"),
        ((LEFT,), "a"),
        ((Qt.Key.Key_End,), "f"),
        ((Qt.Key.Key_End, UP), "c"),
        ((DOWN, Qt.Key.Key_Home), "a"),
    ],
)
def test_arrows_go_as_the_lines_stand(qtbot: QtBot, keys: tuple[Qt.Key, ...], reached: str) -> None:
    assert Form(qtbot).press(TAB, *keys) == reached


def test_in_one_line_down_goes_on(qtbot: QtBot) -> None:
    assert Form(qtbot, columns=6).press(TAB, DOWN, DOWN, UP) == "b"


def test_left_and_right_follow_the_direction_of_reading(qtbot: QtBot) -> None:
    form = Form(qtbot)
    form.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert form.press(TAB, LEFT, LEFT, RIGHT) == "b"


def test_what_rests_or_is_hidden_is_passed_over(qtbot: QtBot) -> None:
    form = Form(qtbot)
    form.buttons["b"].setEnabled(False)
    form.buttons["c"].hide()
    QApplication.processEvents()
    assert form.press(TAB, RIGHT) == "d"
    assert form.press(LEFT) == "a"
