"""caro: plain language in, one shell command out.

Reads top to bottom in the order of the data: arguments, rules, LLM, safety, running, session.
Nothing calls upwards, and what a run does not use is not imported. This file knows nothing of how
telemetry works: it tells the recorder what happened, in the words of the closed schema.
"""
from __future__ import annotations

import os
import sys
import time

import caro_telemetry

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from typing import Any, NoReturn, TextIO

    from caro_telemetry.recorder import Recorder
    from caro_telemetry.settings import Keys, Settings, Value

DONE, FAILED, USAGE, REFUSED, INTERRUPTED = 0, 1, 2, 3, 130  # exit codes
PROMPT_BOUND = 65_536  # bytes of a prompt in UTF-8
PLATFORM = {"linux": "linux", "darwin": "macos"}.get(sys.platform, "other")


class CaroError(Exception):
    """What happened, why, and what to do, in one message for a person; and the exit code."""

    def __init__(self, message: str, code: int = FAILED) -> None:
        super().__init__(message)
        self.code = code


def _check_base_url(value: Value) -> str:
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(str(value))
        sound = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        sound = False
    strange = not str(value).isascii() or " " in str(value)
    if not sound or strange or "@" in parts.netloc or parts.query or parts.fragment:
        return "expected a URL like http://127.0.0.1:11434/v1, without user information or query"
    return ""


def _check_variable(value: Value) -> str:
    sound = str(value).isidentifier() and str(value).isascii()
    return "" if sound else "expected the name of an environment variable, not the key itself"


def _check_timeout(value: Value) -> str:
    return "" if 1 <= int(value) <= 600 else "expected 1 to 600 seconds"


# caro's own settings: name -> (default, good words (the most careful first) or check, environment
# variable).
KEYS: Keys = {
    "backend": ("auto", ("static", "auto", "llm"), ""),
    "llm.base_url": ("", _check_base_url, ""),
    "llm.model": ("", (), ""),
    "llm.api_key_env": ("", _check_variable, ""),
    "llm.timeout": (30, _check_timeout, ""),
    "safety.level": ("moderate", ("strict", "moderate", "permissive"), ""),
}

# --- arguments

SUBCOMMANDS = {
    "telemetry": ("status", "show", "stats", "export", "verify", "upload", "clear", "schema"),
    "config": ("get", "set", "unset", "show", "path"),
    "completion": ("bash", "zsh", "fish"),
}
FLAGS = (
    ("-x", "--execute", "run the command (asks first unless it is safe)"),
    ("-y", "--yes", "don't ask before running a safe or moderate command"),
    ("", "--dry-run", "never run anything"),
    ("", "--no-telemetry", "record nothing for this run"),
)
CHOICES = (
    ("", "--backend", ("auto", "static", "llm"), "auto: rules, then LLM; static: rules; llm"),
    ("-o", "--output", ("text", "json"), "how to print the answer: text or json"),
)
HELP_END = """\
examples:
  caro "find files larger than 100MB"
  caro -x "show the ten biggest log files under /var"
  caro config set llm.base_url http://127.0.0.1:11434/v1

caro telemetry    status, show, stats, export, verify, upload, clear, schema
caro config       get, set, unset, show, path          (each has its own --help)
caro completion   bash, fish, zsh

Telemetry is anonymous, and yours to see: caro telemetry status
Turn it off or on: caro config set telemetry.enabled false|true
"""


class Options:
    """What the command line asked for. `words`: the arguments that are no options; of a
    subcommand, all that follow its name. `literal`: `--` said that words are no subcommand."""

    __slots__ = ("backend", "dry_run", "execute", "literal", "no_telemetry", "output",
                 "subcommand", "version", "words", "yes")

    def __init__(self) -> None:
        self.words: list[str] = []
        self.subcommand = ""
        self.backend = ""
        self.output = "text"
        self.execute = self.yes = self.dry_run = self.no_telemetry = self.version = False
        self.literal = False


_VALUED = frozenset(word for short, long, *_ in CHOICES for word in (short, long) if word)


def read_arguments(arguments: Sequence[str]) -> Options:
    """The command line, read. Exits as argparse does for --help, --version and usage errors.

    Options may stand before, between and after the words of a prompt; `--` ends them.
    """
    options = Options()
    others: list[str] = []
    waiting = iter(arguments)
    for word in waiting:
        if word == "--":
            options.literal = True
            options.words += waiting
        elif word.startswith("-") and word != "-":
            others += [word, *([next(waiting, "")] if word in _VALUED else [])]
        elif not options.words and word in SUBCOMMANDS:
            options.subcommand, options.words = word, list(waiting)
        else:
            options.words.append(word)
    if others:
        _parse_options(others, options)
    return options


def _parse_options(others: list[str], options: Options) -> None:
    import argparse  # +38 M instructions, so only for what needs it

    class Parser(argparse.ArgumentParser):
        """argparse that never repeats what was typed: it may be a piece of a prompt."""

        def error(self, message: str) -> NoReturn:
            name, _, _ = message.removeprefix("argument ").partition(": ")
            good = [f"expected one of {', '.join(words)}" for _, long, words, _ in CHOICES
                    if name.endswith(long)]
            if message.startswith("argument "):
                raise CaroError(f"{name}: {''.join(good) or 'it takes no value'}", USAGE)
            raise CaroError("there is no such option; see caro --help."
                            " (A prompt that begins with a dash goes behind --.)", USAGE)

    parser = Parser(
        "caro", usage="caro [options] PROMPT", allow_abbrev=False, epilog=HELP_END,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    for short, long, explanation in FLAGS:
        parser.add_argument(*filter(None, (short, long)), action="store_true", help=explanation)
    for short, long, words, explanation in CHOICES:
        parser.add_argument(*filter(None, (short, long)), choices=words, metavar="HOW",
                            help=explanation)
    parser.add_argument("--version", action="store_true", help="show the version and exit")
    parser.parse_args(others, options)
    if options.version:
        print("caro", caro_telemetry.version_word(caro_telemetry.__version__))
        raise SystemExit(DONE)


def read_prompt(options: Options, environ: Mapping[str, str]) -> str:
    """The prompt from the words, or from stdin; CaroError (usage) when it can't be one."""
    if options.words:
        if not options.literal:
            _check_misspelt(options.words)
        prompt = " ".join(options.words)
    else:
        data = sys.stdin.buffer.read(PROMPT_BOUND + 1) if sys.stdin else b""
        prompt = data.decode("utf-8", "surrogateescape")
    if len(prompt) > PROMPT_BOUND or len(os.fsencode(prompt)) > PROMPT_BOUND:
        raise CaroError("the prompt is too long: at most 64 KiB", USAGE)
    if not prompt.isprintable():
        _check_characters(prompt)
    if not prompt.strip():
        raise CaroError('the prompt is empty; try: caro "list files", or caro --help', USAGE)
    return prompt


def _check_characters(prompt: str) -> None:
    for character in prompt:
        if "\ud800" <= character <= "\udfff":
            raise CaroError("the prompt is not valid UTF-8; check the terminal's encoding", USAGE)
        if character not in "\t\n\r" and (character < " " or "\x7f" <= character <= "\x9f"):
            raise CaroError("the prompt holds control characters; type it without them", USAGE)


def _check_misspelt(words: list[str]) -> None:
    """`caro confg set …` is meant for a subcommand, and must not reach any backend."""
    first, *rest = words
    for name, actions in SUBCOMMANDS.items():
        if len(set(first) ^ set(name)) < 4:
            from difflib import get_close_matches

            # What may follow it, also misspelt: an action, or a setting by its table.
            meant = (*actions, *SUBCOMMANDS, *(key.partition(".")[0] for key in KEYS))
            likely = not rest or get_close_matches(rest[0].partition(".")[0], meant, cutoff=0.7)
            if (likely or len(rest) == 1) and get_close_matches(
                    first, [name], cutoff=0.75 if likely else 0.88):
                raise CaroError(
                    f"there is no such subcommand; did you mean: caro {name}?"
                    " (For a prompt, put it in quotes behind --.)", USAGE)


# --- rules
#
# A prompt is cut into words: known ones get a key, the others may be values. A request about files
# is composed (`_Request`): each word adds to the action, the object or a filter. What is not about
# files is looked up in `_RULES`. A word that finds no place in either is a miss.
#
# What a prompt leaves open: K, M and G are powers of 1024 (as for `find -size`); counted back from
# now, a month has 30 days and a year 365; "this week" is the last seven days, "today" began at
# midnight; a filter looks in the whole tree, a plain listing in one directory.


_PROMPT_LENGTH = 2_000  # characters; what is longer was not said in the words that rules know

EXAMPLES = (
    "list files", "list hidden files", "list folders", "list files sorted by size",
    "find files larger than 100MB", "find python files changed in the last 3 days in ~/src",
    "show the ten biggest log files under /var changed this week", "find empty folders",
    "find files named 'report.txt'", "find broken symlinks", "find duplicate files",
    "find executable files owned by root", "count python files", "count lines in notes.txt",
    "count lines in all python files", "count words in notes.txt", "count files by extension",
    "total size of all log files", "show the largest folders", "show disk usage of this folder",
    "search for TODO in python files", "find files containing 'TODO'",
    "show lines containing 'error' in app.log", "replace 'foo' with 'bar' in all txt files",
    "show the first 10 lines of notes.txt", "show the last 20 lines of app.log",
    "show lines 5 to 10 of notes.txt", "sort the lines of names.txt", "follow app.log",
    "print column 2 of data.csv", "compare a.txt with b.txt", "show notes.txt",
    "delete .tmp files older than 7 days in /tmp", "delete empty folders",
    "copy all jpg files to ~/backup", "move all pdf files to ~/papers", "rename a.txt to b.txt",
    "rename all .jpeg files to .jpg", "create a folder called drafts", "create a file notes.txt",
    "compress the folder src into src.tar.gz", "extract backup.tar.gz to /tmp",
    "list the contents of backup.zip", "make run.sh executable", "set permissions of run.sh to 755",
    "show free disk space", "show memory usage", "list running processes",
    "show the top 5 processes by memory", "what is using port 8080",
    "kill the process on port 8080",
    "kill process 1234", "show open ports", "show my ip address", "ping example.com",
    "download https://example.com/file.zip", "look up the dns of example.com", "show the date",
    "show the unix timestamp", "date 3 days ago", "how long has the system been up",
    "show the kernel version", "how many cpu cores", "who is logged in",
    "show environment variables", "git status", "show the last 5 commits",
    "show the current branch",
    "commits by alice since yesterday", "create a branch called fix", "undo the last commit",
    "list running docker containers", "list docker images", "show logs of container web",
    "list pods", "show logs of pod web-1", "install htop", "list installed packages",
    "install requests with pip", "search for package ripgrep", "update all packages",
)

# What a word means, then the words that mean it (_: nothing); a plural in -s needs no entry.
_SYNONYMS = """
_: a an the please me my just kindly i you we us can could would should want need like help hey hi
    hello thanks thank caro that are is was were be been being have has had do does did there any
    these those its their it exist exists so now i'd im some existing thats will currently quickly
    simply somewhere nested whose your our
all: all whole entire complete
every: each every
show: show display print view give get tell what which see whats read cat output who whos check
list: list ls listing
find: find locate where wheres
search: search grep
count: count
delete: delete remove erase rm wipe
copy: copy cp
chmod: chmod
move: move mv relocate
rename: rename
compress: compress gzip bundle pack tarball
extract: extract unzip untar unpack decompress uncompress gunzip
replace: replace substitute swap
grant: add grant allow
owner: owner
private: private
revoke: revoke deny strip
tail: tail
head: head
change: change set
make: make create mkdir touch
kill: kill terminate killall
file: file
folder: folder directory directories dir subdirectory subdirectories subfolder
link: symlink link
thing: everything anything entry entries item thing
process: process processes
package: package pkg
branch: branch branches
address: address addresses
memory: memory ram
cpu: cpu processor
kube: kubernetes k8s kubectl
variable: variable var vars
character: character char
column: column field
extension: extension
usage: usage use used using uses take takes taken taking
update: update upgrade
hash: checksum hash
status: status
stash: stash stashes
repository: repository repositories repo
them: them
in: in inside within
under: under beneath below
from: from
of: of
on: on
at: at
for: for
to: to into as
with: with having
by: by
and: and plus both
or: or
over: over
during: during
not: not no dont doesnt arent isnt havent hasnt werent wasnt never non cant
except: except excluding exclude ignoring ignore without skipping skip besides but barring minus
    outside
>: exceeding above
exactly: exactly
total: total
biggest: biggest largest heaviest
smallest: smallest tiniest
newest: newest latest youngest
oldest: oldest
top: top
first: first
last: last past previous
modified: modified changed edited updated touched altered written saved mtime
accessed: accessed opened
created: created added
untouched: untouched unmodified unchanged
old: old
ago: ago
today: today todays
yesterday: yesterday yesterdays
since: since
before: before
after: after
between: between
this: this
current: current working
home: home
root: root
parent: parent
here: here
empty: empty
hidden: hidden
executable: executable
writable: writable writeable
readable: readable
others: others everyone everybody world anyone
broken: broken dangling
duplicated: duplicate duplicated identical
owned: owned belonging belong belongs own
setuid: setuid suid
setgid: setgid
readonly: read-only readonly
sorted: sorted sort ordered order arranged
named: named called titled
starting: starting start begin starts begins beginning
ending: ending ends
containing: containing contain contains mentioning mention mentions matching match matches
including: include including includes
recursively: recursively recursive
deep: deep depth
level: level
descending: descending
ascending: ascending
reverse: reverse reversed
alphabetically: alphabetically alphabetical
only: only
lazy: case-insensitive case-insensitively
huge: big large huge
me: myself
nonempty: non-empty nonempty
unhidden: non-hidden visible
many: many
then: then
second: second sec
minute: minute min
hour: hour hr h
day: day d
week: week w
fortnight: fortnight
month: month
year: year yr
flat: non-recursively nonrecursively
text: string phrase pattern
bytes: byte
line: line
word: word
size: size
name: name filename
occurrence: occurrence
contents: content
permission: permission mode
group: group
force: force
stop: stop
uninstall: uninstall
running: running active
date: date
time: time
user: user
"""

# The same for several words, in which words that mean nothing are left out.
_PHRASES = """
link: symbolic link | symbolic links | soft link | soft links | sym link | sym links
pipe: named pipe | named pipes
pwd: print current directory | print working directory | print current folder | print this folder
show: check if | check whether | test if | test whether | see if | see whether
>: larger than | bigger than | greater than | more than | heavier than | longer than | in excess of
<: smaller than | less than | fewer than | lighter than | shorter than
>=: at least | no less than | not less than | no smaller than | not smaller than
<=: at most | no more than | not more than | no larger than | not larger than | no bigger than | up
    to | not bigger than | maximum of
older: older than | not newer than | no newer than
newer: newer than | younger than | more recent than | not older than | no older than
count: how many | number of | total number of | count of
search: search for | look for | grep for | search through
starting: starting with | beginning with | starts with | start with | begins with | begin with |
    with prefix | name starting with | name starts with | names start with | name begins with |
    names starting with | names beginning with | prefixed with | with names starting with | with
    name starting with
ending: ending in | ending with | ends in | ends with | end in | end with | with suffix | name ends
    with | with extension | name ends in | names end with | names ending in | names ending with | of
    extension | suffixed with
naming: name contains | names contain | with names containing | with name containing | name includes
    | names containing | name containing | filename contains | filenames containing | name has |
    with names like | named like | name like | filename containing | filenames contain | file name
    contains | file names containing | with filenames containing | with file names containing
named: like | with name | with names | name is | by name of | under name | with filename | name
    matches | names match | with names matching | with name matching | names matching | name
    matching | with file name | filename is | of name
readable: read permission | read permissions | read access | read rights
writable: write permission | write permissions | write access | write rights
executable: execute permission | execute permissions | executable permission | execute access |
    execution permission | exec permission | execution rights | execute rights | execute bit |
    executable bit
revoke: take away
readonly: read only
file: names of files | names of all files | name of files | filenames of files
folder: names of folders | names of all folders | names of directories | names of all directories
no extension: without extension | with no extension | lacking extension | have no extension | has no
    extension | without file extension
unowned: without owner | with no owner | with no user
setuid: setuid bit | suid bit
spaced: with spaces in names | with spaces in name | with space in name | whose name contains space
    | whose names contain spaces | with spaces in filename | with spaces in filenames
capital: with uppercase letters in name | with uppercase letters | with capital letters | with
    uppercase in name | with capital letters in name
context: lines of context | line of context | lines context | lines around it | lines around each
_: without extracting | without extracting it | without extracting them | without unpacking
<=: no deeper than | not deeper than
original: but keep original | and keep original | keep original | keeping original | keep original
    file | keep it
size: file size of
empty: 0 bytes | 0 byte | zero byte | zero bytes
deep: max depth | maximum depth
hidden: hidden ones
_: nothing but
show: look inside | peek inside | see inside
parent: up one directory | up one level | one level up | one directory up
msword: word document | word documents | word file | word files
slides: powerpoint presentation | powerpoint presentations | presentation slides
code: source code files | source code file | source files | source code | code files
backup: back up | make backup of | create backup of | make backup copy of | create backup copy of
_: without asking | without confirmation | without prompting | without being asked
safely: without overwriting | without overwriting existing files | without overwriting files | not
    overwriting | not overwrite | without overwriting anything
except: but keep | but leave | and keep | with exception of | save for | except for | but not |
    other than | apart from | aside from | and not | leaving out
newest: most recent | most recently modified | most recently changed | most recently edited | most
    recently updated | last modified | last changed | last edited | latest modified | most recently
    created | last updated
oldest: least recently modified | least recently changed | least recent
lazy: case insensitively | case insensitive | ignoring case | ignore case | regardless of case | in
    any case | upper or lower case | no matter case | whatever case | not case sensitive
wordly: as whole word | as whole words | whole word | whole words | whole words only | exact word |
    whole word only
recursively: and subdirectories | and subfolders | and all subdirectories | and all subfolders |
    including subdirectories | including subfolders | and below | including all subdirectories |
    including all subfolders | in subdirectories | and everything below | in all subfolders | in all
    subdirectories | in subfolders | and sub directories | and directories below
flat: not recursively | non recursively | not recursive | not in subfolders | not in subdirectories
    | without subfolders | without subdirectories | excluding subdirectories | excluding subfolders
    | not subfolders | not subdirectories | no subfolders | no subdirectories | no recursion |
    without recursion | top level | not including subdirectories | not including subfolders |
    without recursing | but not subfolders | but not subdirectories | but not in subfolders | but
    not in subdirectories | and not in subfolders | without going into subfolders | without going
    into subdirectories | directly | ignoring subdirectories | ignoring subfolders
hiding: including hidden files | including hidden | including hidden ones | with hidden files | and
    hidden | and hidden files | including dotfiles | even hidden ones | also hidden ones
detail: with details | in detail | with all details | in long format | long format | with owner and
    permissions | with dates | with modification dates | with permissions and owner | with sizes and
    dates | with all information | detailed | as long list | long listing
sizes: with sizes | with size | and sizes | and size | with file sizes | with human readable sizes |
    with their size | along with sizes | showing sizes | in human readable form | human readable
names: only show file names | only show filenames | show only file names | show only filenames |
    with filenames only | only show names | only names | names only | only file names | file names
    only | only filenames | filenames only | just names | just filenames | name only
numbers: and show line numbers | with line numbers | with line number | and line numbers | showing
    line numbers
size: how big | how large | total size | disk usage of | combined size | size in total | total size
    in bytes | overall size
room: how much space | how much disk space | how much room | how much storage
space: take up | takes up | on disk | is taking | is using
here: this folder | this directory | current folder | current directory | current working directory
    | working directory | present directory | current dir | this dir | folder here | here in this
    folder | directory here | current path | pwd | cwd
home: home folder | home directory | home dir
root: root folder | root directory | / directory
parent: parent folder | parent directory | directory above | folder above | parent dir
delete: get rid of
times: how many times | how often | count times
each: each file | per file | in each | for each | of each file | for each file
this week: this week | last 7 days
this month: this month
this year: this year
world: by others | by everyone | by anyone | by world | for everyone | by other users | by all | by
    everybody | to everyone | by other | by all users
in group: by group | by its group | for group | by their group
in owner: by owner | for owner | by its owner
_: at moment | right now | on disk | in total | for me | sort of thing
everywhere: on whole disk | on entire disk | on all disk | on this machine | on this computer | on
    machine | on computer | on this system | on system | on whole machine | on whole system | on
    whole computer | anywhere
inverted: not containing | not contain | not matching | not match | without containing | not include
    | not mention | not have
descending: largest first | biggest first | in descending order | descending order | from largest to
    smallest | from biggest to smallest | biggest to smallest | largest to smallest | from big to
    small
ascending: smallest first | in ascending order | ascending order | from smallest to largest | from
    smallest to biggest | smallest to largest | smallest to biggest
latest first: newest first | latest first | most recent first | from newest to oldest | newest to
    oldest | most recently modified first | last modified first
oldest first: oldest first | from oldest to newest | oldest to newest
reverse: in reverse order | in reverse | reverse order | in reversed order
alphabetically: in alphabetical order | alphabetical order | by alphabet | by name | by filename |
    by file name | by names
by size: of size | by size | by file size | on size | by their size | by disk usage
by time: of modification time | by date | by time | by modification time | by modification date | by
    age | by mtime | by date modified | by last modified | by last modification | by last modified
    date | by newest | by modified date | by modified time | chronologically | in chronological
    order | by recency | by last modification time | by time modified | by last change | by
    modification
"""

_KINDS = {  # words: the extensions they stand for
    "image photo picture pic": "jpg jpeg png gif bmp webp tif tiff svg heic",
    "video movie film": "mp4 mkv avi mov webm wmv flv m4v mpg mpeg",
    "audio music song sound": "mp3 wav flac ogg m4a aac opus wma",
    "archive": "zip tar gz tgz bz2 xz 7z rar zst", "spreadsheet": "xls xlsx ods csv",
    "document": "pdf doc docx odt rtf txt md", "python": "py", "javascript": "js",
    "typescript": "ts", "ruby": "rb", "rust": "rs", "golang": "go", "perl": "pl",
    "shell bash": "sh",
    "markdown": "md markdown", "text": "txt", "temporary temp": "tmp", "backup": "bak",
    "excel": "xls xlsx", "powerpoint": "ppt pptx", "c++": "cpp cc cxx", "yaml": "yaml yml",
    "html": "html htm", "jpeg": "jpg jpeg", "jpg": "jpg jpeg", "haskell": "hs", "kotlin": "kt",
    "config configuration": "conf cfg cnf ini toml yaml yml", "ebook": "epub mobi azw3",
    "font": "ttf otf woff woff2", "script": "sh bash py pl rb", "msword": "doc docx",
    "slides": "ppt pptx odp", "code": "py js ts java c h cc cpp hpp cs go rs rb php sh swift kt",
    "header": "h", "tiff": "tif tiff", "latex": "tex", "jupyter": "ipynb",
}
_EXTENSIONS = frozenset((
    "pdf", "txt", "md", "csv", "json", "xml", "css", "sql", "toml", "ini", "cfg", "conf", "log",
    "tmp", "bak", "swp", "zip", "tar", "gz", "tgz", "bz2", "xz", "rar", "iso", "exe", "deb", "rpm",
    "dmg", "apk", "jar", "class", "pyc", "so", "dll", "py", "js", "ts", "tsx", "jsx", "java", "rs",
    "rb", "go", "c", "h", "cpp", "cc", "hpp", "sh", "pl", "php", "swift", "kt", "lua", "scala",
    "vue",
    "png", "gif", "bmp", "webp", "svg", "heic", "ico", "mp4", "mkv", "avi", "mov", "webm", "mp3",
    "wav", "flac", "ogg", "m4a", "doc", "docx", "odt", "rtf", "xls", "xlsx", "ods", "ppt", "pptx",
    "epub", "ipynb", "tex", "bat", "ps1", "yml", "scss", "7z", "db", "sqlite", "pem", "key",
    "crt", "env", "dat", "bin", "psd", "ttf",
))
_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30,
    "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90, "couple": 2, "single": 1,
    "dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000,
}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6,
             "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}
_SIZES = {"b": 1, "byte": 1, "bytes": 1, "k": 1 << 10, "kb": 1 << 10, "kib": 1 << 10,
          "kilobyte": 1 << 10, "m": 1 << 20, "mb": 1 << 20, "mib": 1 << 20, "meg": 1 << 20,
          "megabyte": 1 << 20, "g": 1 << 30, "gb": 1 << 30, "gib": 1 << 30, "gig": 1 << 30,
          "gigabyte": 1 << 30, "t": 1 << 40, "tb": 1 << 40, "tib": 1 << 40, "terabyte": 1 << 40,
          "kibibyte": 1 << 10, "mebibyte": 1 << 20, "gibibyte": 1 << 30}
_TIMES = {"second": 1, "minute": 60, "hour": 3600, "day": 86_400, "week": 604_800,
          "fortnight": 1_209_600, "month": 2_592_000, "year": 31_536_000, "s": 1}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_FOLDERS = frozenset((
    "node_modules", "vendor", "dist", "build", "target", "venv", "env", "tests", "test", "src",
    "lib", "docs", "bin", "obj", "out", "tmp", "temp", "cache", "coverage", "migrations",
    "fixtures", "examples", "assets", "static", "public", "old", "archive", "backup", "logs"))
# "in MB", "in json", "on the server": what says how, or another place than a folder.
_NO_PLACES = """
uppercase lowercase upper lower together order background foreground json yaml csv html table red
green blue color colour bold git docker apt npm pip brew server servers network cloud internet web
clipboard trash path history journal parallel advance minutes seconds hours time total sequence
place bytes kilobytes megabytes gigabytes percent detail details general particular machine
computer system disk memory cron crontab index stdout stderr terminal console one own
"""
_HOMES = frozenset(("downloads", "documents", "desktop", "pictures", "music", "videos", "movies"))
_QUOTES = {"'": "'", '"': '"', "`": "`", "\u201c": "\u201d", "\u2018": "\u2019", "\u00ab": "\u00bb"}
_PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./:@%+,"
_ODD = frozenset("`$;|&<>()\\{}[]\"'!#^=")  # unquoted: may be a text to search for, nothing else
_VALUES = frozenset(("unknown", "quoted", "path"))
_TOOLS = {"gzip": "gzip", "gz": "gzip", "bzip2": "bzip2", "bz2": "bzip2", "xz": "xz"}
_SPOKEN_GLOBS = {"dot": ".", "underscore": "_", "dash": "-", "hyphen": "-", "number": "[0-9]",
                 "digit": "[0-9]"}
_RIGHTS = {"read": "readable", "write": "writable", "execute": "executable", "run": "executable"}
_ACCESS = ("executable", "writable", "readable")
_ACTING = ("delete", "copy", "move", "rename", "compress", "extract", "replace", "change", "make")
_LAYOUTS = ("tree", "structure", "listing", "hierarchy")  # of folders: no names of them
_NO_TEXTS = ("comment", "comments", "keyword", "calls", "statements", "messages", "statement",
             "message", "entries", "anywhere", "blank", "digits", "letters", "duplicates")
_CLASSES = ("comment", "comments", "emails", "email", "addresses", "urls", "errors", "typos",
            "punctuation", "vowels", "numbers", "passwords", "data", "links", "dates", "names")
_OCCURS = ("appear", "appears", "occur", "occurs", "mentioned")
_WHEN = ("last", "today", "yesterday", "since", "before", "after", "between", "this week",
         "this month", "this year", "during", "over", "under", ">", "<", ">=", "<=", "older",
         "newer")
_COMPARISONS = (">", "<", ">=", "<=", "older", "newer", "exactly", "between", "over", "under")


# Words that change a meaning in ways that no rule knows: never the name of something.
_SEVERAL_FOLDERS = ("folders", "directories", "dirs", "subfolders", "subdirectories")
# Before an imperative; "did i" and "should i" make it a question.
_POLITE = frozenset((
    "please", "just", "kindly", "you", "can", "could", "would", "will", "id", "i'd", "i", "we",
    "want", "need", "like", "help", "me", "hey", "hi", "hello", "caro", "thanks", "now", "quickly",
    "simply", "so", "us", "the"))
_BEFORE_NAMES = ("folder", "file", "named", "starting", "ending", "link", "to")
_GREETINGS = ("hello", "hi", "hey", "thanks", "like", "help")  # later, words as any other
_NO_NAMES = """
unless maybe perhaps possibly probably either neither nor if whenever while because although though
instead rather also too very quite almost nearly approximately roughly around every other another
twice thrice hopefully alternatingly alternately alternating respectively accordingly randomly some
few several more less least enough again always often keeping leaving leave sometimes usually half
mostly partly until till once etc somehow someone nothing nowhere none per deepest sleeping idle
stuck hung blocked important specific certain
"""


class _Word:
    """`key`: what the word means, or itself; `kind`: known, kind (of file), unknown, quoted,
    path, number, date, url, odd or end; `before`: the words left out right before it; `comma`:
    one follows; `ruled`: a rule of _RULES uses it."""

    __slots__ = ("before", "comma", "key", "kind", "ruled", "text")

    def __init__(self, kind: str, key: str, text: str) -> None:
        self.kind, self.key, self.text, self.before = kind, key, text, ""
        self.comma = self.ruled = False

    @property
    def said(self) -> str:
        """The word as a text or a name: "two", not 2."""
        return self.key if self.kind == "number" and self.key in _NUMBERS else self.text


def _cut(prompt: str) -> list[tuple[bool, str]] | None:
    """The prompt's pieces, each with whether it was quoted; None when a quote is not closed."""
    if not any(quote in prompt for quote in _QUOTES):
        return [(False, piece) for piece in prompt.split()]
    pieces = []
    rest = prompt.strip()
    while rest:
        close = _QUOTES.get(rest[0])
        if close is None:
            piece, *after = rest.split(None, 1)
            pieces.append((False, piece))
            rest = after[0] if after else ""
            continue
        end = rest.find(close, 1)
        while end > 0 and rest[end + 1:end + 2].isalnum():
            end = rest.find(close, end + 1)
        following, *_ = rest[end + 1:].split(None, 1) or [""]
        if end < 2 or (following.strip(",.!?:") and not rest[end + 1].isspace()):
            return None
        pieces.append((True, rest[1:end]))
        rest = rest[end + 1:].lstrip(",.!?:" if following and not rest[end + 1].isspace() else None)
        rest = rest.lstrip()
    return pieces


def _singular(word: str) -> str:
    plural = word.endswith("s") and len(word) > 3 and word[-2] not in "siu"
    return word[:-1] if plural else word


def _classify(piece: str, keys: dict[str, str], kinds: dict[str, str]) -> list[_Word]:
    """The words of an unquoted piece: one, or a number and its unit ("100MB")."""
    text = piece.rstrip(",.!?:").replace("\u2019", "'")
    if not text:
        return [_Word("path", piece, piece)] if piece in (".", "..") else []
    if text.startswith("$HOME"):
        text = "~" + text[5:]
    low = text.lower()
    sign = low[:2] if low[:2] in (">=", "<=") else low[0]
    if sign[0] in "<>" and (low == sign or low[len(sign)].isdigit()):  # "> 1MB", "<10k"
        return [_Word("known", sign, sign), *_classify(text[len(sign):], keys, kinds)]
    if "'" in low and low not in keys and low.replace("'", "").isalpha() and low[0] != "'":
        low = low.replace("'", "")
    first, dash, last = low.partition("-")
    if dash and low.isascii() and first.isdigit() and last.isdigit():
        return [_Word("number", "#", first), _Word("number", "#", last)]
    number = low.replace(",", "")
    digits = len(number) - len(number.lstrip("0123456789."))
    if digits and number[0] != "." and number.count(".") < 2 and number[digits - 1] != ".":
        unit = number[digits:]
        if not unit or unit in ("st", "nd", "rd", "th"):
            return [_Word("number", "nth" if unit else "#", number[:digits])]
        if unit in _SIZES or _singular(unit) in _SIZES or unit in keys and keys[unit] in _TIMES:
            return [_Word("number", "#", number[:digits]),
                    _Word("known", keys.get(unit, unit), unit)]
    if low in _NUMBERS:
        return [_Word("number", low, str(_NUMBERS[low]))]
    if len(low) == 10 and low[4] == low[7] and low[4] in "-/" and (
            low.replace(low[4], "").isdigit()):
        return [_Word("date", low.replace("/", "-"), text.replace("/", "-"))]
    if low.startswith(("http://", "https://", "ftp://")):
        return [_Word("url", low, text)]
    for word in (low, _singular(low)):
        if word in kinds:
            return [_Word("kind", word, text)]
        if word in keys:
            return [_Word("known", keys[word], text)]
    head, dash, tail = low.partition("-")
    if dash and head == "non" and tail in kinds:
        return [_Word("known", "not", head), _Word("kind", tail, tail)]
    if dash and head in ("world", "group") and tail in keys:
        return [_Word("known", keys.get(head, head), head), _Word("known", keys[tail], tail)]
    if not _ODD.isdisjoint(low):
        return [_Word("odd", low, text)]
    if "/" in low or "*" in low or "." in low or "?" in low or low[0] == "~":
        return [_Word("path", low, text)]
    if low in ("readme", "makefile", "license", "dockerfile", "changelog"):
        return [_Word("path", low, text)]
    odd = low[0] == "-" or low in _NO_NAMES.split()
    return [_Word("odd" if odd else "unknown", _singular(low), text)]


def _read_table(text: str) -> Iterator[tuple[str, str]]:
    """The lines of a table as (key, words); a line that begins with spaces goes on the last."""
    for line in text.strip().replace("\n    ", " ").split("\n"):
        key, _, words = line.partition(": ")
        yield key.replace("_", ""), words


def _words(prompt: str) -> list[_Word] | None:
    """The prompt's words, phrases put together, those that say nothing left out; a word of kind
    "end" comes last. None when it is too long or a quote is not closed."""
    pieces = _cut(prompt) if len(prompt) <= _PROMPT_LENGTH else None
    if not pieces:
        return None
    keys = {word: key for key, words in _read_table(_SYNONYMS) for word in words.split()}
    kinds = dict.fromkeys(_EXTENSIONS, "")
    kinds.update((word, ends) for words, ends in _KINDS.items() for word in words.split())
    found: list[_Word] = []
    before = ""
    for (quoted, piece), (_, after) in zip(pieces, [*pieces[1:], (False, "")], strict=True):
        for word in [_Word("quoted", "", piece)] if quoted else _classify(piece, keys, kinds):
            if word.kind == "known" and not word.key and word.text in _GREETINGS and found:
                word = _Word("unknown", word.text, word.text)
            article = piece == "a" and found and found[-1].key in _BEFORE_NAMES and (
                after in ("to", "into", "and", "or", "in", "from", ""))
            if article or piece.lower() in ("a,", "i,"):
                word = _Word("unknown", word.text, word.text)  # of a list, not an article
            if word.kind == "known" and not word.key:
                before = f"{before}{word.text.lower()} "
                continue
            if word.key in ("keep", "leave") and found and found[-1].comma:
                word = _Word("known", "keep", word.text)
            if "did " in before and word.key in ("change", "edit", "modify", "touch", "make"):
                word = _Word("known", "created" if word.key == "make" else "modified", word.text)
            if found and found[-1].key == "every" and (
                    word.kind == "number" or word.key in _ORDINALS):
                word = _Word("odd", "", word.text)  # each of so many, not that one
            word.before, before = before, ""
            found.append(word)
        if found and piece[-1] == ",":
            found[-1].comma = True
    if len(found) > 1 and found[0].key == "how" and (
            found[1].key == "to" or found[1].before.endswith((" i ", " you ", " we ", " one "))):
        del found[:1 + (found[1].key == "to")]  # "how do I …" asks for the same command
        if found:
            found[0].before = ""
    found = list(_join_dates(found))
    found += [_Word("end", "", ""), _Word("end", "", "")]  # two: readers look two words ahead
    found[-2].before = before
    return _join_phrases(found, kinds)


def _join_dates(words: list[_Word]) -> Iterator[_Word]:
    """Makes a date of "1 Jan 2025" and "January 1st, 2025", a month of "June 2025"."""
    at = 0
    while at < len(words):
        span = words[at:at + 3]
        months = [word.text[:3].lower() in _MONTHS and word.text.isalpha() for word in span]
        numbers = [word.text if word.kind == "number" else "" for word in span] + ["", ""]
        day, year, taken = "", "", 0
        if months[:1] == [True]:
            day, year, taken = (numbers[1], numbers[2], 3) if len(numbers[2]) == 4 else (
                "", numbers[1], 2)
        elif months[1:2] == [True]:
            day, year, taken = numbers[0], numbers[2], 3
        if len(year) == 4 and (day.isdigit() and len(day) < 3 or months[:1] == [True] and not day):
            month = _MONTHS.index(next(word for word, one in zip(span, months, strict=True)
                                       if one).text[:3].lower()) + 1
            text = f"{year}-{month:02}" + (f"-{int(day):02}" if day else "")
            word = _Word("date" if day else "month", text, text)
            word.before, word.comma = words[at].before, words[at + taken - 1].comma
            yield word
            at += taken
        else:
            yield words[at]
            at += 1


def _join_phrases(words: list[_Word], kinds: dict[str, str]) -> list[_Word]:
    phrases = {text: key for key, texts in _read_table(_PHRASES) for text in texts.split(" | ")}
    lows = ["\n" if word.kind in ("quoted", "end") else word.text.lower() for word in words]
    joined: list[_Word] = []
    at = 0
    while at < len(words):
        word, length = words[at], 1
        for count in (4, 3, 2, 1):
            key = phrases.get(" ".join(lows[at:at + count]))
            if key is not None:
                text = " ".join(lows[at:at + count])
                word, length = _Word("kind" if key in kinds else "known", key, text), count
                word.before = words[at].before
                break
        if word.key in _ORDINALS and words[at + 1].key in ("column", "line", "word", "commit"):
            word = _Word("number", "nth", str(_ORDINALS[word.key]))
        if word.text == "docs" and words[at + 1].key != "file":
            word.kind, word.key = "unknown", "docs"  # rather a folder of that name than documents
        word.comma = words[at + length - 1].comma
        if word.kind != "known" or word.key:
            joined.append(word)
        at += length
    return joined


def _quoted(value: str) -> str:
    if value and not value.strip(_PLAIN):
        return value
    from shlex import quote  # costs a regular expression; most values need none

    return quote(value)


def _path(value: str) -> str:
    """A path as one word of a command: never an option, and `~` expands."""
    if value == "~":
        return value
    if value.startswith("~/"):
        return "~/" + (_quoted(value[2:]) if value[2:] else "")
    if value[0] in "-(!),":
        value = "./" + value
    return _quoted(value)


def _literal_glob(value: str) -> str:
    return "".join("\\" + sign if sign in "\\*?[" else sign for sign in value)


class _Request:
    """What a prompt asks of files, filled word by word; `read` is False when one finds no place."""

    def __init__(self, words: list[_Word], gnu: bool) -> None:
        self.words, self.gnu, self.at = words, gnu, 0
        self.action = self.object = self.type = self.sort = self.stamp = self.mode = ""
        self.singular = self.negated = self.either = self.listing = False
        self.excepting = self.excepted_kind = False
        self.descending: bool | None = None
        self.depth = self.top = 0
        self.kinds: list[str] = []  # tests of names, of which a file passes one
        self.names: list[list[str]] = []  # the same, and of each list
        self.tests: list[str] = []  # a file passes them all
        self.outside: list[str] = []  # folders and names that are left out
        self.places: list[str] = []
        self.files: list[str] = []
        self.more: list[str] = []  # other texts, of which a line may have any
        self.text = self.dest = self.new = self.anchor = self.archive = self.context = self.cut = ""
        self.tool = "gzip"
        self.stamps: set[str] = set()  # times that were spoken of
        self.pipes: list[str] = []  # what the lines of a search go through
        self.flags: set[str] = set()

    def read(self) -> bool:
        while self.words[self.at].kind != "end":
            word = self.words[self.at]
            self.at += 1
            reader = _READERS.get(word.kind if word.kind != "known" else word.key)
            if reader is None:
                return False
            negated = self.negated
            if not reader(self, word):
                return False
            if negated and self.negated and not self.listing and word.key not in (
                    "file", "in", "modified", "accessed", "created", "and"):
                return False
        return not (self.negated or self.either or self.stamp)

    @property
    def named(self) -> bool:
        return bool(self.kinds or self.names)

    @property
    def filtered(self) -> bool:
        return bool(self.kinds or self.names or self.tests or self.outside)

    # What readers use: the next word, and taking it.

    @property
    def next(self) -> _Word:
        return self.words[self.at]

    def take(self, *keys: str) -> bool:
        if self.next.key in keys and self.next.kind in ("known", "unknown", "kind"):
            self.at += 1
            return True
        return False

    def take_value(self, kinds: frozenset[str] = _VALUES) -> str:
        """The next word's text where it is a value, else ""."""
        word = self.next
        if word.kind not in kinds or "\0" in word.text:
            return ""
        self.at += 1
        return word.said

    def take_number(self) -> float:
        """The next number, at least 0; -1 when there is none. "two hundred" is one."""
        if self.next.kind != "number":
            return -1
        number = float(self.next.text)
        self.at += 1
        if self.next.kind == "number" and self.next.text in ("100", "1000", "12", "1000000"):
            number *= float(self.next.text)
            self.at += 1
        return number

    def take_text(self) -> str:
        """A text to look for: one quoted word, or the words up to the next one that is known."""
        if self.next.key in ("text", "word", "keyword", "term") and (
            self.words[self.at + 1].kind not in ("known", "end")
        ):
            self.at += 1
            if self.words[self.at - 1].key == "word":
                self.flags.add("wordly")
        word = self.next
        after = self.words[self.at + 1]
        if word.key in ("regex", "regexp", "pattern") and word.kind != "quoted":
            return ""
        if word.kind == "quoted":
            self.at += 1
            return "" if "\n" in word.text or "\0" in word.text else word.text
        if word.kind in ("known", "kind"):
            if after.kind != "end" and after.text not in _OCCURS and after.key not in (
                    "in", "under", "from", "lazy", "inname", "with", "recursively", "wordly"):
                return ""
            self.at += 1
            return word.text
        texts: list[str] = []
        if self.next.text[:1] == "-" and after.kind in ("unknown", "odd", "path"):
            return ""  # an option: this is a command already
        while self.next.kind in ("unknown", "odd", "path", "number", "date"):
            if texts and self.next.kind == "path" and _is_extension(self.next.text):
                break
            if texts and self.next.kind == "path" and _looks_like_file(self.next.text):
                return ""  # a part of the text, or the file to look in?
            said = self.next.said
            if said.lower() in _NO_NAMES.split() or said[0] in "~^" or said[-1] == "$" or (
                    texts and said[0] == "-"):
                return ""  # a word that says how, an expression, an option
            texts.append((self.next.before if texts else "") + said)
            self.at += 1
            if self.words[self.at - 1].comma:
                break
        if len(texts) > 1 and texts[-1].lower() in _NO_TEXTS:
            return ""
        if len(texts) > 1 and texts[-1].lower() in _OCCURS:
            texts.pop()  # "how often does it occur"
        return " ".join(texts)

    def take_more_texts(self) -> None:
        """The texts behind "or": lines that hold any of them are meant."""
        values = ("unknown", "quoted", "number")
        while self.next.key == "or" and self.words[self.at + 1].kind in values or (
                self.words[self.at - 1].comma and self.next.kind in values):
            self.at += self.next.key == "or"
            self.more.append(self.take_text())

    def add(self, test: str) -> bool:
        """Adds a test of `find`, negated after "not", or joined to the last one after "or"."""
        if self.excepted_kind and not self.negated:
            return False  # of the excepted ones, or of the others?
        if self.either:
            if self.negated or self.excepting or not self.tests or self.tests[-1][0] == "!" or (
                    self.action in _ACTING and len(self.tests) > 1):
                return False
            self.tests[-1] = f"\\( {self.tests[-1]} -o {test} \\)"
            self.either = False
        elif self.negated:
            several = " " in test.replace("! ", "", 1).partition(" ")[2]
            self.tests.append(f"! \\( {test} \\)" if several and not test.startswith("\\(")
                              else f"! {test}")
            self.negated = False
        else:
            self.tests.append(test)
        return True

    def add_kinds(self, *tests: str) -> bool:
        """Adds extensions of which one must fit; after "not" or "except", none may."""
        if self.negated:
            self.tests += [f"! {test}" for test in tests]
            self.excepted_kind = self.excepting
            return self.more_negated()
        back = 3 if self.words[self.at - 2].key in ("all", "every") else 2
        listed = self.at > back and self.words[self.at - back - 1].kind in ("kind", "path")
        if self.words[self.at - back].key in ("and", "or") and not listed and (
                self.tests or self.places or self.text) and (self.kinds or "noun" in self.flags):
            return False  # does a filter of the first kind hold for this one?
        self.kinds += [test for test in tests if test not in self.kinds]
        self.either = False
        return True

    def add_name(self, glob: str) -> bool:
        """Adds a pattern for names: beside the last one after "or", else as a filter more."""
        test = f"-name {_quoted(glob)}"
        if self.negated:
            self.tests.append(f"! {test}")
            return self.more_negated()
        if self.either and self.names:
            self.names[-1].append(test)
        elif self.either:
            return False
        else:
            self.names.append([test])
        self.either = False
        return True

    def leave_out(self, name: str) -> bool:
        """After "not" or "except": a folder, or whatever has the name."""
        if name.rstrip("/") in self.places:
            return False
        self.outside.append(name.rstrip("/"))
        return self.more_negated()

    def more_negated(self) -> bool:
        """Goes on negating where a list does: "except pdf, txt and md files"."""
        at = self.at + (self.next.key in ("and", "or"))
        word, after = self.words[at], self.words[at + 1]
        joined = at > self.at or self.words[self.at - 1].comma
        listed = word.kind in ("kind", "path", "quoted") or word.kind == "unknown" and (
            _is_folder_name(word.text))
        self.negated = self.listing = joined and listed and after.key not in (
            "compress", "extract")
        self.at = at if self.negated else self.at
        return True

    # Readers: each is called with the word before `next`, and says whether it made sense.

    def skip(self, word: _Word) -> bool:
        return True

    # Actions.

    def also(self, word: _Word) -> bool:
        """and: after "except pdfs" nobody knows whether what follows is excepted, too."""
        return not self.excepting or self.next.kind == "known" and (
            self.next.key in _ACTING or self.next.key in ("count", "show", "list"))

    def verb(self, word: _Word) -> bool:
        if word.text.lower() == "read" and self.type and self.at > 1:
            return self.stamped(_Word("known", "accessed", ""))
        if word.key in ("show", "list", "find"):
            if self.action in _ACTING:
                return word.text.lower() == "which"  # not "delete a.txt and show b.txt"
            if not self.action:
                self.action = word.key
                if word.text.lower() == "cat":
                    self.flags.add("contents")
            return True
        if self.action == "make" and word.key == "compress":
            self.flags.add("as-tar")
            self.take("of")
        elif not self.may_act(word):
            return False
        if word.key == "delete" and self.next.key in _ACCESS or word.key == "revoke":
            self.flags.add("revoked")
        granted = word.key in ("grant", "revoke") or "revoked" in self.flags
        self.action = "change" if granted else word.key
        if word.key == "make":
            self.take("new")
            self.take("empty")
            return self.next.key not in ("empty", "new")
        if word.key == "compress":
            self.take("up")
        if self.words[self.at - 2].key in ("and", "then"):
            self.take("them")  # "find … and delete them"
        if word.key == "search":
            return self.searched()
        after = self.words[self.at + 1]
        if word.key == "replace" or word.key == "change" and (
                self.next.kind == "quoted" or after.key in ("occurrence", "instance")):
            return self.replaced()
        return True

    def may_act(self, word: _Word) -> bool:
        """True for an imperative. "files to delete" and "did I delete a.txt" ask for no deed."""
        before = self.words[self.at - 2].key if self.at > 1 else ""
        if word.key in ("search", "count"):
            return self.action in ("", "show", "list", "find", word.key) and not self.files
        if self.action in ("show", "list", "find"):
            # "find … and delete them" alone: the other verb may be about something else.
            chosen = self.kinds or self.type or self.files or self.tests
            return self.action == "find" and before in ("and", "then") and (
                not chosen or self.next.key in ("them", "to") or self.next.kind == "end")
        return self.action in ("", word.key) and (before in ("", "and", "then", "to") or all(
            earlier.key in ("in", "from", "under", "to") or earlier.kind in _VALUES
            for earlier in self.words[:self.at - 1]
        )) and (set(word.before.split()) <= _POLITE
                and not word.before.startswith(("can i ", "could i ", "can we ", "will ")))

    def searched(self) -> bool:
        self.take("recursively")
        if self.take("wordly"):
            self.flags.add("wordly")
        if not self.take("for") and any(word.key == "for" for word in self.words[self.at:]):
            return self.next.kind in ("path", "kind", "unknown") or self.next.key in (
                "in", "all", "file")
        if self.next.key == "text" and self.words[self.at + 1].kind in ("unknown", "quoted"):
            self.at += 1
        if self.next.kind in ("kind", "end") or (
                self.next.key in ("file", "folder", "line", "thing")):
            self.action = "find"
            return True
        if self.next.key in ("in", "under", "all", "empty", "hidden", "duplicated"):
            self.action = "search" if self.next.key in ("in", "under") else "find"
            return True
        if self.next.kind == "path" and self.words[self.at + 1].key not in ("in", "under"):
            self.action = "find"
            return True
        if self.words[self.at - 1].text == "grep" and self.next.kind in ("unknown", "quoted") and (
                self.words[self.at + 1].kind == "path"):  # as the command is typed
            self.text = self.next.said
            self.at += 1
            return True
        self.text = self.take_text()
        self.take_more_texts()
        return bool(self.text)

    def sought(self, word: _Word) -> bool:
        """for: what follows, where the place to search came first."""
        if self.action == "search" and not self.text:
            self.text = self.take_text()
            self.take_more_texts()
            return bool(self.text)
        return True

    def replaced(self) -> bool:
        self.take("all", "every")
        if self.take("occurrence", "instance"):
            self.take("of")
        if self.next.text.lower() in _CLASSES:
            return False
        spoken = self.next.kind in ("unknown", "known") and _SPOKEN.get(_singular(self.next.text))
        self.action, self.text = "replace", spoken or self.take_text()
        self.at += bool(spoken)
        if not self.text or not self.take("with", "by", "to", "for"):
            return False
        word = self.next
        self.flags.add("new")
        if word.kind == "quoted" or word.key == "nothing":
            self.at += 1
            self.new = word.text if word.kind == "quoted" else ""
            return "\n" not in word.text
        spoken = word.kind in ("unknown", "known") and _SPOKEN.get(_singular(word.text))
        self.at += bool(spoken)
        self.new = spoken or self.take_text()
        return bool(self.new)

    # Objects, and how many of them.

    def noun(self, word: _Word) -> bool:
        """file, folder, link, thing: the object, perhaps with its name."""
        kind = {"file": "f", "folder": "d", "link": "l"}.get(word.key, "")
        several = bool(self.flags & {"all", "every"}) or "any " in word.before
        plural = several or word.text.lower() not in (
            "file", "folder", "directory", "dir", "subdirectory", "subfolder", "symlink", "link")
        if self.negated and word.text.lower().startswith(("subf", "subd")):
            self.negated = False
            self.flags.add("flat")
            return True
        if self.negated and word.key != "thing":
            if self.words[self.at - 2].text == "without":
                return False
            if word.key == "file" and self.next.kind != "end":
                return True  # "not files owned by root"
            return self.add(f"-type {kind}")
        if self.take("in owner", "in group") or self.next.key in _LAYOUTS:
            return False
        if "noun" in self.flags and (kind != self.type or self.words[self.at - 2].key in (
                "and", "or")) and self.words[self.at - 2].kind != "kind":
            if self.named or self.outside or self.tests not in ([], ["-empty"]):
                return False  # a filter of the first noun would filter the second
            self.type = "" if kind != self.type else kind
        else:
            self.type = kind
        if word.key == "link" and "broken" in self.flags:
            self.flags.discard("broken")
            self.add("-xtype l" if self.gnu else "! -exec test -e {} \\;")
        self.flags.add("noun")
        self.object = self.object or "file"
        self.singular = not plural
        if kind == "l" and self.next.kind == "unknown":
            return False  # "where the link points"
        listed = self.action == "make" or kind == "d" and self.action in _ACTING
        if plural and listed and not self.flags & {"all", "every"} and (
                self.next.kind in (*_VALUES, "kind")):
            self.named_operand(self.take_value(_VALUES | {"kind"}), kind)
            self.take_more_files()
            return True
        after = self.words[self.at + 1].key
        if not plural and after not in ("file", "folder") and (
                self.next.kind in _VALUES or self.next.kind == "kind" and kind == "d"):
            return self.named_operand(self.take_value(_VALUES | {"kind"}), kind)
        return True

    def named_operand(self, value: str, kind: str) -> bool:
        self.flags.add("operand-d" if kind == "d" else "operand-f")
        self.type = kind
        self.files.append(value)
        return bool(value)

    def number(self, word: _Word) -> bool:
        self.at -= 1
        around = self.words[self.at + 2].key
        if self.words[self.at + 1].key == "line" and around in ("before", "after") and not (
                self.object or self.text):
            return self.take_context()
        if word.key == "nth":
            self.at += 1
            return word.text == "1" and self.take_cut("head")
        if self.action == "change" and not (self.mode or self.files):
            return self.set_mode() and self.next.key in ("on", "for")  # "set 644 on all html files"
        number = self.take_number()
        if number != int(number) or number < 1:
            return False
        if self.next.key == "day" and self.words[self.at + 1].key == "ago":
            self.at += 2
            return self.on_day_ago(int(number))
        self.take("of")
        if self.take("level"):
            self.take("deep")
            self.depth = int(number)
            return True
        if self.next.kind != "kind" and self.next.key not in (
            "file", "folder", "link", "thing", "biggest", "smallest", "newest", "oldest", "hidden",
            "empty", "huge", "executable",
        ):
            return False
        if self.top or self.action in ("", "delete", "move") and self.next.key not in (
            "biggest", "smallest", "newest", "oldest"
        ) and "superlative" not in self.flags:
            return False
        self.top = int(number)
        return True

    def take_context(self) -> bool:
        """"3 lines before error": lines around those that hold a text."""
        number, sides = self.next.text, set()
        self.at += 2
        while self.next.key in ("before", "after", "and"):
            sides.add(self.next.key)
            self.at += 1
        letter = "C" if len(sides) > 1 else "B" if "before" in sides else "A"
        self.take("every")
        self.action, self.context = "search", f"{letter} {number} "
        self.text = self.take_text()
        return bool(self.text) and number.isdigit()

    def topmost(self, word: _Word) -> bool:
        if "superlative" in self.flags and self.next.kind == "end":
            self.singular = False
            return True  # "biggest files first"
        return self.take_cut("tail" if word.key == "bottom" else "head") or (
            self.next.kind == "number")

    def take_cut(self, tool: str) -> bool:
        """Of "first 3 lines" what follows the first word: how much is shown of each file."""
        numbered = self.next.kind == "number" and self.next.text.isdigit()
        if self.words[self.at + numbered].key != "line" or self.object or self.cut:
            return False
        self.cut = f"{tool} -n {self.next.text if numbered else 1}"
        self.at += numbered + 1
        self.take("of")
        return numbered or self.words[self.at - 1].text.lower() == "line" or (
            self.words[self.at - 2].text.lower() == "line")

    def superlative(self, word: _Word) -> bool:
        by_size = word.key in ("biggest", "smallest")
        if self.sort:
            return False
        if word.text.startswith("last ") and self.next.kind == "known" and self.next.key in (
                *_WHEN, "in"):
            return self.stamped(_Word("known", "modified", ""))
        self.sort = "size" if by_size else "time"
        self.descending = word.key in ("biggest", "newest")
        if self.take("of"):
            self.top = self.top or 1
        self.flags.add("superlative")
        return True

    def kind(self, word: _Word) -> bool:
        """An extension, or a kind of files that has several."""
        low = word.key
        if self.at == 2 and self.words[0].text.lower() == "which" and self.next.kind == "end":
            return False  # "which python" is about a program
        if low == "shell" and self.next.key not in ("file", "script"):
            return False
        making = self.action == "make" and not self.object
        if low == "backup" and self.at == 1 and self.next.key != "file":
            return self.backup(word)
        if low in ("zip", "tar", "archive") and (making or self.action in ("", "compress")
                                                 and self.at == 1):
            self.take("up", "archive")
            if self.take("file") and not making or self.next.kind == "end":
                return False
            self.action = "compress"
            self.take("of", "from")
            self.take("named") and self.name(_Word("known", "named", ""))
            self.flags.add("as-" + ("zip" if low == "zip" else "tar"))
            return True
        if self.take("folder"):
            return self.named_operand(word.text, "d")
        if self.object == "size" and word.text[0].isupper() and word.text.lower() in _HOMES:
            self.places.append(_home(word.text, True))
            return True
        singular = not word.text.lower().endswith("s")
        if singular and self.kind_of_one_file():
            return self.named_operand(self.take_value(), "f")
        if word.text in _FOLDERS and self.next.key != "file" and (
                self.action in ("copy", "move", "rename") or singular) and not (
                self.flags & {"all", "every"}) and self.words[self.at - 2].key == self.action:
            return False  # "move logs": a folder, or files?
        before = self.words[self.at - 2] if self.at > 1 else word
        if self.type == "d" and "noun" in self.flags or self.negated and before.text == "without":
            return False  # "folders without pdfs"
        if before.text.lower() == "file" or self.object == "size" and self.files or (
                self.action in _ACTING and before.kind == "kind" and not before.comma
                and self.kinds == [f"-iname '*.{end}'" for end in _ends(low)]):
            return False  # "the file photo", "size of the nginx image", "image photo"
        tests = [f"-iname '*.{end}'" for end in _ends(low)]
        if not self.negated:
            known = [name for name in self.kinds if name in tests]
            generic = "generic" in self.flags
            if known and len(tests) > 1 or not known and self.kinds and generic and (
                set(tests) < set(self.kinds)
            ):
                self.kinds = known or tests
                tests = []
            elif len(tests) > 4:
                self.flags.add("generic")
        self.type, self.object = "f", self.object or "file"
        self.flags.add("noun")
        if not self.take("script", "document", "source", "code", "notebook"):
            self.take("backup" if low != "backup" else "")
        one = {"a", "an", "the", "that", "my"} & set(word.before.split()) or (
            self.action not in _ACTING or "superlative" in self.flags)
        self.singular = singular and self.next.key != "file" and bool(one) and not (
            self.flags & {"all", "every"})
        return self.add_kinds(*tests)

    def backup(self, word: _Word) -> bool:
        """back up: a copy, beside what is copied where no place is named."""
        self.action = "copy"
        self.flags.add("backup")
        return word.kind == "kind" or self.at == 1

    def kind_of_one_file(self) -> bool:
        """After the kind: "log file app.log", "image photo.jpg" speak of that one file."""
        at = self.at + (self.next.text.lower() in ("file", "archive"))
        word, named = self.words[at], self.words[at].kind in ("path", "quoted")
        if self.negated or not named or _is_extension(word.text) or ":" in word.text or (
                {"*", "?"} & set(word.text) or self.words[self.at - 1].comma):
            return False
        self.at = at
        return True

    # Names: of operands, folders, or to look for.

    def path(self, word: _Word) -> bool:
        other = self.pattern(word.text)
        if other is not None:
            return other
        text, before = word.text, self.words[self.at - 2]
        if _is_extension(text) and (self.next.key in ("file", "and", "or", "extension", "image")
                                    or before.key == "all"
                                    or before.key in ("and", "or") and self.kinds):
            if text in (".env", ".gitignore", ".bashrc", ".htaccess"):
                return self.add_name(text)
            self.type, self.object = "f", self.object or "file"
            self.flags.add("noun")
            return self.add_kinds(f"-name {_quoted('*' + text)}")
        if "." + text.lower() in _TAR and self.next.text.lower() == "files":  # "tar.gz files"
            self.type, self.object = "f", self.object or "file"
            self.flags.add("noun")
            return self.add_kinds(f"-name '*.{text.lower()}'")
        if self.next.key in ("file", "folder") and "/" not in text and (
                self.next.text.lower() in (*_SEVERAL_FOLDERS, "files")):
            return self.take_several(text)
        if self.take("folder"):
            return self.named_operand(text, "d")
        if self.take("file"):
            return self.named_operand(text, "f")
        if self.flags & {"as-zip", "as-tar"} and not (self.dest or self.files) and (
                _ending(text, {**_TAR, ".zip": ""})):
            self.dest = text
            return True
        self.files.append(text)
        return True

    def pattern(self, text: str) -> bool | None:
        """A path that is an archive to be made, or a pattern for names; None for any other."""
        if self.action == "make" and not self.object and self.next.key in (
                "from", "of", "with", "containing") and _ending(text, {**_TAR, ".zip": ""}):
            self.action, self.dest = "compress", text
            self.at += 1
            return True
        if self.action in ("make", "") and not self.object and "." + text in _TAR and (
                self.action or self.next.key == "of"):
            self.action, self.dest = "compress", "." + text
            self.flags.add("format")
            self.take("archive")
            self.take("file")
            return self.take("of", "from")
        folder, slash, name = text.rpartition("/")
        before = self.words[self.at - 2]
        if text == "~" and self.next.key == "file" or self.flags & {"operand-f", "operand-d"} and (
                self.action in _ACTING and self.files and not before.comma
                and before.key not in ("and", "or", "to", "with")):
            return False
        if before.key in ("every", "all") and not slash and not self.negated and (
                not {"*", "?"} & set(name)) and not _is_extension(text) and (
                self.next.key not in ("file", "folder")):
            self.type, self.object = "f", self.object or "file"
            self.flags.add("noun")
            return self.add_name(_literal_glob(text))  # "every Makefile"
        if "*" in name or "?" in name:
            if name == "*" and self.action == "delete":
                return False  # of one folder, or of all below?
            if slash:
                self.places.append(folder or "/")
                if "*" in folder:
                    return False
            self.type = "f" if self.type == "" and self.action == "delete" else self.type
            if slash:
                self.depth = 1  # as the shell reads it
            if self.negated:
                return not slash and self.add_name(name)
            self.either = self.either or self.names != [] and (
                self.words[self.at - 2].key in ("and", "or") or self.words[self.at - 2].comma)
            return self.add_name(name)
        if self.negated:
            if _is_extension(text) and (
                    self.next.key in ("file", "and", "or") or self.next.kind == "end"):
                return self.add_name("*" + text)
            if any(test.startswith("-newer ") for test in self.tests):
                return False  # newer than the one, not than the other?
            return text.strip("./~") != "" and text[0] not in "/~" and self.leave_out(
                text.removeprefix("./"))
        if _is_extension(text) and self.either and self.names:
            return self.add_name("*" + text)
        return None

    def take_several(self, name: str) -> bool:
        """All files or folders of a name: "all .git folders"."""
        self.type = "d" if self.next.key == "folder" else "f"
        self.at += 1
        self.object = self.object or "file"
        self.flags.add("noun")
        return self.add_name(_literal_glob(name) + "*" * (name.lower() == "readme"))

    def unknown(self, word: _Word) -> bool:
        """A word that may be a name: where a folder, a file or an operand is due."""
        if self.action == "find" and not self.object and self.next.key == "in":
            after = self.words[self.at + 1 + (self.words[self.at + 1].key in ("all", "every"))]
            if word.text.lower() in _CLASSES:
                return False
            if after.kind == "kind" or after.key in ("file", "line") or after.kind == "path" and (
                    _looks_like_file(after.text)):
                self.action, self.text = "search", word.text
                return True
        if self.negated:
            return self.denied(word)
        if self.next.key == "folder" and self.next.text.lower() in _SEVERAL_FOLDERS:
            return _is_folder_name(word.text) and self.take_several(word.text)
        if self.take("folder"):
            return self.named_operand(word.text, "d")
        if self.next.key == "file" and word.text == "hosts":
            return False  # it has a place of its own
        if self.next.key == "file" and self.next.text == "file" and self.action in (
            "delete", "copy", "move", "rename", "show", "count"
        ):
            self.at += 1
            return self.named_operand(word.text, "f")
        if self.object == "size" and not self.files and (
                self.words[self.at - 2].key != "room" or self.next.key == "usage") or (
                self.action in ("copy", "move", "rename", "compress") and not self.object
                and not self.files) or self.action == "make" and self.type and self.files:
            if _says_how(word.text) or self.words[self.at - 2].key in ("all", "every"):
                return False
            self.files.append(_home(word.text, "my" in word.before))
            self.take_more_files()
            return True
        return self.text_of_file(word)

    def denied(self, word: _Word) -> bool:
        """A word after "not" or "except": a text, a part of names, or what has that name."""
        if self.object == "line" or self.next.key == "in" and (
                self.words[self.at + 1].key in ("them", "name", "contents")):
            return self.lacking(word.text)
        # Of "without owner" or "except invoices" nobody knows what has that name.
        said = self.take("folder")
        before = self.words[self.at - 2 - said].text.lower()
        skipped = before[:4] in ("excl", "igno", "skip") and self.action not in _ACTING
        if not said and (self.text and before in ("but not", "and not") or not (
                skipped or _is_folder_name(word.text))):
            return False
        return self.leave_out(word.text)

    def text_of_file(self, word: _Word) -> bool:
        """A word that is a text where a file follows: "remove foo from a.txt"."""
        place = self.words[self.at + 1]
        if self.action == "delete" and self.next.key == "from" and not self.object and (
                place.kind == "path" and _looks_like_file(place.text)) and not (
                _ending(place.text, _ARCHIVES)):
            return self.erased(word.text)
        capitals = word.text.removesuffix("s")
        plural = word.text.endswith("s") and not capitals.isupper()
        free = not (plural or self.text or self.object or self.type)
        if free and self.action == "count" and self.next.key in ("in", "of") and (
                place.kind == "path" and _looks_like_file(place.text) or (
                    capitals.isupper() and len(capitals) > 2)):
            self.text = capitals if capitals.isupper() else word.text
            self.object = "occurrence"
            return True
        if self.action == "search" and not self.text and self.next.key == "for" and (
                word.key not in ("web", "internet", "google")) and not _says_how(word.text):
            self.places.append(word.text)
            return True
        return False

    def erased(self, text: str) -> bool:
        """delete a text from a file: to replace it with nothing."""
        if text.lower() in _CLASSES:
            return False
        self.action, self.text = "replace", text
        self.flags.add("new")
        return "\n" not in text

    def lacking(self, text: str) -> bool:
        """without a text: lines, files with it in them, or in their name."""
        if self.object == "line":
            said = self.words[self.at - 2].text
            if not self.text and said != "without" or text.lower() in _NO_TEXTS:
                return False
            if self.text:
                self.pipes.append(f"grep -v{_grep(self, text)}")
            else:
                self.text = text
                self.flags.add("inverted")
            self.negated = False
            return "\n" not in text
        self.at += 1
        if self.take("name"):
            return self.add_name(f"*{_literal_glob(text)}*")
        self.at += 1
        self.negated = False
        self.text = text
        self.flags.add("inverted")
        return self.object == "file" and "\n" not in text

    def take_more_files(self) -> None:
        """The rest of "a, b and c"."""
        named = _VALUES | {"kind"}
        while self.words[self.at - 1].comma and self.next.kind in named or (
                self.next.key == "and" and self.words[self.at + 1].kind in named
                and self.words[self.at + 2].key not in ("file", "folder")):
            self.take("and")
            self.files.append(self.take_value(named))

    def quoted(self, word: _Word) -> bool:
        if "\0" in word.text:
            return False
        if self.negated and (self.object == "line" or self.next.key == "in" and (
                self.words[self.at + 1].key in ("them", "name", "contents"))):
            return self.lacking(word.text)
        if self.negated:
            before = self.words[self.at - 2].text.lower()
            if self.names and self.names[-1][-1].endswith("*'"):  # "foo in the name, but not 'bar'"
                return self.add_name(f"*{_literal_glob(word.text)}*")
            return before != "without" and "/" not in word.text and self.leave_out(word.text)
        if self.take("folder"):
            return self.named_operand(word.text, "d")
        if self.action in ("count", "find") and not (self.text or self.object) and (
                self.next.key in ("in", "of")):  # count "foo" in a.txt, find "foo" in all txt files
            self.text = word.text
            self.action = "search" if self.action == "find" else self.action
            self.object = "occurrence" if self.action == "count" else self.object
            return "\n" not in word.text
        place = self.words[self.at + 1]
        if self.action == "delete" and self.next.key == "from" and "." not in word.text and (
                place.kind == "path" and _looks_like_file(place.text)) and not (
                _ending(place.text, _ARCHIVES)):
            return self.erased(word.text)
        if self.take("file") or "." in word.text or "/" in word.text or self.action in (
            "copy", "move", "rename", "delete"
        ):
            self.flags.add("operand-q")
            self.files.append(word.text)
            return True
        return False

    # Places.

    def place(self, word: _Word) -> bool:
        """Where: a folder, or the one file that is asked about."""
        other = self.no_place(word)
        return self.take_place(word) if other is None else other

    def no_place(self, word: _Word) -> bool | None:
        """What "in" and its like say before a time, a size or an order; None before a place."""
        if self.next.key in ("last", "today", "yesterday", "this week", "this month", "this year",
                             "lazy", "by size", "by time", "alphabetically", "reverse", "them",
                             "recursively", "sizes", "detail", "file", "between", ">", "<", ">=",
                             "<=", "exactly", "size", "flat", "over"):
            return self.next.key != "file" or self.take_file()
        if self.next.kind == "month":
            return self.in_month()
        if self.next.key == "group" and self.words[self.at + 1].kind == "unknown":
            return True
        after = self.words[self.at + 1]
        if word.key == "from" and self.next.kind == "number" and (
                after.text.lower() in _SIZES or _singular(after.text.lower()) in _SIZES):
            return self.between(word)  # "from 10KB to 1MB"
        if self.stamp and (self.next.kind == "number" or self.negated and self.next.key in _TIMES):
            if self.next.key in _TIMES or after.key in _TIMES:
                return self.aged(self.take_age(), False)
            return self.in_year()
        if word.key == "from" and self.next.kind == "number" and len(self.next.text) == 4:
            return self.in_year()
        if self.negated:
            return False
        if self.object == "size" and self.take("bytes"):
            return True
        if self.take("all", "each", "every"):
            return self.next.kind == "kind" or self.next.key in ("file", "folder", "in", "not") or (
                self.next.kind == "path" and _is_extension(self.next.text))
        return None

    def take_place(self, word: _Word) -> bool:
        named = {"here": ".", "home": "~", "root": "/", "parent": "..", "current": "."}
        key = self.next.key
        if self.next.kind == "known" and key in named:
            self.at += 1
            self.places.append(named[key])
            self.flags.add("here" if named[key] == "." else "elsewhere")
            return True
        if self.next.key in ("archive", "zip", "compress") and (
                self.words[self.at + 1].kind in ("path", "quoted")):
            self.at += 1
        if self.next.kind == "kind":
            return self.place_or_kind()
        folder = self.next.key == "folder"
        if folder and self.next.text.lower() in _SEVERAL_FOLDERS:
            return False
        if folder:
            self.at += 1
            self.take("named")
        mine = "my" in self.next.before.lower()
        if self.next.key in ("project", "codebase") and self.next.before:
            self.at += 1
            self.places.append(".")  # the one that the reader is in
            return True
        path, quoted = self.next.kind == "path", self.next.kind == "quoted"
        loose = word.key in ("on", "at") and self.next.key not in ("desktop", "downloads")
        if loose and not (path or quoted or folder):
            return False  # "at night", "on bob"
        value = self.take_value()
        if not value or not (quoted or path or folder or self.next.key == "folder") and (
                _says_how(value)):
            return False
        if path and ("*" in value or "?" in value or _is_extension(value)
                     and self.next.key in ("file", "and", "or")):
            return self.path(self.words[self.at - 1])
        if self.take("folder"):
            folder = True
        if _ending(value, _ARCHIVES) and self.files and self.action in (
                "delete", "show", "extract", "find", "list", "count"):
            self.archive = value
            return self.words[self.at - 2].key in ("in", "from", "archive", "compress", "file")
        if self.files and self.action in _ACTING and _looks_like_file(value) and (
                word.text.lower() in ("in", "from", "of")):
            return False  # "delete a.txt from b.txt"
        if word.key == "of" and self.kinds and not (path or quoted or folder or self.next.key in (
                "folder",) or _is_folder_name(value)):
            return False  # "logs of nginx"
        value = _home(value, mine or folder)
        if value.startswith("-") and path is False and folder is False and "." not in value:
            return False
        if self.action == "change" and self.mode and not (self.files or self.object):
            self.files.append(value)  # "remove write permission for others from docs"
            return True
        self.places.append(value)
        self.flags.add("elsewhere")
        self.take_more_places()
        if folder:
            self.flags.add("folder-said")
        return True

    def take_more_places(self) -> None:
        while True:
            joined = self.next.key in ("and", "or")
            word, after = self.words[self.at + joined], self.words[self.at + joined + 1]
            if not (joined or self.words[self.at - 1].comma) or word.kind not in _VALUES or (
                    after.key in ("file", "folder")):
                return
            self.at += joined
            self.places.append(_home(self.take_value(_VALUES | {"kind"}), False))

    def take_file(self) -> bool:
        """After "in": "in the file X", or "in files" as the object."""
        if self.next.text.lower() != "file":
            return True
        self.at += 1
        self.take("named")
        value = self.take_value()
        self.files.append(value)
        return bool(value)

    def place_or_kind(self) -> bool:
        after = self.words[self.at + 1]
        folder = "noun" in self.flags and after.key not in ("file", "script", "source", "code")
        if not folder and (after.key in ("file", "and", "or", "script", "source", "code")
                           or after.kind == "kind"):
            return True
        plural = self.next.text.lower().endswith("s") and self.next.key in _EXTENSIONS
        if self.next.before.strip() == "any" or plural and not folder:
            return True
        if self.action == "search" and self.next.text.endswith("s") and after.key != "folder":
            return False  # a folder of that name, or files of that kind?
        self.places.append(_home(self.next.text, "my" in self.next.before))
        self.at += 1
        self.take("folder")
        self.take_more_places()
        return True

    def in_year(self) -> bool:
        year = self.take_number()
        if not 1970 <= year <= 2100 or year != int(year):
            return False
        return self.between_dates(f"{year:.0f}-01-01", f"{year + 1:.0f}-01-01")

    def in_month(self) -> bool:
        year, month = map(int, self.next.text.split("-"))
        self.at += 1
        after = f"{year + month // 12}-{month % 12 + 1:02}"
        return self.between_dates(f"{year}-{month:02}-01", f"{after}-01")

    def destination(self, word: _Word) -> bool:
        """to, into, as: where something goes, or what it becomes."""
        other = self.no_destination(word)
        return self.take_destination() if other is None else other

    def no_destination(self, word: _Word) -> bool | None:
        """What "to" says before a verb, a mode or what gets one; None before a destination."""
        if self.words[self.at + 1].key == "folder" and self.next.kind == "known" and not (
                self.dest or _says_how(self.next.text)):
            self.dest = self.next.text
            self.at += 2
            return True
        if self.next.kind == "known" and self.next.key in _READERS and self.next.key in (
            "find", "list", "show", "search", "count", "delete", "copy", "move", "rename",
            "compress",
            "extract", "replace", "change", "make",
        ):
            return True  # "to find", not a place
        if self.dest and word.text == "as" and self.next.kind in _VALUES:
            self.dest = f"{self.dest.rstrip('/')}/{self.take_value()}"
            return "/" not in self.words[self.at - 1].text and self.action in ("copy", "move")
        if self.dest:
            return False
        if self.words[0].text.lower() == "add" and self.files and self.next.kind == "path" and (
                self.next.text.endswith(".zip")):
            self.action, self.dest = "compress", self.take_value()
            return True
        if self.action == "change" and "permission" in self.flags and self.next.kind == "number":
            return self.set_mode()
        if self.action == "change" and self.words[0].key == "grant" and not self.mode and (
                self.next.text.lower() in _RIGHTS):
            self.at += 1
            return self.access(_Word("known", _RIGHTS[self.words[self.at - 1].text.lower()], ""))
        if self.action == "change" and self.mode and not self.files:
            if self.next.kind == "unknown":
                self.files.append(self.take_value())
                return True
            return self.next.kind in ("path", "quoted", "kind") or self.next.key in (
                "file", "all", "every", "folder")
        return None

    def take_destination(self) -> bool:
        last = self.words[self.at + 1].kind == "end"
        if last and self.action in ("copy", "move") and self.next.kind in ("known", "kind") and (
                self.next.key not in (*_WHEN, *_TIMES)) and (
                self.next.key not in ("here", "home", "parent", "root", "file", "folder")):
            self.at += 1
            self.dest = _home(self.words[self.at - 1].text, "my" in self.words[self.at - 1].before)
            return True
        home = {"here": ".", "home": "~", "parent": ".."}.get(self.next.key)
        if home and self.next.kind == "known":
            self.at += 1
            self.dest = home
            return True
        packs = self.next.key in ("zip", "tar", "gz", "tgz")
        format = self.next.key if self.next.kind == "kind" and (
            packs or self.action == "rename" and not self.files) else ""
        if format:
            self.at += 1
        if self.next.kind == "kind" and self.next.key == "archive":
            self.at += 1
        if self.take("file", "folder", "archive", "compress"):
            format = format or "-"
        self.take("named")
        mine = "my" in self.next.before.lower()
        how = self.next.kind == "unknown" and _says_how(self.next.text) and (
            self.next.text.lower() not in _SIZES)
        self.dest = self.take_value(frozenset(("unknown", "quoted", "path", "kind")))
        if self.take("folder"):
            mine = True
        elif how:
            return False
        self.dest = _home(self.dest, mine)
        if self.dest in ("tar.gz", "tar.bz2", "tar.xz"):
            format, self.dest = self.dest, ""
        if self.action in ("copy", "move", "rename") and self.words[self.at - 1].comma or (
                self.next.key in ("and", "or") and self.words[self.at + 1].kind in (
                    *_VALUES, "kind") or self.words[self.at + 1].key in ("folder", "file")):
            return False  # to two places
        if not self.dest and format not in ("", "-"):
            self.dest = "." + format  # "to md", "into a zip"
            self.flags.add("format")
        return bool(self.dest)

    # Filters by name, content, mode, owner and state.

    def name(self, word: _Word) -> bool:
        """named, starting, ending, naming: a pattern for the name."""
        raw = self.next
        if word.key in ("starting", "ending") and self.object == "line" and (
                "noun" not in self.flags):
            return self.anchored(word)
        if not (self.action or self.flags or self.named):
            return False  # "start nginx"
        if self.action == "compress" and word.key == "named" and not self.dest:
            self.dest = self.take_value()
            return bool(self.dest)
        spoken = raw.kind == "unknown" and _SPOKEN_GLOBS.get(raw.key)
        value = self.take_value(frozenset(("unknown", "quoted", "path", "kind", "number", "date")))
        after = self.words[self.at + 1]
        if not value and raw.kind == "known" and (
                after.kind == "end" or after.key in ("in", "and")):
            value = raw.text
            self.at += 1
        if not value or "/" in value and self.action != "make" or (
                "\n" in value and raw.kind != "quoted"):
            return False
        if word.key == "named" and self.singular and not (self.negated or self.named) and (
                self.action == "make" or self.action == "delete" and "*" not in value):
            return self.named_operand(value, self.type)  # one file, here
        if value == "*" and self.action == "delete":
            return False
        if spoken:
            glob = {"starting": f"{spoken}*", "ending": f"*{spoken}"}.get(word.key, f"*{spoken}*")
            return word.key != "named" and self.add_name(glob)
        if word.key == "ending":
            dot = raw.kind == "kind" or word.text.endswith("extension")
            glob = "*" + ("." if dot and value[0] != "." else "") + _literal_glob(value.lstrip("*"))
        elif word.key == "named":
            glob = value if raw.kind == "path" and ("*" in value or "?" in value) else (
                value if "*" in value else _literal_glob(value))
        else:
            literal = _literal_glob(value)
            glob = literal + "*" if word.key == "starting" else f"*{literal}*"
        if self.kinds and word.key in ("named", "ending") and "." not in glob and (
                glob[-1].isalnum()):
            glob += ".*"  # "pdf files named invoice"
        return self.add_name(glob)

    def anchored(self, word: _Word) -> bool:
        """Lines that begin or end with a text."""
        if self.text:
            return False
        if self.negated:
            self.flags.add("inverted")
            self.negated = False
        self.text = self.take_text()
        self.flags.add("anchored")
        self.anchor = "^" if word.key == "starting" else "$"
        return bool(self.text)

    def content(self, word: _Word) -> bool:
        if self.next.key in (">", "<", ">=", "<=") and self.next.kind == "known":
            return True
        if self.text and self.action != "replace":
            return False
        if self.type == "d" and self.next.kind in ("path", "quoted") and not self.negated and (
                "*" not in self.next.text and "/" not in self.next.text):
            return self.add("-exec test -e " + _quoted("{}/" + self.take_value()) + " \\;")
        inverted = word.key == "inverted"
        negated = self.negated or inverted
        if word.text.startswith("match") and self.next.kind == "path" and "*" in self.next.text:
            return self.name(_Word("known", "named", ""))
        if self.next.text.lower() == "both":
            self.at += 1
        text = self.take_text()
        if not text:
            return False
        if self.take("in") and not self.take("name", "names", "filename", "them", "title"):
            if self.next.kind == "end":
                pass
            else:
                self.at -= 1
        elif self.words[self.at - 1].key in ("name", "names", "filename", "title"):
            self.negated = negated
            return self.add_name(f"*{_literal_glob(text)}*")
        if self.action == "count" and self.object == "line" and "noun" in self.flags and (
                word.text.endswith("ing")):
            return False  # the lines that hold it, or all those of files that do?
        if self.object == "line" or self.action == "search" or self.cut:
            if negated:
                self.flags.add("inverted")
                self.negated = False
            self.text = text
            self.take_more_texts()
            while self.next.key == "and" and self.words[self.at + 1].kind in ("unknown", "quoted"):
                self.at += 1
                self.pipes.append("grep" + _grep(self, self.take_text(), " -"))
            return True
        if self.object not in ("", "file") or self.type not in ("f", ""):
            return False
        self.negated = negated
        self.text = text
        if negated:
            self.flags.add("inverted")
            self.negated = False
        elif self.next.key == "and" and self.words[self.at + 1].kind in ("unknown", "quoted") and (
                self.words[self.at + 2].kind == "end"):
            self.at += 1
            return self.add(f"-exec grep -q{_grep(self, self.take_text())} {{}} \\;")
        return True

    def having(self, word: _Word) -> bool:
        if self.next.text == "both":
            self.at += 1
        if self.action == "compress" and self.next.text in _TOOLS:
            self.tool = _TOOLS[self.next.text]
            self.at += 1
            return True
        key, kind = self.next.key, self.next.kind
        if key == "permission" and self.words[self.at + 1].kind != "number":
            self.at += 1
            return self.flag(_Word("known", "detail", ""))
        if key in (">", "<", ">=", "<=", "bytes", "size", "extension", "permission", "containing",
                   "exactly", "setuid", "setgid", "name", "them", "owner"):
            return key != "owner"
        after = self.words[self.at + 1]
        if kind == "number" and after.key == "permission":
            number = self.next
            self.at += 2
            return len(number.text) == 3 and max(number.text) < "8" and self.add(
                f"-perm {number.text}")
        if kind == "number" and after.key == "context" and self.action == "search":
            self.context = f"C {self.next.text} "
            self.at += 2
            return self.context[2:-1].isdigit()
        alone = after.kind in ("known", "end")
        if kind == "quoted" or key in ("text", "word") or kind in ("unknown", "odd", "path") and (
                alone and (self.object == "line" or self.next.text.isupper()
                           or self.words[self.at + 1].key == "in")):
            return self.content(_Word("known", "containing", ""))
        return False

    def extension(self, word: _Word) -> bool:
        if self.action == "change":
            self.action = "rename"
            self.flags.add("extension")
            return self.take("of", "from")
        if self.take("of") or self.next.key in ("to", "from"):
            return False
        return self.name(_Word("known", "ending", "extension"))

    def permission(self, word: _Word) -> bool:
        self.take("of")
        number = self.next.text if self.next.kind == "number" else ""
        if number:
            self.at += 1
            if not (number.isdigit() and len(number) in (3, 4) and max(number) < "8"):
                return False
            return self.add(f"-perm {number}") if self.action not in ("change", "make") else False
        self.flags.add("permission")
        return self.action == "change"

    def chmod(self, word: _Word) -> bool:
        """The command as it is typed: a mode, then what gets it."""
        if self.next.text == "-R":
            self.at += 1
            self.flags.add("recursively")
        mode = self.next.text
        self.action = "change"
        symbolic = mode.lstrip("ugoa")
        if symbolic[:1] in ("+", "-", "=") and symbolic[1:] and not symbolic[1:].strip("rwxX"):
            self.at += 1
            self.mode = mode
            return self.at == 2
        return self.at == 1 and self.set_mode()

    def set_mode(self) -> bool:
        mode = self.next.text
        self.at += 1
        self.mode = mode
        return mode.isdigit() and len(mode) in (3, 4) and max(mode) < "8" and not self.files

    def access(self, word: _Word) -> bool:
        """executable, writable, readable and the like, as a filter; what is to be made so, too."""
        who = ""
        if self.take("world"):
            who = "o"
        elif self.take("in group"):
            who = "g"
        elif self.words[self.at - 2].key == "others":
            who = "o"
        elif self.words[self.at - 2].key == "group":
            who = "g"
        elif self.words[self.at - 2].key == "owner" or self.take("in owner"):
            who = "u"
        if self.words[0].text.lower() == "give" and self.action == "show":
            self.action = "change"
        if self.action in ("make", "change"):
            if self.mode:
                return False  # one of them is a filter
            if self.next.key in ("for", "from") and (after := self.words[self.at + 1]).key in (
                    "others", "group", "all", "owner"):
                who = {"others": "o", "group": "g", "all": "a", "owner": "u"}[after.key]
                self.at += 2
            sign = "-" if self.negated or "revoked" in self.flags else "+"
            self.negated = False
            self.flags.discard("revoked")
            said = word.text + self.words[self.at - 1].text + self.words[self.at - 2].text + (
                self.words[max(0, self.at - 3)].text)
            if who == "o" and "other" not in said:
                who = "a"  # everyone
            self.mode = {"executable": f"{who}{sign}x", "writable": f"{who or 'u'}{sign}w",
                         "readable": f"{who}{sign}r", "readonly": "a-w",
                         "private": "go-rwx"}.get(word.key, "")
            return bool(self.mode) and (self.action == "change" or bool(self.object)
                                        or bool(self.files) or self.next.key != "file")
        if self.next.key == "for" and self.words[self.at + 1].key in ("others", "group"):
            who = self.words[self.at + 1].key[0]
            self.at += 2
        bits = {"executable": "x", "writable": "w", "readable": "r"}.get(word.key)
        some = "/" if self.gnu else "+"
        if word.key == "private":
            return False
        if bits is None:
            return self.add({"setuid": "-perm -4000", "setgid": "-perm -2000",
                             "readonly": f"! -perm {some}222"}[word.key])
        if who:
            return self.add(f"-perm -{who}={bits}")
        if word.key == "executable":
            return self.add(f"-perm {some}111")
        return self.gnu and self.add(f"-{word.key}")

    def here(self, word: _Word) -> bool:
        if self.action in ("copy", "move") and self.files and not self.dest:
            self.dest = "."
            return True
        self.places.append(".")
        return True

    def up(self, word: _Word) -> bool:
        self.dest = ".."
        return self.action in ("copy", "move") and bool(self.files)

    def depth_of(self, word: _Word) -> bool:
        """depth 1, max depth 3"""
        number = self.take_number()
        self.depth = int(number)
        return number >= 1 and number == self.depth

    def everywhere(self, word: _Word) -> bool:
        self.places.append("/")
        return len(self.places) == 1

    def whose(self, word: _Word) -> bool:
        """others, group: the word before "writable" and its like; "group" may name one."""
        if self.words[0].key == "grant":
            self.take("to")  # "allow others to read"
        if word.key == "group" and self.next.kind == "unknown" and self.next.key != "by":
            return self.add(f"-group {_quoted(self.take_value())}")
        return self.next.key in _ACCESS

    def owned(self, word: _Word) -> bool:
        self.take("by", "to")
        key = "-group" if self.take("group") else "-user"
        self.take("user")
        before = self.next.before.split()
        name = self.take_value(frozenset(("unknown", "quoted")))
        if not name and self.take("root"):
            name = "root"
        if not name and ("me" in before or self.take("me")):
            return self.add('-user "$(id -un)"')
        if not name or name[0] == "-":
            return False
        names = [name]
        while self.next.key == "or" and self.words[self.at + 1].kind == "unknown":
            self.at += 1
            names.append(self.take_value())
        test = " -o ".join(f"{key} {_quoted(one)}" for one in names)
        return self.add(f"\\( {test} \\)" if len(names) > 1 else test)

    def state(self, word: _Word) -> bool:
        """Adjectives that are one test each."""
        if self.negated and (self.next.key == "line" or self.words[self.at].kind == "kind"):
            return False
        if self.at == 1 and self.next.text.lower() not in (
                "files", "folders", "directories", *_SEVERAL_FOLDERS) and word.key == "empty":
            return False  # "empty the trash"
        if self.next.key == "and" and self.words[self.at + 1].kind == "kind" or (
                self.words[self.at - 2].key == "and" and self.kinds):
            return False  # of the one kind, and all that is empty?
        test = {"nonempty": "! -empty", "unowned": "-nouser", "spaced": "-name '* *'",
                "no extension": "! -name '?*.*'", "capital": "-name '*[[:upper:]]*'"}.get(word.key)
        if test:
            self.take("in") and self.take("name")
            return self.add(test)
        if word.key == "empty":
            return self.add("-empty")
        if word.key == "unhidden" or word.key == "hidden" and self.negated:
            if self.negated:
                self.take("file", "folder", "thing")
            self.negated = False
            return self.add("! -path '*/.*'")
        self.flags.add("hidden")
        return self.add("-name '.?*'")

    def flag(self, word: _Word) -> bool:
        if word.key == "sizes" and self.next.key in _COMPARISONS:
            return True
        if word.text.startswith("and ") and self.sort:
            return False  # "sorted by date and size"
        if word.text == "duplicate" and self.at == 1 and self.next.kind == "path":
            self.action = "copy"
            return True
        self.flags.add(word.key)
        return True

    # not, or, only.

    def negate(self, word: _Word) -> bool:
        if self.negated or self.either:
            return False
        self.excepting = self.excepting or word.key == "except"
        if word.text == "but" and self.next.key in (*_COMPARISONS, "not", "only", "modified"):
            self.excepting = False
            return True
        self.negated = True
        after = self.words[self.at + 1]
        outside = word.text == "outside"
        if outside and self.next.kind in _VALUES or (
                self.next.key in ("in", "under") and after.kind in _VALUES):
            self.at += not outside
            folder = self.take_value(_VALUES | {"kind"}).rstrip("/")
            said = self.take("folder")
            if _looks_like_file(folder) and not said:
                return self.leave_out(folder)
            if self.action in _ACTING and word.text == "not" and self.places and (
                    "/" not in folder):
                return False  # a part of the place, or what is missing there?
            if self.text and self.action == "search" and not (_is_folder_name(folder) or said):
                return False  # "search for foo except in comments"
            self.outside.append(folder + "/")
            return folder.split("/")[0] not in ("", "~", ".", "..") and self.more_negated()
        return True

    def phrase(self, word: _Word) -> bool:
        """find the text "x" in …"""
        return self.next.kind == "quoted" and self.action in ("find", "count", "show") and (
            self.words[self.at + 1].key in ("in", "of"))

    def keep(self, word: _Word) -> bool:
        """"delete all files, keep notes.txt": what is kept is not meant."""
        return self.words[self.at - 2].comma and self.action in _ACTING and self.negate(word)

    def ends(self, word: _Word) -> bool:
        """head, tail: the first or last lines."""
        self.cut = word.key
        return self.at == 1

    def alternative(self, word: _Word) -> bool:
        if self.named and self.next.key in ("folder", "file", "link") or any(
                word.text.startswith(("not ", "no ")) for word in self.words[:self.at]):
            return False  # "not bigger than 1MB or empty": are both denied?
        if self.names and self.next.kind == "path" and _is_extension(self.next.text):
            self.either = True
            return True
        if self.next.kind == "path" and self.files and self.action not in ("", "find", "list"):
            return False  # which of them?
        if self.next.kind in ("kind", "path") or self.next.key in ("folder", "file", "link"):
            return self.named or self.type != "" or bool(self.files)
        self.either = True
        return bool(self.tests) or bool(self.names)

    def only(self, word: _Word) -> bool:
        if self.take("in", "at", "on"):
            if not self.place(word):
                return False
            self.depth = self.depth or 1
            return True
        if self.words[self.at - 2].key in ("here", "flat"):
            self.depth = 1
            return True
        if self.next.kind == "end":
            return "noun" in self.flags  # "txt files only"
        if self.next.key == "file" and self.action not in _ACTING:
            self.flags.add("only")
        if self.action == "extract":
            return self.next.kind in ("path", "quoted")
        return self.next.key in ("file", "folder") or self.next.kind == "kind"

    def this(self, word: _Word) -> bool:
        return self.next.key in ("here", "file")

    # Filters by size and age.

    def compare(self, word: _Word) -> bool:
        """A comparison with a size, an age, a depth or a number of lines."""
        more, equal = word.key[0] == ">", word.key.endswith("=")
        if self.next.kind == "path" and _looks_like_file(self.next.text) and self.gnu:
            bytes_of = f"\"$(stat -c %s {_path(self.take_value())})\""
            return not equal and self.add(f"-size {'+' if more else '-'}{bytes_of}c")
        number = self.take_number()
        unit = self.next.text.lower()
        if number < 0 and (self.next.key in _TIMES or len(unit) > 2 and unit in _SIZES):
            number = 1  # "a megabyte"
        if number < 0:
            return False
        size = _SIZES.get(unit) or _SIZES.get(_singular(unit))
        if size and not (unit in ("m",) and self.words[self.at + 1].key in ("old", "ago")):
            self.at += 1
            return self.sized(number * size, more, equal)
        seconds = _TIMES.get(self.next.key, 0)
        if seconds:
            self.at += 1
            ago = self.take("old") or self.take("ago")
            if self.negated and self.stamp and not ago:  # "not opened in more than 60 days"
                return more and self.aged(number * seconds, False)
            return (ago or self.stamp != "") and self.aged(number * seconds, more)
        if self.take("level"):
            self.take("deep")
            self.depth = int(number)
            return word.key == "<=" and number >= 1
        if self.take("line") and number == int(number):
            return self.lines_of({">": "-gt", ">=": "-ge", "<": "-lt", "<=": "-le"}[word.key],
                                 number)
        return False

    def lines_of(self, sign: str, number: float) -> bool:
        return self.add("-exec sh -c 'test \"$(wc -l < \"$1\")\" "
                        f"{sign} {number:.0f}' sh {{}} \\;")

    def beyond(self, word: _Word) -> bool:
        """older, newer: than an age, a date or another file."""
        old = word.key == "older"
        if self.next.kind == "date":
            return self.dated("before" if old else "since")
        path = self.take_value(frozenset(("path", "quoted")))
        if path:
            if old and not self.negated:
                return self.add(f"! -newer {_path(path)} ! -samefile {_path(path)}")
            return self.add(f"-newer {_path(path)}") if not old else False
        seconds = self.take_age()
        self.take("old") or self.take("ago")
        return seconds > 0 and self.aged(seconds, old)

    def over(self, word: _Word) -> bool:
        """over, under: a comparison where a number follows, else a time or a place."""
        if self.next.kind == "number" or self.next.key in _TIMES:
            return self.compare(_Word("known", ">" if word.key == "over" else "<", ""))
        return self.place(word)

    def exactly(self, word: _Word) -> bool:
        number = self.take_number()
        if self.take("line") and number == int(number):
            return self.lines_of("-eq", number)
        size = _SIZES.get(self.next.text.lower()) or _SIZES.get(_singular(self.next.text.lower()))
        if number < 0 or not size:
            return False
        self.at += 1
        return self.add(f"-size {number * size:.0f}c")

    def sized(self, size: float, more: bool, equal: bool) -> bool:
        """`find -size` rounds up to its unit, so that only "more than" may use one."""
        if size != int(size):
            return False
        for letter, unit in (("G", 1 << 30), ("M", 1 << 20), ("k", 1 << 10)):
            if more and not equal and size and size % unit == 0:
                return self.add(f"-size +{size // unit:.0f}{letter}")
        bound = size - 1 if more and equal else size + 1 if equal else size
        if bound < 0:
            return self.add("-size -1c") if not more else True
        return self.add(f"-size {'+' if more else '-'}{bound:.0f}c")

    def between(self, word: _Word) -> bool:
        if self.next.kind == "date":
            first = self.next.text
            self.at += 1
            second = self.words[self.at + 1]
            if not self.take("and", "to") or second.kind != "date":
                return False
            self.at += 1
            after = _next_day(second.text)  # the last day is within
            return bool(after) and self.between_dates(first, after)
        low = self.take_number()
        name = self.next.text.lower()
        low_unit = _SIZES.get(name) or _SIZES.get(_singular(name))
        if low_unit:
            self.at += 1
        if low < 0 or not self.take("and", "to"):
            return False
        high = self.take_number()
        age = _TIMES.get(self.next.key, 0)
        if age and self.words[self.at + 1].key == "ago" and high > low and not (
                self.negated or self.either):
            self.at += 2
            stamp = self.stamp
            self.aged(low * age, True)
            self.stamp = stamp
            return self.aged(high * age, False)
        unit = _SIZES.get(self.next.text.lower()) or _SIZES.get(_singular(self.next.text.lower()))
        if high < low and not low_unit or not unit or self.negated or self.either:
            return False
        self.at += 1
        return (self.sized(low * (low_unit or unit), True, True)
                and self.sized(high * unit, False, True))

    def take_age(self) -> float:
        """Seconds of "3 days" or "a week"; -1 when there is none."""
        number = self.take_number()
        if number < 0:
            number = 1
        unit = _TIMES.get(self.next.key, 0)
        if not unit:
            return -1
        self.at += 1
        return number * unit

    def aged(self, seconds: float, old: bool) -> bool:
        """`-mtime +6` is "seven days or more" to GNU find, which counts whole days; BSD find has
        units, and rounds up without one."""
        stamp, self.stamp = self.stamp or "m", ""
        sign = "+" if old else "-"
        if not self.gnu:
            unit = next(unit for unit in (86_400, 3600, 60, 1) if seconds % unit == 0 or unit == 1)
            letter = {86_400: "d", 3600: "h", 60: "m", 1: "s"}[unit]
            return self.add(f"-{stamp}time {sign}{seconds // unit:.0f}{letter}")
        stamp = "m" if stamp == "B" else stamp
        if seconds % 86_400 == 0:
            return self.add(f"-{stamp}time {sign}{seconds // 86_400 - old:.0f}")
        return self.add(f"-{stamp}min {sign}{seconds / 60:.10g}")

    def stamped(self, word: _Word) -> bool:
        """modified, accessed, created, untouched: which time stamp the next age is about."""
        if word.key == "untouched":
            self.negated = not self.negated
        stamp = {"accessed": "a", "created": "B"}.get(word.key, "m")
        if self.stamps and self.gnu and {stamp, *self.stamps} == {"m", "B"}:
            return False  # the one stands for the other: not all systems know when a file was made
        self.stamps.add(stamp)
        self.stamp = stamp
        if not self.object and not self.type and self.words[0].text.lower() in ("what", "which"):
            self.type, self.object = "f", "file"
            self.flags.add("noun")
        self.take("for")
        self.take("exactly")
        if self.next.key in (">", ">=", "over") and self.negated:
            return True  # see `compare`
        if self.next.kind == "number" or self.next.key in _TIMES:
            if self.words[self.at + 2].key == "ago" and not self.negated:
                return True
            seconds = self.take_age()
            if self.take("ago"):
                return False
            return self.negated and seconds > 0 and self.aged(seconds, False)
        return self.next.key in _WHEN or self.next.key in ("in", "on", "at", "from")

    def last(self, word: _Word) -> bool:
        if self.next.key in ("accessed", "created", "modified"):
            return self.words[self.at + 1].key in (*_WHEN, "in")
        if self.take_cut("tail"):
            return True
        if self.next.key in ("month", "year") and word.text.lower() == "last" and (
                "the" not in word.before.split()):
            return self.calendar(_Word("known", f"last {self.words[self.at].key}", ""), 1)
        seconds = self.take_age()
        return seconds > 0 and self.aged(seconds, False)

    def calendar(self, word: _Word, more: int = 0) -> bool:
        """today, yesterday, this week, this month, this year; last month and last year, which
        take one word more."""
        self.at += more
        if word.key == "last month":
            ago = "-d \"$(date +%Y-%m-01) -1 month\"" if self.gnu else "-v-1m"
            return self.newer(f'"$(date {ago} +%Y-%m-01)"', '"$(date +%Y-%m-01)"')
        if word.key == "last year":
            ago = "-d 'last year'" if self.gnu else "-v-1y"
            return self.newer(f'"$(date {ago} +%Y-01-01)"', '"$(date +%Y-01-01)"')
        if word.key == "this week":
            return self.aged(604_800, False)
        if word.key == "yesterday":
            if self.gnu:
                return self.newer("'yesterday 00:00'", "'today 00:00'")
            return self.newer('"$(date -v-1d +%F)"', '"$(date +%F)"')
        form = {"today": "%F", "this month": "%Y-%m-01", "this year": "%Y-01-01"}[word.key]
        if self.gnu and word.key == "today":
            return self.newer("'today 00:00'")
        return self.newer(f'"$(date +{form})"')

    def on_day_ago(self, days: int) -> bool:
        moments = [f"'{ago} days ago 00:00'" if self.gnu else f'"$(date -v-{ago}d +%F)"'
                   for ago in (days, days - 1)]
        return bool(self.stamp) and self.newer(*moments)

    def newer(self, since: str, until: str = "") -> bool:
        stamp, self.stamp = self.stamp or "m", ""
        letter = "m" if self.gnu and stamp == "B" else stamp
        test = f"-newer{letter}t {since}" if since else ""
        if until:
            test += (" " if test else "") + f"! -newer{letter}t {until}"
        return self.add(test)

    def between_dates(self, first: str, second: str) -> bool:
        return self.newer(first, second)

    def dated(self, how: str) -> bool:
        """since, before, after: a date, a weekday, yesterday or a time ago."""
        word = self.next
        if word.kind == "path" and _looks_like_file(word.text) and self.stamp == "m":
            self.stamp = ""
            return self.beyond(_Word("known", "older" if how == "before" else "newer", ""))
        if word.kind == "date":
            self.at += 1
            moment = word.text
        elif word.kind == "number" and len(word.text) == 4 and "1969" < word.text < "2101":
            self.at += 1
            moment = f"{int(word.text) + (how == 'after')}-01-01"
        elif word.key in ("today", "yesterday"):
            self.at += 1
            if how == "after":
                if word.key == "today":
                    return False
                word = _Word("known", "today", "")
            ago = {"today": "date +%F", "yesterday": "date -v-1d +%F"}[word.key]
            moment = f"'{word.key} 00:00'" if self.gnu else f'"$({ago})"'
        elif word.key in _WEEKDAYS and how == "since":
            self.at += 1
            moment = (f"'next {word.key} -7 days'" if self.gnu
                      else f'"$(date -v-{word.key[:3]} +%F)"')
        else:
            seconds = self.take_age()
            return seconds > 0 and self.take("ago") and self.aged(seconds, how == "before")
        return self.newer("", moment) if how == "before" else self.newer(moment)

    def since(self, word: _Word) -> bool:
        return self.dated(word.key)

    def on(self, word: _Word) -> bool:
        if self.next.kind == "date":
            day = self.next.text
            self.at += 1
            after = _next_day(day)
            return bool(after) and self.between_dates(day, after)
        return self.next.key in ("today", "yesterday") or self.place(word)

    # Order and measures.

    def ordered(self, word: _Word) -> bool:
        """by size, by time, alphabetically; or the direction alone."""
        direction = {"descending": True, "ascending": False}.get(word.key)
        if direction is not None:
            self.descending = direction
            self.sort = self.sort or ("size" if "gest" in word.text or "small" in word.text else "")
            return self.sort != "" or self.next.key in ("by size", "by time", "alphabetically")
        if word.key == "reverse":
            self.flags.add("reverse")
            return True
        if self.sort and not (self.sort == "time" and word.key.endswith("first")):
            return self.sort == word.key.removeprefix("by ")
        self.sort = {"by size": "size", "by time": "time", "latest first": "time",
                     "oldest first": "time"}.get(word.key, "name")
        if word.key.endswith("first"):
            self.descending = word.key == "latest first"
        return True

    def by_extension(self, word: _Word) -> bool:
        if self.action == "count" or self.sort or not self.take("extension", "type"):
            return False
        self.sort = "extension"
        return self.next.key != "and"

    def sorted(self, word: _Word) -> bool:
        if self.at == 1 and self.next.key in ("file", "folder"):
            self.action = "list"
            return self.next.text.lower() != "file"
        return self.next.key in ("by", "by size", "by time", "alphabetically", "descending",
                                 "ascending", "latest first", "oldest first", "reverse",
                                 "recursively")

    def usage(self, word: _Word) -> bool:
        return self.object == "size" and bool(self.files or self.places or self.named)

    def measure(self, word: _Word) -> bool:
        """line, word, character, byte, size: what of a file is asked for."""
        if self.object in ("size", word.key):
            return self.object == word.key or word.key == "bytes"
        if word.key == "size" and (self.next.kind == "number" or self.next.key in (
                ">", "<", ">=", "<=", "exactly", "between", "over", "under")):
            return True
        if word.key in ("occurrence", "times"):
            if self.action not in ("", "show", "find", "list", "count"):
                return False
            self.take("of")
            self.text = self.take_text()
            self.action, self.object = "count", "occurrence"
            self.take(*_OCCURS)
            return bool(self.text)
        if self.object == "file" and self.words[self.at - 2].key == "count" and self.at > 2:
            self.object = ""
            self.flags.add("every")  # "find py files and count the lines"
        if self.object and word.key != "total":
            return False
        named = self.action in ("count", "find") and self.words[self.at + 1].key in ("in", "from")
        if word.text.lower() == "word" and (named or self.next.kind in ("unknown", "quoted")):
            self.text = self.take_text()
            self.flags.add("wordly")
            if self.action == "find":
                self.action = "search"
            elif self.action == "delete":
                self.action = "replace"
                self.flags.add("new")
            else:
                self.object = "occurrence"
            return self.action in ("count", "search", "replace") and bool(self.text)
        if word.key == "room":
            self.object = "size"
            return True
        if word.text == "sizes":
            self.flags.add("sizes")
        if word.key != "total":
            self.object = word.key
            self.take("of")
            self.take("code")
        elif self.next.key in ("line", "word", "character", "occurrence"):
            self.action = self.action if self.action == "count" else "count"
        elif self.next.key not in ("size", "count", "bytes"):
            return False
        return True


_READERS: dict[str, Callable[[_Request, _Word], bool]] = {
    key: reader for keys, reader in (
        ("how then script during", _Request.skip), ("and", _Request.also), ("for", _Request.sought),
        ("usage", _Request.usage),
        ("show list find delete copy move rename compress extract replace change make search count"
         " grant revoke", _Request.verb), ("chmod", _Request.chmod),
        ("file folder link thing", _Request.noun), ("number", _Request.number),
        ("top first bottom", _Request.topmost), ("huge", _Request.flag),
        ("biggest smallest newest oldest", _Request.superlative), ("kind", _Request.kind),
        ("backup", _Request.backup), ("path", _Request.path), ("unknown", _Request.unknown),
        ("quoted", _Request.quoted), ("in from of at", _Request.place),
        ("to", _Request.destination),
        ("named starting ending naming name", _Request.name),
        ("containing inverted", _Request.content),
        ("with", _Request.having), ("extension", _Request.extension),
        ("permission", _Request.permission),
        ("executable writable readable readonly setuid setgid private", _Request.access),
        ("others group owner", _Request.whose), ("deep", _Request.depth_of),
        ("parent", _Request.up), ("owned", _Request.owned),
        ("empty nonempty hidden unhidden spaced capital unowned", _Request.state),
        ("text", _Request.phrase),
        ("all every each contents recursively lazy wordly flat hiding safely original detail sizes"
         " names numbers broken duplicated", _Request.flag),
        ("not except", _Request.negate), ("keep", _Request.keep), ("tail head", _Request.ends),
        ("or", _Request.alternative), ("only", _Request.only),
        ("this", _Request.this), ("> < >= <=", _Request.compare), ("older newer", _Request.beyond),
        ("over under", _Request.over), ("exactly", _Request.exactly), ("between", _Request.between),
        ("modified accessed created untouched", _Request.stamped), ("last", _Request.last),
        ("today yesterday", _Request.calendar), ("since before after", _Request.since),
        ("on", _Request.on), ("descending ascending reverse alphabetically", _Request.ordered),
        ("sorted", _Request.sorted), ("line word character bytes size occurrence total room times",
                                      _Request.measure),
    ) for key in keys.split()
}
_READERS |= dict.fromkeys(("this week", "this month", "this year"), _Request.calendar)
_READERS |= dict.fromkeys(("by size", "by time", "latest first", "oldest first"), _Request.ordered)
_READERS["by"] = _Request.by_extension
_READERS["no extension"] = _Request.state
_READERS["here"] = _Request.here
_READERS["everywhere"] = _Request.everywhere

# Composing: from a request that was read to a command.

_NEUTRAL = frozenset(("noun", "operand-d", "operand-f", "operand-q", "here", "elsewhere", "generic",
                      "superlative", "folder-said", "all", "every", "new", "recursively", "flat"))
_ARCHIVES = {".zip": "unzip", ".tar.gz": "tar -xf", ".tgz": "tar -xf", ".tar": "tar -xf",
             ".tar.bz2": "tar -xf", ".tbz2": "tar -xf", ".tar.xz": "tar -xf", ".txz": "tar -xf",
             ".gz": "gunzip", ".bz2": "bunzip2", ".xz": "unxz"}
_TAR = {".tar.gz": "-czf", ".tgz": "-czf", ".tar.bz2": "-cjf", ".tbz2": "-cjf", ".tar.xz": "-cJf",
        ".txz": "-cJf", ".tar": "-cf"}


def _next_day(day: str) -> str:
    """The date after an ISO date, or "" where there is no such day."""
    from datetime import date, timedelta

    try:
        return (date.fromisoformat(day) + timedelta(days=1)).isoformat()
    except (ValueError, OverflowError):
        return ""


def _ends(kind: str) -> list[str]:
    """The extensions that a kind of file has."""
    return next((ends for words, ends in _KINDS.items() if kind in words.split()), kind).split()


def _is_extension(text: str) -> bool:
    """True for ".tmp", as in "all .tmp files"."""
    return text[0] == "." and text[1:].isalnum() and text not in (".git", ".DS_Store")


def _home(name: str, mine: bool) -> str:
    """The folder of the home directory that "my documents" or "Downloads" is."""
    own = mine or name[:1].isupper() or name in ("downloads", "desktop")
    return f"~/{name[0].upper()}{name[1:]}" if own and name.lower() in _HOMES else name


def _says_how(word: str) -> bool:
    """True for a word that can hardly be the name of a folder."""
    return word.lower() in (*_SIZES, *_NO_PLACES.split()) or word.endswith("ly")


def _is_folder_name(word: str) -> bool:
    """True for what is the name of a folder, and no word that says how."""
    return word in _FOLDERS or not word.isalpha() and word[0] != "-"


def _looks_like_file(path: str) -> bool:
    name = path.rpartition("/")[2]
    return "." in name[1:] and name != ".." or name.lower() in (
        "readme", "makefile", "license", "dockerfile", "changelog", "passwd", "hosts", "fstab")


def _is_packed(path: str) -> bool:
    """True for a file whose bytes are no text: tools for lines would read or write nonsense."""
    return path.lower().endswith((*_ARCHIVES, ".pdf", ".7z", ".rar", ".zst", *(
        f".{end}" for kind in ("image", "video", "audio") for end in _ends(kind) if end != "svg")))


def _ending(path: str, endings: dict[str, str]) -> str:
    return max((end for end in endings if path.lower().endswith(end)), key=len, default="")


def _settle(request: _Request) -> None:
    """Decides which of the paths that were named are operands, places or names."""
    action, flags = request.action, request.flags
    content = bool(request.object in ("line", "word", "character", "bytes", "occurrence", "size")
                   or request.text or "contents" in flags or request.cut
                   or action in ("search", "replace", "change", "make", "delete", "extract"))
    whole = "noun" in flags or request.filtered
    for path in list(request.places):
        bare = request.object in ("line", "word", "character", "bytes", "occurrence") and not whole
        file = _looks_like_file(path) or bare and path.strip("./~") and path[-1] != "/"
        archive = action in ("list", "show") and _ending(path, _ARCHIVES)
        if action == "delete" and file and "noun" in flags and not request.text:
            continue  # "delete files in list.txt" does not speak of that file
        if "folder-said" not in flags and (content and file and not request.named or archive):
            request.places.remove(path)
            request.files.append(path)
    if action in ("", "find") and not content or action == "find" and request.object == "file":
        for path in list(request.files):
            request.files.remove(path)
            if "/" in path.rstrip("/") or path in (".", "..", "~") or path[-1] == "/":
                request.places.append(path)
            else:
                request.names = request.names or [[]]
                request.names[-1].append(f"-name {_quoted(_literal_glob(path))}")
                if "operand-d" in flags:
                    request.type = "d"
    if action in ("list", "show", "count", "search", "compress", "") or request.object == "size":
        for path in list(request.files):
            if "operand-f" not in flags and "operand-q" not in flags and not _looks_like_file(path):
                if action == "compress" or request.object == "size" and not whole:
                    continue
                if "operand-d" in flags and request.type == "d" and not request.filtered:
                    request.type = ""
                request.files.remove(path)
                request.places.append(path)
    elsewhere = action not in ("compress", "extract", "search")
    if request.files and request.places and elsewhere:
        bases = [place.rstrip("/") for place in request.places]
        request.places = []
        request.files = [path if base == "." or path[0] in "/~" else f"{base}/{path}"
                         for base in bases for path in request.files]
        flags -= {"elsewhere", "here"}


def _find(request: _Request, action: str = "") -> str:
    """The `find` that selects what was asked for."""
    places = []
    for place in dict.fromkeys(request.places or ["."]):
        link = not request.gnu and place in ("/tmp", "/var", "/etc")  # links on macOS
        places.append(_path(place) + ("/" if link else ""))
    parts = ["find", *places]
    if request.type in ("", "d") and not request.named and not request.text:
        parts.append("-mindepth 1")
    depth = 1 if "flat" in request.flags else request.depth
    if depth:
        parts.append(f"-maxdepth {depth}")
    if request.type:
        parts.append(f"-type {request.type}")
    elif request.text:
        parts.append("-type f")
    lazy = "lazy" in request.flags and not request.text
    request.flags -= {"lazy"} if lazy else set()
    for names in (request.kinds, *request.names):
        if lazy:
            names = [name.replace("-name", "-iname", 1) for name in names]
        parts.append(f"\\( {' -o '.join(names)} \\)" if len(names) > 1 else "".join(names))
    parts += request.tests
    for name in request.outside:
        parts += _left_out(name, places)
    if request.text:
        inverted = "! " if "inverted" in request.flags else ""
        parts.append(f"{inverted}-exec grep -q{_grep(request)} {{}} \\;")
        request.flags -= {"inverted", "lazy", "wordly"}
    if not action and any("-exec" in part for part in parts):
        action = "-print"  # an -exec, though it is a test here, takes the place of printing
    parts.append(action)
    return " ".join(part for part in parts if part)


def _left_out(name: str, places: list[str]) -> Iterator[str]:
    """The tests that leave out a folder ("docs/" with all in it), or whatever has the name."""
    literal = _literal_glob(name.rstrip("/"))
    top = literal.partition("/")[0]
    inside = "" if "/" not in literal else "./" if places == ["."] else (
        "" if top in places else "*/")
    if not _looks_like_file(name) or name[-1] == "/":
        inner = inside if inside or "/" in literal else "*/"
        yield f"! -path {_quoted(f'{inner}{literal}/*')}"
    if name[-1] != "/":
        yield f"! -name {_quoted(literal)}" if "/" not in name else (
            f"! -path {_quoted(inside + literal)}")


def _pattern(text: str) -> str:
    """A basic regular expression for a fixed text."""
    return "".join("\\" + sign if sign in "\\.*[]^$/" else sign for sign in text)


def _grep(request: _Request, text: str = "", dash: str = "") -> str:
    """Options (behind others, without a dash) and text of a search for a fixed text."""
    if text:
        options = ("i" if "lazy" in request.flags else "") + "F"
        return f"{dash}{options} -e {_quoted(text)}"
    text = request.text
    plain = all(one.replace(" ", "").replace("_", "").isalnum() for one in (text, *request.more))
    options = ("i" if "lazy" in request.flags else "") + ("w" if "wordly" in request.flags else "")
    options += request.context
    if request.anchor:
        request.flags.discard("anchored")
        text = _pattern(text)
        return f"{options} -e {_quoted('^' + text if request.anchor == '^' else text + '$')}"
    if request.more:
        return f"{'' if plain else 'F'}{options}".rstrip() + "".join(
            f" -e {_quoted(one)}" for one in (text, *request.more))
    options = ("" if plain else "F") + options
    options += "" if options[-1:] == " " else " "
    return f"{options}{'-e ' if text[0] == '-' else ''}{_quoted(text)}"


def _operands(request: _Request) -> str:
    return " ".join(_path(path) for path in request.files)


def _ranked(request: _Request, acting: str = "") -> str | None:
    """The selection sorted and cut to its first ones; shown, or handed to `acting`."""
    if request.sort == "extension":
        return None
    sort, top = request.sort, request.top
    if request.singular and "superlative" in request.flags and not top:
        top = 1
    down = request.descending if request.descending is not None else sort in ("size", "time")
    if "reverse" in request.flags:
        down = not down
        request.flags.discard("reverse")
    if request.type in ("", "d") and sort == "size":  # of a folder, find knows no size
        return None if acting else _largest_folders(request, top, down)
    order = "r" if down else ""
    if not request.gnu:
        if acting:
            return None
        form = {"size": "-exec stat -f '%z%t%N' {} +", "time":
                "-exec stat -f '%m%t%Sm%t%N' -t '%F %H:%M' {} +"}.get(sort, "")
        command = _find(request, form)
        flags = " -n" + order if form else " -" + order if order else ""
        command += f" | sort{flags}" if sort else ""
        command += f" | head -n {top}" if top else ""
        return command + (" | cut -f 2-" if sort == "time" else "")
    form = {"size": "-printf '%s\\t%p\\0'", "time": "-printf '%T@\\t%p\\0'" if acting else
            "-printf '%T@\\t%TY-%Tm-%Td %TH:%TM\\t%p\\0'"}.get(sort, "")
    command = _find(request, form or "-print0")
    if sort:
        command += f" | sort -z{'n' if form else ''}{order}"
    if top:
        command += f" | head -zn {top}"
    if form and (acting or sort == "time"):
        command += " | cut -zf 2-"
    return f"{command} | {acting}" if acting else f"{command} | tr '\\0' '\\n'"


def _largest_folders(request: _Request, top: int, down: bool) -> str | None:
    request.depth = request.depth or 1
    order = "r" if down else ""
    if request.gnu:
        command = f"{_find(request, '-exec du -sh0 {} +')} | sort -zh{order}"
        return command + (f" | head -zn {top}" if top else "") + " | tr '\\0' '\\n'"
    command = f"{_find(request, '-exec du -sh {} +')} | sort -h{order}"
    return command + (f" | head -n {top}" if top else "")


def _on_each(request: _Request, command: str, after: str = "") -> str | None:
    """`command` for the operands, or else for all that was selected."""
    if request.files:
        if request.filtered or request.top or request.sort or request.text:
            return None
        return f"{command} {_operands(request)}{' ' + after if after else ''}"
    if request.top or request.sort:
        if request.descending is None and not request.sort:
            return None
        each = f"I{{}} {command} {{}} {after}" if after else " " + command
        return _ranked(request, "xargs -0r" + each)
    return _find(
        request, f"-exec {command} {{}} {after} \\;" if after else f"-exec {command} {{}} +")


def _contents(request: _Request) -> str | None:
    """What is in all files that were selected."""
    request.flags.discard("contents")
    if request.type != "f" or not request.named:
        return None
    return _on_each(request, "cat")


_SIZED, _SIZED_BSD = "-printf '%s\\t%p\\n'", "-exec stat -f '%z%t%N' {} +"


def _show(request: _Request) -> str | None:
    """list, show, find: a listing; of one file, its content."""
    flags = request.flags
    if request.cut:
        return _cut_files(request)
    if request.text and request.type == "f" and request.action != "search" and (
            request.object == "file" and not request.files and (request.sort or request.top)):
        return _ranked(request)
    if request.text or request.action == "search":
        return _show_matches(request)
    if "only" in flags and "noun" in flags:
        flags.discard("only")
        if request.action == "list" and not request.filtered:
            request.depth = request.depth or 1
    if request.object not in ("", "file"):
        return None
    if request.files:
        return _show_file(request)
    if "duplicated" in flags:
        flags.discard("duplicated")
        return _duplicates(request)
    long = flags & {"detail", "sizes"}
    plain = request.action in ("list", "show") and not request.filtered and not (
        request.top or request.depth or "recursively" in flags or "superlative" in flags
        or "flat" in flags and request.type)
    if plain and request.type in ("", "f"):
        if not (request.places or "noun" in flags):
            return None
        return _ls(request)
    hidden = "hidden" in flags and len(request.tests) == 1 and not request.named
    if request.action in ("list", "show") and "recursively" not in flags and not request.depth and (
            request.type == "d" and plain or hidden):
        request.depth = 1
    flags -= {"hidden", "hiding"}
    if not (request.places and request.action or request.filtered or "noun" in flags):
        return None
    if "contents" in flags:
        return _contents(request)
    if request.sort or request.top:
        flags -= {"detail", "sizes"}
        return _ranked(request) if not request.descending or request.sort else None
    if "detail" in flags:
        flags -= long
        return _find(request, "-ls")
    if "sizes" in flags:
        flags -= long
        return _find(request, _SIZED if request.gnu else _SIZED_BSD)
    return _find(request)


def _cut_files(request: _Request) -> str | None:
    """The first or last lines of each file, or of what a search finds."""
    request.flags.discard("contents")
    if request.text:
        found = _show_matches(request) if request.files or request.places else None
        return found and f"{found} | {request.cut}"
    if request.object not in ("", "file") or not (request.files or request.named):
        return None
    return _on_each(request, request.cut)


def _ls(request: _Request) -> str | None:
    flags = request.flags
    options = "A" if flags & {"all", "hiding"} else ""
    if flags & {"detail", "sizes"} or request.sort in ("size", "time"):
        options += "lh" if request.sort == "size" or "sizes" in flags else "l"
    down = request.descending
    if down is None:
        down = request.sort in ("size", "time")
    if "reverse" in flags:
        down = not down
    options += {"size": "S", "time": "t", "extension": "X"}.get(request.sort, "")
    if request.sort == "extension" and (not request.gnu or down):
        return None
    options += "r" if down == (request.sort not in ("size", "time")) else ""
    flags -= {"detail", "sizes", "reverse", "hiding"}
    places = [_path(place) for place in request.places if place != "." or len(request.places) > 1]
    return " ".join(["ls", *(["-" + options] if options else []), *places])


def _show_file(request: _Request) -> str | None:
    """Shows named files; of an archive, what it holds."""
    if request.filtered or request.type == "d" or request.top or request.sort:
        return None
    request.flags.discard("contents")
    ending = _ending(request.files[0], _ARCHIVES)
    if request.action == "find" or "detail" in request.flags or "sizes" in request.flags:
        request.flags -= {"detail", "sizes"}
        return None if request.action == "find" else f"ls -lh {_operands(request)}"
    if ending:
        tool = {"unzip": "unzip -l", "tar -xf": "tar -tf", "gunzip": "gzip -cd", "bunzip2":
                "bzip2 -cd", "unxz": "xz -cd"}[_ARCHIVES[ending]]
        return f"{tool} {_operands(request)}" if len(request.files) == 1 else None
    if request.action == "list":
        return None
    if "numbers" in request.flags:
        request.flags.discard("numbers")
        return f"cat -n {_operands(request)}"
    return f"cat {_operands(request)}"


def _show_matches(request: _Request) -> str | None:
    """Lines that hold a text, or the files that do."""
    flags = request.flags
    if not request.text or request.sort or request.top or request.type not in ("", "f"):
        return None
    files_only = request.object == "file" and request.action != "search" or "names" in flags
    lines = request.object == "line" or request.action == "search" or "numbers" in flags
    inverted = "inverted" in flags
    numbers = "n" if request.action == "search" or "numbers" in flags else ""
    if request.object not in ("", "file", "line") or not (files_only or lines):
        return None
    if not request.files and not request.places and request.object == "line" and not (
            request.named or "noun" in flags):
        return None
    simple = not request.tests and not request.depth and "flat" not in flags and not (
        request.named or request.outside)
    letter = "" if not inverted else "v"
    if files_only:
        numbers, letter = "", "L" if inverted else "l"
    command = None
    if request.files:
        if not request.filtered:
            command = f"grep -{numbers}{letter}{_grep(request)} {_operands(request)}"
            command = command.replace("grep - ", "grep ", 1)
    elif simple:
        places = " ".join(_path(place) for place in request.places or ["."])
        numbers = numbers or ("" if files_only else "n")
        command = f"grep -r{numbers}{letter}{_grep(request)} {places}"
    elif files_only:
        command = _find(request)
    else:
        grep = _grep(request)
        request.text = ""
        request.type = "f"
        command = _find(request, f"-exec grep -Hn{letter}{grep} {{}} +")
    flags -= {"names", "numbers", "inverted", "lazy", "wordly"}
    return " | ".join([command, *request.pipes]) if command else None


def _duplicates(request: _Request) -> str | None:
    """Files of the same content, by checksum."""
    if request.type != "f" or request.sort or request.top or not request.action and (
            request.singular):
        return None  # "duplicate the file a.txt" is to copy it
    if request.gnu:
        return _find(request, "-exec sha256sum -z {} +") + (
            " | sort -z | uniq -zw 64 -D | tr '\\0' '\\n'")
    return _find(request, "-exec shasum -a 256 {} +") + (
        " | sort | awk '$1 == last { print held $0; held = \"\"; next }"
        " { last = $1; held = $0 \"\\n\" }'")


def _count(request: _Request) -> str | None:
    """How many files, lines, words, characters, bytes or occurrences."""
    flags = request.flags
    if request.top or request.sort:
        return None
    if request.object == "file" and len(request.places) == 1 and request.type == "f" and (
            tool := _ARCHIVES.get(_ending(request.places[0], _ARCHIVES), "")) and not (
            request.filtered):
        lists = {"unzip": "unzip -Z1", "tar -xf": "tar -tf"}.get(tool)
        return f"{lists} {_path(request.places[0])} | grep -vc '/$'" if lists else None
    what = {"line": "-l", "word": "-w", "character": "-m", "bytes": "-c"}.get(request.object)
    if request.object == "occurrence" or request.object == "line" and request.text:
        return _count_matches(request)
    if what:
        if request.text or request.tests and not (request.type or request.named):
            return None
        if request.files:
            return f"wc {what} {_operands(request)}" if not request.filtered else None
        if not (request.named or "noun" in flags):
            return None
        request.type = "f"
        if flags & {"each", "every"}:
            flags.discard("each")
            return _find(request, f"-exec wc {what} {{}} +")
        return _find(request, "-exec cat {} +") + f" | wc {what}"
    if request.object != "file" and not request.named or request.files:
        return None
    if "hidden" in flags:
        flags.discard("hidden")
    if request.gnu:
        command = _find(request, "-printf .") + " | wc -c"
    else:
        command = _find(request, "-print0") + " | tr -cd '\\0' | wc -c"
    flags -= {"inverted", "lazy", "wordly"}
    return command


def _count_matches(request: _Request) -> str | None:
    only = "o" if request.object == "occurrence" else ""
    invert = "v" if "inverted" in request.flags else ""
    grep = _grep(request)
    request.flags -= {"inverted", "lazy", "wordly"}
    if request.pipes:
        found = f"grep -h{invert}{grep} {_operands(request)}"
        plain = request.files and not (request.filtered or only)
        return " | ".join([found, *request.pipes, "wc -l"]) if plain else None
    if request.files and not request.filtered:
        if only:
            return f"grep -oh{grep} {_operands(request)} | wc -l"
        if len(request.files) > 1:
            return f"grep -h{invert}{grep} {_operands(request)} | wc -l"
        return f"grep -c{invert}{grep} {_operands(request)}"
    if not (request.named or request.places or "noun" in request.flags):
        return None
    request.text, request.type = "", "f"
    return _find(request, f"-exec grep -h{only}{invert}{grep} {{}} +") + " | wc -l"


def _size(request: _Request) -> str | None:
    """Bytes of files; the disk usage of folders."""
    if request.type == "d" and request.sort == "size" and not request.filtered:
        request.flags.discard("each")
        return _largest_folders(request, request.top, request.descending is not False)
    if request.top or request.sort or request.text:
        return None
    each = bool(request.flags & {"each", "every"}) or "sizes" in request.flags
    request.singular = request.singular and not each
    request.flags -= {"sizes", "each"}
    if request.files:
        if request.filtered:
            return None
        tool = "wc -c" if all(map(_looks_like_file, request.files)) and (
            "operand-d" not in request.flags) else "du -sh"
        return f"{tool} {_operands(request)}"
    if each and request.type != "d":
        request.type = "f"
        return _find(request, _SIZED if request.gnu else _SIZED_BSD)
    if request.type == "d" and not request.singular or request.type == "d" and request.tests:
        request.depth = request.depth or 1
        return _find(request, "-exec du -sh {} +")
    if request.filtered or request.type == "f":
        request.type = "f"
        form = "-printf '%s\\n'" if request.gnu else "-exec stat -f %z {} +"
        return _find(request, form) + " | awk '{ sum += $1 } END { printf \"%.0f\\n\", sum }'"
    if not request.places:
        return None
    return "du -sh " + " ".join(map(_path, request.places))


def _members(request: _Request) -> str | None:
    """What is done to files in an archive: show, extract, delete."""
    how = {"unzip": {"show": "unzip -p", "extract": "unzip", "delete": "zip -d"},
           "tar -xf": {"show": "tar -xOf", "extract": "tar -xf"}}
    tool = how.get(_ARCHIVES[_ending(request.archive, _ARCHIVES)], {}).get(request.action)
    alone = not (request.filtered or request.places or request.dest or request.text or request.sort)
    return f"{tool} {_path(request.archive)} {_operands(request)}" if tool and alone else None


def _delete(request: _Request) -> str | None:
    if request.object == "line" and request.text and request.files and not (
            request.filtered or request.more or request.flags - _NEUTRAL - {"anchored"}):
        request.flags.discard("anchored")
        option = "-i" if request.gnu else "-i ''"
        start, end = request.anchor == "^", request.anchor == "$"
        pattern = f"/{'^' * start}{_pattern(request.text)}{'$' * end}/d"
        return f"sed {option} {_quoted(pattern)} {_operands(request)}"
    if request.object not in ("", "file") or "broken" in request.flags:
        return None
    if "hidden" in request.flags:
        request.flags.discard("hidden")
        request.depth = request.depth or 1
    if request.files:
        folder = request.type == "d" or any(path[-1] == "/" for path in request.files)
        if any(not path.strip("./~*") for path in request.files):
            return None
        return _on_each(request, "rm -r" if folder else "rm")
    if not (request.filtered or request.text) and not request.sort:
        if "flat" in request.flags and not request.type:
            request.type = "f"
        everything = request.places and not request.files and (
            request.type == "" and "noun" in request.flags or "contents" in request.flags)
        request.flags.discard("contents")
        if request.type == "l":
            return _find(request, "-delete")
        known = everything and not {".", "~", "/", ".."} & set(request.places)
        return _find(request, "-delete") if known else None
    if request.sort or request.top:
        single = request.singular and "superlative" in request.flags
        if request.type != "f" or not (request.sort and (request.top or single)):
            return None
        return _on_each(request, "rm")
    if request.type == "d" and "-empty" not in request.tests:
        return _find(request, "-prune -exec rm -r {} +") if request.names else None
    return _find(request, "-delete") if request.type or (
        request.tests == ["-empty"] and "noun" in request.flags) else None


def _transfer(request: _Request) -> str | None:
    """copy, move."""
    if "backup" in request.flags:
        request.flags.discard("backup")
        if len(request.files) == 1 and not request.dest:
            request.dest = request.files[0].rstrip("/") + ".bak"
    if not request.dest or request.object not in ("", "file") or "format" in request.flags:
        return None
    copying = request.action == "copy"
    if "hidden" in request.flags:
        request.flags.discard("hidden")
        request.depth = request.depth or 1
    if "contents" in request.flags and request.places and not (request.files or request.filtered):
        request.flags = request.flags - {"contents"} | {"noun"}  # all that is in a folder
    if request.outside and request.files and copying and not (
            request.named or request.tests or request.text):
        target = _path(request.dest)
        left = " ".join(f"--exclude={_quoted(name.rstrip('/'))}" for name in request.outside)
        return (f"mkdir -p {target} && tar -cf - {left} {_operands(request)}"
                f" | tar -xf - -C {target}")
    safely = " -n" if "safely" in request.flags else ""
    request.flags.discard("safely")
    if request.files:
        folder = request.type == "d" or not all(map(_looks_like_file, request.files))
        command = (("cp -R" if folder else "cp") if copying else "mv") + safely
        return _on_each(request, command, _path(request.dest))
    if request.type == "" and request.outside and not any("/" in one for one in request.outside):
        if request.named or request.tests or request.text:
            return None
        request.tests = [f"! -name {_quoted(_literal_glob(one))}" for one in request.outside]
        request.outside = []
        whole = True  # "everything except docs": what stands here, not all files in it
    else:
        whole = not (request.filtered or request.text or request.sort)
    if request.type not in ("", "f") or _looks_like_file(request.dest) or whole and (
            request.places in (["~"], ["/"]) or "noun" not in request.flags):
        return None
    if whole:
        request.depth = request.depth or 1
        if not request.places or request.places == ["."]:
            top = request.dest.strip("/").split("/")[0]
            request.tests.append(f"! -name {_quoted(_literal_glob(top))}")
            if request.dest[0] in "/~.":
                return None
        if request.type == "":
            target = _path(request.dest).rstrip("/") + "/"
            each = f"cp -R{safely}" if copying else "mv -n"
            return _find(request, f"-exec {each} {{}} {target} \\;")
    request.type = "f"
    target = _path(request.dest).rstrip("/") + "/"
    inside = request.dest.strip("/")
    if request.dest[0] not in "/~." and (request.places or ["."]) == ["."]:
        request.tests.append(f"! -path {_quoted('./' + _literal_glob(inside) + '/*')}")
    return _on_each(request, "cp" + safely if copying else "mv -n", target)


def _rename(request: _Request) -> str | None:
    if len(request.files) == 2 and not request.dest:
        request.dest = request.files.pop()  # as mv is typed
    if request.files and "noun" in request.flags and not (
            request.flags & {"operand-f", "operand-d"}):
        return None  # "rename foo to bar in all files"
    extension = "extension" in request.flags
    request.flags.discard("extension")
    if request.files and len(request.files) == 1 and request.dest and not request.filtered and (
            "format" not in request.flags and request.dest[-1] != "/"):
        dest = request.dest
        if extension:
            dest = request.files[0].rpartition(".")[0] + "." + dest.lstrip(".")
        folder, slash, _ = request.files[0].rpartition("/")
        if slash and "/" not in dest and dest[0] != "~":
            dest = f"{folder}/{dest}"
        return f"mv {_operands(request)} {_path(dest)}"
    request.kinds = [test for test in request.kinds if test != f"-iname '*{request.dest}'"]
    tests = sum(request.names, request.kinds)
    old = tests[0].partition("'*")[2].rstrip("'") if len(tests) == 1 else ""
    new = "." + request.dest.lstrip("*").lstrip(".")
    plain = old[1:].isalnum() and new[1:].isalnum() and request.dest and old[:1] == "." and (
        request.dest[0] in ".*" or new[1:] in _EXTENSIONS)
    if not plain or request.files or request.sort or request.text:
        return None
    request.flags.discard("format")
    request.type = "f"
    return _find(request, f"-name '*{old}' -exec sh -c 'for file; do mv -n \"$file\" "
                 f"\"${{file%.*}}{new}\"; done' sh {{}} +".removeprefix(f"-name '*{old}' "))


def _compress(request: _Request) -> str | None:
    flags = request.flags
    form = "zip" if "as-zip" in flags else "tar.gz"
    tarred = flags & {"as-zip", "as-tar"}
    flags -= {"as-zip", "as-tar"}
    if request.object not in ("", "file"):
        return None
    if request.top or request.sort:
        plain = not (tarred or request.dest or request.files) and request.type == "f"
        return _on_each(request, request.tool) if plain else None
    chosen = bool(request.named or request.tests or request.text)
    outside, request.outside = request.outside, request.outside if chosen else []
    sources = request.files or ([] if chosen or request.type == "f" else request.places)
    dest = request.dest
    if "format" in flags:
        flags.discard("format")
        form, dest, tarred = dest[1:], "", {"format"}
        form = "tar.gz" if form in ("gz", "archive") else form
    base = sources[0].rstrip("/") if sources else "archive"
    base = "archive" if base == "." else base
    files = request.type != "d" and bool(sources) and all(map(_looks_like_file, sources))
    if not dest and not tarred and (chosen or files):
        keep = " -k" if "original" in flags else ""
        flags.discard("original")
        return _on_each(request, request.tool + keep) if request.type != "d" else None
    if request.tool != "gzip":
        return None
    if not dest and base.strip("./~"):
        dest = f"{base}.{form}"
    elif dest and not _ending(dest, {**_TAR, ".zip": ""}):
        if dest.endswith((".gz", ".bz2", ".xz", ".7z", ".rar")):
            return None
        dest = f"{dest}.{form}"
    if not dest or not (sources or chosen) or chosen and request.files:
        return None
    ending = _ending(dest, {**_TAR, ".zip": ""})
    target = _path(dest if ":" not in dest or "/" in dest else "./" + dest)
    if chosen:
        if ending == ".zip":
            return _find(request, f"-exec zip {target} {{}} +")
        return f"{_find(request, '-print0')} | tar {_TAR[ending]} {target} --null -T -"
    names = " ".join(map(_path, sources))
    if ending == ".zip":
        left = [_quoted(f"*/{name.rstrip('/')}/*") for name in outside]
        return f"zip -r {target} {names}" + (" -x " + " ".join(left) if left else "")
    target += "".join(f" --exclude={_quoted(name.rstrip('/'))}" for name in outside)
    hide = f"--exclude={_quoted('./' + dest)} " if names == "." and "/" not in dest else ""
    return f"tar {_TAR[ending]} {target} {hide}{names}" if ending else None


def _extract(request: _Request) -> str | None:
    if request.kinds and not (request.files or request.dest or request.tests or request.names):
        tool = _ARCHIVES.get(_ending(request.kinds[0].strip("'"), _ARCHIVES))
        single = tool and len(request.kinds) == 1
        return _find(request, f"-exec {tool} {{}} \\;") if single else None
    places = [place for place in request.places if place != "."]
    dest = request.dest or (places[0] if places else "")
    if len(request.files) != 1 or len(places) > 1 or places and request.dest or (
            request.filtered):
        return None
    tool = _ARCHIVES.get(_ending(request.files[0], _ARCHIVES), "")
    if "safely" in request.flags and tool in ("unzip", "tar -xf"):
        request.flags.discard("safely")
        tool = {"unzip": "unzip -n", "tar -xf": "tar -xkf"}[tool]
    if "original" in request.flags and tool in ("gunzip", "bunzip2", "unxz"):
        request.flags.discard("original")
        tool += " -k"
    archive = _operands(request)
    if ":" in archive and "/" not in archive:
        archive = f"./{archive}"  # or tar takes it for a file of another host
    if not tool or not dest or dest == ".":
        return f"{tool} {archive}" if tool else None
    if tool[:5] not in ("unzip", "tar -"):
        return None
    target = _path(dest)
    make = "" if dest in ("~", "..") else f"mkdir -p {target} && "
    return f"{make}{tool} {archive} {'-d' if tool[0] == 'u' else '-C'} {target}"


def _replace(request: _Request) -> str | None:
    """A fixed text for another, in place; never inside a repository of git."""
    if "new" not in request.flags or request.type not in ("", "f") or request.sort or request.top:
        return None
    old = _pattern(request.text)
    new = "".join("\\" + sign if sign in "\\&/" else sign for sign in request.new)
    if "wordly" in request.flags and request.gnu:
        request.flags.discard("wordly")
        old = f"\\b{old}\\b"
    lazy = "I" if "lazy" in request.flags and request.gnu else ""
    request.flags -= {"lazy"} if lazy else set()
    request.text = ""
    command = "sed -i " if request.gnu else "sed -i '' "
    command += _quoted(f"s/{old}/{new}/g{lazy}")
    if not request.files:
        if not (request.named or "noun" in request.flags or request.places):
            return None
        request.type = "f"
        request.tests.append("! -path '*/.git/*'")
    return _on_each(request, command)


def _change(request: _Request) -> str | None:
    """make, change: permissions; new folders and files."""
    if request.mode:
        if request.files or request.filtered or request.mode.isdigit() and (
                "noun" in request.flags and request.type):
            tool = "chmod -R" if "recursively" in request.flags and request.files else "chmod"
            request.flags.discard("permission")
            return _on_each(request, f"{tool} {request.mode}")
        return None
    if request.action != "make" or not request.files or request.filtered or (
            request.type not in ("f", "d") or request.dest or request.text):
        return None
    return ("mkdir -p " if request.type == "d" else "touch ") + _operands(request)


_COMPOSERS = {
    "": _show, "show": _show, "list": _show, "find": _show, "search": _show, "count": _count,
    "delete": _delete, "copy": _transfer, "move": _transfer, "rename": _rename,
    "compress": _compress, "extract": _extract, "replace": _replace, "change": _change,
    "make": _change,
}


def _compose(words: list[_Word], gnu: bool) -> str | None:
    request = _Request(words, gnu)
    if not request.read():
        return None
    _settle(request)
    if request.type in ("", "d") and any("-size" in test for test in request.tests):
        if request.type or "noun" in request.flags and not any(
                word.key == "thing" for word in words):
            return None  # of a folder, find knows the size of the list of names in it
        request.type = "f"
    acting = request.action in _ACTING
    if acting and (request.singular and not request.files and "superlative" not in request.flags
                   and not request.archive or "/" in request.places):
        return None  # which one? and nothing is done to a whole machine
    if request.pipes and request.action not in ("", "show", "list", "find", "search", "count"):
        return None
    if request.action not in ("compress", "extract", "count") and any(
            _looks_like_file(place) and place.lower().rpartition(".")[2] in _EXTENSIONS
            for place in request.places):
        return None  # a file, where a folder is due
    reads = request.text or request.cut or request.action in ("count", "replace") and (
        request.object not in ("file", "size"))
    if reads and not request.archive and (any(map(_is_packed, request.files)) or any(
            _ending(test.strip("'"), _ARCHIVES) for test in request.kinds)):
        return None
    if words[0].text.lower() in ("who", "whos") or any(
            word.kind == "path" and ":" in word.text.partition("/")[0] for word in words):
        return None  # a question about people; a path of another machine
    composer = _members if request.archive else _COMPOSERS[request.action]
    if request.object == "size":
        if request.action not in ("", "show", "count", "find", "list"):
            return None
        composer = _size
    elif request.action in ("", "show", "find", "list") and request.object in (
            "word", "character", "bytes", "occurrence"):
        return None
    if "/" in request.places and len(request.places) > 1:
        request.places.remove("/")  # "on this machine, under /usr"
        if not all(place[0] in "/~" for place in request.places):
            return None
    if request.cut and composer is not _show:
        return None
    if request.dest and composer not in (_transfer, _rename, _compress, _extract, _change):
        return None
    if any("-size" in test for test in request.tests) or request.sort == "size":
        request.flags.discard("huge")
    command = composer(request)
    return command if request.flags <= _NEUTRAL else None


# Each rule: its parts, the command, and the macOS form where that differs ("": none). The first
# rule in which every word of a prompt has a place is taken; the order of words is free. Parts:
#   word        a word's key or text that must be there; a|b: one of them; ?word: it may be missing;
#   !word       what the prompt tells to do: only polite words and a program's name come before it,
#               so that no question about an action runs it;
#   of|by=X     a slot (`_slot_value`) and the words that may stand right before it. *: any word of
#               the rule, ^: nothing, +word: it follows. ?of=X may be missing; X+ are several.
# In a command, <X> is a value and <word> which of the alternatives was said; what stands in
# brackets is left out where its value is missing; <?word> and <!word> ask whether it is there.
_RULES = r"""
# text of one file
lines first|top F ; lines NTH F => head <F>
lines last|bottom F => tail <F>
line N and=M F => sed -n '<N>p;<M>p' <F>
line !delete N and=M F => sed -i '<N>d;<M>d' <F> =mac=> sed -i '' '<N>d;<M>d' <F>
line !delete first N F => sed -i 1,<N>d <F> =mac=> sed -i '' 1,<N>d <F>
line !delete last N F => sed -i -e :a -e '$d;N;2,<N>ba' -e 'P;D' <F> =mac=>
line after|past L ?thing ?on ?onwards F => sed 1,<L>d <F>
line from L ?thing ?on ?onwards F => tail -n +<L> <F>
except line NTH ?all|every F => sed <NTH>d <F>
except first line ?all|every F ; except header|headers F => tail -n +2 <F>
except first N line ?all|every F => tail -n +<N1> <F>
except last line ?all|every F => sed '$d' <F>
except last N line ?all|every F => head -n -<N> <F> =mac=>
line first|top|head N F => head -n <N> <F>
line last|bottom|tail N F => tail -n <N> <F>
line !delete first F => sed -i 1d <F> =mac=> sed -i '' 1d <F>
line !delete last F => sed -i '$d' <F> =mac=> sed -i '' '$d' <F>
line !delete L F ?number => sed -i <L>d <F> =mac=> sed -i '' <L>d <F>
line !delete N to|through|*=M ?between F => sed -i <N>,<M>d <F> =mac=> sed -i '' <N>,<M>d <F>
line last F => tail -n 1 <F>
line first F => head -n 1 <F>
line ?number L F => sed -n <L>p <F>
line N F => head -n <N> <F>
line ?between N and|to|through|*=M ?through F => sed -n <N>,<M>p <F>
first|top N F => head -n <N> <F>
last|bottom N F => tail -n <N> <F>
bytes first N F => head -c <N> <F>
bytes last N F => tail -c <N> <F>
sorted ?line ?file ?content ?contents ?alphabetically F => sort <F>
sorted reverse|descending ?line ?file F => sort -r <F>
sorted lazy ?line ?file F => sort -f <F>
sorted length ?line ?file F => awk '{ print length, $0 }' < <F> | sort -n | cut -d ' ' -f 2-
sorted ?line ?file F to|as=O ?save => sort -o <O> <F>
!merge|combine|join|concatenate ?file F+ to|as=O ?file => cat <F> > <O>
!append|add ?line|text QT ?end to|of|at|in=F => printf '%s\n' <QT> >> <F>
!append ?contents ?file F to=G => cat <F> >> <G>
!insert|prepend|add ?line|text QT top|start|beginning|starting to|of|at|in=F => { printf '%s\n'
    <QT>; cat <F>; } > <F>.tmp && cat <F>.tmp > <F> && rm <F>.tmp
!empty|clear|truncate ?file ?contents FILE => : > <FILE>
!replace|convert|change ?all|every tab|tabs with|to|for=N space|spaces F => sed -i "s/$(printf
    '\t')/$(printf '%<N>s')/g" <F> =mac=> sed -i '' "s/$(printf '\t')/$(printf '%<N>s')/g" <F>
!convert|delete|change|fix|replace windows|dos|crlf|carriage line|return ?ending|endings ?unix|linux
    F => sed -i 's/\r$//' <F> =mac=> sed -i '' "s/$(printf '\r')\$//" <F>
!wrap|fold ?line ?file F at|to=N ?character|column => fold -s -w <N> <F>
email|emails ?address ?all ?extract ?find in|from=FILE => grep -Eo
    '[[:alnum:]._%+-]+@[[:alnum:].-]+' <FILE>
ip|ips ?address ?all ?extract in|from=FILE => grep -Eo '([0-9]{1,3}\.){3}[0-9]{1,3}' <FILE>
url|urls ?all ?extract in|from=FILE => grep -Eo 'https?://[^[:space:]]+' <FILE>
common|frequent|top ip N ?address ?most in|from|of=FILE => grep -Eo '([0-9]{1,3}\.){3}[0-9]{1,3}'
    <FILE> | sort | uniq -c | sort -rn | head -n <N>
diff|difference|differences|compare sidebyside ?between F and|with|*=G => diff -y <F> <G>
diff|difference|differences|compare folder ?between F and|with|*=G => diff -r <F> <G>
!test|check|verify ?integrity ?archive of|archive|*=ZIP => unzip -t <ZIP>
!test|check|verify ?integrity ?archive of|archive|*=TAR => tar -tf <TAR> > /dev/null && echo ok
!copy permission from|of=F to=G => chmod --reference=<F> <G> =mac=>
process|what|who|program opened|open|usage|accessed FILE => lsof <FILE>
longest word F => tr -cs '[:alnum:]' '[\n*]' < <F> | awk 'length > longest { longest = length; word
    = $0 } END { print word }'
line F not|except in=G => grep -vxFf <G> <F>
point|pointing|points ?link ?to ?where F ; target link F => readlink <F>
link hard F => find . -samefile <F>
link hard !make ?to F named=X => ln <F> <X>
link !make named=X ?pointing to=DEST => ln -s <DEST> <X>
link !make ?pointing to=F named=G => ln -s <F> <G>
!rename ?all file ?name lowercase ?to => find . -depth -type f -name '*[[:upper:]]*' -exec sh -c
    'for file; do name=$(printf %s "${file##*/}" | tr "[:upper:]" "[:lower:]"); mv -n "$file"
    "${file%/*}/$name"; done' sh {} +
!replace space|spaces underscore|underscores ?in ?all file|filename|name ?name|names|file => find .
    -depth -type f -name '* *' -exec sh -c 'for file; do name=$(printf %s "${file##*/}" | tr " " _);
    mv -n "$file" "${file%/*}/$name"; done' sh {} +
sorted numerically ?reverse|descending ?line ?file ?number F => sort -n[ -r<?reverse>] <F>
sorted unique ?line ?file F ; sorted delete duplicated ?line ?file F => sort -u <F>
sorted column L ?line ?file ?numerically ?reverse|descending F => sort[<C>][ -n<?numerically>][
    -r<?reverse>] -k <L>,<L> <F>
counts unique|distinct|duplicated line F => sort <F> | uniq -c
unique|distinct line F => sort -u <F>
count unique|distinct line F => sort -u <F> | wc -l
value unique|distinct ?column L F ; unique|distinct column L ?contents F => cut[<CUT>] -f <L> <F> |
    sort -u
duplicated|repeated line F => sort <F> | uniq -d
duplicated line !delete F => awk '!seen[$0]++' < <F>
line occurrence|times|frequency ?count ?each ?occur|occurs|appear|appears F ; line count
    occur|occurs|appear|appears each ?times F ; frequency|count each line ?unique ?distinct F =>
    sort <F> | uniq -c | sort -rn
empty|blank line !delete F => sed -i '/^[[:space:]]*$/d' <F> =mac=> sed -i '' '/^[[:space:]]*$/d'
    <F>
empty|blank count line F => grep -c '^[[:space:]]*$' <F>
nonempty count line F => grep -c '[^[:space:]]' <F>
nonempty line F => grep '[^[:space:]]' <F>
longest line F => awk 'length > longest { longest = length; line = $0 } END { print line }' < <F>
random line F => shuf -n 1 <F> =mac=> sort -R <F> | head -n 1
random line N F => shuf -n <N> <F> =mac=> sort -R <F> | head -n <N>
line order random F ; !shuffle ?line ?file F => shuf <F> =mac=> sort -R <F>
reverse ?line ?order ?contents F => tac <F> =mac=> tail -r <F>
numbers|number ?line ?contents F => cat -n <F>
column L ?separated ?comma ?csv ?each|every ?line F => awk[<S>] '{ print $<L> }' < <F>
column N and=M F => awk[<S>][<OFS>] '{ print $<N>, $<M> }' < <F>
column last F => awk[<S>] '{ print $NF }' < <F>
sum|total|add column L ?up ?value ?values ?number ?numbers ?add ?sum F => awk[<S>] '{ sum += $<L> }
    END { print sum }' < <F>
average|mean column L ?value ?values ?number ?numbers F => awk[<S>] '{ sum += $<L> } END { if (NR)
    print sum / NR }' < <F>
maximum|max|biggest column L ?value F => awk[<S>] '{ print $<L> }' < <F> | sort -n | tail -n 1
minimum|min|smallest column L ?value F => awk[<S>] '{ print $<L> }' < <F> | sort -n | head -n 1
> line N character F => awk 'length > <N>' < <F>
count word unique|distinct|different F => tr -cs '[:alnum:]' '[\n*]' < <F> | sed '/^$/d' | sort -u |
    wc -l
common|frequent word ?most ?newest N F ; top word N F => tr -cs '[:alnum:]' '[\n*]' < <F> | sed
    '/^$/d' | sort | uniq -c | sort -rn | head -n <N>
words common|frequent ?most ?newest F ; word frequency|frequencies ?count ?each F ; count each word
    ?occurrence ?times ?occur|occurs|appear|appears F => tr -cs '[:alnum:]' '[\n*]' < <F> | sed
    '/^$/d' | sort | uniq -c | sort -rn
word common|frequent ?most ?newest F => tr -cs '[:alnum:]' '[\n*]' < <F> | sed '/^$/d' | sort | uniq
    -c | sort -rn | head -n 1
common|frequent|repeated line ?most ?newest ?top N F => sort <F> | uniq -c | sort -rn | head -n <N>
common|frequent line most|newest F => sort <F> | uniq -c | sort -rn | head -n 1
uppercase ?convert|turn ?change ?make ?text ?contents ?letter F => tr '[:lower:]' '[:upper:]' < <F>
lowercase ?convert|turn ?change ?make ?text ?contents ?letter F => tr '[:upper:]' '[:lower:]' < <F>
whitespace|space trailing !delete|strip|trim F => sed -i 's/[[:space:]]*$//' <F> =mac=> sed -i ''
    's/[[:space:]]*$//' <F>
tail|follow|watch last|tail ?log F => tail <F>
tail F => tail <F>
head F => head <F>
follow|watch|tail ?follow|live|grow ?log ?live ?file F => tail -f <F>
compare|diff|difference|differ|differs ?between ?file ?line of|in|*=F and|with|to|from|against|*=G
    => diff <F> <G>
line common|shared ?both ?between F and|with|*=G => grep -Fxf <F> <G>
same|equal|identical|duplicated|differ F and|to|as|from|*=G ?contents ?file => cmp <F> <G> && echo
    identical
pretty|format|indent|prettify ?print|show ?json F => python3 -m json.tool <F>
valid|validate ?json F => python3 -m json.tool <F> > /dev/null && echo valid
verify|check hash ?md5 ?sha1 ?sha512 ?sha256 in|of|from|with|against=F => sha256sum -c <F> =mac=>
    shasum -a 256 -c <F>
sha256 all file ?hash ?sum ?folder ; hash all file ?sha256 ?folder => find . -maxdepth 1 -type f
    -exec sha256sum {} + =mac=> find . -maxdepth 1 -type f -exec shasum -a 256 {} +
md5 ?hash ?sum ?text QT => printf %s <QT> | md5sum =mac=> printf %s <QT> | md5
sha1|sha256|sha512 ?hash ?sum ?text QT => printf %s <QT> | <sha1>sum =mac=>
md5 ?hash ?sum ?file F => md5sum <F> =mac=> md5 <F>
sha512 ?hash ?sum ?file F => sha512sum <F> =mac=> shasum -a 512 <F>
sha1 ?hash ?sum ?file F => sha1sum <F> =mac=> shasum -a 1 <F>
sha256 ?hash ?sum ?file F ; hash ?file F => sha256sum <F> =mac=> shasum -a 256 <F>
base64 !decode ?text QT => printf %s <QT> | base64 -d =mac=> printf %s <QT> | base64 -D
base64 ?encode ?text QT => printf %s <QT> | base64
base64 decode F ?to|into|as=G => base64 -d < <F>[ > <G>] =mac=> base64 -D < <F>[ > <G>]
base64 ?encode ?encoded ?convert F ?to|into|as=G => base64 < <F>[ > <G>]
type|kind F ?file => file <F>
permission octal|numeric|number ?form ?file F => stat -c %a <F> =mac=> stat -f %Lp <F>
permission ?file F ; permission F => ls -ld <F>
add execute|executable permission F ; !chmod +x F => chmod +x <F>
owner|owned|owns|own group ?who F => stat -c %U:%G <F> =mac=> stat -f %Su:%Sg <F>
owner|owned|owns|own ?who ?user ?file F => stat -c %U <F> =mac=> stat -f %Su <F>
group ?file ?owner ?owns of|file|for=F => stat -c %G <F> =mac=> stat -f %Sg <F>
modified|modification|newest when|time|date ?when ?time ?date ?last F => stat -c %y <F> =mac=> stat
    -f %Sm <F>
detail|metadata ?file F => stat <F>
split ?file F of|*=N line ?each ?piece ?chunk ?part ?into => split -l <N> <F>
absolute|full path ?file F => realpath <F>
extension file count ?each|group ?type => find . -type f -name '?*.*' -printf '%f\0' | sed -z
    's/.*\.//' | tr '\n\0' '?\n' | sort | uniq -c | sort -rn =mac=>
owner !change|set ?recursively F to|as|*=X ; !chown ?recursively F to|*=X ; !chown ?recursively
    to|*=X F ; owner !change to|owner=X of|for|*=F ?recursively => chown[ -R<?recursively>] <X> <F>
group !change|set ?recursively F to|as|*=X ; !chgrp ?recursively F X => chgrp[ -R<?recursively>] <X>
    <F>
permission !change|set ?recursively F to|as|*=P ; !chmod ?recursively F to|*=P ; !chmod ?recursively
    P F => chmod[ -R<?recursively>] <P> <F>
link !make pointing to|at=F *|named=G ; link !make G pointing to|at=F => ln -s <F> <G>
link !make from|*=F to=G => ln -s <F> <G>
size folder|each disk|each ?usage ?folder ?each ?biggest => du -h -d 1 .
disk usage folder ?each ; disk eating|filling|hogging ?space => du -h -d 1 . | sort -h
tree ?folder ?structure ?view => find . -print | sort =mac=> find . -print | sort
# disk
room|space|disk|df ?disk ?space ?left ?free ?available ?usage ?remaining ?drive ?much ?how ?full
    on|in|of|for|at=W ?human ?readable => df -h <W>
filesystem|disk ?device ?partition ?folder ?mounted on|for|of|in|is|*=W ?mounted ?on => df <W>
filesystem type ?usage ?used on|of|in|for|*=W => df -T <W> =mac=> mount
room ?disk ?left ?free ?available ?remaining ?usage ?drive ?hard => df -h
space|disk|df ?disk ?space ?left ?free ?available ?usage ?remaining ?drive ?hard ?much ?how ?full
    ?filesystem ?mounted ?each ?sizes ?format => df -h
drive ?hard full|space|free|usage ?how ?left ?free => df -h
filesystem type ?mounted ?each => df -hT =mac=> mount
filesystem ?usage ?mounted ?size ?disk ?space ?free => df -hT =mac=> df -h
inode ?usage ?free ?left ?available ?disk ?how ?on|of|in|for=W => df -i[ <W>]
mounted on|at|in|under=W => findmnt <W> =mac=> mount | grep -F <W>
mounted ?filesystem ?disk ?drive ?device ?volume ?partition ; mount ?point => mount
unmount|umount|eject *|from|at=W ?drive ?disk => sudo umount <W> =mac=> sudo diskutil unmount <W>
partition ?disk ?table ; disk ?partition ?physical ?attached ?connected ; block device ; hard drive
    ; drive => lsblk =mac=> diskutil list
usb device|port|connected ?connected ?attached ?plugged ; usb => lsusb =mac=> system_profiler
    SPUSBDataType
pci device ; pci => lspci =mac=>
graphics|video|gpu ?card ?chip ?controller ?adapter => lspci | grep -iE 'vga|3d|display' =mac=>
    system_profiler SPDisplaysDataType
kernel module|modules ?loaded ; module loaded ?kernel => lsmod =mac=> kextstat
# processes
process|pid N ?process ?pid ?id ?number ?detail ?info ?about => ps -fp <N>
parent process|pid=N ?pid ?process => ps -o ppid= -p <N>
process|pid long|since|started process|pid=N ?running|up ?when ?start ?ago => ps -o etime= -p <N>
memory process|pid process|pid=N ?usage ?much ?process ?pid => ps -o pid,rss,%mem,comm -p <N>
cpu process|pid process|pid=N ?usage ?much ?process ?pid => ps -o pid,%cpu,comm -p <N>
command ?line process|pid process|pid=N ?running ; name process|pid process|pid=N => ps -o args= -p
    <N>
user|owner|owned|owns|started|run|runs process|pid ?who ?runs|run|started|owns|owned process|pid=N
    ?running => ps -o user= -p <N>
thread process|pid process|pid=N => ps -T -p <N> =mac=> ps -M -p <N>
open file process|pid process|pid=N ?accessed ; accessed file process|pid process|pid=N => lsof -p
    <N>
@proc user|by|owned|run|started ?owned|running|run|started ?user user|by=X ; process
    user|of|for|from=X ?user ; @proc owned|running user|by=X ?user => ps -u <X>
process root ?run|owned|started|running ?user => ps -u root
process my ?own ?running ?owned => ps -u "$(id -un)"
count process root|user ?owned ?running ?user => ps -u root -o pid= | wc -l
count process ?owned|running|run|started ?user user|by|owned=X => ps -u <X> -o pid= | wc -l
count process ?running => ps -e -o pid= | wc -l
memory processes|programs|apps|applications|hogs|consumers ?top|most|biggest|heavy ?hungry|intensive
    ?usage|eating ?sorted ?first ?descending ?N ?process ; memory N ?process ?top|most|biggest|hog
    ?usage ?sorted ; process memory sorted|order ?usage ?descending ?top => ps aux --sort=-%mem[ |
    head -n <N1>] =mac=> ps aux -m[ | head -n <N1>]
cpu processes|programs|apps|applications|hogs|consumers ?top|most|biggest|heavy ?hungry|intensive
    ?usage|eating ?sorted ?first ?descending ?N ?process ; cpu N ?process ?top|most|biggest|hog
    ?usage ?sorted ; process cpu sorted|order ?usage ?descending ?top => ps aux --sort=-%cpu[ | head
    -n <N1>] =mac=> ps aux -r[ | head -n <N1>]
memory @proc|hog|consumer top|most|biggest|hog ?usage|eating => ps aux --sort=-%mem | head -n 2
    =mac=> ps aux -m | head -n 2
cpu @proc|hog|consumer top|most|biggest|hog ?usage|eating => ps aux --sort=-%cpu | head -n 2 =mac=>
    ps aux -r | head -n 2
memory eating|most ?usage ?thing ?@proc ; @proc memory ?usage => ps aux --sort=-%mem =mac=> ps aux
    -m
cpu eating|most ?usage ?thing ?@proc ; @proc cpu ?usage => ps aux --sort=-%cpu =mac=> ps aux -r
processes top N ?running ; process top N => ps aux --sort=-%cpu | head -n <N1> =mac=> ps aux -r |
    head -n <N1>
processes top ?running => ps aux --sort=-%cpu | head -n 11 =mac=> ps aux -r | head -n 11
process newest ?N ?started|running ?recently => ps aux --sort=-start_time[ | head -n <N1>] =mac=>
process oldest ?N ?running => ps aux --sort=start_time[ | head -n <N1>] =mac=>
tree process ?running ?hierarchy ; pstree => ps -ef --forest =mac=>
zombie ?process => ps aux | awk '$8 ~ /^Z/'
sleeping ?process => ps aux | awk '$8 ~ /^S/'
process containing|naming|matching|search|grep *=K ?name ?running ?command => pgrep -fa <K> =mac=>
    pgrep -fl <K>
pid|pids ?process|program ?named ?running of|for|process|program|*=RUN ; !pgrep RUN => pgrep -x
    <RUN>
running @proc|instance named|called|*|+running|+process|+instance=K => pgrep -lx <K>
running|up ^|named|+running|+up|*=RUN ?instance => pgrep -x <RUN>
process named|*|^|+process=K => pgrep -lx <K>
process ?running ?current ; task running ; program running ?current ; ps => ps aux
port !kill|stop|free ?@proc|what|whatever|thing|anything ?usage|listening|running|blocking
    port|on|*=N ?up => fuser -k <N>/tcp =mac=> lsof -t -iTCP:<N> -sTCP:LISTEN | xargs kill
!kill ?all @proc user|owned|by ?owned ?running ?user user|by=X => pkill -u <X>
!kill|stop|end ?force ?process ?pid ?id ?number process|pid|id|number|kill|*=N+ => kill[ -9<?force>]
    <N>
!kill|quit ?force ?all ?@proc|process|instance ?named K+ ; !stop|end process ?force ?named K+ ;
    !pkill|killall ?force K+ => pkill[ -9<?force>] -x <K>
!pause|suspend|freeze ?process ?pid N => kill -STOP <N>
!resume|continue|unpause ?process ?pid N => kill -CONT <N>
# network
port open|reachable|closed|listening port|*=N on|of|at|for|*=H => nc -zv <H> <N>
connection ?open|running|established|network|tcp ?current port|on|to=N => ss -tn 'sport = :<N> or
    dport = :<N>' =mac=> lsof -nP -iTCP:<N>
port ?usage|listening|running|open|busy|taken|occupied|occupying|blocking|free|available|bound|using
    ?@proc|service|something|anything|thing|pid|what|owns|who ?in ?still ?tcp ?usage port|on|*|to=N
    => ss -ltnp 'sport = :<N>' =mac=> lsof -nP -iTCP:<N> -sTCP:LISTEN
listening ?@proc|service|thing on|*=N => ss -ltnp 'sport = :<N>' =mac=> lsof -nP -iTCP:<N>
    -sTCP:LISTEN
port|listening|socket tcp ?listening|open ?port ?@proc|thing => ss -tln =mac=> lsof -nP -iTCP
    -sTCP:LISTEN
port|listening|socket udp ?listening|open ?port => ss -uln =mac=> lsof -nP -iUDP
listening|port @proc|service ?port ?network ?listening|open|usage ?on => ss -tulnp =mac=> lsof -nP
    -iTCP -sTCP:LISTEN
port|listening ?open|listening|usage|running ?local ?network ?tcp ?udp ?port ; socket listening
    ?open => ss -tuln =mac=> lsof -nP -iTCP -sTCP:LISTEN
count connection ?network ?running ?open ?tcp|established => ss -Htun | wc -l =mac=> netstat -an -p
    tcp | grep -c ESTABLISHED
connection tcp ?network ?running ?open ?established ?current => ss -tn =mac=> netstat -an -p tcp
connection udp ?network ?running ?open => ss -un =mac=> netstat -an -p udp
connection established ?network => ss -tun state established =mac=> netstat -an -p tcp | grep
    ESTABLISHED
connection ?network|internet ?running ?open ?current => ss -tun =mac=> netstat -an -p tcp
socket ?open => ss -a =mac=> netstat -an
ip public|external|wan|internet ?address ; external|public address => curl -s https://ifconfig.me
ipv6 ?address ?local ?ip => ip -6 -brief address =mac=> ifconfig | grep -w inet6
ipv4 ?address ?local ?ip => ip -4 -brief address =mac=> ifconfig | grep -w inet
ip ?address ?interface of|on|for|interface=I ?interface ; interface ?network ?address I ?interface
    => ip -brief address show dev <I> =mac=> ifconfig <I>
mac address ?interface of|on|for|interface=I ?interface => cat /sys/class/net/<I>/address =mac=>
    ifconfig <I>
ip ?address ?interface ?local|private|internal|lan ?current ?network ; local address ?network => ip
    -brief address =mac=> ifconfig
interface ?network ; ifconfig => ip -brief link =mac=> ifconfig -a
mac|hardware address ?network => ip -brief link =mac=> ifconfig
route ?table|network|ip ; routing ?table => ip route =mac=> netstat -rn
route default ; gateway ?default|network ?address ?ip => ip route show default =mac=> route -n get
    default
arp ?table|cache|entry => ip neigh =mac=> arp -a
dns server|servers|resolver|ns|setting|settings|configuration|config ?configured ?current ?usage ;
    ns ?configured => cat /etc/resolv.conf
ping once H ; ping H 1|once|single ?time|packet|ping => ping -c 1 <H>
ping N H ?send ?time|times|packet|with|count ?count|packet => ping -c <N> <H>
ping|reachable|reach|up|online|alive|down H ?host|server => ping -c 4 <H>
traceroute|trace ?route|path|hops ?network|packets H ; route packets|network to=H ; hop H =>
    traceroute <H>
reverse ?dns ?lookup ?ip ?name H => dig +short -x <H>
mx|txt|ns|cname|aaaa|soa ?record|server ?mail|name|dns H => dig +short <H> <mx>
dns ?lookup ?record ?look ?up ?entry ?server ?ip ?address H ; resolve|lookup ?ip|dns ?address ?host
    H ; ip ?address ?resolve ?host H ; address H ; nslookup H => getent hosts <H> =mac=> dig +short
    <H>
whois ?info|lookup ?about H ; domain owner|owns|registration H => whois <H>
certificate ?ssl|tls|https ?expire|expires|expiry|expiration|valid ?when ?date ?detail H => openssl
    s_client -connect <H>:443 -servername <H> < /dev/null 2> /dev/null | openssl x509 -noout
    -subject -dates
resume|continue download ?file U => curl -fL -C - -O <U>
download|fetch|get|save|curl|wget|show ?file|page|contents ?save ?response ?output U
    to|as|into|in|named=O => curl -fL -o <O> <U>
download|fetch|wget ?file|page|archive U ?save|put to|into|in|under=W => cd <W> && curl -fLO <U>
download|wget ?file|page|archive U => curl -fLO <U>
status ?http|response ?code|only ?return U ; http code U ; code response U => curl -s -o /dev/null
    -w '%{http_code}\n' <U>
response|load time ?page U ; fast|quickly ?how U => curl -s -o /dev/null -w '%{time_total}\n' <U>
up|reachable|online|alive|working|down|responding ?site|website|web|http ?status U ; header|headers
    ?only ?http ?response ?web U => curl -sI <U>
fetch|curl|request ?url|page|contents ?http ?get U ; contents ?url|page|web U => curl -fL <U>
!serve|share ?folder|file|here|this ?over|via ?http|web ?server ?python ?port ?usage ?N ;
    !start|run|launch|spin ?up http|web|file server ?here|folder ?python ?port ?simple ?N => python3
    -m http.server[ <N>]
hosts file => cat /etc/hosts
open files ?all|system|network ?process ; lsof => lsof
firewall status|rule ; ufw status => sudo ufw status =mac=>
# the system
memory total|installed|size|room|much|have ?total ?installed ?system ?how ?much ?in ?gb|g|m => free
    -h =mac=> sysctl -n hw.memsize
memory megabytes|mb|m|megabyte ?total ?free ?usage ?installed ?available => free -m =mac=> vm_stat
memory ?usage ?free ?available ?much ?left ?current ?status ?info ?statistic ?space ; free => free
    -h =mac=> vm_stat
swap ?usage ?space ?memory ?much ?free ?configured ?size ?file => swapon --show =mac=> sysctl
    vm.swapusage
load ?average ?system ?cpu ?current ; uptime ?system|server ?current ; up|running long ?how ?server
    ?since ; system up|running ?long ?how => uptime
boot|booted|rebooted when|last|time ?time|date ?last ?system ?started ; reboot last ?when ?time|date
    ?system ; since up|running when|since ?system => uptime -s =mac=> sysctl -n kern.boottime
kernel ?version ?running ?release ?linux ?usage => uname -r
64 bit ?32 ?or ?system ?os ?cpu ?linux ?kernel ; 32 bit ?64 ?or ?system ?os => getconf LONG_BIT
architecture ?cpu|system|os => uname -m
count cpu ?core ?have ?thread ?logical ; count core ?cpu ?have ; core cpu|many ; nproc => nproc
    =mac=> sysctl -n hw.ncpu
cpu usage ?current ?load ?system => top -bn 1 | head -n 20 =mac=> top -l 1 | head -n 20
cpu ?info ?model ?detail ?type ?about ?kind ?name ?have ; lscpu => lscpu =mac=> sysctl -n
    machdep.cpu.brand_string
temperature|temp ?cpu|core|system ; sensors => sensors =mac=>
version ubuntu|debian|fedora|centos|linux|distro ?release ?running ?usage ?os ; distro
    ?linux|version|running|name ?usage => cat /etc/os-release =mac=>
macos ?version|release ?running ; sw_vers => =mac=> sw_vers
os|system|linux version|release|name|os|linux|running|kind ?version|release|running|usage|everywhere
    ; os => cat /etc/os-release =mac=> sw_vers
system info|detail ?about ; uname => uname -a
count user logged|online ?in ?current ; count logged ?in => who | wc -l
logged ?in|on ?user ?current ?show ; user online|running ?current ; w => who
root|sudo am|user ?running ?current => id -u
who am ; am user ?logged ?in ; whoami ; user|username current|my ?name ?named ?current ;
    username|login ?name ?current ; user am => whoami
uid|id uid|user|number user|of|for=X ?id ; uid of=X => id -u <X>
uid ; user id ?current|number ; id => id
group user|of|for|+owned=X ?user ?in ?member ?owned ?part ?to ; groups *=X in|owned|member ?to
    ?member => id -Gn <X>
user|member|who group|in group|in|of|+group=X ?group ?in => getent group <X> =mac=> dscl . -read
    /Groups/<X> GroupMembership
group my ?user ?member|part|belong ?in ?current ; group am|member ?in ?member => id -Gn
count group ?user|system => cut -d : -f 1 /etc/group | wc -l =mac=> dscl . -list /Groups | wc -l
group ?system ?user => cut -d : -f 1 /etc/group =mac=> dscl . -list /Groups
!add user user|*=X to|group=Y1 ?group ; !add to=Y1 *=X ?group ?user => sudo usermod -aG <Y1> <X>
    =mac=> sudo dseditgroup -o edit -a <X> -t user <Y1>
!add|make user ?new ?named X => sudo useradd -m <X> =mac=>
!delete user ?named X => sudo userdel <X> =mac=>
!change password ?user user|of|for=X => sudo passwd <X>
!change password => passwd
login last N ; logged N ?last ?in => last -n <N>
login last|failed|history|recent ?user|history|recent ; history login ; logged last ?in ?user =>
    last
count user ?system ?account => wc -l < /etc/passwd =mac=> dscl . -list /Users | wc -l
user ?system ?account ?local ?unix ; account ?user|system => cut -d : -f 1 /etc/passwd =mac=> dscl .
    -list /Users
hostname ?system ?current ; name|named everywhere|computer|machine|host ?host ; machine|computer
    name|named => hostname
count variable environment|env ?set => env | wc -l
environment|env variable sorted ?alphabetically => env | sort
variable containing|naming|including containing|naming|including|named=T ?environment|env ?name =>
    env | grep -F -- <T>
variable starting ?environment|env starting=T => env | grep ^<T>
environment|env variable|env ?set ?current ; environment ; env => env
variable ?environment|env ?value ?contents *|of|named=V ?set ; value|contents|echo ?variable
    ?environment of|variable|*=V ; !echo V => printenv <V>
path ?variable|environment|value ?folder ?each ?line ?one ?per ?thing ?split => printf '%s\n'
    "$PATH" | tr : '\n'
pwd ; am folder ?in ; here am|folder|path ; am find|here ; am where ; folder current ?name ?path =>
    pwd
count shell ?installed => grep -c ^/ /etc/shells
shell installed|available|login|valid ; shells ?available => cat /etc/shells
shell ?current ?running ?usage ?default|login ?am => printf '%s\n' "$SHELL"
umask ?current ?value => umask
locale|language ?system ?current ?setting => locale
keyboard layout => localectl status =mac=>
limit ?resource|open|process ?file ?user ; ulimit => ulimit -a
clipboard ?contents => =mac=> pbpaste
battery ?status|level|percentage|left|charge|remaining ?much => cat
    /sys/class/power_supply/BAT*/capacity =mac=> pmset -g batt
!reboot|restart everywhere|computer|machine|system|server ?now ; !reboot => sudo reboot
!shut ?down everywhere|computer|machine|system|server ; !shutdown|poweroff
    ?everywhere|machine|system|computer ; !shut down ; !turn off everywhere|computer|machine => sudo
    shutdown -h now
# services and their logs
service running ?system ?current => systemctl list-units --type=service --state=running =mac=>
    launchctl list
service failed ?system|systemd ; unit failed ; service broken => systemctl --failed =mac=>
service enabled|boot ?enabled ?starting|start ?boot ; starting boot ?service|thing|program|what
    ?automatically => systemctl list-unit-files --type=service --state=enabled =mac=>
timer ?systemd|running|system => systemctl list-timers =mac=>
service !restart|start|stop|reload ?systemctl K ?configuration|config ; !restart|start|stop|reload
    ?systemctl S ?server|configuration|config => sudo systemctl <restart> <K><S> =mac=>
service !enable|disable ?systemctl K ?on|at ?boot|startup ?now ?and ?start ; !enable|disable
    ?systemctl S ?on|at ?boot|startup ?now ?and ?start ?server => sudo systemctl <enable>[
    --now<?now>] <K><S> =mac=>
service starting|named|containing *|starting|named|containing=T ; service search *|for=T =>
    systemctl list-units --all --type=service | grep -F -- <T> =mac=> launchctl list | grep -F --
    <T>
enabled ?service *|^=S ?service ?boot|startup ?at ; enabled service *|+service=K ?boot|startup =>
    systemctl is-enabled <K><S> =mac=>
running service service|*|+service=K ; running ?service server ^|*=S => systemctl is-active <K><S>
    =mac=>
status service ?systemctl service|of|*|+service|+status=K ; status ?systemctl of|*|^|+status=S
    ?server => systemctl status <K><S> =mac=>
service ?system|systemd ?current => systemctl list-units --type=service =mac=> launchctl list
log service ?follow ?live ?error ?N ?line ?last @when service|of|for|from|+service|+log=K1 ?journal
    ; log ?follow ?live ?error ?N ?line ?last ?server @when of|for|from|+log|+server=S ?journal =>
    journalctl[ -f<?follow>] -u <K1><S>[ -p err<?error>][ -n <N>][ --since '<A> ago'][ --since <D>][
    --until <E>][ --since today<?today>] =mac=>
log|journal boot last|before ?journal ?system ?message|log => journalctl -b -1 =mac=>
log|journal boot ?system ?journal ?since ?current ?message ?error ?log => journalctl -b[ -p
    err<?error>] =mac=>
dmesg ?line ?last|newest|tail N ; kernel log|message|error ?message ?line ?last N => dmesg | tail -n
    <N>
kernel|dmesg error ?log|message => dmesg --level=err =mac=>
kernel message|log|ring ?buffer|log ; dmesg => dmesg
log|journal|syslog ?system|journal|systemd|syslog ?log ?message|thing|entry A ; log system
    ?journal|log ?message ?current ; journal|syslog ?system ?log => journalctl[ --since '<A> ago']
    =mac=> log show --last [1h<!A>][<Ah>]
log|journal|syslog ?system|journal|systemd|syslog ?log ?message|thing|entry ?error ?follow ?live
    ?line ?last ?N @when => journalctl[ -f<?follow>][ -p err<?error>][ -n <N>][ --since '<A> ago'][
    --since <D>][ --until <E>][ --since today<?today>] =mac=>
# dates
date iso|yyyy-mm-dd ?format ?8601 ?today ?current ?time ?formatted ; today ?date => date +%F
time iso ?format ?8601 ?date ?current => date +%Y-%m-%dT%H:%M:%S%z
utc|gmt time|date|utc ?time ?current ?date => date -u
timezones|zones|timezone list|available|timezones|zones|all ?time ?zones => timedatectl
    list-timezones =mac=> sudo systemsetup -listtimezones
timezone ?current ?system ?name ; zone time ?current ?name ?system => date +%Z
milliseconds|millisecond|ms epoch|unix|timestamp|since ?since ?current ?time ?unix ?epoch => date
    +%s%3N =mac=> python3 -c 'import time; print(time.time_ns() // 1000000)'
timestamp|epoch|unix ?timestamp|time|epoch ?unix|convert ?second ?date
    of|for|*|^|date|on|convert=DATE => date -d <DATE> +%s =mac=> date -j -f '%F %T' '<DATE>
    00:00:00' +%s
timestamp|epoch yesterday ?unix ?date ?time => date -d 'yesterday 00:00' +%s =mac=> date -v-1d -v0H
    -v0M -v0S +%s
timestamp|epoch tomorrow ?unix ?date ?time => date -d 'tomorrow 00:00' +%s =mac=> date -v+1d -v0H
    -v0M -v0S +%s
convert|timestamp|epoch|date|unix|utc ?unix ?timestamp|epoch ?time|date ?second ?readable ?human
    ?sizes ?local ?utc ?format ?normal
    timestamp|epoch|time|second|convert|unix|of|for|is|show|date=EPOCH => date[ -u<?utc>] -d
    @<EPOCH> =mac=> date[ -u<?utc>] -r <EPOCH>
timestamp|epoch|unix ?timestamp|time ?current|second ?time ?second ?epoch ?since ?unix ?today =>
    date +%s
yesterday day ?date ?was => date -d yesterday '+%A %F' =mac=> date -v-1d '+%A %F'
yesterday ?date => date -d yesterday +%F =mac=> date -v-1d +%F
tomorrow day ?date => date -d tomorrow '+%A %F' =mac=> date -v+1d '+%A %F'
tomorrow ?date => date -d tomorrow +%F =mac=> date -v+1d +%F
day ?week ?date AGO => date -d '<AGO> ago' '+%A %F' =mac=> date -v-<AGOb> '+%A %F'
day ?week ?date ?today AHEAD => date -d '+<AHEAD>' '+%A %F' =mac=> date -v+<AHEADb> '+%A %F'
date AGO ; AGO => date -d '<AGO> ago' +%F =mac=> date -v-<AGOb> +%F
time|date ?date|time TAGO ; TAGO => date -d '<TAGO> ago' '+%F %T' =mac=> date -v-<TAGOb> '+%F %T'
time ?date ?ahead TAHEAD ; date ?time ?ahead TAHEAD ; TAHEAD => date -d '+<TAHEAD>' '+%F %T' =mac=>
    date -v+<TAHEADb> '+%F %T'
date ?today|ahead AHEAD ; AHEAD ; today and SPAN ?date => date -d '+<AHEAD><SPAN>' +%F =mac=> date
    -v+<AHEADb><SPANb> +%F
date minus SPAN ?today ; today minus SPAN ?date => date -d '<SPAN> ago' +%F =mac=> date -v-<SPANb>
    +%F
next|coming ?when ?date ?day *=DAYNAME => date -d 'next <DAYNAME>' +%F =mac=> date -v+1d
    -v+<DAYNAME> +%F
last ?date ?day *=DAYNAME => date -d 'last <DAYNAME>' +%F =mac=> date -v-1d -v-<DAYNAME> +%F
date of|on|is|for|*=DAYNAME ?day => date -d <DAYNAME> +%F =mac=> date -v+<DAYNAME> +%F
week number|which ?number ?current ?year ; week current|this ?number ; week ?number => date +%V
week|weekday|day ?day *|^|of|on|for|is|show=DATE ; day week DATE ; day ON ?week ; weekday ON => date
    -d <DATE><ON> +%A =mac=> date -j -f %F <DATE><ON> +%A
weekday ?today ?current ; day week|today week|today ?name ; day week ?current => date +%A
day year ?today ?number ?current ; day number ?year ?today => date +%j
day month ?today ?current => date +%d
year ?current|this ?number ; thisyear => date +%Y
month current|name|number ?name ?number ; month => date +%B
day ?today ?current => date '+%A %F'
day ?count ?between ?difference DD E => python3 -c 'from datetime import date;
    print((date.fromisoformat("<E>") - date.fromisoformat("<DD>")).days)'
day ?count ?left E => python3 -c 'from datetime import date; print((date.fromisoformat("<E>") -
    date.today()).days)'
day ?count DD => python3 -c 'from datetime import date; print((date.today() -
    date.fromisoformat("<DD>")).days)'
time ?current ?date ?local in|of|for|at|*=ZONE ?current => TZ=<ZONE> date
calendar|cal thisyear|year ?current ?whole => cal -y
calendar|cal next month => cal $(date -d "$(date +%Y-%m-15) 1 month" '+%m %Y') =mac=> cal $(date
    -v+1m '+%m %Y')
calendar|cal last month => cal $(date -d "$(date +%Y-%m-15) -1 month" '+%m %Y') =mac=> cal $(date
    -v-1m '+%m %Y')
calendar|cal of|for|*|in=MONTH ?N => cal <MONTH>[ <N>]
calendar|cal ?year for|of|*|in=N => cal <N>
calendar|cal ?month|current ?today => cal
date ?today ?current ?time ?now ; time ?current ?date ?local ?system ; now => date
# git
status git ?repository|current|working|tree ; repository status ?git ?current => git status
modified|change last commit since ?git ; modified since ?git last commit => git diff HEAD
uncommitted|modified|change change|file|modified|uncommitted ?file ?git ?work ?current ?not
    ?committed ?repository ; modified git ?file ; change git|pending|local ?git ?local
    ?current|uncommitted|file => git status --short
uncommitted ?change|file ?work ?git => git status --short
staged file|name ?name ?only ?git ?change => git diff --cached --name-only
staged change|diff ?diff ?git ?current ; diff cached|staged ?git ?change ; staged => git diff
    --cached
unstaged ?file|name git|file ?git ?modified => git diff --name-only
unstaged|not change|diff|staged ?diff ?git ?staged ; modified git ?not ?staged => git diff
untracked|unversioned ?file ?git ?repository => git ls-files --others --exclude-standard
ignored ?file git|gitignore|ignored|file ?git => git ls-files --others --ignored --exclude-standard
tracked|versioned ?file ?git ?repository => git ls-files
conflict|conflicts ?file ?merge ?git ; conflicted file ?git => git diff --name-only --diff-filter=U
file|names|differ ?file ?names ?only ?changed|modified|change|differ between|branch|from|*=B
    and|from|to|*=B2 ?between ?branch => git diff --name-only <B> <B2>
modified|change between=B and=B2 ?branch ?git => git diff <B> <B2>
diff|difference|compare|differ branch|git ?git ?change ?between
    between|compare|branch|diff|difference|of|*=B and|with|to|from|against|branch|*=B2 => git diff
    <B> <B2>
diff|difference|different|compare|differ ?change ?between between|compare|diff|*=MAIN
    and|with|to|from|against|*=B => git diff <MAIN> <B>
diff|difference|different|compare|differ ?change ?between between|compare|diff|*=B
    and|with|to|from|against|*=MAIN => git diff <B> <MAIN>
not commit ?branch on|in|branch=B not|on|in|branch=B2 ; missing commit in|from|on=B2 on|in|branch=B
    => git log --oneline <B2>..<B>
diff|difference|compare|change ?git ?change ?current|this ?branch
    with|against|to|from|since|between|vs=B ?branch => git diff <B>
diff git|staged|change|file|what ?git ?change ?modified F ; change git|uncommitted|local
    ?uncommitted ?file F ; diff ?git F ; change ?made in|of|to=F ; modified in=F => git diff <F>
diff ?git ?show ?current ?uncommitted ; git change ?current ?local ?diff ; modified my|i ?so ?far ;
    change line ?git ?current => git diff
commit !undo ?last|newest ?N ?git ?keep ?change|work ?modified ?except ?staged => git reset --soft
    HEAD~[<N>][1<!N>]
commit !undo|discard|drop|delete last|newest ?N ?git discard|drop|delete|lose ?change ?completely
    ?its ?work => git reset --hard HEAD~[<N>][1<!N>]
commit !revert last|newest ?git ; !revert last|newest commit => git revert --no-edit HEAD
!revert ?commit ?git commit|revert|*=HASH => git revert --no-edit <HASH>
!cherry-pick|cherrypick ?commit ?git commit|*=HASH => git cherry-pick <HASH>
!discard|undo|revert|drop ?all|local|my ?git ?local|uncommitted|unstaged change|modified
    ?uncommitted ?work ?file ?working ?tree => git restore .
!discard|undo|revert|restore ?change ?git ?local|uncommitted|deleted ?file
    in|to|of|file|discard|restore|revert|undo|*=F ?git => git restore <F>
!unstage ?all|everything ?file ?git ?change|everything => git restore --staged .
!unstage ?file ?change ?git F => git restore --staged <F>
!reset hard ?git ?everything ?last ?commit ?head ?branch => git reset --hard
amend ?git ?last ?commit to|with|message|*=T9 message => git commit --amend -m <T9>
!amend ?git ?last|newest ?commit ?staged ?change ?no-edit => git commit --amend --no-edit
!stage|add ?all ?everything|all ?change|modified|file ?git commit ?them message|with|*|as=TEXT
    ?message => git add -A && git commit -m <TEXT>
!commit all|everything|thing ?git ?change|file message|with|as|*=TEXT ?message => git add -A && git
    commit -m <TEXT>
!commit ?git ?staged ?change ?work message|with|as|commit|*=TEXT ?message => git commit -m <TEXT>
!commit ?git all|everything ?change ?file ?modified ?tracked message|with|as|*=TEXT ?message => git
    commit -a -m <TEXT>
hash|id|sha commit|head|newest|last ?short|abbreviated ?git ?current ?newest|last ?head ?commit =>
    git rev-parse[ --short<?short>] HEAD
short hash|commit|sha ?head ?current ?git ?commit ?last => git rev-parse --short HEAD
merge commit ?git ?last ?N => git log --oneline --merges[ -n <N>]
count commit per|each author|person|user|contributor ?git ;
    author|contributor|contributors|committers commit|most|git|each|repository|count|top ?each ?git
    ?commit ?count ?most ?repository|project ?top ; commit per author ?git ; commit count author ;
    contributors|committers|contributor ?who => git shortlog -sn HEAD
count commit ?git ?repository|branch ?current ?head ?so ?far @log => git rev-list --count[ <B>][
    HEAD<!B>]@args
author commit last|newest ?git ?wrote|made|name ; commit last|newest who|wrote
    ?wrote|made|did|committed|authored ?git => git log -n 1 --format=%an
author|wrote|made|author commit|author ?name commit|of=HASH => git log -n 1 --format=%an <HASH>
when commit last|newest ?git ?made|date|time|repository ; commit date|time last|newest ?git ?date
    ?time => git log -n 1 --format=%cd
message commit last|newest ?git => git log -n 1 --format=%B
commit change|diff|modified|contents last|newest ?git ?made ?in ?introduced ?detail => git show
commit file last|newest ?git ?modified|change ?changed ?in => git show --stat
commit NTH ?git ?ever ?repository ; commit oldest ?git ?ever ?repository => git log --reverse
    --oneline | sed -n [<NTH>][1<!NTH>]p
commit first|oldest N ?git ?repository => git log --reverse --oneline | head -n <N>
commit change|diff|contents|detail|what|show ?git ?modified|change ?detail ?diff commit|of|in=HASH ;
    commit ?git commit|*=HASH => git show <HASH>
commit not|unpushed|unmerged|ahead ?pushed|push ?git ?yet ?local ; unpushed ?commit ?change ?git =>
    git log --oneline @{u}..
commit not|incoming|behind pulled|incoming|behind ?git ?yet ?remote => git log --oneline ..@{u}
commit since=TAG ?git ?version|tag|release => git log --oneline <TAG>..HEAD
commits|log containing|mentioning|message|search ?git ?commits|commit ?message ?its ?in ?word ?text
    @log containing|with|for|mentioning|search|*=T => git log --oneline --fixed-strings
    --grep=<T>@args
search history|commit ?git ?code ?whole|all ?commit for|containing|*=T => git log --oneline -S <T>
commit added|deleted|removed|introduced|created ?text ?string ?git *=T => git log --oneline -S <T>
last|newest author|modified|change|edited|touched F ?git ?who ?person ?change ; newest who F => git
    log -n 1 --format=%an -- <F>
last|newest commit|change when|date|time ?git F => git log -n 1 --format=%cd -- <F>
last commit ?git ?modified|change|touched F => git log -n 1 -- <F>
line wrote|blame|changed|author|modified|change ?last ?git ?who L F => git blame -L <L>,<L> <F>
wrote|blame ?git ?line ?each ?author F ; line each modified|change|author|last ?who ?last F ?git =>
    git blame <F>
commit last|newest N ?git ?log ?only ?change|diff|detail|patch => git log -n <N>[ -p<?change>]
commit last|newest ?git ?detail ?repository|branch ?current => git log -n 1
commits ?log|history @hist ; history git|commit ?log @hist ; log git|commit|branch ?history @hist ;
    history|log ?change ?file of|for|file=FILE => git log[ --oneline<!detail>][ --graph<?graph>][
    --reverse<?reverse>][ --stat<?stat>][ <B>]@args[ -- <FILE>]
graph ?commit ?branch ?git ?history|log => git log --oneline --graph --all
reflog ?git => git reflog
branch current ?git ?name ?on ?repository ; branch on|am|name|this ?git ?am ?on ?repository => git
    branch --show-current
branch remote local ?git ; branch all ?git ?including ?remote => git branch -a
branch remote ?git ?origin => git branch -r
branch not|unmerged merged|unmerged ?git ?yet ?in ?into|to|in|with=B ; branch unmerged ?git ; branch
    not merged ?git ?yet => git branch --no-merged[ <B>]
branch merged ?git ?already ?into|to|in|with=B => git branch --merged[ <B>]
branch ?git ?local ?repository ?existing => git branch
branch sorted|newest|order ?git date|time|newest|commit|modified|by ?commit ?last => git branch
    --sort=-committerdate
branch containing|have ?git ?commit containing|commit|*=HASH => git branch --contains <HASH>
count branch ?git ?local ?repository => git branch --list | wc -l
branch last ?commit ?git ?its ?each ; branch detail ?git => git branch -v
branch remote !delete ?git branch|remote|named|*=B ?origin ; !delete branch ?git branch|*|named=B
    origin|remote => git push origin --delete <B>
branch !delete force ?git ?local branch|named|*=B => git branch -D <B>
branch !delete ?git ?local branch|named|*|+branch=B => git branch -d <B>
branch !rename ?git ?current from|branch|*|rename=B to|*=B2 => git branch -m <B> <B2>
branch !rename current|this ?git to|as|*=B ; !rename branch ?git to=B => git branch -m <B>
branch !make|new|start ?new ?git and switch|checkout ?to|new branch|named|*|to=B ?from|off|of=B2 ;
    branch !switch|checkout new ?git branch|named|*=B ?from|off|of=B2 => git switch -c <B>[ <B2>]
branch !make|new ?new ?local ?git branch|named|*|new=B ?from|off|of|on=B2 ?based ?branch => git
    branch <B>[ <B2>]
last !switch|checkout|go ?back ?branch ?git => git switch -
!switch|checkout ?back ?git ?branch to|branch|switch|checkout|*=B ?branch ; !go|change ?back branch
    to|branch|*=B => git switch <B>
!merge ?git ?branch branch|merge|*=B into|to|in=B2 ?branch => git switch <B2> && git merge <B>
!merge ?git ?branch ?change branch|merge|*|from|in=B ?current ?head => git merge <B>
abort|cancel !abort|cancel merge ?git ?current => git merge --abort
!abort|cancel rebase ?git ?current => git rebase --abort
!continue rebase ?git => git rebase --continue
!rebase ?git ?this|current ?branch onto|on|to|against|*|with=B ?branch => git rebase <B>
count stash ?git => git stash list | wc -l
stash|stashed list|stashes|all ?git ?change ; stashes ?git => git stash list
stash show|diff|contents|in|detail ?git ?change ?contents ; stashed show|what|change ?git ?change =>
    git stash show -p
!stash ?git ?change|all|everything|work ?current ?uncommitted|local ?including|and untracked ?file
    ?change => git stash -u
!stash ?git ?change|work|everything ?current ?save message|with|as|named|*=TEXT ?message => git
    stash push -m <TEXT>
!drop|delete|discard ?git stash ?last|newest ?entry ?stash|number|*=N => git stash drop[
    stash@{<N>}]
!clear|drop|delete ?git ?all stash|stashes ?all ?list ; stash !clear git => git stash clear
!apply ?git ?last|newest stash ?change ?stash|number=N => git stash apply[ stash@{<N>}]
!pop|restore|unstash ?git ?last|newest stash|stashed ?change ; stash !pop ?git ; !unstash ?change =>
    git stash pop
!save ?git change|work stash ; !stash ?git ?all|current|local|uncommitted ?uncommitted|local
    ?change|work|modified|everything ?away ?in ?progress => git stash
!stage ?git ?all file EXT ; !add ?all file EXT git|stage|index|staging|commit ?area => git add <EXT>
!stage|add ?git ?all|everything|modified|my ?change|file|modified|everything
    git|stage|index|all|change|everything ?area|index|git ?staging ?repository => git add -A
!stage ?git ?file ?change in|file|stage|*|to=F ?git ; !add ?file add|file|*=F
    git|stage|staging|index|commit|repository ?area => git add <F>
!delete|untrack ?file F git|index|repository|tracking ?but ?keep => git rm --cached <F>
remote !add ?git ?new ?repository named|remote|*|called=B2 U ?url => git remote add <B2> <U>
remote !delete ?git remote|named|*=B2 => git remote remove <B2>
url|repository remote ?git ?origin ?url ; origin url ?git ?remote => git remote get-url origin
remote ?git ?repository|url|all ?configured ; origin ?git => git remote -v
tag !delete ?git ?local tag|named|*=TAG => git tag -d <TAG>
!tag ?git tag=VER ; !tag ?commit|head ?git ?current as|with|commit=TAG ; tag !make|add ?new ?git
    tag|named|*|to|as=TAG ?commit ?current|head|this ?message|with=TEXT ?message => git tag[ -a -m
    <TEXT>] <TAG><VER>
count tag ?git ?repository => git tag | wc -l
tag sorted|newest|order date|time|newest ?git ?creation => git tag --sort=-creatordate
tag newest|last ?git ?repository ?name => git describe --tags --abbrev=0
tag ?git ?repository ?existing => git tag
!init|initialize|make|start ?git ?new ?empty repository ; !init|initialize git => git init
!clone ?git ?repository U ?to|into|in|as=DEST ?folder => git clone <U>[ <DEST>]
!pull rebase ?git ?change ?newest ?use => git pull --rebase
!pull ?git ?newest ?change|commit|code|update ?from|origin|pull=ORIGIN ?branch|*=B ?remote ?upstream
    ; !update repository|branch ?current ?git ?remote => git pull[ <ORIGIN>][ <B>]
!push tag ?git ?all ?origin|remote => git push --tags
!push force ?git ?change|branch|commit ?current ?origin|remote => git push --force-with-lease
!push ?git ?branch ?current ?new set|upstream|tracking ?upstream ?origin ?track => git push -u
    origin HEAD
!push branch current|this origin ?git => git push -u origin HEAD
!push ?git ?change|commit|branch|work ?local|current|this ?branch ?all ?origin|remote ?upstream
    ?repository ?github => git push
!push ?git ?change|commit|branch ?branch to=ORIGIN branch|origin|*=B ; !push ?git ?branch
    branch|*|push=B ?branch to=ORIGIN ?remote ; !push branch branch=B => git push
    [<ORIGIN>][origin<!ORIGIN>] <B>
!fetch ?git prune ?remote ?branch ?all => git fetch --prune
!fetch ?git ?all|newest ?change|branch|commit|update ?remote|origin ?upstream => git fetch
remote !prune ?git ?branch ?stale ?origin => git remote prune origin
root|toplevel ?folder repository|git|project ?folder ?git ; folder top repository => git rev-parse
    --show-toplevel
git version ?installed => git --version
user|name|author|identity git ?name|user|config ?configured => git config user.name
email ?user ?address git ?configured ?config ?user => git config user.email
git config|configuration|setting|settings ?global => git config --list
blame F ?git => git blame <F>
# docker and kubernetes
count container running ?docker => docker ps -q | wc -l
count container stopped ?docker => docker ps -q --filter status=exited | wc -l
count container ?docker => docker ps -aq | wc -l
count image ?docker ?local => docker images -q | wc -l
container id|ids ?running ?docker ?only ?all => docker ps -q[ -a<?all>]
container ip ?address ?docker of|for|container|*|+container=X ?container => docker inspect -f
    '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}' <X>
container port ?docker ?mapping|mapped|published|exposed of|for|container|*|+container|by=X ; docker
    port X => docker port <X>
container process ?docker ?running in|of|container|inside|*=X => docker top <X>
container running ?docker ?current ?up => docker ps
container stopped|exited|dead ?docker ; container not running ?docker => docker ps -a --filter
    status=exited
container newest|last ?docker ?made|created => docker ps -l
container name ?docker ?only => docker ps -a --format '{{.Names}}'
!stop all ?running ?docker container ?docker ?running => docker stop $(docker ps -q)
!kill all ?running ?docker container => docker kill $(docker ps -q)
!delete all ?docker container stopped|exited|unused ; !prune container ?docker ?stopped ; !delete
    container stopped|exited|unused ?docker => docker container prune -f
!delete all ?docker container ?docker => docker rm -f $(docker ps -aq)
!delete container force ?docker ?running container|named|*=X+ => docker rm -f <X>
!stop|start|restart|kill|pause|unpause ?docker container container|named|+container=X+ ;
    !stop|start|restart|kill|pause|unpause docker stop|start|restart|kill|pause|unpause=X+ => docker
    <stop> <X>
!delete container ?docker ?stopped container|named|*|+container=X+ ; docker !delete container|*=X+
    => docker rm <X>
container !rename ?docker container|rename|*=X to|*=X2 => docker rename <X> <X2>
log ?follow ?live|time ?tail ?docker ?container ?N ?line ?last ?timestamp ?timestamps ?real @since
    container|of|for|from|docker|+container=X ; docker log ?follow ?N ?line ?last
    docker|log|of|for=X => docker logs[ -f<?follow>][ --tail <N>][ -t<?timestamp>][ --since <Ah>]
    <X>
bash !open|get|start|exec|run|enter|execute ?shell ?container|docker
    in|into|inside|container|to|docker|*=X ?container ; !bash container in|into|inside|container=X
    ?container => docker exec -it <X> bash
!shell container container|into|in=X ; shell|terminal|sh
    !open|get|start|exec|run|enter|shell|bash|execute|attach ?container|docker
    in|into|inside|container|to|docker|*=X ?container => docker exec -it <X> sh
!enter|exec ?into ?docker container container|into|*=X ; !exec docker ?into container|into|*=X =>
    docker exec -it <X> sh
!run|execute|exec command|run|execute|exec=PROG in|inside|container=X container|docker => docker
    exec <X> <PROG>
container ?docker ?stopped ?running ?including => docker ps -a
inspect container|docker ?container container|docker|inspect|named|*=X ; container detail|info
    ?about ?docker of|container|about|for|*=X => docker inspect <X>
docker disk|space ?usage ?much ?space ?how ; usage docker disk|space|much ?space ; size docker disk
    => docker system df
stats|stat|usage|resource|memory|cpu container|docker|stats ?much ?docker ?usage ?resource ?cpu
    ?memory ?live ?of|for|container|*=X => docker stats --no-stream[ <X>]
!build image|docker ?docker ?image ?dockerfile ?tagged|tag named|tagged|image|as|tag|*=IMG => docker
    build -t <IMG> .
!pull image|docker ?image ?docker ?newest ?hub pull|image|named|*|+image=IMG => docker pull <IMG>
!push docker|image ?image push|image|*=IMG => docker push <IMG>
!run ?docker ?image|container detached|background ?mode ?in
    image|container|run|from|+image|+container=IMG ?docker => docker run -d <IMG>
!run image|docker|container ?image ?new ?container image|from|container|run|+image|+container=IMG
    => docker run --rm <IMG>
image dangling|broken ?docker => docker images -f dangling=true
image docker ?local ?installed|available ; image local ; docker image ?list => docker images
!delete|prune image unused|dangling|broken|all ?all ?docker ; !prune image ?docker ; docker image
    !prune => docker image prune -f
!delete docker image ?image image|*|named=IMG ; !delete image image|named|*=IMG => docker rmi <IMG>
!delete|prune volume unused|dangling|broken|all|docker ?all ?docker ; !prune volume ?docker =>
    docker volume prune -f
!delete docker volume volume|named|*=X => docker volume rm <X>
!prune|clean|cleanup docker ?up ?everything|all|unused|system => docker system prune -f
volume docker ; docker volume => docker volume ls
network docker ; docker network => docker network ls
docker version ?installed => docker --version
docker info|information ?about ?system => docker info
compose !start|up|run ?docker ?service ?all ?up detached|background ?mode ; docker compose up
    detached|background => docker compose up -d
compose !start|up ?docker ?service|stack|everything ?all ?up => docker compose up
compose !stop|down ?docker ?service|stack|everything ?all ?up => docker compose down
compose log ?docker ?follow => docker compose logs[ -f<?follow>]
compose service|container|status|ps ?docker ?running => docker compose ps
compose !build ?docker ?image|service => docker compose build
count pod ?kube ?running @ns ?all => kubectl get pods[ -A<?all>] --no-headers[ -n <NS>] | wc -l
pod all|each|across namespace ?kube ?all|each ?running => kubectl get pods -A
pod|deployment|service yaml ?kube ?definition of|for|pod|deployment|service|*|+pod=X @ns => kubectl
    get <pod> <X> -o yaml[ -n <NS>]
log pod|deployment ?kube ?follow ?previous ?last|tail ?N ?line ?pod @since @ns ?container=X2
    pod|deployment|of|for|from|*|+pod=X => kubectl logs[ -f<?follow>][ -p<?previous>][ --tail=<N>][
    --since=<Ah>][ -n <NS>] <pod>/<X>[ -c <X2>]
pod|deployment|service|node|namespace describe ?kube @ns
    pod|deployment|service|node|namespace|*|+pod=X => kubectl describe <pod> <X>[ -n <NS>]
pod|deployment|namespace|job|configmap|secret !delete ?kube
    pod|deployment|namespace|job|configmap|secret|*|named=X+ @ns => kubectl delete <pod> <X>[ -n
    <NS>]
shell|bash|exec|sh pod ?open|get|into|run ?kube in|into|on|inside|pod|*=X ?pod @ns => kubectl exec
    -it <X>[ -n <NS>] -- sh
scale deployment deployment|*|+deployment=X to|*=N ?replica ?kube @ns => kubectl scale deployment
    <X> --replicas=<N>[ -n <NS>]
!restart|rollout deployment ?restart ?kube deployment|*|+deployment=X @ns => kubectl rollout restart
    deployment <X>[ -n <NS>]
!rollback|undo|roll deployment ?back ?rollout ?kube deployment|*|+deployment=X @ns => kubectl
    rollout undo deployment <X>[ -n <NS>]
status|rollout deployment|rollout ?status ?kube deployment|*|of=X @ns => kubectl rollout status
    deployment <X>[ -n <NS>]
!apply ?kube ?manifest|file|configuration F cluster|kube|manifest ; !apply ?kube kube F => kubectl
    apply -f <F>
!make|add namespace ?kube ?new namespace|named|*=X => kubectl create namespace <X>
!switch|use|change ?kube context ?kube to|context|*=X => kubectl config use-context <X>
context kube|current current|kube => kubectl config current-context
context kube ; context ?available => kubectl config get-contexts
cluster info ?kube ; kube cluster ?info => kubectl cluster-info
kube version => kubectl version
!forward port|pod ?pod ?port ?kube N to|*=M ?on pod|of|for|*=X => kubectl port-forward <X> <N>:<M>
kube pod|service|node|deployment|event|job|secret|configmap|cronjob|statefulset|daemonset|replicaset
    ?cluster ?running @ns ; pod|deployment|configmap|statefulset|daemonset|replicaset ?cluster
    ?running @ns ; pod|node|service|secret|event|job cluster|namespace ?running @ns => kubectl get
    <pod>s[ -n <NS>][ --field-selector=status.phase=Running<?running>]
namespace ?kube ?cluster => kubectl get namespaces
ingress ?kube @ns => kubectl get ingress[ -n <NS>]
# packages
requirement !install ?python ?package ?pip ?file ?dependency ?from|in=F => python3 -m pip install -r
    [<F>][requirements.txt<!F>]
requirements.txt !install ?python ?package ?pip ?requirement ?dependency ?file => python3 -m pip
    install -r requirements.txt
!install !update ?python ?package @with pip Y+ ; !update|upgrade pip ?package ?python Y+ => python3
    -m pip install --upgrade <Y>
!install|add pip ?package ?python ?library ?module *|package|named=Y+ ; !install|add python
    package|module|library named|*|+package|+library|+module=Y+ => python3 -m pip install <Y>
!uninstall|delete pip ?package ?python ?library Y+ ; !uninstall|delete python package|library
    *|named|+package=Y+ => python3 -m pip uninstall -y <Y>
!upgrade|update pip => python3 -m pip install --upgrade pip
outdated pip|python ?package ?pip => python3 -m pip list --outdated
pip show|info|about|detail|version ?package ?about ?info ?python package|about|for|of|show|*=Y =>
    python3 -m pip show <Y>
pip freeze ?requirement => python3 -m pip freeze
pip|python package|list|pip|installed|thing ?installed ?pip ?python => python3 -m pip list
!make virtual|venv|virtualenv ?environment ?python ?new ?virtualenv ?named|in|*=DEST => python3 -m
    venv [<DEST>][.venv<!DEST>]
npm !install|add globally|global ?package *|package|named=Y+ => npm install -g <Y>
npm !install|uninstall|update ?package *|package|named=Y+ ?package => npm <install> <Y>
npm !delete *|package|named=Y+ ?package => npm uninstall <Y>
npm package|installed|list globally|global ?package ?installed => npm list -g
npm outdated ?package => npm outdated
npm package|installed|list ?installed => npm list
brew|cargo|gem|conda !install|uninstall|search ?package *|package|for|named=Y+ ?package => <brew>
    <install> <Y>
brew|cargo|gem|conda !delete ?package *|package|named=Y+ ?package => <brew> uninstall <Y>
!update brew ?itself => brew update
brew !update package|all|everything|installed ?package ?all ?everything ?installed ?formulae ; brew
    !upgrade => brew upgrade
brew !update ?package *|package=Y+ => brew upgrade <Y>
brew outdated ?package => brew outdated
brew package|installed|list ?installed => brew list
apt|apt-get|dnf|yum|snap|zypper !install|reinstall|purge ?package ?usage *|package|named=Y+ ?package
    => sudo <apt> <install> <Y> =mac=>
apt|apt-get|dnf|yum|snap|zypper !delete|uninstall ?package *|package|named=Y+ ?package => sudo <apt>
    remove <Y> =mac=>
pacman !install ?package *|package|named=Y+ => sudo pacman -S <Y> =mac=>
pacman !delete|uninstall ?package *|package|named=Y+ => sudo pacman -R <Y> =mac=>
apt|dnf|yum|snap|zypper !upgrade ?package ?all|everything|installed => sudo <apt> upgrade =mac=>
!autoremove ?package ?apt ?unused ; !delete unused|unneeded|orphaned package|dependency ?apt ?no
    ?longer ?needed => sudo apt autoremove =mac=> brew autoremove
!clean ?package ?apt cache ?up ?package ; apt !clear cache => sudo apt clean =mac=> brew cleanup
!update apt ?list|index|cache|database ?package => sudo apt update =mac=>
!update package list|lists|index|database => sudo apt update =mac=> brew update
!update package|everything|system ?all|everything ?installed ?system ; !update everywhere|system
    ?package => sudo apt update && sudo apt upgrade =mac=> brew upgrade
!update package *|package|named=Y+ ?newest ?version ; !upgrade *=Y+ ?newest ?version => sudo apt
    install --only-upgrade <Y> =mac=> brew upgrade <Y>
!reinstall ?package Y+ => sudo apt reinstall <Y> =mac=> brew reinstall <Y>
!purge ?package Y+ => sudo apt purge <Y> =mac=> brew uninstall --zap <Y>
!install|add ?package|program|tool named|package|program|install|tool|*=Y+ ?package => sudo apt
    install <Y> =mac=> brew install <Y>
!uninstall ?package|program named|package|program|*|+package=Y+ ?package ; !delete package
    package|named|*|+package=Y+ => sudo apt remove <Y> =mac=> brew uninstall <Y>
package owned|owns|own|provides|belong|contains|from ?file ?show F ; package ?file ?to F
    owned|belong => dpkg -S <F> =mac=>
package search ?apt ?available for|named|search|package|containing|matching|*=Y ; apt search for|*=Y
    => apt search <Y> =mac=> brew search <Y>
package info|detail|about|description|apt ?info ?detail about|for|of|on|package|*|+package=Y ?apt =>
    apt show <Y> =mac=> brew info <Y>
package file ?installed in|by|of|from|package=Y ?installed ?apt ; file installed ?package by|of=Y =>
    dpkg -L <Y> =mac=> brew list <Y>
package installed package|*|+installed|+package=Y ?apt => dpkg -s <Y> =mac=> brew list <Y>
version package ?installed package|of=Y ?package => dpkg -s <Y> =mac=> brew list --versions <Y>
outdated|upgradable|upgradeable package ?apt ?installed ; package update|upgraded ?available|can ;
    updates ?available ?package ?new => apt list --upgradable =mac=> brew outdated
count package ?installed ?apt => dpkg-query -f '.\n' -W | wc -l =mac=> brew list -1 | wc -l
installed package ?apt containing|naming|named|matching|starting=T => dpkg -l | grep -F -- <T>
    =mac=> brew list | grep -F -- <T>
installed package|program|apt|software ?apt ?system|everywhere ?package => apt list --installed
    =mac=> brew list
package snap ?installed ; snap list => snap list =mac=>
# programs
path|find|installed|location|which|command ?full ?program|command|binary|executable ?is ?installed
    to|of|for|program|command|binary|*|^=PROG ?command|program => command -v <PROG>
version go|golang ?installed ?usage ?running => go version
version nginx ?installed ?server => nginx -v 2>&1
version ssh ?installed ?client => ssh -V 2>&1
version openssl ?installed => openssl version
version python|python3 ?installed ?usage ?running => python3 --version
version ?installed ?usage ?running ?current ?have of|+version|+installed=PROG => <PROG> --version
alias|aliases ?shell ?defined => alias
# scheduled jobs, secrets and waiting
crontab|cron !delete|clear ?all ?job ?crontab => crontab -r
!edit crontab|cron ?job => crontab -e
count cron ?job ?scheduled ?crontab => crontab -l | grep -vc '^#'
cron|crontab ?user ?job ?scheduled ?task of|for|user=X => sudo crontab -l -u <X>
cron|crontab root ?job ?scheduled ?user => sudo crontab -l -u root
cron|crontab system ?job ?wide ?scheduled => cat /etc/crontab /etc/cron.d/* =mac=>
cron|crontab ?job ?scheduled ?task ?current ?user ; scheduled job|task ?cron => crontab -l
uuid ?generate|make|random|new ?new|random => uuidgen
password ?random ?generate|make ?secure|strong ?new of|with|*=N character|long|letter ?length|long ;
    password length ?random ?generate|make of|*=N => LC_ALL=C tr -dc 'A-Za-z0-9' < /dev/urandom |
    head -c <N>
password random|generate|make ?make|generate ?secure|strong|new ?random => LC_ALL=C tr -dc
    'A-Za-z0-9' < /dev/urandom | head -c 20
random number between|from=N and|to=M ?generate => shuf -i <N>-<M> -n 1 =mac=> jot -r 1 <N> <M>
!wait|sleep|pause SECONDS => sleep <SECONDS>
"""

_MACROS = (
    ("@proc", "process|program|app|application|task"),
    ("@when", "?today ?A ?D ?E"),
    ("@since", "?today ?A"),
    ("@ns", "?namespace ?in|namespace|ns|+namespace=NS"),
    ("@hist", "?git ?repository ?branch ?all ?current @log ?file ?reverse|oldest ?first ?oneline"
     " ?graph ?detail ?stat ?touched|touching|modified|changing|affecting"
     " ?file|of|for|touched|touching|modified|affecting|changing|in|log|history|commits=FILE"),
    ("@log", "?N ?last|newest|recent ?by|from|author|user|of|+make=X ?my ?author ?user ?today"
     " ?yesterday ?A ?BEYOND ?D ?E ?ON ?merges ?nomerges ?on|branch|in|of|log=B ?branch"
     " ?wrote|made|make|created|did|done|committed|authored"),
    ("@args", "[ -n <N>][ --author=<X>][ --author=\"$(git config user.email)\"<?my>]"
     "[ --since='<A> ago'][ --until='<BEYOND> ago'][ --since='<D> 00:00'][ --until='<E> 00:00']"
     "[ --since='<ON> 00:00' --until='<ON> 23:59:59'][ --since='today 00:00'<?today>]"
     "[ --since='yesterday 00:00' --until='today 00:00'<?yesterday>][ --no-merges<?nomerges>]"),
)

# The same as `_PHRASES`, but of the words' keys, and for what is no request about files.
_TERMS = """
service: daemon | unit
cpu: cpus
ns: nameserver
brew: homebrew
show: calculate | compute | pick | determine
sha256: sha256sum
sha512: sha512sum
sha1: sha1sum
md5: md5sum
pid: process id | process number
checkout: show out
discard: throw away
lookup: look up | nslookup
pip: pip3
date: by time
delete: untrack
download: downloading
container: dockers
core: cores
force: forcefully | forcibly | by force
ip: ips | ip adress
human: human readable
system: whole system
ipv6: ip v6 | ip version 6
ipv4: ip v4 | ip version 4
os: operating system | operate system
macos: mac os | os x | osx
distro: distribution | linux distribution | linux distro
lowercase: lower case
uppercase: upper case
info: information | infos | spec | specs
timezone: time zone
logged: log in
kube: kubernete
nomerges: except merge | not merge | except merge commit | not merge commit | except merges
listening: listen | listens
connection: connections
oldest: oldest first
eating: eats | hogging | hog up | consuming | consumes | eat up | eating up | consume
yyyy-mm-dd: yyyy-mm-dd
detached: detach
new york: new york
los angeles: los angele
hong kong: hong kong
sao paulo: sao paulo
mexico city: mexico city
follow: tail -f
sidebyside: side by side
autoremove: not longer need | unneeded
cherry-pick: cherry pick
dmesg: kernel ring buffer
"""

_PREPOSITIONS = frozenset(("in", "of", "on", "for", "from", "to", "with", "at", "by", "and",
                           "named", "about", "as", "into", "under", "inside", "using", "is"))
_PROGRAMS = frozenset((
    "git", "docker", "kube", "apt", "apt-get", "dnf", "yum", "pip", "npm", "brew", "snap",
    "pacman", "cargo", "gem", "conda", "zypper", "systemctl", "compose"))


# _RULES as they are read for the first prompt that needs them (3 ms), and the words that they use.
_READ: list[tuple[list[tuple[str, ...]], set[str]]] = []


def _look_up(words: list[_Word], platform: str) -> str | None:
    """The command of the first rule with a place for every word."""
    words = _prepare(words)
    asked = words[0].before.lower() if words else ""
    if not 0 < len(words) < 40 or "should" in asked or "do i need" in asked or "did i " in asked:
        return None
    if not _READ:
        _READ.append((rules := list(_read_rules()), _keywords(rules)))
    rules, keywords = _READ[0]
    for word in words:
        word.ruled = word.key in keywords or word.text.lower() in keywords
    return _typed(words, platform) or _repeated(words, rules, platform) or (
        _search(words, rules, platform))


def _typed(words: list[_Word], platform: str) -> str:
    """The prompt itself, where it is a command already: a program, what it shall do, options."""
    texts = [word.text for word in words]
    program, *others = texts
    known = next((rest for name, rest in _read_table(_TYPED) if program in name.split()), None)
    if known is None or platform == "macos" and program in _ONLY_LINUX or any(
            word.before or word.text in _PREPOSITIONS or word.text.strip(_PLAIN + "=")
            or word.kind in ("quoted", "time") for word in words):
        return ""
    alone, _, more = known.partition(" | ")
    subcommands = f"{alone} {more}".replace(",", "").split()
    if any(word.text[0] != "-" and word.kind not in ("number", "path", "date", "url") and not (
            word.text in subcommands or word.kind != "known" and _is_name(word))
            for word in words[1:]):
        return ""
    options = [text for text in others if text[0] == "-"]
    if " ".join(others) in alone.split(", ") or options and (
            others[0][0] == "-" or others[0] in subcommands):
        return " ".join(texts)
    return ""


def _repeated(words: list[_Word], rules: list[tuple[str, ...]], platform: str) -> str:
    """A command that runs every so often, so many times, or at most so long."""
    verb, length, last = words[0].text.lower(), len(words), words[-1]
    given = verb in ("run", "execute", "repeat")
    if last.key == "EVERY" and words[0].key != "EVERY":
        form = "watch -n {0} {1}" if platform == "linux" else "while :; do {1}; sleep {0}; done"
        number, rest = last.text, words[given or verb == "watch":-1]
    elif given and length > 3 and last.key == "time" and words[-2].kind == "number":
        form, number, rest = "for i in $(seq {0}); do {1}; done", words[-2].text, words[1:-2]
    elif given and length > 4 and last.key == "SPAN" and "timeout" in (
            words[-2].text, words[-3].text) and platform == "linux":
        end = next(at for at, word in enumerate(words) if word.key in ("with", "timeout"))
        form, number, rest = "timeout {0} {1}", _seconds(last.text), words[1:end]
    else:
        return ""
    runs = rest and (rest[0].kind == "path" or rest[0].text in (*_NAMES.split(), *_RUNS.split()))
    plain = given and runs and not any(word.text in _PREPOSITIONS or word.text.strip(_PLAIN)
                              or word.before or word.kind == "time" for word in rest)
    here = "./" * bool(rest and rest[0].kind == "path" and "/" not in rest[0].text)
    command = here + " ".join(word.text for word in rest) if plain else (
        _search(rest, rules, platform) or "")
    if form[0] == "w" and platform == "linux" and command.strip(f"{_PLAIN} "):
        command = _quoted(command)
    return form.format(number, command) if command and number.isdigit() else ""


_TEXT_TOOLS = ("head", "tail", "sed", "sort", "awk", "grep", "cut", "tr", "tac", "cat", "fold",
               "nl", "wc", "{", "printf")
# Programs with common words for names, that may be run again and again.
_RUNS = "date make ls sleep echo cargo go rake mvn gradle pytest tox ant w who free cat true"


def _seconds(span: str) -> str:
    number, unit = span.split()
    return str(int(number) * _TIMES[unit.rstrip("s")])


def _search(words: list[_Word], rules: list[tuple[str, ...]], platform: str) -> str | None:
    keys = {key for word in words if word.kind != "quoted" for key in (word.key, word.text.lower())}
    for pattern, *commands in rules:
        first, *others = pattern.split()
        if not _slot(first) and keys.isdisjoint(first.lstrip("!").split("|")) or any(
                part[0] != "?" and not _slot(part) and keys.isdisjoint(part.lstrip("!").split("|"))
                for part in others):
            continue
        rule = [_Element(part) for part in (first, *others)]
        rule.sort(key=lambda element: bool(element.slot))
        values = _place(rule, words, 0, "start", {})
        if values is not None:
            command = commands[platform == "macos" and len(commands) > 1]
            packed = any(_is_packed(value) for name, value in values.items() if name in ("F", "G"))
            if platform == "other" and len(commands) > 1 or packed and (
                    command.split()[:1] or [""])[0] in _TEXT_TOOLS:
                return None
            return _expand(command, values) or None
    return None


def _read_rules() -> Iterator[tuple[str, ...]]:
    """Each pattern of `_RULES` with its command, or with those of linux and macos."""
    text = _RULES.replace("\n    ", " ")
    for name, meaning in _MACROS:
        text = text.replace(name, meaning)
    for line in text.splitlines():
        patterns, arrow, commands = line.partition(" => ")
        if arrow:
            for pattern in patterns.split(" ; "):
                yield pattern, *(part.strip(" ") for part in commands.split("=mac=>"))


def _keywords(rules: list[tuple[str, ...]]) -> set[str]:
    """The words that rules use: no names of something, unless quoted."""
    return {word for pattern, *_ in rules for part in pattern.split()
            if "=" not in part and not part.isupper() for word in part.lstrip("?!").split("|")}


def _slot(part: str) -> str:
    """The slot of an element, or ""."""
    name = part.lstrip("?").rpartition("=")[2].rstrip("+")
    return name if name.isupper() else ""


class _Element:
    """One part of a pattern: a word of the rule, or a slot and the words that may introduce it."""

    __slots__ = ("contexts", "many", "optional", "order", "slot", "words")

    def __init__(self, part: str) -> None:
        self.optional = part[0] == "?"
        self.order = part[0] == "!"
        self.slot = _slot(part)
        self.many = part[-1] == "+"
        contexts, equals, _ = part.lstrip("?").rpartition("=")
        self.contexts = contexts.split("|") if self.slot and equals else []
        self.words = [] if self.slot else part.lstrip("?!").split("|")


def _prepare(words: list[_Word]) -> list[_Word]:
    """The words without their end: terms and ages joined, and who is meant by "my" and "me"."""
    terms = {text: key for key, texts in _read_table(_TERMS) for text in texts.split(" | ")}
    words = [word for at, word in enumerate(words[:-1])
             if word.text != "right" or "now " not in words[at + 1].before]
    joined: list[_Word] = []
    at = 0
    while at < len(words):
        word = words[at]
        before = f" {word.before.lower()}"
        if word.text in ("using", "via", "through") and words[at + 1].key in _PROGRAMS:
            word = _Word("known", "with", word.text)
        last = joined[-1].key if joined else ""
        if " me " in before and last in ("by", "of", "from") or " my " in before or (
                " i " in before and word.text.lower() in _DEEDS):
            joined.append(_Word("known", "my", "my"))
        if word.kind == "end":
            break
        for count in (3, 2, 1):
            key = " ".join(each.key if each.kind not in ("quoted", "path") else "\n"
                           for each in words[at:at + count])
            if key in terms:
                text = words[at].text if count == 1 else terms[key] + (
                    "s" if words[at + count - 1].text[-1] == "s" else "")
                word, at = _Word("known", terms[key], text), at + count - 1
                word.before = words[at - count + 1].before
                break
        at += 1
        joined.append(word)
    if words and "now " in words[-1].before:
        joined.append(_Word("known", "now", "now"))
    return _join_times(joined)


def _join_times(words: list[_Word]) -> list[_Word]:
    """Joins "in the last 3 days", "2 hours ago", "since 2024-01-01" and their like to one word,
    whose key is the slot that it fits."""
    joined: list[_Word] = []
    for at, word in enumerate(words):
        following = words[at + 1].key if at + 1 < len(words) else ""
        last = joined[-1].key if joined else ""
        unit = word.kind == "known" and word.key in _TIMES
        if word.key in _MACHINES and last in ("this", "my"):
            joined.pop()
            if joined and joined[-1].key in ("on", "of", "for", "in", "at", "with"):
                joined.pop()
            word = _Word("known", "everywhere", word.text)
        elif last == "every" and (unit or word.text == "second"):
            joined.pop()
            word = _Word("time", "EVERY", _seconds(f"1 {word.key or word.text}"))
        elif unit and joined[-1:] and joined[-1].kind == "odd" and [
                each.key for each in joined[-2:-1]] == ["every"]:
            word = _Word("time", "EVERY", _seconds(f"{joined.pop().text} {word.key}"))
            joined.pop()
        elif word.kind == "known" and word.key in ("this week", "this month"):
            word = _Word("time", "A", f"1 {word.key[5:]}")
        elif word.kind == "known" and word.key == "this year":
            word = _Word("known", "thisyear", word.text)
        elif last == "since" and word.text.lower() in _WEEKDAYS:
            joined.pop()
            word = _Word("time", "D", f"last {word.text.lower()}")
        elif unit and joined and joined[-1].kind == "number" and joined[-1].text.isdigit():
            word = _Word("time", "SPAN", f"{joined.pop().text} {word.key}s")
        elif unit and word.text[-1] != "s" and (
                last == "last" or following == "ago"
                or following == "from" and words[at + 2:] and words[at + 2].key == "now"):
            word = _Word("time", "SPAN", f"1 {word.key}")
        elif word.kind == "date":
            word = _join_date(joined, last, word.text)
        elif word.key in ("yesterday", "today") and last in ("since", "after", "before"):
            word = _Word("time", "E" if joined.pop().key == "before" else "D", word.text.lower())
        elif word.key in ("today", "now") and [each.key for each in joined[-2:]] == [
                "SPAN", "from"]:
            joined.pop()
            word = _Word("time", "AHEAD", joined.pop().text)
        elif word.key == "ago" and last in ("A", "BEYOND"):
            continue
        elif word.key == "ago" and last == "SPAN":
            word = _Word("time", "AGO", joined.pop().text)
            if joined and joined[-1].key in ("since", "before", "newer", "older"):
                key = "A" if joined.pop().key in ("since", "newer") else "BEYOND"
                word = _Word("time", key, word.text)
        if word.key == "SPAN":
            if last == "last" or joined and joined[-1].key == "last":
                joined.pop()
                word.key = "A"
                if joined and joined[-1].key in ("in", "from", "within", "over", "during", "since",
                                                 "for", "of"):
                    joined.pop()
            elif joined and joined[-1].key in ("newer", "since", "older", "in"):
                word.key = {"older": "BEYOND", "in": "AHEAD"}.get(joined.pop().key, "A")
        if last == "every" and word.key != "EVERY" and word.kind != "odd":
            joined[-1].key = "all"
        joined.append(word)
    return joined


def _join_date(joined: list[_Word], last: str, text: str) -> _Word:
    """A date as the time that `last`, the key before it, makes of it: since when, until when, the
    day itself."""
    key = {"since": "D", "after": "D", "before": "E", "until": "E", "on": "ON",
           "between": "D"}.get(last, "DATE")
    if last == "and" and len(joined) > 1 and joined[-2].key == "D":
        key = "E"
    if last == "to" and len(joined) > 1 and joined[-2].key == "DATE":
        joined[-2].key, key = "D", "E"
    if not _is_date(text):
        key = ""
    if key != "DATE" and key:
        joined.pop()
    return _Word("time", key, text)


def _is_date(text: str) -> bool:
    year, month, day = (int(part) for part in text.split("-"))
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 1 <= month <= 12 and 1 <= day <= (31, 28 + leap, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[
        month - 1]


def _place(rule: list[_Element], words: list[_Word], at: int, state: str,
           values: dict[str, str], used: int = 0) -> dict[str, str] | None:
    """The values of the rule's parts when each word from `at` on has a place, else None.

    `state` says what came before: "start" (at most "show" or "how to"), "word" (of the rule),
    "slot", or "to" (a preposition, behind which a word of the rule must stand, or its slot).
    """
    if at == len(words):
        full = all(element.optional or used >> number & 1 for number, element in enumerate(rule))
        return values if state != "to" and full else None
    word = words[at]
    for number, element in enumerate(rule):
        if used >> number & 1:
            continue
        name, now = element.slot or element.words[0], used | 1 << number
        if element.slot:
            found, end = _take(rule, element, words, at, state)
            if found is None:
                continue
            placed = _place(rule, words, end, "slot",
                            values | _derived(name, found, words[at]), now)
        else:
            said = word.key if word.key in element.words else word.text.lower()
            if word.kind in ("quoted", "time") or said not in element.words or (
                    element.order and not _is_order(words, at)):
                continue
            placed = _place(rule, words, at + 1, "word", values | {name: said}, now)
        if placed is not None:
            return placed
    following = _passes(rule, words, at, state)
    return _place(rule, words, at + 1, following, values, used) if following else None


def _passes(rule: list[_Element], words: list[_Word], at: int, state: str) -> str:
    """The state behind a word that needs no place of its own, or "" where it needs one."""
    word, key = words[at], words[at].key
    if word.kind not in ("known", "unknown", "number"):
        return ""
    if key in ("everywhere", "here", "my", "still", "it", "now"):
        return "word" if state == "to" and key != "my" else state
    if key == "all" and not any(element.order for element in rule):
        return state
    if key in ("show", "list", "find") and word.text.lower() not in ("who", "locate", "whos"):
        if state == "start" or state == "to" and at == 1:
            return "start"
        return state if key == "list" and state != "to" and at + 1 == len(words) else ""
    if key == "how" and state == "start" and at + 1 < len(words):
        asked = words[at + 1].before.lower().split()
        return "start" if words[at + 1].key in ("to", *_MEASURES) or "do" in asked or (
            "can" in asked or "does" in asked) else ""
    if key == "one" and "does " in word.before:
        return state
    if key == "am" or key == "this" and at + 1 == len(words) and state != "to":
        return state
    introduces = key in _PREPOSITIONS and state != "to" or key == "this" or any(
        key in element.contexts or word.text.lower() in element.contexts for element in rule)
    return "to" if introduces else ""


_MEASURES = ("long", "much", "full", "many", "busy", "loaded")
_DEEDS = ("made", "make", "created", "wrote", "did", "changed", "committed", "authored")


def _is_order(words: list[_Word], at: int) -> bool:
    """Whether the word at `at` is what the prompt tells to do: nothing before it but polite words
    and the program's name."""
    text = words[at].text.lower()
    if text[-1] == "s" and text[-2] != "s":
        return False
    said = "".join(f"{word.before}{word.text} " for word in words[:at]) + words[at].before
    tokens = said.lower().replace("'d", "").split()
    if not _COURTESIES.issuperset(tokens) and not all(
            token in _COURTESIES or token in _PROGRAMS or token in ("kubectl", "kubernetes", "k8s")
            or token in _OBJECTS and tokens[0] in _PROGRAMS for token in tokens):
        return False
    if "how" in tokens:
        return True
    pairs = set(zip(tokens, tokens[1:], strict=False))
    asks = {(verb, who) for verb in ("do", "can", "could", "should", "may", "have")
            for who in ("i", "we", "you", "one")} - {("can", "you"), ("could", "you")}
    return not pairs & asks and "should" not in tokens


_COURTESIES = frozenset((
    "please", "force", "can", "could", "would", "will", "you", "kindly", "i", "we", "want", "need",
    "to", "like", "help", "me", "how", "do", "should", "the", "my", "a", "just", "now", "quickly",
    "simply", "hi", "hey", "hello", "thanks", "thank", "caro", "with", "using", "via", "let",
    "lets", "us", "then", "in", "one", "does", "use"))
_OBJECTS = ("container", "image", "volume", "network", "system", "service", "compose", "branch",
            "pod", "remote", "rollout")


def _take(rule: list[_Element], element: _Element, words: list[_Word], at: int, state: str
          ) -> tuple[str | None, int]:
    """The value for a slot from the words at `at`, and where it ends; None where none may stand."""
    before = at - 1
    while before >= 0 and words[before].key in ("my", "this", "all"):
        before -= 1
    previous = words[before] if before >= 0 else _Word("end", "", "")
    following = words[at + 1].key if at + 1 < len(words) else ""
    contexts = element.contexts or _CONTEXTS.get(element.slot.rstrip("23456789"), ("*",))
    introduced = previous.key in contexts or previous.text.lower() in contexts or (
        previous.key == "named" and element.slot[0] in "XBKYT")
    if element.slot == "T" and words[at].kind != "quoted":
        contexts = [context for context in contexts if context != "*"]
    if not introduced and not (
            "*" in contexts and state in ("word", "slot") or "^" in contexts and state == "start"
            or f"+{following}" in contexts):
        return None, at
    kind = element.slot.rstrip("0123456789")
    articles = {"the", "a", "an", "my", "your", "our", "some"}.intersection(
        words[at].before.lower().split()) or before < at - 1
    if articles and kind in ("X", "B", "K", "Y", "PROG", "RUN") and (
            f"+{following}" not in contexts) and (not any(following in one.words for one in rule)):
        return None, at  # "kill the mood", but "stop the web container"
    if kind == "TEXT" and words[at].kind != "quoted":
        if previous.text.lower() not in ("message", "saying"):
            return None, at
        rest = words[at:]
        if any(word.kind == "time" for word in rest):
            return None, at
        text = " ".join(f"{word.before if number else ''}{word.text}"
                        for number, word in enumerate(rest))
        return (_quoted(text), len(words)) if text.isprintable() else (None, at)
    introducer = "" if previous.text[-1:] == "s" else previous.key  # "the file x", not "files x"
    value = _slot_value(kind, words[at], introducer, following)
    at += 1
    while element.many and value is not None and at < len(words):
        skip = words[at].key == "and" and at + 1 < len(words)
        more = _slot_value(kind, words[at + skip], "*", "")
        if more is None:
            break
        value += ("|" if kind == "K" else " ") + more
        at += 1 + skip
    if kind == "K" and value:
        value = _quoted(value)
    return value, at


_CONTEXTS = {
    **dict.fromkeys(("F", "G", "U", "H", "FILE"), (
        "of", "in", "for", "from", "on", "to", "file", "with", "at", "named", "*", "^")),
    **dict.fromkeys(("A", "AGO", "TAGO", "AHEAD", "TAHEAD", "SPAN", "BEYOND", "D", "DD", "E", "ON",
                     "DATE"), ("*", "^")),
    "N": ("*", "^"), "NTH": ("*", "^"), "L": ("*", "^", "by", "of", "in"), "I": ("*",),
    "QT": ("of", "for", "*", "^"), "SECONDS": ("*", "for"),
}


def _derived(name: str, value: str, word: _Word) -> dict[str, str]:
    """The values that a slot gives: its own, and those that are made from it."""
    values = {name: value}
    if name == "N" and value.isdigit():
        values["N1"] = str(int(value) + 1)
    elif name in ("F", "G"):
        if word.text.lower().endswith(".csv"):
            values |= {"S": " -F ,", "C": " -t ,", "CUT": " -d ,", "OFS": " -v OFS=,"}
        elif value in ("/etc/passwd", "/etc/group"):
            values |= {"S": " -F :", "C": " -t :", "CUT": " -d :", "OFS": " -v OFS=:"}
    elif word.kind == "time" and value[0].isdigit() and " " in value:
        number, unit = value.split()
        values[f"{name}b"] = number + _BSD_UNITS[unit.rstrip("s")]
        seconds = int(number) * _TIMES[unit.rstrip("s")]
        size, unit = (1, "s") if seconds % 60 else (60, "m") if seconds % 3600 else (3600, "h")
        values[f"{name}h"] = f"{seconds // size}{unit}"
    return values


_MACHINES = ("machine", "computer", "system", "server", "laptop", "pc", "box", "host", "mac")
_BSD_UNITS = {"second": "S", "minute": "M", "hour": "H", "day": "d", "week": "w", "month": "m",
              "year": "y"}


def _slot_value(slot: str, word: _Word, before: str, following: str) -> str | None:
    """What a word puts into a slot, quoted where it may hold anything; None when it does not fit.
    `before` and `following`: the keys of the words beside it."""
    text, kind = word.text, word.kind
    if slot in _TIME_SLOTS or kind == "time" or not text or "\0" in text:
        return _time_value(slot, word) if slot in _TIME_SLOTS and kind == "time" else None
    for values in (_number_value, _file_value, _name_value):
        fits, value = values(slot, word, before, following)
        if fits:
            return value
    return None


def _number_value(slot: str, word: _Word, before: str, _: str) -> tuple[bool, str]:
    """Slots for numbers, modes, months and days of the week: does it fit, and the value."""
    text, low = word.text, word.text.lower()
    digits = word.kind == "number" and text.isdigit()
    match slot:
        case "N" | "M":
            return digits and word.key != "nth", text
        case "L":  # which one: "line 3" or "the third line", but not "3 lines"
            return digits and (word.key == "nth" or before in ("line", "number", "column")), text
        case "NTH":
            return digits and word.key == "nth", text
        case "EPOCH":
            return digits and 8 < len(text) < 12, text
        case "P":
            symbolic = len(text) > 1 and not text.strip("ugoa+-=rwxX") and not text.isalpha()
            return symbolic or digits and len(text) in (3, 4) and max(text) < "8", text
        case "DAYNAME":
            return low in _WEEKDAYS, low
        case "MONTH" if word.kind == "month":
            return True, f"{text[5:]} {text[:4]}"
        case "MONTH" if low in _MONTH_NAMES:
            return True, f'{_MONTH_NAMES.index(low) + 1} "$(date +%Y)"'
    return False, ""


def _file_value(slot: str, word: _Word, before: str, _: str) -> tuple[bool, str]:
    """Slots for files, hosts, URLs and texts: does it fit, and the value."""
    text, kind, low = word.text, word.kind, word.text.lower()
    value, quoted = _path(text), kind == "quoted"
    plain = not text.strip(_PLAIN) and text[0] not in "-~"
    path = "*" not in text and (kind == "path" or quoted or before == "folder" or (
        kind == "unknown" and low in _FOLDERS))
    match slot:
        case "F" | "G":
            return path or before == "file" and kind == "unknown", value
        case "FILE":
            return path and (quoted or _looks_like_file(text) or text[-1] == "/"
                             or before == "folder"), value
        case "W":
            return path and (text[0] in "/~." or not _looks_like_file(text)), value
        case "ZIP":
            return path and low.endswith(".zip"), value
        case "TAR":
            return path and "tar" in _ARCHIVES.get(_ending(low, _ARCHIVES), ""), value
        case "O":
            return path and _looks_like_file(text), value
        case "DEST":
            return (path or _is_named(word, before)) and text[0] != "-", value
        case "T":
            return quoted or kind in ("unknown", "odd", "number", "path", "kind") and (
                before == "containing" or not word.ruled), _quoted(text)
        case "QT":
            return quoted and text[0] != "-" and not _looks_like_file(text) and (
                "/" not in text), _quoted(text)
        case "H":
            return _is_host(text) and "/" not in text, _quoted(text)
        case "U":
            return kind == "url" or plain and low.startswith("git@") or (
                _is_host(text.partition("/")[0]) and kind in ("path", "quoted")), _quoted(text)
        case "I":
            return low.isalnum() and low[:2] in _INTERFACES and (
                low[-1].isdigit() or low == "lo"), text
        case "EXT":
            return kind == "kind", f"'*.{_ends(word.key)[0]}'"
    return False, ""


def _name_value(slot: str, word: _Word, before: str, following: str) -> tuple[bool, str]:
    """Slots for names of programs, packages, branches …: does it fit, and the value."""
    text, kind, low = word.text, word.kind, word.text.lower()
    value, quoted, named = _quoted(text), kind == "quoted", _is_named(word, before)
    word_like = named and "/" not in text
    plural = not quoted and word.key != low and kind == "unknown" and low not in _DAEMONS.split()
    sound = low.replace("-", "").replace("_", "").replace(".", "").isalnum()
    match slot:
        case "X":
            return named and (quoted or "/" not in text and not _has_ending(low)), value
        case "B":
            clear = (before not in ("in", "of") or low in _BRANCHES) and not (
                plural or low.endswith("ed"))
            back = low.startswith("head~") and low[5:].isdigit()
            return clear and (back or named and not _has_ending(low)), value
        case "MAIN":
            return low in _BRANCHES, value
        case "ORIGIN":
            return low in ("origin", "upstream", "github", "fork"), value
        case "TAG":
            return word_like and (quoted or text[-1].isdigit() or before != "since"), value
        case "VER":
            return word_like and text[-1].isdigit(), value
        case "HASH":
            hexadecimal = 4 <= len(low) <= 40 and not low.strip("0123456789abcdef") and any(
                sign.isdigit() for sign in low)
            return hexadecimal or low.startswith("head") and not text.strip(_PLAIN), value
        case "K" | "RUN":  # for pgrep and pkill, to whom it is a pattern
            fits = word_like and sound and not plural and low not in ("git", "kubectl")
            return fits and not _is_host(text), _RUN.get(low, text) if slot == "RUN" else text
        case "S":
            return low in _DAEMONS.split() and not quoted, value
        case "PROG":
            return (word_like and kind != "kind" or low in _NAMES.split()) and not (
                _has_ending(low) or low in _LIBRARIES), value
        case "Y":
            pinned = kind == "odd" and "==" in text and (
                text.replace("=", "").replace(".", "").replace("-", "").isalnum())
            return (named or pinned) and (quoted or not _has_ending(low)) and (
                kind != "kind" or low in _NAMES.split()) and low != "app" and (
                following != "package" or low not in (*_PROGRAMS, "python")), (
                "python3" if low == "python" else value)
        case "IMG":
            return (named or kind == "path") and text[0] not in "-~/." and (
                not _has_ending(low)), value
        case "NS":
            return word_like, value
        case "TEXT":
            return named, value
        case "V":
            name = text.lstrip("$")
            return name.isidentifier() and (name.isupper() or quoted), name
        case "ZONE":
            zone = next((f"{area}/{name}" for area, names in _read_table(_ZONES)
                         for name in names.split() if name.lower().replace("_", " ") == low), "")
            return bool(zone), zone
    return False, ""


def _is_named(word: _Word, before: str) -> bool:
    """Whether a word can be a name at all: quoted, or plain and none that says something."""
    plain = not word.text.strip(_PLAIN) and word.text[0] not in "-~"
    return word.kind == "quoted" and word.text[0] != "-" or plain and (
        word.kind in ("unknown", "kind", "path") and (
            before == "named" or _is_name(word, before in _NAMED))
        or word.kind == "known" and before == "named")


def _time_value(slot: str, word: _Word) -> str | None:
    """A word of kind time for a slot of its key; in T… hours and less, in the others days."""
    text, key = word.text, word.key
    if slot == "SECONDS":
        return _seconds(text) if key == "SPAN" else None
    if slot == "DD":
        return text if key == "D" and text[0].isdigit() else None
    if key in ("AGO", "AHEAD"):
        fine = text.split()[-1].rstrip("s") in ("second", "minute", "hour")
        return text if slot == ("T" if fine else "") + key else None
    return text if slot == key else None


def _is_host(text: str) -> bool:
    """A host has a dot and no file's ending, or is localhost, or an address."""
    plain, ending = text.replace(".", "").replace("-", ""), text.lower().rpartition(".")[2]
    if not plain.replace(":", "").isalnum() or not text.isascii() or text[0] == "-":
        return False
    return text.lower() == "localhost" or text.count(":") > 1 or "." in text.strip(".") and (
        plain.isdigit() and text.count(".") == 3
        or ending.isalpha() and ending not in _EXTENSIONS)


# Behind these a word may be a name although rules know it: "the branch login".
_NAMED = ("branch", "container", "pod", "deployment", "tag", "package", "user", "namespace")


def _is_name(word: _Word, said: bool = False) -> bool:
    """Whether a word can name a program, host or branch: it says nothing that rules know, unless
    it was `said` that a name follows."""
    low = word.text.lower()
    if low in _NAMES.split() or low in _DAEMONS.split():
        return True
    return not low.endswith("ly") and not any(
        one in _NOUNS.split() or word.ruled and not (
            said and word.kind == "unknown" and not low.endswith(("ed", "ing", "able", "s")))
        for one in (word.key, low))


def _has_ending(low: str) -> bool:
    return "." in low and low.rpartition(".")[2] in _EXTENSIONS


def _expand(template: str, values: dict[str, str]) -> str:
    """The command: <X> is a value, and a part in brackets stands only where its values do."""
    first, *parts = template.split("[")
    command = _put(first, values, "") or ""
    for part in parts:
        inside, bracket, rest = part.partition("]")
        filled = _put(inside, values, None)
        if filled == inside or not bracket:
            command = f"{command}[{inside}{bracket}"
        elif filled is not None:
            command += filled
        command += _put(rest, values, "") or ""
    return command


def _put(text: str, values: dict[str, str], missing: str | None) -> str | None:
    """`text` with its values: <X>, or nothing for <?X> (where there is one) and <!X> (none)."""
    done, *parts = text.split("<")
    for part in parts:
        name, close, rest = part.partition(">")
        if not close or not name.lstrip("?!").replace("-", "").isalnum():
            done += "<" + part
            continue
        value = values.get(name.lstrip("?!"))
        if name[0] in "?!":
            value = "" if (value is None) == (name[0] == "!") else None
        if value is None:
            if missing is None:
                return None
            value = missing
        done += value + rest
    return done


# Programs whose name may begin a prompt that is a command: what may follow, and what may follow
# before options.
_TYPED = """
ps uname free mount dmesg uptime whoami id hostname w who last env lsblk lscpu lsof ifconfig groups
    nproc arch sw_vers vm_stat lsusb lspci lsmod df date cal ss netstat du uuidgen:
git: status, log, diff, branch, show, fetch, pull, push, tag, remote, reflog, stash, stash list,
    stash pop, stash drop, stash clear, stash apply, init, shortlog, remote -v | add commit
    checkout switch merge rebase reset restore clone describe rev-parse ls-files config cherry-pick
    revert rm clean
docker: ps, images, info, version, stats, system prune, system df, volume ls, network ls, image ls,
    container ls, image prune, volume prune, container prune, compose up, compose down, compose ps,
    compose logs | run exec logs stop start restart rm rmi pull build inspect top cp kill system
    compose image container volume network
kubectl: version, get pods, get nodes, get services, get namespaces, get deployments, get events,
    get all, cluster-info | get describe logs exec apply delete rollout scale config top
apt apt-get: list | install remove search show purge
brew: update, upgrade, list, outdated, doctor, cleanup, services list | install uninstall search
    info
npm: list, outdated, test, start, init, audit, ls | install uninstall run
pip pip3: list, freeze, check | install uninstall show
systemctl: list-units, list-timers, list-unit-files, daemon-reload | status start stop restart
    enable
journalctl kill chmod unzip ip: |
"""
_ONLY_LINUX = ("free", "lsblk", "lscpu", "lsusb", "lspci", "lsmod", "ss", "ip", "apt", "apt-get",
               "systemctl", "journalctl", "nproc")
_TIME_SLOTS = ("A", "AGO", "TAGO", "AHEAD", "TAHEAD", "SPAN", "BEYOND", "D", "DD", "E", "ON",
               "DATE", "SECONDS")
_BRANCHES = ("main", "master", "dev", "develop", "trunk", "head")
_INTERFACES = ("et", "en", "wl", "lo", "tu", "wg", "br", "ve")
_DAEMONS = """
nginx apache apache2 httpd docker containerd kubelet ssh sshd mysql mysqld mariadb postgresql
postgres mongod mongodb redis redis-server cron crond cups bluetooth networkmanager ufw firewalld
fail2ban haproxy jenkins grafana prometheus tomcat postfix rabbitmq elasticsearch memcached
php-fpm named bind9 smbd samba snapd rsyslog systemd-resolved chronyd ntpd
"""
_RUN = {"docker": "dockerd", "ssh": "sshd", "mysql": "mysqld", "postgresql": "postgres"}
_LIBRARIES = ("numpy", "pandas", "requests", "flask", "django", "scipy", "tensorflow", "torch")
_MONTH_NAMES = ("january", "february", "march", "april", "may", "june", "july", "august",
                "september", "october", "november", "december")
_ZONES = """
Europe: London Paris Berlin Madrid Rome Amsterdam Vienna Zurich Stockholm Oslo Moscow Lisbon Dublin
    Istanbul Warsaw Athens Helsinki Prague Brussels Copenhagen
Asia: Tokyo Shanghai Singapore Dubai Seoul Bangkok Jakarta Hong_Kong Kolkata Taipei Manila
America: New_York Los_Angeles Chicago Denver Toronto Vancouver Sao_Paulo Mexico_City
Australia: Sydney Melbourne Perth Brisbane
Africa: Cairo Lagos Nairobi Johannesburg
"""
# Common words that name no program, package, host or branch.
_NOUNS = """
instructions instruction guide statement mode child children near else data story control success
out off in life things door seat later soon tomorrow tonight morning evening weekend right wrong
left quick slow slower faster fast nice good bad better best worse own one two it he she they who
where why that thing stuff anything server machine computer network wifi vpn internet router
printer browser conflict request setting settings cache device phone screen mouse keyboard window
windows driver drivers font fonts theme game email mail music database website site page url cloud
lan wan proxy firewall antivirus backup dependency dependencies library libraries module modules
plugin tool tools software program app application everything latest stable version source code
release job task user team project people person customer boss colleague friend dog cat red blue
green white black json yaml xml csv html table color colour style order detail verbose background
foreground silent quiet progress result message template comment note list menu help manual
documentation signal hook config configuration option flag value number amount count name id key
token secret password account session cookie certificate policy rule limit quota error warning
issue bug problem bit byte minute second hour day week month year monday tuesday wednesday
thursday friday saturday sunday noon midnight am pm night time date ancient recent old new big
small large huge first third last next previous other same different both many much more less few
several using via through against into onto upon within without about around between among like
unlike get put let go going come done do doing work working works failed failing broken crashed
hung stuck alive dead idle busy high low hot cold important useful useless interesting suspicious
malicious unknown weird strange real true false yes no ok okay sure safe unsafe again once twice
ever never always sometimes often already yet still only just even also too very really how when
while until push pull merge stage commit fetch install started stopped killed deleted removed
changed pushed desktop laptop os linux unix mac macos ubuntu debian fedora system folder directory
path file
"""
_NAMES = """
requests typescript ruby perl php lua rust golang pandas origin upstream git docker curl apt pip
staging production prod dev npm brew dig node cron tree java python python3 top tmux ssh snap
kubectl ls ps df du grep tar zip gzip bash sh zsh gcc jq htop web app api db sudo wget rsync main
master less man whois ufw traceroute nslookup ping uptime awk sed vim nano code systemctl openssl
"""
_ANYWHERE = frozenset((
    "show", "list", "find", "in", "of", "on", "for", "from", "to", "with", "at", "by", "all",
    "this", "how", "them", "under", "each", "everywhere"))


_SPOKEN = {  # words for signs; "" where it is not sure which
    "comma": ",", "semicolon": ";", "colon": ":", "dot": ".", "period": ".", "dash": "-",
    "hyphen": "-", "underscore": "_", "slash": "/", "pipe": "|", "tab": "", "space": "",
    "newline": "", "whitespace": "", "quote": "", "bracket": "", "number": "", "digit": "",
    "letter": ""}


def answer(prompt: str, platform: str) -> str | None:
    """One shell command for a prompt in plain words, or None when a word has no sure place.

    `platform`: linux (GNU tools), macos (BSD tools) or other (BSD forms). One line, unless a name
    in the prompt holds a newline; what comes from the prompt is quoted and can't be an option.
    """
    words = _words(prompt)
    if not words:
        return None
    command = _compose(words, platform == "linux")
    if not command or _is_spoken(words, command):
        command = _look_up(words, platform)
    return command if command and not _is_spoken(words, command) else None


def _is_spoken(words: list[_Word], command: str) -> bool:
    """True where a sign's name is taken for a text: "replace tabs" is not about the word."""
    return any(word.kind in ("unknown", "odd") and word.key in _SPOKEN and word.text in command
               for word in words)


def nearest(prompt: str) -> list[str]:
    """Up to three of EXAMPLES that share words with the prompt, those that share most first."""
    words = {word.key for word in _words(prompt) or () if word.kind in ("known", "kind", "unknown")}
    words -= _ANYWHERE
    shared = [(len(words & {word.key for word in _words(example) or ()}), example)
              for example in EXAMPLES]
    best = sorted((pair for pair in shared if pair[0]), key=lambda pair: -pair[0])
    return [example for _, example in best[:3]]


# --- llm

_INSTRUCTIONS = (
    "You turn a request into one POSIX shell command for {platform}. Answer with the command"
    " alone, on one line: no explanation, no code fence, no prompt sign. If no single command can"
    " do it, answer CANNOT."
)
_RESPONSE_BOUND = 1_048_576  # bytes
_COMMAND_BOUND = 8_192  # characters
# Category -> what a person is told. Those in _RECOVERABLE may go well the next time.
_LLM_ERRORS = {
    "not_configured": "no LLM is set up; caro config set llm.base_url URL, and llm.model NAME",
    "connection_refused": "the LLM server can't be reached; see that it runs",
    "timeout": "the LLM did not answer in time; raise llm.timeout or try again",
    "http_status": "the LLM server answered with an error",
    "rate_limited": "the LLM server asks to wait; try again later",
    "unauthorized": "the LLM server refused the key; check llm.api_key_env",
    "model_not_found": "the LLM server does not have this model; check llm.model and llm.base_url",
    "invalid_response": "the LLM did not answer with one shell command; try other words",
    "unsafe_response": "the LLM's answer holds hidden or control characters; thrown away",
    "no_match": "the LLM knows no single command for this",
    "internal": "the LLM could not be asked",
}
_RECOVERABLE = frozenset(("connection_refused", "timeout", "http_status", "rate_limited"))
_STATUS_CATEGORIES = {401: "unauthorized", 403: "unauthorized", 404: "model_not_found",
                      408: "timeout", 429: "rate_limited", 504: "timeout"}
# First words of prose in lower case, where they are no program of this machine.
_PROSE = frozenset((
    "a", "here", "i", "in", "it", "just", "run", "sure", "the", "there", "this", "to", "try", "use",
    "with", "you",
))


class LLMError(Exception):
    """A failed answer; `category` is a word of the closed list error_category."""

    def __init__(self, category: str, message: str = "") -> None:
        super().__init__(message or _LLM_ERRORS[category])
        self.category = category


def ask_llm(prompt: str, settings: Settings, environ: Mapping[str, str]) -> str:
    """One shell command for the prompt from an OpenAI-compatible chat endpoint. The answer is
    checked, and asked for once more with what was wrong. Raises LLMError."""
    if not settings.values["llm.base_url"] or not settings.values["llm.model"]:
        raise LLMError("not_configured")
    messages = [
        {"role": "system", "content": _INSTRUCTIONS.format(platform=PLATFORM)},
        {"role": "user", "content": prompt},
    ]
    deadline = time.monotonic() + int(settings.values["llm.timeout"])
    for _ in range(2):
        text = _chat(messages, settings, environ, deadline)
        wrong = _check_command(text)
        if not wrong:
            return text.strip()
        messages += [
            {"role": "assistant", "content": text[:_COMMAND_BOUND]},
            {"role": "user", "content": f"That was not usable: {wrong}. The command alone."},
        ]
    raise LLMError("invalid_response")


def _check_command(text: str) -> str:
    """What is wrong with an answer as one command, or ""; raises LLMError where asking again
    would not help."""
    command = text.strip()
    if command.startswith("CANNOT"):
        raise LLMError("no_match")
    # Escape sequences, but also marks that turn the writing direction: what is shown must be
    # what would be run.
    if not command.replace("\n", "").replace("\t", "").isprintable():
        raise LLMError("unsafe_response")
    if not command or "\n" in command or len(command) > _COMMAND_BOUND:
        return "it is not one line"
    first = command.split()[0]
    if first[0] in "`\"'*-#<>" or first[-1] in "$%#":
        return "it has a code fence, quotes or a prompt sign"
    if _is_prose(first):
        return "it is prose"
    import subprocess

    try:  # by stdin: every user of the host can read a process's arguments
        checked = subprocess.run(["/bin/sh", "-n"], input=command.encode(), capture_output=True,
                                 timeout=10, check=False)
    except (OSError, subprocess.SubprocessError):
        raise LLMError("internal") from None
    said = checked.stderr.decode("utf-8", "replace").strip()[:500]
    return f"the shell can't parse it ({said})" if checked.returncode else ""


def _is_prose(first: str) -> bool:
    import shutil

    if first[0].isupper() or first in _PROSE:
        return "=" not in first and not shutil.which(first)
    return len(first) > 1 and first[-1] in ".,:"


def _chat(
    messages: list[dict[str, str]], settings: Settings, environ: Mapping[str, str],
    deadline: float,
) -> str:
    """The text of the first choice of a chat completion (OpenAI API reference, "Chat")."""
    import json

    # No temperature: some hosted models refuse any but their own.
    body = {"model": settings.values["llm.model"], "messages": messages, "stream": False}
    headers = {"Content-Type": "application/json"}
    variable = str(settings.values["llm.api_key_env"])
    if variable:
        key = environ.get(variable, "")
        if not key.isascii() or not key.isprintable() or not key:
            raise LLMError("not_configured", "the variable that llm.api_key_env names holds no key")
        headers["Authorization"] = f"Bearer {key}"
    url = str(settings.values["llm.base_url"]).rstrip("/") + "/chat/completions"
    answer = _post(url, json.dumps(body).encode(), headers, deadline)
    try:
        text = json.loads(answer)["choices"][0]["message"]["content"]
    except (ValueError, LookupError, TypeError, RecursionError):
        raise LLMError("invalid_response") from None
    if type(text) is not str:
        raise LLMError("invalid_response")
    return text


def _post(url: str, body: bytes, headers: dict[str, str], deadline: float) -> bytes:
    """The body of the answer, or LLMError, at `deadline` (time.monotonic) at the latest.

    In a thread, since nothing else bounds all of it: a socket's time-out counts from byte to
    byte, and name resolution has none.
    """
    import threading

    answers: list[bytes] = []
    errors: list[LLMError] = []

    def exchange() -> None:
        try:
            answers.append(_exchange(url, body, headers, deadline))
        except Exception as error:  # whatever a server, a proxy or a resolver may do
            errors.append(_explain_failure(error))

    thread = threading.Thread(target=exchange, daemon=True)
    thread.start()
    thread.join(max(0.0, deadline - time.monotonic()))
    if answers:
        return answers[0]
    raise errors[0] if errors else LLMError("timeout")


def _exchange(url: str, body: bytes, headers: dict[str, str], deadline: float) -> bytes:
    import urllib.request
    from urllib.parse import urlsplit

    class NoRedirect(urllib.request.HTTPRedirectHandler):
        """The prompt and the key go to the host that was named, and to no other."""

        def redirect_request(self, *_: Any) -> None:
            return None

    handlers: list[urllib.request.BaseHandler] = [NoRedirect()]
    if caro_telemetry.is_loopback(urlsplit(url).hostname or ""):
        handlers.append(urllib.request.ProxyHandler({}))
    request = urllib.request.Request(url, body, headers, method="POST")
    opener = urllib.request.build_opener(*handlers)
    answer = bytearray()
    with opener.open(request, timeout=max(0.1, deadline - time.monotonic())) as response:
        while piece := response.read1(65_536):
            answer += piece
            if time.monotonic() > deadline:
                raise TimeoutError
            if len(answer) > _RESPONSE_BOUND:
                raise LLMError("invalid_response")
    return bytes(answer)


def _explain_failure(error: Exception) -> LLMError:
    import http.client
    import ssl
    import urllib.error

    if isinstance(error, LLMError):
        return error
    if isinstance(error, urllib.error.HTTPError):
        error.close()
        category = _STATUS_CATEGORIES.get(error.code, "http_status")
        return LLMError(category, f"{_LLM_ERRORS[category]} (HTTP {error.code})")
    if isinstance(error, urllib.error.URLError) and isinstance(error.reason, Exception):
        error = error.reason
    for kinds, category, sentence in (
        (TimeoutError, "timeout", ""),
        (ssl.SSLError, "connection_refused", "no secure connection to the LLM server could be"
                                             " made; check its certificate and llm.base_url"),
        (http.client.IncompleteRead, "invalid_response", ""),
        ((OSError, http.client.HTTPException, UnicodeError), "connection_refused", ""),
    ):
        if isinstance(error, kinds):
            return LLMError(category, sentence)
    return LLMError("internal")


# --- safety

SAFETY_ACTIONS = {  # safety.level -> risk -> what is done
    "strict": {"safe": "allowed", "moderate": "warned", "high": "blocked"},
    "moderate": {"safe": "allowed", "moderate": "warned", "high": "warned"},
    "permissive": {"safe": "allowed", "moderate": "allowed", "high": "warned"},
}

# A command is read as a shell would run it, left to right: what `echo` prints reaches the `sh`
# behind the pipe, `x=/` reaches `rm -rf $x`, and text that would be run is read in the same way.
# What can't be known before it runs is a mark in the text that it would become part of.
# Order: state, reader, judges, tables.

_SAFE, _MODERATE, _HIGH, _CRITICAL = range(4)
_DESTROYS, _ROOT, _SYSTEM = "destructive", "privilege_escalation", "system_modification"
_REMOTE, _LEAKS, _OVERLOADS = "remote_execution", "data_exfiltration", "denial_of_service"

# Control characters, taken out of what is typed or decoded, stand for: text nobody can know, a
# home, text that was downloaded or decoded, secrets, text without end, an interactive shell, a
# file's contents, all that a disk or a home holds, what another computer says whenever it likes,
# a variable that is named like a secret; the end of a word.
_MARKS = "\0\1\2\3\4\5\6\16\17\20\7"
_UNKNOWN, _HOME, _FOREIGN, _SECRET, _ENDLESS, _TERMINAL, _LOCAL = tuple(_MARKS[:7])
_WHOLE, _TALK, _TOKEN, _SPLIT = tuple(_MARKS[7:])
_SHELL_HIDING = frozenset(_MARKS) - {_HOME, _ENDLESS, _SPLIT}
_SHELL_UNMARK = dict.fromkeys(map(ord, _MARKS))
_SHELL_SPLITS = str.maketrans(" \t\n", _SPLIT * 3)
_SHELL_META = " \t\n;&|()<>"
_SHELL_REDIRECTS = ("<<<", "<<-", "<<", "<>", "<&", "<", "&>>", "&>", ">>", ">|", ">&", ">")
_SHELL_CLOSERS = {"{": "}", "if": "fi", "while": "done", "until": "done"}
_SHELL_CLOSERS |= {"for": "done", "select": "done"}
_SHELL_MIDDLES = {"fi": ("then", "elif", "else"), "done": ("do",)}
_SHELL_ENDS = ("then", "do", "done", "elif", "else", "fi", "esac", "}", ")", ";;&", ";;", ";&")
_SHELL_FOREVER = ("while true do", "while : do", "while 1 do", "until false do", "for(( ))")
_SHELL_DEPTH = 60  # lists of commands inside one another
_SHELL_LENGTH = 65_536  # characters of a command
_SHELL_STEPS = 150_000  # characters read, printed and written, beyond twice the command's own
_SHELL_STEP = 120  # what judging one program counts for


def assess(command: str) -> tuple[str, str | None, str]:
    """Judge a shell command without running it; any text is accepted, nothing is raised.

    Returns the risk (safe, moderate, high or critical), the pattern category (None exactly when
    safe), and one sentence for a person, which holds nothing of the command but a known
    program's name. What can't be read as shell, or is too long or too deep, is high.
    """
    shell = _Shell(_SHELL_STEPS + 2 * len(command) if len(command) <= _SHELL_LENGTH else -1)
    shell.run(command if command.isprintable() else command.translate(_SHELL_UNMARK), None)
    risk, category, reason = max(shell.found, key=lambda one: one[0])
    return ("safe", "moderate", "high", "critical")[risk], category, reason


_Options = tuple[dict[str, str], list[str], list[str]]  # see _risk_options


class _ShellError(Exception):
    """The text is no shell, or too long to judge; the message completes "It …"."""


class _Shell:
    """What one judgement knows: its findings, and the state a shell would have by now."""

    def __init__(self, steps: int) -> None:
        self.found: list[tuple[int, str | None, str]] = [(_SAFE, None, "Nothing risky was found.")]
        self.variables = {"HOME": _HOME, "IFS": " ", "PWD": ".", "SHELL": "sh", "EDITOR": "vi"}
        self.files: dict[str, str] = {}  # what was written to them, and functions and aliases
        self.opened: dict[str, str] = {}  # number of a descriptor -> path
        self.active: list[str] = []  # functions, aliases and files that are being run
        self.programs: list[str] = []
        self.args: list[str] = []  # $0, $1 and so on
        self.input, self.directory, self.depth, self.steps = "", "", 0, steps
        self.root = False  # whether root runs it

    def note(self, risk: int, category: str, reason: str) -> None:
        """Keep a finding; what root deletes or downloads is one step worse."""
        if self.root and (risk, category) in ((_MODERATE, _DESTROYS), (_HIGH, _REMOTE)):
            risk += 1
        self.found.append((risk, category, reason))

    def spend(self, steps: int) -> None:
        self.steps -= steps
        if self.steps < 0:
            raise _ShellError("is too long to be judged")

    def run(self, text: str, stdin: str | None, *args: str, lenient: bool = False) -> str:
        """Judge a text that a shell would run, with arguments; return what it would print."""
        if _FOREIGN in text:
            self.note(_HIGH, _REMOTE, "It runs text that is downloaded, decoded or hidden.")
        if _TALK in text:
            self.note(_CRITICAL, _REMOTE, "It gives another computer a shell on this one.")
        depth, before = self.depth, self.args
        self.args = list(args) or before
        try:
            self.spend(len(text))
            text = text.replace(_FOREIGN, "").replace(_TALK, "")
            return _ShellReader(self, text).commands(stdin)
        except (_ShellError, RecursionError) as error:
            self.depth = depth
            if not lenient or self.steps < 0:
                what = str(error) if isinstance(error, _ShellError) else "is nested too deeply"
                self.note(_HIGH, _SYSTEM, f"It {what}, so nobody can say what it does.")
            return _UNKNOWN
        finally:
            self.args = before if args else self.args

    def value(self, name: str) -> str | None:
        """What a variable or an argument holds, as far as it is known."""
        if self.args and name in ("@", "*"):
            return _SPLIT.join(self.args[1:])
        if self.args and name and name in "0123456789":
            return "".join(self.args[int(name) : int(name) + 1])
        if name not in self.variables and any(one in name.upper() for one in _RISK_TOKENS):
            return _TOKEN
        return self.variables.get(name)

    def assign(self, name: str, value: str, append: bool = False, between: str = "") -> None:
        """Keep a variable; some hold a command that other programs run."""
        old = self.variables.get(name, "") if append else ""
        self.variables[name] = old + between * bool(old) + value
        if f" {name} " in _RISK_COMMANDS:
            self.run(value, None, lenient=True)
        elif name.startswith(("LD_PRELOAD", "LD_AUDIT", "DYLD_INSERT")):
            self.note(_MODERATE, _ROOT, "It puts other code into every program that is started.")

    def call(self, argv: list[str], stdin: str | None) -> str:
        """Judge one program with its arguments; return what it would print."""
        self.spend(_SHELL_STEP + len(argv) * (16 + len(self.directory) // 8))
        name, key, args = _shell_name(argv[0]), _shell_key(argv[0]), argv[1:]
        self.programs.append(name)
        self.input = stdin or ""
        result: str | None = None
        if key in self.files and self.active.count(key) < 4:
            self.active.append(key)
            result = self.run(self.files[key], stdin, *argv)
            self.active.pop()
            if "/" in argv[0]:  # a function may be passed over, as by sudo
                return result
        asks = len(args) == 1 and args[0] in _RISK_ABOUT and not stdin
        if asks and (f" {name} " not in _RISK_ENDERS or args[0][:2] == "--"):
            return _UNKNOWN
        if _shell_hidden(name) or ({*"*?[{"} & set(argv[0]) and name not in ("[", "[[")):
            risk = _HIGH if _FOREIGN in name + (stdin or "") or "{" in argv[0] else _MODERATE
            risk = _CRITICAL if _TALK in name else risk
            self.note(risk, _REMOTE, "It runs a program whose name is known only then.")
            _risk_remove(self, "A program that is not known yet", args, stdin)
        padded = f" {name} "
        for names, judge in _RISK_JUDGES:
            if padded in names:
                told = judge(self, name, args, stdin)
                result = result if told is None else told
        flags, operands, _ = options = _risk_options(args)
        first, later, other = f"\n{name}", f"; {name}", f"|{name}"
        for level, category, phrase, rules in _RISK_RULES:
            begins = name in rules and (other in rules or later in rules or first in rules)
            if begins and _risk_matches(rules, name, flags, operands) and not _risk_idle(args):
                self.found.append((level, category, f"{name} {phrase}."))
        if result is None:
            self.input = stdin or ""
            result = _shell_printed(self, name, args, options)
        self.spend(len(result))
        return result

    def read(self, path: str) -> str:
        """What reading a file gives, as far as it is known."""
        if path in ("-", "/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"):
            return self.input
        text = self.files.get(path.removeprefix("./"))
        if text is not None:
            self.spend(len(text))
            return text
        if _risk_secret(path):
            if any(part in path for part in _RISK_KEYS.split()):
                self.note(_MODERATE, _LEAKS, "It reads keys or passwords.")
            return _SECRET
        if path in ("/dev/zero", "/dev/urandom", "/dev/random", "/dev/full"):
            return _ENDLESS
        known = {"socket": _FOREIGN + _TALK, "null": "", "tree": _WHOLE, "device": _WHOLE}
        return known.get(_risk_path(path, self.directory), _LOCAL)

    def write(self, name: str, path: str, text: str, append: bool = False) -> None:
        """Judge what writing `text` to a file does, and remember it."""
        kind = _risk_path(path, self.directory)
        self.spend(len(text))
        if kind == "account" and not append and not text.strip(_ENDLESS):
            self.note(_CRITICAL, _DESTROYS, f"{name} empties what nobody can log in without.")
        elif kind in ("tree", "system") and path[:10] == "/usr/local" and _FOREIGN not in text:
            self.note(_MODERATE, _SYSTEM, f"{name} changes what is installed for everyone.")
        elif kind in _RISK_WRITES:
            risk, category, phrase = _RISK_WRITES[kind]
            self.note(risk, category, f"{name} {phrase}.")
        elif kind == "socket":
            self.send(name, text)
        elif _ENDLESS in text:
            self.note(_HIGH - (kind == "null"), _OVERLOADS, f"{name} writes without end.")
        elif kind != "null":
            if not text and not append:
                self.note(_MODERATE, _DESTROYS, f"{name} empties a file.")
            self.files[path.removeprefix("./")] = self.files.get(path, "") * append + text

    def send(self, name: str, data: str) -> None:
        """Judge what sending `data` to another computer gives away."""
        if _TERMINAL in data:
            self.note(_CRITICAL, _REMOTE, f"{name} gives another computer a shell on this one.")
        if _SECRET in data:
            self.note(_CRITICAL, _LEAKS, f"{name} sends keys, passwords or settings away.")
        elif _WHOLE in data or _TOKEN in data:
            self.note(_HIGH, _LEAKS, f"{name} sends a disk, a home or a secret away.")
        elif _LOCAL in data:
            self.note(_MODERATE, _LEAKS, f"{name} sends files to another computer.")


class _ShellReader:
    """Reads one text of POSIX shell with bash's additions, running each command once read."""

    def __init__(self, shell: _Shell, text: str) -> None:
        self.shell, self.text, self.at = shell, text, 0

    def here(self, *tokens: str) -> str:
        for token in tokens:
            if self.text.startswith(token, self.at):
                return token
        return ""

    def bare(self) -> str:
        """The text up to the next blank or operator: a reserved word, perhaps."""
        end = self.at
        while end < len(self.text) and self.text[end] not in _SHELL_META:
            end += 1
        return self.text[self.at : end]

    def take(self, *tokens: str) -> None:
        token = self.here(*tokens)
        if not token:
            raise _ShellError("is not complete as shell")
        self.at += len(token)

    def blanks(self, newline: str = " ") -> None:
        while here := self.here(" ", "\t", "\\\n", "#", newline):
            self.at += len(here)
            if here == "#":
                end = self.text.find("\n", self.at)
                self.at = len(self.text) if end < 0 else end

    def commands(self, stdin: str | None, *stops: str) -> str:
        """Run commands up to one of `stops`, which is passed; return what they print."""
        printed: list[str] = []
        data, piped = stdin, False
        directory = self.shell.directory
        self.shell.depth += 1
        if self.shell.depth > _SHELL_DEPTH:
            raise _ShellError("is nested too deeply")
        while True:
            self.blanks("\n")
            word = self.bare() or self.here(";;&", ";;", ";&", ")")
            if word in stops or (self.at == len(self.text) and not piped):
                break
            if word in _SHELL_MIDDLES.get("".join(stops), ()):
                self.at += len(word)
            elif word in _SHELL_ENDS:
                raise _ShellError("is no correct shell")
            elif self.here("&&", "||", ";") or (self.here("&") and not self.here("&>")):
                self.take("&&", "||", "&", ";")
            else:
                data = self.command(data, piped)
                self.blanks()
                piped = bool(self.here("|")) and not self.here("||")
                if piped:
                    self.take("|&", "|")
                else:
                    printed.append(data)
                    data = stdin
        if stops and word not in stops:
            raise _ShellError("is not complete as shell")
        self.at += len(word)
        self.shell.depth -= 1
        if stops == (")",):
            self.shell.directory = directory
        return "".join(printed)

    def command(self, stdin: str | None, piped: bool) -> str:
        """Run one command, simple or compound, with its redirections."""
        while (word := self.bare() or self.here("((", "(")) in ("!", "coproc", "time", "-p"):
            if word == "coproc":  # perhaps a shell, for `nc … <&${COPROC[0]}`
                self.shell.variables["COPROC"] = _TERMINAL
            self.at += len(word)
            self.blanks()
        if word[:1] == "{" and "}" not in word:  # `{:|:&}`, which zsh takes for a group
            word = "{"
        start, text, first = self.at, self.text, len(self.shell.found)
        outputs: list[tuple[str, str, str]] = []
        printed, data, last = self.body(word, stdin), None, len(self.shell.found)
        if printed is None:
            return self.simple(stdin, piped)
        self.blanks()
        while (read := self.redirect(outputs)) is not None:
            data = data if read == _SPLIT else read
            self.blanks()
        if data is not None:  # only now it is known what the commands read
            end, rest = self.at, self.text
            self.shell.spend(end - start)
            del self.shell.found[first:last]
            self.at, self.text = start, text
            printed = self.body(word, data) or ""
            self.at, self.text = end, rest
        return self.printed("It", printed, outputs)

    def body(self, word: str, stdin: str | None) -> str | None:
        """Run a compound command without its redirections; None where it is a simple one."""
        if word == "((" and self.arithmetic():
            printed = ""
        elif word[:1] == "(":
            self.at += 1
            printed = self.commands(stdin, ")")
        elif word in _SHELL_CLOSERS:
            printed = self.compound(word, stdin)
        elif word == "case":
            printed = self.case(stdin)
        elif word == "[[":  # its words matter only for what they expand
            printed = ""
            while "]]" not in self.fields():
                if self.at == len(self.text):
                    raise _ShellError("is not complete as shell")
                self.at += 1
        else:
            return None
        return printed

    def compound(self, word: str, stdin: str | None) -> str:
        """Run a group, a condition, or a loop once, with all values of its variable at a time."""
        start, first = self.at, len(self.shell.programs)
        self.at += len(word)
        self.blanks()
        if word in ("for", "select") and not (self.here("((") and self.arithmetic()):
            name, values = self.value(), [_UNKNOWN]
            self.blanks("\n")
            if self.bare() == "in":
                values = self.fields()[1:]
            self.shell.variables[name] = _SPLIT.join(values)
        printed = self.commands(stdin, _SHELL_CLOSERS[word])
        source = self.text[start : self.at].replace("&&", "").replace("2>&1", "")
        begin = " ".join(source[:40].replace(";", " ").split()).replace(" (", "(")
        pauses = any(f" {one} " in _RISK_PAUSES for one in self.shell.programs[first:])
        if begin.startswith(_SHELL_FOREVER) and not pauses:
            risk = _HIGH if "&" in source or ">>" in source else _MODERATE
            self.shell.note(risk, _OVERLOADS, "It is a loop that never ends and never pauses.")
        return printed

    def case(self, stdin: str | None) -> str:
        printed = ""
        self.fields()
        self.blanks("\n")
        while self.bare() != "esac":
            self.fields()
            while not self.here(")"):
                self.take("(", "|")
                self.fields()
            self.at += 1
            printed += self.commands(stdin, ";;&", ";;", ";&", "esac")
            self.at -= 4 if self.text.endswith("esac", 0, self.at) else 0
            self.blanks("\n")
        self.take("esac")
        return printed

    def arithmetic(self) -> bool:
        """Pass `((…))`, running what it expands; False where two parentheses only meet."""
        depth, end = 2, self.at + 2
        while end < len(self.text) and depth > 1:
            depth += {"(": 1, ")": -1}.get(self.text[end], 0)
            end += 1
        self.shell.spend((end - self.at) // 2)
        if self.text[end : end + 1] != ")":
            return False
        _ShellReader(self.shell, self.text[self.at + 2 : end - 1]).word("", True)
        self.at = end + 1
        return True

    def fields(self, newline: str = " ") -> list[str]:
        """Read words up to an operator, each expanded to the arguments that it becomes."""
        fields: list[str] = []
        self.blanks(newline)
        while self.bare() or self.here("<(", ">("):
            fields += self.field()
            self.blanks(newline)
        return fields

    def field(self) -> list[str]:
        """Read one word, expanded to the arguments that it becomes."""
        start, first = self.at, len(self.shell.found)
        text = self.word()
        source = self.text[start : self.at]
        if "{" in source and "," in source and len(words := _shell_braces(self.shell, source)) > 1:
            del self.shell.found[first:]
            return [part for one in words for part in _ShellReader(self.shell, one).field()]
        if not text and {"'", '"'} & set(source) and "@" not in source:
            return [""]
        return [part for part in text.split(_SPLIT) if part]

    def value(self) -> str:
        """Read one word, or the values of `(a b)`."""
        if not self.here("("):
            return self.word()
        self.at += 1
        values = self.fields("\n")
        self.take(")")
        return _SPLIT.join(values)

    def simple(self, stdin: str | None, piped: bool) -> str:
        """Read assignments, words and redirections up to an operator, and judge the call."""
        shell, start = self.shell, self.at
        argv: list[str] = []
        outputs: list[tuple[str, str, str]] = []
        given = ""
        while True:
            self.blanks()
            data = self.redirect(outputs)
            if data is not None:
                stdin, given = (stdin, given) if data == _SPLIT else (data, data)
            elif self.at == len(self.text) or self.here("\n", ";", "&", "|", ")"):
                break
            elif self.here("(") and argv and argv[-1][-1:] == "=":
                argv[-1] += self.value()
            elif self.here("("):
                return self.function(argv)
            elif argv or not self.assignment():
                argv += self.field()
                if argv == ["function"]:
                    self.blanks()
                    return self.function(self.field())
        if self.at == start:
            raise _ShellError("lacks a command")
        if not argv:
            return self.printed("It", given, outputs)
        spawns = piped or (self.here("|", "&") and not self.here("||", "&&"))
        if _shell_key(argv[0]) in shell.active and spawns:
            shell.note(_CRITICAL, _OVERLOADS, "It starts itself again and again (a fork bomb).")
        name = _shell_name(argv[0])
        name = name if name.isprintable() else "It"
        return self.printed(name, shell.call(argv, stdin), outputs)

    def assignment(self) -> bool:
        """Read `name=value` or `name=(values)` and keep it; False where there is none."""
        start, equals, _ = self.bare().partition("=")
        name = start.removesuffix("+").partition("[")[0]
        if not equals or not name.isidentifier():
            return False
        self.at = self.text.index("=", self.at) + 1
        between = _SPLIT * bool(self.here("("))
        empty = not self.bare() and not self.here("(", "<(")
        self.shell.assign(name, "" if empty else self.value(), start[-1] == "+", between)
        return True

    def function(self, names: list[str]) -> str:
        """Keep a function's body, which is judged when it is called."""
        if self.here("("):
            self.at += 1
            self.blanks()
            self.take(")")
        self.blanks("\n")
        if len(names) != 1 or self.at == len(self.text):
            raise _ShellError("is no correct shell")
        start, first, text = self.at, len(self.shell.found), self.text
        key = _shell_key(names[0])
        self.shell.files.pop(key, None)
        self.shell.active.append(key)
        self.command(None, False)
        self.shell.active.pop()
        del self.shell.found[first:]
        end = self.at + len(text) - len(self.text)  # here-documents have been cut out
        self.shell.files[key] = text[start:end]
        return ""

    def redirect(self, outputs: list[tuple[str, str, str]]) -> str | None:
        """Read a redirection: return input (or _SPLIT for none), or None where there is none."""
        start = self.at
        while self.text[start : start + 1].isdigit():
            start += 1
        text = self.text[start : start + 3]
        operator = next((one for one in _SHELL_REDIRECTS if text.startswith(one)), "")
        if not operator or text[:2] in ("<(", ">("):
            return None
        number, self.at = self.text[self.at : start], start + len(operator)
        self.blanks()
        if operator in ("<<", "<<-"):
            return self.heredoc(operator)
        target = self.value()
        if operator == "<<<":
            return target + "\n"
        if operator[-1] == "&":
            target = self.shell.opened.get(target, target)
            if target.isdigit() or target[-1:] == "-":
                return _SPLIT
        elif number:
            self.shell.opened[number] = target
        if _TERMINAL in target:
            return _TERMINAL
        if operator not in ("<", "<&"):
            outputs.append((operator, number, target))
        return self.shell.read(target) if operator[0] == "<" else _SPLIT

    def heredoc(self, operator: str) -> str:
        """Cut a here-document out of the text that follows this line."""
        start = self.at
        end = self.value()
        quoted = {"'", '"', "\\"} & set(self.text[start : self.at])
        self.shell.spend(len(self.text) - self.at)
        line, newline, rest = self.text[self.at :].partition("\n")
        lines = rest.split("\n")
        plain = [one.lstrip("\t") for one in lines] if operator == "<<-" else lines
        count = plain.index(end) if end in plain else len(lines)
        self.text = self.text[: self.at] + line + newline + "\n".join(lines[count + 1 :])
        text = "".join(one + "\n" for one in plain[:count])
        return text if quoted else _ShellReader(self.shell, text).word("", True)

    def printed(self, name: str, text: str, outputs: list[tuple[str, str, str]]) -> str:
        """Judge where a command's output goes; return what is left for a pipe."""
        for operator, number, path in outputs:
            error = number == "2"
            if operator == "<>" and _risk_path(path, "") == "socket":
                self.shell.note(_HIGH, _REMOTE, "It lets another computer talk to this shell.")
            self.shell.write(name, path, "error" if error else text, error or operator == ">>")
            text = text if error else ""
        return text

    def word(self, stops: str = _SHELL_META, quoted: bool = False) -> str:
        """Read and expand up to a character of `stops`; `quoted` as within double quotes."""
        start = self.at
        parts: list[str] = []
        special = stops + ("\\$`" if quoted and stops != "}" else '\\$`"' + "'" * (not quoted))
        while self.at < len(self.text):
            here = self.text[self.at]
            if here not in special:
                first = self.at
                while self.at < len(self.text) and self.text[self.at] not in special:
                    self.at += 1
                run = self.text[first : self.at]
                if first == start and here == "~" and not quoted:
                    run = "." + run[2:] if run[1:2] == "+" else _HOME + run[1:]
                parts.append(run)
            elif here in stops:
                if here not in "<>" or self.text[self.at + 1 : self.at + 2] != "(":
                    break
                self.at += 2
                path = f"/dev/fd/{63 + len(self.shell.files)}"
                self.shell.files[path] = self.commands(_UNKNOWN if here == ">" else None, ")")
                parts.append(path)
            elif here == "\\":
                after = self.text[self.at + 1 : self.at + 2]
                keep = not after or (quoted and after not in '$`"\\\n')
                parts.append("\\" + after if keep else after.strip("\n"))
                self.at = min(self.at + 2, len(self.text))
            elif here == "'":
                parts.append(self.until("'", False))
            elif here == '"':
                self.at += 1
                parts.append(self.word('"', True))
                self.take('"')
            else:
                value = self.dollar(quoted)
                if _ENDLESS in value:
                    self.shell.note(_HIGH, _OVERLOADS, "It collects text without end.")
                self.shell.spend(len(value) + 8)
                value = value.rstrip("\n")
                for blank in "" if quoted else self.shell.variables["IFS"][:9]:
                    value = value.replace(blank, _SPLIT)
                parts.append(value if quoted else value.translate(_SHELL_SPLITS))
        if self.at == start and stops == _SHELL_META:
            raise _ShellError("lacks a word")
        return "".join(parts)

    def until(self, quote: str, escapes: bool) -> str:
        """Pass a quote and its end, which a backslash may hide; return what is between."""
        start = end = self.at + 1
        while self.text[end : end + 1] != quote:
            end += 1 + (escapes and self.text[end : end + 1] == "\\")
            if end >= len(self.text):
                raise _ShellError("has a quote that is not closed")
        self.at = end + 1
        return self.text[start:end]

    def dollar(self, quoted: bool) -> str:
        """Expand what begins with $ or `, as far as it is known."""
        if self.here("`"):
            inner = self.until("`", True)
            for escaped in ("\\`", "\\\\", "\\$"):
                inner = inner.replace(escaped, escaped[1])
            return _ShellReader(self.shell, inner).commands(None)
        self.at += 1
        if self.here("((") and self.arithmetic():
            return _UNKNOWN
        if self.here("("):
            self.at += 1
            return self.commands(None, ")")
        if self.here("{"):
            return self.parameter(quoted)
        if self.here('"') and not quoted:
            return ""
        if self.here("'") and not quoted:
            return _shell_escapes(self.until("'", True))
        value = self.shell.value(name := self.name())
        return "$" if not name else _UNKNOWN if value is None else value

    def name(self) -> str:
        """Pass a variable's name: a word, a digit or a special character."""
        start = self.at
        self.at += len(self.here(*"@*#?$!-0123456789"))
        if self.at == start:
            while self.text[self.at : self.at + 1].isalnum() or self.here("_"):
                self.at += 1
        return self.text[start : self.at]

    def parameter(self, quoted: bool) -> str:
        """Expand `${name}`, with a default where it has one; other operators hide the value."""
        self.at += 1
        prefix = self.here("#", "!")
        self.at += len(prefix)
        value = self.shell.value(name := self.name())
        if prefix == "!" and value:
            value, prefix = self.shell.value(value), ""
        operator = self.here(":-", ":=", ":+", ":?", "-", "=", "+", "?")
        self.at += len(operator)
        hidden = bool(prefix) or not (operator or self.here("}", "["))
        rest = self.word("}", quoted)
        self.take("}")
        if operator[-1:] == "=" and value is None:
            self.shell.variables[name] = rest
        if operator[-1:] not in ("", "?") and not hidden:
            return rest if value is None or "+" in operator else value
        return _UNKNOWN if hidden or value is None else value


def _shell_escapes(text: str) -> str:
    """Decode the backslashes of $'…', printf and echo -e."""
    if "\\" not in text:
        return text
    import re  # few commands need it

    def decoded(found: re.Match[str]) -> str:
        code = next((one for one in found.groups()[:3] if one), None)
        if code or found[4]:
            return chr(int(code or found[4], 16 if code else 8) % 0x110000).translate(_SHELL_UNMARK)
        return {"n": "\n", "t": "\t", "\\": "\\", "'": "'", '"': '"'}.get(found[5], found[0])

    hexadecimal = r"x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8})"
    return re.sub(rf"\\(?:{hexadecimal}|([0-7]{{1,4}})|(.))", decoded, text, flags=re.DOTALL)


def _shell_format(shell: _Shell, text: str, args: list[str]) -> str:
    """What printf prints: its format, again and again until every argument is used."""
    first, *rest = _shell_escapes(text).replace("%%", "\x7f").split("%")
    shell.spend(len(text) * (len(args) // max(len(rest), 1)))
    printed = [first]
    for at in range(0, max(len(args), 1), len(rest) or len(args) or 1):
        for part, value in zip(rest, [*args[at:], *[""] * len(rest)], strict=False):
            kind = part.lstrip("-+ #0123456789.*'")
            value = _shell_escapes(value) if kind[:1] == "b" else value
            printed.append((value[:1] if kind[:1] == "c" else value) + kind[1:])
        printed.append(first)
    return "".join(printed[: -1 if rest else 1]).replace("\x7f", "%")


def _shell_braces(shell: _Shell, source: str) -> list[str]:
    """Write out the innermost `{a,b}` of a word without quotes, and those that then are left."""
    import re  # few commands need it

    found = re.search(r"(?<![$\\])\{([^{}$\\]*,[^{}$\\]*)\}", source)
    if not found or {*"'\"`"} & {*source}:
        return [source]
    shell.spend(len(source) * (1 + found[1].count(",")))
    words = (source[: found.start()] + one + source[found.end() :] for one in found[1].split(","))
    return [word for one in words for word in _shell_braces(shell, one)]


def _shell_name(path: str) -> str:
    """The name that tables know a program by: `/usr/bin/python3.12` is python."""
    name = path.rpartition("/")[2].lower()
    stem = name.partition(".")[0].rstrip("0123456789")
    return stem if f" {stem} " in _RISK_STEMS else name if name and " " not in name else "?"


def _shell_key(word: str) -> str:
    """What a program or a function is kept by in _Shell.files."""
    return word.removeprefix("./") if "/" in word else f"{word}()"


def _shell_hidden(text: str) -> bool:
    return not _SHELL_HIDING.isdisjoint(text)


def _shell_printed(shell: _Shell, name: str, args: list[str], options: _Options) -> str:
    """What a program prints, as far as that is known: the text, or marks."""
    data, key, (flags, operands, _) = shell.input, f" {name} ", options
    if name == "echo":
        text = " ".join(arg for arg in args if arg not in ("-n", "-e", "-ne", "-en", "-E"))
        return (_shell_escapes(text) if "e" in flags else text) + "\n" * ("n" not in flags)
    if name == "printf":
        return _shell_format(shell, operands[0], operands[1:]) if operands else ""
    if name in ("cat", "bat"):
        return "".join(map(shell.read, operands)) or data
    if name == "pwd":
        return shell.directory or "."
    if name in ("which", "realpath", "readlink"):
        return "\n".join(operands)
    if name == "dirname":
        return "".join(path.rstrip("/").rpartition("/")[0] or "/." for path in operands)
    if name == "ls":
        paths = operands or ["."] * bool(shell.directory)
        trees = [path for path in paths if _risk_path(path, shell.directory) == "tree"]
        return "\n".join(path + "/*" * ("d" not in flags) for path in trees) or _UNKNOWN
    if name in _RISK_PRINTS or _risk_matches(_RISK_TELLS, name, flags, operands):
        return _RISK_PRINTS.get(name, _SECRET)
    if flags.keys() & {"d", "D", "r", "--decode"} and name in ("base64", "xxd", "openssl"):
        import binascii

        decode = binascii.a2b_hex if name == "xxd" else binascii.a2b_base64
        try:
            plain = "".join(data.split()) * (not operands or name == "openssl")
            return decode(plain).decode().translate(_SHELL_UNMARK) + _FOREIGN
        except ValueError:
            return _FOREIGN
    if key in _RISK_READERS:
        data += "".join(map(shell.read, operands[name in ("grep", "sed", "awk", "tr") :]))
        archives = [arg for arg in args if arg.endswith((".tgz", ".tar", ".zip", ".gz", ".xz"))]
        shell.files.update(dict.fromkeys(archives[: name in ("tar", "zip")], data))
    if name in ("head", "wc", "grep"):
        data = data.replace(_ENDLESS, "")
    if key in _RISK_FILTERS and data:
        return data
    marks = {*data, *"".join(args)} & {*_MARKS} - {_HOME, _SPLIT}
    return "".join(marks) + _UNKNOWN + _FOREIGN * (key in _RISK_TRANSFORMS)


def _risk_options(args: list[str], valued: str = "", skip: int = 1_000_000) -> _Options:
    """Split arguments into options (letters, and long ones with their dashes) and operands.

    An option has a value, or several with _SPLIT between. A letter of `valued`, which goes on
    with long ones, takes the rest of its word, or the next one. A wrapper's arguments end, after
    assignments and `skip` operands, with the command that it runs.
    """
    flags: dict[str, str] = {}
    operands: list[str] = []
    at, wraps, (letters, _, long) = 0, skip < 1_000_000, valued.partition(" ")
    while at < len(args):
        arg, at = args[at], at + 1
        if arg == "--" and not wraps:
            return flags, operands + args[at:], []
        if arg[:1] == "-" and arg != "-":
            option, equals, value = arg.partition("=")
            if arg[1] != "-":
                cluster = arg[1:9]
                end = min((cluster.find(one) for one in letters if one in cluster), default=9)
                flags |= dict.fromkeys((option, *cluster[:end]), "")
                option, value = cluster[end : end + 1], arg[end + 2 :]
                takes = option != ""
            else:
                takes = not equals and (f" {arg} " in _RISK_LONG_VALUES or arg in long.split())
            if takes and not value and at < len(args):
                value, at = args[at], at + 1
            if option:
                flags[option] = flags[option] + _SPLIT + value if flags.get(option) else value
        elif not wraps or "=" not in arg or not arg.partition("=")[0].isidentifier():
            if skip == len(operands):
                return flags, operands, args[at - 1 :]
            operands.append(arg)
    return flags, operands, []


def _risk_values(flags: dict[str, str], options: str) -> list[str]:
    """The values that options, letters or long ones, were given."""
    values = (flags.get(one, "") for one in options.split())
    return [part for value in values if value for part in value.split(_SPLIT)]


def _risk_idle(args: list[str]) -> bool:
    """Whether a program is asked only to show what it would do, or how it is used."""
    starts = ("--dry-run", "--dryrun", "--help", "--what-if", "--simulate", "--no-act")
    return any(arg.startswith(starts) and arg[-5:] not in ("=none", "false") for arg in args)


def _risk_matches(rules: str, name: str, flags: dict[str, str], operands: list[str]) -> bool:
    """Whether one of the rules, written as _RISK_RULES says, speaks of this command."""
    for rule in rules.split(";"):
        if name in rule:
            programs, *wanted = rule.split()
            if name in programs.split("|") and _risk_wanted(wanted, flags, operands):
                return True
    return False


def _risk_wanted(wanted: list[str], flags: dict[str, str], operands: list[str]) -> bool:
    """Whether a command has all the words that a rule wants."""
    words, far = [word.lower() for word in operands], 2
    for want in wanted:
        choices = want.lstrip("!").split("|")
        if (count := want.lstrip("!")) in ("+", "++"):
            found, far = (len(operands) >= len(count)) == (want == count), len(operands)
        elif want == "@":
            found = any(_risk_path(one, "") in ("device", "unknown") for one in operands)
        elif want[0] in "!-":
            names = {one[1:] if one[1:].isalpha() and len(one) == 2 else one for one in choices}
            found = bool(flags.keys() & names or {*choices} & {*words}) == (want[0] == "-")
        else:
            starts = tuple(one[:-1] for one in choices if one[1:] and one[-1] == "*")
            near = enumerate(words[:far], 1)
            place = next((at for at, word in near if word in choices or word.startswith(starts)), 0)
            found, words, far = place > 0, words[place:], len(operands)
        if not found:
            return False
    return True


def _risk_secret(path: str) -> bool:
    """Whether a path is known to hold keys, passwords or a user's history."""
    path = path.lower()
    return not path.endswith((".pub", "known_hosts", ".ssh/config")) and (
        path.endswith(tuple(_RISK_SECRET_ENDS.split()))
        or any(part in path for part in _RISK_SECRET_PARTS.split())
    )


def _risk_path(path: str, directory: str) -> str:
    """What a path is: a word of _RISK_WRITES, or null, socket, broad, unknown, plain.

    tree: a system, a home, or a directory that neither can do without; broad: all that is here.
    """
    if directory and path[:1] not in ("/", _HOME) and not _shell_hidden(path[:1]):
        path = f"{directory}/{path}"
    if path[:1] == _HOME:
        path = "/home/" + "~" * (path[1:2] in ("", "/")) + path[1:]
    parts: list[str] = []
    for part in path.split("/"):
        if part == ".." and parts and parts[-1] != "..":
            parts.pop()
        elif part not in ("", ".") and (part != ".." or path[:1] != "/"):
            parts.append(part)
    while parts and parts[-1] not in ("..", "{}") and not parts[-1].strip("*?.[]!^{,}"):
        parts.pop()
    if path[:1] == "/":
        return _risk_absolute(parts)
    if _shell_hidden(path[:1]):
        return "broad" if len(parts) == 1 and "/" in path else "unknown"
    below = [part for part in parts if part != ".."]
    if not below:
        return "tree" if len(parts) > 4 else "broad"
    return _risk_absolute(below) if len(parts) > len(below) + 2 else "plain"


def _risk_absolute(parts: list[str]) -> str:
    name, top = "/".join(parts).removeprefix("private/"), parts[0] if parts else ""
    if top in ("home", "Users", "root"):
        rest = "/".join(parts[1 if top == "root" else 2 :])
        if rest.startswith((".ssh/authorized_keys", ".rhosts", ".shosts")):
            return "backdoor"
        return "tree" if not rest else "startup" if f" {rest} " in _RISK_STARTUP else "plain"
    if top == "dev" and parts[1:]:
        kind = "null" if parts[1].startswith(_RISK_NULLS) else "device"
        return "socket" if parts[1] in ("tcp", "udp") else kind
    if name.startswith(tuple(_RISK_ACCOUNTS.split())):
        return "account"
    hidden = _shell_hidden(top) or any(one in top for one in "*?[{")
    if not parts or hidden or f" {name} " in _RISK_TREES:
        return "tree"
    known = name.startswith(tuple(_RISK_SYSTEM.split()))
    return "sysrq" if name == "proc/sysrq-trigger" else "system" if known else "plain"


# Judges: (shell, name, arguments, input) -> what it prints, or None for the usual.


def _risk_remove(shell: _Shell, name: str, args: list[str], stdin: str | None) -> None:
    flags, operands, _ = _risk_options(args)
    deep = bool(flags.keys() & {"r", "R", "--recursive"})
    for path in operands:
        kind = _risk_path(path, shell.directory)
        last = [part for part in path.rstrip("/").split("/") if part.strip("*?.")][-1:]
        passing = path.startswith(("/tmp/", "/var/tmp/")) and last not in ([], ["tmp"])
        if kind in ("tree", "device", "account", "sysrq") or path.startswith("/boot/"):
            shell.note(_CRITICAL, _DESTROYS, f"{name} deletes a system, a home or a device.")
        elif kind in ("broad", "system", "backdoor") or (deep and kind == "unknown"):
            shell.note(_HIGH, _DESTROYS, f"{name} may delete far more than it seems.")
        elif deep and not passing and f" {''.join(last)} " not in _RISK_REMADE:
            shell.note(_HIGH, _DESTROYS, f"{name} deletes a directory with all that is in it.")
        else:
            shell.note(_MODERATE, _DESTROYS, f"{name} deletes files.")


def _risk_find(shell: _Shell, name: str, args: list[str], stdin: str | None) -> str:
    """Judge what is done to what is found: nothing narrows `find /`, `-name x` does."""
    while name != "fd" and args and args[0].startswith(("-H", "-L", "-P", "-O", "-D")):
        args = args[1 + (args[0] == "-D") :]
    count = next((at for at, arg in enumerate(args) if arg[:1] in ("-", "(", "!")), len(args))
    starts, first, narrow, at = args[:count] or ["."], len(shell.found), False, count
    wanted = ""
    if name == "fd":  # fd pattern directory -x command
        wanted = starts[0].strip(".*")
        starts, narrow = starts[1:] or ["."], wanted != "" or "-e" in args
    while at < len(args):
        arg, value, at = args[at], "".join(args[at + 1 : at + 2]), at + 1
        if f" {arg} " in _RISK_NARROWS and args[at - 2] not in ("!", "-not"):
            narrow = narrow or (value.strip("*?.") != "" and value[:2] != "+0")
            wanted = value if arg in ("-name", "-iname") else wanted
            at += arg not in ("-empty", "-nouser")  # they have no value
        elif arg in ("-o", "-or"):
            narrow = False
        elif arg == "-delete":
            shell.note(_MODERATE, _DESTROYS, f"{name} deletes what it finds.")
        elif f" {arg} " in _RISK_FIND_RUNS and at < len(args):
            end = next((end for end in range(at, len(args)) if args[end] in (";", "+")), len(args))
            place = f"{starts[0].rstrip('/')}/{wanted}" if wanted and narrow else "{}"
            shell.spend((end - at) * len(place))
            words = args[at:end] + ["{}"] * (name == "fd" and "{}" not in args[at:end]) or ["?"]
            shell.call([one.replace("{}", place) for one in words], None)
            at = end
    kinds = {_risk_path(start, shell.directory) for start in starts} & {"tree", "device"}
    worst = max(shell.found[first:], default=(_SAFE, None, ""), key=lambda one: one[0])
    if worst[1] and (kinds or not narrow):
        risk = _HIGH if narrow or not kinds else _CRITICAL
        shell.note(risk, worst[1], f"{name} does so to a whole tree of directories.")
    if narrow and not wanted:
        return _UNKNOWN
    return "\n".join(f"{start.rstrip('/')}/{wanted}" if narrow else start for start in starts)


def _risk_wrapper(shell: _Shell, name: str, args: list[str], stdin: str | None) -> str | None:
    """Judge the command that another program runs, and what a container may reach."""
    row = next(row for row in _RISK_WRAPPERS if f" {name} " in row[0])
    _, words, valued, skip, joined, texts = row
    start = next((at for at, arg in enumerate(args[:9], 1) if f" {arg} " in words), 0)
    flags, _, inner = _risk_options(args[start:], valued, skip if start or not words else 99)
    before = args[: len(args) - len(inner)]
    if name == "command" and flags.keys() & {"v", "V"}:
        return "".join(inner[:1])
    was, directory, printed = shell.root, shell.directory, None
    told = _risk_values(flags, texts)
    where = _risk_values(flags, "C --chdir" if name in ("env", "git") else "D --chdir")
    shell.directory = "".join(where[:1]) or directory
    roots = f" {name} " in _RISK_ROOTS
    alone, shell.root = roots and bool(flags.keys() & _RISK_SHELLS), was or roots
    for variable, _, value in [arg.partition("=") for arg in before]:  # env PAGER=…
        if f" {variable} " in _RISK_COMMANDS:
            shell.assign(variable, value)
    for text in told:
        sets = f" {name} " in _RISK_SETTERS
        if sets:  # -o ProxyCommand=…, -c alias.x=!…; of one word there are too many harmless ones
            key, _, value = text.partition("=")
            text = text if " " in key else value.lstrip("!") * (" " in value)
        printed = shell.run(text, stdin, lenient=skip > 9 or sets)
    if inner:
        text = " ".join(inner)
        printed = shell.run(text, stdin) if joined or alone else shell.call(inner, stdin)
    elif stdin and not told and (alone or name in ("ssh", "at", "batch", "su")):
        printed = shell.run(stdin, None)
    if words and any(part in f" {arg}" for arg in before for part in _RISK_OUTSIDE.split("|")):
        shell.note(_HIGH, _ROOT, f"{name} gives a container power over the whole machine.")
    if name == "git":
        _risk_git(shell, args, stdin)
    shell.root, shell.directory = was, directory if where else shell.directory
    return (printed or "") + _FOREIGN if name == "ssh" else printed


def _risk_root(shell: _Shell, name: str, args: list[str], stdin: str | None) -> None:
    """Judge becoming another user, whatever is then run."""
    flags, _, inner = _risk_options(args, _RISK_WRAPPERS[0][2], 0)
    alone = name in ("su", "run0") or flags.keys() & _RISK_SHELLS
    loads = any(one.startswith(("LD_P", "LD_A", "DYLD_I")) for one in (*args, *shell.variables))
    if inner or alone:  # not `sudo -l`
        risk = _HIGH if name == "su" or loads or (alone and not inner) else _MODERATE
        shell.note(risk, _ROOT, f"{name} runs as another user, usually root.")


def _risk_git(shell: _Shell, args: list[str], stdin: str | None) -> None:
    """Judge what git removes and what it keeps as a command."""
    flags, operands, _ = _risk_options(args, "cC")
    if _risk_matches("\ngit clean -f|--force !-n", "git", flags, operands) and not _risk_idle(args):
        _risk_remove(shell, "git", ["-r", "--", "."], None)
    for text in args:
        if text[:1] == "!":  # config alias.x '!…'
            shell.run(text[1:], stdin, lenient=True)


def _risk_recipe(shell: _Shell, name: str, args: list[str], stdin: str | None) -> None:
    """Judge the commands in a crontab or in rules for make."""
    flags, operands, _ = _risk_options(args, "fu")
    paths = operands if name == "crontab" else _risk_values(flags, "f --file")
    text = "".join(map(shell.read, paths)) or stdin or ""
    shell.run("".join(mark for mark in text if mark in _FOREIGN + _TALK), None)
    for line in text.replace(_LOCAL, "").split("\n"):
        if name == "crontab":
            line = "".join(line.split(None, 1 if line[:1] == "@" else 5)[-1:])
        elif line[:1] != "\t":
            continue
        shell.run(line.lstrip("\t@-"), None, lenient=True)


def _risk_escape(shell: _Shell, name: str, args: list[str], stdin: str | None) -> None:
    """Judge the lines with which an editor, a debugger or a client leaves for a shell."""
    for line in "\n".join([*args, stdin or ""]).split("\n"):
        line = line.removeprefix("-c").lstrip(" \t:+.%,$1234567890")
        for start in _RISK_ESCAPES:
            if line.startswith(start):
                shell.run(line.removeprefix(start), None, lenient=True)


def _risk_xargs(shell: _Shell, name: str, args: list[str], stdin: str | None) -> str:
    """Judge the command that xargs or parallel runs for each of the values it is given."""
    long = " --arg-file --delimiter --max-args --max-procs --jobs"
    flags, _, inner = _risk_options(args, "aEIJLnPsdj" + long, 0)
    text = (stdin or _UNKNOWN).replace(_LOCAL, _UNKNOWN)
    if ":::" in inner:
        text = "\n".join(inner[inner.index(":::") + 1 :])
        inner = inner[: inner.index(":::")]
    inner, values = inner or ["echo"], text.split() or [_UNKNOWN]
    marks = _risk_values(flags, "I J --replace") or ["{}"] * bool(flags.keys() & {"i", "--replace"})
    if name == "parallel":
        inner, marks = ["eval", *inner], ["{}"] * ("{}" in " ".join(inner))
    if marks:
        values = [*dict.fromkeys([*text.split("\n"), *values])][:50]
        shell.spend("".join(inner).count(marks[0]) * len("".join(values)))
        calls = [[word.replace(marks[0], one) for word in inner] for one in values if one]
        return "".join(shell.call(call, None) for call in calls)
    whole = [shell.call(inner + text.split("\n"), None)] if " " in text else []
    return "".join([shell.call(inner, None), shell.call(inner + values, None), *whole])


def _risk_interpreter(shell: _Shell, name: str, args: list[str], stdin: str | None) -> str | None:
    """Judge a shell: its -c text, its script, or what it is fed."""
    flags, rest, _ = _risk_options(args, "oO --rcfile --init-file")
    if flags.keys() & {"c", "-Command"} and rest:
        return shell.run(rest[0], stdin, *rest[1:])
    script = bool(rest) and "s" not in flags and shell.read(rest[0]) != (stdin or "")
    stdin = shell.read(rest[0]) if script else stdin
    if stdin is None:
        if shell.root:
            shell.note(_HIGH, _ROOT, f"{name} opens a shell as another user, usually root.")
        return _TERMINAL + _UNKNOWN
    if _LOCAL in stdin and _FOREIGN not in stdin:
        return _UNKNOWN + _TERMINAL * (not script)
    if _UNKNOWN in stdin and not script:
        shell.note(_HIGH, _REMOTE, f"{name} runs text that can't be seen before.")
    return shell.run(stdin, None, *rest) + _TERMINAL * (not script)


def _risk_builtin(shell: _Shell, name: str, args: list[str], stdin: str | None) -> str | None:
    """Judge the shell's own commands: what they run, and what they set for those that follow."""
    if name in ("eval", "trap", "alias", "source", "."):
        text = " ".join(args if name == "eval" else args[:1])
        if name == "alias" and "=" in text:
            word, _, text = text.partition("=")
            shell.files[_shell_key(word)] = text + ' "$@"'
        if name in ("source", "."):
            text = shell.read(text).replace(_LOCAL, "").replace(_SECRET, "")
        if text == _UNKNOWN:
            shell.note(_MODERATE, _REMOTE, f"{name} runs what another program prints.")
        return shell.run(text, stdin) if text not in ("", "-", _UNKNOWN) else None
    if name in ("cd", "pushd"):
        where = next((arg for arg in args if arg[:1] != "-"), _HOME)
        away = where[:1] not in ("/", _HOME) and shell.directory
        shell.directory = f"{shell.directory}/{where}" if away else where
    elif name in ("read", "mapfile", "readarray"):
        names = [arg for arg in args if arg.isidentifier()] or ["REPLY", "MAPFILE"]
        text = (stdin or _UNKNOWN).replace(_LOCAL, _UNKNOWN)
        value = _SPLIT.join(text.split() if names[1:] else text.split("\n"))
        shell.variables.update(dict.fromkeys(names, value))
    elif name == "set" and args[:1] == ["--"]:
        shell.args = ["sh", *args[1:]]
    elif name == "shift":
        shell.args = shell.args[:1] + shell.args[2:]
    else:
        for variable, equals, value in [arg.partition("=") for arg in args]:
            if equals and variable[:1] != "-":
                shell.assign(variable.rstrip("+"), value, variable[-1:] == "+")
        return None if args and args[0] != "-p" else _SECRET
    return ""


def _risk_code(shell: _Shell, name: str, args: list[str], stdin: str | None) -> str:
    """Judge a program in another language by its words, and its literals as shell and as paths."""
    flags, operands, _ = options = _risk_options(args)
    inline = flags.keys() & _RISK_CODE_FLAGS or name.endswith("awk") or "eval" in operands[:1]
    if inline:
        code = "\n".join(arg for arg in args if arg[:2] != "-F")
    else:
        code = shell.read(operands[0]) if operands else stdin or ""
    if "m" in flags and operands:
        shell.call(operands, stdin)
    if _FOREIGN in code:
        shell.note(_HIGH, _REMOTE, f"{name} runs a program that was downloaded or decoded.")
    bare, literals = _risk_literals(code, "//" if f" {name} " in _RISK_CODE_SLASHES else "#")
    everything = "\n".join((bare, *literals)).lower().replace(" ", "_")
    for risk, category, phrase, *needed in _RISK_CODE:
        searched = [(everything if words[0] == "=" else bare, words) for words in needed]
        if all(any(one in text for one in words.strip("=").split()) for text, words in searched):
            shell.note(risk, category, f"{name} {phrase}.")
    literals += [value for arg in args if (value := arg.partition("=")[2])]  # awk -v c=…
    if any(one in bare.replace(" ", "") for one in _RISK_CODE_RUNS.split()):
        single = [at for at, one in enumerate(literals[:20]) if " " not in one]
        lists = [" ".join(literals[at : at + 9]) for at in single]  # ["rm", "-rf", "/"]
        texts = [text.lstrip("| ") + _UNKNOWN * (text[-1:] == " ") for text in literals[:60]]
        printed = "".join(shell.run(text, None, lenient=True) for text in texts + lists)
        if _FOREIGN in printed and ("load(" in bare or "getline" in bare or "eval" in bare):
            shell.note(_HIGH, _REMOTE, f"{name} runs what it downloads.")
    paths = [_HOME + one[1:] if one[:1] == "~" else one.lstrip("> ") for one in literals if one]
    paths += [_HOME] * ("home())" in bare or "homedir())" in bare)
    if any(one in bare for one in _RISK_CODE_DELETES.split()):
        _risk_remove(shell, name, ["-r" if "rm" in bare else "-f", "--", *paths], None)
    modes = {one[:1].replace(">", "w") + one[1:2] * (one[:1] != ">") for one in literals}
    if "write" in bare or '>"' in bare.replace(" ", "") or {"w", "wb", "a"} & modes:
        for path in paths:
            shell.write(name, path if path[:1] in ("/", _HOME) else "/dev/null", _UNKNOWN)
    shell.input = stdin or ""
    return _shell_printed(shell, name, args, options) + "\n".join(["", *literals, ""])


def _risk_literals(code: str, comment: str) -> tuple[str, list[str]]:
    """Part code into what is outside of its literals, in lower case, and the literals."""
    import re  # few commands need it

    literals: list[str] = []

    def kept(found: re.Match[str]) -> str:
        if found[0].startswith(comment):
            return ""
        literals.append(_shell_escapes(next((one for one in found.groups() if one), "")))
        return found[0][:2] + '"' if found[0][0] in "q%" else found[0][0]

    plain = "|".join(rf"{one}((?:\\.|(?!{one})[^\\])*)(?:{one}|\Z)" for one in _RISK_QUOTES)
    listed = r"(?:\bq[qxwr]?|%[xwqQ])\s*(?:\(([^)]*)|\{([^}]*)|\[([^]]*)|<([^>]*)|\|([^|]*)).?"
    note = rf"(?:(?<![$\\{{&\w]){comment}|\A{comment})[^\n]*"
    return re.sub(f"{note}|{plain}|{listed}", kept, code, flags=re.DOTALL).lower(), literals


def _risk_files(shell: _Shell, name: str, args: list[str], stdin: str | None) -> str | None:
    """Judge the files that a program writes, and what mv takes away."""
    _, which, letters, options = next(row for row in _RISK_TARGETS if f" {name} " in row[0])
    flags, operands, _ = _risk_options(args, letters + options)
    targets = _risk_values(flags, options)
    scripts = _risk_values(flags, "e --expression")
    if name == "sed" and not flags.keys() & {"e", "f", "--expression", "--file"}:
        operands = operands[operands[:1] == [""] :]  # macOS: -i ''
        scripts, operands = operands[:1], operands[1:]
    if which == "-x" and not {"x", "--extract", "--get"} & {*flags, *"".join(operands[:1])}:
        targets = [arg for arg in args if arg.startswith("/dev/")]  # `tar c -C` only reads there
    if which in ("all", "first") or (which == "-i" and flags.keys() & {"i", "--in-place"}):
        targets = operands[: 1 if which == "first" else None]
    elif which == "last" and not targets and operands[1:]:
        targets = [operands.pop()]
    elif which == "of=":
        targets = [arg.partition("=")[2] for arg in args if arg.startswith(("of=", "wipe="))]
        operands = [arg[3:] for arg in args if arg[:3] == "if="]
    copies = name in ("cp", "dd", "mv", "ln", "install", "dcfldd", "dc3dd")
    data = "".join(map(shell.read, operands)) if copies else stdin or _UNKNOWN
    data = "" if name == "truncate" else data
    if "count=" in " ".join(args):
        data = data.replace(_ENDLESS, _UNKNOWN)
    for script in scripts if name == "sed" else ():  # `1e date` runs date
        script = script.lstrip("0123456789$, ")
        shell.run(script[2:] * script.startswith("e "), None, lenient=True)
    for path in targets:
        shell.write(name, path, data, append=name not in ("cp", "truncate", "dd"))
    for path in operands if name == "mv" else ():
        kind = _risk_path(path, shell.directory)
        if kind in _RISK_WRITES or "/dev/null" in targets:
            risk = _CRITICAL if kind in ("tree", "account") else _HIGH
            shell.note(risk, _DESTROYS, f"{name} takes away what a system or a user needs.")
    deletes = flags.keys() & {"--delete", "--del", "--delete-after"} and "n" not in flags
    if name == "rsync" and deletes and not _risk_idle(args):
        _risk_remove(shell, name, ["-r", "--", *targets], None)
    return data if name == "dd" and not targets else stdin if name == "tee" else None


def _risk_modes(shell: _Shell, name: str, args: list[str], stdin: str | None) -> None:
    """Judge chmod and chown by how far they reach and what they allow."""
    less = ("-r", "-w", "-x", "-s", "-t") if name == "chmod" else ()  # modes, not options
    flags, operands, _ = _risk_options([arg[1:] if arg[:2] in less else arg for arg in args])
    mode, deep = "".join(operands[:1]), bool(flags.keys() & {"R", "--recursive"})
    bits = mode if mode.isdigit() else ""
    opened, owner = bits[-1:] in tuple("2367"), bits[-4:-3] in tuple("2467")
    for who, plus, what in [one.replace("=", "+").partition("+") for one in mode.split(",")]:
        opened = opened or ("w" in what and (not who or bool({*who} & {"o", "a"})))
        owner = owner or ("s" in what and plus != "")
    wide = name == "chmod" and (opened or (bits != "" and not bits.strip("0")))
    if name == "chmod" and owner:
        shell.note(_HIGH, _ROOT, f"{name} lets anyone run a program as its owner.")
    for path in operands[1:]:
        kind, risk = _risk_path(path, shell.directory), _SAFE
        if kind in ("tree", "account", "device") and (deep or wide):
            risk = _CRITICAL if deep or kind == "account" else _HIGH
        elif kind in _RISK_WRITES and kind != "startup":
            risk = _MODERATE if path[:1] == _HOME else _HIGH
        elif deep or wide or name != "chmod":
            risk = _HIGH if deep and (wide or kind == "unknown") else _MODERATE
        if risk:
            shell.note(risk, _SYSTEM, f"{name} changes who may use files.")


def _risk_sql(shell: _Shell, name: str, args: list[str], stdin: str | None) -> None:
    """Judge statements of SQL and its like, without their comments and literals."""
    if name == "redis-cli":
        args = [" ".join(_risk_options(args, "hpnau")[1])]
    for text in (*args, *(stdin or "").split("\n")):
        text = text if text[:2] == "--" and text[2:3] != " " else text.partition("--")[0]
        text = "".join("".join(text.split("'")[::2]).split('"')[::2])
        for one in text.upper().split(";"):
            one = " ".join(one.split())
            rows = "DELETE FROM " in one or ("UPDATE " in one and " SET " in one)
            gone = one.startswith(("TRUNCATE ", "FLUSH")) and "PRIVILEGES" not in one
            gone = gone or any(word in one for word in _RISK_SQL.split("|"))
            if gone or (rows and " WHERE " not in one):
                shell.note(_HIGH, _DESTROYS, f"{name} deletes or overwrites data for good.")
            elif rows:
                shell.note(_MODERATE, _DESTROYS, f"{name} changes data.")


def _risk_fetch(shell: _Shell, name: str, args: list[str], stdin: str | None) -> str:
    """Judge what curl and wget send, and keep what they save."""
    options = _RISK_LOGINS + "".join(options for _, options in _RISK_UPLOADS)
    flags, urls, _ = _risk_options(args, (_RISK_CURL if name == "curl" else _RISK_WGET) + options)
    data = "".join(urls)
    for option, value in flags.items():
        kind = next((kind for kind, names in _RISK_UPLOADS if f" {option} " in names), "")
        for part in value.split(_SPLIT):
            start, at, path = part.replace("=<", "@").partition("@")
            header = part.partition(":")[0].lower() if option in ("H", "--header") else "auth"
            known = any(one in header for one in ("auth", "token", "key"))
            part = part.replace(_TOKEN, "") if known and f" {option} " in _RISK_LOGINS else part
            path = path.partition(";")[0] if at and (kind == "form" or not start) else ""
            path = part if kind == "file" and "=" not in part else path if kind else ""
            text = shell.read(path) if path else ""
            text = text if option not in ("b", "--cookie", "K") else text.replace(_LOCAL, "")
            if option in ("K", "--config"):
                text += "".join(map(shell.read, text.replace("@", " ").split()))
            data += part + text
    shell.send(name, data)
    where = "".join(_risk_values(flags, "P --directory-prefix --output-dir")[:1])
    saved = _risk_values(flags, "o --output" if name == "curl" else "O --output-document")
    if not saved and (name == "wget" or "O" in flags):
        names = (url.partition("?")[0].rstrip("/").rpartition("/")[2] for url in urls)
        saved = ["-", *(f"{where}/{one}" if where else one for one in names)]
    for path in saved:
        if path != "-":
            shell.write(name, path, _FOREIGN)
    return "" if saved and "-" not in saved else _FOREIGN


def _risk_sender(shell: _Shell, name: str, args: list[str], stdin: str | None) -> str | None:
    """Judge what other programs of the network give away."""
    key, data = f" {name} ", (stdin or "") + "".join(args)
    copies = name in ("scp", "rsync")
    flags, operands, _ = _risk_options(args, "iePoFlcSJp" if copies else "")
    away = not copies or ":" in "".join(operands[-1:]).partition("/")[0]
    if copies and (not away or "n" in flags or _risk_idle(args)):
        there = (path for path in operands[:-1] if ":" in path)  # `scp host:a.sh .`
        shell.files.update((path.replace(":", "/").rpartition("/")[2], _FOREIGN) for path in there)
        return None
    if name == "openssl" and "s_client" not in args:
        return None
    data += _LOCAL * (copies or (name == "sftp" and bool(stdin)))
    if key in _RISK_FILE_SENDERS:
        known = (path for path in operands if path in shell.files or _risk_path(path, "") == "tree")
        data += "".join(map(shell.read, known))
    if key in _RISK_FILE_SENDERS or _LOCAL in data:
        words = " ".join([*operands, stdin or ""]).replace("@", " ").split()
        data += _SECRET * any(_risk_secret(path) for path in words)
    runs = flags.keys() & {"e", "c", "--exec", "--sh-exec"} if name in _RISK_NETCATS else ()
    if runs or (name == "socat" and ("exec:" in data.lower() or "system:" in data.lower())):
        data += _TERMINAL
    if name not in _RISK_NETCATS and key not in _RISK_ASKERS:
        data = data.replace(_TOKEN, "")
    shell.send(name, data)
    return _FOREIGN + _TALK if key in _RISK_PIPES else None


# Tables. Names between blanks are looked for as " name ".

_RISK_WRITES = {
    "tree": (_HIGH, _SYSTEM, "writes where the system or a home has its place"),
    "device": (_CRITICAL, _DESTROYS, "overwrites a disk or another device"),
    "account": (_CRITICAL, _ROOT, "changes who may log in or become root"),
    "sysrq": (_CRITICAL, _OVERLOADS, "makes the kernel stop or restart at once"),
    "system": (_HIGH, _SYSTEM, "changes the system's own files"),
    "backdoor": (_HIGH, _ROOT, "changes who may log in"),
    "startup": (_MODERATE, _SYSTEM, "changes what runs at every login"),
}
_RISK_TREES = " bin boot dev etc lib lib32 lib64 opt proc run sbin srv sys usr var mnt media snap \
nix System Library Applications Volumes private System/Library usr/bin usr/lib usr/lib64 \
usr/sbin usr/local usr/share usr/local/bin lib/modules var/lib var/log var/spool mnt/c \
mnt/c/Users "
_RISK_SYSTEM = "Library/Launch \
bin/ boot/ etc/ lib/ lib64/ sbin/ sys/ proc/ usr/ var/lib/ var/spool/ System/"
_RISK_ACCOUNTS = "etc/passwd etc/shadow etc/gshadow etc/group etc/sudoers etc/pam.d"
_RISK_NULLS = ("null", "zero", "full", "std", "tty", "fd", "pt", "random", "urandom", "shm")
_RISK_STARTUP = " .bashrc .bash_profile .profile .bash_login .bash_logout .zshrc .zshenv .zprofile \
.zlogin .config/fish/config.fish .xinitrc .xprofile .ssh/config .ssh/rc "
_RISK_SECRET_PARTS = ".ssh/id_ .ssh/* .aws/ etc/shadow etc/gshadow etc/passwd etc/sudoers .gnupg \
.netrc .pgpass .kube/config .docker/config.json .npmrc .pypirc .git-credentials _history \
id_rsa id_ed25519 id_ecdsa id_dsa keychain wallet.dat .vault-token .config/gcloud credentials \
.password-store .mozilla .config/google-chrome .azure .env. secrets. .my.cnf /environ"
_RISK_SECRET_ENDS = ".ssh .ssh/ .env .pem .key .kdbx .p12 .pfx .ppk .aws .gnupg"
# directories that tools make again
_RISK_REMADE = " build dist target node_modules __pycache__ .pytest_cache .mypy_cache .ruff_cache \
.tox .cache .venv venv coverage .next .gradle htmlcov out tmp .eggs "
_RISK_ABOUT = ("--help", "--version", "-h", "-V", "-v", "--usage", "--list", "-l")
_RISK_ENDERS = " shutdown poweroff reboot halt init su sh bash zsh dash ksh fish git export "
_RISK_KEYS = "etc/shadow etc/gshadow .ssh/id_ .ssh/* id_rsa id_ed25519 id_ecdsa .aws/credentials \
.netrc .pgpass .git-credentials .vault-token .docker/config.json .gnupg/private"
_RISK_TOKENS = ("SECRET", "PASSW", "PRIVATE_KEY", "API_KEY", "ACCESS_KEY", "_TOKEN")
_RISK_COMMANDS = (  # variables that hold a command
    " PAGER MANPAGER GIT_PAGER EDITOR VISUAL GIT_EDITOR GIT_SSH_COMMAND GIT_SSH GIT_ASKPASS BROWSER"
    " PROMPT_COMMAND LESSOPEN LESSCLOSE SUDO_EDITOR RSYNC_RSH GIT_EXTERNAL_DIFF SSH_ASKPASS "
)
_RISK_STEMS = " python pypy pip mkfs fsck perl ruby php lua nc newfs "
_RISK_PAUSES = " sleep read wait break exit return inotifywait fswatch tail nc ping ssh watch top "
_RISK_PRINTS = {
    **dict.fromkeys(("env", "printenv", "history", "wl-paste", "pbpaste"), _SECRET),
    **dict.fromkeys(("mysqldump", "pg_dump", "pg_dumpall", "tcpdump"), _WHOLE),
    **dict.fromkeys(("true", "false", ":", "test", "["), ""),
    "mktemp": "/tmp/new", "yes": _ENDLESS,
}  # fmt: skip
_RISK_TELLS = """
gh auth token; aws configure get; gcloud auth print-*; vault kv|read|print; pass show; kubectl get
secret*; security find-*|dump-keychain; gpg --export-secret-keys; op read|item; secret-tool lookup;
getent shadow; xclip -o; xsel -o|-b; declare -p"""  # rules for what prints secrets
# print what is in the files that they are given
_RISK_READERS = " tar zip gzip xz bzip2 zstd base64 base32 xxd od head tail sed grep sort dd cpio \
openssl gpg strings less more nl hexdump rev tr pv awk cut zcat tac uniq shuf fold column "
_RISK_FILTERS = (  # print lines as they read them
    " head tail sort grep egrep fgrep uniq shuf fold column pv less more nl tee rg sponge cut "
)
_RISK_TRANSFORMS = (  # print something that nobody has read
    " rev tr sed awk gawk mawk perl gunzip zcat tac bunzip2 unxz xz gzip openssl gpg base32 cut "
)
_RISK_NARROWS = " -name -iname -path -ipath -wholename -regex -iregex -size -mtime -mmin -atime \
-amin -ctime -cmin -newer -newermt -newerat -newerct -newerBt -empty -user -group -perm -inum \
-links -samefile -uid -nouser "
_RISK_FIND_RUNS = " -exec -execdir -ok -okdir -x -X --exec --exec-batch "
_RISK_SQL = "DROP DATABASE|DROP TABLE|DROP SCHEMA|TRUNCATE TABLE|DROPDATABASE(|.DROP(|MANY({}"
# Wrappers: names, words after which the command stands, options with a value, operands before
# the command (99: there is none), whether a shell reads it, options before shell text.
_RISK_WRAPPERS = (
    (" sudo doas pkexec run0 ", "",
     "CDghpRrTtUu --user --group --host --prompt --chdir --role --type --close-from", 0, False, ""),
    (" nohup setsid command builtin exec busybox toybox caffeinate time unbuffer fakeroot spawn"
     " proxychains proxychains4 torsocks torify sem proxycommand localcommand catchsegv ",
     "", "a", 0, False, ""),
    (" env ", "", "uCS --split-string", 0, False, "S --split-string"),
    (" nice ionice stdbuf numactl cpulimit prlimit valgrind sshpass xvfb-run ", "",
     "ncpPuioNmlfd", 0, False, ""),
    (" timeout chroot chrt taskset gosu su-exec setarch firejail ", "", "ks", 1, False, ""),
    (" flock ", "", "wEc --command --timeout --wait", 1, False, "c --command"),
    (" strace ltrace systemd-run unshare nsenter ", "", "abeEIopPsSuUXGRwt --target", 0, False, ""),
    (" runuser script ", "", "ugGlc --command --user --group", 0, False, "c --command"),
    (" watch hyperfine entr ", "", "nwr --interval --warmup --runs", 0, True, ""),
    (" ssh ", "", "BbcDEeFIiJLlmOopQRSWw", 1, True, "o"),
    (" su sg at batch ", "", "cgGs --command --session-command", 99, False,
     "c --command --session-command"),
    (" docker podman docker-compose nerdctl ", " run exec ", "vepwulhmca --user", 1, False, ""),
    (" kubectl oc npm lxc incus gnome-terminal ", " -- ", "", 0, False, ""),
    (" poetry uv pipenv conda bundle perf ", " run exec stat record ", "peo", 0, False, ""),
    (" tmux screen xterm adb ", " new-session new send-keys -dm -e -x -- shell ", "", 0, True, ""),
    (" vagrant ", " ssh ", "c", 99, False, "c"),
    (" git ", " run foreach ", "cC --exec", 0, True,
     "c --exec --tree-filter --index-filter --upload-pack --receive-pack"),
    (" tar bsdtar split ", "", "I --to-command --checkpoint-action --filter", 99, False,
     "I --to-command --checkpoint-action --use-compress-program --filter"),
    (" man ", "", "P --pager", 99, False, "P --pager"),
    (" rsync ", "", "e --rsh", 99, False, "e --rsh"),
)  # fmt: skip
_RISK_ROOTS = " sudo doas pkexec run0 su "
_RISK_SHELLS = {"i", "s", "--login", "--shell"}
_RISK_SETTERS = " git ssh tar bsdtar "
_RISK_OUTSIDE = " --privileged| --pid=host| /:| -v/:| /etc:| /root:|docker.sock|=/:|ource=/,"
_RISK_ESCAPES = ("!", "\\!", ".shell ", ".system ", "shell ", "system ", "spawn ", "exec ", "r !")
_RISK_LONG_VALUES = " --group --chdir --max-args --namespace --context --profile --region \
--project --host --name --network --volume --env --workdir --entrypoint --mount --publish \
--hostname --label --memory --restart --cpus --gpus --platform --env-file --device \
--kill-after --signal --unset "
# Writers: names, which operands they write, letters that have a value, options that name a target.
_RISK_TARGETS = (
    (" tee touch mkdir truncate shred nwipe scrub ed ex ", "all", "sn", ""),
    (" cp mv ln install rsync ddrescue ", "last", "tem ", "t --target-directory"),
    (" sed perl ruby ", "-i", "ef --expression --file", ""),
    (" patch ", "first", "pid", ""),
    (" dd dcfldd dc3dd ", "of=", "", ""),
    (" tar bsdtar ", "-x", "f", "C --directory"),
    (" unzip sort ", "", "", "d o --output"),
)
_RISK_UPLOADS = (  # kind, options: how a value names a file
    ("data", " d --data --data-binary --data-ascii --json H --header "),
    ("form", " F --form --data-urlencode "),
    ("file", " T --upload-file --post-file --body-file b --cookie K --config "),
)
_RISK_LOGINS = " H --header u --user --oauth2-bearer --http-password --password "
_RISK_CURL = "AbcCdDeEFhHKmoPQrtTuUwxXyYz --request --output --output-dir --data-raw --url"
_RISK_WGET = "aoeitOBUPQlARDIXwT --method --output-document --directory-prefix --post-data"
_RISK_NETCATS = ("nc", "ncat", "netcat")
_RISK_PIPES = " nc ncat netcat socat telnet openssl "
_RISK_USUAL_SENDERS = " ssh scp rsync sftp rclone mail mailx mutt sendmail aws gsutil gcloud "
_RISK_FILE_SENDERS = " scp rsync sftp rclone mail mailx mutt aws gsutil gcloud s3cmd ftp tftp gh \
http https xh smbclient lftp "
_RISK_ASKERS = " dig host nslookup ping "
_RISK_QUOTES = ('"""', "\'\'\'", '"', "'", "`")
_RISK_CODERS = " python pypy perl ruby node nodejs php lua deno bun osascript awk gawk mawk nawk \
rscript julia groovy guile emacs elixir "
_RISK_CODE_SLASHES = " node nodejs deno bun php groovy "
_RISK_CODE_FLAGS = {"c", "e", "E", "r", "p", "--eval", "--print", "-Command", "-batch"}
_RISK_CODE_RUNS = 'system popen subprocess exec spawn qx %x shell ` passthru getline proc_open |"'
_RISK_CODE_DELETES = "rmtree rm_r rmsync rimraf rmdir os.remove fs.rm( .rm( unlink remove-item \
file.delete removesync"
# Code: risk, category, phrase; then lists of words, of each of which one must be there, outside
# of literals or, after =, anywhere.
_RISK_CODE = (
    (_CRITICAL, _REMOTE, "gives another computer a shell on this one",
     "dup2 pty.spawn exec spawn system popen proc_open getline",
     "=socket fsockopen net.connect .connect( /inet/tcp tcpsocket tcpclient",
     "=/bin/sh /bin/bash dup2 pty.spawn sh_-i |&getline"),
    (_CRITICAL, _OVERLOADS, "starts processes without end (a fork bomb)",
     "fork", "while loop for(;;) forever"),
    (_CRITICAL, _OVERLOADS, "ends every process", "kill", "(-1, ,-1) -1"),
    (_CRITICAL, _LEAKS, "sends keys, passwords or settings away",
     "urlopen socket fetch( net::http file_get_contents( .post( lwp",
     "=.ssh/ /etc/shadow /etc/passwd .aws/ environ) environ} process.env)"),
    (_HIGH, _REMOTE, "runs text that is downloaded or hidden",
     "urlopen requests.get http.get fetch( net::http uri.open base64 fromhex unpack( chr(",
     "exec eval system subprocess"),
    (_HIGH, _ROOT, "becomes another user, usually root", "setuid("),
    (_HIGH, _OVERLOADS, "stops or restarts the machine", "=_shut_down _to_restart", "=tell_app"),
    (_MODERATE, _REMOTE, "runs other programs", "os.system( os.popen( subprocess execsync child_"),
    (_MODERATE, _DESTROYS, "deletes files", _RISK_CODE_DELETES),
)  # fmt: skip
_RISK_JUDGES: tuple[tuple[str, Callable[[_Shell, str, list[str], str | None], str | None]], ...] = (
    (" rm srm unlink rmdir trash trash-put remove-item ", _risk_remove),
    (" find gfind fd fdfind ", _risk_find),
    ("".join(row[0] for row in _RISK_WRAPPERS), _risk_wrapper),
    (_RISK_ROOTS, _risk_root),
    (" xargs parallel ", _risk_xargs),
    (" sh bash zsh dash ksh fish ash csh tcsh rbash pdksh mksh yash pwsh ", _risk_interpreter),
    (" eval source . trap alias cd pushd set shift read mapfile readarray export declare local"
     " readonly typeset ", _risk_builtin),
    (" crontab make gmake ", _risk_recipe),
    (" ed ex vi vim nvim gdb expect tclsh mysql mariadb psql sqlite3 ftp ", _risk_escape),
    (_RISK_CODERS, _risk_code),
    ("".join(row[0] for row in _RISK_TARGETS), _risk_files),
    (" chmod chown chgrp ", _risk_modes),
    (" psql mysql mariadb sqlite3 mongo mongosh redis-cli ", _risk_sql),
    (" curl wget ", _risk_fetch),
    (_RISK_PIPES + _RISK_USUAL_SENDERS + _RISK_FILE_SENDERS + _RISK_ASKERS, _risk_sender),
)  # fmt: skip
# Rules: "program|program word|word -f|--flag !-l +;": words are operands in this order, the first
# among the first two, or after + anywhere; -f is a flag (one of several with |), !-l none of these;
# + alone is any operand.
_RISK_RULES = (
    (_CRITICAL, _DESTROYS, "overwrites a disk or what makes it readable", """
mkfs|mke2fs|mkswap|newfs|newfs_hfs|newfs_apfs|newfs_msdos|mkntfs|mkexfatfs|mkdosfs @;
blkdiscard|nwipe|scrub|sg_format +; wipefs -a|--all|-o|-f !-n|--no-act; gpart|gpt
destroy|delete|remove; asr restore; zpool labelclear; flashrom -w|-E; fdisk|gdisk|cfdisk|sfdisk
!-l|-d|--list|-s|--dump; sgdisk !-p|-i|-v|--print; parted mklabel|mktable|mkpart|rm|resizepart; nvme
format|sanitize; zpool|zfs destroy; cryptsetup luksformat|erase|lukserase;
lvremove|vgremove|pvremove|lvreduce|pvcreate +; mdadm --zero-superblock|--stop|--create; badblocks
-w; hdparm --security-erase; diskutil + erase*|partitiondisk|zerodisk|secureerase|delete*"""),
    (_CRITICAL, _OVERLOADS, "ends every process, or the first of all", """
killall5; kill 1; kill -9|-15|-K|-T|-H|-S|-s|-n -1"""),
    (_HIGH, _DESTROYS, "makes a file impossible to get back", "\nshred|srm|wipe +"),
    (_HIGH, _DESTROYS, "throws work away for good", """
git reset --hard; git stash clear|drop; git branch -D; git push
-f|--force|--mirror|--delete|-d|--prune !-n; git push +*|:*; git checkout -f|--force; git
filter-branch|filter-repo|update-ref; git reflog expire|delete; git gc --prune"""),
    (_MODERATE, _DESTROYS, "changes or drops work that is hard to get back", """
git checkout --|.; git restore|rebase|rm|reset !--abort; git branch|tag -d; git commit --amend; git
push --force-with-lease"""),
    (_HIGH, _DESTROYS, "deletes what other people or programs may need", """
docker|podman system prune -a|--all|--volumes; docker|podman volume rm|prune; crontab -r;
docker|podman compose down -v|--volumes; docker-compose down -v|--volumes; dropdb|dropuser +;
kubectl|oc|helm|terraform|tofu|pulumi|vagrant|virsh|mysqladmin|tmutil|rclone|restic
delete*|destroy|uninstall|undefine|drain|drop|purge|sync|forget; npm unpublish; terraform|tofu apply
-auto-approve|--auto-approve; heroku apps:destroy|pg:reset;
aws|gcloud|az|doctl|flyctl|gsutil|s3cmd|gh + delete*|terminate*|purge*|destroy*|rm|rb|del; podman
system reset; etcdctl del; rabbitmqctl reset; pg_dropcluster +; btrfs subvolume delete; journalctl
--vacuum-time|--vacuum-size; terraform|tofu state rm; cryptsetup lukskillslot|luksremovekey; aws s3
sync --delete; rsync --delete|--delete-after|--del|--remove-source-files !-n|--dry-run; gpg
--delete-secret-keys|--delete-keys"""),
    (_MODERATE, _DESTROYS, "deletes what can be made or fetched again", """
docker|podman|docker-compose rm|rmi|kill|stop|down; docker|podman compose down|rm|kill;
docker|podman system|image|container|builder|network prune|rm; npm cache clean;
make|cargo|gradle|mvn|go clean|distclean !-n; brew cleanup; history -c; unset histfile; export
histfile=*|histsize=0; ln /dev/null"""),
    (_MODERATE, _DESTROYS, "changes, moves or empties files", """
sed|perl|ruby -i|--in-place; mv|truncate|patch|rename|mogrify|trash|rmdir|unlink +; gio
trash|remove; unzip -o; tar --remove-files; zip -m; 7z d; rm +; dd !of=/dev/null + of=*;
mkfs|mkswap|newfs +"""),
    (_HIGH, _OVERLOADS, "stops or restarts the machine", """
shutdown|reboot|poweroff|halt !-c; init|telinit 0|1|6|s; systemctl !status|show|cat
reboot|poweroff|halt|kexec|rescue|emergency|suspend|hibernate|isolate"""),
    (_HIGH, _OVERLOADS, "takes the machine's time, memory or network", """
stress|stress-ng|sysbench|hping3 +; stress|stress-ng -c|-m|--cpu|--vm|--io; ping -f|--flood;
tail|sort|tac|less|vim /dev/zero|/dev/urandom"""),
    (_HIGH, _OVERLOADS, "ends processes that the session or the system needs", """
killall|pkill init|systemd|launchd|sshd|xorg|gnome-shell|windowserver|.|.*; killall|pkill
-u|--user|--euid|--uid !++; pkill -v"""),
    (_MODERATE, _OVERLOADS, "takes the machine's time or ends processes", """
kill|killall|pkill + !-l|-L|-0; loginctl terminate-*|kill-*;
skill|xkill|fallocate|swapoff|ab|wrk|siege|iperf3 +; fuser -k"""),
    (_HIGH, _ROOT, "changes who may log in or become root", """
passwd !-S|--status; chpasswd|useradd|adduser|usermod|userdel|deluser|groupadd|groupdel|groupmod;
gpasswd|vipw|sudoedit; visudo !-c|--check; chage !-l|--list; setcap|chsh|groupmems|newusers +;
install 4755|04755|6755|4777|u+s; nsenter -t|-a|--target|--all; dseditgroup edit|create; pw
useradd|usermod|userdel; lxc device add; kubectl clusterrolebinding; csrutil disable;
dscl|sysadminctl -create|-append|-delete|-passwd|-addUser"""),
    (_MODERATE, _ROOT, "lets somebody log in", "\nssh-copy-id +"),
    (_HIGH, _SYSTEM, "changes how the system runs", """
sysctl -w|-p|--write|--system; modprobe !-n|--dry-run|--show-depends|-D|-c +;
losetup|kldunload|insmod|rmmod|kextload|kextunload|umount +; mount + /*; mount|umount|swapoff -a;
iptables-restore|ip6tables-restore; iptables|ip6tables
-F|-A|-D|-I|-P|-X|--flush|--append|--insert|--delete|--policy; nft|ufw|ip|ifconfig|route|nmcli
!ls|show|list|get|status +
flush|add|delete|del|insert|disable|reset|allow|deny|enable|down|up|replace|set|off; nft -f; pfctl
-d|-F|-f; ifdown|ifup +; setenforce 0|permissive; firewall-cmd
--add-port|--remove-port|--add-service|--remove-service; crontab -e|-; crontab + !-l;
grub-install|efibootmgr|update-initramfs +; update-grub|do-release-upgrade; systemctl
mask|set-default; systemctl disable|stop
sshd|ssh|networkmanager|networking|firewalld|ufw|auditd|apparmor|dbus; setfacl -R|--recursive;
fsck|e2fsck|xfs_repair !-n|-N +; tune2fs !-l +; resize2fs|chattr +; networking|iptables|sshd stop;
ipfw flush|delete|add; firewall-cmd --panic-on; service + ssh|sshd|iptables|networking|firewalld;
chflags -R; auditctl -D|-e; semanage permissive; tccutil reset; fdesetup|tmutil disable; mokutil
--disable-validation; bcdedit +; nvram -c|-d; spctl --master-disable; launchctl
bootout|unload|remove|disable; apt|apt-get|aptitude dist-upgrade|full-upgrade;
apt|apt-get|dnf|yum|zypper|aptitude|apk remove|purge|erase|autoremove|del
*|musl|libc6|glibc|systemd|kernel*|linux-image*|python3|coreutils|bash|sudo|openssh-server|apt|dpkg;
dpkg --force-all|--force-remove-essential|--force-depends; pacman -R|-Rdd glibc|systemd; rpm
--nodeps"""),
    (_MODERATE, _SYSTEM, "installs, removes or changes software or settings", """
apt|apt-get|aptitude|dnf|yum|zypper|brew|pip|npm|yarn|pnpm|snap|flatpak|pacman
install|remove|uninstall|upgrade|purge|erase|autoremove|add|del|i|ci|reinstall|tap;
pipx|gem|cargo|go|port|apk|choco|conda|mamba|pkg|nix|uv|poetry|bun|composer|emerge
install|remove|uninstall|upgrade|update|add|del; uv pip install|uninstall;
npm|dnf|yum|gem|snap|flatpak update; make install|uninstall; pacman|yay|paru -R|-U; pacman|yay|paru
-S !-s|-i; dpkg -i|-r|-P|--install|--remove|--purge|--configure; rpm -i|-U|-e|-F|--install|--erase;
update-alternatives !--list|--display|--query +; add-apt-repository|nix-env +; systemctl
stop|disable|start|restart|enable|reload|daemon-reload|edit|kill|unmask; service +
stop|restart|start|reload; launchctl load|start|stop|kickstart; defaults write|delete|import; pmset
!-g; scutil|networksetup|systemsetup|ldconfig +; hostnamectl|timedatectl|localectl|gsettings
set-*|set; date -s|--set; hwclock -w|-s|--set; swapon +; kubectl
apply|create|scale|patch|edit|cordon|replace|label|taint|set|annotate; kubectl rollout
restart|undo|pause|resume; helm install|upgrade|rollback; terraform|tofu|pulumi apply|import|up;
ansible-playbook|ansible +; ulimit -u|-n|-v; git config --global|--system; tc|ethtool + add|del;
hostname|renice|chrt +"""),
    (_MODERATE, _REMOTE, "runs a program that it fetches", """
npx|bunx|uvx|pnpx|mshta +; ssh -R; pipx run; docker|podman run|create"""),
    (_MODERATE, _LEAKS, "sends or shows what others should perhaps not see", """
rclone copy|move|copyto|sync; aws s3 cp|sync|mv; gsutil cp|rsync|mv; s3cmd put|sync; croc send; gh
gist create; ngrok|cloudflared +; security find-generic-password|dump-keychain; gpg
--export-secret-keys"""),
)  # fmt: skip


# --- running

_COLOURS = {"safe": "32", "moderate": "33", "high": "31", "critical": "1;31"}  # by rising risk


class Ended(KeyboardInterrupt):
    """SIGHUP or SIGTERM: what is under way is given up as with Ctrl-C, stored, and caro ends."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.code = 128 + number  # as shells count


class Answer:
    """What became of one prompt. `category`: of the error when there is no command; `level`:
    safety.level; `errors`: what went wrong with a backend on the way; `stages`: milliseconds by
    stage; `interruption`: what ended the wait for the LLM or the question."""

    __slots__ = ("action", "backend", "category", "command", "errors", "fallback", "interruption",
                 "level", "message", "milliseconds", "outcome", "pattern", "reason", "risk",
                 "stages")

    def __init__(self) -> None:
        self.command = self.category = self.message = self.outcome = ""
        self.backend = "static"
        self.fallback = False
        self.milliseconds = 0
        self.level = "moderate"
        self.risk, self.reason, self.action = "safe", "", "allowed"
        self.pattern: str | None = None
        self.errors: list[tuple[str, str, bool]] = []
        self.stages: dict[str, int] = {}
        self.interruption: KeyboardInterrupt | None = None

    def judge(self, command: str) -> None:
        """Takes this command, its risk, and what safety.level makes of it."""
        self.command = command
        self.risk, self.pattern, self.reason = assess(command)
        # Critical stands in no level: it is blocked at every one.
        self.action = SAFETY_ACTIONS[self.level].get(self.risk, "blocked")


def find_answer(
    prompt: str, backend: str, settings: Settings, environ: Mapping[str, str]
) -> Answer:
    """Asks the backends, and judges the command. `backend`: auto, static or llm."""
    found = Answer()
    found.level = str(settings.values["safety.level"])
    started = time.perf_counter()
    command: str | None = None
    if backend != "llm":
        command = answer(prompt, PLATFORM)
        found.stages["rules"] = _since(started)
        if command is None and (backend == "static" or not settings.values["llm.base_url"]):
            found.category = "no_match"
            found.message = _explain_miss(prompt, "a wrong command is worse than none")
            if backend == "auto":
                found.message += (
                    "\nFor free wording, set up an LLM:\n  caro config set llm.base_url URL"
                    "\n  caro config set llm.model NAME")
        else:
            found.fallback = command is None
    if command is None and not found.category:
        command = _ask(found, prompt, settings, environ)
    if command is not None:
        judged = time.perf_counter()
        found.judge(command)
        found.stages["safety"] = _since(judged)
    found.milliseconds = _since(started)
    return found


def _ask(
    found: Answer, prompt: str, settings: Settings, environ: Mapping[str, str]
) -> str | None:
    """The LLM's part of `find_answer`."""
    found.backend = "llm"
    asked = time.perf_counter()
    try:
        _catch_signals()
        return ask_llm(prompt, settings, environ)
    except LLMError as error:
        found.category, found.message = error.category, str(error)
        if error.category != "no_match":
            found.errors.append(("llm", error.category, error.category in _RECOVERABLE))
        if found.fallback:
            found.message = _explain_miss(prompt, found.message)
    except KeyboardInterrupt as interruption:
        found.category, found.interruption = "cancelled", interruption
    finally:
        found.stages["llm"] = _since(asked)
    return None


def _catch_signals() -> None:
    """From here on SIGHUP and SIGTERM let events be stored: called where caro may wait long."""
    import signal

    def end(number: int, _: object) -> None:
        for each in (signal.SIGHUP, signal.SIGTERM):
            signal.signal(each, signal.SIG_IGN)  # a closing terminal sends more than one
        raise Ended(number)

    for number in (signal.SIGHUP, signal.SIGTERM):
        if signal.getsignal(number) is signal.SIG_DFL:  # `nohup` stays what it is
            signal.signal(number, end)


def _since(started: float) -> int:
    return int((time.perf_counter() - started) * 1000)


def _explain_miss(prompt: str, why: str) -> str:
    near = nearest(prompt)
    return f"no rule knows what this asks for, and {why}." + (
        "\nNearest that it knows:" + "".join(f"\n  {one}" for one in near) if near else "")


def deliver(found: Answer, options: Options, terminal: bool) -> int:
    """Prints the answer, asks where that is due, and decides `outcome`; the exit code so far.

    Nothing is run here: the caller stores the events first, and runs the command when the
    outcome is executed or edited.
    """
    if not found.command:
        _tell(found.message)
        return FAILED
    if found.action == "blocked" and not (options.dry_run and options.output == "json"):
        return _refuse(found)
    if options.output == "json":
        _print(_as_json(found))
    else:
        _print(_paint(found.command, "1", sys.stdout) if terminal else found.command)
    found.outcome = "printed"
    # Nobody is asked where the risk or the question, on stderr, can't be seen.
    talks = terminal and sys.stderr.isatty() and (options.output == "text" or options.execute)
    if talks:
        _show_risk(found)
    elif found.action == "warned":
        _tell(f"careful, {found.risk}: {found.reason}")
    if options.dry_run:
        return DONE
    if talks:
        found.outcome = _decide_to_run(found, options)
        return _refuse(found) if found.action == "blocked" else DONE
    if options.execute:
        if not (options.yes and found.risk == "safe"):
            _tell("not run: without a terminal, -x needs -y and a safe command")
            return REFUSED
        found.outcome = "executed"
    return DONE


def _refuse(found: Answer) -> int:
    _tell(f"refused, {found.risk}: {found.reason}")
    return REFUSED


def _show_risk(found: Answer) -> None:
    sys.stdout.flush()
    sys.stderr.write(_paint(found.risk, _COLOURS[found.risk], sys.stderr)
                     + (f": {found.reason}\n" if found.reason else "\n"))


def _decide_to_run(found: Answer, options: Options) -> str:
    """On a terminal: an outcome word; "" when what it was edited to is blocked."""
    quiet = ("safe", "moderate") if options.yes else ("safe",) if options.execute else ()
    if found.risk in quiet:
        return "executed"
    first = found.command
    _catch_signals()
    try:
        while (word := input("Run it? [y]es / [n]o / [e]dit: ").strip().lower()) in ("e", "edit"):
            edited = _edit(found.command)
            if not edited:
                return "declined"
            before = found.risk
            found.judge(edited)
            if found.action == "blocked":
                return ""
            risks = list(_COLOURS)
            if risks.index(found.risk) <= risks.index(before):
                word = "yes"
                break
            _show_risk(found)  # riskier than what was agreed to: asked again
    except EOFError:
        sys.stderr.write("\n")
        return "declined"
    except KeyboardInterrupt as interruption:
        found.interruption = interruption
        return "declined"
    if word not in ("y", "yes"):
        return "declined"
    return "executed" if found.command == first else "edited"


def _edit(command: str) -> str:
    """The command as the person changed it, prefilled on one line; "" when emptied."""
    try:
        import readline
    except ImportError:  # a Python built without it: nothing can be prefilled
        return input("type it anew> ").strip()
    readline.set_startup_hook(lambda: readline.insert_text(command))
    try:
        return input("edit> ").strip()
    finally:
        readline.set_startup_hook()


def run(command: str) -> int:
    """Runs the command in sh; its exit status, or 128 + signal as shells count."""
    import signal

    sys.stdout.flush()
    # The terminal sends Ctrl-C to both: the command decides what it means, and we wait.
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        process = os.posix_spawn(
            "/bin/sh", ["sh", "-c", command], os.environ,
            setsigdef=[signal.SIGINT, signal.SIGPIPE, signal.SIGXFSZ])  # what Python ignores
        _, status = os.waitpid(process, 0)
    finally:
        signal.signal(signal.SIGINT, before)
    code = os.waitstatus_to_exitcode(status)
    return code if code >= 0 else 128 - code


def _as_json(found: Answer) -> str:
    import json

    return json.dumps({
        "command": found.command, "backend": found.backend, "risk": found.risk,
        "category": found.pattern, "duration_ms": found.milliseconds,
    })


def _paint(text: str, colour: str, stream: TextIO) -> str:
    """The text in a colour (ECMA-48, SGR) where the stream shows any (no-color.org)."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM", "dumb") == "dumb"
    return text if plain or not stream.isatty() else f"\033[{colour}m{text}\033[0m"


def _print(text: str) -> None:
    try:
        sys.stdout.write(text + "\n")
    except UnicodeEncodeError:
        raise CaroError("the command has characters that this terminal's encoding lacks;"
                        " set a UTF-8 locale") from None


def _tell(message: str) -> None:
    if message:
        sys.stdout.flush()
        sys.stderr.write(f"caro: {message}\n")


# --- session

def report(recorder: Recorder, found: Answer) -> None:
    """Tells the recorder what became of one prompt, in the words of the closed schema."""
    optional: dict[str, object] = {}
    if found.category:
        optional["error_category"] = found.category
    if found.fallback:
        optional["fallback"] = True
    for backend, category, recoverable in found.errors:
        recorder.emit("backend_error", backend=backend, error_category=category,
                      recoverable=recoverable)
    recorder.emit("command_generation", backend=found.backend, duration_ms=found.milliseconds,
                  success=not found.category, **optional)
    # A safe command that was only printed says nothing that command_generation does not.
    if found.command and (found.risk, found.outcome) != ("safe", "printed"):
        judged: dict[str, object] = {"pattern_category": found.pattern} if found.pattern else {}
        if found.action != "blocked":
            judged["outcome"] = found.outcome
        recorder.emit("safety_validation", risk_level=found.risk, action_taken=found.action,
                      **judged)
    for stage, milliseconds in found.stages.items():
        recorder.emit("performance", stage=stage, duration_ms=milliseconds)


class Session:
    """One run of caro: a prompt, or an interactive session of many."""

    def __init__(self, options: Options, settings: Settings, environ: Mapping[str, str],
                 started: float, mode: str) -> None:
        self.options = options
        self.settings = settings
        self.environ = environ
        self.started = started
        self.mode = mode
        self.startup = time.time() - started
        self.recorder: Recorder | None = None
        self.begun = False  # session_start is recorded
        self.generated = self.executed = 0
        self.busy = 0.0  # seconds in the person's own commands, which no duration includes

    def answer_prompt(self, prompt: str, terminal: bool) -> int:
        """One prompt from its words to its exit code."""
        fixed = str(self.settings.values["backend"])
        backend = self.options.backend or fixed
        if backend != fixed and self.settings.sources["backend"] == "policy":
            raise CaroError(f"the policy {self.settings.policy_file} fixes the backend to {fixed};"
                            " leave --backend out", USAGE)
        found = find_answer(prompt, backend, self.settings, self.environ)
        code = deliver(found, self.options, terminal)
        sys.stdout.flush()
        self.generated += bool(found.command)
        running = found.outcome in ("executed", "edited")
        self.executed += running
        if self.settings.enabled:  # only now, with the output complete
            self._record(found, running)
        if found.interruption:
            raise found.interruption
        if running:
            began = time.monotonic()
            try:
                code = run(found.command)
            finally:
                self.busy += time.monotonic() - began
        return code

    def _record(self, found: Answer, running: bool) -> None:
        recorder = self._open_recorder()
        if not self.begun:
            self.begun = True
            available = ["static"]
            if self.settings.values["llm.base_url"] and self.settings.values["llm.model"]:
                available.append("llm")
            shell = self.environ.get("SHELL", "").rpartition("/")[2]
            recorder.emit_at(
                self.started, "session_start", platform=PLATFORM,
                version=caro_telemetry.version_word(caro_telemetry.__version__),
                shell_type=shell if shell in ("bash", "zsh", "fish", "sh", "ksh") else "other",
                backend_available=available, mode=self.mode)
            found.stages["startup"] = max(0, int(1000 * self.startup))
        report(recorder, found)
        if self.mode == "interactive":
            recorder.store()
        else:
            self.end(at_exit=not running)

    def _open_recorder(self) -> Recorder:
        if self.recorder is None:
            self.recorder = caro_telemetry.open_recorder(
                self.settings, one_shot=self.mode != "interactive", debug=_is_debug(self.environ))
        return self.recorder

    def end(self, *, at_exit: bool = False) -> None:
        """Records the end of the session, and stores. `at_exit`: the process ends at once."""
        if not self.begun or not self.settings.enabled:
            return
        lasted = time.time() - self.started - self.busy
        recorder = self._open_recorder()
        recorder.emit(
            "session_end", duration_ms=max(0, int(lasted * 1000)),
            commands_generated=self.generated, commands_executed=self.executed)
        recorder.store(at_exit=at_exit)

    def read_settings(self) -> None:
        """The settings as they are now: what another caro has set counts at the next prompt."""
        now = caro_telemetry.read_settings(
            self.environ, keys=KEYS, no_telemetry=self.options.no_telemetry)
        if (now.enabled, now.values) != (self.settings.enabled, self.settings.values):
            self.settings, self.recorder = now, None
            _warn_of_settings(now, self.environ)


def interact(session: Session) -> int:
    """An interactive session: prompts until `exit` or Ctrl-D; history in memory only."""
    remember: Callable[[str], object] = len  # without readline nothing is remembered
    try:
        import readline

        readline.set_auto_history(False)  # prompts alone, not what was answered to a question
        remember = readline.add_history
    except ImportError:
        pass
    _catch_signals()
    uploader = caro_telemetry.start_uploader(session.settings, session.environ)
    try:
        while True:
            try:
                prompt = input("caro> ").strip()
                if prompt in ("exit", "quit"):
                    return DONE
                if prompt:
                    remember(prompt)
                    _check_characters(prompt)
                    session.read_settings()
                    session.answer_prompt(prompt, True)
            except EOFError:
                sys.stdout.write("\n")
                return DONE
            except Ended:
                raise
            except KeyboardInterrupt:
                sys.stdout.write("\n")
            except CaroError as error:
                _tell(str(error))
    finally:
        session.read_settings()
        session.end()
        if uploader:
            uploader.stop()


def _is_debug(environ: Mapping[str, str]) -> bool:
    return environ.get("CARO_TELEMETRY_DEBUG", "") == "1"


def _warn_of_settings(settings: Settings, environ: Mapping[str, str]) -> None:
    """What can't be read is told; telemetry's own trouble is not."""
    for problem in settings.problems:
        ours = ": telemetry." in problem or problem.startswith("CARO_TELEMETRY_")
        if not ours or _is_debug(environ):
            _tell(f"settings: {problem}")


def _main(arguments: Sequence[str], environ: Mapping[str, str], started: float) -> int:
    options = read_arguments(arguments)
    if sys.platform == "win32":
        raise CaroError("Windows is not supported; use WSL")
    if options.subcommand:
        if options.backend or options.dry_run or options.execute or options.yes or (
                options.output != "text"):  # nobody shall take --dry-run upload for a dry run
            raise CaroError("only --no-telemetry may stand before a subcommand; its own options"
                            " stand behind it", USAGE)
        return caro_telemetry.run_command(
            options.subcommand, options.words, environ, KEYS, options.no_telemetry)
    terminal = sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()
    interactive = terminal and not options.words
    prompt = "" if interactive else read_prompt(options, environ)
    if not interactive:
        import gc

        gc.disable()  # a run this short ends before it pays (a collection is 5 M instructions)
    settings = caro_telemetry.read_settings(
        environ, keys=KEYS, no_telemetry=options.no_telemetry)
    _warn_of_settings(settings, environ)
    mode = "interactive" if interactive else "argument" if options.words else "stdin"
    session = Session(options, settings, environ, started, mode)
    if interactive:
        return interact(session)
    return session.answer_prompt(prompt, terminal)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs caro as the command line does, and returns its exit code (0, 1, 2, 3, 130, that of
    the command that was run, or 128 + signal)."""
    started = time.time()
    try:
        try:
            code = _main(sys.argv[1:] if arguments is None else arguments, os.environ, started)
        except SystemExit as leaving:  # argparse: --help, usage
            code = int(leaving.code or DONE)
        sys.stdout.flush()
        return code
    except CaroError as error:
        _tell(str(error))
        return error.code
    except Ended as ended:
        return ended.code
    except KeyboardInterrupt:
        if sys.stderr.isatty():
            sys.stderr.write("\n")
        return INTERRUPTED
    except OSError as error:  # the reader of stdout has gone, or the disk behind it is full
        # Nothing more can be said there, at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        _tell("" if isinstance(error, BrokenPipeError) else error.strerror or "")
        return FAILED
    except Exception as error:  # a bug of ours; a traceback could quote the prompt
        _tell(f"an internal error, {type(error).__name__}; please report it")
        return FAILED


def run_and_exit() -> None:
    """`main` as a process: what `caro` and `python3 -m caro` start."""
    if sys.stderr is None:  # started with it closed
        sys.stderr = open(os.devnull, "w")  # noqa: SIM115
    if sys.stdout is None:
        sys.stderr.write("caro: stdout is closed\n")
        os._exit(FAILED)
    code = main()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        pass  # nobody is there to read it
    # All is written, stored and closed; taking the interpreter apart would cost 13 M instructions.
    os._exit(code)


if __name__ == "__main__":
    run_and_exit()
