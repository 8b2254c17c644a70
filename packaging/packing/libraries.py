"""Finds the libraries of a frozen folder that nothing in it needs."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

INNER = "_internal"
"""Where PyInstaller puts all but the program itself."""
QT = f"{INNER}/PySide6/Qt"


def drop_orphans(folder: Path) -> None:
    """Take out the libraries that nothing in a frozen folder needs any more.

    They came along with plugins that the spec leaves out, and with libraries that these needed.
    """
    while found := orphans(folder):
        for one in found:
            for each in with_links(one, folder):
                each.unlink()


def orphans(folder: Path) -> list[Path]:
    """Return the libraries that no program, module or plugin in a frozen folder is linked to.

    What only they need is not among them before they are gone.
    """
    files = [one for one in folder.rglob("*.so*") if one.is_file() and not one.is_symlink()]
    needed = {name for one in [*files, folder / "footcare"] for name in _needed_by(one)}
    places = (folder / INNER, folder / QT / "lib")
    return [
        one for one in files if one.parent in places and _is_library(one) and one.name not in needed
    ]


def with_links(library: Path, folder: Path) -> list[Path]:
    """Return a library and the link to it that PyInstaller lays where the program looks first."""
    link = folder / INNER / library.name
    return [link, library] if link.is_symlink() else [library]


def _is_library(file: Path) -> bool:
    """Tell a library from a module of Python; Python's own is opened by name."""
    return file.name.startswith("lib") and not file.name.startswith("libpython")


def _needed_by(file: Path) -> list[str]:
    said = subprocess.run(
        ["readelf", "--dynamic", str(file)], capture_output=True, text=True, check=False
    )
    return re.findall(r"\(NEEDED\).*\[(.+)\]", said.stdout)
