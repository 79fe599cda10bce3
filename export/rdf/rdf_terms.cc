#include "export/rdf/rdf_terms.h"

#include <map>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"

namespace griot::exporter {
namespace {

constexpr char kRdf[] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
constexpr char kRdfs[] = "http://www.w3.org/2000/01/rdf-schema#";
constexpr char kOwl[] = "http://www.w3.org/2002/07/owl#";
constexpr char kProv[] = "http://www.w3.org/ns/prov#";
constexpr char kDcterms[] = "http://purl.org/dc/terms/";
constexpr char kSkos[] = "http://www.w3.org/2004/02/skos/core#";
constexpr char kSem[] = "http://semanticweb.cs.vu.nl/2009/11/sem/";
constexpr char kTimeSpace[] = "http://www.w3.org/2006/time#";
constexpr char kGeo[] = "http://www.opengis.net/ont/geosparql#";
constexpr char kSf[] = "http://www.opengis.net/ont/sf#";

struct Word {
  const char* space;
  const char* name;
};

// In the order of RdfWord.
constexpr Word kWords[] = {
    {kRdf, "type"},
    {kRdf, "Statement"},
    {kRdf, "subject"},
    {kRdf, "predicate"},
    {kRdf, "object"},
    {kRdf, "value"},
    {kRdf, "reifies"},
    {kRdfs, "label"},
    {kProv, "Agent"},
    {kProv, "Entity"},
    {kProv, "value"},
    {kProv, "wasDerivedFrom"},
    {kProv, "wasQuotedFrom"},
    {kProv, "wasAttributedTo"},
    {kDcterms, "identifier"},
    {kDcterms, "title"},
    {kDcterms, "issued"},
    {kDcterms, "publisher"},
    {kDcterms, "language"},
    {kDcterms, "source"},
    {kSkos, "prefLabel"},
    {kSkos, "altLabel"},
    {kOwl, "sameAs"},
    {kSem, "Event"},
    {kSem, "eventType"},
    {kSem, "hasActor"},
    {kSem, "hasPlace"},
    {kSem, "hasTime"},
    {kTimeSpace, "Instant"},
    {kTimeSpace, "ProperInterval"},
    {kTimeSpace, "inXSDgYear"},
    {kTimeSpace, "inXSDgYearMonth"},
    {kTimeSpace, "inXSDDate"},
    {kTimeSpace, "inXSDDateTime"},
    {kTimeSpace, "hasBeginning"},
    {kTimeSpace, "hasEnd"},
    {kGeo, "Feature"},
    {kGeo, "hasGeometry"},
    {kGeo, "asWKT"},
    {kSf, "Point"},
    {kXsd, "gYear"},
    {kXsd, "gYearMonth"},
    {kXsd, "date"},
    {kXsd, "dateTime"},
    {kXsd, "integer"},
    {kXsd, "decimal"},
    {kXsd, "double"},
    {kXsd, "boolean"},
    {kGeo, "wktLiteral"},
    {kGriot, "Document"},
    {kGriot, "Entity"},
    {kGriot, "Evidence"},
    {kGriot, "Figure"},
    {kGriot, "Conflict"},
    {kGriot, "ConflictSide"},
    {kGriot, "onlyIn"},
    {kGriot, "copyOf"},
    {kGriot, "country"},
    {kGriot, "lemma"},
    {kGriot, "polarity"},
    {kGriot, "modality"},
    {kGriot, "confidence"},
    {kGriot, "inferred"},
    {kGriot, "time"},
    {kGriot, "timeFrom"},
    {kGriot, "timeTo"},
    {kGriot, "firstSaid"},
    {kGriot, "lastSaid"},
    {kGriot, "sources"},
    {kGriot, "independentSources"},
    {kGriot, "saidBy"},
    {kGriot, "qualifier"},
    {kGriot, "figure"},
    {kGriot, "tells"},
    {kGriot, "role"},
    {kGriot, "marker"},
    {kGriot, "counted"},
    {kGriot, "bound"},
    {kGriot, "begin"},
    {kGriot, "end"},
    {kGriot, "reportedBy"},
    {kGriot, "medium"},
    {kGriot, "rule"},
    {kGriot, "extractor"},
    {kGriot, "conflictKind"},
    {kGriot, "side"},
    {kGriot, "fact"},
};
static_assert(std::size(kWords) == kRdfWords);

// What an IRI of a pack starts with, up to its last '#' or '/', by a name taken
// from there. The first namespace keeps the name.
void AddPackPrefix(const std::string& iri,
                   std::map<std::string, std::string>& prefixes) {
  const size_t end = iri.find_last_of("#/");
  if (end == std::string::npos || end == 0) return;
  const size_t start = iri.find_last_of("#/:", end - 1);
  if (start == std::string::npos) return;
  const std::string name = iri.substr(start + 1, end - start - 1);
  for (const char c : name) {
    if (!absl::ascii_islower(static_cast<unsigned char>(c))) return;
  }
  if (!name.empty()) prefixes.emplace(name, iri.substr(0, end + 1));
}

// Numbers and truth values of these datatypes, and `a`, come out short if serd
// sees whole IRIs.
bool IsKnownToSerd(RdfWord word) {
  return word == RdfWord::kType || word == RdfWord::kInteger ||
         word == RdfWord::kDecimal || word == RdfWord::kBoolean;
}

}  // namespace

std::string IriOf(RdfWord word) {
  const Word& entry = kWords[static_cast<size_t>(word)];
  return absl::StrCat(entry.space, entry.name);
}

RdfWords::RdfWords(const RdfOutput& out) {
  for (size_t i = 0; i < kRdfWords; ++i) {
    const std::string iri = IriOf(static_cast<RdfWord>(i));
    names_[i] = IsKnownToSerd(static_cast<RdfWord>(i)) ? RdfName{iri, false}
                                                       : out.Name(iri);
  }
}

std::vector<std::pair<std::string, std::string>> RdfPrefixes(
    const Ontology* ontology) {
  std::map<std::string, std::string> prefixes = {
      {"rdf", kRdf},
      {"rdfs", kRdfs},
      {"xsd", kXsd},
      {"owl", kOwl},
      {"prov", kProv},
      {"dcterms", kDcterms},
      {"skos", kSkos},
      {"sem", kSem},
      {"time", kTimeSpace},
      {"geo", kGeo},
      {"sf", kSf},
      {"griot", kGriot},
      {"entity", "urn:griot:entity:"},
      {"fact", "urn:griot:fact:"},
      {"event", "urn:griot:event:"},
      {"wd", "http://www.wikidata.org/entity/"}};
  if (ontology != nullptr) {
    for (const EntityType& type : ontology->types()) {
      AddPackPrefix(type.iri, prefixes);
    }
    for (const Relation& relation : ontology->relations()) {
      AddPackPrefix(relation.iri, prefixes);
    }
  }
  return {prefixes.begin(), prefixes.end()};
}

}  // namespace griot::exporter
