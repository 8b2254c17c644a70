"""The virtual environment: made once, filled from a lock, and remembered by a stamp."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from setup_steps.installing import install_lock, install_project, meaning_of
from setup_steps.needs import library_named_in
from setup_steps.saying import NO_SPACE, Trouble, say
from setup_steps.system import provide

ROOT = Path(__file__).resolve().parents[2]

LEAST_FREE = 50_000_000  # bytes that an empty environment takes

# The window's own libraries and the plugin that draws on a screen: both must load.
_PROBE = """
import ctypes, pathlib, sys
from PySide6 import QtCore, QtMultimedia, QtSvg, QtWidgets
if sys.platform.startswith("linux"):
    where = QtCore.QLibraryInfo.path(QtCore.QLibraryInfo.LibraryPath.PluginsPath)
    for name in ("libqxcb.so", "libqoffscreen.so"):
        ctypes.CDLL(str(pathlib.Path(where, "platforms", name)))
"""


class Environment:
    """A folder of a source tree with a Python of its own: ``.venv``, unless named otherwise.

    Attributes:
        root: the source tree.
        python: the interpreter inside.
    """

    def __init__(self, root: Path = ROOT, name: str = ".venv") -> None:
        self.root = root
        self.folder = root / name
        self.scripts = self.folder / ("Scripts" if os.name == "nt" else "bin")
        self.python = self.scripts / ("python.exe" if os.name == "nt" else "python")
        self._stamp = self.folder / "footcare-installed"

    def prepare(self, lock_names: tuple[str, ...]) -> None:
        """Make the environment and fill it from the first of these locks, unless that was done.

        The further locks are parts of the first, so they count as installed with it.

        Raises:
            Trouble: if something is in the way.
            OSError: if the folder cannot be written.
        """
        prints = [self.fingerprint(name) for name in lock_names]
        if self.python.exists() and prints[0] in self._stamped():
            return
        self._make()
        install_lock(self.python, self.root / "packaging" / lock_names[0])
        install_project(self.python, self.root)
        self._check_qt()
        # What pip installed changed nothing that a print is made of, except a new .venv's own.
        prints = [self.fingerprint(name) for name in lock_names]
        self._stamp.write_text("\n".join(prints) + "\n", encoding="utf-8")

    def fingerprint(self, lock_name: str) -> str:
        """Return what changes when a lock, the project's settings, the Python or the place do."""
        parts = [
            self.root / "packaging" / lock_name,
            self.root / "pyproject.toml",
            self.folder / "pyvenv.cfg",
        ]
        digest = hashlib.sha256(f"{lock_name} {self.root}".encode())
        for part in parts:
            digest.update(part.read_bytes() if part.exists() else b"")
        return digest.hexdigest()

    def _stamped(self) -> list[str]:
        return self._stamp.read_text(encoding="utf-8").split() if self._stamp.exists() else []

    def _make(self) -> None:
        if self._is_usable():
            return
        say(f"Making {self.folder}")
        made = subprocess.run(
            [sys.executable, "-m", "venv", "--clear", str(self.folder)],
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
        if made.returncode != 0:
            raise Trouble(_venv_trouble(made.stdout + made.stderr, self.folder))

    def _is_usable(self) -> bool:
        if not self.python.exists():
            return False
        pip = [str(self.python), "-c", "import pip, sys; sys.exit(sys.version_info < (3, 11))"]
        return subprocess.run(pip, capture_output=True, check=False).returncode == 0

    def _check_qt(self) -> None:
        """See that Qt loads; as root, install one missing library after the other.

        Raises:
            Trouble: if it does not.
        """
        asked = ""
        while True:
            probe = subprocess.run(
                [str(self.python), "-c", _PROBE],
                capture_output=True,
                encoding="utf-8",
                errors="replace",
                check=False,
            )
            if probe.returncode == 0:
                return
            need = library_named_in(probe.stderr)
            if need is None or need.library == asked:
                last = probe.stderr.strip().splitlines()[-1:] or ["no reason given"]
                raise Trouble(f"Qt does not load on this computer: {last[0]}.")
            asked = need.library
            provide((need,))


def _venv_trouble(output: str, folder: Path) -> str:
    """Return why ``python -m venv`` stopped; it hides what its own pip said."""
    if shutil.disk_usage(folder.parent).free < LEAST_FREE:
        return NO_SPACE
    return meaning_of(output, f"{folder} could not be made: {_last_line(output)}.")


def _last_line(output: str) -> str:
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    return lines[-1] if lines else "no reason given"
