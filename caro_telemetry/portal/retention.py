"""What is done once a day: publish what is due, then delete what is too old.

Whoever takes the lease in the file does it, among any number of processes. Deleted content is
overwritten, in the file and in its log.
"""
from __future__ import annotations

import sqlite3
import sys
from contextlib import closing
from datetime import UTC, date, datetime, timedelta

from caro_telemetry.portal import publish
from caro_telemetry.portal.database import DatabaseError, connect
from caro_telemetry.portal.intake import KEPT_DAYS

LEASE_SECONDS = 600  # taken over when it has run out: its holder may have died
_ROWS = 10_000  # deleted in one transaction, so that writers wait a moment only


def utc_date(seconds: float) -> date:
    """The UTC day of Unix seconds."""
    return datetime.fromtimestamp(seconds, UTC).date()


def keep_up(database: str, now: float) -> None:
    """Publishes and deletes if nobody has done so on this UTC day. Never raises: the next request
    a minute later tries again."""
    try:
        with closing(connect(database)) as connection:
            today = utc_date(now)
            if _take_lease(connection, today, now):
                publish.publish_due(connection, today, today - timedelta(KEPT_DAYS))
                delete(connection, today, KEPT_DAYS)
                connection.execute("INSERT OR REPLACE INTO marks VALUES('kept_up', ?)", (
                    today.isoformat(),))
                connection.execute("DELETE FROM marks WHERE name = 'lease'")
    except (sqlite3.Error, DatabaseError) as error:
        print(f"caro portal: the daily work failed: {error}", file=sys.stderr)


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
    """Deletes events and published days older than so many days, for good; how many there were."""
    numbers = count(connection, today, days)
    first = (today - timedelta(days)).isoformat()
    while connection.execute(
            "DELETE FROM events WHERE id IN (SELECT id FROM events WHERE timestamp < ? LIMIT ?)",
            (first, _ROWS)).rowcount:
        pass
    connection.execute("DELETE FROM cells WHERE day < ?", (first,))
    connection.execute("DELETE FROM days WHERE day < ?", (first,))
    # The log still has the old pages; this empties it as soon as no reader needs it.
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return numbers
