"""A screen reader or voice control toggles what can be checked; it never clicks it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtGui
from PySide6.QtTest import QSignalSpy

from footcare.ui.pages import PAGES
from footcare.ui.rail import Rail
from footcare.ui.widgets.buttons import turn_quietly
from footcare.ui.widgets.choices import ChoiceGroup
from footcare.ui.widgets.many import ManyGroup
from footcare.ui.widgets.switch import Switch

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from footcare.ui.desk import Desk

OPTIONS = [("a", "One", ""), ("b", "Two", "")]


def test_a_row_of_the_rail_opens_its_page(desk: Desk, qtbot: QtBot) -> None:
    rail = Rail(desk.theme, desk.icons, [row for row in PAGES if row.in_rail])
    qtbot.addWidget(rail)
    rail.show_current("today")
    chosen = QSignalSpy(rail.chosen)
    # A plain button: voice control and screen readers press it, and hear no state of a box.
    action = QtGui.QAccessible.queryAccessibleInterface(rail._buttons["massage"]).actionInterface()
    assert "Press" in action.actionNames()
    assert "Toggle" not in action.actionNames()
    rail._buttons["massage"].click()
    rail.show_current("massage")
    assert [chosen.at(n)[0] for n in range(chosen.count())] == ["massage"]
    assert rail.first_button() is rail._buttons["massage"]


def test_an_answer_is_chosen_and_stays_chosen(desk: Desk, qtbot: QtBot) -> None:
    group = ChoiceGroup(desk.theme, desk.icons, "Which?", OPTIONS)
    qtbot.addWidget(group)
    chosen = QSignalSpy(group.chosen)
    for option in ("a", "b", "b"):
        group.button(option).toggle()
    assert [chosen.at(n)[0] for n in range(chosen.count())] == ["a", "b", "b"]
    assert (group.button("a").isChecked(), group.button("b").isChecked()) == (False, True)


def test_a_click_is_told_once(desk: Desk, qtbot: QtBot) -> None:
    group = ChoiceGroup(desk.theme, desk.icons, "Which?", OPTIONS)
    qtbot.addWidget(group)
    chosen = QSignalSpy(group.chosen)
    group.button("b").click()
    assert [chosen.at(n)[0] for n in range(chosen.count())] == ["b"]


def test_several_answers_go_on_and_off(desk: Desk, qtbot: QtBot) -> None:
    group = ManyGroup(desk.theme, desk.icons, "Which?", OPTIONS)
    qtbot.addWidget(group)
    chosen = QSignalSpy(group.many_chosen)
    for option in ("a", "b", "a"):
        group.button(option).toggle()
    assert chosen.at(2)[0] == frozenset({"b"})


def test_what_the_program_turns_is_not_taken_for_the_person(desk: Desk, qtbot: QtBot) -> None:
    switch = Switch(desk.theme, "Sounds")
    qtbot.addWidget(switch)
    toggled = QSignalSpy(switch.toggled)
    turn_quietly(switch, on=True)
    assert switch.isChecked()
    assert toggled.count() == 0
