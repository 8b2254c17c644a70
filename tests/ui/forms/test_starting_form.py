"""The switch for starting by itself shows what the system says, not what was wished."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from footcare.domain.preferences import Preferences, ThemeChoice
from footcare.services.desktop_ports import AutostartState, Starting
from footcare.services.ports import Ability
from footcare.ui.forms.starting_form import StartingForm
from footcare.ui.pages.settings.telling import TellingRoom
from footcare.ui.pages.settings_page import SettingsPage
from tests.builders import make_desk
from tests.fakes import FakeAutostart
from tests.looks.inspecting_widgets import faults

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from footcare.ui.desk import Desk

MOVED = "The program it starts is no longer where it was."


@pytest.fixture
def system() -> FakeAutostart:
    return FakeAutostart()


@pytest.fixture
def form(qtbot: QtBot, desk: Desk, system: FakeAutostart) -> StartingForm:
    made = StartingForm(desk, system)
    qtbot.addWidget(made)
    made.show()
    return made


def test_off_says_no_more(form: StartingForm) -> None:
    form.look()
    assert not form.switch.isChecked()
    assert form.told.text() == ""


def test_the_switch_switches_and_says_that_it_was_checked(
    form: StartingForm, system: FakeAutostart
) -> None:
    form.look()
    form.switch.toggle()
    assert system.state() == AutostartState(Starting.ON)
    assert "Checked" in form.told.text()
    form.switch.toggle()
    assert system.state() == AutostartState(Starting.OFF)
    assert form.told.text() == ""


def test_what_will_not_work_is_off_with_its_reason_and_can_be_set_again(
    form: StartingForm, system: FakeAutostart
) -> None:
    system.found = AutostartState(Starting.BROKEN, MOVED)
    form.look()
    assert not form.switch.isChecked()
    assert MOVED in form.told.text()
    form.switch.toggle()
    assert form.switch.isChecked()
    assert MOVED not in form.told.text()


@pytest.mark.parametrize("before", [Starting.OFF, Starting.ON])
def test_a_system_that_refuses_is_told_and_the_switch_goes_back(
    form: StartingForm, system: FakeAutostart, before: Starting
) -> None:
    system.found = AutostartState(before)
    form.look()
    system.refuses = "Your system did not let Footcare change what starts at login."
    form.switch.toggle()
    assert form.switch.isChecked() is (before is Starting.ON)
    assert form.told.text() == system.refuses


def test_where_it_cannot_be_set_it_says_why(form: StartingForm, system: FakeAutostart) -> None:
    system.works = Ability(ok=False, why="Inside Flatpak, Footcare cannot set this itself.")
    form.look()
    assert not form.switch.isVisible()
    assert form.told.text() == system.works.why


@pytest.mark.parametrize(
    ("theme", "text_size", "size"),
    [
        (ThemeChoice.LIGHT, 100, (1280, 800)),
        (ThemeChoice.CONTRAST_LIGHT, 200, (1024, 640)),
        (ThemeChoice.CONTRAST_DARK, 200, (1280, 800)),
    ],
)
def test_in_the_settings_nothing_of_it_is_cut(
    qtbot: QtBot, qapp: QApplication, theme: ThemeChoice, text_size: int, size: tuple[int, int]
) -> None:
    settled = Preferences(first_run_done=True, theme=theme, text_size=text_size)
    desk = make_desk(qapp, theme=theme, text_size=text_size, preferences=settled)
    page = SettingsPage(desk)
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    page.enter(topic="telling")
    room = page.room
    assert isinstance(room, TellingRoom)
    assert room.starting is not None
    room.starting.switch.toggle()
    for _turn in range(8):
        QApplication.processEvents()
    assert "Checked" in room.starting.told.text()
    assert faults(page) == []
