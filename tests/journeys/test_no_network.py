"""No internet socket, ever: seen from outside by strace, and lived without a network at all."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.journeys.desktop import Desktop, missing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

pytestmark = [pytest.mark.blackbox, pytest.mark.timeout(170)]

LOCAL = {"AF_UNIX", "AF_NETLINK"}
"""Sockets that do not leave the computer: to its own programs, and to ask the kernel."""

FAMILY = re.compile(r"(?:socket\(|sa_family=)((?:AF|PF)_\w+|0x[0-9a-f]+)")
STRACE = ("strace", "-f", "--seccomp-bpf", "-qq", "-e", "trace=socket,connect", "-o")
SYMPTOM = json.dumps({"day": "2026-01-02", "quality": "burning", "note": "https://example.org"})
CASE = json.dumps({"id": "a", "day": "2026-01-02"})
RULES = json.dumps([{"kind": "foot_check", "times": ["08:30"]}])
FOOTCARE = (sys.executable, "-m", "footcare")


def families(trace: Path) -> set[str]:
    """The families of the sockets that a trace saw made or connected."""
    return set(FAMILY.findall(trace.read_text(encoding="utf-8", errors="replace")))


def journey(profile: Path, out: Path) -> Iterator[tuple[Sequence[str], str]]:
    """Every command, and the tour through every page, with what is typed into each."""
    of_profile = ("--profile", str(profile))
    yield (*of_profile, "record", "symptom", "-"), SYMPTOM
    yield (*of_profile, "export", "--format", "json", "--out", str(out / "diary.json")), ""
    yield (*of_profile, "export", "--format", "csv", "--out", str(out / "diary.csv")), ""
    yield (*of_profile, "export", "--format", "ics", "--out", str(out / "diary.ics")), ""
    yield (*of_profile, "import", str(out / "diary.json")), ""
    yield (*of_profile, "backup", "create"), ""
    yield (*of_profile, "backup", "verify"), ""
    yield (*of_profile, "restore", "1"), ""
    yield (*of_profile, "doctor", "--json"), ""
    yield ("reminders", "preview", "-"), RULES
    yield ("assess", "-"), CASE
    yield ("schema", "export"), ""
    yield ("demo", "--no-window", "--days", "9", "--profile", str(out / "demo")), ""
    yield ("tour", "--out", str(out / "pictures")), ""


def footcare(before: Sequence[str], words: Sequence[str], typed: str) -> None:
    """Run the program by way of another one, in a shell that shares every new file."""
    ran = subprocess.run(
        [*before, *FOOTCARE, *words],
        input=typed,
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
        umask=0,
    )
    assert ran.returncode == 0, f"{words}: {ran.stderr}"


def expect_private(*places: Path) -> None:
    """Nothing in some folders may be opened by others."""
    for path in (path for place in places for path in (place, *place.rglob("*"))):
        mode = stat.S_IMODE(path.lstat().st_mode)
        assert mode == (0o700 if path.is_dir() else 0o600), f"{path.name}: {mode:o}"


def expect_private_sockets() -> None:
    """The socket through which a second start raises the window is for its owner only."""
    sockets = list(Path(tempfile.gettempdir()).glob(f"footcare-{os.getuid()}-*"))
    assert sockets
    assert not any(socket.stat().st_mode & 0o077 for socket in sockets)


@pytest.fixture
def trace(tmp_path: Path) -> Path:
    """Where strace writes; the test is skipped where nobody may be watched."""
    path = tmp_path / "trace"
    if shutil.which("strace") is None:
        pytest.skip("strace is not here")
    tried = subprocess.run(
        [*STRACE, path, sys.executable, "-c", "import socket; socket.socket(socket.AF_UNIX)"],
        capture_output=True,
        check=False,
        timeout=30,
    )
    if tried.returncode != 0 or families(path) != {"AF_UNIX"}:
        pytest.skip(f"strace may not watch here: {tried.stderr.decode()}")
    return path


@pytest.mark.parametrize("family", ["AF_INET", "AF_INET6"])
def test_the_watch_sees_an_internet_socket(trace: Path, family: str) -> None:
    program = (
        "import os, socket\n"
        "if os.fork() == 0:\n"
        f"    socket.socket(socket.{family}).close()\n"
        "else: os.wait()"
    )
    subprocess.run([*STRACE, trace, sys.executable, "-c", program], check=True, timeout=30)
    assert families(trace) == {family}, "in a child process too"


def test_commands_and_every_page_make_none(trace: Path, tmp_path: Path) -> None:
    profile, out = tmp_path / "profile", tmp_path / "out"
    out.mkdir(mode=0o700)
    with (tmp_path / "all").open("w", encoding="utf-8") as everything:
        for words, typed in journey(profile, out):
            footcare((*STRACE, str(trace)), words, typed)
            everything.write(trace.read_text(encoding="utf-8", errors="replace"))
    assert families(tmp_path / "all") <= LOCAL
    assert len(list((out / "pictures").glob("*.png"))) > 5
    expect_private(profile, out)


def test_it_lives_without_any_network(tmp_path: Path) -> None:
    alone = next(
        (
            way
            for way in (("unshare", "-n"), ("unshare", "-rn"))
            if shutil.which("unshare")
            and subprocess.run([*way, "true"], capture_output=True, check=False).returncode == 0
        ),
        None,
    )
    if alone is None:
        pytest.skip("nobody may leave the network here")
    out = tmp_path / "out"
    out.mkdir(mode=0o700)
    for words, typed in journey(tmp_path / "profile", out):
        footcare(alone, words, typed)
    exported = json.loads((out / "diary.json").read_text(encoding="utf-8"))
    assert exported["symptoms"][0]["note"] == "https://example.org"


@pytest.fixture
def desk() -> Iterator[Desktop]:
    """A whole desktop for one test."""
    if missing():
        pytest.skip(f"not here: {', '.join(missing())}")
    with tempfile.TemporaryDirectory(prefix="numbat-") as folder, ExitStack() as stack:
        yield Desktop(stack, Path(folder))


def test_the_window_on_a_desktop_makes_none_and_tells_nobody(desk: Desktop, trace: Path) -> None:
    said = trace.with_name("stderr")
    umask = 'umask 0; exec "$@" 2>"$0"'
    program = desk.start(
        *("sh", "-c", umask, str(said), *STRACE, str(trace), *FOOTCARE),
        *("--profile", str(desk.profile)),
    )
    desk.ask("wait", "Can you read this well?")
    desk.press("Continue")
    for place in range(3):
        desk.press("I understand", place)
    desk.press("Continue")
    desk.ask("type", "What shall we call you?", "Zebedee")
    for _step in range(2):
        desk.press("Continue")
    desk.press("Start Footcare")
    desk.ask("wait", "Start the foot check")
    for page in ("Massage", "Journal", "Reminders", "Settings"):
        desk.press(page)
    desk.ask("wait", "Privacy")
    assert desk.export()["persons"][0]["name"] == "Zebedee"
    expect_private(desk.profile)
    expect_private_sockets()
    lock = (desk.profile / "lock").read_text(encoding="utf-8")
    logged = "".join(log.read_text("utf-8") for log in (desk.profile / "logs").iterdir())
    # Not strace, which would leave the program alone: the program itself, named by its lock.
    os.kill(int(lock.splitlines()[0]), signal.SIGTERM)
    program.wait(timeout=30)
    assert families(trace) <= LOCAL
    assert "AF_UNIX" in families(trace), "the watch saw nothing at all"
    for words in (lock, logged, said.read_text(encoding="utf-8")):
        assert "Zebedee" not in words
        assert "numbat" not in words, "the way to the profile names its owner"
