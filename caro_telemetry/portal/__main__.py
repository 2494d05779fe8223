"""`python3 -m caro_telemetry.portal`: serve, or do the daily work, or pass events on."""
from __future__ import annotations

import argparse
import sqlite3
import sys
import time
from contextlib import closing
from datetime import timedelta

from caro_telemetry.portal import application, forward, publish, retention, server
from caro_telemetry.portal.database import DatabaseError, connect
from caro_telemetry.portal.intake import KEPT_DAYS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

FEWEST_DAYS = publish.PUBLISH_AFTER + 1


def main(arguments: Sequence[str]) -> int:
    """Runs one command; the exit code: 0 done, 1 could not, 2 usage."""
    options = _parser().parse_args(arguments)
    try:
        result = {None: _serve, "retention": _retention, "forward": _forward}[options.command](
            options)
    except (DatabaseError, sqlite3.Error, OSError, forward.ForwardError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        print(f"caro portal: {reason}", file=sys.stderr)
        return 1
    return result


def _parser() -> argparse.ArgumentParser:
    file = argparse.ArgumentParser(add_help=False)
    file.add_argument("--db", default=argparse.SUPPRESS, metavar="FILE",
                      help="the database (default: portal.db)")
    parser = argparse.ArgumentParser(
        prog="python3 -m caro_telemetry.portal", parents=[file], allow_abbrev=False,
        description="Receives caro's events and shows the public what was learned. Without a"
                    " command it serves, and makes the database where it is missing.")
    parser.set_defaults(db="portal.db")
    parser.add_argument("--bind", default="127.0.0.1:8787", type=_address, metavar="HOST:PORT",
                        help="where to listen (default: %(default)s)")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    daily = commands.add_parser(
        "retention", parents=[file], allow_abbrev=False,
        help="publish what is due and delete what is too old, for a timer")
    daily.add_argument("--days", type=_days, default=KEPT_DAYS, metavar="N",
                       help=f"keep N days, {FEWEST_DAYS} to {KEPT_DAYS} (default: {KEPT_DAYS}, as"
                            " the server does by itself: for fewer, let a timer run this daily)")
    daily.add_argument("--dry-run", action="store_true", help="only say what would be deleted")
    onward = commands.add_parser(
        "forward", parents=[file], allow_abbrev=False,
        help="pass events on to an OpenTelemetry Collector, for a timer",
        description="Passes events on to an OpenTelemetry Collector, each at least once. Headers"
                    " that it needs are read from OTEL_EXPORTER_OTLP_HEADERS.")
    onward.add_argument("--otlp", required=True, metavar="URL",
                        help="such as https://collector/v1/logs")
    return parser


def _address(text: str) -> tuple[str, int]:
    try:
        return server.parse_address(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _days(text: str) -> int:
    if not text.isdecimal() or not FEWEST_DAYS <= int(text) <= KEPT_DAYS:
        raise argparse.ArgumentTypeError(
            f"a number from {FEWEST_DAYS} to {KEPT_DAYS}; a day is published 48 hours after its"
            " end, so fewer would delete it before anybody sees it")
    return int(text)


def _serve(options: argparse.Namespace) -> int:
    server.serve(application(options.db), *options.bind)
    return 0


def _retention(options: argparse.Namespace) -> int:
    today = retention.utc_date(time.time())
    with closing(connect(options.db)) as connection:
        if options.dry_run:
            events, days = retention.count(connection, today, options.days)
            print(f"would delete {events} events and {days} published days"
                  f" from before {today - timedelta(options.days)}")
            return 0
        try:
            publish.publish_due(connection, today, today - timedelta(KEPT_DAYS))
        finally:  # deletion does not depend on publication
            events, days = retention.delete(connection, today, options.days)
        print(f"deleted {events} events and {days} published days"
              f" from before {today - timedelta(options.days)}")
    return 0


def _forward(options: argparse.Namespace) -> int:
    with closing(connect(options.db)) as connection:
        done = forward.forward(connection, options.otlp)
    notes = ((done.refused, "{} refused by the collector"),
             (done.kept, "{} not taken by the collector, and kept"),
             (done.unreadable, "{} that can't be read left out"))
    print(", ".join([f"forwarded {done.sent} events",
                     *(note.format(number) for number, note in notes if number)]))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
