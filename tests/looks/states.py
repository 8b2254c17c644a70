"""The pages and what opens inside them: every state in which somebody may press a key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar, cast

from PySide6.QtWidgets import QApplication, QWidget

from footcare.assembly import open_rescue
from footcare.domain.finding import FindingKind
from footcare.domain.foot import Zone
from footcare.domain.inspection import Answer
from footcare.paths import Profile
from footcare.services.camera_ports import Camera
from footcare.ui.pages import PAGES
from footcare.ui.pages.check_page import CheckPage
from footcare.ui.pages.checking.ask_panel import AskPanel
from footcare.ui.pages.compare_page import ComparePage
from footcare.ui.pages.copies_page import CopiesPage
from footcare.ui.pages.editor_page import EditorPage
from footcare.ui.pages.import_page import ImportPage
from footcare.ui.pages.importing.plan_card import PlanCard
from footcare.ui.pages.photos_page import PhotosPage
from footcare.ui.pages.player_page import PlayerPage
from footcare.ui.pages.reminders_page import RemindersPage
from footcare.ui.pages.settings_page import TOPICS, SettingsPage
from tests.households import a_household, export_of
from tests.looks.a_day import a_sole, words_for
from tests.pictures import FakeFrames
from tests.ui.pages.checking import SOLE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from footcare.services.house import House
    from footcare.ui.main_window import MainWindow
    from footcare.ui.page import Page
    from footcare.ui.pages.checking.start_panel import StartPanel
    from footcare.ui.pages.checking.what_panel import WhatPanel
    from footcare.ui.pages.checking.where_panel import WherePanel
    from footcare.ui.pages.mirror_page import MirrorPage
    from tests.fakes import FakeClock

MOST_STEPS: Final = 40
A_DAY: Final = 86_400
P = TypeVar("P", bound=QWidget)


class Scene:
    """A window over a diary in a folder, and what a person does to get somewhere in it."""

    def __init__(self, window: MainWindow, house: House, clock: FakeClock, folder: Path) -> None:
        self.window = window
        self.house = house
        self.clock = clock
        self.folder = folder

    def open(self, page: str, **words: object) -> Page:
        """Open a page and let it come to rest."""
        self.window.open_page(page, {**words_for(page, self.house), **words})
        settle()
        return self.window.current

    def page(self, kind: type[P]) -> P:
        """Return the page shown, which is of this kind."""
        page = self.window.current
        assert isinstance(page, kind)
        return page


def settle() -> None:
    """Let layouts come to rest."""
    for _turn in range(8):
        QApplication.processEvents()


def _check(scene: Scene) -> CheckPage:
    scene.open("check")
    page = scene.page(CheckPage)
    if not isinstance(page.panel, AskPanel):
        cast("StartPanel", page.panel).again.click()
    while page.keeper.draft.where != SOLE:
        cast("AskPanel", page.panel).buttons[Answer.NOTHING_NEW].click()
        assert isinstance(page.panel, AskPanel)
    return page


def _where(scene: Scene) -> CheckPage:
    page = _check(scene)
    cast("AskPanel", page.panel).buttons[Answer.MARKED].click()
    return page


def _what(scene: Scene) -> CheckPage:
    page = _where(scene)
    where = cast("WherePanel", page.panel)
    where.list.choose(Zone.BALL_INNER)
    where.next.click()
    return page


def _all_kinds(scene: Scene) -> CheckPage:
    page = _what(scene)
    cast("WhatPanel", page.panel).more.click()
    return page


def _details(scene: Scene) -> CheckPage:
    page = _what(scene)
    cast("WhatPanel", page.panel).buttons[FindingKind.BLISTER].click()
    return page


def _editor(scene: Scene) -> RemindersPage:
    scene.open("reminders")
    page = scene.page(RemindersPage)
    page.rows[0].button.click()
    page.editor.more_button.click()
    return page


def _new_reminder(scene: Scene) -> None:
    scene.open("reminders")
    scene.page(RemindersPage).new.click()


def _deleted_reminder(scene: Scene) -> None:
    page = _editor(scene)
    page.editor.delete.click()


def _week(scene: Scene) -> None:
    scene.open("reminders")
    scene.page(RemindersPage).side.week_button.click()


def _peace(scene: Scene) -> None:
    scene.open("reminders")
    side = scene.page(RemindersPage).side
    side.peace_button.click()
    assert side.peace is not None
    side.peace.quiet.switch.click()


def _import_plan(scene: Scene) -> ImportPage:
    scene.house.knowing.call_me("Aino")
    scene.open("import")
    file = scene.folder / "aino.json"
    file.write_bytes(export_of(a_household()))
    page = scene.page(ImportPage)
    page.look_at(str(file))
    return page


def _import_done(scene: Scene) -> None:
    page = _import_plan(scene)
    settle()
    assert isinstance(page._shown, PlanCard)
    page._shown.agree.click()


def _preview(scene: Scene) -> None:
    for _copy in range(3):
        scene.house.backing_up.make()
    scene.open("copies")
    scene.page(CopiesPage).copies.rows[1].button.click()


def _gate_asked(scene: Scene) -> None:
    scene.clock.advance(A_DAY)  # the check of yesterday answers nothing today
    scene.open("gate")


def _paused(scene: Scene) -> None:
    scene.open("player")
    scene.page(PlayerPage).bar.pause_button.click()


def _finished(scene: Scene) -> None:
    scene.open("player")
    page = scene.page(PlayerPage)
    for _press in range(MOST_STEPS):
        page.bar.next_button.click()
        scene.clock.advance(1)
        page.tick()


def _recovery(scene: Scene) -> None:
    profile = Profile(scene.folder / "lived")
    scene.house.backing_up.make()
    scene.house.close()
    profile.database.write_bytes(b"nothing to read" * 1000)
    scene.window.desk.door.house = None
    scene.window.desk.door.stay_closed("damaged", open_rescue(profile, scene.clock))


def _own_step(scene: Scene) -> EditorPage:
    scene.open("editor", routine="calm5")
    page = scene.page(EditorPage)
    page.steps.rows[1].button.click()
    page.step.place_button.click()
    page.step.technique.click()
    return page


def _own_moved(scene: Scene) -> None:
    scene.open("editor", routine="calm5")
    scene.page(EditorPage).steps.rows[1].down.click()


def _own_faults(scene: Scene) -> None:
    scene.open("editor")
    file = scene.folder / "bad.toml"
    file.write_text('id = "x"\nrun = "rm"\n[[steps]]\nseconds = 0\n', encoding="utf-8")
    scene.page(EditorPage).keeping.look_at(str(file))


def _photo_looked_at(scene: Scene) -> PhotosPage:
    scene.open("photos")
    file = scene.folder / "sole.png"
    assert a_sole(90).save(str(file))
    page = scene.page(PhotosPage)
    page.add.file_chosen.emit(str(file))
    return page


def _photos_of_a_folder(scene: Scene) -> PhotosPage:
    scene.open("photos")
    folder = scene.folder / "phone"
    folder.mkdir()
    assert a_sole(90).save(str(folder / "new.png"))
    page = scene.page(PhotosPage)
    scene.house.watching_folder.choose(folder)
    page.add.place.another.click()
    page.folder.look_again()
    return page


def _mirror_on(scene: Scene) -> MirrorPage:
    page = cast("MirrorPage", scene.window.page("mirror"))
    frames = FakeFrames([Camera("one", "Built in"), Camera("other", "On a stand")])
    page._frames = frames
    scene.open("mirror")
    frames.feed(a_sole(30))
    page.controls.over.click()
    return page


def _mirror_held(scene: Scene) -> MirrorPage:
    page = _mirror_on(scene)
    page.place.another.click()
    page.hold.click()
    page.keep.click()
    return page


def _compared_over(scene: Scene) -> ComparePage:
    scene.open("compare")
    page = scene.page(ComparePage)
    page.ways.button("over").click()
    return page


def _page(name: str) -> Callable[[Scene], object]:
    def opened(scene: Scene) -> object:
        return scene.open(name)

    return opened


def _topic(name: str) -> Callable[[Scene], object]:
    def opened(scene: Scene) -> object:
        scene.open("settings", topic=name)
        return scene.page(SettingsPage)

    return opened


STATES: Final[dict[str, Callable[[Scene], object]]] = {
    **{row.name: _page(row.name) for row in PAGES},
    **{f"settings-{topic[0]}": _topic(topic[0]) for topic in TOPICS},
    "check-ask": _check,
    "check-where": _where,
    "check-what": _what,
    "check-all-kinds": _all_kinds,
    "check-details": _details,
    "reminder-editor": _editor,
    "reminder-new": _new_reminder,
    "reminder-deleted": _deleted_reminder,
    "reminders-week": _week,
    "reminders-peace": _peace,
    "editor-step": _own_step,
    "editor-moved": _own_moved,
    "editor-faults": _own_faults,
    "import-plan": _import_plan,
    "import-done": _import_done,
    "copies-preview": _preview,
    "gate-questions": _gate_asked,
    "player-paused": _paused,
    "player-finished": _finished,
    "photos-looking": _photo_looked_at,
    "photos-folder": _photos_of_a_folder,
    "mirror-on": _mirror_on,
    "mirror-held": _mirror_held,
    "compare-over": _compared_over,
    "recovery-damaged": _recovery,
}
