"""Any text at all through the scrubber: it never raises, never takes long, and no company that a
sensitive string keeps hides it.

Not part of the suite: `tox -e fuzz`, or `python3 -m unittest tests.fuzz_scrubber` with hypothesis.
"""
from __future__ import annotations

import random
import time
import unittest

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from caro_telemetry import events
from caro_telemetry.scrubber import CLASSES, find_sensitive
from tests.test_scrubber import SEED

MEGABYTE = 1_000_000
# Characters that patterns care about, and those that stand for them elsewhere.
HOSTILE = ("/\\~.:@%$=-_+#&;,'\"`()[]{}<>| \t\n\r\0aAzZfF09xX1eE"
           "\u200b\u0301\uff0f\u2215\u00ad\ud800İß")
texts = st.text() | st.text(st.sampled_from(HOSTILE), max_size=200) | st.text(
    st.characters(codec=None), max_size=50)
UNITS = (
    "a", "0", "1", "/", "\\", ".", ":", "@", "%", "$", "=", "-", "_", "+", "~", " ", "\n", "\x00",
    "a.", ".a", "a@", "@a", "a.a.a@", "a@a.", "/a", "a/", "../", "~/", "C:\\", "\\\\a\\", "//",
    "://", "http://", "file://", "a://", "1.", "1.1.1.", "255.", "0x1.", "f:", "::", "f::", "1:",
    "aa:", "aa-", "%2", "%2f", "%25", "%252525", "\\x", "\\x2f", "\\u002f", "\\u", "\\\\\\\\",
    "&#", "&#4", "&#47;", "&#x2f", "&sol;", "&amp;", "A=", "A=B ", "=A", "$A", "${", "${A", "%A%",
    "%A", "export ", "set ", "0-", "4 ", "4111 ", "4111-", "1 (", "+1 ", "+", "(", "((", "[.]",
    "(at)", " at ", " dot ", "eyJ", "eyJ.", "eyJa.eyJa.", "-----BEGIN ", "-----", "ssh-rsa ",
    "AKIA", "ghp_", "sk-", "sk_live_", "xox", "Bearer ", "Basic ", "password", "password:",
    "password is ", "token=", "key: ", "://a:", "://a@", "a:a@", "GB", "GB82 ", "DE89", "123-45-",
    "AB 12 34 56 C", "\u200b",
    "\u0301", "a\u0301", "\uff0f", "\u0660", "\u212a", "\u0130",
    "\u00df", "\ud800", "\U0001f600", "\u00e9", "a-", "-a",
    "a_", "'", '"', "'a", "ab1", "aB3$", "0123456789abcdef", "QUJD", "deadbeef", "a.a-", "xn--",
    "localhost", "::ffff:", "fe80::", "%eth0", "0.0.0.0:", "{", "{{", "<", "<a", "|", ";", "#",
)
# One of each class, for which every pattern is sure.
SENSITIVE = (
    "/home/alice/notes.txt", "alice@example.com", "192.168.1.10", "fe80::1ff:fe23:4567:890a",
    "00:1b:44:11:3a:b7", "https://example.com/x?y=z", "db1.corp.example.com", "$HOME",
    "API_KEY=abc", "ghp_abcdefghijklmnopqrstuvwxyz0123456789", "4111 1111 1111 1111",
    "+1 415 555 2671",
)


def seconds(text: str) -> float:
    """Processor time of one call."""
    started = time.process_time()
    find_sensitive(text)
    return time.process_time() - started


class FuzzScrubber(unittest.TestCase):
    @given(texts)
    @settings(max_examples=3000, deadline=None)
    def test_no_text_makes_it_raise_and_its_answer_is_a_class_and_stable(self, text: str) -> None:
        found = find_sensitive(text)
        self.assertTrue(found is None or found in CLASSES)
        self.assertEqual(find_sensitive(text), found)

    @given(st.lists(st.sampled_from(UNITS) | st.text(max_size=4), min_size=1, max_size=12))
    @settings(max_examples=3000, deadline=None)
    def test_no_mixture_of_pieces_makes_it_raise(self, pieces: list[str]) -> None:
        found = find_sensitive("".join(pieces))
        self.assertTrue(found is None or found in CLASSES)

    def test_a_megabyte_of_pieces_by_chance_takes_less_than_a_second(self) -> None:
        chance = random.Random(SEED)
        for pieces in ("()+/\\", " -.()+", "@.%\u200b", ["%2", "\\n", "+1", "a1", "\u65e5"]):
            text = "".join(chance.choices(pieces, k=MEGABYTE))[:MEGABYTE] + "@"
            taken = min(seconds(text) for _ in range(3))  # the least: a busy machine adds to it
            self.assertLess(taken, 1.0, f"seed {SEED}, {pieces!r}")

    def test_a_megabyte_of_anything_takes_less_than_a_second(self) -> None:
        slow = []
        for unit in UNITS:
            for end in ("", "@", "!", ".com", "\u200b", "=", "%2"):
                taken = seconds(unit * (MEGABYTE // len(unit)) + end)
                if taken > 1:
                    slow.append((unit, end, round(taken, 2)))
                    break
        self.assertEqual(slow, [])

    @given(st.text(st.sampled_from(HOSTILE), min_size=1, max_size=8),
           st.text(st.sampled_from(HOSTILE), max_size=8),
           st.text(st.sampled_from(HOSTILE), max_size=8))
    @settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
    def test_time_grows_no_faster_than_the_text(self, unit: str, before: str, after: str) -> None:
        text = before + unit * (65_536 // len(unit)) + after
        if seconds(text) > 0.2:  # three times what a second a megabyte allows, and again to be sure
            self.assertLess(min(seconds(text) for _ in range(3)), 0.2, repr((before, unit, after)))

    @given(st.sampled_from(SENSITIVE), st.text(max_size=60), st.text(max_size=60),
           st.sampled_from(("\n", " ", "\t", "\n\n", " | ")))
    @settings(max_examples=3000, deadline=None)
    def test_no_company_hides_what_is_sensitive(
        self, sensitive: str, before: str, after: str, space: str,
    ) -> None:
        self.assertIsNotNone(find_sensitive(before + space + sensitive + space + after))

    @given(st.sampled_from(SENSITIVE[:2] + SENSITIVE[5:6]), st.data())
    @settings(max_examples=1000, deadline=None)
    def test_percent_escapes_and_invisible_characters_hide_nothing(
        self, sensitive: str, data: st.DataObject,
    ) -> None:
        hidden = "".join(
            {"plain": c, "percent": f"%{ord(c):02x}", "twice": f"%25{ord(c):02X}",
             "hex": f"\\x{ord(c):02x}", "zero": c + "\u200b",
             "wide": chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c}[how]
            for c, how in ((c, data.draw(st.sampled_from(
                ("plain", "percent", "twice", "hex", "zero", "wide")))) for c in sensitive))
        self.assertIsNotNone(find_sensitive(hidden), repr(hidden))

    @given(st.sampled_from(sorted(events._CONSTANTS)),
           st.tuples(*[st.integers(0, 999)] * 3), st.sampled_from(("", "-alpha", "-beta", "-rc")),
           st.integers(1, 999) | st.none())
    def test_the_programs_own_words_and_versions_are_never_hit(
        self, word: str, numbers: tuple[int, int, int], suffix: str, count: int | None,
    ) -> None:
        version = ".".join(map(str, numbers)) + suffix + (str(count) if suffix and count else "")
        self.assertTrue(events.is_constant(version))
        self.assertIsNone(find_sensitive(word))
        self.assertIsNone(find_sensitive(version))


if __name__ == "__main__":
    unittest.main()
