"""A small judge of JSON Schema: only the words that ours use, and any other word is an error."""

from __future__ import annotations

import re
from typing import Any

_TYPES: dict[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "boolean": bool,
    "integer": int,
    "number": (int, float),
    "null": type(None),
}
_SILENT = {"$schema", "$defs", "title", "description"}


def fits(value: object, schema: dict[str, Any]) -> bool:
    """Tell whether a value is what a schema describes."""
    return _fits(value, schema, schema)


def _fits(value: Any, schema: dict[str, Any], root: dict[str, Any]) -> bool:  # noqa: ANN401 - any JSON
    return all(_holds(word, said, value, schema, root) for word, said in schema.items())


def _holds(word: str, said: Any, value: Any, schema: dict[str, Any], root: dict[str, Any]) -> bool:  # noqa: ANN401, C901, PLR0911, PLR0912 - one case a word
    match word:
        case _ if word in _SILENT:
            return True
        case "$ref":
            place: Any = root
            for step in said.removeprefix("#/").split("/"):
                place = place[step]
            return _fits(value, place, root)
        case "anyOf":
            return any(_fits(value, one, root) for one in said)
        case "type":
            return isinstance(value, _TYPES[said]) and (
                said == "boolean" or not isinstance(value, bool)
            )
        case "enum":
            return value in said
        case "const":
            return bool(value == said)
        case "pattern":
            return not isinstance(value, str) or re.search(said, value) is not None
        case "minItems":
            return not isinstance(value, list) or len(value) >= said
        case "minLength":
            return not isinstance(value, str) or len(value) >= said
        case "maxLength":
            return not isinstance(value, str) or len(value) <= said
        case "minimum":
            return not isinstance(value, int | float) or value >= said
        case "maximum":
            return not isinstance(value, int | float) or value <= said
        case "required":
            return not isinstance(value, dict) or all(key in value for key in said)
        case "properties":
            return not isinstance(value, dict) or all(
                _fits(value[key], one, root) for key, one in said.items() if key in value
            )
        case "additionalProperties":
            assert said is False
            return not isinstance(value, dict) or set(value) <= set(schema["properties"])
        case "items":
            return not isinstance(value, list) or all(_fits(one, said, root) for one in value)
        case "uniqueItems":
            return not isinstance(value, list) or len({str(one) for one in value}) == len(value)
        case _:
            raise NotImplementedError(word)
