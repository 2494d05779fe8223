"""The LLM backend against servers that misbehave: what a person is told, what is recorded, and that
the prompt and the key go to the named server alone."""
from __future__ import annotations

import contextlib
import json
import socket
import threading
import time
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import caro
from tests.canaries import BEHAVIOURS, ChatServer
from tests.portal_stub import deaf_address
from tests.support import HomeTest

KEY = "sk-canary-key"
TOLD = {  # what a person reads of each category
    "connection_refused": "can't be reached", "timeout": "did not answer in time",
    "http_status": "answered with an error", "rate_limited": "asks to wait",
    "unauthorized": "refused the key", "model_not_found": "does not have this model",
    "invalid_response": "did not answer with one shell command",
    "unsafe_response": "control characters", "no_match": "knows no single command",
    "not_configured": "no LLM is set up",
}


class Chat(threading.Thread):
    """A server on loopback that gives each connection the next of `answers`: the text of a chat
    completion, bytes to send as they are, or a number of seconds to say nothing."""

    def __init__(self, *answers: str | bytes | float) -> None:
        super().__init__(daemon=True)
        self.answers = answers
        self.requests: list[bytes] = []
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.listener.getsockname()[1]}/v1"
        self.start()

    def run(self) -> None:
        for answer in self.answers:
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            with connection:
                request = b""
                while b"\r\n\r\n" not in request or len(request.partition(b"\r\n\r\n")[2]) < int(
                        request.lower().partition(b"content-length: ")[2].split()[0]):
                    request += connection.recv(65_536)
                self.requests.append(request)
                try:
                    self.reply(connection, answer)
                except OSError:
                    pass  # caro has had enough

    def reply(self, connection: socket.socket, answer: str | bytes | float) -> None:
        if isinstance(answer, str):
            body = json.dumps({"choices": [{"message": {"content": answer}}]}).encode()
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
        elif isinstance(answer, bytes):
            connection.sendall(answer)
        else:
            for _ in range(int(answer * 10)):  # a byte now and then, and never an end
                connection.sendall(b"H")
                time.sleep(0.1)

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self.listener.shutdown(socket.SHUT_RDWR)  # wakes who waits in accept
        self.listener.close()
        self.join(5)


class LLMTest(HomeTest):
    def set_up_llm(self, url: str, timeout: int = 5, more: str = "") -> None:
        self.write_config(f'{more}[telemetry]\nenabled = true\n[llm]\nbase_url = "{url}"\n'
                          f'model = "stub"\napi_key_env = "LLM_KEY"\ntimeout = {timeout}\n')

    def serve(self, *answers: str | bytes | float, **settings: Any) -> Chat:
        chat = Chat(*answers)
        self.addCleanup(chat.close)
        self.set_up_llm(chat.url, **settings)
        return chat

    def ask(self, prompt: str, *options: str, code: int = 0, **variables: str) -> tuple[str, str]:
        done = self.caro(*options, prompt, LLM_KEY=KEY, **variables)
        self.assertEqual(done.returncode, code, done.stderr)
        self.assertNotIn("Traceback", done.stderr)
        return done.stdout, done.stderr

    def events(self, event_type: str) -> list[dict[str, Any]]:
        return [json.loads(str(data)) for (data,) in self.rows(
            f"SELECT data FROM events WHERE type = '{event_type}' ORDER BY number")]


class TestAnswers(LLMTest):
    def test_each_misbehaviour_is_a_plain_sentence_and_a_category(self) -> None:
        server = ChatServer()
        self.addCleanup(server.stop)
        self.set_up_llm(f"http://127.0.0.1:{server.server_port}/v1")
        words = {word: category for word, (category, _) in BEHAVIOURS.items() if category}
        with ThreadPoolExecutor(3) as pool:
            answers = dict(zip(words, pool.map(
                lambda word: self.caro(f"{word} xyzzy", LLM_KEY=KEY), words), strict=True))
        for word, done in answers.items():
            with self.subTest(word):
                self.assertEqual((done.returncode, done.stdout), (1, ""))
                self.assertIn(TOLD[words[word]], done.stderr)
                self.assertNotIn(KEY, done.stderr)
                self.assertNotIn("xyzzy", done.stderr)
        found = sorted(event["error_category"] for event in self.events("command_generation"))
        self.assertEqual(found, sorted(words.values()))
        for event in self.events("command_generation"):
            self.assertEqual((event["backend"], event["fallback"], event["success"]),
                             ("llm", True, False))
        errors = sorted(event["error_category"] for event in self.events("backend_error"))
        self.assertEqual(errors, sorted(one for one in words.values() if one != "no_match"))
        self.assertNotIn(b"xyzzy", self.every_byte())

    def test_a_good_answer_is_printed_and_the_request_is_what_the_api_says(self) -> None:
        chat = self.serve("echo hello")
        self.assertEqual(self.ask("say hello xyzzy")[0], "echo hello\n")
        head, _, body = chat.requests[0].partition(b"\r\n\r\n")
        self.assertTrue(head.startswith(b"POST /v1/chat/completions HTTP/1.1\r\n"))
        self.assertIn(f"Authorization: Bearer {KEY}".encode(), head)
        told = json.loads(body)
        self.assertEqual((told["model"], told["messages"][-1]),
                         ("stub", {"role": "user", "content": "say hello xyzzy"}))
        [event] = self.events("command_generation")
        self.assertEqual((event["backend"], event["success"], event["fallback"]),
                         ("llm", True, True))
        [start] = self.events("session_start")
        self.assertEqual(start["backend_available"], ["static", "llm"])

    def test_it_is_asked_once_more_with_what_was_wrong(self) -> None:
        chat = self.serve("echo 'open", "echo closed")
        self.assertEqual(self.ask("xyzzy")[0], "echo closed\n")
        again = json.loads(chat.requests[1].partition(b"\r\n\r\n")[2])["messages"]
        self.assertEqual(again[-2], {"role": "assistant", "content": "echo 'open"})
        self.assertIn("the shell can't parse it", again[-1]["content"])

    def test_what_rules_know_is_never_sent(self) -> None:
        chat = self.serve("echo wrong")
        self.assertEqual(self.ask("list files")[0], "ls\n")
        self.assertEqual(chat.requests, [])

    def test_backend_static_never_asks_and_backend_llm_always_does(self) -> None:
        chat = self.serve("echo asked", "echo asked")
        self.ask("xyzzy", "--backend", "static", code=1)
        self.assertEqual(chat.requests, [])
        self.assertEqual(self.ask("list files", "--backend", "llm")[0], "echo asked\n")
        self.set_up_llm(chat.url, more='backend = "llm"\n')
        self.assertEqual(self.ask("list files")[0], "echo asked\n")
        self.assertNotIn("fallback", self.events("command_generation")[-1])

    def test_a_dangerous_answer_is_judged_as_any_other(self) -> None:
        self.serve("rm -rf /")
        shown, told = self.ask("xyzzy", "-x", "-y", code=3)
        self.assertEqual(shown, "")
        self.assertIn("refused, critical", told)
        [event] = self.events("safety_validation")
        self.assertEqual((event["risk_level"], event["action_taken"]), ("critical", "blocked"))


class TestNetwork(LLMTest):
    def test_without_a_url_a_model_or_the_key_nothing_is_sent(self) -> None:
        for config, category in (
            ("", "not_configured"),
            ('[llm]\nbase_url = "http://127.0.0.1:9/v1"\n', "not_configured"),
            ('[llm]\nbase_url = "http://127.0.0.1:9/v1"\nmodel = "m"\napi_key_env = "NOT_SET"\n',
             "unauthorized"),
        ):
            self.write_config(config)
            done = self.caro("--backend", "llm", "xyzzy")
            self.assertEqual((done.returncode, done.stdout), (1, ""))
            self.assertIn(TOLD[category], done.stderr)

    def test_a_server_that_refuses_hangs_or_drips_ends_within_the_timeout(self) -> None:
        def timed(url: str, category: str) -> None:
            home = Path(str(self.home)) / category.replace(" ", "")
            (home / ".config/caro").mkdir(parents=True)
            (home / ".config/caro/config.toml").write_text(
                f'[llm]\nbase_url = "{url}"\nmodel = "m"\ntimeout = 1\n')
            began = time.monotonic()
            done = self.caro("--backend", "llm", "xyzzy", HOME=str(home))
            self.assertEqual(done.returncode, 1)
            self.assertIn(TOLD[category.split()[0]], done.stderr)
            self.assertLess(time.monotonic() - began, 4, category)

        drips = Chat(3.0)
        self.addCleanup(drips.close)
        with deaf_address() as deaf, ThreadPoolExecutor(3) as pool:
            list(pool.map(timed, ("http://127.0.0.1:9/v1", deaf, drips.url),
                          ("connection_refused", "timeout deaf", "timeout drips")))

    def test_an_endless_answer_is_cut_off(self) -> None:
        self.serve(b"HTTP/1.1 200 OK\r\n\r\n" + b"x" * 3_000_000)
        self.assertIn(TOLD["invalid_response"], self.ask("xyzzy", code=1)[1])

    def test_no_redirect_takes_the_prompt_or_the_key_elsewhere(self) -> None:
        other = Chat("echo elsewhere")
        self.addCleanup(other.close)
        self.serve(b"HTTP/1.1 307 Temporary Redirect\r\nLocation: " + other.url.encode()
                   + b"/chat/completions\r\nContent-Length: 0\r\n\r\n")
        self.ask("xyzzy", code=1)
        self.assertEqual(other.requests, [])

    def test_loopback_is_never_asked_through_a_proxy(self) -> None:
        proxy = Chat("echo proxied")
        self.addCleanup(proxy.close)
        self.serve("echo direct")
        shown, _ = self.ask("xyzzy", http_proxy=proxy.url, HTTP_PROXY=proxy.url)
        self.assertEqual((shown, proxy.requests), ("echo direct\n", []))

    def test_a_host_that_is_not_loopback_is_named_when_set_and_in_status(self) -> None:
        done = self.caro("config", "set", "llm.base_url", "https://llm.example.org/v1")
        self.assertIn("llm.example.org", done.stderr)
        self.assertEqual(len(done.stderr.splitlines()), 1)
        for words in ("telemetry status", "config show"):
            self.assertIn("https://llm.example.org/v1", self.caro(*words.split()).stdout)
        done = self.caro("config", "set", "llm.base_url", "http://127.0.0.1:11434/v1")
        self.assertEqual(done.stderr, "")


class TestStrictness(unittest.TestCase):
    def test_only_one_plain_command_is_taken(self) -> None:
        for text in ("ls", "  ls -l | head -n 3\n", "FOO=1 make",
                     "for f in *; do echo \"$f\"; done",
                     "awk '{print $1}' < notes.txt", "./run.sh --all", "[ -f x ] && rm x"):
            self.assertEqual(caro._check_command(text), "", text)
        for text in ("", "\n", "```\nls\n```", "`ls`", "$ ls", "# ls", "ls\npwd", "You can use ls.",
                     "Sure: ls", "ls'", "if true", "echo $(", "x" * 10_000, "> ls"):
            self.assertNotEqual(caro._check_command(text), "", text)
        for text in ("echo \x1b[31m", "ls\0", "echo \u009b", "echo \ud800", "ls\r"):
            with self.assertRaises(caro.LLMError) as caught:
                caro._check_command(f"{text} x")
            self.assertEqual(caught.exception.category, "unsafe_response")

    def test_every_category_has_its_words(self) -> None:
        from caro_telemetry import events

        self.assertLessEqual(set(caro._LLM_ERRORS), set(events.WORDS["error_category"]))
        for category, words in TOLD.items():
            self.assertIn(words, caro._LLM_ERRORS[category])


if __name__ == "__main__":
    unittest.main()
