"""The page of one finding: how it stands, its days, and what can be done about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel, QWidget

from footcare.domain.clock import today
from footcare.domain.finding import Change, Extra
from footcare.domain.foot import Foot, Side, Spot, Zone
from footcare.domain.looked import identity
from footcare.domain.photo import PhotoOrigin
from footcare.ui.pages.finding_page import FindingPage
from footcare.ui.widgets.buttons import WordButton
from tests.checks import A_DAY, blister, check
from tests.pictures import a_picture
from tests.ui.toasts import standing_toast

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from footcare.domain.finding import Finding
    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from tests.fakes import FakeClock


def opened(qtbot: QtBot, desk: Desk, finding: Finding) -> FindingPage:
    page = FindingPage(desk)
    qtbot.addWidget(page)
    page.resize(1058, 800)
    page.show()
    page.enter(finding=identity(finding))
    return page


def said(part: QWidget | None) -> str:
    assert part is not None
    return "\n".join(label.text() for label in part.findChildren(QLabel))


def button(page: FindingPage, name: str) -> WordButton | None:
    """The button of this name that stands on the card now."""
    assert page.state is not None
    found = page.state.findChild(WordButton, name)
    return found if isinstance(found, WordButton) else None


def press(page: FindingPage, name: str) -> None:
    pressed = button(page, name)
    assert pressed is not None, f"no button {name}"
    pressed.click()


def rows(page: FindingPage) -> list[str]:
    assert page.days is not None
    return [f"{row.accessibleName()}. {row.accessibleDescription()}" for row in page.days.rows]


def test_an_open_finding_says_since_when_and_how_it_was_last(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    found = blister(clock)
    check(house, clock, found)
    check(house, clock, replace(found, change=Change.BETTER))
    page = opened(qtbot, desk, found)
    assert page.heading.text() == "Blister, right foot, back of the heel"
    assert "Open for 2 days, since 22 November 2026" in said(page.state)
    assert "Last looked at yesterday: better." in said(page.state)
    assert [row.split(".")[0] for row in rows(page)] == [
        "23 November 2026: better",
        "22 November 2026: new",
    ]


def test_the_line_says_all_its_days_to_who_cannot_see_it(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    found = blister(clock)
    check(house, clock, found)
    check(house, clock, replace(found, change=Change.HEALED))
    page = opened(qtbot, desk, found)
    assert page.line is not None
    assert page.line.accessibleName() == (
        "Gone on 23 November 2026, after 1 day. 22 November 2026: new; 23 November 2026: gone."
    )


def test_what_lasts_long_says_what_to_do_and_where_the_days_come_from(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    found = blister(clock)
    check(house, clock, found)
    clock.advance(8 * A_DAY)
    check(house, clock, replace(found, change=Change.SAME))
    page = opened(qtbot, desk, found)
    words = said(page.state)
    assert "Still open after 10 days" in words
    assert "Footcare speaks up after 7 days, as rule B counts them." in words
    assert "What to do now stands on the page “What to do next”." in words, "never less than that"
    asked = QSignalSpy(page.open_page)
    press(page, "to_advice")
    assert asked.at(0)[0] == "advice"


def test_details_and_the_call_are_told_among_the_days(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    found = blister(clock, extras=frozenset({Extra.RED_AROUND}), red_cm=1.5)
    check(house, clock, found)
    called = today(clock)
    check(house, clock, replace(found, change=Change.SAME, told=called, extras=frozenset()))
    page = opened(qtbot, desk, found)
    assert f"Your team was told on {called.day} November 2026." in said(page.state)
    told, second, first = rows(page)
    assert "your team was told" in told
    assert "Yes to" not in second
    assert "Redness around it: 1.5 cm." in first


def test_a_day_opens_in_the_journal(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    found = blister(clock)
    check(house, clock, found)
    page = opened(qtbot, desk, found)
    asked = QSignalSpy(page.open_page)
    assert page.days is not None
    page.days.rows[0].click()
    assert list(asked.at(0)) == ["journal", {"day": found.noticed}]


def test_an_open_finding_is_looked_at_in_the_check(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    found = blister(clock)
    check(house, clock, found)
    page = opened(qtbot, desk, found)
    asked = QSignalSpy(page.open_page)
    press(page, "look_at_it")
    assert list(asked.at(0)) == ["check", {"look_at": identity(found)}]
    assert button(page, "it_is_back") is None


def test_gone_by_mistake_is_open_again_and_that_is_taken_back(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    found = blister(clock)
    check(house, clock, found)
    check(house, clock, replace(found, change=Change.HEALED))
    page = opened(qtbot, desk, found)
    press(page, "not_gone")
    assert house.following.one(identity(found)).open
    assert "Open for 2 days" in said(page.state), "the page tells it at once"
    toast = standing_toast(page)
    assert toast is not None
    assert toast.undo_button is not None
    toast.undo_button.click()
    assert "Gone on 23 November 2026" in said(page.state)


def test_a_mistake_is_offered_for_two_weeks_and_its_return_for_ever(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    found = blister(clock)
    check(house, clock, found)
    check(house, clock, replace(found, change=Change.HEALED))
    clock.advance(14 * A_DAY)
    page = opened(qtbot, desk, found)
    assert button(page, "not_gone") is None
    asked = QSignalSpy(page.open_page)
    press(page, "it_is_back")
    page_name, words = asked.at(0)
    assert page_name == "check"
    assert words["back"].identity == identity(found)


def test_one_at_the_same_place_names_the_other(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    old = blister(clock)
    check(house, clock, old)
    check(house, clock, replace(old, change=Change.HEALED))
    clock.advance(60 * A_DAY)
    new = blister(clock)
    check(house, clock, new)
    page = opened(qtbot, desk, new)
    assert "The same was here before, noticed on 22 November 2026." in said(page.state)
    asked = QSignalSpy(page.open_page)
    press(page, "other_2026-11-22")
    assert list(asked.at(0)) == ["finding", {"finding": identity(old)}]
    page.enter(finding=identity(old))
    assert "It came back: the same was noticed here on 23 January 2027." in said(page.state)
    assert button(page, "it_is_back") is None, "what came back is followed as another one"


def test_what_the_diary_does_not_know_is_said_in_a_sentence(
    qtbot: QtBot, desk: Desk, clock: FakeClock
) -> None:
    page = opened(qtbot, desk, blister(clock))
    assert "This is not in the diary, or it was marked over a year ago." in said(page)
    assert page.first_focus() is page.all
    page.enter()
    assert page.followed is None


def test_both_feet_are_shown_where_both_are_alike(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    found = blister(clock, side=Side.BOTH)
    check(house, clock, found)
    page = opened(qtbot, desk, found)
    assert page.heading.text() == "Blister, both feet, back of the heel"


def test_many_days_are_shown_in_steps(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    found = blister(clock)
    check(house, clock, found)
    for day in range(24):
        change = Change.BETTER if day % 2 else Change.SAME
        check(house, clock, replace(found, change=change))
    page = opened(qtbot, desk, found)
    assert page.days is not None
    assert len(page.days.rows) == 20
    page.days.earlier.click()
    assert len(page.days.rows) == 25
    assert page.days.earlier.isHidden()
    assert page.focusWidget() is page.days.rows[20], "it goes on where the rows ended"


def test_a_finding_of_a_year_keeps_its_line_in_bounds(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    found = blister(clock)
    check(house, clock, found)
    clock.advance(timedelta(days=359).total_seconds())
    check(house, clock, replace(found, change=Change.SAME))
    page = opened(qtbot, desk, found)
    assert page.line is not None
    narrow, wide = page.line.minimumSizeHint().width(), page.line.sizeHint().width()
    a_row = page.line.minimumSizeHint().height()
    assert page.line.heightForWidth(wide) == 14 * a_row, "all its days, four weeks in a row"
    assert page.line.heightForWidth(narrow) == 16 * a_row, "the newest, and where the others are"


def test_its_photos_stand_on_the_page_and_more_can_be_added(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    found = blister(clock)
    check(house, clock, found)
    heel = Spot(Foot.RIGHT, Zone.HEEL)
    house.picturing.keep(a_picture(), heel, PhotoOrigin.FILE)
    page = opened(qtbot, desk, found)
    (strip,) = page.strips
    assert strip.said.text() == "1 photo."
    asked = QSignalSpy(page.open_page)
    strip.mirror.click()
    assert asked.at(0) == [
        "mirror",
        {
            "foot": Foot.RIGHT,
            "zone": found.zone,
            "kind": found.kind,
            "noticed": found.noticed,
        },
    ]


def test_of_a_finding_at_both_feet_each_has_its_photos(
    qtbot: QtBot, desk: Desk, house: House, clock: FakeClock
) -> None:
    found = replace(blister(clock), side=Side.BOTH)
    check(house, clock, found)
    page = opened(qtbot, desk, found)
    assert [strip.title.text() for strip in page.strips] == ["Left foot", "Right foot"]
