"""The model of a disk: what was synced stays, and all else may be lost in every way it names."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from tests.storm.disk import Disk, Mood
from tests.storm.tracing import CutTo, Made, Moved, Removed, Synced, Wrote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.storm.tracing import Act

FILE, OTHER = "/p/a", "/p/b"
OLD, NEW = b"o" * 4096, b"n" * 4096

WHOLE_FILE = (Made("/p", folder=True), Synced("/"), Made(FILE), Wrote(FILE, 0, OLD), Synced(FILE))
DURABLE = (*WHOLE_FILE, Synced("/p"))


def images(*acts: Act, moods: tuple[Mood, ...] = tuple(Mood)) -> Iterator[dict[str, bytes | None]]:
    """Yield what may be found after these acts, many times over."""
    disk = Disk()
    for act in acts:
        disk.do(act)
    for seed in range(200):
        chance = random.Random(seed)  # noqa: S311 - can be repeated
        yield disk.after_power_cut(chance, chance.choice(moods))


def contents(*acts: Act, of: str = FILE) -> set[bytes | None]:
    return {image.get(of) for image in images(*acts)}


def test_what_was_synced_stays() -> None:
    later = (Wrote(FILE, 100, b"new"), CutTo(FILE, 200), Synced(FILE))
    assert contents(*DURABLE, *later) == {(OLD[:100] + b"new" + OLD[103:])[:200]}


def test_a_write_is_kept_or_dropped_or_torn_at_sectors() -> None:
    found = contents(*DURABLE, Wrote(FILE, 0, NEW))
    assert {OLD, NEW} < found
    for one in found:
        assert one is not None
        sectors = {one[start : start + 512] for start in range(0, len(one), 512)}
        assert sectors <= {OLD[:512], NEW[:512]}


def test_a_later_write_may_come_without_an_earlier_one() -> None:
    found = contents(*DURABLE, Wrote(FILE, 0, b"1"), Wrote(FILE, 2048, b"2"))
    assert {(one or b"")[:1] + (one or b"")[2048:2049] for one in found} == {
        b"oo",
        b"1o",
        b"o2",
        b"12",
    }


def test_a_file_may_have_grown_before_its_contents_came() -> None:
    found = contents(*DURABLE, Wrote(FILE, 4096, NEW))
    assert OLD + bytes(4096) in found
    assert any(one and one[4096:] not in {b"", bytes(4096), NEW} for one in found)


def test_a_file_may_be_shortened_or_not() -> None:
    assert contents(*DURABLE, CutTo(FILE, 0)) >= {OLD, b""}


def test_a_name_is_lost_until_its_folder_is_synced() -> None:
    assert contents(*WHOLE_FILE) == {None, OLD}
    assert contents(*DURABLE) == {OLD}


def test_a_removed_file_may_come_back() -> None:
    assert contents(*DURABLE, Removed(FILE)) == {None, OLD}
    assert contents(*DURABLE, Removed(FILE), Synced("/p")) == {None}


def test_a_name_given_anew_may_lead_to_the_old_file() -> None:
    again = (Removed(FILE), Made(FILE), Wrote(FILE, None, NEW), Synced(FILE))
    assert contents(*DURABLE, *again) == {None, OLD, NEW}


def test_a_rename_is_whole() -> None:
    for image in images(*DURABLE, Made(OTHER), Synced("/p"), Moved(FILE, OTHER)):
        assert (image.get(FILE), image[OTHER]) in [(OLD, b""), (None, OLD)]


def test_what_lies_in_a_folder_goes_with_its_name() -> None:
    acts = (Made("/p", folder=True), Made(FILE), Wrote(FILE, 0, OLD), Synced(FILE), Synced("/p"))
    assert {"/p" in image for image in images(*acts)} == {True, False}
    assert all((FILE in image) is ("/p" in image) for image in images(*acts))


@pytest.mark.parametrize("seed", range(20))
def test_a_disk_that_works_in_order_shows_one_moment_and_one_torn_write(seed: int) -> None:
    disk = Disk()
    for act in DURABLE:
        disk.do(act)
    for number in range(8):
        disk.do(Wrote(FILE, 512 * number, NEW[:512]))
    chance = random.Random(seed)  # noqa: S311 - can be repeated
    found = disk.after_power_cut(chance, Mood.IN_ORDER)[FILE]
    assert found is not None
    assert b"on" not in found, "a later write came before an earlier one"
