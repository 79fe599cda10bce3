#include "export/rdf/description.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "export/numbers.h"
#include "export/rdf/xsd_time.h"

namespace griot::exporter {
namespace {

absl::string_view NameOf(Thing::Kind kind) {
  switch (kind) {
    case Thing::Kind::kConflict:
      return "conflict";
    case Thing::Kind::kDocument:
      return "document";
    case Thing::Kind::kEntity:
      return "entity";
    case Thing::Kind::kEvent:
      return "event";
    case Thing::Kind::kFact:
      return "fact";
    case Thing::Kind::kFigure:
      return "figure";
    case Thing::Kind::kGeometry:
      return "geometry";
    case Thing::Kind::kPublisher:
      return "publisher";
    case Thing::Kind::kAuthor:
      return "author";
    case Thing::Kind::kQualifier:
      return "qualifier";
    case Thing::Kind::kStatement:
      return "statement";
    case Thing::Kind::kTime:
      break;
  }
  return "time";
}

void AppendHex(absl::string_view bytes, std::string& out) {
  static constexpr char kDigits[] = "0123456789abcdef";
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    out += kDigits[byte >> 4];
    out += kDigits[byte & 15];
  }
}

// `id` is plain, as those of the graph's own things are.
void SetName(const RdfName& stem, absl::string_view id, RdfName& name) {
  name.is_short = stem.is_short;
  name.text = stem.text;
  absl::StrAppend(&name.text, id);
}

RdfWord DatatypeOf(const XsdTime& time) {
  if (time.datatype == "gYear") return RdfWord::kYear;
  if (time.datatype == "gYearMonth") return RdfWord::kMonth;
  if (time.datatype == "date") return RdfWord::kDay;
  return RdfWord::kDateTime;
}

}  // namespace

RdfDescription::RdfDescription(const graph::Graph& graph,
                               const Ontology* ontology, RdfOutput& out)
    : graph_(graph),
      iris_(ontology),
      out_(out),
      words_(out),
      entity_(out.Stem(Iris::Entity(""))),
      fact_(out.Stem(Iris::Fact(""))),
      event_(out.Stem("urn:griot:event:")) {}

Thing RdfDescription::Of(graph::EntityId id) const {
  return {Thing::Kind::kEntity, graph_.Text(graph_.At(id).id)};
}

Thing RdfDescription::Of(graph::DocumentIndex id) const {
  return {Thing::Kind::kDocument, graph_.Text(graph_.At(id).id)};
}

Thing RdfDescription::Of(graph::StatementIndex id) const {
  const ContentHash& hash = graph_.At(id).hash;
  return {Thing::Kind::kStatement,
          {reinterpret_cast<const char*>(hash.data()), hash.size()}};
}

Thing RdfDescription::Of(graph::FactId id) const {
  return {Thing::Kind::kFact, graph_.Text(graph_.At(id).id)};
}

void RdfDescription::SetGraph(std::optional<Thing> thing) {
  if (thing.has_value()) SetName(*thing, graph_name_);
  out_.SetGraph(thing.has_value() ? &graph_name_ : nullptr);
}

void RdfDescription::EntityType(graph::StringId type) {
  RdfName& name = types_[type];
  if (name.text.empty()) name = out_.Name(iris_.Type(graph_.Text(type)));
  AddName(RdfWord::kType, name);
}

void RdfDescription::Add(RdfWord predicate, const Thing& object) {
  SetName(object, object_);
  AddName(predicate, object_);
}

void RdfDescription::Value(RdfWord predicate, absl::string_view kind,
                           absl::string_view value) {
  RdfName& name = values_[{kind, value}];
  if (name.text.empty()) {
    name = out_.Name(
        absl::StrCat(kGriot, kind, absl::StrReplaceAll(value, {{" ", "_"}})));
  }
  AddName(predicate, name);
}

void RdfDescription::Number(RdfWord predicate, int64_t number) {
  Typed(predicate, absl::StrCat(number), RdfWord::kInteger);
}

void RdfDescription::Share(RdfWord predicate, double share) {
  Typed(predicate, ShareText(share), RdfWord::kDecimal);
}

void RdfDescription::Truth(RdfWord predicate, bool value) {
  out_.Add(subject_, words_[predicate], value ? "true" : "false",
           &words_[RdfWord::kBoolean]);
}

void RdfDescription::Time(RdfWord predicate, absl::string_view iso) {
  if (const std::optional<XsdTime> time = ToXsdTime(iso)) {
    Typed(predicate, time->text, DatatypeOf(*time));
  } else {
    Text(predicate, iso);
  }
}

void RdfDescription::Edge(const graph::Fact& fact) {
  Begin(Of(fact.subject));
  SetName(Of(fact.object), object_);
  out_.Add(subject_, RelationName(fact), object_);
}

void RdfDescription::ReifyEdge(const graph::Fact& fact) {
  RdfName subject;
  SetName(Of(fact.subject), subject);
  SetName(Of(fact.object), object_);
  out_.AddTripleTerm(subject_, words_[RdfWord::kReifies], subject,
                     RelationName(fact), object_);
}

void RdfDescription::SetName(const Thing& thing, RdfName& name) const {
  switch (thing.kind) {
    case Thing::Kind::kEntity:
      return exporter::SetName(entity_, thing.id, name);
    case Thing::Kind::kFact:
      return exporter::SetName(fact_, thing.id, name);
    case Thing::Kind::kEvent:
      return exporter::SetName(event_, thing.id, name);
    default:
      break;
  }
  name.is_short = false;
  name.text = "urn:griot:";
  absl::StrAppend(&name.text, NameOf(thing.kind), ":");
  if (thing.kind == Thing::Kind::kStatement) {
    AppendHex(thing.id, name.text);
  } else {
    AppendPercentEncoded(thing.id, name.text);
  }
  if (thing.part.has_value()) absl::StrAppend(&name.text, ":", *thing.part);
}

const RdfName& RdfDescription::RelationName(const graph::Fact& fact) {
  const bool untyped = fact.relation == graph::StringPool::kEmpty;
  RdfName& name = untyped ? lemmas_[fact.lemma] : relations_[fact.relation];
  if (name.text.empty()) name = out_.Name(iris_.Predicate(graph_, fact));
  return name;
}

}  // namespace griot::exporter
