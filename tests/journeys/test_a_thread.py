"""A blister from its first day until it is gone, and back: followed over days in the window."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from footcare.domain.checking import PLACES
from footcare.domain.finding import Change
from footcare.ui.pages.checking.still_panel import StillPanel
from tests.checks import A_DAY, check
from tests.journeys.test_one_day import check_feet, household, walk_in

if TYPE_CHECKING:
    from footcare.app.visitor import Visitor
    from tests.journeys.household import Household

__all__ = ["household"]


def next_day(household: Household) -> Visitor:
    """Close the program, sleep, and start it again."""
    household.stop()
    household.clock.advance(A_DAY)
    return household.start()


def follow_up(household: Household, still: str) -> None:
    """Check the feet with nothing new, and say of the blister how it is."""
    visitor = household.visitor
    assert visitor is not None
    visitor.window.show_page("check")
    visitor.settle()
    asked = 0
    for _place in range(PLACES):
        page = visitor.window.current
        if page.findChild(StillPanel) is not None and visitor.sees(still):
            visitor.press(still)
            asked += 1
        if visitor.sees("nothing_new"):
            visitor.press("nothing_new")
    visitor.press("save_check")
    assert asked == 1, "it is asked about once a day"


def let_it_go(household: Household) -> None:
    """Keep a check in which it is gone, without the window."""
    assert household.house is not None
    (thread,) = household.house.following.all().open
    check(household.house, household.clock, replace(thread.last, change=Change.HEALED))
    household.clock.advance(-A_DAY)


def see_the_blister(visitor: Visitor) -> str:
    """Open the page of the blister from the journal, as a person does; return what it says."""
    visitor.window.show_page("journal")
    visitor.settle()
    visitor.press("What you marked")
    visitor.press("thread_0")
    assert visitor.window.current.name == "finding"
    return " ".join(visitor.words())


def test_a_blister_is_followed_until_it_is_gone_and_back(household: Household) -> None:
    visitor = household.start()
    walk_in(visitor)
    visitor.window.show_page("check")
    visitor.settle()
    check_feet(visitor, blister=True)
    visitor.press("to_findings")
    visitor.press("thread_0")
    assert "Open since today" in " ".join(visitor.words())

    # Better the day after; on the third nobody looks.
    next_day(household)
    follow_up(household, "Still there, better")
    household.clock.advance(A_DAY)
    visitor = next_day(household)
    assert "Open for 3 days, since 22 November 2026" in see_the_blister(visitor)

    # Gone, says somebody; that was a mistake, and it is put right.
    follow_up(household, "It is gone")
    assert "Gone on 25 November 2026, after 3 days" in see_the_blister(visitor)
    visitor.press("not_gone")
    assert "Open for 3 days" in " ".join(visitor.words())

    # After a week it is spoken of.
    household.clock.advance(3 * A_DAY)
    visitor = next_day(household)
    assert visitor.sees("open_advice"), "on Today the call stands before it"
    assert "Still open after 7 days" in see_the_blister(visitor)

    # Then it goes, and comes back: its days go on.
    let_it_go(household)
    visitor = next_day(household)
    see_the_blister(visitor)
    visitor.press("it_is_back")
    assert visitor.window.current.name == "check"
    for button in visitor.named("no"):
        button.click()
    visitor.settle()
    visitor.press("add_mark")
    while visitor.sees("nothing_new"):
        visitor.press("nothing_new")
    visitor.press("save_check")
    words = see_the_blister(visitor)
    assert "It was gone before and came back on 30 November 2026." in words
    visitor.window.show_page("journal")
    visitor.press("calendar")
    assert "Checked on 5 of the last 9 days." in " ".join(visitor.words())
