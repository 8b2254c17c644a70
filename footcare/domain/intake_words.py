"""What an intake holds, in words: counts that a person can read out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from footcare.domain.intake import COUNTED, IntakeKind
from footcare.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Mapping


def counted(kind: IntakeKind, number: int) -> str:
    """Return a number of things of a kind, such as "12 foot checks"."""
    match kind:
        case IntakeKind.PERSON | IntakeKind.BLANK:
            words = ngettext("{number} person", "{number} people", number)
        case IntakeKind.INSPECTION:
            words = ngettext("{number} foot check", "{number} foot checks", number)
        case IntakeKind.SYMPTOM:
            words = ngettext("{number} symptom", "{number} symptoms", number)
        case IntakeKind.SESSION:
            words = ngettext("{number} massage", "{number} massages", number)
        case IntakeKind.REMINDER:
            words = ngettext("{number} reminder", "{number} reminders", number)
        case IntakeKind.OCCURRENCE:
            words = ngettext(
                "{number} time a reminder came due", "{number} times a reminder came due", number
            )
        case IntakeKind.PAUSE:
            words = ngettext("{number} pause of reminders", "{number} pauses of reminders", number)
        case IntakeKind.TEMPERATURE | IntakeKind.TOUCH_TEST | IntakeKind.FALLS:
            words = measured_words(kind.listed, number)
        case IntakeKind.PHOTO:
            words = ngettext("{number} photo", "{number} photos", number)
    return words.format(number=number)


def measured_words(name: str, number: int) -> str:
    """Return the template for a number of measurements of a kind, under its name in the export."""
    match name:
        case "temperatures":
            return ngettext(
                "{number} temperature measurement", "{number} temperature measurements", number
            )
        case "touch_tests":
            return ngettext("{number} touch test", "{number} touch tests", number)
        case _:
            return ngettext(
                "{number} set of answers about falls",
                "{number} sets of answers about falls",
                number,
            )


def all_counted(counts: Mapping[IntakeKind, int]) -> str:
    """Return everything that is there at all, such as "3 foot checks, 1 massage"."""
    return _(", ").join(counted(kind, counts[kind]) for kind in COUNTED if counts.get(kind))


def idle_words(number: int) -> str:
    """Return what it means that reminders follow one that is nowhere."""
    return ngettext(
        "{number} reminder follows one that is not in the file. It will not come due.",
        "{number} reminders follow one that is not in the file. They will not come due.",
        number,
    ).format(number=number)


def more_faults_words(number: int, *, given_up: bool) -> str:
    """Return how many faults are not shown; when reading was given up, there can be more."""
    if given_up:
        return _("and more: the rest of the file was not read.")
    return ngettext("and {number} more.", "and {number} more.", number).format(number=number)
