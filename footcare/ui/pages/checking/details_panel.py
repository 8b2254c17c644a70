"""The details of one finding: since when, and only the questions that matter for its kind."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, Signal

from footcare.domain.checklist import Gate
from footcare.domain.finding import Extra
from footcare.domain.follow_up import LOWERING, Reply, to_ask, unanswered
from footcare.domain.naming import RED_CM_QUESTION, extra_question, place_name, sentence_case
from footcare.i18n import _
from footcare.ui.pages.checking.questions import Asked, QuestionList
from footcare.ui.pages.checking.since import SinceChooser
from footcare.ui.pages.checking.tab_order import in_tab_order
from footcare.ui.pages.checking.words import mark_title
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.stepper import Stepper
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from footcare.domain.checklist import Checklist
    from footcare.domain.mark import Mark
    from footcare.ui.desk import Desk
    from footcare.ui.pages.checking.back_offer import BackOffer

_STEP_CM: Final = 0.5
_MOST_CM: Final = 30.0


class DetailsPanel(Box):
    """Asks the details of a mark. It is finished when every question shown has an answer.

    Signals:
        finished: the mark with its details.
        kind_asked: the person wants another kind.
    """

    finished = Signal(object)
    kind_asked = Signal()

    def __init__(
        self,
        desk: Desk,
        checklist: Checklist,
        mark: Mark,
        today: date,
        *,
        new: bool,
        back: BackOffer | None = None,
    ) -> None:
        """Make the panel.

        Args:
            desk: what it stands on.
            checklist: the words.
            mark: what is asked about.
            today: the day of the check.
            new: whether since when was not asked yet.
            back: asks before all else whether an earlier one is back, or None.
        """
        super().__init__(desk.theme, gap=18)
        self._checklist = checklist
        self._opens = {gate: words.opens for gate, words in checklist.gates.items()}
        self._mark = self._with_gates(mark)
        head = Box(desk.theme, gap=2)
        place = sentence_case(place_name(mark.side, mark.zone))
        title = mark_title(mark)
        self.setAccessibleName(_("{place}. {what}").format(place=place, what=title))
        head.add(Label(place, "tag"), Label(title, "h2"))
        self.add(head)
        self.back = back
        if back is not None:
            self.add(back)
            back.is_back.connect(self._since_before)
            back.is_another.connect(self._since_anew)
        self.since: SinceChooser | None = None
        if not mark.earlier:
            self.since = SinceChooser(desk, today, None if new else mark.noticed)
            self.add(self.since)
        self.questions = QuestionList(desk)
        self.questions.replied.connect(self._reply)
        self.add(self.questions)
        self._cm = self._make_cm(desk)
        self.add(self._cm)
        self.add(self._make_buttons(desk, new=new))
        self._show()

    def _make_buttons(self, desk: Desk, *, new: bool) -> Box:
        row = Box(desk.theme, across=True, gap=8)
        words = _("Add this mark") if new else _("Keep this mark")
        self.add_button = hug(WordButton(desk.theme, desk.icons, words, "primary", "check"))
        self.add_button.setObjectName("add_mark")
        self.add_button.clicked.connect(self._finish)
        row.add(self.add_button)
        self._buttons = [self.add_button]
        if not self._mark.earlier:
            other = hug(
                WordButton(desk.theme, desk.icons, _("It is something else"), "quiet", "arrow-left")
            )
            other.setObjectName("another_kind")
            other.clicked.connect(self.kind_asked)
            row.add(other)
            self._buttons.append(other)
        row.add_stretch()
        return row

    def first_focus(self) -> QWidget:
        """Return the first thing to answer."""
        if self.back is not None and self.back.group.current is None:
            return self.back.tab_stops()[0]
        if self.since is not None and not self.since.isHidden():
            return self.since.group.button(self.since.group.current or "today")
        asked = self._asked()
        if asked:
            return self.questions.row(asked[0].key).group.button(Reply.YES.value)
        return self.add_button

    def _since_before(self, noticed: date) -> None:
        """Let the days of the earlier one count on; since when is told by that."""
        if self.since is not None:
            self.since.show_day(noticed)
            self.since.hide()

    def _since_anew(self) -> None:
        if self.since is not None:
            self.since.forget()
            self.since.show()

    def _with_gates(self, mark: Mark) -> Mark:
        """Return the mark with every gate answered as the details behind it were."""
        told = {}
        for gate, opens in self._opens.items():
            given = {mark.replies.get(extra) for extra in opens}
            if Reply.YES in given:
                told[gate] = Reply.YES
            elif given == {Reply.NO}:
                told[gate] = Reply.NO
        return replace(mark, gates={**told, **mark.gates})

    def _make_cm(self, desk: Desk) -> Box:
        box = Box(desk.theme, gap=6)
        names = (_(RED_CM_QUESTION), _("Half a centimetre less"), _("Half a centimetre more"))
        self.red_cm = Stepper(desk.theme, desk.icons, names, role="h2")
        self.red_cm.keep_room_for(_("{cm} cm").format(cm="00.0"))
        self.red_cm.stepped.connect(self._step_cm)
        box.add(
            Label(_(RED_CM_QUESTION), "bold"),
            Label(_("Leave it at 0 if you cannot measure it."), "small"),
            self.red_cm,
        )
        return box

    def _asked(self) -> list[Asked]:
        first = to_ask(self._mark.kind, self._opens, {})
        return [
            self._as_asked(item, inner=item not in first)
            for item in to_ask(self._mark.kind, self._opens, self._mark.gates)
        ]

    def _as_asked(self, item: Extra | Gate, *, inner: bool) -> Asked:
        if isinstance(item, Gate):
            words = self._checklist.gates[item]
            return Asked(
                item.value,
                _(words.ask),
                _(words.hint) if words.hint else "",
                inner=inner,
                once_more=False,
            )
        hint = self._checklist.hints.get(item, "")
        return Asked(
            item.value,
            extra_question(item),
            _(hint) if hint else "",
            inner=inner,
            once_more=item not in LOWERING,
        )

    def _show(self) -> None:
        given: dict[str, Reply] = {gate.value: reply for gate, reply in self._mark.gates.items()}
        given |= {extra.value: reply for extra, reply in self._mark.replies.items()}
        self.questions.show_questions(self._asked(), given)
        in_tab_order(
            [
                *(self.back.tab_stops() if self.back is not None else []),
                *(self.since.tab_stops() if self.since is not None else []),
                *self.questions.tab_stops(),
                self.red_cm.less,
                self.red_cm.more,
                *self._buttons,
            ]
        )
        red = self._mark.replies.get(Extra.RED_AROUND, Reply.NO) is not Reply.NO
        self._cm.setVisible(red)
        value = self._mark.red_cm or 0.0
        self.red_cm.show_value(
            _("{cm} cm").format(cm=QLocale().toString(value)),
            least=value <= 0,
            most=value >= _MOST_CM,
        )

    def _reply(self, key: str, reply: str) -> None:
        if key in set(Gate):
            gates = {**self._mark.gates, Gate(key): Reply(reply)}
            self._mark = replace(self._mark, gates=gates)
        else:
            replies = {**self._mark.replies, Extra(key): Reply(reply)}
            self._mark = replace(self._mark, replies=replies)
        self._show()

    def _step_cm(self, by: int) -> None:
        value = min(max((self._mark.red_cm or 0.0) + by * _STEP_CM, 0.0), _MOST_CM)
        self._mark = replace(self._mark, red_cm=value or None)
        self._show()

    def _finish(self) -> None:
        if self.since is not None:
            noticed = self.since.noticed
            if noticed is None:
                self.since.complain()
                self.first_focus().setFocus()
                return
            self._mark = replace(self._mark, noticed=noticed)
        left = unanswered(self._mark.kind, self._opens, self._mark.gates, self._mark.replies)
        if left:
            self.questions.row(left[0].value).complain()
            return
        self.finished.emit(self._only_what_was_asked())

    def _only_what_was_asked(self) -> Mark:
        """Return the mark without replies to details that a gate has closed again."""
        asked = set(to_ask(self._mark.kind, self._opens, self._mark.gates))
        kept = {extra: reply for extra, reply in self._mark.replies.items() if extra in asked}
        red = kept.get(Extra.RED_AROUND, Reply.NO) is not Reply.NO
        return replace(self._mark, replies=kept, red_cm=self._mark.red_cm if red else None)
