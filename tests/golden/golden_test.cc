// Extraction on the cases of tests/golden/statements, one test for each
// document. With --rewrite it writes what comes out into the files instead,
// but for cases of known faults, which it only clears of a fault that is gone.

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "extract/statements/extractor.h"
#include "gtest/gtest.h"
#include "schemas/ontology.h"
#include "schemas/statement_json.h"
#include "tests/golden/render.h"
#include "tests/support/conllu.h"

namespace griot {
namespace {

namespace fs = std::filesystem;

constexpr absl::string_view kStatement = "# statement = ";
constexpr absl::string_view kOpenReading = "# reading = open";
constexpr absl::string_view kFault = "# expected_failure = ";

using Lines = std::vector<std::string>;

// One case: its lines without the expectations, and these, by sentence.
struct Case {
  std::string id;
  std::string published;
  ExtractionMode mode = ExtractionMode::kStatements;
  std::string fault;  // why extraction does not say what is right; or empty
  std::vector<Lines> sentences;
  std::vector<Lines> expected;
};

const Ontology& DefaultOntology() {
  static const Ontology* const ontology =
      new Ontology(*ParsePacks(DefaultPacks()));
  return *ontology;
}

std::string ReadFile(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<Case> ReadCases(const fs::path& path) {
  const std::string text = ReadFile(path);
  std::vector<Case> cases;
  bool in_sentence = false;
  for (absl::string_view line : absl::StrSplit(text, '\n')) {
    if (line.empty()) {
      in_sentence = false;
      continue;
    }
    if (absl::ConsumePrefix(&line, "# newdoc id = ")) {
      cases.emplace_back();
      cases.back().id = std::string(line);
      continue;
    }
    if (cases.empty()) continue;
    Case& c = cases.back();
    if (absl::ConsumePrefix(&line, "# published = ")) {
      c.published = std::string(line);
      continue;
    }
    if (line == kOpenReading) {
      c.mode = ExtractionMode::kOpen;
      continue;
    }
    if (absl::ConsumePrefix(&line, kFault)) {
      c.fault = std::string(line);
      continue;
    }
    if (!in_sentence) {
      c.sentences.emplace_back();
      c.expected.emplace_back();
      in_sentence = true;
    }
    if (absl::ConsumePrefix(&line, kStatement)) {
      c.expected.back().emplace_back(line);
    } else {
      c.sentences.back().emplace_back(line);
    }
  }
  return cases;
}

// What extraction says, by sentence.
std::vector<Lines> Extract(const Case& c) {
  std::string conllu;
  for (const auto& sentence : c.sentences) {
    absl::StrAppend(&conllu, absl::StrJoin(sentence, "\n"), "\n\n");
  }
  Document document;
  document.id = c.id;
  document.published = c.published;
  const auto read = ParseConllu(conllu, std::move(document));
  if (!read.ok()) {
    ADD_FAILURE() << c.id << ": " << read.status();
    return {};
  }
  const CodePointIndex text(read->document->text);
  const ExtractionResult result =
      ExtractStatements(*read->document, text, read->analysis,
                        DefaultOntology(), "golden", c.mode);
  std::vector<Lines> said(c.sentences.size());
  for (const Statement& statement : result.statements) {
    EXPECT_TRUE(CheckAgainstText(statement, text).ok())
        << CheckAgainstText(statement, text);
    const auto& sentences = read->analysis.sentences;
    const auto at = std::find_if(
        sentences.begin(), sentences.end(),
        [&](const Sentence& s) { return s.span == statement.evidence.span; });
    if (at == sentences.end()) {
      ADD_FAILURE() << c.id << ": evidence is no sentence";
      continue;
    }
    said[static_cast<size_t>(at - sentences.begin())].push_back(
        Render(statement));
  }
  return said;
}

// A file of the cases: one empty line between sentences, none at the end.
std::string Write(const std::vector<Case>& cases) {
  std::string out;
  for (const Case& c : cases) {
    if (!out.empty()) out += "\n";
    absl::StrAppend(&out, "# newdoc id = ", c.id, "\n");
    if (!c.published.empty()) {
      absl::StrAppend(&out, "# published = ", c.published, "\n");
    }
    if (c.mode == ExtractionMode::kOpen) {
      absl::StrAppend(&out, kOpenReading, "\n");
    }
    if (!c.fault.empty()) absl::StrAppend(&out, kFault, c.fault, "\n");
    for (size_t s = 0; s < c.sentences.size(); ++s) {
      if (s > 0) out += "\n";
      bool written = false;
      for (const std::string& line : c.sentences[s]) {
        if (!written && !absl::StartsWith(line, "#")) {
          for (const std::string& one : c.expected[s]) {
            absl::StrAppend(&out, kStatement, one, "\n");
          }
          written = true;
        }
        absl::StrAppend(&out, line, "\n");
      }
    }
  }
  return out;
}

void Rewrite(const fs::path& path) {
  std::vector<Case> cases = ReadCases(path);
  for (Case& c : cases) {
    std::vector<Lines> said = Extract(c);
    if (!c.fault.empty() && said != c.expected) continue;
    c.fault.clear();
    c.expected = std::move(said);
  }
  std::ofstream(path, std::ios::binary) << Write(cases);
}

// So that --rewrite changes nothing but what is said.
class FormTest : public testing::Test {
 public:
  explicit FormTest(fs::path path) : path_(std::move(path)) {}
  void TestBody() override {
    EXPECT_EQ(ReadFile(path_), Write(ReadCases(path_)))
        << path_ << ": not as --rewrite would write it";
  }

 private:
  fs::path path_;
};

class GoldenTest : public testing::Test {
 public:
  explicit GoldenTest(Case c) : case_(std::move(c)) {}
  void TestBody() override {
    const std::vector<Lines> said = Extract(case_);
    ASSERT_EQ(said.size(), case_.expected.size());
    if (!case_.fault.empty()) {
      EXPECT_NE(said, case_.expected)
          << case_.id << " passes now: take out its # expected_failure";
      GTEST_SKIP() << "known fault: " << case_.fault << "\n"
                   << Difference(said);
    }
    for (size_t s = 0; s < said.size(); ++s) {
      EXPECT_EQ(absl::StrJoin(said[s], "\n"),
                absl::StrJoin(case_.expected[s], "\n"))
          << "in sentence " << s + 1 << " of " << case_.id;
    }
  }

 private:
  // What is expected and missing, then what is said and not expected.
  std::string Difference(const std::vector<Lines>& said) const {
    std::string out;
    const auto add = [&](absl::string_view sign, const Lines& lines,
                         const Lines& others) {
      for (const std::string& line : lines) {
        if (std::find(others.begin(), others.end(), line) == others.end()) {
          absl::StrAppend(&out, sign, line, "\n");
        }
      }
    };
    for (size_t s = 0; s < said.size(); ++s) {
      add("missing: ", case_.expected[s], said[s]);
      add("instead: ", said[s], case_.expected[s]);
    }
    return out;
  }

  Case case_;
};

std::vector<fs::path> Files() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(GRIOT_GOLDEN_CASES)) {
    if (entry.path().extension() == ".conllu") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string TestName(const std::string& id) {
  std::string name = id;
  std::replace_if(
      name.begin(), name.end(),
      [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
  return name;
}

}  // namespace
}  // namespace griot

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  if (argc > 1 && std::string(argv[1]) == "--rewrite") {
    for (const auto& path : griot::Files()) griot::Rewrite(path);
    return 0;
  }
  for (const auto& path : griot::Files()) {
    testing::RegisterTest(
        "form", griot::TestName(path.stem().string()).c_str(), nullptr, nullptr,
        path.c_str(), 1,
        [path]() -> griot::FormTest* { return new griot::FormTest(path); });
    for (griot::Case& c : griot::ReadCases(path)) {
      const std::string name = griot::TestName(c.id);
      testing::RegisterTest(griot::TestName(path.stem().string()).c_str(),
                            name.c_str(), nullptr, nullptr, path.c_str(), 1,
                            [c = std::move(c)]() -> griot::GoldenTest* {
                              return new griot::GoldenTest(c);
                            });
    }
  }
  return RUN_ALL_TESTS();
}
