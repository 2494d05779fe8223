"""Charts as HTML figures with inline SVG: a title, a summary, labelled axes, and a table.

In: rows of labels and numbers. Out: markup, everything in it escaped. Colours and fonts are
classes of style.css, since the Content-Security-Policy forbids style attributes.
"""
from __future__ import annotations

from html import escape

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    Rows = Sequence[tuple[str, int | None]]  # None: not published

_WIDTH = 360  # of every drawing, in its own units; cards are about as many pixels wide
_LEFT, _RIGHT, _TOP, _PLOT = 46, 356, 22, 132  # the plot of a column chart, and its height
_ROW = 38  # height of a bar and its label
OTHER = "other"


def columns(title: str, summary: str, rows: Rows, x_axis: str, y_axis: str) -> str:
    """A column for each row, in order; a missing number is a mark on the axis."""
    top = _round_up(max((number or 0 for _, number in rows), default=0))
    bottom = _TOP + _PLOT
    step = (_RIGHT - _LEFT) / max(1, len(rows))
    drawn = [_text(_LEFT - 40, 11, y_axis, "axis")]
    for part in (0, 0.5, 1):
        y = bottom - part * _PLOT
        drawn.append(f'<path class="grid" d="M{_LEFT} {y:.1f}H{_RIGHT}"/>')
        drawn.append(_text(_LEFT - 6, y + 4, _short(top * part), "tick", "end"))
    every = -(-len(rows) // 5)  # at most five labels
    for index, (label, number) in enumerate(rows):
        x = _LEFT + index * step
        if number is None:
            drawn.append(f'<path class="gap" d="M{x + step * 0.3:.1f} {bottom}h{step * 0.4:.1f}"/>')
        elif number:
            height = max(1.5, number / top * _PLOT)
            kind = "other" if label == OTHER else "mark"
            drawn.append(
                f'<rect class="{kind}" x="{x + step * 0.12:.1f}" y="{bottom - height:.1f}"'
                f' width="{step * 0.76:.1f}" height="{height:.1f}" rx="{min(2, step / 6):.1f}"/>')
        if label == OTHER or (index % every == 0 and rows[-1][0] != OTHER) or (
                index % every == 0 and len(rows) - 1 - index >= every):
            drawn.append(_text(x + step / 2, bottom + 16, label, "tick", "middle"))
    drawn.append(_text((_LEFT + _RIGHT) / 2, bottom + 34, x_axis, "axis", "middle"))
    return _figure(title, summary, drawn, bottom + 40, rows, x_axis, y_axis)


def bars(title: str, summary: str, rows: Rows, x_axis: str, y_axis: str) -> str:
    """A bar for each row, as its share of all; `x_axis` names what is counted."""
    whole = sum(number or 0 for _, number in rows) or 1
    bottom = len(rows) * _ROW + 6
    drawn = [
        f'<path class="grid" d="M{max(0.5, x * _WIDTH - 0.5)} 0V{bottom}"/>' for x in (0, 0.5, 1)]
    for index, (label, number) in enumerate(rows):
        y = index * _ROW
        share = (number or 0) / whole
        drawn.append(_text(4, y + 14, label, "label"))
        drawn.append(_text(_WIDTH - 4, y + 14, f"{number:,} · {percent(share)}", "value", "end"))
        drawn.append(f'<rect class="rail" y="{y + 20}" width="{_WIDTH}" height="10" rx="3"/>')
        kind = "other" if label == OTHER else "mark"
        drawn.append(f'<rect class="{kind}" y="{y + 20}" width="{max(2, share * _WIDTH):.1f}"'
                     ' height="10" rx="3"/>')
    for x, anchor in ((0, "start"), (0.5, "middle"), (1, "end")):
        drawn.append(_text(x * _WIDTH, bottom + 14, percent(x), "tick", anchor))
    drawn.append(_text(_WIDTH / 2, bottom + 32, f"share of {x_axis}", "axis", "middle"))
    return _figure(title, summary, drawn, bottom + 38, rows, y_axis, x_axis)


def empty(title: str) -> str:
    """A figure that has nothing to show."""
    return (f'<figure class="card"><figcaption><h3>{escape(title)}</h3></figcaption>'
            '<p class="nothing">Nothing to show: fewer than 5 machines on each of these days.</p>'
            "</figure>")


def percent(share: float) -> str:
    """0.934 as `93 %`; small shares and those near all keep a digit after the point."""
    number = share * 100
    return f"{number:.0f} %" if 1 <= number <= 99 or number in (0, 100) else f"{number:.1f} %"


def _figure(
    title: str, summary: str, drawn: Sequence[str], height: float, rows: Rows, first: str,
    second: str,
) -> str:
    name = "".join(letter if letter.isalnum() else "-" for letter in title.lower())
    body = "".join(
        f'<tr><th scope="row">{escape(label)}</th>'
        f"<td>{'not published' if number is None else f'{number:,}'}</td></tr>"
        for label, number in rows)
    return (
        f'<figure class="card" id="{name}"><figcaption><h3>{escape(title)}</h3>'
        f'<p>{escape(summary)}</p></figcaption>'
        f'<svg viewBox="0 0 {_WIDTH} {height:.0f}" role="img" aria-labelledby="{name}-t {name}-d">'
        f'<title id="{name}-t">{escape(title)}</title>'
        f'<desc id="{name}-d">{escape(summary)}</desc>{"".join(drawn)}</svg>'
        f'<details><summary>Table<span class="unseen"> of {escape(title)}</span></summary>'
        f'<div class="scroll" tabindex="0" role="region" aria-label="{escape(title)}, table">'
        f'<table><caption class="unseen">{escape(title)}</caption>'
        f'<thead><tr><th scope="col">{escape(first)}</th><th scope="col">{escape(second)}</th></tr>'
        f"</thead><tbody>{body}</tbody></table></div></details></figure>")


def _text(x: float, y: float, text: str, kind: str, anchor: str = "start") -> str:
    return (f'<text class="{kind}" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">'
            f"{escape(text)}</text>")


def _round_up(number: int) -> int:
    """The next of 2, 4, 10, 20, 40, 100 …: half of it is a whole number too."""
    power = 1
    while True:
        for digit in (2, 4, 10):
            if number <= digit * power:
                return digit * power
        power *= 10


def _short(number: float) -> str:
    """A number for an axis: 1,500 as 1.5k."""
    for bound, letter in ((10**9, "G"), (10**6, "M"), (10**3, "k")):
        if number >= bound:
            return f"{number / bound:g}{letter}"
    return f"{number:g}"
