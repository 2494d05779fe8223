"""The random machine id and the daily session id made from it.

In: the data directory and a date. Out: 16 hex digits that change every day. The machine id is
32 hex digits drawn at random once and kept in a file of its own, mode 0600; it is never in the
database, an export, a log or a request. No identifier of the system is read: whoever holds
`/etc/machine-id` (every program, every inventory) could recompute each day's id.
"""
from __future__ import annotations

import os

FILE_NAME = "machine_id"
_HEX = frozenset("0123456789abcdef")


def session_id(machine_id: str, date: str) -> str:
    """First 16 hex digits of SHA-256(machine_id + date), the two joined with nothing between.

    `machine_id`: 32 hex digits. `date`: the event's own UTC date as YYYY-MM-DD.
    """
    import hashlib  # +11 M instructions, so only when a day's first event needs it

    return hashlib.sha256((machine_id + date).encode("ascii")).hexdigest()[:16]


def read_machine_id(directory: str) -> str:
    """The machine id kept in `directory`, drawn and written there if there is none yet.

    Raises OSError when it can be neither read nor written.
    """
    path = os.path.join(directory, FILE_NAME)
    for _ in range(3):
        try:
            descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        except FileNotFoundError:
            _write_new(path)
            continue
        try:
            text = os.read(descriptor, 64).decode("ascii", "replace").strip()
        finally:
            os.close(descriptor)
        if len(text) == 32 and _HEX.issuperset(text):
            return text
        os.unlink(path)  # emptied or edited: as good as none
    raise OSError("the machine id can't be kept")


def _write_new(path: str) -> None:
    """Writes a new id whole or not at all: of two processes at once, one wins and both read it."""
    temporary = f"{path}.{os.urandom(4).hex()}"
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    try:
        os.fchmod(descriptor, 0o600)
        os.write(descriptor, os.urandom(16).hex().encode("ascii") + b"\n")
        os.link(temporary, path)
    except FileExistsError:
        pass
    finally:
        os.close(descriptor)
        os.unlink(temporary)
