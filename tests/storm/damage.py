"""What happens to files in this world: seeded ways to damage a database or a backup.

Those of ``INSIDE`` make other bytes of a file's bytes; those of ``AROUND`` change what stands in a
file's place or beside it. None is chosen to be fair: transfers in text mode, half copied disks and
synchronised folders have done all of them.
"""

from __future__ import annotations

import gzip
import os
import socket
import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import random
    from collections.abc import Callable
    from pathlib import Path

    Change = Callable[[bytes, random.Random], bytes]
    Mischief = Callable[[Path, random.Random], None]

PAGE: Final = 4096
SECTOR: Final = 512
HEADER: Final = 100

FOREIGN: Final = (
    b"Dear diary, today my feet were cold.\n" * 200,
    b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n",
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    b"PK\x03\x04" + bytes(64),
    gzip.compress(b"a diary of another kind" * 50),
    b'{"format": "footcare-diary", "version": 1, "persons": []}\n',
    b"SQLite format 3\0",
    b"SQLite format 3\0" + b"\xff" * 5000,
    b"** This file contains an SQLite 2.1 database **\0",
    bytes(8192),
    b"S",
)


def _at(data: bytes, place: int, new: bytes) -> bytes:
    """Return the data with bytes written over it; it keeps its length."""
    new = new[: max(0, len(data) - place)]
    return data[:place] + new + data[place + len(new) :]


def _page(data: bytes, chance: random.Random) -> int:
    return PAGE * chance.randrange(max(1, len(data) // PAGE))


def bits_flip(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 1, 8))):
        changed[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def eight_bytes_change(data: bytes, chance: random.Random) -> bytes:
    return _at(data, chance.randrange(len(data)), chance.randbytes(8))


def bytes_change_here_and_there(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.randrange(2, 30)):
        changed[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(changed)


def the_end_is_missing(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(1, len(data))]


def last_pages_are_missing(data: bytes, chance: random.Random) -> bytes:
    return data[: max(PAGE, _page(data, chance))]


def the_end_is_zeros(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    return data[:start] + bytes(len(data) - start)


def a_page_is_zeros(data: bytes, chance: random.Random) -> bytes:
    return _at(data, _page(data, chance), bytes(PAGE))


def sectors_are_zeros(data: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.randrange(1, 6)):
        data = _at(data, SECTOR * chance.randrange(len(data) // SECTOR), bytes(SECTOR))
    return data


def a_page_is_rubbish(data: bytes, chance: random.Random) -> bytes:
    return _at(data, _page(data, chance), chance.randbytes(PAGE))


def two_pages_change_places(data: bytes, chance: random.Random) -> bytes:
    one, other = _page(data, chance), _page(data, chance)
    return _at(_at(data, one, data[other : other + PAGE]), other, data[one : one + PAGE])


def a_page_stands_in_for_another(data: bytes, chance: random.Random) -> bytes:
    one, other = _page(data, chance), _page(data, chance)
    return _at(data, one, data[other : other + PAGE])


def the_header_is_rubbish(data: bytes, chance: random.Random) -> bytes:
    return _at(data, 0, chance.randbytes(HEADER))


def the_header_changes(data: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.randrange(1, 4)):
        data = _at(data, chance.randrange(HEADER), chance.randbytes(1))
    return data


def a_schema_letter_changes(data: bytes, chance: random.Random) -> bytes:
    """Change a letter of the first page, where the tables are described."""
    return _at(data, chance.randrange(HEADER, min(PAGE, len(data))), bytes([chance.randrange(128)]))


def rubbish_is_added(data: bytes, chance: random.Random) -> bytes:
    return data + chance.randbytes(chance.choice((1, 100, PAGE, 3 * PAGE)))


def rubbish_comes_first(data: bytes, chance: random.Random) -> bytes:
    return chance.randbytes(chance.choice((1, 3, PAGE))) + data


def it_is_there_twice(data: bytes, _chance: random.Random) -> bytes:
    return data + data


def it_went_through_a_text_transfer(data: bytes, _chance: random.Random) -> bytes:
    return data.replace(b"\n", b"\r\n")


def it_went_through_a_text_editor(data: bytes, _chance: random.Random) -> bytes:
    return data.decode("utf-8", "replace").encode()


def another_file_is_in_its_place(_data: bytes, chance: random.Random) -> bytes:
    return chance.choice(FOREIGN)


INSIDE: Final[tuple[Change, ...]] = (
    bits_flip,
    eight_bytes_change,
    bytes_change_here_and_there,
    the_end_is_missing,
    last_pages_are_missing,
    the_end_is_zeros,
    a_page_is_zeros,
    sectors_are_zeros,
    a_page_is_rubbish,
    two_pages_change_places,
    a_page_stands_in_for_another,
    the_header_is_rubbish,
    the_header_changes,
    a_schema_letter_changes,
    rubbish_is_added,
    rubbish_comes_first,
    it_is_there_twice,
    it_went_through_a_text_transfer,
    it_went_through_a_text_editor,
    another_file_is_in_its_place,
)
"""Ways to make other bytes of a file's bytes. Some leave it whole: a bit may stand for nothing."""


def it_is_empty(path: Path, _chance: random.Random) -> None:
    path.write_bytes(b"")


def a_folder_is_in_its_place(path: Path, _chance: random.Random) -> None:
    path.unlink()
    path.mkdir()


def a_pipe_is_in_its_place(path: Path, _chance: random.Random) -> None:
    path.unlink()
    os.mkfifo(path)


def a_socket_is_in_its_place(path: Path, _chance: random.Random) -> None:
    path.unlink()
    with closing(socket.socket(socket.AF_UNIX)) as one, suppress(OSError):
        # The name of a socket is short; where the path is not, its place stays empty.
        one.bind(str(path))


def a_link_leads_to_itself(path: Path, _chance: random.Random) -> None:
    path.unlink()
    path.symlink_to(path.name)


def somebody_elses_database_is_in_its_place(path: Path, chance: random.Random) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA journal_mode={chance.choice(('DELETE', 'WAL'))}")
        connection.execute("CREATE TABLE bookmarks (url TEXT)")
        connection.commit()


def rubbish_stands_beside_it(path: Path, chance: random.Random) -> None:
    """Put rubbish where SQLite looks for what it left unfinished."""
    name = path.name + chance.choice(("-journal", "-wal", "-shm"))
    rubbish = chance.choice((b"", bytes(1000), chance.randbytes(5000), b"a sentence" * 80))
    path.with_name(name).write_bytes(rubbish)


def an_old_journal_stands_beside_it(path: Path, chance: random.Random) -> None:
    """Bring back a journal of a write that was finished long ago, as a synchronised folder does."""
    journal = path.with_name(path.name + "-journal")
    with closing(sqlite3.connect(path, isolation_level=None)) as writer:
        writer.execute("PRAGMA cache_size=1")
        writer.execute("BEGIN IMMEDIATE")
        for number in range(chance.randrange(20, 60)):
            row = (str(number), "x" * 3000)
            writer.execute("INSERT INTO draft VALUES ('p1', ?, ?, '')", row)
        left = journal.read_bytes()
        writer.execute("COMMIT")
    journal.write_bytes(left[: chance.choice((len(left), len(left) // 2))])


AROUND: Final[tuple[Mischief, ...]] = (
    it_is_empty,
    a_folder_is_in_its_place,
    a_pipe_is_in_its_place,
    a_socket_is_in_its_place,
    a_link_leads_to_itself,
    somebody_elses_database_is_in_its_place,
    rubbish_stands_beside_it,
    an_old_journal_stands_beside_it,
)
"""Ways to change what stands in a file's place or beside it. POSIX only."""


def damage(path: Path, chance: random.Random) -> str:
    """Damage a file in one of all these ways and return its name."""
    way = chance.randrange(len(INSIDE) + len(AROUND))
    if way < len(INSIDE):
        change = INSIDE[way]
        path.write_bytes(change(path.read_bytes(), chance))
        return change.__name__
    mischief = AROUND[way - len(INSIDE)]
    mischief(path, chance)
    return mischief.__name__
