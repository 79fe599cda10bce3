#ifndef GRIOT_GRAPH_STORE_UNFINISHED_BUILD_H_
#define GRIOT_GRAPH_STORE_UNFINISHED_BUILD_H_

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "graph/store/sqlite.h"

namespace griot::graph {

// What a build has read and not merged yet, in a file beside the store: its
// documents, and what was extracted from each text under a key that names the
// text and all else that it depends on. The store is not touched before the
// build is done. A build that is killed leaves the file, so that the next one
// need not extract again what is there; any other end removes it. One build of
// a store at a time. Not thread-safe.
class UnfinishedBuild {
 public:
  // Opens "PATH-unfinished", or makes it. Unavailable if another build has it
  // for longer than five seconds. A file that is none of ours is refused with
  // FailedPrecondition; one that is damaged is made anew.
  static absl::StatusOr<UnfinishedBuild> Open(const std::string& store_path);
  ~UnfinishedBuild();  // removes the file, unless it is to be kept
  UnfinishedBuild(UnfinishedBuild&&) noexcept;
  UnfinishedBuild& operator=(UnfinishedBuild&&) noexcept;

  absl::StatusOr<bool> HasExtraction(absl::string_view key);
  // Safe on the disk, kills of the process included, when it returns OK.
  absl::Status SaveExtraction(absl::string_view key, absl::string_view record);

  // Notes a document of this build, which an extraction under `key` is of.
  absl::Status AddDocument(absl::string_view document, absl::string_view key);
  // Calls for each document in the order of adding, with what was saved under
  // its key; an empty record if nothing was.
  absl::Status ForEachDocument(
      const std::function<absl::Status(absl::string_view document,
                                       absl::string_view record)>& visit);

  // Leaves the file for the next build.
  void Keep();

 private:
  UnfinishedBuild() = default;
  absl::Status Prepare();

  std::unique_ptr<Sqlite> database_;
  SqlStatement find_;
  SqlStatement save_;
  SqlStatement add_;
  bool is_kept_ = false;
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_STORE_UNFINISHED_BUILD_H_
