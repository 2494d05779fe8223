"""The patterns: what they find, what they leave alone, and that nothing makes them slow."""
from __future__ import annotations

import json
import random
import re
import subprocess
import sys
import time
import unittest
from collections import Counter
from collections.abc import Callable
from unittest import mock
from urllib.parse import quote

from caro_telemetry import events, scrubber
from caro_telemetry.scrubber import NUMBERS, PATTERNS, find_sensitive
from tests.scrubber_samples import HARMLESS, NEAR_MISSES, SAMPLES
from tests.support import ROOT

ROWS: list[scrubber.Row | scrubber.Number] = [*PATTERNS, *NUMBERS]
LABELS = {row.name: row.label for row in ROWS}
SEED = 20260108

# What a text may stand in. Where case carries meaning (`cased` rows), the case stays.
SURROUNDINGS: dict[str, Callable[[str], str]] = {
    "alone": str,
    "sentence": lambda text: f"please look at {text} and tell me",
    "end of a sentence": lambda text: f"it was {text}.",
    "beginning of a line": lambda text: f"one line\n{text}\nanother line",
    "quotes": lambda text: f'say "{text}" twice',
    "typographic quotes": lambda text: f"“{text}”",
    "brackets": lambda text: f"[{text}]",
    "backticks": lambda text: f"run `{text}` now",
    "list": lambda text: f"first;{text};last",
    "comma-separated": lambda text: f"1,foo,{text},bar",
    "tabs": lambda text: f"\t{text}\t",
    "JSON": lambda text: json.dumps({"note": text}),
    "JSON beyond ASCII": lambda text: json.dumps(["x", text], ensure_ascii=False),
    "URL": lambda text: "https://example.org/?q=" + quote(text, safe=""),
    "percent-escapes": lambda text: quote(text, safe=""),
    "percent-escapes, twice": lambda text: quote(quote(text, safe=""), safe=""),
    "HTML entities": lambda text: "".join(
        sign if sign.isalnum() else f"&#{ord(sign)};" for sign in text),
    "backslash-escapes": lambda text: "".join(
        sign if sign.isalnum() or ord(sign) > 0xFFFF else f"\\u{ord(sign):04x}" for sign in text),
    "full-width": lambda text: "".join(
        chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in text),
    "zero-width space": lambda text: text[:len(text) // 2] + "\u200b" + text[len(text) // 2:],
    "NUL": lambda text: text[:1] + "\0" + text[1:],
    "Cyrillic a and o": lambda text: text.replace("a", "\u0430").replace("o", "\u043e"),
}
CASES: tuple[Callable[[str], str], ...] = (str, str.upper, str.lower)
KEEPS_CASE = {row.name for row in PATTERNS if row.cased} | {
    # `NAME`, base64, and the escapes of a string literal are something else in capitals
    "expansion", "setter", "small_assignment", "ssh_key",
}


def found_by(name: str, text: str) -> bool:
    """Does this row alone find something in `text`?"""
    patterns = tuple(row for row in PATTERNS if row.name == name)
    numbers = tuple(row for row in NUMBERS if row.name == name)
    with (mock.patch.object(scrubber, "PATTERNS", patterns),
          mock.patch.object(scrubber, "NUMBERS", numbers)):
        return find_sensitive(text) is not None


class TablesTest(unittest.TestCase):
    def test_every_row_has_a_name_of_its_own_a_meaning_and_a_class(self) -> None:
        self.assertEqual(len(LABELS), len(ROWS))
        self.assertEqual(set(LABELS.values()), set(scrubber.CLASSES))
        for row in ROWS:
            self.assertTrue(row.meaning, row.name)

    def test_every_row_has_samples_and_near_misses_under_its_name(self) -> None:
        self.assertEqual(set(SAMPLES), set(LABELS))
        self.assertEqual(set(NEAR_MISSES), set(LABELS))
        self.assertTrue(all(SAMPLES.values()) and all(NEAR_MISSES.values()))
        self.assertGreaterEqual(sum(map(len, SAMPLES.values())), 600)

    def test_every_row_finds_a_sample_by_itself(self) -> None:
        for name, samples in SAMPLES.items():
            with self.subTest(name):
                self.assertTrue(any(found_by(name, sample) for sample in samples))

    def test_every_trigger_is_lower_case_and_no_pattern_misses_for_want_of_one(self) -> None:
        for row in PATTERNS:
            self.assertEqual([t for t in row.triggers if t != t.lower() or not t], [], row.name)
        always = tuple(
            scrubber.Row(row.name, row.label, row.meaning, ("",), row.pattern, row.check,
                         cased=row.cased) for row in PATTERNS)
        with mock.patch.object(scrubber, "PATTERNS", always):
            for name, samples in SAMPLES.items():
                for sample in samples:
                    self.assertEqual(find_sensitive(sample), LABELS[name], (name, sample))


class RecallTest(unittest.TestCase):
    def test_every_sample_is_found_as_its_class(self) -> None:
        for name, samples in SAMPLES.items():
            for sample in samples:
                with self.subTest(name, sample=sample):
                    self.assertEqual(find_sensitive(sample), LABELS[name])

    def test_samples_are_found_in_any_case_and_surroundings(self) -> None:
        """99 of 100 variants of every class; one inside a URL may count as the URL."""
        chance = random.Random(SEED)
        tried: Counter[str] = Counter()
        missed: dict[str, list[tuple[str, str]]] = {label: [] for label in scrubber.CLASSES}
        for name, samples in SAMPLES.items():
            for sample in samples:
                for where in chance.sample(sorted(SURROUNDINGS), 4):
                    case = str if name in KEEPS_CASE else chance.choice(CASES)
                    text = SURROUNDINGS[where](case(sample))
                    label = LABELS[name]
                    tried[label] += 1
                    if find_sensitive(text) not in (label, "url" if where == "URL" else label):
                        missed[label].append((where, text))
        for label, texts in missed.items():
            with self.subTest(label):
                rate = 1 - len(texts) / tried[label]
                self.assertGreaterEqual(rate, 0.99, f"seed {SEED}, {texts}")


class PrecisionTest(unittest.TestCase):
    def test_near_misses_and_ordinary_sentences_are_left_alone(self) -> None:
        for text in [*HARMLESS, *(text for texts in NEAR_MISSES.values() for text in texts)]:
            with self.subTest(text):
                self.assertIsNone(find_sensitive(text))
                if text.strip():
                    self.assertIsNone(find_sensitive(json.dumps({"note": text})))

    def test_the_words_of_the_schema_are_never_hit(self) -> None:
        words = {word for words in events.WORDS.values() for word in words}
        words |= {*events.WORDS, *events.EVENT_TYPES, *events.FIELDS, *events.LEVELS, "type"}
        words |= {field for fields in events.EVENT_TYPES.values() for field in fields}
        for word in words:
            self.assertIsNone(find_sensitive(word), word)

    def test_versions_are_never_hit(self) -> None:
        chance = random.Random(SEED)
        for _ in range(2_000):
            version = ".".join(str(chance.randrange(10 ** chance.randint(1, 3))) for _ in range(3))
            if chance.random() < 0.7:
                version += chance.choice(("-alpha", "-beta", "-rc"))
                version += chance.choice(("", str(chance.randrange(1, 1000))))
            self.assertIsNone(find_sensitive(version), f"seed {SEED}, {version}")

    def test_durations_and_counts_are_never_hit(self) -> None:
        chance = random.Random(SEED)
        numbers = {chance.randrange(10 ** chance.randint(1, 8)) for _ in range(2_000)}
        for number in (*numbers, 0, 10_000, 86_400_000):
            self.assertIsNone(find_sensitive(str(number)), f"seed {SEED}, {number}")


class HostileTextTest(unittest.TestCase):
    def test_no_text_raises(self) -> None:
        chance = random.Random(SEED)
        alphabets = (
            [chr(code) for code in range(128)],
            [chr(chance.randrange(0x110000)) for _ in range(200)],  # surrogates too
            list("%\\x2fu&#;0019aF/:@.-_=$()[]{}<> \n\t\0\ud800\u200b\u0300"),
            list("0123456789 -./()+abx"),
        )
        for _ in range(1_500):
            text = "".join(chance.choices(chance.choice(alphabets), k=chance.randrange(40)))
            try:
                answer = find_sensitive(text)
            except Exception as error:
                self.fail(f"seed {SEED}, {text!r}: {error!r}")
            self.assertIn(answer, (None, *scrubber.CLASSES))

    def test_every_look_alike_is_read_as_what_it_looks_like(self) -> None:
        for sign, looks in scrubber._LOOK_ALIKES.items():
            self.assertEqual(scrubber._plain(looks), sign * len(looks))

    def test_escapes_of_any_number_are_read(self) -> None:
        for text in ("&#99999999;", "&#x110000;", "&#" + "9" * 5_000, "\\uD800", "%FF%FE%C0", "%",
                     "\\", "\\x", "&;", "&#x;", "%25" * 50 + "2Fetc%2Fpasswd"):
            find_sensitive(text)
        self.assertEqual(find_sensitive("%25" * 50 + "2Fetc%2Fpasswd"), "path")
        self.assertEqual(find_sensitive("/\ud800etc/\udfffpasswd"), "path")
        self.assertEqual(find_sensitive("\u202emoc.elpmaxe@bob"), "email")
        self.assertEqual(find_sensitive("bob=40example=2Ecom"), "email")

    def test_a_megabyte_made_to_take_long_takes_under_a_second(self) -> None:
        for piece in ("a.", "%25", ":", "1 "):
            self.assert_quick(piece, 1_000_000, 1.0)

    def test_a_megabyte_of_pieces_by_chance_takes_no_longer(self) -> None:
        chance = random.Random(SEED)
        for pieces in ("=:/\\", [chr(code) for code in range(0x80, 0x3000)],
                       ["[.]", "(at)", "a@", "00 ", "&#x2f;"]):
            text = "".join(chance.choices(pieces, k=1_000_000))[:1_000_000]
            self.assert_quick(text, 1_000_000, 1.0)

    def test_what_a_long_text_repeats_is_said_less_often_and_nothing_is_lost(self) -> None:
        chance = random.Random(SEED)
        for _ in range(30):
            piece = "".join(chance.choices("abc./:@1 ", k=chance.randint(1, 90)))
            text = chance.choice("xyz") + piece * (40_000 // len(piece)) + "the end"
            short = scrubber._once(text)
            self.assertLess(len(short), 5_000, f"seed {SEED}, {piece!r}")
            self.assertEqual((short[:900], short[-900:]), (text[:900], text[-900:]))
            windows = {text[at:at + 200] for at in range(len(text) - 200)}
            self.assertLessEqual({short[at:at + 200] for at in range(len(short) - 200)}, windows)
        for place in range(0, 60_000, 7_001):
            text = "ab " * 20_000
            text = text[:place] + " ghp_" "abcdefghijklmnopqrstuvwxyz0123456789 " + text[place:]
            self.assertEqual(find_sensitive(text), "secret")

    def test_a_text_that_takes_too_much_looking_counts_as_a_secret(self) -> None:
        text = "who said 1 or 2? "
        self.assertIsNone(find_sensitive(text))
        with mock.patch.object(scrubber, "_BUDGET", 100):
            self.assertEqual(find_sensitive(text), "secret")
        self.assertEqual(find_sensitive("".join(map(chr, range(0x4e00, 0x9000)))), "secret")

    def test_time_grows_with_the_length_and_no_faster(self) -> None:
        for piece in (
            "/", "=", "$", "1234567890", "a-", "(", "at ", "x=", " ", "\"'", "\u200b", "a\u200b",
            "\\", "\\u002", "&#", "[.", "a@", "@", "://", "~a", "aB1", "f:", "eyJ", "-----BEGIN",
            "password ", "key=", "AAAA", " at a dot", "www.", "curl -", "{{ env", "!a", "--", "_",
            "A_", "\u0300\u0316", "\u0430", "\ufdfa", "\uff11", "\0", "\ud800", "export ", "phone ",
            "ssn 1 2 ", "de12 abcd ", "p<aaa", "\n", "web-", "ssh -a ", "host ", "+1", "(1)", "s.",
            "bearer ", "<a>", "../", "123-", "a_at_", "sk-", "postgres://a", "; password",
            "1234567 ", "00", "x@y.", "%41", "&a;", "a\\b", "1.2.", "::", "C:", "''", "a/b ",
        ):
            self.assert_quick(piece, 100_000, 0.2)

    def assert_quick(self, piece: str, length: int, seconds: float) -> None:
        """The sign that does not fit comes last: whatever began to match has to give up."""
        text = (piece * (length // len(piece) + 1))[:length] + "@"
        find_sensitive(text[:100])  # the compiling of the patterns is no part of the time
        begin = time.process_time()
        find_sensitive(text)
        self.assertLess(time.process_time() - begin, seconds, repr(piece))


class CostTest(unittest.TestCase):
    def test_the_import_compiles_no_pattern_and_loads_no_module(self) -> None:
        code = (
            "import sys; sys.path.insert(0, sys.argv[1]); import caro_telemetry\n"
            "before = set(sys.modules)\n"
            "import caro_telemetry.scrubber\n"
            "print(sorted(set(sys.modules) - before), 're' in sys.modules)\n")
        done = subprocess.run(
            [sys.executable, "-I", "-S", "-B", "-c", code, str(ROOT)],
            capture_output=True, text=True, timeout=30, check=True)
        self.assertEqual(done.stdout, "['caro_telemetry.scrubber'] False\n")

    def test_a_text_without_a_trigger_compiles_no_pattern(self) -> None:
        with mock.patch.object(re, "compile", wraps=re.compile) as compiled:
            self.assertIsNone(find_sensitive("hello"))
            self.assertEqual(compiled.call_count, 0)


if __name__ == "__main__":
    unittest.main()
