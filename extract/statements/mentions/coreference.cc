#include <algorithm>
#include <tuple>
#include <utility>

#include "absl/strings/match.h"
#include "extract/statements/mentions/coreference_resolver.h"
#include "extract/statements/mentions/typing.h"
#include "gazetteer/gazetteer.h"
#include "names/titles.h"

namespace griot {

namespace {

constexpr size_t kLongestNominal = 120;  // bytes of a representative
// Phrases by one noun more than by that of the first phrase, by which that one
// was probably linked wrongly.
constexpr int kOtherwise = 2;

}  // namespace

void Coreference::Link(int mention, int of) {
  const int to = EntityOf(of);
  const int from = EntityOf(mention);
  if (from == to) return;
  std::erase(entities_[static_cast<size_t>(from)].mentions, mention);
  entity_of_[static_cast<size_t>(mention)] = to;
  entities_[static_cast<size_t>(to)].mentions.push_back(mention);
}

void Coreference::Part(int mention, std::string name) {
  const int from = EntityOf(mention);
  std::erase(entities_[static_cast<size_t>(from)].mentions, mention);
  entity_of_[static_cast<size_t>(mention)] = static_cast<int>(entities_.size());
  Entity& own = entities_.emplace_back();
  own.name = std::move(name);
  own.type = entities_[static_cast<size_t>(from)].type;
  own.mentions = {mention};
}

CoreferenceResolver::CoreferenceResolver(
    const UnresolvedView& view, absl::Span<const CoreferenceLink> links)
    : trees_(view.trees),
      clauses_(view.clauses),
      mentions_(view.mentions),
      names_(view.trees, view.mentions, view.lexicon),
      text_(view.text),
      ontology_(view.ontology),
      lexicon_(view.lexicon) {
  for (const CoreferenceLink& link : links) {
    const int m = mentions_.At(link.anaphor.sentence, link.anaphor.word);
    const int before =
        mentions_.At(link.antecedent.sentence, link.antecedent.word);
    if (m < 0 || before < 0 || before >= m) continue;
    proposals_[m].push_back({before, link.probability});
  }
  FindQuotes();
}

Coreference CoreferenceResolver::Resolve(
    std::vector<AntecedentChoice>* choices) {
  choices_ = choices;
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
    ListTogether(m);
  }
  for (Coreference::Entity& entity : result_.entities_) Name(entity);
  NameSeveral();
  return std::move(result_);
}

void CoreferenceResolver::Put(int m, int entity) {
  const Mention& mention = mentions_[m];
  if (entity < 0) {
    entity = static_cast<int>(result_.entities_.size());
    result_.entities_.emplace_back();
    states_.emplace_back();
    Entity(entity).type = mention.type;
    StateOf(entity).plural = mention.plural;
  }
  Coreference::Entity& e = Entity(entity);
  State& state = StateOf(entity);
  result_.entity_of_[static_cast<size_t>(m)] = entity;
  e.mentions.push_back(m);
  if (!IsLabel(mention)) state.last = m;
  if (e.named) {
    // Its names say what it is.
  } else if (mention.kind != MentionKind::kPronoun && mention.firm_type &&
             !state.firm_type) {
    e.type = MergeTypes(mention.type, e.type, ontology_);
    state.firm_type = true;
  } else if (mention.kind != MentionKind::kPronoun &&
             (mention.firm_type || !state.firm_type)) {
    e.type = mention.kind == MentionKind::kName
                 ? MergeTypes(mention.type, e.type, ontology_)
                 : MergeTypes(e.type, mention.type, ontology_);
  }
  const Tree& tree = TreeOf(mention);
  Gender gender =
      mention.kind == MentionKind::kName && !IsAddress(tree.lower(mention.word))
          ? Gender::kUnknown  // "King" may be a family's
          : GenderOfNoun(tree.lemma(mention.word));
  for (const int child : tree.children(mention.word)) {
    if (tree.sub(child) != Sub::kDesc) continue;
    if (gender == Gender::kUnknown) gender = GenderOfNoun(tree.lemma(child));
    // "the utility" after "the utility X"
    if (!IsLesser(tree, child)) {
      state.descriptions.emplace_back(tree.lemma(child));
    }
  }
  if (state.gender == Gender::kUnknown) state.gender = gender;
  if (state.given == Gender::kUnknown && mention.kind == MentionKind::kName &&
      mention.type == "person") {
    state.given = GenderOfGivenName(mention.name_text);
  }
  if (mention.kind == MentionKind::kName) {
    e.named = true;
    by_cluster_.emplace(names_.Of(m), entity);
    // What all its mentions together say; no noun knows better.
    if (const auto type = names_.TypeOf(names_.Of(m)); !type.empty()) {
      e.type = type;
      state.firm_type = true;
    }
    std::vector<std::string> words = NameWords(mention.name_text);
    if (words.size() > state.words.size()) state.words = std::move(words);
  } else if (mention.kind == MentionKind::kNominal) {
    state.nouns.emplace_back(tree.lemma(mention.word));
    HearSaid(mention);
  }
}

bool CoreferenceResolver::IsLesser(const Tree& tree, int title) const {
  return title > 0 && lexicon_.Is(tree.lower(title - 1), WordClass::kLesser);
}

void CoreferenceResolver::HearSaid(const Mention& mention) {
  const Tree& tree = TreeOf(mention);
  const ClauseCore& clause =
      clauses_[static_cast<size_t>(mention.sentence)][mention.word];
  if (!clause.copular || clause.subjects.size() != 1) return;
  const int subject = mentions_.At(mention.sentence, clause.subjects.front());
  if (subject < 0 || result_.EntityOf(subject) < 0) return;
  StateOf(result_.EntityOf(subject))
      .descriptions.emplace_back(tree.lemma(mention.word));
}

bool CoreferenceResolver::Compatible(absl::string_view a,
                                     absl::string_view b) const {
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

std::vector<int> CoreferenceResolver::MentionsOf(int sentence, int m) const {
  std::vector<int> found;
  for (int other = m - 1; other >= 0; --other) {
    if (mentions_[other].sentence < sentence) break;
    if (mentions_[other].sentence == sentence) found.push_back(other);
  }
  std::reverse(found.begin(), found.end());
  return found;
}

absl::string_view CoreferenceResolver::WithoutCount(
    const Mention& mention) const {
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

absl::string_view CoreferenceResolver::FullestName(
    const Coreference::Entity& entity) const {
  absl::string_view best;
  for (const int m : entity.mentions) {
    const Mention& mention = mentions_[m];
    if (mention.kind != MentionKind::kName) continue;
    if (mention.name_text.size() > best.size() ||
        (IsShouted(best) && !IsShouted(mention.name_text) &&
         mention.name_text.size() == best.size())) {
      best = mention.name_text;
    }
  }
  return best;
}

bool CoreferenceResolver::IsOwnedBy(const Mention& mention,
                                    absl::string_view person) const {
  const Tree& tree = TreeOf(mention);
  const int owner = tree.Child(mention.word, Rel::kNmod, Sub::kPoss);
  return owner >= 0 && tree.HasFeature(owner, person);
}

absl::string_view CoreferenceResolver::FullestNominal(
    const Coreference::Entity& entity) const {
  const auto rank = [&](const Mention& mention) {
    const Tree& tree = TreeOf(mention);
    const int owner = tree.Child(mention.word, Rel::kNmod, Sub::kPoss);
    const int det = tree.Child(mention.word, Rel::kDet);
    return std::make_tuple(
        // What it is, not what it is called.
        tree.rel(mention.word) != Rel::kAppos &&
            !tree.Has(mention.word, Rel::kCop),
        // "the Kurds", before "our allies"
        tree.pos(mention.word) == Pos::kPropn,
        (owner < 0 || tree.pos(owner) != Pos::kPron) &&
            (det < 0 || !tree.HasFeature(det, "PronType=Dem")),
        WithoutCount(mention).size() <= kLongestNominal);
  };
  const Mention* introduction = nullptr;
  absl::flat_hash_map<absl::string_view, int> calls;  // by noun
  absl::string_view usual;                            // the most frequent noun
  for (const int m : entity.mentions) {
    const Mention& mention = mentions_[m];
    if (mention.kind != MentionKind::kNominal) continue;
    if (introduction == nullptr || rank(mention) > rank(*introduction)) {
      introduction = &mention;
    }
    const absl::string_view noun = TreeOf(mention).lemma(mention.word);
    if (++calls[noun] > calls[usual]) usual = noun;
  }
  if (introduction == nullptr) return {};
  // "your childhood" of a question is what its owner calls "my childhood".
  if (IsOwnedBy(*introduction, "Person=2")) {
    const auto own = std::find_if(
        entity.mentions.begin(), entity.mentions.end(), [&](int m) {
          return mentions_[m].kind == MentionKind::kNominal &&
                 IsOwnedBy(mentions_[m], "Person=1");
        });
    if (own != entity.mentions.end()) introduction = &mentions_[*own];
  }
  // The first phrase by a noun that has more than the noun, empty for none.
  const auto telling = [&](absl::string_view noun) -> absl::string_view {
    for (const int m : entity.mentions) {
      const Mention& mention = mentions_[m];
      if (mention.kind == MentionKind::kNominal &&
          TreeOf(mention).lemma(mention.word) == noun &&
          rank(mention) >= rank(*introduction) &&
          absl::StrContains(WithoutCount(mention), ' ')) {
        return WithoutCount(mention);
      }
    }
    return {};
  };
  const absl::string_view noun =
      TreeOf(*introduction).lemma(introduction->word);
  // Called otherwise ever after, it is hardly what was introduced so.
  if (calls[usual] >= calls[noun] + kOtherwise) {
    if (const absl::string_view words = telling(usual); !words.empty()) {
      return words;
    }
  }
  const absl::string_view words = WithoutCount(*introduction);
  if (absl::StrContains(words, ' ')) return words;
  // "the government" that is "the Burmese government" further down
  const absl::string_view fuller = telling(noun);
  return fuller.empty() ? words : fuller;
}

void CoreferenceResolver::Name(Coreference::Entity& entity) const {
  if (!entity.members.empty() || entity.mentions.empty()) return;
  absl::string_view best = FullestName(entity);
  const bool best_is_name = !best.empty();
  if (!best_is_name) best = FullestNominal(entity);
  // A country by the name that news has for it, not its full style.
  if (const auto country = FindCountry(best); best_is_name && country) {
    for (const int m : entity.mentions) {
      if (mentions_[m].name_text == country->name) best = country->name;
    }
  }
  // What one mention counts is not what another names: "two bridges", "another
  // raid".
  if (best.empty() || (entity.mentions.size() == 1 && !entity.named)) {
    best = mentions_[entity.mentions.front()].text;
  }
  entity.name = std::string(WithoutArticle(best));
}

Coreference ResolveCoreference(const UnresolvedView& view,
                               absl::Span<const CoreferenceLink> links,
                               std::vector<AntecedentChoice>* choices) {
  return CoreferenceResolver(view, links).Resolve(choices);
}

}  // namespace griot
