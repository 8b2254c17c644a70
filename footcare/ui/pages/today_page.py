"""Today: one next thing, the plan, the week, and how the feet feel."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QSizePolicy, QWidget
from typing_extensions import override

from footcare.domain.advice import Level
from footcare.domain.clock import local
from footcare.domain.record import EntryKind
from footcare.domain.symptom import Severity
from footcare.domain.today import DayPart, NextThing, Today, day_part
from footcare.i18n import N_, _
from footcare.ui.page import Page
from footcare.ui.pages.today.cards import FeelCard, PlanCard, WeekCard
from footcare.ui.pages.today.copies_line import CopiesLine
from footcare.ui.pages.today.hero import Hero, HeroWords
from footcare.ui.pages.today.standing import StandingCard
from footcare.ui.when import day_words
from footcare.ui.widgets.buttons import WordButton, hug

if TYPE_CHECKING:
    from uuid import UUID

    from footcare.services.backing_up import BackupState
    from footcare.ui.desk import Desk

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
_PAIR: Final = 2


class TodayPage(Page):
    """The first page. It is painted before the diary is open and fills itself afterwards."""

    name: ClassVar[str] = "today"
    needs_house: ClassVar[bool] = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._shown: Today | None = None
        self._felt: UUID | None = None
        self._reading = False
        self._call_first = False
        help_button = hug(WordButton(desk.theme, desk.icons, _("Get help"), icon="life-buoy"))
        help_button.setObjectName("get_help")
        help_button.clicked.connect(self._open_help)
        # Not at the top alone: where the head is a column, its width would limit the heading's.
        corner = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading
        self.head.addWidget(help_button, 0, corner)
        self.standing = StandingCard(desk)
        self.standing.hide()
        self.hero = Hero(desk)
        self.copies = CopiesLine(desk)
        self.copies.opened.connect(self._open_copies)
        self.plan = PlanCard(desk)
        self.week = WeekCard(desk)
        self.feel = FeelCard(desk)
        self.standing.opened.connect(self._open_standing)
        self.hero.started.connect(self._start)
        self.hero.asked_again.connect(self._try_again)
        self.plan.started.connect(self._start)
        self.plan.all_reminders.connect(self._open_reminders)
        self.feel.felt.connect(self._feel)
        self.column.addWidget(self.standing)
        self.column.addWidget(self.hero)
        self.column.addWidget(self.copies)
        cards = QWidget()
        cards.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._cards = QGridLayout(cards)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(cards)
        self.column.addStretch(1)
        self.arrange()
        desk.door.opened.connect(self._reread)
        desk.door.closed.connect(self._show_problem)
        desk.door.records_changed.connect(self._reread)
        desk.door.copies_changed.connect(self._reread_copies)

    @override
    def enter(self, **words: object) -> None:
        self._greet("")
        if self.desk.door.problem:
            self._show_problem(self.desk.door.problem)
        elif self.desk.door.house is None:
            self.hero.wait(_("Opening your diary..."))
        else:
            self._read()
            self._read_copies()

    @override
    def first_focus(self) -> QWidget:
        if self._call_first:
            return self.standing.button
        return self.hero.button if self.hero.button.isVisibleTo(self) else self.heading

    @override
    def arrange(self) -> None:
        room = self.width() / self.desk.theme.scale
        self._cards.setSpacing(self.desk.theme.px(20))
        columns = 3 if room >= _THREE_CARDS else 2 if room >= _TWO_CARDS else 1
        for place, card in enumerate((self.plan, self.week, self.feel)):
            row, column = divmod(place, columns)
            # The third of two columns has a row of its own.
            span = columns if row and columns > 1 else 1
            self._cards.addWidget(card, row, column, 1, span)
        for column in range(3):
            self._cards.setColumnStretch(column, int(column < columns))
        self.feel.group.set_columns(4 if columns == _PAIR else 2)
        beside = QBoxLayout.Direction.LeftToRight
        below = QBoxLayout.Direction.TopToBottom
        self.head.setDirection(below if columns == 1 else beside)
        low = self.standing.isVisibleTo(self)
        self.column.setSpacing(self.desk.theme.px(13 if low else 20))
        self.hero.arrange(picture=not (self.narrow or self.short), low=low)

    def _greet(self, name: str) -> None:
        now = local(self.desk.clock)
        plain, named = _GREETINGS[day_part(now.hour)]
        words = _(named).format(name=name) if name else _(plain)
        self.set_heading(words, day_words(now.date()), "display")

    # -- reading -----------------------------------------------------------------------------

    def _reread(self) -> None:
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        if self.desk.door.house is None or self._reading:
            return
        self._reading = True
        self.desk.background.run(self.desk.house.planning.look, self._show, self._not_read)

    def _reread_copies(self) -> None:
        if self.isVisible():
            self._read_copies()

    def _read_copies(self) -> None:
        """Ask how the copies stand: when the page is opened, and after the copy of the day."""
        house = self.desk.door.house
        if house is not None:
            self.desk.background.run(house.backing_up.state, self._show_copies, self._copies_unread)

    def _show_copies(self, state: BackupState) -> None:
        self.copies.show_state(state)
        self.arrange()

    def _copies_unread(self, _error: Exception) -> None:
        """How the copies stand cannot be told; the diary itself speaks for itself."""

    def _not_read(self, error: Exception) -> None:
        self._reading = False
        self._show_problem(str(error))

    def _show(self, seen: Today) -> None:
        self._reading = False
        self._shown = seen
        self._greet(seen.name)
        self._call_first = seen.advice is not None and seen.advice.level > Level.NEXT_VISIT
        done = seen.next_thing is NextThing.ALL_DONE
        self.hero.show_words(_HEROES[seen.next_thing], first=not (done or self._call_first))
        self.plan.show_rows(seen.plan)
        self.week.show_week(seen)
        self.feel.setEnabled(True)
        urgent = seen.advice is not None and seen.advice.level > Level.CARRY_ON
        if urgent and seen.advice is not None:
            self.standing.show_advice(seen.advice)
        self.standing.setVisible(urgent)
        self.arrange()

    def _show_problem(self, problem: str) -> None:
        if self.desk.door.rescue is not None:
            self.hero.show_way_back()
        else:
            self.hero.show_problem(problem)
        self.feel.setEnabled(False)

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

    def _open_copies(self) -> None:
        self.open_page.emit("copies", {})

    def _open_reminders(self) -> None:
        self.open_page.emit("reminders", {})

    def _open_standing(self) -> None:
        if self._shown is not None and self._shown.standing is not None:
            self.open_page.emit("advice", {"inspection": self._shown.standing.stamp.id})

    def _feel(self, severity: str) -> None:
        if self.desk.door.house is None:
            return
        self._feeling = Severity(severity)
        self.desk.background.run(self._keep_feeling, self._felt_kept, self._feeling_refused)

    def _keep_feeling(self) -> UUID:
        return self.desk.house.journaling.feel(self._feeling)

    def _felt_kept(self, symptom: UUID) -> None:
        self._felt = symptom
        self.desk.door.records_changed.emit()
        self.feel.kept()
        self.toast(_("Saved: how your feet feel."), self._take_back_feeling)

    def _feeling_refused(self, error: Exception) -> None:
        self.feel.refused(str(error))

    def _take_back_feeling(self) -> None:
        self.desk.background.run(
            self._withdraw_feeling, self._feeling_withdrawn, self._feeling_stands
        )

    def _withdraw_feeling(self) -> bool:
        return self._felt is not None and self.desk.house.journaling.withdraw(
            EntryKind.SYMPTOM, self._felt
        )

    def _feeling_stands(self, error: Exception) -> None:
        words = _("This could not be taken back. {reason}").format(reason=error)
        self.toast(words, self._take_back_feeling)

    def _feeling_withdrawn(self, _done: object) -> None:
        self.feel.clear()
        self.desk.door.records_changed.emit()
