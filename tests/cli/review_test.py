#!/usr/bin/env python3
"""What people call right or wrong: in a table, and in the page of a review."""

import http.client
import json
import signal
import subprocess
import unittest
import urllib.parse

import griot
from corpus import Corpus

ROWS = {"Content-Type": "application/jsonl"}
WRONG = {"decision": "wrong", "name": "Ana Orr", "value": "attack",
         "other": "Bo Krantz"}


def papers(names):
    corpus = Corpus()
    for name in names:
        corpus.document(name, published="2025-01-02", publisher=name)
        corpus.say("Ana Orr", "attack", "Bo Krantz")
        corpus.say("Bo Krantz", "leave", f"Zarbo {name}", types=("person", "place"))
    return corpus


class ReviewTest(griot.CommandLineTest):
    def merge(self, *names, more=()):
        papers(names).write(self.folder)
        return self.griot("merge", "s.jsonl", "--documents", "d.jsonl", "--out",
                          "n.griot", *more)

    def ask(self, *question):
        return json.loads(self.griot("query", "n.griot", *question, "--limit",
                                     "0", "--format", "json"))

    def said(self):
        return sorted((fact["subject"]["name"], fact["lemma"],
                       fact["object"]["name"]) for fact in self.ask("facts"))

    def lines(self, name):
        return [json.loads(line) for line in
                (self.folder / name).read_text().splitlines()]


class WrongFacts(ReviewTest):
    def test_stay_away_whatever_is_added_and_removed(self):
        self.file("d.csv", "decision,name,value,other,reason,by\n"
                           "wrong,Ana Orr,attack,Bo Krantz,misread,Io\n")
        self.merge("post", more=("--decisions", "d.csv"))
        self.assertEqual(self.said(), [("Bo Krantz", "leave", "Zarbo post")])
        self.merge("wire")
        self.assertEqual(len(self.said()), 2)
        self.griot("remove", "n.griot", "post")
        self.assertEqual(self.said(), [("Bo Krantz", "leave", "Zarbo wire")])
        self.griot("verify", "n.griot")
        [rejected] = self.ask("rejected")
        self.assertEqual(
            [rejected[key] for key in ("subject", "predicate", "object", "by",
                                       "reason", "origin")],
            ["Ana Orr", "attack", "Bo Krantz", "Io", "misread", "d.csv:2"])
        self.assertEqual([said["quote"] for said in rejected["evidence"]],
                         ["Ana Orr attack Bo Krantz."])
        self.assertIn("Ana Orr attack Bo Krantz.",
                      self.griot("query", "n.griot", "rejected").decode())

    def test_are_asked_for_with_filters(self):
        self.file("d.csv", "decision,name,value,other,by\n"
                           "wrong,Ana Orr,attack,Bo Krantz,Io\n"
                           "wrong,Bo Krantz,leave,Zarbo post,Io\n")
        self.merge("post", more=("--decisions", "d.csv"))
        wrong = lambda *filters: [row["predicate"]
                                  for row in self.ask("rejected", *filters)]
        self.assertEqual(wrong(), ["attack", "leave"])
        self.assertEqual(wrong("--subject", "Ana Orr"), ["attack"])
        self.assertEqual(wrong("--object", "Bo Krantz"), ["attack"])
        self.assertEqual(wrong("--source", "post"), ["attack", "leave"])
        self.assertEqual(wrong("--polarity", "negative"), [])
        self.assertEqual(wrong("--modality", "possible"), [])
        self.assertEqual(wrong("--until", "1999"), [])

    def test_are_back_when_they_are_taken_back(self):
        self.merge("post")
        before = (self.folder / "n.griot").read_bytes()
        facts = self.ask("facts")
        self.file("d.csv", "decision,name,value,other\n"
                           "wrong,Ana Orr,attack,Bo Krantz\n")
        self.merge("post", more=("--decisions", "d.csv"))
        self.assertNotEqual((self.folder / "n.griot").read_bytes(), before)
        self.file("d.csv", "decision,name,value,other\n")
        self.merge("post", more=("--decisions", "d.csv"))
        self.assertEqual(self.ask("facts"), facts)
        self.assertEqual(self.ask("rejected"), [])

    def test_are_kept_by_build(self):
        self.file("a.txt")
        self.griot("build", "a.txt", "--out", "n.griot")
        killed = [fact for fact in self.ask("facts")
                  if fact["relation"] == "assault"]
        self.assertTrue(killed)
        self.file("d.jsonl", "".join(json.dumps({
            "decision": "wrong", "name": fact["subject"]["name"],
            "value": "assault", "other": fact["object"]["name"]}) + "\n"
            for fact in killed if fact["object"]))
        self.griot("build", "a.txt", "--out", "n.griot", "--decisions", "d.jsonl")
        self.file("b.txt", griot.ARTICLE.replace("two soldiers", "six soldiers"))
        self.griot("build", "b.txt", "--out", "n.griot")
        self.assertFalse([fact for fact in self.ask("facts") if fact["object"]
                          and fact["relation"] == "assault"])

    def test_that_are_right_too_are_refused_with_their_lines(self):
        self.file("d.csv", "decision,name,value,other\n"
                           "right,Ana Orr,attack,Bo Krantz\n"
                           "wrong,ana orr,attack,Bo Krantz\n")
        papers(["post"]).write(self.folder)
        result = self.run_griot("merge", "s.jsonl", "--documents", "d.jsonl",
                                "--out", "n.griot", "--decisions", "d.csv")
        self.assertEqual(result.returncode, 1)
        self.assertIn('d.csv:3: "ana orr" attack "Bo Krantz" is wrong here and '
                      "right at d.csv:2", result.stderr)
        self.assertNotIn("n.griot", self.files())

    def test_that_are_right_are_certain(self):
        self.file("d.csv", "decision,name,value,other\n"
                           "right,Ana Orr,attack,Bo Krantz\n")
        self.merge("post", more=("--decisions", "d.csv"))
        sure = [fact["lemma"] for fact in self.ask("facts")
                if fact["confidence"] == 1]
        self.assertEqual(sure, ["attack"])


class Namesakes(ReviewTest):
    def test_are_told_apart_by_their_documents(self):
        self.file("d.csv", "decision,name,document,other,other_document\n"
                           "different,Bo Krantz,post,Bo Krantz,wire\n")
        self.merge("post", "wire", more=("--decisions", "d.csv"))
        self.assertEqual([entity["name"] for entity in self.ask("entities")]
                         .count("Bo Krantz"), 2)


class Judgements(ReviewTest):
    """Of nomenklatura, on what griot exports to FollowTheMoney."""

    def judge(self, *judgements):
        self.file("j.ijson", "".join(json.dumps(
            [first, second, judgement, None, "io", "2026-11-29T10:00:00"]) + "\n"
            for first, second, judgement in judgements))

    def test_are_decisions(self):
        self.merge("post", "wire")
        self.griot("export", "n.griot", "--to", "n.ftm.json")
        ids = {thing["properties"]["name"][0]: thing["id"]
               for thing in self.lines("n.ftm.json")
               if thing["schema"] in ("Person", "Address")}
        self.judge(("NK-1", ids["Ana Orr"], "positive"),
                   ("NK-1", ids["Bo Krantz"], "positive"),
                   (ids["Zarbo post"], ids["Zarbo wire"], "negative"))
        for again in range(2):  # and when the ids are those of one entity
            with self.subTest(again):
                self.merge("post", "wire", more=("--decisions", "j.ijson"))
                [person] = [entity for entity in self.ask("entities")
                            if entity["type"] == "person"]
                self.assertEqual({person["name"], *person["aliases"]},
                                 {"Ana Orr", "Bo Krantz"})
        self.griot("verify", "n.griot")

    def test_of_ids_that_are_not_there_are_refused(self):
        self.merge("post")
        self.judge(("e" + "0" * 16, "e" + "1" * 16, "positive"))
        result = self.run_griot("merge", "s.jsonl", "--documents", "d.jsonl",
                                "--out", "n.griot", "--decisions", "j.ijson")
        self.assertEqual(result.returncode, 1)
        self.assertIn("j.ijson:1: no document names", result.stderr)


class Server(ReviewTest):
    def setUp(self):
        super().setUp()
        self.merge("post", "wire")

    def serve(self, decisions="d.csv", *more):
        server = subprocess.Popen(
            [griot.BINARY, "review", "n.griot", "--decisions", decisions, *more],
            cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.addCleanup(server.stdout.close)
        self.addCleanup(server.stderr.close)
        self.addCleanup(server.wait)
        self.addCleanup(server.kill)
        server.stdout.readline()
        self.url = urllib.parse.urlsplit(server.stdout.readline().decode().strip())
        return server

    def request(self, method, path, body=None, headers=None, url=None):
        url = url or self.url
        connection = http.client.HTTPConnection(url.hostname, url.port, timeout=30)
        self.addCleanup(connection.close)
        connection.request(method, path, body, headers or {})
        answer = connection.getresponse()
        return answer.status, answer.read().decode()

    def post(self, path, *rows, headers=ROWS):
        body = "\n".join(json.dumps(row) for row in rows)
        return self.request("POST", self.url.path + path, body, headers)

    def test_gives_the_page_to_who_has_the_token(self):
        server = self.serve()
        self.assertEqual(self.url.hostname, "127.0.0.1")
        self.assertRegex(self.url.path, "^/[0-9a-f]{32}/$")
        status, page = self.request("GET", self.url.path)
        self.assertEqual(status, 200)
        self.assertIn("Bo Krantz", page)
        self.assertIn("connect-src 'self'", page)
        for path in ("/", "/favicon.ico", "/" + "0" * 32 + "/",
                     self.url.path[:-2] + "/", self.url.path[:-1]):
            with self.subTest(path):
                status, text = self.request("GET", path)
                self.assertEqual(status, 403)
                self.assertNotIn("Bo Krantz", text)
        self.assertEqual(self.request("GET", self.url.path + "other")[0], 404)
        self.assertEqual(self.request("PUT", self.url.path + "decisions", "{}",
                                      ROWS)[0], 405)
        server.send_signal(signal.SIGINT)
        self.assertEqual(server.wait(timeout=20), -signal.SIGINT)
        self.assertEqual(self.files(), ["d.jsonl", "n.griot", "s.jsonl"])

    def test_listens_on_loopback_alone(self):
        server = self.serve()
        port = f"{self.url.port:04X}"
        listening = []
        for table in ("tcp", "tcp6"):
            with open(f"/proc/{server.pid}/net/{table}") as lines:
                for line in list(lines)[1:]:
                    address, at = line.split()[1].split(":")
                    if at == port and line.split()[3] == "0A":
                        listening.append(address)
        self.assertEqual(listening, ["0100007F"])

    def test_refuses_other_hosts_and_origins(self):
        self.serve()
        own = f"{self.url.hostname}:{self.url.port}"
        for headers in ({"Host": "evil.example"}, {"Host": f"evil.example:{self.url.port}"},
                        {"Host": own + ".evil.example"},
                        {"Origin": "http://evil.example"}, {"Origin": "null"},
                        {"Origin": f"https://{own}"},
                        {"Origin": f"http://{own}.evil.example"}):
            for method, path in (("GET", ""), ("POST", "decisions")):
                with self.subTest([headers, method]):
                    status, text = self.request(
                        method, self.url.path + path,
                        json.dumps(WRONG) if method == "POST" else None,
                        {**ROWS, **headers})
                    self.assertEqual(status, 403)
                    self.assertNotIn("Krantz", text)
        self.assertEqual(self.post("decisions", WRONG, headers={
            **ROWS, "Sec-Fetch-Site": "same-site"})[0], 403)
        self.assertEqual(self.post("decisions", WRONG, headers={
            "Content-Type": "text/plain"})[0], 415)
        self.assertNotIn("d.csv", self.files())
        self.assertEqual(self.post("decisions", WRONG, headers={
            **ROWS, "Origin": f"http://localhost:{self.url.port}",
            "Host": f"localhost:{self.url.port}"})[0], 200)

    def test_writes_each_decision_at_once(self):
        self.serve("d.csv", "--by", "Io")
        status, text = self.post("decisions", {**WRONG, "reason": "=mis,\n\"read\""})
        self.assertEqual(status, 200, text)
        self.assertEqual(json.loads(text)["rows"],
                         [{**WRONG, "reason": "=mis,\n\"read\"", "by": "Io"}])
        status, text = self.post("decisions",
                                 {"decision": "rename", "name": "Bo Krantz",
                                  "value": "<script>alert(1)</script>"})
        self.assertEqual(len(json.loads(text)["rows"]), 2)
        table = (self.folder / "d.csv").read_text()
        self.assertEqual(table.count("\n"), 4, table)
        # A build takes what was written.
        self.merge("post", "wire", more=("--decisions", "d.csv"))
        self.assertEqual({fact[1] for fact in self.said()}, {"leave"})
        self.assertEqual(self.ask("rejected")[0]["by"], "Io")
        self.assertIn("<script>alert(1)</script>",
                      [entity["name"] for entity in self.ask("entities")])
        self.serve("d.csv")
        self.assertNotIn("<script>alert", self.request("GET", self.url.path)[1])

    def test_writes_what_was_decided_twice_once(self):
        self.serve("d.jsonl2", "--by", "Io")
        for rows in ([WRONG], [WRONG, WRONG], [{**WRONG, "by": "Ada"}]):
            status, text = self.post("decisions", *rows)
            self.assertEqual([status, json.loads(text)],
                             [200, {"rows": [{**WRONG, "by": "Io"}]}])
        self.assertEqual((self.folder / "d.jsonl2").read_text().count("\n"), 2)

    def test_adds_to_a_table_of_ones_own(self):
        self.file("own.csv", "decision,name,other,value\r\nrename,Ana Orr,,Ana\r\n")
        self.serve("own.csv")
        self.assertEqual(self.post("decisions", {**WRONG, "time": "2025"})[0], 200)
        self.assertEqual((self.folder / "own.csv").read_bytes(),
                         b"decision,name,other,value,time\r\n"
                         b"rename,Ana Orr,,Ana\r\n"
                         b'wrong,"Ana Orr","Bo Krantz",attack,2025\r\n')

    def test_takes_back(self):
        self.serve("d.jsonl2", "--by", "Io")
        self.post("decisions", WRONG)
        own = {**WRONG, "by": "Io"}
        self.assertEqual(self.post("withdrawals", WRONG)[0], 404)
        status, text = self.post("withdrawals", own)
        self.assertEqual([status, json.loads(text)], [200, {"rows": []}])

    def test_refuses_what_is_no_decision_or_contradicts_one(self):
        self.serve()
        self.post("decisions", WRONG)
        before = (self.folder / "d.csv").read_bytes()
        for rows, said in (
                ([{**WRONG, "decision": "right"}], "is right here and wrong at"),
                ([{**WRONG, "decision": "mad"}], "unknown decision"),
                ([{**WRONG, "path": "/etc/passwd"}], "unknown column"),
                ([WRONG, {"decision": "rename", "name": "A"}], "no value"),
                ([{**WRONG, "reason": "x" * 5000}], "reason"),
                ([[]], "no decision"), ([], "no decision")):
            with self.subTest(rows):
                status, text = self.post("decisions", *rows)
                self.assertEqual(status, 409)
                self.assertIn(said, json.loads(text)["error"])
        self.assertEqual((self.folder / "d.csv").read_bytes(), before)

    def test_refuses_large_bodies(self):
        self.serve()
        status, _ = self.post("decisions", {**WRONG, "reason": "x" * (2 << 20)})
        self.assertEqual(status, 413)
        self.assertNotIn("d.csv", self.files())
        self.assertEqual(self.request("GET", self.url.path)[0], 200)

    def test_merges_the_store_anew(self):
        self.serve()
        self.post("decisions", WRONG, {"decision": "rename", "name": "Bo Krantz",
                                       "value": "Boris Krantz"})
        self.assertNotIn("Boris", self.request("GET", self.url.path)[1])
        status, text = self.post("merges")
        self.assertEqual(status, 200, text)
        self.assertIn("Boris", self.request("GET", self.url.path)[1])
        self.assertEqual({fact[:2] for fact in self.said()},
                         {("Boris Krantz", "leave")})
        self.griot("verify", "n.griot")
        self.post("decisions", {"decision": "rename", "name": "Nobody", "value": "X"})
        status, text = self.post("merges")
        self.assertEqual(status, 409)
        self.assertIn("no document names", text)
        self.griot("verify", "n.griot")

    def test_refuses_a_table_that_is_none(self):
        self.file("bad.csv", "decision,name\nsame,A\n")
        for decisions, said in (("bad.csv", "bad.csv:2: no other"),
                                ("n.griot", "n.griot: expected a table"),
                                (".", "expected a table"),
                                ("none/d.csv", "none/d.csv: ")):
            with self.subTest(decisions):
                result = self.run_griot("review", "n.griot", "--decisions",
                                        decisions)
                self.assertEqual(result.returncode, 1, result.stderr)
                self.assertIn(said, result.stderr)


if __name__ == "__main__":
    unittest.main()
