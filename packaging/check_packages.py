"""Installs, uses, upgrades, removes and purges the .debs in a bare Debian, and tells how it went.

``python3 packaging/check_packages.py [DEB]``, as root on a Debian with Xvfb, openbox, the
accessibility bus with its Python binding, and mmdebstrap; it takes some minutes. Without a path
the newest .deb in ``dist`` is taken; that of footcare-camera lies beside it. It ends with a table
of results.
"""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from packing.bare_root import BareRoot, Screen, end
from setup_steps.saying import BAD_USE, CHECKS_FAILED, DONE, MACHINE_LACKS, Trouble, complain, say

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[1]
READER = ROOT / "tests" / "journeys" / "screen_reader.py"
OLD_DIARY = ROOT / "tests" / "store" / "fixtures" / "schema1.db.gz"
PROFILE = "root/.local/share/footcare/default"
OLDER = "0.0.1"
PLACES = 19
CAMERA = "footcare-camera"
PROGRAM = "usr/lib/footcare"


class Visit:
    """One .deb, and what adds cameras to it, in one bare system, from installation to purge."""

    def __init__(self, root: BareRoot, screen: Screen, package: Path) -> None:
        self._root = root
        self._screen = screen
        self._package = package
        self._camera = camera_beside(package)
        self._profile = root.folder / PROFILE

    @property
    def checks(self) -> tuple[tuple[str, Callable[[], str]], ...]:
        """What is tried, in order: what it is called, and what does it and says what it saw."""
        return (
            ("an older package is installed, with all that it depends on", self.install_older),
            ("the program checks itself", self.check_itself),
            ("its files lie where a desktop looks for them", self.look_for_files),
            ("a first day: way in, foot check, saved", self.live_a_day),
            ("without footcare-camera the foot mirror says what adds it", self.miss_cameras),
            ("the older footcare-camera is added, and cameras are reached", self.add_cameras),
            ("a diary of an older footcare lies there", self.lay_old_diary),
            ("both packages are upgraded over it", self.upgrade),
            ("the diary is read, brought up to date and kept", self.read_diary),
            ("cameras are reached, and the program checks itself", self.reach_cameras),
            ("footcare-camera is removed; the program is as without it", self.remove_cameras),
            ("the package is removed, and footcare-camera with it", self.remove),
            ("both are purged; the diary stays", self.purge),
        )

    def install_older(self) -> str:
        """Install the same program under an older number."""
        return self._install(self._renumbered(self._package))

    def check_itself(self) -> str:
        """Run the self-check as the installed program does it."""
        said = self._footcare("--self-check", "--profile", "/srv/self-check")
        return f"{said.count(': works')} parts work"

    def look_for_files(self) -> str:
        """See that menu, icons, manual, kinds of files and licences are in place."""
        share = self._root.folder / "usr" / "share"
        wanted = (
            "applications/footcare.desktop",
            "icons/hicolor/16x16/apps/footcare.png",
            "icons/hicolor/scalable/apps/footcare.svg",
            "man/man1/footcare.1.gz",
            "metainfo/footcare.metainfo.xml",
            "mime/packages/footcare.xml",
            "doc/footcare/licences/licences.toml",
        )
        lacking = [name for name in wanted if not (share / name).exists()]
        if lacking:
            raise Trouble(f"not there: {', '.join(lacking)}")
        return f"{len(wanted)} found"

    def live_a_day(self) -> str:
        """Go through the first run and a foot check, by names alone, and read what was kept."""
        with ExitStack() as stack:
            program = self._root.start(stack, "footcare", variables=self._screen.variables)
            self._go_through_first_run()
            self._screen.ask("press", "Start the foot check", 0)
            for _place in range(PLACES):
                self._screen.ask("press", "#nothing_new", 0)
            self._screen.ask("press", "Save the foot check", 0)
            self._screen.ask("wait", "What to do next")
            end(program)
        (check,) = self._exported()["inspections"]
        return f"{len(check['answers'])} answers in the diary"

    def _go_through_first_run(self) -> None:
        self._screen.ask("press", "Continue", 0)
        for place in range(3):
            self._screen.ask("press", "I understand", place)
        for _step in range(3):
            self._screen.ask("press", "Continue", 0)
        self._screen.ask("press", "Start Footcare", 0)

    def miss_cameras(self) -> str:
        """Open the foot mirror where the part for cameras is not installed."""
        said = self._look_into_mirror("This Footcare cannot show a camera")
        if CAMERA not in said:
            raise Trouble(f"it says nothing of {CAMERA}: {said}")
        return f"it names {CAMERA}"

    def add_cameras(self) -> str:
        """Install that part under the older number, and open the mirror again."""
        said = self._install(self._renumbered(self._camera))
        self._look_into_mirror("No camera was found")
        return said

    def reach_cameras(self) -> str:
        """See that Qt loads its part for cameras, and that the mirror then looks for one."""
        said = self._footcare("--self-check", "--profile", "/srv/self-check-camera")
        self._look_into_mirror("No camera was found")
        return f"{said.count(': works')} parts work; the mirror finds no camera here"

    def lay_old_diary(self) -> str:
        """Put a diary of the first schema where another person of that computer keeps theirs."""
        old = self._root.folder / "home" / "old"
        old.mkdir(parents=True, mode=0o700)
        database = old / "footcare.db"
        database.write_bytes(gzip.decompress(OLD_DIARY.read_bytes()))
        database.chmod(0o600)
        return "schema 1"

    def upgrade(self) -> str:
        """Install the packages themselves; each wants the other in its own version."""
        return self._install(self._package, self._camera)

    def read_diary(self) -> str:
        """See that both diaries are whole, and that the old one was upgraded with its records."""
        (check,) = self._exported()["inspections"]
        old = self._exported("--profile", "/home/old")
        report = json.loads(self._footcare("doctor", "--json", "--profile", "/home/old"))
        if report["database"]["integrity"] != "ok" or not old["inspections"]:
            raise Trouble(f"the old diary is {report['database']}")
        kept = len(check["answers"]) + len(old["inspections"])
        return f"schema {report['schema']}, {kept} answers and checks kept"

    def remove_cameras(self) -> str:
        """Remove that part alone; nothing of it is left, and all of the program is."""
        self._apt("remove", "-y", CAMERA)
        program = self._root.folder / PROGRAM
        there = {f"/{PROGRAM}/{one.relative_to(program)}" for one in program.rglob("*")}
        listed = self._root.run("dpkg", "--listfiles", "footcare").stdout.splitlines()
        changed = there ^ {one for one in listed if one.startswith(f"/{PROGRAM}/")}
        if changed:
            raise Trouble(f"not as without it: {', '.join(sorted(changed))}")
        self.miss_cameras()
        return f"{len(there)} files and folders, all of them the program's"

    def remove(self) -> str:
        """Remove the program; nothing of it and its cameras is left, and all of the diary is."""
        self._install(self._camera)
        self._apt("remove", "-y", "footcare")
        return self._left()

    def purge(self) -> str:
        """Purge them as well."""
        self._apt("purge", "-y", "footcare", CAMERA)
        return self._left()

    # -- how --------------------------------------------------------------------------------------

    def _left(self) -> str:
        program = [self._root.folder / "usr" / "bin" / "footcare"]
        program += [self._root.folder / PROGRAM]
        program += (self._root.folder / "usr" / "share" / "doc").glob("footcare*")
        left = [str(one) for one in program if os.path.lexists(one)]
        if left:
            raise Trouble(f"still there: {', '.join(left)}")
        if not (self._profile / "footcare.db").exists():
            raise Trouble("the diary is gone")
        return "program gone, diary there"

    def _look_into_mirror(self, title: str) -> str:
        """Open the foot mirror, wait for what it says, and return all that is shown."""
        with ExitStack() as stack:
            program = self._root.start(stack, "footcare", variables=self._screen.variables)
            for way in ("Journal", "#photos", "#open_mirror"):
                self._screen.ask("press", way, 0)
            self._screen.ask("wait", title)
            shown = "\n".join(self._screen.ask("names"))
            end(program)
        return shown

    def _install(self, *packages: Path) -> str:
        cache = self._root.folder / "var" / "cache"
        for package in packages:
            (cache / package.name).write_bytes(package.read_bytes())
        self._apt("update")
        inside = [f"/var/cache/{package.name}" for package in packages]
        said = self._apt("install", "-y", "--no-install-recommends", *inside)
        for package in packages:
            (cache / package.name).unlink()
        return f"{said.count('Setting up ')} packages set up, {self._footcare('--version').strip()}"

    def _renumbered(self, package: Path) -> Path:
        """Return a copy of a package that says an older number, for apt to upgrade from."""
        work = self._root.folder / "var" / f"older-{package.stem}"
        target = work.with_name(f"{work.name}.deb")
        control = str(work / "DEBIAN" / "control")
        equal = f"s/footcare (= [^)]*)/footcare (= {OLDER})/"
        for words in (
            ("rm", "-rf", str(work)),
            ("dpkg-deb", "--raw-extract", str(package), str(work)),
            ("sed", "-i", "-e", f"s/^Version: .*/Version: {OLDER}/", "-e", equal, control),
            ("dpkg-deb", "-Znone", "--build", str(work), str(target)),
        ):
            subprocess.run(words, check=True, capture_output=True)
        return target

    def _apt(self, *words: str) -> str:
        ended = self._root.run("apt-get", *words)
        if ended.returncode != 0:
            raise Trouble(f"apt-get {words[0]}: {ended.stderr.strip().splitlines()[-1:]}")
        return ended.stdout

    def _footcare(self, *words: str) -> str:
        ended = self._root.run("footcare", *words)
        if ended.returncode != 0:
            said = " ".join(f"{ended.stdout} {ended.stderr}".split())
            raise Trouble(f"footcare {words[0]} ended with {ended.returncode}: {said}")
        return ended.stdout

    def _exported(self, *words: str) -> dict[str, list[dict[str, list[object]]]]:
        said = self._footcare("export", "--format", "json", *words)
        exported: dict[str, list[dict[str, list[object]]]] = json.loads(said)
        return exported


def camera_beside(package: Path) -> Path:
    """Return where the package that adds cameras to another one lies."""
    return package.with_name(package.name.replace("footcare-", f"{CAMERA}-", 1))


def main(words: list[str]) -> int:
    """Check a package and print the table.

    Returns:
        The exit code: 0 when everything went well, 1 when something did not, 2 for bad use, 3
        when this machine lacks something.
    """
    made = sorted((ROOT / "dist").glob("footcare-[0-9]*.deb"))
    packages = [Path(word) for word in words] or made[-1:]
    if len(packages) != 1 or not all(
        one.exists() for one in (packages[0], camera_beside(packages[0]))
    ):
        complain("python3 packaging/check_packages.py [DEB]; 'packaging/build.py linux' makes one.")
        return BAD_USE
    try:
        return _visit(packages[0])
    except Trouble as trouble:
        complain(trouble.sentence)
        return MACHINE_LACKS


def _visit(package: Path) -> int:
    with tempfile.TemporaryDirectory(prefix="footcare-bare-") as place, ExitStack() as stack:
        say("Making a bare Debian")
        root = BareRoot(Path(place) / "root")
        screen = Screen(stack, root.folder / "run" / "desk", READER)
        rows = []
        for name, check in Visit(root, screen, package).checks:
            say(f"  {name} ...")
            try:
                rows.append((name, "passed", check()))
            except Trouble as trouble:
                rows.append((name, "FAILED", trouble.sentence))
    say("\n| what | result | seen |\n|---|---|---|")
    for row in rows:
        say(f"| {' | '.join(row)} |")
    return DONE if all(result == "passed" for _name, result, _seen in rows) else CHECKS_FAILED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
