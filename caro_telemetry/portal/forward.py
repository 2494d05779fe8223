"""Passes accepted events on to the operator's own OpenTelemetry Collector, at least once.

In: the database and the address of a collector. Out: OTLP/HTTP log records in JSON, as the
OpenTelemetry Protocol Specification 1.x says (opentelemetry.io/docs/specs/otlp). From the first
call on, the file notes which ids still have to go, in no order but that of the random ids.
"""
from __future__ import annotations

import calendar
import http.client
import json
import time
import urllib.error
import urllib.request

from caro_telemetry import events

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from typing import Any

BATCH = 500  # log records in one request
TIMEOUT = 30.0  # seconds
_ANSWER_BOUND = 65_536
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


def forward(connection: sqlite3.Connection, url: str) -> tuple[int, int]:
    """Sends everything that waits: how many events were sent, and how many of them the collector
    said it will not have. Raises ForwardError; what was sent before stays sent."""
    if not url.startswith(("https://", "http://")):
        raise ForwardError("the collector's address begins with https:// or http://")
    _make_queue(connection)
    sent = refused = 0
    while rows := connection.execute(
            "SELECT id, session_id, timestamp, data FROM outbox JOIN events USING(id)"
            " ORDER BY id LIMIT ?", (BATCH,)).fetchall():
        refused += _post(url, json.dumps(logs(rows)).encode())
        connection.execute("BEGIN IMMEDIATE")
        with connection:
            connection.executemany("DELETE FROM outbox WHERE id = ?", ((row[0],) for row in rows))
        sent += len(rows)
    return sent, refused


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


def _post(url: str, body: bytes) -> int:
    """How many records the collector refused for good (partialSuccess); raises ForwardError."""
    try:
        request = urllib.request.Request(url, body, {"Content-Type": "application/json"})
        with urllib.request.build_opener(_NoRedirect).open(request, timeout=TIMEOUT) as answer:
            told = json.loads(answer.read(_ANSWER_BOUND) or b"{}")
            return int(told.get("partialSuccess", {}).get("rejectedLogRecords", 0))
    except urllib.error.HTTPError as error:
        error.close()
        raise ForwardError(f"the collector answered {error.code}") from None
    except (OSError, http.client.HTTPException) as error:
        raise ForwardError(f"the collector can't be reached: {type(error).__name__}") from None
    except (ValueError, TypeError, AttributeError):
        raise ForwardError("not a collector's address, or not its answer") from None
