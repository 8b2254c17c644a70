"""What Qt has to say goes into our log, not onto a person's terminal."""

from __future__ import annotations

import logging
import os
import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from footcare.i18n import _

_log = logging.getLogger("footcare.qt")

_NO_WINDOW = 3
_GRAVE = frozenset({QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg})


def keep_qt_quiet() -> None:
    """From now on keep Qt's own messages in the log."""
    qInstallMessageHandler(_keep)


def _keep(kind: QtMsgType, _where: QMessageLogContext, words: str | None) -> None:
    _log.log(logging.ERROR if kind in _GRAVE else logging.INFO, "%s", words)
    if kind is QtMsgType.QtFatalMsg:
        # Most often the display does not answer. Qt would now end the process with a core dump.
        sentence = _("No window can be opened here. 'footcare tour --out DIR' needs no display.")
        print(sentence, file=sys.stderr, flush=True)  # noqa: T201 - the last word on the terminal
        os._exit(_NO_WINDOW)
