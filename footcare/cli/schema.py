"""`footcare schema NAME`: the JSON Schema of a file that footcare reads or writes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from footcare.cli.streams import ExitCode, Streams
from footcare.resources import resource

if TYPE_CHECKING:
    from argparse import Namespace

_SHARED: Final = "words"
"""The vocabularies and shapes that the schemas have in common."""


def run(words: Namespace, streams: Streams) -> int:
    """Print a schema that stands on its own."""
    text = json.dumps(schema_of(words.name), ensure_ascii=False, indent=2)
    streams.answer(text)
    return ExitCode.DONE


def schema_of(name: str) -> dict[str, Any]:
    """Return a schema with the shared words it refers to inside it."""
    schema: dict[str, Any] = json.loads(_text(name).replace(f"{_SHARED}.json#", "#"))
    shared = json.loads(_text(_SHARED).replace(f"{_SHARED}.json#", "#"))
    return schema | {"$defs": shared["$defs"] | schema.get("$defs", {})}


def _text(name: str) -> str:
    return resource("schema", f"{name}.json").read_text(encoding="utf-8")
