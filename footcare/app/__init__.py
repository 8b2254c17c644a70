"""The program with a window: the composition root that brings desk, desktop and diary together."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footcare.paths import Profile
    from footcare.services.ports import Ability


def main(profile: Profile, *, background: bool, opening: str = "") -> int:
    """Run the window until it is closed.

    Args:
        profile: the household's folder.
        background: whether the window stays away until it is asked for.
        opening: the path of an exported diary to look at, or nothing.

    Returns:
        The exit code of the command line.
    """
    # What the start makes, stays: looking for rings in it is for `tidying`, when all is calm.
    gc.disable()
    from footcare.app.importing import import_plainly

    import_plainly()
    from footcare.app.running import run_window

    return run_window(profile, background=background, opening=opening)


def tour(folder: str, *, sheets: bool = False) -> int:
    """Drive the window through a day, write its pictures, and return the exit code."""
    from footcare.app.importing import import_plainly

    import_plainly()
    from footcare.app.tour import run_tour

    return run_tour(folder, sheets=sheets)


def paint_and_ring(profile: Profile) -> str:
    """Run the window until a reminder rings; return what went wrong, or nothing."""
    from footcare.app.importing import import_plainly

    import_plainly()
    from footcare.app import self_check

    return self_check.paint_and_ring(profile)


def speak(words: Sequence[str]) -> int:
    """Be the process that speaks through Qt, and return the exit code."""
    from footcare.app.speaking import run_speaker

    return run_speaker(words)


def desktop_abilities(profile: Profile) -> dict[str, Ability]:
    """Return what works on this desktop, for ``footcare doctor``; it opens no window."""
    from footcare.app.abilities import look_around

    return look_around(profile)
