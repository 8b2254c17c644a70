"""Questions to the person, without ever stopping the event loop."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Choice(NamedTuple):
    """One answer that can be chosen: its id, its words, and whether it is the filled button."""

    id: str
    words: str
    filled: bool = False


class Asker(Protocol):
    """Asks; the answer comes later as a call with the chosen id, or an empty string for Escape."""

    def ask(
        self,
        title: str,
        words: str,
        choices: Sequence[Choice],
        answered: Callable[[str], None],
    ) -> None:
        """Show a question. ``answered`` is a bound method."""
        ...
