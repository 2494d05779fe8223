"""The uploader: takes stored events to the portal. The only client module that opens a socket.

In: events that wait in the store. Out: POST requests of at most 100 events of one day each, and
marks in the store. One pass (`upload`) serves the hourly thread, the detached process that a short
command leaves behind (`hand_over`), and a person's `caro telemetry upload`; `dry_run` shows the
very requests that it would send. Settings and store are read anew before each request, so that
switching off, air-gapping or clearing stops a running pass. Contract: DESIGN.md section 7.
"""
from __future__ import annotations

import os
import sys
import time

from caro_telemetry import __version__, events
from caro_telemetry.settings import is_loopback, read_settings, split_host
from caro_telemetry.store import DAY, HOUR, Store, StoreError, gate_3, open_store, timestamp_of

# http, json, ssl, threading and urllib are imported where they are used: `hand_over` runs in a
# command that a person waits for.
TYPE_CHECKING = False
if TYPE_CHECKING:
    import http.client
    import socket
    import ssl
    from collections.abc import Callable, Iterator, Mapping

    from caro_telemetry.settings import Settings
    from caro_telemetry.store import Row

BATCH = 100  # events in a request
AGE = 90 * DAY  # an older event stays here
ANSWER_BOUND = 65_536  # bytes of an answer that are read
REQUEST_SECONDS = 20  # for all of one request, name resolution included
PASS_SECONDS = 35  # an automatic pass begins no request later, so it ends before
PROCESS_SECONDS = 60  # the detached process does, whatever it waits for
_PATIENCE = 5.0  # seconds that a lock is waited for; nobody waits for us
_POISON = (400, 413, 422)  # the server will never take this batch as it is
_PLACE = "CARO_UPLOADER_PLACE"  # environment variable: where the detached process finds us
_CHILD = (f"import os, sys; sys.path.append(os.environ.pop('{_PLACE}'));"
          " import caro_telemetry.uploader; caro_telemetry.uploader.main()")
_OF_DAY = ("state = ? AND session_id = ? AND substr(timestamp, 1, 10) = ?"
           " AND number BETWEEN ? AND ?")


class UploadError(Exception):
    """Why a pass stopped before its end: a sentence without private content."""


class Request:
    """One POST, whole: `url`, `headers` (pairs, all that are sent), `body` (bytes), and the
    `rows` that are in it."""

    __slots__ = ("body", "headers", "rows", "url")
    method = "POST"

    def __init__(self, endpoint: str, rows: list[Row]) -> None:
        self.url = endpoint
        self.rows = rows
        self.body = ("[" + ",".join(row.text() for row in rows) + "]").encode("ascii")
        self.headers = (
            ("Host", endpoint.split("/")[2]),
            ("User-Agent", "caro/" + events.version_word(__version__)),
            ("Content-Type", "application/json"),
            ("Content-Length", str(len(self.body))),
            ("Accept-Encoding", "identity"),  # nothing is ever decompressed here
            ("Connection", "close"),
        )


class Answer:
    """What came of a request: `status` (0 where no answer came; then `problem` says why), `body`
    (at most ANSWER_BOUND bytes) and `retry_after`, the header's text or ""."""

    __slots__ = ("body", "problem", "retry_after", "status")

    def __init__(
        self, status: int = 0, body: bytes = b"", retry_after: str = "", problem: str = "",
    ) -> None:
        self.status, self.body = status, body
        self.retry_after, self.problem = retry_after, problem


class Outcome:
    """What a pass did: events `found` that may leave, `sent` and `rejected` of them or by gate 3;
    how many were `kept` back, by reason (held, age, young, level, unknown); `error`, a sentence or
    ""."""

    __slots__ = ("error", "found", "kept", "rejected", "sent")

    def __init__(self) -> None:
        self.found = self.sent = self.rejected = 0
        self.kept = {"held": 0, "age": 0, "young": 0, "level": 0, "unknown": 0}
        self.error = ""


def hand_over(token: str) -> None:
    """Starts a detached process that makes the pass for which `token` was leased. Never raises,
    never waits; where there is no interpreter to start, nothing happens.

    posix_spawn, not fork: in a forked process urllib crashes on macOS. The interpreter is isolated
    (-I), runs no code of other packages (-S) and writes no bytecode (-B).
    """
    if not sys.executable or getattr(sys, "frozen", False):
        return
    arguments = [sys.executable, "-I", "-S", "-B", "-c", _CHILD, token]
    try:
        place = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
        environ = {**os.environ, _PLACE: place}
        actions = [(os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDWR, 0),
                   (os.POSIX_SPAWN_DUP2, 0, 1), (os.POSIX_SPAWN_DUP2, 0, 2),
                   *((os.POSIX_SPAWN_CLOSE, number) for number in _inherited())]
        try:  # a session of its own outlives the terminal
            os.posix_spawn(sys.executable, arguments, environ, file_actions=actions,
                           setsid=True, setsigmask=())
        except NotImplementedError:  # then it makes one itself, a moment later
            os.posix_spawn(sys.executable, arguments, environ, file_actions=actions,
                           setsigmask=())
    except OSError:
        pass


def _inherited() -> Iterator[int]:
    """The descriptors past the first three that a new process would get: a pipe held open there
    keeps its reader waiting."""
    try:
        numbers = [int(name) for name in os.listdir("/dev/fd")]
    except OSError:
        numbers = list(range(256))
    for number in numbers:
        try:
            if number > 2 and os.get_inheritable(number):
                yield number
        except OSError:
            continue  # not open (any more)


def main() -> None:
    """The detached process: one automatic pass for the token in the first argument."""
    import signal

    os.chdir("/")  # the person's directory must not be kept busy
    signal.signal(signal.SIGALRM, signal.SIG_DFL)  # may come ignored
    signal.alarm(PROCESS_SECONDS)
    try:
        os.setsid()
    except OSError:
        pass  # posix_spawn has done it
    upload(os.environ, automatic=True, token=sys.argv[1])


class Uploader:
    """A daemon thread for a process that lives long: an automatic pass at `start`, then hourly."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        import threading

        self._environ = environ
        self._stopped = threading.Event()
        self.thread = threading.Thread(target=self._run, name="caro-uploader", daemon=True)

    def start(self) -> None:
        self.thread.start()

    def stop(self) -> None:
        """Ends the thread before its next request; does not wait for it."""
        self._stopped.set()

    def _run(self) -> None:
        while True:
            try:
                upload(self._environ, automatic=True, stopped=self._stopped.is_set)
            except Exception:  # telemetry is silent, and the next hour may be better
                pass
            if self._stopped.wait(HOUR):
                return


def upload(
    environ: Mapping[str, str],
    *,
    automatic: bool,
    token: str = "",
    include_held: bool = False,
    clock: Callable[[], float] = time.time,
    send: Callable[[Request, Mapping[str, str]], Answer] | None = None,
    progress: Callable[[Outcome], None] = lambda outcome: None,
    stopped: Callable[[], bool] = lambda: False,
) -> Outcome:
    """One pass. `automatic`: one day, the oldest, when it is due; else all that may leave, now.

    `token`: of a lease that was taken before, else one is taken. `include_held`: held events
    too. `clock`: Unix seconds. `send`: in the place of `post`. `progress`: called after each
    request. `stopped`: asked before each. What went wrong is in the outcome; nothing is raised.
    """
    work = _Pass(environ, automatic, include_held, clock)
    try:
        work.begin(token)
        while not stopped() and (request := work.prepare()):
            work.settle(request, (send or post)(request, environ))
            progress(work.outcome)
    except UploadError as error:
        work.outcome.error = str(error)
    except FileNotFoundError:
        pass  # nothing was ever stored, or all was cleared just now
    except (StoreError, OSError) as error:
        words = error.strerror if isinstance(error, OSError) else error  # no file's name
        work.outcome.error = f"the telemetry database can't be used: {words}"
    finally:
        work.end()
    return work.outcome


def dry_run(
    environ: Mapping[str, str], *, include_held: bool = False,
    clock: Callable[[], float] = time.time, outcome: Outcome | None = None,
) -> Iterator[Request]:
    """Every request that `upload` by hand would send now, if each were answered well. Opens no
    socket, takes no lease, marks nothing. `outcome`: gets what is `kept`. Raises UploadError where
    it would refuse, StoreError."""
    work = _Pass(environ, False, include_held, clock)
    work.outcome = outcome or work.outcome
    settings = _read_allowed(environ)
    try:
        store = open_store(settings.data_directory, create=False, timeout=_PATIENCE)
    except FileNotFoundError:
        return
    with store:
        while request := work.choose(store, settings):
            yield request
            work.start = request.rows[-1].number + 1


def read_outcome(store: Store) -> dict[str, object]:
    """For `status`: `time` of the last request and `due`, the next automatic pass (timestamps,
    "" for never), `result` (a sentence) and `sent` (events in that pass)."""
    when, _, rest = store.mark("outcome").partition(" ")
    sent, _, result = rest.partition(" ")
    due = store.mark("due")
    return {"time": timestamp_of(_number(when)) if when else "", "result": result,
            "sent": _number(sent), "due": timestamp_of(_number(due)) if due else ""}


class _Pass:
    """The state of one pass. `days`: what is still to be sent, as (date, session id, state of the
    rows), None until the first look; `start`: the row number that the first of them goes on at;
    `last`: that of the newest event at the first look; `limit`: events in the next request."""

    def __init__(
        self, environ: Mapping[str, str], automatic: bool, include_held: bool,
        clock: Callable[[], float],
    ) -> None:
        self.environ, self.automatic, self.include_held = environ, automatic, include_held
        self.clock = clock
        self.started = time.monotonic()
        self.outcome = Outcome()
        self.token = self.directory = ""
        self.judged: dict[object, tuple[str, object]] = {}
        self.days: list[tuple[str, str, str]] | None = None
        self.refused: dict[str, list[Row]] = {}  # by gate 3, by class
        self.start = self.last = 0
        self.limit = BATCH

    def open(self) -> Store:
        return open_store(self.directory, create=False, timeout=_PATIENCE)

    def begin(self, token: str) -> None:
        """Holds the lease `token`, or takes one."""
        self.directory = _read_allowed(self.environ).data_directory
        self.token = token
        if not token:
            with self.open() as store:
                self.token = store.take_lease(int(self.clock()), automatic=self.automatic)
            if not self.token:
                raise UploadError("another upload is running; try again in two minutes")

    def prepare(self) -> Request | None:
        """The next request, from settings and events as they are at this moment; None at the
        end. Its failure is marked beforehand: nobody else can, if we are killed in it."""
        if self.automatic and time.monotonic() - self.started > PASS_SECONDS:
            return None
        settings = _read_allowed(self.environ)
        with self.open() as store:
            if not store.renew_lease(int(self.clock()), self.token):
                raise UploadError("another upload has taken over")
            request = self.choose(store, settings)
            self._refuse(store)
            if request:
                failures = _number(store.mark("failures")) + 1
                self._note(store, "not finished", failures, _backoff(failures))
        return request

    def choose(self, store: Store, settings: Settings) -> Request | None:
        """The next batch: rows of one session id and day, each judged as it stands on disk now."""
        if store.mark("gone") == _digest(settings.endpoint):
            if self.token:
                store.set_mark("due", str(int(self.clock()) + DAY))
            raise UploadError("the server said that this endpoint is gone for good (410);"
                              " set another telemetry.endpoint")
        if self.days is None:
            self.days = self._survey(store, settings)
        while self.days:
            date, session_id, state = self.days[0]
            values = (state, session_id, date, self.start, self.last)
            batch = []
            for row in store.rows(where=_OF_DAY, values=values):
                if not self._why_kept(row, settings):
                    batch.append(row)
                    if len(batch) == self.limit:
                        break
            if batch:
                return Request(settings.endpoint, batch)
            self.start = 0
            self.days.pop(0)
        return None

    def _survey(self, store: Store, settings: Settings) -> list[tuple[str, str, str]]:
        """The days to send, in order. Judges every event, and fills `refused` and the counts."""
        days: set[tuple[str, str, str]] = set()
        kept = self.outcome.kept
        for state in ("waiting", "held") if self.include_held else ("waiting",):
            for row in store.rows(where="state = ?", values=(state,)):
                why = self._why_kept(row, settings)
                if why in kept:
                    kept[why] += 1
                elif why:
                    self.refused.setdefault(why, []).append(row)
                else:
                    days.add((row.timestamp[:10], row.session_id, state))
                    self.outcome.found += 1
                    self.last = max(self.last, row.number)
        if not self.include_held:
            kept["held"] = store.counts()["held"]
        if not self.automatic:
            return sorted(days)
        # A day with events that the portal does not know yet comes last, and once a day: else it
        # would be sent for ever, and keep all later days from leaving.
        tried = _read_unknown(store, self.clock())
        day_ago = self.clock() - DAY
        ripe = [day for day in days if tried.get(day[1], 0) <= day_ago]
        return sorted(ripe, key=lambda day: (day[1] in tried, day))[:1]

    def _why_kept(self, row: Row, settings: Settings) -> str:
        """Why this row must stay: the class that gate 3 found, `age`, `young` or `level`; "" if it
        may leave."""
        refused = gate_3(row, self.judged)
        if refused:
            return refused
        if row.timestamp < timestamp_of(self.clock() - AGE):
            return "age"
        if self.automatic and row.timestamp > timestamp_of(self.clock() - HOUR):
            return "young"
        return "" if events.includes(settings.level, events.read(row.data)) else "level"

    def _refuse(self, store: Store) -> None:
        for found, rows in self.refused.items():
            store.set_states(rows, "rejected")
            store.count_dropped(found, len(rows))
            self.outcome.rejected += len(rows)
        self.refused = {}

    def settle(self, request: Request, answer: Answer) -> None:
        """Marks what the answer means. Raises UploadError where the pass can't go on."""
        refused = _read_refused(answer)
        poison = answer.status in _POISON
        with self.open() as store:
            if refused is not None:
                self._settle_sent(store, request.rows, refused)
                self.limit = min(BATCH, self.limit * 2)
            elif poison and len(request.rows) > 1:
                self.limit = len(request.rows) // 2
            elif poison:  # alone; the next is tried alone too, since it may be as bad
                store.set_states(request.rows, "rejected")
                self.outcome.rejected += 1
            else:
                self._settle_failure(store, request.url, answer)
            self._note(store, "done", 0, HOUR)
            store.set_mark("gone", "")

    def _settle_sent(self, store: Store, rows: list[Row], refused: dict[int, str]) -> None:
        states: dict[str, list[Row]] = {"uploaded": [], "rejected": [], "waiting": []}
        for index, row in enumerate(rows):
            found = refused.get(index)
            states["uploaded" if found is None else "waiting" if found == "unknown"
                   else "rejected"].append(row)
        for state in ("uploaded", "rejected"):
            store.set_states(states[state], state)
        if states["waiting"]:
            tried = _read_unknown(store, self.clock())
            tried[rows[0].session_id] = int(self.clock())
            store.set_mark("unknown", " ".join(f"{name}:{when}" for name, when in tried.items()))
        self.outcome.sent += len(states["uploaded"])
        self.outcome.rejected += len(states["rejected"])
        self.outcome.kept["unknown"] += len(states["waiting"])
        self.start = rows[-1].number + 1

    def _settle_failure(self, store: Store, endpoint: str, answer: Answer) -> None:
        problem = answer.problem or f"the server answered {answer.status}"
        failures = _number(store.mark("failures"))
        delay = _backoff(failures)
        if answer.status == 410:
            store.set_mark("gone", _digest(endpoint))
            delay = DAY
        elif answer.status in (429, 503):
            asked = _read_retry_after(answer.retry_after, self.clock())
            delay = delay if asked is None else max(HOUR, min(DAY, asked))
        elif 200 <= answer.status < 300:
            problem = "something other than the portal answered: a sign-in page, perhaps"
        self._note(store, problem, failures, delay)
        raise UploadError(problem)

    def _note(self, store: Store, result: str, failures: int, delay: int) -> None:
        now = int(self.clock())
        with store.transaction():
            store.set_mark("outcome", f"{now} {self.outcome.sent} {result}")
            store.set_mark("failures", str(failures) if failures else "")
            store.set_mark("due", str(now + delay))

    def end(self) -> None:
        """Gives the lease back; what can't be given back runs out."""
        try:
            if self.token:
                with self.open() as store:
                    store.end_lease(self.token)
        except (StoreError, OSError):
            pass


def _read_allowed(environ: Mapping[str, str]) -> Settings:
    """The settings as they are now; raises UploadError where nothing may leave."""
    settings = read_settings(environ, __version__)
    if not settings.enabled:
        raise UploadError(f"telemetry is off, decided by {settings.decided_by}")
    if settings.air_gapped:
        raise UploadError("air-gapped mode is on, so nothing is sent; caro telemetry export"
                          " writes a file that you can carry")
    return settings


def _read_refused(answer: Answer) -> dict[int, str] | None:
    """Index and class of the events that the portal refused; None unless the answer means sent."""
    if answer.status == 204:
        return {}
    if not 200 <= answer.status < 300:
        return None
    import json

    try:
        told = json.loads(answer.body)
    except (ValueError, RecursionError):
        return None
    if not isinstance(told, dict):
        return None
    items = told.get("refused")
    return {item["index"]: str(item.get("class")) for item in
            (items if isinstance(items, list) else ())
            if isinstance(item, dict) and type(item.get("index")) is int}


def _backoff(failures: int) -> int:
    """Seconds to wait: 1 to 2 hours after the first failure, then twice as long, a day at most.
    At random, so that the clients of a server that fell don't all come back at once."""
    longest = min(DAY, HOUR << min(failures, 5))
    return longest // 2 + longest * os.urandom(1)[0] // 512


def _read_retry_after(text: str, now: float) -> int | None:
    """Seconds, from both forms of the header (RFC 9110, section 10.2.3); None when it is none."""
    from email.utils import mktime_tz, parsedate_tz

    if text.isascii() and text.isdecimal():
        return int(text[:9])
    try:
        date = parsedate_tz(text)
        return int(mktime_tz(date) - now) if date else None
    except (ValueError, OverflowError, IndexError, TypeError):
        return None


def _read_unknown(store: Store, now: float) -> dict[str, int]:
    """Session ids with events that the portal did not know, and when that was."""
    pairs = (word.partition(":") for word in store.mark("unknown").split())
    tried = {session_id: _number(when) for session_id, _, when in pairs}
    return {session_id: when for session_id, when in tried.items() if now - AGE < when <= now}


def _digest(endpoint: str) -> str:
    import hashlib

    return hashlib.sha256(endpoint.encode()).hexdigest()[:16]


def _number(word: str) -> int:
    return int(word) if word.isascii() and word.isdecimal() and len(word) < 12 else 0


def post(
    request: Request, environ: Mapping[str, str], seconds: float = REQUEST_SECONDS,
) -> Answer:
    """Sends, and waits at most `seconds` for the whole answer. Whatever the network does becomes
    an Answer.

    In a thread of its own, since nothing else bounds all of it: a socket's time-out counts from
    byte to byte, and name resolution has none.
    """
    import threading

    exchange = _Exchange(request, environ, seconds)
    thread = threading.Thread(target=exchange.run, daemon=True)
    try:
        thread.start()
        thread.join(seconds)
        return exchange.answer or Answer(problem="no answer came in time")
    finally:
        exchange.abandon()


class _Exchange:
    """One request on its way. After `abandon` it sends nothing more and ends."""

    def __init__(self, request: Request, environ: Mapping[str, str], seconds: float) -> None:
        self.request, self.environ, self.seconds = request, environ, seconds
        self.answer: Answer | None = None
        self.abandoned = False
        self.connection: http.client.HTTPConnection | None = None
        self.socket: socket.socket | None = None  # http.client forgets it with the last header

    def run(self) -> None:
        try:
            self.answer = self._exchange()
        except Exception as error:  # whatever a server, a proxy or a resolver may do to us
            self.answer = Answer(problem=_explain(error))
        finally:
            if self.connection:
                self.connection.close()

    def abandon(self) -> None:
        import socket

        self.abandoned = True
        opened = self.socket or (self.connection and self.connection.sock)
        try:
            if opened:
                opened.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass  # closed already

    def _exchange(self) -> Answer:
        """http.client alone: it follows no redirect, keeps no cookie, decodes nothing, and adds no
        header when it is told so; what `headers` says is all that is sent."""
        import http.client

        scheme, _, rest = self.request.url.partition("://")
        authority, _, path = rest.partition("/")
        host, port = split_host(authority)
        number = int(port or (443 if scheme == "https" else 80))
        # http goes to the loopback interface alone, so only https can meet a proxy.
        proxy = _find_proxy(self.environ, host, number)
        connection = self.connection = http.client.HTTPConnection(
            *(proxy[:2] if proxy else (host, number)), timeout=self.seconds)
        if proxy:
            connection.set_tunnel(host, number, proxy[2])
        connection.connect()
        if scheme == "https":
            secure = _make_context(self.environ).wrap_socket(
                connection.sock, server_hostname=host, do_handshake_on_connect=False)
            self.socket = connection.sock = secure
            secure.do_handshake()
        self.socket = connection.sock
        if self.abandoned:  # the name was resolved too late: the settings may have changed
            raise TimeoutError
        connection.putrequest("POST", "/" + path, skip_host=True, skip_accept_encoding=True)
        for name, value in self.request.headers:
            connection.putheader(name, value)
        connection.endheaders(self.request.body)
        with connection.getresponse() as response:
            body = b""
            while len(body) < ANSWER_BOUND and (piece := response.read1(ANSWER_BOUND - len(body))):
                body += piece
            return Answer(response.status, body, response.getheader("Retry-After", ""))


def _find_proxy(
    environ: Mapping[str, str], host: str, port: int,
) -> tuple[str, int, dict[str, str]] | None:
    """Host and port of the proxy that HTTPS_PROXY names, and the header with its credentials;
    None where NO_PROXY or the loopback interface says straight ahead."""
    from urllib.parse import unquote, urlsplit

    url = environ.get("https_proxy", environ.get("HTTPS_PROXY", ""))
    if not url or is_loopback(host):
        return None
    for name in environ.get("no_proxy", environ.get("NO_PROXY", "")).lower().split(","):
        name = name.strip().lstrip(".")
        if name and (name in ("*", f"{host}:{port}") or f".{host}".endswith(f".{name}")):
            return None
    try:
        parts = urlsplit(url if "://" in url else "http://" + url)
        if parts.scheme != "http" or not parts.hostname:  # never around it, nor TLS inside TLS
            raise ValueError
        port = parts.port or 80
    except ValueError:
        raise UploadError("HTTPS_PROXY is not of the form http://host:port") from None
    headers = {}
    if parts.username is not None:
        from base64 import b64encode

        pair = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
        headers["Proxy-Authorization"] = "Basic " + b64encode(pair.encode()).decode()
    return parts.hostname, port, headers


def _make_context(environ: Mapping[str, str]) -> ssl.SSLContext:
    """Trusts what the system trusts, and the certificates in SSL_CERT_FILE."""
    import ssl

    context = ssl.create_default_context()
    system = ssl.get_default_verify_paths()
    mac_store = "/etc/ssl/cert.pem"
    if environ.get("SSL_CERT_FILE"):
        context.load_verify_locations(environ["SSL_CERT_FILE"])
    elif not system.cafile and not (system.capath and os.listdir(system.capath)) and (
            os.path.exists(mac_store)):  # python.org's Python for macOS comes without any
        context.load_verify_locations(mac_store)
    return context


def _explain(error: Exception) -> str:
    """A sentence of ours: the error's own text may hold credentials or a server's words."""
    import socket
    import ssl

    if isinstance(error, UploadError):
        return str(error)
    if str(error).startswith("Tunnel connection failed: 407"):  # http.client's words
        return "the proxy wants a name and password (407)"
    for kind, sentence in (
        (FileNotFoundError, "the file that SSL_CERT_FILE names is not there"),
        (ssl.SSLCertVerificationError, "the server's certificate can't be trusted"),
        (ssl.SSLError, "no secure connection could be made"),
        (socket.gaierror, "the server's name can't be resolved"),
        (UnicodeError, "the server's name can't be resolved"),
        (TimeoutError, "no answer came in time"),
        (ConnectionRefusedError, "the connection was refused"),
        (OSError, "the connection failed"),
    ):
        if isinstance(error, kind):
            return sentence
    return "the answer was not HTTP"
