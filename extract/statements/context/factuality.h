#ifndef GRIOT_EXTRACT_STATEMENTS_CONTEXT_FACTUALITY_H_
#define GRIOT_EXTRACT_STATEMENTS_CONTEXT_FACTUALITY_H_

#include <optional>
#include <vector>

#include "extract/statements/context/clause_link.h"
#include "extract/statements/context/own_stand.h"
#include "extract/statements/context/questions.h"
#include "extract/statements/propositions/proposition.h"
#include "extract/statements/syntax/clauses.h"
#include "extract/statements/syntax/tree.h"
#include "extract/statements/words/lexicon.h"
#include "extract/statements/words/operators.h"

namespace griot {

// What of a sentence is so, by its own word: each predicate's negation and
// modality, composed with what every word above makes of it, from the top of
// the tree down. factuality.cc says where each hangs, complement_factuality.cc,
// adjunct_factuality.cc and description_factuality.cc what that makes of it. A
// view on its arguments, which must outlive it.
class Factuality {
 public:
  Factuality(const Tree& tree, const Clauses& clauses,
             const std::vector<Asking>& asked, bool amid_past,
             const Lexicon& lexicon);

  Stand Of(const Proposition& proposition) const;

  // Whether the saying that `cue` stands for takes place: not where somebody
  // "did not say that", "refused to say whether" or "falsely claimed".
  bool IsSaid(int cue) const;

 private:
  // Of a predicate or noun with all above it.
  Stand Of(int word) const;
  Stand OfPredicate(int word, bool argument_denied) const;
  Stand OfNoun(int noun) const;
  // What stands above makes of it.
  Stand ContextOf(int word) const;
  Stand ContextOfConjunct(int word, int first) const;
  Stand OfComplement(int word, const ClauseLink& link) const;
  Stand OfAdjunct(int word, const ClauseLink& link) const;
  Stand OfDescription(int word, int noun) const;
  // Whether it is asked, or "whether" it is so.
  bool IsLeftOpen(int word) const;
  // Whether it is what somebody did not say.
  bool IsUnsaid(int word) const;
  // Whether an inquiry has no result yet.
  bool IsOnlyMeant(int inquiry) const;
  // Whether that is what the word above makes of it.
  bool IsMade(Effect effect, int word) const;
  // Whether "may" or a question stands above, in its clause or those that it
  // ends.
  bool MayBe(int word) const;
  bool IsUnderCondition(int noun) const;
  // Whether the word above makes it so: "was forced to", "was able to".
  bool IsMadeSo(int word) const;
  bool IsAsked(int word) const {
    return asked_[static_cast<size_t>(word)] != Asking::kNot;
  }
  // Whether what the noun says is called untrue: "a false report", "denied
  // reports", "claims that … are wrong".
  bool IsCalledUntrue(int noun) const;
  Effect Resolve(Effect effect, int governor) const;

  const Tree& tree_;
  const Clauses& clauses_;
  const std::vector<Asking>& asked_;
  const bool amid_past_;  // IsAmidPast
  const Lexicon& lexicon_;
  const Operators& operators_;
  // By word; what was asked once. Keeps deep trees from taking long.
  mutable std::vector<std::optional<Stand>> known_;
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_CONTEXT_FACTUALITY_H_
