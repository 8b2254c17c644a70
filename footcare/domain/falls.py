"""The three questions about falls, asked monthly (clinical base 4.3)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from footcare.domain.record import Stamp


@dataclass(frozen=True)
class FallsRecord:
    """The three answers as kept; None is a question that was not answered.

    Attributes:
        fallen: a fall in the past year.
        unsteady: unsteady when standing or walking.
        worried: worried about falling.
        note: free words, plain text.
    """

    stamp: Stamp
    fallen: bool | None = None
    unsteady: bool | None = None
    worried: bool | None = None
    note: str = ""
