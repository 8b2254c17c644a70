"""Whether a diary that is not there is a loss, or has yet to begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from footcare.i18n import _

if TYPE_CHECKING:
    from pathlib import Path


def backup_folder(diary: Path) -> Path:
    """Return the folder with the backups of a diary's own profile."""
    return diary.parent / "backups"


def copies_remain(diary: Path) -> str:
    """Return a sentence when copies lie where a diary is missing; empty when there are none."""
    try:
        copies = any(backup_folder(diary).glob("footcare-*.db"))
    except OSError:
        copies = False
    if not copies:
        return ""
    return _(
        "There is no diary in its place, but there are copies of one: 'footcare backup list' "
        "shows them. Nothing was changed."
    )
