#ifndef GRIOT_EXTRACT_STATEMENTS_SYNTAX_TREE_REPAIR_H_
#define GRIOT_EXTRACT_STATEMENTS_SYNTAX_TREE_REPAIR_H_

#include "absl/functional/function_ref.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "extract/analysis.h"
#include "extract/statements/syntax/draft_tree.h"
#include "extract/statements/syntax/tree.h"
#include "extract/statements/words/lexicon.h"

namespace griot {

// One thing that parsers often get wrong in news and grammar forbids.
struct Repair {
  // A repair may build on what those of earlier sweeps, and those before it in
  // its own, have mended.
  enum class Sweep { kPhrases, kClauses, kSubjects };
  Sweep sweep;
  absl::string_view name;
  // Mends what is wrong at `word`; whether it changed anything.
  bool (*mend)(DraftTree& draft, int word, const Lexicon& lexicon);
  absl::string_view rule;     // what holds afterwards, in one sentence
  absl::string_view example;  // a sentence of the golden cases that it changes
};

// All of them, in order. A sweep goes over the sentence from left to right and
// makes all its repairs at one word before the next.
absl::Span<const Repair> Repairs();

// Makes all repairs, and tells of each that changed something, word for word.
void MendTree(DraftTree& draft, const Lexicon& lexicon,
              absl::FunctionRef<void(const Repair&)> changed);

// The tree of the sentence, mended. Views the sentence.
Tree ReadTree(const Sentence& sentence, const Lexicon& lexicon);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_SYNTAX_TREE_REPAIR_H_
