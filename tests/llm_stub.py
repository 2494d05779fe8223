"""A chat server on loopback that misbehaves: the other end of the LLM backend's tests."""
from __future__ import annotations

import contextlib
import gzip
import json
import socket
import threading
import time
from collections.abc import Callable

Reply = str | bytes | Callable[[socket.socket], None]
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"


class Chat(threading.Thread):
    """Gives each connection the next of `answers`: the text of a chat completion, bytes to send as
    they are, or what to do with the connection. `requests`: each as it came, head and body."""

    def __init__(self, *answers: Reply) -> None:
        super().__init__(daemon=True)
        self.answers = answers
        self.requests: list[bytes] = []
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.listener.getsockname()[1]}/v1"
        self.start()

    def run(self) -> None:
        for answer in self.answers:
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            with connection, contextlib.suppress(OSError):  # caro has had enough
                self.requests.append(read_request(connection))
                if callable(answer):
                    answer(connection)
                else:
                    connection.sendall(answer if isinstance(answer, bytes) else completion(answer))

    def messages(self, number: int) -> list[dict[str, str]]:
        """The messages of a request."""
        found: list[dict[str, str]] = json.loads(
            self.requests[number].partition(b"\r\n\r\n")[2])["messages"]
        return found

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self.listener.shutdown(socket.SHUT_RDWR)  # wakes who waits in accept
        self.listener.close()
        self.join(5)


def read_request(connection: socket.socket) -> bytes:
    request = b""
    while b"\r\n\r\n" not in request or len(request.partition(b"\r\n\r\n")[2]) < int(
            request.lower().partition(b"content-length: ")[2].split()[0]):
        request += connection.recv(65_536)
    return request


def respond(body: bytes, head: bytes = HEAD) -> bytes:
    """A whole response with this body."""
    return head + b"Content-Length: %d\r\n\r\n" % len(body) + body


def completion(content: object) -> bytes:
    return respond(json.dumps({"choices": [{"message": {"content": content}}]}).encode())


def status(line: str, *headers: str, body: str = "{}") -> bytes:
    """A response of another status, such as `429 Too Many Requests`."""
    return respond(body.encode(), "\r\n".join((f"HTTP/1.1 {line}", *headers, "")).encode())


def zipped(content: str) -> bytes:
    body = gzip.compress(completion(content).partition(b"\r\n\r\n")[2])
    return respond(body, HEAD + b"Content-Encoding: gzip\r\n")


def close(connection: socket.socket) -> None:
    """Answers nothing and hangs up."""


def drip(beginning: bytes) -> Callable[[socket.socket], None]:
    """Sends this, then a byte now and then, for as long as somebody listens."""
    def go_on(connection: socket.socket) -> None:
        connection.sendall(beginning)
        for _ in range(100):
            connection.sendall(b" ")
            time.sleep(0.1)
    return go_on


class Flood:
    """Sends this many bytes of an answer; `sent`: how many were taken before the reader left."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.sent = 0

    def __call__(self, connection: socket.socket) -> None:
        connection.sendall(HEAD + b"Content-Length: %d\r\n\r\n" % self.size)
        while self.sent < self.size:
            self.sent += connection.send(b" " * 65_536)
