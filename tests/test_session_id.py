"""The machine id is random and private; the session id made from it is new each day."""
from __future__ import annotations

import hashlib
import multiprocessing
import os
import re
import stat
import tempfile
import unittest
from pathlib import Path

from caro_telemetry import session_id
from tests.support import ROOT

MACHINE_ID = "b08dfa6083e7567a1921a715000001fb"


class TestSessionId(unittest.TestCase):
    def test_known_answer_and_next_day(self) -> None:
        self.assertEqual(session_id.session_id(MACHINE_ID, "2026-01-08"), "1e3ce5fe90b2eea9")
        self.assertEqual(session_id.session_id(MACHINE_ID, "2026-01-09"), "4e40688e87f50621")

    def test_it_is_the_first_half_of_the_digest_of_both_joined(self) -> None:
        joined = hashlib.sha256((MACHINE_ID + "2000-02-29").encode()).hexdigest()
        self.assertEqual(session_id.session_id(MACHINE_ID, "2000-02-29"), joined[:16])


class TestMachineId(unittest.TestCase):
    def setUp(self) -> None:
        directory = tempfile.TemporaryDirectory(prefix="caro-test-")
        self.addCleanup(directory.cleanup)
        self.place = Path(directory.name)
        self.file = self.place / session_id.FILE_NAME

    def read(self) -> str:
        return session_id.read_machine_id(str(self.place))

    def test_it_is_drawn_once_and_kept(self) -> None:
        first = self.read()
        self.assertRegex(first, r"\A[0-9a-f]{32}\Z")
        self.assertEqual(self.read(), first)
        self.assertEqual(self.file.read_text().strip(), first)
        self.assertEqual(os.listdir(self.place), [session_id.FILE_NAME])

    def test_two_machines_have_two(self) -> None:
        first = self.read()
        self.file.unlink()
        self.assertNotEqual(self.read(), first)

    def test_it_is_0600_whatever_the_umask(self) -> None:
        for umask in (0o000, 0o077, 0o777):
            before = os.umask(umask)
            try:
                self.assertTrue(self.read())
            finally:
                os.umask(before)
            self.assertEqual(stat.S_IMODE(self.file.stat().st_mode), 0o600)
            self.file.unlink()

    def test_of_many_processes_at_once_all_get_the_same(self) -> None:
        with multiprocessing.get_context("spawn").Pool(4) as pool:
            found = pool.map(session_id.read_machine_id, [str(self.place)] * 16)
        self.assertEqual(len(set(found)), 1)

    def test_who_comes_second_leaves_the_first_ones_in_place(self) -> None:
        first = self.read()
        session_id._write_new(str(self.file))  # it found no file a moment ago
        self.assertEqual(self.read(), first)
        self.assertEqual(os.listdir(self.place), [session_id.FILE_NAME])

    def test_what_is_no_machine_id_is_replaced(self) -> None:
        for content in (b"", b"x" * 32, MACHINE_ID.upper().encode(), b"\xff" * 32, b"a" * 33):
            self.file.write_bytes(content)
            self.assertRegex(self.read(), r"\A[0-9a-f]{32}\Z")

    def test_a_symlink_is_not_followed_and_a_fifo_does_not_hang(self) -> None:
        elsewhere = self.place / "elsewhere"
        elsewhere.write_text(MACHINE_ID)
        self.file.symlink_to(elsewhere)
        with self.assertRaises(OSError):
            self.read()
        self.file.unlink()
        os.mkfifo(self.file)
        self.assertRegex(self.read(), r"\A[0-9a-f]{32}\Z")

    def test_a_place_that_cannot_be_written_is_an_error(self) -> None:
        with self.assertRaises(OSError):
            session_id.read_machine_id(str(self.place / "missing"))

    def test_no_identifier_of_the_system_is_read(self) -> None:
        for path in (ROOT / "caro.py", *(ROOT / "caro_telemetry").rglob("*.py")):
            code = re.sub(r'""".*?"""|#[^\n]*', "", path.read_text(), flags=re.DOTALL)
            for name in ("machine-id", "getnode", "gethostname", "uname(", "getlogin",
                         "IOPlatform"):
                if path.name in ("scrubber.py", "caro.py") and name in ("machine-id", "uname("):
                    continue  # what it looks for, and what commands do
                self.assertNotIn(name, code, path.name)


if __name__ == "__main__":
    unittest.main()
