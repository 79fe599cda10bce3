#include "pipeline/ordered_workers.h"

#include <atomic>
#include <thread>
#include <vector>

#include "absl/time/clock.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

std::vector<int> Squares(int threads, int count) {
  OrderedWorkers<int, int> workers(threads, [] {
    return [](int n) {
      // Early inputs take longest, so that later ones overtake them.
      if (n % 7 == 0) absl::SleepFor(absl::Milliseconds(3));
      return n * n;
    };
  });
  std::vector<int> results;
  for (int i = 0; i < count; ++i) {
    if (workers.full()) results.push_back(workers.Pop());
    workers.Push(i);
  }
  while (!workers.empty()) results.push_back(workers.Pop());
  return results;
}

TEST(OrderedWorkersTest, GivesResultsInTheOrderOfInputs) {
  std::vector<int> expected;
  for (int i = 0; i < 300; ++i) expected.push_back(i * i);
  EXPECT_EQ(Squares(1, 300), expected);
  EXPECT_EQ(Squares(8, 300), expected);
}

TEST(OrderedWorkersTest, IsFullAtItsBound) {
  OrderedWorkers<int, int> workers(2, [] { return [](int n) { return n; }; });
  int pushed = 0;
  while (!workers.full()) workers.Push(pushed++);
  EXPECT_GE(pushed, 2);
  EXPECT_LE(pushed, 64);
  EXPECT_EQ(workers.Pop(), 0);
  EXPECT_FALSE(workers.full());
}

TEST(OrderedWorkersTest, MakesOneWorkForEachThread) {
  std::atomic<int> made = 0;
  {
    OrderedWorkers<int, int> workers(3, [&made] {
      ++made;
      return [](int n) { return n; };
    });
    workers.Push(1);
    EXPECT_EQ(workers.Pop(), 1);
  }
  EXPECT_EQ(made, 3);
}

TEST(OrderedWorkersTest, EndsWithWorkLeftUndone) {
  OrderedWorkers<int, int> workers(1, [] {
    return [](int n) {
      absl::SleepFor(absl::Milliseconds(1));
      return n;
    };
  });
  while (!workers.full()) workers.Push(0);
}

}  // namespace
}  // namespace griot
