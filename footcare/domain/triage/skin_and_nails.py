"""Hard, cracked, dry, soggy or itchy skin, nails, warts and moles.

Rows K, CORN, F, SKIN, WEB, FUNGUS, N and WART (clinical base 3.2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from footcare.domain.finding import Change, Extra, FindingKind
from footcare.domain.triage.firing import Firing, at, graded
from footcare.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footcare.domain.triage.situation import Situation

LASTING_ITCH_DAYS: Final = 14


def callus(situation: Situation) -> Iterator[Firing]:
    """K: hard skin."""
    for mark in situation.of(FindingKind.CALLUS):
        words = _("{finding}: hard skin comes from pressure. Do not cut it yourself.")
        yield at(mark, graded(situation, 1, 0), words)


def corn(situation: Situation) -> Iterator[Firing]:
    """CORN: a corn."""
    for mark in situation.of(FindingKind.CORN):
        words = _("{finding}: a corn comes from pressure. Do not use corn plasters or acid.")
        yield at(mark, graded(situation, 1, 0), words)


def crack(situation: Situation) -> Iterator[Firing]:
    """F: a crack."""
    for mark in situation.of(FindingKind.CRACK):
        if mark.has(Extra.DEEP, Extra.BLEEDING):
            yield at(mark, graded(situation, 2, 1), _("{finding}: the crack is deep or bleeds."))
        else:
            words = _("{finding}: cracks can open further when the skin is dry.")
            yield at(mark, graded(situation, 1, 0), words)


def dry_skin(situation: Situation) -> Iterator[Firing]:
    """SKIN: dry, flaky skin."""
    for mark in situation.of(FindingKind.DRY_SKIN):
        yield at(mark, 0, _("{finding}: cream daily, but not between the toes."))


def maceration(situation: Situation) -> Iterator[Firing]:
    """WEB: soggy skin between the toes, or skin split there."""
    for mark in situation.of(FindingKind.MACERATION):
        if mark.has(Extra.OPEN):
            yield at(mark, graded(situation, 2, 1), _("{finding}: the soggy skin has split."))
        else:
            words = _("{finding}: dry well between the toes, without rubbing.")
            yield at(mark, graded(situation, 1, 0), words)


def itchy_skin(situation: Situation) -> Iterator[Firing]:
    """FUNGUS: itchy or peeling skin."""
    for mark in situation.of(FindingKind.ATHLETES_FOOT):
        if mark.days >= LASTING_ITCH_DAYS and mark.finding.change is not Change.BETTER:
            words = _("{finding}: not better after two weeks or more.")
            yield at(mark, graded(situation, 2, 1), words)
        else:
            words = _("{finding}: ask a pharmacist or your team what suits it.")
            yield at(mark, graded(situation, 1, 0), words)


def nails(situation: Situation) -> Iterator[Firing]:
    """N: nails."""
    for mark in situation.of(FindingKind.INGROWN_NAIL):
        words = _("{finding}: a nail edge that digs in can open the skin.")
        yield at(mark, graded(situation, 2, 1), words)
    for mark in situation.of(FindingKind.NAIL_THICK, FindingKind.NAIL_LONG):
        words = _("{finding}: let a professional cut it if sight, reach or numbness make it hard.")
        yield at(mark, graded(situation, 1, 0), words)
    for mark in situation.of(FindingKind.NAIL_BLACK):
        if mark.has(Extra.EXPLAINED):
            yield at(mark, graded(situation, 1, 0), _("{finding}: black after a known knock."))
        else:
            yield at(mark, 2, _("{finding}: a black nail without a known knock."))


def warts_and_moles(situation: Situation) -> Iterator[Firing]:
    """WART: warts, and moles that change."""
    for mark in situation.of(FindingKind.WART):
        yield at(mark, graded(situation, 1, 0), _("{finding}: do not use acid on it yourself."))
    for mark in situation.of(FindingKind.MOLE_CHANGE):
        yield at(mark, 1, _("{finding}: a spot that changes is shown to a doctor."))
