"""One finding from its first day until it is gone: the place, the line of days, what to do."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from typing_extensions import override

from footcare.domain.clock import today
from footcare.domain.foot import Spot
from footcare.domain.naming import foot_name, place_name, sentence_case
from footcare.domain.thread import DayLook
from footcare.i18n import _
from footcare.services.ports import DiaryProblem
from footcare.ui.page import Page
from footcare.ui.pages.following.day_line import DayLine
from footcare.ui.pages.following.day_list import DayList
from footcare.ui.pages.following.place_picture import PlacePicture
from footcare.ui.pages.following.state_card import StateCard
from footcare.ui.pages.following.words import look_words, thread_title
from footcare.ui.photos.strip import PhotoStrip
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.legend import Legend
from footcare.ui.widgets.look_signs import LookSign
from footcare.ui.widgets.reading_order import read_in_order
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from footcare.domain.advice import Level
    from footcare.domain.body import Body
    from footcare.domain.finding import Finding
    from footcare.domain.looked import Identity
    from footcare.domain.thread import Thread
    from footcare.services.following import NotGone
    from footcare.ui.desk import Desk

_PICTURE: Final = 2
_WORDS: Final = 5


@dataclass(frozen=True)
class _Read:
    """What was read; without a level nothing is advised."""

    thread: Thread
    level: Level | None
    body: Body


class FindingPage(Page):
    """Follows one finding; opened with ``finding``, the identity of its thread.

    Attributes:
        followed: the thread shown, or None.
        pictures: the photos of its place, of each foot where it is at both; hidden until read.
    """

    name: ClassVar[str] = "finding"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._wanted: Identity | None = None
        self.followed: Thread | None = None
        self.state: StateCard | None = None
        self.line: DayLine | None = None
        self.days: DayList | None = None
        self._pair: Box | None = None
        self._top = Box(desk.theme, gap=20)
        self.pictures = Box(desk.theme, gap=20)
        self.strips: list[PhotoStrip] = []
        self.pictures.hide()
        self._below = Box(desk.theme, gap=20)
        self.all = hug(WordButton(desk.theme, desk.icons, _("Everything you marked"), icon="list"))
        self.all.setObjectName("all_findings")
        self.all.clicked.connect(self._open_all)
        for part in (self._top, self.pictures, self._below, self.all):
            self.column.addWidget(part)
        self.column.addStretch(1)
        desk.door.records_changed.connect(self._reread)

    # -- reading -----------------------------------------------------------------------------

    @override
    def enter(self, **words: object) -> None:
        wanted = words.get("finding")
        if isinstance(wanted, tuple):
            self._wanted = wanted
        self.forget_undo()
        self.set_heading(_("What you marked"))
        self._load()

    @override
    def first_focus(self) -> QWidget:
        look = self.findChild(WordButton, "look_at_it")
        return look if isinstance(look, WordButton) else self.all

    def _reread(self) -> None:
        if self.isVisible():
            self._load()

    def _load(self) -> None:
        if self._wanted is None:
            self._not_read(DiaryProblem(_("Choose one from the list of everything you marked.")))
            return
        work = partial(self._look, self._wanted)
        self.desk.background.run(work, self._show, self._not_read)

    def _look(self, key: Identity) -> _Read:
        house = self.desk.house
        advises = not self.desk.preferences.current.record_only
        standing = house.inspecting.standing_advice() if advises else None
        level = None if standing is None else standing.advice.level
        return _Read(house.following.one(key), level, house.knowing.person().body)

    def _not_read(self, error: Exception) -> None:
        self._clear()
        words = str(error) if isinstance(error, DiaryProblem) else _("The diary did not answer.")
        card = Card(self.desk.theme)
        card.column.addWidget(Label(words, "body"))
        self._top.add(card)

    def _clear(self) -> None:
        self.followed = self.state = self.line = self.days = self._pair = None
        self.strips.clear()
        for box in (self._top, self.pictures, self._below):
            box.take_all_out()

    # -- showing -----------------------------------------------------------------------------

    def _show(self, read: _Read) -> None:
        self._clear()
        thread, day = read.thread, today(self.desk.clock)
        self.followed = thread
        finding = thread.last
        self.set_heading(thread_title(thread))
        self._pair = Box(self.desk.theme, across=True, gap=20)
        picture = Card(self.desk.theme, "map")
        drawn = PlacePicture(self.desk, finding, read.body)
        place = drawn.view_words or place_name(finding.side, finding.zone)
        picture.column.addWidget(Label(sentence_case(place), "tag"))
        picture.column.addWidget(drawn)
        self.state = self._state_card(thread, day, read.level)
        self._pair.add_at_top(picture, _PICTURE)
        self._pair.add_at_top(self.state, _WORDS)
        self._top.add(self._pair)
        self._below.add(self._days_card(thread, day))
        self._show_photos(finding)
        read_in_order(self._top, self.pictures, self._below, self.all)
        self.arrange()

    def _show_photos(self, finding: Finding) -> None:
        feet = finding.side.feet
        for foot in feet:
            strip = PhotoStrip(self.desk, sentence_case(foot_name(foot)) if len(feet) > 1 else "")
            strip.page_asked.connect(self.open_page)
            strip.show_place(Spot(foot, finding.zone), finding.kind, finding.noticed)
            self.strips.append(strip)
            self.pictures.add(strip)
        self.pictures.show()

    def _state_card(self, thread: Thread, day: date, level: Level | None) -> StateCard:
        card = StateCard(self.desk, thread, day, level)
        card.look_asked.connect(self._look_at_it)
        card.advice_asked.connect(self._open_advice)
        card.back_asked.connect(self._mark_again)
        card.mistake_told.connect(self._not_gone)
        card.other_asked.connect(self._open_other)
        return card

    def _days_card(self, thread: Thread, day: date) -> Card:
        theme, icons = self.desk.theme, self.desk.icons
        card = Card(theme)
        card.column.addWidget(Label(_("Day by day"), "h2"))
        self.line = DayLine(self.desk, thread, day)
        card.column.addWidget(self.line)
        seen = {one.look for one in thread.days}
        items: list[tuple[QWidget, str]] = [
            (LookSign(theme, icons, look), look_words(look)) for look in DayLook if look in seen
        ]
        last = thread.gone_on or day
        if (last - thread.begun).days + 1 > len(thread.days):
            items.append((LookSign(theme, icons, None), _("no check that day")))
        legend = Legend(theme)
        legend.show_items(items)
        card.column.addWidget(legend)
        self.days = DayList(self.desk, thread)
        self.days.day_chosen.connect(self._open_day)
        card.column.addWidget(self.days)
        return card

    @override
    def arrange(self) -> None:
        if self._pair is None or self.state is None:
            return
        across = not self.narrow
        self._pair.set_across(across=across, last_first=True)
        theme = self.desk.theme
        room = (self.width() - 2 * theme.margin(36)) / theme.scale
        for strip in self.strips:
            strip.arrange(room)
        self.state.arrange((room - 20) * _WORDS / (_WORDS + _PICTURE) if across else room)

    # -- doing -------------------------------------------------------------------------------

    def _look_at_it(self) -> None:
        if self.followed is not None:
            self.open_page.emit("check", {"look_at": self.followed.identity})

    def _mark_again(self) -> None:
        if self.followed is not None:
            self.open_page.emit("check", {"back": self.followed})

    def _open_advice(self) -> None:
        self.open_page.emit("advice", {})

    def _open_other(self, key: Identity) -> None:
        self.open_page.emit("finding", {"finding": key})

    def _open_day(self, day: date) -> None:
        self.open_page.emit("journal", {"day": day})

    def _open_all(self) -> None:
        self.open_page.emit("findings", {})

    def _not_gone(self) -> None:
        if self.followed is not None:
            work = partial(self.desk.house.following.not_gone, self.followed.identity)
            self.desk.background.run(work, self._stands_again, self._refused)

    def _stands_again(self, done: NotGone) -> None:
        self.desk.door.records_changed.emit()
        self.toast(_("Saved: it is not gone."), partial(self._gone_after_all, done))

    def _gone_after_all(self, done: NotGone) -> None:
        work = partial(self.desk.house.following.take_back, done)
        self.desk.background.run(work, self._is_gone_again, self._refused)

    def _is_gone_again(self, _done: object) -> None:
        self.desk.door.records_changed.emit()

    def _refused(self, error: Exception) -> None:
        self.toast(_("Not saved: {why}").format(why=error))
