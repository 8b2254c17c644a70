"""Groups of buttons of which one is chosen, as one stop of the Tab key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget
from typing_extensions import override

from footcare.ui.widgets.buttons import Kind, WordButton, turn_quietly

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footcare.ui.icons import Icons
    from footcare.ui.theme import Theme

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class ChoiceGroup(QWidget):
    """Buttons in a grid; at most one is chosen, arrows move, Space or Enter chooses.

    Nothing is chosen at first unless told. Pressing the chosen one again keeps it.

    Signals:
        chosen: the id of the button just chosen by the person.
    """

    chosen = Signal(str)

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
        for place, (option, words, icon) in enumerate(options):
            button = self._make_button(icons, kind, (option, words, icon))
            button.setCheckable(True)
            button.setObjectName(option)
            button.setAccessibleDescription(name)
            button.toggled.connect(self._choose_sender)
            button.installEventFilter(self)
            self._buttons[option] = button
            self._grid.addWidget(button, place // columns, place % columns)
        self._even()
        self._set_tab_stop()
        theme.changed.connect(self._space)

    def _space(self) -> None:
        self._grid.setSpacing(self._theme.px(8))

    def _make_button(self, icons: Icons, kind: Kind, option: tuple[str, str, str]) -> WordButton:
        """Return the button of an option; a group of another kind makes its own."""
        _, words, icon = option
        return WordButton(self._theme, icons, words, kind, icon)

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
        self._columns = columns
        for place, button in enumerate(self._buttons.values()):
            self._grid.addWidget(button, place // columns, place % columns)
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
        self._set_tab_stop()

    def _set_tab_stop(self) -> None:
        stop = self._current or next(iter(self._buttons), None)
        for key, button in self._buttons.items():
            button.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if key == stop else Qt.FocusPolicy.ClickFocus
            )

    def _choose_sender(self) -> None:
        option = self.sender().objectName()
        self.set_current(option)
        self.chosen.emit(option)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None and isinstance(watched, WordButton):
                self._move(watched, step, event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(
                watched, WordButton
            ):
                watched.click()
                return True
        return super().eventFilter(watched, event)

    def _move(self, button: WordButton, step: int, event: QKeyEvent) -> None:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if mirrored and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = -step
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step *= self._columns
        buttons = list(self._buttons.values())
        place = buttons.index(button) + step
        if 0 <= place < len(buttons):
            buttons[place].setFocus(Qt.FocusReason.TabFocusReason)
