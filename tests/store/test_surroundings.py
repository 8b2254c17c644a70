"""The folder of a profile as it lies on a real disk, beside invented tables of mounts."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from footcare.paths import Profile
from footcare.services.ground import Ground
from footcare.store.surroundings import file_system_of, ground_under

MOUNTS = r"""22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:26 / /srv/ann/far rw shared:9 - autofs systemd-1 rw,fd=41
31 30 0:40 / /srv/ann/far rw,relatime shared:20 - nfs4 server:/care rw
32 22 8:17 / /media/ann/USB\040STICK rw,nosuid - vfat /dev/sdb1 rw,fmask=0022
33 22 0:41 / /srv/ann/farther rw - fuse.sshfs ann@server: rw
a line of another kind
"""


@pytest.mark.parametrize(
    ("folder", "file_system"),
    [
        ("/srv/ann/.local/share/footcare", "ext4"),
        ("/srv/ann/far/footcare", "nfs4"),
        ("/srv/ann/far", "nfs4"),
        ("/srv/ann/farther/footcare", "fuse.sshfs"),
        ("/media/ann/USB STICK/footcare", "vfat"),
    ],
)
def test_the_longest_mount_counts_and_of_two_the_upper_one(folder: str, file_system: str) -> None:
    assert file_system_of(Path(folder), MOUNTS) == file_system


def test_without_a_table_nothing_is_known() -> None:
    assert file_system_of(Path("/srv/ann"), "") == ""


def test_a_folder_of_this_computer_alone_has_nothing_to_tell(tmp_path: Path) -> None:
    profile = Profile(tmp_path / "profile")
    assert ground_under(profile) == Ground(), "it need not exist"
    assert not profile.root.exists()
    profile.make()
    assert ground_under(profile) == Ground()


def test_a_link_into_a_synchronised_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "Dropbox" / "care").mkdir(parents=True, mode=0o700)
    (tmp_path / "profile").symlink_to(tmp_path / "Dropbox" / "care")
    assert ground_under(Profile(tmp_path / "profile")).synchronised_by == "Dropbox"


def test_syncthing_marks_the_folder_it_copies(tmp_path: Path) -> None:
    profile = Profile(tmp_path / "care" / "profile")
    profile.make()
    (tmp_path / ".stfolder").mkdir()
    conflict = "footcare.sync-conflict-20261122-073000-ABCDEFG.db"
    (profile.root / conflict).touch()
    ground = ground_under(profile)
    assert (ground.synchronised_by, ground.conflict_copies) == ("Syncthing", (conflict,))


@pytest.mark.skipif(os.name != "posix", reason="permissions are those of POSIX")
def test_a_folder_that_stands_open_is_noticed(tmp_path: Path) -> None:
    profile = Profile(tmp_path / "profile")
    profile.make()
    profile.root.chmod(0o755)
    assert ground_under(profile).ownerless


@pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="only root mounts a file system"
)
def test_a_folder_mounted_elsewhere_is_judged_by_where_it_is_used(tmp_path: Path) -> None:
    point = tmp_path / "care"
    point.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "tmpfs", point], check=False, capture_output=True, timeout=20
    )
    if mounted.returncode != 0:
        pytest.skip("no file system may be mounted here")
    try:
        assert ground_under(Profile(point / "profile")) == Ground()
        assert file_system_of(point, Path("/proc/self/mountinfo").read_text("utf-8")) == "tmpfs"
    finally:
        subprocess.run(["umount", "-l", point], check=True, timeout=20)
