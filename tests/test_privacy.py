"""That nothing private is ever recorded, left behind or sent, searched for byte by byte; what a run
opens, starts and connects to; a store edited by hand; and each of the three gates alone."""
from __future__ import annotations

import contextlib
import io
import json
import os
import sqlite3
import stat
import subprocess
import sys
import tempfile
import time
import unittest
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest import mock

import caro
import caro_telemetry
from caro_telemetry import events, export, recorder, store, uploader
from tests.canaries import (
    BEHAVIOURS,
    WORDINGS,
    Canaries,
    ChatServer,
    Watched,
    converse,
    find_canaries,
    interrupt_when,
    watch,
)
from tests.portal_stub import Portal
from tests.support import CARO, HomeTest, installed

SEED = 20260108
LEVELS = ("minimal", "normal", "verbose")
GENERATION: dict[str, Any] = {
    "type": "command_generation", "backend": "static", "duration_ms": 12, "success": True}


class PrivacyTest(HomeTest):
    """A fresh home in which everything around a prompt is a canary, too: the working directory
    and a file in it, environment variables, their names, and the directory of the shell."""

    seed = SEED

    def setUp(self) -> None:
        super().setUp()
        self.canaries = Canaries(self.seed)
        token = self.canaries.token
        directory = tempfile.TemporaryDirectory(prefix="caro-test-")
        self.addCleanup(directory.cleanup)
        self.directory = Path(directory.name).resolve() / token()
        self.directory.mkdir()
        (self.directory / f"{token()}.txt").write_text(token())
        (self.home / "tmp").mkdir()
        self.private = {
            "LLM_KEY": token(), f"PRIVATE_{token().upper()}": token(), "USER": token(),
            "SSH_CONNECTION": f"{token()} 1 2 3", "EDITOR": f"/opt/{token()}/vi",
            "SHELL": f"/home/{token()}/zsh", "PWD": str(self.directory),
        }

    def environ(self, **variables: str) -> dict[str, str]:
        return super().environ(**{
            "TMPDIR": str(self.home / "tmp"), "CARO_TELEMETRY_ENABLED": "true", **self.private,
            **variables})

    def run_caro(
        self, *arguments: str, stdin: bytes = b"", stdout: int = subprocess.PIPE,
        **variables: str,
    ) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [*CARO, *arguments], env=self.environ(**variables), cwd=self.directory, input=stdin,
            stdout=stdout, stderr=subprocess.PIPE, timeout=60, check=False)

    def ask(self, prompt: str, *options: str, by_stdin: bool = False,
            **variables: str) -> subprocess.CompletedProcess[bytes]:
        """One prompt; whatever comes of it, stderr holds no part of it, and stdout holds none
        where there is no command."""
        if by_stdin:
            done = self.run_caro(*options, stdin=prompt.encode("utf-8", "surrogateescape"),
                                 **variables)
        else:
            done = self.run_caro(*options, "--", prompt, **variables)
        self.assert_clean(done.stderr, "stderr")
        if done.returncode in (1, 2) and "-y" not in options:
            self.assert_clean(done.stdout, "stdout of a failure")
        return done

    def assert_clean(self, data: bytes, place: str) -> None:
        """Says how many canaries are there, and never which."""
        found = find_canaries(data, self.canaries.tokens)
        self.assertEqual(found, 0, f"canaries in {place} (seed {self.seed})")

    def assert_nothing_left(self) -> None:
        self.assert_clean(self.every_byte(), "a file under the home")
        self.assertEqual(list((self.home / "tmp").iterdir()), [])

    def inspect(self) -> None:
        """Everything that can be shown or taken out of the store is clean, and so is every file;
        the machine id is in none of it."""
        shown = b"".join(
            done.stdout + done.stderr for done in (
                self.run_caro("telemetry", *words.split(), CARO_TELEMETRY_DEBUG="1") for words in (
                    "status", "show --json", "stats", "verify", "export --output out.json",
                    "upload --dry-run")))
        exported = (self.directory / "out.json").read_bytes()
        with Portal() as portal:
            sent = self.run_caro("telemetry", "upload", CARO_TELEMETRY_ENDPOINT=portal.url)
        requests = b"".join("\n".join(request.head).encode() + request.body
                            for request in portal.requests)
        stored = b"".join(path.read_bytes() for path in self.data.glob("events.db*"))
        machine_id = (self.data / "machine_id").read_text().strip()
        for place, data in (("a report", shown + sent.stdout + sent.stderr),
                            ("an export", exported), ("a request", requests),
                            ("the database", stored)):
            self.assertGreater(len(data), 500, place)
            self.assert_clean(data, place)
            self.assertEqual(find_canaries(data, [machine_id]), 0, f"the machine id is in {place}")
        (self.directory / "out.json").unlink()
        self.assert_nothing_left()

    def record(self, *fields: dict[str, Any], at: float | None = None) -> None:
        """Stores events as an embedding program does; each of `fields` has a `type`."""
        at = time.time() - 7200 if at is None else at
        settings = caro_telemetry.read_settings(self.environ())
        taken = recorder.Recorder(settings, clock=lambda: at)
        for one in fields:
            taken.emit(one["type"], **{name: one[name] for name in one if name != "type"})
        taken.store()

    def dropped(self) -> dict[str, int]:
        with store.open_store(str(self.data), create=False) as opened:
            return opened.dropped()


class TestNonInterference(PrivacyTest):
    @classmethod
    def setUpClass(cls) -> None:
        cls.chat = ChatServer()
        cls.addClassCleanup(cls.chat.stop)

    def test_the_search_finds_a_canary_in_every_disguise(self) -> None:
        import base64
        import hashlib

        token = self.canaries.token()
        raw = token.encode()
        for disguise in (raw, raw.upper(), raw[5:13], raw[::-1], token.encode("utf-16-le"),
                         raw.hex().encode(), base64.b64encode(raw), base64.b64encode(b"ab" + raw),
                         hashlib.sha256(raw).hexdigest().encode()):
            self.assertEqual(find_canaries(b"before" + disguise + b"after", [token]), 1)
        self.assertEqual(find_canaries(raw[:7] + b" " + raw[7:14], [token]), 0)

    def test_no_part_of_forty_prompts_is_left_by_a_session(self) -> None:
        self.write_config(self.chat.config)
        prompts = [self.canaries.prompt(number, word)
                   for number, word in enumerate([*BEHAVIOURS, "hang"])]
        prompts += [self.canaries.prompt(number) for number in range(len(WORDINGS))]
        self.assertGreaterEqual(len(prompts), 40)
        asked = len(self.chat.received)
        self.chat.hanging.clear()
        code, screen = converse(
            [*CARO, "--backend", "llm"],
            self.environ(CARO_TELEMETRY_LEVEL="verbose", CARO_TELEMETRY_DEBUG="1"),
            self.directory, prompts[:len(BEHAVIOURS) + 1],
            lambda prompt: prompt.startswith("hang") and self.chat.hanging.wait(10))
        self.assertEqual(code, 0)
        self.assertNotIn("Traceback", screen)
        code, _ = converse([*CARO, "--backend", "static"], self.environ(), self.directory,
                           prompts[len(BEHAVIOURS) + 1:])
        self.assertEqual(code, 0)
        # Every way to fail was met, and the prompts did reach the server.
        received = b"".join(self.chat.received[asked:])
        self.assertGreater(find_canaries(received, self.canaries.tokens), len(BEHAVIOURS))
        told = {row[0] for row in self.rows(
            "SELECT json_extract(data, '$.error_category') FROM events")}
        self.assertLessEqual({category for category, _ in BEHAVIOURS.values() if category}, told)
        self.assertIn("cancelled", told)
        self.inspect()

    def test_the_server_is_told_nothing_but_the_prompt_and_its_key(self) -> None:
        self.write_config(self.chat.config)
        asked = len(self.chat.received)
        self.ask("echo the files", "--backend", "llm")
        received = b"".join(self.chat.received[asked:])
        key = self.private["LLM_KEY"]
        self.assertEqual(received.count(key.encode()), 1)
        others = [token for token in self.canaries.tokens if token != key]
        self.assertEqual(find_canaries(received, others), 0)

    def test_no_part_of_a_prompt_is_left_at_any_level_in_any_mode(self) -> None:
        self.write_config(self.chat.config)
        number = 0
        for level in LEVELS:
            for options in (("--backend", "static"), ("--backend", "llm"),
                            ("-o", "json", "--backend", "llm"), ("-x", "-y", "--backend", "llm")):
                word = "" if "static" in options else ("echo", "danger", "error")[number % 3]
                self.ask(self.canaries.prompt(number, word), *options, by_stdin=number % 2 == 0,
                         CARO_TELEMETRY_LEVEL=level, CARO_TELEMETRY_DEBUG="1")
                number += 1
        self.assertGreater(len(self.rows()), number)
        self.inspect()

    def test_what_a_command_is_refused_for_says_nothing_of_it(self) -> None:
        self.write_config(self.chat.config)
        for word in ("danger", "pipe"):
            done = self.ask(self.canaries.prompt(13, word), "--backend", "llm", "-x")
            self.assertEqual(done.returncode, 3)
        self.assert_nothing_left()

    def test_a_broken_store_leaves_and_says_nothing(self) -> None:
        def lock() -> Iterator[None]:
            self.record(GENERATION)
            connection = sqlite3.connect(self.database, isolation_level=None)
            connection.execute("BEGIN IMMEDIATE")
            yield
            connection.close()

        def make(content: bytes) -> Iterator[None]:
            self.data.mkdir(parents=True)
            self.database.write_bytes(content)
            yield

        def replace() -> Iterator[None]:
            self.data.parent.mkdir(parents=True, exist_ok=True)
            self.data.write_bytes(b"")
            yield

        def pipe() -> Iterator[None]:
            self.data.mkdir(parents=True)
            os.mkfifo(self.database)
            yield

        def no_machine_id() -> Iterator[None]:
            (self.data / "machine_id").mkdir(parents=True)
            yield

        for number, (name, trouble) in enumerate({
            "locked": lock, "garbage": lambda: make(b"garbage" * 1000),
            "empty": lambda: make(b""), "no directory": replace, "a pipe": pipe,
            "no machine id": no_machine_id,
        }.items()):
            with self.subTest(name), contextlib.contextmanager(trouble)():
                done = self.ask(self.canaries.prompt(number), "--backend", "static",
                                CARO_TELEMETRY_DEBUG="1", CARO_TELEMETRY_LEVEL="verbose")
                self.assertNotIn(b"Traceback", done.stderr)
                self.assert_nothing_left()
            subprocess.run(["rm", "-rf", self.data], check=True)

    def test_a_broken_config_is_told_without_its_values(self) -> None:
        secret = self.canaries.token()
        for number, text in enumerate((
            f'api_key = "{secret}\n', f'[telemetry]\nenabled = "{secret}"\n', f"{secret}",
            f'[llm]\napi_key_env = "{secret} {secret}"\n', f"a = {secret}\n",
            f'[telemetry]\nendpoint = "https://user:{secret}@example.com/"\n',
            f'[telemetry]\nlevel = "{secret}"\n', f'a = 2026-13-45 # {secret}',
        )):
            self.write_config(text)
            with self.subTest(number):
                done = self.ask(self.canaries.prompt(number), CARO_TELEMETRY_DEBUG="1")
                self.assertIn(b"caro: ", done.stderr)
                shown = self.run_caro("telemetry", "status", "--json").stdout
                self.assert_clean(shown, "status")
                self.config.unlink()
                self.assert_nothing_left()
                self.assertFalse(self.data.exists())

    def test_an_output_that_fails_leaves_and_says_nothing(self) -> None:
        self.write_config(self.chat.config)
        prompt = self.canaries.prompt(1, "echo")
        words = [*CARO, "--backend", "llm", prompt]
        closed = 'exec "$@" >&-', 'exec "$@" >&- 2>&-', 'exec "$@" <&-', 'exec "$@" >/dev/full'
        for script in closed[:3 + Path("/dev/full").exists()]:
            with self.subTest(script):
                done = subprocess.run(["/bin/sh", "-c", script, "sh", *words], cwd=self.directory,
                                      env=self.environ(), capture_output=True, check=False)
                self.assert_clean(done.stderr, "stderr")
                self.assertNotIn(b"Traceback", done.stderr)
        reader, writer = os.pipe()
        os.close(reader)
        done = self.run_caro("--backend", "llm", prompt, stdout=writer)
        os.close(writer)
        self.assert_clean(done.stderr, "stderr")
        self.assert_nothing_left()

    def test_an_interrupted_run_leaves_and_says_nothing(self) -> None:
        self.write_config(self.chat.config)
        self.chat.hanging.clear()
        process = subprocess.Popen(
            [*CARO, "--backend", "llm", self.canaries.prompt(2, "hang")], cwd=self.directory,
            env=self.environ(CARO_TELEMETRY_DEBUG="1"), stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        stdout, stderr = interrupt_when(process, self.chat.hanging)
        self.assertEqual(process.returncode, 130)
        self.assert_clean(stdout + stderr, "the output")
        self.assert_nothing_left()

    def test_a_usage_error_repeats_nothing_of_what_was_typed(self) -> None:
        token = self.canaries.token
        for words in (
            [f"--{token()}", "list files"], [f"-p {token()}"], [f"-x{token()}", "list"],
            ["list", "-o", token()], ["list", f"--backend={token()}"], ["confg", "set", token()],
            ["telemtry", "show", token()], [f"{token()}\x1b[2J"], [f"{token()}\udcff"],
            [token() * 4000], ["telemetry", token()], ["telemetry", "show", "me", token()],
            ["telemetry", "show", "--type", token()], ["telemetry", "show", "--since", token()],
            ["config", "set", "telemetry.level", token()], ["config", "set", token(), "x"],
            ["config", "set", "llm.api_key_env", "sk-" + token()], ["config", "get", "x", token()],
            ["config", "set", "llm.base_url", f"http://a:{token()}@h/"], ["completion", token()],
        ):
            with self.subTest(words[0][:4]):
                done = self.run_caro(*words)
                self.assertEqual(done.returncode, 2)
                self.assert_clean(done.stdout + done.stderr, "the output")
        self.assert_nothing_left()
        self.assertFalse(self.data.exists())

    def test_runs_that_differ_in_secrets_alone_store_the_same(self) -> None:
        stored = []
        for seed, length in ((1, 9), (2, 60)):
            self.home = self.home / f"home{seed}"
            self.home.mkdir()
            canaries = Canaries(seed, length)
            prompts = [canaries.prompt(number) for number in range(len(WORDINGS))]
            code, _ = converse([*CARO, "--backend", "static"], self.environ(
                CARO_TELEMETRY_LEVEL="verbose", TMPDIR="/tmp"), self.directory, prompts)
            self.assertEqual(code, 0)
            self.database = self.home / ".local/share/caro/telemetry/events.db"
            stored.append(self.rows(
                "SELECT type, state, json_remove(data, '$.duration_ms') FROM events"
                " ORDER BY number"))
        self.assertGreater(len(stored[0]), len(WORDINGS))
        self.assertEqual(*stored)


class TestWhatARunTouches(PrivacyTest):
    """With an audit hook that is installed before anything of ours is imported."""

    def watch(
        self, *arguments: str, prelude: str = "", **variables: str,
    ) -> tuple[subprocess.CompletedProcess[bytes], Watched]:
        return watch(arguments, self.environ(**variables), self.directory,
                     self.directory / "audit", prelude)

    def assert_ours(self, written: set[str]) -> None:
        """Only the data directory and what is in it, and the missing directories above it."""
        above = {str(path) for path in self.data.parents}
        self.assertEqual([path for path in written - above if not path.startswith(str(self.data))],
                         [])

    def tree(self) -> dict[str, tuple[int, int, bytes]]:
        """Mode, time of change and content of every file under the home."""
        return {
            str(path.relative_to(self.home)): (
                path.lstat().st_mode, path.lstat().st_mtime_ns,
                path.read_bytes() if path.is_file() else b"")
            for path in self.home.rglob("*") if not stat.S_ISSOCK(path.lstat().st_mode)}

    def test_off_in_any_way_touches_no_file_socket_process_or_database(self) -> None:
        policy = self.directory / "policy.toml"
        policy.write_text("[telemetry]\nenabled = false\n")
        with_policy = ("from caro_telemetry import settings\n"
                       f"settings.read_settings.__kwdefaults__['policy_file'] = {str(policy)!r}\n")
        final = "import caro_telemetry\ncaro_telemetry.__version__ = '1.1.0'\n"
        self.record(GENERATION)  # old enough to be uploaded, if anything were on
        self.assertTrue(self.database.exists())
        for name, config, options, variables, prelude in (
            ("config", "[telemetry]\nenabled = false\n", (), {}, ""),
            ("environment", "", (), {"CARO_TELEMETRY_ENABLED": "false"}, ""),
            ("DO_NOT_TRACK", "", (), {"DO_NOT_TRACK": "1"}, ""),
            ("--no-telemetry", "", ("--no-telemetry",), {}, ""),
            ("unreadable word", '[telemetry]\nenabled = "maybe"\n', (), {}, ""),
            ("unreadable variable", "", (), {"CARO_TELEMETRY_ENABLED": "maybe"}, ""),
            ("broken config", "[telemetry\n", (), {}, ""),
            ("unknown setting", "[telemetry]\nenable = true\n", (), {}, ""),
            ("policy", "", (), {}, with_policy),
            ("a final version", "", (), {"CARO_TELEMETRY_ENABLED": ""}, final),
        ):
            with self.subTest(name):
                self.write_config(config)
                if name in ("config", "unreadable word"):
                    variables = {"CARO_TELEMETRY_ENABLED": ""}
                before = self.tree()
                done, seen = self.watch(*options, "list files", prelude=prelude, **variables)
                self.assertEqual((done.returncode, done.stdout), (0, b"ls\n"))
                self.assertEqual(bool(done.stderr), "broken" in name)
                self.assertEqual(self.tree(), before)
                self.assertEqual((seen.sockets, seen.processes, seen.written), ([], [], set()))
                self.assertFalse([path for path in seen.read if path.startswith(str(self.data))])
                self.assertFalse(seen.modules & {"sqlite3", "_sqlite3", "socket", "subprocess",
                                                 "caro_telemetry.store", "caro_telemetry.recorder",
                                                 "caro_telemetry.session_id"})

    def test_a_run_writes_its_own_files_alone_and_reads_nothing_of_the_user(self) -> None:
        self.watch("list files")
        done, seen = self.watch("list files")
        self.assertEqual(done.returncode, 0)
        self.assertEqual((seen.sockets, seen.processes), ([], []))
        self.assertTrue(seen.named("sqlite3.connect"))  # the watcher does see it
        self.assert_ours(seen.written)
        ours = (installed(), str(self.data), str(self.config), sys.prefix, sys.base_prefix,
                "/proc/self/mounts", "/etc/caro/config.toml")
        self.assertEqual([path for path in seen.read if not path.startswith(ours)], [])
        left = {path for path, (mode, *_) in self.tree().items() if stat.S_ISREG(mode)}
        data = str(self.data.relative_to(self.home))
        self.assertLessEqual({f"{data}/events.db", f"{data}/machine_id"}, left)
        self.assertLessEqual(left, {f"{data}/{name}" for name in (
            "events.db", "events.db-wal", "events.db-shm", "machine_id")})

    def test_no_run_opens_a_socket_and_a_due_upload_is_one_process_without_a_word_of_the_users(
            self) -> None:
        with Portal() as portal:
            for name, variables, processes in (
                ("air-gapped", {"CARO_TELEMETRY_AIR_GAPPED": "true"}, 0),
                ("due", {}, 1),
                ("not due any more", {}, 0),
            ):
                if processes == 0:
                    self.record(GENERATION)
                with self.subTest(name):
                    done, seen = self.watch("list files", CARO_TELEMETRY_ENDPOINT=portal.url,
                                            **variables)
                    self.assertEqual(done.stdout, b"ls\n")
                    self.assertEqual(seen.sockets, [])
                    self.assertEqual(len(seen.processes), processes)
                    for event, (path, arguments, _) in seen.processes:
                        self.assertEqual((event, path), ("os.posix_spawn", sys.executable))
                        self.assert_clean(repr(arguments).encode(), "a process's arguments")
                        self.assertNotIn(str(self.home), repr(arguments))
            deadline = time.monotonic() + 20
            while not portal.requests and time.monotonic() < deadline:
                time.sleep(0.02)
            self.assertEqual(len(portal.requests), 1)
            self.assert_clean(portal.requests[0].body, "an upload")
            with store.open_store(str(self.data), create=False) as opened:
                while opened.mark("lease") and time.monotonic() < deadline:
                    time.sleep(0.02)

    def test_a_stdin_prompt_and_its_command_are_in_no_processs_arguments(self) -> None:
        chat = ChatServer()
        self.addCleanup(chat.stop)
        self.write_config(chat.config)
        done, seen = watch(["--backend", "llm"], self.environ(), self.directory,
                           self.directory / "audit",
                           stdin=self.canaries.prompt(12, "echo").encode())
        self.assertEqual(done.returncode, 0)
        self.assertTrue(seen.processes)  # the shell that parses the answer
        for _, arguments in seen.processes:
            self.assert_clean(repr(arguments[:2]).encode(), "a process's arguments")
        connected = [arguments[1] for name, arguments in seen.sockets if name == "socket.connect"]
        self.assertEqual(connected, [["127.0.0.1", chat.server_port]])
        self.assert_ours(seen.written)

    def test_config_set_writes_the_config_file_alone(self) -> None:
        done, seen = self.watch("config", "set", "telemetry.level", "minimal")
        self.assertEqual(done.returncode, 0)
        self.assertEqual((seen.sockets, seen.processes), ([], []))
        self.assertTrue(seen.written)
        for path in seen.written:
            self.assertTrue(path.startswith(str(self.config.parent)) or path == str(
                self.config.parent.parent))
        self.assertEqual([path.name for path in self.config.parent.iterdir()], ["config.toml"])

    def test_reports_of_an_empty_home_make_nothing(self) -> None:
        for words in ("status", "show", "verify", "stats", "schema", "upload --dry-run", "clear"):
            with self.subTest(words):
                done, seen = self.watch("telemetry", *words.split())
                self.assertNotIn(b"Traceback", done.stderr)
                self.assertEqual((seen.sockets, seen.processes, seen.written), ([], [], set()))
        self.assertEqual([path for path in self.tree() if path != "tmp"], [])


# Name -> (statement over the row `?`, the class that `verify` reports). {canary} stands for text.
TAMPERED: dict[str, tuple[str, str]] = {
    "a path in data": ("UPDATE events SET data = replace(data, 'static', '/home/{canary}/x')",
                       "schema"),
    "an extra field": ("UPDATE events SET data = replace(data, '}', ',\"note\":\"{canary}\"}')",
                       "schema"),
    "a repeated key": ("UPDATE events SET data ="
                       " replace(data, '{\"type', '{\"backend\":\"{canary}\",\"type')", "schema"),
    "a repeated key, escaped": (
        "UPDATE events SET data = replace(data, '}', ',\"\\u0062ackend\":\"{canary}\"}')",
        "schema"),
    "a space": ("UPDATE events SET data = data || ' '", "schema"),
    "text after it": ("UPDATE events SET data = data || char(0) || '{canary}'", "schema"),
    "another number": ("UPDATE events SET data = replace(data, '12', '12345')", "schema"),
    "a float": ("UPDATE events SET data = replace(data, '12', '12.0')", "schema"),
    "a huge number": ("UPDATE events SET data = replace(data, '12', '1' || hex(zeroblob(5000)))",
                      "schema"),
    "a BLOB": ("UPDATE events SET data = CAST(data AS BLOB)", "schema"),
    "a number as data": ("UPDATE events SET data = 7", "schema"),
    "no UTF-8": ("UPDATE events SET data = CAST(x'ff7b7d' AS TEXT) || '{canary}'", "schema"),
    "nothing": ("UPDATE events SET data = ''", "schema"),
    "deep nesting": ("UPDATE events SET data = replace(hex(zeroblob(50000)), '00', '[')",
                     "schema"),
    "an array": ("UPDATE events SET data = '[' || data || ']'", "schema"),
    "another type in data": (
        "UPDATE events SET data = replace(data, 'command_generation', '{canary}')", "schema"),
    "another type beside it": ("UPDATE events SET type = 'backend_error'", "schema"),
    "a canary as type": ("UPDATE events SET type = '{canary}'", "schema"),
    "a session id too long": ("UPDATE events SET session_id = session_id || '{canary}'",
                              "schema"),
    "a session id of capitals": ("UPDATE events SET session_id = 'ABCDEF0123456789'", "schema"),
    "a session id BLOB": ("UPDATE events SET session_id = CAST(session_id AS BLOB)", "schema"),
    "a canary as timestamp": ("UPDATE events SET timestamp = '{canary}'", "schema"),
    "an impossible date": ("UPDATE events SET timestamp = '2026-02-30T00:00:00Z'", "schema"),
    "a time zone": ("UPDATE events SET timestamp = '2026-01-08T10:00:00+01:00'", "schema"),
    "an e-mail as id": ("UPDATE events SET id = '{canary}@example.com'", "schema"),
    "a UUID of version 1": (
        "UPDATE events SET id = '550e8400-e29b-11d4-a716-446655440000'", "schema"),
    "a number as id": ("UPDATE events SET id = 5", "schema"),
    "a row before the first": ("UPDATE events SET data = '{canary}', number = -number", "schema"),
}


class TestTamperedStore(PrivacyTest):
    GOOD = 3

    def tamper(self) -> dict[str, int]:
        """A store with GOOD events and one of each of TAMPERED; the row number of each."""
        self.record(*[GENERATION] * (self.GOOD + len(TAMPERED)))
        self.canary = self.canaries.token()
        connection = sqlite3.connect(self.database)
        rows = {}
        for number, (name, (statement, _)) in enumerate(TAMPERED.items(), self.GOOD + 1):
            found = connection.execute(
                statement.replace("{canary}", self.canary) + f" WHERE number = {number}")
            assert found.rowcount == 1, name
            rows[name] = -number if "-number" in statement else number
        connection.commit()
        connection.close()
        return rows

    def test_a_row_edited_by_hand_is_reported_by_verify_with_row_and_class(self) -> None:
        rows = self.tamper()
        done = self.run_caro("telemetry", "verify")
        self.assertEqual(done.returncode, 1)
        self.assert_clean(done.stdout + done.stderr, "verify")
        lines = (done.stdout + done.stderr).decode().splitlines()
        for name, number in rows.items():
            with self.subTest(name):
                self.assertTrue([line for line in lines if TAMPERED[name][1] in line
                                 and str(number) in line.replace(":", " ").split()])
        for number in range(1, self.GOOD + 1):
            self.assertFalse([line for line in lines if f"row {number} " in line + " "])

    def test_a_row_edited_by_hand_is_not_shown_or_exported(self) -> None:
        self.tamper()
        for words in (["show"], ["show", "--json"], ["stats"], ["status", "--json"],
                      ["upload", "--dry-run"], ["export", "--output", "out.json"]):
            with self.subTest(words[0]):
                done = self.run_caro("telemetry", *words)
                self.assert_clean(done.stdout + done.stderr, words[0])
                self.assertNotIn(b"Traceback", done.stderr)
        exported = (self.directory / "out.json").read_bytes()
        self.assert_clean(exported, "the export")
        self.assertEqual([event["event_type"] for event in json.loads(exported)],
                         [GENERATION] * self.GOOD)

    def test_a_row_edited_by_hand_is_not_uploaded_but_counted_and_marked(self) -> None:
        self.tamper()
        with Portal() as portal:
            done = self.run_caro("telemetry", "upload", CARO_TELEMETRY_ENDPOINT=portal.url)
        self.assert_clean(done.stdout + done.stderr, "the output")
        self.assertEqual([event["event_type"] for request in portal.requests
                          for event in request.events], [GENERATION] * self.GOOD)
        for request in portal.requests:
            self.assert_clean(request.body, "a request")
        self.assertEqual(self.rows("SELECT count(*) FROM events WHERE state = 'uploaded'"),
                         [(self.GOOD,)])
        self.assertGreaterEqual(self.dropped()["schema"], len(TAMPERED) - 2)

    def test_a_state_that_is_not_caros_is_neither_shown_nor_told(self) -> None:
        self.record(GENERATION)
        connection = sqlite3.connect(self.database)
        connection.execute("UPDATE events SET state = ?", (self.canaries.token(),))
        connection.commit()
        connection.close()
        for words in ("show", "show --json", "status", "status --json", "verify", "stats"):
            done = self.run_caro("telemetry", *words.split())
            self.assert_clean(done.stdout + done.stderr, words)

    def test_a_column_that_is_not_caros_never_leaves(self) -> None:
        self.record(GENERATION)
        canary = self.canaries.token()
        connection = sqlite3.connect(self.database)
        connection.execute(f"ALTER TABLE events ADD COLUMN note TEXT DEFAULT '{canary}'")
        connection.commit()
        connection.close()
        done = self.run_caro("telemetry", "verify")
        self.assertEqual(done.returncode, 1)
        self.assert_clean(done.stdout + done.stderr, "verify")
        self.run_caro("telemetry", "export", "--output", "out.json")
        with Portal() as portal:
            self.run_caro("telemetry", "upload", CARO_TELEMETRY_ENDPOINT=portal.url)
        self.assert_clean((self.directory / "out.json").read_bytes(), "the export")
        self.assert_clean(b"".join(request.body for request in portal.requests), "a request")

    def test_an_exported_file_edited_by_hand_is_reported(self) -> None:
        self.record(*[GENERATION] * 4)
        self.run_caro("telemetry", "export", "--output", "out.json")
        path = self.directory / "out.json"
        good = json.loads(path.read_text())
        self.assertEqual(self.run_caro("telemetry", "verify", "out.json").returncode, 0)
        canary = self.canaries.token()
        for name, edit in {
            "a path": lambda event: event["event_type"].update(backend=f"/home/{canary}"),
            "an extra field": lambda event: event.update(note=canary),
            "an extra field within": lambda event: event["event_type"].update(note=canary),
            "another type": lambda event: event["event_type"].update(success="true"),
            "no id": lambda event: event.pop("id"),
        }.items():
            with self.subTest(name):
                edited = json.loads(json.dumps(good))
                edit(edited[2])
                path.write_text(json.dumps(edited))
                done = self.run_caro("telemetry", "verify", "out.json")
                self.assertEqual(done.returncode, 1)
                self.assert_clean(done.stdout + done.stderr, "verify")
                self.assertIn(b"schema", done.stdout + done.stderr)
        for text in (f'[{{"{canary}":1', f'{{"{canary}":1}}', f'[] "{canary}"', f'"{canary}"',
                     json.dumps(good).replace('"id"', f'"id":"{canary}","id"', 1)):
            path.write_text(text)
            done = self.run_caro("telemetry", "verify", "out.json")
            self.assertEqual(done.returncode, 1)
            self.assert_clean(done.stdout + done.stderr, "verify")
            self.assertNotIn(b"Traceback", done.stderr)


def _unsafe_make(event_type: str, /, **fields: object) -> dict[str, object]:
    """What `events.make` would be without gate 1."""
    return {"type": event_type, **fields}


def _open_gate(*_: object) -> str:
    return ""


class TestGates(PrivacyTest):
    """Each gate alone stops the canary, and with all of them open it gets out: so taking one out
    fails a test here."""

    def setUp(self) -> None:
        super().setUp()
        token = self.canaries.token
        self.notes = {
            "path": f"/home/{token()}/{token()}.pdf",
            "email": f"{token()}@{token()}.example",
            "secret": f"ghp_{token()}{token()}",
            "url": f"https://{token()}.example/{token()}",
        }

    @contextlib.contextmanager
    def opened(self, *gates: int) -> Iterator[None]:
        with contextlib.ExitStack() as stack:
            for gate in gates:
                if gate == 1:
                    stack.enter_context(mock.patch.object(events, "make", _unsafe_make))
                elif gate == 2:
                    stack.enter_context(mock.patch.object(store, "gate_2", _open_gate))
                else:
                    for module in (store, export, uploader):
                        stack.enter_context(mock.patch.object(module, "gate_3", _open_gate))
            yield

    @contextlib.contextmanager
    def free_text(self) -> Iterator[None]:
        """The schema with a field of free text, `note`."""
        widened = {**events.EVENT_TYPES["command_generation"], "note": ("text", events.OPTIONAL)}
        with mock.patch.dict(events.EVENT_TYPES, command_generation=widened), mock.patch.dict(
                events._CHECKS, text=lambda value: type(value) is str):
            yield

    def take(self, note: str) -> None:
        self.record({**GENERATION, "note": note})

    def leave(self) -> bytes:
        """What leaves by export and by upload."""
        path = self.home / "out.json"
        said = io.StringIO()
        with Portal() as portal, contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            environ = self.environ(CARO_TELEMETRY_ENDPOINT=portal.url)
            for words in (["export", "--output", str(path)], ["upload"]):
                caro_telemetry.run_command("telemetry", words, environ, caro.KEYS, False)
        self.assert_clean(said.getvalue().encode(), "the output")
        exported = path.read_bytes()
        path.unlink()
        return exported + b"".join(request.body for request in portal.requests)

    def count(self) -> int:
        return int(str(self.rows("SELECT count(*) FROM events")[0][0]))

    def test_gate_1_alone_keeps_the_canary_out_of_memory(self) -> None:
        with self.opened(2, 3):
            for note in self.notes.values():
                self.take(note)
                self.record({**GENERATION, "backend": note})
            self.assertEqual(self.count(), 0)
            self.assertEqual(self.dropped(), {"schema": 2 * len(self.notes)})
            self.assert_nothing_left()

    def test_gate_2_alone_keeps_the_canary_out_of_the_store(self) -> None:
        with self.opened(1, 3):
            for note in self.notes.values():
                self.take(note)
                self.record({**GENERATION, "backend": note})
            self.assertEqual(self.count(), 0)
            self.assertEqual(self.dropped(), {"schema": 2 * len(self.notes)})
            self.assert_nothing_left()

    def test_gate_2_keeps_a_session_id_that_is_none_out_of_the_events(self) -> None:
        self.record(GENERATION)
        connection = sqlite3.connect(self.database)
        connection.execute("UPDATE marks SET value = substr(value, 1, 11) || ? WHERE name = ?",
                           (self.notes["email"], "session"))
        connection.commit()
        connection.close()
        self.record(GENERATION)
        self.assertEqual((self.count(), self.dropped()), (1, {"schema": 1}))

    def test_gate_3_alone_keeps_the_canary_on_the_machine(self) -> None:
        with self.opened(1, 2):
            for note in self.notes.values():
                self.take(note)
            self.assertEqual(self.count(), len(self.notes))
            self.assertGreater(find_canaries(self.every_byte(), self.canaries.tokens), 4)
            self.assert_clean(self.leave(), "what leaves")

    def test_with_every_gate_open_the_canary_leaves(self) -> None:
        with self.opened(1, 2, 3), mock.patch.object(events, "includes", lambda *_: True):
            self.take(self.notes["path"])
            self.assertEqual(find_canaries(self.leave(), self.canaries.tokens), 2)

    def test_in_a_wider_schema_the_patterns_drop_the_canary_at_gate_2(self) -> None:
        with self.free_text(), self.opened(3):
            for note in self.notes.values():
                self.take(note)
            self.assertEqual(self.count(), 0)
            self.assertEqual(set(self.dropped()), set(self.notes))
            self.assert_nothing_left()
            self.take("harmless")
            self.assertEqual(self.count(), 1)  # the schema is wide indeed

    def test_in_a_wider_schema_the_patterns_drop_the_canary_at_gate_3(self) -> None:
        with self.free_text(), self.opened(2):
            for note in [*self.notes.values(), "harmless"]:
                self.take(note)
            self.assertEqual(self.count(), len(self.notes) + 1)
            left = self.leave()
            self.assert_clean(left, "what leaves")
            self.assertEqual(left.count(b"harmless"), 2)  # exported and uploaded
            self.assertLessEqual(set(self.notes), set(self.dropped()))

    def test_a_sensitive_key_is_dropped_as_a_sensitive_value_is(self) -> None:
        name = self.notes["path"]
        widened = {**events.EVENT_TYPES["command_generation"], name: ("text", events.OPTIONAL)}
        with self.free_text(), mock.patch.dict(events.EVENT_TYPES, command_generation=widened):
            self.record({**GENERATION, name: "harmless"})
            self.assertEqual((self.count(), self.dropped()), (0, {"path": 1}))

    def test_what_a_gate_refuses_is_told_by_class_and_never_by_content(self) -> None:
        said = io.StringIO()
        with contextlib.redirect_stderr(said), self.opened(2, 3):
            settings = caro_telemetry.read_settings(self.environ())
            taken = recorder.Recorder(settings, clock=time.time, debug=True)
            for note in self.notes.values():
                taken.emit("command_generation", **{**GENERATION, "backend": note})
                taken.emit(note, backend="static")
                taken.emit("command_generation", **{note: note})
                taken.emit("command_generation", backend={note: note}, duration_ms=note)
            taken.store()
        self.assertIn("EventError", said.getvalue())
        self.assert_clean(said.getvalue().encode(), "the debug output")
        self.assert_nothing_left()


if __name__ == "__main__":
    unittest.main()
