"""The newest photos of a place in a row, and the ways to look closer, to compare, and to add."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout

from footcare.i18n import _, ngettext
from footcare.services.ports import DiaryProblem
from footcare.ui.photos.asked import Asked, asked_in
from footcare.ui.photos.photo_view import PhotoView
from footcare.ui.photos.seen import some_of
from footcare.ui.photos.words import gone_words, photo_name
from footcare.ui.when import date_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.button_row import ButtonRow
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from footcare.domain.finding import FindingKind
    from footcare.domain.foot import Spot
    from footcare.ui.desk import Desk
    from footcare.ui.photos.seen import Seen, Some

SHOWN: Final = 4
"""So many photos stand in a row; the others are on the page where dates are compared."""
_TILE: Final = (176, 136)
_GAP: Final = 16
TILE_PIXELS: Final = 480
"""The longer edge of a picture in a row: sharp also with large text on a dense screen."""


class PhotoRow(Box):
    """Photos beside each other, each with its date."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self._columns = SHOWN
        self.tiles: list[Box] = []
        self._grid = QGridLayout()
        self.box.addLayout(self._grid)

    def show_seen(self, shown: Sequence[Seen]) -> None:
        """Show these photos and no others."""
        for tile in self.tiles:
            tile.hide()
            tile.deleteLater()
        self.tiles = [self._tile(one) for one in shown]
        self._lay_out()

    def set_room(self, width: float) -> None:
        """Lay out for a width, given for text at 100 %."""
        columns = max(1, min(SHOWN, int((width + _GAP) // (_TILE[0] + _GAP))))
        if columns != self._columns:
            self._columns = columns
            self._lay_out()

    def _tile(self, one: Seen) -> Box:
        tile = Box(self._desk.theme, gap=4)
        view = PhotoView(self._desk.theme, _TILE)
        view.show_image(one.image, photo_name(one.photo), gone_words())
        return tile.add(view, Label(date_words(one.photo.stamp.day), "small"))

    def _lay_out(self) -> None:
        self._grid.setSpacing(self._desk.theme.px(_GAP))
        top = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading
        for place, tile in enumerate(self.tiles):
            self._grid.addWidget(tile, place // self._columns, place % self._columns, top)
            tile.show()
        for column in range(SHOWN + 1):
            self._grid.setColumnStretch(column, 1 if column == self._columns else 0)


class PhotoStrip(Card):
    """A card with the photos of one place; it reads them by itself.

    Signals:
        page_asked: the name of a page and a dict of words for it, as ``Page.open_page`` takes them.
    """

    page_asked = Signal(str, object)

    def __init__(self, desk: Desk, title: str = "", *, adds: bool = True) -> None:
        """Make it.

        Args:
            desk: the desk of the page.
            title: of the card; "Photos" when empty.
            adds: whether it has the ways to add a photo of the place.
        """
        super().__init__(desk.theme)
        self._desk = desk
        self._asked = Asked()
        self.title = Label(title or _("Photos"), "h2")
        self.said = Label("", "body")
        self.row = PhotoRow(desk)
        self._ways = ButtonRow(desk.theme)
        self.look = self._way("", "search", "compare")
        self.mirror = self._way(_("Foot mirror"), "camera", "mirror")
        self.file = self._way(_("Add from a file"), "image", "photos")
        self.mirror.setVisible(adds)
        self.file.setVisible(adds)
        self._ways.add_stretch()
        for part in (self.title, self.said, self.row, self._ways):
            self.column.addWidget(part)
        self.look.hide()
        self.row.hide()

    def _way(self, words: str, icon: str, page: str) -> WordButton:
        button = hug(WordButton(self._desk.theme, self._desk.icons, words, "secondary", icon))
        button.setObjectName(page)
        button.clicked.connect(self._open)
        self._ways.add(button)
        return button

    def show_place(
        self, spot: Spot, kind: FindingKind | None = None, noticed: date | None = None
    ) -> None:
        """Read and show the photos of a place.

        Args:
            spot: the place; photos of larger and smaller places that touch it are shown, too.
            kind: of the finding there that new photos are to belong to.
            noticed: the day on which that was first noticed.
        """
        words = {"foot": spot.foot, "zone": spot.zone, "kind": kind, "noticed": noticed}
        self.show_asked(asked_in(words))

    def show_asked(self, asked: Asked) -> None:
        """Read and show the photos of what is asked for, which has a place."""
        self._asked = asked
        if asked.spot is not None:
            work = partial(some_of, self._desk.house.picturing, asked.spot, SHOWN, TILE_PIXELS)
            self._desk.background.run(work, self._show, self._failed)

    def show_some(self, asked: Asked, some: Some) -> None:
        """Show photos that were read already."""
        self._asked = asked
        self._show(some)

    def arrange(self, width: float) -> None:
        """Lay out for the width of the card, given for text at 100 %."""
        self.row.set_room(width - 48)
        self._ways.fit(width - 48)

    def _show(self, some: Some) -> None:
        number = some.number
        self.row.show_seen(some.seen)
        self.row.setVisible(number > 0)
        self.look.setVisible(number > 0)
        self.look.setText(_("Compare dates") if number > 1 else _("Look closer"))
        self.look.setAccessibleDescription(self.title.text())
        if number:
            words = ngettext("{number} photo.", "{number} photos.", number)
            self.said.setText(words.format(number=number))
        else:
            self.said.setText(_("There is no photo of this place yet."))

    def _failed(self, error: Exception) -> None:
        told = isinstance(error, DiaryProblem)
        self.said.setText(str(error) if told else _("The diary did not answer."))

    def _open(self) -> None:
        self.page_asked.emit(self.sender().objectName(), self._asked.words)
