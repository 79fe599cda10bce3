#ifndef GRIOT_EXTRACT_STATEMENTS_MENTIONS_COREFERENCE_RESOLVER_H_
#define GRIOT_EXTRACT_STATEMENTS_MENTIONS_COREFERENCE_RESOLVER_H_

#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "extract/statements/mentions/antecedent_features.h"
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
// pronoun_coreference.cc hold a kind each, several.cc what lists mean,
// antecedent_choice.cc how descriptions and pronouns find their antecedents:
// antecedent_constraints.cc what they cannot mean (place_antecedents.cc
// places), candidate_features.cc and agreement_features.cc what speaks for the
// rest, by mention_modifiers.cc and mention_quotes.cc. Used once.
class CoreferenceResolver {
 public:
  CoreferenceResolver(const UnresolvedView& view,
                      absl::Span<const CoreferenceLink> links);

  // Adds what each phrase was chosen from to `choices`, unless that is null.
  Coreference Resolve(std::vector<AntecedentChoice>* choices);

 private:
  // Sentences that descriptions look back where only their type speaks for it.
  static constexpr int kDefiniteReach = 4;
  static constexpr int kRemembered = 300;  // mentions compared

  struct State {
    Gender gender = Gender::kUnknown;
    // Of its given name, which rules out and speaks for nobody: names of
    // half of the world are not known.
    Gender given = Gender::kUnknown;
    bool plural = false;
    bool firm_type = false;
    int last = -1;  // its last mention that tells of it; -1 if none does
    std::vector<std::string> words;  // of its longest name
    std::vector<std::string> nouns;  // lemmas that it was called by
    // Lemmas that stood beside its name or were said of it.
    std::vector<std::string> descriptions;
  };
  struct Owner {
    absl::string_view lemma;  // empty for none, or who speaks or is spoken to
    int entity = -1;          // -1 if not known yet
  };
  // What refers back, and what is asked of every candidate, found once.
  struct Phrase {
    int m = -1;
    Anaphor anaphor = Anaphor::kPerson;
    Gender gender = Gender::kUnknown;
    int quote = 0;
    std::vector<int> sayers;  // entities that say its clause
    bool says = false;        // is itself the subject of such a clause
    absl::string_view lemma;  // of a description
    std::vector<absl::string_view> modifiers;
  };
  // An antecedent that the analyser proposes.
  struct Proposal {
    int mention = -1;
    float probability = 0;
  };

  const Tree& TreeOf(const Mention& m) const {
    return trees_[static_cast<size_t>(m.sentence)];
  }
  State& StateOf(int entity) { return states_[static_cast<size_t>(entity)]; }
  const State& StateAt(int entity) const {
    return states_[static_cast<size_t>(entity)];
  }
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
  // Whether a pronoun is of the third person.
  bool RefersBack(const Mention& mention) const;
  // Whether a pronoun is neither possessive nor reflexive.
  bool IsFree(const Mention& mention) const;
  bool IsReflexive(const Mention& mention) const;
  // Who does to himself what a reflexive stands in; -1 if that is not certain.
  int SubjectOfItself(int m) const;

  // "The group signed a truce with the government": whether the entity is the
  // subject of the clause that the mention stands in, and so another.
  bool ActsOn(int entity, const Mention& mention) const;
  // Adds mention `m` to `entity`, or to a new one for -1.
  void Put(int m, int entity);
  // "Ann and Ben": makes them one entity as well, once mention `m` ends such a
  // list; what "they" may mean.
  void ListTogether(int m);
  // The mentions of the list that `m` ends, in order; empty if it ends none.
  std::vector<int> ListOf(int m) const;
  // "two airlines, X and Y": what the list from `name` on is in apposition to,
  // if nothing else tells what that is; -1 if there is none.
  int DescribedBy(int name) const;
  // The type that all members have, or one that each of them is of.
  absl::string_view TypeOfSeveral(const std::vector<int>& members) const;
  // Whether a phrase stands in none of the phrases of the list, and may so mean
  // all of it.
  bool MayMeanSeveral(const Mention& mention, int entity) const;
  // "The two officials" after "Ann and Ben": the last list of as many of the
  // like, unless others were called so since; -1 if there is none.
  int ListedBefore(int m);
  // Calls each list by its members, and takes from its mentions what only
  // stood for the list.
  void NameSeveral();
  // As LinkTo, of several the likeliest link to one of them.
  float LinkToAny(int m, int entity) const;
  // "Vice President": no president.
  bool IsLesser(const Tree& tree, int title) const;
  // "Orvane is a utility": what a copula says of its subject describes it.
  void HearSaid(const Mention& mention);
  // Whether one thing can be of both types.
  bool Compatible(absl::string_view a, absl::string_view b) const;
  // Mentions of a sentence that stand before mention `m`, in order.
  std::vector<int> MentionsOf(int sentence, int m) const;

  void Name(Coreference::Entity& entity) const;
  // The longest of its names, empty if it has none.
  absl::string_view FullestName(const Coreference::Entity& entity) const;
  bool IsOwnedBy(const Mention& mention, absl::string_view person) const;
  // The phrase that introduces it, "an engineer" whom the text then calls "the
  // man"; of a bare word, the first that tells more.
  absl::string_view FullestNominal(const Coreference::Entity& entity) const;
  // The nominal without article and number: "Russian mercenaries" of "about
  // 50 Russian mercenaries".
  absl::string_view WithoutCount(const Mention& mention) const;

  // "The gunman was identified as X": he of whom the name is told, -1 if none.
  int IdentifiedAs(int m) const;
  int NamedPlace(const Mention& mention) const;
  // "the country", without a word that tells which.
  bool IsSomeCountry(const Mention& mention) const;
  // "Malian officials say … in the country": theirs rather than one that was
  // spoken of before them. `found` is what it would mean else.
  int CountryOfAuthorities(const Mention& mention, int found) const;
  // Whether a phrase for a place is certainly of another kind or name: "the
  // capital" is no country, "the Ouaka region" no town.
  bool IsOtherPlace(const Phrase& phrase, int entity);
  // "Authorities said": whether it is as definite as "the authorities".
  bool IsBareBody(const Mention& mention) const;
  // "the town of X": whether a place's noun has its name beside it.
  bool IsCalledByName(const Mention& mention) const;
  // "The minister, Ana Orr, …": the name that says who it is, whoever was a
  // minister before; -1 if there is none.
  int NameBeside(int m) const;
  // The mention to which `m` stands in apposition; -1 if there is none.
  int StandsBeside(int m) const;
  bool AppositionHolds(int first, int second) const;

  bool IsDefinite(const Mention& m) const;
  // Lemmas of the words that describe the head, sorted.
  std::vector<absl::string_view> Modifiers(const Mention& m) const;
  // Whether the phrase's modifiers tell it apart from a name told before.
  // "The Oslo-based firm" and "the Dutch group" only add to it.
  bool Restricts(const Mention& m) const;
  // "the army" is a state's, not a force that has Army in its name, unless a
  // country is in it too.
  bool IsOtherForce(const Mention& mention, int entity);
  // "The gunman" is nobody of whom the text has told only that he was shot.
  bool IsVictimOf(const Mention& doer, int entity) const;

  // The entity that phrase `m` most probably means, none of `excluded`; -1 if
  // it means nothing before it or that is too unsure.
  int Choose(int m, Anaphor anaphor, absl::Span<const int> excluded);
  int Decide(const AntecedentChoice& choice) const;
  // Whether grammar and meaning leave it open that the phrase means `entity`.
  bool MayMean(const Phrase& phrase, int entity);
  // Whether it was called by the noun, or by a name that tells so.
  static bool IsCalled(absl::string_view lemma, const State& state);
  // Whether the entity was called by the noun with another number or name:
  // "the second attack" after "the first attack", "the age of ten" after "the
  // age of 95", "the Mill Road fire" after "the Quay fire".
  bool IsToldApart(const Mention& mention, int entity) const;
  // "the two leaders", "the three": whether the text never counted so many of
  // the entity.
  bool IsCountedOtherwise(const Mention& mention, int entity) const;
  // How many the phrase says that they are, 0 if it does not.
  double CountOf(const Mention& mention) const;
  // Numbers and ordinals before the noun.
  std::vector<absl::string_view> NumbersOf(const Mention& mention) const;
  // Whether the entity is of the number and type that the phrase asks for.
  bool Agrees(const Phrase& phrase, int entity);
  // "no jurisdiction": what is said not to be, or to be of any kind, is nothing
  // that a later phrase means.
  bool IsDenied(const Mention& mention) const;
  // "((Ann))": a label of a transcript, which tells nothing of anyone.
  bool IsLabel(const Mention& mention) const;
  // Whose the thing of a phrase is: "Italy's", "his", "of Italy".
  Owner OwnerOf(const Mention& mention) const;
  // Words that describe the head before it, but numbers and owners.
  std::vector<absl::string_view> WordsBefore(const Mention& mention) const;
  // Names before the noun but those of days, peoples as their countries.
  std::vector<absl::string_view> NamesBefore(const Mention& mention) const;
  // Nouns before the noun that tell what kind of thing it is: "gas" of "gas
  // production"; none of events and persons, which have several kinds each.
  std::vector<absl::string_view> KindsBefore(const Mention& mention) const;
  // Whether the entity was told to be of all those kinds.
  bool WasOfKinds(const Mention& mention, int entity);
  // Words of the phrase that stand for numbers or have digits.
  std::vector<absl::string_view> FiguresOf(const Mention& mention) const;
  // Probability of the analyser's links to the entity's mentions.
  float LinkTo(int m, int entity) const;
  bool IsOfDefiniteType(absl::string_view noun, absl::string_view type) const;
  // "it is clear that"
  bool IsLikeExpletive(const Mention& mention) const;

  // Features of each entity, the last spoken of first, and of none.
  void Describe(const Phrase& phrase, const std::vector<int>& entities,
                AntecedentChoice* choice);
  void DescribePlace(const Phrase& phrase, int entity,
                     AntecedentFeatures* features);
  void DescribeKind(int entity, AntecedentFeatures* features);
  void DescribeAgreement(const Phrase& phrase, int entity,
                         AntecedentFeatures* features);
  // What the phrase has beside its noun, and what the entity had.
  void CompareWords(const Phrase& phrase, int entity,
                    AntecedentFeatures* features);
  void DescribeNew(const Phrase& phrase, const std::vector<int>& entities,
                   AntecedentFeatures* features);

  // The entity that says the clause whose subject "they" is, if it is one, has
  // a name and people in the plural were a subject before it in the paragraph,
  // in this sentence or the last; else -1: "The
  // soldiers face trial. Field Watch says they looted shops."
  int SayerOfOthers(int m) const;

  void FindQuotes();
  // The quotation that the mention stands in, from 1; 0 for none.
  int QuoteOf(const Mention& m) const;
  // Whether the mention is the subject of a verb of saying.
  bool IsSayer(const Mention& m) const;
  // Entities before `m` in its sentence that say what it is part of.
  std::vector<int> SayersOf(int m) const;

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
  std::vector<std::vector<int>> quotes_;  // as QuoteOf, by sentence and word
  absl::flat_hash_map<int, int> by_cluster_;  // entities, by that of names_
  absl::flat_hash_map<std::vector<int>, int> several_;  // by members, sorted
  // Those entities by the first mentions of their lists.
  absl::flat_hash_map<int, int> listed_from_;
  absl::flat_hash_set<int> in_list_;  // mentions
  std::vector<AntecedentChoice>* choices_ = nullptr;
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_MENTIONS_COREFERENCE_RESOLVER_H_
