"""On which page what fired a rule was measured."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from footcare.domain.advice import Level

if TYPE_CHECKING:
    from footcare.domain.advice import Advice, FiredRule

_TOUCH_RULES: Final = frozenset({"M1", "M3"})


def page_about(advice: Advice) -> str:
    """Return the name of the page on which what fired the most urgent rule was measured."""
    return _page_of(advice.rules[0])


def belongs_on(page: str, advice: Advice) -> bool:
    """Tell whether a page shows advice: a call everywhere, the rest where it was measured."""
    if advice.level is Level.CARRY_ON:
        return False
    urgent = advice.level >= Level.NEXT_WORKING_DAY
    return urgent or any(_page_of(rule) == page for rule in advice.rules)


def _page_of(rule: FiredRule) -> str:
    return "touch_test" if rule.id in _TOUCH_RULES else "temperature"
