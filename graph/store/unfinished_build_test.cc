#include "graph/store/unfinished_build.h"

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "gmock/gmock.h"
#include "graph/store/testing/store_fixture.h"
#include "gtest/gtest.h"

namespace griot::graph {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Pair;

const DocumentOrigin kOrigin = {"news/raid.txt", "raid"};

class UnfinishedBuildTest : public testing::StoreTest {
 protected:
  std::string file() const { return path_ + "-unfinished"; }

  static std::vector<std::pair<std::string, std::string>> DocumentsOf(
      UnfinishedBuild& build) {
    std::vector<std::pair<std::string, std::string>> documents;
    EXPECT_TRUE(build
                    .ForEachDocument([&](absl::string_view document,
                                         const DocumentOrigin& origin,
                                         absl::string_view record) {
                      EXPECT_EQ(origin, kOrigin);
                      documents.emplace_back(document, record);
                      return absl::OkStatus();
                    })
                    .ok());
    return documents;
  }
};

TEST_F(UnfinishedBuildTest, GivesDocumentsWithWhatWasExtracted) {
  UnfinishedBuild build = UnfinishedBuild::Open(path_).value();
  ASSERT_TRUE(build.AddDocument("b", kOrigin, "key 1").ok());
  ASSERT_TRUE(build.AddDocument("a", kOrigin, "key 2").ok());
  ASSERT_TRUE(build.AddDocument("c", kOrigin, "key 1").ok());
  EXPECT_FALSE(build.HasExtraction("key 1").value());
  ASSERT_TRUE(build.SaveExtraction("key 1", "record").ok());
  EXPECT_TRUE(build.HasExtraction("key 1").value());
  EXPECT_THAT(
      DocumentsOf(build),
      ElementsAre(Pair("b", "record"), Pair("a", ""), Pair("c", "record")));
}

TEST_F(UnfinishedBuildTest, KeepsWhatWasExtractedUntilItIsFinished) {
  {
    UnfinishedBuild build = UnfinishedBuild::Open(path_).value();
    ASSERT_TRUE(build.SaveExtraction("key", "record").ok());
  }
  {
    // A second one that fails before it has extracted anything of its own.
    const UnfinishedBuild build = UnfinishedBuild::Open(path_).value();
    EXPECT_TRUE(build.has_extractions());
  }
  UnfinishedBuild build = UnfinishedBuild::Open(path_).value();
  EXPECT_TRUE(build.HasExtraction("key").value());
  build.Finish();
}

TEST_F(UnfinishedBuildTest, LeavesNothingBehindWithoutAnExtraction) {
  {
    UnfinishedBuild build = UnfinishedBuild::Open(path_).value();
    ASSERT_TRUE(build.AddDocument("a", kOrigin, "key").ok());
    EXPECT_TRUE(std::filesystem::exists(file()));
  }
  EXPECT_TRUE(std::filesystem::is_empty(folder_));
  {
    UnfinishedBuild build = UnfinishedBuild::Open(path_).value();
    ASSERT_TRUE(build.SaveExtraction("key", "record").ok());
    build.Finish();
  }
  EXPECT_TRUE(std::filesystem::is_empty(folder_));
}

TEST_F(UnfinishedBuildTest, SurvivesBeingKilledWithItsExtractions) {
  const pid_t child = fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    UnfinishedBuild build = UnfinishedBuild::Open(path_).value();
    for (int i = 0; i < 50; ++i) {
      build.SaveExtraction(absl::StrCat(i), "record").IgnoreError();
    }
    build.AddDocument("of the killed one", kOrigin, "0").IgnoreError();
    kill(getpid(), SIGKILL);
  }
  int status = 0;
  waitpid(child, &status, 0);
  ASSERT_TRUE(WIFSIGNALED(status));
  UnfinishedBuild build = UnfinishedBuild::Open(path_).value();
  for (int i = 0; i < 50; ++i) {
    EXPECT_TRUE(build.HasExtraction(absl::StrCat(i)).value());
  }
  EXPECT_THAT(DocumentsOf(build), IsEmpty());
}

TEST_F(UnfinishedBuildTest, KeepsASecondBuildOut) {
  const UnfinishedBuild first = UnfinishedBuild::Open(path_).value();
  const absl::Status second = UnfinishedBuild::Open(path_).status();
  EXPECT_EQ(second.code(), absl::StatusCode::kUnavailable);
  EXPECT_THAT(std::string(second.message()),
              HasSubstr("another program is writing to it"));
}

TEST_F(UnfinishedBuildTest, SetsAsideWhatCannotBeRead) {
  std::string of_others(5000, 'x');
  std::string damaged;
  {
    UnfinishedBuild build = UnfinishedBuild::Open(path_).value();
    for (int i = 0; i < 500; ++i) {
      const std::string key = absl::StrCat(i);
      ASSERT_TRUE(build.SaveExtraction(key, std::string(500, 'r')).ok());
    }
  }
  damaged.resize(std::filesystem::file_size(file()));
  std::ifstream(file(), std::ios::binary)
      .read(damaged.data(), static_cast<std::streamsize>(damaged.size()));
  damaged.replace(50, 3000, 3000, '\xEE');
  for (const std::string& content : {of_others, damaged}) {
    std::ofstream(file(), std::ios::binary) << content;
    const UnfinishedBuild build = UnfinishedBuild::Open(path_).value();
    EXPECT_FALSE(build.has_extractions());
    ASSERT_FALSE(build.set_aside().empty());
    EXPECT_EQ(std::filesystem::file_size(build.set_aside()), content.size());
  }
}

TEST_F(UnfinishedBuildTest, OpensWhatABuildRemovesMeanwhile) {
  auto first =
      std::make_unique<UnfinishedBuild>(UnfinishedBuild::Open(path_).value());
  std::thread end([&first] {
    absl::SleepFor(absl::Milliseconds(100));
    first.reset();
  });
  // Waits for a file that is then no more.
  const absl::Status status = UnfinishedBuild::Open(path_).status();
  end.join();
  EXPECT_TRUE(status.ok() || absl::IsUnavailable(status)) << status;
  EXPECT_TRUE(UnfinishedBuild::Open(path_).ok());
}

}  // namespace
}  // namespace griot::graph
