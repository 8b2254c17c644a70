"""The states of the pages that measure: typed, running, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from footcare.domain.falls import FallsQuestion
from footcare.domain.foot import Foot
from footcare.domain.temperature import SiteTenths, Spoiler
from footcare.domain.touch_run import Reply
from footcare.domain.touch_test import ORDER, Touch
from footcare.domain.triage.case import Site
from footcare.ui.pages.temperature_page import TemperaturePage
from footcare.ui.pages.touch_test_page import TouchTestPage
from tests.checks import A_DAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.looks.scene import Scene


def _temperature_typed(scene: Scene) -> None:
    scene.open("temperature")
    page = scene.page(TemperaturePage)
    for row, typed in zip(page.form.rows, ("316", "98", ""), strict=False):
        for foot, text in ((Foot.LEFT, typed), (Foot.RIGHT, "290")):
            row.edits[foot].setText(text)
            row.edits[foot].editingFinished.emit()
    page.end.save.click()


def _temperature_result(scene: Scene) -> None:
    for _day in range(2):
        scene.clock.advance(A_DAY)
        scene.house.measuring.keep_temperatures(
            [SiteTenths(site, 316, 290 + place) for place, site in enumerate(Site)],
            [Spoiler.HEATER, Spoiler.SOCKS_ON],
        )
    scene.open("temperature")
    page = scene.page(TemperaturePage)
    page.course.turn.click()
    page.course.chart.setFocus()


def _touch_run(scene: Scene) -> TouchTestPage:
    scene.open("touch_test")
    page = scene.page(TouchTestPage)
    page.before.begin.click()
    return page


def _touch_review(scene: Scene) -> None:
    page = _touch_run(scene)
    for _toe in ORDER:
        page.running.buttons[Reply.LEFT_OUT].click()
    page.review.save.click()


def _touch_result(scene: Scene) -> None:
    for felt in (True, False):
        scene.clock.advance(40 * A_DAY)
        touches = [Touch(spot, felt=felt) for spot in ORDER]
        scene.house.measuring.keep_touches(touches, "Bartholomew F")
    scene.open("touch_test")


def _falls_result(scene: Scene) -> None:
    scene.house.measuring.keep_falls(dict.fromkeys(FallsQuestion, True))
    scene.open("falls")


def _measures_last(scene: Scene) -> None:
    _temperature_result(scene)
    scene.house.measuring.keep_touches([Touch(spot, felt=True) for spot in ORDER])
    scene.house.measuring.keep_falls(dict.fromkeys(FallsQuestion, True))
    scene.open("measures")


def _measured_today(scene: Scene) -> None:
    scene.clock.advance(A_DAY)
    scene.house.measuring.keep_temperatures([SiteTenths(Site.HEEL, 316, 290)])
    scene.open("today")


def _measured_called(scene: Scene) -> TemperaturePage:
    _temperature_result(scene)
    page = scene.page(TemperaturePage)
    assert page.action.card is not None
    assert page.action.card.i_called is not None
    page.action.card.i_called.click()
    return page


def _today_called(scene: Scene) -> None:
    _measured_called(scene)
    scene.open("today")


def _measured_recorded(scene: Scene) -> None:
    scene.window.desk.preferences.change(record_only=True)
    _temperature_result(scene)


def _summary_measured(scene: Scene) -> None:
    check = scene.house.inspecting.todays()
    assert check is not None
    with scene.house.diary.writing() as books:
        books.inspections.withdraw(check.stamp.id, scene.clock.now())
    _measures_last(scene)
    scene.open("summary")


MEASURED: Final[dict[str, Callable[[Scene], object]]] = {
    "temperature-typed": _temperature_typed,
    "temperature-result": _temperature_result,
    "touch-run": _touch_run,
    "touch-review": _touch_review,
    "touch-result": _touch_result,
    "falls-result": _falls_result,
    "measures-last": _measures_last,
    "today-measured": _measured_today,
    "today-measured-called": _today_called,
    "temperature-called": _measured_called,
    "temperature-recorded": _measured_recorded,
    "summary-measured": _summary_measured,
}
