"""The faults that the store must survive, in full: minutes, so not part of the suite.

    python tests/faults_store.py [-v] [Class.test …]

Each runs the real command line in a fresh home and prints what it measured.
"""
from __future__ import annotations

import contextlib
import os
import random
import re
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
import unittest
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from caro_telemetry import store  # noqa: E402
from tests.support import ROOT, HomeTest  # noqa: E402
from tests.test_store import NOBODY, locked  # noqa: E402

PROCESSES, RUNS = 50, 40
KILLS = 200
PLACES = 200  # flips, and as many truncations, in each file of the store
SUCCESSIVE = 2_000
SEED = 20_260_108
WHOLE_RUN = ("session_start", "command_generation", "session_end")
CARO = (sys.executable, "-s", "-m", "caro", "list files")
LATER = ("import sys, time; now = float(sys.argv.pop(1));"
         " time.time = lambda: now; import caro; caro.run_and_exit()")


class FaultsTest(HomeTest):
    def environ(self, **variables: str) -> dict[str, str]:
        return super().environ(
            CARO_TELEMETRY_ENABLED="true", CARO_TELEMETRY_ENDPOINT="http://127.0.0.1:9/api/events",
            # With bytecode, as it is installed.
            PYTHONPATH=str(ROOT), PYTHONDONTWRITEBYTECODE="",
            PYTHONPYCACHEPREFIX=str(self.home / "bytecode"), **variables)

    def run_caro(self, *options: str, command: tuple[str, ...] = CARO) -> float:
        """One run, which must work and show nothing but its answer; the seconds it took."""
        began = time.monotonic()
        done = subprocess.run([*command, *options], env=self.environ(), cwd=self.home, check=False,
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
        taken = time.monotonic() - began
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, b"ls\n", b""))
        return taken

    def examine(self) -> list[str]:
        """The types of the stored events, read from a copy so that the log stays as it is."""
        copy = self.home / "copy"
        while True:
            shutil.rmtree(copy, ignore_errors=True)
            copy.mkdir()
            try:
                for path in (self.database, Path(f"{self.database}-wal")):
                    if path.exists():
                        shutil.copy(path, copy)
                break
            except FileNotFoundError:
                continue  # an uploader that was due has just closed it: the log has gone into it
        connection = sqlite3.connect(copy / "events.db")
        try:
            self.assertEqual(connection.execute("PRAGMA integrity_check").fetchall(), [("ok",)])
            total, different = connection.execute(
                "SELECT count(*), count(DISTINCT id) FROM events").fetchone()
            self.assertEqual(total, different, "an event is there twice")
            return [row[0] for row in connection.execute("SELECT type FROM events ORDER BY number")]
        finally:
            connection.close()

    def count_runs(self) -> int:
        """How many runs are stored; each must be whole."""
        types = self.examine()
        self.assertEqual(tuple(types), WHOLE_RUN * (len(types) // 3))
        return len(types) // 3

    def report(self, text: str) -> None:
        print(f"\n{self.id().rpartition('.')[2]}: {text}", flush=True)


class TestLoad(FaultsTest):
    def run_at_once(self, *options: str, processes: int = PROCESSES) -> list[float]:
        """The seconds of each of `processes` × RUNS runs."""
        taken: list[float] = []
        failures: list[BaseException] = []

        def work() -> None:
            try:
                for _ in range(RUNS):
                    taken.append(self.run_caro(*options))
            except BaseException as error:
                failures.append(error)

        threads = [threading.Thread(target=work) for _ in range(processes)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        if failures:
            raise failures[0]
        return taken

    def measure(self, *options: str) -> tuple[float, float]:
        """The slowest and the mean."""
        taken = self.run_at_once(*options)
        return max(taken), sum(taken) / len(taken)

    def test_50_processes_of_40_runs_at_once(self) -> None:
        self.run_caro()  # makes the bytecode
        shutil.rmtree(self.data)
        without, mean_without = self.measure("--no-telemetry")
        self.assertFalse(self.data.exists())
        slowest, mean = self.measure()
        stored, total = self.count_runs(), PROCESSES * RUNS
        dropped = (total - stored) / total
        self.report(f"{stored} of {total} runs stored ({dropped:.2%} dropped); slowest"
                    f" {slowest:.2f} s, without telemetry {without:.2f} s"
                    f" ({slowest / without:.2f} x); mean {mean:.3f} s, without"
                    f" {mean_without:.3f} s")
        self.assertLessEqual(dropped, 0.01)
        self.assertLess(slowest, 1.7 * without)

    def test_8_processes_at_once_drop_nothing(self) -> None:
        self.run_at_once(processes=8)
        self.assertEqual(self.count_runs(), 8 * RUNS)


class TestKill(FaultsTest):
    def test_kill_9_at_200_random_moments_loses_no_finished_run(self) -> None:
        chance = random.Random(SEED)
        self.run_caro()
        finished, killed = 1, 0
        while killed < KILLS:
            process = subprocess.Popen(CARO, env=self.environ(), cwd=self.home,
                                       stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                       stderr=subprocess.PIPE)
            with process:
                assert process.stdout is not None
                process.stdout.readline()  # storing begins now
                time.sleep(chance.random() * 0.008)
                process.kill()
            if process.returncode == 0:
                finished += 1
            else:
                self.assertEqual(process.returncode, -signal.SIGKILL)
                killed += 1
            self.assertGreaterEqual(self.count_runs(), finished, f"seed {SEED}")
        self.report(f"{killed} killed, {finished} finished, {self.count_runs()} stored")


class TestDamage(FaultsTest):
    def setUp(self) -> None:
        super().setUp()
        for _ in range(40):
            self.run_caro()
        holder = sqlite3.connect(self.database)  # keeps the log, on Python 3.11 too
        holder.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        for _ in range(6):
            self.run_caro()
        self.sound = self.home / "sound"
        shutil.copytree(self.data, self.sound)
        holder.close()

    def check(self, name: str, content: bytes) -> str:
        """What became of the store with this file in it: two more runs must work, and the second
        must be there."""
        shutil.rmtree(self.data)
        shutil.copytree(self.sound, self.data)
        (self.data / name).write_bytes(content)
        if name == "events.db":  # a log would stand in for most of it
            (self.data / "events.db-wal").unlink()
        self.run_caro()
        self.run_caro()
        with store.open_store(str(self.data), create=False) as opened:
            newest = [row.type for row in opened.rows(newest=1)]
        self.assertEqual(newest, ["session_end"])
        self.assertLessEqual(len(list(self.data.glob("*.broken"))), 1)
        return "set aside" if (self.data / store.SET_ASIDE).exists() else "kept"

    def damage(self, kind: str) -> None:
        chance = random.Random(SEED)
        for name in ("events.db", "events.db-wal", "events.db-shm", "machine_id"):
            sound = (self.sound / name).read_bytes()
            became = {"set aside": 0, "kept": 0}
            for _ in range(PLACES):
                place, mask = chance.randrange(len(sound)), chance.randrange(1, 256)
                if kind == "cut":
                    content = sound[:place]
                else:
                    content = sound[:place] + bytes([sound[place] ^ mask]) + sound[place + 1:]
                    if name == "events.db" and 60 <= place < 64:
                        continue  # user_version: a newer version's file is left alone
                with self.subTest(name, kind=kind, place=place, mask=mask, seed=SEED):
                    became[self.check(name, content)] += 1
            self.report(f"{name}: {became}")

    def test_flipped_bytes_at_200_places_of_each_file(self) -> None:
        self.damage("flip")

    def test_each_file_cut_short_at_200_places(self) -> None:
        self.damage("cut")


class TestDisk(FaultsTest):
    def test_a_limit_on_the_size_of_files_costs_runs_and_nothing_else(self) -> None:
        self.run_caro()
        stored = []
        for limit in (0, 1, 512, 4_096, 5_000, 16_384, 32_768, 40_000, 65_536, 200_000):
            code = ("import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
                    f" resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}));"
                    " import caro; caro.run_and_exit()")
            for _ in range(5):
                self.run_caro(command=(sys.executable, "-c", code, "list files"))
            stored.append((limit, self.count_runs()))
        before = self.count_runs()
        self.run_caro()
        self.assertEqual(self.count_runs(), before + 1)
        self.assertFalse((self.data / store.SET_ASIDE).exists())  # nothing was broken
        self.report(f"runs stored by limit in bytes: {stored}")

    @contextlib.contextmanager
    def small_disk(self, size: str) -> Iterator[None]:
        place = self.home / ".local"
        place.mkdir(exist_ok=True)
        done = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)],
                              capture_output=True, check=False)
        if done.returncode != 0:
            self.skipTest("can't mount a small disk here")
        try:
            yield
        finally:
            subprocess.run(["umount", str(place)], check=True)

    @unittest.skipUnless(os.geteuid() == 0 and sys.platform == "linux", "needs root and tmpfs")
    def test_a_full_disk_costs_runs_and_nothing_else(self) -> None:
        for size in ("16k", "48k", "120k", "600k"):
            with self.small_disk(size):
                for _ in range(40):
                    self.run_caro()
                filler = self.home / ".local/filler"
                with contextlib.suppress(OSError), open(filler, "wb", 0) as file:
                    while True:
                        file.write(bytes(4_096))
                for _ in range(5):
                    self.run_caro()
                full = self.count_runs() if self.database.exists() else 0
                self.assertFalse((self.data / store.SET_ASIDE).exists())  # nothing was broken
                filler.unlink()
                self.run_caro()
                self.report(f"{size}: {full} of 45 runs stored when full")


class TestPlaces(FaultsTest):
    def test_a_foreign_lock_of_5_seconds_delays_the_exit_by_a_quarter_of_one(self) -> None:
        free = sorted(self.run_caro() for _ in range(5))[2]
        stored = self.count_runs()
        taken, first = [], []
        with locked(self.database):
            until = time.monotonic() + 5
            while time.monotonic() < until:
                began = time.monotonic()
                process = subprocess.Popen(
                    CARO, env=self.environ(), cwd=self.home, stdin=subprocess.DEVNULL,
                    stdout=subprocess.PIPE, stderr=subprocess.PIPE)
                with process:
                    assert process.stdout is not None and process.stderr is not None
                    self.assertEqual(process.stdout.readline(), b"ls\n")
                    first.append(time.monotonic() - began)
                    self.assertEqual(process.stderr.read(), b"")
                taken.append(time.monotonic() - began)
                self.assertEqual(process.returncode, 0)
        self.assertEqual(self.count_runs(), stored)
        self.report(f"a run {free * 1e3:.0f} ms; locked: first byte {max(first) * 1e3:.0f} ms,"
                    f" exit {max(taken) * 1e3:.0f} ms at most in {len(taken)} runs")
        self.assertLess(max(taken), free + 0.25 + 0.1)

    def test_what_is_in_the_way_is_neither_followed_nor_waited_for(self) -> None:
        outside = self.home / "outside"
        for name in ("events.db", "events.db-wal", "events.db-shm", "events.db-journal",
                     "machine_id", "."):
            for kind in ("symlink", "FIFO", "directory", "another's", "read-only"):
                shutil.rmtree(self.home / ".local", ignore_errors=True)
                outside.write_bytes(b"not ours")
                place = self.data / name
                place.parent.mkdir(parents=True)
                if kind == "symlink":
                    place.symlink_to(outside)
                elif kind == "FIFO":
                    os.mkfifo(place)
                elif kind == "directory" or name == ".":
                    place.mkdir()
                else:
                    place.touch()
                if kind == "another's" and os.geteuid() == 0:
                    os.chown(place, NOBODY, NOBODY)
                elif kind == "read-only":
                    place.chmod(0o500)
                with self.subTest(name, kind=kind):
                    self.assertLess(self.run_caro(), 3)
                    self.assertEqual(outside.read_bytes(), b"not ours")
                if place.is_dir() and not place.is_symlink():
                    place.chmod(0o700)

    def test_a_clock_at_1970_or_9999_or_set_back_a_year(self) -> None:
        now = time.time()
        for number, moment in enumerate((now, 0, 253_402_300_799, now, now - 365 * 86_400, now), 1):
            self.run_caro(command=(sys.executable, "-c", LATER, str(moment), "list files"))
            self.assertEqual(self.count_runs(), number)

    @unittest.skipIf(os.geteuid() != 0, "needs root")
    def test_root_in_the_home_of_another_user_leaves_nothing(self) -> None:
        os.chown(self.home, NOBODY, NOBODY)
        self.run_caro()
        self.assertEqual(os.listdir(self.home), ["bytecode"])


class TestLongUse(FaultsTest):
    def count_syncs(self) -> int:
        trace = self.home / "trace"
        self.run_caro(command=("strace", "-f", "-o", str(trace), "-e",
                               "trace=fsync,fdatasync,sync_file_range,msync", *CARO))
        return len(re.findall(r"sync\w*\(", trace.read_text()))

    def count_instructions(self) -> int:
        """Millions of instructions of one run."""
        done = subprocess.run(
            ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *CARO],
            env={**self.environ(), "PYTHONHASHSEED": "0"}, cwd=self.home, capture_output=True,
            check=True)
        found = re.search(rb"Collected : (\d+)", done.stderr)
        assert found
        return int(found[1]) // 1_000_000

    def measure(self) -> dict[str, int]:
        """What a run costs now."""
        found: dict[str, int] = {}
        if shutil.which("strace") and sys.version_info >= (3, 12):
            found["fsyncs"] = self.count_syncs()
        if shutil.which("valgrind"):
            found["M instructions"] = self.count_instructions()
        return found

    def test_2000_successive_runs_cost_what_the_tenth_did(self) -> None:
        for _ in range(10):
            self.run_caro()
        before = self.measure()
        longest, taken = 0, []
        log = Path(f"{self.database}-wal")
        for _ in range(SUCCESSIVE - 10):
            taken.append(self.run_caro())
            if log.exists():
                longest = max(longest, log.stat().st_size)
        after = self.measure()
        events = 3 * self.count_runs()
        each = self.database.stat().st_size / events
        self.report(f"after 10 runs {before}, after {SUCCESSIVE} {after}; longest log {longest:,}"
                    f" bytes; {each:.0f} bytes an event; first 100 runs"
                    f" {sum(taken[:100]) * 10:.1f} ms, last 100 {sum(taken[-100:]) * 10:.1f} ms")
        self.assertGreaterEqual(events, 3 * SUCCESSIVE)
        self.assertLess(longest, 640 * 1024)
        self.assertLess(each, 400)
        self.assertEqual(after.get("fsyncs", 0), 0)
        if "M instructions" in after:
            self.assertLess(after["M instructions"], before["M instructions"] * 1.03)


if __name__ == "__main__":
    print(f"Python {sys.version.split()[0]}, SQLite {sqlite3.sqlite_version}, seed {SEED},"
          f" {os.cpu_count()} cores, {resource.getpagesize()} bytes a page")
    unittest.main()
