"""Traces a real program: what it does to its files, and what it says, in order.

``strace`` reports every call that changes a file and every line on standard output. A write takes
effect when its call returns; a line counts as said when its call begins. Both are the harder case
for a program that promises to have kept what it says.
"""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROOT: Final = Path(__file__).parents[2]
STDOUT: Final = "1"


@dataclass(frozen=True)
class Made:
    """A file or folder got a name."""

    path: str
    folder: bool = False


@dataclass(frozen=True)
class Wrote:
    """Bytes were written at an offset, or after the last ones where the offset is None."""

    path: str
    at: int | None
    data: bytes


@dataclass(frozen=True)
class CutTo:
    """A file was shortened or lengthened to a size."""

    path: str
    size: int


@dataclass(frozen=True)
class Synced:
    """A file's contents, or the names in a folder, were made durable."""

    path: str


@dataclass(frozen=True)
class Removed:
    """A name was taken away."""

    path: str


@dataclass(frozen=True)
class Moved:
    """A name took the place of another."""

    path: str
    to: str


@dataclass(frozen=True)
class Said:
    """A line on standard output: from here on it was promised."""

    line: str


Act = Made | Wrote | CutTo | Synced | Removed | Moved | Said

_CALLS: Final = (
    "openat,write,pwrite64,ftruncate,fsync,fdatasync,"
    "unlink,unlinkat,rename,renameat,renameat2,mkdir,mkdirat"
)
_STRANGE: Final = frozenset(
    {
        "writev",
        "pwritev",
        "pwritev2",
        "truncate",
        "fallocate",
        "copy_file_range",
        "sendfile",
        "link",
    }
)
"""Other ways to change a file. The replay knows none of them and fails where one is used."""

_CALL: Final = re.compile(r"(?P<name>\w+)\((?P<words>.*)\) += (?P<came_to>-?\d+)")
_BYTES: Final = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')
_FILE: Final = re.compile(r"(\d+)<((?:\\x[0-9a-f]{2})+)>(\(deleted\))?")


def trace(
    words: Sequence[str], typed: bytes, below: Path, *, kill_at_write: int | None = None
) -> list[Act]:
    """Run a program and return what it did to the files below a folder.

    Args:
        words: the program and its arguments.
        typed: its standard input.
        below: the folder, which exists.
        kill_at_write: the number of the positioned write at which it is killed, counted from 1.
    """
    strace = ["strace", "-f", "-y", "-xx", "-s", str(1 << 24)]
    strace += ["-e", ",".join((f"trace={_CALLS}", *sorted(_STRANGE)))]
    if kill_at_write is None:
        strace += ["--seccomp-bpf"]  # three times as fast, but it injects nothing
    else:
        strace += ["-e", f"inject=pwrite64:signal=KILL:when={kill_at_write}"]
    report = below / "trace"
    ran = subprocess.run(
        [*strace, "-o", str(report), *words],
        cwd=ROOT,
        input=typed,
        capture_output=True,
        check=False,
    )
    expected = 0 if kill_at_write is None else -9
    assert ran.returncode == expected, ran.stderr.decode()
    acts = list(_acts(report.read_text(encoding="ascii").splitlines(), str(below)))
    report.unlink()
    said = "".join(f"{act.line}\n" for act in acts if isinstance(act, Said))
    assert said.encode() == ran.stdout, "the trace missed what the program said"
    return acts


def _acts(report: Sequence[str], below: str) -> Iterator[Act]:
    begun: dict[str, str] = {}
    for line in report:
        process, _, call = line.partition(" ")
        call = call.strip()
        if call.endswith("<unfinished ...>"):
            begun[process] = call.removesuffix("<unfinished ...>").rstrip()
            yield from _said(begun[process])
            continue
        if call.startswith("<... "):
            call = begun.pop(process) + call.partition("resumed>")[2]
        else:
            yield from _said(call)
        done = _CALL.match(call)
        if done and int(done["came_to"]) >= 0:
            yield from _act(done["name"], done["words"], int(done["came_to"]), below)


def _said(call: str) -> Iterator[Act]:
    if call.startswith(f"write({STDOUT}<"):
        for line in _texts(call)[0].decode().splitlines():
            yield Said(line)


def _act(name: str, words: str, came_to: int, below: str) -> Iterator[Act]:
    """Yield what a call that succeeded did to a file below the folder."""
    if name in _STRANGE:
        files = [_plain(one).decode() for _, one, _ in _FILE.findall(words)]
        files += [text.decode("utf-8", "replace") for text in _texts(words)]
        assert not any(one.startswith(below) for one in files), f"the replay does not know {name}"
        return
    file = _FILE.match(words)
    path = _plain(file[2]).decode() if file else ""
    if file and (file[3] or not path.startswith(below)):
        return
    match name:
        case "write" if file:
            yield Wrote(path, None, _texts(words)[0][:came_to])
        case "pwrite64" if file:
            yield Wrote(path, int(words.rpartition(", ")[2]), _texts(words)[0][:came_to])
        case "ftruncate" if file:
            yield CutTo(path, int(words.rpartition(", ")[2]))
        case "fsync" | "fdatasync" if file:
            yield Synced(path)
        case _:
            assert not file, f"{name} with a folder's handle: the replay does not know it"
            named = [text.decode() for text in _texts(words)]
            if any(one.startswith(below) for one in named):
                yield from _named(name, words, named)


def _named(name: str, words: str, paths: list[str]) -> Iterator[Act]:
    match name:
        case "openat":
            if "O_CREAT" in words:
                yield Made(paths[0])
            if "O_TRUNC" in words:
                yield CutTo(paths[0], 0)
        case "mkdir" | "mkdirat":
            yield Made(paths[0], folder=True)
        case "unlink" | "unlinkat":
            yield Removed(paths[0])
        case "rename" | "renameat" | "renameat2":
            yield Moved(paths[0], paths[1])
        case _:
            raise AssertionError(f"{name}: the replay does not know it")


def _texts(words: str) -> list[bytes]:
    found = []
    for text, shortened in _BYTES.findall(words):
        assert not shortened, "strace left bytes out"
        found.append(_plain(text))
    return found


def _plain(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))
