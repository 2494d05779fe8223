"""The recorder: collects events in memory and stores them after the output.

In: the names of an event type and its fields. Out: rows in the store, and the notice where it is
due. This is the one silent boundary: nothing that goes wrong with telemetry gets past `emit` and
`store`; it is counted, and told on stderr with CARO_TELEMETRY_DEBUG=1.
"""
from __future__ import annotations

import sys
import time

from caro_telemetry import events

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TextIO

    from caro_telemetry.settings import Settings
    from caro_telemetry.store import Store

NOTICE = """\
caro collects anonymous usage data while it is in beta: which backend answered,
whether it worked, how long it took, error and risk categories, whether you ran
the command, OS and shell type. It is sent after an hour; never if air-gapped.
Never your prompts, commands, file names, environment or who you are.
See it:      caro telemetry show
Turn it off: caro config set telemetry.enabled false
             (for now: export CARO_TELEMETRY_ENABLED=false)
"""


class Recorder:
    """Takes events, and stores those of one run together.

    `settings`: read by `read_settings`; where they say off, nothing is kept. `clock`: Unix
    seconds. `hand_over`: called with a lease token when an upload is due (one-shot commands);
    None where a thread uploads. `notices`: where the notice and debug lines go.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        clock: Callable[[], float],
        hand_over: Callable[[str], None] | None = None,
        notices: TextIO | None = None,
        debug: bool = False,
    ) -> None:
        self._settings = settings
        self._clock = clock
        self._hand_over = hand_over
        self._notices = notices
        self._debug = debug
        self._drafts: list[tuple[float, dict[str, object]]] = []
        self._dropped: dict[str, int] = {}
        # The settings are those of the start: what came of the notice since then is known here.
        self._seen = not settings.by_channel or not settings.values["telemetry.first_run"]

    def emit(self, event_type: str, /, **fields: object) -> None:
        """Makes an event (gate 1) and keeps it in memory until `store`. Never raises."""
        self.emit_at(self._clock(), event_type, **fields)

    def emit_at(self, at: float, event_type: str, /, **fields: object) -> None:
        """As `emit`, of something that happened at `at` (Unix seconds)."""
        if not self._settings.enabled:
            return
        try:
            made = events.make(event_type, **fields)
            if events.includes(self._settings.level, made):
                self._drafts.append((at, made))
        except Exception as error:
            self._drop("schema", 1, error)

    def store(self, *, at_exit: bool = False) -> None:
        """Stores what was emitted since the last time, whole or not at all. Never raises.

        `at_exit`: the process ends at once, see `Store.close`."""
        drafts, self._drafts = self._drafts, []
        if not drafts and not self._dropped:
            return
        try:
            self._store(drafts, at_exit)
        except Exception as error:
            self._drop("not_stored", len(drafts), error)

    def _store(self, drafts: list[tuple[float, dict[str, object]]], at_exit: bool) -> None:
        from caro_telemetry.settings import make_directory
        from caro_telemetry.store import StoreError, set_aside

        directory = self._settings.data_directory
        make_directory(directory)
        try:
            self._write(directory, drafts, at_exit)
        except StoreError as error:
            if not error.broken:
                raise
            set_aside(directory, error.broken)
            self._tell(error)
            self._write(directory, drafts, at_exit)

    def _write(
        self, directory: str, drafts: list[tuple[float, dict[str, object]]], at_exit: bool
    ) -> None:
        from caro_telemetry.store import open_store, timestamp_of

        began = time.perf_counter()
        store = open_store(directory, create=True)
        try:
            self.emit("performance", stage="store",
                      duration_ms=int(1000 * (time.perf_counter() - began)))
            drafts, self._drafts = drafts + self._drafts, []
            seen = self._show_notice(store)
            store.record(
                [(timestamp_of(at), made) for at, made in drafts],
                held=self._settings.air_gapped or not seen,
                identify=self._identify,
                dropped=self._dropped,
            )
            self._dropped = {}
            if self._hand_over and not self._settings.air_gapped:
                token = store.take_lease(int(self._clock()), automatic=True)
                if token:
                    self._hand_over(token)
        finally:
            store.close(at_exit=at_exit)

    def _identify(self, date: str) -> str:
        from caro_telemetry.session_id import read_machine_id, session_id

        return session_id(read_machine_id(self._settings.data_directory), date)

    def _show_notice(self, store: Store) -> bool:
        """Shows the notice where it is due; True when a terminal has shown it, now or before."""
        if self._seen:
            return True
        stream = self._notices or sys.stderr
        terminal = stream.isatty()
        mark = store.mark("notice")
        if mark == "terminal" or (mark == "unseen" and not terminal):
            return mark == "terminal"
        store.set_mark("notice", "unseen")  # first: where nothing can be stored, nothing is shown
        stream.write(NOTICE)
        stream.flush()
        self._seen = terminal
        if terminal:
            from caro_telemetry.settings import SettingsError, edit

            try:
                edit(self._settings.config_file, "telemetry.first_run", False)
            except SettingsError:
                store.set_mark("notice", "terminal")
        return terminal

    def _drop(self, why: str, number: int, error: Exception) -> None:
        self._dropped[why] = self._dropped.get(why, 0) + number
        self._tell(error)

    def _tell(self, error: Exception) -> None:
        if self._debug:
            # An OSError's own text would name the file.
            words = error.strerror if isinstance(error, OSError) else error
            try:
                print(f"caro telemetry: {type(error).__name__}: {words}", file=sys.stderr)
            except OSError:
                pass  # no stderr to tell it to
