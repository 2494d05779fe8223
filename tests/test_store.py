"""The promises of the store: DESIGN.md section 6 and "Faults it must survive", in small.

tests/faults_store.py runs the full figures.
"""
from __future__ import annotations

import contextlib
import fcntl
import multiprocessing
import os
import random
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
import threading
import time
import unittest
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from unittest import mock

import caro_telemetry
from caro_telemetry import events, recorder, store
from tests.support import CARO, HomeTest, installed

SEED = 20_260_108
START = {"version": "1.1.0-beta", "platform": "linux", "shell_type": "bash",
         "backend_available": ["static"], "mode": "argument"}
ANSWER = {"backend": "static", "duration_ms": 12, "success": True}
END = {"duration_ms": 12, "commands_generated": 1, "commands_executed": 0}
NOBODY = 65_534
DAY = 86_400
NOON = 1_767_873_600  # 2026-01-08T12:00:00Z


class StoreTest(HomeTest):
    """A home in which telemetry is on by name, so that no notice is due."""

    def environ(self, **variables: str) -> dict[str, str]:
        return super().environ(
            CARO_TELEMETRY_ENABLED="true", CARO_TELEMETRY_ENDPOINT="http://127.0.0.1:9/api/events",
            **variables)

    def recorder(self, clock: Callable[[], float] = time.time, **options: Any) -> recorder.Recorder:
        return recorder.Recorder(
            caro_telemetry.read_settings(self.environ()), clock=clock, **options)

    def record(self, times: int = 1, clock: Callable[[], float] = time.time) -> int:
        """Stores runs of three events each; how many events were dropped."""
        dropped = 0
        for _ in range(times):
            run = self.recorder(clock)
            emit_run(run)
            run.store()
            dropped += sum(run._dropped.values())
        return dropped

    def opened(self, **options: Any) -> store.Store:
        return store.open_store(str(self.data), **{"create": False, **options})

    def count(self) -> int:
        return int(str(self.rows("SELECT count(*) FROM events")[0][0]))

    def hold(self) -> sqlite3.Connection:
        """An idle connection of another program: the log stays, on Python 3.11 too."""
        connection = sqlite3.connect(self.database, isolation_level=None)
        self.addCleanup(connection.close)
        connection.execute("SELECT count(*) FROM events").fetchall()
        return connection

    def keep_sound(self) -> Path:
        """A copy of the store after some runs, with all its files."""
        self.record(12)
        holder = self.hold()
        holder.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        self.record(2)
        shutil.copytree(self.data, self.home / "sound")
        holder.close()
        return self.home / "sound"

    def start(self, *arguments: str) -> subprocess.Popen[bytes]:
        """Starts caro; ended by pid when the test ends before it."""
        process = subprocess.Popen(
            [*CARO, *arguments], env=self.environ(),
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=self.home)
        self.addCleanup(end, process)
        return process

    def assert_caro_works(self, **variables: str) -> float:
        """The command comes, and no word of telemetry's trouble; seconds it took."""
        began = time.monotonic()
        done = self.caro("list files", timeout=10, **variables)
        taken = time.monotonic() - began
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "ls\n", ""))
        return taken


def emit_run(run: recorder.Recorder) -> None:
    run.emit("session_start", **START)
    run.emit("command_generation", **ANSWER)
    run.emit("session_end", **END)


def end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        process.kill()
    process.communicate()


@contextlib.contextmanager
def locked(database: Path) -> Iterator[None]:
    """Another program's exclusive lock."""
    connection = sqlite3.connect(database, isolation_level=None, timeout=5)
    try:
        connection.execute("PRAGMA locking_mode=EXCLUSIVE")
        connection.execute("BEGIN EXCLUSIVE")
        yield
    finally:
        connection.close()


class TestRuns(StoreTest):
    def test_of_eight_processes_at_once_none_is_dropped_and_every_run_is_whole(self) -> None:
        for _ in range(3):
            processes = [self.start("list files") for _ in range(8)]
            for process in processes:
                output = process.communicate(timeout=20)
                self.assertEqual((process.returncode, output), (0, (b"ls\n", b"")))
        types = [row[0] for row in self.rows("SELECT type FROM events ORDER BY number")]
        self.assertEqual(types, ["session_start", "command_generation", "session_end"] * 24)
        self.assertEqual(self.rows("SELECT count(DISTINCT id) FROM events"), [(72,)])
        self.assertEqual(self.rows("SELECT * FROM dropped"), [])

    def test_a_run_that_fails_half_way_is_not_stored_at_all(self) -> None:
        self.record()
        with mock.patch.object(store, "make_id", side_effect=[store.make_id(), sqlite3.Error]):
            self.assertEqual(self.record(), 3)
        self.assertEqual(self.count(), 3)

    def test_an_error_that_sqlite_rolled_back_by_itself_is_told_as_it_was(self) -> None:
        self.record()
        with self.opened() as opened:
            with (self.assertRaisesRegex(store.StoreError, "^full$") as caught,
                  opened.transaction()):
                opened._run("ROLLBACK")
                raise store.StoreError("full")
            self.assertEqual(caught.exception.broken, 0)  # so a sound file is not set aside
            opened.set_mark("due", "1")

    def test_a_commit_that_fails_can_be_tried_again(self) -> None:
        with mock.patch.object(store, "_is_networked", return_value=True):
            self.record()
        with self.opened() as opened:
            reader = self.hold()
            reader.execute("BEGIN")
            reader.execute("SELECT * FROM events").fetchall()
            for _ in range(2):
                with self.assertRaisesRegex(store.StoreError, "locked"), opened.transaction():
                    opened.set_mark("due", "1")
            reader.execute("COMMIT")
            with opened.transaction():
                opened.set_mark("due", "1")
        self.assertEqual(self.rows("SELECT value FROM marks WHERE name = 'due'"), [("1",)])

    def test_a_run_is_there_the_moment_store_returns_even_after_kill_9(self) -> None:
        self.record()
        context = multiprocessing.get_context("fork")
        with _no_warnings():
            child = context.Process(target=self._record_and_die)
            child.start()
        child.join(10)
        self.assertEqual(child.exitcode, -signal.SIGKILL)
        self.assertEqual(self.count(), 6)
        self.assertEqual(self.rows("PRAGMA integrity_check"), [("ok",)])

    def _record_and_die(self) -> None:
        with mock.patch.object(store.Store, "close", lambda *_, **__: os.kill(os.getpid(), 9)):
            self.record()

    def test_the_log_is_emptied_when_it_is_past_512_kib(self) -> None:
        self.record()
        self.hold()
        log, lengths = Path(f"{self.database}-wal"), []
        while len(lengths) < 60:
            self.record()
            lengths.append(log.stat().st_size)
        self.assertEqual(self.count(), 183)
        self.assertLess(max(lengths), 640 * 1024)
        self.assertIn(0, lengths)

    def test_a_long_log_that_another_process_reads_is_left_to_the_next_run(self) -> None:
        self.record(8)
        self.hold()
        reader = self.hold()
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM events").fetchall()
        self.assertEqual(self.record(40), 0)
        reader.execute("COMMIT")
        self.assertEqual(self.record(), 0)
        self.assertLess(Path(f"{self.database}-wal").stat().st_size, 640 * 1024)

    def test_what_a_lock_kept_out_is_counted_by_the_same_process_later(self) -> None:
        self.record()
        run = self.recorder()
        with locked(self.database):
            emit_run(run)
            began = time.monotonic()
            run.store()
            self.assertLess(time.monotonic() - began, 0.4)
        run.store()
        with self.opened() as opened:
            self.assertEqual(opened.dropped(), {"not_stored": 3})
        self.assertEqual(self.count(), 3)

    def test_under_a_foreign_lock_the_answer_comes_at_once_and_the_exit_250_ms_later(self) -> None:
        free = min(self.assert_caro_works() for _ in range(3))
        with locked(self.database):
            process = self.start("list files")
            began = time.monotonic()
            assert process.stdout is not None
            self.assertEqual(process.stdout.readline(), b"ls\n")
            first = time.monotonic() - began
            self.assertEqual(process.communicate(timeout=10), (b"", b""))
            self.assertLess(time.monotonic() - began - first, 0.25 + free + 0.2)
        self.assertEqual(process.returncode, 0)

    def test_the_events_of_one_run_share_the_session_id_of_their_own_day(self) -> None:
        moments = iter((NOON + 43_199, NOON + 43_200))
        self.record(clock=lambda: float(next(moments, NOON + 43_201)))
        with self.opened() as opened:
            found = [(row.timestamp, row.session_id) for row in opened.rows()]
        self.assertEqual([moment for moment, _ in found], [
            "2026-01-08T23:59:59Z", "2026-01-09T00:00:00Z", "2026-01-09T00:00:01Z"])
        self.assertNotEqual(found[0][1], found[1][1])
        self.assertEqual(found[1][1], found[2][1])

    def test_a_clock_at_1970_or_9999_or_set_back_a_year_loses_nothing(self) -> None:
        leases: list[str] = []
        for seconds in (0, NOON, 253_402_300_799, NOON + DAY, NOON - 365 * DAY, NOON + 2 * DAY):
            run = self.recorder(lambda now=seconds: float(now), hand_over=leases.append)
            emit_run(run)
            run.store()
            self.assertEqual(run._dropped, {})
        with self.opened() as opened:
            self.assertEqual([row.timestamp[:4] for row in opened.rows()][::3],
                             ["1970", "2026", "9999", "2026", "2025", "2026"])
            self.assertEqual([store.gate_3(row, {}) for row in opened.rows()], [""] * 18)
        self.assertGreaterEqual(len(leases), 2)  # a lease of the year 9999 holds nobody up


def _no_warnings() -> contextlib.AbstractContextManager[Any]:
    import warnings

    return warnings.catch_warnings(action="ignore")


class TestFiles(StoreTest):
    def modes(self) -> dict[str, int]:
        return {path.name: stat.S_IMODE(path.stat().st_mode)
                for path in (self.data, *self.data.iterdir())}

    def test_the_directory_is_0700_and_every_file_0600_whatever_the_umask(self) -> None:
        for umask in (0o000, 0o777):
            with self.subTest(umask=oct(umask)):
                shutil.rmtree(self.home / ".local", ignore_errors=True)
                before = os.umask(umask)
                try:
                    self.assertEqual(self.record(), 0)
                    self.hold()
                    self.assertEqual(self.record(), 0)
                finally:
                    os.umask(before)
                modes = self.modes()
                self.assertEqual(modes.pop("telemetry"), 0o700)
                self.assertEqual(set(modes), {"events.db", "events.db-wal", "events.db-shm",
                                              "machine_id"})
                self.assertEqual(set(modes.values()), {0o600})

    def test_nothing_of_a_database_in_the_making_is_left(self) -> None:
        self.record()
        self.assertEqual([name for name in os.listdir(self.data)
                          if name.startswith("events.db.")], [])

    def test_a_symlink_a_fifo_or_a_directory_in_its_place_is_not_used(self) -> None:
        outside = self.home / "outside"
        makers: dict[str, Callable[[Path], object]] = {
            "a symlink": lambda place: place.symlink_to(outside),
            "a symlink to nothing": lambda place: place.symlink_to(self.home / "nothing"),
            "a FIFO": os.mkfifo,
            "a directory": Path.mkdir,
        }
        for kind, make in makers.items():
            for name in ("events.db", "events.db-wal", "events.db-journal", "machine_id", "."):
                if (kind, name) == ("a directory", "."):
                    continue
                with self.subTest(kind, name=name):
                    shutil.rmtree(self.home / ".local", ignore_errors=True)
                    outside.write_bytes(b"not ours")
                    place = self.data / name
                    place.parent.mkdir(parents=True)
                    make(place)
                    began = time.monotonic()
                    self.record()
                    self.assertLess(time.monotonic() - began, 0.5)
                    self.assertEqual(outside.read_bytes(), b"not ours")
                    self.assertFalse((self.home / "nothing").exists())
                    if name != "events.db" and self.database.is_file():
                        replaced = (kind, name) == ("a FIFO", "machine_id")
                        self.assertEqual(self.count(), 3 if replaced else 0)

    @unittest.skipIf(os.geteuid() != 0, "needs root")
    def test_what_belongs_to_another_user_is_not_used(self) -> None:
        for name in ("events.db", "events.db-wal", "."):
            with self.subTest(name):
                self.record()
                (self.data / name).touch()
                os.chown(self.data / name, NOBODY, NOBODY)
                self.record()
                self.assertEqual(self.count(), 3)
                shutil.rmtree(self.data)

    @unittest.skipIf(os.geteuid() != 0, "needs root")
    def test_root_in_the_home_of_another_user_creates_nothing(self) -> None:
        os.chown(self.home, NOBODY, NOBODY)
        self.assert_caro_works()
        self.assertEqual(list(self.home.iterdir()), [])
        os.chown(self.home, 0, 0)  # in its own it does
        self.assert_caro_works()
        self.assertEqual(self.count(), 3)

    def test_in_a_directory_that_cannot_be_written_or_read_caro_is_silent(self) -> None:
        self.record()
        # Root may write anywhere, unless it gives that right up.
        plain = (["setpriv", "--bounding-set=-dac_override,-dac_read_search"]
                 if os.geteuid() == 0 else [])
        if plain and not shutil.which("setpriv"):
            self.skipTest("root needs setpriv for this")
        for mode in (0o500, 0o000):
            self.data.chmod(mode)
            try:
                done = subprocess.run(
                    [*plain, *CARO, "list files"], check=False,
                    env=self.environ(), cwd=self.home, capture_output=True, timeout=10)
            finally:
                self.data.chmod(0o700)
            self.assertEqual((done.returncode, done.stdout, done.stderr), (0, b"ls\n", b""))
        self.assertEqual(self.rows("PRAGMA integrity_check"), [("ok",)])

    def test_a_full_disk_costs_the_run_and_nothing_else(self) -> None:
        self.record()
        code = ("import resource, signal, sys; sys.path.insert(0, sys.argv.pop(1));"
                " signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
                " resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)); import caro;"
                " caro.run_and_exit()")
        done = subprocess.run(
            [sys.executable, "-c", code, installed(), "list files"], env=self.environ(),
            cwd=self.home, capture_output=True, timeout=10, check=False)
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, b"ls\n", b""))
        self.assertEqual(self.rows("PRAGMA integrity_check"), [("ok",)])
        self.assertEqual(self.count(), 3)
        self.assert_caro_works()
        self.assertEqual(self.count(), 6)

    @unittest.skipUnless(shutil.which("strace"), "needs strace")
    def test_a_run_in_the_steady_state_syncs_nothing(self) -> None:
        for _ in range(2):
            self.assert_caro_works()
        trace = self.home / "trace"
        done = subprocess.run(
            ["strace", "-f", "-o", str(trace), "-e", "trace=fsync,fdatasync,sync_file_range,msync",
             *CARO, "list files"],
            env=self.environ(), cwd=self.home, capture_output=True, check=False, timeout=20)
        if done.returncode != 0:
            self.skipTest("strace can't trace here")
        self.assertNotIn("sync(", trace.read_text())
        self.assertEqual(self.count(), 9)


class TestDamage(StoreTest):
    def test_a_broken_file_is_set_aside_and_one_at_most_is_kept(self) -> None:
        for content in (b"", b"first" * 5_000, b"second" * 5_000, b"SQLite format 3\0" * 500):
            self.data.mkdir(parents=True, exist_ok=True, mode=0o700)
            for path in self.data.glob("events.db-*"):
                path.unlink()
            self.database.write_bytes(content)
            self.assert_caro_works()
            self.assertEqual(self.count(), 3)
            self.assertEqual((self.data / "events.db.broken").read_bytes(), content)
            self.assertEqual([path.name for path in self.data.glob("events.db.*")],
                             ["events.db.broken"])

    def test_one_file_is_set_aside_once_by_however_many_processes(self) -> None:
        self.data.mkdir(parents=True, mode=0o700)
        self.database.write_bytes(b"broken" * 1_000)
        for process in [self.start("list files") for _ in range(6)]:
            self.assertEqual(process.communicate(timeout=20), (b"ls\n", b""))
        self.assertEqual((self.data / "events.db.broken").read_bytes(), b"broken" * 1_000)
        self.assertEqual(self.count() % 3, 0)
        self.assertGreaterEqual(self.count(), 3)

    def test_debug_tells_that_a_file_is_set_aside_and_not_where_it_is(self) -> None:
        self.data.mkdir(parents=True, mode=0o700)
        self.database.write_bytes(b"broken" * 1_000)
        told = self.caro("list files", CARO_TELEMETRY_DEBUG="1").stderr
        self.assertIn("not a database", told)
        self.assertNotIn(str(self.home), told)

    def test_an_empty_file_never_takes_the_place_of_the_one_set_aside(self) -> None:
        self.data.mkdir(parents=True, mode=0o700)
        self.database.write_bytes(b"broken" * 1_000)
        store.set_aside(str(self.data), self.database.stat().st_ino)
        self.database.touch()
        store.set_aside(str(self.data), self.database.stat().st_ino)
        self.assertFalse(self.database.exists())
        self.assertEqual((self.data / "events.db.broken").read_bytes(), b"broken" * 1_000)

    def test_a_file_being_set_aside_by_another_process_is_left_to_it(self) -> None:
        self.data.mkdir(parents=True, mode=0o700)
        self.database.write_bytes(b"broken" * 1_000)
        inode = self.database.stat().st_ino
        with open(self.database, "rb") as other:
            fcntl.flock(other, fcntl.LOCK_EX)
            with self.assertRaises(store.StoreError):
                store.set_aside(str(self.data), inode)
        store.set_aside(str(self.data), inode + 1)  # another file than the one that was broken
        self.assertTrue(self.database.exists())

    def damage(self, name: str, change: Callable[[bytearray], object]) -> None:
        """The store of a few runs, with one file changed, takes the next two runs."""
        shutil.rmtree(self.data, ignore_errors=True)
        shutil.copytree(self.home / "sound", self.data)
        content = bytearray((self.data / name).read_bytes())
        change(content)
        (self.data / name).write_bytes(content)
        if name == "events.db":  # a log would stand in for most of it
            Path(f"{self.database}-wal").unlink(missing_ok=True)
        dropped = self.record()
        self.assertEqual(self.record(), 0, f"{dropped} dropped before")
        with self.opened() as opened:
            newest = [opened.mark("session") != ""]
            newest += [store.gate_3(row, {}) == "" for row in opened.rows(newest=1)]
        self.assertEqual(newest, [True, True])

    def test_flipped_bytes_in_any_file_of_the_store_cost_no_new_event(self) -> None:
        chance = random.Random(SEED)
        sound = self.keep_sound()
        for name in ("events.db", "events.db-wal", "events.db-shm", "machine_id"):
            size = (sound / name).stat().st_size
            for _ in range(12):
                place, mask = chance.randrange(size), chance.randrange(1, 256)
                if name == "events.db" and 60 <= place < 64:
                    continue  # user_version: then it is a newer version's
                with self.subTest(name, place=place, mask=mask, seed=SEED):
                    self.damage(name, lambda content, p=place, m=mask: flip(content, p, m))

    def test_every_file_of_the_store_may_be_cut_short_anywhere(self) -> None:
        chance = random.Random(SEED)
        sound = self.keep_sound()
        for name in ("events.db", "events.db-wal", "events.db-shm", "machine_id"):
            size = (sound / name).stat().st_size
            for place in (0, *(chance.randrange(size) for _ in range(6))):
                with self.subTest(name, place=place, seed=SEED):
                    self.damage(name, lambda content, p=place: content.__delitem__(slice(p, None)))

    def test_damage_that_sqlite_does_not_call_damage_is_found_too(self) -> None:
        self.record(3)
        connection = sqlite3.connect(self.database)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()
        shutil.copytree(self.data, self.home / "sound")
        sound = self.database.read_bytes()
        places = {
            "the header calls it read-only": (18, 0xff),
            "a name in the schema is no UTF-8": (sound.index(b"CREATE TABLE events") + 13, 0x80),
            "a column has another name": (sound.index(b"events(number") + 7, 0x10),
            "a mark is no UTF-8": (sound.index(b"session2") + 10, 0x80),
        }
        for kind, (place, mask) in places.items():
            with self.subTest(kind):
                self.damage("events.db", lambda content, p=place, m=mask: flip(content, p, m))
                self.assertTrue((self.data / "events.db.broken").exists())

    def test_a_damaged_session_id_costs_one_event_and_is_made_anew(self) -> None:
        self.record()
        with self.opened() as opened:
            good = opened.mark("session")
            opened.set_mark("session", good[:-1] + "/")
        self.record(2)
        with self.opened() as opened:
            self.assertEqual(opened.mark("session"), good)
            self.assertEqual(opened.dropped(), {"schema": 1})
            self.assertEqual([store.gate_3(row, {}) for row in opened.rows()], [""] * 8)

    def test_hand_made_values_break_neither_counts_nor_rows(self) -> None:
        self.record(2)
        connection = sqlite3.connect(self.database)
        connection.executescript("""
            UPDATE events SET state = CAST(x'ff' AS TEXT) WHERE number = 1;
            UPDATE events SET data = CAST(x'fe22' AS TEXT), number = -7 WHERE number = 2;
            UPDATE events SET type = 9, timestamp = 4.5, id = x'00' WHERE number = 3;
            INSERT INTO dropped VALUES('path', 2), ('email', 'many');
        """)
        connection.close()
        with self.opened() as opened:
            self.assertEqual(opened.counts(),
                             {"stored": 6, "waiting": 5, "held": 0, "uploaded": 0, "rejected": 0})
            self.assertEqual(opened.dropped(), {"path": 2})
            self.assertEqual([(row.number, store.gate_3(row, {})) for row in opened.rows()],
                             [(-7, "schema"), (1, "schema"), (3, "schema"),
                              (4, ""), (5, ""), (6, "")])


def flip(content: bytearray, place: int, mask: int) -> None:
    content[place] ^= mask


class TestVersions(StoreTest):
    def test_a_database_of_a_newer_version_is_untouched_and_telemetry_silent(self) -> None:
        self.record()
        connection = sqlite3.connect(self.database)
        connection.execute("PRAGMA user_version = 99")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()
        before = self.database.read_bytes()
        self.assert_caro_works()
        self.assertEqual(self.database.read_bytes(), before)
        self.assertFalse((self.data / "events.db.broken").exists())
        done = self.caro("telemetry", "status")
        self.assertIn("newer version", done.stdout + done.stderr)

    def test_an_older_database_is_brought_forward_with_its_events(self) -> None:
        self.record()
        step = ("ALTER TABLE events ADD COLUMN note TEXT", "CREATE TABLE more(x)")
        with mock.patch.object(store, "MIGRATIONS", (*store.MIGRATIONS, step)):
            with self.opened() as opened:
                self.assertEqual(opened._run("PRAGMA user_version"), [(2,)])
                self.assertEqual(len(opened._run("SELECT note FROM events")), 3)
            self.opened().close()  # and only once
            fresh = self.home / "fresh"
            fresh.mkdir()
            store.open_store(str(fresh), create=True).close()
        for database in (self.database, fresh / "events.db"):
            connection = sqlite3.connect(database)
            self.assertEqual(connection.execute("PRAGMA user_version").fetchone(), (2,))
            self.assertEqual(connection.execute("SELECT * FROM more").fetchall(), [])
            connection.close()

    def test_a_migration_that_fails_leaves_the_older_version(self) -> None:
        self.record()
        step = ("CREATE TABLE more(x)", "no SQL")
        with (mock.patch.object(store, "MIGRATIONS", (*store.MIGRATIONS, step)),
              self.assertRaises(store.StoreError)):
            self.opened()
        with self.opened() as opened:
            self.assertEqual(opened._run("SELECT name FROM sqlite_schema WHERE name = 'more'"), [])
            self.assertEqual(opened.counts()["stored"], 3)

    def test_without_shared_memory_a_rollback_journal_serves(self) -> None:
        with mock.patch.object(store, "_is_networked", return_value=True):
            self.record()
        self.assertEqual(self.record(3), 0)
        self.assertEqual(self.rows("PRAGMA journal_mode"), [("delete",)])
        self.assertEqual(self.count(), 12)
        self.assertEqual(sorted(path.name for path in self.data.iterdir()),
                         ["events.db", "machine_id"])

    def test_a_network_file_system_is_known_by_its_name(self) -> None:
        mounts = f"x / ext4 rw\nserver:/x {self.home} nfs4 rw\nx {self.home}/local ext4 rw\n"
        for place, networked in (("data", True), ("local/data", False), ("../elsewhere", False)):
            with mock.patch("builtins.open", mock.mock_open(read_data=mounts)):
                self.assertEqual(store._is_networked(str(self.home / place)), networked, place)


class TestRows(StoreTest):
    def test_rows_come_in_the_order_of_arrival_however_many_pieces_they_fill(self) -> None:
        self.record()
        with self.opened() as opened, opened.transaction():
            opened._connection.executemany(
                f"INSERT INTO events({', '.join(store.COLUMNS)}) VALUES(?, '', '', ?, '', '', '')",
                ((number, str(number % 7)) for number in range(4, 2_501)))
        with self.opened() as opened:
            self.assertEqual([row.number for row in opened.rows()], list(range(1, 2_501)))
            for newest in (0, 1, 999, 1_000, 1_001, 5_000):
                self.assertEqual([row.number for row in opened.rows(newest=newest)],
                                 list(range(1, 2_501))[-newest or 2_500:])
            found = [row.number for row in opened.rows(
                where="timestamp = ?", values=("3",), newest=3)]
            self.assertEqual(found, [2_481, 2_488, 2_495])

    def test_what_arrives_while_rows_are_read_is_not_included_and_not_delayed(self) -> None:
        self.record(2)
        with self.opened() as opened, mock.patch.object(store, "_PIECE", 2):
            rows = opened.rows()
            seen = [next(rows).number]
            self.assertEqual(self.record(), 0)
            seen += [row.number for row in rows]
        self.assertEqual(seen, [1, 2, 3, 4, 5, 6])

    def test_a_column_that_is_not_caros_makes_every_row_fail_gate_3(self) -> None:
        self.record()
        connection = sqlite3.connect(self.database)
        connection.execute("ALTER TABLE events ADD COLUMN note TEXT")
        connection.close()
        with self.opened() as opened:
            self.assertEqual([store.gate_3(row, {}) for row in opened.rows()], ["schema"] * 3)

    def test_what_gate_3_remembers_is_bounded_and_changes_no_verdict(self) -> None:
        judged: dict[object, tuple[str, object]] = {}
        with mock.patch.object(store, "_REMEMBERED", 50):
            for number in range(200):
                data = events.write(events.make(
                    "session_end", duration_ms=5, commands_generated=number,
                    commands_executed=0))
                good = store.Row(1, store.make_id(), "0" * 16, "2026-01-08T00:00:00Z",
                                 "session_end", data, "waiting")
                self.assertEqual(store.gate_3(good, judged), "")
                good.type = "performance"
                self.assertEqual(store.gate_3(good, judged), "schema")
                self.assertLess(len(judged), 100)


class TestLease(StoreTest):
    def setUp(self) -> None:
        super().setUp()
        self.record(clock=lambda: float(NOON))
        self.store = self.opened()
        self.addCleanup(self.store.close)

    def take(self, now: int, automatic: bool = True) -> str:
        return self.store.take_lease(now, automatic=automatic)

    def test_nothing_is_due_until_the_oldest_event_is_an_hour_old(self) -> None:
        self.assertEqual(self.take(NOON + 3_599), "")
        self.assertEqual(len(self.take(NOON + 3_600)), 16)

    def test_one_holds_the_lease_and_it_is_taken_over_when_it_has_run_out(self) -> None:
        now = NOON + 3_600
        first = self.take(now)
        self.assertEqual(self.take(now, automatic=False), "")
        self.assertEqual(self.take(now + store.LEASE_SECONDS - 1, automatic=False), "")
        second = self.take(now + store.LEASE_SECONDS, automatic=False)
        self.assertTrue(second and second != first)
        self.assertFalse(self.store.renew_lease(now + store.LEASE_SECONDS, first))
        self.store.end_lease(first)  # it is not the first's any more
        self.assertTrue(self.store.renew_lease(now + store.LEASE_SECONDS, second))

    def test_a_renewed_lease_runs_from_then(self) -> None:
        now = NOON + 3_600
        token = self.take(now)
        self.assertTrue(self.store.renew_lease(now + 60, token))
        self.assertEqual(self.take(now + 60 + store.LEASE_SECONDS - 1, automatic=False), "")

    def test_a_lease_that_was_given_up_is_free_but_the_next_pass_is_due_in_an_hour(self) -> None:
        now = NOON + 3_600
        self.store.end_lease(self.take(now))
        self.assertEqual(self.take(now + 3_599), "")
        self.assertTrue(self.take(now + 3_600))

    def test_by_hand_the_hour_does_not_matter(self) -> None:
        self.store.end_lease(self.take(NOON, automatic=False))
        self.assertTrue(self.take(NOON + 1, automatic=False))

    def test_a_clock_that_was_set_back_makes_a_lease_run_out(self) -> None:
        self.assertTrue(self.take(NOON + 400 * DAY))
        self.assertTrue(self.take(NOON + 3_600))

    def test_of_many_at_once_one_gets_the_lease(self) -> None:
        taken: list[str] = []

        def take() -> None:
            with self.opened(timeout=5) as opened:
                taken.append(opened.take_lease(NOON + 3_600, automatic=True))

        threads = [threading.Thread(target=take) for _ in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(len([token for token in taken if token]), 1)
        self.assertEqual(len(taken), 6)

    def test_a_state_is_set_on_the_very_event_and_not_on_one_with_its_number(self) -> None:
        rows = list(self.store.rows())
        rows[0].id = store.make_id()
        self.store.set_states(rows, "uploaded")
        self.assertEqual(self.store.counts()["uploaded"], 2)


class TestClear(StoreTest):
    def traces(self) -> list[bytes]:
        """What must be in no file afterwards: ids, session ids, the machine id."""
        values = {str(value) for row in self.rows("SELECT id, session_id FROM events")
                  for value in row}
        return [value.encode() for value in values] + [
            (self.data / "machine_id").read_bytes().strip()]

    def assert_cleared(self, traces: list[bytes]) -> None:
        left = self.every_byte()
        self.assertEqual([trace for trace in traces if trace in left], [])
        self.assertEqual([name for name in os.listdir(self.data)
                          if not name.startswith(".")], [])

    def test_a_cleared_event_leaves_no_byte_behind(self) -> None:
        self.record(40)
        traces = self.traces()
        connection = sqlite3.connect(self.database)
        connection.execute("DELETE FROM events WHERE number % 2")  # free pages
        connection.commit()
        connection.close()
        content = self.database.read_bytes()
        for name in ("events.db.broken", "events.db.broken-wal", "events.db.0a1b2c3d",
                     "events.db-journal", "machine_id.0a1b2c3d"):
            (self.data / name).write_bytes(content)
        (self.data / "events.db-journal").unlink()  # a hot one would be played back
        self.assertTrue(all(trace in self.every_byte() for trace in traces[-1:]))
        store.clear(str(self.data))
        self.assert_cleared(traces)
        self.assertEqual(self.record(), 0)
        self.assertEqual(self.count(), 3)
        self.assertNotIn((self.data / "machine_id").read_bytes().strip(), traces)

    def test_what_cannot_be_deleted_is_named_and_all_else_is_deleted(self) -> None:
        self.record()
        (self.data / "machine_id").unlink()
        for name in ("machine_id", "events.db.broken"):
            (self.data / name).mkdir()
        with self.assertRaises(store.StoreError) as caught:
            store.clear(str(self.data))
        for name in ("machine_id", "events.db.broken"):
            self.assertRegex(str(caught.exception), rf"\b{name} \((Is a directory|Operation not)")
        self.assertEqual(sorted(os.listdir(self.data)), ["events.db.broken", "machine_id"])

    def test_what_stands_in_the_place_of_the_database_is_deleted_without_being_followed(
        self,
    ) -> None:
        target = self.home / "mine"
        target.write_text("mine")
        self.data.mkdir(parents=True)
        for make in (lambda: self.database.symlink_to(target), lambda: os.mkfifo(self.database)):
            make()
            store.clear(str(self.data))
            self.assertEqual((os.listdir(self.data), target.read_text()), ([], "mine"))
        self.database.mkdir()
        with self.assertRaisesRegex(store.StoreError, r"events\.db \("):
            store.clear(str(self.data))

    @unittest.skipUnless(os.geteuid() == 0 and hasattr(os, "setresuid"), "root becomes another")
    def test_of_a_folder_that_cannot_be_written_that_is_what_is_told(self) -> None:
        self.record()
        self.assertEqual(self.count(), 3)  # whoever closes it last takes the log away
        for path in (self.home, *self.home.rglob("*")):
            os.chown(path, 65534, 65534)
        self.data.chmod(0o500)
        os.setresuid(65534, 65534, 0)
        try:
            for work in (lambda: store.clear(str(self.data)), self.opened):
                with self.assertRaisesRegex(store.StoreError, "can't be written"):
                    work()
        finally:
            os.setresuid(0, 0, 0)
        self.data.chmod(0o700)
        os.chown(self.data, 0, 0)
        os.chown(self.database, 0, 0)
        self.assertEqual(self.count(), 3)

    def test_a_rollback_database_and_a_broken_one_are_cleared_as_well(self) -> None:
        with mock.patch.object(store, "_is_networked", return_value=True):
            self.record(5)
        traces = self.traces()
        store.clear(str(self.data))
        self.assert_cleared(traces)
        self.record(5)
        traces = self.traces()
        with open(self.database, "r+b") as file:
            file.write(b"no database any more")
        store.clear(str(self.data))
        self.assert_cleared(traces)

    def test_where_there_is_nothing_clear_is_done(self) -> None:
        store.clear(str(self.data))
        self.data.mkdir(parents=True)
        store.clear(str(self.data))
        self.assertEqual(list(self.data.iterdir()), [])

    def test_a_database_that_another_process_uses_is_not_cleared(self) -> None:
        self.record()
        script = ("import sqlite3, sys; connection = sqlite3.connect(sys.argv[1]);"
                  " connection.execute('SELECT * FROM events').fetchall();"
                  " print(flush=True); sys.stdin.read()")
        other = subprocess.Popen([sys.executable, "-c", script, str(self.database)],
                                 stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.addCleanup(end, other)
        assert other.stdout is not None
        other.stdout.readline()
        with self.assertRaises(store.StoreError):
            store.clear(str(self.data), timeout=0.2)
        self.assertEqual(self.count(), 3)
        other.communicate()
        store.clear(str(self.data), timeout=0.2)
        self.assertFalse(self.database.exists())

    def test_an_upload_that_is_under_way_brings_nothing_back(self) -> None:
        self.record(clock=lambda: float(NOON))
        traces = self.traces()
        with self.opened() as opened:
            token = opened.take_lease(NOON + DAY, automatic=True)
            rows = list(opened.rows())
        store.clear(str(self.data))
        self.assert_cleared(traces)
        with self.assertRaises(FileNotFoundError):
            self.opened()
        self.record()
        with self.opened() as opened:
            self.assertFalse(opened.renew_lease(NOON + DAY, token))
            opened.set_states(rows, "uploaded")
            self.assertEqual(opened.counts()["uploaded"], 0)

    def test_while_others_record_clear_and_recording_both_come_through(self) -> None:
        self.record()
        processes = [self.start("list files") for _ in range(4)]
        time.sleep(0.05)
        store.clear(str(self.data), timeout=10)
        for process in processes:
            self.assertEqual(process.communicate(timeout=20), (b"ls\n", b""))
        self.record()
        self.assertEqual(self.count() % 3, 0)
        self.assertEqual(self.rows("PRAGMA integrity_check"), [("ok",)])


if __name__ == "__main__":
    unittest.main()
