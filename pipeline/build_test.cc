#include "pipeline/build.h"

#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "graph/store/sqlite.h"
#include "graph/store/unfinished_build.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class Listener : public Observer {
 public:
  void Warn(absl::string_view warning) override {
    warnings.emplace_back(warning);
  }
  std::vector<std::string> warnings;
};

class BuildTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = testing::TempDir() + "/griot-build-test-" +
              testing::UnitTest::GetInstance()->current_test_info()->name();
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directory(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::string Path(const char* name) const { return folder_ + "/" + name; }

  // Of one article of this name.
  absl::StatusOr<BuildResult> BuildOf(const char* name) {
    std::ofstream(Path(name)) << "Rebels attacked the village on Monday.\n";
    BuildOptions options;
    options.inputs = {Path(name)};
    options.out = Path("n.griot");
    options.patience = absl::Milliseconds(600);
    return Run(options);
  }
  absl::StatusOr<BuildResult> Run(const BuildOptions& options) {
    Failures failures(false);
    return Build(options, failures, listener_);
  }

  std::string folder_;
  Listener listener_;
};

TEST_F(BuildTest, KeepsWhatWasExtractedWhileAnotherProgramHasTheStore) {
  ASSERT_TRUE(BuildOf("a.txt").ok());
  auto other =
      graph::Sqlite::Open(Path("n.griot"), graph::Sqlite::Mode::kUpdate);
  ASSERT_TRUE(other.ok());
  ASSERT_TRUE((*other)->Run("BEGIN IMMEDIATE").ok());

  const absl::Status status = BuildOf("b.txt").status();
  EXPECT_EQ(status.code(), absl::StatusCode::kUnavailable);
  EXPECT_THAT(std::string(status.message()),
              AllOf(HasSubstr("n.griot: another program is writing to it, "),
                    HasSubstr("(process "), HasSubstr("not done after 600ms"),
                    HasSubstr("What was extracted is kept in ")));
  EXPECT_THAT(listener_.warnings,
              ElementsAre(HasSubstr("this waits for at most 600ms")));
  EXPECT_TRUE(
      std::filesystem::exists(graph::UnfinishedBuild::PathOf(Path("n.griot"))));

  ASSERT_TRUE((*other)->Run("ROLLBACK").ok());
  listener_.warnings.clear();
  const auto result = BuildOf("b.txt");
  ASSERT_TRUE(result.ok()) << result.status();
  EXPECT_EQ(result->counts.documents, 2);
  EXPECT_THAT(listener_.warnings, IsEmpty());
}

TEST_F(BuildTest, DoesNotDependOnHowManyWorkersThereAre) {
  BuildOptions options;
  for (int i = 0; i < 8; ++i) {
    options.inputs.push_back(Path(absl::StrCat(i, ".txt").c_str()));
    std::ofstream(options.inputs.back())
        << "Rebels attacked the village of Dorna on Monday and killed " << i + 2
        << " people, the mayor said. Ada Roe left Zalvor.\n";
  }
  std::vector<graph::StoreCounts> counts;
  for (const int jobs : {1, 2}) {
    options.jobs = jobs;
    options.out = Path(absl::StrCat(jobs, ".griot").c_str());
    const auto result = Run(options);
    ASSERT_TRUE(result.ok()) << result.status();
    counts.push_back(result->counts);
  }
  EXPECT_GT(counts[0].facts, 0);
  EXPECT_EQ(counts[0].facts, counts[1].facts);
  EXPECT_EQ(counts[0].entities, counts[1].entities);
  EXPECT_EQ(counts[0].statements, counts[1].statements);
}

}  // namespace
}  // namespace griot
