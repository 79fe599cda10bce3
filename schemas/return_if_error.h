#ifndef GRIOT_SCHEMAS_RETURN_IF_ERROR_H_
#define GRIOT_SCHEMAS_RETURN_IF_ERROR_H_

#include "absl/status/status.h"

// Leaves the function with the absl::Status that `expression` gives, unless it
// is OK.
#define GRIOT_RETURN_IF_ERROR(expression)                               \
  do {                                                                  \
    if (absl::Status griot_status = (expression); !griot_status.ok()) { \
      return griot_status;                                              \
    }                                                                   \
  } while (false)

#endif  // GRIOT_SCHEMAS_RETURN_IF_ERROR_H_
