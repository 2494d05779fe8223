"""Stats: what this machine's events say, as numbers and as bars in the terminal.

In: rows of the store. Out: counts ready for JSON, or lines of text. Rows that gate 3 refuses may
hold anything: they are counted by class and nothing else of them is used, so that every word shown
is a word of the schema. Memory is constant: counts only, and the exact number of each duration,
of which there are few (two significant digits).
"""
from __future__ import annotations

import math

from caro_telemetry import events
from caro_telemetry.store import Row, gate_3

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any

    Line = tuple[str, str, float]

# Upper bounds of the duration buckets in milliseconds, not included, and the buckets' names.
BUCKETS = (
    (10, "0-9 ms"), (30, "10-29 ms"), (100, "30-99 ms"), (300, "100-290 ms"),
    (1_000, "300-990 ms"), (3_000, "1-2.9 s"), (10_000, "3-9.9 s"), (30_000, "10-29 s"),
    (events.DURATION_BOUND + 1, "30 s and more"),
)
_DAYS_SHOWN = 14
_TEXTS_KEPT = 10_000  # different event texts counted before they are added up
_LABEL, _VALUE = 18, 9  # columns: the longest label (connection_refused), and 1,000,000


def collect(rows: Iterable[Row]) -> dict[str, Any]:
    """Everything `render` shows, ready for JSON; counts of events, durations in milliseconds.

    `runs_per_day`: date -> sessions begun. `missed`: prompts that no rule knew; `fallbacks`: those
    of them that an LLM was asked. `success_rate`: 0 to 1, null without prompts.
    `durations`: backend -> count, median and 95th percentile (nearest rank), buckets.
    `errors`: category -> prompts that failed of it. `backend_errors`: category -> the same of
    single requests. `safety`: action -> outcome -> events ("none" for what was blocked).
    `skipped`: class -> rows that are no events of caro's.
    """
    stats: dict[str, Any] = {
        "events": 0, "skipped": {}, "types": {}, "runs_per_day": {}, "prompts": 0, "answered": 0,
        "fallbacks": 0, "missed": 0, "backends": {}, "durations": {}, "errors": {},
        "backend_errors": {}, "safety": {},
    }
    judged: dict[object, tuple[str, object]] = {}
    texts: dict[str, int] = {}
    for row in rows:
        found = gate_3(row, judged)
        if found:
            _add(stats["skipped"], found)
            continue
        _add(texts, row.data)
        if row.type == "session_start":
            _add(stats["runs_per_day"], row.timestamp[:10])
        if len(texts) > _TEXTS_KEPT:
            _count_texts(texts, stats)
    _count_texts(texts, stats)
    stats["success_rate"] = stats["answered"] / stats["prompts"] if stats["prompts"] else None
    stats["runs_per_day"] = dict(sorted(stats["runs_per_day"].items()))
    for name in ("skipped", "backends", "errors", "backend_errors"):  # the largest first
        stats[name] = dict(sorted(stats[name].items(), key=lambda item: (-item[1], item[0])))
    stats["durations"] = {name: _summary(counts)
                          for name, counts in sorted(stats["durations"].items())}
    return stats


def _add(counts: dict[str, int], name: str, number: int = 1) -> None:
    counts[name] = counts.get(name, 0) + number


def _count_texts(texts: dict[str, int], stats: dict[str, Any]) -> None:
    """Adds the counted event texts to the stats, and empties them."""
    for text, number in texts.items():
        event: dict[str, Any] = events.read(text)
        stats["events"] += number
        _add(stats["types"], event["type"], number)
        if event["type"] == "command_generation":
            stats["prompts"] += number
            stats["answered"] += number * event["success"]
            stats["fallbacks"] += number * event.get("fallback", False)
            stats["missed"] += number * (event.get("fallback", False) or (
                event["backend"] == "static" and event.get("error_category") == "no_match"))
            _add(stats["backends"], event["backend"], number)
            _add(stats["durations"].setdefault(event["backend"], {}), event["duration_ms"], number)
            if not event["success"]:
                _add(stats["errors"], event["error_category"], number)
        elif event["type"] == "backend_error":
            _add(stats["backend_errors"], event["error_category"], number)
        elif event["type"] == "safety_validation":
            outcomes = stats["safety"].setdefault(event["action_taken"], {})
            _add(outcomes, event.get("outcome", "none"), number)
    texts.clear()


def _summary(counts: Mapping[int, int]) -> dict[str, Any]:
    """What `durations` says of one backend; `counts`: milliseconds -> events."""
    total = sum(counts.values())
    buckets = dict.fromkeys((name for _, name in BUCKETS), 0)
    for value, number in counts.items():
        buckets[next(name for bound, name in BUCKETS if value < bound)] += number
    return {"count": total, "median_ms": _percentile(counts, total, 50),
            "p95_ms": _percentile(counts, total, 95), "buckets": buckets}


def _percentile(counts: Mapping[int, int], total: int, percent: int) -> int:
    """The nearest-rank percentile: the smallest value that `percent` of 100 don't exceed."""
    below = 0
    for value, number in sorted(counts.items()):
        below += number
        if below * 100 >= total * percent:
            return value
    return 0


def render(
    stats: Mapping[str, Any], width: int, *, colour: bool, blocks: bool,
) -> Iterator[str]:
    """The stats as lines of at most `width` characters, of schema words and ASCII.

    `colour`: with escape sequences, for a terminal. `blocks`: bars of U+2588, where the stream's
    encoding has it, else of `#`.
    """
    bold, dyed, plain = ("\033[1m", "\033[36m", "\033[0m") if colour else ("", "", "")
    room = max(0, width - _LABEL - _VALUE - 3)
    for title, lines in _sections(stats):
        yield f"{bold}{title[:width]}{plain}"
        for label, value, share in lines:
            start = f"{label:<{_LABEL}} {value:>{_VALUE}}"[:width]
            bar = ("\u2588" if blocks else "#") * math.ceil(share * room)
            bar = bar[:max(0, width - len(start) - 2)]
            yield f"{start}  {dyed}{bar}{plain}" if bar else start
        yield ""


def _sections(stats: Mapping[str, Any]) -> Iterator[tuple[str, list[Line]]]:
    """Titles, each with its lines: a label, a value, and the length of the bar (0 to 1)."""
    yield "Events", [("stored", f"{stats['events']:,}", 0), *(
        (f"skipped, {name}", f"{number:,}", 0) for name, number in stats["skipped"].items())]
    days = dict(list(stats["runs_per_day"].items())[-_DAYS_SHOWN:])
    yield from _bars(f"Runs a day, the last {_DAYS_SHOWN}", days, max(days.values(), default=0))
    prompts = stats["prompts"]
    if prompts:
        yield "Prompts", [
            (label, f"{number / prompts:.1%}", number / prompts) for label, number in (
                ("success rate", stats["answered"]), ("rules missed", stats["missed"]))]
    yield from _bars("Backends", stats["backends"], prompts)
    for backend, times in stats["durations"].items():
        highest = max(1, times["p95_ms"])
        yield f"Time to answer, {backend}", [
            (name, _time(value), value / highest) for name, value in (
                ("median", times["median_ms"]), ("95th percentile", times["p95_ms"]))]
        yield from _bars(f"Answers by time, {backend}", times["buckets"], times["count"])
    yield from _bars("Prompts that failed", stats["errors"], prompts - stats["answered"])
    errors = stats["backend_errors"]
    yield from _bars("Errors of backends", errors, sum(errors.values()))
    safety = {action if action == "blocked" else f"{action}, {outcome}": number
              for action, outcomes in stats["safety"].items()
              for outcome, number in outcomes.items()}
    yield from _bars("Safety", safety, sum(safety.values()))


def _bars(title: str, counts: Mapping[str, int], whole: int) -> Iterator[tuple[str, list[Line]]]:
    """One section of counts, each as its part of `whole`; none where all are 0."""
    lines = [(name, f"{number:,}", number / whole)
             for name, number in counts.items() if number]
    if lines:
        yield title, lines


def _time(milliseconds: int) -> str:
    for unit, size in (("h", 3_600_000), ("min", 60_000), ("s", 1_000)):
        if milliseconds >= size:
            return f"{milliseconds / size:.2g} {unit}"
    return f"{milliseconds} ms"
