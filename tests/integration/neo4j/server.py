"""A real Neo4j on loopback, as pom.xml pins it: its importer and its server."""

import base64
import json
import os
import pathlib
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

LIB = pathlib.Path(os.environ["CONSUMERS"]) / "lib"
PASSWORD = "a-password-of-tests"
JAVA = ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m",
        "-cp", f"{LIB}/*"]


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Server:
    def __init__(self):
        self.home = pathlib.Path(tempfile.mkdtemp(prefix="griot-neo4j-"))
        self.http_port = free_port()
        self.bolt_port = free_port()
        self.process = None
        for folder in ("conf", "import", "plugins"):
            (self.home / folder).mkdir()
        for jar in LIB.glob("apoc-*.jar"):
            shutil.copy(jar, self.home / "plugins")
        (self.home / "conf" / "neo4j.conf").write_text(f"""
server.default_listen_address=127.0.0.1
server.http.listen_address=127.0.0.1:{self.http_port}
server.bolt.listen_address=127.0.0.1:{self.bolt_port}
server.directories.import=import
server.directories.plugins=plugins
server.memory.pagecache.size=64m
dbms.security.procedures.unrestricted=apoc.*
dbms.usage_report.enabled=false
db.tx_log.preallocate=false
internal.server.bolt.thread_pool_shutdown_wait_time=0s
""")
        (self.home / "conf" / "apoc.conf").write_text(
            "apoc.import.file.enabled=true\n")
        # What users call neo4j-admin.
        self.bin = self.home / "bin"
        self.bin.mkdir()
        admin = self.bin / "neo4j-admin"
        admin.write_text("#!/bin/sh\nexec " + " ".join(
            f"'{word}'" for word in [*JAVA, "org.neo4j.cli.AdminTool"]) +
                         ' "$@"\n')
        admin.chmod(0o755)
        self.environment = dict(os.environ, NEO4J_HOME=str(self.home),
                                NEO4J_CONF=str(self.home / "conf"),
                                PATH=f"{self.bin}:{os.environ['PATH']}")
        self.environment.pop("NEO4J_PASSWORD", None)

    def run(self, *command, **options):
        result = subprocess.run(
            [str(word) for word in command], env=self.environment,
            capture_output=True, text=True, timeout=300, **options)
        if result.returncode:
            raise AssertionError(result.stdout + result.stderr)
        return result.stdout

    def start(self):
        self.run("neo4j-admin", "dbms", "set-initial-password", PASSWORD)
        self.log = open(self.home / "server.log", "w", encoding="utf-8")
        self.process = subprocess.Popen(
            [*JAVA, "org.neo4j.server.CommunityEntryPoint",
             f"--home-dir={self.home}", f"--config-dir={self.home / 'conf'}"],
            env=self.environment, stdout=self.log, stderr=self.log)
        deadline = time.monotonic() + 180
        while True:
            try:
                return self.query("RETURN 1")
            except (OSError, AssertionError) as error:
                if (self.process.poll() is not None or
                        time.monotonic() > deadline):
                    self.log.flush()
                    raise AssertionError(
                        (self.home / "server.log").read_text()) from error
                time.sleep(0.2)

    def stop(self):
        if self.process is not None:
            self.process.terminate()
            try:
                self.process.wait(30)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
            self.log.close()
        shutil.rmtree(self.home, ignore_errors=True)

    def query(self, statement, **parameters):
        """The rows that a statement gives; a failed one raises."""
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.http_port}/db/neo4j/query/v2",
            json.dumps({"statement": statement,
                        "parameters": parameters}).encode(),
            {"Content-Type": "application/json", "Accept": "application/json",
             "Authorization": "Basic " + base64.b64encode(
                 f"neo4j:{PASSWORD}".encode()).decode()})
        try:
            with urllib.request.build_opener(
                    urllib.request.ProxyHandler({})).open(
                        request, timeout=300) as answer:
                found = json.load(answer)
        except urllib.error.HTTPError as error:
            raise AssertionError(error.read().decode()) from error
        if found.get("errors"):
            raise AssertionError(f"{statement[:2000]}\n{found['errors']}")
        return found["data"]["values"]

    def run_script(self, path):
        text = path.read_text(encoding="utf-8")
        assert text.endswith(";\n")
        for statement in text.split(";\n")[:-1]:
            self.query(statement)

    def clear(self):
        self.query("MATCH (n) CALL (n) { DETACH DELETE n } "
                   "IN TRANSACTIONS OF 5000 ROWS")

    def dump(self):
        """All nodes and relationships, in one order whatever they came by."""
        nodes = self.query("MATCH (n) RETURN labels(n), properties(n)")
        edges = self.query(
            "MATCH (a)-[r]->(b) RETURN type(r), labels(a), a.id, labels(b), "
            "b.id, properties(r)")
        def row(values):
            return json.dumps([sorted(value) if isinstance(value, list)
                               else value for value in values], sort_keys=True)
        return sorted(map(row, nodes)), sorted(map(row, edges))
