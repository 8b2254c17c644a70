"""Adds a photo: which place, where the picture comes from, and a look at it before it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal

from footcare.domain.clock import today
from footcare.i18n import _
from footcare.ui.forms.date_field import DateField
from footcare.ui.forms.file_choice import FileChoice
from footcare.ui.photos.making import image_of
from footcare.ui.photos.photo_view import PhotoView
from footcare.ui.photos.place_choice import PlaceChoice
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.button_row import ButtonRow
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from footcare.services.picture_ports import Picture
    from footcare.ui.desk import Desk
    from footcare.ui.widgets.buttons import Kind

_LARGE: Final = (640, 380)
_PIXELS: Final = 1280


class AddCard(Card):
    """Where a photo comes from, or the picture that is to be kept.

    Signals:
        file_chosen: the path of a picture, as a text.
        mirror_asked: the person wants the foot mirror.
        kept: the picture shown is to be kept.
        passed: it is not.
    """

    file_chosen = Signal(str)
    mirror_asked = Signal()
    kept = Signal()
    passed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self.place = PlaceChoice(desk, _("Which place does it show?"))
        kinds = _("Pictures (*.jpg *.jpeg *.png *.webp)")
        self.file = FileChoice(desk, _("Choose a picture"), kinds, "primary")
        self.file.chosen.connect(self.file_chosen)
        drop = Label(_("Or drop pictures anywhere on this page."), "small")
        self.mirror = self._button(_("Foot mirror"), "secondary", "camera", "open_mirror")
        self.mirror.setAccessibleDescription(_("Shows what the camera of this computer sees."))
        self.mirror.clicked.connect(self.mirror_asked)
        self._sources = Box(desk.theme, gap=14).add(self.file, drop)
        self._sources.box.addWidget(self.mirror, 0, Qt.AlignmentFlag.AlignLeading)
        self.view = PhotoView(desk.theme, _LARGE, grows=True)
        self.more = Label("", "small")
        self.taken = DateField(desk.theme, _("Taken on"), coming=False)
        self.taken.chosen.connect(self._take_day)
        self._day: date | None = None
        keeps = Label(
            _(
                "Only the picture and this date are kept: not where or with what it was taken. "
                "Footcare shows it and never judges it."
            ),
            "small",
        )
        self.keep = self._button(_("Keep this photo"), "primary", "check", "keep_photo")
        self.keep.clicked.connect(self.kept)
        self.skip = self._button(_("Do not keep it"), "secondary", "x", "pass_photo")
        self.skip.clicked.connect(self.passed)
        self._buttons = ButtonRow(desk.theme)
        self._buttons.add(self.keep, self.skip).add_stretch()
        self._looking = Box(desk.theme, gap=12).add(self.view, self.more)
        self._looking.add(self.taken, keeps, self._buttons)
        self._looking.hide()
        for part in (
            Label(_("Add a photo"), "h2"),
            self.place,
            self._sources,
            self._looking,
        ):
            self.column.addWidget(part)

    def _button(self, words: str, kind: Kind, icon: str, name: str) -> WordButton:
        button = hug(WordButton(self._desk.theme, self._desk.icons, words, kind, icon))
        button.setObjectName(name)
        return button

    @property
    def looking(self) -> bool:
        """Whether a picture is looked at before it is kept."""
        return not self._looking.isHidden()

    def show_sources(self) -> None:
        """Ask where a picture comes from."""
        self.file.typed.set_words("")
        self._looking.hide()
        self._sources.show()

    @property
    def day(self) -> date | None:
        """The day on which the picture was taken; None while what stands there is no date."""
        return self._day if self.taken.field.fault.isHidden() else None

    def show_picture(self, picture: Picture, day: date, more: str) -> None:
        """Show a picture that is not kept yet.

        Args:
            picture: it, as it would be kept.
            day: when it was probably taken.
            more: how many wait behind it, as a line; empty for none.
        """
        self.view.show_image(image_of(picture.data, _PIXELS), _("The picture you chose"))
        self.more.setText(more)
        self.more.setVisible(bool(more))
        self._day = day
        self.taken.field.complain("")
        self.taken.show_date(day, today(self._desk.clock))
        self._sources.hide()
        self._looking.show()

    def _take_day(self, day: date | None) -> None:
        self._day = day or today(self._desk.clock)
        self.taken.show_date(self._day, today(self._desk.clock))

    def first_focus(self) -> QWidget:
        """Return what is to be done next."""
        if self.looking:
            return self.keep
        return self.file.button

    def arrange(self, width: float) -> None:
        """Lay out for the width of the card, given for text at 100 %."""
        self.place.set_room(width - 48)
        self._buttons.fit(width - 48)
