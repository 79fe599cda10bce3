#include "extract/statements/sentences.h"

#include <optional>
#include <utility>

#include "extract/statements/syntax/tree_repair.h"
#include "extract/statements/times/told_years.h"
#include "extract/statements/words/lexicon.h"
#include "schemas/calendar.h"

namespace griot {

Sentences ReadSentences(const Document& document, const CodePointIndex& text,
                        const Analysis& analysis, const Ontology& ontology,
                        const Lexicon& lexicon) {
  const std::optional<Day> published = ParseDay(document.published);
  std::vector<Tree> trees;
  std::vector<Clauses> clauses;
  std::vector<std::vector<TimeExpression>> times;
  trees.reserve(analysis.sentences.size());  // which clauses view
  clauses.reserve(analysis.sentences.size());
  for (const Sentence& sentence : analysis.sentences) {
    trees.push_back(ReadTree(sentence, lexicon));
    clauses.emplace_back(trees.back(), lexicon);
    times.push_back(FindTimes(trees.back(), published, lexicon));
  }
  GiveToldYears(trees, analysis.sentences, published, times);
  MentionTable mentions = FindMentions(trees, times, text, ontology, lexicon);
  return {std::move(trees), std::move(clauses), std::move(times),
          std::move(mentions)};
}

}  // namespace griot
