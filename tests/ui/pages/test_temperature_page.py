"""Skin temperature: typed by keys in the order of the places, kept, told and taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLabel

from footcare.domain.foot import Foot, Spot, Zone
from footcare.domain.person import Contacts
from footcare.domain.preferences import TemperatureSites, TemperatureUnit
from footcare.domain.temperature import SIX_SITES, SiteTenths, Spoiler
from footcare.domain.triage.case import Site
from footcare.ui.pages.temperature_page import TemperaturePage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from tests.fakes import FakeClock

DAY = 86_400.0
CELSIUS = "\N{NO-BREAK SPACE}°C"
FAHRENHEIT = "\N{NO-BREAK SPACE}°F"


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> TemperaturePage:
    return opened(qtbot, desk)


def opened(qtbot: QtBot, desk: Desk) -> TemperaturePage:
    made = TemperaturePage(desk)
    qtbot.addWidget(made)
    made.resize(1058, 800)
    made.show()
    made.activateWindow()
    QApplication.processEvents()
    made.enter()
    return made


def type_all(page: TemperaturePage, *numbers: str) -> None:
    """Type numbers with Enter after each, beginning in the first field."""
    page.form.first_field().setFocus()
    for number in numbers:
        field = QApplication.focusWidget()
        assert field is not None
        QTest.keyClicks(field, number)
        QTest.keyClick(field, Qt.Key.Key_Return)


def words_on(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def test_enter_goes_from_foot_to_foot_and_place_to_place_and_ends_at_save(
    page: TemperaturePage, house: House
) -> None:
    type_all(page, *["316", "29.1"] * len(SIX_SITES))
    assert QApplication.focusWidget() is page.end.save
    page.end.spoiled.button(Spoiler.BATH.value).click()
    QTest.keyClick(page.end.save, Qt.Key.Key_Return)
    (record,) = house.measuring.temperatures()
    assert record.sites == tuple(SiteTenths(site, 316, 291) for site in SIX_SITES)
    assert record.spoilers == {Spoiler.BATH}
    assert page.form.empty


def test_the_drawing_shows_the_place_of_the_field_and_leads_to_it(page: TemperaturePage) -> None:
    page.form.rows[2].edits[Foot.RIGHT].setFocus()
    assert page.sites.feet.selected() == Spot(Foot.RIGHT, Zone.BALL_INNER)
    assert page.sites.tag.text().startswith("Right foot: ball")
    page.sites.spot_chosen.emit(Spot(Foot.LEFT, Zone.HEEL_BOTTOM))
    assert QApplication.focusWidget() is page.form.rows[-1].edits[Foot.LEFT]


def test_arrows_stay_on_the_foot(page: TemperaturePage) -> None:
    first, second = page.form.rows[0].edits[Foot.RIGHT], page.form.rows[1].edits[Foot.RIGHT]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Up)
    assert QApplication.focusWidget() is first
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is second


def test_the_difference_is_told_as_soon_as_both_are_typed(page: TemperaturePage) -> None:
    row = page.form.rows[0]
    type_all(page, "31.6", "29.4")
    assert row.warmer.text() == f"Left foot 2.2{CELSIUS} warmer"
    row.edits[Foot.LEFT].setFocus()
    QTest.keyClicks(row.edits[Foot.LEFT], "317")
    assert row.warmer.text() == f"Left foot 2.3{CELSIUS} warmer: above the limit"


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        (("98", "30"), "A foot is between 10 and 45 °C."),
        (("warm", "30"), "Type a number with one decimal."),
        (("31.6", ""), "Type the number of the right foot too"),
        (("", ""), "at least one place"),
    ],
)
def test_what_cannot_be_kept_is_said_where_it_stands(
    page: TemperaturePage, house: House, typed: tuple[str, str], fault: str
) -> None:
    type_all(page, *typed)
    page.end.save.click()
    assert any(fault in words for words in words_on(page.form))
    focus = QApplication.focusWidget()
    assert focus in page.form.rows[0].edits.values()
    assert house.measuring.temperatures() == []


def test_a_place_can_be_left_out(page: TemperaturePage, house: House) -> None:
    type_all(page, "", "", "30.1", "30.2")
    page.end.save.click()
    (record,) = house.measuring.temperatures()
    assert [one.site for one in record.sites] == [SIX_SITES[1]]


def test_fahrenheit_is_typed_and_shown_and_celsius_is_kept(
    page: TemperaturePage, desk: Desk, house: House
) -> None:
    page.thermometer.unit.button(TemperatureUnit.FAHRENHEIT.value).click()
    type_all(page, "889", "84.9")
    assert page.form.rows[0].warmer.text() == f"Left foot 4.0{FAHRENHEIT} warmer"
    page.form.rows[0].edits[Foot.LEFT].setFocus()
    QTest.keyClicks(page.form.rows[0].edits[Foot.LEFT], "890")
    assert "above the limit" in page.form.rows[0].warmer.text()
    page.end.save.click()
    (record,) = house.measuring.temperatures()
    assert abs(record.sites[0].difference) == 23
    assert f"4.1{FAHRENHEIT}" in " ".join(words_on(page.result))
    assert desk.preferences.current.temperature_unit is TemperatureUnit.FAHRENHEIT


def test_eight_places_keep_what_is_typed_already(page: TemperaturePage) -> None:
    type_all(page, "30.1", "30.2")
    page.thermometer.sites.button(TemperatureSites.EIGHT.value).click()
    assert [row.site for row in page.form.rows] == list(Site)
    assert page.form.rows[0].reading() == SiteTenths(Site.TOE1, 301, 302)


def test_saved_is_said_the_result_stands_and_undo_brings_the_fields_back(
    page: TemperaturePage, house: House
) -> None:
    type_all(page, "31.6", "29.0")
    page.end.save.click()
    assert not page.pair.isVisible()
    assert page.result.isVisible()
    assert any(f"2.6{CELSIUS} warmer" in words for words in words_on(page.result))
    assert page.action.card is not None
    assert page.action.card.headline.text() == "Tell your team at the next visit."
    page.take_back()
    assert house.measuring.temperatures() == []
    assert page.pair.isVisible()
    assert page.action.card is None


def test_nothing_above_the_limit_promises_nothing(page: TemperaturePage) -> None:
    type_all(page, "30.0", "30.0")
    page.end.save.click()
    told = " ".join(words_on(page.result))
    assert "Feet can be in trouble while both are equally warm." in told
    assert page.action.card is None


def test_two_days_in_a_row_ask_for_a_call_that_can_be_ticked_and_unticked(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    house.measuring.keep_temperatures([SiteTenths(Site.HEEL, 290, 316)])
    clock.advance(DAY)
    house.measuring.keep_temperatures([SiteTenths(Site.HEEL, 290, 316)])
    page = opened(qtbot, desk)
    card = page.action.card
    assert card is not None
    assert "next working day" in card.headline.text()
    asked = QSignalSpy(page.open_page)
    assert page.action.rules is not None
    (rule,) = page.action.rules.rows
    rule.click()
    assert asked.at(0) == ["rules", {"rule": "T2"}]
    assert card.i_called is not None
    card.i_called.click()
    called = page.action.card
    assert called is not None
    assert called.i_called is None
    assert not house.planning.look().measured_call_waits
    page.take_back()
    undone = page.action.card
    assert undone is not None
    assert undone.i_called is not None
    assert house.planning.look().measured_call_waits


def test_where_only_a_record_is_kept_nothing_is_judged(
    qtbot: QtBot, desk: Desk, house: House
) -> None:
    desk.preferences.change(record_only=True)
    house.measuring.keep_temperatures([SiteTenths(Site.HEEL, 290, 316)])
    page = opened(qtbot, desk)
    assert page.action.card is None
    told = " ".join(words_on(page.result) + words_on(page.course) + words_on(page.action.place))
    assert f"2.6{CELSIUS} warmer" in told
    assert "limit" not in told
    assert "Footcare only keeps a record here" in told


def test_the_chart_goes_from_day_to_day_and_its_list_is_its_equal(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    for left in (300, 330, 301):
        house.measuring.keep_temperatures([SiteTenths(Site.HEEL, left, 300)])
        clock.advance(DAY)
    clock.advance(-DAY)
    page = opened(qtbot, desk)
    course = page.course
    assert course.places.current == Site.HEEL.value
    assert "measured on 3 days. On 1 of them" in course.sentence.text()
    assert course.chart.accessibleName() == course.sentence.text()
    course.chart.setFocus()
    assert f"Left 30.1{CELSIUS}" in course.chart.accessibleDescription()
    QTest.keyClick(course.chart, Qt.Key.Key_Left)
    assert f"Left 33.0{CELSIUS}" in course.pointed.text()
    assert "Above the limit." in course.pointed.text()
    course.turn.click()
    QApplication.processEvents()
    told = words_on(course.days)
    assert sum("Left foot" in line or "Both feet" in line for line in told) == 3
    assert sum("Above the limit." in line for line in told) == 1


def test_the_advice_has_the_emergency_number_and_the_way_to_the_summary(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    house.knowing.keep_contacts(Contacts("", "01632 960 123", "", "999"))
    house.measuring.keep_temperatures([SiteTenths(Site.HEEL, 290, 316)])
    clock.advance(DAY)
    house.measuring.keep_temperatures([SiteTenths(Site.HEEL, 290, 316)])
    page = opened(qtbot, desk)
    assert page.action.lists is not None
    told = words_on(page.action.lists)
    for words in (
        "Until you are seen",
        "Stay off the foot as far as you can.",
        "Call the emergency number if",
        "you get a fever, shiver or feel unwell",
        "Emergency number: 999",
    ):
        assert words in told
    assert not any("01632" in words for words in told), "the button says that"
    asked = QSignalSpy(page.open_page)
    assert page.action.card is not None
    page.action.card.summary.click()
    assert asked.at(0) == ["summary", {}]


def test_the_places_of_the_chart_stand_without_a_gap(
    qtbot: QtBot, desk: Desk, house: House
) -> None:
    sites = (Site.TOE1, Site.BALL_INNER, Site.HEEL)
    house.measuring.keep_temperatures([SiteTenths(site, 300, 300) for site in sites])
    page = opened(qtbot, desk)
    QApplication.processEvents()
    first, second, third = (page.course.places.button(site.value) for site in sites)
    assert first.y() == second.y() == third.y()
    assert second.x() - first.x() == third.x() - second.x()
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert QApplication.focusWidget() is second
