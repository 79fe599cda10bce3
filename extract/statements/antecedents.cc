#include "extract/statements/antecedents.h"

#include <optional>
#include <utility>
#include <vector>

#include "extract/statements/syntax/clauses.h"
#include "extract/statements/syntax/tree_repair.h"
#include "extract/statements/times/time_expression.h"
#include "extract/statements/words/lexicon.h"
#include "schemas/calendar.h"

namespace griot {

Antecedents FindAntecedents(const Document& document,
                            const CodePointIndex& text,
                            const Analysis& analysis,
                            const Ontology& ontology) {
  const Lexicon& lexicon = Lexicon::Get();
  const std::optional<Day> published = ParseDay(document.published);
  std::vector<Tree> trees;
  std::vector<Clauses> clauses;
  std::vector<std::vector<TimeExpression>> times;
  trees.reserve(analysis.sentences.size());
  clauses.reserve(analysis.sentences.size());
  for (const Sentence& sentence : analysis.sentences) {
    trees.push_back(ReadTree(sentence, lexicon));
    clauses.emplace_back(trees.back(), lexicon);
    times.push_back(FindTimes(trees.back(), published, lexicon));
  }
  MentionTable mentions = FindMentions(trees, times, text, ontology, lexicon);
  std::vector<AntecedentChoice> choices;
  Coreference coreference =
      ResolveCoreference({text, trees, clauses, mentions, ontology, lexicon},
                         analysis.links, &choices);
  return {std::move(mentions), std::move(coreference), std::move(choices)};
}

}  // namespace griot
