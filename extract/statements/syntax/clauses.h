#ifndef GRIOT_EXTRACT_STATEMENTS_SYNTAX_CLAUSES_H_
#define GRIOT_EXTRACT_STATEMENTS_SYNTAX_CLAUSES_H_

#include <string>
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
  void FindSubjects(int word, ClauseCore& core) const;
  std::vector<int> Given(const ClauseCore& governor) const;
  void WeighSubjects(int word, ClauseCore& core) const;
  std::vector<int> SubjectsOfPlan(int noun, int verb) const;
  std::vector<int> SubjectsOfGerund(int noun) const;
  bool IsPassive(int word) const;

  const Tree& tree_;
  const Lexicon& lexicon_;
  std::vector<ClauseCore> cores_;
  std::vector<int> order_;
};

// `word` and the nominals coordinated with it, in order.
std::vector<int> Conjuncts(const Tree& tree, int word);

// "with the children and their families": whether it is a conjunct beneath the
// same preposition; "from Lagos and a doctor" is two things said.
bool SharesCase(const Tree& tree, int conjunct);

// "the north rather than the south": whether it is a conjunct that is put aside
// for another.
bool IsPutAside(const Tree& tree, int noun);

// The same without those that are ruled out: "to Oslo but not to Bergen".
std::vector<int> ConjunctsThatHold(const Tree& tree, int word);

// Whether the clause takes its subject from the verb above: xcomp, and what
// parsers make of it ("told staff to remain", "called on X to release").
bool IsControlled(const Tree& tree, int word, const Lexicon& lexicon);

// Whether the clause is what its verb governs although read as an adverbial:
// "denied having left", "accused X of leaving", not "denied it, saying …".
bool IsGerundComplement(const Tree& tree, int word);

// "carry out" of "carried": the lemma with its particle.
std::string VerbLemma(const Tree& tree, int word);

// The predicate that governs `word` from above (its clause), or -1.
int GoverningPredicate(const Tree& tree, const Clauses& clauses, int word);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_SYNTAX_CLAUSES_H_
