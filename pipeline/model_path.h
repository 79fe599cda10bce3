#ifndef GRIOT_PIPELINE_MODEL_PATH_H_
#define GRIOT_PIPELINE_MODEL_PATH_H_

#include <string>

#include "absl/status/statusor.h"

namespace griot {

// The model file to load: `given` (--model) if it is not empty, else
// $GRIOT_MODEL, else the one installed with the executable
// (../share/griot/models), else the one of the source tree that the executable
// was built from. Only the last two are looked for: NotFound says where.
absl::StatusOr<std::string> FindModel(const std::string& given);

}  // namespace griot

#endif  // GRIOT_PIPELINE_MODEL_PATH_H_
