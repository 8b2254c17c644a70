"""Today: one next thing, and below it the day once the diary has spoken."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from footcare.domain.today import DayPart, NextThing, Today, day_part
from footcare.i18n import N_, _
from footcare.ui.page import Page
from footcare.ui.pages.today.hero import Hero, HeroWords
from footcare.ui.when import day_words
from footcare.ui.widgets.buttons import WordButton, enter_presses, hug
from footcare.ui.widgets.reading_order import read_in_order

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from footcare.ui.desk import Desk
    from footcare.ui.pages.today.day import Day

_GREETINGS: Final = {
    DayPart.MORNING: (N_("Good morning"), N_("Good morning, {name}")),
    DayPart.AFTERNOON: (N_("Good afternoon"), N_("Good afternoon, {name}")),
    DayPart.EVENING: (N_("Good evening"), N_("Good evening, {name}")),
}

_HEROES: Final = {
    NextThing.FIRST_CHECK: HeroWords(
        N_("Let's look at your feet for the first time"),
        N_("Sit down in good light, socks off. A mirror or a helper is welcome."),
        N_("Start the foot check"),
        "check",
    ),
    NextThing.RESUME_CHECK: HeroWords(
        N_("Go on with your foot check"),
        N_("You were interrupted. Everything you answered is kept."),
        N_("Go on with the check"),
        "check",
    ),
    NextThing.CHECK: HeroWords(
        N_("Check your feet"),
        N_("Sit down, socks off, good light."),
        N_("Start the foot check"),
        "check",
    ),
    NextThing.MASSAGE: HeroWords(
        N_("A gentle foot massage"),
        N_("It is on today's plan. Choose a routine that suits you."),
        N_("Choose a massage"),
        "massage",
    ),
    NextThing.ALL_DONE: HeroWords(
        N_("All done for today"),
        N_("Your foot check is saved. You can look again whenever you wish."),
        N_("Open the journal"),
        "journal",
    ),
}


_THREE_CARDS: Final = 960
_TWO_CARDS: Final = 720
"""The page's width at 100 % text from which so many cards stand side by side."""


class TodayPage(Page):
    """The first page. It is painted before the diary is open and fills itself afterwards.

    Attributes:
        day: the cards of the day; None until the diary has spoken, for before that there is
            nothing true to show on them.
    """

    name: ClassVar[str] = "today"
    heading_role: ClassVar[str] = "display"
    needs_house: ClassVar[bool] = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.day: Day | None = None
        self._reading = False
        self._entered = False
        help_button = hug(WordButton(desk.theme, desk.icons, _("Get help"), icon="life-buoy"))
        help_button.setObjectName("get_help")
        help_button.clicked.connect(self._open_help)
        self.beside.add(help_button)
        self.hero = Hero(desk)
        self.hero.started.connect(self._start)
        self.hero.asked_again.connect(self._try_again)
        self.column.addWidget(self.hero)
        self.column.addStretch(1)
        self.arrange()
        desk.door.opened.connect(self._reread)
        desk.door.closed.connect(self._show_problem)
        desk.door.records_changed.connect(self._reread)

    @override
    def enter(self, **words: object) -> None:
        self._greet("")
        if self.desk.door.problem:
            self._show_problem(self.desk.door.problem)
        elif self.desk.door.house is None:
            self.hero.wait(_("Opening your diary..."))
        else:
            self._entered = True
            self._read()

    @override
    def first_focus(self) -> QWidget:
        if self.day is not None and self.day.call_button is not None:
            return self.day.call_button
        return self.hero.button if self.hero.button.isVisibleTo(self) else self.heading

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # From the heading, where one arrives, Enter does the one next thing.
        first = self.first_focus()
        if self.heading.hasFocus() and isinstance(first, QPushButton):
            enter_presses(first, event)
        super().keyPressEvent(event)

    @override
    def arrange(self) -> None:
        room = self.width() / self.desk.theme.scale
        columns = 3 if room >= _THREE_CARDS else 2 if room >= _TWO_CARDS else 1
        low = False
        if self.day is not None:
            self.day.arrange(columns)
            cards = (self.day.standing, self.day.measured)
            low = any(card.isVisibleTo(self) for card in cards)
        self.column.setSpacing(self.desk.theme.px(13 if low else 20))
        self.hero.arrange(picture=not (self.narrow or self.short), low=low)

    def _greet(self, name: str) -> None:
        now = self.desk.clock.wall_time()
        plain, named = _GREETINGS[day_part(now.hour)]
        words = _(named).format(name=name) if name else _(plain)
        self.set_heading(words, day_words(now.date()))

    # -- reading -----------------------------------------------------------------------------

    def _reread(self) -> None:
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        if self.desk.door.house is None or self._reading:
            return
        self._reading = True
        self.desk.background.run(self.desk.house.planning.look, self._show, self._not_read)

    def _not_read(self, error: Exception) -> None:
        self._reading = False
        self._show_problem(str(error))

    def _show(self, seen: Today) -> None:
        self._reading = False
        day = self.day or self._lay_out_day()
        self._greet(seen.name)
        before = day.advised
        day.show_day(seen)
        if day.advised != before:
            self._put_advised_first(day)
            self._read_in_order()
        self.hero.picture.set_body(seen.body)
        done = seen.next_thing is NextThing.ALL_DONE
        self.hero.show_words(_HEROES[seen.next_thing], first=not (done or day.call_first))
        self.arrange()
        if self._entered:
            # Where the diary opens only now, the copy of the day comes next and tells of itself.
            self._entered = False
            day.read_copies()

    def _lay_out_day(self) -> Day:
        from footcare.ui.pages.today.day import Day

        self.day = Day(self)
        self.day.page_asked.connect(self.open_page)
        day = self.day
        self._put_advised_first(day)
        after = self.column.indexOf(self.hero) + 1
        for part in (day.measures, day.cards, *reversed(day.lines)):
            self.column.insertWidget(after, part)
        # PySide looks up each part of Qt's own that it meets on the way: not before Today is shown.
        QTimer.singleShot(0, self, self._read_in_order)
        return self.day

    def _put_advised_first(self, day: Day) -> None:
        for card in day.advised:
            self.column.removeWidget(card)
            self.column.insertWidget(self.column.indexOf(self.hero), card)

    def _read_in_order(self) -> None:
        day = self.day
        if day is not None:
            read_in_order(*day.advised, self.hero, *day.lines, day.cards, day.measures)

    def _show_problem(self, problem: str) -> None:
        if self.desk.door.rescue is not None:
            self.hero.show_way_back()
        else:
            self.hero.show_problem(problem)
        if self.day is not None:
            self.day.feel.setEnabled(False)

    # -- doing -------------------------------------------------------------------------------

    def _start(self, page: str) -> None:
        self.open_page.emit(page, {"topic": "diary"} if page == "settings" else {})

    def _try_again(self) -> None:
        self.hero.wait(_("Opening your diary..."))
        self.heading.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.desk.door.house is None:
            self.desk.door.try_again()
        else:
            self._read()

    def _open_help(self) -> None:
        self.open_page.emit("help", {})
