"""Where a profile stands is judged from names and file systems, and told in calm sentences."""

from __future__ import annotations

import pytest

from footcare.services.ground import Ground, Place, ground_of

HOME = ("/", "home", "ann")

SYNCHRONISED = [
    (*HOME, "Dropbox", "footcare"),
    (*HOME, "Dropbox (Personal)", "care"),
    ("C:\\", "Users", "Ann", "OneDrive", "footcare"),
    ("C:\\", "Users", "Ann", "OneDrive - Clinic", "footcare"),
    ("/", "Users", "ann", "Library", "Mobile Documents", "com~apple~CloudDocs", "footcare"),
    ("C:\\", "Users", "Ann", "iCloudDrive", "footcare"),
    (*HOME, "Google Drive", "footcare"),
    (*HOME, "GoogleDrive", "footcare"),
    ("/", "Users", "ann", "Library", "CloudStorage", "GoogleDrive-ann", "My Drive"),
    ("/", "Users", "ann", "Library", "CloudStorage", "ProtonDrive-ann", "footcare"),
    (*HOME, "Nextcloud", "footcare"),
    (*HOME, "ownCloud", "footcare"),
    (*HOME, "pCloudDrive", "footcare"),
    (*HOME, "MEGAsync", "footcare"),
    (*HOME, "Box Sync", "footcare"),
]


@pytest.mark.parametrize("parts", SYNCHRONISED, ids="/".join)
def test_a_folder_that_is_copied_elsewhere_is_noticed(parts: tuple[str, ...]) -> None:
    service = ground_of(Place(parts)).synchronised_by
    assert service[:3].lower() in "".join(parts).lower().replace("mobile documents", "icloud")


@pytest.mark.parametrize(
    "name", ["dropboxes", "box", "megaphone", "my onedriver", "nextcloud notes", "Documents"]
)
def test_a_folder_of_a_similar_name_is_left_in_peace(name: str) -> None:
    assert ground_of(Place((*HOME, name, "footcare"))) == Ground()


@pytest.mark.parametrize(("mark", "service"), [(".stfolder", "Syncthing"), (".dropbox", "Dropbox")])
def test_what_such_a_program_leaves_behind_gives_it_away(mark: str, service: str) -> None:
    assert ground_of(Place((*HOME, "care"), marks=[mark])).synchronised_by == service


@pytest.mark.parametrize(
    "file_system", ["nfs", "nfs4", "cifs", "smb3", "9p", "fuse.sshfs", "fuse.rclone", "afpfs"]
)
def test_a_drive_that_several_computers_use_is_noticed(file_system: str) -> None:
    ground = ground_of(Place((*HOME, "footcare"), file_system))
    assert ground.shared_as == file_system
    assert file_system in " ".join(ground.sentences())


def test_a_share_of_windows_is_noticed() -> None:
    assert ground_of(Place(("\\\\server\\care\\", "footcare"))).shared_as


@pytest.mark.parametrize(
    "file_system", ["ext4", "btrfs", "xfs", "zfs", "tmpfs", "overlay", "fuseblk", "fuse.encfs", ""]
)
def test_a_disk_of_this_computer_is_left_in_peace(file_system: str) -> None:
    ground = ground_of(Place((*HOME, "footcare"), file_system))
    assert ground == Ground()
    assert ground.sentences() == []


@pytest.mark.parametrize("file_system", ["vfat", "exfat", "msdos"])
def test_a_drive_without_owners_is_noticed(file_system: str) -> None:
    assert ground_of(Place(HOME, file_system)).ownerless == file_system


def test_a_folder_that_stays_open_is_noticed_whatever_it_lies_on() -> None:
    assert ground_of(Place(HOME, "fuseblk", open_to_others=True)).ownerless == "fuseblk"
    assert ground_of(Place(HOME, open_to_others=True)).ownerless


@pytest.mark.parametrize(
    "name",
    [
        "footcare (conflicted copy 2026-11-22 073000).db",
        "footcare (Ann's conflicted copy 2026-11-22).db",
        "footcare-conflict-20261122.db",
        "footcare_conflict-20261122-073000.db",
        "footcare.sync-conflict-20261122-073000-ABCDEFG.db",
        "footcare [conflicted].db",
        "footcare.Conflict.db",
    ],
)
def test_a_second_diary_is_noticed(name: str) -> None:
    ground = ground_of(Place(HOME, beside=["footcare.db", name, "lock"]))
    assert ground.conflict_copies == (name,)
    assert name in ground.sentences()[0]


def test_a_copy_of_ones_own_is_only_told_of_where_something_synchronises() -> None:
    beside = ["footcare.db", "footcare 2.db", "footcare.db-journal", "footcare.db.upgrade"]
    assert ground_of(Place(HOME, beside=beside)).conflict_copies == ()
    copied = ground_of(Place((*HOME, "Dropbox"), beside=beside))
    assert copied.conflict_copies == ("footcare 2.db",)
    assert len(copied.sentences()) == 2
