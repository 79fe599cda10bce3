"""What griot makes of the ways in which a server may answer."""

import http.server
import json
import os
import threading
import unittest

import griot

DONE = json.dumps({"data": {"fields": [], "values": []}}).encode()


class Neo4j(http.server.BaseHTTPRequestHandler):
    """Answers as the Query API does, but for the first times `faults`."""

    def log_message(self, *_):
        pass

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        self.server.asked += 1
        fault = None
        if self.server.asked > 1 and self.server.faults:  # 1 is the greeting
            fault = self.server.faults.pop(0)
        if fault == "close":
            self.close_connection = True
            return
        if fault == "cut":
            self.send_response(202)
            self.send_header("Content-Length", "1000")
            self.end_headers()
            self.wfile.write(DONE)
            self.close_connection = True
            return
        status, answer = fault or (202, DONE)
        self.send_response(status)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)


class Answers(griot.CommandLineTest):
    def setUp(self):
        super().setUp()
        self.file("a.txt")
        self.griot("build", "a.txt", "--out", "n.griot")

    def export(self, *faults, options=(), host="127.0.0.1", password=None):
        server = http.server.HTTPServer(("127.0.0.1", 0), Neo4j)
        server.asked, server.faults = 0, list(faults)
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        environment = dict(os.environ)
        environment.pop("NEO4J_PASSWORD", None)
        if password:
            environment["NEO4J_PASSWORD"] = password
        try:
            result = self.run_griot(
                "export", "n.griot", "--to",
                f"http://{host}:{server.server_port}", *options,
                env=environment)
        finally:
            server.shutdown()
            thread.join()
            server.server_close()
        self.asked = server.asked
        return result

    def test_what_passes_by_itself_is_tried_again(self):
        whole = self.export()
        self.assertEqual(whole.returncode, 0, whole.stderr)
        requests = self.asked
        result = self.export((503, b"busy"), "close", "cut")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(self.asked, requests + 3)

    def test_only_a_result_is_a_success(self):
        for answer in (b"{}", b"", b"[]", b"<html>", b'{"data": null}'):
            with self.subTest(answer):
                result = self.export((200, answer))
                self.assertEqual(result.returncode, 1)
                self.assertIn("not as the Query API of Neo4j", result.stderr)

    def test_errors_are_short_and_plain(self):
        message = "no \x1b[31m" + "x" * 10000
        result = self.export((202, json.dumps(
            {"errors": [{"code": "Neo.ClientError", "message": message}]}
        ).encode()))
        self.assertEqual(result.returncode, 1)
        self.assertLess(len(result.stderr), 1000)
        self.assertNotIn("\x1b", result.stderr)

    def test_password_goes_over_plain_http_to_this_machine_only(self):
        self.assertEqual(self.export(password="secret").returncode, 0)
        result = self.run_griot(
            "export", "n.griot", "--to", "http://127.evil.example",
            env={**os.environ, "NEO4J_PASSWORD": "secret"})
        self.assertEqual(result.returncode, 2)
        self.assertIn("as plain text, expected https://", result.stderr)
        self.assertNotIn("secret", result.stderr)
        result = self.run_griot(
            "export", "n.griot", "--to", "http://nobody.invalid", "--insecure",
            env={**os.environ, "NEO4J_PASSWORD": "secret"})
        self.assertEqual(result.returncode, 1)
        self.assertIn("no host of this name is known", result.stderr)


if __name__ == "__main__":
    unittest.main()
