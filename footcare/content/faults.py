"""What is wrong with a content file, in the one form that every reader of content uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class ContentFault(ValueError):
    """A content file cannot be used; the message has one line a fault: file, key, reason.

    Attributes:
        faults: those lines.
    """

    def __init__(self, faults: Sequence[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = tuple(faults)


def fault_at(file: str, key: str, reason: str) -> ContentFault:
    """Return the one fault to raise about a key of a file; the key "file" means all of it."""
    return ContentFault([f"{file}: {key}: {reason}"])
