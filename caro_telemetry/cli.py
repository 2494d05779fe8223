"""`caro telemetry …`, `caro config …` and `caro completion …`.

In: the arguments after the subcommand's name. Out: what was asked for on stdout, all else on
stderr, and an exit code (DESIGN.md section 8). Nothing is recorded here, and everything works the
same with telemetry off.
"""
from __future__ import annotations

import argparse
import contextlib
import os
import sys

from caro_telemetry import __version__, events, uploader
from caro_telemetry import settings as settings_module
from caro_telemetry.settings import KEYS, SettingsError, from_word, read_settings
from caro_telemetry.store import SET_ASIDE, STATES, Row, Store, StoreError, open_store

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from typing import Any, NoReturn

    from caro_telemetry.export import Exported
    from caro_telemetry.settings import Keys, Settings

DONE, FAILED, USAGE = 0, 1, 2
_PATIENCE = 5.0  # seconds that a person's own command waits for a lock


class CommandError(Exception):
    """What happened, why and what to do; and the exit code."""

    def __init__(self, message: str, code: int = FAILED) -> None:
        super().__init__(message)
        self.code = code


class Context:
    """What every command needs: the settings as they are now, and where they came from."""

    def __init__(self, environ: Mapping[str, str], keys: Keys, no_telemetry: bool) -> None:
        self.environ = environ
        self.keys: Keys = {**keys, **KEYS}
        self.tool_keys = keys
        self.no_telemetry = no_telemetry
        self.settings = self.read()

    def read(self) -> Settings:
        return read_settings(self.environ, __version__, keys=self.tool_keys,
                             no_telemetry=self.no_telemetry)

    def open_store(self) -> Store | None:
        """The store, or None where nothing has been stored; CommandError when it can't be read."""
        if not self.settings.data_directory:
            raise CommandError("there is no data directory: HOME is not set, or is not there")
        try:
            return open_store(self.settings.data_directory, create=False, timeout=_PATIENCE)
        except FileNotFoundError:
            return None
        except StoreError as error:
            raise CommandError(
                f"the telemetry database can't be read: {error}\n"
                f"It is {os.path.join(self.settings.data_directory, 'events.db')}") from None


def run(
    name: str, arguments: Sequence[str], environ: Mapping[str, str], keys: Keys,
    no_telemetry: bool,
) -> int:
    """Runs one subcommand and returns its exit code; usage errors exit as argparse does."""
    parser = {"telemetry": _telemetry_parser, "config": _config_parser,
              "completion": _completion_parser}[name]()
    options = parser.parse_args(arguments)
    if not hasattr(options, "run"):
        parser.print_help()
        return DONE
    try:
        code: int = options.run(Context(environ, keys, no_telemetry), options)
        sys.stdout.flush()
        return code
    except CommandError as error:
        sys.stdout.flush()
        print(f"caro: {error}", file=sys.stderr)
        return error.code
    except StoreError as error:
        print(f"caro: the telemetry database can't be read: {error}", file=sys.stderr)
        return FAILED


class _Parser(argparse.ArgumentParser):
    """argparse that says "did you mean" of a misspelt word."""

    def error(self, message: str) -> NoReturn:
        place, _, rest = message.partition(": ")
        if rest.startswith("invalid choice: "):
            import difflib

            good = [word for action in self._actions for word in action.choices or ()]
            near = difflib.get_close_matches([*rest.split("'"), ""][1], good, 1)
            words = f"did you mean {near[0]}?" if near else "there are " + ", ".join(good)
            message = f"{place}: there is no such word; {words}"
        elif rest.startswith("--no-telemetry"):
            message = "--no-telemetry stands before the subcommand"
        elif place.startswith("unrecognized"):
            message = ("it has no such option; see --help" if rest.startswith("-") else
                       "there is more than it takes; for a prompt, put it in quotes behind --")
        elif place.endswith("required"):
            message += " (one that begins with a dash goes behind --)"
        message = message.partition(" '")[0]  # argparse repeats what was typed: a prompt, perhaps
        super().error(message)


def _new_parser(
    name: str, description: str, example: str,
) -> tuple[_Parser, Callable[..., _Parser]]:
    parser = _Parser(f"caro {name}", description=description, allow_abbrev=False,
                     epilog=f"example: caro {name} {example}")
    actions = parser.add_subparsers(metavar="ACTION", parser_class=_Parser)

    def add(action: str, explanation: str, example: str, command: Callable[..., int]) -> _Parser:
        added = actions.add_parser(
            action, help=explanation, description=explanation, allow_abbrev=False,
            epilog=f"example:\n  caro {name} {action} {example}".rstrip(),
            formatter_class=argparse.RawDescriptionHelpFormatter)
        added.set_defaults(run=command)
        return added

    return parser, add


def _telemetry_parser() -> _Parser:
    parser, add = _new_parser("telemetry", "What is recorded on this machine, and what leaves it.",
                              "status")
    command = add("status", "is telemetry on, why, and what is stored", "--json", _status)
    command.add_argument("--json", action="store_true", help="for scripts")
    command = add("show", "every event, oldest first", "--limit 10", _show)
    command.add_argument("--limit", type=_number, metavar="N", help="only the newest N")
    command.add_argument("--type", choices=tuple(events.EVENT_TYPES), help="only this type")
    command.add_argument("--session", type=_session, metavar="ID", help="only this session id")
    command.add_argument("--since", type=_moment, metavar="WHEN", help="2d, 12h or 2026-01-08")
    command.add_argument("--json", action="store_true", help="one event a line")
    command = add("stats", "what the events say, as numbers and bars", "", _stats)
    command.add_argument("--json", action="store_true", help="for scripts")
    command = add("export", "write the events to a JSON file", "--output events.json", _export)
    command.add_argument("-o", "--output", metavar="FILE",
                         help="default: telemetry-YYYY-MM-DD.json; - for stdout")
    command.add_argument("--since", type=_moment, metavar="WHEN", help="2d, 12h or 2026-01-08")
    command.add_argument("--until", type=_moment, metavar="WHEN", help="the same; not included")
    command.add_argument("--force", action="store_true", help="replace a file that is there")
    command = add("verify", "check stored or exported events against schema and patterns",
                  "telemetry-2026-01-08.json", _verify)
    command.add_argument("file", nargs="?", metavar="FILE",
                         help="an exported file; without it, all that is stored")
    command = add("upload", "send now what may leave this machine", "--dry-run", _upload)
    command.add_argument("--include-held", action="store_true",
                         help="also what was recorded air-gapped or before the notice was seen")
    command.add_argument("--dry-run", action="store_true",
                         help="print every request instead, to the byte")
    command = add("clear", "delete every event, and the machine id", "--force", _clear)
    command.add_argument("--force", action="store_true", help="don't ask")
    add("schema", "everything an event can hold, as JSON Schema", "", _schema)
    return parser


def _config_parser() -> _Parser:
    parser, add = _new_parser("config", "caro's settings.", "set telemetry.enabled false")
    command = add("get", "the value that holds now", "telemetry.level", _config_get)
    command.add_argument("name", help="a setting, as config show lists them")
    command = add("set", "change a setting in the config file", "telemetry.enabled false",
                  _config_set)
    command.add_argument("name", help="a setting, as config show lists them")
    command.add_argument("value", help="the new value")
    command = add("unset", "take a setting out of the config file", "telemetry.level",
                  _config_unset)
    command.add_argument("name", help="a setting, as config show lists them")
    add("show", "all settings, and where each comes from", "", _config_show)
    add("path", "where the config file is", "", _config_path)
    return parser


def _completion_parser() -> _Parser:
    parser, add = _new_parser("completion", "Completion of caro's words, for a shell to load.",
                              "bash >> ~/.bashrc")
    places = {"bash": ">> ~/.bashrc", "fish": "> ~/.config/fish/completions/caro.fish",
              "zsh": "> ~/.zsh/_caro"}
    for shell, place in places.items():
        command = add(shell, f"print the completion for {shell}", place, _completion)
        command.set_defaults(shell=shell)
    return parser


def _number(word: str) -> int:
    if not word.isascii() or not word.isdecimal() or len(word) > 15:
        raise argparse.ArgumentTypeError("expected a whole number, 0 or more")
    return int(word)


def _session(word: str) -> str:
    if len(word) != 16 or not set("0123456789abcdef").issuperset(word):
        raise argparse.ArgumentTypeError("expected 16 hex digits, as show --json prints them")
    return word


def _moment(word: str) -> str:
    """`2d`, `12h`, `3w` (that long ago), a date or a timestamp, as a timestamp."""
    import time

    from caro_telemetry.store import timestamp_of

    seconds = {"h": 3600, "d": 86_400, "w": 604_800}.get(word[-1:])
    if seconds and word[:-1].isascii() and word[:-1].isdecimal() and len(word) < 8:
        return timestamp_of(max(0.0, time.time() - int(word[:-1]) * seconds))
    moment = word if "T" in word else word + "T00:00:00Z"
    try:
        events.check_envelope("00000000-0000-4000-8000-000000000000", "0" * 16, moment)
    except events.EventError:
        raise argparse.ArgumentTypeError("expected 2d, 12h, 3w or a date like 2026-01-08") from None
    return moment


def _status(context: Context, options: argparse.Namespace) -> int:
    facts, trouble = _facts(context)
    if options.json:
        _print_json(facts)
    else:
        print("\n".join(_status_lines(facts, context)))
    if trouble:
        raise CommandError(trouble)
    return DONE


def _facts(context: Context) -> tuple[dict[str, Any], str]:
    """What `status` says, and what was wrong with the store, or ""."""
    settings = context.settings
    counts: dict[str, int] = dict.fromkeys(("stored", *STATES), 0)
    dropped: dict[str, int] = {}
    size, trouble = 0, ""
    upload: dict[str, Any] = {}
    try:
        store = context.open_store()
        if store:
            with store:
                counts, dropped, size = store.counts(), store.dropped(), store.size()
                upload = uploader.read_outcome(store)
    except (CommandError, StoreError) as error:
        trouble = str(error)
    return {
        "version": events.version_word(__version__),
        "enabled": settings.enabled,
        "decided_by": settings.decided_by,
        "problems": settings.problems,
        "level": settings.level,
        "air_gapped": settings.air_gapped,
        "endpoint": settings.endpoint,
        "config_file": settings.config_file,
        "data_directory": settings.data_directory,
        "data_bytes": size,
        "set_aside": os.path.exists(f"{settings.data_directory}/{SET_ASIDE}"),
        "events": {**counts, "dropped": sum(dropped.values())},
        "dropped": dropped,
        "upload": upload,
        "store": trouble or "ok",
        **{name.replace(".", "_"): settings.values[name] for name in context.tool_keys},
    }, trouble


def _status_lines(facts: dict[str, Any], context: Context) -> Iterator[str]:
    counts = facts["events"]
    state = "on" if facts["enabled"] else "off"
    turn = "off" if facts["enabled"] else "on"
    rows = (
        ("Telemetry", f"{state}, decided by {facts['decided_by']}"),
        *(("Problem", problem) for problem in facts["problems"]),
        ("Level", facts["level"]),
        ("Air-gapped", "yes" if facts["air_gapped"] else "no"),
        ("Endpoint", facts["endpoint"]),
        ("Config", facts["config_file"] or "nowhere: no home directory"),
        ("Data", facts["data_directory"] or "nowhere: no home directory"),
        ("Size", _size_word(facts["data_bytes"])),
        ("Events", f"{counts['stored']:,} stored"),
        *((f"  {name}", f"{counts[name]:,}") for name in (*STATES, "dropped")),
        *(("Set aside", f"a broken database, {SET_ASIDE}") for _ in range(facts["set_aside"])),
        *_upload_rows(facts["upload"]),
        ("LLM", str(facts.get("llm_base_url", "")) or "none set up"),
    )
    yield from (f"{name + ':':<13}{value}" for name, value in rows)
    yield f"Turn it {turn}: {_remedy(context.settings)}"


def _remedy(settings: Settings) -> str:
    """What a person does to have telemetry the other way, by the rule that decided."""
    other = "false" if settings.enabled else "true"
    return {
        "--no-telemetry": "leave --no-telemetry out",
        "DO_NOT_TRACK": "unset DO_NOT_TRACK",
        "the policy " + settings.policy_file: "the administrator of this host edits that file",
        "CARO_TELEMETRY_ENABLED": f"export CARO_TELEMETRY_ENABLED={other}",
        "a setting that can't be read": "mend " + "; ".join(settings.problems),
        "no home directory": "set HOME",
        "running as root in another user's home": "run caro as that user",
    }.get(settings.decided_by, f"caro config set telemetry.enabled {other}")


def _upload_rows(upload: dict[str, Any]) -> Iterator[tuple[str, str]]:
    if upload.get("time"):
        yield "Last upload", f"{upload['time']}, {upload['result']}, {upload['sent']:,} events sent"
    else:
        yield "Last upload", "never"
    if upload.get("due"):
        yield "Next upload", f"not before {upload['due']}"


def _size_word(size: int) -> str:
    for unit in ("B", "KiB", "MiB"):
        if size < 1024:
            return f"{size:,} {unit}"
        size //= 1024
    return f"{size:,} GiB"


def _show(context: Context, options: argparse.Namespace) -> int:
    store = context.open_store()
    if store is None:
        print("caro: no events are stored", file=sys.stderr)
        return DONE
    filters = [(text, value) for text, value in (
        ("type = ?", options.type), ("session_id = ?", options.session),
        ("timestamp >= ?", options.since)) if value is not None]
    where = " AND ".join(text for text, _ in filters)
    shown = refused = 0
    line_of = _as_json_line if options.json else _column_line(_width())
    with store:
        for row in store.rows(where=where, values=tuple(v for _, v in filters),
                              newest=options.limit):
            try:
                events.check_envelope(row.id, row.session_id, row.timestamp)
                event_type = events.read(row.data)
                events.check(event_type)
                if row.type != event_type["type"] or row.state not in STATES:
                    raise events.EventError("a column that is not caro's")
            except events.EventError:
                refused += 1  # it may hold anything, so it is not printed
                continue
            print(line_of(row, event_type))
            shown += 1
    if refused:
        raise CommandError(f"{refused} rows are no events of caro's and are not shown;"
                           " see: caro telemetry verify")
    if not shown:
        print("caro: no events are stored that fit", file=sys.stderr)
    return DONE


def _as_json_line(row: Row, _: dict[str, object]) -> str:
    return row.text()


def _column_line(width: int) -> Callable[[Row, dict[str, object]], str]:
    """Fixed columns that fit `width` (at least 40); `>` marks a line that was cut."""
    dim, plain = ("\033[2m", "\033[0m") if _colours() else ("", "")
    width = max(40, width)

    def line(row: Row, event_type: dict[str, object]) -> str:
        moment = row.timestamp.replace("T", " ").rstrip("Z")
        session, names = f"  {row.session_id}", [name for name in event_type if name != "type"]
        if width < 110:  # the year, the seconds and the duration tell least
            moment, session = moment[5:16], ""
            names.sort(key="duration_ms".__eq__)
        facts = " ".join(f"{name}={_word(event_type[name])}" for name in names)
        text = f"{moment}{session}  {row.state:<8}  {row.type:<18}  {facts}"
        if len(text) > width:
            text = text[:width - 1] + ">"
        return f"{dim}{moment}{plain}{text[len(moment):]}"

    return line


def _word(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ",".join(map(str, value)) if isinstance(value, list) else str(value)


def _width() -> int:
    import shutil

    return shutil.get_terminal_size().columns if sys.stdout.isatty() else 1_000


def _stats(context: Context, options: argparse.Namespace) -> int:
    from caro_telemetry import stats

    store = context.open_store()
    if store is None:
        found = stats.collect(())
    else:
        with store:
            found = stats.collect(store.rows())
    if options.json:
        _print_json(found)
        return DONE
    if not found["events"] and not found["skipped"]:
        print("caro: no events are stored", file=sys.stderr)
        return DONE
    width = min(_width(), 100)
    for line in stats.render(found, width, colour=_colours(), blocks=_has_blocks()):
        print(line)
    return DONE


def _colours() -> bool:
    wanted = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return wanted and sys.stdout.isatty()


def _has_blocks() -> bool:
    try:
        "\u2588".encode(sys.stdout.encoding)
    except UnicodeEncodeError:
        return False
    return True


def _export(context: Context, options: argparse.Namespace) -> int:
    import time

    from caro_telemetry import export
    from caro_telemetry.store import timestamp_of

    path = options.output
    if path is None:
        path = f"telemetry-{timestamp_of(time.time())[:10]}.json"
    bounds = {"since": options.since or "", "until": options.until or ""}
    store = context.open_store()
    try:
        with contextlib.ExitStack() as stack:
            if store:
                stack.enter_context(store)
            report = stack.enter_context(_Progress("exported"))
            if path == "-":
                exported = export.export_stream(
                    store, sys.stdout.buffer, progress=report.tell, **bounds)
            else:
                exported = export.export_file(
                    store, path, force=options.force, progress=report.tell, **bounds)
    except export.ExportError as error:
        raise CommandError(str(error)) from None
    _tell_exported(exported, path)
    return DONE


def _tell_exported(exported: Exported, path: str) -> None:
    kept = ", ".join(f"{number:,} of class {name}" for name, number in exported.kept_back.items())
    place = "stdout" if path == "-" else path
    lines = [f"caro: {_count(exported.written, 'event')} written to {place}"]
    if kept:
        lines.append(f"Kept back, since they are no events of caro's or hold what looks private: "
                     f"{kept}. See them: caro telemetry verify")
    if path != "-":
        import shlex

        name = shlex.quote(path)
        lines += [f"Read it:  jq . {name}", f"Check it: caro telemetry verify {name}"]
    lines.append("Nothing was sent. To share it, give the file to the portal's upload page.\n"
                 "Whoever has it can see which days belong to one machine.")
    print("\n".join(lines), file=sys.stderr)


class _Progress:
    """A count on stderr while long work goes on, where that is a terminal; wiped at the end."""

    def __init__(self, verb: str) -> None:
        self._verb = verb
        self._shown = False

    def __enter__(self) -> _Progress:
        return self

    def __exit__(self, *_: object) -> None:
        if self._shown:
            sys.stderr.write("\r\033[K")

    def tell(self, number: int) -> None:
        if sys.stderr.isatty():
            self._shown = True
            sys.stderr.write(f"\r{number:,} events {self._verb}")
            sys.stderr.flush()


def _verify(context: Context, options: argparse.Namespace) -> int:
    from caro_telemetry import export

    with contextlib.ExitStack() as stack:
        if options.file is None:
            what, unit, store = "the store", "row", context.open_store()
            verdicts = export.verify_store(stack.enter_context(store)) if store else iter(())
        else:
            what, unit = "the file", "event"
            try:
                file = stack.enter_context(open(options.file, "rb"))
            except OSError as error:
                raise CommandError(f"the file can't be read: {error.strerror}") from None
            verdicts = export.verify_file(file)
        checked = failed = 0
        try:
            for number, found in verdicts:
                checked += 1
                if found:
                    failed += 1
                    print(f"{unit} {number}: {found}")
        except (events.EventError, OSError) as error:
            words = error.strerror if isinstance(error, OSError) else error
            raise CommandError(f"the file is no export of caro's: {words}, after {checked:,} events"
                               " that could be read") from None
    print(f"{checked:,} events in {what} checked against schema and patterns:"
          f" {checked - failed:,} passed, {failed:,} failed")
    return FAILED if failed else DONE


def _upload(context: Context, options: argparse.Namespace) -> int:
    if not context.settings.enabled:  # --no-telemetry is known here alone
        raise CommandError(f"telemetry is off, decided by {context.settings.decided_by}, so nothing"
                           f" is uploaded; turn it on: {_remedy(context.settings)}")
    if options.dry_run:
        return _show_requests(context, options.include_held)
    with _Progress("sent") as report:
        outcome = uploader.upload(
            context.environ, automatic=False, include_held=options.include_held,
            progress=lambda so_far: report.tell(so_far.sent))
    facts = [f"{_count(outcome.sent, 'event')} sent"]
    if outcome.rejected:
        facts.append(f"{outcome.rejected:,} rejected")
    if outcome.sent or not outcome.error:
        print("; ".join(facts + _kept_words(outcome)))
    if outcome.error:
        raise CommandError(outcome.error)
    if outcome.rejected and not outcome.sent:
        raise CommandError("none was taken: the endpoint wants no events, or these are none of"
                           " caro's (see: caro telemetry verify)")
    return DONE


def _kept_words(outcome: uploader.Outcome) -> list[str]:
    reasons = {"held": "held, send them with --include-held", "age": "older than 90 days",
               "level": "above the level that is set",
               "unknown": "newer than the portal, tried again later"}
    return [f"{number:,} kept ({reasons[reason]})"
            for reason, number in outcome.kept.items() if number]


def _show_requests(context: Context, include_held: bool) -> int:
    requests = sent = 0
    outcome = uploader.Outcome()
    try:
        for request in uploader.dry_run(
                context.environ, include_held=include_held, outcome=outcome):
            head = [f"{request.method} {request.url}",
                    *(f"{name}: {value}" for name, value in request.headers)]
            sys.stdout.buffer.write("\n".join(head).encode() + b"\n\n" + request.body + b"\n\n")
            requests += 1
            sent += len(request.rows)
    except uploader.UploadError as error:
        raise CommandError(str(error)) from None
    facts = [f"{_count(requests, 'request')} with {_count(sent, 'event')}", *_kept_words(outcome)]
    print(f"caro: {'; '.join(facts)}; nothing was sent", file=sys.stderr)
    return DONE


def _clear(context: Context, options: argparse.Namespace) -> int:
    from caro_telemetry import store as store_module

    directory = context.settings.data_directory
    if not directory:
        raise CommandError("there is no data directory: HOME is not set, or is not there")
    counts, what = _count_before_clear(context)
    if not options.force:
        _ask_to_clear(what)
    try:
        store_module.clear(directory)
    except StoreError as error:
        raise CommandError(f"{directory} is not cleared: {error}") from None
    print(f"{what} deleted, and the machine id")
    if counts.get("uploaded"):
        print(f"{counts['uploaded']:,} of them had been uploaded and can't be recalled")
    return DONE


def _count_before_clear(context: Context) -> tuple[dict[str, int], str]:
    """The counts by state, and words for all of it; a file that can't be read is deleted too."""
    try:
        store = context.open_store()
        if store is None:
            return {}, _count(0, "event")
        with store:
            counts = store.counts()
    except (CommandError, StoreError):
        return {}, "a database that can't be read"
    return counts, _count(counts["stored"], "event")


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'s' if number != 1 else ''}"


def _ask_to_clear(what: str) -> None:
    """Returns when the person said yes; else CommandError."""
    if not (sys.stdin and sys.stdin.isatty() and sys.stderr.isatty()):
        raise CommandError("nobody can be asked here, so nothing was deleted; say --force")
    sys.stderr.write(f"Delete {what} from this machine? [y/N] ")
    sys.stderr.flush()
    if sys.stdin.buffer.readline().strip().lower() not in (b"y", b"yes"):
        raise CommandError("nothing was deleted")


def _completion(_: Context, options: argparse.Namespace) -> int:
    from caro_telemetry import completion

    print(completion.TEXTS[options.shell], end="")
    return DONE


def _schema(_: Context, __: argparse.Namespace) -> int:
    _print_json(events.json_schema())
    return DONE


def _print_json(value: object) -> None:
    import json

    print(json.dumps(value, indent=2))


def _check_name(context: Context, name: str) -> None:
    if name in context.keys:
        return
    import difflib

    near = difflib.get_close_matches(name, context.keys, 1)
    words = f"did you mean {near[0]}?" if near else "there are " + ", ".join(context.keys)
    raise CommandError(f"there is no setting of this name; {words}", USAGE)


def _config_get(context: Context, options: argparse.Namespace) -> int:
    _check_name(context, options.name)
    print(_toml_word(context.settings.values[options.name]))
    return _tell_problems(context)


def _toml_word(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _config_set(context: Context, options: argparse.Namespace) -> int:
    _check_name(context, options.name)
    try:
        value = from_word(context.keys, options.name, options.value)
    except ValueError as error:
        raise CommandError(f"{options.name}: {error}", USAGE) from None
    _edit(context, options.name, value)
    now = context.read()
    _tell_overruled(context, now, options.name, value)
    _tell_host(now, options.name)
    return DONE


def _config_unset(context: Context, options: argparse.Namespace) -> int:
    _check_name(context, options.name)
    if not _edit(context, options.name, None):
        print(f"caro: {options.name} was not set in the config file", file=sys.stderr)
    return DONE


def _edit(context: Context, name: str, value: bool | int | str | None) -> bool:
    path = context.settings.config_file
    if not path:
        raise CommandError("there is no config file: HOME is not set, or is not there")
    if settings_module.is_foreign_root(context.settings, context.environ):
        raise CommandError("this is another user's home, and you are root; run it as that user")
    try:
        return settings_module.edit(path, name, value)
    except SettingsError as error:
        raise CommandError(str(error)) from None


def _tell_overruled(context: Context, now: Settings, name: str, value: object) -> None:
    """Says so when what was set is not what holds."""
    if now.values[name] == value:
        return
    sources = {"policy": f"the policy {now.policy_file}", "environment": context.keys[name][2]}
    ruler = sources.get(now.sources[name], now.decided_by)
    remedy = f"; {_remedy(now)}" if name == "telemetry.enabled" else ""
    print(f"caro: it is written, but {ruler} overrules it{remedy}", file=sys.stderr)


def _tell_host(now: Settings, name: str) -> None:
    """Prompts to another machine are said aloud, once, where they are switched on."""
    if name != "llm.base_url" or not now.values.get(name):
        return
    from urllib.parse import urlsplit

    parts = urlsplit(str(now.values[name]))
    host, clear = parts.hostname or "", " unencrypted" * (parts.scheme == "http")
    if not settings_module.is_loopback(host):
        which = "all prompts" if now.values.get("backend") == "llm" else "prompts no rule knows"
        print(f"caro: {which} will be sent{clear} to {host}", file=sys.stderr)


def _config_show(context: Context, _: argparse.Namespace) -> int:
    settings = context.settings
    for name in context.keys:
        print(f"{name} = {_toml_word(settings.values[name])}  # {settings.sources[name]}")
    return _tell_problems(context)


def _tell_problems(context: Context) -> int:
    for problem in context.settings.problems:
        print(f"caro: {problem}", file=sys.stderr)
    return DONE


def _config_path(context: Context, _: argparse.Namespace) -> int:
    if not context.settings.config_file:
        raise CommandError("there is no config file: HOME is not set, or is not there")
    print(context.settings.config_file)
    return DONE
