"""Writers for the power cuts: ``python -m tests.storm.writing PROFILE WRITER SYNCHRONOUS``.

Lines of foot checks come on standard input; ``saved <id>`` is said after each commit. The writer is
``command``, the real `footcare record`, or ``window``, which keeps drafts and settings beside its
checks. A ``SYNCHRONOUS`` other than EXTRA is the control: a writer that promises too early.
"""

from __future__ import annotations

import json
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Final

from footcare import __main__ as entry
from footcare.assembly import open_diary
from footcare.domain.clock import SystemClock
from footcare.domain.preferences import Preferences
from footcare.paths import Profile, keep_private
from footcare.reading.records import Kind, read_line
from footcare.reading.stamp import Here
from footcare.services.keeping import FIRST_PERSON
from footcare.store import engine
from footcare.store.preferences_file import JsonPreferencesFile

if TYPE_CHECKING:
    from footcare.domain.inspection import Inspection

LEVELS: Final = {"OFF": 0, "NORMAL": 1, "FULL": 2, "EXTRA": 3}
SETTINGS_EVERY: Final = 5


def _be_careless(synchronous: str) -> None:
    """Open every diary of this process with another ``synchronous`` than the program's own."""
    engine.PRAGMAS["synchronous"] = synchronous
    engine._READ_BACK["synchronous"] = LEVELS[synchronous]


def write_as_window(profile: Profile, took: list[float]) -> None:
    """Keep what comes on standard input, with drafts and settings on the way.

    Args:
        profile: whose diary it is.
        took: gets the seconds that each keeping took.

    Raises:
        DiaryProblem: something could not be kept.
    """
    clock = SystemClock()
    settings = JsonPreferencesFile(profile.preferences)
    with closing(open_diary(profile)) as diary:
        for number, text in enumerate(sys.stdin):
            record = _inspection(text, clock)
            for answered in range(3):
                begun = clock.monotonic()
                with diary.writing() as books:
                    draft = json.dumps({"answers": answered})
                    books.drafts.put(FIRST_PERSON, "check", draft, clock.now())
                took.append(clock.monotonic() - begun)
            begun = clock.monotonic()
            with diary.writing() as books:
                books.inspections.add(record)
                books.drafts.remove(FIRST_PERSON, "check")
            took.append(clock.monotonic() - begun)
            sys.stdout.write(f"saved {record.stamp.id}\n")
            sys.stdout.flush()
            if number % SETTINGS_EVERY == 0:
                settings.write(Preferences(first_run_done=True))


def _inspection(text: str, clock: SystemClock) -> Inspection:
    here = Here(clock.now(), clock.time_zone(), (FIRST_PERSON,), FIRST_PERSON)
    line = read_line(Kind.INSPECTION, text, here)
    assert line.record is not None, line.faults
    return line.record  # type: ignore[return-value]  # the kind was asked for


def main() -> None:
    """Write what comes on standard input."""
    keep_private()
    profile, writer, synchronous = sys.argv[1:]
    if synchronous != "EXTRA":
        _be_careless(synchronous)
    if writer == "window":
        write_as_window(Profile(Path(profile)), [])
    else:
        sys.exit(entry.main(["--profile", profile, "record", "inspection", "-"]))


if __name__ == "__main__":
    main()
