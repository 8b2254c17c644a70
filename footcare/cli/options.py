"""The words of the command line."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Final, NoReturn

from typing_extensions import override

from footcare import __version__
from footcare.cli.streams import ExitCode, Refusal
from footcare.i18n import _
from footcare.paths import NoHomeError, find_profile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footcare.paths import Profile

KINDS: Final = (
    "inspection",
    "symptom",
    "session",
    "temperature",
    "touch_test",
    "falls",
    "reminder",
)
FORMATS: Final = ("json", "csv", "ics")
BACKUP_JOBS: Final = ("create", "list", "verify")
SCHEMAS: Final = (*KINDS, "rules", "assess", "export")


class _Parser(argparse.ArgumentParser):
    """A parser that leaves speaking and ending to the program."""

    @override
    def error(self, message: str) -> NoReturn:
        raise Refusal(
            ExitCode.BAD_INPUT,
            _("{message}. '{program} --help' shows what is possible.").format(
                message=message, program=self.prog
            ),
        )


def read_options(arguments: Sequence[str]) -> argparse.Namespace:
    """Return the words of a command line; ``verb`` is None for the program itself.

    Raises:
        Refusal: the words make no command.
        SystemExit: help or the version was asked for and is printed.
    """
    words = _parser().parse_args(arguments)
    if words.profile == "":
        raise Refusal(ExitCode.BAD_INPUT, _("--profile needs the name of a folder."))
    return words


def profile_of(words: argparse.Namespace) -> Profile:
    """Return the profile that a command line means.

    Raises:
        Refusal: it names the home of somebody who has none.
    """
    try:
        return find_profile(words.profile)
    except NoHomeError as error:
        raise Refusal(
            ExitCode.BAD_INPUT, _("The profile cannot be found: {reason}.").format(reason=error)
        ) from error


def _parser() -> _Parser:
    parser = _Parser(
        prog="footcare",
        description=_("A daily foot check, guided foot massage and reminders, on this computer."),
        allow_abbrev=False,
    )
    _add_own(parser)
    _add_common(parser, None)
    verbs = parser.add_subparsers(dest="verb", metavar=_("COMMAND"))
    record = _verb(verbs, "record", _("keep records from a file of JSON lines"))
    record.add_argument("kind", choices=KINDS)
    record.add_argument("file", metavar="FILE", help=_("a file, or - for standard input"))
    assess = _verb(verbs, "assess", _("apply the table to cases in a file, without a diary"))
    assess.add_argument("file", metavar="FILE", help=_("a file, or - for standard input"))
    export = _verb(verbs, "export", _("write the whole diary to a file"))
    export.add_argument("--format", choices=FORMATS, required=True)
    export.add_argument("--out", metavar="PATH", help=_("where to; standard output if left out"))
    bring_in = _verb(verbs, "import", _("bring in an exported diary, whole or not at all"))
    bring_in.add_argument(
        "file", metavar="FILE", nargs="?", help=_("a file, or - for standard input")
    )
    bring_in.add_argument(
        "--dry-run", action="store_true", help=_("say what would be done, and change nothing")
    )
    bring_in.add_argument("--undo", metavar="ID", help=_("take back an import by its id"))
    backup = _verb(verbs, "backup", _("make verified copies of the diary, or look at them"))
    backup.add_argument("what", nargs="?", choices=BACKUP_JOBS, default="create")
    restore = _verb(verbs, "restore", _("put a backup in the diary's place"))
    restore.add_argument(
        "backup", metavar="BACKUP", help=_("its number, or the path of a copy with its manifest")
    )
    restore.add_argument(
        "--dry-run", action="store_true", help=_("say what it would do and change nothing")
    )
    doctor = _verb(verbs, "doctor", _("tell where things are and whether they are whole"))
    doctor.add_argument("--json", action="store_true", help=_("as JSON"))
    reminders = _verb(verbs, "reminders", _("look at reminders, without a diary"))
    _add_preview(reminders.add_subparsers(dest="job", metavar=_("JOB"), required=True))
    routine = _verb(verbs, "routine", _("look at a massage in a file, without a diary"))
    _add_check(routine.add_subparsers(dest="job", metavar=_("JOB"), required=True))
    schema = _verb(verbs, "schema", _("print the JSON Schema of a file"))
    schema.add_argument("name", choices=SCHEMAS)
    _add_demo(verbs)
    tour = _verb(verbs, "tour", _("go through a day and write a picture of every page"))
    tour.add_argument("--out", metavar="DIR", required=True, help=_("where the pictures go"))
    tour.add_argument(
        "--sheets",
        action="store_true",
        help=_("also show each page in every look, on sheets; this takes minutes"),
    )
    return parser


def _add_own(parser: _Parser) -> None:
    """Add what the program itself takes, without a command."""
    parser.add_argument("--version", action="version", version=f"footcare {__version__}")
    parser.add_argument(
        "--background", action="store_true", help=_("start without showing the window")
    )
    parser.add_argument(
        "--self-check",
        action="store_true",
        help=_("try everything once on the empty profile named, and tell what works"),
    )
    parser.add_argument(
        "--open",
        nargs="?",
        const="",
        default="",
        metavar="FILE",
        help=_("look at an exported diary or a massage in the window; nothing is kept without you"),
    )


def _add_demo(verbs: argparse._SubParsersAction[_Parser]) -> None:
    demo = _verb(verbs, "demo", _("look around in the diary of a made-up person"))
    demo.epilog = _(
        "The diary goes into the folder named by --profile, which must be empty or not there yet."
        " Without --profile it goes into a folder of its own that is removed when Footcare ends."
        " Your own diary is never used. The same seed, day and number of days give the"
        " same diary."
    )
    demo.add_argument(
        "--days", type=int, default=365, metavar="NUMBER", help=_("how many days; 365 if left out")
    )
    demo.add_argument(
        "--seed", type=int, default=71, metavar="NUMBER", help=_("another year of the same story")
    )
    demo.add_argument(
        "--no-window", action="store_true", help=_("fill the folder and open no window")
    )


def _add_preview(jobs: argparse._SubParsersAction[_Parser]) -> None:
    preview = _verb(jobs, "preview", _("tell when the rules in a file come due"))
    preview.epilog = _(
        "RULES is a JSON array of reminders as the export has them ('footcare schema rules'). A"
        " rule that does not say when it starts begins on the first day shown. A rule that comes"
        " after another one is shown as if that was done as soon as it came due. Rules switched"
        " off or withdrawn tell nothing."
    )
    preview.add_argument("file", metavar="RULES", help=_("a file, or - for standard input"))
    preview.add_argument(
        "--from", dest="first", metavar="YYYY-MM-DD", help=_("the first day; today if left out")
    )
    preview.add_argument(
        "--days", type=int, default=7, metavar="NUMBER", help=_("how many days; 7 if left out")
    )
    preview.add_argument(
        "--zone", metavar="NAME", help=_("the time zone, such as Europe/Helsinki; this computer's")
    )


def _add_check(jobs: argparse._SubParsersAction[_Parser]) -> None:
    check = _verb(jobs, "check", _("tell whether a massage in a file can be used"))
    check.add_argument("file", metavar="FILE", help=_("a file, or - for standard input"))


def _verb(
    verbs: argparse._SubParsersAction[_Parser],
    name: str,
    words: str,
) -> _Parser:
    verb = verbs.add_parser(name, help=words, description=words, allow_abbrev=False)
    # Without a default here: what was said before the verb stands.
    _add_common(verb, argparse.SUPPRESS)
    return verb


def _add_common(parser: _Parser, default: str | None) -> None:
    parser.add_argument(
        "--profile", metavar="DIR", default=default, help=_("the folder of the diary")
    )
    parser.add_argument(
        "--person", metavar="ID", default=default, help=_("whom it is about, if there are several")
    )
