"""Reads and writes the catalogues in ``resources/locale``: one template, and one of each language.

Nothing written tells when it was made, so that what has not changed is the same file again.
"""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Final

from babel import Locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from translating.gathering import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from babel.messages.catalog import Catalog

FOLDER: Final = ROOT / "resources" / "locale"
TEMPLATE: Final = FOLDER / "footcare.pot"
_NO_DATE: Final = datetime(2026, 1, 1, tzinfo=UTC)
_CHANGING: Final = (
    '"POT-Creation-Date:', '"PO-Revision-Date:', '"Generated-By:', '"Last-Translator:',
    '"Report-Msgid-Bugs-To:', '"Project-Id-Version:',
)  # fmt: skip
"""Lines of a head that say nothing about the words."""


def po_path(language: str) -> Path:
    """Return where the words of a language are written by people."""
    return FOLDER / language / "LC_MESSAGES" / "footcare.po"


def mo_path(language: str) -> Path:
    """Return where the program reads the words of a language."""
    return po_path(language).with_suffix(".mo")


def languages() -> list[str]:
    """Return the languages there are words in, such as ``["de"]``."""
    return sorted(path.parent.parent.name for path in FOLDER.glob("*/LC_MESSAGES/footcare.po"))


def as_text(catalogue: Catalog) -> str:
    """Return a catalogue as it is written: files without line numbers, no dates."""
    written = BytesIO()
    write_po(written, catalogue, width=96, include_lineno=False, include_previous=False)
    lines = written.getvalue().decode("utf-8").splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith(_CHANGING))


def read_template() -> Catalog:
    """Return the template as it is written: a moment, where gathering it takes a second."""
    with TEMPLATE.open("rb") as file:
        return read_po(file)


def read(language: str) -> Catalog:
    """Return the words of a language as they are written.

    Raises:
        OSError: the file cannot be read.
    """
    with po_path(language).open("rb") as file:
        return read_po(file, locale=language, domain="footcare")


def update(language: str, template: Catalog) -> Catalog:
    """Bring the messages of a language up to date and write them; a new language begins empty.

    A changed message proposes its old words and is marked fuzzy; what is no longer said goes.
    """
    path = po_path(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        template.locale = language
        path.write_text(as_text(template), encoding="utf-8")
    catalogue = read(language)
    catalogue.update(template)
    catalogue.obsolete.clear()
    catalogue.header_comment = f"# The words of footcare in {Locale.parse(language).english_name}."
    catalogue.fuzzy = False
    path.write_text(as_text(catalogue), encoding="utf-8")
    return catalogue


def compiled(catalogue: Catalog) -> bytes:
    """Return the words as the program reads them; fuzzy and empty ones are left out.

    Compiled again they are the same: no date of now stands in them.
    """
    catalogue.creation_date = _NO_DATE
    written = BytesIO()
    write_mo(written, catalogue)
    return written.getvalue()
