"""Hostile files end in sentences: what is wrong is said, and nothing half right is kept."""

from __future__ import annotations

import json
import os
import random
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

import pytest

from footcare.assembly import open_diary
from footcare.export.json_format import diary_words
from footcare.export.words import inspection_words
from footcare.paths import Profile
from tests import records
from tests.cli.shell import Shell
from tests.export.test_json_format import AT, a_household
from tests.storm.great import GREAT
from tests.storm.hostile import a_folder, a_link_to_itself, hostile_file, nothing
from tests.storm.report import Row
from tests.storm.test_together import come_to

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

DIARY: Final = diary_words(a_household(), AT)
LINE: Final = inspection_words(records.an_inspection())
NO_FAULT_OF_OURS: Final = {0, 1, 2}
MOST_MEGABYTES: Final = 300


@dataclass
class Aftermath:
    """What `footcare record` came to: how many files were refused, and what must not happen."""

    refused: int = 0
    faults: list[str] = field(default_factory=list)


def hostile_lines(shell: Shell, place: Path, trials: int, seed: int) -> Aftermath:
    """Let hostile files be recorded; whatever is said to be saved is all that is kept."""
    chance = random.Random(seed)  # noqa: S311 - a storm that can be repeated
    after, saved = Aftermath(), set[str]()
    file = place / "hostile.json"
    for number in range(trials):
        model: dict[str, Any] = chance.choice((LINE, LINE, DIARY))
        wrong, data = hostile_file(model, chance)
        file.write_bytes(data)
        try:
            ran = shell.run("record", "inspection", str(file))
        except Exception as error:  # noqa: BLE001 - this is what the storm looks for
            after.faults.append(f"{number} {wrong}: {error!r}")
            continue
        after.refused += ran.code != 0
        saved.update(ran.saved)
        if ran.code not in NO_FAULT_OF_OURS or bool(ran.code) is not bool(ran.err):
            after.faults.append(f"{number} {wrong}: {ran.code}, {ran.err[:200]}")
    if saved != _kept(shell):
        after.faults.append("what was said to be saved is not what is kept")
    return after


def _kept(shell: Shell) -> set[str]:
    with closing(open_diary(Profile(shell.root))) as diary, diary.reading() as books:
        assert diary.faults() == ()
        return {str(one.stamp.id) for one in books.inspections.all()}


def weather(tmp_path: Path, trials: int, seed: int, noted: Callable[[Row], None]) -> None:
    after = hostile_lines(Shell(tmp_path / "profile"), tmp_path, trials, seed)
    counts = {"refused": after.refused, "wrong": len(after.faults)}
    noted(Row("hostile files recorded", trials, [seed], counts))
    assert after.faults == []
    assert trials * 0.7 < after.refused < trials


def test_hostile_files_are_recorded_or_refused(
    tmp_path: Path, noted: Callable[[Row], None]
) -> None:
    weather(tmp_path, 100, 10, noted)


@pytest.mark.soak
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("seed", range(2, 7))
def test_thousands_of_hostile_files(
    tmp_path: Path, noted: Callable[[Row], None], seed: int
) -> None:
    weather(tmp_path, 2000, seed, noted)


def try_the_door(
    tmp_path: Path, door: str, trials: int, seed: int, noted: Callable[[Row], None]
) -> None:
    told = come_to("trials", door, tmp_path, trials, seed)
    counts = {"refused": told["refused"], "wrong": len(told["wrong"])}
    worst = {"worst ms": told["slowest"], "peak MB": told["peak"]}
    noted(Row(f"hostile files, {door}", trials, [seed], counts, worst))
    assert told["wrong"] == []
    assert told["peak"] < MOST_MEGABYTES


@pytest.mark.parametrize(
    ("door", "trials"),
    [
        ("import", 100),
        ("great", len(GREAT) - 1),
        ("restore", 20),
        ("manifest", 10),
        ("notes", 10),
        ("preferences", 10),
    ],
)
def test_hostile_files_come_to_a_sentence_at_every_door(
    tmp_path: Path, noted: Callable[[Row], None], door: str, trials: int
) -> None:
    try_the_door(tmp_path, door, trials, 1, noted)


@pytest.mark.soak
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("seed", range(2, 12))
@pytest.mark.parametrize(
    ("door", "trials"),
    [("import", 1000), ("restore", 100), ("manifest", 50), ("notes", 50), ("preferences", 50)],
)
def test_ten_thousand_hostile_files_come_to_a_sentence(
    tmp_path: Path, noted: Callable[[Row], None], door: str, trials: int, seed: int
) -> None:
    try_the_door(tmp_path, door, trials, seed, noted)


@pytest.mark.soak
@pytest.mark.timeout(1200)
def test_great_files_come_in_or_to_a_sentence(tmp_path: Path, noted: Callable[[Row], None]) -> None:
    try_the_door(tmp_path, "great", len(GREAT), 2, noted)


@pytest.mark.skipif(os.name != "posix", reason="links stand in its place")
@pytest.mark.parametrize("place", [a_folder, a_link_to_itself, nothing])
def test_what_is_no_file_is_not_recorded(tmp_path: Path, place: Callable[[Path], None]) -> None:
    shell = Shell(tmp_path / "profile")
    place(tmp_path / "hostile.json")
    ran = shell.run("record", "inspection", str(tmp_path / "hostile.json"))
    assert ran.code == 2
    assert ran.out == ""
    assert "cannot be read" in ran.err


def test_a_seed_makes_the_same_files_again() -> None:
    def files(seed: int) -> list[tuple[str, bytes]]:
        chance = random.Random(seed)  # noqa: S311 - a storm that can be repeated
        return [hostile_file(DIARY, chance) for _ in range(50)]

    before = json.dumps(DIARY)
    assert files(1) == files(1)
    assert files(1) != files(2)
    assert json.dumps(DIARY) == before, "the model was changed"
