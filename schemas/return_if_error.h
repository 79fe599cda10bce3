#ifndef GRIOT_SCHEMAS_RETURN_IF_ERROR_H_
#define GRIOT_SCHEMAS_RETURN_IF_ERROR_H_

#include "absl/status/status.h"

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

#endif  // GRIOT_SCHEMAS_RETURN_IF_ERROR_H_
