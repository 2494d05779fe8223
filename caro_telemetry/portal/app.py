"""The portal as a WSGI application (PEP 3333): which path answers what.

In: a request. Out: a page, or JSON of one line. Of a request nothing is read but its method, its
path, its query and its body, and nothing of it is logged.
"""
from __future__ import annotations

import json
import sqlite3
import sys
import threading
import time
from collections import Counter
from contextlib import closing
from http import HTTPStatus
from pathlib import Path
from urllib.parse import parse_qs

from caro_telemetry import events
from caro_telemetry.portal import dashboard, intake, metrics, retention
from caro_telemetry.portal.database import DatabaseError, Writer, connect

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any
    from wsgiref.types import StartResponse

    from caro_telemetry.portal.database import Row

    Answer = tuple[int, str, bytes]  # status, media type, body

# Nothing but this page's own style and icon is loaded, nothing runs, nobody frames it.
_HEADERS = [
    ("Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src 'self';"
                                " form-action 'self'; base-uri 'none'; frame-ancestors 'none'"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
]
_HTML, _JSON = "text/html; charset=utf-8", "application/json"
_GROUP = 2_000  # events of an uploaded file that are stored together
_RETRY_SECONDS = 60


class Portal:
    """The application over one database file; `clock` gives Unix seconds."""

    def __init__(self, database: str, clock: Callable[[], float] = time.time) -> None:
        self._database = database
        self._clock = clock
        self._writer = Writer(database)
        self._judge = intake.Judge()
        self._upkeep_at = 0.0
        self._starting = threading.Lock()
        folder = Path(__file__).parent
        self._style = (folder / "style.css").read_bytes()
        self._icon = (folder / "icon.svg").read_bytes()
        self._routes: dict[str, dict[str, Callable[[dict[str, Any]], Answer]]] = {
            "/": {"GET": self._show_dashboard},
            "/upload": {"GET": self._show_upload, "POST": self._take_upload},
            "/api/events": {"POST": self._take_batch},
            "/api/metrics": {"GET": self._show_metrics},
            "/api/schema": {"GET": lambda _: _json(200, events.json_schema())},
            "/healthz": {"GET": self._show_health},
            "/style.css": {"GET": lambda _: (200, "text/css; charset=utf-8", self._style)},
            "/icon.svg": {"GET": lambda _: (200, "image/svg+xml", self._icon)},
        }
        connect(database, create=True).close()

    def __call__(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        method, path = environ["REQUEST_METHOD"], environ.get("PATH_INFO") or "/"
        handlers = self._routes.get(path, {})
        extra: list[tuple[str, str]] = []
        handler = handlers.get("GET" if method == "HEAD" else method)
        if handler:
            self._keep_up()
            status, kind, body = _guard(handler, environ)
        elif handlers:
            status, kind, body = _error(environ, 405, "method not allowed")
            extra = [("Allow", ", ".join([*handlers, "HEAD"] if "GET" in handlers else handlers))]
        elif path.endswith("/") and path[:-1] in self._routes and path != "//":
            status, kind, body = _error(environ, 308, "without the last slash")
            extra = [("Location", "../" + path.split("/")[-2])]
        else:
            status, kind, body = _error(environ, 404, "not found")
        if status == 503:
            extra = [("Retry-After", str(_RETRY_SECONDS))]
        cached = status == 200 and method != "POST" and kind != _JSON
        start_response(f"{status} {HTTPStatus(status).phrase}", [
            ("Content-Type", kind),
            ("Content-Length", str(len(body))),
            ("Cache-Control", "public, max-age=300" if cached else "no-store"),
            *_HEADERS, *extra,
        ])
        return [] if method == "HEAD" else [body]

    def _keep_up(self) -> None:
        """Publishes and deletes at the first request of a day, beside the requests."""
        with self._starting:
            now = self._clock()
            if now < self._upkeep_at:
                return
            # The lease decides which process does it, and whether it is done; ask it again soon.
            self._upkeep_at = now + _RETRY_SECONDS
        threading.Thread(
            target=retention.keep_up, args=(self._database, now), name="upkeep", daemon=True,
        ).start()

    def _take_batch(self, environ: dict[str, Any]) -> Answer:
        times = intake.accepted_times(self._clock())
        rows: list[Row] = []
        refused = []
        for index, event in enumerate(intake.read_batch(environ)):
            found, row = self._judge.judge(event, times)
            if row:
                rows.append(row)
            else:
                intake.check_depth(event)
                refused.append({"index": index, "class": found})
        accepted = self._writer.store(rows)
        return _json(200, {
            "accepted": accepted, "repeated": len(rows) - accepted, "refused": refused})

    def _take_upload(self, environ: dict[str, Any]) -> Answer:
        taken: Counter[str] = Counter()
        status, error = 200, ""
        try:
            self._take_file(intake.open_upload(environ), taken)
        except (events.EventError, RecursionError):
            status, error = 400, "This is no JSON array of events from here on"
            if not taken:
                error = "This is no JSON array of events, as caro telemetry export makes it"
        except intake.Refused as refused:
            status = refused.status
            error = f"The upload broke off: {refused.message}" if taken else (
                f"Not taken: {refused.message}")
        except (DatabaseError, sqlite3.Error):
            status, error = 503, "The database can’t be used now: try again later"
        return status, _HTML, dashboard.upload_page(taken, error)

    def _take_file(self, file: intake.Part, taken: Counter[str]) -> None:
        """Counts into `taken` how many events were accepted, repeated, and refused by class. What
        is good is kept, whatever the rest of the file is."""
        times = intake.accepted_times(self._clock())
        rows: list[Row] = []

        def store() -> None:
            number = len(rows)
            try:
                accepted = self._writer.store(rows)
            finally:
                rows.clear()
            taken.update(accepted=accepted, repeated=number - accepted)

        try:
            for event in events.read_array(file):  # type: ignore[arg-type]
                found, row = self._judge.judge(event, times)
                if row:
                    rows.append(row)
                else:
                    taken[found] += 1
                if len(rows) == _GROUP:
                    store()
        finally:
            if rows:
                store()

    def _show_dashboard(self, environ: dict[str, Any]) -> Answer:
        return 200, _HTML, dashboard.page(self._metrics(environ))

    def _show_metrics(self, environ: dict[str, Any]) -> Answer:
        return _json(200, self._metrics(environ))

    def _metrics(self, environ: dict[str, Any]) -> dict[str, Any]:
        query = parse_qs(environ.get("QUERY_STRING", "")[:1000], keep_blank_values=True)
        days = query.get("days", ["30"])[-1]
        if days not in map(str, metrics.WINDOWS):
            raise intake.Refused(400, "days is 7, 30 or 90")
        with closing(connect(self._database)) as connection:
            return metrics.read(connection, int(days), self._clock())

    def _show_upload(self, _: dict[str, Any]) -> Answer:
        return 200, _HTML, dashboard.upload_page()

    def _show_health(self, _: dict[str, Any]) -> Answer:
        with closing(connect(self._database)) as connection:
            connection.execute("PRAGMA busy_timeout = 0")
            try:
                connection.execute("INSERT OR REPLACE INTO marks VALUES('health', '')")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:  # else somebody is storing
                    raise
        return _json(200, {"status": "ok"})


def _guard(handler: Callable[[dict[str, Any]], Answer], environ: dict[str, Any]) -> Answer:
    """The one place where errors become answers; no traceback, in the answer or on stderr."""
    try:
        return handler(environ)
    except intake.Refused as error:
        return _error(environ, error.status, error.message)
    except (DatabaseError, sqlite3.Error):
        return _error(environ, 503, "the database can't be used now")
    except Exception as error:
        trace = error.__traceback__
        while trace and trace.tb_next:
            trace = trace.tb_next
        line = trace.tb_lineno if trace else 0
        module = trace.tb_frame.f_globals.get("__name__") if trace else ""
        print(f"caro portal: {type(error).__name__} in {module}, line {line}", file=sys.stderr)
        return _error(environ, 500, "internal error")


def _error(environ: dict[str, Any], status: int, message: str) -> Answer:
    """A line of JSON, or for a browser a page."""
    if "text/html" in environ.get("HTTP_ACCEPT", ""):
        root = "../" * (environ.get("PATH_INFO", "").count("/") - 1)
        return status, _HTML, dashboard.error_page(HTTPStatus(status).phrase, message, root)
    return _json(status, {"error": message})


def _json(status: int, value: object) -> Answer:
    return status, _JSON, (json.dumps(value) + "\n").encode()
