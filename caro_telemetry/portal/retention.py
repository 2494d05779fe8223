"""What is done once a day: publish what is due, then delete what is too old.

Whoever takes the lease in the file does it, among any number of processes. Of what is deleted no
byte stays behind, in the file or in its log.
"""
from __future__ import annotations

import sqlite3
import sys
from contextlib import closing
from datetime import UTC, date, datetime, timedelta

from caro_telemetry.portal import publish
from caro_telemetry.portal.database import DatabaseError, connect
from caro_telemetry.portal.intake import KEPT_DAYS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

LEASE_SECONDS = 600  # taken over when it has run out: its holder may have died
_ROWS = 10_000  # deleted in one transaction, so that writers wait a moment only


def utc_date(seconds: float) -> date:
    """The UTC day of Unix seconds."""
    return datetime.fromtimestamp(seconds, UTC).date()


def keep_up(database: str, now: float) -> None:
    """Publishes and deletes if nobody has done so on this UTC day. Never raises: a request after
    the lease has run out tries again. Deletion does not depend on publication."""
    failed = False

    def attempt(work: Callable[[], object]) -> None:
        nonlocal failed
        try:
            work()
        except Exception as error:
            failed = True
            what = str(error) if isinstance(error, sqlite3.Error | DatabaseError) else (
                type(error).__name__)
            print(f"caro portal: the daily work failed: {what}", file=sys.stderr)

    def work() -> None:
        with closing(connect(database)) as connection:
            today = utc_date(now)
            if _take_lease(connection, today, now):
                attempt(lambda: publish.publish_due(
                    connection, today, today - timedelta(KEPT_DAYS)))
                attempt(lambda: delete(connection, today, KEPT_DAYS))
                if not failed:
                    connection.execute("INSERT OR REPLACE INTO marks VALUES('kept_up', ?)", (
                        today.isoformat(),))
                    connection.execute("DELETE FROM marks WHERE name = 'lease'")

    attempt(work)


def _take_lease(connection: sqlite3.Connection, today: date, now: float) -> bool:
    connection.execute("BEGIN IMMEDIATE")
    with connection:
        marks = dict(connection.execute("SELECT name, value FROM marks"))
        free = marks.get("kept_up", "") < today.isoformat() and float(marks.get("lease", 0)) <= now
        if free:
            connection.execute("INSERT OR REPLACE INTO marks VALUES('lease', ?)", (
                str(now + LEASE_SECONDS),))
    return free


def count(connection: sqlite3.Connection, today: date, days: int) -> tuple[int, int]:
    """How many events and published days are older than so many days."""
    first = (today - timedelta(days)).isoformat()
    (old_events,) = connection.execute(
        "SELECT count(*) FROM events WHERE timestamp < ?", (first,)).fetchone()
    (old_days,) = connection.execute(
        "SELECT count(*) FROM days WHERE day < ?", (first,)).fetchone()
    return old_events, old_days


def delete(connection: sqlite3.Connection, today: date, days: int) -> tuple[int, int]:
    """Deletes events and published days older than so many days, for good; how many there were.
    Raises DatabaseError when a reader kept their content in the log."""
    numbers = count(connection, today, days)
    first = (today - timedelta(days)).isoformat()
    while connection.execute(
            "DELETE FROM events WHERE id IN (SELECT id FROM events WHERE timestamp < ? LIMIT ?)",
            (first, _ROWS)).rowcount:
        pass
    connection.execute("DELETE FROM cells WHERE day < ?", (first,))
    connection.execute("DELETE FROM days WHERE day < ?", (first,))
    # Overwriting is not enough: rows that had moved from page to page leave copies in the gaps.
    connection.execute("VACUUM")
    # The log still has the old pages; this empties it once no reader needs them.
    busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise DatabaseError("deleted, but somebody is reading: the content is still in its log"
                            " (FILE-wal); run this again")
    return numbers
