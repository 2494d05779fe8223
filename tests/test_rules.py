"""The rules by effect: what their commands find, count and change in a tree of files; what they
must not answer; and that no prompt can put a command of its own into one."""
from __future__ import annotations

import itertools
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
from collections.abc import Callable, Iterator
from pathlib import Path

import caro

SEED = 20260108
DAY = 86_400
KB, MB = 1 << 10, 1 << 20
# Path -> size in bytes, age in days.
TREE: dict[str, tuple[int, float]] = {
    "notes.txt": (300, 0.01), "report.pdf": (3 * MB, 10), "big.log": (2 * MB + 1, 2),
    "small.log": (10, 40), "old.py": (120 * KB, 100), "new.py": (5 * KB, 0.02),
    "empty.txt": (0, 5), "image.PNG": (200 * KB, 1.5), "src/main.py": (40 * KB, 0.5),
    "src/util.py": (2 * KB, 20), "src/deep/lib.py": (300 * KB, 4),
    "src/deep/data.csv": (60 * KB, 6),
    "src/app.log": (150 * KB, 0.2), "src/a b.txt": (1 * KB, 2.5), "src/it's.txt": (90 * KB, 33),
    "docs/guide.md": (4 * KB, 8), "docs/photo.jpg": (5 * MB, 400), "docs/-dash.txt": (700, 1.2),
    "docs/x.tar.gz": (20 * KB, 60), ".hidden": (50, 3.5), "src/.secret.txt": (5, 70),
}
KINDS: dict[str, Callable[[str], bool]] = {
    "files": lambda name: True,
    "python files": lambda name: name.endswith(".py"),
    "log files": lambda name: name.endswith(".log"),
    ".txt files": lambda name: name.endswith(".txt"),
    "pdf files": lambda name: name.endswith(".pdf"),
    "images": lambda name: name.lower().endswith((".png", ".jpg")),
}
SIZES: dict[str, Callable[[int], bool]] = {
    "": lambda size: True,
    "larger than 100KB": lambda size: size > 100 * KB,
    "bigger than 1 MB": lambda size: size > MB,
    "over 50 kilobytes": lambda size: size > 50 * KB,
    "smaller than 2KB": lambda size: size < 2 * KB,
    "of at least 2 MB": lambda size: size >= 2 * MB,
}
AGES: dict[str, Callable[[float], bool]] = {
    "": lambda age: True,
    "modified in the last 3 days": lambda age: age < 3,
    "changed within the last week": lambda age: age < 7,
    "older than 30 days": lambda age: age >= 30,
    "not modified in the last 2 weeks": lambda age: age >= 14,
    "modified in the past 24 hours": lambda age: age < 1,
}
PLACES = ("", "src", "docs")
FORMS = ("find {kind} {size} {age} {place}", "show me all {kind} {age} {size} {place}",
         "list the {kind} {place} {size} {age}", "{kind} {place} {age} {size}")

MISSES = """\
find all files except python files in reverse
list pdf files but not those of bob
sing me a song
what is the meaning of life
find interesting files
delete the unimportant files
copy the right files to the right place
find files that my boss would like
list files sorted by beauty
search for TODO but ignore tests unless recent
rename all files nicely
compress everything twice
find files larger than my patience
show the purple log files
delete files older than grandma
move files somewhere
replace foo with
kill
find files named
find files bigger than
convert video.mp4 to a gif
order a pizza
count the stars
delete every second file
find python files alternating
list files neither large nor small
find files and maybe folders
undo
make it so
turn off the lights
show the lines of notes.txt that rhyme
find files modified by last tuesday's intern
remove the first two letters of every file name
show files where the third column is 5
find files larger than 10 bananas
find files with spaces in their names
replace tabs with spaces in notes.txt
which directories are larger than 1GB
show environment variables unless set
"""
INJECTIONS = (
    "find files named '{}'", "search for '{}' in notes.txt", "search for '{}'",
    "find files containing '{}'", "create a folder called '{}'", "show '{}'",
    "count lines in '{}'", "delete the file '{}'", "copy '{}' to docs", "rename '{}' to 'y'",
    "replace '{}' with 'y' in notes.txt", "replace 'y' with '{}' in notes.txt",
    "commits by '{}'", "compress '{}'", "find files larger than 1MB in '{}'",
    "kill process named '{}'", "install '{}'", "ping '{}'", "download '{}'", "ls '{}'",
)
PAYLOADS = ("$(touch PWNED)", "`touch PWNED`", "; touch PWNED", "x; touch PWNED;", "| touch PWNED",
            "x\ntouch PWNED\n", "&& touch PWNED", "-exec touch PWNED +", "-fprint PWNED", "\\",
            "-n", "--output=PWNED", "*/e touch PWNED", "a/w PWNED", "\\n", "*", "?", "~", "-",
            "--", "'\\''",
            "x\\", "$HOME", "!", "&", "#", "é\u202e", "e touch PWNED")


def fill(size: int) -> bytes:
    return (b"alpha TODO beta\nline two\n" * (size // 25 + 1))[:size]


class RulesTest(unittest.TestCase):
    def setUp(self) -> None:
        directory = tempfile.TemporaryDirectory(prefix="caro-rules-")
        self.addCleanup(directory.cleanup)
        self.home = Path(directory.name).resolve()
        self.tree = self.home / "tree"
        self.tree.mkdir()
        for path, (size, age) in TREE.items():
            self.write(path, fill(size), age)

    def write(self, path: str, content: bytes, age: float = 0) -> None:
        place = self.tree / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
        moment = time.time() - age * DAY
        os.utime(place, (moment, moment))

    def answer(self, prompt: str) -> str:
        command = caro.answer(prompt, caro.PLATFORM)
        if command is None:
            self.fail(f"a miss: {prompt}")
        return command

    def run_command(self, command: str) -> str:
        done = subprocess.run(
            ["/bin/sh", "-c", command], cwd=self.tree, capture_output=True, timeout=20, check=False,
            env={"PATH": os.environ["PATH"], "HOME": str(self.home), "LC_ALL": "C.UTF-8"},
            stdin=subprocess.DEVNULL)
        return done.stdout.decode("utf-8", "replace")

    def ask(self, prompt: str) -> str:
        """What the command for this prompt prints."""
        return self.run_command(self.answer(prompt))

    def found(self, prompt: str) -> set[str]:
        """The paths that the command for this prompt prints."""
        return {line.removeprefix("./") for line in self.ask(prompt).splitlines()}

    def files(self) -> set[str]:
        return {str(path.relative_to(self.tree)) for path in self.tree.rglob("*")
                if path.is_file()}


def filters() -> Iterator[tuple[str, set[str]]]:
    """Prompts of every kind with one or two filters, in several wordings; what each must find."""
    wordings = itertools.cycle(FORMS)
    for number, (kind, size, age, place) in enumerate(
            itertools.product(KINDS, SIZES, AGES, PLACES)):
        if not place and not size and not age or number % 5 in (1, 3):
            continue  # a plain listing shows one directory; and a few hundred are enough
        prompt = next(wordings).format(
            kind=kind, size=size, age=age, place=f"in {place}" if place else "here")
        yield " ".join(prompt.split()), {
            path for path, (bytes_, days) in TREE.items()
            if KINDS[kind](path) and SIZES[size](bytes_) and AGES[age](days)
            and path.startswith(place)}


class TestFinding(RulesTest):
    def test_any_kind_with_any_filter_in_any_order_finds_what_it_says(self) -> None:
        asked = missed = 0
        for prompt, expected in filters():
            command = caro.answer(prompt, caro.PLATFORM)
            asked += 1
            if command is None or command.startswith("ls"):
                missed += 1
                continue
            with self.subTest(prompt):
                found = {line.removeprefix("./") for line in self.run_command(command).splitlines()}
                self.assertEqual(found, expected, command)
        self.assertGreater(asked, 300)
        self.assertLess(missed / asked, 0.06)

    def test_other_filters_find_what_they_say(self) -> None:
        python = {path for path in TREE if path.endswith(".py")}
        for prompts, expected in (
            (("find empty files", "which files are empty", "list all empty files"), {"empty.txt"}),
            (("find files named 'main.py'", "where is the file main.py", "locate main.py"),
             {"src/main.py"}),
            (("find files containing 'TODO' in docs", "which files in docs contain TODO"),
             {path for path in TREE if path.startswith("docs/")}),
            (("find python files between 1KB and 50KB", "python files from 1KB to 50KB"),
             {"new.py", "src/main.py", "src/util.py"}),
            (("find files whose name starts with 'a'", "find files starting with a"),
             {"src/app.log", "src/a b.txt"}),
            (("find files ending in .md", "find files with extension md", "find *.md files",
              "find all markdown files"), {"docs/guide.md"}),
            (("find directories named docs", "find folders called docs"), {"docs"}),
            (("find files newer than notes.txt",), set()),
            (("find python or log files larger than 100KB",
              "find log and python files over 100KB"),
             {"old.py", "src/deep/lib.py", "src/app.log", "big.log"}),
            (("find python files not in src", "find python files except in src"),
             {"old.py", "new.py"}),
            (("find all python files", "find every python file", "where are the python files"),
             python),
            (("find hidden files in src",), {"src/.secret.txt"}),
            (("find src folders", "find folders named src"), {"src"}),
        ):
            for prompt in prompts:
                command = caro.answer(prompt, caro.PLATFORM)
                if command is not None:  # what it is not sure of it need not answer
                    with self.subTest(prompt):
                        found = {line.removeprefix("./")
                                 for line in self.run_command(command).splitlines()}
                        self.assertEqual(found, expected, command)
            self.assertTrue(any(caro.answer(prompt, caro.PLATFORM) for prompt in prompts), prompts)

    def test_the_top_of_an_order_is_cut_where_it_says(self) -> None:
        largest = sorted(TREE, key=lambda path: -TREE[path][0])
        newest = sorted(TREE, key=lambda path: TREE[path][1])
        for prompts, expected in (
            (("show the three biggest files", "the 3 largest files", "list the top 3 largest files",
              "show me the 3 biggest files here"), largest[:3]),
            (("show the two newest files", "list the 2 most recently modified files",
              "the 2 latest files"), newest[:2]),
            (("the biggest log file", "show the largest log file"), ["big.log"]),
            (("show the two oldest files",), newest[::-1][:2]),
            (("show the two smallest python files",), ["src/util.py", "new.py"]),
        ):
            for prompt in prompts:
                command = caro.answer(prompt, caro.PLATFORM)
                if command is None:
                    continue
                with self.subTest(prompt):
                    shown = [line.split("\t")[-1].removeprefix("./")
                             for line in self.run_command(command).splitlines()]
                    self.assertEqual(shown, expected, command)
            self.assertTrue(any(caro.answer(prompt, caro.PLATFORM) for prompt in prompts), prompts)


class TestCounting(RulesTest):
    def test_numbers_are_right(self) -> None:
        python = [path for path in TREE if path.endswith(".py")]
        total = sum(TREE[path][0] for path in TREE if path.endswith(".log"))
        lines = (self.tree / "notes.txt").read_bytes().count(b"\n")
        for prompts, expected in (
            (("count python files", "how many python files are there", "number of python files"),
             len(python)),
            (("count files larger than 1MB", "how many files are bigger than 1 MB"), 3),
            (("count lines in notes.txt", "how many lines are in notes.txt",
              "count the lines of notes.txt"), lines),
            (("count words in notes.txt", "how many words does notes.txt have"), 5 * 12),
            (("total size of all log files",), total),
            (("count lines containing 'TODO' in notes.txt",
              "how many lines in notes.txt contain TODO"), 12),
            (("count the txt files in docs",), 1),
        ):
            for prompt in prompts:
                command = caro.answer(prompt, caro.PLATFORM)
                if command is not None:
                    with self.subTest(prompt):
                        self.assertEqual(int(self.run_command(command).split()[0]), expected,
                                         command)
            self.assertTrue(any(caro.answer(prompt, caro.PLATFORM) for prompt in prompts), prompts)

    def test_text_is_shown_searched_and_sorted(self) -> None:
        self.write("names.txt", b"bob\nalice\nbob\ncarol\n")
        self.write("data.csv", b"a,1\nb,2\nc,3\n")
        for prompt, expected in (
            ("show names.txt", "bob\nalice\nbob\ncarol\n"),
            ("show the first 2 lines of names.txt", "bob\nalice\n"),
            ("show the last line of names.txt", "carol\n"),
            ("show the last 2 lines of names.txt", "bob\ncarol\n"),
            ("show lines 2 to 3 of names.txt", "alice\nbob\n"),
            ("show line 2 of names.txt", "alice\n"),
            ("sort names.txt", "alice\nbob\nbob\ncarol\n"),
            ("sort names.txt in reverse", "carol\nbob\nbob\nalice\n"),
            ("show unique lines in names.txt", "alice\nbob\ncarol\n"),
            ("find duplicate lines in names.txt", "bob\n"),
            ("show lines containing 'al' in names.txt", "alice\n"),
            ("show lines not containing 'bob' in names.txt", "alice\ncarol\n"),
            ("search for ALICE in names.txt ignoring case", "2:alice\n"),
            ("print column 2 of data.csv", "1\n2\n3\n"),
            ("print the second column of data.csv", "1\n2\n3\n"),
        ):
            with self.subTest(prompt):
                self.assertEqual(self.ask(prompt), expected)


class TestChanging(RulesTest):
    AWKWARD = ("a b.tmp", "it's.tmp", "new\nline.tmp", "-rf.tmp", "$(touch PWNED).tmp", "ü \".tmp",
               "back\\slash.tmp", "* ?.tmp", "deep/er/x y.tmp")

    def setUp(self) -> None:
        super().setUp()
        for name in self.AWKWARD:
            self.write(name, b"x\n", age=9)

    def check(self, prompt: str, change: Callable[[set[str]], set[str]]) -> None:
        before = self.files()
        self.ask(prompt)
        self.assertEqual(self.files(), change(before), prompt)

    def test_delete_takes_what_it_says_and_nothing_else_whatever_the_names(self) -> None:
        self.write("young.tmp", b"", age=1)
        self.check("delete .tmp files older than 7 days",
                   lambda before: before - set(self.AWKWARD))
        self.assertIn("young.tmp", self.files())

    def test_what_was_found_can_be_deleted_in_the_same_breath(self) -> None:
        self.check("find log files older than 30 days and delete them",
                   lambda before: before - {"small.log"})
        self.write("node_modules/a.js", b"")
        self.write("src/node_modules/b.js", b"")
        self.check("remove all node_modules folders", lambda before: {
            name for name in before if "node_modules" not in name})

    def test_copy_and_move_take_what_they_say_whatever_the_names(self) -> None:
        base = {os.path.basename(name) for name in self.AWKWARD}
        (self.tree / "target").mkdir()
        self.check("copy all .tmp files to target",
                   lambda before: before | {f"target/{name}" for name in base})
        shutil.rmtree(self.tree / "target")
        (self.tree / "target").mkdir()
        self.check("move all .tmp files to target",
                   lambda before: before - set(self.AWKWARD) | {f"target/{name}" for name in base})

    def test_an_extension_is_renamed_whatever_the_names(self) -> None:
        self.check("rename all .tmp files to .bak", lambda before: {
            name.removesuffix(".tmp") + ".bak" if name.endswith(".tmp") else name
            for name in before})

    def test_counting_and_searching_survive_awkward_names(self) -> None:
        self.assertEqual(int(self.ask("count .tmp files")), len(self.AWKWARD))
        self.write("it's/q.tmp", b"needle\n")
        self.assertIn("needle", self.ask("search for needle in .tmp files"))

    def test_a_file_is_made_renamed_copied_and_deleted_by_name(self) -> None:
        self.check("create a file fresh.txt", lambda before: before | {"fresh.txt"})
        self.check("rename fresh.txt to stale.txt",
                   lambda before: before - {"fresh.txt"} | {"stale.txt"})
        self.check("copy stale.txt to docs", lambda before: before | {"docs/stale.txt"})
        self.check("delete stale.txt", lambda before: before - {"stale.txt"})
        self.check("delete the file 'a b.tmp'", lambda before: before - {"a b.tmp"})

    def test_folders_are_made_and_empty_ones_deleted(self) -> None:
        self.ask("create a folder called drafts")
        self.assertTrue((self.tree / "drafts").is_dir())
        before = self.files()
        self.ask("delete empty folders")
        self.assertFalse((self.tree / "drafts").exists())
        self.assertEqual(self.files(), before)

    def test_text_is_replaced_in_the_files_it_says(self) -> None:
        for name in ("src/a b.txt", "notes.txt", "docs/guide.md"):
            self.assertIn(b"TODO", (self.tree / name).read_bytes())
        self.ask("replace 'TODO' with 'a/b & c' in all txt files")
        self.assertNotIn(b"TODO", (self.tree / "src/a b.txt").read_bytes())
        self.assertIn(b"alpha a/b & c beta", (self.tree / "notes.txt").read_bytes())
        self.assertIn(b"TODO", (self.tree / "docs/guide.md").read_bytes())

    def test_an_archive_holds_the_folder_and_gives_it_back(self) -> None:
        self.ask("compress the folder src into src.tar.gz")
        kept = {path: (self.tree / path).read_bytes() for path in self.files()
                if path.startswith("src/")}
        shutil.rmtree(self.tree / "src")
        self.ask("extract src.tar.gz")
        self.assertEqual(kept, {path: (self.tree / path).read_bytes() for path in self.files()
                                if path.startswith("src/")})

    def test_permissions_are_set(self) -> None:
        self.ask("make notes.txt executable")
        self.assertTrue((self.tree / "notes.txt").stat().st_mode & 0o100)
        self.ask("set permissions of notes.txt to 640")
        self.assertEqual((self.tree / "notes.txt").stat().st_mode & 0o777, 0o640)

    @unittest.skipUnless(shutil.which("git"), "needs git")
    def test_git_is_asked_what_was_meant(self) -> None:
        self.run_command("git init -q . && git config user.email a@b.c && git config user.name ann"
                         " && git add notes.txt && git commit -qm first")
        self.assertIn("first", self.ask("show the last 5 commits"))
        self.ask("create a branch called fix")
        self.assertIn("fix", self.run_command("git branch"))
        self.assertIn("nothing added", self.ask("git status"))
        self.ask("delete the branch fix")
        self.assertNotIn("fix", self.run_command("git branch"))


class TestNotAnswering(unittest.TestCase):
    def test_what_it_is_not_sure_of_it_does_not_answer(self) -> None:
        for prompt in MISSES.splitlines():
            for platform in ("linux", "macos", "other"):
                self.assertIsNone(caro.answer(prompt, platform), prompt)

    def test_a_word_that_has_no_place_makes_any_example_a_miss(self) -> None:
        for example in caro.EXAMPLES:
            for word in ("unless", "alternatingly", "twice", "hopefully"):
                self.assertIsNone(caro.answer(f"{example} {word}", "linux"), (example, word))

    def test_every_example_is_answered_on_linux_and_most_on_macos(self) -> None:
        self.assertEqual([], [one for one in caro.EXAMPLES if not caro.answer(one, "linux")])
        missing = [one for one in caro.EXAMPLES if not caro.answer(one, "macos")]
        self.assertLess(len(missing), len(caro.EXAMPLES) / 10, missing)

    def test_the_nearest_are_examples_that_share_words(self) -> None:
        near = caro.nearest("find python files of a kind that no rule knows")
        self.assertTrue(near)
        self.assertLessEqual(set(near), set(caro.EXAMPLES))
        self.assertLessEqual(len(near), 3)
        self.assertEqual(caro.nearest("xyzzy"), [])


class TestForms(unittest.TestCase):
    def test_gnu_and_bsd_forms_differ_where_they_must(self) -> None:
        for prompt, linux, macos in (
            ("list files", "ls", "ls"),
            ("find files larger than 100MB", "find . -type f -size +100M",
             "find . -type f -size +100M"),
            ("find python files changed in the last 3 days in ~/src",
             "find ~/src -type f -iname '*.py' -mtime -3",
             "find ~/src -type f -iname '*.py' -mtime -3d"),
            ("show my ip address", "ip -brief address", "ifconfig"),
            ("show memory usage", "free -h", "vm_stat"),
            ("how many cpu cores", "nproc", "sysctl -n hw.ncpu"),
            ("date 3 days ago", "date -d '3 days ago' +%F", "date -v-3d +%F"),
            ("what is using port 8080", "ss -ltnp 'sport = :8080'",
             "lsof -nP -iTCP:8080 -sTCP:LISTEN"),
            ("install htop", "sudo apt install htop", "brew install htop"),
        ):
            self.assertEqual(caro.answer(prompt, "linux"), linux)
            self.assertEqual(caro.answer(prompt, "macos"), macos)

    def test_a_bsd_form_has_nothing_that_only_gnu_tools_know(self) -> None:
        gnu = (" -printf", "xargs -0r", "sort -z", "head -z", "sed -z", " --sort", "date -d",
               "stat -c", " -newermt 'today", "du -sh0", "readlink -f", "tac ", "-xtype")
        for example in caro.EXAMPLES:
            command = caro.answer(example, "macos") or ""
            self.assertFalse([word for word in gnu if word in command], (example, command))


class TestInjection(RulesTest):
    def test_no_value_of_a_prompt_becomes_a_command_or_an_option(self) -> None:
        for form, payload in itertools.product(INJECTIONS, PAYLOADS):
            command = caro.answer(form.format(payload), caro.PLATFORM)
            if command is None or command.startswith(("sudo ", "ping ", "curl ", "pkill ")):
                continue  # not run here; that they parse is seen below
            with self.subTest(form, payload=payload):
                self.run_command(command)
                self.assertFalse((self.tree / "PWNED").exists(), command)
                self.assertFalse((self.home / "PWNED").exists(), command)
        self.assertTrue((self.tree / "docs/guide.md").exists())

    def test_every_command_parses_whatever_the_prompt(self) -> None:
        chance = random.Random(SEED)
        words = sorted({word for example in caro.EXAMPLES for word in example.split()})
        commands = [caro.answer(form.format(payload), platform)
                    for form, payload in itertools.product(INJECTIONS, PAYLOADS)
                    for platform in ("linux", "macos")]
        answered = 0
        for _ in range(2_000):
            example = chance.choice(caro.EXAMPLES).split()
            for _ in range(chance.randrange(4)):
                at = chance.randrange(len(example))
                change = chance.randrange(4)
                if change == 0:
                    example[at] = chance.choice(words)
                elif change == 1:
                    example.insert(at, chance.choice(["please", "all", "the", "'a b'", "10", "-x"]))
                elif change == 2 and len(example) > 1:
                    del example[at]
                else:
                    example[at] = chance.choice([str.upper, str.title])(example[at])
            command = caro.answer(" ".join(example), chance.choice(("linux", "macos")))
            answered += command is not None
            commands.append(command)
        self.assertGreater(answered, 400, SEED)
        # One shell reads them all: each in a function that is never called.
        script = "\n".join(f"f{number}() {{\n{command}\n}}" for number, command in
                           enumerate(filter(None, commands)))
        done = subprocess.run(["/bin/sh", "-n"], input=script.encode(), capture_output=True,
                              check=False)
        self.assertEqual((done.returncode, done.stderr), (0, b""), SEED)


if __name__ == "__main__":
    if sys.platform not in ("linux", "darwin"):
        raise SystemExit("only Linux and macOS have the tools that the commands call")
    unittest.main()
