#ifndef GRIOT_PIPELINE_ORDERED_WORKERS_H_
#define GRIOT_PIPELINE_ORDERED_WORKERS_H_

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

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
// Push, Pop, full and empty belong to one thread. (std::mutex and not Abseil's,
// because thread sanitizer sees through it in Debian's build too.)
template <typename Input, typename Result>
class OrderedWorkers {
 public:
  // What one thread does; each thread has one of its own from `make_work`,
  // called in that thread.
  using Work = std::function<Result(Input)>;

  // Throws std::system_error if no thread is to be had; goes on with fewer.
  OrderedWorkers(int threads, std::function<Work()> make_work)
      : capacity_(static_cast<size_t>(threads) * kInputsAThread) {
    threads_.reserve(static_cast<size_t>(threads));
    try {
      for (int i = 0; i < threads; ++i) {
        threads_.emplace_back([this, make_work] { Start(make_work); });
      }
    } catch (const std::system_error&) {
      if (threads_.empty()) throw;
    }
  }
  OrderedWorkers(const OrderedWorkers&) = delete;
  OrderedWorkers& operator=(const OrderedWorkers&) = delete;
  // Ends the threads after the input that each has in hand.
  ~OrderedWorkers() {
    {
      const std::lock_guard lock(mutex_);
      closed_ = true;
      waiting_.clear();
    }
    work_or_end_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }

  bool empty() const { return slots_.empty(); }
  bool full() const { return slots_.size() >= capacity_; }

  void Push(Input input) {
    slots_.push_back(std::make_unique<Slot>());
    {
      const std::lock_guard lock(mutex_);
      waiting_.emplace_back(slots_.back().get(), std::move(input));
    }
    work_or_end_.notify_one();
  }

  // The result of the oldest input; waits for it. Not to be called if empty.
  // What a thread has thrown is thrown here; then only the destructor may
  // follow.
  Result Pop() {
    Slot& slot = *slots_.front();
    std::unique_lock lock(mutex_);
    result_.wait(lock, [&] { return slot.result.has_value() || thrown_; });
    if (thrown_) std::rethrow_exception(thrown_);
    Result result = *std::move(slot.result);
    slots_.pop_front();
    return result;
  }

 private:
  // Enough to keep a thread at work while a long input holds up the order.
  static constexpr size_t kInputsAThread = 16;

  struct Slot {
    std::optional<Result> result;
  };

  void Start(const std::function<Work()>& make_work) {
    try {
      Run(make_work());
    } catch (...) {
      const std::lock_guard lock(mutex_);
      thrown_ = std::current_exception();
      result_.notify_all();
    }
  }

  void Run(Work work) {
    while (true) {
      Slot* slot = nullptr;
      std::optional<Input> input;
      {
        std::unique_lock lock(mutex_);
        work_or_end_.wait(lock,
                          [this] { return closed_ || !waiting_.empty(); });
        if (waiting_.empty()) return;
        slot = waiting_.front().first;
        input = std::move(waiting_.front().second);
        waiting_.pop_front();
      }
      Result result = work(*std::move(input));
      {
        const std::lock_guard lock(mutex_);
        slot->result = std::move(result);
      }
      result_.notify_one();
    }
  }

  const size_t capacity_;
  std::deque<std::unique_ptr<Slot>> slots_;  // oldest first
  std::mutex mutex_;  // guards all below, and the slots' results
  std::condition_variable work_or_end_;
  std::condition_variable result_;
  std::deque<std::pair<Slot*, Input>> waiting_;
  bool closed_ = false;
  std::exception_ptr thrown_;
  std::vector<std::thread> threads_;
};

}  // namespace griot

#endif  // GRIOT_PIPELINE_ORDERED_WORKERS_H_
