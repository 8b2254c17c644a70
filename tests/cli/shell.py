"""A shell for tests: runs a command in this process, with a clock that stands still."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from footcare import cli
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Ran:
    """What a command came to."""

    code: int
    out: str
    err: str

    @property
    def saved(self) -> list[str]:
        return [line.removeprefix("saved ") for line in self.out.splitlines()]


@dataclass
class Shell:
    """Runs commands on one profile."""

    root: Path
    clock: FakeClock = field(default_factory=FakeClock)

    def run(self, *words: str, typed: bytes = b"") -> Ran:
        out, err = io.StringIO(), io.StringIO()
        arguments = ["--profile", str(self.root), *words]
        code = cli.main(arguments, io.BytesIO(typed), out, err, clock=self.clock)
        return Ran(code, out.getvalue(), err.getvalue())

    def record(self, kind: str, *lines: dict[str, Any]) -> Ran:
        typed = "".join(json.dumps(line) + "\n" for line in lines).encode()
        return self.run("record", kind, "-", typed=typed)

    def exported(self) -> dict[str, Any]:
        ran = self.run("export", "--format", "json")
        assert ran.code == 0, ran.err
        exported: dict[str, Any] = json.loads(ran.out)
        return exported
