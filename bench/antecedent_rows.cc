// What the choice of antecedents is learnt from, for bench/antecedents.py:
//   antecedent_rows MODEL <documents.jsonl
// Prints JSON Lines: {"features": NAMES}, then for each document {"document":
// ID, "linked": whether the analyser proposed antecedents, "mentions":
// [{"kind", "type", "begin", "end", "text", "name"}, ...]} and for each
// description and pronoun of it {"mention": NUMBER, "anaphor": NUMBER,
// "candidates":
// [{"mentions": NUMBERS, "members": [NUMBERS, ...], "features": {NUMBER:
// VALUE}}, ...]}, the mentions those before it of one entity, or of each that a
// list is made of; the last candidate has none and stands for nothing before
// it.

#include <iostream>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "bench/json_string.h"
#include "extract/analysis/analyser.h"
#include "extract/statements/antecedents.h"
#include "schemas/ontology.h"
#include "schemas/statement_json.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

std::string ToJson(const Mention& mention) {
  return absl::StrCat(R"({"kind":)", static_cast<int>(mention.kind),
                      R"(,"type":)", Quoted(mention.type), R"(,"begin":)",
                      mention.extent.begin, R"(,"end":)", mention.extent.end,
                      R"(,"text":)", Quoted(mention.text), R"(,"name":)",
                      Quoted(mention.name_text), "}");
}

std::string ToJson(const AntecedentCandidate& candidate, int before,
                   const Coreference& coreference) {
  const auto numbers = [&](int entity) {
    std::vector<int> found = coreference[entity].mentions;
    std::erase_if(found, [&](int m) { return m >= before; });
    return absl::StrCat("[", absl::StrJoin(found, ","), "]");
  };
  std::vector<std::string> members;
  if (candidate.entity >= 0) {
    for (const int member : coreference[candidate.entity].members) {
      members.push_back(numbers(member));
    }
  }
  std::vector<std::string> features;
  for (size_t i = 0; i < kAntecedentFeatures; ++i) {
    if (candidate.features[i] == 0) continue;
    features.push_back(absl::StrCat("\"", i, "\":", candidate.features[i]));
  }
  return absl::StrCat(R"({"mentions":)",
                      candidate.entity >= 0 ? numbers(candidate.entity) : "[]",
                      R"(,"members":[)", absl::StrJoin(members, ","),
                      R"(],"features":{)", absl::StrJoin(features, ","), "}}");
}

void Print(const Document& document, const Analysis& analysis,
           const CodePointIndex& text, const Ontology& ontology) {
  const Antecedents found = FindAntecedents(document, text, analysis, ontology);
  std::cout << R"({"document":)" << Quoted(document.id) << R"(,"linked":)"
            << (analysis.links.empty() ? "false" : "true") << R"(,"mentions":[)"
            << absl::StrJoin(found.mentions.mentions(), ",",
                             [](std::string* out, const Mention& mention) {
                               *out += ToJson(mention);
                             })
            << "]}\n";
  for (const AntecedentChoice& choice : found.choices) {
    std::cout << R"({"mention":)" << choice.mention << R"(,"anaphor":)"
              << static_cast<int>(choice.anaphor) << R"(,"candidates":[)"
              << absl::StrJoin(choice.candidates, ",",
                               [&](std::string* out, const auto& candidate) {
                                 *out += ToJson(candidate, choice.mention,
                                                found.coreference);
                               })
              << "]}\n";
  }
}

absl::Status Run(const std::string& model) {
  GRIOT_ASSIGN_OR_RETURN(const auto analyser, Analyser::Load(model));
  GRIOT_ASSIGN_OR_RETURN(const Ontology ontology, ParsePacks(DefaultPacks()));
  Analyser::Worker worker(*analyser);
  std::cout << R"({"features":[")"
            << absl::StrJoin(kAntecedentFeatureNames, R"(",")") << "\"]}\n";
  for (std::string line; std::getline(std::cin, line);) {
    GRIOT_ASSIGN_OR_RETURN(const Document document, ParseDocument(line));
    const CodePointIndex text(document.text);
    Print(document, worker.Analyse(text), text, ontology);
  }
  return std::cout.flush() ? absl::OkStatus()
                           : absl::UnavailableError("cannot be written");
}

}  // namespace
}  // namespace griot

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: antecedent_rows MODEL\n";
    return 2;
  }
  const absl::Status status = griot::Run(argv[1]);
  if (status.ok()) return 0;
  std::cerr << "antecedent_rows: " << status.ToString() << "\n";
  return 1;
}
