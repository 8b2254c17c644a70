"""Where no notices can be shown: says why, and the program's own window does the telling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from footcare.services.ports import Ability

if TYPE_CHECKING:
    from collections.abc import Callable

    from footcare.services.ports import Notice, NoticeAnswer


class SilentNotifier:
    """Shows nothing."""

    def __init__(self, why: str) -> None:
        self._why = why

    def start(self) -> None:
        """There is nothing to look for."""

    def ability(self) -> Ability:
        """Tell why notices cannot be shown here."""
        return Ability(ok=False, why=self._why)

    def show(self, notice: Notice) -> None:
        """Show nothing."""

    def close(self, key: str) -> None:
        """There is nothing to close."""

    def listen(self, answered: Callable[[str, NoticeAnswer], None]) -> None:
        """Nothing is ever answered."""

    def finish(self) -> None:
        """There is nothing to end."""
