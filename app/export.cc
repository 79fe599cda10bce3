#include <cstdio>
#include <memory>
#include <string>

#include "absl/strings/str_cat.h"
#include "app/atomic_file.h"
#include "app/atomic_folder.h"
#include "app/commands.h"
#include "app/stream_to_server.h"
#include "app/text/terminal.h"
#include "export/writer.h"
#include "graph/store/store.h"
#include "schemas/ontology.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

absl::Status Write(const graph::Graph& graph, exporter::Writer& writer) {
  GRIOT_RETURN_IF_ERROR(writer.Write(graph));
  return writer.Finish();
}

void TellNextStep(const exporter::Writer& writer, const Options& options) {
  const std::string next_step = writer.NextStep(options.out);
  if (next_step.empty() || options.out == "-") return;
  std::fputs(
      Printable(absl::StrCat(next_step, "\n"), /*keep_lines=*/true).c_str(),
      stderr);
}

absl::Status WriteFile(const graph::Graph& graph, const Options& options,
                       const exporter::WriterOptions& writer_options) {
  GRIOT_ASSIGN_OR_RETURN(AtomicFile out, AtomicFile::Create(options.out));
  const std::unique_ptr<exporter::Writer> writer = options.format->make(
      [&out](absl::string_view bytes) { return out.Write(bytes); },
      writer_options);
  GRIOT_RETURN_IF_ERROR(Write(graph, *writer));
  GRIOT_RETURN_IF_ERROR(out.Commit());
  TellNextStep(*writer, options);
  return absl::OkStatus();
}

absl::Status WriteFolder(const graph::Graph& graph, const Options& options,
                         const exporter::WriterOptions& writer_options) {
  GRIOT_ASSIGN_OR_RETURN(const auto out, AtomicFolder::Create(options.out));
  const std::unique_ptr<exporter::Writer> writer = options.format->make_folder(
      [&out](absl::string_view name) { return out->Open(name); },
      writer_options);
  GRIOT_RETURN_IF_ERROR(Write(graph, *writer));
  GRIOT_RETURN_IF_ERROR(out->Commit());
  TellNextStep(*writer, options);
  return absl::OkStatus();
}

}  // namespace

absl::Status RunExport(const Options& options) {
  GRIOT_ASSIGN_OR_RETURN(Ontology ontology,
                         LoadOntology(options.packs, options.no_default_packs));
  GRIOT_ASSIGN_OR_RETURN(
      graph::Store store,
      graph::Store::Open(options.store, graph::Store::Mode::kRead,
                         {&ontology}));
  GRIOT_ASSIGN_OR_RETURN(graph::Graph graph, store.LoadGraph());

  if (options.server.has_value()) {
    return StreamToServer(graph, *options.server);
  }
  exporter::WriterOptions writer_options;
  writer_options.ontology = &ontology;
  writer_options.triple_terms = options.star;
  writer_options.flavour = options.flavour;
  writer_options.everything = options.everything;
  writer_options.text_of = [&store](const std::string& id) {
    return store.ReadText(id);
  };
  return options.format->is_folder()
             ? WriteFolder(graph, options, writer_options)
             : WriteFile(graph, options, writer_options);
}

}  // namespace griot
