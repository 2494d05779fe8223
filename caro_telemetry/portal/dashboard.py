"""The pages for people: the dashboard and the upload page, made here, without a script.

In: what `/api/metrics` answers, or what became of an upload. Out: whole HTML pages in UTF-8.
Links are relative, so that the portal can live below any path.
"""
from __future__ import annotations

from collections import Counter
from html import escape

from caro_telemetry.portal import charts, metrics, publish

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

_NAMES = {
    "static": "Rules", "llm_after_rules": "LLM, after the rules missed", "llm": "LLM, asked first",
    "macos": "macOS", "linux": "Linux", "http_status": "HTTP status", "fish": "fish",
    "unauthorized": "not authorised",
}
_STAGES = {"llm": "LLM"}
_CURRENT = ' aria-current="page"'
_RULE = """<section aria-labelledby="rule"><h2 id="rule">Nobody stands out</h2><div class="prose">
<p>An event has no field for a prompt, a command, a path or a name, and no address is kept. A day
is published 48 hours after its end, and revised once, 30 days later. A figure of a day is shown
only where it stands for at least 5 session ids (a machine has a new one every day, so that it
can’t be followed); smaller ones are added up as “other”. One session id counts for at most 100
events a day. Windows are sums of those published days, so comparing pages, or one page before and
after an upload, shows nothing more. Percentiles need more than 100 session ids.</p>
<p>Machines at the level <em>minimal</em> report failures alone: they count among the errors, and
in no rate. Machines per day must not be added up to people, since their ids change daily.</p>
<p>This protects those who send events from those who read this page. It does not protect against
somebody who sends invented events: they could bring a small group over the bound of 5, or bend
any figure. Whoever runs this server sees the events themselves, for at most 90 days.</p>
</div></section>"""


def page(figures: Mapping[str, Any]) -> bytes:
    """The dashboard for one window."""
    window = figures["window"]
    links = "".join(
        f'<a href="?days={days}"{_CURRENT if days == window["days"] else ""}>{days} days</a>'
        for days in metrics.WINDOWS)
    sections = (
        ("Use", [
            _daily("Machines per day", figures, "machines"),
            _daily("Commands per day", figures, "commands"),
            _shares("Success", figures["results"], "commands, on days that show both", "result"),
        ]),
        ("Answers", [
            _shares("How often the rules missed", figures["rules"],
                    "commands that asked the rules", "what the rules did"),
            _shares("Who answered", figures["backends"], "answered commands", "backend"),
            _shares("Errors", figures["errors"], "failed commands", "category"),
        ]),
        ("Speed", _speed(figures)),
        ("Safety", [
            _shares("Safety checks", _actions(figures["safety"]), "checks", "action"),
            _shares("What followed", figures["safety"], "checks", "action, then outcome"),
        ]),
        ("Machines", [
            _shares("Platforms", figures["platform"], "machines, by day", "platform"),
            _shares("Shells", figures["shell_type"], "machines, by day", "shell"),
            _shares("Versions", figures["version"], "machines, by day", "version"),
        ]),
    )
    return _document("Dashboard", f"""<div class="intro"><div><h1>What caro learned</h1>
<p>{window["first"]} to {window["last"]} (UTC), {window["published"]} of {window["days"]} days
published.</p></div><nav class="switch" aria-label="Window">{links}</nav></div>
{_tiles(figures)}
{"".join(_section(title, cards) for title, cards in sections)}{_RULE}""")


def upload_page(taken: Mapping[str, int] | None = None, error: str = "") -> bytes:
    """The upload form, below the result of an upload if there was one. `taken`: how many events
    were accepted, repeated, and refused by class; `unreadable` where the file broke off."""
    result = f'<p class="result bad" role="alert">Not taken: {escape(error)}.</p>' if error else ""
    if taken is not None:
        refused = {name: number for name, number in sorted(taken.items())
                   if name not in ("accepted", "repeated", "unreadable")}
        lines = [f"{taken.get('accepted', 0):,} events accepted",
                 f"{taken.get('repeated', 0):,} were here already",
                 f"{sum(refused.values()):,} refused",
                 *(f"{number:,} of them: {name}" for name, number in refused.items())]
        broken = "<p>The file stops being a JSON array of events after these.</p>"
        result = (f'<div class="result{" bad" if taken.get("unreadable") else ""}" role="status">'
                  f"<h2>Result</h2>{broken if taken.get('unreadable') else ''}"
                  f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in lines)}</ul></div>")
    return _document("Upload", f"""<div class="narrow"><h1>Upload an export</h1>
<p>For machines that must not send anything by themselves. Make a file, look at it, and bring it
here:</p><pre><code>caro telemetry export --output telemetry.json</code></pre>{result}
<form method="post" action="upload" enctype="multipart/form-data" class="card">
<label for="file">The exported file, chosen or dropped here (at most 200 MiB)</label>
<input type="file" id="file" name="file" accept=".json,application/json" required>
<button>Upload</button></form>
<p class="note">Each event is judged by itself. Kept are the valid ones, each with its time cut to
the hour; not which of them came together, nor when, nor from where. Sending a file twice does no
harm.</p></div>""")


def _document(title: str, content: str) -> bytes:
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title} · caro telemetry</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="style.css"><link rel="icon" href="icon.svg" type="image/svg+xml">
</head><body><a class="skip" href="#content">Skip to the content</a>
<header><a class="brand" href="./"><img src="icon.svg" alt="" width="28" height="28">caro
<span>telemetry</span></a><nav aria-label="Pages"><a href="./">Dashboard</a>
<a href="upload">Upload</a><a href="api/metrics">JSON</a><a href="api/schema">Schema</a></nav>
</header>
<main id="content">{content}</main></body></html>
""".encode()


def _section(title: str, cards: list[str]) -> str:
    name = title.lower()
    return (f'<section aria-labelledby="{name}-h"><h2 id="{name}-h">{title}</h2>'
            f'<div class="cards">{"".join(cards)}</div></section>')


def _tiles(figures: Mapping[str, Any]) -> str:
    tiles = (
        ("Machines a day", _number(figures["machines_a_day"]), "mean; ids change daily"),
        ("Commands", _number(figures["commands"]), "asked for in these days"),
        ("Answered", _share(figures["success_rate"]), "of the commands"),
        ("Rules missed", _share(figures["rules_missed_rate"]), "of the commands that asked them"),
    )
    return '<dl class="tiles">' + "".join(
        f"<div><dt>{title}</dt><dd><b>{value}</b><small>{note}</small></dd></div>"
        for title, value, note in tiles) + "</dl>"


def _daily(title: str, figures: Mapping[str, Any], name: str) -> str:
    rows = [(day["day"], day[name]) for day in figures["daily"]]
    known = [(number, day) for day, number in rows if number is not None]
    if not known:
        return charts.empty(title)
    most, day = max(known)
    mean = sum(number for number, _ in known) / len(known)
    return charts.columns(
        title, f"{_number(round(mean, 1))} a day in the mean; most on {day}: {most:,}.",
        [(day[5:], number) for day, number in rows], "day (UTC)", name)


def _actions(row: Mapping[str, int]) -> dict[str, int]:
    """Safety actions alone: `warned_executed` and `warned_edited` are both `warned`."""
    actions: Counter[str] = Counter()
    for label, number in row.items():
        actions[label.partition("_")[0]] += number
    return actions


def _speed(figures: Mapping[str, Any]) -> list[str]:
    cards = [_durations(f"Time to answer: {_name(backend)}", found, "commands")
             for backend, found in figures["durations"].items()]
    return cards + [_durations(f"Stage: {_STAGES.get(stage, stage)}", found, "measurements")
                    for stage, found in figures["stages"].items()]


def _durations(title: str, found: Mapping[str, Any], unit: str) -> str:
    buckets = found["buckets"]
    if not buckets:
        return charts.empty(title)
    edges = [int(label) for label in buckets if label != publish.OTHER]
    rows: list[tuple[str, int | None]] = [
        (f"<{_duration(edge)}", buckets.get(str(edge), 0)) for edge in publish.EDGES
        if edges and edges[0] <= edge <= edges[-1]]
    if publish.OTHER in buckets:
        rows.append((publish.OTHER, buckets[publish.OTHER]))
    known = [f"{percentile} % under {_duration(edge)}"
             for percentile, edge in found["percentiles"].items() if edge is not None]
    summary = (", ".join(known) if known else "Too few machines for percentiles") + "."
    return charts.columns(title, summary, rows, "duration", unit)


def _shares(title: str, row: Mapping[str, int], unit: str, what: str) -> str:
    if not row:
        return charts.empty(title)
    ordered = sorted(row.items(), key=lambda item: (item[0] == publish.OTHER, -item[1], item[0]))
    most, number = max(ordered, key=lambda item: item[1])
    share = charts.percent(number / sum(row.values()))
    return charts.bars(
        title, f"Most: {_name(most)}, {share} of {sum(row.values()):,} {unit}.",
        [(_name(label), count) for label, count in ordered], unit, what)


def _name(label: str) -> str:
    first, _, rest = label.partition("_")
    if first in ("allowed", "warned") and rest:
        return f"{first}, then {rest}"
    return _NAMES.get(label, label.replace("_", " "))


def _duration(milliseconds: int) -> str:
    if milliseconds < 1000:
        return f"{milliseconds} ms"
    seconds = milliseconds // 1000
    return f"{seconds:,} s"


def _number(number: float | None) -> str:
    return "–" if number is None else f"{number:,}"


def _share(share: float | None) -> str:
    return "–" if share is None else charts.percent(share)
