"""Completion offers exactly what the command line takes, in each shell."""
from __future__ import annotations

import argparse
import shutil
import subprocess
import unittest

import caro
from caro_telemetry import cli, completion, settings
from tests.support import HomeTest

# What each shell is asked: the words before the cursor, joined by spaces.
ASK = {
    "bash": 'source "$1"; COMP_WORDS=(caro $2 ""); COMP_CWORD=$((${#COMP_WORDS[@]} - 1));'
            ' _caro; printf "%s\\n" "${COMPREPLY[@]}"',
    "zsh": 'compadd() { shift; print -l -- "$@" }; _files() { : };'
           ' words=(caro ${=2} ""); CURRENT=$#words; source "$1"',
    "fish": 'source $argv[1]; complete -C "caro $argv[2] "; complete -C "caro $argv[2] -";'
            ' complete -C "caro $argv[2] --"',
}


def options_of(parser: argparse.ArgumentParser) -> set[str]:
    return {word for action in parser._actions for word in action.option_strings
            if not action.dest.startswith("_")}


def actions_of(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    [found] = [action for action in parser._actions if isinstance(action.choices, dict)]
    return dict(found.choices)  # type: ignore[arg-type]


def expected() -> dict[str, set[str]]:
    """Words before the cursor -> what may follow, from the parsers and tables themselves."""
    names = {**caro.KEYS, **settings.KEYS}
    parsers = {"telemetry": cli._telemetry_parser(), "config": cli._config_parser(),
               "completion": cli._completion_parser()}
    options = {"--help", "--version", *(
        word for short, long, *_ in (*caro.FLAGS, *caro.CHOICES) for word in (short, long) if word)}
    offers = {
        "": {*parsers, *options}, "--no-telemetry": {*parsers, *options},
        "-x": options, "-x --dry-run": options, "-x -o": {"text", "json"},
        "--no-telemetry config set backend": set(caro.KEYS["backend"][1]),  # type: ignore[arg-type]
        "telemetry export --until": set(), "telemetry show --limit": set(),
        "config get": set(names), "config set": set(names), "config unset": set(names),
        "telemetry show --type": set(actions_of(parsers["telemetry"])["show"]
                                     ._option_string_actions["--type"].choices or ()),
    }
    offers |= {long: set(words) for _, long, words, _ in caro.CHOICES}
    offers |= {name: {*actions_of(parser), "--help"} for name, parser in parsers.items()}
    for action, parser in actions_of(parsers["telemetry"]).items():
        if options_of(parser) > {"-h", "--help"}:
            offers[f"telemetry {action}"] = options_of(parser) - {"-h"}
    for name, (default, good, _) in names.items():
        if isinstance(default, bool):
            offers[f"config set {name}"] = {"true", "false"}
        elif isinstance(good, tuple) and good:
            offers[f"config set {name}"] = set(good)
    return offers


class TestCompletion(HomeTest):
    def test_each_shell_offers_what_the_command_line_takes(self) -> None:
        for shell in ASK:
            if not shutil.which(shell):
                print(f"{shell} is not here: its completion was not tried")
                continue
            place = self.home / shell
            place.write_text(self.caro("completion", shell).stdout)
            self.assertEqual(place.read_text(), completion.TEXTS[shell])
            for before, words in expected().items():
                with self.subTest(shell, before=before):
                    self.assertEqual(self.ask(shell, str(place), before), words)

    def test_files_are_offered_where_a_file_is_meant(self) -> None:
        (self.home / "mine.json").write_text("")
        if not shutil.which("fish"):
            return  # only fish can be asked so, without a terminal
        place = self.home / "fish"
        place.write_text(self.caro("completion", "fish").stdout)
        for before in ("telemetry export -o", "telemetry export --output", "list files in"):
            done = subprocess.run(
                ["fish", "--no-config", "-c", ASK["fish"], str(place), before], text=True,
                env=self.environ(), capture_output=True, timeout=20, cwd=self.home, check=False)
            self.assertIn("mine.json", done.stdout.split(), before)
            self.assertNotIn("--force", done.stdout)

    def ask(self, shell: str, place: str, before: str) -> set[str]:
        flags = {"zsh": ["-f"], "bash": ["--norc"], "fish": ["--no-config"]}[shell]
        arguments = [place, before] if shell == "fish" else ["sh", place, before]
        done = subprocess.run([shell, *flags, "-c", ASK[shell], *arguments], text=True,
                              env=self.environ(), capture_output=True, timeout=20, check=False)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return {line.partition("\t")[0] for line in done.stdout.splitlines() if line}

    def test_an_unknown_shell_is_told_the_known_ones(self) -> None:
        done = self.caro("completion", "tcsh")
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertIn("there are bash, fish, zsh", done.stderr)


if __name__ == "__main__":
    unittest.main()
