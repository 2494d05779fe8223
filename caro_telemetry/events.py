"""The closed schema: the only values that can ever be recorded.

In: the name of an event type and its fields. Out: a plain dict, or EventError. The tables WORDS
and EVENT_TYPES are the whole schema; gate 1, the text form, `json_schema` and the documents are
made from them. There is no free text, so nothing private can be expressed. This module never
reads a file, a clock, the environment or the machine.
"""
from __future__ import annotations

from datetime import datetime  # sqlite3 imports it anyway

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from json import JSONDecoder
    from typing import Any, BinaryIO

# The closed lists. They only grow; a word is never renamed.
WORDS: dict[str, tuple[str, ...]] = {
    "backend": ("static", "llm"),
    "platform": ("macos", "linux", "other"),
    "shell_type": ("bash", "zsh", "fish", "sh", "ksh", "other"),
    "mode": ("argument", "stdin", "interactive"),
    "error_category": (
        "no_match", "not_configured", "connection_refused", "timeout", "http_status",
        "rate_limited", "unauthorized", "model_not_found", "invalid_response", "unsafe_response",
        "cancelled", "internal",
    ),
    "risk_level": ("safe", "moderate", "high", "critical"),
    "action_taken": ("allowed", "warned", "blocked"),
    "pattern_category": (
        "destructive", "privilege_escalation", "system_modification", "remote_execution",
        "data_exfiltration", "denial_of_service",
    ),
    "outcome": ("printed", "executed", "edited", "declined"),
    # Of a run: until the prompt is looked at, its parts, and the opening of the store.
    "stage": ("startup", "rules", "llm", "safety", "store"),
}
LEVELS = ("minimal", "normal", "verbose")  # each includes the ones before it

DURATION_BOUND = 86_400_000  # ms: a day. More is recorded as the bound.
COUNT_BOUND = 10_000

# The other kinds of value, beside the closed lists.
BACKENDS, BOOLEAN, TRUE = "list of backends", "boolean", "true"
COUNT, DURATION, VERSION = "count", "duration in milliseconds", "version"

# When a field is there: always, at choice, or exactly when another field has one of some values.
ALWAYS, OPTIONAL = "always", "optional"

# Event type -> field -> (kind, when it is there). A kind is a name in WORDS or one of the above.
EVENT_TYPES: dict[str, dict[str, tuple[str, Any]]] = {
    "session_start": {
        "version": (VERSION, ALWAYS),
        "platform": ("platform", ALWAYS),
        "shell_type": ("shell_type", ALWAYS),
        "backend_available": (BACKENDS, ALWAYS),
        "mode": ("mode", ALWAYS),
    },
    "session_end": {
        "duration_ms": (DURATION, ALWAYS),
        "commands_generated": (COUNT, ALWAYS),
        "commands_executed": (COUNT, ALWAYS),
    },
    "command_generation": {
        "backend": ("backend", ALWAYS),
        "duration_ms": (DURATION, ALWAYS),
        "success": (BOOLEAN, ALWAYS),
        "error_category": ("error_category", ("success", (False,))),
        "fallback": (TRUE, OPTIONAL),
    },
    "safety_validation": {
        "risk_level": ("risk_level", ALWAYS),
        "action_taken": ("action_taken", ALWAYS),
        "pattern_category": ("pattern_category", OPTIONAL),
        "outcome": ("outcome", ("action_taken", ("allowed", "warned"))),
    },
    "backend_error": {
        "backend": ("backend", ALWAYS),
        "error_category": ("error_category", ALWAYS),
        "recoverable": (BOOLEAN, ALWAYS),
    },
    "performance": {
        "stage": ("stage", ALWAYS),
        "duration_ms": (DURATION, ALWAYS),
    },
}
FIELDS = ("id", "session_id", "timestamp", "event_type")  # of a whole event, in this order

_CONSTANTS = frozenset((
    "type", *EVENT_TYPES,
    *(name for fields in EVENT_TYPES.values() for name in fields),
    *(word for words in WORDS.values() for word in words),
))
# Exact formats, as regular expressions of JSON Schema (ECMA-262), for `json_schema`. On the start
# path the functions below decide instead: compiling these costs 3 M instructions. A test holds
# the two against each other.
_NUMBER = "(0|[1-9][0-9]{0,2})"
PATTERNS = {
    "id": "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$",  # RFC 9562 5.4
    "session_id": "^[0-9a-f]{16}$",
    "timestamp": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
                 "T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$",  # RFC 3339, UTC, to the second
    "version": rf"^{_NUMBER}\.{_NUMBER}\.{_NUMBER}(-(alpha|beta|rc)([1-9][0-9]{{0,2}})?)?$",
}
_HEX = frozenset("0123456789abcdef")
_HEX_AND_DASH = "0123456789abcdef-"
_DIGITS = frozenset("0123456789")
_PIECE = 65_536  # bytes read at once from a file, and the longest value in it
_SPACE = frozenset(" \t\r\n")  # RFC 8259, section 2


class EventError(ValueError):
    """A value that the schema does not have. The message names the place, never the value."""


def make(event_type: str, /, **fields: object) -> dict[str, object]:
    """Gate 1: the `event_type` object of an event, its fields in the table's order.

    Numbers are brought to what may be known: a duration is cut to two significant digits, and a
    number over its bound becomes the bound. Raises EventError for anything outside the schema.
    """
    kinds = EVENT_TYPES.get(event_type) if type(event_type) is str else None
    if kinds is None:
        raise EventError("no such event type")
    made: dict[str, object] = {"type": event_type}
    for name, (kind, _) in kinds.items():
        if name in fields:
            value = fields.pop(name)
            made[name] = _BOUNDED[kind](value) if kind in _BOUNDED else value
    if fields:
        raise EventError(f"{event_type} has no such field")
    check(made)
    return made


def duration(value: object) -> object:
    """Milliseconds cut to two significant digits, at most DURATION_BOUND; no int, no change."""
    if type(value) is not int or value < 100:
        return value
    step = 10 ** (len(str(min(value, DURATION_BOUND))) - 2)
    return DURATION_BOUND if value >= DURATION_BOUND else value // step * step


def count(value: object) -> object:
    """A count, at most COUNT_BOUND; what is no int comes back as it is."""
    return min(value, COUNT_BOUND) if type(value) is int else value


_BOUNDED: dict[str, Callable[[object], object]] = {DURATION: duration, COUNT: count}


def check(event_type: object) -> None:
    """Raises EventError unless `event_type` is exactly an object of the schema.

    Types are compared by identity: a bool is no int, and a subclass of str, int or dict may
    answer one thing now and another later.
    """
    if type(event_type) is not dict or type(event_type.get("type")) is not str:
        raise EventError("an event type is an object with a type")
    kinds = EVENT_TYPES.get(event_type["type"])
    if kinds is None:
        raise EventError("no such event type")
    present = 1
    for name, (kind, when) in kinds.items():
        if name in event_type:
            present += 1
            if not _is_valid(kind, event_type[name]):
                raise EventError(f"{name}: not a value of the schema")
        if not _fits(name in event_type, when, event_type):
            raise EventError(f"{name}: missing, or there where it may not be")
    if len(event_type) != present:
        raise EventError("a field that the schema does not have")


def check_event(event: object) -> None:
    """Raises EventError unless `event` is exactly a whole event: the four FIELDS, all valid."""
    if type(event) is not dict or len(event) != len(FIELDS) or any(f not in event for f in FIELDS):
        raise EventError("an event has exactly id, session_id, timestamp and event_type")
    check_envelope(event["id"], event["session_id"], event["timestamp"])
    check(event["event_type"])


def check_envelope(event_id: object, session_id: object, timestamp: object) -> None:
    """Raises EventError unless the three have their exact formats (PATTERNS)."""
    if type(event_id) is not str or not _is_id(event_id):
        raise EventError("id: not a UUID version 4")
    if type(session_id) is not str or len(session_id) != 16 or not _HEX.issuperset(session_id):
        raise EventError("session_id: not 16 hex digits")
    if type(timestamp) is not str or not _is_timestamp(timestamp):
        raise EventError("timestamp: not UTC to the second")


def level_of(event_type: dict[str, object]) -> str:
    """The lowest level that includes this (valid) event type: a word of LEVELS."""
    name = event_type["type"]
    if name == "performance":
        return "verbose"
    failed = event_type.get("success") is False or event_type.get("action_taken") == "blocked"
    return "minimal" if failed or name == "backend_error" else "normal"


def includes(level: str, event_type: dict[str, object]) -> bool:
    """True when events of this (valid) type are recorded at `level`, a word of LEVELS."""
    return LEVELS.index(level_of(event_type)) <= LEVELS.index(level)


def version_word(version: str) -> str:
    """The version as it may be told: `1.1.0b2` (PEP 440) or `1.1.0-beta2` as `1.1.0-beta2`,
    anything else as `0.0.0` (a local part would name its company)."""
    if _is_version(version):
        return version
    for short, long in (("a", "-alpha"), ("b", "-beta"), ("rc", "-rc")):
        head, _, number = version.partition(short)
        word = head + long + (number if number != "0" else "")
        if number and _is_version(word):
            return word
    return "0.0.0"


def strings(event_type: object) -> Iterator[str]:
    """Every key and every string in a JSON value, however deep: what the patterns are asked."""
    waiting = [event_type]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            waiting += value.keys()
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value


def is_constant(text: str) -> bool:
    """True for the schema's own words and for a version in its exact format."""
    return text in _CONSTANTS or _is_version(text)


def write(event_type: dict[str, object]) -> str:
    """The one JSON text of a valid event type: no spaces, fields in the table's order.

    Words of closed lists need no escaping, so these lines stand in for `json` (+5.5 M
    instructions at start); a test holds them against it.
    """
    fields = [f"{_text(name)}:{_text(value)}" for name, value in event_type.items()]
    return "{" + ",".join(fields) + "}"


def read(text: str) -> dict[str, object]:
    """The value that `write` made this text from; raises EventError for any other text.

    Strict by construction: the text must be the very one that `write` makes of what was read,
    so a repeated key, another spelling or a space is an error. The schema is not asked here.
    """
    if type(text) is not str:  # SQLite keeps whatever is put in a column by hand
        raise EventError("not a text")
    try:
        value = _read_escaped(text) if "\\" in text else _read_plain(text)
        if write(value) == text:
            return value
    except (ValueError, IndexError, RecursionError):
        pass
    raise EventError("not the text of an event type")


def parse(text: str) -> object:
    """A JSON value from outside (RFC 8259). Raises EventError for invalid JSON, NaN, Infinity and
    too deep nesting. An object that repeats a key, and a number too long for Python, becomes None:
    that is in no schema, and costs only itself."""
    value, end = _decode(_decoder(), text, _skip_space(text, 0))
    if _skip_space(text, end) != len(text):
        raise EventError("not JSON: more than one value")
    return value


def read_array(file: BinaryIO) -> Iterator[object]:
    """The values of a JSON array, one at a time in constant memory, under `parse`'s rules.

    `file` is read in pieces of 64 KiB; a value may be as long. Raises EventError where the file
    stops being a UTF-8 JSON array, after the values before that place.
    """
    import codecs

    characters = codecs.getincrementaldecoder("utf-8")()
    decoder = _decoder()
    text, at, expected = "", 0, "["
    final = False
    while True:
        at = _skip_space(text, at)
        if not final and len(text) - at < _PIECE:
            data = file.read(_PIECE)
            final = not data
            try:
                text, at = text[at:] + characters.decode(data, final), 0
            except UnicodeDecodeError:
                raise EventError("not UTF-8") from None
            continue
        character = text[at:at + 1]
        if character == "]" and expected != "[" and expected != "value":
            break
        if expected in ("[", ","):
            if character != expected:
                raise EventError("not a JSON array")
            at = at + 1
            expected = "value" if expected == "," else "value or end"
            continue
        value, at = _decode(decoder, text, at)
        yield value
        expected = ","
    if text[at + 1:].strip(" \t\r\n") or file.read(1).strip():
        raise EventError("more after the JSON array")


def json_schema() -> dict[str, object]:
    """The schema of one event as JSON Schema, draft 2020-12."""
    envelope = {name: {"type": "string", "pattern": PATTERNS[name]} for name in FIELDS[:3]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "caro telemetry event",
        "type": "object",
        "properties": {
            **envelope,
            "event_type": {"oneOf": [_type_schema(name) for name in EVENT_TYPES]},
        },
        "required": list(FIELDS),
        "additionalProperties": False,
    }


def _is_valid(kind: str, value: object) -> bool:
    if kind in WORDS:
        return type(value) is str and value in WORDS[kind]
    return _CHECKS[kind](value)


def _fits(present: bool, when: Any, event_type: dict[str, object]) -> bool:
    if when is ALWAYS or when is OPTIONAL:
        return present or when is OPTIONAL
    other, values = when
    return present == (event_type.get(other) in values)


def _is_backends(value: object) -> bool:
    return (
        type(value) is list
        and len(value) > 0
        and all(type(word) is str and word in WORDS["backend"] for word in value)
        and len(set(value)) == len(value)
    )


_CHECKS: dict[str, Callable[[Any], bool]] = {
    BACKENDS: _is_backends,
    BOOLEAN: lambda value: type(value) is bool,
    TRUE: lambda value: value is True,
    COUNT: lambda value: type(value) is int and 0 <= value <= COUNT_BOUND,
    DURATION: lambda value: type(value) is int and value >= 0 and duration(value) == value,
    VERSION: lambda value: type(value) is str and _is_version(value),
}


def _is_version(text: str) -> bool:
    numbers, dash, suffix = text.partition("-")
    word = suffix.rstrip("0123456789")
    return (
        numbers.count(".") == 2
        and all(_is_number(part) for part in numbers.split("."))
        and (not dash or word in ("alpha", "beta", "rc"))
        and (suffix == word or (_is_number(suffix[len(word):]) and suffix[len(word)] != "0"))
    )


def _is_number(text: str) -> bool:
    return 0 < len(text) <= 3 and _DIGITS.issuperset(text) and (text == "0" or text[0] != "0")


def _is_id(text: str) -> bool:
    return (
        len(text) == 36
        and not text.strip(_HEX_AND_DASH)
        and text[8:24:5] == "----" and text.count("-") == 4
        and text[14] == "4"
        and text[19] in "89ab"
    )


def _is_timestamp(text: str) -> bool:
    if not (
        len(text) == 20 and text.isascii()
        and text[4:8:3] == "--" and text[10:17:3] == "T::" and text[19] == "Z"
        and text[11:13] < "24"  # newer Pythons read 24:00 as the next day
    ):
        return False
    try:
        return bool(datetime.fromisoformat(text))
    except ValueError:
        return False


def _text(value: object) -> str:
    if type(value) is str:
        if value.isascii() and value.isprintable() and '"' not in value and "\\" not in value:
            return f'"{value}"'
    elif type(value) is bool:
        return "true" if value else "false"
    elif type(value) is int:
        return str(value)
    elif type(value) is list:
        return "[" + ",".join(map(_text, value)) + "]"
    import json  # never for a value of the schema

    return json.dumps(value, separators=(",", ":"))


def _read_plain(text: str) -> dict[str, object]:
    """Reads an object without escapes: between its quotes stands nothing but punctuation,
    numbers, true and false."""
    pieces = text.split('"')  # the odd ones are strings, the even ones what stands between them
    value: dict[str, object] = {}
    at, end = 1, pieces[0]
    while end in ("{", ","):
        name, after = pieces[at], pieces[at + 1]
        if after == ":":  # "name":"word"
            value[name], end = pieces[at + 2], pieces[at + 3]
            at += 4
        elif after == ":[":  # "name":["word","word"]
            words = []
            while after in (":[", ","):
                words.append(pieces[at + 2])
                after = pieces[at + 3]
                at += 2
            value[name], end = words, after[1:]
            at += 2
        else:  # "name":12
            literal, end = after[1:-1], after[-1]
            value[name] = literal == "true" if literal in ("true", "false") else int(literal)
            at += 2
    return value


def _read_escaped(text: str) -> dict[str, object]:
    import json  # never for a value of the schema

    value = json.loads(text)
    if type(value) is not dict:
        raise EventError("not an object")
    return value


def _skip_space(text: str, at: int) -> int:
    while text[at:at + 1] in _SPACE:
        at += 1
    return at


def _decoder() -> JSONDecoder:
    import json

    def refuse(_: str) -> object:
        raise ValueError

    def pairs(items: list[tuple[str, object]]) -> object:
        value = dict(items)
        return value if len(value) == len(items) else None

    return json.JSONDecoder(object_pairs_hook=pairs, parse_constant=refuse,
                            parse_int=lambda digits: int(digits) if len(digits) < 4_300 else None)


def _decode(decoder: JSONDecoder, text: str, at: int) -> tuple[Any, int]:
    """The JSON value at `at`, and where it ends."""
    try:
        return decoder.raw_decode(text, at)
    except (ValueError, RecursionError):
        raise EventError("not JSON, or nested too deep") from None


def _type_schema(event_type: str) -> dict[str, object]:
    """One event type of `json_schema`, with the rules of when a field is there."""
    kinds = EVENT_TYPES[event_type]
    rules = [
        {
            "if": {"properties": {other: {"enum": list(values)}}},
            "then": {"required": [name]},
            "else": {"properties": {name: False}},
        }
        for name, (_, when) in kinds.items()
        if when not in (ALWAYS, OPTIONAL)
        for other, values in [when]
    ]
    return {
        "type": "object",
        "properties": {
            "type": {"const": event_type},
            **{name: _kind_schema(kind) for name, (kind, _) in kinds.items()},
        },
        "required": ["type", *(name for name, (_, when) in kinds.items() if when is ALWAYS)],
        "additionalProperties": False,
        **({"allOf": rules} if rules else {}),
    }


def _kind_schema(kind: str) -> dict[str, object]:
    if kind in WORDS:
        return {"enum": list(WORDS[kind])}
    two_digits: list[dict[str, object]] = [{"maximum": 99}, {"const": DURATION_BOUND}]
    two_digits += [
        {"minimum": 10 * step, "maximum": 100 * step - 1, "multipleOf": step}
        for step in (10, 100, 1_000, 10_000, 100_000, 1_000_000)
    ]
    kinds: dict[str, dict[str, object]] = {
        BACKENDS: {
            "type": "array", "items": {"enum": list(WORDS["backend"])},
            "minItems": 1, "uniqueItems": True,
        },
        BOOLEAN: {"type": "boolean"},
        TRUE: {"const": True},
        COUNT: {"type": "integer", "minimum": 0, "maximum": COUNT_BOUND},
        DURATION: {
            "type": "integer", "minimum": 0, "maximum": DURATION_BOUND, "anyOf": two_digits,
        },
        VERSION: {"type": "string", "pattern": PATTERNS["version"]},
    }
    return kinds[kind]
