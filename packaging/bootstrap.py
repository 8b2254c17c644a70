"""Sets footcare up and starts it, or checks all of it: ``python3 packaging/bootstrap.py run``.

Only this file is read by Pythons that are too old for the rest, so it keeps to words they know.
"""

import shutil
import sys

NEEDED = (3, 11)
NEWEST = 14


def start() -> int:
    """Hand over to the steps, or say that this Python is too old for them.

    Returns:
        The exit code: 3 when the machine lacks something.
    """
    if sys.version_info < NEEDED:
        sys.stderr.write(f"{too_old()}\n")
        return 3
    from setup_steps.commands import main  # noqa: PLC0415 - newer words than an old Python reads

    return main(sys.argv[1:])


def too_old() -> str:
    """Return the sentence for an old Python; it names a newer one that is here already."""
    needed = f"footcare needs Python {NEEDED[0]}.{NEEDED[1]} or newer"
    sentence = f"{needed}; this is Python {sys.version_info[0]}.{sys.version_info[1]}"
    for minor in range(NEWEST, NEEDED[1] - 1, -1):
        name = f"python3.{minor}"
        if shutil.which(name):
            return f"{sentence}: start it with {name} instead."
    return f"{sentence}."


if __name__ == "__main__":
    sys.exit(start())
