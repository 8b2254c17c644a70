"""Reads the pictures of the foot check from ``resources/footmap/checking.json``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from footcare.content.drawing_table import Table, read_json
from footcare.content.footmap import read_drawing, read_skin
from footcare.domain.check_picture import (
    CheckPicture,
    CheckPictures,
    Light,
    Line,
    Pictured,
    PlacedFoot,
    PlacedHand,
    Thing,
)
from footcare.domain.foot import Foot, View
from footcare.domain.footmap import DRAWN_FOOT
from footcare.domain.motion import HandKind
from footcare.resources import resource

if TYPE_CHECKING:
    from pathlib import Path

    from footcare.domain.check_picture import Part

SKIN: Final = "skin"
"""The material that is the person's own skin."""


def read_check_pictures(folder: Path | None = None) -> CheckPictures:
    """Return the pictures of a folder, by default the bundled ones.

    Raises:
        ContentFault: the file is missing, a picture is missing, or something is unusable.
    """
    path = (folder or resource("footmap")) / "checking.json"
    table = Table(path.name, read_json(path))
    materials = table.table("materials")
    known = [*materials.values, SKIN]
    pictures = table.table("pictures")
    return CheckPictures(
        pictures={one: _picture(pictures.table(one), known) for one in Pictured},
        materials={name: read_skin(materials.table(name)) for name in materials.values},
    )


def _picture(table: Table, materials: list[str]) -> CheckPicture:
    wide = table.number("wide", 20, 2000)
    return CheckPicture(wide, tuple(_part(item, wide, materials) for item in table.tables("parts")))


def _part(table: Table, wide: float, materials: list[str]) -> Part:
    given = table.values
    if "thing" in given:
        veil = table.number("veil", 0, 1) if "veil" in given else 1.0
        framed = Table(table.file, {**given, "frame": [0, 0, wide, wide]}, table.path)
        return Thing(table.word("thing", materials), read_drawing(framed), veil)
    if "foot" in given:
        return PlacedFoot(
            View(table.word("view", [str(view) for view in DRAWN_FOOT])),
            Foot(table.word("foot", [str(foot) for foot in Foot])),
            table.point("at"),
            table.number("size", 0.05, 2),
            table.number("turn", -360, 360),
            table.closed("within") if "within" in given else (),
        )
    if "hand" in given:
        return PlacedHand(
            HandKind(table.word("hand", [str(kind) for kind in HandKind])),
            table.point("at"),
            table.number("size", 0.05, 2),
            table.number("turn", -360, 360),
            table.flag("flipped"),
            table.flag("palm"),
        )
    if "light" in given:
        return Light(table.point("light"), table.point("radii"), table.number("strength", 0, 1))
    key = "gleam" if "gleam" in given else "ink"
    strength = table.number("strength", 0, 1) if "strength" in given else 1.0
    return Line(table.line(key), table.number("width", 1), strength, gleam=key == "gleam")
