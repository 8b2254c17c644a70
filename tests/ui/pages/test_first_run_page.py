"""The first run: five steps, with a diary and before there is one."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QSignalSpy, QTest

from footcare.domain.person import Contacts, Facts, Person
from footcare.domain.record import stamp_now
from footcare.domain.reminder import ReminderKind, Weekday, new_reminder
from footcare.ui.pages.first_run.understand import CARDS, CARDS_OF_OTHER
from footcare.ui.pages.first_run_page import FirstRunPage
from tests.builders import make_desk

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from tests.fakes import FakeClock


def opened(qtbot: QtBot, desk: Desk) -> FirstRunPage:
    page = FirstRunPage(desk)
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    page.enter()
    return page


def understand(page: FirstRunPage) -> None:
    for tick in page.steps.understand.ticks:
        tick.click()
    page.bar.go_on.click()


def at(page: FirstRunPage) -> str:
    return page.progress.text()


def test_text_size_comes_before_anything_else(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, desk)
    assert at(page) == "1 of 5"
    assert not page.bar.back.isVisible()
    page.steps.look.text_size.group.button("150").click()
    assert desk.preferences.current.text_size == 150
    assert page.steps.look.colours.group is not None
    page.steps.look.colours.group.button("dark").click()
    assert desk.preferences.current.theme.value == "dark"


def test_the_three_cards_are_each_agreed_to(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, desk)
    page.bar.go_on.click()
    assert at(page) == "2 of 5"
    assert not page.bar.skip.isVisible()
    page.bar.go_on.click()
    assert at(page) == "2 of 5"
    assert page.bar.fault.isVisible()
    page.steps.understand.ticks[0].click()
    page.steps.understand.ticks[1].click()
    page.bar.go_on.click()
    assert at(page) == "2 of 5"
    page.steps.understand.ticks[2].click()
    page.bar.go_on.click()
    assert at(page) == "3 of 5"
    assert not page.bar.fault.isVisible()


def test_the_cards_say_what_must_be_said() -> None:
    assert CARDS[0] == (
        "This app helps you look after your feet. It cannot examine them. "
        "If you are worried, call your foot team, whatever the app says."
    )
    assert CARDS[2] == "Not a medical device. Not checked by a regulator or a doctor."


def test_one_can_always_go_back(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, desk)
    page.bar.skip.click()
    understand(page)
    page.bar.skip.click()
    assert at(page) == "4 of 5"
    page.bar.back.click()
    page.bar.back.click()
    assert at(page) == "2 of 5"
    assert all(tick.isChecked() for tick in page.steps.understand.ticks)
    page.bar.back.click()
    assert at(page) == "1 of 5"


def test_skipping_everything_keeps_nothing_and_begins(
    qtbot: QtBot, desk: Desk, house: House
) -> None:
    page = opened(qtbot, desk)
    asked = QSignalSpy(page.open_page)
    page.bar.skip.click()
    understand(page)
    for _step in range(3):
        page.bar.skip.click()
    assert desk.preferences.current.first_run_done
    assert asked.at(0) == ["today", {}]
    assert house.knowing.person() == Person(house.person_id)
    assert house.reminding.reminders(house.person_id) == []


def test_everything_told_is_kept_at_the_end(qtbot: QtBot, desk: Desk, house: House) -> None:
    page = opened(qtbot, desk)
    page.bar.go_on.click()
    understand(page)
    QTest.keyClicks(page.steps.about.name.edit, "Ruth")
    page.steps.about.facts._ticks["diabetes"].click()
    page.bar.go_on.click()
    QTest.keyClicks(page.steps.numbers.contacts.fields["team_phone"].edit, "01632 960 123")
    page.bar.go_on.click()
    check, massage = page.steps.reminders.proposals
    check.time.stepper.less.click()
    for day in ("sat", "sun"):
        check.days.group.button(day).click()
    massage.switch.click()
    assert not massage.when.isVisible()
    assert house.knowing.person().name == ""
    page.bar.go_on.click()

    person = house.knowing.person()
    assert person.name == "Ruth"
    assert person.facts == Facts(diabetes=True)
    assert person.contacts == Contacts(team_phone="01632 960 123")
    (one,) = house.reminding.reminders(house.person_id)
    assert (one.kind, one.times) == (ReminderKind.FOOT_CHECK, (time(7, 45),))
    assert one.weekdays == frozenset(Weekday) - {Weekday.SAT, Weekday.SUN}
    assert desk.preferences.current.first_run_done


def test_a_reminder_needs_a_day_or_is_off(qtbot: QtBot, desk: Desk, house: House) -> None:
    page = opened(qtbot, desk)
    page._show_step(4)
    check, _massage = page.steps.reminders.proposals
    for day in Weekday:
        check.days.group.button(day.value).click()
    page.bar.go_on.click()
    assert page.bar.fault.text() == "Choose at least one day, or turn the reminder off."
    assert not desk.preferences.current.first_run_done
    check.switch.click()
    page.bar.go_on.click()
    kinds = [one.kind for one in house.reminding.reminders(house.person_id)]
    assert kinds == [ReminderKind.MASSAGE]


def test_what_the_diary_knows_is_shown_and_not_doubled(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    house.knowing.call_me("Ruth")
    house.reminding.keep(new_reminder(ReminderKind.MASSAGE, stamp_now(clock, house.person_id)))
    page = opened(qtbot, desk)
    assert page.steps.about.name.words == "Ruth"
    page._show_step(4)
    page.bar.go_on.click()
    kinds = sorted(one.kind for one in house.reminding.reminders(house.person_id))
    assert kinds == [ReminderKind.FOOT_CHECK, ReminderKind.MASSAGE]
    assert house.knowing.person().name == "Ruth"


@pytest.mark.parametrize("opens", [True, False])
def test_the_end_waits_calmly_for_the_diary(
    qtbot: QtBot, qapp: QApplication, clock: FakeClock, house: House, *, opens: bool
) -> None:
    desk = make_desk(qapp, clock=clock)
    page = opened(qtbot, desk)
    page.bar.go_on.click()
    understand(page)
    QTest.keyClicks(page.steps.about.name.edit, "Ruth")
    page.bar.go_on.click()
    page.bar.go_on.click()
    page.bar.go_on.click()
    assert not page.bar.fault.isVisible(), "a short wait passes without a word"
    page.patience.timer.timeout.emit()
    assert page.bar.fault.text() == "Opening your diary..."
    assert not desk.preferences.current.first_run_done
    if opens:
        desk.door.open(house)
        assert house.knowing.person().name == "Ruth"
        assert len(house.reminding.reminders(house.person_id)) == 2
        assert desk.preferences.current.first_run_done
    else:
        desk.door.stay_closed("The diary is newer than this program.")
        assert page.bar.fault.text() == "The diary is newer than this program."
        assert not desk.preferences.current.first_run_done


def test_a_diary_that_opens_late_does_not_wipe_what_was_typed(
    qtbot: QtBot, qapp: QApplication, house: House
) -> None:
    desk = make_desk(qapp)
    page = opened(qtbot, desk)
    page.bar.go_on.click()
    understand(page)
    QTest.keyClicks(page.steps.about.name.edit, "Ruth")
    desk.door.open(house)
    assert page.steps.about.name.words == "Ruth"


# -- for somebody else -----------------------------------------------------------------------------


def test_somebody_sets_it_up_for_the_person(qtbot: QtBot, desk: Desk, house: House) -> None:
    page = opened(qtbot, desk)
    page.bar.go_on.click()
    understood = page.steps.understand
    understood.ticks[0].click()
    understood.other.click()
    assert understood.understood == (False, False, False), "other words, to be agreed to anew"
    assert understood.meaning.isVisible()
    said = [one.words.text() for one in understood._cards]
    assert said == list(CARDS_OF_OTHER)
    for tick in understood.ticks:
        tick.click()
    page.bar.go_on.click()
    assert page.heading.text() == "About the person"
    assert page.steps.about.name.edit.accessibleName() == "What shall we call the person?"
    assert page.steps.about.facts._ticks["diabetes"].accessibleName() == "They have diabetes"
    again = opened(qtbot, desk)
    assert again.heading.text() == "About the person"
    QTest.keyClicks(again.steps.about.name.edit, "Ruth")
    for _step in range(3):
        again.bar.go_on.click()
    assert house.knowing.person().name == "Ruth"


def test_the_words_turn_back(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, desk)
    page.bar.go_on.click()
    page.steps.understand.other.click()
    page.steps.understand.other.click()
    assert [one.words.text() for one in page.steps.understand._cards] == list(CARDS)
    assert page.steps.about.said[0] == "About you"
    assert page.steps.about.facts._ticks["diabetes"].accessibleName() == "I have diabetes"
