"""Where a Linux desktop keeps what opens what: the XDG folders and the lists of programs in them.

After the specifications of freedesktop.org: base directories, and associations of MIME types 1.0.1.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


@dataclass(frozen=True)
class Folders:
    """The folders of one person on one desktop, those that win first.

    Attributes:
        settings: the folders of settings, the person's own first.
        programs: the folders of desktop entries, the person's own first.
        desktops: the names of the desktop in small letters, as files are called after it.
    """

    settings: Sequence[Path]
    programs: Sequence[Path]
    desktops: Sequence[str]

    def lists(self) -> Iterator[Path]:
        """Yield every file that may say which program opens what, those that win first."""
        for folder in (*self.settings, *self.programs):
            for desktop in self.desktops:
                yield folder / f"{desktop}-mimeapps.list"
            yield folder / "mimeapps.list"

    def caches(self) -> Iterator[Path]:
        """Yield every file that says what the programs of a folder claim to open."""
        for folder in self.programs:
            yield folder / "mimeinfo.cache"

    def entry(self, name: str) -> Path | None:
        """Return the desktop entry of a name such as ``org.gnome.Calls.desktop``, if there is one.

        A hyphen in the name may stand for a folder.
        """
        if "/" in name or not name.endswith(".desktop"):
            return None
        for folder in self.programs:
            for hyphens in range(name.count("-") + 1):
                path = folder / name.replace("-", "/", hyphens)
                if path.is_file():
                    return path
        return None


def folders_of(environment: Mapping[str, str], home: Path) -> Folders:
    """Return the folders that an environment names; relative ones are to be ignored."""

    def named(variable: str, otherwise: str) -> list[Path]:
        paths = (environment.get(variable) or otherwise).split(":")
        return [Path(path) for path in paths if Path(path).is_absolute()]

    settings = (
        *(named("XDG_CONFIG_HOME", str(home / ".config")) or [home / ".config"]),
        *named("XDG_CONFIG_DIRS", "/etc/xdg"),
    )
    data = (
        *(named("XDG_DATA_HOME", str(home / ".local/share")) or [home / ".local/share"]),
        *named("XDG_DATA_DIRS", "/usr/local/share:/usr/share"),
    )
    desktops = [name.lower() for name in environment.get("XDG_CURRENT_DESKTOP", "").split(":")]
    return Folders(
        settings,
        [folder / "applications" for folder in data],
        [name for name in desktops if name and "/" not in name],
    )
