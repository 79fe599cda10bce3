#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_split.h"
#include "export/fact_lines.h"
#include "graph/merging/builder.h"
#include "rapidjson/document.h"
#include "schemas/content_hash.h"
#include "schemas/statement_json.h"
#include "tests/fuzz/check.h"

// Statements, one a line, are merged; the facts that are exported are those of
// the graph when they are read again.
namespace {

using griot::fuzz::Check;
using griot::graph::Fact;
using griot::graph::Graph;

// Null where there is nothing in the text.
bool Says(const rapidjson::Value& value, absl::string_view text) {
  if (value.IsNull()) return text.empty();
  return value.IsString() &&
         absl::string_view(value.GetString(), value.GetStringLength()) == text;
}

bool Says(const rapidjson::Value& value, const Graph& graph,
          griot::graph::EntityId entity) {
  if (!entity.valid()) return value.IsNull();
  return value.IsObject() &&
         Says(value["id"], graph.Text(graph.At(entity).id)) &&
         Says(value["name"], graph.Text(graph.At(entity).name));
}

bool Says(const rapidjson::Value& line, const Graph& graph, const Fact& fact) {
  if (!Says(line["id"], graph.Text(fact.id)) ||
      !Says(line["subject"], graph, fact.subject) ||
      !Says(line["object"], graph, fact.object) ||
      !Says(line["lemma"], graph.Text(fact.lemma)) ||
      !Says(line["relation"], graph.Text(fact.relation)) ||
      !Says(line["time"], graph.Text(fact.time)) ||
      line["evidence"].Size() != fact.statements.size()) {
    return false;
  }
  for (size_t i = 0; i < fact.statements.size(); ++i) {
    const auto& statement = graph.At(fact.statements[i]);
    const rapidjson::Value& said =
        line["evidence"][static_cast<rapidjson::SizeType>(i)];
    if (!Says(said["statement"], griot::ToHex(statement.hash)) ||
        !Says(said["quote"], graph.Text(statement.quote)) ||
        said["begin"].GetInt64() != int64_t{statement.evidence.begin} ||
        said["arguments"].Size() != graph.ArgumentsOf(statement).size()) {
      return false;
    }
  }
  return true;
}

std::string Exported(const Graph& graph) {
  std::string out;
  const auto writer = griot::exporter::MakeFactLinesWriter(
      [&out](absl::string_view bytes) {
        out.append(bytes.data(), bytes.size());
        return absl::OkStatus();
      },
      {});
  Check(writer->Write(graph).ok() && writer->Finish().ok(), "it is exported");
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  griot::graph::GraphBuilder builder;
  for (const absl::string_view line :
       absl::StrSplit(griot::fuzz::Text(data, size), '\n')) {
    const auto statement = griot::ParseStatement(line);
    if (!statement.ok() || !griot::CheckForm(*statement).ok()) continue;
    griot::Document document;
    document.id = statement->document;
    builder.AddDocument(document).IgnoreError();
    builder.Add(*statement).IgnoreError();  // too many arguments
  }
  const auto graph = std::move(builder).Finish();
  if (!graph.ok()) return 0;
  const std::string out = Exported(*graph);
  std::vector<absl::string_view> lines = absl::StrSplit(out, '\n');
  Check(lines.back().empty() && lines.size() == graph->facts.size() + 1,
        "a line for each fact");
  for (size_t i = 0; i < graph->facts.size(); ++i) {
    rapidjson::Document line;
    line.Parse(lines[i].data(), lines[i].size());
    Check(line.IsObject(), std::string(lines[i]));
    Check(Says(line, *graph, graph->facts[i]), std::string(lines[i]));
  }
  return 0;
}
