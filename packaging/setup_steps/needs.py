"""What footcare and its tests need from the system, as data: libraries, commands and files.

The names of the libraries were found by starting Qt on a bare Debian 12; those of the packages are
Debian's and Ubuntu's (newer releases answer to the same names).
"""

from __future__ import annotations

import ctypes
import importlib.util
import re
import shutil
import sys
from dataclasses import dataclass
from glob import glob
from pathlib import Path


@dataclass(frozen=True)
class Need:
    """One thing the system must have, how to see whether it does, and the package that brings it.

    Exactly one of ``library``, ``command``, ``file`` (a pattern) and ``module`` is given.
    """

    package: str
    library: str = ""
    command: str = ""
    file: str = ""
    module: str = ""

    @property
    def thing(self) -> str:
        """The name of what is looked for, for systems that have other packages."""
        return self.library or self.command or self.module or Path(self.file).name

    def is_met(self) -> bool:
        """Whether the system has it."""
        if self.library:
            return _loads(self.library)
        if self.command:
            return shutil.which(self.command) is not None
        if self.module:
            return importlib.util.find_spec(self.module) is not None
        return bool(glob(self.file))  # noqa: PTH207 - an absolute pattern, which Path.glob refuses


VENV = (Need("python3-venv", module="ensurepip"),)

QT = (
    Need("libglib2.0-0", library="libglib-2.0.so.0"),
    Need("libzstd1", library="libzstd.so.1"),
    Need("libgssapi-krb5-2", library="libgssapi_krb5.so.2"),
    Need("libegl1", library="libEGL.so.1"),
    Need("libgl1", library="libGL.so.1"),
    Need("libx11-6", library="libX11.so.6"),
    Need("libx11-xcb1", library="libX11-xcb.so.1"),
    Need("libdbus-1-3", library="libdbus-1.so.3"),
    Need("libfontconfig1", library="libfontconfig.so.1"),
    Need("libfreetype6", library="libfreetype.so.6"),
    Need("libxkbcommon0", library="libxkbcommon.so.0"),
    Need("libxkbcommon-x11-0", library="libxkbcommon-x11.so.0"),
    Need("libxcb-cursor0", library="libxcb-cursor.so.0"),
    Need("libxcb-icccm4", library="libxcb-icccm.so.4"),
    Need("libxcb-image0", library="libxcb-image.so.0"),
    Need("libxcb-keysyms1", library="libxcb-keysyms.so.1"),
    Need("libxcb-randr0", library="libxcb-randr.so.0"),
    Need("libxcb-render-util0", library="libxcb-render-util.so.0"),
    Need("libxcb-shape0", library="libxcb-shape.so.0"),
    Need("libxcb-xkb1", library="libxcb-xkb.so.1"),
    Need("libwayland-client0", library="libwayland-client.so.0"),
    Need("libwayland-cursor0", library="libwayland-cursor.so.0"),
    Need("libpulse0", library="libpulse.so.0"),
    Need("libbrotli1", library="libbrotlidec.so.1"),
    Need("libdrm2", library="libdrm.so.2"),
    Need("libxrandr2", library="libXrandr.so.2"),
)

# The black-box tests start the real program on a screen of their own, with a window manager for
# the keyboard, a message bus, the accessibility bus with its reader, a notification daemon and a
# voice.
TESTS = (
    Need("xvfb", command="Xvfb"),
    Need("openbox", command="openbox"),
    Need("dbus", command="dbus-run-session"),
    Need("at-spi2-core", file="/usr/libexec/at-spi-bus-launcher"),
    Need("gir1.2-atspi-2.0", file="/usr/lib/*/girepository-1.0/Atspi-2.0.typelib"),
    Need("python3-gi", file="/usr/lib/python3/dist-packages/gi/__init__.py"),
    Need("dunst", command="dunst"),
    Need("espeak-ng", command="espeak-ng"),
    Need("strace", command="strace"),
    Need("faketime", file="/usr/lib/*/faketime/libfaketimeMT.so.1"),
    Need("desktop-file-utils", command="desktop-file-validate"),
    Need("libglib2.0-bin", command="gio"),
    Need("gsettings-desktop-schemas", file="/usr/share/glib-2.0/schemas/org.gnome.desktop.notif*"),
)

_MISSING_LIBRARY = re.compile(r"(lib[\w.+-]+?\.so[.\d]*): cannot open shared object file")


def for_verb(verb: str) -> tuple[Need, ...]:
    """Return all that a verb of the bootstrap needs from this system."""
    if not sys.platform.startswith("linux"):
        return VENV
    return VENV + QT if verb == "run" else VENV + QT + TESTS


def missing(needs: tuple[Need, ...]) -> tuple[Need, ...]:
    """Return the needs that this system does not meet."""
    return tuple(need for need in needs if not need.is_met())


def library_named_in(output: str) -> Need | None:
    """Return the need behind a loader's complaint about a library, also one not in the list."""
    found = _MISSING_LIBRARY.search(output)
    if found is None:
        return None
    known = {need.library: need for need in QT}
    return known.get(found[1], Need("", library=found[1]))


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
