"""What the portal's tests share: made-up fleets of machines, and a way to ask the portal."""
from __future__ import annotations

import hashlib
import io
import json
import os
import random
import re
import socket
import subprocess
import sys
import threading
import unittest
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from unittest import mock

from caro_telemetry import events
from caro_telemetry.portal import database
from caro_telemetry.portal.app import Portal
from tests.support import HomeTest, installed

Event = dict[str, Any]
NOON = datetime(2026, 4, 10, 12, tzinfo=UTC)  # "now" of the tests, unless they say otherwise
DAY = 86_400


def day(ago: int) -> str:
    """The date so many days before NOON."""
    return (NOON - timedelta(ago)).date().isoformat()


def event(
    on: str, session_id: str, event_type: str, number: random.Random, **fields: object,
) -> Event:
    """A whole event at some time of a day."""
    time = f"T{number.randrange(24):02}:{number.randrange(60):02}:{number.randrange(60):02}Z"
    return {
        "id": str(uuid.UUID(int=number.getrandbits(128), version=4)), "session_id": session_id,
        "timestamp": on + time, "event_type": events.make(event_type, **fields),
    }


def session_id(machine: object, on: str) -> str:
    return hashlib.sha256(f"{machine}{on}".encode()).hexdigest()[:16]


def machine_day(
    number: random.Random, machine: object, on: str, commands: int, minimal: bool = False,
    verbose: bool = False,
) -> list[Event]:
    """What one made-up machine reports of one day."""
    who = session_id(machine, on)
    platform = number.choice(["linux"] * 6 + ["macos"] * 4 + ["other"])
    shell = number.choice(["bash"] * 5 + ["zsh"] * 4 + ["fish", "ksh"])
    version = number.choice(["1.1.0-beta"] * 6 + ["1.1.0-beta2", "1.1.0-rc1", "0.0.0"])
    made = [event(on, who, "session_start", number, version=version, platform=platform,
                  shell_type=shell, backend_available=["static", "llm"], mode="argument")]
    for _ in range(commands):
        backend, fallback = number.choice([("static", False)] * 6 + [("llm", True)] * 3
                                          + [("llm", False)])
        success = number.random() < (0.97 if backend == "static" else 0.8)
        fields: dict[str, object] = {"fallback": True} if fallback else {}
        if not success:
            fields["error_category"] = "no_match" if backend == "static" else number.choice(
                ["timeout"] * 3 + ["connection_refused"] * 2 + ["rate_limited", "internal"])
        scale = 12 if backend == "static" else 1_400
        made.append(event(
            on, who, "command_generation", number, backend=backend, success=success,
            duration_ms=int(number.lognormvariate(0, 0.8) * scale), **fields))
        asked = ["rules"] * (backend == "static" or fallback) + ["llm"] * (backend == "llm")
        if verbose:  # as the client does: the parts of each prompt, the check only of an answer
            made += [stage(on, who, number, name) for name in asked + ["safety"] * success]
        if success and number.random() < 0.8:  # nothing is told of the safe and only printed
            action = number.choice(["allowed"] * 6 + ["warned"] * 3 + ["blocked"])
            outcome = {} if action == "blocked" else {"outcome": number.choice(
                ["printed"] * 3 + ["executed"] * 4 + ["edited", "declined"])}
            made.append(event(on, who, "safety_validation", number, action_taken=action,
                              risk_level="moderate", **outcome))
    if verbose:
        made += [stage(on, who, number, name) for name in ("startup", "store")]
    if minimal:
        return [one for one in made if events.level_of(one["event_type"]) == "minimal"]
    return made


def stage(on: str, who: str, number: random.Random, name: str) -> Event:
    return event(on, who, "performance", number, stage=name,
                 duration_ms=int(number.lognormvariate(1, 1.2)))


def fleet(seed: int, machines: int, days: Iterator[str] | list[str]) -> list[Event]:
    """What a fleet reports: most machines everything, some failures alone, some everything."""
    number = random.Random(seed)
    made: list[Event] = []
    for on in days:
        for machine in range(machines):
            if number.random() < 0.6:
                made += machine_day(number, machine, on, number.randint(1, 6),
                                    minimal=machine % 9 == 8, verbose=machine % 7 == 6)
    return made


class PortalTest(HomeTest):
    """A test with a portal of its own, in this process, whose clock stands."""

    def setUp(self) -> None:
        super().setUp()
        no_sync = mock.patch.object(database, "SYNCHRONOUS", "OFF")  # no power cut in here
        no_sync.start()
        self.addCleanup(no_sync.stop)
        self.now = NOON.timestamp()
        self.file = self.home / "portal.db"
        self.portal = self.open_portal()

    def open_portal(self) -> Portal:
        return Portal(str(self.file), clock=lambda: self.now)

    def ask(
        self, method: str, path: str, body: bytes = b"", **environ: Any,
    ) -> tuple[int, dict[str, str], bytes]:
        """Status, headers and body of one request."""
        path, _, query = path.partition("?")
        told: list[Any] = []
        given = {
            "REQUEST_METHOD": method, "PATH_INFO": path, "QUERY_STRING": query,
            "CONTENT_TYPE": "application/json", "CONTENT_LENGTH": str(len(body)),
            "wsgi.input": io.BytesIO(body), **environ}
        answer = b"".join(self.portal(
            {name: value for name, value in given.items() if value is not None},
            lambda *head: told.extend(head)))  # type: ignore[arg-type]
        self.rest()
        return int(told[0][:3]), dict(told[1]), answer

    def rest(self) -> None:
        """Waits until the daily work, which runs beside a request, is done."""
        for thread in threading.enumerate():
            if thread.name == "upkeep":
                thread.join(30)

    def post(self, made: object, **environ: Any) -> dict[str, Any]:
        """Uploads a batch, which must be answered with 200."""
        status, _, answer = self.ask("POST", "/api/events", json.dumps(made).encode(), **environ)
        self.assertEqual(200, status, answer)
        return json.loads(answer)  # type: ignore[no-any-return]

    def post_all(self, made: list[Event]) -> None:
        for start in range(0, len(made), 1000):
            self.post(made[start:start + 1000])

    def metrics(self, days: int = 30) -> dict[str, Any]:
        status, _, answer = self.ask("GET", f"/api/metrics?days={days}")
        self.assertEqual(200, status)
        return json.loads(answer)  # type: ignore[no-any-return]

    def pass_days(self, number: float) -> None:
        """Lets time pass, and a first request come, whose daily work is awaited."""
        self.now += number * DAY
        self.ask("GET", "/healthz")


def form(content: bytes, name: str = "file", boundary: str = "x1y2z3") -> tuple[bytes, str]:
    """A form with one file, and its Content-Type."""
    head = (f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"; filename="a.json"\r\n'
            "Content-Type: application/json\r\n\r\n").encode()
    return (head + content + f"\r\n--{boundary}--\r\n".encode(),
            f"multipart/form-data; boundary={boundary}")


class RunningPortal:
    """The built-in server in a process of its own; `port` is where it listens."""

    def __init__(self, file: Path, port: int = 0) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "caro_telemetry.portal", "--db", str(file),
             "--bind", f"127.0.0.1:{port}"],
            cwd=installed(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            env={"PATH": os.environ["PATH"], "PYTHONWARNINGS": "error",
                 "PYTHONDONTWRITEBYTECODE": "1"})
        assert self._process.stdout
        found = re.search(r"http://127\.0\.0\.1:(\d+)/", self._process.stdout.readline())
        assert found and "ready" in self._process.stdout.readline()
        self.port = int(found[1])
        self.pid = self._process.pid

    def talk(self, data: bytes, timeout: float = 20) -> bytes:
        """Sends these bytes on a new connection, and returns all that is answered."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=timeout) as connection:
            connection.sendall(data)
            answer = b""
            while piece := connection.recv(65_536):
                answer += piece
            return answer

    def stop(self, kill: bool = False) -> tuple[int, str, str]:
        """Ends it; its exit code, what it printed since it was ready, and its stderr."""
        (self._process.kill if kill else self._process.terminate)()
        printed, errors = self._process.communicate(timeout=20)
        return self._process.returncode, printed, errors


def load_tests(*_: object) -> unittest.TestSuite:
    """Nothing to run in here."""
    return unittest.TestSuite()
