"""Events are passed on to a collector at least once, and to nobody else."""
from __future__ import annotations

import http.server
import io
import json
import os
import random
import sqlite3
import threading
from contextlib import closing, redirect_stderr, redirect_stdout
from typing import Any
from unittest import mock

from caro_telemetry import events
from caro_telemetry.portal import forward
from caro_telemetry.portal.__main__ import main
from caro_telemetry.portal.database import connect
from tests.portal_support import PortalTest, day, event, fleet, session_id


class Collector(http.server.ThreadingHTTPServer):
    """Keeps what it is sent; `answers` are (status, body, headers) to give, then only good ones."""

    def __init__(self) -> None:
        self.requests: list[tuple[str, dict[str, str], Any]] = []
        self.answers: list[tuple[int, bytes, dict[str, str]]] = []
        self.taken: list[str] = []  # ids, in the order in which they were taken
        self.poison: set[str] = set()  # ids that make it answer 400
        super().__init__(("127.0.0.1", 0), _Collecting)
        self.url = f"http://127.0.0.1:{self.server_port}/v1/logs"

    def records(self) -> list[dict[str, Any]]:
        return [record for _, _, body in self.requests for resource in body["resourceLogs"]
                for scope in resource["scopeLogs"] for record in scope["logRecords"]]


class _Collecting(http.server.BaseHTTPRequestHandler):
    server: Collector

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.requests.append((self.path, dict(self.headers), body))
        bad = any(one in json.dumps(body) for one in self.server.poison)
        status, answer, headers = (self.server.answers.pop(0) if self.server.answers
                                   else (400 if bad else 200, b"{}", {}))
        if status == 200:
            self.server.taken += [record["attributes"][0]["value"]["stringValue"] for record in
                                  body["resourceLogs"][0]["scopeLogs"][0]["logRecords"]]
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_: Any) -> None:
        pass


class Forward(PortalTest):
    def setUp(self) -> None:
        super().setUp()
        self.collector = Collector()
        thread = threading.Thread(target=self.collector.serve_forever, args=(0.02,))
        thread.start()
        self.addCleanup(thread.join)
        self.addCleanup(self.collector.server_close)
        self.addCleanup(self.collector.shutdown)
        self.made = fleet(3, 40, [day(1), day(2)])

    def forward(self, url: str = "") -> tuple[int, str, str]:
        out, errors = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(errors):
            code = main(["forward", "--db", str(self.file), "--otlp", url or self.collector.url])
        return code, out.getvalue(), errors.getvalue()

    def sent_ids(self) -> list[str]:
        return [record["attributes"][0]["value"]["stringValue"]
                for record in self.collector.records()]

    def test_every_event_goes_once_when_all_is_well(self) -> None:
        self.post_all(self.made)
        self.assertEqual((0, f"forwarded {len(self.made)} events\n", ""), self.forward())
        self.assertEqual(sorted(one["id"] for one in self.made), sorted(self.sent_ids()))
        self.assertEqual((0, "forwarded 0 events\n", ""), self.forward())
        later = fleet(4, 3, [day(1)])
        self.post_all(later + self.made[:5])
        self.assertEqual(f"forwarded {len(later)} events\n", self.forward()[1])

    def test_what_fails_goes_again(self) -> None:
        self.post_all(self.made)
        self.collector.answers = [(200, b"", {}), (503, b"", {"Retry-After": "9"})]
        with mock.patch.object(forward, "BATCH", 50):
            code, _, errors = self.forward()
            self.assertEqual((1, "caro portal: the collector answered 503\n"), (code, errors))
            self.assertEqual(0, self.forward()[0])
        self.assertEqual({one["id"] for one in self.made}, set(self.sent_ids()))
        self.assertEqual(len(self.made) + 50, len(self.sent_ids()))  # the second batch went twice

    def test_records_are_the_events(self) -> None:
        one = event(day(1), session_id(1, day(1)), "session_start", random.Random(1),
                    version="1.1.0", platform="linux", shell_type="bash", mode="argument",
                    backend_available=["static", "llm"])
        self.post([one])
        self.forward()
        path, headers, body = self.collector.requests[0]
        self.assertEqual(("/v1/logs", "application/json"), (path, headers["Content-Type"]))
        self.assertEqual("caro", body["resourceLogs"][0]["resource"]["attributes"][0]["value"][
            "stringValue"])
        record = self.collector.records()[0]
        self.assertEqual("caro.session_start", record["eventName"])
        self.assertEqual(0, int(record["timeUnixNano"]) % (3600 * 10**9))
        self.assertEqual(
            {"caro.event.id": {"stringValue": one["id"]},
             "session.id": {"stringValue": one["session_id"]},
             "caro.version": {"stringValue": "1.1.0"}, "caro.platform": {"stringValue": "linux"},
             "caro.shell_type": {"stringValue": "bash"}, "caro.mode": {"stringValue": "argument"},
             "caro.backend_available": {"arrayValue": {"values": [
                 {"stringValue": "static"}, {"stringValue": "llm"}]}}},
            {pair["key"]: pair["value"] for pair in record["attributes"]})

    def test_a_database_that_is_not_there_is_not_made(self) -> None:
        self.file = self.home / "potral.db"
        self.assertEqual((1, "", "caro portal: there is no such database\n"), self.forward())
        self.assertFalse(self.file.exists())

    def test_records_that_the_collector_refuses_are_counted_and_not_sent_again(self) -> None:
        self.post(self.made[:3])
        told = b'{"partialSuccess": {"rejectedLogRecords": "2", "errorMessage": "x"}}'
        self.collector.answers = [(200, told, {})]
        self.assertEqual("forwarded 3 events, 2 refused by the collector\n", self.forward()[1])
        self.assertEqual("forwarded 0 events\n", self.forward()[1])

    def test_any_word_of_success_is_one(self) -> None:
        for number, body in enumerate((
                b"", b"OK", b"{}", b"[]", b'{"partialSuccess": null}', b'{"partialSuccess": {}}',
                b'{"partialSuccess": {"rejectedLogRecords": null}}', b"\x0a\x00")):
            self.post([self.made[number]])
            self.collector.answers = [(200, body, {})]
            self.assertEqual((0, "forwarded 1 events\n", ""), self.forward(), body)
        self.assertEqual(8, len(self.collector.requests))

    def test_what_the_collector_never_takes_does_not_block_the_others(self) -> None:
        self.post(self.made[:40])
        poison = {sorted(one["id"] for one in self.made[:40])[at] for at in (0, 17)}
        self.collector.poison = poison
        code, said, errors = self.forward()
        self.assertEqual((0, "forwarded 38 events, 2 not taken by the collector, and kept\n", ""),
                         (code, said, errors))
        self.assertEqual({one["id"] for one in self.made[:40]} - poison, set(self.collector.taken))
        self.assertLess(len(self.collector.requests), 30)
        self.collector.poison = set()
        self.assertEqual("forwarded 2 events\n", self.forward()[1])

    def test_a_collector_that_takes_nothing_is_not_asked_for_ever(self) -> None:
        self.post_all(self.made)
        self.collector.poison = {one["id"] for one in self.made}
        self.assertEqual((1, "", "caro portal: the collector answered 400\n"), self.forward())
        self.assertLess(len(self.collector.requests), 60)
        self.collector.poison = set()
        self.assertEqual(f"forwarded {len(self.made)} events\n", self.forward()[1])

    def test_a_row_that_cannot_be_read_is_left_out(self) -> None:
        self.post(self.made[:9])
        with closing(connect(str(self.file))) as connection:
            connection.execute("UPDATE events SET data = '{\"type\":' WHERE id = ?", (
                self.made[0]["id"],))
        code, said, errors = self.forward()
        self.assertEqual((0, "forwarded 8 events, 1 that can't be read left out\n", ""),
                         (code, said, errors))

    def test_headers_come_from_the_environment_as_opentelemetry_says(self) -> None:
        self.post(self.made[:3])
        with mock.patch.dict(os.environ, {
                "OTEL_EXPORTER_OTLP_HEADERS": "Authorization=Bearer%20a%3Db , x-tenant=seven"}):
            self.assertEqual(0, self.forward()[0])
        headers = {name.lower(): value for name, value in self.collector.requests[0][1].items()}
        self.assertEqual(("Bearer a=b", "seven"), (headers["authorization"], headers["x-tenant"]))
        self.assertEqual("application/json", headers["content-type"])
        self.post(self.made[3:5])
        for wrong in ("Authorization", "=x", "a b=c", "X=a%0d%0aB:c", "é=1"):
            with mock.patch.dict(os.environ, {"OTEL_EXPORTER_OTLP_HEADERS": wrong}):
                code, _, errors = self.forward()
                self.assertEqual((1, 1), (code, errors.count("\n")), wrong)
                self.assertIn("OTEL_EXPORTER_OTLP_HEADERS", errors)
        self.assertEqual(1, len(self.collector.requests))

    def test_a_redirect_or_a_page_is_no_success(self) -> None:
        self.post(self.made[:3])
        for answer in ((302, b"", {"Location": self.collector.url}), (200, b" <html>", {}),
                       (200, b"{}", {"Content-Type": "text/html"}), (404, b"", {})):
            self.collector.answers = [answer]
            code, _, errors = self.forward()
            self.assertEqual((1, 1), (code, errors.count("\n")))
        self.assertEqual(4, len(self.collector.requests))
        self.assertEqual(1, self.forward("http://127.0.0.1:1/v1/logs")[0])
        self.assertEqual(1, self.forward("file:///etc/passwd")[0])
        self.assertEqual(1, self.forward("https://[::bad/v1/logs")[0])
        self.assertEqual("forwarded 3 events\n", self.forward()[1])

    def test_deleted_events_are_not_forwarded(self) -> None:
        self.post(self.made[:9])
        with closing(connect(str(self.file))) as connection:
            forward._make_queue(connection)
            connection.execute("DELETE FROM events WHERE id = ?", (self.made[0]["id"],))
        self.assertEqual("forwarded 8 events\n", self.forward()[1])
        with closing(sqlite3.connect(self.file)) as connection:
            self.assertEqual([], connection.execute("SELECT * FROM outbox").fetchall())

    def test_without_forwarding_no_queue_is_kept(self) -> None:
        self.post(self.made[:9])
        with closing(sqlite3.connect(self.file)) as connection:
            self.assertFalse(connection.execute(
                "SELECT 1 FROM sqlite_schema WHERE name = 'outbox'").fetchone())

    def test_every_kind_of_value_has_its_otlp_type(self) -> None:
        self.assertEqual({"boolValue": True}, forward._value(True))
        self.assertEqual({"intValue": "86400000"}, forward._value(events.DURATION_BOUND))
