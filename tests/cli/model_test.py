"""Models that are missing, damaged or elsewhere."""

import os
import pathlib
import shutil
import subprocess
import unittest

import griot

MODEL = pathlib.Path(os.environ.get(
    "GRIOT_MODEL", griot.ROOT / "models" / "griot-en.safetensors"))


class BadModel(griot.CommandLineTest):
    def setUp(self):
        super().setUp()
        self.file("a.txt")

    def refuses(self, model, *says):
        before = self.files()
        for command, out in (("analyse", "a.conllu"), ("build", "n.griot")):
            result = self.run_griot(command, "a.txt", "--model", model,
                                    "--out", out)
            self.assertEqual(result.returncode, 1, result.stderr)
            for part in says:
                self.assertIn(part, result.stderr)
        self.assertEqual(self.files(), before)

    def test_missing(self):
        self.refuses("gone.safetensors", "gone.safetensors", "No such file")
        result = self.run_griot("analyse", "a.txt",
                                env=dict(os.environ, GRIOT_MODEL="lost.st"))
        self.assertEqual(result.returncode, 1)
        self.assertIn("lost.st", result.stderr)

    def test_truncated(self):
        whole = MODEL.read_bytes()
        for size in (0, 5, 100, len(whole) // 2, len(whole) - 1):
            with self.subTest(size=size):
                self.file("cut.safetensors", whole[:size])
                self.refuses("cut.safetensors", "cut.safetensors")

    def test_altered(self):
        altered = bytearray(MODEL.read_bytes())
        altered[len(altered) // 2] ^= 1
        self.file("bad.safetensors", bytes(altered))
        self.refuses("bad.safetensors", "bad.safetensors")

    def test_something_else(self):
        self.file("text.safetensors", griot.ARTICLE * 50)
        self.refuses("text.safetensors", "text.safetensors")


class Installed(griot.CommandLineTest):
    def test_program_finds_the_model_that_was_installed_with_it(self):
        build = pathlib.Path(griot.BINARY).resolve().parents[1]
        subprocess.run(["cmake", "--install", str(build), "--prefix",
                        str(self.folder / "usr")],
                       check=True, capture_output=True)
        models = self.folder / "usr" / "share" / "griot" / "models"
        models.mkdir(parents=True, exist_ok=True)
        shutil.copy(MODEL, models / "griot-en.safetensors")
        environment = {name: value for name, value in os.environ.items()
                       if name != "GRIOT_MODEL"}
        program = self.folder / "usr" / "bin" / "griot"
        version = subprocess.run([program, "--version"], check=True,
                                 env=environment, capture_output=True)
        self.assertRegex(version.stdout.decode(), r"model [0-9a-f]{32}\n$")
        (models / "griot-en.safetensors").write_bytes(b"damaged")
        version = subprocess.run([program, "--version"], check=False,
                                 env=environment, capture_output=True)
        self.assertEqual(version.returncode, 1)
        self.assertIn(str(models).encode(), version.stderr)


if __name__ == "__main__":
    unittest.main()
