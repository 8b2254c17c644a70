"""Photos of one place compared by eye: two dates side by side, or over each other with a line."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from typing_extensions import override

from footcare.i18n import _, ngettext
from footcare.ui.asking import Choice
from footcare.ui.page import Page
from footcare.ui.pages.compare.side import Side
from footcare.ui.pages.compare.slide_view import MOST, SlideView
from footcare.ui.photos.asked import Asked, asked_in, asked_words
from footcare.ui.photos.seen import seen
from footcare.ui.photos.words import photo_name
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.button_row import ButtonRow
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.choices import ChoiceGroup
from footcare.ui.widgets.stepper import Stepper
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from footcare.domain.foot import Spot
    from footcare.domain.photo import Photo
    from footcare.ui.desk import Desk
    from footcare.ui.photos.seen import Seen
    from footcare.ui.widgets.buttons import Kind

_PIXELS: Final = 1600
_BESIDE: Final = 640
_STEP: Final = 10
_PAIR: Final = 2


class ComparePage(Page):
    """Shows photos and never says what is on them."""

    name: ClassVar[str] = "compare"
    lies_over: ClassVar[bool] = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        theme, icons = desk.theme, desk.icons
        self.back = self._button(_("Back"), "arrow-left", "")
        self.back.clicked.connect(self.go_back)
        self.beside.add(self.back)
        self._asked = Asked()
        self.photos: list[Photo] = []
        self._at = [0, 0]
        self._seen: list[Seen] = []
        self._deleting: Photo | None = None
        self.said = Label("", "lead")
        self.ways = ChoiceGroup(
            theme,
            icons,
            _("How are they shown?"),
            [("beside", _("Side by side"), ""), ("over", _("With a slider"), "")],
            columns=2,
        )
        self.ways.set_current("beside")
        self.ways.chosen.connect(self._show_way)
        self.sides = (Side(desk, _("First photo")), Side(desk, _("Second photo")))
        self.sides[0].stepped.connect(self._step_left)
        self.sides[1].stepped.connect(self._step_right)
        self.sides[0].deletion_asked.connect(self._ask_left)
        self.sides[1].deletion_asked.connect(self._ask_right)
        self._pair = Box(theme, across=True, gap=20)
        self.slide = SlideView(theme)
        self.slide.moved.connect(self._line_moved)
        names = (_("The line"), _("Line to the left"), _("Line to the right"))
        self.line = Stepper(theme, icons, names, role="bold")
        self.line.keep_room_for("100 %")
        self.line.stepped.connect(self._move_line)
        self._over = Box(theme, gap=12).add(self.slide, self.line)
        self.mirror = self._button(_("Foot mirror"), "camera", "mirror")
        self.file = self._button(_("Add from a file"), "image", "photos")
        for button in (self.mirror, self.file):
            button.clicked.connect(self._open)
        self._adding = ButtonRow(theme)
        self._adding.add(self.mirror, self.file).add_stretch()
        self._lay_out()
        desk.door.records_changed.connect(self._reread)

    def _button(self, words: str, icon: str, name: str, kind: Kind = "secondary") -> WordButton:
        button = hug(WordButton(self.desk.theme, self.desk.icons, words, kind, icon))
        button.setObjectName(name)
        return button

    def _lay_out(self) -> None:
        card = Card(self.desk.theme)
        for side in self.sides:
            self._pair.add_at_top(side, 1)
        for part in (self.said, self.ways, self._pair, self._over):
            card.column.addWidget(part)
        self.column.addWidget(card)
        self.column.addWidget(self._adding)
        self.column.addStretch(1)

    # -- reading -----------------------------------------------------------------------------------

    @override
    def enter(self, **words: object) -> None:
        self._asked = asked_in(words)
        self.set_heading(_("Compare photos"), asked_words(self._asked))
        self._at = [-2, -1]
        self._read()

    @override
    def first_focus(self) -> QWidget:
        if len(self.photos) >= _PAIR:
            return self.ways.button(self.ways.current or "beside")
        return self.mirror

    def _reread(self) -> None:
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        spot = self._asked.spot
        if spot is None:
            self._show_photos([])
            return
        self.desk.background.run(partial(self._photos, spot), self._show_photos, self._failed)

    def _photos(self, spot: Spot) -> list[Photo]:
        return self.desk.house.picturing.photos_of(spot)[::-1]

    def _show_photos(self, photos: list[Photo]) -> None:
        self.photos = photos
        number = len(photos)
        words = ngettext(
            "There is {number} photo of this place.",
            "There are {number} photos of this place.",
            number,
        )
        none = _("There is no photo of this place yet.")
        self.said.setText(words.format(number=number) if number else none)
        self._at = [_within(at, number) for at in self._at]
        self._read_pair()

    def _read_pair(self) -> None:
        chosen = [self.photos[at] for at in self._at] if self.photos else []
        work = partial(seen, self.desk.house.picturing, chosen, _PIXELS)
        self.desk.background.run(work, self._show_pair, self._failed)

    def _show_pair(self, pair: list[Seen]) -> None:
        self._seen = pair
        last = len(self.photos) - 1
        for side, at, one in zip(self.sides, self._at, pair, strict=False):
            side.show_seen(one, first=at == 0, last=at == last)
        if pair:
            self.slide.show_pair(pair[0].image, pair[1].image)
            self.slide.setAccessibleName(
                _("Left of the line: {one}. Right of it: {other}.").format(
                    one=photo_name(pair[0].photo), other=photo_name(pair[1].photo)
                )
            )
        self._show_way(self.ways.current or "beside")

    # -- showing -----------------------------------------------------------------------------------

    def _show_way(self, way: str) -> None:
        number = len(self.photos)
        over = way == "over" and number >= _PAIR
        self.ways.setVisible(number >= _PAIR)
        self._pair.setVisible(number > 0)
        self.sides[0].setVisible(number >= _PAIR)
        for side in self.sides:
            side.view.setVisible(not over)
            side.delete.setVisible(not over)
        self._over.setVisible(over)
        self._put_line(self.slide.line)
        self.arrange()

    def _step_left(self, step: int) -> None:
        self._step(0, step)

    def _step_right(self, step: int) -> None:
        self._step(1, step)

    def _step(self, side: int, step: int) -> None:
        self._at[side] = min(max(self._at[side] + step, 0), len(self.photos) - 1)
        self._read_pair()

    def _move_line(self, step: int) -> None:
        self._put_line(self.slide.line + step * _STEP)

    def _line_moved(self, per_cent: int) -> None:
        self._put_line(per_cent)

    def _put_line(self, per_cent: int) -> None:
        self.slide.put_line(per_cent)
        line = self.slide.line
        self.line.show_value(
            _("{number} %").format(number=line), least=line == 0, most=line == MOST
        )

    @override
    def arrange(self) -> None:
        theme = self.desk.theme
        width = (self.width() - 2 * theme.margin(36)) / theme.scale
        self._pair.set_across(across=width >= _BESIDE)
        self._adding.fit(width)

    # -- deleting and adding -----------------------------------------------------------------------

    def _ask_left(self) -> None:
        self._ask_to_delete(0)

    def _ask_right(self) -> None:
        self._ask_to_delete(1)

    def _ask_to_delete(self, side: int) -> None:
        # What is seen: the one asked for may still be on its way.
        self._deleting = self._seen[side].photo
        self.desk.asker.ask(
            _("Delete this picture for good?"),
            _(
                "{photo}. The picture is deleted here, and at the second place with the next "
                "copy. This cannot be undone. That there was a photo stays in the journal."
            ).format(photo=photo_name(self._deleting)),
            (
                Choice("keep", _("Keep it"), filled=True),
                Choice("delete", _("Delete the picture")),
            ),
            self._answered,
        )

    def _answered(self, choice: str) -> None:
        photo, self._deleting = self._deleting, None
        if choice == "delete" and photo is not None:
            work = partial(self.desk.house.picturing.erase, photo.stamp.id)
            self.desk.background.run(work, self._deleted, self._failed)

    def _deleted(self, _done: object) -> None:
        self.toast(_("The picture is deleted."))
        self.desk.door.records_changed.emit()

    def _open(self) -> None:
        self.open_page.emit(self.sender().objectName(), self._asked.words)

    def _failed(self, error: Exception) -> None:
        self.said.setText(str(error))
        announce(self, str(error))


def _within(at: int, number: int) -> int:
    """Return a place among so many; below 0 it is counted from the end."""
    return max(0, min(at + number if at < 0 else at, number - 1))
