"""Looks at a diary file from outside: nothing is created, upgraded or changed."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from footcare.services.keeping import Examination, Integrity
from footcare.services.ports import DiaryBusy, DiaryProblem
from footcare.store.checking import faults_of
from footcare.store.counting import standing_records
from footcare.store.engine import problem_of
from footcare.store.header import header_of, refuse_foreign
from footcare.store.loss import copies_remain

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
            return Examination(Integrity.MISSING, None, {}, copies_remain(path))
        schema = header.schema if header.ours else None
        refuse_foreign(header)
        faults = faults_of(path, wait_seconds)
        if faults:
            return Examination(Integrity.DAMAGED, schema, {}, " ".join(faults))
        if path.stat().st_size == 0:
            # Its making was cut off in the commit, and the check has just undone it.
            return Examination(Integrity.MISSING, None, {}, copies_remain(path))
        counts = standing_records(path)
    except sqlite3.Error as error:
        return Examination(Integrity.DAMAGED, schema, {}, str(problem_of(error)))
    except DiaryBusy:
        raise
    except DiaryProblem as problem:
        newer = schema is not None and header is not None and header.newer
        integrity = Integrity.NEWER if newer else Integrity.DAMAGED
        return Examination(integrity, schema, {}, str(problem))
    return Examination(Integrity.OK, schema, counts)
