"""What was measured, on the summary: beside a foot check and alone, each with its day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from footcare.domain.falls import FallsQuestion
from footcare.domain.foot import Foot
from footcare.domain.temperature import SiteTenths, Spoiler
from footcare.domain.touch_test import ORDER, Touch
from footcare.domain.triage.case import Site
from footcare.ui.pages.summary_page import SummaryPage
from tests.ui.pages.summaries import all_text, keep, on_paper

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from tests.fakes import FakeClock


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, house: House) -> SummaryPage:
    house.knowing.call_me("Ruth Rose")
    made = SummaryPage(desk)
    qtbot.addWidget(made)
    made.resize(1058, 800)
    made.show()
    return made


def measure(house: House, clock: FakeClock) -> None:
    """Keep everything that can be measured, the temperatures on two days."""
    house.measuring.keep_touches([Touch(spot, felt=spot.foot is Foot.LEFT) for spot in ORDER], "AV")
    house.measuring.keep_falls({FallsQuestion.FALLEN: True, FallsQuestion.WORRIED: False})
    sites = [SiteTenths(Site.HEEL, 316, 290), SiteTenths(Site.TOE1, 300, 301)]
    house.measuring.keep_temperatures(sites)
    clock.advance(24 * 3600)
    house.measuring.keep_temperatures(sites, [Spoiler.BATH])


def lines_of(page: SummaryPage) -> list[str]:
    page.enter()
    assert page.words is not None
    return [line.replace("\N{NO-BREAK SPACE}", " ") for line in page.words.lines]


MEASURED = [
    "Skin temperature, 23 November 2026",
    "2 places measured.",
    "Above the limit of 2.2 °C:",
    "Heel: left 31.6 °C, right 29.0 °C. Left foot 2.6 °C warmer.",
    "May have spoiled it: a bath or shower shortly before",
    "",
    "Touch test, 22 November 2026",
    "3 of 6 touches felt.",
]


def test_what_was_measured_alone_makes_a_summary(
    page: SummaryPage, house: House, clock: FakeClock
) -> None:
    measure(house, clock)
    lines = lines_of(page)
    assert lines[:2] == ["What was measured at home", "Ruth Rose"]
    assert lines[2].startswith("Published foot-care guidance says: Call your foot team by the end")
    first = lines.index(MEASURED[0])
    assert lines[first : first + len(MEASURED)] == MEASURED
    for line in (
        "Helper: AV",
        "Questions about falls, 22 November 2026",
        "Fallen in the past year: yes",
        "Unsteady when standing or walking: not answered",
        "Worried about falling: no",
    ):
        assert line in lines
    assert any(line.startswith("T2: ") for line in lines)
    assert page.preview.isVisible()
    assert "Whatwasmeasuredathome" in all_text(on_paper(page))


def test_what_was_measured_stands_beside_the_check_and_each_call_is_told(
    page: SummaryPage, house: House, clock: FakeClock
) -> None:
    keep(house, clock)
    measure(house, clock)
    house.measuring.i_have_called()
    lines = lines_of(page)
    assert lines[0].startswith("Foot check of Sunday 22 November 2026")
    assert "You called at 07:30." in lines
    assert "Heel: left 31.6 °C, right 29.0 °C. Left foot 2.6 °C warmer." in lines
    rules = [line.split(":")[0] for line in lines if line.startswith(("T2: ", "E6: "))]
    assert sorted(rules) == ["E6", "T2"]


def test_a_measurement_the_check_tells_of_is_told_once(
    page: SummaryPage, house: House, clock: FakeClock
) -> None:
    measure(house, clock)
    keep(house, clock)
    lines = lines_of(page)
    assert sum(line.startswith("T2: ") for line in lines) == 1
    assert sum(line.startswith("Published foot-care guidance says: ") for line in lines) == 1


def test_where_only_a_record_is_kept_each_place_stands_as_it_was_typed(
    page: SummaryPage, house: House, clock: FakeClock, desk: Desk
) -> None:
    desk.preferences.change(record_only=True)
    measure(house, clock)
    lines = lines_of(page)
    assert "Heel: left 31.6 °C, right 29.0 °C. Left foot 2.6 °C warmer." in lines
    assert "Big toe: left 30.0 °C, right 30.1 °C. Right foot 0.1 °C warmer." in lines
    told = "\n".join(lines)
    for words in ("limit", "guidance says", "T2", "sign of less feeling", "yearly check"):
        assert words not in told


def test_equal_temperatures_promise_nothing(page: SummaryPage, house: House) -> None:
    house.measuring.keep_temperatures([SiteTenths(Site.HEEL, 300, 300)])
    lines = lines_of(page)
    assert lines[1:4] == ["Ruth Rose", "", "Skin temperature, 22 November 2026"]
    assert not any("guidance" in line for line in lines)
