"""The questions of the 30-second gate, each with its answers in a row; nothing is pre-ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from footcare.domain.gate import (
    FOOT_QUESTIONS,
    GateQuestion,
    GateReply,
    question_words,
    replies_to,
    reply_words,
)
from footcare.i18n import _
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.choices import ChoiceGroup
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footcare.ui.desk import Desk


_BESIDE: Final = 960
_ONE_ROW: Final = 760
"""From these widths on five answers stand beside their question, or in one row below it."""


class QuestionsCard(Card):
    """A card with all questions that are still open.

    Signals:
        answered: an answer was given or changed.
    """

    answered = Signal()

    def __init__(self, desk: Desk, questions: Sequence[GateQuestion], why: str = "") -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self.groups: dict[GateQuestion, ChoiceGroup] = {}
        self._rows: list[Box] = []
        self.column.addWidget(Label(_("How are you and your feet right now?"), "h2"))
        if why:
            self.column.addWidget(Label(why, "small"))
        for question in questions:
            words = question_words(question)
            options = [(reply.value, reply_words(reply), "") for reply in replies_to(question)]
            group = ChoiceGroup(desk.theme, desk.icons, words, options, columns=len(options))
            group.setObjectName(question.value)
            group.chosen.connect(self._tell)
            self.groups[question] = group
            row = Box(desk.theme, across=True, gap=8)
            row.add(Label(words, "body"), stretch=4).add(group, stretch=5)
            self._rows.append(row)
            self.column.addWidget(row)

    @property
    def replies(self) -> dict[GateQuestion, GateReply]:
        """What was answered so far."""
        return {
            question: GateReply(group.current)
            for question, group in self.groups.items()
            if group.current is not None
        }

    def first_open(self) -> ChoiceGroup | None:
        """Return the first question without an answer, or None."""
        return next((group for group in self.groups.values() if group.current is None), None)

    def arrange(self, width: float) -> None:
        """Put the answers below their question where they do not fit beside it.

        Args:
            width: of the page at 100 % text, in pixels.
        """
        for row, (question, group) in zip(self._rows, self.groups.items(), strict=True):
            many = len(replies_to(question))
            group.set_columns(many if width >= _ONE_ROW else min(many, 2))
            row.set_across(across=width >= (_BESIDE if question in FOOT_QUESTIONS else _ONE_ROW))

    def _tell(self, _reply: str) -> None:
        self.answered.emit()
