"""Sets footcare up and starts it, or checks all of it: ``python3 packaging/bootstrap.py run``.

Only this file is read by Pythons that are too old for the rest, so it keeps to words they know.
"""

import sys

NEEDED = (3, 11)


def start() -> int:
    """Hand over to the steps, or say that this Python is too old for them.

    Returns:
        The exit code: 3 when the machine lacks something.
    """
    if sys.version_info < NEEDED:
        sys.stderr.write(
            "footcare needs Python %d.%d or newer; this is Python %d.%d.\n"  # noqa: UP031 - as above
            % (NEEDED + tuple(sys.version_info[:2]))
        )
        return 3
    from setup_steps.commands import main  # noqa: PLC0415 - newer words than an old Python reads

    return main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(start())
