"""The ground a profile stands on: a folder that others copy, a network, a drive without owners.

None of it stops anybody. What is noticed is said calmly, with why it matters and what to do.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from footcare.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MARKS: Final = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".stfolder": "Syncthing",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".tmp.drivedownload": "Google Drive",
    ".megaignore": "MEGA",
}
"""What synchronising programs leave in the folders they copy, and whose it is."""

_FOLDERS: Final = (
    (re.compile(r"dropbox( \(.+\))?", re.IGNORECASE), "Dropbox"),
    (re.compile(r"onedrive([ -]+.+)?", re.IGNORECASE), "OneDrive"),
    (re.compile(r"mobile documents|icloud ?drive|com~apple~clouddocs", re.IGNORECASE), "iCloud"),
    (re.compile(r"google ?drive([ -].+)?", re.IGNORECASE), "Google Drive"),
    (re.compile(r"nextcloud\d*", re.IGNORECASE), "Nextcloud"),
    (re.compile(r"owncloud\d*", re.IGNORECASE), "ownCloud"),
    (re.compile(r"pcloud ?(drive|sync)?", re.IGNORECASE), "pCloud"),
    (re.compile(r"mega(sync)?", re.IGNORECASE), "MEGA"),
    # As the program itself writes it: anybody may have a folder of the name "box".
    (re.compile(r"Box( Sync)?|Box-Box"), "Box"),
)
_CLOUD_STORAGE: Final = "cloudstorage"
"""The folder of macOS below which every provider has one of its own."""

_SHARED: Final = re.compile(
    r"(fuse\.)?(nfs\d?|cifs|smb\d?|smbfs|9p|afs|afpfs|ncpfs|davfs2?|webdav|ceph|glusterfs|lustre|"
    r"sshfs|rclone|s3fs|gvfsd-fuse|google-drive-ocamlfuse|onedriver|vboxsf|prl_fs|vmhgfs(-fuse)?|"
    r"virtiofs)"
)
_OWNERLESS: Final = re.compile(r"(fuse\.)?(vfat|msdos|fat\d*|exfat)")
_CONFLICT: Final = re.compile(
    r"conflicted copy|\(conflict|[-_. ]conflict\b|conflict[-_]\d|sync-conflict|\[conflicted\]",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Place:
    """What can be seen of a folder without asking anybody.

    Attributes:
        parts: the names of the folders that lead to it, links followed.
        file_system: the name of its file system, or empty where the system does not tell.
        marks: names of ``MARKS`` found in it or in a folder above it.
        beside: the names of the files in it.
        open_to_others: whether other users may read it although it was closed to them.
    """

    parts: Sequence[str]
    file_system: str = ""
    marks: Iterable[str] = ()
    beside: Iterable[str] = ()
    open_to_others: bool = False


@dataclass(frozen=True)
class Ground:
    """What was noticed of the folder of a profile; all empty is a folder of this computer alone.

    Attributes:
        synchronised_by: whose folder it seems to be, such as "Dropbox", or empty.
        shared_as: the file system of a drive that several computers use, or empty.
        ownerless: the file system of a drive that knows no owners, or "unknown", or empty.
        conflict_copies: names of files beside the diary that look like a second diary.
    """

    synchronised_by: str = ""
    shared_as: str = ""
    ownerless: str = ""
    conflict_copies: tuple[str, ...] = ()

    def sentences(self) -> list[str]:
        """Return what a person should know of it; nothing when there is nothing to say."""
        said = []
        if self.synchronised_by:
            said.append(
                _(
                    "The folder seems to belong to {service}, which copies it to other computers. "
                    "Diaries of two computers do not become one, and a copy may be taken in the "
                    "middle of a save. Better: keep the diary in a folder of this computer alone, "
                    "and give {service} the backups."
                ).format(service=self.synchronised_by)
            )
        if self.shared_as:
            said.append(
                _(
                    "The folder lies on a drive that is shared with other computers or systems "
                    "({file_system}). Two of them can get in each other's way there, and a lost "
                    "connection can interrupt a save. Better: keep the diary on this computer's "
                    "own disk, and put the backups there."
                ).format(file_system=self.shared_as)
            )
        if self.ownerless:
            said.append(
                _(
                    "The folder lies on a drive that keeps no permissions ({file_system}). Other "
                    "users of this computer, and whoever has the drive, can read the diary."
                ).format(file_system=self.ownerless)
            )
        if self.conflict_copies:
            said.append(self._conflict_words())
        return said

    def _conflict_words(self) -> str:
        words = ngettext(
            "Beside the diary lies what looks like a second one: {names}. A synchronising program "
            "makes such a copy when two computers wrote. Footcare opens footcare.db only and does "
            "not touch the copy.",
            "Beside the diary lie what look like other ones: {names}. A synchronising program "
            "makes such copies when two computers wrote. Footcare opens footcare.db only and does "
            "not touch the copies.",
            len(self.conflict_copies),
        )
        return words.format(names=_(", ").join(self.conflict_copies))


def ground_of(place: Place) -> Ground:
    """Return what is to be noticed of a place."""
    service = _service_of(place)
    return Ground(
        synchronised_by=service,
        shared_as=_shared_as(place),
        ownerless=_ownerless(place),
        conflict_copies=tuple(
            sorted(name for name in place.beside if _is_conflict(name, synchronised=bool(service)))
        ),
    )


def _service_of(place: Place) -> str:
    for mark in place.marks:
        if mark in MARKS:
            return MARKS[mark]
    above = ""
    for part in place.parts:
        for pattern, service in _FOLDERS:
            if pattern.fullmatch(part):
                return service
        if above.lower() == _CLOUD_STORAGE:
            return part.partition("-")[0]
        above = part
    return ""


def _shared_as(place: Place) -> str:
    if _SHARED.fullmatch(place.file_system):
        return place.file_system
    # A share of Windows has no letter: \\computer\folder.
    return _("a network folder") if next(iter(place.parts), "").startswith("\\\\") else ""


def _ownerless(place: Place) -> str:
    if _OWNERLESS.fullmatch(place.file_system):
        return place.file_system
    return (place.file_system or _("unknown")) if place.open_to_others else ""


def _is_conflict(name: str, *, synchronised: bool) -> bool:
    """Tell whether a file looks like a second diary that a synchronising program made."""
    stem, dot, ending = name.rpartition(".")
    if not dot or ending.lower() != "db" or not stem.lower().startswith("footcare"):
        return False
    if _CONFLICT.search(stem):
        return True
    # "footcare 2", "footcare (1)", "footcare-LAPTOP": of a person's own copy nothing is said.
    return synchronised and stem.lower() != "footcare"
