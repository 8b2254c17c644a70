"""Asks in a sheet over the window; nothing of the sheet is imported before the first question."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from footcare.ui.asking import Choice
    from footcare.ui.icons import Icons
    from footcare.ui.theme import Theme


class WindowAsker:
    """Asks in a sheet over the window."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        self._theme = theme
        self._icons = icons
        self.window: QWidget | None = None

    def ask(
        self,
        title: str,
        words: str,
        choices: Sequence[Choice],
        answered: Callable[[str], None],
    ) -> None:
        """Show a question in a sheet that belongs to the window."""
        from footcare.ui.question import Question

        Question(self._theme, self._icons, self.window, (title, words, choices, answered)).open()
