"""Zero to ten, as eleven buttons with words at both ends; nothing is chosen at first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from footcare.ui.widgets.choices import ChoiceGroup
from footcare.ui.widgets.text import Label

if TYPE_CHECKING:
    from footcare.ui.icons import Icons
    from footcare.ui.theme import Theme


class TenScale(QWidget):
    """A number from 0 to 10.

    Signals:
        chosen: the number the person pressed.
    """

    chosen = Signal(int)

    def __init__(
        self, theme: Theme, icons: Icons, name: str, *, low: str = "", high: str = ""
    ) -> None:
        """Make the scale; ``low`` and ``high`` are the words at its ends."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        options = [(str(number), str(number), "") for number in range(11)]
        self.group = ChoiceGroup(theme, icons, name, options, columns=11, kind="disc")
        self.group.chosen.connect(self._tell)
        column.addWidget(self.group)
        ends = QHBoxLayout()
        ends.addWidget(Label(low, "small"))
        ends.addStretch(1)
        ends.addWidget(Label(high, "small"))
        column.addLayout(ends)

    @property
    def value(self) -> int | None:
        """The number chosen, or None."""
        return None if self.group.current is None else int(self.group.current)

    def set_value(self, value: int | None) -> None:
        """Choose by program; no signal."""
        self.group.set_current(None if value is None else str(value))

    def set_columns(self, columns: int) -> None:
        """Stand this many numbers side by side."""
        self.group.set_columns(columns)

    def _tell(self, option: str) -> None:
        self.chosen.emit(int(option))
