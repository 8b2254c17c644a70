"""Feet that are not whole: told in the settings, and looked at in the check."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from footcare.domain.body import LOST_WITH, WHOLE, Loss
from footcare.domain.foot import Foot, Zone
from footcare.domain.inspection import Answer, InspectionStep
from footcare.ui.pages.check_page import CheckPage
from footcare.ui.pages.settings.me import MeRoom
from footcare.ui.pages.settings_page import SettingsPage
from tests.looks.scene import settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from footcare.ui.pages.checking.ask_panel import AskPanel
    from footcare.ui.pages.checking.where_panel import WherePanel
    from tests.looks.scene import Scene


def _stump(scene: Scene) -> CheckPage:
    """Mark something on the stump of a foot that lost its toes."""
    scene.house.knowing.keep_body(WHOLE.with_missing(Foot.RIGHT, LOST_WITH[Loss.TOES]))
    scene.open("check")
    page = scene.page(CheckPage)
    draft = page.keeper.draft.go_to((InspectionStep.TOPS_ANKLES, Foot.RIGHT))
    page.keeper.take(draft)
    page.stage.show_place()
    cast("AskPanel", page.panel).buttons[Answer.MARKED].click()
    cast("WherePanel", page.panel).list.choose(Zone.STUMP)
    settle()
    return page


def _feet(scene: Scene) -> None:
    """Say which toes are gone."""
    scene.open("settings", topic="me")
    room = scene.page(SettingsPage).room
    assert isinstance(room, MeRoom)
    foot = room.feet.feet[Foot.RIGHT]
    foot.loss.button(Loss.SOME_TOES.value).click()
    foot.which.button(Zone.TOE2.value).click()


BODY_STATES: Final[dict[str, Callable[[Scene], object]]] = {
    "check-stump": _stump,
    "settings-feet": _feet,
}
