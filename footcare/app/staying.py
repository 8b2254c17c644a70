"""What becomes of the program when its window is closed."""

from __future__ import annotations

from enum import Enum, auto

from footcare.i18n import _


class Closing(Enum):
    """What follows when the person closes the window."""

    IN_TRAY = auto()
    UNSEEN = auto()
    END = auto()


def when_closed(*, tray: bool, background: bool, told: bool) -> Closing:
    """Return what follows.

    Nothing may run on without anybody knowing: either an icon shows that it does, or the person
    chose it and a notification can say so.

    Args:
        tray: an icon can be seen.
        background: the program starts by itself at login, or was started without its window.
        told: notifications can be shown.
    """
    if tray:
        return Closing.IN_TRAY
    return Closing.UNSEEN if background and told else Closing.END


def words_on_closing(closing: Closing) -> str:
    """Return what to tell once a run when the window is closed; empty when it ends for good."""
    match closing:
        case Closing.IN_TRAY:
            return _("It still reminds you. The small icon opens it again, or ends it.")
        case Closing.UNSEEN:
            return _(
                "It still reminds you. Start Footcare again to open it. "
                "To end it, press Ctrl+Q in its window."
            )
        case Closing.END:
            return ""
