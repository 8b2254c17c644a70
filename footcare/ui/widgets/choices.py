"""Groups of buttons of which one is chosen, as one stop of the Tab key."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QGroupBox, QSizePolicy

from footcare.ui.widgets.arrow_keys import ArrowKeys
from footcare.ui.widgets.buttons import Kind, OnceButton, WordButton, turn_quietly

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from footcare.ui.icons import Icons
    from footcare.ui.theme import Theme


class ChoiceGroup(QGroupBox):
    """Buttons in a grid; at most one is chosen, arrows move, Space or Enter chooses.

    Nothing is chosen at first unless told. Pressing the chosen one again keeps it. A screen reader
    finds a group with its name, and radio buttons in it.

    Signals:
        chosen: the id of the button just chosen by the person.
    """

    chosen = Signal(str)

    one_of_all: ClassVar[bool] = True

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        name: str,
        options: Sequence[tuple[str, str, str]],
        *,
        columns: int = 4,
        kind: Kind = "choice",
    ) -> None:
        """Make the group.

        Args:
            theme: the look.
            icons: where icons come from.
            name: what is asked, for screen readers.
            options: id, words and icon name (or empty) of each button.
            columns: how many stand side by side.
            kind: the kind of the buttons.
        """
        super().__init__()
        self._theme = theme
        self._columns = columns
        self._kind = kind
        self._current: str | None = None
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._space()
        self._buttons: dict[str, WordButton] = {}
        self._keys = ArrowKeys(self, columns=columns)
        # In a group of ours that lets go of the chosen one: pressed again it is chosen again.
        members = QButtonGroup(self)
        members.setExclusive(False)
        for place, (option, words, icon) in enumerate(options):
            button = self._make_button(icons, kind, (option, words, icon))
            button.setCheckable(True)
            button.setAutoExclusive(self.one_of_all)  # a radio button for screen readers
            members.addButton(button)
            button.setObjectName(option)
            button.setAccessibleDescription(name)
            button.toggled.connect(self._choose_sender)
            self._buttons[option] = button
            self._keys.add(button)
            self._grid.addWidget(button, place // columns, place % columns)
        self._keys.listen()
        self._even()
        theme.changed.connect(self._space)

    def _space(self) -> None:
        self._grid.setSpacing(self._theme.px(8))

    def _make_button(self, icons: Icons, kind: Kind, option: tuple[str, str, str]) -> WordButton:
        """Return the button of an option; a group of another kind makes its own."""
        _, words, icon = option
        return OnceButton(self._theme, icons, words, kind, icon)

    @property
    def current(self) -> str | None:
        """The id of the chosen button, or None."""
        return self._current

    def button(self, option: str) -> WordButton:
        """Return the button of an id."""
        return self._buttons[option]

    def set_name(self, name: str) -> None:
        """Say what is asked, for screen readers."""
        self.setAccessibleName(name)
        for button in self._buttons.values():
            button.setAccessibleDescription(name)

    def set_columns(self, columns: int) -> None:
        """Stand this many side by side."""
        if columns == self._columns:
            return
        self._columns = self._keys.columns = columns
        self._line_up()

    def show_only(self, options: Collection[str]) -> None:
        """Show the buttons of these ids, side by side without gaps; the others are hidden."""
        for option, button in self._buttons.items():
            button.setVisible(option in options)
        self._keys.members = [self._buttons[one] for one in self._buttons if one in options]
        if self._keys.members:
            self._keys.rest_at(self._buttons.get(self._current or ""))
        self._line_up()

    @property
    def shown(self) -> list[str]:
        """The ids of the buttons that can be chosen, in order."""
        return [one for one, button in self._buttons.items() if button in self._keys.members]

    def _line_up(self) -> None:
        for place, button in enumerate(self._keys.members):
            self._grid.addWidget(button, place // self._columns, place % self._columns)
        self._even()

    def _even(self) -> None:
        """Make all columns of words equally wide; discs stay as they are."""
        for column in range(self._grid.columnCount()):
            even = self._kind != "disc" and column < self._columns
            self._grid.setColumnStretch(column, 1 if even else 0)

    def set_current(self, option: str | None) -> None:
        """Choose by program; no signal."""
        self._current = option
        for key, button in self._buttons.items():
            turn_quietly(button, on=key == option)
        self._keys.rest_at(self._buttons.get(option or ""))

    def _choose_sender(self) -> None:
        option = self.sender().objectName()
        self.set_current(option)
        self.chosen.emit(option)
