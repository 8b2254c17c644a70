"""One of the photos that are compared: its date, the ways to another date, and its picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal

from footcare.domain.naming import sentence_case, spot_name
from footcare.i18n import _
from footcare.ui.photos.photo_view import PhotoView
from footcare.ui.photos.words import gone_words, photo_name
from footcare.ui.saying import instant_words
from footcare.ui.when import date_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.stepper import Stepper
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.ui.desk import Desk
    from footcare.ui.photos.seen import Seen

_SIZE: Final = (420, 360)
_WIDEST: Final = "30 September 2026"


class Side(Box):
    """A photo and the steps to an earlier and a later one.

    Signals:
        stepped: -1 for an earlier photo, 1 for a later one.
        deletion_asked: the picture shown is to be deleted for good.
    """

    stepped = Signal(int)
    deletion_asked = Signal()

    def __init__(self, desk: Desk, name: str) -> None:
        """Make it; ``name`` says which of the two it is."""
        super().__init__(desk.theme, gap=10)
        self._desk = desk
        names = (name, _("Earlier photo"), _("Later photo"))
        self.dates = Stepper(desk.theme, desk.icons, names, role="bold")
        self.dates.keep_room_for(_WIDEST)
        self.dates.stepped.connect(self.stepped)
        self.about = Label("", "small")
        self.view = PhotoView(desk.theme, _SIZE, grows=True)
        self.delete = hug(
            WordButton(desk.theme, desk.icons, _("Delete this picture..."), "quiet", "trash-2")
        )
        self.delete.clicked.connect(self.deletion_asked)
        self.add(Label(name, "small_bold"), self.dates, self.about, self.view)
        self.box.addWidget(self.delete, 0, Qt.AlignmentFlag.AlignLeading)

    def show_seen(self, one: Seen, *, first: bool, last: bool) -> None:
        """Show a photo; ``first`` and ``last`` say that there is none before or after it."""
        photo = one.photo
        self.dates.show_value(date_words(photo.stamp.day), least=first, most=last)
        time = instant_words(photo.stamp.at, photo.stamp.time_zone)
        place = sentence_case(spot_name(photo.spot))
        self.about.setText(_("{place}, {time}").format(place=place, time=time))
        self.view.show_image(one.image, photo_name(photo), gone_words())
        name = _("Delete this picture: {photo}").format(photo=photo_name(photo))
        self.delete.setAccessibleName(name)
