"""Bringing in a diary, in each of its states, in the looks that leave the least room."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from footcare.domain.preferences import Preferences, ThemeChoice
from footcare.ui.main_window import MainWindow
from footcare.ui.pages.import_page import ImportPage
from footcare.ui.pages.importing.plan_card import PlanCard
from tests import records
from tests.builders import make_desk
from tests.households import a_household, export_of
from tests.looks.inspecting_widgets import faults, filled_buttons

if TYPE_CHECKING:
    from pathlib import Path

    from footcare.services.house import House
    from tests.fakes import FakeClock

LOOKS = [(ThemeChoice.DARK, 100, (1024, 640)), (ThemeChoice.CONTRAST_LIGHT, 200, (1024, 640))]


@pytest.mark.parametrize(("theme", "text_size", "size"), LOOKS)
def test_nothing_is_cut_small_or_nameless_in_any_state(
    qapp: QApplication,
    clock: FakeClock,
    house: House,
    tmp_path: Path,
    theme: ThemeChoice,
    text_size: int,
    size: tuple[int, int],
) -> None:
    own = Preferences(first_run_done=True, theme=theme, text_size=text_size)
    desk = make_desk(
        qapp, clock=clock, house=house, theme=theme, text_size=text_size, preferences=own
    )
    window = MainWindow(desk)
    window.resize(*size)
    window.show_page("import")
    window.show()
    page = window.current
    assert isinstance(page, ImportPage)

    def look(at: Path | None, state: str) -> None:
        if at is not None:
            page.look_at(str(at))
        for _turn in range(4):
            QApplication.processEvents()
        assert faults(page) == [], state
        assert len(filled_buttons(page)) <= 1, state

    file, bad = tmp_path / "aino.json", tmp_path / "bad.json"
    file.write_bytes(export_of(a_household()))
    symptoms = [replace(records.a_symptom(records.a_stamp(n)), level=11) for n in range(9)]
    bad.write_bytes(export_of(replace(a_household(), symptoms=symptoms)))
    look(file, "plan")
    assert isinstance(page._shown, PlanCard)
    page._shown.agree.click()
    look(None, "done")
    look(bad, "faults")
    look(file, "nothing new")
    page.enter()
    look(None, "brought in before")
    window.close()
    window.deleteLater()
