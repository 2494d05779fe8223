"""The portal's file: SQLite in WAL mode, shared by threads and processes.

In: judged events. Out: rows. An event is kept under its id, with its time cut to the hour; no
column tells when or in which order events came, or what came together. Deleted content is
overwritten with zeros (`secure_delete`), as far as SQLite does that; see `retention.delete`.
"""
from __future__ import annotations

import os
import queue
import sqlite3
import threading
from concurrent.futures import Future

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    Row = tuple[str, str, str, str]  # id, session_id, timestamp, data

VERSION = 1  # of the file: PRAGMA user_version
BUSY_SECONDS = 20.0  # a lock of another process is waited for
SYNCHRONOUS = "FULL"  # an answer promises that events are kept, through a power cut too
_GROUP = 64  # requests in one transaction, so that they share one sync
_SCHEMA = (
    # timestamp: the hour, as 2026-01-08T10:00:00Z. data: the event_type, as events.write makes it.
    "CREATE TABLE events(id TEXT PRIMARY KEY, session_id TEXT NOT NULL, timestamp TEXT NOT NULL,"
    " data TEXT NOT NULL) WITHOUT ROWID",
    "CREATE INDEX events_by_timestamp ON events(timestamp)",
    # A published cell; `ids` is never shown, it decides about the revision.
    "CREATE TABLE cells(day TEXT NOT NULL, name TEXT NOT NULL, label TEXT NOT NULL,"
    " ids INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY(day, name, label)) WITHOUT ROWID",
    "CREATE TABLE days(day TEXT PRIMARY KEY, published TEXT, revised TEXT) WITHOUT ROWID",
    "CREATE TABLE marks(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
)


class DatabaseError(Exception):
    """The file can't be used; the message says why, without a path."""


def connect(path: str, create: bool = False) -> sqlite3.Connection:
    """A connection that commits by itself unless BEGIN is said. Makes the tables where they are
    missing, and the file (0600) only with `create`: a mistyped name is not an empty portal.
    Raises DatabaseError."""
    try:
        if not os.path.exists(path):
            if not create:
                raise DatabaseError("there is no such database")
            os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
        try:
            _prepare(connection)
        except BaseException:
            connection.close()
            raise
        return connection
    except (OSError, sqlite3.Error) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise DatabaseError(f"the database can't be opened: {reason}") from None


def _prepare(connection: sqlite3.Connection) -> None:
    connection.execute(f"PRAGMA synchronous = {SYNCHRONOUS}")
    connection.execute("PRAGMA secure_delete = ON")
    if connection.execute("PRAGMA user_version").fetchone()[0] == VERSION:
        return
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("BEGIN IMMEDIATE")
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version not in (0, VERSION):
        raise DatabaseError("the database was made by a newer version")
    if version == 0:
        for statement in _SCHEMA:
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.execute("COMMIT")


class Writer:
    """Stores events from many threads through one, which commits what has gathered at once."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._jobs: queue.SimpleQueue[tuple[Sequence[Row], Future[int]]] = queue.SimpleQueue()
        self._starting = threading.Lock()
        self._thread: threading.Thread | None = None

    def store(self, rows: Sequence[Row]) -> int:
        """How many of the rows are new; the others' ids were there. Returns when they are on the
        disk; raises DatabaseError when they can't be."""
        if not rows:
            return 0
        with self._starting:  # not before the first request: a server may fork after loading us
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="writer", daemon=True)
                self._thread.start()
        done: Future[int] = Future()
        self._jobs.put((rows, done))
        return done.result()

    def _work(self) -> None:
        connection: sqlite3.Connection | None = None
        while True:
            jobs = [self._jobs.get()]
            while len(jobs) < _GROUP and not self._jobs.empty():
                jobs.append(self._jobs.get())
            try:
                connection = connection or connect(self._path)
                numbers = _insert(connection, [rows for rows, _ in jobs])
            except (sqlite3.Error, DatabaseError) as error:
                if connection is not None:
                    connection.close()
                    connection = None
                for _, done in jobs:
                    done.set_exception(DatabaseError(f"can't store: {error}"))
            else:
                for (_, done), number in zip(jobs, numbers, strict=True):
                    done.set_result(number)


def _insert(connection: sqlite3.Connection, groups: list[Sequence[Row]]) -> list[int]:
    """Stores the groups in one transaction; how many rows of each were new."""
    connection.execute("BEGIN IMMEDIATE")
    with connection:
        return [
            connection.executemany("INSERT OR IGNORE INTO events VALUES(?, ?, ?, ?)", rows).rowcount
            for rows in groups
        ]
