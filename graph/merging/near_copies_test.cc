#include "graph/merging/near_copies.h"

#include <random>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "gmock/gmock.h"
#include "graph/merging/text_signature.h"
#include "gtest/gtest.h"

namespace griot::graph {
namespace {

using ::testing::ElementsAre;

// A text of so many words, another one for each seed.
std::string Article(uint32_t seed, int words = 200) {
  std::mt19937 random(seed);
  std::string text;
  for (int i = 0; i < words; ++i) {
    const bool is_last = random() % 12 == 0;
    absl::StrAppend(&text, "w", random() % 5000, is_last ? ". " : " ");
  }
  return text;
}

std::vector<uint32_t> CopiesAmong(const std::vector<std::string>& texts) {
  std::vector<TextSignature> signatures;
  for (const std::string& text : texts) {
    signatures.push_back(SignatureOf(text));
  }
  std::vector<const TextSignature*> views;
  for (const TextSignature& signature : signatures) {
    views.push_back(&signature);
  }
  return FindNearCopies(views);
}

TEST(NearCopiesTest, FindsAStoryInSeveralPapers) {
  const std::string wire = Article(1);
  EXPECT_THAT(CopiesAmong({Article(2), wire, Article(3), wire,
                           absl::StrCat("PORT ANN (Wire) - ", wire),
                           absl::StrCat(wire.substr(0, wire.size() * 3 / 4),
                                        "More on page two.")}),
              ElementsAre(0, 1, 2, 1, 1, 1));
}

TEST(NearCopiesTest, SeesThroughCaseAndPunctuation) {
  const std::string wire = Article(4);
  EXPECT_THAT(CopiesAmong({wire, absl::AsciiStrToUpper(absl::StrReplaceAll(
                                     wire, {{". ", "; "}}))}),
              ElementsAre(0, 0));
}

TEST(NearCopiesTest, SeesThroughLightEditing) {
  const std::string wire = Article(5);
  std::string edited = wire;
  for (size_t i = 100; i + 100 < edited.size(); i += 130) edited[i] = 'x';
  EXPECT_THAT(CopiesAmong({wire, edited}), ElementsAre(0, 0));
}

TEST(NearCopiesTest, KeepsReportsOfOneEventApart) {
  const std::string quote = Article(6, 30);
  EXPECT_THAT(CopiesAmong({absl::StrCat(Article(7), quote, Article(8)),
                           absl::StrCat(Article(9), quote, Article(10))}),
              ElementsAre(0, 1));
}

TEST(NearCopiesTest, SaysNothingOfTextsTooShort) {
  EXPECT_THAT(CopiesAmong({"", "", "Rebels fled.", "Rebels fled."}),
              ElementsAre(0, 1, 2, 3));
}

TEST(NearCopiesTest, FindsNoneAmongManyTexts) {
  std::vector<std::string> texts;
  for (uint32_t seed = 100; seed < 600; ++seed) texts.push_back(Article(seed));
  const std::vector<uint32_t> copies = CopiesAmong(texts);
  for (uint32_t i = 0; i < copies.size(); ++i) EXPECT_EQ(copies[i], i);
}

TEST(TextSignatureTest, StaysFromVersionToVersion) {
  const TextSignature signature = SignatureOf(Article(11));
  EXPECT_EQ(signature.shingles, 197);
  EXPECT_EQ(signature.minima[0], 27760);
  EXPECT_EQ(signature.minima[125], 8575);
  const std::string accented = absl::StrReplaceAll(Article(11), {{"w", "é"}});
  EXPECT_EQ(SignatureOf(accented).minima[0], 33997);
}

}  // namespace
}  // namespace griot::graph
