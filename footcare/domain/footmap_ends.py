"""The drawn foot after an amputation: where it ends in each view, and which skin is its stump.

Nothing is drawn twice: a foot that is not whole is the whole drawing with a part cut off along a
line, its corners rounded, and the zones that went with it left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from typing_extensions import override

from footcare.domain.body import TOES, beyond
from footcare.domain.foot import View, Zone
from footcare.domain.footmap import BODY, FootMap, ViewShape, inner_point
from footcare.domain.geometry import (
    Point,
    Polygon,
    area,
    centre,
    contains,
    softened,
    split,
    without_part,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footcare.domain.footmap import Drawing, Glow, Layer, Nail, Stroke

_TOE_SOFT: Final = 0.36
_LIMB_SOFT: Final = 0.2
"""Shares of the length of a cut over which each of its corners is rounded."""

_SMALL: Final = Zone.NAILS.leaves | Zone.WEBS.leaves
"""What goes with its toe and has no end of its own."""


@dataclass(frozen=True)
class End:
    """Where a drawing ends when a part is missing.

    Attributes:
        of: the part: a toe, all toes, the ball with them, the foot, or the leg below the knee.
        line: where the skin ends; it enters and leaves its layer, or the zone of a toe, once.
            Empty where nothing is cut, because what is missing are layers of their own.
        gone: a point of what is cut off.
        cuts: the name of the layer the line cuts, or that is left where nothing is cut.
        drops: names of layers that vanish whole.
        border: where the stump begins; empty for a toe, of which all that is left is its stump,
            and where none is seen.
        here: a point of the stump.
        glows, strokes: what is painted on the end itself.
        behind: layers that come into sight, each with the toe that it shows.
        frame: what a picture of it shows, where that is another part than of the whole foot.
    """

    of: Zone
    line: Polygon
    gone: Point
    cuts: str
    drops: frozenset[str] = frozenset()
    border: Polygon = ()
    here: Point = (0.0, 0.0)
    glows: tuple[Glow, ...] = ()
    strokes: tuple[Stroke, ...] = ()
    behind: tuple[tuple[Zone, Layer], ...] = ()
    frame: tuple[float, float, float, float] | None = None


@dataclass
class _Cutting:
    """A view while one part after the other is taken away."""

    missing: frozenset[Zone]
    outline: Polygon
    layers: tuple[Layer, ...]
    zones: dict[Zone, Polygon]
    seams: list[Polygon]
    stumps: list[Polygon] = field(default_factory=list)

    def take_toe(self, end: End) -> None:
        """Take a toe away; what is left of it, and the gaps beside it, are its stump."""
        self.layers = tuple(layer for layer in self.layers if layer.name not in end.drops)
        if not end.line:
            self.outline = self._layer(BODY).outline
            return
        tip, root, cut = _parts(self.zones[end.of], end.line, end.gone)
        ends, reach = (cut[0], cut[-1]), _TOE_SOFT * _length(cut)
        if end.cuts == BODY:
            self.outline = softened(without_part(self.outline, tip), ends, reach)
            self._put(replace(self._layer(BODY), outline=self.outline))
        else:
            # What is left is a layer of its own, or the body: neither needs a ground behind it.
            self.outline = without_part(self.outline, self.zones[end.of])
        if end.cuts and end.cuts != BODY:
            layer = self._layer(end.cuts)
            self._put(replace(layer, outline=_cut(layer.outline, end, _TOE_SOFT)))
        shown = tuple(layer for toe, layer in end.behind if toe not in self.missing)
        self.layers = (*shown, *self.layers)
        self.stumps.append(softened(root, ends, reach))

    def take_gaps(self) -> None:
        """Count the gaps beside missing toes to the stump: that skin is still there."""
        self.stumps += [self.zones[zone] for zone in Zone.WEBS.leaves if self._lost(zone)]

    def take_limb(self, end: End) -> None:
        """Take the ball, the foot or the leg away; the stump lies between border and end."""
        layer = self._layer(end.cuts)
        body = _cut(layer.outline, end, _LIMB_SOFT) if end.line else layer.outline
        whole, self.outline = self.outline, body
        self.layers = tuple(one for one in self.layers if one.name not in end.drops)
        self._put(replace(layer, outline=body))
        self.zones = {zone: one for zone, one in self.zones.items() if zone not in self.missing}
        if not end.border:
            self.zones = {
                zone: one for zone, one in self.zones.items() if contains(body, inner_point(one))
            }
            self.seams = [run for seam in self.seams for run in _inside(seam, body)]
            return
        beyond, _, _ = _parts(whole, end.border, end.here)
        stump, _, border = _parts(body, end.border, end.here)
        kept = {zone: _this_side(one, end.border, beyond) for zone, one in self.zones.items()}
        self.zones = {zone: one for zone, one in kept.items() if one}
        self.stumps = [stump]
        self.seams = [*(run for seam in self.seams for run in _inside(seam, body, stump)), border]

    def _layer(self, name: str) -> Layer:
        return next(layer for layer in self.layers if layer.name == name)

    def _put(self, changed: Layer) -> None:
        self.layers = tuple(
            changed if layer.name == changed.name else layer for layer in self.layers
        )

    def _lost(self, zone: Zone) -> bool:
        return zone in self.missing and zone in self.zones


def chosen_ends(ends: Iterable[End], missing: frozenset[Zone]) -> list[End]:
    """Return the ends that show what is missing, the fewest there are."""
    known = {end.of: end for end in ends}
    for part in (Zone.FOOT_AND_LOWER_LEG, Zone.WHOLE_FOOT, Zone.BALL):
        if part.leaves <= missing:
            return [known[part]] if part in known else []
    if missing >= TOES and Zone.TOES in known:
        return [known[Zone.TOES]]
    return [known[toe] for toe in Zone if toe in TOES and toe in missing and toe in known]


def is_drawn(shape: ViewShape, ends: Iterable[End], missing: frozenset[Zone]) -> bool:
    """Tell whether a view shows a foot without these parts, and anything of it at all."""
    chosen = chosen_ends(ends, missing)
    shown = frozenset[Zone]().union(*(beyond(end.of.leaves) for end in chosen))
    lost = {zone for zone in shape.zones if zone in missing} - _SMALL
    return lost <= shown and (
        not missing.issuperset(shape.zones) or any(end.border for end in chosen)
    )


def ended(shape: ViewShape, ends: Iterable[End], missing: frozenset[Zone]) -> ViewShape:
    """Return a view without the missing parts: drawing, zones, borders, and the stump."""
    chosen = chosen_ends(ends, missing)
    drawing = shape.drawing
    zones = dict(shape.zones)
    cutting = _Cutting(missing, drawing.outline, drawing.layers, zones, list(shape.seams))
    for end in chosen:
        if end.of in TOES:
            cutting.take_toe(end)
        else:
            cutting.take_limb(end)
    if any(end.of in TOES for end in chosen):
        cutting.take_gaps()
        cutting.seams = [run for seam in cutting.seams for run in _inside(seam, cutting.outline)]
    zones = {zone: outline for zone, outline in cutting.zones.items() if zone not in missing}
    if cutting.stumps:
        zones[Zone.STUMP] = max(cutting.stumps, key=area)
    return ViewShape(
        view=shape.view,
        drawing=_drawing(shape, cutting, chosen),
        zones=zones,
        seams=tuple(cutting.seams),
        stumps=tuple(cutting.stumps),
    )


def _drawing(shape: ViewShape, cutting: _Cutting, chosen: list[End]) -> Drawing:
    drawing = shape.drawing
    gone = {shape.zones[zone] for zone in cutting.missing if zone in shape.zones}
    frames = [end.frame for end in chosen if end.frame is not None]
    return replace(
        drawing,
        frame=frames[-1] if frames else drawing.frame,
        outline=cutting.outline,
        layers=cutting.layers,
        nails=tuple(nail for nail in drawing.nails if _is_there(nail, cutting.layers, gone)),
        glows=(*drawing.glows, *(glow for end in chosen for glow in end.glows)),
        strokes=(*drawing.strokes, *(stroke for end in chosen for stroke in end.strokes)),
    )


def _is_there(nail: Nail, layers: Iterable[Layer], gone: set[Polygon]) -> bool:
    if nail.outline in gone:
        return False
    middle = centre(nail.outline)
    return any(layer.name == nail.on and contains(layer.outline, middle) for layer in layers)


def _parts(polygon: Polygon, line: Polygon, at: Point) -> tuple[Polygon, Polygon, Polygon]:
    """Cut a polygon: the part that holds a point, the other one, and the cut itself."""
    one, two, cut = split(polygon, line)
    return (one, two, cut) if contains(one, at) else (two, one, cut)


def _cut(outline: Polygon, end: End, soft: float) -> Polygon:
    """Return what is left of a layer, with its corners rounded."""
    _, left, cut = _parts(outline, end.line, end.gone)
    return softened(left, (cut[0], cut[-1]), soft * _length(cut))


def _length(line: Polygon) -> float:
    (x0, y0), (x1, y1) = line[0], line[-1]
    return float(((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5)


def _this_side(outline: Polygon, border: Polygon, beyond: Polygon) -> Polygon:
    """Return what of a zone does not lie beyond the border of a stump; empty where nothing does."""
    parts = [outline]
    with suppress(ValueError):  # the border lies elsewhere
        parts = list(split(outline, border)[:2])
    left = [part for part in parts if not contains(beyond, inner_point(part))]
    return max(left, key=area, default=())


def _inside(seam: Polygon, outline: Polygon, stump: Polygon = ()) -> Iterator[Polygon]:
    """Yield the runs of a seam that lie on skin, and not on a stump."""
    run: list[Point] = []
    for point in (*seam, None):
        there = point is not None and contains(outline, point)
        if there and point is not None and not (stump and contains(stump, point)):
            run.append(point)
            continue
        if len(run) > 1:
            yield tuple(run)
        run = []


class _Shapes(Mapping["View", ViewShape]):
    """The views of a foot that is not whole, each cut when it is first shown."""

    def __init__(
        self, whole: FootMap, ends: Mapping[View, tuple[End, ...]], missing: frozenset[Zone]
    ) -> None:
        self._whole = whole
        self._ends = ends
        self._missing = missing
        self._cut: dict[View, ViewShape] = {}

    @override
    def __getitem__(self, view: View) -> ViewShape:
        if view not in self._cut:
            shape = self._whole.shape(view)
            self._cut[view] = ended(shape, self._ends.get(view, ()), self._missing)
        return self._cut[view]

    @override
    def __iter__(self) -> Iterator[View]:
        return (view for view in self._whole.views if view in self)

    @override
    def __contains__(self, view: object) -> bool:
        if not isinstance(view, View):
            return False
        return is_drawn(self._whole.shape(view), self._ends.get(view, ()), self._missing)

    @override
    def __len__(self) -> int:
        return sum(1 for _ in self)


class FootMaps:
    """The map of a whole foot, and of one without any parts that may be missing.

    Args:
        whole: the map of a whole foot.
        ends: where each view ends for each part; read when something is missing first.
    """

    def __init__(self, whole: FootMap, ends: Mapping[View, tuple[End, ...]]) -> None:
        self.whole = whole
        self._ends = ends
        self._kept: dict[frozenset[Zone], FootMap] = {frozenset(): whole}

    def lacking(self, missing: frozenset[Zone]) -> FootMap:
        """Return the map of a foot without these leaves."""
        if missing not in self._kept:
            self._kept[missing] = FootMap(_Shapes(self.whole, self._ends, missing))
        return self._kept[missing]
