"""Asks all hints at once, and takes the first that says the person is busy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from footcare.i18n import _
from footcare.services.desktop_ports import Busy
from footcare.services.ports import Ability

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_PATIENCE: Final = 2000


class Hint(Protocol):
    """One thing a desktop tells about the person."""

    def is_compatible(self) -> Ability:
        """Tell whether it can be asked on this desktop, and if not, why not."""
        ...

    def ask(self, told: Callable[[Busy], None]) -> None:
        """Ask without waiting; ``told`` is called on the GUI thread, maybe late, maybe never."""
        ...

    def finish(self) -> None:
        """Let go of whatever was needed to ask."""
        ...


class _Question(QObject):
    """One question on its way.

    Signals:
        settled: it has its answer, or has waited long enough.
    """

    settled = Signal(object)

    def __init__(self, told: Callable[[Busy], None], hints: int, parent: QObject) -> None:
        super().__init__(parent)
        self._told = told
        self._open = hints
        self._settled = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(self._give_up)
        self._patience.start()

    def hear(self, busy: Busy) -> None:
        """Take the answer of one hint."""
        self._open -= 1
        if busy is not Busy.NO or self._open == 0:
            self._settle(busy)

    def drop(self) -> None:
        """Want no answer any more."""
        self._settled = True
        self._patience.stop()
        self.deleteLater()

    def _give_up(self) -> None:
        self._settle(Busy.NO)

    def _settle(self, busy: Busy) -> None:
        if not self._settled:
            self.drop()
            self.settled.emit(self)
            self._told(busy)


class DesktopAttention(QObject):
    """Tells whether the person is busy, as far as this desktop lets anybody see."""

    def __init__(self, hints: Sequence[Hint], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hints = tuple(hints)
        self._questions: set[_Question] = set()

    def ability(self) -> Ability:
        """Tell what can be seen here, and what cannot."""
        able = [hint.is_compatible() for hint in self._hints]
        if not any(one.ok for one in able):
            why = _("This desktop does not tell whether you want to be left in peace.")
            return Ability(ok=False, why=why)
        return Ability(ok=True, why=" ".join(one.why for one in able if one.why))

    def ask(self, told: Callable[[Busy], None]) -> None:
        """Look now, and call ``told`` once on this thread, after two seconds at most."""
        hints = [hint for hint in self._hints if hint.is_compatible().ok]
        if not hints:
            told(Busy.NO)
            return
        question = _Question(told, len(hints), self)
        question.settled.connect(self._forget)
        self._questions.add(question)
        for hint in hints:
            hint.ask(question.hear)

    def finish(self) -> None:
        """Answer nobody any more and let go of the desktop."""
        for question in self._questions:
            question.drop()
        self._questions.clear()
        for hint in self._hints:
            hint.finish()

    @Slot(object)
    def _forget(self, question: _Question) -> None:
        self._questions.discard(question)
