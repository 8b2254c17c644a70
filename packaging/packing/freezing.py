"""Freezes footcare into one folder that needs no Python, and has it check itself."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from setup_steps.saying import Trouble, say

if TYPE_CHECKING:
    from setup_steps.environment import Environment

LARGEST = 150_000_000
"""Bytes that the folder may take on a disk."""


def freeze(environment: Environment, out: Path) -> Path:
    """Make the folder ``footcare`` in ``out`` anew and return it.

    Raises:
        Trouble: if the icons cannot be drawn, PyInstaller stops, or the folder is larger than
            promised.
    """
    say("Freezing footcare")
    draw = [str(environment.python), str(environment.root / "packaging" / "draw_icons.py")]
    if subprocess.run([*draw, str(icons_of(environment.root))], check=False).returncode != 0:
        raise Trouble("The icons could not be drawn.")
    folder = out / "footcare"
    shutil.rmtree(folder, ignore_errors=True)
    command = [
        str(environment.scripts / "pyinstaller"),
        *("--noconfirm", "--clean", "--log-level", "WARN"),
        *("--distpath", str(out), "--workpath", str(environment.root / "build" / "frozen")),
        str(environment.root / "packaging" / "footcare.spec"),
    ]
    if subprocess.run(command, cwd=environment.root, check=False).returncode != 0:
        raise Trouble("PyInstaller stopped; its own words above say why.")
    if sys.platform == "linux":
        drop_orphans(folder)
    size = size_of(folder)
    say(f"  {size / 1e6:.0f} MB in {folder}")
    if size > LARGEST:
        raise Trouble(f"The frozen folder is larger than {LARGEST / 1e6:.0f} MB.")
    return folder


def check(folder: Path) -> None:
    """Have the frozen program try everything once, far from Python and from any profile.

    Raises:
        Trouble: if something does not work.
    """
    say("Checking the frozen program")
    program = folder / ("footcare.exe" if os.name == "nt" else "footcare")
    with tempfile.TemporaryDirectory(prefix="footcare-check-") as home:
        variables = {"HOME": home, "PATH": os.defpath, "LANG": "C.UTF-8"}
        if os.name == "nt":
            variables = {**os.environ, "USERPROFILE": home}
        words = ("--self-check", "--profile", str(Path(home) / "profile"))
        ended = subprocess.run([str(program), *words], env=variables, check=False, cwd=home)
    if ended.returncode != 0:
        raise Trouble("The frozen program does not do what it should; the lines above say what.")


def icons_of(root: Path) -> Path:
    """Return the folder that the drawn icons of a source tree lie in."""
    return root / "build" / "icons"


def drop_orphans(folder: Path) -> None:
    """Take out the system's libraries that nothing in the folder needs any more.

    They came along with plugins that the spec leaves out, and with libraries that these needed.
    """
    while True:
        files = [one for one in folder.rglob("*.so*") if one.is_file() and not one.is_symlink()]
        needed = {name for one in [*files, folder / "footcare"] for name in _needed_by(one)}
        inner = folder / "_internal"
        orphans = [
            one
            for one in files
            if one.parent == inner and _is_library(one) and one.name not in needed
        ]
        if not orphans:
            return
        for one in orphans:
            one.unlink()


def _is_library(file: Path) -> bool:
    """Tell a library from a module of Python; Python's own is opened by name."""
    return file.name.startswith("lib") and not file.name.startswith("libpython")


def _needed_by(file: Path) -> list[str]:
    said = subprocess.run(
        ["readelf", "--dynamic", str(file)], capture_output=True, text=True, check=False
    )
    return re.findall(r"\(NEEDED\).*\[(.+)\]", said.stdout)


def size_of(folder: Path) -> int:
    """Return the bytes that the files of a folder take, each counted once."""
    return sum(one.lstat().st_size for one in folder.rglob("*") if not one.is_dir())
