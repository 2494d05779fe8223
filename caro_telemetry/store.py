"""The store: events in SQLite. The only client module that imports sqlite3.

In: event types that the schema made. Out: rows, counts and marks. Everything that is stored has
passed gate 2, and everything that leaves passes gate 3; both stand here, each in one function.
A run is stored whole or not at all, and nothing here waits longer than the given timeout.
Contract: DESIGN.md section 6.
"""
from __future__ import annotations

import os
import sqlite3
import stat
import sys

from caro_telemetry import events

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from typing import Any

FILE_NAME = "events.db"
SET_ASIDE = "events.db.broken"
SIDE_FILES = ("-wal", "-shm", "-journal")
TIMEOUT = 0.25  # seconds that a lock is waited for: telemetry yields
LEASE_SECONDS = 90  # a pass renews it before each request; a detached one ends at 60 s
HOUR, DAY = 3600, 86_400
SCHEMA = "schema"  # the class of an event that is outside the schema
STATES = ("waiting", "held", "uploaded", "rejected")
COLUMNS = ("number", "id", "session_id", "timestamp", "type", "data", "state")
_PIECE = 1_000  # rows read at once
_REMEMBERED = 20_000  # verdicts; bounds the memory that a hand-made file can cost
_WAL_BOUND = 524_288  # bytes; a longer one costs each open and locks others out

# Step n brings a file from user_version n to n + 1; new files run them all. No index on `id`:
# 122 random bits need no proof of being unique, and its pages would cost each run 12 KiB of log.
MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        "CREATE TABLE events(number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL,"
        " session_id TEXT NOT NULL, timestamp TEXT NOT NULL, type TEXT NOT NULL,"
        " data TEXT NOT NULL, state TEXT NOT NULL)",
        "CREATE INDEX events_by_state ON events(state)",  # in it, rows of a state are in order
        "CREATE TABLE dropped(class TEXT PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID",
        "CREATE TABLE marks(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    ),
)
# Networked file systems have no shared memory between hosts, which WAL needs (sqlite.org/wal.html).
_NETWORKED = frozenset(("nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "lustre",
                        "glusterfs", "fuse.sshfs", "fuse.glusterfs", "beegfs", "gpfs"))
# SQLite's result codes (sqlite.org/rescode.html) that speak of the moment, not of the file:
# PERM, BUSY, LOCKED, NOMEM, READONLY, INTERRUPT, IOERR, FULL, CANTOPEN, PROTOCOL, NOLFS, AUTH.
_PASSING = frozenset((3, 5, 6, 7, 8, 9, 10, 13, 14, 15, 22, 23))
_LOCKED = (5, 6, 15)  # of them BUSY, LOCKED, PROTOCOL: another process
_READ_ONLY = "the data directory, or the database in it, can't be written"
# The sqlite3 module fails so when SQLite's own message quotes a damaged name.
_SQLITE_ERRORS = (sqlite3.Error, UnicodeDecodeError)
_NOT_UTF_8 = "it holds text that is not UTF-8"


class StoreError(Exception):
    """The store can't be used now; the message says why, without a path.

    `broken`: the inode number of a damaged file, for `set_aside`; 0 where the file is sound.
    """

    def __init__(self, message: str, broken: int = 0) -> None:
        super().__init__(message)
        self.broken = broken


class Row:
    """One stored event as it stands in the file, not yet judged (see `gate_3`)."""

    __slots__ = ("data", "id", "more", "number", "session_id", "state", "timestamp", "type")

    def __init__(
        self, number: Any, event_id: Any, session_id: Any, timestamp: Any, event_type: Any,
        data: Any, state: Any, *more: Any,
    ) -> None:
        self.number = number
        self.id = event_id
        self.session_id = session_id
        self.timestamp = timestamp
        self.type = event_type
        self.data = data
        self.state = state
        self.more = more  # of columns that are not caro's

    def text(self) -> str:
        """The event as JSON; only for a row that passed gate 3."""
        return (f'{{"id":"{self.id}","session_id":"{self.session_id}",'
                f'"timestamp":"{self.timestamp}","event_type":{self.data}}}')


def gate_2(event_id: str, session_id: str, timestamp: str, data: str) -> str:
    """Before storage: schema over the very text that will be stored, patterns over its strings.

    The class of what was found, or "". The program's own constants are not asked about, so that
    no pattern is compiled on the normal path.
    """
    try:
        events.check_envelope(event_id, session_id, timestamp)
        event_type = events.read(data)
        events.check(event_type)
    except events.EventError:
        return SCHEMA
    own = (text for text in events.strings(event_type) if not events.is_constant(text))
    return _find_sensitive(own, {})


def gate_3(row: Row, judged: dict[object, tuple[str, object]]) -> str:
    """Before anything leaves, since the file may have been edited: schema, then patterns.

    The class of what was found, or "". `judged` remembers what passed, the texts of event types
    and the strings in them (there are few different ones); a caller keeps it for one pass.
    """
    try:
        if row.more or row.state not in STATES:
            raise events.EventError("a column that is not caro's")
        events.check_envelope(row.id, row.session_id, row.timestamp)
        known = judged.get(row.data)
        if known is None:
            event_type = events.read(row.data)
            events.check(event_type)
            found = _find_sensitive(events.strings(event_type), judged)
            if found:
                return found
            if len(judged) >= _REMEMBERED:
                judged.clear()
            known = judged[row.data] = "", event_type["type"]
    except events.EventError:
        return SCHEMA
    return "" if row.type == known[1] else SCHEMA


def _find_sensitive(strings: Iterator[str], judged: dict[object, tuple[str, object]]) -> str:
    for text in strings:
        if (text,) in judged:  # a tuple: it may spell a whole event type
            continue
        from caro_telemetry import scrubber  # not loaded where every string is a constant

        found = scrubber.find_sensitive(text)
        if found:
            return found
        judged[(text,)] = "", None
    return ""


class Store:
    """An open store. Use `open_store`; close it, or use it in a `with`."""

    def __init__(self, directory: str, inode: int, connection: sqlite3.Connection) -> None:
        self.directory = directory
        self._inode = inode
        self._connection = connection
        self._held_by: Store | None = None

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self, *, at_exit: bool = False) -> None:
        """Closes; empties the log first when it is long. Never raises for a lock.

        `at_exit`: the process ends at once (`os._exit`). Then, before Python 3.12, that end does
        the closing: SQLite's own would write the whole log back, with fsync, and lock others out
        meanwhile (measured with 50 processes at once: 3 % of runs lost instead of 0.3).
        """
        try:
            if _size(os.path.join(self.directory, FILE_NAME + "-wal")) > _WAL_BOUND:
                self._run("PRAGMA busy_timeout=0")
                self._run("PRAGMA wal_checkpoint(TRUNCATE)")
        except StoreError:
            pass  # the next run will
        if at_exit and sys.version_info < (3, 12):
            self._held_by = self  # or else the last reference to go would close it
        else:
            self._connection.close()

    def record(
        self,
        drafts: Sequence[tuple[str, dict[str, object]]],
        *,
        held: bool,
        identify: Callable[[str], str],
        dropped: Mapping[str, int],
    ) -> None:
        """Stores one run: every draft that passes gate 2, and the counts of what was dropped.

        `drafts`: pairs of timestamp and (valid) event type. `identify`: the session id of a date,
        asked once a day; the store keeps the day's. All in one transaction, or StoreError.
        """
        with self.transaction():
            for timestamp, event_type in drafts:
                event_id, data = make_id(), events.write(event_type)
                session_id = self._session_id(timestamp[:10], identify)
                refused = gate_2(event_id, session_id, timestamp, data)
                if refused:
                    self.count_dropped(refused, 1)
                    self.set_mark("session", "")  # which may be damaged; it is made anew
                    continue
                self._run(
                    f"INSERT INTO events({', '.join(COLUMNS)}) VALUES(NULL, ?, ?, ?, ?, ?, ?)",
                    (event_id, session_id, timestamp, event_type["type"], data,
                     "held" if held else "waiting"),
                )
            for refused, number in dropped.items():
                self.count_dropped(refused, number)

    def count_dropped(self, refused: str, number: int) -> None:
        """Adds to the count of events that were dropped, by class."""
        self._run(
            "INSERT INTO dropped VALUES(?, ?)"
            " ON CONFLICT(class) DO UPDATE SET number = number + excluded.number",
            (refused, number),
        )

    def _session_id(self, date: str, identify: Callable[[str], str]) -> str:
        kept_date, _, session_id = self.mark("session").partition(" ")
        if kept_date != date:
            session_id = identify(date)
            self.set_mark("session", f"{date} {session_id}")
        return session_id

    def mark(self, name: str) -> str:
        """A note of the program's own about its work, "" when there is none.

        `session`: a date and its session id. `notice`: "terminal" or "unseen", where the notice
        was shown. `lease`: until when (Unix seconds) and whose token. `due`: when the next
        automatic upload is (Unix seconds). The others are the uploader's.
        """
        found = self._run("SELECT value FROM marks WHERE name = ?", (name,))
        return str(found[0][0]) if found else ""

    def set_mark(self, name: str, value: str) -> None:
        """Sets a mark; "" removes it."""
        if value:
            self._run("INSERT OR REPLACE INTO marks VALUES(?, ?)", (name, value))
        else:
            self._run("DELETE FROM marks WHERE name = ?", (name,))

    def take_lease(self, now: int, *, automatic: bool) -> str:
        """A random token when no other pass runs (and, when `automatic`, one is due), else "".

        A lease or due time further off than any that is given out comes from a clock that was
        set back, and counts as run out.
        """
        if automatic and not self._is_due(now):  # most runs end here, without a lock
            return ""
        with self.transaction():
            if 0 < _seconds(self.mark("lease")) - now <= LEASE_SECONDS:
                return ""
            if automatic and not self._is_due(now):
                return ""
            token = os.urandom(8).hex()
            self.set_mark("lease", f"{now + LEASE_SECONDS} {token}")
            self.set_mark("due", str(now + HOUR))
            return token

    def _is_due(self, now: int) -> bool:
        if 0 < _seconds(self.mark("due")) - now <= DAY:
            return False
        oldest = self._run(
            "SELECT timestamp FROM events WHERE state = 'waiting' ORDER BY number LIMIT 1"
        )
        return bool(oldest) and str(oldest[0][0]) <= timestamp_of(now - HOUR)

    def renew_lease(self, now: int, token: str) -> bool:
        """True, and the lease runs from now, while it is still `token`'s."""
        with self.transaction():
            if self.mark("lease").partition(" ")[2] != token:
                return False
            self.set_mark("lease", f"{now + LEASE_SECONDS} {token}")
            return True

    def end_lease(self, token: str) -> None:
        """Gives the lease up if it is `token`'s."""
        with self.transaction():
            if self.mark("lease").partition(" ")[2] == token:
                self.set_mark("lease", "")

    def set_states(self, rows: Sequence[Row], state: str) -> None:
        """Marks these very events; one that was cleared meanwhile stays away."""
        with self.transaction():
            for row in rows:
                self._run("UPDATE events SET state = ? WHERE number = ? AND id = ?",
                          (state, row.number, row.id))

    def counts(self) -> dict[str, int]:
        """How many events are `stored`, and how many of them in each of STATES."""
        return {"stored": self._run("SELECT count(*) FROM events")[0][0], **{
            state: self._run("SELECT count(*) FROM events WHERE state = ?", (state,))[0][0]
            for state in STATES}}

    def dropped(self) -> dict[str, int]:
        """How many events were dropped, by class."""
        return dict(self._read_any_text(
            "SELECT class, number FROM dropped WHERE typeof(number) = 'integer' ORDER BY class"))

    def rows(
        self, *, where: str = "", values: tuple[object, ...] = (), newest: int | None = None,
    ) -> Iterator[Row]:
        """The events in the order of their arrival, or the `newest` ones in that order.

        `where` is one of the program's own conditions over COLUMNS with `?` for `values`. Read a
        thousand at a time, each in a moment of its own, so that no writer ever waits for a reader
        and no log grows; what arrives meanwhile is not included.
        """
        condition = f" AND ({where})" if where else ""
        last = self._run("SELECT max(number) FROM events")[0][0] or 0
        start = -1 << 63  # the least number that SQLite has; a hand may have written it
        if newest is not None:
            found = self._run(
                f"SELECT min(number) FROM (SELECT number FROM events WHERE 1{condition}"
                " ORDER BY number DESC LIMIT ?)", (*values, newest))
            if found[0][0] is None:
                return
            start = found[0][0]
        columns = self._run("SELECT count(*) FROM pragma_table_info('events')")[0][0]
        foreign = columns != len(COLUMNS)
        query = (f"SELECT {', '.join(COLUMNS)}{', *' if foreign else ''} FROM events"
                 f" WHERE number >= ? AND number <= ?{condition} ORDER BY number LIMIT {_PIECE}")
        while True:
            piece = self._read_any_text(query, (start, last, *values))
            for values_of_row in piece:
                yield Row(*values_of_row)
            if len(piece) < _PIECE:
                return
            start = piece[-1][0] + 1

    def _read_any_text(self, query: str, values: tuple[object, ...] = ()) -> list[Any]:
        """Also text put in by hand that is no UTF-8: read as what no gate lets pass."""
        try:
            return self._run(query, values)
        except StoreError as error:
            if str(error) != _NOT_UTF_8:
                raise
        self._connection.text_factory = lambda data: data.decode("utf-8", "replace")
        try:
            return self._run(query, values)
        finally:
            self._connection.text_factory = str

    def is_current(self) -> bool:
        """True while the open database is still the one of its name, neither cleared nor set
        aside. While it is open, no other file can have its inode number."""
        try:
            return os.stat(os.path.join(self.directory, FILE_NAME)).st_ino == self._inode
        except OSError:
            return False

    def size(self) -> int:
        """Bytes of the database and the files beside it."""
        path = os.path.join(self.directory, FILE_NAME)
        return sum(_size(path + suffix) for suffix in ("", *SIDE_FILES))

    def transaction(self) -> _Transaction:
        """`with store.transaction():` all of it, or none, and no other writer in between."""
        return _Transaction(self._run)

    def prepare(self) -> None:
        """Sets the connection up, and brings an older file to this version. Raises StoreError,
        also for a file from a newer version."""
        # Durable against kill -9 without fsync; a power cut may cost the last moments, never
        # the file.
        self._run("PRAGMA synchronous=NORMAL")
        self._run("PRAGMA wal_autocheckpoint=0")
        if sys.version_info >= (3, 12):  # before, see `close`
            self._connection.setconfig(sqlite3.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, True)
        version = self._run("PRAGMA user_version")[0][0]
        if version > len(MIGRATIONS):
            raise StoreError("made by a newer version of caro, and left alone")
        if version < 1:  # files are made whole, so an emptied one was not made here
            raise StoreError("not a caro database", broken=self._inode)
        if version < len(MIGRATIONS):
            with self.transaction():
                migrate(self._run)

    def _run(self, statement: str, values: tuple[object, ...] = ()) -> list[Any]:
        try:
            return self._connection.execute(statement, values).fetchall()
        except _SQLITE_ERRORS as error:
            raise _translate(error, self._inode, self.directory) from None


class _Transaction:
    __slots__ = ("_run",)

    def __init__(self, run: Callable[[str], object]) -> None:
        self._run = run

    def __enter__(self) -> None:
        self._run("BEGIN IMMEDIATE")

    def __exit__(self, kind: object, *_: object) -> None:
        if kind is not None:
            self._roll_back()
            return
        try:
            self._run("COMMIT")
        except StoreError:  # a full disk; without a log, a reader
            self._roll_back()
            raise

    def _roll_back(self) -> None:
        try:
            self._run("ROLLBACK")
        except StoreError:
            pass  # SQLite has done so by itself (sqlite.org/lang_transaction.html, section 3)


def open_store(directory: str, *, create: bool, timeout: float = TIMEOUT) -> Store:
    """Opens the store in `directory`, and with `create` makes what is missing.

    `timeout`: seconds that each statement waits for a lock. Raises StoreError; FileNotFoundError
    when there is none and `create` is false.
    """
    path = os.path.join(directory, FILE_NAME)
    _check_files(directory, *(path + suffix for suffix in ("", *SIDE_FILES)))
    if not os.path.exists(path):
        if not create:
            raise FileNotFoundError
        _make_file(directory, path)
    inode = os.stat(path).st_ino
    try:
        connection = sqlite3.connect(path, timeout=timeout, isolation_level=None)
    except _SQLITE_ERRORS as error:
        raise _translate(error, inode) from None
    store = Store(directory, inode, connection)
    try:
        store.prepare()
    except StoreError:
        connection.close()
        raise
    return store


def migrate(run: Callable[[str], Iterable[Any]]) -> None:
    """Runs the missing MIGRATIONS, in the caller's transaction."""
    version = next(iter(run("PRAGMA user_version")))[0]
    for step in MIGRATIONS[version:]:
        for statement in step:
            run(statement)
    run(f"PRAGMA user_version={len(MIGRATIONS)}")


def _make_file(directory: str, path: str) -> None:
    """Makes a whole database under another name, then links it to its own: of several processes
    at once, one wins and all use its file."""
    temporary = f"{path}.{os.urandom(4).hex()}"
    try:
        os.close(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600))
        os.chmod(temporary, 0o600)
        connection = sqlite3.connect(temporary, isolation_level=None)
        try:
            connection.execute("BEGIN")
            migrate(connection.execute)
            connection.execute("COMMIT")
            if not _is_networked(directory):
                connection.execute("PRAGMA journal_mode=WAL")
        finally:
            connection.close()
        _remove_leftovers(directory, path)
        os.link(temporary, path)
    except FileExistsError:
        pass
    except OSError as error:
        raise StoreError(error.strerror or "can't be made") from None
    except _SQLITE_ERRORS as error:
        raise _translate(error, 0) from None
    finally:
        for suffix in ("", *SIDE_FILES):
            remove(temporary + suffix)


def _remove_leftovers(directory: str, path: str) -> None:
    """Who removes the database by hand may leave its log, which SQLite would replay into the new
    one. Under a lock, or else another maker's fresh log could be taken for such a one."""
    if not any(os.path.lexists(path + suffix) for suffix in SIDE_FILES) or os.path.lexists(path):
        return
    import fcntl

    descriptor = os.open(directory, os.O_RDONLY | os.O_CLOEXEC)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if not os.path.lexists(path):
            for suffix in SIDE_FILES:
                remove(path + suffix)
    finally:
        os.close(descriptor)


def _is_networked(directory: str) -> bool:
    """True where the file system is known to be one that WAL can't be used on."""
    try:
        with open("/proc/self/mounts", encoding="utf-8", errors="surrogateescape") as file:
            mounts = [line.split(" ")[1:3] for line in file]
    except OSError:
        return False
    real = os.path.realpath(directory) + "/"
    inside = [(len(place), kind) for place, kind in mounts
              if real.startswith(place.rstrip("/") + "/")]
    return bool(inside) and max(inside)[1] in _NETWORKED


def _check_files(directory: str, *files: str) -> None:
    """Raises StoreError unless all that is there is ours: a symlink could lead out of the
    directory, a FIFO would never open, and another user's file is not ours to change."""
    for place in (directory, *files):
        try:
            status = os.lstat(place)
        except FileNotFoundError:
            continue
        except OSError as error:
            raise StoreError(error.strerror or "can't be read") from None
        kind = stat.S_ISDIR if place is directory else stat.S_ISREG
        if not kind(status.st_mode):
            raise StoreError(
                "the data directory is no directory" if place is directory
                else f"{os.path.basename(place)} is not a regular file")
        if status.st_uid != os.geteuid():
            raise StoreError(f"{os.path.basename(place)} belongs to another user")


def set_aside(directory: str, inode: int) -> None:
    """Moves the broken database `inode` away (one is kept), unless another process has.

    The lock on the very file that is broken, and the look at its name under it, keep two
    processes from moving the fresh file that the first of them makes. Raises StoreError.
    """
    import fcntl

    path, aside = os.path.join(directory, FILE_NAME), os.path.join(directory, SET_ASIDE)
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        raise StoreError(error.strerror or "can't be read") from None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if os.fstat(descriptor).st_ino == os.stat(path).st_ino == inode:
            for suffix in SIDE_FILES:
                remove(aside + suffix)
                remove(path + suffix)
            if os.fstat(descriptor).st_size or not os.path.exists(aside):
                os.replace(path, aside)
            else:  # empty: SQLite makes one where another process has just set a file aside
                remove(path)
    except OSError as error:
        raise StoreError(error.strerror or "can't be set aside") from None
    finally:
        os.close(descriptor)


def clear(directory: str, timeout: float = 1.0) -> None:
    """Removes the store and everything beside it that may hold a byte of an event.

    Waits up to `timeout` seconds for other processes to let go of the database. Raises
    StoreError when they don't, and when a file can't be removed: which, and why.
    """
    import time

    from caro_telemetry import session_id

    path = os.path.join(directory, FILE_NAME)
    _check_files(directory)
    if not os.path.isdir(directory):
        return
    if not os.access(directory, os.W_OK):
        raise StoreError(_READ_ONLY)
    connection = None
    if os.path.isfile(path) and not os.path.islink(path):
        connection = sqlite3.connect(path, timeout=0, isolation_level=None)
        deadline = time.monotonic() + timeout
        while not _lock_alone(connection):
            if time.monotonic() > deadline:
                connection.close()
                raise StoreError("another process is using it; try again when it is done")
            time.sleep(0.05)
    left = []
    for name in sorted(os.listdir(directory), reverse=True):  # the database itself comes last
        if name != FILE_NAME and not name.startswith(
                (FILE_NAME + "-", FILE_NAME + ".", session_id.FILE_NAME)):
            continue
        try:
            if connection and name == FILE_NAME and os.access(path, os.W_OK):
                # Emptied first: who has it open already must find nothing there, either.
                os.truncate(path, 0)
            remove(os.path.join(directory, name))
        except OSError as error:
            left.append(f"{name} ({error.strerror})")
    if connection:
        connection.close()
    if left:
        raise StoreError(f"not all of it could be deleted: {', '.join(left)}; do that by hand")


def _lock_alone(connection: sqlite3.Connection) -> bool:
    """True when no other process has the database open, nor can open it until we close. Where
    something else than a lock is in the way, as in a file that is no database, none uses it."""
    try:
        connection.execute("PRAGMA locking_mode=EXCLUSIVE")
        if connection.execute("PRAGMA journal_mode=DELETE").fetchone()[0] != "delete":
            return False
        connection.execute("BEGIN EXCLUSIVE")
    except _SQLITE_ERRORS as error:
        return getattr(error, "sqlite_errorcode", 0) & 0xFF not in _LOCKED
    return True


def make_id() -> str:
    """A random UUID, version 4 (RFC 9562, section 5.4), without the uuid module (+4 M)."""
    digits = os.urandom(16).hex()
    variant = "89ab"[int(digits[16], 16) & 3]
    return f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-{variant}{digits[17:20]}-{digits[20:]}"


def timestamp_of(seconds: float) -> str:
    """Unix seconds as an event's timestamp: UTC to the second, RFC 3339 with Z."""
    import time

    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(seconds))


def remove(path: str) -> None:
    """Removes a file that may not be there."""
    try:
        os.unlink(path)
    except FileNotFoundError:
        pass


def _translate(error: sqlite3.Error | UnicodeError, inode: int, directory: str = "") -> StoreError:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:  # of the sqlite3 module's own; its message would quote the text
        return StoreError(_NOT_UTF_8, broken=inode)
    passing = code & 0xFF in _PASSING
    if code & 0xFF in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN) and directory:
        # A file that we may write is only read by SQLite when its header is damaged.
        if not all(os.access(os.path.join(directory, name), os.W_OK) for name in ("", FILE_NAME)):
            return StoreError(_READ_ONLY)
        passing = code != sqlite3.SQLITE_READONLY
    return StoreError(str(error), broken=0 if passing else inode)


def _size(path: str) -> int:
    try:
        return os.stat(path).st_size
    except OSError:
        return 0


def _seconds(mark: str) -> int:
    word = mark.partition(" ")[0]
    return int(word) if word.isdecimal() else 0
