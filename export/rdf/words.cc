#include "export/rdf/words.h"

#include <array>
#include <map>
#include <string>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"

namespace griot::exporter {
namespace {

constexpr char kRdf[] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
constexpr char kXsd[] = "http://www.w3.org/2001/XMLSchema#";
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
  RdfWord word;
  const char* space;
  const char* name;
};

constexpr auto kIris = [] {
  using enum RdfWord;
  return std::to_array<Word>({
      {kType, kRdf, "type"},
      {kStatement, kRdf, "Statement"},
      {kSubject, kRdf, "subject"},
      {kPredicate, kRdf, "predicate"},
      {kObject, kRdf, "object"},
      {kValue, kRdf, "value"},
      {kReifies, kRdf, "reifies"},
      {kLabel, kRdfs, "label"},
      {kAgent, kProv, "Agent"},
      {kProvEntity, kProv, "Entity"},
      {kQuote, kProv, "value"},
      {kWasDerivedFrom, kProv, "wasDerivedFrom"},
      {kWasQuotedFrom, kProv, "wasQuotedFrom"},
      {kWasAttributedTo, kProv, "wasAttributedTo"},
      {kIdentifier, kDcterms, "identifier"},
      {kTitle, kDcterms, "title"},
      {kIssued, kDcterms, "issued"},
      {kPublisher, kDcterms, "publisher"},
      {kLanguage, kDcterms, "language"},
      {kCreator, kDcterms, "creator"},
      {kSource, kDcterms, "source"},
      {kPrefLabel, kSkos, "prefLabel"},
      {kAltLabel, kSkos, "altLabel"},
      {kSameAs, kOwl, "sameAs"},
      {kEvent, kSem, "Event"},
      {kEventType, kSem, "eventType"},
      {kHasActor, kSem, "hasActor"},
      {kHasPlace, kSem, "hasPlace"},
      {kHasTime, kSem, "hasTime"},
      {kInstant, kTimeSpace, "Instant"},
      {kProperInterval, kTimeSpace, "ProperInterval"},
      {kInYear, kTimeSpace, "inXSDgYear"},
      {kInMonth, kTimeSpace, "inXSDgYearMonth"},
      {kInDay, kTimeSpace, "inXSDDate"},
      {kInDateTime, kTimeSpace, "inXSDDateTime"},
      {kHasBeginning, kTimeSpace, "hasBeginning"},
      {kHasEnd, kTimeSpace, "hasEnd"},
      {kFeature, kGeo, "Feature"},
      {kHasGeometry, kGeo, "hasGeometry"},
      {kAsWkt, kGeo, "asWKT"},
      {kPoint, kSf, "Point"},
      {kYear, kXsd, "gYear"},
      {kMonth, kXsd, "gYearMonth"},
      {kDay, kXsd, "date"},
      {kDateTime, kXsd, "dateTime"},
      {kInteger, kXsd, "integer"},
      {kDecimal, kXsd, "decimal"},
      {kDouble, kXsd, "double"},
      {kBoolean, kXsd, "boolean"},
      {kWktLiteral, kGeo, "wktLiteral"},
      {kDocument, kGriot, "Document"},
      {kEntity, kGriot, "Entity"},
      {kEvidence, kGriot, "Evidence"},
      {kFigureClass, kGriot, "Figure"},
      {kConflict, kGriot, "Conflict"},
      {kConflictSide, kGriot, "ConflictSide"},
      {kOnlyIn, kGriot, "onlyIn"},
      {kCopyOf, kGriot, "copyOf"},
      {kCountry, kGriot, "country"},
      {kLemma, kGriot, "lemma"},
      {kPolarity, kGriot, "polarity"},
      {kModality, kGriot, "modality"},
      {kConfidence, kGriot, "confidence"},
      {kSalience, kGriot, "salience"},
      {kInBackbone, kGriot, "inBackbone"},
      {kInferred, kGriot, "inferred"},
      {kTime, kGriot, "time"},
      {kTimeFrom, kGriot, "timeFrom"},
      {kTimeTo, kGriot, "timeTo"},
      {kFirstSaid, kGriot, "firstSaid"},
      {kLastSaid, kGriot, "lastSaid"},
      {kSources, kGriot, "sources"},
      {kIndependentSources, kGriot, "independentSources"},
      {kSaidBy, kGriot, "saidBy"},
      {kQualifier, kGriot, "qualifier"},
      {kFigure, kGriot, "figure"},
      {kTells, kGriot, "tells"},
      {kRole, kGriot, "role"},
      {kMarker, kGriot, "marker"},
      {kCounted, kGriot, "counted"},
      {kBound, kGriot, "bound"},
      {kMost, kGriot, "most"},
      {kBegin, kGriot, "begin"},
      {kEnd, kGriot, "end"},
      {kReportedBy, kGriot, "reportedBy"},
      {kMedium, kGriot, "medium"},
      {kRule, kGriot, "rule"},
      {kExtractor, kGriot, "extractor"},
      {kConflictKind, kGriot, "conflictKind"},
      {kSide, kGriot, "side"},
      {kFact, kGriot, "fact"},
  });
}();

// Row by row in the order of RdfWord, each once.
constexpr bool IsInOrder() {
  for (size_t i = 0; i < kIris.size(); ++i) {
    if (kIris[i].word != static_cast<RdfWord>(i)) return false;
  }
  return kIris.size() == kRdfWords;
}
static_assert(IsInOrder());

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

RdfWords::RdfWords(const RdfOutput& out) {
  for (size_t i = 0; i < kRdfWords; ++i) {
    std::string iri = absl::StrCat(kIris[i].space, kIris[i].name);
    names_[i] = IsKnownToSerd(kIris[i].word) ? RdfName{std::move(iri), false}
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
