"""Who may import whom, by the syntax trees; and what stands at the top level."""
from __future__ import annotations

import ast
import configparser
import re
import shutil
import subprocess
import sys
import tomllib
import unittest
from collections.abc import Iterator
from pathlib import Path

from tests.support import ROOT

PACKAGE = ROOT / "caro_telemetry"
FACE = "caro_telemetry"
# Room -> the rooms of ours that it may import at run time; "" is the face (for `__version__`).
CLIENT = {
    "events": set(), "session_id": set(), "scrubber": set(), "settings": set(),
    "completion": set(),
    "store": {"events", "scrubber", "session_id"},
    "recorder": {"events", "session_id", "settings", "store"},
    "uploader": {"", "events", "scrubber", "settings", "store"},
    "export": {"events", "scrubber", "store"},
    "stats": {"events", "store"},
    "cli": {"", "completion", "events", "export", "settings", "stats", "store", "uploader"},
    "__init__": {"cli", "events", "recorder", "settings", "uploader"},
}
# Module -> the only client rooms that may import it.
RESERVED = {
    "sqlite3": {"store"}, "_sqlite3": set(), "socket": {"uploader"}, "ssl": {"uploader"},
    "http.client": {"uploader"}, "urllib.request": {"uploader"}, "asyncio": set(),
    "socketserver": set(), "http.server": set(), "ctypes": set(), "subprocess": set(),
    "multiprocessing": set(), "argparse": {"cli"}, "pickle": set(),
}
TOP_LEVEL = {"pyproject.toml", "README.md", "caro.py", "caro_telemetry", "tests", "tox.ini"}


def run_time_imports(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """Every import that runs, as module and the name taken from it ("" for the module itself);
    those under TYPE_CHECKING left out."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            continue
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0 and node.module, "relative imports are not used"
            yield from ((node.module, alias.name) for alias in node.names)
        else:
            yield from run_time_imports(node)


def imports_of(path: Path) -> set[str]:
    """The modules that a file imports, and each name taken from one, dotted."""
    found = set(run_time_imports(ast.parse(path.read_text(encoding="utf-8"))))
    return {module for module, _ in found} | {f"{module}.{name}" for module, name in found if name}


def rooms_of(path: Path) -> set[str]:
    """The rooms of ours that a module imports; "" for the face itself."""
    found = set()
    for module, name in run_time_imports(ast.parse(path.read_text(encoding="utf-8"))):
        first, _, room = module.partition(".")
        if first == FACE:
            is_room = name in CLIENT or (PACKAGE / name).is_dir()
            found.add(room or (name if name and is_room else ""))
    return found


class TestRooms(unittest.TestCase):
    def test_every_module_of_the_client_has_its_room_and_no_other(self) -> None:
        self.assertEqual({path.stem for path in PACKAGE.glob("*.py")}, set(CLIENT))

    def test_a_room_imports_only_those_it_may(self) -> None:
        for room, allowed in CLIENT.items():
            with self.subTest(room):
                self.assertLessEqual(rooms_of(PACKAGE / f"{room}.py"), allowed)

    def test_the_look_at_imports_sees_each_form(self) -> None:
        tree = ast.parse("import a.b\nfrom c import d\nif TYPE_CHECKING:\n    import e\n"
                         "def f():\n    with g:\n        import h\n")
        self.assertEqual(set(run_time_imports(tree)), {("a.b", ""), ("c", "d"), ("h", "")})

    def test_the_client_never_imports_the_portal(self) -> None:
        for path in (ROOT / "caro.py", *PACKAGE.glob("*.py")):
            self.assertNotIn("portal", path.name)
            self.assertFalse([name for name in imports_of(path) if ".portal" in name], path.name)

    def test_the_tool_imports_the_face_alone(self) -> None:
        ours = {name for name in imports_of(ROOT / "caro.py") if name.startswith(FACE)}
        self.assertEqual(ours, {FACE})

    def test_only_the_store_imports_sqlite3_and_only_the_uploader_opens_sockets(self) -> None:
        for path in PACKAGE.glob("*.py"):
            for name in imports_of(path):
                if name in RESERVED:
                    with self.subTest(path.name, name=name):
                        self.assertIn(path.stem, RESERVED[name])

    def test_there_are_no_circles(self) -> None:
        left = {room: rooms_of(PACKAGE / f"{room}.py") - {""} for room in CLIENT}
        while left:
            free = {room for room, needs in left.items() if not needs & set(left)}
            self.assertTrue(free, f"a circle among {sorted(left)}")
            left = {room: needs for room, needs in left.items() if room not in free}

    def test_nothing_but_the_standard_library_is_imported(self) -> None:
        for path in (ROOT / "caro.py", *PACKAGE.rglob("*.py")):
            for name in imports_of(path):
                with self.subTest(path.name, name=name):
                    self.assertIn(name.split(".")[0], {FACE, *sys.stdlib_module_names})

    def test_no_module_changes_its_own_globals(self) -> None:
        for path in (ROOT / "caro.py", *PACKAGE.rglob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            self.assertFalse([node.lineno for node in ast.walk(tree)
                              if isinstance(node, ast.Global)], path.name)

    def test_annotations_cost_nothing_at_start(self) -> None:
        for path in (ROOT / "caro.py", *PACKAGE.rglob("*.py")):
            if ast.parse(path.read_text(encoding="utf-8")).body:
                self.assertIn("from __future__ import annotations", path.read_text(), path.name)
                self.assertFalse(imports_of(path) & {"typing", "dataclasses", "enum"}, path.name)

    def test_nothing_on_the_recording_path_takes_a_prompt_or_a_command(self) -> None:
        """Parameters are named after what they hold; none is named after private content."""
        for room in ("events", "recorder", "store", "session_id"):
            tree = ast.parse((PACKAGE / f"{room}.py").read_text(encoding="utf-8"))
            for node in ast.walk(tree):
                if isinstance(node, ast.arg):
                    self.assertNotIn(node.arg, {"prompt", "command", "words", "argv"}, room)


class TestCard(unittest.TestCase):
    def tracked(self) -> list[str]:
        if not shutil.which("git"):
            self.skipTest("git is not here")
        done = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True,
                              check=False)
        if done.returncode or not done.stdout:
            self.skipTest("this is no git checkout")
        return done.stdout.splitlines()

    def test_nothing_else_stands_at_the_top_level(self) -> None:
        names = {name.split("/")[0] for name in self.tracked()}
        self.assertEqual({name for name in names if not name.startswith(".")}, TOP_LEVEL)

    def test_the_package_declares_no_dependency(self) -> None:
        project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        self.assertEqual(project["dependencies"], [])
        self.assertNotIn("optional-dependencies", project)
        self.assertEqual(project["requires-python"], ">=3.11")

    def test_every_tox_environment_is_in_the_readme_and_in_the_list_that_ci_runs(self) -> None:
        tox = configparser.ConfigParser()
        tox.read(ROOT / "tox.ini")
        named = {section.partition(":")[2] for section in tox.sections() if ":" in section}
        listed = {name.strip() for name in tox["tox"]["env_list"].split(",")}
        self.assertEqual(listed - {"py311", "py312", "py313"}, named)
        readme = (ROOT / "README.md").read_text(encoding="utf-8")
        told = {name for line in readme.splitlines() if line.startswith("| `tox -e")
                for cell in line.split("|")[1:2] for name in re.findall(r"(\w+)`", cell)}
        self.assertEqual(told, listed)


if __name__ == "__main__":
    unittest.main()
