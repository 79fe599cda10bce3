#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "graph/store/sqlite.h"
#include "graph/store/store.h"
#include "graph/store/testing/store_fixture.h"
#include "gtest/gtest.h"
#include "schemas/testing/random_statements.h"

// What may befall a store: kills, full disks, other writers, other files.

namespace griot::graph {
namespace {

using griot::testing::MakeRandomCorpus;
using griot::testing::RandomCorpus;
using ::testing::HasSubstr;
using ::testing::StartsWith;

class StoreFailureTest : public testing::StoreTest {};

TEST_F(StoreFailureTest, LeavesTheLastCompleteStateWhenItIsNotFinished) {
  const RandomCorpus corpus = MakeRandomCorpus(10, 2, 10);
  ASSERT_TRUE(Build(corpus).ok());
  {
    Store store = Create();
    ASSERT_TRUE(store.Begin().ok());
    RandomCorpus other = MakeRandomCorpus(11, 3, 10);
    ASSERT_TRUE(Put(store, other).ok());
  }
  EXPECT_EQ(Described(), Merged(corpus));
}

TEST_F(StoreFailureTest, RemovesAFileInWhichNothingWasFinished) {
  {
    Store store = Create();
    ASSERT_TRUE(store.Begin().ok());
    ASSERT_TRUE(Put(store, MakeRandomCorpus(12, 2, 10)).ok());
  }
  EXPECT_TRUE(std::filesystem::is_empty(folder_));
}

TEST_F(StoreFailureTest, SurvivesBeingKilled) {
  const RandomCorpus corpus = MakeRandomCorpus(13, 3, 30);
  const RandomCorpus other = MakeRandomCorpus(14, 40, 40);
  ASSERT_TRUE(Build(corpus).ok());
  const std::string before = Described();
  const std::string after = Merged(other);  // has all documents of `corpus`
  std::mt19937 random(1);
  useconds_t longest = 60000;  // microseconds that a build is left alone
  int killed = 0;
  for (int round = 0; round < 20; ++round) {
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      _exit(Build(other).ok() ? 0 : 1);
    }
    usleep(static_cast<useconds_t>(random()) % longest);
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    if (WIFSIGNALED(status)) {
      ++killed;
    } else {
      ASSERT_EQ(WEXITSTATUS(status), 0);
    }
    const std::string now = Described();
    if (now == after) {  // it was done before it was killed
      longest = std::max<useconds_t>(longest / 2, 500);
      std::filesystem::remove(path_);
      ASSERT_TRUE(Build(corpus).ok());
      continue;
    }
    ASSERT_EQ(now, before);
  }
  EXPECT_GT(killed, 0);
  ASSERT_TRUE(Build(other).ok());
}

// A limit on the size of files stands for a full disk.
TEST_F(StoreFailureTest, LeavesTheStoreAsItWasWhenTheDiskIsFull) {
  const RandomCorpus corpus = MakeRandomCorpus(15, 2, 10);
  ASSERT_TRUE(Build(corpus).ok());
  const std::string before = Described();
  const auto size = std::filesystem::file_size(path_);
  signal(SIGXFSZ, SIG_IGN);
  rlimit old_limit;
  ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &old_limit), 0);
  rlimit limit = old_limit;
  limit.rlim_cur = size + 20000;
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &limit), 0);
  const absl::Status status = Build(MakeRandomCorpus(16, 50, 50));
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &old_limit), 0);
  EXPECT_FALSE(status.ok());
  EXPECT_THAT(std::string(status.message()), StartsWith(path_));
  EXPECT_EQ(Described(), before);
}

TEST_F(StoreFailureTest, WritesNothingAfterAnError) {
  const RandomCorpus corpus = MakeRandomCorpus(15, 2, 10);
  ASSERT_TRUE(Build(corpus).ok());
  const std::string before = Described();
  Store store = Create();
  ASSERT_TRUE(store.Begin().ok());
  signal(SIGXFSZ, SIG_IGN);
  rlimit old_limit;
  ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &old_limit), 0);
  rlimit limit = old_limit;
  limit.rlim_cur = std::filesystem::file_size(path_) + 20000;
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &limit), 0);
  // The cache holds 64 MiB, so that it takes more to reach the disk.
  Document large = corpus.documents[0];
  large.text = std::string(size_t{80} << 20, 'x');
  const absl::Status status = store.PutDocument(large, "x");
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &old_limit), 0);
  ASSERT_FALSE(status.ok());
  EXPECT_EQ(store.PutDocument(corpus.documents[1], "y"), status);
  EXPECT_EQ(store.Finish().status(), status);
  EXPECT_EQ(Described(), before);
  EXPECT_TRUE(store.Begin().ok());
}

TEST_F(StoreFailureTest, TellsASecondWriter) {
  const RandomCorpus corpus = MakeRandomCorpus(17, 1, 2);
  ASSERT_TRUE(Build(corpus).ok());
  Store first = Create();
  ASSERT_TRUE(first.Begin().ok());
  Store second = Create();
  const absl::Status status = second.Begin();
  EXPECT_EQ(status.code(), absl::StatusCode::kUnavailable) << status;
}

TEST_F(StoreFailureTest, RefusesWhatIsNoStore) {
  const auto open = [&](Store::Mode mode) {
    return Store::Open(path_, mode).status();
  };
  EXPECT_EQ(open(Store::Mode::kRead).code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(open(Store::Mode::kUpdate).code(), absl::StatusCode::kNotFound);
  WriteFile("");
  EXPECT_EQ(open(Store::Mode::kRead).code(),
            absl::StatusCode::kFailedPrecondition);
  WriteFile(std::string(5000, 'x'));
  for (const Store::Mode mode : {Store::Mode::kRead, Store::Mode::kCreate}) {
    const absl::Status status = open(mode);
    EXPECT_EQ(status.code(), absl::StatusCode::kFailedPrecondition);
    EXPECT_THAT(std::string(status.message()),
                StartsWith(absl::StrCat(path_, ": expected a griot store")));
  }
  std::filesystem::remove(path_);
  ASSERT_TRUE(Sqlite::Open(path_, Sqlite::Mode::kCreate)
                  .value()
                  ->Run("CREATE TABLE t(a)")
                  .ok());
  EXPECT_THAT(std::string(open(Store::Mode::kCreate).message()),
              HasSubstr("got another database"));
}

TEST_F(StoreFailureTest, RefusesFormatsOfOtherVersions) {
  ASSERT_TRUE(Build(MakeRandomCorpus(18, 1, 2)).ok());
  const auto says = [&](const char* version) {
    EXPECT_TRUE(Sqlite::Open(path_, Sqlite::Mode::kUpdate)
                    .value()
                    ->Run(absl::StrCat("PRAGMA user_version = ", version))
                    .ok());
    const absl::Status status =
        Store::Open(path_, Store::Mode::kCreate).status();
    EXPECT_EQ(status.code(), absl::StatusCode::kFailedPrecondition);
    return std::string(status.message());
  };
  EXPECT_THAT(says("99"),
              HasSubstr("got format 99, which a newer griot wrote"));
  EXPECT_THAT(says("1"), HasSubstr("got format 1, which an older griot wrote"));
}

TEST_F(StoreFailureTest, SaysThatAPageIsCorrupt) {
  constexpr size_t kPage = 16384;
  for (const size_t first : {kPage / 2, kPage, 4 * kPage}) {  // schema; tables
    std::filesystem::remove(path_);
    ASSERT_TRUE(Build(MakeRandomCorpus(22, 20, 30)).ok());
    const auto size = std::filesystem::file_size(path_);
    {
      std::fstream file(path_, std::ios::in | std::ios::out | std::ios::binary);
      for (size_t at = first; at + kPage / 2 < size; at += 4 * kPage) {
        file.seekp(static_cast<std::streamoff>(at));
        file << std::string(kPage / 2, '\xEE');
      }
    }
    absl::StatusOr<Store> store = Store::Open(path_, Store::Mode::kRead);
    const absl::Status status =
        store.ok() ? store->LoadGraph().status() : store.status();
    EXPECT_EQ(status.code(), absl::StatusCode::kDataLoss) << status;
    EXPECT_THAT(std::string(status.message()), StartsWith(path_));
    EXPECT_EQ(std::filesystem::file_size(path_), size);
  }
}

TEST_F(StoreFailureTest, SaysThatAStoreIsDamaged) {
  ASSERT_TRUE(Build(MakeRandomCorpus(19, 2, 20)).ok());
  ASSERT_TRUE(Sqlite::Open(path_, Sqlite::Mode::kUpdate)
                  .value()
                  ->Run("UPDATE statements SET lemma = 'x' WHERE statement = 3")
                  .ok());
  Store store = Store::Open(path_, Store::Mode::kRead).value();
  const absl::Status status = store.LoadGraph().status();
  EXPECT_EQ(status.code(), absl::StatusCode::kDataLoss);
  EXPECT_THAT(std::string(status.message()),
              HasSubstr("the store is damaged: statement 3"));
}

TEST_F(StoreFailureTest, ClaimsNoMemoryForARowOfAnImpossibleNumber) {
  ASSERT_TRUE(Build(MakeRandomCorpus(19, 2, 20)).ok());
  ASSERT_TRUE(Sqlite::Open(path_, Sqlite::Mode::kUpdate)
                  .value()
                  ->Run("UPDATE mentions SET mention = 4000000000 WHERE "
                        "mention = (SELECT max(mention) FROM mentions)")
                  .ok());
  Store store = Store::Open(path_, Store::Mode::kRead).value();
  const absl::Status status = store.LoadGraph().status();
  EXPECT_EQ(status.code(), absl::StatusCode::kDataLoss);
  EXPECT_THAT(std::string(status.message()),
              HasSubstr("mentions one has the number 4000000000"));
}

TEST_F(StoreFailureTest, NamesTheFileThatItCannotMake) {
  const absl::Status status =
      Store::Open(absl::StrCat(folder_, "/no/such/news.griot"),
                  Store::Mode::kCreate)
          .status();
  EXPECT_THAT(std::string(status.message()),
              HasSubstr("/no/such/news.griot: "));
  EXPECT_FALSE(Store::Open(folder_, Store::Mode::kCreate).ok());
}

}  // namespace
}  // namespace griot::graph
