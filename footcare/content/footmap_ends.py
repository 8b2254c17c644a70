"""Reads where the drawn foot ends after an amputation, from ``ends.json``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from typing_extensions import override

from footcare.content.drawing_table import Table, read_json
from footcare.content.faults import fault_at
from footcare.content.footmap import read_footmap, read_glow, read_layer, read_stroke
from footcare.domain.body import TOES
from footcare.domain.foot import View, Zone
from footcare.domain.footmap_ends import End, FootMaps
from footcare.resources import resource

if TYPE_CHECKING:
    from pathlib import Path

FILE: Final = "ends.json"
_PARTS: Final = (*sorted(TOES), Zone.BALL, Zone.WHOLE_FOOT, Zone.FOOT_AND_LOWER_LEG)
_BOX: Final = 4


def read_footmaps(folder: Path | None = None) -> FootMaps:
    """Return the map of a whole foot and of all others, by default the bundled ones.

    A view is read at its first use, and so is where feet end: most feet are whole.

    Raises:
        ContentFault: a file is missing.
    """
    path = (folder or resource("footmap")) / FILE
    if not path.is_file():
        raise fault_at(FILE, "file", "No such file")
    return FootMaps(read_footmap(folder), _Ends(path))


def read_ends(path: Path) -> dict[View, tuple[End, ...]]:
    """Return the ends of every view that has any.

    Raises:
        ContentFault: the file is missing, is not JSON or holds something unusable.
    """
    views = Table(path.name, read_json(path))
    found: dict[View, tuple[End, ...]] = {}
    for name in views.values:
        if name not in [str(view) for view in View]:
            raise views.fault(name, "is not a view")
        found[View(name)] = tuple(_end(item) for item in views.tables(name))
    return found


def _end(table: Table) -> End:
    of = Zone(table.word("of", [str(part) for part in _PARTS]))
    given = table.values
    frame = table.numbers("frame", _BOX) if "frame" in given else None
    return End(
        of=of,
        cuts=str(given.get("cuts", "")),
        drops=frozenset(str(name) for name in given.get("drops", [])),
        line=table.line("line") if "line" in given else (),
        gone=table.point("gone") if "line" in given else (0.0, 0.0),
        border=table.line("border") if "border" in given else (),
        here=table.point("here") if "border" in given else (0.0, 0.0),
        glows=tuple(read_glow(item) for item in table.tables("glows")),
        strokes=tuple(read_stroke(item) for item in table.tables("strokes")),
        behind=tuple((item.zone("toe"), read_layer(item)) for item in table.tables("behind")),
        frame=None if frame is None else (frame[0], frame[1], frame[2], frame[3]),
    )


class _Ends(Mapping[View, tuple[End, ...]]):
    """The ends of a file, read when the first foot is shown that is not whole."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._read: dict[View, tuple[End, ...]] | None = None

    def _found(self) -> dict[View, tuple[End, ...]]:
        if self._read is None:
            self._read = read_ends(self._path)
        return self._read

    @override
    def __getitem__(self, view: View) -> tuple[End, ...]:
        return self._found()[view]

    @override
    def __iter__(self) -> Iterator[View]:
        return iter(self._found())

    @override
    def __len__(self) -> int:
        return len(self._found())
