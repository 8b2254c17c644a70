"""The lock before a firm routine: what is missing, what to do, and the one question asked here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from footcare.domain.firm import CLOT_ASKED, RECORDED, clot_question, locks_today
from footcare.domain.person import Known
from footcare.i18n import _
from footcare.ui.pages.massage.offer_words import lock_sentences
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import WordButton, hug
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.choices import ChoiceGroup
from footcare.ui.widgets.sign import Sign
from footcare.ui.widgets.text import Label, announce

if TYPE_CHECKING:
    from footcare.domain.gate import GateToday
    from footcare.ui.desk import Desk


class LockCard(Card):
    """A card that keeps a firm routine shut, and never without saying what opens it.

    Whether there ever was a blood clot is asked anew each time; the answer is not kept.

    Signals:
        changed: the question was answered, so that the lock may be open now.
        about_me: the person wants to record a fact in the settings.
    """

    changed = Signal()
    about_me = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, "warn")
        self._today: GateToday | None = None
        self.title = Label("", "h2")
        self.reasons = Label("", "body")
        self.record_button = hug(
            WordButton(desk.theme, desk.icons, _("Open About me"), icon="user")
        )
        self.record_button.setObjectName("about_me")
        self.record_button.clicked.connect(self.about_me)
        answers = [(Known.NO.value, _("No"), ""), (Known.YES.value, _("Yes"), "")]
        self.clot = ChoiceGroup(desk.theme, desk.icons, clot_question(), answers, columns=2)
        self.clot.setObjectName("clot")
        self.clot.chosen.connect(self._answer)
        self._asked = Box(desk.theme, gap=8).add(Label(clot_question(), "bold"), self.clot)
        words = Box(desk.theme, gap=10).add(self.title, self.reasons)
        words.box.addWidget(self.record_button, 0, Qt.AlignmentFlag.AlignLeading)
        words.add(self._asked)
        row = Box(desk.theme, across=True, gap=16)
        row.add_at_top(Sign(desk.theme, desk.icons, "hand", "warn", size=36))
        self.column.addWidget(row.add(words, stretch=1))

    @property
    def answer(self) -> Known:
        """What was said of a blood clot."""
        return Known.UNKNOWN if self.clot.current is None else Known(self.clot.current)

    @property
    def open(self) -> bool:
        """Whether firm pressure may be used; not before the facts were read."""
        return self._today is not None and not locks_today(self._today, self.answer)

    def show_today(self, today: GateToday | None) -> None:
        """Show what today says, with the question unanswered; None while it is being read."""
        self._today = today
        self.clot.set_current(None)
        self._show()

    def _answer(self, _answer: str) -> None:
        self._show()
        announce(self, f"{self.title.text()} {self.reasons.text()}".strip())
        self.changed.emit()

    def _show(self) -> None:
        self.setVisible(self._today is not None)
        if self._today is None:
            return
        locks = locks_today(self._today, self.answer)
        others = [lock for lock in locks if lock not in CLOT_ASKED]
        self._asked.setVisible(not others)
        self.record_button.setVisible(bool(RECORDED.intersection(locks)))
        told = lock_sentences(locks)[1:]
        self.reasons.setText("\n".join(told))
        self.reasons.setVisible(bool(told))
        if told:
            self.title.setText(_("This routine is locked."))
        elif locks:
            self.title.setText(_("One question before firm pressure"))
        else:
            self.title.setText(_("Firm pressure, on the calf alone."))
