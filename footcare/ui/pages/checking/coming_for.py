"""What a person came to the check for, when it was opened from somewhere else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from footcare.domain.check_start import earlier_mark
from footcare.domain.thread import Thread

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Self

    from footcare.domain.looked import Identity
    from footcare.domain.mark import Mark
    from footcare.ui.pages.checking.keeper import DraftKeeper
    from footcare.ui.pages.checking.stage import Stage


@dataclass(frozen=True)
class ComingFor:
    """The words with which the check was opened; none of them is the plain check.

    Attributes:
        change: the id of the saved check to change.
        look_at: the identity of the open finding to be asked about first.
        back: the thread of something that was gone and is back.
    """

    change: UUID | None = None
    look_at: Identity | None = None
    back: Thread | None = None

    @classmethod
    def read(cls, words: Mapping[str, object]) -> Self:
        """Return what the words of a page's ``enter`` ask for."""
        change, look_at, back = words.get("change"), words.get("look_at"), words.get("back")
        return cls(
            change if isinstance(change, UUID) else None,
            look_at if isinstance(look_at, tuple) else None,
            back if isinstance(back, Thread) else None,
        )

    @property
    def in_todays(self) -> bool:
        """Whether a check saved today is changed for it rather than made again."""
        return self.look_at is not None or self.back is not None

    def begin(self, stage: Stage, keeper: DraftKeeper) -> None:
        """Show what was come for, once the draft is open."""
        if self.back is not None:
            stage.mark_again(self.back)
        elif self.look_at is None:
            stage.open()
        elif (mark := _mark_of(keeper, self.look_at)) is not None:
            stage.look_at(mark)
        else:
            stage.show_place()


def _mark_of(keeper: DraftKeeper, key: Identity) -> Mark | None:
    """Return the mark of a finding; one that the draft does not mention yet is taken in."""
    draft = keeper.draft
    for mark in draft.marks:
        if mark.identity == key:
            return mark
    thread = keeper.past.thread(key) if keeper.past is not None else None
    if thread is None or not thread.open:
        return None
    mark = earlier_mark(thread.last, draft.next_number(), draft.first_foot, draft.body)
    keeper.take(draft.mark(mark))
    return mark
