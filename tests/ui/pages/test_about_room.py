"""What the program is made of can be read in Settings, About Footcare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from footcare.ui.pages.settings.about import AboutRoom

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from footcare.ui.desk import Desk


def test_the_licence_of_every_part_can_be_read(qtbot: QtBot, desk: Desk) -> None:
    room = AboutRoom(desk)
    qtbot.addWidget(room)
    room.show()
    room.enter()
    assert room.parts is not None
    for one in desk.licences():
        room.parts.button(one.name).click()
        assert room.words.toPlainText() == one.words
        assert one.name in room.words.accessibleName()
