"""The pages: the same numbers as the API, no script, nothing from elsewhere, readable by all."""
from __future__ import annotations

import itertools
import re
import unittest
from html.parser import HTMLParser
from pathlib import Path

from caro_telemetry.portal import charts, dashboard
from tests.portal_support import PortalTest, day, fleet

Element = tuple[str, dict[str, str], list[str]]
VOID = frozenset(("meta", "link", "input", "img"))
DRAWN = frozenset(("rect", "path"))  # written without an end tag of their own: <rect …/>


class Page(HTMLParser):
    """A page as a tree of its elements: (name, attributes, text inside)."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self.figures: list[list[Element]] = []
        self._open: list[Element] = []
        self.feed(page.decode())
        self.close()
        assert not self._open, self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element: Element = (tag, {name: value or "" for name, value in attrs}, [])
        self.elements.append(element)
        if tag == "figure":
            self.figures.append([])
        if self.figures and any(one[0] == "figure" for one in [*self._open, element]):
            self.figures[-1].append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in DRAWN, tag
        self.elements.append((tag, dict(attrs), []))  # type: ignore[arg-type]

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag, tag

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element[2].append(data)

    def named(self, tag: str) -> list[tuple[dict[str, str], str]]:
        return [(attributes, "".join(text)) for name, attributes, text in self.elements
                if name == tag]


class Dashboard(PortalTest):
    def setUp(self) -> None:
        super().setUp()
        self.post_all(fleet(9, 40, [day(2), day(4)]))
        self.pass_days(1)

    def page(self, days: int = 30) -> Page:
        return Page(self.ask("GET", f"/?days={days}")[2])

    def tables(self, page: Page) -> dict[str, list[list[str]]]:
        """Title of a figure -> the rows of its table."""
        found: dict[str, list[list[str]]] = {}
        for figure in page.figures:
            title = next("".join(text) for name, _, text in figure if name == "h3")
            found[title] = []
            for name, attributes, text in figure:
                if attributes.get("scope") == "row":
                    found[title].append(["".join(text)])
                elif name == "td":
                    found[title][-1].append("".join(text))
        return found

    def test_the_tables_have_the_numbers_of_the_api(self) -> None:
        for days in (7, 30, 90):
            shown, tables = self.metrics(days), self.tables(self.page(days))
            self.assertEqual(
                [[one["day"].replace("-", "\u2011"), "not shown" if one["machines"] is None
                  else f"{one['machines']:,}"] for one in reversed(shown["daily"])],
                tables["Machines per day"])
            for title, name in (("Errors", "errors"), ("Who answered", "answers"),
                                ("What followed", "safety"), ("Platforms", "platform"),
                                ("Shells", "shell_type"), ("Versions", "version"),
                                ("Safety checks", "actions"),
                                ("How often the rules missed", "rules")):
                whole = sum(shown[name].values())
                expected = []
                for label, least in shown[name].items():
                    most = shown["at_most"][name].get(label, least)
                    expected.append([
                        f"{least:,}" if least == most else f"{least:,} to {most:,}",
                        charts.percents(least / whole, most / whole)])
                self.assertEqual(sorted(expected), sorted(row[1:] for row in tables[title]), title)
            for name, found in shown["durations"].items():
                rows = tables[f"Time to answer: {dashboard._name(name)}"]
                sums = list(itertools.accumulate(found["buckets"].values()))
                self.assertEqual([f"{number:,}" for number in sums],
                                 list(dict.fromkeys(row[1] for row in rows)))
                self.assertEqual("100 %" if rows else "", rows[-1][2] if rows else "")

    def test_each_chart_has_a_title_axes_a_summary_and_a_table(self) -> None:
        page = self.page()
        self.assertGreater(len(page.figures), 15)
        for figure in page.figures:
            names = [name for name, _, _ in figure]
            if any(attributes.get("class") == "nothing" for _, attributes, _ in figure):
                continue
            svg = next(attributes for name, attributes, _ in figure if name == "svg")
            ids = {attributes["id"]: "".join(text) for _, attributes, text in figure
                   if "id" in attributes}
            self.assertEqual("img", svg["role"])
            self.assertTrue(all(ids[name] for name in svg["aria-labelledby"].split()))
            self.assertTrue({"h3", "title", "desc", "table", "caption", "thead"} <= set(names))
            self.assertTrue(any(attributes.get("class") == "axis" for _, attributes, _ in figure))

    def test_nothing_runs_and_nothing_comes_from_elsewhere(self) -> None:
        for path in ("/", "/upload"):
            status, headers, body = self.ask("GET", path)
            page = Page(body)
            policy = headers["Content-Security-Policy"]
            self.assertIn("default-src 'none'", policy)
            self.assertNotIn("unsafe", policy)
            self.assertNotIn("script", policy)
            self.assertFalse({"script", "iframe", "object", "style"}
                             & {name for name, _, _ in page.elements})
            for name, attributes, _ in page.elements:
                self.assertFalse([key for key in attributes if key.startswith("on")], name)
                self.assertNotIn("style", attributes)
                for key in ("href", "src", "action"):
                    self.assertNotIn(":", attributes.get(key, ""))
                    self.assertFalse(attributes.get(key, "").startswith("/"))
        self.assertNotIn(b"url(", self.ask("GET", "/style.css")[2])

    def test_pages_have_a_language_one_heading_and_unique_ids(self) -> None:
        for path in ("/", "/upload"):
            page = Page(self.ask("GET", path)[2])
            self.assertEqual("en", page.named("html")[0][0]["lang"])
            self.assertEqual(1, len(page.named("h1")))
            ids = [attributes["id"] for _, attributes, _ in page.elements if "id" in attributes]
            self.assertEqual(len(ids), len(set(ids)))

    def test_all_links_lead_somewhere(self) -> None:
        for path in ("/", "/upload"):
            for attributes, _ in Page(self.ask("GET", path)[2]).named("a"):
                target = attributes["href"]
                if not target.startswith("#"):
                    asked = "/" + target.removeprefix("./")
                    self.assertEqual(200, self.ask("GET", asked)[0], target)

    def test_the_page_says_what_it_protects_from_and_what_not(self) -> None:
        text = " ".join("".join(
            text for _, text in self.page().named("section")).split())
        for promise in ("at least 5 session ids", "48 hours", "30 days later", "at most 100 events",
                        "ids change daily", "This protects those who send events from those who"
                        " read this page", "does not protect against somebody who sends invented"):
            self.assertIn(promise, text)


class Empty(PortalTest):
    def test_a_portal_without_events_has_a_page(self) -> None:
        page = Page(self.ask("GET", "/")[2])
        self.assertEqual([], page.named("svg"))
        self.assertTrue(all("Nothing to show" in text for _, text in page.named("figure")))


class Drawing(unittest.TestCase):
    def test_what_is_shown_is_escaped(self) -> None:
        drawn = charts.bars("<t>", "<s>", [("<l>&", 3, 3)], 3, ("<x>", '"y"'))
        self.assertFalse(re.search(r"<[tslxy]>", drawn))
        self.assertIn("&lt;l&gt;&amp;", drawn)
        self.assertIn(b"&lt;b&gt;", dashboard.upload_page({"<b>": 1}, error="<b>"))

    def test_text_has_enough_contrast_in_both_schemes(self) -> None:
        """WCAG 2.2, 1.4.3 and 1.4.11: 4.5:1 for text, 3:1 for marks."""
        style = (Path(dashboard.__file__).parent / "style.css").read_text()
        schemes = [dict(re.findall(r"--(\w+): (#\w+);", block))
                   for block in re.findall(r":root \{(.*?)\}", style, re.DOTALL)]
        self.assertEqual(2, len(schemes))

        def luminance(colour: str) -> float:
            parts = [int(colour[at:at + 2], 16) / 255 for at in (1, 3, 5)]
            linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
                      for part in parts]
            return sum(x * y for x, y in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

        def contrast(one: str, other: str) -> float:
            low, high = sorted((luminance(one), luminance(other)))
            return (high + 0.05) / (low + 0.05)

        for colours in schemes:
            for ground in ("paper", "card", "rail"):
                for text in ("ink", "soft"):
                    self.assertGreater(contrast(colours[text], colours[ground]), 4.5, text)
            for mark, ground in (("mark", "card"), ("mark", "rail"), ("other", "card")):
                self.assertGreater(contrast(colours[mark], colours[ground]), 2.9, mark)
            self.assertGreater(contrast(colours["card"], colours["mark"]), 4.5)
            self.assertGreater(contrast(colours["bad"], colours["card"]), 4.5)

    def test_axes_have_round_numbers(self) -> None:
        found = [charts._round_up(number)
                 for number in (0, 1, 3, 5, 11, 39, 41, 239, 999, 1001)]
        self.assertEqual([2, 2, 4, 6, 20, 40, 50, 300, 1000, 2000], found)
        self.assertEqual(
            ["0.5 %", "1 %", "99.6 %", "100 %", "0 %", "<0.1 %", "99.9 %"],
            [charts.percent(share) for share in (0.005, 0.01, 0.996, 1, 0, 0.0001, 0.9999)])
        self.assertEqual(["18–36 %", "18 %"],
                         [charts.percents(0.18, most) for most in (0.36, 0.181)])

    def test_a_chart_has_a_bounded_number_of_bars(self) -> None:
        versions = {f"1.1.{number}": 5 for number in range(400)}
        drawn = dashboard._shares("Versions", {
            "version": versions, "at_most": {"version": versions}}, "version", "ids", "version")
        self.assertLess(len(drawn), 10_000)
        self.assertIn("1,940", drawn)  # the others, together
