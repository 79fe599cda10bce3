#ifndef GRIOT_APP_ATOMIC_FILE_H_
#define GRIOT_APP_ATOMIC_FILE_H_

#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace griot {

// An output that is there as a whole or not at all: written beside its place,
// synced and renamed by Commit. What was not committed is removed by the
// destructor, and what stood there before stays.
//
// Standard output ("-"), pipes and devices are written as the bytes come.
class AtomicFile {
 public:
  // Errors name `path`; whoever may not write there is told here, before any
  // work is done.
  static absl::StatusOr<AtomicFile> Create(const std::string& path);

  AtomicFile(AtomicFile&& other) noexcept;
  AtomicFile& operator=(AtomicFile&& other) noexcept;
  ~AtomicFile();

  // Aborted if the reader of a pipe has gone (IsBrokenPipe), Cancelled after
  // an interrupt.
  absl::Status Write(absl::string_view bytes);
  absl::Status Commit();

 private:
  AtomicFile(std::string path, std::string target, std::string temporary,
             int fd);
  absl::Status Flush();
  absl::Status Failed(absl::string_view what, int error_number) const;
  void Discard();

  std::string path_;       // as given, for messages
  std::string target_;     // where symbolic links lead
  std::string temporary_;  // beside the target; empty where bytes go directly
  int fd_ = -1;
  std::string buffer_;
};

// Whether an output ended because nobody reads it any more.
bool IsBrokenPipe(const absl::Status& status);

}  // namespace griot

#endif  // GRIOT_APP_ATOMIC_FILE_H_
