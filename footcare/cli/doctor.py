"""`footcare doctor`: where things are, whether they are whole, what works on this desktop."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from footcare import __version__
from footcare.assembly import examine_diary, open_backups, pictures_in
from footcare.cli.backup_words import backup_line
from footcare.cli.streams import ExitCode, Streams
from footcare.i18n import _
from footcare.services.keeping import Examination, Integrity
from footcare.services.picture_words import picture_words
from footcare.store.surroundings import ground_under

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Mapping

    from footcare.domain.backup import Backup
    from footcare.domain.clock import Clock
    from footcare.paths import Profile
    from footcare.services.ground import Ground
    from footcare.services.photo_ports import PictureState
    from footcare.services.ports import Ability


def run(
    words: Namespace,
    profile: Profile,
    clock: Clock,
    streams: Streams,
    abilities: Callable[[], Mapping[str, Ability]],
) -> int:
    """Tell what is found; nothing is created or changed.

    Raises:
        DiaryBusy: another process holds the diary too long.
    """
    found = examine_diary(profile)
    works = abilities()
    backup = open_backups(profile, clock).newest_whole()
    ground = ground_under(profile)
    pictures = pictures_in(profile)
    if words.json:
        report = _report(profile, found, backup, works) | {
            "place": _place(ground),
            "pictures": _pictures(pictures),
        }
        streams.answer(json.dumps(report, ensure_ascii=False, indent=2))
    else:
        lines = _sentences(profile, found, backup, clock.time_zone(), works)
        for line in lines + _picture_sentences(pictures) + ground.sentences():
            streams.answer(line)
    match found.integrity:
        case Integrity.OK:
            return ExitCode.DONE if pictures.all_well else ExitCode.DONE_IN_PART
        case Integrity.MISSING:
            # Missing where copies of it lie is a loss; where nothing lies, a beginning.
            return ExitCode.DONE_IN_PART if found.why else ExitCode.DONE
        case Integrity.DAMAGED:
            return ExitCode.DONE_IN_PART
        case Integrity.NEWER:
            return ExitCode.CANNOT_OPEN


def _report(
    profile: Profile, found: Examination, backup: Backup | None, works: Mapping[str, Ability]
) -> dict[str, Any]:
    return {
        "version": __version__,
        "schema": found.schema,
        "profile": str(profile.root),
        "database": {
            "path": str(profile.database),
            "integrity": found.integrity.value,
            "why": found.why,
        },
        "records": dict(found.counts),
        "last_backup": None if backup is None else _backup_report(backup),
        "works": {name: ability._asdict() for name, ability in works.items()},
    }


def _backup_report(backup: Backup) -> dict[str, Any]:
    """Return the newest backup that passed the full check just now."""
    return {
        "sequence": backup.sequence,
        "made_at": backup.made_at.isoformat(),
        "day": backup.day.isoformat(),
        "reason": backup.reason.value,
        "schema": backup.schema,
        "size": backup.size,
        "records": dict(backup.counts),
    }


def _place(ground: Ground) -> dict[str, Any]:
    return {
        "synchronised_by": ground.synchronised_by or None,
        "shared_as": ground.shared_as or None,
        "ownerless": ground.ownerless or None,
        "conflict_copies": list(ground.conflict_copies),
        "why": ground.sentences(),
    }


def _pictures(state: PictureState) -> dict[str, Any]:
    return {
        "whole": state.whole,
        "missing": [str(photo) for photo in state.missing],
        "changed": [str(photo) for photo in state.changed],
        "why": picture_words(state),
    }


def _picture_sentences(state: PictureState) -> list[str]:
    words = picture_words(state)
    return [words] if words else []


def _sentences(
    profile: Profile,
    found: Examination,
    backup: Backup | None,
    time_zone: str,
    works: Mapping[str, Ability],
) -> list[str]:
    lines = [
        f"footcare {__version__}",
        _("Profile: {folder}").format(folder=profile.root),
        _("Diary: {words}").format(words=_diary_words(found)),
    ]
    if found.why:
        lines.append(found.why)
    lines += [f"  {name}: {count}" for name, count in found.counts.items()]
    lines.append(
        _("There is no whole copy of the diary.")
        if backup is None
        else _("Newest whole copy: {backup}").format(backup=backup_line(backup, time_zone))
    )
    for name, ability in works.items():
        state = _("works") if ability.ok else _("does not work here")
        lines.append(f"{name}: {state}. {ability.why}".rstrip())
    return lines


def _diary_words(found: Examination) -> str:
    match found.integrity:
        case Integrity.OK:
            return _("whole, schema {schema}").format(schema=found.schema)
        case Integrity.DAMAGED:
            return _("damaged")
        case Integrity.MISSING:
            return _("there is none yet")
        case Integrity.NEWER:
            return _("written by a newer footcare, schema {schema}").format(schema=found.schema)
