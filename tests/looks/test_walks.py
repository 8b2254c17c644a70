"""Every page and what opens inside it, by keyboard alone: walked by Tab from end to end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from footcare.domain.preferences import Preferences
from footcare.ui.main_window import MainWindow
from tests.builders import make_desk
from tests.looks.states import STATES, Scene, settle
from tests.looks.walking import Walk, name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from footcare.services.house import House
    from tests.fakes import FakeClock


class Shape(NamedTuple):
    """How a window looks."""

    text_size: int
    direction: Qt.LayoutDirection


SHAPES: Final = {
    "wide": Shape(100, Qt.LayoutDirection.LeftToRight),
    "right-to-left": Shape(100, Qt.LayoutDirection.RightToLeft),
    "one-column": Shape(200, Qt.LayoutDirection.LeftToRight),
}
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


@pytest.fixture
def scene(
    request: pytest.FixtureRequest,
    qapp: QApplication,
    clock: FakeClock,
    lived: House,
    tmp_path: Path,
) -> Iterator[Scene]:
    """A window in one of the shapes over a diary with a day in it, showing Today."""
    text_size, direction = SHAPES[request.param]
    own = Preferences(first_run_done=True, text_size=text_size)
    desk = make_desk(qapp, clock=clock, house=lived, text_size=text_size, preferences=own)
    window = MainWindow(desk)
    window.setLayoutDirection(direction)
    window.resize(1280, 800)
    window.show_page("today")
    window.show()
    window.activateWindow()
    settle()
    yield Scene(window, lived, clock, tmp_path)
    window.close()
    window.deleteLater()


def go_to(scene: Scene, state: str, qapp: QApplication) -> None:
    """Go there; no panel may be a window of its own on the way, for that takes the keys with it."""
    watcher = Watcher()
    qapp.installEventFilter(watcher)
    STATES[state](scene)
    settle()
    qapp.removeEventFilter(watcher)
    assert watcher.shown == []


@pytest.mark.parametrize(("state", "scene"), EVERY_DAY, indirect=["scene"])
def test_keys_reach_all_of_it(scene: Scene, state: str, qapp: QApplication) -> None:
    go_to(scene, state, qapp)
    walk = Walk(scene.window).go_round().go_back().visit_groups().look_for_missed()
    assert walk.faults == []


@pytest.mark.soak
@pytest.mark.parametrize("scene", SHAPES, indirect=True)
@pytest.mark.parametrize("state", STATES)
def test_keys_reach_all_of_it_in_every_shape(scene: Scene, state: str, qapp: QApplication) -> None:
    go_to(scene, state, qapp)
    walk = Walk(scene.window).go_round().go_back().visit_groups().look_for_missed()
    assert walk.faults == []
