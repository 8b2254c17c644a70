"""The words people read: gettext, asked when a sentence is shown, never at import.

``_``, ``pgettext`` and ``ngettext`` translate now; ``N_`` and ``NP_`` only mark a constant that is
translated when shown. A context is for one English word that other languages say in several ways.
"""

from __future__ import annotations

import gettext
from typing import TYPE_CHECKING, Final

from footcare.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SOURCE_LANGUAGE: Final = "en_GB"
DOMAIN: Final = "footcare"


class _Catalogue:
    """The one chosen translation; replaced as a whole when the language changes."""

    def __init__(self) -> None:
        self.translations: gettext.NullTranslations = gettext.NullTranslations()


_catalogue = _Catalogue()


def choose_language(language: str) -> None:
    """Translate from now on into a language such as ``de``; unknown ones fall back to English."""
    _catalogue.translations = _translation(language)


def languages() -> dict[str, str]:
    """Return the languages there are words in, each by its own name; the source's comes first."""
    # Translators: not "English", but the name of your own language, as its speakers write it.
    own = NP_("name of this language", "English")
    return {SOURCE_LANGUAGE: own} | {
        name: _translation(name).pgettext("name of this language", own) for name in sorted(_there())
    }


def fitting(wished: Iterable[str]) -> str:
    """Return the first of the wished languages that there are words in, or the source's.

    Args:
        wished: languages as systems write them, the dearest first: ``de-AT``, ``de_AT.UTF-8``.
    """
    there = _there()
    for wish in wished:
        name = wish.partition(".")[0].partition("@")[0].replace("-", "_")
        short = name.partition("_")[0]
        for one in (name, short):
            if one in there:
                return one
        if short == SOURCE_LANGUAGE.partition("_")[0]:
            break
    return SOURCE_LANGUAGE


def wished_in(environment: Mapping[str, str]) -> list[str]:
    """Return the languages that the variables of a command line wish for, the dearest first."""
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(variable):
            return environment[variable].split(":")
    return []


def _there() -> set[str]:
    """Return the languages there are words in, besides the source's."""
    return {path.parts[-3] for path in resource("locale").glob(f"*/LC_MESSAGES/{DOMAIN}.mo")}


def _translation(language: str) -> gettext.NullTranslations:
    if language == SOURCE_LANGUAGE:
        # There is nothing to find, and gettext would look in five places for it.
        return gettext.NullTranslations()
    return gettext.translation(DOMAIN, resource("locale"), [language], fallback=True)


def language() -> str:
    """Return the language that words come out in, such as ``de``; the source's where none fits."""
    return _catalogue.translations.info().get("language") or SOURCE_LANGUAGE


def _(message: str) -> str:
    """Return a message in the chosen language; nothing stays nothing."""
    return _catalogue.translations.gettext(message) if message else ""


def ngettext(singular: str, plural: str, number: int) -> str:
    """Return the form of a message that fits a number, in the chosen language."""
    return _catalogue.translations.ngettext(singular, plural, number)


def pgettext(context: str, message: str) -> str:
    """Return a message in the chosen language as it is said in a context, such as "skin"."""
    return _catalogue.translations.pgettext(context, message)


def reads_from_the_right() -> bool:
    """Tell whether the chosen language is written from right to left."""
    # Translators: not shown. Leave it as it is, or write default:RTL for a right-to-left language.
    return pgettext("direction of writing", "default:LTR") == "default:RTL"


def N_(message: str) -> str:  # noqa: N802 - the conventional gettext marker
    """Mark a constant for translation and return it unchanged."""
    return message


def NP_(context: str, message: str) -> str:  # noqa: ARG001, N802 - a marker, as above
    """Mark a constant for translation in a context and return the message unchanged."""
    return message
