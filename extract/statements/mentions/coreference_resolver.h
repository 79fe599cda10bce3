#ifndef GRIOT_EXTRACT_STATEMENTS_MENTIONS_COREFERENCE_RESOLVER_H_
#define GRIOT_EXTRACT_STATEMENTS_MENTIONS_COREFERENCE_RESOLVER_H_

#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "extract/statements/mentions/coreference.h"
#include "extract/statements/mentions/mentions.h"
#include "extract/statements/mentions/name_clusters.h"
#include "extract/statements/syntax/clauses.h"
#include "extract/statements/syntax/tree.h"
#include "extract/statements/words/lexicon.h"
#include "extract/statements/words/name_forms.h"
#include "names/gender.h"
#include "schemas/ontology.h"
#include "schemas/utf8.h"

namespace griot {

// Goes through the mentions of one document in order and finds for each the
// entity that it speaks of: name_coreference.cc, nominal_coreference.cc and
// pronoun_coreference.cc hold a kind each. Used once.
class CoreferenceResolver {
 public:
  CoreferenceResolver(const std::vector<Tree>& trees,
                      const std::vector<Clauses>& clauses,
                      const MentionTable& mentions,
                      absl::Span<const CoreferenceLink> links,
                      const CodePointIndex& text, const Ontology& ontology,
                      const Lexicon& lexicon);

  Coreference Resolve();

 private:
  static constexpr int kPersonReach = 3;  // sentences that pronouns look back
  static constexpr int kThingReach = 2;
  static constexpr int kDefiniteReach = 4;
  static constexpr int kNameReach = 10;
  static constexpr int kRemembered = 300;  // entities and mentions compared

  struct State {
    Gender gender = Gender::kUnknown;
    bool plural = false;
    bool firm_type = false;
    int last_sentence = 0;
    std::vector<std::string> words;  // of its longest name
  };
  // What a pronoun's form and place ask of its antecedent.
  struct Pronoun;
  // An antecedent that the analyser proposes.
  struct Proposal {
    int mention = -1;
    float probability = 0;
  };

  const Tree& TreeOf(const Mention& m) const {
    return trees_[static_cast<size_t>(m.sentence)];
  }
  State& StateOf(int entity) { return states_[static_cast<size_t>(entity)]; }
  Coreference::Entity& Entity(int entity) {
    return result_.entities_[static_cast<size_t>(entity)];
  }
  bool IsSubject(const Mention& m) const {
    return TreeOf(m).rel(m.word) == Rel::kNsubj;
  }

  // Each gives the entity of mention `m`, -1 for a new one.
  int ResolveName(int m);
  int ResolveNominal(int m);
  int ResolvePronoun(int m);

  // The likeliest proposed antecedent of nominal `m` that it can mean, or -1.
  int ProposedFor(int m);
  // "The group signed a truce with the government": whether the entity is the
  // subject of the clause that the mention stands in, and so another.
  bool ActsOn(int entity, const Mention& mention) const;
  // Whether the analyser holds that nominal `m` refers to nothing before it.
  bool IsProbablyNew(int m) const;

  // Adds mention `m` to `entity`, or to a new one for -1.
  void Put(int m, int entity);
  // Whether one thing can be of both types.
  bool Compatible(absl::string_view a, absl::string_view b) const;
  // Mentions of a sentence that stand before mention `m`, in order.
  std::vector<int> MentionsOf(int sentence, int m) const;

  void Name(Coreference::Entity* entity) const;
  // The nominal without article and number: "Russian mercenaries" of "about
  // 50 Russian mercenaries".
  absl::string_view WithoutCount(const Mention& mention) const;

  int NamedPlace(const Mention& mention) const;
  // "the town of X": whether a place's noun has its name beside it.
  bool IsCalledByName(const Mention& mention) const;
  bool AppositionHolds(int first, int second) const;

  bool IsDefinite(const Mention& m) const;
  // Lemmas of the words that describe the head, sorted.
  std::vector<absl::string_view> Modifiers(const Mention& m) const;
  // Whether the phrase's modifiers tell it apart from a name told before.
  // "The Oslo-based firm" and "the Dutch group" only add to it.
  bool Restricts(const Mention& m) const;
  // "the commission" after "the Electoral Commission".
  int NameEndingIn(const Mention& mention);
  // Descriptions of bodies by one noun with other words: "the health ministry"
  // and "the interior ministry".
  bool IsToldApart(const Mention& a, const Mention& b) const;
  // "the army" is a state's, not a force that has Army in its name, unless a
  // country is in it too.
  bool IsOtherForce(const Mention& mention, int entity);
  // The named entity of the type that was spoken of last, subjects first.
  int NearestNamed(int m, absl::string_view type);

  bool Fits(const Pronoun& pronoun, int candidate, int pass);
  int ProposedFor(const Pronoun& pronoun, int first_pass, int passes);
  // The entity, one and named, that says the clause whose subject pronoun `m`
  // is, or -1.
  int SayerAbove(int m);
  // People in the plural, other than the sayer, that are a subject in the
  // pronoun's sentence or the one before; -1 if there are none.
  int SeveralFor(const Pronoun& pronoun);
  // The antecedent's entity, which now is of the pronoun's gender.
  int TakeFor(const Pronoun& pronoun, int antecedent);
  // Subjects before others; in the pronoun's own sentence the nearest subject
  // of a clause above it before that.
  int PickAntecedent(const Pronoun& pronoun, const std::vector<int>& candidates,
                     int pass);

  const std::vector<Tree>& trees_;
  const std::vector<Clauses>& clauses_;
  const MentionTable& mentions_;
  const NameClusters names_;
  // By anaphor, the likeliest first.
  absl::flat_hash_map<int, std::vector<Proposal>> proposals_;
  const CodePointIndex& text_;
  const Ontology& ontology_;
  const Lexicon& lexicon_;
  Coreference result_;
  std::vector<State> states_;
  std::vector<int> named_;  // entities with a name, in order of it
  absl::flat_hash_map<int, int> by_cluster_;  // entities, by that of names_
  absl::flat_hash_map<std::string, std::vector<int>> by_noun_;
  absl::flat_hash_map<std::string, int> described_;  // by the title's noun
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_MENTIONS_COREFERENCE_RESOLVER_H_
