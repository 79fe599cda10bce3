#include "export/rdf/fact_triples.h"

#include <cmath>

#include "export/numbers.h"
#include "schemas/iso_time.h"
#include "schemas/statement_json.h"
#include "schemas/statement_names.h"

namespace griot::exporter {
namespace {

using graph::EntityId;
using graph::Fact;
using Kind = Thing::Kind;

// Whole numbers up to here are exact in a double.
constexpr double kExactIntegers = 9007199254740992.0;
constexpr char kRole[] = "role_";

bool IsHeldTrue(const Fact& fact) {
  return fact.polarity == Polarity::kPositive &&
         fact.modality == graph::ModalityClass::kAsserted;
}

}  // namespace

bool IsTriple(const Fact& fact) { return fact.is_edge() && IsHeldTrue(fact); }

void FactTriples::Write(graph::FactId id) {
  const Fact& fact = graph_.At(id);
  if (IsTriple(fact)) description_.Edge(fact);
  WriteNode(id);
  if (IsEvent(fact)) WriteEvent(fact);
  for (size_t i = 0; i < fact.qualifiers.size(); ++i) WriteQualifier(fact, i);
  for (size_t i = 0; i < fact.figures.size(); ++i) WriteFigure(fact, i);
  for (const graph::StatementIndex index : fact.statements) {
    WriteEvidence(index);
  }
  if (triple_terms_ && fact.is_edge()) {
    description_.Begin(description_.Of(id));
    description_.ReifyEdge(fact);
  }
}

bool FactTriples::IsEvent(const Fact& fact) const {
  if (ontology_ == nullptr || !IsHeldTrue(fact)) return false;
  const Relation* relation = ontology_->FindRelation(Text(fact.relation));
  return relation != nullptr && !relation->standing;
}

bool FactTriples::IsPlace(EntityId entity) const {
  const absl::string_view type = Text(graph_.At(entity).type);
  return ontology_->IsA(type, "place") && !ontology_->IsA(type, "country");
}

void FactTriples::WriteNode(graph::FactId id) {
  const Fact& fact = graph_.At(id);
  description_.Begin(description_.Of(id));
  description_.Type(RdfWord::kStatement);
  if (fact.subject.valid()) description_.Add(RdfWord::kSubject, fact.subject);
  description_.Relation(RdfWord::kPredicate, fact);
  if (fact.object.valid()) description_.Add(RdfWord::kObject, fact.object);
  description_.Text(RdfWord::kLemma, Text(fact.lemma));
  description_.Value(RdfWord::kPolarity, "", griot::Name(fact.polarity));
  description_.Value(RdfWord::kModality, "", graph::Name(fact.modality));
  description_.Share(RdfWord::kConfidence, fact.confidence);
  description_.Truth(RdfWord::kInferred, fact.inferred);
  description_.Share(RdfWord::kSalience, fact.salience);
  description_.Truth(RdfWord::kInBackbone,
                     fact.backbone != graph::Backbone::kNone);
  WriteTime(fact);
  if (IsEvent(fact)) {
    description_.Add(RdfWord::kTells, {Kind::kEvent, Text(fact.id)});
  }
  for (size_t i = 0; i < fact.qualifiers.size(); ++i) {
    description_.Add(RdfWord::kQualifier, {Kind::kQualifier, Text(fact.id), i});
  }
  for (size_t i = 0; i < fact.figures.size(); ++i) {
    description_.Add(RdfWord::kFigure, {Kind::kFigure, Text(fact.id), i});
  }
  WriteSources(fact);
}

void FactTriples::WriteTime(const Fact& fact) {
  const absl::string_view iso = Text(fact.time);
  const size_t slash = iso.find('/');
  if (slash == absl::string_view::npos) {
    description_.Time(RdfWord::kTime, iso);
    return;
  }
  // The ends of an interval are told on their own, as far as it has them.
  const absl::string_view from = iso.substr(0, slash);
  const absl::string_view to = iso.substr(slash + 1);
  if (from != "..") description_.Time(RdfWord::kTimeFrom, from);
  if (to != "..") description_.Time(RdfWord::kTimeTo, to);
}

void FactTriples::WriteSources(const Fact& fact) {
  description_.Time(RdfWord::kFirstSaid, Text(fact.first_said));
  description_.Time(RdfWord::kLastSaid, Text(fact.last_said));
  description_.Number(RdfWord::kSources,
                      static_cast<int64_t>(fact.documents.size()));
  description_.Number(RdfWord::kIndependentSources, fact.sources);
  for (const EntityId speaker : fact.speakers) {
    description_.Add(RdfWord::kSaidBy, speaker);
  }
  for (const graph::StatementIndex index : fact.statements) {
    description_.Add(RdfWord::kWasDerivedFrom, index);
  }
}

void FactTriples::WriteEvent(const Fact& fact) {
  description_.Begin({Kind::kEvent, Text(fact.id)});
  description_.Type(RdfWord::kEvent);
  description_.Relation(RdfWord::kEventType, fact);
  if (fact.subject.valid()) description_.Add(RdfWord::kHasActor, fact.subject);
  if (fact.object.valid()) {
    description_.Add(
        IsPlace(fact.object) ? RdfWord::kHasPlace : RdfWord::kHasActor,
        fact.object);
  }
  for (const graph::Qualifier& qualifier : fact.qualifiers) {
    if (qualifier.role == Role::kPlace) {
      description_.Add(RdfWord::kHasPlace, qualifier.entity);
    }
  }
  const absl::string_view iso = Text(fact.time);
  if (ParseIsoTime(iso).has_value()) {
    times_.Add(iso);
    description_.Add(RdfWord::kHasTime, {Kind::kTime, iso});
  }
}

void FactTriples::WriteQualifier(const Fact& fact, size_t number) {
  const graph::Qualifier& qualifier = fact.qualifiers[number];
  description_.Begin({Kind::kQualifier, Text(fact.id), number});
  description_.Value(RdfWord::kRole, kRole, Name(qualifier.role));
  description_.Text(RdfWord::kMarker, Text(qualifier.marker));
  description_.Add(RdfWord::kValue, qualifier.entity);
}

void FactTriples::WriteFigure(const Fact& fact, size_t number) {
  const graph::Figure& figure = fact.figures[number];
  description_.Begin({Kind::kFigure, Text(fact.id), number});
  description_.Type(RdfWord::kFigureClass);
  description_.Value(RdfWord::kRole, kRole, Name(figure.role));
  description_.Text(RdfWord::kMarker, Text(figure.marker));
  description_.Text(RdfWord::kCounted, Text(figure.counted));
  description_.Value(RdfWord::kBound, "bound_",
                     kBoundNames[static_cast<size_t>(figure.quantity.bound)]);
  const double value = figure.quantity.value;
  if (value == std::floor(value) && std::abs(value) < kExactIntegers) {
    description_.Number(RdfWord::kValue, static_cast<int64_t>(value));
  } else {
    description_.Typed(RdfWord::kValue, RealText(value), RdfWord::kDouble);
  }
  if (figure.quantity.most) {
    description_.Typed(RdfWord::kMost, RealText(*figure.quantity.most),
                       RdfWord::kDouble);
  }
  for (const graph::StatementIndex index : figure.statements) {
    description_.Add(RdfWord::kWasDerivedFrom, index);
  }
}

void FactTriples::WriteEvidence(graph::StatementIndex index) {
  const graph::StatementRecord& statement = graph_.At(index);
  description_.Begin(description_.Of(index));
  description_.Type(RdfWord::kEvidence);
  description_.Type(RdfWord::kProvEntity);
  description_.Text(RdfWord::kQuote, Text(statement.quote));
  description_.Add(RdfWord::kWasQuotedFrom, statement.document);
  description_.Number(RdfWord::kBegin, statement.evidence.begin);
  description_.Number(RdfWord::kEnd, statement.evidence.end);
  description_.Share(RdfWord::kConfidence, double{statement.confidence});
  const auto chain = graph_.AttributionsOf(statement);
  for (size_t i = 0; i < chain.size(); ++i) {
    // The nearest speaker answers for the words, those further out report.
    description_.Add(i == 0 ? RdfWord::kWasAttributedTo : RdfWord::kReportedBy,
                     chain[i].source);
  }
  if (!chain.empty()) {
    description_.Text(RdfWord::kMedium, Text(chain.front().medium));
  }
  description_.Text(RdfWord::kRule, Text(statement.rule));
  description_.Text(RdfWord::kExtractor, Text(statement.extractor));
}

}  // namespace griot::exporter
