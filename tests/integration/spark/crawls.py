"""Small crawls, as WARC files."""

import gzip

PAGE = """<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8">
<title>{title}</title></head><body><article><h1>{title}</h1>
{paragraphs}</article></body></html>
"""


def page(text, language="en"):
    """An article; the first line of ``text`` is its title."""
    title, *lines = text.split("\n")
    return PAGE.format(
        language=language, title=title,
        paragraphs="\n".join(f"<p>{line}</p>" for line in lines if line))


def capture(address, body, lie=0):
    """The record of a page, whose length is given ``lie`` bytes too long."""
    answer = ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
              f"\r\n{body}").encode()
    return (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\n"
            "WARC-Date: 2025-02-07T06:00:00Z\r\n"
            "Content-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(answer) + lie}\r\n\r\n").encode() + (
                answer + b"\r\n\r\n")


def write(path, captures):
    """A crawl of ``captures``, each compressed by itself if the name says so."""
    if path.suffix == ".gz":
        captures = map(gzip.compress, captures)
    path.write_bytes(b"".join(captures))
