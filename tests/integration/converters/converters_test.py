"""Files of other formats, by the commands that griot names for them."""

import os
import pathlib
import re
import subprocess
import tempfile
import unittest

GRIOT = os.environ["GRIOT_BINARY"]
TEXT = "Rebels attacked the village of Dorna on Monday, an official said.\n"


def pdf(text):
    """A PDF of one page that says `text`."""
    content = f"BT /F1 12 Tf 40 700 Td ({text.strip()}) Tj ET".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n"
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer<</Size 6/Root 1 0 R>>startxref\n%d\n%%%%EOF" % start


class Converters(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def read(self, name):
        refused = subprocess.run([GRIOT, "extract", name], cwd=self.folder,
                                 capture_output=True, text=True, check=False)
        self.assertEqual(refused.returncode, 1)
        command = re.search("expected what `(.*)` makes of it", refused.stderr)
        self.assertIsNotNone(command, refused.stderr)
        subprocess.run(["sh", "-c", command[1]], cwd=self.folder, check=True)
        made = (self.folder / name).with_suffix(".txt").name
        statements = subprocess.run([GRIOT, "extract", made], cwd=self.folder,
                                    capture_output=True, text=True, check=True)
        self.assertIn('"Dorna"', statements.stdout)

    def test_pdf(self):
        (self.folder / "a.pdf").write_bytes(pdf(TEXT))
        self.read("a.pdf")

    def test_what_pandoc_reads(self):
        for ending in ("docx", "odt", "epub", "rtf"):
            with self.subTest(ending):
                subprocess.run(
                    ["pandoc", "--from", "markdown", "--standalone",
                     "--metadata", "title=Raid", "--output", f"a.{ending}"],
                    input=TEXT, text=True, cwd=self.folder, check=True)
                self.read(f"a.{ending}")


if __name__ == "__main__":
    unittest.main()
