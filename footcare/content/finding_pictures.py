"""Reads the small drawings of findings from ``resources/footmap/findings.json``."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from footcare.content.drawing_table import Table, read_json
from footcare.domain.finding import FindingKind
from footcare.domain.finding_picture import (
    Blot,
    FindingPicture,
    FindingPictures,
    SignTint,
    Swelling,
    Symbol,
)
from footcare.domain.foot import View
from footcare.domain.footmap import DRAWN_FOOT
from footcare.resources import resource

if TYPE_CHECKING:
    from pathlib import Path

    from footcare.domain.geometry import Point, Polygon

_ROUND: Final = 20
"""Points of an ellipse."""

_TINTS: Final = [str(tint) for tint in SignTint]


def read_finding_pictures(folder: Path | None = None) -> FindingPictures:
    """Return the drawings of a folder, by default the bundled ones.

    Raises:
        ContentFault: the file is missing, a kind has no drawing, or something in it is unusable.
    """
    path = (folder or resource("footmap")) / "findings.json"
    table = Table(path.name, read_json(path))
    colours = table.table("colours")
    pictures = table.table("pictures")
    return FindingPictures(
        pictures={kind: _picture(kind, pictures.table(kind)) for kind in FindingKind},
        colours={
            skin: {tint: colours.table(skin).colour(tint) for tint in SignTint}
            for skin in colours.values
        },
    )


def _picture(kind: FindingKind, table: Table) -> FindingPicture:
    return FindingPicture(
        kind=kind,
        view=View(table.word("view", [str(view) for view in DRAWN_FOOT])),
        corner=table.point("corner"),
        wide=table.number("wide", 20, 2000),
        area=_shape(table.table("area")),
        blots=tuple(_blot(item) for item in table.tables("blots")),
        zones=tuple(
            (item.zone("zone"), SignTint(item.word("tint", _TINTS)), item.number("strength", 0, 1))
            for item in table.tables("zones")
        ),
        swelling=_swelling(table.table("swelling")) if "swelling" in table.values else None,
        symbol=_symbol(table),
        symbol_at=table.point("symbol_at") if "symbol_at" in table.values else (0.0, 0.0),
    )


def _symbol(table: Table) -> Symbol | None:
    if "symbol" not in table.values:
        return None
    return Symbol(table.word("symbol", [str(symbol) for symbol in Symbol]))


def _swelling(table: Table) -> Swelling:
    return Swelling(table.point("at"), table.number("reach", 1), table.number("more", 0, 2))


def _blot(table: Table) -> Blot:
    width = table.number("width", 0) if "width" in table.values else 0.0
    return Blot(
        tint=SignTint(table.word("tint", _TINTS)),
        outline=table.line("line") if width else _shape(table),
        strength=table.number("strength", 0, 1),
        soft=table.number("soft", 0) if "soft" in table.values else 0.0,
        width=width,
        beyond=table.flag("beyond"),
    )


def _shape(table: Table) -> Polygon:
    """Return a closed curve, or an ellipse given by its middle, its radii and its turn."""
    if "outline" in table.values:
        return table.closed("outline")
    turn = table.number("turn", -360, 360) if "turn" in table.values else 0.0
    return _ellipse(table.point("at"), table.point("radii"), math.radians(turn))


def _ellipse(at: Point, radii: Point, turn: float) -> Polygon:
    cos, sin = math.cos(turn), math.sin(turn)
    points = []
    for place in range(_ROUND):
        angle = 2 * math.pi * place / _ROUND
        x, y = radii[0] * math.cos(angle), radii[1] * math.sin(angle)
        points.append((at[0] + x * cos - y * sin, at[1] + x * sin + y * cos))
    return tuple(points)
