#include "extract/reading/foreign_kinds.h"

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

// tests/cli/inputs_test.py runs the commands.

namespace griot {
namespace {

std::string NameOf(absl::string_view start) {
  const ForeignKind* const kind = FindForeignKind(start);
  return kind == nullptr ? "" : std::string(kind->name);
}

TEST(FindForeignKind, TellsKindsByTheirStart) {
  EXPECT_EQ(NameOf("%PDF-1.7\n"), "PDF");
  EXPECT_EQ(NameOf("{\\rtf1\\ansi"), "RTF");
  const std::string zip = "PK\x03\x04 twenty-two bytes......";
  EXPECT_EQ(NameOf(absl::StrCat(zip, "mimetypeapplication/epub+zip")), "EPUB");
  EXPECT_EQ(NameOf(absl::StrCat(
                zip, "mimetypeapplication/vnd.oasis.opendocument.text")),
            "OpenDocument");
  EXPECT_EQ(NameOf(absl::StrCat(zip, "[Content_Types].xml")), "Word");
  EXPECT_EQ(NameOf(zip), "");
  EXPECT_EQ(NameOf("From: a@post.example\r\nDate: today\r\n\r\nRebels fled."),
            "mail");
  EXPECT_EQ(NameOf("From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: "
                   "multipart/related;\r\n\ttype=\"text/html\"\r\n\r\n--x"),
            "MHTML");
}

TEST(FindForeignKind, NewsIsNoneOfThem) {
  EXPECT_EQ(NameOf(""), "");
  EXPECT_EQ(NameOf("Rebels fled: soldiers came from: Dorna, date: Monday."),
            "");
  EXPECT_EQ(NameOf("<p>From: Dorna\nDate: Monday"), "");
}

TEST(CommandFor, NamesTheFileAndWhatIsMadeOfIt) {
  const ForeignKind& pdf = *FindForeignKind("%PDF-");
  EXPECT_EQ(CommandFor(pdf, "in/a.b.pdf"), "pdftotext in/a.b.pdf in/a.b.txt");
  EXPECT_EQ(CommandFor(pdf, "in.d/a"), "pdftotext in.d/a in.d/a.txt");
  EXPECT_EQ(CommandFor(pdf, "it's $5.pdf"),
            "pdftotext 'it'\\''s $5.pdf' 'it'\\''s $5.txt'");
  EXPECT_EQ(CommandFor(pdf, "-"), "pdftotext - -");
  EXPECT_EQ(CommandFor(*FindForeignKind("{\\rtf1"), "-"),
            "pandoc --from rtf --to plain --wrap none");
}

}  // namespace
}  // namespace griot
