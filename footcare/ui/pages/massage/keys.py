"""The keys of the player: all of them work whatever has the focus.

Space pauses; arrows, PageUp and PageDown go from step to step: those two are what presenter remotes
and page-turning pedals send. Single letters can be turned off in the settings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

LETTERS = frozenset({Qt.Key.Key_R, Qt.Key.Key_T, Qt.Key.Key_V, Qt.Key.Key_G, Qt.Key.Key_W})


class PlayerKeys:
    """The keys of one page.

    Args:
        page: where they are heard.
        slots: each method of the page with the keys that call it.
    """

    def __init__(
        self, page: QWidget, slots: Mapping[Callable[[], None], tuple[Qt.Key, ...]]
    ) -> None:
        self._made: dict[Qt.Key, QShortcut] = {}
        for key, slot in ((key, slot) for slot, keys in slots.items() for key in keys):
            shortcut = QShortcut(QKeySequence(key), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(slot)
            self._made[key] = shortcut

    def listen(self, *, on: bool, letters: bool) -> None:
        """Take keys while a massage is played, and none at its end; letters where wished."""
        for key, shortcut in self._made.items():
            shortcut.setEnabled(on and (letters or key not in LETTERS))
