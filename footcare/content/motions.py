"""Reads how hands are drawn and how they move, from ``hands.json`` and ``motions.toml``."""

from __future__ import annotations

import math
import tomllib
from typing import TYPE_CHECKING, Final

from footcare.content.drawing_table import Table, read_json
from footcare.content.faults import fault_at
from footcare.content.footmap import read_drawing, read_tones
from footcare.content.footmap_ends import read_footmaps
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
from footcare.domain.posing import Joint
from footcare.domain.routine import Technique
from footcare.resources import resource

if TYPE_CHECKING:
    from pathlib import Path

    from footcare.domain.geometry import Polygon

_PAIR: Final = 2
_BOX: Final = 4
_TOUCH: Final = 3


def read_illustrations(folder: Path | None = None) -> Illustrations:
    """Return all drawings of a folder, by default the bundled ones.

    Raises:
        ContentFault: a file is missing or holds something unusable.
    """
    return Illustrations(
        maps=read_footmaps(folder),
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
        radius=_number(table, "radius", 0.0, 1, 400),
        beat=table.number("beat", 0.5, 30),
        pause=_number(table, "pause", 0.0, 0, 10),
        frame=(left, top, wide, high),
        size=_number(table, "size", 1.0, 0.2, 2),
        turn=_number(table, "turn", 0.0, -180, 180),
        both=table.flag("both"),
        bare=table.flag("bare"),
        joints=tuple(_joint(item) for item in table.tables("joint")),
        hold=_number(table, "hold", 0.0, 0, 0.8),
    )


def _joint(table: Table) -> Joint:
    dx, dy = table.point("toward")
    length = math.hypot(dx, dy) or 1.0
    return Joint(
        at=table.point("at"),
        toward=(dx / length, dy / length),
        soft=_number(table, "soft", 60.0, 1, 1000),
        wide=_number(table, "wide", 0.0, 0, 1000),
        turn=_ends(table, "turn", 0.0),
        stretch=_ends(table, "stretch", 1.0),
        shift=table.point("shift") if "shift" in table.values else (0.0, 0.0),
        phase=_number(table, "phase", 0.0, 0, 1),
    )


def _ends(table: Table, key: str, usual: float) -> tuple[float, float]:
    if key not in table.values:
        return (usual, usual)
    low, high = table.numbers(key, _PAIR)
    return (low, high)


def _number(table: Table, key: str, usual: float, low: float, high: float) -> float:
    return table.number(key, low, high) if key in table.values else usual


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
