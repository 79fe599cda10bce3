// extract_conllu TREES.conllu [TEXT.txt] [PUBLISHED]
// Writes the statements that the trees give, as JSON Lines, to standard
// output; the document's id is the trees' file name. For work on the rules
// without a model. With --time it prints words a second instead.

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "extract/statements/extractor.h"
#include "schemas/ontology.h"
#include "schemas/statement_json.h"
#include "tests/support/conllu.h"

namespace griot {
namespace {

std::string ReadFile(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

int Run(std::vector<std::string> args) {
  const bool timed = !args.empty() && args[0] == "--time";
  const bool mentions = !args.empty() && args[0] == "--mentions";
  if (timed || mentions) args.erase(args.begin());
  if (args.empty()) return 2;
  Document document;
  document.id = std::filesystem::path(args[0]).stem().string();
  if (args.size() > 1) document.text = ReadFile(args[1]);
  if (args.size() > 2) document.published = args[2];
  const auto read = ParseConllu(ReadFile(args[0]), std::move(document));
  if (!read.ok()) {
    std::fprintf(stderr, "%s: %s\n", args[0].c_str(),
                 std::string(read.status().message()).c_str());
    return 1;
  }
  const auto ontology = ParsePacks(DefaultPacks());
  const CodePointIndex text(read->document->text);
  const auto start = std::chrono::steady_clock::now();
  const ExtractionResult result = ExtractStatements(
      *read->document, text, read->analysis, *ontology, "extract_conllu");
  const std::chrono::duration<double> seconds =
      std::chrono::steady_clock::now() - start;
  if (timed) {
    size_t words = 0;
    for (const Sentence& s : read->analysis.sentences) words += s.words.size();
    std::printf("%zu words %.3f s %.0f words/s\n", words, seconds.count(),
                static_cast<double>(words) / seconds.count());
    return 0;
  }
  if (mentions) {
    for (const EntityMention& m : result.mentions) {
      std::printf("%s\n", ToJson(m).c_str());
    }
    return 0;
  }
  for (const Statement& statement : result.statements) {
    std::printf("%s\n", ToJson(statement).c_str());
  }
  return 0;
}

}  // namespace
}  // namespace griot

int main(int argc, char** argv) {
  return griot::Run(std::vector<std::string>(argv + 1, argv + argc));
}
