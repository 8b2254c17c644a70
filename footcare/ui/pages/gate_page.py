"""Before a massage: what today's check says, a few questions, and how the feet feel."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, QTimer
from typing_extensions import override

from footcare.domain.firm import locks_today
from footcare.domain.gate import GateResult, GateToday, decide
from footcare.domain.gate_cautions import careful_words, never_words
from footcare.domain.person import Known
from footcare.domain.routine import RoutineKind
from footcare.domain.timing import AS_WRITTEN, Timing
from footcare.i18n import _
from footcare.services.massaging import fitted, locked, plan_for
from footcare.ui.page import Page
from footcare.ui.pages.massage.questions import QuestionsCard
from footcare.ui.pages.massage.verdict import VerdictCard
from footcare.ui.pages.massage.words import feet_words, left_out_words, minutes_words, scale_columns
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.patience import Patience
from footcare.ui.widgets.reading_order import read_in_order
from footcare.ui.widgets.scale import TenScale
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from footcare.domain.plan import Plan
    from footcare.domain.routine import Routine
    from footcare.ui.desk import Desk


class GatePage(Page):
    """Decides with the person whether, and on which foot, a massage is begun now."""

    name: ClassVar[str] = "gate"
    lies_over: ClassVar[bool] = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.routine: Routine | None = None
        self.timing = AS_WRITTEN
        self._clot = Known.UNKNOWN
        self._today: GateToday | None = None
        self.result: GateResult | None = None
        self.questions: QuestionsCard | None = None
        self.back_button = hug(WordButton(desk.theme, desk.icons, _("Not now"), icon="x"))
        self.back_button.setObjectName("not_now")
        self.back_button.clicked.connect(self._not_now)
        self.beside.add(self.back_button)
        self.verdict = VerdictCard(desk)
        self.verdict.wanted.connect(self._want)
        self.cautions = Card(desk.theme)
        self.feel = Card(desk.theme)
        self.feel.column.addWidget(Label(_("How much do your feet bother you now?"), "h2"))
        self.feel.column.addWidget(Label(_("You can leave this out."), "small"))
        self.scale = TenScale(
            desk.theme,
            desk.icons,
            _("How much do your feet bother you now, 0 to 10?"),
            low=_("0: not at all"),
            high=_("10: as bad as can be"),
        )
        self.feel.column.addWidget(self.scale)
        self.waiting = Label("", "body")
        self.patience = Patience(self)
        self.patience.lasts.connect(self._say_waiting)
        self.again = hug(WordButton(desk.theme, desk.icons, _("Try again"), icon="rotate-ccw"))
        self.again.setObjectName("try_again")
        self.again.clicked.connect(self._look)
        self.again.hide()
        self.begin_button = hug(WordButton(desk.theme, desk.icons, "", "primary", "play"))
        self.begin_button.setObjectName("begin_massage")
        self.begin_button.clicked.connect(self._begin)
        for card in (self.verdict, self.feel, self.cautions, self.waiting):
            self.column.addWidget(card)
        self.column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addWidget(self.begin_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addStretch(1)

    @override
    def enter(self, **words: object) -> None:
        self.routine = self.desk.house.massaging.routine(str(words.get("routine", ""))) or (
            self.routine
        )
        timing = words.get("timing")
        self.timing = timing if isinstance(timing, Timing) else AS_WRITTEN
        clot = words.get("clot")
        self._clot = clot if isinstance(clot, Known) else Known.UNKNOWN
        if self.desk.preferences.current.massage_voice:
            self.desk.voice().prepare()
        self.set_heading(_("Before you begin"), _(self.routine.name) if self.routine else "")
        self.scale.set_value(None)
        self._look()

    def _look(self) -> None:
        self._forget()
        self.desk.background.run(self.desk.house.massaging.gate, self._show, self._not_read)

    @override
    def first_focus(self) -> QWidget:
        if self.questions is not None:
            group = self.questions.first_open()
            if group is not None:
                return group.button("no")
        return self.begin_button if self.begin_button.isEnabled() else self.heading

    def _forget(self) -> None:
        self._today = self.result = None
        self.begin_button.setEnabled(False)
        for part in (self.verdict, self.feel, self.cautions, self.begin_button, self.again):
            part.hide()
        self._say_waiting("")
        self.patience.begin(_("Looking at today's check..."))
        if self.questions is not None:
            self.column.removeWidget(self.questions)
            self.questions.setParent(None)
            self.questions.deleteLater()
            self.questions = None

    def _say_waiting(self, words: str) -> None:
        self.waiting.setText(words)
        self.waiting.setVisible(bool(words))

    def _not_read(self, error: Exception) -> None:
        self.patience.end()
        self._say_waiting(str(error))
        self.again.show()
        announce(self, str(error), urgent=True)

    def _show(self, today: GateToday) -> None:
        self._forget()
        self.patience.end()
        if self.desk.preferences.current.record_only:
            today = today.only_limits()
        self._today = today
        if today.questions and not today.refused:
            self.questions = QuestionsCard(self.desk, today.questions, _why_asked(today))
            self.questions.answered.connect(self._weigh)
            self.column.insertWidget(1, self.questions)
            # A screen reader goes by the order of the parts, and this one came last.
            self.questions.stackUnder(self.verdict)
        self.arrange()
        self._weigh()

    def _weigh(self) -> None:
        """Show what the answers so far allow."""
        if self._today is None or self.routine is None:
            return
        before = self.result
        allowed = decide(self._today, self.questions.replies if self.questions else {})
        self.result = fitted(self.routine, allowed)
        if self.routine.firm:
            self.result = locked(self.result, locks_today(self._today, self._clot))
        self.verdict.show_result(self.result, self._today)
        if self.result.refused and (before is None or not before.refused):
            said = (*self.result.refusals, *self.result.to_do)
            announce(self.verdict, " ".join(said), urgent=True)
            QTimer.singleShot(0, self._show_verdict)
        self.feel.setVisible(not self.result.refused)
        self.begin_button.setVisible(not self.result.refused)
        self.begin_button.setEnabled(self.result.open)
        self.begin_button.setText(self._begin_words(self.result))
        plan = plan_for(self.routine, self.result, timing=self.timing)
        self._show_time(_(self.routine.name), plan)
        self._show_cautions(self.result, plan)
        self._say_what_waits(self.result)
        self._order()

    def _show_verdict(self) -> None:
        self.bring_into_sight(self.verdict)

    def _order(self) -> None:
        parts = (self.back_button, self.questions, self.verdict, self.scale, self.begin_button)
        read_in_order(*(part for part in parts if part is not None))

    def _show_time(self, routine: str, plan: Plan | None) -> None:
        words = routine
        if plan is not None:
            minutes = minutes_words(plan.total_seconds)
            words = _("{routine}, {minutes}").format(routine=routine, minutes=minutes)
        self.set_heading(_("Before you begin"), words)

    def _say_what_waits(self, shown: GateResult) -> None:
        left = 0
        if self.questions is not None and not shown.refused:
            left = len(self.questions.groups) - len(self.questions.replies)
        self._say_waiting(_("Answer each question above, then you can begin.") if left else "")

    def _begin_words(self, shown: GateResult) -> str:
        if len(shown.feet) == 1:
            return _("Begin with the {foot}").format(foot=feet_words(shown.feet))
        if self.routine is not None and self.routine.kind is not RoutineKind.MASSAGE:
            return _("Begin")
        return _("Begin the massage")

    def _show_cautions(self, shown: GateResult, plan: Plan | None) -> None:
        while (item := self.cautions.column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.setParent(None)
                widget.deleteLater()
        sentences = list(shown.cautions)
        if self._today is not None and self._today.checked and not self._today.questions:
            sentences.insert(0, _("Today's foot check is used. Look at both feet once more."))
        if not shown.joints:
            sentences.append(_("Steps that move joints are left out."))
        sentences += careful_words()
        sentences.append(_("Stop if skin changes, or pain rises. You may not feel harm: look."))
        left_out = left_out_words(plan.left_out) if plan is not None else ()
        if left_out:
            self.cautions.column.addWidget(Label(_("Left out today"), "h2"))
            for words in left_out:
                self.cautions.column.addWidget(Label(words, "body"))
        self.cautions.column.addWidget(Label(_("Mind this"), "h2"))
        for sentence in dict.fromkeys(sentences):
            self.cautions.column.addWidget(Label(sentence, "body"))
        self.cautions.column.addWidget(Label(_("Not today if"), "h2"))
        for sentence in never_words():
            self.cautions.column.addWidget(Label(sentence, "body"))
        self.cautions.setVisible(not shown.refused)

    @override
    def arrange(self) -> None:
        theme = self.desk.theme
        width = self.width() / theme.scale
        self.verdict.arrange((self.width() - 2 * theme.margin(36) - 20) / theme.scale)
        if self.questions is not None:
            self.questions.arrange(width)
        self.scale.set_columns(scale_columns(width))

    def _begin(self) -> None:
        if self.routine is None or self.result is None or not self.result.open:
            return
        self.open_page.emit(
            "player",
            {
                "routine": self.routine.id,
                "allowed": self.result,
                "before": self.scale.value,
                "timing": self.timing,
            },
        )

    def _want(self, page: str) -> None:
        self.open_page.emit(page, {})

    def _not_now(self) -> None:
        self.open_page.emit("massage", {})


def _why_asked(today: GateToday) -> str:
    asking = today.advice.asking or (_("Today's foot check left something open."),)
    return " ".join((*asking, _("It takes half a minute.")))
