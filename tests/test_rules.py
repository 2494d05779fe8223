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
from collections.abc import Callable, Iterable, Iterator, Sequence
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
    "src/util.py": (2 * KB, 20), "src/core/lib.py": (300 * KB, 4),
    "src/core/data.csv": (60 * KB, 6),
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
print names of all pdf files in docs without the extension
append "see notes.txt" to log.txt
convert all .wav files to .mp3
delete all txt files and save to x.txt
move all pdf files and save to docs.txt
sort a.txt without sort
show disk usage with ncdu
files since 2.31
delete the second largest file
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
which directories are larger than 1GB
show environment variables unless set
"""
UNSETTLED = """\
find python files or files larger than 1MB
find python files and folders
find files containing foo but not bar
find folders without files
show every 3rd line of a.txt
list files containing
count files containing
show 2 columns of a.txt
delete 2 lines of a.txt
find files with inode 1234
search for regex ^foo in a.txt
find the deepest folder
find named pipes
npm install
kill all processes of bob
show size of a.txt in MB
count lines in all txt files containing foo
make all files writable by everyone executable
grep -i foo a.txt
search for foo a.txt
list docs
search for foo in images
duplicate the file a.txt
delete * in src
create an executable file run.sh
compress a.txt to b.gz
list all environment variables beautifully
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


SEPARATOR = "\x1e\x1e\n"
RUN_ALL = f"""for command; do (eval "$command"); printf '{SEPARATOR}'; done"""


def tools_are_there() -> bool:
    """True where the commands for this platform can run: on Linux they are those of GNU."""
    done = subprocess.run(["find", "--version"], capture_output=True, check=False)
    return caro.PLATFORM != "linux" or b"GNU" in done.stdout


def fill(size: int) -> bytes:
    return (b"alpha TODO beta\nline two\n" * (size // 25 + 1))[:size]


@unittest.skipUnless(tools_are_there(), "needs the GNU tools")
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

    def run_all(self, commands: Sequence[str]) -> list[str]:
        """What each command prints; one shell runs them all, each in a subshell of its own."""
        done = subprocess.run(
            ["/bin/sh", "-c", RUN_ALL, "sh", *commands], cwd=self.tree, capture_output=True,
            timeout=40, check=False, stdin=subprocess.DEVNULL,
            env={"PATH": os.environ["PATH"], "HOME": str(self.home), "LC_ALL": "C.UTF-8"})
        printed = done.stdout.decode("utf-8", "replace").split(SEPARATOR)
        self.assertEqual(len(printed), len(commands) + 1, "a command ended the shell")
        return printed[:-1]

    def run_command(self, command: str) -> str:
        return self.run_all([command])[0]

    def ask(self, prompt: str) -> str:
        """What the command for this prompt prints."""
        return self.run_command(self.answer(prompt))

    def ask_all(self, prompts: Iterable[str]) -> Iterator[tuple[str, str, str]]:
        """Each prompt with its command and what that prints; a prompt that is missed fails."""
        answers = {prompt: caro.answer(prompt, caro.PLATFORM) for prompt in prompts}
        with self.subTest("misses"):
            self.assertEqual([prompt for prompt, command in answers.items() if not command], [])
        commands = {prompt: command for prompt, command in answers.items() if command}
        for (prompt, command), printed in zip(
                commands.items(), self.run_all(list(commands.values())), strict=True):
            yield prompt, command, printed

    def check_found(self, expected: dict[str, set[str]]) -> None:
        """What the command for each prompt prints are the paths that are expected."""
        for prompt, command, printed in self.ask_all(expected):
            with self.subTest(prompt):
                self.assertEqual(lines_of(printed), expected[prompt], command)

    def check_printed(self, expected: dict[str, str]) -> None:
        """The command for each prompt prints what is expected."""
        for prompt, command, printed in self.ask_all(expected):
            with self.subTest(prompt):
                self.assertEqual(printed, expected[prompt], command)

    def files(self) -> set[str]:
        return {str(path.relative_to(self.tree)) for path in self.tree.rglob("*")
                if path.is_file()}


def lines_of(printed: str) -> set[str]:
    return {line.removeprefix("./") for line in printed.splitlines()}


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
        cases = [(caro.answer(prompt, caro.PLATFORM), prompt, expected)
                 for prompt, expected in filters()]
        answered = [(command, prompt, expected) for command, prompt, expected in cases
                    if command is not None and not command.startswith("ls")]
        self.assertGreater(len(cases), 300)
        self.assertGreater(len(answered) / len(cases), 0.94)
        for (command, prompt, expected), printed in zip(
                answered, self.run_all([case[0] for case in answered]), strict=True):
            with self.subTest(prompt):
                self.assertEqual(lines_of(printed), expected, command)

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
             {"old.py", "src/core/lib.py", "src/app.log", "big.log"}),
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


    def test_a_day_is_the_calendars(self) -> None:
        noon = time.mktime((*time.localtime()[:3], 12, 0, 0, 0, 0, -1))
        shutil.rmtree(self.tree)
        for name, moment in (("now", time.time() - 1), ("yesterday", noon - DAY),
                             ("before", noon - 2 * DAY), ("leap", 1709208000)):
            self.write(name, b"")
            os.utime(self.tree / name, (moment, moment))
        self.check_found({
            "find files modified today": {"now"}, "what files changed today": {"now"},
            "files changed yesterday": {"yesterday"},
            "find files modified since yesterday": {"now", "yesterday"},
            "find files changed before yesterday": {"before", "leap"},
            "find files modified on 2024-02-29": {"leap"},
            "files modified in 2024": {"leap"},
            "find files modified between 2024-02-01 and 2024-03-01": {"leap"},
            "find files modified since 2024-03-01": {"now", "yesterday", "before"},
            "find files modified before 2024-03-01": {"leap"},
            "find files older than 2024-03-01": {"leap"},
            "find files newer than 'leap'": {"now", "yesterday", "before"},
        } | dict.fromkeys(("files not modified in the last 30 days", "files older than 30 days",
                           "files modified more than 30 days ago"), {"leap"}))

    def test_owners_and_permissions_are_what_they_say(self) -> None:
        for name, mode in (("run", 0o755), ("open", 0o666), ("mine", 0o600), ("set", 0o4755),
                           ("group", 0o620), ("locked", 0o444)):
            self.write(f"p/{name}", b"")
            (self.tree / "p" / name).chmod(mode)
        everything = {"p/run", "p/open", "p/mine", "p/set", "p/group", "p/locked"}
        self.check_found({
            "find executable files in p": {"p/run", "p/set"},
            "files in p that are executable": {"p/run", "p/set"},
            "which files in p are not executable": everything - {"p/run", "p/set"},
            "find files with permissions 600 in p": {"p/mine"},
            "find files in p with mode 0666": {"p/open"},
            "find files in p with permission 755": {"p/run"},
            "find world-writable files in p": {"p/open"},
            "find files in p writable by everyone": {"p/open"},
            "find group writable files in p": {"p/open", "p/group"},
            "find setuid files in p": {"p/set"}, "find read-only files in p": {"p/locked"},
            "find files owned by me in p": everything, "find files in p not owned by me": set(),
        })

    def test_depth_hidden_links_and_empty_folders_are_what_they_say(self) -> None:
        (self.tree / "void/in ner").mkdir(parents=True)
        (self.tree / "good").symlink_to("notes.txt")
        (self.tree / "bad link").symlink_to("nowhere")
        top = {path for path in TREE if "/" not in path}
        in_src = {"src/main.py", "src/util.py", "src/app.log", "src/a b.txt", "src/it's.txt",
                  "src/.secret.txt"}
        self.check_found({
            "find broken symlinks": {"bad link"}, "find dangling symlinks": {"bad link"},
            "find all symlinks": {"bad link", "good"}, "find symbolic links": {"bad link", "good"},
            "find empty folders": {"void/in ner"}, "which directories are empty": {"void/in ner"},
            "find files at most 1 level deep": top, "find files directly in src": in_src,
            "find files in src, not in subfolders": in_src,
            "find files in src without subfolders": in_src,
            "find files in src non-recursively": in_src,
            "find files up to 2 levels deep in src":
                in_src | {"src/core/lib.py", "src/core/data.csv"},
            "list hidden files": {".hidden"}, "show hidden files in src": {"src/.secret.txt"},
            "find python files in src but not in core": {"src/main.py", "src/util.py"},
            "find python files excluding core": {"old.py", "new.py", "src/main.py", "src/util.py"},
            "find python files except those in core": {"old.py", "new.py", "src/main.py",
                                                       "src/util.py"},
            "list folders": {"src", "docs", "void"},
            "list folders in src": {"src/core"}, "list all directories in src": {"src/core"},
            "find folders named core": {"src/core"}, "find the folder core": {"src/core"},
        })

    def test_duplicates_are_those_of_the_same_content(self) -> None:
        for name in ("one", "d/two 2", "-three"):
            self.write(name, b"the same\n")
        for prompt in ("find duplicate files", "show all duplicate files", "list identical files"):
            printed = self.ask(prompt)
            self.assertEqual({line.split("./", 1)[1] for line in printed.splitlines()
                              if not line.endswith(".log")}, {"one", "d/two 2", "-three"})

    def test_files_are_found_by_what_they_hold(self) -> None:
        shutil.rmtree(self.tree)
        self.write("a b.txt", b"needle one\nother\n")
        self.write("-n.txt", b"Needle\n")
        self.write("sub/it's.py", b"a.b needle\naxb\n")
        self.write("sub/empty.py", b"")
        both = {"a b.txt", "sub/it's.py"}
        self.check_found({
            "find files containing 'needle'": both, "which files contain needle": both,
            "files that contain the word needle": both, "list files with 'needle' in them": both,
            "find files mentioning needle": both,
            "find python files containing needle": {"sub/it's.py"},
            "find files containing 'a.b'": {"sub/it's.py"},
            "which python files contain 'a.b' in sub": {"sub/it's.py"},
            "find files containing needle ignoring case": both | {"-n.txt"},
            "find files that do not contain needle": {"-n.txt", "sub/empty.py"},
            "find txt files not containing 'needle'": {"-n.txt"},
            "find files named '*.txt' containing needle": {"a b.txt"},
        })


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

    def test_counts_are_right_in_any_wording(self) -> None:
        shutil.rmtree(self.tree)
        for name in ("a b.py", "-x.py", "new\nline.py", "sub/it's.py"):
            self.write(name, b"x = 1\n# TODO one TODO\n")
        self.write("sub/e/notes.txt", "ünï words here\n\nTODO\n".encode())
        expected = {
            4: ("count python files", "how many python files are there", "number of .py files",
                "how many py files do i have", "count the number of lines containing TODO in all"
                " python files"),
            5: ("count all files", "how many files are there", "count files recursively",
                "how many files are here"),
            2: ("how many folders are there", "count directories", "count files in sub",
                "how many files are in sub"),
            1: ("count python files in sub", "count txt files", "how many files are in sub/e",
                "how many txt files contain TODO", "count files larger than 20 bytes in sub/e",
                "count empty lines in sub/e/notes.txt",
                "how many lines of sub/e/notes.txt contain 'TODO'"),
            3: ("count lines in sub/e/notes.txt", "how many lines are in sub/e/notes.txt",
                "number of lines of sub/e/notes.txt"),
            8: ("count lines in all python files", "how many lines are in python files",
                "count occurrences of TODO in all python files"),
            0: ("count jpg files", "how many files are larger than 1MB",
                "count files older than 2 days", "count lines containing ONE in sub/e/notes.txt"),
        }
        prompts = {prompt: count for count, group in expected.items() for prompt in group}
        for prompt, command, printed in self.ask_all(prompts):
            with self.subTest(prompt):
                self.assertEqual(int(printed.split()[0]), prompts[prompt], command)

    def test_lines_and_columns_are_those_that_were_asked_for(self) -> None:
        self.write("-a b.txt", "".join(f"{number} {chr(96 + number)}\n"
                                       for number in range(1, 13)).encode())
        self.write("t.csv", b"b,20\na,3\nc,100\na,3\n")
        self.write("low.txt", b"The cat\nand\n\nTHE dog\n")
        self.check_printed({
            "show the first 2 lines of '-a b.txt'": "1 a\n2 b\n",
            "first two lines of '-a b.txt'": "1 a\n2 b\n",
            "print the last three lines of '-a b.txt'": "10 j\n11 k\n12 l\n",
            "show line 3 of '-a b.txt'": "3 c\n",
            "show the third line of '-a b.txt'": "3 c\n",
            "show lines 2 through 4 from '-a b.txt'": "2 b\n3 c\n4 d\n",
            "print lines 11 to 12 of '-a b.txt'": "11 k\n12 l\n",
            "show the first line of t.csv": "b,20\n", "show the last line of t.csv": "a,3\n",
            "show the first 4 bytes of t.csv": "b,20",
            "count unique lines in t.csv": "3\n", "show duplicate lines in t.csv": "a,3\n",
            "sort t.csv": "a,3\na,3\nb,20\nc,100\n",
            "sort the lines of t.csv in reverse order": "c,100\nb,20\na,3\na,3\n",
            "sort t.csv and remove duplicates": "a,3\nb,20\nc,100\n",
            "print column 1 of t.csv": "b\na\nc\na\n",
            "show the second column of t.csv": "20\n3\n100\n3\n",
            "sum column 2 of t.csv": "126\n", "sum of the second column of t.csv": "126\n",
            "print column 2 of '-a b.txt'": "".join(f"{chr(96 + one)}\n" for one in range(1, 13)),
            "show lines containing 'the' in low.txt": "",
            "show lines containing 'the' in low.txt ignoring case": "The cat\nTHE dog\n",
            "search for 'the' in low.txt, ignoring case": "1:The cat\n4:THE dog\n",
            "show lines that don't contain 'cat' in low.txt": "and\n\nTHE dog\n",
            "convert low.txt to uppercase": "THE CAT\nAND\n\nTHE DOG\n",
            "convert low.txt to lower case": "the cat\nand\n\nthe dog\n",
            "show low.txt with line numbers": "     1\tThe cat\n     2\tand\n     3\t\n"
                                              "     4\tTHE dog\n",
            "reverse the lines of low.txt": "THE dog\n\nand\nThe cat\n",
            "show the longest line of '-a b.txt'": "10 j\n",
        })


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

    def test_any_text_replaces_any_other_as_it_stands(self) -> None:
        for old, new in (("a/b", "c/d"), ("x.y", "&"), ("[z]", "\\1"), ("^s", "$e"), ("*", "**"),
                         ("it's", 'a "b"'), ("a\\b", "`id`"), ("$(id)", "-n"), ("{1}", "|"),
                         ("ü", "ß é")):
            quote = '"' if "'" in old else "'"
            other = "'" if '"' in new else '"'
            self.write("r.txt", f"xay {old} {old}! xzy\n".encode())
            with self.subTest(old=old, new=new):
                self.ask(f"replace {quote}{old}{quote} with {other}{new}{other} in r.txt")
                self.assertEqual((self.tree / "r.txt").read_text(), f"xay {new} {new}! xzy\n")

    def test_only_so_many_of_an_order_are_deleted(self) -> None:
        for age, name in enumerate(("new\nest.bak", "-f x.bak", "it's.bak", "old \".bak")):
            self.write(name, b"x" * (10 - age), age=age + 1)
        self.check("delete the oldest .bak file", lambda before: before - {"old \".bak"})
        self.check("remove the 2 largest .bak files",
                   lambda before: before - {"new\nest.bak", "-f x.bak"})

    def test_what_is_excepted_stays(self) -> None:
        self.check("delete all .tmp files except 'a b.tmp'",
                   lambda before: before - set(self.AWKWARD) | {"a b.tmp"})
        self.write("keep/me.tmp", b"")
        self.check("delete .tmp files except in keep",
                   lambda before: before - {"a b.tmp"})
        self.check("delete tmp files not modified in the last 2 days and larger than 1KB",
                   lambda before: before)

    def test_a_selection_is_packed_whatever_the_names(self) -> None:
        self.ask("compress all .tmp files into all.tar.gz")
        (self.tree / "out").mkdir()
        self.ask("extract all.tar.gz to out")
        self.assertEqual({path for path in self.files() if path.startswith("out/")},
                         {f"out/{name}" for name in self.AWKWARD})
        self.assertIn("deep/er/x y.tmp", self.ask("list the contents of all.tar.gz"))

    @unittest.skipUnless(shutil.which("zip") and shutil.which("unzip"), "needs zip and unzip")
    def test_a_zip_holds_the_folder_and_gives_it_back(self) -> None:
        self.ask("zip the folder src into 'my src.zip'")
        self.assertIn("src/it's.txt", self.ask("show what is in 'my src.zip'"))
        self.ask("unzip 'my src.zip' to out")
        self.assertEqual((self.tree / "out/src/main.py").read_bytes(),
                         (self.tree / "src/main.py").read_bytes())


@unittest.skipUnless(shutil.which("git"), "needs git")
class TestGit(RulesTest):
    def setUp(self) -> None:
        super().setUp()
        self.run_all([
            "git init -q -b main && git config user.email a@b.c && git config user.name ann",
            "git add new.py && GIT_COMMITTER_DATE='2024-01-01 12:00' git commit -qm ancient"
            " --date '2024-01-01 12:00' --author 'bob <b@b.c>'",
            "git add notes.txt && git commit -qm plain",
            "git add old.py && git commit -qm 'a fix' --author 'bob <b@b.c>'"])

    def test_history_is_shown_as_asked(self) -> None:
        expected = {
            "show the last 5 commits": "fix plain ancient", "show the last commit": "fix",
            "show the last 2 commits": "fix plain", "git log": "fix plain ancient",
            "show commits by bob": "fix ancient", "commits by ann": "plain",
            "commits by bob since yesterday": "fix", "commits mentioning fix": "fix",
            "show commits that changed old.py": "fix", "show commits since 2024-06-01": "fix plain",
            "commits from the last week": "fix plain",
            "show the commit history of new.py": "ancient",
        }
        for prompt, command, printed in self.ask_all(expected):
            with self.subTest(prompt):
                shown = [word for word in ("fix", "plain", "ancient") if word in printed]
                self.assertEqual(" ".join(shown), expected[prompt], command)

    def test_counts_names_and_states_are_right(self) -> None:
        self.write("notes.txt", b"changed\n")
        self.check_printed({
            "how many commits are there": "3\n", "count commits": "3\n",
            "show the current branch": "main\n", "which branch am i on": "main\n",
            "count commits by author": "     2\tbob\n     1\tann\n",
            "list tracked files": "new.py\nnotes.txt\nold.py\n", "list tags": "",
        })
        for prompt, _, printed in self.ask_all(("git status", "show uncommitted changes")):
            with self.subTest(prompt):
                self.assertIn("notes.txt", printed)

    def test_branches_and_commits_change_as_asked(self) -> None:
        self.ask("create a branch called fix")
        self.assertIn("fix", self.run_command("git branch"))
        self.ask("switch to branch fix")
        self.write("notes.txt", b"changed\n")
        self.ask("stage notes.txt")
        self.assertIn("changed", self.ask("show staged changes"))
        self.ask("commit with message \"it's done; $(touch PWNED)\"")
        self.assertIn("it's done; $(touch PWNED)", self.ask("show the last commit"))
        self.assertFalse((self.tree / "PWNED").exists())
        self.ask("undo the last commit")
        self.assertIn("changed", self.ask("show staged changes"))
        self.ask("unstage notes.txt")
        self.assertEqual(self.ask("show staged changes"), "")
        self.ask("stash my changes")
        self.ask("switch to main")
        self.ask("delete the branch fix")
        self.assertNotIn("fix", self.run_command("git branch"))


class TestMeaning(RulesTest):
    """Words that turn the meaning of their neighbours."""

    def setUp(self) -> None:
        super().setUp()
        shutil.rmtree(self.tree)
        for name, content, age in (
                ("a.txt", "foo one\nbar two\nfoo three\n\nwarning x\nerror here\n", 0.1),
                ("b.py", "bar two\nimport os\n", 3), ("-c d.txt", "foo\n", 40),
                ("src/m.py", "# TODO x\n" * 120, 20), ("src/PIC.JPG", "TODO\n" * 300, 1),
                ("docs/it's.md", "TODO foo\n", 9), ("docs/x.js", "log.it(1)\n", 9),
                ("node_modules/m/x.js", "log.it(2)\n", 9), ("bin/n.c", "x", 5), ("n.h", "", 5),
                ("z/.git/config", "x\n", 1), (".git/config", "y\n", 1)):
            self.write(name, content.encode(), age)

    def test_but_joins_two_bounds_and_or_any_of_two(self) -> None:
        small = {"b.py", "docs/it's.md", "docs/x.js", "node_modules/m/x.js", "-c d.txt"}
        self.check_found({
            "find files larger than 1KB but smaller than 1MB": {"src/m.py", "src/PIC.JPG"},
            "find files older than 4 days but newer than 2 weeks":
                {"docs/it's.md", "docs/x.js", "node_modules/m/x.js", "bin/n.c", "n.h"},
            "find files smaller than 30 bytes but not empty, not in .git":
                small | {"bin/n.c"},
            "find files ending with .c or .h": {"bin/n.c", "n.h"},
            "find files ending in .md or .jpg": {"docs/it's.md"},
            "find python files or md files": {"b.py", "src/m.py", "docs/it's.md"},
            "find text files except in docs": {"a.txt", "-c d.txt"},
            "find files except in src older than 10 days": {"-c d.txt"},
            "find non-python files in src": {"src/PIC.JPG"},
        })

    def test_a_filter_by_content_prints_what_it_selects(self) -> None:
        self.check_found({
            "find js files containing log.it excluding node_modules": {"docs/x.js"},
            "find files containing foo modified in the last 2 days": {"a.txt"},
            "find files with more than 100 lines": {"src/m.py", "src/PIC.JPG"},
            "find images containing TODO": {"src/PIC.JPG"},
            "find files containing two": {"a.txt", "b.py"},
            "find files matching *.md in docs": {"docs/it's.md"},
        })
        self.assertIn("300", self.ask("count lines in all images"))
        self.assertEqual(self.ask("show the largest file containing foo").split("\t")[-1],
                         "./a.txt\n")

    def test_all_folders_of_a_name_are_taken_and_nothing_beside(self) -> None:
        before = self.files()
        self.ask("delete all .git folders")
        self.assertEqual(self.files(), before - {".git/config", "z/.git/config"})
        self.ask("delete txt files containing foo")
        self.assertEqual(self.files(), before - {".git/config", "z/.git/config", "a.txt",
                                                 "-c d.txt"})

    def test_the_lines_that_were_meant_are_shown_and_counted(self) -> None:
        self.check_printed({
            "show lines with error or warning in a.txt": "warning x\nerror here\n",
            "search for foo or two in a.txt": "1:foo one\n2:bar two\n3:foo three\n",
            "show lines starting with foo in a.txt": "foo one\nfoo three\n",
            "show lines ending with two in a.txt": "bar two\n",
            "count lines starting with 'foo' in a.txt": "2\n",
            "how many times does foo appear in a.txt": "2\n",
            "how often does 'foo' occur in a.txt": "2\n",
            "count the word foo in a.txt": "2\n",
            "show 2 lines of a.txt": "foo one\nbar two\n", "show line 2 of a.txt": "bar two\n",
            "show the 2nd line of a.txt": "bar two\n", "show lines 2-3 of a.txt":
                "bar two\nfoo three\n",
            "search a.txt for two": "2:bar two\n", "show contents of '-c d.txt'": "foo\n",
            "tail b.py": "bar two\nimport os\n",
            "search python files for 'import os'": "./b.py:2:import os\n",
            "search docs for TODO": "docs/it's.md:1:TODO foo\n",
            "sum column 2 of a.txt": "0\n",
        })

    def test_the_lines_that_were_meant_are_deleted(self) -> None:
        for prompt, left in (
                ("delete the first line of n.txt", "b/c\n-d\n*e\n"),
                ("delete line 3 of n.txt", "b/c\n-d\n"), ("delete the last line of n.txt", "b/c\n"),
                ("delete lines containing 'b/c' from n.txt", "")):
            if prompt.startswith("delete the first"):
                self.write("n.txt", b"a\nb/c\n-d\n*e\n")
            with self.subTest(prompt):
                self.ask(prompt)
                self.assertEqual((self.tree / "n.txt").read_text(), left)

    def test_a_mode_and_a_link_go_the_way_they_were_said(self) -> None:
        self.ask("set permissions of all py files to 640")
        self.assertEqual((self.tree / "src/m.py").stat().st_mode & 0o777, 0o640)
        self.assertNotEqual((self.tree / "a.txt").stat().st_mode & 0o777, 0o640)
        self.ask("create a symlink l.txt pointing to a.txt")
        self.assertEqual(os.readlink(self.tree / "l.txt"), "a.txt")
        self.ask("create a symlink from a.txt to k.txt")
        self.assertEqual(os.readlink(self.tree / "k.txt"), "a.txt")

    def test_what_the_words_do_not_settle_is_a_miss(self) -> None:
        for prompt in UNSETTLED.splitlines():
            with self.subTest(prompt):
                self.assertIsNone(caro.answer(prompt, "linux"))

    def test_a_word_is_no_name_where_it_says_what_is_asked(self) -> None:
        for prompt, command in (
                ("how much disk space is left", "df -h"),
                ("how much space do I have", "df -h"), ("size of src and docs", "du -sh src docs"),
                ("find the ten largest files on this machine",
                 r"find / -type f ! -path '/proc/*' ! -path '/sys/*' -printf '%s\t%p\0' | sort -znr"
                 r" | head -zn 10 | tr '\0' '\n'"),
                ("compress the docs folder as tar.gz", "tar -czf docs.tar.gz docs"),
                ("create zip archive backup.zip from docs", "zip -r backup.zip docs"),
                ("change owner to bob of a.txt", "chown bob a.txt"),
                ("sort data.csv by the third column", "sort -t , -k 3,3 data.csv"),
                ("files last modified before 2024-01-01",
                 "find . -type f ! -newermt 2024-01-01"),
                ("list only files", "find . -maxdepth 1 -type f"),
                ("show my user id", "id"), ("show my shell", "printf '%s\\n' \"$SHELL\""),
                ("list environment variables sorted", "env | sort"),
                ("delete the file named a.txt", "rm a.txt"),
                ("make a.txt executable for everyone", "chmod a+x a.txt"),
                ("uninstall jq", "sudo apt remove jq"), ("list stashes", "git stash list"),
                ("install flask using pip", "python3 -m pip install flask"),
                ("compare a.txt and b.txt", "diff a.txt b.txt")):
            with self.subTest(prompt):
                self.assertEqual(caro.answer(prompt, "linux"), command)


class TestReading(unittest.TestCase):
    """How words are read together: once each of these was read wrongly, or not at all."""

    def check(self, expected: dict[str, str | None]) -> None:
        for prompt, command in expected.items():
            with self.subTest(prompt):
                self.assertEqual(caro.answer(prompt, "linux"), command)

    def test_a_question_or_a_listing_never_does_what_it_speaks_of(self) -> None:
        self.check(dict.fromkeys((
            "list tmp files to delete", "find files to delete older than 30 days",
            "tell me which logs to delete", "show pdfs to move to docs", "list logs to compress",
            "did I delete a.txt", "should I delete a.txt", "can I remove the folder src"), None))
        self.check({"can you delete a.txt": "rm a.txt", "how do I delete a.txt": "rm a.txt",
                    "I want to delete a.txt": "rm a.txt", "please copy a.txt to b": "cp a.txt b"})

    def test_what_only_leads_to_a_request_or_away_from_it_changes_nothing(self) -> None:
        prompts = ("list files", "find files larger than 1MB in src", "delete .tmp files in tmp",
                   "show the first 10 lines of notes.txt", "show the last 5 commits",
                   "kill process 1234", "count python files", "compress the folder src")
        for prompt in prompts:
            expected = caro.answer(prompt, "linux")
            for opening in caro._OPENINGS.replace("\n", " ").split(" | "):
                with self.subTest(prompt, opening=opening):
                    self.assertEqual(caro.answer(f"{opening.strip()} {prompt}", "linux"), expected)
            for closing in caro._CLOSINGS.replace("\n", " ").split(" | "):
                with self.subTest(prompt, closing=closing):
                    self.assertEqual(caro.answer(f"{prompt} {closing.strip()}", "linux"), expected)
        self.assertEqual(caro.answer("OK, how can I list files on Linux, thanks!", "linux"), "ls")
        for prompt in ("ok", "please", "in bash", "let's", "i want to"):
            self.assertIsNone(caro.answer(prompt, "linux"))

    def test_what_is_kept_or_excepted_is_never_what_is_taken(self) -> None:
        self.check({
            "delete all files but keep pdfs":
                "find . -type f ! -iname '*.pdf' ! -path '*/.git/*' -delete",
            "delete all files, keep notes.txt":
                "find . -type f ! -name notes.txt ! -path '*/.git/*' -delete",
            "delete all files except pdf, txt and md files":
                "find . -type f ! -iname '*.pdf' ! -iname '*.txt' ! -iname '*.md'"
                " ! -path '*/.git/*' -delete",
            "list files except python and js": "find . -type f ! -iname '*.py' ! -iname '*.js'",
            "files which are not txt or pdf": "find . -type f ! -iname '*.txt' ! -iname '*.pdf'",
            "files not ending in .txt or .pdf": "find . -type f ! -name '*.txt' ! -name '*.pdf'",
            "delete pdf files in docs, not in docs/old":
                "find docs -type f -iname '*.pdf' ! -path 'docs/old/*' -delete",
            "tar src excluding node_modules": "tar -czf src.tar.gz --exclude=node_modules src",
            "copy txt files to out without overwriting":
                "find . -type f -iname '*.txt' ! -path './out/*' -exec cp -n {} out/ \\;",
            "txt files without foo in them":
                "find . -type f -iname '*.txt' ! -exec grep -q foo {} \\; -print",
            "py files without test in the name":
                "find . -type f -iname '*.py' ! -name '*test*'",
            "lines with foo but not bar in n.txt": "grep foo n.txt | grep -vF -e bar",
        })
        self.check(dict.fromkeys((
            "delete logs except app.log and those in docs", "delete files except hidden txt",
            "delete files except pdfs and empty files", "delete folders without txt files",
            "delete files except those over 1MB or older than a week",
            "delete files over 1MB except pdfs and those from today",
            "delete txt files not modified today or yesterday", "delete files in docs not in src",
            "delete files not bigger than 1MB or empty", "delete files anywhere but docs",
            "delete txt files without foo", "delete files that aren't mine", "files without date",
            "delete pdf files except for invoices", "delete all files except the important ones",
            "search for foo except in comments in src", "files I don't own",
            "count lines in n.txt ignoring comments"), None))

    def test_one_thing_that_is_not_named_is_never_all_of_them(self) -> None:
        self.check(dict.fromkeys((
            "delete a txt file", "delete the log", "delete an empty folder", "delete my video",
            "move the pdf to docs", "compress the log file", "make the script executable",
            "delete a symlink", "delete the csv bigger than 1MB", "delete tmp files anywhere",
            "copy a.txt to b.txt and c.txt", "copy a.txt to the folder docs and the folder src",
            "remove file sp ace.txt", "rename foo to bar in all files"), None))
        self.check({
            "delete notes.txt in docs and src": "rm docs/notes.txt src/notes.txt",
            "delete every .DS_Store": "find . -type f -name .DS_Store -delete",
            "delete txt in docs and not its subfolders":
                "find docs -maxdepth 1 -type f -iname '*.txt' -delete",
            "delete files older than notes.txt":
                "find . -type f ! -newer notes.txt ! -samefile notes.txt ! -path '*/.git/*'"
                " -delete",
            "move everything except docs to old": "find . -mindepth 1 -maxdepth 1 ! -name docs"
                " ! -name old -exec mv -n {} old/ \\;",
            "delete lines with foo but not bar in notes.txt": None,
            "count lines with foo but not bar in n.txt":
                "grep -h foo n.txt | grep -vF -e bar | wc -l",
        })

    def test_a_kind_and_a_name_are_two_filters(self) -> None:
        self.check({
            "delete pdf files named invoice":
                "find . -type f -iname '*.pdf' -name 'invoice.*' -delete",
            "find python files starting with test": "find . -type f -iname '*.py' -name 'test*'",
            "pdf files with invoice in the name": "find . -type f -iname '*.pdf' -name '*invoice*'",
            "files whose name contains report and ends in .pdf":
                "find . -type f -name '*report*' -name '*.pdf'",
            "delete the log file old.log": "rm old.log",
            "rename the image a.jpg to b.jpg": "mv a.jpg b.jpg",
            "delete files in logs": None, "list files in logs": "ls logs",
            "delete tmp files in logs": "find logs -type f -iname '*.tmp' -delete",
            "find pdfs and empty files": None, "delete pdfs and files bigger than 1MB": None,
            "move logs to old": None, "empty the trash folder": None,
        })

    def test_a_member_of_an_archive_is_no_file_beside_it(self) -> None:
        self.check({
            "remove notes.txt from archive.zip": "zip -d archive.zip notes.txt",
            "show notes.txt in archive.zip": "unzip -p archive.zip notes.txt",
            "extract only notes.txt from a.tar.gz": "tar -xf a.tar.gz notes.txt",
            "how many files are in a.zip": "unzip -Z1 a.zip | grep -vc '/$'",
            "add notes.txt to archive.zip": "zip -r archive.zip notes.txt",
            "delete files in list.txt": None,
        })

    def test_lists_dates_signs_and_modes_are_read_as_they_are_written(self) -> None:
        self.check({
            "create directories a, b and c": "mkdir -p a b c",
            "pdf files in docs, src and lib": "find docs src lib -type f -iname '*.pdf'",
            "zip src and docs into all.zip": "zip -r all.zip src docs",
            "lines containing foo, bar or baz in n.txt": "grep -e foo -e bar -e baz n.txt",
            "pngs > 1MB": "find . -type f -iname '*.png' -size +1M",
            "*.log > 10M older than 5d": "find . -type f -name '*.log' -size +10M -mtime +4",
            "files modified before January 1st, 2025": "find . -type f ! -newermt 2025-01-01",
            "files from march 2025":
                "find . -type f -newermt 2025-03-01 ! -newermt 2025-04-01",
            "files modified 3 days ago":
                "find . -type f -newermt '3 days ago 00:00' ! -newermt '2 days ago 00:00'",
            "files modified between 2 and 5 days ago": "find . -type f -mtime +1 -mtime -5",
            "files not opened for more than 60 days": "find . -type f ! -atime -60",
            "files not modified in more than 30 days": "find . -type f ! -mtime -30",
            "files not modified in less than 3 days": None,
            "biggest 5 files":
                r"find . -type f -printf '%s\t%p\0' | sort -znr | head -zn 5 | tr '\0' '\n'",
            "delete src/*.py": "find src -maxdepth 1 -type f -name '*.py' -delete",
            "find files with 777 permissions": "find . -type f -perm 777",
            "chmod 644 all txt files": "find . -type f -iname '*.txt' -exec chmod 644 {} +",
            "remove execute permission from run.sh": "chmod -x run.sh",
            "give everyone read access to n.txt": "chmod a+r n.txt",
            "add write permission for group to n.txt": "chmod g+w n.txt",
            "make n.txt private": "chmod go-rwx n.txt",
            "show 2 lines before and after each 'x' in n.txt": "grep -nC 2 x n.txt",
            "search for the word foo in src": "grep -rnw foo src",
            "count lines of each txt file": "find . -type f -iname '*.txt' -exec wc -l {} +",
            "show first 3 lines of all csv files":
                "find . -type f -iname '*.csv' -exec head -n 3 {} +",
            "copy all files in docs to out": r"find docs -maxdepth 1 -type f -exec cp {} out/ \;",
            "rename all jpeg files to jpg":
                "find . -type f -iname '*.jpeg' ! -path '*/.git/*' -exec sh -c 'for file; do mv -n"
                " \"$file\" \"${file%.*}.jpg\"; done' sh {} +",
            "back up notes.txt": "cp notes.txt notes.txt.bak",
            "replace 'a' with 'c\nd' in n.txt": None,
            "rename pdf files to invoice": None, "notes.txt together": None,
            "move each pdf into its own folder": None,
        })


class TestNotAnswering(unittest.TestCase):
    def test_what_it_is_not_sure_of_it_does_not_answer(self) -> None:
        for prompt in MISSES.splitlines():
            for platform in ("linux", "macos", "other"):
                self.assertIsNone(caro.answer(prompt, platform), prompt)

    def test_a_word_that_has_no_place_makes_any_example_a_miss(self) -> None:
        for example in caro.EXAMPLES:
            for word in ("unless", "alternatingly", "twice", "hopefully"):
                self.assertIsNone(caro.answer(f"{example} {word}", "linux"), (example, word))

    def test_no_pattern_of_a_rule_stands_twice(self) -> None:
        """The order of words is free: of two patterns with the same parts the first would win."""
        seen: set[tuple[str, ...]] = set()
        for parts, *_ in caro._rules():
            self.assertNotIn(tuple(sorted(parts)), seen)
            seen.add(tuple(sorted(parts)))

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
            ("replace 'foo' with 'bar' in a.txt", "sed -i s/foo/bar/g a.txt",
             "sed -i '' s/foo/bar/g a.txt"),
            ("find files modified today", "find . -type f -newermt 'today 00:00'",
             'find . -type f -newermt "$(date +%F)"'),
            ("find files changed in the last 2 hours", "find . -type f -mmin -120",
             "find . -type f -mtime -2h"),
            ("find files older than 7 days", "find . -type f -mtime +6",
             "find . -type f -mtime +7d"),
            ("find files accessed in the last 10 minutes", "find . -type f -amin -10",
             "find . -type f -atime -10m"),
            ("find executable files", "find . -type f -perm /111", "find . -type f -perm +111"),
            ("count python files", "find . -type f -iname '*.py' -printf . | wc -c",
             "find . -type f -iname '*.py' -print0 | tr -cd '\\0' | wc -c"),
            ("show the largest folders",
             "find . -mindepth 1 -maxdepth 1 -type d -exec du -sh0 {} + | sort -zhr"
             " | tr '\\0' '\\n'",
             "find . -mindepth 1 -maxdepth 1 -type d -exec du -sh {} + | sort -hr"),
            ("list log files in /var by size",
             "find /var -type f -iname '*.log' -printf '%s\\t%p\\0' | sort -znr | tr '\\0' '\\n'",
             "find /var/ -type f -iname '*.log' -exec stat -f '%z%t%N' {} + | sort -nr"),
            ("md5 of a.txt", "md5sum a.txt", "md5 a.txt"),
            ("sha256 checksum of a.txt", "sha256sum a.txt", "shasum -a 256 a.txt"),
            ("reverse the lines of a.txt", "tac a.txt", "tail -r a.txt"),
            ("tomorrow's date", "date -d tomorrow +%F", "date -v+1d +%F"),
            ("convert timestamp 1700000000 to date", "date -d @1700000000", "date -r 1700000000"),
            ("show owner of a.txt", "stat -c %U a.txt",
             "stat -f %Su a.txt"),
            ("show processes sorted by memory", "ps aux --sort=-%mem", "ps aux -m"),
            ("show open ports", "ss -tuln", "lsof -nP -iTCP -sTCP:LISTEN"),
            ("kill the process on port 80", "fuser -k 80/tcp",
             "lsof -t -iTCP:80 -sTCP:LISTEN | xargs kill"),
            ("list installed packages", "apt list --installed", "brew list"),
            ("search for package jq", "apt search jq", "brew search jq"),
            ("update all packages", "sudo apt update && sudo apt upgrade", "brew upgrade"),
            ("list services", "systemctl list-units --type=service", "launchctl list"),
            ("show the os version", "cat /etc/os-release", "sw_vers"),
            ("ping example.com 3 times", "ping -c 3 example.com", "ping -c 3 example.com"),
            ("list running docker containers", "docker ps", "docker ps"),
            ("show the last 20 lines of logs of container web", "docker logs --tail 20 web",
             "docker logs --tail 20 web"),
            ("stop container web", "docker stop web", "docker stop web"),
            ("pods in namespace prod", "kubectl get pods -n prod", "kubectl get pods -n prod"),
            ("describe pod web-1", "kubectl describe pod web-1", "kubectl describe pod web-1"),
            ("scale deployment web to 3 replicas",
             "kubectl scale deployment web --replicas=3",
             "kubectl scale deployment web --replicas=3"),
            ("install requests with pip", "python3 -m pip install requests",
             "python3 -m pip install requests"),
            ("download https://example.com/a.zip as b.zip",
             "curl -fL -o b.zip https://example.com/a.zip",
             "curl -fL -o b.zip https://example.com/a.zip"),
        ):
            with self.subTest(prompt):
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
        for form in INJECTIONS:
            asked = ((payload, caro.answer(form.format(payload), caro.PLATFORM))
                     for payload in PAYLOADS)
            commands = {payload: command for payload, command in asked if command
                        and not command.startswith(("sudo ", "ping ", "curl ", "pkill "))}
            self.run_all(list(commands.values()))  # the others parse, as is seen below
            made = [path for path in (*self.tree.rglob("PWNED"), self.home / "PWNED")
                    if path.exists()]
            self.assertFalse(made, commands)
        self.assertTrue((self.tree / "docs/guide.md").exists())

    def test_no_heap_of_words_is_a_crash(self) -> None:
        """Every word that rules know, with signs and values, in any order; the seed is SEED."""
        chance = random.Random(SEED)
        tables = (caro._SYNONYMS, caro._PHRASES, caro._KINDS, caro._OPENINGS)
        words = sorted({one for table in tables
                        for one in table.replace("|", " ").replace(":", " ").split()})
        words += ["'", '"', "(", ")", "(foo", "bar)", "\u2019s", "bob's", "10MB+", "5-day", "src",
                  "a.txt", "*.py", "/", "~", "-x", "$HOME", ",thanks", "2024-01-01", "80%", ""] * 5
        for _ in range(600):
            prompt = " ".join(chance.choices(words, k=chance.randint(1, 7)))
            try:
                caro.answer(prompt, chance.choice(("linux", "macos")))
            except Exception as error:
                self.fail(f"seed {SEED}: {error!r} for {prompt!r}")

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
