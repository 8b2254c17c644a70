"""The foot mirror: what a camera sees, live, held, and kept as a photo of a place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtGui import QImage
from typing_extensions import override

from footcare.domain.photo import PhotoOrigin
from footcare.i18n import _
from footcare.ui.page import Page
from footcare.ui.pages.mirror.controls import Controls
from footcare.ui.pages.mirror.counting import Countdown
from footcare.ui.pages.mirror.trouble_card import TroubleCard
from footcare.ui.photos.asked import asked_in
from footcare.ui.photos.live_view import LiveView
from footcare.ui.photos.making import image_of, picture_of
from footcare.ui.photos.place_choice import PlaceChoice
from footcare.ui.photos.words import trouble_words
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.button_row import ButtonRow
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.patience import Patience
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from footcare.domain.foot import Spot
    from footcare.domain.person import Person
    from footcare.domain.photo import Photo
    from footcare.services.camera_ports import Trouble
    from footcare.services.picturing import About
    from footcare.ui.desk import Desk
    from footcare.ui.frames import FrameSource
    from footcare.ui.widgets.buttons import Kind

_BESIDE: Final = 860
"""From this width on the controls stand beside the picture."""
_HIGH: Final = 420
_LOW: Final = 300
_OVER_PIXELS: Final = 1280


class MirrorPage(Page):
    """The camera is on while this page can be seen, and off at once when it cannot."""

    name: ClassVar[str] = "mirror"
    lies_over: ClassVar[bool] = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.set_heading(_("Foot mirror"), _("Shows the camera. Nothing is kept by itself."))
        self.back = self._button(_("Back"), "secondary", "arrow-left", "")
        self.back.clicked.connect(self.go_back)
        self.beside.add(self.back)
        self._frames: FrameSource | None = None
        self._camera = ""
        self._trouble: Trouble | None = None
        self.held = False
        self.view = LiveView(desk.theme, _HIGH)
        self.said = Label("", "body")
        self.said.hide()
        self.hold = self._button(_("Hold the picture"), "primary", "pause", "hold")
        self.hold.clicked.connect(self.hold_picture)
        self.later = self._button("", "secondary", "clock", "hold_later")
        self.later.clicked.connect(self._count_or_stop)
        self.keep = self._button(_("Keep this photo"), "primary", "check", "keep_photo")
        self.keep.clicked.connect(self._keep)
        self.live = self._button(_("Live again"), "secondary", "play", "live_again")
        self.live.clicked.connect(self.live_again)
        self._buttons = ButtonRow(desk.theme)
        self._buttons.add(self.hold, self.later, self.keep, self.live).add_stretch()
        self.counting = Countdown(desk, self)
        self.counting.counted.connect(self._counted)
        self.counting.ended.connect(self.hold_picture)
        self.controls = Controls(desk, self.view.look)
        self.controls.changed.connect(self.view.update)
        self.controls.aloud_changed.connect(self._count_aloud)
        self.controls.camera_asked.connect(self._next_camera)
        self.place = PlaceChoice(desk, _("Which place do you look at?"))
        self.place.changed.connect(self._read_earlier)
        self.patience = Patience(self)
        self.patience.lasts.connect(self._say)
        self._lay_out()

    def _lay_out(self) -> None:
        theme = self.desk.theme
        picture = Card(theme, "map")
        kept_as = Label(
            _("A photo is kept as the camera saw it: not mirrored, not brightened."), "small"
        )
        for part in (self.view, self.said, self._buttons, kept_as):
            picture.column.addWidget(part)
        controls = Card(theme)
        controls.column.addWidget(self.controls)
        place = Card(theme)
        place.column.addWidget(self.place)
        self._live = Box(theme, across=True, gap=20)
        self._live.add_at_top(picture, 3)
        self._live.add_at_top(Box(theme, gap=20).add(controls, place), 2)
        self.trouble = TroubleCard(self.desk)
        self.trouble.again_asked.connect(self._start)
        self.trouble.file_asked.connect(self._open_photos)
        self.trouble.hide()
        self.column.addWidget(self.trouble)
        self.column.addWidget(self._live)
        self.column.addStretch(1)
        self._show_state()

    def _button(self, words: str, kind: Kind, icon: str, name: str) -> WordButton:
        button = hug(WordButton(self.desk.theme, self.desk.icons, words, kind, icon))
        button.setObjectName(name)
        return button

    # -- opening and leaving -----------------------------------------------------------------------

    @override
    def enter(self, **words: object) -> None:
        self.forget_undo()
        self.place.show_asked(asked_in(words))
        # What was seen of another place is not what the camera sees now.
        self.view.show_frame(QImage())
        self.live_again()
        self._read_earlier()
        self.desk.background.run(self.desk.house.knowing.person, self._fit)

    def _fit(self, person: Person) -> None:
        self.place.show_body(person.body)

    @override
    def first_focus(self) -> QWidget:
        if self._trouble is not None:
            return self.trouble.first_focus()
        return self.keep if self.held else self.hold

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.counting.stop()
        self._stop()
        self._show_state()

    # -- the camera --------------------------------------------------------------------------------

    def _start(self) -> None:
        if self._frames is None:
            # Not before: Qt's part for cameras is imported and made with it.
            self._frames = self.desk.frames()
        self._trouble = None
        self._show_state()
        self.controls.offer(
            earlier=not self.view.earlier.isNull(), cameras=len(self._frames.cameras())
        )
        self.patience.begin(_("The camera starts..."))
        self.desk.screen().stay_on()
        self._frames.start(self._camera, self._frame_came, self._failed_to_see)

    def _stop(self) -> None:
        self.patience.end()
        if self._frames is not None:
            self._frames.stop()
        self.desk.screen().let_go()
        if not self.held:
            self.view.show_frame(QImage())

    def _frame_came(self, frame: QImage) -> None:
        self.patience.end()
        self.said.hide()
        if not self.held:
            self.view.show_frame(frame)

    def _failed_to_see(self, why: Trouble) -> None:
        self._stop()
        self.counting.stop()
        self.held = False
        self._trouble = why
        self.trouble.show_trouble(why)
        self._show_state()
        self.arrange()
        announce(self, trouble_words(why).title)
        if self.isVisible():
            self.first_focus().setFocus()

    def _next_camera(self) -> None:
        if self._frames is None:
            return
        ids = [camera.id for camera in self._frames.cameras()]
        if ids:
            at = ids.index(self._camera) if self._camera in ids else 0
            self._camera = ids[(at + 1) % len(ids)]
            self.view.show_frame(QImage())
            self.live_again()
            self._start()

    # -- holding and keeping -----------------------------------------------------------------------

    def hold_picture(self) -> None:
        """Hold the picture that is seen now."""
        self.counting.stop()
        if self._trouble is None and not self.view.frame.isNull():
            self._set_held(held=True)

    def live_again(self) -> None:
        """Show what comes from the camera again."""
        self.counting.stop()
        self._set_held(held=False)

    def _set_held(self, *, held: bool) -> None:
        had_focus = any(one.hasFocus() for one in (self.hold, self.later, self.keep, self.live))
        self.held = held
        self._show_state()
        self.arrange()
        if had_focus:
            self.first_focus().setFocus()

    def _count_or_stop(self) -> None:
        if self.counting.running:
            self.counting.stop()
        else:
            self.counting.begin()
        self._show_state()

    def _count_aloud(self, on: bool) -> None:  # noqa: FBT001 - the signal's own value
        self.counting.aloud = on

    def _counted(self, left: int) -> None:
        self.view.show_count(str(left))

    def _keep(self) -> None:
        asked = self.place.asked
        if asked.spot is None:
            self.place.complain()
            return
        self._buttons.setEnabled(False)
        work = partial(self._keep_it, self.view.seen_part(), asked.spot, asked.about)
        self.desk.background.run(work, self._was_kept, self._not_kept)

    def _keep_it(self, image: QImage, spot: Spot, about: About | None) -> Photo:
        picturing = self.desk.house.picturing
        return picturing.keep(picture_of(image), spot, PhotoOrigin.CAMERA, about)

    def _was_kept(self, photo: Photo) -> None:
        self._buttons.setEnabled(True)
        self.live_again()
        self.toast(_("Photo kept"), partial(self._take_back, photo))
        self.desk.door.records_changed.emit()
        self._read_earlier()
        self.first_focus().setFocus()

    def _not_kept(self, error: Exception) -> None:
        self._buttons.setEnabled(True)
        self._say(str(error))

    def _take_back(self, photo: Photo) -> None:
        work = partial(self.desk.house.picturing.withdraw, photo.stamp.id)
        self.desk.background.run(work, self._taken_back, self._not_kept)

    def _taken_back(self, _done: object) -> None:
        self.desk.door.records_changed.emit()
        self._read_earlier()

    # -- the last photo of the place ---------------------------------------------------------------

    def _read_earlier(self) -> None:
        spot = self.place.asked.spot
        self._show_earlier(QImage())
        if spot is not None:
            self.desk.background.run(
                partial(self._earlier, spot), self._show_earlier, self._not_kept
            )

    def _earlier(self, spot: Spot) -> QImage:
        shown = self.desk.house.picturing.latest_of(spot)
        if shown is None or shown.data is None:
            return QImage()
        return image_of(shown.data, _OVER_PIXELS)

    def _show_earlier(self, earlier: QImage) -> None:
        self.view.earlier = earlier
        self.view.update()
        cameras = 0 if self._frames is None else len(self._frames.cameras())
        self.controls.offer(earlier=not earlier.isNull(), cameras=cameras)

    # -- what is shown -----------------------------------------------------------------------------

    def _show_state(self) -> None:
        ill = self._trouble is not None
        self.trouble.setVisible(ill)
        self._live.setVisible(not ill)
        counts = self.counting.running
        self.hold.setVisible(not self.held)
        self.later.setVisible(not self.held)
        self.later.setText(_("Stop counting") if counts else _("Hold it after a countdown"))
        self.keep.setVisible(self.held)
        self.live.setVisible(self.held)
        self.view.describe(held=self.held)
        if not counts:
            self.view.show_count("")

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))
        announce(self, words)

    def _open_photos(self) -> None:
        self.open_page.emit("photos", self.place.asked.words)

    @override
    def arrange(self) -> None:
        theme = self.desk.theme
        width = (self.width() - 2 * theme.margin(36)) / theme.scale
        beside = width >= _BESIDE
        self._live.set_across(across=beside)
        self.view.set_height(theme.px(_LOW if self.short else _HIGH))
        picture, rest = ((width - 20) * 3 / 5, (width - 20) * 2 / 5) if beside else (width, width)
        self._buttons.fit(picture - 48)
        self.place.set_room(rest - 48)
        self.trouble.arrange(width)
