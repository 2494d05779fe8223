r"""The portal: receives events, keeps them 90 days, and shows the public what was learned.

It is the other end of `caro telemetry`, for whoever runs their own. The client never imports it.

    python3 -m caro_telemetry.portal --db portal.db --bind 127.0.0.1:8787
    gunicorn --workers 2 --worker-class gthread --threads 16 --log-level error \
        'caro_telemetry.portal:application("portal.db")'

(Threads, because a large upload may take longer than gunicorn lets a worker without them work; the
log level, because gunicorn writes the addresses of senders of invalid requests as warnings.)

The built-in server limits how long it waits for a client. gunicorn does not: 32 clients that send
nothing would occupy all 2 x 16 threads above. Before gunicorn belongs, as its own documentation
says, a proxy that takes in whole requests before it passes them on; nginx does so unless
`proxy_request_buffering` is off (and needs `client_max_body_size 201m` for uploads). What keeps
addresses out of the proxy's own log is the operator's to set.

Rooms, each importing only those before it: `database` (the file), `intake` (what is let in),
`publish` (the disclosure rule), `metrics` (windows of what was published), `charts` and
`dashboard` (the pages), `retention`, `forward` (OTLP), `app` (WSGI), `server` (one machine).
"""
from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from caro_telemetry.portal.app import Portal

__all__ = ["application"]


def application(database: str) -> Portal:
    """The WSGI application (PEP 3333) over the SQLite file `database`, made where missing."""
    from caro_telemetry.portal.app import Portal

    return Portal(database)
