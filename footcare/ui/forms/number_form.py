"""A whole number with a button for less and one for more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from footcare.i18n import _
from footcare.ui.widgets.boxes import Box
from footcare.ui.widgets.stepper import Stepper
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from footcare.ui.icons import Icons
    from footcare.ui.theme import Theme


@dataclass(frozen=True)
class Range:
    """The numbers that can be set: least, most, and how far one press goes."""

    least: int
    most: int
    step: int = 1

    def next(self, number: int, steps: int) -> int:
        """Return the next full step up or down, within the range."""
        if steps > 0:
            moved = (number // self.step + 1) * self.step
        else:
            moved = (number - 1) // self.step * self.step
        return min(self.most, max(self.least, moved))


class NumberForm(Box):
    """A number in words between two buttons.

    Signals:
        changed: the number just set by the person.
    """

    changed = Signal(int)

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        name: str,
        span: Range,
        say: Callable[[int], str],
    ) -> None:
        """Make a form; ``say`` writes a number with its unit, such as "15 minutes"."""
        super().__init__(theme, gap=6)
        self._span = span
        self._say = say
        self._number = span.least
        names = (name, _("Less: {what}").format(what=name), _("More: {what}").format(what=name))
        self.stepper = Stepper(theme, icons, names, role="bold")
        self.stepper.keep_room_for(say(span.most))
        self.stepper.stepped.connect(self._step)
        self.add(Label(name, "tag"), self.stepper)
        self.set_number(span.least)

    @property
    def number(self) -> int:
        """The number set."""
        return self._number

    def set_number(self, number: int) -> None:
        """Set a number by program; one outside the range is shown as it is."""
        self._number = number
        least, most = number <= self._span.least, number >= self._span.most
        self.stepper.show_value(self._say(number), least=least, most=most)

    def _step(self, steps: int) -> None:
        self.set_number(self._span.next(self._number, steps))
        self.changed.emit(self._number)
