"""A bare Debian system in a folder, and a screen outside of it that its programs are shown on."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from setup_steps.saying import Trouble

if TYPE_CHECKING:
    from contextlib import ExitStack

SYSTEM_PYTHON = "/usr/bin/python3"
_BUS_LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
_SOURCES = ("/etc/apt/sources.list.d/debian.sources", "/etc/apt/sources.list")


class BareRoot:
    """A Debian with nothing but what every Debian has; packages come from where the host's do.

    Attributes:
        folder: where it lies.
    """

    def __init__(self, folder: Path, suite: str = "bookworm") -> None:
        """Make it.

        Raises:
            Trouble: if it cannot be made here.
        """
        if os.geteuid() != 0 or shutil.which("mmdebstrap") is None:
            raise Trouble("A bare Debian needs root and the package mmdebstrap.")
        sources = next((one for one in _SOURCES if Path(one).exists()), None)
        if sources is None:
            raise Trouble("This system does not say where Debian's packages come from.")
        self.folder = folder
        make = ["mmdebstrap", "--quiet", "--variant=minbase", "--include=ca-certificates"]
        made = subprocess.run([*make, suite, str(folder), sources], check=False)
        if made.returncode != 0:
            raise Trouble("The bare Debian could not be made; mmdebstrap's words say why.")
        # Buses outside name their sockets by paths outside; inside, those lead to the same place.
        outside = folder / str(folder).lstrip("/")
        outside.parent.mkdir(parents=True, exist_ok=True)
        outside.symlink_to("/")

    def run(
        self, *words: str, variables: dict[str, str] | None = None, typed: str = ""
    ) -> subprocess.CompletedProcess[str]:
        """Run a command inside and return how it ended, with what it said."""
        return subprocess.run(
            self.command(*words),
            env=_inside(variables),
            input=typed,
            capture_output=True,
            text=True,
            check=False,
        )

    def start(
        self, stack: ExitStack, *words: str, variables: dict[str, str]
    ) -> subprocess.Popen[bytes]:
        """Start a program inside that ends with the stack."""
        program = subprocess.Popen(
            self.command(*words),
            env=_inside(variables),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        stack.callback(end, program)
        return program

    def command(self, *words: str) -> list[str]:
        """Return a command of the host that runs another one inside."""
        return ["chroot", str(self.folder), *words]


class Screen:
    """A screen, the buses of a desktop, and somebody who reads the screen by names alone.

    Attributes:
        variables: what a program needs to be shown here.
    """

    def __init__(self, stack: ExitStack, sockets: Path, reader: Path) -> None:
        """Start everything; it ends with the stack.

        Args:
            stack: what ends it.
            sockets: a folder for the sockets of the buses, inside the bare system.
            reader: the program that reads the screen.
        """
        sockets.mkdir(parents=True, exist_ok=True)
        sockets.chmod(0o700)
        number = _first_line(
            _started(stack, {}, "Xvfb", "-displayfd", "1", "-screen", "0", "1400x900x24")
        )
        runtime = {"DISPLAY": f":{number}", "XDG_RUNTIME_DIR": str(sockets)}
        address = f"--address=unix:path={sockets}/bus"
        bus = _started(
            stack, runtime, "dbus-daemon", "--session", "--nofork", "--print-address", address
        )
        self.variables = {
            **runtime,
            "DBUS_SESSION_BUS_ADDRESS": _first_line(bus),
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        _started(stack, self.variables, _BUS_LAUNCHER, "--launch-immediately")
        _started(stack, self.variables, "openbox")
        self._reader = _started(stack, self.variables, SYSTEM_PYTHON, str(reader))

    def ask(self, *words: object) -> Any:  # noqa: ANN401 - whatever the reader says
        """Have the reader do or say something.

        Raises:
            Trouble: if it cannot.
        """
        _pipe(self._reader.stdin).write(json.dumps(words) + "\n")
        _pipe(self._reader.stdin).flush()
        answer = json.loads(_pipe(self._reader.stdout).readline())
        if isinstance(answer, dict):
            raise Trouble(f"{words}: {answer['failed']}")
        return answer


def end(program: subprocess.Popen[Any]) -> None:
    """End a program, by force where it does not listen."""
    program.terminate()
    try:
        program.wait(timeout=15)
    except subprocess.TimeoutExpired:
        program.kill()
        program.wait()


def _inside(variables: dict[str, str] | None) -> dict[str, str]:
    plain = {"PATH": os.defpath + ":/usr/sbin:/sbin", "HOME": "/root", "LANG": "C.UTF-8"}
    return {**plain, "DEBIAN_FRONTEND": "noninteractive", **(variables or {})}


def _started(stack: ExitStack, variables: dict[str, str], *words: str) -> subprocess.Popen[str]:
    program = subprocess.Popen(
        words,
        env={**os.environ, **variables},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    stack.callback(end, program)
    return program


def _first_line(program: subprocess.Popen[str]) -> str:
    return _pipe(program.stdout).readline().strip()


def _pipe(pipe: IO[str] | None) -> IO[str]:
    if pipe is None:
        raise Trouble("A program was started without its pipes.")
    return pipe
