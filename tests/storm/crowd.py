"""A crowd: windows and commands that write to one diary at the same time, each its own process.

Run as ``python -m tests.storm.crowd PROFILE WRITERS LINES SEED``; prints what was sent, what was
acknowledged and how long each keeping took as JSON. Every second writer is a window, which keeps
drafts as well and gives up after five seconds; the others are the real `footcare record`. All are
forked after the imports and wait for one signal, so that they meet at the diary.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from footcare import __main__ as entry
from footcare.cli import record
from footcare.cli.streams import ExitCode
from footcare.domain.clock import SystemClock
from footcare.paths import Profile
from footcare.services.ports import DiaryProblem
from tests.storm import writing
from tests.storm.storm import line_of

if TYPE_CHECKING:
    from footcare.cli.streams import Streams
    from footcare.reading.records import Line
    from footcare.services.ports import Diary

_keep = record._keep


class Crowd:
    """The writers of one diary, and what each was given and said."""

    def __init__(self, profile: Profile, folder: Path, seed: int) -> None:
        self._profile = profile
        self._folder = folder
        self._chance = random.Random(seed)  # noqa: S311 - a crowd that can gather again
        self.sent: dict[str, dict[str, Any]] = {}
        self.acknowledged: list[str] = []
        self.failed: list[int] = []
        self.waited: list[float] = []
        self._writers: list[int] = []

    def gather(self, writers: int, lines: int) -> None:
        """Let all writers write at once."""
        waiting, starting = os.pipe()
        self._writers = [self._start(number, lines, waiting) for number in range(writers)]
        os.close(waiting)
        os.write(starting, bytes(writers))
        os.close(starting)

    def said(self) -> list[str]:
        """Return the ids of what was said to be kept until now."""
        said = [self._file(number, "said") for number in range(len(self._writers))]
        texts = [file.read_text(encoding="utf-8") for file in said if file.exists()]
        lines = "".join(text[: text.rfind("\n") + 1] for text in texts).splitlines()
        return [line.removeprefix("saved ") for line in lines]

    def hear_out(self) -> None:
        """Wait for all writers, and note what each said."""
        for number, pid in enumerate(self._writers):
            code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
            if code:
                self.failed.append(code)
            self.waited += json.loads(self._file(number, "waited").read_text(encoding="utf-8"))
        self.acknowledged = self.said()

    def disperse(self) -> None:
        """Kill the writers that are still at it."""
        for pid in self._writers:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)

    def _start(self, number: int, lines: int, waiting: int) -> int:
        ids = [UUID(int=self._chance.getrandbits(128), version=4) for _ in range(lines)]
        mine = {str(one): line_of(one, self._chance) for one in ids}
        self.sent |= mine
        typed = "".join(json.dumps(line) + "\n" for line in mine.values())
        self._file(number, "typed").write_text(typed, encoding="utf-8")
        pid = os.fork()
        if pid == 0:
            sys.stdin = self._file(number, "typed").open(encoding="utf-8")
            sys.stdout = self._file(number, "said").open("w", encoding="utf-8")
            os.read(waiting, 1)
            os._exit(self._live(number))
        return pid

    def _live(self, number: int) -> int:
        """Be a writer, in its own process."""
        waited: list[float] = []
        clock = SystemClock()

        def timed(diary: Diary, line: Line, streams: Streams) -> tuple[str, ...]:
            begun = clock.monotonic()
            faults = _keep(diary, line, streams)
            waited.append(clock.monotonic() - begun)
            return faults

        record._keep = timed
        code: int = ExitCode.BUSY
        try:
            if number % 2:
                writing.write_as_window(self._profile, waited)
                code = ExitCode.DONE
            else:
                words = ["--profile", str(self._profile.root), "record", "inspection", "-"]
                code = entry.main(words)
        except DiaryProblem as problem:
            sys.stderr.write(f"{problem}\n")
        sys.stdout.flush()
        self._file(number, "waited").write_text(json.dumps(waited), encoding="utf-8")
        return code

    def _file(self, number: int, name: str) -> Path:
        return self._folder / f"{number}.{name}"


def main() -> None:
    """Write once and print what came of it."""
    profile, writers, lines, seed = sys.argv[1:]
    root = Path(profile)
    crowd = Crowd(Profile(root), root.parent, int(seed))
    crowd.gather(int(writers), int(lines))
    crowd.hear_out()
    told = {name: value for name, value in vars(crowd).items() if not name.startswith("_")}
    json.dump(told, sys.stdout)


if __name__ == "__main__":
    main()
