"""What befalls files under a command: calls that fail, disks that are full,
kills, at each call in turn that changes a file. FAULTS=N takes N of them a
command, spread evenly; FAULTS=all takes each with each kind of fault."""

import os
import pathlib
import tempfile
import unittest

import changes_of_files

FAULTS = os.environ.get("FAULTS", "9")
SHIM = os.environ["FILE_FAULTS"]
KINDS = ("error", "full", "killed")


def disturbed(change, folder, **plan):
    return change.run(folder, LD_PRELOAD=SHIM, FAULT_FOLDER=str(folder),
                      **plan)


def calls_of(change):
    """How many calls of an undisturbed run change files."""
    folder = change.begin()
    with tempfile.NamedTemporaryFile() as count:
        disturbed(change, folder, FAULT_AT="0", FAULT_COUNT=count.name)
        return int(pathlib.Path(count.name).read_text() or "0")


def points(calls):
    """Calls and the kinds of fault that are theirs."""
    every = [(call, kind) for call in range(1, calls + 1) for kind in KINDS]
    if FAULTS == "all":
        return every
    some = int(FAULTS)
    return [(1 + i * calls // some, KINDS[i % len(KINDS)]) for i in range(some)]


class Faults(unittest.TestCase):
    def test_leave_the_old_or_the_new_and_the_next_run_ends_clean(self):
        faults = 0
        for change in changes_of_files.changes():
            self.addCleanup(change.remove)
            calls = calls_of(change)
            self.assertGreaterEqual(calls, 3, change.name)
            for call, kind in points(calls):
                with self.subTest(change=change.name, call=call, kind=kind):
                    folder = change.begin()
                    status = disturbed(change, folder, FAULT_AT=str(call),
                                       FAULT_KIND=kind)
                    change.check(self, folder, status)
                    faults += 1
            print(f"{change.name}: {calls} calls", flush=True)
        print(f"{faults} faults")


if __name__ == "__main__":
    unittest.main()
