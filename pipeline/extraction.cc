#include "pipeline/extraction.h"

#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "pipeline/news.h"
#include "pipeline/text_parts.h"
#include "schemas/content_hash.h"
#include "schemas/statement_json.h"
#include "schemas/status_macros.h"
#include "schemas/utf8.h"

namespace griot {
namespace {

constexpr size_t kHashDigits = 12;
// Of a text that is read at once, which takes some 160 times as much memory. No
// article is longer; what is, say a book, is read part after part, and names
// and pronouns of one part mean nobody of another.
constexpr size_t kMostAtOnce = size_t{512} << 10;

// Of the packs' bytes, so that changed packs read a text anew.
std::string HashOfPacks(const std::vector<PackSource>& packs) {
  std::string all;
  for (const PackSource& pack : packs) absl::StrAppend(&all, pack.json);
  return ToHex(HashContent(all)).substr(0, kHashDigits);
}

const Span& PlaceOf(const Statement& s) { return s.predicate.span; }
const Span& PlaceOf(const EntityMention& mention) { return mention.span; }

absl::Status Check(const Statement& statement, const CodePointIndex& text) {
  GRIOT_RETURN_IF_ERROR(CheckForm(statement));
  return CheckAgainstText(statement, text);
}
absl::Status Check(const EntityMention& mention, const CodePointIndex& text) {
  return CheckAgainstText(mention, text);
}

// Moves the records that are right to `kept`.
template <typename Record>
void KeepRight(std::vector<Record> records, const CodePointIndex& text,
               std::vector<Record>& kept, std::vector<absl::Status>& faults) {
  for (Record& record : records) {
    const absl::Status status = Check(record, text);
    if (status.ok()) {
      kept.push_back(std::move(record));
    } else {
      faults.push_back(absl::InternalError(absl::StrCat(
          record.document, ": left out what griot got wrong at character ",
          PlaceOf(record).begin, ": ", status.message())));
    }
  }
}

ExtractedDocument Extract(Document document, const Ontology& ontology,
                          const std::string& name, ExtractionMode mode,
                          double least_confidence, Analyser::Worker& worker) {
  const CodePointIndex text(document.text);
  ExtractedDocument extracted;
  for (const absl::string_view part : CutText(document.text, kMostAtOnce)) {
    const Analysis analysis = worker.Analyse(text, part);
    ExtractionResult result =
        ExtractStatements(document, text, analysis, ontology, name, mode);
    std::erase_if(result.statements, [&](const Statement& statement) {
      return statement.confidence < least_confidence;
    });
    KeepRight(std::move(result.statements), text, extracted.statements,
              extracted.faults);
    KeepRight(std::move(result.mentions), text, extracted.mentions,
              extracted.faults);
    extracted.tally.Add(TallyOf(analysis));
  }
  extracted.tally.documents = 1;
  extracted.document = std::move(document);
  return extracted;
}

}  // namespace

absl::StatusOr<Extraction> Extraction::Load(const ExtractionOptions& options) {
  Extraction extraction;
  GRIOT_ASSIGN_OR_RETURN(const std::vector<PackSource> packs,
                         LoadPacks(options.packs, options.no_default_packs));
  GRIOT_ASSIGN_OR_RETURN(Ontology ontology, ParsePacks(packs));
  extraction.ontology_ = std::make_unique<Ontology>(std::move(ontology));
  GRIOT_ASSIGN_OR_RETURN(extraction.analyser_, LoadAnalyser(options.model));
  extraction.name_ =
      absl::StrCat("griot ", GRIOT_VERSION, " model ",
                   extraction.analyser_->hash().substr(0, kHashDigits),
                   " packs ", HashOfPacks(packs));
  extraction.mode_ = options.mode;
  if (options.mode == ExtractionMode::kOpen) {
    extraction.name_ += " open";
  } else {
    extraction.least_confidence_ = options.least_confidence;
    if (options.least_confidence != kLeastConfidence) {
      absl::StrAppend(&extraction.name_, " from ", options.least_confidence);
    }
  }
  return extraction;
}

OrderedWorkers<Document, ExtractedDocument>::Work Extraction::NewWork() const {
  auto worker = std::make_shared<Analyser::Worker>(*analyser_);
  return [this, worker](Document document) {
    return Extract(std::move(document), *ontology_, name_, mode_,
                   least_confidence_, *worker);
  };
}

}  // namespace griot
