"""What stands on the printed card: only what the person typed, and the published signs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from footcare.domain.emergency import EMERGENCY_SIGNS, source_of
from footcare.i18n import _
from footcare.ui.facts_words import facts_words
from footcare.ui.when import date_words

if TYPE_CHECKING:
    from datetime import date

    from footcare.domain.person import Person


@dataclass(frozen=True)
class CardWords:
    """The words of a card, in the order they are read.

    Attributes:
        numbers: whom each reaches, and the number; an empty one is a line to write on.
        signs: each emergency sign with its source.
        notices: what the card is not, and when it was made.
    """

    title: str
    name: str
    numbers: tuple[tuple[str, str], ...]
    facts_title: str
    facts: tuple[str, ...]
    signs_title: str
    signs: tuple[tuple[str, str], ...]
    notices: tuple[str, ...]

    @property
    def lines(self) -> list[str]:
        """Everything on the card, a line each, for who cannot see the picture."""
        numbers = [f"{who}: {number}" for who, number in self.numbers if number]
        signs = [f"{words} {source}" for words, source in self.signs]
        told = [self.title, self.name, *numbers, self.facts_title, *self.facts]
        return [line for line in (*told, self.signs_title, *signs, *self.notices) if line]


def card_words(person: Person, day: date) -> CardWords:
    """Return the card of a person as it is printed on a day."""
    contacts = person.contacts
    return CardWords(
        title=_("My feet need care"),
        name=person.name,
        numbers=(
            (_("Emergency number"), contacts.emergency_phone),
            (contacts.team_name or _("My foot team"), contacts.team_phone),
            (_("Out of hours"), contacts.out_of_hours_phone),
        ),
        facts_title=_("What I told Footcare about my feet"),
        facts=facts_words(person.facts, day),
        signs_title=_("Call the emergency number at once if"),
        signs=tuple(
            (_(sign.words), _("Source: {source}").format(source=source_of(sign)))
            for sign in EMERGENCY_SIGNS
        ),
        notices=(
            _("Made on {day} from what was typed into Footcare.").format(day=date_words(day)),
            _("No doctor or nurse has checked this card. Footcare is not a medical device."),
        ),
    )
