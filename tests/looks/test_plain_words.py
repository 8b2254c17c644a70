"""A person's words are words on every page: never markup, never a picture, never a link."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from footcare.domain.inspection import Answer, Inspection, StepAnswer, check_order
from footcare.domain.person import Contacts
from footcare.domain.record import stamp_now
from footcare.domain.reminder import ReminderKind, new_reminder
from footcare.ui.main_window import MainWindow
from footcare.ui.pages import PAGES
from tests.builders import make_desk
from tests.looks.a_day import words_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footcare.services.house import House
    from tests.fakes import FakeClock

MARKUP = '<h1>big</h1><img src="file:///x.png"><a href="https://example.org">here</a> & <b>more'
SHOWN_ON = {
    "today": "Ruth <b>Rose</b>",
    "journal": MARKUP,
    "help": "<b>Clinic</b>",
    "reminders": "<i>cream</i> & water",
}


@pytest.fixture
def window(qapp: QApplication, clock: FakeClock, lived: House) -> Iterator[MainWindow]:
    """A day whose every word is markup."""
    lived.knowing.call_me(SHOWN_ON["today"])
    lived.knowing.keep_contacts(Contacts(SHOWN_ON["help"], "<u>01632</u>", "1 & 2", "<s>112</s>"))
    reminder = new_reminder(ReminderKind.CUSTOM, stamp_now(clock, lived.person_id))
    lived.reminding.keep(replace(reminder, title=SHOWN_ON["reminders"]))
    answers = tuple(StepAnswer(step, foot, Answer.NOTHING_NEW) for step, foot in check_order())
    with lived.diary.writing() as books:
        books.inspections.add(Inspection(stamp_now(clock, lived.person_id), answers, note=MARKUP))
    window = MainWindow(make_desk(qapp, clock=clock, house=lived))
    window.resize(1280, 800)
    yield window
    window.close()
    window.deleteLater()


@pytest.mark.parametrize("name", [row.name for row in PAGES])
def test_every_label_shows_its_text_as_it_is(window: MainWindow, lived: House, name: str) -> None:
    window.open_page(name, words_for(name, lived))
    window.show()
    QApplication.processEvents()
    labels = window.findChildren(QLabel)
    assert labels
    assert [one.text() for one in labels if one.textFormat() is not Qt.TextFormat.PlainText] == []
    assert [one.toolTip() for one in window.findChildren(QWidget) if one.toolTip()] == []
    if name in SHOWN_ON:
        buttons = window.current.findChildren(QAbstractButton)
        said = [one.text() for one in labels] + [one.accessibleName() for one in buttons]
        assert any(SHOWN_ON[name] in words for words in said), "it must be shown to prove anything"
