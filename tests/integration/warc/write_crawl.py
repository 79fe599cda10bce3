"""write_crawl.py FOLDER: crawls as warcio writes them, in the forms in which
they are passed on. Each holds pages 1 to 5."""

import gzip
import io
import pathlib
import struct
import sys
import zlib

import brotli
import zstandard
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Ferry {number} runs aground</title></head><body><article>
<h1>Ferry {number} runs aground off Kell</h1>
<p>A ferry with 60 people aboard ran aground off Kell on Tuesday evening, the
coast guard said. Nobody was hurt on ferry {number}.</p></article></body></html>
"""


def chunked(body):
    half = len(body) // 2
    return b"".join(f"{len(part):x}\r\n".encode() + part + b"\r\n"
                    for part in (body[:half], body[half:], b""))


BODIES = [
    ([], lambda body: body),
    ([("Content-Encoding", "gzip")], gzip.compress),
    ([("Content-Encoding", "br")], brotli.compress),
    ([("Content-Encoding", "deflate"), ("Transfer-Encoding", "chunked")],
     lambda body: chunked(zlib.compress(body))),
    ([("Content-Encoding", "zstd"), ("Transfer-Encoding", "chunked")],
     lambda body: chunked(zstandard.compress(body))),
]


def records(writer):
    yield writer.create_warcinfo_record("crawl.warc", {"software": "warcio"})
    for number, (headers, encode) in enumerate(BODIES, 1):
        address = f"https://news.example/{number}"
        body = encode(PAGE.format(number=number).encode())
        answer = StatusAndHeaders(
            "200 OK", [("Content-Type", "text/html"), *headers],
            protocol="HTTP/1.1")
        response = writer.create_warc_record(
            address, "response", payload=io.BytesIO(body), http_headers=answer,
            warc_headers_dict={"WARC-Date": "2025-02-05T01:00:00Z"})
        asked = StatusAndHeaders(f"GET /{number} HTTP/1.1",
                                 [("Host", "news.example")], is_http_request=True)
        yield response
        yield writer.create_warc_record(address, "request", http_headers=asked)
        yield writer.create_revisit_record(
            address, response.rec_headers.get_header("WARC-Payload-Digest")
            or "sha1:" + "A" * 32, address, "2025-02-05T01:00:00Z")


def crawl(version, gzipped):
    stream = io.BytesIO()
    writer = WARCWriter(stream, gzip=gzipped, warc_version=version)
    for record in records(writer):
        writer.write_record(record)
    return stream.getvalue()


def each_record(compress):
    frames = []
    stream = io.BytesIO()
    writer = WARCWriter(stream, gzip=False)
    for record in records(writer):
        stream.seek(0)
        stream.truncate()
        writer.write_record(record)
        frames.append(stream.getvalue())
    return frames, b"".join(map(compress, frames))


def with_dictionary(compressed):
    frames, _ = each_record(lambda frame: b"")
    words = zstandard.ZstdCompressionDict(
        b"".join(frames)[:20000], dict_type=zstandard.DICT_TYPE_RAWCONTENT)
    compress = zstandard.ZstdCompressor(dict_data=words).compress
    stored = words.as_bytes()
    if compressed:
        stored = zstandard.compress(stored)
    return (struct.pack("<II", 0x184D2A5D, len(stored)) + stored +
            b"".join(map(compress, frames)))


def main():
    folder = pathlib.Path(sys.argv[1])
    files = {
        "plain10.warc": crawl("1.0", False),
        "plain11.warc": crawl("1.1", False),
        "members.warc.gz": crawl("1.0", True),
        "stream.warc.gz": gzip.compress(crawl("1.0", False)),
        "frames.warc.zst": each_record(zstandard.compress)[1],
        "dictionary.warc.zst": with_dictionary(False),
        "packed_dictionary.warc.zst": with_dictionary(True),
    }
    for name, content in files.items():
        (folder / name).write_bytes(content)


if __name__ == "__main__":
    main()
