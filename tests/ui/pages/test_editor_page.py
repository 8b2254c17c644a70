"""Writing a massage of one's own: by keys, with Undo, kept whole, and never firmer than allowed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from footcare.domain.foot import Foot, Spot, View, Zone
from footcare.domain.person import Facts, Known
from footcare.domain.routine import COMFORTABLE, LIGHT, Position, StepSides, Technique
from footcare.ui.pages.editor_page import EditorPage
from tests.ui.toasts import standing_toast
from tests.ui.troubles import troubled

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from footcare.domain.routine import Routine
    from footcare.services.house import House
    from footcare.ui.desk import Desk
    from footcare.ui.page import Page
    from tests.fakes import FakeClock

INTACT = Facts(loss_of_feeling=Known.NO, poor_circulation=Known.NO)
CALM = ["Get ready", "Rest your hands on the foot", "Long strokes over the top"]


def shown(qtbot: QtBot, page: Page, **words: object) -> None:
    qtbot.addWidget(page)
    page.resize(1058, 800)
    page.show()
    page.enter(**words)
    QApplication.processEvents()


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> EditorPage:
    """The editor with a copy of the shortest massage."""
    made = EditorPage(desk)
    shown(qtbot, made, routine="calm5")
    return made


def routine(page: EditorPage) -> Routine:
    assert page.draft is not None
    return page.draft.routine


def titles(page: EditorPage) -> list[str]:
    return [step.title for step in routine(page).steps]


def chosen(page: EditorPage) -> tuple[Zone | None, Zone | None]:
    assert page.draft is not None
    assert page.step.place is not None
    return page.step.place.list.zone, page.draft.step.zone


def told(page: EditorPage) -> str:
    toast = standing_toast(page)
    return "" if toast is None else toast._words.text()


def test_a_copy_is_not_kept_before_save(page: EditorPage, house: House) -> None:
    assert page.about.name.words == "Five-minute calm feet, my way"
    assert titles(page)[:3] == CALM
    assert page.steps.total.text() == "5 minutes in all, on both feet"
    assert not house.own_routines.routines
    page.foot.save.click()
    assert told(page) == "Saved: Five-minute calm feet, my way"
    assert list(house.own_routines.look().routines) == [routine(page)]
    assert page.draft is not None
    assert not page.draft.changed


def test_a_new_one_is_written_by_keys_alone(qtbot: QtBot, desk: Desk, house: House) -> None:
    page = EditorPage(desk)
    shown(qtbot, page)
    page.activateWindow()
    page.about.name.focus()
    QTest.keyClicks(page.about.name.edit, "Evening")
    QTest.keyClick(page.about.name.edit, Qt.Key.Key_Tab)
    assert page.focusWidget() is page.about.purpose.edit
    row = page.steps.rows[1].button
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Return)
    page.step.technique.setFocus()
    QTest.keyClick(page.step.technique, Qt.Key.Key_Space)
    first = page.step.techniques.button("holding")
    assert page.focusWidget() is first
    QTest.keyClick(first, Qt.Key.Key_Down)
    QTest.keyClick(page.step.techniques.button("petrissage"), Qt.Key.Key_Space)
    assert page.focusWidget() is page.step.technique
    page.step.seconds.stepper.more.setFocus()
    QTest.keyClick(page.step.seconds.stepper.more, Qt.Key.Key_Space)
    page.step.words.edit.setFocus()
    page.step.words.edit.selectAll()
    QTest.keyClicks(page.step.words.edit, "Slowly.")
    QTest.keyClick(page.step.words.edit, Qt.Key.Key_Return)
    QTest.keyClicks(page.step.words.edit, "Softly.")
    QTest.keyClick(page.step.words.edit, Qt.Key.Key_Tab)
    assert page.focusWidget() is page.step.caution.edit
    page.foot.save.setFocus()
    QTest.keyClick(page.foot.save, Qt.Key.Key_Return)
    (kept,) = house.own_routines.look().routines
    assert kept.name == "Evening"
    assert kept.steps[1].technique is Technique.PETRISSAGE
    assert kept.steps[1].seconds == 35
    assert kept.steps[1].words == "Slowly. Softly."


def test_steps_are_moved_by_buttons_and_the_focus_goes_along(page: EditorPage) -> None:
    page.activateWindow()
    page._open_step(1)
    before = titles(page)
    page.steps.rows[1].down.click()
    assert titles(page)[1:3] == [before[2], before[1]]
    assert page.focusWidget() is page.steps.rows[2].down
    assert page.step.title.text() == "Step 3 of 6", "the form stays with its step"
    for _press in range(3):
        page.focusWidget().click()  # type: ignore[attr-defined]  # a button of the row
    assert titles(page)[-1] == before[1]
    assert page.focusWidget() is page.steps.rows[5].up
    while titles(page) != before:
        page.take_back()


@pytest.mark.parametrize(
    "change", ["technique", "zone", "sides", "pressure", "copy", "picture", "remove"]
)
def test_each_change_can_be_taken_back(page: EditorPage, change: str) -> None:
    page._open_step(1)
    before = routine(page)
    step = page.step
    match change:
        case "technique":
            step.techniques.button("finish").click()
        case "zone":
            step.place_button.click()
            assert step.place is not None
            step.place.list.choose(Zone.HEEL)
        case "sides":
            step.sides.button("both").click()
        case "pressure":
            step.pressure.button("0").click()
        case "copy":
            step.copy.click()
        case "picture":
            step.emblem.click()
        case _:
            step.remove.click()
    assert routine(page) != before
    assert standing_toast(page) is not None
    page.take_back()
    assert routine(page) == before
    assert page.step.title.text() == "Step 2 of 6"


def test_an_undo_never_takes_typed_words_away(page: EditorPage) -> None:
    page._open_step(1)
    page.step.sides.button("both").click()
    QTest.keyClicks(page.step.name.edit, "!")
    assert standing_toast(page) is None
    assert titles(page)[1].endswith("!")
    assert routine(page).steps[1].sides is StepSides.BOTH


def test_without_tested_facts_light_is_the_most_and_it_says_why(page: EditorPage) -> None:
    page._open_step(1)
    page.step._take_zone(Zone.CALF)
    assert not page.step.pressure.button("3").isEnabled()
    assert "your facts allow" in page.step.why.text()
    assert "your facts allow" in page.step.pressure.accessibleName()


def test_with_tested_facts_the_calf_alone_may_be_firmer(
    qtbot: QtBot, desk: Desk, house: House
) -> None:
    house.knowing.keep_facts(INTACT)
    page = EditorPage(desk)
    shown(qtbot, page, routine="calm5")
    page._open_step(1)
    page.step._take_zone(Zone.CALF)
    page.step.pressure.button("3").click()
    assert routine(page).steps[1].pressure == COMFORTABLE
    page.step._take_zone(Zone.HEEL)
    assert routine(page).steps[1].pressure == LIGHT
    assert page.step.why.text() == "Light pressure is the most here. More is for the calf alone."


def test_the_drawing_and_the_list_say_the_same(page: EditorPage) -> None:
    page._open_step(1)
    page.step.place_button.click()
    place = page.step.place
    assert place is not None
    assert chosen(page) == (Zone.WHOLE_FOOT, Zone.WHOLE_FOOT)
    place.foot.spot_chosen.emit(Spot(Foot.RIGHT, Zone.TOE1))
    assert chosen(page) == (Zone.BIG_TOE, Zone.BIG_TOE)
    place.views.button(View.LEG_BACK.value).click()
    assert {spot.zone for spot in place.foot.spots()} >= {Zone.CALF}
    place.list.choose(Zone.CALF)
    assert page.step.place_button.text() == "Calf"


def test_a_step_without_skin_asks_for_no_place(page: EditorPage) -> None:
    page._open_step(0)
    assert page.step._place_box.isHidden()
    assert page.step._pressure_box.isHidden()
    page._open_step(1)
    assert page.step._place_box.isVisible()


def test_what_is_missing_is_said_and_nothing_is_written(page: EditorPage, house: House) -> None:
    page.about.name.edit.clear()
    page.about.name.edit.textEdited.emit("")
    page.foot.save.click()
    assert page.foot.missing.text() == "It needs a name."
    assert house.own_routines.look().routines == ()
    QTest.keyClicks(page.about.name.edit, "Evening")
    page.foot.save.click()
    assert page.foot.missing.isHidden()
    assert house.own_routines.routines[0].name == "Evening"


def test_the_only_step_stays(page: EditorPage) -> None:
    while page.step.remove.isEnabled():
        page.step.remove.click()
    assert len(routine(page).steps) == 1


def test_what_is_not_saved_is_still_here_after_another_page(page: EditorPage) -> None:
    page.about.position.button(Position.BED.value).click()
    page.foot.save.click()
    QTest.keyClicks(page.about.name.edit, "!")
    page.leave()
    page.enter(routine=routine(page).id)
    assert page.about.name.words.endswith("!")


def test_another_massage_in_its_place_can_be_undone(page: EditorPage) -> None:
    QTest.keyClicks(page.about.name.edit, "!")
    left = routine(page)
    page.enter(routine="bedtime8")
    assert told(page) == "Your changes were not saved."
    page.take_back()
    assert routine(page) == left


def test_deleted_and_brought_back(page: EditorPage, house: House) -> None:
    page.foot.save.click()
    kept = house.own_routines.routines
    page.foot.delete.click()
    assert house.own_routines.routines == ()
    assert told(page).startswith("Deleted: ")
    page.take_back()
    assert house.own_routines.look().routines == kept


def test_through_a_file_and_back(page: EditorPage, house: House, tmp_path: Path) -> None:
    file = tmp_path / "calm.toml"
    page.save_to(str(file))
    assert told(page) == "The file is written."
    page.enter(routine="bedtime8")
    page.file.choice.typed.edit.setText(str(file))
    QTest.keyClick(page.file.choice.typed.edit, Qt.Key.Key_Return)
    assert page.about.name.words == "Five-minute calm feet, my way"
    assert house.own_routines.look().routines == (), "it is shown first"
    page.foot.save.click()
    assert len(house.own_routines.routines) == 1


def test_a_file_opened_from_the_desktop_is_looked_at_at_once(
    page: EditorPage, house: House, tmp_path: Path
) -> None:
    file = tmp_path / "calm.footcare.toml"
    page.save_to(str(file))
    page.enter(routine="bedtime8")
    page.enter(file=str(file))
    assert page.about.name.words == "Five-minute calm feet, my way"
    assert house.own_routines.look().routines == (), "nothing is kept without the person"


def test_all_faults_of_a_bad_file_are_listed(page: EditorPage, tmp_path: Path) -> None:
    file = tmp_path / "bad.toml"
    file.write_text('id = "x"\nrun = "rm"\n[[steps]]\nseconds = 0\n', encoding="utf-8")
    before = routine(page)
    page.keeping.look_at(str(file))
    assert page.file.told.isVisible()
    assert "bad.toml: run: unknown key" in page.file.list.text()
    page.file.copy.click()
    assert told(page) == "Copied"
    assert "bad.toml: steps[0].seconds" in QApplication.clipboard().text()
    assert routine(page) == before
    page.keeping.look_at(str(tmp_path / "none.toml"))
    assert "none.toml cannot be read" in page.file.list.text()


def test_a_damaged_file_in_the_profile_is_told_calmly(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    file = tmp_path / "profile" / "routines" / "own-torn.toml"
    file.parent.mkdir(mode=0o700)
    file.write_text("torn [", encoding="utf-8")
    page = EditorPage(desk)
    shown(qtbot, page)
    assert page.file.title.text().endswith("The others are all here.")
    assert page.file.list.text().startswith("own-torn.toml: file: cannot be read")


@pytest.mark.parametrize("kind", ["full", "read-only"])
def test_what_cannot_be_written_is_still_here(
    qtbot: QtBot, desk: Desk, clock: FakeClock, tmp_path: Path, kind: str
) -> None:
    with troubled(kind, tmp_path, clock) as trouble:
        desk.door.house = trouble.house
        page = EditorPage(desk)
        shown(qtbot, page, routine="calm5")
        with trouble.there():
            page.foot.save.click()
            assert page.foot.not_saved.isVisible()
            assert "What you entered is still here." in page.foot.not_saved.words.text()
            assert told(page) == ""
        page.foot.save.click()
        assert page.foot.not_saved.isHidden()
        assert trouble.house.own_routines.look().routines == (routine(page),)
