"""Photos from the first look to the last copy: kept, found, taken back, deleted, brought home."""

from __future__ import annotations

import os
import shutil
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from footcare.app.furnishing import furnish
from footcare.assembly import open_backups, open_diary, pictures_in
from footcare.domain.finding import FindingKind
from footcare.domain.foot import Foot, Spot, Zone
from footcare.domain.intake import IntakeKind
from footcare.domain.photo import PhotoOrigin
from footcare.domain.preferences import Preferences
from footcare.domain.record import EntryKind
from footcare.paths import Profile
from footcare.services.keeping import everything
from footcare.services.picturing import TAKEN_BACK_STAYS, About
from footcare.services.ports import DiaryProblem
from footcare.store.deleting import delete_everything
from tests import records
from tests.builders import make_house
from tests.fakes import FakeClock
from tests.households import file_of
from tests.pictures import a_picture

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from footcare.domain.photo import Photo
    from footcare.services.house import House

pytestmark = pytest.mark.usefixtures("qapp")

SOLE = Spot(Foot.LEFT, Zone.SOLE)
BALL = Spot(Foot.LEFT, Zone.BALL_OUTER)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    return Profile(tmp_path / "profile")


@pytest.fixture
def house(profile: Profile, clock: FakeClock) -> Iterator[House]:
    with make_house(profile.root, clock) as made:
        yield made


def keep(house: House, spot: Spot = SOLE, colour: str = "peru") -> Photo:
    return house.picturing.keep(a_picture(colour), spot, PhotoOrigin.CAMERA)


def shown(house: House, photo: Photo) -> bytes | None:
    (one,) = house.picturing.show([photo])
    return one.data


def test_a_photo_is_kept_with_what_it_shows(house: House, profile: Profile) -> None:
    about = About(FindingKind.BLISTER, records.DAY)
    photo = house.picturing.keep(a_picture(), BALL, PhotoOrigin.FILE, about)
    assert house.picturing.photos() == [photo]
    assert (photo.kind, photo.noticed) == (FindingKind.BLISTER, records.DAY)
    assert shown(house, photo) == a_picture().data
    assert (profile.photos / f"{photo.stamp.id}.jpg").exists()
    assert pictures_in(profile).whole == 1


def test_the_photos_of_a_place_are_all_that_show_some_of_it(house: House) -> None:
    sole, ball = keep(house), keep(house, BALL)
    keep(house, Spot(Foot.RIGHT, Zone.SOLE))
    keep(house, Spot(Foot.LEFT, Zone.TOP))
    assert house.picturing.photos_of(BALL) == [ball, sole]


def test_the_last_photo_of_a_place_is_the_newest_that_can_be_shown(
    house: House, clock: FakeClock, profile: Profile
) -> None:
    first = keep(house)
    clock.advance(60)
    second = keep(house, colour="tan")
    latest = house.picturing.latest_of(SOLE)
    assert latest is not None
    assert latest.photo == second
    (profile.photos / f"{second.stamp.id}.jpg").unlink()
    latest = house.picturing.latest_of(SOLE)
    assert latest is not None
    assert latest.photo == first
    assert house.picturing.latest_of(BALL) is None


def test_a_photo_taken_back_can_come_again(house: House) -> None:
    photo = keep(house)
    assert house.picturing.withdraw(photo.stamp.id)
    assert house.picturing.photos() == []
    assert house.journaling.restore(EntryKind.PHOTO, photo.stamp.id)
    assert house.picturing.photos() == [photo]
    assert shown(house, photo) is not None


def test_a_picture_deleted_for_good_is_gone_from_the_disk(house: House, profile: Profile) -> None:
    photo = keep(house)
    assert house.picturing.erase(photo.stamp.id)
    assert not house.picturing.erase(photo.stamp.id)
    assert list(profile.photos.iterdir()) == []
    assert house.picturing.photos() == []
    assert house.journaling.days().days, "that there was a photo stays known"
    assert pictures_in(profile).all_well


def test_a_disk_that_refuses_leaves_no_photo(house: House, profile: Profile) -> None:
    profile.photos.write_bytes(b"a file in the place of the folder")
    with pytest.raises(DiaryProblem, match="takes no changes"):
        keep(house)
    assert house.picturing.photos() == []


def test_tidying_keeps_every_picture_of_the_diary(house: House, profile: Profile) -> None:
    photo, taken_back = keep(house), keep(house, BALL)
    house.picturing.withdraw(taken_back.stamp.id)
    stray = profile.photos / "0b6f6a3e-5a39-4a52-8a2e-000000000000.jpg"
    stray.write_bytes(b"nobody's")
    os.utime(stray, (0, 0))
    assert house.picturing.tidy() == 1
    assert shown(house, photo) is not None
    assert shown(house, taken_back) is not None


def test_the_picture_of_a_photo_taken_back_goes_after_a_month(
    house: House, profile: Profile, clock: FakeClock
) -> None:
    stays, goes = keep(house), keep(house, BALL)
    house.picturing.withdraw(goes.stamp.id)
    house.backing_up.make()
    clock.advance(TAKEN_BACK_STAYS.total_seconds())
    assert house.picturing.tidy() == 0
    clock.advance(1)
    assert house.picturing.tidy() == 1
    assert [path.stem for path in profile.photos.iterdir()] == [str(stays.stamp.id)]
    assert pictures_in(profile).all_well
    assert house.picturing.restore(goes.stamp.id)
    assert house.picturing.photos() == [stays], "of the other there is no picture any more"


@pytest.mark.parametrize("known", [True, False])
def test_what_a_damaged_diary_may_know_is_spared(
    house: House, profile: Profile, tmp_path: Path, *, known: bool
) -> None:
    photo = keep(house)
    aside = profile.damaged / "2026-11-22"
    aside.mkdir(parents=True)
    if known:
        shutil.copy(profile.database, aside / "footcare.db")
    else:
        (aside / "footcare.db").write_bytes(b"not to be read any more")
    with make_house(tmp_path / "new", FakeClock()) as new:
        shutil.copytree(profile.root / "damaged", tmp_path / "new" / "damaged")
        shutil.copytree(profile.photos, tmp_path / "new" / "photos")
        assert new.picturing.tidy() == 0
        assert shown(new, photo) is not None


def test_putting_an_older_copy_back_loses_no_picture(
    house: House, profile: Profile, clock: FakeClock
) -> None:
    old = keep(house)
    house.backing_up.make()
    clock.advance(timedelta(days=1).total_seconds())
    new = keep(house, colour="tan")
    house.backing_up.make()
    copies = open_backups(profile, clock)
    oldest = copies.all()[-1]
    house.close()
    copies.restore(copies.named(str(copies.place(oldest))))
    with make_house(profile.root, clock) as again:
        again.picturing.tidy()
        assert again.picturing.photos() == [old]
        assert shown(again, old) is not None
        assert shown(again, new) is not None, "a newer copy still knows it"


def test_the_second_place_brings_the_pictures_home(
    house: House, profile: Profile, clock: FakeClock, tmp_path: Path
) -> None:
    photo, deleted = keep(house), keep(house, BALL)
    stick = tmp_path / "stick"
    stick.mkdir()
    house.backing_up.choose_second_place(str(stick))
    house.backing_up.make()
    assert len(list(stick.rglob("*.jpg"))) == 2
    house.picturing.erase(deleted.stamp.id)
    house.backing_up.make()
    assert [path.stem for path in stick.rglob("*.jpg")] == [str(photo.stamp.id)]
    house.close()
    shutil.rmtree(profile.root)

    open_diary(profile).close()
    copies = open_backups(profile, clock)
    newest = max(stick.rglob("*.db"))
    copies.restore(copies.named(str(newest)))
    with make_house(profile.root, clock) as again:
        assert again.picturing.photos() == [photo]
        assert shown(again, photo) == a_picture().data
        assert pictures_in(profile).all_well


def test_a_missing_picture_is_told_once_the_copies_are_tried(
    house: House, profile: Profile, clock: FakeClock
) -> None:
    photo = keep(house)
    house.backing_up.make()
    (profile.photos / f"{photo.stamp.id}.jpg").unlink()
    house.backing_up.try_out()
    worry = house.backing_up.state().worry
    assert worry is not None
    assert "1 photo" in worry.why
    house.picturing.erase(photo.stamp.id)
    clock.advance(timedelta(days=8).total_seconds())
    house.backing_up.try_out()
    assert house.backing_up.state().worry is None


def test_deleting_everything_deletes_the_pictures_here_and_there(
    house: House, profile: Profile, tmp_path: Path
) -> None:
    keep(house)
    stick = tmp_path / "stick"
    stick.mkdir()
    house.backing_up.choose_second_place(str(stick))
    house.backing_up.make()
    house.watching_folder.choose(tmp_path)
    house.close()
    delete_everything(profile)
    assert not list(profile.root.rglob("*.jpg"))
    assert not profile.photos.exists()
    assert not list(stick.rglob("*.jpg"))


def test_a_photo_that_comes_with_an_import_has_no_picture_here(
    house: House, clock: FakeClock, tmp_path: Path
) -> None:
    keep(house)
    from_there = file_of(everything(house.diary, Preferences()))
    other = Profile(tmp_path / "other")
    diary = open_diary(other)
    there = furnish(diary, other, clock)
    plan = there.importing.plan(from_there)
    assert len(plan.added.of(IntakeKind.PHOTO)) == 1
    there.importing.bring_in(from_there, plan)
    assert there.picturing.photos() == []
    assert pictures_in(other).all_well
    diary.close()
