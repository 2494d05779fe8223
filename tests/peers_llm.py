"""The LLM backend against a chat server that others wrote: `tox -e peers`, or with fakellm
(https://pypi.org/project/fakellm/) installed `python -m unittest tests.peers_llm`."""
from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import unittest

from tests.support import HomeTest

KEY = "sk-peer-key"
# The first rule that fits a request is what the server does.
RULES = [
    {"name": "again", "when": {"messages_contain": "not usable"},
     "respond": {"content": "echo mended"}},
    {"name": "stumble", "when": {"messages_contain": "stumble"},
     "respond": {"content": "echo 'open"}},
    {"name": "greet",
     "when": {"messages_contain": "greet", "header.authorization": f"Bearer {KEY}"},
     "respond": {"content": "printf 'hello\\n'"}},
    {"name": "locked", "when": {"messages_contain": "greet"},
     "respond": {"status": 401, "error": "no key"}},
    {"name": "limit", "when": {"messages_contain": "limit"},
     "respond": {"status": 429, "error": "too fast"}},
]


class TestPeer(HomeTest):
    def setUp(self) -> None:
        super().setUp()
        rules = self.home / "rules.yaml"
        rules.write_text(json.dumps({"version": 1, "rules": RULES}))  # JSON is YAML, too
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        server = subprocess.Popen(
            [sys.executable, "-c", "from fakellm.cli import main; main()", "serve",
             "--port", str(port), "--config", str(rules)], cwd=self.home,
            env={"HOME": str(self.home), "PATH": os.environ["PATH"]},
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.addCleanup(server.wait)
        self.addCleanup(server.kill)
        deadline = time.monotonic() + 30
        while True:
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                break
            except OSError:
                self.assertIsNone(server.poll(), "the server did not start")
                self.assertLess(time.monotonic(), deadline, "the server did not start in time")
                time.sleep(0.1)
        for name, value in (("telemetry.enabled", "true"), ("llm.model", "any"),
                            ("llm.base_url", f"http://127.0.0.1:{port}/v1"),
                            ("llm.api_key_env", "PEER_KEY")):
            done = self.caro("config", "set", name, value)
            self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_it_answers_and_its_refusals_are_told(self) -> None:
        for prompt, key, code, stdout, stderr in (
            ("greet me", KEY, 0, "printf 'hello\\n'\n", ""),
            ("greet me", "sk-other", 1, "", "refused the key; check llm.api_key_env (HTTP 401)"),
            ("stumble", KEY, 0, "echo mended\n", ""),
            ("limit", KEY, 1, "", "asks to wait; try again later (HTTP 429)"),
        ):
            done = self.caro("--backend", "llm", prompt, PEER_KEY=key)
            with self.subTest(prompt, key=key):
                self.assertEqual((done.returncode, done.stdout), (code, stdout))
                self.assertEqual(bool(done.stderr), bool(stderr), done.stderr)
                self.assertIn(stderr, done.stderr)
        shown = self.caro("telemetry", "show", "--json").stdout.splitlines()
        made = [event for event in (json.loads(line)["event_type"] for line in shown)
                if event["type"] == "command_generation"]
        self.assertEqual([(event["backend"], event.get("error_category")) for event in made],
                         [("llm", None), ("llm", "unauthorized"), ("llm", None),
                          ("llm", "rate_limited")])
        self.assertNotIn(KEY.encode(), self.every_byte().replace(
            (self.home / "rules.yaml").read_bytes(), b""))


if __name__ == "__main__":
    unittest.main()
