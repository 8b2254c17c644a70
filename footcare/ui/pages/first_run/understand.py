"""The second step: what this is and is not, in three short cards (clinical base 7)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Signal
from typing_extensions import override

from footcare.domain.first_run import FirstRunStep
from footcare.i18n import N_, _
from footcare.ui.pages.first_run.step import Step
from footcare.ui.widgets.buttons import turn_quietly
from footcare.ui.widgets.card import Card
from footcare.ui.widgets.text import Label
from footcare.ui.widgets.tick import Tick

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from footcare.ui.desk import Desk

CARDS: Final = (
    N_(
        "This app helps you look after your feet. It cannot examine them. "
        "If you are worried, call your foot team, whatever the app says."
    ),
    N_(
        "The app cannot see your feet. In a massage, stop if skin changes, or pain rises. "
        "You may not feel harm: look."
    ),
    N_("Not a medical device. Not checked by a regulator or a doctor."),
)
"""Each is read and agreed to by itself."""

CARDS_OF_OTHER: Final = (
    N_(
        "This app helps you both look after their feet. It cannot examine them. "
        "If you are worried, call their foot team, whatever the app says."
    ),
    N_(
        "The app cannot see their feet. In a massage, stop if skin changes, or pain rises. "
        "They may not feel harm: look."
    ),
    CARDS[2],
)
"""The same, said to somebody who answers for the person."""


class _Agreed(NamedTuple):
    """One card and the agreement below it."""

    words: Label
    tick: Tick


class UnderstandStep(Step):
    """Can only be left when each card was agreed to.

    Signals:
        for_other: whether somebody sets Footcare up for the person whose feet these are.
    """

    for_other = Signal(bool)

    id = FirstRunStep.UNDERSTAND
    heading = N_("What Footcare is, and what it is not")
    below = N_("Three short things to know.")
    can_be_skipped = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._complained = False
        self.other = Tick(
            desk.theme,
            desk.icons,
            _("I am setting this up for someone else"),
        )
        self.meaning = Label(
            _(
                "The next questions are about them. Later Footcare speaks to them: "
                "“your feet” always means theirs."
            )
        )
        self.meaning.hide()
        self.add(self.other, self.meaning)
        self._cards: list[_Agreed] = []
        for words in CARDS:
            card = Card(desk.theme)
            said = Label(_(words), "lead")
            tick = Tick(desk.theme, desk.icons, _("I understand"))
            tick.setAccessibleDescription(_(words))
            tick.toggled.connect(self.answered)
            self._cards.append(_Agreed(said, tick))
            card.column.addWidget(said)
            card.column.addWidget(tick)
            self.add(card)
        self.other.toggled.connect(self._take_other)

    @property
    def ticks(self) -> list[Tick]:
        """The agreement of each card."""
        return [one.tick for one in self._cards]

    @property
    def understood(self) -> tuple[bool, ...]:
        """For each card whether it was agreed to."""
        return tuple(tick.isChecked() for tick in self.ticks)

    def show_understood(self, understood: Sequence[bool]) -> None:
        """Show what was agreed to before."""
        for tick, on in zip(self.ticks, understood, strict=False):
            turn_quietly(tick, on=on)

    def _take_other(self, of_other: bool) -> None:  # noqa: FBT001 - Qt's own signature
        # What was agreed to was said in other words.
        self.show_understood([False] * len(self._cards))
        self.for_other.emit(of_other)
        self.answered.emit()

    @override
    def ask_of_other(self, *, of_other: bool) -> None:
        super().ask_of_other(of_other=of_other)
        turn_quietly(self.other, on=of_other)
        self.meaning.setVisible(of_other)
        for one, words in zip(self._cards, CARDS_OF_OTHER if of_other else CARDS, strict=True):
            one.words.setText(_(words))
            one.tick.setAccessibleDescription(_(words))

    @override
    def first_focus(self) -> QWidget:
        if not self._complained and not any(self.understood):
            return self.other
        return next((tick for tick in self.ticks if not tick.isChecked()), self.ticks[0])

    @override
    def fault(self) -> str:
        self._complained = not all(self.understood)
        if not self._complained:
            return ""
        return _("Tick “I understand” on each card to go on.")
