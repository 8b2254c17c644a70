"""What "Delete everything" would delete, what it did, and the words that ask and tell."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from footcare.domain.intake_words import measured_words
from footcare.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Mapping

_NAMED: Final = 5
"""So many files that stay are named; of the others it is said how many they are."""


@dataclass(frozen=True)
class Deletion:
    """What would go, as it stands now.

    Attributes:
        counts: how many records of each kind stand, under the names of the export; empty when
            there is no diary or it cannot be read.
        backups: how many copies of the diary lie in the profile.
        elsewhere: places outside the profile whose copies go too, each with how many files.
        out_of_reach: places outside the profile that cannot be reached now; their copies stay.
        kept: names of what lies in the profile but is not footcare's; it stays.
        routines: how many massages a person wrote.
    """

    counts: Mapping[str, int] = field(default_factory=dict)
    backups: int = 0
    elsewhere: Mapping[str, int] = field(default_factory=dict)
    out_of_reach: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    routines: int = 0


@dataclass(frozen=True)
class Deleted:
    """What became of it.

    Attributes:
        refused: the sentence that says why nothing was deleted, or empty.
        stuck: names of what could not be deleted.
        kept: names of what is not footcare's and stayed.
        out_of_reach: places that could not be reached.
    """

    refused: str = ""
    stuck: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    out_of_reach: tuple[str, ...] = ()


def question_of(deletion: Deletion) -> str:
    """Return the words of the question, with everything that will be gone."""
    said = [
        _("This deletes from this computer, for good: {things}.").format(
            things=_(", ").join(_things(deletion))
        )
    ]
    for place, files in deletion.elsewhere.items():
        words = ngettext(
            "{number} file of Footcare in {place} goes too.",
            "{number} files of Footcare in {place} go too.",
            files,
        )
        said.append(words.format(number=files, place=place))
    said += _what_stays(deletion.kept, deletion.out_of_reach)
    said.append(_("It cannot be taken back."))
    return "\n".join(said)


def answer_of(deleted: Deleted) -> tuple[str, str]:
    """Return a title and the words that tell what became of it."""
    if deleted.refused:
        return _("Nothing was deleted"), deleted.refused
    said = []
    title = _("Everything is deleted")
    if deleted.stuck:
        title = _("Not everything could be deleted")
        said.append(
            _("Please delete by hand what is still there: {names}.").format(
                names=_names(deleted.stuck)
            )
        )
    said += _what_stays(deleted.kept, deleted.out_of_reach)
    said.append(_("Footcare begins anew, with an empty diary."))
    return title, "\n".join(said)


_COUNTED: Final = (
    "inspections",
    "sessions",
    "symptoms",
    "temperatures",
    "touch_tests",
    "falls",
    "photos",
    "reminders",
)
"""What is told, in this order, under the names of the export."""


def _counted(name: str, number: int) -> str:
    match name:
        case "inspections":
            words = ngettext("{number} foot check", "{number} foot checks", number)
        case "sessions":
            words = ngettext("{number} massage", "{number} massages", number)
        case "symptoms":
            words = ngettext(
                "{number} entry of how it felt", "{number} entries of how it felt", number
            )
        case "temperatures" | "touch_tests" | "falls":
            words = measured_words(name, number)
        case "photos":
            words = ngettext("{number} photo", "{number} photos", number)
        case _:
            words = ngettext("{number} reminder", "{number} reminders", number)
    return words.format(number=number)


def _things(deletion: Deletion) -> list[str]:
    things = [
        _counted(name, deletion.counts[name]) for name in _COUNTED if deletion.counts.get(name)
    ]
    if deletion.backups:
        words = ngettext(
            "{number} copy of the diary", "{number} copies of the diary", deletion.backups
        )
        things.append(words.format(number=deletion.backups))
    if deletion.routines:
        words = ngettext(
            "{number} massage of your own", "{number} massages of your own", deletion.routines
        )
        things.append(words.format(number=deletion.routines))
    things.append(_("the diary itself, drafts and pictures, names and numbers, all settings"))
    return things


def _what_stays(kept: tuple[str, ...], out_of_reach: tuple[str, ...]) -> list[str]:
    said = []
    if kept:
        said.append(
            _("Not made by Footcare and left in the folder: {names}.").format(names=_names(kept))
        )
    said += [
        _("{place} cannot be reached now: the copies there stay.").format(place=place)
        for place in out_of_reach
    ]
    return said


def _names(names: tuple[str, ...]) -> str:
    said = list(names[:_NAMED])
    others = len(names) - len(said)
    if others:
        said.append(ngettext("{number} other", "{number} others", others).format(number=others))
    return _(", ").join(said)
