"""The settings: is telemetry on, and why.

In: the config file, the environment, the policy file of the host. Out: a Settings value that
answers every question about them. `config.toml` is known here as a file (read, edit) with the
telemetry keys; a tool hands its own keys in. Reading never writes, and never raises: what can't
be read turns telemetry off. Contract: DESIGN.md section 5.
"""
from __future__ import annotations

import os
import stat
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import Any

    Value = bool | int | str
    Keys = Mapping[str, tuple[Value, "tuple[str, ...] | Callable[[Value], str]", str]]

POLICY_FILE = "/etc/caro/config.toml"
DEFAULT_ENDPOINT = "https://telemetry.caro.sh/api/events"
_HOST = frozenset("abcdefghijklmnopqrstuvwxyz0123456789.-:")
_FILE_BOUND = 1_048_576  # bytes; a longer config file is not read


def check_endpoint(value: Value) -> str:
    """Why `value` can't be the upload endpoint, or "" when it can.

    https only, http to the loopback interface alone; no user information, query or fragment.
    Narrower than RFC 3986, so that no two readers can see another host in it; by hand, since the
    file of every run may name an endpoint and urllib.parse costs 6 M instructions.
    """
    scheme, _, rest = str(value).partition("://")
    authority, slash, path = rest.partition("/")
    host, port = split_host(authority)
    sound = len(port) < 6 and port.isascii() and port.isdecimal() and 0 < int(port) < 65_536
    if not _HOST.issuperset(host) or not host or not (sound or port == ""):
        return "not a URL of a host, an optional port and a path (no user information)"
    if not slash or not all("!" <= character <= "~" for character in path) or (
        any(character in path for character in '?#\\"<>^`{|}')
    ):
        return "a path is required, without query, fragment or space"
    if scheme != "https" and not (scheme == "http" and is_loopback(host)):
        return "https:// is required (http:// only to the loopback interface)"
    return ""


def split_host(authority: str) -> tuple[str, str]:
    """Host (of an IPv6 address what is in the brackets) and port ("" when there is none)."""
    if authority.startswith("["):
        host, closed, port = authority[1:].partition("]")
        return host if closed and ":" in host else "", port.removeprefix(":")
    host, _, port = authority.partition(":")
    return host.lower(), port


def is_loopback(host: str) -> bool:
    """True for localhost and for addresses of the loopback interface (RFC 6890)."""
    return host in ("localhost", "::1") or (
        host.startswith("127.") and host.count(".") == 3 and host.replace(".", "").isdecimal()
    )


# Name -> (default, the good words or what is wrong with a value, environment variable or "").
# The type of the default is the type of the setting. Of good words the first is the most careful:
# it holds where the setting, or a whole file, can't be read. `enabled` has no default of its own:
# where nothing speaks, the release channel decides.
KEYS: Keys = {
    "telemetry.enabled": (False, (), "CARO_TELEMETRY_ENABLED"),
    "telemetry.level": ("normal", ("minimal", "normal", "verbose"), "CARO_TELEMETRY_LEVEL"),
    "telemetry.air_gapped": (False, (), "CARO_TELEMETRY_AIR_GAPPED"),
    "telemetry.endpoint": (DEFAULT_ENDPOINT, check_endpoint, "CARO_TELEMETRY_ENDPOINT"),
    "telemetry.first_run": (True, (), ""),
}
_VALUE_TYPES = (bool, int, str)
_NONZERO = frozenset("123456789")
_WORDS = {"true": True, "1": True, "yes": True, "on": True,
          "false": False, "0": False, "no": False, "off": False}


class SettingsError(Exception):
    """A config file that can't be read or changed; the message says what, why and what to do."""


class Settings:
    """What holds now.

    `enabled`: whether telemetry records at all. `decided_by`: the rule that said so, in words.
    `problems`: what could not be read, in words. `values` and `sources`: each setting by name, and
    where it comes from ("policy", "environment", "config" or "default"; of telemetry.enabled also
    `decided_by`).
    `by_channel`: True when nothing but the release channel switched telemetry on, so that the
    notice is due. `config_file`, `data_directory`: absolute paths, "" where there is no home.
    """

    __slots__ = ("by_channel", "config_file", "data_directory", "decided_by", "enabled",
                 "policy_file", "problems", "sources", "values")

    def __init__(self, config_file: str, data_directory: str, policy_file: str) -> None:
        self.config_file = config_file
        self.data_directory = data_directory
        self.policy_file = policy_file
        self.enabled = False
        self.by_channel = False
        self.decided_by = ""
        self.problems: list[str] = []
        self.values: dict[str, Value] = {}
        self.sources: dict[str, str] = {}

    @property
    def air_gapped(self) -> bool:
        return self.values["telemetry.air_gapped"] is True

    @property
    def level(self) -> str:
        return str(self.values["telemetry.level"])

    @property
    def endpoint(self) -> str:
        return str(self.values["telemetry.endpoint"])


def read_settings(
    environ: Mapping[str, str],
    version: str,
    *,
    keys: Keys | None = None,
    no_telemetry: bool = False,
    policy_file: str = POLICY_FILE,
) -> Settings:
    """The settings as they are now; nothing is remembered from an earlier call.

    `version`: of the release, as `1.1.0b0`; a pre-release is what switches telemetry on by
    default. `keys`: the tool's own settings, a table like KEYS. `no_telemetry`: the option of
    that name was given.
    """
    settings = Settings(*find_files(environ), policy_file)
    every_key = {**KEYS, **(keys or {})}
    policy = _read(policy_file, every_key, settings.problems, root_only=True)
    if settings.problems:  # what can't be trusted may have said so
        policy |= {"telemetry.enabled": False, "telemetry.air_gapped": True}
    config = _read(settings.config_file, every_key, settings.problems)
    _choose(settings, every_key, policy, environ, config)
    _decide(settings, environ, version, no_telemetry)
    return settings


def find_files(environ: Mapping[str, str]) -> tuple[str, str]:
    """The config file and the data directory (XDG Base Directory Specification); "" where
    neither a home nor the XDG variable names an absolute place."""
    home = environ.get("HOME", "") or _home_of_user()
    mac = sys.platform == "darwin"
    config = _base(environ.get("XDG_CONFIG_HOME", ""), home, "/.config")
    data = _base(environ.get("XDG_DATA_HOME", ""), home,
                 "/Library/Application Support" if mac else "/.local/share")
    return config and config + "/caro/config.toml", data and data + "/caro/telemetry"


def _home_of_user() -> str:
    import pwd

    try:
        return pwd.getpwuid(os.getuid()).pw_dir
    except KeyError:
        return ""


def _base(variable: str, home: str, below: str) -> str:
    if variable.startswith("/"):  # a relative one is ignored, as the specification says
        return variable.rstrip("/")
    # A home that is not there (a service's user) is not made.
    return home.rstrip("/") + below if home.startswith("/") and os.path.isdir(home) else ""


def _read(
    path: str, keys: Keys, problems: list[str], *, root_only: bool = False,
) -> dict[str, Value]:
    """What a config or policy file says; what of it can't be read or trusted is added to
    `problems`, and stands for the most careful word."""
    try:
        found = parse(read_file(path, root_only))
    except (OSError, ValueError) as error:
        links = os.path.islink(path) or os.path.islink(os.path.dirname(path))
        if isinstance(error, FileNotFoundError) and not links:
            return {}
        problems.append(f"{path}: {_reason(error)}; the most careful settings hold until it is"
                        " mended")
        return _most_careful(keys)
    values: dict[str, Value] = {}
    for name, value in found.items():
        wrong = check_value(keys, name, value) if name in keys else _check_unknown(name, keys)
        if wrong:
            problems.append(f"{path}: {name}: {wrong}")
            # In a policy the default stands where no word is most careful: no LLM, not the user's.
            value = _most_careful(keys).get(
                name, keys[name][0] if root_only and name in keys else None)
        if name in keys and isinstance(value, _VALUE_TYPES):
            values[name] = value
    return values


def _most_careful(keys: Keys) -> dict[str, Value]:
    return {name: good[0] for name, (_, good, _) in keys.items()
            if isinstance(good, tuple) and good}


def _check_unknown(name: str, keys: Keys) -> str:
    """What is wrong with a name that is no setting, or "" where it looks like none of ours: a
    misspelt or misplaced `enabled = false` must not count for nothing."""
    from difflib import get_close_matches

    near = [known for known in keys if known.endswith("." + name)] or get_close_matches(
        name.lower(), keys, cutoff=0.8)
    if near:
        return f"no such setting; did you mean {near[0]}?"
    tables = {known.partition(".")[0] for known in keys}
    if get_close_matches(name.partition(".")[0].lower(), tables, cutoff=0.7):
        return "no such setting; caro config show lists those there are"
    return ""


def check_value(keys: Keys, name: str, value: object) -> str:
    """Why `value` can't be the setting `name`, in words that list the good ones, or ""."""
    default, good, _ = keys[name]
    if type(value) is not type(default):
        return "expected " + {bool: "true or false", int: "a whole number", str: "a string"}[
            type(default)]
    if value == default:
        return ""
    if isinstance(value, str) and not value.isprintable():
        return "expected text without control characters, in UTF-8"
    if callable(good) and isinstance(value, _VALUE_TYPES):
        return good(value)
    if isinstance(good, tuple) and good and value not in good:
        return "expected one of " + ", ".join(good)
    return ""


def _choose(
    settings: Settings, keys: Keys, policy: dict[str, Value],
    environ: Mapping[str, str], config: dict[str, Value],
) -> None:
    """Fills values and sources: the policy wins over the environment, that over the file.
    The policy can switch telemetry off, never on."""
    for name, (default, _, variable) in keys.items():
        value, source = default, "default"
        if name in config:
            value, source = config[name], "config"
        if variable and variable in environ:
            try:
                value, source = from_word(keys, name, environ[variable]), "environment"
            except ValueError as error:
                settings.problems.append(f"{variable}: {error}")
        if name in policy and (name, policy[name]) != ("telemetry.enabled", True):
            value, source = policy[name], "policy"
        settings.values[name], settings.sources[name] = value, source


def from_word(keys: Keys, name: str, word: str) -> Value:
    """The value that a person's `word` stands for; raises ValueError with the good ones."""
    kind = type(keys[name][0])
    value: Value = word
    if kind is bool and word.strip().lower() in _WORDS:
        value = _WORDS[word.strip().lower()]
    elif kind is int and len(word) < 10 and word.isascii() and word.isdecimal():
        value = int(word)
    wrong = check_value(keys, name, value)
    if wrong:
        raise ValueError(wrong)
    return value


def _decide(
    settings: Settings, environ: Mapping[str, str], version: str, no_telemetry: bool,
) -> None:
    """Is telemetry on? The first rule that speaks decides."""
    source = settings.sources["telemetry.enabled"]
    prerelease = not version.replace(".", "").isdecimal()
    place = {"environment": "CARO_TELEMETRY_ENABLED", "config": settings.config_file}.get(source)
    against = next(
        (rule for speaks, rule in _rules_against(settings, environ, no_telemetry) if speaks), "")
    if against:
        settings.decided_by = settings.sources["telemetry.enabled"] = against
    elif place is not None:
        settings.enabled = settings.values["telemetry.enabled"] is True
        settings.decided_by = place
    else:
        settings.enabled = settings.by_channel = prerelease
        settings.decided_by = (
            f"the release channel ({'pre-' if prerelease else 'final '}release)")
    settings.values["telemetry.enabled"] = settings.enabled


def _rules_against(
    settings: Settings, environ: Mapping[str, str], no_telemetry: bool,
) -> Iterator[tuple[bool, str]]:
    """Each rule that can only switch off: does it speak, and its name; the strongest first."""
    yield no_telemetry, "--no-telemetry"
    yield environ.get("DO_NOT_TRACK", "").strip().lower() not in ("", "0", "false"), "DO_NOT_TRACK"
    yield settings.sources["telemetry.enabled"] == "policy", "the policy " + settings.policy_file
    yield bool(settings.problems), "a setting that can't be read"
    yield not settings.data_directory, "no home directory"
    yield is_foreign_root(settings, environ), "running as root in another user's home"


def is_foreign_root(settings: Settings, environ: Mapping[str, str]) -> bool:
    """True for root in the home of another user, where it would leave files the user can't
    change: nothing is created there and nothing recorded."""
    if os.geteuid() != 0:
        return False
    for place in (environ.get("HOME", ""), settings.data_directory, settings.config_file):
        while place and not os.path.exists(place):
            place = os.path.dirname(place)
        if place and os.stat(place).st_uid != 0:
            return True
    return False


def read_file(path: str, root_only: bool = False) -> str:
    """The text of a small regular file. Raises OSError, or ValueError when it is no such file,
    too large, not UTF-8, or, with `root_only`, writable by others than root."""
    if not path:
        raise FileNotFoundError
    # O_NONBLOCK: opening a FIFO must not wait for a writer.
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode) or status.st_size > _FILE_BOUND:
            raise ValueError("not a regular file of at most 1 MiB")
        if root_only:  # who can write in its folder, or that of a link's target, can replace it
            real = os.path.realpath(path) if os.path.islink(path) else path
            folders = {os.path.dirname(path), os.path.dirname(real)}
            for each in (status, *map(os.stat, folders)):
                if each.st_uid != 0 or each.st_mode & 0o022:
                    raise ValueError("it or its folder is writable by others than root")
        return os.read(descriptor, _FILE_BOUND).decode("utf-8")
    except UnicodeDecodeError:
        raise ValueError("not UTF-8") from None
    finally:
        os.close(descriptor)


def parse(text: str) -> dict[str, object]:
    """The settings of a TOML text by dotted name; raises ValueError that names the line."""
    plain = _parse_plain(text)
    if plain is not None:
        return plain
    import tomllib  # as dear as argparse (+46 M instructions), so only for what needs it

    values: dict[str, object] = {}
    try:
        tables: list[tuple[str, dict[str, Any]]] = [("", tomllib.loads(text.lstrip("\ufeff")))]
    except RecursionError:
        raise ValueError("nested too deeply") from None
    while tables:
        prefix, table = tables.pop()
        for name, value in table.items():
            if isinstance(value, dict):
                tables.append((f"{prefix}{name}.", value))
            else:
                values[prefix + name] = value
    return values


def _parse_plain(text: str) -> dict[str, object] | None:
    """As `parse`, for a file of nothing but `[name]`, `name = true|false|integer|"string"`,
    blank and comment lines; None for any other, which is tomllib's."""
    values: dict[str, object] = {}
    tables = {""}
    prefix = ""
    for line in text.split("\n"):
        line = line.strip(" \t")
        if not line or (line[0] == "#" and line.isprintable()):
            continue
        if line[0] == "[" and line[-1] == "]" and _is_bare(line[1:-1]):
            prefix = line[1:-1] + "."
            if prefix in tables:
                return None
            tables.add(prefix)
            continue
        name, equals, word = line.partition("=")
        name = prefix + name.rstrip(" \t")
        word = word.lstrip(" \t")
        if not equals or not _is_bare(name[len(prefix):]) or name in values:
            return None
        if word in ("true", "false"):
            values[name] = word == "true"
        elif word == "0" or (word[:1] in _NONZERO and word.isascii() and word.isdigit()):
            values[name] = int(word)
        elif len(word) > 1 and word[0] == word[-1] == '"' and _is_plain(word[1:-1]):
            values[name] = word[1:-1]
        else:
            return None
    return None if any(name + "." in tables for name in values) else values


def _is_bare(name: str) -> bool:
    return bool(name) and name.isascii() and name.replace("_", "a").replace("-", "a").isalnum()


def _is_plain(text: str) -> bool:
    return text.isprintable() and '"' not in text and "\\" not in text


def _reason(error: Exception) -> str:
    return error.strerror or "can't be read" if isinstance(error, OSError) else str(error)


def edit(path: str, name: str, value: Value | None) -> bool:
    """Sets (or with None removes) one setting in the file, and keeps every other byte.

    Written to a temporary file, fsynced and renamed, through a symlink to its target, keeping the
    mode. True when the file changed. Raises SettingsError, and leaves the file as it was, when it
    is no TOML, can't be written, or spells the setting in a way that can't be edited safely.
    """
    try:
        text = read_file(path)
    except FileNotFoundError:
        text = ""
    except (OSError, ValueError) as error:
        raise SettingsError(f"{path} can't be read: {_reason(error)}") from None
    try:
        before = parse(text)
    except ValueError as error:
        raise SettingsError(f"{path} is not TOML: {error}; mend it first") from None
    mark = text[:text.startswith("\ufeff")]  # a BOM is no part of the first line
    edited = mark + _edit_text(text[len(mark):], name, value)
    expected = {key: old for key, old in before.items() if key != name}
    if value is not None:
        expected[name] = value
    try:  # by their words: nan is not even itself
        if sorted(map(repr, parse(edited).items())) != sorted(map(repr, expected.items())):
            raise ValueError
    except ValueError:
        raise SettingsError(
            f"{path} spells {name} in a way that can't be changed safely; edit it by hand"
        ) from None
    if edited == text:
        return False
    try:
        replace_file(path, edited)
    except OSError as error:
        raise SettingsError(f"{path} can't be written: {_reason(error)}") from None
    return True


def _edit_text(text: str, name: str, value: Value | None) -> str:
    """`text` with the one line changed, taken out, or added at the end of its table."""
    table, _, key = name.rpartition(".")
    lines = text.split("\n")
    ending = "\r" if "\r\n" in text else ""  # of a new line; the others keep theirs
    current, end = "", 0 if not table else None
    for at, line in enumerate(lines):
        words = line.strip(" \t\r")
        if words.startswith("["):
            current = words.partition("#")[0].strip(" \t[]")
        if current == table and words and not words.startswith("#"):
            end = at + 1
        if current == table and words.partition("=")[0].strip(" \t") == key and "=" in words:
            rest = _comment(line) or line[len(line.rstrip("\r")):]
            changed = [] if value is None else [f"{key} = {_toml(value)}{rest}"]
            return "\n".join([*lines[:at], *changed, *lines[at + 1:]])
    if value is None:
        return text
    if lines[-1]:  # a last line without its end
        lines[-1:] = [lines[-1] + ending, ""]
    if end is None:
        end = len(lines) - 1
        blank = [ending] if end and lines[-2].strip() else []
        lines[end:] = [*blank, f"[{table}]{ending}", ""]
        end += len(blank) + 1
    return "\n".join([*lines[:end], f"{key} = {_toml(value)}{ending}", *lines[end:]])


def _comment(line: str) -> str:
    """The comment behind a value, with the space before it."""
    in_string = ""
    for at, character in enumerate(line):
        if in_string:
            if character == in_string and (in_string == "'" or line[at - 1] != "\\"):
                in_string = ""
        elif character in "\"'":
            in_string = character
        elif character == "#":
            return line[len(line[:at].rstrip(" \t")):]
    return ""


def _toml(value: Value) -> str:
    """TOML basic strings escape what JSON strings do (TOML 1.0, String)."""
    import json

    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def replace_file(path: str, text: str) -> None:
    """Writes `text` as the whole file, at once or not at all; new files and folders are private."""
    target = os.path.realpath(path)
    folder = os.path.dirname(target)
    make_directory(folder)
    try:
        mode = stat.S_IMODE(os.stat(target).st_mode)
    except FileNotFoundError:
        mode = 0o600
    temporary = f"{target}.{os.urandom(4).hex()}"
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    try:
        with open(descriptor, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fchmod(descriptor, mode)
            os.fsync(descriptor)
        os.replace(temporary, target)
    except BaseException:
        os.unlink(temporary)
        raise


def make_directory(path: str) -> None:
    """Makes `path` and what is missing above it, each 0700 whatever the umask. Raises OSError."""
    missing = []
    while not os.path.isdir(path):
        missing.append(path)
        path = os.path.dirname(path)
    for folder in reversed(missing):
        try:
            os.mkdir(folder, 0o700)
        except FileExistsError:
            continue  # another caro was first
        os.chmod(folder, 0o700)
