"""Manual pages and completions say what the help says, and shells take them."""

import os
import re
import shutil
import subprocess
import tempfile
import unittest

GRIOT = os.path.abspath(os.environ["GRIOT_BINARY"])


def griot(*arguments, **options):
    return subprocess.run([GRIOT, *arguments], capture_output=True, text=True,
                          **options)


def commands():
    help_text = griot("--help").stdout.split("Subcommands:")[1]
    return re.findall(r"^  ([a-z]+) ", help_text, re.MULTILINE)


def options_of(command):
    text = griot(command, "--help").stdout
    if "--help-all" in text:
        text = griot(command, "--help-all").stdout
    return set(re.findall(r"(--[a-z][a-z-]+)",
                          " ".join(re.findall(r"^  (-\S+)", text,
                                              re.MULTILINE))))


class ManualPages(unittest.TestCase):

    def test_tell_every_command_and_its_options(self):
        whole = griot("man").stdout.replace("\\-", "-")
        self.assertIn("build", commands())
        for command in commands():
            self.assertIn(f"griot-{command}", whole)
            page = griot("man", command)
            self.assertEqual(page.returncode, 0, page.stderr)
            text = page.stdout.replace("\\-", "-")
            for option in options_of(command):
                self.assertIn(option, text, command)

    @unittest.skipUnless(shutil.which("groff"), "no groff")
    def test_are_roff_without_a_warning(self):
        for command in ["", *commands()]:
            page = griot("man", *([command] if command else [])).stdout
            read = subprocess.run(
                ["groff", "-man", "-Tutf8", "-ww", "-z"], input=page,
                capture_output=True, text=True)
            self.assertEqual((read.returncode, read.stderr), (0, ""), command)

    def test_refuse_what_is_no_command(self):
        refused = griot("man", "bulid")
        self.assertEqual(refused.returncode, 2)
        self.assertIn("expected a command", refused.stderr)


class Completions(unittest.TestCase):

    def bash(self, *words):
        """What bash offers for the last of the words."""
        script = (f'source <("{GRIOT}" completion bash); COMP_WORDS=("$@"); '
                  "COMP_CWORD=$(($# - 1)); compopt() { :; }; _griot; "
                  'printf "%s\\n" "${COMPREPLY[@]}"')
        done = subprocess.run(["bash", "-c", script, "bash", *words],
                              capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return done.stdout.split()

    def test_of_commands(self):
        self.assertEqual(self.bash("griot", "bu"), ["build"])
        self.assertLessEqual(set(commands()), set(self.bash("griot", "")))

    def test_of_options(self):
        for command in commands():
            self.assertEqual(
                options_of(command) - set(self.bash("griot", command, "-")),
                set(), command)
        self.assertEqual(self.bash("griot", "build", "--publ"),
                         ["--published"])

    def test_of_questions(self):
        self.assertEqual(self.bash("griot", "query", "news.griot", "time"),
                         ["timeline"])

    def test_leave_files_to_the_shell(self):
        self.assertEqual(self.bash("griot", "build", "art"), [])

    def test_are_scripts_of_zsh_and_fish(self):
        for shell, check in (("zsh", "-n"), ("fish", "--no-execute")):
            script = griot("completion", shell).stdout
            for command in commands():
                self.assertIn(command, script)
            if not shutil.which(shell):
                continue
            with tempfile.NamedTemporaryFile("w", suffix="." + shell) as file:
                file.write(script)
                file.flush()
                read = subprocess.run([shell, check, file.name],
                                      capture_output=True, text=True)
                self.assertEqual((read.returncode, read.stderr), (0, ""))

    def test_refuse_other_shells(self):
        refused = griot("completion", "csh")
        self.assertEqual(refused.returncode, 2)
        self.assertIn("expected bash, zsh or fish", refused.stderr)


if __name__ == "__main__":
    unittest.main()
