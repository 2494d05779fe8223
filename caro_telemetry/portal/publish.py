"""The disclosure rule: what of the events the public may see. Nobody stands out.

In: the events of a closed day. Out: a frozen set of daily cells, from which every view is summed.

What is counted is cut into tables of one dimension. A cell is a label of a table on one day, and
is published only where it stands for at least 5 session ids; smaller ones go into `other`, and
while that is smaller than 5 the next smallest joins it. (Buckets of durations join their
neighbours instead, so that their order stays.) A session id counts for at most 100 events a day.
Why differences reveal nothing:

* Tables that count the same events are nested (`PARENTS`): a table refines one published cell of
  another, and no cell is refined twice. So each number is a sum of leaves, each leaf stands for
  5 ids or more, and sums and differences of numbers give whole leaves or nothing.
* The tables of machines cut one set of ids in several ways, a machine under one label in each, so
  that their totals are equal. The tables of stages do so too, with those machines that measured
  every stage of an answer by the rules; the other machines must be 5 or more, or none, and so
  must those of them that did not measure the LLM.
* A prompt gives one command and, when it was answered, at most one check. So the checks are shown
  only where the ids that have other numbers of checks than of commands, or of answers, are 5 or
  more, or none (`APART`).
* A day is published 48 h after its end and stored: later events change nothing. It is revised
  once, 30 days later. Which labels are shown stays, and a family of linked tables
  (`FAMILIES`) is revised as a whole, if each of its cells is unchanged or has grown by 5 ids or
  more. (One revised in part would show, beside another's total, what its small cells gained.)
"""
from __future__ import annotations

import itertools
import sys
from collections import Counter
from datetime import date, timedelta

from caro_telemetry import events

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any

SMALLEST = 5  # session ids in a cell, and in the growth of a revised one
EVENTS_A_DAY = 100  # that one session id counts for, of the types that are counted
COUNTED = ("command_generation", "safety_validation")
ONCE = ("session_start", "performance")  # however many, they say one thing about a session id
PUBLISH_AFTER = 3  # days after a day's begin: 48 h after its end
REVISE_AFTER = 30  # days after it was published
DURATIONS = ("duration_", "stage_")  # tables whose labels are buckets begin with these
OTHER = "other"
WHOLE = ""  # the label of a table's whole: never shown, but percentiles need 100 session ids
# Upper edges of the buckets of durations, in milliseconds: 1-2-5 steps, the last above any.
EDGES = tuple(digit * 10**power for power in range(8) for digit in (1, 2, 5)) + (10**8,)

# A table that refines a cell of another one: (the other table, the label).
PARENTS = {
    "missed": ("rules", "missed"),
    "duration_static": ("rules", "answered"),
    "duration_fallback": ("missed", "answered"),
    "duration_llm": ("llm", "answered"),
}
MACHINES = ("platform", "shell_type", "version")  # count session ids, as the stages do
OF_THE_RULES = ("startup", "rules", "safety", "store")  # the stages of an answer by the rules
STAGES = tuple(f"stage_{stage}" for stage in (*OF_THE_RULES, "llm"))
# Tables that are linked, and revised together or not at all. Parents before their children.
FAMILIES = (
    *((name,) for name in MACHINES),
    STAGES,
    ("rules", "missed", "llm", "duration_static", "duration_fallback", "duration_llm", "safety"),
    ("errors_alone",),
)
TABLES = tuple(itertools.chain(*FAMILIES))
# Never shown: the ids whose checks are not as many as the commands in these cells. All that a
# reader can sum up: of what the rules were asked, and of what the LLM was asked first.
APART = "apart"
_SUMS = tuple(itertools.product(
    ((), ("rules",), ("rules answered",), ("missed answered",),
     ("rules answered", "missed answered")),
    ((), ("llm",), ("llm answered",))))


class Cell:
    """What a label stands for on one day: `ids` session ids, `number` events (of machines: ids
    again), and `few`: the ids themselves while they are not more than SMALLEST."""

    __slots__ = ("few", "ids", "number")

    def __init__(self) -> None:
        self.ids = self.number = 0
        self.few: set[str] = set()

    def add(self, session_id: str, number: int) -> None:
        self.ids += 1
        self.number += number
        if len(self.few) < SMALLEST:
            self.few.add(session_id)


def publish_due(connection: sqlite3.Connection, today: date, earliest: date) -> None:
    """Publishes and revises what is due by `today`; days before `earliest` are left out."""
    newest = (today - timedelta(PUBLISH_AFTER)).isoformat()
    done = dict(connection.execute("SELECT day, published FROM days"))
    found = connection.execute(
        "SELECT DISTINCT substr(timestamp, 1, 10) FROM events WHERE timestamp >= ? AND"
        " timestamp < ?", (earliest.isoformat(), newest + "U"))  # U: after the T of any hour
    for day in sorted({day for (day,) in found} - done.keys()):
        _publish(connection, day, today, revised=None)
    last = (today - timedelta(REVISE_AFTER)).isoformat()
    due = connection.execute(
        "SELECT day FROM days WHERE revised IS NULL AND published <= ? AND day >= ?",
        (last, earliest.isoformat())).fetchall()
    for (day,) in due:
        _publish(connection, day, today, revised=today.isoformat())


def _publish(
    connection: sqlite3.Connection, day: str, today: date, revised: str | None
) -> None:
    """Writes the cells of one day, unless another process has done so meanwhile."""
    connection.execute("BEGIN")  # one state of the file for all counts; writers go on
    with connection:
        before: dict[str, dict[str, tuple[int, int]]] = {}
        for name, label, ids, number in connection.execute(
                "SELECT name, label, ids, number FROM cells WHERE day = ?", (day,)):
            before.setdefault(name, {})[label] = (ids, number)
        texts: dict[object, dict[str, Any] | None] = {}
        cells = choose(lambda: _sessions(connection, day, texts), before)
    if None in texts.values():
        print(f"caro portal: there are events of {day} that can't be read, and are left out",
              file=sys.stderr)
    connection.execute("BEGIN IMMEDIATE")
    with connection:
        connection.execute("INSERT OR IGNORE INTO days VALUES(?, NULL, NULL)", (day,))
        if connection.execute(
                "UPDATE days SET published = ifnull(published, ?), revised = ?"
                " WHERE day = ? AND (published IS NULL OR ? AND revised IS NULL)",
                (today.isoformat(), revised, day, revised is not None)).rowcount:
            connection.execute("DELETE FROM cells WHERE day = ?", (day,))
            connection.executemany("INSERT INTO cells VALUES(?, ?, ?, ?, ?)", (
                (day, name, label, *cell)
                for name, row in cells.items() for label, cell in row.items()))


def choose(
    sessions: Callable[[], Iterator[tuple[str, list[dict[str, Any]]]]],
    before: dict[str, dict[str, tuple[int, int]]],
) -> dict[str, dict[str, tuple[int, int]]]:
    """The cells to show of one day: table -> label -> (session ids, number).

    `sessions()` gives (session id, its events of the day) anew at each call. `before`: what was
    shown until now, in the same form, or {}.
    """
    shown = {
        name: _join(row) if name.startswith(DURATIONS) else _fold(row)
        for name, row in tabulate(sessions(), {}).items() if name != APART}
    shown |= {name: frozenset(row) - {OTHER, WHOLE} for name, row in before.items()}
    counted = tabulate(sessions(), shown)
    after: dict[str, dict[str, tuple[int, int]]] = {}
    for family in FAMILIES:
        old = {name: before[name] for name in family if name in before}
        if before and family is STAGES:  # part of the machines as they were then
            after |= old
            continue
        new = _choose_family({
            name: {label: (cell.ids, cell.number) for label, cell in counted[name].items()}
            for name in old or family if name in counted}, counted)
        revised = new.keys() == old.keys() and all(
            _may_revise(old[name], new[name]) for name in old)
        after |= new if revised or not old else old
    return after


def _choose_family(
    family: dict[str, dict[str, tuple[int, int]]], counted: dict[str, dict[str, Cell]],
) -> dict[str, dict[str, tuple[int, int]]]:
    """The tables of a family that can be shown for the first time."""
    after: dict[str, dict[str, tuple[int, int]]] = {}
    for name, row in family.items():
        parent, label = PARENTS.get(name, ("", ""))
        if parent and label not in after.get(parent, {}):
            continue
        if name == "safety":
            apart = [cell.ids for cell in counted.get(APART, {}).values()]
        elif name in STAGES:  # sets of ids, each part of those before
            apart = [counted[other][WHOLE].ids - row[WHOLE][0] for other in (MACHINES[0], *after)]
        else:
            apart = []
        if all(ids >= SMALLEST for ids, _ in row.values()) and all(
                ids == 0 or ids >= SMALLEST for ids in apart):
            after[name] = row
    return after


def _fold(row: dict[str, Cell]) -> frozenset[str]:
    """The labels that are shown by themselves. Some closed lists have a word `other` too, which
    is where their small cells go."""
    shown = sorted(row.keys() - {WHOLE, OTHER}, key=lambda label: (row[label].ids, label))
    folded = set(row[OTHER].few) if OTHER in row else set()
    while shown and (row[shown[0]].ids < SMALLEST or 0 < len(folded) < SMALLEST):
        folded |= row[shown.pop(0)].few
    return frozenset(shown)


def _join(row: dict[str, Cell]) -> frozenset[str]:
    """Of the buckets of durations, those that are shown: a small one joins the next slower one,
    at the slow end the next faster one. Each has what lies between its edge and the one below."""
    shown: list[str] = []
    joined: set[str] = set()
    edges = sorted(row.keys() - {WHOLE}, key=int)
    for edge in edges:
        joined |= row[edge].few
        if len(joined) >= SMALLEST:
            shown.append(edge)
            joined = set()
    return frozenset([*shown[:-1], edges[-1]])


def _place(name: str, label: str, shown: frozenset[str]) -> str:
    """The label under which a label counts that is not shown."""
    if not name.startswith(DURATIONS):
        return OTHER
    slower = [edge for edge in shown if int(edge) > int(label)]
    return min(slower, key=int) if slower else label


def _may_revise(
    before: dict[str, tuple[int, int]], after: dict[str, tuple[int, int]]
) -> bool:
    """True when each cell is unchanged, or has grown by SMALLEST session ids or more."""
    return all(
        cell == before.get(label) or cell[0] - before.get(label, (0, 0))[0] >= SMALLEST
        for label, cell in after.items() if label != WHOLE
    ) and before.keys() <= after.keys()


def tabulate(
    sessions: Iterator[tuple[str, list[dict[str, Any]]]], shown: dict[str, frozenset[str]]
) -> dict[str, dict[str, Cell]]:
    """Counts a day: table -> label -> Cell. In a table of `shown`, a label that is not there
    counts as another one, see `_place`."""
    tables: dict[str, dict[str, Cell]] = {}
    for session_id, happened in sessions:
        numbers: Counter[tuple[str, str]] = Counter()
        for name, label in _session_labels(happened):
            if name in shown and label not in shown[name]:
                label = _place(name, label, shown[name])
            numbers[name, label] += 1
            numbers[name, WHOLE] += 1
        for (name, label), number in numbers.items():
            cell = tables.setdefault(name, {}).setdefault(label, Cell())
            cell.add(session_id, number)
    return tables


def _session_labels(happened: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """(table, label) of everything that one session id counts for on a day."""
    starts = [event for event in happened if event["type"] == "session_start"]
    if not starts:
        for event in happened:
            if event["type"] == "command_generation" and not event["success"]:
                yield "errors_alone", event["error_category"]
        return
    for name in MACHINES:
        yield name, _commonest(start[name] for start in starts)
    measured: dict[str, list[str]] = {}
    for event in happened:
        if event["type"] == "performance":
            measured.setdefault(event["stage"], []).append(bucket(event["duration_ms"]))
    if measured.keys() >= set(OF_THE_RULES):
        for stage, buckets in measured.items():
            yield f"stage_{stage}", _commonest(buckets)
    counted = [label for event in happened for label in _labels(event)]
    yield from counted
    numbers = Counter(name for name, _ in counted)
    numbers.update(f"{name} answered" for name, label in counted if label == "answered")
    for asked, first in _SUMS:
        if sum(numbers[cell] for cell in asked + first) != numbers["safety"]:
            yield APART, str(asked + first)


def _commonest(labels: Iterable[str]) -> str:
    return min(Counter(labels).items(), key=lambda item: (-item[1], item[0]))[0]


def _labels(event: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """(table, label) of one event of a machine that reports everything."""
    kind = event["type"]
    if kind == "command_generation":
        missed = event.get("fallback", False) or (
            event["backend"] == "static" and not event["success"])
        asked_rules = event["backend"] == "static" or missed
        result = event.get("error_category", "answered")
        if asked_rules:
            yield "rules", "missed" if missed else "answered"
        if missed or not asked_rules:
            yield "missed" if missed else "llm", result
        if event["success"]:
            duration = "fallback" if missed else event["backend"]
            yield f"duration_{duration}", bucket(event["duration_ms"])
    elif kind == "safety_validation":
        action = event["action_taken"]
        yield "safety", f"{action}_{event['outcome']}" if "outcome" in event else action


def bucket(duration_ms: int) -> str:
    """The upper edge (exclusive) of a duration's bucket, in milliseconds."""
    return str(next(edge for edge in EDGES if duration_ms < edge))


def _sessions(
    connection: sqlite3.Connection, day: str, texts: dict[object, dict[str, Any] | None],
) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """(session id, the events it counts for), of one day. The ids of events decide which count
    (they are random). `texts` remembers what was read; None for what is no event: a damaged row
    costs only itself."""
    found = connection.execute(
        "SELECT session_id, data FROM events WHERE timestamp >= ? AND timestamp < ?"
        " ORDER BY session_id, id", (day, day + "U"))
    for session_id, rows in itertools.groupby(found, key=lambda row: str(row[0])):
        happened = []
        counted = 0
        for _, data in rows:
            if data not in texts:
                texts[data] = _read(data)
            event = texts[data]
            if event is not None:
                counted += event["type"] in COUNTED
                if event["type"] in ONCE or event["type"] in COUNTED and counted <= EVENTS_A_DAY:
                    happened.append(event)
        yield session_id, happened


def _read(data: str) -> dict[str, Any] | None:
    try:
        event = events.read(data)
        events.check(event)
    except events.EventError:
        return None
    return event
