"""Trials at one of the ``doors``: ``python -m tests.storm.trials DOOR FOLDER TRIALS SEED``.

The folder is empty. Prints as JSON what came of the trials. Each is the real command line, in a
house as it was before. Nothing else goes on in this process, so that the most memory it had
meanwhile tells what a file can make the program take.
"""

from __future__ import annotations

import json
import random
import re
import sys
from contextlib import closing, suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from footcare.assembly import open_diary
from footcare.domain.clock import SystemClock
from footcare.paths import keep_private
from tests.storm.doors import DOORS
from tests.storm.house import House, changes

if TYPE_CHECKING:
    from tests.cli.shell import Ran
    from tests.storm.doors import Visit

DONE: Final = 0
TAKERS: Final = ("import", "great", "restore")
"""The doors by which a file comes into the diary. At the others it stays as it is."""
EXPECTED: Final = {"import": {0, 2}, "restore": {0, 2}}
"""The exit codes of a verb, where fewer than all are fitting."""
_FAULT: Final = re.compile(r"(Second place|\w*(\.\w+|\[.+?\])*): .")
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f]")


@dataclass
class Aftermath:
    """What the trials came to.

    Attributes:
        refused: how many ended with another exit code than 0.
        wrong: what must never happen.
        slowest: the longest that one file took, in milliseconds.
        peak: the most memory this process had while a command ran, in MB.
    """

    refused: int = 0
    wrong: list[str] = field(default_factory=list)
    slowest: float = 0.0
    peak: float = 0.0


class Trials:
    """Trials at one door."""

    def __init__(self, door: str, folder: Path, seed: int) -> None:
        self.after = Aftermath()
        self._door = door
        self._house = House(folder, random.Random(f"{door} {seed}"))  # noqa: S311 - can be repeated
        self._clock = SystemClock()

    def go_on(self, trials: int) -> None:
        """Try so many files."""
        for number in range(trials):
            self._house.refurnish()
            self._try(number)

    def _try(self, number: int) -> None:
        visit = DOORS[self._door](self._house)
        before = self._house.contents()
        refused = False
        _forget_peak()
        for words in visit.commands:
            begun = self._clock.monotonic()
            try:
                ran = self._house.run(*words, typed=visit.typed)
                faults = faults_in(ran, words[0])
                refused |= ran.code != DONE
            except Exception as error:  # noqa: BLE001 - this is what the storm looks for
                faults, refused = [repr(error)], True
            took = 1000 * (self._clock.monotonic() - begun)
            self.after.slowest = max(self.after.slowest, took)
            self._note(f"{number} {visit.wrong}, {words[0]}", faults)
        self.after.peak = max(self.after.peak, _peak_in_megabytes())
        self.after.refused += refused
        changed = changes(before, self._house.contents())
        self._note(f"{number} {visit.wrong}", self._faults_in(changed, visit, refused=refused))

    def _note(self, way: str, faults: list[str]) -> None:
        self.after.wrong += [f"{way}: {fault}" for fault in faults]

    def _faults_in(self, changed: set[str], visit: Visit, *, refused: bool) -> list[str]:
        """Return what was changed and should not have been."""
        house = self._house
        own = f"house/{house.shell.root.name}"
        copies = {f"{own}/backups", f"house/{house.outside.name}/{house.notes.second_folder}"}
        free, faults = copies, []
        if self._door in TAKERS and refused:
            free = set()
        elif self._door in TAKERS:
            free, faults = copies | {own}, self._faults_inside(visit)
        faults += [
            f"changed: {one}"
            for one in sorted(changed)
            if not any(one == place or one.startswith(f"{place}/") for place in free)
        ]
        return faults

    def _faults_inside(self, visit: Visit) -> list[str]:
        """Return what is wrong with a diary that took a file in."""
        with closing(open_diary(self._house.profile)) as diary:
            faults = list(diary.faults())
        if self._door != "restore":
            again = self._house.run(*visit.commands[0], typed=visit.typed)
            if "Nothing in the file is new" not in again.out:
                faults.append(f"it is not whole inside: {again.out}{again.err}")
        return faults


def faults_in(ran: Ran, verb: str) -> list[str]:
    """Return what is wrong with what a command said."""
    faults = []
    if ran.code not in EXPECTED.get(verb, {0, 1, 2, 3}):
        faults.append(f"exit {ran.code}: {ran.err[:200]}")
    said = ran.err.splitlines() + (ran.out.splitlines() if verb != "export" else [])
    faults += [f"not fit for a screen: {line[:200]!r}" for line in said if _CONTROL.search(line)]
    faults += [
        f"neither a sentence nor a fault with its path: {line[:200]!r}"
        for line in ran.err.splitlines()
        if not line.endswith(".") and not _FAULT.match(line)
    ]
    if ran.code > 1 and not ran.err.endswith(".\n"):
        faults.append(f"no sentence: {ran.err[-200:]!r}")
    return faults


def _forget_peak() -> None:
    """Begin the measure of memory anew: laying a file out takes some as well."""
    with suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")


def _peak_in_megabytes() -> float:
    status = Path("/proc/self/status")
    if not status.exists():
        return 0
    (line,) = [
        one for one in status.read_text(encoding="ascii").splitlines() if one.startswith("VmHWM:")
    ]
    return int(line.split()[1]) / 1024


def main() -> None:
    """Try files at a door and print what came of it."""
    keep_private()
    door, folder, trials, seed = sys.argv[1:]
    storm = Trials(door, Path(folder), int(seed))
    storm.go_on(int(trials))
    json.dump(asdict(storm.after), sys.stdout)


if __name__ == "__main__":
    main()
