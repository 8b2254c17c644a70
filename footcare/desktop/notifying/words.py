"""The words on the buttons of a notice, the same for every mechanism."""

from __future__ import annotations

from typing import Final

from footcare.i18n import N_
from footcare.services.ports import NoticeAnswer

ANSWER_WORDS: Final = {
    NoticeAnswer.START: N_("Start"),
    NoticeAnswer.SNOOZE: N_("In 10 minutes"),
    NoticeAnswer.DONE: N_("Done"),
    NoticeAnswer.NOT_TODAY: N_("Not today"),
    NoticeAnswer.OPEN: N_("Open"),
}
"""To be translated when shown."""

DEFAULT: Final = "default"
"""The action of a notice that is itself clicked."""

REFUSED: Final = N_("The notification service refused the last notification.")
"""Said, translated, until it takes one again."""


def answer_of(action: str) -> NoticeAnswer | None:
    """Return the answer that an action stands for, or None for one that is not ours."""
    if action == DEFAULT:
        return NoticeAnswer.OPEN
    return NoticeAnswer(action) if action in tuple(NoticeAnswer) else None
