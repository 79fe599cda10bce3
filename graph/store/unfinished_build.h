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
#include "schemas/document_origin.h"

namespace griot::graph {

// What a build has read and not merged yet, in a file beside the store: its
// documents, and what was extracted from each text under a key that names the
// text and all else that it depends on. The store is not touched before the
// build is done. Whatever ends a build before that (an error, an interrupt, a
// kill) leaves the file, so that the next one need not extract again what is
// there. One build of a store at a time. Not thread-safe.
class UnfinishedBuild {
 public:
  // "PATH-unfinished" of the store at PATH.
  static std::string PathOf(const std::string& store_path);

  // Opens the file, or makes it. Unavailable if another build has it for longer
  // than half a second. One that is damaged, or none of ours, is set aside.
  static absl::StatusOr<UnfinishedBuild> Open(const std::string& store_path);
  // Removes the file if Finish was called or nothing was ever extracted.
  ~UnfinishedBuild();
  UnfinishedBuild(UnfinishedBuild&&) noexcept;
  UnfinishedBuild& operator=(UnfinishedBuild&&) noexcept;

  // Where the file went that Open has set aside; empty if there was none.
  const std::string& set_aside() const { return set_aside_; }

  // Whether there is work that would be lost.
  bool has_extractions() const { return has_extractions_; }
  absl::StatusOr<bool> HasExtraction(absl::string_view key);
  // Safe on the disk, kills of the process included, when it returns OK.
  absl::Status SaveExtraction(absl::string_view key, absl::string_view record);

  // Notes a document of this build, which an extraction under `key` is of, and
  // what it was read from.
  absl::Status AddDocument(absl::string_view document,
                           const DocumentOrigin& origin, absl::string_view key);
  // Calls for each document in the order of adding, with what was saved under
  // its key; an empty record if nothing was.
  absl::Status ForEachDocument(
      const std::function<absl::Status(absl::string_view document,
                                       const DocumentOrigin& origin,
                                       absl::string_view record)>& visit);

  // All of it is in the store.
  void Finish() { is_finished_ = true; }

 private:
  UnfinishedBuild() = default;
  absl::Status Prepare(const std::string& path);
  void Close();

  std::unique_ptr<Sqlite> database_;
  SqlStatement find_;
  SqlStatement save_;
  SqlStatement add_;
  std::string set_aside_;
  bool has_extractions_ = false;
  bool is_finished_ = false;
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_STORE_UNFINISHED_BUILD_H_
