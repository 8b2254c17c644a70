"""Gathers the licences of everything that a package of footcare ships, in one folder and one list.

Read from what is installed in the environment that is frozen, so that nothing is listed that is
not shipped, and nothing shipped is left out.
"""

from __future__ import annotations

import json
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
    found.append([one.metadata["Name"], one.version,
                  said.splitlines()[0] if said else ", ".join(classified), files])
print(json.dumps(found))
"""
NOT_SHIPPED = frozenset(
    {"editables", "hatchling", "packaging", "pathspec", "pluggy", "tomlkit", "trove-classifiers"}
)
"""Locked for building from source alone."""


@dataclass(frozen=True)
class Licence:
    """What one shipped thing may be used under.

    Attributes:
        name: of the thing.
        version: of it; empty for what has none.
        terms: the licence as its makers name it.
        files: its full words.
    """

    name: str
    version: str
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
        Licence(name, version, terms, tuple(Path(file) for file in files))
        for name, version, terms, files in json.loads(asked.stdout)
    ]
    unsaid = [one.name for one in found if not one.terms]
    if unsaid:
        raise Trouble(f"These say nothing of their licence: {', '.join(unsaid)}.")
    return [*_of_this_project(root), *_of_python(environment), *found]


def write(licences: list[Licence], folder: Path) -> None:
    """Write a list of all licences and the words of each into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = ["What this package ships, and under which terms.", ""]
    for one in licences:
        lines.append(f"{one.name} {one.version}".strip() + f": {one.terms}")
        for number, file in enumerate(one.files):
            more = f"-{number + 1}" if number else ""
            words = file.read_text(encoding="utf-8", errors="replace")
            (folder / f"{one.name.lower()}{more}.txt").write_text(words, encoding="utf-8")
    (folder / "LICENCES.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _of_this_project(root: Path) -> list[Licence]:
    resources = root / "resources"
    return [
        Licence("footcare", "", "GPL-3.0-or-later", (root / "LICENSE",)),
        Licence(
            "Atkinson-Hyperlegible-Next",
            "",
            "OFL-1.1, by the Braille Institute",
            (resources / "fonts" / "OFL.txt",),
        ),
        Licence(
            "Lucide", "", "ISC, with parts from Feather, MIT", (resources / "icons" / "LICENSE",)
        ),
    ]


def _of_python(environment: Environment) -> list[Licence]:
    ask = (
        "import sys, sysconfig; print(sys.version.split()[0]); print(sysconfig.get_path('stdlib'))"
    )
    said = subprocess.run(
        [str(environment.python), "-c", ask], capture_output=True, text=True, check=True
    )
    version, library = said.stdout.splitlines()
    file = Path(library) / "LICENSE.txt"
    return [Licence("Python", version, "PSF-2.0", (file,) if file.exists() else ())]
