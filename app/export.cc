#include <memory>

#include "app/atomic_file.h"
#include "app/commands.h"
#include "export/writer.h"
#include "graph/store.h"
#include "schemas/ontology.h"
#include "schemas/return_if_error.h"

namespace griot {

absl::Status RunExport(const Options& options) {
  absl::StatusOr<Ontology> ontology =
      LoadOntology(options.packs, options.no_default_packs);
  if (!ontology.ok()) return ontology.status();
  absl::StatusOr<graph::Store> store = graph::Store::Open(
      options.store, graph::Store::Mode::kRead, {&*ontology});
  if (!store.ok()) return store.status();
  absl::StatusOr<graph::Graph> graph = store->LoadGraph();
  if (!graph.ok()) return graph.status();

  absl::StatusOr<AtomicFile> out = AtomicFile::Create(options.out);
  if (!out.ok()) return out.status();
  const std::unique_ptr<exporter::Writer> writer = options.format->make(
      [&out](absl::string_view bytes) { return out->Write(bytes); },
      {&*ontology});
  GRIOT_RETURN_IF_ERROR(writer->Write(*graph));
  GRIOT_RETURN_IF_ERROR(writer->Finish());
  return out->Commit();
}

}  // namespace griot
