#ifndef GRIOT_APP_QUERY_QUESTIONS_H_
#define GRIOT_APP_QUERY_QUESTIONS_H_

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "graph/questions/order.h"
#include "graph/selection/part.h"

namespace griot {

class Answer;
struct QueryContext;
struct RowContext;

// What the names behind a question's word are.
enum class NamesMean {
  kOther,  // what the question makes of them
  kParts,  // entities that have a part in the facts
  kAnyOf,  // one name, of whatever entities it may mean
};

// What `griot query` can be asked.
struct Question {
  absl::string_view name;
  absl::string_view names;     // behind it, for the help
  std::vector<size_t> counts;  // how many of them there may be, ascending
  // It has those that all questions have, and these.
  std::vector<absl::string_view> options;
  // What --sort may say, the default first; none: it has no --sort.
  std::vector<graph::Order> orders;
  absl::string_view summary;
  // Begins the answer and adds all its rows, but does not finish it.
  absl::Status (*ask)(const QueryContext& context, Answer& answer);
  NamesMean names_mean = NamesMean::kOther;
  // What of a store the first answers are made of, where rows tell
  // (row_answers.h); null for questions on the whole graph.
  absl::StatusOr<std::optional<graph::Part>> (*read_rows)(
      const RowContext& context, size_t& answers) = nullptr;
};

absl::Span<const Question> Questions();
// Null if there is none.
const Question* FindQuestion(absl::string_view name);

// Whether it has an option which not all have.
bool HasOption(const Question& question, absl::string_view option);

// Those that have an option which not all have: "entities, neighbours or
// central".
std::string QuestionsWith(absl::string_view option);

}  // namespace griot

#endif  // GRIOT_APP_QUERY_QUESTIONS_H_
