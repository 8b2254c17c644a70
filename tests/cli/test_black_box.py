"""The real program as a shell starts it: files, streams, cost, and a sentence for every end."""

from __future__ import annotations

import json
import logging
import os
import stat
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from footcare import __main__ as entry
from footcare import cli
from tests.cli.shell import Shell

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LINE = json.dumps({"day": "2026-01-02", "quality": "burning", "note": "½"}).encode()
posix = pytest.mark.skipif(os.name != "posix", reason="streams and permissions of POSIX")


def footcare(
    profile: Path,
    *words: str,
    typed: bytes | None = LINE,
    **more: Any,  # noqa: ANN401 - passed on
) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "footcare", "--profile", str(profile), *words]
    more = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | more
    return subprocess.run(command, input=typed, check=False, **more)


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    return tmp_path / "profile"


@posix
def test_a_record_and_its_file_are_for_their_owner_only(profile: Path, tmp_path: Path) -> None:
    def open_to_all() -> None:
        os.umask(0)

    ran = footcare(profile, "record", "symptom", "-", preexec_fn=open_to_all)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert ran.stdout.startswith(b"saved ")
    out = tmp_path / "out.json"
    ran = footcare(profile, "export", "--format", "json", "--out", str(out), preexec_fn=open_to_all)
    assert ran.returncode == 0
    modes = {file: stat.S_IMODE(file.stat().st_mode) for file in (profile, *profile.iterdir(), out)}
    assert modes == {profile: 0o700, profile / "footcare.db": 0o600, out: 0o600}


def test_the_export_is_utf_8_wherever_it_runs(profile: Path) -> None:
    Shell(profile).run("record", "symptom", "-", typed=LINE)
    latin = os.environ | {"PYTHONIOENCODING": "latin-1", "LC_ALL": "C"}
    ran = footcare(profile, "export", "--format", "json", env=latin)
    assert ran.returncode == 0
    assert json.loads(ran.stdout.decode("utf-8"))["symptoms"][0]["note"] == "½"


@posix
@pytest.mark.parametrize(
    ("redirect", "code"), [("| true", 1), (">/dev/full", 4), (">&-", 2), ("2>&- <&- >&-", 2)]
)
def test_answers_that_go_nowhere_end_in_a_sentence(profile: Path, redirect: str, code: int) -> None:
    shell = f'"$@" {redirect}; exit ${{PIPESTATUS[0]}}'
    command = [sys.executable, "-m", "footcare", "--profile", str(profile), "doctor", "--json"]
    ran = subprocess.run(["bash", "-c", shell, "bash", *command], capture_output=True, check=False)
    assert ran.returncode == code
    assert b"Traceback" not in ran.stderr
    assert b"Exception" not in ran.stderr
    assert ran.stderr.count(b"\n") == (0 if "2>&-" in redirect else 1)


def test_commands_import_only_what_they_need(profile: Path, tmp_path: Path) -> None:
    out = str(tmp_path / "out.json")
    commands = [
        ["record", "symptom", "-"],
        ["export", "--format", "json", "--out", out],
        ["doctor", "--json"],
    ]
    program = (
        "import sys; from footcare.__main__ import main\n"
        f"codes = [main(['--profile', {str(profile)!r}, *words]) for words in {commands}]\n"
        "heavy = {'alembic', 'pydantic', 'PySide6', 'apscheduler', 'sqlalchemy.orm'}\n"
        "print(codes, sorted(heavy & set(sys.modules)))"
    )
    desktop = {"DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"}
    alone = {name: value for name, value in os.environ.items() if name not in desktop}
    ran = subprocess.run(
        [sys.executable, "-c", program], input=LINE, capture_output=True, check=False, env=alone
    )
    assert ran.stdout.splitlines()[-1] == b"[0, 0, 0] []", ran.stderr


def _raises(error: BaseException) -> Callable[..., int]:
    def fails(*_: object, **__: object) -> int:
        raise error

    return fails


def test_a_fault_of_our_own_is_one_sentence_and_a_place_in_the_log(
    profile: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    mask = os.umask(0)
    os.umask(mask)
    monkeypatch.setattr(cli, "main", _raises(RuntimeError("my private note")))
    try:
        code = entry.main(["--profile", str(profile), "doctor"])
    finally:
        os.umask(mask)
    assert code == entry.UNEXPECTED
    said = capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)
    log = (profile / "logs" / "footcare.log").read_text(encoding="utf-8")
    assert "RuntimeError at footcare.__main__:" in log
    assert "private" not in log + said.err
    assert [record.levelno for record in caplog.records] == [logging.ERROR]


def test_ctrl_c_ends_without_a_word(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    mask = os.umask(0)
    os.umask(mask)
    monkeypatch.setattr(cli, "main", _raises(KeyboardInterrupt()))
    try:
        assert entry.main(["doctor"]) == entry.INTERRUPTED
    finally:
        os.umask(mask)
    assert capsys.readouterr().err == ""
