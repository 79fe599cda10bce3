// Reading of the HTML pages of tests/golden/pages, one test for each page. With
// --rewrite it writes what comes out into the files beside them instead.

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "extract/reading/document_reader.h"
#include "gtest/gtest.h"
#include "rapidjson/prettywriter.h"
#include "rapidjson/stringbuffer.h"

namespace griot {
namespace {

namespace fs = std::filesystem;

using JsonWriter = rapidjson::PrettyWriter<rapidjson::StringBuffer>;

void WriteString(const char* name, const std::string& value, JsonWriter* json) {
  json->Key(name);
  if (value.empty()) {
    json->Null();
  } else {
    json->String(value.data(), static_cast<unsigned>(value.size()));
  }
}

void WriteStrings(const char* name, const std::vector<std::string>& values,
                  JsonWriter* json) {
  json->Key(name);
  json->StartArray();
  for (const std::string& value : values) {
    json->String(value.data(), static_cast<unsigned>(value.size()));
  }
  json->EndArray();
}

// Without the folder, which is another on each machine.
std::string FromHere(absl::string_view message) {
  absl::ConsumePrefix(&message, absl::StrCat(GRIOT_GOLDEN_PAGES, "/"));
  return std::string(message);
}

// What reading the page gives, as the file beside it has it.
std::string Read(const fs::path& page) {
  DocumentReader reader(ListInputs({page.string()}).inputs, {});
  const absl::StatusOr<std::optional<Document>> read = reader.Next();
  rapidjson::StringBuffer out;
  JsonWriter json(out);
  json.SetIndent(' ', 1);
  json.StartObject();
  if (!read.ok()) {
    WriteString("error", FromHere(read.status().message()), &json);
  } else if (read->has_value()) {
    const Document& document = **read;
    EXPECT_EQ(document.id,
              document.url.empty() ? page.stem().string() : document.url);
    WriteString("title", document.title, &json);
    WriteString("published", document.published, &json);
    WriteString("publisher", document.publisher, &json);
    WriteString("url", document.url, &json);
    WriteString("language", document.language, &json);
    WriteStrings("authors", document.authors, &json);
    WriteStrings("text",
                 absl::StrSplit(absl::StripSuffix(document.text, "\n"), "\n\n"),
                 &json);
  }
  std::vector<std::string> warnings;
  for (const std::string& warning : reader.TakeWarnings()) {
    warnings.push_back(FromHere(warning));
  }
  WriteStrings("warnings", warnings, &json);
  json.EndObject();
  return absl::StrCat(out.GetString(), "\n");
}

fs::path ExpectedOf(fs::path page) { return page.replace_extension(".json"); }

class PageTest : public testing::Test {
 public:
  explicit PageTest(fs::path page) : page_(std::move(page)) {}
  void TestBody() override {
    std::ifstream in(ExpectedOf(page_), std::ios::binary);
    const std::string expected((std::istreambuf_iterator<char>(in)),
                               std::istreambuf_iterator<char>());
    EXPECT_EQ(Read(page_), expected);
  }

 private:
  fs::path page_;
};

std::vector<fs::path> Pages() {
  std::vector<fs::path> pages;
  for (const auto& entry : fs::directory_iterator(GRIOT_GOLDEN_PAGES)) {
    if (entry.path().extension() == ".html") pages.push_back(entry.path());
  }
  std::sort(pages.begin(), pages.end());
  return pages;
}

}  // namespace
}  // namespace griot

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  const bool rewrite = argc > 1 && std::string(argv[1]) == "--rewrite";
  for (const auto& page : griot::Pages()) {
    if (rewrite) {
      std::ofstream(griot::ExpectedOf(page), std::ios::binary)
          << griot::Read(page);
      continue;
    }
    testing::RegisterTest(
        "pages", page.stem().c_str(), nullptr, nullptr, page.c_str(), 1,
        [page]() -> griot::PageTest* { return new griot::PageTest(page); });
  }
  return rewrite ? 0 : RUN_ALL_TESTS();
}
