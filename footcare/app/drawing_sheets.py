"""Writes the contact sheets of every drawing beside the pictures of the tour."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from footcare.app.building import make_studio
from footcare.i18n import _
from footcare.ui.illustration.sheets import Sheets, rows_of
from footcare.ui.theme import Theme

if TYPE_CHECKING:
    from pathlib import Path

_QUICKLY: Final = 80
"""How little a picture is packed, 0 to 100: packing takes longer than painting."""


def write_drawing_sheets(folder: Path) -> list[str]:
    """Paint the sheets into a folder and return their names, sorted.

    Raises:
        OSError: a picture cannot be written.
    """
    names = []
    for name, image in Sheets(make_studio(), rows_of(Theme())).all():
        path = folder / f"{name}.png"
        if not image.save(str(path), quality=_QUICKLY):
            raise OSError(_("a picture cannot be saved there"))
        names.append(path.name)
    return names
