#include "graph/merging/salience_features.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "graph/fact_parts.h"

namespace griot::graph {
namespace {

// Characters in what is long, be it a sentence or the way into a document.
constexpr double kLong = 300;

// Characters of a headline and what follows at once.
constexpr int kOpening = 150;

// In one, of what saliences are rounded to.
constexpr double kShareUnits = 1e4;

// From here on one argument more tells nothing more.
constexpr int kMany = 5;

// Where something lies or what it is called, which is said in passing.
constexpr absl::string_view kLocating[] = {"alias_of", "located_in", "part_of"};

double Flag(bool is_so) { return is_so ? 1 : 0; }

double LogOf(size_t count) { return std::log1p(static_cast<double>(count)); }

// What the features of one statement look at.
struct Parts {
  const ArgumentRecord* subject = nullptr;
  const ArgumentRecord* object = nullptr;
  size_t others = 0;
  bool time = false;
  bool place = false;
  bool quantity = false;
};

Parts PartsOf(absl::Span<const ArgumentRecord> arguments) {
  Parts parts;
  for (const ArgumentRecord& argument : arguments) {
    parts.quantity |= argument.quantity.valid();
    switch (argument.role) {
      case Role::kSubject:
        if (parts.subject == nullptr) parts.subject = &argument;
        break;
      case Role::kObject:
        if (parts.object == nullptr) parts.object = &argument;
        break;
      case Role::kTime:
        parts.time = true;
        break;
      case Role::kPlace:
        parts.place = true;
        break;
      default:
        ++parts.others;
    }
  }
  return parts;
}

bool Inside(const Span& inner, const ArgumentRecord* argument) {
  return argument != nullptr && argument->span.begin <= inner.begin &&
         inner.end <= argument->span.end;
}

bool IsValue(TypeFamily family) {
  return family == TypeFamily::kQuantity || family == TypeFamily::kDate;
}

// Of ISO 8601 texts that begin with a year.
bool IsInAnEarlierYear(absl::string_view time, absl::string_view published) {
  constexpr size_t kYear = 4;  // digits
  return time.size() >= kYear && published.size() >= kYear &&
         absl::ascii_isdigit(time.front()) &&
         time.substr(0, kYear) < published.substr(0, kYear);
}

// A headline is no sentence: it has no stop at its end.
bool IsHeadline(absl::string_view quote) {
  return !absl::EndsWith(quote, ".") && !absl::EndsWith(quote, "?") &&
         !absl::EndsWith(quote, "!") && !absl::EndsWith(quote, "\"") &&
         !absl::EndsWith(quote, "”");
}

}  // namespace

void AddFactSaliences(absl::Span<const Fact> facts,
                      absl::Span<FactSaliences> by_entity) {
  for (const Fact& fact : facts) {
    const auto salience =
        static_cast<int64_t>(std::llround(fact.salience * kShareUnits));
    for (size_t i = 0; i < PartCount(fact); ++i) {
      FactSaliences& saliences = by_entity[PartOf(fact, i).entity.value()];
      saliences.best = std::max(saliences.best, salience);
      saliences.sum += salience;
    }
  }
}

SalienceFeatures::SalienceFeatures(const MergeRules& rules, const Graph& graph)
    : rules_(rules), graph_(graph), beside_(graph.statements.size()) {
  const auto& statements = graph.statements;
  for (size_t begin = 0; begin < statements.size();) {
    size_t end = begin + 1;
    while (end < statements.size() &&
           statements[end].document == statements[begin].document &&
           statements[end].evidence == statements[begin].evidence) {
      ++end;
    }
    std::fill(&beside_[begin], &beside_[0] + end,
              static_cast<uint32_t>(end - begin));
    begin = end;
  }
}

absl::Span<const Mention> SalienceFeatures::MentionsIn(
    EntityId entity, DocumentIndex document) const {
  const absl::Span<const Mention> mentions = graph_.At(entity).mentions;
  const auto begin = std::partition_point(
      mentions.begin(), mentions.end(),
      [&](const Mention& mention) { return mention.document < document; });
  const auto end = std::partition_point(
      begin, mentions.end(),
      [&](const Mention& mention) { return mention.document == document; });
  return mentions.subspan(static_cast<size_t>(begin - mentions.begin()),
                          static_cast<size_t>(end - begin));
}

TypeFamily SalienceFeatures::FamilyOf(EntityId entity) const {
  return griot::graph::FamilyOf(graph_.Text(graph_.At(entity).type), rules_);
}

StatementFeatures SalienceFeatures::Of(StatementIndex index,
                                       StringId relation_id) const {
  const StatementRecord& statement = graph_.At(index);
  const Parts parts = PartsOf(graph_.ArgumentsOf(statement));
  const auto [subject, object] = std::pair(parts.subject, parts.object);
  const auto has = [](const ArgumentRecord* argument, MentionKind kind) {
    return argument != nullptr && argument->mention == kind;
  };
  const auto family = [&](const ArgumentRecord* argument) {
    return argument == nullptr ? TypeFamily::kEvent
                               : FamilyOf(argument->entity);
  };
  const auto spoken_of = [&](const ArgumentRecord* argument) {
    return argument == nullptr
               ? 0
               : LogOf(MentionsIn(argument->entity, statement.document).size());
  };
  // The headline and the first sentence speak of what is new.
  const auto opens = [&](const ArgumentRecord* argument) {
    if (argument == nullptr) return false;
    const auto mentions = MentionsIn(argument->entity, statement.document);
    return !mentions.empty() && mentions.front().span.begin < kOpening;
  };
  const absl::string_view relation = graph_.Text(relation_id);
  const absl::string_view published =
      graph_.Text(graph_.At(statement.document).published);
  const absl::string_view time = graph_.Text(statement.time);
  const double values[] = {
      1,
      Flag(subject != nullptr),
      Flag(object != nullptr),
      Flag(has(subject, MentionKind::kName)),
      Flag(subject != nullptr && !has(subject, MentionKind::kName) &&
           graph_.At(subject->entity).kind == MentionKind::kName),
      Flag(has(subject, MentionKind::kPronoun)),
      Flag(has(object, MentionKind::kName)),
      Flag(family(subject) == TypeFamily::kPerson),
      Flag(object != nullptr &&
           graph_.Text(graph_.At(object->entity).type) == "group"),
      Flag(object != nullptr &&
           graph_.Text(graph_.At(object->entity).type) == "organization"),
      Flag(IsValue(family(object))),
      static_cast<double>(std::min<size_t>(parts.others, 3)),
      std::min<int>(statement.argument_count, kMany) / 2.0,
      Flag(parts.time),
      Flag(parts.place),
      Flag(parts.quantity),
      Flag(subject != nullptr && object != nullptr &&
           subject->entity == object->entity),
      spoken_of(subject),
      spoken_of(object),
      Flag(opens(subject)),
      Flag(opens(object)),
      Flag(!relation.empty()),
      Flag(!relation.empty() && rules_.standing.contains(relation)),
      Flag(absl::c_linear_search(kLocating, relation)),
      Flag(graph_.Text(statement.lemma) == "have"),
      double{statement.confidence},
      Flag(statement.polarity == Polarity::kNegative),
      Flag(statement.modality != Modality::kAsserted),
      Flag(IsHeadline(graph_.Text(statement.quote))),
      Flag(statement.evidence.begin < kLong),
      std::log1p(statement.evidence.begin) / 3,
      std::log1p(statement.evidence.begin / kLong),
      Flag(Inside(statement.predicate_span, subject) ||
           Inside(statement.predicate_span, object)),
      LogOf(beside_[index.value()]),
      (statement.predicate_span.begin - statement.evidence.begin) / kLong,
      Flag(IsInAnEarlierYear(time, published)),
  };
  StatementFeatures features;
  static_assert(std::size(values) == kStatementFeatures.size());
  std::copy(std::begin(values), std::end(values), features.begin());
  return features;
}

EntityTraits TraitsOf(const Entity& entity, const MergeRules& rules,
                      const Graph& graph) {
  EntityTraits traits;
  traits.kind = entity.kind;
  traits.family = FamilyOf(graph.Text(entity.type), rules);
  traits.mentions = static_cast<uint32_t>(entity.mentions.size());
  if (!entity.mentions.empty()) {
    traits.first = entity.mentions.front().span.begin;
  }
  return traits;
}

EntityFeatures FeaturesOf(const EntityTraits& entity,
                          const FactSaliences& facts) {
  const TypeFamily family = entity.family;
  const double first =
      entity.mentions == 0 ? 0 : std::log1p(entity.first / kLong);
  const double values[] = {
      1,
      Flag(entity.kind == MentionKind::kName),
      Flag(entity.kind == MentionKind::kPronoun),
      LogOf(entity.mentions),
      first,
      Flag(family == TypeFamily::kPerson),
      Flag(family == TypeFamily::kOrganization ||
           family == TypeFamily::kGovernment),
      Flag(family == TypeFamily::kPlace),
      Flag(family == TypeFamily::kCountry),
      Flag(family == TypeFamily::kEvent),
      Flag(IsValue(family)),
      static_cast<double>(facts.best) / kShareUnits,
      std::log1p(static_cast<double>(facts.sum) / kShareUnits),
  };
  EntityFeatures features;
  static_assert(std::size(values) == kEntityFeatures.size());
  std::copy(std::begin(values), std::end(values), features.begin());
  return features;
}

}  // namespace griot::graph
