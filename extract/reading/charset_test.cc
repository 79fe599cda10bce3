#include "extract/reading/charset.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

std::string Text(absl::string_view bytes) { return DecodePage(bytes).text; }

TEST(DecodePageTest, ReadsUtf8WithAndWithoutMark) {
  EXPECT_EQ(Text("caf\xC3\xA9"), "café");
  EXPECT_EQ(Text("\xEF\xBB\xBF"
                 "caf\xC3\xA9"),
            "café");
  EXPECT_EQ(Text("plain"), "plain");
  EXPECT_EQ(Text(""), "");
}

TEST(DecodePageTest, BelievesTheBytesBeforeTheLabel) {
  const DecodedPage page =
      DecodePage("<meta charset=\"iso-8859-1\">caf\xC3\xA9");
  EXPECT_EQ(page.charset, "utf-8");
  EXPECT_EQ(page.fault, "");
}

TEST(DecodePageTest, ReadsLatin1AsTheWebDoes) {
  for (const char* label :
       {"<meta charset=iso-8859-1>", "<META CHARSET='Latin1'>",
        "<meta http-equiv=\"Content-Type\" "
        "content=\"text/html; charset=windows-1252\">",
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>", ""}) {
    EXPECT_EQ(Text(absl::StrCat(label,
                                "\x93"
                                "caf\xE9\x94 \x80")),
              absl::StrCat(label, "“café” €"));
  }
}

TEST(DecodePageTest, ConvertsOtherCharsets) {
  EXPECT_EQ(Text("<meta charset=\"iso-8859-2\">\xB3\xF3\xBC"),
            "<meta charset=\"iso-8859-2\">łóź");
  EXPECT_EQ(Text("<meta charset=\"windows-1251\">\xCC\xE8\xF0"),
            "<meta charset=\"windows-1251\">Мир");
  EXPECT_EQ(Text("<meta charset=\"gb2312\">\xD6\xD0"),
            "<meta charset=\"gb2312\">中");
  EXPECT_EQ(Text("<meta charset=\"shift_jis\">\x93\xFA"),
            "<meta charset=\"shift_jis\">日");
}

TEST(DecodePageTest, ReadsUtf16) {
  using Bytes = absl::string_view;
  EXPECT_EQ(Text(Bytes("\xFF\xFE<\0p\0>\0\xE9\0", 10)), "<p>é");
  EXPECT_EQ(Text(Bytes("\xFE\xFF\0<\0p\0>\0\xE9", 10)), "<p>é");
  EXPECT_EQ(Text(Bytes("<\0p\0>\0", 6)), "<p>");
  EXPECT_EQ(Text(Bytes("\0<\0p\0>", 6)), "<p>");
}

TEST(DecodePageTest, RepairsUtf8ThatIsPartlyWindows1252) {
  const DecodedPage page = DecodePage(
      "<meta charset=utf-8>\n\x93"
      "caf\xC3\xA9\x94");
  EXPECT_EQ(page.text, "<meta charset=utf-8>\n“café”");
  EXPECT_EQ(page.fault_line, 2);
  EXPECT_EQ(page.fault,
            "byte 0x93 at offset 21 is not UTF-8, which the page is said to "
            "be; read as windows-1252");
}

TEST(DecodePageTest, PutsMarksForBytesThatACharsetLacks) {
  EXPECT_EQ(Text("<meta charset=\"euc-jp\">\xFF z"),
            "<meta charset=\"euc-jp\">\xEF\xBF\xBD z");
}

TEST(DecodePageTest, SaysThatItDoesNotKnowACharset) {
  const DecodedPage page = DecodePage("<meta charset=\"klingon-7\">caf\xE9");
  EXPECT_EQ(page.text, "<meta charset=\"klingon-7\">café");
  EXPECT_EQ(page.fault, "unknown charset \"klingon-7\", read as windows-1252");
}

TEST(DecodePageTest, TakesWhatTheServerSaysBeforeWhatThePageSays) {
  const std::string page = "<meta charset=\"windows-1252\">Gda\xF1sk";
  EXPECT_EQ(DecodePage(page, "ISO-8859-2").text,
            "<meta charset=\"windows-1252\">Gdańsk");
  // Neither counts where bytes are UTF-8 or marked.
  EXPECT_EQ(DecodePage("Gda\xC5\x84sk", "ISO-8859-2").text, "Gdańsk");
  EXPECT_EQ(DecodePage("\xEF\xBB\xBFGda\xC5\x84sk", "cp1252").text, "Gdańsk");
  // What the server says counts for nothing where nobody knows it.
  for (const char* told : {"klingon-7", "", "\"", "a b", "none"}) {
    const DecodedPage own =
        DecodePage("<meta charset=\"iso-8859-2\">Gda\xF1sk", told);
    EXPECT_EQ(own.text, "<meta charset=\"iso-8859-2\">Gdańsk") << told;
    EXPECT_EQ(own.fault, "") << told;
  }
}

TEST(DecodePageTest, LooksForTheLabelInTagsOnly) {
  EXPECT_EQ(DecodePage("<p>charset=utf-16 is old\xE9").charset, "windows-1252");
}

}  // namespace
}  // namespace griot
