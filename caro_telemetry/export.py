"""Export: events to a JSON file, and the check of what was stored or exported.

In: an open store, or an exported file. Out: a JSON array of exactly the events; or the place and
class of whatever is wrong, never its text. Every row passes gate 3 on its way out. A file is there
whole or not at all, memory is constant, and no writer waits for an export.
"""
from __future__ import annotations

import errno
import os
import stat

from caro_telemetry import events
from caro_telemetry.store import FILE_NAME, SCHEMA, Store, StoreError, gate_3, remove

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any, BinaryIO

PROGRESS_ROWS = 10_000  # rows between two calls of `progress`
# What a file system or kernel without unnamed files answers.
_UNSUPPORTED = (errno.EOPNOTSUPP, errno.EISDIR, errno.EINVAL, errno.ENOSYS)
_EXISTS = "this file exists; choose another name, or --force"


class ExportError(Exception):
    """Nothing was exported: what happened, why, and what to do."""


class Exported:
    """What became of an export. `written`: events in it. `kept_back`: class that gate 3 found ->
    events that are not in it."""

    __slots__ = ("kept_back", "written")

    def __init__(self) -> None:
        self.written = 0
        self.kept_back: dict[str, int] = {}


def export_file(
    store: Store | None, path: str, *, since: str = "", until: str = "", force: bool = False,
    progress: Callable[[int], None] = lambda rows: None,
) -> Exported:
    """Writes a new file of mode 0600 as `export_stream` does; whole, or not at all.

    Without a store, that of an empty one. With `force`, a regular file that is there is replaced,
    at the very end and in one step.
    Raises ExportError, and StoreError when the store can't be read.
    """
    _check_target(path, force)
    directory, name = os.path.dirname(path) or ".", ""
    try:
        descriptor, name = _open_draft(directory, store.directory if store else directory)
        with open(descriptor, "wb", 65_536) as file:
            exported = export_stream(store, file, since=since, until=until, progress=progress)
            os.fsync(descriptor)
            if not name:
                link = _free_name(directory) if force else path
                # With a descriptor given, linkat is told to follow the link that /proc shows.
                os.link(f"/proc/self/fd/{descriptor}", link, src_dir_fd=descriptor)
                name = link if force else ""
            elif not force and os.path.lexists(path):
                raise FileExistsError
            if name:
                os.replace(name, path)
                name = ""
    except FileExistsError:  # since the first look
        raise ExportError(_EXISTS) from None
    except OSError as error:
        raise ExportError(f"the file can't be written: {error.strerror}; nothing was left behind,"
                          " choose another place") from None
    finally:
        if name:
            remove(name)
    return exported


def export_stream(
    store: Store | None, file: BinaryIO, *, since: str = "", until: str = "",
    progress: Callable[[int], None] = lambda rows: None,
) -> Exported:
    """Writes the events as a JSON array in UTF-8, one a line, in the order of their arrival.

    `since` (included) and `until` (not included): timestamps, "" for no bound. `progress` gets
    the rows read so far, every PROGRESS_ROWS. Raises ExportError, with the array left open, when
    the store is cleared meanwhile; StoreError; and OSError from `file`.
    """
    exported = Exported()
    judged: dict[object, tuple[str, object]] = {}
    bounds = {"timestamp >= ?": since, "timestamp < ?": until}
    rows = store.rows(where=" AND ".join(text for text, moment in bounds.items() if moment),
                      values=tuple(moment for moment in bounds.values() if moment)) if store else ()
    separator = "[\n"
    try:
        for number, row in enumerate(rows, 1):
            found = gate_3(row, judged)
            if found:
                exported.kept_back[found] = exported.kept_back.get(found, 0) + 1
            else:
                file.write(f"{separator}{row.text()}".encode())
                separator = ",\n"
                exported.written += 1
            if number % PROGRESS_ROWS == 0:
                progress(number)
    except StoreError:
        _check_store(store)
        raise
    _check_store(store)
    file.write(b"\n]\n" if exported.written else b"[]\n")
    file.flush()
    return exported


def verify_store(store: Store) -> Iterator[tuple[int, str]]:
    """Judges each row by gate 3: its number, and the class of what is wrong with it or ""."""
    judged: dict[object, tuple[str, object]] = {}
    for row in store.rows():
        yield row.number, gate_3(row, judged)


def verify_file(file: BinaryIO) -> Iterator[tuple[int, str]]:
    """Judges each element of an exported array: its index, counted from 0 as `jq '.[0]'` does,
    and the class of what is wrong with it or "". Raises events.EventError at the place where the
    file stops being a JSON array; OSError."""
    judged: dict[str, str] = {}
    for index, event in enumerate(events.read_array(file)):
        yield index, _judge(event, judged)


def _judge(event: Any, judged: dict[str, str]) -> str:
    """The class of what is wrong with a whole event or "". `judged` remembers texts."""
    try:
        events.check_event(event)
    except events.EventError:
        return SCHEMA
    for text in events.strings(event["event_type"]):
        if text not in judged:
            from caro_telemetry import scrubber

            if len(judged) >= 1_000:  # in a valid event they are few and short
                judged.clear()
            judged[text] = scrubber.find_sensitive(text) or ""
        if judged[text]:
            return judged[text]
    return ""


def _check_target(path: str, force: bool) -> None:
    """Refuses before the work what would be refused after it. Raises ExportError."""
    try:
        status = os.lstat(path)
    except OSError:
        return  # nothing there, or no way there: opening a draft beside it says which
    if not stat.S_ISREG(status.st_mode):
        raise ExportError("this is no regular file, and would be replaced; choose another name,"
                          " or - for stdout")
    if not force:
        raise ExportError(_EXISTS)


def _check_store(store: Store | None) -> None:
    if store and not store.is_current():
        raise ExportError("the events were cleared meanwhile; nothing was exported, run it again")


def _open_draft(directory: str, data_directory: str) -> tuple[int, str]:
    """A descriptor of the file while it is written, mode 0600 whatever the umask, and its name.

    On Linux it has none ("") until it is whole (open(2), O_TMPFILE), so that not even `kill -9`
    leaves a part of it. Elsewhere it stands in the data directory, where `clear` finds what was
    killed; or beside the target when that is on another file system. Raises OSError.
    """
    flags, name = os.O_WRONLY | os.O_CLOEXEC, ""
    descriptor = -1
    if hasattr(os, "O_TMPFILE") and os.path.exists("/proc/self/fd"):  # `export_file` links it
        try:
            descriptor = os.open(directory, flags | os.O_TMPFILE, 0o600)
        except OSError as error:
            if error.errno not in _UNSUPPORTED:
                raise
    if descriptor < 0:
        same = os.stat(directory).st_dev == os.stat(data_directory).st_dev
        name = _free_name(data_directory if same else directory)
        descriptor = os.open(name, flags | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        os.fchmod(descriptor, 0o600)
    except OSError:
        pass  # a file system that knows no modes, as on a USB stick
    return descriptor, name


def _free_name(directory: str) -> str:
    return os.path.join(directory, f"{FILE_NAME}.{os.urandom(4).hex()}")
