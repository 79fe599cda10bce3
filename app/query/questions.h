#ifndef GRIOT_APP_QUERY_QUESTIONS_H_
#define GRIOT_APP_QUERY_QUESTIONS_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "graph/questions/order.h"

namespace griot {

class Answer;
struct QueryContext;

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
