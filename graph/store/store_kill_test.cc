#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <random>
#include <string>

#include "gmock/gmock.h"
#include "graph/store/store.h"
#include "graph/store/testing/store_fixture.h"
#include "gtest/gtest.h"
#include "schemas/testing/random_statements.h"

// A build that is killed, wherever it is.

namespace griot::graph {
namespace {

using griot::testing::MakeRandomCorpus;
using griot::testing::RandomCorpus;

class StoreKillTest : public testing::StoreTest {
 protected:
  // Lets another process put `corpus` and kills it after so many
  // microseconds; whether it came to its end before.
  bool FinishesBeforeItIsKilled(const RandomCorpus& corpus,
                                useconds_t microseconds) {
    const pid_t child = fork();
    EXPECT_GE(child, 0);
    if (child == 0) _exit(Build(corpus).ok() ? 0 : 1);
    usleep(microseconds);
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    if (WIFSIGNALED(status)) return false;
    EXPECT_EQ(WEXITSTATUS(status), 0);
    return true;
  }

  std::string Faults() {
    std::string faults;
    Store store = Store::Open(path_, Store::Mode::kRead).value();
    EXPECT_TRUE(store
                    .Verify([&](absl::string_view fault) {
                      faults.append(fault.data(), fault.size());
                    })
                    .ok());
    return faults;
  }
};

TEST_F(StoreKillTest, OpensVerifiesAndGoesOnAfterAKillAtAnyMoment) {
  constexpr int kKills = 200;
  const RandomCorpus first = MakeRandomCorpus(31, 2, 8);
  const RandomCorpus second = MakeRandomCorpus(32, 4, 8);  // replaces `first`
  const std::string before = Merged(first);
  const std::string after = Merged(second);
  std::mt19937 random(3);
  useconds_t longest = 20000;
  int kills = 0;
  for (int round = 0; kills < kKills && round < 20 * kKills; ++round) {
    if (round == 0 || Described() == after) {
      std::filesystem::remove(path_);
      ASSERT_TRUE(Build(first).ok());
    }
    const auto patience = static_cast<useconds_t>(random()) % longest;
    if (FinishesBeforeItIsKilled(second, patience)) {
      // As fast as this machine is, kills come in time.
      longest = std::max<useconds_t>(longest * 9 / 10, 200);
      ASSERT_EQ(Described(), after);
    } else {
      ++kills;
      longest += longest / 50;
      const std::string now = Described();
      ASSERT_TRUE(now == before || now == after) << "round " << round;
    }
    ASSERT_EQ(Faults(), "") << "round " << round;
  }
  EXPECT_EQ(kills, kKills);
  ASSERT_TRUE(Build(second).ok());
  EXPECT_EQ(Described(), after);
}

}  // namespace
}  // namespace griot::graph
