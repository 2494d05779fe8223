"""The figures of a window: sums of published daily cells, and nothing else.

In: the cells that `publish` froze. Out: what `/api/metrics` answers and the dashboard draws.
"""
from __future__ import annotations

from collections import Counter
from datetime import timedelta

from caro_telemetry import events
from caro_telemetry.portal import publish
from caro_telemetry.portal.intake import KEPT_DAYS
from caro_telemetry.portal.retention import utc_date

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Any

    Tables = dict[str, dict[str, int]]  # table -> label -> number

WINDOWS = (7, 30, 90)  # days
PERCENTILE_IDS = 100  # session ids that percentiles need
PERCENTILES = ("50", "90", "99")
DURATIONS = {"static": "duration_static", "llm_after_rules": "duration_fallback",
             "llm": "duration_llm"}
_ANSWERED = "answered"
# Chart -> label -> the cells that are summed for it. Where a day does not show a cell, it may be
# part of what is folded away in its table: so a sum has two ends, see `_span`.
_ANSWERS = {"static": [("rules", _ANSWERED)], "llm_after_rules": [("missed", _ANSWERED)],
            "llm": [("llm", _ANSWERED)]}
_RULES = {label: [("rules", label)] for label in (_ANSWERED, "missed")}
_ERRORS = {error: [(name, error) for name in ("missed", "llm", "errors_alone")]
           for error in events.WORDS["error_category"]}
_SAFETY = {f"{action}_{outcome}": [("safety", f"{action}_{outcome}")]
           for action in ("allowed", "warned") for outcome in events.WORDS["outcome"]}
_SAFETY["blocked"] = [("safety", "blocked")]
_ACTIONS = {action: [cell for label, cells in _SAFETY.items() for cell in cells
                     if label.startswith(action)] for action in events.WORDS["action_taken"]}


def read(connection: sqlite3.Connection, days: int, now: float) -> dict[str, Any]:
    """The figures of the last `days` days that can be published at `now` (Unix seconds) and are
    still kept.

    A chart is label -> number, and `other` what no label can be given for: small groups, and what
    was folded away with them. So a number is the least that it can be; the most is in `at_most`.
    Rates are the same two ends, between 0 and 1; durations are in milliseconds; what was not
    published is None.
    """
    today = utc_date(now)
    last = today - timedelta(publish.PUBLISH_AFTER)
    first = max(last - timedelta(days - 1), today - timedelta(KEPT_DAYS))
    daily: dict[str, Tables] = {
        (first + timedelta(number)).isoformat(): {} for number in range((last - first).days + 1)}
    ids: Counter[str] = Counter()
    for day, name, label, session_ids, number in connection.execute(
            "SELECT day, name, label, ids, number FROM cells WHERE day BETWEEN ? AND ?",
            (first.isoformat(), last.isoformat())):
        if label == publish.WHOLE:
            ids[name] += session_ids
        else:
            daily[day].setdefault(name, {})[label] = number
    shown = list(daily.values())
    charts = {
        "answers": _answers(shown),
        "rules": _chart(shown, _RULES),
        "errors": _chart(list(map(_failures, shown)), _ERRORS),
        "safety": _chart(shown, _SAFETY),
        "actions": _chart(shown, _ACTIONS),
        **{name: _chart(shown, _labels(shown, name)) for name in publish.MACHINES},
    }
    failed, whole = charts["answers"].get("failed", (0, 0)), _whole(charts["answers"])
    sums = {name: _sum(tables.get(name, {}) for tables in shown) for name in publish.TABLES}
    return {
        "window": {"days": len(daily), "first": first.isoformat(), "last": last.isoformat(),
                   "published": sum(map(bool, shown))},
        "daily": [
            {"day": day, "machines": _total(tables, "platform"),
             "commands": _total(tables, "rules", "llm"), "success_rate": _daily_rate(tables)}
            for day, tables in daily.items()
        ],
        "machines_a_day": _mean(_total(tables, "platform") for tables in shown),
        "commands": sum(_total(tables, "rules", "llm") or 0 for tables in shown),
        "success_rate": _rate((whole - failed[1], whole - failed[0]), whole),
        "rules_missed_rate": _rate(_span(shown, _RULES["missed"]), _whole(charts["rules"])),
        **{name: {label: least for label, (least, _) in chart.items()}
           for name, chart in charts.items()},
        "at_most": {name: {label: most for label, (_, most) in chart.items()
                           if label != publish.OTHER} for name, chart in charts.items()},
        "durations": {
            backend: _durations(sums[name], ids[name]) for backend, name in DURATIONS.items()},
        "stages": {
            stage: _durations(sums[f"stage_{stage}"], ids[f"stage_{stage}"])
            for stage in events.WORDS["stage"]},
    }


def _span(shown: Iterable[Tables], cells: Sequence[tuple[str, str]]) -> tuple[int, int]:
    """The least and the most that these cells, each in its table, can be together."""
    least = hidden = 0
    for tables in shown:
        folded = set()  # tables whose `other` may hold some of it
        for name, label in cells:
            if name not in tables and name in publish.PARENTS:
                name, label = publish.PARENTS[name]  # what it refines is not shown
            row = tables.get(name, {})
            if label in row and (name, label) in cells:
                least += row[label]
            elif publish.OTHER in row:
                folded.add(name)
        hidden += sum(tables[name][publish.OTHER] for name in folded)
    return least, least + hidden


def _chart(
    shown: Sequence[Tables], labels: Mapping[str, Sequence[tuple[str, str]]]
) -> dict[str, tuple[int, int]]:
    """The ends of each label that is shown on some day, and what is in `other`."""
    names = {name for cells in labels.values() for name, _ in cells}
    whole = sum(_total(tables, *names) or 0 for tables in shown)
    spans = {label: _span(shown, cells) for label, cells in labels.items()}
    return _close({label: span for label, span in spans.items() if span[0]}, whole)


def _close(spans: dict[str, tuple[int, int]], whole: int) -> dict[str, tuple[int, int]]:
    rest = whole - sum(least for least, _ in spans.values())
    return {**spans, publish.OTHER: (rest, rest)} if rest else spans


def _answers(shown: Sequence[Tables]) -> dict[str, tuple[int, int]]:
    """What became of all commands: who answered, or `failed`."""
    whole = sum(_total(tables, "rules", "llm") or 0 for tables in shown)
    least, most = _span(shown, [cell for cells in _ANSWERS.values() for cell in cells])
    spans = {label: _span(shown, cells) for label, cells in _ANSWERS.items()}
    spans["failed"] = (whole - most, whole - least)
    return _close({label: span for label, span in spans.items() if span[0] or (
        label == "failed" and span[1])}, whole)


def _daily_rate(tables: Tables) -> float | None:
    """The share of a day's commands that were answered, where it is known."""
    chart = _answers([tables])
    least, most = chart.get("failed", (0, 0))
    whole = _whole(chart)
    return round(1 - least / whole, 4) if whole and least == most else None


def _failures(tables: Tables) -> Tables:
    """The tables of a day that have failed commands alone: in each, answered commands are told
    apart, and left out; those of machines that report failures alone are there too."""
    return {
        name: {label: number for label, number in tables[name].items() if label != _ANSWERED}
        for name in ("missed", "llm", "errors_alone")
        if name in tables and (name == "errors_alone" or _ANSWERED in tables[name]
                               or publish.OTHER not in tables[name])}


def _labels(shown: Iterable[Tables], name: str) -> dict[str, list[tuple[str, str]]]:
    """The labels of a table that are shown on some day."""
    labels = {label for tables in shown for label in tables.get(name, {})} - {publish.OTHER}
    return {label: [(name, label)] for label in sorted(labels)}


def _sum(rows: Iterable[Mapping[str, int]]) -> dict[str, int]:
    total: Counter[str] = Counter()
    for row in rows:
        total.update(row)
    return dict(total)


def _total(tables: Tables, *names: str) -> int | None:
    """The sum of what is shown in these tables of a day."""
    found = [sum(tables[name].values()) for name in names if name in tables]
    return sum(found) if found else None


def _whole(chart: Mapping[str, tuple[int, int]]) -> int:
    return sum(least for least, _ in chart.values())


def _mean(numbers: Iterable[int | None]) -> float | None:
    found = [number for number in numbers if number is not None]
    return round(sum(found) / len(found), 1) if found else None


def _rate(span: tuple[int, int], whole: int) -> list[float] | None:
    return [round(end / whole, 4) for end in span] if whole else None


def _durations(row: dict[str, int], ids: int) -> dict[str, Any]:
    """Counts by bucket in order, and percentiles. A bucket is its upper edge in ms, exclusive; on
    a day it has what lies above the next lower one of that day. So the sum up to an edge is the
    least that was as fast, and a percentile, the edge that so many are known to be under, holds."""
    edges = sorted(row, key=int)
    whole = sum(row.values())
    percentiles: dict[str, int | None] = dict.fromkeys(PERCENTILES)
    for percentile in PERCENTILES if ids > PERCENTILE_IDS else ():
        below = 0
        for edge in edges:
            below += row[edge]
            if below >= whole * int(percentile) / 100:
                percentiles[percentile] = int(edge)
                break
    return {"buckets": {edge: row[edge] for edge in edges}, "percentiles": percentiles}
