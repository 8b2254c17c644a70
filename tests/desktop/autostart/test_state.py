"""Switched on and off on each system, and read back with the reason when it will not work."""

from __future__ import annotations

import plistlib
import sys
from importlib.metadata import PackageNotFoundError
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings

from footcare.desktop import autostart as autostart_room
from footcare.desktop.autostart import choose_autostart
from footcare.desktop.autostart.command import start_command
from footcare.desktop.autostart.desktop_entry import read_entry, write_entry
from footcare.desktop.autostart.file import FileAutostart, FileFormat
from footcare.desktop.autostart.launch_agent import read_agent, write_agent
from footcare.desktop.autostart.run_key import RunKeyAutostart
from footcare.paths import Profile, default_profile
from footcare.services.desktop_ports import AutostartProblem, AutostartState, Starting

if TYPE_CHECKING:
    from collections.abc import Callable

    from footcare.services.desktop_ports import Autostart

COMMAND = (sys.executable, "-m", "footcare", "--background")
OTHER_DIARY = (*COMMAND, "--profile", "/some/other one")
FORMS = {
    "linux": FileFormat(write_entry, read_entry),
    "macos": FileFormat(write_agent, read_agent),
}
ON = AutostartState(Starting.ON)
OFF = AutostartState(Starting.OFF)


def registry(folder: Path, name: str) -> QSettings:
    """A file in place of the registry."""
    return QSettings(str(folder / name), QSettings.Format.IniFormat)


@pytest.fixture(params=["linux", "macos", "windows"])
def system(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[..., Autostart]:
    """Each system, asked with the command that it should start."""

    def ask(command: tuple[str, ...] = COMMAND) -> Autostart:
        if request.param == "windows":
            return RunKeyAutostart(
                command, registry(tmp_path, "run"), registry(tmp_path, "approved")
            )
        return FileAutostart(tmp_path / "new" / "footcare.entry", FORMS[request.param], command)

    return ask


def test_it_is_off_goes_on_and_goes_off_again(system: Callable[..., Autostart]) -> None:
    assert system().ability().ok
    assert system().state() == OFF
    system().turn(on=False)
    system().turn(on=True)
    assert system().state() == ON
    system().turn(on=True)
    assert system().state() == ON
    system().turn(on=False)
    assert system().state() == OFF


def test_one_that_starts_another_diary_or_another_copy_is_told_apart(
    system: Callable[..., Autostart],
) -> None:
    system(OTHER_DIARY).turn(on=True)
    assert system(OTHER_DIARY).state() == ON
    assert system().state().starting is Starting.BROKEN
    assert "another diary" in system().state().why
    system((sys.executable, "-m", "other", "--background")).turn(on=True)
    assert "another copy" in system().state().why


def test_a_program_that_has_moved_is_noticed_at_once_and_later(
    system: Callable[..., Autostart], tmp_path: Path
) -> None:
    program = tmp_path / "foot care"
    program.write_text("#!/bin/sh\n", encoding="utf-8")
    program.chmod(0o700)
    moving = system((str(program), "--background"))
    moving.turn(on=True)
    assert moving.state() == ON
    program.unlink()
    assert "no longer where it was" in moving.state().why
    with pytest.raises(AutostartProblem, match="no longer where it was"):
        moving.turn(on=True)


def test_what_the_desktop_switched_off_is_on_again_when_the_person_says_so(
    tmp_path: Path,
) -> None:
    path = tmp_path / "footcare.desktop"
    autostart = FileAutostart(path, FORMS["linux"], COMMAND)
    path.write_bytes(write_entry(COMMAND) + b"Hidden=true\n")
    assert "settings of your desktop" in autostart.state().why
    autostart.turn(on=True)
    assert autostart.state() == ON

    path.write_bytes(plistlib.dumps({"ProgramArguments": list(COMMAND), "Disabled": True}))
    assert "switched off" in FileAutostart(path, FORMS["macos"], COMMAND).state().why


@pytest.mark.parametrize("noted", ["\x03\x00\x00", "\x02\x00\x00"])
def test_the_task_manager_is_asked(tmp_path: Path, noted: str) -> None:
    run, approved = registry(tmp_path, "run"), registry(tmp_path, "approved")
    autostart = RunKeyAutostart(COMMAND, run, approved)
    autostart.turn(on=True)
    approved.setValue("footcare", noted)
    approved.sync()
    off = noted.startswith("\x03")
    assert autostart.state().starting is (Starting.BROKEN if off else Starting.ON)
    autostart.turn(on=True)
    assert autostart.state() == ON


def test_what_nobody_can_read_is_called_so(tmp_path: Path) -> None:
    path = tmp_path / "footcare.entry"
    path.write_bytes(b"\xff")
    for form in FORMS.values():
        assert "cannot be read" in FileAutostart(path, form, COMMAND).state().why
    run = registry(tmp_path, "run")
    run.setValue("footcare", "")
    state = RunKeyAutostart(COMMAND, run, registry(tmp_path, "approved")).state()
    assert "cannot be read" in state.why


def test_a_folder_in_the_way_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "in the way").write_text("a file", encoding="utf-8")
    path = tmp_path / "in the way" / "footcare.desktop"
    with pytest.raises(AutostartProblem, match="did not let Footcare change"):
        FileAutostart(path, FORMS["linux"], COMMAND).turn(on=True)
    path = tmp_path / "footcare.desktop"
    path.mkdir()
    autostart = FileAutostart(path, FORMS["linux"], COMMAND)
    assert "cannot be read" in autostart.state().why
    with pytest.raises(AutostartProblem, match="did not let Footcare change"):
        autostart.turn(on=False)


def test_only_a_profile_of_its_own_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = Profile(tmp_path / "aunt")
    assert start_command(own) == (*COMMAND, "--profile", str(own.root))
    monkeypatch.setenv("FOOTCARE_PROFILE", str(own.root))
    assert start_command(default_profile()) == COMMAND


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert start_command(default_profile()) == (sys.executable, "--background")
    monkeypatch.setenv("APPIMAGE", "/opt/Footcare.AppImage")
    assert start_command(default_profile()) == ("/opt/Footcare.AppImage", "--background")


@pytest.mark.skipif(sys.platform != "linux", reason="where the file lies on Linux")
def test_on_linux_it_lies_where_the_desktop_looks(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose_autostart(default_profile()).turn(on=True)
    assert (home / "config" / "autostart" / "footcare.desktop").stat().st_mode & 0o777 == 0o600
    monkeypatch.setenv("XDG_CONFIG_HOME", "not/absolute")
    choose_autostart(default_profile()).turn(on=True)
    assert (home / ".config" / "autostart" / "footcare.desktop").is_file()
    assert not Path("not").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="Flatpak is a thing of Linux")
def test_inside_flatpak_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(autostart_room, "in_flatpak", lambda: True)
    autostart = choose_autostart(default_profile())
    assert "settings of your desktop" in autostart.ability().why
    assert autostart.state() == OFF
    autostart.turn(on=False)
    with pytest.raises(AutostartProblem, match="Flatpak"):
        autostart.turn(on=True)


def test_what_is_not_installed_could_not_be_found_at_login(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(name: str) -> None:
        raise PackageNotFoundError(name)

    monkeypatch.setattr("footcare.desktop.autostart.command.distribution", unknown)
    assert "not installed" in choose_autostart(default_profile()).ability().why
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert choose_autostart(default_profile()).ability().ok
