"""A fresh Debian, in which commands run as they would on a new machine."""

import os
import pathlib
import shutil
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[3]
CONSUMERS = pathlib.Path(os.environ["CONSUMERS"])


class Debian:

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        subprocess.run(["tar", "-xf", CONSUMERS / "debian.tar", "-C",
                        self.folder, "--exclude=./dev/*"], check=True)
        for name in ("null", "urandom"):
            (self.folder / "dev" / name).touch()
        shutil.copy("/etc/resolv.conf", self.folder / "etc/resolv.conf")

    def give(self, source, place):
        """Puts a file or a folder into a folder of it."""
        folder = self.folder / place.lstrip("/")
        folder.mkdir(parents=True, exist_ok=True)
        target = folder / pathlib.Path(source).name
        if pathlib.Path(source).is_dir():
            shutil.copytree(source, target)
        else:
            shutil.copy(source, target)

    def run(self, command, check=True):
        """What `sh -c` prints there, as root, in a mount namespace."""
        mounts = ("mount -t proc proc proc && "
                  "mount --bind /dev/null dev/null && "
                  "mount --bind /dev/urandom dev/urandom && ")
        done = subprocess.run(
            ["unshare", "--mount", "--fork", "--pid", "sh", "-c",
             mounts + 'exec chroot . env -i HOME=/root LANG=C.UTF-8 '
             'DEBIAN_FRONTEND=noninteractive '
             'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
             ' sh -ec "$1"', "sh", command],
            cwd=self.folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True)
        if check and done.returncode != 0:
            raise AssertionError(f"{command}: {done.returncode}\n{done.stdout}")
        return done.stdout

    def files(self):
        return {str(path.relative_to(self.folder))
                for path in self.folder.rglob("*")}

    def close(self):
        shutil.rmtree(self.folder)
