"""Any value at all through the schema, the gates and the settings: a valid event stays valid on its
whole way, and what is invalid is refused by one error class.

Not part of the suite: `tox -e fuzz`, or `python3 -m unittest tests.fuzz_events` with hypothesis.
"""
from __future__ import annotations

import io
import json
import tempfile
import tomllib
import unittest
import urllib.parse
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from caro_telemetry import events, store
from caro_telemetry import settings as config

many = settings(max_examples=2000, deadline=None)

_KINDS: dict[str, st.SearchStrategy[Any]] = {
    events.BACKENDS: st.lists(st.sampled_from(events.WORDS["backend"]), min_size=1, unique=True),
    events.BOOLEAN: st.booleans(),
    events.TRUE: st.just(True),
    events.COUNT: st.integers(0, 20_000),
    events.DURATION: st.integers(0, 10**12),
    events.VERSION: st.sampled_from(("1.1.0-beta", "0.0.0", "999.0.12-rc3", "1.1.0-alpha999")),
    **{name: st.sampled_from(words) for name, words in events.WORDS.items()},
}


@st.composite
def fields_of_events(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    """The name of an event type and fields that make a valid one."""
    name = draw(st.sampled_from(sorted(events.EVENT_TYPES)))
    fields: dict[str, Any] = {}
    for field, (kind, when) in events.EVENT_TYPES[name].items():
        if isinstance(when, tuple):
            there = fields[when[0]] in when[1]
        else:
            there = when == events.ALWAYS or draw(st.booleans())
        if there:
            fields[field] = draw(_KINDS[kind])
    return name, dict(draw(st.permutations(sorted(fields.items()))))


class Text(str):
    """A str that is not one by type."""


anything: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary(max_size=9)
    | st.sampled_from(sorted(events._CONSTANTS)) | st.text().map(Text),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(
        st.text(max_size=9) | st.sampled_from(sorted(events._CONSTANTS)), inner, max_size=6)
    | st.tuples(inner), max_leaves=12)


def row_of(data: Any, event_type: Any = None) -> store.Row:
    return store.Row(1, store.make_id(), "0123456789abcdef", "2026-01-08T10:30:45Z", event_type,
                     data, "waiting")


class FuzzEvents(unittest.TestCase):
    @given(fields_of_events())
    @many
    def test_an_event_that_passed_once_passes_again(
        self, made_of: tuple[str, dict[str, Any]],
    ) -> None:
        name, fields = made_of
        made = events.make(name, **fields)
        self.assertEqual(
            events.make(name, **{key: made[key] for key in made if key != "type"}), made)
        text = events.write(made)
        self.assertEqual(text, json.dumps(made, separators=(",", ":")))
        again = events.read(text)
        self.assertEqual((again, events.write(again)), (made, text))
        events.check(again)
        self.assertIn(events.level_of(again), events.LEVELS)
        row = row_of(text, name)
        self.assertEqual(store.gate_2(row.id, row.session_id, row.timestamp, text), "")
        judged: dict[object, tuple[str, object]] = {}
        self.assertEqual([store.gate_3(row, judged) for _ in range(2)], ["", ""])
        whole = events.parse(row.text())
        events.check_event(whole)
        self.assertEqual(list(events.read_array(io.BytesIO(f"[{row.text()}]".encode()))), [whole])

    @given(fields_of_events(), st.data())
    @many
    def test_a_text_changed_in_one_place_is_refused_or_valid_in_every_gate(
        self, made_of: tuple[str, dict[str, Any]], data: st.DataObject,
    ) -> None:
        text = events.write(events.make(made_of[0], **made_of[1]))
        at = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(at, min(len(text), at + 12)))
        changed = text[:at] + data.draw(
            st.text(max_size=6) | st.text('{}[]",:0123456789truefals\\u', max_size=8)) + text[end:]
        self.check_text(changed)

    @given(st.text() | st.text('{}[]",:0123456789-.eE truefalsnul\\u"ab', max_size=60)
           | anything.map(repr) | st.builds(lambda n, c: c * n, st.integers(0, 30_000),
                                            st.sampled_from(('[', '{"a":', '"', '\\', '{', '9'))))
    @many
    def test_no_text_makes_a_reader_raise_anything_but_its_error(self, text: str) -> None:
        self.check_text(text)
        for read in (lambda: events.parse(text), lambda: list(events.read_array(io.BytesIO(
                text.encode("utf-8", "surrogatepass"))))):
            try:
                read()
            except events.EventError as error:
                self.assertLess(len(str(error)), 60)

    def check_text(self, text: str) -> None:
        row = row_of(text, "performance")
        refused = store.gate_2(row.id, row.session_id, row.timestamp, text)
        self.assertLessEqual(bool(refused), bool(store.gate_3(row, {})))
        try:
            value = events.read(text)
        except events.EventError:
            self.assertEqual(refused, store.SCHEMA)
            return
        self.assertEqual(events.write(value), text)
        self.assertEqual(json.loads(text), value)
        try:
            events.check(value)
        except events.EventError:
            self.assertEqual(refused, store.SCHEMA)
        else:
            self.assertEqual(refused, "")

    @given(st.binary(max_size=200))
    @many
    def test_no_bytes_make_the_array_reader_raise_anything_but_its_error(self, data: bytes) -> None:
        for whole in (data, b"[" + data, b"[1," + data + b"]"):
            try:
                list(events.read_array(io.BytesIO(whole)))
            except events.EventError:
                pass

    @given(st.lists(anything.filter(lambda value: _is_json(value)), max_size=5),
           st.sampled_from(("", " ", "\n\t ", " " * 70_000)))
    @settings(max_examples=300, deadline=None)
    def test_the_array_reader_reads_what_json_writes(self, values: list[Any], space: str) -> None:
        between = space + "," + space
        text = f"[{space}{between.join(map(json.dumps, values))}{space}]{space}"
        self.assertEqual(list(events.read_array(io.BytesIO(text.encode()))),
                         json.loads(text))

    @given(anything, anything, anything, anything, st.dictionaries(st.text(max_size=5), anything))
    @many
    def test_no_value_makes_a_check_raise_anything_but_its_error(
        self, one: Any, two: Any, three: Any, four: Any, more: dict[str, Any],
    ) -> None:
        event = {"id": one, "session_id": two, "timestamp": three, "event_type": four, **more}
        for check in (lambda: events.check(one), lambda: events.check_event(event),
                      lambda: events.check_event(one), lambda: events.make(one, **more),
                      lambda: events.check_envelope(one, two, three)):
            try:
                check()
            except events.EventError as error:
                self.assertLess(len(str(error)), 90)

    @given(fields_of_events(), st.data())
    @many
    def test_a_field_more_less_or_of_another_type_is_refused(
        self, made_of: tuple[str, dict[str, Any]], data: st.DataObject,
    ) -> None:
        name, fields = made_of
        made = events.make(name, **fields)
        field = data.draw(st.sampled_from(sorted(fields)))
        value = made[field]
        others = [None, 1.5, float("nan"), [], {}, b"", "", "x", -1, 10**15, ["x"], ("static",),
                  Text(value) if type(value) is str else Text("x")]
        others += [int(value), str(value).lower()] if type(value) is bool else []
        others += [bool(value), float(value), str(value)] if type(value) is int else []
        for other in others:
            with self.assertRaises(events.EventError):
                events.check({**made, field: other})
        extra = data.draw(st.text().filter(lambda word: word not in made))
        if extra not in events.EVENT_TYPES[name]:
            with self.assertRaises(events.EventError):
                events.check({**made, extra: True})

    @given(st.tuples(anything, anything, anything, anything, anything))
    @many
    def test_gate_3_judges_any_row_and_raises_for_none(self, values: tuple[Any, ...]) -> None:
        columns = [value if isinstance(value, int | float | str | bytes | None) else repr(value)
                   for value in values]
        row = store.Row(1, *columns, "waiting")
        self.assertEqual(store.gate_3(row, {}), store.SCHEMA)
        self.assertEqual(store.gate_3(row_of(columns[0], columns[1]), {}), store.SCHEMA)

    @given(st.text() | st.from_regex(r"[0-9]{1,4}(\.[0-9]{1,4}){0,3}(-?(a|b|rc|alpha|beta)[0-9]*)?"
                                     r"(\+[a-z]+)?", fullmatch=True))
    @many
    def test_a_version_is_told_in_its_exact_format_or_not_at_all(self, version: str) -> None:
        import re

        self.assertRegex(events.version_word(version), events.PATTERNS["version"])
        self.assertEqual(events._is_version(version),
                         bool(re.match(events.PATTERNS["version"].replace("$", r"\Z"), version)))


def _is_json(value: Any) -> bool:
    """Text of it reads as the same value under the strict rules."""
    try:
        read = json.loads(json.dumps(value, allow_nan=False))
        return bool(read == value) and type(value) is not tuple
    except (ValueError, TypeError):
        return False


# --- settings

_names = st.sampled_from(("telemetry", "llm", "enabled", "level", "a", "A-b_9", "1", "-", "x.y",
                          '"q"', "'s'", "", "é", "true"))
_words = st.sampled_from((
    "true", "false", "True", "0", "1", "12", "012", "+1", "-1", "1_000", "0x1f", "1.5", "1e3",
    "inf", "nan", '"plain"', '""', '"a\\tb"', '"q\\"q"', "'literal'", '"""m"""', "[]", "[1, 2]",
    "{}", "{a = 1}", "2026-01-08", '"tab\there"', '"\u200bx"', '"\x7f"', '"é"', "", "maybe",
    '"open', '"a" # c', "true # c", '"#"', '"a"b"', '"\\"', "٣", "²")) | st.text(max_size=5)
_space = st.sampled_from(("", " ", "\t", "  \t", "\u00a0", "\r", "\x0b"))
_lines = st.one_of(
    st.builds("{}{}{}={}{}{}".format, _space, _names, _space, _space, _words, _space),
    st.builds("{}[{}]{}".format, _space, _names, _space),
    st.sampled_from(("", "# comment", "#\x01", "# é\u200b", "  # x", "[[a]]", "[a.b]", "[a] # c",
                     "[ a ]", "a.b = 1", "\ufeff", "junk", "#", "#\t")),
    st.text(max_size=8))
_files = st.builds(lambda lines, end, newline: newline.join(lines) + end,
                   st.lists(_lines, max_size=8), st.sampled_from(("", "\n")),
                   st.sampled_from(("\n", "\n", "\r\n", "\r")))


def by_tomllib(text: str) -> dict[str, Any] | None:
    """The settings by dotted name as tomllib reads them; None where it refuses."""
    try:
        tables = [("", tomllib.loads(text))]
    except ValueError:
        return None
    values = {}
    while tables:
        prefix, table = tables.pop()
        for name, value in table.items():
            if isinstance(value, dict):
                tables.append((f"{prefix}{name}.", value))
            else:
                values[prefix + name] = value
    return values


class FuzzSettings(unittest.TestCase):
    @given(_files)
    @settings(max_examples=6000, deadline=None)
    def test_the_plain_reader_reads_what_tomllib_reads_or_leaves_it_alone(self, text: str) -> None:
        plain = config._parse_plain(text)
        if plain is not None:
            expected = by_tomllib(text)
            self.assertEqual(plain, expected)
            self.assertEqual([type(plain[name]) for name in plain],
                             [type((expected or {})[name]) for name in plain])

    @given(_files)
    @many
    def test_reading_settings_never_raises_and_what_cannot_be_read_is_off(self, text: str) -> None:
        with tempfile.TemporaryDirectory() as home:
            path = Path(home, "caro/config.toml")
            path.parent.mkdir()
            path.write_bytes(text.encode("utf-8", "surrogatepass"))
            environ = {"HOME": home, "XDG_CONFIG_HOME": home}
            read = config.read_settings(environ, "1.1.0b0", policy_file=home + "/none")
            wanted = by_tomllib(text.removeprefix("\ufeff"))
            if wanted is None or wanted.get("telemetry.enabled", True) is not True:
                self.assertFalse(read.enabled)
            for problem in read.problems:
                self.assertLess(len(problem) - len(home), 200)

    @given(_files, st.sampled_from(sorted(config.KEYS)),
           st.sampled_from((True, False, None, "x#\"\\é", 7)))
    @many
    def test_an_edit_keeps_every_other_setting_and_line_or_refuses(
        self, text: str, name: str, value: Any,
    ) -> None:
        with tempfile.TemporaryDirectory() as home:
            path = Path(home, "config.toml")
            path.write_bytes(text.encode("utf-8", "surrogatepass"))
            before = path.read_bytes()
            try:
                config.edit(str(path), name, value)
            except config.SettingsError:
                self.assertEqual(path.read_bytes(), before)
                return
            after = path.read_bytes().decode()
            old, new = by_tomllib(text.lstrip("\ufeff")), by_tomllib(after.lstrip("\ufeff"))
            assert old is not None and new is not None
            self.assertEqual(new.pop(name, None), value)
            old.pop(name, None)
            self.assertEqual(repr(new), repr(old))
            left = after.split("\n")
            lines = text.split("\n")
            kept = [line for line in lines if line in left and left.remove(line) is None]
            self.assertGreaterEqual(len(kept), len(lines) - 1)

    @given(st.text() | st.builds(
        "{}://{}/{}".format, st.sampled_from(("http", "https", "HTTP", "ftp")),
        st.text("abc.:@[]127.0.0.1%\\\t-_", max_size=20), st.text(max_size=8)))
    @many
    def test_an_endpoint_that_is_accepted_names_one_host_to_every_reader(self, url: str) -> None:
        if config.check_endpoint(url):
            return
        parts = urllib.parse.urlsplit(url)
        host, port = config.split_host(url.partition("://")[2].partition("/")[0])
        self.assertEqual((parts.hostname, parts.port), (host, int(port) if port else None))
        self.assertEqual((parts.username, parts.password, parts.query, parts.fragment),
                         (None, None, "", ""))
        self.assertTrue(parts.scheme == "https" or config.is_loopback(host))
        self.assertTrue(url.isascii() and url.isprintable() and " " not in url)


if __name__ == "__main__":
    unittest.main()
