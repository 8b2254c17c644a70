"""Groups of buttons of which any number is chosen, as one stop of the Tab key."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from typing_extensions import override

from footcare.ui.widgets.buttons import turn_quietly
from footcare.ui.widgets.choices import ChoiceGroup

if TYPE_CHECKING:
    from collections.abc import Collection


class ManyGroup(ChoiceGroup):
    """Each button is on or off by itself; arrows move, Space or Enter presses.

    Signals:
        many_chosen: the ids now chosen, as a frozen set, after the person pressed one.
    """

    many_chosen = Signal(object)

    one_of_all: ClassVar[bool] = False

    @property
    def all_chosen(self) -> frozenset[str]:
        """The ids of the buttons that are on."""
        return frozenset(key for key, button in self._buttons.items() if button.isChecked())

    def set_all_chosen(self, options: Collection[str]) -> None:
        """Switch the buttons by program; no signal."""
        for key, button in self._buttons.items():
            turn_quietly(button, on=key in options)

    @override
    def _choose_sender(self) -> None:
        self.many_chosen.emit(self.all_chosen)
