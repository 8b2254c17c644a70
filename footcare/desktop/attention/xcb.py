"""Reads properties of windows from an X server, through the library that Qt itself speaks X with.

Qt tells a program nothing about other programs' windows, and its own connection is not for others.
libxcb is there wherever Qt shows windows on X11; unlike Xlib it ends no program over an error.
"""

from __future__ import annotations

import ctypes
from ctypes import POINTER, Structure, byref, c_char_p, c_int, c_uint8, c_uint16, c_uint32, c_void_p
from typing import TYPE_CHECKING, Any, ClassVar, Final

if TYPE_CHECKING:
    from typing import Self

_ANY_TYPE: Final = 0
_MOST: Final = 1024
"""Numbers of a property that are read at most."""
_BITS: Final = 32


class _Cookie(Structure):
    _fields_: ClassVar = [("sequence", c_uint32)]


class _Roots(Structure):
    _fields_: ClassVar = [("data", POINTER(c_uint32)), ("rem", c_int), ("index", c_int)]


class _AtomReply(Structure):
    _fields_: ClassVar = [
        ("response_type", c_uint8),
        ("pad", c_uint8),
        ("sequence", c_uint16),
        ("length", c_uint32),
        ("atom", c_uint32),
    ]


class _PropertyReply(Structure):
    _fields_: ClassVar = [
        ("response_type", c_uint8),
        ("format", c_uint8),
        ("sequence", c_uint16),
        ("length", c_uint32),
        ("type", c_uint32),
        ("bytes_after", c_uint32),
        ("value_len", c_uint32),
    ]


def _libraries() -> tuple[Any, Any]:
    """Return libxcb with the shapes of what is called, and the C library that frees its answers.

    Raises:
        OSError: there is no libxcb.
    """
    xcb, c = ctypes.CDLL("libxcb.so.1"), ctypes.CDLL(None)
    c.free.argtypes = [c_void_p]
    xcb.xcb_connect.argtypes = [c_char_p, POINTER(c_int)]
    for name in ("xcb_connect", "xcb_get_setup", "xcb_get_property_value"):
        getattr(xcb, name).restype = c_void_p
    for name in ("xcb_connection_has_error", "xcb_get_setup", "xcb_disconnect"):
        getattr(xcb, name).argtypes = [c_void_p]
    xcb.xcb_setup_roots_iterator.argtypes = [c_void_p]
    xcb.xcb_setup_roots_iterator.restype = _Roots
    xcb.xcb_intern_atom.argtypes = [c_void_p, c_uint8, c_uint16, c_char_p]
    xcb.xcb_get_property.argtypes = [c_void_p, c_uint8, *[c_uint32] * 5]
    xcb.xcb_get_property_value.argtypes = [c_void_p]
    for name, reply in (("intern_atom", _AtomReply), ("get_property", _PropertyReply)):
        getattr(xcb, f"xcb_{name}").restype = _Cookie
        answer = getattr(xcb, f"xcb_{name}_reply")
        answer.argtypes = [c_void_p, _Cookie, c_void_p]
        answer.restype = POINTER(reply)
    return xcb, c


class Screen:
    """A connection to the server that ``DISPLAY`` names, for a few questions."""

    def __init__(self) -> None:
        """Connect.

        Raises:
            OSError: there is no library, or no server that takes the call.
        """
        self._xcb, self._c = _libraries()
        chosen = c_int(0)
        self._connection = self._xcb.xcb_connect(None, byref(chosen))
        if self._xcb.xcb_connection_has_error(self._connection):
            self._xcb.xcb_disconnect(self._connection)
            raise OSError("the X server did not answer")
        # The first field of a screen is its root window; one server has one screen today.
        roots = self._xcb.xcb_setup_roots_iterator(self._xcb.xcb_get_setup(self._connection))
        self.root: int = roots.data[0]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._xcb.xcb_disconnect(self._connection)

    def atom(self, name: str) -> int:
        """Return the number of a name; 0 for one that the server does not know."""
        data = name.encode()
        cookie = self._xcb.xcb_intern_atom(self._connection, 1, len(data), data)
        reply = self._xcb.xcb_intern_atom_reply(self._connection, cookie, None)
        if not reply:
            return 0
        number: int = reply.contents.atom
        self._c.free(reply)
        return number

    def numbers(self, window: int, name: str) -> list[int]:
        """Return the numbers that a property of a window holds; none for a window that is gone."""
        cookie = self._xcb.xcb_get_property(
            self._connection, 0, window, self.atom(name), _ANY_TYPE, 0, _MOST
        )
        reply = self._xcb.xcb_get_property_reply(self._connection, cookie, None)
        if not reply:
            return []
        count = reply.contents.value_len if reply.contents.format == _BITS else 0
        values = ctypes.cast(self._xcb.xcb_get_property_value(reply), POINTER(c_uint32))
        found: list[int] = values[:count]
        self._c.free(reply)
        return found
