#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "app/atomic_file.h"
#include "app/atomic_folder.h"
#include "app/commands.h"
#include "app/progress.h"
#include "app/stream_to_server.h"
#include "app/text/counted.h"
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

// Bytes on their way to files, as progress.
class Written {
 public:
  explicit Written(Progress& progress) : progress_(progress) {}

  exporter::ByteSink Into(exporter::ByteSink sink) {
    return [this, sink = std::move(sink)](absl::string_view bytes) {
      bytes_ += static_cast<int64_t>(bytes.size());
      if (progress_.IsDue()) {
        progress_.Show(absl::StrCat(Grouped(bytes_ >> 20), " MiB written"));
      }
      return sink(bytes);
    };
  }

 private:
  Progress& progress_;
  int64_t bytes_ = 0;
};

void TellNextStep(const exporter::Writer& writer, const Options& options) {
  const std::string next_step = writer.NextStep(options.out);
  if (next_step.empty() || options.out == "-") return;
  std::fputs(
      Printable(absl::StrCat(next_step, "\n"), /*keep_lines=*/true).c_str(),
      stderr);
}

absl::Status WriteFile(const graph::Graph& graph, const Options& options,
                       const exporter::WriterOptions& writer_options,
                       Progress& progress) {
  Written written(progress);
  GRIOT_ASSIGN_OR_RETURN(AtomicFile out, AtomicFile::Create(options.out));
  const std::unique_ptr<exporter::Writer> writer =
      options.format->make(written.Into([&out](absl::string_view bytes) {
        return out.Write(bytes);
      }),
                           writer_options);
  GRIOT_RETURN_IF_ERROR(Write(graph, *writer));
  GRIOT_RETURN_IF_ERROR(out.Commit());
  progress.Clear();
  TellNextStep(*writer, options);
  return absl::OkStatus();
}

absl::Status WriteFolder(const graph::Graph& graph, const Options& options,
                         const exporter::WriterOptions& writer_options,
                         Progress& progress) {
  Written written(progress);
  GRIOT_ASSIGN_OR_RETURN(const auto out,
                         AtomicFolder::Create(options.out, options.force));
  const std::unique_ptr<exporter::Writer> writer = options.format->make_folder(
      [&](absl::string_view name) -> absl::StatusOr<exporter::ByteSink> {
        GRIOT_ASSIGN_OR_RETURN(exporter::ByteSink sink, out->Open(name));
        return written.Into(std::move(sink));
      },
      writer_options);
  GRIOT_RETURN_IF_ERROR(Write(graph, *writer));
  GRIOT_RETURN_IF_ERROR(out->Commit());
  progress.Clear();
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
  Progress progress;
  progress.Show("reading the graph");
  GRIOT_ASSIGN_OR_RETURN(graph::Graph graph, store.LoadGraph());

  if (options.server.has_value()) {
    progress.Clear();
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
             ? WriteFolder(graph, options, writer_options, progress)
             : WriteFile(graph, options, writer_options, progress);
}

}  // namespace griot
