"""Check feet: nineteen answers, one at a time, written down as they are given."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QWidget
from typing_extensions import override

from footcare.domain.advice import Level
from footcare.i18n import N_, _
from footcare.ui.page import Page
from footcare.ui.pages.checking.ask_panel import KEYS, AskPanel
from footcare.ui.pages.checking.banner import Banner
from footcare.ui.pages.checking.coming_for import ComingFor
from footcare.ui.pages.checking.details_panel import DetailsPanel
from footcare.ui.pages.checking.keeper import DraftKeeper
from footcare.ui.pages.checking.keys import REPEAT, VOICE, LetterKeys
from footcare.ui.pages.checking.look_card import LookCard, LookWords
from footcare.ui.pages.checking.nav import CheckNav
from footcare.ui.pages.checking.person_panels import PainPanel, PersonPanel
from footcare.ui.pages.checking.reading_aloud import ReadingAloud, question_words
from footcare.ui.pages.checking.review_panel import ReviewPanel
from footcare.ui.pages.checking.stage import Stage
from footcare.ui.pages.checking.start_panel import StartPanel
from footcare.ui.pages.checking.still_panel import StillPanel
from footcare.ui.pages.checking.tab_order import in_tab_order, last_inside
from footcare.ui.pages.checking.taking_back import TakingBack
from footcare.ui.pages.checking.what_panel import WhatPanel
from footcare.ui.pages.checking.where_panel import WherePanel
from footcare.ui.pages.checking.words import care_remarks, unsure_remarks
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.patience import Patience
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from footcare.domain.advice import Advice
    from footcare.domain.inspection import Inspection
    from footcare.ui.desk import Desk

_REFUSED: Final = {
    "open": N_("Your foot check could not be opened."),
    "write": N_("Your last answer is not written down yet."),
    "save": N_("The foot check is not saved yet."),
}
_LOW: Final = 600
"""Below this height at 100 % text the three answers need a card of their own."""
_WIDEST: Final = 860
_NO_LIMIT: Final = 16_777_215
_EVEN: Final = (5, 6)
_QUESTIONS: Final = (4, 7)
_MANY: Final = (3, 8)


class CheckPage(Page):
    """The foot check, from its first answer to the moment it is saved.

    Opened with ``change``, the id of a saved check; with ``look_at``, the identity of a finding
    that is asked about first; or with ``back``, the thread of one that was gone and is back.
    """

    name: ClassVar[str] = "check"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.panel: QWidget | None = None
        self._refused_job = ""
        self._coming_for = ComingFor()
        self._placed = False
        self.keeper = DraftKeeper(desk)
        self.patience = Patience(self)
        self.stage = Stage(desk, self.keeper)
        self.reading = ReadingAloud(desk, self)
        self._build(desk)
        self.keeper.opened.connect(self._opened)
        self.keeper.written.connect(self._written)
        self.keeper.refused.connect(self._refused)
        self.keeper.urgent.connect(self._show_urgent)
        self.keeper.saved.connect(self._saved)
        self.stage.panel_made.connect(self._show_panel)
        self.stage.spot_moved.connect(self.looks.select)
        self.stage.advice_asked.connect(self._open_advice)
        self.stage.around.page_asked.connect(self.open_page)
        TakingBack(self, self.stage)
        self.looks.spot_chosen.connect(self.stage.spot_pressed)
        self.letters = LetterKeys(desk, self)
        self.letters.pressed.connect(self._letter)

    def _build(self, desk: Desk) -> None:
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(_("Answered so far"))
        self.progress.setFixedHeight(10)
        now = _("See what to do now")
        self.urgent = Banner(desk, "danger", "triangle-alert", now, "see_advice")
        self.urgent.pressed.connect(self._save)
        self.unsaved = Banner(desk, "warn", "triangle-alert", _("Try again"), "try_again")
        self.unsaved.pressed.connect(self._try_again)
        self.looks = LookCard(desk)
        self.card = Card(desk.theme)
        self.words = LookWords(desk)
        self.card.column.addWidget(self.words)
        self._body = Box(desk.theme, across=True, gap=20)
        self._body.add_at_top(self.looks, 5)
        self._body.add_at_top(self.card, 6)
        self._body.box.addStretch(0)
        self._loose = Box(desk.theme)
        self._nav = CheckNav(desk)
        self.back, self.save, self.voice = self._nav.back, self._nav.save, self._nav.voice
        self.back.clicked.connect(self.stage.back)
        self.save.clicked.connect(self._save)
        self.voice.toggled.connect(self._turn_voice)
        for part in (self.progress, self.urgent, self.unsaved, self._body, self._loose):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self._place_nav(fixed=True)

    def _place_nav(self, *, fixed: bool) -> None:
        """Keep the way back in sight below the column, or at its end where there is no room."""
        outer = self.layout()
        if outer is None:
            return
        if fixed and outer.indexOf(self._nav) < 0:
            self.column.removeWidget(self._nav)
            outer.addWidget(self._nav)
        elif not fixed and outer.indexOf(self._nav) >= 0:
            outer.removeWidget(self._nav)
            self.column.insertWidget(self.column.count() - 1, self._nav)

    # -- coming and going ----------------------------------------------------------------------

    @override
    def enter(self, **words: object) -> None:
        if self.keeper.is_open and self.keeper.unwritten:
            self.stage.show_place()
            return
        self._coming_for = ComingFor.read(words)
        self.urgent.hide()
        self.keeper.drop()
        waiting = Label("", "lead")
        self._show_panel(waiting, _("Check your feet"), "")
        self.patience.lasts.connect(waiting.setText)
        self.patience.begin(_("Opening your foot check..."))
        self.keeper.open(self._coming_for.change, in_todays=self._coming_for.in_todays)

    @override
    def leave(self) -> None:
        self.reading.hush()

    @override
    def rest(self) -> None:
        self.reading.hush()

    @override
    def arrival(self) -> QWidget:
        # Each question takes the focus to its answers and is announced; the first one too.
        return self.first_focus()

    @override
    def first_focus(self) -> QWidget:
        if isinstance(self.panel, ReviewPanel):
            return self.save
        wanted = getattr(self.panel, "first_focus", None)
        return self.heading if wanted is None else wanted()

    def _opened(self) -> None:
        self.patience.end()
        self.unsaved.hide()
        self._nav.say_kept()
        self.reading.prepare()
        coming_for, self._coming_for = self._coming_for, ComingFor()
        coming_for.begin(self.stage, self.keeper)

    # -- the panel ---------------------------------------------------------------------------------

    def _show_panel(self, panel: QWidget, heading: str, below: str) -> None:
        """Put a panel in its place, with the drawing beside it where the step has one."""
        old, self.panel = self.panel, panel
        review = isinstance(panel, ReviewPanel)
        self.reading.hush()
        self.set_heading(heading, below)
        if old is not None:
            old.hide()
            old.setParent(None)
            old.deleteLater()
        if review:
            self._loose.add(panel)
        else:
            self.card.column.addWidget(panel)
        self._body.setVisible(not review)
        self._loose.setVisible(review)
        self._show_surroundings()
        in_tab_order([last_inside(panel), self.back, self.voice, self.save])
        self.arrange()
        self.scroll_to_top()
        if self.isVisible():
            self.first_focus().setFocus(Qt.FocusReason.TabFocusReason)
            # A question inside a step has a name of its own.
            notice = panel.notice if isinstance(panel, AskPanel) else ""
            said = panel.accessibleName() or f"{below} {heading}".strip()
            announce(self, f"{said} {notice}".strip())
            if self.keeper.is_open:
                self._read_aloud(panel)

    def _read_aloud(self, panel: QWidget) -> None:
        where = self.stage.where
        asked, body = self.desk.house.checklist, self.keeper.draft.body
        step = None if where is None else asked.words_at(*where, body)
        words = question_words(panel, self.heading.text(), step)
        self.reading.ask(words, self.first_focus().accessibleDescription())

    def _turn_voice(self, on: bool) -> None:  # noqa: FBT001 - the signal says so
        if not self.reading.turn(on=on):
            self.toast(_("Nothing can speak here. The words stay on the screen."))

    def _show_surroundings(self) -> None:
        """Show what stands round the panel: progress, the drawing, and the way back."""
        running = self.keeper.is_open
        start = isinstance(self.panel, StartPanel)
        self._nav.show_for(review=isinstance(self.panel, ReviewPanel), narrow=self.narrow)
        self.progress.setVisible(running and not start)
        self._nav.setVisible(running and not start)
        where = None
        if running:
            draft = self.keeper.draft
            self.progress.setRange(0, draft.places)
            self.progress.setValue(draft.answered)
            self.back.setVisible(self.stage.can_go_back)
            where = self.stage.where
        if where is not None and not start:
            self.words.show_words(self.desk.house.checklist.words_at(*where, draft.body))
            self.looks.show_place(where, draft.body)
            self.looks.show_marks(self.keeper.draft.marks)
        self._placed = where is not None and not start

    @override
    def arrange(self) -> None:
        theme = self.desk.theme
        fixed = not self.narrow or isinstance(self.panel, ReviewPanel)
        side = theme.margin(36) if fixed else 0
        self._nav.box.setContentsMargins(side, theme.px(8), side, theme.px(12))
        self._place_nav(fixed=fixed)
        self._nav.fit(review=isinstance(self.panel, ReviewPanel), narrow=self.narrow)
        self.column.setSpacing(theme.px(10 if self.short else 20))
        self._loose.setMaximumWidth(theme.px(_WIDEST))
        choosing = isinstance(self.panel, (WherePanel, WhatPanel, DetailsPanel))
        # Where all stands below each other, the answers come first: the heading says what to do.
        self._body.set_across(across=not self.narrow, last_first=True)
        left, right = _EVEN
        if isinstance(self.panel, (PainPanel, StillPanel)):
            left, right = _QUESTIONS
        elif isinstance(self.panel, (WhatPanel, DetailsPanel, PersonPanel)):
            left, right = _MANY
        self._body.box.setStretch(0, left)
        self._body.box.setStretch(1, right)
        room = self.scroller.height() - self.column.contentsMargins().top() - theme.px(155)
        drawn = self._placed and self.looks.drawn
        low = self.height() < theme.px(_LOW)
        beside = self._placed and low and not self.narrow and not choosing
        pictured = self._placed and self.looks.pictured and isinstance(self.panel, AskPanel)
        shows = beside or (drawn and (choosing or not self.narrow))
        shows = shows or (pictured and not self.narrow)
        self.looks.setVisible(shows)
        self.card.setMaximumWidth(_NO_LIMIT if shows else theme.px(_WIDEST))
        known = isinstance(self.panel, StillPanel)
        self.words.setVisible(self._placed and not known and not (choosing and drawn))
        self._place_words(beside=beside)
        self.words.arrange(roomy=not (self.narrow or self.short or beside))
        self.looks.arrange(room, choosing=choosing)
        if isinstance(self.panel, AskPanel):
            self.panel.arrange(short=self.short)
        if isinstance(self.panel, StillPanel):
            self.panel.arrange(narrow=self.narrow)
        if isinstance(self.panel, WhatPanel):
            self.panel.set_columns(1 if self.narrow or self.width() < theme.px(980) else 2)

    def _place_words(self, *, beside: bool) -> None:
        """Put what to look for before the answers; beside or after them where all is large.

        All answers are to be seen at once: who sees only the first one might take it for the one.
        """
        if beside:
            self.looks.column.insertWidget(0, self.words)
        else:
            self.card.column.insertWidget(-1 if self.narrow else 0, self.words)

    # -- what the keeper tells -----------------------------------------------------------------

    def _written(self) -> None:
        if self._refused_job == "write":
            self._refused_job = ""
            self.unsaved.hide()

    def _refused(self, job: str, why: str) -> None:
        self.patience.end()
        self._refused_job = job
        here = _("Everything you answered is still here.")
        self.unsaved.say(_(_REFUSED[job]), why if job == "open" else f"{why} {here}")
        self.save.setEnabled(True)

    def _try_again(self) -> None:
        self.keeper.try_again(self._refused_job)

    def _show_urgent(self, advice: Advice) -> None:
        if advice.level is not Level.TODAY or self.desk.preferences.current.record_only:
            self.urgent.hide()
            return
        says = advice.rules[0].says if advice.rules else ""
        if self.urgent.say(advice.headline, says):
            self.scroll_to_top()

    def _save(self) -> None:
        draft = self.keeper.draft
        checklist = self.desk.house.checklist
        self.save.setEnabled(False)
        self.keeper.save([*unsure_remarks(draft, checklist), *care_remarks(draft, checklist)])

    def _saved(self, check: Inspection) -> None:
        self.forget_undo()
        self.unsaved.hide()
        self.urgent.hide()
        self._refused_job = ""
        self.desk.door.records_changed.emit()
        self.open_page.emit("advice", {"inspection": check.stamp.id, "saved": True})

    def _open_advice(self) -> None:
        checked = self.keeper.checked_today
        if checked is not None:
            self.open_page.emit("advice", {"inspection": checked.stamp.id})

    # -- keys and undo -------------------------------------------------------------------------

    def _letter(self, letter: str) -> None:
        if letter == VOICE:
            self.voice.toggle()
        elif letter == REPEAT:
            self.reading.repeat()
        elif isinstance(self.panel, AskPanel):
            self.panel.press(KEYS[letter])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.keeper.is_open and self.stage.is_inside:
            self.stage.back()
            return
        super().keyPressEvent(event)
