"""What is said of photos: their names, and why no live picture comes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from footcare.domain.naming import spot_name
from footcare.i18n import _
from footcare.services.camera_ports import Trouble
from footcare.ui.when import date_words

if TYPE_CHECKING:
    from footcare.domain.photo import Photo


class TroubleWords(NamedTuple):
    """What is the matter with the camera, and what to do."""

    title: str
    words: str
    again: bool = True
    """Whether it helps to try again."""


def photo_name(photo: Photo) -> str:
    """Return what a photo is, for screen readers."""
    return _("Photo of {day}: {place}").format(
        day=date_words(photo.stamp.day), place=spot_name(photo.spot)
    )


def gone_words() -> str:
    """Return what stands where a picture cannot be shown."""
    return _("Its picture is not in its folder.")


def trouble_words(why: Trouble) -> TroubleWords:
    """Return why no live picture comes."""
    match why:
        case Trouble.NOT_BUILT:
            return TroubleWords(
                _("This Footcare cannot show a camera"),
                _(
                    "The package footcare-camera adds the part for cameras. Install it, then end "
                    "Footcare and start it again. Until then, take the photo with your phone or "
                    "with the camera program of this computer, and add it from a file."
                ),
                again=False,
            )
        case Trouble.NONE:
            return TroubleWords(
                _("No camera was found"),
                _("Plug one in and try again. A photo from a phone can be added from a file."),
            )
        case Trouble.REFUSED:
            return TroubleWords(
                _("This computer does not let Footcare use the camera"),
                _("Allow it in the privacy settings of the computer, and try again."),
            )
        case Trouble.BUSY:
            return TroubleWords(
                _("The camera gives no picture"),
                _("Another program may be using it. Close that one, and try again."),
            )
        case Trouble.GONE:
            return TroubleWords(
                _("The camera is gone"),
                _("Plug it in again, and try again. What you kept before is still there."),
            )
