"""Commands that are killed at random moments: KILLS=N times (60)."""

import os
import random
import time
import unittest

import changes_of_files

KILLS = int(os.environ.get("KILLS", "60"))


def duration(change):
    start = time.monotonic()
    change.run(change.begin())
    return time.monotonic() - start


class Kills(unittest.TestCase):
    def test_leave_the_old_or_the_new_and_the_next_run_ends_clean(self):
        draw = random.Random(18)
        changes = changes_of_files.changes()
        for change in changes:
            self.addCleanup(change.remove)
        lasts = {change.name: duration(change) for change in changes}
        killed = 0
        for number in range(KILLS):
            change = changes[number % len(changes)]
            with self.subTest(change=change.name, number=number):
                folder = change.begin()
                process = change.start(folder)
                if change.drive:
                    # Somebody is at it while it is killed.
                    killer = changes_of_files.kill_after(
                        process, draw.random() * lasts[change.name])
                    status = change.finish(process, folder)
                    killer.cancel()
                else:
                    time.sleep(draw.random() * lasts[change.name])
                    process.kill()
                    status = change.finish(process, folder)
                killed += status < 0
                change.check(self, folder, status)
        print(f"{killed} of {KILLS} were killed before their end")
        self.assertGreater(killed, KILLS // 4)


if __name__ == "__main__":
    unittest.main()
