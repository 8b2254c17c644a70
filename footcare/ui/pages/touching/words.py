"""The words of the touch test: what is needed, which toe is next, what the helper does now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from footcare.domain.naming import foot_name, sentence_case, zone_name
from footcare.domain.touch_run import Phase, Reply
from footcare.i18n import N_, _

if TYPE_CHECKING:
    from footcare.domain.foot import Spot

NEEDED: Final = (
    (N_("Someone to help: one of you lies or sits with bare feet, the other one touches."), "user"),
    (N_("Close your eyes, and keep them closed until the end."), "eye-off"),
    (
        N_(
            "The helper rests the tip of a finger on the tip of a toe: light as a feather, for one "
            "or two seconds. No pushing, tapping or stroking."
        ),
        "hand",
    ),
    (N_("Say “yes” as soon as you feel it. The helper says nothing."), "check"),
    (N_("Each toe is touched once. There is no second try."), "info"),
)
"""Each with the name of its picture; to be translated when shown."""

_REPLIES: Final = {
    Reply.FELT: N_("Felt"),
    Reply.NOT_FELT: N_("Not felt"),
    Reply.LEFT_OUT: N_("Left out"),
}

_PHASES: Final = {
    Phase.READY: N_("Hold a finger over the toe. Do not touch it yet."),
    Phase.TOUCH: N_("Touch now: light as a feather."),
    Phase.ANSWER: N_("Take the finger away. Did they say “yes”?"),
}


def toe_words(spot: Spot) -> str:
    """Return a toe for a heading: "Right foot, big toe"."""
    return _("{foot}, {toe}").format(
        foot=sentence_case(foot_name(spot.foot)), toe=zone_name(spot.zone)
    )


def name_words(spot: Spot) -> str:
    """Return what is said aloud before a toe is touched."""
    return _("Next: {toe}.").format(toe=toe_words(spot))


def begin_words() -> str:
    """Return what is said aloud at the beginning."""
    return _("Close your eyes. Say yes when you feel a touch.")


def reply_words(reply: Reply) -> str:
    """Return what became of a touch, in a word or two."""
    return _(_REPLIES[reply])


def phase_words(phase: Phase) -> str:
    """Return what the helper does now."""
    return _(_PHASES[phase])
