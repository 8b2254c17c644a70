"""The questions about the whole person: danger signs, pain, shoes and the daily care."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from typing_extensions import override

from footcare.domain.checklist import Care, PainQuestion
from footcare.domain.follow_up import Reply
from footcare.domain.foot import Side
from footcare.domain.inspection import Sign
from footcare.domain.mark import PainTold
from footcare.domain.naming import sentence_case, side_name
from footcare.i18n import _, ngettext
from footcare.ui.pages.checking.questions import Asked, QuestionList
from footcare.ui.pages.checking.tab_order import in_tab_order
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.choices import ChoiceGroup
from footcare.ui.widgets.scale import TenScale
from footcare.ui.widgets.stepper import Stepper
from footcare.ui.widgets.text import Label
from footcare.ui.widgets.tick import Tick

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from footcare.domain.checking import CheckDraft
    from footcare.domain.checklist import Checklist
    from footcare.ui.desk import Desk

_SHOE: Final = "object_in_shoe"
_MOST_DAYS: Final = 999
_SIDES: Final = (Side.RIGHT, Side.LEFT, Side.BOTH)


class PersonPanel(Box):
    """The base of these panels: it ends with one filled button.

    Signals:
        changed: the draft with what was just answered; it is written down at once.
        finished: the draft, everything asked is answered.
        place_asked: something is to be marked at a place of the foot.
    """

    changed = Signal(object)
    finished = Signal(object)
    place_asked = Signal()

    def __init__(self, desk: Desk, draft: CheckDraft) -> None:
        super().__init__(desk.theme, gap=18)
        self._desk = desk
        self._draft = draft
        self.done = hug(WordButton(desk.theme, desk.icons, _("Go on"), "primary", "arrow-right"))
        self.done.setObjectName("panel_done")
        self.done.clicked.connect(self._finish)

    def _end(self, place_words: str = "") -> None:
        """Add the buttons at the end."""
        row = Box(self._desk.theme, across=True, gap=8)
        row.add(self.done)
        self._ends: list[QWidget] = [self.done]
        if place_words:
            place = hug(
                WordButton(self._desk.theme, self._desk.icons, place_words, "secondary", "pencil")
            )
            place.setObjectName("mark_place")
            place.clicked.connect(self.place_asked)
            row.add(place)
            self._ends.append(place)
        row.add_stretch()
        self.add(row)

    def _take(self, draft: CheckDraft) -> None:
        self._draft = draft
        self.changed.emit(draft)

    def _finish(self) -> None:
        self.finished.emit(self._draft)


class SignsPanel(PersonPanel):
    """The danger signs, one plain question each."""

    def __init__(self, desk: Desk, checklist: Checklist, draft: CheckDraft) -> None:
        super().__init__(desk, draft)
        self.add(Label(_("Please answer each one"), "h2"))
        self.questions = QuestionList(desk)
        self.questions.replied.connect(self._reply)
        asked = [
            Asked(sign.value, _(words.ask), _(words.hint) if words.hint else "")
            for sign, words in checklist.signs.items()
        ]
        self.questions.show_questions(asked, _by_value(draft.signs))
        self.add(self.questions)
        self._end()

    def first_focus(self) -> QWidget:
        """Return the first answer."""
        return self.questions.row(Sign.FEVER.value).group.button(Reply.YES.value)

    def _reply(self, key: str, reply: str) -> None:
        self._take(replace(self._draft, signs={**self._draft.signs, Sign(key): Reply(reply)}))

    @override
    def _finish(self) -> None:
        for sign in Sign:
            if sign not in self._draft.signs:
                self.questions.row(sign.value).complain()
                return
        super()._finish()


class PainPanel(PersonPanel):
    """Pain from 0 to 10, and what matters about it when there is any."""

    def __init__(self, desk: Desk, checklist: Checklist, draft: CheckDraft) -> None:
        super().__init__(desk, draft)
        self._checklist = checklist
        self.add(Label(_("How strong is the pain in your feet now?"), "h2"))
        self.scale = TenScale(
            desk.theme,
            desk.icons,
            _("How strong is the pain in your feet now?"),
            low=_("0: no pain"),
            high=_("10: the worst pain"),
        )
        self.scale.set_columns(6)
        self.scale.chosen.connect(self._level)
        self.missing = Label(_("Please choose a number, 0 for no pain."), "danger")
        self.missing.hide()
        self.add(self.scale, self.missing)
        self._more = Box(desk.theme, gap=18)
        options = [(side.value, sentence_case(side_name(side)), "") for side in _SIDES]
        name = _("Where does it hurt?")
        self.side = ChoiceGroup(desk.theme, desk.icons, name, options, columns=3)
        self.side.chosen.connect(self._side)
        where = Box(desk.theme, gap=6)
        where.add(Label(name, "bold"), self.side)
        names = (_("Days of pain"), _("One day less"), _("One day more"))
        self.days = Stepper(desk.theme, desk.icons, names, role="h2")
        self.days.keep_room_for(_("not said"))
        self.days.stepped.connect(self._step_days)
        since = Box(desk.theme, gap=6)
        since.add(Label(_("For how many days? You can leave this out."), "bold"), self.days)
        self.questions = QuestionList(desk)
        self.questions.replied.connect(self._reply)
        self._more.add(where, self.questions, since)
        self.add(self._more)
        self._end(_("Mark less feeling or another change"))
        self._show()

    def first_focus(self) -> QWidget:
        """Return the chosen number, or the first."""
        chosen = self.scale.group.current or "0"
        return self.scale.group.button(chosen)

    def _show(self) -> None:
        pain = self._draft.pain
        self.scale.set_value(pain.level if pain else None)
        self._more.setVisible(pain is not None and pain.level > 0)
        if pain is None:
            return
        self.side.set_current(pain.side.value if pain.side else None)
        asked = [
            Asked(
                question.value,
                _(words.ask),
                _(words.hint) if words.hint else "",
                once_more=question is not PainQuestion.USUAL,
            )
            for question, words in self._checklist.pain.items()
        ]
        self.questions.show_questions(asked, _by_value(pain.replies))
        days = pain.days
        words = (
            _("not said")
            if days is None
            else ngettext("{days} day", "{days} days", days).format(days=days)
        )
        self.days.show_value(words, least=days is None, most=days == _MOST_DAYS)
        in_tab_order(
            [
                *(self.side.button(side.value) for side in _SIDES),
                *self.questions.tab_stops(),
                self.days.less,
                self.days.more,
                *self._ends,
            ]
        )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scale.set_columns(11 if self.width() >= self._desk.theme.px(760) else 6)

    def _change(self, pain: PainTold) -> None:
        self._take(replace(self._draft, pain=pain))
        self._show()

    def _level(self, level: int) -> None:
        self.missing.hide()
        pain = self._draft.pain
        self._change(replace(pain, level=level) if pain else PainTold(level))

    def _side(self, side: str) -> None:
        if self._draft.pain is not None:
            self._change(replace(self._draft.pain, side=Side(side)))

    def _step_days(self, by: int) -> None:
        pain = self._draft.pain
        if pain is not None:
            days = (pain.days if pain.days is not None else -1) + by
            self._change(replace(pain, days=min(days, _MOST_DAYS) if days >= 0 else None))

    def _reply(self, key: str, reply: str) -> None:
        pain = self._draft.pain
        if pain is not None:
            replies = {**pain.replies, PainQuestion(key): Reply(reply)}
            self._change(replace(pain, replies=replies))

    @override
    def _finish(self) -> None:
        pain = self._draft.pain
        if pain is None:
            self.missing.show()
            self.first_focus().setFocus()
            return
        if pain.level > 0:
            for question in PainQuestion:
                if question not in pain.replies:
                    self.questions.row(question.value).complain()
                    return
        super()._finish()


class ShoesPanel(PersonPanel):
    """Whether something was found in a shoe, and the way to mark a stain."""

    def __init__(self, desk: Desk, draft: CheckDraft) -> None:
        super().__init__(desk, draft)
        self.questions = QuestionList(desk)
        self.questions.replied.connect(self._reply)
        asked = Asked(
            _SHOE,
            _("Did you find something in a shoe?"),
            _("A stone, a nail, a sharp seam. Take it out, and look at the skin there."),
        )
        given = {} if draft.object_in_shoe is None else {_SHOE: draft.object_in_shoe}
        self.questions.show_questions([asked], given)
        self.add(self.questions)
        self.add(
            Label(_("A stain of fluid, pus or blood on a sock is marked on its foot."), "muted")
        )
        self._end(_("Mark a stain or a smell"))

    def first_focus(self) -> QWidget:
        """Return the first answer."""
        return self.questions.row(_SHOE).group.button(Reply.YES.value)

    def _reply(self, _key: str, reply: str) -> None:
        self._take(replace(self._draft, object_in_shoe=Reply(reply)))

    @override
    def _finish(self) -> None:
        if self._draft.object_in_shoe is None:
            self.questions.row(_SHOE).complain()
            return
        super()._finish()


class CarePanel(PersonPanel):
    """Which part of the daily care was done; it is added to the note."""

    def __init__(self, desk: Desk, checklist: Checklist, draft: CheckDraft) -> None:
        super().__init__(desk, draft)
        self.add(Label(_("What was done?"), "h2"))
        self.ticks: dict[Care, Tick] = {}
        ticks = Box(desk.theme, gap=4)
        for care, words in checklist.care.items():
            tick = Tick(desk.theme, desk.icons, _(words))
            tick.setChecked(care in draft.care)
            tick.toggled.connect(self._toggled)
            self.ticks[care] = tick
            ticks.add(tick)
        self.add(ticks)
        self._end()

    def first_focus(self) -> QWidget:
        """Return the first box."""
        return self.ticks[Care.WASHED]

    def _toggled(self, _on: bool) -> None:  # noqa: FBT001 - the signal says so
        done = frozenset(care for care, tick in self.ticks.items() if tick.isChecked())
        self._take(replace(self._draft, care=done))


def _by_value(replies: Mapping[Sign, Reply] | Mapping[PainQuestion, Reply]) -> dict[str, Reply]:
    return {key.value: reply for key, reply in replies.items()}
