"""Charts as HTML figures with inline SVG: a title, a summary, labelled axes, and a table.

In: rows of labels and numbers. Out: markup, everything in it escaped. Colours and fonts are
classes of style.css, since the Content-Security-Policy forbids style attributes.
"""
from __future__ import annotations

from html import escape

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    Row = tuple[str, float | None]  # None: not published
    Span = tuple[str, int, int]  # the least and the most that it is

_WIDTH = 360  # of every drawing, in its own units; cards are about as many pixels wide
_LEFT, _RIGHT, _TOP, _PLOT = 52, 356, 24, 132  # the plot of a column chart, and its height
_LETTER = 7  # width of one below a column chart, on a narrow screen
_ROW = 40  # height of a bar and its label


def columns(
    title: str, summary: str, rows: Sequence[Row], ticks: Sequence[str], axes: tuple[str, str],
    table: Sequence[Sequence[str]], share: bool = False,
) -> str:
    """A column for each row, in order; a missing number is a mark on the axis. `ticks` are the
    rows' labels below the axis, `share`: the numbers are shares of one. The table's first row is
    its head."""
    top = 1 if share else _round_up(max((number or 0 for _, number in rows), default=0))
    bottom = _TOP + _PLOT
    step = (_RIGHT - _LEFT) / max(1, len(rows))
    drawn = [_text(2, 11, axes[1], "axis")]
    for part in (0, 0.5, 1):
        y = bottom - part * _PLOT
        drawn.append(f'<path class="grid" d="M{_LEFT} {y:.1f}H{_RIGHT}"/>')
        text = f"{100 * part:.0f} %" if share else _short(top * part)
        drawn.append(_text(_LEFT - 6, y + 4, text, "tick", "end"))
    wide = _LETTER * (1 + max(map(len, ticks), default=0))
    every = -int(-wide // step)  # so that no label touches the next
    for index, (_, number) in enumerate(rows):
        x = _LEFT + index * step
        if number is None:
            drawn.append(f'<path class="gap" d="M{x + step * 0.3:.1f} {bottom}h{step * 0.4:.1f}"/>')
        elif number:
            height = max(1.5, number / top * _PLOT)
            drawn.append(
                f'<rect class="mark" x="{x + step * 0.12:.1f}" y="{bottom - height:.1f}"'
                f' width="{step * 0.76:.1f}" height="{height:.1f}" rx="{min(2, step / 6):.1f}"/>')
        if index % every == 0 and x + (step + wide) / 2 <= _WIDTH + _LETTER:
            drawn.append(_text(x + step / 2, bottom + 18, ticks[index], "tick", "middle"))
    drawn.append(_text((_LEFT + _RIGHT) / 2, bottom + 38, axes[0], "axis", "middle"))
    return _figure(title, summary, drawn, bottom + 44, table)


def bars(
    title: str, summary: str, rows: Sequence[Span], whole: int, axes: tuple[str, str],
    last: str = "",
) -> str:
    """A bar for each row, as its share of the whole: full up to the least that it is, pale up to
    the most. `axes` name what is counted, and the rows; a row called `last` is grey."""
    bottom = len(rows) * _ROW + 6
    drawn = [
        f'<path class="grid" d="M{max(0.5, x * _WIDTH - 0.5)} 0V{bottom}"/>' for x in (0, 0.5, 1)]
    table = [(axes[1], axes[0], "share")]
    for index, (label, least, most) in enumerate(rows):
        y = index * _ROW
        share = percents(least / whole, most / whole)
        table.append((label, f"{least:,}" if least == most else f"{least:,} to {most:,}", share))
        drawn.append(_text(2, y + 16, label, "label"))
        drawn.append(_text(_WIDTH - 2, y + 16, share, "value", "end"))
        drawn.append(f'<rect class="rail" y="{y + 22}" width="{_WIDTH}" height="10" rx="3"/>')
        ends = [("other" if label == last else "mark", least)]
        if most > least:
            ends.insert(0, ("pale", most))
        drawn += (
            f'<rect class="{kind}" y="{y + 22}" width="{max(2, end / whole * _WIDTH):.1f}"'
            ' height="10" rx="3"/>' for kind, end in ends)
    for x, anchor in ((0, "start"), (0.5, "middle"), (1, "end")):
        drawn.append(_text(x * _WIDTH, bottom + 15, f"{100 * x:.0f} %", "tick", anchor))
    drawn.append(_text(_WIDTH / 2, bottom + 34, f"share of {axes[0]}", "axis", "middle"))
    return _figure(title, summary, drawn, bottom + 40, table)


def empty(title: str) -> str:
    """A figure that has nothing to show."""
    return (f'<figure class="card"><figcaption><h3>{escape(title)}</h3></figcaption>'
            '<p class="nothing">Nothing to show: no day has enough session ids for this.</p>'
            "</figure>")


def percents(least: float, most: float) -> str:
    """Two shares as `18–36 %`, or as one where they look the same."""
    low, high = percent(least), percent(most)
    return low if low == high else f"{low.removesuffix(' %')}–{high}"


def percent(share: float) -> str:
    """0.934 as `93 %`; small shares and those near all keep a digit after the point."""
    number = share * 100
    if 0 < number < 0.1:
        return "<0.1 %"
    return f"{number:.0f} %" if 1 <= number <= 99 or number in (0, 100) else (
        f"{min(number, 99.9):.1f} %")


def _figure(
    title: str, summary: str, drawn: Sequence[str], height: float, table: Sequence[Sequence[str]]
) -> str:
    name = "".join(letter if letter.isalnum() else "-" for letter in title.lower())
    summary = summary.replace(" %", "\N{NO-BREAK SPACE}%")
    head, *rows = table
    heads = "".join(f'<th scope="col">{escape(text)}</th>' for text in head)
    body = "".join(
        f'<tr><th scope="row">{escape(label)}</th>'
        + "".join(f"<td>{escape(text)}</td>" for text in texts) + "</tr>"
        for label, *texts in rows)
    return (
        f'<figure class="card" id="{name}"><figcaption><h3>{escape(title)}</h3>'
        f'<p>{escape(summary)}</p></figcaption>'
        f'<svg viewBox="0 0 {_WIDTH} {height:.0f}" role="img" aria-labelledby="{name}-t {name}-d">'
        f'<title id="{name}-t">{escape(title)}</title>'
        f'<desc id="{name}-d">{escape(summary)}</desc>{"".join(drawn)}</svg>'
        f'<details><summary>Table<span class="unseen"> of {escape(title)}</span>,'
        f" {len(rows)} rows</summary>"
        f'<div class="scroll" tabindex="0" role="region" aria-label="{escape(title)}, table">'
        f'<table><caption class="unseen">{escape(title)}</caption>'
        f"<thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table></div></details></figure>")


def _text(x: float, y: float, text: str, kind: str, anchor: str = "start") -> str:
    return (f'<text class="{kind}" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">'
            f"{escape(text)}</text>")


def _round_up(number: float) -> int:
    """The next of 2, 4, 6, 8, 10, 20, 30, 40 …: half of it is a whole number too."""
    power = 1
    while True:
        for digit in (2, 3, 4, 5, 6, 8, 10):
            if number <= digit * power and digit * power % 2 == 0:
                return digit * power
        power *= 10


def _short(number: float) -> str:
    """A number for an axis: 1,500 as 1.5k."""
    for bound, letter in ((10**9, "G"), (10**6, "M"), (10**3, "k")):
        if number >= bound:
            return f"{number / bound:g}{letter}"
    return f"{number:g}"
