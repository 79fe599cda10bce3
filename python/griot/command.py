"""The command `griot`, as the wheel installs it."""

import os
import pathlib
import sys


def main():
    """Becomes the program of the package, with the package's model."""
    package = pathlib.Path(__file__).parent
    os.environ.setdefault("GRIOT_MODEL",
                          str(package / "models" / "griot-en.safetensors"))
    os.execv(package / "bin" / "griot", ["griot", *sys.argv[1:]])
