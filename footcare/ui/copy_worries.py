"""What is told of the copies without being asked: what, why, and what is as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from footcare.i18n import _
from footcare.services.backup_state import WorryKind
from footcare.ui.when import date_words

if TYPE_CHECKING:
    from footcare.services.backup_state import BackupState, Worry


def worries_of(state: BackupState) -> list[str]:
    """Return what should be told of the copies and their disk; nothing when all is well."""
    said = [] if state.worry is None else [_worry_words(state.worry)]
    if state.little_room and state.free_bytes is not None:
        said.append(
            _(
                "The disk with your diary is nearly full: {free} MB are free. Nothing is lost; "
                "some room would keep it so."
            ).format(free=state.free_bytes // 1_000_000)
        )
    return said


def _worry_words(worry: Worry) -> str:
    match worry.kind:
        case WorryKind.DAILY:
            said = [_("A copy of your diary could not be made."), worry.why]
        case WorryKind.DRILL:
            said = [
                _("The newest copy was tried out and could not be put back."),
                worry.why,
                _("Another copy was made in its stead."),
            ]
        case WorryKind.PICTURES:
            said = [worry.why]
        case WorryKind.SECOND_PLACE if worry.since is not None:
            since = date_words(worry.since)
            said = [_("No copy has reached your second place since {day}.").format(day=since)]
            said.append(worry.why)
        case WorryKind.SECOND_PLACE:
            said = [_("No copy has reached your second place yet."), worry.why]
    words = " ".join(part for part in said if part)
    here = _("Your diary itself is as it was.")
    # The sentence of the store may end with the same words already.
    return words if _("Your diary is as it was.") in words else f"{words} {here}"
