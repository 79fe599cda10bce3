"""Commands that change files, each from a state to another, for tests that
break them off. Whatever ends a command, its files are as they were or as they
should be, and the same command then goes on to the same end as an undisturbed
one, with nothing left beside."""

import http.client
import json
import pathlib
import shutil
import sqlite3
import subprocess
import tempfile
import threading
import urllib.parse

import griot

OTHER = """ANSEL, Feb. 5, 2025 (Lake Courier) - Gunmen killed 40 people in the
town of Zalvor on Tuesday, the mayor said. He spoke to this paper by telephone.
"""
WRONG = json.dumps({"decision": "wrong", "name": "rebels", "value": "assault",
                    "other": "Dorna"})


def rows(store):
    """All that an SQLite file holds; None if there is nothing in it."""
    if not store.exists() or store.stat().st_size == 0:
        return None
    connection = sqlite3.connect(store)
    try:
        return list(connection.iterdump())
    finally:
        connection.close()


def end_review(process, folder):
    """Decides, if that is yet to be done, and merges in a review that is under
    way, then ends it; whether all was answered as it should be."""
    process.stdout.readline()
    url = urllib.parse.urlsplit(process.stdout.readline().decode().strip())
    if url.hostname is None:
        raise OSError("it has gone")
    decided = folder / "d.jsonl"
    steps = [("decisions", WRONG), ("merges", "")]
    if decided.exists() and decided.stat().st_size > 0:
        del steps[0]
    for path, body in steps:
        connection = http.client.HTTPConnection(url.hostname, url.port, timeout=60)
        connection.request("POST", url.path + path, body,
                           {"Content-Type": "application/jsonl"})
        answer = connection.getresponse().status
        connection.close()
        if answer != 200:
            process.terminate()
            return False
    process.terminate()
    return True


def kill_after(process, seconds):
    timer = threading.Timer(seconds, process.kill)
    timer.start()
    return timer


class Change:
    """`before` are the commands that lead to the first state, `command` to the
    second; `drive` does what a user does meanwhile."""

    def __init__(self, name, before, command, drive=None):
        self.name = name
        self.command = command
        self.drive = drive
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="griot-change-"))
        self.first = self.root / "first"
        self.first.mkdir()
        (self.first / "a.txt").write_text(griot.ARTICLE)
        (self.first / "b.txt").write_text(OTHER)
        for arguments in before:
            subprocess.run([griot.BINARY, *arguments], cwd=self.first,
                           check=True, capture_output=True)
        self.old = self.state(self.first)
        folder = self.begin()
        status = self.run(folder)
        assert status == 0, (name, status)
        self.new = self.state(folder)
        self.files = sorted(str(path.relative_to(folder))
                            for path in folder.rglob("*"))
        assert self.old != self.new

    def remove(self):
        shutil.rmtree(self.root, ignore_errors=True)

    def begin(self):
        """A folder in the first state."""
        folder = self.root / "now"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.first, folder)
        return folder

    def start(self, folder, **environment):
        return subprocess.Popen(
            [griot.BINARY, *self.command], cwd=folder, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env={**griot.os.environ, **environment})

    def finish(self, process, folder):
        """Waits for the end; gives the status of the process, of one that was
        told to end when all was done 0."""
        is_done = False
        try:
            if self.drive:
                is_done = self.drive(process, folder)
        except (OSError, http.client.HTTPException, ValueError):
            process.kill()  # it has gone, or answers no more
        process.communicate(timeout=120)
        return 0 if is_done else process.returncode

    def run(self, folder, **environment):
        return self.finish(self.start(folder, **environment), folder)

    @staticmethod
    def state(folder):
        tables = folder / "tables"
        outputs = [folder / "n.ttl", folder / "d.jsonl",
                   *sorted(tables.glob("*.csv"))]
        return (rows(folder / "n.griot"),
                [(path.name, path.read_bytes()) for path in outputs
                 if path.exists()])

    def check(self, test, folder, status):
        """What must hold after a run that was disturbed and gave `status`."""
        state = self.state(folder)
        parts = list(zip(state, self.old, self.new))
        for now, old, new in parts:
            test.assertTrue(now in (old, new), "neither the old nor the new")
        if status == 0:
            test.assertEqual(state, self.new)
        again = self.run(folder)
        if self.command[0] != "remove" or state != self.new:
            test.assertEqual(again, 0)
        test.assertEqual(self.state(folder), self.new)
        test.assertEqual(sorted(str(path.relative_to(folder))
                                for path in folder.rglob("*")), self.files)


def changes():
    build = ["build", "a.txt", "b.txt", "--jobs", "1", "--out", "n.griot"]
    first = ["build", "a.txt", "--out", "n.griot"]
    turtle = ["export", "n.griot", "--to", "n.ttl"]
    tables = ["export", "n.griot", "--format", "csv", "--to", "tables"]
    return [
        Change("build", [], build),
        Change("add", [first], build),
        Change("remove", [build], ["remove", "n.griot", "a"]),
        Change("export", [first, turtle, build], turtle),
        Change("tables", [first, tables, build], tables),
        Change("review", [build], ["review", "n.griot", "--decisions",
                                   "d.jsonl"], end_review),
    ]
