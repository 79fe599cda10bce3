#include <algorithm>
#include <cmath>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/ascii.h"
#include "extract/statements/mentions/antecedent_model.h"
#include "extract/statements/mentions/coreference_resolver.h"
#include "extract/statements/syntax/phrase.h"
#include "extract/statements/words/quotation_marks.h"

namespace griot {
namespace {

using Feature = AntecedentFeature;

constexpr int kPronounReach = 8;  // sentences that pronouns look back
constexpr float kLeastLink = 0.01f;

class Writer {
 public:
  explicit Writer(AntecedentFeatures* features) : features_(*features) {}
  void operator()(Feature feature, double value = 1) {
    features_[static_cast<size_t>(feature)] = static_cast<float>(value);
  }
  void If(bool condition, Feature feature) {
    if (condition) (*this)(feature);
  }

 private:
  AntecedentFeatures& features_;
};

float LinkOdds(float probability) {
  return std::log(std::max(probability, kLeastLink) / kLeastLink) /
         std::log(1 / kLeastLink);
}

bool Includes(const std::vector<absl::string_view>& all,
              const std::vector<absl::string_view>& some) {
  return std::includes(all.begin(), all.end(), some.begin(), some.end());
}

// Whether both tell something, and nothing of it is the same.
bool Differ(const std::vector<absl::string_view>& some,
            const std::vector<absl::string_view>& others) {
  return !some.empty() && !others.empty() &&
         std::none_of(some.begin(), some.end(), [&](absl::string_view one) {
           return std::find(others.begin(), others.end(), one) != others.end();
         });
}

Feature DistanceOf(int sentences) {
  switch (sentences) {
    case 0:
      return Feature::kSameSentence;
    case 1:
      return Feature::kSentenceBefore;
    case 2:
      return Feature::kTwoBefore;
    case 3:
    case 4:
      return Feature::kFewBefore;
    default:
      return sentences <= 10 ? Feature::kFarBefore : Feature::kVeryFarBefore;
  }
}

// "he" is no body and no event, "it" no person,
// "they" not one person, but that a firm may have been taken for one.
bool TypeFits(Anaphor anaphor, absl::string_view type, bool plural,
              bool named) {
  switch (anaphor) {
    case Anaphor::kPerson:
      return type == "person" || type == "other";
    case Anaphor::kThing:
      return type != "person";
    case Anaphor::kMany:
      return type != "person" || plural || named;
    case Anaphor::kDescription:
      return true;
  }
  return true;
}

}  // namespace

// What is asked of every candidate, found once.
struct CoreferenceResolver::Phrase {
  int m = -1;
  Anaphor anaphor = Anaphor::kPerson;
  Gender gender = Gender::kUnknown;
  int quote = 0;
  std::vector<int> sayers;  // entities that say its clause
  bool says = false;        // is itself the subject of such a clause
  absl::string_view lemma;  // of a description
  std::vector<absl::string_view> modifiers;
};

void CoreferenceResolver::FindQuotes() {
  int number = 0;
  bool inside = false;
  for (const Tree& tree : trees_) {
    if (tree.sentence().starts_paragraph) inside = false;
    std::vector<int>& quotes = quotes_.emplace_back();
    for (int i = 0; i < tree.size(); ++i) {
      const absl::string_view form = tree.word(i).form;
      const bool straight = IsStraight(form);
      if (IsOpening(form) || (straight && !inside)) {
        inside = true;
        ++number;
      } else if (IsClosing(form) || straight) {
        inside = false;
      }
      quotes.push_back(inside ? number : 0);
    }
  }
}

int CoreferenceResolver::QuoteOf(const Mention& m) const {
  return quotes_[static_cast<size_t>(m.sentence)][static_cast<size_t>(m.word)];
}

bool CoreferenceResolver::IsSayer(const Mention& m) const {
  const Tree& tree = TreeOf(m);
  const int verb = tree.head(m.word);
  return IsSubject(m) && verb >= 0 &&
         (lexicon_.StanceOf(tree.lemma(verb)) & kReport) != 0;
}

std::vector<int> CoreferenceResolver::SayersOf(int m) const {
  const Mention& mention = mentions_[m];
  const Tree& tree = TreeOf(mention);
  std::vector<int> found;
  for (const int other : MentionsOf(mention.sentence, m)) {
    if (!IsSayer(mentions_[other])) continue;
    const int verb = tree.head(mentions_[other].word);
    const bool governs = tree.Below(mention.word, verb);
    const bool beside = QuoteOf(mention) > 0 && QuoteOf(mentions_[other]) == 0;
    if (governs || beside) found.push_back(result_.EntityOf(other));
  }
  return found;
}

int CoreferenceResolver::Choose(int m, Anaphor anaphor,
                                absl::Span<const int> excluded) {
  const Mention& mention = mentions_[m];
  const Tree& tree = TreeOf(mention);
  Phrase phrase;
  phrase.m = m;
  phrase.anaphor = anaphor;
  phrase.gender = GenderOfPronoun(tree.lower(mention.word));
  phrase.quote = QuoteOf(mention);
  phrase.sayers = SayersOf(m);
  phrase.says = IsSayer(mention);
  if (anaphor == Anaphor::kDescription) {
    phrase.lemma = tree.lemma(mention.word);
    phrase.modifiers = Modifiers(mention);
    phrase.gender = GenderOfNoun(phrase.lemma);
  }
  // Those that may be meant, the last spoken of first.
  std::vector<int> entities;
  const auto is_excluded = [&](int e) {
    return std::find(excluded.begin(), excluded.end(), e) != excluded.end();
  };
  const auto is_open = [&](int e, int other) {
    const std::vector<int>& members = Entity(e).members;
    return StateOf(e).last == other && !is_excluded(e) &&
           std::none_of(members.begin(), members.end(), is_excluded) &&
           MayMean(phrase, e);
  };
  const int oldest = std::max(0, m - kRemembered);
  for (int other = m - 1; other >= oldest; --other) {
    if (const auto list = listed_from_.find(other);
        list != listed_from_.end() && is_open(list->second, other)) {
      entities.push_back(list->second);
    }
    if (is_open(result_.EntityOf(other), other)) {
      entities.push_back(result_.EntityOf(other));
    }
  }
  AntecedentChoice choice;
  choice.mention = m;
  choice.anaphor = anaphor;
  Describe(phrase, entities, &choice);
  const int found = Decide(choice);
  if (choices_ != nullptr) choices_->push_back(std::move(choice));
  return found;
}

int CoreferenceResolver::Decide(const AntecedentChoice& choice) const {
  const auto kind = static_cast<size_t>(choice.anaphor);
  float sum = 0;
  float best_odds = 0;
  int best = -1;
  for (const AntecedentCandidate& candidate : choice.candidates) {
    float score = 0;
    for (size_t i = 0; i < kAntecedentFeatures; ++i) {
      score +=
          candidate.features[i] * antecedent_model::kWeights[i].weights[kind];
    }
    const float odds = std::exp(score);
    sum += odds;
    if (candidate.entity >= 0 && odds > best_odds) {
      best_odds = odds;
      best = candidate.entity;
    }
  }
  return best_odds >= antecedent_model::kLeast[kind] * sum ? best : -1;
}

bool CoreferenceResolver::MayMean(const Phrase& phrase, int entity) {
  const Mention& mention = mentions_[phrase.m];
  const State& state = StateOf(entity);
  const Coreference::Entity& known = Entity(entity);
  if (known.type == "date" || known.type == "quantity") return false;
  if (!known.members.empty() &&
      (phrase.anaphor != Anaphor::kMany || !MayMeanSeveral(mention, entity))) {
    return false;
  }
  if (!TypeFits(phrase.anaphor, known.type, state.plural, known.named))
    return false;
  const Mention& last = mentions_[state.last];
  if (last.kind == MentionKind::kPronoun && known.mentions.size() == 1 &&
      !RefersBack(last)) {
    return false;  // "I", "this"
  }
  // What stands inside of the phrase is not the whole of it, nor is what the
  // pronoun's own phrase is about its owner.
  if (last.sentence == mention.sentence &&
      (mention.phrase.Contains(last.word) ||
       last.phrase.Contains(mention.word))) {
    return false;
  }
  const Gender gender =
      state.gender == Gender::kUnknown ? state.given : state.gender;
  if (phrase.gender != Gender::kUnknown && gender != Gender::kUnknown &&
      phrase.gender != gender) {
    return false;
  }
  if (phrase.anaphor != Anaphor::kDescription) {
    if (mention.sentence - last.sentence > kPronounReach) return false;
    const Tree& tree = TreeOf(mention);
    return !(IsFree(mention) && last.sentence == mention.sentence &&
             tree.head(last.word) >= 0 &&
             tree.head(last.word) == tree.head(mention.word));
  }
  if (ActsOn(entity, mention) || IsOtherForce(mention, entity)) return false;
  if (!known.named &&
      std::all_of(known.mentions.begin(), known.mentions.end(), [&](int m) {
        return IsDenied(mentions_[m]) ||
               mentions_[m].kind == MentionKind::kPronoun;
      })) {
    return false;
  }
  // What something is called is no second mention of it: "this is the end".
  const Tree& tree = TreeOf(mention);
  if (last.kind != MentionKind::kName && last.sentence == mention.sentence &&
      tree.Has(mention.word, Rel::kCop) &&
      tree.head(last.word) == mention.word && IsSubject(last)) {
    return false;
  }
  // "the army" is the army of that name.
  if (known.type == "organization" && known.named && phrase.lemma == "army" &&
      (state.words.empty() || state.words.back() != "army")) {
    return false;
  }
  // "the army" is no rebel group, and "the rebels" are no army.
  if ((mention.type == "military" && known.type == "armed_group") ||
      (mention.type == "armed_group" && known.type == "military")) {
    return false;
  }
  // "the site" is nobody who has a name, and "the nurse" no place.
  const auto lifeless = [&](absl::string_view type) {
    return ontology_.IsA(type, "place") || ontology_.IsA(type, "event") ||
           ontology_.IsA(type, "document");
  };
  if (known.named && ((lifeless(mention.type) && known.type == "person") ||
                      (mention.type == "person" && lifeless(known.type)))) {
    return false;
  }
  // "the commission" is nobody who is a man or a woman.
  if (gender != Gender::kUnknown &&
      ontology_.IsA(mention.type, "organization")) {
    return false;
  }
  if (IsToldApart(mention, entity)) return false;
  // "the appeals court" is no other "Supreme Court".
  if (known.named && state.words.size() > 1 &&
      state.words.back() == phrase.lemma && !WasOfKinds(mention, entity)) {
    return false;
  }
  // "the two firms" are not one of them, "the lake" is not the lakes.
  if (state.plural != mention.plural &&
      (!known.named || (mention.plural && !NumbersOf(mention).empty()))) {
    return false;
  }
  // "the men" are no one man.
  if (mention.plural && known.named && known.members.empty() &&
      ontology_.IsA(known.type, "person")) {
    return false;
  }
  const bool called = IsCalled(phrase.lemma, state);
  // "militants" are those told of, and not two of them.
  if (IsBareBody(mention)) {
    return called && std::none_of(known.mentions.begin(), known.mentions.end(),
                                  [&](int m) {
                                    return !NumbersOf(mentions_[m]).empty();
                                  });
  }
  if (called || LinkTo(phrase.m, entity) > 0) return true;
  // By another noun only what has a name of the noun's type: "the company".
  return known.named && IsOfDefiniteType(phrase.lemma, known.type) &&
         mention.sentence - last.sentence <= kDefiniteReach;
}

bool CoreferenceResolver::IsCalled(absl::string_view lemma,
                                   const State& state) {
  const auto has = [&](const std::vector<std::string>& all) {
    return std::find(all.begin(), all.end(), lemma) != all.end();
  };
  return has(state.nouns) || has(state.descriptions) ||
         (!state.words.empty() &&
          (state.words.back() == lemma || state.words.front() == lemma));
}

bool CoreferenceResolver::IsDenied(const Mention& mention) const {
  const Tree& tree = TreeOf(mention);
  const int det = tree.Child(mention.word, Rel::kDet);
  if (mention.kind != MentionKind::kNominal || det < 0) return false;
  const absl::string_view word = tree.lower(det);
  return word == "no" || word == "any" || word == "neither" ||
         word == "either" || word == "each" || word == "every";
}

bool CoreferenceResolver::IsLabel(const Mention& mention) const {
  const Tree& tree = TreeOf(mention);
  if (tree.size() < 2 || tree.lower(0) != "(" || tree.lower(1) != "(") {
    return false;
  }
  for (int i = 2; i < mention.word; ++i) {
    if (tree.lower(i) == ")") return false;
  }
  return true;
}

bool CoreferenceResolver::IsToldApart(const Mention& mention,
                                      int entity) const {
  const absl::string_view lemma = TreeOf(mention).lemma(mention.word);
  const std::vector<absl::string_view> figures = FiguresOf(mention);
  const std::vector<absl::string_view> names = NamesBefore(mention);
  const std::vector<absl::string_view> kinds = KindsBefore(mention);
  const std::vector<int>& all = result_[entity].mentions;
  return std::any_of(all.begin(), all.end(), [&](int m) {
    const Mention& before = mentions_[m];
    return before.kind == MentionKind::kNominal &&
           TreeOf(before).lemma(before.word) == lemma &&
           (Differ(figures, FiguresOf(before)) ||
            Differ(names, NamesBefore(before)) ||
            Differ(kinds, KindsBefore(before)));
  });
}

bool CoreferenceResolver::WasOfKinds(const Mention& mention, int entity) {
  for (const absl::string_view kind : KindsBefore(mention)) {
    const std::vector<std::string>& words = StateOf(entity).words;
    const std::vector<int>& all = result_[entity].mentions;
    const bool told =
        std::find(words.begin(), words.end(), kind) != words.end() ||
        std::any_of(all.begin(), all.end(), [&](int m) {
          const std::vector<absl::string_view> before = Modifiers(mentions_[m]);
          return std::find(before.begin(), before.end(), kind) != before.end();
        });
    if (!told) return false;
  }
  return true;
}

std::vector<absl::string_view> CoreferenceResolver::NamesBefore(
    const Mention& mention) const {
  const Tree& tree = TreeOf(mention);
  std::vector<absl::string_view> names;
  for (int i = mention.phrase.begin; i < mention.word; ++i) {
    const int at = mentions_.At(mention.sentence, i);
    if (at >= 0 && mentions_[at].type == "date") continue;
    const absl::string_view form = tree.word(i).form;
    const absl::string_view people = lexicon_.CountryOfPeople(form);
    if (!people.empty()) {
      names.push_back(people);
    } else if (tree.pos(i) == Pos::kPropn) {
      const absl::string_view country = lexicon_.CountryOfName(form);
      names.push_back(country.empty() ? form : country);
    }
  }
  return names;
}

std::vector<absl::string_view> CoreferenceResolver::KindsBefore(
    const Mention& mention) const {
  const Tree& tree = TreeOf(mention);
  std::vector<absl::string_view> kinds;
  if (mention.type == "event" || mention.type == "person") return kinds;
  for (const int child : tree.children(mention.word)) {
    if (child < mention.word && tree.rel(child) == Rel::kCompound &&
        tree.pos(child) == Pos::kNoun) {
      kinds.push_back(tree.lemma(child));
    }
  }
  return kinds;
}

std::vector<absl::string_view> CoreferenceResolver::NumbersOf(
    const Mention& mention) const {
  const Tree& tree = TreeOf(mention);
  std::vector<absl::string_view> numbers;
  for (int i = mention.phrase.begin; i < mention.word; ++i) {
    if (tree.head(i) == mention.word &&
        (tree.pos(i) == Pos::kNum || tree.HasFeature(i, "NumType=Ord"))) {
      numbers.push_back(tree.lower(i));
    }
  }
  return numbers;
}

float CoreferenceResolver::LinkTo(int m, int entity) const {
  const auto found = proposals_.find(m);
  if (found == proposals_.end()) return 0;
  float sum = 0;
  for (const Proposal& proposal : found->second) {
    if (result_.EntityOf(proposal.mention) == entity) {
      sum += proposal.probability;
    }
  }
  return sum;
}

void CoreferenceResolver::Describe(const Phrase& phrase,
                                   const std::vector<int>& entities,
                                   AntecedentChoice* choice) {
  const Mention& mention = mentions_[phrase.m];
  float best_link = 0;
  for (const int e : entities) {
    best_link = std::max(best_link, LinkToAny(phrase.m, e));
  }
  int order = 0;
  bool subject_seen = false;
  bool type_seen = false;
  bool noun_seen = false;
  for (const int e : entities) {
    AntecedentCandidate& candidate = choice->candidates.emplace_back();
    candidate.entity = e;
    Writer write(&candidate.features);
    const float link = LinkToAny(phrase.m, e);
    if (link > 0) {
      write(Feature::kLink, link);
      write(Feature::kLinkOdds, LinkOdds(link));
      write.If(link == best_link, Feature::kLinkBest);
    }
    const Coreference::Entity& entity = Entity(e);
    const Mention& last = mentions_[StateOf(e).last];
    write(DistanceOf(mention.sentence - last.sentence));
    if (Agrees(phrase, e)) {
      write.If(order == 0, Feature::kNearest);
      write(Feature::kOrder, std::log2(1.0 + order));
      ++order;
      if (!subject_seen && IsSubject(last)) {
        write(Feature::kTopSubject);
        subject_seen = true;
      }
    }
    DescribePlace(phrase, e, &candidate.features);
    DescribeKind(e, &candidate.features);
    write.If(
        phrase.gender != Gender::kUnknown && StateOf(e).gender == phrase.gender,
        Feature::kGenderAgrees);
    if (phrase.anaphor == Anaphor::kDescription) {
      DescribeAgreement(phrase, e, &candidate.features);
      if (entity.named && IsOfDefiniteType(phrase.lemma, entity.type)) {
        write.If(!type_seen, Feature::kNearestOfType);
        type_seen = true;
      }
      if (IsCalled(phrase.lemma, StateOf(e))) {
        write.If(!noun_seen, Feature::kNearestNoun);
        noun_seen = true;
      }
    }
  }
  DescribeNew(phrase, entities, &choice->candidates.emplace_back().features);
}

bool CoreferenceResolver::IsOfDefiniteType(absl::string_view noun,
                                           absl::string_view type) const {
  const auto types = lexicon_.TypesOfDefinite(noun);
  return std::any_of(types.begin(), types.end(), [&](const std::string& t) {
    return ontology_.IsA(type, t) && !(t == "place" && type == "country");
  });
}

bool CoreferenceResolver::Agrees(const Phrase& phrase, int e) {
  const Coreference::Entity& entity = Entity(e);
  const bool plural = StateOf(e).plural;
  switch (phrase.anaphor) {
    case Anaphor::kPerson:
      return entity.type == "person" && !plural;
    case Anaphor::kThing:
      return entity.type != "person" && !plural;
    case Anaphor::kMany:
      return plural || entity.type == "group" ||
             ontology_.IsA(entity.type, "organization");
    case Anaphor::kDescription:
      return Compatible(mentions_[phrase.m].type, entity.type) &&
             (entity.named || plural == mentions_[phrase.m].plural);
  }
  return false;
}

void CoreferenceResolver::DescribePlace(const Phrase& phrase, int e,
                                        AntecedentFeatures* features) {
  const Mention& mention = mentions_[phrase.m];
  const Coreference::Entity& entity = Entity(e);
  const Mention& last = mentions_[StateOf(e).last];
  const Tree& tree = TreeOf(last);
  Writer write(features);
  write(Feature::kMentions,
        std::log2(static_cast<double>(entity.mentions.size())));
  write.If(mentions_[entity.mentions.front()].sentence == 0,
           Feature::kFirstSentence);
  write.If(entity.named, Feature::kNamed);
  write.If(std::all_of(entity.mentions.begin(), entity.mentions.end(),
                       [&](int m) {
                         return mentions_[m].kind == MentionKind::kPronoun;
                       }),
           Feature::kOnlyPronouns);
  const Rel rel = tree.rel(last.word);
  const bool owner = tree.sub(last.word) == Sub::kPoss;
  write.If(rel == Rel::kNsubj, Feature::kSubject);
  write.If(rel == Rel::kObj, Feature::kObject);
  write.If(owner, Feature::kOwner);
  write.If(rel == Rel::kNmod && !owner, Feature::kInPhrase);
  write.If(last.kind == MentionKind::kPronoun, Feature::kLastIsPronoun);
  const Tree& own = TreeOf(mention);
  write.If(rel == own.rel(mention.word) &&
               tree.sub(last.word) == own.sub(mention.word),
           Feature::kParallel);
  for (auto it = entity.mentions.rbegin(); it != entity.mentions.rend(); ++it) {
    const Mention& before = mentions_[*it];
    if (before.sentence != mention.sentence) break;
    if (IsSubject(before) && own.Below(mention.word, own.head(before.word))) {
      write(Feature::kAbove);
    }
  }
  if (last.sentence == mention.sentence) {
    for (const int other : MentionsOf(mention.sentence, phrase.m)) {
      const Mention& subject = mentions_[other];
      write.If(subject.word != last.word && IsSubject(subject) &&
                   subject.phrase.Contains(last.word) &&
                   own.Below(mention.word, own.head(subject.word)),
               Feature::kInsideAbove);
    }
  }
  if (std::find(phrase.sayers.begin(), phrase.sayers.end(), e) !=
      phrase.sayers.end()) {
    write(Feature::kSayer);
    write.If(phrase.quote > 0, Feature::kSayerQuoted);
  }
  write.If(phrase.says && IsSayer(last), Feature::kSaidBefore);
  const int quote = QuoteOf(last);
  write.If(phrase.quote > 0 && quote == phrase.quote, Feature::kSameQuote);
  write.If((quote > 0) != (phrase.quote > 0), Feature::kOtherVoice);
}

void CoreferenceResolver::DescribeKind(int e, AntecedentFeatures* features) {
  const absl::string_view type = Entity(e).type;
  Writer write(features);
  if (type == "person") {
    write(Feature::kTypePerson);
  } else if (type == "group") {
    write(Feature::kTypePeople);
  } else if (type == "armed_group" || type == "military") {
    write(Feature::kTypeArmed);
  } else if (ontology_.IsA(type, "organization")) {
    write(Feature::kTypeOrganization);
  } else if (type == "country") {
    write(Feature::kTypeCountry);
  } else if (ontology_.IsA(type, "place")) {
    write(Feature::kTypePlace);
  } else if (type == "event") {
    write(Feature::kTypeEvent);
  } else {
    write(Feature::kTypeOther);
  }
  write.If(StateOf(e).plural, Feature::kPlural);
  write.If(!Entity(e).members.empty(), Feature::kSeveral);
  write.If(Entity(e).members.empty() && in_list_.contains(StateOf(e).last),
           Feature::kOneOfSeveral);
}

void CoreferenceResolver::DescribeAgreement(const Phrase& phrase, int e,
                                            AntecedentFeatures* features) {
  const Mention& mention = mentions_[phrase.m];
  const Coreference::Entity& entity = Entity(e);
  const State& state = StateOf(e);
  Writer write(features);
  write.If(state.plural != mention.plural, Feature::kNumberDiffers);
  if (mention.type == entity.type) {
    write(Feature::kSameType);
  } else if (ontology_.IsA(mention.type, entity.type) ||
             ontology_.IsA(entity.type, mention.type)) {
    write(Feature::kSubtype);
  } else {
    write.If(!Compatible(mention.type, entity.type), Feature::kTypesDiffer);
  }
  // The mention by the same noun that has most in common with it.
  bool same_noun = false;
  bool same = false;
  bool fewer = false;
  bool other = true;
  for (const int m : entity.mentions) {
    const Mention& before = mentions_[m];
    if (before.kind != MentionKind::kNominal ||
        TreeOf(before).lemma(before.word) != phrase.lemma) {
      continue;
    }
    same_noun = true;
    const std::vector<absl::string_view> known = Modifiers(before);
    same = same || known == phrase.modifiers;
    fewer = fewer || Includes(known, phrase.modifiers);
    other = other && !Includes(known, phrase.modifiers) &&
            !Includes(phrase.modifiers, known);
  }
  if (same_noun) {
    write(Feature::kSameNoun);
    write.If(same, Feature::kSameWords);
    write.If(fewer, Feature::kFewerWords);
    write.If(other, Feature::kOtherWords);
    CompareWords(phrase, e, features);
  }
  const bool name_ends =
      state.words.size() > 1 && (state.words.back() == phrase.lemma ||
                                 state.words.front() == phrase.lemma);
  const bool titled =
      std::find(state.descriptions.begin(), state.descriptions.end(),
                phrase.lemma) != state.descriptions.end();
  const bool definite =
      entity.named && IsOfDefiniteType(phrase.lemma, entity.type);
  write.If(name_ends, Feature::kNameEnds);
  write.If(titled, Feature::kTitled);
  write.If(definite, Feature::kDefiniteType);
  if (same_noun || name_ends || titled || definite) return;
  write(Feature::kOtherNoun);
  write.If(entity.named, Feature::kOtherNounNamed);
  write(Feature::kOtherNounLink, LinkTo(phrase.m, e));
  write.If(!entity.named && entity.type == "event", Feature::kOtherEvent);
  const Mention& last = mentions_[state.last];
  write.If(!phrase.modifiers.empty(), Feature::kOtherNounWords);
  write.If(TreeOf(mention).Child(mention.word, Rel::kNmod, Sub::kPoss) >= 0,
           Feature::kOtherNounOwned);
  write.If(mention.sentence - last.sentence > 1, Feature::kOtherNounFar);
  write.If(std::find(phrase.sayers.begin(), phrase.sayers.end(), e) !=
               phrase.sayers.end(),
           Feature::kOtherNounSayer);
  write.If(mention.type == "other" && entity.type == "other",
           Feature::kOtherNounVague);
  const int det = TreeOf(mention).Child(mention.word, Rel::kDet);
  write.If(det >= 0 && TreeOf(mention).lower(det) != "the" &&
               mention.sentence - last.sentence <= 1,
           Feature::kOtherNounThis);
}

CoreferenceResolver::Owner CoreferenceResolver::OwnerOf(
    const Mention& mention) const {
  const Tree& tree = TreeOf(mention);
  int owner = tree.Child(mention.word, Rel::kNmod, Sub::kPoss);
  for (const int child : tree.children(mention.word)) {
    if (owner < 0 && tree.rel(child) == Rel::kNmod &&
        MarkerOf(tree, child) == "of") {
      owner = child;
    }
  }
  if (owner < 0 || tree.HasFeature(owner, "Person=1") ||
      tree.HasFeature(owner, "Person=2")) {
    return {};
  }
  const int at = mentions_.At(mention.sentence, owner);
  return {tree.lemma(owner), at < 0 ? -1 : result_.EntityOf(at)};
}

std::vector<absl::string_view> CoreferenceResolver::FiguresOf(
    const Mention& mention) const {
  const Tree& tree = TreeOf(mention);
  std::vector<absl::string_view> figures;
  for (int i = mention.phrase.begin; i < mention.phrase.end; ++i) {
    const absl::string_view form = tree.lower(i);
    if (tree.pos(i) == Pos::kNum || tree.HasFeature(i, "NumType=Ord") ||
        std::any_of(form.begin(), form.end(), absl::ascii_isdigit)) {
      figures.push_back(form);
    }
  }
  return figures;
}

std::vector<absl::string_view> CoreferenceResolver::WordsBefore(
    const Mention& mention) const {
  const Tree& tree = TreeOf(mention);
  const int owner = tree.Child(mention.word, Rel::kNmod, Sub::kPoss);
  std::vector<absl::string_view> words;
  for (int i = mention.phrase.begin; i < mention.word; ++i) {
    const Pos pos = tree.pos(i);
    if ((pos == Pos::kNoun || pos == Pos::kPropn || pos == Pos::kAdj ||
         pos == Pos::kVerb) &&
        i != owner && (owner < 0 || !tree.Below(i, owner)) &&
        !tree.HasFeature(i, "NumType=Ord") && tree.lower(i) != "same") {
      words.push_back(tree.lower(i));
    }
  }
  return words;
}

void CoreferenceResolver::CompareWords(const Phrase& phrase, int e,
                                       AntecedentFeatures* features) {
  const Mention& mention = mentions_[phrase.m];
  const Tree& tree = TreeOf(mention);
  Writer write(features);
  absl::flat_hash_set<absl::string_view> here;
  for (int i = mention.phrase.begin; i < mention.phrase.end; ++i) {
    here.insert(tree.lower(i));
  }
  absl::flat_hash_set<absl::string_view> there;
  bool lacks = false;
  bool same_owner = false;
  bool other_owner = false;
  const Owner owner = OwnerOf(mention);
  for (const int m : Entity(e).mentions) {
    const Mention& before = mentions_[m];
    const Tree& other = TreeOf(before);
    for (int i = before.phrase.begin; i < before.phrase.end; ++i) {
      there.insert(other.lower(i));
    }
    if (before.kind != MentionKind::kNominal ||
        other.lemma(before.word) != phrase.lemma) {
      continue;
    }
    for (const absl::string_view word : WordsBefore(before)) {
      lacks = lacks || !here.contains(word);
    }
    if (const Owner known = OwnerOf(before); !known.lemma.empty()) {
      const bool same = known.entity >= 0 && owner.entity >= 0
                            ? known.entity == owner.entity
                            : known.lemma == owner.lemma;
      (same ? same_owner : other_owner) = true;
    }
  }
  bool adds = false;
  for (const absl::string_view word : WordsBefore(mention)) {
    if (there.contains(word)) continue;
    adds = true;
  }
  for (int i = mention.phrase.begin; i < mention.word; ++i) {
    write.If(tree.pos(i) == Pos::kPropn && !there.contains(tree.lower(i)),
             Feature::kAddsName);
  }
  if (adds) {
    const Coreference::Entity& entity = Entity(e);
    const int distance = mention.sentence - mentions_[StateOf(e).last].sentence;
    write(Feature::kAddsWords);
    write.If(lacks, Feature::kWordsClash);
    write.If(entity.named, Feature::kAddsNamed);
    write.If(distance == 0, Feature::kAddsAtOnce);
    write.If(distance > 2, Feature::kAddsFar);
    write.If((*features)[static_cast<size_t>(Feature::kTypeOther)] > 0,
             Feature::kAddsVague);
  }
  if (owner.lemma.empty()) return;
  if (same_owner) {
    write(Feature::kSameOwner);
  } else {
    write(other_owner ? Feature::kOtherOwner : Feature::kNewOwner);
  }
}

void CoreferenceResolver::DescribeNew(const Phrase& phrase,
                                      const std::vector<int>& entities,
                                      AntecedentFeatures* features) {
  const Mention& mention = mentions_[phrase.m];
  const Tree& tree = TreeOf(mention);
  Writer write(features);
  write(Feature::kNew);
  float links = 0;
  for (const int e : entities) links += LinkTo(phrase.m, e);
  write(Feature::kNewLinked, links);
  write.If(IsSubject(mention), Feature::kNewSubject);
  write.If(phrase.quote > 0, Feature::kNewQuoted);
  write.If(mention.sentence == 0, Feature::kNewFirstSentence);
  if (phrase.anaphor == Anaphor::kThing) {
    write.If(IsLikeExpletive(mention), Feature::kNewExpletive);
    const int clause = tree.head(mention.word);
    write.If(clause >= 0 && IsSubject(mention) && tree.Has(clause, Rel::kCop),
             Feature::kNewCopular);
  }
  if (phrase.anaphor != Anaphor::kDescription) return;
  write.If(std::any_of(entities.begin(), entities.end(),
                       [&](int e) {
                         const auto& nouns = StateOf(e).nouns;
                         return std::find(nouns.begin(), nouns.end(),
                                          phrase.lemma) != nouns.end();
                       }),
           Feature::kNewNounBefore);
  const int det = tree.Child(mention.word, Rel::kDet);
  const bool owned = tree.Child(mention.word, Rel::kNmod, Sub::kPoss) >= 0;
  write.If(owned, Feature::kNewOwned);
  for (int i = mention.phrase.begin; i < mention.word; ++i) {
    write.If(lexicon_.Is(tree.lower(i), WordClass::kNovel), Feature::kNewNovel);
  }
  write.If(det >= 0 && tree.lower(det) != "the", Feature::kNewThis);
  write.If(det < 0 && !owned, Feature::kNewBare);
  write.If(mention.plural, Feature::kNewPlural);
  write.If(!phrase.modifiers.empty(), Feature::kNewWords);
  write.If(Restricts(mention), Feature::kNewRestricted);
  for (const int child : tree.children(mention.word)) {
    if (child < mention.word) continue;
    write.If(tree.rel(child) == Rel::kNmod, Feature::kNewOf);
    write.If(tree.rel(child) == Rel::kAcl, Feature::kNewClause);
  }
  write.If(!lexicon_.TypesOfDefinite(phrase.lemma).empty(),
           Feature::kNewGeneral);
  write.If(lexicon_.IsAbstract(phrase.lemma), Feature::kNewAbstract);
  write.If(mention.type == "person", Feature::kNewPerson);
}

bool CoreferenceResolver::IsLikeExpletive(const Mention& mention) const {
  const Tree& tree = TreeOf(mention);
  const int clause = tree.head(mention.word);
  if (clause < 0 || !IsSubject(mention)) return false;
  const bool copular =
      tree.Has(clause, Rel::kCop) || tree.lemma(clause) == "take" ||
      tree.lemma(clause) == "seem" || tree.lemma(clause) == "appear";
  return copular &&
         (tree.Has(clause, Rel::kCcomp) || tree.Has(clause, Rel::kXcomp) ||
          tree.Has(clause, Rel::kCsubj) || tree.Has(clause, Rel::kAdvcl) ||
          tree.Has(clause, Rel::kAcl));
}

}  // namespace griot
