"""The summary of a foot check: what stands on it, on how many pages, and how it is handed on."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from footcare.domain.body import LOST_WITH, Body, Loss
from footcare.domain.clock import today
from footcare.domain.finding import Change, Extra, Finding, FindingKind
from footcare.domain.foot import Foot, Side, Spot, View, Zone
from footcare.ui.pages.summary.feet import PaperFeet, pictures_of
from footcare.ui.pages.summary_page import SummaryPage
from footcare.ui.printing.sheet import MARGIN
from tests.builders import STUDIO
from tests.ui.pages.printing import A4, LETTER, FakePrinters, ink_outside
from tests.ui.pages.summaries import all_text, keep, on_paper

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QPageSize
    from pytestqt.qtbot import QtBot

    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from tests.fakes import FakeClock


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, house: House, tmp_path: Path) -> SummaryPage:
    house.knowing.call_me("Ruth Rose")
    made = SummaryPage(desk)
    made.hand_out.printers = FakePrinters(str(tmp_path / "printed.pdf"))
    qtbot.addWidget(made)
    made.resize(1058, 800)
    made.show()
    return made


def on_white(page: QImage) -> QImage:
    """Return a page as it comes out of a printer."""
    white = QImage(page.size(), QImage.Format.Format_RGB32)
    white.fill(Qt.GlobalColor.white)
    painter = QPainter(white)
    painter.drawImage(0, 0, page)
    painter.end()
    return white


def test_it_says_what_was_marked_what_was_not_seen_and_why_to_call(
    page: SummaryPage, house: House, clock: FakeClock
) -> None:
    sore = Finding(
        FindingKind.ULCER,
        Zone.HEEL_BACK,
        Side.LEFT,
        today(clock),
        extras=frozenset({Extra.DEEP}),
        red_cm=1.5,
    )
    keep(house, clock, sore, note="The new shoes rubbed.")
    page.enter()
    assert page.words is not None
    lines = page.words.lines
    for line in (
        "Foot check of Sunday 22 November 2026, 07:30",
        "Ruth Rose",
        "Published foot-care guidance says: Call the emergency number now.",
        "1. Open sore, left foot, back of the heel, noticed today",
        "Left foot: heel (never seen so far)",
        "Which rules of the guidance apply",
        "The new shoes rubbed.",
        "Not a medical device. Not checked by a regulator or a doctor.",
    ):
        assert line in lines
    assert any(line.endswith("Redness around it: 1.5 cm.") for line in lines)
    assert any(line.startswith("E3: ") for line in lines)
    assert page.words.places == ((1, Spot(Foot.LEFT, Zone.HEEL_BACK)),)


def test_what_was_marked_before_and_not_looked_at_again_is_told_apart(
    page: SummaryPage, house: House, clock: FakeClock
) -> None:
    blister = Finding(FindingKind.BLISTER, Zone.HEEL_BACK, Side.LEFT, today(clock))
    keep(house, clock, blister)
    clock.advance(24 * 3600)
    keep(house, clock)
    page.enter()
    assert page.words is not None
    titles = [section.title for section in page.words.before]
    assert titles == ["What was marked", "Marked before, not looked at again"]
    assert page.words.places == ((1, Spot(Foot.LEFT, Zone.HEEL_BACK)),)


def test_the_call_stands_on_it(page: SummaryPage, house: House, clock: FakeClock) -> None:
    check = keep(house, clock, Finding(FindingKind.ULCER, Zone.ARCH, Side.LEFT, today(clock)))
    new = house.inspecting.i_have_called(check.stamp.id)
    page.enter(inspection=new.stamp.id)
    assert page.words is not None
    assert "You called at 07:30." in page.words.headline


def many(clock: FakeClock) -> Sequence[Finding]:
    """Thirty marks all over both feet."""
    kinds, zones = list(FindingKind), list(Zone)
    return [
        Finding(
            kinds[number % len(kinds)],
            zones[number % len(zones)],
            (Side.LEFT, Side.RIGHT, Side.BOTH)[number % 3],
            today(clock) - timedelta(days=number),
            Change.WORSE if number % 4 else Change.NEW,
            extras=frozenset({Extra.DEEP, Extra.PAIN_MORE}),
        )
        for number in range(30)
    ]


@pytest.mark.parametrize("paper", [A4, LETTER], ids=["a4", "letter"])
def test_thirty_marks_are_all_on_paper_inside_the_margins(
    page: SummaryPage, house: House, clock: FakeClock, paper: QPageSize
) -> None:
    keep(house, clock, *many(clock), note="The new shoes rubbed on the way to the market. " * 40)
    page.enter()
    assert page.words is not None
    document = on_paper(page, paper)
    assert document.pageCount() > 2
    text = all_text(document)
    for line in page.words.lines:
        assert line.replace(" ", "") in text, line
    for number in range(document.pageCount()):
        size = document.pagePointSize(number).toSize()
        assert ink_outside(on_white(document.render(number, size)), MARGIN) == 0
        assert f"Page{number + 1}of{document.pageCount()}" in text


def test_nothing_marked_fits_one_page(page: SummaryPage, house: House, clock: FakeClock) -> None:
    keep(house, clock)
    page.enter()
    document = on_paper(page)
    assert document.pageCount() == 1
    assert "Page1of1" not in all_text(document)


def test_every_place_is_drawn_in_the_fewest_pictures_that_show_it() -> None:
    maps = STUDIO.feet.maps
    footmap = maps.whole
    for zone in Zone:
        spot = Spot(Foot.RIGHT, zone)
        pictures = pictures_of([(1, spot)], maps)
        drawn = any(footmap.leaves(zone, view) for view in footmap.views)
        assert [bool(footmap.leaves(zone, one.view)) for one in pictures] == [True] * drawn
    soles = [(1, Spot(Foot.LEFT, Zone.ARCH)), (2, Spot(Foot.LEFT, Zone.BALL_INNER))]
    (sole,) = pictures_of(soles, maps)
    assert (sole.view, sole.foot, sole.marks) == (View.SOLE, Foot.LEFT, tuple(soles))


def test_a_stump_is_drawn_where_it_is() -> None:
    stumps = [(1, Spot(Foot.LEFT, Zone.STUMP)), (2, Spot(Foot.RIGHT, Zone.STUMP))]
    body = Body(missing_left=LOST_WITH[Loss.LEG], missing_right=LOST_WITH[Loss.TOES])
    views = {one.foot: one.view for one in pictures_of(stumps, STUDIO.feet.maps, body)}
    assert views == {Foot.LEFT: View.LEG_FRONT, Foot.RIGHT: View.SOLE}
    paper = QImage(400, 400, QImage.Format.Format_ARGB32)
    paper.fill(0)
    painter = QPainter(paper)
    for picture in pictures_of(stumps, STUDIO.feet.maps, body):
        PaperFeet(STUDIO.feet, body).paint(painter, picture, QRectF(0, 0, 400, 400))
    painter.end()
    assert any(paper.pixelColor(x, 200).alpha() for x in range(400))


def test_it_is_copied_as_text(page: SummaryPage, house: House, clock: FakeClock) -> None:
    keep(house, clock)
    page.enter()
    page.copy.click()
    assert page.words is not None
    assert QGuiApplication.clipboard().text() == "\n".join(page.words.lines)


def test_where_only_a_record_is_kept_no_rule_stands_on_it(
    page: SummaryPage, house: House, clock: FakeClock, desk: Desk
) -> None:
    desk.preferences.change(record_only=True)
    keep(house, clock, Finding(FindingKind.ULCER, Zone.ARCH, Side.LEFT, today(clock)))
    page.enter()
    assert page.words is not None
    assert "Which rules of the guidance apply" not in page.words.lines
    assert " ".join(page.words.headline) == (
        "Footcare only keeps a record here, as chosen in Settings. It does not say what to do "
        "about what you mark. If you are worried, call your foot team."
    )


def test_a_mark_that_is_gone_is_told_and_not_drawn(
    page: SummaryPage, house: House, clock: FakeClock
) -> None:
    sore = Finding(FindingKind.ULCER, Zone.ARCH, Side.LEFT, today(clock))
    keep(house, clock, replace(sore, change=Change.HEALED))
    page.enter()
    assert page.words is not None
    assert page.words.places == ()
    assert any(line.startswith("1. Open sore") for line in page.words.lines)


def test_without_any_check_the_page_says_so(page: SummaryPage) -> None:
    page.enter()
    assert page.waiting.text() == "There is no foot check yet."
    assert not page.preview.isVisible()
    assert page.first_focus() is page.back
