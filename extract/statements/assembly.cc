#include "extract/statements/assembly.h"

#include <algorithm>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "extract/statements/context/document_view.h"
#include "extract/statements/context/reports.h"
#include "extract/statements/context/speakers.h"
#include "extract/statements/mentions/coreference.h"
#include "extract/statements/mentions/mentions.h"
#include "extract/statements/mentions/typing.h"
#include "extract/statements/propositions/proposition.h"
#include "extract/statements/syntax/shared_parts.h"
#include "extract/statements/syntax/tree.h"
#include "extract/statements/words/name_forms.h"

namespace griot {
void Assembler::FillFromMention(int mention, Argument& argument) const {
  const Mention& m = view_.mentions[mention];
  const Tree& tree = view_.trees[static_cast<size_t>(m.sentence)];
  const Coreference::Entity& entity =
      view_.coreference[view_.coreference.EntityOf(mention)];
  argument.span = m.span;
  argument.text = std::string(m.text);
  argument.head = m.kind == MentionKind::kName ? SpanOf(tree, m.name)
                                               : tree.word(m.word).span;
  argument.mention = m.kind;
  argument.quantity = m.quantity;
  argument.entity = entity.name;
  argument.type = std::string(
      m.type == "quantity" || m.type == "date"
          ? m.type
          : MergeTypes(m.kind == MentionKind::kPronoun ? entity.type : m.type,
                       entity.type, view_.ontology));
  if (m.kind == MentionKind::kPronoun && entity.mentions.size() == 1) {
    argument.type = std::string(m.type);
  }
}

Argument Assembler::AdHoc(int sentence, int word) const {
  const Tree& tree = view_.trees[static_cast<size_t>(sentence)];
  Argument argument;
  const absl::string_view country =
      view_.lexicon.CountryOfPeople(tree.word(word).form);
  const bool clause = tree.pos(word) == Pos::kVerb;
  const WordRange name = country.empty() ? Name(tree, word) : WordRange{};
  WordRange range = clause             ? Clause(tree, word)
                    : !country.empty() ? WordRange{word, word + 1}
                                       : NounPhrase(tree, word);
  if (!name.empty()) {
    range.begin = std::min(range.begin, name.begin);
    range.end = std::max(range.end, name.end);
  }
  argument.span = SpanOf(tree, range);
  argument.text = std::string(view_.text.Slice(argument.span));
  while (argument.span.size() > 1 && absl::EndsWith(argument.text, "-")) {
    argument.text.pop_back();  // "Lagos-" of "Lagos-based"
    --argument.span.end;
  }
  argument.head = tree.word(word).span;
  argument.head.end = std::min(argument.head.end, argument.span.end);
  if (!country.empty()) {
    argument.entity = std::string(country);
    argument.type = "country";
    argument.mention = MentionKind::kName;
    return argument;
  }
  if (!name.empty()) {
    argument.head = SpanOf(tree, name);
    argument.head.end = std::min(argument.head.end, argument.span.end);
    const absl::string_view name_text = view_.text.Slice(argument.head);
    argument.entity = std::string(name_text);
    argument.mention = MentionKind::kName;
    argument.type = std::string(TypeOfName({tree, word, name, name_text},
                                           view_.ontology, view_.lexicon));
    return argument;
  }
  argument.entity = std::string(WithoutArticle(argument.text));
  argument.type =
      std::string(TypeOfNominal(tree, word, view_.ontology, view_.lexicon));
  return argument;
}

Argument Assembler::ClauseArgument(int sentence, const Slot& slot) const {
  const Tree& tree = view_.trees[static_cast<size_t>(sentence)];
  Argument argument;
  argument.role = slot.role;
  argument.marker = slot.marker;
  argument.span = SpanOf(tree, slot.range);
  argument.text = std::string(view_.text.Slice(argument.span));
  argument.head = tree.word(slot.word).span;
  argument.entity = argument.text;
  argument.type = "other";
  argument.mention = MentionKind::kNominal;
  return argument;
}

void Assembler::FillFromShared(const Tree& tree, const SharedParts& shared,
                               Argument& argument) const {
  argument.span = SpanOf(tree, shared.Whole());
  argument.text = std::string(view_.text.Slice(argument.span));
  std::string all;
  for (const WordRange& part : {shared.before, shared.own, shared.behind}) {
    if (part.empty()) continue;
    absl::StrAppend(&all, all.empty() ? "" : " ",
                    view_.text.Slice(SpanOf(tree, part)));
  }
  argument.entity = std::string(WithoutArticle(all));
}

Argument Assembler::ArgumentOf(int sentence, const Slot& slot) const {
  if (slot.clause) return ClauseArgument(sentence, slot);
  Argument argument;
  const int mention = view_.mentions.At(sentence, slot.word);
  if (mention >= 0) {
    FillFromMention(mention, argument);
  } else {
    argument = AdHoc(sentence, slot.word);
  }
  // What no name or other phrase means is what its whole phrase says.
  const auto alone = [&] {
    const Mention& m = view_.mentions[mention];
    return m.kind != MentionKind::kName &&
           view_.coreference[view_.coreference.EntityOf(mention)]
                   .mentions.size() == 1;
  };
  const Tree& tree = view_.trees[static_cast<size_t>(sentence)];
  if (slot.range.empty()) {
    if (const auto shared = SharedPartsOf(tree, slot.word);
        shared && (mention < 0 || alone())) {
      FillFromShared(tree, *shared, argument);
      argument.head = tree.word(slot.word).span;
    }
  } else {
    argument.span = SpanOf(tree, slot.range);
    argument.text = std::string(view_.text.Slice(argument.span));
    if (!argument.span.Contains(argument.head)) {
      argument.head = tree.word(slot.word).span;
    }
    // A phrase of several is none of them.
    if (mention < 0 || alone() ||
        slot.range.Contains(tree.Child(slot.word, Rel::kConj))) {
      argument.entity = std::string(WithoutArticle(argument.text));
    }
  }
  if (slot.role == Role::kTime) {
    argument.type = "date";
    argument.quantity.reset();
  }
  argument.role = slot.role;
  argument.marker = slot.marker;
  const absl::string_view first_marker =
      absl::string_view(slot.marker).substr(0, slot.marker.find(' '));
  if (slot.role == Role::kOblique &&
      view_.ontology.IsA(argument.type, "place") &&
      view_.lexicon.IsPlacePreposition(first_marker)) {
    argument.role = Role::kPlace;
  }
  return argument;
}

Argument Assembler::MentionArgument(int mention) const {
  Argument argument;
  FillFromMention(mention, argument);
  return argument;
}

std::vector<Attribution> Assembler::AttributionOf(
    const std::vector<Saying>& sources) const {
  std::vector<Attribution> chain;
  for (const auto& [report, at] : sources) {
    const Argument source =
        ArgumentOf(at.sentence, {Role::kSubject, at.word, ""});
    Attribution attribution;
    attribution.source = {source.span, source.text, source.entity, source.type};
    const Tree& tree = view_.trees[static_cast<size_t>(report->sentence)];
    attribution.span = SpanOf(tree, report->cue);
    attribution.cue = std::string(view_.text.Slice(attribution.span));
    if (report->medium >= 0) {
      const Span span = SpanOf(tree, NounPhrase(tree, report->medium));
      attribution.medium = std::string(view_.text.Slice(span));
    }
    // Somebody who says twice says once.
    const bool known =
        std::any_of(chain.begin(), chain.end(), [&](const Attribution& before) {
          return before.source.entity == attribution.source.entity;
        });
    if (!known) chain.push_back(std::move(attribution));
  }
  return chain;
}

int DocumentCountry(const DocumentView& view) {
  absl::flat_hash_map<absl::string_view, int> count;
  absl::flat_hash_map<absl::string_view, int> first;  // its first mention
  for (int m = 0; m < view.mentions.size(); ++m) {
    const Mention& mention = view.mentions[m];
    if (mention.kind != MentionKind::kName) continue;
    const std::string& name =
        view.coreference[view.coreference.EntityOf(m)].name;
    if (const auto country = view.lexicon.CountryOfName(name);
        !country.empty()) {
      count[country] += 2;
      first.emplace(country, m);
    } else if (const auto of = view.lexicon.CountryOfCapital(name);
               !of.empty()) {
      count[of] += 1;
    }
  }
  for (const Tree& tree : view.trees) {
    for (int i = 0; i < tree.size(); ++i) {
      if (tree.pos(i) != Pos::kAdj && tree.pos(i) != Pos::kPropn) continue;
      const auto country = view.lexicon.CountryOfPeople(tree.word(i).form);
      if (!country.empty()) count[country] += 1;
    }
  }
  int best = -1;
  int best_count = 0;
  int next = 0;
  for (const auto& [country, m] : first) {
    const int n = count[country];
    if (n > best_count || (n == best_count && best >= 0 && m < best)) {
      next = n > best_count ? std::max(next, best_count) : n;
      best = m;
      best_count = n;
    } else {
      next = std::max(next, n);
    }
  }
  return best_count >= 3 && best_count > next ? best : -1;
}

}  // namespace griot
