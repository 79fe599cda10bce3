#ifndef GRIOT_SCHEMAS_STATUS_MACROS_H_
#define GRIOT_SCHEMAS_STATUS_MACROS_H_

#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

// Leaves the function with the absl::Status that `expression` gives, unless it
// is OK. May be used within the expression of another, so each has a variable
// of its own.
#define GRIOT_RETURN_IF_ERROR(expression) \
  GRIOT_RETURN_IF_ERROR_IN(__COUNTER__, expression)
#define GRIOT_RETURN_IF_ERROR_IN(number, expression) \
  GRIOT_RETURN_IF_ERROR_NAMED(number, expression)
#define GRIOT_RETURN_IF_ERROR_NAMED(number, expression)                       \
  do {                                                                        \
    if (absl::Status status_##number = (expression); !status_##number.ok()) { \
      return status_##number;                                                 \
    }                                                                         \
  } while (false)

// Gives what is in the absl::StatusOr that `expression` gives to `left`, a
// variable or the declaration of one, or leaves the function with its status:
//
//   GRIOT_ASSIGN_OR_RETURN(const Graph graph, store.LoadGraph());
//
// These are several statements, and `left` has no comma outside of brackets.
#define GRIOT_ASSIGN_OR_RETURN(left, expression) \
  GRIOT_ASSIGN_OR_RETURN_IN(__COUNTER__, left, expression)
#define GRIOT_ASSIGN_OR_RETURN_IN(number, left, expression) \
  GRIOT_ASSIGN_OR_RETURN_NAMED(number, left, expression)
// NOLINTBEGIN(bugprone-macro-parentheses): `left` may declare a variable.
#define GRIOT_ASSIGN_OR_RETURN_NAMED(number, left, expression) \
  auto result_##number = (expression);                         \
  if (!result_##number.ok()) return result_##number.status();  \
  left = *std::move(result_##number)
// NOLINTEND(bugprone-macro-parentheses)

#endif  // GRIOT_SCHEMAS_STATUS_MACROS_H_
