"""A person's words stay in the diary: no log, no title, no notification says them."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from typing_extensions import override

from footcare.app import program
from footcare.domain.checking import PLACES
from footcare.domain.person import Contacts
from footcare.domain.record import stamp_now
from footcare.domain.reminder import ReminderKind, new_reminder
from footcare.logs import start_logging
from footcare.paths import Profile
from footcare.services.ports import DiaryUnusable
from tests.journeys.household import Household
from tests.journeys.test_one_day import walk_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from footcare.app.visitor import Visitor

NAME, NOTE, PHONE, TITLE, HOME = "Ruth", "quokkanote", "0777 1234321", "wombatpill", "numbat"
WORDS = (NAME, NOTE, PHONE, TITLE, HOME, "blister")


class Titles(QObject):
    """Someone who looks at the task bar all day."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.WindowTitleChange and isinstance(watched, QWidget):
            self.seen.add(watched.windowTitle())
        return False


@pytest.fixture
def titles(qapp: QApplication) -> Iterator[Titles]:
    titles = Titles()
    qapp.installEventFilter(titles)
    yield titles
    qapp.removeEventFilter(titles)


@pytest.fixture
def household(tmp_path: Path, qtbot: QtBot) -> Iterator[Household]:
    del qtbot
    household = Household(tmp_path / HOME / "profile")
    start_logging(Profile(household.folder).logs)
    logging.getLogger("footcare").setLevel(logging.DEBUG)
    yield household
    if household.window is not None:
        household.stop()


def spoken_words(texts: list[str]) -> list[str]:
    """Which of a person's words stand in some texts."""
    said = "\n".join(texts).lower()
    return [words for words in WORDS if words.lower() in said]


def write_everything_down(household: Household, visitor: Visitor) -> None:
    """A name, numbers, a reminder with a title, and a check with a note."""
    assert household.house is not None
    walk_in(visitor)
    household.house.knowing.keep_contacts(Contacts(NAME, PHONE, PHONE, PHONE))
    reminder = new_reminder(
        ReminderKind.MEDICINE, stamp_now(household.clock, household.house.person_id)
    )
    household.house.reminding.keep(replace(reminder, title=TITLE))
    visitor.window.show_page("check")
    for _place in range(PLACES):
        visitor.press("nothing_new")
    (note,) = [
        field for field in visitor.window.current.findChildren(QPlainTextEdit) if field.isVisible()
    ]
    note.setPlainText(NOTE)
    visitor.press("save_check")


def walk_through_every_page(visitor: Visitor) -> None:
    for page in ("today", "journal", "reminders", "settings", "help", "massage"):
        visitor.window.show_page(page)
        visitor.settle()


def break_things(household: Household, visitor: Visitor) -> None:
    """Faults of every kind whose own words are a person's."""
    assert household.house is not None

    def fails() -> None:
        raise ValueError(f"{NOTE} of {NAME} in {household.folder}")

    def unheard(_result: object) -> None:
        """The page says its own sentence."""

    visitor.window.desk.background.run(fails, unheard, unheard)
    try:
        fails()
    except ValueError as error:
        program._log_fault(type(error), error, error.__traceback__)
    database = Profile(household.folder).database
    database.rename(database.with_name("taken away"))
    with pytest.raises(DiaryUnusable):
        household.house.knowing.person()
    household.clock.advance(86_400)
    assert household.bell is not None
    household.bell.look()
    visitor.settle()
    database.unlink(missing_ok=True)
    database.with_name("taken away").rename(database)


def test_no_word_of_a_person_leaves_the_diary(
    household: Household,
    titles: Titles,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    visitor = household.start()
    write_everything_down(household, visitor)
    be_reminded(household)
    walk_through_every_page(visitor)
    break_things(household, visitor)

    notices = [f"{one.title}\n{one.body}" for one in household.notifier.history]
    assert notices, "nothing was ever told"
    assert spoken_words(notices) == []

    assert {"Today \N{EN DASH} Footcare", "Journal \N{EN DASH} Footcare"} <= titles.seen
    assert spoken_words(list(titles.seen)) == []

    log = (Profile(household.folder).logs / "footcare.log").read_text(encoding="utf-8")
    assert log.count("Unexpected ValueError") == 2, "the faults must be in it to prove anything"
    assert "Reminders could not be looked up" in log
    assert spoken_words([log, caplog.text]) == []

    assert household.bell is not None
    assert spoken_words([household.bell.next_words, *capfd.readouterr()]) == []


def be_reminded(household: Household) -> None:
    """At eight the check and the medicine come due."""
    household.wait(31 * 60)
    assert household.notifier.history


def test_the_words_would_be_found(household: Household) -> None:
    """The search has teeth: with neutral notifications off the title is told."""
    visitor = household.start()
    visitor.window.desk.preferences.change(neutral_notifications=False)
    write_everything_down(household, visitor)
    be_reminded(household)
    told = [f"{one.title}\n{one.body}" for one in household.notifier.history]
    assert spoken_words(told) == [TITLE]
