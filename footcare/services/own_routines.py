"""The massages a person wrote: listed, kept, taken away, saved to a file and brought in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from footcare.domain.own_routine import (
    LONGEST_FILE,
    RoutineRead,
    blank_routine,
    copy_of,
    free_id,
)
from footcare.i18n import _
from footcare.services.ports import DiaryProblem, DiaryReadOnly

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from footcare.domain.routine import Routine


class RoutineShelf(Protocol):
    """Where own massages are kept, as files named after their ids."""

    def read(self) -> Mapping[str, bytes]:
        """Return the beginnings of all files by their ids."""
        ...

    def write(self, routine_id: str, text: str) -> None:
        """Keep a massage whole or not at all.

        Raises:
            DiaryBusy: there is no space.
            DiaryReadOnly: nothing can be written.
        """
        ...

    def remove(self, routine_id: str) -> None:
        """Take a massage away.

        Raises:
            DiaryReadOnly: nothing can be written.
        """
        ...


@dataclass(frozen=True)
class RoutineFormat:
    """How a massage is a file.

    Attributes:
        read: reads a file from anywhere; takes its bytes and its name.
        read_kept: reads a file of the profile; takes its bytes and its id.
        text: writes a massage as the text of a file.
        write: writes pieces of text to a path, whole or not at all.
    """

    read: Callable[[bytes, str], RoutineRead]
    read_kept: Callable[[bytes, str], RoutineRead]
    text: Callable[[Routine], str]
    write: Callable[[Path, Iterable[str]], None]


@dataclass(frozen=True)
class OwnShown:
    """The massages that can be used, and what is wrong with the files that cannot."""

    routines: tuple[Routine, ...] = ()
    faults: tuple[str, ...] = ()


class OwnRoutines:
    """The own massages of a profile. A file that cannot be used hides none of the others."""

    def __init__(self, shelf: RoutineShelf, form: RoutineFormat, read_only: str = "") -> None:
        """Make it; ``read_only`` says why nothing may be written, or is empty."""
        self._shelf = shelf
        self._form = form
        self._read_only = read_only
        self._shown: OwnShown | None = None

    @property
    def shown(self) -> OwnShown:
        """What was found at the last look; the first question looks."""
        return self.look() if self._shown is None else self._shown

    @property
    def routines(self) -> tuple[Routine, ...]:
        """The massages that can be used, by name."""
        return self.shown.routines

    def look(self) -> OwnShown:
        """Read all files anew: somebody may have put one there by hand."""
        kept = self._shelf.read()
        read = [self._form.read_kept(data, routine_id) for routine_id, data in kept.items()]
        routines = [one.routine for one in read if one.routine is not None]
        self._shown = OwnShown(
            tuple(sorted(routines, key=_by_name)),
            tuple(fault for one in read for fault in one.faults),
        )
        return self._shown

    def begin(self) -> Routine:
        """Return a new massage that is not kept yet."""
        return blank_routine(self._taken())

    def copied(self, routine: Routine) -> Routine:
        """Return a copy that is not kept yet and can be changed."""
        return copy_of(routine, self._taken())

    def keep(self, routine: Routine) -> Routine:
        """Keep a massage, new or changed; return it as it is read again.

        Raises:
            DiaryBusy: there is no space; what was kept before stays.
            DiaryReadOnly: nothing can be written.
            DiaryProblem: it would not be read again, so it was not written.
        """
        self._refuse_read_only()
        text = self._form.text(routine)
        read = self._form.read_kept(text.encode("utf-8", "surrogatepass"), routine.id)
        if read.routine is None:
            raise DiaryProblem(_("It cannot be kept as it is: {why}.").format(why=read.faults[0]))
        self._shelf.write(routine.id, text)
        self.look()
        return read.routine

    def remove(self, routine_id: str) -> None:
        """Take a massage away; ``keep`` brings it back. Its sessions stay in the diary.

        Raises:
            DiaryReadOnly: nothing can be written.
        """
        self._refuse_read_only()
        self._shelf.remove(routine_id)
        self.look()

    def preview(self, path: Path) -> RoutineRead:
        """Return the massage of a file as it would be brought in, or every fault; nothing is kept.

        Raises:
            DiaryProblem: the file cannot be read.
        """
        try:
            # A pipe or a device would be waited for without end.
            if path.exists() and not path.is_file():
                raise DiaryProblem(_("{file} is no file.").format(file=path.name))
            with path.open("rb") as file:
                data = file.read(LONGEST_FILE + 1)
        except OSError as error:
            raise DiaryProblem(
                _("{file} cannot be read: {reason}.").format(
                    file=path.name, reason=error.strerror or error
                )
            ) from error
        read = self._form.read(data, path.name)
        if read.routine is None:
            return read
        return RoutineRead(replace(read.routine, id=free_id(read.routine, self._taken())))

    def save_to(self, routine: Routine, path: Path) -> None:
        """Write a massage to a file that others can bring in.

        Raises:
            DiaryProblem: it cannot be written; what was there stays.
        """
        try:
            self._form.write(path, [self._form.text(routine)])
        except OSError as error:
            raise DiaryProblem(
                _("{file} cannot be written: {reason}.").format(
                    file=path.name, reason=error.strerror or error
                )
            ) from error

    def _taken(self) -> frozenset[str]:
        # Also those whose files cannot be used: they are never written over.
        return frozenset(self._shelf.read())

    def _refuse_read_only(self) -> None:
        if self._read_only:
            raise DiaryReadOnly(self._read_only)


def _by_name(routine: Routine) -> tuple[str, str]:
    return routine.name.casefold(), routine.id
