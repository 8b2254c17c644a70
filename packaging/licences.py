"""Gathers the licences of what is shipped: ``.venv/bin/python packaging/licences.py``.

They are committed, so that the program shows them wherever it runs; a test tells when a package
came or went. The words of Qt's are those of the GPL, which its makers offer and footcare uses.
"""

from __future__ import annotations

import sys
from pathlib import Path

from packing.licences import gather, write
from setup_steps.environment import Environment
from setup_steps.saying import DONE, Trouble, complain

ROOT = Path(__file__).resolve().parents[1]


def main() -> int:
    """Write ``resources/licences`` anew.

    Returns:
        The exit code.
    """
    environment = Environment(ROOT)
    environment.python = Path(sys.executable)
    try:
        write(gather(environment), ROOT / "resources" / "licences")
    except Trouble as trouble:
        complain(trouble.sentence)
        return trouble.code
    return DONE


if __name__ == "__main__":
    sys.exit(main())
