"""`footcare import`: says what it will do, does all of it or nothing, and can be undone."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

import pytest

from footcare.assembly import open_diary
from footcare.domain.preferences import Preferences, ThemeChoice
from footcare.paths import Profile
from footcare.store.preferences_file import JsonPreferencesFile
from tests import records
from tests.cli.shell import Shell
from tests.households import a_household, export_of
from tests.store.test_migrating import FIXTURES, released_diary

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.shell import Ran


EACH_ONE = (
    "1 foot check, 1 symptom, 1 massage, 1 reminder, 1 time a reminder came due, "
    "1 pause of reminders, 1 temperature measurement, 1 touch test, 1 set of answers about falls, "
    "1 photo"
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """An export of one of each kind."""
    file = tmp_path / "aino.json"
    file.write_bytes(export_of(a_household()))
    return file


def without_the_time(exported: dict[str, Any]) -> dict[str, Any]:
    return exported | {"exported_at": ""}


def everything_in(folder: Path) -> dict[Path, bytes]:
    return {one: one.read_bytes() for one in folder.rglob("*") if one.is_file()}


def id_in(ran: Ran) -> str:
    (line,) = [line for line in ran.out.splitlines() if line.startswith("imported ")]
    return str(UUID(line.removeprefix("imported ")))


def test_it_says_what_it_will_do_then_does_it(shell: Shell, file: Path) -> None:
    ran = shell.run("import", str(file))
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "Exported on 2026-11-21.",
        f"Aino (p1): new are {EACH_ONE}, of 2026-11-20 to 2026-11-20.",
        "There are no settings here yet: those of the file are taken.",
        f"imported {id_in(ran)}",
        f"To undo it: footcare import --undo {id_in(ran)}",
    ]


def test_out_in_and_out_again_is_equal(shell: Shell, file: Path, tmp_path: Path) -> None:
    shell.run("import", str(file))
    first = shell.exported()
    assert first["preferences"]["theme"] == "dark"
    again = Shell(tmp_path / "other", shell.clock)
    typed = export_of(a_household())
    assert again.run("import", "-", typed=typed).code == 0
    assert again.exported() == first


def test_the_same_file_twice_changes_nothing(shell: Shell, file: Path) -> None:
    shell.run("import", str(file))
    before = (shell.root / "footcare.db").read_bytes()
    ran = shell.run("import", str(file))
    assert ran.code == 0
    assert "Nothing in the file is new. The diary is as it was." in ran.out
    assert "imported" not in ran.out
    assert (shell.root / "footcare.db").read_bytes() == before


def test_a_look_changes_nothing_and_makes_nothing(shell: Shell, file: Path, tmp_path: Path) -> None:
    ran = shell.run("import", str(file), "--dry-run")
    assert (ran.code, ran.err) == (0, "")
    assert "Aino (p1): new are 1 foot check" in ran.out
    assert ran.out.endswith("This was a look only. Nothing was changed.\n")
    assert [one.name for one in tmp_path.iterdir()] == ["aino.json"]
    shell.run("import", str(file))
    before = everything_in(shell.root)
    assert "Aino (p1): nothing new." in shell.run("import", str(file), "--dry-run").out
    assert everything_in(shell.root) == before


def test_a_look_at_an_older_diary_leaves_it_old(tmp_path: Path, file: Path) -> None:
    profile = Profile(tmp_path / "profile")
    released_diary(FIXTURES / "schema1.db.gz", profile)
    before = profile.database.read_bytes()
    shell = Shell(profile.root)
    ran = shell.run("import", str(file), "--dry-run")
    assert ran.code == 3
    assert "older footcare" in ran.err
    assert profile.database.read_bytes() == before


def test_an_export_of_the_first_schema_comes_in(tmp_path: Path, shell: Shell) -> None:
    profile = Profile(tmp_path / "old")
    released_diary(FIXTURES / "schema1.db.gz", profile)
    old = Shell(profile.root).run("export", "--format", "json")
    ran = shell.run("import", "-", typed=old.out.encode())
    assert (ran.code, ran.err) == (0, "")
    assert shell.exported() == Shell(profile.root).exported()


def test_settings_of_ones_own_stay(shell: Shell, file: Path) -> None:
    profile = Profile(shell.root)
    profile.make()
    JsonPreferencesFile(profile.preferences).write(Preferences(theme=ThemeChoice.CONTRAST_DARK))
    ran = shell.run("import", str(file))
    assert "The settings here stay as they are." in ran.out
    assert shell.exported()["preferences"]["theme"] == "hc-dark"


def test_a_bad_file_is_named_fault_by_fault_and_makes_nothing(
    shell: Shell, file: Path, tmp_path: Path
) -> None:
    bad = [replace(records.a_symptom(records.a_stamp(n)), level=11) for n in range(60)]
    file.write_bytes(export_of(replace(a_household(), symptoms=bad)))
    ran = shell.run("import", str(file))
    assert (ran.code, ran.out) == (2, "")
    said = ran.err.splitlines()
    assert said[0] == "symptoms[0].level: 11 is not from 0 to 10"
    assert said[49:] == [
        "symptoms[49].level: 11 is not from 0 to 10",
        "and 10 more.",
        f"{file}: nothing was brought in.",
    ]
    assert [one.name for one in tmp_path.iterdir()] == ["aino.json"]


def test_a_hopeless_file_is_given_up(shell: Shell) -> None:
    ran = shell.run("import", "-", typed=b'{"inspections": [' + b"{}," * 9_000 + b"{}]}")
    assert ran.code == 2
    assert "and more: the rest of the file was not read." in ran.err


def test_a_file_that_does_not_fit_leaves_the_diary(shell: Shell, file: Path) -> None:
    shell.run("import", str(file))
    before = shell.exported()
    other = replace(records.an_inspection(), note="other words")
    file.write_bytes(export_of(replace(a_household(), inspections=[other])))
    for words in ([], ["--dry-run"]):
        ran = shell.run("import", str(file), *words)
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.startswith("inspections[0].id: ")
        assert ran.err.endswith("Nothing was changed.\n")
    assert shell.exported() == before


def test_a_file_that_does_not_fit_makes_no_diary(shell: Shell, file: Path, tmp_path: Path) -> None:
    stranger = replace(records.a_stamp(9), person="p7")
    lost = replace(records.a_symptom(), stamp=stranger)
    file.write_bytes(export_of(replace(a_household(), symptoms=[lost])))
    ran = shell.run("import", str(file))
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("symptoms[0].person: 'p7' is neither in the file nor here")
    assert [one.name for one in tmp_path.iterdir()] == ["aino.json"]


def test_who_is_blank_here_and_named_by_records_stays(shell: Shell, file: Path) -> None:
    other = replace(records.a_person(), id="p9")
    file.write_bytes(export_of(replace(a_household(), persons=[other])))
    ran = shell.run("import", str(file))
    assert (ran.code, ran.err) == (0, "")
    assert [person["id"] for person in shell.exported()["persons"]] == ["p1", "p9"]
    shell.run("import", "--undo", id_in(ran))
    assert [person["id"] for person in shell.exported()["persons"]] == ["p1"]


def test_the_diary_as_it_was_is_kept_before_each_change(shell: Shell, file: Path) -> None:
    intake = id_in(shell.run("import", str(file)))
    shell.run("import", "--undo", intake)
    listed = shell.run("backup", "list").out
    assert "before an import" in listed
    assert "before an import was taken back" in listed


def test_it_is_undone_once(shell: Shell, file: Path) -> None:
    line = {"day": "2026-11-20", "quality": "cold"}
    shell.record("symptom", line)
    fresh = shell.exported()
    intake = id_in(shell.run("import", str(file)))
    assert shell.run("import", "--undo", intake).out == f"undone {intake}\n"
    assert without_the_time(shell.exported() | {"preferences": {}}) == without_the_time(
        fresh | {"preferences": {}}
    )
    ran = shell.run("import", "--undo", intake)
    assert (ran.code, ran.out) == (0, "It was undone before. The diary is as it was.\n")


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ([], 2, "needs a file"),
        (["x.json", "--undo", "1"], 2, "needs a file"),
        (["--undo", "1"], 2, "'1' is not the id of an import"),
        (["--undo", str(uuid4()), "--dry-run"], 2, "do not go together"),
        (["--undo", str(uuid4())], 3, "There is no diary"),
        (["no such file"], 2, "No such file"),
        (["."], 2, "Is a directory"),
    ],
)
def test_words_that_make_no_command(shell: Shell, words: list[str], code: int, said: str) -> None:
    ran = shell.run("import", *words)
    assert (ran.code, ran.out) == (code, "")
    assert said in ran.err
    assert not shell.root.exists()


def test_an_undo_of_nothing_known_is_refused(shell: Shell, file: Path) -> None:
    shell.run("import", str(file))
    ran = shell.run("import", "--undo", str(uuid4()))
    assert (ran.code, ran.out) == (2, "")
    assert "knows no import" in ran.err


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_a_diary_of_somebody_else_is_not_taken_in(shell: Shell, file: Path) -> None:
    profile = Profile(shell.root)
    profile.make()
    profile.database.write_bytes(b"not a database at all" * 99)
    ran = shell.run("import", str(file))
    assert (ran.code, ran.out) == (3, "")
    assert profile.database.read_bytes() == b"not a database at all" * 99


def test_a_database_is_sent_to_restore(shell: Shell, tmp_path: Path) -> None:
    profile = Profile(tmp_path / "other")
    with closing(open_diary(profile)):
        pass
    ran = shell.run("import", str(profile.database))
    assert ran.code == 2
    assert "footcare restore" in ran.err
    assert not shell.root.exists()


def test_it_starts_without_what_it_does_not_need(shell: Shell, file: Path) -> None:
    program = (
        "import sys; from footcare.__main__ import main\n"
        f"code = main(['--profile', {str(shell.root)!r}, 'import', {str(file)!r}])\n"
        "heavy = {'alembic', 'pydantic', 'PySide6', 'apscheduler', 'sqlalchemy.orm'}\n"
        "print(code, sorted(heavy & set(sys.modules)))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=False, text=True
    )
    assert ran.stdout.splitlines()[-1] == "0 []", ran.stderr
