#include "extract/analysis/dateline.h"

#include <string>
#include <vector>

#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

// The dateline of a paragraph given as words divided by spaces; "_" joins two
// words that touch.
std::string Dateline(const std::string& text) {
  const std::vector<std::string> forms =
      absl::StrSplit(text, absl::ByAnyChar(" _"));
  std::vector<Word> words;
  size_t at = 0;
  for (const std::string& form : forms) {
    at += form.size();
    Word& word = words.emplace_back();
    word.form = form;
    word.space_after = at >= text.size() || text[at] == ' ';
    ++at;
  }
  return absl::StrJoin(
      forms.begin(), forms.begin() + static_cast<int64_t>(DatelineWords(words)),
      " ");
}

TEST(DatelineWords, EndsWithTheDash) {
  EXPECT_EQ(Dateline("BAMAKO_, Mali — Gunmen attacked"), "BAMAKO , Mali —");
  EXPECT_EQ(Dateline("KINSHASA (_Reuters_) - The army"),
            "KINSHASA ( Reuters ) -");
}

TEST(DatelineWords, TakesTheAgencyBehindTheDashAlong) {
  EXPECT_EQ(Dateline("GAO_, Mali — (_AP_) — Rebels fled"),
            "GAO , Mali — ( AP ) —");
}

TEST(DatelineWords, MayHoldADate) {
  EXPECT_EQ(Dateline("date 2024_-_09_-_17 GAO_, Mali — Rebels fled"),
            "date 2024 - 09 - 17 GAO , Mali —");
  EXPECT_EQ(Dateline("NAIROBI_, Kenya_, Nov. 5_, 2024 (_Wire_) — A firm"),
            "NAIROBI , Kenya , Nov. 5 , 2024 ( Wire ) —");
}

TEST(DatelineWords, LeavesOtherBeginningsAlone) {
  EXPECT_EQ(Dateline("NATO forces — and others — withdrew"), "");
  EXPECT_EQ(Dateline("Gunmen — masked — attacked"), "");
  EXPECT_EQ(Dateline("PARIS_-_BASED firms gained"), "");
  EXPECT_EQ(Dateline("THE END —"), "") << "nothing follows";
  EXPECT_EQ(Dateline("PARIS"), "");
}

}  // namespace
}  // namespace griot
