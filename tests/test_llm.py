"""The LLM backend against servers that misbehave: what a person is told, what is recorded, and that
the prompt and the key go to the named server alone."""
from __future__ import annotations

import json
import os
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.error
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import caro
from tests.llm_stub import (
    HEAD,
    Chat,
    Flood,
    Reply,
    close,
    completion,
    drip,
    respond,
    status,
    zipped,
)
from tests.portal_stub import deaf_address
from tests.support import CARO, Case, HomeTest

KEY = "sk-canary-key"
TOKEN = "xqzjvwkp"  # stands in every prompt, and in much that is answered
ON = "[telemetry]\nenabled = true\n"
TOLD = {  # what a person reads of each category
    "connection_refused": "can't be reached", "timeout": "did not answer in time",
    "http_status": "check llm.base_url and llm.model", "rate_limited": "asks to wait",
    "unauthorized": "refused the key", "model_not_found": "does not have this model",
    "invalid_response": "did not answer with one shell command",
    "unsafe_response": "hidden or control characters", "no_match": "knows no single command",
    "not_configured": "no LLM is set up",
}
Run = dict[str, dict[str, Any]]  # event type -> its fields, of one run
Done = subprocess.CompletedProcess[str]
FOREIGN = "is no LLM server's chat endpoint; check llm.base_url"
TOLD_OF = {  # of a misbehaviour, where its category alone would not say what to do
    "500": "failed; see its log", "no syntax, then 500": "failed; see its log",
    "300": "has moved; set llm.base_url to its new address",
    "301": "has moved; set llm.base_url to its new address",
    **dict.fromkeys(("hangs up", "half a body", "half a chunk"), "broke off its answer"),
} | dict.fromkeys((
    "is no web server", "half a head", "no content", "a page", "no JSON",
    "deep JSON", "no object", "no choices", "an error as if it were an answer", "empty choices",
    "no message", "no UTF-8", "gzip"), FOREIGN)
RECOVERABLE = {"connection_refused", "timeout", "http_status", "rate_limited"}
# What the server does -> the category; and each answer that caro comes for.
MISBEHAVIOURS: dict[str, tuple[str, *tuple[Reply, ...]]] = {
    "hangs up": ("invalid_response", close),
    "is no web server": ("invalid_response", f"220 {TOKEN}\r\n\r\n".encode()),
    "half a head": ("invalid_response", b"HTTP/1.1 200 OK\r\nContent-Le"),
    "half a body": ("invalid_response", HEAD + b'Content-Length: 999\r\n\r\n{"choices": [{'),
    "half a chunk": ("invalid_response", HEAD + b"Transfer-Encoding: chunked\r\n\r\nff\r\n{"),
    "400": ("http_status", status("400 Bad Request", f"X-Said: {TOKEN}", body=TOKEN)),
    "401": ("unauthorized", status("401 Unauthorized", "WWW-Authenticate: Basic", body=KEY)),
    "403": ("unauthorized", status("403 Forbidden", body=TOKEN)),
    "404": ("model_not_found", status("404 Not Found", body=TOKEN)),
    "429": ("rate_limited", status("429 Too Many Requests", "Retry-After: 600")),
    "500": ("http_status", status(f"500 {TOKEN}", body=KEY)),
    "504": ("timeout", status("504 Gateway Timeout")),
    "300": ("http_status", status("300 Multiple Choices")),
    "301": ("http_status", status("301 Moved Permanently", "Location: http://127.0.0.1:9/")),
    "413": ("http_status", status("413 Content Too Large", body=TOKEN)),
    "422": ("http_status", status("422 Unprocessable Content", body=TOKEN)),
    "an error as if it were an answer": ("invalid_response", respond(
        f'{{"error": {{"message": "{TOKEN}"}}}}'.encode())),
    "no content": ("invalid_response", status("204 No Content", body="")),
    "a page": ("invalid_response", respond(
        f"<html>{TOKEN}</html>".encode(), b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n")),
    "no JSON": ("invalid_response", respond(b'{"choices": [{"message": {"content": "ls"}')),
    "deep JSON": ("invalid_response", respond(b'{"choices":' * 50_000)),
    "no object": ("invalid_response", respond(b'["choices"]')),
    "no choices": ("invalid_response", respond(b'{"error": null}')),
    "empty choices": ("invalid_response", respond(b'{"choices": []}')),
    "no message": ("invalid_response", respond(b'{"choices": [{"text": "ls"}]}')),
    "null": ("invalid_response", completion(None)),
    "a list": ("invalid_response", completion([{"type": "text", "text": "ls"}])),
    "no UTF-8": ("invalid_response", respond(b'{"choices": [{"message": {"content": "l\xff"}}]}')),
    "gzip": ("invalid_response", zipped("ls")),
    "empty": ("invalid_response", "", " \n"),
    "prose": ("invalid_response", f"Certainly, {TOKEN}: ls", "To list files use ls"),
    "a fence": ("invalid_response", "```sh\nls\n```", "```ls```"),
    "lines": ("invalid_response", f"ls\necho {TOKEN}", "ls\n\npwd"),
    "no syntax": ("invalid_response", f"echo '{TOKEN}", "if true"),
    "no syntax, then 500": ("http_status", "echo $(", status("500 Oops")),
    "escape": ("unsafe_response", f"echo \x1b]0;{TOKEN}\x07"),
    "turned": ("unsafe_response", "echo \u202egpj.hs"),
    "unpaired": ("unsafe_response", "echo \ud800"),
    "does not know": ("no_match", "CANNOT"),
    "and says why": ("no_match", f"CANNOT: {TOKEN}"),
}


def llm_config(url: str, more: str = "") -> str:
    return (f'{more}{ON}[llm]\nbase_url = "{url}"\nmodel = "stub"\napi_key_env = "LLM_KEY"\n'
            'timeout = 5\n')


class LLMTest(HomeTest):
    def serve(self, *answers: Reply, more: str = "") -> Chat:
        chat = Chat(*answers)
        self.addCleanup(chat.close)
        self.write_config(llm_config(chat.url, more))
        return chat

    def ask(self, prompt: str, *options: str, code: int = 0, proxy: str = "") -> tuple[str, str]:
        done = self.caro(*options, prompt, LLM_KEY=KEY, http_proxy=proxy, HTTP_PROXY=proxy)
        self.assertEqual(done.returncode, code, done.stderr)
        self.assertNotIn("Traceback", done.stderr)
        return done.stdout, done.stderr

    def make_home(self, config: str) -> Path:
        """Another home, with this config file."""
        home = Path(tempfile.mkdtemp(dir=self.home))
        (home / ".config/caro").mkdir(parents=True)
        (home / ".config/caro/config.toml").write_text(config)
        return home

    def runs(self, home: Path | None = None) -> list[Run]:
        """What each run stored, as `telemetry show` says."""
        done = self.caro("telemetry", "show", "--json", HOME=str(home or self.home))
        found: list[Run] = []
        for line in done.stdout.splitlines():
            event = json.loads(line)["event_type"]
            if event["type"] == "session_start":
                found.append({})
            self.assertNotIn(event["type"], found[-1])
            found[-1][event.pop("type")] = event
        return found

    def check_events(self, run: Run, category: str) -> None:
        made = run["command_generation"]
        self.assertEqual((made["backend"], made["success"], made["error_category"]),
                         ("llm", False, category))
        self.assertNotIn("fallback", made)
        self.assertNotIn("safety_validation", run)
        self.assertEqual(run.get("backend_error"), None if category == "no_match" else {
            "backend": "llm", "error_category": category, "recoverable": category in RECOVERABLE})
        end = run["session_end"]
        self.assertEqual((end["commands_generated"], end["commands_executed"]), (0, 0))


class TestMisbehaviour(LLMTest):
    def test_each_is_one_plain_sentence_and_its_events_and_no_word_of_it_is_left(self) -> None:
        names = list(MISBEHAVIOURS)
        with ThreadPoolExecutor(2) as pool:
            halves = list(pool.map(self.misbehave, (names[::2], names[1::2])))
        for name, asked, shown, run in sum(halves, []):
            category, *answers = MISBEHAVIOURS[name]
            with self.subTest(name):
                self.assertEqual((shown.returncode, shown.stdout), (1, ""))
                told = TOLD_OF.get(name, TOLD[category])
                self.assertRegex(shown.stderr, rf"\Acaro: .*{told}.*\n\Z")
                self.assertNotIn(TOKEN, shown.stderr)
                self.assertNotIn(KEY, shown.stderr)
                self.assertEqual(asked, len(answers))
                self.check_events(run, category)
        left = self.every_byte()
        self.assertIn(b"invalid_response", left)
        for private in (TOKEN, KEY, "Authorization"):
            self.assertNotIn(private.encode(), left)

    def misbehave(self, names: list[str]) -> list[tuple[str, int, Done, Run]]:
        """Asks once for each misbehaviour, in a home of their own: how often the server was asked,
        what was shown, and what was stored."""
        chat = Chat(*(answer for name in names for answer in MISBEHAVIOURS[name][1:]))
        self.addCleanup(chat.close)
        home = self.make_home(llm_config(chat.url))
        done = self.caro_many(*(Case("--backend", "llm", f"{TOKEN} {name}", LLM_KEY=KEY)
                                for name in names), homes=[home] * len(names))
        asked = [chat.messages(number)[1]["content"] for number in range(len(chat.requests))]
        return [(name, asked.count(f"{TOKEN} {name}"), shown, run)
                for name, shown, run in zip(names, done, self.runs(home), strict=True)]

    def test_whatever_is_slow_ends_with_the_timeout(self) -> None:
        chats = {name: Chat(*answers) for name, answers in {
            "drips its head": (drip(b"HTTP/1.1 200 OK\r\nX-Head: "),),
            "drips its body": (drip(HEAD + b"\r\n"),),
            "drips when asked again": ("echo 'open", drip(HEAD + b"\r\n")),
        }.items()}
        for chat in chats.values():
            self.addCleanup(chat.close)
        with deaf_address() as deaf, ThreadPoolExecutor(5) as pool:
            urls = {name: chat.url for name, chat in chats.items()} | {
                "answers nothing": deaf, "has no address": "http://slow.example/v1"}
            waits = list(pool.map(self.wait, urls.values()))
        for name, (done, took, run) in zip(urls, waits, strict=True):
            with self.subTest(name):
                self.assertEqual((done.returncode, done.stdout), (1, ""))
                self.assertIn(TOLD["timeout"], done.stderr)
                self.check_events(run, "timeout")
                self.assertIn(run["command_generation"]["duration_ms"], range(1000, 2000))
                self.assertLess(took, 4)

    def wait(self, url: str) -> tuple[Done, float, Run]:
        """Asks with a timeout of a second, where a name takes 20 to resolve: what was shown, how
        many seconds it took, and what was stored."""
        home = self.make_home(llm_config(url).replace("timeout = 5", "timeout = 1"))
        script = ("import socket, time; find = socket.getaddrinfo; socket.getaddrinfo = lambda"
                  " *a, **k: time.sleep(20 * (a[0] == 'slow.example')) or find(*a, **k);"
                  "import caro; caro.run_and_exit()")
        began = time.monotonic()
        done = subprocess.run(
            [sys.executable, "-S", "-c", script, "--backend", "llm", "xyzzy"], text=True,
            env=self.environ(HOME=str(home), LLM_KEY=KEY), stdin=subprocess.DEVNULL,
            capture_output=True, check=False)
        took = time.monotonic() - began
        [run] = self.runs(home)
        return done, took, run

    def test_an_answer_of_100_megabytes_is_not_read(self) -> None:
        flood = Flood(100_000_000)
        chat = self.serve(flood)
        self.assertIn(FOREIGN, self.ask("xyzzy", code=1)[1])
        chat.join(5)
        self.assertLess(flood.sent, 20_000_000)  # what fits into the system's buffers

    def test_what_the_network_says_of_itself_is_a_category_too(self) -> None:
        for error, category, words in (
            (TimeoutError(), "timeout", TOLD["timeout"]),
            (urllib.error.URLError(TimeoutError()), "timeout", TOLD["timeout"]),
            (urllib.error.URLError(socket.gaierror()), "connection_refused", "can't be reached"),
            (urllib.error.URLError(ssl.SSLError()), "connection_refused", "certificate"),
            (ZeroDivisionError(), "internal", "could not be asked"),
        ):
            found = caro._explain_failure(error)
            self.assertEqual(found.category, category)
            self.assertIn(words, str(found))

    def test_nobody_there_is_told(self) -> None:
        chat = self.serve()
        chat.close()
        self.assertIn(TOLD["connection_refused"],
                      self.ask("xyzzy", "--backend", "llm", code=1)[1])
        self.check_events(self.runs()[0], "connection_refused")

    def test_ctrl_c_term_and_hup_give_up_the_wait_and_are_recorded(self) -> None:
        with ThreadPoolExecutor(3) as pool:
            ends = list(pool.map(self.end, (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)))
        for code, (found, shown, run) in zip((130, 143, 129), ends, strict=True):
            self.assertEqual((found, shown), (code, (b"", b"")))
            self.assertEqual(run["command_generation"]["error_category"], "cancelled")
            self.assertIn("session_end", run)

    def end(self, number: int) -> tuple[int, tuple[bytes, bytes], Run]:
        """Sends a signal while the server drips: exit code, what was shown, what was stored."""
        chat = Chat(drip(HEAD))
        self.addCleanup(chat.close)
        home = self.make_home(llm_config(chat.url))
        process = subprocess.Popen(
            [*CARO, "xyzzy"], env=self.environ(HOME=str(home), LLM_KEY=KEY),
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        try:
            deadline = time.monotonic() + 10
            while not chat.requests and time.monotonic() < deadline:
                time.sleep(0.01)
            process.send_signal(number)
            shown = process.communicate(timeout=10)
        finally:
            process.kill()
            process.wait()
        [run] = self.runs(home)
        return process.returncode, shown, run


class TestAnswers(LLMTest):
    def test_a_good_answer_is_printed_and_the_request_is_what_the_api_says(self) -> None:
        chat = self.serve("echo hello\n")
        self.assertEqual(self.ask("say hello xyzzy"), ("echo hello\n", ""))
        head, _, body = chat.requests[0].partition(b"\r\n\r\n")
        self.assertTrue(head.startswith(b"POST /v1/chat/completions HTTP/1.1\r\n"))
        self.assertIn(f"Authorization: Bearer {KEY}".encode(), head)
        told = json.loads(body)
        self.assertEqual((told["model"], told["stream"]), ("stub", False))
        self.assertEqual(told["messages"][-1], {"role": "user", "content": "say hello xyzzy"})
        [run] = self.runs()
        made = run["command_generation"]
        self.assertEqual((made["backend"], made["success"], made["fallback"]), ("llm", True, True))
        self.assertEqual(run["session_start"]["backend_available"], ["static", "llm"])
        self.assertEqual(run["session_end"]["commands_generated"], 1)
        self.assertNotIn("backend_error", run)

    def test_the_reasoning_that_some_servers_pass_on_is_no_part_of_the_answer(self) -> None:
        chat = self.serve("<think>\nls or find?\n</think>\n\necho thought\n")
        self.assertEqual(self.ask("xyzzy"), ("echo thought\n", ""))
        self.assertEqual(len(chat.requests), 1)

    def test_it_is_asked_once_more_with_what_was_wrong(self) -> None:
        bads = {"echo 'open": r"can't parse it \(.*quote", "```ls```": "code fence",
                "a\nb": "not one line", "You can use ls": "prose"}
        chat = self.serve(*(text for bad in bads for text in (bad, "echo closed")))
        for done in self.caro_many(*(Case("xyzzy", LLM_KEY=KEY) for _ in bads)):
            self.assertEqual((done.stdout, done.stderr), ("echo closed\n", ""))
        for number, (bad, wrong) in enumerate(bads.items()):
            first, again = chat.messages(2 * number), chat.messages(2 * number + 1)
            self.assertEqual(again[:-1], [*first, {"role": "assistant", "content": bad}])
            self.assertRegex(again[-1]["content"], wrong)

    def test_the_backend_that_is_chosen_answers(self) -> None:
        chat = self.serve("echo asked", "echo asked", "echo asked", "echo too much")
        choices = (
            ("auto", (), "list files", "ls"), ("auto", (), "xyzzy", "echo asked"),
            ("static", (), "xyzzy", ""), ("llm", (), "list files", "echo asked"),
            ("llm", ("--backend", "auto"), "list files", "ls"),
            ("auto", ("--backend", "static"), "xyzzy", ""),
            ("static", ("--backend", "llm"), "list files", "echo asked"),
        )
        done = self.caro_many(*(case for config, options, prompt, _ in choices for case in (
            Case("config", "set", "backend", config), Case(*options, prompt, LLM_KEY=KEY))))[1::2]
        for (config, options, prompt, expected), shown, run in zip(
                choices, done, self.runs(), strict=True):
            with self.subTest(config, options=options):
                self.assertEqual((shown.stdout.strip(), shown.returncode),
                                 (expected, int(not expected)))
                made = run["command_generation"]
                self.assertEqual(made["backend"], "llm" if expected == "echo asked" else "static")
                self.assertEqual(made.get("fallback", False), prompt == "xyzzy" and bool(expected))
        self.assertEqual(len(chat.requests), 3)

    def test_when_the_llm_fails_too_the_nearest_that_the_rules_know_is_told(self) -> None:
        self.serve(status("500 Oops"))
        _, told = self.ask("count the unfindable files", code=1)
        self.assertRegex(
            told, r"\Acaro: no rule knows .* failed; .* \(HTTP 500\)\.\nNearest .*\n  count")

    def test_a_dangerous_answer_is_judged_as_any_other(self) -> None:
        self.serve("rm -rf /")
        shown, told = self.ask("xyzzy", "-x", "-y", code=3)
        self.assertEqual(shown, "")
        self.assertIn("refused, critical", told)
        self.assertEqual(self.runs()[0]["safety_validation"], {
            "risk_level": "critical", "action_taken": "blocked", "pattern_category": "destructive"})

    def test_only_one_plain_command_is_taken(self) -> None:
        for text in ("ls", "  ls -l | head -n 3\n", "FOO=1 make", ": > notes", "! grep -q x y",
                     "for f in *; do echo \"$f\"; done", "$HOME/bin/x", "{ ls; pwd; }", "(ls)",
                     "awk '{print $1}' < notes.txt", "./run.sh --all", "[ -f x ] && rm x",
                     "cut -d'\t' -f2 x", "git commit -m 'Use the new name.'", "echo \u00e9",
                     "echo this is the end", "sqlite3 x.db 'select the, all from this'",
                     "touch \u2764\ufe0f", "kubectl get all", "yes | head", "command -v ls"):
            self.assertEqual(caro._check_command(text), "", text)
        for text in ("", "\n", "```\nls\n```", "`ls`", "'ls -l'", "**ls**", "- ls", "$ ls", "# ls",
                     "me@host:~$ ls", "ls\npwd", "You can use ls", "use ls", "Sure: ls", "bash: ls",
                     "1. ls", '{"command": "ls"}', "<think>no</think>ls", "ls'", "if true",
                     "echo $(", "x" * 10_000, "> ls", "ls (lists files)", "cannot", "ls \\",
                     "Cannot do it", "no", "Please run ls", "please run ls", "execute ls",
                     "ls -la lists all the files in this folder", "i'm", "Unfortunately, no"):
            self.assertNotEqual(caro._check_command(text), "", text)
        for text in ("echo \x1b[31m", "ls\0", "echo \u009b", "echo \ud800", "ls\r", "a\u200bb",
                     "echo \u2066", "ls \u2028", "a\u3164b", "a\u115fb", "a\u2800b", "a\U000e0141"):
            with self.assertRaises(caro.LLMError) as caught:
                caro._check_command(f"{text} x")
            self.assertEqual(caught.exception.category, "unsafe_response")


class TestPrivacy(LLMTest):
    def test_without_a_url_a_model_or_the_key_nothing_is_sent(self) -> None:
        chat = self.serve("echo sent")
        configs = (
            ("", "no LLM is set up"),
            ('model = "m"\n', "no LLM is set up"),
            (f'base_url = "{chat.url}"\n', "config set llm.model NAME"),
            (f'base_url = "{chat.url}"\nmodel = "m"\napi_key_env = "NOT_SET"\n', "not set"),
            (f'base_url = "{chat.url}"\nmodel = "m"\napi_key_env = "BAD_KEY"\n', "holds no key"),
        )
        homes = [self.make_home(f"{ON}[llm]\n{config}") for config, _ in configs]
        done = self.caro_many(*(Case("--backend", "llm", "xyzzy", BAD_KEY="a\r\nX-Evil: b")
                                for _ in homes), homes=homes)
        for shown, (_, words) in zip(done, configs, strict=True):
            self.assertEqual((shown.returncode, shown.stdout), (1, ""))
            self.assertRegex(shown.stderr, rf"\Acaro: .*{words}.*\n\Z")
        self.check_events(self.runs(homes[0])[0], "not_configured")
        self.check_events(self.runs(homes[-1])[0], "not_configured")
        self.assertEqual(chat.requests, [])

    def test_no_redirect_takes_the_prompt_or_the_key_elsewhere(self) -> None:
        other = Chat("echo elsewhere", "echo elsewhere")
        self.addCleanup(other.close)
        for line in ("302 Found", "307 Temporary Redirect"):
            self.serve(status(line, f"Location: {other.url}/chat/completions"))
            self.assertIn(f"HTTP {line[:3]}", self.ask("xyzzy", code=1)[1])
        self.assertEqual(other.requests, [])

    def test_loopback_is_never_asked_through_a_proxy_and_others_are(self) -> None:
        proxy = Chat("echo proxied")
        self.addCleanup(proxy.close)
        self.serve("echo direct")
        self.assertEqual(self.ask("xyzzy", proxy=proxy.url)[0], "echo direct\n")
        self.assertEqual(proxy.requests, [])
        self.write_config(llm_config("http://llm.example/v1"))
        self.assertEqual(self.ask("xyzzy", proxy=proxy.url)[0], "echo proxied\n")
        self.assertTrue(proxy.requests[0].startswith(
            b"POST http://llm.example/v1/chat/completions HTTP/1.1\r\n"))

    def test_the_key_is_sent_and_kept_and_shown_nowhere(self) -> None:
        self.serve(f"echo {KEY}", status("401 Unauthorized", body=KEY), more='backend = "llm"\n')
        cases = [("xyzzy",), ("xyzzy",), ("config", "show"), ("config", "get", "llm.api_key_env"),
                 ("telemetry", "status"), ("telemetry", "show", "--json")]
        _, *shown = self.caro_many(*(Case(*words, LLM_KEY=KEY, CARO_TELEMETRY_DEBUG="1")
                                     for words in cases))
        for done in shown:
            self.assertNotIn(KEY, done.stdout + done.stderr)
        self.assertNotIn(KEY.encode(), self.every_byte())

    def test_a_host_that_is_not_loopback_is_named_when_set_and_in_status(self) -> None:
        url = "https://llm.example.org/v1"
        told, near, *shown = self.caro_many(
            Case("config", "set", "llm.base_url", url),
            Case("config", "set", "llm.base_url", "http://[::1]:11434/v1"),
            Case("config", "set", "llm.base_url", url), Case("telemetry", "status"),
            Case("telemetry", "status", "--json"), Case("config", "show"))
        self.assertRegex(told.stderr, r"\Acaro: .*will be sent to llm\.example\.org\n\Z")
        self.assertEqual((near.returncode, near.stderr), (0, ""))
        for done in shown[1:]:
            self.assertIn(url, done.stdout)

    @unittest.skipUnless(os.geteuid() == 0, "a policy that is not root's is no policy")
    def test_the_policy_fixes_where_prompts_go(self) -> None:
        chat = self.serve("echo mine")
        done = [self.caro_under('[llm]\nbase_url = "http://127.0.0.1:9/v1"\n', *words, LLM_KEY=KEY)
                for words in (("xyzzy",), ("config", "set", "llm.base_url", chat.url))]
        self.assertIn(TOLD["connection_refused"], done[0].stderr)
        self.assertEqual(chat.requests, [])
        self.assertIn("overrules it", done[1].stderr)

    @unittest.skipUnless(os.geteuid() == 0, "a policy that is not root's is no policy")
    def test_the_policy_keeps_prompts_from_every_llm_also_from_one_that_is_asked_for(self) -> None:
        chat = self.serve("echo mine")
        for policy, code, words in (
                ('backend = "static"\n', 2, "policy.toml fixes the backend to static"),
                ('backend = "Static"\n', 2, "policy.toml fixes the backend to static"),
                ("backend = = 1", 2, "policy.toml fixes the backend to static"),
                ('[llm]\nbase_url = ""\n', 1, "policy.toml allows no LLM")):
            done = self.caro_under(policy, "--backend", "llm", "xyzzy", LLM_KEY=KEY)
            self.assertEqual((done.returncode, done.stdout), (code, ""))
            self.assertIn(words, done.stderr)
        done = self.caro_under('[llm]\nbase_url = ""\n', "xyzzy", LLM_KEY=KEY)
        self.assertNotIn("set up an LLM", done.stderr)
        done = self.caro_under('backend = "llm"\n', "--backend", "static", "xyzzy", LLM_KEY=KEY)
        self.assertEqual(done.returncode, 2)
        self.assertEqual(chat.requests, [])


if __name__ == "__main__":
    unittest.main()
