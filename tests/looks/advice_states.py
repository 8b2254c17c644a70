"""What opens on the pages about advice: after a call, after a visit, where nothing is advised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from footcare.domain.clock import today
from footcare.ui.pages.advice_page import AdvicePage
from footcare.ui.pages.help_page import HelpPage
from footcare.ui.pages.today_page import TodayPage

if TYPE_CHECKING:
    from tests.looks.scene import Scene


def called(scene: Scene) -> None:
    """Say that the call was made."""
    page = scene.open("advice")
    assert isinstance(page, AdvicePage)
    assert page.action is not None
    assert page.action.i_called is not None
    page.action.i_called.click()


def recorded(scene: Scene) -> None:
    """Open the page of advice where only a record is kept."""
    scene.window.desk.preferences.change(record_only=True)
    scene.open("advice")


def recorded_today(scene: Scene) -> None:
    """Open Today where only a record is kept."""
    scene.window.desk.preferences.change(record_only=True)
    scene.open("today")


def advice_with_a_program(scene: Scene) -> None:
    """Open the page of advice on a computer that has a program for calls."""
    scene.open("advice")
    _a_program_is_there(scene)


def help_with_a_program(scene: Scene) -> None:
    """Give a number of Get help to the computer's program for calls."""
    page = scene.open("help")
    assert isinstance(page, HelpPage)
    _a_program_is_there(scene)
    page.team.call_with.click()


def _a_program_is_there(scene: Scene) -> None:
    calling = scene.window.desk.calling
    calling.program = "Example Calls"
    calling.changed.emit()


def rule(scene: Scene) -> None:
    """Open the rules at one of their rows."""
    scene.open("rules", rule="I3")


def after_a_visit(scene: Scene) -> None:
    """Say on Today that the visit to the team was made."""
    scene.house.knowing.next_visit_on(today(scene.clock))
    page = scene.open("today")
    assert isinstance(page, TodayPage)
    assert page.day is not None
    page.day.visit.there.click()
