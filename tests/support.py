"""What several test files need: a fresh home, and the real command line run in it."""
from __future__ import annotations

import atexit
import compileall
import functools
import json
import os
import pty
import select
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def find_pythons() -> dict[str, str]:
    """Version -> interpreter, of those that are here and run: a name on the path may be a shim."""
    found = {}
    for version in ("3.11", "3.12", "3.13"):
        places = [shutil.which(f"python{version}"),
                  *map(str, Path.home().glob(f".pyenv/versions/{version}*/bin/python{version}"))]
        for place in filter(None, places):
            done = subprocess.run([place, "-c", ""], capture_output=True, check=False)
            if done.returncode == 0:
                found[version] = place
                break
    return found


PYTHONS = find_pythons()
# With `installed` on its path; -S: what else is installed beside this Python is not ours to test.
CARO = [sys.executable, "-S", "-m", "caro"]


@functools.cache
def installed() -> str:
    """A directory with the sources and their bytecode, as an installation has them: without it,
    most of each run would be compiling."""
    directory = tempfile.mkdtemp(prefix="caro-installed-")
    atexit.register(shutil.rmtree, directory, ignore_errors=True)
    shutil.copy(ROOT / "caro.py", directory)
    shutil.copytree(ROOT / "caro_telemetry", f"{directory}/caro_telemetry",
                    ignore=shutil.ignore_patterns("__pycache__"))
    compileall.compile_dir(directory, quiet=1)
    return directory


@functools.cache
def compile_for(python: str) -> None:
    """Adds another Python's bytecode to `installed`."""
    if python != sys.executable:
        subprocess.run([python, "-m", "compileall", "-q", installed()], check=True)


# One interpreter, one import of caro, and a forked child for each command line: what a start
# costs is paid once. In a child, all is as in a process of its own but what was imported already.
RUN_MANY = """
import argparse, difflib, gettext, json, os, shutil, sys, tempfile, time, traceback
import caro, caro_telemetry.cli, caro_telemetry.recorder

def run(case, files):
    for number, file in enumerate(files):
        os.dup2(file.fileno(), number)
    sys.stdin = open(0, encoding="utf-8", closefd=False)
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)
    sys.stderr = open(2, "w", encoding="utf-8", errors="backslashreplace", closefd=False)
    os.environ.clear()
    os.environ.update(case["environ"])
    os.chdir(case["directory"])
    sys.argv = ["caro", *case["arguments"]]
    if case["time"] is not None:
        time.time = lambda: case["time"]
    code = 70
    try:
        caro.run_and_exit()
    except SystemExit as leaving:
        code = leaving.code or 0
    except BaseException:
        traceback.print_exc()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)

def one(case):
    with tempfile.TemporaryFile() as stdin, tempfile.TemporaryFile() as stdout, \\
            tempfile.TemporaryFile() as stderr:
        stdin.write(case["stdin"].encode("utf-8", "surrogateescape"))
        stdin.seek(0)
        child = os.fork()
        if not child:
            run(case, (stdin, stdout, stderr))
        status = os.waitpid(child, 0)[1]
        stdout.seek(0)
        stderr.seek(0)
        return (os.waitstatus_to_exitcode(status),
                *(file.read().decode("utf-8", "surrogateescape") for file in (stdout, stderr)))

print(json.dumps([one(case) for case in json.load(sys.stdin)]))
"""
# caro, with the policy file that its first argument names.
UNDER_POLICY = """
import sys, caro
from caro_telemetry import settings
settings.read_settings.__kwdefaults__["policy_file"] = sys.argv.pop(1)
caro.run_and_exit()
"""


class Case:
    """A command line to run: arguments, its stdin, its environment and Unix time, if others."""

    def __init__(self, *arguments: str, stdin: str = "", time: float | None = None,
                 **variables: str) -> None:
        self.arguments = arguments
        self.stdin = stdin
        self.time = time
        self.variables = variables


def commits_in_log(database: Path) -> int:
    """How many transactions stand in the write-ahead log beside a database: the frames that end
    one say how large it is then (sqlite.org/fileformat2.html, section 4.1)."""
    log = database.with_name(database.name + "-wal")
    data = log.read_bytes() if log.exists() else b""
    frame = 24 + int.from_bytes(data[8:12])
    return sum(data[at + 4:at + 8] != bytes(4) for at in range(32, len(data), frame))


class HomeTest(unittest.TestCase):
    """A test with a fresh home of its own; `self.home` is removed afterwards."""

    def setUp(self) -> None:
        directory = tempfile.TemporaryDirectory(prefix="caro-test-")
        self.addCleanup(directory.cleanup)
        self.home = Path(directory.name).resolve()
        self.data = self.home / ".local/share/caro/telemetry"
        self.database = self.data / "events.db"
        self.config = self.home / ".config/caro/config.toml"
        # Under nohup, or behind a shell's &, these are ignored, and caro would inherit that.
        for number in (signal.SIGHUP, signal.SIGINT):
            if signal.getsignal(number) is signal.SIG_IGN:
                signal.signal(number, signal.SIG_DFL)
                self.addCleanup(signal.signal, number, signal.SIG_IGN)

    def environ(self, **variables: str) -> dict[str, str]:
        """The whole environment of a process in this home."""
        return {"HOME": str(self.home), "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8",
                "PYTHONPATH": installed(), "PYTHONWARNINGS": "error",
                "PYTHONDONTWRITEBYTECODE": "1", **variables}

    def caro(
        self, *arguments: str, stdin: str | bytes = b"", python: str = sys.executable,
        timeout: float = 30, **variables: str,
    ) -> subprocess.CompletedProcess[str]:
        """Runs `caro ARGUMENTS` as a user would, without a terminal."""
        done = subprocess.run(
            [python, *CARO[1:], *arguments], env=self.environ(**variables),
            input=stdin.encode() if isinstance(stdin, str) else stdin,
            capture_output=True, timeout=timeout, cwd=self.home, check=False)
        return subprocess.CompletedProcess(
            done.args, done.returncode, done.stdout.decode("utf-8", "surrogateescape"),
            done.stderr.decode("utf-8", "surrogateescape"))

    def caro_under(
        self, policy: str, *arguments: str, **variables: str,
    ) -> subprocess.CompletedProcess[str]:
        """Runs `caro ARGUMENTS` on a host with this policy, which only root can make."""
        file = self.home / "policy.toml"
        file.write_text(policy, encoding="utf-8")
        file.chmod(0o644)
        return subprocess.run(
            [sys.executable, "-S", "-c", UNDER_POLICY, str(file), *arguments], text=True,
            env=self.environ(**variables), capture_output=True, timeout=30, cwd=self.home,
            check=False)

    def caro_many(
        self, *cases: Case, python: str = sys.executable, homes: Sequence[Path] = (),
    ) -> list[subprocess.CompletedProcess[str]]:
        """Runs many command lines one after another, as `caro` does, in forks of one process;
        each in this home, or in its own of `homes`."""
        told = [{
            "arguments": case.arguments, "stdin": case.stdin, "time": case.time,
            "directory": str(home),
            "environ": self.environ(**{"HOME": str(home), **case.variables}),
        } for case, home in zip(cases, homes or [self.home] * len(cases), strict=True)]
        compile_for(python)
        done = subprocess.run(
            [python, "-S", "-c", RUN_MANY], env=self.environ(), input=json.dumps(told),
            capture_output=True, text=True, timeout=60, cwd=self.home, check=True)
        return [subprocess.CompletedProcess(case.arguments, *result)
                for case, result in zip(cases, json.loads(done.stdout), strict=True)]

    def caro_on_terminal(
        self, *arguments: str, answers: str = "", timeout: float = 30, **variables: str,
    ) -> tuple[int, str]:
        """Runs caro with a pseudo-terminal as its three streams; the exit code and the screen."""
        return run_on_terminal(
            [*CARO, *arguments],
            self.environ(**{"TERM": "xterm", **variables}), self.home, answers, timeout)

    def write_config(self, text: str) -> None:
        self.config.parent.mkdir(parents=True, exist_ok=True)
        self.config.write_text(text, encoding="utf-8")

    def rows(self, query: str = "SELECT * FROM events ORDER BY number") -> list[tuple[object, ...]]:
        """The rows as any other program would read them."""
        connection = sqlite3.connect(self.database)
        try:
            return connection.execute(query).fetchall()
        finally:
            connection.close()

    def every_byte(self) -> bytes:
        """The content of every file below this home, and their names."""
        return b"\n".join(
            str(path).encode("utf-8", "surrogateescape") + b"\n" + path.read_bytes()
            for path in self.home.rglob("*") if path.is_file() and not path.is_symlink())


def control_terminal() -> None:
    """In the child: the terminal sends what Ctrl-C means to the session that first opens it, and
    whoever runs the tests may have them ignored."""
    for key in (signal.SIGINT, signal.SIGQUIT):
        signal.signal(key, signal.SIG_DFL)
    os.close(os.open(os.ttyname(0), os.O_RDWR))


def run_on_terminal(
    command: list[str], environ: dict[str, str], directory: Path, answers: str = "",
    timeout: float = 30,
) -> tuple[int, str]:
    """Runs a command on a pseudo-terminal; types `answers` a line at a time, each when the
    screen has come to rest."""
    master, slave = pty.openpty()
    process = subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, env=environ,
                               cwd=directory, start_new_session=True,
                               preexec_fn=control_terminal)
    os.close(slave)
    screen = b""
    waiting = answers.splitlines(keepends=True)
    deadline = time.monotonic() + timeout
    try:
        while time.monotonic() < deadline:
            # A prompt ends in a space; what else comes to rest may be about to go on.
            ready, _, _ = select.select([master], [], [], 0.08 if screen.endswith(b" ") else 0.3)
            if ready:
                try:
                    piece = os.read(master, 65_536)
                except OSError:
                    break
                if not piece:
                    break
                screen += piece
            elif process.poll() is not None:
                break
            elif waiting:
                os.write(master, waiting.pop(0).encode())
        code = process.wait(max(0.1, deadline - time.monotonic()))
        return code, screen.decode("utf-8", "replace")
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
        os.close(master)
