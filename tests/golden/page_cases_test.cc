// Reading of the small pages in tests/golden/page_cases, one test for each
// page. README.md says how a case is written.

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "extract/reading/page.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

namespace fs = std::filesystem;

// Sentences that the pages of the cases share, so that a case shows what it is
// about. Long enough to be prose, and without any link.
constexpr std::array<std::pair<absl::string_view, absl::string_view>, 5>
    kShared = {
        {{"{title}", "Mayor of Oro dismisses harbour chief"},
         {"{one}",
          "Mayor Ida Renn dismissed the chief of the harbour on Monday over "
          "the "
          "loss of two ferries."},
         {"{two}",
          "The council of Oro met on Monday evening to discuss the loss of two "
          "ferries."},
         {"{three}",
          "The harbour authority was founded in 1990 and employs forty people "
          "in "
          "the town."},
         {"{four}",
          "Fishermen gathered outside the town hall and demanded that the "
          "harbour "
          "be reopened."}}};

struct Case {
  std::string name;
  std::string html;
  // Paragraphs, or "field: value" of the fields that the case is about.
  std::vector<std::string> expected;
};

std::string ReadFile(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return std::string((std::istreambuf_iterator<char>(in)),
                     std::istreambuf_iterator<char>());
}

std::vector<Case> CasesOf(const fs::path& path) {
  std::vector<Case> cases;
  bool expects = false;
  for (absl::string_view line : absl::StrSplit(ReadFile(path), '\n')) {
    const std::string whole = absl::StrReplaceAll(line, kShared);
    if (absl::StartsWith(line, "# ")) continue;
    if (absl::ConsumePrefix(&line, "=== ")) {
      cases.push_back({absl::StrCat(path.stem().string(), ".", line), "", {}});
      expects = false;
    } else if (line == "---") {
      expects = true;
    } else if (!cases.empty() && expects && !line.empty()) {
      cases.back().expected.push_back(whole);
    } else if (!cases.empty() && !expects) {
      absl::StrAppend(&cases.back().html, whole, "\n");
    }
  }
  return cases;
}

bool IsField(absl::string_view line) {
  return absl::StartsWith(line, "published: ") ||
         absl::StartsWith(line, "publisher: ") ||
         absl::StartsWith(line, "title: ") ||
         absl::StartsWith(line, "authors: ");
}

class PageCase : public testing::Test {
 public:
  explicit PageCase(Case page) : case_(std::move(page)) {}
  void TestBody() override {
    const absl::StatusOr<Page> page = ReadPage("case.html", case_.html);
    std::vector<std::string> expected;
    std::vector<std::string> read;
    if (page.ok()) {
      const Document& document = page->document;
      const absl::flat_hash_map<absl::string_view, std::string> fields = {
          {"published", document.published},
          {"publisher", document.publisher},
          {"title", document.title},
          {"authors", absl::StrJoin(document.authors, ", ")}};
      read = absl::StrSplit(absl::StripSuffix(document.text, "\n"), "\n\n");
      for (const std::string& line : case_.expected) {
        if (!IsField(line)) {
          expected.push_back(line);
          continue;
        }
        const std::pair<absl::string_view, absl::string_view> field =
            absl::StrSplit(line, absl::MaxSplits(": ", 1));
        EXPECT_EQ(fields.at(field.first),
                  field.second == "null" ? "" : field.second)
            << field.first;
      }
      // A case may be about fields alone.
      if (expected.empty()) return;
    } else {
      read = {"no article"};
      expected = case_.expected;
    }
    EXPECT_EQ(absl::StrJoin(read, "\n"), absl::StrJoin(expected, "\n"));
  }

 private:
  Case case_;
};

}  // namespace
}  // namespace griot

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  std::vector<griot::fs::path> files;
  for (const auto& entry :
       griot::fs::directory_iterator(GRIOT_GOLDEN_PAGE_CASES)) {
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  for (const griot::fs::path& file : files) {
    for (const griot::Case& page : griot::CasesOf(file)) {
      testing::RegisterTest(
          "page_cases", page.name.c_str(), nullptr, nullptr, file.c_str(), 1,
          [page]() -> griot::PageCase* { return new griot::PageCase(page); });
    }
  }
  return RUN_ALL_TESTS();
}
