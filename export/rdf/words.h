#ifndef GRIOT_EXPORT_RDF_WORDS_H_
#define GRIOT_EXPORT_RDF_WORDS_H_

#include <array>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "export/rdf/serd_output.h"
#include "schemas/ontology.h"

// The words of the RDF exports. schemas/vocabulary.ttl says what each of
// griot's own means.

namespace griot::exporter {

inline constexpr char kGriot[] = "urn:griot:vocabulary:";

enum class RdfWord {
  kType,
  kStatement,
  kSubject,
  kPredicate,
  kObject,
  kValue,
  kReifies,
  kLabel,
  kAgent,
  kProvEntity,
  kQuote,
  kWasDerivedFrom,
  kWasQuotedFrom,
  kWasAttributedTo,
  kIdentifier,
  kTitle,
  kIssued,
  kPublisher,
  kLanguage,
  kCreator,
  kSource,
  kPrefLabel,
  kAltLabel,
  kSameAs,
  kEvent,
  kEventType,
  kHasActor,
  kHasPlace,
  kHasTime,
  kInstant,
  kProperInterval,
  kInYear,
  kInMonth,
  kInDay,
  kInDateTime,
  kHasBeginning,
  kHasEnd,
  kFeature,
  kHasGeometry,
  kAsWkt,
  kPoint,
  kYear,
  kMonth,
  kDay,
  kDateTime,
  kInteger,
  kDecimal,
  kDouble,
  kBoolean,
  kWktLiteral,
  kDocument,
  kEntity,
  kEvidence,
  kFigureClass,
  kConflict,
  kConflictSide,
  kOnlyIn,
  kCopyOf,
  kCountry,
  kLemma,
  kPolarity,
  kModality,
  kConfidence,
  kSalience,
  kInBackbone,
  kInferred,
  kTime,
  kTimeFrom,
  kTimeTo,
  kFirstSaid,
  kLastSaid,
  kSources,
  kIndependentSources,
  kSaidBy,
  kQualifier,
  kFigure,
  kTells,
  kRole,
  kMarker,
  kCounted,
  kBound,
  kMost,
  kBegin,
  kEnd,
  kReportedBy,
  kMedium,
  kRule,
  kExtractor,
  kConflictKind,
  kSide,
  kFact,
  kWords,  // their number
};

inline constexpr size_t kRdfWords = static_cast<size_t>(RdfWord::kWords);

// All words as one output writes them.
class RdfWords {
 public:
  explicit RdfWords(const RdfOutput& out);
  const RdfName& operator[](RdfWord word) const {
    return names_[static_cast<size_t>(word)];
  }

 private:
  std::array<RdfName, kRdfWords> names_;
};

// The prefixes of the words, of the things of a graph, and of the ontology's
// packs ("https://example.org/conflict#" is conflict), sorted. `ontology` may
// be null.
std::vector<std::pair<std::string, std::string>> RdfPrefixes(
    const Ontology* ontology);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_RDF_WORDS_H_
