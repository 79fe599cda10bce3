// usage: export_statements DOCUMENTS.jsonl STATEMENTS.jsonl FOLDER
//
// Merges statements by way of a store and writes the graph into FOLDER in every
// format (news.ENDING; in other flavours news-FLAVOUR.ENDING; with triple terms
// star.ENDING), and the statements as they were understood (statements.jsonl):
// what the tests of tests/consumers/ read back.

#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <string>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "export/formats/formats.h"
#include "export/writer.h"
#include "graph/store/store.h"
#include "schemas/ontology.h"
#include "schemas/statement_json.h"
#include "schemas/status_macros.h"
#include "schemas/utf8.h"

namespace griot {
namespace {

exporter::ByteSink FileSink(const std::string& path) {
  auto file = std::make_shared<std::ofstream>(path, std::ios::binary);
  return [file, path](absl::string_view bytes) {
    *file << bytes << std::flush;
    return *file ? absl::OkStatus()
                 : absl::UnavailableError(absl::StrCat(path, ": failed"));
  };
}

// NAME.ENDING, or the folder NAME.FORMAT.
absl::Status WriteFormat(const std::string& folder, absl::string_view file,
                         const exporter::Format& format,
                         const graph::Graph& graph,
                         const exporter::WriterOptions& options) {
  const std::string stem = absl::StrCat(folder, "/", file);
  const std::string inner = absl::StrCat(stem, ".", format.name);
  if (format.is_folder()) std::filesystem::create_directory(inner);
  const auto writer =
      format.is_folder()
          ? format.make_folder(
                [&](absl::string_view name) {
                  return FileSink(absl::StrCat(inner, "/", name));
                },
                options)
          : format.make(FileSink(absl::StrCat(stem, format.ending)), options);
  GRIOT_RETURN_IF_ERROR(writer->Write(graph));
  return writer->Finish();
}

absl::Status Run(const std::string& documents, const std::string& statements,
                 const std::string& folder) {
  GRIOT_ASSIGN_OR_RETURN(const Ontology ontology, LoadOntology({}));
  GRIOT_ASSIGN_OR_RETURN(
      graph::Store store,
      graph::Store::Open(absl::StrCat(folder, "/news.griot"),
                         graph::Store::Mode::kCreate, {&ontology}));
  GRIOT_RETURN_IF_ERROR(store.Begin());
  absl::flat_hash_map<std::string, std::string> texts;
  std::string line;
  for (std::ifstream in(documents); std::getline(in, line);) {
    GRIOT_ASSIGN_OR_RETURN(const Document document, ParseDocument(line));
    GRIOT_RETURN_IF_ERROR(store.PutDocument(document, ""));
    texts[document.id] = document.text;
  }
  std::ofstream understood(absl::StrCat(folder, "/statements.jsonl"));
  for (std::ifstream in(statements); std::getline(in, line);) {
    GRIOT_ASSIGN_OR_RETURN(const Statement statement, ParseStatement(line));
    const CodePointIndex text(texts[statement.document]);
    GRIOT_RETURN_IF_ERROR(CheckAgainstText(statement, text));
    GRIOT_RETURN_IF_ERROR(store.PutStatement(statement));
    understood << ToJson(statement) << "\n";
  }
  GRIOT_RETURN_IF_ERROR(store.Finish().status());
  GRIOT_ASSIGN_OR_RETURN(const graph::Graph graph, store.LoadGraph());
  exporter::WriterOptions options;
  options.ontology = &ontology;
  options.everything = true;
  options.text_of = [&texts](const std::string& id) { return texts[id]; };
  exporter::WriterOptions star = options;
  star.triple_terms = true;
  for (const exporter::Format& format : exporter::Formats()) {
    GRIOT_RETURN_IF_ERROR(WriteFormat(folder, "news", format, graph, options));
    for (size_t k = 1; k < format.flavours.size(); ++k) {
      exporter::WriterOptions flavoured = options;
      flavoured.flavour = format.flavours[k];
      GRIOT_RETURN_IF_ERROR(
          WriteFormat(folder, absl::StrCat("news-", flavoured.flavour), format,
                      graph, flavoured));
    }
    if (!format.has_triple_terms) continue;
    GRIOT_RETURN_IF_ERROR(WriteFormat(folder, "star", format, graph, star));
  }
  return absl::OkStatus();
}

}  // namespace
}  // namespace griot

int main(int argc, char** argv) {
  if (argc != 4) {
    std::cerr << "usage: export_statements DOCUMENTS STATEMENTS FOLDER\n";
    return 2;
  }
  const absl::Status status = griot::Run(argv[1], argv[2], argv[3]);
  if (!status.ok()) std::cerr << status.message() << "\n";
  return status.ok() ? 0 : 1;
}
