"""caro's telemetry: the public face, for caro.py and for tools that embed it.

    import os, caro_telemetry
    settings = caro_telemetry.read_settings(os.environ)
    recorder = caro_telemetry.open_recorder(settings)
    recorder.emit("command_generation", backend="static", duration_ms=12, success=True)
    recorder.store()

What is not used is not imported: with telemetry off, nothing but the settings is loaded.
"""
from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from caro_telemetry.recorder import Recorder
    from caro_telemetry.settings import Keys, Settings
    from caro_telemetry.uploader import Uploader

__all__ = ["open_recorder", "read_settings", "run_command", "start_uploader"]
__version__ = "1.1.0b0"


def read_settings(
    environ: Mapping[str, str], *, keys: Keys | None = None, no_telemetry: bool = False,
) -> Settings:
    """Is telemetry on, and why, and what else is set; see `settings.read_settings`."""
    from caro_telemetry import settings

    return settings.read_settings(environ, __version__, keys=keys, no_telemetry=no_telemetry)


def open_recorder(
    settings: Settings, *, one_shot: bool = False, debug: bool = False,
) -> Recorder:
    """A recorder for these settings. `one_shot`: the process ends soon, so an upload that is due
    is handed to a detached process; a long-lived one calls `start_uploader` instead."""
    import time

    from caro_telemetry.recorder import Recorder

    return Recorder(
        settings, clock=time.time, hand_over=_hand_over if one_shot else None, debug=debug)


def _hand_over(token: str) -> None:
    from caro_telemetry.uploader import hand_over

    hand_over(token)


def start_uploader(settings: Settings, environ: Mapping[str, str]) -> Uploader | None:
    """Starts the thread that uploads hourly, and returns it; stop it with `stop()`. None, and no
    thread, where nothing may be uploaded."""
    if not settings.enabled or settings.air_gapped:
        return None
    from caro_telemetry.uploader import Uploader

    uploader = Uploader(environ)
    uploader.start()
    return uploader


def run_command(
    name: str, arguments: Sequence[str], environ: Mapping[str, str], keys: Keys,
    no_telemetry: bool,
) -> int:
    """Runs `caro telemetry …`, `caro config …` or `caro completion …`; the exit code."""
    from caro_telemetry import cli

    return cli.run(name, arguments, environ, keys, no_telemetry)


def version_word(version: str) -> str:
    """`1.1.0b0` as `1.1.0-beta`; see `events.version_word`."""
    from caro_telemetry import events

    return events.version_word(version)


def is_loopback(host: str) -> bool:
    """True for the loopback interface; see `settings.is_loopback`."""
    from caro_telemetry import settings

    return settings.is_loopback(host)
