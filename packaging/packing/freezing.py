"""Freezes footcare into one folder that needs no Python, and has it check itself."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from setup_steps.saying import Trouble, say

from packing import camera
from packing.libraries import drop_orphans

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
        aside = camera.part(folder, camera_of(environment.root))
        say(f"  {size_of(aside) / 1e6:.0f} MB for cameras in {aside}")
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


def camera_of(root: Path) -> Path:
    """Return the folder that a source tree's part for cameras lies in, apart from the program."""
    return root / "build" / "camera"


def size_of(folder: Path) -> int:
    """Return the bytes that the files of a folder take, each counted once."""
    return sum(one.lstat().st_size for one in folder.rglob("*") if not one.is_dir())
