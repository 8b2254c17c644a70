"""What to do next: action first, level as a word, numbers only as stored, and the call."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy

from footcare.domain.clock import today
from footcare.domain.finding import Extra, Finding, FindingKind
from footcare.domain.foot import Side, Zone
from footcare.domain.inspection import (
    Answer,
    Inspection,
    InspectionStep,
    Sign,
    StepAnswer,
    check_order,
)
from footcare.domain.person import Asked, Contacts, Facts, Known
from footcare.domain.record import stamp_now
from footcare.ui.pages.advice_page import AdvicePage
from footcare.ui.when import date_words
from footcare.ui.widgets.buttons import WordButton
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from tests.fakes import FakeClock

TEAM = Contacts(
    team_name="Dr Patel's clinic",
    team_phone="01632 960 123",
    out_of_hours_phone="111",
    emergency_phone="999",
)


@dataclass
class Told:
    """A check to be made."""

    findings: tuple[Finding, ...] = ()
    signs: frozenset[Sign] = frozenset()
    blind: tuple[InspectionStep, ...] = ()
    contacts: Contacts = field(default_factory=lambda: TEAM)
    looked_by: str = ""


def opened(qtbot: QtBot, desk: Desk, house: House, clock: FakeClock, told: Told) -> AdvicePage:
    intact = Facts(
        loss_of_feeling=Known.NO,
        poor_circulation=Known.NO,
        asked=Asked.ON,
        last_foot_check=today(clock),
    )
    house.knowing.keep_facts(intact)
    house.knowing.keep_contacts(told.contacts)
    answers = tuple(
        StepAnswer(
            step,
            foot,
            Answer.COULD_NOT_LOOK if step in told.blind else Answer.NOTHING_NEW,
        )
        for step, foot in check_order()
    )
    check = Inspection(
        stamp_now(clock, house.person_id),
        answers,
        told.findings,
        signs=told.signs,
        looked_by=told.looked_by,
    )
    with house.diary.writing() as books:
        books.inspections.add(check)
    page = AdvicePage(desk)
    qtbot.addWidget(page)
    page.resize(1058, 800)
    page.show()
    page.enter(inspection=check.stamp.id, saved=True)
    return page


def finding(clock: FakeClock, kind: FindingKind, *extras: Extra) -> Finding:
    return Finding(kind, Zone.HEEL_BACK, Side.LEFT, today(clock), extras=frozenset(extras))


def texts(page: AdvicePage) -> str:
    QCoreApplication.processEvents()
    return "\n".join(label.text() for label in page.findChildren(Label) if not label.isHidden())


def button(page: AdvicePage, name: str) -> WordButton | None:
    found = page.findChild(WordButton, name)
    assert found is None or isinstance(found, WordButton)
    return found


def test_nothing_marked_says_what_may_be_said(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    page = opened(qtbot, desk, house, clock, Told())
    assert page.action is not None
    assert page.action.headline.text() == (
        "You marked nothing new today. The app cannot see your feet. Look again tomorrow."
    )
    assert page.subheading.text().startswith("Saved. Foot check: Today")
    assert button(page, "call") is None
    assert button(page, "i_have_called") is None
    assert "Not a medical device." in texts(page)


def test_what_nobody_looked_at_is_said(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    page = opened(qtbot, desk, house, clock, Told(blind=(InspectionStep.SOLES,)))
    assert "Right foot: sole (never seen so far)" in texts(page)


@pytest.mark.parametrize("days", [1, 400])
def test_what_nobody_looked_at_is_said_with_the_last_day_it_was_seen(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock, days: int
) -> None:
    opened(qtbot, desk, house, clock, Told())
    seen = today(clock)
    clock.advance(days * 86_400)
    page = opened(qtbot, desk, house, clock, Told(blind=(InspectionStep.SOLES,)))
    since = f"sole (last seen {date_words(seen)})"
    assert f"Right foot: {since}" in texts(page)
    page.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert f"Not looked at: Right foot: {since}; Left foot: {since}" in copied


def test_whoever_looked_for_the_person_is_named(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    page = opened(qtbot, desk, house, clock, Told(looked_by="AB"))
    assert page.subheading.text().endswith(", looked at by AB")
    page.copy.click()
    assert "Looked at by AB" in QGuiApplication.clipboard().text().splitlines()


@dataclass(frozen=True)
class Shown:
    """How a finding is to be shown."""

    kind: FindingKind
    extras: tuple[Extra, ...]
    level: str
    headline: str
    frame: str


SHOWN = [
    Shown(
        FindingKind.NUMBNESS,
        (),
        "For your team",
        "Tell your team at the next visit.",
        "plain",
    ),
    Shown(
        FindingKind.ULCER,
        (),
        "This needs a call",
        "Call your foot team by the end of the next working day.",
        "warn",
    ),
    Shown(
        FindingKind.ULCER,
        (Extra.SPREADING,),
        "Urgent",
        "Get help today. Do not walk on it if you can avoid it.",
        "danger",
    ),
    Shown(
        FindingKind.COLOUR_BLACK,
        (),
        "Emergency",
        "Call the emergency number now.",
        "emergency",
    ),
]


@pytest.mark.parametrize("shown", SHOWN, ids=lambda shown: shown.frame)
def test_the_level_is_a_word_and_a_frame(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock, shown: Shown
) -> None:
    told = Told((finding(clock, shown.kind, *shown.extras),))
    page = opened(qtbot, desk, house, clock, told)
    assert page.action is not None
    assert page.action.headline.text() == shown.headline
    assert page.action.accessibleName() == f"{shown.level}. {shown.headline}"
    assert page.action.property("card") == shown.frame
    assert shown.level in texts(page)


def test_the_number_stands_in_the_button_and_is_copied_when_pressed(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    told = Told((finding(clock, FindingKind.ULCER),), contacts=replace(TEAM, out_of_hours_phone=""))
    page = opened(qtbot, desk, house, clock, told)
    call = button(page, "call")
    assert call is not None
    assert call.text().replace("\N{NO-BREAK SPACE}", " ") == (
        "Call Dr Patel's clinic: 01632 960 123"
    )
    call.click()
    assert QGuiApplication.clipboard().text() == "01632 960 123"
    assert page.action is not None
    assert page.action.large.text() == "01632 960 123"


def test_on_a_sunday_the_out_of_hours_line_comes_first(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    page = opened(qtbot, desk, house, clock, Told((finding(clock, FindingKind.ULCER),)))
    call = button(page, "call")
    assert call is not None
    assert call.text() == "Call the out-of-hours line: 111"
    said = texts(page)
    assert "It is the weekend or close to it, so call the out-of-hours line first." in said
    assert "by the end of the next working day: 01632 960 123" in said
    assert "111" not in said, "the button has it; the list does not tell it again"


def test_nobody_is_sent_to_the_emergency_number_by_what_was_told_already(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    fever = texts(opened(qtbot, desk, house, clock, Told(signs=frozenset({Sign.FEVER}))))
    assert "you get a fever" not in fever
    assert "a foot gets a wound or changes while you have a fever" in fever
    small = texts(opened(qtbot, desk, house, clock, Told((finding(clock, FindingKind.NUMBNESS),))))
    assert "you get a fever, shiver or feel unwell, and a foot has a wound" in small
    sore = texts(opened(qtbot, desk, house, clock, Told((finding(clock, FindingKind.ULCER),))))
    assert "you get a fever, shiver or feel unwell\n" in sore


def test_the_emergency_number_is_large_and_never_invented(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    told = Told((finding(clock, FindingKind.COLOUR_BLACK),))
    page = opened(qtbot, desk, house, clock, told)
    assert page.action is not None
    assert page.action.large.text() == "999"
    none = opened(qtbot, desk, house, clock, replace(told, contacts=Contacts()))
    assert "No emergency number is stored here. Ask anyone near you" in texts(none)
    assert none.action is not None
    assert none.action.large.isHidden()
    spy = QSignalSpy(none.open_page)
    store = button(none, "add_number")
    assert store is not None
    store.click()
    assert spy.at(0)[0] == "settings"


def test_every_rule_has_its_source_behind_one_button(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    page = opened(qtbot, desk, house, clock, Told((finding(clock, FindingKind.ULCER),)))
    assert page.rules is not None
    page.rules.button.click()
    assert "Rule U1. Source: NG19" in texts(page) or "Rule U1. Source: NICE NG19" in texts(page)
    page.rules.button.click()
    assert page.rules.button.text() == "Show the rules and sources"


def test_i_have_called_is_kept_and_can_be_taken_back(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    page = opened(qtbot, desk, house, clock, Told((finding(clock, FindingKind.ULCER),)))
    changed = QSignalSpy(desk.door.records_changed)
    called = button(page, "i_have_called")
    assert called is not None
    called.click()
    assert changed.count() == 1
    standing = house.inspecting.standing_advice()
    assert standing is not None
    assert not standing.open
    assert [one.told for one in standing.check.findings] == [today(clock)]
    assert "You called at" in texts(page)
    toast = page._toast
    assert toast is not None
    assert toast.undo_button is not None
    toast.undo_button.click()
    standing = house.inspecting.standing_advice()
    assert standing is not None
    assert standing.open
    assert page.action is not None
    assert page.action.i_called is not None


def test_change_leads_back_to_this_check(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    page = opened(qtbot, desk, house, clock, Told())
    spy = QSignalSpy(page.open_page)
    page.change.click()
    check = house.inspecting.todays()
    assert check is not None
    assert spy.at(0) == ["check", {"change": check.stamp.id}]
    page.done.click()
    assert spy.at(1)[0] == "today"


def test_the_summary_is_plain_text_with_rules_and_sources(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    told = Told(
        (finding(clock, FindingKind.ULCER),),
        signs=frozenset({Sign.HIGH_GLUCOSE}),
        blind=(InspectionStep.HEELS,),
    )
    page = opened(qtbot, desk, house, clock, told)
    page.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert "Open sore, left foot, back of the heel, noticed today" in copied
    never = "heel (never seen so far)"
    assert f"Not looked at: Right foot: {never}; Left foot: {never}" in copied
    assert "E4" in copied


def test_without_any_check_the_page_says_so(qtbot: QtBot, desk: Desk) -> None:
    page = AdvicePage(desk)
    qtbot.addWidget(page)
    page.show()
    page.enter()
    assert "There is no foot check yet." in texts(page)
    assert page.change.isHidden()
