"""Nobody stands out: what is published, checked against independent counts, and attacked."""
from __future__ import annotations

import itertools
import random
import sqlite3
import uuid
from collections import Counter, defaultdict
from typing import Any

from caro_telemetry import events
from caro_telemetry.portal import metrics, publish
from tests.portal_support import (
    Event,
    PortalTest,
    day,
    event,
    fleet,
    machine_day,
    session_id,
    stage,
)

Cells = dict[tuple[str, str], dict[str, tuple[int, int]]]  # (day, table) -> label -> (ids, number)
SEEDS = range(1, 5)


def labels_of(one: dict[str, Any]) -> list[tuple[str, str]]:
    """An independent reading of which tables and labels an event of a machine counts in."""
    kind, found = one["type"], []
    bucket = bucket_of(one)
    if kind == "command_generation":
        result = "answered" if one["success"] else one["error_category"]
        path = ("after" if one.get("fallback") else one["backend"], result)
        if path == ("static", "answered"):
            found = [("rules", "answered"), ("duration_static", bucket)]
        elif path[0] == "llm":
            found = [("llm", result)]
        else:
            found = [("rules", "missed"), ("missed", result)]
        if result == "answered" and path[0] != "static":
            found.append(("duration_fallback" if path[0] == "after" else "duration_llm", bucket))
    elif kind == "safety_validation":
        found = [("safety", "_".join([one["action_taken"], *filter(None, [one.get("outcome")])]))]
    return found


def stages_of(happened: list[Event]) -> dict[str, str]:
    """The commonest bucket of each stage that a machine measured, for one that has the four of an
    answer by the rules or after them."""
    found = defaultdict(list)
    for one in happened:
        kind = one["event_type"]
        if kind["type"] == "performance":
            found[kind["stage"]].append(bucket_of(kind))
    whole = {"startup", "rules", "safety", "store"} <= set(found)
    return {f"stage_{name}": Counter(sorted(labels)).most_common(1)[0][0]
            for name, labels in found.items() if whole}


def bucket_of(kind: dict[str, Any]) -> str:
    return next((str(d * 10**p) for p in range(9) for d in (1, 2, 5)
                 if kind.get("duration_ms", 0) < d * 10**p), "")


def sort_out(made: list[Event]) -> dict[tuple[str, str], dict[str, list[tuple[str, str]]]]:
    """(day, table) -> label -> (session id, event id) of all that counts, nothing folded yet.
    Machines count once, as do their stages, so their "event" is themselves. Only for fewer than
    100 events a day."""
    sorted_out: Any = defaultdict(lambda: defaultdict(list))
    by_session: dict[tuple[str, str], list[Event]] = defaultdict(list)
    for one in {one["id"]: one for one in made}.values():
        by_session[one["timestamp"][:10], one["session_id"]].append(one)
    for (on, who), happened in by_session.items():
        starts = [one["event_type"] for one in happened
                  if one["event_type"]["type"] == "session_start"]
        for name in publish.MACHINES if starts else ():
            common = Counter(sorted(start[name] for start in starts)).most_common(1)[0][0]
            sorted_out[on, name][common].append((who, who))
        for name, label in stages_of(happened).items() if starts else ():
            sorted_out[on, name][label].append((who, who))
        for one in happened:
            kind = one["event_type"]
            if starts:
                for name, label in labels_of(kind):
                    sorted_out[on, name][label].append((who, one["id"]))
            elif kind.get("success") is False:
                sorted_out[on, "errors_alone"][kind["error_category"]].append((who, one["id"]))
    return sorted_out  # type: ignore[no-any-return]


def fold(row: dict[str, list[tuple[str, str]]]) -> dict[str, list[tuple[str, str]]]:
    """The rule of five, told another way: the smallest labels are poured together."""
    def ids(pairs: list[tuple[str, str]]) -> int:
        return len({who for who, _ in pairs})

    row, other = dict(row), [*row.get("other", [])]
    row.pop("other", None)
    while row and (0 < ids(other) < 5 or min(map(ids, row.values())) < 5):
        other += row.pop(min(row, key=lambda label: (ids(row[label]), label)))
    return {} if 0 < ids(other) < 5 else {**row, **({"other": other} if other else {})}


def join(row: dict[str, list[tuple[str, str]]]) -> dict[str, list[tuple[str, str]]]:
    """The rule of five for durations: from the fast end, buckets are poured together until there
    are five ids; what is left over at the slow end goes to the last."""
    groups: list[tuple[str, list[tuple[str, str]]]] = []
    pairs: list[tuple[str, str]] = []
    for edge in sorted(row, key=int):
        pairs = pairs + row[edge]
        if len({who for who, _ in pairs}) >= 5:
            groups.append((edge, pairs))
            pairs = []
    if pairs and groups:
        groups.append((max(row, key=int), groups.pop()[1] + pairs))
    return dict(groups)


class PublishTest(PortalTest):
    def cells(self) -> Cells:
        """What is published, as it stands in the file."""
        connection = sqlite3.connect(self.file)
        found: Cells = defaultdict(dict)
        for on, name, label, ids, number in connection.execute("SELECT * FROM cells"):
            if label != publish.WHOLE:
                found[on, name][label] = (ids, number)
        connection.close()
        return dict(found)

    def machines(self, first: int, last: int, on: str, **fields: object) -> list[Event]:
        """Machines first to last, one start and one command each."""
        number = random.Random(f"{first}{last}{on}{fields}")
        made = []
        for machine in range(first, last):
            given = {"backend": "static", "duration_ms": 7, "success": True, **fields}
            made += [
                event(on, session_id(machine, on), "session_start", number, version="1.1.0",
                      platform="linux", shell_type="bash", backend_available=["static"],
                      mode="argument"),
                event(on, session_id(machine, on), "command_generation", number, **given)]
        return made


class Rule(PublishTest):
    def test_cells_equal_an_independent_count(self) -> None:
        made = fleet(5, 30, [day(3), day(4), day(5), day(6)])
        self.post_all(made)
        self.pass_days(1)
        expected = {
            key: {label: (len({who for who, _ in pairs}), len(pairs))
                  for label, pairs in row.items()}
            for key, row in (
                (key, (join if key[1].startswith(("duration", "stage")) else fold)(row))
                for key, row in sort_out(made).items())
            if row}
        # Tables that refine a cell are there when that cell is. Linked ones are attacked below.
        for (on, name), row in list(expected.items()):
            parent = publish.PARENTS.get(name)
            linked = name == "safety" or name.startswith("stage_")
            if (not row or (parent and parent[1] not in expected.get((on, parent[0]), {}))
                    or (linked and (on, name) not in self.cells())):
                del expected[on, name]
        self.assertEqual(expected, self.cells())
        self.assertIn(publish.OTHER, str(expected))

    def test_windows_are_sums_of_daily_cells(self) -> None:
        self.post_all(fleet(6, 40, [day(ago) for ago in range(2, 40, 2)]))
        self.pass_days(1)
        for days in metrics.WINDOWS:
            shown = self.metrics(days)
            within = {day(ago) for ago in range(2, min(days + 2, 90))}
            for name in (*publish.MACHINES, "safety"):
                total: Counter[str] = Counter()
                for (on, table), row in self.cells().items():
                    if table == name and on in within:
                        total.update({label: number for label, (_, number) in row.items()})
                self.assertEqual(dict(total), shown[name])
            self.assertEqual(len({on for on, _ in self.cells()} & within),
                             shown["window"]["published"])

    def test_rates_equal_those_of_the_events_where_nothing_is_folded(self) -> None:
        on = day(2)
        made = (self.machines(0, 40, on)
                + self.machines(40, 50, on, success=False, error_category="no_match")
                + self.machines(50, 65, on, backend="llm", fallback=True, duration_ms=900)
                + self.machines(65, 72, on, backend="llm", duration_ms=1500)
                + self.machines(72, 80, on, backend="llm", fallback=True, success=False,
                                error_category="timeout"))
        alone = [one for one in self.machines(80, 86, on, success=False, error_category="timeout")
                 if one["event_type"]["type"] != "session_start"]
        self.post_all(made + alone)
        self.pass_days(1)
        shown = self.metrics(7)
        asked = [one["event_type"] for one in made
                 if one["event_type"]["type"] == "command_generation"]
        succeeded = sum(one["success"] for one in asked)
        missed = sum(bool(one.get("fallback")) or one.get("error_category") == "no_match"
                     for one in asked)
        direct = sum(one["backend"] == "llm" and not one.get("fallback") for one in asked)
        self.assertEqual(len(asked), shown["commands"])
        self.assertEqual(2 * [round(succeeded / len(asked), 4)], shown["success_rate"])
        self.assertEqual(2 * [round(missed / (len(asked) - direct), 4)], shown["rules_missed_rate"])
        self.assertEqual(
            {"static": 40, "llm_after_rules": 15, "llm": 7, "failed": 18}, shown["answers"])
        self.assertEqual(shown["answers"], shown["at_most"]["answers"])
        self.assertEqual({"no_match": 10, "timeout": 14}, shown["errors"])
        self.assertEqual(80, shown["daily"][-1]["machines"])

    def test_the_two_ends_of_a_share_hold_the_truth(self) -> None:
        """On most days too few failed, or have a Mac, to be told: what is shown alone would be a
        choice of days. Of 30 days of 40 machines, every label's true number is between."""
        number = random.Random(4)
        made: list[Event] = []
        days = [day(ago) for ago in range(2, 32)]
        for on in days:
            made += [one for machine in range(40) for one in machine_day(number, machine, on, 3)]
        self.post_all(made)
        self.pass_days(1)
        shown, true = self.metrics(30), Counter[tuple[str, str]]()
        for (_, name), row in sort_out(made).items():
            for label, pairs in row.items():
                true[name, label] += len(pairs)
        failed = sum(count for (name, label), count in true.items()
                     if name in ("missed", "llm") and label != "answered")
        expected = {
            **{(name, label): true[name, label] for name in (*publish.MACHINES, "safety", "rules")
               for label in shown["at_most"][name]},
            ("answers", "static"): true["rules", "answered"],
            ("answers", "llm_after_rules"): true["missed", "answered"],
            ("answers", "llm"): true["llm", "answered"], ("answers", "failed"): failed,
            ("actions", "blocked"): true["safety", "blocked"],
        }
        open_ends = 0
        for (name, label), count in expected.items():
            least, most = shown[name].get(label, 0), shown["at_most"][name][label]
            self.assertLessEqual(least, count, (name, label))
            self.assertLessEqual(count, most, (name, label))
            open_ends += least < most
        self.assertGreater(open_ends, 5)
        low, high = shown["success_rate"]
        self.assertLessEqual(low, 1 - failed / shown["commands"])
        self.assertLessEqual(1 - failed / shown["commands"], high)
        self.assertAlmostEqual(3 * 40 * 30, shown["commands"], delta=10)

    def test_a_rate_is_not_that_of_the_bad_days_alone(self) -> None:
        self.post_all(self.machines(0, 40, day(2)) + self.machines(
            40, 50, day(2), success=False, error_category="no_match"))
        self.post_all(self.machines(0, 47, day(3)) + self.machines(
            47, 50, day(3), success=False, error_category="no_match"))
        self.pass_days(1)
        shown = self.metrics(7)
        self.assertEqual([0.4, 0.9], shown["success_rate"])
        self.assertEqual([0.1, 0.6], shown["rules_missed_rate"])
        self.assertEqual({"static": 40, "failed": 10, "other": 50}, shown["answers"])
        self.assertEqual({"static": 90, "failed": 60}, shown["at_most"]["answers"])
        self.assertEqual([None, 0.8], [one["success_rate"] for one in shown["daily"][-2:]])

    def test_a_share_says_how_much_of_it_may_be_folded_away(self) -> None:
        def mac(first: int, last: int, on: str) -> list[Event]:
            made = self.machines(first, last, on)
            for one in made[::2]:
                one["event_type"]["platform"] = "macos"
            return made

        self.post_all(self.machines(0, 30, day(2)) + mac(30, 50, day(2)))
        odd = self.machines(50, 51, day(3))
        odd[0]["event_type"]["platform"] = "other"
        self.post_all(self.machines(0, 30, day(3)) + mac(30, 50, day(3)) + odd)
        self.pass_days(1)
        shown = self.metrics(7)
        self.assertEqual({"linux": 60, "macos": 20, "other": 21}, shown["platform"])
        self.assertEqual({"linux": 60, "macos": 41}, shown["at_most"]["platform"])

    def test_the_longest_window_can_be_complete(self) -> None:
        for step in range(95):
            self.post_all(self.machines(0, 6, day(-step)))
            self.pass_days(1)
        window = self.metrics(90)["window"]
        self.assertEqual(window["days"], window["published"])
        self.assertEqual(88, window["days"])  # of 90 that are kept, two are not out yet

    def test_an_open_day_is_not_published_and_a_closed_one_after_48_hours(self) -> None:
        self.post_all(self.machines(0, 9, day(0)))
        self.pass_days(2.4999)  # noon + 60 h: 48 h after the day's end, less a moment
        self.assertEqual({}, self.metrics()["platform"])
        self.pass_days(0.001)
        self.assertEqual({"linux": 9}, self.metrics()["platform"])

    def test_fewer_than_five_machines_are_not_shown_in_any_view(self) -> None:
        self.metrics()
        views = [self.ask("GET", "/"), self.metrics(90)]
        self.post_all(self.machines(0, 4, day(3)))
        self.pass_days(1)
        first = self.metrics(90)
        self.assertEqual({}, self.cells())
        for name in ("platform", "errors", "safety", "answers", "rules"):
            self.assertEqual(views[1][name], first[name])  # type: ignore[index]
        self.assertEqual(0, first["window"]["published"])

    def test_one_session_id_counts_for_a_hundred_events_a_day(self) -> None:
        on = day(2)
        number = random.Random(3)
        loud = [event(on, session_id(0, on), "command_generation", number, backend="static",
                      duration_ms=7, success=True) for _ in range(300)]
        self.post_all(self.machines(0, 6, on) + loud)
        self.pass_days(1)
        shown = self.metrics()
        self.assertEqual({"linux": 6}, shown["platform"])
        self.assertEqual(100 + 5, shown["commands"])

    def test_events_that_are_never_shown_use_nothing_of_the_hundred(self) -> None:
        on, number = day(2), random.Random(3)
        made = []
        for machine in range(6):
            made += [dict(one) for one in 150 * self.machines(machine, machine + 1, on)[:1]]
            for _ in range(90):
                made += self.machines(machine, machine + 1, on, duration_ms=number.randrange(100))
                made.append(event(on, session_id(machine, on), "session_end", number,
                                  duration_ms=30, commands_generated=1, commands_executed=0))
                made.append(event(on, session_id(machine, on), "backend_error", number,
                                  backend="llm", error_category="timeout", recoverable=True))
        for index, one in enumerate(made):  # all different, in any order
            one["id"] = str(uuid.UUID(int=random.Random(index).getrandbits(128), version=4))
        self.post_all(made)
        self.pass_days(1)
        self.assertEqual(6 * 90, self.metrics()["commands"])

    def test_percentiles_are_read_from_buckets_over_a_hundred_session_ids(self) -> None:
        self.post_all(self.machines(0, 100, day(3)))
        self.pass_days(1)
        self.assertEqual({"50": None, "90": None, "99": None},
                         self.metrics()["durations"]["static"]["percentiles"])
        self.post_all(self.machines(100, 115, day(1), duration_ms=90))
        self.pass_days(1)
        self.assertEqual({"buckets": {"10": 100, "100": 15},
                          "percentiles": {"50": 10, "90": 100, "99": 100}},
                         self.metrics()["durations"]["static"])

    def test_small_buckets_join_their_neighbours(self) -> None:
        self.post_all(
            self.machines(0, 3, day(2), duration_ms=0) + self.machines(3, 9, day(2), duration_ms=3)
            + self.machines(9, 15, day(2), duration_ms=30)
            + self.machines(15, 16, day(2), duration_ms=60_000))
        self.pass_days(1)
        self.assertEqual({"5": 9, "100000": 7}, self.metrics()["durations"]["static"]["buckets"])

    def test_buckets_are_one_two_five(self) -> None:
        self.assertEqual(
            ["1", "2", "5", "5", "10", "20", "100", "500", "100000000"],
            [publish.bucket(number) for number in (
                0, 1, 2, 4, 9, 10, 50, 200, events.DURATION_BOUND)])

    def test_the_daily_work_is_done_once_however_many_processes(self) -> None:
        self.post([])
        self.post_all(self.machines(0, 9, day(3)))
        self.assertEqual({}, self.cells())  # it was done for today, before these came
        self.portal = self.open_portal()
        self.metrics()
        self.assertEqual({}, self.cells())
        self.pass_days(1)
        self.portal = self.open_portal()
        self.metrics()
        self.assertEqual({"linux": (9, 9)}, self.cells()[day(3), "platform"])


class Revision(PublishTest):
    def test_later_events_change_nothing_until_a_revision_thirty_days_later(self) -> None:
        self.post_all(self.machines(0, 9, day(2)))
        self.pass_days(1)
        self.post_all(self.machines(9, 14, day(2)))
        self.pass_days(29)
        self.assertEqual({"linux": 9}, self.metrics(90)["platform"])
        self.pass_days(1)
        self.assertEqual({"linux": 14}, self.metrics(90)["platform"])
        self.post_all(self.machines(14, 40, day(2)))
        self.pass_days(31)
        self.assertEqual({"linux": 14}, self.metrics(90)["platform"])

    def test_a_cell_that_grew_by_four_stays_and_one_that_grew_by_more_is_revised(self) -> None:
        for on, _ in ((day(2), 4), (day(3), 30)):
            self.post_all(self.machines(0, 9, on))
        self.pass_days(1)
        before = {one["day"]: one for one in self.metrics(90)["daily"]}
        for on, added in ((day(2), 4), (day(3), 30)):
            self.post_all(self.machines(9, 9 + added, on))
        self.pass_days(30)
        after = {one["day"]: one for one in self.metrics(90)["daily"]}
        self.assertEqual(before[day(2)], after[day(2)])
        self.assertEqual((before[day(3)]["machines"], after[day(3)]["machines"]), (9, 39))

    def test_no_total_shows_what_a_small_cell_beside_a_large_one_gained(self) -> None:
        def fish(first: int, last: int) -> list[Event]:
            made = self.machines(first, last, day(2))
            for one in made:
                if one["event_type"]["type"] == "session_start":
                    one["event_type"]["shell_type"] = "fish"
            return made

        self.post_all(self.machines(0, 9, day(2)) + fish(9, 18))
        self.pass_days(1)
        self.post_all(self.machines(18, 25, day(2)) + fish(25, 27))
        self.pass_days(30)
        shown = self.metrics(90)
        self.assertEqual({"linux": 27}, shown["platform"])
        self.assertEqual({"bash": 9, "fish": 9}, shown["shell_type"])  # bash: 16 would tell fish

    def test_a_day_that_was_too_small_is_published_at_its_revision(self) -> None:
        self.post_all(self.machines(0, 3, day(2)))
        self.pass_days(1)
        self.assertEqual({}, self.metrics(90)["platform"])
        self.post_all(self.machines(3, 30, day(2)))
        self.pass_days(30)
        self.assertEqual({"linux": 30}, self.metrics(90)["platform"])

    def test_labels_that_were_joined_stay_so(self) -> None:
        self.post_all(self.machines(0, 9, day(2)) + self.machines(9, 15, day(2), duration_ms=50)
                      + self.machines(15, 17, day(2), duration_ms=900))
        self.pass_days(1)
        self.assertEqual({"10": 9, "1000": 8},
                         self.metrics(90)["durations"]["static"]["buckets"])
        self.post_all(self.machines(17, 47, day(2), duration_ms=900))
        self.pass_days(30)
        self.assertEqual({"10": 9, "1000": 38},
                         self.metrics(90)["durations"]["static"]["buckets"])

    def test_fewer_than_five_that_were_slower_than_all_before_are_not_told(self) -> None:
        self.post_all(self.machines(0, 9, day(2)))
        self.pass_days(1)
        self.post_all(self.machines(9, 19, day(2)) + self.machines(19, 21, day(2), duration_ms=900))
        self.pass_days(30)
        self.assertEqual({"10": 9}, self.metrics(90)["durations"]["static"]["buckets"])


class Linked(PublishTest):
    """Tables that no event links, but every prompt does."""

    def test_stages_do_not_tell_the_one_machine_that_failed(self) -> None:
        on, number = day(2), random.Random(1)
        made = []
        for machine in range(12):
            who = session_id(machine, on)
            made += self.machines(machine, machine + 1, on)[:1]
            for prompt in range(6):
                failed = machine == 3 and prompt < 2
                error = {"error_category": "no_match"} if failed else {}
                made.append(event(on, who, "command_generation", number, backend="static",
                                  success=not failed, duration_ms=3, **error))
                for name in ("startup", "rules", *["safety"] * (not failed), "store"):
                    made.append(stage(on, who, number, name))
        self.post_all(made)
        self.pass_days(1)
        shown = self.metrics(7)
        self.assertEqual(72, shown["commands"])
        totals = {name: sum(found["buckets"].values()) for name, found in shown["stages"].items()}
        self.assertEqual({"startup": 12, "rules": 12, "llm": 0, "safety": 12, "store": 12}, totals)

    def test_stages_do_not_tell_the_few_that_never_got_an_answer_or_measured_nothing(self) -> None:
        for odd, expected in ((0, 20), (1, 0), (4, 0), (5, 15)):
            for names in (("startup", "rules", "store"), ()):
                with self.subTest(odd=odd, names=names):
                    self.setUp()
                    on, number = day(2), random.Random(1)
                    made = self.machines(0, 20, on)
                    for machine in range(20):
                        every = ("startup", "rules", "safety", "store")
                        made += [stage(on, session_id(machine, on), number, name)
                                 for name in (names if machine < odd else every)]
                    self.post_all(made)
                    self.pass_days(1)
                    for name in ("rules", "safety"):
                        buckets = self.metrics(7)["stages"][name]["buckets"]
                        self.assertEqual(expected, sum(buckets.values()), name)

    def test_stages_do_not_tell_the_few_that_asked_both_the_rules_and_the_llm(self) -> None:
        """Those that asked the rules, and those that asked the LLM, are all: who is in both?"""
        on, number = day(2), random.Random(1)
        made = self.machines(0, 30, on)
        for machine in range(30):
            asked = ["rules"] * (machine < 20) + ["llm"] * (machine >= 17)
            made += [stage(on, session_id(machine, on), number, name)
                     for name in ("startup", *asked, "safety", "store")]
        self.post_all(made)
        self.pass_days(1)
        totals = {name: sum(found["buckets"].values())
                  for name, found in self.metrics(7)["stages"].items()}
        self.assertEqual({"startup": 20, "rules": 20, "llm": 0, "safety": 20, "store": 20}, totals)

    def test_checks_do_not_tell_the_few_that_failed_or_only_printed(self) -> None:
        """Had every answer a check, commands less checks would be the failed ones."""
        for odd, fields, shown in ((0, {}, True), (1, {}, False), (4, {}, False), (5, {}, True), (
                2, {"success": False, "error_category": "no_match"}, False)):
            with self.subTest(odd=odd, fields=fields):
                self.setUp()
                on, number = day(2), random.Random(1)
                self.post_all(self.machines(0, odd, on, **fields) + self.machines(odd, 30, on) + [
                    event(on, session_id(machine, on), "safety_validation", number,
                          risk_level="high", action_taken="warned", outcome="executed")
                    for machine in range(odd, 30)])
                self.pass_days(1)
                self.assertEqual({"warned_executed": 30 - odd} if shown else {},
                                 self.metrics(7)["safety"])

    def test_a_revision_does_not_tell_the_late_failures_of_one_machine(self) -> None:
        on = day(2)
        asked: dict[str, Any] = {"backend": "llm", "fallback": True, "duration_ms": 900}
        late = {**asked, "success": False, "error_category": "timeout"}
        self.post_all(
            self.machines(0, 20, on) + self.machines(20, 30, on, **asked)
            + self.machines(30, 36, on, **late)
            + self.machines(50, 56, on, **{**late, "error_category": "internal"}))
        self.pass_days(1)
        before = self.metrics(90)
        for duration in (900, 910, 920):
            self.post_all(self.machines(200, 201, on, **{**late, "duration_ms": duration}))
        self.post_all(self.machines(100, 106, on, **asked))
        self.pass_days(30)
        after = self.metrics(90)
        for name in ("rules", "errors", "durations", "commands"):
            self.assertEqual(before[name], after[name], name)
        self.assertEqual(49, after["platform"]["linux"])  # seven late machines can be told


class Attack(PublishTest):
    """Small fleets, late uploads, every view before and after everything that happens."""

    seeds: tuple[int, ...] = (5, 6)  # two that meet every linked table; `tox -e fuzz` takes more
    played: dict[int, list[tuple[Cells, list[Event]]]] = {}  # what several tests attack

    def play(self, seed: int) -> list[tuple[Cells, list[Event]]]:
        if seed not in self.played:
            self.setUp()
            self.played[seed] = self.live(seed)
        return self.played[seed]

    def live(self, seed: int) -> list[tuple[Cells, list[Event]]]:
        """Lives through two months; each state of what is published, with all events that had
        come by then. Each single upload must leave all views as they were."""
        number = random.Random(seed)
        days = [day(ago) for ago in (0, 1, 2)]
        uploads = [machine_day(number, machine, on, number.randint(1, 4),
                               minimal=machine % 5 == 4, verbose=machine % 2 == 0)
                   for on in days for machine in range(number.choice((8, 20, 40)))]
        late = [batch for batch in uploads if number.random() < 0.5]
        came: list[Event] = []
        states: list[tuple[Cells, list[Event]]] = []
        for batch in uploads:
            if batch not in late:
                self.post(batch)
                came += batch
        for step in range(36):
            self.pass_days(1)
            before = self.view()
            cells = self.cells()
            if not states or cells != states[-1][0]:
                states.append((cells, came[:]))
            for _ in range(len(late) // (36 - step)):
                batch = late.pop()
                self.post(batch)
                came += batch
                self.assertEqual(before, self.view(), f"seed {seed}")
        return states

    def view(self) -> bytes:
        """The longest window: it has every daily cell that a shorter one has."""
        return self.ask("GET", "/api/metrics?days=90")[2]

    def numbers(self, states: list[tuple[Cells, list[Event]]]) -> dict[str, dict[Any, Any]]:
        """Everything published, as family -> name of a number -> the (session id, event) that it
        counts: each state's cells, and the sums of tables. A family is what counts the same."""
        families: dict[str, dict[Any, Any]] = defaultdict(dict)
        seen: dict[Any, Any] = {}
        for moment, (cells, came) in enumerate(states):
            counted = sort_out(came)
            for (on, name), row in cells.items():
                whole: set[Any] = set()
                for label, (ids, number) in row.items():
                    members = {
                        pair for key, pairs in counted[on, name].items() for pair in pairs
                        if key == label or (key not in row and label == poured(key, row))}
                    # What has not changed is what it was, whatever came since.
                    old = seen.get((on, name, label))
                    members = old[1] if old and old[0] == (ids, number) else members
                    seen[on, name, label] = ((ids, number), members)
                    self.assertEqual((ids, number), (len({who for who, _ in members}),
                                                     len(members)))
                    families[family(name)][moment, on, name, label] = members
                    whole |= members
                families[family(name)][moment, on, name] = whole
                if name in publish.MACHINES:
                    families["machines"][moment, on, name] = whole
        return families

    def test_nothing_published_can_be_combined_into_fewer_than_five(self) -> None:
        """Events that are in exactly the same published numbers can't be told apart by any sums
        and differences of these, over all tables of a family, days, windows and moments. So it
        is enough that each such class has five session ids."""
        revised = folded = 0
        for seed in SEEDS:
            with self.subTest(seed=seed):
                states = self.play(seed)
                revised += len(states) > 3
                folded += sum(publish.OTHER in row for (_, name), row in states[-1][0].items()
                              if name in ("version", "missed"))
                for name, numbers in self.numbers(states).items():
                    classes: dict[str, set[Any]] = defaultdict(set)
                    for member in set().union(*numbers.values()):
                        inside = str([key for key, members in numbers.items() if member in members])
                        classes[inside].add(member[0])
                    self.assertGreaterEqual(min(map(len, classes.values())), 5, name)
        self.assertGreater(revised, len(SEEDS) // 2)  # or nothing late was ever attacked
        self.assertGreater(folded, len(SEEDS))  # or no small group was

    def test_no_two_totals_of_a_day_differ_by_fewer_than_five(self) -> None:
        """What is counted in several ways is linked, though no event says so: each prompt gives a
        command, each answer at most one check, each machine that measures some of its stages. So
        of any two totals of the same kind, one of which is nowhere above the other, the
        difference is nobody's, or that of five session ids."""
        compared: Counter[str] = Counter()
        for seed in self.seeds:
            with self.subTest(seed=seed):
                for totals in self.totals(self.numbers(self.play(seed))):
                    for one, other in itertools.permutations(totals, 2):
                        if all(totals[other][who] >= totals[one][who] for who in totals[one]):
                            differ = [who for who in totals[other]
                                      if totals[other][who] > totals[one][who]]
                            compared[one] += 1
                            if differ:
                                self.assertGreaterEqual(len(differ), 5, (one, other))
                    # Sets of machines, two of which cover a third: who is in both?
                    sets = {name: set(each) for name, each in totals.items()
                            if name.startswith(("stage_", "platform"))}
                    for one, other in itertools.combinations(sets, 2):
                        for whole in sets.values():
                            both = sets[one] & sets[other]
                            if both and whole == sets[one] | sets[other]:
                                self.assertGreaterEqual(len(both), 5, (one, other))
        self.assertLessEqual({"stage_safety", "stage_llm", "safety", "platform"}, compared.keys())

    def totals(self, families: dict[str, dict[Any, Any]]) -> list[dict[str, Counter[str]]]:
        """For each moment and day: the totals that count session ids, and those that count
        events, each as session id -> how much of it is its."""
        found: Any = defaultdict(dict)
        events_too = ("rules", "missed", "llm")
        for numbers in families.values():
            for (moment, on, name, *label), members in numbers.items():
                each = Counter(who for who, _ in members)
                if name in publish.MACHINES or name.startswith("stage_"):
                    if not label:
                        found[moment, on, "ids"][name] = each
                    continue
                named = found[moment, on, "events"]
                if name == "safety" and not label:
                    named[name] = each
                if name in ("rules", "llm") and not label:
                    named["commands"] = named.get("commands", Counter()) + each
                if name in events_too and label == ["answered"]:
                    named["answered"] = named.get("answered", Counter()) + each
                    if name == "rules":
                        named["by the rules"] = each
        return list(found.values())

    def test_no_two_views_differ_by_fewer_than_five(self) -> None:
        """All pairs of numbers of all views, by brute force: windows are sums over days."""
        states = self.play(3)
        for numbers in self.numbers(states).values():
            days = sorted({key[1] for key in numbers})
            views: list[set[Any]] = []
            for moment, length, end in itertools.product(
                    range(len(states)), (1, 2, 3), range(len(days))):
                window = days[max(0, end - length + 1):end + 1]
                for rest in {(key[0], *key[2:]) for key in numbers if key[0] == moment}:
                    views.append(set().union(*(
                        numbers.get((moment, on, *rest[1:]), set()) for on in window)))
            for one, other in itertools.combinations(
                    {frozenset(members) for members in views if members}, 2):
                for small, large in ((one, other), (other, one)):
                    if small < large:
                        self.assertGreaterEqual(len({who for who, _ in large - small}), 5)


def poured(label: str, row: dict[str, Any]) -> str:
    """The published label under which another one counts."""
    slower = [edge for edge in row if edge.isdecimal() and label.isdecimal()
              and int(edge) > int(label)]
    return min(slower, key=int) if slower else publish.OTHER


def family(name: str) -> str:
    """Tables that count the same events. Those of machines are cut independently: they are
    families of their own, and their totals one more."""
    tree = ("rules", "missed", "duration_static", "duration_fallback")
    return "rules" if name in tree else "llm" if name in ("llm", "duration_llm") else name
