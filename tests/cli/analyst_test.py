#!/usr/bin/env python3
"""That docs/analyst.md prints what it says; --rewrite puts in what is printed
now."""

import re
import unittest

import tour


class Analyst(tour.TourTest, unittest.TestCase):
    document = "docs/analyst.md"
    least_blocks = 11

    def test_asks_ten_questions(self):
        questions = re.findall(r"^## \d+\. .*\?$", self.path().read_text(),
                               re.MULTILINE)
        self.assertEqual(len(questions), 10, questions)


if __name__ == "__main__":
    tour.main(Analyst)
