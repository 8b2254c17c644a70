"""Why the program ends only to begin anew, and what its next life is to show first."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from footcare.app.afresh import Told


class NextLife(NamedTuple):
    """Nothing of the life before is left in it: no old diary, no words of another language.

    Attributes:
        deletes: whether everything is deleted in between.
        told: a title and words for the new window, where the deletion does not bring its own.
        page: the page to open, and the words it asks for; the usual first one when left out.
    """

    deletes: bool = False
    told: Told | None = None
    page: tuple[str, dict[str, object]] | None = None

    @property
    def seen(self) -> bool:
        """Whether it has something to show at once, also where the window would stay away."""
        return self.told is not None or self.page is not None


FIRST = NextLife()
"""The life that follows none."""


def where_a_language_was_chosen(page: str) -> NextLife:
    """Return the life that begins on the page of the choice: the settings or the first run."""
    return NextLife(page=(page, {"topic": "look"} if page == "settings" else {}))
