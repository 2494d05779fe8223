"""How many events a second the portal takes in, and whether any gets lost or doubled.

    python3 tests/bench_portal.py            (gunicorn is measured where it is installed)

Batches of 100 events from 8 connections, one request each, beside the floor: json.loads and
executemany in one process, with no server, no judgement, and one commit for 800 events. Then the
server is killed and started again, again and again, while the clients repeat what was not
answered: all events must be there, each once.
"""
from __future__ import annotations

import http.client
import importlib.util
import json
import os
import random
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from caro_telemetry.portal.database import connect  # noqa: E402
from tests.portal_support import machine_day  # noqa: E402

CONNECTIONS = 8
BATCH = 100
BATCHES = int(os.environ.get("CARO_BENCH_BATCHES", "400"))
SEED = 20260108


def make_batches() -> list[bytes]:
    """Bodies of 100 events, each of one session id, of these days."""
    number = random.Random(SEED)
    bodies = []
    for machine in range(BATCHES):
        on = time.strftime("%Y-%m-%d", time.gmtime(time.time() - 86_400 * (1 + machine % 5)))
        made = machine_day(number, machine, on, 60, verbose=True)[:BATCH]
        assert len(made) == BATCH
        bodies.append(json.dumps(made).encode())
    return bodies


def floor(bodies: list[bytes], file: Path) -> float:
    """Events a second of the least that could be done."""
    connection = connect(str(file), create=True)
    began = time.perf_counter()
    for start in range(0, len(bodies), CONNECTIONS):
        connection.execute("BEGIN")
        for body in bodies[start:start + CONNECTIONS]:
            connection.executemany("INSERT OR IGNORE INTO events VALUES(?, ?, ?, ?)", (
                (one["id"], one["session_id"], one["timestamp"], json.dumps(one["event_type"]))
                for one in json.loads(body)))
        connection.execute("COMMIT")
    seconds = time.perf_counter() - began
    connection.close()
    return len(bodies) * BATCH / seconds


class Running:
    """A portal in processes of its own, on a port of its own."""

    def __init__(self, command: Callable[[Path, int], list[str]], file: Path) -> None:
        self._process = subprocess.Popen(
            command(file, 0), cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            text=True, start_new_session=True, env={**os.environ, "PYTHONWARNINGS": "default"})
        assert self._process.stdout
        self.port = 0
        for line in self._process.stdout:
            found = re.search(r"http://127\.0\.0\.1:(\d+)", line)
            self.port = int(found[1]) if found else self.port
            if self.port and re.search(r"ready|Booting worker", line):
                break
        if not self.port:
            raise SystemExit("the portal did not start")
        threading.Thread(target=self._process.stdout.read, daemon=True).start()

    def end(self, number: int) -> None:
        os.killpg(self._process.pid, number)
        self._process.wait(20)


def builtin(file: Path, port: int) -> list[str]:
    return [sys.executable, "-m", "caro_telemetry.portal", "--db", str(file),
            "--bind", f"127.0.0.1:{port}"]


def gunicorn(file: Path, port: int) -> list[str]:
    return [sys.executable, "-m", "gunicorn", "--workers", "2", "--bind", f"127.0.0.1:{port}",
            f'caro_telemetry.portal:application("{file}")']


def send(port: Callable[[], int], bodies: list[bytes], deadline: float) -> tuple[int, int]:
    """Sends every body until it is answered, on 8 connections; events accepted and repeated."""
    waiting, accepted, repeated = list(bodies), [0], [0]
    lock = threading.Lock()

    def work() -> None:
        while time.monotonic() < deadline:
            with lock:
                if not waiting:
                    return
                body = waiting.pop()
            try:
                connection = http.client.HTTPConnection("127.0.0.1", port(), timeout=30)
                connection.request("POST", "/api/events", body, {
                    "Content-Type": "application/json"})
                answer = connection.getresponse()
                told = json.loads(answer.read())
                connection.close()
                if answer.status != 200 or told["refused"]:
                    raise OSError(f"answered {answer.status} {told}")
            except (OSError, http.client.HTTPException, ValueError):
                with lock:
                    waiting.append(body)
                time.sleep(0.02)
                continue
            with lock:
                accepted[0] += told["accepted"]
                repeated[0] += told["repeated"]

    threads = [threading.Thread(target=work) for _ in range(CONNECTIONS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if waiting:
        raise SystemExit("not everything was answered in time")
    return accepted[0], repeated[0]


def count(file: Path) -> int:
    connection = sqlite3.connect(file)
    try:
        if connection.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            raise SystemExit("the file is damaged")
        return int(connection.execute("SELECT count(*) FROM events").fetchone()[0])
    finally:
        connection.close()


def measure(command: Callable[[Path, int], list[str]], bodies: list[bytes], file: Path) -> float:
    running = Running(command, file)
    try:
        send(lambda: running.port, bodies[:CONNECTIONS], time.monotonic() + 60)
        began = time.perf_counter()
        send(lambda: running.port, bodies[CONNECTIONS:], time.monotonic() + 300)
        rate = (len(bodies) - CONNECTIONS) * BATCH / (time.perf_counter() - began)
    finally:
        running.end(signal.SIGTERM)
    if count(file) != len(bodies) * BATCH:
        raise SystemExit("events were lost or stored twice")
    return rate


def kill_and_restart(
    command: Callable[[Path, int], list[str]], bodies: list[bytes], file: Path
) -> tuple[int, int]:
    """How often the server was killed, and how many events were sent again; exits on a loss."""
    running = [Running(command, file)]
    kills = 0
    result: list[tuple[int, int]] = []
    sender = threading.Thread(target=lambda: result.append(
        send(lambda: running[0].port, bodies, time.monotonic() + 300)))
    sender.start()
    number = random.Random(SEED)
    while sender.is_alive() and kills < 12:
        sender.join(number.uniform(0.05, 0.4))
        running[0].end(signal.SIGKILL)
        kills += 1
        running[0] = Running(command, file)
    sender.join()
    running[0].end(signal.SIGTERM)
    if not result or count(file) != len(bodies) * BATCH:
        raise SystemExit("events were lost or stored twice")
    return kills, result[0][1]


def main() -> None:
    bodies = make_batches()
    servers = {"built-in server": builtin}
    if importlib.util.find_spec("gunicorn"):
        servers["gunicorn, 2 workers"] = gunicorn
    with tempfile.TemporaryDirectory() as directory:
        print(f"{BATCHES} batches of {BATCH} events, {CONNECTIONS} connections, seed {SEED}")
        base = floor(bodies, Path(directory, "floor.db"))
        print(f"{'floor':22}{base:10,.0f} events/s")
        for name, command in servers.items():
            rate = measure(command, bodies, Path(directory, f"{command.__name__}.db"))
            print(f"{name:22}{rate:10,.0f} events/s, {rate / base:.2f} of the floor")
        for name, command in servers.items():
            kills, repeated = kill_and_restart(
                command, bodies, Path(directory, f"{command.__name__}-killed.db"))
            print(f"{name:22}killed {kills} times: nothing lost, nothing stored twice"
                  f" ({repeated:,} events came again)")


if __name__ == "__main__":
    main()
