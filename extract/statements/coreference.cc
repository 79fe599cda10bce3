#include "extract/statements/coreference.h"

#include <algorithm>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "extract/statements/typing.h"

namespace griot {
namespace {

constexpr int kPersonReach = 3;  // sentences back to look for a pronoun's name
constexpr int kThingReach = 2;
constexpr int kDefiniteReach = 4;
constexpr int kRemembered = 300;         // entities and mentions looked back at
constexpr size_t kLongestNominal = 120;  // bytes of a representative

enum class Gender { kUnknown, kMale, kFemale };

absl::string_view WithoutArticle(absl::string_view text) {
  for (const absl::string_view article : {"the ", "a ", "an "}) {
    if (absl::StartsWithIgnoreCase(text, article)) {
      return text.substr(article.size());
    }
  }
  return text;
}

// Words of a name that tell it apart, lower case.
std::vector<std::string> NameWords(absl::string_view name) {
  std::vector<std::string> words;
  for (const absl::string_view word :
       absl::StrSplit(name, absl::ByAnyChar(" -‐"), absl::SkipEmpty())) {
    std::string lower = absl::AsciiStrToLower(word);
    if (lower == "of" || lower == "the" || lower == "for" || lower == "and") {
      continue;
    }
    words.push_back(std::move(lower));
  }
  return words;
}

std::string Initials(absl::string_view name) {
  std::string initials;
  for (const absl::string_view word :
       absl::StrSplit(name, absl::ByAnyChar(" -"), absl::SkipEmpty())) {
    if (absl::ascii_isupper(static_cast<unsigned char>(word[0]))) {
      initials.push_back(word[0]);
    }
  }
  return initials;
}

bool IsAcronym(absl::string_view name) {
  if (name.size() < 2 || name.size() > 7) return false;
  return std::all_of(name.begin(), name.end(), [](char c) {
    return absl::ascii_isupper(static_cast<unsigned char>(c)) || c == '.';
  });
}

std::string WithoutDots(absl::string_view text) {
  std::string out(text);
  std::erase(out, '.');
  return out;
}

Gender GenderOfNoun(absl::string_view lemma) {
  if (absl::EndsWith(lemma, "woman") || lemma == "mother" ||
      lemma == "daughter" || lemma == "sister" || lemma == "wife" ||
      lemma == "queen" || lemma == "actress" || lemma == "mrs." ||
      lemma == "ms." || lemma == "girl" || lemma == "widow") {
    return Gender::kFemale;
  }
  if ((absl::EndsWith(lemma, "man") && lemma != "human" && lemma != "woman") ||
      lemma == "father" || lemma == "son" || lemma == "brother" ||
      lemma == "husband" || lemma == "king" || lemma == "mr." ||
      lemma == "sir" || lemma == "boy") {
    return Gender::kMale;
  }
  return Gender::kUnknown;
}

struct EntityState {
  Gender gender = Gender::kUnknown;
  bool plural = false;
  bool firm_type = false;
  int last_sentence = 0;
  std::vector<std::string> words;  // of its longest name
};

}  // namespace

void Coreference::Link(int mention, int of) {
  const int to = EntityOf(of);
  const int from = EntityOf(mention);
  if (from == to) return;
  std::erase(entities_[static_cast<size_t>(from)].mentions, mention);
  entity_of_[static_cast<size_t>(mention)] = to;
  entities_[static_cast<size_t>(to)].mentions.push_back(mention);
}

class CoreferenceResolver {
 public:
  CoreferenceResolver(const std::vector<Tree>& trees,
                      const std::vector<Clauses>& clauses,
                      const MentionTable& mentions, const CodePointIndex& text,
                      const Ontology& ontology, const Lexicon& lexicon)
      : trees_(trees),
        clauses_(clauses),
        mentions_(mentions),
        text_(text),
        ontology_(ontology),
        lexicon_(lexicon) {}

  Coreference Resolve() {
    result_.entity_of_.assign(static_cast<size_t>(mentions_.size()), -1);
    for (int m = 0; m < mentions_.size(); ++m) {
      int entity = -1;
      switch (mentions_[m].kind) {
        case MentionKind::kName:
          entity = ResolveName(m);
          break;
        case MentionKind::kNominal:
          entity = ResolveNominal(m);
          break;
        case MentionKind::kPronoun:
          entity = ResolvePronoun(m);
          break;
      }
      Put(m, entity);
    }
    for (Coreference::Entity& entity : result_.entities_) Name(&entity);
    return std::move(result_);
  }

 private:
  const Tree& TreeOf(const Mention& m) const {
    return trees_[static_cast<size_t>(m.sentence)];
  }
  EntityState& State(int entity) {
    return states_[static_cast<size_t>(entity)];
  }
  Coreference::Entity& Entity(int entity) {
    return result_.entities_[static_cast<size_t>(entity)];
  }

  void Put(int m, int entity) {
    const Mention& mention = mentions_[m];
    if (entity < 0) {
      entity = static_cast<int>(result_.entities_.size());
      result_.entities_.emplace_back();
      states_.emplace_back();
      Entity(entity).type = mention.type;
      State(entity).plural = mention.plural;
    }
    Coreference::Entity& e = Entity(entity);
    EntityState& state = State(entity);
    result_.entity_of_[static_cast<size_t>(m)] = entity;
    e.mentions.push_back(m);
    state.last_sentence = mention.sentence;
    if (mention.kind != MentionKind::kPronoun && mention.firm_type &&
        !state.firm_type) {
      e.type = MergeTypes(mention.type, e.type, ontology_);
      state.firm_type = true;
    } else if (mention.kind != MentionKind::kPronoun &&
               (mention.firm_type || !state.firm_type)) {
      e.type = mention.kind == MentionKind::kName && !e.named
                   ? MergeTypes(mention.type, e.type, ontology_)
                   : MergeTypes(e.type, mention.type, ontology_);
    }
    const Tree& tree = TreeOf(mention);
    Gender gender = GenderOfNoun(tree.lemma(mention.word));
    for (const int child : tree.children(mention.word)) {
      if (tree.sub(child) != Sub::kDesc) continue;
      if (gender == Gender::kUnknown) gender = GenderOfNoun(tree.lemma(child));
      // "the utility" after "the utility X"
      described_[std::string(tree.lemma(child))] = entity;
    }
    if (state.gender == Gender::kUnknown) state.gender = gender;
    if (mention.kind == MentionKind::kName) {
      if (!e.named) named_.push_back(entity);
      e.named = true;
      const std::string key = absl::AsciiStrToLower(mention.name_text);
      by_name_.emplace(key, entity);
      std::vector<std::string> words = NameWords(mention.name_text);
      if (words.size() > state.words.size()) state.words = std::move(words);
    } else if (mention.kind == MentionKind::kNominal) {
      by_noun_[std::string(tree.lemma(mention.word))].push_back(m);
    }
  }

  bool Compatible(absl::string_view a, absl::string_view b) const {
    if (a == "other" || b == "other" || a.empty() || b.empty()) return true;
    if (ontology_.IsA(a, b) || ontology_.IsA(b, a)) return true;
    const auto collective = [&](absl::string_view t) {
      return t == "group" || ontology_.IsA(t, "organization");
    };
    // A club and its ground, a country and its state share their names.
    const auto organised = [&](absl::string_view t) {
      return ontology_.IsA(t, "organization") || ontology_.IsA(t, "place");
    };
    return (collective(a) && collective(b)) || (organised(a) && organised(b));
  }

  int ResolveName(int m) {
    const Mention& mention = mentions_[m];
    const Tree& tree = TreeOf(mention);
    if (const auto same =
            by_name_.find(absl::AsciiStrToLower(mention.name_text));
        same != by_name_.end()) {
      return same->second;  // whatever type each was taken for
    }
    // "X (ABC)", "the group's leader, X"
    if (tree.rel(mention.word) == Rel::kAppos) {
      const int head = mentions_.At(mention.sentence, tree.head(mention.word));
      if (head >= 0 && head < m && AppositionHolds(head, m)) {
        return result_.EntityOf(head);
      }
    }
    if (const int place = NamedPlace(mention); place >= 0) return place;
    const std::vector<std::string> words = NameWords(mention.name_text);
    if (words.empty()) return -1;
    const int newest = static_cast<int>(named_.size()) - 1;
    for (int k = newest; k >= std::max(0, newest - kRemembered); --k) {
      const int e = named_[static_cast<size_t>(k)];
      if (!Compatible(Entity(e).type, mention.type)) {
        continue;
      }
      if (SameName(mention, words, e)) return e;
    }
    return -1;
  }

  // "the city of X": the phrase that the name ends, or -1.
  int NamedPlace(const Mention& mention) const {
    const Tree& tree = TreeOf(mention);
    const int head = tree.head(mention.word);
    if (tree.rel(mention.word) != Rel::kNmod || head < 0 ||
        head > mention.word || MarkerOf(tree, mention.word) != "of") {
      return -1;
    }
    const auto types = lexicon_.TypesOfDefinite(tree.lemma(head));
    const bool place = !types.empty() && types[0] == "place";
    const int at = mentions_.At(mention.sentence, head);
    if (!place || at < 0 || mentions_[at].plural) return -1;
    const int entity = result_.EntityOf(at);
    return entity >= 0 && !result_[entity].named ? entity : -1;
  }

  bool AppositionHolds(int first, int second) const {
    const Mention& a = mentions_[first];
    const Mention& b = mentions_[second];
    if (a.type == "date" || b.type == "date" || a.type == "quantity" ||
        b.type == "quantity" || a.kind == MentionKind::kPronoun) {
      return false;
    }
    if (a.kind == MentionKind::kName && b.kind == MentionKind::kName) {
      // Only other names in brackets: "Goma, Congo" are two places.
      return IsAcronym(b.name_text) && a.name_text.size() > b.name_text.size();
    }
    return Compatible(a.type, b.type);
  }

  bool SameName(const Mention& mention, const std::vector<std::string>& words,
                int e) {
    const std::vector<std::string>& known = State(e).words;
    if (known.empty()) return false;
    const bool person = mention.type == "person" || Entity(e).type == "person";
    const std::vector<std::string>& shorter =
        words.size() < known.size() ? words : known;
    const std::vector<std::string>& longer =
        words.size() < known.size() ? known : words;
    if (IsAcronym(mention.name_text)) {
      const std::string acronym = WithoutDots(mention.name_text);
      for (const int other : Entity(e).mentions) {
        const Mention& name = mentions_[other];
        if (name.kind == MentionKind::kName && name.plural == false &&
            Initials(name.name_text) == acronym && acronym.size() > 1 &&
            name.name_text.size() > acronym.size() + 2) {
          return true;
        }
      }
      if (words.size() == 1 && shorter.size() == 1) return false;
    }
    if (shorter.size() == longer.size()) {
      auto a = shorter;
      auto b = longer;
      std::sort(a.begin(), a.end());
      std::sort(b.begin(), b.end());
      return a == b;
    }
    if (person) {
      // The family name, or first and last of several.
      if (shorter.back() != longer.back()) {
        return shorter.size() == 1 && shorter[0] == longer[0] &&
               mention.type == "person" && Entity(e).type == "person";
      }
      return shorter.size() == 1 || shorter.front() == longer.front();
    }
    const bool prefix =
        std::equal(shorter.begin(), shorter.end(), longer.begin());
    const bool suffix =
        std::equal(shorter.rbegin(), shorter.rend(), longer.rbegin());
    const bool place = ontology_.IsA(mention.type, "place") &&
                       ontology_.IsA(Entity(e).type, "place");
    if (place) {
      return suffix && !shorter.empty() &&
             lexicon_.CountryOfName(mention.name_text).empty();
    }
    // A first word that names a kind or a country tells nothing apart.
    return prefix && lexicon_.TypeOfNameWord(shorter[0]).empty() &&
           lexicon_.CountryOfName(mention.name_text).empty() &&
           Entity(e).type != "country" && mention.type != "country" &&
           !ontology_.IsA(mention.type, "place");
  }

  bool IsDefinite(const Mention& m) const {
    const Tree& tree = TreeOf(m);
    for (const int child : tree.children(m.word)) {
      if (tree.rel(child) != Rel::kDet) continue;
      const absl::string_view det = tree.lower(child);
      if (det == "the" || det == "this" || det == "that" || det == "these" ||
          det == "those" || det == "both") {
        return true;
      }
    }
    return false;
  }

  // Lemmas of the words that describe the head, sorted.
  std::vector<absl::string_view> Modifiers(const Mention& m) const {
    const Tree& tree = TreeOf(m);
    std::vector<absl::string_view> words;
    for (int i = m.phrase.begin; i < m.phrase.end; ++i) {
      const Pos pos = tree.pos(i);
      if (i == m.word || tree.rel(i) == Rel::kDet ||
          tree.rel(i) == Rel::kNummod) {
        continue;
      }
      if (pos == Pos::kNoun || pos == Pos::kPropn || pos == Pos::kAdj ||
          pos == Pos::kVerb || pos == Pos::kPron) {
        words.push_back(tree.lemma(i));
      }
    }
    std::sort(words.begin(), words.end());
    return words;
  }

  int ResolveNominal(int m) {
    const Mention& mention = mentions_[m];
    const Tree& tree = TreeOf(mention);
    if (mention.type == "date") return -1;
    if (tree.rel(mention.word) == Rel::kAppos) {
      const int head = mentions_.At(mention.sentence, tree.head(mention.word));
      if (head >= 0 && head < m && AppositionHolds(head, m)) {
        return result_.EntityOf(head);
      }
    }
    const absl::string_view lemma = tree.lemma(mention.word);
    const bool definite = IsDefinite(mention);
    const bool police = !definite && lemma == "police";
    if (!definite && !police) return -1;
    const std::vector<absl::string_view> modifiers = Modifiers(mention);
    if (const auto same = by_noun_.find(lemma); same != by_noun_.end()) {
      int left = kRemembered;
      for (auto it = same->second.rbegin();
           it != same->second.rend() && left-- > 0; ++it) {
        const Mention& before = mentions_[*it];
        if (before.plural != mention.plural) continue;
        if (police && mention.sentence - before.sentence > kPersonReach) break;
        const std::vector<absl::string_view> known = Modifiers(before);
        if (std::includes(known.begin(), known.end(), modifiers.begin(),
                          modifiers.end())) {
          return result_.EntityOf(*it);
        }
      }
    }
    if (!definite || mention.plural || Restricts(mention)) return -1;
    if (const auto found = described_.find(lemma); found != described_.end()) {
      return found->second;
    }
    const int named = NameEndingIn(lemma, mention.sentence);
    if (named >= 0) return named;
    for (const std::string& type : lexicon_.TypesOfDefinite(lemma)) {
      const int e = NearestNamed(m, type);
      if (e >= 0) return e;
    }
    return -1;
  }

  // Whether the phrase's modifiers tell it apart from a name told before.
  // "The Oslo-based firm" and "the Dutch group" only add to it.
  bool Restricts(const Mention& m) const {
    const Tree& tree = TreeOf(m);
    for (const int child : tree.children(m.word)) {
      const Rel rel = tree.rel(child);
      if ((rel == Rel::kAcl || rel == Rel::kAppos) && child > m.word) {
        return true;  // "the group, known as X": it is introduced here
      }
    }
    for (int i = m.phrase.begin; i < m.phrase.end; ++i) {
      if (i == m.word || tree.rel(i) == Rel::kDet ||
          tree.rel(i) == Rel::kPunct) {
        continue;
      }
      const bool based = tree.lemma(i) == "base" ||
                         (tree.head(i) >= 0 && tree.head(i) != m.word &&
                          tree.lemma(tree.head(i)) == "base") ||
                         (i + 2 < m.phrase.end && tree.lemma(i + 2) == "base");
      if (!based && lexicon_.CountryOfPeople(tree.word(i).form).empty()) {
        return true;
      }
    }
    return false;
  }

  // "the commission" after "the Electoral Commission".
  int NameEndingIn(absl::string_view lemma, int sentence) {
    const int newest = static_cast<int>(named_.size()) - 1;
    for (int k = newest; k >= std::max(0, newest - kRemembered); --k) {
      const int e = named_[static_cast<size_t>(k)];
      if (State(e).words.size() < 2) continue;
      if (sentence - State(e).last_sentence > 10) continue;
      if (State(e).words.back() == lemma ||
          (State(e).words.front() == lemma &&
           !lexicon_.TypeOfNameWord(lemma).empty())) {
        return e;
      }
    }
    return -1;
  }

  bool IsSubject(const Mention& m) const {
    return TreeOf(m).rel(m.word) == Rel::kNsubj;
  }

  // The named entity of the type that was spoken of last, subjects first.
  int NearestNamed(int m, absl::string_view type) {
    const int sentence = mentions_[m].sentence;
    for (int s = sentence - 1; s >= std::max(0, sentence - kDefiniteReach);
         --s) {
      int found = -1;
      for (const int other : MentionsOf(s, m)) {
        const int e = result_.EntityOf(other);
        if (!Entity(e).named || !ontology_.IsA(Entity(e).type, type)) continue;
        if (type == "place" && Entity(e).type == "country") continue;
        if (found < 0 || (IsSubject(mentions_[other]) && found != e)) {
          if (found >= 0 && IsSubject(mentions_[other])) {
            found = e;
            break;
          }
          found = e;
          if (IsSubject(mentions_[other])) break;
        }
      }
      if (found >= 0) return found;
    }
    return -1;
  }

  // Mentions of a sentence that stand before mention `m`, in order.
  std::vector<int> MentionsOf(int sentence, int m) const {
    std::vector<int> found;
    for (int other = m - 1; other >= 0; --other) {
      if (mentions_[other].sentence < sentence) break;
      if (mentions_[other].sentence == sentence) found.push_back(other);
    }
    std::reverse(found.begin(), found.end());
    return found;
  }

  // The predicate or noun that both arguments hang on.
  static bool CoArguments(const Tree& tree, int a, int b) {
    return tree.head(a) == tree.head(b) && tree.head(a) >= 0;
  }

  int ResolvePronoun(int m) {
    const Mention& mention = mentions_[m];
    const Tree& tree = TreeOf(mention);
    const absl::string_view word = tree.lower(mention.word);
    const bool male =
        word == "he" || word == "him" || word == "his" || word == "himself";
    const bool female =
        word == "she" || word == "her" || word == "hers" || word == "herself";
    const bool thing = word == "it" || word == "its" || word == "itself";
    const bool many = word == "they" || word == "them" || word == "their" ||
                      word == "theirs" || word == "themselves";
    if (!male && !female && !thing && !many) return -1;
    const bool possessive = tree.rel(mention.word) == Rel::kNmod &&
                            tree.sub(mention.word) == Sub::kPoss;
    const bool reflexive =
        absl::EndsWith(word, "self") || absl::EndsWith(word, "selves");
    const int reach = male || female ? kPersonReach : kThingReach;
    const Gender gender = male     ? Gender::kMale
                          : female ? Gender::kFemale
                                   : Gender::kUnknown;
    // The subject of the pronoun's own verb is somebody else.
    std::vector<int> excluded;
    if (!possessive && !reflexive && tree.head(mention.word) >= 0 &&
        tree.rel(mention.word) != Rel::kNsubj) {
      const ClauseCore& clause = clauses_[static_cast<size_t>(mention.sentence)]
                                         [tree.head(mention.word)];
      for (const int subject : clause.subjects) {
        const int at = mentions_.At(mention.sentence, subject);
        if (at >= 0 && at < m) excluded.push_back(result_.EntityOf(at));
      }
    }
    const auto fits = [&](int other, int pass) {
      const Mention& before = mentions_[other];
      if (before.type == "date" || before.type == "quantity") return false;
      const int e = result_.EntityOf(other);
      const absl::string_view type = Entity(e).type;
      if (std::find(excluded.begin(), excluded.end(), e) != excluded.end()) {
        return false;
      }
      if (before.sentence == mention.sentence && !possessive && !reflexive &&
          CoArguments(tree, before.word, mention.word)) {
        return false;
      }
      // What the pronoun's own phrase is about cannot be its owner.
      if (before.sentence == mention.sentence &&
          before.phrase.Contains(mention.word)) {
        return false;
      }
      if (male || female) {
        return type == "person" && !State(e).plural &&
               (State(e).gender == Gender::kUnknown ||
                State(e).gender == gender);
      }
      const bool collective =
          ontology_.IsA(type, "organization") || ontology_.IsA(type, "country");
      if (thing) {
        if (type == "person" || State(e).plural) {
          return false;
        }
        return pass > 0 || collective;
      }
      if (before.kind == MentionKind::kPronoun && !State(e).plural &&
          !Entity(e).named && type != "group") {
        return false;
      }
      if (type == "person") return false;
      const bool people =
          type == "group" || ontology_.IsA(type, "organization");
      switch (pass) {
        case 0:
          return people && (State(e).plural || type == "group");
        case 1:
          return State(e).plural;
        default:
          return people;
      }
    };
    // What can act is looked for before what cannot.
    const Rel rel = tree.rel(mention.word);
    const bool strict_first =
        !male && !female && (rel == Rel::kNsubj || possessive);
    const int passes = many ? 3 : thing ? 2 : 1;
    for (int pass = strict_first || passes == 1 ? 0 : 1; pass < passes;
         ++pass) {
      for (int s = mention.sentence; s >= std::max(0, mention.sentence - reach);
           --s) {
        const int found = PickAntecedent(MentionsOf(s, m), m, fits, pass);
        if (found >= 0) {
          const int e = result_.EntityOf(found);
          if (State(e).gender == Gender::kUnknown) State(e).gender = gender;
          return e;
        }
      }
    }
    return -1;
  }

  // Subjects before others; in the pronoun's own sentence the nearest subject
  // of a clause above it before that.
  template <typename Fits>
  int PickAntecedent(const std::vector<int>& candidates, int m,
                     const Fits& fits, int pass) {
    const Mention& mention = mentions_[m];
    int subject = -1;
    int other = -1;
    for (const int c : candidates) {
      if (!fits(c, pass)) continue;
      if (IsSubject(mentions_[c])) {
        const bool same = mentions_[c].sentence == mention.sentence;
        if (subject < 0) {
          subject = c;
        } else if (same) {
          // The subject of the clause that the pronoun stands in.
          const Tree& tree = TreeOf(mention);
          const int clause = tree.head(mentions_[c].word);
          if (tree.Below(mention.word, clause)) subject = c;
        }
      } else if (other < 0) {
        other = c;
      }
    }
    return subject >= 0 ? subject : other;
  }

  void Name(Coreference::Entity* entity) const {
    absl::string_view best;
    bool best_is_name = false;
    for (const int m : entity->mentions) {
      const Mention& mention = mentions_[m];
      if (mention.kind == MentionKind::kNominal && !best.empty() &&
          TreeOf(mention).rel(mention.word) == Rel::kAppos) {
        continue;  // what it is, not what it is called
      }
      if (mention.kind == MentionKind::kName) {
        if (!best_is_name || mention.name_text.size() > best.size() ||
            (IsShouted(best) && !IsShouted(mention.name_text) &&
             mention.name_text.size() == best.size())) {
          best = mention.name_text;
          best_is_name = true;
        }
      } else if (mention.kind == MentionKind::kNominal && !best_is_name) {
        const absl::string_view text = WithoutCount(mention);
        if (text.size() > best.size() && text.size() <= kLongestNominal) {
          best = text;
        } else if (best.empty()) {
          best = text;
        }
      }
    }
    if (best.empty() && !entity->mentions.empty()) {
      best = mentions_[entity->mentions.front()].text;
    }
    entity->name = std::string(WithoutArticle(best));
  }

  // The nominal without article and number: "Russian mercenaries" of "about
  // 50 Russian mercenaries".
  absl::string_view WithoutCount(const Mention& mention) const {
    const Tree& tree = TreeOf(mention);
    int first = mention.phrase.begin;
    for (int i = mention.phrase.begin; i < mention.word; ++i) {
      if (tree.head(i) != mention.word) continue;
      if (tree.rel(i) == Rel::kNummod || tree.rel(i) == Rel::kDet) {
        first = i + 1;
      }
    }
    const int32_t begin = tree.word(first).span.begin - mention.span.begin;
    return text_.Slice({mention.span.begin + begin, mention.span.end});
  }

  static bool IsShouted(absl::string_view text) {
    return std::none_of(text.begin(), text.end(), [](char c) {
      return absl::ascii_islower(static_cast<unsigned char>(c));
    });
  }

  const std::vector<Tree>& trees_;
  const std::vector<Clauses>& clauses_;
  const MentionTable& mentions_;
  const CodePointIndex& text_;
  const Ontology& ontology_;
  const Lexicon& lexicon_;
  Coreference result_;
  std::vector<EntityState> states_;
  std::vector<int> named_;  // entities with a name, in order of it
  absl::flat_hash_map<std::string, int> by_name_;
  absl::flat_hash_map<std::string, std::vector<int>> by_noun_;
  absl::flat_hash_map<std::string, int> described_;  // by the title's noun
};

Coreference ResolveCoreference(const std::vector<Tree>& trees,
                               const std::vector<Clauses>& clauses,
                               const MentionTable& mentions,
                               const CodePointIndex& text,
                               const Ontology& ontology,
                               const Lexicon& lexicon) {
  return CoreferenceResolver(trees, clauses, mentions, text, ontology, lexicon)
      .Resolve();
}

}  // namespace griot
