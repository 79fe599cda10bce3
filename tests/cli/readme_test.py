#!/usr/bin/env python3
"""That the README's tour prints what it says; --rewrite puts in what is printed
now."""

import unittest

import tour


class Readme(tour.TourTest, unittest.TestCase):
    document = "README.md"
    least_blocks = 5


if __name__ == "__main__":
    tour.main(Readme)
