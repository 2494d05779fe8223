"""What is let in: bodies held to their bounds, events held to the schema and the patterns.

In: the WSGI environment of a POST. Out: rows for the database and the class of each refusal, or
`Refused` with an HTTP status. Nothing of what is refused is kept, and nothing but the body of a
request is read.
"""
from __future__ import annotations

import itertools
import json
import re
import time
import zlib

from caro_telemetry import events, scrubber

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, BinaryIO

    from caro_telemetry.portal.database import Row

BODY_BOUND = 1_048_576  # bytes, before and after gzip
UPLOAD_BOUND = 200 * 1_048_576
EVENTS_BOUND = 1_000
DEPTH_BOUND = 16  # an event of the schema has 3
KEPT_DAYS = 90
_HEADERS_BOUND = 8_192  # of one part of a form
_PIECE = 65_536
_REMEMBERED = 20_000  # verdicts; there are few different texts
_TEXT_BOUND = 300  # characters of one that is remembered; the schema has none as long
_DAY = 86_400
_FIELDS = frozenset(events.FIELDS)
_WORD = re.compile(r"[a-z_]{1,40}\Z")
_BOUNDARY = re.compile(r'boundary="?([^";,\s]{1,70})"?', re.IGNORECASE)  # RFC 2046, 5.1.1
_DISPOSITION = re.compile(rb"^content-disposition:([^\r\n]*)", re.I | re.M)  # RFC 7578, 4.2
_PARAMETER = re.compile(rb';\s*([\w*-]+)=("(?:[^"\\]|\\.)*"|[^;\s]*)')
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"  # some editors put it before UTF-8


class Refused(Exception):
    """A request that gets an error: its HTTP status and one sentence for the sender."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message


def timestamp(seconds: float) -> str:
    """Unix seconds as 2026-01-08T10:30:45Z."""
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(seconds))


def accepted_times(now: float) -> tuple[str, str]:
    """The earliest and the latest timestamp of an event that is taken at `now`, Unix seconds."""
    return timestamp(now - KEPT_DAYS * _DAY), timestamp(now + _DAY)


class Judge:
    """Judges events; remembers its verdicts on `event_type` texts."""

    def __init__(self) -> None:
        self._verdicts: dict[str, tuple[str, str]] = {}

    def judge(self, event: Any, times: tuple[str, str]) -> tuple[str, Row | None]:
        """The class of what is wrong with an event or "", and the row to keep. `times`: the
        earliest and the latest timestamp that is taken, see `accepted_times`.

        Classes: schema, a class of the scrubber, `unknown` (a type, field or word that a newer
        client may know), `future` (over a day ahead), `old` (over 90 days).
        """
        try:
            if type(event) is not dict or event.keys() != _FIELDS:
                return "schema", None
            events.check_envelope(event["id"], event["session_id"], event["timestamp"])
            # What verdicts are remembered under must tell any two values apart, or a crafted event
            # could have valid ones refused: json escapes quotes in keys, events.write need not.
            text = json.dumps(event["event_type"])
        except (events.EventError, RecursionError):
            return "schema", None
        found, data = self._verdicts.get(text) or self._remember(text, event["event_type"])
        if not found and not times[0] <= event["timestamp"] <= times[1]:
            found = "old" if event["timestamp"] < times[0] else "future"
        if found:
            return found, None
        return "", (event["id"], event["session_id"], event["timestamp"][:13] + ":00:00Z", data)

    def _remember(self, text: str, event_type: dict[str, object]) -> tuple[str, str]:
        verdict = _judge_type(event_type)
        if len(text) < _TEXT_BOUND and len(self._verdicts) < _REMEMBERED:
            self._verdicts[text] = verdict
        return verdict


def _judge_type(event_type: Any) -> tuple[str, str]:
    """The class of what is wrong with an `event_type` or "", and the text to keep: its fields in
    the schema's order, since an order could carry a message."""
    found = "" if _is_valid(event_type) else "unknown" if _is_newer(event_type) else "schema"
    if found != "schema":
        hits = map(scrubber.find_sensitive, events.strings(event_type))
        found = next(filter(None, hits), found)
    if found:
        return found, ""
    names = ("type", *events.EVENT_TYPES[event_type["type"]])
    return "", events.write({name: event_type[name] for name in names if name in event_type})


def _is_valid(event_type: object) -> bool:
    try:
        events.check(event_type)
    except events.EventError:
        return False
    return True


def _is_newer(event_type: Any) -> bool:
    """True for what only a newer schema can have: every key a short lower-case word, every value
    a word, a list of words, a boolean or a bounded number, and, with the unknown fields left out
    and known words in place of the unknown ones, valid."""
    if not _is_plain(event_type):
        return False
    kinds = events.EVENT_TYPES.get(event_type["type"])
    if kinds is None:
        return True
    # Known words are tried in turn where another field depends on them.
    deciding = {when[0] for _, when in kinds.values() if type(when) is tuple}
    choices: list[list[tuple[str, Any]]] = []
    for name, (kind, _) in kinds.items():
        if name in event_type:
            value = event_type[name]
            if type(value) is list:
                known = [word for word in value if word in events.WORDS["backend"]]
                choices.append([(name, known or ["static"])])
            elif kind in events.WORDS and type(value) is str and value not in events.WORDS[kind]:
                words = events.WORDS[kind] if name in deciding else events.WORDS[kind][:1]
                choices.append([(name, word) for word in words])
            else:
                choices.append([(name, value)])
    return any(
        _is_valid({"type": event_type["type"], **dict(choice)})
        for choice in itertools.product(*choices)
    )


def _is_plain(event_type: Any) -> bool:
    return (
        type(event_type) is dict
        and len(event_type) <= 16
        and type(event_type.get("type")) is str
        and all(_WORD.match(name) for name in event_type)
        and all(
            all(type(word) is str and _is_plain_value(word) for word in value) and len(value) <= 16
            if type(value) is list else _is_plain_value(value)
            for value in event_type.values()
        )
    )


def _is_plain_value(value: object) -> bool:
    if type(value) is str:
        return _WORD.match(value) is not None or events.is_constant(value)
    return type(value) is bool or (type(value) is int and 0 <= value <= events.DURATION_BOUND)


def read_batch(environ: dict[str, Any]) -> list[object]:
    """The events of a POST to /api/events, not yet judged. Raises Refused."""
    if _media_type(environ)[0] != "application/json":
        raise Refused(415, "send application/json")
    encoding = environ.get("HTTP_CONTENT_ENCODING", "identity").strip().lower()
    if encoding not in ("identity", "gzip", ""):
        raise Refused(415, "of content encodings, only gzip is known")
    body = b"".join(_Body(environ, BODY_BOUND))
    if encoding == "gzip":
        body = _unzip(body)
    try:
        batch = events.parse(body.decode("utf-8"))
    except UnicodeDecodeError:
        raise Refused(400, "not UTF-8") from None
    except (events.EventError, RecursionError):
        raise Refused(400, "not valid JSON, or nested too deep") from None
    if type(batch) is not list:
        raise Refused(400, "send a JSON array of events")
    if len(batch) > EVENTS_BOUND:
        raise Refused(413, f"at most {EVENTS_BOUND} events a request")
    return batch


def check_depth(value: object) -> None:
    """Raises Refused for a value nested deeper than DEPTH_BOUND."""
    level = [value]
    for _ in range(DEPTH_BOUND):
        level = [
            inner for outer in level if isinstance(outer, dict | list)
            for inner in (outer.values() if isinstance(outer, dict) else outer)
        ]
        if not level:
            return
    raise Refused(400, f"nested deeper than {DEPTH_BOUND}")


def _unzip(body: bytes) -> bytes:
    """One gzip member (RFC 1952), never unpacked beyond the bound."""
    unpacker = zlib.decompressobj(wbits=31)
    try:
        data = unpacker.decompress(body, BODY_BOUND + 1)
    except zlib.error:
        raise Refused(400, "not gzip") from None
    if len(data) > BODY_BOUND:
        raise Refused(413, f"at most {BODY_BOUND} bytes, unpacked")
    if not unpacker.eof or unpacker.unused_data:
        raise Refused(400, "not one whole gzip member")
    return data


def _media_type(environ: dict[str, Any]) -> tuple[str, str]:
    """The Content-Type in lower case, and its parameters as they came."""
    kind, _, parameters = environ.get("CONTENT_TYPE", "").partition(";")
    return kind.strip().lower(), parameters


class _Body:
    """An iterator over the pieces of a request's body, none over 64 KiB. Raises Refused.

    Its length must be announced: without that, a body without end could not be told from a slow
    one, and wsgiref does not take chunks apart (RFC 9112, section 6).
    """

    def __init__(self, environ: dict[str, Any], bound: int) -> None:
        length = environ.get("CONTENT_LENGTH") or ""
        if "HTTP_TRANSFER_ENCODING" in environ or not length:
            raise Refused(411, "send a Content-Length, and no Transfer-Encoding")
        if not (length.isascii() and length.isdigit() and len(length) < 16):
            raise Refused(400, "Content-Length is not a number")
        if int(length) > bound:
            raise Refused(413, f"at most {bound} bytes")
        self._left = int(length)
        self._input: BinaryIO = environ["wsgi.input"]

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        if self._left == 0:
            raise StopIteration
        try:
            piece = self._input.read(min(self._left, _PIECE))
        except TimeoutError:
            raise Refused(408, "sent too slowly") from None
        except OSError:
            piece = b""
        if not piece:
            raise Refused(400, "the body is shorter than its Content-Length")
        self._left -= len(piece)
        return piece


def open_upload(environ: dict[str, Any]) -> Part:
    """The field `file` of a form (multipart/form-data), to be read as a stream. Raises Refused."""
    kind, parameters = _media_type(environ)
    boundary = _BOUNDARY.search(parameters)
    if kind != "multipart/form-data" or boundary is None:
        raise Refused(415, "send the form of this page: multipart/form-data")
    part = Part(_Body(environ, UPLOAD_BOUND + 2 * _HEADERS_BOUND), boundary[1].encode("latin-1"))
    while not _is_file(part.open()):
        pass
    part.skip(_BYTE_ORDER_MARK)
    return part


def _is_file(headers: bytes) -> bool:
    """True for the headers of the field called `file`."""
    found = _DISPOSITION.search(headers)
    parameters = {name.lower(): value.strip(b'"')
                  for name, value in _PARAMETER.findall(found[1] if found else b"")}
    return parameters.get(b"name") == b"file"


class Part:
    """The parts of a form (RFC 7578), one after the other, read as a stream."""

    def __init__(self, body: Iterator[bytes], boundary: bytes) -> None:
        self._body = body
        self._delimiter = b"\r\n--" + boundary
        self._buffer = b"\r\n"  # the first delimiter has no line before it

    def open(self) -> bytes:
        """Goes to the next part, and returns its headers. Raises Refused when there is none."""
        while self.read(_PIECE):
            pass
        self._buffer = self._buffer[len(self._delimiter):]
        while b"\r\n\r\n" not in self._buffer:
            if self._buffer.startswith(b"--") or len(self._buffer) > _HEADERS_BOUND:
                raise Refused(400, "the form has no field called file")
            self._fill()
        headers, _, self._buffer = self._buffer.partition(b"\r\n\r\n")
        return headers

    def skip(self, prefix: bytes) -> None:
        """Leaves this out where the part begins with it."""
        while len(self._buffer) < len(prefix):
            self._fill()
        self._buffer = self._buffer.removeprefix(prefix)

    def read(self, size: int) -> bytes:
        """At most `size` bytes of this part; b"" at its end. Raises Refused."""
        while True:
            at = self._buffer.find(self._delimiter)
            if at < 0:
                at = max(0, len(self._buffer) - len(self._delimiter) + 1)
            elif at == 0:
                return b""
            if at > 0:
                piece = self._buffer[:min(at, size)]
                self._buffer = self._buffer[len(piece):]
                return piece
            self._fill()

    def _fill(self) -> None:
        try:
            self._buffer += next(self._body)
        except StopIteration:
            raise Refused(400, "the form ends early") from None
