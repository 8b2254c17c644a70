"""Which backups are kept: the newest of days, weeks and months, whatever the clock says."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from footcare.domain.backup import BEFORE_CHANGES, NEWEST, Backup, Reason, worth_keeping

DAY = date(2026, 11, 22)


def a_backup(
    sequence: int, day: date = DAY, reason: Reason = Reason.DAILY, size: int = 1000
) -> Backup:
    made_at = datetime.combine(day, time(8), UTC)
    return Backup(sequence, made_at, day, reason, 1, {"inspections": sequence}, size, "a", "b")


def daily(days: int, first: date = DAY) -> list[Backup]:
    return [a_backup(number + 1, first + timedelta(number)) for number in range(days)]


def days_kept(backups: list[Backup]) -> list[date]:
    kept = worth_keeping(backups)
    return sorted(backup.day for backup in backups if backup.sequence in kept)


def test_a_year_of_daily_backups_leaves_days_weeks_and_months() -> None:
    days = days_kept(daily(365, date(2026, 1, 1)))
    last = date(2026, 12, 31)
    assert [day for day in days if day > last - timedelta(7)] == [
        last - timedelta(back) for back in range(6, -1, -1)
    ]
    # The last days of eight weeks and of twelve months; several of them are the same.
    assert {day for day in days if day.month < 11} == {
        *(date(2026, month, 31) for month in (1, 3, 5, 7, 8, 10)),
        *(date(2026, month, 30) for month in (4, 6, 9)),
        date(2026, 2, 28),
    }
    assert sum(day.isoweekday() == 7 for day in days) >= 7
    assert len(days) <= 7 + 8 + 12


def test_the_last_copies_before_each_kind_of_change_stay() -> None:
    backups = [a_backup(number, reason=Reason.BEFORE_UPGRADE) for number in range(1, 6)]
    backups += [a_backup(number + 5, DAY + timedelta(number)) for number in range(1, 60)]
    kept = worth_keeping(backups)
    assert {number for number in kept if number <= 5} == {5 - n for n in range(BEFORE_CHANGES)}


def test_a_wrong_clock_pushes_nothing_out() -> None:
    backups = daily(5)
    wrong = [
        a_backup(6, date(2200, 1, 1)),
        a_backup(7, date(1999, 1, 1)),
        a_backup(8, DAY + timedelta(5)),
    ]
    kept = worth_keeping(backups + wrong)
    assert kept == set(range(1, 9))


def test_the_newest_stay_although_they_are_too_large() -> None:
    backups = [a_backup(number, DAY + timedelta(number), size=90_000_000) for number in range(1, 9)]
    assert worth_keeping(backups) == {6, 7, 8}
    assert len(worth_keeping(backups, most_bytes=400_000_000)) == 4


def test_nothing_is_kept_of_nothing() -> None:
    assert worth_keeping([]) == frozenset()


a_day = st.dates(date(1990, 1, 1), date(2200, 12, 31))
shelves = st.lists(
    st.tuples(a_day, st.sampled_from(Reason), st.integers(1, 120_000_000)), max_size=80
).map(
    lambda rows: [
        a_backup(number, day, reason, size)
        for number, (day, reason, size) in enumerate(rows, start=1)
    ]
)


@given(shelves)
def test_the_newest_always_stay_and_thinning_twice_changes_nothing(backups: list[Backup]) -> None:
    kept = worth_keeping(backups)
    newest = {backup.sequence for backup in backups[-NEWEST:]}
    assert newest <= kept
    left = [backup for backup in backups if backup.sequence in kept]
    assert worth_keeping(left) == kept


@given(shelves, a_day)
def test_one_more_backup_never_empties_the_shelf(backups: list[Backup], day: date) -> None:
    before = worth_keeping(backups)
    after = worth_keeping([*backups, a_backup(len(backups) + 1, day)])
    small = all(backup.size < 1_000_000 for backup in backups)
    # One copy more pushes out at most one of each: a day, a week, a month, and a kind of change.
    assert not small or len(before - after) <= 4
