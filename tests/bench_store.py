"""The store at scale: rates and memory with 1,000,000 events, each beside its floor.

    python tests/bench_store.py [EVENTS]

A floor is the same SQL with bare sqlite3, and `json.loads` and `json.dumps` a row, in the same
process. Each line is the best of REPEATS runs, but for those that change the store. Memory is the
peak of a process that does this one thing.
"""
from __future__ import annotations

import hashlib
import json
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from caro_telemetry import events, export, stats, store  # noqa: E402

EVENTS, DAYS, REPEATS, SEED = 1_000_000, 400, 3, 5
MACHINE_ID = "b08dfa6083e7567a1921a715000001fb"
BEGIN = 1_736_294_400  # 2025-01-08
INSERT = ("INSERT INTO events(id, session_id, timestamp, type, data, state)"
          " VALUES(?, ?, ?, ?, ?, ?)")
CHILD = """
import resource, sys
sys.path.insert(0, sys.argv[1])
from caro_telemetry import export, stats, store
opened = store.open_store(sys.argv[2], create=False)
out = sys.argv[2] + "/../out.json"
work = {
    "nothing": lambda: None,
    "export": lambda: export.export_file(opened, out + ".peak", force=True),
    "verify": lambda: sum(1 for _ in export.verify_store(opened)),
    "verify FILE": lambda: sum(1 for _ in export.verify_file(open(out, "rb"))),
    "stats": lambda: stats.collect(opened.rows()),
}
work[sys.argv[3]]()
if sys.platform == "linux":  # ru_maxrss there is at least that of the parent
    print(*(line.split()[1] + "000" for line in open("/proc/self/status") if "VmHWM" in line))
else:
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def make_rows(number: int) -> Iterator[tuple[str, ...]]:
    """Valid rows, spread evenly over DAYS days, in the mix of ordinary use."""
    chance = random.Random(SEED)
    version = events.version_word("1.1.0b0")
    start = {"version": version, "platform": "linux", "shell_type": "bash",
             "backend_available": ["static", "llm"], "mode": "argument"}
    for index in range(number):
        timestamp = store.timestamp_of(BEGIN + index * DAYS * 86_400 // number)
        session_id = hashlib.sha256((MACHINE_ID + timestamp[:10]).encode()).hexdigest()[:16]
        lasted = int(chance.expovariate(1 / 400))
        kind = ("session_start", "command_generation", "session_end")[index % 3]
        if kind == "session_start":
            made = events.make(kind, **start)
        elif kind == "session_end":
            made = events.make(kind, duration_ms=lasted, commands_generated=1,
                               commands_executed=chance.randrange(2))
        elif chance.random() < 0.9:
            made = events.make(kind, backend=chance.choice(("static", "llm")), duration_ms=lasted,
                               success=True)
        else:
            made = events.make(kind, backend="llm", duration_ms=lasted, success=False,
                               error_category=chance.choice(events.WORDS["error_category"]))
        yield (store.make_id(), session_id, timestamp, kind, events.write(made), "waiting")


def measure(work: Callable[[], object], repeats: int = REPEATS) -> float:
    """Seconds of the fastest of some runs."""
    taken = []
    for _ in range(repeats):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return min(taken)


def report(name: str, seconds: float, floor: float, number: int, peak: int = 0) -> None:
    memory = f"{peak / 1e6:7.1f} MB" if peak else ""
    print(f"{name:<24}{seconds:9.4f} s {number / seconds:13,.0f}/s   floor {floor:9.4f} s"
          f"   {floor / seconds:6.2f} x {memory}", flush=True)


def measure_peak(directory: Path, name: str) -> int:
    done = subprocess.run([sys.executable, "-c", CHILD, str(ROOT), str(directory), name],
                          check=True, capture_output=True, text=True)
    return int(done.stdout)


def fill(directory: Path, number: int) -> None:
    """Bulk insert, beside the same into a table of the same columns without index."""
    rows = list(make_rows(number))
    store.open_store(str(directory), create=True).close()
    taken = {}
    bare = directory.parent / "bare.db"
    for name, path in (("floor", bare), ("store", directory / store.FILE_NAME)):
        connection = sqlite3.connect(path, isolation_level=None)
        if name == "floor":
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute(store.MIGRATIONS[0][0])
        connection.execute("PRAGMA synchronous=NORMAL")

        def insert(connection: sqlite3.Connection = connection) -> None:
            connection.execute("BEGIN")
            connection.executemany(INSERT, rows)
            connection.execute("COMMIT")

        taken[name] = measure(insert, 1)
        connection.close()
        if name == "floor":
            bare.unlink()
    report("bulk insert", taken["store"], taken["floor"], number)


def load_and_dump(path: Path, statement: str, write: Callable[[str], object]) -> None:
    """The floor of export, verify and stats: read, parse, write out."""
    connection = sqlite3.connect(path)
    for event_id, session_id, timestamp, data in connection.execute(statement):
        write(json.dumps({"id": event_id, "session_id": session_id, "timestamp": timestamp,
                          "event_type": json.loads(data)}))
    connection.close()


def load_file(path: Path) -> None:
    for event in json.loads(path.read_bytes()):
        event["id"]


def read_all(directory: Path, number: int) -> None:
    """What reads the store: each beside its floor."""
    path, out = directory / store.FILE_NAME, directory.parent / "out.json"
    columns = "SELECT id, session_id, timestamp, data FROM events ORDER BY number"

    def use(work: Callable[[store.Store], Any]) -> Callable[[], Any]:
        def run() -> Any:
            with store.open_store(str(directory), create=False) as opened:
                return work(opened)
        return run

    def count() -> None:
        connection = sqlite3.connect(path)
        connection.execute("SELECT state, count(*) FROM events GROUP BY state").fetchall()
        connection.close()

    def dump() -> None:
        with open(directory.parent / "floor.json", "w") as file:
            load_and_dump(path, columns, file.write)

    def export_all(opened: store.Store) -> None:
        export.export_file(opened, str(out), force=True)

    newest = columns.replace("ORDER", "WHERE number > (SELECT max(number) - 10 FROM events) ORDER")
    report("show --limit 10", measure(use(lambda opened: list(opened.rows(newest=10)))),
           measure(lambda: load_and_dump(path, newest, len)), 10)
    report("status", measure(use(lambda opened: opened.counts())), measure(count), number)
    floor = measure(lambda: load_and_dump(path, columns, len))
    report("stats", measure(use(lambda opened: stats.collect(opened.rows()))), floor, number,
           measure_peak(directory, "stats"))
    report("export", measure(use(export_all)), measure(dump), number,
           measure_peak(directory, "export"))
    report("verify", measure(use(lambda opened: sum(1 for _ in export.verify_store(opened)))),
           floor, number, measure_peak(directory, "verify"))

    def verify_file() -> None:
        with open(out, "rb") as file:
            assert not any(found for _, found in export.verify_file(file))

    report("verify FILE", measure(verify_file, 1), measure(lambda: load_file(out), 1), number,
           measure_peak(directory, "verify FILE"))
    print(f"{'(an idle process)':<92}{measure_peak(directory, 'nothing') / 1e6:7.1f} MB")
    print(f"files: events.db {path.stat().st_size:,} bytes, export {out.stat().st_size:,} bytes")


def main(number: int) -> None:
    print(f"{number:,} events over {DAYS} days, seed {SEED}, Python {sys.version.split()[0]},"
          f" SQLite {sqlite3.sqlite_version}; x: floor / time", flush=True)
    with tempfile.TemporaryDirectory(prefix="caro-bench-") as folder:
        directory = Path(folder) / "telemetry"
        directory.mkdir(mode=0o700)
        fill(directory, number)
        read_all(directory, number)
        copy = Path(folder) / "floor.db"
        copy.write_bytes((directory / store.FILE_NAME).read_bytes())
        floor = measure(copy.unlink, 1)
        report("clear", measure(lambda: store.clear(str(directory)), 1), floor, number)
        assert not any(name.startswith(store.FILE_NAME) for name in os.listdir(directory))


if __name__ == "__main__":
    main(int(sys.argv[1].replace("_", "")) if len(sys.argv) > 1 else EVENTS)
