"""The closed schema: what an event can hold, and that it can hold nothing else."""
from __future__ import annotations

import io
import json
import random
import re
import unittest
from typing import Any

from caro_telemetry import events

SEED = 20260108
ID, SESSION = "550e8400-e29b-41d4-a716-446655440000", "a3f5c2d8e1b9f4a6"
MOMENT = "2026-01-08T10:30:45Z"
# DESIGN: the closed lists and the fields, written out once more.
WORDS = {
    "backend": "static llm", "platform": "macos linux other",
    "shell_type": "bash zsh fish sh ksh other", "mode": "argument stdin interactive",
    "error_category": "no_match not_configured connection_refused timeout http_status"
                      " rate_limited unauthorized model_not_found invalid_response unsafe_response"
                      " cancelled internal",
    "risk_level": "safe moderate high critical", "action_taken": "allowed warned blocked",
    "pattern_category": "destructive privilege_escalation system_modification remote_execution"
                        " data_exfiltration denial_of_service",
    "outcome": "printed executed edited declined", "stage": "startup rules llm safety store",
}
FIELDS = {
    "session_start": "version platform shell_type backend_available mode",
    "session_end": "duration_ms commands_generated commands_executed",
    "command_generation": "backend duration_ms success error_category fallback",
    "safety_validation": "risk_level action_taken pattern_category outcome",
    "backend_error": "backend error_category recoverable",
    "performance": "stage duration_ms",
}
GOOD: dict[str, dict[str, Any]] = {
    "session_start": {"version": "1.1.0-beta", "platform": "linux", "shell_type": "bash",
                      "backend_available": ["static", "llm"], "mode": "argument"},
    "session_end": {"duration_ms": 12, "commands_generated": 1, "commands_executed": 0},
    "command_generation": {"backend": "llm", "duration_ms": 99, "success": False,
                           "error_category": "timeout", "fallback": True},
    "safety_validation": {"risk_level": "high", "action_taken": "warned",
                          "pattern_category": "destructive", "outcome": "declined"},
    "backend_error": {"backend": "llm", "error_category": "timeout", "recoverable": True},
    "performance": {"stage": "rules", "duration_ms": 3},
}


class Text(str):
    """A str that could answer otherwise later."""


class Number(int):
    """An int that could answer otherwise later."""


class Object(dict):  # type: ignore[type-arg]
    """A dict that could answer otherwise later."""


class Array(list):  # type: ignore[type-arg]
    """A list that could answer otherwise later."""


def make_any(chance: random.Random) -> dict[str, object]:
    """A random valid event type, made as the program makes them."""
    name = chance.choice(list(events.EVENT_TYPES))
    fields: dict[str, object] = {}
    for field, (kind, when) in events.EVENT_TYPES[name].items():
        if when == events.OPTIONAL and chance.random() < 0.5:
            continue
        if isinstance(when, tuple) and fields.get(when[0]) not in when[1]:
            continue
        fields[field] = {
            events.BACKENDS: lambda: chance.choice([["static"], ["llm"], ["static", "llm"]]),
            events.BOOLEAN: lambda: chance.random() < 0.5,
            events.TRUE: lambda: True,
            events.COUNT: lambda: chance.randrange(12_000),
            events.DURATION: lambda: int(10 ** (chance.random() * 10)),
            events.VERSION: lambda: chance.choice(["1.1.0", "0.0.0", "1.2.3-rc4", "1.1.0-beta"]),
        }.get(kind, lambda kind=kind: chance.choice(events.WORDS[kind]))()
    return events.make(name, **fields)


class TestSchema(unittest.TestCase):
    def test_the_lists_and_fields_are_those_of_the_contract(self) -> None:
        self.assertEqual(events.WORDS, {name: tuple(words.split())
                                        for name, words in WORDS.items()})
        self.assertEqual({name: " ".join(fields) for name, fields in events.EVENT_TYPES.items()},
                         FIELDS)

    def test_every_type_can_be_made_and_keeps_the_order_of_its_fields(self) -> None:
        for name, fields in GOOD.items():
            backwards = dict(reversed(fields.items()))
            self.assertEqual(list(events.make(name, **backwards).items()),
                             [("type", name), *fields.items()])

    def test_a_field_that_is_not_in_the_table_is_an_error_in_every_type(self) -> None:
        for name, fields in GOOD.items():
            for extra in ("prompt", "command", "path", "id", "type ", "", "Type"):
                with self.subTest(name, extra=extra), self.assertRaises(events.EventError):
                    events.make(name, **fields, **{extra: "static"})

    def test_a_missing_field_is_an_error_where_it_must_be_there(self) -> None:
        optional = {("command_generation", "fallback"), ("safety_validation", "pattern_category")}
        for name, fields in GOOD.items():
            for missing in fields:
                rest = {field: value for field, value in fields.items() if field != missing}
                with self.subTest(name, missing=missing):
                    if (name, missing) in optional:
                        events.make(name, **rest)
                    else:
                        self.assertRaises(events.EventError, events.make, name, **rest)

    def test_a_field_is_there_only_with_the_values_that_it_belongs_to(self) -> None:
        wrong: tuple[tuple[str, dict[str, Any]], ...] = (
            ("command_generation", {"success": True}),
            ("command_generation", {"fallback": False}),
            ("safety_validation", {"action_taken": "blocked"}),
        )
        for name, change in wrong:
            with self.subTest(name, change=change), self.assertRaises(events.EventError):
                events.make(name, **{**GOOD[name], **change})

    def test_a_value_of_another_type_or_kind_is_an_error_in_every_field(self) -> None:
        others: tuple[Any, ...] = (
            None, True, False, 1, 0, -1, 1.0, 0.5, float("nan"), float("inf"), 10**40, "", " ",
            "static ", "Static", "wasm", "x" * 10_000, "/home/ada", "\0", "\ud800", b"static", [],
            ["static", "static"], [["static"]], ("static",), {"static": 1}, {}, {"static"},
            Text("static"), Text("linux"), Number(3), Array(["static"]), Object(), object(), str,
        )
        for name, fields in GOOD.items():
            for field, good in fields.items():
                for value in others:
                    fits = events.EVENT_TYPES[name][field][0]
                    if type(value) is type(good) and (
                            fits in (events.COUNT, events.DURATION) and value >= 0
                            or fits == events.BOOLEAN or fits == events.TRUE and value is True):
                        continue
                    with self.subTest(name, field=field, value=type(value)), \
                            self.assertRaises(events.EventError):
                        events.make(name, **{**fields, field: value})

    def test_a_type_that_is_not_in_the_table_is_an_error(self) -> None:
        for name in ("", "Session_start", "session_start ", "other", None, 1, Text("session_end")):
            with self.subTest(name), self.assertRaises(events.EventError):
                events.make(name, **GOOD["session_end"])  # type: ignore[arg-type]

    def test_an_event_type_that_is_no_plain_object_is_an_error(self) -> None:
        good = events.make("session_end", **GOOD["session_end"])
        events.check(good)
        for value in (None, [], "x", Object(good), {}, {"type": None}, {1: 2}, {**good, 1: 2},
                      {**good, "type": Text("session_end")}, list(good.items())):
            with self.subTest(type(value)), self.assertRaises(events.EventError):
                events.check(value)

    def test_a_whole_event_has_exactly_four_fields(self) -> None:
        event = {"id": ID, "session_id": SESSION, "timestamp": MOMENT,
                 "event_type": events.make("session_end", **GOOD["session_end"])}
        events.check_event(event)
        for name in event:
            self.assertRaises(events.EventError, events.check_event,
                              {key: value for key, value in event.items() if key != name})
        for wrong in ({**event, "machine_id": "x"}, Object(event), None, [], "x"):
            self.assertRaises(events.EventError, events.check_event, wrong)

    def test_an_error_never_quotes_the_value(self) -> None:
        for name, fields in GOOD.items():
            for field in fields:
                with self.assertRaises(events.EventError) as caught:
                    events.make(name, **{**fields, field: "canary@example.com"})
                self.assertNotIn("canary", str(caught.exception))


class TestNumbers(unittest.TestCase):
    def test_a_duration_keeps_two_significant_digits(self) -> None:
        for exact, kept in ((0, 0), (9, 9), (99, 99), (100, 100), (101, 100), (119, 110),
                            (999, 990), (1_234, 1_200), (56_789, 56_000), (86_399_999, 86_000_000),
                            (86_400_000, 86_400_000), (10**30, 86_400_000)):
            made = events.make("performance", stage="llm", duration_ms=exact)
            self.assertEqual(made["duration_ms"], kept)
            events.check(made)

    def test_a_duration_of_three_digits_is_not_valid(self) -> None:
        for value in (101, 12_345, 86_400_001, 87_000_000, -1):
            with self.assertRaises(events.EventError):
                events.check({"type": "performance", "stage": "llm", "duration_ms": value})

    def test_a_count_ends_at_its_bound(self) -> None:
        for exact, kept in ((0, 0), (10_000, 10_000), (10_001, 10_000), (10**30, 10_000)):
            made = events.make("session_end", duration_ms=1, commands_generated=exact,
                               commands_executed=0)
            self.assertEqual(made["commands_generated"], kept)
        with self.assertRaises(events.EventError):
            events.check({**made, "commands_generated": 10_001})


class TestFormats(unittest.TestCase):
    def fits(self, event_id: object = ID, session: object = SESSION, at: object = MOMENT) -> bool:
        try:
            events.check_envelope(event_id, session, at)
        except events.EventError:
            return False
        return True

    def test_functions_and_patterns_agree_on_every_small_change(self) -> None:
        chance = random.Random(SEED)
        samples = {"id": ID, "session_id": SESSION, "timestamp": MOMENT, "version": "1.20.3-rc4"}
        alphabet = "0123456789abcdefABCDEFgz-.:TZ +\n\0\u0660\uff10rcbeta"
        for name, good in samples.items():
            for _ in range(2_000):
                text = good
                for _ in range(chance.randrange(3)):
                    at = chance.randrange(len(text) + 1)
                    text = text[:at] + chance.choice(alphabet) + text[at + chance.randrange(2):]
                expected = re.fullmatch(events.PATTERNS[name].removesuffix("$"), text)
                if name == "version":
                    found = events._is_version(text)
                else:
                    key = {"id": "event_id", "session_id": "session", "timestamp": "at"}[name]
                    found = self.fits(**{key: text})
                if name == "timestamp" and expected and not found:
                    continue  # the calendar's own: 31 February
                self.assertEqual(found, bool(expected), (SEED, name, ascii(text)))

    def test_a_date_that_is_not_in_the_calendar_is_not_valid(self) -> None:
        for day, valid in (("2026-02-29", False), ("2028-02-29", True), ("2100-02-29", False),
                           ("2026-04-31", False), ("1970-01-01", True), ("9999-12-31", True)):
            self.assertEqual(self.fits(at=f"{day}T00:00:00Z"), valid, day)

    def test_other_types_are_not_valid(self) -> None:
        for wrong in (None, 1, b"x", Text(ID), Text(SESSION), Text(MOMENT), [], ID.upper()):
            self.assertFalse(self.fits(event_id=wrong))
            self.assertFalse(self.fits(session=wrong))
            self.assertFalse(self.fits(at=wrong))


class TestVersion(unittest.TestCase):
    def test_both_spellings_become_one(self) -> None:
        for version, word in (
            ("1.1.0b0", "1.1.0-beta"), ("1.1.0b2", "1.1.0-beta2"), ("1.1.0a1", "1.1.0-alpha1"),
            ("1.1.0rc3", "1.1.0-rc3"), ("1.1.0", "1.1.0"), ("1.1.0-beta", "1.1.0-beta"),
            ("1.1.0-beta2", "1.1.0-beta2"), ("1.1.0-alpha1", "1.1.0-alpha1"), ("0.0.0", "0.0.0"),
        ):
            self.assertEqual(events.version_word(version), word)

    def test_a_version_named_otherwise_is_0_0_0(self) -> None:
        for version in ("1.1.0+acme", "1.1.0b0+acme.7", "1.1", "1.1.0.1", "acme-1.1.0", "",
                        "v1.1.0", "1.1.0-acme", "1.1.0b", "1.1.0b\u0661", "01.1.0", "1.1.0 beta",
                        "1.1.0\n"):
            self.assertEqual(events.version_word(version), "0.0.0", version)
        self.assertNotEqual(events.version_word("1.1.0b0"), "0.0.0")


class TestLevels(unittest.TestCase):
    def test_each_level_includes_the_one_before_it(self) -> None:
        expected = {
            "session_start": "normal", "session_end": "normal", "command_generation": "minimal",
            "safety_validation": "normal", "backend_error": "minimal", "performance": "verbose",
        }
        for name, fields in GOOD.items():
            made = {"type": name, **fields}
            least = events.LEVELS.index(expected[name])
            self.assertEqual([events.includes(level, made) for level in events.LEVELS],
                             [number >= least for number in range(3)], name)

    def test_what_went_well_is_normal_and_what_was_blocked_minimal(self) -> None:
        well = {"type": "command_generation", "backend": "static", "success": True}
        self.assertEqual(events.level_of(well), "normal")
        blocked = {"type": "safety_validation", "action_taken": "blocked"}
        self.assertEqual(events.level_of(blocked), "minimal")


class TestText(unittest.TestCase):
    def test_ten_thousand_events_are_written_as_json_would_and_read_back(self) -> None:
        chance = random.Random(SEED)
        for _ in range(10_000):
            made = make_any(chance)
            text = events.write(made)
            self.assertEqual(text, json.dumps(made, separators=(",", ":")), SEED)
            self.assertEqual(events.read(text), made, SEED)

    def test_any_other_text_of_the_same_event_is_an_error(self) -> None:
        text = events.write(events.make("performance", stage="llm", duration_ms=12))
        for wrong in (
            text + " ", " " + text, text.replace(":", ": "), text.replace("12", "12.0"),
            text.replace("12", "1.2e1"), text.replace("12", "012"), text.replace("12", "+12"),
            text.replace('"llm"', '"\\u006clm"'), text.replace("{", '{"stage":"llm",'),
            text[:-1], text[1:], text + text, "", "[]", "null", '"x"', text.encode(), None, 5,
            text.replace('"', "'"), text.replace(",", ",,"), "{" * 100_000, text + "\0",
        ):
            with self.subTest(str(wrong)[:60]), self.assertRaises(events.EventError):
                events.read(wrong)  # type: ignore[arg-type]

    def test_every_key_and_string_is_asked_about_however_deep(self) -> None:
        value = {"a": ["b", {"c": [["d"]]}], "e": 5, "f": None, "g": Text("h")}
        self.assertEqual(sorted(events.strings(value)), list("abcdefgh"))

    def test_constants_are_the_words_and_versions_alone(self) -> None:
        for text in ("static", "duration_ms", "type", "session_end", "1.1.0-beta"):
            self.assertTrue(events.is_constant(text))
        for text in ("", "wasm", "/home", "1.1.0+acme", "Static", "10.0.0.1"):
            self.assertFalse(events.is_constant(text))


class TestArrays(unittest.TestCase):
    def values(self, data: bytes) -> list[object]:
        return list(events.read_array(io.BytesIO(data)))

    def test_values_come_one_at_a_time_whatever_the_style(self) -> None:
        for text in ("[]", " [ ] \n", "[1]", "[1,2]", "[\n {} ,\t[1] ]\r\n", '["\\u00e4", "ä"]'):
            self.assertEqual(self.values(text.encode()), json.loads(text), text)

    def test_values_before_a_broken_place_are_given_first(self) -> None:
        for text, before in (("[1, 2", [1, 2]), ("[1, nul]", [1]), ("[1 2]", [1]), ("[1,]", [1]),
                             ("[1]]", [1]), ("[1] x", [1]), ("[NaN]", []), ("{}", []), ("", []),
                             ("1", []), ("[,1]", []), ('[1, "\\x"]', [1])):
            found = []
            with self.subTest(text), self.assertRaises(events.EventError):
                for value in events.read_array(io.BytesIO(text.encode())):
                    found.append(value)
            self.assertEqual(found, before, text)

    def test_an_array_cut_short_anywhere_is_an_error(self) -> None:
        text = '[{"a": [1, "\u00e4"]}, "b", 3.5]'.encode()
        self.assertEqual(self.values(text), json.loads(text))
        for end in range(len(text)):
            with self.subTest(end), self.assertRaises(events.EventError):
                self.values(text[:end])

    def test_a_long_array_is_read_in_pieces_as_it_is_needed(self) -> None:
        class Counted(io.BytesIO):
            read_so_far = 0

            def read(self, size: int | None = -1) -> bytes:
                data = super().read(size)
                self.read_so_far += len(data)
                return data

        value = {"a": "\u00e4" * 500}
        file = Counted(json.dumps([value] * 1_000, ensure_ascii=False).encode())
        found = events.read_array(file)
        self.assertEqual(next(found), value)
        self.assertLess(file.read_so_far, 200_000)  # of over 1,000,000 bytes
        self.assertEqual(sum(1 for _ in found), 999)

    def test_what_is_not_utf_8_is_an_error(self) -> None:
        for data in (b'["\xff"]', b"\xff\xfe[\0]\0", '["ä'.encode()[:-1]):
            self.assertRaises(events.EventError, self.values, data)

    def test_an_object_that_repeats_a_key_becomes_none(self) -> None:
        self.assertEqual(self.values(b'[{"a": 1, "a": 2}, {"a": 1}]'), [None, {"a": 1}])

    def test_deep_nesting_is_an_error_and_no_crash(self) -> None:
        self.assertRaises(events.EventError, self.values, b"[" * 100_000)


class TestJsonSchema(unittest.TestCase):
    def test_it_has_exactly_the_fields_of_the_table_and_allows_no_other(self) -> None:
        schema: Any = events.json_schema()
        branches = schema["properties"]["event_type"]["oneOf"]
        found = {branch["properties"]["type"]["const"]: " ".join(list(branch["properties"])[1:])
                 for branch in branches}
        self.assertEqual(found, FIELDS)
        for part in (schema, *branches):
            self.assertIs(part["additionalProperties"], False)
        self.assertEqual(schema["required"], list(events.FIELDS))


if __name__ == "__main__":
    unittest.main()
