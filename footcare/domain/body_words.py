"""What is told of feet that are not whole, a line each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from footcare.domain.body import TOES, Loss
from footcare.domain.foot import Foot, Side, Zone
from footcare.domain.naming import foot_name, sentence_case, zone_name
from footcare.i18n import N_, _

if TYPE_CHECKING:
    from footcare.domain.body import Body

_LOST: Final = {
    (Foot.LEFT, Loss.TOES): N_("Left foot: all toes are missing"),
    (Foot.LEFT, Loss.FOREFOOT): N_("Left foot: the toes and the ball are missing"),
    (Foot.LEFT, Loss.FOOT): N_("The left foot is missing"),
    (Foot.LEFT, Loss.LEG): N_("The left foot and lower leg are missing"),
    (Foot.RIGHT, Loss.TOES): N_("Right foot: all toes are missing"),
    (Foot.RIGHT, Loss.FOREFOOT): N_("Right foot: the toes and the ball are missing"),
    (Foot.RIGHT, Loss.FOOT): N_("The right foot is missing"),
    (Foot.RIGHT, Loss.LEG): N_("The right foot and lower leg are missing"),
}

_ONLY: Final = {
    Side.LEFT: N_("Only the left foot is looked at"),
    Side.RIGHT: N_("Only the right foot is looked at"),
}


def body_lines(body: Body) -> tuple[str, ...]:
    """Return what is missing of each foot, and which one alone is looked at; nothing if whole."""
    lines = [line for foot in (Foot.RIGHT, Foot.LEFT) if (line := _lost(foot, body))]
    if body.feet in _ONLY:
        lines.append(_(_ONLY[body.feet]))
    return tuple(lines)


def _lost(foot: Foot, body: Body) -> str:
    loss = body.loss(foot)
    if loss is not Loss.SOME_TOES:
        return _(_LOST[foot, loss]) if (foot, loss) in _LOST else ""
    gone = [zone_name(toe) for toe in Zone if toe in TOES & body.missing(foot)]
    return _("{foot}: missing {toes}").format(
        foot=sentence_case(foot_name(foot)), toes=_(", ").join(gone)
    )
