"""Chance that comes out the same each time it is asked about the same thing."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

if TYPE_CHECKING:
    from collections.abc import Sequence

Thing = TypeVar("Thing")

_UUID_BITS = 128


class Chance:
    """Draws about one thing, such as the massage of a day.

    Each thing has its own: a day is lived the same whatever was drawn on the days before it, and
    on every version of Python, of whose generator only the bits are promised.

    Args:
        about: what names the thing, the seed among it.
    """

    def __init__(self, *about: object) -> None:
        self._random = Random("/".join(map(str, about)))  # noqa: S311 - a story, not a secret

    def happens(self, share: float) -> bool:
        """Tell whether something happens that does in this share of all cases, 0 to 1."""
        return self._random.random() < share

    def whole(self, least: int, most: int) -> int:
        """Return a whole number between two, both in."""
        return least + int(self._random.random() * (most - least + 1))

    def one_of(self, things: Sequence[Thing]) -> Thing:
        """Return one of several things."""
        return things[self.whole(0, len(things) - 1)]

    def uuid(self) -> UUID:
        """Return the id of a record."""
        return UUID(int=self._random.getrandbits(_UUID_BITS), version=4)
