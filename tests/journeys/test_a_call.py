"""A call through a real program of a desktop: found, named, pressed, and given the number alone."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from footcare.domain.person import Contacts
from tests.builders import make_house
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.desktop import Desktop

pytestmark = [pytest.mark.blackbox, pytest.mark.timeout(170)]


@pytest.fixture
def called(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with a program for calls; the file holds what it was given, once it was whole."""
    got = tmp_path / "called"
    program = tmp_path / "call"
    program.write_text(
        f'#!/bin/sh\nprintf "%s\\n" "$#" "$@" >{got}.part && mv {got}.part {got}\n',
        encoding="utf-8",
    )
    program.chmod(0o700)
    entries = tmp_path / "data" / "applications"
    entries.mkdir(parents=True)
    (entries / "calls.desktop").write_text(
        "[Desktop Entry]\nType=Application\nName=Test Calls\n"
        f"Exec={program} %u\nNoDisplay=true\nMimeType=x-scheme-handler/tel;\n",
        encoding="utf-8",
    )
    settings = tmp_path / "config"
    settings.mkdir()
    (settings / "mimeapps.list").write_text(
        "[Default Applications]\nx-scheme-handler/tel=calls.desktop\n", encoding="utf-8"
    )
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(settings))
    return got


def test_the_team_is_called_by_the_program_of_the_desktop(called: Path, desktop: Desktop) -> None:
    desktop.settle_in()
    with make_house(desktop.profile, FakeClock()) as house:
        house.knowing.keep_contacts(Contacts("Foot clinic", "01632 960 123", "", "+44 (0)1632"))
    desktop.footcare()
    desktop.press("Get help")
    desktop.ask("wait", "Call with Test Calls: 01632 960 123")
    names = desktop.ask("names")
    assert "Call Foot clinic: 01632 960 123" in names, "the number stays first"
    assert "Call with Test Calls: +44 (0)1632" not in names, "it could mean two numbers"
    assert not called.exists()
    desktop.announced()
    desktop.press("Call with Test Calls: 01632 960 123")
    waiting = 'until [ -e "$0" ]; do sleep 0.05; done'
    subprocess.run(["sh", "-c", waiting, str(called)], check=True, timeout=20)
    assert called.read_text(encoding="utf-8").splitlines() == ["1", "tel:01632960123"]
    assert desktop.announced() == [
        "! Test Calls was given the number. If no call begins, dial it on a phone."
    ]
