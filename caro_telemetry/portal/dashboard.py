"""The pages for people: the dashboard and the upload page, made here, without a script.

In: what `/api/metrics` answers, or what became of an upload. Out: whole HTML pages in UTF-8.
Links are relative, so that the portal can live below any path.
"""
from __future__ import annotations

from html import escape

from caro_telemetry.portal import charts, metrics, publish

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

_NAMES = {
    "static": "the rules", "llm_after_rules": "the LLM, after the rules missed",
    "llm": "the LLM, asked first", "failed": "nobody: it failed", "macos": "macOS",
    "linux": "Linux", "http_status": "HTTP status", "unauthorized": "not authorised",
    publish.OTHER: "other, or too few to show",
}
_CHECKS = "Safe commands that were only printed send no check."
_STAGES = {"llm": "LLM", "rules": "the rules", "safety": "safety check"}
_SHOWN = 12  # bars in a chart, at most
_CURRENT = ' aria-current="page"'
_RULE = """<section aria-labelledby="rule"><h2 id="rule">Nobody stands out</h2><div class="prose">
<p>An event has no field for a prompt, a command, a path or a name, and no address is kept. A day
is published 48 hours after its end, and revised once, 30 days later. A figure of a day is shown
only where it stands for at least 5 session ids (a machine has a new one every day, so that it
can’t be followed). Smaller groups are added up as “other”, and while that is smaller than 5, the
next larger group joins it, however large: on such days a share is only known to lie between two
ends, as in “18–36 %” (bars are full up to the lower end, and pale up to the higher). Groups of
durations join their neighbours instead. One session id counts for at most 100 events a day, and
once in the charts of machines and of stages, there with its commonest time.</p>
<p>Windows are sums of those published days. Charts that count the same commands or machines in
several ways are shown only where their totals differ by nobody or by at least 5 session ids, and
are revised together or not at all. So comparing figures, pages, or one page before and after an
upload, shows nothing more. Percentiles need more than 100 session ids.</p>
<p>Machines at the level <em>minimal</em> report failures alone: they count among the errors, and
in no rate. Machines per day must not be added up to people, since their ids change daily.</p>
<p>This protects those who send events from those who read this page. It does not protect against
somebody who sends invented events: they could bring a small group over the bound of 5, or bend
any figure. Whoever runs this server sees the events themselves, for at most 90 days.</p>
</div></section>"""


def page(figures: Mapping[str, Any]) -> bytes:
    """The dashboard for one window."""
    window = figures["window"]
    chosen = min(days for days in metrics.WINDOWS if days >= window["days"])
    links = "".join(
        f'<a href="?days={days}"{_CURRENT if days == chosen else ""}>{days} days</a>'
        for days in metrics.WINDOWS)
    sections = (
        ("Use", [
            _daily("Machines per day", figures, "machines"),
            _daily("Commands per day", figures, "commands"),
            _success(figures),
        ]),
        ("Answers", [
            _shares("Who answered", figures, "answers", "commands", "answered by"),
            _shares("How often the rules missed", figures, "rules",
                    "commands that asked the rules", "what the rules did"),
            _shares("Errors", figures, "errors", "failures", "category",
                    "On days that show both failures and answers; of machines that report"
                    " failures alone, on all."),
        ]),
        ("Speed", _speed(figures)),
        ("Safety", [
            _shares("Safety checks", figures, "actions", "checks", "action", _CHECKS),
            _shares("What followed", figures, "safety", "checks", "action, then outcome", _CHECKS),
        ]),
        ("Machines", [
            _shares("Platforms", figures, "platform", "daily ids", "platform"),
            _shares("Shells", figures, "shell_type", "daily ids", "shell"),
            _shares("Versions", figures, "version", "daily ids", "version"),
        ]),
    )
    return _document("Dashboard", f"""<div class="intro"><div><h1>What caro learned</h1>
<p>{_date(window["first"])} to {_date(window["last"])} (UTC), {window["published"]} of
{window["days"]} days published.</p></div><nav class="switch" aria-label="Window">{links}</nav>
</div>
{_tiles(figures)}
{"".join(_section(title, cards) for title, cards in sections)}{_RULE}""")


def error_page(title: str, message: str, root: str) -> bytes:
    """What a browser is told when something is wrong; `root` leads from there to the dashboard."""
    return _document(title, f"""<div class="narrow"><h1>{escape(title)}</h1>
<p class="result bad">{escape(message)}</p></div>""", root)


def upload_page(taken: Mapping[str, int] | None = None, error: str = "") -> bytes:
    """The upload form, below the result of an upload if there was one. `taken`: how many events
    were accepted, repeated, and refused by class, also where an error ended it."""
    result = f'<p class="result bad" role="alert">{escape(error)}.</p>' if error else ""
    if taken:
        refused = {name: number for name, number in sorted(taken.items())
                   if name not in ("accepted", "repeated")}
        lines = [f"{taken.get('accepted', 0):,} events accepted",
                 f"{taken.get('repeated', 0):,} were here already",
                 f"{sum(refused.values()):,} refused",
                 *(f"{number:,} of them: {name}" for name, number in refused.items())]
        result += (f'<div class="result" role="status"><h2>Result{" until then" if error else ""}'
                   f"</h2><ul>{''.join(f'<li>{escape(line)}</li>' for line in lines)}</ul></div>")
    elif taken is not None and not error:
        result = '<p class="result" role="status">The file has no events.</p>'
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


def _document(title: str, content: str, root: str = "") -> bytes:
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title} · caro telemetry</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="{root}style.css">
<link rel="icon" href="{root}icon.svg" type="image/svg+xml">
</head><body><a class="skip" href="#content">Skip to the content</a>
<header><a class="brand" href="{root}./"><img src="{root}icon.svg" alt="" width="28" height="28">
caro <span>telemetry</span></a><nav aria-label="Pages"><a href="{root}./">Dashboard</a>
<a href="{root}upload">Upload</a><a href="{root}api/metrics">JSON</a>
<a href="{root}api/schema">Schema</a></nav>
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
        ("Answered", _rate(figures["success_rate"]), "of all these commands"),
        ("Rules missed", _rate(figures["rules_missed_rate"]), "of the commands that asked them"),
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
    return _by_day(
        title, f"{_number(round(mean, 1))} a day in the mean; most on {_date(day)}: {most:,}.",
        rows, name, [_number(number) for _, number in rows])


def _success(figures: Mapping[str, Any]) -> str:
    title = "Answered per day"
    rows = [(day["day"], day["success_rate"]) for day in figures["daily"]]
    known = [share for _, share in rows if share is not None]
    if not known:
        return charts.empty(title)
    return _by_day(
        title, f"Known on {len(known)} of {figures['window']['published']} days. On the others a"
               " small group hides it, mostly of failures: so these are rather the bad days.", rows,
        "answered, of commands", ["–" if share is None else charts.percent(share)
                                  for _, share in rows], share=True)


def _by_day(
    title: str, summary: str, rows: list[tuple[str, Any]], what: str, texts: list[str],
    share: bool = False,
) -> str:
    """Columns for days, and a table with the newest first."""
    told = ["not shown" if number is None else text
            for (_, number), text in zip(rows, texts, strict=True)]
    table = [(_date(day), text) for (day, _), text in zip(rows, told, strict=True)]
    return charts.columns(title, summary, rows, [_date(day[5:]) for day, _ in rows],
                          ("day (UTC)", what), [("day (UTC)", what), *table[::-1]], share)


def _speed(figures: Mapping[str, Any]) -> list[str]:
    cards = [_durations(f"Time to answer: {_name(backend)}", found, "commands")
             for backend, found in figures["durations"].items()]
    return cards + [_durations(f"Stage: {_STAGES.get(stage, stage)}", found, "daily ids")
                    for stage, found in figures["stages"].items()]


def _durations(title: str, found: Mapping[str, Any], unit: str) -> str:
    buckets = found["buckets"]
    if not buckets:
        return charts.empty(title)
    known = [int(edge) for edge in buckets]
    edges = [edge for edge in publish.EDGES if known[0] <= edge <= known[-1]]
    whole = sum(buckets.values())
    sums = [sum(number for edge, number in buckets.items() if int(edge) <= most) for most in edges]
    best = {edge: percentile for percentile, edge in found["percentiles"].items()}  # 99 over 90
    summary = ", ".join(f"{percentile} % within {_duration(edge)}"
                        for edge, percentile in best.items() if edge is not None)
    table = [("within", unit, "share"), *(
        (_duration(edge), f"{number:,}", charts.percent(number / whole))
        for edge, number in zip(edges, sums, strict=True))]
    return charts.columns(
        title, f"{summary or 'Percentiles need more than 100 session ids'}. {whole:,} {unit}.",
        [(_duration(edge), number / whole) for edge, number in zip(edges, sums, strict=True)],
        [_duration(edge) for edge in edges], ("within this time", f"share of {unit}"), table,
        share=True)


def _shares(
    title: str, figures: Mapping[str, Any], name: str, unit: str, what: str, note: str = "",
) -> str:
    row, most = figures[name], figures["at_most"][name]
    if not row:
        return charts.empty(title)
    whole = sum(row.values())
    labels = sorted(most, key=lambda label: (-row[label], label))
    rows = [(_name(label), row[label], most[label]) for label in labels[:_SHOWN]]
    if rest := row.get(publish.OTHER, 0) + sum(row[label] for label in labels[_SHOWN:]):
        rows.append((_name(publish.OTHER), rest, rest))
    largest = (f"Most: {rows[0][0]}, {charts.percents(rows[0][1] / whole, rows[0][2] / whole)} of"
               if labels else "Nothing can be told apart of")
    return charts.bars(title, f"{largest} {whole:,} {unit}. {note}".strip(), rows, whole,
                       (unit, what), _name(publish.OTHER))


def _name(label: str) -> str:
    first, _, rest = label.partition("_")
    if first in ("allowed", "warned") and rest:
        return f"{first}, then {rest}"
    return _NAMES.get(label, label.replace("_", " "))


def _date(day: str) -> str:
    """A date that does not break at the end of a line (U+2011)."""
    return day.replace("-", "\u2011")


def _duration(milliseconds: int) -> str:
    if milliseconds < 1000:
        return f"{milliseconds} ms"
    return f"{milliseconds // 1000:,} s"


def _number(number: float | None) -> str:
    return "–" if number is None else f"{number:,}"


def _rate(ends: list[float] | None) -> str:
    return "–" if ends in (None, [0, 1]) else charts.percents(*ends)
