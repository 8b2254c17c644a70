"""The program for calls: found in real files as desktops keep them, and started as it was named."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from footcare.desktop import dialling
from footcare.desktop.dialling import choose_dialling
from footcare.desktop.dialling.folders import folders_of
from footcare.desktop.dialling.linux import LinuxDialling
from footcare.desktop.dialling.program import EntryProgram, read_program
from footcare.i18n import SOURCE_LANGUAGE, choose_language

TEL = "x-scheme-handler/tel"
CALLS = "org.example.Calls.desktop"


class Computer:
    """The folders of a person and of a system, each with what it says of programs."""

    def __init__(self, home: Path) -> None:
        self.config = home / "config"
        self.data = home / "data"
        self.system = home / "system"
        self.environment = {
            "XDG_CONFIG_HOME": str(self.config),
            "XDG_CONFIG_DIRS": str(home / "etc"),
            "XDG_DATA_HOME": str(self.data),
            "XDG_DATA_DIRS": str(self.system),
            "XDG_CURRENT_DESKTOP": "Example:GNOME",
        }

    def install(self, name: str = CALLS, **keys: str) -> Path:
        """Install a program that opens addresses, for everybody.

        Keys that are given replace its own, and "" leaves one out.
        """
        return self.install_in(self.system, name, **keys)

    def install_in(self, data: Path, name: str = CALLS, **keys: str) -> Path:
        """Install such a program into one folder of data."""
        rows = {"Type": "Application", "Name": "Calls", "Exec": "/bin/true %u"} | keys
        text = "".join(f"{key}={value}\n" for key, value in rows.items() if value)
        return _written(data / "applications" / name, f"[Desktop Entry]\n{text}")

    def say(self, path: Path, group: str, *names: str) -> None:
        """Have a file list programs for calls."""
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        _written(path, f"{before}[{group}]\n{TEL}={';'.join(names)};\n")

    def choose(self, *names: str) -> None:
        """Choose a program as a person does in the settings of a desktop."""
        self.say(self.config / "mimeapps.list", "Default Applications", *names)

    def claim(self, *names: str) -> None:
        """Have the system know that programs claim to call."""
        self.say(self.system / "applications" / "mimeinfo.cache", "MIME Cache", *names)

    def program(self) -> str | None:
        """The program that can dial."""
        return self.dialling().can_dial()

    def dialling(self) -> LinuxDialling:
        return LinuxDialling(folders_of(self.environment, self.config.parent))


def _written(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    return Computer(tmp_path)


def test_the_default_is_named_and_without_one_nobody_calls(computer: Computer) -> None:
    assert computer.program() is None
    computer.choose(CALLS)
    assert computer.program() is None, "chosen, but not installed"
    computer.install()
    assert computer.program() == "Calls"


def test_the_lists_count_in_the_order_of_the_specification(computer: Computer) -> None:
    lists = [
        computer.config / "example-mimeapps.list",
        computer.config / "gnome-mimeapps.list",
        computer.config / "mimeapps.list",
        computer.config.parent / "etc" / "gnome-mimeapps.list",
        computer.config.parent / "etc" / "mimeapps.list",
        computer.data / "applications" / "mimeapps.list",
        computer.system / "applications" / "gnome-mimeapps.list",
        computer.system / "applications" / "mimeapps.list",
    ]
    for place, path in reversed(list(enumerate(lists))):
        computer.install(f"program{place}.desktop", Name=f"Program {place}")
        computer.say(path, "Default Applications", f"program{place}.desktop")
        assert computer.program() == f"Program {place}"


def test_a_default_that_is_gone_gives_way_to_the_next(computer: Computer) -> None:
    computer.choose("gone.desktop", CALLS)
    computer.install()
    assert computer.program() == "Calls"


def test_what_an_address_was_once_opened_with_counts_unless_it_was_taken_away(
    computer: Computer,
) -> None:
    computer.install()
    shared = computer.system / "applications" / "mimeapps.list"
    computer.say(shared, "Added Associations", CALLS)
    assert computer.program() == "Calls"
    computer.say(computer.config / "mimeapps.list", "Removed Associations", CALLS)
    assert computer.program() is None
    computer.choose(CALLS)
    assert computer.program() == "Calls", "the person's choice is a choice"


def test_of_programs_nobody_chose_only_a_single_one_is_named(computer: Computer) -> None:
    computer.install()
    computer.claim(CALLS, "gone.desktop")
    assert computer.program() == "Calls"
    computer.install("other.desktop", Name="Other")
    computer.claim("other.desktop")
    assert computer.program() is None, "each desktop would pick another, or ask"
    computer.say(computer.config / "mimeapps.list", "Removed Associations", CALLS)
    assert computer.program() == "Other"


@pytest.mark.skipif(shutil.which("gio") is None, reason="not installed here")
@pytest.mark.parametrize("told", ["chosen", "added", "removed", "claimed", "own", "gone"])
def test_a_desktop_would_open_it_with_the_same_program(computer: Computer, told: str) -> None:
    computer.install(Name="One")
    computer.install("other.desktop", Name="Other")
    person = computer.config / "mimeapps.list"
    match told:
        case "chosen":
            computer.claim("other.desktop")
            computer.choose(CALLS)
        case "added":
            computer.claim("other.desktop")
            computer.say(person, "Added Associations", CALLS)
        case "removed":
            computer.claim("other.desktop", CALLS)
            computer.say(person, "Removed Associations", "other.desktop")
        case "claimed":
            computer.claim(CALLS)
        case "own":
            computer.choose(CALLS)
            computer.install_in(computer.data, Name="My own")
        case _:
            computer.choose("gone.desktop", CALLS)
    asked = subprocess.run(
        ["gio", "mime", TEL],
        env={**os.environ, **computer.environment, "LC_ALL": "C"},
        capture_output=True,
        text=True,
        check=True,
        timeout=20,
    )
    assert asked.stdout.splitlines()[0].endswith(f": {CALLS}")
    assert computer.program() == ("My own" if told == "own" else "One")


def test_the_persons_own_entry_stands_before_that_of_the_system(computer: Computer) -> None:
    computer.choose(CALLS)
    computer.install()
    own = computer.install_in(computer.data, Name="My calls")
    assert computer.program() == "My calls"
    computer.install_in(computer.data, Hidden="true")
    assert own.exists()
    assert computer.program() is None, "Hidden is how a person deletes what the system has"


def test_a_hyphen_may_stand_for_a_folder(computer: Computer) -> None:
    computer.choose("kde-calls.desktop")
    computer.install("kde/calls.desktop")
    assert computer.program() == "Calls"


@pytest.mark.parametrize(
    "keys",
    [
        {"Hidden": "true"},
        {"Terminal": "true"},
        {"Type": "Link"},
        {"Name": ""},
        {"Exec": ""},
        {"Exec": "/bin/true"},
        {"Exec": "/bin/true %f"},
        {"Exec": "/bin/true %%u"},
        {"Exec": '"/bin/true %u'},
        {"Exec": "/nowhere/calls %u"},
        {"TryExec": "/nowhere/calls"},
        {"TryExec": "/etc/passwd"},
    ],
)
def test_a_program_that_could_not_call_is_not_named(
    computer: Computer, keys: dict[str, str]
) -> None:
    computer.choose(CALLS)
    computer.install(**keys)
    assert computer.program() is None


@pytest.mark.parametrize(
    "keys",
    [{"NoDisplay": "true"}, {"TryExec": "true"}, {"Exec": "true --open=%U"}],
)
def test_a_program_that_only_stands_in_no_menu_is_named(
    computer: Computer, keys: dict[str, str]
) -> None:
    computer.choose(CALLS)
    computer.install(**keys)
    assert computer.program() == "Calls"


def test_a_name_is_in_the_language_of_the_window_and_on_one_line(computer: Computer) -> None:
    computer.choose(CALLS)
    own = {"Name": r"Calls\nand\t\smore" + "\N{RIGHT-TO-LEFT OVERRIDE}", "Name[de]": "Anrufe"}
    computer.install(**own)
    assert computer.program() == "Calls and more"
    try:
        choose_language("de")
        assert computer.program() == "Anrufe"
    finally:
        choose_language(SOURCE_LANGUAGE)


def test_files_that_nobody_can_read_say_nothing(computer: Computer) -> None:
    computer.choose(CALLS)
    entry = computer.install()
    entry.write_bytes(b"[Desktop Entry]\nName=\xff\nExec=true %u\nType=Application\n")
    (computer.config / "gnome-mimeapps.list").write_bytes(b"\xff[Default Applications]")
    (computer.config / "example-mimeapps.list").mkdir()
    assert computer.program() is None


def test_relative_folders_are_ignored(tmp_path: Path) -> None:
    folders = folders_of({"XDG_CONFIG_HOME": "here", "XDG_DATA_DIRS": "there:/usr/share"}, tmp_path)
    assert folders.settings == (tmp_path / ".config", Path("/etc/xdg"))
    assert folders.programs == [
        tmp_path / ".local/share/applications",
        Path("/usr/share/applications"),
    ]


def test_the_command_is_filled_in_as_the_specification_says(tmp_path: Path) -> None:
    words = ("call", "%i", "--to=%u", "%f", "100%%", "%c", "%k", "")
    program = EntryProgram("My Calls", words, tmp_path / "calls.desktop")
    filled = ["call", "--to=tel:112", "100%", "My Calls", str(tmp_path / "calls.desktop"), ""]
    assert program.command("tel:112") == filled


def test_the_program_gets_the_number_and_nothing_else(computer: Computer) -> None:
    got = computer.config.parent / "got"
    script = _written(
        computer.config.parent / "call it",
        f'#!/bin/sh\nprintf "%s\\n" "$#" "$@" >{got}.part && mv {got}.part {got}\n',
    )
    script.chmod(0o700)
    computer.install(Exec=f'"{script}" %u')
    computer.choose(CALLS)
    phone = computer.dialling()
    assert not phone.dial("112"), "nothing was named yet"
    assert phone.can_dial() == "Calls"
    assert phone.dial("*21#")
    waiting = 'until [ -e "$0" ]; do sleep 0.05; done'
    subprocess.run(["sh", "-c", waiting, str(got)], check=True, timeout=20)
    assert got.read_text(encoding="utf-8").splitlines() == ["1", "tel:*21%23"]


def test_a_program_that_went_away_meanwhile_is_not_started(computer: Computer) -> None:
    script = _written(computer.config.parent / "call", "#!/bin/sh\n")
    script.chmod(0o700)
    computer.install(Exec=f"{script} %u")
    computer.choose(CALLS)
    phone = computer.dialling()
    assert phone.can_dial() == "Calls"
    script.unlink()
    assert not phone.dial("112")


def test_a_bundle_keeps_its_libraries_to_itself(
    computer: Computer, monkeypatch: pytest.MonkeyPatch
) -> None:
    got = computer.config.parent / "got"
    script = _written(
        computer.config.parent / "call",
        f"#!/bin/sh\necho $LD_LIBRARY_PATH >{got}.part && mv {got}.part {got}\n",
    )
    script.chmod(0o700)
    computer.install(Exec=f"{script} %u")
    computer.choose(CALLS)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/bundle")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/before")
    phone = computer.dialling()
    assert phone.can_dial()
    assert phone.dial("112")
    waiting = 'until [ -e "$0" ]; do sleep 0.05; done'
    subprocess.run(["sh", "-c", waiting, str(got)], check=True, timeout=20)
    assert got.read_text(encoding="utf-8") == "/before\n"


@pytest.mark.skipif(sys.platform != "linux", reason="folders as Linux has them")
def test_this_computer_is_asked_through_its_own_folders(
    computer: Computer, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in computer.environment.items():
        monkeypatch.setenv(name, value)
    computer.choose(CALLS)
    computer.install()
    way = choose_dialling()
    assert way is not None
    assert way.can_dial() == "Calls"
    monkeypatch.setattr(dialling, "in_flatpak", lambda: True)
    assert choose_dialling() is None


@pytest.mark.parametrize(
    "path", sorted(Path("/usr/share/applications").glob("*.desktop")), ids=os.fspath
)
def test_the_entries_of_this_computer_are_read_without_a_fault(path: Path) -> None:
    program = read_program(path)
    assert program is None or program.command("tel:112")
