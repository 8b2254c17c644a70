"""The floor of a command: the import of the libraries that are its words, and nothing else."""

from __future__ import annotations

import sys
from contextlib import suppress
from importlib import import_module

for module in sys.argv[1:]:
    with suppress(ImportError):
        import_module(module)
