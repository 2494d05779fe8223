"""Each function that ARCHITECTURE.md names is made a no-op in turn: the test beside it must fail.

    python tests/promises.py

In a copy of the sources. A function that answers yes or no is tried with both answers. Before that,
every named test must pass on the sources as they are.
"""
from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ROW = re.compile(r"^\| (.+?) \| `(\S+\.py)` `(\S+)` \| `(tests\.\S+)` \|$", re.MULTILINE)
# Return annotation -> what a function that does nothing answers.
NOTHING = {
    "None": ["None"], "bool": ["False", "True"], "str": ["''"], "str | None": ["None"],
    "tuple[int, int]": ["(0, 0)"],
}


def find_function(tree: ast.Module, name: str) -> ast.FunctionDef:
    """The function `name` or `Class.name` of a module."""
    body: list[ast.stmt] = tree.body
    *outer, last = name.split(".")
    for part in outer:
        [found] = [node for node in body if isinstance(node, ast.ClassDef) and node.name == part]
        body = found.body
    [function] = [node for node in body if isinstance(node, ast.FunctionDef) and node.name == last]
    return function


def answers(function: ast.FunctionDef) -> list[str]:
    """What it may answer without doing anything, as expressions."""
    returns = ast.unparse(function.returns) if function.returns else "None"
    first = function.args.args[0].arg if function.args.args else ""
    if returns == "object":  # it refines its argument
        return [first]
    if returns == "frozenset[str]":  # it leaves out some of them
        return [f"frozenset({first})"]
    return NOTHING[returns]


def without(file: Path, name: str, answer: str) -> str:
    """The module's text with this function answering at once."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    find_function(tree, name).body = ast.parse(f"return {answer}").body
    return ast.unparse(tree)


def run(place: Path, tests: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "unittest", *tests], cwd=place, text=True,
                          capture_output=True, timeout=300, check=False)


def survives(file: str, name: str, answer: str, test: str) -> bool:
    """True when the test passes (or runs nothing) though the function does nothing."""
    with tempfile.TemporaryDirectory(prefix="caro-promise-") as directory:
        place = Path(directory)
        shutil.copy(ROOT / "caro.py", place)
        for folder in ("caro_telemetry", "tests"):
            shutil.copytree(ROOT / folder, place / folder,
                            ignore=shutil.ignore_patterns("__pycache__"))
        for document in ("README.md", "pyproject.toml", "tox.ini"):
            shutil.copy(ROOT / document, place)
        (place / file).write_text(without(place / file, name, answer), encoding="utf-8")
        done = run(place, [test])
    return done.returncode == 0 or "FAILED" not in done.stderr


def main() -> int:
    rows = ROW.findall((ROOT / "caro_telemetry/ARCHITECTURE.md").read_text(encoding="utf-8"))
    if len(rows) < 20:
        print("the table of promises was not found")
        return 1
    plain = run(ROOT, sorted({test for *_, test in rows}))
    if plain.returncode or "skipped" in plain.stderr:
        print(plain.stderr, "the tests must pass, none skipped, before anything is taken out")
        return 1
    cases = [(promise, (file, name, answer, test)) for promise, file, name, test in rows
             for answer in answers(find_function(ast.parse((ROOT / file).read_text()), name))]
    with ThreadPoolExecutor(2) as pool:
        survivors = list(pool.map(lambda case: survives(*case[1]), cases))
    for (promise, (_, name, answer, _)), survived in zip(cases, survivors, strict=True):
        print(f"{'NOT PROVED' if survived else 'proved':10}  {promise}  ({name} -> {answer})")
    # In the words of unittest, so that whoever counts tests counts these.
    print(f"Ran {len(cases)} tests in all")
    if any(survivors):
        print(f"FAILED (failures={sum(survivors)})")
    return int(any(survivors))


if __name__ == "__main__":
    raise SystemExit(main())
