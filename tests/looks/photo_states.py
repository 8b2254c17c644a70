"""The states of the pages about photos."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from footcare.services.camera_ports import Camera
from footcare.ui.pages.compare_page import ComparePage
from footcare.ui.pages.photos_page import PhotosPage
from tests.looks.a_day import a_sole
from tests.pictures import FakeFrames

if TYPE_CHECKING:
    from collections.abc import Callable

    from footcare.ui.pages.mirror_page import MirrorPage
    from tests.looks.scene import Scene


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


PHOTO_STATES: Final[dict[str, Callable[[Scene], object]]] = {
    "photos-looking": _photo_looked_at,
    "photos-folder": _photos_of_a_folder,
    "mirror-on": _mirror_on,
    "mirror-held": _mirror_held,
    "compare-over": _compared_over,
}
