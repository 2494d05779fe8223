"""The long form of test_privacy: 500 prompts, and the promises about files, sockets and processes
under `strace -f`, which sees SQLite's own files and the processes that a run starts.

Not part of the suite: `tox -e privacy`, or `python3 -m unittest tests.privacy_full`.
"""
from __future__ import annotations

import re
import shutil
import subprocess
import sys
import time
import unittest
from pathlib import Path

from tests import test_privacy as quick
from tests.canaries import BEHAVIOURS, ChatServer, converse
from tests.portal_stub import Portal


class TestFiveHundredPrompts(quick.PrivacyTest):
    seed = quick.SEED + 1

    def test_no_part_of_five_hundred_prompts_is_left_anywhere(self) -> None:
        chat = ChatServer()
        self.addCleanup(chat.stop)
        self.write_config(chat.config)
        words = list(BEHAVIOURS)
        number = 0
        for level in quick.LEVELS:
            for backend, count in (("llm", 70), ("static", 60)):
                prompts = [self.canaries.prompt(
                    number + n, words[n % len(words)] if backend == "llm" else "")
                    for n in range(count)]
                code, screen = converse(
                    [*quick.CARO, "--backend", backend],
                    self.environ(CARO_TELEMETRY_LEVEL=level, CARO_TELEMETRY_DEBUG="1"),
                    self.directory, prompts, seconds=120)
                self.assertEqual(code, 0)
                self.assertNotIn("Traceback", screen)
                number += count
        while number < 500:
            backend = ("static", "llm")[number % 2]
            word = words[number % len(words)] if backend == "llm" else ""
            self.ask(self.canaries.prompt(number, word), "--backend", backend,
                     "-o", ("text", "json")[number % 3 // 2], by_stdin=number % 4 > 1,
                     CARO_TELEMETRY_DEBUG="1", CARO_TELEMETRY_LEVEL=quick.LEVELS[number % 3])
            number += 1
        self.assertGreater(len(self.rows()), 500)
        self.inspect()


# A system call in strace's words: its name, its arguments, what it returned.
_CALL = re.compile(r"^(\w+)\((.*)\)\s+= (-?\d+|\?)", re.DOTALL)
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
_DIRECTORY = re.compile(r"^(?:AT_FDCWD|\d+)<([^>]*)>, ")
_CHANGING = re.compile(
    r"^(creat|mkdir|mknod|link|symlink|unlink|rmdir|rename|truncate|(l|f|)chmod|(l|f|)chown|utim|"
    r"futimes|(l|f|)setxattr|(l|f|)removexattr|mount|umount)")
_WRITING = re.compile(r"O_(WRONLY|RDWR|CREAT|TRUNC|APPEND)")
_NOWHERE = ("/proc/self/fd/", "/dev/null", "/dev/tty", "/dev/pts/")


class Process:
    """One process of a traced run: paths it `opened` and `changed`, its sockets (`networks`,
    their families), where it `connected`, what it `executed`, and how many it `started`."""

    def __init__(self, log: Path, directory: Path) -> None:
        self.directory = directory
        self.opened: set[str] = set()
        self.changed: set[str] = set()
        self.networks: set[str] = set()
        self.connected: set[str] = set()
        self.executed: list[str] = []
        self.started = 0
        for line in log.read_text("utf-8", "backslashreplace").splitlines():
            call = _CALL.match(line)
            if call:
                self._take(*call.groups())

    def _take(self, name: str, arguments: str, result: str) -> None:
        if name == "socket":
            self.networks.add(arguments.partition(",")[0])
        elif name in ("connect", "sendto", "sendmsg") and "sa_family" in arguments:
            self.connected.add(arguments)
        elif name in ("fork", "vfork") or (name.startswith("clone") and "THREAD" not in arguments):
            self.started += 1
        elif name.startswith("execve") and result == "0":
            self.executed.append(arguments)
        elif result.startswith("-"):
            return
        elif name.startswith("open"):
            path = self._paths(arguments)[0]
            (self.changed if _WRITING.search(arguments) else self.opened).add(path)
        elif _CHANGING.match(name):
            self.changed |= set(self._paths(arguments))

    def _paths(self, arguments: str) -> list[str]:
        """The strings among the arguments as absolute paths."""
        found = _DIRECTORY.match(arguments)
        base = Path(found[1]) if found else self.directory
        return [str(base / path) for path in _STRING.findall(arguments)]


@unittest.skipUnless(shutil.which("strace"), "strace is not installed")
class TestUnderStrace(quick.PrivacyTest):
    def setUp(self) -> None:
        super().setUp()
        self.logs = self.directory / "strace"
        self.logs.mkdir()
        self.trace = ["strace", "-ff", "-qq", "-y", "-s", "4096", "-e",
                      "trace=%file,%network,%process", "-o", str(self.logs / "log")]

    def processes(self) -> list[Process]:
        """Of the last run, the one in the foreground first."""
        logs = sorted(self.logs.iterdir(), key=lambda log: int(log.suffix[1:]))
        first = [log for log in logs if log.read_text("utf-8", "replace").startswith("execve(")]
        found = [Process(log, self.directory)
                 for log in [*first, *(log for log in logs if log not in first)]]
        for log in logs:
            log.unlink()
        self.assertTrue(found[0].executed)
        return found

    def traced(self, *arguments: str, **variables: str) -> list[Process]:
        for log in self.logs.iterdir():
            log.unlink()
        done = subprocess.run(
            [*self.trace, *quick.CARO, *arguments], env=self.environ(**variables),
            cwd=self.directory, stdin=subprocess.DEVNULL, capture_output=True, timeout=60,
            check=False)
        self.assertNotIn(b"Traceback", done.stderr)
        self.assertTrue(done.stdout or done.stderr)
        return self.processes()

    def assert_changed(self, process: Process, *places: Path) -> None:
        """Nothing but these and what is in them, and the missing directories above them."""
        above = {str(folder) for place in places for folder in place.parents}
        others = [path for path in process.changed - above
                  if not path.startswith((*map(str, places), *_NOWHERE))]
        self.assertEqual(others, [])

    def assert_quiet(self, process: Process) -> None:
        self.assertEqual((process.networks, process.connected, process.started,
                          len(process.executed)), (set(), set(), 0, 1))

    def test_strace_sees_files_sockets_and_processes(self) -> None:
        script = ("import os, socket, sqlite3\n"
                  "sqlite3.connect('a.db').execute('create table t(a)')\n"
                  "with socket.socket() as s: s.connect_ex(('127.0.0.1', 9))\n"
                  "os.rename('a.db', 'b.db')\n"
                  "os.waitpid(os.posix_spawn('/bin/sh', ['sh', '-c', ': >c'], {}), 0)")
        subprocess.run([*self.trace, sys.executable, "-c", script], cwd=self.directory,
                       env=self.environ(), check=True)
        first, second = self.processes()
        self.assertLessEqual({str(self.directory / name) for name in ("a.db", "b.db")},
                             first.changed)
        self.assertEqual((first.networks, first.started), ({"AF_INET"}, 1))
        self.assertIn("htons(9)", str(first.connected))
        self.assertIn(str(self.directory / "c"), second.changed)
        self.assertEqual(len(second.executed), 1)

    def test_off_in_any_way_opens_nothing_of_ours(self) -> None:
        self.record(quick.GENERATION)
        for options, variables, config in (
            ((), {"CARO_TELEMETRY_ENABLED": "false"}, ""), ((), {"DO_NOT_TRACK": "1"}, ""),
            (("--no-telemetry",), {}, ""), ((), {}, "[telemetry\n"),
            ((), {"CARO_TELEMETRY_ENABLED": ""}, "[telemetry]\nenabled = false\n"),
        ):
            with self.subTest(options=options, variables=variables):
                self.write_config(config)
                only, = self.traced(*options, "list files", **variables)
                self.assert_quiet(only)
                self.assert_changed(only)
                self.assertFalse([path for path in only.opened if path.startswith(str(self.data))])

    def test_a_run_changes_the_data_directory_alone_and_opens_no_socket(self) -> None:
        for variables in ({}, {}, {"CARO_TELEMETRY_AIR_GAPPED": "true"},
                          {"CARO_TELEMETRY_LEVEL": "verbose"}):
            only, = self.traced("list files", **variables)
            self.assert_quiet(only)
            self.assert_changed(only, self.data)
            self.assertTrue(only.changed)
            self.assertFalse([path for path in only.opened if path.startswith(str(self.home))
                              and not path.startswith((str(self.data), str(self.config)))])
            self.assertNotIn("/etc/machine-id", only.opened)

    def test_a_due_upload_is_one_process_that_talks_to_the_endpoint_alone(self) -> None:
        self.record(quick.GENERATION)
        with Portal() as portal:
            first, *others = self.traced("list files", CARO_TELEMETRY_ENDPOINT=portal.url)
            deadline = time.monotonic() + 20
            while not portal.requests and time.monotonic() < deadline:
                time.sleep(0.05)
            self.assertEqual(len(portal.requests), 1)
        self.assertEqual((first.networks, first.connected, first.started), (set(), set(), 1))
        self.assert_changed(first, self.data)
        executed = [arguments for process in others for arguments in process.executed]
        self.assertEqual(len(executed), 1)
        self.assert_clean(executed[0].partition("]")[0].encode(), "a process's arguments")
        for process in others:
            self.assert_changed(process, self.data)
            for connection in process.connected:
                self.assertIn(f"htons({portal.port})", connection)
                self.assertIn('"127.0.0.1"', connection)

    def test_an_interactive_session_changes_the_data_directory_alone(self) -> None:
        prompts = [self.canaries.prompt(number) for number in range(20)]
        code, _ = converse([*self.trace, *quick.CARO, "--backend", "static"], self.environ(),
                           self.directory, prompts)
        self.assertEqual(code, 0)
        first, *others = self.processes()
        self.assertFalse([process for process in others if process.executed])
        for process in (first, *others):
            self.assert_changed(process, self.data)
            self.assertEqual(process.connected, set())

    def test_each_command_changes_only_what_it_names(self) -> None:
        self.record(*[quick.GENERATION] * 50)
        output = self.directory / "out.json"
        for words, places in (
            ("telemetry status", [self.data]), ("telemetry show", [self.data]),
            ("telemetry stats", [self.data]), ("telemetry verify", [self.data]),
            ("telemetry upload --dry-run", [self.data]), ("telemetry schema", []),
            ("telemetry export --output out.json", [self.data, output]),
            ("telemetry verify out.json", []), ("config show", []), ("config path", []),
            ("completion bash", []), ("telemetry clear --force", [self.data]),
        ):
            with self.subTest(words):
                only, = self.traced(*words.split())
                self.assert_quiet(only)
                self.assert_changed(only, *places)

    def test_the_config_file_is_all_that_config_set_changes(self) -> None:
        subprocess.run([*self.trace, *quick.CARO, "config", "set", "telemetry.level", "minimal"],
                       env=self.environ(), cwd=self.directory, check=True)
        only, = self.processes()
        self.assert_quiet(only)
        self.assert_changed(only, self.config)
        self.assertTrue(only.changed)

    def test_the_notice_on_a_terminal_changes_config_and_data_alone(self) -> None:
        code, _ = converse([*self.trace, *quick.CARO, "--dry-run", "list files"],
                           {**self.environ(), "CARO_TELEMETRY_ENABLED": ""}, self.directory, [])
        self.assertEqual(code, 0)
        first, *_ = self.processes()
        self.assert_changed(first, self.data, self.config)


if __name__ == "__main__":
    unittest.main()
