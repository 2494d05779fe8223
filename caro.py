"""caro: plain language in, one shell command out.

Reads top to bottom in the order of the data: arguments, rules, LLM, safety, running, session.
Nothing calls upwards, and what a run does not use is not imported. This file knows nothing of how
telemetry works: it tells the recorder what happened, in the words of the closed schema.
"""
from __future__ import annotations

import gc
import os
import sys
import time

_COLLECTS = gc.isenabled()
gc.disable()  # until all below is made, none of which is garbage: 2 M instructions on Python 3.11

import caro_telemetry  # noqa: E402

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from typing import Any, NoReturn, TextIO, TypeVar

    from caro_telemetry.recorder import Recorder
    from caro_telemetry.settings import Keys, Settings, Value

    Made = TypeVar("Made")

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
    # In capitals, as POSIX.1-2017, 8.1 has the names that utilities use: keys are not.
    sound = str(value).isidentifier() and str(value).isascii() and str(value).isupper()
    return "" if sound else (
        "expected the name of an environment variable, in capitals, not the key itself")


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


# What turns the direction of writing (Unicode Standard Annex 9, 2.1 to 2.3): a command with it
# would be shown as another than is run.
_TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
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
            valued = word in _VALUED or word[1] != "-" and word[-1] == "o"  # -xo json
            others += [word, *([next(waiting, "")] if valued else [])]
        elif not options.words and word in SUBCOMMANDS:
            options.subcommand, options.words = word, list(waiting)
        else:
            options.words.append(word)
    if options.words == ["-"] and not options.literal:
        options.words = []  # stdin, as elsewhere
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
        prompt = data.decode("utf-8-sig", "surrogateescape")
    _check_prompt(prompt)
    if not prompt.strip():
        raise CaroError('the prompt is empty; try: caro "list files", or caro --help', USAGE)
    return prompt


def _check_prompt(prompt: str) -> None:
    if len(prompt) > PROMPT_BOUND or len(os.fsencode(prompt)) > PROMPT_BOUND:
        raise CaroError("the prompt is too long: at most 64 KiB", USAGE)
    for character in "" if prompt.isprintable() else prompt:
        if "\ud800" <= character <= "\udfff":
            raise CaroError("the prompt is not valid UTF-8; check the terminal's encoding", USAGE)
        if character not in "\t\n\r" and (character < " " or "\x7f" <= character <= "\x9f"
                                           or character in _TURNING):
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
# A prompt is cut into words: known ones get a key, the others may be values (`_words`). What says
# which files are meant is read, clause by clause, into a selection (`_CLAUSES`, `_Reader`,
# `_Files`) that stands as one word among the rest. The first of `_RULES` in which every word has a
# place gives the command. A word that finds no place is a miss.
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
_: a an the got literally please me my just kindly i you we us can could would should want need like
    help hey hi hello thanks thank caro pls plz lol ok okay thx im also that are is was were be been
    being have has had do does did there any these those its their it exist exists so now i'd some
    existing thats will currently quickly simply somewhere nested whose your our
all: all whole entire complete
every: each every
show: show display print view give get tell what which see whats read cat output who whos check
list: list ls listing
find: find locate where wheres
search: search grep
count: count
delete: delete remove erase rm wipe drop
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
make: make
create: create mkdir touch
kill: kill terminate killall terminating
file: file
folder: folder directory directories dir subdir subdirectory subdirectories subfolder
link: symlink link
thing: everything anything entry entries item thing
process: process processes proc procs
package: package pkg
branch: branch branches
address: address addresses
memory: memory ram mem
cpu: cpu processor
average: average mean avg
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
in: in inside within across throughout
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
>: exceeding exceed exceeds above
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
empty: empty zero-byte zero-length zero-sized
hidden: hidden
dotfile: dotfile
executable: executable
writable: writable writeable
readable: readable
others: others other world
everyone: everyone everybody anyone
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
reverse: reverse reversed backwards backward
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
only: but only
link: symbolic link | symbolic links | soft link | soft links | sym link | sym links
pipe: named pipe | named pipes
pwd: print current directory | print working directory | print current folder | print this folder
show: take look at | have look at | let look at | let have look at | which of | check if |
    check whether | test if | test whether | see if | see whether | look inside | peek inside | see
    inside
>: weighing more than | weigh more than | sized over | sized above | take up more than | taking up
    more than | occupying more than | taking more than | using more than | larger than | bigger than
    | greater than | more than | heavier than | longer than | in excess of
<: smaller than | less than | fewer than | lighter than | shorter than
>=: at least | no less than | not less than | no smaller than | not smaller than
<=: at most | no more than | not more than | no larger than | not larger than | no bigger than | up
    to | not bigger than | maximum of | no deeper than | not deeper than
older: older than | not newer than | no newer than
newer: newer than | younger than | more recent than | not older than | no older than
count: nr of | no of | how many | number of | total number of | count of
search: search for | look for | grep for | search through
starting: starting with | beginning with | starts with | start with | begins with | begin with |
    with prefix | name starting with | name starts with | names start with | name begins with |
    names starting with | names beginning with | prefixed with | with names starting with | with
    name starting with
ending: ending in | ending with | ends in | ends with | end in | end with | with suffix | name ends
    with | with extension | name ends in | names end with | names ending in | names ending with | of
    extension | suffixed with
naming: name contains | names contain | with names containing | with name containing | name includes
    | names containing | name containing | filename contains | filenames containing | with names
    like | named like | name like | filename containing | filenames contain | file name contains |
    file names containing | with filenames containing | with file names containing
notnaming: name not contain | names not contain | name not containing | names not containing |
    name not include | filename not contain | filenames not contain
named: like | with name | with names | by name of | under name | with filename | name matches |
    names match | with names matching | with name matching | names matching | name matching | with
    file name | of name
readable: read permission | read permissions | read access | read rights
writable: write permission | write permissions | write access | write rights
executable: execute permission | execute permissions | executable permission | execute access |
    execution permission | exec permission | execution rights | execute rights | execute bit |
    executable bit
revoke: take away
private: only accessible by | accessible only by | readable only by | only readable by
make: make sure
occurrence: match of | matches of | instances of | instance of | hits for
readonly: read only
file: regular file | regular files | names of files | names of all files | name of files | filenames
    of files
folder: names of folders | names of all folders | names of directories | names of all directories
no extension: not extension | not have extension | have no extension | has no extension | without
    extension | with no extension | lacking extension | without file extension
nogroup: without group | with no group | not group
unowned: without owner | with no owner | with no user
setuid: setuid bit | suid bit | setuid binary | setuid binaries | setuid executables | setuid
    programs | suid binaries | suid programs
modified: created or changed | created or modified | changed or created | modified or created
executable: so run them | so run it
survive: so survives | so keeps running
spaced: with spaces in names | with spaces in name | with space in name | name contains space |
    names contain spaces | with spaces in filename | with spaces in filenames | containing spaces in
    name | containing spaces in names | name contains spaces
capital: with uppercase letters | with capital letters | with uppercase in name
context: lines of context | line of context | lines context | lines around each
line: lines of code | line of code
_: in this tree | name of only | without extracting | without extracting them | without unpacking |
    nothing but | but keep folder | but keep directory | but not folder itself | except folder
    itself | except directory itself | but keep folder itself | no questions | no questions asked |
    by checksum | by content | so not upgraded | so not updated | without decompressing | as literal
    string | as literal text | without asking | without confirmation | without prompting | at moment
    | in total | sort of thing | no matter if
original: without deleting | without removing | without deleting original | but keep original | and
    keep original | keep original | keeping original | keep original file | but keep originals | and
    keep originals | keep originals | keeping originals
size: file size of | how big | how large | total size | disk usage of | combined size | size in
    total | total size in bytes | overall size
empty: with size 0 | of size 0 | size 0 | zero size | zero length | zero sized | no content |
    containing nothing | contain nothing | 0 bytes | 0 byte | zero byte | zero bytes
deep: max depth | maximum depth
deeper: deeper than
hidden: hidden ones
quiet: ignoring errors | ignore errors | errors hidden | hide errors | suppress
    errors | suppressing errors | ignore permission errors | ignoring permission errors
parent: up one directory | up one level | one level up | one directory up | parent folder | parent
    directory | directory above | folder above | parent dir
msword: word document | word documents | word file | word files
slides: powerpoint presentation | powerpoint presentations | presentation slides
code: source code files | source code file | source files | source code | code files
backup: back up | make backup of | create backup of | make backup copy of | create backup copy of
safely: without overwriting | without overwriting files | not overwriting | not overwrite | without
    overwriting anything | but not overwrite | but not overwrite ones | not overwrite ones | without
    overwriting ones | and not overwrite
except: but skip | but ignore | but exclude | but not ones | not ones | except ones | but keep | but
    leave | and keep | with exception of | save for | except for | but not | other than | apart from
    | aside from | and not | leaving out | leave out | but leave out | and leave out | but without |
    unless they | unless it
newest: most recent | most recently modified | most recently changed | most recently edited | most
    recently updated | last modified | last changed | last edited | latest modified | most recently
    created | last updated
oldest: least recently modified | least recently changed | least recent
lazy: case insensitively | either case | in either case | case insensitive | ignoring case | ignore
    case | regardless of case | upper or lower case | no matter case | whatever case | not case
    sensitive | in case
wordly: as whole word | as whole words | whole word | whole words | whole words only | exact word |
    whole word only
recursively: including ones | and subdirectories | and sub directories | and everything inside |
    including everything inside | with everything inside | all subfolders too | subfolders too | sub
    dirs too | subdirectories too | and all subfolders | and subfolders | and all subdirectories |
    including subdirectories | including subfolders | and below | including all subdirectories |
    including all subfolders | in subdirectories | and everything below | in all subfolders | in all
    subdirectories | in subfolders | and sub directories | and directories below | at depth
flat: not go into subfolders | not go into subdirectories | nothing deeper | not descend | not
    deeper | right inside | not below | no deeper | non recursively | not recursive | not in
    subfolders | not in subdirectories | without subfolders | without subdirectories | excluding
    subdirectories | excluding subfolders | not subfolders | not subdirectories | no subfolders | no
    subdirectories | no recursion | without recursion | top level | not including subdirectories |
    not including subfolders | without recursing | but not subfolders | but not subdirectories | but
    not in subfolders | but not in subdirectories | and not in subfolders | without going into
    subfolders | without going into subdirectories | directly | ignoring subdirectories | ignoring
    subfolders
hiding: including hidden files | including hidden | including hidden ones | with hidden files | and
    hidden | and hidden files | including dotfiles | even hidden ones | also hidden ones
detail: along with permissions | and permissions | with details | in detail | with all details | in
    long format | long format | with owner and permissions | with permissions and owner | with sizes
    and dates | with all information | detailed | as long list | long listing | and show owner and
    size | with owner and size | show owner and size
filesystem: file system | file systems
sizes: size and name of | name and size of | names and sizes of | with sizes | with size | and sizes
    | and size | and show human sizes | with human sizes | show sizes | and show sizes | and show
    size | print size and path | show size and path | print size and name | with file sizes | with
    human readable sizes | along with sizes | showing sizes | in human readable form | in human
    readable way | in human readable format | human readable
dates: with dates | with modification dates | with their dates | and dates
unique: with no duplicates | without duplicates | removing duplicates | not duplicates
names: only file name | only filename | name only | only show filenames | show only file names |
    show only filenames | with filenames only | only show names | only names | names only | only
    file names | and print file names | and show file names | print file names | file names only |
    only filenames | filenames only
numbers: list with line numbers | line numbers where | line numbers of | line number of | and show
    line numbers | with line numbers | with line number | and line numbers | showing line numbers
room: how much space | how much disk space | how much room | how much storage
list: list of | complete list of | full list of
space: taking up | take up | takes up | on disk
here: current one | current directory tree | around here | this directory tree | this folder tree |
    this folder | this directory | current folder | current directory | current working directory |
    working directory | present directory | current dir | this dir | current path | pwd | cwd
home: home folder | home directory | home dir
root: root folder | root directory | / directory
delete: get rid of | throw away | throw out | kill off | take out
copy: make copy of | create copy of | put copy of
count: count up
or more: or more | and more | and up | or above | and above
or older: or older | and older
in: located in | stored in | found in | contained in | residing in | kept in | living in | lying in
    | sitting in | located inside | stored inside | found inside | located within | stored within
under: located under | stored under | found under | living under | located below | found below
day before yesterday: day before yesterday
day after tomorrow: day after tomorrow
below: in subdirectories only | in subfolders only | only in subdirectories | only in subfolders
dryrun: but only show what | but just show what | but show what | dry-run | dry run | show what
    happen | only show what happen | without really doing | without actually doing
follow: and keep following | and keep watching | and keep updating
printed: not change file print | without changing file | just print | only print | not modify file
    | not edit file | not change file | without modifying file | without editing file | without
    saving
times: how many times | how often | count times
each: per file | in each | for each
this week: this week | last 7 days
this month: this month
this year: this year
world: by others | by other users | by other
everyone: by everyone | by anyone | by world | for everyone | by all | by everybody | to everyone |
    by all users | to everybody | for everybody | for anyone | for all users
ingroup: by group | for group
inowner: by owner | for owner
everywhere: on whole disk | on entire disk | on all disk | on this machine | on this computer | on
    machine | on computer | on this system | on system | on whole machine | on whole system | on
    whole computer | anywhere
inverted: unless containing | unless they contain | unless it contains | not containing | not
    contain | not matching | not match | without containing | not include | not mention
descending: from highest to lowest | highest to lowest | largest first | biggest first | highest
    first | largest at top | biggest at top | largest on top | in descending order | descending
    order | from largest to smallest | from biggest to smallest | biggest to smallest | largest to
    smallest | from big to small
ascending: from lowest to highest | lowest to highest | smallest first | lowest first | smallest at
    top | in ascending order | ascending order | from smallest to largest | from smallest to biggest
    | smallest to largest | smallest to biggest
latest first: newest first | newest at top | newest on top | oldest last | oldest at bottom | latest
    first | most recent first | from newest to oldest | newest to oldest | most recently modified
    first | last modified first
oldest first: oldest first | oldest at top | newest last | latest last | newest at bottom | from
    oldest to newest | oldest to newest
reverse: last line first | in reverse order | in reverse | reverse order | in reversed order
alphabetically: in alphabetical order | alphabetical order | by alphabet | by name | by filename |
    by file name | by names
by size: of size | by size | by file size | on size | by disk usage
by time: of modification time | by date | by time | by modification time | by modification date | by
    age | by mtime | by date modified | by last modified | by last modification | by last modified
    date | by newest | by modified date | by modified time | chronologically | in chronological
    order | by recency | by last modification time | by time modified | by last change | by
    modification
"""

# The extensions that a word stands for, and such words.
_KINDS = """
jpg jpeg png gif bmp webp tif tiff svg heic: image photo picture pic
mp4 mkv avi mov webm wmv flv m4v mpg mpeg: video movie film
mp3 wav flac ogg m4a aac opus wma: audio music song sound
zip tar gz tgz bz2 xz 7z rar zst: archive
xls xlsx ods csv: spreadsheet
pdf doc docx odt rtf txt md: document
py: python
js: javascript
ts: typescript
rb: ruby
rs: rust
go: golang
pl: perl
sh: shell bash
md markdown: markdown
txt: text
tmp: temporary temp
bak: backup
xls xlsx: excel
ppt pptx: powerpoint
cpp cc cxx: c++
yaml yml: yaml
html htm: html
jpg jpeg: jpeg jpg
hs: haskell
kt: kotlin
conf cfg cnf ini toml yaml yml: config configuration
epub mobi azw3: ebook
ttf otf woff woff2: font
sh bash py pl rb: script
doc docx: msword
ppt pptx odp: slides
py js ts java c h cc cpp hpp cs go rs rb php sh swift kt: code
h: header
tif tiff: tiff
tex: latex
ipynb: jupyter
"""
_EXTENSIONS = frozenset("""
pdf txt md csv json xml css sql toml ini cfg conf log tmp bak swp zip tar gz tgz bz2 xz rar iso exe
deb rpm dmg apk jar class pyc so dll py js ts tsx jsx java rs rb go c h cpp cc hpp sh pl php swift
kt lua scala vue png gif bmp webp svg heic ico mp4 mkv avi mov webm mp3 wav flac ogg m4a doc docx
odt rtf xls xlsx ods ppt pptx epub ipynb tex bat ps1 yml scss 7z db sqlite pem key crt env dat bin
psd ttf
""".split())
_NUMBERS = {
    **{word: number for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), 1)},
    **dict(zip("fifteen twenty thirty forty fifty sixty ninety couple single dozen hundred thousand"
               " million".split(), (15, 20, 30, 40, 50, 60, 90, 2, 1, 12, 100, 1000, 1_000_000),
               strict=True)),
}
_ORDINALS = {word: number for number, word in enumerate(
    "first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)}
_SIZES = {word: 1024 ** power for power, words in enumerate((
    "b byte bytes", "k kb kib kilobyte kibibyte", "m mb mib meg megabyte mebibyte",
    "g gb gib gig gigabyte gibibyte", "t tb tib terabyte")) for word in words.split()}
_TIMES = {"second": 1, "minute": 60, "hour": 3600, "day": 86_400, "week": 604_800,
          "fortnight": 1_209_600, "month": 2_592_000, "year": 31_536_000, "s": 1}
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_FOLDERS = frozenset("""
node_modules vendor dist build target venv env tests test src lib docs bin obj out tmp temp cache
coverage migrations fixtures examples assets static public old archive backup logs project site
www shared
""".split())
# "in MB", "in json", "on the server": what says how, or another place than a folder.
_NO_PLACES = """
uppercase lowercase upper lower together order background foreground json yaml csv html table red
green blue color colour bold git docker apt npm pip brew server servers network cloud internet web
clipboard trash path history journal parallel advance minutes seconds hours time total sequence
place base64 hex octal binary chunks pieces bytes kilobytes megabytes gigabytes percent detail
details general particular machine computer system disk memory cron crontab index stdout stderr
terminal console one own
"""
_HOMES = frozenset("downloads documents desktop pictures music videos movies".split())
_QUOTES = {"'": "'", '"': '"', "`": "`", "\u201c": "\u201d", "\u2018": "\u2019", "\u00ab": "\u00bb"}
_PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./:@%+,"
_ODD = frozenset("`$;|&<>()\\{}[]\"'!#^=")  # unquoted: may be a text to search for, nothing else
_VALUES = frozenset(("unknown", "quoted", "path"))
_SPOKEN = {  # words for signs; "" where it is not sure which
    **dict(zip("comma semicolon colon dot period dash hyphen underscore slash pipe".split(),
               ", ; : . . - - _ / |".split(), strict=True)),
    **dict.fromkeys("tab space newline whitespace quote bracket number digit letter uppercase"
                    " lowercase crlf lf backslash backslashe slashe accent".split(), ""),
}
_SPOKEN_GLOBS = {"dot": ".", "underscore": "_", "dash": "-", "hyphen": "-", "number": "[0-9]",
                 "digit": "[0-9]"}
_ACTING = "delete copy move rename compress extract replace change make create".split()
_LAYOUTS = "tree structure listing hierarchy".split()  # of folders: no names of them
_NO_TEXTS = """
comment comments keyword calls statements messages statement message entries anywhere blank digits
letters duplicates
""".split()
_CLASSES = """
comment comments emails email addresses urls errors typos punctuation vowels numbers passwords data
links dates names date number digit digits version year timestamp
""".split()
_HOWS = "everywhere sensitive insensitive globally near case".split()  # behind a text
_SORTS = "number digit regex regexp letter character symbol sign".split()  # and before one
_OCCURS = "appear appears occur occurs mentioned".split()
_WHEN = ("last", "today", "yesterday", "since", "before", "after", "between", "this week",
         "this month", "this year", "during", "over", "under", ">", "<", ">=", "<=", "older",
         "newer")
_BOUNDS = "before after since".split()
_COMPARISONS = (">", "<", ">=", "<=", "older", "newer", "exactly", "between", "over", "under")


# What a prompt may begin and end with that says nothing of what it asks for.
_OPENINGS = """
what command shows | what command lists | what command displays | what command prints | what command
finds | what command tells me | what command gives me | which command shows | which command lists |
which command displays | which command prints | which command finds | which command tells me | which
command gives me | command for listing | command for showing | command for finding | command for
displaying | the command for | what's the command for | what is the command for | command for | i
want to know | i would like to know | i'd like to know | i need to know | i wonder | i'm looking for
| i am looking for | looking for | let me see | need to know | i want see | report | enumerate |
retrieve | list out | print out | spit out | ok | okay | so | well | hi | hello | hey | caro |
please | now | just | let's | lets | let us | i have to | i've got to | i got to | i must | i want
to | i want you to | i would like to | i would like you to | i'd like to | i'd like you to | i need
to | i need you to | i need a command to | i am trying to | i'm trying to | we want to | we need to
| go ahead and | go and | help me to | show me how to | tell me how to | explain how to | teach me
how to | how to | command to | a command to | the command to | command that | a command that | give
me a command to | give me the command to | give me a command that | write a command to | write a
command that | what's the command to | what is the command to | which command will | linux command
to | bash command to | shell command to | one-liner to | a one-liner to | what is the best way to |
what's the best way to | what is the easiest way to | what's the easiest way to | what is the
fastest way to | what's the fastest way to | what is the quickest way to | what's a good way to |
best way to | is there a way to | is there any way to | is it possible to | using the terminal |
using the command line | in the terminal | in bash | in a shell | in the shell | on linux | on my
machine | on unix | with a single command | with one command | in one command | if possible | your
task is to
"""
_CLOSINGS = """
on linux | in linux | on unix | on ubuntu | on debian | in bash | using bash | in a shell | in the
shell | from the shell | from the command line | on the command line | at the command line | via the
command line | using the command line | in the terminal | in a terminal | in my terminal | from the
terminal | via the terminal | using the terminal | with a single command | with one command | in one
command | in a single command | with a one-liner | if possible | if you can | if you would | right
away | right now | asap
"""
_SEVERAL_FOLDERS = "folders directories dirs subfolders subdirectories".split()
_GREETINGS = "hello hi hey thanks like help".split()  # later, words as any other
# Words that change a meaning in ways that no rule knows: never the name of something.
_NO_NAMES = """
unless maybe perhaps possibly probably either neither nor if whenever while because although though
instead rather too very quite almost nearly approximately roughly around every other another
twice thrice hopefully alternatingly alternately alternating respectively accordingly randomly some
few several more less least enough again always often keeping leaving leave sometimes usually half
mostly partly until till once etc somehow someone nothing nowhere none per deepest sleeping idle
stuck hung blocked important specific certain
"""


class _Word:
    """`key`: what the word means, or itself; `kind`: known, kind (of file), unknown, quoted,
    path, number, date, url, odd, files or end; `before`: the words left out right before it;
    `comma`: one follows; `files`: the selection that it stands for."""

    __slots__ = ("before", "comma", "files", "key", "kind", "text")

    def __init__(self, kind: str, key: str, text: str) -> None:
        self.kind, self.key, self.text, self.before = kind, key, text, ""
        self.comma = False
        self.files: _Files | None = None

    @property
    def said(self) -> str:
        """The word as a text or a name: "two", not 2."""
        spelt = self.kind == "number" and self.key.isalpha() and self.key != "nth"
        return self.key if spelt else self.text


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


def _unframe(pieces: list[tuple[bool, str]]) -> list[tuple[bool, str]]:
    """The pieces without what only leads to the request or away from it; at least one is left."""
    openings, closings = (table.strip().replace("\n", " ").split(" | ")
                          for table in (_OPENINGS, _CLOSINGS))
    lows = ["\n" if quoted else piece.lower().strip(",.!?:").replace("\u2019", "'")
            for quoted, piece in pieces]
    thanks = len(lows) > 1 and pieces[-2][1][-1:] == "," and lows[-1] == "thanks"
    first, last = 0, len(lows) - thanks
    for phrase in openings * 3:  # they come in any order
        if phrase.startswith(lows[first]):
            words = phrase.split()
            if first + len(words) < last and lows[first : first + len(words)] == words:
                first += len(words)
    for phrase in closings * 2:
        if phrase.endswith(lows[last - 1]):
            words = phrase.split()
            if first < last - len(words) and lows[last - len(words) : last] == words:
                last -= len(words)
    return pieces[first:last]


def _unbracket(pieces: list[tuple[bool, str]]) -> list[tuple[bool, str]]:
    """The pieces without the parentheses around several: "photos (png or gif)"."""
    opened = None
    for at, (quoted, piece) in enumerate(pieces):
        if not quoted and piece[0] == "(" and ")" not in piece and len(piece) > 1:
            opened = at
        elif not quoted and opened is not None and piece.rstrip(",.!?:")[-1:] == ")":
            pieces[opened] = (False, pieces[opened][1][1:])
            pieces[at] = (False, piece.replace(")", "", 1))
            opened = None
    return [one for one in pieces if one[1]]


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
    if digits and low[-1] == "+" and low[0].isdigit():  # "10MB+"
        return [*_classify(text[:-1], keys, kinds), _Word("known", "or more", "+")]
    if low in _NUMBERS:
        return [_Word("number", text, str(_NUMBERS[low]))]
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
    if dash and head.isdecimal() and tail in keys:  # "1000-line chunks"
        return [_Word("number", "#", head), _Word("known", keys[tail], tail)]
    if dash and head == "non" and tail in kinds:
        return [_Word("known", "not", head), _Word("kind", tail, tail)]
    if dash and head in ("world", "group") and tail in keys:
        return [_Word("known", keys.get(head, head), head), _Word("known", keys[tail], tail)]
    if not _ODD.isdisjoint(low):
        return [_Word("odd", low, text)]
    if "/" in low or "*" in low or "." in low or "?" in low or low[0] == "~":
        return [_Word("path", low, text)]
    if low in "readme makefile license dockerfile changelog".split():
        return [_Word("path", low, text)]
    odd = low[0] == "-" or low in _NO_NAMES.split()
    return [_Word("odd" if odd else "unknown", _singular(low), text)]


def _read_table(text: str) -> Iterator[tuple[str, str]]:
    """The lines of a table as (key, words); a line that begins with spaces goes on the last."""
    for line in text.strip().replace("\n    ", " ").split("\n"):
        key, _, words = line.partition(": ")
        yield "" if key == "_" else key, words


def _kept(make: Callable[[], Made]) -> Callable[[], Made]:
    """`make` as a function that makes its value when first asked, and keeps it: as functools.cache
    does, which takes 4 ms to import."""
    kept: list[Made] = []

    def get() -> Made:
        if not kept:
            kept.append(make())
        return kept[0]

    return get


@_kept
def _vocabulary() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """What words mean, which endings the kinds of files have, and what phrases mean."""
    keys = {word: key for key, words in _read_table(_SYNONYMS) for word in words.split()}
    kinds = dict.fromkeys(_EXTENSIONS, "")
    kinds.update((word, ends) for ends, words in _read_table(_KINDS) for word in words.split())
    phrases = {text: key for key, texts in _read_table(_PHRASES) for text in texts.split(" | ")}
    return keys, kinds, phrases


def _meaning(table: str, word: str) -> str:
    """The key of the table's line that has the word, or ""."""
    return next((key for key, words in _read_table(table) if word in words.split()), "")


def _words(prompt: str) -> list[_Word] | None:
    """The prompt's words, phrases put together, those that say nothing left out; a word of kind
    "end" comes last. None when it is too long or a quote is not closed."""
    pieces = _cut(prompt) if len(prompt) <= _PROMPT_LENGTH else None
    if not pieces:
        return None
    keys, kinds, phrases = _vocabulary()
    pieces = _unbracket(_unframe(pieces))
    found: list[_Word] = []
    before = ""
    for (quoted, piece), (_, after) in zip(pieces, [*pieces[1:], (False, "")], strict=True):
        for word in [_Word("quoted", "", piece)] if quoted else _classify(piece, keys, kinds):
            if word.kind == "known" and not word.key and word.text in _GREETINGS and found:
                word = _Word("unknown", word.text, word.text)
            name = found and (piece == "A" or piece == "a" and (
                after in ("to", "into", "and", "or", "in", "from", "with", "by", "")
                or found[-1].text.lower() in (*_SEVERAL_FOLDERS, "files")
                or found[-1].key == "named"))
            if name or piece.lower() in ("a,", "i,"):
                word = _Word("unknown", word.text, word.text)  # of a list, not an article
            relative = piece.lower() == "which" and found and found[-1].key != "in"
            either = piece.lower() == "either" and any(one.lower() == "or" for _, one in pieces)
            if word.kind == "known" and not word.key or either or relative:
                before = f"{before}{word.text.lower()} "
                continue
            if word.key in ("keep", "leave") and found and found[-1].comma:
                word = _Word("known", "keep", word.text)
            if "did " in before and (time := _meaning(_DID, word.key)):
                word = _Word("known", time, word.text)
            if found and found[-1].key == "every" and (
                    word.kind == "number" or word.key in _ORDINALS):
                word = _Word("odd", "", word.text)  # each of so many, not that one
            word.before, before = before, ""
            found.append(word)
        if found and piece[-1] == "," or len(found) == 1 and piece[-1] == ":":
            found[-1].comma = True
    if len(found) > 1 and found[0].key == "how" and (
            found[1].key == "to" or found[1].before.endswith((" i ", " you ", " we ", " one "))):
        del found[:1 + (found[1].key == "to")]  # "how do I …" asks for the same command
        if found:
            found[0].before = ""
    if found and found[-1].key == "for" and before.split()[:1] == ["me"]:
        found.pop()
    found = list(_join_dates(found))
    found += [_Word("end", "", ""), _Word("end", "", "")]  # two: readers look two words ahead
    found[-2].before = before
    return _join_phrases(found, kinds, phrases)


def _join_dates(words: list[_Word]) -> Iterator[_Word]:
    """Makes a date of "1 Jan 2025" and "January 1st, 2025", a month of "June 2025"."""
    at = 0
    while at < len(words):
        span = words[at:at + 3]
        months = [word.text[:3].lower() in _MONTHS and word.text.isalpha() for word in span]
        numbers = [word.text if word.kind == "number" else "" for word in span] + ["", ""]
        day, year, taken = "", "", 0
        if months[:1] == [True]:
            day, year, taken = (numbers[1], numbers[2], 3) if numbers[1] and (
                len(numbers[2]) == 4) else ("", numbers[1], 2)
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


def _join_phrases(
    words: list[_Word], kinds: dict[str, str], phrases: dict[str, str],
) -> list[_Word]:
    lows = ["\n" if word.kind in ("quoted", "end") else "not" if word.key == "not" and (
        word.text.lower().endswith(("nt", "n't"))) else word.said.lower() for word in words]
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
        last = joined[-1].key if joined else ""
        if last == "count" and word.key in ("count", "times") or last == word.key == "reverse":
            joined.pop()  # "count how many times"
        if word.kind != "known" or word.key:
            joined.append(word)
        at += length
    return joined


def _quoted(value: str) -> str:
    if value and not value.strip(_PLAIN):
        return value
    from shlex import quote  # costs a regular expression; most values need none

    return quote(value)


def _unquoted(word: str) -> str:
    if "'" not in word:
        return word
    from shlex import split

    return split(word)[0]


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


class _Files:
    """The files that a prompt speaks of: where `find` looks, what they pass, which come first."""

    def __init__(self, gnu: bool) -> None:
        self.gnu, self.depth, self.above, self.top, self.nth = gnu, 0, 0, 0, 0
        self.verb = self.type = self.sort = self.text = ""
        self.down: bool | None = None  # the largest, newest or last first
        self.singular = False
        self.places: list[str] = []
        self.outside: list[str] = []  # folders and names that are left out
        self.kinds: list[str] = []  # tests of names, of which a file passes one
        self.names: list[list[str]] = []  # the same, and of each list
        self.tests: list[str] = []  # a file passes them all
        self.more: list[str] = []  # other texts, any of which will do
        self.said: set[str] = set()  # words that say how: each, lazy, detail …
        self.used: set[str] = set()  # of these, what the command honours

    def says(self, *words: str) -> bool:
        """Whether one of these words was said; from now on they count as honoured."""
        self.used.update(words)
        return not self.said.isdisjoint(words)

    @property
    def filtered(self) -> bool:
        return bool(self.kinds or self.names or self.tests or self.outside or self.text)

    @property
    def here(self) -> bool:
        """Whether this folder is what they stand in."""
        return self.places in ([], ["."])

    @property
    def ranked(self) -> bool:
        return bool(self.sort or self.top)

    def find(self, action: str = "") -> str:
        """The `find` that selects them."""
        # On macOS these are links.
        places = [_path(place) + "/" * (not self.gnu and place in ("/tmp", "/var", "/etc"))
                  for place in dict.fromkeys(self.places or ["."])]
        parts = ["find", *places]
        if self.type in ("", "d") and not (self.kinds or self.names or self.text or self.above):
            parts.append("-mindepth 1")
        parts += [f"-mindepth {self.above + 1}"] * bool(self.above)
        parts += ["-depth"] * (self.type != "f" and action.startswith("-exec sh -c 'for file"))
        depth = 1 if self.says("flat") else self.depth
        parts += [f"-maxdepth {depth}"] * bool(depth)
        parts += [f"-type {self.type or 'f'}"] * bool(self.type or self.text)
        lazy = self.says("lazy") and not self.text
        for names in (self.kinds, *self.names):
            if lazy:
                names = [name.replace("-name", "-iname", 1) for name in names]
            parts.append(f"\\( {' -o '.join(names)} \\)" if len(names) > 1 else "".join(names))
        parts += self.tests
        if "/" in self.places and (self.sort == "size" or "-size" in " ".join(self.tests)):
            parts += ["! -path '/proc/*'", "! -path '/sys/*'"]  # no files of the disk
        for name in self.outside:
            parts += _left_out(name, places)
        named, acts = self.kinds or self.names, action.removeprefix("-exec ")
        if depth != 1 and ".git" not in self.outside and (
                acts.startswith(("sed -i", "sh -c 'for file")) or not named and (
                    acts.startswith(("gzip", "chmod -x"))
                    or acts == "-delete" and (self.type == "d" or self.here))):
            parts.append("! -path '*/.git/*'")  # whose files are changed with git only
        if self.text:
            inverted = "! " if self.says("inverted") else ""
            parts.append(f"{inverted}-exec grep -q{self.grep()} {{}} \\;")
        if not action and any("-exec" in part for part in parts):
            action = "-print"  # an -exec, though it is a test here, takes the place of printing
        return " ".join(part for part in (*parts, action) if part)

    def grep(self) -> str:
        """Letters (behind others) and text of a search for the text that they hold."""
        texts = [self.text, *self.more]
        letters = "".join(letter for letter, said in (
            ("F", not all(map(_is_plain, texts))), ("i", self.says("lazy")),
            ("w", self.says("wordly"))) if said)
        return f"{letters} {_texts(texts)}"

    def each(self, command: str) -> str | None:
        """`command` for them all; where it has `{}`, once for each."""
        tool, _, rest = command.partition(" ")
        if tool == "grep" and self.type == "d":
            return None
        if tool == "grep" and (rest[0] != "-" or {"h", "l"}.isdisjoint(rest.split()[0])):
            letters = rest.removeprefix("-").removeprefix("n") if rest[0] == "-" else f" {rest}"
            command = f"grep -Hn{letters}"
        if tool == "sed" and "-i" not in command:  # each file has a first line
            command = f"sed -s {rest}" if self.gnu else f"{command} {{}}"
        if tool == "stat":
            head, _, form = command.rpartition(" ")
            command = f"{head} '{form} %{'n' if self.gnu else 'N'}'"
        if tool in ("chmod", "chown", "chgrp") and not self.type:
            self.tests.append("! -type l")  # they would follow it
        if self.ranked and tool == "ls":
            command = command.replace("ls -", "ls -U", 1)  # in the order that it is given
        ending = r"\;" if "{}" in command else "+"
        command += "" if "{}" in command else " {}"
        if not self.ranked:
            return self.find(f"-exec {command} {ending}")
        form = "-0rI{} " + command if ending != "+" else "-0r " + command.removesuffix(" {}")
        return self.rank(f"xargs {form}")

    def rank(self, acting: str = "") -> str | None:
        """The selection sorted and cut to its first ones; shown, or handed to `acting`."""
        top = self.top or int(self.singular and self.says("superlative") and not self.nth)
        if self.nth and (acting or self.top) or self.sort == "extension" or acting and not self.gnu:
            return None
        down = self.down if self.down is not None else self.sort in ("size", "time")
        order = "r" * (down != (self.says("reverse")))
        if self.type in ("", "d") and self.sort == "size":  # of a folder, find knows no size
            self.depth = self.depth or 1
            # Of folders inside one another, one du counts only the outer.
            ending = "+" if self.depth == 1 else r"\;"
            form, order = f"-exec du -sh{'0' * self.gnu} {{}} {ending}", "h" + order
        elif self.gnu:
            form = {"size": r"-printf '%s\t%p\0'", "time": r"-printf '%T@\t%p\0'" if acting else
                    r"-printf '%T@\t%TY-%Tm-%Td %TH:%TM\t%p\0'"}.get(self.sort, "")
        else:
            form = {"size": "-exec stat -f '%z%t%N' {} +", "time": "-exec stat -f"
                    " '%m%t%Sm%t%N' -t '%F %H:%M' {} +"}.get(self.sort, "")
        letters = ("z" if self.gnu else "") + ("n" if form and "h" not in order else "") + order
        parts = [self.find(form or ("-print0" if self.gnu else ""))]
        if self.sort:
            parts.append(f"sort -{letters}" if letters else "sort")
        if top:
            parts.append(f"head -{'z' * self.gnu}n {top}")
        if self.nth:
            parts.append(f"sed -{'z' * self.gnu}n {self.nth}p")
        self.says("dates" if self.sort == "time" else "sizes" if self.sort == "size" else "")
        if form and "h" not in order and (acting or self.sort == "time"):
            parts.append("cut -zf 2-" if self.gnu else "cut -f 2-")
        parts += [acting] if acting else [r"tr '\0' '\n'"] * self.gnu
        return " | ".join(parts)

    def list(self) -> str | None:
        """A listing of them."""
        said, listed = self.said, self.verb != "find"
        if self.type == "d" and "sizes" in said:
            return self.size()  # of the files in it: find tells that of the list of their names
        self.says("names", "only")
        if self.says("duplicated"):
            return self.duplicates()
        if self.verb == "thing" and not (self.filtered or self.ranked):
            return None  # "everything" alone
        plain = self.verb and listed and not self.filtered and not (
            self.top or self.depth or self.above
            or self.says("recursively", "superlative", "only")
            or self.says("flat") and self.type)
        if plain and self.type in ("", "f"):
            return self.ls()
        hidden = self.tests == ["-name '.?*'"] and not (self.kinds or self.names)
        if self.verb and listed and not (self.depth or self.above or "recursively" in said) and (
                hidden or not self.filtered and (self.type == "d" and plain or self.says("only"))):
            self.depth = 1
        if self.ranked:
            return self.rank() if not self.down or self.sort else None
        if self.text and not (self.tests or self.depth or self.kinds or self.names or self.outside
                              or self.says("flat") or self.type == "d"):
            letter = "L" if self.says("inverted") else "l"
            return " ".join([f"grep -r{letter}{self.grep()}", *map(_path, self.places or ["."])])
        if self.says("detail", "dates"):
            return self.find("-ls")
        sizes = r"-printf '%s\t%p\n'" if self.gnu else "-exec stat -f '%z%t%N' {} +"
        return self.find(sizes if self.says("sizes") else "")

    def show_lines(self) -> str | None:
        """The lines that hold the text, with their numbers."""
        if not self.text or self.ranked or "inverted" in self.said:
            return None
        self.type, pattern, self.text = self.type or "f", self.grep(), ""
        return self.find(f"-exec grep -Hn{pattern} {{}} +")

    def filled(self) -> str | None:
        """The lines in all of them that are not blank."""
        lines = self.total("-l")
        return lines and lines.replace("| wc -l", "| grep -c '[^[:space:]]'")

    def longest(self, everything: str = "") -> str | None:
        """Those with the most lines; with `everything` all, by their lines."""
        if self.ranked or self.type not in ("", "f"):
            return None
        self.type = "f"
        return self.find("-exec wc -l {} \\;") + (
            " | sort -rn" + f" | head -n {self.top or 1}" * (not everything))

    def spare(self, target: str) -> None:
        """Leaves out the file that the command writes: the shell makes it before find looks."""
        _, dot, ending = target.rpartition(".")
        here = self.here
        inside = target[0] not in "/~" if here else any(
            target.startswith(place.rstrip("/") + "/") for place in self.places)
        if inside and (not self.kinds or any(
                kind.endswith(f"{dot}{ending}'") for kind in self.kinds)):
            self.tests.append(f"! -path {'./' * here}{target}")

    def save(self, target: str) -> str | None:
        self.spare(target)
        listing = self.list()
        return listing and f"{listing} > {target}"

    def ls(self) -> str | None:
        by = self.sort
        down = (by in ("size", "time")) if self.down is None else self.down
        down = down != (self.says("reverse"))
        if by == "extension" and (not self.gnu or down):
            return None
        long = self.says("detail", "sizes", "dates") or by in ("size", "time")
        options = "A" * self.says("all", "hiding") + "l" * bool(long)
        options += "h" * (by == "size" or self.says("sizes"))
        options += {"size": "S", "time": "t", "extension": "X"}.get(by, "")
        options += "r" * (down == (by not in ("size", "time")))
        places = [_path(place) for place in self.places if place != "." or len(self.places) > 1]
        return " ".join(["ls", *(["-" + options] if options else []), *places])

    def duplicates(self) -> str | None:
        """Those of the same content, by checksum."""
        if self.type != "f" or self.ranked or not self.verb and self.singular:
            return None  # "duplicate the file a.txt" is to copy it
        if self.gnu:
            return self.find("-exec sha256sum -z {} +") + (
                r" | sort -z | uniq -zw 64 -D | tr '\0' '\n'")
        return self.find("-exec shasum -a 256 {} +") + (
            " | sort | awk '$1 == last { print held $0; held = \"\"; next }"
            " { last = $1; held = $0 \"\\n\" }'")

    def size(self) -> str | None:
        """Bytes of files; the disk usage of folders."""
        each = self.says("each", "every", "sizes")
        if each and self.type == "" and self.gnu and not self.filtered and not self.ranked:
            listing = " ".join(["du -ah -d 1", *map(_path, self.places or ["."])])
            return listing + " | sort -h" * self.says("sorted")
        if self.type == "d":
            self.sort = self.sort or "size" * self.says("sorted")
            if self.sort == "size" and not self.filtered:
                return self.rank()
            self.depth = self.depth or 1
            return None if self.ranked or self.singular else self.find("-exec du -sh {} +")
        if self.ranked:
            return None
        self.type = "f"
        if each:
            self.said.add("sizes")
            return self.list()
        form = r"-printf '%s\n'" if self.gnu else "-exec stat -f %z {} +"
        return self.find(form) + " | awk '{ sum += $1 } END { printf \"%.0f\\n\", sum }'"

    def average(self) -> str | None:
        sizes = self.size() if self.type == "f" and not self.says("each", "every") else None
        return sizes and sizes.replace("+= $1", "+= $1; count++").replace(
            ", sum", ", count ? sum / count : 0")

    def count(self) -> str | None:
        if self.ranked:
            return None
        self.says("hidden", "each", "every")
        if self.gnu:
            return self.find("-printf .") + " | wc -c"
        return self.find("-print0") + r" | tr -cd '\0' | wc -c"

    def total(self, letter: str) -> str | None:
        """Lines, words, characters or bytes in all of them, or in each."""
        if self.ranked or self.type not in ("", "f") or self.text:
            return None
        self.type = "f"
        if self.says("each", "every"):
            return self.find(f"-exec wc {letter} {{}} +")
        return self.find("-exec cat {} +") + f" | wc {letter}"

    def delete(self) -> str | None:
        if self.ranked:
            if not (self.kinds or self.names) and self.here:
                self.tests.append("! -path '*/.git/*'")
            single = self.singular and self.says("superlative")
            return self.each("rm") if self.type == "f" and self.sort and (
                self.top or single) else None
        rest = self.places == ["."] and all(test[0] == "!" for test in self.tests)
        if not (self.kinds or self.names) and (self.tests == ["-name '.?*'"] or (
                rest and self.filtered and not self.text)):
            self.depth = self.depth or 1  # "all but .txt files in this folder"
        if not self.filtered:
            somewhere = self.places and not {".", "~", "/", ".."} & {*self.places}
            flat = self.says("flat") or self.depth == 1
            known = self.type == "l" or somewhere and (
                self.type == "" or self.type == "f" and "all" in self.said) or (
                flat and self.type == "f")
            return self.find("-delete") if known else None
        if self.type == "d" and "-empty" not in self.tests:
            return self.find("-prune -exec rm -r {} +") if self.names else None
        return self.find("-delete") if self.type or self.tests == ["-empty"] else None

    def extract(self, letters: str = "") -> str | None:
        tool = _ARCHIVES.get(_ending("".join(self.kinds).strip("'"), _ARCHIVES))
        plain = tool and len(self.kinds) == 1 and not (self.tests or self.names or self.ranked)
        if letters and "tar" not in str(tool) and tool != "unzip":  # which keep it anyway
            tool = f"{tool} {letters}"
        return self.find(f"-exec {tool} {{}} \\;") if plain else None

    def transfer(self, argument: str) -> str | None:
        """Copies or moves them to a folder: out of it nothing is taken."""
        command = next(one for one in ("cp -n", "cp -p", "cp", "mv -n") if argument.startswith(one))
        target = argument.removeprefix(command + " ")
        dest = _unquoted(target)
        here = self.here and dest[0] not in "/~."
        if self.type not in ("", "f") or _looks_like_file(dest):
            return None
        if (self.outside or self.tests) and not (
                "".join(self.outside).count("/") or self.kinds or self.says("recursively") or any(
                    not test.startswith(("! -iname", "! -name")) for test in self.tests)):
            if self.names or self.text:
                return None
            self.tests += [f"! -name {_quoted(_literal_glob(one))}" for one in self.outside]
            self.outside, whole = [], True  # "everything except docs": what stands here
        else:
            whole = not (self.filtered or self.sort)
        if whole:
            self.depth = self.depth or 1
            if self.places in (["~"], ["/"]) or self.here and dest[0] in "/~.":
                return None
            if here and not self.type:
                top = _literal_glob(dest.strip("/").split("/")[0])
                self.tests.append(f"! -name {_quoted(top)}")
        if self.type == "" and whole:
            command = command.replace("cp", "cp -R", 1)
        else:
            self.type = "f"
            if here and self.depth != 1:
                inside = _quoted("./" + _literal_glob(dest.strip("/")) + "/*")
                self.tests.append(f"! -path {inside}")
        return self.each(f"{command} {{}} {target.rstrip('/')}/")

    def pack(self, target: str) -> str | None:
        """An archive of them."""
        if self.ranked or "every" in self.said or not (
                self.type or self.filtered or self.places not in ([], ["."])):
            return None  # "zip every folder": each into one of its own?
        ending = _ending(_unquoted(target), {**_TAR, ".zip": ""})
        if ending == ".zip":
            return self.find(f"-exec zip {target} {{}} +")
        return f"{self.find('-print0')} | tar {_TAR[ending]} {target} --null -T -"

    def extension(self, new: str) -> str | None:
        """Gives them, which have one extension, another."""
        new = "." + new.lstrip("*.")
        self.kinds = [test for test in self.kinds if test != f"-iname '*{new}'"]
        tests = sum(self.names, self.kinds)
        old = tests[0].partition("'*")[2].rstrip("'") if len(tests) == 1 else ""
        plain = old[:1] == "." and old[1:].isalnum() and new[1:].isalnum()
        if not plain or self.sort or self.text:
            return None
        self.type = "f"
        return self.find("-exec sh -c 'for file; do mv -n \"$file\" "
                         f"\"${{file%.*}}{new}\"; done' sh {{}} +")


# What a clause adds to a selection: a test of `find` (BSD's behind =mac=>), or a method and its
# argument; then the clause's patterns. In one: a|b is one of these keys, ?a may be missing,
# capitals are a value (`_Reader.value`). The longest of two that begin alike comes first.
_CLAUSES = r"""
\( -user <OWNER> -o -user <OWNER2> \): owned ?by|to ?user OWNER or OWNER2
-group <OWNER>: owned ?by|to group OWNER ; ?owned ingroup OWNER ; ?in|of group OWNER
-user <OWNER>: owned ?by|to ?user OWNER ; inowner OWNER ; created by ?user OWNER
-empty: ?exactly empty
! -empty: nonempty
-nouser: unowned
-nogroup: nogroup
-name '* *': spaced
-name '*[[:upper:]]*': capital ?in ?name|names
! -name '?*.*': no-extension
! -path '*/.*': unhidden
-name '.?*': hidden
dotfiles: dotfile
-perm -4000: ?with setuid
-perm -2000: ?with setgid
! -perm /222=mac=>! -perm +222: readonly
-perm -o=<executable:>: others|everyone executable|writable|readable ;
    executable|writable|readable ?for|by|to others|everyone|world
-perm -<group:>=<executable:>: group|owner executable|writable|readable ;
    executable|writable|readable ?for|by|to group|ingroup|inowner
-perm /111=mac=>-perm +111: executable
-writable=mac=>: writable
-readable=mac=>: readable
-links +<NUMBER>: ?containing|with|having > NUMBER hard link
-links <NUMBER>: ?containing|with|having ?exactly NUMBER hard link
-perm <MODE>: ?with permission ?of ?exactly MODE ; ?with MODE permission
sized above: ?with|of ?size ?of SIZE or-more ; ?with|of ?size ?of SIZE or larger|bigger|greater
sized: ?with|of ?size ?of >|>=|<|<=|exactly|over|under SIZE in size ;
    ?with|of ?size ?of >|>=|<|<=|exactly|over|under SIZE
-size +"$(stat -c %s <FILE>)"c=mac=>: > FILE
-size -"$(stat -c %s <FILE>)"c=mac=>: < FILE
between: ?with|of ?size ?between|from|of|in SIZE and|to SIZE2 ?in size ;
    ?with|of ?size ?between|from|of|in SIZE and|to SIZE2 ; ?with|of ?size between|from
    NUMBER and|to SIZE2
lines: ?with|containing >|>=|<|<=|exactly|over|under NUMBER line
ages: ?modified|accessed|created between NUMBER and AGE ago|old
day_ago: modified|accessed|created ?exactly AGE ago
aged new: ?modified|accessed|created <|under AGE ago ; ?modified|accessed|created
    ?in|from|during|over|under|of last AGE ; modified|accessed|created ?in|during|under|<|newer AGE
    ; newer|< AGE ?old|ago ; under AGE old ; ?modified|accessed|created since|after AGE ago
aged old: older|>|>=|over AGE old|ago ; AGE or-older ; ?from|of >|over AGE ago ;
    ?modified|accessed|created >|over AGE ago ; older AGE ; ?modified|accessed|created before AGE
    ago
aged denied: modified|accessed|created|untouched ?for|in ?over|> AGE
! -newer <FILE> ! -samefile <FILE>: older FILE ; modified before FILE
-newer <FILE>: newer FILE ; modified since|after FILE
dated since: ?modified|accessed|created since|after|newer MOMENT
dated before: ?modified|accessed|created before|older MOMENT
dated on: ?modified|accessed|created between|from MOMENT and|to MOMENT2 ;
    ?modified|accessed|created ?in|on|from|during|over ?this MOMENT
deeper: deeper NUMBER ?level ?deep
level: exactly NUMBER level ?deep ; deep exactly NUMBER
depth: max|maximum NUMBER level ?deep ; ?<= deep NUMBER ; <= NUMBER level ?deep ; NUMBER level ?deep
named: ?in named|starting|ending|naming ?of NAME ; with|having|of ?file extension NAME ;
    extension NAME
unnamed: notnaming NAME
holding: containing|with|having|inverted FILE
name_with: ?with|containing|inverted ?text|word TEXT in name|names
content in: ?with|inverted ?text|word TEXT in them|contents
both: containing both TEXT and TEXT2
content: containing|inverted ?text|word TEXT ; with TEXT
place: only in|at|on|under PLACE ; in|on|under PLACE only ; here only ;
    in|under|from|of|on|at|inside ?file|folder ?named PLACE ; here
ordered: ?sorted by-size|by-time|latest-first|oldest-first|alphabetically ?ascending|descending ;
    ?sorted by extension
direction: descending|ascending|reverse
superlative: biggest|smallest|newest|oldest ?of ?all|every
heaviest: space|usage most ?disk space|room
nth: ORDINAL biggest|smallest|newest|oldest
first: ?top|first NUMBER ; show ?only ?top|first NUMBER ; only ?top|first NUMBER
below: below
flag: everywhere|sorted|recursively|lazy|wordly|flat|hiding|detail|dates|sizes|all|every|each|broken
    ; duplicated|huge|only|names|quiet
kinds: KINDS ?script|document|source|code|notebook ?backup ?file
ending_files: EXTENSION ?file|image|extension
several: NAME2 folder
globs: ?containing GLOB ?file
noun: file|folder|link|thing
left_out: OUT ?folder
other_name: NAME
"""


class _Reader:
    """Reads words from left to right. What says which files are meant goes to `files`; `rest` are
    the others, with one word of kind "files" for the selection."""

    def __init__(self, words: list[_Word], gnu: bool) -> None:
        self.words, self.at, self.files = words, 0, _Files(gnu)
        self.rest: list[_Word] = []
        self.head = self.unsure = False  # a noun was read; which words belong to it is open
        self.folded = self.negated = self.either = self.listing = self.excepting = False
        self.naming = self.joined = False  # a name was given last; "and" stands before the clause
        self.placed = 0  # filters that were said when a place was
        self.about = ""  # what was spoken of last: files, or a part of _PARTS
        self.acting = any(word.key in _ACTING for word in words[:4])
        self.files.verb = words[0].key if words[0].kind == "known" else ""

    def read(self) -> bool:
        """Whether the words speak of files that must be selected."""
        start, after = self.words[1:3] if len(self.words) > 3 else (self.word, self.word)
        if self.files.verb == "find" and start.kind == "path" and after.key in _COMPARISONS and (
                start.text[0] in "/~" or start.text in (".", "..")):  # "find . larger than 1M"
            self.files.places.append(start.text)
            del self.words[1]
        # Names lose an ending, or files are emptied: none are deleted, or sought.
        self.unsure = (self.files.verb, self.words[1].key) in (
            ("delete", "extension"), ("delete", "ending"), ("delete", "suffix"), ("empty", "all"),
            ("empty", "every"))
        while self.word.kind != "end":
            if self.head and self.word.text.lower() in ("which", "whose"):
                self.at += 1
                continue
            self.folded = self.clause()
            if not self.folded:
                self.about = self.word.key if self.word.key in _PARTS else self.about
                self.rest.append(self.word)
                self.at += 1
        files = self.files
        files.used |= {"sorted"} if files.sort else set()
        if "broken" in files.said and files.type == "l":
            files.said.discard("broken")
            self.negated = self.either = False
            self.add("-xtype l" if files.gnu else "! -exec test -e {} \\;")
        if files.says("everywhere") and not files.places:
            files.places.append("/")
        # "I'd like a folder": to have one, or to see it?
        self.unsure = self.unsure or files.singular and "like" in self.words[0].before.split()
        shows = all(word.key in ("show", "list", "find") for word in self.rest)
        grouped = any(word.text.lower() == "groups" for word in self.words)
        filtered = files.names or files.sort or "duplicated" in files.said or any(
            not test.startswith("-group") for test in files.tests)  # "show group staff"
        if not (self.head or grouped) and shows and filtered:
            # "larger than 1MB", "duplicates", but "sort by time"
            self.mark("f" * (not files.sort or bool(files.tests or files.names)))
        return self.head and not self.unsure

    @property
    def word(self) -> _Word:
        return self.words[self.at]

    @property
    def last(self) -> _Word:
        """The word that was read last."""
        return self.words[self.at - 1]

    def mark(self, kind: str) -> bool:
        """A noun was read: its word stands among the others, once."""
        if not self.head:
            self.rest.append(_Word("files", "SEL", "files"))
            self.rest[-1].files = self.files
        elif self.files.places and kind != self.files.type:
            self.unsure = True  # "files in docs and folders in src"
        self.files.type, self.head, self.about = kind, True, "files"
        return True

    def clause(self) -> bool:
        """Reads one clause, with "and", "or", "but" and "not" before it; False where none is."""
        start, before = self.at, self.words[self.at - 1]
        self.negated = self.either = False
        connected = self.folded and (self.word.key in ("and", "or") or self.word.text == "but" and (
            self.words[start + 1].key in (*_COMPARISONS, *_STAMPS, *_BOUNDS, "not", "only")))
        self.joined = connected
        if connected:
            self.either = self.word.key == "or"
            self.at += 1
        if self.listing and (connected or before.comma) and (
                self.word.kind in ("kind", "path", "quoted") or self.word.kind != "known"
                and _is_folder_name(self.word.text)):
            self.negated, self.either = True, False
        elif self.word.key in ("not", "except", "keep"):
            self.negated = True
            self.excepting = self.excepting or self.word.key == "except"
            self.at += 1
        elif connected and self.excepting:
            self.at = start
            return False  # is this excepted, too?
        first, self.listing = self.at, False
        key = self.word.key.replace(" ", "-")
        for effect, begins, parts in _clauses():
            if begins and key not in begins:
                continue
            said = self.match(parts)
            if said is not None and self.apply(effect, said):
                self.listing = self.negated and effect in _LISTED
                self.naming = effect in ("named", "other_name")
                return True
            self.at = first
        self.at = start
        return False

    def match(self, parts: list[tuple[list[str], bool]]) -> dict[str, str] | None:
        """What the parts of a pattern are from here on, each by its first name; or None."""
        said: dict[str, str] = {}
        for names, needed in parts:
            key = self.word.key.replace(" ", "-")
            value: str | None = None
            if names[0].isupper():
                value = self.value(names[0])
            elif key in names and self.word.kind in ("known", "unknown"):
                value = key
                self.at += 1
            if value is not None:
                said[names[0]] = value
            elif needed:
                return None
        return said

    def apply(self, effect: str, said: dict[str, str]) -> bool:
        """What a clause says, added to the selection; False where it makes no sense here."""
        if effect[0] not in "-!\\":
            method, _, argument = effect.partition(" ")
            return bool(getattr(self, method)(said, *[argument] * bool(argument)))
        noun = self.word.kind == "kind" or self.word.key in ("file", "folder", "link", "thing")
        if "FILE" in said:
            said["FILE"] = _path(said["FILE"])
        elif len(said) < 2 and (self.negated or self.folded) and self.head and noun:
            return False  # an adjective of another noun
        asked = effect.startswith(("-perm", "! -perm", "-writable", "-readable")) and (
            self.words[0].key in ("make", "change", "grant", "revoke", "chmod")
            or self.acting and self.word.key in ("from", "for", "to", "of", "on"))
        if asked:
            return False  # what they are to become
        if effect == "! -name '?*.*'" and self.files.kinds:
            return False  # "the names of pdf files without the extension"
        if self.negated and effect == "-name '.?*'":
            self.at += noun
            self.negated, effect = False, "! -path '*/.*'"
        test, bsd, other = effect.partition("=mac=>")
        return self.add(_expand(test if self.files.gnu or not bsd else other, said))

    # Values: each takes its words and returns a text, or None where there is no such value.

    def value(self, slot: str) -> str | None:
        start = self.at
        value: str | None = getattr(self, slot.rstrip("2").lower() + "_value")(self.word)
        least = start + (value != _ME)
        self.at = start if value is None else max(self.at, least)
        return value

    def number_value(self, word: _Word) -> str | None:
        if word.kind != "number" or word.key == "nth":
            return None
        number = float(word.text)
        self.at += 1
        if self.word.kind == "number" and self.word.text in ("100", "1000", "12", "1000000"):
            number *= float(self.word.text)  # "two hundred"
            self.at += 1
        return f"{number:.15g}"

    def size_value(self, word: _Word) -> str | None:
        """In bytes."""
        number, unit = self.number_value(word), self.word.text.lower()
        factor = _SIZES.get(unit) or _SIZES.get(_singular(unit))
        aged = unit == "m" and self.words[self.at + 1].key in ("old", "ago")
        self.at += 1
        sound = factor and (number or len(unit) > 2) and not aged
        return f"{float(number or 1) * factor:.15g}" if factor and sound else None

    def age_value(self, word: _Word) -> str | None:
        """In seconds."""
        number, unit = self.number_value(word), self.word
        self.at += 1
        known = unit.kind == "known" and unit.key in _TIMES
        return f"{float(number or 1) * _TIMES[unit.key]:.15g}" if known else None

    def moment_value(self, word: _Word) -> str | None:
        """For `find -newermt`: when a day, a month or a year begins, and when it is over."""
        gnu, text, key = self.files.gnu, word.text, word.key
        if key == "last" and text.lower() == "last" and "the" not in word.before.split():
            self.at += 1
            key = f"last {self.word.key}"
        self.at += 1
        if word.kind == "date":
            return f"{text}\n{after}" if (after := _next_day(text)) else None
        if word.kind == "month":
            year, month = map(int, text.split("-"))
            return f"{text}-01\n{year + month // 12}-{month % 12 + 1:02}-01"
        if word.kind == "number" and text.isdigit() and 1970 <= int(text) <= 2100:
            return f"{text}-01-01\n{int(text) + 1}-01-01"
        if key in _WEEKDAYS:
            return (f"'next {key} -7 days'" if gnu else f'"$(date -v-{key[:3]} +%F)"') + "\n"
        last_month = "-d \"$(date +%Y-%m-01) -1 month\"" if gnu else "-v-1m"
        last_year = "-d 'last year'" if gnu else "-v-1y"
        return {
            "today": "'today 00:00'\n" if gnu else '"$(date +%F)"\n',
            "yesterday": "'yesterday 00:00'\n'today 00:00'" if gnu else
                         '"$(date -v-1d +%F)"\n"$(date +%F)"',
            "this week": "week", "this month": '"$(date +%Y-%m-01)"\n',
            "this year": '"$(date +%Y-01-01)"\n',
            "last month": f'"$(date {last_month} +%Y-%m-01)"\n"$(date +%Y-%m-01)"',
            "last year": f'"$(date {last_year} +%Y-01-01)"\n"$(date +%Y-01-01)"',
        }.get(key if word.kind == "known" else "")

    def name_value(self, word: _Word) -> str | None:
        """A name, or a part of one, or a pattern."""
        after = self.words[self.at + 1]
        known = word.kind == "known" and (after.kind == "end" or after.key in ("in", "and"))
        named = known or word.kind in ("unknown", "quoted", "path", "kind", "number", "date")
        return word.said if named and not {"/", "\0"} & {*word.said} else None

    def text_value(self, _: _Word) -> str | None:
        text, self.at = _take_text(self.words, self.at)
        return text or None

    def file_value(self, word: _Word) -> str | None:
        plain = word.kind == "path" and not {"*", "?"} & {*word.text} and (
            word.text.strip("0123456789/.-") != "")
        return word.text if plain or word.kind == "quoted" else None

    def owner_value(self, word: _Word) -> str | None:
        if "me" in word.before.split() or word.key == "me":
            self.at += word.key == "me"
            return _ME
        name = word.kind in ("unknown", "quoted") or word.key == "root"
        return _quoted(word.text) if name and word.text[0] != "-" else None

    def mode_value(self, word: _Word) -> str | None:
        mode = word.kind == "number" and word.text.isdigit() and len(word.text) in (3, 4)
        return word.text if mode and max(word.text) < "8" else None

    def place_value(self, word: _Word) -> str | None:
        """Folders, with \\0 between."""
        before, after = self.last, self.words[self.at + 1]
        if word.kind == "known" or word.key in ("project", "codebase") and word.before:
            return {"here": ".", "home": "~", "root": "/", "parent": "..", "current": ".",
                    "project": ".", "codebase": "."}.get(word.key)
        mine = "my" in word.before.lower().split()
        given = before.key == "named" and self.words[self.at - 2].key == "folder"
        said = given or before.key == "folder" or after.key == "folder" and (
            after.text.lower() not in _SEVERAL_FOLDERS)
        text, kind = word.text, word.kind
        loose = before.key in ("of", "on", "at") and not (
            self.words[self.at - 2].text.lower().startswith("sub"))  # "subfolders of projects"
        a_kind = kind == "kind" and not said and (
            after.key in ("file", "script", "source", "code") or "any" in word.before
            or not self.head and (after.kind == "kind" or after.key in ("and", "or") or (
                text.lower().endswith("s") and word.key in _EXTENSIONS)))
        no_folder = kind in ("path", "quoted") and not said and (
            _looks_like_file(text) or {"*", "?"} & {*text} or _is_extension(text)
            and after.key in ("file", "and", "or"))
        no_name = kind in ("unknown", "kind") and not said and (
            kind == "unknown" and _says_how(text) or text[0] == "-"
            or loose and not _is_folder_name(text) and _home(text, mine) == text)
        if kind not in (*_VALUES, "kind") or a_kind or no_folder or no_name or "\0" in text or (
                kind == "unknown" and text.endswith("'s")):
            return None
        places = [_home(word.said, mine or said)]
        self.at += 1 + (after.key == "folder")
        while (joined := self.word.key in ("and", "or")) or self.last.comma:
            word, after = self.words[self.at + joined], self.words[self.at + joined + 1]
            if word.kind not in _VALUES and word.text.lower() not in _HOMES or (
                    after.key in ("file", "folder")) or _looks_like_file(
                    word.text) or not joined and word.kind == "unknown" and (
                    not _is_folder_name(word.text)):
                break
            places.append(_home(word.said, False))
            self.at += joined + 1
        return "\0".join(places)

    def extension_value(self, word: _Word) -> str | None:
        """".tmp" as in "all .tmp files", "tar.gz" as in "tar.gz files"."""
        before, after = self.last.key, self.words[self.at + 1]
        if word.kind != "path" or word.text in (".env", ".gitignore", ".bashrc", ".htaccess"):
            return None
        ranked = before in ("newest", "oldest", "biggest", "smallest")
        if "." + word.text.lower() in _TAR and (ranked or after.text.lower() == "files"):
            return "." + word.text.lower()
        listed = ranked or after.key in ("file", "and", "or", "extension", "image") or before in (
            "all", "every", "and", "or") or self.negated
        return word.text if _is_extension(word.text) and listed else None

    def glob_value(self, word: _Word) -> str | None:
        """A pattern, or the name of which "every Makefile" and "find a.txt" speak."""
        folder, _, name = word.text.rpartition("/")
        after = self.words[self.at + 1]
        if word.kind != "path" or "*" in folder:
            return None
        if {"*", "?"} & {*name}:
            return word.text
        sought = self.files.verb == "find" or self.files.verb == "search" and (
            len(self.rest) == 1 and after.key not in ("in", "under", "from", "for"))
        named = self.last.key in ("every", "all") or after.text == "files" or self.negated or (
            sought and not self.head and not self.about)
        sound = named and not folder and (
            _looks_like_file(name) or name[:1] == ".") and name != "."
        return _literal_glob(name) if sound else None

    def kinds_value(self, word: _Word) -> str | None:
        """Extensions of a kind, or of several that hold together: "jpg images"."""
        ends: list[str] = []
        while self.word.kind == "kind" and not (ends and self.last.comma):
            after = self.words[self.at + 1].key
            if self.word.key in ("shell", "bash") and after not in ("file", "script"):
                return None
            if self.word.key == "text" and after not in ("file", "document", "and", "or") and (
                    self.word.text[-1] != "s"):
                return None
            more = _ends(self.word.key)
            if ends and not {*ends} & {*more}:
                return None
            ends = [end for end in ends if end in more] or more
            self.at += 1
        return " ".join(ends) or None

    def out_value(self, word: _Word) -> str | None:
        """What has a name, after "except": a folder's, or one that can be no other word."""
        skipped = self.last.text.lower()[:4] in ("excl", "igno", "skip") and not self.acting
        sure = word.kind in ("quoted", "path") or word.kind == "unknown" and (
            self.words[self.at + 1].key == "folder" or _is_folder_name(word.text) or skipped
            and self.words[self.at + 1].key != "line")
        named = self.negated and word.text.strip("./~") and word.text[0] not in "/~"
        return word.text.removeprefix("./") if sure and named else None

    # Methods that clauses name.

    def add(self, test: str) -> bool:
        """Adds a test of `find`, negated after "not", or joined to the last one after "or"."""
        tests = self.files.tests
        denied = any(word.text.startswith(("not ", "no ")) for word in self.words)
        if not test or self.either and (self.negated or denied or not tests or (
                tests[-1][0] == "!" or self.acting and len(tests) > 1)):
            return False
        if self.negated:
            several = " " in test.removeprefix("! ").partition(" ")[2] and test[:2] != "\\("
            test = f"! \\( {test} \\)" if several else f"! {test}"
        elif self.either:
            test = f"\\( {tests.pop()} -o {test} \\)"
        tests.append(test)
        return True

    def add_name(self, glob: str) -> bool:
        """Adds a pattern for names: beside the last one after "or", else as a filter more."""
        test, names = f"-name {_quoted(glob)}", self.files.names
        if self.negated and self.either:
            return False
        if self.negated:
            if self.files.kinds and glob[-1] != "*" and "." in glob and not any(
                    kind.endswith(f"{glob[glob.rindex('.'):]}'") for kind in self.files.kinds):
                return False  # "zip files without secret.txt" are no .zip files
            self.files.tests.append(f"! {test}")
        elif self.either and names:
            names[-1].append(test)
        elif not self.either:
            names.append([test])
        return self.negated or names != []

    def dotfiles(self, _: dict[str, str]) -> bool:
        return self.mark(self.files.type) and self.add("-name '.?*'")

    def sized(self, said: dict[str, str], how: str = "") -> bool:
        sign = ">=" if how else {"over": ">", "under": "<"}.get(said[">"], said[">"])
        return "-empty" not in self.files.tests and (
            self.add(_size_test(sign, float(said["SIZE"]))))

    def between(self, said: dict[str, str]) -> bool:
        units = (_singular(word.text.lower()) for word in reversed(self.words[: self.at]))
        factor = next(_SIZES[unit] for unit in units if unit in _SIZES)
        low, high = float(said.get("SIZE") or factor * float(said["NUMBER"])), float(said["SIZE2"])
        return high >= low and not (self.negated or self.either) and (
            self.add(f"{_size_test('>=', low)} {_size_test('<=', high)}"))

    def lines(self, said: dict[str, str]) -> bool:
        sign = {">": "-gt", "over": "-gt", ">=": "-ge", "<": "-lt", "under": "-lt", "<=": "-le",
                "exactly": "-eq"}[said[">"]]
        return self.add("-exec sh -c 'test \"$(wc -l < \"$1\")\" "
                        f"{sign} {said['NUMBER']}' sh {{}} \\;")

    def aged(self, said: dict[str, str], how: str) -> bool:
        """`-mtime +6` is "seven days or more" to GNU find, which counts whole days; BSD find has
        units, and rounds up without one."""
        stamp, seconds, old = _stamp(said), float(said["AGE"]), how == "old"
        if stamp == "B" and self.acting and self.files.gnu:
            return False  # GNU find knows when a file changed, not when it was made
        last = self.words[self.at - 2]
        if how == "new" and self.last.key in ("month", "year") and last.text.lower() == "last" and (
                "the" not in last.before.split()):
            return False  # "last year" is the one before this
        if how == "denied":  # not modified for so long: what was, within it, is left out
            self.negated = self.negated != (said["modified"] == "untouched")
        sign, left = "+" if old else "-", how == "denied" and not self.negated
        if not seconds or left:
            return False
        if not self.files.gnu:
            unit = next(unit for unit in (86_400, 3600, 60, 1) if seconds % unit == 0 or unit == 1)
            letter = {86_400: "d", 3600: "h", 60: "m", 1: "s"}[unit]
            return self.add(f"-{stamp}time {sign}{seconds // unit:.0f}{letter}")
        stamp = "m" if stamp == "B" else stamp
        if seconds % 86_400 == 0:
            return self.add(f"-{stamp}time {sign}{seconds // 86_400 - old:.0f}")
        return self.add(f"-{stamp}min {sign}{seconds / 60:.10g}")

    def ages(self, said: dict[str, str]) -> bool:
        low = float(said["NUMBER"]) * _TIMES[self.words[self.at - 2].key]
        tests = self.files.tests
        sound = not (self.negated or self.either) and low < float(said["AGE"]) and (
            self.aged({**said, "AGE": f"{low}"}, "old") and self.aged(said, "new"))
        tests[-2:] = [" ".join(tests[-2:])] if sound else tests[-2:]
        return sound

    def newer(self, said: dict[str, str], since: str, until: str = "") -> bool:
        if _stamp(said) == "B" and self.acting and self.files.gnu:
            return False
        letter = _stamp(said).replace("B", "m" if self.files.gnu else "B")
        return self.add(" ".join([f"-newer{letter}t {since}"] * bool(since)
                                 + [f"! -newer{letter}t {until}"] * bool(until)))

    def day_ago(self, said: dict[str, str]) -> bool:
        days, rest = divmod(float(said["AGE"]), 86_400)
        form = "'{:.0f} days ago 00:00'" if self.files.gnu else '"$(date -v-{:.0f}d +%F)"'
        return not rest and self.newer(said, form.format(days), form.format(days - 1))

    def dated(self, said: dict[str, str], how: str) -> bool:
        """since, before, on: a moment, or two."""
        since, _, until = said["MOMENT"].partition("\n")
        if self.last.key in _WEEKDAYS and how != "since":
            return False
        if since == "week":
            return how == "on" and self.aged({**said, "AGE": "604800"}, "new")
        if how == "before":
            return self.newer(said, "", since)
        if self.joined and not self.either and how == "on" and any(
                "-newer" in test for test in self.files.tests):
            return False  # "today and yesterday": no file has both dates
        if "MOMENT2" in said:
            until = said["MOMENT2"].partition("\n")[2]  # the last day is within
            return bool(until) and self.newer(said, since, until)
        after = said.get("since") == "after" and self.last.kind != "date"
        if how == "since":
            return self.newer(said, until if after else since) if until or not after else False
        return self.newer(said, since, until)

    def below(self, _: dict[str, str]) -> bool:
        self.files.above = 1
        return not self.negated

    def deeper(self, said: dict[str, str]) -> bool:
        self.files.above = int(float(said["NUMBER"]))
        return not self.negated

    def level(self, said: dict[str, str]) -> bool:
        self.files.above, exact = int(float(said["NUMBER"])) - 1, not self.negated
        return self.files.above >= 0 and self.depth(said) and exact

    def depth(self, said: dict[str, str]) -> bool:
        number = float(said["NUMBER"])
        self.files.depth = int(number) if number == int(number) else 0
        return not self.negated and self.files.depth > 0

    def first(self, said: dict[str, str]) -> bool:
        """How many: "the 3 biggest files", "top 5 files by size"."""
        number, top = float(said["NUMBER"]), self.files.top
        follows = self.word.kind == "kind" or self.word.key in (
            "file", "folder", "link", "thing", "biggest", "smallest", "newest", "oldest", "hidden",
            "empty", "huge", "executable", "of") or (
            bool({"show", "only"} & said.keys()) and bool(self.files.sort)) or (
            self.head and "top" in said and self.word.kind == "end")  # "..., top 5"
        into = self.words[max(0, self.at - 2)].key == "to"  # "into one file"
        # Not "100 files and 200 folders", nor "644 files".
        one = top in (0, 1, number) and said["NUMBER"] not in _USUAL_MODES
        sound = follows and one and not (self.negated or into) and number == int(number) > 0
        self.files.top = int(number) if sound else top
        return sound

    def ordinal_value(self, word: _Word) -> str | None:
        nth = word.text if word.key == "nth" else str(_ORDINALS.get(word.text.lower(), ""))
        return nth if nth not in ("", "1") else None

    def nth(self, said: dict[str, str]) -> bool:
        """"the second largest file": of all, the one behind the first."""
        self.files.nth, key = int(said["ORDINAL"]), said["biggest"]
        return self.superlative({"biggest": key})

    def named(self, said: dict[str, str]) -> bool:
        """named, starting, ending, naming: a pattern for the name."""
        verb = " " not in self.words[self.at - 2].text and not (self.head or self.rest)
        if self.head and self.rest[-1].key in ("file", "one") and "to" in (
                word.key for word in self.rest):
            return False  # "into one file called all.txt"
        if self.about not in ("", "files") or verb:
            return False  # "lines starting with", "start nginx"
        how, raw = said.get("named", "ending"), self.last
        value, dotted = raw.said, raw.kind == "kind" or "named" not in said
        spoken = raw.kind == "unknown" and _SPOKEN_GLOBS.get(raw.key)
        literal = spoken or _literal_glob(value.lstrip("*"))
        if how == "named" and (spoken or self.acting and (value == "*" or not self.head)):
            return False
        glob = {
            "named": value if "*" in value or "?" in value and raw.kind == "path" else literal,
            "naming": value if "*" in value else f"*{literal}*",
            "ending": "*" + "." * (dotted and value[0] != ".") + literal,
            "starting": f"{literal}*"}.get(how, f"*{literal}*")
        if self.files.kinds and how in ("named", "ending") and "." not in glob:
            if not glob[-1].isalnum():
                return False  # "backup files ending in ~"
            glob += ".*"  # "pdf files named invoice"
        return self.add_name(glob)

    def unnamed(self, said: dict[str, str]) -> bool:
        self.negated = True
        return self.add_name(f"*{_literal_glob(said['NAME'])}*")

    def other_name(self, said: dict[str, str]) -> bool:
        """"named build or dist"."""
        last = "".join(self.files.names[-1][-1:]) if self.files.names else ""
        sound = self.either and self.naming and self.last.kind in ("unknown", "quoted", "path")
        return sound and "*" not in last and self.add_name(_literal_glob(said["NAME"]))

    def name_with(self, said: dict[str, str]) -> bool:
        if "with" not in said and not self.negated or self.last.kind != "quoted" and (
                said["TEXT"].lower() in _CLASSES):
            return False
        self.negated = self.negated or "inverted" in said.values()
        return self.add_name(f"*{_literal_glob(said['TEXT'])}*")

    def content(self, said: dict[str, str], inside: str = "") -> bool:
        """A text that the files hold, or do not."""
        files, glob = self.files, self.last.kind == "path" and "*" in said["TEXT"]
        sure = inside or self.last.kind == "quoted" or said["TEXT"].isupper()
        if inside and not (self.negated or "with" in said or "text" in said) or not inside and (
                glob or "with" in said and not sure) or self.about != "files" or self.either or (
                files.type not in ("", "f") or files.text):
            return False
        if self.acting and not sure and any(
                word.text.lower() in ("matching", "matches", "match")
                for word in self.words[max(0, self.at - 3):self.at]):
            return False  # by name, or by what is in them?
        if any(word.key == "line" for word in self.rest) and not inside:
            self.unsure = True  # the lines that hold it, or all those of files that do?
            return False
        files.text = said["TEXT"]
        if self.negated or "inverted" in said.values():
            files.said.add("inverted")
        files.said |= {"wordly"} if said.get("text") == "word" else set()
        self.at = _take_more(self.words, self.at, files.more)
        return True

    def both(self, said: dict[str, str]) -> bool:
        second = said["TEXT2"]
        letter = "" if _is_plain(second) else "F"
        return self.content(said) and self.add(
            f"-exec grep -q{letter} {_texts([second])} {{}} \\;")

    def holding(self, said: dict[str, str]) -> bool:
        """Folders that hold a file."""
        return self.files.type == "d" and self.about == "files" and "/" not in said["FILE"] and (
            self.add("-exec test -e " + _quoted("{}/" + said["FILE"]) + " \\;"))

    def place(self, said: dict[str, str]) -> bool:
        files, places = self.files, said.get("PLACE", ".").split("\0")
        if self.last.key == "only" and self.words[self.at - 2].comma or "named" in (
                word.key for word in self.words[self.at - 2:self.at]) and any(
                word.text.lower() in _SEVERAL_FOLDERS for word in self.words[self.at - 3:self.at]):
            return False  # "in folders named x" are several
        if self.words[self.at - 2].key == "from" and self.files.verb in ("change", "replace"):
            return False  # "change the owner from a to b"
        if "here" in said and self.rest and self.rest[-1].key == "to" and not self.folded:
            return False  # where it goes
        if self.rest and self.rest[-1].key == "occurrence" and not self.head:
            return False  # "every occurrence of 'colour'"
        if self.either or self.negated and (self.acting and files.places and "/" not in places[0]
                                            or self.words[self.at - len(places) - 1].key in (
                                                "of", "from")):
            return False  # a part of the place, or what is missing there?
        if self.negated:
            if any(word.key in ("in", "not") and "are " in word.before for word in self.words):
                return False  # "which are in a but not in b": in two folders of the same layout
            files.outside += [f"{place.rstrip('/')}/" for place in places]
            return not {"", "~", ".", ".."} & {one.split("/")[0] for one in places}
        filters = len(files.kinds) + len(files.names) + len(files.tests)
        if files.places and 0 < self.placed < filters:
            self.unsure = True  # "txt files in docs and md files in src"
        self.placed = filters
        files.places += places
        files.depth = files.depth or int("only" in said and places == ["."])
        return True

    def left_out(self, said: dict[str, str]) -> bool:
        name = said["OUT"].rstrip("/")
        before = self.words[self.at - 2 - ("folder" in said)].text.lower()
        newer = any(test.startswith("-newer ") for test in self.files.tests)
        if before == "without" or newer or name in self.files.places:
            return False
        if self.files.text and self.last.kind == "quoted":  # "containing 'a' but not 'b'"
            return self.add(f"-exec grep -qF {_texts([said['OUT']])} {{}} \\;")
        self.files.outside.append(name)
        return True

    def ordered(self, said: dict[str, str]) -> bool:
        files, words = self.files, {*said.values()}
        by = next(one for one in said.values() if one != "sorted")
        sort = {"by-size": "size", "by-time": "time", "latest-first": "time", "by": "extension",
                "oldest-first": "time"}.get(by, "name")
        if self.negated or files.sort not in ("", sort):
            return False
        files.sort = sort
        return not words & {"latest-first", "oldest-first", "ascending", "descending"} or (
            self.turn(bool(words & {"latest-first", "descending"})))

    def turn(self, down: bool) -> bool:
        """Sets which come first; "the 10 biggest, smallest first" are not the smallest."""
        if "superlative" in self.files.said and down != self.files.down:
            return False
        self.files.down = down
        return True

    def direction(self, said: dict[str, str]) -> bool:
        if said["descending"] == "reverse":
            self.files.said.add("reverse")
            return self.head and not self.negated
        sized = "gest" in self.last.text or "small" in self.last.text
        self.files.sort = self.files.sort or "size" * sized
        return self.files.sort != "" and not self.negated and (
            self.turn(said["descending"] == "descending"))

    def superlative(self, said: dict[str, str]) -> bool:
        word, key = self.last, said["biggest"]
        if word.text.startswith("last ") and self.word.key in (*_WHEN, "in"):
            word.key, self.at = "modified", self.at - 1  # "last modified before"
            return self.clause()
        if self.files.sort or self.negated:
            return False
        self.files.sort = "size" if key in ("biggest", "smallest") else "time"
        self.files.down = key in ("biggest", "newest")
        self.files.top = self.files.top or int("of" in said)
        self.files.said.add("superlative")
        return True

    def heaviest(self, _: dict[str, str]) -> bool:
        """"which folders take up the most space"."""
        return self.about == "files" and self.superlative({"biggest": "biggest"})

    def flag(self, said: dict[str, str]) -> bool:
        self.files.said.update(said.values())
        if self.acting and not self.files.places and self.last.text.startswith(
                ("in sub", "in all sub")):
            self.files.above = 1
        childless = self.files.type == "d" and self.last.text.startswith("without sub")
        return not self.negated and not childless

    def kinds(self, said: dict[str, str]) -> bool:
        """An extension, or a kind of files that has several."""
        first = max(at for at in range(self.at) if self.words[at].kind == "kind" and (
            not at or self.words[at - 1].kind != "kind" or self.words[at - 1].comma))
        word, before = self.words[first], self.words[first - 1].key
        making = self.words[0].key == "create" or self.words[0].key == "make" and (
            word.key in ("zip", "tar", "archive"))
        bare = before in ("copy", "move", "rename") and word.text in _FOLDERS and (
            "file" not in said)  # "move logs": a folder, or files?
        if making and first < 4 and not self.head or self.word.key == "folder" or bare:
            return False
        tests = [f"-iname '*.{end}'" for end in said["KINDS"].split()]
        if self.negated and (self.files.type == "d" or self.words[self.at - 2].key == "keep"):
            return False  # "folders, excluding log"; "keep a backup"
        if self.negated:
            self.files.tests += [f"! {one}" for one in tests]
            moved = self.words[0].key in ("copy", "move")  # everything else that stands here
            self.files.type = self.files.type or "f" * (
                not moved and (self.acting or not self.head))
            return self.head or "file" not in said or self.mark("f")
        one = {"a", "an", "the", "that", "my"} & {*word.before.split()} or (
            not self.acting or "superlative" in self.files.said)
        return self.add_kinds(tests, bool(one))

    def ending_files(self, said: dict[str, str]) -> bool:
        glob = "*" + said["EXTENSION"]
        if self.negated or self.either and self.files.names:
            return self.add_name(glob)
        return self.add_kinds([f"-name {_quoted(glob)}"], True)

    def add_kinds(self, tests: list[str], singular: bool) -> bool:
        files = self.files
        more = self.folded and files.kinds and not (files.tests or files.names or files.text)
        if self.head and not more and (files.kinds or files.type):
            return False  # does a filter of the first kind hold for this one?
        files.kinds += [one for one in tests if one not in files.kinds]
        files.singular = singular and self.last.text.removesuffix("'s")[-1] != "s" and (
            not files.said & {"all", "every"})
        return self.mark("f")

    def globs(self, said: dict[str, str]) -> bool:
        folder, slash, name = said["GLOB"].rpartition("/")
        files, before_text = self.files, self.words[self.at - 2].text.lower()
        folder_like = not _looks_like_file(name) and not {"*", "?"} & {*name}
        lacking = self.negated and before_text == "without"
        if files.type == "d" and not self.negated and "file" in said:
            return False  # "all dist folders and .map files"
        if lacking and (files.type != "d" or slash):
            return False
        if lacking:
            return self.holding({"FILE": name})
        if self.negated and (slash or folder_like or self.word.key == "folder") or (
                name == "*" and self.acting):
            return False
        if slash:
            files.places.append(folder or "/")
            files.depth = 1  # as the shell reads it
        self.either = self.either or self.folded and bool(files.names) and not self.negated
        if not self.negated:
            exact = self.acting or "file" in said or not {"*", "?"} & {*name}
            self.mark(files.type or "f" * exact)
        return self.add_name(name)

    def several(self, _: dict[str, str]) -> bool:
        """All folders of a name: "node_modules folders"."""
        word, plural = self.words[self.at - 2], self.last.text.lower() in _SEVERAL_FOLDERS
        named = word.kind in ("quoted", "path") or (
            word.kind == "unknown" and _is_folder_name(word.text))
        return plural and named and not self.head and self.mark("d") and (
            self.add_name(_literal_glob(word.said)))

    def noun(self, said: dict[str, str]) -> bool:
        """file, folder, link, thing."""
        files, word, before = self.files, self.last, self.words[self.at - 2]
        kind = {"file": "f", "folder": "d", "link": "l"}.get(said["file"], "")
        low = word.text.lower()
        if self.negated and low.startswith(("subf", "subd")) and (
                self.acting and not files.type or files.type == "d" and before.text == "without"):
            return False
        if self.negated and low.startswith(("subf", "subd")):
            files.said.add("flat")
            return True
        if self.negated:
            other = self.head and files.type not in ("", kind)  # "folders, not files"
            files.said |= {"only"} if other else set()
            return bool(kind) and self.word.kind == "end" and before.text != "without" and (
                other or self.add(f"-type {kind}"))
        plural = bool(files.said & {"all", "every", "each"}) or "any " in word.before or (
            low.removesuffix("'s") not in (
                "file", "folder", "directory", "dir", "subdirectory", "subfolder", "symlink",
                "link"))
        allowing = {"readonly", "executable", "writable", "readable", "private"}
        making = self.words[0].key in ("make", "create") and self.at < 5 and not self.head and (
            kind != "l" and allowing.isdisjoint(word.key for word in self.words))
        grouped = self.word.key in ("inowner", "ingroup") and (
            self.words[self.at + 1].kind not in ("unknown", "quoted"))
        if making or grouped or self.word.key in _LAYOUTS or not plural and (
                before.kind in (*_VALUES, "kind") and not self.folded):
            return False  # "the src folder"
        at_end = self.words[self.at + 1].kind == "end" and self.word.text[:1] in ("/", "~")
        if plural and at_end and self.word.kind == "path" and not self.acting:  # "dirs /var"
            files.places.append(self.word.said)
            self.at += 1
        named = self.word.kind in _VALUES or self.word.kind == "kind" and kind == "d"
        if named and (plural and (self.acting or self.word.kind == "path")
                      or not plural and (files.verb != "find" or self.head)):
            return False  # "folders src and docs", "the folder src"
        if self.head:
            joined = before.key in ("and", "or") or before.comma
            if {kind, files.type} != {"f", "d"} or not joined or files.filtered and (
                    files.tests not in (["-empty"], ["-name '.?*'"])):
                return False  # a filter of the first noun would filter the second
            kind = ""
        if named and not plural:
            self.add_name(_literal_glob(self.word.said))
            self.at += 1
        files.singular = not plural
        return self.mark(kind or files.type * (not self.head))


def _stamp(said: dict[str, str]) -> str:
    """The letter of the time that was spoken of: modified, accessed or created (birth)."""
    return {"accessed": "a", "created": "B"}.get(said.get("modified", ""), "m")


_ME = '"$(id -un)"'  # who asks: "me" is no word that is kept
_STAMPS = ("modified", "accessed", "created")
_PARTS = "line word character bytes column occurrence text times".split()
_NEUTRAL = {"all", "every", "only", "recursively", "flat", "superlative"}
_NO_LEADS = """
all every each not except file folder line first last in of on for from to with by and or word thing
occurrence text empty nonempty containing
""".split()
_LISTED = "kinds ending_files globs named place name_with left_out".split()


def _settle(words: list[_Word]) -> list[_Word]:
    """The words with "find ... and delete them" as "delete ...", "zip" and its like as verbs, "log
    file app.log" as the file alone, "files does src have" as files in src, and "a.txt in docs" as
    docs/a.txt."""
    if len(words) < 3:
        return words
    comma = next((at for at, word in enumerate(words[:5]) if word.comma), 0)
    if words[0].key in ("in", "under") and comma and words[comma + 1].kind == "known":
        words[comma].comma = False
        words = [*words[comma + 1:-2], *words[:comma + 1], *words[-2:]]  # "in src, list ..."
    words = _put_verb_first(words)
    for at, (word, owned) in enumerate(zip(words, words[1:], strict=False)):
        if word.text.endswith("'s") and word.kind == "unknown" and owned.key in (
                "process", "group", "crontab", "home", "commit"):  # "alice's processes"
            name = _Word("unknown", word.key.removesuffix("'"), word.text[:-2])
            words[at : at + 2] = [owned, _Word("known", "of", "of"), name]
    if words[0].text.lower() == "give" and any(
            word.key in ("writable", "readable", "executable", "permission") for word in words):
        words[0].key = "grant"
    first, settled = words[0], list(words[:0])
    holds = len(words) - 3 - (words[-3].key == "containing")  # who has it, in "does … have"
    if first.key == "count" and "does " in words[holds].before and (
            words[-3].key == "containing" or words[-2].before == "have "):
        words[holds:-2] = [_Word("known", "in", "in"), words[holds]]
    if first.key in ("copy", "move") and (words[-4:-3] or words)[0].key == "to" and (
            words[-3].key == "huge"):
        words[-3] = _Word("unknown", words[-3].text, words[-3].text)  # a folder's name: "big"
    if first.kind == "kind" and first.key in ("zip", "tar", "archive", "backup") and (
            words[1].key not in ("file", "end", "") or words[1].kind in (*_VALUES, "kind")):
        words[0] = _Word("known", first.key, first.text)
        words[0].before = first.before
    at = 0
    while at < len(words):
        word, one = words[at], words[at + 1:at + 3]
        if word.kind == "kind" and not word.text.endswith("s") and len(one) > 1:
            named = one[one[0].text.lower() in ("file", "archive")]
            # "the text 'hello'", 'a header "a,b"'
            literal = word.key in ("text", "header", "key") and named is one[0]
            if named.kind in ("path", "quoted") and not (literal or word.comma or (
                    {"*", "?", ":"} & {*named.text} or _is_extension(named.text))):
                at += 1 + (one[0].text.lower() in ("file", "archive"))
                continue
        settled.append(word)
        at += 1
    return _join_places(_tie_modes(settled))


def _tie_modes(words: list[_Word]) -> list[_Word]:
    """A mode for the files and one for the folders stand right behind these, the folders first."""
    modes, nouns = {}, {}
    for at, word in enumerate(words[:-2]):
        if word.key in ("file", "folder"):
            nouns[word.key] = word
        if word.kind == "number" and len(word.text) == 3 and word.text.isdigit():
            near = words[at + 1:] if words[at + 1].key in ("for", "on") else words[at::-1]
            noun = next((one.key for one in near if one.key in ("file", "folder")), "")
            modes[noun] = word
    if {*modes} != {"file", "folder"} or words[0].key not in ("make", "change", "chmod", "grant"):
        return words
    said = [*modes.values(), *nouns.values()]
    rest = [word for word, after in zip(words[1:-2], words[2:], strict=False) if not (
        word in said or word.key in ("all", "and", "permission")
        or word.key in ("to", "for", "on") and (after in said or after.key == "all"))]
    return [words[0], nouns["folder"], modes["folder"], nouns["file"], modes["file"], *rest,
            *words[-2:]]


def _put_verb_first(words: list[_Word]) -> list[_Word]:
    for at in range(1, len(words) - 3 if words[0].key == "find" else 0):
        verb, after = words[at + 1:at + 3]
        acts = verb.key in _ACTING or verb.key in (
            "list", "show", "count", "chmod", "zip", "tar", "archive")
        acts = acts and not (verb.key == "show" and after.kind == "end")  # "and cat it"
        if words[at].key in ("and", "then") and acts and (
                after.key in ("them", "to", "in") or after.kind == "end"):
            objects = words[1:at - (words[at - 1].key == "and")]
            verb = _Word("known", verb.key, verb.text)
            return [verb, *objects, *words[at + 2 + (after.key == "them"):]]
    return words


def _join_places(words: list[_Word]) -> list[_Word]:
    """"a.txt in docs and src" as docs/a.txt and src/a.txt."""
    at = next((at for at, word in enumerate(words) if at and word.key in ("in", "under", "from")
               and words[at - 1].kind == "path" and _is_file(words[at - 1])), 0)
    if words[0].key in ("make", "create", "search", "extract", "compress", "grant", "zip", "tar",
                        "archive") or words[at + 1].key in _NAMED or (
            words[at + 1].text.lower() in _EDITORS) or at > 1 and words[at - 2].key == "to" and (
            words[0].key == "rename") or at > 1 and words[at - 2].key in (
            *_COMPARISONS, *_BOUNDS, "word", "text", "containing", "inverted"):
        return words
    file, after = words[at - 1], at + 1 + (words[at + 1].key == "folder")
    folders: list[_Word] = []
    sure = words[at].key != "from" or words[after].kind != "unknown"
    while at and sure and words[after].kind in _VALUES and _is_file(file) and not (
            _looks_like_file(words[after].text) or _says_how(words[after].text)):
        word = _Word("path", "", f"{words[after].text.rstrip('/')}/{file.text}")
        word.comma = True
        folders.append(word)
        after += 1
        if words[after].key == "and":
            after += 1
    if not folders or words[after - 1].key == "and" or words[after].key == "folder":
        return words
    folders[-1].comma = words[after - 1].comma
    return [*words[:at - 1], *folders, *words[after:]]


def _is_file(word: _Word) -> bool:
    return "/" not in word.text and _looks_like_file(word.text) and not {"*", "?"} & set(word.text)


@_kept
def _clauses() -> list[tuple[str, list[str], list[tuple[list[str], bool]]]]:
    """Each pattern of `_CLAUSES`: what it does; the words that it may begin with, none when those
    do not tell; its parts, each as the words that will do, or a slot, and whether it must be."""
    clauses = []
    for effect, patterns in _read_table(_CLAUSES):
        for pattern in patterns.split(" ; "):
            parts = [(part.lstrip("?").split("|"), part[0] != "?") for part in pattern.split()]
            begins: list[str] = []
            for names, needed in parts:
                begins = [] if names[0].isupper() else begins + names
                if needed or not begins:
                    break
            clauses.append((effect, begins, parts))
    return clauses


def _take_text(words: list[_Word], at: int) -> tuple[str, int]:
    """A text to look for, and where it ends: one quoted word, or those up to a known one; "" where
    there is none that is sure."""
    end = _Word("end", "", "")
    word, after = (words[at:at + 2] + [end, end])[:2]
    if word.kind == "quoted":
        return ("" if "\n" in word.text or "\0" in word.text else word.text), at + 1
    if word.kind in ("known", "kind"):
        closes = after.kind == "end" or after.text in _OCCURS or after.key in (
            "in", "under", "from", "of", "lazy", "with", "recursively", "wordly", "or")
        return (word.text if closes and word.key not in _NO_LEADS else ""), at + 1
    if word.text[:1] == "-" and after.kind in ("unknown", "odd", "path"):
        return "", at  # an option: this is a command already
    texts: list[str] = []
    for word in words[at:]:
        if word.kind not in ("unknown", "odd", "path", "number", "date", "url") or (
                word.key == "nth"):
            break
        said = word.said
        if texts and (said.lower() == "nor" or word.kind == "path" and _is_extension(said)):
            break
        if texts and (said.lower() in _HOWS or said.lower().endswith("ly")
                      or texts[0].lower() in _SORTS) or (
                texts and word.kind == "path" and _looks_like_file(said)) or (
                said.lower() in _NO_NAMES.split() or said[0] in "~^" or said[-1] == "$"
                or texts and said[0] == "-"):
            return "", at  # a word that says how, an expression, an option, the file to look in
        texts.append((word.before if texts else "") + said)
        if word.comma:
            break
    end_at = at + len(texts)
    if len(texts) == 1 and words[at].kind == "unknown" and words[at].key in _SPOKEN:
        return _SPOKEN[words[at].key], end_at  # "with commas" is about the sign
    if len(texts) > 1 and words[end_at - 1].key in _SPOKEN or texts and texts[0] in ("no", "most"):
        return "", at  # "double quotes" are signs, not those words
    if len(texts) > 1 and texts[-1].lower() in _OCCURS:
        texts.pop()  # "how often does it occur"
    return ("" if len(texts) > 1 and texts[-1].lower() in _NO_TEXTS else " ".join(texts)), end_at


def _take_more(words: list[_Word], at: int, more: list[str]) -> int:
    """Adds the texts behind "or" to `more`, any of which will do; returns where they end."""
    while at < len(words) and (words[at].key == "or" or words[at - 1].comma):
        start = at + (words[at].key == "or")
        if start >= len(words) or words[start].kind not in ("unknown", "quoted", "number"):
            break
        text, at = _take_text(words, start)
        more.append(text)
    return at


def _is_plain(text: str) -> bool:
    """True for a text that is the same as an expression."""
    return text.replace(" ", "").replace("_", "").isalnum()


def _texts(texts: list[str]) -> str:
    """Texts as grep takes them."""
    if len(texts) > 1 or texts[0][0] == "-":
        return " ".join(f"-e {_quoted(text)}" for text in texts)
    return _quoted(texts[0])


def _size_test(sign: str, size: float) -> str:
    """`find -size` rounds up to its unit, so that only "more than" may use one."""
    if size != int(size):
        return ""
    if sign == "exactly":
        return f"-size {size:.0f}c"
    for letter, unit in (("G", 1 << 30), ("M", 1 << 20), ("k", 1 << 10)):
        if sign == ">" and size and size % unit == 0:
            return f"-size +{size // unit:.0f}{letter}"
    bound = size + {">=": -1, "<=": 1}.get(sign, 0)
    return f"-size {'+' if sign[0] == '>' else '-'}{bound:.0f}c" if bound >= 0 else "-size +0c"


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
    return (_meaning(_KINDS, kind) or kind).split()


def _is_extension(text: str) -> bool:
    """True for ".tmp", as in "all .tmp files"."""
    return text[0] == "." and text[1:].isalnum() and text not in (".git", ".DS_Store")


def _home(name: str, mine: bool) -> str:
    """The folder of the home directory that "my documents" or "Downloads" is."""
    own = mine or name[:1].isupper() or name in ("downloads", "desktop", "documents")
    return f"~/{name[0].upper()}{name[1:]}" if own and name.lower() in _HOMES else name


def _says_how(word: str) -> bool:
    """True for a word that can hardly be the name of a folder."""
    return word.lower() in (*_SIZES, *_NO_PLACES.split()) or word.endswith("ly")


def _is_folder_name(word: str) -> bool:
    """True for what is the name of a folder, and no word that says how."""
    return word in _FOLDERS or word != "" and not word.isalpha() and word[0] != "-" and (
        not word.endswith("'s"))


def _looks_like_file(path: str) -> bool:
    name = path.rpartition("/")[2]
    return "." in name[1:] and name != ".." or name.lower() in (
        "readme makefile license dockerfile changelog passwd hosts fstab".split())


def _is_packed(path: str) -> bool:
    """True for a file whose bytes are no text: tools for lines would read or write nonsense."""
    return path.lower().endswith((*_ARCHIVES, ".pdf", ".7z", ".rar", ".zst", *(
        f".{end}" for kind in ("image", "video", "audio") for end in _ends(kind) if end != "svg")))


def _ending(path: str, endings: dict[str, str]) -> str:
    return max((end for end in endings if path.lower().endswith(end)), key=len, default="")


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


# Each rule: its parts, the command, and the macOS form where that differs ("": none). The first
# rule in which every word of a prompt has a place is taken; the order of words is free. " ; " parts
# patterns with the same command; a heading names parts that all rules below it may have, too; @name
# stands for what `_MACROS` says. Parts:
#   word        a word's key or text that must be there; a|b: one of them; ?word: it may be missing;
#   !word       what the prompt tells to do: only polite words and a program's name come before it,
#               so that no question about an action runs it;
#   of|by=X     a slot (`_SLOTS`) and the words that may stand right before it. *: any word of the
#               rule, ^: nothing, +word: it follows. ?of=X may be missing; X+ are several.
# In a command, <X> is a value, <word> which of the alternatives was said, <word:> its short form;
# what stands in brackets is left out where its value is missing; <?word> and <!word> ask whether it
# was said, <word=a> whether that was a; what stands between « and » becomes one word of the shell.
# @name calls that method of the selection; a command that ends in <F> is run on each of its files.
_RULES = r"""
# files (SEL is a selection; F a file, or what each of a selection gets)
SEL ; SEL name ; find|search SEL ; name|names|path of=SEL => @list
!save|write ?list|names|name SEL to|in=O => @save <O>
contents of|in=SEL ; contents SEL => @each cat
count SEL => @count
by count line SEL ?sorted => @longest all
from line L show|^=SEL => @each tail -q -n +<L> =mac=>
count|total line ?code SEL => @total -l
count|total word SEL => @total -w
count|total character SEL => @total -m
count|total bytes SEL => @total -c
find|show taken SEL => @list
!zip ?up SEL => @pack archive.zip
!make|create ?new zip ?archive|file of|from|with|containing SEL => @pack archive.zip
!make|create ?new tar|tar.gz|tarball|compress|archive ?archive|file of|from|with|containing SEL =>
    @pack archive.tar.gz
!delete|strip prefix prefix|*=NEW from|of SEL => @each sh -c 'for file; do name=${file##*/}; mv -n
    "$file" "${file%/*}/${name#"$0"}"; done' <NEW>
count ?code line SEL except blank|empty line => @filled
SEL numbers ; find|search SEL numbers => @show_lines
SEL most line => @longest
count SEL together|altogether|overall => @count
!archive|tar|tarball|pack up SEL ; !archive|tar SEL => @pack archive.tar.gz
!make|change|chmod|grant folder=MODE file=M in|under|of|inside|on=PLACE ?recursively =>
    find <PLACE> -type d -exec chmod <MODE> {} + -o -type f -exec chmod <M> {} +
!make|change|chmod|grant folder=MODE file=M ?recursively => find . ! -path '*/.git/*'
    \( -type d -exec chmod <MODE> {} + -o -type f -exec chmod <M> {} + \)
size|room|bytes|usage ?usage ?space ?total ?up ?by SEL ; how much space SEL => @size
average size SEL => @average
!delete SEL => @delete
!copy|backup SEL to|in|under|inside=DEST preserving|preserve|keeping|keep
    timestamp|timestamps|permission|attributes => @transfer cp -p <DEST>
!copy|backup ?safely SEL to|in|under|inside=DEST =>
    @transfer cp[ -n<?safely>] <DEST>
!move ?safely SEL to|in|under|inside=DEST => @transfer mv -n <DEST>
!replace|change|rename ?all ?file extension extension|from=ENDING for|to|with|by|into=ENDING2
    in|under|of=PLACE => find <PLACE> -type f -name '*.<ENDING>'
    ! -path '*/.git/*' -exec sh -c 'for file; do mv -n
    "$file" "${file%.*}.<ENDING2>"; done' sh {} +
!delete|strip extension|ending|suffix extension|ending|suffix|*=ENDING from|of|on|in ?all|every file
    ?in|under|inside=PLACE => find [<PLACE>][.<!PLACE>] -type f -name '*.<ENDING>' ! -path
    '*/.git/*' -exec sh -c 'for file; do mv -n "$file" "${file%.*}"; done' sh {} +
!rename|change ?extension SEL to|as=ENDING ; !convert extension SEL to|as=ENDING => @extension
    <ENDING>
!compress|zip|tar|archive|make|create|add|pack ?up ?archive|zip|tar|file|compress ?of|from|with SEL
    to|in|as|named|archive|zip|tar|file|make|create|compress=PACK => @pack <PACK>
!backup ?each|every SEL ?add|adding ?.bak ?extension|ending|suffix => @each cp {} {}.bak
!add|prepend prefix prefix|*=NEW ?to SEL => @each sh -c 'for file; do mv -n "$file"
    "${file%/*}/$0${file##*/}"; done' <NEW>
!add|prepend prefix QT to|of|prefix=SEL ; !add|prepend QT ?as prefix SEL ; !prefix SEL with=QT =>
    @each sh -c 'for file; do mv -n "$file" "${file%/*}/$0${file##*/}"; done' <QT>
!compress ?each SEL with|using compress ?each ; !compress
    ?original ?up ?each ?separately|individually SEL => @each gzip[ -k<?original>]
!extract ?original SEL => @extract[ -k<?original>]
!change ?all|every occurrence|instance of|occurrence|instance=T to|with|by|into=T2
    in|across|under=PLACE ; !replace ?all|every ?occurrence|instance
    replace|all|every|of|occurrence|instance=T with|by|to=T2 ?lazy ?wordly
    in|across|under=PLACE => find <PLACE> -type f ! -path '*/.git/*' -exec sed -i
    «s/[\b<?wordly>]<Tsed>[\b<?wordly>]/<T2new>/g[I<?lazy>]» {} + =mac=> find <PLACE> -type f !
    -path '*/.git/*' -exec sed -i '' «s/<Tsed>/<T2new>/g[I<?lazy>]» {} +
!change every|all=T to|into|with=T2 in=F ; !change ?all|every occurrence|instance
    of|occurrence|instance=T to|with|by|into=T2 in=F+ => sed -i
    «s/[\b<?wordly>]<Tsed>[\b<?wordly>]/<T2new>/g» <F> =mac=> sed -i '' «s/<Tsed>/<T2new>/g» <F>
!change ?all|every ?text|word QT to|with|by=QT2 F+ => sed -i «s/<QTsed>/<QT2new>/g» <F> =mac=> sed
    -i '' «s/<QTsed>/<QT2new>/g» <F>
!replace ?all|every ?occurrence|instance replace|all|every|of|occurrence|instance=T
    with|by|to=T2 ?lazy ?wordly F+ => sed -i
    «s/[\b<?wordly>]<Tsed>[\b<?wordly>]/<T2new>/g[I<?lazy>]» <F> =mac=> sed -i ''
    «s/<Tsed>/<T2new>/g[I<?lazy>]» <F>
!delete ?all|every ?occurrence|instance delete|of|occurrence|all|every=WORD from|in=FILE => sed -i
    «s/[\b<?wordly>]<WORDsed>[\b<?wordly>]//g» <FILE> =mac=> sed -i '' «s/<WORDsed>//g» <FILE>
numbers ?every @grep find|of|numbers=T ?appear|occur in|of=F+ => grep -n@letters <T> <F>
search @grep for|search=T in ?compress file=GZ ; search @grep for|search=T in=GZ ; search @grep GZ
    for=T => zgrep -n@letters <T> <GZ>
line only containing|with|have ?only number|numbers|digit|digits F => grep -Ex '[0-9]+' <F>
line containing|with|have digit|digits|number|numbers F => grep '[0-9]' <F>
!highlight ?all highlight=T F => grep --color <T> <F>
line last containing|with=T F => grep <T> <F> | tail -n 1
line first containing|with=T F => grep -m 1 <T> <F>
occurrence first N occurrence|of=T F => grep -m <N> <T> <F>
line last N containing=T F => grep <T> <F> | tail -n <N>
line first N containing=T F => grep <T> <F> | head -n <N>
show ?file F except blank|empty line => grep -v '^[[:space:]]*$' <F>
search|find @grep for|search|find=T ?in|under|inside=PLACE except=SKIP+ ?folder|folders => grep
    -rn@letters <SKIPdir> <T> [<PLACE>][.<!PLACE>]
search|find @grep for|search|find=T in|of|from|under|inside=PLACE+ ; search @grep PLACE+ for=T =>
    grep -r[l<?names>][n<!names>]@letters <T> <PLACE>
search|find @grep for|search|find=T in|of|from|on|^=F+ ; search @grep F+ for=T => grep
    -[l<?names>][n<!names>]@letters <T> <F>
search @grep for|search=T => grep -r[l<?names>][n<!names>]@letters <T> .
count line @grep containing|with|mentioning|have=T not|except|without=T2 in|of|from|^=F+ => grep
    -h@letters <T> <F> | grep -vF -e <T2> | wc -l
count line|row|rows except|inverted header|headers ?line|row ?in|of F => tail -n +2 <F> | wc -l
count line @grep not|inverted|without ?containing|have not|inverted|without|containing|have=T
    in|of|from|^=F => grep -cv@letters <T> <F>
count line @grep containing|with|mentioning|have=T in|of|from|have|^=F+ => grep -h@letters <T> <F> |
    wc -l
count line containing neither=T nor=T2 in|of|from|^=F+ ; count line neither=T nor=T2 in|of|from|^=F+
    => grep -hvF -e <T> -e <T2> <F> | wc -l
line containing neither=T nor=T2 in|of|from|^=F+ => grep -vF -e <T> -e <T2> <F>
count line not starting=T in|of|from=F => grep -vc -e «^<Tsed>» <F>
count line starting=T in|of|from=F => grep -c -e «^<Tsed>» <F>
count line ending=T in|of|from=F => grep -c -e «<Tsed>$» <F>
line @grep ?both containing|with|mentioning|have|both=T and|containing|with=T2 in|of|from|^=F+ =>
    grep -[n<?numbers>]@letters <T> <F> | grep -F -e <T2>
line @grep containing|with|mentioning|have=T not|except|without=T2 in|of|from|^=F+ => grep
    -[n<?numbers>]@letters <T> <F> | grep -vF -e <T2>
line @grep not|inverted|without|except ?containing|with|have
    not|inverted|without|containing|with|except|have=T in|of|from|^=F+ => grep
    -[n<?numbers>]v@letters <T> <F>
line @grep containing|with|mentioning|have|match=T in|under|inside=PLACE+ => grep -rn@letters <T>
    <PLACE>
line @grep containing|with|mentioning|have|match=T in|of|from|^=F+ => grep -[n<?numbers>]@letters
    <T> <F>
line ?numbers not starting=T in|of|from|^=F+ => grep -[n<?numbers>]v -e «^<Tsed>» <F>
line ?numbers starting=T in|of|from|^=F+ => grep -[n<?numbers>] -e «^<Tsed>» <F>
line ?numbers ending=T in|of|from|^=F+ => grep -[n<?numbers>] -e «<Tsed>$» <F>
line N before and after ?each|every ?occurrence ?of after|each|every|of|occurrence=T in=F+ ; N
    context|line ?context @grep of|around|each|search|for|containing=T in=F+ => grep -n@lettersC <N>
    <T> <F>
line @grep containing|match|with|mentioning=T with|and N context|line ?context in|of|from=F+ => grep
    -n@lettersC <N> <T> <F>
line @grep containing|match|with|mentioning=T and|with N lines|line before and after ?it
    in|of|from=F+ => grep -n@lettersC <N> <T> <F>
lines after after=T in|of=F => sed «0,/<Tsed>/d» <F> =mac=>
lines before before=T in|of=F => sed «/<Tsed>/,$d» <F>
line after ?each|every ?occurrence after|each|every|of|occurrence=T in=F+ => grep -nA 1 <T> <F>
line before ?each|every ?occurrence before|each|every|of|occurrence=T in=F+ => grep -nB 1 <T> <F>
line N before ?each|every ?occurrence before|each|every|of|occurrence=T in=F+ => grep -nB <N> <T>
    <F>
line N after ?each|every ?occurrence after|each|every|of|occurrence=T in=F+ => grep -nA <N> <T> <F>
times ?every word|words ?appear|occur F ; count times every word|words ?appear|occur F => tr -cs
    '[:alnum:]' '[\n*]' < <F> | sed '/^$/d' | sort | uniq -c | sort -rn
times ?every line|lines ?appear|occur F => sort <F> | uniq -c | sort -rn
times @grep times=T ?appear|occur|mentioned in|of|from=F+ ; count occurrence @grep of|occurrence=T
    in|of|from=F+ => grep -oh@letters <T> <F> | wc -l
count @grep count=WORD in|of=F+ => grep -oh@letters <WORD> <F> | wc -l
!delete thing after=T ?on|in ?all line of|in|from|on=F => sed -i «s/<Tsed>.*//» <F> =mac=> sed -i ''
    «s/<Tsed>.*//» <F>
!delete ?all|every line containing|with=T from|in|of=F+ => sed -i «/<Tsed>/d» <F> =mac=> sed -i ''
    «/<Tsed>/d» <F>
!delete ?all|every line starting=T from|in|of=F+ => sed -i «/^<Tsed>/d» <F> =mac=> sed -i ''
    «/^<Tsed>/d» <F>
!delete ?all|every line ending=T from|in|of=F+ => sed -i «/<Tsed>$/d» <F> =mac=> sed -i ''
    «/<Tsed>$/d» <F>
count line ?code ?total ?all in|under|of=PLACE => find <PLACE> -type f -exec cat {} + | wc -l
count line ?code ?have F+ => wc -l <F>
count word ?have F+ => wc -w <F>
character ?count QT => printf %s <QT> | wc -m
character ?count F+ ; count character ?have F+ => wc -m <F>
count bytes ?have F+ ; size of|*=O in bytes|byte ; size O+ ?bytes ; compare size O+ => wc -c <F><O>
count gig|gb|mb|megabytes|gigabytes|megs PLACE => du -sh <PLACE>
size sizes O+ => ls -lh <O>
size ?total of|*|folder|+folder=PLACE+ in megabytes|megabyte|mb => du -sm <PLACE>
size of|*=PLACE sizes ; space usage by=PLACE ; size|room ?usage ?space ?total ?much
    of|by|*|folder|+folder=PLACE+ => du -sh <PLACE>
show FILE+ detail|sizes => ls -lh <FILE>
show|list|contents|find ?contents ?file|inside ?all ?inside in|of|inside|*=ZIP ; show ZIP containing
    => unzip -l <ZIP>
show|list|contents|find ?contents ?file|inside ?all ?inside in|of|inside|*=TAR ; show TAR containing
    => tar -tf <TAR>
show|contents|look|view ?gzipped|compressed ?log|file ?contents ?of|in|at GZ => <GZcat> <GZ>
count file|thing in|inside|of=ZIP => unzip -Z1 <ZIP> | grep -vc '/$'
count file|thing in|inside|of=TAR => tar -tf <TAR> | grep -vc '/$'
show F+ in|from|inside=ZIP => unzip -p <ZIP> <F>
show F+ in|from|inside=TAR => tar -xOf <TAR> <F>
!extract|pull ?only|just ?all EXT ?file from|of|out|in=ZIP => unzip <ZIP> <EXT>
!extract|pull ?only|just ?all EXT ?file from|of|out|in=TAR => tar -xf <TAR> --wildcards <EXT> =mac=>
    tar -xf <TAR> --include <EXT>
!extract|pull ?only|just ?file F+ from|of|out|in=ZIP => unzip <ZIP> <F>
!extract|pull ?only|just ?file F+ from|of|out|in=TAR => tar -xf <TAR> <F>
!delete F+ from|in=ZIP => zip -d <ZIP> <F>
!add F+ to=ZIP ; !compress|zip|archive|make|create|pack ?up ?archive|zip|file ?folder|file
    ?of|from|with P+ to|in|as|named|archive|zip|make|create|file=ZIP except=SKIP+
    ?folder|file => zip -r <ZIP> <P><F>[ -x
    <SKIPzip>]
!compress|zip|archive|make|create|pack ?up ?archive|zip|file|compress ?folder|file ?of|from|with P+
    to|in|as|named|archive|zip|make|create|file|compress=ZIP => zip -r <ZIP> <P>
!compress|tar|archive|make|create|pack ?up ?together ?tar|tar.gz|tgz ?archive|file|compress
    ?folder|file ?of|from|with P+ to|in|as|named|archive|tar|make|create|file|compress=TAR
    ?except=SKIP+ ?folder|file => tar <TARhow> <TAR>[ <SKIPtar>] <P>
!zip|compress thing ?up ?in here => zip -r archive.zip .
!zip ?up ?folder P except=SKIP+ ?folder|file => zip -r <Pbase>.zip <P> -x <SKIPzip>
!zip ?up ?folder P ; !make|create zip ?archive|file P ; !compress|convert|turn ?folder P zip => zip
    -r <Pbase>.zip <P>
!zip ?up ?folder P+ to|in|as|named=NEW => zip -r <NEW>.zip <P>
!compress ?original O+ ?compress ; !compress O+ with|to|as gzip|gz => gzip[ -k<?original>] <O>
!bzip2|xz|zstd ?compression ?original ?file O+ => <bzip2>[ -k<?original>] <O>
!compress O+ with|to|as ?original bzip2|xz|zstd => <bzip2>[ -k<?original>] <O>
!backup|compress|archive|tar ?folder P ?to ?as ?tar.gz|tgz|tar|tarball|archive with|using
    today|current ?date ?in ?name ?file => tar -czf <Pbase>-"$(date +%F)".tar.gz <P>
!backup folder|*=PLACE to|as|in=TAR => tar <TARhow> <TAR> <PLACE>
!make|create compressed archive|tar of|from=P ?except=SKIP+ ?folder|file => tar -czf <Pbase>.tar.gz[
    <SKIPtar>] <P>
!make|create xz|gzip|bzip2 ?compressed tar|compress|archive of|from=P ; !make|create ?compressed tar
    ?archive|file of|from=P with|using xz|gzip|bzip2 ?compression => tar
    -c[J<xz=xz>][z<xz=gzip>][j<xz=bzip2>]f <Pbase>.tar.[xz<xz=xz>][gz<xz=gzip>][bz2<xz=bzip2>] <P>
!make|create txz|tar.xz|tar.bz2 ?compressed ?archive|file of|from=P ?except=SKIP+ ?folder|file =>
    tar -caf <Pbase>.<txz>[ <SKIPtar>] <P>
!make|create tar.gz|tgz|tar|compress|archive of|from=P ?except=SKIP+ ?folder|file => tar -czf
    <Pbase>.tar.gz[ <SKIPtar>] <P>
!tar|compress|archive|pack ?up ?folder P ?tar.gz|tgz|gzip ?except=SKIP+ ?folder|file => tar -czf
    <Pbase>.tar.gz[ <SKIPtar>] <P>
!extract ?safely ?contents ?everything ?here ?archive ?file ZIP => unzip[ -n<?safely>] <ZIP>
!extract ?safely ?contents ?everything ?archive ?file ZIP to|in|into=DEST => mkdir -p <DEST> &&
    unzip[ -n<?safely>] <ZIP> -d <DEST>
!extract ?safely ?contents ?everything ?here ?archive ?file TAR ?except=SKIP+ ?folder|file => tar
    -x[k<?safely>]f <TAR>[ <SKIPtar>]
!extract ?safely ?contents ?everything ?archive ?file TAR to|in|into=DEST => mkdir -p <DEST> && tar
    -x[k<?safely>]f <TAR> -C <DEST>
!extract ?original ?file GZ => <GZtool>[ -k<?original>] <GZ>
show in crontab => crontab -l
show in|inside|under=LS ; recursively list of=LS ; list|contents ?contents ?folder ?all ?hiding
    ?detail ?sizes ?recursively of|in|*=LS+ => ls
    -[A<?all>][A<?hiding>][R<?recursively>][l<?detail>][lh<?sizes>] <LS>
!delete ?folder folder|+folder=DIR+ ?and ?all ?thing|contents ?in ?it ?recursively => rm -r <DIR>
!delete file|named|delete|^=F+ => rm[ -r<Fdir>] <F>
!duplicated ?folder|file P as|to|named=DEST => cp[ -R<Pdir>] <P> <DEST>
!copy|send|upload|transfer|scp ?folder|file P+ to|on=REMOTE ?with|over ?scp|ssh => scp[ -r<Pdir>]
    <P> <REMOTE>
!copy|download|fetch|transfer|scp ?file from|*=REMOTE to|into|in=DEST ?with|over ?scp|ssh => scp
    <REMOTE> <DEST>
!copy|send|upload|transfer|scp ?folder|file P+ to=DEST on ?remote ?server|host|machine
    on|server|host|machine|remote=H ?user ?as|user=X ?with|over|via|using ?scp|ssh => scp[
    -r<Pdir>] <P> [<X>@]<H>:<DEST>
!copy|download|fetch|transfer|scp ?file from|*=REMOTE ?here ?with|over ?scp|ssh => scp <REMOTE> .
!copy|backup ?folder|file ?tree P+ to|in|into=DEST preserving|preserve|keeping|keep
    timestamp|timestamps|permission|attributes|date|ownership ?timestamp|timestamps|detail ?and
    ?permission => cp[ -R<Pdir>] -p <P> <DEST>
!copy|sync|synchronize|mirror|rsync|backup ?folder folder|*=PLACE to|in=DEST except=SKIP+
    ?folder|file => rsync -a <SKIPtar> <PLACE>/ <DEST>/
!copy ?file P to|in=DEST and rename ?it rename|to|as|it=NEW => cp <P> <DEST>/<NEW>
!add|append PATHARG to end|name of|to=F => mv -n <F> <F><PATHARG>
!copy ?file P+ to|in|into=DEST only|if newer ?only ?if => cp[ -R<Pdir>] -u <P> <DEST> =mac=>
!copy ?all contents of=PLACE to|in=DEST => cp -R <PLACE>/. <DEST>/
!copy|backup ?all ?folder|file ?safely ?contents ?recursively P+ to|as|named|in|under|inside=DEST =>
    cp[ -R<Pdir>][ -n<?safely>] <P> <DEST>
!make|create copy ?folder|file of=P named|to|as|in=DEST => cp[ -R<Pdir>] <P> <DEST>
!backup|copy backup ?file|folder P ; !backup ?file|folder P => cp[ -R<Pdir>] <P> <Pbare>.bak
!change name of|file=P to=DEST => mv <P> <DEST>
!rename|change ?all file from=ENDING to=ENDING2 ; !rename ?all ENDING ?file to=ENDING2 => find .
    -type f -name '*.<ENDING>' ! -path '*/.git/*' -exec sh -c 'for file; do mv -n "$file"
    "${file%.*}.<ENDING2>"; done' sh {} +
!rename ?folder|file from|named|*=P to|as=BARE => mv <P> <Pplace><BARE>
!move ?folder|file ?safely ?image from|named|*=P+ to|as|in|under|inside=DEST ; !rename
    ?folder|file ?safely ?image from|named|*=P to|as=DEST => mv[ -n<?safely>] <P> <DEST>
!copy|move P+ here => <copy:> <P> .
!move P+ parent => mv <P> ..
!make|create ?new ?private folder named|folder|*=DIR permission permission=MODE => mkdir -m <MODE>
    <DIR>
new folder ?tree ?parent folder|named|tree|*=DIR+ ; !make|create ?new ?+folder=N folder ?tree
    ?parent ?including|with tree|named|folder|*=DIR+ => mkdir -p <DIR>
!make|create ?new ?file O containing|saying|with=T => printf '%s\n' <T> > <O>
!make|create temp|temporary ?new folder => mktemp -d
!make|create temp|temporary ?new file => mktemp
!make make=FILE empty => : > <FILE>
!make|create ?new ?empty file named|file|*=O+ ; !make|create ?new ?empty file file|named=NEW+ ;
    !make|create ?new ?empty O+ => touch <O><NEW>
!revoke|delete ?permission ?bit executable|writable|readable group|ingroup and others ?from F
    ?recursively =>
    chmod[ -R<?recursively>] go-<executable:> <F>
!revoke|delete ?permission ?bit executable|writable|readable ?from everyone|all except owner
    on|from|of|for|to=F+ ?recursively => chmod[ -R<?recursively>] go-<executable:> <F>
!revoke|delete ?permission ?bit executable|writable|readable
    group|others|world|owner|everyone|all|ingroup from|of|for|on|to|*=F+ ?recursively ; !make|change
    not executable|writable|readable group|others|world|owner|everyone|all|ingroup *|file=F+
    ?recursively => chmod[ -R<?recursively>] <group:>-<executable:> <F>
!revoke|delete ?permission ?bit executable|writable|readable from|of|for|on|*=F+ ?recursively ;
    !make|change not executable|writable|readable *|file=F+ ?recursively => chmod[ -R<?recursively>]
    -<executable:> <F>
!make|change|grant|show ?permission ?bit executable|writable|readable
    group|others|world|owner|everyone|all|ingroup *|file|to|for|on=F+ ?recursively => chmod[
    -R<?recursively>] <group:>+<executable:> <F>
!make|change|grant|show ?permission ?bit executable|writable|readable
    group|others|world|owner|everyone|all|ingroup to|for|on|of=P ?recursively ?folder => chmod[
    -R<?recursively>] <group:>+<executable:> <P>
!make|change|grant ?permission ?bit writable *|file|to|for|on=F+ => chmod u+w <F>
!make|change|grant|chmod ?permission ?bit executable|readable *|file|to|for|on=F+ ?recursively =>
    chmod[ -R<?recursively>] +<executable:> <F>
!make|change private ?me|owner *|file=F+ => chmod go-rwx <F>
!make|change readonly *|file=F+ => chmod a-w <F>
show ?file FILE except comment|comments and|or|nor empty|blank ?line ; line uncommented ?and
    nonempty FILE => grep -vE '^[[:space:]]*(#|$)' <FILE>
line uncommented FILE => grep -v '^[[:space:]]*#' <FILE>
show ?file FILE except comment|comments => grep -v '^[[:space:]]*#' <FILE>
show ?file FILE+ ?contents ; contents ?text ?file FILE+ => cat <FILE>
detail sizes ?list => ls -lh
detail ?list ?current => ls -l
# text of one file
lines first|top F ; lines NTH F => head <F>
lines last|bottom F => tail <F>
line first and last F => sed -n '1p;$p' <F>
line N and=M F => sed -n '<N>p;<M>p' <F>
line !delete N and=M of|from|in=F => sed -i '<N>d;<M>d' <F> =mac=> sed -i '' '<N>d;<M>d' <F>
line !delete first N from|of|in=F => sed -i 1,<N>d <F> =mac=> sed -i '' 1,<N>d <F>
line !delete last N from|of|in=F => sed -i -e :a -e '$d;N;2,<N>ba' -e 'P;D' <F> =mac=>
line after|past L ?thing ?on ?onwards F => sed 1,<L>d <F>
line from L on|onwards|thing|forward ?on F ; line from L show=FILE => tail -n +<L> <F><FILE>
except line NTH ?all|every|thing F => sed <NTH>d <F>
except first line ?all|every|thing F ; except header|headers ?line ?show ?rest F => tail -n +2 <F>
except first N line ?all|every F => tail -n +<N1> <F>
line last except one F => tail -n 2 <F> | head -n 1
except last line ?all|every F => sed '$d' <F>
except last N line ?all|every|thing F => head -n -<N> <F> =mac=>
line first|top|head N F => head -n <N> <F>
!follow|tail ?line last N F ; line last N ?except ?and follow|following|watching|updating F => tail
    -n <N> -f <F>
line last|bottom|tail ?tail ?last N F ?and follow => tail -n <N> -f <F>
line last|bottom|tail N F => tail -n <N> <F>
line !delete first from|of|in=F ; !delete header|headers ?line|row from|of|in=F => sed -i 1d <F>
    =mac=> sed -i '' 1d <F>
line !delete last from|of|in=F => sed -i '$d' <F> =mac=> sed -i '' '$d' <F>
line !delete L of|from|in=F ?number => sed -i <L>d <F> =mac=> sed -i '' <L>d <F>
line !delete N to|through|*=M ?between of|from|in=F => sed -i <N>,<M>d <F> =mac=> sed -i '' <N>,<M>d
    <F>
line last F => tail -n 1 <F>
line first F => head -n 1 <F>
line ?number L F ?say => sed -n <L>p <F>
line N F => head -n <N> <F>
line ?between N and|to|through|*=M ?through F => sed -n <N>,<M>p <F>
line between=T and=T2 in|of|from=F => sed -n «/<Tsed>/,/<T2sed>/p» <F>
first|top N of|in|from|*=FILE => head -n <N> <FILE>
last|bottom N of|in|from|*=FILE => tail -n <N> <FILE>
bytes first N F => head -c <N> <F>
bytes last N F => tail -c <N> <F>
sorted ?line|name|names|word ?file ?content ?contents ?alphabetically F => sort <F>
first N ?line reverse ?order F => head -n <N> <F> | tac =mac=> head -n <N> <F> | tail -r
last N ?line reverse ?order F => tail -n <N> <F> | tac =mac=> tail -n <N> <F> | tail -r
sorted descending ?order ?line|name|names|word|number ?file F => sort -rn <F>
sorted reverse ?order ?line|name|names|word ?file F => sort -r <F>
sorted lazy ?alphabetically ?line ?file F => sort -f <F>
sorted length ?line ?file F => awk '{ print length, $0 }' < <F> | sort -n | cut -d ' ' -f 2-
sorted ?line ?file F to|as=O ?save => sort -o <O> <F>
!merge|combine|join|concatenate F+ to ?one|single ?file named=O => cat <F> > <O>
!merge|combine|join|concatenate ?file F+ to|as=O ?file => cat <F> > <O>
!append|add ?line|text QT ?end ?last ?line to|of|at|in=F => printf '%s\n' <QT> >> <F>
!append contents|file ?file F to=G ; !append PATHARG to=G => cat <F><PATHARG> >> <G>
!convert|turn|change|replace ?all ?separator|separators|delimiter from|all|*=SEP to|into|with=SEP2
    ?in F => tr <SEP> <SEP2> < <F>
!insert|prepend|add|put header QT to|of|at|in=F => { printf '%s\n' <QT>; cat <F>; } > @inplace
!delete|strip bom ?from|in=F => sed -i '1s/^\xEF\xBB\xBF//' <F> =mac=>
!insert|add|put QT ?line at|as|in|before|*=NTH line of|in=F => sed -i «<NTH>i\<QTnew>» <F> =mac=>
!insert|add QT first line F => { printf '%s\n' <QT>; cat <F>; } > @inplace
!insert|prepend|add ?line|text QT top|start|beginning|starting to|of|at|in=F => { printf '%s\n'
    <QT>; cat <F>; } > @inplace
!clean|clear ?out ?contents folder|+folder=DIR => find <DIR> -mindepth 1 -delete
!empty|clear|truncate ?file ?contents FILE ?empty|zero ?size ?original => : > <FILE>
!replace|convert|change ?all|every tab|tabs with|to|for=N space|spaces F => sed -i "s/$(printf
    '\t')/$(printf '%<N>s')/g" <F> =mac=> sed -i '' "s/$(printf '\t')/$(printf '%<N>s')/g" <F>
!fix|delete windows|dos|crlf|carriage ?line|return ?return ?ending|endings|file F ;
    !convert|change|replace ?windows|dos|crlf|carriage ?line|return ?ending|endings ?file
    to|into|with=UNIX ?line ?ending|endings ?style F => sed -i 's/\r$//' <F> =mac=> sed -i ''
    "s/$(printf '\r')\$//" <F>
!convert|change|replace ?unix|linux|lf ?line ?ending|endings ?file to|into|with=DOS ?line
    ?ending|endings ?style F => sed -i 's/\r*$/\r/' <F> =mac=>
!wrap|fold ?line ?text ?file F at|to=N ?character|column => fold -s -w <N> <F>
email|emails ?address ?all ?extract|pull|find ?out in|from|of=FILE => grep -Eo
    '[[:alnum:]._%+-]+@[[:alnum:]-]+(\.[[:alnum:]-]+)+' <FILE>
ip|ips ?address ?all ?extract|pull|find ?out in|from=FILE ; ip|ips address ?all extract|pull out
    of=FILE => grep -Eo '([0-9]{1,3}\.){3}[0-9]{1,3}' <FILE>
counts|occurrence|times unique|distinct|different|each ip|ips ?address ?with ?and ?counts
    in|from|of=FILE => grep -Eo '([0-9]{1,3}\.){3}[0-9]{1,3}' <FILE> | sort | uniq -c | sort -rn
count ip|ips ?address ?all in|from|of=FILE ; !extract|get|show ip|ips ?address ?all in|from|of=FILE
    and count ?them ?each => grep -Eo
    '([0-9]{1,3}\.){3}[0-9]{1,3}' <FILE> | sort | uniq -c | sort -rn
unique|distinct|different count ip|ips ?address in|from|of=FILE => grep -Eo
    '([0-9]{1,3}\.){3}[0-9]{1,3}' <FILE> | sort -u | wc -l
unique|distinct|different ip|ips ?all ?extract ?address in|from|of=FILE => grep -Eo
    '([0-9]{1,3}\.){3}[0-9]{1,3}' <FILE> | sort -u
url|urls ?all ?extract|pull|find ?out in|from|of=FILE => grep -Eo 'https?://[^][:space:]"<>()]+'
    <FILE>
common|frequent|top ip ?top N ?address ?most ?common|frequent in|from|of=FILE => grep -Eo
    '([0-9]{1,3}\.){3}[0-9]{1,3}' <FILE> | sort | uniq -c | sort -rn | head -n <N>
diff|difference|differences|compare|comparison except|lazy ?whitespace|space|spaces|case
    file|between|of|compare|*=F and|with|to|from|against|*=G => diff
    -[w<except=except>][i<except=lazy>] <F> <G>
bytes ?by ?bytes compare|comparison of|compare|*=F and|with|to|*=G => cmp -l <F> <G>
sidebyside ?2 ?file ?diff|difference|differences|compare|comparison ?between F and|with|*=G => diff
    -y <F> <G>
diff|difference|differences|compare|comparison|differ|different ?folder|file ?between
    ?2 of|between|file|compare|*=P and|with|to|from|against|*=P2 => diff[ -r<Pdir>] <P> <P2>
damaged|corrupt|corrupted|intact|valid|ok ?archive ?test ZIP ; !test|check|verify ?integrity
    ?archive of|archive|*=ZIP => unzip -t <ZIP>
!test|check|verify ?integrity ?archive of|archive|*=TAR => tar -tf <TAR> > /dev/null && echo ok
count link hard ?file F => stat -c %h <F> =mac=> stat -f %l <F>
inode count ?file F => stat -c %i <F> =mac=> stat -f %i <F>
!copy permission from|of=F to=G ?recursively => chmod[ -R<?recursively>] --reference=<F> <G> =mac=>
process|what|who|program opened|open|usage|accessed FILE ; process|program opened|open|usage ?file
    file=F => lsof <FILE><F>
longest word F => tr -cs '[:alnum:]' '[\n*]' < <F> | awk 'length > longest { longest = length; word
    = $0 } END { print word }'
line F not|except|missing|absent in|from=G => grep -vxFf <G> <F>
symlinks ?all pointing to=FILE => find . -type l -lname «*<FILE>»
point|points ?link ?to ?where P ; pointing where ?link ?to P => readlink <P>
target link F => readlink <F>
link hard F => find . -samefile <F>
link hard F to=G ; link hard ?make|create to|of|*=F named|called=G => ln <F> <G>
link hard !make|create ?to F named=X => ln <F> <X>
link G ?pointing to=F => ln -s <F> <G>
link !make|create ?pointing to=P in=PLACE => ln -s <P> <PLACE>/
link !make|create named=X ?pointing to=DEST => ln -s <DEST> <X>
link !make|create ?pointing to=F named=G => ln -s <F> <G>
!rename|replace|change space|spaces tounderscore ?in ?all
    name|filename|names|filenames ?in ?here ; !rename ?all file space|spaces tounderscore
    ?in|under|inside=PLACE ; !replace space|spaces tounderscore ?in ?all
    file|filename|name ?name|names|file ?in|under|inside=PLACE => find [<PLACE>][.<!PLACE>] -depth
    -type f -name '* *' ! -path '*/.git/*' -exec sh -c 'for file; do name=$(printf %s "${file##*/}"
    | tr " " _); mv -n "$file" "${file%/*}/$name"; done' sh {} +
!lowercase ?all file|name|filename ?name ; !make all file|name ?name lowercase ; !rename ?all file
    ?name lowercase ?to ?in|under|of|inside=PLACE => find [<PLACE>][.<!PLACE>] -depth -type f -name
    '*[[:upper:]]*' ! -path '*/.git/*' -exec sh -c 'for file; do name=$(printf %s "${file##*/}" | tr
    "[:upper:]" "[:lower:]"); mv -n "$file" "${file%/*}/$name"; done' sh {} +
!join|paste|merge|combine F and|with=G column by column ; !join|paste|merge|combine F and|with=G
    line by line ; !join|paste|merge|show|combine sidebyside F
    and|with=G ; !paste ?together ?column F and|with=G =>
    paste <F> <G>
old how F => stat -c %y <F> =mac=> stat -f %Sm <F>
sorted numerically ?reverse|descending ?line ?file ?number F => sort -n[ -r<?reverse>] <F>
sorted unique ?alphabetically ?lazy ?reverse|descending ?line ?file F ; sorted delete duplicated
    ?alphabetically ?lazy ?reverse|descending ?line ?file F => sort -[f<?lazy>][r<?reverse>]u <F>
sorted by column L ?line ?file ?numerically ?reverse|descending F ; !sorted column L ?line ?file
    ?numerically ?reverse|descending F => sort[<C>][ -n<?numerically>][
    -r<?reverse>] -k <L>,<L> <F>
column L ?value ?values of|in|from|*=F sorted ?alphabetically => [cut<CUT> -f <L> <F>][awk '{ print
    $<L> }' < <F><!CUT>] | sort
counts unique|distinct|duplicated line F => sort <F> | uniq -c
unique|distinct line F => sort -u <F>
count unique|distinct line F => sort -u <F> | wc -l
!count unique|distinct|different ?value column L F => [cut<CUT> -f <L> <F>][awk '{ print $<L> }' <
    <F><!CUT>] | sort -u | wc -l
unique|distinct ?value count ?column L F => [cut<CUT> -f <L> <F>][awk '{ print $<L> }' < <F><!CUT>]
    | sort | uniq -c | sort -rn
unique|distinct ?value ?with count|counts ?column L F ?most common|frequent ?first => [cut<CUT> -f
    <L> <F>][awk '{ print $<L> }' < <F><!CUT>] | sort | uniq -c | sort -rn
column L ?sorted unique F ?sorted ; value unique|distinct ?column L F ; unique|distinct column L
    ?contents F => [cut<CUT> -f <L> <F>][awk '{ print $<L> }' < <F><!CUT>] | sort -u
line|word occur|occurring|appear|appearing ?exactly|only once F ?one ?word ?per ?line => sort <F> |
    uniq -u
duplicated|repeated line F ; line occur|occurring|appear|appearing > once F => sort <F> | uniq -d
duplicated line !delete F ?except ?changing|modified|keeping ?sorted|order|original => awk
    '!seen[$0]++' < <F> > @inplace
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
!replace|convert|change ?all TABS with|to|into|by=SPACES F => expand <F> > @inplace
!replace|convert|change ?all SPACES with|to|into|by=TABS F => unexpand -a <F> > @inplace
!expand tab|tabs in|of=F => expand <F>
line every others in|of=F => awk 'NR % 2 == 1' < <F>
secondline in|of=F => awk 'NR % 2 == 0' < <F>
word NTH ?of every line in|of=F => awk '{ print $<NTH> }' < <F>
line non-ascii|nonascii ?character in|of|with=F ; character non-ascii|nonascii ?line in|of=F => grep
    -nP '[^\x00-\x7F]' <F> =mac=>
row|rows|record|records|line column L equal|equals|exactly ?to ?find ?value
    to|equal|equals|exactly|*=QT of|in|from|*=F ; row|rows|record|records|line column L
    equal|equals|exactly ?to to|equal|equals|exactly=X of|in|from|*=F => awk[<S>] -v value=<QT><X>
    '$<L> == value' < <F>
row|rows|record|records|line column L >|greater >=N ?find ?value of|in|from|*=F => awk[<S>] '$<L> +
    0 > <N>' < <F>
!put|arrange line F alphabetically => sort <F>
count unique|distinct|different ?value column L ?in of|in|from=F => [cut<CUT> -f <L> <F>][awk '{
    print $<L> }' < <F><!CUT>] | sort -u | wc -l
line order random F ; !shuffle ?line ?file F => shuf <F> =mac=> sort -R <F>
reverse each|every line F => rev <F>
reverse ?line ?order ?contents F => tac <F> =mac=> tail -r <F>
numbers|number ?line ?contents ^|*|of|in=O => cat -n <O>
numbers|number line ?contents F ; !grant line number|numbers to=F => cat -n <F>
column L ?separated ?comma ?csv ?each|every ?line F => awk[<S>] '{ print $<L> }' < <F>
column first and=NTH F => awk[<S>][<OFS>] '{ print $1, $<NTH> }' < <F>
column N through|to|-|*=M F => [cut<CUT> -f <N>-<M> <F>][awk '{ for (i = <N>; i <= <M>; i++)
    printf "%s%s", $i, (i < <M> ? OFS : ORS) }' < <F><!CUT>]
column NTH and=NTH2 ?tab ?separated ?file F => awk[<S>][<OFS>] '{ print $<NTH>, $<NTH2> }' < <F>
column N and=M F => awk[<S>][<OFS>] '{ print $<N>, $<M> }' < <F>
column last ?of ?all line F => awk[<S>] '{ print $NF }' < <F>
column last F => awk[<S>] '{ print $NF }' < <F>
sum|total|add column L ?up ?value ?values ?number ?numbers ?add ?sum ?except ?header|headers F =>
    awk[<S>] '{ sum += $<L> } END { printf "%.15g\n", sum }' < <F>
average|mean column L ?value ?values ?number ?numbers ?except ?header|headers|first ?line|row F =>
    awk[<S>] '$<L> == $<L> + 0 { sum += $<L>; count++ } END { if (count) print sum / count }' < <F>
maximum|max|biggest column L ?value F => awk[<S>] '$<L> == $<L> + 0 { print $<L> }' < <F> | sort -n
    | tail -n 1
minimum|min|smallest column L ?value F => awk[<S>] '$<L> == $<L> + 0 { print $<L> }' < <F> | sort -n
    | head -n 1
> line N character F => awk 'length > <N>' < <F>
count word unique|distinct|different F => tr -cs '[:alnum:]' '[\n*]' < <F> | sed '/^$/d' | sort -u |
    wc -l
common|frequent word ?most ?newest ?top N F ; top word N F => tr -cs '[:alnum:]' '[\n*]' < <F> | sed
    '/^$/d' | sort | uniq -c | sort -rn | head -n <N>
word occurrence every|each F ?most ?common|frequent ?first ; words common|frequent ?most ?newest F ;
    word frequency|frequencies ?count ?each F ; count each word ?occurrence ?times
    ?occur|occurs|appear|appears F => tr -cs '[:alnum:]' '[\n*]' < <F> | sed '/^$/d' | sort | uniq
    -c | sort -rn
word common|frequent ?most ?newest F => tr -cs '[:alnum:]' '[\n*]' < <F> | sed '/^$/d' | sort | uniq
    -c | sort -rn | head -n 1
longest|shortest line N F => awk '{ print length "\t" $0 }' <F> | sort -n[r<longest=longest>] | head
    -n <N> | cut -f 2-
common|frequent|repeated line ?most ?newest ?top N F => sort <F> | uniq -c | sort -rn | head -n <N>
lines common|frequent ?most count F ; lines common|frequent ?most F => sort <F> | uniq -c | sort -rn
common|frequent line most|newest F => sort <F> | uniq -c | sort -rn | head -n 1
uppercase text|word QT => printf '%s\n' <QT> | tr '[:lower:]' '[:upper:]'
lowercase text|word QT => printf '%s\n' <QT> | tr '[:upper:]' '[:lower:]'
uppercase ?convert|turn ?change ?make|create ?text|all|everything ?contents ?letter ?version ?show
    ?every ?line|word F => tr '[:lower:]' '[:upper:]' < <F>
lowercase ?convert|turn ?change ?make|create ?text|all|everything ?contents ?letter ?version ?show
    ?every ?line|word F => tr '[:upper:]' '[:lower:]' < <F>
whitespace|space trailing !delete|strip|trim F => sed -i 's/[[:space:]]*$//' <F> =mac=> sed -i ''
    's/[[:space:]]*$//' <F>
tail|follow|watch last|tail ?log F => tail <F>
tail F ; look at end of=F => tail <F>
head F => head <F>
end grow|growing ?show F => tail -f <F>
follow|watch|tail|monitor ?follow|live|grow ?log ?live ?file ?end F ?modified|changes ; keep ?show
    ?showing last line F ; keep eye on=F => tail -f <F>
line common|shared ?both ?between F and|with|*=G ; line both F and ?in|and=G => grep -Fxf <F> <G>
same|equal|identical|differ F and|to|from|*=G ?contents ?file => cmp <F> <G> && echo identical
fetch|get|download|call|curl|request|show U and pretty|format|prettify ?print|show ?json => curl
    -fsSL <U> | python3 -m json.tool
pretty|pretty-print|format|indent|prettify ?print|show ?json JSONFILE ?python ?using|with ;
    pretty|pretty-print|format|indent|prettify ?print|show json F ?python ?using|with => python3 -m
    json.tool <F><JSONFILE>
value|field|key ?key|field jq ?of|for QT from|in|of=F ; value|field|key ?key|field jq
    field|key|value|of=TEXT from|in|of=F => jq -r .<QT><TEXT> <F>
value|field|key ?key|field ?of|for QT from|in|of=JSONFILE ; value|field|key ?key|field
    field|key|value|of=TEXT from|in|of=JSONFILE => python3 -c 'import json, sys;
    print(json.load(open(sys.argv[1]))[sys.argv[2]])' <JSONFILE> <QT><TEXT>
keys|key ?all ?top-level ?of|in|from=JSONFILE => python3 -c 'import json, sys;
    print(*json.load(open(sys.argv[1])), sep="\n")' <JSONFILE>
valid|validate ?json JSONFILE ; valid|validate json F => python3 -m json.tool <F><JSONFILE> >
    /dev/null && echo valid
verify|check hash sha256 ?file => sha256sum -c SHA256SUMS
    =mac=> shasum -a 256 -c SHA256SUMS
!make|create password protected ?file zip|archive|file|of|from|*=P ; !zip P with|password ?a
    password ?protect => zip -er <Pbase>.zip <P>
!encrypt ?file O ?with ?password|passphrase|gpg => gpg -c <O>
!decrypt ?file O ?with ?password|passphrase|gpg => gpg -d <O>
verify|check file against|with=F => sha256sum -c <F> =mac=> shasum -a 256 -c <F>
verify|check hash ?md5 ?sha1 ?sha512 ?sha256 in|of|from|with|against=F => sha256sum -c <F> =mac=>
    shasum -a 256 -c <F>
md5 ?hash ?sum ?text QT => printf %s <QT> | md5sum =mac=> printf %s <QT> | md5
sha1|sha256|sha512 ?hash ?sum ?text|password QT => printf %s <QT> | <sha1>sum =mac=>
md5 ?hash ?sum ?file F => md5sum <F> =mac=> md5 <F>
sha512 ?hash ?sum ?file F => sha512sum <F> =mac=> shasum -a 512 <F>
sha1 ?hash ?sum ?file F => sha1sum <F> =mac=> shasum -a 1 <F>
sha256 ?hash ?sum ?file F ; hash ?file F => sha256sum <F> =mac=> shasum -a 256 <F>
base64 !decode ?text QT => printf %s <QT> | base64 -d =mac=> printf %s <QT> | base64 -D
base64 ?encode text=WORD => printf %s <WORD> | base64
base64 ?encode ?text QT => printf %s <QT> | base64
!decode ?base64 ?file F ?to|into|as=O => base64 -d < <F>[ > <O>] =mac=> base64 -D < <F>[ > <O>]
base64 decode F ?to|into|as=G => base64 -d < <F>[ > <G>] =mac=> base64 -D < <F>[ > <G>]
base64 ?encode ?encoded ?convert F ?to|into|as=G => base64 < <F>[ > <G>]
file type of=P => file <P>
type|kind F ?file => file <F>
permission octal|numeric|number ?form ?file F => stat -c %a <F> =mac=> stat -f %Lp <F>
permission ?and|with ?owner ?file in=LS => ls -l <LS>
permission ?and|with ?owner ?file F => ls -ld <F>
executable|readable|writable ?file FILE => test -<executable:> <FILE> && echo yes || echo no
add execute|executable permission F ; !chmod +x F => chmod +x <F>
owner|owned|owns|own group ?who F => stat -c %U:%G <F> =mac=> stat -f %Su:%Sg <F>
owner|owned|owns|own ?who ?user ?file F => stat -c %U <F> =mac=> stat -f %Su <F>
group ?file ?owner ?owns of|file|for=F => stat -c %G <F> =mac=> stat -f %Sg <F>
modified|modification|newest when|time|date ?when ?time ?date ?last F => stat -c %y <F> =mac=> stat
    -f %Sm <F>
how old ?file F => stat -c %y <F> =mac=> stat -f %Sm <F>
detail|metadata ?file F => stat <F>
split ?file F of|into|to|*=N line ?each ?piece ?chunk ?part ?into => split -l <N> <F>
!truncate|shrink|cut ?file F to=N m|mb|k|kb|g|gb => truncate -s
    <N>[M<m=m>][M<m=mb>][K<m=k>][K<m=kb>][G<m=g>][G<m=gb>] <F> =mac=>
username|user ?all ?name from|in|of=LOGINS ?sorted ?alphabetically => cut -d : -f 1 <LOGINS>[ |
    sort<?sorted>]
absolute|full path ?file F => realpath <F>
extension ?file unique|distinct|different|all ?usage ?in ?this ?project ; extension file usage in
    this project => find . -type f -name '?*.*' -printf '%f\0' |
    sed -z 's/.*\.//' | sort -zu | tr '\0' '\n' =mac=>
count file each|every|per folder => find . -type f -printf '%h\0' | sort -z | uniq -zc | tr '\0'
    '\n' =mac=>
count file ?of|by|per ?all|every|each extension|type in|under|inside=PLACE => find <PLACE> -type f
    -name '?*.*' -printf '%f\0' | sed -z 's/.*\.//' | tr '\n\0' '?\n' | sort | uniq -c | sort -rn
    =mac=>
extension|type file count ?by ?each|group|per ?type => find . -type f -name '?*.*' -printf '%f\0' |
    sed -z 's/.*\.//' | tr '\n\0' '?\n' | sort | uniq -c | sort -rn =mac=>
owner !change|set ?recursively of|for|*=P to|as|*=X => chown[ -R<?recursively>] <X> <P>
owner !change|set ?recursively F to|as|*=X ; !chown ?recursively F to|*=X ; owner !change to|owner=X
    of|for|*=F ?recursively => chown[ -R<?recursively>] <X> <F>
group !change|set ?recursively of|for|folder|*=P to|as|*=X => chgrp[ -R<?recursively>] <X> <P>
group !change|set ?recursively F to|as|*=X ; !chgrp ?recursively F X => chgrp[ -R<?recursively>] <X>
    <F>
!change F to=MODE => chmod <MODE> <F>
permission !change|set ?recursively F to|as|*=MODE ; permission !change|set ?recursively of|on|for=P
    to|as=MODE ; !chmod ?recursively F to|*=MODE ; !chmod ?recursively MODE F => chmod[
    -R<?recursively>] <MODE> <F><P>
link !make|create pointing to|at=F *|named=G ; link !make|create G pointing to|at=F => ln -s <F> <G>
link !make|create from|*=F to=G => ln -s <F> <G>
size folder|each disk|each ?usage ?folder ?each ?biggest => du -h -d 1 .
disk usage folder ?each ; disk eating|filling|hogging ?space => du -h -d 1 . | sort -h
tree ?folder ?structure ?view ?show of|*=PLACE N level => find <PLACE> -maxdepth <N> -print | sort
tree directories|folders|dirs|subdirectories ?only N level ?deep in|under|of|inside=PLACE => find
    <PLACE> -mindepth 1 -maxdepth <N> -type d | sort
folder hold|holds|have|containing most file in|under|inside=PLACE ; folder in|under|inside=PLACE
    hold|holds|containing|have ?most file ?most => find <PLACE> -type f -printf '%h\n' | sort | uniq
    -c | sort -rn | head -n 1 =mac=>
tree directories|folders|dirs|subdirectories ?only N level ?deep => find . -mindepth 1 -maxdepth <N>
    -type d | sort
tree|structure|hierarchy ?folder ?view N level ?deep => find . -maxdepth <N> -print | sort
tree|structure|hierarchy ?folder ?structure ?view of|*=PLACE => find <PLACE> -print | sort
tree ?folder ?structure ?view => find . -print | sort =mac=> find . -print | sort
header|headers ?row ?line F => head -n 1 <F>
count column ?csv F => awk[<S>] 'NR == 1 { print NF }' < <F>
count ?every SIGN F => tr -cd <SIGN> < <F> | wc -c
tally|count|frequency ?every|each ?value|values|distinct ?of column L F => [cut<CUT> -f <L> <F>][awk
    '{ print $<L> }' < <F><!CUT>] | sort | uniq -c | sort -rn
length longest line F => awk 'length > longest { longest = length } END { print longest }' < <F>
sum|total|add ?sum ?up ?all number|numbers|value|values F => grep -Eoh -e '-?[0-9]+(\.[0-9]+)?' <F>
    | awk '{ sum += $1 } END { printf "%.15g\n", sum }'
average|mean ?of number|numbers|value|values F => grep -Eoh -e '-?[0-9]+(\.[0-9]+)?' <F> | awk '{
    sum += $1; count++ } END { if (count) print sum / count }'
biggest|maximum|max|highest number|numbers|value F => grep -Eoh -e '-?[0-9]+(\.[0-9]+)?' <F> | sort
    -n | tail -n 1
smallest|minimum|min|lowest number|numbers|value F => grep -Eoh -e '-?[0-9]+(\.[0-9]+)?' <F> | sort
    -n | head -n 1
!open ?file FILE => less <FILE>
show F paged ; page through F ; !open F less|pager => less <F>
!exchange|swap ?name|names|contents ?file of|file|*=F and|with=G => mv <F> <G>.tmp && mv <G> <F> &&
    mv <G>.tmp <G>
!join|merge|combine ?all line ?one|single ?line|row ?separated F comma|commas => paste -sd , <F>
!squeeze|collapse|reduce|replace ?multiple|repeated|consecutive space|spaces ?single|one F => tr -s
    ' ' < <F>
!turn|replace|convert|change ?all newline|newlines space|spaces F => tr '\n' ' ' < <F>
!turn|replace|convert|change ?all|each|every space|spaces tonewline F => tr ' ' '\n' < <F>
!turn|replace|convert|change ?all|each|every comma|commas tonewline F => tr , '\n' < <F>
!delete ?all ?double quote|quotes F => sed -i 's/"//g' <F> =mac=> sed -i '' 's/"//g' <F>
!delete ?all|every SIGN F => sed -i 's/<SIGN>//g' <F> =mac=> sed -i '' 's/<SIGN>//g' <F>
!prefix|prepend|start ?every|each line F with=QT ; !prefix|prepend|add QT
    ?beginning|start|starting|front every|each line F => sed -i «s/^/<QTnew>/» <F> =mac=> sed -i ''
    «s/^/<QTnew>/» <F>
!append|add QT ?end every|each line F => sed -i «s/$/<QTnew>/» <F> =mac=> sed -i '' «s/$/<QTnew>/»
    <F>
!comment ?out line L F ?hash => sed -i '<L>s/^/#/' <F> =mac=> sed -i '' '<L>s/^/#/' <F>
line L !replace ?only replace=T with|by=T2 F => sed -i «<L>s/<Tsed>/<T2new>/g» <F> =mac=> sed -i ''
    «<L>s/<Tsed>/<T2new>/g» <F>
!replace
    ?only|just first occurrence of|occurrence=T with|by=T2 every|each line F => sed -i
    «s/<Tsed>/<T2new>/» <F> =mac=> sed -i '' «s/<Tsed>/<T2new>/» <F>
!replace ?only|just first occurrence of|occurrence=T with|by=T2 F => sed -i «0,/<Tsed>/s//<T2new>/»
    <F> =mac=>
!replace ?all|every replace|all|every=T with|by=T2 F keep|with|make|create|and ?keep|make|create
    backup ?copy => sed -i.bak «s/<Tsed>/<T2new>/g» <F>
!delete|strip ?all html tag|tags F => sed 's/<[^>]*>//g' <F>
!make|create ?empty N megabyte|mb|m ?empty file ?zero ?zeros ?with|of named|file|*=O => dd
    if=/dev/zero of=<O> bs=1M count=<N> =mac=> dd if=/dev/zero of=<O> bs=1m count=<N>
!write write=T to|in=O => printf '%s\n' <T> > <O>
!append|add ?line text|line|word|saying=WORD ?end ?last ?line to|of|at=F => printf '%s\n' <WORD> >>
    <F>
!write|put|save|add|echo QT to|in=O => printf '%s\n' <QT> > <O>
!securely|shred ?delete ?securely ?file F ; !delete securely ?file F => shred -u <F> =mac=> rm -P
    <F>
!delete force ?file F => rm -f <F>
!delete ?file F ask|asking|confirm|confirming|interactively ?before ?first => rm -i <F>
!sync|synchronize|mirror|rsync ?folder P to|with=DEST ?and delete|deleting
    ?extra|missing|gone|file ?file ?deleted ?what|there ?there ?rsync => rsync -a --delete <Pbare>/
    <DEST>/
!sync|synchronize|mirror|rsync ?folder P to|with=REMOTE ?and delete|deleting
    ?extra|missing|gone|file ?file ?deleted ?what|there ?there ?rsync => rsync -a --delete <Pbare>/
    <REMOTE>
!sync|synchronize|mirror|rsync ?folder P to=DEST dryrun ?done|happen|copied|transferred|change ;
    !sync|synchronize|mirror|rsync ?folder P to=REMOTE dryrun ?done|happen|copied|transferred|change
    => rsync -avn <Pbare>/ <DEST><REMOTE>/
!sync|synchronize|rsync ?folder P to=DEST ?with ?rsync ; !sync|synchronize|rsync
    ?folder P to=REMOTE ?with ?rsync => rsync -a <Pbare>/ <DEST><REMOTE>/
number|numbers|seq|sequence ?from|number|numbers=N to|through|until=M ?one ?per ?line => seq <N> <M>
!split ?file F to|of|in|*=N megabyte|m|mb ?to ?of ?each|every|piece|chunk|part
    ?piece|chunk|part|size => split -b <N>m <F>
hex|hexdump|hexadecimal ?dump ?of ?first N bytes F ; first N bytes F hex|hexadecimal => xxd -l <N>
    <F>
hex|hexdump|hexadecimal ?dump ?view F => xxd <F>
octal dump F => od <F>
encoding|charset ?character|file F => file -bi <F> =mac=> file -bI <F>
mime ?type F => file -b --mime-type <F>
crc|cksum|crc32 ?hash F => cksum <F>
blake2|blake2b|b2sum ?hash F => b2sum <F> =mac=>
strings printable|readable F ; text strings F ; strings ?all F => strings <F>
!save md5|sha1|sha256|sha512 ?sum|sums ?hash of=F to|in=O => <md5>sum <F> > <O> =mac=>
!convert|recode ENC ?file F to=ENC2 => iconv -f <ENC> -t <ENC2> <F>
!convert|recode F from=ENC to=ENC2 => iconv -f <ENC> -t <ENC2> <F>
!convert|recode ?file from=ENC to=ENC2 O *|to=O2 => iconv -f <ENC> -t <ENC2> <O> > <O2>
acl|acls ?entry ?permission F => getfacl <F> =mac=> ls -le <F>
sticky ?bit !set|change|add|make on|to|for|*=P => chmod +t <P>
setgid ?bit !set|change|add|make ?folder on|to|for|*=P => chmod g+s <P>
inode ?number ?file F => ls -i <F>
!change|set date|time|modified|modification|timestamp|mtime ?date|time of|on|for=F to=DATE => touch
    -d <DATE> <F> =mac=>
!update|touch|change|set timestamp|modified|time|mtime ?modification ?time ?to ?now on|of|*=F =>
    touch <F>
line F in=G => grep -xFf <G> <F>
file in|inside=PLACE not|except|missing in|inside|from=PLACE2 => diff -rq <PLACE> <PLACE2> | grep
    «^Only in <PLACE>»
in=F not|except in=G => grep -vxFf <G> <F>
!add|append ?file F to=PLAINTAR ?existing => tar -rf <PLAINTAR> <F>
FILE @grep containing|mentioning=T => grep -n@letters <T> <FILE>
# disk
du ?usage of|for|*=W N level ?deep => du -h -d <N> <W>
folder eating|filling|hogging ?most|up ?all ?my ?disk space|disk ?up => du -h -d 1 . | sort -hr
size ?sorted by-size|descending ?descending *|of=PLACE => du -h -d 1 <PLACE> | sort -hr
room|space|disk|df @amount in gigabytes|gigabyte|gb|gig|gigs for|on|of|in=W => df -BG <W> =mac=> df
    -g <W>
filesystem usage|space on|of|for=W => df -h <W>
room|space|disk|df ?usage ?free ?space ?left ?percentage full|getting on|in|of|is|*=W ; full
    ?getting *|^|is=W => df -h <W>
size root partition|filesystem|disk ?sizes => df -h /
full root ?partition|disk|filesystem ?as|to ?percentage|percent ?how => df -h /
filesystem ?type root ?partition|disk ; filesystem type ?is root ?partition|disk => df -T / =mac=>
    mount
filesystem mounted ?as|to FSTYPE => findmnt -t <FSTYPE> =mac=> mount -t <FSTYPE>
size ?all ?mounted filesystem ?sizes => df -h
partition|disk ?all on|of|in=DEV => lsblk <DEV> =mac=> diskutil list <DEV>
partition|disk|drive ^|*|is=W on => df -h <W>
disk i/o ?usage|stat|statistic ?watch|monitor => iostat -x =mac=> iostat
folder eating|usage|show ?most space|room ?most ?up ?here ; folder show space most ?space ?here =>
    du -h -d 1 . | sort -hr
room|space|usage|disk|df ?free ?usage ?space ?left ?percentage on|of root ?partition|filesystem|disk
    ?sizes => df -h /
room|space|disk @amount on|in|of|for root ?filesystem|partition => df -h /
filesystem|disk|partition full most|almost|nearly => df -h --output=pcent,target | sort -rn =mac=>
    df -h
uuid of|*=DEV => lsblk -no UUID <DEV> =mac=> diskutil info <DEV>
>|over PERCENT filesystem|disk|partition ?full|usage => df -h | awk 'NR == 1 || $5 + 0 > <PERCENT>'
>|over N percent|% filesystem|disk|partition ?full|usage => df -h | awk 'NR == 1 || $5 + 0 > <N>'
block device filesystem type ; filesystem type and uuid ?all partition|disk|drive ; uuid ?all ?block
    partition|disk|filesystem|drive|device ; blkid ; filesystem type partition|disk each|every =>
    lsblk -f =mac=> diskutil list
partition table of|on|*=DEV => sudo fdisk -l <DEV> =mac=> diskutil list <DEV>
mounted ?and ?find|where DEV => findmnt <DEV> =mac=> mount | grep -F <DEV>
!mount thing|all|every ?listed ?in ?fstab => sudo mount -a
!mount DEV on|at|to|in=W => sudo mount <DEV> <W> =mac=>
!mount ?image ?iso ISO on|at|to|in=W ?loop ?device => sudo mount -o loop <ISO> <W> =mac=>
!remount W ?writable|rw|read-write ?as => sudo mount -o remount,rw <W> =mac=>
!format DEV as|with|to|*=FS ?with ?label label=X => sudo mkfs.<FS> -L <X> <DEV> =mac=>
!format DEV as|with|to|*=FS => sudo mkfs.<FS> <DEV> =mac=>
!show|fsck|repair ?filesystem|disk|partition ?unmounted on|of|*=DEV ?for errors => sudo fsck <DEV>
who|what|process ?file keeping|usage|blocking|holding ?file ?on|in W ?busy ?unmount => fuser -vm <W>
    =mac=> lsof <W>
health|smart ?status ?health ?disk of|*=DEV => sudo smartctl -H <DEV>
io disk ?stat|statistic|usage|activity ?live ?monitor|watch => iostat -x[ 2<?monitor>] =mac=>
    iostat[ 2<?monitor>]
!flush filesystem|disk|write buffers|buffer|cache ?disk ; sync => sync
tree mounted ?filesystem => findmnt =mac=> mount
all mounted filesystem => findmnt =mac=> mount
nfs mounted|mount => mount -t nfs,nfs4 =mac=> mount -t nfs
swap !turn|switch|disable off|all ?all => sudo swapoff -a =mac=>
swap !turn|switch|enable on|all ?all => sudo swapon -a =mac=>
drive|disk ?size model and ?serial ?number => lsblk -d -o NAME,SIZE,MODEL,SERIAL =mac=>
drive|disk size|model ?hard ?each ?sizes ?model => lsblk -d -o NAME,SIZE,MODEL =mac=> diskutil list
space|room eating|usage|what|show ?most ?space folder ?sorted ?biggest|descending ?up
    in|under|of|*=PLACE ; space|room eating|usage ?most folder ?sorted ?descending here => du -h -d
    1 [<PLACE>][.<!PLACE>] | sort -hr
space|room eating|usage|what|show ?most ?space ?sorted ?biggest|descending ?up in|under|of|*=PLACE ;
    space|room eating|usage ?most ?sorted ?descending here => du -ah -d 1 [<PLACE>][.<!PLACE>] |
    sort -hr =mac=> du -h -d 1 [<PLACE>][.<!PLACE>] | sort -hr
room|space|disk|df|percentage @amount on|in|of|for|at|folder=W ?human ?readable => df -h <W>
filesystem|disk|device ?device ?partition ?folder ?mounted on|for|of|in|is|*=W ?on => df <W>
filesystem type ?of ?usage on|of|in|for|*|^=W ?on => df -T <W> =mac=> mount
room|space|disk|df @amount ; drive full|space|free|usage @amount => df -h
mount ?point ?all except=FSTYPE => findmnt -t no<FSTYPE> =mac=>
mounted|filesystem|size|df|space ?filesystem ?mounted ?disk ?usage ?size ?all except=FSTYPE => df -h
    -x <FSTYPE> =mac=>
filesystem ?type ?usage ?mounted ?each ?partition => df -hT =mac=> [mount<?type>][df -h<!type>]
inode @amount ?count ?per|each|every ?filesystem ?on|of|in|for=W => df -i[ <W>]
mounted on|at|in|under=W => findmnt <W> =mac=> mount | grep -F <W>
mounted readonly ?filesystem|partition|disk => findmnt -O ro =mac=>
mounted filesystem sizes => df -h
mounted ?filesystem ?disk ?drive ?device ?volume ?partition ?and ?sizes ; mount ?point => mount
unmount|umount|eject *|from|at=W ?drive ?disk => sudo umount <W> =mac=> sudo diskutil unmount <W>
disk|device ?block except loop ?device => lsblk -e 7 =mac=>
partition|disk|drive ?disk ?hard ?table ?partition ?physical ?attached ?connected ; block device
    ?and ?sizes => lsblk =mac=> diskutil list
usb ?device ?port ?connected ?attached ?plugged ?in => lsusb =mac=> system_profiler SPUSBDataType
pci ?device ?hardware ?list => lspci =mac=>
graphics|video|gpu ?card ?info ?chip ?controller ?adapter => lspci | grep -iE 'vga|3d|display'
    =mac=> system_profiler SPDisplaysDataType
module kernel|loaded ?loaded => lsmod =mac=> kextstat
# processes: ?running
!send ?signal SIG ?signal to|process|pid=N => kill -<SIG> <N>
!send ?signal SIG ?signal to ?all K process => pkill -<SIG> -x <K>
!reload K by|with|hup|sighup hup|sighup ; !send hup|sighup to=K => pkill -HUP -x <K>
count @proc|instance named|+process|+instance=K => pgrep -c <K> =mac=> pgrep <K> | wc -l
top ?show ; monitor|watch|show process|system live|interactively ; htop => top
top !start|open|run|show ?sorted by|on|sorted memory => top -o %MEM =mac=> top -o mem
!run|start|launch SCRIPT in background ?and ?keep ?survive ?logout|nohup ?after ; !run|start|launch
    SCRIPT in background except running ?after ?log|logout ?out => nohup <SCRIPT> > /dev/null 2>&1 &
job|jobs background ?shell ?this ; jobs => jobs
!change|set|lower|raise priority|niceness of|process|pid=N to=N2 ; !renice ?process|pid
    process|pid|*=N to=N2 => renice -n <N2> -p <N>
!lower priority of|process|pid=N ?process|pid => renice -n 10 -p <N>
newest pid ?process ?only *|process|of|+process=K => pgrep -n <K>
@pid here => pwdx <N> =mac=>
process|pid N ?process ?pid ?id ?number ?detail ?info ?about => ps -fp <N>
?who parent process|pid=N ?pid ?process => ps -o ppid= -p <N>
@pid long|since|started ?up ?when ?start ?ago => ps -o etime= -p <N>
@pid memory|cpu ?usage ?much => ps -o pid,[rss,%mem<memory=memory>][%cpu<memory=cpu>],comm -p <N>
@pid full command ?line => ps -ww -o args= -p <N>
@pid command|name ?line ?started ?with => ps -o args= -p <N>
@pid user|owner|owned|started|run ?who ?run|started|owned => ps -o user= -p <N>
@pid environment ?variable => tr '\0' '\n' < /proc/<N>/environ =mac=> ps eww -p <N>
count thread process|pid process|pid|*=N ?process ?pid => ps -o nlwp= -p <N> =mac=>
@pid thread => ps -T -p <N> =mac=> ps -M -p <N>
@pid file open|accessed ?accessed => lsof -p <N>
process ?N memory|cpu ?usage|eating ?most|top|biggest ?sorted ?by owned|user ?by|to
    owned|by|to|user=X ?sorted => ps -u <X> -o pid,user,%cpu,%mem,args
    --sort=-%[mem<memory=memory>][cpu<memory=cpu>][ | head -n <N1>] =mac=>
process|program >|over|usage PERCENT cpu|memory ?usage ?of => ps -eo pid,user,%cpu,%mem,args | awk
    'NR == 1 || $[3<cpu=cpu>][4<cpu=memory>] > <PERCENT>'
nice|niceness|priority ?value process ?all|every|each => ps -eo pid,ni,args
count process per|each|every|all|by user => ps -eo user= | sort | uniq -c | sort -rn
process uninterruptible|d ?sleep|state => ps -eo state,pid,args | awk '$1 ~ /^D/'
?count process root ?run|owned|started ?user => ps -u root[ -o pid= | wc -l<?count>]
process my ?own ?owned => ps -u "$(id -un)"
count process => ps -e -o pid= | wc -l
memory|cpu processes|procs|programs|apps|applications|hogs|consumers ?top|most|biggest|heavy
    ?hungry|intensive ?usage|eating ?sorted ?first ?descending ?top ?N ?process ; memory|cpu N
    ?process ?top|most|biggest|hog ?usage ?sorted ; process memory|cpu sorted ?usage ?descending
    ?top => @ps[ | head -n <N1>] =mac=> @mps[ | head -n <N1>]
memory|cpu @proc|hog top|most|biggest ?usage|eating => @ps | head -n 2 =mac=> @mps | head -n 2
memory|cpu eating|most ?usage ?thing ?@proc ; @proc memory|cpu ?usage => @ps =mac=> @mps
process N least memory|cpu ?usage => ps aux --sort=%[mem<memory=memory>][cpu<memory=cpu>] | head -n
    <N1> =mac=>
process sorted starting|start|started ?time oldest => ps aux --sort=start_time =mac=>
process sorted starting|start|started ?time newest => ps aux --sort=-start_time =mac=>
process started ?by root|user ?sorted ?by memory|cpu => ps -u root -o pid,user,%cpu,%mem,args
    --sort=-%[mem<memory=memory>][cpu<memory=cpu>] =mac=>
process sorted start|started|starting ?time => ps aux --sort=start_time =mac=>
process ?user except my|mine ?own ?sorted ?by ?memory|cpu => ps -N -u "$(id -un)" -o
    pid,user,%cpu,%mem,args[ --sort=-%mem<memory=memory>][ --sort=-%cpu<memory=cpu>] =mac=>
process except|not ?one|those ?owned|started|run root => ps -N -u root =mac=>
memory|cpu usage of|for|by=K ; memory|cpu process|processes ?usage ?much of|for|by|*|+process=K =>
    ps -o pid,[rss,%mem<memory=memory>][%cpu<memory=cpu>],args -p "$(pgrep -d , <K>)"
memory|cpu usage ?how ?much +usage=K => ps -o
    pid,[rss,%mem<memory=memory>][%cpu<memory=cpu>],args -p "$(pgrep -d , <K>)"
process memory|cpu ascending|reverse ?sorted ?usage ?order ?smallest ?first ?lowest => ps aux
    --sort=%[mem<memory=memory>][cpu<memory=cpu>] =mac=>
process top N => ps aux --sort=-%cpu | head -n <N1> =mac=> ps aux -r | head -n <N1>
processes top => ps aux --sort=-%cpu | head -n 11 =mac=> ps aux -r | head -n 11
process newest ?N ?started ?recently => ps aux --sort=-start_time[ | head -n <N1>] =mac=>
process oldest ?N ; process started longest|first ?time ?ago => ps aux --sort=start_time[ | head -n
    <N1>] =mac=>
tree process|pid ?pid process|pid|of=N => pstree -p <N> =mac=>
tree|hierarchy process ?hierarchy ?structure ?all ?pid|pids ?running ; pstree => ps -ef --forest
    =mac=>
zombie|sleeping ?process => ps aux | awk '$8 ~ /^[Z<zombie=zombie>][S<zombie=sleeping>]/'
process containing|naming|search K ?name ?command => pgrep -fa <K> =mac=> pgrep -fl <K>
pid ?process|program ?named of|for|process|program|*=RUN ; !pgrep RUN => pgrep -x <RUN>
running @proc|instance *|+running|+process|+instance=K ; process *|^|+process=K => pgrep -lx <K>
running|up ^|+running|+up|*=RUN ?instance => pgrep -x <RUN>
process ; task|program running ; ps => ps aux
port !kill|stop|free ?@proc|what|whatever|thing ?usage|listening|blocking port|on|*=N ?up => fuser
    -k <N>/tcp =mac=> lsof -t -iTCP:<N> -sTCP:LISTEN | xargs kill
!kill ?all @proc user|owned|by ?owned ?user user|by=X => pkill -u <X>
!kill|stop|end ?force ?process ?pid process|pid|kill|*=N+ => kill[ -9<?force>] <N>
!stop|end|kill|close ?process ?pid N nicely|gracefully|gently|cleanly => kill -TERM <N>
!stop|end|close K nicely|gracefully|gently|cleanly => pkill -TERM -x <K>
!stop|end all process|instance *|+process|+instance=K ; !kill|quit ?force ?all ?@proc|instance|thing
    K+ ; !stop|end process ?force K+ ; !pkill ?force K+ => pkill[ -9<?force>] -x <K>
!pause|suspend|freeze ?process ?pid N ?except ?killing|kill|ending => kill -STOP <N>
!resume|continue|unpause ?stopped|paused|suspended ?process ?pid N => kill -CONT <N>
# network: ?network
!open port port|*=N => =mac=>
!bring|turn|switch|set|take down|up interface ?I ; !bring|turn|switch|set|take ?interface I
    ?interface down|up ; !bring|turn|switch|set|take down|up I => sudo ip link set <I> <down> =mac=>
    sudo ifconfig <I> <down>
iptables ?rule ?firewall => sudo iptables -L -n -v =mac=>
!allow|deny ?port port|allow|deny=N ?through|in ?ufw|firewall => sudo ufw allow <N> =mac=>
!capture|sniff packets|traffic on|from=I ?for port=N => sudo tcpdump -i <I> port <N>
!capture|sniff N packets|packet|traffic on|from=I port port=M ; !capture|sniff N
    packets|packet|traffic on|from=I => sudo tcpdump -i <I> -c <N>[ port <M>]
!capture|sniff packets|traffic on|from=I => sudo tcpdump -i <I>
!ssh|connect to|into|ssh|*=LOGIN ?ssh ; !ssh to|into=X => ssh <LOGIN><X>
!copy|grant ssh|public key ?public to=LOGIN => ssh-copy-id <LOGIN>
!ssh|connect to|*=H as=X ?on|port port=N => ssh -p <N> <X>@<H>
!ssh|connect to|*=H as=X ?ssh ; !ssh|connect to|*=H user=X => ssh <X>@<H>
!ssh|connect to|*=H on|port|+port=N ?port => ssh -p <N> <H>
!forward|tunnel ?local port port=N to=HP on|through|via|over=X ?by|over|with ?ssh => ssh -N -L
    <N>:<HP> <X>
!forward|tunnel ?local port port=N to|port=M ?port on|of=H through|via|over=X => ssh -N -L
    <N>:<H>:<M> <X>
!forward|tunnel ?local port port=N to=H port port=M through|via|over=X => ssh -N -L <N>:<H>:<M>
    <X>
!ssh|connect to|into|*=H as=ROOT => ssh root@<H>
!ssh|connect to|ssh|*=H ?ssh => ssh <H>
!ssh|connect to|into|ssh=X2 as=X => ssh <X>@<X2>
!flush|clear dns cache ?with|using ?systemd-resolved ; dns cache flush ?with|using ?systemd-resolved
    => sudo resolvectl flush-caches =mac=> sudo dscacheutil -flushcache; sudo killall -HUP
    mDNSResponder
!send|make ?post ?request JSON ?as ?json to=U ; !post JSON ?as ?json to=U => curl -X POST -H
    'Content-Type: application/json' -d <JSON> <U>
redirect|redirects ?follow ?all ?show ?final ?url ?and ?to ?go U ; final url ?of U => curl -sIL -o
    /dev/null -w '%{url_effective}\n' <U>
!post|send|upload ?file YAML ?as ?json to=U => curl -X POST -H 'Content-Type: application/json' -d
    @<YAML> <U>
header ?http ?only fetch|get|show U => curl -sI <U>
connection established to|on port to|port=N ; count connection established to|on port to|port=N =>
    ss -Htn state established '( sport = :<N> or dport = :<N> )'[ | wc -l<?count>] =mac=>
count connection ?open to|on port to|port=N => ss -Htn 'sport = :<N> or dport = :<N>' |
    wc -l =mac=> lsof -nPt -iTCP:<N> | wc -l
port open ?check on|of|at|for|*=X port|*=N => nc -zv <X> <N>
port|socket tcp|udp ?all ?open|listening ?and|with @proc ?name ?behind ?each|it => ss
    -lnp[t<tcp=tcp>][u<tcp=udp>] =mac=> @maclisten
port listening|usage ?on ?by +listening|by|+usage=K ?on => sudo ss -ltnp | grep -F <K> =mac=> lsof
    -nP -iTCP -sTCP:LISTEN | grep -F <K>
port open|reachable|closed|listening port|*=N on|of|at|for|*=H => nc -zv <H> <N>
connection ?open|running|established|tcp port|on|to=N => ss -tn 'sport = :<N> or dport = :<N>'
    =mac=> lsof -nP -iTCP:<N>
port ?usage|listening|running|open|busy|occupied|occupying|blocking|free|available|bound
    ?@proc|service|something|thing|pid|what|owns|who ?in ?tcp ?usage port|on|*|to=N ; listening
    ?@proc|service|thing on|*=N => ss -ltnp 'sport = :<N>' =mac=> lsof -nP -iTCP:<N> -sTCP:LISTEN
!find socket|fifo|pipe in|under|inside=PLACE => find <PLACE> -type
    [s<socket=socket>][p<socket=fifo>][p<socket=pipe>]
socket tcp|udp ?all ?open => ss -[t<tcp=tcp>][u<tcp=udp>]an =mac=> netstat -an -p <tcp>
port|listening tcp ?listening|open ?port ?socket ?@proc|thing ?only ?not|except=PROTO => ss -tln
    =mac=> @maclisten
port|listening udp ?listening|open ?port ?socket ?only ?not|except=PROTO => ss -uln =mac=> lsof -nP
    -iUDP
listening|port ?@proc|service ?port ?listening|open|usage|running ?on ?local ?tcp ?udp ; socket
    listening ?open => ss -tuln[p<?process>] =mac=> @maclisten
count connection per|by|each|every state ?tcp => ss -Htan | awk '{ print $1 }' | sort | uniq -c
    =mac=>
count connection established ?tcp => ss -Htn state established | wc -l =mac=> netstat -an -p tcp |
    grep -c ESTABLISHED
count connection ?running ?open ?tcp => ss -Htun | wc -l =mac=> netstat -an -p tcp |
    grep -c ESTABLISHED
connection tcp established ?running ?open => ss -tn state established =mac=> netstat -an -p tcp |
    grep ESTABLISHED
connection tcp ?running ?open => ss -tn =mac=> netstat -an -p tcp
connection udp ?running ?open => ss -un =mac=> netstat -an -p udp
connection established => ss -tun state established =mac=> netstat -an -p tcp | grep ESTABLISHED
connection ?internet ?running ?open => ss -tun =mac=> netstat -an -p tcp
socket ?open => ss -a =mac=> netstat -an
ip public|external|wan|internet ?address ; external|public address => curl -s https://ifconfig.me
port|socket listening ?only ipv6|ipv4 ; port ?only ipv6|ipv4 listening => ss
    -tuln[6<ipv6=ipv6>][4<ipv6=ipv4>] =mac=>
ipv6 ?address ?local ?ip => ip -6 -brief address =mac=> ifconfig | grep -w inet6
ipv4 ?address ?local|private|internal|lan ?ip => ip -4 -brief address =mac=> ifconfig | grep -w inet
ip|interface ?address ?interface ?local I => ip -brief address show dev <I> =mac=> ifconfig <I>
mac address ?interface I => cat /sys/class/net/<I>/address =mac=> ifconfig <I>
ip ?address ?local|private|internal|lan ?only ; interface and ip ?address ; local address => ip
    -brief address =mac=> ifconfig
interface up|running|active => ip -brief link show up =mac=> ifconfig -u
interface statistic|statistics|traffic ?per|each ; bytes received|sent|transmitted ?and
    ?transmitted|received|sent per|each interface => ip -s link =mac=> netstat -ib
interface ; ifconfig => ip -brief link =mac=> ifconfig -a
mac|hardware address => ip -brief link =mac=> ifconfig
route ?table|ip ; routing ?table => ip route =mac=> netstat -rn
route default ; gateway ?default ?address ?ip => ip route show default =mac=> route -n get default
wifi|wireless ?networks available|nearby|list|scan|around ; scan wifi => nmcli device wifi list
    =mac=>
arp ?table|cache|entry => ip neigh =mac=> arp -a
dns server|resolver|ns|config ?configured ?usage ; ns ?configured => cat /etc/resolv.conf
internet|connection current|up|down|connected|reachable => ping -c 4 1.1.1.1
ping once H ; ping N H ?send ?time|packet|with|count ?count|packet|ping => ping -c [<N>][1<!N>] <H>
ping|reachable|reach|up|online|alive|down H ?host|server => ping -c 4 <H>
traceroute|trace ?route|path|hops ?packets H ; route packets|network to=H ; hop H => traceroute <H>
reverse|back ?dns ?lookup ?ip ?name ?resolve ?to H => dig +short -x <H>
mx|txt|ns|cname|aaaa|soa ?lookup|query ?record ?dns H with|from|using|at|usage=H2 => dig +short
    @<H2> <H> <mx>
mx|txt|ns|cname|aaaa|soa ?lookup ?record|server ?mail|name|dns H => dig +short <H> <mx>
dns records ?all ?lookup H => dig <H>
dns ?lookup ?record ?look ?up ?entry ?server ?ip ?address H ; resolve|lookup ?ip|dns ?address ?host
    H ; ip ?address ?resolve ?host H ; address H => getent hosts <H> =mac=> dig +short <H>
whois ?info|lookup ?about H ; domain owner|owns|registration H => whois <H>
certificate ?ssl|tls|https ?expire|expiry|expiration|valid ?when ?date ?detail H => openssl s_client
    -connect <H>:443 -servername <H> < /dev/null 2> /dev/null | openssl x509 -noout -subject -dates
download ?file U except|inverted ?showing|verifying|checking|show ?certificate|certificates|ssl|tls
    => curl -fkLO <U>
resume|continue download ?file ?if|when ?interrupted U => curl -fL -C - -O <U>
download|fetch|save|curl|wget|show ?file|page|contents|response|output ?save U to|in=O => curl -fL
    -o <O> <U>
download|fetch|wget ?file|page|archive U ?save|put to|in|under=W => cd <W> && curl -fLO <U>
!download ?all url|urls|file|thing ?listed in|from|of=FILE => xargs -n 1 curl -fLO < <FILE>
!mirror ?all ?website|site|page U ?for ?offline ?reading|usage|viewing|browsing ;
    !download|save|copy all website|site U ?for ?offline ?reading|usage|viewing|browsing => wget
    --mirror --convert-links --page-requisites --adjust-extension --no-parent <U>
download|wget ?file|page|archive U => curl -fLO <U>
respond|responds|return|returns ?with http|status ?code ?status 200 U ; status|code ?http ?response
    ?code ?only ?return U => curl -s -o /dev/null -w '%{http_code}\n' <U>
response|load time ?page U ; fast|quickly ?how U ; long usage respond|load|answer|response ?how
    ?page U => curl -s -o /dev/null -w '%{time_total}\n' <U>
up|reachable|online|alive|working|down|responding ?site|website|web|http ?status U ; header ?only
    ?http ?response ?web U => curl -sI <U>
fetch|curl|request ?url|page|contents ?http ?get U ; contents ?url|page|web U => curl -fL <U>
!serve|share ?folder|file|this ?over ?http|web ?server ?python ?port ?N ; !start|run|launch|spin ?up
    http|web|file server ?folder ?python ?port ?simple ?N => python3 -m http.server[ <N>]
hosts file => cat /etc/hosts
open files ?all|system ?process => lsof
firewall status|rule ; ufw status => sudo ufw status =mac=>
# the system: ?system
up long pretty|readable ?human ?format ?since ?last ?reboot ; uptime pretty => uptime -p =mac=>
    uptime
hardware ?info|list|summary|detail ?all => sudo lshw -short =mac=> system_profiler
    SPHardwareDataType
screen|show|monitor resolution => xrandr --current | grep '\*' =mac=> system_profiler
    SPDisplaysDataType
home ?folder user|of|*=X ?user => getent passwd <X> | cut -d : -f 6 =mac=> dscl . -read /Users/<X>
    NFSHomeDirectory
!abort|stop ?scheduled|planned|pending shutdown => sudo shutdown -c =mac=> sudo killall shutdown
machine|architecture ?bit ?64 ?or architecture|arm => uname -m
all uname ?info => uname -a
!rename|change|set host|hostname|everywhere ?name to=X => sudo hostnamectl set-hostname <X> =mac=>
    sudo scutil --set HostName <X>
!set|export ?variable ?environment ?env V ?variable|env ?environment to=NEW ?for ?session ?this =>
    export <V>=<NEW>
!shut|power|turn|halt ?down|off ?everywhere|computer|machine TAHEAD => sudo shutdown -h +<TAHEADm>
reboot history|log|list ; history reboots|reboot => last reboot
shell usage am ?which => printf '%s\n' "$SHELL"
memory total|installed|size|much ?total ?installed ?gb|g|m => free -h =mac=> sysctl -n hw.memsize
memory ?total ?installed ?mb|m|megabyte @amount ?status ?info ?statistic ; free => free
    -[h<!mb>][m<?mb>] =mac=> vm_stat
swap @amount ?memory ?configured ?file => swapon --show =mac=> sysctl vm.swapusage
load ?average ?cpu ; uptime ?server ; up|running long|system ?long
    ?everywhere|computer|machine|laptop ?how ?server ?since => uptime
boot|booted|rebooted when|last|time ?time|date ?last ?started ?everywhere|machine|computer|server ;
    reboot last ?when ?time|date ?everywhere|machine|computer|server ; since
    up|running when|since => uptime -s =mac=> sysctl -n kern.boottime
kernel and architecture ?name ?version ?machine => uname -srm
kernel ?version ?running ?release ?linux ?usage => uname -r
bit 64|32 ?64|32 ?or ?os ?cpu ?linux ?kernel => getconf LONG_BIT
architecture ?cpu|os => uname -m
count cpu|core ?cpu ?core ?thread ?logical ; core cpu|many ; nproc => nproc =mac=> sysctl -n hw.ncpu
cpu usage ?load => top -bn 1 | head -n 20 =mac=> top -l 1 | head -n 20
cpu model and ?count core ; cpu ?info ?model ?detail ?type|kind ?name ; lscpu => lscpu =mac=> sysctl
    -n machdep.cpu.brand_string
temperature|temp ?cpu|core ; sensors => sensors =mac=>
distro am ?on ; distro what ?on => cat /etc/os-release =mac=>
version ubuntu|debian|fedora|centos|linux|distro ?release ?running ?usage ?os ; distro
    ?linux|version|running|name ?usage => cat /etc/os-release =mac=>
macos ?version|release ?running ; sw_vers => =mac=> sw_vers
os|system|linux version|release|name|os|linux|running|kind ?version|release|running|usage|everywhere
    ; os => cat /etc/os-release =mac=> sw_vers
system info|detail ?about ; uname ?info => uname -a
?count logged ?in|on ?user ?show ; ?count user online|running ; w => who@wc
?count @proc user|by|owned|run|started|running ?owned|run|started|running ?user user|by=X ; ?count
    process ?owned user|of|for|from|to|owned=X ?user => ps -u <X>[ -o pid= | wc -l<?count>]
root|sudo am|user ?running => id -u
who am ; am user ?logged ?in ; user|username current|my ?name ; username|login ?name => whoami
uid|id uid|user|number user|of|for=X ?id ; uid of=X => id -u <X>
uid ; user id ?number ; id => id
member ?user|who|show ?all group of|in|+group=X => getent group <X> =mac=> dscl . -read /Groups/<X>
    GroupMembership
group user|of|for|+owned=X ?user ?in ?member ?owned ?part ?to ; groups X ?in|owned|member|have ?to
    ?member => id -Gn <X>
user|member|who group|in group|in|of|+group=X ?group ?in => getent group <X> =mac=> dscl . -read
    /Groups/<X> GroupMembership
group ?my owned ?to => id -Gn
group my|current ?user ?member|part|belong ?in ; group am|member ?in ?member => id -Gn
?count group => cut -d : -f 1 /etc/group@wc =mac=> dscl . -list /Groups@wc
!add X to sudoer|sudoers ?file => sudo usermod -aG sudo <X> =mac=> sudo dseditgroup -o edit -a <X>
    -t user admin
!add user user|*=PERSON to|group=Y1 ?group ; !add group to|group=Y1 PERSON ?user => sudo usermod -aG
    <Y1> <PERSON> =mac=> sudo dseditgroup -o edit -a <PERSON> -t user <Y1>
!add PERSON to=GROUP => sudo usermod -aG <GROUP> <PERSON> =mac=> sudo dseditgroup -o edit -a
    <PERSON> -t user <GROUP>
!add|make|create system user ?named X => sudo useradd -r <X> =mac=>
!add|make|create user ?new ?named X ?home => sudo useradd -m <X> =mac=>
!delete user|account ?named X and|with|including home|file|everything ?his|her|their ?all => sudo
    userdel -r <X> =mac=>
!delete user ?named X except ?his|her|their ?home ?file => sudo userdel <X> =mac=>
!delete user ?named X => sudo userdel <X> =mac=>
!change password ?own ?user ?user|of|for=X => [sudo passwd <X>][passwd<!X>]
login|logins failed ?attempts|attempt ?N ?last => sudo lastb[ -n <N>] =mac=>
login last|history|recent ?N ?user ?of=X ; logged last ?N ?in ?user => last[ -n <N>][ <X>]
count user ?account => wc -l < /etc/passwd =mac=> dscl . -list /Users | wc -l
user system ?account ?all => awk -F : '$3 < 1000 { print $1 }' /etc/passwd =mac=>
user and group ?all => =mac=>
user except|not system ?user ?account ; user human|regular|normal|real ?account => awk -F : '$3 >=
    1000 && $3 < 65534 { print $1 }' /etc/passwd =mac=>
user ?have|with|usage bash|zsh|fish|sh ?as ?default ?login ?shell => awk -F : '$7 ~ /\/<bash>$/ {
    print $1 }' /etc/passwd =mac=>
user with|have login|real|valid shell => awk -F : '$7 !~ /(nologin|false|sync|halt|shutdown)$/ {
    print $1 }' /etc/passwd =mac=>
user ?there exist *|user=X ; user exists|exist *|user=X ; user *|user=X => id <X>
user ?account ?local ?unix ; account ?user => cut -d : -f 1 /etc/passwd =mac=> dscl . -list /Users
hostname ; name|named everywhere|computer|machine|host ?host => hostname
environment|env ?variable sorted ?alphabetically => env | sort
variable containing|naming|including containing|naming|including=T ?environment|env ?name => env |
    grep -iF -- <T>
variable not containing|naming|including containing|naming|including=T ?environment|env ?name ;
    variable inverted inverted=T ?environment|env ?name => env | grep -vF -- <T>
variable starting ?environment|env starting=T => env | grep ^<T>
?count environment|env ?variable|env ?set => env@wc
variable ?environment|env ?value ?contents *|of=V ?set ; value|contents|echo ?variable ?environment
    of|variable|*=V => printenv <V>
path ?variable|environment ?value ?in ?folder|thing ?each|one ?per ?line ?split => printf '%s\n'
    "$PATH" | tr : '\n'
show|contents in|inside|of here => ls
pwd ; here ; am folder|find|here ?in ; here folder|path ; folder current ?name ?path => pwd
count shell ?installed => grep -c ^/ /etc/shells
shell installed|available|valid ?login ; shells ?available|login => cat /etc/shells
shell ?running ?usage ?default|login ?am => printf '%s\n' "$SHELL"
umask|locale ?value|config => <umask>
keyboard layout => localectl status =mac=>
limit ?resource|open|process ?file ?user ; ulimit => ulimit -a
clipboard ?contents => =mac=> pbpaste
battery ?status|level|percentage|left|charge|remaining ?much => cat
    /sys/class/power_supply/BAT*/capacity =mac=> pmset -g batt
!reboot|restart ?everywhere|computer|machine|system|server TAHEAD => sudo shutdown -r +<TAHEADm>
!reboot|restart everywhere|computer|machine|system|server ; !reboot => sudo reboot
!shut|turn ?off ?down everywhere|computer|machine|system|server ; !shutdown|poweroff
    ?everywhere|machine|computer ; !shut down => sudo shutdown -h now
# services and their logs: ?system ?systemd ?systemctl ?server
!enable and start ?service *|start|service|+service=S => sudo systemctl enable --now <S> =mac=>
!start S ?service and ?enable at|on boot|startup ; !start service *|+service=S and ?enable at|on
    boot|startup => sudo systemctl enable --now <S> =mac=>
!start|make|enable S ?start at|on|boot boot|startup => sudo systemctl enable <S> =mac=>
!not|disable start S ?anymore at|on|boot boot ?anymore => sudo systemctl disable <S> =mac=>
!reload daemon|units|config ; !reload service file|config ; !reload ?after
    ?editing|changing|modified|change ?service ?file => sudo systemctl daemon-reload
    =mac=>
!shrink|vacuum|limit|reduce log|journal ?log to=N m|mb => sudo journalctl --vacuum-size=<N>M =mac=>
dmesg|kernel ?message|log ?ring ?buffer readable|timestamp|timestamps|human ?readable ?time => dmesg
    -T =mac=> dmesg
why S ?did fail|failing|failed|crash|crashing|crashed => journalctl -u <S> -n 50 =mac=>
journal ?thing of|for|from|*=K @when => journalctl -u <K>@period =mac=>
journal|journald room|space|size|disk|usage ?much ?space ?disk ?usage ?log => journalctl
    --disk-usage =mac=>
!delete|clean|vacuum|trim journal ?log|thing BEYOND => sudo journalctl --vacuum-time='<BEYOND>'
    =mac=>
service file|definition of|for|*|+service=K => systemctl cat <K> =mac=>
service longest|slowest boot|start|starting ?usage|took ?at => systemd-analyze blame =mac=>
long|time boot usage ?how ?long => systemd-analyze =mac=>
!stop and disable ?service *|stop=K ; !disable and stop ?service *|disable=K => sudo systemctl
    disable --now <K> =mac=>
service !mask|unmask K ; !mask|unmask S => sudo systemctl <mask> <K><S> =mac=>
service not running|active => systemctl list-units --type=service --all --state=inactive =mac=>
service|unit failed|broken => systemctl --failed =mac=>
service enabled|boot ?enabled ?starting ?boot ; starting boot ?service|thing|program|what
    ?automatically => systemctl list-unit-files --type=service --state=enabled =mac=>
timer ?running => systemctl list-timers =mac=>
service !restart|start|stop|reload K ?config ?except ?restarting ; !restart|start|stop|reload S
    ?config ?except ?restarting => sudo
    systemctl <restart> <K><S> =mac=>
service !enable|disable K ?on|at ?boot|startup ?now ?and ?start ; !enable|disable S ?on|at
    ?boot|startup ?now ?and ?start => sudo systemctl <enable>[ --now<?now>] <K><S> =mac=>
service starting|named|containing *|starting|containing=T ; service search *|for=T => systemctl
    list-units --all --type=service | grep -F -- <T> =mac=> launchctl list | grep -F -- <T>
enabled ?service *|^=S ?boot|startup ; enabled service *|+service=K ?boot|startup => systemctl
    is-enabled <K><S> =mac=>
running service service|*|+service=K ; running server ^|*=S => systemctl is-active <K><S> =mac=>
status service of|*|+service|+status=K ; status of|*|^|+status=S => systemctl status <K><S> =mac=>
service ?running => systemctl list-units --type=service[ --state=running<?running>] =mac=> launchctl
    list
log|journal service @entries service|of|for|from|+service|+log|+journal=K1 ; log|journal @entries
    of|for|from|+log|+journal|+server=S => journalctl[ -f<?follow>][ -f<?live>] -u <K1><S>@period
    =mac=>
follow|tail|live|watch log system|syslog ?journal ?live|time ?real => journalctl -f =mac=> log
    stream
log|journal since last boot ?error => journalctl -b[ -p err<?error>] =mac=>
kernel message|log about|containing|with|mentioning=T => sudo dmesg | grep -i <T>
kernel message|log boot last|before ?from => journalctl -k -b -1 =mac=>
kernel message|log boot ?from|since|of => journalctl -k -b =mac=> dmesg
log|journal service|of|for|from=K ?from boot last|before => journalctl -u <K> -b -1 =mac=>
log|journal boot last|before ?journal ?message|log => journalctl -b -1 =mac=>
log|journal|message boot ?journal ?since ?message ?error ?log ; error boot => journalctl -b[ -p
    err<?error>] =mac=>
dmesg|kernel error ?log|message => dmesg --level=err =mac=>
dmesg ?line ?last|newest|tail ?N ; kernel message|log|ring|error ?buffer|log|message ?line
    ?last|newest ?N => dmesg[ | tail -n <N>]
log|journal|syslog ?journal|syslog ?log ?message|thing A ; log system ?journal|log ?message ;
    journal|syslog ?log => journalctl[ --since '<A> ago'] =mac=> log show --last [1h<!A>][<Ah>]
log|journal|syslog ?journal ?log ?message|thing @entries => journalctl[ -f<?follow>]@period =mac=>
# dates
first|last monthday ?current => date [+%Y-%m-01<first=first>][-d "$(date +%Y-%m-01) +1 month
    -1 day" +%F<first=last>] =mac=>
rfc date|time|2822 ?2822 ?formatted|format ?in => date -R
time hh:mm|24 ?only ?hour ?clock ?format ; hh:mm ?only ?24h ?clock ?time => date +%H:%M
time 12 ?hour ?clock ?am ?pm ?format => date '+%I:%M %p'
timestamp filename|filenames|filename ?good|suitable ?for => date +%Y%m%d_%H%M%S
calendar|cal months|month last current|this next ; calendar|cal 3 months => cal -3
!change|set timezone|zone ?system to=ZONE ; !change|set timezone to=TZ => sudo timedatectl
    set-timezone <ZONE><TZ> =mac=> sudo systemsetup -settimezone <ZONE><TZ>
ntp|clock|time sync|synchronized|synchronised|synchronisation|synchronization ?status ?enabled|on
    ?on ?is|ntp => timedatectl status =mac=>
hardware clock ?show|time => sudo hwclock =mac=>
yyyymmdd ?date ?today ?format ?formatted => date +%Y%m%d
yesterday|tomorrow yyyymmdd ?date ?format => date -d <yesterday> +%Y%m%d =mac=> date -v@sign1d
    +%Y%m%d
leap year N ; leap N => python3 -c 'import calendar; print(calendar.isleap(<N>))'
day|weekday ?name ?only ?just today ?day ?name => date +%A
date iso|yyyy-mm-dd ?format ?8601 ?today ?time ?formatted ; today ?date => date +%F
date ?today ?current ?format|formatted ?in ?format in|as|to|format|formatted=DATEFORM ?format =>
    date +<DATEFORM>
time iso ?format ?8601 ?date ?second => date +%Y-%m-%dT%H:%M:%S%z
utc|gmt time|date|utc ?time ?date => date -u
zones|timezone ?list|available|all ?time ?zones in|of|for=AREA => timedatectl list-timezones | grep
    ^<AREA>/ =mac=>
zones|timezone list|available|timezones|zones|all ?time ?zones => timedatectl list-timezones =mac=>
    sudo systemsetup -listtimezones
timezone ?system ?name ?everywhere ?in|change ?to ; zone time ?name ?system => date +%Z
millisecond|ms epoch|unix|timestamp|since|time ?since ?time ?unix ?epoch ?current => date +%s%3N
    =mac=> python3 -c 'import time; print(time.time_ns() // 1000000)'
timestamp|epoch|unix ?timestamp|time|epoch ?unix ?convert ?second ?date ?to
    *|^|of|for|on|convert=DATE *=CLOCK ?utc|gmt ?to ?timestamp ?epoch ?second => date[ -u<?utc>] -d
    '<DATE> <CLOCK>' +%s =mac=>
timestamp|epoch|unix ?timestamp|time|epoch ?unix|convert ?second ?date *|^|of|for|on=DATE => date -d
    <DATE> +%s =mac=> date -j -f '%F %T' '<DATE> 00:00:00' +%s
timestamp|epoch yesterday|tomorrow ?unix ?date ?time => date -d '<yesterday> 00:00' +%s =mac=> date
    -v@sign1d -v0H -v0M -v0S +%s
convert|timestamp|epoch|date|unix|utc ?unix ?timestamp|epoch ?time ?date ?second ?readable ?human
    ?sizes ?local ?utc ?format ?normal *|time|of|for|is|show=EPOCH => date[ -u<?utc>] -d @<EPOCH>
    =mac=> date[ -u<?utc>] -r <EPOCH>
timestamp|epoch|unix ?timestamp|time ?second ?time ?second ?epoch ?since ?unix ?today => date +%s
yesterday|tomorrow ?day ?date ?iso|yyyy-mm-dd ?format => date -d <yesterday> [+%F<!day>]['+%A
    %F'<?day>] =mac=> date -v@sign1d [+%F<!day>]['+%A %F'<?day>]
day ?week ?date AGO => date -d '<AGO> ago' '+%A %F' =mac=> date -v-<AGOb> '+%A %F'
day ?week ?date ?today AHEAD => date -d '+<AHEAD>' '+%A %F' =mac=> date -v+<AHEADb> '+%A %F'
time|date ?date|time TAGO ; TAGO => date -d '<TAGO> ago' '+%F %T' =mac=> date -v-<TAGOb> '+%F %T'
?time ?date ?ahead TAHEAD => date -d '+<TAHEAD>' '+%F %T' =mac=> date -v+<TAHEADb> '+%F %T'
?date ?today|ahead AHEAD ; today and SPAN ?date => date -d '+<AHEAD><SPAN>' +%F =mac=> date
    -v+<AHEADb><SPANb> +%F
?date AGO ; date|today minus SPAN => date -d '<AGO><SPAN> ago' +%F =mac=> date -v-<AGOb><SPANb> +%F
next ?when ?date|day DAYNAME => date -d 'next <DAYNAME>' +%F =mac=> date -v+1d -v+<DAYNAME> +%F
last ?date ?day DAYNAME => date -d 'last <DAYNAME>' +%F =mac=> date -v-1d -v-<DAYNAME> +%F
date of|on|is|for|*=DAYNAME ?day => date -d <DAYNAME> +%F =mac=> date -v+<DAYNAME> +%F
week number|which|current|this ?number ?year ; week count year ; week ?number => date +%V
week|weekday|day ?day ?week *|^|of|for|is=DATE ; day|weekday ON ?week => date -d <DATE><ON> +%A
    =mac=> date -j -f %F <DATE><ON> +%A
weekday ?day ?today ?name ; day week ?today ?name => date +%A
day year ?today ?number ; day number ?year ?today => date +%j
monthday ?today => date +%d
year ?this ?number ; thisyear => date +%Y
month ?name ?number => date +%B
day ?today => date '+%A %F'
day ?count ?between ?difference DD E => @days; print((date.fromisoformat("<E>") -
    date.fromisoformat("<DD>")).days)'
day ?count ?left ?there until|to|before christmas|xmas => python3 -c 'from datetime import date; t =
    date.today(); print((date(t.year + (t > date(t.year, 12, 25)), 12, 25) - t).days)'
day ?count ?left E => @days; print((date.fromisoformat("<E>") - date.today()).days)'
day ?count DD => @days; print((date.today() - date.fromisoformat("<DD>")).days)'
time ?date ?local in|of|for|at|*=ZONE and=ZONE2 => TZ=<ZONE> date; TZ=<ZONE2> date
time ?date ?local in|of|for|at|*=ZONE => TZ=<ZONE> date
calendar|cal thisyear|year ?whole => cal -y
calendar|cal next month => cal $(date -d "$(date +%Y-%m-15) 1 month" '+%m %Y') =mac=> cal $(date
    -v+1m '+%m %Y')
calendar|cal ?month ?year ?today ?of|for|in|*|^=MONTH ?of|for|in|*=N => cal[ <MONTH>][ <N>]
date ?today ?time ; time ?date ?local ?system ; now => date
# git: ?git ?repository
status short ?form|format => git status --short
log ?one line|oneline ?per|each ?commit ; commits one line ?per|each => git log --oneline
commit last N one line ?per|each => git log --oneline -n <N>
branch all|including remote ?including ?local ?one ; branch remote all|including ?local => git
    branch -a
!change|edit message last commit to=TEXT ; !change message commit ?last to=TEXT => git commit
    --amend -m <TEXT>
!add|include F to last commit ?not|except ?modified|change ?message => git add <F> && git commit
    --amend --no-edit
!amend|change|edit message @last commit ; !amend commit message => git commit --amend
!amend last commit not|except ?touching|modified|change|changing ?its message => git commit --amend
    --no-edit
!apply ?@last stash and|then delete|drop ?it => git stash pop
!change|set|point url|remote|origin ?url ?remote ?origin to=U ?instead => git remote set-url origin
    <U>
!clone U with|at|to deep 1 ; !clone shallow U ; shallow clone ?of U ; !clone ?only @last
    commit|revision|version of|*=U ; !clone U only @last commit|revision|version => git clone
    --depth 1 <U>
!cherry-pick|pick|cherrypick ?commit HASH ?onto|to ?branch ?current ?my => git cherry-pick <HASH>
!delete|clean untracked ?file ?and ?folder => git clean -fd
show F ?as ?at N commit ago => git show HEAD~<N>:<F>
show F ?as ?at in|on|at|from ?commit|branch|tag commit|on|in|at|from=REV => git show <REV>:<F>
search @grep T ?tracked ?file => git grep -n@letters <T>
!discard|drop|delete all ?local ?uncommitted change|modified ?to ?tracked ?file => git reset --hard
!discard|undo|drop ?my|all|local ?local ?uncommitted change|edit|edits ?to ?in ?file F => git
    restore <F>
diff|compare|differ ?between between|compare|diff|*=B and|with|to|*=MAIN => git diff <B> <MAIN>
diff|compare|differ ?between between|compare|diff|*=MAIN and|with|to|*=B => git diff <MAIN> <B>
blame line N to|and|through|-|*=M F ; blame line for N to=M F => git blame -L <N>,<M> <F>
!push tag VER ?to ?ORIGIN => git push [<ORIGIN>][origin<!ORIGIN>] <VER>
tag sorted|newest|by version ?newest ?first ?last => git tag --sort=-version:refname
commit author|by|did=X commit ?between D ?and E => git log --author=<X> --since=<D> --until=<E>
status git|repository ?tree => git status
modified|change last commit since => git diff HEAD
uncommitted|modified|change change|file|modified|uncommitted|work ?file ?not ?committed ; modified
    git ; uncommitted ; change git|pending|local ?local ?uncommitted|file => git status --short
staged file|name ?name ?only ?change ?except|not ?committed ?yet => git diff --cached --name-only
staged and unstaged ?change|diff => git diff HEAD
staged ?change|diff ?diff ; diff cached ?change => git diff --cached
staged ?change|diff ?diff in|of|to|for|*=F => git diff --cached <F>
unstaged file|git ?modified => git diff --name-only
unstaged|not change|diff|staged ?diff ?staged ; modified not ?staged => git diff
file not tracked ?by git ; file not ?in git => git ls-files --others --exclude-standard
untracked|unversioned ?file ?only ?status => git ls-files --others --exclude-standard
ignored ?file git|gitignore|file => git ls-files --others --ignored --exclude-standard
tracked|versioned ?file => git ls-files
conflict ?file ?merge ?in|have ; conflicted file => git diff --name-only --diff-filter=U
differ|diff file|names ?only ?file ?modified|change ?differ between|branch|from|*=B
    and|from|to|*=B2 ?between ?branch ; file|names ?only ?file modified|change
    between|branch|from=B and|from|to=B2 ?between ?branch ; file differ|changed|modified ?only
    from=B2 => git diff --name-only[ <B>] <B2>
!change ?current branch to=B => git switch <B>
modified|change between=B and=B2 ?branch ; @diff branch|git ?change ?between
    between|compare|branch|diff|difference|of|*=B @with|branch|*=B2 ; @diff ?change ?between
    between|compare|diff|*=MAIN @with|*=B ; @diff ?change ?between between|compare|diff|*=B
    @with|*=MAIN2 => git diff [<MAIN> ]<B>[ <B2>][ <MAIN2>]
not commit on|in|branch=B not|on|in|branch=B2 ; missing commit in|from|on=B2 on|in|branch=B => git
    log --oneline <B2>..<B>
@diff|change ?change ?this ?branch with|against|to|from|since|between|vs=B ?branch => git diff <B>
diff ?change|file|what ?change ?modified F ; change git|uncommitted|local ?uncommitted ?file
    F ; change ?made in|of|to=F ; modified in=F => git diff <F>
diff ?show ?uncommitted ; git change ?local ?diff ; modified my|i ?so ?far ; change line => git diff
!squash|combine|merge ?@last N commit ?to ?one|single => git reset --soft HEAD~<N> && git commit
!restore|recover|undelete|bring|get ?back ?deleted ?file F from|as ?@last|git|head ?commit => git
    restore --source=HEAD --staged --worktree <F>
commit !undo ?@last ?N ?keep ?change|work ?staged ; commit !undo ?@last ?N except change|work
    ?staged => git reset --soft HEAD~[<N>][1<!N>]
commit !undo|discard|drop|delete @last ?N discard|drop|delete|lose ?change ?completely ?its ?work ;
    commit !discard|drop|delete @last ?N and ?all change ?completely => git reset --hard
    HEAD~[<N>][1<!N>]
!revert to ?commit HASH => =mac=>
commit !revert @last ; !revert ?commit HASH => git revert --no-edit <HASH>[HEAD<!HASH>]
!cherry-pick|cherrypick ?commit commit|*=HASH => git cherry-pick <HASH>
!delete local|uncommitted|unstaged change ; !discard|undo|revert|drop ?all|local|my
    ?local|uncommitted|unstaged change|edit|modified ?uncommitted ?work ?tracked ?file ?working
    ?tree => git restore .
!discard|undo|revert|restore ?change|edit ?local|uncommitted|deleted ?file F => git restore <F>
!unstage ?all|thing ?file ?change|thing ?F => git restore --staged [<F>][.<!F>]
!reset hard ?everything ?last ?commit ?head ?branch => git reset --hard
amend ?last ?commit to|with|message|*=T9 message => git commit --amend -m <T9>
!amend ?@last ?commit ?staged ?change ?no-edit ?except ?touching|changing|editing ?its ?message =>
    git commit --amend --no-edit
!stage|add ?all|thing ?change|modified|file commit ?them message|with|*|as=TEXT ?message ; !commit
    all|thing ?change|file message|with|as|*=TEXT ?message => git add -A && git commit -m <TEXT>
!commit ?staged ?change ?work message|with|as|commit|*=TEXT ?message => git commit -m <TEXT>
!commit all ?file ?modified|tracked message|with|as|*=TEXT ?message => git commit -a -m <TEXT>
hash|id|sha commit|head|@last ?short|abbreviated ?@last ?head ?commit ; short hash|commit|sha ?head
    ?commit ?last => git rev-parse[ --short<?short>] HEAD
merge commit ?last ?N => git log --oneline --merges[ -n <N>]
author|contributor|committers ranked|sorted|by ?by ?count commit ; count commit per|each|by
    author|contributor|person ?sorted ?by ?most ?commit ; commit|committed who most ?commit
    ?repository ?project ?made => git shortlog -sn HEAD
count commit per|each author|person|user|contributor ?make|made|have|did ;
    author|contributor|committers commit|most|git|each|repository|count|top ?each ?commit ?count
    ?most ?project ?top ; commit per author ; committers|contributor ?who => git shortlog -sn HEAD
count commit ?branch ?head ?so ?far @log => git rev-list --count[ <B>][ HEAD<!B>]@args
commit @last author|who|wrote ?wrote|made|did|committed|authored|name => git log -n 1 --format=%an
author|wrote|made ?author ?name commit|of=HASH ?commit => git log -n 1 --format=%an <HASH>
commit @last when|date|time ?made|date|time => git log -n 1 --format=%cd
message commit @last => git log -n 1 --format=%B
commit change|diff|modified|contents @last ?made ?in ?introduced ?detail => git show
file modified|change @last N commit => git diff --name-only HEAD~<N>
modified|change ?what in|of=F @last N commit => git log -p -n <N> -- <F>
commit file @last ?modified|change ?changed ?in => git show --stat
commits oldest ?first => git log --reverse --oneline
commit NTH ?ever ; commit oldest ?ever => git log --reverse --oneline | sed -n [<NTH>][1<!NTH>]p
commit first|oldest N => git log --reverse --oneline | head -n <N>
commit ?change|diff|contents|detail ?modified|change ?diff *|in|of=HASH => git show <HASH>
commit|change not|unpushed|ahead ?pushed|push ?yet ?local ; unpushed => git log --oneline @{u}..
commit not|incoming|behind pulled|incoming|behind ?yet ?remote => git log --oneline ..@{u}
commit since=TAG ?version|tag|release => git log --oneline <TAG>..HEAD
commits containing|message|search ?commit ?message ?its ?in ?word ?text @log
    containing|with|for|search|*=T => git log --oneline --fixed-strings --grep=<T>@args
search history|commit ?code ?all ?commit for|containing|*=T ; commit
    deleted|removed|introduced|created ?text|word|string T ; commit
    deleted|removed|introduced|created word|text=T => git log --oneline -S <T>
commit ?what|which ?text|word|string text|word|string|*=T added|introduced|removed|deleted => git
    log --oneline -S <T>
commit deleted|removed|introduced|created|added ?text|word|string text|word|string|*=T in=F => git
    log --oneline -S <T> -- <F>
last|newest author|modified|change F ?who ?change ; newest who F => git log -n 1 --format=%an -- <F>
last|newest commit|change when|date|time F => git log -n 1 --format=%cd -- <F>
last commit ?modified|change F => git log -n 1 -- <F>
line wrote|blame|author|modified|change|newest ?last ?who L F => git blame -L <L>,<L> <F>
wrote|blame ?who ?line ?each ?author F ; line each modified|author|newest ?who F => git blame <F>
commit @last N ?log ?only ?change|diff|detail|patch => git log -n <N>[ -p<?change>]
commit @last ?detail ?branch => git log -n 1
history|log|commit renames ?including|with|across ?change ?file of|for|file=FILE => git log
    --oneline --follow -- <FILE>
log all branches => git log --oneline --all
log graph all branch|branches ; graph ?log all branches => git log --oneline --graph --all
commits ?log|history @hist ; history git|commit ?log @hist ; log git|commit|branch ?history @hist ;
    history|log ?change ?file of|for|file=FILE => git log[ --oneline<!detail>][ --graph<?graph>][
    --reverse<?reverse>][ --stat<?stat>][ <B>]@args[ -- <FILE>]
graph ?commit ?branch ?history|log ?one-line|oneline|one ?line => git log --oneline --graph --all
reflog => git reflog
branch current|on|am|name|this ?name ?am ?on => git branch --show-current
branch remote local ; branch all ?including ?remote => git branch -a
branch remote ?origin => git branch -r
branch not|unmerged ?merged ?unmerged ?yet ?in ?to|in|with=B => git branch --no-merged[ <B>]
branch merged ?already ?to|in|with=B => git branch --merged[ <B>]
branch ?all ?local except=B => git branch --format='%(refname:short)' | grep -vxF <B>
branch ?local ?existing => git branch
branch all|including remote ?including ?remote ?sorted newest ?commit ?first => git branch -a
    --sort=-committerdate
branch sorted|newest ?date|newest|commit|modified ?commit ?last => git branch --sort=-committerdate
branch containing|have ?commit containing|commit|*=HASH => git branch --contains <HASH>
count branch ?local => git branch --list | wc -l
branch last ?commit ?its ?each ; branch detail => git branch -v
branch !delete ?all|every ?local ?one except=B => git branch --format='%(refname:short)' | grep -vxF
    <B> | xargs git branch -d
!delete branch B locally|local|both and remotely|remote => git push origin --delete <B> && git
    branch -d <B>
!delete branch B origin|remote ?on|from ?remote|origin => git push origin --delete <B>
branch !delete ?force ?local *|+branch=B => git branch -[D<?force>][d<!force>] <B>
branch !rename from|*|rename=B to=B2 => git branch -m <B> <B2>
branch !rename current|this to|*=B ; !rename branch to=B => git branch -m <B>
branch !make|create|new|start ?new and switch|checkout ?to|new B ?from|off|of=B2 ; branch
    !switch|checkout new B ?from|off|of=B2 => git switch -c <B>[ <B2>]
branch !make|create|new ?new ?local B ?from|off|of|on=B2 ?based ?branch => git branch <B>[ <B2>]
last !switch|checkout|go ?back ?branch => git switch -
!checkout ?tag tag|*=VER => git checkout <VER>
!switch|checkout ?back ?branch to|*=B ; !go|change branch|back ?branch to|branch=B => git switch <B>
!merge ?branch branch|merge|*=B to|in=B2 ?branch => git switch <B2> && git merge <B>
!merge ?branch ?change branch|merge|*|from|in=B ?head => git merge <B>
!abort|continue rebase => git rebase --<abort>
!rebase ?this ?branch onto|on|to|against|*|with=B ?branch => git rebase <B>
?count stash|stashed list|stashes|all ?change ; ?count stashes => git stash list@wc
stash show|diff|contents|in ?change ?contents ; stashed show|change ?change => git stash show -p
!stash ?change|all|thing|work ?uncommitted|local ?including untracked ?file ?change => git stash -u
!stash ?change|work|everything ?save message|with|as|*=TEXT ?message => git stash push -m <TEXT>
!drop|delete|discard stash ?last|newest ?entry ?stash|number|*=N => git stash drop[ stash@{<N>}]
!clear|drop|delete ?all stash ?all ?list => git stash clear
!apply ?@last stash ?change ?original ?from ?stash ?list ?stash|number=N => git stash apply[
    stash@{<N>}]
!pop|restore|unstash ?@last stash|stashed ?change ; !unstash ?change => git stash pop
!save change|work stash ; !stash ?all|local|uncommitted ?uncommitted|local
    ?change|work|modified|everything ?away ?in ?progress => git stash
!stage ?all file EXT ; !add ?all file EXT git|stage|index|staging|commit ?area => git add <EXT>
!stage|add ?all|everything|modified|my ?change|file|modified|everything
    git|stage|index|all|change|everything ?area|index ?staging => git add -A
!stage ?file ?change F ; !add ?file F git|stage|staging|index|commit|repository ?area => git add <F>
!untrack ?file F ?from ?git|index|repository|tracking ; !delete ?file F from
    git|index|repository|tracking ?but ?keep ?except ?space ?local|locally ?copy ; !stop tracking
    ?file F ?in ?git => git rm --cached <F>
remote !add ?new *|called=B2 U ?url => git remote add <B2> <U>
remote !delete B2 => git remote remove <B2>
remotes url|urls ?all ; remote ?all with url|urls => git remote -v
url|repository remote ?origin ?url ; origin url ?remote => git remote get-url origin
remote ?url|all ?configured ; origin => git remote -v
tag !delete ?local TAG => git tag -d <TAG>
!tag ?commit|head ?this as|commit|*=TAG and push ?tag|it ?to ?origin ; !make|create|add ?new tag
    *=TAG and push ?to ?origin => git tag <TAG> && git push origin <TAG>
!make|create ?new annotated tag *|tag=TAG with|message|*=TEXT ?message ; !tag ?commit|head ?this
    as|commit|*=TAG and annotate with|message|*=TEXT ?message => git tag -a
    <TAG> -m <TEXT>
!tag tag=VER ; !tag ?commit|head as|with|commit=TAG ; tag !make|create|add ?new tag|*|to=TAG ?commit
    ?head|this ?message|with=TEXT ?message => git tag[ -a -m <TEXT>] <TAG><VER>
tag sorted|newest date|time|newest ?creation => git tag --sort=-creatordate
tag newest-first ?sorted => git tag --sort=-creatordate
tag @last ?name => git describe --tags --abbrev=0
?count tag ?existing => git tag@wc
!init|initialize|initialise|make|create|start ?new ?empty repository ; !init|initialize git => git
    init
!clone U ?to|in=DEST ?folder => git clone <U>[ <DEST>]
!pull rebase ?change ?newest ?use => git pull --rebase
!pull ?newest ?change|commit|code|update ?from|origin|pull=ORIGIN ?branch|origin|upstream|+branch=B
    ?branch ?remote ; !update repository|branch ?remote => git pull[ <ORIGIN>][ <B>]
!push tag ?all ?to ORIGIN => git push <ORIGIN> --tags
!push tag ?all ?origin|remote => git push --tags
!push force ?change|branch|commit ?origin|remote => git push --force-with-lease
!push branch ?my|current|this origin => git push -u origin HEAD
!push ?branch ?new set|upstream|tracking ?upstream ?origin ?track ; !push branch current|this origin
    => git push -u origin HEAD
!push all branches|branch => git push --all
!push ?to all remote => =mac=>
!push ?change|commit|branch|work ?local ?branch ?all ?origin|remote ?upstream ?github => git push
!push ?change|commit ?branch to=ORIGIN branch|origin|*=B ; !push ?branch *|push=B ?branch to=ORIGIN
    ?remote ; !push branch branch=B ; !push tag tag=TAG ?to=ORIGIN => git push
    [<ORIGIN>][origin<!ORIGIN>] <B><TAG>
!fetch prune ?remote ?deleted|gone|stale ?branch ?all|everything ?and => git fetch[ --all<?all>]
    --prune
!fetch all ?remote ?branch ?change => git fetch --all
!fetch ?newest ?change|branch|commit|update ?remote ?from|fetch=ORIGIN => git fetch[ <ORIGIN>]
remote !prune ?branch ?stale ?origin => git remote prune origin
root|toplevel|top repository|git|project ?folder => git rev-parse --show-toplevel
!change|set git ?user name to=X => git config --global user.name <X>
!change|set git ?user email to=PATHARG => git config --global user.email <PATHARG>
user|name|author|identity git ?name|user|config ?configured => git config user.name
email ?user ?address git ?configured ?config ?user => git config user.email
git config ?global => git config --list
# docker: ?docker ?running
container|docker all|even|also|including stopped ?one ?container => docker ps -a
!run bash|sh|shell in ?new *|in|container|+container=IMG ?interactively ; !start|run
    interactive|interactively *|+container=IMG ?in ?docker ?container ?bash|shell ?delete
    ?afterwards => docker run -it --rm <IMG>[ <bash>]
!run nginx|httpd|caddy ?in ?background|detached ?mode ?container on|port port=N => docker run -d -p
    <N>:80 <nginx>
!run IMG detached ?on ?host ?port port|host=N ?to ?container container|to|port=M => docker run -d -p
    <N>:[<M>][<N><!M>] <IMG>
!run|execute|exec PROG PATHARG in|inside=X ?container => docker exec <X> <PROG> <PATHARG>
!prune|clean|delete ?up thing|everything|all|system unused ?volume ?too ?including => docker system
    prune -a --volumes
!delete|prune volume unused|all ?all => docker volume prune -a -f
!copy F out|from|of container container|from|of|out=X ?container to ?here ?PLACE ; !copy F from=X
    ?container here ; !copy ?file F out|from|of container container|of=X ?to ?here => docker cp
    <X>:<F> [<PLACE>][.<!PLACE>]
!copy F to ?container container|to=X ?container => docker cp <F> <X>:/
!tag image tag|image|*=IMG as|to|with=IMG2 => docker tag <IMG> <IMG2>
!create|make|add volume|network named|*|+volume|+network=X => docker <volume> create <X>
!connect|hook|attach ?up container container|*=X to ?network network|to=X2 ?network => docker
    network connect <X2> <X>
history|layers image of|image|*=IMG => docker history <IMG>
compose !stop|down and|then delete|remove ?service ?container => docker compose down
compose !down|stop ?and delete|wipe|including volume ?its ?service => docker compose down -v
compose !build|rebuild ?and start|up ?service ?detached ?container => docker compose up[
    -d<?detached>] --build
container !delete *|named|container=X => docker rm <X>
count container ?running|stopped => docker ps -[a<!running>]q[ --filter
    status=exited<running=stopped>] | wc -l
count image ?local => docker images -q | wc -l
container id|ids ?only ?all => docker ps -q[ -a<?all>]
container ip ?address of|for|container|*|+container=X ?container => docker inspect -f '{{range
    .NetworkSettings.Networks}}{{.IPAddress}}{{end}}' <X>
container|docker port ?mapping|mapped|published|exposed ?container of|for|*|+container|by=X =>
    docker port <X>
container process ?run in|of|container|*=X => docker top <X>
container running ?up ; container up => docker ps
container running stopped => docker ps -a
container not running => docker ps -a -f status=created -f status=exited -f status=paused -f
    status=dead
container stopped|exited|dead => docker ps -a --filter status=exited
container @last ?made|created => docker ps -l
container name ?running ?only => docker ps[ -a<!running>] --format '{{.Names}}'
!stop|kill all container except=X => docker ps --format '{{.Names}}' | grep -vxF <X> | xargs docker
    <stop>
!stop|kill all container => docker <stop> $(docker ps -q)
image !delete|prune|clean ?unused ?all BEYOND => docker image prune -a -f --filter
    until=<BEYONDh>
image !delete|prune|clean unused ?all => docker image prune -a -f
container|image|volume !delete stopped|exited|unused|broken ?all ; !prune container|image|volume
    ?all ?stopped|unused ; !delete all volume => docker <container><image><volume> prune -f
!delete all image => docker rmi $(docker images -q)
!delete all running container => docker rm -f $(docker ps -q)
!delete all container => docker rm -f $(docker ps -aq)
!@act container ?stopped ?again container|named|+container=X+ ; !@act docker @act=X+ => docker
    <stop> <X>
!delete container ?force ?stopped *|+container=X+ ; docker !delete X+ => docker rm[ -f<?force>] <X>
container !rename rename|*=X to=X2 => docker rename <X> <X2>
log ?follow ?live|time ?tail ?container ?N ?line ?last ?timestamp ?timestamps ?real ?and ?keep
    ?follow @since container|of|for|from|docker|+container=X ; docker log ?follow ?N ?line ?last
    docker|log|of|for=X => docker logs[ -f<?follow>][ --tail <N>][ -t<?timestamp>][ --since <Ah>]
    <X>
bash !@open ?shell ?container|docker in|to|*=X ?container ; !bash container in|container=X
    ?container => docker exec -it <X> bash
!shell container container|in=X ; shell|terminal|sh !@open ?container|docker in|to|*=X ?container ;
    !enter|exec container|docker to|container|*=X ; !show container to=X => docker exec -it <X> sh
!run|execute|exec *|command=PROG in|container=X container|docker => docker exec <X> <PROG>
container ?stopped ?including|even ?one => docker ps -a
inspect container|docker ?container X ; container detail|info of|about|for|*=X => docker inspect <X>
docker disk|space|size|much|room ?image|images ?container ?and ?volume ?usage ?much ?space ?how
    ?disk => docker system df
stat|usage|resource|memory|cpu container|docker|stats ?much ?usage ?resource ?cpu ?memory ?live
    ?of|for|container|*=X => docker stats --no-stream[ <X>]
!build image|docker ?image ?dockerfile ?tagged|tag as|tag|*=IMG => docker build -t <IMG> .
!pull|push image|docker|registry ?image ?newest ?hub pull|push|*|+image=IMG => docker <pull> <IMG>
!run ?image ?container detached|background ?mode *|from|+image|+container=IMG => docker run -d <IMG>
!run image|docker|container ?image ?new *|from|+image|+container=IMG => docker run --rm <IMG>
image broken|docker|local ?installed|available => docker images[ -f dangling=true<broken=broken>]
!delete docker image ?image IMG ; !delete image image|+image=IMG => docker rmi <IMG>
!delete docker volume volume|*=X => docker volume rm <X>
!prune|clean|cleanup docker ?up ?everything|all|unused|system => docker system prune -f
docker image ?sorted by-size ?descending => docker images --format
    '{{.Size}}\t{{.Repository}}:{{.Tag}}' | sort -rh
docker volume not|unused ?usage ?by ?container ?any => docker volume ls -f dangling=true
docker volume|network => docker <volume> ls
docker info ?about ?system => docker info
compose !start|up|run ?service|stack|thing ?all ?up ?detached|background ?mode => docker compose up[
    -d<?detached>]
compose !stop ?service|stack|thing ?all => docker compose stop
compose !down|bring|take|stop ?down ?service|stack|thing ?all => docker compose down
compose log ?follow ?service ?service|of|for=X => docker compose logs[ -f<?follow>][ <X>]
compose service|container|status|ps => docker compose ps
compose !build ?image|service => docker compose build
# kubernetes: ?kube ?cluster @ns
pod not running ?in ?state|status => kubectl get pods --field-selector=status.phase!=Running@n
node wide|ip|ips|address ?address ?ip => kubectl get nodes -o wide
pod wide|ip|node ?ip ?address ?node ?column ?column ?details|detail => kubectl get pods -o wide@n
!watch pod ?modified ?live ; pod live|watch => kubectl get pods -w@n
pod sorted ?date|newest|oldest => kubectl get pods --sort-by=.metadata.creationTimestamp@n
log ?follow ?live deployment *|+deployment=X => kubectl logs[ -f<?follow>]@n deployment/<X>
log ?previous|crashed ?instance|run|running|container ?crashed pod previous|last *|of|+pod=X =>
    kubectl logs <X> --previous@n
!run|exec|execute sh|bash|shell in|inside|on pod pod=X ?pod => kubectl exec -it <X>@n -- <sh>
!run|exec|execute PROG in|inside pod pod=X ?pod => kubectl exec <X>@n -- <PROG>
history ?revision rollout|revision|deployment ?rollout ?revision deployment *|of|+deployment=X =>
    kubectl rollout history deployment/<X>@n
!set default namespace to=X ?current ?context ?for ; !switch|use namespace ?to to|namespace|*=X
    ?kubernetes ?in => kubectl config set-context --current --namespace=<X>
pod|node memory|cpu|resource ?most ?usage ?top ?cpu ?memory ?per|each => kubectl top <pod>s[
    --sort-by=cpu<memory=cpu>][ --sort-by=memory<memory=memory>]@n
!apply ?manifest YAML => kubectl apply -f <YAML>
!delete thing|all ?defined in=YAML => kubectl delete -f <YAML>
!forward ?local port|N N to|*=M ?port of|service|on service service|of|*=X => kubectl port-forward
    svc/<X> <N>:<M>
event ?kube sorted date ; event sorted by|time ?time|date => kubectl get events
    --sort-by=.metadata.creationTimestamp@n
pod labelled|labeled|label|with ?label *|label|labelled|labeled|with=LABEL => kubectl get pods -l
    <LABEL>@n
!cordon|uncordon|drain ?node node|*=X ; node !cordon|uncordon|drain X => kubectl <cordon> <X>
context usage|am ?current ?which => kubectl config current-context
count pod ?running ?all => kubectl get pods[ -A<?all>] --no-headers[
    --field-selector=status.phase=Running<?running>]@n | wc -l
pod all|each|across namespace ?all|each ?running => kubectl get pods -A
pod|deployment|service yaml ?definition of|for|*|+pod=X => kubectl get <pod> <X> -o yaml@n
log pod|deployment ?follow ?previous ?last|tail ?N ?line ?pod @since ?container=X2 *|+pod=X =>
    kubectl logs[ -f<?follow>][ -p<?previous>][ --tail=<N>][ --since=<Ah>]@n <pod>/<X>[ -c <X2>]
pod|deployment|service|node|namespace describe *|+pod=X => kubectl describe <pod> <X>@n
namespace !delete namespace|+namespace=X+ => kubectl delete namespace <X>
pod|deployment|job|configmap|secret !delete pod|deployment|job|configmap|secret|+pod|+deployment=X+
    => kubectl delete <pod> <X>@n
shell|bash|exec|sh pod ?open|get|into|run in|into|on|pod|*=X ?pod => kubectl exec -it <X>@n -- sh
scale deployment *|+deployment=X to|*=N ?replica => kubectl scale deployment <X> --replicas=<N>@n
!restart|rollout deployment ?restart *|+deployment=X => kubectl rollout restart deployment <X>@n
!undo|roll deployment ?back ?last ?rollout *|+deployment=X => kubectl rollout undo deployment <X>@n
status|rollout deployment|rollout ?status *|of=X => kubectl rollout status deployment <X>@n
!apply ?manifest|file|config F cluster|kube|manifest => kubectl apply -f <F>
!make|create|add namespace ?new X => kubectl create namespace <X>
!switch|use|change context to|context|*=X => kubectl config use-context <X>
context current => kubectl config current-context
context ?available ?kubeconfig => kubectl config get-contexts
cluster|kube info|cluster => kubectl cluster-info
kube version => kubectl version
!forward port|pod ?pod ?port N to|*=M ?on pod|of|for|*=X => kubectl port-forward <X> <N>:<M>
pod ?running => kubectl get pods@n[ --field-selector=status.phase=Running<?running>]
deployment|configmap|statefulset|daemonset|replicaset ;
    node|service|secret|event|job|cronjob kube|cluster|namespace ?running => kubectl get
    <deployment><node>s@n
current namespace => kubectl config view --minify -o 'jsonpath={..namespace}'
service|secret|event|job|cronjob|deployment|configmap namespaces ?all => kubectl get <service>s -A
namespace => kubectl get namespaces
ingress => kubectl get ingress@n
# packages: ?package
!update list|lists|index and|then upgrade|update thing|all|everything ?apt => sudo apt update &&
    sudo apt upgrade =mac=> brew update && brew upgrade
!install ?local ?file DEB => sudo apt install <DEB> =mac=>
!hold ?back Y ?upgrades ?from ?upgrade => sudo apt-mark hold <Y> =mac=>
dnf search|info for|about|containing|*=Y => dnf <search> <Y> =mac=>
!update all|thing|everything fedora|dnf => sudo dnf upgrade =mac=>
pip|python !save|write|freeze ?installed ?package ?pip ?python to=F => python3 -m pip freeze > <F>
!run|execute ?all ?unit test ?in|of|for rust|cargo|go|golang|npm|node|javascript ?project|crate =>
    [cargo test<rust=rust>][cargo test<rust=cargo>][go test ./...<rust=go>][go test
    ./...<rust=golang>][npm test<rust=npm>][npm test<rust=node>][npm test<rust=javascript>]
npm !run ?script *|script=NEW => npm run <NEW>
npm !add|install Y+ ?as dev|development ?dependency => npm install --save-dev <Y>
npm newest|version ?newest ?version ?number of|*=Y => npm view <Y> version
requirement|requirements.txt !install ?python ?pip ?file ?dependency ?requirement ?thing ?from|in=F
    => python3 -m pip install -r [<F>][requirements.txt<!F>]
!update pip package|packages|thing|all ?package|thing => =mac=>
!update pip ?itself ?python ?install ?Y+ ?newest => python3 -m pip install --upgrade [<Y>][pip<!Y>]
!install|add pip ?python ?library ?module *|package=Y+ ; !install|add python package|module|library
    *|+package|+library|+module=Y+ => python3 -m pip install <Y>
!uninstall|delete pip ?python ?library Y+ ; !uninstall|delete python package|library *|+package=Y+
    => python3 -m pip uninstall -y <Y>
pip show|info|about|detail|version ?info ?python package|for|of|about|*=Y => python3 -m pip show <Y>
pip freeze ?requirement => python3 -m pip freeze
pip outdated|package|list|installed|thing ?installed ?python ; python package ?outdated|installed =>
    python3 -m pip list[ --outdated<outdated=outdated>]
!make|create virtual|venv|virtualenv ?environment ?python ?new ?virtualenv ?in|*=DEST => python3 -m
    venv [<DEST>][.venv<!DEST>]
npm !install|add globally|global Y+ => npm install -g <Y>
npm|brew outdated ?formulae => <npm> outdated
npm|brew package|installed|list ?globally|global ?installed => <npm> list[ -g<?globally>]
npm|brew|cargo|gem|conda !install|uninstall|search for|*=Y+ => <npm> <install> <Y>
npm|brew|cargo|gem|conda !delete|drop|uninstall Y+ ?from ?project => <npm> uninstall <Y>
npm !update Y+ => npm update <Y>
brew !update package|all|everything|installed ?all ?everything ?installed ?formulae => brew upgrade
!update brew and update ?thing|all|everything|package => brew update && brew upgrade
!update brew ?itself => brew update
brew !update Y+ => brew upgrade <Y>
apt|apt-get|dnf|yum|snap|zypper !install|reinstall|purge Y+ => sudo <apt> <install> <Y> =mac=>
apt|apt-get|dnf|yum|snap|zypper !delete|uninstall Y+ => sudo <apt> remove <Y> =mac=>
pacman !install Y+ => sudo pacman -S <Y> =mac=>
pacman !delete|uninstall Y+ => sudo pacman -R <Y> =mac=>
apt|dnf|yum|snap|zypper !upgrade ?all|everything|installed => sudo <apt> upgrade =mac=>
!autoremove ?apt ?unused ; !delete autoremove package ?apt ;
    !delete unused|unneeded|orphaned package|dependency ?apt ?no ?longer ?needed => sudo apt
    autoremove =mac=> [brew autoremove<!apt>]
!clean ?apt cache ?up ; apt !clear cache => sudo apt clean =mac=> [brew cleanup<!apt>]
!update apt ?list|index|cache|database => sudo apt update =mac=>
!update package list|index|database ?except ?upgrading|installing ?thing|package => sudo apt update
    =mac=> brew update
!update package|everything|system ?all|everything ?installed ?system ?debian|ubuntu ; !update
    everywhere|system => sudo apt update && sudo apt upgrade =mac=> brew upgrade
!update package Y+ ?newest ?version ; !upgrade Y+ ?newest ?version => sudo apt install
    --only-upgrade <Y> =mac=> brew upgrade <Y>
!reinstall Y+ => sudo apt reinstall <Y> =mac=> brew reinstall <Y>
package dependency|dependencies|requires|depend ?of|on package|of=Y => apt-cache depends <Y> =mac=>
    brew deps <Y>
package need|depend|depends|require|requires ?on on|*=Y => apt-cache rdepends <Y> =mac=> brew uses
    --installed <Y>
package autoremove|unused ?removed|delete => apt-get -s autoremove =mac=>
package manually ?installed => apt-mark showmanual =mac=> brew leaves
depend on=Y => apt-cache rdepends <Y> =mac=> brew uses --installed <Y>
apt !install version VER of|*=Y => sudo apt install «<Y>=<VER>*» =mac=>
version apt ?available of|*=Y => apt-cache madison <Y> =mac=>
package held ?back => apt-mark showhold =mac=>
package biggest ?installed ?top ?N => dpkg-query -Wf '${Installed-Size}\t${Package}\n' | sort -rn |
    head -n [<N>][10<!N>] =mac=>
repository|source ?configured ?enabled apt|package ?for ?in => apt-cache policy =mac=>
!simulate|test upgrade|upgrading|update ?system|package|everything ?except ?changing ?thing =>
    apt-get -s upgrade =mac=>
pip !install version VER of|*=Y => python3 -m pip install <Y>==<VER>
!delete|uninstall ?package *|+package=Y along|and|with|including ?with ?all config ?file => sudo apt
    purge <Y> =mac=> brew uninstall --zap <Y>
!purge Y+ => sudo apt purge <Y> =mac=> brew uninstall --zap <Y>
!install ?program|tool Y+ ; !add program|tool Y+ ; !add package|+package=Y+ => sudo apt install <Y>
    =mac=> brew install <Y>
!uninstall ?program package|program|*|+package=Y+ ; !delete package *|+package=Y+ ?except ?config
    ?file => sudo apt remove <Y> =mac=> brew uninstall <Y>
package owned|provides|contains|from|installed ?file ?show F ; package ?file ?to F owned => dpkg -S
    <F> =mac=>
package|apt search ?apt ?available for|containing|*=Y => apt search <Y> =mac=> brew search <Y>
package info|detail|about|description|apt ?info ?detail about|for|of|on|*|+package=Y ?apt => apt
    show <Y> =mac=> brew info <Y>
file package|installed ?installed ?apt in|by|of|from|package=Y => dpkg -L <Y> =mac=> brew list <Y>
package installed *|+installed|+package=Y ?apt => dpkg -s <Y> =mac=> brew list <Y>
version package ?installed package|of=Y => dpkg -s <Y> =mac=> brew list --versions <Y>
outdated|upgradable|upgradeable package ?apt ?installed ; package update|upgraded ?available|can
    ?apt ; updates ?available ?new => apt list --upgradable =mac=> brew outdated
count package ?installed ?apt => dpkg-query -Wf '${db:Status-Abbrev}\n' | grep -c '^.i' =mac=> brew
    list -1 | wc -l
installed package ?apt containing|naming|starting=T => dpkg -l | grep -F -- <T> =mac=> brew list |
    grep -F -- <T>
installed package|program|apt|software ?apt ?system => apt list --installed =mac=> brew list
package snap ?installed ; snap list => snap list =mac=>
# programs, scheduled jobs and small tools
md5|sha1|sha256|sha512 ?hash ?of string|text text|string=WORD => printf %s <WORD> | <md5>sum =mac=>
!decode base64 ?string|text *|decode|text|string=ENCODED ; !decode ENCODED from|as base64 => printf
    %s <ENCODED> | base64 -d =mac=> printf %s <ENCODED> | base64 -D
history ?command ?shell ?my last ?N ?command ?ran|typed ; command last N ?ran|typed|my ?history =>
    history[ <N>]
!create|make group ?named named|group|*=X => sudo groupadd <X> =mac=>
!delete group named|group|*=X => sudo groupdel <X> =mac=>
!delete PERSON from|group=Y1 group ; !delete PERSON out group of=Y1 => sudo gpasswd -d <PERSON> <Y1>
    =mac=>
!delete PERSON from=GROUP ; !delete PERSON out of=GROUP => sudo gpasswd -d <PERSON> <GROUP> =mac=>
!lock|unlock account|user ?of|user|account=X ?account => sudo usermod
    -[L<lock=lock>][U<lock=unlock>] <X> =mac=>
!switch|change|become to user user|to=X ; !become user user=X => su - <X>
!become root ; !switch to root => sudo -i
!run|execute|start PROG low|lowest|lower priority ; !run|execute|start SCRIPT low|lowest|lower
    priority => nice -n 19 <PROG><SCRIPT>
!run|execute PROG as=X => sudo -u <X> <PROG>
uid and gid of|*=X => id <X>
when|date password expire of|*=X ; when password of|*=X expire|expires ; when
    *=X password expire|expires => sudo chage -l <X> =mac=>
!force|make X to|change !change|change ?his|her|their password ?next ?login ?on|at => sudo passwd -e
    <X> =mac=>
umask symbolic ?form|in => umask -S
hex random N byte ?string ; random hex string|number of|*=N ?byte => openssl rand -hex <N>
manual|man ?page for|of|*=PROG => man <PROG>
type alias|builtin|what ?is ?or ?program of|*|^=PROG ?alias ?program => type <PROG>
which|path all|every copy|version of|*=PROG ?path ?my => which -a <PROG>
reverse string|text QT => printf %s <QT> | rev
!time ?how ?long PROG ?takes|usage => time <PROG>
!create|make|generate ?new rsa ssh key|keypair ?pair ; !create|make|generate ?new ssh key|keypair
    rsa => ssh-keygen -t rsa -b 4096
!create|make|generate ssh key ?ed25519 ?with comment=T ; !create|make|generate ?new ?ed25519 ssh
    key|keypair ?pair ?ed25519 => ssh-keygen -t ed25519[ -C <T>]
!flip coin => shuf -n 1 -e heads tails =mac=>
sudo can|allowed|rights ?list ?what ?i => sudo -l
path|find|installed|location|which|command ?full ?program|command|binary|executable ?is ?installed
    ?located to|of|for|*|^=PROG ?command|program => command -v <PROG>
version go|openssl ?installed ?usage ?running => <go> version
version nginx|ssh ?installed ?server|client => <nginx> -[v<nginx=nginx>][V<nginx=ssh>] 2>&1
version python|python3 ?installed ?usage ?running => python3 --version
version ?installed ?usage ?running ?have|got of|+version|+installed=PROG => <PROG> --version
alias|aliases ?shell ?defined => alias
crontab !delete|clear ?all ?cron ?job ; cron !delete|clear all job => crontab -r
!edit crontab|cron ?job => crontab -e
count cron ?job ?scheduled ?crontab => crontab -l | grep -vc '^#'
cron|crontab ?user ?job ?scheduled ?task of|for|user=X => sudo crontab -l -u <X>
cron|crontab root ?job ?scheduled ?user => sudo crontab -l -u root
cron|crontab system ?job ?wide ?scheduled => cat /etc/crontab /etc/cron.d/* =mac=>
cron|crontab ?job ?scheduled ?task ?user ; scheduled job|task ?cron => crontab -l
uuid ?generate|make|create|random|new ?new|random => uuidgen
password ?random ?generate|make|create ?secure|strong ?new of|with|*=N character|long|letter
    ?length|long ; password length ?random ?generate|make|create of|*=N => @password <N>
password random|generate|make|create ?make|create|generate ?secure|strong|new ?random => @password
    20
random number between|from=N and|to=M ?generate => shuf -i <N>-<M> -n 1 =mac=> jot -r 1 <N> <M>
!wait|sleep|pause SECONDS => sleep <SECONDS>
show modified|changed between=O and=O2 => diff <O> <O2>
"""

# What stands for what, in patterns and commands.
_MACROS = """
@grep: ?lazy ?wordly ?recursively ?names ?numbers
@letters: [F<?TF>][i<?lazy>][w<?wordly>]
@inplace: <F>.tmp && cat <F>.tmp > <F> && rm <F>.tmp
@proc: process|program|app|application|task
@pid: process|pid process|pid=N ?process ?pid
@amount: ?disk ?space ?left ?free ?available ?usage ?remaining ?drive ?hard ?much ?how ?full ?size
    ?filesystem ?mounted ?each ?sizes ?format
@wc: [ | wc -l<?count>]
@act: stop|start|restart|kill|pause|unpause
@open: open|get|start|exec|run|enter|execute|shell|bash|attach
@ps: ps aux --sort=-%[mem<memory=memory>][cpu<memory=cpu>]
@mps: ps aux -[m<memory=memory>][r<memory=cpu>]
@maclisten: lsof -nP -iTCP -sTCP:LISTEN
@entries: ?only ?follow ?live ?error ?N ?line ?last @when
@period: [ -p err<?error>][ -n <N>][ --since '<A> ago'][ --since <D1>][ --until <E>][ --since
    today<?today>]
@when: ?today ?A ?D ?E
@sign: [-<yesterday=yesterday>][+<yesterday=tomorrow>]
@days: python3 -c 'from datetime import date
@since: ?today ?A
@last: last|newest
@diff: diff|difference|different|compare|differ
@with: and|with|to|from|against|vs
@ns: ?namespaces ?namespace ?in|namespace|ns|+namespace=NS
@n: [ -n <NS>][ -A<?namespaces>]
@hist: ?branch ?all @log ?file ?reverse|oldest ?order ?oldest ?first ?oneline ?graph ?detail ?stat
    ?touched|touching|modified|changing|affecting
    ?file|of|for|touched|touching|modified|affecting|changing|in|log|history|commits=FILE
@log: ?N ?last|newest|recent ?by|from|author|user|of|+make=X ?my ?author ?user ?today ?yesterday ?A
    ?BEYOND ?D ?E ?ON ?merges ?nomerges ?on|branch|in|of|log=B ?branch
    ?wrote|made|make|created|did|done|committed|authored
@args: [ -n <N>][ --author=<X>][ --author="$(git config user.email)"<?my>][ --since='<A> ago'][
    --until='<BEYOND> ago'][ --since='<D> 00:00'][ --until='<E> 00:00'][ --since='<ON> 00:00'
    --until='<ON> 23:59:59'][ --since='today 00:00'<?today>][ --since='yesterday 00:00'
    --until='today 00:00'<?yesterday>][ --no-merges<?nomerges>][ --merges<?merges>]
@password: LC_ALL=C tr -dc 'A-Za-z0-9' < /dev/urandom | head -c
"""

# The same as `_PHRASES`, but of the words' keys, and for what is no request about files.
_TERMS = """
tounderscore: to underscore | into underscore | with underscore | by underscore;
tonewline: to newline | into newline | with newline | by newline;
service: daemon | unit; cpu: cpus; go: golang; ns: nameserver; brew: homebrew; show: calculate |
compute | pick | determine; sha256: sha256sum; sha512: sha512sum; sha1: sha1sum; md5: md5sum; pid:
process id | process number; checkout: show out; discard: throw away; lookup: look up | nslookup;
pip: pip3; date: by time; download: downloading | grab; force: forcefully |
forcibly | by force; ip: ips; ipv6: ip v6 | ip version 6; ipv4: ip v4 | ip version 4; os: operating
system; macos: mac os | os x | osx; distro: distribution | linux distribution | linux distro;
lowercase: lower case; uppercase: upper case; info: information | spec | specs; timezone: time zone;
nomerges: except merge | not merge | except merge commit; listening: listen | listens; oldest:
oldest first; eating: hogging | consuming | eat up | eating up | consume; detached: detach; new
york: new york; los angeles: los angele; hong kong: hong kong; sao paulo: sao paulo; mexico city:
mexico city; forward: port forward | port-forward; follow: tail -f | stream | keep following;
sidebyside: side by side; autoremove: not longer need | not longer needed | unneeded; cherry-pick:
cherry pick; next: coming; abort: cancel; roll: rollback; config: configuration | setting; update:
refresh; configmap: config map; outdated: out of date; locale: language; hog: consumer;
newest-first: latest first; by-size: by size; monthday: day of this month | day of month; cal:
calendar of this month | calendar for this month | calendar this month | this month calendar; paged:
page by page | one page at time | screen by screen
"""

# What stands there: the word that it becomes, as its key and text ({0}: the first's text). #: a
# number; UNIT, UNITS: "day", "days"; keys in capitals are slots.
_TIMES_SAID = """
on|of|for|in|at|with this|my MACHINE: everywhere
this|my MACHINE: everywhere
every # UNIT|UNITS: EVERY {1} {2}
every UNIT: EVERY 1 {1}
EVERY line: secondline
# UNIT|UNITS: SPAN {0} {1}s
in|from|within|over|during|since|for|of last SPAN: A {2}
in|from|within|over|during|since|for|of last UNIT: A 1 {2}
last SPAN: A {1}
last UNIT: A 1 {1}
since|newer SPAN|AGO: A {1}
older SPAN: BEYOND {1}
before|older AGO: BEYOND {1}
A ago: A {0}
BEYOND ago: BEYOND {0}
SPAN ago: AGO {0}
UNIT ago: AGO 1 {0}
in SPAN: AHEAD {1}
SPAN from now|today: AHEAD {0}
UNIT from now|today: AHEAD 1 {0}
since this morning: today
this-week: A 1 week
this-month: A 1 month
this-year: thisyear
since WEEKDAY: D last {1}
since|after DATE|yesterday|today: D {1}
before|until DATE: E {1}
before yesterday|today: E {1}
between DATE: D {1}
D and DATE: D {0} & E {2}
DATE to DATE: D {0} & E {2}
on DATE: ON {1}
"""

_PREPOSITIONS = frozenset("""
in of on for from to with at by and named about as into under inside using via through is
""".split())
_PROGRAMS = frozenset("""
git docker kube kubectl kubernetes k8s apt apt-get dnf yum pip npm brew snap pacman cargo gem conda
zypper systemctl compose
""".split())

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
_ONLY_LINUX = """
free lsblk lscpu lsusb lspci lsmod ss ip apt apt-get systemctl journalctl nproc
""".split()
_EACH_TOOLS = """
<md5>sum head tail sed sort cat grep cut wc chmod chown chgrp touch gzip bzip2 xz md5sum md5 sha1sum
sha256sum sha512sum shasum file stat ls uniq tac shred cksum b2sum realpath iconv strings dos2unix
""".split()
_TEXT_TOOLS = "head tail sed sort awk grep cut tr tac cat fold nl wc { printf".split()
# Programs with common words for names, that may be run again and again.
_RUNS = """
date make ls sleep echo cargo go rake mvn gradle pytest tox ant w who free cat true
""".split()
# The time of a file that is asked for, and what follows "did".
_DID = """
modified: change edit modify touch
created: make
accessed: access open
"""
_MEASURES = "long much full many busy loaded".split()
_DEEDS = "made make created wrote did changed committed authored".split()
_COURTESIES = frozenset("""
please only force can could would will you kindly i we want need to like help me how do should the
my a just now quickly simply hi hey hello thanks thank caro with using via let lets us then in one
does use
""".split())
_QUESTIONS = ("can i", "can we", "can one", "could i", "could we", "could one", "do i", "do we",
              "do you", "do one", "should")
_OBJECTS = frozenset("""
container image volume network system service compose branch pod remote rollout
""".split())
_MACHINES = ("machine", "computer", "system", "server", "laptop", "pc", "box", "host", "mac")
_BSD_UNITS = {"second": "S", "minute": "M", "hour": "H", "day": "d", "week": "w", "month": "m",
              "year": "y"}
_NO_TARGETS = ("lowercase", "uppercase", "trash", "clipboard", "new")
_BRANCHES = ("main", "master", "dev", "develop", "trunk", "head")
_INTERFACES = ("et", "en", "wl", "lo", "tu", "wg", "br", "ve")
_RUN = """
dockerd: docker
sshd: ssh
mysqld: mysql
postgres: postgresql
"""
_LIBRARIES = "numpy pandas requests flask django scipy tensorflow torch".split()
_MONTH_NAMES = ("january february march april may june july august september october november"
                " december")
# Behind these a word may be a name although rules know it: "the branch login".
_USUAL_MODES = ("400", "440", "444", "600", "640", "644", "660", "664", "666", "700", "750", "755",
                "775", "777")
_EDITORS = ("vi", "vim", "nvim", "nano", "emacs", "code", "vscode", "editor", "browser", "firefox")
_NAMED = "branch container pod deployment tag package user namespace".split()
_ZONES = """
Europe: London Paris Berlin Madrid Rome Amsterdam Vienna Zurich Stockholm Oslo Moscow Lisbon Dublin
    Istanbul Warsaw Athens Helsinki Prague Brussels Copenhagen
Asia: Tokyo Shanghai Singapore Dubai Seoul Bangkok Jakarta Hong_Kong Kolkata Taipei Manila
America: New_York Los_Angeles Chicago Denver Toronto Vancouver Sao_Paulo Mexico_City
Australia: Sydney Melbourne Perth Brisbane
Africa: Cairo Lagos Nairobi Johannesburg
"""
_DAEMONS = """
nginx apache apache2 httpd docker containerd kubelet ssh sshd mysql mysqld mariadb postgresql
postgres mongod mongodb redis redis-server cron crond cups bluetooth networkmanager ufw firewalld
fail2ban haproxy jenkins grafana prometheus tomcat postfix rabbitmq elasticsearch memcached php-fpm
named bind9 smbd samba snapd rsyslog systemd-resolved chronyd ntpd
"""
# Words that rules know, and names all the same.
_NAMES = """
requests typescript ruby perl php lua rust golang pandas origin upstream git docker curl apt pip
staging production prod dev npm brew dig node cron tree java python python3 top tmux ssh snap
kubectl ls ps df du grep tar zip gzip bash sh zsh gcc jq htop web app api db sudo wget rsync main
master less man whois ufw traceroute nslookup ping uptime awk sed vim nano code systemctl openssl
"""
# Common words that name no program, package, host or branch.
_NOUNS = """
instructions instruction guide statement child children near else data story control success out
life door seat later soon tonight morning evening weekend right wrong quick slow slower faster nice
good bad better best worse he she they why stuff server network wifi vpn router printer browser
conflict setting settings cache device phone screen mouse window driver drivers font fonts theme
game email mail music database cloud proxy antivirus backup dependency dependencies library
libraries module plugin tool tools program stable version source code release job task team project
people customer boss colleague friend dog red blue green white black xml html color colour style
verbose foreground silent quiet result message template comment note menu manual documentation
signal hook config configuration option flag number amount id key token secret password account
session cookie policy rule limit quota error warning issue bug problem monday tuesday wednesday
thursday friday saturday sunday noon midnight pm night ancient small third against onto upon among
unlike bios firmware let going come doing works failing crashed high low hot cold useful useless
    interesting
suspicious malicious unknown weird strange true false yes ok okay sure safe unsafe even really
killed desktop laptop path off tomorrow left fast machine computer internet request keyboard website
site page url lan wan firewall software app application person json yaml csv detail background value
certificate bit am recent new next same different much via through about put go done work alive dead
busy real ever already yet still how when push pull merge stage commit fetch install linux unix mac
ubuntu debian fedora system vs versus love hope happiness peace makeup dinner lunch
"""



def _look_up(words: list[_Word], platform: str) -> str | None:
    """The command of the first rule with a place for every word; `words` have an end."""
    rest = "".join(word.before for word in words if word.kind == "end")  # "who are you"
    words = _prepare(words)
    asked = words[0].before.lower() if words else ""
    if not 0 < len(words) < 40 or any(
            doubt in asked for doubt in ("should", "do i need", "did i ")):
        return None
    typed = "" if rest else _typed(words, platform)
    return typed or _repeated(words, platform) or _search(words, platform)


def _typed(words: list[_Word], platform: str) -> str:
    """The prompt itself, where it is a command already: a program, what it shall do, options."""
    program, *others = (word.text for word in words)
    known = next((rest for name, rest in _read_table(_TYPED) if program in name.split()), None)
    if known is None or platform == "macos" and program in _ONLY_LINUX or any(
            word.before or word.text in _PREPOSITIONS or word.text.strip(_PLAIN + "=")
            or word.kind in ("quoted", "time") for word in words):
        return ""
    alone, _, more = known.partition(" | ")
    subcommands = f"{alone} {more}".replace(",", "").split()
    operands = [word for word in words[1:] if word.text[0] != "-" and word.text not in subcommands]
    if all(word.kind in ("number", "path", "date", "url") or word.kind != "known"
           and _is_name(word) for word in operands) and (
            " ".join(others) in alone.split(", ") or any(text[0] == "-" for text in others) and (
            others[0][0] == "-" or others[0] in subcommands)):
        return " ".join((program, *others))
    return ""


def _repeated(words: list[_Word], platform: str) -> str:
    """A command that runs every so often, so many times, or at most so long."""
    verb, length, last = words[0].text.lower(), len(words), words[-1]
    given = verb in ("run", "execute", "repeat")
    if verb == "ping":
        return ""  # it goes on by itself
    if last.key == "EVERY":
        form = "watch -n {0} {1}" if platform == "linux" else "while :; do {1}; sleep {0}; done"
        number, rest = _seconds(last.text), words[given or verb == "watch":-1]
    elif given and length > 3 and last.key == "time" and words[-2].text.isdigit():
        form, number, rest = "for i in $(seq {0}); do {1}; done", words[-2].text, words[1:-2]
        rest = rest[rest[0].text.lower() == "command":]
    elif given and length > 4 and last.key == "SPAN" and platform == "linux" and (
            "timeout" in (words[-2].text, words[-3].text)):
        end = next(at for at, word in enumerate(words) if word.key in ("with", "timeout"))
        form, number, rest = "timeout {0} {1}", _seconds(last.text), words[1:end]
    else:
        return ""
    if not rest:
        return ""
    script, program = rest[0].kind == "path", rest[0].text
    if given and (script or program in _NAMES.split() or program in _RUNS) and not any(
            word.text in _PREPOSITIONS or word.text.strip(_PLAIN) or word.before
            or word.kind == "time" or word.text == "times" for word in rest):
        here = "./" if script and "/" not in program else ""
        command = here + " ".join(word.text for word in rest)
    else:
        command = _search(rest, platform) or ""
    if form.startswith("watch") and command.strip(f"{_PLAIN} "):
        command = _quoted(command)
    return form.format(number, command) if command else ""


def _seconds(span: str) -> str:
    number, unit = span.split()
    return str(int(number) * _TIMES[unit.rstrip("s")])


def _search(words: list[_Word], platform: str) -> str | None:
    keys = {key for word in words if word.kind != "quoted" for key in (word.key, word.text.lower())}
    files = next((word.files for word in words if word.files), None)
    opens = words[0].text.lower() == "open"  # which is no question about a port
    for parts, needed, *commands in _rules(keys):
        if any(map(keys.isdisjoint, needed)) or opens and "port" in parts[0].split("|"):
            continue
        rule = sorted(map(_Element, parts), key=lambda element: bool(element.slot))
        values = _place(rule, words, 0, "start", {})
        command = commands[platform == "macos" and len(commands) > 1]
        applies = not files or command[:1] == "@" or " <F>" in command.replace("< <F>", "") and (
            "".join(command.partition("[")[0].split()[:1]) in _EACH_TOOLS)
        ignored = values and "NS" in values and "NS>" not in command  # a namespace
        if values is None or not applies or ignored:
            continue
        if platform == "other" and len(commands) > 1 or _is_misread(
                command, commands[0], values, files):
            return None
        if files is None:
            return _expand(command, values) or None
        acts = any(element.order for element in rule) or not {"then", "and"}.isdisjoint(values)
        return _apply(command, values, files, acts)
    return None


def _is_misread(command: str, linux: str, values: dict[str, str], files: _Files | None) -> bool:
    """Whether the rule's command can't be meant with these values."""
    tool = command.partition(" ")[0].partition("[")[0]
    file = values.get("F", "") or values.get("FILE", "")
    text, path = values.get("T", ""), values.get("P", "")
    selected = [name for names in (files.kinds, *files.names) for name in names] if files else []
    packed = any(_is_packed(name.strip("'")) for name in (
        *selected, *(values.get(name, "") for name in ("F", "FILE", "G"))))
    packed = packed or file.rstrip("/") in _FOLDERS and " -r" not in command
    ends = [name for name in values if name in ("P", "DEST", "BARE")]
    devices = any(values.get(name, "").startswith("/dev/") and values[name] != "/dev/null"
                  for name in ("F", "G", "O", "P", "DEST", "PLACE"))
    unsaid = (part.partition(">")[0] for part in command.split("<")[1:])
    return bool(
        packed and (tool in _TEXT_TOOLS or command in ("cat <F>", "cat <FILE>"))
        or "wordly" in values and "wordly>" in linux and "wordly>" not in command
        or any(name.endswith(("sed", "new")) and name not in values for name in unsaid)
        or text.startswith("-e ") and ("=<T>" in command or "T2" in values)
        or text in ("content", "contents") and "<T2new>" in command
        or tool == "printf" and command.endswith("<T> > <O>") and (
            "/" in text or _looks_like_file(text))
        or devices and tool in ("rm", "cp", "mv", "du", "shred", "printf")
        or command == "cat <F> > <O>" and not files and " " not in file  # "merge a.txt into b.txt"
        or "<Pbare>/" in command and _looks_like_file(path)
        or command == "git show <REV>:<F>" and file.isalpha() and file.islower()
        or "git log" in command and file.endswith(".log")
        or "<SKIPdir>" in command and "/" in values.get("SKIP", "").rstrip("/")
        or tool == "docker" and values.get("X", "").startswith("node ")
        or tool == "mkdir" and "N" in values and int(values["N"]) != len(
            values.get("DIR", "").split())
        or ends[1:] == ["P"] and not {".", "/"} & {*path})  # "move to foo bar"


def _apply(command: str, values: dict[str, str], files: _Files, acts: bool) -> str | None:
    """The command for a selection: a method of it, or what each of its files gets."""
    if acts and ("/" in files.places or files.singular and "superlative" not in files.said):
        return None  # nothing is done to a whole machine; and which one?
    if any("-size" in test for test in files.tests) and files.type != "f":
        if files.type:
            return None  # of a folder, find knows the size of the list of names in it
        files.type = "f"
    if files.sort == "size" or any("-size" in test for test in files.tests):
        files.used.add("huge")
    files.used |= {word for word in files.said if f"?{word}>" in command}
    before, _, after = command.partition(" <F>")
    if command[0] == "@":
        method, _, argument = _expand(command[1:], values).partition(" ")
        made = getattr(files, method)(*[argument] * bool(argument))
    else:
        if "O" in values:
            files.spare(values["O"])
        if files.text and before.startswith("sed -n"):
            return None  # "containing 'a' in the first line"
        made = files.each(_expand(before, values))
        made = made and made + _expand(after, values)
    if made and files.says("quiet"):
        find, pipe, rest = made.partition(" | ")
        made = f"{find} 2> /dev/null{pipe}{rest}"
    return made if files.said - files.used <= _NEUTRAL else None


def _read_rules() -> Iterator[tuple[Any, ...]]:
    """Each pattern of `_RULES`: its parts, for each word that must be there those that will do,
    and its command, or those of linux and macos."""
    macros = list(_read_table(_MACROS))
    shared = ""
    for line in _RULES.replace("\n    ", " ").split("\n"):
        if line[:1] == "#":
            shared = line.partition(":")[2]
        elif line:
            for name, meaning in macros if "@" in line + shared else ():
                line, shared = line.replace(name, meaning), shared.replace(name, meaning)
            patterns, _, commands = line.partition(" => ")
            forms = [form.strip(" ") for form in commands.split("=mac=>")]
            for pattern in patterns.split(" ; "):
                parts = f"{pattern}{shared}".split()
                needed = [part.lstrip("!").split("|") for part in parts
                          if part[0] != "?" and (part.islower() or not _slot(part))]
                yield parts, needed, *forms


@_kept
def _reading() -> tuple[Iterator[tuple[Any, ...]], list[tuple[Any, ...]], dict[str, list[int]]]:
    """The rules that are still to be read, those that were, and where among these stand those that
    need a word, "" being none."""
    return _read_rules(), [], {}


def _rules(said: Iterable[str] | None = None) -> Iterator[tuple[Any, ...]]:
    """All rules, or those that may do with the words that were said. They are read when a prompt
    comes to them: all cost 3 ms, the first few nothing."""
    unread, rules, places = _reading()
    at = len(rules)
    if said is None:
        yield from rules[:at]
    else:
        yield from (rules[number] for number in sorted(
            number for word in {"", *said} for number in places.get(word, ())))
    while True:
        if at == len(rules):
            rule = next(unread, None)
            if rule is None:
                return
            rules.append(rule)
            for word in min(rule[1], key=len, default=[""]):
                places.setdefault(word, []).append(at)
        yield rules[at]
        at += 1


@_kept
def _keywords() -> set[str]:
    """The words of all rules."""
    return {one for parts, *_ in _rules() for part in parts
            if not _slot(part) for one in part.lstrip("?!").split("|")}


def _is_ruled(word: _Word) -> bool:
    """Whether a rule uses the word: it is rather that than a name."""
    return word.key in _keywords() or word.text.lower() in _keywords()


def _slot(part: str) -> str:
    """The slot of an element, or ""."""
    name = part.lstrip("?").rpartition("=")[2].rstrip("+")
    return name if name.isupper() else ""


class _Element:
    """One part of a pattern: a word of the rule, or a slot and the words that may introduce it."""

    __slots__ = ("contexts", "many", "optional", "order", "slot", "words")

    def __init__(self, part: str) -> None:
        self.optional, self.order, self.many = part[0] == "?", part[0] == "!", part[-1] == "+"
        self.slot = _slot(part)
        contexts, equals, _ = part.lstrip("?").rpartition("=")
        self.contexts = contexts.split("|") if self.slot and equals else []
        if self.slot.rstrip("2") in ("T", "WORD") and self.contexts:
            self.contexts += _TEXT_WORDS
        if self.slot.rstrip("2") in _FOLDERLIKE:
            self.contexts = self.contexts or ["of", "in", "from", "with", "named", "*"]
            self.contexts.append("folder")
        self.words = [] if self.slot else part.lstrip("?!").split("|")


@_kept
def _terms() -> dict[str, str]:
    """Phrase => its meaning."""
    entries = (entry.split(": ") for entry in _TERMS.replace("\n", " ").strip().split("; "))
    return {text: key for key, texts in entries for text in texts.split(" | ")}


def _prepare(words: list[_Word]) -> list[_Word]:
    """The words without their end: terms and times joined, and who is meant by "my" and "me"."""
    terms = _terms()
    joined: list[_Word] = []
    at = 0
    while at < len(words) - 1:
        word, length = words[at], 1
        before = f" {word.before.lower()}"
        if " my " in before or " me " in before and joined and (
                joined[-1].key in ("by", "of", "from")) or (
                " i " in before and word.text.lower() in _DEEDS):
            joined.append(_Word("known", "my", "my"))
        for count in (3, 2, 1):
            key = terms.get(" ".join("\n" if each.kind in ("quoted", "path") else each.key
                                     for each in words[at:at + count]))
            if key:
                word, length = _Word("known", key, key if count > 1 else word.text), count
                word.before = words[at].before
                break
        if word.kind != "end":
            joined.append(word)
        elif "now " in before:
            joined.append(_Word("known", "now", "now"))
        elif " me " in before and joined and joined[-1].key == "for":
            joined.pop()
        at += length
    return _join_times(joined)


def _join_times(words: list[_Word]) -> list[_Word]:
    """Joins "in the last 3 days", "2 hours ago", "since 2024-01-01" and their like to one word,
    whose key is the slot that it fits."""
    joined: list[_Word] = []
    for word in words:
        if word.kind == "date":
            word = _Word("time", "DATE" if _is_date(word.text) else "", word.text)
        joined.append(word)
        while _join_last(joined):
            pass
    for word, following in zip(joined, joined[1:], strict=False):
        if word.key == "every" and following.kind != "odd":
            word.key = "all"
    return joined


@_kept
def _times_said() -> list[tuple[list[list[str]], list[str]]]:
    """Each line of `_TIMES_SAID`: what each of some words may be, and what they are together."""
    return [([part.split("|") for part in said.split()], meaning.split(" & "))
            for said, meaning in _read_table(_TIMES_SAID)]


def _join_last(words: list[_Word]) -> bool:
    """Makes of the last words what the first form says that they have, if one does."""
    sort = _sort_of(words[-1])
    for parts, meanings in _times_said():
        if sort not in parts[-1]:
            continue
        last = words[-len(parts):]
        sorts = [_sort_of(word) for word in last]
        if len(last) == len(parts) and all(map(list.__contains__, parts, sorts)):
            texts = [word.key or word.text if "UNIT" in sort else word.text
                     for word, sort in zip(last, sorts, strict=True)]
            said = last[-1].text
            words[-len(parts):] = [
                _Word("time" if key.isupper() else "known", key, text.format(*texts) or said)
                for key, _, text in (meaning.partition(" ") for meaning in meanings)]
            return True
    return False


def _sort_of(word: _Word) -> str:
    """What a word is in `_TIMES_SAID`."""
    if word.kind in ("number", "odd") and word.text.isdigit():
        return "#"
    if word.kind in ("known", "odd") and (word.key or word.text) in _BSD_UNITS:
        return "UNITS" if word.text[-1] == "s" else "UNIT"
    if word.kind == "unknown" and word.key in _WEEKDAYS:
        return "WEEKDAY"
    return "MACHINE" if word.key in _MACHINES else word.key.replace(" ", "-")


def _is_date(text: str) -> bool:
    year, month, day = map(int, text.split("-"))
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    lengths = (31, 28 + leap, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    return 1 <= month <= 12 and 1 <= day <= lengths[month - 1]


def _place(rule: list[_Element], words: list[_Word], at: int, state: str,
           values: dict[str, str], used: int = 0) -> dict[str, str] | None:
    """The values of the rule's parts when each word from `at` on has a place, else None.

    `state` says what came before: "start" (at most "show" or "how to"), "word" (of the rule),
    "slot", "to" (a preposition, behind which a word of the rule must stand, or its slot) or "but"
    (behind which its slot must stand).
    """
    if at == len(words):
        full = all(element.optional or used >> number & 1 for number, element in enumerate(rule))
        return values if state not in ("to", "but") and full else None
    word = words[at]
    for number, element in enumerate(rule):
        if used >> number & 1:
            continue
        if element.slot:
            found, end = _take(rule, element, words, at, state)
            if found is None:
                continue
            new, state_then = _derived(element.slot, found, words, at), "slot"
        elif state == "but":
            continue
        else:
            said = word.key if word.key in element.words else word.text.lower()
            if word.kind in ("quoted", "time") or said not in element.words or (
                    element.order and not _is_order(words, at)):
                continue
            new, state_then, end = {element.words[0]: said}, "word", at + 1
        placed = _place(rule, words, end, state_then, values | new, used | 1 << number)
        if placed is not None:
            return placed
    following = _passes(rule, words, at, state)
    return _place(rule, words, at + 1, following, values, used) if following else None


def _passes(rule: list[_Element], words: list[_Word], at: int, state: str) -> str:
    """The state behind a word that needs no place of its own, or "" where it needs one."""
    word, key, low = words[at], words[at].key, words[at].text.lower()
    ends = at + 1 == len(words)
    if state == "but" and key == "in" and not ends:
        return "but"  # "but not in tests"
    if state == "but" or word.kind not in ("known", "unknown", "number") and not any(
            low in element.contexts for element in rule) or key in _TEXT_WORDS and not ends and (
            words[at + 1].key in _PREPOSITIONS):
        return ""
    if low in ("everywhere", "anywhere") and any(element.order for element in rule):
        return ""
    if key in ("everywhere", "here", "my", "still", "it", "now", "current", "right", "pls"):
        return "word" if state == "to" and key != "my" else state
    if key == "am" or key == "one" and "does " in word.before or (
            key in ("all", "only") and not any(element.order for element in rule)) or (
            key == "this" and ends and state != "to"):
        return state
    if key in ("show", "list", "find") and low not in ("who", "locate", "whos"):
        if state == "start" or state == "to" and at == 1 or (
                at == 1 and words[0].text.lower() in _PROGRAMS):
            return "start"
        return state if key == "list" and state != "to" and ends else ""
    if key == "search" and low == "grep" and at == 0 and not ends and words[1].key == "line":
        return "start"
    if key == "how" and state == "start" and not ends:
        asked = words[at + 1].before.lower().split()
        return "start" if words[at + 1].key in ("to", *_MEASURES) or (
            not {"do", "can", "does"}.isdisjoint(asked)) else ""
    introduces = not _PREPOSITIONS.isdisjoint((key, low)) and state != "to" or key == "this" or any(
        key in element.contexts or low in element.contexts for element in rule)
    return "" if not introduces else "but" if key in ("except", "not") else "to"


def _is_order(words: list[_Word], at: int) -> bool:
    """Whether the word at `at` is what the prompt tells to do: nothing before it but polite words
    and the program's name."""
    text = words[at].text.lower()
    said = "".join(f"{word.before}{word.text} " for word in words[:at] if not word.files)
    said += words[at].before
    tokens = said.lower().replace("'d", "").split()
    allowed = _COURTESIES | _PROGRAMS | (
        _OBJECTS if tokens and tokens[0] in _PROGRAMS else frozenset())
    asked = f" {' '.join(tokens)} "
    return not (text.endswith("s") and not text.endswith("ss")) and allowed.issuperset(tokens) and (
        "how" in tokens or not any(f" {question} " in asked for question in _QUESTIONS))


def _take(rule: list[_Element], element: _Element, words: list[_Word], at: int, state: str
          ) -> tuple[str | None, int]:
    """The value for a slot from the words at `at`, and where it ends; None where none may stand."""
    word, before = words[at], at - 1
    while before >= 0 and words[before].key in ("my", "this", "all"):
        before -= 1
    previous = words[before] if before >= 0 else _Word("end", "", "")
    following = words[at + 1].key if at + 1 < len(words) else ""
    kind = element.slot.rstrip("0123456789")
    contexts = element.contexts or _CONTEXTS.get(kind, ("*",))
    introduced = previous.key in contexts or previous.text.lower() in contexts or (
        previous.key == "named" and "*" in contexts and kind != "T") or (
        state == "but" and "except" in contexts)
    several = at + 1 < len(words) and words[at + 1].text.lower() == f"{following}s" or (
        following == "folder" and words[at + 1].text.lower() in _SEVERAL_FOLDERS)
    followed = f"+{following}" in contexts and not (several and kind in ("X", "DIR", "B", "IMG"))
    free = "^" in contexts and state == "start" or (
        "*" in contexts and state in ("word", "slot") and (kind != "T" or word.kind == "quoted"))
    if not introduced and not followed and not free:
        return None, at
    if kind == "X" and word.text.lower() == "docker" and (
            following == "container" or "docker" in element.contexts):
        return None, at  # "stop docker container"
    if kind == "X" and previous.key in ("namespace", "ns") and words[before - 1].key == "in":
        return None, at
    articles = before < at - 1 or not {"the", "a", "an", "my", "your", "our", "some"}.isdisjoint(
        word.before.lower().split())
    if articles and kind in ("X", "B", "K", "Y", "PROG", "RUN") and not followed and (
            not any(following in one.words for one in rule)):
        return None, at  # "kill the mood", but "stop the web container"
    if kind in ("DIR", "NEW") and previous.key == "named" and word.before:
        return None, at  # "named my stuff"
    each = before < at - 1 and "each" not in contexts
    if kind in ("T", "WORD") and (each or previous.text.lower() in ("where", "wheres")):
        return None, at  # "each name", "where is the function x"
    if kind in ("T", "WORD"):
        return _take_texts(words, at, kind == "WORD")
    if kind == "TEXT" and word.kind != "quoted":
        rest = words[at:]
        text = "".join(f"{one.before}{one.text} " for one in rest)[len(word.before):].strip()
        goes_on = any(one.key in ("except", "not", "including") for one in rest) or any(
            one.key == "and" and two.text.lower() in ("push", "pull", "tag", "then")
                      for one, two in zip(rest, rest[1:], strict=False))
        if previous.text.lower() not in ("message", "saying") or goes_on or any(
                one.kind == "time" for one in rest) or not text.isprintable():
            return None, at
        return _quoted(text), len(words)
    introducer = "" if previous.text[-1:] == "s" else previous.key  # "the file x", not "files x"
    value = _slot_value(kind, word, introducer, following)
    at += 1
    while element.many and value is not None and at < len(words):
        skip = words[at].key == "and" and at + 1 < len(words)
        more = _slot_value(kind, words[at + skip], "*", "")
        loose = not skip and not words[at - 1].comma and kind not in "XYK"
        if more is None or loose and "unknown" in (words[at].kind, words[at - 1].kind):
            break
        value += ("|" if kind == "K" else " ") + more
        at += 1 + skip
    if kind in _FOLDERLIKE and at < len(words) and words[at].key == "folder" and value:
        at += 1
    return _quoted(value) if value and kind == "K" else value, at


def _take_texts(words: list[_Word], at: int, word_like: bool) -> tuple[str | None, int]:
    """Texts to look for, any of which will do, as grep takes them."""
    before, word = words[at - 1].key if at else "", words[at]
    if {"its", "their"} & {*word.before.split()}:
        return None, at
    if word.kind != "quoted" and word.text.lower() in _PATTERNED:
        return None, at  # what looks so, not that word
    if word.kind != "quoted" and before in _VERBS and _is_ruled(word) or word_like and (
            word.kind not in ("unknown", "quoted") or "." in word.text
            or word.text.lower() in _CLASSES or before == "count" and word.key != word.text.lower()
            and word.kind == "unknown"):
        return None, at
    text, at = _take_text(words, at)
    texts = [text]
    at = _take_more(words, at, texts) if text else at
    sound = all(one and one.isprintable() and not (
        word_like and " " in one and word.kind != "quoted") for one in texts)
    return (_texts(texts) if sound else None), at


_PATTERNED = "emails urls dates functions comments ips".split()
_VERBS = ("count", "find", "show", "delete", "line")  # behind these it is rather another word
_TEXT_WORDS = "text word string keyword term wordly".split()
_FOLDERLIKE = ("P", "DEST", "PLACE", "DIR", "LS", "W")
def _derived(name: str, value: str, words: list[_Word], at: int) -> dict[str, str]:
    """The values that a slot gives: its own, and those that are made from it."""
    values, word, kind = {name: value}, words[at], name.rstrip("0123456789")
    if word.files:
        values |= dict.fromkeys(word.files.said, "")
    elif name == "N" and value.isdigit():
        values["N1"] = str(int(value) + 1)
    elif kind in ("T", "WORD", "QT"):
        text = word.text if kind == "QT" else _take_text(words, at)[0]
        # No "port 8080", of which perhaps 8080 is meant, nor several, of which any will do.
        unsure = word.kind != "quoted" and " " in text and text.split()[-1][0].isdigit()
        if not unsure and not _has_more(words, at):
            values[f"{name}sed"] = _pattern(text)
            values[f"{name}new"] = "".join("\\" + one if one in "\\&/" else one for one in text)
        values |= {} if _is_plain(text) else {"TF": ""}
        values |= {"wordly": ""} if at and words[at - 1].key == "word" else {}
    elif kind == "P":
        folder = "folder" in (words[at - 1].key, words[min(at + 1, len(words) - 1)].key)
        bare = value.rstrip("/")
        values |= {f"{name}bare": bare,
                   f"{name}place": value[:value.rstrip("/").rfind("/") + 1] * (value[0] != "'"),
                   f"{name}base": "archive" if bare in (".", "~", "") else bare}
        values |= {} if _looks_like_file(word.text) and not folder else {f"{name}dir": ""}
    elif kind == "SKIP":
        names = value.split()
        values["SKIPdir"] = " ".join(
            f"--exclude{'-dir' * (not _looks_like_file(one) and '*' not in one)}={_quoted(one)}"
            for one in names)
        values["SKIPtar"] = " ".join(f"--exclude={_quoted(one)}" for one in names)
        values["SKIPzip"] = " ".join(_quoted(
            one if "*" in one else f"*/{one}" if _looks_like_file(one) else f"*/{one}/*")
            for one in names)
    elif kind == "TAR":
        values["TARhow"] = _TAR[_ending(value, _TAR)]
    elif kind == "GZ":
        tool = _ARCHIVES[_ending(value, _ARCHIVES)]
        values |= {"GZtool": tool,
                   "GZcat": f"{tool} -c"}
    elif name in ("F", "G"):
        values |= {"Fdir": ""} if value[-1] == "/" else {}
        separator = {"csv": ",", "tsv": r"'\t'"}.get(word.text.lower()[-3:]) or (
            ":" if value in ("/etc/passwd", "/etc/group") else "")
        if separator:
            values |= {"S": f" -F {separator}", "OFS": f" -v OFS={separator}"}
            one = '"$(printf "\\t")"' if "t" in separator else separator
            values |= {"C": f" -t {one}", "CUT": f" -d {one}" if one == separator else ""}
    elif name == "D" and word.kind == "time":  # journalctl knows no "last monday"
        values["D1"] = value if " " not in value else f"\"$(date -d '{value}' +%F)\""
    elif word.kind == "time" and value[0].isdigit() and " " in value:
        number, unit = value.split()
        values[f"{name}b"] = number + _BSD_UNITS[unit.rstrip("s")]
        seconds = int(_seconds(value))
        size, sign = (1, "s") if seconds % 60 else (60, "m") if seconds % 3600 else (3600, "h")
        values |= {f"{name}h": f"{seconds // size}{sign}", f"{name}m": str(seconds // 60)}
    return values


def _has_more(words: list[_Word], at: int) -> bool:
    """Whether other texts follow, any of which will do."""
    more: list[str] = []
    _take_more(words, _take_text(words, at)[1], more)
    return more != []


@_kept
def _slot_tables() -> tuple[dict[str, list[str]], dict[str, tuple[str, ...]]]:
    """The words that fit into some slots, and how the files for others end."""
    return ({name: row.split() for name, row in _read_table(_WORD_SLOTS)},
            {name: tuple(row.split()) for name, row in _read_table(_ENDING_SLOTS)})


def _slot_value(slot: str, word: _Word, before: str, following: str) -> str | None:
    """What a word puts into a slot, quoted where it may hold anything; None when it does not fit.
    `before` and `following`: the keys of the words beside it."""
    text, key = word.text, word.key
    if word.kind == "time":
        if key in ("AGO", "AHEAD") and text.split()[-1].rstrip("s") in ("second", "minute", "hour"):
            key = f"T{key}"
        if slot == "SECONDS" and key == "SPAN":
            return _seconds(text)
        return text if slot == key or slot == "DD" and key == "D" and text[0].isdigit() else None
    if slot in _TIME_SLOTS or not text or "\0" in text:
        return None
    if word.files or slot == "SEL":
        return "" if word.files and slot in ("SEL", "F") else None
    slot, said = _SAME_SLOTS.get(slot, slot), _Said(word, before, following)
    words, endings = _slot_tables()
    if slot in words:
        value: bool | str = said.low in words[slot]
    elif slot in endings:
        value = said.path and said.low.endswith(endings[slot])
    else:
        value = _SLOTS[slot](said)
    if value is True:
        return (_path if slot in _PATH_SLOTS else _quoted)(
            word.said if slot in ("DIR", "NEW", "DEST") else said.text)
    return value or None


class _Said:
    """A word that may fill a slot, and what its form and the keys beside it tell of it."""

    def __init__(self, word: _Word, before: str, following: str) -> None:
        self.word, self.key, self.kind = word, word.key, word.kind
        self.text = word.text.removesuffix("'s") or word.text  # "alice's password"
        self.before, self.following, self.low = before, following, self.text.lower()
        self.digits = word.kind == "number" and word.text.isdigit()
        self.quoted = word.kind == "quoted"
        self.ends = "." in self.low and self.low.rpartition(".")[2] in _EXTENSIONS
        self.path = "*" not in word.text and (
            word.kind == "path" or self.quoted or before == "folder" and word.kind != "known"
            or word.kind == "unknown" and self.low in _FOLDERS)
        self.mine = "my" in word.before.split()
        self.in_folder = "folder" in (before, following)
        self.plain = not self.text.strip(_PLAIN) and self.text[0] not in "-~"

    @property
    def named(self) -> bool:
        """Whether it can be a name at all: quoted, or plain and no word that says something."""
        free = self.kind in ("unknown", "kind", "path")
        return self.quoted and self.text[0] != "-" or self.plain and (
            self.before == "named" and (free or self.kind == "known")
            or free and _is_name(self.word, self.before in _NAMED))

    @property
    def word_like(self) -> bool:
        return "/" not in self.text and self.named

    @property
    def plural(self) -> bool:
        return self.kind == "unknown" and self.key != self.low and (
            self.low not in _DAEMONS.split())

    def operand(self) -> bool:
        """The name of a file or a folder that stands here, though it has no sign of one."""
        known = _FOLDERS.intersection((self.low, _singular(self.low))) or (
            self.low in _HOMES and self.text[0].isupper())
        free = self.low not in _NO_PLACES.split() and self.low not in _SIZES
        return bool(self.in_folder or known) or free and not (
            self.low.endswith("ly") or self.text[0] == "-" or _is_ruled(self.word))

    def what(self) -> str:
        """What is copied, packed or measured: a path, or a name."""
        name = self.kind == "unknown" and self.operand() and (
            self.low not in _BRANCHES) or self.kind == "kind" and (
            self.in_folder or self.low in _HOMES and self.text[0].isupper())
        return _path(_home(self.text, self.mine)) if (
            self.path or name) and not self.remote() else ""

    def remote(self) -> bool:
        """A place on another machine, as scp(1) and rsync(1) write it: host:path."""
        host, colon, _ = self.text.partition(":")
        return colon != "" and len(host) > 1 and "/" not in host and not (
            self.text.replace("~", "").strip(_PLAIN) or self.text[0] in "-~")

    def where(self, new: bool) -> str:
        """A folder, or with `new` what is to become of something."""
        known = {"here": ".", "home": "~", "root": "/", "parent": ".."}.get(self.key, "")
        if "its" in self.word.before.split():
            return ""
        if new and self.kind == "known" and not (known or self.following) and (
                self.key not in (*_WHEN, *_TIMES, "file", "folder")):
            known = _path(self.text)
        name = self.kind in ("unknown", "kind") and (new or self.operand())
        place = self.path and (new or self.quoted or not _looks_like_file(self.text))
        sound = (place or name) and self.text[0] != "-" and "@" not in self.text and not (
            self.remote() or self.low in _NO_TARGETS or "its" in self.word.before.split())
        return known or (_path(_home(self.text, self.mine or self.before == "folder"))
                         if sound else "")

    def archive(self) -> str:
        """The ending of an archive, or of a packed file."""
        return _ending(self.low, _ARCHIVES) if self.path else ""

    def mode(self) -> str:
        symbolic = not self.text.strip("ugoa+-=rwxX,") and not self.text.isalpha() and all(
            part.lstrip("ugoa")[:1] in tuple("+-=") and not part.lstrip("ugoa")[1:].strip("rwxX")
            for part in self.text.split(","))
        octal = self.digits and len(self.text) in (3, 4) and max(self.text) < "8"
        return self.text if octal or symbolic and len(self.text) > 1 else ""

    def month(self) -> str:
        if self.kind == "month":
            return f"{self.text[5:]} {self.text[:4]}"
        months = _MONTH_NAMES.split()
        return f'{months.index(self.low) + 1} "$(date +%Y)"' if self.low in months else ""

    def branch(self) -> bool:
        back = self.low.startswith("head~") and self.low[5:].isdigit()
        kind = self.kind == "kind" and "branch" not in (self.before, self.following)  # "merge pdfs"
        month = self.low in _MONTH_NAMES.split() or self.low in ("tree", "working")
        return (back or self.named and not self.ends) and not (self.plural or kind or month) and (
            not self.low.endswith("ed")) and (
            self.before not in ("in", "of") or self.low in _BRANCHES)

    def commit(self) -> bool:
        spoken = self.before == "commit" and len(self.low) > 6
        return self.plain and self.low.startswith("head") or 4 <= len(self.low) <= 40 and (
            not self.low.strip("0123456789abcdef") and (spoken or any(
                map(str.isdigit, self.low)) and (len(self.low) > 6 or not self.low.isdigit())))

    def process(self) -> bool:
        """A name for pgrep and pkill, to whom it is a pattern."""
        sound = self.low.replace("-", "").replace("_", "").replace(".", "").isalnum()
        return self.word_like and sound and not (
            self.plural or self.ends or _is_host(self.text) or self.word.text.endswith("'s")
            or self.low in ("defunct", "zombie"))

    def package(self) -> bool:
        pinned = self.kind == "odd" and "==" in self.text and (
            self.text.replace("=", "").replace(".", "").replace("-", "").isalnum())
        sound = self.text[-1] != "/" and self.text[0] not in "/~." and self.low != "app" and (
            self.quoted or not self.ends)
        return (self.named or pinned) and sound and (
            self.kind != "kind" or self.low in _NAMES.split()) and (
            self.following != "package" or self.low not in _PROGRAMS and self.low != "python")

    def zone(self) -> str:
        return next((f"{area}/{name}" for area, names in _read_table(_ZONES)
                     for name in names.split() if name.lower().replace("_", " ") == self.low), "")


# What fits into a slot: a value, or whether the word itself is one.
_SLOTS: dict[str, Callable[[_Said], bool | str]] = {
    "N": lambda it: it.digits and it.key != "nth",
    "NTH": lambda it: it.digits and it.key == "nth",
    "L": lambda it: it.digits and (it.key == "nth" or it.before in ("line", "number", "column")),
    "EPOCH": lambda it: it.digits and 8 < len(it.text) < 12,
    "MODE": _Said.mode,
    "P": _Said.what,
    "REMOTE": lambda it: it.path and it.remote(),
    "LOGIN": lambda it: it.plain and it.text.strip("@").count("@") == 1,
    "PLACE": lambda it: it.where(False),
    "DEST": lambda it: it.where(True),
    "BARE": lambda it: it.where(True) if "/" not in it.text and it.text[0] != "~" else "",
    "LS": lambda it: it.kind in ("path", "quoted") and not _looks_like_file(it.text) or (
        it.kind in ("unknown", "kind") and not it.text.isupper() and (
            it.before in ("folder", "of", "in", "inside"))),
    "DIR": lambda it: it.path or it.kind in ("unknown", "kind", "number") or (
        it.before == "folder" and it.key not in (*_PREPOSITIONS, "containing", "except", "and")),
    "NEW": lambda it: it.path or it.kind in ("unknown", "kind", "number"),
    "DEV": lambda it: it.path and it.low.startswith("/dev/"),
    "SIG": lambda it: it.low.removeprefix("sig").upper() if it.low.removeprefix("sig") in (
        "hup int term kill usr1 usr2 stop cont quit".split()) else "",
    "SCRIPT": lambda it: _path(it.text if "/" in it.text else f"./{it.text}") if (
        it.kind == "path" and it.low.endswith((".sh", ".py", ".pl", ".rb"))) else "",
    "DEB": lambda it: _path(it.text if "/" in it.text else f"./{it.text}") if (
        it.path and it.low.endswith(".deb")) else "",
    "JSON": lambda it: it.text[0] == "{" and it.text[-1] == "}" and it.text.isprintable(),
    "ENCODED": lambda it: not it.text.rstrip("=").strip(_PLAIN) and len(it.text) % 4 == 0 and (
        len(it.text) > 4),
    "REV": lambda it: it.plain and (it.commit() or it.branch() or it.text[-1].isdigit()),
    "LABEL": lambda it: it.kind == "odd" and it.text.count("=") == 1 and (
        not it.text.replace("=", "").strip(_PLAIN)),
    "TZ": lambda it: it.plain and it.text.count("/") == 1 and it.text[0].isupper(),
    "PATHARG": lambda it: _path(it.text) if it.kind == "path" else "",
    "ENDING": lambda it: it.text.lstrip("*.") if it.text.lstrip("*.").isalnum() and (
        it.kind == "kind" or it.text[0] in ".*") else "",
    "SKIP": lambda it: it.text.strip("/") if not (
        it.text.strip(_PLAIN + "*") or it.text[0] in "-/~") and (
        it.kind in ("path", "quoted") or it.kind == "unknown" and (
            it.in_folder or _is_folder_name(it.low))) else "",
    "PACK": lambda it: it.archive() in (".zip", *_TAR),
    "GZ": lambda it: it.archive() != "" and _ARCHIVES[it.archive()][:3] not in ("tar", "unz"),
    "SIGN": lambda it: _SPOKEN.get(_singular(it.low), ""),
    "SEP": lambda it: {"tab": r"'\t'", "comma": ",", "semicolon": "';'"}.get(_singular(it.low), ""),
    "ENC": lambda it: it.low.replace("-", "").replace("_", "").isalnum() and (
        it.low[:3] in "utf iso asc lat win cp1 mac".split()),
    "CLOCK": lambda it: it.text.replace(":", "").isdigit() and it.text.count(":") in (1, 2),
    "HP": lambda it: it.text if it.plain and it.text.count(":") == 1 and (
        it.text.rpartition(":")[2].isdigit()) else "",
    "PERCENT": lambda it: it.text[:-1] if it.text[-1] == "%" and it.text[:-1].isdigit() else "",
    "DATEFORM": lambda it: "" if not {*it.low} <= {*"dmy/-."} or "y" not in it.low else (
        it.low.replace("yyyy", "%Y").replace("yy", "%y").replace("mm", "%m").replace("dd", "%d")),
    "DAYNAME": lambda it: it.key if it.key in _WEEKDAYS else "",
    "MONTH": _Said.month,
    "F": lambda it: it.path or it.before == "file" and it.kind == "unknown",
    "FILE": lambda it: it.path and (it.quoted or _looks_like_file(it.text) or it.text[-1] == "/"
                                    or it.before == "folder"),
    "W": lambda it: it.path,
    "TAR": lambda it: it.path and "tar" in _ARCHIVES.get(_ending(it.low, _ARCHIVES), ""),
    "O": lambda it: it.path and _looks_like_file(it.text),
    "QT": lambda it: it.quoted and it.text[0] != "~" and (
        not _looks_like_file(it.text) or " " in it.text and not it.ends),
    "TEXT": lambda it: it.named,
    "H": lambda it: _is_host(it.text) and "/" not in it.text,
    "U": lambda it: it.kind == "url" or it.plain and it.low.startswith("git@") or (
        it.kind in ("path", "quoted") and _is_host(it.text.partition("/")[0])),
    "I": lambda it: it.low.isalnum() and it.low[:2] in _INTERFACES and (
        it.low[-1].isdigit() or it.low == "lo"),
    "EXT": lambda it: f"'*.{_ends(it.key)[0]}'" if it.kind == "kind" else "",
    "X": lambda it: it.named and not it.low.endswith(".service") and (
        it.quoted or it.word_like and not it.ends),
    "PERSON": lambda it: it.word_like and not it.ends and it.low not in (
        "sudo", "docker", "wheel", "admin"),
    "B": _Said.branch,
    "MAIN": lambda it: it.low in _BRANCHES,
    "TAG": lambda it: it.word_like and (it.text[-1].isdigit() or it.before != "since"),
    "VER": lambda it: (it.kind == "number" or it.word_like) and it.text[-1].isdigit(),
    "HASH": _Said.commit,
    "K": _Said.process,
    "RUN": lambda it: (_meaning(_RUN, it.low) or it.text) if it.process() else "",
    "S": lambda it: it.low in _DAEMONS.split(),
    "PROG": lambda it: (it.word_like and it.kind != "kind" or it.low in _NAMES.split() or (
        it.before == "run" and it.low in _RUNS)) and not (
        it.ends or it.low in _LIBRARIES),
    "Y": lambda it: "python3" if it.low == "python" and it.package() else it.package(),
    "IMG": lambda it: not it.ends and it.low not in _PROGRAMS and (
        it.named or it.kind == "path" or it.plain and it.following == "image") and (
        it.text[0] not in "-~/.") or it.low in "ubuntu debian fedora".split(),
    "NS": lambda it: it.word_like,
    "V": lambda it: it.text.lstrip("$") if it.text.lstrip("$").isidentifier() and (
        it.text.isupper()) else "",
    "ZONE": _Said.zone,
    "AREA": lambda it: it.low.capitalize() if f"\n{it.low}:" in _ZONES.lower() else "",
}
# The same for one of some words, and for a path with one of some endings.
_WORD_SLOTS = """
PROTO: tcp udp
UNIX: unix linux lf
DOS: dos windows crlf
TABS: tab tabs
SPACES: spaces
ROOT: root
FSTYPE: tmpfs devtmpfs overlay squashfs nfs nfs4 cifs ext4 xfs
FS: ext2 ext3 ext4 xfs btrfs vfat exfat ntfs
ORIGIN: origin upstream github fork
LOGINS: /etc/passwd /etc/shadow
GROUP: sudo wheel docker admin adm staff users www-data audio video plugdev dialout lxd libvirt kvm
"""
_ENDING_SLOTS = """
YAML: .yml .yaml .json
JSONFILE: .json
ISO: .iso .img
PLAINTAR: .tar
ZIP: .zip
"""
_SAME_SLOTS = {"M": "N", "G": "F"}
_PATH_SLOTS = "F FILE JSONFILE ISO PLAINTAR DEV YAML W ZIP TAR O LS DIR NEW PACK GZ".split()
_TIME_SLOTS = "A AGO TAGO AHEAD TAHEAD SPAN BEYOND D DD E ON DATE SECONDS".split()
# The words behind which a slot may stand where its rule names none.
_CONTEXTS = {
    **dict.fromkeys(("F", "G", "U", "H", "FILE", "SEL", "ZIP", "TAR", "GZ"), (
        "of", "in", "for", "from", "on", "to", "file", "with", "at", "named", "*", "^")),
    **dict.fromkeys(("P", "PLACE", "DIR", "NEW"), ("of", "from", "with", "folder", "named", "*")),
    **dict.fromkeys((*_TIME_SLOTS, "N", "NTH"), ("*", "^")),
    "L": ("*", "^", "by", "of", "in"), "QT": ("of", "for", "in", "*", "^"), "SECONDS": ("*", "for"),
    "I": ("of", "on", "for", "*"),
}


def _is_host(text: str) -> bool:
    """A host has a dot and no file's ending, or is localhost, or an address."""
    plain, ending = text.replace(".", "").replace("-", ""), text.lower().rpartition(".")[2]
    if not plain.replace(":", "").isalnum() or not text.isascii() or text[0] == "-":
        return False
    return text.lower() == "localhost" or text.count(":") > 1 or "." in text.strip(".") and (
        plain.isdigit() and text.count(".") == 3
        or ending.isalpha() and ending not in _EXTENSIONS)


def _is_name(word: _Word, said: bool = False) -> bool:
    """Whether a word can name a program, host or branch: it says nothing that rules know, unless
    it was `said` that a name follows."""
    low = word.text.lower()
    if low in _DAEMONS.split() or not {low, word.key}.isdisjoint(_NAMES.split()):
        return True
    known = _is_ruled(word) and not (
        said and word.kind == "unknown" and not low.endswith(("ed", "ing", "able", "s")))
    return not (
        known or low.endswith("ly") or low in _PREPOSITIONS
        or low in _NOUNS.split() or word.key in _NOUNS.split())


def _expand(template: str, values: dict[str, str]) -> str:
    """The command: <X> is a value, a part in brackets stands only where its values do, a dash goes
    where no letter follows it, and what stands between « and » becomes one word."""
    if " -[" in template:
        command = _expand(template.replace("-[", "\0[", 1), values)
        return command.replace("\0 ", "").replace("\0", "-")
    first, *quoted = template.split("«")
    if quoted:
        return _expand(first, values) + "".join(
            _quoted(_expand(inside, values)) + _expand(rest, values)
            for inside, _, rest in (part.partition("»") for part in quoted))
    first, *parts = template.split("[")
    command = _put(first, values, "") or ""
    for part in parts:
        inside, bracket, rest = part.partition("]")
        filled = _put(inside, values)
        if filled == inside or not bracket:  # brackets of the command itself
            filled = f"[{inside}{bracket}"
        command += (filled or "") + (_put(rest, values, "") or "")
    return command


def _put(text: str, values: dict[str, str], missing: str | None = None) -> str | None:
    """`text` with its values, or None where one is `missing`: <X>, and nothing for <?X> (where
    there is one), <!X> (where there is none) and <X=said> (where it is that one); <X:> is what
    `_SHORT` makes of it."""
    done, *parts = text.split("<")
    for part in parts:
        name, close, rest = part.partition(">")
        name, _, said = name.partition("=")
        plain = name.lstrip("?!").rstrip(":")
        if not close or not plain.replace("-", "").isalnum():
            done += "<" + part
            continue
        value = values.get(plain)
        if name[-1] == ":":
            value = value and _meaning(_SHORT, value)
        elif said or name != plain:
            met = value == said if said else (value is None) == (name[0] == "!")
            value = "" if met else None
        if value is None and missing is None:
            return None
        done += (value or "") + rest
    return done


# What <word:> puts into a command, and the words that may have been said.
_SHORT = """
cp: copy
mv: move
x: executable
r: readable
w: writable
g: group ingroup
o: others world
u: owner inowner
a: everyone all
"""
_ANYWHERE = frozenset("""
show list find in of on for from to with at by all this how them under each everywhere
""".split())



def answer(prompt: str, platform: str) -> str | None:
    """One shell command for a prompt in plain words, or None when a word has no sure place.

    `platform`: linux (GNU tools), macos (BSD tools) or other (BSD forms). One line, unless a name
    in the prompt holds a newline; what comes from the prompt is quoted and can't be an option.
    """
    words = _words(prompt)
    if not words:
        return None
    if _asks_what_it_is(words):
        return None
    if len(words) < 5:
        return _answer(words, platform)
    if words[-4].text.lower() == "using" and words[-3].text.lower() in _TOOLS:
        return _by_tool(words, platform)
    readers = (_answer, _saved, _printed, _ranked, _by_tool)
    return next(filter(None, (read(words, platform) for read in readers)), None)


def _asks_what_it_is(words: list[_Word]) -> bool:
    """"What is a symlink", "how does grep work": that wants to be explained, not done."""
    asked = words[0].text.lower().replace("'", "")
    return asked in ("what", "whats") and words[1].before in ("is a ", "is an ", "a ", "an ") or (
        asked == "how" and words[-3].text.lower() == "work")


def _answer(words: list[_Word], platform: str, target: str = "") -> str | None:
    """The command for what all words say; `target`: the file that its output goes to."""
    verb = words[0].key
    if verb in (*_ACTING, "kill", "stop") and any(
            "some" in word.before.split() for word in words) or (
            verb in ("copy", "move") and any(word.key in ("folder", "parent") and "its" in
                                             word.before.split() for word in words)) or any(
            word.text == "backup" and "its" in word.before.split() for word in words):
        return None  # which?
    words = _settle([*words])
    reader = _Reader(words, platform == "linux")
    read = reader.read()
    if target and (reader.files.filtered or reader.files.verb == "find"):
        reader.files.spare(target)
    selected = _look_up([*reader.rest, *words[-2:]], platform) if read else None
    return selected or _look_up(words, platform)


# What a prompt asks for beyond a command that has an answer: to keep what is printed, to print what
# would be changed, to show only the first ones, to use a tool. Each reads that from the words and
# has the rest answered; None where it is not asked for, or the answer is of another kind.


def _saved(words: list[_Word], platform: str) -> str | None:
    """"... and save it to x.txt"."""
    target, before = words[-3], len(words) - 4
    while before > 0 and words[before].key in ("named", "file"):
        before -= 1
    if before < 2 or words[before].key not in ("to", "in") or not (
            target.kind in ("path", "quoted") and _looks_like_file(target.text)):
        return None
    while before > 1 and words[before - 1].text.lower() in _OUTPUTS:
        before -= 1
    if words[before - 1].text.lower() not in _KEEPS:
        return None
    rest = words[:before - 1]
    while len(rest) > 1 and rest[-1].key in ("and", "then"):
        rest.pop()
    file = _path(target.text)
    command = _printing(_answer([*rest, *words[-2:]], platform, file))
    both = " 2>&1" * command.startswith("docker logs")
    return f"{command} > {file}{both}" if command and file not in command.split() else None


def _printed(words: list[_Word], platform: str) -> str | None:
    """"... without changing the file"."""
    command = words[-3].key == "printed" and _answer([*words[:-3], *words[-2:]], platform)
    return _printing(command) if command and command.startswith("sed -i ") else None


def _printing(command: str | None) -> str:
    """The command, where it changes nothing and only prints; of `sed -i` the `sed`."""
    tool, _, rest = (command or "").partition(" ")
    if tool == "sed" and rest[:3] == "-i ":
        rest = rest[3:].removeprefix("'' ")
    inner = [part.split()[0] for part in rest.split("-exec ")[1:]]
    acts = not _PRINTERS.issuperset(inner) or any(
        sign in rest for sign in (" > ", " >> ", "-delete", "xargs", "pip list"))
    known = tool in _PRINTERS or rest.partition(" ")[0] in _PRINTING.get(tool, "").split()
    return f"{tool} {rest}".rstrip() if known and not acts else ""


def _ranked(words: list[_Word], platform: str) -> str | None:
    """"..., top 5" or "..., most first" of what is counted."""
    start = end = len(words) - 2
    while start > 0 and (words[start - 1].kind == "number" or words[start - 1].key in _RANKS) and (
            start == end or not words[start - 1].comma):
        start -= 1
    said = words[start:end]
    numbers = [word.text for word in said if word.kind == "number" and word.text.isdigit()]
    joined = start > 0 and words[start - 1].key == "and"
    if not said or start < 2 or len(numbers) > 1 or not (joined or words[start - 1].comma) or (
            said[-1].key in ("most", "only")):
        return None
    command = _answer([*words[:start - joined], *words[-2:]], platform) or ""
    counted = command.endswith(("sort -rn", "sort -nr", "sort -hr"))
    return command + "".join(f" | head -n {number}" for number in numbers) if counted else None


def _by_tool(words: list[_Word], platform: str) -> str | None:
    """"... with awk", "... without jq", "git: ..."."""
    how, tool = words[-4:-2]
    if words[0].text.lower() in _TOOLS and words[0].comma:
        tool, rest = words[0], words[1:]
    elif words[0].text.lower() in ("using", "with"):
        tool, rest = words[1], words[2:]
    else:
        rest = [*words[:-4], *words[-2:]]
        if how.text.lower() not in ("with", "using", "via", "without"):
            return None
    name = tool.text.lower()
    command = _answer(rest, platform) if name in _TOOLS and len(rest) > 2 else None
    used = command and not {name, f"{name}3"}.isdisjoint(command.split())
    return command if command and used == (how.key != "except") else None


_KEEPS = "save write store redirect put dump export output".split()
_OUTPUTS = "result results output list them listing".split()
_RANKS = "sorted top first descending most highest count by only show".split()
_TOOLS = frozenset("""
find grep awk sed sort jq rsync curl wget tar zip xargs du df ls ps lsof ss cut tr uniq git docker
python python3 perl head tail cat wc stat tee ip dig gzip
""".split())
_PRINTERS = frozenset("""
find ls grep sort cut awk sed head tail cat tr uniq wc comm diff du df ps ss ip env printenv date
cal history stat file md5sum sha1sum sha256sum sha512sum cksum strings xxd base64 tac rev jq getent
tree journalctl dmesg lsof lsblk lscpu lspci lsusb free uptime uname id who last dig whois man
dpkg-query paste shuf nl expand fold iconv getfacl realpath readlink pgrep findmnt
""".split())
_PRINTING = {
    "git": "log diff status show shortlog blame ls-files", "docker": "ps images logs",
    "kubectl": "get logs describe", "apt": "list", "dpkg": "-l", "crontab": "-l",
    "systemctl": "list-units list-timers status", "python3": "-m",
}


def nearest(prompt: str) -> list[str]:
    """Up to three of EXAMPLES that share words with the prompt, those that share most first, each
    word for less the more examples have it."""
    words = {word.key for word in _words(prompt) or () if word.kind in ("known", "kind", "unknown")}
    words -= _ANYWHERE
    known = [{word.key for word in _words(example) or ()} for example in EXAMPLES]
    uses = {word: sum(word in keys for keys in known) for word in words}  # "file" tells little
    shared = [(sum(1 / uses[word] for word in words & keys), example)
              for keys, example in zip(known, EXAMPLES, strict=True)]
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
    "connection_refused": "the LLM server can't be reached; see that it runs, and check"
                          " llm.base_url",
    "timeout": "the LLM did not answer in time; raise llm.timeout or try again",
    "http_status": "the LLM server failed; see its log, or try again later",
    "rate_limited": "the LLM server asks to wait; try again later",
    "unauthorized": "the LLM server refused the key; check llm.api_key_env",
    "model_not_found": "the LLM server does not have this model; check llm.model and llm.base_url",
    "invalid_response": "the LLM did not answer with one shell command; try other words",
    "unsafe_response": "the LLM's answer holds hidden or control characters; thrown away",
    "no_match": "the LLM knows no single command for this",
    "internal": "the LLM could not be asked",
}
_RECOVERABLE = frozenset(("connection_refused", "timeout", "http_status", "rate_limited"))
_STATUSES = {  # HTTP status, or its hundreds -> category, and what a person is told instead
    3: ("http_status", "the LLM server has moved; set llm.base_url to its new address"),
    4: ("http_status", "the LLM server refused the request; check llm.base_url and llm.model"),
    401: ("unauthorized", ""), 403: ("unauthorized", ""), 404: ("model_not_found", ""),
    408: ("timeout", ""), 429: ("rate_limited", ""), 504: ("timeout", ""),
}
_NO_CHAT = "what answered is no LLM server's chat endpoint; check llm.base_url"
# First words of prose in lower case, where they are no program of this machine.
_PROSE = frozenset(
    "a an answer as cannot certainly command execute first here i i'm in it just no note of ok okay"
    " output please run simply sorry sure that the there these this to try unfortunately use using"
    " with yes you your".split())
# Words that a sentence has and no command, unless it is one that says or writes a text.
_PROSE_WITHIN = frozenset("all and displays from is lists prints shows that the this which will"
                          " your".split())
_SAYERS = frozenset("echo espeak figlet grep printf say wall".split())
# Letters and marks without a shape of their own, which are printable all the same: fillers of
# Hangul and Khmer, the blank of Braille, a joiner, and the selectors of variants but that of emoji.
_SHAPELESS = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"


class LLMError(Exception):
    """A failed answer; `category` is a word of the closed list error_category."""

    def __init__(self, category: str, message: str = "") -> None:
        super().__init__(message or _LLM_ERRORS[category])
        self.category = category


def ask_llm(prompt: str, settings: Settings, environ: Mapping[str, str]) -> str:
    """One shell command for the prompt from an OpenAI-compatible chat endpoint. The answer is
    checked, and asked for once more with what was wrong. Raises LLMError."""
    missing = [name for name in ("llm.base_url", "llm.model") if not settings.values[name]]
    fixed = [name for name in missing if settings.sources[name] == "policy"]
    if fixed:
        raise LLMError("not_configured",
                       f"the policy {settings.policy_file} allows no LLM: {fixed[0]} is empty")
    if missing == ["llm.model"]:
        raise LLMError("not_configured",
                       "the LLM's model is not set; caro config set llm.model NAME")
    if missing:
        raise LLMError("not_configured")
    messages = [
        {"role": "system", "content": _INSTRUCTIONS.format(platform=PLATFORM)},
        {"role": "user", "content": prompt},
    ]
    deadline = time.monotonic() + int(settings.values["llm.timeout"])
    for _ in range(2):
        text = _chat(messages, settings, environ, deadline)
        if text.lstrip().startswith("<think>"):  # reasoning, as some servers pass it on
            text = text.rpartition("</think>")[2]
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
    shown = command.replace("\n", "").replace("\t", "")
    shapeless = not shown.isascii() and any(
        one in _SHAPELESS or "\ufe00" <= one <= "\ufe0e" or "\U000e0100" <= one <= "\U000e01ef"
        for one in shown)
    if shapeless or not shown.isprintable():
        raise LLMError("unsafe_response")
    if not command or "\n" in command or len(command) > _COMMAND_BOUND:
        return "it is not one line"
    first = command.split()[0]
    if first[0] in "`\"'*-#<>" or first[-1] in "$%#":
        return "it has a code fence, quotes or a prompt sign"
    if _is_prose(command):
        return "it is prose"
    if command[-1] == "\\":
        return "it is not complete"
    import subprocess

    try:  # by stdin: every user of the host can read a process's arguments
        checked = subprocess.run(["/bin/sh", "-n"], input=command.encode(), capture_output=True,
                                 timeout=10, check=False)
    except (OSError, subprocess.SubprocessError):
        raise LLMError("internal") from None
    said = checked.stderr.decode("utf-8", "replace").strip()[:500]
    return f"the shell can't parse it ({said})" if checked.returncode else ""


def _is_prose(command: str) -> bool:
    import shutil

    first, *others = command.split()
    if first[0].isupper() or first.lower() in _PROSE:
        return "=" not in first and not shutil.which(first) and not (
            first == "command" and others[:1] in (["-v"], ["-V"]))
    if len(first) > 1 and first[-1] in ".,:":
        return True
    quotes = "'" in command or '"' in command
    return first not in _SAYERS and not quotes and len(_PROSE_WITHIN.intersection(others)) > 1


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
        if not key:
            raise LLMError("not_configured",
                           "the variable that llm.api_key_env names is not set, or empty")
        if not key.isascii() or not key.isprintable():
            raise LLMError("not_configured", "the variable that llm.api_key_env names holds no key:"
                                             " it has line ends, or characters beyond ASCII")
        headers["Authorization"] = f"Bearer {key}"
    url = str(settings.values["llm.base_url"]).rstrip("/") + "/chat/completions"
    answer = _post(url, json.dumps(body).encode(), headers, deadline)
    try:
        message = json.loads(answer)["choices"][0]["message"]
        text = message.get("content")
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        raise LLMError("invalid_response", _NO_CHAT) from None
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
    errors: list[Exception] = []

    def exchange() -> None:
        try:
            answers.append(_exchange(url, body, headers, deadline))
        except Exception as error:  # whatever a server, a proxy or a resolver may do
            errors.append(error)

    thread = threading.Thread(target=exchange, daemon=True)
    thread.start()
    thread.join(max(0.0, deadline - time.monotonic()))
    if answers:
        return answers[0]
    raise _explain_failure(errors[0]) if errors else LLMError("timeout")


def _exchange(url: str, body: bytes, headers: dict[str, str], deadline: float) -> bytes:
    import http.client
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
                raise LLMError("invalid_response", _NO_CHAT)
        declared = response.headers.get("Content-Length", "")
    if declared.isdecimal() and len(answer) < int(declared):  # read1 does not tell
        raise http.client.IncompleteRead(bytes(answer))
    return bytes(answer)


def _explain_failure(error: Exception) -> LLMError:
    import http.client
    import ssl
    import urllib.error

    if isinstance(error, LLMError):
        return error
    if isinstance(error, urllib.error.HTTPError):
        error.close()
        category, sentence = _STATUSES.get(error.code) or _STATUSES.get(
            error.code // 100, ("http_status", ""))
        return LLMError(category, f"{sentence or _LLM_ERRORS[category]} (HTTP {error.code})")
    if isinstance(error, urllib.error.URLError) and isinstance(error.reason, Exception):
        error = error.reason
    for kinds, category, sentence in (
        (TimeoutError, "timeout", ""),
        (ssl.SSLError, "connection_refused", "no secure connection to the LLM server could be"
                                             " made; check its certificate and llm.base_url"),
        ((http.client.IncompleteRead, http.client.RemoteDisconnected), "invalid_response",
         "the LLM server broke off its answer; see its log, or try again"),
        (http.client.HTTPException, "invalid_response", _NO_CHAT),
        ((OSError, UnicodeError), "connection_refused", ""),
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
# Order: a program's arguments, state and judges, reader, paths, tables.

_SAFE, _MODERATE, _HIGH, _CRITICAL = range(4)
_DESTROYS, _ROOT, _SYSTEM = "destructive", "privilege_escalation", "system_modification"
_REMOTE, _LEAKS, _OVERLOADS = "remote_execution", "data_exfiltration", "denial_of_service"

# Control characters, taken out of what is typed or decoded, stand for: text nobody can know, a
# home, text that was downloaded or decoded, secrets, text without end, an interactive shell, a
# file's contents, all that a disk or a home holds, what another computer says whenever it likes,
# a variable that is named like a secret; the end of a word.
_MARKS = "\21\1\2\3\4\5\6\16\17\20\7"
_UNKNOWN, _HOME, _FOREIGN, _SECRET, _ENDLESS, _TERMINAL, _LOCAL = tuple(_MARKS[:7])
_WHOLE, _TALK, _TOKEN, _SPLIT = tuple(_MARKS[7:])
_SHELL_HIDING = frozenset(_MARKS) - {_HOME, _ENDLESS, _SPLIT}
_SHELL_UNMARK = dict.fromkeys(map(ord, _MARKS + "\0"))  # some normpath would stop at \0
_SHELL_META = " \t\n;&|()<>"
_SHELL_REDIRECTS = ("<<<", "<<-", "<<", "<>", "<&", "<", "&>>", "&>", ">>", ">|", ">&", ">")
_SHELL_CLOSERS = {"{": "}", "if": "fi", "while": "done", "until": "done"}
_SHELL_CLOSERS |= {"for": "done", "select": "done", "case": "esac"}
_SHELL_MIDDLES = {"fi": ("then", "elif", "else"), "done": ("do",), "esac": (";;&", ";;", ";&")}
_SHELL_ENDS = ("then", "do", "done", "elif", "else", "fi", "esac", "}", ")", ";;&", ";;", ";&")
_SHELL_FOREVER = ("while true do", "while : do", "while 1 do", "until false do", "for(( ))")
_SHELL_DEPTH = 60  # lists of commands inside one another
_SHELL_LENGTH = 65_536  # characters of a command
_SHELL_STEPS = 150_000  # characters read, printed and written, beyond twice the command's own
_SHELL_STEP = 120  # what judging one program counts for, and four assignments


def assess(command: str) -> tuple[str, str | None, str]:
    """Judge a shell command without running it; any text is accepted, nothing is raised.

    Returns the risk (safe, moderate, high or critical), the pattern category (None exactly when
    safe), and one sentence for a person, which holds nothing of the command but a known
    program's name. What can't be read as shell, or is too long or too deep, is high.
    """
    steps = _SHELL_STEPS + 2 * len(command) if len(command) <= _SHELL_LENGTH else -1
    text = command if command.isprintable() else command.translate(_SHELL_UNMARK)
    shell = _Shell(steps)
    shell.run(text, None)
    if "=" in command and any(mark in command for mark in ("||", ";;", "else", "elif")):
        other = _Shell(shell.steps, first=True)
        other.run(text, None, lenient=True)
        shell.found += other.found if other.steps >= 0 else []
    if any(mark in command for mark in ("((", "[[", "$'", "\\")):
        # The sh of many systems knows none of bash's: it runs what stands in ((…)) and behind the
        # || of [[…]], and its echo heeds backslashes. What it can't read it does not run.
        plain = _Shell(shell.steps, posix=True)
        plain.run(text, None)
        shell.found += [one for one in plain.found if one[0] > _MODERATE]
    risk, category, reason = max(shell.found, key=lambda one: one[0])
    return ("safe", "moderate", "high", "critical")[risk], category, reason


class _ShellError(Exception):
    """The text is no shell, or too long to judge; the message completes "It …"."""


class _Call:
    """A program that is run, its arguments parted into options and operands, and its input.

    An option (a letter, or a long one with its dashes) has a value, or several with _SPLIT between.
    A letter of `takes` takes the rest of its word, or the next one. A wrapper's own arguments
    end, after assignments and `skip` operands, with the command in it.
    """

    def __init__(self, argv: list[str], stdin: str | None, takes: str = "", skip: int = -1) -> None:
        self.name, self.args = _shell_name(argv[0]), argv[1:]
        self.stdin, self.data = stdin, stdin or ""
        self.flags: dict[str, str] = {}
        self.operands: list[str] = []
        self.inner: list[str] = []
        takes = takes or next((row[1] for row in _RISK_OPERANDS if self.among(row[0])), "")
        rest = iter(self.args)
        for arg in rest:
            if arg == "--" and skip < 0:
                self.operands += rest
            elif arg[:1] == "-" and arg != "-":
                option, equals, value = arg.partition("=")
                valued = not equals and f" {arg} " in _RISK_LONG_VALUES
                if self.among(_RISK_PLAIN.get(arg, "")):
                    valued = False
                if arg[1] != "-":
                    cluster = arg[1:9]
                    end = min((cluster.find(one) for one in takes if one in cluster), default=9)
                    self.flags |= dict.fromkeys((option, *cluster[:end]), "")
                    option, value, valued = cluster[end : end + 1], arg[end + 2 :], end < 9
                if valued and not value:
                    value = next(rest, "")
                if option:
                    old = self.flags.get(option)
                    self.flags[option] = old + _SPLIT + value if old else value
            elif skip >= 0 and "=" in arg and arg.partition("=")[0].isidentifier():
                continue
            elif skip == len(self.operands):
                self.inner = [arg, *rest]
            else:
                self.operands.append(arg)

    def among(self, names: str) -> bool:
        return f" {self.name} " in names

    def has(self, options: str) -> bool:
        return not self.flags.keys().isdisjoint(options.split())

    def values(self, options: str) -> list[str]:
        values = (self.flags.get(one) for one in options.split())
        return [part for value in values if value for part in value.split(_SPLIT)]

    def assigned(self, *starts: str) -> list[str]:
        return [arg.partition("=")[2] for arg in self.args if arg.startswith(starts)]

    def idle(self) -> bool:
        """Whether a program is asked only to show what it would do, or how it is used."""
        show = ("--dry-run", "--dryrun", "--help", "--what-if", "--simulate", "--no-act",
                "--just-print")
        if any(self.among(names) and self.has(options) for names, options in _RISK_IDLE):
            return True
        return any(one.startswith(show) and one[-5:] not in ("=none", "false") for one in self.args)

    def matches(self, rules: str) -> bool:
        """Whether one of the rules, written as _RISK_RULES says, speaks of this command."""
        found = (rule.split() for rule in rules.split(";") if self.name in rule)
        return any(self.name in one[0].split("|") and self.wanted(one[1:]) for one in found)

    def wanted(self, rule: list[str]) -> bool:
        """Whether all the words are there that a rule wants."""
        words, far = [word.lower() for word in self.operands], 2
        for want in rule:
            choices = want.lstrip("!").split("|")
            if choices == ["+"]:
                found, far = bool(self.operands) == (want == "+"), len(words)
            elif want == "@":
                kinds = [_risk_path(one, "") for one in self.operands]
                found = "device" in kinds or "unknown" in kinds
            elif want[0] in "!-":
                names = {one[1:] if one[1:].isalpha() and len(one) == 2 else one for one in choices}
                found = bool(self.flags.keys() & names or {*choices} & {*words}) == (want[0] == "-")
            else:
                starts = tuple(one[:-1] for one in choices if one[1:] and one[-1] == "*")
                near = enumerate(words[:far], 1)
                at = next((at for at, one in near if one in choices or one.startswith(starts)), 0)
                found, words, far = at > 0, words[at:], len(words)
            if not found:
                return False
        return True


class _Shell:
    """What one judgement knows: its findings, and the state a shell would have by now."""

    def __init__(self, steps: int, *, posix: bool = False, first: bool = False) -> None:
        self.posix, self.first = posix, first  # plain sh; of branches the first one's values count
        self.assigned: list[str] = []  # names of variables, as they were
        self.settled: set[str] = set()  # those that an earlier branch assigned
        self.found: list[tuple[int, str | None, str]] = [(_SAFE, None, "Nothing risky was found.")]
        self.variables = {"HOME": _HOME, "IFS": " ", "PWD": ".", "SHELL": "sh", "EDITOR": "vi"}
        self.files: dict[str, str] = {}  # what was written to them, and functions and aliases
        self.opened: dict[str, str] = {}  # number of a descriptor -> path
        self.active: list[str] = []  # functions, aliases and files that are being run
        self.programs: list[str] = []
        self.rules: dict[str, list[tuple[int, str, str, list[str]]]] = {}  # by program, once asked
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
            if not (lenient or self.posix) or self.steps < 0:
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
        if name in self.settled:
            return
        self.assigned.append(name)
        old = self.variables.get(name, "") if append else ""
        self.variables[name] = old + between * bool(old) + value
        if f" {name} " in _RISK_COMMANDS:
            self.run(value, None, lenient=True)
        elif name.startswith(_RISK_PRELOADS):
            self.note(_MODERATE, _ROOT, "It puts other code into every program that is started.")

    def call(self, argv: list[str], stdin: str | None) -> str:
        """Judge one program with its arguments; return what it would print."""
        self.spend(_SHELL_STEP + len(argv) * (16 + len(self.directory) // 8))
        call, key, result = _Call(argv, stdin), _shell_key(argv[0]), None
        name = call.name
        self.programs.append(name)
        if key in self.files and self.active.count(key) < 4:
            self.active.append(key)
            result = self.run(self.files[key], stdin, *argv)
            self.active.pop()
        asks = len(call.args) == 1 and call.args[0] in _RISK_ABOUT and not stdin
        if asks and (call.args[0][:2] == "--" or not call.among(_RISK_ENDERS)):
            return _UNKNOWN
        if _SHELL_HIDING & {*name} or ({*"*?[{"} & set(argv[0]) and name not in ("[", "[[")):
            risk = _HIGH if _FOREIGN in name + call.data or "{" in argv[0] else _MODERATE
            risk = _CRITICAL if _TALK in name else risk
            self.note(risk, _REMOTE, "It runs a program whose name is known only then.")
            self.remove("A program that is not known yet", call.operands, call.has("r R"))
        self.input = call.data
        for names, judge in _RISK_JUDGES:
            if call.among(names):
                told = judge(self, call)
                result = result if told is None else told
        understood = call.among(_RISK_UNDERSTOOD) or key in self.files or call.idle()
        if not understood or call.matches(_RISK_PARTLY):
            self.look_within(call)
        for level, category, phrase, wanted in self.find_rules(name):
            if not call.idle() and call.wanted(wanted):
                self.found.append((level, category, f"{name} {phrase}."))
        if result is None:
            self.input = call.data
            result = self.prints(call)
        self.spend(len(result))
        return result

    def find_rules(self, name: str) -> list[tuple[int, str, str, list[str]]]:
        """Those of _RISK_RULES that speak of a program: what they find, the words they want."""
        if name not in self.rules:
            listed = [(level, category, phrase, rule.split())
                      for level, category, phrase, rules in _RISK_RULES if name in rules
                      for rule in rules.split(";") if name in rule]
            self.rules[name] = [(level, category, phrase, words[1:])
                                for level, category, phrase, words in listed
                                if name in words[0].split("|")]
        return self.rules[name]

    def look_within(self, call: _Call) -> None:
        """Judge what may be a command among the arguments of a program of which nobody knows what
        it runs: `gdb --args rm -rf /`, `zip -TT 'rm -rf /'`. Only what is high or worse counts."""
        import re  # few commands need it

        first, was, directory, self.root = len(self.found), self.root, self.directory, False
        for at, arg in enumerate(call.args, 1):
            if found := re.search(_RISK_WITHIN, arg):
                text = arg[found.start(1) :].translate(_RISK_UNQUOTE)
                self.run(text, None, lenient=True)
            elif call.args[at:] and _shell_name(arg) in _RISK_NET.split("|"):
                self.call(call.args[at - 1 :], None)
                break
        self.root, self.directory = was, directory
        self.found[first:] = [one for one in self.found[first:] if one[0] > _MODERATE]

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
        known = {"socket": _FOREIGN + _TALK, "null": "", "tree": _WHOLE, "device": _WHOLE}
        known["endless"] = _ENDLESS
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
            self.run(text * (kind == "startup"), None, lenient=True)
        elif kind == "socket":
            self.send(name, text)
        elif _ENDLESS in text:
            self.note(_HIGH - (kind == "null"), _OVERLOADS, f"{name} writes without end.")
        elif kind not in ("null", "endless"):
            if "/hooks/" in path:  # .git/hooks/pre-commit
                self.run(text, None, lenient=True)
            if "/bin/" in path and _FOREIGN in text:
                self.note(_MODERATE, _REMOTE, f"{name} keeps a downloaded program to be run later.")
            if not text and not append:
                self.note(_MODERATE, _DESTROYS, f"{name} empties a file.")
            if path == "{}" and not append:
                self.note(_MODERATE, _DESTROYS, f"{name} overwrites each file that is found.")
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

    def remove(self, name: str, paths: list[str], deep: bool) -> None:
        """Judge what deleting files, or directories with all that is in them, takes away."""
        for path in paths:
            kind = _risk_path(path, self.directory)
            whole = path if path[:1] in ("/", _HOME) else f"{self.directory}/{path}"
            last = "".join([part for part in whole.split("/") if part.strip("*?.")][-1:])
            passing = whole.startswith(_RISK_PASSING) and last not in ("", "tmp") or (
                f" {last} " in _RISK_REMADE or last.endswith(_RISK_REMADE_ENDS))
            if kind in ("tree", "device", "account", "sysrq") or path.startswith("/boot/"):
                self.note(_CRITICAL, _DESTROYS, f"{name} deletes a system, a home or a device.")
            elif kind in ("broad", "system", "backdoor") or (deep and kind == "unknown"):
                self.note(_HIGH, _DESTROYS, f"{name} may delete far more than it seems.")
            elif deep and not passing:
                self.note(_HIGH, _DESTROYS, f"{name} deletes a directory with all that is in it.")
            else:
                self.note(_MODERATE, _DESTROYS, f"{name} deletes files.")

    def prints(self, call: _Call) -> str:
        """What a program prints, as far as that is known: the text, or marks."""
        name, args, operands, data = call.name, call.args, call.operands, self.input
        if name == "echo":
            text = " ".join(arg for arg in args if arg not in ("-n", "-e", "-ne", "-en", "-E"))
            text = _shell_escapes(text) if call.has("e") or self.posix else text
            return text + "\n" * (not call.has("n"))
        if name == "printf":
            text = _shell_format(self, operands[0], operands[1:]) if operands else ""
            for variable in call.values("v"):
                self.assign(variable, text)
            return text
        if name in ("cat", "bat"):
            return "".join(map(self.read, operands)) or data
        if name in ("which", "realpath", "readlink"):
            return "\n".join("/usr/bin/" * (name == "which") + path for path in operands)
        if name == "pwd":
            return self.directory or "."
        if name == "dirname":
            return "".join(path.rstrip("/").rpartition("/")[0] or "/." for path in operands)
        if name == "ls":
            paths = operands or ["."] * bool(self.directory)
            trees = [path for path in paths if _risk_path(path, self.directory) == "tree"]
            return "\n".join(path + "/*" * (not call.has("d")) for path in trees) or _UNKNOWN
        if name in _RISK_PRINTS or call.matches(_RISK_TELLS):
            return _RISK_PRINTS.get(name, _SECRET)
        if call.has("d D r --decode") and name in ("base64", "xxd", "openssl"):
            import binascii

            decode = binascii.a2b_hex if name == "xxd" else binascii.a2b_base64
            try:
                plain = "".join(data.split()) * (not operands or name == "openssl")
                return decode(plain).decode().translate(_SHELL_UNMARK) + _FOREIGN
            except ValueError:
                return _FOREIGN
        if call.among(_RISK_READERS):
            script = name in ("grep", "awk", "tr") or (name == "sed" and not call.has("e f"))
            data += "".join(map(self.read, operands[script:] + call.values("C --directory")))
            archives = [arg for arg in args if arg.endswith((".tgz", ".tar", ".zip", ".gz", ".xz"))]
            self.files.update(dict.fromkeys(archives[: name in ("tar", "zip")], data))
        if name in ("head", "wc", "grep"):
            data = data.replace(_ENDLESS, "")
        if call.among(_RISK_FILTERS) and data:  # parts of a line say what no whole one does
            parts = "c --bytes" if name in ("head", "tail") else "o --only-matching"
            return data + _FOREIGN * (name == "cut" or name != "sort" and call.has(parts))
        marks = {*data, *"".join(args)} & {*_MARKS} - {_HOME, _SPLIT}
        return "".join(marks) + _UNKNOWN + _FOREIGN * call.among(_RISK_TRANSFORMS)

    # Judges of one program each: they return what it prints, or None for the usual.

    def judge_find(self, call: _Call) -> str:
        """Judge what is done to what is found: nothing narrows `find /`, `-name x` does."""
        from itertools import takewhile

        name, first, narrow, wanted = call.name, len(self.found), False, ""
        args = [arg for arg in call.args if arg[:2] not in ("-H", "-L", "-P", "-O", "-D")]
        at = next((at for at, arg in enumerate(args) if arg[:1] in ("-", "(", "!")), len(args))
        starts, rest, before = args[:at] or ["."], iter(args[at:]), ""
        if name == "fd":  # fd pattern directory -x command
            wanted = starts[0].strip(".*")
            starts, narrow = starts[1:] or ["."], wanted != "" or "-e" in args
        for arg in rest:
            if f" {arg} " in _RISK_NARROWS and before not in ("!", "-not"):
                value = arg if arg in ("-empty", "-nouser") else next(rest, "")
                narrow = narrow or (value.strip("*?.") != "" and value[:2] != "+0")
                wanted = value if arg in ("-name", "-iname") else wanted
            elif arg in ("-o", "-or"):
                narrow = False
            elif arg in ("-fprint", "-fprint0", "-fls", "-fprintf"):
                self.write(name, next(rest, ""), _UNKNOWN)
            elif arg == "-delete":
                self.note(_MODERATE, _DESTROYS, f"{name} deletes what it finds.")
            elif f" {arg} " in _RISK_FIND_RUNS:
                words = [*takewhile(lambda one: one not in (";", "+"), rest)]
                words += ["{}"] * (name == "fd" and "{}" not in words)
                places = [f"{starts[0].rstrip('/')}/{wanted}"] * bool(wanted and narrow) + ["{}"]
                places += [f"{start.rstrip('/')}/{{}}" for start in starts if _risk_path(
                    start, self.directory) in _RISK_WRITES]
                harm = len(self.found)
                for place in places:  # what does no harm to any file may do so to the system's
                    if len(self.found) == harm:
                        self.spend(len(words) * len(place))
                        self.call([one.replace("{}", place) for one in words] or ["true"], None)
            before = arg
        kinds = {_risk_path(start, self.directory) for start in starts} & {"tree", "device"}
        worst = max(self.found[first:], default=self.found[0], key=lambda one: one[0])
        if worst[1] and (kinds or not narrow):
            risk = _HIGH if narrow or not kinds else _CRITICAL
            self.note(risk, worst[1], f"{name} does so to a whole tree of directories.")
        if narrow and not wanted:
            return _UNKNOWN
        return "\n".join(f"{start.rstrip('/')}/{wanted}" if narrow else start for start in starts)

    def judge_wrapper(self, call: _Call) -> str | None:
        """Judge the command that another program runs, and what a container may reach."""
        name, args, stdin, printed = call.name, call.args, call.stdin, None
        row = next(row for row in _RISK_WRAPPERS if call.among(row[0]))
        _, words, valued, skip, joined, texts = row
        start = next((at for at, arg in enumerate(args[:9], 1) if f" {arg} " in words), 0)
        own = _Call([name, *args[start:]], stdin, valued or " ", skip if start or not words else 99)
        inner, before = own.inner, args[: len(args) - len(own.inner)]
        if name == "command" and own.has("v V"):
            return "".join(inner[:1])
        was, directory, told = self.root, self.directory, own.values(texts)
        where = own.values("C --chdir" if name in ("env", "git") else "D --chdir")
        self.directory = "".join(where[:1]) or directory
        roots, sets = call.among(_RISK_ROOTS), call.among(_RISK_SETTERS)
        alone, self.root = roots and own.has("i s --login --shell"), was or roots
        for variable, _, value in [arg.partition("=") for arg in before]:  # env PAGER=…
            if f" {variable} " in _RISK_COMMANDS:
                self.assign(variable, value)
        for text in told:
            if name == "env":  # -S'rm -rf' /
                text = " ".join([text, *inner])
            if sets:  # ProxyCommand=…, alias.x=!…; of one word there are too many harmless ones
                key, _, value = text.partition("=")
                text = text if " " in key else value.lstrip("!") * (" " in value)
            printed = self.run(text, stdin, lenient=skip > 9 or sets)
        if inner:
            text = " ".join(inner)
            printed = self.run(text, stdin) if joined or alone else self.call(inner, stdin)
        elif stdin and not told and (alone or name in ("ssh", "at", "batch", "su")):
            printed = self.run(stdin, None)
        if words and any(part in f" {arg}" for arg in before for part in _RISK_OUTSIDE.split("|")):
            self.note(_HIGH, _ROOT, f"{name} gives a container power over the whole machine.")
        if name == "git":
            for text in args:  # config alias.x '!…'
                self.run(text[1:] * (text[:1] == "!"), stdin, lenient=True)
            if call.matches("git clean -f|--force !-n") and not call.idle():
                self.remove(name, ["."], True)
        self.root, self.directory = was, directory if where else self.directory
        if roots and (inner or alone or name in ("su", "run0")):  # not `sudo -l`
            loads = any(one.startswith(_RISK_PRELOADS) for one in (*args, *self.variables))
            risk = _HIGH if name == "su" or loads or not inner else _MODERATE
            self.note(risk, _ROOT, f"{name} runs as another user, usually root.")
        return (printed or "") + _FOREIGN if name == "ssh" else printed

    def judge_lines(self, call: _Call) -> None:
        """Judge commands in a crontab, in rules for make, in lines for an editor or a client."""
        recipe = call.among(" crontab make gmake ")
        text = "\n".join([*call.args, call.data])
        if recipe:
            paths = call.operands if call.name == "crontab" else call.values("f --file")
            text = "".join(map(self.read, paths)) or call.data
            text += "\n" + "\n".join(call.values("--eval"))
            self.run("".join(mark for mark in text if mark in _FOREIGN + _TALK), None)
        for line in text.replace(_LOCAL, "").split("\n"):
            if call.name == "crontab":
                line = "".join(line.split(None, 1 if line[:1] == "@" else 5)[-1:])
            elif recipe:
                # target: ; recipe
                line = line if line[:1] == "\t" else line.partition(":")[2].partition(";")[2]
                line = line.lstrip("\t @-")
            else:  # leaves for a shell
                line = line.removeprefix("-c").lstrip(" \t:+.%,$1234567890")
                starts = (start for start in _RISK_ESCAPES if line.startswith(start))
                line = line[len(next(starts, line)) :]
            self.run(line, None, lenient=True)

    def judge_xargs(self, call: _Call) -> str:
        """Judge the command that xargs or parallel runs for each of the values it is given."""
        own = _Call(["", *call.args], None, "aEIJLnPsdj", 0)
        text = (call.stdin or _UNKNOWN).replace(_LOCAL, _UNKNOWN)
        inner = own.inner
        if ":::" in inner:
            text = "\n".join(inner[inner.index(":::") + 1 :])
            inner = inner[: inner.index(":::")]
        inner, values = inner or ["echo"], text.split() or [_UNKNOWN]
        marks = own.values("I J --replace") or ["{}"] * own.has("i --replace")
        if call.name == "parallel":
            inner, marks = ["eval", *inner], ["{}"] * ("{}" in " ".join(inner))
        if marks:
            values = [*dict.fromkeys([*text.split("\n"), *values])][:50]
            self.spend("".join(inner).count(marks[0]) * len("".join(values)))
            calls = [[word.replace(marks[0], one) for word in inner] for one in values if one]
        else:
            calls = [inner, inner + values, *[inner + text.split("\n")] * (" " in text)]
        return "".join(self.call(one, None) for one in calls)

    def judge_interpreter(self, call: _Call) -> str | None:
        """Judge a shell: its -c text, its script, or what it is fed."""
        stdin, rest, terminal = call.stdin, call.operands, _TERMINAL
        if call.has("c -Command") and rest:
            return self.run(rest[0], stdin, *rest[1:])
        if rest and "s" not in call.flags and (script := self.read(rest[0])) != call.data:
            stdin, terminal = script, ""
        if stdin is None:
            if self.root:
                self.note(_HIGH, _ROOT, f"{call.name} opens a shell as another user, usually root.")
            return _TERMINAL + _UNKNOWN
        if _LOCAL in stdin and _FOREIGN not in stdin:
            return _UNKNOWN + terminal
        if _UNKNOWN in stdin and terminal:
            self.note(_HIGH, _REMOTE, f"{call.name} runs text that can't be seen before.")
        return self.run(stdin, None, *["sh"] * call.has("s"), *rest) + terminal

    def judge_builtin(self, call: _Call) -> str | None:
        """Judge the shell's own commands: what they run, and what they set for the next ones."""
        name, args, stdin = call.name, call.args, call.stdin
        if name in ("eval", "trap", "alias", "source", "."):
            text = " ".join(args if name == "eval" else args[:1])
            if name == "trap" and text[:1] == "-":
                return None  # it lists, or gives the usual back
            if name == "alias" and "=" in text:
                word, _, text = text.partition("=")
                self.files[_shell_key(word)] = text + ' "$@"'
            if name in ("source", "."):
                text = self.read(text).replace(_LOCAL, "").replace(_SECRET, "")
            if text == _UNKNOWN:
                self.note(_MODERATE, _REMOTE, f"{name} runs what another program prints.")
            return self.run(text, stdin) if text not in ("", "-", _UNKNOWN) else None
        if name in ("cd", "pushd"):
            where = next((arg for arg in args if arg[:1] != "-"), _HOME)
            away = where[:1] not in ("/", _HOME) and self.directory
            self.directory = f"{self.directory}/{where}" if away else where
        elif name in ("read", "mapfile", "readarray"):
            names = [arg for arg in args if arg.isidentifier()] or ["REPLY", "MAPFILE"]
            text = (stdin or _UNKNOWN).replace(_LOCAL, _UNKNOWN)
            value = _SPLIT.join(text.split() if names[1:] else text.split("\n"))
            self.variables.update(dict.fromkeys(names, value))
        elif name == "set" and args[:1] == ["--"]:
            self.args = ["sh", *args[1:]]
        elif name == "shift":
            self.args = self.args[:1] + self.args[2:]
        else:
            for variable, equals, value in [arg.partition("=") for arg in args]:
                if equals and variable[:1] != "-":
                    self.assign(variable.rstrip("+"), value, variable[-1:] == "+")
            return None if args and args[0] != "-p" else _SECRET
        return ""

    def judge_code(self, call: _Call) -> str:
        """Judge another language by its words, and its literals as shell and as paths."""
        name, args, operands = call.name, call.args, call.operands
        if call.has(_RISK_CODE_FLAGS) or name.endswith("awk") or "eval" in operands[:1]:
            code = "\n".join(arg for arg in args if arg[:2] != "-F")
        else:
            code = self.read(operands[0]) if operands else call.data
        if "m" in call.flags and operands:
            self.call(operands, call.stdin)
        if _FOREIGN in code:
            self.note(_HIGH, _REMOTE, f"{name} runs a program that was downloaded or decoded.")
        bare, literals = _risk_literals(code, "//" if call.among(_RISK_CODE_SLASHES) else "#")
        packed = bare.replace(" ", "")
        everything = "\n".join((bare, *literals)).lower().replace(" ", "_")
        for risk, category, phrase, *needed in _RISK_CODE:
            searched = ((everything if one[0] == "=" else bare, one.strip("=")) for one in needed)
            if all(any(one in text for one in words.split()) for text, words in searched):
                self.note(risk, category, f"{name} {phrase}.")
        literals += [value for arg in args if (value := arg.partition("=")[2])]  # awk -v c=…
        if any(one in packed for one in _RISK_CODE_RUNS.split()):
            single = [at for at, one in enumerate(literals[:20]) if " " not in one]
            lists = [" ".join(literals[at : at + 9]) for at in single]  # ["rm", "-rf", "/"]
            texts = [text.lstrip("| ") + _UNKNOWN * (text[-1:] == " ") for text in literals[:60]]
            printed = "".join(self.run(text, None, lenient=True) for text in texts + lists)
            if _FOREIGN in printed and any(one in bare for one in ("load(", "getline", "eval")):
                self.note(_HIGH, _REMOTE, f"{name} runs what it downloads.")
        paths = [_HOME + one[1:] if one[:1] == "~" else one.lstrip("> ") for one in literals if one]
        paths += [_HOME] * any(one in bare for one in ("home())", "homedir())", "$env{home}"))
        if "unlink" in literals or any(one in bare for one in _RISK_CODE_DELETES.split()):
            self.remove(name, paths, "rm" in bare)
        if "http.server" in args or (name == "php" and "-S" in args):
            self.serve(call)
        redirects = name.endswith("awk") and "print" in bare and '>' in bare.partition("print")[2]
        opens = redirects or any(
            one in ("w", "wb", "a", "w+", "a+") or one[:1] == ">" for one in literals)
        if opens or "write" in bare or '>"' in packed:
            for path in paths:
                self.write(name, path if path[:1] in ("/", _HOME) else "/dev/null", _UNKNOWN)
        self.input = call.data
        return self.prints(call) + "\n".join(["", *literals, ""])

    def judge_files(self, call: _Call) -> str | None:
        """Judge the files that a program writes, and what mv takes away."""
        name, operands = call.name, call.operands
        written = (row[2] for row in _RISK_OPERANDS if row[2] and call.among(row[0]))
        targets = next(written)(call)
        sources = operands[:-1] if targets and targets == operands[1:][-1:] else operands
        if name == "sed":
            scripts = call.values("e --expression")
            if not call.has("e f --expression --file"):
                at = int(operands[:1] == [""])  # macOS: -i ''
                scripts, targets = operands[at : at + 1], targets[at + 1 :]
            for script in scripts:
                self.run_sed(script, call.data)
        data = "" if name == "truncate" else call.stdin or _UNKNOWN
        if call.among(" cp mv ln install dd dcfldd dc3dd "):
            data = "".join(map(self.read, call.assigned("if=") if name[0] == "d" else sources))
        if "count=" in " ".join(call.args):
            data = data.replace(_ENDLESS, _UNKNOWN)
        for path in targets:
            self.write(name, path, data, append=name not in ("cp", "truncate", "dd"))
        for path in sources if name == "mv" else ():
            kind = _risk_path(path, self.directory)
            if kind in _RISK_WRITES or "/dev/null" in targets:
                risk = _CRITICAL if kind in ("tree", "account") else _HIGH
                self.note(risk, _DESTROYS, f"{name} takes away what a system or a user needs.")
        deletes = call.has("--delete --del --delete-after") and "n" not in call.flags
        if call.matches("tar|bsdtar --remove-files; zip -m; 7z|7za -sdel"):
            self.remove(name, [one for one in operands if _risk_path(one, "") == "tree"], True)
        if name == "rsync" and deletes and not call.idle():
            self.remove(name, targets, True)
        return data if name == "dd" and not targets else call.stdin if name == "tee" else None

    def serve(self, call: _Call) -> None:
        """Judge what a web server on all interfaces shows everybody."""
        kinds = {_risk_path(arg, self.directory) for arg in call.args if arg[:1] in ("/", _HOME)}
        if "tree" in kinds or (self.directory and _risk_path(".", self.directory) == "tree"):
            self.note(_HIGH, _LEAKS, f"{call.name} shows a system or a home to the network.")

    def run_sed(self, script: str, data: str) -> None:
        """Judge what GNU sed runs: `e date`, `e` (its input), and the outcome of `s/a/date/e`."""
        import re  # few commands need it

        for line in re.split("[;\n{}]", script):
            if found := re.fullmatch(r"[\d$,!~+ ]*(?:/[^/]*/)?!? *e(?: +(.*))?", line):
                self.run(found[1] or data.replace(_LOCAL, ""), None, lenient=True)
        swaps = re.findall(r"s([^\w\s\\])(?:\\.|(?!\1).)*\1((?:\\.|(?!\1).)*)\1\w*e", script)
        for path in re.findall(r"(?:^|[\W\d;{}gpI])w +([/~]\S+)|(?:^|[;{}$\d])w([/~]\S+)", script):
            path = "".join(path)
            self.write("sed", _HOME + path[1:] if path[0] == "~" else path, _UNKNOWN)
        for mark, text in swaps:
            self.run(text.replace("\\" + mark, mark), None, lenient=True)

    def judge_modes(self, call: _Call) -> None:
        """Judge chmod and chown by how far they reach and what they allow."""
        name, modes = call.name, call.name == "chmod"
        less = ("-r", "-w", "-x", "-s", "-t") if modes else ()  # modes, not options
        call = _Call([name, *(arg[arg[:2] in less :] for arg in call.args)], None)
        mode, deep = "".join(call.operands[:1]), call.has("R --recursive")
        bits = mode if mode.isdigit() else ""
        opened, owner = bits[-1:] in tuple("2367"), bits[-4:-3] in tuple("2467")
        parts = [one.replace("=", "+").partition("+") for one in mode.split(",")]
        for who, plus, what in parts:
            opened = opened or ("w" in what and (not who or not {"o", "a"}.isdisjoint(who)))
            owner = owner or ("s" in what and plus != "")
        wide = modes and (opened or (bits != "" and not bits.strip("0")))
        if modes and owner:
            self.note(_HIGH, _ROOT, f"{name} lets anyone run a program as its owner.")
        shows = bits[-1:] in tuple("4567") or bits[-2:-1] in tuple("4567") or any(
            "r" in what and (not who or not {"o", "a", "g"}.isdisjoint(who))
            for who, plus, what in parts if plus)
        for path in call.operands[1:]:
            kind, risk = _risk_path(path, self.directory), _SAFE
            if modes and shows and path[-4:] != ".pub" and any(
                    part in path for part in _RISK_KEYS.split()):
                self.note(_HIGH, _LEAKS, f"{name} lets others read keys or passwords.")
            if kind in ("tree", "account", "device") and (deep or wide):
                risk = _CRITICAL if deep or kind == "account" else _HIGH
            elif kind in _RISK_WRITES and kind != "startup":
                risk = _MODERATE if path[:1] == _HOME else _HIGH
            elif deep or wide or not modes:
                risk = _HIGH if deep and (wide or kind == "unknown") else _MODERATE
            if risk:
                self.note(risk, _SYSTEM, f"{name} changes who may use files.")

    def judge_sql(self, call: _Call) -> None:
        """Judge statements of SQL and its like, without their comments and literals."""
        import re  # few commands need it

        texts = [" ".join(call.operands)] if call.name == "redis-cli" else call.args
        literal = re.compile(r"""(?<!^)--.*|^--\s.*|'[^']*'?|"[^"]*"?""")
        for text in (*texts, *call.data.split("\n")):
            for one in literal.sub("", text).upper().split(";"):
                one = " ".join(one.split())
                if one.startswith("EXPLAIN ") and " ANALYZE " not in one:
                    continue  # it only plans
                rows = re.search("DELETE FROM |UPDATE .* SET ", one)
                if re.search(_RISK_SQL, one) or (rows and " WHERE " not in one):
                    self.note(_HIGH, _DESTROYS, f"{call.name} deletes or overwrites data for good.")
                elif rows:
                    self.note(_MODERATE, _DESTROYS, f"{call.name} changes data.")

    def judge_fetch(self, call: _Call) -> str:
        """Judge what curl and wget send, and keep what they save."""
        name, urls = call.name, call.operands
        data = "".join(urls)
        for option, value in call.flags.items():
            padded = f" {option} "
            files = [find for names, find in _RISK_UPLOADS if padded in names]
            for part in value.split(_SPLIT):
                header = part.partition(":")[0].lower() if option in ("H", "--header") else "auth"
                known = any(one in header for one in ("auth", "token", "key"))
                data += part.replace(_TOKEN, "") if known and padded in _RISK_LOGINS else part
                data += "".join(self.read(path) for find in files if (path := find(part)))
        self.send(name, data)
        if "DELETE" in call.values("X --request --method"):
            self.note(_MODERATE, _DESTROYS, f"{name} asks another computer to delete something.")
        where = "".join(call.values("P --directory-prefix --output-dir")[:1])
        saved = call.values("o --output" if name == "curl" else "O --output-document")
        if not saved and (name == "wget" or "O" in call.flags):
            names = (url.partition("?")[0].rstrip("/").rpartition("/")[2] for url in urls)
            saved = ["-", *(f"{where}/{one}" if where else one for one in names)]
        for path in saved:
            if path != "-":
                self.write(name, path, _FOREIGN)
        return "" if saved and "-" not in saved else _FOREIGN

    def judge_sender(self, call: _Call) -> str | None:
        """Judge what other programs of the network give away."""
        name, operands, data = call.name, call.operands, call.data + "".join(call.args)
        copies = name in ("scp", "rsync")
        away = not copies or ":" in "".join(operands[-1:]).partition("/")[0]
        if copies and (not away or "n" in call.flags or call.idle()):
            for path in operands[:-1]:  # `scp host:a.sh .`
                if ":" in path:
                    self.files[path.replace(":", "/").rpartition("/")[2]] = _FOREIGN
            return None
        if name == "openssl" and "s_client" not in call.args:
            return None
        data += _LOCAL * (copies or (name == "sftp" and bool(call.stdin)))
        if call.among(_RISK_FILE_SENDERS):
            known = (one for one in operands if one in self.files or _risk_path(one, "") == "tree")
            data += "".join(map(self.read, known))
        if call.among(_RISK_FILE_SENDERS) or _LOCAL in data:
            words = " ".join([*operands, call.data]).replace("@", " ").split()
            data += _SECRET * any(_risk_secret(path) for path in words)
        runs = call.among(_RISK_NETCATS) and call.has("e c --exec --sh-exec")
        if runs or (name == "socat" and any(one in data.lower() for one in ("exec:", "system:"))):
            data += _TERMINAL
        if not call.among(_RISK_NETCATS + _RISK_ASKERS):
            data = data.replace(_TOKEN, "")
        self.send(name, data)
        return _FOREIGN + _TALK if call.among(_RISK_PIPES) else None


class _ShellReader:
    """Reads one text of POSIX shell with bash's additions, running each command once read."""

    def __init__(self, shell: _Shell, text: str) -> None:
        self.shell, self.text, self.at = shell, text, 0

    def here(self, *tokens: str) -> str:
        if not self.text.startswith(tokens, self.at):
            return ""
        return next(token for token in tokens if self.text.startswith(token, self.at))

    def take(self, *tokens: str) -> str:
        """Pass one of `tokens`, if it is here."""
        if not self.text.startswith(tokens, self.at):
            return ""
        token = self.here(*tokens)
        self.at += len(token)
        return token

    def need(self, sound: object, otherwise: str = "is not complete as shell") -> None:
        if not sound:
            raise _ShellError(otherwise)

    def upto(self, stops: str = _SHELL_META) -> str:
        """The text before the next of some characters: a reserved word, perhaps."""
        text, end, length = self.text, self.at, len(self.text)
        while end < length and text[end] not in stops:
            end += 1
        return text[self.at : end]

    def blanks(self, newline: str = " ") -> None:
        while self.text.startswith((" ", "\t", "\\\n", "#", newline), self.at):
            comment = self.text[self.at] == "#"
            self.at += len(self.upto("\n")) if comment else 1 + (self.text[self.at] == "\\")

    def commands(self, stdin: str | None, *stops: str) -> str:
        """Run commands up to one of `stops`, which is passed; return what they print."""
        printed: list[str] = []
        data, piped, directory = stdin, False, self.shell.directory
        settled = before = self.shell.settled
        start = joined = len(self.shell.assigned)
        self.shell.depth += 1
        self.need(self.shell.depth <= _SHELL_DEPTH, "is nested too deeply")
        while True:
            self.blanks("\n")
            word = self.upto() or self.here(";;&", ";;", ";&", ")")
            if word in stops or (self.at == len(self.text) and not piped):
                break
            if word in _SHELL_MIDDLES.get("".join(stops), ()):
                if self.shell.first and word not in ("then", "do"):
                    before = {*before} if before is settled else before
                    before.update(self.shell.assigned[start:])
                    self.shell.settled, start = before, len(self.shell.assigned)
                self.at += len(word)
                self.pattern(word)
                continue
            self.need(word not in _SHELL_ENDS, "is no correct shell")
            operator = "" if self.here("&>") else self.take("&&", "||", ";", "&")
            if operator == "||" and self.shell.first:
                if self.shell.settled is before:
                    self.shell.settled = {*before}
                self.shell.settled.update(self.shell.assigned[joined:])
                joined = len(self.shell.assigned)
            elif operator in (";", "&"):
                self.shell.settled, joined = before, len(self.shell.assigned)
            if not operator:
                data = self.command(data, piped)
                self.blanks()
                piped = not self.here("||") and self.take("|&", "|") != ""
                if not piped:
                    printed.append(data)
                    data = stdin
        self.shell.depth -= 1
        self.shell.settled = settled
        self.need(not stops or self.take(*stops))
        if stops == (")",):
            self.shell.directory = directory
        return "".join(printed)

    def command(self, stdin: str | None, piped: bool) -> str:
        """Run one command, simple or compound, with its redirections."""
        while (word := self.upto()) in ("!", "coproc", "time", "-p"):
            if word == "coproc":  # perhaps a shell, for `nc … <&${COPROC[0]}`
                self.shell.variables["COPROC"] = _TERMINAL
            self.at += len(word)
            self.blanks()
        start, text, first = self.at, self.text, len(self.shell.found)
        outputs: list[tuple[str, str, str]] = []
        printed, last = self.compound(stdin), len(self.shell.found)
        if printed is None:
            return self.simple(stdin, piped)
        data = self.redirects(outputs)
        if data is not None:  # only now it is known what the commands read
            end, rest = self.at, self.text
            self.shell.spend(end - start)
            del self.shell.found[first:last]
            self.at, self.text = start, text
            printed = self.compound(data) or ""
            self.at, self.text = end, rest
        return self.leave("It", printed, outputs)

    def compound(self, stdin: str | None) -> str | None:
        """Run a group, a condition, or a loop: once with all values of its variable at a time, and
        with each of them. None where a simple command is."""
        shell, word, start, first = self.shell, self.upto(), self.at, len(self.shell.programs)
        if not shell.posix and self.here("((") and self.arithmetic():
            return ""
        if self.take("("):
            return self.commands(stdin, ")")
        if word[:1] == "{" and "}" not in word:  # `{:|:&}`, which zsh takes for a group
            word = "{"
        if word == "[[" and not shell.posix:  # its words matter only for what they expand
            while "]]" not in self.fields():
                self.need(self.at < len(self.text))
                self.at += 1
            return ""
        if word not in _SHELL_CLOSERS:
            return None
        self.at += len(word)
        self.blanks()
        if word == "case":
            self.fields()
            self.pattern(";;")
        name, values = "", [""]
        if word in ("for", "select") and not (self.here("((") and self.arithmetic()):
            name, values = self.value(), [_UNKNOWN]
            self.blanks("\n")
            if self.upto() == "in":
                values = self.fields()[1:]
            shell.variables[name] = _SPLIT.join(values)
        elif word in ("while", "until") and stdin:
            values = [line + "\n" for line in stdin.split("\n") if line]
        body, text, steps = self.at, self.text, shell.steps
        printed = self.commands(stdin, _SHELL_CLOSERS[word])
        self.each(_SHELL_CLOSERS[word], body, text, steps - shell.steps, name, values)
        source = self.text[start : self.at].replace("&&", "").replace("2>&1", "")
        begin = " ".join(source[:40].replace(";", " ").split()).replace(" (", "(")
        pauses = any(f" {one} " in _RISK_PAUSES for one in shell.programs[first:])
        if begin.startswith(_SHELL_FOREVER) and not pauses:
            risk = _HIGH if "&" in source or ">>" in source else _MODERATE
            shell.note(risk, _OVERLOADS, "It is a loop that never ends and never pauses.")
        return printed

    def each(self, closer: str, body: int, text: str, steps: int, name: str,
             values: list[str]) -> None:
        """Run a loop's body for each value of its variable, or each line of its input, as long as
        that takes no more than half of the steps that are left."""
        shell, end, rest = self.shell, self.at, self.text
        joined = shell.variables.get(name, "")
        values = [*dict.fromkeys(values)]
        affordable = shell.steps // (2 * max(steps, 1))
        for value in values[:affordable] if len(values) > 1 else ():
            self.at, self.text = body, text
            if name:
                shell.variables[name] = value
            self.commands(None if name else value, closer)
        if name:
            shell.variables[name] = joined
        self.at, self.text = end, rest

    def pattern(self, before: str) -> None:
        """Pass what stands before the commands of a case, if one of its ends stands before it."""
        self.blanks("\n")
        if before[:1] == ";" and self.upto() != "esac":
            self.fields()
            while not self.take(")"):
                self.need(self.take("(", "|"))
                self.fields()

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
        while self.upto() or self.here("<(", ">("):
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
        if not self.take("("):
            return self.word()
        values = self.fields("\n")
        self.need(self.take(")"))
        return _SPLIT.join(values)

    def simple(self, stdin: str | None, piped: bool) -> str:
        """Read assignments, words and redirections up to an operator, and judge the call."""
        shell, start, given = self.shell, self.at, ""
        argv: list[str] = []
        outputs: list[tuple[str, str, str]] = []
        while True:
            data = self.redirects(outputs)
            stdin, given = (stdin, given) if data is None else (data, data)
            if self.at == len(self.text) or self.here("\n", ";", "&", "|", ")"):
                break
            if self.here("("):
                if not argv or argv[-1][-1:] != "=":
                    return self.function(argv)
                argv[-1] += self.value()
            elif argv or not self.assignment():
                argv += self.field()
                if argv == ["function"]:
                    self.blanks()
                    return self.function(self.field())
        self.need(self.at > start, "lacks a command")
        if not argv:
            return self.leave("It", given, outputs)
        spawns = piped or (self.here("|", "&") and not self.here("||", "&&"))
        if _shell_key(argv[0]) in shell.active and spawns:
            shell.note(_CRITICAL, _OVERLOADS, "It starts itself again and again (a fork bomb).")
        name, before = _shell_name(argv[0]), len(shell.programs)
        printed = shell.call(argv, stdin)
        if self.here("&") and not self.here("&&"):
            del shell.programs[before:]  # nobody waits for it
        return self.leave(name if name.isprintable() else "It", printed, outputs)

    def assignment(self) -> bool:
        """Read `name=value` or `name=(values)` and keep it; False where there is none."""
        start, equals, _ = self.upto().partition("=")
        name = start.removesuffix("+").partition("[")[0]
        if not equals or not name.isidentifier():
            return False
        self.at += len(start) + 1
        self.shell.spend(_SHELL_STEP // 4)
        between = _SPLIT * bool(self.here("("))
        empty = not self.upto() and not self.here("(", "<(")
        self.shell.assign(name, "" if empty else self.value(), start[-1] == "+", between)
        return True

    def function(self, names: list[str]) -> str:
        """Keep a function's body, which is judged when it is called."""
        if self.take("("):
            self.blanks()
            self.need(self.take(")"))
        self.blanks("\n")
        self.need(len(names) == 1 and self.at < len(self.text), "is no correct shell")
        start, first, text, key = self.at, len(self.shell.found), self.text, _shell_key(names[0])
        self.shell.files.pop(key, None)
        self.shell.active.append(key)
        self.command(None, False)
        self.shell.active.pop()
        del self.shell.found[first:]
        end = self.at + len(text) - len(self.text)  # here-documents have been cut out
        self.shell.files[key] = text[start:end]
        return ""

    def redirects(self, outputs: list[tuple[str, str, str]]) -> str | None:
        """Read redirections while there are any; return the input, if they give one."""
        given: str | None = None
        while True:
            self.blanks()
            start = self.at
            while self.text[self.at : self.at + 1].isdigit():
                self.at += 1
            number = self.text[start : self.at]
            operator = self.here(*_SHELL_REDIRECTS)
            if not operator or self.here("<(", ">("):
                self.at = start
                return given
            self.at += len(operator)
            self.blanks()
            target = self.heredoc(operator) if operator in ("<<", "<<-") else self.value()
            if operator[:2] == "<<":
                given = target + "\n" * (operator == "<<<")
                if number:
                    self.shell.opened[number] = path = f"/dev/fd/{number}"
                    self.shell.files[path] = given
                continue
            if operator[-1] == "&":
                target = self.shell.opened.get(target, target)
                if target.isdigit() or target[-1:] == "-":
                    continue
            elif number:
                self.shell.opened[number] = target
            if _TERMINAL in target:
                given = _TERMINAL
                continue
            if operator not in ("<", "<&"):
                outputs.append((operator, number, target))
            if operator[0] == "<":
                given = self.shell.read(target)

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

    def leave(self, name: str, text: str, outputs: list[tuple[str, str, str]]) -> str:
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
            here, first = self.text[self.at], self.at == start
            if here not in special:
                run = self.upto(special)
                self.at += len(run)
                if first and here == "~" and not quoted:
                    run = "." + run[2:] if run[1:2] == "+" else _HOME + run[1:]
                parts.append(run)
            elif here in stops:
                if not self.take("<(", ">("):
                    break
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
            elif self.take('"'):
                parts.append(self.word('"', True))
                self.need(self.take('"'))
            else:
                value = self.dollar(quoted)
                if _ENDLESS in value:
                    self.shell.note(_HIGH, _OVERLOADS, "It collects text without end.")
                self.shell.spend(len(value) + 8)
                value = value.rstrip("\n")
                for blank in "" if quoted else " \t\n" + self.shell.variables["IFS"][:9]:
                    value = value.replace(blank, _SPLIT)
                parts.append(value)
        self.need(self.at > start or stops != _SHELL_META, "lacks a word")
        return "".join(parts)

    def until(self, quote: str, escapes: bool) -> str:
        """Pass a quote and its end, which a backslash may hide; return what is between."""
        start = end = self.at + 1
        while self.text[end : end + 1] != quote:
            end += 1 + (escapes and self.text[end : end + 1] == "\\")
            self.need(end < len(self.text), "has a quote that is not closed")
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
        if self.take("("):
            return self.commands(None, ")")
        if self.take("{"):
            return self.parameter(quoted)
        if not quoted and self.here('"'):
            return ""
        if not quoted and not self.shell.posix and self.here("'"):
            return _shell_escapes(self.until("'", True))
        value = self.shell.value(name := self.name())
        return "$" if not name else _UNKNOWN if value is None else value

    def name(self) -> str:
        """Pass a variable's name: a word, a digit or a special character."""
        start = self.at
        if not self.take(*"@*#?$!-0123456789"):
            while self.text[self.at : self.at + 1].isalnum() or self.here("_"):
                self.at += 1
        return self.text[start : self.at]

    def parameter(self, quoted: bool) -> str:
        """Expand `${name}`, with a default where it has one; other operators hide the value."""
        prefix = self.take("#", "!")
        value = self.shell.value(name := self.name())
        if prefix == "!" and value:
            value, prefix = self.shell.value(value), ""
        operator = self.take(":-", ":=", ":+", ":?", "-", "=", "+", "?")
        hidden = bool(prefix) or not (operator or self.here("}", "["))
        rest = self.word("}", quoted)
        self.need(self.take("}"))
        if rest == "@P" and value:  # bash expands it once more
            return _ShellReader(self.shell, value).word("", True)
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
        if code := found[1] or found[2]:
            return chr(int(code, 16 if found[1] else 8)).translate(_SHELL_UNMARK)
        return {"n": "\n", "t": "\t", "\\": "\\", "'": "'", '"': '"'}.get(found[3], found[0])

    code = r"(?:x|u00|U0{6})([0-9a-fA-F]{1,2})|([0-7]{1,4})"
    return re.sub(rf"\\(?:{code}|(.))", decoded, text, flags=re.DOTALL)


def _shell_format(shell: _Shell, text: str, args: list[str]) -> str:
    """What printf prints: its format, again and again until every argument is used."""
    text = _shell_escapes(text).replace("%%", "\x7f")
    rounds = -(-len(args) // (text.count("%") or len(args) or 1)) or 1
    shell.spend(len(text) * rounds)
    printed, *parts = (text * rounds).split("%")
    for part, value in zip(parts, [*args, *[""] * len(parts)], strict=False):
        kind = part.lstrip("-+ #0123456789.*'")
        value = _shell_escapes(value) if kind[:1] == "b" else value
        value += _FOREIGN * ("." in part[: len(part) - len(kind)] and kind[:1] in ("s", "b"))
        printed += (value[:1] if kind[:1] == "c" else value) + kind[1:]
    return printed.replace("\x7f", "%")


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


def _risk_secret(path: str) -> bool:
    """Whether a path is known to hold keys, passwords or a user's history."""
    path = path.lower()
    public = path.endswith((".pub", "known_hosts", ".ssh/config"))
    parts = f"{_RISK_KEYS} {_RISK_SECRETS}".split()
    return not public and (path.endswith(_RISK_SECRET_ENDS) or any(one in path for one in parts))


def _risk_path(path: str, directory: str) -> str:
    """What a path is: a word of _RISK_WRITES, or null, endless, socket, broad, unknown, plain.

    tree: a system, a home, or a directory that neither can do without; broad: all that is here.
    """
    if directory and path[:1] not in ("/", _HOME) and not _SHELL_HIDING & {*path[:1]}:
        path = f"{directory}/{path}"
    if path[:1] == _HOME:
        path = "/home/" + "~" * (path[1:2] in ("", "/")) + path[1:]
    parts = [part for part in os.path.normpath(path).split("/") if part not in ("", ".")]
    while parts and parts[-1] not in ("..", "{}") and not parts[-1].strip("*?.[]!^{,}"):
        parts.pop()
    if _SHELL_HIDING & {*path[:1]}:
        return "broad" if len(parts) == 1 and "/" in path else "unknown"
    if path[:1] != "/":
        above, parts = len(parts), [part for part in parts if part != ".."]
        if not parts:
            return "tree" if above > 4 else "broad"
        if above <= len(parts) + 2:
            return "plain"
    name, top = "/".join(parts).removeprefix("private/"), "".join(parts[:1])
    if top in ("home", "Users", "root"):
        name = "~" + "/".join(parts[1 if top == "root" else 2 :])
    if f" {name} " in _RISK_TREES or (_SHELL_HIDING | {*"*?[{"}) & {*top}:
        return "tree"
    kinds = (kind for kind, starts in _RISK_PLACES if f"{name}$".startswith(tuple(starts.split())))
    return next(kinds, "plain")


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
_RISK_TREES = "  ~ bin boot dev etc lib lib32 lib64 opt proc run sbin srv sys usr var mnt media \
snap nix System Library Applications Volumes private System/Library usr/bin usr/lib usr/lib64 \
usr/sbin usr/local usr/share usr/local/bin lib/modules var/lib var/log var/spool mnt/c mnt/c/Users "
_RISK_PLACES = (  # kind, how paths begin: the first counts; a home is ~, an end is $
    ("backdoor", "~.ssh/authorized_keys ~.rhosts ~.shosts"),
    ("startup", "~.bashrc$ ~.bash_profile$ ~.profile$ ~.bash_login$ ~.bash_logout$ ~.zshrc$"
     " ~.zshenv$ ~.zprofile$ ~.zlogin$ ~.config/fish/config.fish$ ~.xinitrc$ ~.xprofile$"
     " ~.ssh/config$ ~.ssh/rc$"),
    ("socket", "dev/tcp/ dev/udp/"),
    ("endless", "dev/zero dev/full dev/random dev/urandom"),
    ("null", "dev/null dev/std dev/tty dev/fd dev/pt dev/shm"),
    ("device", "dev/"),
    ("account", "etc/passwd etc/shadow etc/gshadow etc/group etc/sudoers etc/pam.d"),
    ("sysrq", "proc/sysrq-trigger$"),
    ("system", "Library/Launch bin/ boot/ etc/ lib/ lib64/ sbin/ sys/ proc/ usr/ var/lib/"
     " var/spool/ System/"),
)  # fmt: skip
# Parts of paths to keys and passwords, and to other secrets; ends of both.
_RISK_KEYS = ".ssh/id_ .ssh/* etc/shadow etc/gshadow id_rsa id_ed25519 id_ecdsa .aws/credentials \
.netrc .pgpass .git-credentials .vault-token .docker/config.json .gnupg/private"
_RISK_SECRETS = ".aws/ etc/passwd etc/sudoers .gnupg .kube/config .npmrc .pypirc _history id_dsa \
keychain wallet.dat .config/gcloud credentials .password-store .mozilla .azure .env. \
.config/google-chrome secrets. .my.cnf /environ"
_RISK_SECRET_ENDS = (".ssh", ".ssh/", ".env", ".pem", ".key", ".kdbx", ".p12", ".pfx", ".aws")
# directories that tools make again
_RISK_REMADE = " build dist target node_modules __pycache__ .pytest_cache .mypy_cache .ruff_cache \
.tox .cache .venv venv coverage .next .gradle htmlcov out tmp .eggs "
_RISK_REMADE_ENDS = (".egg-info", ".lock", "-lock.json", ".log", ".tmp", ".pyc", ".o")
_RISK_PASSING = ("/tmp/", "/var/tmp/", _HOME + "/.cache/")
_RISK_ABOUT = ("--help", "--version", "-h", "-V", "-v", "--usage", "--list", "-l")
_RISK_ENDERS = " shutdown poweroff reboot halt init su sh bash zsh dash ksh fish git export "
_RISK_TOKENS = "SECRET PASSW PRIVATE_KEY API_KEY ACCESS_KEY _TOKEN".split()
_RISK_COMMANDS = " PAGER MANPAGER GIT_PAGER EDITOR VISUAL GIT_EDITOR SUDO_EDITOR GIT_SSH BROWSER \
GIT_SSH_COMMAND GIT_ASKPASS SSH_ASKPASS PROMPT_COMMAND LESSOPEN LESSCLOSE RSYNC_RSH \
GIT_EXTERNAL_DIFF "
_RISK_STEMS = " python pypy pip mkfs fsck perl ruby php lua nc newfs "
_RISK_PAUSES = " sleep read wait break exit return inotifywait fswatch tail nc ping ssh watch top "
_RISK_PRINTS = dict.fromkeys("mysqldump pg_dump pg_dumpall tcpdump".split(), _WHOLE)
_RISK_PRINTS |= dict.fromkeys(("true", "false", ":", "test", "["), "")
_RISK_PRINTS |= {"mktemp": "/tmp/new", "yes": _ENDLESS}
# Rules, written like _RISK_RULES, for what prints secrets.
_RISK_TELLS = """
gh auth token; aws configure get; gcloud auth print-*; vault kv|read|print; pass show; kubectl get
secret*; security find-*|dump-keychain; gpg --export-secret-keys; op read|item; secret-tool lookup;
getent shadow; xclip -o; xsel -o|-b; declare -p; env|printenv|history|wl-paste|pbpaste"""
# Programs that print the files they are given, lines as they read them, what nobody has read.
_RISK_READERS = " tar zip gzip xz bzip2 zstd base64 base32 xxd od head tail sed grep sort dd cpio \
openssl gpg strings less more nl hexdump rev tr pv awk cut zcat tac uniq shuf fold column "
_RISK_FILTERS = " head tail sort grep egrep fgrep uniq shuf fold column pv less more nl tee rg \
sponge cut "
_RISK_TRANSFORMS = " rev tr sed awk gawk mawk perl gunzip zcat tac bunzip2 unxz xz gzip openssl \
gpg base32 cut "
_RISK_NARROWS = " -name -iname -path -ipath -wholename -regex -iregex -size -mtime -mmin -atime \
-amin -ctime -cmin -newer -newermt -newerat -newerct -newerBt -empty -user -group -perm -inum \
-links -samefile -uid -nouser "
_RISK_FIND_RUNS = " -exec -execdir -ok -okdir -x -X --exec --exec-batch "
_RISK_SQL = (
    r"^TRUNCATE |^FLUSH(?! PRIVILEGES)|DROP (DATABASE|TABLE|SCHEMA)|TRUNCATE TABLE"
    r"|DROPDATABASE\(|\.DROP\(|MANY\(\{\}"
)
# Wrappers: names, words after which the command stands, options with a value, operands before
# the command (99: there is none), whether a shell reads it, options before shell text.
_RISK_WRAPPERS = (
    (" sudo doas pkexec run0 ", "", "CDghpRrTtUu", 0, False, ""),
    (" nohup setsid command builtin exec busybox toybox caffeinate unbuffer fakeroot spawn"
     " proxychains proxychains4 torsocks torify sem proxycommand localcommand catchsegv ",
     "", "a", 0, False, ""),
    (" time ", "", "fo", 0, False, ""),
    (" env ", "", "uCS", 0, False, "S --split-string"),
    (" nice ionice stdbuf numactl cpulimit prlimit valgrind sshpass xvfb-run firejail ", "",
     "ncpPuioNmlfd", 0, False, ""),
    (" timeout chroot chrt taskset gosu su-exec setarch ", "", "ks", 1, False, ""),
    (" flock ", "", "wEc", 1, False, "c --command"),
    (" strace ltrace systemd-run unshare nsenter ", "", "abeEIopPsSuUXGRwt", 0, False, ""),
    (" runuser script ", "", "ugGlc", 0, False, "c --command"),
    (" watch hyperfine entr ", "", "nwr", 0, True, ""),
    (" ssh ", "", "BbcDEeFIiJLlmOopQRSWw", 1, True, "o"),
    (" su sg at batch vagrant ", "", "cgGs", 99, False, "c --command --session-command"),
    (" man ", "", "P", 99, False, "P --pager"),
    (" rsync ", "", "e", 99, False, "e --rsh"),
    (" tar bsdtar split ", "", "IF", 99, False,
     "I F --to-command --checkpoint-action --use-compress-program --filter --info-script"
     " --new-volume-script --rsh-command"),
    (" docker podman docker-compose nerdctl ", " run exec ", "vepwulhmca", 1, False, ""),
    (" kubectl oc npm lxc incus gnome-terminal ", " -- ", "", 0, False, ""),
    (" poetry uv pipenv conda bundle perf ", " run exec stat record ", "peno", 0, False, ""),
    (" tmux screen xterm adb ", " new-session new send-keys -dm -e -x -- shell ", "", 0, True, ""),
    (" git ", " run foreach ", "cC", 0, True,
     "c --exec --tree-filter --index-filter --upload-pack --receive-pack"),
)  # fmt: skip
_RISK_ROOTS = " sudo doas pkexec run0 su "
_RISK_PRELOADS = tuple("LD_PRELOAD LD_AUDIT DYLD_INSERT".split())
_RISK_SETTERS = " git ssh tar bsdtar "
_RISK_OUTSIDE = " --privileged| --pid=host| /:| -v/:| /etc:| /root:|docker.sock|=/:|ource=/,"
_RISK_ESCAPES = ("!", "\\!", ".shell ", ".system ", "shell ", "system ", "spawn ", "exec ", "r !")
_RISK_LONG_VALUES = " --group --chdir --max-args --namespace --context --profile --region \
--project --host --name --network --volume --env --workdir --entrypoint --mount --publish \
--hostname --label --memory --restart --cpus --gpus --platform --env-file --device --kill-after \
--signal --unset --target-directory --rsh --expression --file --directory --output --rcfile \
--init-file --request --output-dir --data-raw --url --method --output-document --user \
--directory-prefix --post-data --header --oauth2-bearer --http-password --data --data-binary \
--data-ascii --form --data-urlencode --upload-file --post-file --body-file --cookie --euid --uid \
--prompt --role --type --close-from --split-string --command --session-command --timeout --target \
--interval --warmup --runs --to-command --checkpoint-action --filter --pager --arg-file --jobs \
--delimiter --max-procs --json --config --wait --exec --use-compress-program --info-script \
--new-volume-script --rsh-command --extcmd --eval "
_RISK_PLAIN = {  # long options that have no value with these programs
    "--user": " systemctl systemd-run journalctl loginctl pip flatpak ",
    "--json": " npm pnpm yarn brew lsblk ", "--jobs": " make gmake ",
    "--wait": " systemctl docker docker-compose kubectl helm "}
_RISK_IDLE = (  # programs, and what else they have for a dry run
    (" apt apt-get aptitude ", "s"), (" make gmake ", "n"),
    (" ansible ansible-playbook ", "C --check --syntax-check --list-hosts --list-tasks"))
_RISK_INTERPRETERS = " sh bash zsh dash ksh fish ash csh tcsh rbash pdksh mksh yash pwsh \
powershell "
# Names, letters that have a value, which files they write.
_RISK_OPERANDS: tuple[tuple[str, str, Callable[[_Call], list[str]] | None], ...] = (
    (" tee touch mkdir ed ex sponge ", "", lambda call: call.operands),
    (" vi vim nvim ", "cSu", lambda call: call.operands * call.has("e E")),
    (" gzip bzip2 xz ", "S",
     lambda call: call.operands * (not call.has("c d k l t --stdout --keep"))),
    (" setfacl ", "mxMX", lambda call: call.operands),
    (" truncate shred nwipe scrub ", "sn", lambda call: call.operands),
    (" cp mv ln install ", "t",
     lambda call: call.values("t --target-directory") or call.operands[1:][-1:]),
    (" rsync ddrescue ", "ePoFlcSJpi",
     lambda call: call.operands[1:][-1:] * (not call.has("n --dry-run"))),
    (" sed perl ruby ", "ef", lambda call: call.operands * call.has("i --in-place")),
    (" patch ", "pid", lambda call: call.operands[:1]),
    (" dd dcfldd dc3dd ", "", lambda call: call.assigned("of=", "wipe=")),
    (" tar bsdtar ", "fC",
     lambda call: call.values("C --directory") if call.has("x --extract --get")
     or "x" in "".join(call.operands[:1]) else [one for one in call.args if one[:5] == "/dev/"]),
    (" zip 7z 7za ", "", lambda call: []),
    (" unzip ", "d", lambda call: call.values("d")),
    (" xxd ", "clos", lambda call: call.operands[1:2]),
    (" script ", "", lambda call: call.operands[:1]),
    (" gcc cc g++ clang c++ clang++ tcc ld rustc ", "oLI", lambda call: call.values("o")),
    (" openssl ", "", lambda call: call.args[call.args.index("-out") + 1 :][:1]
     if "-out" in call.args else []),
    (" qemu-img ", "fOBoS", lambda call: call.operands[2:][-1:]),
    (" printf ", "v", None),
    (" sort ", "ok", lambda call: call.values("o --output")),
    (" scp sftp ", "iPoFlcSJD", None),
    (" git ", "cC", None),
    (" crontab make gmake ", "fu", None),
    (_RISK_INTERPRETERS, "oO", None),
    (" redis-cli ", "hpnau", None),
    (" killall pkill ", "u", None),
    (" curl ", "AbcCdDeEFhHKmoPQrtTuUwxXyYz", None),
    (" wget ", "aoeitOBUPQlARDIXwT", None),
)  # fmt: skip
_RISK_UPLOADS: tuple[tuple[str, Callable[[str], str]], ...] = (  # which file a value names
    (" d --data --data-binary --data-ascii --json H --header ",
     lambda value: value[1:] if value[:1] == "@" else ""),
    (" F --form --data-urlencode ",
     lambda value: value.replace("=<", "@").partition("@")[2].partition(";")[0]),
    (" T --upload-file --post-file --body-file ", lambda value: value),
)  # fmt: skip
_RISK_LOGINS = " H --header u --user --oauth2-bearer --http-password --password "
_RISK_NETCATS = " nc ncat netcat "
_RISK_PIPES = " nc ncat netcat socat telnet openssl "
_RISK_USUAL_SENDERS = " ssh scp rsync sftp rclone mail mailx mutt sendmail aws gsutil gcloud "
_RISK_FILE_SENDERS = " scp rsync sftp rclone mail mailx mutt aws gsutil gcloud s3cmd ftp tftp gh \
http https xh smbclient lftp "
_RISK_ASKERS = " dig host nslookup ping "
_RISK_BUILTINS = " eval source . trap alias cd pushd set shift read mapfile readarray export \
declare local readonly typeset "
_RISK_FINDERS = " find gfind fd fdfind "
_RISK_WRAPPING = "".join(row[0] for row in _RISK_WRAPPERS)
# Programs with a command of their own among the arguments are judged by what they run; these take
# arguments that only speak of commands; any other may run what it is given.
_RISK_SPEAKERS = " : true false pgrep pkill journalctl locate svn hg echo printf grep egrep fgrep \
rg ag ack man which type whatis apropos whereis info tldr help ls cat bat touch mkdir head tail \
file stat wc gh glab hub notify-send zenity kdialog dialog whiptail yad xmessage logger wall \
write say espeak cowsay figlet toilet jq yq test [ [[ expr curl wget http https xh mail mailx \
mutt history fc hash compgen complete diff cmp tr cut sed psql mysql mariadb sqlite3 redis-cli \
mongo mongosh rm srm rmdir unlink trash trash-put remove-item dd shred chmod chown chgrp mv cp ln \
xargs parallel for case "
_RISK_PARTLY = "git config|difftool; npm exec; screen|tmux|xterm|entr|conda|adb +"
_RISK_NET = "rm|dd|mkfs|shred|wipefs|blkdiscard|chmod|chown|find"
# One of them where a command may begin: not in "what does rm -rf / do".
_RISK_WITHIN = rf"(?:^|[^\w\s,./-]|\b(?:sudo|doas|exec|then|do)\b)\s*((?:{_RISK_NET})(?:\.\w+)?\s)"
_RISK_UNQUOTE = str.maketrans("()'\"`{}", " " * 7)
_RISK_QUOTES = ('"""', "\'\'\'", '"', "'", "`")
_RISK_CODERS = " python pypy perl ruby node nodejs php lua deno bun osascript awk gawk mawk nawk \
rscript julia groovy guile emacs elixir "
_RISK_CODE_SLASHES = " node nodejs deno bun php groovy "
_RISK_CODE_FLAGS = "c e E r p --eval --print -Command -batch"
_RISK_CODE_RUNS = 'system popen subprocess exec spawn qx %x shell ` passthru getline proc_open |"'
_RISK_CODE_DELETES = "rmtree rm_r rmsync rimraf rmdir os.remove fs.rm( .rm( unlink remove-item \
file.delete removesync remove_tree remove_entry os.rename os.replace shutil.move"
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
     "urlopen requests.get http.get fetch( net::http uri.open base64 b64decode fromhex unpack( chr("
     " buffer.from( atob(",
     "exec eval system subprocess"),
    (_HIGH, _ROOT, "becomes another user, usually root", "setuid("),
    (_HIGH, _OVERLOADS, "stops or restarts the machine", "=_shut_down _to_restart", "=tell_app"),
    (_MODERATE, _REMOTE, "runs other programs", "os.system( os.popen( subprocess execsync child_"),
    (_MODERATE, _DESTROYS, "deletes files", _RISK_CODE_DELETES),
)  # fmt: skip
_RISK_UNDERSTOOD = "".join((_RISK_SPEAKERS, _RISK_BUILTINS, _RISK_FINDERS, _RISK_WRAPPING,
                            _RISK_INTERPRETERS, _RISK_CODERS))
_RISK_JUDGES: tuple[tuple[str, Callable[[_Shell, _Call], str | None]], ...] = (
    (" rm srm unlink rmdir trash trash-put remove-item ",
     lambda shell, call: shell.remove(call.name, call.operands, call.has("r R --recursive"))),
    (_RISK_FINDERS, _Shell.judge_find),
    (_RISK_WRAPPING, _Shell.judge_wrapper),
    (" xargs parallel ", _Shell.judge_xargs),
    (_RISK_INTERPRETERS, _Shell.judge_interpreter),
    (_RISK_BUILTINS, _Shell.judge_builtin),
    (" crontab make gmake ed ex vi vim nvim gdb expect tclsh mysql mariadb psql sqlite3 ftp ",
     _Shell.judge_lines),
    (_RISK_CODERS, _Shell.judge_code),
    ("".join(row[0] for row in _RISK_OPERANDS if row[2]), _Shell.judge_files),
    (" chmod chown chgrp ", _Shell.judge_modes),
    (" httpd ", lambda shell, call: shell.serve(call)),
    (" psql mysql mariadb sqlite3 mongo mongosh redis-cli ", _Shell.judge_sql),
    (" curl wget ", _Shell.judge_fetch),
    (_RISK_PIPES + _RISK_USUAL_SENDERS + _RISK_FILE_SENDERS + _RISK_ASKERS, _Shell.judge_sender),
)  # fmt: skip
# Rules: "program|program word|word -f|--flag !-l +;": words are operands in this order, the first
# among the first two, or after + anywhere; -f is a flag (one of several with |), !-l none of these;
# + alone is any operand, !+ none, @ one that is a device or unknown.
_RISK_RULES = (
    (_CRITICAL, _DESTROYS, "overwrites a disk or what makes it readable", """
mkfs|mke2fs|mkswap|newfs|newfs_hfs|newfs_apfs|newfs_msdos|mkntfs|mkexfatfs|mkdosfs @;
blkdiscard|nwipe|scrub|sg_format +; wipefs -a|--all|-o|-f !-n|--no-act; gpart|gpt
destroy|delete|remove; asr restore; zpool labelclear; flashrom -w|-E|--write|--erase;
flash_erase|flash_eraseall +; mtd
erase|write; fastboot erase|flash|flashing|format; dmsetup remove_all|wipe_table;
fdisk|gdisk|cfdisk|sfdisk
!-l|-d|--list|-s|--dump; sgdisk !-p|-i|-v|--print; parted mklabel|mktable|mkpart|rm|resizepart; nvme
format|sanitize; zpool|zfs destroy; cryptsetup luksformat|erase|lukserase;
lvremove|vgremove|pvremove|lvreduce|pvcreate +; mdadm --zero-superblock|--stop|--create; badblocks
-w; hdparm --security-erase; diskutil + erase*|partitiondisk|zerodisk|secureerase|delete*"""),
    (_CRITICAL, _OVERLOADS, "ends every process, or the first of all", """
killall5; kill 1; kill -9|-15|-K|-T|-H|-S|-s|-n -1"""),
    (_HIGH, _DESTROYS, "makes a file impossible to get back", "shred|srm|wipe +"),
    (_HIGH, _DESTROYS, "throws work away for good", """
git reset --hard; git stash clear|drop; git switch -f|--force|--discard-changes; git worktree remove
-f|--force; git branch -D; git push
-f|--force|--mirror|--delete|-d|--prune !-n; git push +*|:*; git checkout -f|--force; git
filter-branch|filter-repo|update-ref; git reflog expire|delete; git gc --prune"""),
    (_MODERATE, _DESTROYS, "changes or drops work that is hard to get back", """
git checkout --|.; git restore|rebase|rm|reset !--abort; git branch|tag -d; git commit --amend; git
worktree remove; git apply|am !--check|--stat; ln -f|-sf|--force +; vi|vim|nvim -e|-E +; git
push --force-with-lease"""),
    (_HIGH, _DESTROYS, "deletes what other people or programs may need", """
docker|podman system prune -a|--all|--volumes; docker|podman volume rm|prune; crontab -r;
docker|podman compose down -v|--volumes; docker-compose down -v|--volumes; dropdb|dropuser +;
kubectl|oc|helm|terraform|tofu|pulumi|vagrant|virsh|mysqladmin|tmutil|rclone|restic
delete*|destroy|uninstall|undefine|drain|drop|purge|sync|forget; npm unpublish; borg delete|prune;
duplicity remove-*; terraform|tofu apply
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
sed|perl|ruby -i|--in-place; awk|gawk -i inplace; ex +; patch; gio trash|remove;
mv|truncate|rename|mogrify|trash|rmdir|unlink +; unzip -o; tar --remove-files; zip -m; 7z d;
rm +; dd !of=/dev/null + of=*; mkfs|mkswap|newfs +"""),
    (_HIGH, _OVERLOADS, "stops or restarts the machine", """
shutdown|reboot|poweroff|halt !-c; init|telinit 0|1|6|s; ipmitool power off|reset|cycle|soft;
systemctl !status|show|cat
reboot|poweroff|halt|kexec|rescue|emergency|suspend|hibernate|isolate"""),
    (_HIGH, _OVERLOADS, "takes the machine's time, memory or network", """
stress|stress-ng|sysbench|hping3 +; stress|stress-ng -c|-m|--cpu|--vm|--io; ping -f|--flood;
tail|sort|tac|less|vim /dev/zero|/dev/urandom"""),
    (_HIGH, _OVERLOADS, "ends processes that the session or the system needs", """
killall|pkill init|systemd|launchd|sshd|xorg|gnome-shell|windowserver|.|.*; killall|pkill
-u|--user|--euid|--uid !+; pkill -v"""),
    (_MODERATE, _OVERLOADS, "takes the machine's time or ends processes", """
kill|killall|pkill + !-l|-L|-0; loginctl terminate-*|kill-*;
skill|xkill|fallocate|swapoff|ab|wrk|siege|iperf3 +; fuser -k"""),
    (_HIGH, _ROOT, "changes who may log in or become root", """
passwd !-S|--status; chpasswd|useradd|adduser|usermod|userdel|deluser|groupadd|groupdel|groupmod;
gpasswd|vipw|sudoedit; visudo !-c|--check; chage !-l|--list; setcap|chsh|groupmems|newusers +;
install 4755|04755|6755|4777|u+s; nsenter -t|-a|--target|--all; dseditgroup edit|create; pw
useradd|usermod|userdel; lxc device add; kubectl clusterrolebinding; csrutil disable;
dscl|sysadminctl -create|-append|-delete|-passwd|-addUser"""),
    (_MODERATE, _ROOT, "lets somebody log in", "ssh-copy-id +"),
    (_HIGH, _SYSTEM, "changes how the system runs", """
sysctl -w|-p|--write|--system; modprobe !-n|--dry-run|--show-depends|-D|-c +;
losetup|kldunload|insmod|rmmod|kextload|kextunload +; mount --bind|-o; umount -l|-f;
mount|umount|swapoff -a;
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
update-alternatives !--list|--display|--query; add-apt-repository|nix-env +; systemctl
stop|disable|start|restart|enable|reload|daemon-reload|edit|kill|unmask; service +
stop|restart|start|reload; launchctl load|start|stop|kickstart; defaults write|delete|import; pmset
!-g; scutil|networksetup|systemsetup|ldconfig +; hostnamectl|timedatectl|localectl|gsettings
set-*|set; date -s|--set; hwclock -w|-s|--set; swapon +; kubectl
apply|create|scale|patch|edit|cordon|replace|label|taint|set|annotate; kubectl rollout
restart|undo|pause|resume; helm install|upgrade|rollback; terraform|tofu|pulumi apply|import|up;
ansible-playbook|ansible +; ulimit -u|-n|-v; git config --global|--system; tc|ethtool + add|del;
fwupdmgr install|update|downgrade; hostname|renice|chrt|umount +; mount + /*;
logrotate -f|--force; setfacl -m|-x|-b|-M|-X|--modify|--remove +; gh pr merge|close"""),
    (_MODERATE, _REMOTE, "runs a program that it fetches", """
npx|bunx|uvx|pnpx|mshta +; ssh -R; pipx run; docker|podman run|create"""),
    (_HIGH, _LEAKS, "publishes what everyone can read", """
npm|yarn|pnpm|cargo|poetry|bun publish; twine upload; gem push; gh repo edit --visibility"""),
    (_MODERATE, _LEAKS, "sends or shows what others should perhaps not see", """
rclone copy|move|copyto|sync; aws s3 cp|sync|mv; gsutil cp|rsync|mv; s3cmd put|sync; croc send; gh
gist create; docker|podman push; gh secret set; aws + put-bucket-acl|put-object-acl;
ngrok|cloudflared +; security find-generic-password|dump-keychain; gpg
--export-secret-keys"""),
)  # fmt: skip


# --- running

_COLOURS = {"safe": "32", "moderate": "33", "high": "31", "critical": "1;31"}  # by rising risk


class Ended(KeyboardInterrupt):
    """SIGHUP, SIGTERM or SIGQUIT: what is under way is given up as with Ctrl-C, stored, and caro
    ends."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.code = 128 + number  # as shells count


class Answer:
    """What became of one prompt. `category`: of the error when there is no command; `level`:
    safety.level; `errors`: what went wrong with a backend on the way; `stages`: milliseconds by
    stage; `interruption`: what ended the wait for the LLM or the question, or the output."""

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
        self.interruption: KeyboardInterrupt | OSError | None = None

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
            if backend == "auto" and settings.sources["llm.base_url"] != "policy":
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
    host = _host(settings) if _is_able(sys.stderr) else ""
    try:
        _catch_signals()
        if host:
            columns = os.get_terminal_size(sys.stderr.fileno()).columns or 80
            _write(sys.stderr, f"waiting for {host} ..."[: columns - 1])
        return ask_llm(prompt, settings, environ)
    except LLMError as error:
        found.category, found.message = error.category, str(error)
        if error.category != "no_match":
            found.errors.append(("llm", error.category, error.category in _RECOVERABLE))
        if found.fallback:
            found.message = _explain_miss(prompt, found.message)
    except KeyboardInterrupt as interruption:
        _hold_interrupts()
        found.category, found.interruption = "cancelled", interruption
    finally:
        if host:  # CR and EL (ECMA-48): the line is gone when the answer is there
            _write(sys.stderr, "\r\033[K")
        found.stages["llm"] = _since(asked)
    return None


def _host(settings: Settings) -> str:
    from urllib.parse import urlsplit

    return urlsplit(str(settings.values["llm.base_url"])).hostname or ""


def _catch_signals() -> None:
    """From here on SIGHUP, SIGTERM and SIGQUIT let events be stored: called where caro may wait
    long."""
    import signal

    def end(number: int, _: object) -> None:
        _ignore_signals()  # a closing terminal sends more than one
        raise Ended(number)

    for number in (signal.SIGHUP, signal.SIGTERM, signal.SIGQUIT):  # Ctrl-\ leaves no core file
        if signal.getsignal(number) is signal.SIG_DFL:  # `nohup` stays what it is
            signal.signal(number, end)


def _ignore_signals() -> None:
    """From here on nothing keeps the events of what has ended from being stored."""
    import signal

    for number in (signal.SIGHUP, signal.SIGTERM, signal.SIGQUIT, signal.SIGINT):
        signal.signal(number, signal.SIG_IGN)


def _hold_interrupts() -> None:
    """After Ctrl-C a second one, in haste, keeps no events from being stored: until a session
    prompts again."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _write(stream: TextIO, text: str) -> None:
    """To a terminal, which may have gone."""
    try:
        stream.write(text)
        stream.flush()
    except OSError:
        pass


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
    if found.backend == "llm":
        _forget_input()
    good = ("y", "yes", "n", "no", "")
    try:
        while (word := input("Run it? [y]es / [n]o / [e]dit: ").strip().lower()) not in good:
            if word not in ("e", "edit"):
                continue
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
    except (EOFError, UnicodeDecodeError):  # nothing more, or what no word of ours holds
        _write(sys.stderr, "\n")
        return "declined"
    except KeyboardInterrupt as interruption:
        _hold_interrupts()
        found.interruption = interruption
        return "declined"
    if word not in ("y", "yes"):
        return "declined"
    return "executed" if found.command == first else "edited"


def _forget_input() -> None:
    """What was typed while the LLM was waited for does not answer the question about its answer."""
    import fcntl
    import termios

    try:
        waiting = fcntl.ioctl(sys.stdin, termios.FIONREAD, bytes(4))
        termios.tcflush(sys.stdin, termios.TCIFLUSH)
    except (OSError, termios.error):
        return  # the terminal has gone, as input() finds out
    if any(waiting):
        _tell("what was typed before this question is left out")


def _edit(command: str) -> str:
    """The command as the person changed it, prefilled on one line; "" when emptied."""
    import locale

    try:
        import readline

        command.encode(locale.getencoding())
    except (ImportError, UnicodeEncodeError):  # a Python, or a locale, that can't prefill it
        return input("type it anew> ").strip()
    readline.set_startup_hook(lambda: readline.insert_text(command))
    try:
        return input("edit> ").strip()
    finally:
        readline.set_startup_hook()


def run(command: str) -> int:
    """Runs the command in sh; its exit status, or 128 + signal as shells count. SIGHUP and SIGTERM
    are passed on to it, and raise Ended once it has ended."""
    import signal

    sys.stdout.flush()
    ends: list[int] = []

    def pass_on(number: int, _: object) -> None:
        ends.append(number)
        for one in _with_children(process):
            try:
                os.kill(one, number)
            except OSError:
                pass  # it has ended just now, or is another user's

    # The terminal sends Ctrl-C and Ctrl-\ to both: the command decides what they mean, and we wait.
    keys = (signal.SIGINT, signal.SIGQUIT)
    modes = _terminal_modes()
    before = {number: signal.getsignal(number) for number in (*keys, signal.SIGHUP, signal.SIGTERM)}
    try:
        for key in keys:
            signal.signal(key, signal.SIG_IGN)
        process = os.posix_spawn(
            "/bin/sh", ["sh", "-c", command], os.environ,
            setsigdef=[*keys, signal.SIGPIPE, signal.SIGXFSZ])  # what we or Python ignore
        for number in (signal.SIGHUP, signal.SIGTERM):
            if before[number] is not signal.SIG_IGN:  # `nohup` stays what it is
                signal.signal(number, pass_on)
        _, status = os.waitpid(process, 0)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    code = os.waitstatus_to_exitcode(status)
    code = code if code >= 0 else 128 - code
    if code > 128 and modes:  # a signal ended it before it could restore what it had changed
        import termios

        termios.tcsetattr(sys.stdin, termios.TCSADRAIN, modes)
    if ends:
        _ignore_signals()
        raise Ended(ends[0])
    return code


def _with_children(process: int) -> list[int]:
    """A process and, on Linux, those that it has started (proc(5), "children"), oldest first."""
    try:
        with open(f"/proc/{process}/task/{process}/children", encoding="ascii") as file:
            children = file.read().split()
    except OSError:
        children = []
    return [process, *(one for child in children for one in _with_children(int(child)))]


def _terminal_modes() -> list[Any]:
    if not sys.stdin or not sys.stdin.isatty():
        return []
    import termios

    return termios.tcgetattr(sys.stdin)


def _as_json(found: Answer) -> str:
    import json

    return json.dumps({
        "command": found.command, "backend": found.backend, "risk": found.risk,
        "category": found.pattern, "duration_ms": found.milliseconds,
    })


def _paint(text: str, colour: str, stream: TextIO) -> str:
    """The text in a colour (ECMA-48, SGR) where the stream shows any (no-color.org)."""
    colours = _is_able(stream) and not os.environ.get("NO_COLOR")
    return f"\033[{colour}m{text}\033[0m" if colours else text


def _is_able(stream: TextIO) -> bool:
    """Whether it is a terminal that knows more than plain lines."""
    return stream.isatty() and os.environ.get("TERM", "dumb") != "dumb"


def _print(text: str) -> None:
    try:
        sys.stdout.write(text + "\n")
    except UnicodeEncodeError:
        raise CaroError("the command has characters that this terminal's encoding lacks;"
                        " set a UTF-8 locale") from None


def _tell(message: str) -> None:
    if message:
        sys.stdout.flush()
        _write(sys.stderr, f"caro: {message}\n")


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
        code = FAILED
        try:
            code = deliver(found, self.options, terminal)
            sys.stdout.flush()
        except (Ended, OSError) as gone:  # the terminal, or the reader of stdout
            try:
                _ignore_signals()
            except Ended:
                pass  # a terminal's output fails just before its signal comes
            found.interruption, found.outcome = gone, "declined" if terminal else "printed"
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
            if code and self.mode == "interactive":
                _tell(f"exit status {code}")
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
    import signal

    _catch_signals()
    uploader = caro_telemetry.start_uploader(session.settings, session.environ)
    try:
        while True:
            try:
                signal.signal(signal.SIGINT, signal.default_int_handler)
                prompt = input("caro> ").strip()
                if prompt in ("exit", "quit"):
                    return DONE
                if prompt in ("help", "?"):
                    _tell('say what you want, such as "list files"; exit or Ctrl-D leaves')
                elif prompt:
                    try:
                        remember(prompt)
                    except UnicodeEncodeError:
                        pass  # a locale that can't spell it
                    _check_prompt(prompt)
                    session.read_settings()
                    session.answer_prompt(prompt, True)
            except EOFError:
                _write(sys.stdout, "\n")
                return DONE
            except Ended:
                raise
            except KeyboardInterrupt:
                sys.stdout.write("\n")
            except CaroError as error:
                _tell(str(error))
            except UnicodeDecodeError:
                _tell("that is not valid in this terminal's encoding")
    finally:
        try:
            _ignore_signals()
        except Ended:
            pass  # as above: its handler has ignored them all
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
    gc.disable()  # most runs end before it pays (a collection is 5 M instructions)
    options = read_arguments(arguments)
    if sys.platform == "win32":
        raise CaroError("Windows is not supported; use WSL")
    if options.subcommand:
        if options.backend or options.dry_run or options.execute or options.yes or (
                options.output != "text"):  # nobody shall take --dry-run upload for a dry run
            raise CaroError("only --no-telemetry may stand before a subcommand; its own options"
                            " stand behind it", USAGE)
        gc.enable()
        return caro_telemetry.run_command(
            options.subcommand, options.words, environ, KEYS, options.no_telemetry)
    terminal = sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()
    interactive = terminal and not options.words
    if interactive:
        gc.enable()
    elif not options.words and sys.stdin and sys.stdin.isatty():  # `caro | less`
        _tell("type the prompt, then Enter and Ctrl-D")
    prompt = "" if interactive else read_prompt(options, environ)
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
    except KeyboardInterrupt as interruption:
        _ignore_signals()
        if sys.stderr.isatty():
            _write(sys.stderr, "\n")
        return interruption.code if isinstance(interruption, Ended) else INTERRUPTED
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


gc.freeze()
gc.unfreeze()  # by now all is of the oldest generation, so that no next collection begins with it
if _COLLECTS:
    gc.enable()

if __name__ == "__main__":
    run_and_exit()
