"""A storm: writers of `footcare record` killed at any moment, in a process of its own.

Run as ``python -m tests.storm.storm PROFILE KILLS SEED [lie]``; prints what was sent and what was
acknowledged as JSON. The writers are forked after the imports, so that a kill hits the writing
and not the loading of libraries. With ``lie`` they acknowledge before they keep: the control that
shows that the storm can see a loss.
"""

from __future__ import annotations

import io
import json
import os
import random
import selectors
import signal
import sys
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any
from uuid import UUID

from footcare import __main__ as entry
from footcare.cli import record
from footcare.domain.clock import SystemClock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footcare.cli.streams import Streams
    from footcare.reading.records import Line
    from footcare.services.ports import Diary

WRITERS = 4
LINES = 25  # as many as a pipe holds
LONGEST_DELAY = 0.02

STEPS = ("soles", "heels", "toes", "between_toes", "nails", "tops_ankles")
ONCE = ("ready", "whole_you", "warmth", "shape", "feeling_pain", "shoes_socks", "care_done")


def line_of(record_id: UUID, chance: random.Random) -> dict[str, Any]:
    """Return a foot check with all nineteen answers and a few findings."""
    answers: list[dict[str, Any]] = [
        {"step": step, "foot": None, "answer": "nothing_new"} for step in ONCE
    ]
    answers += [
        {"step": step, "foot": foot, "answer": chance.choice(["marked", "could_not_look"])}
        for step in STEPS
        for foot in ("left", "right")
    ]
    finding = {"zone": "sole", "side": "left", "noticed": "2026-01-01", "change": "same"}
    kinds = chance.sample(["blister", "callus", "corn", "crack", "wart"], chance.randrange(5))
    return {
        "id": str(record_id),
        "day": "2026-01-02",
        "answers": answers,
        "findings": [finding | {"kind": kind, "extras": {}} for kind in kinds],
    }


@dataclass
class Writer:
    """A process that records, and the moment it will be killed."""

    pid: int
    answers: int
    acknowledgements: int
    delay: float
    heard: bytes = b""
    dies_at: float | None = None


@dataclass
class Storm:
    """What was sent, what was acknowledged, and who is writing."""

    profile: str
    chance: random.Random
    lie: bool
    sent: dict[str, dict[str, Any]] = field(default_factory=dict)
    acknowledged: list[str] = field(default_factory=list)
    failed: list[int] = field(default_factory=list)
    writers: list[Writer] = field(default_factory=list)

    def start(self) -> None:
        """Fork a writer whose lines wait in its pipe already."""
        ids = [UUID(int=self.chance.getrandbits(128), version=4) for _ in range(LINES)]
        lines = {str(one): line_of(one, self.chance) for one in ids}
        self.sent |= lines
        typed, typing = os.pipe()
        answers, answering = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.dup2(typed, 0)
            os.dup2(answering, 1)
            os.closerange(3, 100)
            _write(self.profile, lie=self.lie)
        os.close(typed)
        os.close(answering)
        os.write(typing, "".join(json.dumps(line) + "\n" for line in lines.values()).encode())
        os.close(typing)
        dies_after = self.chance.choice((0, 0, 1, 3, 9))
        delay = self.chance.uniform(0, LONGEST_DELAY)
        self.writers.append(Writer(pid, answers, dies_after, delay))

    def rage(self, kills: int) -> None:
        """Kill and replace writers until so many are dead."""
        clock, dead = SystemClock(), 0
        while dead < kills or self.writers:
            while dead + len(self.writers) < kills and len(self.writers) < WRITERS:
                self.start()
            self._listen()
            for writer in list(self.writers):
                if writer.heard.count(b"\n") >= writer.acknowledgements and not writer.dies_at:
                    writer.dies_at = clock.monotonic() + writer.delay
                if writer.dies_at and clock.monotonic() >= writer.dies_at:
                    self._kill(writer)
                    dead += 1

    def _listen(self) -> None:
        with selectors.DefaultSelector() as selector:
            for writer in self.writers:
                selector.register(writer.answers, selectors.EVENT_READ, writer)
            for key, _ in selector.select(0.001):
                heard = os.read(key.fd, 65536)
                key.data.heard += heard
                if not heard:
                    # It came to its end before its moment, which is now.
                    key.data.acknowledgements = 0

    def _kill(self, writer: Writer) -> None:
        os.kill(writer.pid, signal.SIGKILL)
        _, status = os.waitpid(writer.pid, 0)
        code = os.waitstatus_to_exitcode(status)
        if code not in (0, -signal.SIGKILL):
            self.failed.append(code)
        while heard := os.read(writer.answers, 65536):
            writer.heard += heard
        os.close(writer.answers)
        self.writers.remove(writer)
        whole = writer.heard.decode().rpartition("\n")[0]
        self.acknowledged += [line.removeprefix("saved ") for line in whole.splitlines()]


def _write(profile: str, *, lie: bool) -> None:
    """Record standard input as the real program does, in this forked process."""
    sys.stdin = os.fdopen(0, "r")
    sys.stdout = os.fdopen(1, "w")
    if lie:
        record._keep = _acknowledge_first
    os._exit(entry.main(["--profile", profile, "record", "inspection", "-"]))


_keep_first = record._keep


def _acknowledge_first(diary: Diary, line: Line, streams: Streams) -> tuple[str, ...]:
    assert line.record is not None
    streams.answer(f"saved {line.record.stamp.id}")
    return _keep_first(diary, line, replace(streams, stdout=io.StringIO()))


def _arguments() -> Iterator[str]:
    yield from sys.argv[1:]


def main() -> None:
    """Rage once and print what was sent and acknowledged."""
    profile, kills, seed, *lie = _arguments()
    storm = Storm(profile, random.Random(int(seed)), lie=bool(lie))  # noqa: S311 - can be repeated
    storm.rage(int(kills))
    told = {"sent": storm.sent, "acknowledged": storm.acknowledged, "failed": storm.failed}
    json.dump(told, sys.stdout)


if __name__ == "__main__":
    main()
