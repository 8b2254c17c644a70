"""What it means that pictures are not there as they were kept, in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from footcare.i18n import _, ngettext

if TYPE_CHECKING:
    from footcare.services.photo_ports import PictureState


def picture_words(state: PictureState) -> str:
    """Return what to tell of the pictures; nothing when all are there as they were kept."""
    said = []
    if state.missing:
        words = ngettext(
            "The picture of {number} photo is not in its folder.",
            "The pictures of {number} photos are not in their folder.",
            len(state.missing),
        )
        said.append(words.format(number=len(state.missing)))
    if state.changed:
        words = ngettext(
            "The picture of {number} photo is not what it was when it was kept.",
            "The pictures of {number} photos are not what they were when they were kept.",
            len(state.changed),
        )
        said.append(words.format(number=len(state.changed)))
    if said:
        said.append(
            _("Everything else in the diary is as it was. A second place may still have them.")
        )
    return " ".join(said)
