"""`footcare backup` and `footcare restore`: what they say, do and answer."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from tests.cli.shell import Shell
from tests.reading.test_records import SYMPTOM

if TYPE_CHECKING:
    from pathlib import Path


def test_a_copy_is_made_listed_and_verified(shell: Shell) -> None:
    shell.record("symptom", SYMPTOM)
    made = shell.run("backup")
    assert (made.code, made.err) == (0, "")
    line, place = made.out.splitlines()
    assert line.startswith("1  2026-11-22 07:30  ")
    assert "by hand" in line
    assert "symptoms 1" in line
    assert place == str(shell.root / "backups" / "footcare-000001.db")
    assert shell.run("backup", "list").out == line + "\n"
    verified = shell.run("backup", "verify")
    assert (verified.code, verified.out) == (0, line + "  whole\n")


def test_damage_is_found(shell: Shell) -> None:
    shell.record("symptom", SYMPTOM)
    shell.run("backup", "create")
    copy = shell.root / "backups" / "footcare-000001.db"
    data = bytearray(copy.read_bytes())
    data[5000] ^= 1
    copy.write_bytes(data)
    verified = shell.run("backup", "verify")
    assert verified.code == 1
    assert "The copy is not what it was when it was made." in verified.out
    before = (shell.root / "footcare.db").read_bytes()
    refused = shell.run("restore", "1")
    assert refused.code == 2
    assert "Nothing was changed" in refused.err
    assert (shell.root / "footcare.db").read_bytes() == before


def test_no_diary_no_copy(shell: Shell) -> None:
    ran = shell.run("backup")
    assert (ran.code, ran.out) == (3, "")
    assert "There is no diary" in ran.err
    listed = shell.run("backup", "list")
    assert (listed.code, listed.out) == (0, "")
    assert not shell.root.exists(), "asking creates nothing"


def test_a_restore_says_what_it_will_do_does_it_and_is_undone(shell: Shell) -> None:
    shell.record("symptom", SYMPTOM)
    shell.run("backup")
    before = shell.exported()
    shell.record("symptom", SYMPTOM)
    now = shell.exported()
    tried = shell.run("restore", "1", "--dry-run")
    assert tried.code == 0
    assert "Holds: persons 1, inspections 0, symptoms 1" in tried.out
    assert "In the present diary and not in this backup: symptoms 1" in tried.out
    assert tried.out.endswith("Nothing was changed.\n")
    assert shell.exported() == now
    done = shell.run("restore", "1")
    assert done.code == 0
    assert "'footcare restore 2' undoes this" in done.out
    assert shell.exported()["symptoms"] == before["symptoms"]
    assert shell.run("restore", "2").code == 0
    assert shell.exported()["symptoms"] == now["symptoms"]


def test_a_copy_by_its_path_for_a_new_computer(shell: Shell, tmp_path: Path) -> None:
    shell.record("symptom", SYMPTOM)
    shell.run("backup")
    shutil.move(shell.root / "backups", tmp_path / "stick")
    other = Shell(tmp_path / "new")
    copy = str(tmp_path / "stick" / "footcare-000001.db")
    assert other.run("restore", copy, "--dry-run").code == 0
    assert not other.root.exists()
    assert other.run("restore", copy).code == 0
    assert other.exported()["symptoms"] == shell.exported()["symptoms"]


def test_what_is_no_backup_is_named(shell: Shell, tmp_path: Path) -> None:
    shell.record("symptom", SYMPTOM)
    text = tmp_path / "letter.db"
    text.write_text("Dear diary")
    for words in ("9", "nowhere.db", str(text), str(tmp_path), ""):
        ran = shell.run("restore", words)
        assert (ran.code, ran.out) == (2, ""), words
        assert ran.err.endswith(".\n")


def test_a_lost_diary_is_not_begun_anew(shell: Shell) -> None:
    shell.record("symptom", SYMPTOM)
    shell.run("backup")
    before = shell.exported()["symptoms"]
    (shell.root / "footcare.db").unlink()
    ran = shell.record("symptom", SYMPTOM)
    assert ran.code == 3
    assert "there are copies" in ran.err
    assert shell.run("doctor").code == 1
    assert shell.run("restore", "1").code == 0
    assert shell.exported()["symptoms"] == before


def test_the_doctor_tells_of_the_newest_whole_copy(shell: Shell) -> None:
    shell.record("symptom", SYMPTOM)
    assert "There is no whole copy of the diary." in shell.run("doctor").out
    shell.run("backup")
    shell.run("backup")
    copy = shell.root / "backups" / "footcare-000002.db"
    copy.write_bytes(copy.read_bytes()[:-1])
    assert "Newest whole copy: 1  2026-11-22 07:30" in shell.run("doctor").out
