"""What a screen reader finds: roles and groups of choices, what fields and steppers say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from footcare.ui.pages.settings_page import SettingsPage
from footcare.ui.widgets.fields import TextField
from footcare.ui.widgets.stepper import Stepper
from tests.builders import make_desk
from tests.ears import Ears
from tests.looks.conftest import SHAPES
from tests.looks.listening import Role, interface, said_below, words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from tests.looks.scene import Scene


@pytest.mark.parametrize("scene", [next(iter(SHAPES))], indirect=True)
def test_choices_are_radio_buttons_with_their_question(scene: Scene) -> None:
    scene.open("settings", topic="look")
    page = scene.page(SettingsPage)
    chosen = page.topics.button("look")
    assert interface(chosen).role() is Role.RadioButton
    assert interface(chosen).state().checked
    assert not interface(page.topics.button("me")).state().checked
    assert interface(page.topics).role() is Role.Grouping
    assert words(page.topics) == "Topics"


@pytest.mark.parametrize("scene", [next(iter(SHAPES))], indirect=True)
def test_a_choice_pressed_again_stays_and_is_told_again(scene: Scene) -> None:
    scene.open("settings", topic="look")
    page = scene.page(SettingsPage)
    action = interface(page.topics.button("look")).actionInterface()
    for _press in range(2):
        action.doAction("Toggle")
    assert page.topics.current == "look"
    assert page.topics.button("look").isChecked()


def test_a_field_says_what_is_wrong_and_what_it_is_for(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ears = Ears(monkeypatch)
    desk = make_desk(qapp)
    field = TextField(desk.theme, "Telephone", "As you would dial it.")
    qtbot.addWidget(field)
    field.show()
    assert (words(field.edit), said_below(field.edit)) == ("Telephone", "As you would dial it.")
    field.complain("That is no number.")
    assert said_below(field.edit) == "That is no number. As you would dial it."
    assert ears.words == ["That is no number."]
    field.complain("")
    assert said_below(field.edit) == "As you would dial it."


def test_less_and_more_say_the_value(qapp: QApplication, qtbot: QtBot) -> None:
    desk = make_desk(qapp)
    stepper = Stepper(desk.theme, desk.icons, ("Time", "Earlier", "Later"))
    qtbot.addWidget(stepper)
    stepper.show_value("08:00", least=True)
    assert words(stepper.less) == "Earlier"
    assert said_below(stepper.less) == said_below(stepper.more) == "Time: 08:00"
    assert interface(stepper.less).state().disabled
