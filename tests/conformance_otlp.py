"""The JSON that `forward` sends, read by the message classes of OpenTelemetry itself.

    python3 tests/conformance_otlp.py        (needs `opentelemetry-proto` from PyPI)
"""
from __future__ import annotations

import json
import random
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from google.protobuf.json_format import MessageToDict, Parse  # noqa: E402
from opentelemetry.proto.collector.logs.v1.logs_service_pb2 import (  # noqa: E402
    ExportLogsServiceRequest,
)

from caro_telemetry import events  # noqa: E402
from caro_telemetry.portal import forward  # noqa: E402
from tests.portal_support import day, machine_day  # noqa: E402


class Conformance(unittest.TestCase):
    def setUp(self) -> None:
        self.made = machine_day(random.Random(1), 1, day(1), 40, verbose=True)
        self.sent = forward.logs([
            (one["id"], one["session_id"], one["timestamp"][:13] + ":00:00Z",
             events.write(one["event_type"])) for one in self.made])
        self.read = Parse(json.dumps(self.sent), ExportLogsServiceRequest(),
                          ignore_unknown_fields=False)

    def test_no_key_is_unknown_and_nothing_is_lost(self) -> None:
        self.assertEqual(self.sent, MessageToDict(self.read, use_integers_for_enums=True))

    def test_each_event_is_a_record_with_its_fields(self) -> None:
        records = self.read.resource_logs[0].scope_logs[0].log_records
        self.assertEqual(len(self.made), len(records))
        for one, record in zip(self.made, records, strict=True):
            attributes = {pair.key: pair.value for pair in record.attributes}
            event_type = dict(one["event_type"])
            self.assertEqual("caro." + str(event_type.pop("type")), record.event_name)
            self.assertEqual(one["id"], attributes["caro.event.id"].string_value)
            self.assertEqual(one["session_id"], attributes["session.id"].string_value)
            for field, value in event_type.items():
                got = attributes[f"caro.{field}"]
                kind = got.WhichOneof("value")
                read = ([word.string_value for word in got.array_value.values]
                        if kind == "array_value" else getattr(got, kind))
                self.assertEqual((value, type(value)), (read, type(read)), field)


if __name__ == "__main__":
    unittest.main()
