"""Brings what the system lacks: with apt-get as root, else by saying the one line that does."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from setup_steps.needs import VENV, missing
from setup_steps.saying import NO_SPACE, Trouble, say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from setup_steps.needs import Need

INSTALL = ("apt-get", "install", "-y", "--no-install-recommends")
_LISTS = Path("/var/lib/apt/lists")

# What apt-get says, and what it means; the first that fits is said.
_MEANINGS = (
    (
        r"No space left|don't have enough free space",
        NO_SPACE,
    ),
    (
        r"Temporary failure resolving|Could not resolve|Could not connect|Cannot initiate",
        "The system packages cannot be fetched: the network does not answer.",
    ),
    (
        r"Could not get lock|Unable to acquire the dpkg|is another process using it",
        "Another program is installing packages just now: run this again when it has finished.",
    ),
    (
        r"dpkg was interrupted",
        "An earlier installation was interrupted: run 'dpkg --configure -a', then this again.",
    ),
    (r"Read-only file system", "The system is read-only: its packages cannot be installed here."),
    (
        r"Failed to fetch|Unable to fetch",
        "A system package could not be downloaded: run this again.",
    ),
    (
        r"Unable to locate package (\S+)|Package '(\S+)' has no installation candidate",
        "The system's package sources do not know every package that is needed.",
    ),
)


def provide(needs: tuple[Need, ...]) -> None:
    """See that the system meets these needs.

    Raises:
        Trouble: if it does not, and this process cannot change that.
    """
    lacking = missing(needs)
    if not lacking:
        return
    packages = packages_for(lacking)
    if shutil.which("apt-get") is None or not all(need.package for need in lacking):
        raise Trouble(without_apt(lacking))
    if os.geteuid() != 0:
        raise Trouble(one_line(packages, fresh=not _has_lists()))
    _install(packages)
    still = missing(lacking)
    if still:
        names = ", ".join(need.thing for need in still)
        raise Trouble(f"The packages were installed, yet this is still missing: {names}.")


def packages_for(needs: Iterable[Need]) -> list[str]:
    """Return the packages that bring these needs, each once, in a steady order."""
    return sorted({_named(need) for need in needs})


def one_line(packages: list[str], *, fresh: bool) -> str:
    """Return the sentence and the one command that a person with sudo can paste.

    ``fresh`` systems have no package lists yet, so the command fetches them first.
    """
    command = "sudo " + " ".join([*INSTALL, *packages])
    if fresh:
        command = f"sudo apt-get update && {command}"
    return (
        "This computer lacks some system packages: "
        f"paste this line, then run the same command again.\n{command}"
    )


def without_apt(needs: Iterable[Need]) -> str:
    """Return the sentence for a system whose packages have other names."""
    things = ", ".join(sorted(need.thing for need in needs))
    return f"This system lacks {things}: install what brings them, then run this again."


def meaning_of(output: str) -> str:
    """Return the one sentence that says why apt-get gave up."""
    for pattern, sentence in _MEANINGS:
        if re.search(pattern, output):
            return sentence
    return "The system packages could not be installed: run 'apt-get -f install', then this again."


def _named(need: Need) -> str:
    """Debian's python3-venv belongs to its default Python; another one has its own package."""
    if need in VENV and not _is_default_python():
        return f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    return need.package


def _is_default_python() -> bool:
    default = Path("/usr/bin/python3")
    ours = f"python{sys.version_info.major}.{sys.version_info.minor}"
    return not default.exists() or default.resolve().name == ours


def _has_lists() -> bool:
    return any(_LISTS.glob("*_Packages*"))


def _install(packages: list[str]) -> None:
    say(f"Installing system packages: {' '.join(packages)}")
    # The lists may be old or absent; if they cannot be refreshed, the installation says why.
    _apt(("apt-get", "update"))
    code, output = _apt((*INSTALL, *packages))
    if code != 0:
        raise Trouble(meaning_of(output))


def _apt(command: tuple[str, ...]) -> tuple[int, str]:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
    with subprocess.Popen(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as running:
        lines = []
        for line in running.stdout or ():
            lines.append(line)
            if line.startswith(("Need to get", "Fetched")) or " newly installed" in line:
                say(f"  {line.strip()}")
    return running.returncode, "".join(lines)
