"""TELEMETRY.md, README.md and ARCHITECTURE.md say what is so: they are run, and compared."""
from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import tomllib
import unittest

from caro_telemetry import events
from tests.portal_stub import Portal
from tests.support import CARO, ROOT, HomeTest

TELEMETRY = (ROOT / "caro_telemetry/TELEMETRY.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
ARCHITECTURE = (ROOT / "caro_telemetry/ARCHITECTURE.md").read_text(encoding="utf-8")
COMMAND = re.compile(r"^(?:cat \S+ \| jq|caro |export ).*$")


def blocks(document: str, language: str) -> list[str]:
    """The fenced blocks of one language."""
    return re.findall(rf"```{language}\n(.*?)```", document, re.DOTALL)


def commands(document: str) -> list[str]:
    """Every command of a document: the lines of its shell blocks, and those quoted in a line."""
    found = [line for block in blocks(document, "bash") for line in block.splitlines()
             if COMMAND.match(line)]
    prose = re.sub(r"```.*?```", "", document, flags=re.DOTALL)
    found += [line for line in re.findall(r"`([^`]+)`", prose) if COMMAND.match(line)]
    return list(dict.fromkeys(found))


class TestTelemetryDocument(HomeTest):
    def schema_fields(self) -> set[tuple[str, str, frozenset[str]]]:
        """Event, field and its words, or the kind of its value, as `telemetry schema` says."""
        found = set()
        schema = json.loads(self.caro("telemetry", "schema").stdout)
        for branch in schema["properties"]["event_type"]["oneOf"]:
            fields = dict(branch["properties"])
            event = fields.pop("type")["const"]
            found |= {(event, name, self.kind(value)) for name, value in fields.items()}
        return found

    def kind(self, value: dict[str, object]) -> frozenset[str]:
        if value.get("type") == "array":
            return frozenset(("list of", *value["items"]["enum"]))  # type: ignore[index]
        if "enum" in value:
            return frozenset(value["enum"])  # type: ignore[call-overload]
        if value == {"type": "boolean"}:
            return frozenset(("yes or no",))
        if value == {"const": True}:
            return frozenset(("yes",))
        kinds = {str(events.PATTERNS["version"]): "version", "86400000": "duration",
                 "10000": "count"}
        return frozenset((kinds[str(value.get("pattern") or value["maximum"])],))

    def rows(self) -> list[list[str]]:
        return [[cell.strip() for cell in line.strip("|").split("|")]
                for line in TELEMETRY.splitlines() if line.startswith("| `")]

    def words(self, cell: str) -> frozenset[str]:
        plain = re.sub(r"`[^`]*`", "", cell).strip()
        return frozenset((*re.findall(r"`([^`]*)`", cell), *([plain] if plain else [])))

    def test_the_table_of_fields_is_the_schema_in_both_directions(self) -> None:
        rows = self.rows()
        told = {(event.strip("`"), field.strip("`"), self.words(values))
                for event, field, values, *_ in rows}
        self.assertEqual(len(told), len(rows))
        self.assertEqual(told, self.schema_fields())

    def test_the_table_says_at_which_level_each_event_is_recorded(self) -> None:
        for event, field, _, _, level in self.rows():
            with self.subTest(event + field):
                name = event.strip("`")
                serious = {"command_generation": {"success": False},
                           "safety_validation": {"action_taken": "blocked"}}
                light = {"command_generation": {"success": True},
                         "safety_validation": {"action_taken": "allowed"}}
                levels = [events.level_of({"type": name, **facts.get(name, {})})
                          for facts in (light, serious)]
                if levels[0] == levels[1]:
                    self.assertEqual(level, levels[0])
                elif field == "`error_category`":  # is there only when it failed
                    self.assertEqual(level, levels[1])
                elif field == "`outcome`":  # is not there when blocked
                    self.assertEqual(level, levels[0])
                else:
                    self.assertEqual(level.partition(";")[0], levels[0])
                    self.assertTrue(level.endswith(f": {levels[1]}"))

    def test_the_example_event_is_one(self) -> None:
        [example] = blocks(TELEMETRY, "json")
        events.check_event(json.loads(example))

    def test_its_config_files_hold_every_setting_and_no_other(self) -> None:
        for block in blocks(TELEMETRY, "toml"):
            self.write_config(block)
            shown = self.caro("config", "show")
            self.assertEqual((shown.returncode, shown.stderr), (0, ""))
            self.assertIn("# config\n", shown.stdout)
        [full] = [tomllib.loads(block) for block in blocks(TELEMETRY, "toml") if "level" in block]
        named = {f"telemetry.{name}" for name in full["telemetry"]}
        self.assertEqual(named, {line.split()[0] for line in shown.stdout.splitlines()
                                 if line.startswith("telemetry.")})

    def test_every_command_in_it_runs(self) -> None:
        names = self.home / "bin"
        names.mkdir()
        script = names / "caro"
        script.write_text(f'#!/bin/sh\nexec {shlex.join(CARO)} "$@"\n')
        script.chmod(0o700)
        environ = self.environ(PATH=f"{names}:{os.environ['PATH']}")
        ran = 0
        with Portal() as portal:
            environ["CARO_TELEMETRY_ENDPOINT"] = portal.url
            self.caro("list files", CARO_TELEMETRY_ENABLED="true")
            for line in commands(TELEMETRY):
                if "jq" in line and not shutil.which("jq"):
                    continue
                if "upload" in line:  # an earlier line has switched uploads off
                    self.write_config("[telemetry]\nenabled = true\n")
                with self.subTest(line):
                    self.check_runs(line, environ)
                    ran += 1
            self.assertGreaterEqual(len(portal.requests), 1)
        self.assertGreaterEqual(ran, 20)

    def check_runs(self, line: str, environ: dict[str, str]) -> None:
        words = "y\n" if line == "caro telemetry clear" else ""
        if words:
            code, screen = self.caro_on_terminal(*line.split()[1:], answers=words)
            self.assertEqual((code, "[y/N]" in screen), (0, True))
            return
        done = subprocess.run(["/bin/sh", "-c", line], env=environ, cwd=self.home, timeout=30,
                              stdin=subprocess.DEVNULL, capture_output=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertNotIn(b"Traceback", done.stderr)


class TestDocuments(unittest.TestCase):
    def test_documents_tell_of_this_version(self) -> None:
        import caro_telemetry

        version = events.version_word(caro_telemetry.__version__)
        for document in (TELEMETRY, README):
            self.assertIn(version, document)

    def test_every_file_a_document_points_at_is_there(self) -> None:
        for document, place in ((TELEMETRY, ROOT / "caro_telemetry"), (README, ROOT),
                                (ARCHITECTURE, ROOT / "caro_telemetry")):
            for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", document):
                with self.subTest(target):
                    self.assertTrue((place / target).exists())


if __name__ == "__main__":
    unittest.main()
