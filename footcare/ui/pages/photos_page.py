"""The photos: new ones from files and folders, and what is kept of each place."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple

from PySide6.QtCore import Qt
from typing_extensions import override

from footcare.domain.naming import sentence_case, spot_name
from footcare.domain.photo import PhotoOrigin
from footcare.i18n import _, ngettext
from footcare.ui.page import Page
from footcare.ui.pages.photos.add_card import AddCard
from footcare.ui.pages.photos.folder_card import FolderCard
from footcare.ui.photos.asked import Asked, asked_in
from footcare.ui.photos.seen import Some, by_place
from footcare.ui.photos.strip import SHOWN, TILE_PIXELS, PhotoStrip
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.reading_order import read_in_order
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtGui import QDragEnterEvent, QDropEvent
    from PySide6.QtWidgets import QWidget

    from footcare.domain.person import Person
    from footcare.domain.photo import Photo
    from footcare.services.picture_ports import Picture
    from footcare.services.watching_folder import NewPicture
    from footcare.ui.desk import Desk

_PLACES: Final = 6
"""So many places are shown at first, and more by so many at a time."""


class Waiting(NamedTuple):
    """A picture file to look at; ``new`` when it came from the watched folder."""

    path: Path
    new: NewPicture | None = None


class PhotosPage(Page):
    """Takes pictures in one at a time, each looked at before it is kept."""

    name: ClassVar[str] = "photos"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.set_heading(_("Photos"), _("What a place looked like, to compare it by eye."))
        self.back = hug(WordButton(desk.theme, desk.icons, _("Back"), "secondary", "arrow-left"))
        self.back.clicked.connect(self.go_back)
        self.beside.add(self.back)
        self.setAcceptDrops(True)
        self._waiting: list[Waiting] = []
        self._now: Waiting | None = None
        self._picture: Picture | None = None
        self._places = _PLACES
        self.said = Label("", "warn")
        self.said.hide()
        self.add = AddCard(desk)
        self.add.file_chosen.connect(self._take_file)
        self.add.mirror_asked.connect(self._open_mirror)
        self.add.kept.connect(self._keep)
        self.add.passed.connect(self._pass)
        self.folder = FolderCard(desk)
        self.folder.wanted.connect(self._take_new)
        self.folder.failed.connect(self._say)
        self.strips: list[PhotoStrip] = []
        self._kept = Box(desk.theme, gap=20)
        self.more = hug(WordButton(desk.theme, desk.icons, _("Show more places")))
        self.more.clicked.connect(self._show_more)
        self.more.hide()
        for part in (self.said, self.add, self._kept, self.more, self.folder):
            self.column.addWidget(part)
        self.column.setAlignment(self.more, Qt.AlignmentFlag.AlignLeading)
        self.column.addStretch(1)
        desk.door.records_changed.connect(self._reread)

    # -- opening and leaving -----------------------------------------------------------------------

    @override
    def enter(self, **words: object) -> None:
        self._say("")
        self._waiting.clear()
        self._now = self._picture = None
        self._places = _PLACES
        self.add.place.show_asked(asked_in(words))
        self.add.show_sources()
        self._read()
        self.desk.background.run(self.desk.house.knowing.person, self._fit)
        self.folder.look_again()

    def _fit(self, person: Person) -> None:
        self.add.place.show_body(person.body)

    @override
    def leave(self) -> None:
        self.folder.rest()

    @override
    def first_focus(self) -> QWidget:
        return self.add.first_focus()

    # -- what is kept ------------------------------------------------------------------------------

    def _reread(self) -> None:
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        picturing = self.desk.house.picturing
        work = partial(by_place, picturing, self._places, SHOWN, TILE_PIXELS)
        self.desk.background.run(work, self._show_places, self._failed)

    def _show_places(self, found: tuple[list[Some], bool]) -> None:
        places, more = found
        for strip in self.strips:
            strip.hide()
            strip.deleteLater()
        self.strips = [self._strip(some) for some in places]
        self.more.setVisible(more)
        read_in_order(self.add, self._kept, self.more, self.folder)
        self.arrange()

    def _strip(self, some: Some) -> PhotoStrip:
        strip = PhotoStrip(self.desk, sentence_case(spot_name(some.spot)), adds=False)
        strip.page_asked.connect(self.open_page)
        strip.show_some(Asked(some.spot), some)
        self._kept.add(strip)
        strip.show()
        return strip

    def _show_more(self) -> None:
        self._places += _PLACES
        self._read()

    # -- taking in ---------------------------------------------------------------------------------

    def _take_file(self, path: str) -> None:
        self.take([Waiting(Path(path))])

    def _take_new(self, new: Sequence[NewPicture]) -> None:
        there = {one.path for one in (self._now, *self._waiting) if one is not None}
        self.take([Waiting(one.path, one) for one in new if one.path not in there])

    def take(self, waiting: Sequence[Waiting]) -> None:
        """Look at pictures, one after the other."""
        self._say("")
        self._waiting.extend(waiting)
        if self._now is None:
            self._look_at_next()

    def _look_at_next(self) -> None:
        # The next one is not shown before it is read.
        self._picture = None
        if not self._waiting:
            self._now = None
            self.add.show_sources()
            self.arrange()
            return
        self._now = self._waiting.pop(0)
        work = partial(self._take_in, self._now.path)
        self.desk.background.run(work, self._show_picture, self._refused)

    def _take_in(self, path: Path) -> tuple[Picture, date]:
        picturing = self.desk.house.picturing
        return picturing.take_in(path), picturing.day_of(path)

    def _show_picture(self, taken_in: tuple[Picture, date]) -> None:
        picture, day = taken_in
        self._picture = picture
        left = len(self._waiting)
        words = ngettext("{number} more waits.", "{number} more wait.", left)
        self.add.show_picture(picture, day, words.format(number=left) if left else "")
        self.arrange()
        announce(self, _("Keep this photo?"))
        chosen = self.add.place.asked.spot is not None
        (self.add.keep if chosen else self.add.place.first_focus()).setFocus()

    def _refused(self, error: Exception) -> None:
        name = "" if self._now is None else self._now.path.name
        self._say(_("{name}: {why}").format(name=name, why=error))
        self._look_at_next()

    def _keep(self) -> None:
        asked = self.add.place.asked
        if asked.spot is None:
            self.add.place.complain()
            return
        day = self.add.day
        if day is None:
            self.add.taken.field.edit.setFocus()
            return
        if self._picture is None or self._now is None:
            return
        self.add.setEnabled(False)
        origin = PhotoOrigin.FILE if self._now.new is None else PhotoOrigin.FOLDER
        keep = partial(
            self.desk.house.picturing.keep,
            self._picture,
            asked.spot,
            origin,
            asked.about,
            day,
        )
        work = partial(self._keep_it, keep, self._now.new)
        self.desk.background.run(work, self._was_kept, self._not_kept)

    def _keep_it(self, keep: Callable[[], Photo], new: NewPicture | None) -> Photo:
        photo = keep()
        if new is not None:
            self.desk.house.watching_folder.done_with(new)
        return photo

    def _was_kept(self, photo: Photo) -> None:
        self.add.setEnabled(True)
        self._look_at_next()
        self.toast(_("Photo kept"), partial(self._take_back, photo))
        self.desk.door.records_changed.emit()
        self.folder.look_again()
        self.first_focus().setFocus()

    def _not_kept(self, error: Exception) -> None:
        self.add.setEnabled(True)
        self._say(str(error))

    def _pass(self) -> None:
        if self._picture is None:
            return
        if self._now is not None and self._now.new is not None:
            work = partial(self.desk.house.watching_folder.done_with, self._now.new)
            self.desk.background.run(work, self._passed, self._failed)
        self._look_at_next()
        self.first_focus().setFocus()

    def _passed(self, _nothing: None) -> None:
        self.folder.look_again()

    def _take_back(self, photo: Photo) -> None:
        work = partial(self.desk.house.picturing.withdraw, photo.stamp.id)
        self.desk.background.run(work, self._taken_back, self._failed)

    def _taken_back(self, _done: object) -> None:
        self.desk.door.records_changed.emit()

    # -- words and ways ----------------------------------------------------------------------------

    def _open_mirror(self) -> None:
        self.open_page.emit("mirror", self.add.place.asked.words)

    def _failed(self, error: Exception) -> None:
        self._say(str(error))

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))
        if words:
            announce(self, words)

    @override
    def arrange(self) -> None:
        theme = self.desk.theme
        width = (self.width() - 2 * theme.margin(36)) / theme.scale
        self.add.arrange(width)
        self.folder.arrange(width)
        for strip in self.strips:
            strip.arrange(width)

    # -- dropped on the page -----------------------------------------------------------------------

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.take([Waiting(Path(url.toLocalFile())) for url in urls])
