"""A question over the window: all its answers can be seen, all its words can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from footcare.app.asking import WindowAsker
from footcare.ui.asking import Choice
from footcare.ui.question import Question
from tests.builders import make_desk

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

SHORT = "It stays where it is."
LONG = "\n".join(["Something long is said here, and it goes on for more than a line. " * 2] * 4)
CHOICES = (Choice("stay", "Keep my diary", filled=True), Choice("go", "Delete everything"))


class Heard:
    """Whoever asked, and the window over which it was asked."""

    def __init__(self) -> None:
        self.answers: list[str] = []
        self.window = QWidget()

    def take(self, answer: str) -> None:
        self.answers.append(answer)


@pytest.fixture
def heard(qtbot: QtBot) -> Heard:
    heard = Heard()
    qtbot.addWidget(heard.window)
    heard.window.resize(1024, 640)
    heard.window.show()
    return heard


def asked(app: QApplication, heard: Heard, words: str, scale: int = 100) -> Question:
    desk = make_desk(app, text_size=scale)
    asker = WindowAsker(desk.theme, desk.icons)
    asker.window = heard.window
    asker.ask("Is it so?", words, CHOICES, heard.take)
    for _turn in range(3):
        QCoreApplication.processEvents()
    return heard.window.findChildren(Question)[-1]


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("words", [SHORT, LONG], ids=["short", "long"])
def test_every_answer_is_seen_whole(
    qapp: QApplication, heard: Heard, words: str, scale: int
) -> None:
    sheet = asked(qapp, heard, words, scale)
    assert sheet.height() <= 640
    assert sheet.width() <= 1024
    for button in sheet.findChildren(QPushButton):
        assert sheet.rect().contains(QRect(button.mapTo(sheet, QPoint()), button.size()))
        assert button.height() >= 44
    assert sheet.scroller.bar.isVisible() is (words == LONG and scale == 200)


def test_words_that_do_not_fit_are_moved_by_keys(qapp: QApplication, heard: Heard) -> None:
    sheet = asked(qapp, heard, LONG, 200)
    QTest.keyClick(sheet, Qt.Key.Key_PageDown)
    assert sheet.scroller.bar.value() > 0
    for _press in range(20):
        QTest.keyClick(sheet, Qt.Key.Key_PageDown)
    assert sheet.scroller.bar.value() == sheet.scroller.bar.maximum()
    QTest.keyClick(sheet, Qt.Key.Key_PageUp)
    assert sheet.scroller.bar.value() < sheet.scroller.bar.maximum()


def test_an_answer_is_told_and_escape_is_no_answer(qapp: QApplication, heard: Heard) -> None:
    QTest.keyClick(asked(qapp, heard, SHORT), Qt.Key.Key_Escape)
    sheet = asked(qapp, heard, SHORT)
    (go,) = [button for button in sheet.findChildren(QPushButton) if button.objectName() == "go"]
    go.click()
    assert heard.answers == ["", "go"]


def test_words_are_never_markup(qapp: QApplication, heard: Heard) -> None:
    sheet = asked(qapp, heard, "<b>bold</b> & more")
    labels = sheet.findChildren(QLabel)
    assert "<b>bold</b> & more" in [label.text() for label in labels]
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
