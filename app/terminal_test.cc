#include "app/terminal.h"

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

}  // namespace
}  // namespace griot
