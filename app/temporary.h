#ifndef GRIOT_APP_TEMPORARY_H_
#define GRIOT_APP_TEMPORARY_H_

#include <filesystem>
#include <string>

#include "absl/status/statusor.h"

namespace griot {

// Where an output grows, beside `target`, whose place it takes once it is
// whole:
// ".NAME.griot-XXXXXX". It is locked (flock) as long as `fd` is open, so that
// what a killed process has left is known: making one removes those. A signal
// that ends the process at once removes it, until it is forgotten
// (interrupt.h).
struct Temporary {
  std::string path;
  int fd = -1;  // of the file, or of the folder; the caller's to close
};

// Errors name `path`, which is what the user has called the target.
absl::StatusOr<Temporary> MakeTemporaryFile(const std::filesystem::path& target,
                                            const std::string& path);
absl::StatusOr<Temporary> MakeTemporaryFolder(
    const std::filesystem::path& target, const std::string& path);

}  // namespace griot

#endif  // GRIOT_APP_TEMPORARY_H_
