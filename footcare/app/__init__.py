"""The program with a window: the composition root that brings desk, desktop and diary together."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import Namespace

    from footcare.paths import Profile
    from footcare.services.ports import Ability


def main(profile: Profile, words: Namespace) -> int:
    """Run the window until it is closed, or drive it through a day for pictures.

    Args:
        profile: the household's folder.
        words: the parsed command line; ``verb`` is None or "tour".

    Returns:
        The exit code of the command line.
    """
    from footcare.app.importing import import_plainly

    import_plainly()
    if getattr(words, "verb", None) == "tour":
        from footcare.app.tour import run_tour

        return run_tour(words.out)
    # What the start makes, stays: looking for rings in it is for `tidying`, when all is calm.
    gc.disable()
    from footcare.app.running import run_window

    return run_window(profile, background=bool(getattr(words, "background", False)))


def desktop_abilities(profile: Profile) -> dict[str, Ability]:
    """Return what works on this desktop, for ``footcare doctor``; it opens no window."""
    from footcare.app.abilities import look_around

    return look_around(profile)
