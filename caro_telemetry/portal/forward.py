"""Passes accepted events on to the operator's own OpenTelemetry Collector, at least once.

In: the database and the address of a collector. Out: OTLP/HTTP log records in JSON, as the
OpenTelemetry Protocol Specification 1.x says (opentelemetry.io/docs/specs/otlp). From the first
call on, the file notes which ids still have to go, in no order but that of the random ids.
"""
from __future__ import annotations

import calendar
import http.client
import json
import os
import re
import time
import urllib.error
import urllib.parse
import urllib.request

from caro_telemetry import events

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from typing import Any

BATCH = 500  # log records in one request
TIMEOUT = 30.0  # seconds
_ANSWER_BOUND = 65_536
_KEPT = 20  # events that the collector does not take, before it is left alone
_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+\Z")  # of a header: RFC 9110, section 5.6.2
_SCOPE = "caro_telemetry.portal"
_QUEUE = (
    "CREATE TABLE outbox(id TEXT PRIMARY KEY) WITHOUT ROWID",
    "INSERT INTO outbox SELECT id FROM events",
    "CREATE TRIGGER event_stored AFTER INSERT ON events BEGIN"
    " INSERT OR IGNORE INTO outbox VALUES(new.id); END",
    "CREATE TRIGGER event_deleted AFTER DELETE ON events BEGIN"
    " DELETE FROM outbox WHERE id = old.id; END",
)


class ForwardError(Exception):
    """The collector did not take a batch; the message says why. Nothing is lost: call again."""


class _Wrong(ForwardError):
    """The collector calls this batch wrong, and would do so again."""


class Done:
    """How many events were sent, how many of these the collector told it will not have, how many
    it does not take (they wait on), and how many rows can't be read (they are left out)."""

    def __init__(self) -> None:
        self.sent = self.refused = self.kept = self.unreadable = 0


def forward(connection: sqlite3.Connection, url: str) -> Done:
    """Sends everything that waits. Raises ForwardError; what was sent before stays sent.

    A batch that the collector calls wrong is halved until the event stands alone; this one waits
    on, and the others go past it.
    """
    if not url.startswith(("https://", "http://")):
        raise ForwardError("the collector's address begins with https:// or http://")
    headers = _headers(os.environ.get("OTEL_EXPORTER_OTLP_HEADERS", ""))
    _make_queue(connection)
    done, size, last = Done(), BATCH, ""
    while rows := connection.execute(
            "SELECT id, session_id, timestamp, data FROM outbox JOIN events USING(id)"
            " WHERE id > ? ORDER BY id LIMIT ?", (last, size)).fetchall():
        good = [row for row in rows if _is_readable(row[3])]
        try:
            refused = _post(url, json.dumps(logs(good)).encode(), headers) if good else 0
        except _Wrong as error:
            if len(rows) > 1:
                size = len(rows) // 2
                continue
            done.kept += 1
            if done.kept > _KEPT:
                raise ForwardError(str(error)) from None
        else:
            connection.execute("BEGIN IMMEDIATE")
            with connection:
                connection.executemany(
                    "DELETE FROM outbox WHERE id = ?", ((row[0],) for row in rows))
            done.sent += len(good)
            done.refused += refused
            done.unreadable += len(rows) - len(good)
        size, last = min(BATCH, 2 * size), rows[-1][0]
    return done


def _headers(text: str) -> dict[str, str]:
    """`a=1,b=2`, values percent-encoded, as the OpenTelemetry Protocol Exporter's specification
    says (Configuration Options, OTEL_EXPORTER_OTLP_HEADERS)."""
    headers = {}
    for pair in filter(str.strip, text.split(",")):
        name, equals, value = pair.partition("=")
        name, value = name.strip(), urllib.parse.unquote(value.strip())
        if not (equals and _NAME.match(name) and value.isascii() and value.isprintable()):
            raise ForwardError("OTEL_EXPORTER_OTLP_HEADERS is not name=value,name=value")
        headers[name] = value
    return headers


def _is_readable(data: str) -> bool:
    try:
        events.check(events.read(data))
    except events.EventError:
        return False
    return True


def _make_queue(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    with connection:
        if not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'outbox'").fetchone():
            for statement in _QUEUE:
                connection.execute(statement)


def logs(rows: list[tuple[str, str, str, str]]) -> dict[str, Any]:
    """Rows of the table events as an ExportLogsServiceRequest (opentelemetry-proto, logs/v1) in
    OTLP's JSON: lowerCamelCase keys, 64-bit integers as decimal strings."""
    return {"resourceLogs": [{
        "resource": {"attributes": [_attribute("service.name", "caro")]},
        "scopeLogs": [{"scope": {"name": _SCOPE}, "logRecords": [_record(*row) for row in rows]}],
    }]}


def _record(event_id: str, session_id: str, timestamp: str, data: str) -> dict[str, Any]:
    """One log record; `caro.event.id` lets the receiver drop repeats."""
    event_type = events.read(data)
    name = event_type.pop("type")
    hour = calendar.timegm(time.strptime(timestamp, "%Y-%m-%dT%H:%M:%SZ"))
    return {
        "timeUnixNano": str(hour * 1_000_000_000),
        "severityNumber": 9,  # INFO
        "eventName": f"caro.{name}",
        "attributes": [
            _attribute("caro.event.id", event_id),
            _attribute("session.id", session_id),
            *(_attribute(f"caro.{field}", value) for field, value in event_type.items()),
        ],
    }


def _attribute(key: str, value: object) -> dict[str, Any]:
    return {"key": key, "value": _value(value)}


def _value(value: object) -> dict[str, Any]:
    if isinstance(value, bool):
        return {"boolValue": value}
    if isinstance(value, int):
        return {"intValue": str(value)}
    if isinstance(value, list):
        return {"arrayValue": {"values": [_value(item) for item in value]}}
    return {"stringValue": str(value)}


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """Events go where the operator said, or nowhere."""

    def redirect_request(self, *_: Any) -> None:
        return None


def _post(url: str, body: bytes, headers: dict[str, str]) -> int:
    """How many records the collector refused for good (partialSuccess); raises ForwardError."""
    try:
        request = urllib.request.Request(
            url, body, {**headers, "Content-Type": "application/json"})
        with urllib.request.build_opener(_NoRedirect).open(request, timeout=TIMEOUT) as answer:
            told = answer.read(_ANSWER_BOUND)
            page = answer.headers.get_content_type() == "text/html"
    except urllib.error.HTTPError as error:
        error.close()
        kind = _Wrong if error.code in (400, 413, 422) else ForwardError
        raise kind(f"the collector answered {error.code}") from None
    except (OSError, http.client.HTTPException) as error:
        raise ForwardError(f"the collector can't be reached: {type(error).__name__}") from None
    except ValueError:
        raise ForwardError("not a collector's address") from None
    if page or told.lstrip()[:1] == b"<":  # of a network that wants a login, or of a web server
        raise ForwardError("a web page answered, not a collector")
    try:
        return int(json.loads(told)["partialSuccess"]["rejectedLogRecords"])
    except (ValueError, TypeError, LookupError):  # some say nothing but 200
        return 0
