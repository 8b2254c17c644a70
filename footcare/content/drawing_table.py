"""Reads points, colours and words out of a file of drawings, and names what is wrong where."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

from footcare.content.faults import fault_at
from footcare.domain.foot import Zone
from footcare.domain.geometry import Point, Polygon, curve

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from footcare.content.faults import ContentFault

_COLOUR: Final = re.compile(r"#[0-9A-Fa-f]{6}")
_PAIR: Final = 2


def read_json(path: Path) -> dict[str, Any]:
    """Return the object in a JSON file.

    Raises:
        ContentFault: there is no such file, or it does not hold an object.
    """
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise fault_at(path.name, "file", error.strerror or str(error)) from error
    except ValueError as error:
        raise fault_at(path.name, "file", str(error)) from error
    if not isinstance(found, dict):
        raise fault_at(path.name, "file", "is not an object")
    return found


class Table:
    """A JSON object that knows its file and its path, so that every fault can name them."""

    def __init__(self, file: str, values: object, path: str = "") -> None:
        self.file = file
        self.path = path
        if not isinstance(values, dict):
            raise fault_at(file, path, "is not an object")
        self.values: Mapping[str, Any] = values

    def fault(self, key: str, reason: str) -> ContentFault:
        """Return the fault to raise about a key."""
        return fault_at(self.file, f"{self.path}{key}", reason)

    def value(self, key: str) -> Any:  # noqa: ANN401 - JSON may hold anything until it is checked
        """Return what stands under a key that must be there."""
        if key not in self.values:
            raise self.fault(key, "is missing")
        return self.values[key]

    def word(self, key: str, allowed: list[str]) -> str:
        """Return one of the allowed words."""
        value = self.value(key)
        if value not in allowed:
            raise self.fault(key, f"{value!r} is not one of {', '.join(allowed)}")
        return str(value)

    def zone(self, key: str) -> Zone:
        """Return a leaf of the zone list."""
        return self._leaf(key, self.value(key))

    def leaf(self, name: str) -> Zone:
        """Return the zone a key of this object names."""
        return self._leaf(name, name)

    def _leaf(self, key: str, name: object) -> Zone:
        if name not in [str(zone) for zone in Zone if zone.is_leaf]:
            raise self.fault(key, f"{name!r} is not a leaf of the zone list")
        return Zone(str(name))

    def number(self, key: str, low: float = -5000, high: float = 5000) -> float:
        """Return a number within its limits."""
        value = self.value(key)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self.fault(key, f"{value!r} is not a number")
        if not low <= value <= high:
            raise self.fault(key, f"{value} is not between {low:g} and {high:g}")
        return float(value)

    def flag(self, key: str) -> bool:
        """Return true or false; false where nothing is said."""
        value = self.values.get(key, False)
        if not isinstance(value, bool):
            raise self.fault(key, f"{value!r} is neither true nor false")
        return value

    def numbers(self, key: str, count: int) -> tuple[float, ...]:
        """Return a list of exactly so many numbers."""
        value = self.value(key)
        if not isinstance(value, list) or len(value) != count:
            raise self.fault(key, f"is not a list of {count} numbers")
        row = Table(self.file, dict(zip(map(str, range(count)), value, strict=True)))
        row.path = f"{self.path}{key}."
        return tuple(row.number(str(place)) for place in range(count))

    def point(self, key: str) -> Point:
        """Return a point."""
        x, y = self.numbers(key, _PAIR)
        return (x, y)

    def rows(self, key: str, count: int, least: int = 1) -> tuple[tuple[float, ...], ...]:
        """Return a list of equally long lists of numbers."""
        value = self.value(key)
        if not isinstance(value, list) or len(value) < least:
            raise self.fault(key, f"needs at least {least} points")
        row = Table(self.file, {f"[{place}]": item for place, item in enumerate(value)})
        row.path = f"{self.path}{key}"
        return tuple(row.numbers(place, count) for place in row.values)

    def points(self, key: str, least: int) -> tuple[Point, ...]:
        """Return a list of at least so many points."""
        return tuple((x, y) for x, y in self.rows(key, _PAIR, least))

    def closed(self, key: str) -> Polygon:
        """Return a closed curve through the points; ``corners`` beside them may be sharp."""
        corners = self.values.get("corners", [])
        return curve(self.points(key, 3), closed=True, corners=frozenset(corners))

    def line(self, key: str) -> Polygon:
        """Return an open curve through the points."""
        return curve(self.points(key, 2), closed=False)

    def table(self, key: str) -> Table:
        """Return the object under a key."""
        return Table(self.file, self.value(key), f"{self.path}{key}.")

    def colour(self, key: str) -> str:
        """Return a colour as ``#rrggbb``."""
        value = self.value(key)
        if not isinstance(value, str) or not _COLOUR.fullmatch(value):
            raise self.fault(key, f"{value!r} is not a colour such as #F3CDB2")
        return value

    def tables(self, key: str) -> list[Table]:
        """Return the list of objects under a key, empty when there is none."""
        value = self.values.get(key, [])
        if not isinstance(value, list):
            raise self.fault(key, "is not a list")
        return [
            Table(self.file, item, f"{self.path}{key}[{place}].")
            for place, item in enumerate(value)
        ]
