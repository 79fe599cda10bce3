#!/usr/bin/env python3
"""The page as bytes: its policy, its data, and that it is one file.

What a browser makes of it is tested in tests/integration/browser.
"""

import base64
import hashlib
import html.parser
import json
import re
import unittest

import news


class Page(html.parser.HTMLParser):
    """Elements with their attributes; the texts of scripts and styles."""

    def __init__(self, text):
        super().__init__()
        self.elements = []
        self.raw = []
        self.inside = None
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.inside = (tag, dict(attrs))
        self.elements.append(self.inside)

    def handle_endtag(self, tag):
        self.inside = None

    def handle_data(self, data):
        if self.inside and self.inside[0] in ("script", "style"):
            self.raw.append((*self.inside, data))


class Html(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.exports = news.Exports(news.hostile())
        cls.bytes = cls.exports.path(".html").read_bytes()
        cls.page = Page(cls.bytes.decode())
        cls.data = json.loads(next(
            data for tag, attributes, data in cls.page.raw
            if attributes.get("type") == "application/json"))

    @classmethod
    def tearDownClass(cls):
        cls.exports.close()

    def policy(self):
        return next(attributes["content"] for tag, attributes
                    in self.page.elements if tag == "meta" and
                    attributes.get("http-equiv") == "Content-Security-Policy")

    def test_the_policy_admits_the_script_and_the_style_and_no_more(self):
        def hashed(wanted):
            return [base64.b64encode(hashlib.sha256(data.encode()).digest())
                    .decode() for tag, attributes, data in self.page.raw
                    if tag == wanted and "type" not in attributes]

        rules = dict(rule.strip().split(" ", 1)
                     for rule in self.policy().split(";"))
        self.assertEqual(rules["default-src"], "'none'")
        for rule, tag in (("script-src", "script"), ("style-src", "style")):
            self.assertEqual(rules[rule].split(),
                             [f"'sha256-{value}'" for value in hashed(tag)])
        self.assertEqual(rules["worker-src"], "blob:")
        self.assertEqual(set(rules), {"default-src", "script-src", "style-src",
                                      "worker-src", "base-uri", "form-action"})

    def test_nothing_is_loaded_from_elsewhere(self):
        for tag, attributes in self.page.elements:
            self.assertNotIn(tag, ("link", "img", "iframe", "object"))
            self.assertFalse({"src", "href", "style"} & set(attributes), tag)
        self.assertEqual(
            [name for name in re.findall(rb"<(script|style|body)\b",
                                         self.bytes)],
            [b"style", b"body", b"script", b"script"])

    def test_hostile_texts_come_back_as_they_were(self):
        strings = self.data["strings"]
        for text in (news.HOSTILE, "X " + news.HOSTILE):
            self.assertIn(text, strings)
        self.assertEqual(len(strings), len(set(strings)))

    def test_each_row_points_at_rows_that_are_there(self):
        self.assertEqual(self.data["format"], "griot/page/1")
        self.assertEqual(len(self.data["facts"]), 2)
        for fact in self.data["facts"]:
            for entity in fact[1:3]:
                self.assertLess(entity, len(self.data["entities"]))
            for statement in fact[13]:
                self.assertLess(statement, len(self.data["statements"]))

    def test_the_licences_of_what_is_in_the_script_are_there(self):
        for name in (b"sigma 3.0.3", b"graphology 0.26.0",
                     b"Permission is hereby granted"):
            self.assertIn(name, self.bytes)


if __name__ == "__main__":
    unittest.main()
