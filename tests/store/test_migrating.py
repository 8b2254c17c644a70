"""An older diary is brought up to date on a copy: whole, or left exactly as it was."""

from __future__ import annotations

import gzip
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from footcare.assembly import open_diary
from footcare.domain.backup import Reason
from footcare.services.ports import DiaryBusy, DiaryUnusable
from footcare.store.backups import shelf_beside
from footcare.store.database import open_database
from footcare.store.migrating import SCRIPTS, upgrade
from footcare.store.schema import SCHEMA, revision_of
from footcare.store.tables import metadata
from tests import households, measurements, photographs, records
from tests.dying import lives_through, needs_fork
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footcare.domain.inspection import Inspection
    from footcare.paths import Profile

FIXTURES = Path(__file__).parent / "fixtures"
RELEASED = sorted(FIXTURES.glob("schema*.db.gz"))

released_before = pytest.mark.parametrize("released", RELEASED[:-1], ids=lambda file: file.name)

# What a later release could do: a new column, a new table, a table built anew.
NEXT = """
revision = "{new}"
down_revision = "{old}"
import sqlalchemy as sa
from alembic import op

def upgrade():
    op.add_column("symptom", sa.Column("weather", sa.Text))
    op.create_table("cream", sa.Column("id", sa.Integer, primary_key=True))
    op.execute("INSERT INTO cream VALUES (1)")
    with op.batch_alter_table("finding") as batch:
        batch.alter_column("told", new_column_name="told_on")
    {more}
"""


@pytest.fixture
def older(profile: Profile) -> Path:
    """A diary with one record of each kind."""
    with closing(open_diary(profile)) as diary, diary.writing() as books:
        books.inspections.add(records.an_inspection())
        books.symptoms.add(records.a_symptom())
        books.reminders.add(records.a_reminder())
    return profile.database


def scripts_of_tomorrow(tmp_path: Path, more: str = "") -> Path:
    scripts = tmp_path / "migrations"
    shutil.copytree(SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    revision = NEXT.format(old=revision_of(SCHEMA), new=revision_of(SCHEMA + 1), more=more)
    (scripts / "versions" / "next.py").write_text(revision, encoding="utf-8")
    return scripts


def schema_of(path: Path) -> dict[str, frozenset[str]]:
    """The clauses of each table and index, in whatever order they were written."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        return {name: frozenset(clauses_of(sql)) for name, sql in rows}


def clauses_of(sql: str) -> Iterator[str]:
    """The clauses between the commas of a statement, but not those within brackets."""
    head, _bracket, body = sql.partition("(")
    yield " ".join(head.split())
    depth, clause = 0, ""
    for letter in body[: body.rindex(")")] + ",":
        if letter == "," and depth == 0:
            yield " ".join(clause.split())
            clause = ""
            continue
        depth += (letter == "(") - (letter == ")")
        clause += letter


def test_the_revisions_make_what_the_tables_say(tmp_path: Path) -> None:
    by_revision, by_tables = tmp_path / "revision.db", tmp_path / "tables.db"
    engine = create_engine(f"sqlite:///{by_revision}")
    with engine.begin() as connection:
        config = Config()
        config.set_main_option("script_location", str(SCRIPTS))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    engine.dispose()
    engine = create_engine(f"sqlite:///{by_tables}")
    metadata.create_all(engine)
    engine.dispose()
    made, meant = schema_of(by_revision), schema_of(by_tables)
    # Alembic makes its own table, under names of its own.
    assert made.pop("alembic_version")
    assert meant.pop("alembic_version")
    assert made == meant


def test_the_newest_revision_is_the_schema() -> None:
    scripts = ScriptDirectory(str(SCRIPTS))
    assert scripts.get_heads() == [revision_of(SCHEMA)]


def test_a_diary_that_is_up_to_date_needs_no_alembic(older: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from footcare.store.database import open_database;"
        f"open_database(Path({str(older)!r}), wait_seconds=1).close();"
        "sys.exit(any(name in sys.modules for name in ('alembic', 'pydantic', 'PySide6')))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def released_diary(released: Path, profile: Profile) -> None:
    """Put the diary of a release in its place."""
    profile.make()
    profile.database.write_bytes(gzip.decompress(released.read_bytes()))


def as_before_4(check: Inspection) -> Inspection:
    """Return a check without what schema 4 made room for."""
    answers = tuple(answer for answer in check.answers if not answer.together)
    return replace(check, answers=answers, looked_by="")


def assert_as_released(profile: Profile) -> None:
    """See that everything is there that each release had in its diary."""
    with closing(open_diary(profile)) as diary:
        with diary.reading() as books:
            assert books.inspections.get(records.an_id(1)) == as_before_4(records.an_inspection())
            assert books.symptoms.all() == [records.a_symptom()]
            assert books.sessions.all() == [records.a_session()]
            assert books.reminders.all()[0] == records.a_reminder()
            assert books.occurrences.all()[0] == records.an_occurrence(records.a_reminder())
            assert books.persons.get("p2") == records.a_person()
            assert books.drafts.get("p1", "check") == '{"step": 3}'
        assert diary.faults() == ()


def test_there_is_a_diary_of_every_release() -> None:
    names = [f"schema{schema}.db.gz" for schema in range(1, SCHEMA + 1)]
    assert [file.name for file in RELEASED] == names


@pytest.mark.parametrize("released", RELEASED, ids=lambda file: file.name)
def test_every_released_diary_is_read(released: Path, profile: Profile) -> None:
    released_diary(released, profile)
    assert_as_released(profile)


def test_a_released_diary_knows_its_intakes(profile: Profile) -> None:
    released_diary(FIXTURES / "schema2.db.gz", profile)
    with closing(open_diary(profile)) as diary, diary.reading() as books:
        assert books.intakes.all() == [records.an_intake()]


def test_a_released_diary_knows_its_pauses_and_quiet_hours(profile: Profile) -> None:
    released_diary(FIXTURES / "schema3.db.gz", profile)
    with closing(open_diary(profile)) as diary, diary.reading() as books:
        assert books.pauses.all() == [records.a_pause()]
        assert books.reminders.get(records.an_id(7)) == records.a_monthly_reminder()
        assert books.persons.get("p3") == households.a_person_at_rest()
        told = records.a_told_occurrence(records.a_monthly_reminder())
        assert books.occurrences.get(told.key) == told


def test_a_released_diary_knows_who_looked_and_what_was_measured(profile: Profile) -> None:
    released_diary(FIXTURES / "schema4.db.gz", profile)
    with closing(open_diary(profile)) as diary, diary.reading() as books:
        helped = records.an_inspection(records.a_stamp(8))
        assert books.inspections.get(records.an_id(8)) == helped
        assert books.persons.get("p4") == households.a_person_after_amputations()
        assert books.photos.all() == [photographs.a_photo(records.a_stamp(9))]
        assert books.temperatures.all() == [measurements.a_temperature(records.a_stamp(10))]
        assert books.touch_tests.all() == [measurements.a_touch_test(records.a_stamp(11))]
        assert books.falls.all() == [measurements.a_falls_record(records.a_stamp(12))]


def test_an_upgrade_keeps_every_row_and_the_old_diary(older: Path, tmp_path: Path) -> None:
    before = older.read_bytes()
    upgrade(older, 1, clock=FakeClock(), scripts=scripts_of_tomorrow(tmp_path), schema=SCHEMA + 1)
    with closing(sqlite3.connect(older)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA + 1,)
        assert connection.execute("SELECT quality, weather FROM symptom").fetchall() == [
            ("burning", None)
        ]
        assert connection.execute("SELECT count(told_on) FROM finding").fetchone() == (1,)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    shelf = shelf_beside(older)
    (kept,) = shelf.all()
    assert (kept.reason, kept.schema, kept.size) == (Reason.BEFORE_UPGRADE, SCHEMA, len(before))
    assert shelf.faults(kept) == ()
    assert {file.name for file in older.parent.iterdir()} == {"footcare.db", "backups"}
    with pytest.raises(DiaryUnusable, match="newer"):
        open_database(older, wait_seconds=0)


def test_an_upgrade_done_already_changes_nothing(older: Path, tmp_path: Path) -> None:
    before = older.read_bytes()
    upgrade(older, 1, clock=FakeClock(), scripts=scripts_of_tomorrow(tmp_path, "0 / 0"))
    assert older.read_bytes() == before


@pytest.mark.parametrize(
    "fault",
    [
        'op.execute("no SQL at all")',
        'op.execute("DELETE FROM finding")',
        "op.execute(\"UPDATE symptom_spot SET symptom = 'nobody'\")",
        "0 / 0",
    ],
)
def test_an_upgrade_that_fails_leaves_the_diary_as_it_was(
    older: Path, tmp_path: Path, fault: str
) -> None:
    before = older.read_bytes()
    with pytest.raises(DiaryUnusable):
        upgrade(
            older,
            1,
            clock=FakeClock(),
            scripts=scripts_of_tomorrow(tmp_path, fault),
            schema=SCHEMA + 1,
        )
    assert older.read_bytes() == before
    assert {file.name for file in older.parent.iterdir()} == {"footcare.db", "backups"}


def test_an_upgrade_waits_for_a_writer(older: Path, tmp_path: Path) -> None:
    scripts = scripts_of_tomorrow(tmp_path)
    with (
        closing(open_database(older, wait_seconds=0)) as diary,
        diary.writing(),
        pytest.raises(DiaryBusy),
    ):
        upgrade(older, 0, clock=FakeClock(), scripts=scripts, schema=SCHEMA + 1)


def test_a_writer_that_waited_for_an_upgrade_starts_over(older: Path, tmp_path: Path) -> None:
    with closing(open_database(older, wait_seconds=0)) as diary:
        upgrade(
            older, 1, clock=FakeClock(), scripts=scripts_of_tomorrow(tmp_path), schema=SCHEMA + 1
        )
        with pytest.raises(DiaryUnusable, match="replaced"), diary.writing() as books:
            books.symptoms.add(records.a_symptom(records.a_stamp(77)))


def kill_and_try_again(older: Path, scripts: Path, schema: int, *, every: int, teeth: int) -> None:
    """Upgrade again and again, each time killed some statements later, until it is done."""
    before = older.read_bytes()
    for statements in range(every // 2, 200, every):
        work = partial(upgrade, older, 1, clock=FakeClock(), scripts=scripts, schema=schema)
        if lives_through(statements, work):
            break
        assert older.read_bytes() == before, f"changed after {statements} statements"
    else:
        pytest.fail("it never came to its end")
    assert statements >= teeth, "the trial had no teeth"
    with closing(sqlite3.connect(older)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (schema,)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


@needs_fork
def test_an_upgrade_that_was_killed_can_be_done_again(older: Path, tmp_path: Path) -> None:
    scripts = scripts_of_tomorrow(tmp_path)
    kill_and_try_again(older, scripts, SCHEMA + 1, every=6, teeth=20)


@pytest.mark.soak
@needs_fork
def test_an_upgrade_killed_after_every_statement(older: Path, tmp_path: Path) -> None:
    scripts = scripts_of_tomorrow(tmp_path)
    kill_and_try_again(older, scripts, SCHEMA + 1, every=1, teeth=20)


@released_before
@needs_fork
def test_a_released_diary_whose_upgrade_was_killed(released: Path, profile: Profile) -> None:
    released_diary(released, profile)
    kill_and_try_again(profile.database, SCRIPTS, SCHEMA, every=5, teeth=10)
    assert_as_released(profile)


@pytest.mark.soak
@released_before
@needs_fork
def test_a_released_diary_killed_after_every_statement(released: Path, profile: Profile) -> None:
    released_diary(released, profile)
    kill_and_try_again(profile.database, SCRIPTS, SCHEMA, every=1, teeth=10)
    assert_as_released(profile)
