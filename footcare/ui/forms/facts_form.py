"""The facts about the person that the advice and the massage need, asked in plain words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal

from footcare.domain.person import Asked, Facts, Known
from footcare.i18n import N_, _
from footcare.ui.forms.date_field import DateField
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.buttons import turn_quietly
from footcare.ui.widgets.choices import ChoiceGroup
from footcare.ui.widgets.text import Label
from footcare.ui.widgets.tick import Tick

if TYPE_CHECKING:
    from datetime import date

    from footcare.ui.icons import Icons
    from footcare.ui.theme import Theme


@dataclass(frozen=True)
class Question:
    """A fact: its field in ``Facts``, how it is asked, and why.

    Attributes:
        of_other: how it is asked of somebody who answers for the person.
    """

    field: str
    words: str
    why: str
    of_other: str

    def asked(self, *, of_other: bool) -> str:
        """Return the words in the person's language."""
        return _(self.of_other if of_other else self.words)


TESTED: Final = (
    Question(
        "loss_of_feeling",
        N_("Has a professional found that your feet feel less than they should?"),
        N_("Where pain does not warn, a small wound counts for more."),
        N_("Has a professional found that their feet feel less than they should?"),
    ),
    Question(
        "poor_circulation",
        N_("Has a professional found that too little blood reaches your feet?"),
        N_("With less blood, a wound closes more slowly and counts for more."),
        N_("Has a professional found that too little blood reaches their feet?"),
    ),
)
"""Answered with yes, no or not sure; not sure counts as yes where it matters."""

_KNOWN: Final = (
    (Known.YES, N_("Yes")),
    (Known.NO, N_("No, it was tested")),
    (Known.UNKNOWN, N_("Not sure")),
)

FLAGS: Final = (
    Question(
        "diabetes",
        N_("I have diabetes"),
        N_("Most of the guidance used here was written for feet with diabetes."),
        N_("They have diabetes"),
    ),
    Question(
        "previous_ulcer",
        N_("I had an open sore on a foot before"),
        N_("A sore often comes back, so small signs count for more."),
        N_("They had an open sore on a foot before"),
    ),
    Question(
        "amputation",
        N_("A toe or part of a foot was taken off"),
        N_("The rest of the foot carries more load."),
        N_("A toe or part of a foot was taken off"),
    ),
    Question(
        "past_charcot",
        N_("I had a Charcot foot"),
        N_("Then warmth in that foot counts for more."),
        N_("They had a Charcot foot"),
    ),
    Question(
        "deformity",
        N_("My toes or feet have changed their shape"),
        N_("Bent toes and bony places rub in shoes."),
        N_("Their toes or feet have changed their shape"),
    ),
    Question(
        "dialysis",
        N_("My kidneys have failed, or I am on dialysis"),
        N_("Then open skin counts for more."),
        N_("Their kidneys have failed, or they are on dialysis"),
    ),
    Question(
        "immunosuppressed",
        N_("Illness or a medicine weakens my body against infection"),
        N_("Then fever, and any open skin, count for more."),
        N_("Illness or a medicine weakens their body against infection"),
    ),
    Question(
        "anticoagulant",
        N_("I take blood thinners"),
        N_("Then a bruised place gets no massage."),
        N_("They take blood thinners"),
    ),
    Question(
        "massage_agreed",
        N_("My team has agreed to foot massage"),
        N_("Some foot problems ask for this before any massage."),
        N_("Their team has agreed to foot massage"),
    ),
)
"""Ticked when true. Not ticked means: not told, or not so."""

_ASKED: Final = (
    (Asked.ON, N_("Yes")),
    (Asked.NEVER, N_("Never")),
    (Asked.NOT_ASKED, N_("Not sure")),
)


class FactsForm(Box):
    """The questions, filled with what is known. Every answer counts at once.

    Signals:
        changed: the new ``Facts``.
    """

    changed = Signal(object)

    def __init__(self, theme: Theme, icons: Icons, *, visits: bool = True) -> None:
        """Make the form; without ``visits`` the dates of professional checks are left out."""
        super().__init__(theme, gap=28)
        self._theme = theme
        self._facts = Facts()
        self._now: date | None = None
        self._known: dict[str, ChoiceGroup] = {}
        self._ticks: dict[str, Tick] = {}
        self._asked: dict[str, Label] = {}
        for question in TESTED:
            self.add(self._make_known(icons, question))
        ticks = Box(theme, gap=8)
        self._what_to_tick = Label(_("Tick what is true for you"), "bold")
        ticks.add(self._what_to_tick)
        for question in FLAGS:
            ticks.add(self._make_tick(icons, question))
        self.add(ticks)
        self._visits = Box(theme, gap=28)
        self._make_visits(icons)
        self.add(self._visits)
        self._visits.setVisible(visits)

    def _make_known(self, icons: Icons, question: Question) -> Box:
        options = [(answer.value, _(words), "") for answer, words in _KNOWN]
        group = ChoiceGroup(self._theme, icons, _(question.words), options, columns=3)
        group.chosen.connect(self._take_known)
        group.setObjectName(question.field)
        self._known[question.field] = group
        self._asked[question.field] = Label(_(question.words), "bold")
        return _asked(self._theme, self._asked[question.field], question.why, group)

    def _make_tick(self, icons: Icons, question: Question) -> Tick:
        tick = Tick(self._theme, icons, _(question.words), _(question.why))
        tick.setObjectName(question.field)
        tick.toggled.connect(self._take_tick)
        self._ticks[question.field] = tick
        return tick

    def _make_visits(self, icons: Icons) -> None:
        asked = N_("Has a professional checked your feet, and when was the last time?")
        options = [(answer.value, _(words), "") for answer, words in _ASKED]
        self.asked = ChoiceGroup(self._theme, icons, _(asked), options, columns=3)
        self.asked.chosen.connect(self._take_asked)
        self.last_check = DateField(self._theme, _("Day of the last check"), coming=False)
        self.last_check.chosen.connect(self._take_last)
        why = N_("A check by a professional is due from time to time; Footcare can say when.")
        self._visits.add(
            _asked(self._theme, Label(_(asked), "bold"), why, self.asked).add(self.last_check)
        )
        self.next_check = DateField(self._theme, _("Day of your next visit, if known"), coming=True)
        self.next_check.chosen.connect(self._take_next)
        self._visits.add(self.next_check)

    def ask_of_other(self, *, of_other: bool) -> None:
        """Ask of the person, or of somebody who answers for the person."""
        for question in TESTED:
            words = question.asked(of_other=of_other)
            self._asked[question.field].setText(words)
            self._known[question.field].set_name(words)
        for question in FLAGS:
            self._ticks[question.field].set_words(question.asked(of_other=of_other))
        yours, theirs = _("Tick what is true for you"), _("Tick what is true for them")
        self._what_to_tick.setText(theirs if of_other else yours)

    def show_facts(self, facts: Facts, now: date) -> None:
        """Fill the form; nothing is told."""
        self._facts = facts
        self._now = now
        for field, group in self._known.items():
            group.set_current(Known(getattr(facts, field)).value)
        for field, tick in self._ticks.items():
            turn_quietly(tick, on=getattr(facts, field))
        self.asked.set_current(facts.asked.value)
        self.last_check.show_date(facts.last_foot_check, now)
        self.next_check.show_date(facts.next_foot_check, now)
        self.last_check.setVisible(facts.asked is Asked.ON)

    @property
    def facts(self) -> Facts:
        """The facts as they stand in the form."""
        return self._facts

    def set_columns(self, columns: int) -> None:
        """Stand so many answers side by side."""
        for group in (*self._known.values(), self.asked):
            group.set_columns(columns)

    def _take(self, **fields: Any) -> None:  # noqa: ANN401 - one field each, checked by replace
        facts = replace(self._facts, **fields)
        if facts != self._facts:
            self._facts = facts
            self.changed.emit(facts)

    def _take_known(self, answer: str) -> None:
        self._take(**{self.sender().objectName(): Known(answer)})

    def _take_tick(self, ticked: bool) -> None:  # noqa: FBT001 - Qt's own signature
        self._take(**{self.sender().objectName(): ticked})

    def _take_asked(self, answer: str) -> None:
        asked = Asked(answer)
        self.last_check.setVisible(asked is Asked.ON)
        if asked is not Asked.ON:
            if self._now is not None:
                self.last_check.show_date(None, self._now)
            self._take(asked=asked, last_foot_check=None)
        elif self._facts.last_foot_check is None:
            self.last_check.field.focus()

    def _take_last(self, day: date | None) -> None:
        if day is not None:
            self._take(asked=Asked.ON, last_foot_check=day)
        else:
            self._take(asked=Asked.NOT_ASKED, last_foot_check=None)

    def _take_next(self, day: date | None) -> None:
        self._take(next_foot_check=day)


def _asked(theme: Theme, words: Label, why: str, group: ChoiceGroup) -> Box:
    """Return a question with its reason and its answers."""
    return Box(theme, gap=8).add(words, Label(_(why), "small"), group)
