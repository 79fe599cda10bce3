#include "export/rdf/rdf_triples.h"

#include <optional>

#include "absl/strings/str_cat.h"
#include "export/numbers.h"
#include "export/rdf/xsd_time.h"

namespace griot::exporter {
namespace {

RdfWord DatatypeOf(const XsdTime& time) {
  if (time.datatype == "gYear") return RdfWord::kYear;
  if (time.datatype == "gYearMonth") return RdfWord::kMonth;
  if (time.datatype == "date") return RdfWord::kDay;
  return RdfWord::kDateTime;
}

}  // namespace

void RdfTriples::Number(const RdfName& subject, RdfWord predicate,
                        int64_t number) {
  Typed(subject, predicate, absl::StrCat(number), RdfWord::kInteger);
}

void RdfTriples::Confidence(const RdfName& subject, double confidence) {
  Typed(subject, RdfWord::kConfidence, ConfidenceText(confidence),
        RdfWord::kDecimal);
}

void RdfTriples::Truth(const RdfName& subject, RdfWord predicate, bool value) {
  out_.Add(subject, words_[predicate], value ? "true" : "false",
           &words_[RdfWord::kBoolean]);
}

void RdfTriples::Time(const RdfName& subject, RdfWord predicate,
                      absl::string_view iso) {
  const std::optional<XsdTime> time = ToXsdTime(iso);
  if (time) {
    Typed(subject, predicate, time->text, DatatypeOf(*time));
  } else {
    Text(subject, predicate, iso);
  }
}

}  // namespace griot::exporter
