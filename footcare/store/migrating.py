"""Brings a diary of an older footcare up to date: on a copy, in one transaction, or not at all."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy.exc import SQLAlchemyError

from footcare.i18n import _
from footcare.paths import PRIVATE_DIR
from footcare.services.ports import DiaryProblem, DiaryUnusable
from footcare.store.checking import faults_of
from footcare.store.engine import make_engine, problem_of
from footcare.store.header import identity_of
from footcare.store.tables import SCHEMA, revision_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

SCRIPTS: Final = Path(__file__).resolve().parent / "migrations"
"""Alembic's folder, shipped as files beside this module."""


def upgrade(
    path: Path, wait_seconds: float, *, scripts: Path = SCRIPTS, schema: int = SCHEMA
) -> None:
    """Replace a diary by its upgraded copy; whatever fails, the diary stays as it was.

    The write lock is held from before the copy until after the replacement, so that nothing can
    be written in between. A process that waited for it notices the new file and starts over.
    The diary as it was stays in ``backups/pre-<revision>.db``.

    Raises:
        DiaryBusy: another process writes too long, or there is no space for the copy.
        DiaryUnusable: the diary cannot be upgraded.
    """
    try:
        with _locked(path, wait_seconds) as found:
            if found < schema:
                _upgrade_locked(path, found, scripts, schema)
    except DiaryProblem:
        raise
    except Exception as error:
        raise DiaryUnusable(
            _("The diary could not be brought up to date. It is as it was before.")
        ) from error


@contextmanager
def _locked(path: Path, wait_seconds: float) -> Iterator[int]:
    """Hold the write lock of the file that is in place; yield its schema number."""
    while True:
        before = identity_of(path)
        engine = make_engine(path, wait_seconds)
        try:
            with engine.connect() as connection, connection.begin():
                if identity_of(path) == before:
                    yield connection.exec_driver_sql("PRAGMA user_version").scalar_one()
                    return
        except (SQLAlchemyError, sqlite3.Error) as error:
            raise problem_of(error) from error
        finally:
            engine.dispose()


def _upgrade_locked(path: Path, found: int, scripts: Path, schema: int) -> None:
    work = path.with_name(f"{path.name}.upgrade")
    kept = path.parent / "backups" / f"pre-{revision_of(schema)}.db"
    kept.parent.mkdir(mode=PRIVATE_DIR, exist_ok=True)
    part = kept.with_name(kept.name + ".part")
    try:
        _copy(path, part)
        _copy(path, work)
        _check(part)
        part.replace(kept)
        _sync_folder(kept.parent)
        rows = _row_counts(work)
        _run_revisions(work, found, scripts, schema)
        _check(work)
        _check_rows(rows, _row_counts(work))
        _sync(work)
        work.replace(path)
        _sync_folder(path.parent)
    finally:
        for left in (part, work, work.with_name(work.name + "-journal")):
            with suppress(OSError):
                left.unlink(missing_ok=True)


def _run_revisions(work: Path, found: int, scripts: Path, schema: int) -> None:
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


def _copy(path: Path, to: Path) -> None:
    to.unlink(missing_ok=True)
    os.close(os.open(to, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    try:
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(to)) as target:
            target.execute("PRAGMA synchronous=EXTRA")
            source.backup(target)
    except sqlite3.Error as error:
        raise problem_of(error) from error


def _check(path: Path) -> None:
    faults = faults_of(path, 0)
    if faults:
        raise DiaryUnusable(_("The diary is damaged and cannot be brought up to date."))


def _row_counts(path: Path) -> dict[str, int]:
    with closing(sqlite3.connect(path)) as connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        return {
            name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608 - a name of the schema
            for (name,) in names.fetchall()
        }


def _check_rows(before: dict[str, int], after: dict[str, int]) -> None:
    for name, rows in before.items():
        if after.get(name, rows) < rows:
            message = f"{name} had {rows} rows and has {after[name]}"
            raise DiaryUnusable(message)


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Make a new name in a folder durable, where the system can."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
