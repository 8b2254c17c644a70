"""Every page and what opens in it: walked by Tab from end to end, and looked at by ear."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from footcare.ui.main_window import MainWindow
from tests.looks.conftest import SHAPES
from tests.looks.listening import unsaid
from tests.looks.scene import settle
from tests.looks.states import STATES
from tests.looks.walking import Walk, name

if TYPE_CHECKING:
    from tests.looks.scene import Scene


EVERY_DAY: Final = [
    (state, list(SHAPES)[place % len(SHAPES)]) for place, state in enumerate(STATES)
]
"""Each state in one of the shapes; the long run walks each in all of them."""


class Watcher(QObject):
    """Notes every window that is shown beside the one."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.Show or isinstance(watched, MainWindow):
            return False
        if isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(name(watched))
        return False


def go_to(scene: Scene, state: str, qapp: QApplication) -> None:
    """Go there; no panel may be a window of its own on the way, for that takes the keys with it."""
    watcher = Watcher()
    qapp.installEventFilter(watcher)
    STATES[state](scene)
    settle()
    qapp.removeEventFilter(watcher)
    assert watcher.shown == []


@pytest.mark.parametrize(("state", "scene"), EVERY_DAY, indirect=["scene"])
def test_keys_reach_all_of_it_and_all_of_it_can_be_said(
    scene: Scene, state: str, qapp: QApplication
) -> None:
    go_to(scene, state, qapp)
    assert list(unsaid(scene.window)) == []
    walk = Walk(scene.window).go_round().go_back().visit_groups().look_for_missed()
    assert walk.faults == []


@pytest.mark.soak
@pytest.mark.parametrize("scene", SHAPES, indirect=True)
@pytest.mark.parametrize("state", STATES)
def test_keys_reach_all_of_it_in_every_shape(scene: Scene, state: str, qapp: QApplication) -> None:
    go_to(scene, state, qapp)
    walk = Walk(scene.window).go_round().go_back().visit_groups().look_for_missed()
    assert walk.faults == []
