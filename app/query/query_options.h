#ifndef GRIOT_APP_QUERY_QUERY_OPTIONS_H_
#define GRIOT_APP_QUERY_QUERY_OPTIONS_H_

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "app/query/questions.h"
#include "graph/questions/order.h"
#include "graph/scope.h"
#include "graph/time_range.h"
#include "schemas/statement.h"

namespace griot {

enum class AnswerForm { kTable, kJson, kCsv };

// As typed; empty strings, and numbers below zero, were not given.
struct QueryFlags {
  std::vector<std::string> question;  // its word and names
  std::vector<std::string> relations;
  std::vector<std::string> types;
  std::vector<std::string> sources;
  std::vector<std::string> modalities;
  std::string kind;
  std::string polarity;
  std::string since;
  std::string until;
  std::string subject;
  std::string object;
  std::string by;
  std::string sort;
  bool everything = false;
  int min_sources = -1;
  int depth = -1;
  int paths = -1;
  int limit = -1;
};

// Checked: what is left are names, which only the graph knows.
struct QueryOptions {
  static constexpr size_t kAll = std::numeric_limits<size_t>::max();

  const Question* question = nullptr;  // null only after an error
  std::vector<std::string> names;
  AnswerForm form = AnswerForm::kTable;
  std::vector<std::string> relations;
  std::vector<std::string> types;
  std::vector<std::string> sources;
  std::vector<Modality> modalities;
  std::optional<MentionKind> kind;
  std::optional<Polarity> polarity;
  graph::TimeRange time;
  std::string subject;
  std::string object;
  std::string by;
  graph::Order order = graph::Order::kSalience;
  graph::Scope scope = graph::Scope::kEverything;
  size_t min_sources = 0;
  int depth = 1;
  size_t paths = 3;
  size_t limit = kAll;
};

// Appends what is wrong with the usage to `errors`. `format` is --format.
QueryOptions ResolveQuery(const QueryFlags& flags, const std::string& format,
                          std::vector<std::string>& errors);

}  // namespace griot

#endif  // GRIOT_APP_QUERY_QUERY_OPTIONS_H_
