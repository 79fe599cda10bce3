#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <thread>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "gmock/gmock.h"
#include "graph/store/sqlite.h"
#include "graph/store/store.h"
#include "graph/store/testing/store_fixture.h"
#include "graph/testing/describe.h"
#include "gtest/gtest.h"
#include "schemas/testing/random_statements.h"

// Several who use one store at once.

namespace griot::graph {
namespace {

using griot::testing::MakeRandomCorpus;
using griot::testing::RandomCorpus;
using ::testing::HasSubstr;

class StoreReadersTest : public testing::StoreTest {
 protected:
  const RandomCorpus corpus_ = MakeRandomCorpus(41, 2, 10);
  const RandomCorpus other_ = MakeRandomCorpus(42, 3, 10);  // has all documents
};

TEST_F(StoreReadersTest, ReadersGoOnReadingWhatTheyHaveOpenedAndKeepNobodyOut) {
  ASSERT_TRUE(Build(corpus_).ok());
  Store reader = Store::Open(path_, Store::Mode::kRead).value();
  SqlStatement cursor =
      reader.Rows()->Prepare("SELECT id FROM statements").value();
  ASSERT_TRUE(cursor.Step().value());
  ASSERT_TRUE(Build(other_).ok());
  int rows = 1;
  while (cursor.Step().value()) ++rows;
  EXPECT_EQ(rows, 20);
  EXPECT_EQ(testing::Describe(reader.LoadGraph().value()), Merged(corpus_));
  EXPECT_EQ(Described(), Merged(other_));
}

TEST_F(StoreReadersTest, AWriterSeesItsLastCompleteStateUntilItIsDone) {
  ASSERT_TRUE(Build(corpus_).ok());
  Store store = Create();
  ASSERT_TRUE(store.Begin().ok());
  ASSERT_TRUE(Put(store, other_).ok());
  EXPECT_EQ(Described(), Merged(corpus_));
  ASSERT_TRUE(store.Finish().ok());
  EXPECT_EQ(testing::Describe(store.LoadGraph().value()), Merged(other_));
}

TEST_F(StoreReadersTest, AWriterGoesOnWithWhatAnotherHasMade) {
  Store first = Create();
  Store second = Create();
  RandomCorpus rest = other_;
  rest.documents.erase(rest.documents.begin());
  std::erase_if(rest.statements, [&](const Statement& statement) {
    return statement.document == other_.documents[0].id;
  });
  ASSERT_TRUE(first.Begin().ok());
  ASSERT_TRUE(Put(first, rest).ok());
  std::thread end([&first] {
    absl::SleepFor(absl::Milliseconds(300));
    EXPECT_TRUE(first.Finish().ok());
  });
  EXPECT_TRUE(second.Begin().ok());  // once the first is done
  end.join();
  ASSERT_TRUE(Put(second, other_).ok());
  ASSERT_TRUE(second.Finish().ok());
  ASSERT_TRUE(first.Begin().ok());
  ASSERT_TRUE(first.Finish().ok());
  EXPECT_EQ(Described(), Merged(other_));
}

TEST_F(StoreReadersTest, AWriterMakesTheFileThatAnotherHasGivenUp) {
  auto first = std::make_unique<Store>(Create());
  Store second = Create();
  ASSERT_TRUE(first->Begin().ok());
  first.reset();
  EXPECT_FALSE(std::filesystem::exists(path_));
  ASSERT_TRUE(second.Begin().ok());
  ASSERT_TRUE(Put(second, corpus_).ok());
  ASSERT_TRUE(second.Finish().ok());
  EXPECT_EQ(Described(), Merged(corpus_));
}

TEST_F(StoreReadersTest, WhoMadeTheFileLeavesItToThoseWhoUseIt) {
  auto first = std::make_unique<Store>(Create());
  Store second = Create();
  ASSERT_TRUE(second.Begin().ok());
  first.reset();
  ASSERT_TRUE(Put(second, corpus_).ok());
  ASSERT_TRUE(second.Finish().ok());
  EXPECT_EQ(Described(), Merged(corpus_));
}

TEST_F(StoreReadersTest, LeavesOneFileOfTheSameRightsWhereTheLinkLeads) {
  ASSERT_TRUE(Build(corpus_).ok());
  std::ofstream(absl::StrCat(path_, "-new")) << "left by a killed build";
  ASSERT_EQ(chmod(path_.c_str(), 0640), 0);
  const std::string store = path_;
  path_ = absl::StrCat(folder_, "/link");
  std::filesystem::create_symlink("news.griot", path_);
  ASSERT_TRUE(Build(other_).ok());
  EXPECT_TRUE(std::filesystem::is_symlink(path_));
  EXPECT_EQ(Described(), Merged(other_));
  struct stat status = {};
  ASSERT_EQ(stat(store.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 07777, 0640U);
  int files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder_)) {
    files += entry.is_symlink() ? 0 : 1;
  }
  EXPECT_EQ(files, 1);
}

TEST_F(StoreReadersTest, TakesNoPlaceOfWhatWasPutThereMeanwhile) {
  ASSERT_TRUE(Build(corpus_).ok());
  Store store = Create();
  ASSERT_TRUE(store.Begin().ok());
  ASSERT_TRUE(Put(store, other_).ok());
  const std::string moved = absl::StrCat(folder_, "/moved");
  std::filesystem::rename(path_, moved);
  WriteFile("something else");
  EXPECT_FALSE(store.Finish().ok());
  EXPECT_EQ(std::filesystem::file_size(path_), 14);
}

TEST_F(StoreReadersTest, SaysWhenWhatMakesTheFileHasNotComeToItsEnd) {
  WriteFile("");
  const auto says = [&] {
    return std::string(
        Store::Open(path_, Store::Mode::kRead).status().message());
  };
  EXPECT_THAT(says(), HasSubstr("got an empty file"));
  std::ofstream(absl::StrCat(path_, "-new")) << "half";
  EXPECT_THAT(says(), HasSubstr("is under way or was interrupted"));
}

// What Datasette or a database browser may leave.
TEST_F(StoreReadersTest, WritesNothingBesideChangesInAFileOfTheirOwn) {
  ASSERT_TRUE(Build(corpus_).ok());
  const auto browser = Sqlite::Open(path_, Sqlite::Mode::kUpdate).value();
  ASSERT_TRUE(browser->Run("PRAGMA journal_mode=WAL").ok());
  ASSERT_TRUE(browser->Run("UPDATE facts SET sources = sources").ok());
  EXPECT_FALSE(Build(other_).ok());
  EXPECT_EQ(Described(), Merged(corpus_));
}

TEST_F(StoreReadersTest, TakesUpTheLogThatAnotherProgramHasLeft) {
  ASSERT_TRUE(Build(corpus_).ok());
  ASSERT_TRUE(Sqlite::Open(path_, Sqlite::Mode::kUpdate)
                  .value()
                  ->Run("PRAGMA journal_mode=WAL")
                  .ok());
  ASSERT_TRUE(Build(other_).ok());
  EXPECT_EQ(Described(), Merged(other_));
}

}  // namespace
}  // namespace griot::graph
