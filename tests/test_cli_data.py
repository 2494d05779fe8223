"""`caro telemetry stats, export, verify, upload, clear` as a person meets them: words, exit codes,
questions on a terminal. What they do to the data is tested beside the modules that do it."""
from __future__ import annotations

import json
import os
import sqlite3
import stat
import unittest

from tests.portal_stub import Portal
from tests.support import HomeTest

EVENTS = 3  # that one prompt stores


class DataTest(HomeTest):
    def setUp(self) -> None:
        super().setUp()
        self.write_config("[telemetry]\nenabled = true\n")

    def record(self, runs: int = 1) -> None:
        for _ in range(runs):
            self.assertEqual(self.caro("list files").returncode, 0)

    def telemetry(self, *words: str, code: int = 0, **variables: str) -> tuple[str, str]:
        """What a command says on stdout and stderr; its exit code must be `code`."""
        done = self.caro("telemetry", *words, **variables)
        self.assertEqual(done.returncode, code, done.stderr)
        self.assertNotIn("Traceback", done.stderr)
        return done.stdout, done.stderr

    def execute(self, statement: str, *values: object) -> None:
        connection = sqlite3.connect(self.database)
        with connection:
            connection.execute(statement, values)
        connection.close()


class TestNothingStored(DataTest):
    def test_every_command_says_so_and_makes_nothing(self) -> None:
        self.assertEqual(self.telemetry("show"), ("", "caro: no events are stored\n"))
        self.assertEqual(self.telemetry("stats"), ("", "caro: no events are stored\n"))
        self.assertEqual(json.loads(self.telemetry("stats", "--json")[0])["events"], 0)
        self.assertIn("0 events", self.telemetry("verify")[0])
        self.assertIn("0 events sent", self.telemetry("upload")[0])
        self.assertEqual(self.telemetry("upload", "--dry-run")[0], "")
        self.assertEqual(json.loads(self.telemetry("export", "-o", "-")[0]), [])
        self.assertIn("0 events deleted", self.telemetry("clear", "--force")[0])
        self.assertFalse(self.data.exists())

    def test_an_export_is_an_empty_array_in_a_file(self) -> None:
        self.telemetry("export", "-o", "none.json")
        self.assertEqual(json.loads((self.home / "none.json").read_text()), [])


class TestStats(DataTest):
    def test_it_is_plain_text_in_a_pipe_and_numbers_for_scripts(self) -> None:
        self.record(2)
        self.caro("xyzzy plugh")
        shown, _ = self.telemetry("stats")
        self.assertRegex(shown, r"success rate +66\.7%")
        self.assertRegex(shown, r"no_match +1")
        self.assertNotIn("\033", shown)
        told = json.loads(self.telemetry("stats", "--json")[0])
        self.assertEqual((told["prompts"], told["answered"]), (3, 2))

    def test_on_a_terminal_it_has_colour_and_bars_and_fits(self) -> None:
        self.record()
        code, screen = self.caro_on_terminal("telemetry", "stats", COLUMNS="60")
        self.assertEqual(code, 0)
        self.assertIn("\033[", screen)
        self.assertIn("\u2588", screen)
        _, plain = self.caro_on_terminal("telemetry", "stats", COLUMNS="60", NO_COLOR="1")
        self.assertNotIn("\033[", plain)
        self.assertLessEqual(max(map(len, plain.splitlines())), 60)

    def test_where_the_encoding_has_no_block_bars_are_of_ascii(self) -> None:
        self.record()
        shown, _ = self.telemetry("stats", LC_ALL="C", PYTHONIOENCODING="ascii")
        self.assertIn("####", shown)


class TestExport(DataTest):
    def test_it_says_how_many_what_to_do_with_the_file_and_what_it_shows(self) -> None:
        self.record()
        shown, told = self.telemetry("export")
        self.assertEqual(shown, "")
        [file] = self.home.glob("telemetry-????-??-??.json")
        self.assertEqual(stat.S_IMODE(file.stat().st_mode), 0o600)
        self.assertEqual(len(json.loads(file.read_text())), EVENTS)
        for words in ("3 events written", file.name, "caro telemetry verify", "upload page",
                      "Nothing was sent", "which days belong to one machine"):
            self.assertIn(words, told)

    def test_it_refuses_to_overwrite_without_force(self) -> None:
        self.record()
        (self.home / "mine.json").write_text("mine")
        _, told = self.telemetry("export", "-o", "mine.json", code=1)
        self.assertIn("--force", told)
        self.assertEqual((self.home / "mine.json").read_text(), "mine")
        self.telemetry("export", "-o", "mine.json", "--force")
        self.assertEqual(len(json.loads((self.home / "mine.json").read_text())), EVENTS)

    def test_a_dash_is_stdout_and_holds_the_events_alone(self) -> None:
        self.record()
        shown, told = self.telemetry("export", "-o", "-")
        self.assertEqual(len(json.loads(shown)), EVENTS)
        self.assertIn("3 events written to stdout", told)

    def test_since_and_until_bound_it(self) -> None:
        self.record()
        for words, number in ((["--since", "1h"], EVENTS), (["--until", "1h"], 0),
                              (["--since", "2999-01-01"], 0), (["--until", "2999-01-01"], EVENTS)):
            shown, _ = self.telemetry("export", "-o", "-", *words)
            self.assertEqual(len(json.loads(shown)), number, words)
        self.telemetry("export", "--since", "tuesday", code=2)
        self.assertEqual([], list(self.home.glob("*.json")))

    def test_what_is_kept_back_is_counted_by_class(self) -> None:
        self.record()
        self.execute("UPDATE events SET data = replace(data, 'static', 'wasm')"
                     " WHERE type = 'command_generation'")
        shown, told = self.telemetry("export", "-o", "-")
        self.assertEqual(len(json.loads(shown)), EVENTS - 1)
        self.assertIn("Kept back", told)
        self.assertIn("1 of class schema", told)

    def test_an_empty_name_is_no_name_and_the_hints_can_be_pasted(self) -> None:
        self.record()
        _, told = self.telemetry("export", "-o", "", code=1)
        self.assertIn("No such file", told)
        self.assertEqual([], list(self.home.glob("*.json")))
        _, told = self.telemetry("export", "-o", "my events.json")
        self.assertIn("caro telemetry verify 'my events.json'\n", told)

    def test_a_place_that_cannot_be_written_is_told_and_nothing_left(self) -> None:
        self.record()
        _, told = self.telemetry("export", "-o", "nowhere/x.json", code=1)
        self.assertIn("No such file or directory", told)

    def test_a_long_export_shows_progress_on_a_terminal_and_wipes_it(self) -> None:
        self.record()
        self.execute("INSERT INTO events SELECT NULL, id, session_id, timestamp, type, data, state"
                     " FROM events, (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1"
                     " FROM n WHERE i < 4000) SELECT i FROM n)")
        code, screen = self.caro_on_terminal("telemetry", "export", "-o", "long.json")
        self.assertEqual(code, 0)
        self.assertIn("\r10,000 events exported", screen)
        self.assertIn("\r\033[K", screen)


class TestVerify(DataTest):
    def test_it_says_what_was_checked_and_how_many_passed(self) -> None:
        self.record()
        self.assertEqual(
            self.telemetry("verify")[0],
            "3 events in the store checked against schema and patterns: 3 passed, 0 failed\n")
        self.telemetry("export", "-o", "all.json")
        self.assertIn("3 events in the file", self.telemetry("verify", "all.json")[0])

    def test_a_row_that_fails_is_named_with_its_class_and_the_exit_code_is_1(self) -> None:
        self.record()
        self.execute("UPDATE events SET data = 'bob@example.com' WHERE number = 2")
        shown, _ = self.telemetry("verify", code=1)
        self.assertIn("row 2: schema\n", shown)
        self.assertIn("2 passed, 1 failed", shown)
        self.assertNotIn("bob", shown)

    def test_a_number_longer_than_python_reads_costs_only_its_event(self) -> None:
        self.record()
        self.telemetry("export", "-o", "all.json")
        file = self.home / "all.json"
        text = file.read_text()
        file.write_text(text.replace("[", "[" + "9" * 5_000 + ",", 1))
        self.assertIn("event 0: schema\n4 events in the file",
                      self.telemetry("verify", "all.json", code=1)[0])

    def test_a_file_that_is_no_export_or_not_there_is_told(self) -> None:
        (self.home / "x.json").write_text('{"a": 1}')
        self.assertIn("no export of caro's", self.telemetry("verify", "x.json", code=1)[1])
        self.assertIn("No such file", self.telemetry("verify", "y.json", code=1)[1])
        self.assertIn("Is a directory", self.telemetry("verify", ".", code=1)[1])


class TestUpload(DataTest):
    def test_it_sends_all_that_may_leave_and_says_how_many(self) -> None:
        self.record(2)
        with Portal() as portal:
            shown, _ = self.telemetry("upload", CARO_TELEMETRY_ENDPOINT=portal.url)
            self.assertEqual(shown, "6 events sent\n")
            again, _ = self.telemetry("upload", CARO_TELEMETRY_ENDPOINT=portal.url)
            self.assertEqual(again, "0 events sent\n")
            status, _ = self.telemetry("status", CARO_TELEMETRY_ENDPOINT=portal.url)
        self.assertEqual(sum(len(request.events) for request in portal.requests), 6)
        self.assertRegex(status, r"uploaded: +6")
        self.assertRegex(status, r"Last upload: \d{4}-.*6 events sent")

    def test_a_dry_run_prints_method_url_headers_and_the_bytes_and_sends_nothing(self) -> None:
        self.record()
        with Portal() as portal:
            shown, told = self.telemetry("upload", "--dry-run", CARO_TELEMETRY_ENDPOINT=portal.url)
            self.assertEqual(portal.requests, [])
            self.telemetry("upload", CARO_TELEMETRY_ENDPOINT=portal.url)
        [sent] = portal.requests
        head, _, body = shown.partition("\n\n")
        self.assertEqual(head.splitlines()[0], f"POST {portal.url}")
        self.assertIn("Content-Type: application/json", head)
        self.assertEqual(body.strip().encode(), sent.body)
        self.assertIn("1 request with 3 events; nothing was sent", told)

    def test_held_events_are_told_and_leave_when_asked_for(self) -> None:
        self.caro("list files", CARO_TELEMETRY_AIR_GAPPED="true")
        with Portal() as portal:
            shown, _ = self.telemetry("upload", CARO_TELEMETRY_ENDPOINT=portal.url)
            self.assertIn("3 kept (held, send them with --include-held)", shown)
            shown, told = self.telemetry("upload", "--dry-run", CARO_TELEMETRY_ENDPOINT=portal.url)
            self.assertIn("0 requests with 0 events; 3 kept (held, send them with", told)
            self.assertEqual(portal.requests, [])
            shown, _ = self.telemetry("upload", "--include-held",
                                      CARO_TELEMETRY_ENDPOINT=portal.url)
        self.assertEqual(shown, "3 events sent\n")

    def test_it_refuses_when_off_or_air_gapped_and_says_why(self) -> None:
        self.record()
        ways = (
            ({"CARO_TELEMETRY_ENABLED": "false"}, "CARO_TELEMETRY_ENABLED"),
            ({"DO_NOT_TRACK": "1"}, "DO_NOT_TRACK"),
            ({"CARO_TELEMETRY_AIR_GAPPED": "true"}, "air-gapped"),
        )
        with Portal() as portal:
            for variables, word in ways:
                for words in (["upload"], ["upload", "--dry-run"]):
                    shown, told = self.telemetry(*words, code=1, **variables,
                                                 CARO_TELEMETRY_ENDPOINT=portal.url)
                    self.assertEqual(shown, "")
                    self.assertIn(word, told)
            done = self.caro("--no-telemetry", "telemetry", "upload",
                             CARO_TELEMETRY_ENDPOINT=portal.url)
            self.assertEqual((done.returncode, "--no-telemetry" in done.stderr), (1, True))
        self.assertEqual(portal.requests, [])

    def test_a_server_that_fails_is_told_with_exit_1_and_nothing_is_lost(self) -> None:
        self.record()
        with Portal("500") as portal:
            _, told = self.telemetry("upload", code=1, CARO_TELEMETRY_ENDPOINT=portal.url)
        self.assertIn("500", told)
        with Portal("400") as portal:
            shown, told = self.telemetry("upload", code=1, CARO_TELEMETRY_ENDPOINT=portal.url)
        self.assertEqual(shown, "0 events sent; 3 rejected\n")
        self.assertIn("none was taken", told)
        self.execute("UPDATE events SET state = 'waiting'")
        self.assertEqual({("waiting",)}, set(self.rows("SELECT state FROM events")))


class TestClear(DataTest):
    def test_it_asks_on_a_terminal_and_only_yes_deletes(self) -> None:
        self.record()
        code, screen = self.caro_on_terminal("telemetry", "clear", answers="n\n")
        self.assertEqual(code, 1)
        self.assertIn("Delete 3 events from this machine? [y/N]", screen)
        self.assertEqual(len(self.rows()), EVENTS)
        code, screen = self.caro_on_terminal("telemetry", "clear", answers="y\n")
        self.assertEqual(code, 0)
        self.assertIn("3 events deleted, and the machine id", screen)
        self.assertEqual([], [path for path in self.data.rglob("*") if path.is_file()])

    def test_without_a_terminal_it_refuses_without_force(self) -> None:
        self.record()
        _, told = self.telemetry("clear", code=1)
        self.assertIn("--force", told)
        self.assertEqual(len(self.rows()), EVENTS)
        self.telemetry("clear", "--force")
        self.assertFalse(self.database.exists())

    def test_it_says_how_many_had_been_uploaded(self) -> None:
        self.record()
        self.execute("UPDATE events SET state = 'uploaded' WHERE number < 3")
        shown, _ = self.telemetry("clear", "--force")
        self.assertIn("2 of them had been uploaded and can't be recalled", shown)

    def test_another_process_that_prevents_it_is_told_with_exit_1(self) -> None:
        self.record()
        other = sqlite3.connect(self.database)
        self.addCleanup(other.close)
        other.execute("BEGIN")
        other.execute("SELECT * FROM events").fetchone()
        _, told = self.telemetry("clear", "--force", code=1)
        self.assertIn("another process is using it", told)
        self.assertEqual(len(self.rows()), EVENTS)

    def test_what_is_left_is_named_with_the_reason_and_exit_1(self) -> None:
        self.record()
        (self.data / "events.db.broken").mkdir()
        shown, told = self.telemetry("clear", "--force", code=1)
        self.assertEqual(shown, "")
        self.assertRegex(told, r"not all of it could be deleted: events\.db\.broken \(")
        self.assertNotIn("another process", told)
        self.assertEqual(os.listdir(self.data), ["events.db.broken"])

    def test_a_row_of_a_forged_state_counts_too(self) -> None:
        self.record()
        self.execute("UPDATE events SET state = 'forged' WHERE number = 1")
        self.assertIn("3 events deleted", self.telemetry("clear", "--force")[0])

    def test_a_database_that_cannot_be_read_is_cleared_too(self) -> None:
        self.data.mkdir(parents=True)
        self.database.write_bytes(os.urandom(5_000))
        self.telemetry("clear", "--force")
        self.assertFalse(self.database.exists())


if __name__ == "__main__":
    unittest.main()
