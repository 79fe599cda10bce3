#include "app/text/terminal.h"

#include "gtest/gtest.h"

namespace griot {
namespace {

TEST(PrintableTest, ShowsControlCharacters) {
  EXPECT_EQ(Printable("a\033[2Jb\x7F"), "a\\x1B[2Jb\\x7F");
  EXPECT_EQ(Printable("a\xC2\x9B"
                      "2Jb"),
            "a\\u009B2Jb");
  EXPECT_EQ(Printable("a\nb"), "a\\x0Ab");
  EXPECT_EQ(Printable("a\nb", /*keep_lines=*/true), "a\nb");
}

TEST(PrintableTest, KeepsTextAndShowsMalformedBytes) {
  EXPECT_EQ(Printable("Bézoua – “ok”"), "Bézoua – “ok”");
  EXPECT_EQ(Printable("caf\xE9!"), "caf\\xE9!");
  EXPECT_EQ(Printable(""), "");
}

TEST(PrintableTest, ShowsWhatTurnsOrEndsLines) {
  EXPECT_EQ(Printable("a\u202Eb\u2066c\u2028d"), "a\\u202Eb\\u2066c\\u2028d");
  EXPECT_EQ(Printable("a\u2027b\u200Dc\u2014"), "a\u2027b\u200Dc\u2014");
}

TEST(PrintableJsonTest, EscapesWithinStringsOnly) {
  EXPECT_EQ(PrintableJson("{\n\"a\": \"é\x7F\xC2\x9B\u202E\"\n}"),
            "{\n\"a\": \"é\\u007F\\u009B\\u202E\"\n}");
}

}  // namespace
}  // namespace griot
