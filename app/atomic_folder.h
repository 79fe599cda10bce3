#ifndef GRIOT_APP_ATOMIC_FOLDER_H_
#define GRIOT_APP_ATOMIC_FOLDER_H_

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "app/atomic_file.h"
#include "app/temporary.h"
#include "export/writer.h"

namespace griot {

// An output folder that is there as a whole or not at all: filled beside its
// place and renamed by Commit. What was not committed is removed by the
// destructor, and what stood there before stays.
//
// It may take the place of an empty folder or of an earlier output: a folder
// that holds nothing but files that its list of contents (kContents) names.
// Any other folder is refused, so that nothing is deleted that griot did not
// write.
class AtomicFolder {
 public:
  static constexpr char kContents[] = ".griot-export";

  // Errors name `path`; whoever may not write there is told here.
  static absl::StatusOr<std::unique_ptr<AtomicFolder>> Create(
      const std::string& path);

  AtomicFolder(const AtomicFolder&) = delete;
  AtomicFolder& operator=(const AtomicFolder&) = delete;
  ~AtomicFolder();

  // A new file in the folder, which takes bytes until Commit.
  absl::StatusOr<exporter::ByteSink> Open(absl::string_view name);
  absl::Status Commit();

 private:
  AtomicFolder(std::string path, std::string target, Temporary temporary);
  absl::Status TakePlace();

  std::string path_;       // as given, for messages
  std::string target_;     // where symbolic links lead
  std::string temporary_;  // beside the target; empty once committed
  int lock_;               // of the folder that was temporary
  std::vector<std::pair<std::string, std::unique_ptr<AtomicFile>>> files_;
};

}  // namespace griot

#endif  // GRIOT_APP_ATOMIC_FOLDER_H_
