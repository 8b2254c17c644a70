"""Something under way with a reminder."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from footcare.domain.reminder import Reminder


@dataclass(frozen=True)
class Deed:
    """Something to do with a reminder: how, how back, and what to say once it is kept."""

    reminder: Reminder
    work: Callable[[], object]
    back: Callable[[], object]
    said: str
    edited: bool = False
    deleted: bool = False
