"""Parts what only cameras need from the frozen program, for a package that adds it on Linux.

Qt reaches cameras through FFmpeg there, and its plugin for that is linked to Qt Quick: together
more than the folder of the program has room for.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from setup_steps.saying import Trouble

from packing.libraries import QT, orphans, with_links

if TYPE_CHECKING:
    from pathlib import Path

PLUGINS = f"{QT}/plugins/multimedia"


def part(folder: Path, aside: Path) -> Path:
    """Move the plugin for cameras, and what nothing else needs, out of a frozen folder.

    Laid over that folder again, it makes the program reach cameras.

    Args:
        folder: of the frozen program, without libraries that nothing needs.
        aside: where all of it goes, at the same places below; made anew.

    Returns:
        The folder aside.

    Raises:
        Trouble: if Qt came without that plugin.
    """
    shutil.rmtree(aside, ignore_errors=True)
    plugins = folder / PLUGINS
    if not any(plugins.glob("*.so")):
        raise Trouble("This Qt came without its part for cameras.")
    _move([plugins], folder, aside)
    while found := orphans(folder):
        _move([each for one in found for each in with_links(one, folder)], folder, aside)
    return aside


def _move(files: list[Path], folder: Path, aside: Path) -> None:
    for one in files:
        target = aside / one.relative_to(folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        one.rename(target)
