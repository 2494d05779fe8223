"""The uploader's full figures: long runs, many kills, counted work. Run by `tox -e faults`, or
`python -m unittest tests.faults_uploader`; the suite has the small versions (test_uploader.py)."""
from __future__ import annotations

import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import time
import unittest
from collections import Counter

from caro_telemetry.store import HOUR, open_store
from caro_telemetry.uploader import upload
from tests.portal_stub import Portal, deaf_address
from tests.test_uploader import (
    LIST,
    NOON,
    UploaderTest,
    check_days_with_failures,
    check_kills,
    check_one_uploader,
)

NETWORK = ("socket", "connect", "sendto", "sendmsg", "recvfrom", "recvmsg", "getsockopt")


class FaultsOfDays(UploaderTest):
    def test_ten_thousand_events_of_forty_days_arrive_once_each_by_id(self) -> None:
        seed = 20_260_109
        print(f"\nseed {seed}", end=" ")
        check_days_with_failures(self, days=40, a_day=250, seed=seed)


class FaultsOfTime(UploaderTest):
    def test_a_drip_of_one_byte_a_second_holds_a_pass_by_hand_for_twenty_seconds(self) -> None:
        self.fill(1, NOON - 2 * HOUR)
        for name in ("drip", "drip body"):
            with self.subTest(name), Portal(name) as portal:
                started = time.monotonic()
                outcome = upload(self.environ(CARO_TELEMETRY_ENDPOINT=portal.url),
                                 automatic=False, clock=lambda: self.now)
                seconds = time.monotonic() - started
                print(f"\n{name}: {seconds:.1f} s", end=" ")
                self.assertIn("in time", outcome.error)
                self.assertTrue(19 < seconds < 22)
                self.join_exchanges()


class FaultsOfProcesses(UploaderTest):
    def tearDown(self) -> None:
        self.assert_no_process_left()

    def make_due(self) -> None:
        with open_store(str(self.data), create=False, timeout=5) as store:
            store.set_mark("due", "")
            store.set_mark("lease", "")

    def kill_uploaders(self) -> None:
        for process in self.processes():
            os.kill(process, signal.SIGKILL)
        self.assert_no_process_left()

    def test_fifty_kills_lose_nothing(self) -> None:
        seed = 50
        print(f"\nseed {seed}", end=" ")
        check_kills(self, 50, seed)

    def test_thirty_commands_at_once_start_one_uploader(self) -> None:
        check_one_uploader(self, 30)

    def test_a_deaf_network_makes_none_of_twenty_commands_slower(self) -> None:
        self.fill(1, time.time() - 2 * HOUR)
        seconds: dict[str, list[float]] = {"off": [], "on": []}
        with deaf_address() as url:
            for _ in range(20):
                seconds["off"].append(self.run_due(url, LIST, DO_NOT_TRACK="1"))
                self.make_due()
                seconds["on"].append(self.run_due(url, LIST))
                self.assertEqual(len(self.processes()), 1)
                self.kill_uploaders()
        medians = {name: statistics.median(values) for name, values in seconds.items()}
        print("\nmedian ms:", {name: round(value * 1000) for name, value in medians.items()},
              "slowest:", {name: round(max(values) * 1000) for name, values in seconds.items()})
        # A stall would be seconds long; storing and handing over take some hundredths.
        self.assertLess(medians["on"], medians["off"] + 0.1)
        self.assertLess(max(seconds["on"]), max(seconds["off"]) + 0.25)

    def test_the_detached_process_ends_by_itself_when_nothing_ever_answers(self) -> None:
        self.fill(1, time.time() - 2 * HOUR)
        with deaf_address() as url:
            self.run_due(url, LIST)
            started = time.monotonic()
            self.wait_for(lambda: not self.processes(), 61)
            print(f"\nended after {time.monotonic() - started:.0f} s", end=" ")
        self.assertEqual(self.states()[0], "w")
        self.assertIn("in time", self.mark("outcome"))

    def test_the_foreground_does_the_same_work_whatever_the_server_does(self) -> None:
        for tool in ("strace", "valgrind"):
            if not shutil.which(tool):
                self.skipTest(f"{tool} is not installed")
        with Portal() as portal:
            refusing = portal.url
        with deaf_address() as deaf, Portal("500") as failing, Portal("never") as mute:
            places = {"fails": failing.url, "mute": mute.url, "refuses": refusing, "deaf": deaf,
                      "no address": "https://caro.invalid/"}
            self.count_calls(failing.url)  # the first run writes bytecode
            calls = {name: self.count_calls(url) for name, url in places.items()}
            instructions = {name: self.count_instructions(url) for name, url in places.items()}
            idle = self.count_instructions(failing.url, due=False)
        print("\nsystem calls:", {name: sum(counted.values()) for name, counted in calls.items()})
        print("instructions (M):", {name: round(n / 1e6, 1) for name, n in instructions.items()},
              "not due:", round(idle / 1e6, 1))
        for counted in calls.values():
            self.assertFalse([name for name in NETWORK if counted[name]])
            self.assertEqual(counted["vfork"] + counted["clone"] + counted["clone3"], 1)
        totals = [sum(counted.values()) for counted in calls.values()]
        self.assertLess(max(totals) - min(totals), 0.03 * max(totals))
        self.assertLess(max(instructions.values()) - min(instructions.values()), 1_500_000)

    def measure(self, url: str, tool: list[str], due: bool) -> None:
        self.move()
        self.fill(1, time.time() - 2 * HOUR)
        if not due:
            with open_store(str(self.data), create=False) as store:
                store.set_mark("due", str(int(time.time()) + HOUR))
        environ = self.environ(CARO_TELEMETRY_ENDPOINT=url, PYTHONHASHSEED="0")
        del environ["PYTHONDONTWRITEBYTECODE"]
        command = [*tool, sys.executable, "-s", "-P", "-c",
                   "import sys; sys.path.insert(0, sys.argv.pop(1)); import caro;"
                   " sys.exit(caro.main())", LIST[1].rpartition("/")[0], "list files"]
        done = subprocess.run(command, env=environ, cwd=self.home, stdin=subprocess.DEVNULL,
                              capture_output=True, check=True)
        self.assertEqual(done.stdout, b"ls\n")
        self.assertEqual(due, bool(self.mark("lease") or self.mark("outcome")))
        self.kill_uploaders()

    def count_calls(self, url: str) -> Counter[str]:
        trace = self.root / "trace"
        self.measure(url, ["strace", "-qq", "-o", str(trace)], due=True)
        return Counter(re.findall(r"^(\w+)\(", trace.read_text(), re.MULTILINE))

    def count_instructions(self, url: str, due: bool = True) -> int:
        counted = self.root / "callgrind"
        self.measure(url, ["valgrind", "--tool=callgrind", f"--callgrind-out-file={counted}",
                           "-q"], due)
        found = re.search(r"^(?:summary|totals): (\d+)", counted.read_text(), re.MULTILINE)
        assert found
        return int(found[1])


if __name__ == "__main__":
    unittest.main()
