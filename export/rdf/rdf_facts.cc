#include "export/rdf/rdf_facts.h"

#include <cmath>

#include "export/numbers.h"
#include "schemas/iso_time.h"
#include "schemas/statement_json.h"
#include "schemas/statement_names.h"

namespace griot::exporter {
namespace {

using graph::EntityId;
using graph::Fact;

// Whole numbers up to here are exact in a double.
constexpr double kExactIntegers = 9007199254740992.0;
constexpr char kRole[] = "role_";

}  // namespace

bool IsTriple(const Fact& fact) {
  return fact.is_edge() && fact.polarity == Polarity::kPositive &&
         fact.modality == graph::ModalityClass::kAsserted;
}

void RdfFacts::Write(const Fact& fact) {
  names_.SetFact(Text(fact.id), fact_);
  if (fact.subject.valid()) Set(fact.subject, subject_);
  if (fact.object.valid()) Set(fact.object, object_);
  const RdfName& predicate = names_.Predicate(graph_, fact);
  if (IsTriple(fact)) triples_.AddNamed(subject_, predicate, object_);
  WriteNode(fact);
  if (IsEvent(fact)) WriteEvent(fact);
  for (size_t i = 0; i < fact.qualifiers.size(); ++i) {
    names_.SetQualifier(Text(fact.id), i, node_);
    WriteQualifier(fact.qualifiers[i], node_);
  }
  for (size_t i = 0; i < fact.figures.size(); ++i) {
    names_.SetFigure(Text(fact.id), i, node_);
    WriteFigure(fact.figures[i], node_);
  }
  for (const graph::StatementIndex index : fact.statements) {
    WriteEvidence(graph_.At(index));
  }
  if (triple_terms_ && fact.is_edge()) {
    triples_.TripleTerm(fact_, RdfWord::kReifies, subject_, predicate, object_);
  }
}

void RdfFacts::Set(EntityId entity, RdfName& name) const {
  names_.SetEntity(Text(graph_.At(entity).id), name);
}

void RdfFacts::AddEntity(const RdfName& subject, RdfWord predicate,
                         EntityId entity) {
  Set(entity, name_);
  triples_.Add(subject, predicate, name_);
}

bool RdfFacts::IsEvent(const Fact& fact) const {
  if (ontology_ == nullptr || fact.polarity != Polarity::kPositive ||
      fact.modality != graph::ModalityClass::kAsserted) {
    return false;
  }
  const Relation* relation = ontology_->FindRelation(Text(fact.relation));
  return relation != nullptr && !relation->standing;
}

bool RdfFacts::IsPlace(EntityId entity) const {
  const absl::string_view type = Text(graph_.At(entity).type);
  return ontology_->IsA(type, "place") && !ontology_->IsA(type, "country");
}

void RdfFacts::WriteNode(const Fact& fact) {
  triples_.Type(fact_, RdfWord::kStatement);
  WriteParticipants(fact);
  triples_.Text(fact_, RdfWord::kLemma, Text(fact.lemma));
  triples_.Add(fact_, RdfWord::kPolarity,
               names_.Value("", griot::Name(fact.polarity)));
  triples_.Add(fact_, RdfWord::kModality,
               names_.Value("", graph::Name(fact.modality)));
  triples_.Confidence(fact_, fact.confidence);
  triples_.Truth(fact_, RdfWord::kInferred, fact.inferred);
  WriteTime(fact);
  if (IsEvent(fact)) {
    names_.SetEvent(Text(fact.id), name_);
    triples_.Add(fact_, RdfWord::kTells, name_);
  }
  for (size_t i = 0; i < fact.qualifiers.size(); ++i) {
    names_.SetQualifier(Text(fact.id), i, name_);
    triples_.Add(fact_, RdfWord::kQualifier, name_);
  }
  for (size_t i = 0; i < fact.figures.size(); ++i) {
    names_.SetFigure(Text(fact.id), i, name_);
    triples_.Add(fact_, RdfWord::kFigure, name_);
  }
  WriteSources(fact);
}

void RdfFacts::WriteParticipants(const Fact& fact) {
  if (fact.subject.valid()) {
    triples_.Add(fact_, RdfWord::kSubject, subject_);
  }
  triples_.Add(fact_, RdfWord::kPredicate, names_.Predicate(graph_, fact));
  if (fact.object.valid()) triples_.Add(fact_, RdfWord::kObject, object_);
}

void RdfFacts::WriteTime(const Fact& fact) {
  const absl::string_view iso = Text(fact.time);
  const size_t slash = iso.find('/');
  if (slash == absl::string_view::npos) {
    triples_.Time(fact_, RdfWord::kTime, iso);
    return;
  }
  // The ends of an interval are told on their own, as far as it has them.
  const absl::string_view from = iso.substr(0, slash);
  const absl::string_view to = iso.substr(slash + 1);
  if (from != "..") triples_.Time(fact_, RdfWord::kTimeFrom, from);
  if (to != "..") triples_.Time(fact_, RdfWord::kTimeTo, to);
}

void RdfFacts::WriteSources(const Fact& fact) {
  triples_.Time(fact_, RdfWord::kFirstSaid, Text(fact.first_said));
  triples_.Time(fact_, RdfWord::kLastSaid, Text(fact.last_said));
  triples_.Number(fact_, RdfWord::kSources,
                  static_cast<int64_t>(fact.documents.size()));
  triples_.Number(fact_, RdfWord::kIndependentSources, fact.sources);
  for (const EntityId speaker : fact.speakers) {
    AddEntity(fact_, RdfWord::kSaidBy, speaker);
  }
  for (const graph::StatementIndex index : fact.statements) {
    names_.SetStatement(graph_.At(index).hash, name_);
    triples_.Add(fact_, RdfWord::kWasDerivedFrom, name_);
  }
}

void RdfFacts::WriteEvent(const Fact& fact) {
  names_.SetEvent(Text(fact.id), node_);
  triples_.Type(node_, RdfWord::kEvent);
  triples_.Add(node_, RdfWord::kEventType, names_.Predicate(graph_, fact));
  if (fact.subject.valid()) {
    triples_.Add(node_, RdfWord::kHasActor, subject_);
  }
  if (fact.object.valid()) {
    triples_.Add(node_,
                 IsPlace(fact.object) ? RdfWord::kHasPlace : RdfWord::kHasActor,
                 object_);
  }
  for (const graph::Qualifier& qualifier : fact.qualifiers) {
    if (qualifier.role == Role::kPlace) {
      AddEntity(node_, RdfWord::kHasPlace, qualifier.entity);
    }
  }
  const absl::string_view iso = Text(fact.time);
  if (ParseIsoTime(iso).has_value()) {
    times_.Add(iso);
    names_.SetTime(iso, name_);
    triples_.Add(node_, RdfWord::kHasTime, name_);
  }
}

void RdfFacts::WriteQualifier(const graph::Qualifier& qualifier,
                              const RdfName& name) {
  triples_.Add(name, RdfWord::kRole, names_.Value(kRole, Name(qualifier.role)));
  triples_.Text(name, RdfWord::kMarker, Text(qualifier.marker));
  AddEntity(name, RdfWord::kValue, qualifier.entity);
}

void RdfFacts::WriteFigure(const graph::Figure& figure, const RdfName& name) {
  triples_.Type(name, RdfWord::kFigureClass);
  triples_.Add(name, RdfWord::kRole, names_.Value(kRole, Name(figure.role)));
  triples_.Text(name, RdfWord::kMarker, Text(figure.marker));
  triples_.Text(name, RdfWord::kCounted, Text(figure.counted));
  triples_.Add(
      name, RdfWord::kBound,
      names_.Value("bound_",
                   kBoundNames[static_cast<size_t>(figure.quantity.bound)]));
  const double value = figure.quantity.value;
  if (value == std::floor(value) && std::abs(value) < kExactIntegers) {
    triples_.Number(name, RdfWord::kValue, static_cast<int64_t>(value));
  } else {
    triples_.Typed(name, RdfWord::kValue, RealText(value), RdfWord::kDouble);
  }
  for (const graph::StatementIndex index : figure.statements) {
    names_.SetStatement(graph_.At(index).hash, name_);
    triples_.Add(name, RdfWord::kWasDerivedFrom, name_);
  }
}

void RdfFacts::WriteEvidence(const graph::StatementRecord& statement) {
  names_.SetStatement(statement.hash, node_);
  triples_.Type(node_, RdfWord::kEvidence);
  triples_.Type(node_, RdfWord::kProvEntity);
  triples_.Text(node_, RdfWord::kQuote, Text(statement.quote));
  names_.SetDocument(Text(graph_.At(statement.document).id), name_);
  triples_.Add(node_, RdfWord::kWasQuotedFrom, name_);
  triples_.Number(node_, RdfWord::kBegin, statement.evidence.begin);
  triples_.Number(node_, RdfWord::kEnd, statement.evidence.end);
  triples_.Confidence(node_, double{statement.confidence});
  const auto chain = graph_.AttributionsOf(statement);
  for (size_t i = 0; i < chain.size(); ++i) {
    // The nearest speaker answers for the words, those further out report.
    AddEntity(node_, i == 0 ? RdfWord::kWasAttributedTo : RdfWord::kReportedBy,
              chain[i].source);
  }
  if (!chain.empty()) {
    triples_.Text(node_, RdfWord::kMedium, Text(chain.front().medium));
  }
  triples_.Text(node_, RdfWord::kRule, Text(statement.rule));
  triples_.Text(node_, RdfWord::kExtractor, Text(statement.extractor));
}

}  // namespace griot::exporter
