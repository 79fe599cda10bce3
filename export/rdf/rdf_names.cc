#include "export/rdf/rdf_names.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "export/rdf/rdf_terms.h"

namespace griot::exporter {
namespace {

void Set(const RdfName& stem, absl::string_view plain, RdfName& name) {
  name.is_short = stem.is_short;
  name.text = stem.text;
  name.text.append(plain.data(), plain.size());
}

void SetUrn(absl::string_view space, absl::string_view text, RdfName& name) {
  name.is_short = false;
  name.text = "urn:griot:";
  absl::StrAppend(&name.text, space, ":");
  AppendPercentEncoded(text, name.text);
}

void SetUrn(absl::string_view space, absl::string_view text, size_t number,
            RdfName& name) {
  SetUrn(space, text, name);
  absl::StrAppend(&name.text, ":", number);
}

}  // namespace

RdfNames::RdfNames(const RdfOutput& out, const Ontology* ontology)
    : out_(out),
      iris_(ontology),
      entity_(out.Stem(Iris::Entity(""))),
      fact_(out.Stem(Iris::Fact(""))),
      event_(out.Stem("urn:griot:event:")) {}

const RdfName& RdfNames::Type(const graph::Graph& graph, graph::StringId type) {
  RdfName& name = types_[type];
  if (name.text.empty()) name = out_.Name(iris_.Type(graph.Text(type)));
  return name;
}

const RdfName& RdfNames::Predicate(const graph::Graph& graph,
                                   const graph::Fact& fact) {
  const bool untyped = fact.relation == graph::StringPool::kEmpty;
  RdfName& name = untyped ? lemmas_[fact.lemma] : relations_[fact.relation];
  if (name.text.empty()) name = out_.Name(iris_.Predicate(graph, fact));
  return name;
}

void RdfNames::SetEntity(absl::string_view id, RdfName& name) const {
  Set(entity_, id, name);
}
void RdfNames::SetGeometry(absl::string_view entity, RdfName& name) const {
  SetUrn("geometry", entity, name);
}
void RdfNames::SetFact(absl::string_view id, RdfName& name) const {
  Set(fact_, id, name);
}
void RdfNames::SetEvent(absl::string_view fact, RdfName& name) const {
  Set(event_, fact, name);
}
void RdfNames::SetFigure(absl::string_view fact, size_t number,
                         RdfName& name) const {
  SetUrn("figure", fact, number, name);
}
void RdfNames::SetQualifier(absl::string_view fact, size_t number,
                            RdfName& name) const {
  SetUrn("qualifier", fact, number, name);
}
void RdfNames::SetStatement(const ContentHash& hash, RdfName& name) const {
  static constexpr char kDigits[] = "0123456789abcdef";
  name.is_short = false;
  name.text = "urn:griot:statement:";
  for (const uint8_t byte : hash) {
    name.text += kDigits[byte >> 4];
    name.text += kDigits[byte & 15];
  }
}
void RdfNames::SetDocument(absl::string_view id, RdfName& name) const {
  SetUrn("document", id, name);
}
void RdfNames::SetPublisher(absl::string_view publisher, RdfName& name) const {
  SetUrn("publisher", publisher, name);
}
void RdfNames::SetTime(absl::string_view iso, RdfName& name) const {
  SetUrn("time", iso, name);
}
void RdfNames::SetConflict(absl::string_view id, RdfName& name) const {
  SetUrn("conflict", id, name);
}
void RdfNames::SetSide(absl::string_view conflict, size_t number,
                       RdfName& name) const {
  SetUrn("conflict", conflict, number, name);
}

const RdfName& RdfNames::Value(absl::string_view kind,
                               absl::string_view value) {
  RdfName& name = values_[{kind, value}];
  if (name.text.empty()) {
    name = out_.Name(
        absl::StrCat(kGriot, kind, absl::StrReplaceAll(value, {{" ", "_"}})));
  }
  return name;
}

}  // namespace griot::exporter
