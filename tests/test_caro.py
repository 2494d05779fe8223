"""The command line, on every Python that is here: what is a prompt and what is not, exit codes and
streams, what a run records, and that telemetry never shows."""
from __future__ import annotations

import contextlib
import fcntl
import io
import json
import os
import shlex
import shutil
import signal
import sqlite3
import struct
import subprocess
import sys
import termios
import time
import unittest
from collections.abc import Callable
from pathlib import Path

import caro
from caro_telemetry.recorder import NOTICE
from caro_telemetry.store import open_store
from tests.support import CARO, PYTHONS, Case, HomeTest, commits_in_log, compile_for

ON, OFF = "[telemetry]\nenabled = true\n", "[telemetry]\nenabled = false\n"
RUN = [("session_start",), ("command_generation",), ("session_end",)]  # what one prompt stores
NO_RULE = "caro: no rule knows what this asks for"
EMPTY = "caro: the prompt is empty"
MISSPELT = "caro: there is no such subcommand; did you mean: caro "
NO_OPTION = "caro: there is no such option"
CONTROL = "caro: the prompt holds control characters"
TOO_LONG = "caro: the prompt is too long"
NOT_RUN = "caro: not run: without a terminal"
HOW = "caro: -o/--output: expected one of text, json"
LS = "ls\n"
LS_JSON = '{"command": "ls", "backend": "static", "risk": "safe",'

# Arguments, stdin -> exit code, how stdout and stderr begin ("" when nothing is there).
COMMAND_LINES: tuple[tuple[tuple[str, ...], str, int, str, str], ...] = (
    # A prompt: all words joined by a space, wherever the options stand.
    (("list files",), "", 0, LS, ""),
    (("list", "files"), "", 0, LS, ""),
    (("list", "  files"), "", 0, LS, ""),
    (("--", "list", "files"), "", 0, LS, ""),
    (("list", "--", "files"), "", 0, LS, ""),
    (("-o", "json", "list", "files"), "", 0, LS_JSON, ""),
    (("list", "-o", "json", "files"), "", 0, LS_JSON, ""),
    (("list", "files", "--output=json"), "", 0, LS_JSON, ""),
    (("list", "files", "-ojson"), "", 0, LS_JSON, ""),
    (("-yo", "json", "list", "files"), "", 0, LS_JSON, ""),
    (("-",), "list files\n", 0, LS, ""),
    (("list", "files", "-o", "json", "-o", "text"), "", 0, LS, ""),
    (("--no-telemetry", "list", "files", "--dry-run"), "", 0, LS, ""),
    (("--backend", "static", "list files"), "", 0, LS, ""),
    (("--backend=llm", "list files"), "", 1, "", "caro: no LLM is set up"),
    (("find files larger than 100MB",), "", 0, "find . ", ""),
    ((), "\ufefflist files\n", 0, LS, ""),  # a byte order mark
    (("list files in \u202egpj",), "", 2, "", CONTROL),
    # `--` ends options, and makes of a subcommand's name a word.
    (("--", "-x", "list", "files"), "", 1, "", NO_RULE),
    (("--", "--version"), "", 1, "", NO_RULE),
    (("--", "config", "xyzzy", "in", "/etc"), "", 1, "", NO_RULE),
    (("--", "telemetry"), "", 1, "", "caro: "),
    # A subcommand is the first word, and exactly that word.
    (("telemetry show me files",), "", 1, "", NO_RULE),
    (("config set backend wasm",), "", 1, "", NO_RULE),
    (("xyzzy", "config"), "", 1, "", NO_RULE),
    (("xyzzy", "telemetry", "status"), "", 1, "", NO_RULE),
    (("config", "path"), "", 0, "/", ""),
    (("--no-telemetry", "config", "path"), "", 0, "/", ""),
    (("--dry-run", "config", "path"), "", 2, "", "caro: only --no-telemetry may stand before"),
    (("config", "path", "--dry-run"), "", 2, "", "usage: caro config"),
    (("config",), "", 0, "usage: caro config", ""),
    (("telemetry", "show", "me", "files"), "", 2, "", "usage: caro telemetry"),
    (("completion", "bash"), "", 0, "#", ""),
    # Misspelt, it is no prompt.
    (("confg", "set", "telemetry.enabled", "false"), "", 2, "", MISSPELT + "config?"),
    (("telemtry", "status"), "", 2, "", MISSPELT + "telemetry?"),
    (("Config", "show"), "", 2, "", MISSPELT + "config?"),
    (("completions", "bash"), "", 2, "", MISSPELT + "completion?"),
    (("confg", "telemetry.enabled", "false"), "", 2, "", MISSPELT + "config?"),
    (("confg", "telemtry.enabled", "false"), "", 2, "", MISSPELT + "config?"),
    (("confg", "sett", "llm.api_key", "x"), "", 2, "", MISSPELT + "config?"),
    (("confgi", "llm.api_key", "x"), "", 2, "", MISSPELT + "config?"),
    (("teleemtry", "shwo"), "", 2, "", MISSPELT + "telemetry?"),
    (("confi", "list"), "", 2, "", MISSPELT + "config?"),
    (("configure", "telemetry"), "", 2, "", MISSPELT + "config?"),
    (("configure", "git", "for", "me"), "", 1, "", NO_RULE),
    (("complete", "the", "set"), "", 1, "", NO_RULE),
    (("compilation", "errors"), "", 1, "", NO_RULE),
    # Options are never abbreviated or invented, and a wrong one repeats nothing.
    (("--exec", "list files"), "", 2, "", NO_OPTION),
    (("--outpu", "json", "list files"), "", 2, "", NO_OPTION),
    (("list", "-z", "files"), "", 2, "", NO_OPTION),
    (("-list files",), "", 2, "", NO_OPTION),
    (("--limit", "3"), "", 2, "", NO_OPTION),
    (("-o", "xml", "list files"), "", 2, "", HOW),
    (("list files", "-o"), "", 2, "", HOW),
    (("--no-telemetry=1", "list files"), "", 2, "", "caro: --no-telemetry: it takes no value"),
    (("--version",), "", 0, "caro 1.1.0-beta\n", ""),
    (("list", "--version"), "", 0, "caro 1.1.0-beta\n", ""),
    (("--help",), "", 0, "usage: caro [options] PROMPT", ""),
    (("list", "files", "-h"), "", 0, "usage: caro [options] PROMPT", ""),
    # Stdin, where there is no word.
    ((), "list files", 0, LS, ""),
    ((), "list files\n", 0, LS, ""),
    (("-o", "json"), "list files\n", 0, LS_JSON, ""),
    ((), "xyzzy\n", 1, "", NO_RULE),
    (("xyzzy",), "list files\n", 1, "", NO_RULE),
    # What can't be a prompt.
    ((), "", 2, "", EMPTY),
    ((), " \n\t\n", 2, "", EMPTY),
    (("",), "list files", 2, "", EMPTY),
    (("  ", ""), "", 2, "", EMPTY),
    (("-x",), "", 2, "", EMPTY),
    (("--",), "", 2, "", EMPTY),
    (("list \x1b[31m files",), "", 2, "", CONTROL),
    (("list\x01", "files"), "", 2, "", CONTROL),
    (("list \x9b31m files",), "", 2, "", CONTROL),
    (("list \x7f files",), "", 2, "", CONTROL),
    ((), "list \x00 files", 2, "", CONTROL),
    (("list \udcff files",), "", 2, "", "caro: the prompt is not valid UTF-8"),
    ((), "list \udcff files", 2, "", "caro: the prompt is not valid UTF-8"),
    (("x" * 65_536,), "", 1, "", NO_RULE),
    (("x" * 65_537,), "", 2, "", TOO_LONG),
    (("\u00e4" * 32_769,), "", 2, "", TOO_LONG),
    (("x" * 40_000, "x" * 40_000), "", 2, "", TOO_LONG),
    ((), "x" * 1_000_000, 2, "", TOO_LONG),
    # Running: only what is safe without a terminal, and its exit code is caro's.
    (("-x", "list files"), "", 3, LS, NOT_RUN),
    (("-x", "-y", "delete all log files"), "", 3, "find . ", "caro: careful, moderate"),
    (("-x", "-y", "--dry-run", "show the file missing.txt"), "", 0, "cat missing.txt\n", ""),
    (("-xy", "show the file missing.txt"), "", 1, "cat missing.txt\n", "cat: "),
    (("-y", "show the file missing.txt"), "", 0, "cat missing.txt\n", ""),
)

# What a run may load: rooms of caro's, and modules of the library with all that those load.
FACE = {"caro", "caro_telemetry"}
STORING = {*FACE, "caro_telemetry.settings", "caro_telemetry.recorder", "caro_telemetry.events",
           "caro_telemetry.store"}
NAMED = {"CARO_TELEMETRY_ENABLED": "true"}
RUNS: tuple[tuple[str, tuple[str, ...], dict[str, str], set[str], set[str]], ...] = (
    ("--version", ("--version",), {}, {*FACE, "caro_telemetry.events"},
     {"gc", "argparse", "datetime", "locale", "shutil"}),
    ("off", ("list", "files"), {"DO_NOT_TRACK": "1"}, {*FACE, "caro_telemetry.settings"}, {"gc"}),
    ("off in the config file", ("list", "files"), {}, {*FACE, "caro_telemetry.settings"}, {"gc"}),
    ("first of the day", ("list", "files"), NAMED, {*STORING, "caro_telemetry.session_id"},
     {"gc", "datetime", "sqlite3", "hashlib"}),
    ("on", ("list", "files"), NAMED, STORING, {"gc", "datetime", "sqlite3"}),
)
NEVER = {"argparse", "json", "re", "subprocess", "urllib", "threading", "tomllib", "uuid", "socket",
         "ssl", "typing", "dataclasses", "enum", "logging", "tempfile", "shutil", "pathlib"}
LOADED = """
import os, sys
stdout = os.dup(1)
os.dup2(os.open(os.devnull, os.O_WRONLY), 1)

def in_a_child(work):
    if not os.fork():
        before = set(sys.modules)
        try:
            work()
        except SystemExit:
            pass
        os.write(stdout, " ".join(sys.modules.keys() - before).encode() + b"\\n")
        os._exit(0)
    os.wait()

def run():
    os.environ.update(variables)
    sys.argv = ["caro", *arguments]
    import caro
    caro.main()

for arguments, variables, library in eval(sys.argv[1]):
    in_a_child(run)
    in_a_child(lambda: exec("import " + ", ".join(library)))
"""


class CaroTest(HomeTest):
    def setUp(self) -> None:
        super().setUp()
        self.write_config(ON)

    def types(self) -> list[tuple[object, ...]]:
        return self.rows("SELECT type FROM events ORDER BY number")

    def start(self, *arguments: str, **streams: int) -> subprocess.Popen[bytes]:
        """A process of caro's that the test talks to; it is gone when the test is over."""
        process: subprocess.Popen[bytes] = subprocess.Popen(
            [*CARO, *arguments], env=self.environ(), cwd=self.home, **streams)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        for stream in (process.stdin, process.stdout, process.stderr):
            if stream:
                self.addCleanup(stream.close)
        return process


class TestCommandLine(CaroTest):
    def test_every_command_line_means_the_same_on_every_python(self) -> None:
        self.write_config(OFF)
        cases = [Case(*words, stdin=stdin) for words, stdin, *_ in COMMAND_LINES]
        for version, python in PYTHONS.items():
            for (words, stdin, code, stdout, stderr), done in zip(
                    COMMAND_LINES, self.caro_many(*cases, python=python), strict=True):
                with self.subTest(version, words=[word[:60] for word in words], stdin=stdin[:60]):
                    self.assertEqual(done.returncode, code, done.stderr)
                    self.assert_begins(done.stdout, stdout)
                    self.assert_begins(done.stderr, stderr)

    def assert_begins(self, text: str, beginning: str) -> None:
        self.assertEqual(text[:len(beginning)], beginning)
        self.assertEqual(bool(text), bool(beginning), text)
        self.assertNotIn("Traceback", text)

    def test_json_holds_the_answer_and_nothing_of_the_prompt(self) -> None:
        [done] = self.caro_many(Case("-o", "json", "find files larger than 100MB"))
        found = json.loads(done.stdout)
        self.assertEqual(list(found), ["command", "backend", "risk", "category", "duration_ms"])
        self.assertTrue(found["command"].startswith("find "))

    def test_a_command_that_is_refused_is_not_printed_and_the_exit_code_is_3(self) -> None:
        found = caro.Answer()
        found.command, found.risk, found.reason = "rm -rf /", "critical", "it deletes all"
        found.action = "blocked"
        stdout, stderr = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(stdout), contextlib.redirect_stderr(stderr):
            self.assertEqual(caro.deliver(found, caro.Options(), terminal=False), 3)
        self.assertEqual((stdout.getvalue(), stderr.getvalue(), found.outcome),
                         ("", "caro: refused, critical: it deletes all\n", ""))

    def test_bytes_that_are_no_utf_8_are_told_whatever_the_locale(self) -> None:
        for variables in ({"LC_ALL": "C.UTF-8"}, {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"},
                          {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}):
            done = subprocess.run([*CARO, b"list \xff\xfe files"], env=self.environ(**variables),
                                  capture_output=True, check=False)
            self.assertEqual((done.returncode, done.stdout), (2, b""))
            self.assertIn(b"not valid UTF-8", done.stderr)
            self.assertNotIn(b"Traceback", done.stderr)

    def test_in_the_c_locale_it_works_and_what_cannot_be_printed_is_told(self) -> None:
        prompt = 'find files named "caf\u00e9.txt"'
        done = self.caro(prompt, LC_ALL="C")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertIn("caf\u00e9", done.stdout)
        done = self.caro(prompt, PYTHONIOENCODING="ascii:strict")
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertIn("set a UTF-8 locale", done.stderr)
        self.assertEqual(self.types().count(("session_end",)), 1)


class TestStreams(CaroTest):
    def test_with_a_prompt_argument_stdin_is_not_read(self) -> None:
        process = self.start("list files", stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        assert process.stdout
        self.assertEqual(process.stdout.read(), b"ls\n")  # though stdin is open
        self.assertEqual(process.wait(10), 0)

    def shell(self, redirection: str, *arguments: str) -> tuple[int, str, str]:
        """Runs caro with its streams redirected as a shell does: exit code, stdout, stderr."""
        done = subprocess.run(
            ["sh", "-c", f"{shlex.join([*CARO, *arguments])} {redirection}"], env=self.environ(),
            capture_output=True, stdin=subprocess.DEVNULL, text=True, timeout=30, check=False)
        self.assertNotIn("Traceback", done.stderr)
        return done.returncode, done.stdout, done.stderr

    def test_a_reader_that_has_gone_ends_it_in_silence(self) -> None:
        for words in (["list files"], ["telemetry", "schema"], ["--help"]):
            reader, writer = os.pipe()
            os.close(reader)
            process = self.start(*words, stdout=writer, stderr=subprocess.PIPE)
            os.close(writer)
            assert process.stderr
            self.assertEqual(process.stderr.read(), b"", words)
            self.assertEqual(process.wait(10), 1, words)

    def test_closed_streams_are_no_crash(self) -> None:
        self.assertEqual(self.shell("<&-", "list files"), (0, LS, ""))
        self.assertEqual(self.shell("2>&-", "list files"), (0, LS, ""))
        self.assertEqual(self.shell(">&-", "list files"), (1, "", "caro: stdout is closed\n"))
        code, _, told = self.shell("<&-")
        self.assertEqual((code, told[:len(EMPTY)]), (2, EMPTY))

    @unittest.skipUnless(os.path.exists("/dev/full"), "no /dev/full here")
    def test_a_full_disk_behind_stdout_is_told_with_exit_1(self) -> None:
        self.assertEqual(self.shell(">/dev/full", "list files"),
                         (1, "", "caro: No space left on device\n"))

    def test_ctrl_c_ends_it_with_130_and_no_traceback(self) -> None:
        process = self.start(stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        assert process.stdin and process.stdout and process.stderr
        process.stdin.write(b"list")
        process.stdin.flush()
        deadline = time.monotonic() + 10
        while waiting_bytes(process.stdin.fileno()) and time.monotonic() < deadline:
            time.sleep(0.01)  # until it has read this much, and waits for more
        process.send_signal(signal.SIGINT)
        self.assertEqual(process.wait(10), 130)
        self.assertEqual((process.stdout.read(), process.stderr.read()), (b"", b""))
        self.assertFalse(self.data.exists())


def waiting_bytes(descriptor: int) -> int:
    """How many bytes wait in a pipe to be read."""
    answer = fcntl.ioctl(descriptor, termios.FIONREAD, b"\0" * 4)
    return int(struct.unpack("i", answer)[0])


class TestRecording(CaroTest):
    def test_a_prompt_stores_its_three_events_in_one_transaction(self) -> None:
        self.caro_many(Case("list files"))
        self.assertEqual(self.types(), RUN)
        other = sqlite3.connect(self.database)  # keeps the log from being emptied
        self.addCleanup(other.close)
        other.execute("SELECT * FROM events").fetchall()
        before = commits_in_log(self.database)
        self.caro_many(Case("list files"))
        self.assertEqual(self.types(), RUN * 2)
        self.assertEqual(commits_in_log(self.database) - before, 1)

    def test_every_way_to_give_a_prompt_is_recorded_as_what_it_was(self) -> None:
        self.caro_many(
            Case("list files", SHELL="/usr/bin/fish"), Case(stdin="xyzzy", SHELL="/opt/acme/xonsh"))
        start, made, end, start_2, made_2, end_2 = (
            json.loads(str(data)) for (data,) in self.rows("SELECT data FROM events"))
        platform = {"linux": "linux", "darwin": "macos"}.get(sys.platform, "other")
        self.assertEqual(start, {
            "type": "session_start", "version": "1.1.0-beta", "platform": platform,
            "shell_type": "fish", "backend_available": ["static"], "mode": "argument"})
        self.assertEqual((start_2["shell_type"], start_2["mode"]), ("other", "stdin"))
        self.assertEqual((made["backend"], made["success"]), ("static", True))
        self.assertEqual((made_2["success"], made_2["error_category"]), (False, "no_match"))
        self.assertEqual((end["commands_generated"], end["commands_executed"]), (1, 0))
        self.assertEqual((end_2["commands_generated"], end_2["commands_executed"]), (0, 0))

    def test_what_was_run_is_counted_and_its_time_left_out(self) -> None:
        self.write_config(ON + 'level = "verbose"\n')
        self.caro_many(Case("-xy", "show the file missing.txt"))
        found = [json.loads(str(data)) for (data,) in self.rows("SELECT data FROM events")]
        [judged] = [event for event in found if event["type"] == "safety_validation"]
        self.assertEqual((judged["action_taken"], judged["outcome"]), ("allowed", "executed"))
        [end] = [event for event in found if event["type"] == "session_end"]
        self.assertEqual(end["commands_executed"], 1)

    def test_each_stage_of_a_run_is_timed_at_the_verbose_level_and_only_there(self) -> None:
        self.write_config(ON)
        self.caro_many(Case("list files"), Case("list files", CARO_TELEMETRY_LEVEL="verbose"))
        timed = self.rows("SELECT json_extract(data, '$.stage'),"
                          " json_extract(data, '$.duration_ms') FROM events"
                          " WHERE type = 'performance'")
        self.assertEqual(sorted(str(stage) for stage, _ in timed),
                         ["rules", "safety", "startup", "store"])
        for stage, milliseconds in timed:
            self.assertIn(milliseconds, range(30_000), stage)

    def test_only_a_prompt_records_or_shows_the_notice(self) -> None:
        self.write_config("")
        for done in self.caro_many(
                *(Case(*line.split()) for line in (
                    "--version", "--help", "telemetry status", "telemetry show", "config show",
                    "config get backend", "completion bash", "--bogus", "confg show")),
                Case(), Case(" "), Case("list \x1b files")):
            self.assertNotIn("anonymous usage data", done.stderr)
        self.assertFalse(self.data.exists())

    def test_the_first_run_shows_the_notice_and_holds_what_it_records(self) -> None:
        self.write_config("")
        for version, python in PYTHONS.items():
            first, second = self.caro_many(Case("list files"), Case("list files"), python=python)
            with self.subTest(version):
                self.assertEqual((first.returncode, first.stdout, first.stderr), (0, LS, NOTICE))
                self.assertEqual((second.returncode, second.stdout, second.stderr), (0, LS, ""))
            self.assertEqual(set(self.rows("SELECT state FROM events")), {("held",)})
            shutil.rmtree(self.data)

    def test_on_a_terminal_the_notice_is_seen_once_and_events_may_leave_then(self) -> None:
        self.write_config("# mine\n")
        code, screen = self.caro_on_terminal("list files", answers="n\n")
        self.assertEqual(code, 0)
        self.assertIn(NOTICE.splitlines()[0], screen)
        self.assertLess(screen.index("Run it?"), screen.index(NOTICE.splitlines()[0]))
        self.assertEqual(self.config.read_text(), "# mine\n\n[telemetry]\nfirst_run = false\n")
        [done] = self.caro_many(Case("list files"))
        self.assertEqual(done.stderr, "")
        self.assertEqual(set(self.rows("SELECT state FROM events")), {("waiting",)})


class TestOff(CaroTest):
    def test_off_in_any_way_opens_no_database_and_leaves_no_trace(self) -> None:
        ways = (
            (ON, Case("--no-telemetry", "list files")),
            (ON, Case("list", "files", "--no-telemetry")),
            (ON, Case("list files", DO_NOT_TRACK="1")),
            (ON, Case("list files", CARO_TELEMETRY_ENABLED="false")),
            (OFF, Case("list files")), ("[telemetry\n", Case("list files")),
            (ON, Case("list files", CARO_TELEMETRY_LEVEL="loud")),
        )
        homes = [self.home / str(number) for number in range(len(ways))]
        before = []
        for home, (config, _) in zip(homes, ways, strict=True):
            (home / ".config/caro").mkdir(parents=True)
            (home / ".config/caro/config.toml").write_text(config)
            database = home / self.database.relative_to(self.home)
            database.parent.mkdir(parents=True)
            database.write_bytes(b"not even looked at")
            os.utime(database, (1000, 2000))
            before.append((database, os.stat(database), os.stat(database.parent)))
        told = self.caro_many(*(case for _, case in ways), homes=homes)
        for (config, case), done, (database, *stats) in zip(ways, told, before, strict=True):
            with self.subTest(config, words=case.arguments, variables=case.variables):
                self.assertEqual((done.returncode, done.stdout), (0, LS))
                self.assertEqual(bool(done.stderr), config == "[telemetry\n")
                self.assertEqual([os.stat(database), os.stat(database.parent)], stats)
                self.assertEqual(os.listdir(database.parent), ["events.db"])

    def test_config_set_counts_at_the_very_next_prompt(self) -> None:
        self.caro_many(
            Case("list files"), Case("config", "set", "telemetry.enabled", "false"),
            Case("list files"), Case("config", "set", "telemetry.enabled", "true"),
            Case("list files"))
        self.assertEqual(self.types(), RUN * 2)


class TestFaults(HomeTest):
    """Whatever is wrong with telemetry: same stdout, same exit code, nothing on stderr."""

    def directory(self, home: Path) -> Path:
        data = home / self.data.relative_to(self.home)
        data.mkdir(parents=True)
        return data

    def in_place_of_the_directory(self, home: Path) -> None:
        self.directory(home).rmdir()
        (home / self.data.relative_to(self.home)).write_text("")

    def a_file_above(self, home: Path) -> None:
        (home / self.data.relative_to(self.home).parts[0]).write_text("")

    def a_directory(self, home: Path) -> None:
        (self.directory(home) / "events.db").mkdir()

    def a_fifo(self, home: Path) -> None:
        os.mkfifo(self.directory(home) / "events.db")

    def a_symlink(self, home: Path) -> None:
        (self.directory(home) / "events.db").symlink_to(home / "elsewhere")

    def a_newer_version(self, home: Path) -> None:
        connection = sqlite3.connect(self.directory(home) / "events.db")
        connection.execute("PRAGMA user_version=99")
        connection.close()

    def locked(self, home: Path) -> None:
        data = self.directory(home)
        open_store(str(data), create=True).close()
        connection = sqlite3.connect(data / "events.db", isolation_level=None)
        self.addCleanup(connection.close)
        connection.execute("BEGIN EXCLUSIVE")

    def no_machine_id(self, home: Path) -> None:
        (self.directory(home) / "machine_id").mkdir()

    def not_a_database(self, home: Path) -> None:
        (self.directory(home) / "events.db").write_bytes(b"something else " * 1000)

    def emptied(self, home: Path) -> None:
        (self.directory(home) / "events.db").write_bytes(b"")

    def check(self, cases: list[tuple[str, Case, Path]], python: str,
              ) -> list[subprocess.CompletedProcess[str]]:
        """Runs them plainly (nothing may show), then with the debug variable: what that told."""
        homes = [home for *_, home in cases]
        plain = self.caro_many(*(case for _, case, _ in cases), python=python, homes=homes)
        for (name, case, _), done in zip(cases, plain, strict=True):
            with self.subTest(name, words=case.arguments):
                known = case.arguments == ("list files",)
                self.assertEqual(done.returncode, 0 if known else 1)
                self.assertEqual(done.stdout, LS if known else "")
                self.assertEqual(done.stderr.startswith(NO_RULE), not known, done.stderr)
                self.assertNotIn("telemetry", done.stderr)
        return self.caro_many(
            *(Case(*case.arguments, time=case.time, **case.variables, CARO_TELEMETRY_DEBUG="1")
              for _, case, _ in cases), python=python, homes=homes)

    def test_no_fault_of_the_store_shows_and_debug_tells_the_reason(self) -> None:
        faults: tuple[Callable[[Path], None], ...] = (
            self.in_place_of_the_directory, self.a_file_above, self.a_directory, self.a_fifo,
            self.a_symlink, self.a_newer_version, self.locked, self.no_machine_id)
        cases = []
        for fault in faults:
            home = self.home / fault.__name__
            home.mkdir()
            fault(home)
            cases.append((fault.__name__, Case("list files", CARO_TELEMETRY_ENABLED="true"), home))
        cases.append(("no answer", Case("xyzzy", CARO_TELEMETRY_ENABLED="true"), cases[0][2]))
        for (name, _, _), done in zip(cases, self.check(cases, sys.executable), strict=True):
            with self.subTest(name):
                self.assertRegex(done.stderr, r"(?m)^caro telemetry: \w+: .")
                self.assertNotIn(str(self.home), done.stderr)

    def test_a_file_that_is_no_database_is_set_aside_in_silence(self) -> None:
        cases = []
        for fault in (self.not_a_database, self.emptied):
            home = self.home / fault.__name__
            home.mkdir()
            fault(home)
            cases.append((fault.__name__, Case("list files", CARO_TELEMETRY_ENABLED="true"), home))
        self.check(cases, sys.executable)
        self.assertEqual(len(list(self.home.rglob("events.db.broken"))), 2)

    def test_an_absurd_clock_never_shows(self) -> None:
        self.check([
            ("clock", Case("list files", CARO_TELEMETRY_ENABLED="true", time=at), self.home)
            for at in (0.0, -1.0, -1e11, 253_402_300_799.0, 253_402_300_800.0, 1e18, 1e300)
        ], sys.executable)

    def test_a_home_that_is_not_there_is_not_made_and_never_shows(self) -> None:
        missing = self.home / "missing"
        for home in (str(missing), "relative/home", "/dev/null"):
            done = self.caro("list files", HOME=home, CARO_TELEMETRY_ENABLED="true")
            self.assertEqual((done.returncode, done.stdout, done.stderr), (0, LS, ""), home)
        self.assertEqual(list(self.home.iterdir()), [])

    def test_a_config_that_cannot_be_read_costs_telemetry_alone(self) -> None:
        cases = []
        for number, content in enumerate((b"[telemetry", b"\xff\xfe", b"\0" * 100, b"= 1", None)):
            home = self.home / str(number)
            config = home / ".config/caro/config.toml"
            config.parent.mkdir(parents=True)
            if content is None:
                config.mkdir()
            else:
                config.write_bytes(content)
            cases.append((repr(content), Case("list files"), home))
        for (name, _, home), told in zip(cases, self.check(cases, sys.executable), strict=True):
            with self.subTest(name):
                self.assertRegex(told.stderr, r"\Acaro: settings: .+: .+\n\Z")
                self.assertEqual(list(home.iterdir()), [home / ".config"])

    def test_a_notice_that_cannot_be_written_costs_nothing(self) -> None:
        reader, writer = os.pipe()
        os.close(reader)
        done = subprocess.run([*CARO, "list files"], env=self.environ(), stdout=subprocess.PIPE,
                              stderr=writer, check=False)
        os.close(writer)
        self.assertEqual((done.returncode, done.stdout), (0, b"ls\n"))

    def test_a_full_disk_never_shows(self) -> None:
        for config in ("", ON):
            self.write_config(config)
            done = subprocess.run(
                ["sh", "-c", f'ulimit -f 0; exec {shlex.join(CARO)} "list files"'],
                env=self.environ(), capture_output=True, check=False)
            self.assertEqual((done.returncode, done.stdout, done.stderr), (0, b"ls\n", b""))
            self.assertEqual(self.database.exists(), False)


class TestModules(HomeTest):
    def test_a_run_loads_what_it_uses_and_nothing_else(self) -> None:
        self.write_config(OFF)
        lines = [(words, variables, sorted(library)) for _, words, variables, _, library in RUNS]
        for version, python in PYTHONS.items():
            compile_for(python)
            done = subprocess.run([python, "-S", "-c", LOADED, repr(lines)], env=self.environ(),
                                  cwd=self.home, capture_output=True, text=True, check=True)
            shutil.rmtree(self.data)
            found = [set(line.split()) for line in done.stdout.splitlines()]
            for (name, _, _, ours, library), loaded, allowed in zip(
                    RUNS, found[::2], found[1::2], strict=True):
                mine = {module for module in loaded if module.startswith("caro")}
                with self.subTest(name, version=version):
                    self.assertEqual(mine, ours)
                    self.assertLessEqual(loaded - mine, allowed | {"__future__"})
                    if name != "--version":
                        self.assertFalse({module.split(".")[0] for module in loaded} & NEVER)
                    self.assertEqual("sqlite3" in loaded, "sqlite3" in library)

    def test_importing_it_leaves_collecting_as_it_was(self) -> None:
        for state in ("enable", "disable"):
            code = (f"import gc; gc.{state}(); import caro;"
                    " print(gc.isenabled(), gc.get_freeze_count())")
            done = subprocess.run([sys.executable, "-S", "-c", code], env=self.environ(),
                                  cwd=self.home, capture_output=True, text=True, check=True)
            self.assertEqual(done.stdout, f"{state == 'enable'} 0\n")


if __name__ == "__main__":
    unittest.main()
