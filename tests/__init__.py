"""The suite, in as many processes as there are processors: its runs of caro are what takes time.

One module alone runs as always, and shows more: python3 -m unittest -v tests.test_store
"""
from __future__ import annotations

import os
import pickle
import tempfile
import unittest
from pathlib import Path

KINDS = ("failures", "errors", "skipped", "expectedFailures", "unexpectedSuccesses")


class Told:
    """A test that another process ran: its name, for the report."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __str__(self) -> str:
        return self.name

    def shortDescription(self) -> None:
        return None


class Shared(unittest.TestSuite):
    """Modules that are run by forked workers, each taking the next one when it is done with one."""

    def run(self, result: unittest.TestResult, debug: bool = False) -> unittest.TestResult:
        from tests.support import installed

        installed()  # once, for all workers
        modules = list(self)
        reader, writer = os.pipe()
        os.write(writer, bytes(range(len(modules))))  # a byte is taken by one worker alone
        os.close(writer)
        workers = []
        processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 2
        for _ in range(processors + 1):  # many a test only waits
            file = tempfile.TemporaryFile()  # noqa: SIM115 (closed below)
            process = os.fork()
            if not process:
                work(modules, reader, file.fileno())
            workers.append((process, file))
        os.close(reader)
        for process, file in workers:
            _, status = os.waitpid(process, 0)
            file.seek(0)
            told = pickle.loads(file.read()) if status == 0 else {
                "testsRun": 1, "errors": [("a worker", f"ended with status {status}")]}
            file.close()
            result.testsRun += told.pop("testsRun")
            for kind, found in told.items():
                getattr(result, kind).extend((Told(name), text) for name, text in found)
        return result


def work(modules: list[unittest.TestSuite], reader: int, out: int) -> None:
    """A worker: runs what it can take, writes what came of it, and ends."""
    status = 1
    try:
        result = unittest.TestResult()
        while taken := os.read(reader, 1):
            modules[taken[0]].run(result)
        told = {kind: [(str(one[0]), one[1]) if isinstance(one, tuple) else (str(one), "")
                       for one in getattr(result, kind)] for kind in KINDS}
        with open(out, "wb", closefd=False) as file:
            pickle.dump({"testsRun": result.testsRun, **told}, file)
        status = 0
    finally:
        os._exit(status)


def load_tests(
    loader: unittest.TestLoader, _: unittest.TestSuite, pattern: str | None,
) -> unittest.TestSuite:
    here = Path(__file__).parent
    found = loader.discover(str(here), pattern or "test*.py", str(here.parent))
    # The largest first: else one worker ends long after the other.
    return Shared(sorted(found, key=lambda module: -module.countTestCases()))
