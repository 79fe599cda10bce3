#ifndef GRIOT_GRAPH_STORE_NEXT_STATE_H_
#define GRIOT_GRAPH_STORE_NEXT_STATE_H_

#include <memory>
#include <string>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/store/sqlite.h"

namespace griot::graph {

// The next complete state of a store as it grows: a file of its own beside it,
// which begins as a copy and takes the store's place at once. Who reads the
// store goes on reading the state that was opened, and nobody waits for anyone
// but one writer for another (docs/adr/0077).
class NextState {
 public:
  // "FILE-new" of the store that is the file FILE.
  static std::string PathOf(const std::string& store_file);

  // Commands that set what SQLite needs to know of a store that it has open.
  // The size of pages holds for files that are yet to be made: with larger ones
  // than SQLite's own a store is written a sixth faster.
  static constexpr char kSettings[] =
      "PRAGMA page_size=16384; PRAGMA temp_store=MEMORY; "
      "PRAGMA cache_size=-16384";

  // Keeps other writers out of the store, which `last` has open, as long as
  // this lives. Null if it was replaced or removed while this waited for one:
  // then it is to be opened anew. Unavailable if that takes longer than
  // `patience`, in milliseconds. What a killed writer has left goes.
  static absl::StatusOr<std::unique_ptr<NextState>> Make(Sqlite& last,
                                                         int patience);
  // Removes the file, unless it has taken its place.
  ~NextState();
  NextState(const NextState&) = delete;
  NextState& operator=(const NextState&) = delete;

  // Within a transaction. Errors name the store.
  Sqlite& database() { return *database_; }

  // Ends the transaction and puts the file in the store's place, once it is
  // safe on the disk. To be called once, when nothing works with the database
  // any more. What was there before is as it was if this is not OK.
  absl::Status TakePlace();

 private:
  explicit NextState(std::string file) : file_(std::move(file)) {}

  std::string file_;  // of the store, where links lead
  std::unique_ptr<Sqlite> lock_;
  std::unique_ptr<Sqlite> database_;
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_STORE_NEXT_STATE_H_
