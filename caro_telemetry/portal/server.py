"""A server for one machine: wsgiref with a thread a connection, bounded in number and in time.

In: a WSGI application and an address. wsgiref gives HTTP/1.0, one request a connection. What is
added here are the bounds: a slow client holds one thread for a limited time, and nobody's address
or request line is written anywhere.
"""
from __future__ import annotations

import io
import json
import signal
import socket
import socketserver
import threading
import time
from http import HTTPStatus
from wsgiref.simple_server import ServerHandler, WSGIRequestHandler, WSGIServer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import FrameType
    from typing import Any
    from wsgiref.types import WSGIApplication

CONNECTIONS = 512  # at once; more are told to come back
HEADER_SECONDS = 10.0  # to send the request line and the headers
BODY_SECONDS = 20.0  # waited for a body; each BODY_RATE bytes that come give back a second of it
BODY_RATE = 32_768
ANSWER_SECONDS = 30.0  # to take the answer
DRAIN_SECONDS = 2.0  # to read on after an early answer: a reset could overtake it
STOP_SECONDS = 5.0  # that running requests get after SIGTERM
_LINE_BOUND = 65_536  # as in http.server
_BUSY_BODY = b'{"error": "too many connections"}\n'
_BUSY = (b"HTTP/1.0 503 Service Unavailable\r\nRetry-After: 60\r\n"
         b"Content-Type: application/json\r\nContent-Length: %d\r\n"
         b"Connection: close\r\n\r\n%b" % (len(_BUSY_BODY), _BUSY_BODY))


def serve(application: WSGIApplication, host: str, port: int) -> None:
    """Serves until SIGTERM or SIGINT. Prints where it listens and that it is ready."""
    with Server(application, host, port) as server:
        def stop(_number: int, _frame: FrameType | None) -> None:
            threading.Thread(target=server.shutdown).start()

        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, stop)
        print(f"caro portal: listening on {server.url}", flush=True)
        print("caro portal: ready", flush=True)
        server.serve_forever(poll_interval=0.1)
        server.finish(STOP_SECONDS)
    print("caro portal: stopped", flush=True)


class Server(socketserver.ThreadingMixIn, WSGIServer):
    """Listens from the moment it is made; `url` says where."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 512

    def __init__(self, application: WSGIApplication, host: str, port: int) -> None:
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self._places = threading.BoundedSemaphore(CONNECTIONS)
        super().__init__((host, port), _Handler)
        self.set_app(application)
        name = f"[{host}]" if ":" in host else host
        self.url = f"http://{name}:{self.server_port}/"

    def server_bind(self) -> None:
        socketserver.TCPServer.server_bind(self)  # WSGIServer's asks the name service
        self.server_name, self.server_port = self.server_address[:2]  # type: ignore[assignment]
        self.setup_environ()

    def process_request(self, request: Any, client_address: Any) -> None:
        if not self._places.acquire(blocking=False):
            request.setblocking(False)
            request.send(_BUSY)
            self.shutdown_request(request)
            return
        try:
            super().process_request(request, client_address)
        except BaseException:  # no thread to be had
            self._places.release()
            raise

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._places.release()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A connection that broke is nobody's business: no traceback, no address."""

    def finish(self, seconds: float) -> None:
        """Waits for running requests, at most so long."""
        deadline = time.monotonic() + seconds
        for _ in range(CONNECTIONS):
            if not self._places.acquire(timeout=max(0.0, deadline - time.monotonic())):
                return


class _Patience(io.RawIOBase):
    """Reads from a socket, and waits for a limited time in all. What comes gives time back, so
    that a long body may take long, but never more than there was at first: nobody earns silence.
    Time in which the portal itself is busy does not count."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self.set(HEADER_SECONDS)

    def set(self, seconds: float, rate: float = 0.0) -> None:
        """Waits so long from now on; so many bytes give a second back, 0: none do."""
        self._left = self._most = seconds
        self._rate = rate

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        if self._left <= 0:
            raise TimeoutError
        self._connection.settimeout(self._left)
        began = time.monotonic()
        try:
            number = self._connection.recv_into(buffer)
        finally:
            self._connection.settimeout(ANSWER_SECONDS)
            self._left -= time.monotonic() - began
        if self._rate:
            self._left = min(self._most, self._left + number / self._rate)
        return number


class _Handler(WSGIRequestHandler):
    server: Server
    server_version = "caro-portal"
    sys_version = ""

    def setup(self) -> None:
        super().setup()
        self.rfile.close()
        self._patience = _Patience(self.connection)
        self.rfile = io.BufferedReader(self._patience, 65_536)

    def handle(self) -> None:
        try:
            self.raw_requestline = self.rfile.readline(_LINE_BOUND + 1)
            if len(self.raw_requestline) > _LINE_BOUND:
                self.requestline = self.request_version = self.command = ""
                self.send_error(414)
            elif self.parse_request():
                self._patience.set(BODY_SECONDS, BODY_RATE)
                self._run()
        except TimeoutError:
            self.requestline = self.request_version = self.command = ""
            self.send_error(408)
        self._drain()

    def _run(self) -> None:
        log = io.StringIO()  # wsgi.errors, which nothing writes to
        answer = _Answer(
            self.rfile, self.wfile, log, self.get_environ(), multithread=True)  # type: ignore[arg-type]
        answer.request_handler = self  # type: ignore[attr-defined]
        answer.run(self.server.get_app())  # type: ignore[arg-type]

    def _drain(self) -> None:
        self.connection.shutdown(socket.SHUT_WR)
        self._patience.set(DRAIN_SECONDS)
        end = time.monotonic() + DRAIN_SECONDS  # however fast it comes
        while time.monotonic() < end and self.rfile.read1(65_536):
            pass

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """One line of JSON, where http.server has an HTML page with the request in it."""
        phrase = HTTPStatus(code).phrase
        self.request_version = "HTTP/1.0"  # so that there is a status line, whatever was sent
        body = (json.dumps({"error": phrase.lower()}) + "\n").encode()
        self.send_response(code)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: Any) -> None:
        """No access log: its lines begin with an address."""


class _Answer(ServerHandler):
    server_software = "caro-portal"

    def log_exception(self, exc_info: Any) -> None:
        """The application never raises; what breaks here is a connection."""


def parse_address(text: str) -> tuple[str, int]:
    """`127.0.0.1:8787` or `[::1]:8787` as host and port; raises ValueError."""
    host, colon, port = text.rpartition(":")
    if not colon or not port.isdecimal() or int(port) > 65_535:
        raise ValueError("an address is HOST:PORT")
    return host.strip("[]"), int(port)


