"""What there is of the feet, and which of them are looked at. Every answer counts at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from footcare.domain.body import LOST_WITH, TOES, WHOLE, Body, Loss
from footcare.domain.foot import Foot, Side, Zone
from footcare.domain.naming import sentence_case, zone_name
from footcare.i18n import N_, _
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.choices import ChoiceGroup
from footcare.ui.widgets.many import ManyGroup
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.ui.icons import Icons
    from footcare.ui.theme import Theme

_SIDES: Final = (
    (Side.BOTH, N_("Both feet")),
    (Side.RIGHT, N_("Only the right foot")),
    (Side.LEFT, N_("Only the left foot")),
)

_ASKED: Final = {
    Foot.RIGHT: N_("Has a part of your right foot or leg been taken off?"),
    Foot.LEFT: N_("Has a part of your left foot or leg been taken off?"),
}

_WHICH: Final = {
    Foot.RIGHT: N_("Which toes of the right foot?"),
    Foot.LEFT: N_("Which toes of the left foot?"),
}

_LOSSES: Final = (
    (Loss.NOTHING, N_("No")),
    (Loss.SOME_TOES, N_("Some toes")),
    (Loss.TOES, N_("All toes")),
    (Loss.FOREFOOT, N_("Toes and ball of the foot")),
    (Loss.FOOT, N_("The whole foot")),
    (Loss.LEG, N_("Foot and lower leg")),
)

_TOES: Final = tuple(toe for toe in Zone if toe in TOES)


@dataclass(frozen=True)
class _Asked:
    """What is asked of one foot."""

    whole: Box
    loss: ChoiceGroup
    toes: Box
    which: ManyGroup


class FeetForm(Box):
    """Asks which feet are looked at and what is missing of each.

    Signals:
        changed: the new ``Body``.
    """

    changed = Signal(object)

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__(theme, gap=28)
        self._theme = theme
        self._body = WHOLE
        sides = Label(_("Which feet do you check?"), "bold")
        options = [(side.value, _(words), "") for side, words in _SIDES]
        self.sides = ChoiceGroup(theme, icons, sides.text(), options, columns=3)
        self.sides.chosen.connect(self._take_side)
        hint = _("Keep both where one ends in a stump: the stump is looked at too.")
        self.add(Box(theme, gap=8).add(sides, Label(hint, "small"), self.sides))
        self.feet = {foot: self._make_foot(icons, foot) for foot in (Foot.RIGHT, Foot.LEFT)}
        self.show_body(WHOLE)

    def _make_foot(self, icons: Icons, foot: Foot) -> _Asked:
        asked = Label(_(_ASKED[foot]), "bold")
        options = [(loss.value, _(words), "") for loss, words in _LOSSES]
        loss = ChoiceGroup(self._theme, icons, asked.text(), options, columns=3)
        loss.setObjectName(foot.value)
        loss.chosen.connect(self._take_loss)
        which = Label(_(_WHICH[foot]), "bold")
        named = [(toe.value, sentence_case(zone_name(toe)), "") for toe in _TOES]
        toes = ManyGroup(self._theme, icons, which.text(), named, columns=3)
        toes.setObjectName(foot.value)
        toes.many_chosen.connect(self._take_toes)
        below = Box(self._theme, gap=8).add(which, toes)
        whole = Box(self._theme, gap=16)
        whole.add(Box(self._theme, gap=8).add(asked, loss), below)
        self.add(whole)
        return _Asked(whole, loss, below, toes)

    @property
    def body(self) -> Body:
        """The feet as they stand in the form."""
        return self._body

    def show_body(self, body: Body) -> None:
        """Fill the form; nothing is told."""
        self._body = body
        self.sides.set_current(body.feet.value)
        for foot, asked in self.feet.items():
            loss = body.loss(foot)
            asked.loss.set_current(loss.value)
            self._show_foot(foot, loss)

    def set_columns(self, columns: int) -> None:
        """Stand so many answers side by side."""
        self.sides.set_columns(columns)
        for asked in self.feet.values():
            asked.loss.set_columns(columns)
            asked.which.set_columns(columns)

    def _show_foot(self, foot: Foot, loss: Loss) -> None:
        asked = self.feet[foot]
        asked.whole.setVisible(foot in self._body.feet.feet)
        asked.toes.setVisible(loss is Loss.SOME_TOES)
        asked.which.set_all_chosen([toe.value for toe in self._body.missing(foot) & TOES])

    def _take(self, body: Body) -> None:
        if body != self._body:
            self._body = body
            self.changed.emit(body)

    def _take_side(self, side: str) -> None:
        body = self._body
        self._take(Body(Side(side), body.missing_left, body.missing_right))
        for foot in self.feet:
            self.feet[foot].whole.setVisible(foot in self._body.feet.feet)

    def _take_loss(self, chosen: str) -> None:
        foot, loss = Foot(self.sender().objectName()), Loss(chosen)
        if loss is not self._body.loss(foot):
            # Which toes are gone is asked next; until then none is.
            lost = LOST_WITH.get(loss, frozenset())
            self._take(self._body.with_missing(foot, lost))
        self._show_foot(foot, loss)

    def _take_toes(self, chosen: frozenset[str]) -> None:
        foot = Foot(self.sender().objectName())
        self._take(self._body.with_missing(foot, {Zone(toe) for toe in chosen}))
        if self._body.loss(foot) is Loss.TOES:
            self.feet[foot].loss.set_current(Loss.TOES.value)
            self.feet[foot].toes.hide()
