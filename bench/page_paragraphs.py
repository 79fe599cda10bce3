#!/usr/bin/env python3
"""How many paragraphs of pages are lost, and how many read that are none.

usage: page_paragraphs.py READ_PAGES FOLDER [--but NAME]... [--show]

FOLDER holds a folder for each page, with source.html and expected.html, as the
test pages of Readability do. A paragraph of eight words and more counts as lost
if fewer than half of its runs of four words are read; what is read counts as
added likewise.
"""

import argparse
import html.parser
import json
import pathlib
import re
import subprocess

BLOCKS = set("address article aside blockquote body center dd div dl dt "
             "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main "
             "ol p pre section table tbody td th tr ul".split())
SILENT = {"script", "style", "svg", "math", "noscript"}
LEAST_WORDS = 8
RUN = 4


class Paragraphs(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.found, self.text, self.breaks, self.silent = [], "", 0, 0
        self.feed(text)
        self.end()

    def end(self):
        if self.text.split():
            self.found.append(self.text)
        self.text, self.breaks = "", 0

    def handle_starttag(self, tag, attributes):
        if tag in SILENT:
            self.silent += 1
        elif tag in BLOCKS:
            self.end()
        elif tag == "br":
            self.breaks += 1
            self.text += " "
            if self.breaks > 1:
                self.end()

    def handle_startendtag(self, tag, attributes):
        if tag == "br":
            self.handle_starttag(tag, attributes)

    def handle_endtag(self, tag):
        if tag in SILENT:
            self.silent = max(self.silent - 1, 0)
        elif tag in BLOCKS:
            self.end()

    def handle_data(self, data):
        if self.silent:
            return
        if data.split():
            self.breaks = 0
        self.text += data


def runs(text):
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[i:i + RUN])
            for i in range(max(1, len(words) - RUN + 1))}, len(words)


def missing(paragraphs, text):
    """Those that `text` lacks, and how many there are."""
    there = runs(text)[0]
    long_ones = [(p, runs(p)) for p in paragraphs]
    long_ones = [(p, r) for p, (r, words) in long_ones if words >= LEAST_WORDS]
    return [p for p, r in long_ones if 2 * len(r & there) < len(r)], \
        len(long_ones)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("read_pages")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--but", action="append", default=[])
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    pages = [page for page in sorted(options.folder.iterdir())
             if (page / "expected.html").exists()
             and page.name not in options.but]
    lines = subprocess.run(
        [options.read_pages, *(page / "source.html" for page in pages)],
        check=True, capture_output=True, text=True).stdout.splitlines()
    totals = [0, 0, 0, 0]
    for page, line in zip(pages, lines):
        text = json.loads(line).get("text", "")
        wanted = Paragraphs((page / "expected.html").read_text(
            errors="replace")).found
        lost, all_wanted = missing(wanted, text)
        added, all_read = missing(text.split("\n\n"), " ".join(wanted))
        for i, count in enumerate((len(lost), all_wanted, len(added),
                                   all_read)):
            totals[i] += count
        if options.show:
            print(f"{page.name}: lost {len(lost)} of {all_wanted}, added "
                  f"{len(added)} of {all_read}")
            for sign, those in (("-", lost), ("+", added)):
                for paragraph in those:
                    print(" ", sign, " ".join(paragraph.split())[:150])
    print("lost {} of {}, added {} of {}".format(*totals))


if __name__ == "__main__":
    main()
