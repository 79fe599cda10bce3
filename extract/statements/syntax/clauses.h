#ifndef GRIOT_EXTRACT_STATEMENTS_SYNTAX_CLAUSES_H_
#define GRIOT_EXTRACT_STATEMENTS_SYNTAX_CLAUSES_H_

#include <vector>

#include "extract/statements/syntax/tree.h"
#include "extract/statements/words/lexicon.h"

namespace griot {

// The core of one clause as the grammar gives it, with what it shares with
// its neighbours filled in: subjects of control and coordination, antecedents
// of relative clauses, shared objects.
struct ClauseCore {
  bool is_clause = false;  // the word is a predicate
  bool copular = false;
  bool passive = false;
  bool shares_subject = false;  // the subject is another clause's
  bool doer_told = false;       // a word tells whose the deed is: "sent"
  bool doer_unknown = false;    // grammar rules out those that are named
  std::vector<int> subjects;    // surface subjects, coordination spread
  std::vector<int> objects;     // direct objects
  std::vector<int> recipients;  // indirect objects
  std::vector<int> agents;      // by-phrases of a passive
  // "two were killed and five wounded in Oslo": the other of the two, -1 if
  // none; what stands behind both is of both.
  int gap_partner = -1;
  // Where a relative pronoun with a preposition stands for the antecedent:
  // its word, -1 if none.
  int relative_oblique = -1;
  int antecedent = -1;
};

// The clauses of a sentence, by word.
class Clauses {
 public:
  Clauses(const Tree& tree, const Lexicon& lexicon);

  const ClauseCore& operator[](int word) const {
    return cores_[static_cast<size_t>(word)];
  }
  // Words that are predicates, governors before the governed.
  const std::vector<int>& order() const { return order_; }

 private:
  void Read(int word);
  void ReadSubjects(int word, ClauseCore& core);
  void ReadObjects(int word, ClauseCore& core);
  // Whether an oblique of a passive says who does it: "by rebels", not "by
  // phone".
  bool IsAgent(int oblique) const;

  const Tree& tree_;
  const Lexicon& lexicon_;
  std::vector<ClauseCore> cores_;
  std::vector<int> order_;
};

// The predicate that governs `word` from above (its clause), or -1.
int GoverningPredicate(const Tree& tree, const Clauses& clauses, int word);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_SYNTAX_CLAUSES_H_
