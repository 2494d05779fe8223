"""The schema that caro prints, judged by the `jsonschema` package: it takes every event that the
program can make, and refuses every changed one.

    python -m unittest tests.conformance_schema        (needs `jsonschema` from PyPI)
"""
from __future__ import annotations

import copy
import json
import random
from typing import Any

from jsonschema import Draft202012Validator

from caro_telemetry import events
from caro_telemetry.store import make_id, timestamp_of
from tests.support import HomeTest
from tests.test_events import make_any

SEED = 20260108
# Values that stand in no field, or in another one alone.
OTHERS: tuple[Any, ...] = (
    None, True, False, -1, 1.5, 101, 10**9, 10**40, "", "x", "static ", "STATIC", "/home/ada", "0",
    "1.1.0+acme", "2026-01-08", [], ["wasm"], ["static", "static"], {}, {"type": "session_end"},
    "\u0661", "a" * 10_000,
)


def make_event(chance: random.Random) -> dict[str, Any]:
    return {"id": make_id(), "session_id": f"{chance.getrandbits(64):016x}",
            "timestamp": timestamp_of(chance.randrange(4_000_000_000)),
            "event_type": make_any(chance)}


def change(event: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """The event with one field more, less, or of another value."""
    changed = copy.deepcopy(event)
    place = chance.choice([changed, changed["event_type"]])
    name = chance.choice(list(place))
    match chance.randrange(3):
        case 0:
            del place[name]
        case 1:
            place[chance.choice(["prompt", "note", name + "_", name.upper()])] = place[name]
        case _:
            place[name] = chance.choice(OTHERS)
    return changed


def is_valid(event: object) -> bool:
    try:
        events.check_event(event)
    except events.EventError:
        return False
    return True


class TestConformance(HomeTest):
    def setUp(self) -> None:
        super().setUp()
        done = self.caro("telemetry", "schema")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.schema = json.loads(done.stdout)
        self.validator = Draft202012Validator(self.schema)
        self.chance = random.Random(SEED)

    def test_it_is_a_json_schema_of_draft_2020_12(self) -> None:
        Draft202012Validator.check_schema(self.schema)
        self.assertEqual(self.schema["$schema"], "https://json-schema.org/draft/2020-12/schema")

    def test_it_takes_five_thousand_events_and_refuses_them_changed(self) -> None:
        taken = 0
        for _ in range(5_000):
            event = make_event(self.chance)
            self.assertTrue(is_valid(event), SEED)
            self.assertTrue(self.validator.is_valid(event), (SEED, event))
            changed = change(event, self.chance)
            taken += is_valid(changed)  # an optional field taken out, another good value
            self.assertEqual(self.validator.is_valid(changed), is_valid(changed), (SEED, changed))
        self.assertLess(taken, 1_000)

    def test_every_number_is_judged_as_the_program_judges_it(self) -> None:
        numbers = [*range(1_200), 9_900, 9_910, 10_000, 10_001, 99_000, 86_000_000, 86_400_000,
                   86_400_001, 87_000_000, -1, 10**12]
        for name, field in (("performance", "duration_ms"), ("session_end", "commands_generated")):
            event = make_event(self.chance)
            while event["event_type"]["type"] != name:
                event["event_type"] = make_any(self.chance)
            for number in numbers:
                event["event_type"][field] = number
                self.assertEqual(self.validator.is_valid(event), is_valid(event), (field, number))

    def test_the_calendar_alone_is_beyond_it(self) -> None:
        event = {**make_event(self.chance), "timestamp": "2026-02-30T00:00:00Z"}
        self.assertEqual((self.validator.is_valid(event), is_valid(event)), (True, False))
