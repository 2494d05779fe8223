"""A small real HTTP server on loopback that answers well, or misbehaves in a way that has a name.

It also stands in for a proxy: after a CONNECT it serves TLS itself, whatever host was asked for.
"""
from __future__ import annotations

import contextlib
import email.utils
import json
import shutil
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

JSON = "application/json"


class Received:
    """One request as it came: `head` (its lines), `method`, `path`, `headers`, `body`."""

    def __init__(self, head: bytes, body: bytes) -> None:
        self.head = head.decode("latin-1").split("\r\n")
        self.method, self.path, _ = self.head[0].split(" ")
        pairs = (line.partition(": ") for line in self.head[1:] if line)
        self.headers = [(name, value) for name, _, value in pairs]
        self.body = body

    @property
    def events(self) -> list[dict[str, object]]:
        found: list[dict[str, object]] = json.loads(self.body) if self.body else []
        return found

    @property
    def ids(self) -> list[str]:
        return [str(event["id"]) for event in self.events]


class Portal:
    """The server. `choose`: the name of a behaviour, or a function from a request to one.

    `requests`: all that came (CONNECT in `tunnels`); `accepted`: id -> how often it was taken;
    `release`: lets what is "held up" be answered. Use it in a `with`; its end ends every stall.
    """

    def __init__(
        self, choose: str | Callable[[Received], str] = "200",
        context: ssl.SSLContext | None = None, elsewhere: str = "",
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.choose = choose
        self.context = context
        self.elsewhere = elsewhere
        self.clock = clock
        self.pace = 1.0  # seconds from byte to byte of a drip
        self.sent = 0  # bytes of a gigabyte
        self.requests: list[Received] = []
        self.tunnels: list[Received] = []
        self.accepted: dict[str, int] = {}
        self.connections = 0
        self.ending = threading.Event()
        self.release = threading.Event()
        self._lock = threading.Lock()
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.port = self._listener.getsockname()[1]
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self._threads[0].start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/api/events"

    def __enter__(self) -> Portal:
        return self

    def __exit__(self, *_: object) -> None:
        self.ending.set()
        self.release.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for thread in self._threads:
            thread.join(10)

    def take(self, received: Received, without: int = -1) -> None:
        """Counts the events as taken, but for the one at index `without`."""
        with self._lock:
            for index, event_id in enumerate(received.ids):
                if index != without:
                    self.accepted[event_id] = self.accepted.get(event_id, 0) + 1

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            thread = threading.Thread(target=self._serve, args=(connection,), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _serve(self, connection: socket.socket) -> None:
        connection.settimeout(30)
        try:
            if self.context and self.choose != "407" and connection.recv(7, socket.MSG_PEEK) != (
                    b"CONNECT"):
                connection = self.context.wrap_socket(connection, server_side=True)
            received = _read_request(connection)
            if received is None:
                return
            if received.method == "CONNECT":
                self.tunnels.append(received)
                if self.choose == "407":
                    connection.sendall(_reply("407 Proxy Authentication Required"))
                    return
                connection.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
                if self.context:
                    connection = self.context.wrap_socket(connection, server_side=True)
                received = _read_request(connection)
                if received is None:
                    return
            with self._lock:
                self.requests.append(received)
            name = self.choose if isinstance(self.choose, str) else self.choose(received)
            BEHAVIOURS[name](self, connection, received)
        except OSError:
            pass  # the client has gone, or does not trust us
        finally:
            connection.close()


def _read_request(connection: socket.socket) -> Received | None:
    data = b""
    while b"\r\n\r\n" not in data:
        piece = connection.recv(65_536)
        if not piece:
            return None
        data += piece
    head, _, body = data.partition(b"\r\n\r\n")
    received = Received(head, b"")
    length = int(dict(received.headers).get("Content-Length", "0"))
    while len(body) < length:
        body += connection.recv(65_536)
    received.body = body
    return received


def _reply(status: str, body: bytes = b"", kind: str = "text/plain", more: str = "") -> bytes:
    return (f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n"
            f"{more}\r\n").encode() + body


Behaviour = Callable[[Portal, socket.socket, Received], None]


def _answer(
    status: str, more: str = "", body: bytes = b"no", kind: str = "text/plain",
) -> Behaviour:
    """Answers without taking anything."""
    def behave(portal: Portal, connection: socket.socket, received: Received) -> None:
        headers = more.replace("ELSEWHERE", portal.elsewhere).replace(
            "IN_TWO_HOURS", email.utils.formatdate(portal.clock() + 7200, usegmt=True))
        connection.sendall(_reply(status, body, kind, headers))

    return behave


def _taken(status: str, refused_index: int = -1, refused_class: str = "email") -> Behaviour:
    """Takes all events but one, and says so."""
    def behave(portal: Portal, connection: socket.socket, received: Received) -> None:
        portal.take(received, refused_index)
        refused = [{"index": refused_index, "class": refused_class}] if refused_index >= 0 else []
        told = {"accepted": len(received.ids) - len(refused), "repeated": 0, "refused": refused}
        connection.sendall(_reply(status, json.dumps(told).encode(), JSON))

    return behave


def _no_content(portal: Portal, connection: socket.socket, received: Received) -> None:
    portal.take(received)
    connection.sendall(b"HTTP/1.1 204 No Content\r\n\r\n")


def _taken_in_silence(portal: Portal, connection: socket.socket, received: Received) -> None:
    portal.take(received)


def _close_before(portal: Portal, connection: socket.socket, received: Received) -> None:
    pass


def _close_within(portal: Portal, connection: socket.socket, received: Received) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Ty")


def _close_after(portal: Portal, connection: socket.socket, received: Received) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                       b"Content-Length: 40\r\n\r\n")


def _never(portal: Portal, connection: socket.socket, received: Received) -> None:
    portal.ending.wait(60)


def _held_up(portal: Portal, connection: socket.socket, received: Received) -> None:
    portal.release.wait(60)
    _taken("200 OK")(portal, connection, received)


def _slow(portal: Portal, connection: socket.socket, received: Received) -> None:
    time.sleep(0.01)
    _taken("200 OK")(portal, connection, received)


def _drip(data: bytes, before: bytes = b"") -> Behaviour:
    """One byte a second (`pace`), for as long as the other side listens."""
    def behave(portal: Portal, connection: socket.socket, received: Received) -> None:
        connection.sendall(before)
        for byte in data:
            connection.sendall(bytes((byte,)))
            if portal.ending.wait(portal.pace):
                return

    return behave


def _gigabyte(portal: Portal, connection: socket.socket, received: Received) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                       b"Content-Length: 1000000000\r\n\r\n")
    block = b"[" * 1_000_000
    for _ in range(1000):
        connection.sendall(block)
        portal.sent += len(block)


def _raw(data: bytes) -> Behaviour:
    def behave(portal: Portal, connection: socket.socket, received: Received) -> None:
        connection.sendall(data)

    return behave


BEHAVIOURS: dict[str, Behaviour] = {
    "200": _taken("200 OK"),
    "201": _taken("201 Created"),
    "204": _no_content,
    "html": _answer("200 OK", body=b"<html>sign in</html>", kind="text/html"),
    "refused": _taken("200 OK", 1),
    "unknown": _taken("200 OK", 1, "unknown"),
    "odd refusals": _answer("200 OK", kind=JSON, body=(
        b'{"refused": [{"index": true, "class": "x"}, {"index": 7}, {"index": -1}, {"index": "0"},'
        b' {"index": [0]}, {}, 0, null]}')),
    "odd refused": _answer("200 OK", kind=JSON, body=b'{"refused": {"index": 0}}'),
    "odd json": _answer("200 OK", body=b'["not", "an", "object"]', kind=JSON),
    "deep json": _answer("200 OK", body=b'{"a":' * 10_000, kind=JSON),
    "301": _answer("301 Moved Permanently", "Location: ELSEWHERE\r\n"),
    "307": _answer("307 Temporary Redirect", "Location: ELSEWHERE\r\n"),
    "400": _answer("400 Bad Request"),
    "401": _answer("401 Unauthorized"),
    "403": _answer("403 Forbidden"),
    "404": _answer("404 Not Found"),
    "407": _answer("407 Proxy Authentication Required"),
    "410": _answer("410 Gone"),
    "413": _answer("413 Content Too Large"),
    "422": _answer("422 Unprocessable Content"),
    "429": _answer("429 Too Many Requests"),
    "429 seconds": _answer("429 Too Many Requests", "Retry-After: 10000\r\n"),
    "429 date": _answer("429 Too Many Requests", "Retry-After: IN_TWO_HOURS\r\n"),
    "429 week": _answer("429 Too Many Requests", "Retry-After: 604800\r\n"),
    "429 nonsense": _answer("429 Too Many Requests", "Retry-After: soon, I hope\r\n"),
    "500": _answer("500 Internal Server Error"),
    "503": _answer("503 Service Unavailable"),
    "503 seconds": _answer("503 Service Unavailable", "Retry-After: 10000\r\n"),
    "silence": _taken_in_silence,
    "close before": _close_before,
    "close within": _close_within,
    "close after": _close_after,
    "never": _never,
    "held up": _held_up,
    "slow": _slow,
    "drip": _drip(b"HTTP/1.1 200 OK\r\nServer: " + b"x" * 1000),
    "drip body": _drip(b" " * 1000, b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"),
    "drip to the end": _drip(b" " * 1000, b"HTTP/1.0 200 OK\r\nConnection: close\r\n\r\n"),
    "gigabyte": _gigabyte,
    "gzip": _answer("200 OK", "Content-Encoding: gzip\r\n", b"\x1f\x8b\x08\x00broken", JSON),
    "not http": _raw(b"220 mail.test ESMTP\r\n"),
    "endless header": _raw(b"HTTP/1.1 200 OK\r\nX: " + b"x" * 100_000 + b"\r\n\r\n"),
}


class Authority:
    """A certificate authority of its own for a test, made with the `openssl` command.

    Raises FileNotFoundError where there is none, and OSError where it can't.
    """

    def __init__(self, directory: Path) -> None:
        if not shutil.which("openssl"):
            raise FileNotFoundError("openssl is not installed")
        self.directory = directory
        self.file = directory / "authority.pem"
        self._openssl("req", "-x509", *_NEW_KEY, "-keyout", "authority.key", "-out",
                      self.file.name, "-days", "30", "-subj", "/CN=caro test authority",
                      "-addext", "keyUsage=critical,keyCertSign")

    def context(self, host: str, days: int = 2, self_signed: bool = False) -> ssl.SSLContext:
        """What a server shows that says it is `host`; with negative `days`, expired."""
        name = f"{host}{days}{self_signed}"
        extensions = self.directory / "extensions"
        extensions.write_text(f"subjectAltName=DNS:{host}\nsubjectKeyIdentifier=hash\n"
                              "authorityKeyIdentifier=keyid\n")
        self._openssl("req", *_NEW_KEY, "-keyout", name + ".key", "-out", name + ".request",
                      "-subj", f"/CN={host}")
        signer = (("-signkey", name + ".key") if self_signed else
                  ("-CA", self.file.name, "-CAkey", "authority.key", "-CAcreateserial"))
        self._openssl("x509", "-req", "-in", name + ".request", *signer, "-out", name + ".pem",
                      "-days", str(days), "-extfile", extensions.name)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.directory / (name + ".pem"), self.directory / (name + ".key"))
        return context

    def _openssl(self, *arguments: str) -> None:
        done = subprocess.run(["openssl", *arguments], cwd=self.directory, capture_output=True,
                              check=False)
        if done.returncode:
            raise OSError("openssl " + arguments[0] + " failed")


_NEW_KEY = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")


@contextlib.contextmanager
def deaf_address() -> Iterator[str]:
    """The URL of an address that drops packets: a listening socket whose backlog is full."""
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen(0)
    callers = []
    try:
        for _ in range(8):
            caller = socket.socket()
            caller.setblocking(False)
            callers.append(caller)
            caller.connect_ex(listener.getsockname())
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/api/events"
    finally:
        for caller in callers:
            caller.close()
        listener.close()
