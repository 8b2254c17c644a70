"""Gathers every message from the code and from the content people read, as one template."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from babel.messages.catalog import Catalog
from babel.messages.extract import extract

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).resolve().parent.parent.parent

KEYWORDS: Final = {
    "_": None,
    "N_": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "NP_": ((1, "c"), 2),
}
"""The functions of ``footcare.i18n`` and which of their arguments are messages or contexts."""

DIRECTION: Final = "direction of writing"
"""The context of the one message that tells how a language is written: left or right first."""

OWN_NAME: Final = "name of this language"
"""The context of what a language calls itself."""

DATE_PATTERN: Final = "date pattern"
"""The context of what is no text but a form for dates."""

COMMENT: Final = "Translators:"
"""What a comment for translators begins with; it stands directly above the message."""

CONTENT: Final = {
    "checklist.toml": frozenset(
        {"title", "ask", "look", "aid", "answers", "hints", "hint", "label"}
    ),
    "findings.toml": frozenset({"definition"}),
    "guides/*.toml": frozenset({"title", "about", "steps", "words", "press", "does"}),
    "routines/*.toml": frozenset(
        {"name", "purpose", "basis", "frequency", "needs", "title", "words", "caution"}
    ),
}
"""The content files and the keys whose texts are shown; below such a key every text is."""

WORDLESS: Final = ("footmap/motions.toml", "licences/licences.toml")
"""Content without words, and with words that are those of others."""


def template() -> Catalog:
    """Return all messages of the program with where they stand; made again, it is the same."""
    catalogue = Catalog(project="footcare", fuzzy=False, charset="utf-8")
    catalogue.header_comment = (
        "# Every text of footcare. Made by packaging/locales.py from code and content:\n"
        "# change those, then run it again."
    )
    for path in sorted((ROOT / "footcare").rglob("*.py")):
        _add_code(catalogue, path)
    for pattern, keys in CONTENT.items():
        for path in sorted((ROOT / "resources").glob(pattern)):
            _add_content(catalogue, path, keys)
    return catalogue


def _add_code(catalogue: Catalog, path: Path) -> None:
    where = [(path.relative_to(ROOT).as_posix(), 0)]
    with path.open("rb") as code:
        found = extract("python", code, KEYWORDS, (COMMENT,), strip_comment_tags=True)
        for _line, message, comments, context in found:
            catalogue.add(message, locations=where, auto_comments=comments, context=context)


def _add_content(catalogue: Catalog, path: Path, keys: frozenset[str]) -> None:
    where = [(path.relative_to(ROOT).as_posix(), 0)]
    for text in content_texts(tomllib.loads(path.read_text(encoding="utf-8")), keys):
        catalogue.add(text, locations=where)


def content_texts(value: Any, keys: frozenset[str], *, shown: bool = False) -> Iterator[str]:  # noqa: ANN401 - whatever TOML holds
    """Return the texts of a content file in its order: those at and below the given keys."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from content_texts(inner, keys, shown=shown or key in keys)
    elif isinstance(value, list):
        for inner in value:
            yield from content_texts(inner, keys, shown=shown)
    elif shown and isinstance(value, str):
        yield value
