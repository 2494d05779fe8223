"""The figures of a window: sums of published daily cells, and nothing else.

In: the cells that `publish` froze. Out: what `/api/metrics` answers and the dashboard draws.
"""
from __future__ import annotations

from collections import Counter
from datetime import timedelta

from caro_telemetry import events
from caro_telemetry.portal import publish
from caro_telemetry.portal.retention import utc_date

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping
    from typing import Any

    Tables = dict[str, dict[str, int]]  # table -> label -> number

WINDOWS = (7, 30, 90)  # days
PERCENTILE_IDS = 100  # session ids that percentiles need
PERCENTILES = ("50", "90", "99")
DURATIONS = {"static": "duration_static", "llm_after_rules": "duration_fallback",
             "llm": "duration_llm"}
_ANSWERED = "answered"


def read(connection: sqlite3.Connection, days: int, now: float) -> dict[str, Any]:
    """The figures of the last `days` days that can be published at `now` (Unix seconds).

    Rates are between 0 and 1, durations in milliseconds; what was not published is None.
    """
    last = utc_date(now) - timedelta(publish.PUBLISH_AFTER)
    first = last - timedelta(days - 1)
    daily: dict[str, Tables] = {
        (first + timedelta(number)).isoformat(): {} for number in range(days)}
    ids: Counter[str] = Counter()
    for day, name, label, session_ids, number in connection.execute(
            "SELECT day, name, label, ids, number FROM cells WHERE day BETWEEN ? AND ?",
            (first.isoformat(), last.isoformat())):
        if label == publish.WHOLE:
            ids[name] += session_ids
        else:
            daily[day].setdefault(name, {})[label] = number
    sums = {name: _sum(tables.get(name, {}) for tables in daily.values())
            for name in publish.TABLES}
    results = _sum(map(_results, daily.values()))
    rules = _sum(map(_rules, daily.values()))
    return {
        "window": {"days": days, "first": first.isoformat(), "last": last.isoformat(),
                   "published": sum(map(bool, daily.values()))},
        "daily": [
            {"day": day, "machines": _total(tables, "platform"),
             "commands": _total(tables, "rules", "llm")}
            for day, tables in daily.items()
        ],
        "machines_a_day": _mean(_total(tables, "platform") for tables in daily.values()),
        "commands": sum(_total(tables, "rules", "llm") or 0 for tables in daily.values()),
        "results": results,
        "success_rate": _rate(results, _ANSWERED),
        "rules": rules,
        "rules_missed_rate": _rate(rules, "missed"),
        "backends": _sum(map(_backends, daily.values())),
        "errors": _sum(map(_errors, daily.values())),
        **{name: sums[name] for name in (*publish.MACHINES, "safety")},
        "durations": {
            backend: _durations(sums[name], ids[name]) for backend, name in DURATIONS.items()},
        "stages": {
            stage: _durations(sums[f"stage_{stage}"], ids[f"stage_{stage}"])
            for stage in events.WORDS["stage"]},
    }


def _sum(rows: Iterable[Mapping[str, int]]) -> dict[str, int]:
    total: Counter[str] = Counter()
    for row in rows:
        total.update(row)
    return dict(total)


def _total(tables: Tables, *names: str) -> int | None:
    """The sum of what is shown in these tables of a day."""
    found = [sum(tables[name].values()) for name in names if name in tables]
    return sum(found) if found else None


def _mean(numbers: Iterable[int | None]) -> float | None:
    found = [number for number in numbers if number is not None]
    return round(sum(found) / len(found), 1) if found else None


def _rate(row: Mapping[str, int], label: str) -> float | None:
    whole = sum(row.values())
    return round(row.get(label, 0) / whole, 4) if whole else None


def _rules(tables: Tables) -> dict[str, int]:
    """Of the commands that asked the rules, how many they answered and missed; nothing on a day
    that doesn't tell."""
    rules = tables.get("rules", {})
    return {} if publish.OTHER in rules else rules


def _results(tables: Tables) -> dict[str, int]:
    """Commands that were answered and that failed; nothing on a day that doesn't tell."""
    asked = [tables.get(name, {}) for name in ("missed", "llm")]
    rules = tables.get("rules", {})
    if publish.OTHER in rules or not all(map(_tells_failures, asked)) or not any((rules, *asked)):
        return {}
    answered = sum(row.get(_ANSWERED, 0) for row in asked)
    failed = sum(sum(row.values()) for row in asked) - answered
    return {_ANSWERED: rules.get(_ANSWERED, 0) + answered, "failed": failed}


def _tells_failures(row: Mapping[str, int]) -> bool:
    """False where answered commands are hidden among the others of a table of results."""
    return _ANSWERED in row or publish.OTHER not in row


def _backends(tables: Tables) -> dict[str, int]:
    """Answered commands, by who answered."""
    cells = {"static": ("rules", _ANSWERED), "llm_after_rules": ("missed", _ANSWERED),
             "llm": ("llm", _ANSWERED)}
    return {backend: tables[name][label] for backend, (name, label) in cells.items()
            if label in tables.get(name, {})}


def _errors(tables: Tables) -> dict[str, int]:
    """Failed commands by category, with those of machines that report failures alone."""
    rows = [row for row in (tables.get(name, {}) for name in ("missed", "llm"))
            if _tells_failures(row)]
    failed = _sum([*rows, tables.get("errors_alone", {})])
    failed.pop(_ANSWERED, None)
    return failed


def _durations(row: dict[str, int], ids: int) -> dict[str, Any]:
    """Counts by bucket (the upper edge in ms, exclusive) in order, and percentiles: the upper
    edge of the bucket that holds them, with `other` taken as slower than all, or None."""
    edges = sorted((label for label in row if label != publish.OTHER), key=int)
    whole = sum(row.values())
    percentiles: dict[str, int | None] = dict.fromkeys(PERCENTILES)
    for percentile in PERCENTILES if ids > PERCENTILE_IDS else ():
        below = 0
        for edge in edges:
            below += row[edge]
            if below >= whole * int(percentile) / 100:
                percentiles[percentile] = int(edge)
                break
    ordered = {edge: row[edge] for edge in edges}
    if publish.OTHER in row:
        ordered[publish.OTHER] = row[publish.OTHER]
    return {"buckets": ordered, "percentiles": percentiles}
