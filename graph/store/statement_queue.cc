#include "graph/store/statement_queue.h"

#include <system_error>
#include <utility>

#include "schemas/caught.h"
#include "schemas/status_macros.h"

namespace griot::graph {
namespace {

constexpr size_t kBatchBytes = size_t{256} << 10;
constexpr size_t kMostWaiting = 512;  // batches

}  // namespace

StatementQueue::~StatementQueue() {
  {
    const std::lock_guard lock(mutex_);
    is_over_ = true;
    waiting_.clear();
  }
  has_changed_.notify_all();
  if (thread_.joinable()) thread_.join();
}

absl::Status StatementQueue::Push(absl::string_view bytes,
                                  const StatementPlace& place,
                                  absl::Span<const int64_t> mentions) {
  filling_.bytes.append(bytes.data(), bytes.size());
  filling_.items.push_back({bytes.size(), place, mentions.size()});
  filling_.mentions.insert(filling_.mentions.end(), mentions.begin(),
                           mentions.end());
  return filling_.bytes.size() < kBatchBytes ? absl::OkStatus() : Send();
}

absl::Status StatementQueue::Send() {
  std::unique_lock lock(mutex_);
  if (!thread_.joinable()) {
    try {
      thread_ = std::thread([this] { Work(); });
    } catch (const std::system_error&) {  // none is to be had
      return Write(std::exchange(filling_, {}));
    }
  }
  has_changed_.wait(
      lock, [this] { return waiting_.size() < kMostWaiting || !status_.ok(); });
  waiting_.push_back(std::exchange(filling_, {}));
  filling_.bytes.reserve(kBatchBytes + kBatchBytes / 8);
  has_changed_.notify_all();
  return status_;
}

absl::Status StatementQueue::Finish() {
  if (!thread_.joinable()) return Write(std::exchange(filling_, {}));
  GRIOT_RETURN_IF_ERROR(Send());
  std::unique_lock lock(mutex_);
  has_changed_.wait(lock, [this] {
    return (waiting_.empty() && !is_writing_) || !status_.ok();
  });
  return status_;
}

void StatementQueue::Work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    has_changed_.wait(lock, [this] { return !waiting_.empty() || is_over_; });
    if (is_over_) return;
    const Batch batch = std::move(waiting_.front());
    waiting_.pop_front();
    if (!status_.ok()) continue;
    is_writing_ = true;
    lock.unlock();
    const absl::Status written = Caught([&] { return Write(batch); });
    lock.lock();
    is_writing_ = false;
    status_.Update(written);
    has_changed_.notify_all();
  }
}

absl::Status StatementQueue::Write(const Batch& batch) {
  absl::string_view bytes = batch.bytes;
  absl::Span<const int64_t> mentions = batch.mentions;
  for (const Item& item : batch.items) {
    ReadBytes(bytes.substr(0, item.size), view_);
    GRIOT_RETURN_IF_ERROR(
        writer_.Write(view_, item.place, mentions.first(item.mentions)));
    bytes.remove_prefix(item.size);
    mentions.remove_prefix(item.mentions);
  }
  return absl::OkStatus();
}

}  // namespace griot::graph
