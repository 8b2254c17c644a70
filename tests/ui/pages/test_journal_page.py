"""The journal: days in words, taking back, and many days."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel

from footcare.domain.clock import today
from footcare.domain.finding import Change, Finding, FindingKind
from footcare.domain.foot import Foot, Side, Spot, Zone
from footcare.domain.inspection import Answer, Inspection, InspectionStep, Pain, Sign, StepAnswer
from footcare.domain.massage import Ended, MassageRecord
from footcare.domain.occurrence import Occurrence, OccurrenceKey, OccurrenceState
from footcare.domain.record import stamp_now
from footcare.domain.reminder import ReminderKind, new_reminder
from footcare.domain.symptom import Quality, Severity, Symptom, When
from footcare.services.ports import DiaryBusy
from footcare.ui.pages.journal_page import JournalPage
from footcare.ui.widgets.buttons import WordButton
from tests.ui.toasts import standing_toast

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from tests.fakes import FakeClock


def opened(qtbot: QtBot, desk: Desk) -> JournalPage:
    page = JournalPage(desk)
    qtbot.addWidget(page)
    page.resize(1058, 800)
    page.show()
    page.enter()
    return page


def said(page: JournalPage) -> str:
    return "\n".join(label.text() for label in page._days.findChildren(QLabel))


def undo(page: JournalPage) -> None:
    toast = standing_toast(page)
    assert toast is not None
    assert toast.undo_button is not None
    toast.undo_button.click()


def check(house: House, clock: FakeClock, **fields: object) -> Inspection:
    made = Inspection(stamp_now(clock, house.person_id), **fields)  # type: ignore[arg-type]  # named
    with house.diary.writing() as books:
        books.inspections.add(made)
    return made


def test_an_empty_journal_shows_one_thing_to_do(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, desk)
    assert page.empty.isVisible()
    asked = QSignalSpy(page.open_page)
    page.begin.click()
    assert asked.at(0)[0] == "today"


def test_a_check_is_told_with_its_advice_and_findings(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    day = today(clock)
    check(
        house,
        clock,
        findings=(
            Finding(FindingKind.ULCER, Zone.TOE1, Side.RIGHT, day),
            Finding(FindingKind.CALLUS, Zone.HEEL_BACK, Side.LEFT, day, Change.SAME),
        ),
        answers=(StepAnswer(InspectionStep.HEELS, Foot.LEFT, Answer.COULD_NOT_LOOK),),
        note="It rubbed.",
    )
    words = said(opened(qtbot, desk))
    assert "Today, Sunday 22 November" in words
    assert "07:30" in words
    assert "Advice: call your foot team by the end of the next working day." in words
    assert "Open sore" in words
    assert "back of the heel: the same" in words
    assert "Could not look: left foot, heel" in words
    assert "1 of 19 places answered" in words
    assert "Note: It rubbed." in words


def test_an_emergency_is_told_as_one(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    check(
        house,
        clock,
        signs=frozenset({Sign.BREATHLESS, Sign.FEVER}),
        pain=Pain(7, new=True),
        object_in_shoe=True,
    )
    words = said(opened(qtbot, desk))
    assert "Advice: call the emergency number at once." in words
    assert "Fever and breathless" in words
    assert "Pain 7 of 10" in words
    assert "Something lay in a shoe" in words


def test_a_check_with_nothing_new_promises_nothing(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    check(house, clock)
    words = said(opened(qtbot, desk))
    assert "Nothing new was marked." in words
    assert "Nothing here asked for a call." in words


def test_massages_feelings_and_answers_are_told(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    stamp = stamp_now(clock, house.person_id)
    reminder = new_reminder(ReminderKind.CREAM, replace(stamp))
    key = OccurrenceKey(reminder.stamp.id, today(clock), "07:30")
    with house.diary.writing() as books:
        books.sessions.add(MassageRecord(stamp, "calm5", 300, 140, Ended.STOPPED, before=5))
        books.symptoms.add(
            Symptom(
                stamp_now(clock, house.person_id),
                Quality.BURNING,
                level=6,
                spots=(Spot(Foot.LEFT, Zone.TOES),),
                when=When.NIGHT,
            )
        )
        books.reminders.add(reminder)
        answered = OccurrenceState.SKIPPED
        books.occurrences.claim(
            Occurrence(key, house.person_id, clock.now(), clock.zone, answered, None, clock.now())
        )
    house.journaling.feel(Severity.MILD)
    page = opened(qtbot, desk)
    words = said(page)
    routine = house.massaging.routine("calm5")
    assert routine is not None
    assert f"Massage: {routine.name}" in words
    assert "2 min 20 s of 5 min, stopped early" in words
    assert "Discomfort from 0 to 10: before 5" in words
    assert "Burning: 6 of 10\n07:30\nAt night\nLeft foot, toes" in words
    assert "How your feet felt: Mild" in words
    assert "Reminder: Foot cream\n07:30\nNot that day" in words
    withdrawable = [row for card in page.cards for row in card.rows if row.back is not None]
    assert len(withdrawable) == 3


def test_an_entry_is_taken_back_and_put_back(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    check(house, clock)
    clock.advance(60)
    house.journaling.feel(Severity.MILD)
    page = opened(qtbot, desk)
    changed = QSignalSpy(desk.door.records_changed)
    back = page.cards[0].rows[0].back
    assert back is not None
    assert back.accessibleName() == "Take back: How your feet felt: Mild, 07:31"
    back.click()
    assert "Mild" not in said_now(page)
    assert changed.count() == 1
    undo(page)
    assert "Mild" in said_now(page)


def test_the_focus_moves_on_to_what_stands_in_its_place(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    for severity in (Severity.MILD, Severity.NONE, Severity.SEVERE):
        house.journaling.feel(severity)
        clock.advance(60)
    page = opened(qtbot, desk)
    page.activateWindow()
    second = page.cards[0].rows[1].back
    assert second is not None
    second.setFocus()
    second.click()
    focus = page.focusWidget()
    assert focus is page.cards[0].rows[1].back
    assert focus.accessibleName() == "Take back: How your feet felt: Mild, 07:30"


def said_now(page: JournalPage) -> str:
    return "\n".join(row.title for card in page.cards for row in card.rows)


def many_days(house: House, clock: FakeClock) -> None:
    for _day in range(32):
        house.journaling.feel(Severity.NONE)
        clock.advance(timedelta(days=1).total_seconds())


def test_the_cards_of_many_days_are_made_as_the_page_comes_near_them(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    many_days(house, clock)
    page = opened(qtbot, desk)
    bar = page.scroller.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() >= bar.pageStep())
    assert len(page.cards) < 30
    assert page.earlier.isVisible()
    first, made = page.cards[0], len(page.cards)
    page.enter()
    qtbot.waitUntil(lambda: not page._soon.isActive())
    assert len(page.cards) == made, "a look at the same days makes no more of them"
    while page._waiting:
        known = len(page.cards)
        bar.setValue(bar.maximum())
        qtbot.waitUntil(lambda known=known: len(page.cards) > known)  # type: ignore[misc]  # bound
    assert len(page.cards) == 30
    page.enter()
    assert page.cards[0] is first


def test_earlier_days_are_shown_when_they_are_asked_for(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    many_days(house, clock)
    page = opened(qtbot, desk)
    while page.earlier.isVisible():
        known = len(page.cards)
        page.earlier.click()
        assert len(page.cards) > known
        focus = page.focusWidget()
        assert focus is page.cards[known].rows[0].back
    assert len(page.cards) == 32
    days = [card.day.day for card in page.cards]
    assert days == sorted(days, reverse=True)


def test_a_diary_that_is_busy_says_so(
    qtbot: QtBot, desk: Desk, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.journaling.feel(Severity.NONE)
    page = opened(qtbot, desk)

    def busy(*_words: object) -> bool:
        raise DiaryBusy("Another program holds the diary.")

    monkeypatch.setattr(house.journaling, "withdraw", busy)
    back = page.cards[0].rows[0].back
    assert back is not None
    back.click()
    toast = standing_toast(page)
    assert toast is not None
    assert toast.undo_button is None
    assert len(page.cards) == 1


def test_two_entries_taken_back_in_a_row_can_both_be_put_back(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    for _check in range(2):
        check(house, clock)
        clock.advance(60)
    page = opened(qtbot, desk)
    for _check in range(2):
        back = page._backs()[0].back
        assert back is not None
        back.click()
    assert page.empty.isVisible()
    undo(page)
    undo(page)
    assert len(page._backs()) == 2


def test_it_begins_with_a_day_and_goes_back_to_the_newest(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    check(house, clock, note="The first day.")
    first = today(clock)
    clock.advance(timedelta(days=1).total_seconds())
    check(house, clock, note="The day after.")
    page = opened(qtbot, desk)
    assert page.newest.isHidden()
    page.enter(day=first)
    assert [card.day.day for card in page.cards] == [first]
    page.newest.click()
    assert [card.day.day for card in page.cards] == [today(clock), first]
    assert page.newest.isHidden()


def test_the_calendar_and_what_was_marked_are_one_press_away(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, desk)
    asked = QSignalSpy(page.open_page)
    for name in ("calendar", "findings", "photos"):
        way = page.findChild(WordButton, name)
        assert isinstance(way, WordButton)
        way.click()
    assert [asked.at(at)[0] for at in range(3)] == ["calendar", "findings", "photos"]
