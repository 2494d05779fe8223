"""`caro telemetry status, show, schema` and `caro config …`, through the real command line."""
from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import unittest
from subprocess import CompletedProcess

import caro
from caro_telemetry import events
from caro_telemetry.settings import KEYS
from caro_telemetry.store import make_id, open_store, timestamp_of
from tests.support import CARO, Case, HomeTest

ON = "[telemetry]\nenabled = true\n"
NOW = 1_767_868_245  # 2026-01-08T10:30:45Z
SESSIONS = ("a3f5c2d8e1b9f4a6", "0123456789abcdef")


class CliTest(HomeTest):
    def many(self, *lines: str | Case, code: int | None = 0) -> list[CompletedProcess[str]]:
        """Runs each line (words divided by spaces); each must end with `code`, if one is given,
        and none with a traceback."""
        cases = [line if isinstance(line, Case) else Case(*line.split()) for line in lines]
        done = self.caro_many(*cases)
        for one in done:
            self.assertNotIn("Traceback", one.stderr)
            if code is not None:
                self.assertEqual(one.returncode, code, (one.args, one.stderr))
        return done

    def fill(self, number: int) -> list[str]:
        """Stores so many events, one an hour, the last one at NOW, in two sessions and of three
        types in turn; their ids."""
        self.data.mkdir(parents=True, mode=0o700)
        kinds = [
            events.make("command_generation", backend="static", duration_ms=3, success=True),
            events.make("command_generation", backend="llm", duration_ms=1200, success=False,
                        error_category="model_not_found", fallback=True),
            events.make("session_end", duration_ms=3, commands_generated=1, commands_executed=0),
        ]
        ids = [make_id() for _ in range(number)]
        open_store(str(self.data), create=True).close()
        connection = sqlite3.connect(self.database)
        with connection:
            connection.executemany(
                "INSERT INTO events VALUES(NULL, ?, ?, ?, ?, ?, ?)",
                [(ids[i], SESSIONS[i * 2 // number], timestamp_of(NOW - (number - 1 - i) * 3600),
                  kinds[i % 3]["type"], events.write(kinds[i % 3]),
                  ("waiting", "held", "uploaded", "rejected")[i % 4]) for i in range(number)])
            connection.execute("INSERT INTO dropped VALUES('schema', 2), ('path', 1)")
        connection.close()
        return ids

    def ids(self, done: CompletedProcess[str]) -> list[str]:
        """The ids that `show --json` printed."""
        return [json.loads(line)["id"] for line in done.stdout.splitlines()]


class TestStatus(CliTest):
    def test_it_says_all_that_the_contract_names(self) -> None:
        self.write_config(ON + 'level = "verbose"\nair_gapped = true\n')
        self.fill(9)
        [text, done] = self.many("telemetry status", "telemetry status --json")
        found = json.loads(done.stdout)
        for name, value in {
            "version": "1.1.0-beta", "enabled": True, "decided_by": str(self.config),
            "problems": [], "level": "verbose", "air_gapped": True,
            "endpoint": KEYS["telemetry.endpoint"][0], "config_file": str(self.config),
            "data_directory": str(self.data), "set_aside": False, "store": "ok",
            "events": {"stored": 9, "waiting": 3, "held": 2, "uploaded": 2, "rejected": 2,
                       "dropped": 3},
            "dropped": {"path": 1, "schema": 2}, "backend": "auto", "safety_level": "moderate",
        }.items():
            self.assertEqual(found[name], value, name)
        self.assertGreaterEqual(found["data_bytes"], self.database.stat().st_size)
        for line in (rf"Telemetry: +on, decided by {self.config}", "Level: +verbose",
                     "Air-gapped: +yes", "Endpoint: +https://", rf"Config: +{self.config}",
                     rf"Data: +{self.data}", r"Size: +\d+ KiB", "Events: +9 stored",
                     "waiting: +3", "held: +2", "uploaded: +2", "rejected: +2", "dropped: +3",
                     "Turn it off: caro config set telemetry.enabled false"):
            self.assertRegex(text.stdout, rf"(?m)^ *{line}$" if "https" not in line else line)
        self.assertEqual(text.stderr, "")

    def test_it_names_the_rule_that_decided(self) -> None:
        self.write_config(ON)
        foreign = self.many(
            Case("--no-telemetry", "telemetry", "status", "--json"),
            Case("telemetry", "status", "--json", DO_NOT_TRACK="1"),
            Case("telemetry", "status", "--json", CARO_TELEMETRY_ENABLED="false"),
            Case("telemetry", "status", "--json"),
            Case("telemetry", "status", "--json", CARO_TELEMETRY_LEVEL="loud"))
        self.config.unlink()
        foreign += self.many("telemetry status --json")
        found = [(told["enabled"], told["decided_by"])
                 for told in (json.loads(done.stdout) for done in foreign)]
        self.assertEqual(found, [
            (False, "--no-telemetry"), (False, "DO_NOT_TRACK"), (False, "CARO_TELEMETRY_ENABLED"),
            (True, str(self.config)), (False, "a setting that can't be read"),
            (True, "the release channel (pre-release)")])

    def test_its_advice_fits_the_rule_that_decided(self) -> None:
        self.write_config(ON)
        for case, advice in (
                (Case("telemetry", "status"), "off: caro config set telemetry.enabled false"),
                (Case("--no-telemetry", "telemetry", "status"), "on: leave --no-telemetry out"),
                (Case("telemetry", "status", DO_NOT_TRACK="1"), "on: unset DO_NOT_TRACK"),
                (Case("telemetry", "status", CARO_TELEMETRY_ENABLED="0"),
                 "on: export CARO_TELEMETRY_ENABLED=true"),
                (Case("telemetry", "status", CARO_TELEMETRY_ENABLED="1"),
                 "off: export CARO_TELEMETRY_ENABLED=false"),
                (Case("telemetry", "status", CARO_TELEMETRY_LEVEL="loud"),
                 "on: mend CARO_TELEMETRY_LEVEL: expected")):
            [done] = self.many(case)
            self.assertIn("\nTurn it " + advice, done.stdout)
            if "off" not in advice:
                [done] = self.many(Case(*case.arguments[:-1], "upload", **case.variables), code=1)
                self.assertIn(f"turn it {advice}", done.stderr)
        done = self.caro("telemetry", "status", HOME="/nonexistent/home")
        self.assertIn("\nTurn it on: set HOME", done.stdout)

    @unittest.skipUnless(os.geteuid() == 0, "a policy that is not root's is no policy")
    def test_under_a_policy_only_the_administrator_can_turn_it_on(self) -> None:
        done = self.caro_under("[telemetry]\nenabled = false\n", "telemetry", "status")
        self.assertIn("Turn it on: the administrator of this host", done.stdout)

    def test_a_config_file_with_a_syntax_error_is_told_with_its_line(self) -> None:
        self.write_config(ON + "level = = loud\n")
        [text, done] = self.many("telemetry status", "telemetry status --json")
        self.assertRegex(text.stdout, r"(?m)^Telemetry: +off, decided by a setting that can't be ")
        self.assertRegex(text.stdout, rf"(?m)^Problem: +{self.config}: .*line 3")
        self.assertIn("line 3", json.loads(done.stdout)["problems"][0])
        self.assertNotIn("loud", text.stdout)

    def test_it_makes_and_changes_nothing(self) -> None:
        self.many("telemetry status", "telemetry show", "telemetry schema", "config show")
        self.assertEqual(list(self.home.iterdir()), [])
        self.fill(3)
        before = self.database.read_bytes()
        self.many("telemetry status", "telemetry show --json", "config path")
        self.assertEqual(self.database.read_bytes(), before)

    def test_what_is_wrong_with_the_store_is_told_plainly_with_exit_1(self) -> None:
        self.data.mkdir(parents=True)
        for content, words in ((b"no database, but long enough" * 40, "not a database"),
                               (b"", "not a caro database"), (None, "is not a regular file")):
            if content is None:
                self.database.unlink()
                self.database.mkdir()
            else:
                self.database.write_bytes(content)
            for done in self.many("telemetry status", "telemetry show", code=1):
                with self.subTest(words, command=done.args):
                    self.assertIn(words, done.stderr)
                    self.assertIn(str(self.database), done.stderr)
                    self.assertEqual("Telemetry:" in done.stdout, "status" in done.args)

    def test_without_a_home_it_says_so(self) -> None:
        done = self.caro("telemetry", "status", HOME="/nonexistent/home")
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stdout, "Data: +nowhere: no home directory")
        self.assertIn("HOME", done.stderr)


class TestShow(CliTest):
    def test_every_event_comes_oldest_first_and_limit_means_the_newest(self) -> None:
        ids = self.fill(12)
        shown = self.many("telemetry show --json", "telemetry show --json --limit 5",
                          "telemetry show --json --limit 0", "telemetry show --json --limit 99")
        self.assertEqual([self.ids(done) for done in shown], [ids, ids[-5:], [], ids])

    def test_type_session_and_since_choose(self) -> None:
        ids = self.fill(12)
        late = Case("telemetry", "show", "--json", "--since", "3h", time=float(NOW))
        shown = self.many(
            "telemetry show --json --type session_end", f"telemetry show --json --session"
            f" {SESSIONS[0]}", late, "telemetry show --json --since 2026-01-08",
            "telemetry show --json --since 2026-01-08T10:30:45Z",
            f"telemetry show --json --type session_end --session {SESSIONS[1]} --limit 1")
        self.assertEqual([self.ids(done) for done in shown],
                         [ids[2::3], ids[:6], ids[-4:], ids[1:], ids[-1:], ids[-1:]])

    def test_json_is_one_event_a_line_as_it_would_be_exported(self) -> None:
        self.fill(3)
        [done] = self.many("telemetry show --json")
        for line in done.stdout.splitlines():
            events.check_event(json.loads(line))

    def test_columns_are_fixed_and_say_the_values(self) -> None:
        self.fill(4)
        [done] = self.many("telemetry show")
        lines = done.stdout.splitlines()
        self.assertEqual(len(lines), 4)
        self.assertEqual({line.index("=") - len(line[:line.index("=")].split()[-1])
                          for line in lines}, {lines[0].index("backend=")})
        self.assertIn("2026-01-08 08:30:45", lines[1])
        self.assertIn("backend=llm duration_ms=1200 success=no error_category=model_not_found"
                      " fallback=yes", lines[1])

    def test_on_a_terminal_it_fits_the_width_and_a_cut_is_marked(self) -> None:
        self.fill(3)
        for width in (60, 80, 120):
            code, screen = self.caro_on_terminal("telemetry", "show", COLUMNS=str(width),
                                                 NO_COLOR="1")
            self.assertEqual(code, 0)
            self.assertEqual(max(map(len, screen.splitlines())), width)
            self.assertIn(">", screen)
            self.assertNotIn("\033", screen)
            self.assertEqual("success=yes" in screen, width >= 80)

    def test_colour_is_for_terminals_alone(self) -> None:
        self.fill(3)
        _, screen = self.caro_on_terminal("telemetry", "show")
        self.assertIn("\033[", screen)
        [done] = self.many("telemetry show")
        self.assertNotIn("\033", done.stdout)

    def test_nothing_stored_or_nothing_that_fits_is_told_on_stderr_with_exit_0(self) -> None:
        [none] = self.many("telemetry show")
        self.assertEqual((none.stdout, none.stderr), ("", "caro: no events are stored\n"))
        self.fill(2)
        [none] = self.many("telemetry show --since 2999-01-01")
        self.assertEqual(none.stdout, "")
        self.assertIn("no events are stored that fit", none.stderr)

    def test_the_first_lines_come_before_the_last_ones_are_read(self) -> None:
        self.fill(20_000)
        reader = subprocess.Popen([*CARO, "telemetry", "show"], env=self.environ(),
                                  stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        assert reader.stdout and reader.stderr
        self.assertIn(b"2023-", reader.stdout.readline())  # the pipe holds far less than all
        with sqlite3.connect(self.database) as connection:
            connection.execute("DELETE FROM events WHERE number > 15000")
        connection.close()
        lines = reader.stdout.read().splitlines()
        reader.stdout.close()
        told = reader.stderr.read()
        reader.stderr.close()
        self.assertEqual((reader.wait(), told), (0, b""))
        self.assertEqual(len(lines), 14_999)

    def test_a_reader_that_goes_away_is_no_error_to_be_shown(self) -> None:
        self.fill(5_000)
        reader = subprocess.Popen([*CARO, "telemetry", "show"], env=self.environ(),
                                  stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        assert reader.stdout and reader.stderr
        reader.stdout.readline()
        reader.stdout.close()
        told = reader.stderr.read()
        reader.stderr.close()
        self.assertEqual((reader.wait(), told), (1, b""))


class TestSchema(CliTest):
    def test_it_is_the_schema_of_the_code_as_json(self) -> None:
        [done] = self.many("telemetry schema")
        self.assertEqual(json.loads(done.stdout), events.json_schema())
        self.assertEqual(done.stderr, "")


class TestConfig(CliTest):
    def test_set_get_and_unset_work_for_every_setting(self) -> None:
        values = {
            "backend": "static", "llm.base_url": "http://127.0.0.1:11434/v1", "llm.model": "a b",
            "llm.api_key_env": "MY_KEY", "llm.timeout": "7", "safety.level": "strict",
            "telemetry.enabled": "false", "telemetry.level": "minimal",
            "telemetry.air_gapped": "true", "telemetry.endpoint": "https://example.org/e",
            "telemetry.first_run": "false",
        }
        self.assertEqual(set(values), {*caro.KEYS, *KEYS})
        self.many(*(Case("config", "set", name, value) for name, value in values.items()))
        shown = self.many(*(Case("config", "get", name) for name in values))
        self.assertEqual([done.stdout for done in shown], [f"{v}\n" for v in values.values()])
        [listed] = self.many("config show")
        self.assertEqual(sorted(listed.stdout.splitlines()), sorted(
            f"{name} = {value}  # config" for name, value in values.items()))
        self.many(*(Case("config", "unset", name) for name in values))
        [listed] = self.many("config show")
        self.assertEqual({line.rpartition("# ")[2] for line in listed.stdout.splitlines()},
                         {"default"})

    def test_get_tells_what_holds_and_not_what_is_written(self) -> None:
        self.write_config(ON)
        done = self.many(
            Case("config", "get", "telemetry.level", CARO_TELEMETRY_LEVEL="verbose"),
            Case("config", "get", "telemetry.enabled"),
            Case("config", "get", "telemetry.enabled", CARO_TELEMETRY_ENABLED="0"))
        self.assertEqual([one.stdout for one in done], ["verbose\n", "true\n", "false\n"])
        for config, variables, source, words in (
                (ON, {"DO_NOT_TRACK": "1"}, "DO_NOT_TRACK", ""),
                (ON + "x = = 1\n", {}, "a setting that can't be read", "line 3")):
            self.write_config(config)
            got, shown = self.many(Case("config", "get", "telemetry.enabled", **variables),
                                   Case("config", "show", **variables))
            self.assertEqual(got.stdout, "false\n")
            self.assertIn(f"telemetry.enabled = false  # {source}\n", shown.stdout)
            for done_one in (got, shown):
                self.assertEqual(bool(done_one.stderr), bool(words))
                self.assertIn(words, done_one.stderr)

    def test_path_and_unset_of_what_was_not_set(self) -> None:
        [path, unset] = self.many("config path", "config unset telemetry.level")
        self.assertEqual(path.stdout, f"{self.config}\n")
        self.assertIn("telemetry.level was not set", unset.stderr)
        self.assertFalse(self.config.exists())

    def test_what_is_overruled_is_written_and_told(self) -> None:
        for variables, value, words in (
            ({"DO_NOT_TRACK": "1"}, "true", "DO_NOT_TRACK"),
            ({"CARO_TELEMETRY_ENABLED": "false"}, "true", "CARO_TELEMETRY_ENABLED"),
            ({"CARO_TELEMETRY_ENABLED": "true"}, "false", "CARO_TELEMETRY_ENABLED"),
        ):
            [done] = self.many(Case("config", "set", "telemetry.enabled", value, **variables))
            self.assertIn(f"{words} overrules it", done.stderr)
            self.assertIn(f"enabled = {value}", self.config.read_text())
        [done] = self.many(Case("config", "set", "telemetry.enabled", "true",
                                CARO_TELEMETRY_LEVEL="loud"))
        self.assertIn("a setting that can't be read overrules it", done.stderr)
        self.assertIn("mend CARO_TELEMETRY_LEVEL: expected one of minimal", done.stderr)
        [done] = self.many("config set telemetry.enabled true")
        self.assertEqual(done.stderr, "")

    def test_a_base_url_that_is_not_loopback_is_told(self) -> None:
        done = self.many("config set llm.base_url https://api.example.org/v1",
                         "config set llm.base_url http://127.0.0.1:11434/v1",
                         "config set llm.base_url http://localhost:8080/v1")
        self.assertEqual([one.stderr for one in done], [
            "caro: prompts no rule knows will be sent to api.example.org\n", "", ""])

    def test_a_broken_file_is_not_touched(self) -> None:
        self.write_config("[telemetry\nlevel = 'x'\n")
        for done in self.many("config set telemetry.enabled false", "config set backend static",
                              "config unset telemetry.level", code=1):
            self.assertIn("is not TOML", done.stderr)
            self.assertIn("line 1", done.stderr)
        self.assertEqual(self.config.read_text(), "[telemetry\nlevel = 'x'\n")

    def test_it_works_the_same_with_telemetry_off_and_records_nothing(self) -> None:
        self.many("config set telemetry.enabled true")
        self.many("--no-telemetry config set telemetry.level minimal", "config show",
                  Case("config", "set", "backend", "static", DO_NOT_TRACK="1"),
                  "telemetry status", "telemetry show")
        self.assertEqual(self.config.read_text(),
                         'backend = "static"\n[telemetry]\nenabled = true\nlevel = "minimal"\n')
        self.assertFalse(self.data.exists())

    def test_where_the_file_cannot_be_written_it_says_why_with_exit_1(self) -> None:
        (self.home / "file").write_text("")
        [done] = self.many(Case("config", "set", "backend", "static",
                                XDG_CONFIG_HOME=str(self.home / "file")), code=1)
        self.assertIn("Not a directory", done.stderr)
        done = self.caro("config", "set", "backend", "static", HOME="/nonexistent/home")
        self.assertEqual(done.returncode, 1)
        self.assertIn("HOME", done.stderr)

    @unittest.skipUnless(os.geteuid() == 0, "only root can be foreign in a home")
    def test_root_changes_nothing_in_another_users_home(self) -> None:
        os.chown(self.home, 65534, 65534)
        [done] = self.many("config set backend static", code=1)
        self.assertIn("another user's home", done.stderr)
        self.assertEqual(list(self.home.iterdir()), [])


class TestBadInput(CliTest):
    def test_it_is_a_usage_error_that_says_what_is_good_and_repeats_nothing(self) -> None:
        self.write_config(ON)
        table = (
            ("telemetry shwo", "did you mean show?"),
            ("telemetry frobnicate", "there are status, show, stats"),
            ("config sett backend static", "did you mean set?"),
            ("telemetry status --canary", "caro telemetry"),
            ("telemetry show canary", "more than it takes"),
            ("telemetry status --no-telemetry", "--no-telemetry stands before the subcommand"),
            ("config set llm.model -canary", "begins with a dash goes behind --"),
            ("-x config path", "only --no-telemetry may stand before a subcommand"),
            ("--dry-run telemetry clear --force", "only --no-telemetry may stand before"),
            ("-o json telemetry status", "only --no-telemetry may stand before a subcommand"),
            ("telemetry show --limit -1", "a whole number, 0 or more"),
            ("telemetry show --limit=-1", "a whole number, 0 or more"),
            ("telemetry show --limit canary", "a whole number, 0 or more"),
            ("telemetry show --limit 1.5", "a whole number, 0 or more"),
            ("telemetry show --limit", "expected one argument"),
            ("telemetry show --lim 3", "it has no such option"),
            ("telemetry show --type canary", "no such word; there are session_start, "),
            ("telemetry show --type session_strat", "did you mean session_start?"),
            ("telemetry show --since canary", "2d, 12h, 3w or a date"),
            ("telemetry show --since 2026-02-30", "2d, 12h, 3w or a date"),
            ("telemetry show --since -2d", "--since"),
            ("config set telemetry.level loud", "expected one of minimal, normal, verbose"),
            ("config set telemetry.enabled canary", "expected true or false"),
            ("config set telemetry.air_gapped 2", "expected true or false"),
            ("config set telemetry.endpoint http://canary.org/", "https:// is required"),
            ("config set backend canary", "expected one of static, auto, llm"),
            ("config set llm.timeout 0", "expected 1 to 600 seconds"),
            ("config set llm.timeout 601", "expected 1 to 600 seconds"),
            ("config set llm.timeout 1e2", "expected a whole number"),
            ("config set llm.base_url canary", "expected a URL"),
            ("config set llm.base_url http://me:canary@127.0.0.1/v1", "user information"),
            ("config set llm.api_key_env sk-canary", "not the key itself"),
            ("config set llm.api_key_env gsk_canary", "in capitals, not the key itself"),
            ("config set telemetry.levl minimal", "did you mean telemetry.level?"),
            ("config set canary 1", "there are backend, llm.base_url"),
            ("config get telemetry.enable", "did you mean telemetry.enabled?"),
            ("config unset canary", "there are backend"),
            ("config set telemetry.level", "required: value"),
            ("config get", "required: name"),
        )
        for (line, words), done in zip(
                table, self.many(*(line for line, _ in table), code=2), strict=True):
            with self.subTest(line):
                self.assertEqual(done.stdout, "")
                self.assertIn(words, done.stderr)
                self.assertNotIn("canary", done.stderr)
        self.assertEqual(self.config.read_text(), ON)
        self.assertFalse(self.data.exists())

    def test_a_value_that_is_not_utf_8_is_refused(self) -> None:
        self.write_config(ON)
        self.fill(1)
        for words in ("config set llm.model", "config set backend", "config get",
                      "telemetry show --session", "telemetry show --type"):
            done = subprocess.run([*CARO, *words.split(), b"\xff"], env=self.environ(),
                                  capture_output=True, check=False)
            with self.subTest(words):
                self.assertNotIn(b"Traceback", done.stderr)
                self.assertEqual((done.returncode, done.stdout), (2, b""))
        self.assertEqual(self.config.read_text(), ON)

    def test_help_is_there_for_every_command(self) -> None:
        lines = [f"{name} {action} --help" for name, actions in caro.SUBCOMMANDS.items()
                 for action in (*actions, "")]
        for done in self.many(*lines):
            self.assertIn("usage: caro ", done.stdout)
            self.assertRegex(done.stdout, r"example:\s+caro ")
            self.assertEqual(done.stderr, "")


if __name__ == "__main__":
    unittest.main()
