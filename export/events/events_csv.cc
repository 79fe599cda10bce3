#include <utility>

#include "export/events/event_table.h"
#include "export/events/event_writers.h"
#include "export/tables/csv_table.h"
#include "schemas/ontology.h"

namespace griot::exporter {
namespace {

class EventsCsvWriter : public Writer {
 public:
  EventsCsvWriter(ByteSink sink, const Ontology* ontology)
      : sink_(std::move(sink)), ontology_(ontology) {}

  absl::Status Write(const graph::Graph& graph) override {
    static const Ontology kNothing;
    const Ontology& ontology = ontology_ == nullptr ? kNothing : *ontology_;
    status_ =
        WriteCsvTable(EventTable(ontology), graph, CsvFor::kSheets, sink_);
    return status_;
  }
  absl::Status Finish() override { return status_; }

 private:
  ByteSink sink_;
  const Ontology* ontology_;
  absl::Status status_;
};

}  // namespace

std::unique_ptr<Writer> MakeEventsCsvWriter(ByteSink sink,
                                            const WriterOptions& options) {
  return std::make_unique<EventsCsvWriter>(std::move(sink), options.ontology);
}

}  // namespace griot::exporter
