"""The ways in that need nothing installed, by the README's own lines: a checkout, a vendored copy,
a zipapp, five lines of a library user, and the walk-through for an air-gapped host."""
from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import socket
import sqlite3
import stat
import subprocess
import sys
import unittest
import urllib.request
import zipfile
from pathlib import Path

from tests.support import PYTHONS, ROOT, HomeTest

README = (ROOT / "README.md").read_text(encoding="utf-8")
PROMPT = "find files larger than 100MB"
COMMAND = "find . -type f -size +100M\n"


def lines(chapter: str) -> list[str]:
    """The indented lines of one chapter of the README."""
    text = README.partition(f"\n## {chapter}\n")[2].partition("\n## ")[0]
    return [line.strip() for line in text.splitlines() if line.startswith("    ")]


def line(chapter: str, word: str) -> str:
    [found] = [one for one in lines(chapter) if word in one]
    return found


class InstallTest(HomeTest):
    def copy_sources(self) -> Path:
        place = self.home / "vendored"
        place.mkdir()
        shutil.copy(ROOT / "caro.py", place)
        shutil.copytree(ROOT / "caro_telemetry", place / "caro_telemetry",
                        ignore=shutil.ignore_patterns("__pycache__"))
        return place

    def run_line(self, text: str, place: Path, **variables: str) -> str:
        """What a line of the README prints, run by sh in `place`."""
        names = self.home / "names"
        names.mkdir(exist_ok=True)
        for name, words in {"python3": [sys.executable],
                            "caro": [sys.executable, str(ROOT / "caro.py")]}.items():
            script = names / name
            script.write_text(f'#!/bin/sh\nexec {shlex.join(words)} "$@"\n')
            script.chmod(0o700)
        environ = self.environ(PATH=f"{names}:{os.environ['PATH']}", **variables)
        done = subprocess.run(["/bin/sh", "-c", text], env=environ, cwd=place, timeout=60,
                              text=True, capture_output=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout


class TestVendored(InstallTest):
    def test_a_read_only_copy_runs_for_another_user_without_site_packages(self) -> None:
        place = self.copy_sources()
        for path in [place, *place.rglob("*")]:
            path.chmod(0o555 if path.is_dir() else 0o444)
        self.addCleanup(lambda: [path.chmod(0o755) for path in [place, *place.rglob("*")]
                                 if path.is_dir()])
        other = self.home / "other"
        other.mkdir()
        user: dict[str, object] = {}
        if os.geteuid() == 0:
            user = {"user": 65534, "group": 65534, "extra_groups": []}
            os.chown(other, 65534, 65534)
            self.home.chmod(0o755)
        pythons = [python for python in (sys.executable, "/usr/bin/python3")
                   if self.can_run(python, user)]
        if not pythons:
            self.skipTest("another user can't use the Pythons here")
        words = shlex.split(line("Vendor", "-E -S"))
        done = subprocess.run(
            [pythons[0], *words[1:-1], PROMPT], cwd=place, env={"HOME": str(other)},
            capture_output=True, text=True, timeout=30, check=False,
            **user)  # type: ignore[call-overload]
        self.assertEqual((done.returncode, done.stdout), (0, COMMAND), done.stderr)
        database = other / ".local/share/caro/telemetry/events.db"
        self.assertEqual(stat.S_IMODE(database.stat().st_mode), 0o600)
        self.assertEqual([], list(place.rglob("__pycache__")))

    def can_run(self, python: str, user: dict[str, object]) -> bool:
        """True where this user may run this Python, and it is new enough."""
        try:
            done = subprocess.run(
                [python, "-c", "import sys; sys.exit(sys.version_info < (3, 11))"],
                capture_output=True, check=False, **user)  # type: ignore[call-overload]
        except OSError:
            return False
        return done.returncode == 0

    def test_python_finds_it_as_a_module_in_a_checkout(self) -> None:
        done = subprocess.run([sys.executable, "-m", "caro", PROMPT], cwd=ROOT, text=True,
                              env=self.environ(), capture_output=True, timeout=30, check=False)
        self.assertEqual((done.returncode, done.stdout), (0, COMMAND))

    def test_the_zipapp_of_the_readme_runs_on_every_python(self) -> None:
        place = self.copy_sources()
        self.run_line(line("Vendor", "zipapp"), place)
        archive = place / "caro.pyz"
        with zipfile.ZipFile(archive) as packed:
            names = packed.namelist()
        self.assertIn("caro.pyc", names)
        self.assertIn("caro_telemetry/settings.pyc", names)
        self.assertIn("caro_telemetry/TELEMETRY.md", names)
        self.assertEqual({"caro.py", "caro.pyc", "caro_telemetry", "__main__.py"},
                         {name.split("/")[0] for name in names})
        for version, python in {"this": sys.executable, **PYTHONS}.items():
            with self.subTest(version):
                done = subprocess.run([python, str(archive), PROMPT], env=self.environ(),
                                      cwd=self.home, text=True, capture_output=True, timeout=60,
                                      check=False)
                self.assertEqual((done.returncode, done.stdout), (0, COMMAND))
        self.assertEqual(len(self.rows()), 3 * (1 + len(PYTHONS)))


class TestEmbedded(InstallTest):
    def test_five_lines_of_another_tool_record_an_event(self) -> None:
        [code] = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
        self.assertEqual(len(code.splitlines()), 5)
        done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, text=True, timeout=30,
                              env=self.environ(CARO_TELEMETRY_ENABLED="true"),
                              capture_output=True, check=False)
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""))
        self.assertEqual(len(self.rows()), 1)


class TestAirGapped(InstallTest):
    def test_the_walk_through_takes_events_to_a_portal_and_nothing_else_leaves(self) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        steps = [step.replace("8787", str(port)) for step in lines("Air-gapped")]
        here, there = self.home / "here", self.home / "there"
        here.mkdir()
        there.mkdir()
        for step in steps[:3]:
            self.run_line(step, here)
        self.assertEqual({("held",)}, set(self.rows("SELECT state FROM events")))
        shutil.copy(here / "events.json", there)
        fresh = str(self.home / "fresh")
        self.assertIn("3 passed, 0 failed", self.run_line(steps[3], there, HOME=fresh))
        portal = subprocess.Popen(
            [sys.executable, *shlex.split(steps[4])[1:]], cwd=there, text=True,
            env={**self.environ(), "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        try:
            assert portal.stdout
            while "ready" not in (told := portal.stdout.readline()):
                self.assertTrue(told, "the portal ended")
            self.send(steps[5], there, port)
        finally:
            portal.terminate()
            portal.wait(10)
            portal.stdout.close()
        connection = sqlite3.connect(there / "portal.db")
        self.addCleanup(connection.close)
        exported = json.loads((here / "events.json").read_text())
        self.assertEqual(len(exported), 3)
        self.assertEqual(
            {(event["id"],) for event in exported},
            set(connection.execute("SELECT id FROM events")))

    def send(self, step: str, place: Path, port: int) -> None:
        """The last step, as curl does it; where there is no curl, the same bytes by hand."""
        if shutil.which("curl"):
            self.assertIn("3", self.run_line(step, place))
            return
        body = (b'--b\r\nContent-Disposition: form-data; name="file"; filename="events.json"\r\n'
                b"Content-Type: application/json\r\n\r\n"
                + (place / "events.json").read_bytes() + b"\r\n--b--\r\n")
        request = urllib.request.Request(
            f"http://127.0.0.1:{port}/upload", body,
            {"Content-Type": "multipart/form-data; boundary=b"})
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(
                request, timeout=20) as answer:
            self.assertIn(b"3", answer.read())


if __name__ == "__main__":
    unittest.main()
