"""Where only a record is kept, what lasts long is followed like all else and nothing speaks up."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from footcare.domain.finding import Change, FindingKind
from footcare.domain.looked import identity
from footcare.domain.preferences import Preferences
from footcare.ui.pages.checking.still_panel import StillPanel
from footcare.ui.pages.finding_page import FindingPage
from footcare.ui.pages.findings_page import FindingsPage
from footcare.ui.pages.today_page import TodayPage
from footcare.ui.widgets.buttons import WordButton
from tests.builders import make_desk
from tests.checks import A_DAY, blister, check
from tests.ui.pages.checking import Hand

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from footcare.domain.finding import Finding
    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from footcare.ui.page import Page
    from tests.fakes import FakeClock


@pytest.fixture
def desk(
    request: pytest.FixtureRequest, qapp: QApplication, clock: FakeClock, house: House
) -> Desk:
    """A desk where only a record is kept, or where advice is given."""
    own = Preferences(first_run_done=True, record_only=request.param)
    return make_desk(qapp, clock=clock, house=house, preferences=own)


@pytest.fixture
def corn(clock: FakeClock, house: House) -> Finding:
    """A corn that has been open for a month."""
    found = blister(clock, kind=FindingKind.CORN)
    check(house, clock, found)
    clock.advance(29 * A_DAY)
    check(house, clock, replace(found, change=Change.SAME))
    return found


def opened(qtbot: QtBot, page: Page, **words: object) -> str:
    """Return all that a page says."""
    qtbot.addWidget(page)
    page.resize(1058, 800)
    page.show()
    page.enter(**words)
    return said(page)


def said(part: QWidget) -> str:
    return "\n".join(label.text() for label in part.findChildren(QLabel))


@pytest.mark.parametrize("desk", [True, False], indirect=True, ids=["record-only", "advising"])
def test_only_who_advises_says_that_it_lasts(qtbot: QtBot, desk: Desk, corn: Finding) -> None:
    silent = desk.preferences.current.record_only
    finding = FindingPage(desk)
    told = [
        opened(qtbot, finding, finding=identity(corn)),
        opened(qtbot, FindingsPage(desk)),
        opened(qtbot, TodayPage(desk)),
    ]
    hand = Hand(qtbot, desk, look_at=identity(corn))
    told.append(said(hand.panel(StillPanel)))
    assert ["Still open after 31 days" in words for words in told] == [not silent] * 4
    assert ["speaks up" in words for words in told] == [not silent, False, False, False]
    assert (finding.findChild(WordButton, "to_advice") is None) is silent


@pytest.mark.parametrize("desk", [True], indirect=True, ids=["record-only"])
def test_it_is_followed_all_the_same(qtbot: QtBot, desk: Desk, corn: Finding) -> None:
    words = opened(qtbot, FindingPage(desk), finding=identity(corn))
    assert "Open for 31 days, since 22 November 2026" in words
    assert "1 thing you marked is open." in opened(qtbot, TodayPage(desk))
