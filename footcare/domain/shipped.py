"""What footcare is made of, and under which terms."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ShippedLicence:
    """Something that is part of footcare, and what it may be used under.

    Attributes:
        name: as its makers write it.
        terms: the licence as its makers name it.
        words: the licence in full.
    """

    name: str
    terms: str
    words: str
