"""The pages people see in trouble, in every look: a diary beyond opening, copies, what worries."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from footcare.assembly import open_rescue
from footcare.domain.preferences import Preferences
from footcare.paths import Profile
from footcare.ui.main_window import MainWindow
from footcare.ui.pages.copies_page import CopiesPage
from footcare.ui.pages.recovery_page import RecoveryPage
from tests.builders import make_desk, refurnished
from tests.looks.every_look import EACH_LOOK, LOOKS
from tests.looks.inspecting_widgets import faults, filled_buttons
from tests.ui.pages.damaging import copies, cut_short

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from footcare.services.house import House
    from footcare.ui.page import Page
    from tests.fakes import FakeClock


@pytest.fixture(params=EACH_LOOK)
def window_over(
    request: pytest.FixtureRequest, qapp: QApplication, clock: FakeClock
) -> Iterator[Callable[[House | None], MainWindow]]:
    """Opens the window in one of the looks, over a diary or over none."""
    theme, text_size, (wide, high) = LOOKS[request.param]
    made: list[MainWindow] = []

    def open_window(house: House | None) -> MainWindow:
        desk = make_desk(
            qapp,
            clock=clock,
            house=house,
            theme=theme,
            text_size=text_size,
            preferences=Preferences(first_run_done=True, theme=theme, text_size=text_size),
        )
        window = MainWindow(desk)
        made.append(window)
        window.resize(wide, high)
        window.show_page("today")
        window.show()
        settle()
        return window

    yield open_window
    for window in made:
        window.close()
        window.deleteLater()


def settle() -> None:
    # A card that turns from a row into a column asks its parents once more for room.
    for _turn in range(6):
        QApplication.processEvents()


def is_in_order(page: Page) -> None:
    settle()
    assert faults(page) == []
    assert len(filled_buttons(page)) <= 1


def test_ways_back_to_a_diary(
    window_over: Callable[[House | None], MainWindow],
    lived: House,
    clock: FakeClock,
    tmp_path: Path,
) -> None:
    profile = Profile(tmp_path / "lived")
    for _copy in range(2):
        lived.backing_up.make()
    lived.close()
    cut_short(copies(profile)[-1])
    with profile.database.open("r+b") as file:
        file.write(b"not a diary any more")
    window = window_over(None)
    window.desk.door.stay_closed("damaged", open_rescue(profile, clock))
    page = window.current
    assert isinstance(page, RecoveryPage)
    is_in_order(page)
    page.look_at(str(copies(profile)[0]))
    assert page.elsewhere.other.isVisible()
    is_in_order(page)
    page.look_at(str(copies(profile)[-1]))
    assert page.happened.fault.isVisible()
    is_in_order(page)
    window.show_page("today")
    is_in_order(window.current)


def test_a_file_that_cannot_be_kept(
    window_over: Callable[[House | None], MainWindow],
    lived: House,
    clock: FakeClock,
    tmp_path: Path,
) -> None:
    profile = Profile(tmp_path / "lived")
    lived.close()
    profile.database.write_bytes(b"nothing to read" * 1000)
    profile.damaged.write_text("in the way")
    window = window_over(None)
    window.desk.door.stay_closed("damaged", open_rescue(profile, clock))
    is_in_order(window.current)


def test_copies_checked_and_one_to_be_put_back(
    window_over: Callable[[House | None], MainWindow], lived: House, tmp_path: Path
) -> None:
    for _copy in range(9):
        lived.backing_up.make()
    cut_short(copies(Profile(tmp_path / "lived"))[-1])
    stick = tmp_path / "a stick with a rather long name of its own" / "and a folder in it"
    stick.mkdir(parents=True)
    window = window_over(lived)
    window.show_page("copies")
    page = window.current
    assert isinstance(page, CopiesPage)
    page.copies.check.click()
    page.second.chosen.emit(str(stick))
    stick.rename(stick.with_name("away"))
    page.second.copy.click()
    is_in_order(page)
    page.copies.rows[1].button.click()
    is_in_order(page)


def test_worries_and_a_diary_that_can_only_be_read(
    window_over: Callable[[House | None], MainWindow], lived: House, tmp_path: Path
) -> None:
    (tmp_path / "lived" / "backups").mkdir(exist_ok=True)
    (tmp_path / "lived" / "backups" / "incoming.part").mkdir()
    lived.backing_up.keep_up()
    why = "This diary can be read here, and nothing can be written to it."
    window = window_over(refurnished(lived, read_only=why))
    is_in_order(window.current)
    strip = window._strip
    assert strip.words.heightForWidth(strip.words.width()) <= strip.words.height() + 1
    window.open_page("settings", {"topic": "diary"})
    is_in_order(window.current)
