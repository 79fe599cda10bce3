#include "bench/news_graph.h"

#include <cstdint>
#include <utility>

#include "bench/news_generator.h"
#include "graph/merging/builder.h"
#include "schemas/status_macros.h"

namespace griot::bench {
namespace {

constexpr uint64_t kSeed = 20260101;

}  // namespace

absl::StatusOr<graph::Graph> NewsGraph(size_t statements) {
  NewsGenerator generator(kSeed, statements);
  graph::GraphBuilder builder;
  for (size_t given = 0; given < statements;) {
    const NewsItem item = generator.Next();
    GRIOT_RETURN_IF_ERROR(builder.AddDocument(item.document));
    for (const Statement& statement : item.statements) {
      GRIOT_RETURN_IF_ERROR(builder.Add(statement));
    }
    given += item.statements.size();
  }
  return std::move(builder).Finish();
}

}  // namespace griot::bench
