"""The first run is left in every way and goes on where it was, with everything told."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from footcare.domain.person import Facts, Person
from footcare.domain.preferences import Preferences
from footcare.domain.reminder import ReminderKind
from footcare.services.ports import DiaryBusy
from footcare.ui.main_window import MainWindow
from footcare.ui.pages.first_run_page import FirstRunPage
from footcare.ui.pages.today_page import TodayPage
from footcare.ui.text_size import TextSizeKeys
from tests.builders import Slow, make_desk, refurnished

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


def begun_again(qtbot: QtBot, desk: Desk) -> FirstRunPage:
    """The same profile in another life of the program: nothing is left but disk and settings."""
    return opened(qtbot, desk)


def at(page: FirstRunPage) -> str:
    return page.progress.text()


def understand(page: FirstRunPage) -> None:
    page.bar.go_on.click()
    for tick in page.steps.understand.ticks:
        tick.click()
    page.bar.go_on.click()


def tell_about(page: FirstRunPage) -> None:
    QTest.keyClicks(page.steps.about.name.edit, "Ruth")
    page.steps.about.facts._ticks["anticoagulant"].click()


def in_window(qtbot: QtBot, desk: Desk, name: str = "first_run") -> MainWindow:
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    window.show_page(name)
    return window


def first_run_in(window: MainWindow) -> FirstRunPage:
    page = window.page("first_run")
    assert isinstance(page, FirstRunPage)
    return page


# -- ended in the middle ---------------------------------------------------------------------------


def test_a_kill_at_the_third_step_loses_nothing(qtbot: QtBot, desk: Desk, house: House) -> None:
    page = opened(qtbot, desk)
    understand(page)
    tell_about(page)
    again = begun_again(qtbot, desk)
    assert at(again) == "3 of 5"
    assert again.steps.about.name.words == "Ruth"
    assert again.steps.about.facts.facts == Facts(anticoagulant=True)
    assert house.knowing.person() == Person(house.person_id), "nothing counts before it is left"


def test_a_kill_while_reading_the_cards_keeps_the_ticks(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, desk)
    page.bar.go_on.click()
    page.steps.understand.ticks[0].click()
    again = begun_again(qtbot, desk)
    assert at(again) == "2 of 5"
    assert again.steps.understand.understood == (True, False, False)


def test_a_kill_at_the_last_step_keeps_numbers_and_times(
    qtbot: QtBot, desk: Desk, house: House
) -> None:
    page = opened(qtbot, desk)
    understand(page)
    page.bar.skip.click()
    QTest.keyClicks(page.steps.numbers.contacts.fields["team_phone"].edit, "01632 960142")
    page.bar.go_on.click()
    check, massage = page.steps.reminders.proposals
    check.time.stepper.less.click()
    massage.switch.click()
    again = begun_again(qtbot, desk)
    assert at(again) == "5 of 5"
    again.bar.go_on.click()
    (one,) = house.reminding.reminders(house.person_id)
    assert (one.kind, one.times[0].hour, one.times[0].minute) == (ReminderKind.FOOT_CHECK, 7, 45)
    assert house.knowing.person().contacts.team_phone == "01632 960142"


def test_a_step_that_was_skipped_stays_skipped(qtbot: QtBot, desk: Desk, house: House) -> None:
    page = opened(qtbot, desk)
    understand(page)
    tell_about(page)
    page.bar.skip.click()
    again = begun_again(qtbot, desk)
    again.bar.skip.click()
    again.bar.skip.click()
    assert house.knowing.person() == Person(house.person_id)


def test_the_end_leaves_no_draft_behind(qtbot: QtBot, desk: Desk, house: House) -> None:
    page = opened(qtbot, desk)
    understand(page)
    for _step in range(3):
        page.bar.skip.click()
    assert house.welcoming.arrive().draft is None
    assert desk.preferences.current.first_run_step == ""


def test_the_last_letter_typed_before_the_window_closes_is_written(
    qtbot: QtBot, qapp: QApplication, clock: FakeClock, house: House
) -> None:
    slow = Slow()
    desk = at_work(make_desk(qapp, clock=clock, house=house), slow)
    page = opened(qtbot, desk)
    slow.work()
    understand(page)
    QTest.keyClicks(page.steps.about.name.edit, "Ru")
    QTest.keyClicks(page.steps.about.name.edit, "th")
    assert len(slow.jobs) == 1, "one write is in hand, the rest waits for it"
    slow.jobs.pop(0)[0]()
    QTest.keyClicks(page.steps.about.name.edit, " Miller")
    page.leave()
    # The program ends: what is in hand is done, and nobody hears of it any more.
    for work, _done, _failed in slow.jobs:
        work()
    draft = house.welcoming.arrive().draft
    assert draft is not None
    assert draft.name == "Ruth Miller"


def at_work(desk: Desk, worker: Slow) -> Desk:
    """The same desk with a worker who does things when told to."""
    return replace(desk, background=worker)


def test_no_write_comes_behind_the_end(
    qtbot: QtBot, qapp: QApplication, clock: FakeClock, house: House
) -> None:
    slow = Slow()
    desk = at_work(make_desk(qapp, clock=clock, house=house), slow)
    page = opened(qtbot, desk)
    slow.work()
    understand(page)
    first, heard, _failed = slow.jobs.pop(0)
    written = first()
    tell_about(page)
    for _step in range(3):
        page.bar.go_on.click()
    heard(written)
    # The worker does not wait for the window to hear of the end.
    told = [(done, work()) for work, done, _failed in slow.jobs]
    slow.jobs.clear()
    for done, result in told:
        done(result)
    slow.work()
    assert house.welcoming.arrive().draft is None
    assert house.knowing.person().name == "Ruth"


# -- before the diary speaks -----------------------------------------------------------------------


def test_a_step_that_goes_on_shows_nothing_before_the_diary_has_spoken(
    qtbot: QtBot, qapp: QApplication, house: House
) -> None:
    desk = make_desk(qapp, preferences=Preferences(first_run_step="about"))
    page = opened(qtbot, desk)
    assert at(page) == "3 of 5"
    assert not page.steps.about.isVisible()
    assert not page.bar.isVisible()
    assert not page.waiting.isVisible()
    page.patience.timer.timeout.emit()
    assert page.waiting.text() == "Opening your diary..."
    desk.door.open(house)
    assert page.steps.about.isVisible()
    assert not page.waiting.isVisible()
    assert not page.patience.timer.isActive()


def test_a_diary_that_does_not_open_leads_to_today(
    qtbot: QtBot, qapp: QApplication, house: House
) -> None:
    desk = make_desk(qapp, preferences=Preferences(first_run_step="numbers"))
    window = in_window(qtbot, desk)
    desk.door.stay_closed("The disk is not there.")
    assert window.current.name == "today"
    desk.door.open(house)
    assert window.current.name == "first_run"
    assert at(first_run_in(window)) == "4 of 5"


# -- continued later -------------------------------------------------------------------------------


def test_there_is_no_way_past_the_cards(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, desk)
    assert not page.later.isVisible()
    page.bar.go_on.click()
    assert not page.later.isVisible()
    for tick in page.steps.understand.ticks:
        tick.click()
    page.bar.go_on.click()
    assert page.later.isVisible()


def test_later_leads_to_today_and_today_leads_back(qtbot: QtBot, desk: Desk, house: House) -> None:
    window = in_window(qtbot, desk)
    page = first_run_in(window)
    understand(page)
    tell_about(page)
    page.later.click()
    today = window.current
    assert isinstance(today, TodayPage)
    assert today.day is not None
    assert today.day.setting_up.isVisible()
    assert house.knowing.person().facts == Facts(anticoagulant=True), "what was told counts"
    assert house.reminding.reminders(house.person_id) == []
    house.knowing.call_me("Ruth Miller")
    today.day.setting_up.button.click()
    assert window.current.name == page.name
    assert at(page) == "3 of 5"
    assert page.steps.about.name.words == "Ruth Miller"
    for _step in range(3):
        page.bar.skip.click()
    assert window.current is today
    assert not today.day.setting_up.isVisible()
    assert house.knowing.person().name == "Ruth Miller"


def test_the_way_back_from_today_does_not_lead_into_what_is_over(qtbot: QtBot, desk: Desk) -> None:
    window = in_window(qtbot, desk)
    page = first_run_in(window)
    understand(page)
    page.later.click()
    window.go_back()
    assert window.current.name == "today"
    assert window._rail.isVisible()


def test_a_reminder_set_meanwhile_is_not_proposed_again(
    qtbot: QtBot, desk: Desk, house: House
) -> None:
    page = opened(qtbot, desk)
    understand(page)
    page.later.click()
    (check, _massage) = house.reminding.proposals(house.person_id)
    house.reminding.keep(check)
    page.enter()
    page.bar.skip.click()
    page.bar.skip.click()
    proposed, other = page.steps.reminders.proposals
    assert not proposed.switch.isVisible()
    assert other.switch.isVisible()
    page.bar.go_on.click()
    kinds = [one.kind for one in house.reminding.reminders(house.person_id)]
    assert sorted(kinds) == [ReminderKind.FOOT_CHECK, ReminderKind.MASSAGE]


def test_a_start_after_later_begins_with_today(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, desk)
    understand(page)
    page.later.click()
    assert desk.preferences.current.first_run_done
    assert desk.preferences.current.first_run_step == "about"


def test_later_that_cannot_be_kept_stays_and_says_why(
    qtbot: QtBot, qapp: QApplication, clock: FakeClock, house: House
) -> None:
    desk = make_desk(qapp, clock=clock, house=refurnished(house, welcoming=Broken(house)))
    page = opened(qtbot, desk)
    understand(page)
    page.later.click()
    assert page.bar.fault.text().startswith("This could not be saved.")
    assert not desk.preferences.current.first_run_done


class Broken:
    """A diary that lets itself be read and not be written."""

    def __init__(self, house: House) -> None:
        self.arrive = house.welcoming.arrive

    def __getattr__(self, name: str) -> object:
        raise DiaryBusy("Another program is writing.")


# -- keys ------------------------------------------------------------------------------------------


def test_who_looks_elsewhere_comes_back_to_the_same_step(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, desk)
    understand(page)
    QTest.keyClicks(page.steps.about.name.edit, "Ru")
    page.leave()
    page.enter()
    assert at(page) == "3 of 5"
    assert page.steps.about.name.words == "Ru"


@pytest.mark.parametrize("step", range(5))
def test_text_grows_at_every_step(qtbot: QtBot, desk: Desk, step: int) -> None:
    window = in_window(qtbot, desk)
    page = first_run_in(window)
    page._show_step(step)
    keys = window.findChild(TextSizeKeys)
    assert keys is not None
    keys._larger()
    assert desk.preferences.current.text_size == 115
    assert window.current.name == page.name
    assert at(page) == f"{step + 1} of 5"
