"""The promises of stats: the numbers are right, the drawing fits, and nothing foreign is shown."""
from __future__ import annotations

import json
import random
import re
import statistics
import tracemalloc
import unittest
from collections.abc import Iterator
from unittest import mock

from caro_telemetry import events, stats, store

SEED = 20_260_108
START = {"version": "1.1.0-beta", "platform": "linux", "shell_type": "bash",
         "backend_available": ["static"], "mode": "argument"}
# Event type -> fields, by day; what the expected numbers below are worked out from by hand.
EVENTS: tuple[tuple[str, str, dict[str, object]], ...] = (
    ("2026-01-08", "session_start", START),
    ("2026-01-08", "command_generation", {"backend": "static", "duration_ms": 4, "success": True}),
    ("2026-01-08", "session_start", START),
    ("2026-01-08", "command_generation",
     {"backend": "llm", "duration_ms": 1_500, "success": True, "fallback": True}),
    ("2026-01-09", "session_start", START),
    ("2026-01-09", "backend_error",
     {"backend": "llm", "error_category": "timeout", "recoverable": True}),
    ("2026-01-09", "command_generation",
     {"backend": "llm", "duration_ms": 31_000, "success": False, "error_category": "timeout"}),
    ("2026-01-09", "command_generation",
     {"backend": "static", "duration_ms": 12, "success": False, "error_category": "no_match"}),
    ("2026-01-09", "safety_validation",
     {"risk_level": "critical", "action_taken": "blocked", "pattern_category": "destructive"}),
    ("2026-01-09", "safety_validation",
     {"risk_level": "high", "action_taken": "warned", "outcome": "declined"}),
    ("2026-01-09", "safety_validation",
     {"risk_level": "high", "action_taken": "warned", "outcome": "declined"}),
    ("2026-01-09", "performance", {"stage": "store", "duration_ms": 3}),
)


def row_of(day: str, name: str, fields: dict[str, object], number: int = 1) -> store.Row:
    return store.Row(number, store.make_id(), "0123456789abcdef", f"{day}T10:30:45Z", name,
                     events.write(events.make(name, **fields)), "waiting")


def answers(milliseconds: list[int]) -> Iterator[store.Row]:
    for value in milliseconds:
        yield row_of("2026-01-08", "command_generation",
                     {"backend": "static", "duration_ms": value, "success": True})


class TestNumbers(unittest.TestCase):
    def setUp(self) -> None:
        self.stats = stats.collect(row_of(*event) for event in EVENTS)

    def test_every_number_is_that_of_the_events(self) -> None:
        expected = {
            "events": 12, "skipped": {}, "prompts": 4, "answered": 2, "success_rate": 0.5,
            "fallbacks": 1, "missed": 2, "backends": {"llm": 2, "static": 2},
            "types": {"session_start": 3, "command_generation": 4, "backend_error": 1,
                      "safety_validation": 3, "performance": 1},
            "runs_per_day": {"2026-01-08": 2, "2026-01-09": 1},
            "errors": {"no_match": 1, "timeout": 1}, "backend_errors": {"timeout": 1},
            "safety": {"blocked": {"none": 1}, "warned": {"declined": 2}},
        }
        self.assertEqual({name: self.stats[name] for name in expected}, expected)
        self.assertEqual(set(self.stats), {*expected, "durations"})
        llm = self.stats["durations"]["llm"]
        self.assertEqual((llm["count"], llm["median_ms"], llm["p95_ms"]), (2, 1_500, 31_000))
        self.assertEqual({name: number for name, number in llm["buckets"].items() if number},
                         {"1-2.9 s": 1, "30 s and more": 1})

    def test_they_are_ready_for_json(self) -> None:
        self.assertEqual(json.loads(json.dumps(self.stats)), self.stats)

    def test_without_events_there_is_no_rate_and_nothing_fails(self) -> None:
        empty = stats.collect([])
        self.assertEqual((empty["events"], empty["success_rate"]), (0, None))
        self.assertTrue(list(stats.render(empty, 80, colour=False, blocks=False)))

    def test_median_and_95th_percentile_are_the_nearest_rank(self) -> None:
        chance = random.Random(SEED)
        for size in (1, 2, 3, 19, 20, 21, 100, 777):
            values = [int(chance.expovariate(1 / 2_000)) for _ in range(size)]
            cut = sorted(int(str(events.duration(value))) for value in values)
            found = stats.collect(answers(values))["durations"]["static"]
            with self.subTest(size=size, seed=SEED):
                self.assertEqual(found["median_ms"], statistics.median_low(cut))
                self.assertEqual(found["p95_ms"], cut[-(-95 * size // 100) - 1])
                self.assertEqual(sum(found["buckets"].values()), size)

    def test_every_duration_falls_into_the_bucket_of_its_name(self) -> None:
        edges = {9: "0-9 ms", 10: "10-29 ms", 29: "10-29 ms", 30: "30-99 ms", 100: "100-290 ms",
                 299: "100-290 ms", 300: "300-990 ms", 999: "300-990 ms", 1_000: "1-2.9 s",
                 9_999: "3-9.9 s", 29_000: "10-29 s", 30_000: "30 s and more",
                 events.DURATION_BOUND: "30 s and more"}
        for value, name in edges.items():
            found = stats.collect(answers([value]))["durations"]["static"]["buckets"]
            self.assertEqual([key for key, number in found.items() if number], [name], value)

    def test_more_kinds_of_events_than_are_kept_at_once_are_counted_all_the_same(self) -> None:
        with mock.patch.object(stats, "_TEXTS_KEPT", 2):
            self.assertEqual(stats.collect(row_of(*event) for event in EVENTS), self.stats)

    def test_memory_does_not_grow_with_the_rows(self) -> None:
        rows = [row_of(*event) for event in EVENTS]

        def peak(times: int) -> int:
            tracemalloc.start()
            stats.collect(row for _ in range(times) for row in rows)
            try:
                return tracemalloc.get_traced_memory()[1]
            finally:
                tracemalloc.stop()

        peak(10)
        self.assertLess(peak(400), peak(100) * 1.2)


class TestDrawing(unittest.TestCase):
    def setUp(self) -> None:
        self.stats = stats.collect(row_of(*event) for event in EVENTS)

    def lines(self, width: int = 80, colour: bool = False, blocks: bool = False) -> list[str]:
        return list(stats.render(self.stats, width, colour=colour, blocks=blocks))

    def test_it_fits_80_columns_and_40_and_any_other(self) -> None:
        for number in (1, 1_000_000):
            self.stats["runs_per_day"] = {f"2026-01-{day:02}": number * day for day in range(1, 29)}
            for width in (80, 40, 30, 10, 200):
                for colour in (False, True):
                    for line in self.lines(width, colour, True):
                        self.assertLessEqual(len(re.sub("\033\\[[0-9]*m", "", line)), width, line)

    def test_piped_it_is_plain_ascii(self) -> None:
        text = "\n".join(self.lines())
        self.assertTrue(text.isascii())
        self.assertNotIn("\033", text)
        self.assertIn("#", text)
        self.assertIn("\u2588", "".join(self.lines(blocks=True)))

    def test_what_the_maintainers_would_learn_is_there(self) -> None:
        text = re.sub(" +", " ", "\n".join(self.lines()))
        for words in ("2026-01-08 2 #", "success rate 50.0% #", "llm 2 #", "median 1.5 s #",
                      "95th percentile 31 s #", "timeout 1 #", "no_match 1 #", "blocked 1 #",
                      "warned, declined 2 #", "30 s and more 1 #"):
            self.assertIn(words, text)

    def test_bars_are_as_long_as_their_part_and_something_is_never_nothing(self) -> None:
        self.stats["runs_per_day"] = {"2026-01-01": 1, "2026-01-02": 500, "2026-01-03": 1_000}
        lengths = [line.count("#") for line in self.lines() if line.startswith("2026")]
        self.assertEqual(lengths, [1, 25, 50])

    def test_only_the_last_days_are_drawn_and_all_are_in_the_numbers(self) -> None:
        days = {f"2026-01-{day:02}": day for day in range(1, 31)}
        self.stats["runs_per_day"] = days
        drawn = [line[:10] for line in self.lines() if line.startswith("2026")]
        self.assertEqual(drawn, list(days)[-14:])


class TestTampered(unittest.TestCase):
    def test_rows_edited_by_hand_are_counted_and_nothing_of_them_is_shown(self) -> None:
        rows = [row_of(*event) for event in EVENTS]
        edits: dict[str, object] = {
            "data": rows[1].data.replace("static", "/home/canary"), "type": "canary",
            "timestamp": "canary-01-08T10:30:4", "id": "canary", "session_id": "canary",
            "state": "canary",
        }
        for name, value in edits.items():
            tampered = row_of(*EVENTS[1])
            setattr(tampered, name, value)
            rows.append(tampered)
        found = stats.collect(rows)
        self.assertEqual((found["events"], found["skipped"]), (12, {"schema": 6}))
        text = "\n".join(stats.render(found, 80, colour=True, blocks=True)) + json.dumps(found)
        self.assertNotIn("canary", text)
        self.assertIn("skipped, schema            6", text)


if __name__ == "__main__":
    unittest.main()
