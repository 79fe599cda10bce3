#include "schemas/utf8.h"

#include <string>

#include "gtest/gtest.h"

namespace griot {
namespace {

TEST(FindInvalidUtf8, AcceptsEachLengthOfSequence) {
  EXPECT_EQ(FindInvalidUtf8("a é € 😀"), absl::string_view::npos);
}

TEST(FindInvalidUtf8, PointsAtTheFirstMalformedByte) {
  EXPECT_EQ(FindInvalidUtf8("ab\xFF"), 2u);
  EXPECT_EQ(FindInvalidUtf8("a\xC0\xAF"), 1u) << "overlong";
  EXPECT_EQ(FindInvalidUtf8("\xED\xA0\x80"), 0u) << "surrogate";
  EXPECT_EQ(FindInvalidUtf8("é\xE2\x82"), 2u) << "cut short";
  EXPECT_EQ(FindInvalidUtf8("\xF4\x90\x80\x80"), 0u) << "past U+10FFFF";
}

TEST(CodePointIndex, GivesTheSurfaceUnderASpan) {
  const std::string text = "Tuareg à Kidal — “hier”";
  const CodePointIndex index(text);
  EXPECT_EQ(index.size(), 23);
  EXPECT_EQ(index.Slice({7, 8}), "à");
  EXPECT_EQ(index.Slice({18, 22}), "hier");
  EXPECT_EQ(index.Slice({23, 23}), "");
}

TEST(CodePointIndex, OffsetsGoThereAndBackInLongMixedText) {
  std::string text;
  for (int i = 0; i < 500; ++i)
    text += i % 3 == 0 ? "é" : i % 7 == 0 ? "😀" : "x";
  const CodePointIndex index(text);
  ASSERT_EQ(index.size(), 500);
  for (int32_t offset = 0; offset <= 500; ++offset) {
    EXPECT_EQ(index.CodePointOf(index.ByteOf(offset)), offset);
  }
}

TEST(CodePointIndex, HoldsOnlySpansInsideTheText) {
  const CodePointIndex index("abc");
  EXPECT_TRUE(index.Holds({0, 3}));
  EXPECT_FALSE(index.Holds({2, 1}));
  EXPECT_FALSE(index.Holds({-1, 1}));
  EXPECT_FALSE(index.Holds({0, 4}));
}

}  // namespace
}  // namespace griot
