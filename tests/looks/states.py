"""The pages and what opens inside them: every state in which somebody may press a key."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtWidgets import QAbstractButton, QWidget

from footcare.assembly import open_rescue
from footcare.domain.clock import today
from footcare.domain.finding import Change, FindingKind
from footcare.domain.foot import Foot, Zone
from footcare.domain.inspection import Answer, InspectionStep
from footcare.paths import Profile
from footcare.ui.pages import PAGES
from footcare.ui.pages.calendar_page import CalendarPage
from footcare.ui.pages.check_page import CheckPage
from footcare.ui.pages.checking.ask_panel import AskPanel
from footcare.ui.pages.checking.details_panel import DetailsPanel
from footcare.ui.pages.checking.still_panel import StillPanel
from footcare.ui.pages.checking.who_panel import OTHER
from footcare.ui.pages.copies_page import CopiesPage
from footcare.ui.pages.editor_page import EditorPage
from footcare.ui.pages.import_page import ImportPage
from footcare.ui.pages.importing.plan_card import PlanCard
from footcare.ui.pages.player_page import PlayerPage
from footcare.ui.pages.reminders_page import RemindersPage
from footcare.ui.pages.settings_page import TOPICS, SettingsPage
from tests.checks import A_DAY, check
from tests.households import a_household, export_of
from tests.looks import advice_states
from tests.looks.body_states import BODY_STATES
from tests.looks.measured_states import MEASURED
from tests.looks.photo_states import PHOTO_STATES
from tests.looks.scene import Scene, settle
from tests.ui.pages.checking import SOLE

if TYPE_CHECKING:
    from collections.abc import Callable

    from footcare.domain.checking import Where
    from footcare.domain.thread import Thread
    from footcare.ui.pages.checking.start_panel import StartPanel
    from footcare.ui.pages.checking.what_panel import WhatPanel
    from footcare.ui.pages.checking.where_panel import WherePanel

MOST_STEPS: Final = 40
RIGHT_TOP: Final = (InspectionStep.TOPS_ANKLES, Foot.RIGHT)


def press(page: QWidget, name: str) -> None:
    """Press a button that is shown, by its object name."""
    settle()
    (button,) = [one for one in page.findChildren(QAbstractButton, name) if one.isVisible()]
    button.click()


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


def _still(scene: Scene) -> None:
    scene.clock.advance(9 * A_DAY)
    scene.open("check", look_at=scene.house.following.all().open[0].identity)
    assert isinstance(scene.page(CheckPage).panel, StillPanel)


def _gone(scene: Scene) -> Thread:
    """Let what is open be gone; a check of it is kept without the window."""
    (thread,) = scene.house.following.all().open
    scene.clock.advance(A_DAY)
    check(scene.house, scene.clock, replace(thread.last, change=Change.HEALED))
    return scene.house.following.one(thread.identity)


def _finding_gone(scene: Scene) -> None:
    scene.open("finding", finding=_gone(scene).identity)


def _finding_lasting(scene: Scene) -> None:
    thread = scene.house.following.all().open[0]
    scene.clock.advance(9 * A_DAY)
    check(scene.house, scene.clock, replace(thread.last, change=Change.WORSE))
    scene.open("finding", finding=thread.identity)


def _back(scene: Scene) -> None:
    scene.open("check", back=_gone(scene))
    assert isinstance(scene.page(CheckPage).panel, DetailsPanel)


def _month_before(scene: Scene) -> None:
    scene.clock.advance(30 * A_DAY)
    scene.open("calendar")
    scene.page(CalendarPage).earlier.click()


def _journal_day(scene: Scene) -> None:
    scene.open("journal", day=today(scene.clock))


def _check_after(scene: Scene, *could_not: Where) -> CheckPage:
    """Save a whole check but for these places, and come to the right foot on the next day."""
    scene.clock.advance(60)  # later than the check of that morning
    page = _check(scene)
    while isinstance(page.panel, AskPanel):
        blind = page.keeper.draft.where in could_not
        page.panel.buttons[Answer.COULD_NOT_LOOK if blind else Answer.NOTHING_NEW].click()
    page.save.click()
    scene.clock.advance(A_DAY)
    scene.open("check")
    while page.keeper.draft.where != (could_not[0] if could_not else RIGHT_TOP):
        cast("AskPanel", page.panel).buttons[Answer.NOTHING_NEW].click()
    return page


def _together(scene: Scene) -> None:
    _check_after(scene)


def _missed(scene: Scene) -> CheckPage:
    return _check_after(scene, SOLE)


def _helper_day(scene: Scene) -> None:
    press(_missed(scene), "helper")


def _who_looks(scene: Scene) -> None:
    page = _check_after(scene)
    while page.keeper.draft.place:
        page.back.click()
    press(page, "who_looks")
    press(page, OTHER)


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
    "advice-called": advice_states.called,
    "advice-program": advice_states.advice_with_a_program,
    "advice-recorded": advice_states.recorded,
    "help-program": advice_states.help_with_a_program,
    "today-recorded": advice_states.recorded_today,
    "today-after-a-visit": advice_states.after_a_visit,
    "rules-one": advice_states.rule,
    "check-ask": _check,
    "check-where": _where,
    "check-what": _what,
    "check-all-kinds": _all_kinds,
    "check-details": _details,
    "check-still": _still,
    "check-back": _back,
    "finding-gone": _finding_gone,
    "finding-lasting": _finding_lasting,
    "calendar-earlier": _month_before,
    "journal-day": _journal_day,
    "check-together": _together,
    "check-missed": _missed,
    "check-helper-day": _helper_day,
    "check-who": _who_looks,
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
    **MEASURED,
    "player-paused": _paused,
    "player-finished": _finished,
    **PHOTO_STATES,
    **BODY_STATES,
    "recovery-damaged": _recovery,
}
