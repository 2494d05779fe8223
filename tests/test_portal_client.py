"""The real client and the real portal: what was recorded arrives by both ways, and the dashboard's
figures are those of the events, counted anew by a few lines."""
from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import time
import unittest
from collections import Counter
from typing import Any

import caro_telemetry
from caro_telemetry import settings
from caro_telemetry.recorder import Recorder
from tests.portal_support import RunningPortal, form
from tests.support import HomeTest, installed

DAY = 86_400
MACHINES = 12
AGO = 4 * DAY  # recorded then, so that the day is closed, and its 48 hours are over


class TestClientAndPortal(HomeTest):
    def setUp(self) -> None:
        super().setUp()
        self.file = self.home / "portal.db"
        self.portal = RunningPortal(self.file)
        self.addCleanup(self.portal.stop)
        self.get("/")  # the first request of a day begins its work; what comes now is published
        deadline = time.monotonic() + 20  # only by the next
        while not self.kept_up():
            self.assertLess(time.monotonic(), deadline)
            time.sleep(0.02)

    def kept_up(self) -> bool:
        connection = sqlite3.connect(self.file)
        try:
            return bool(connection.execute("SELECT 1 FROM marks WHERE name = 'kept_up'").fetchall())
        finally:
            connection.close()

    def get(self, path: str) -> bytes:
        return self.portal.talk(
            f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode())

    def record(self, machine: int) -> dict[str, str]:
        """A home whose user has had some sessions, and the environment that leads there."""
        home = self.home / f"machine{machine}"
        home.mkdir()
        environ = {"HOME": str(home), "CARO_TELEMETRY_ENABLED": "true", "CARO_TELEMETRY_ENDPOINT":
                   f"http://127.0.0.1:{self.portal.port}/api/events"}
        moments = iter(range(10_000))
        recorder = Recorder(settings.read_settings(environ, caro_telemetry.__version__),
                            clock=lambda: time.time() - AGO + next(moments) / 1000)
        for run in range(1 + machine % 4):
            failed = (machine + run) % 3 == 0
            recorder.emit("session_start", version="1.1.0-beta", platform="linux",
                          shell_type=("bash", "zsh")[machine % 2], backend_available=["static"],
                          mode="argument")
            error = {"error_category": "no_match"} if failed else {}
            recorder.emit("command_generation", backend="static", duration_ms=10 * machine,
                          success=not failed, **error)
            recorder.emit("session_end", duration_ms=100, commands_generated=int(not failed),
                          commands_executed=0)
        recorder.store()
        return environ

    def figures(self) -> dict[str, Any]:
        """What the portal shows once its daily work is done."""
        done = subprocess.run(
            [sys.executable, "-m", "caro_telemetry.portal", "retention", "--db", str(self.file)],
            cwd=installed(), env=self.environ(), capture_output=True, timeout=30, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        return dict(json.loads(self.get("/api/metrics?days=7").partition(b"\r\n\r\n")[2]))

    def test_uploads_and_carried_exports_arrive_and_the_dashboard_counts_them(self) -> None:
        every: list[dict[str, Any]] = []
        for machine in range(MACHINES):
            environ = self.record(machine)
            exported = self.caro("telemetry", "export", "-o", "-", **environ).stdout
            every += json.loads(exported)
            if machine % 2:
                sent = self.caro("telemetry", "upload", **environ)
                self.assertRegex(sent.stdout, r"^\d+ events sent\n$", sent.stderr)
                self.assertIn(f'"uploaded": {len(json.loads(exported))}',
                              self.caro("telemetry", "status", "--json", **environ).stdout)
            else:
                body, kind = form(exported.encode())
                self.portal.talk(
                    f"POST /upload HTTP/1.1\r\nHost: x\r\nContent-Type: {kind}\r\nContent-Length:"
                    f" {len(body)}\r\nConnection: close\r\n\r\n".encode() + body)
        shown = self.figures()
        generated = [event["event_type"] for event in every
                     if event["event_type"]["type"] == "command_generation"]
        answered = sum(event["success"] for event in generated)
        shells = Counter(
            shell for _, shell in {(event["session_id"], event["event_type"]["shell_type"])
                                   for event in every
                                   if event["event_type"]["type"] == "session_start"})
        self.assertEqual(shown["machines_a_day"], MACHINES)
        self.assertEqual(shown["commands"], len(generated))
        self.assertEqual(shown["answers"],
                         {"static": answered, "failed": len(generated) - answered})
        self.assertEqual(shown["success_rate"], 2 * [round(answered / len(generated), 4)])
        self.assertEqual(shown["shell_type"], dict(shells))
        page = self.get("/?days=7")
        self.assertIn(f"<dt>Answered</dt><dd><b>{round(100 * answered / len(generated))} %",
                      page.decode())


if __name__ == "__main__":
    unittest.main()
