"""What every furnished house stands on, and its rooms for photos."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from footcare.assembly import WINDOW_WAIT

if TYPE_CHECKING:
    from footcare.domain.clock import Clock
    from footcare.paths import Profile
    from footcare.services.picturing import Picturing
    from footcare.services.watching_folder import WatchingFolder
    from footcare.store.database import SqlDiary
    from footcare.store.photo_files import PhotoFiles


@dataclass(frozen=True)
class PictureRooms:
    """The rooms where photos are kept; each is furnished when it is first entered."""

    diary: SqlDiary
    profile: Profile
    clock: Clock
    person_id: str
    read_only: str

    @cached_property
    def picturing(self) -> Picturing:
        """The photos."""
        from footcare.services.picturing import Picturing
        from footcare.store.sql_backups import SqlBackups
        from footcare.ui.photos.making import QtPictures

        spared = SqlBackups(self.profile.database, self.clock, WINDOW_WAIT).spared_pictures
        files = self.picture_files
        return Picturing(self.diary, self.clock, self.person_id, QtPictures(), files, spared)

    @cached_property
    def watching_folder(self) -> WatchingFolder:
        """A folder that is looked into for new pictures."""
        from footcare.services.watching_folder import WatchingFolder
        from footcare.store.watched_file import JsonWatchedFile

        return WatchingFolder(JsonWatchedFile(self.profile.photos), self.clock)

    @cached_property
    def picture_files(self) -> PhotoFiles:
        """The files of the pictures."""
        from footcare.store.photo_files import PhotoFiles

        return PhotoFiles(self.profile.photos)
