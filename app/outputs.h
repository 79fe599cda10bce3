#ifndef GRIOT_APP_OUTPUTS_H_
#define GRIOT_APP_OUTPUTS_H_

#include "absl/status/status.h"
#include "app/options.h"

namespace griot {

// Whether what a command writes may take the place of what stands there.
// InvalidArgument if that is one of its inputs, a griot store (which only
// build and merge may change), a disk, or a link to nothing of which a store
// would be made. Looks at the disk and changes nothing.
absl::Status CheckOutputs(const Options& options);

}  // namespace griot

#endif  // GRIOT_APP_OUTPUTS_H_
