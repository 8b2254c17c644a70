"""`footcare demo`: fills an empty profile with the diary of a made-up person.

The window over it belongs to the program; here everything happens that needs none. A profile that
holds anything is refused and stays as it is. The diary is filled in one transaction.
"""

from __future__ import annotations

import os
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from footcare.assembly import COMMAND_WAIT, open_diary
from footcare.cli.streams import ExitCode, Refusal, Streams
from footcare.content.routines import load_routines
from footcare.demo.filling import MOST_DAYS, DiaryInUse, fill, refuse_used
from footcare.domain.intake_words import all_counted
from footcare.domain.preferences import Preferences
from footcare.i18n import _
from footcare.store.database import open_database
from footcare.store.header import header_of
from footcare.store.preferences_file import JsonPreferencesFile

if TYPE_CHECKING:
    from argparse import Namespace

    from footcare.domain.clock import Clock
    from footcare.paths import Profile

_MADE_BY_OPENING: Final = frozenset({"footcare.db", "footcare.db-journal", "lock", "logs"})
"""What lies in a folder in which a diary was opened, or was going to be, and nothing kept."""


def run(words: Namespace, profile: Profile, clock: Clock, streams: Streams) -> int:
    """Fill the profile and return the exit code.

    Raises:
        Refusal: the words make no command, or the profile holds something.
        DiaryProblem: the diary cannot be made or written.
    """
    if not 1 <= words.days <= MOST_DAYS:
        sentence = _("--days: {days} is not between 1 and {most}.")
        raise Refusal(ExitCode.BAD_INPUT, sentence.format(days=words.days, most=MOST_DAYS))
    if words.profile is None:
        # The variable of the environment names a diary of somebody's own.
        sentence = _("'demo --no-window' needs --profile and a folder that is empty.")
        raise Refusal(ExitCode.BAD_INPUT, sentence)
    _refuse_used(profile)
    try:
        with closing(open_diary(profile, wait_seconds=COMMAND_WAIT)) as diary:
            life = fill(diary, load_routines(), clock, days=words.days, seed=words.seed)
    except DiaryInUse as used:
        raise _used(profile) from used
    streams.answer(
        _("{folder} holds the diary of a made-up person now: {counts}.").format(
            folder=profile.root, counts=all_counted(life.counts())
        )
    )
    return _keep_settings(profile, streams)


def _refuse_used(profile: Profile) -> None:
    """Raise unless a profile is empty, without making or changing anything."""
    if not profile.root.exists():
        return
    try:
        names = set(os.listdir(profile.root))  # noqa: PTH208 - names are all that is asked
    except OSError as error:
        raise Refusal(
            ExitCode.BAD_INPUT,
            _("{folder} cannot be used: {reason}. Nothing was changed.").format(
                folder=profile.root, reason=error.strerror or error
            ),
        ) from error
    if names - _MADE_BY_OPENING:
        raise _used(profile)
    header = header_of(profile.database)
    if header is None or header.empty:
        return
    if not header.current:
        raise _used(profile)
    with (
        closing(open_database(profile.database, wait_seconds=COMMAND_WAIT)) as diary,
        diary.reading() as books,
    ):
        try:
            refuse_used(books)
        except DiaryInUse as used:
            raise _used(profile) from used


def _used(profile: Profile) -> Refusal:
    return Refusal(
        ExitCode.BAD_INPUT,
        _(
            "{folder} holds something already. Nothing was changed. Please name a folder that is"
            " empty or not there yet."
        ).format(folder=profile.root),
    )


def _keep_settings(profile: Profile, streams: Streams) -> ExitCode:
    """Keep that the way in was walked, so that the window opens on the diary."""
    try:
        settings = replace(Preferences(), first_run_done=True)
        JsonPreferencesFile(profile.preferences).write(settings)
    except OSError as error:
        streams.say(
            _("The settings could not be written: {reason}. The diary itself is in.").format(
                reason=error.strerror or error
            )
        )
        return ExitCode.DONE_IN_PART
    return ExitCode.DONE
