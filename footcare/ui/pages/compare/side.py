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
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from footcare.ui.desk import Desk
    from footcare.ui.photos.seen import Seen

_SIZE: Final = (420, 360)


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
        self._name = name
        self.date = Label("", "lead")
        self.earlier = self._button(_("Earlier"), "chevron-left")
        self.earlier.clicked.connect(self._go_earlier)
        self.later = self._button(_("Later"), "chevron-right")
        self.later.clicked.connect(self._go_later)
        steps = Box(desk.theme, across=True).add(self.earlier, self.later).add_stretch()
        self.about = Label("", "small")
        self.view = PhotoView(desk.theme, _SIZE, grows=True)
        self.delete = hug(
            WordButton(desk.theme, desk.icons, _("Delete this picture..."), "quiet", "trash-2")
        )
        self.delete.clicked.connect(self.deletion_asked)
        self.add(Label(name, "small_bold"), self.date, self.about, steps, self.view)
        self.box.addWidget(self.delete, 0, Qt.AlignmentFlag.AlignLeading)

    def _button(self, words: str, icon: str) -> WordButton:
        button = hug(WordButton(self._desk.theme, self._desk.icons, words, "small", icon))
        button.setAccessibleDescription(self._name)
        return button

    def show_seen(self, one: Seen, *, first: bool, last: bool) -> None:
        """Show a photo; ``first`` and ``last`` say that there is none before or after it."""
        photo = one.photo
        day = date_words(photo.stamp.day)
        changed = self.date.text() not in ("", day)
        self.date.setText(day)
        self._let_step(earlier=not first, later=not last)
        if changed and (self.earlier.hasFocus() or self.later.hasFocus()):
            announce(self, day)
        time = instant_words(photo.stamp.at, photo.stamp.time_zone)
        place = sentence_case(spot_name(photo.spot))
        self.about.setText(_("{place}, {time}").format(place=place, time=time))
        self.view.show_image(one.image, photo_name(photo), gone_words())
        name = _("Delete this picture: {photo}").format(photo=photo_name(photo))
        self.delete.setAccessibleName(name)

    def _let_step(self, *, earlier: bool, later: bool) -> None:
        """Rest the button behind which there is nothing; the focus goes to the other one."""
        pair = ((self.earlier, earlier, self.later), (self.later, later, self.earlier))
        for button, able, other in pair:
            if not able and button.hasFocus():
                other.setEnabled(True)
                other.setFocus(Qt.FocusReason.OtherFocusReason)
            button.setEnabled(able)

    def _go_earlier(self) -> None:
        self.stepped.emit(-1)

    def _go_later(self) -> None:
        self.stepped.emit(1)
