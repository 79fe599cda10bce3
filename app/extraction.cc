#include "app/extraction.h"

#include <fstream>
#include <iterator>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "app/news.h"
#include "extract/statements/extractor.h"
#include "schemas/content_hash.h"
#include "schemas/utf8.h"

namespace griot {
namespace {

constexpr size_t kHashDigits = 12;

// Of the packs' bytes, so that changed packs read a text anew.
std::string HashOfPacks(const std::vector<std::string>& files) {
  std::string all;
  for (const PackSource& pack : DefaultPacks())
    absl::StrAppend(&all, pack.json);
  for (const std::string& file : files) {
    std::ifstream in(file, std::ios::binary);
    all.append(std::istreambuf_iterator<char>(in), {});
  }
  return ToHex(HashContent(all)).substr(0, kHashDigits);
}

ExtractedDocument Extract(Document document, const Ontology& ontology,
                          const std::string& name, Analyser::Worker& worker) {
  const CodePointIndex text(document.text);
  const Analysis analysis = worker.Analyse(text);
  ExtractionResult result =
      ExtractStatements(document, text, analysis, ontology, name);
  ExtractedDocument extracted;
  extracted.statements = std::move(result.statements);
  extracted.mentions = std::move(result.mentions);
  extracted.tally = TallyOf(analysis);
  extracted.document = std::move(document);
  return extracted;
}

}  // namespace

absl::StatusOr<Extraction> Extraction::Load(const Options& options) {
  Extraction extraction;
  absl::StatusOr<Ontology> ontology = LoadOntology(options.packs);
  if (!ontology.ok()) return ontology.status();
  extraction.ontology_ = std::make_unique<Ontology>(*std::move(ontology));
  absl::StatusOr<std::unique_ptr<Analyser>> analyser =
      LoadAnalyser(options.model);
  if (!analyser.ok()) return analyser.status();
  extraction.analyser_ = *std::move(analyser);
  extraction.name_ =
      absl::StrCat("griot ", GRIOT_VERSION, " model ",
                   extraction.analyser_->hash().substr(0, kHashDigits),
                   " packs ", HashOfPacks(options.packs));
  return extraction;
}

OrderedWorkers<Document, ExtractedDocument>::Work Extraction::NewWork() const {
  auto worker = std::make_shared<Analyser::Worker>(*analyser_);
  return [this, worker](Document document) {
    return Extract(std::move(document), *ontology_, name_, *worker);
  };
}

}  // namespace griot
