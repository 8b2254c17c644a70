"""The list of massages: filters, favourites, what was done last, and what today leaves of it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget

from footcare.domain.clock import today
from footcare.domain.finding import Finding, FindingKind
from footcare.domain.foot import Side, Zone
from footcare.domain.inspection import Answer, Inspection, StepAnswer, check_order
from footcare.domain.massage import Ended, MassageRecord
from footcare.domain.person import Facts, Known
from footcare.domain.record import stamp_now
from footcare.ui.pages.massage.offer_words import last_done_words
from footcare.ui.pages.massage_page import MassagePage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from footcare.ui.pages.massage.cards import RoutineCard
    from tests.fakes import FakeClock


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> MassagePage:
    made = MassagePage(desk)
    qtbot.addWidget(made)
    made.resize(1058, 800)
    made.show()
    made.enter()
    QCoreApplication.processEvents()
    return made


def card(page: MassagePage, routine: str) -> RoutineCard:
    return next(one for one in page.cards if one.routine.id == routine)


def said(card: RoutineCard) -> str:
    return "\n".join(one.text() for one in card.findChildren(QLabel) if not one.isHidden())


def shown(page: MassagePage) -> list[str]:
    QCoreApplication.processEvents()  # what was added to a visible page shows itself then
    visible = [one for one in page.cards if one.isVisible()]
    assert visible == page.cards
    return [one.routine.id for one in visible]


def favourites(desk: Desk) -> tuple[str, ...]:
    return desk.preferences.current.favourites


def blister(house: House, clock: FakeClock) -> None:
    answers = tuple(StepAnswer(step, foot, Answer.NOTHING_NEW) for step, foot in check_order())
    found = Finding(FindingKind.BLISTER, Zone.HEEL_BOTTOM, Side.LEFT, today(clock))
    with house.diary.writing() as books:
        books.inspections.add(Inspection(stamp_now(clock, house.person_id), answers, (found,)))


def test_filters_are_closed_at_first_and_show_everything(page: MassagePage) -> None:
    assert not page.filters.rows.isVisible()
    assert page.filters.shown.text() == "15 more massages"
    assert len(shown(page)) == 16
    page.filters.opener.click()
    assert page.filters.rows.isVisible()
    assert page.filters.length.current == "any"


def test_filters_leave_the_suggestion_and_show_what_fits(page: MassagePage) -> None:
    page.filters.opener.click()
    page.filters.place.button("bed").click()
    assert shown(page) == ["calm5", "wake6", "bedtime8", "lift8", "partner20"]
    page.filters.giver.button("helper").click()
    assert shown(page) == ["calm5", "partner20"]
    assert page.filters.shown.text() == "1 of 15 shown"
    page.filters.length.button("up_to_5").click()
    assert shown(page) == ["calm5"]
    assert page.filters.shown.text() == "None fits. Choose “Any” in one of the rows."
    for group in (page.filters.length, page.filters.place, page.filters.giver):
        group.button("any").click()
    assert len(shown(page)) == 16


def test_a_star_is_kept_and_its_card_comes_first_the_next_time(
    page: MassagePage, desk: Desk
) -> None:
    last = card(page, "full30")
    assert last.star.accessibleName() == "Favourite: Full self-massage"
    last.star.click()
    assert favourites(desk) == ("full30",)
    assert last.star.isChecked()
    assert shown(page)[1] != "full30", "nothing jumps away under the finger"
    page.enter()
    assert page.cards[0].routine.id == "full30", "a favourite is suggested"
    page.cards[0].star.click()
    assert favourites(desk) == ()
    page.enter()
    assert page.cards[0].routine.id == "calm5"
    assert shown(page)[-1] == "medicated4", "a medicine is the last thing offered"


def test_what_was_done_last_is_told(page: MassagePage, house: House, clock: FakeClock) -> None:
    record = MassageRecord(stamp_now(clock, house.person_id), "toes5", 300, 300, Ended.STOPPED)
    with house.diary.writing() as books:
        books.sessions.add(record)
    clock.advance(86_400)
    page.enter()
    assert page.cards[0].routine.id == "toes5"
    told = said(page.cards[0])
    assert "Suggested for today: you did it last" in told
    assert "Last done yesterday" in told
    assert "Last done" not in said(page.cards[1])
    day = today(clock)
    assert last_done_words(day, day) == "Last done today"
    assert last_done_words(day - timedelta(days=3), day).startswith("Last done on ")
    assert last_done_words(None, day) == ""


def test_a_foot_left_out_is_on_no_card(page: MassagePage, house: House, clock: FakeClock) -> None:
    blister(house, clock)
    page.enter()
    for one in page.cards:
        assert "both feet" not in said(one), one.routine.id
        assert "both feet" not in one.button.accessibleDescription()
    assert "3 minutes, right foot, on a chair, light pressure" in said(page.cards[0])


def test_nothing_is_suggested_when_no_massage_is_for_today(page: MassagePage, house: House) -> None:
    house.knowing.keep_facts(Facts(poor_circulation=Known.YES))
    page.enter()
    assert page.hero is None
    assert "Suggested" not in "".join(said(one) for one in page.cards)
    assert "Not today, 5 minutes, on a chair, light pressure" in said(card(page, "calm5"))


def test_the_firm_card_says_what_is_missing_and_what_to_do(page: MassagePage, house: House) -> None:
    told = said(card(page, "firm12"))
    assert "Locked." in told
    assert "Missing: that the feeling in your feet was tested intact." in told
    assert "Record it in Settings, About me, if a professional tested it." in told
    assert "Locked." in card(page, "firm12").button.accessibleDescription()
    assert "Locked." not in said(card(page, "upstroke12"))
    house.knowing.keep_facts(Facts(loss_of_feeling=Known.NO, poor_circulation=Known.NO))
    page.enter()
    told = said(card(page, "firm12"))
    assert "Locked." not in told
    assert "12 minutes, both feet, on a chair, comfortable pressure" in told


def test_a_card_is_kept_while_its_routine_is(page: MassagePage) -> None:
    before = page.cards
    page.enter()
    assert page.cards == before


def test_keys_meet_the_suggestion_the_filters_and_then_the_cards(page: MassagePage) -> None:
    met: list[str] = []
    here: QWidget | None = page.cards[0].button.nextInFocusChain()
    while here is not None and here is not page.cards[2].button:
        met.append(here.objectName())
        here = here.nextInFocusChain()
    named = [one for one in met if one.startswith(("star_", "filter_", "choose_"))]
    second = page.cards[1].routine.id
    assert named == ["star_calm5", "filter_massages", f"choose_{second}", f"star_{second}"]
