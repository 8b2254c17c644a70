"""Gathers the licences of everything that a package of footcare ships, in one folder and one list.

Read from what is installed in the environment that is frozen, so that nothing is listed that is
not shipped, and nothing shipped is left out.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from setup_steps.saying import Trouble

if TYPE_CHECKING:
    from setup_steps.environment import Environment

# Asked of the environment's own Python: what is installed there, and where its licences lie.
_ASK = """
import json, re, sys
from importlib.metadata import PackageNotFoundError, distribution
found = []
for name in json.loads(sys.stdin.read()):
    try:
        one = distribution(name)
    except PackageNotFoundError:
        continue
    said = one.metadata.get("License-Expression") or one.metadata.get("License") or ""
    classified = [c.rpartition(" :: ")[2] for c in one.metadata.get_all("Classifier") or []
                  if c.startswith("License :: ")]
    files = [str(one.locate_file(f)) for f in one.files or []
             if re.search(r"dist-info/.*(licen[cs]e|copying|notice|authors)", str(f), re.I)]
    found.append([one.metadata["Name"],
                  said.splitlines()[0] if said else ", ".join(classified), files])
print(json.dumps(found))
"""
NOT_SHIPPED = frozenset(
    {"editables", "hatchling", "packaging", "pathspec", "pluggy", "tomlkit", "trove-classifiers"}
)
"""Locked for building from source alone."""


HEAD = "# Made by packaging/licences.py from what is installed: do not edit."


@dataclass(frozen=True)
class Licence:
    """What one shipped thing may be used under.

    Attributes:
        name: of the thing.
        terms: the licence as its makers name it.
        files: its full words.
    """

    name: str
    terms: str
    files: tuple[Path, ...]


def shipped_names(lock: Path) -> list[str]:
    """Return the names of the packages in a lock that a package of footcare ships."""
    lines = lock.read_text(encoding="utf-8").splitlines()
    names = [line.partition("==")[0] for line in lines if "==" in line and line[0].isalpha()]
    return [name for name in names if name not in NOT_SHIPPED]


def gather(environment: Environment) -> list[Licence]:
    """Return the licence of footcare, of all that it ships, and of Python.

    Raises:
        Trouble: if something shipped does not say under which terms.
    """
    root = environment.root
    names = shipped_names(root / "packaging" / "requirements-run.lock")
    asked = subprocess.run(
        [str(environment.python), "-c", _ASK],
        input=json.dumps(names),
        capture_output=True,
        text=True,
        check=True,
    )
    found = [
        Licence(name, terms, tuple(Path(file) for file in files) or (root / "LICENSE",))
        for name, terms, files in json.loads(asked.stdout)
    ]
    unsaid = [one.name for one in found if not one.terms]
    if unsaid:
        raise Trouble(f"These say nothing of their licence: {', '.join(unsaid)}.")
    return [*_of_this_project(root), *_of_python(environment), *found]


def write(licences: list[Licence], folder: Path) -> None:
    """Write the list of all licences, as the program reads it, and the words of each."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    lines = [HEAD]
    files: dict[str, str] = {}
    for one in licences:
        texts = [each.read_text(encoding="utf-8", errors="replace") for each in one.files]
        words = "\n\n".join(texts)
        # Those with the same words share a file, named after the first.
        file = files.setdefault(words, f"{_plain(one.name)}.txt")
        (folder / file).write_text(words, encoding="utf-8")
        lines += ["", "[[licence]]", f'name = "{one.name}"', f'terms = "{one.terms}"']
        lines += [f'file = "{file}"']
    (folder / "licences.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _plain(name: str) -> str:
    return name.lower().replace(" ", "-")


def write_of_system(frozen: Path, folder: Path) -> None:
    """Write the licences of Debian's own libraries that were frozen along, one file a package."""
    folder.mkdir(parents=True, exist_ok=True)
    for package in sorted(_packages_of(frozen)):
        words = Path("/usr/share/doc") / package / "copyright"
        if words.exists():
            shutil.copyfile(words, folder / f"{package}.txt")


def _packages_of(frozen: Path) -> set[str]:
    """Return the Debian packages that the libraries in a frozen folder came from."""
    names = {one.name for one in frozen.rglob("lib*.so*") if "PySide6" not in one.parts}
    asked = subprocess.run(
        ["dpkg", "-S", *(f"*/{name}" for name in sorted(names))],
        capture_output=True,
        text=True,
        check=False,  # libraries of Python packages are nobody's, and dpkg says so
    )
    return {line.partition(":")[0] for line in asked.stdout.splitlines() if ": /" in line}


def _of_this_project(root: Path) -> list[Licence]:
    font = root / "resources" / "fonts" / "OFL.txt"
    icons = root / "resources" / "icons" / "LICENSE"
    ffmpeg = root / "packaging" / "linux" / "ffmpeg.txt"
    return [
        Licence("footcare", "GPL-3.0-or-later", (root / "LICENSE",)),
        Licence("Atkinson Hyperlegible Next", "OFL-1.1, by the Braille Institute", (font,)),
        Licence("Lucide", "ISC, with parts from Feather, MIT", (icons,)),
        # Within Qt, for cameras; the packages of Qt carry no word of it.
        Licence("FFmpeg", "LGPL-2.1-or-later", (ffmpeg,)),
    ]


def _of_python(environment: Environment) -> list[Licence]:
    """Return Python's own licence; where its file lies depends on who built it."""
    ask = "import sysconfig, os; print(os.path.realpath(sysconfig.get_path('stdlib')))"
    said = subprocess.run(
        [str(environment.python), "-c", ask], capture_output=True, text=True, check=True
    )
    file = Path(said.stdout.strip()) / "LICENSE.txt"
    if not file.exists():
        raise Trouble("This Python came without its licence; take the system's or the makers' own.")
    return [Licence("Python", "PSF-2.0", (file,))]
