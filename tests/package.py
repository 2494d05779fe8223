"""The wheel: what is in it, the same bytes each time, how pip and pipx install it; and what a final
version does. Not part of the suite, for it needs setuptools: `tox -e package`.
"""
from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import unittest
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROMPT, COMMAND = "find files larger than 100MB", "find . -type f -size +100M\n"
FINAL = '__version__ = "1.1.0"'


def run(*words: str | Path, place: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    environ = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": str(place), **variables}
    return subprocess.run([str(word) for word in words], cwd=place, env=environ, text=True,
                          capture_output=True, timeout=300, check=False, umask=0o022)


class PackageTest(unittest.TestCase):
    def setUp(self) -> None:
        directory = tempfile.TemporaryDirectory(prefix="caro-package-")
        self.addCleanup(directory.cleanup)
        self.place = Path(directory.name).resolve()

    def copy(self, name: str) -> Path:
        """A copy of what git would hand over: the sources, and nothing that was built."""
        return Path(shutil.copytree(
            ROOT, self.place / name, ignore=shutil.ignore_patterns(
                ".*", "__pycache__", "build", "dist", "*.egg-info")))

    def build(self, source: Path) -> Path:
        """A wheel, built as the README says, but with the setuptools of this environment."""
        done = run(sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation",
                   "--wheel-dir", self.place / "dist" / source.name, ".", place=source,
                   SOURCE_DATE_EPOCH="1767225600")
        self.assertEqual(done.returncode, 0, done.stderr)
        [wheel] = (self.place / "dist" / source.name).iterdir()
        return wheel

    def install(self, wheel: Path) -> Path:
        """The `caro` command of a fresh virtual environment that holds nothing but the wheel."""
        place = self.place / f"venv-{wheel.stem}"
        venv.create(place, with_pip=True)
        done = run(place / "bin/pip", "install", "--no-index", wheel, place=self.place)
        self.assertEqual(done.returncode, 0, done.stderr)
        return place / "bin/caro"


class TestWheel(PackageTest):
    def test_it_holds_the_tool_and_the_package_and_declares_no_dependency(self) -> None:
        with zipfile.ZipFile(self.build(self.copy("one"))) as wheel:
            names = {name for name in wheel.namelist() if ".dist-info/" not in name}
            [metadata] = [name for name in wheel.namelist() if name.endswith("/METADATA")]
            facts = wheel.read(metadata).decode()
            unequal = [name for name in names if wheel.read(name) != (ROOT / name).read_bytes()]
        self.assertEqual(unequal, [])
        self.assertEqual(names, {"caro.py"} | {
            str(path.relative_to(ROOT)) for path in (ROOT / "caro_telemetry").rglob("*")
            if path.is_file() and "__pycache__" not in path.parts})
        for document in ("TELEMETRY.md", "ARCHITECTURE.md", "py.typed"):
            self.assertIn(f"caro_telemetry/{document}", names)
        self.assertNotIn("Requires-Dist", facts)
        self.assertIn("Requires-Python: >=3.11", facts)

    def test_two_builds_have_the_same_bytes(self) -> None:
        first, second = self.copy("one"), self.copy("two")
        for path in second.rglob("*"):
            os.utime(path, (1_000_000_000, 1_000_000_000))
        self.assertEqual(self.build(first).read_bytes(), self.build(second).read_bytes())

    def test_the_installed_command_works_and_stores(self) -> None:
        caro = self.install(self.build(self.copy("one")))
        home = self.place / "home"
        home.mkdir()
        done = run(caro, PROMPT, place=home)
        self.assertEqual((done.returncode, done.stdout), (0, COMMAND))
        self.assertIn("3 stored", run(caro, "telemetry", "status", place=home).stdout)

    def test_pipx_installs_it_from_the_sources(self) -> None:
        home = self.place / "home"
        home.mkdir()
        source = self.copy("one")
        done = run(sys.executable, "-m", "pipx", "install", source, place=home,
                   PIPX_HOME=str(home / "pipx"), PIPX_BIN_DIR=str(home / "bin"),
                   PIPX_DEFAULT_PYTHON=sys.executable,
                   **{name: value for name, value in os.environ.items()
                      if name.startswith("PIP_") or name.lower().endswith("_proxy")})
        self.assertEqual(done.returncode, 0, done.stderr)
        done = run(home / "bin/caro", PROMPT, place=home)
        self.assertEqual((done.returncode, done.stdout), (0, COMMAND))


class TestChannels(PackageTest):
    """The version alone decides what holds where nobody has decided."""

    def caro_of(self, final: bool) -> Path:
        source = self.copy("final" if final else "beta")
        face = source / "caro_telemetry/__init__.py"
        text = face.read_text()
        if final:
            changed = text.replace('__version__ = "1.1.0b0"', FINAL)
            self.assertNotEqual(changed, text)
            face.write_text(changed)
        return self.install(self.build(source))

    def test_a_pre_release_is_on_and_says_so_and_a_final_version_is_off_and_silent(self) -> None:
        for final, state in ((False, "on"), (True, "off")):
            with self.subTest(state):
                caro, home = self.caro_of(final), self.place / state
                home.mkdir()
                done = run(caro, PROMPT, place=home)
                self.assertEqual((done.returncode, done.stdout), (0, COMMAND))
                self.assertEqual(bool(done.stderr), not final)
                self.assertEqual((home / ".local").exists(), not final)
                status = run(caro, "telemetry", "status", place=home).stdout
                self.assertRegex(status, rf"Telemetry: +{state}, decided by the release channel")
                other = "true" if final else "false"
                self.assertIn(f"caro config set telemetry.enabled {other}", status)
                shown = run(caro, "--help", place=home).stdout
                self.assertIn("caro config set telemetry.enabled", shown)

    def test_a_final_version_records_once_somebody_asked_for_it(self) -> None:
        caro, home = self.caro_of(final=True), self.place / "home"
        home.mkdir()
        run(caro, "config", "set", "telemetry.enabled", "true", place=home)
        done = run(caro, PROMPT, place=home)
        self.assertEqual(done.stderr, "")
        self.assertIn("3 stored", run(caro, "telemetry", "status", place=home).stdout)


if __name__ == "__main__":
    unittest.main()
