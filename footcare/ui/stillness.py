"""Whether pictures stand still: as the person chose, or as the computer has been told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from footcare.domain.preferences import ReducedMotion

if TYPE_CHECKING:
    from collections.abc import Callable

    from footcare.services.desktop_ports import MotionWish
    from footcare.ui.preferences_keeper import PreferencesKeeper


class Stillness(QObject):
    """Knows what counts now; the computer is asked only when something is about to move.

    Signals:
        changed: the choice or the computer's answer is another.
    """

    changed = Signal()

    def __init__(
        self, preferences: PreferencesKeeper, wish: Callable[[], MotionWish | None] | None
    ) -> None:
        """Listen to the choice.

        Args:
            preferences: where the choice is kept.
            wish: makes what asks the computer, at the first question; None asks nothing.
        """
        super().__init__()
        self._preferences = preferences
        self._make_wish = wish
        self._wish: MotionWish | None = None
        self._computer: bool | None = None
        self._choice = preferences.current.reduced_motion
        preferences.changed.connect(self._chosen)

    @property
    def in_force(self) -> bool:
        """Whether pictures stand still now; they move where the computer does not tell."""
        if self._choice is ReducedMotion.SYSTEM:
            return bool(self._computer)
        return self._choice is ReducedMotion.ON

    @property
    def unknown(self) -> bool:
        """Whether the computer is to decide and has not told."""
        return self._choice is ReducedMotion.SYSTEM and self._computer is None

    def look(self) -> None:
        """Ask the computer if it is to decide, without waiting for its answer."""
        if self._choice is not ReducedMotion.SYSTEM:
            return
        if self._wish is None and self._make_wish is not None:
            self._wish = self._make_wish()
        if self._wish is not None:
            self._wish.ask(self._hear)

    def finish(self) -> None:
        """Let go of the desktop."""
        if self._wish is not None:
            self._wish.finish()

    def _hear(self, less: bool | None) -> None:  # noqa: FBT001 - the answer itself
        if less is not self._computer:
            self._computer = less
            self.changed.emit()

    @Slot(object)
    def _chosen(self, _preferences: object) -> None:
        choice = self._preferences.current.reduced_motion
        if choice is not self._choice:
            self._choice = choice
            self.changed.emit()
            self.look()
