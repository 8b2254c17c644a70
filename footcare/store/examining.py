"""Looks at a diary file from outside: nothing is created, upgraded or changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from footcare.services.keeping import Examination, Integrity
from footcare.services.ports import DiaryBusy, DiaryProblem
from footcare.store.checking import faults_of
from footcare.store.database import SqlDiary
from footcare.store.engine import make_engine
from footcare.store.header import header_of, identity_of, refuse_foreign

if TYPE_CHECKING:
    from pathlib import Path


def examine(path: Path, wait_seconds: float) -> Examination:
    """Return what is known of a diary file after the full check.

    Raises:
        DiaryBusy: another process holds it too long.
    """
    schema = None
    try:
        header = header_of(path)
        if header is None or header.empty:
            return Examination(Integrity.MISSING, None, {})
        schema = header.schema if header.ours else None
        refuse_foreign(header)
        faults = faults_of(path, wait_seconds)
        if faults:
            return Examination(Integrity.DAMAGED, schema, {}, " ".join(faults))
        if path.stat().st_size == 0:
            # Its making was cut off midway, and the check has just undone what there was of it.
            return Examination(Integrity.MISSING, None, {})
        # The tables of an older diary have other columns; they are counted after the upgrade.
        counts = {} if header.behind else _counts(path, wait_seconds)
    except DiaryBusy:
        raise
    except DiaryProblem as problem:
        newer = schema is not None and header is not None and header.newer
        integrity = Integrity.NEWER if newer else Integrity.DAMAGED
        return Examination(integrity, schema, {}, str(problem))
    return Examination(Integrity.OK, schema, counts)


def _counts(path: Path, wait_seconds: float) -> dict[str, int]:
    identity = identity_of(path)
    diary = SqlDiary(path, make_engine(path, wait_seconds), wait_seconds, identity)
    try:
        return diary.counts()
    finally:
        diary.close()
