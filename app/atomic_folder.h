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
// write; or, on asking, gets the files of the output among its own, each of
// which takes the place of a file of its name alone.
class AtomicFolder {
 public:
  static constexpr char kContents[] = ".griot-export";

  // Errors name `path`; whoever may not write there is told here.
  static absl::StatusOr<std::unique_ptr<AtomicFolder>> Create(
      const std::string& path, bool among_others = false);

  AtomicFolder(const AtomicFolder&) = delete;
  AtomicFolder& operator=(const AtomicFolder&) = delete;
  ~AtomicFolder();

  // A new file in the folder, which takes bytes until Commit.
  absl::StatusOr<exporter::ByteSink> Open(absl::string_view name);
  absl::Status Commit();

 private:
  AtomicFolder(std::string path, std::string target, bool among_others,
               Temporary temporary);
  absl::Status TakePlace();
  absl::Status GoAmongOthers();

  std::string path_;       // as given, for messages
  std::string target_;     // where symbolic links lead
  bool among_others_;      // whatever the target holds
  std::string temporary_;  // beside the target; empty once committed
  int lock_;               // of the folder that was temporary
  std::vector<std::pair<std::string, std::unique_ptr<AtomicFile>>> files_;
};

}  // namespace griot

#endif  // GRIOT_APP_ATOMIC_FOLDER_H_
