"""The figures, each with its floor and its limit; one function a figure."""

from __future__ import annotations

import json
import shutil
import subprocess
from contextlib import contextmanager
from dataclasses import dataclass, replace
from statistics import median
from typing import TYPE_CHECKING, Final

from footcare.domain.clock import SystemClock
from footcare.paths import Profile
from tests.benchmarks import idle, measuring
from tests.benchmarks.measuring import PROGRAMS, Failed, Pair, cpu_of, imported_by, in_turn, python
from tests.benchmarks.saving import saving
from tests.benchmarks.years import write_years

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

CHANGES: Final = (
    "journal",
    "reminders",
    "massage",
    "settings",
    "check",
    "copies",
    "import",
    "today",
)
PAGES: Final = ("today", "journal", "reminders", "massage", "settings", "check")
DEMO_PAGES: Final = ("today", "journal", "reminders", "settings", "copies")
DEMO_DAYS: Final = 400
_BARE: Final = python(f"{PROGRAMS}.bare_window")
_NO_DISPLAY: Final = "there is no Xvfb here"
_FRAMES: Final = 48
"""Pictures in a round of the player: as many as a moving foot has positions."""


@dataclass(frozen=True)
class Effort:
    """How much is measured, and where.

    Attributes:
        folder: an empty folder for profiles.
        rounds: counted runs of each program.
        years: how old the oldest diary is.
        settle, watched: seconds that an idle program is left alone, then watched.
    """

    folder: Path
    rounds: int = 9
    years: int = 20
    settle: float = 8
    watched: float = 40

    def profile(self, name: str, years: int) -> Profile:
        """Return a profile with a diary of so many years, written at its first use."""
        profile = Profile(self.folder / name)
        if not profile.root.is_dir():
            profile.make()
            profile.preferences.write_text('{"first_run_done": true}', encoding="utf-8")
            write_years(profile, SystemClock(), years)
        return profile


@dataclass(frozen=True)
class Row:
    """One line of the table.

    Attributes:
        name: what was measured, and in what unit.
        ours: the median.
        floor: the median of the floor, or None where there is none.
        ratio: of the pairs; the limit is on it, unless ``absolute``.
        limit: the most that meets the aim.
        absolute: the limit is on ``ours`` itself.
        skipped: why nothing was measured.
    """

    name: str
    ours: float = 0
    floor: float | None = None
    ratio: float | None = None
    limit: float = 0
    absolute: bool = False
    skipped: str = ""

    @property
    def met(self) -> bool:
        """Whether the limit is kept."""
        value = self.ours if self.absolute or self.ratio is None else self.ratio
        return not self.skipped and value <= self.limit


def row_of(name: str, pair: Pair, limit: float) -> Row:
    """Return the line of a pair whose ratio has a limit."""
    return Row(name, median(pair.ours), median(pair.floor), pair.ratio, limit)


def painted(effort: Effort) -> list[Row]:
    """The first painted page, beside a bare window; offscreen and on a screen of X."""
    profile = effort.profile("year", 1)
    ours = python(f"{PROGRAMS}.our_window", "painted", str(profile.root))
    name = "first painted page, {}: CPU ms"
    rows = [_programs(name.format("offscreen"), ours, _BARE, measuring.surroundings(), effort, 1.5)]
    with _screen() as display:
        on_screen = name.format("xcb")
        if not display:
            return [*rows, Row(on_screen, limit=1.5, skipped=_NO_DISPLAY)]
        variables = measuring.surroundings(QT_QPA_PLATFORM="xcb", DISPLAY=display)
        return [*rows, _programs(on_screen, ours, _BARE, variables, effort, 1.5)]


def frames(effort: Effort) -> list[Row]:
    """A picture of the player, beside the same picture kept whole."""
    command = python(f"{PROGRAMS}.frames", str(effort.rounds), str(_FRAMES))
    seen = measuring.told_by(command, measuring.surroundings())
    each = Row("a picture of the player: CPU ms", median(seen["ours"]), median(seen["floor"]))
    first = replace(each, name="the first round of a moving foot: CPU ms", ours=median(seen["new"]))
    return [
        replace(each, limit=8, absolute=True),
        replace(
            each,
            name="the dearest of all techniques: CPU ms",
            ours=max(seen["ours"]),
            limit=8,
            absolute=True,
        ),
        replace(first, limit=40, absolute=True),
    ]


def usable(effort: Effort) -> list[Row]:
    """Today filled and painted with a year of data, beside a window and the libraries of data."""
    profile = effort.profile("year", 1)
    ours = python(f"{PROGRAMS}.our_window", "usable", str(profile.root))
    variables = measuring.surroundings()
    floor = [*_BARE, "sqlalchemy.orm"]
    return [_programs("Today usable, a year of data: CPU ms", ours, floor, variables, effort, 1.3)]


def background(effort: Effort) -> list[Row]:
    """A life in the background, beside a small icon that imported the same libraries."""
    profile = effort.profile("year", 1)
    variables = measuring.surroundings(FOOTCARE_PROFILE=str(profile.root))
    ours = python("footcare", "--background")
    libraries = imported_by(ours, variables, effort.settle)
    floor = python(f"{PROGRAMS}.bare_tray", *libraries)
    lives = [
        (
            idle.idle_life(ours, variables, effort.settle, effort.watched),
            idle.idle_life(floor, variables, effort.settle, effort.watched),
        )
        for _round in range(max(1, effort.rounds // 3))
    ]
    pss = Pair(tuple(a.pss / 1024 for a, _b in lives), tuple(b.pss / 1024 for _a, b in lives))
    wakes = median(a.wakes for a, _b in lives), median(b.wakes for _a, b in lives)
    cpu = median(a.cpu for a, _b in lives), median(b.cpu for _a, b in lives)
    return [
        row_of("idle in the background: PSS in MB", pss, 1.25),
        Row("idle: voluntary switches a second", *wakes, limit=0.2, absolute=True),
        Row("idle: CPU ms a second", *cpu, limit=0.2, absolute=True),
    ]


def record(effort: Effort) -> list[Row]:
    """One line recorded, beside the import of the libraries that it takes."""
    profile = effort.profile("year", 1)
    line = effort.folder / "line.jsonl"
    line.write_text('{"day": "2026-01-02", "quality": "burning", "level": 3}\n', encoding="utf-8")
    variables = measuring.surroundings()
    ours = python("footcare", "--profile", str(profile.root), "record", "symptom", str(line))
    libraries = imported_by(ours, variables)
    floor = python(f"{PROGRAMS}.libraries", *libraries)
    return [_programs("record of one line: CPU ms", ours, floor, variables, effort, 1.3)]


def saved(effort: Effort) -> list[Row]:
    """A saved foot check, beside the same rows by the plain driver with the same pragmas."""
    return [row_of("a saved foot check: wall ms", saving(effort.folder, effort.rounds), 3)]


def pages(effort: Effort) -> list[Row]:
    """Every page over many years, beside the same questions by the plain driver."""
    profile = effort.profile("years", effort.years)
    return _pages(profile, PAGES, f"{{}} over {effort.years} years: CPU ms", effort)


def demo(effort: Effort) -> list[Row]:
    """The pages that show the story of the demo, beside the same questions by the plain driver."""
    profile = Profile(effort.folder / "demo")
    if not profile.root.is_dir():
        command = python("footcare", "demo", "--no-window", "--days", f"{DEMO_DAYS}")
        _run([*command, "--profile", str(profile.root)])
    return _pages(profile, DEMO_PAGES, f"{{}} over the demo of {DEMO_DAYS} days: CPU ms", effort)


def changes(effort: Effort) -> list[Row]:
    """Every change of page, a year of data: what the window's own thread does until it is painted.

    The first change to a page builds it; the diary is read by the worker meanwhile.
    """
    profile = effort.profile("year", 1)
    said = _run(python(f"{PROGRAMS}.changes", str(profile.root), str(effort.rounds), *CHANGES))
    rows = []
    for page, seen in json.loads(said).items():
        shown, full = zip(*seen["later"], strict=True)
        for name, value in (
            (f"{page}, first change: CPU ms of the window", seen["first"][0]),
            (f"{page}, later change: CPU ms of the window", median(shown)),
            (f"{page}, later change and filled: CPU ms of the window", median(full)),
        ):
            rows.append(Row(name, value, limit=100, absolute=True))
    return rows


def player(effort: Effort) -> list[Row]:
    """A massage being played: its pictures, its CPU, and how true its clock is."""
    profile = effort.profile("year", 1)
    words = (str(profile.root), str(effort.watched / 4), str(effort.rounds * 10))
    ended = subprocess.run(
        python(f"{PROGRAMS}.player", *words),
        cwd=measuring.ROOT,
        env=measuring.surroundings(),
        capture_output=True,
        text=True,
        check=False,
    )
    if ended.returncode != 0:
        raise Failed(ended.stderr.strip()[-400:])
    seen = json.loads(ended.stdout)
    frames = Pair(tuple(seen["frame"]["ours"]), tuple(seen["frame"]["floor"]))
    cpu = Pair((seen["cpu"]["ours"],), (seen["cpu"]["floor"],))
    return [
        replace(row_of("player, one picture: CPU ms", frames, 8), absolute=True),
        replace(row_of("player, playing: CPU ms a second", cpu, 150), absolute=True),
        Row("player: longest between two looks, ms", max(seen["gaps"]), limit=250, absolute=True),
        Row("player: its place against the clock, ms", seen["error"], limit=1, absolute=True),
    ]


FIGURES: Final[dict[str, Callable[[Effort], list[Row]]]] = {
    "painted": painted,
    "frames": frames,
    "usable": usable,
    "background": background,
    "record": record,
    "saved": saved,
    "pages": pages,
    "player": player,
    "demo": demo,
    "changes": changes,
}
"""Every figure by the word that asks for it alone."""


def _pages(profile: Profile, names: Sequence[str], words: str, effort: Effort) -> list[Row]:
    said = _run(python(f"{PROGRAMS}.pages", str(profile.root), str(effort.rounds), *names))
    rows = []
    for page, seen in json.loads(said).items():
        pair = Pair(tuple(seen["ours"]), tuple(seen["floor"]))
        rows.append(replace(row_of(words.format(page), pair, 150), absolute=True))
    return rows


def _run(command: Sequence[str]) -> str:
    """Run a program to its end and return what it said.

    Raises:
        Failed: it ended badly.
    """
    ended = subprocess.run(
        command,
        cwd=measuring.ROOT,
        env=measuring.surroundings(),
        capture_output=True,
        text=True,
        check=False,
    )
    if ended.returncode != 0:
        raise Failed(ended.stderr.strip()[-400:])
    return ended.stdout


def _programs(
    name: str,
    ours: list[str],
    floor: list[str],
    variables: Mapping[str, str],
    effort: Effort,
    limit: float,
) -> Row:
    pair = in_turn(lambda: cpu_of(ours, variables), lambda: cpu_of(floor, variables), effort.rounds)
    return row_of(name, pair, limit)


@contextmanager
def _screen() -> Iterator[str]:
    """A screen of its own, as a display name; empty where there is no Xvfb."""
    server = shutil.which("Xvfb")
    if server is None:
        yield ""
        return
    with subprocess.Popen(
        [server, "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as screen:
        try:
            yield f":{screen.stdout.readline().strip()}" if screen.stdout else ""
        finally:
            screen.terminate()
