"""The uploader, against a real server on loopback. The full figures: faults_uploader.py."""
from __future__ import annotations

import hashlib
import json
import os
import random
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
import unittest
import unittest.mock
import zipapp
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import caro_telemetry
from caro_telemetry import events
from caro_telemetry import uploader as uploader_module
from caro_telemetry.settings import make_directory
from caro_telemetry.store import DAY, HOUR, clear, open_store, timestamp_of
from caro_telemetry.uploader import (
    Answer,
    Outcome,
    Request,
    Uploader,
    UploadError,
    dry_run,
    post,
    read_outcome,
    upload,
)
from tests.portal_stub import Authority, Portal, Received, deaf_address
from tests.support import CARO, ROOT, HomeTest, installed, run_on_terminal

NOON = 1_767_960_000  # 2026-01-09T12:00:00Z
LIST = [*CARO, "list files"]


Send = Callable[[Request, Mapping[str, str]], Answer]


def impatient(request: Request, environ: Mapping[str, str]) -> Answer:
    return post(request, environ, seconds=0.3)


class UploaderTest(HomeTest):
    """A home with telemetry on, a clock of its own, and events put straight into the store."""

    def setUp(self) -> None:
        super().setUp()
        self.root = self.home
        self.now = float(NOON)
        self.homes = 0

    def move(self) -> None:
        """Another fresh home."""
        self.homes += 1
        self.home = self.root / f"home{self.homes}"
        self.home.mkdir()
        self.data = self.home / ".local/share/caro/telemetry"
        self.database = self.data / "events.db"
        self.config = self.home / ".config/caro/config.toml"
        self.now = float(NOON)

    def environ(self, **variables: str) -> dict[str, str]:
        return super().environ(**{"CARO_TELEMETRY_ENABLED": "true", **variables})

    def fill(
        self, number: int, at: float, held: bool = False, event_type: str = "command_generation",
        **fields: object,
    ) -> None:
        """Stores events that happened from `at` on, one a second."""
        fields = fields or {"backend": "static", "duration_ms": 12, "success": True}
        made = events.make(event_type, **fields)
        make_directory(str(self.data))
        with open_store(str(self.data), create=True) as store:
            store.record(
                [(timestamp_of(at + index), made) for index in range(number)], held=held,
                dropped={}, identify=lambda date: hashlib.sha256(date.encode()).hexdigest()[:16])

    def ids(self) -> list[str]:
        return [str(row[0]) for row in self.rows("SELECT id FROM events ORDER BY number")]

    def states(self) -> str:
        """The first letter of each event's state, in the order of their arrival."""
        return "".join(str(row[0])[0] for row in
                       self.rows("SELECT state FROM events ORDER BY number"))

    def mark(self, name: str) -> str:
        with open_store(str(self.data), create=False) as store:
            return store.mark(name)

    def content(self) -> list[tuple[object, ...]]:
        return [row for table in ("events", "marks", "dropped")
                for row in self.rows(f"SELECT * FROM {table}")]

    def due_in(self) -> float:
        """Seconds until the next automatic pass."""
        return int(self.mark("due")) - self.now

    def automatic(self, url: str, send: Send = post, **variables: str) -> Outcome:
        return upload(self.environ(CARO_TELEMETRY_ENDPOINT=url, **variables), automatic=True,
                      clock=lambda: self.now, send=send)

    def by_hand(
        self, url: str, include_held: bool = False, send: Send = post, **variables: str,
    ) -> Outcome:
        return upload(self.environ(CARO_TELEMETRY_ENDPOINT=url, **variables), automatic=False,
                      include_held=include_held, clock=lambda: self.now, send=send)

    def processes(self) -> list[int]:
        """The uploader processes of this home, by the process table."""
        found = []
        for place in Path("/proc").glob("[0-9]*"):
            try:
                if (b"caro_telemetry.uploader" in (place / "cmdline").read_bytes()
                        and f"HOME={self.home}\0".encode() in (place / "environ").read_bytes()):
                    found.append(int(place.name))
            except OSError:
                continue  # has ended, or is another user's
        return found

    def wait_for(self, condition: Callable[[], object], seconds: float = 20) -> None:
        deadline = time.monotonic() + seconds
        while not condition():
            self.assertLess(time.monotonic(), deadline, "what was waited for did not happen")
            time.sleep(0.01)

    def run_due(self, portal_url: str, command: list[str], **variables: str) -> float:
        """Runs a command when an upload is due; its seconds. It must print the answer."""
        started = time.monotonic()
        done = subprocess.run(
            command, env=self.environ(CARO_TELEMETRY_ENDPOINT=portal_url, **variables),
            cwd=self.home, stdin=subprocess.DEVNULL, capture_output=True, check=False)
        self.assertEqual((done.stdout, done.stderr), (b"ls\n", b""))
        return time.monotonic() - started

    def join_exchanges(self) -> None:
        """Every thread that waits for an answer ends soon."""
        for thread in threading.enumerate():
            if "(run)" in thread.name:
                thread.join(5)
                self.assertFalse(thread.is_alive())

    def assert_no_process_left(self) -> None:
        self.wait_for(lambda: not self.processes())


# Behaviour of the server -> states after one automatic pass over three events, and the least and
# most seconds until the next.
LATER = (HOUR, 2 * HOUR)
STALLS = ("never", "drip", "drip body", "drip to the end")
ANSWERS: dict[str, tuple[str, tuple[int, int]]] = {
    "200": ("uuu", (HOUR, HOUR)),
    "201": ("uuu", (HOUR, HOUR)),
    "204": ("uuu", (HOUR, HOUR)),
    "refused": ("uru", (HOUR, HOUR)),
    "unknown": ("uwu", (HOUR, HOUR)),
    "odd refusals": ("uuu", (HOUR, HOUR)),
    "odd refused": ("uuu", (HOUR, HOUR)),
    "400": ("rrr", (HOUR, HOUR)),
    "413": ("rrr", (HOUR, HOUR)),
    "422": ("rrr", (HOUR, HOUR)),
    "410": ("www", (DAY, DAY)),
    "429 seconds": ("www", (10_000, 10_000)),
    "429 date": ("www", (7200, 7200)),
    "429 week": ("www", (DAY, DAY)),
    "503 seconds": ("www", (10_000, 10_000)),
    **dict.fromkeys((
        "html", "odd json", "deep json", "301", "307", "401", "403", "404", "407", "429",
        "429 nonsense", "500", "503", "silence", "close before", "close within", "close after",
        *STALLS, "gigabyte", "gzip", "not http", "endless header",
    ), ("www", LATER)),
}


class TestAnswers(UploaderTest):
    def test_each_answer_marks_what_it_means_and_nothing_is_lost_or_sent_again_wrongly(
        self,
    ) -> None:
        for name, (states, (least, most)) in ANSWERS.items():
            self.move()
            with self.subTest(name), Portal("200") as other, Portal(
                    name, elsewhere=other.url, clock=lambda: self.now) as portal:
                portal.pace = 0.1
                self.fill(3, NOON - 2 * HOUR)
                outcome = self.automatic(portal.url, impatient if name in STALLS else post)
                self.assertEqual(self.states(), states)
                self.assertTrue(least <= self.due_in() <= most, self.due_in())
                self.assertEqual(outcome.sent, states.count("u"))
                self.assertEqual(bool(outcome.error), states == "www")
                self.assertEqual(other.connections, 0, "a redirect was followed")
                if name == "gigabyte":  # read to the bound, not to the end of the time
                    self.assertIn("something other than the portal", outcome.error)
                    self.assertLess(portal.sent, 20_000_000)
                self.check_the_next_pass(name, portal, states)

    def check_the_next_pass(self, name: str, portal: Portal, states: str) -> None:
        before = len(portal.requests)
        self.assertFalse(self.automatic(portal.url).sent)
        self.assertEqual(len(portal.requests), before, "sent before it was due")
        self.now += DAY
        portal.choose = "200"
        self.automatic(portal.url)
        if name == "410":
            self.assertEqual(len(portal.requests), before)
            with self.assertRaisesRegex(UploadError, "gone for good"):
                list(dry_run(self.environ(CARO_TELEMETRY_ENDPOINT=portal.url)))
            self.assertEqual(self.due_in(), DAY)
            self.now += DAY
            self.automatic(portal.url + "/2")  # the endpoint setting has changed
        self.assertEqual(self.states(), states.replace("w", "u"))
        expected = [event_id for event_id, state in zip(self.ids(), states, strict=True)
                    if state != "r"]
        if name.startswith("odd refus"):
            return  # the server said well done, without doing it
        self.assertEqual(sorted(portal.accepted), sorted(expected))
        if name != "silence":  # taken without an answer: the same ids come again
            self.assertEqual(set(portal.accepted.values()), {1} if expected else set())

    def test_failures_wait_longer_each_time_and_a_day_at_most(self) -> None:
        self.fill(1, NOON - 2 * HOUR)
        with Portal("500") as portal:
            for failures in range(1, 9):
                self.automatic(portal.url)
                self.assertEqual(len(portal.requests), failures)
                longest = min(DAY, HOUR * 2 ** failures)
                self.assertTrue(longest / 2 <= self.due_in() <= longest, self.due_in())
                self.now += self.due_in()
            portal.choose = "200"
            self.automatic(portal.url)
            self.assertEqual(self.due_in(), HOUR)

    def test_a_server_that_refuses_or_has_no_address_is_tried_again_later(self) -> None:
        with Portal() as portal:
            gone = portal.url
        for url, words in ((gone, "refused"), ("https://caro.invalid/api", "can't be resolved")):
            self.move()
            with self.subTest(url):
                self.fill(3, NOON - 2 * HOUR)
                outcome = self.automatic(url)
                self.assertIn(words, outcome.error)
                self.assertEqual(self.states(), "www")
                self.assertTrue(HOUR <= self.due_in() <= 2 * HOUR)

    def test_one_poison_event_is_found_alone_and_the_others_arrive(self) -> None:
        self.fill(150, NOON - 2 * HOUR)
        poison = self.ids()[61]
        with Portal(lambda received: "422" if poison in received.ids else "200") as portal:
            outcome = self.automatic(portal.url)
            self.assertEqual((outcome.sent, outcome.rejected), (149, 1))
            self.assertEqual(self.states(), "u" * 61 + "r" + "u" * 88)
            self.assertEqual(set(portal.accepted.values()), {1})
            self.assertLess(len(portal.requests), 25)

    def test_where_every_event_is_poison_each_is_tried_alone_once(self) -> None:
        self.fill(64, NOON - 2 * HOUR)
        with Portal("400") as portal:
            self.automatic(portal.url)
            self.assertEqual(self.states(), "r" * 64)
            self.assertEqual(len(portal.requests), 6 + 64)

    def test_many_days_with_failures_arrive_once_each_by_id(self) -> None:
        seed = 6
        check_days_with_failures(self, days=5, a_day=60, seed=seed)

    def test_days_that_the_portal_does_not_know_yet_keep_no_other_day_waiting(self) -> None:
        self.fill(2, NOON - 3 * DAY)
        self.fill(2, NOON - 2 * DAY)
        with Portal("unknown") as portal:
            self.automatic(portal.url)
            portal.choose = "200"
            self.now += HOUR
            self.automatic(portal.url)
            self.assertEqual(self.states(), "uwuu")
            self.now += HOUR
            self.automatic(portal.url)
            self.assertEqual(len(portal.requests), 2)
            self.now += DAY
            self.fill(1, self.now - 2 * HOUR)
            self.automatic(portal.url)
            self.assertEqual(self.states(), "uwuuu", "a new day comes first")
            self.now += HOUR
            self.automatic(portal.url)
            self.assertEqual(self.states(), "uuuuu")

    def test_an_endpoint_that_was_gone_is_tried_again_after_another_was_set(self) -> None:
        self.fill(1, NOON - 2 * HOUR)
        with Portal("410") as portal:
            self.by_hand(portal.url)
            portal.choose = "200"
            self.assertIn("gone", self.by_hand(portal.url).error)
            self.assertEqual(self.by_hand(portal.url + "/2").sent, 1)
            self.fill(1, NOON - 2 * HOUR)
            self.assertEqual(self.by_hand(portal.url).sent, 1)

    def test_a_new_endpoint_holds_from_the_next_request_on(self) -> None:
        self.fill(150, NOON - 2 * HOUR)

        def choose(received: Received) -> str:
            self.write_config(f'[telemetry]\nendpoint = "{portal.url}/2"\n')
            return "200"

        with Portal(choose) as portal:
            self.write_config(f'[telemetry]\nendpoint = "{portal.url}"\n')
            upload(self.environ(), automatic=True, clock=lambda: self.now)
            self.assertEqual([received.path for received in portal.requests],
                             ["/api/events", "/api/events/2"])


def check_days_with_failures(test: UploaderTest, days: int, a_day: int, seed: int) -> None:
    """Events of many days, one of them poison; 30 % of the requests fail, and one is taken
    without an answer. After enough passes the server has each event once by id."""
    chance = random.Random(seed)
    for day in range(days):
        test.fill(a_day, NOON - (days - day) * DAY)
    ids = test.ids()
    poison = chance.choice(ids)
    silent = chance.randrange(1, days)

    def choose(received: Received) -> str:
        if len(portal.requests) == silent:
            return "silence"
        if poison in received.ids:
            return "400"
        return chance.choice(("500", "close within", "429")) if chance.random() < 0.3 else "200"

    with Portal(choose) as portal:
        for _ in range(days * 20):
            before = len(portal.requests)
            test.automatic(portal.url)
            dates = {str(event["timestamp"])[:10] for received in portal.requests[before:]
                     for event in received.events}
            test.assertLessEqual(len(dates), 1, f"two days in a pass, seed {seed}")
            test.now += max(HOUR, test.due_in())
            if "w" not in test.states():
                break
        test.assertEqual(test.states().count("u"), days * a_day - 1, f"seed {seed}")
        test.assertEqual(set(portal.accepted), set(ids) - {poison}, f"seed {seed}")
        for received in portal.requests:
            test.assertEqual(len({event["session_id"] for event in received.events}), 1)
            test.assertLessEqual(len(received.events), 100)


class TestChoice(UploaderTest):
    def test_nothing_leaves_by_itself_until_the_oldest_event_is_an_hour_old(self) -> None:
        self.fill(2, NOON - HOUR + 1)
        with Portal() as portal:
            self.automatic(portal.url)
            with open_store(str(self.data), create=False) as store:
                token = store.take_lease(int(self.now), automatic=False)
            upload(self.environ(CARO_TELEMETRY_ENDPOINT=portal.url), automatic=True, token=token,
                   clock=lambda: self.now)
            self.assertEqual(portal.connections, 0)
            self.now += HOUR  # the lease's taking counts as a pass
            self.automatic(portal.url)
            self.assertEqual(self.states(), "uu")
            self.now += HOUR
            self.fill(2, self.now - HOUR - 1)
            self.automatic(portal.url)
            self.assertEqual(self.states(), "uuuu")

    def test_an_event_younger_than_an_hour_waits_though_an_older_one_of_its_day_leaves(
        self,
    ) -> None:
        self.fill(2, NOON - 2 * HOUR)
        self.fill(2, NOON - HOUR + 1)
        with Portal() as portal:
            self.automatic(portal.url)
            self.assertEqual(self.states(), "uuww")
            self.now += HOUR
            self.automatic(portal.url)
            self.assertEqual(self.states(), "uuuu")

    def test_by_hand_everything_leaves_at_once_a_request_for_each_day(self) -> None:
        self.fill(120, NOON - 2 * DAY)
        self.fill(2, NOON - DAY)
        self.fill(2, NOON - 10)
        seen: list[int] = []
        with Portal() as portal:
            outcome = upload(
                self.environ(CARO_TELEMETRY_ENDPOINT=portal.url), automatic=False,
                clock=lambda: self.now, progress=lambda outcome: seen.append(outcome.sent))
            self.assertEqual([len(received.ids) for received in portal.requests], [100, 20, 2, 2])
        self.assertEqual((outcome.found, outcome.sent, outcome.error), (124, 124, ""))
        self.assertEqual(seen, [100, 120, 122, 124])

    def test_an_automatic_pass_sends_one_day_the_oldest_whatever_the_order_of_arrival(
        self,
    ) -> None:
        self.fill(1, NOON - 2 * DAY)
        self.fill(1, NOON - 3 * DAY)
        self.fill(1, NOON - DAY)
        with Portal() as portal:
            for states in ("wuw", "uuw", "uuu"):
                self.automatic(portal.url)
                self.assertEqual(self.states(), states)
                self.now += HOUR

    def test_no_request_holds_two_dates_even_of_one_session_id(self) -> None:
        self.fill(2, NOON - DAY)
        connection = sqlite3.connect(self.database)
        connection.execute("UPDATE events SET timestamp = '2026-01-09T01:00:00Z' WHERE number = 1")
        connection.commit()
        connection.close()
        with Portal() as portal:
            self.by_hand(portal.url)
            self.assertEqual([received.ids for received in portal.requests],
                             [[event_id] for event_id in reversed(self.ids())])

    def test_held_events_leave_only_when_asked_for(self) -> None:
        self.fill(2, NOON - 2 * HOUR, held=True)
        with Portal() as portal:
            self.automatic(portal.url)
            self.assertEqual(self.by_hand(portal.url).kept["held"], 2)
            self.assertEqual(portal.connections, 0)
            self.assertEqual(self.by_hand(portal.url, include_held=True).sent, 2)
            self.assertEqual(self.states(), "uu")

    def test_what_the_present_level_leaves_out_or_is_over_90_days_old_stays(self) -> None:
        self.fill(1, NOON - 90 * DAY - 1)
        self.fill(1, NOON - 90 * DAY)
        self.fill(1, NOON - 2 * HOUR, event_type="performance", stage="rules", duration_ms=1)
        self.fill(1, NOON - 2 * HOUR)
        self.fill(1, NOON - 2 * HOUR, backend="llm", duration_ms=1, success=False,
                  error_category="timeout")
        with Portal() as portal:
            outcome = self.by_hand(portal.url, CARO_TELEMETRY_LEVEL="minimal")
            self.assertEqual(self.states(), "wwwwu")
            self.assertEqual(outcome.kept, {"age": 1, "young": 0, "level": 3, "held": 0,
                                            "unknown": 0})
            self.by_hand(portal.url)
            self.assertEqual(self.states(), "wuwuu")
            self.by_hand(portal.url, CARO_TELEMETRY_LEVEL="verbose")
            self.assertEqual(self.states(), "wuuuu")

    def test_an_event_that_was_edited_on_disk_is_rejected_counted_and_never_sent(self) -> None:
        self.fill(4, NOON - 2 * HOUR)
        connection = sqlite3.connect(self.database)
        for number, change in ((1, "data = replace(data, 'static', 'me@example.org')"),
                               (2, "id = 'me@example.org'"), (3, "type = 'performance'")):
            connection.execute(f"UPDATE events SET {change} WHERE number = {number}")
        connection.commit()
        connection.close()
        with Portal() as portal:
            outcome = self.automatic(portal.url)
            self.assertEqual((outcome.sent, outcome.rejected), (1, 3))
            self.assertEqual(self.states(), "rrru")
            self.assertEqual(len(portal.accepted), 1)
            self.assertNotIn(b"example", portal.requests[0].body)
        with open_store(str(self.data), create=False) as store:
            self.assertEqual(store.dropped(), {"schema": 3})


class TestStopping(UploaderTest):
    def test_switching_off_air_gapping_and_clearing_stop_a_pass_before_its_next_request(
        self,
    ) -> None:
        changes: dict[str, Callable[[], object]] = {
            "off": lambda: self.write_config("[telemetry]\nenabled = false\n"),
            "air-gapped": lambda: self.write_config("[telemetry]\nair_gapped = true\n"),
            "unreadable": lambda: self.write_config("[telemetry\n"),
            "cleared": lambda: clear(str(self.data)),
        }
        for name, change in changes.items():
            self.move()
            with self.subTest(name):
                self.fill(250, NOON - 2 * HOUR)

                def choose(received: Received, change: Callable[[], object] = change) -> str:
                    change()
                    return "200"

                with Portal(choose) as portal:
                    environ = self.environ(CARO_TELEMETRY_ENDPOINT=portal.url)
                    del environ["CARO_TELEMETRY_ENABLED"]
                    upload(environ, automatic=True, clock=lambda: self.now)
                    self.assertEqual(len(portal.requests), 1)
                if name == "cleared":
                    self.assertFalse(self.database.exists())
                else:
                    self.assertEqual(self.states(), "u" * 100 + "w" * 150)

    def test_an_event_cleared_and_recorded_anew_while_a_pass_runs_is_not_marked(self) -> None:
        self.fill(2, NOON - 2 * HOUR)

        def choose(received: Received) -> str:
            clear(str(self.data))
            self.fill(2, NOON - 2 * HOUR)
            return "200"

        with Portal(choose) as portal:
            self.automatic(portal.url)
        self.assertEqual(self.states(), "ww")

    def test_what_is_recorded_while_a_pass_runs_waits_for_the_next(self) -> None:
        self.fill(2, NOON - 2 * HOUR)

        def choose(received: Received) -> str:
            self.fill(1, NOON)
            return "200"

        with Portal(choose) as portal:
            self.automatic(portal.url)
            self.assertEqual(self.states(), "uuw")

    def test_off_and_air_gapped_refuse_and_say_why(self) -> None:
        self.fill(2, NOON - 2 * HOUR)
        with Portal() as portal:
            for variables, words in (
                ({"DO_NOT_TRACK": "1"}, "DO_NOT_TRACK"),
                ({"CARO_TELEMETRY_ENABLED": "false"}, "CARO_TELEMETRY_ENABLED"),
                ({"CARO_TELEMETRY_AIR_GAPPED": "true"}, "air-gapped"),
            ):
                self.assertIn(words, self.by_hand(portal.url, False, post, **variables).error)
                with self.assertRaisesRegex(UploadError, words):
                    list(dry_run(self.environ(**variables)))
            self.assertEqual(portal.connections, 0)

    def test_a_pass_that_is_told_to_stop_sends_nothing_more(self) -> None:
        self.fill(150, NOON - 2 * HOUR)
        with Portal() as portal:
            upload(self.environ(CARO_TELEMETRY_ENDPOINT=portal.url), automatic=True,
                   clock=lambda: self.now, stopped=lambda: bool(portal.requests))
            self.assertEqual(len(portal.requests), 1)

    def test_an_automatic_pass_begins_no_request_when_its_time_is_over(self) -> None:
        self.fill(2, NOON - 2 * HOUR)
        with Portal() as portal, unittest.mock.patch.object(uploader_module, "PASS_SECONDS", 0):
            self.automatic(portal.url)
            self.assertEqual(portal.requests, [])
            self.assertEqual(self.by_hand(portal.url).sent, 2)

    def test_a_name_that_is_resolved_too_late_is_not_sent_to(self) -> None:
        self.fill(2, NOON - 2 * HOUR)
        resolve = socket.getaddrinfo

        def resolve_slowly(*arguments: Any) -> Any:
            time.sleep(0.6)
            return resolve(*arguments)

        with Portal() as portal, unittest.mock.patch("socket.getaddrinfo", resolve_slowly):
            self.assertIn("in time", self.by_hand(portal.url, send=impatient).error)
            self.wait_for(lambda: portal.connections)
            self.join_exchanges()
            self.assertEqual(portal.requests, [])

    def test_a_pass_that_lost_its_lease_sends_nothing_more(self) -> None:
        self.fill(150, NOON - 2 * HOUR)

        def choose(received: Received) -> str:
            self.now += 91
            with open_store(str(self.data), create=False) as store:
                self.assertTrue(store.take_lease(int(self.now), automatic=False))
            return "200"

        with Portal(choose) as portal:
            self.assertIn("taken over", self.automatic(portal.url).error)
            self.assertEqual(len(portal.requests), 1)
            self.assertIn("another upload is running", self.by_hand(portal.url).error)

    def test_off_and_air_gapped_start_no_thread_and_no_process(self) -> None:
        self.fill(2, time.time() - 2 * HOUR)
        with Portal() as portal:
            for arguments, variables in (
                (("list files",), {"DO_NOT_TRACK": "1"}),
                (("list files",), {"CARO_TELEMETRY_ENABLED": "false"}),
                (("list files",), {"CARO_TELEMETRY_AIR_GAPPED": "true"}),
                (("--no-telemetry", "list files"), {}),
            ):
                environ = self.environ(CARO_TELEMETRY_ENDPOINT=portal.url, **variables)
                if variables:
                    settings = caro_telemetry.read_settings(environ)
                    self.assertIsNone(caro_telemetry.start_uploader(settings, environ))
                subprocess.run([*CARO, *arguments], env=environ, cwd=self.home, check=True,
                               stdin=subprocess.DEVNULL, capture_output=True)
                self.assertEqual(self.processes(), [])
            self.assertEqual(portal.connections, 0)


class TestWire(UploaderTest):
    def test_a_dry_run_shows_the_very_bytes_that_are_sent(self) -> None:
        self.fill(101, NOON - DAY)
        self.fill(3, NOON - 2 * HOUR)
        self.fill(2, NOON - 2 * HOUR, held=True)
        with Portal() as portal:
            environ = self.environ(CARO_TELEMETRY_ENDPOINT=portal.url)
            before = self.content()
            shown = list(dry_run(environ, include_held=True, clock=lambda: self.now))
            self.assertEqual(self.content(), before)
            self.assertEqual(portal.connections, 0)
            self.by_hand(portal.url, include_held=True)
            self.assertEqual(len(shown), len(portal.requests))
            for request, received in zip(shown, portal.requests, strict=True):
                self.assertEqual(request.body, received.body)
                self.assertEqual(list(request.headers), received.headers)
                self.assertEqual(
                    (request.method, request.url), (received.method, portal.url))

    def test_a_dry_run_opens_no_socket(self) -> None:
        self.fill(3, NOON - 2 * HOUR)
        script = ("import os, sys\n"
                  "def hook(name, _):\n"
                  "    if name.startswith('socket.'): os._exit(9)\n"
                  "sys.addaudithook(hook)\n"
                  "from caro_telemetry.uploader import dry_run\n"
                  f"print(len(list(dry_run(os.environ, clock=lambda: {NOON}))))\n")
        done = subprocess.run([sys.executable, "-c", script], env=self.environ(), cwd=installed(),
                              capture_output=True, check=True)
        self.assertEqual(done.stdout, b"1\n")

    def test_a_request_holds_a_valid_array_and_headers_that_identify_nobody(self) -> None:
        self.fill(2, NOON - 2 * HOUR)
        with Portal() as portal:
            self.automatic(portal.url)
            received = portal.requests[0]
        self.assertEqual(received.head[0], "POST /api/events HTTP/1.1")
        self.assertEqual(dict(received.headers), {
            "Host": f"127.0.0.1:{portal.port}", "User-Agent": "caro/1.1.0-beta",
            "Content-Type": "application/json", "Content-Length": str(len(received.body)),
            "Accept-Encoding": "identity", "Connection": "close"})
        for event in json.loads(received.body):
            events.check_event(event)

    def test_the_outcome_is_kept_for_status(self) -> None:
        self.fill(2, NOON - 2 * HOUR)
        with Portal("500") as portal:
            for choose, result, sent in (("500", "the server answered 500", 0), ("200", "done", 2)):
                portal.choose = choose
                self.by_hand(portal.url)
                with open_store(str(self.data), create=False) as store:
                    told = read_outcome(store)
                self.assertEqual(told["time"], timestamp_of(NOON))
                self.assertEqual((told["result"], told["sent"]), (result, sent))
            self.assertEqual(told["due"], timestamp_of(NOON + HOUR))

    def test_a_thread_uploads_and_ends_when_told(self) -> None:
        self.fill(2, time.time() - 2 * HOUR)
        with Portal() as portal:
            uploader = Uploader(self.environ(CARO_TELEMETRY_ENDPOINT=portal.url))
            self.assertIsInstance(uploader.thread, threading.Thread)
            self.assertTrue(uploader.thread.daemon)
            uploader.start()
            self.wait_for(lambda: portal.accepted)
            uploader.stop()
            uploader.thread.join(5)
            self.assertFalse(uploader.thread.is_alive())
            self.assertEqual(self.states(), "uu")

    def test_an_abandoned_request_leaves_no_thread_behind(self) -> None:
        self.fill(1, NOON - 2 * HOUR)
        for name in (*STALLS, "never, and no TLS"):
            with self.subTest(name), Portal(name.partition(",")[0]) as portal:
                portal.pace = 0.1
                secure = "TLS" in name
                self.by_hand(portal.url.replace("http:", "https:") if secure else portal.url,
                             send=impatient)
                self.join_exchanges()


class TestProxyAndTrust(UploaderTest):
    def setUp(self) -> None:
        super().setUp()
        try:
            self.authority = Authority(self.root)
        except OSError as error:
            self.skipTest(str(error))

    def through(self, portal: Portal, **variables: str) -> dict[str, str]:
        """An environment that reaches the portal, as whatever host, through a proxy."""
        return self.environ(
            HTTPS_PROXY=f"http://someone:hunter%402@127.0.0.1:{portal.port}",
            CARO_TELEMETRY_ENDPOINT="https://telemetry.test/api/events",
            **{"SSL_CERT_FILE": str(self.authority.file), **variables})

    def test_https_goes_through_the_proxy_and_its_credentials_go_no_further(self) -> None:
        self.fill(2, NOON - 2 * HOUR)
        with Portal(context=self.authority.context("telemetry.test")) as portal:
            outcome = upload(self.through(portal), automatic=False, clock=lambda: self.now)
            self.assertEqual((outcome.sent, outcome.error), (2, ""))
            self.assertEqual(portal.tunnels[0].path, "telemetry.test:443")
            self.assertEqual(dict(portal.tunnels[0].headers)["Proxy-Authorization"],
                             "Basic c29tZW9uZTpodW50ZXJAMg==")
            self.assertNotIn("Proxy-Authorization", dict(portal.requests[0].headers))
            self.assertEqual(dict(portal.requests[0].headers)["Host"], "telemetry.test")
        self.assertNotIn(b"hunter", self.every_byte())

    def test_a_proxy_that_wants_a_password_is_a_failure_without_private_words(self) -> None:
        self.fill(2, NOON - 2 * HOUR)
        with Portal("407") as portal:
            outcome = upload(self.through(portal), automatic=True, clock=lambda: self.now)
        self.assertEqual(outcome.error, "the proxy wants a name and password (407)")
        self.assertEqual(self.states(), "ww")
        self.assertTrue(HOUR <= self.due_in() <= 2 * HOUR)
        self.assertNotIn(b"hunter", self.every_byte())

    def test_no_proxy_is_asked_for_loopback_or_where_no_proxy_says_so(self) -> None:
        self.fill(2, NOON - 2 * HOUR)
        with Portal() as proxy, Portal() as portal:
            address = f"http://127.0.0.1:{proxy.port}"
            outcome = self.by_hand(portal.url, HTTPS_PROXY=address, HTTP_PROXY=address)
            self.assertEqual(outcome.sent, 2)
            for exempt in ("invalid", ".invalid", "caro.invalid", "x, caro.invalid:443", "*"):
                self.by_hand("https://caro.invalid/", HTTPS_PROXY=address, NO_PROXY=exempt)
            self.assertEqual(proxy.connections, 0)

    def test_a_proxy_of_another_kind_is_an_error_and_never_gone_around(self) -> None:
        self.fill(2, NOON - 2 * HOUR)
        with Portal() as portal:
            for proxy in ("http://127.0.0.1:abc", "http://[::1",
                          f"socks5://u:hunter2@127.0.0.1:{portal.port}",
                          f"https://127.0.0.1:{portal.port}", f"http://:{portal.port}",
                          "http://127.0.0.1:hunter2"):
                outcome = self.by_hand("https://caro.invalid/", HTTPS_PROXY=proxy)
                self.assertIn("HTTPS_PROXY is not of the form", outcome.error)
                self.assertNotIn("hunter2", outcome.error)
            self.assertEqual(portal.connections, 0)

    def test_a_bad_certificate_is_an_error_and_nothing_is_sent(self) -> None:
        make = self.authority.context
        for name, context, variables in (
            ("self-signed", make("telemetry.test", self_signed=True), {}),
            ("wrong host", make("other.test"), {}),
            ("expired", make("telemetry.test", days=-1), {}),
            ("not in the store", make("telemetry.test"), {"SSL_CERT_FILE": ""}),
        ):
            self.move()
            with self.subTest(name), Portal(context=context) as portal:
                self.fill(2, NOON - 2 * HOUR)
                outcome = upload(self.through(portal, **variables), automatic=True,
                                 clock=lambda: self.now)
                self.assertEqual(outcome.error, "the server's certificate can't be trusted")
                self.assertEqual((len(portal.requests), self.states()), (0, "ww"))
                self.assertTrue(HOUR <= self.due_in() <= 2 * HOUR)

    def test_a_server_without_tls_gets_nothing(self) -> None:
        self.fill(2, NOON - 2 * HOUR)
        with Portal() as portal:
            outcome = self.by_hand(portal.url.replace("http:", "https:"), send=impatient)
            self.assertTrue(outcome.error)
            self.assertEqual(portal.requests, [])


class TestHandOver(UploaderTest):
    """The real command line, with an upload that is due."""

    def setUp(self) -> None:
        super().setUp()
        if not Path("/proc/self/environ").exists():
            self.skipTest("these tests read the process table in /proc")

    def test_a_command_hands_its_upload_to_a_process_that_has_nothing_of_the_users(self) -> None:
        self.fill(2, time.time() - 2 * HOUR)
        reader, writer = os.pipe()
        os.set_inheritable(writer, True)
        with Portal("held up") as portal:
            done = subprocess.run(
                LIST, env=self.environ(CARO_TELEMETRY_ENDPOINT=portal.url), cwd=self.home,
                stdin=subprocess.DEVNULL, capture_output=True, check=True, pass_fds=[writer])
            os.close(writer)
            self.assertEqual(done.stdout, b"ls\n")
            self.assertEqual(os.read(reader, 1), b"", "the pipe is still held open")
            self.wait_for(lambda: portal.requests)
            (process,) = self.processes()
            place = Path(f"/proc/{process}")
            self.assertEqual(os.readlink(place / "cwd"), "/")
            command = (place / "cmdline").read_bytes()
            for private in (b"list files", str(self.home).encode()):
                self.assertNotIn(private, command)
            self.assertNotIn(installed().encode(), command)
            held = sorted(os.readlink(entry) for entry in (place / "fd").iterdir())
            self.assertEqual(held[:3], ["/dev/null"] * 3)
            self.assertTrue(all(name.startswith("socket:") for name in held[3:]), held)
            self.assertEqual(os.getsid(process), process)
            portal.release.set()
            self.assert_no_process_left()
        os.close(reader)
        self.assertEqual(self.states()[:2], "uu")

    def test_a_hand_over_imports_nothing_that_costs_the_foreground(self) -> None:
        script = ("import sys\n"
                  "from caro_telemetry import events, settings, store\n"
                  "before = set(sys.modules)\n"
                  "sys.executable = '/bin/true'\n"
                  "from caro_telemetry.uploader import hand_over\n"
                  "hand_over('0')\n"
                  "print(sorted(set(sys.modules) - before))\n")
        done = subprocess.run([sys.executable, "-c", script], env=self.environ(), cwd=installed(),
                              capture_output=True, check=True)
        self.assertEqual(done.stdout, b"['caro_telemetry.uploader']\n")

    def test_without_an_interpreter_to_start_nothing_happens(self) -> None:
        script = ("import os, sys\n"
                  "from caro_telemetry.uploader import hand_over\n"
                  "for sys.executable in (None, '', '/no/such/python'): hand_over('0')\n"
                  "try: os.waitpid(-1, 0)\n"
                  "except ChildProcessError: print('no child')\n")
        done = subprocess.run([sys.executable, "-c", script], env=self.environ(), cwd=installed(),
                              capture_output=True, check=True)
        self.assertEqual((done.stdout, done.stderr), (b"no child\n", b""))

    def test_the_detached_process_is_ended_by_a_timer_even_where_alarms_are_ignored(self) -> None:
        script = ("import os, signal, sys\n"
                  "from caro_telemetry import uploader\n"
                  "signal.signal(signal.SIGALRM, signal.SIG_IGN)\n"
                  "uploader.upload = lambda *_, **__: print(\n"
                  "    signal.getsignal(signal.SIGALRM).name, signal.alarm(0), os.getcwd())\n"
                  "uploader.main()\n")
        done = subprocess.run([sys.executable, "-c", script, "token"], env=self.environ(),
                              cwd=installed(), capture_output=True, check=True)
        self.assertEqual(done.stdout, b"SIG_DFL 60 /\n")

    def test_vendored_as_a_zipapp_and_installed_the_hand_over_works(self) -> None:
        source = self.root / "vendored: with spaces"
        shutil.copytree(ROOT / "caro_telemetry", source / "caro_telemetry",
                        ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(ROOT / "caro.py", source)
        (source / "__main__.py").write_text("import caro\nraise SystemExit(caro.main())\n")
        archive = self.root / "caro.pyz"
        zipapp.create_archive(source, archive)
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", self.root / "venv"],
                       check=True)
        (site,) = (self.root / "venv").glob("lib/python*/site-packages")
        shutil.copytree(source / "caro_telemetry", site / "caro_telemetry")
        shutil.copy(source / "caro.py", site)
        here = os.path.relpath(archive, self.root / "home1")
        for name, command in (
            ("vendored", [sys.executable, str(source / "caro.py")]),
            ("zipapp", [sys.executable, here]),
            ("installed", [str(self.root / "venv/bin/python"), "-I", "-m", "caro"]),
        ):
            self.move()
            with self.subTest(name), Portal() as portal:
                self.fill(2, time.time() - 2 * HOUR)
                self.run_due(portal.url, [*command, "list files"])
                self.wait_for(portal.accepted.__len__)
                self.assert_no_process_left()
                self.assertEqual(self.states()[:2], "uu")
        self.assertEqual(list(source.rglob("*.pyc")), [])

    def test_many_commands_at_once_start_one_uploader(self) -> None:
        check_one_uploader(self, 8)

    def test_reading_the_output_to_its_end_never_waits_for_the_uploader(self) -> None:
        self.fill(2, time.time() - 2 * HOUR)
        with Portal("held up") as portal:
            script = 'x=$("$@" 2>&1); echo "$x"'
            self.run_due(portal.url, ["sh", "-c", script, "sh", *LIST])
            self.assertEqual(len(self.processes()), 1)
            portal.release.set()
            self.assert_no_process_left()

    def test_the_uploader_outlives_its_terminal(self) -> None:
        self.fill(2, time.time() - 2 * HOUR)
        with Portal("held up") as portal:
            code, screen = run_on_terminal(
                LIST, self.environ(CARO_TELEMETRY_ENDPOINT=portal.url), self.home, "n\n")
            self.assertEqual(code, 0, screen)
            self.wait_for(lambda: portal.requests)
            self.assertEqual(len(self.processes()), 1)
            portal.release.set()
            self.assert_no_process_left()
        self.assertEqual(self.states()[:2], "uu")

    def test_a_deaf_network_never_shows_in_the_foreground(self) -> None:
        self.fill(2, time.time() - 2 * HOUR)
        with deaf_address() as url:
            self.assertLess(self.run_due(url, LIST), 5)
            (process,) = self.processes()
            os.kill(process, signal.SIGKILL)
            self.assert_no_process_left()

    def test_the_foreground_makes_no_network_call(self) -> None:
        if not shutil.which("strace"):
            self.skipTest("strace is not installed")
        self.fill(2, time.time() - 2 * HOUR)
        trace = self.root / "trace"
        with Portal() as portal:
            self.run_due(portal.url, ["strace", "-qq", "-o", str(trace), "-e",
                                      "trace=network", *LIST])
            self.wait_for(lambda: portal.accepted)
            self.assert_no_process_left()
        self.assertNotIn("socket(", trace.read_text())

    def test_a_killed_uploader_loses_nothing(self) -> None:
        check_kills(self, 4, seed=9)

    def test_events_recorded_air_gapped_or_before_the_notice_was_seen_stay(self) -> None:
        check_consent(self)


def check_one_uploader(test: UploaderTest, number: int) -> None:
    test.fill(2, time.time() - 2 * HOUR)
    with Portal("held up") as portal:
        environ = test.environ(CARO_TELEMETRY_ENDPOINT=portal.url)
        running = [subprocess.Popen(LIST, env=environ, cwd=test.home, stdin=subprocess.DEVNULL,
                                    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                   for _ in range(number)]
        codes = [process.wait(60) for process in running]
        test.assertEqual(codes, [0] * number)
        test.wait_for(lambda: portal.requests)
        test.assertEqual(len(test.processes()), 1)
        portal.release.set()
        test.assert_no_process_left()
        test.assertEqual(len(portal.requests), 1)


def check_kills(test: UploaderTest, number: int, seed: int) -> None:
    """`kill -9` of the uploader at random moments: nothing lost, nothing unsent, and repeats only
    with the same id."""
    chance = random.Random(seed)
    today = time.time()
    for day in range(3):
        test.fill(120, today - (4 - day) * DAY)
    ids = test.ids()
    with Portal("slow") as portal:
        environ = test.environ(CARO_TELEMETRY_ENDPOINT=portal.url)
        command = [sys.executable, "-c", "from caro_telemetry.uploader import main; main()"]
        for _ in range(number):
            with open_store(str(test.data), create=False) as store:
                store.set_mark("due", "")
                store.set_mark("lease", "")
                token = store.take_lease(int(today), automatic=False)
            process = subprocess.Popen([*command, token], env=environ, cwd=installed())
            time.sleep(chance.uniform(0.02, 0.3))
            process.kill()
            process.wait()
        test.assertEqual(test.ids(), ids, f"seed {seed}")
        with open_store(str(test.data), create=False) as store:
            store.set_mark("lease", "")
        test.now = time.time()
        test.by_hand(portal.url)
        test.assertEqual(test.states(), "u" * len(ids), f"seed {seed}")
        test.assertEqual(set(portal.accepted), set(ids), f"seed {seed}")


def check_consent(test: UploaderTest) -> None:
    with Portal() as portal:
        variables = {"CARO_TELEMETRY_ENDPOINT": portal.url}
        unnamed = test.environ(**variables)
        del unnamed["CARO_TELEMETRY_ENABLED"]  # the release channel alone switches it on
        quiet = {"cwd": test.home, "stdin": subprocess.DEVNULL, "check": True,
                 "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        first = subprocess.run(LIST, env=unnamed, **quiet)  # type: ignore[call-overload]
        test.assertIn(b"anonymous", first.stderr)
        subprocess.run(LIST, env=unnamed, **quiet)  # type: ignore[call-overload]
        unseen = test.states()
        test.assertEqual(set(unseen), {"h"})
        code, screen = run_on_terminal(LIST, {**unnamed, "TERM": "xterm"}, test.home, "n\n")
        test.assertIn("anonymous", screen)
        test.assertEqual((code, set(test.states()[len(unseen):])), (0, {"w"}))
        seen = test.states().count("w")
        before = len(test.states())
        subprocess.run(LIST, env={**unnamed, "CARO_TELEMETRY_AIR_GAPPED": "true"},
                       **quiet)  # type: ignore[call-overload]
        test.assertEqual(set(test.states()[before:]), {"h"})
        held = test.states().count("h")
        test.now = time.time() + 2 * HOUR
        outcome = upload(unnamed, automatic=True, clock=lambda: test.now)
        test.assertEqual((outcome.sent, test.states().count("h")), (seen, held))
        outcome = upload(unnamed, automatic=False, include_held=True, clock=lambda: test.now)
        test.assertEqual(outcome.sent, held)
        test.assertEqual(set(test.states()), {"u"})


if __name__ == "__main__":
    unittest.main()
