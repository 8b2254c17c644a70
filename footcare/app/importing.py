"""Imports without Qt's reading of sources."""

from __future__ import annotations

import builtins

# Whoever imports this loads Qt; from then on every import would go through its hook.
import PySide6.QtCore  # noqa: F401 - see above


def import_plainly() -> None:
    """Take Qt's hook off the import statement for the rest of this process.

    WORKAROUND PySide6 6.11 reads the source text of every module imported after it, and keeps the
    lines in memory, to learn whether the module may ask for ``__feature__``; none of ours does.
    That is a sixth of the start and 20 MB once SQLAlchemy is loaded: until it looks at byte code.
    """
    without_features = getattr(builtins, "__orig_import__", None)
    if without_features is not None:
        builtins.__import__ = without_features
