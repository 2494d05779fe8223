"""The command line, on every Python that is here: what is a prompt and what is not, exit codes and
streams, what a run records, and that telemetry never shows."""
from __future__ import annotations

import fcntl
import json
import os
import re
import shlex
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

from caro_telemetry.recorder import NOTICE
from caro_telemetry.store import open_store
from tests.support import CARO, PYTHONS, Case, HomeTest

ON, OFF = "[telemetry]\nenabled = true\n", "[telemetry]\nenabled = false\n"
RUN = [("session_start",), ("command_generation",), ("session_end",)]  # what one prompt stores
NO_RULE = "caro: no rule knows what this asks for"
EMPTY = "caro: the prompt is empty"
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
    (("list", "files", "-o", "json", "-o", "text"), "", 0, LS, ""),
    (("--no-telemetry", "list", "files", "--dry-run"), "", 0, LS, ""),
    (("--backend", "static", "list files"), "", 0, LS, ""),
    (("--backend=llm", "list files"), "", 1, "", "caro: no LLM is set up"),
    (("find files larger than 100MB",), "", 0, "find . ", ""),
    # `--` ends options, and makes of a subcommand's name a word.
    (("--", "-x", "list", "files"), "", 1, "", NO_RULE),
    (("--", "--version"), "", 1, "", NO_RULE),
    (("--", "config", "files", "in", "/etc"), "", 1, "", NO_RULE),
    (("--", "telemetry"), "", 1, "", "caro: "),
    # A subcommand is the first word, and exactly that word.
    (("telemetry show me files",), "", 1, "", NO_RULE),
    (("config set backend wasm",), "", 1, "", NO_RULE),
    (("files", "config"), "", 1, "", NO_RULE),
    (("xyzzy", "telemetry", "status"), "", 1, "", NO_RULE),
    (("config", "path"), "", 0, "/", ""),
    (("--no-telemetry", "config", "path"), "", 0, "/", ""),
    (("--dry-run", "config", "path"), "", 0, "/", ""),
    (("config", "path", "--dry-run"), "", 2, "", "usage: caro config"),
    (("config",), "", 0, "usage: caro config", ""),
    (("telemetry", "show", "me", "files"), "", 2, "", "usage: caro telemetry"),
    (("completion", "bash"), "", 0, "#", ""),
    # Misspelt, it is no prompt.
    (("confg", "set", "telemetry.enabled", "false"), "", 2, "", "caro: there is no such subcommand;"
     " did you mean: caro config?"),
    (("telemtry", "status"), "", 2, "", "caro: there is no such subcommand; did you mean: caro tel"),
    (("Config", "show"), "", 2, "", "caro: there is no such subcommand; did you mean: caro config?"),
    (("completions", "bash"), "", 2, "", "caro: there is no such subcommand; did you mean: caro co"),
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
    (("list\x00".replace("\x00", "\x01"), "files"), "", 2, "", CONTROL),
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

# What a run may load besides caro's own modules and those that each of these loads itself.
VERSION_MODULES = {"__future__", "argparse", "gettext", "locale", "shutil"}
OFF_MODULES = {"__future__", "gc"}
ON_MODULES = {*OFF_MODULES, "datetime", "sqlite3"}
STORING = {"caro", "caro_telemetry", *(f"caro_telemetry.{room}" for room in (
    "events", "recorder", "settings", "store"))}
NEVER = {"argparse", "json", "re", "subprocess", "urllib.parse", "urllib.request", "threading",
         "tomllib", "uuid", "socket", "ssl", "typing", "dataclasses", "enum", "logging", "tempfile",
         "shutil", "caro_telemetry.scrubber", "caro_telemetry.uploader", "caro_telemetry.cli"}
LOADED = """
import os, sys
for arguments in eval(sys.argv[1]):
    if not os.fork():
        before = set(sys.modules)
        os.close(1)
        os.open(os.devnull, os.O_WRONLY)
        sys.argv = ["caro", *arguments]
        try:
            import caro
            caro.main()
        except SystemExit:
            pass
        found = " ".join(sorted(set(sys.modules) - before))
        os.write(3, found.encode() + b"\\n")
        os._exit(0)
    os.wait()
"""


class CaroTest(HomeTest):
    def setUp(self) -> None:
        super().setUp()
        self.write_config(ON)

    def types(self) -> list[tuple[object, ...]]:
        return self.rows("SELECT type FROM events ORDER BY number")

    def start(self, *arguments: str, **streams: int) -> subprocess.Popen[bytes]:
        """A process of caro's that the test talks to; it is gone when the test is over."""
        process = subprocess.Popen(
            [*CARO, *arguments], env=self.environ(), cwd=self.home, **streams)  # type: ignore[call-overload]
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        for stream in (process.stdin, process.stdout, process.stderr):
            if stream:
                self.addCleanup(stream.close)
        return process


class TestCommandLine(CaroTest):
    def test_every_command_line_means_the_same_on_every_python(self) -> None:
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

    def test_a_level_may_refuse_a_command_with_exit_3(self) -> None:
        self.write_config('[safety]\nlevel = "strict"\n[telemetry]\nenabled = true\n')
        for option in ("--dry-run", "--no-telemetry"):
            [done] = self.caro_many(Case(option, "xyzzy"))
            self.assertEqual(done.returncode, 1)
        done = self.run_llm_answer("shred -u notes.txt")
        self.assertEqual((done.returncode, done.stdout), (3, ""))
        self.assertIn("refused, high", done.stderr)

    def run_llm_answer(self, command: str) -> subprocess.CompletedProcess[str]:
        """A prompt that no rule knows, with an LLM that answers so."""
        from tests.canaries import ChatServer

        with ChatServer() as server:
            server.answer = command
            return self.caro("xyzzy", CARO_LLM_URL=server.url)


class TestStreams(CaroTest):
    def test_with_a_prompt_argument_stdin_is_not_read(self) -> None:
        process = self.start("list files", stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        assert process.stdout
        self.assertEqual(process.stdout.read(), b"ls\n")  # though stdin is open
        self.assertEqual(process.wait(10), 0)


if __name__ == "__main__":
    unittest.main()
