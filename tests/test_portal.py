"""The portal takes in what is valid, answers the rest with one line, and keeps nothing else."""
from __future__ import annotations

import gzip
import io
import json
import random
import signal
import socket
import sqlite3
import threading
import time
import tracemalloc
import unittest
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

from caro_telemetry import events
from caro_telemetry.portal import app, intake, server
from caro_telemetry.portal.database import BUSY_SECONDS, DatabaseError, Writer, connect
from tests.portal_support import (
    DAY,
    Event,
    PortalTest,
    RunningPortal,
    day,
    event,
    fleet,
    form,
    machine_day,
    session_id,
)

JSON_POST = b"POST /api/events HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"


def command(number: random.Random, ago: int = 1, **fields: object) -> Event:
    given = {"backend": "static", "duration_ms": 12, "success": True, **fields}
    return event(day(ago), session_id(1, day(ago)), "command_generation", number, **given)


@contextmanager
def peak_memory() -> Iterator[Callable[[], int]]:
    """Measures the most memory that Python held at once within, in bytes, over that before."""
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    try:
        yield lambda: peak - before
    finally:
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()


class Batches(PortalTest):
    def setUp(self) -> None:
        super().setUp()
        self.number = random.Random(1)

    def refused(self, body: bytes, status: int, **environ: Any) -> None:
        """The body is answered with this status and one line of JSON that says why."""
        got, headers, answer = self.ask("POST", "/api/events", body, **environ)
        self.assertEqual((status, "application/json"), (got, headers["Content-Type"]), answer)
        self.assertEqual(["error"], list(json.loads(answer)))
        self.assertEqual(1, answer.count(b"\n"))
        self.assertNotIn(b"Traceback", answer)

    def rows(self, query: str = "SELECT * FROM events ORDER BY id") -> list[tuple[Any, ...]]:
        connection = sqlite3.connect(self.file)
        try:
            return connection.execute(query).fetchall()
        finally:
            connection.close()

    def class_of(self, one: object) -> str:
        answer = self.post([one])
        self.assertEqual((0, 0), (answer["accepted"], answer["repeated"]))
        return str(answer["refused"][0]["class"])

    def test_an_event_is_kept_with_its_hour_and_nothing_about_its_receipt(self) -> None:
        one = command(self.number)
        self.assertEqual({"accepted": 1, "repeated": 0, "refused": []}, self.post([one]))
        hour = one["timestamp"][:13] + ":00:00Z"
        self.assertEqual(
            [(one["id"], one["session_id"], hour, events.write(one["event_type"]))], self.rows())
        schema = self.rows("SELECT sql FROM sqlite_schema WHERE name = 'events'")[0][0]
        self.assertTrue(schema.endswith("WITHOUT ROWID"))
        self.assertIn("id TEXT PRIMARY KEY", schema)

    def test_the_same_events_in_any_order_make_the_same_table(self) -> None:
        made = machine_day(self.number, 1, day(1), 9)
        self.post(made)
        first = self.rows()
        self.portal = app.Portal(str(self.home / "second.db"), clock=lambda: self.now)
        self.file = self.home / "second.db"
        self.post(made[::-1])
        self.assertEqual(first, self.rows())

    def test_a_repeated_event_is_counted_and_kept_once(self) -> None:
        made = [command(self.number) for _ in range(3)]
        self.post(made[:2])
        self.assertEqual({"accepted": 1, "repeated": 3, "refused": []},
                         self.post([*made, made[2]]))
        self.assertEqual(3, len(self.rows()))

    def test_one_bad_event_never_costs_the_others(self) -> None:
        good = [command(self.number) for _ in range(4)]
        bad = [None, 7, {}, [good[0]], {**good[0], "prompt": "x"}, {**good[0], "id": "1"}]
        answer = self.post([*good[:2], *bad, *good[2:]])
        self.assertEqual(4, answer["accepted"])
        self.assertEqual([{"index": index, "class": "schema"} for index in range(2, 8)],
                         answer["refused"])

    def test_an_object_that_repeats_a_key_costs_only_itself(self) -> None:
        good = json.dumps(command(self.number))
        twice = good.replace('"success": true', '"success": true, "success": true')
        status, _, answer = self.ask("POST", "/api/events", f"[{twice}, {good}]".encode())
        self.assertEqual(200, status)
        self.assertEqual({"accepted": 1, "repeated": 0,
                          "refused": [{"index": 0, "class": "schema"}]}, json.loads(answer))

    def test_a_lone_surrogate_is_refused_with_its_event(self) -> None:
        one = command(self.number)
        one["event_type"]["backend"] = "\ud800"
        self.assertEqual("schema", self.class_of(one))

    def test_what_a_newer_client_may_know_is_unknown_and_everything_else_schema(self) -> None:
        def changed(**fields: object) -> Event:
            one = command(self.number)
            one["event_type"].update(fields)
            return one

        newer = [
            changed(type="plugin_loaded"), changed(backend="wasm"), changed(retries=3),
            changed(warmth="lukewarm"), changed(success=False, error_category="quota_exceeded"),
            changed(tags=["new", "shiny"]), changed(type="other_thing", version="1.2.0"),
            {**command(self.number), "event_type": {
                "type": "safety_validation", "risk_level": "safe", "action_taken": "asked"}},
            {**command(self.number), "event_type": {
                "type": "session_start", "version": "1.1.0", "platform": "haiku",
                "shell_type": "nu", "mode": "argument", "backend_available": ["static", "wasm"]}},
        ]
        wrong = [
            changed(backend="Wasm"), changed(note="two words"), changed(retries=-1),
            changed(retries=1.5), changed(duration_ms=123), changed(success=False),
            changed(depth={"a": 1}), changed(retries=None), changed(word="x" * 41),
            changed(tags=["a", ["b"]]), changed(Key=1), changed(type="Plugin"),
            changed(backend="wasm", duration_ms="slow"), changed(many=10**12),
            {**changed(retries=3), "session_id": "x"}, changed(fallback=False),
            changed(**{f"field_{'x' * size}": 1 for size in range(20)}),
        ]
        self.assertEqual({"unknown"}, {self.class_of(one) for one in newer})
        self.assertEqual({"schema"}, {self.class_of(one) for one in wrong})

    def test_the_patterns_are_asked_about_every_key_and_string(self) -> None:
        one = command(self.number)
        asked: list[str] = []
        with mock.patch("caro_telemetry.scrubber.find_sensitive", asked.append):
            self.post([one])
        self.assertLessEqual({"type", "command_generation", "backend", "static"}, set(asked))
        again = command(self.number, duration_ms=13)
        with mock.patch("caro_telemetry.scrubber.find_sensitive", lambda text: "path"):
            self.assertEqual("path", self.class_of(again))
        self.assertEqual(1, len(self.rows()))

    def test_times_are_taken_from_ninety_days_ago_to_a_day_ahead(self) -> None:
        def at(seconds: float) -> Event:
            return {**command(self.number), "timestamp": intake.timestamp(self.now + seconds)}

        self.assertEqual(2, self.post([at(DAY), at(-90 * DAY)])["accepted"])
        self.assertEqual("future", self.class_of(at(DAY + 1)))
        self.assertEqual("old", self.class_of(at(-90 * DAY - 1)))

    def test_no_crafted_event_has_a_valid_one_refused_or_is_taken_for_one(self) -> None:
        good = command(self.number)
        text = events.write(good["event_type"])
        crafted = {**good, "event_type": {text[2:text.rindex('"')]: True}}
        self.assertEqual("schema", self.class_of(crafted))
        self.assertEqual(1, self.post([good])["accepted"])
        self.assertEqual("schema", self.class_of({**crafted, "id": command(self.number)["id"]}))
        for alike in (1, 1.0):
            other = command(self.number)
            other["event_type"]["success"] = alike
            self.assertEqual("schema", self.class_of(other))

    def test_an_order_of_fields_carries_no_message(self) -> None:
        one = command(self.number)
        one["event_type"] = dict(reversed(one["event_type"].items()))
        self.post([one])
        self.assertTrue(self.rows()[0][3].startswith('{"type":'))

    def test_bodies_that_are_no_array_of_json_are_refused(self) -> None:
        for body in (b"", b"{}", b"[", b"[1,]", b"[NaN]", b"[Infinity]", b'"x"', b"[] []",
                     b"\xff\xfe", b"\xef\xbb\xbf[]", b"[" * 10_000 + b"]" * 10_000,
                     b'[{"a":' * 100_000, b"[1e999999", b"["):
            with self.subTest(body[:10]):
                self.refused(body, 411 if not body else 400,
                             CONTENT_LENGTH=str(len(body)) if body else None)

    def test_nesting_is_bounded(self) -> None:
        deep: object = 1
        for _ in range(intake.DEPTH_BOUND - 1):
            deep = [deep]
        self.assertEqual("schema", self.class_of(deep))
        self.refused(json.dumps([[deep]]).encode(), 400)

    def test_body_and_number_of_events_are_bounded(self) -> None:
        space = b" " * intake.BODY_BOUND
        self.refused(b"[" + space, 413)
        self.assertEqual(200, self.ask("POST", "/api/events", b"[" + space[2:] + b"]")[0])
        self.refused(b"[" + b",".join([b"1"] * 1001) + b"]", 413)
        self.assertEqual(1000, len(self.post([1] * 1000)["refused"]))

    def test_a_length_that_lies_is_refused(self) -> None:
        self.refused(b"[]", 400, CONTENT_LENGTH="200")
        self.refused(b"[]", 400, CONTENT_LENGTH="-2")
        self.refused(b"[]", 400, CONTENT_LENGTH="2; 3")
        self.refused(b"[]", 400, CONTENT_LENGTH="²")
        self.refused(b"[]", 411, CONTENT_LENGTH=None)
        self.refused(b"[]", 411, HTTP_TRANSFER_ENCODING="chunked")

    def test_only_json_is_taken(self) -> None:
        for kind in ("", "text/plain", "application/x-www-form-urlencoded", "text/json"):
            self.refused(b"[]", 415, CONTENT_TYPE=kind)
        self.assertEqual(200, self.ask(
            "POST", "/api/events", b"[]", CONTENT_TYPE="Application/JSON; charset=utf-8")[0])

    def test_gzip_is_taken_and_a_bomb_refused(self) -> None:
        packed = gzip.compress(json.dumps([command(self.number)]).encode())
        zipped = {"HTTP_CONTENT_ENCODING": "gzip"}
        status, _, answer = self.ask("POST", "/api/events", packed, **zipped)
        self.assertEqual((200, 1), (status, json.loads(answer)["accepted"]))
        bomb = gzip.compress(b" " * 60_000_000, 6)
        self.assertLess(len(bomb), intake.BODY_BOUND)
        with peak_memory() as peak:
            self.refused(bomb, 413, **zipped)
        self.assertLess(peak(), 6_000_000)
        self.refused(packed[:-3], 400, **zipped)
        self.refused(packed + packed, 400, **zipped)
        self.refused(b"[]", 400, **zipped)
        self.refused(b"[]", 415, HTTP_CONTENT_ENCODING="br")

    def test_paths_and_methods_that_are_not_there_are_told_so(self) -> None:
        for path in ("/../../etc/passwd", "//", "/api", "/static/../app.py", "/%2e%2e/x",
                     "/\0", "/database.py", "/é"):
            self.assertEqual(404, self.ask("GET", path)[0], path)
        for method, path, allowed in (("GET", "/api/events", "POST"), ("PUT", "/", "GET, HEAD"),
                                      ("DELETE", "/upload", "GET, POST, HEAD")):
            status, headers, answer = self.ask(method, path)
            self.assertEqual((405, allowed), (status, headers["Allow"]))
            self.assertEqual({"error": "method not allowed"}, json.loads(answer))
        self.assertEqual(400, self.ask("GET", "/api/metrics?days=8")[0])
        self.assertEqual((200, b""), self.ask("HEAD", "/")[::2])

    def test_a_browser_gets_errors_as_pages(self) -> None:
        browser = {"HTTP_ACCEPT": "text/html,application/xhtml+xml,*/*;q=0.8"}
        for method, path, status in (("GET", "/?days=8", 400), ("GET", "/nothing", 404),
                                     ("PUT", "/upload", 405)):
            got, headers, answer = self.ask(method, path, **browser)
            self.assertEqual((status, "text/html; charset=utf-8"), (got, headers["Content-Type"]))
            self.assertIn(b"<h1>", answer)
        self.assertIn(b'href="../../style.css"', self.ask("GET", "/a/b/c", **browser)[2])
        self.assertEqual("application/json", self.ask("GET", "/?days=8")[1]["Content-Type"])

    def test_a_slash_too_many_leads_on(self) -> None:
        for path, place in (("/upload/", "../upload"), ("/api/metrics/", "../metrics")):
            status, headers, _ = self.ask("GET", path)
            self.assertEqual((308, place), (status, headers["Location"]))

    def test_no_address_header_or_user_agent_is_kept(self) -> None:
        secret = "203.0.113.77"
        self.post(machine_day(self.number, 1, day(1), 3), REMOTE_ADDR=secret,
                  HTTP_USER_AGENT=f"agent {secret}", HTTP_X_FORWARDED_FOR=secret,
                  HTTP_COOKIE=secret)
        self.assertNotIn(secret.encode(), self.every_byte())

    def test_an_error_inside_is_one_line_without_a_traceback(self) -> None:
        errors = io.StringIO()
        with mock.patch.object(intake, "read_batch", side_effect=RuntimeError("secret")), \
                mock.patch("sys.stderr", errors):
            self.refused(b"[]", 500)
        self.assertEqual(1, errors.getvalue().count("\n"))
        self.assertNotIn("secret", errors.getvalue())

    def test_a_database_that_cannot_be_used_means_come_back_later(self) -> None:
        self.rest()
        for path in self.home.glob("portal.db*"):
            path.unlink()
        self.file.write_bytes(b"not a database, but long enough to look like one" * 40)
        with mock.patch("sys.stderr", io.StringIO()):
            status, headers, _ = self.ask(
                "POST", "/api/events", json.dumps([command(self.number)]).encode())
            self.assertEqual((503, "60"), (status, headers["Retry-After"]))
            self.assertEqual(503, self.ask("GET", "/healthz")[0])

    def test_health_is_bad_where_nothing_can_be_stored(self) -> None:
        self.rest()
        self.assertEqual(200, self.ask("GET", "/healthz")[0])
        lock = connect(str(self.file))
        lock.execute("BEGIN IMMEDIATE")
        self.assertEqual(200, self.portal._show_health({})[0])  # somebody is storing
        lock.execute("ROLLBACK")
        size = lock.execute("PRAGMA page_count").fetchone()[0]
        lock.close()

        def full(path: str, create: bool = False) -> sqlite3.Connection:
            connection = connect(path, create)
            connection.execute("PRAGMA query_only = ON")
            return connection

        self.assertGreater(size, 1)
        with mock.patch.object(app, "connect", full):
            self.assertEqual(503, self.ask("GET", "/healthz")[0])

    def test_health_and_schema_are_answered(self) -> None:
        self.assertEqual((200, {"status": "ok"}), (lambda got: (got[0], json.loads(got[2])))(
            self.ask("GET", "/healthz")))
        self.assertEqual(events.json_schema(), json.loads(self.ask("GET", "/api/schema")[2]))

    def test_the_file_is_private_and_a_newer_one_left_alone(self) -> None:
        self.assertEqual(0o600, self.file.stat().st_mode & 0o777)
        newer = sqlite3.connect(self.home / "newer.db")
        newer.execute("PRAGMA user_version = 99")
        newer.close()
        with self.assertRaises(DatabaseError):
            connect(str(self.home / "newer.db"))


class Uploads(PortalTest):
    def upload(self, body: bytes, kind: str, **environ: Any) -> tuple[int, str]:
        status, _, answer = self.ask("POST", "/upload", body, CONTENT_TYPE=kind, **environ)
        return status, answer.decode()

    def test_an_export_is_taken_and_the_result_shown(self) -> None:
        made = fleet(2, 8, [day(2), day(3)])
        status, page = self.upload(*form(json.dumps(
            [*made, {**made[0], "id": "x"}, made[1]], indent=1).encode()))
        self.assertEqual(200, status)
        for line in (f"{len(made)} events accepted", "1 were here already", "1 refused",
                     "1 of them: schema"):
            self.assertIn(f"<li>{line}</li>", page)

    def test_what_stands_before_a_broken_place_is_kept(self) -> None:
        made = machine_day(random.Random(3), 1, day(2), 3)
        status, page = self.upload(*form(json.dumps(made).encode()[:-1] + b", {]"))
        self.assertEqual(400, status)
        self.assertIn(f"<li>{len(made)} events accepted</li>", page)
        self.assertIn("no JSON array of events from here on", page)

    def test_an_upload_that_breaks_off_says_what_was_kept(self) -> None:
        made = fleet(5, 120, [day(2), day(3)])
        body, kind = form(json.dumps(made).encode())
        for cut, length in ((9, len(body) - 9), (500, len(body))):
            with mock.patch.object(app, "_GROUP", 500):
                status, page = self.upload(body[:-cut], kind, CONTENT_LENGTH=str(length))
            self.assertEqual(400, status)
            self.assertNotIn("Not taken", page)
            self.assertIn("The upload broke off", page)
            self.assertRegex(page, r"<li>[1-9][0-9,]+ (events accepted|were here already)</li>")

    def test_a_database_that_fails_amid_a_file_is_told_on_the_page(self) -> None:
        body, kind = form(json.dumps(machine_day(random.Random(3), 1, day(2), 3)).encode())
        with mock.patch.object(Writer, "store", side_effect=DatabaseError("full")):
            status, page = self.upload(body, kind)
        self.assertEqual(503, status)
        self.assertIn("database can’t be used now", page)

    def test_a_byte_order_mark_is_no_error_and_no_array_is_told_so(self) -> None:
        made = machine_day(random.Random(3), 1, day(2), 3)
        status, page = self.upload(*form(b"\xef\xbb\xbf" + json.dumps(made).encode()))
        self.assertEqual(200, status)
        self.assertIn(f"<li>{len(made)} events accepted</li>", page)
        for content in (b"", b"\xef\xbb\xbf", b"{}", b"<html>", b"\xff\xfe["):
            status, page = self.upload(*form(content))
            self.assertEqual(400, status)
            self.assertIn("This is no JSON array of events", page)

    def test_only_a_field_whose_name_is_file_is_taken_for_the_file(self) -> None:
        made = json.dumps(machine_day(random.Random(3), 1, day(2), 3)).encode()
        body, kind = form(made)
        for names, status in (
            (b'name="x"; filename="a; name=file "', 400), (b'name="filex"', 400),
            (b'name="x\\"; name=file; y="', 400), (b"name=file; filename=a", 200),
            (b'filename="a.json"; name="file"', 200), (b'NAME="file"; filename*=UTF-8\'\'a', 200),
        ):
            given = body.replace(b'name="file"; filename="a.json"', names)
            self.assertEqual(status, self.upload(given, kind)[0], names)

    def test_forms_that_are_none_are_refused(self) -> None:
        good, kind = form(b"[]")
        self.assertEqual(200, self.upload(good, kind)[0])
        for body, given, status, environ in (
            (good, "application/json", 415, {}),
            (good, "multipart/form-data", 415, {}),
            (good, kind + "9", 400, {}),
            (good[:-8], kind, 400, {}),
            (form(b"[]", name="other")[0], kind, 400, {}),
            (good.replace(b"application/json", b"x" * 9_000_000), kind, 400, {}),
            (good, kind, 413, {"CONTENT_LENGTH": str(201 * 1024 * 1024)}),
            (good, kind, 411, {"CONTENT_LENGTH": None}),
            (form(b"")[0], kind, 400, {}),
        ):
            with self.subTest(status=status, length=len(body)):
                self.assertEqual(status, self.upload(body, given, **environ)[0])

    def test_the_field_is_found_among_others_wherever_the_pieces_end(self) -> None:
        made = machine_day(random.Random(3), 1, day(2), 1)
        body, kind = form(json.dumps(made).encode())
        body = b'--x1y2z3\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n--x\r\n' + body

        class Dripping(io.BytesIO):
            def read(self, size: int | None = -1) -> bytes:
                return super().read(min(size or 1, 3))

        status, page = self.upload(body, kind, **{"wsgi.input": Dripping(body)})
        self.assertEqual(200, status, page)
        self.assertIn(f"<li>{len(made)} events accepted</li>", page)

    def test_a_large_file_takes_constant_memory(self) -> None:
        one = json.dumps(machine_day(random.Random(3), 1, day(2), 0)[0])
        number = 6_000
        head, tail = form(b"@")[0].split(b"@")
        piece = (one + ",").encode()

        class Large(io.RawIOBase):
            left = [tail, (one + "]").encode(), *[piece] * number, head + b"["]

            def read(self, size: int = -1) -> bytes:
                return self.left.pop() if self.left else b""

        length = len(head) + len(tail) + number * len(piece) + len(one) + 2
        with peak_memory() as peak:
            status, page = self.upload(b"", form(b"")[1], CONTENT_LENGTH=str(length),
                                       **{"wsgi.input": Large()})
        self.assertEqual(200, status)
        self.assertIn(f"<li>{number:,} were here already</li>", page)
        self.assertGreater(length, 1_500_000)
        self.assertLess(peak(), 1_000_000)


class Storing(PortalTest):
    def test_threads_and_processes_lose_nothing_and_store_nothing_twice(self) -> None:
        rows = [(f"{number:036}", "0" * 16, f"{day(1)}T00:00:00Z", "{}") for number in range(4000)]
        writers = [Writer(str(self.file)), Writer(str(self.file))]  # each as in a process
        stored: list[int] = []

        def store(writer: Writer, seed: int) -> None:
            mine = rows[:]
            random.Random(seed).shuffle(mine)
            stored.extend(writer.store(mine[at:at + 100]) for at in range(0, 4000, 100))

        threads = [threading.Thread(target=store, args=(writers[seed % 2], seed))
                   for seed in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(4000, sum(stored))

    def test_an_answer_comes_after_the_commit(self) -> None:
        lock = connect(str(self.file))
        lock.execute("BEGIN IMMEDIATE")
        done = threading.Event()

        def store() -> None:
            Writer(str(self.file)).store([("1", "2", "3", "4")])
            done.set()

        thread = threading.Thread(target=store)
        thread.start()
        self.assertFalse(done.wait(0.2))
        lock.execute("COMMIT")
        thread.join(BUSY_SECONDS)
        self.assertEqual(1, lock.execute("SELECT count(*) FROM events").fetchone()[0])
        lock.close()


class Serving(PortalTest):
    """The built-in server, in a process of its own."""

    def setUp(self) -> None:
        super().setUp()
        self.running = RunningPortal(self.home / "served.db")
        self.addCleanup(self.running.stop, kill=True)

    def test_it_says_where_it_listens_and_stops_cleanly(self) -> None:
        self.assertIn(b" 200 OK", self.running.talk(b"GET /healthz HTTP/1.1\r\n\r\n"))
        self.assertEqual((0, "caro portal: stopped\n", ""), self.running.stop())

    def test_bad_requests_get_one_line_and_leave_no_log(self) -> None:
        for request, status in (
            (b"nonsense\r\n\r\n", 400),
            (b"GET / HTTP/9.9\r\n\r\n", 505),
            (b"GET /" + b"x" * 70_000 + b" HTTP/1.1\r\n\r\n", 414),
            (b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 200 + b"\r\n", 431),
            (b"BREW / HTTP/1.1\r\n\r\n", 405),
            (b"GET /../../etc/passwd HTTP/1.1\r\n\r\n", 404),
            (JSON_POST + b"Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n", 411),
            (JSON_POST + b"Content-Length: 2\r\n\r\n{}", 400),
            (JSON_POST + b"Content-Length: 3000000\r\n\r\n" + b" " * 3_000_000, 413),
        ):
            answer = self.running.talk(request)
            self.assertIn(f" {status} ".encode(), answer[:40], request[:40])
            self.assertEqual(["error"], list(json.loads(answer.partition(b"\r\n\r\n")[2])))
        cut = socket.create_connection(("127.0.0.1", self.running.port))
        cut.sendall(JSON_POST + b"Content-Length: 100\r\n\r\n[")
        cut.close()
        time.sleep(0.2)
        self.assertEqual((0, "caro portal: stopped\n", ""), self.running.stop())

    def test_two_hundred_slow_clients_do_not_stop_others(self) -> None:
        slow = [socket.create_connection(("127.0.0.1", self.running.port)) for _ in range(200)]
        for index, connection in enumerate(slow):
            connection.sendall((b"GET / HTTP/1.1\r\nA", JSON_POST + b"Content-Length: 9\r\n\r\n[")
                               [index % 2])
        began = time.monotonic()
        self.assertIn(b" 200 OK", self.running.talk(b"GET /healthz HTTP/1.1\r\n\r\n"))
        self.assertLess(time.monotonic() - began, 2)
        for connection in slow:
            connection.close()

    def test_it_survives_being_killed(self) -> None:
        made = machine_day(random.Random(1), 1, time.strftime("%Y-%m-%d", time.gmtime()), 2)
        made = [{**one, "timestamp": intake.timestamp(time.time())} for one in made]
        body = json.dumps(made).encode()
        request = JSON_POST + b"Content-Length: %d\r\n\r\n%b" % (len(body), body)
        self.assertIn(b'"accepted": %d' % len(made), self.running.talk(request))
        self.assertEqual(-signal.SIGKILL, self.running.stop(kill=True)[0])
        again = RunningPortal(self.home / "served.db")
        self.addCleanup(again.stop, kill=True)
        self.assertIn(b'"repeated": %d' % len(made), again.talk(request))


class SlowClients(unittest.TestCase):
    """The bounds of the server, shortened so that the test needn't wait."""

    def setUp(self) -> None:
        for name, value in (("HEADER_SECONDS", 0.3), ("BODY_SECONDS", 0.3), ("CONNECTIONS", 3),
                            ("DRAIN_SECONDS", 0.1)):
            patch = mock.patch.object(server, name, value)
            patch.start()
            self.addCleanup(patch.stop)

        def read(environ: dict[str, Any], start_response: Any) -> list[bytes]:
            try:
                if environ["PATH_INFO"] == "/all":
                    b"".join(intake._Body(environ, 10_000))
                else:
                    intake._Body(environ, 100).__next__()
                status = "200 OK"
            except intake.Refused as error:
                status = f"{error.status} Refused"
            start_response(status, [])
            return [b""]

        self.server = server.Server(read, "127.0.0.1", 0)
        thread = threading.Thread(target=self.server.serve_forever, args=(0.02,))
        thread.start()
        self.addCleanup(thread.join)
        self.addCleanup(self.server.server_close)
        self.addCleanup(self.server.finish, 2)
        self.addCleanup(self.server.shutdown)

    def connect(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.server.server_port), timeout=5)

    def talk(self, *pieces: bytes, pause: float = 0.0) -> bytes:
        with self.connect() as connection:
            for piece in pieces:
                try:
                    connection.sendall(piece)
                except OSError:
                    break
                time.sleep(pause)
            return connection.recv(1000)

    def test_headers_that_drip_are_cut_off_with_408(self) -> None:
        self.assertIn(b" 408 ", self.talk(*[b"GET / HTTP/1.1\r\n", *[b"A: b\r\n"] * 9], pause=0.05))

    def test_a_body_that_drips_is_cut_off_with_408(self) -> None:
        head = b"POST / HTTP/1.1\r\nContent-Length: 50\r\n\r\n"
        self.assertIn(b" 408 ", self.talk(head, *[b"x"] * 9, pause=0.05))
        self.assertIn(b" 200 ", self.talk(head, b"x" * 50))

    def test_what_came_fast_earns_no_silence_afterwards(self) -> None:
        with mock.patch.object(server, "BODY_RATE", 100), self.connect() as connection:
            connection.sendall(b"POST /all HTTP/1.1\r\nContent-Length: 9000\r\n\r\n")
            time.sleep(0.1)  # what comes with the headers is read with them, and earns nothing
            connection.sendall(b"x" * 8000)
            began = time.monotonic()  # 8,000 bytes would have earned 80 seconds
            self.assertIn(b" 408 ", connection.recv(1000))
            self.assertLess(time.monotonic() - began, 2)

    def test_after_an_early_answer_nobody_is_listened_to_for_long(self) -> None:
        with mock.patch.object(server, "BODY_RATE", 1), self.connect() as connection:
            connection.sendall(b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n")
            began = time.monotonic()
            with self.assertRaises(OSError):
                while time.monotonic() - began < 5:
                    connection.sendall(b"x")
                    time.sleep(0.02)
            self.assertLess(time.monotonic() - began, 2)

    def test_after_an_early_answer_nobody_is_listened_to_for_long_however_fast(self) -> None:
        wait = server._Patience.set

        def wait_long(patience: server._Patience, _: float, rate: float = 0.0) -> None:
            wait(patience, 100.0, rate)  # as if to receive took no time

        with mock.patch.object(server._Patience, "set", wait_long), self.connect() as connection:
            connection.sendall(b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n")
            began = time.monotonic()
            with self.assertRaises(OSError):
                while time.monotonic() - began < 3:
                    connection.sendall(b"x" * 65_536)
            self.assertLess(time.monotonic() - began, 2)

    def test_more_connections_than_places_are_told_to_come_back(self) -> None:
        held = [self.connect() for _ in range(3)]
        time.sleep(0.1)
        answer = self.talk(b"")
        self.assertIn(b" 503 ", answer)
        head, _, body = answer.partition(b"\r\n\r\n")
        self.assertIn(b"Content-Length: %d\r\n" % len(body), head)
        self.assertEqual(["error"], list(json.loads(body)))
        for connection in held:
            connection.close()
        time.sleep(0.2)
        self.assertIn(b" 411 ", self.talk(b"POST / HTTP/1.1\r\n\r\n"))


class Rooms(unittest.TestCase):
    def test_the_portal_imports_only_events_scrubber_and_itself(self) -> None:
        import ast

        folder = Path(app.__file__).parent
        for path in folder.glob("*.py"):
            for node in ast.walk(ast.parse(path.read_text())):
                if isinstance(node, ast.ImportFrom) and (node.module or "") == "caro_telemetry":
                    self.assertLessEqual({name.name for name in node.names},
                                         {"events", "scrubber"}, path.name)
                elif isinstance(node, ast.ImportFrom):
                    self.assertTrue((node.module or "").startswith("caro_telemetry.portal")
                                    or not (node.module or "").startswith("caro"), path.name)
