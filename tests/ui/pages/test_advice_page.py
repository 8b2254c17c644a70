"""What to do next: action first, level as a word, its rules, and when to call for help."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QSignalSpy

from footcare.domain.clock import today
from footcare.domain.finding import Extra, FindingKind
from footcare.domain.inspection import InspectionStep, Sign
from footcare.ui.pages.advice_page import AdvicePage
from footcare.ui.when import date_words
from tests.ui.pages.advising import TEAM, Told, button, finding, opened, texts

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from tests.fakes import FakeClock


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


def test_whoever_looked_for_the_person_is_named(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    page = opened(qtbot, desk, house, clock, Told(looked_by="AB"))
    assert page.subheading.text().endswith(", looked at by AB")


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


def test_every_rule_has_its_source_and_is_one_press_from_its_row(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    page = opened(qtbot, desk, house, clock, Told((finding(clock, FindingKind.ULCER),)))
    assert page.rules is not None
    (row,) = page.rules.rows
    assert "Rule U1. Source: NICE NG19" in texts(page)
    spy = QSignalSpy(page.open_page)
    row.click()
    assert spy.at(0) == ["rules", {"rule": "U1"}]
    page.rules.all_rules.click()
    assert spy.at(1) == ["rules", {"rule": ""}]


def test_what_is_told_at_the_next_visit_says_when_that_is(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    page = opened(qtbot, desk, house, clock, Told((finding(clock, FindingKind.NUMBNESS),)))
    assert "Your next visit" not in texts(page)
    for days, more in ((28, False), (29, True)):
        house.knowing.next_visit_on(today(clock) + timedelta(days=days))
        page.enter()
        assert "Your next visit: " in texts(page)
        assert ("ask for an earlier one" in texts(page)) is more


def test_the_emergency_number_stands_where_it_is_said_when_to_call_it(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    sore = Told((finding(clock, FindingKind.ULCER),))
    assert "Emergency number: 999" in texts(opened(qtbot, desk, house, clock, sore))
    none = replace(sore, contacts=replace(TEAM, emergency_phone=""))
    assert "Emergency number" not in texts(opened(qtbot, desk, house, clock, none))


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


def test_the_summary_is_that_of_this_check(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    page = opened(qtbot, desk, house, clock, Told())
    spy = QSignalSpy(page.open_page)
    page.summary.click()
    check = house.inspecting.todays()
    assert check is not None
    assert spy.at(0) == ["summary", {"inspection": check.stamp.id}]


def test_without_any_check_the_page_says_so(qtbot: QtBot, desk: Desk) -> None:
    page = AdvicePage(desk)
    qtbot.addWidget(page)
    page.show()
    page.enter()
    assert "There is no foot check yet." in texts(page)
    assert page.change.isHidden()
