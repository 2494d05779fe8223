"""The recorder: what is kept, when the notice comes, and that no failure gets past it."""
from __future__ import annotations

import contextlib
import io
import os
import sqlite3
import tempfile
import unittest
from pathlib import Path
from typing import Any

from caro_telemetry import settings as settings_module
from caro_telemetry.recorder import NOTICE, Recorder
from caro_telemetry.settings import Settings
from caro_telemetry.store import open_store
from tests.support import commits_in_log

NOW = 1_767_868_245.0  # 2026-01-08T10:30:45Z
START: dict[str, Any] = {"version": "1.1.0-beta", "platform": "linux", "shell_type": "bash",
                         "backend_available": ["static"], "mode": "argument"}
END = {"duration_ms": 12, "commands_generated": 1, "commands_executed": 0}
CHANNEL, BY_NAME = "", "[telemetry]\nenabled = true\n"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class RecorderTest(unittest.TestCase):
    def setUp(self) -> None:
        directory = tempfile.TemporaryDirectory(prefix="caro-test-")
        self.addCleanup(directory.cleanup)
        self.home = Path(directory.name).resolve()
        self.data = Path(settings_module.find_files({"HOME": str(self.home)})[1])
        self.config = self.home / ".config/caro/config.toml"
        self.config.parent.mkdir(parents=True)

    def settings(self, config: str = BY_NAME, **variables: str) -> Settings:
        self.config.write_text(config)
        return self.settings_now(**variables)

    def settings_now(self, **variables: str) -> Settings:
        return settings_module.read_settings(
            {"HOME": str(self.home), **variables}, "1.1.0b0",
            policy_file=str(self.home / "no policy"))

    def recorder(self, settings: Settings | None = None, notices: Any = None,
                 **more: Any) -> Recorder:
        return Recorder(settings or self.settings(), clock=lambda: NOW,
                        notices=notices or io.StringIO(), **more)

    def run_once(self, settings: Settings, notices: io.StringIO) -> str:
        """One run of two events; what the notice's stream got."""
        recorder = self.recorder(settings, notices)
        recorder.emit("session_start", **START)
        recorder.emit("session_end", **END)
        self.assertEqual(notices.getvalue(), "", "shown before anything was to be stored")
        recorder.store()
        return notices.getvalue()

    def rows(self, query: str = "SELECT type, state FROM events ORDER BY number") -> list[Any]:
        connection = sqlite3.connect(self.data / "events.db")
        try:
            return connection.execute(query).fetchall()
        finally:
            connection.close()

    def states(self) -> list[str]:
        return [state for _, state in self.rows()]

    def dropped(self) -> dict[str, int]:
        with open_store(str(self.data), create=False) as store:
            return store.dropped()


class TestRecording(RecorderTest):
    def test_events_wait_in_memory_until_store_is_called(self) -> None:
        recorder = self.recorder()
        recorder.emit("session_start", **START)
        self.assertFalse(self.data.exists())
        recorder.store()
        self.assertEqual(self.rows(), [("session_start", "waiting")])
        recorder.store()
        self.assertEqual(len(self.rows()), 1)

    def test_switched_off_it_keeps_nothing_and_makes_nothing(self) -> None:
        settings = self.settings("[telemetry]\nenabled = false\n")
        notices = Terminal()
        self.assertEqual(self.run_once(settings, notices), "")
        self.assertFalse(self.data.exists())
        recorder = self.recorder(settings)
        recorder.emit("no such type", prompt="x")  # not even judged
        recorder.store()
        self.assertFalse(self.data.exists())

    def test_a_run_is_one_transaction(self) -> None:
        self.run_once(self.settings(), io.StringIO())
        database = self.data / "events.db"
        other = sqlite3.connect(database)  # keeps the log from being emptied
        self.addCleanup(other.close)
        other.execute("SELECT * FROM events").fetchall()
        before = commits_in_log(database)
        self.run_once(self.settings(), io.StringIO())
        self.assertEqual(len(self.rows()), 4)
        self.assertEqual(commits_in_log(database) - before, 1)

    def test_a_database_that_was_removed_by_hand_does_not_come_back_from_its_log(self) -> None:
        self.run_once(self.settings(), io.StringIO())
        other = sqlite3.connect(self.data / "events.db")  # keeps the log from being emptied
        self.addCleanup(other.close)
        other.execute("SELECT * FROM events").fetchall()
        self.run_once(self.settings(), io.StringIO())
        (self.data / "events.db").unlink()
        self.assertTrue((self.data / "events.db-wal").stat().st_size)
        self.run_once(self.settings(), io.StringIO())
        self.assertEqual(len(self.rows()), 2)

    def test_the_level_decides_what_is_kept(self) -> None:
        for level, kept in (("minimal", ["command_generation", "backend_error"]),
                            ("normal", ["session_end", "command_generation", "backend_error"]),
                            ("verbose", ["session_end", "command_generation", "backend_error",
                                         "performance", "performance"])):
            recorder = self.recorder(self.settings(BY_NAME + f'level = "{level}"\n'))
            recorder.emit("session_end", **END)
            recorder.emit("command_generation", backend="llm", duration_ms=5, success=False,
                          error_category="timeout")
            recorder.emit("backend_error", backend="llm", error_category="timeout",
                          recoverable=True)
            recorder.emit("performance", stage="llm", duration_ms=5)
            recorder.store()
            self.assertEqual([name for name, _ in self.rows()], kept, level)
            (self.data / "events.db").unlink()

    def test_an_event_has_the_time_at_which_it_happened(self) -> None:
        recorder = self.recorder()
        recorder.emit_at(NOW - 86_400, "session_start", **START)
        recorder.emit("session_end", **END)
        recorder.store()
        found = self.rows("SELECT timestamp, session_id FROM events ORDER BY number")
        self.assertEqual([moment for moment, _ in found],
                         ["2026-01-07T10:30:45Z", "2026-01-08T10:30:45Z"])
        self.assertNotEqual(found[0][1], found[1][1])

    def test_an_upload_that_is_due_is_handed_over_with_its_lease_unless_air_gapped(self) -> None:
        first = self.recorder()
        first.emit_at(NOW - 7_200, "session_start", **START)  # over an hour old: due
        first.store()
        tokens: list[str] = []
        for config, handed in (("air_gapped = true\n", 0), ("", 1), ("", 1)):
            recorder = self.recorder(self.settings(BY_NAME + config), hand_over=tokens.append)
            recorder.emit("session_start", **START)
            recorder.store()
            self.assertEqual(len(tokens), handed, config)
        with open_store(str(self.data), create=False) as store:
            self.assertEqual(store.mark("lease").partition(" ")[2], tokens[0])


class TestInvalid(RecorderTest):
    def test_what_the_schema_does_not_have_is_dropped_and_counted_in_silence(self) -> None:
        recorder = self.recorder()
        told = io.StringIO()
        with contextlib.redirect_stderr(told), contextlib.redirect_stdout(told):
            recorder.emit("session_start", **START)
            recorder.emit("no_such_type")
            recorder.emit("session_end", **END, prompt="x")
            recorder.emit("session_end", **{**END, "duration_ms": True})
            recorder.emit("session_end")
            recorder.store()
        self.assertEqual(told.getvalue(), "")
        self.assertEqual(self.rows(), [("session_start", "waiting")])
        self.assertEqual(self.dropped(), {"schema": 4})

    def test_a_drop_is_counted_though_nothing_else_is_to_be_stored(self) -> None:
        recorder = self.recorder()
        recorder.emit("no_such_type")
        recorder.store()
        self.assertEqual((self.rows(), self.dropped()), ([], {"schema": 1}))

    def test_a_clock_beyond_the_calendar_costs_its_events_alone(self) -> None:
        recorder = self.recorder()
        recorder.emit_at(300_000_000_000.0, "session_start", **START)  # the year 11476
        recorder.emit("session_end", **END)
        recorder.store()
        self.assertEqual(self.rows(), [("session_end", "waiting")])
        self.assertEqual(self.dropped(), {"schema": 1})


class TestNotice(RecorderTest):
    def test_on_a_terminal_it_is_shown_once_and_the_config_says_so(self) -> None:
        self.assertEqual(self.run_once(self.settings(CHANNEL), Terminal()), NOTICE)
        self.assertEqual(self.config.read_text(), "\n[telemetry]\nfirst_run = false\n".lstrip())
        self.assertEqual(self.states(), ["waiting"] * 2)
        self.assertEqual(self.run_once(self.settings_now(), Terminal()), "")

    def test_a_session_that_stores_often_shows_it_once(self) -> None:
        screen = Terminal()
        recorder = self.recorder(self.settings(CHANNEL), screen)
        for _ in range(3):
            recorder.emit("session_end", **END)
            recorder.store()
        self.assertEqual(screen.getvalue(), NOTICE)

    def test_elsewhere_it_is_shown_once_and_events_are_held_until_a_terminal_showed_it(
        self,
    ) -> None:
        settings = self.settings(CHANNEL)
        self.assertEqual(self.run_once(settings, io.StringIO()), NOTICE)
        self.assertEqual(self.run_once(settings, io.StringIO()), "")
        self.assertEqual(self.states(), ["held"] * 4)
        self.assertEqual(self.config.read_text(), CHANNEL)
        self.assertEqual(self.run_once(self.settings_now(), Terminal()), NOTICE)
        self.assertEqual(self.run_once(self.settings_now(), io.StringIO()), "")
        self.assertEqual(self.states(), ["held"] * 4 + ["waiting"] * 4)

    def test_where_the_config_cannot_be_written_a_mark_keeps_it_from_coming_again(self) -> None:
        settings = self.settings(CHANNEL)
        settings.config_file = str(self.config / "no directory")
        self.assertEqual(self.run_once(settings, Terminal()), NOTICE)
        self.assertEqual(self.run_once(settings, Terminal()), "")
        self.assertEqual(self.run_once(settings, io.StringIO()), "")
        self.assertEqual(self.states(), ["waiting"] * 6)

    def test_who_switched_telemetry_on_by_name_or_has_seen_it_gets_none(self) -> None:
        for settings in (self.settings(BY_NAME),
                         self.settings(CHANNEL, CARO_TELEMETRY_ENABLED="true"),
                         self.settings("[telemetry]\nfirst_run = false\n")):
            self.assertEqual(self.run_once(settings, Terminal()), "")
        self.assertEqual(set(self.states()), {"waiting"})

    def test_what_is_recorded_air_gapped_is_held_whoever_saw_the_notice(self) -> None:
        self.assertEqual(self.run_once(self.settings("[telemetry]\nair_gapped = true\n"),
                                       Terminal()), NOTICE)
        self.run_once(self.settings(BY_NAME + "air_gapped = true\n"), Terminal())
        self.assertEqual(self.states(), ["held"] * 4)

    def test_it_comes_before_anything_is_recorded(self) -> None:
        test = self

        class Stream(Terminal):
            def write(self, text: str) -> int:
                test.assertEqual(test.rows(), [])
                return super().write(text)

        self.assertEqual(self.run_once(self.settings(CHANNEL), Stream()), NOTICE)
        self.assertEqual(len(self.rows()), 2)

    def test_one_that_could_not_be_shown_lets_nothing_leave(self) -> None:
        class Broken(io.StringIO):
            def write(self, text: str) -> int:
                raise BrokenPipeError

        settings = self.settings(CHANNEL)
        for _ in range(2):
            self.run_once(settings, Broken())
            self.assertNotIn("waiting", self.states())

    def test_it_names_the_command_that_switches_off_and_fits_a_terminal(self) -> None:
        self.assertIn("caro config set telemetry.enabled false", NOTICE)
        self.assertLessEqual(max(map(len, NOTICE.splitlines())), 80)


class TestSilence(RecorderTest):
    def failures(self) -> Any:
        """Each way to be unable to store: its name, with the data directory made so."""
        yield "a file in place of the directory", lambda: self.data.write_bytes(b"")
        yield "no directory for it", lambda: self.data.symlink_to("/dev/null/x")
        yield "a directory in place of the file", lambda: self.file().mkdir()
        yield "a FIFO", lambda: os.mkfifo(self.file())
        yield "a symlink", lambda: self.file().symlink_to(self.home / "elsewhere")
        yield "of a newer version", lambda: self.store_of_version(99)
        yield "another process's lock", self.lock

    def file(self) -> Path:
        self.data.mkdir(parents=True)
        return self.data / "events.db"

    def store_of_version(self, version: int) -> None:
        connection = sqlite3.connect(self.file())
        connection.execute(f"PRAGMA user_version={version}")
        connection.close()

    def lock(self) -> None:
        open_store(str(self.file().parent), create=True).close()
        connection = sqlite3.connect(self.data / "events.db", isolation_level=None)
        self.addCleanup(connection.close)
        connection.execute("BEGIN EXCLUSIVE")

    def check(self, name: str, settings: Settings, debug: bool) -> str:
        """Records into what is broken: nothing is raised or shown; what debug told."""
        notices, told = Terminal(), io.StringIO()
        with contextlib.redirect_stderr(told), contextlib.redirect_stdout(notices):
            recorder = self.recorder(settings, notices, debug=debug)
            recorder.emit("session_start", **START)
            recorder.store()
            recorder.store(at_exit=True)
        self.assertEqual(notices.getvalue(), "", f"{name}: shown where nothing can be stored")
        return told.getvalue()

    def test_no_failure_is_raised_or_shown_and_debug_tells_the_reason_without_a_path(self) -> None:
        for number, (name, breaks) in enumerate(self.failures()):
            # A home for each, in which the release channel would call for the notice.
            settings = self.settings(CHANNEL)
            self.data = self.home / f"{number}/telemetry"
            self.data.parent.mkdir()
            settings.data_directory = str(self.data)
            breaks()
            with self.subTest(name):
                self.assertEqual(self.check(name, settings, debug=False), "")
                told = self.check(name, settings, debug=True)
                self.assertRegex(told, r"\A(caro telemetry: \w+: .+\n)+\Z")
                self.assertNotIn(str(self.home), told)

    def test_a_machine_id_that_cannot_be_kept_costs_the_run_in_silence(self) -> None:
        self.file().with_name("machine_id").mkdir()
        told = self.check("machine id", self.settings(), debug=True)
        self.assertRegex(told, r"\Acaro telemetry: \w+: .+\n\Z")
        self.assertNotIn(str(self.home), told)
        self.assertEqual(self.rows(), [])

    def test_what_could_not_be_stored_is_counted_when_it_can_be_again(self) -> None:
        recorder = self.recorder()
        self.data.parent.mkdir(parents=True)
        self.data.write_bytes(b"")
        recorder.emit("session_start", **START)
        recorder.emit("session_end", **END)
        recorder.store()
        self.data.unlink()
        recorder.emit("session_end", **END)
        recorder.store()
        self.assertEqual(self.rows(), [("session_end", "waiting")])
        self.assertEqual(self.dropped(), {"not_stored": 2})

    def test_a_hand_over_that_fails_costs_no_event(self) -> None:
        def fail(token: str) -> None:
            raise OSError("no process")

        recorder = self.recorder(hand_over=fail)
        recorder.emit_at(NOW - 7_200, "session_start", **START)
        recorder.store()
        self.assertEqual(self.states(), ["waiting"])


if __name__ == "__main__":
    unittest.main()
