"""Re-makes the lock files: ``.venv/bin/python packaging/locks.py [--upgrade]``.

Every version is pinned by its hashes, for all systems at once, and no address of an index is
written down: whoever installs uses the index that their own pip is set to.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
HEAD = "# Made by packaging/locks.py from pyproject.toml: change that, then run it again.\n"
UV = (
    sys.executable, "-m", "uv", "pip", "compile", "pyproject.toml",
    "--universal", "--python-version", "3.11", "--generate-hashes",
    "--no-emit-index-url", "--no-annotate", "--no-header", "--quiet",
)  # fmt: skip
LOCKS = {
    "requirements-run.lock": ("--group", "build"),
    # The others hold the whole first one, at the same versions.
    "requirements-test.lock": (
        "--group", "build", "--group", "test", "--group", "locks",
        "--constraints", "packaging/requirements-run.lock",
    ),
    "requirements-package.lock": (
        "--group", "build", "--group", "package",
        "--constraints", "packaging/requirements-run.lock",
    ),
}  # fmt: skip


def main(words: list[str]) -> int:
    """Write each lock; what is pinned stays unless ``--upgrade`` is asked for.

    Returns:
        The exit code: that of uv if it refuses.
    """
    for name, groups in LOCKS.items():
        lock = HERE / name
        command = [*UV, *groups, *words, "--output-file", str(lock)]
        ended = subprocess.run(command, cwd=HERE.parent, check=False)
        if ended.returncode != 0:
            return ended.returncode
        lock.write_text(HEAD + lock.read_text(encoding="utf-8"), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
