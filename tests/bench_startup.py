"""What a start costs, in million instructions, against the budgets; exit 1 when one is broken.

    python tests/bench_startup.py

Counted by valgrind's callgrind, which repeats exactly; without valgrind, medians of the processor
time of alternating runs are printed instead, and no budget is judged. Each case has its own home
with 2,000 earlier runs, unless it says otherwise, and one run before the one that counts.
"""
from __future__ import annotations

import compileall
import os
import re
import resource
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.support import PYTHONS  # noqa: E402

EARLIER = 2_000
CONFIG = '[telemetry]\nenabled = {}\nlevel = "{}"\nair_gapped = {}\nfirst_run = false\n'
PROMPT, OPTION = ["list files"], ["--backend", "static", "list files"]
FILL = """
import caro_telemetry, os, time
for number in range(int(os.environ.pop("RUNS"))):
    recorder = caro_telemetry.open_recorder(caro_telemetry.read_settings(os.environ))
    recorder.emit("session_start", version="1.1.0-beta", platform="linux", shell_type="other",
                  backend_available=["static"], mode="argument")
    recorder.emit("command_generation", backend="static", duration_ms=1, success=True)
    recorder.emit("session_end", duration_ms=9, commands_generated=1, commands_executed=0)
    recorder.store()
"""
# A face that does nothing, for what telemetry costs when it is off.
STUB = """
__version__ = "1.1.0b0"
class Settings:
    enabled = False
    problems = []
    values = {"backend": "auto", "llm.base_url": "", "safety.level": "moderate"}
    sources = {"backend": "default"}
def read_settings(environ, *, keys=None, no_telemetry=False):
    return Settings()
def version_word(version):
    return "1.1.0-beta"
"""
# Case -> layout, arguments, environment, config file (None: none), what happens before.
Case = tuple[str, list[str], dict[str, str], str | None, str]
ON, OFF = CONFIG.format("true", "normal", "false"), CONFIG.format("false", "normal", "false")
CASES: dict[str, Case] = {
    "pass": ("", ["-c", "pass"], {}, None, ""),
    "import argparse": ("", ["-c", "import argparse"], {}, None, ""),
    "caro --version": ("installed", ["--version"], {}, ON, ""),
    "on": ("installed", PROMPT, {}, ON, ""),
    "on, argparse loaded": ("installed", OPTION, {}, ON, ""),
    "off: --no-telemetry": ("installed", ["--no-telemetry", *OPTION], {}, ON, ""),
    "off: DO_NOT_TRACK": ("installed", PROMPT, {"DO_NOT_TRACK": "1"}, ON, ""),
    "off: CARO_TELEMETRY_ENABLED": ("installed", PROMPT, {"CARO_TELEMETRY_ENABLED": "0"}, ON, ""),
    "off: config file": ("installed", PROMPT, {}, OFF, ""),
    "off: policy file": ("policy", PROMPT, {}, ON, ""),
    "stub": ("stub", PROMPT, {}, ON, ""),
    "stub, argparse loaded": ("stub", ["--no-telemetry", *OPTION], {}, ON, ""),
    "air-gapped": ("installed", PROMPT, {}, CONFIG.format("true", "normal", "true"), ""),
    "level verbose": ("installed", PROMPT, {}, CONFIG.format("true", "verbose", "false"), ""),
    "without a config file": ("installed", PROMPT, {"CARO_TELEMETRY_ENABLED": "1"}, None, ""),
    "first run, with the notice": ("installed", PROMPT, {}, None, "fresh"),
    "first run of the day": ("installed", PROMPT, {}, ON, "yesterday"),
    "no earlier runs": ("installed", PROMPT, {}, ON, "new"),
    "to the first byte, on": ("first byte", PROMPT, {}, ON, ""),
    "to the first byte, off": ("first byte", PROMPT, {}, OFF, ""),
    "python3 -m caro": ("module", PROMPT, {}, ON, ""),
    "python3 caro.py": ("checkout", PROMPT, {}, ON, ""),
    "read-only copy": ("read-only", PROMPT, {}, ON, ""),
    "zipapp": ("zipapp", PROMPT, {}, ON, ""),
}
# Budget -> its figure from the counts of one Python, and the bound.
BUDGETS = {
    "on minus --no-telemetry": (lambda c: c["on, argparse loaded"] - c["off: --no-telemetry"], 14),
    "off minus stub, --no-telemetry": (
        lambda c: c["off: --no-telemetry"] - c["stub, argparse loaded"], 2),
    "off minus stub, DO_NOT_TRACK": (lambda c: c["off: DO_NOT_TRACK"] - c["stub"], 2),
    "off minus stub, CARO_TELEMETRY_ENABLED": (
        lambda c: c["off: CARO_TELEMETRY_ENABLED"] - c["stub"], 2),
    "off minus stub, config file": (lambda c: c["off: config file"] - c["stub"], 2),
    "off minus stub, policy file": (
        lambda c: c.get("off: policy file", c["stub"]) - c["stub"], 2),
    "on / import argparse": (lambda c: c["on"] / c["import argparse"], 1.45),
    "to the first byte, on minus off": (
        lambda c: c["to the first byte, on"] - c["to the first byte, off"], 1.5),
}
NOTES = {"on minus off, argparse in neither": lambda c: c["on"] - c["off: DO_NOT_TRACK"]}


def copy_sources(place: Path) -> Path:
    place.mkdir(parents=True)
    shutil.copy(ROOT / "caro.py", place)
    shutil.copytree(ROOT / "caro_telemetry", place / "caro_telemetry",
                    ignore=shutil.ignore_patterns("__pycache__"))
    (place / "caro-script").write_text("from caro import run_and_exit\nrun_and_exit()\n")
    return place


def change(file: Path, before: str, after: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count(before) == 1, f"{file.name}: {before!r} is not there once"
    file.write_text(text.replace(before, after), encoding="utf-8")


class Bench:
    """The layouts and homes for one Python, in a directory of their own."""

    def __init__(self, python: str, place: Path) -> None:
        self.place = place
        # An environment of its own: what others have installed beside that Python starts with it.
        subprocess.run([python, "-m", "venv", "--without-pip", str(place / "venv")], check=True)
        self.python = str(place / "venv/bin/python")
        for name in ("installed", "policy", "stub", "first byte", "checkout", "read-only"):
            copy_sources(place / name)
        change(place / "policy/caro_telemetry/settings.py",
               'POLICY_FILE = "/etc/caro/config.toml"', f'POLICY_FILE = "{place}/policy.toml"')
        (place / "policy.toml").write_text("[telemetry]\nenabled = false\n")
        (place / "policy.toml").chmod(0o644)
        shutil.rmtree(place / "stub/caro_telemetry")
        (place / "stub/caro_telemetry").mkdir()
        (place / "stub/caro_telemetry/__init__.py").write_text(STUB)
        # Ends where the answer is complete: what comes later is no work before the first byte.
        change(place / "first byte/caro.py",
               "            sys.stdout.flush()\n        except (Ended",
               "            sys.stdout.flush()\n            os._exit(0)\n        except (Ended")
        self.compile("installed", "policy", "stub", "first byte", "checkout/caro_telemetry")
        self.zip()
        self.fill()

    def compile(self, *names: str) -> None:
        for name in names:
            subprocess.run([self.python, "-m", "compileall", "-q", str(self.place / name)],
                           check=True)

    def zip(self) -> None:
        inside = copy_sources(self.place / "inside")
        for command in (
            ["compileall", "-qb", "--invalidation-mode", "unchecked-hash", str(inside)],
            ["zipapp", str(inside), "-m", "caro:run_and_exit", "-co", str(self.place / "caro.pyz")],
        ):
            subprocess.run([self.python, "-m", *command], check=True)

    def environ(self, home: Path, **more: str) -> dict[str, str]:
        return {"HOME": str(home), "PATH": os.environ["PATH"], "LC_ALL": "C",
                "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1", **more}

    def fill(self) -> None:
        """The home that the cases' homes are copied from."""
        home = self.place / "home"
        home.mkdir()
        subprocess.run(
            [self.python, "-c", FILL], check=True, cwd=home,
            env=self.environ(home, RUNS=str(EARLIER), CARO_TELEMETRY_ENABLED="1",
                             PYTHONPATH=str(self.place / "installed")))

    def command(self, case: Case) -> tuple[list[str], dict[str, str]]:
        layout, arguments, *_ = case
        start = [self.python, "-s", "-P"]
        if layout in ("checkout", "read-only"):
            return [self.python, "-s", str(self.place / layout / "caro.py"), *arguments], {}
        if layout == "zipapp":
            return [*start, str(self.place / "caro.pyz"), *arguments], {}
        if layout == "module":
            return [*start, "-m", "caro", *arguments], {"PYTHONPATH": str(self.place / "installed")}
        if layout:
            place = self.place / layout
            return [*start, str(place / "caro-script"), *arguments], {"PYTHONPATH": str(place)}
        return [*start, *arguments], {}

    def prepare(self, name: str, case: Case) -> tuple[list[str], dict[str, str]]:
        """A command and its environment, in a home of its own where it has run once before."""
        _, _, more, config, before = case
        home = self.place / "homes" / re.sub(r"\W", "-", name)
        if before in ("fresh", "new"):
            home.mkdir(parents=True)
        else:
            shutil.copytree(self.place / "home", home)
        if config is not None:
            (home / ".config/caro").mkdir(parents=True)
            (home / ".config/caro/config.toml").write_text(config)
        words, extra = self.command(case)
        environ = self.environ(home, **extra, **more)
        if before != "fresh":
            run(words, environ)
        if before == "yesterday":
            [database] = home.rglob("events.db")
            connection = sqlite3.connect(database)
            with connection:
                connection.execute("UPDATE marks SET value = '2000-01-01 ' || substr(value, 12)"
                                   " WHERE name = 'session'")
            connection.close()
        return words, environ

    def count(self, item: tuple[str, Case]) -> tuple[str, float]:
        """Million instructions of one case; of processor time, milliseconds."""
        words, environ = self.prepare(*item)
        if not shutil.which("valgrind"):
            return item[0], statistics.median(processor_time(words, environ) for _ in range(15))
        counted = run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *words],
                      environ)
        [number] = re.findall(r"Collected : (\d+)", counted.stderr)
        return item[0], int(number) / 1e6

    def trace(self, name: str) -> str:
        """Every file opened and every sync of one case."""
        words, environ = self.prepare("traced " + name, CASES[name])
        log = self.place / "trace"
        run(["strace", "-f", "-o", str(log), "-e",
             "trace=openat,open,fsync,fdatasync,msync,sync_file_range", *words], environ)
        return log.read_text(errors="replace")


def run(words: list[str], environ: dict[str, str]) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(words, env=environ, cwd=environ["HOME"], stdin=subprocess.DEVNULL,
                          capture_output=True, text=True, timeout=120, check=False)
    if done.returncode:
        raise SystemExit(f"{words} failed: {done.stderr}")
    return done


def processor_time(words: list[str], environ: dict[str, str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run(words, environ)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def measure(python: str, place: Path) -> tuple[dict[str, float], list[str]]:
    """The counts of all cases on one Python, and which promises about files are broken."""
    bench = Bench(python, place)
    cases = {name: case for name, case in CASES.items()
             if case[0] != "policy" or os.geteuid() == 0}  # else no policy can be trusted
    with ThreadPoolExecutor(2 if shutil.which("valgrind") else 1) as pool:
        counts = dict(pool.map(bench.count, cases.items()))
    broken = []
    if shutil.which("strace"):
        on, off = bench.trace("on"), bench.trace("off: config file")
        print(f"files opened: on {len(re.findall('= [0-9]+$', on, re.MULTILINE))}, off"
              f" {len(re.findall('= [0-9]+$', off, re.MULTILINE))}; syncs: on"
              f" {len(re.findall('sync', on))}")
        broken += ["a run syncs"] if "sync" in on else []
        broken += ["switched off, a data file is opened"] if "caro/telemetry" in off else []
    return counts, broken


def main() -> int:
    versions = PYTHONS or {"{}.{}".format(*sys.version_info): sys.executable}
    counted = bool(shutil.which("valgrind"))
    if not counted:
        print("valgrind is not here: milliseconds of processor time, and no budget is judged")
    compileall.compile_dir(ROOT / "tests", quiet=2)
    results: dict[str, dict[str, float]] = {}
    broken: list[str] = []
    for version, python in versions.items():
        with tempfile.TemporaryDirectory(prefix="caro-bench-") as directory:
            results[version], wrong = measure(python, Path(directory).resolve())
        broken += [f"{version}: {one}" for one in wrong]
    print(f"{'million instructions' if counted else 'milliseconds':40}"
          + "".join(f"{version:>9}" for version in results) + f"{'budget':>9}")
    for name in CASES:
        print(f"{name:40}" + "".join(f"{counts.get(name, float('nan')):9.2f}"
                                     for counts in results.values()))
    for name, figure in NOTES.items():
        print(f"{name:40}" + "".join(f"{figure(counts):9.2f}" for counts in results.values()))
    for name, (figure, bound) in BUDGETS.items():
        figures = {version: figure(counts) for version, counts in results.items()}
        print(f"{name:40}" + "".join(f"{value:9.2f}" for value in figures.values())
              + f"{bound:9.2f}")
        broken += [f"{version}: {name}" for version, value in figures.items()
                   if counted and value > bound]
    print(f"Ran {len(BUDGETS) * len(results)} tests in all")  # for whoever counts tests
    if broken:
        print("\n".join(f"broken: {one}" for one in broken))
        print(f"FAILED (failures={len(broken)})")
    return int(bool(broken))


if __name__ == "__main__":
    raise SystemExit(main())
