#ifndef GRIOT_APP_ORDERED_WORKERS_H_
#define GRIOT_APP_ORDERED_WORKERS_H_

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/synchronization/mutex.h"

namespace griot {

// Threads that turn Inputs into Results; results come out in the order in
// which their inputs went in, whichever thread was faster. Bounded: the owner
// pushes while there is room and pops when there is none.
//
//   while (...) {
//     if (workers.full()) Use(workers.Pop());
//     workers.Push(next);
//   }
//   while (!workers.empty()) Use(workers.Pop());
//
// Push, Pop, full and empty belong to one thread.
template <typename Input, typename Result>
class OrderedWorkers {
 public:
  // What one thread does; each thread has one of its own from `make_work`,
  // called in that thread.
  using Work = std::function<Result(Input)>;

  OrderedWorkers(int threads, std::function<Work()> make_work)
      : capacity_(static_cast<size_t>(threads) * kInputsAThread) {
    for (int i = 0; i < threads; ++i) {
      threads_.emplace_back([this, make_work] { Run(make_work()); });
    }
  }
  OrderedWorkers(const OrderedWorkers&) = delete;
  OrderedWorkers& operator=(const OrderedWorkers&) = delete;
  // Ends the threads after the input that each has in hand.
  ~OrderedWorkers() {
    {
      absl::MutexLock lock(&mutex_);
      closed_ = true;
      waiting_.clear();
    }
    for (std::thread& thread : threads_) thread.join();
  }

  bool empty() const { return slots_.empty(); }
  bool full() const { return slots_.size() >= capacity_; }

  void Push(Input input) {
    slots_.push_back(std::make_unique<Slot>());
    absl::MutexLock lock(&mutex_);
    waiting_.emplace_back(slots_.back().get(), std::move(input));
  }

  // The result of the oldest input; waits for it. Not to be called if empty.
  Result Pop() {
    std::unique_ptr<Slot> slot = std::move(slots_.front());
    slots_.pop_front();
    absl::MutexLock lock(&mutex_);
    mutex_.Await(absl::Condition(
        +[](Slot* s) { return s->result.has_value(); }, slot.get()));
    return *std::move(slot->result);
  }

 private:
  // Enough to keep a thread at work while a long input holds up the order.
  static constexpr size_t kInputsAThread = 16;

  struct Slot {
    std::optional<Result> result;
  };

  bool HasWorkOrIsClosed() const ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_) {
    return closed_ || !waiting_.empty();
  }

  void Run(Work work) {
    while (true) {
      Slot* slot = nullptr;
      std::optional<Input> input;
      {
        absl::MutexLock lock(&mutex_);
        mutex_.Await(absl::Condition(this, &OrderedWorkers::HasWorkOrIsClosed));
        if (waiting_.empty()) return;
        slot = waiting_.front().first;
        input = std::move(waiting_.front().second);
        waiting_.pop_front();
      }
      Result result = work(*std::move(input));
      absl::MutexLock lock(&mutex_);
      slot->result = std::move(result);
    }
  }

  const size_t capacity_;
  std::deque<std::unique_ptr<Slot>> slots_;  // oldest first
  absl::Mutex mutex_;
  std::deque<std::pair<Slot*, Input>> waiting_ ABSL_GUARDED_BY(mutex_);
  bool closed_ ABSL_GUARDED_BY(mutex_) = false;
  std::vector<std::thread> threads_;
};

}  // namespace griot

#endif  // GRIOT_APP_ORDERED_WORKERS_H_
