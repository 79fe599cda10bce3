#!/usr/bin/env python3
"""That docs/store.md prints what it says; --rewrite puts in what is printed
now. Its questions are asked in tests/integration/python."""

import unittest

import tour


class Store(tour.TourTest, unittest.TestCase):
    document = "docs/store.md"


if __name__ == "__main__":
    tour.main(Store)
