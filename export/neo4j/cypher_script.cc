#include "export/neo4j/cypher_script.h"

#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "export/buffered_sink.h"
#include "export/neo4j/cypher.h"
#include "export/neo4j/rows.h"
#include "export/neo4j/tables.h"
#include "schemas/status_macros.h"

namespace griot::exporter {
namespace {

// Of one statement: a server plans each anew, and long ones slowly.
constexpr size_t kMostRows = 200;
constexpr size_t kMostBytes = size_t{64} << 10;

class CypherWriter : public Writer {
 public:
  explicit CypherWriter(ByteSink sink) : out_(std::move(sink)) {}

  absl::Status Write(const graph::Graph& graph) override {
    out_.Append(
        "// Neo4j 5.26 or later; to be run any number of times:\n"
        "//   cypher-shell -f FILE\n");
    out_.Append(neo4j::Schema());
    for (const neo4j::Table* table : neo4j::Tables()) {
      GRIOT_RETURN_IF_ERROR(
          neo4j::ForEachRow(graph, *table, [&](const neo4j::Row& row) {
            list_ += count_ == 0 ? "[\n" : ",\n";
            neo4j::AppendMap(*table, row, list_);
            if (++count_ == kMostRows || list_.size() >= kMostBytes) {
              EndBatch(*table);
            }
            return out_.status();
          }));
      if (count_ > 0) EndBatch(*table);
    }
    return out_.status();
  }

  absl::Status Finish() override { return out_.Flush(); }

 private:
  void EndBatch(const neo4j::Table& table) {
    list_ += "\n]";
    out_.Append(absl::StrCat(neo4j::Merge(table, list_), ";\n"));
    list_.clear();
    count_ = 0;
  }

  BufferedSink out_;
  std::string list_;  // rows of the statement under way
  size_t count_ = 0;
};

}  // namespace

std::unique_ptr<Writer> MakeCypherWriter(ByteSink sink,
                                         const WriterOptions& /*options*/) {
  return std::make_unique<CypherWriter>(std::move(sink));
}

}  // namespace griot::exporter
