"""The life of the process that speaks through Qt."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from footcare.desktop.speaking import talk
from footcare.desktop.speaking.speaker import Ears, Speaker, choose_engine

if TYPE_CHECKING:
    from collections.abc import Sequence


def run_speaker(words: Sequence[str]) -> int:
    """Speak until standard input ends.

    Args:
        words: the name of an engine or nothing, then a language such as ``en_GB``.

    Returns:
        The exit code.
    """
    app = QCoreApplication(["footcare"])
    out = sys.stdout.buffer
    ears = Ears(sys.stdin.buffer)
    ears.listen()
    engine = choose_engine("".join(words[:-1]))
    if not engine:
        out.write(talk.line(cannot="no speech system"))
        out.flush()
        return 0
    _speaker = Speaker(engine, words[-1], ears, out)
    return app.exec()
