#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "extract/statements/mentions/coreference_resolver.h"
#include "extract/statements/mentions/typing.h"
#include "gazetteer/gazetteer.h"
#include "names/titles.h"

namespace griot {

namespace {

constexpr size_t kLongestNominal = 120;  // bytes of a representative

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
    const std::vector<Tree>& trees, const std::vector<Clauses>& clauses,
    const MentionTable& mentions, absl::Span<const CoreferenceLink> links,
    const CodePointIndex& text, const Ontology& ontology,
    const Lexicon& lexicon)
    : trees_(trees),
      clauses_(clauses),
      mentions_(mentions),
      names_(trees, mentions, lexicon),
      text_(text),
      ontology_(ontology),
      lexicon_(lexicon) {
  for (const CoreferenceLink& link : links) {
    const int m = mentions.At(link.anaphor.sentence, link.anaphor.word);
    const int before =
        mentions.At(link.antecedent.sentence, link.antecedent.word);
    if (m < 0 || before < 0 || before >= m) continue;
    proposals_[m].push_back({before, link.probability});
  }
}

Coreference CoreferenceResolver::Resolve() {
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
  state.last_sentence = mention.sentence;
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
    described_[std::string(tree.lemma(child))] = entity;
  }
  if (state.gender == Gender::kUnknown) state.gender = gender;
  if (mention.kind == MentionKind::kName) {
    if (!e.named) named_.push_back(entity);
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
    by_noun_[std::string(tree.lemma(mention.word))].push_back(m);
  }
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

void CoreferenceResolver::Name(Coreference::Entity* entity) const {
  absl::string_view best;
  bool best_is_name = false;
  bool best_is_people = false;  // "the Kurds", before "our allies"
  for (const int m : entity->mentions) {
    const Mention& mention = mentions_[m];
    const Tree& tree = TreeOf(mention);
    if (mention.kind == MentionKind::kNominal && !best.empty() &&
        (tree.rel(mention.word) == Rel::kAppos ||
         tree.Has(mention.word, Rel::kCop))) {
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
      const bool people = tree.pos(mention.word) == Pos::kPropn;
      if (people != best_is_people && !best.empty()) {
        if (people) best = text;
        best_is_people = true;
        continue;
      }
      best_is_people = people;
      if (text.size() > best.size() && text.size() <= kLongestNominal) {
        best = text;
      } else if (best.empty()) {
        best = text;
      }
    }
  }
  // A country by the name that news has for it, not its full style.
  if (const auto country = FindCountry(best); best_is_name && country) {
    for (const int m : entity->mentions) {
      if (mentions_[m].name_text == country->name) best = country->name;
    }
  }
  // What one mention counts is not what another names: "two bridges", "another
  // raid".
  if (best.empty() || (entity->mentions.size() == 1 && !entity->named)) {
    best = mentions_[entity->mentions.front()].text;
  }
  entity->name = std::string(WithoutArticle(best));
}

Coreference ResolveCoreference(const std::vector<Tree>& trees,
                               const std::vector<Clauses>& clauses,
                               const MentionTable& mentions,
                               absl::Span<const CoreferenceLink> links,
                               const CodePointIndex& text,
                               const Ontology& ontology,
                               const Lexicon& lexicon) {
  return CoreferenceResolver(trees, clauses, mentions, links, text, ontology,
                             lexicon)
      .Resolve();
}

}  // namespace griot
