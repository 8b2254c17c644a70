"""Makes two languages nobody speaks, to find what real ones would break.

``xx`` is the source 40 % longer, with accents and in brackets, so that a text that is cut or not
translated is seen at once. ``xx_RTL`` is the same, read from right to left. They are made from
the template, so a text that ``extract`` does not find stays plain.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from translating.catalogues import compiled, read_template
from translating.gathering import DATE_PATTERN, DIRECTION, OWN_NAME

if TYPE_CHECKING:
    from pathlib import Path

    from babel.messages.catalog import Catalog

OPENS: Final = "⟦"
CLOSES: Final = "⟧"
LONGER: Final = "xx"
RIGHT_TO_LEFT: Final = "xx_RTL"
_ACCENTS: Final = str.maketrans("aeiouyAEIOUY", "àéîöüýÀÉÎÖÜÝ")
_PAD: Final = " lörem îpsüm dölör sît ämet"
_PERCENT: Final = 40


def stretched(text: str) -> str:
    """Return a text with accents, in brackets and two fifths longer; placeholders stay whole.

    A text without a letter of its own, such as a comma between two words, stays as it is.
    """
    parts = re.split(r"(\{\w+(?::\w+)?\}|%(?:\(\w+\))?[srd])", text)
    if not any(sign.isalpha() for words in parts[::2] for sign in words):
        return text
    parts[::2] = [words.translate(_ACCENTS) for words in parts[::2]]
    more = max(0, -(-len(text) * _PERCENT // 100) - len(OPENS + CLOSES))
    pad = (_PAD * (more // len(_PAD) + 1))[:more].rstrip()
    return f"{OPENS}{''.join(parts)}{pad}{CLOSES}"


def pseudo(*, right_to_left: bool = False) -> Catalog:
    """Return every message of the written template, stretched."""
    catalogue = read_template()
    catalogue.locale = "en"
    for message in catalogue:
        if not message.id or message.context == DATE_PATTERN:
            continue
        if message.context == DIRECTION:
            message.string = "default:RTL" if right_to_left else "default:LTR"
            continue
        if message.context == OWN_NAME:
            message.string = stretched("From right to left" if right_to_left else "Longer")
            continue
        forms = (message.id,) if isinstance(message.id, str) else message.id
        words = tuple(stretched(form) for form in forms)
        message.string = words if message.pluralizable else words[0]
    return catalogue


def write_all(folder: Path) -> None:
    """Write both languages where the program finds them below a folder."""
    for language in (LONGER, RIGHT_TO_LEFT):
        path = folder / language / "LC_MESSAGES" / "footcare.mo"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(compiled(pseudo(right_to_left=language == RIGHT_TO_LEFT)))
