"""Running a command, and sessions: what is asked on a terminal, what runs without one, and that
events are stored before a command is run and whatever ends a session."""
from __future__ import annotations

import contextlib
import json
import os
import pty
import select
import shlex
import signal
import subprocess
import sys
import termios
import time
import unittest
from pathlib import Path
from typing import Any

from tests.llm_stub import Chat
from tests.portal_stub import Portal
from tests.support import CARO, Case, HomeTest, control_terminal

ON = "[telemetry]\nenabled = true\n"
WITHOUT_READLINE = "import sys; sys.modules['readline'] = None; import caro; caro.run_and_exit()"
# A terminal whose signal comes when the session has ended already.
LATE_SIGNAL = """
import signal
import caro
read_settings, calls = caro.Session.read_settings, []
def late(session):
    calls.append(session)
    if len(calls) == 2:
        signal.raise_signal(signal.SIGHUP)
    read_settings(session)
caro.Session.read_settings = late
caro.run_and_exit()
"""
# Tells in a file what is opened to be written, and whatever concerns temporary files.
WATCHED = """
import os, sys
log = os.open(sys.argv.pop(1), os.O_WRONLY | os.O_CREAT)
def note(event, arguments):
    written = event == "open" and arguments[2] & (os.O_WRONLY | os.O_RDWR)
    if written and isinstance(arguments[0], str) or "tempfile" in event:
        os.write(log, f"{arguments[0]}\\n".encode())
sys.addaudithook(note)
import caro
caro.run_and_exit()
"""


class Terminal:
    """caro on a pseudo-terminal, talked to a step at a time; ended by `end` at the latest."""

    def __init__(self, command: list[str], environ: dict[str, str], directory: Path) -> None:
        self.master, slave = pty.openpty()
        self.process = subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave,
                                        env=environ, cwd=directory, start_new_session=True,
                                        preexec_fn=control_terminal)
        os.close(slave)
        self.screen = ""

    def wait_for(self, words: str) -> None:
        """Reads on until these words were on the screen since the last time."""
        deadline = time.monotonic() + 10
        while words not in self.screen:
            if time.monotonic() > deadline:
                raise AssertionError(f"{words!r} is not in {self.screen!r}")
            if select.select([self.master], [], [], 0.1)[0]:
                self.screen += os.read(self.master, 65_536).decode()
        self.screen = self.screen.partition(words)[2]

    def type(self, text: str) -> None:
        os.write(self.master, text.encode())

    def ask(self, prompt: str) -> None:
        """Gives a session one prompt, and lets nothing be run."""
        self.type(prompt + "\n")
        self.wait_for("[e]dit: ")
        self.type("n\n")
        self.wait_for("caro> ")

    def finish(self) -> int:
        """Reads until caro has ended; its exit code."""
        with contextlib.suppress(OSError):  # how Linux says that the last writer has gone
            while select.select([self.master], [], [], 10)[0] and (
                    data := os.read(self.master, 65_536)):
                self.screen += data.decode()
        return self.process.wait(10)

    def hang_up(self) -> None:
        """As when its window is closed."""
        os.close(self.master)
        self.master = os.open(os.devnull, os.O_RDWR)

    def end(self) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self.master)


class RunningTest(HomeTest):
    level = "moderate"  # safety.level of `serve`

    def setUp(self) -> None:
        super().setUp()
        self.write_config(ON)

    def serve(self, *answers: str) -> None:
        """An LLM that answers these commands, to run what no rule would give."""
        chat = Chat(*answers)
        self.addCleanup(chat.close)
        self.write_config(f'{ON}[llm]\nbase_url = "{chat.url}"\nmodel = "stub"\n'
                          f'[safety]\nlevel = "{self.level}"\n')

    def on_terminal(self, *words: str, answers: str = "", code: int = 0) -> str:
        found, screen = self.caro_on_terminal(*words, answers=answers, NO_COLOR="1")
        self.assertEqual(found, code, screen)
        self.assertNotIn("Traceback", screen)
        return screen.replace("\r\n", "\n")

    def events(self, event_type: str) -> list[dict[str, Any]]:
        return [json.loads(str(data)) for (data,) in self.rows(
            f"SELECT data FROM events WHERE type = '{event_type}' ORDER BY number")]

    def start(self, *words: str, **variables: str) -> Terminal:
        terminal = Terminal([*CARO, *words], self.environ(TERM="dumb", **variables), self.home)
        self.addCleanup(terminal.end)
        return terminal

    def edit(self, command: str, typed: str, again: str = "", code: int = 0) -> str:
        """The LLM answers `command`, the person types behind it, and `again` where asked again;
        what was on the screen since."""
        self.serve(command)
        terminal = self.start("xyzzy")
        terminal.wait_for("[e]dit: ")
        terminal.type("e\n")
        terminal.wait_for(f"edit> {command}")
        terminal.type(f"{typed}\n")
        if again:
            terminal.wait_for("[e]dit: ")
            terminal.type(f"{again}\n")
        self.assertEqual(terminal.finish(), code, terminal.screen)
        return terminal.screen

    def outcome(self) -> str:
        [event] = self.events("safety_validation")
        return str(event["outcome"])


class TestQuestion(RunningTest):
    def test_yes_runs_it_and_the_exit_status_is_the_commands(self) -> None:
        self.serve("echo ran; exit 7")
        screen = self.on_terminal("xyzzy", answers="y\n", code=7)
        self.assertIn("echo ran; exit 7\nsafe", screen)
        self.assertIn("Run it? [y]es / [n]o / [e]dit: y\nran\n", screen)
        self.assertEqual(self.outcome(), "executed")
        [end] = self.events("session_end")
        self.assertEqual((end["commands_generated"], end["commands_executed"]), (1, 1))

    def test_no_nothing_and_the_end_of_input_do_not(self) -> None:
        for answer in ("n\n", "\n", "NO\n", "\x04"):
            screen = self.on_terminal("create a file made.txt", answers=answer)
            self.assertIn("moderate" if "moderate" in screen else "safe", screen)
        self.assertFalse((self.home / "made.txt").exists())
        self.assertEqual({event["outcome"] for event in self.events("safety_validation")},
                         {"declined"})

    def test_edit_starts_from_the_command_and_runs_what_it_became(self) -> None:
        self.assertTrue(self.edit("echo one", " two").endswith("one two\r\n"))
        self.assertEqual(self.outcome(), "edited")

    def test_what_was_edited_into_danger_is_not_run(self) -> None:
        self.assertIn("refused, critical", self.edit("echo", " x; rm -rf /", code=3))
        self.assertEqual(self.events("safety_validation"), [{
            "type": "safety_validation", "risk_level": "critical", "action_taken": "blocked",
            "pattern_category": "destructive"}])
        self.assertEqual(self.events("session_end")[0]["commands_executed"], 0)

    def test_what_was_edited_is_judged_by_the_level_too(self) -> None:
        self.level = "strict"
        self.assertIn("refused, high", self.edit("echo", " x; sudo rm -r /etc/x", code=3))

    def test_what_was_edited_into_more_risk_is_asked_about_again(self) -> None:
        for again, left in (("n", True), ("y", False)):
            (self.home / "gone.txt").write_text("")
            self.edit("touch made", "; rm gone.txt", again)
            self.assertEqual((self.home / "gone.txt").exists(), left)
        self.assertEqual([(event["risk_level"], event["outcome"])
                          for event in self.events("safety_validation")],
                         [("moderate", "declined"), ("moderate", "edited")])

    def test_an_edit_that_changes_nothing_is_none_and_one_that_empties_runs_nothing(self) -> None:
        self.assertTrue(self.edit("echo same", "").endswith("same\r\n"))
        self.edit("touch made", "\x15")  # Ctrl-U: the line is wiped
        self.assertFalse((self.home / "made").exists())
        self.assertEqual([event["outcome"] for event in self.events("safety_validation")],
                         ["executed", "declined"])

    def test_an_edit_writes_no_file_but_the_events(self) -> None:
        self.serve("echo one")
        log = self.home / "log"
        terminal = Terminal([sys.executable, "-S", "-c", WATCHED, str(log), "xyzzy"],
                            self.environ(TERM="dumb"), self.home)
        self.addCleanup(terminal.end)
        terminal.wait_for("[e]dit: ")
        terminal.type("e\n")
        terminal.wait_for("echo one")
        terminal.type(" two\n")
        terminal.wait_for("one two\r\n")
        self.assertEqual(terminal.process.wait(10), 0)
        written = log.read_text().splitlines()
        self.assertTrue(written)
        self.assertEqual([path for path in written if not path.startswith(str(self.data))], [])

    def test_without_readline_it_works_unfilled(self) -> None:
        self.serve("echo one")
        terminal = Terminal([sys.executable, "-S", "-c", WITHOUT_READLINE],
                            self.environ(TERM="dumb"), self.home)
        self.addCleanup(terminal.end)
        terminal.wait_for("caro> ")
        terminal.type("xyzzy\n")
        terminal.wait_for("[e]dit: ")
        terminal.type("e\n")
        terminal.wait_for("anew> ")
        terminal.type("echo two\n")
        terminal.wait_for("\r\ntwo\r\n")
        terminal.wait_for("caro> ")
        terminal.type("exit\n")
        self.assertEqual(terminal.process.wait(10), 0)

    def test_a_locale_that_cannot_prefill_the_command_has_it_typed_anew(self) -> None:
        terminal = self.start("list files in caf\u00e9", LC_ALL="C")
        terminal.wait_for("[e]dit: ")
        terminal.type("e\n")
        terminal.wait_for("type it anew> ")
        terminal.type("echo plain\n")
        self.assertEqual(terminal.finish(), 0)
        self.assertIn("plain\r\nplain", terminal.screen)

    def test_what_is_waited_for_is_shown_and_gone_when_it_is_there(self) -> None:
        self.serve("echo there")
        terminal = Terminal([*CARO, "xyzzy"], self.environ(TERM="xterm"), self.home)
        self.addCleanup(terminal.end)
        terminal.wait_for("waiting for 127.0.0.1 ...\r\033[K")
        terminal.wait_for("[e]dit: ")
        terminal.type("n\n")
        self.assertEqual(terminal.finish(), 0)

    def test_who_waits_for_a_prompt_at_a_terminal_says_so(self) -> None:
        terminal = Terminal(["sh", "-c", shlex.join(CARO) + " | cat"], self.environ(), self.home)
        self.addCleanup(terminal.end)
        terminal.wait_for("type the prompt, then Enter and Ctrl-D")
        terminal.type("list files\n\x04")
        self.assertEqual(terminal.finish(), 0)
        self.assertIn("\nls\r\n", terminal.screen)

    def test_an_interruption_at_the_question_runs_nothing(self) -> None:
        self.serve("touch made")
        self.on_terminal("xyzzy", answers="\x03", code=130)
        self.assertFalse((self.home / "made").exists())
        self.assertEqual(self.outcome(), "declined")

    def test_hup_and_term_at_the_question_run_nothing_and_store_it(self) -> None:
        for number in (signal.SIGHUP, signal.SIGTERM):
            terminal = self.start("list files")
            terminal.wait_for("[e]dit: ")
            time.sleep(0.3)  # until it waits: between its prompt and its read, input() heeds none
            terminal.process.send_signal(number)
            self.assertEqual(terminal.process.wait(10), 128 + number)
        self.assertEqual([event["outcome"] for event in self.events("safety_validation")],
                         ["declined"] * 2)
        self.assertEqual(len(self.events("session_end")), 2)

    def test_what_is_typed_before_the_question_does_not_answer_it(self) -> None:
        self.serve("touch made")
        terminal = self.start("xyzzy")
        terminal.type("y\n")  # while caro starts, and the LLM is waited for
        terminal.wait_for("what was typed before this question is left out")
        terminal.wait_for("[e]dit: ")
        terminal.type("n\n")
        self.assertEqual(terminal.finish(), 0)
        self.assertFalse((self.home / "made").exists())

    def test_pasted_lines_are_prompts_and_answers_and_none_is_lost(self) -> None:
        (self.home / "kept").touch()
        terminal = self.start()
        terminal.wait_for("caro> ")
        terminal.type("delete file kept\nlist files\nn\nlist files\nn\nexit\n")
        self.assertEqual(terminal.finish(), 0)
        self.assertEqual(terminal.screen.count("Run it?"), 3)  # "list files" is no answer
        self.assertTrue((self.home / "kept").exists())

    def test_an_answer_that_is_none_is_asked_for_again(self) -> None:
        terminal = self.start("create a file made")
        for word in ("maybe", "yess"):
            terminal.wait_for("[e]dit: ")
            terminal.type(word + "\n")
        terminal.wait_for("[e]dit: ")
        terminal.type("n\n")
        self.assertEqual(terminal.finish(), 0)
        self.assertEqual(self.outcome(), "declined")

    def test_what_is_no_text_declines_and_is_recorded(self) -> None:
        terminal = self.start("list files", PYTHONIOENCODING="ascii:strict")
        terminal.wait_for("[e]dit: ")
        terminal.type("\u00e9\n")
        self.assertEqual(terminal.finish(), 0)
        self.assertEqual(self.outcome(), "declined")
        self.assertEqual(len(self.events("session_end")), 1)

    def test_two_interrupts_in_haste_lose_no_event(self) -> None:
        for words, before in ((["list files"], 0), ([], 1)):
            terminal = self.start(*words)
            if not words:
                terminal.wait_for("caro> ")
                terminal.type("list files\n")
            terminal.wait_for("[e]dit: ")
            time.sleep(0.3)
            for _ in range(3):
                terminal.process.send_signal(signal.SIGINT)
                time.sleep(0.005)
            if not words:
                terminal.wait_for("caro> ")
                terminal.type("exit\n")
            self.assertEqual(terminal.finish(), 130 if words else 0)
            self.assertNotIn("Traceback", terminal.screen)
            for event in ("session_start", "command_generation", "session_end"):
                self.assertEqual(len(self.events(event)), before + 1, event)

    def test_a_command_that_a_signal_ends_leaves_the_terminal_as_it_was(self) -> None:
        self.serve("stty -echo -icanon; echo begun; sleep 30")
        terminal = self.start("xyzzy")
        before = termios.tcgetattr(terminal.master)
        terminal.wait_for("[e]dit: ")
        terminal.type("y\n")
        terminal.wait_for("begun")
        self.assertNotEqual(termios.tcgetattr(terminal.master)[3], before[3])
        time.sleep(0.3)  # until sleep has begun as well
        terminal.type("\x03")
        self.assertEqual(terminal.process.wait(10), 130)
        self.assertEqual(termios.tcgetattr(terminal.master)[3], before[3])

    def test_ctrl_c_is_for_the_command_while_it_runs(self) -> None:
        self.serve("trap 'echo caught; exit 5' INT; while :; do sleep 0.1; done")
        screen = self.on_terminal("xyzzy", answers="y\n\x03", code=5)
        self.assertIn("caught", screen)

    def test_json_asks_nothing(self) -> None:
        screen = self.on_terminal("-o", "json", "list files")
        self.assertEqual(json.loads(screen)["command"], "ls")

    def test_colour_is_left_out_where_nobody_wants_it(self) -> None:
        for term, no_colour, coloured in (
                ("xterm", "", True), ("xterm", "1", False), ("dumb", "", False)):
            _, screen = self.caro_on_terminal(
                "list files", answers="n\n", TERM=term, NO_COLOR=no_colour)
            self.assertEqual("\033[1mls\033[0m" in screen, coloured, term)
            self.assertEqual("\033[32msafe\033[0m" in screen, coloured, term)
            self.assertIn("safe", screen)

    def test_execute_asks_only_when_it_is_not_safe_and_yes_only_when_it_is_worse(self) -> None:
        self.serve("echo safe", "rm gone.txt", "rm gone.txt", "sudo rm -rf /etc/x")
        (self.home / "gone.txt").write_text("")
        self.assertNotIn("Run it?", self.on_terminal("-x", "xyzzy"))
        self.assertIn("Run it?", self.on_terminal("-x", "xyzzy", answers="n\n"))
        self.assertNotIn("Run it?", self.on_terminal("-x", "-y", "xyzzy"))
        self.assertFalse((self.home / "gone.txt").exists())
        screen = self.on_terminal("-x", "-y", "xyzzy", answers="n\n")
        self.assertIn("Run it?", screen)
        self.assertIn("high", screen)

    def test_nobody_is_asked_where_the_risk_or_the_question_cannot_be_seen(self) -> None:
        self.serve(*["rm keep.txt"] * 3)
        (self.home / "keep.txt").write_text("")
        for words in ("xyzzy", "-x xyzzy", "-x -y xyzzy"):
            terminal = Terminal(["sh", "-c", f"exec {shlex.join(CARO)} {words} 2>told"],
                                self.environ(TERM="dumb"), self.home)
            self.addCleanup(terminal.end)
            terminal.type("y\n")
            self.assertEqual(terminal.finish(), 3 if "-x" in words else 0)
            self.assertIn("rm keep.txt", terminal.screen)
            self.assertNotIn("Run it?", (self.home / "told").read_text())
        self.assertTrue((self.home / "keep.txt").exists())

    def test_a_dry_run_never_runs_and_never_asks(self) -> None:
        self.serve("touch made")
        screen = self.on_terminal("-x", "-y", "--dry-run", "xyzzy")
        self.assertNotIn("Run it?", screen)
        self.assertFalse((self.home / "made").exists())
        self.assertEqual(self.events("session_end")[0]["commands_executed"], 0)


class TestWithoutATerminal(RunningTest):
    def check(self, *words: str, code: int, shown: str) -> str:
        done = self.caro(*words)
        self.assertEqual((done.returncode, done.stdout), (code, shown), done.stderr)
        return done.stderr

    def test_the_command_is_printed_and_nothing_else(self) -> None:
        self.assertEqual(self.check("list files", code=0, shown="ls\n"), "")

    def test_execute_runs_only_with_yes_and_only_what_is_safe(self) -> None:
        self.serve("echo ran", "echo ran", "rm keep.txt", "rm keep.txt")
        (self.home / "keep.txt").write_text("")
        self.assertIn("not run", self.check("-x", "xyzzy", code=3, shown="echo ran\n"))
        self.check("-x", "-y", "xyzzy", code=0, shown="echo ran\nran\n")
        self.assertIn("not run", self.check("-x", "-y", "xyzzy", code=3, shown="rm keep.txt\n"))
        self.assertTrue((self.home / "keep.txt").exists())

    def test_critical_is_never_run_or_printed_whatever_the_flags(self) -> None:
        for self.level in ("strict", "moderate", "permissive"):
            self.serve("rm -rf /", "rm -rf /")
            self.assertIn("refused, critical", self.check("xyzzy", code=3, shown=""))
            self.assertIn("refused", self.check("-x", "-y", "xyzzy", code=3, shown=""))

    def test_the_level_decides_what_is_blocked_warned_and_allowed(self) -> None:
        for self.level, code, words in (
                ("strict", 3, "refused, high"), ("moderate", 0, "careful, high"),
                ("permissive", 0, "careful, high")):
            self.serve("sudo rm -rf /etc/x")
            done = self.caro("xyzzy")
            self.assertEqual(done.returncode, code, self.level)
            self.assertIn(words, done.stderr)

    def test_json_answers_for_a_blocked_command_in_a_dry_run(self) -> None:
        self.serve("rm -rf /", "rm -rf /")
        done = self.caro("-o", "json", "--dry-run", "xyzzy")
        told = json.loads(done.stdout)
        self.assertEqual(
            (done.returncode, told["command"], told["backend"], told["risk"], told["category"]),
            (0, "rm -rf /", "llm", "critical", "destructive"))
        self.assertEqual(sorted(told), ["backend", "category", "command", "duration_ms", "risk"])
        self.check("-o", "json", "xyzzy", code=3, shown="")

    def test_a_prompt_is_recorded_though_nobody_reads_the_answer(self) -> None:
        self.serve("rm a.txt")
        with open("/dev/full", "w") as full:
            ended = subprocess.run([*CARO, "xyzzy"], env=self.environ(), stdin=subprocess.DEVNULL,
                                   stdout=full, stderr=subprocess.PIPE, timeout=30, check=False)
        self.assertEqual((ended.returncode, b"No space left" in ended.stderr), (1, True))
        self.assertEqual(self.outcome(), "printed")
        self.assertEqual(len(self.events("session_end")), 1)

    def test_events_are_stored_before_the_command_is_run(self) -> None:
        self.serve(f"{shlex.join(CARO)} telemetry show --json")
        terminal = self.start("xyzzy")
        terminal.wait_for("[e]dit: ")
        terminal.type("y\n")
        self.assertEqual(terminal.finish(), 0)
        found = [json.loads(line)["event_type"] for line in terminal.screen.splitlines()
                 if line.startswith("{")]
        self.assertEqual([event["type"] for event in found], [
            "session_start", "command_generation", "safety_validation", "session_end"])
        self.assertEqual(found[2]["outcome"], "executed")
        self.assertEqual(found[3]["commands_executed"], 1)
        self.assertEqual(len(self.rows()), len(found))

    def test_a_setting_of_caros_that_cannot_be_read_is_told(self) -> None:
        self.write_config('[safety]\nlevel = "strickt"\n')
        done = self.caro("list files")
        self.assertEqual((done.returncode, done.stdout), (0, "ls\n"))
        self.assertIn("safety.level: expected one of strict, moderate, permissive", done.stderr)
        self.assertNotIn("strickt", done.stderr)

    def test_whatever_could_weaken_the_safety_unseen_is_told_and_the_level_is_strict(self) -> None:
        for text, words in (
                ('[safety]\nlevel = "strict"\nx = = 1\n', "line "),
                ('[safety]\nlevel = "strict"\nlevel = "strict"\n', "overwrite"),
                ("x = " + "[" * 100_000, "nested too deeply"),
                ('[llm]\ntimeout = "5"\n[safety]\nlevel = "Strict"\n', "safety.level: expected"),
                ('[telemetry]\nfoo = 1\n[safety]\nlevel = "Strict"\n', "safety.level: expected"),
                ('[safety]\nlevl = "strict"\n', "safety.levl: no such setting")):
            self.write_config(text)
            level = "moderate" if "levl" in text else "strict"
            self.assertEqual(self.caro("config", "get", "safety.level").stdout, level + "\n")
            done = self.caro("list files")
            self.assertEqual((done.returncode, done.stdout), (0, "ls\n"))
            self.assertIn(words, done.stderr)
            self.assertNotIn("telemetry.foo", done.stderr)
            self.assertIn(words, self.caro("telemetry", "status").stdout)
            self.assertFalse(self.data.exists())

    def test_a_file_that_breaks_during_a_session_is_told_at_the_next_prompt(self) -> None:
        terminal = self.start()
        terminal.wait_for("caro> ")
        self.write_config("x = = 1\n")
        terminal.type("list files\n")
        terminal.wait_for("the most careful settings hold")
        terminal.wait_for("[e]dit: ")

    def test_a_command_that_a_signal_ends_has_the_status_that_shells_count(self) -> None:
        self.serve("kill -TERM $$")
        self.on_terminal("xyzzy", answers="y\n", code=143)


    def test_hup_and_term_reach_the_command_and_caro_ends_with_it(self) -> None:
        self.serve(*["trap 'echo told; exit 5' HUP TERM; echo begun; while :; do sleep 0.1; done"]
                   * 4)
        for words in (["xyzzy"], []):  # a prompt, and a session
            for number in (signal.SIGHUP, signal.SIGTERM):
                terminal = self.start(*words)
                if not words:
                    terminal.wait_for("caro> ")
                    terminal.type("xyzzy\n")
                terminal.wait_for("[e]dit: ")
                terminal.type("y\n")
                terminal.wait_for("begun")
                terminal.process.send_signal(number)
                terminal.wait_for("told")
                self.assertEqual(terminal.finish(), 128 + number)
        self.assertEqual([end["commands_executed"] for end in self.events("session_end")], [1] * 4)

    @unittest.skipUnless(os.path.exists(f"/proc/self/task/{os.getpid()}/children"), "no such /proc")
    def test_what_the_command_has_started_is_told_too(self) -> None:
        self.serve("echo begun; sh -c 'echo $$ > id; exec sleep 30'; echo after")
        # Behind a shell that stays: what leads the terminal's session takes all with it.
        terminal = Terminal(["sh", "-c", f"{shlex.join(CARO)} xyzzy; echo over; read line"],
                            self.environ(TERM="dumb"), self.home)
        self.addCleanup(terminal.end)
        terminal.wait_for("[e]dit: ")
        shell = terminal.process.pid
        [caro] = Path(f"/proc/{shell}/task/{shell}/children").read_text().split()
        terminal.type("y\n")
        terminal.wait_for("begun")
        while not (self.home / "id").exists() or not (self.home / "id").read_text().strip():
            time.sleep(0.01)
        os.kill(int(caro), signal.SIGTERM)
        terminal.wait_for("over")
        deadline = time.monotonic() + 5
        child = Path("/proc", (self.home / "id").read_text().strip(), "cmdline")
        while child.exists() and child.read_bytes() and time.monotonic() < deadline:
            time.sleep(0.01)
        self.assertFalse(child.exists() and child.read_bytes())
        terminal.type("\n")
        self.assertEqual(terminal.finish(), 0)


class TestSession(RunningTest):
    def test_it_is_one_start_and_one_end_with_the_true_counts(self) -> None:
        screen = self.on_terminal(answers="list files\ny\nxyzzy\nlist files\nn\nexit\n")
        self.assertEqual(screen.count("Run it?"), 2)
        [start], [end] = self.events("session_start"), self.events("session_end")
        self.assertEqual(start["mode"], "interactive")
        self.assertEqual((end["commands_generated"], end["commands_executed"]), (2, 1))
        self.assertEqual([event["success"] for event in self.events("command_generation")],
                         [True, False, True])

    def test_the_end_of_input_ends_it_and_an_interruption_does_not(self) -> None:
        screen = self.on_terminal(answers="\x03\nlist files\nn\n\x04")
        self.assertIn("Run it?", screen)
        self.assertEqual(len(self.events("session_end")), 1)

    def test_what_is_no_prompt_is_told_and_ends_nothing(self) -> None:
        terminal = self.start(PYTHONIOENCODING="ascii:strict")
        terminal.wait_for("caro> ")
        terminal.type("\u00e9\n")
        terminal.wait_for("not valid in this terminal's encoding")
        terminal.wait_for("caro> ")
        terminal.type("exit\n")
        self.assertEqual(terminal.finish(), 0)

    def test_a_prompt_beyond_the_bound_is_told_and_goes_nowhere(self) -> None:
        self.serve("echo never")
        script = ("import builtins; lines = iter(['x' * 70_000, 'exit']);"
                  "builtins.input = lambda text: next(lines); import caro; caro.run_and_exit()")
        terminal = Terminal([sys.executable, "-S", "-c", script], self.environ(TERM="dumb"),
                            self.home)
        self.addCleanup(terminal.end)
        terminal.wait_for("at most 64 KiB")
        self.assertEqual(terminal.finish(), 0)
        self.assertFalse(self.database.exists())

    def test_ctrl_backslash_ends_it_with_its_events(self) -> None:
        terminal = self.start()
        terminal.wait_for("caro> ")
        terminal.ask("list files")
        time.sleep(0.3)  # as above
        terminal.type("\x1c")
        self.assertEqual(terminal.finish(), 128 + signal.SIGQUIT)
        self.assertEqual(len(self.events("session_end")), 1)

    def test_it_says_how_to_leave(self) -> None:
        self.assertIn("exit or Ctrl-D leaves", self.on_terminal(answers="help\nexit\n"))
        self.assertFalse(self.database.exists())

    def test_history_is_written_nowhere(self) -> None:
        self.on_terminal(answers="list files canary\nexit\n")
        self.assertNotIn(b"canary", self.every_byte())

    def test_each_prompt_is_stored_at_once_and_hup_and_term_store_the_end(self) -> None:
        for before, number in enumerate((signal.SIGHUP, signal.SIGTERM)):
            terminal = self.start()
            terminal.wait_for("caro> ")
            terminal.type("xyzzy plugh\n")
            terminal.wait_for("caro> ")
            self.assertEqual(len(self.events("command_generation")), before + 1)
            self.assertEqual(len(self.events("session_end")), before)
            time.sleep(0.3)  # as above
            terminal.process.send_signal(number)
            self.assertEqual(terminal.process.wait(10), 128 + number)
            self.assertEqual(len(self.events("session_end")), before + 1)

    def test_under_nohup_a_hang_up_ends_nothing(self) -> None:
        before = signal.signal(signal.SIGHUP, signal.SIG_IGN)  # inherited
        self.addCleanup(signal.signal, signal.SIGHUP, before)
        terminal = self.start()
        terminal.wait_for("caro> ")
        terminal.process.send_signal(signal.SIGHUP)
        terminal.ask("list files")
        terminal.type("exit\n")
        self.assertEqual(terminal.process.wait(10), 0)

    def test_a_terminal_that_closes_ends_it_with_its_events(self) -> None:
        terminal = self.start()
        terminal.wait_for("caro> ")
        terminal.ask("list files")
        terminal.hang_up()
        terminal.process.wait(10)
        self.assertEqual(len(self.events("session_end")), 1)

    def test_a_terminal_that_closes_at_a_question_or_later_loses_no_event(self) -> None:
        for before, (words, answered) in enumerate(((["list files"], False), ([], False),
                                                    ([], True))):
            terminal = self.start(*words)
            if not words:
                terminal.wait_for("caro> ")
                terminal.type("list files\n")
            terminal.wait_for("[e]dit: ")
            if answered:
                terminal.type("n\n")
                terminal.wait_for("caro> ")
            time.sleep(0.3)  # as above
            terminal.hang_up()
            self.assertEqual(terminal.process.wait(10), 128 + signal.SIGHUP)
            self.assertEqual(len(self.events("command_generation")), before + 1)
            self.assertEqual(len(self.events("session_end")), before + 1)
        self.assertEqual([event["outcome"] for event in self.events("safety_validation")],
                         ["declined"] * 3)

    def test_a_signal_as_the_session_ends_does_not_lose_its_end(self) -> None:
        terminal = Terminal([sys.executable, "-S", "-c", LATE_SIGNAL],
                            self.environ(TERM="dumb"), self.home)
        self.addCleanup(terminal.end)
        terminal.wait_for("caro> ")
        terminal.ask("list files")
        terminal.type("exit\n")
        self.assertEqual(terminal.process.wait(10), 0)
        self.assertEqual(len(self.events("session_end")), 1)

    def test_a_key_that_ends_the_command_does_not_end_the_session(self) -> None:
        self.serve("trap 'echo caught; exit 5' QUIT; while :; do sleep 0.1; done")
        self.on_terminal(answers="xyzzy\ny\n\x1cexit\n")
        self.assertEqual(len(self.events("session_end")), 1)

    def test_what_the_locale_cannot_spell_is_answered_all_the_same(self) -> None:
        terminal = self.start(LC_ALL="C")
        terminal.wait_for("caro> ")
        terminal.type("list files in caf\u00e9\n")
        terminal.wait_for("[e]dit: ")
        terminal.type("n\n")
        terminal.wait_for("caro> ")
        terminal.type("exit\n")
        self.assertEqual(terminal.process.wait(10), 0)

    def test_the_persons_own_commands_are_no_time_of_the_session(self) -> None:
        self.serve("sleep 0.5")
        began = time.monotonic()
        terminal = self.start("--backend", "llm")
        terminal.wait_for("caro> ")
        terminal.type("xyzzy\n")
        terminal.wait_for("[e]dit: ")
        terminal.type("y\n")
        terminal.wait_for("caro> ")
        terminal.type("\x04")
        self.assertEqual(terminal.process.wait(10), 0)
        [end] = self.events("session_end")
        self.assertLess(end["duration_ms"], (time.monotonic() - began - 0.45) * 1000)
        self.assertEqual(end["commands_executed"], 1)

    def test_what_another_caro_sets_counts_at_the_next_prompt(self) -> None:
        terminal = self.start()
        terminal.wait_for("caro> ")
        terminal.ask("list files")
        self.caro("config", "set", "telemetry.enabled", "false")
        terminal.ask("list files")
        self.caro("config", "set", "telemetry.enabled", "true")
        terminal.ask("list files")
        self.assertEqual(len(self.events("command_generation")), 2)
        self.caro("config", "set", "telemetry.enabled", "false")
        terminal.type("exit\n")
        self.assertEqual(terminal.process.wait(10), 0)
        self.assertEqual(len(self.events("session_start")), 1)
        self.assertEqual(self.events("session_end"), [])

    def test_what_is_due_is_uploaded_from_inside(self) -> None:
        self.caro_many(Case("list files", time=time.time() - 7_200))
        with Portal() as portal:
            terminal = self.start(CARO_TELEMETRY_ENDPOINT=portal.url)
            deadline = time.monotonic() + 10
            while not portal.requests and time.monotonic() < deadline:
                time.sleep(0.02)
            self.assertEqual(len(json.loads(portal.requests[0].body)), 3)
            terminal.wait_for("caro> ")
            self.assertIsNone(terminal.process.poll())

    def test_no_prompt_is_no_session(self) -> None:
        self.on_terminal(answers="\n  \nexit\n")
        self.assertFalse(self.data.exists())


if __name__ == "__main__":
    unittest.main()
