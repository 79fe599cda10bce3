"""Oxigraph and Jena as the tests start them, and the news that they are given."""

import contextlib
import json
import os
import pathlib
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[3]
CONSUMERS = pathlib.Path(os.environ["CONSUMERS"])
sys.path[:0] = [str(CONSUMERS / "python"), str(ROOT / "tests/consumers")]

import pyoxigraph  # noqa: E402  (from CONSUMERS)

LOGGING = pathlib.Path(__file__).with_name("log4j2.properties")
JAVA = ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
        f"-Dlog4j2.configurationFile={LOGGING}", "-cp", f"{CONSUMERS}/lib/*"]
FORMATS = {"ttl": pyoxigraph.RdfFormat.TURTLE,
           "nt": pyoxigraph.RdfFormat.N_TRIPLES,
           "trig": pyoxigraph.RdfFormat.TRIG,
           "nq": pyoxigraph.RdfFormat.N_QUADS}
START_SECONDS = 60


def quads(path):
    """All quads of a file, as Oxigraph reads it."""
    return list(pyoxigraph.parse(path=str(path),
                                 format=FORMATS[path.suffix[1:]]))


def validate(paths):
    """What riot, which is strict, complains of in any of the files."""
    result = subprocess.run([*JAVA, "riotcmd.riot", "--validate", *paths],
                            capture_output=True, text=True, encoding="utf-8")
    complaints = (result.stdout + result.stderr).splitlines()
    if result.returncode and not complaints:
        raise AssertionError(f"riot: status {result.returncode}")
    return complaints


def jena_quads(path):
    """All quads of a file, as Jena reads it."""
    # Warnings make the status 1 too; validate() looks at them.
    result = subprocess.run([*JAVA, "riotcmd.riot", "--output=nq", path],
                            capture_output=True)
    if b"ERROR" in result.stderr:
        raise AssertionError(result.stderr.decode())
    return list(pyoxigraph.parse(result.stdout,
                                 format=pyoxigraph.RdfFormat.N_QUADS))


class Oxigraph:
    def __init__(self, *paths):
        self.store = pyoxigraph.Store()
        for path in paths:
            self.store.bulk_load(path=str(path),
                                 format=FORMATS[path.suffix[1:]])

    def ask(self, query):
        solutions = self.store.query(query)
        names = [variable.value for variable in solutions.variables]
        return [{name: solution[name].value for name in names
                 if solution[name] is not None} for solution in solutions]


class Fuseki:
    """Jena's server on a free port of this machine; with `with`."""

    def __init__(self, *paths):
        self._paths = paths

    def __enter__(self):
        with contextlib.closing(socket.socket()) as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self._url = f"http://127.0.0.1:{port}/ds"
        self._process = subprocess.Popen(
            [*JAVA, "org.apache.jena.fuseki.main.cmds.FusekiMainCmd",
             "--localhost", f"--port={port}", "--update", "--mem", "/ds"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            self._wait()
            for path in self._paths:
                self._send(f"{self._url}/data", path.read_bytes(),
                           {"ttl": "text/turtle", "nt": "application/n-triples",
                            "trig": "application/trig",
                            "nq": "application/n-quads"}[path.suffix[1:]])
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        self._process.kill()
        self._process.wait()

    def _wait(self):
        end = time.monotonic() + START_SECONDS
        while True:
            try:
                return self.ask("SELECT * WHERE { } LIMIT 1")
            except (urllib.error.URLError, ConnectionError):
                if self._process.poll() is not None or time.monotonic() > end:
                    raise
                time.sleep(0.2)

    @staticmethod
    def _send(url, body, kind):
        request = urllib.request.Request(
            url, data=body, headers={"Content-Type": kind,
                                     "Accept": "application/json"})
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.read()

    def ask(self, query):
        answer = json.loads(self._send(f"{self._url}/query",
                                       query.encode(),
                                       "application/sparql-query"))
        return [{name: value["value"] for name, value in row.items()}
                for row in answer["results"]["bindings"]]
