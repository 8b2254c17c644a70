"""Backups and what they hold as lines of text."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from footcare.domain.backup import Reason
from footcare.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from footcare.domain.backup import Backup

_REASONS = {
    Reason.DAILY: N_("daily"),
    Reason.BY_HAND: N_("by hand"),
    Reason.BEFORE_UPGRADE: N_("before an upgrade"),
    Reason.BEFORE_RESTORE: N_("before a restore"),
    Reason.BEFORE_IMPORT: N_("before an import"),
    Reason.BEFORE_UNDO: N_("before an import was taken back"),
}


def backup_line(backup: Backup, time_zone: str) -> str:
    """Return a backup on one line: number, wall time in a zone, size, reason, what it holds."""
    made = backup.made_at.astimezone(ZoneInfo(time_zone)).strftime("%Y-%m-%d %H:%M")
    kilobytes = -(-backup.size // 1000)
    return (
        f"{backup.sequence}  {made}  {kilobytes} kB  {_(_REASONS[backup.reason])}  "
        f"{counts_words(backup.counts)}"
    )


def counts_words(counts: Mapping[str, int]) -> str:
    """Return counts under the names of the export, such as ``inspections 3, symptoms 1``."""
    return ", ".join(f"{name} {count}" for name, count in counts.items())
