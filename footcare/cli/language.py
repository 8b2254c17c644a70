"""The language of the command line: the one that the variables of the terminal wish for."""

from __future__ import annotations

import gettext
from typing import TYPE_CHECKING, Final

from footcare.i18n import DOMAIN, N_, SOURCE_LANGUAGE, choose_language, fitting, wished_in
from footcare.resources import resource

if TYPE_CHECKING:
    from collections.abc import Mapping

PARSER_WORDS: Final = (
    N_("usage: "),
    N_("positional arguments"),
    N_("options"),
    N_("show this help message and exit"),
    N_("show program's version number and exit"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("the following arguments are required: %s"),
    N_("expected one argument"),
    N_("ignored explicit argument %r"),
    N_("unrecognized arguments: %s"),
    N_("invalid %(type)s value: %(value)r"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
)
"""What argparse says here by itself. It asks gettext, under these messages, when it says them."""


def speak_as_wished(environment: Mapping[str, str]) -> None:
    """Say everything on the command line in the language of the terminal, where it is known."""
    language = fitting(wished_in(environment))
    choose_language(language)
    if language != SOURCE_LANGUAGE:
        gettext.bindtextdomain(DOMAIN, resource("locale"))
        gettext.textdomain(DOMAIN)
