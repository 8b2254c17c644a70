"""The entry of Linux desktops: read back as written, and understood by others than ourselves."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footcare.desktop.autostart.desktop_entry import read_entry, write_entry
from footcare.desktop.autostart.entry import EntryUnreadable

if TYPE_CHECKING:
    from pathlib import Path

# A path may hold anything but the zero byte; a lone surrogate is no text for a file.
WORDS = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=20)
NASTY = (
    "plain",
    "two words",
    'a "quoted" one',
    "back\\slash",
    "$HOME `id` %u %",
    "Zoë's diary; & more | # ~ * ? ( )",
    "",
)


@given(st.lists(WORDS, min_size=1, max_size=5))
def test_any_command_is_read_back_as_it_was_written(command: list[str]) -> None:
    entry = read_entry(write_entry(command))
    assert list(entry.command) == command
    assert not entry.switched_off


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="not installed here")
def test_the_validator_of_the_specification_has_nothing_to_say(tmp_path: Path) -> None:
    path = tmp_path / "footcare.desktop"
    path.write_bytes(write_entry(NASTY))
    said = subprocess.run(
        ["desktop-file-validate", str(path)], capture_output=True, text=True, check=False
    )
    assert (said.returncode, said.stdout, said.stderr) == (0, "", "")


@pytest.mark.skipif(shutil.which("gio") is None, reason="not installed here")
def test_a_desktop_starts_exactly_this_command(tmp_path: Path) -> None:
    said = tmp_path / "said.json"
    program = tmp_path / "a program.py"
    program.write_text(
        f"#!{sys.executable}\n"
        "import json, os, pathlib, sys\n"
        f"pathlib.Path({str(tmp_path / 'part')!r}).write_text(json.dumps(sys.argv[1:]))\n"
        f"os.replace({str(tmp_path / 'part')!r}, {str(said)!r})\n",
        encoding="utf-8",
    )
    program.chmod(0o700)
    path = tmp_path / "footcare.desktop"
    path.write_bytes(write_entry((str(program), *NASTY)))
    subprocess.run(["gio", "launch", str(path)], check=True, timeout=20)
    # It starts the program and does not wait for it; the file is there once it was whole.
    waiting = 'until [ -e "$0" ]; do sleep 0.05; done'
    subprocess.run(["sh", "-c", waiting, str(said)], check=True, timeout=20)
    assert json.loads(said.read_text(encoding="utf-8")) == list(NASTY)


@pytest.mark.parametrize("key", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_what_a_desktop_switched_off_is_known(key: str) -> None:
    text = write_entry(["footcare"]).decode().replace("X-GNOME-Autostart-enabled=true", key)
    assert read_entry(text.encode()).switched_off


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe[Desktop Entry]\nExec=footcare\n",
        b"[Desktop Entry]\nType=Application\n",
        b"[Desktop Entry]\nExec=\n",
        b'[Desktop Entry]\nExec="open\n',
        b"[Desktop Action Other]\nExec=footcare\n",
    ],
)
def test_what_is_no_entry_is_called_so(data: bytes) -> None:
    with pytest.raises(EntryUnreadable):
        read_entry(data)


@given(st.binary(max_size=200))
def test_no_bytes_raise_anything_else(data: bytes) -> None:
    try:
        entry = read_entry(b"[Desktop Entry]\nExec=" + data)
    except EntryUnreadable:
        return
    assert entry.command
