"""Runs pip over a lock file, shows how far it is, and says in one sentence why it stopped."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

from setup_steps.saying import NO_SPACE, Trouble, say

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

BIG = 5  # MB: smaller downloads are over before they could be read

# What pip says, and what it means; the first that fits is said. Causes stand before the general
# complaints that pip adds at its end.
_MEANINGS = (
    (
        r"No space left on device|Errno 28|Disk quota exceeded",
        NO_SPACE,
    ),
    (
        r"DO NOT MATCH THE HASHES",
        "A downloaded file is not the one that footcare was tested with, so it was not installed.",
    ),
    (
        r"CERTIFICATE_VERIFY_FAILED|SSLError|SSLCertVerificationError",
        (
            "The download server could not prove who it is: check this computer's date and its"
            " certificates, then run this again."
        ),
    ),
    (
        (
            r"NewConnectionError|NameResolutionError|Temporary failure in name resolution"
            r"|Network is unreachable|ConnectTimeoutError|ProxyError|Connection refused"
        ),
        "The network does not answer: connect this computer, then run this again.",
    ),
    (
        (
            r"ReadTimeoutError|Read timed out|IncompleteRead|Connection broken|ConnectionResetError"
            r"|HTTP error|HTTPError|incomplete-download|Connection aborted"
        ),
        "A download broke off: run this again, it goes on from what is there.",
    ),
    (
        r"No matching distribution found for (?P<name>[\w.-]+)",
        (
            "There is no {name} for this computer and this Python: footcare needs a 64-bit system"
            " with Python 3.11 to 3.14, on Linux Debian 12, Ubuntu 22.04 or newer."
        ),
    ),
    (
        r"Read-only file system|Permission denied|Errno 30\b|Errno 13\b",
        (
            "The folder .venv cannot be written to: put the project where you may write, and try"
            " again."
        ),
    ),
)


def install_lock(python: Path, lock: Path) -> None:
    """Install exactly what a lock file lists, nothing that is not in it.

    Raises:
        Trouble: if pip stopped, with the reason.
    """
    total = len(re.findall(r"(?m)^[\w.-]+==", lock.read_text(encoding="utf-8")))
    say(f"Installing {total} packages (the first time this takes a minute or two)")
    _pip(python, ("--require-hashes", "--only-binary=:all:", "-r", str(lock)), Progress(total).see)


def install_project(python: Path, root: Path) -> None:
    """Make ``import footcare`` and the ``footcare`` command work from the source tree.

    Raises:
        Trouble: if pip stopped, with the reason.
    """
    say("Installing footcare itself")
    _pip(python, ("--no-deps", "--no-build-isolation", "-e", str(root)), _ignore)


def meaning_of(output: str, otherwise: str) -> str:
    """Return the one sentence that says why pip gave up, or another if its words are new."""
    for pattern, sentence in _MEANINGS:
        found = re.search(pattern, output)
        if found:
            return sentence.format(**found.groupdict())
    return otherwise


class Progress:
    """Turns pip's lines into a few words: which package of how many, and what is big."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._seen = 0
        self._waited = False

    def see(self, line: str) -> None:
        """Take one line of pip's output and say what it means for the person, if anything."""
        if line.startswith(("Collecting ", "Requirement already satisfied: ")):
            self._seen += 1
            if line.startswith("Collecting "):
                name = line.split()[1].replace("==", " ")
                say(f"  [{self._seen:>2}/{self._total}] {name}")
        elif line.startswith("Installing collected packages"):
            say("  unpacking")
        elif "Retrying (" in line and not self._waited:
            self._waited = True
            say("  the network does not answer, trying again")
        else:
            size = re.search(r"Downloading \S+ \((\d+)[\d.]* MB\)", line)
            if size and int(size[1]) >= BIG:
                say(f"          {size[1]} MB")


def _ignore(line: str) -> None:
    """A step that is over in a second needs no progress."""


def _pip(python: Path, words: tuple[str, ...], see: Callable[[str], None]) -> None:
    command = [
        str(python), "-m", "pip", "install", *words,
        "--disable-pip-version-check", "--no-input", "--progress-bar", "off",
    ]  # fmt: skip
    lines = []
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as running:
        for line in running.stdout or ():
            lines.append(line)
            see(line.strip())
    if running.returncode != 0:
        raise Trouble(_keep("".join(lines), python.parents[1] / "install.log"))


def _keep(output: str, log: Path) -> str:
    """Keep pip's own words in a file, and return the sentence that they come to."""
    try:
        log.write_text(output, encoding="utf-8")
    except OSError as error:
        output += str(error)
    return meaning_of(output, f"The packages could not be installed; what pip said is in {log}.")
