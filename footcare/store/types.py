"""Column types of our own: instants that know their zone, words of the domain, small lists.

All are kept as plain text, readable in any tool and the same on every database. A word or time
that nobody knows raises ``ValueError`` in both directions: what is read back is what was meant.
"""

from __future__ import annotations

from datetime import UTC, datetime, time
from enum import StrEnum
from typing import TYPE_CHECKING, NoReturn, TypeVar

from sqlalchemy import DateTime, String, TypeDecorator
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Dialect

WordOf = TypeVar("WordOf", bound=StrEnum)


class UtcInstant(TypeDecorator[datetime]):
    """An instant. Naive values are refused; what comes back is aware and in UTC."""

    impl = DateTime
    cache_ok = True

    @override
    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the instant as naive UTC, the way it is kept."""
        del dialect
        if value is None:
            return None
        if value.tzinfo is None:
            message = f"an instant needs a time zone: {value.isoformat()}"
            raise ValueError(message)
        return value.astimezone(UTC).replace(tzinfo=None)

    @override
    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the kept instant, aware."""
        del dialect
        return None if value is None else value.replace(tzinfo=UTC)


class Word(TypeDecorator[WordOf]):
    """One word of a domain vocabulary.

    ``nothing`` is the text kept for None, for columns of a key, which cannot be NULL.
    """

    impl = String(40)
    cache_ok = True

    def __init__(self, kind: type[WordOf], nothing: str | None = None) -> None:
        super().__init__()
        self.kind = kind
        self.nothing = nothing

    @override
    def process_bind_param(self, value: WordOf | None, dialect: Dialect) -> str | None:
        """Return the word's text."""
        del dialect
        return self.nothing if value is None else self.kind(value).value

    @override
    def result_processor(
        self, dialect: Dialect, coltype: object
    ) -> Callable[[str | None], WordOf | None]:
        """Return what turns a kept text into its word: a look into a table, no call of Python.

        A year of foot checks holds twenty thousand words.
        """
        del dialect, coltype
        known: dict[str | None, WordOf | None] = {word.value: word for word in self.kind}
        return _Vocabulary(known | {None: None, self.nothing: None}, self.kind).__getitem__


class _Vocabulary(dict[str | None, WordOf | None]):
    """The words by their kept texts; a text that is none raises ``ValueError``."""

    def __init__(self, words: dict[str | None, WordOf | None], kind: type[WordOf]) -> None:
        super().__init__(words)
        self._kind = kind

    def __missing__(self, text: str | None) -> NoReturn:
        raise ValueError(f"{text!r} is no {self._kind.__name__}")


class WordSet(TypeDecorator[frozenset[WordOf]]):
    """A set of words of a domain vocabulary, in the order of the vocabulary."""

    impl = String(600)
    cache_ok = True

    def __init__(self, kind: type[WordOf]) -> None:
        super().__init__()
        self.kind = kind

    @override
    def process_bind_param(self, value: frozenset[WordOf] | None, dialect: Dialect) -> str:
        """Return the words with a blank between them."""
        del dialect
        return " ".join(word.value for word in self.kind if word in (value or ()))

    @override
    def process_result_value(self, value: str | None, dialect: Dialect) -> frozenset[WordOf]:
        """Return the set of a kept text."""
        del dialect
        return frozenset(self.kind(word) for word in (value or "").split())


class WallTime(TypeDecorator[time]):
    """A time of day on the wall, to the minute."""

    impl = String(5)
    cache_ok = True

    @override
    def process_bind_param(self, value: time | None, dialect: Dialect) -> str | None:
        """Return the time as ``HH:MM``."""
        del dialect
        return None if value is None else _time_text(value)

    @override
    def process_result_value(self, value: str | None, dialect: Dialect) -> time | None:
        """Return the time of a kept text."""
        del dialect
        return None if value is None else time.fromisoformat(value)


class WallTimes(TypeDecorator[tuple[time, ...]]):
    """Times of day on the wall, in the order given."""

    impl = String(2000)
    cache_ok = True

    @override
    def process_bind_param(self, value: tuple[time, ...] | None, dialect: Dialect) -> str:
        """Return the times as ``HH:MM`` with a blank between them."""
        del dialect
        return " ".join(_time_text(one) for one in value or ())

    @override
    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[time, ...]:
        """Return the times of a kept text."""
        del dialect
        return tuple(time.fromisoformat(one) for one in (value or "").split())


class Numbers(TypeDecorator[tuple[int, ...]]):
    """A few whole numbers, in the order given."""

    impl = String(200)
    cache_ok = True

    @override
    def process_bind_param(self, value: tuple[int, ...] | None, dialect: Dialect) -> str:
        """Return the numbers with a blank between them."""
        del dialect
        return " ".join(str(one) for one in value or ())

    @override
    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[int, ...]:
        """Return the numbers of a kept text."""
        del dialect
        return tuple(int(one) for one in (value or "").split())


def _time_text(value: time) -> str:
    if value.second or value.microsecond or value.tzinfo is not None:
        message = f"a wall time has minutes, no seconds and no zone: {value.isoformat()}"
        raise ValueError(message)
    return value.isoformat(timespec="minutes")
