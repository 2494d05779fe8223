"""What is too old goes for good, once a day, whoever comes first."""
from __future__ import annotations

import io
import random
import sqlite3
import time
from contextlib import closing, redirect_stderr, redirect_stdout
from unittest import mock

from caro_telemetry import events
from caro_telemetry.portal import publish, retention
from caro_telemetry.portal.__main__ import main
from caro_telemetry.portal.database import connect
from tests.portal_support import DAY, Event, PortalTest, day, fleet, machine_day

AGES = (0, 5, 30, 60, 89, 90, 91, 120)


class RetentionTest(PortalTest):
    def setUp(self) -> None:
        super().setUp()
        self.made = fleet(7, 12, [day(ago) for ago in AGES])

    def keep(self, made: list[Event]) -> None:
        """Puts events into the file, however old."""
        with closing(connect(str(self.file))) as connection:
            for one in made:
                connection.execute("INSERT INTO events VALUES(?, ?, ?, ?)", (
                    one["id"], one["session_id"], one["timestamp"][:13] + ":00:00Z",
                    events.write(one["event_type"])))

    def count(self, query: str) -> int:
        with closing(sqlite3.connect(self.file)) as connection:
            return int(connection.execute(query).fetchone()[0])

    def run_command(self, *arguments: str) -> tuple[int, str, str]:
        out, errors = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(errors), \
                mock.patch.object(time, "time", lambda: self.now):
            try:
                code = main(["retention", "--db", str(self.file), *arguments])
            except SystemExit as error:
                code = int(str(error.code))
        return code, out.getvalue(), errors.getvalue()

    def older(self, ago: int) -> list[Event]:
        return [one for one in self.made if one["timestamp"] < day(ago)]


class Retention(RetentionTest):
    def test_deleted_events_leave_no_byte_behind(self) -> None:
        self.keep(self.made)
        self.pass_days(0)
        gone = self.older(90)
        self.assertGreater(len(gone), 50)
        self.assertEqual(len(self.made) - len(gone), self.count("SELECT count(*) FROM events"))
        left = self.every_byte()
        self.assertEqual([], [one["id"] for one in gone if one["id"].encode() in left])
        self.assertTrue(all(one["id"].encode() in left for one in self.made if one not in gone))

    def test_daily_aggregates_go_too(self) -> None:
        self.keep(self.made)
        self.pass_days(0)
        self.assertLess(0, self.count("SELECT count(*) FROM cells"))
        self.pass_days(200)
        for table in ("events", "cells", "days"):
            self.assertEqual(0, self.count(f"SELECT count(*) FROM {table}"), table)

    def test_a_day_is_published_before_it_is_revised_and_deleted(self) -> None:
        self.keep(self.made)
        self.pass_days(0)
        with closing(sqlite3.connect(self.file)) as connection:
            days = {on for (on,) in connection.execute("SELECT day FROM days")}
        self.assertEqual({day(ago) for ago in AGES if 3 <= ago <= 90}, days)

    def test_a_dry_run_says_what_would_go_and_touches_nothing(self) -> None:
        self.keep(self.made)
        before = self.count("SELECT count(*) FROM events")
        code, said, _ = self.run_command("--dry-run", "--days", "30")
        self.assertEqual(0, code)
        self.assertIn(f"would delete {len(self.older(30))} events", said)
        self.assertEqual(before, self.count("SELECT count(*) FROM events"))
        self.assertEqual(0, self.count("SELECT count(*) FROM days"))

    def test_the_command_deletes_and_days_shortens(self) -> None:
        self.keep(self.made)
        self.assertEqual(
            (0, f"deleted {len(self.older(90))} events and 0 published days from before"
                f" {day(90)}\n", ""), self.run_command())
        code, said, _ = self.run_command("--days", "30")
        self.assertEqual(0, code)
        self.assertIn(f"deleted {len(self.older(30)) - len(self.older(90))} events and 3 ", said)
        self.assertEqual(0, len(self.older(30)) - len(self.made) + self.count(
            "SELECT count(*) FROM events"))

    def test_wrong_arguments_are_usage_errors(self) -> None:
        for wrong in (("--days", "0"), ("--days", "91"), ("--days", "x"), ("--day", "30")):
            self.assertEqual(2, self.run_command(*wrong)[0], wrong)

    def test_days_that_nobody_would_see_published_are_refused(self) -> None:
        code, _, errors = self.run_command("--days", "3")
        self.assertEqual(2, code)
        self.assertIn("published 48 hours after its end", errors)
        for _ in range(6):
            self.keep(fleet(int(self.now), 12, [time.strftime("%Y-%m-%d", time.gmtime(self.now))]))
            self.pass_days(1)
            self.assertEqual(0, self.run_command("--days", "4")[0])
        self.assertEqual(2, self.metrics(7)["window"]["published"])

    def test_a_name_that_is_mistyped_makes_no_database(self) -> None:
        self.file = self.home / "potral.db"
        self.assertEqual((1, "", "caro portal: there is no such database\n"), self.run_command())
        self.assertFalse(self.file.exists())

    def test_rows_that_moved_from_page_to_page_leave_no_byte_behind(self) -> None:
        """SQLite's secure_delete alone leaves copies in the gaps of pages."""
        for seed in range(6):
            made = fleet(seed, 12, [day(89), day(100)])
            self.keep(made)
            with closing(connect(str(self.file))) as connection:
                retention.delete(connection, retention.utc_date(self.now), 90)
            left = self.every_byte()
            self.assertEqual([], [one["id"] for one in made if one["timestamp"] < day(90)
                                  and one["id"].encode() in left], seed)

    def test_content_that_a_reader_keeps_in_the_log_is_not_called_deleted(self) -> None:
        self.keep(self.made)
        gone = self.older(90)[0]["id"].encode()
        self.pass_days(-1)  # the work of an earlier day, so that it does not come between
        self.now += DAY
        with closing(sqlite3.connect(self.file)) as reader, \
                mock.patch("caro_telemetry.portal.database.BUSY_SECONDS", 0.1):
            self.keep(machine_day(random.Random(1), 1, day(100), 3))
            reader.execute("BEGIN")
            reader.execute("SELECT count(*) FROM events").fetchone()
            code, said, errors = self.run_command()
            self.assertEqual((1, ""), (code, said))
            self.assertIn("deleted, but somebody is reading", errors)
            self.assertEqual(1, errors.count("\n"))
        self.assertEqual(0, self.run_command()[0])
        self.assertNotIn(gone, self.every_byte())

    def test_a_row_that_cannot_be_read_stops_neither_publication_nor_deletion(self) -> None:
        self.keep(self.made)
        with closing(sqlite3.connect(self.file)) as connection:
            for number, text in enumerate(('{"type":"session_start"', '{"type":"x"}', "", b"\xff",
                                           '{"type":"command_generation"}')):
                connection.execute("INSERT INTO events VALUES(?, ?, ?, ?)", (
                    str(number), self.made[-1]["session_id"], f"{day(5)}T00:00:00Z", text))
            connection.commit()
        errors = io.StringIO()
        with redirect_stderr(errors):
            self.pass_days(0)
        self.assertEqual(f"caro portal: there are events of {day(5)} that can't be read, and are"
                         " left out\n", errors.getvalue())
        self.assertLess(0, self.count(f"SELECT count(*) FROM cells WHERE day = '{day(5)}'"))
        self.assertEqual(0, self.count(
            f"SELECT count(*) FROM events WHERE timestamp < '{day(90)}'"))

    def test_a_file_that_cannot_be_used_is_one_line_and_exit_1(self) -> None:
        self.rest()
        for path in self.home.glob("portal.db*"):
            path.unlink()
        self.file.write_text("no database, but text" * 50)
        code, out, errors = self.run_command()
        self.assertEqual((1, "", 1), (code, out, errors.count("\n")))


class Lease(RetentionTest):
    def work(self, now: float) -> bool:
        """True when this call published."""
        with mock.patch.object(publish, "publish_due") as called:
            retention.keep_up(str(self.file), now)
        return called.called

    def test_the_work_of_a_day_is_done_once(self) -> None:
        self.assertEqual([True, False, False], [self.work(self.now) for _ in range(3)])
        self.assertTrue(self.work(self.now + DAY))

    def test_a_lease_keeps_others_off_and_is_taken_over_when_it_has_run_out(self) -> None:
        with closing(connect(str(self.file))) as connection:
            self.assertTrue(retention._take_lease(
                connection, retention.utc_date(self.now), self.now))
        self.assertFalse(self.work(self.now + retention.LEASE_SECONDS - 1))
        self.assertTrue(self.work(self.now + retention.LEASE_SECONDS))

    def test_failed_work_is_one_line_and_done_again(self) -> None:
        errors = io.StringIO()
        with mock.patch.object(publish, "publish_due", side_effect=sqlite3.OperationalError("x")), \
                redirect_stderr(errors):
            retention.keep_up(str(self.file), self.now)
        self.assertEqual("caro portal: the daily work failed: x\n", errors.getvalue())
        self.assertTrue(self.work(self.now + retention.LEASE_SECONDS))

    def test_deletion_does_not_depend_on_publication(self) -> None:
        self.keep(self.made)
        errors = io.StringIO()
        with mock.patch.object(publish, "publish_due", side_effect=KeyError("secret")), \
                redirect_stderr(errors):
            retention.keep_up(str(self.file), self.now)
        self.assertEqual("caro portal: the daily work failed: KeyError\n", errors.getvalue())
        old = f"SELECT count(*) FROM events WHERE timestamp < '{day(90)}'"
        self.assertEqual(0, self.count(old))
        self.keep(self.older(90))
        with mock.patch.object(publish, "publish_due", side_effect=sqlite3.OperationalError("x")):
            self.assertEqual((1, "", "caro portal: x\n"), self.run_command())
        self.assertEqual(0, self.count(old))
        self.assertTrue(self.work(self.now + retention.LEASE_SECONDS))

    def test_requests_are_answered_while_the_work_goes_on(self) -> None:
        self.keep(machine_day(random.Random(1), 1, day(100), 3))
        lock = connect(str(self.file))
        lock.execute("BEGIN IMMEDIATE")
        self.portal._keep_up()
        began = time.monotonic()
        status = self.portal._show_health({})[0]
        self.assertEqual(200, status)
        self.assertLess(time.monotonic() - began, 1)
        lock.execute("COMMIT")
        lock.close()
        self.rest()
        self.assertEqual(0, self.count("SELECT count(*) FROM events"))
