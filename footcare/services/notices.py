"""The words of what is told: neutral unless the person chose otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from footcare.domain.reminder import title_of
from footcare.i18n import _, ngettext
from footcare.services.ports import Notice, NoticeAnswer

if TYPE_CHECKING:
    from collections.abc import Callable

    from footcare.services.outcome import Card, Due


def card_title(card: Card, *, neutral: bool) -> str:
    """Return what stands above a card."""
    if len(card.items) > 1 and card.away:
        return _("While you were away")
    if len(card.items) == 1 and not neutral:
        return title_of(card.items[0].reminder)
    return _("Time for your foot care")


def notice_of(card: Card, key: str, when: Callable[[Due], str], *, neutral: bool) -> Notice:
    """Return the notice for the desktop.

    Args:
        card: what to tell.
        key: names the notice.
        when: writes when something was due, as this person's system does.
        neutral: say only that it is time for foot care, not for what: others may see it.
    """
    title = card_title(card, neutral=neutral)
    if len(card.items) == 1:
        answers = (NoticeAnswer.START, NoticeAnswer.SNOOZE, NoticeAnswer.DONE)
        return Notice(key, title, when(card.items[0]), answers)
    number = len(card.items)
    body = ngettext("{number} reminder waits.", "{number} reminders wait.", number)
    lines = [body.format(number=number)]
    if not neutral:
        lines = [f"{title_of(due.reminder)}, {when(due)}" for due in card.items]
    return Notice(key, title, "\n".join(lines), (NoticeAnswer.SNOOZE,))
