// Statements with what their confidence rests on, for bench/calibration.py:
//   calibration_rows MODEL --trees <gold.conllu
//   calibration_rows MODEL --documents <documents.jsonl
// Prints JSON Lines: each document, then for each statement that its text
// states {"statement", "grounds", "tree"}, the last its TreeConfidence. With
// --trees the words are given, and "right" says whether the gold trees, under
// the same entity labels, make the same statement: predicate, subject and
// object, polarity and modality.

#include <iostream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "extract/analysis/analyser.h"
#include "extract/statements/extractor.h"
#include "schemas/ontology.h"
#include "schemas/statement_json.h"
#include "schemas/status_macros.h"
#include "tests/support/conllu.h"

namespace griot {
namespace {

absl::string_view Name(Proposition::Kind kind) {
  switch (kind) {
    case Proposition::Kind::kVerb:
      return "verb";
    case Proposition::Kind::kCopula:
      return "copula";
    case Proposition::Kind::kEventNoun:
      return "event noun";
    case Proposition::Kind::kDescription:
      return "description";
  }
  return "verb";
}

std::string ToJson(const Grounds& grounds) {
  return absl::StrFormat(
      R"({"kind":"%s","attachment":%.6f,"surroundings":%.6f,"words":%d,)"
      R"("subject_words":%d,"object_words":%d,"subject_distance":%d,)"
      R"("subject_behind":%d,"arguments":%d,"untyped":%d,"lacking":%d,)"
      R"("plain":%d,"possible":%d,"asked":%d,"dated":%d,"names":%d,)"
      R"("sources":%d,"reported":%d,"resolved":%d,"unresolved":%d,)"
      R"("renamed":%d})",
      Name(grounds.kind), grounds.attachment, grounds.surroundings,
      grounds.words, grounds.subject_words, grounds.object_words,
      grounds.subject_distance, grounds.subject_behind, grounds.arguments,
      grounds.untyped, grounds.lacking, grounds.plain, grounds.possible,
      grounds.asked, grounds.dated, grounds.names, grounds.sources,
      grounds.reported, grounds.resolved, grounds.unresolved, grounds.renamed);
}

bool Overlap(const Span& a, const Span& b) {
  return a.begin < b.end && b.begin < a.end;
}

bool SameArgument(const Statement& a, const Statement& b, Role role) {
  const Argument* x = a.Find(role);
  const Argument* y = b.Find(role);
  if (x == nullptr || y == nullptr) return x == y;
  return Overlap(x->head, y->head);
}

bool Same(const Statement& a, const Statement& b) {
  return a.predicate.lemma == b.predicate.lemma &&
         Overlap(a.predicate.span, b.predicate.span) &&
         SameArgument(a, b, Role::kSubject) &&
         SameArgument(a, b, Role::kObject) && a.polarity == b.polarity &&
         a.modality == b.modality;
}

void PrintRow(const Statement& statement, const Grounds& grounds,
              absl::string_view right) {
  std::cout << R"({"statement":)" << griot::ToJson(statement)
            << R"(,"grounds":)" << ToJson(grounds)
            << absl::StrFormat(R"(,"tree":%.4f)", TreeConfidence(grounds))
            << right << "}\n";
}

void Print(const Document& document, const ExtractionResult& found,
           const ExtractionResult* gold) {
  std::cout << griot::ToJson(document) << "\n";
  for (size_t i = 0; i < found.grounds.size(); ++i) {
    const Statement& statement = found.statements[i];
    absl::string_view right;
    if (gold != nullptr) {
      right = R"(,"right":false)";
      for (size_t j = 0; j < gold->grounds.size(); ++j) {
        if (Same(statement, gold->statements[j])) right = R"(,"right":true)";
      }
    }
    PrintRow(statement, found.grounds[i], right);
  }
}

// Reads texts and trees with one model and the default packs.
class Rows {
 public:
  explicit Rows(const Analyser& analyser)
      : worker_(analyser), ontology_(ParsePacks(DefaultPacks())) {}

  absl::Status OfText(const Document& document) {
    const CodePointIndex text(document.text);
    const Analysis analysis = worker_.Analyse(text);
    Print(document, Extract(document, text, analysis), nullptr);
    return absl::OkStatus();
  }

  absl::Status OfTrees(absl::string_view conllu, const std::string& id) {
    Document named;
    named.id = id;
    GRIOT_ASSIGN_OR_RETURN(ConlluDocument gold,
                           ParseConllu(conllu, std::move(named)));
    Analysis found;
    for (const Sentence& from : gold.analysis.sentences) {
      Sentence& sentence = found.sentences.emplace_back();
      sentence.starts_paragraph = from.starts_paragraph;
      for (const Word& word : from.words) {
        Word& bare = sentence.words.emplace_back();
        bare.span = word.span;
        bare.form = word.form;
        bare.token_words = word.token_words;
        bare.space_after = word.space_after;
      }
    }
    worker_.AnalyseTokens(found);
    Label(found, gold.analysis);
    const CodePointIndex text(gold.document->text);
    const ExtractionResult right = Extract(*gold.document, text, gold.analysis);
    Print(*gold.document, Extract(*gold.document, text, found), &right);
    return absl::OkStatus();
  }

 private:
  // Gives the gold trees all that is not a tree.
  static void Label(Analysis& found, Analysis& gold) {
    for (size_t s = 0; s < found.sentences.size(); ++s) {
      Sentence& from = found.sentences[s];
      Sentence& to = gold.sentences[s];
      from.span = to.span;
      to.predicates = from.predicates;
      for (size_t i = 0; i < from.words.size(); ++i) {
        to.words[i].name = from.words[i].name;
        to.words[i].name_probability = from.words[i].name_probability;
        to.words[i].content = from.words[i].content;
        to.words[i].source = from.words[i].source;
        to.words[i].cue = from.words[i].cue;
        to.words[i].factuality = from.words[i].factuality;
        to.words[i].mention = from.words[i].mention;
      }
    }
    gold.links = found.links;
  }

  ExtractionResult Extract(const Document& document, const CodePointIndex& text,
                           const Analysis& analysis) const {
    return ExtractStatements(document, text, analysis, *ontology_,
                             "calibration_rows");
  }

  Analyser::Worker worker_;
  absl::StatusOr<Ontology> ontology_;
};

absl::Status ReadTrees(Rows& rows) {
  const absl::string_view kNewDocument = "# newdoc";
  std::string conllu;
  int number = 0;
  const auto flush = [&] {
    absl::Status status;
    if (!conllu.empty()) status = rows.OfTrees(conllu, absl::StrCat(number));
    conllu.clear();
    ++number;
    return status;
  };
  for (std::string line; std::getline(std::cin, line);) {
    if (absl::StartsWith(line, kNewDocument)) {
      GRIOT_RETURN_IF_ERROR(flush());
    }
    absl::StrAppend(&conllu, line, "\n");
  }
  return flush();
}

absl::Status ReadDocuments(Rows& rows) {
  for (std::string line; std::getline(std::cin, line);) {
    GRIOT_ASSIGN_OR_RETURN(const Document document, ParseDocument(line));
    GRIOT_RETURN_IF_ERROR(rows.OfText(document));
  }
  return absl::OkStatus();
}

int Run(const std::vector<std::string>& args) {
  if (args.size() != 2 || (args[1] != "--trees" && args[1] != "--documents")) {
    std::cerr << "usage: calibration_rows MODEL (--trees | --documents)\n";
    return 2;
  }
  const auto analyser = Analyser::Load(args[0]);
  if (!analyser.ok()) {
    std::cerr << analyser.status().message() << "\n";
    return 1;
  }
  Rows rows(**analyser);
  const absl::Status status =
      args[1] == "--trees" ? ReadTrees(rows) : ReadDocuments(rows);
  if (status.ok()) return 0;
  std::cerr << status.message() << "\n";
  return 1;
}

}  // namespace
}  // namespace griot

int main(int argc, char** argv) {
  return griot::Run(std::vector<std::string>(argv + 1, argv + argc));
}
