"""Is telemetry on, and why: what decides, what a bad value does, and how the file is read and
changed."""
from __future__ import annotations

import os
import random
import stat
import sys
import tempfile
import tomllib
import unittest
from pathlib import Path
from typing import Any

from caro_telemetry import settings

SEED = 20260108
BETA, FINAL = "1.1.0b0", "1.1.0"
KEYS: Any = {"backend": ("auto", ("static", "auto"), ""), "llm.base_url": ("", bool, ""),
             "llm.timeout": (30, (), ""), "safety.level": ("moderate", ("strict", "moderate"), "")}
ON, OFF = "[telemetry]\nenabled = true\n", "[telemetry]\nenabled = false\n"


class SettingsTest(unittest.TestCase):
    def setUp(self) -> None:
        directory = tempfile.TemporaryDirectory(prefix="caro-test-")
        self.addCleanup(directory.cleanup)
        self.home = Path(directory.name).resolve()
        self.file = self.home / ".config/caro/config.toml"
        self.policy = self.home / "policy.toml"

    def write(self, text: str) -> None:
        self.file.parent.mkdir(parents=True, exist_ok=True)
        self.file.write_bytes(text.encode())

    def read(self, version: str = BETA, no_telemetry: bool = False, keys: Any = None,
             **environ: str) -> settings.Settings:
        return settings.read_settings(
            {"HOME": str(self.home), **environ}, version, keys=keys, no_telemetry=no_telemetry,
            policy_file=str(self.policy))


class TestPrecedence(SettingsTest):
    def test_the_first_that_speaks_decides(self) -> None:
        root = os.geteuid() == 0  # else no policy file can be trusted
        # What speaks, from the strongest to the weakest: how it says off (or on), and its name.
        ways: list[tuple[str, dict[str, Any], bool]] = [
            ("--no-telemetry", {"no_telemetry": True}, False),
            ("DO_NOT_TRACK", {"DO_NOT_TRACK": "1"}, False),
            *([("policy", {"policy": OFF}, False)] if root else []),
            ("CARO_TELEMETRY_ENABLED", {"CARO_TELEMETRY_ENABLED": "true"}, True),
            ("CARO_TELEMETRY_ENABLED", {"CARO_TELEMETRY_ENABLED": "false"}, False),
            ("config.toml", {"config": ON}, True),
            ("config.toml", {"config": OFF}, False),
            ("release channel", {"version": BETA}, True),
            ("release channel", {"version": FINAL}, False),
        ]
        for number, (name, strong, expected) in enumerate(ways):
            for weaker, weak, _ in ways[number:]:
                chosen = {**weak, **strong}
                self.write(chosen.pop("config", ""))
                self.policy.unlink(missing_ok=True)
                if "policy" in chosen:
                    self.policy.write_text(chosen.pop("policy"))
                    self.policy.chmod(0o644)
                with self.subTest(name, over=weaker):
                    found = self.read(**chosen)
                    self.assertEqual(found.problems, [])
                    self.assertEqual(found.enabled, expected)
                    self.assertIn(name, found.decided_by)
                    self.assertEqual(found.by_channel, expected and name == "release channel")

    def test_do_not_track_says_no_with_any_word_but_those_for_no(self) -> None:
        for word, expected in (("1", False), ("true", False), ("yes", False), ("x", False),
                               ("", True), ("0", True), ("false", True), ("False", True)):
            self.assertEqual(self.read(DO_NOT_TRACK=word).enabled, expected, word)

    def test_a_word_of_the_environment_may_be_spelled_as_people_do(self) -> None:
        for word, expected in (("true", True), ("1", True), ("ON", True), ("yes", True),
                               ("false", False), ("0", False), ("Off", False), ("no", False)):
            self.assertEqual(self.read(FINAL if expected else BETA,
                                       CARO_TELEMETRY_ENABLED=word).enabled, expected, word)

    def test_every_setting_has_its_variable_and_its_line(self) -> None:
        self.write('[telemetry]\nlevel = "minimal"\nair_gapped = true\n'
                   'endpoint = "https://example.org/a"\n')
        found = self.read()
        self.assertEqual((found.level, found.air_gapped, found.endpoint),
                         ("minimal", True, "https://example.org/a"))
        found = self.read(CARO_TELEMETRY_LEVEL="verbose", CARO_TELEMETRY_AIR_GAPPED="0",
                          CARO_TELEMETRY_ENDPOINT="https://example.net/b")
        self.assertEqual((found.level, found.air_gapped, found.endpoint),
                         ("verbose", False, "https://example.net/b"))
        self.assertEqual(found.sources["telemetry.level"], "environment")

    def test_nothing_is_remembered_from_an_earlier_call(self) -> None:
        self.write(ON)
        self.assertTrue(self.read().enabled)
        self.write(OFF)
        self.assertFalse(self.read().enabled)


@unittest.skipUnless(os.geteuid() == 0, "only root's policy file can be trusted")
class TestPolicy(SettingsTest):
    def set_policy(self, text: str, mode: int = 0o644) -> None:
        self.policy.write_text(text)
        self.policy.chmod(mode)

    def test_it_fixes_any_setting_over_environment_and_file(self) -> None:
        self.set_policy('backend = "static"\n[telemetry]\nlevel = "minimal"\nair_gapped = true\n')
        keys = {"backend": ("auto", ("auto", "static"), "")}
        found = self.read(keys=keys, CARO_TELEMETRY_LEVEL="verbose")
        self.assertEqual((found.level, found.air_gapped, found.values["backend"]),
                         ("minimal", True, "static"))

    def test_what_it_says_wrongly_is_not_left_to_the_user(self) -> None:
        self.set_policy('base_url = "htps://corp/v1"\n')
        self.write('base_url = "http://127.0.0.1:1/v1"\n')
        keys = {"base_url": ("", lambda value: "" if str(value)[:4] == "http" else "bad", "")}
        found = self.read(keys=keys)
        self.assertEqual((found.values["base_url"], found.sources["base_url"]), ("", "policy"))
        self.assertTrue(found.problems)

    def test_it_can_switch_off_but_never_on(self) -> None:
        self.set_policy(ON)
        self.assertFalse(self.read(FINAL).enabled)
        self.assertFalse(self.read(CARO_TELEMETRY_ENABLED="false").enabled)
        self.write(OFF)
        self.assertFalse(self.read().enabled)
        self.set_policy(OFF)
        self.write(ON)
        self.assertFalse(self.read(CARO_TELEMETRY_ENABLED="true").enabled)

    def test_one_that_allows_telemetry_leaves_the_choice_to_the_others(self) -> None:
        self.set_policy(ON)
        self.assertTrue(self.read(BETA).by_channel)
        self.write(ON)
        found = self.read(FINAL)
        self.assertEqual((found.enabled, found.decided_by), (True, str(self.file)))

    def test_one_that_cannot_be_trusted_or_read_means_off_and_air_gapped(self) -> None:
        for text, mode in ((ON, 0o666), (ON, 0o664), ("[telemetry\n", 0o644), ("x = 5", 0o644),
                           ("level = 5", 0o644), ("enabled = false", 0o644),
                           ("[telemetry]\nlevel = 5\n", 0o644), ("\xff", 0o644)):
            self.set_policy("", 0o644)
            self.policy.write_bytes(text.encode("latin-1"))
            self.policy.chmod(mode)
            with self.subTest(text, mode=oct(mode)):
                found = self.read(CARO_TELEMETRY_ENABLED="true")
                if text == "x = 5":  # not one of telemetry's
                    self.assertTrue(found.enabled)
                    continue
                self.assertEqual((found.enabled, found.air_gapped), (False, True))
                self.assertTrue(found.problems)

    def test_one_of_another_user_is_not_trusted(self) -> None:
        self.set_policy(ON)
        os.chown(self.policy, 65534, 65534)
        self.assertFalse(self.read().enabled)

    def test_nor_one_in_a_folder_that_others_can_write_also_behind_a_link(self) -> None:
        folder = self.home / "folder"
        folder.mkdir()
        file = folder / "policy.toml"
        file.write_text(ON)
        file.chmod(0o644)
        link = self.home / "link.toml"
        link.symlink_to(file)
        for mode, expected in ((0o755, True), (0o777, False), (0o775, False)):
            folder.chmod(mode)
            for place in (file, link):
                self.policy = place
                self.assertEqual((self.read().enabled, self.read().air_gapped),
                                 (expected, not expected), (oct(mode), place.name))

    def test_a_link_to_nothing_is_one_that_cannot_be_read(self) -> None:
        self.policy.symlink_to(self.home / "gone.toml")
        found = self.read(CARO_TELEMETRY_ENABLED="true")
        self.assertEqual((found.enabled, found.air_gapped), (False, True))
        self.assertIn("policy", found.decided_by)

    def test_a_bad_key_costs_none_of_the_good_ones(self) -> None:
        self.write('backend = "auto"\n[safety]\nlevel = "moderate"\n')
        self.set_policy('backend = "static"\n[telemetry]\nfoo = 1\n[safety]\nlevel = "strict"\n'
                        '[llm]\nbase_url = ""\n')
        found = self.read(keys=KEYS, CARO_TELEMETRY_ENABLED="true")
        self.assertEqual((found.enabled, found.air_gapped), (False, True))
        self.assertEqual([found.values[name] for name in KEYS], ["static", "", 30, "strict"])
        self.assertEqual({found.sources[name] for name in KEYS if name != "llm.timeout"},
                         {"policy"})


class TestBadValues(SettingsTest):
    def test_every_bad_value_turns_telemetry_off(self) -> None:
        for line in ('enabled = "maybe"', "enabled = 1", 'level = "loud"', "level = 3",
                     'air_gapped = "yes"', 'endpoint = "http://example.org/"', "enabld = false",
                     'first_run = "no"', "enabled = maybe", "enabled",
                     "enabled = true\nenabled = 1"):
            self.write(f"[telemetry]\n{line}\n")
            with self.subTest(line):
                found = self.read(CARO_TELEMETRY_ENABLED="true")
                self.assertFalse(found.enabled)
                self.assertEqual(found.decided_by, "a setting that can't be read")
                self.assertEqual(len(found.problems), 1)

    def test_a_bad_word_of_the_environment_turns_it_off_too(self) -> None:
        for name, word in (("ENABLED", "maybe"), ("LEVEL", "loud"), ("AIR_GAPPED", "2"),
                           ("ENDPOINT", "ftp://example.org/"), ("ENABLED", "")):
            self.write(ON)
            found = self.read(**{f"CARO_TELEMETRY_{name}": word})
            self.assertFalse(found.enabled, name)
            self.assertIn(name, found.problems[0])

    def test_a_syntax_error_is_told_with_its_line(self) -> None:
        self.write('[telemetry]\nlevel = "normal"\n\nenabled = = true\n')
        self.assertIn("line 4", self.read().problems[0])

    def test_a_problem_never_quotes_the_value(self) -> None:
        self.write('[telemetry]\nlevel = "canary"\n')
        self.assertNotIn("canary", " ".join(self.read().problems))
        self.assertNotIn("canary", " ".join(self.read(CARO_TELEMETRY_LEVEL="canary").problems))

    def test_a_file_that_cannot_be_a_config_file_is_a_problem(self) -> None:
        self.file.mkdir(parents=True)
        self.assertFalse(self.read().enabled)
        self.file.rmdir()
        os.mkfifo(self.file)
        self.assertFalse(self.read().enabled)
        self.file.unlink()
        self.write("#" * 1_100_000)
        self.assertFalse(self.read().enabled)


class TestInDoubt(SettingsTest):
    """What can't be read must not count for nothing: telemetry is off, the careful word holds."""

    def test_a_file_nested_too_deeply_is_a_problem_and_is_never_edited(self) -> None:
        text = "x = " + "[" * 100_000
        self.write(text)
        self.assertIn("nested too deeply", self.read().problems[0])
        self.assertFalse(self.read().enabled)
        with self.assertRaises(settings.SettingsError):
            settings.edit(str(self.file), "telemetry.enabled", False)
        self.assertEqual(self.file.read_text(), text)

    def test_a_whole_file_that_cannot_be_read_leaves_the_most_careful_words(self) -> None:
        for text in ('[safety]\nlevel = "strict"\nx = = 1\n',
                     '[safety]\nlevel = "strict"\nlevel = "strict"\n', "x = " + "[" * 100_000):
            self.write(text)
            found = self.read(keys=KEYS)
            self.assertEqual((found.values["safety.level"], found.values["backend"]),
                             ("strict", "static"), text[:40])
        self.file.unlink()
        self.file.symlink_to(self.home / "gone.toml")
        self.assertFalse(self.read().enabled)
        self.file.unlink()
        self.file.parent.rmdir()
        self.file.parent.symlink_to(self.home / "gone")
        self.assertFalse(self.read().enabled)

    def test_a_word_that_cannot_be_read_stands_for_the_most_careful(self) -> None:
        self.write('[llm]\ntimeout = "5"\n[safety]\nlevel = "Strict"\n')
        found = self.read(keys=KEYS)
        self.assertEqual((found.values["safety.level"], found.values["llm.timeout"]),
                         ("strict", 30))
        self.assertEqual(len(found.problems), 2)

    def test_a_misspelt_or_misplaced_name_is_a_problem_and_a_foreign_one_is_none(self) -> None:
        for text in ("enabled = false", "[Telemetry]\nenabled = false", 'bakend = "static"',
                     "[telemetrie]\nenabled = false", "[telemetry.x]\ny = 1", "telemetry = false",
                     "[[telemetry]]\nenabled = false", '[safety]\nlevl = "strict"',
                     '[Safety]\nlevel = "strict"', "level = 5"):
            self.write(text)
            found = self.read(keys=KEYS)
            self.assertEqual((found.enabled, len(found.problems)), (False, 1), text)
            self.assertIn("no such setting", found.problems[0])
        self.write("enabled = false")
        self.assertIn("did you mean telemetry.enabled?", self.read().problems[0])
        self.write('[other]\nname = "x"\nenabled = 1\n[editor.colours]\nenabled = 1\n')
        self.assertEqual(self.read(keys=KEYS).problems, [])

    def test_the_default_is_always_a_good_value(self) -> None:
        self.assertEqual(settings.check_value(KEYS, "llm.base_url", ""), "")


class TestPlaces(SettingsTest):
    def places(self, **environ: str) -> tuple[str, str]:
        return settings.find_files({"HOME": str(self.home), **environ})

    def test_both_follow_the_xdg_specification(self) -> None:
        data = "/Library/Application Support" if sys.platform == "darwin" else "/.local/share"
        self.assertEqual(self.places(), (f"{self.home}/.config/caro/config.toml",
                                         f"{self.home}{data}/caro/telemetry"))
        self.assertEqual(
            self.places(XDG_CONFIG_HOME="/etc/x", XDG_DATA_HOME="/var/y"),
            ("/etc/x/caro/config.toml", "/var/y/caro/telemetry"))

    def test_a_relative_variable_is_ignored(self) -> None:
        self.assertEqual(self.places(XDG_CONFIG_HOME="x", XDG_DATA_HOME="./y"), self.places())

    def test_without_a_home_nothing_is_recorded(self) -> None:
        found = self.read(HOME="/nonexistent/home", CARO_TELEMETRY_ENABLED="true")
        self.assertEqual((found.enabled, found.data_directory, found.decided_by),
                         (False, "", "no home directory"))


@unittest.skipUnless(os.geteuid() == 0, "only root can be foreign in a home")
class TestRoot(SettingsTest):
    def test_in_another_users_home_nothing_is_recorded(self) -> None:
        self.assertTrue(self.read().enabled)
        os.chown(self.home, 65534, 65534)
        found = self.read(CARO_TELEMETRY_ENABLED="true")
        self.assertEqual((found.enabled, found.decided_by),
                         (False, "running as root in another user's home"))

    def test_nor_in_another_users_data_directory(self) -> None:
        other = self.home / "other"
        other.mkdir()
        os.chown(other, 65534, 65534)
        self.assertFalse(self.read(XDG_DATA_HOME=str(other / "not/there")).enabled)
        self.assertFalse(self.read(XDG_CONFIG_HOME=str(other / "not/there")).enabled)


class TestEndpoint(unittest.TestCase):
    def test_only_https_or_http_to_loopback(self) -> None:
        good = ("https://telemetry.caro.sh/api/events", "https://example.org:8443/",
                "http://127.0.0.1:8787/api", "http://localhost/x", "http://[::1]:80/x",
                "https://[2001:db8::1]/x", "https://10.0.0.5/x", "http://127.1.2.3/x")
        bad = ("", "example.org", "http://example.org/", "http://10.0.0.5/x", "ftp://example.org/",
               "https://", "https:///x", "https://example.org", "https://user@example.org/",
               "https://user:word@example.org/", "https://example.org/?a=b", "https://example.org/#a",
               "https://example.org/a b", "https://example.org:x/", "https://exa mple.org/",
               "http://127.0.0.1@example.org/", "http://127.0.0.1.example.org/", "HTTPS//x/",
               "https://example.org\\@evil/", "http://localhost.example.org/", "https://é.org/",
               "http://127.0.0.1\t/", "https://example.org/\n", "http://[::1/x", "http://1270.0.1/x",
               "https://example.org:99999/x", "https://example.org:0/x",
               "https://example.org:0000099999/x", "https://example.org:\u0663/")
        for endpoint in good:
            self.assertEqual(settings.check_endpoint(endpoint), "", endpoint)
        for endpoint in bad:
            self.assertTrue(settings.check_endpoint(endpoint), endpoint)


class TestReaders(SettingsTest):
    def test_the_plain_reader_agrees_with_tomllib_on_two_thousand_files(self) -> None:
        chance = random.Random(SEED)
        pieces = ["[telemetry]", "[llm]", "[a.b]", '["q"]', "[[x]]", "enabled = true", "a=false",
                  "n = 12", "n = 0", "n = 012", "n = 1_000", "n = -5", "n = 1.5", 's = "x y"',
                  's = "a#b"', "s = 'x'", 's = "\\n"', 's = "ä"', 's = """x"""', "# comment",
                  "a = true # why", "", "   ", "\t[b]  ", "enabled=true", "a.b = 1", '"a" = 1',
                  "x", "= 1", "d = 2026-01-08", "l = [1, 2]", "t = {a = 1}", "[telemetry",
                  "ä = 1", "a-b = 1", "1 = 2", "# \x01", "s = \"\x7f\"", "a = TRUE", "\ufeff# x"]
        plain = 0
        for _ in range(2_000):
            text = "\n".join(chance.choices(pieces, k=chance.randrange(1, 6)))
            quick = settings._parse_plain(text)
            if quick is None:
                continue
            plain += 1
            values: dict[str, object] = {}
            for name, value in tomllib.loads(text).items():
                if isinstance(value, dict):
                    values |= {f"{name}.{key}": item for key, item in value.items()}
                else:
                    values[name] = value
            self.assertEqual(quick, values, (SEED, text))
        self.assertGreater(plain, 100)

    def test_what_tomllib_alone_can_read_is_read_too(self) -> None:
        for text in ('telemetry.enabled = false', "[telemetry] # here\nenabled=false#x",
                     'telemetry = { enabled = false }', '["telemetry"]\n"enabled" = false',
                     "\ufeff[telemetry]\nenabled = false"):
            self.write(text)
            found = self.read()
            self.assertEqual((found.enabled, found.problems), (False, []), text)
            self.assertIn("config.toml", found.decided_by)

    def test_the_ordinary_file_is_read_without_tomllib(self) -> None:
        self.assertIsNotNone(settings._parse_plain(
            '# mine\n[telemetry]\nenabled = true\nlevel = "normal"\n\n[llm]\ntimeout = 30\n'))


class TestEdit(SettingsTest):
    def edit(self, before: str, name: str, value: Any) -> str:
        self.write(before)
        settings.edit(str(self.file), name, value)
        return self.file.read_bytes().decode()

    def test_what_toml_allows_but_few_files_have_is_edited_as_well(self) -> None:
        for before, after in (
                ("\ufeff[telemetry]\nenabled = true\n", "\ufeff[telemetry]\nenabled = false\n"),
                ("\ufeff[telemetry]\n", "\ufeff[telemetry]\nenabled = false\n"),
                ("x = nan\n[telemetry]\nenabled = true\n",
                 "x = nan\n[telemetry]\nenabled = false\n"),
                ("[telemetry]\r\nenabled = true\n# mine\n\n\n\r\n",
                 "[telemetry]\r\nenabled = false\n# mine\n\n\n\r\n"),
                ("[telemetry]\nenabled = true # why\r\n", "[telemetry]\nenabled = false # why\r\n"),
                ("[telemetry]\r\nlevel = 'normal'\r\n",
                 "[telemetry]\r\nlevel = 'normal'\r\nenabled = false\r\n"),
                ("backend = 'auto'\r\n",
                 "backend = 'auto'\r\n\r\n[telemetry]\r\nenabled = false\r\n"),
                ("backend = 'auto'", "backend = 'auto'\n\n[telemetry]\nenabled = false\n"),
                ("backend = 'auto'\r\nllm.model = 'x'",
                 "backend = 'auto'\r\nllm.model = 'x'\r\n\r\n[telemetry]\r\nenabled = false\r\n")):
            self.assertEqual(self.edit(before, "telemetry.enabled", False), after)
        self.assertEqual(self.edit("\ufeffbackend = 'auto'\r\n", "backend", None), "\ufeff")

    def test_every_comment_blank_line_and_other_key_stays(self) -> None:
        before = ("# mine\n\n[telemetry]  # all of it\nenabled = true # yes\n\n# other\n[other]\n"
                  "x = [1,\n  2]\n")
        self.assertEqual(self.edit(before, "telemetry.enabled", False),
                         before.replace("enabled = true #", "enabled = false #"))
        self.assertEqual(self.edit(before, "telemetry.level", "minimal"), before.replace(
            "# yes\n", '# yes\nlevel = "minimal"\n'))
        self.assertEqual(self.edit(before, "telemetry.enabled", None),
                         before.replace("enabled = true # yes\n", ""))
        self.assertEqual(self.edit(before, "backend", "static"), 'backend = "static"\n' + before)
        self.assertEqual(self.edit(before, "llm.model", 'a"b'),
                         before + '\n[llm]\nmodel = "a\\"b"\n')

    def test_generated_files_change_in_that_one_setting_alone(self) -> None:
        chance = random.Random(SEED)
        lines = ["# c", "", "[telemetry]", "[llm]", "[x.y]", 'level = "normal"', "enabled = true",
                 "timeout = 5 # s", "z = 'q'", "a.b = 1", "ml = '''\n[telemetry]\n'''", "\r"]
        edited = 0
        for _ in range(250):
            text = "\n".join(chance.choices(lines, k=chance.randrange(8)))
            try:
                before = settings.parse(text)
            except ValueError:
                continue
            try:
                after = settings.parse(self.edit(text, "telemetry.enabled", False))
            except settings.SettingsError:
                self.assertEqual(self.file.read_bytes().decode(), text)
                continue
            edited += 1
            self.assertEqual(after, {**before, "telemetry.enabled": False}, (SEED, text))
        self.assertGreater(edited, 50)

    def test_a_new_file_is_private_and_an_old_one_keeps_its_mode(self) -> None:
        settings.edit(str(self.file), "telemetry.enabled", False)
        self.assertEqual(stat.S_IMODE(self.file.stat().st_mode), 0o600)
        self.assertEqual(stat.S_IMODE(self.file.parent.stat().st_mode), 0o700)
        self.file.chmod(0o644)
        settings.edit(str(self.file), "telemetry.enabled", True)
        self.assertEqual(stat.S_IMODE(self.file.stat().st_mode), 0o644)

    def test_it_writes_through_a_symlink_to_its_target(self) -> None:
        target = self.home / "dotfiles.toml"
        target.write_text(ON)
        self.file.parent.mkdir(parents=True)
        self.file.symlink_to(target)
        settings.edit(str(self.file), "telemetry.enabled", False)
        self.assertTrue(self.file.is_symlink())
        self.assertEqual(target.read_text(), OFF)

    def test_a_broken_file_is_left_alone(self) -> None:
        for text in ("[telemetry\n", "a = = 1\n", "\ud800"):
            self.file.parent.mkdir(parents=True, exist_ok=True)
            data = text.encode("utf-8", "surrogatepass")
            self.file.write_bytes(data)
            with self.assertRaises(settings.SettingsError):
                settings.edit(str(self.file), "telemetry.enabled", False)
            self.assertEqual(self.file.read_bytes(), data)

    def test_nothing_is_left_when_it_cannot_be_written(self) -> None:
        self.write(ON)
        blocked = self.home / "file"
        blocked.write_text("")
        with self.assertRaises(settings.SettingsError):
            settings.edit(str(blocked / "caro/config.toml"), "telemetry.enabled", False)
        self.assertEqual(os.listdir(self.file.parent), ["config.toml"])

    def test_a_write_that_fails_half_way_leaves_the_old_file_and_no_other(self) -> None:
        self.write(ON)
        with self.assertRaises(UnicodeEncodeError):
            settings.replace_file(str(self.file), OFF + "\ud800")
        with self.assertRaises(OSError):
            settings.replace_file(str(self.file.parent.parent), OFF)  # a directory
        self.assertEqual(self.file.read_text(), ON)
        self.assertEqual([path for path in self.home.rglob("*") if path.is_file()], [self.file])

    def test_whoever_reads_meanwhile_sees_the_old_file_or_the_new(self) -> None:
        self.write(ON)
        with self.file.open(encoding="utf-8") as opened:
            settings.edit(str(self.file), "telemetry.enabled", False)
            self.assertEqual(opened.read(), ON)
        self.assertEqual(self.file.read_text(), OFF)

    def test_what_is_there_already_changes_nothing(self) -> None:
        self.write(OFF)
        self.assertFalse(settings.edit(str(self.file), "telemetry.enabled", False))
        self.assertFalse(settings.edit(str(self.file), "telemetry.level", None))


if __name__ == "__main__":
    unittest.main()
