#include <algorithm>
#include <cstddef>
#include <iterator>

#include "extract/statements/mentions/coreference_resolver.h"

namespace griot {
namespace {

constexpr float kSureLink = 0.75F;
// Sentences that an event's other noun looks back.
constexpr int kOtherEventReach = 2;
constexpr int kPronounReach = 8;  // sentences that pronouns look back

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

// "in Haiti to see the country": whether a clause beside the noun, and no part
// of its phrase, has the word.
bool StandsInAdverbialOf(const Tree& tree, int word, int noun) {
  while (word >= 0 && word != noun) {
    if (tree.rel(word) == Rel::kAdvcl && tree.head(word) == noun) return true;
    word = tree.head(word);
  }
  return false;
}

// Whether both tell something, and nothing of it is the same.
bool Differ(const std::vector<absl::string_view>& some,
            const std::vector<absl::string_view>& others) {
  return !some.empty() && !others.empty() &&
         std::none_of(some.begin(), some.end(), [&](absl::string_view one) {
           return std::find(others.begin(), others.end(), one) != others.end();
         });
}

constexpr absl::string_view kAttackers[] = {
    "abductor", "assailant", "attacker", "bomber", "gunman",   "hijacker",
    "killer",   "kidnapper", "knifeman", "mugger", "murderer", "perpetrator",
    "rapist",   "shooter",   "sniper",   "stabber"};
constexpr absl::string_view kAttacks[] = {
    "abduct", "assassinate", "assault", "attack", "behead", "kidnap",
    "kill",   "mug",         "murder",  "rape",   "shoot",  "stab"};

template <size_t N>
bool Is(const absl::string_view (&words)[N], absl::string_view lemma) {
  return std::find(std::begin(words), std::end(words), lemma) !=
         std::end(words);
}

}  // namespace

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
       (last.phrase.Contains(mention.word) &&
        !StandsInAdverbialOf(TreeOf(last), mention.word, last.word)))) {
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
  // "the army" is the army of that name, and no ministry.
  if (known.named && phrase.lemma == "army" &&
      ontology_.IsA(known.type, "organization") &&
      !ontology_.IsA(known.type, "military") &&
      (state.words.empty() || state.words.back() != "army")) {
    return false;
  }
  // "the pilot" is no helicopter.
  if (!known.named && mention.type == "person" &&
      (ontology_.IsA(known.type, "vehicle") ||
       ontology_.IsA(known.type, "weapon"))) {
    return false;
  }
  // "the government" is no ministry, party or embassy.
  if (phrase.lemma == "government" && known.named &&
      ontology_.IsA(known.type, "organization") &&
      !IsCalled(phrase.lemma, state) && !IsCalled("administration", state)) {
    return false;
  }
  // "the army" is no rebel group, and "the rebels" are no army.
  if ((mention.type == "military" && known.type == "armed_group") ||
      (mention.type == "armed_group" && known.type == "military")) {
    return false;
  }
  if (IsVictimOf(mention, entity)) return false;
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
  if (IsToldApart(mention, entity) || IsCountedOtherwise(mention, entity) ||
      IsOtherPlace(phrase, entity)) {
    return false;
  }
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
  // "her brother" is somebody of a name whom the text never calls one only
  // where the analyser is sure.
  if (!called && known.named && phrase.gender != Gender::kUnknown &&
      TreeOf(mention).Child(mention.word, Rel::kNmod, Sub::kPoss) >= 0 &&
      LinkTo(phrase.m, entity) < kSureLink) {
    return false;
  }
  // "the abduction" is no blast told of long before.
  if (!called && !known.named && mention.type == "event" &&
      known.type == "event" &&
      mention.sentence - last.sentence > kOtherEventReach) {
    return false;
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

bool CoreferenceResolver::IsCountedOtherwise(const Mention& mention,
                                             int entity) const {
  const Coreference::Entity& known = result_[entity];
  const double count = CountOf(mention);
  return mention.plural && count > 1 && !known.named &&
         std::none_of(known.mentions.begin(), known.mentions.end(),
                      [&](int m) { return CountOf(mentions_[m]) == count; });
}

bool CoreferenceResolver::IsVictimOf(const Mention& doer, int entity) const {
  if (!Is(kAttackers, TreeOf(doer).lemma(doer.word))) return false;
  bool was_hit = false;
  for (const int m : result_[entity].mentions) {
    const Mention& before = mentions_[m];
    const Tree& tree = TreeOf(before);
    if (Is(kAttackers, tree.lemma(before.word))) return false;
    const Clauses& clauses = clauses_[static_cast<size_t>(before.sentence)];
    for (const int verb : clauses.order()) {
      if (!Is(kAttacks, tree.lemma(verb))) continue;
      const ClauseCore& clause = clauses[verb];
      const auto has = [&](const std::vector<int>& words) {
        return std::find(words.begin(), words.end(), before.word) !=
               words.end();
      };
      // "Officer shot in Croydon": by whom or whom, the words alone leave open.
      const bool acts = !clause.passive && !clause.objects.empty();
      if (has(clause.agents) || (acts && has(clause.subjects))) return false;
      was_hit |= has(clause.passive ? clause.subjects : clause.objects);
    }
  }
  return was_hit;
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

bool CoreferenceResolver::IsOfDefiniteType(absl::string_view noun,
                                           absl::string_view type) const {
  const auto types = lexicon_.TypesOfDefinite(noun);
  return std::any_of(types.begin(), types.end(), [&](const std::string& t) {
    return ontology_.IsA(type, t) && !(t == "place" && type == "country");
  });
}

}  // namespace griot
