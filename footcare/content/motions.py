"""Reads how hands are drawn and how they move, from ``hands.json`` and ``motions.toml``."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Final

from footcare.content.drawing_table import Table, read_json
from footcare.content.faults import fault_at
from footcare.content.footmap import read_drawing, read_footmap, read_tones
from footcare.domain.foot import View, Zone
from footcare.domain.footmap import DRAWN_FOOT, Drawing
from footcare.domain.motion import (
    HandKind,
    Illustrations,
    Motion,
    Motions,
    Place,
    Touch,
    Way,
)
from footcare.domain.routine import Technique
from footcare.resources import resource

if TYPE_CHECKING:
    from pathlib import Path

    from footcare.domain.geometry import Polygon

_BOX: Final = 4
_TOUCH: Final = 3


def read_illustrations(folder: Path | None = None) -> Illustrations:
    """Return all drawings of a folder, by default the bundled ones.

    Raises:
        ContentFault: a file is missing or holds something unusable.
    """
    return Illustrations(
        footmap=read_footmap(folder),
        tones=read_tones(folder),
        hands=read_hands(folder),
        motions=read_motions(folder),
    )


def read_hands(folder: Path | None = None) -> dict[HandKind, Drawing]:
    """Return the drawn hands.

    Raises:
        ContentFault: the file is missing or a hand is.
    """
    path = (folder or resource("footmap")) / "hands.json"
    table = Table(path.name, read_json(path))
    return {kind: read_drawing(table.table(kind)) for kind in HandKind}


def read_motions(folder: Path | None = None) -> Motions:
    """Return every motion of ``motions.toml``.

    Raises:
        ContentFault: the file is missing, is not TOML or holds something unusable.
    """
    path = (folder or resource("footmap")) / "motions.toml"
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise fault_at(path.name, "file", error.strerror or str(error)) from error
    except tomllib.TOMLDecodeError as error:
        raise fault_at(path.name, "file", str(error)) from error
    table = Table(path.name, values)
    return Motions(tuple(_motion(item) for item in table.tables("motion")))


def _motion(table: Table) -> Motion:
    zones = [str(zone) for zone in Zone]
    left, top, wide, high = table.numbers("frame", _BOX)
    return Motion(
        technique=Technique(table.word("technique", [str(item) for item in Technique])),
        zone=Zone(table.word("zone", zones)) if "zone" in table.values else None,
        view=View(table.word("view", [str(view) for view in DRAWN_FOOT])),
        way=Way(table.word("way", [str(way) for way in Way])),
        kind=HandKind(table.word("kind", [str(kind) for kind in HandKind])),
        touches=_touches(table),
        path=_way(table, "path"),
        arrow=_way(table, "arrow"),
        start=_place(table, "from"),
        end=_place(table, "to"),
        radius=table.number("radius", 1, 400) if "radius" in table.values else 0.0,
        beat=table.number("beat", 0.5, 30),
        pause=table.number("pause", 0, 10) if "pause" in table.values else 0.0,
        frame=(left, top, wide, high),
        size=table.number("size", 0.2, 2) if "size" in table.values else 1.0,
    )


def _touches(table: Table) -> tuple[Touch, ...]:
    if "touches" not in table.values:
        return ()
    return tuple(Touch((x, y), turn) for x, y, turn in table.rows("touches", _TOUCH))


def _way(table: Table, key: str) -> Polygon:
    return table.line(key) if key in table.values else ()


def _place(table: Table, key: str) -> Place | None:
    if key not in table.values:
        return None
    return Place(table.word(key, [str(place) for place in Place]))
