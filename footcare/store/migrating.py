"""Brings a diary of an older footcare up to date: on a copy, in one transaction, or not at all."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from footcare.domain.backup import Reason
from footcare.i18n import _
from footcare.paths import sync_folder
from footcare.services.ports import DiaryProblem, DiaryUnusable
from footcare.store.backups import backup_held, copy_database, copy_problem
from footcare.store.checking import faults_of
from footcare.store.counting import all_rows
from footcare.store.engine import make_engine
from footcare.store.locking import held
from footcare.store.schema import SCHEMA, revision_of
from footcare.store.whole_file import new_private_file, sync_file

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from footcare.domain.clock import Clock

SCRIPTS: Final = Path(__file__).resolve().parent / "migrations"
"""Alembic's folder, shipped as files beside this module."""


def upgrade(
    path: Path,
    wait_seconds: float,
    *,
    clock: Clock,
    scripts: Path = SCRIPTS,
    schema: int = SCHEMA,
) -> None:
    """Replace a diary by its upgraded copy; whatever fails, the diary stays as it was.

    The write lock is held from before the copy until after the replacement, so that nothing can
    be written in between. A process that waited for it notices the new file and starts over.
    The diary as it was stays among the backups.

    Raises:
        DiaryBusy: another process writes too long, or there is no space for the copy.
        DiaryUnusable: the diary cannot be upgraded.
    """
    try:
        with held(path, wait_seconds) as found:
            if found < schema:
                _upgrade_held(path, found, clock, scripts, schema)
    except DiaryProblem:
        raise
    except OSError as error:
        raise copy_problem(error) from error
    except Exception as error:
        raise DiaryUnusable(
            _("The diary could not be brought up to date. It is as it was before.")
        ) from error


def _upgrade_held(path: Path, found: int, clock: Clock, scripts: Path, schema: int) -> None:
    work = path.with_name(f"{path.name}.upgrade")
    backup_held(path, Reason.BEFORE_UPGRADE, clock)
    try:
        new_private_file(work)
        copy_database(path, work)
        rows = all_rows(work)
        run_revisions(work, found, scripts, schema)
        _check(work)
        _check_rows(rows, all_rows(work))
        sync_file(work)
        work.replace(path)
        sync_folder(path.parent)
    finally:
        for left in (work, work.with_name(work.name + "-journal")):
            with suppress(OSError):
                left.unlink(missing_ok=True)


def run_revisions(work: Path, found: int, scripts: Path = SCRIPTS, schema: int = SCHEMA) -> None:
    """Bring a file that nobody else uses from one schema to another, in one transaction."""
    # Imported here: nine starts in ten need no upgrade, and it costs 0.2 seconds.
    from alembic import command
    from alembic.config import Config

    engine = make_engine(work, 0, foreign_keys=False)
    try:
        with engine.begin() as connection:
            config = Config()
            config.set_main_option("script_location", str(scripts).replace("%", "%%"))
            config.attributes["connection"] = connection
            _expect_revision(connection, found)
            command.upgrade(config, revision_of(schema))
            connection.exec_driver_sql(f"PRAGMA user_version={schema}")
    finally:
        engine.dispose()


def _expect_revision(connection: Connection, found: int) -> None:
    revision = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one()
    if revision != revision_of(found):
        message = f"the file says schema {found} and revision {revision}"
        raise DiaryUnusable(message)


def _check(path: Path) -> None:
    faults = faults_of(path, 0)
    if faults:
        raise DiaryUnusable(_("The diary is damaged and cannot be brought up to date."))


def _check_rows(before: dict[str, int], after: dict[str, int]) -> None:
    for name, rows in before.items():
        if after.get(name, rows) < rows:
            message = f"{name} had {rows} rows and has {after[name]}"
            raise DiaryUnusable(message)
