"""Makes a release: ``python3 packaging/release.py VERSION``. It uploads nothing.

In order: the tree is clean, changelog and program name the version, every check, every storm,
known weaknesses of what is shipped, packages, the packages' own check, a bill of materials, sums,
and last the tag. The first that fails ends it with a sentence; then nothing is tagged.
"""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import build
import check_packages
from setup_steps.environment import Environment
from setup_steps.saying import BAD_USE, DONE, Trouble, complain, say

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[1]
RUN_LOCK = "packaging/requirements-run.lock"
_VERSION = re.compile(r"\d+\.\d+\.\d+")


@dataclass(frozen=True)
class Release:
    """One release being made.

    Attributes:
        version: three numbers, such as 1.0.0.
        root: the source tree.
    """

    version: str
    root: Path = ROOT

    @property
    def out(self) -> Path:
        """Where everything ends up."""
        return self.root / "dist"

    @property
    def steps(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        """What is done, in order, each with its name."""
        return (
            ("the tree is clean", self.see_clean_tree),
            ("program and changelog name the version", self.see_version),
            ("every check", self.run_checks),
            ("every storm (an hour or so)", self.run_storms),
            ("known weaknesses of what is shipped", self.audit),
            ("the packages", self.make_packages),
            ("the packages in a bare system", self.try_packages),
            ("the bill of materials", self.list_materials),
            ("the sums", self.write_sums),
            ("the tag", self.tag),
        )

    def see_clean_tree(self) -> None:
        """See that what is released is what is committed.

        Raises:
            Trouble: if something is not committed, or the tag is there already.
        """
        if self._git("status", "--porcelain").strip():
            raise Trouble("Something is not committed: commit it, or put it away, and try again.")
        if self._git("tag", "--list", f"v{self.version}").strip():
            raise Trouble(f"There is a tag v{self.version} already.")

    def see_version(self) -> None:
        """See that the version stands where people read it.

        Raises:
            Trouble: if it does not.
        """
        said = build.version_of(self.root)
        if said != self.version:
            raise Trouble(f"footcare/__init__.py says {said}, not {self.version}.")
        changes = (self.root / "CHANGELOG.md").read_text(encoding="utf-8")
        if not re.search(rf"(?m)^## \[{re.escape(self.version)}\] - \d{{4}}-\d\d-\d\d$", changes):
            raise Trouble(f"CHANGELOG.md has no section '## [{self.version}] - YYYY-MM-DD'.")

    def run_checks(self) -> None:
        """Run what the test command runs."""
        self._run(sys.executable, "packaging/bootstrap.py", "test")

    def run_storms(self) -> None:
        """Run what the soak command runs."""
        self._run(sys.executable, "packaging/bootstrap.py", "soak")

    def audit(self) -> None:
        """Ask whether anything shipped has a known weakness; what cannot be asked counts as one."""
        environment = Environment(self.root, ".venv-packaging")
        environment.prepare(build.LOCKS)
        self._run(
            *(str(environment.scripts / "pip-audit"), "--strict", "--require-hashes"),
            *("--disable-pip", "--progress-spinner", "off", "--requirement", RUN_LOCK),
        )

    def make_packages(self) -> None:
        """Freeze and pack."""
        build.build(packages=True)

    def try_packages(self) -> None:
        """Install, use, upgrade, remove and purge the .deb.

        Raises:
            Trouble: if something does not go well.
        """
        package = self.out / f"footcare-{self.version}.deb"
        if check_packages.main([str(package)]) != DONE:
            raise Trouble("The package does not do what it should; the table above says what.")

    def list_materials(self) -> None:
        """Write what is shipped as a CycloneDX bill of materials."""
        environment = Environment(self.root, ".venv-packaging")
        target = self.out / f"footcare-{self.version}.cdx.json"
        self._run(
            *(str(environment.scripts / "cyclonedx-py"), "requirements", RUN_LOCK),
            *("--pyproject", "pyproject.toml", "--output-reproducible", "--of", "JSON"),
            *("--output-file", str(target)),
        )

    def write_sums(self) -> None:
        """Write the SHA-256 sum of each file of the release."""
        files = sorted(one for one in self.out.glob(f"footcare*-{self.version}*") if one.is_file())
        lines = [f"{hashlib.sha256(one.read_bytes()).hexdigest()}  {one.name}" for one in files]
        sums = self.out / "SHA256SUMS"
        sums.write_text("\n".join(lines) + "\n", encoding="utf-8")

    def tag(self) -> None:
        """Name the commit."""
        self._git("tag", "--annotate", f"v{self.version}", "--message", f"footcare {self.version}")

    def _git(self, *words: str) -> str:
        ended = subprocess.run(
            ["git", *words], cwd=self.root, capture_output=True, text=True, check=False
        )
        if ended.returncode != 0:
            raise Trouble(f"git {words[0]}: {ended.stderr.strip()}")
        return ended.stdout

    def _run(self, *words: str) -> None:
        if subprocess.run(words, cwd=self.root, check=False).returncode != 0:
            raise Trouble(f"This ended with an error: {' '.join(words)}")


def main(words: list[str]) -> int:
    """Make the release that is asked for.

    Returns:
        The exit code: 0 done, 2 bad use, another one when something is in the way.
    """
    if len(words) != 1 or not _VERSION.fullmatch(words[0]):
        complain("python3 packaging/release.py VERSION   such as 1.0.0")
        return BAD_USE
    release = Release(words[0])
    try:
        for name, step in release.steps:
            say(f"== {name}")
            step()
    except Trouble as trouble:
        complain(f"{trouble.sentence} Nothing was tagged.")
        return trouble.code
    say(f"footcare {release.version} is in {release.out}. Nothing was uploaded.")
    return DONE


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
