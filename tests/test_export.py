"""The promises of export and verify."""
from __future__ import annotations

import contextlib
import errno
import io
import json
import os
import random
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
import tracemalloc
import unittest
from collections.abc import Iterator
from unittest import mock

from caro_telemetry import events, export, store
from tests.support import HomeTest, installed

ANSWER = events.make("command_generation", backend="static", duration_ms=12, success=True)
SEED = 20_260_108


class ExportTest(HomeTest):
    def setUp(self) -> None:
        super().setUp()
        self.data.mkdir(parents=True, mode=0o700)
        self.store = store.open_store(str(self.data), create=True, timeout=5)
        self.addCleanup(self.store.close)
        self.target = self.home / "out" / "events.json"
        self.target.parent.mkdir()

    def record(self, number: int = 1, day: str = "2026-01-08") -> None:
        self.store.record([(f"{day}T10:30:{second % 60:02}Z", ANSWER) for second in range(number)],
                          held=False, identify=lambda date: "0123456789abcdef", dropped={})

    def export(self, **options: object) -> export.Exported:
        return export.export_file(self.store, str(self.target), **options)  # type: ignore[arg-type]

    def change(self, statement: str) -> None:
        connection = sqlite3.connect(self.database)
        connection.execute(statement)
        connection.commit()
        connection.close()

    def assert_nothing_left(self) -> None:
        self.assertEqual(os.listdir(self.target.parent), [])
        self.assertEqual([name for name in os.listdir(self.data)
                          if name.startswith("events.db.")], [])


class TestExport(ExportTest):
    def test_the_file_is_an_array_of_exactly_the_events_one_a_line(self) -> None:
        self.record(3)
        self.assertEqual(self.export().written, 3)
        rows = self.rows("SELECT id, session_id, timestamp, data FROM events ORDER BY number")
        expected = [{"id": one, "session_id": two, "timestamp": three,
                     "event_type": json.loads(str(data))} for one, two, three, data in rows]
        text = self.target.read_text()
        self.assertEqual(json.loads(text), expected)
        lines = text.splitlines()
        self.assertEqual((lines[0], lines[-1], len(lines)), ("[", "]", 5))
        self.assertEqual([json.loads(line.rstrip(",")) for line in lines[1:-1]], expected)
        self.assertEqual(list(json.loads(text)[0]), list(events.FIELDS))

    def test_an_empty_store_is_an_empty_array(self) -> None:
        self.assertEqual(self.export().written, 0)
        self.assertEqual(json.loads(self.target.read_text()), [])

    @unittest.skipUnless(shutil.which("jq"), "needs jq")
    def test_jq_reads_it(self) -> None:
        self.record(2)
        self.export()
        done = subprocess.run(["jq", ".[].event_type.type", str(self.target)],
                              capture_output=True, text=True, check=True)
        self.assertEqual(done.stdout, '"command_generation"\n' * 2)

    def test_since_is_included_and_until_is_not(self) -> None:
        for day in ("2026-01-07", "2026-01-08", "2026-01-09"):
            self.record(day=day)
        self.export(since="2026-01-08T10:30:00Z", until="2026-01-09T10:30:00Z")
        self.assertEqual([event["timestamp"] for event in json.loads(self.target.read_text())],
                         ["2026-01-08T10:30:00Z"])

    def test_a_row_edited_by_hand_is_kept_back_and_counted_by_class(self) -> None:
        self.record(4)
        self.change("UPDATE events SET data = replace(data, 'static', '/home/x') WHERE number = 1")
        self.change("UPDATE events SET timestamp = '2026-02-30T00:00:00Z' WHERE number = 2")
        exported = self.export()
        self.assertEqual((exported.written, exported.kept_back), (2, {"schema": 2}))
        self.assertEqual(len(json.loads(self.target.read_text())), 2)
        self.assertNotIn("/home/x", self.target.read_text())

    def test_the_patterns_are_asked_about_what_the_schema_lets_pass(self) -> None:
        self.record(2)
        wider = {**events.WORDS, "backend": ("static", "llm", "/home/x/y.txt")}
        self.change("UPDATE events SET data = replace(data, 'static', '/home/x/y.txt')"
                    " WHERE number = 1")
        with mock.patch.dict(events.WORDS, wider):
            exported = self.export()
            failed = [found for _, found in export.verify_store(self.store)]
        self.assertEqual((exported.written, exported.kept_back), (1, {"path": 1}))
        self.assertEqual(failed, ["path", ""])

    def test_progress_is_told_while_it_runs(self) -> None:
        self.record(25)
        told: list[int] = []
        with mock.patch.object(export, "PROGRESS_ROWS", 10):
            self.export(progress=told.append)
        self.assertEqual(told, [10, 20])


class TestFile(ExportTest):
    def test_it_is_0600_whatever_the_umask(self) -> None:
        self.record()
        for umask in (0o000, 0o777):
            before = os.umask(umask)
            try:
                self.export(force=True)
            finally:
                os.umask(before)
            self.assertEqual(stat.S_IMODE(self.target.stat().st_mode), 0o600)

    def test_all_of_it_is_on_disk_before_it_has_its_name(self) -> None:
        self.record()
        sizes: list[int] = []

        def sync(descriptor: int) -> None:
            self.assertFalse(self.target.exists())
            sizes.append(os.fstat(descriptor).st_size)

        for named in (False, True):
            with _named(named), mock.patch.object(export.os, "fsync", sync):
                self.export()
            self.assertEqual(sizes.pop(), self.target.stat().st_size)
            self.target.unlink()

    def test_an_existing_file_is_refused_without_force_and_replaced_with_it(self) -> None:
        self.record()
        self.target.write_text("mine")
        with self.assertRaisesRegex(export.ExportError, "exists.*--force"):
            self.export()
        self.assertEqual(self.target.read_text(), "mine")
        self.export(force=True)
        self.assertEqual(len(json.loads(self.target.read_text())), 1)
        self.assertEqual(os.listdir(self.target.parent), ["events.json"])

    def test_a_file_that_appears_meanwhile_is_not_overwritten(self) -> None:
        self.record()
        for named in (False, True):
            with self.subTest(named=named), _named(named), mock.patch.object(
                    export, "PROGRESS_ROWS", 1):
                with self.assertRaisesRegex(export.ExportError, "exists"):
                    self.export(progress=lambda _: bool(self.target.write_text("mine")))
                self.assertEqual(self.target.read_text(), "mine")
                self.assertEqual(os.listdir(self.target.parent), ["events.json"])
                self.target.unlink()

    def test_only_a_regular_file_is_ever_replaced(self) -> None:
        self.record()
        outside = self.home / "outside"
        outside.write_text("mine")
        makers = {"a symlink": lambda: self.target.symlink_to(outside),
                  "a FIFO": lambda: os.mkfifo(self.target), "a directory": self.target.mkdir}
        for kind, make in makers.items():
            with self.subTest(kind):
                make()
                before = os.lstat(self.target).st_ino
                with self.assertRaisesRegex(export.ExportError, "no regular file"):
                    self.export(force=True)
                self.assertEqual(os.lstat(self.target).st_ino, before)
                self.target.rmdir() if kind == "a directory" else self.target.unlink()
        self.assertEqual(outside.read_text(), "mine")

    def test_a_full_disk_or_a_missing_directory_leaves_nothing(self) -> None:
        self.record(500)
        code = ("import resource, signal, sys; sys.path.insert(0, sys.argv[1])\n"
                "from caro_telemetry import export, store\n"
                "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
                "opened = store.open_store(sys.argv[2], create=False)\n"
                "resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))\n"
                "if sys.argv[4]:\n    del export.os.O_TMPFILE\n"
                "try:\n    export.export_file(opened, sys.argv[3])\n"
                "except export.ExportError as error:\n    print(error)\n")
        for named in ("", "named"):
            done = subprocess.run(
                [sys.executable, "-c", code, installed(), str(self.data), str(self.target), named],
                capture_output=True, text=True, check=True)
            self.assertRegex(done.stdout, "can't be written: File too large")
            self.assert_nothing_left()
        self.target = self.home / "nowhere" / "events.json"
        with self.assertRaisesRegex(export.ExportError, "can't be written: No such file"):
            self.export()

    def test_a_file_system_that_refuses_unnamed_files_gets_a_named_one(self) -> None:
        self.record(2)
        real, refused = os.open, []

        def refuse(path: str, flags: int, *others: int, **more: int) -> int:
            if flags & getattr(os, "O_TMPFILE", 0) == getattr(os, "O_TMPFILE", -1):
                refused.append(path)
                raise OSError(errno.EOPNOTSUPP, "not supported")
            return real(path, flags, *others, **more)

        with mock.patch.object(export.os, "open", refuse):
            self.export()
        self.assertEqual(len(refused), int(hasattr(os, "O_TMPFILE")))
        self.assertEqual(len(json.loads(self.target.read_text())), 2)
        self.assertEqual(os.listdir(self.target.parent), ["events.json"])

    def test_without_unnamed_files_a_named_one_serves_and_is_removed(self) -> None:
        self.record(2)
        for force in (False, True):
            with _named(True), mock.patch.object(export, "gate_3", side_effect=KeyboardInterrupt):
                with self.assertRaises(KeyboardInterrupt):
                    self.export(force=force)
                self.assert_nothing_left()
        with _named(True):
            self.export()
        self.assertEqual(stat.S_IMODE(self.target.stat().st_mode), 0o600)
        self.assertEqual(len(json.loads(self.target.read_text())), 2)
        self.assertEqual(os.listdir(self.target.parent), ["events.json"])

    def test_a_named_draft_that_was_killed_is_found_by_clear(self) -> None:
        self.record()
        with _named(True):
            descriptor, name = export._open_draft(str(self.target.parent), str(self.data))
        os.write(descriptor, b"event")
        os.close(descriptor)
        self.assertEqual(os.path.dirname(name), str(self.data))
        self.store.close()
        store.clear(str(self.data))
        self.assertFalse(os.path.exists(name))

    @unittest.skipUnless(sys.platform == "linux", "unnamed files are Linux's")
    def test_an_export_that_is_killed_leaves_nothing(self) -> None:
        self.record(3_000)
        code = ("import sys; sys.path.insert(0, sys.argv[1])\n"
                "from caro_telemetry import export, store\n"
                "opened = store.open_store(sys.argv[2], create=False)\n"
                "export.PROGRESS_ROWS = 1_000\n"
                "export.export_file(opened, sys.argv[3], progress=lambda rows:"
                " (print(flush=True), sys.stdin.read()))\n")
        process = subprocess.Popen(
            [sys.executable, "-c", code, installed(), str(self.data), str(self.target)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        assert process.stdin is not None and process.stdout is not None
        with process:
            process.stdout.readline()
            process.kill()
        self.assertEqual(process.returncode, -signal.SIGKILL)
        self.assert_nothing_left()


@contextlib.contextmanager
def _named(named: bool) -> Iterator[None]:
    """Where `named`, as on a system that has no unnamed files."""
    flag = os.__dict__.get("O_TMPFILE")
    try:
        if named and flag is not None:
            del os.O_TMPFILE
        yield
    finally:
        if flag is not None:
            os.O_TMPFILE = flag


class TestWhileOthersWork(ExportTest):
    def piecewise(self, between: object) -> None:
        """An export of two pieces, with something in between."""
        self.record(3)
        with mock.patch.object(store, "_PIECE", 2), mock.patch.object(export, "PROGRESS_ROWS", 2):
            self.export(progress=between)

    def test_a_store_that_is_cleared_meanwhile_ends_the_export_and_leaves_nothing(self) -> None:
        self.store.close()
        store.clear(str(self.data))
        with mock.patch.object(store, "_is_networked", return_value=True):  # no log holds it back
            self.store = store.open_store(str(self.data), create=True)
        self.addCleanup(self.store.close)
        with self.assertRaisesRegex(export.ExportError, "cleared meanwhile"):
            self.piecewise(lambda _: store.clear(str(self.data)))
        self.assertEqual((os.listdir(self.target.parent), os.listdir(self.data)), ([], []))

    def test_a_store_that_is_cleared_and_filled_anew_is_not_mixed_in(self) -> None:
        def replace(_: int) -> None:
            for name in os.listdir(self.data):
                os.unlink(self.data / name)
            with store.open_store(str(self.data), create=True) as fresh:
                fresh.record([("2026-01-09T00:00:00Z", ANSWER)] * 5, held=False,
                             identify=lambda date: "f" * 16, dropped={})

        with self.assertRaisesRegex(export.ExportError, "cleared meanwhile"):
            self.piecewise(replace)
        self.assert_nothing_left()

    def test_clear_waits_for_an_export_or_says_that_it_could_not(self) -> None:
        def clear(_: int) -> None:
            with self.assertRaises(store.StoreError):
                store.clear(str(self.data), timeout=0)

        self.piecewise(clear)
        self.assertEqual(len(json.loads(self.target.read_text())), 3)

    def test_a_writer_never_waits_for_an_export(self) -> None:
        def write(_: int) -> None:
            with store.open_store(str(self.data), create=False, timeout=0) as other:
                other.record([("2026-01-09T00:00:00Z", ANSWER)], held=False,
                             identify=lambda date: "f" * 16, dropped={})

        self.piecewise(write)
        self.assertEqual(len(json.loads(self.target.read_text())), 3)
        self.assertEqual(self.rows("SELECT count(*) FROM events"), [(4,)])

    def test_a_store_that_breaks_meanwhile_leaves_nothing(self) -> None:
        def fail(_: int) -> None:
            self.store._connection.execute("PRAGMA query_only = 1")
            self.store._connection.close()

        with self.assertRaises((store.StoreError, export.ExportError)):
            self.piecewise(fail)
        self.assert_nothing_left()


class TestStream(ExportTest):
    def test_the_stream_holds_what_a_file_would(self) -> None:
        self.record(3)
        stream = io.BytesIO()
        self.assertEqual(export.export_stream(self.store, stream).written, 3)
        self.export()
        self.assertEqual(stream.getvalue(), self.target.read_bytes())

    def test_a_closed_pipe_is_an_ordinary_broken_pipe(self) -> None:
        self.record(2_000)
        reader, writer = os.pipe()
        os.close(reader)
        with self.assertRaises(BrokenPipeError):
            try:
                with open(writer, "wb", 0) as stream:
                    export.export_stream(self.store, stream)
            finally:
                with self.assertRaises(OSError):
                    os.close(writer)

    def test_memory_does_not_grow_with_the_store(self) -> None:
        class Nowhere(io.RawIOBase):
            def write(self, data: object) -> int:
                return len(data)  # type: ignore[arg-type]

        def peak() -> int:
            tracemalloc.start()
            export.export_stream(self.store, Nowhere())  # type: ignore[arg-type]
            try:
                return tracemalloc.get_traced_memory()[1]
            finally:
                tracemalloc.stop()

        self.record(2_000)
        first = peak()
        self.record(6_000)
        self.assertLess(peak(), first * 1.3)


class TestVerify(ExportTest):
    def check(self, text: str) -> list[tuple[int, str]]:
        return list(export.verify_file(io.BytesIO(text.encode("utf-8", "surrogatepass"))))

    def text(self) -> str:
        self.record(3)
        stream = io.BytesIO()
        export.export_stream(self.store, stream)
        return stream.getvalue().decode()

    def test_an_export_passes_and_so_does_its_store(self) -> None:
        self.assertEqual(self.check(self.text()), [(0, ""), (1, ""), (2, "")])
        self.assertEqual(list(export.verify_store(self.store)), [(1, ""), (2, ""), (3, "")])
        self.assertEqual(self.check("[]"), [])

    def test_an_export_written_in_another_style_passes_too(self) -> None:
        self.assertEqual(self.check(json.dumps(json.loads(self.text()), indent=3)),
                         [(0, ""), (1, ""), (2, "")])

    def test_the_place_and_class_of_each_failure_are_told(self) -> None:
        good = json.loads(self.text())
        changes: dict[str, object] = {
            "a path": {"event_type": {**ANSWER, "backend": "/home/x"}},
            "an extra field": {"note": "x"}, "a number as id": {"id": 7},
            "a session id of another form": {"session_id": "0" * 17},
            "null": {"event_type": None}, "a float": {"event_type": {**ANSWER, "duration_ms": 1.0}},
        }
        for kind, change in changes.items():
            with self.subTest(kind):
                changed = [good[0], {**good[1], **change}, good[2]]  # type: ignore[dict-item]
                self.assertEqual(self.check(json.dumps(changed)), [(0, ""), (1, "schema"), (2, "")])
        twice = json.dumps(good).replace('"id"', '"id": 1, "id"', 1)
        self.assertEqual(self.check(twice), [(0, "schema"), (1, ""), (2, "")])
        self.assertEqual(self.check('[1, "x", null, [], {}]'),
                         [(index, "schema") for index in range(5)])

    def test_the_patterns_are_asked_beside_the_schema(self) -> None:
        good = json.loads(self.text())
        good[1]["event_type"]["backend"] = "bob@example.com"
        wider = {**events.WORDS, "backend": ("static", "llm", "bob@example.com")}
        with mock.patch.dict(events.WORDS, wider):
            self.assertEqual(self.check(json.dumps(good)), [(0, ""), (1, "email"), (2, "")])

    def test_what_is_no_json_array_is_an_error_after_the_events_before_it(self) -> None:
        text = self.text()
        for broken in (text[:-3], text + "x", text.replace("},\n{", "}\n{", 1), "", "{}", "[,]",
                       "[1,]", "\ufeff[]", "[NaN]", "[" * 100_000, text[:100]):
            with self.subTest(broken[:20]), self.assertRaises(events.EventError) as caught:
                self.check(broken)
            self.assertLess(len(str(caught.exception)), 60)

    def test_a_file_is_verified_in_constant_memory(self) -> None:
        event = self.text().splitlines()[1].rstrip(",")

        class Endless(io.RawIOBase):
            """An array of `left` events, made as it is read."""

            def __init__(self, left: int) -> None:
                self.pieces: Iterator[str] = iter(
                    ["[", *[event + ","] * (left - 1), event, "]"])

            def read(self, size: int = -1) -> bytes:
                taken = ""
                for piece in self.pieces:
                    taken += piece
                    if len(taken) >= size:
                        break
                return taken.encode()

        def peak(number: int) -> int:
            file = Endless(number)
            tracemalloc.start()
            found = sum(1 for _ in export.verify_file(file))  # type: ignore[arg-type]
            self.assertEqual(found, number)
            try:
                return tracemalloc.get_traced_memory()[1]
            finally:
                tracemalloc.stop()

        peak(500)
        self.assertLess(peak(6_000), peak(1_500) * 1.3)

    def test_however_the_file_is_cut_into_pieces_the_verdicts_are_the_same(self) -> None:
        chance = random.Random(SEED)
        data = self.text().encode()

        class Slow(io.BytesIO):
            def read(self, size: int | None = -1) -> bytes:
                return super().read(chance.randrange(1, 60))

        self.assertEqual(list(export.verify_file(Slow(data))), [(0, ""), (1, ""), (2, "")],
                         f"seed {SEED}")


if __name__ == "__main__":
    unittest.main()
