#ifndef GRIOT_PIPELINE_EXTRACTION_H_
#define GRIOT_PIPELINE_EXTRACTION_H_

#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "extract/analysis/analyser.h"
#include "extract/statements/extractor.h"
#include "pipeline/ordered_workers.h"
#include "pipeline/tally.h"
#include "schemas/document.h"
#include "schemas/mention.h"
#include "schemas/ontology.h"
#include "schemas/statement.h"

namespace griot {

// A document and all that was read out of it.
struct ExtractedDocument {
  Document document;
  std::vector<Statement> statements;
  std::vector<EntityMention> mentions;
  // Of each statement or mention that was left out because it broke the rules
  // of its own form: faults of this program, never of the document.
  std::vector<absl::Status> faults;
  Tally tally;
};

// What is less likely right is not said, unless one asks for it: of such
// statements three of five were wrong (docs/measurements.md), and a wrong one
// costs more than a missing one.
inline constexpr double kLeastConfidence = 0.42;

struct ExtractionOptions {
  std::string model;  // as given; empty: to be found (model_path.h)
  std::vector<std::string> packs;  // names or files
  bool no_default_packs = false;   // "core" alone beneath `packs`
  ExtractionMode mode = ExtractionMode::kStatements;
  // Of a statement that is kept, from 0 to 1. Open triples are all kept.
  double least_confidence = kLeastConfidence;
};

// Model and ontology, loaded once; immutable, so that any number of threads
// can work with them.
class Extraction {
 public:
  static absl::StatusOr<Extraction> Load(const ExtractionOptions& options);

  const Ontology& ontology() const { return *ontology_; }
  // "griot 0.1.0 model 3f9a… packs 07bc…": version and hashes of all that the
  // statements of a text depend on.
  const std::string& name() const { return name_; }

  // What one thread of OrderedWorkers does; holds buffers of its own and
  // refers to this object.
  OrderedWorkers<Document, ExtractedDocument>::Work NewWork() const;

 private:
  Extraction() = default;

  std::unique_ptr<Analyser> analyser_;
  std::unique_ptr<Ontology> ontology_;
  std::string name_;
  ExtractionMode mode_ = ExtractionMode::kStatements;
  double least_confidence_ = 0;
};

}  // namespace griot

#endif  // GRIOT_PIPELINE_EXTRACTION_H_
