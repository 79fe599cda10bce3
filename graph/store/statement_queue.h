#ifndef GRIOT_GRAPH_STORE_STATEMENT_QUEUE_H_
#define GRIOT_GRAPH_STORE_STATEMENT_QUEUE_H_

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "graph/store/statement_writer.h"

namespace griot::graph {

// Lets another thread write statements, in the order of pushing, while they are
// merged. Errors are given by a later call, and end the writing.
class StatementQueue {
 public:
  // `writer`, and the database behind it, must outlive the queue. SQLite sees
  // to it that other threads may use the database at the same time.
  explicit StatementQueue(StatementWriter& writer) : writer_(writer) {}
  ~StatementQueue();  // leaves what is not written
  StatementQueue(const StatementQueue&) = delete;
  StatementQueue& operator=(const StatementQueue&) = delete;

  // `bytes` as ToBytes makes them; copied. Waits if too much is to be written.
  absl::Status Push(absl::string_view bytes, const StatementPlace& place,
                    absl::Span<const int64_t> mentions);
  // Returns when all is written.
  absl::Status Finish();

 private:
  struct Item {
    size_t size = 0;  // in bytes
    StatementPlace place;
    size_t mentions = 0;
  };
  // Statements that go to the other thread together.
  struct Batch {
    std::string bytes;
    std::vector<Item> items;
    std::vector<int64_t> mentions;
  };

  absl::Status Send();
  void Work();
  absl::Status Write(const Batch& batch);

  StatementWriter& writer_;
  Batch filling_;
  StatementView view_;  // of the thread
  std::mutex mutex_;
  std::condition_variable has_changed_;
  // Under the mutex:
  std::deque<Batch> waiting_;
  bool is_writing_ = false;
  bool is_over_ = false;
  absl::Status status_;
  std::thread thread_;  // started by a batch, if it can be
};

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_STORE_STATEMENT_QUEUE_H_
