"""Reads the drawn feet from ``resources/footmap``: one JSON file a view, and says what is wrong.

Only the standard library is used, and nothing is computed that is not needed to paint, because
the first page shows a pair of feet.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import TYPE_CHECKING, Final

from typing_extensions import override

from footcare.content.drawing_table import Table, read_json
from footcare.content.faults import fault_at
from footcare.domain.foot import View, Zone
from footcare.domain.footmap import (
    BODY,
    DRAWN_FOOT,
    Drawing,
    FootMap,
    Glow,
    Layer,
    Melt,
    Nail,
    Stroke,
    Tint,
    ViewShape,
)
from footcare.domain.geometry import Polygon, contains, split
from footcare.domain.preferences import SkinTone
from footcare.domain.tone import Glove, Skin, Tones
from footcare.resources import resource

if TYPE_CHECKING:
    from pathlib import Path

_PAIR: Final = 2
_BOX: Final = 4


def read_footmap(folder: Path | None = None) -> FootMap:
    """Return all drawn views of a folder, by default the bundled one.

    A view is read at its first use, and what is wrong in its file is told then.

    Raises:
        ContentFault: a file is missing.
    """
    root = folder or resource("footmap")
    for view in DRAWN_FOOT:
        if not (root / f"{view}.json").is_file():
            raise fault_at(f"{view}.json", "file", "No such file")
    return FootMap(_Shapes(root))


class _Shapes(Mapping[View, ViewShape]):
    """The views of a folder, each read when it is first shown: the first page needs but one."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._read: dict[View, ViewShape] = {}

    @override
    def __getitem__(self, view: View) -> ViewShape:
        if view not in self._read:
            self._read[view] = read_view(self._root / f"{view}.json")
        return self._read[view]

    @override
    def __iter__(self) -> Iterator[View]:
        return iter(DRAWN_FOOT)

    @override
    def __len__(self) -> int:
        return len(DRAWN_FOOT)


def read_view(path: Path) -> ViewShape:
    """Return the drawing of one view.

    Raises:
        ContentFault: the file is missing, is not JSON or holds something unusable.
    """
    table = Table(path.name, read_json(path))
    view = View(table.word("view", [str(view) for view in DRAWN_FOOT]))
    drawn = str(DRAWN_FOOT[view])
    table.word("foot", [drawn])
    drawing = read_drawing(table)
    zones, seams = _zones(table, drawing.outline)
    return ViewShape(
        view=view,
        drawing=drawing,
        zones=zones,
        seams=seams,
    )


def read_drawing(table: Table) -> Drawing:
    """Return what is painted, from the keys that feet and hands have in common."""
    outline = table.closed("outline")
    left, top, wide, high = table.numbers("frame", _BOX)
    fade = table.numbers("fade", _PAIR) if "fade" in table.values else None
    return Drawing(
        frame=(left, top, wide, high),
        outline=outline,
        layers=tuple(read_layer(item) for item in table.tables("layers"))
        or (Layer(BODY, outline),),
        nails=tuple(_nail(item) for item in table.tables("nails")),
        glows=tuple(read_glow(item) for item in table.tables("glows")),
        strokes=tuple(read_stroke(item) for item in table.tables("strokes")),
        fade=None if fade is None else (fade[0], fade[1]),
    )


def read_tones(folder: Path | None = None) -> Tones:
    """Return the colours of skins and hands of a folder, by default the bundled ones.

    Raises:
        ContentFault: the file is missing, a tone is missing or a colour is none.
    """
    path = (folder or resource("footmap")) / "tones.json"
    table = Table(path.name, read_json(path))
    skins = table.table("skins")
    soles = table.table("soles")
    return Tones(
        skins={tone: read_skin(skins.table(tone)) for tone in SkinTone},
        soles={tone: read_skin(soles.table(tone)) for tone in SkinTone if tone in soles.values},
        glove=Glove(**_colours(table.table("glove"), Glove)),
    )


def read_skin(table: Table) -> Skin:
    """Return the colours of a skin, or of anything else that is painted like one."""
    return Skin(**_colours(table, Skin))


def _colours(table: Table, kind: type[Skin | Glove]) -> dict[str, str]:
    return {item.name: table.colour(item.name) for item in fields(kind)}


def read_layer(table: Table) -> Layer:
    """Return a part that lies over the parts before it."""
    return Layer(
        name=str(table.value("name")),
        outline=table.closed("outline"),
        melts=tuple(
            Melt(item.point("at"), item.point("radii"), _turn(item))
            for item in table.tables("melts")
        ),
    )


def _nail(table: Table) -> Nail:
    return Nail(
        outline=table.closed("outline"),
        turn=table.number("turn", -180, 180),
        on=_on(table),
    )


def _on(table: Table) -> str:
    return str(table.values.get("on", BODY))


def _turn(table: Table) -> float:
    return table.number("turn", -360, 360) if "turn" in table.values else 0.0


def _tint(table: Table) -> Tint:
    return Tint(table.word("tint", [str(tint) for tint in Tint]))


def read_glow(table: Table) -> Glow:
    """Return a soft ellipse of colour."""
    radii = table.point("radii")
    return Glow(
        on=_on(table),
        tint=_tint(table),
        at=table.point("at"),
        radii=radii,
        turn=_turn(table),
        strength=table.number("strength", 0, 1),
    )


def read_stroke(table: Table) -> Stroke:
    """Return a line that swells in its middle."""
    return Stroke(
        on=_on(table),
        tint=_tint(table),
        line=table.line("line"),
        width=table.number("width", 0),
        strength=table.number("strength", 0, 1),
        soft=table.number("soft", 0) if "soft" in table.values else 0.0,
    )


def _zones(table: Table, outline: Polygon) -> tuple[dict[Zone, Polygon], tuple[Polygon, ...]]:
    """Cut the silhouette into zones along the seams, one after the other.

    Each cut takes the piece that holds the point ``at``; what remains keeps its name. Neighbours
    share the very points of their seam, so nothing is left over and nothing counts twice.
    The seams are returned too.
    """
    seams: list[Polygon] = []
    pieces: dict[str, Polygon] = {BODY: outline}
    for cut in table.tables("cuts"):
        source = cut.word("from", list(pieces))
        at = cut.point("at")
        try:
            one, two, seam = split(pieces[source], cut.line("seam"))
        except ValueError as error:
            raise cut.fault("seam", str(error)) from error
        taken, rest = (one, two) if contains(one, at) else (two, one)
        if not contains(taken, at):
            raise cut.fault("at", "lies in neither part")
        pieces[str(cut.value("take"))] = taken
        pieces[source] = rest
        seams.append(seam)
    names = Table(table.file, table.value("zones"), "zones.")
    zones = {names.leaf(name): pieces[names.word(name, list(pieces))] for name in names.values}
    for nail in table.tables("nails"):
        if "zone" in nail.values:
            zones[nail.zone("zone")] = nail.closed("outline")
    return zones, tuple(seams)
