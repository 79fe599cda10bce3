#include "app/atomic_folder.h"

#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using Files = std::map<std::string, std::string>;

class AtomicFolderTest : public ::testing::Test {
 protected:
  AtomicFolderTest() {
    root_ = fs::path(::testing::TempDir()) /
            ::testing::UnitTest::GetInstance()->current_test_info()->name();
    fs::remove_all(root_);
    fs::create_directories(root_);
  }
  ~AtomicFolderTest() override { fs::remove_all(root_); }

  std::string Path(const std::string& name) { return (root_ / name).string(); }

  // The files below the root by path, hidden ones too.
  Files Found() {
    Files found;
    for (const auto& entry : fs::recursive_directory_iterator(root_)) {
      if (!entry.is_regular_file()) continue;
      std::ifstream in(entry.path(), std::ios::binary);
      found[fs::relative(entry.path(), root_).string()] =
          std::string(std::istreambuf_iterator<char>(in), {});
    }
    return found;
  }

  // Writes `files` and commits them if `commit`.
  absl::Status Write(const std::string& path, const Files& files,
                     bool commit = true) {
    GRIOT_ASSIGN_OR_RETURN(auto folder, AtomicFolder::Create(path));
    for (const auto& [name, bytes] : files) {
      const auto sink = folder->Open(name);
      EXPECT_TRUE(sink.ok()) << sink.status();
      EXPECT_TRUE((*sink)(bytes).ok());
    }
    return commit ? folder->Commit() : absl::OkStatus();
  }

  fs::path root_;
};

TEST_F(AtomicFolderTest, IsThereWithAListOfItsFiles) {
  ASSERT_TRUE(Write(Path("out/"), {{"a", "1"}, {"b", "2"}}).ok());
  EXPECT_EQ(
      Found(),
      (Files{{"out/.griot-export", "a\nb\n"}, {"out/a", "1"}, {"out/b", "2"}}));
  struct stat entry = {};
  ASSERT_EQ(stat(Path("out").c_str(), &entry), 0);
  EXPECT_EQ(entry.st_mode & 0700, 0700U);
}

TEST_F(AtomicFolderTest, LeavesNothingIfItIsNotCommitted) {
  ASSERT_TRUE(
      Write(Path("out"), {{"a", std::string(1'000'000, 'x')}}, false).ok());
  EXPECT_TRUE(fs::is_empty(root_));
}

TEST_F(AtomicFolderTest, TakesThePlaceOfAnEmptyFolder) {
  fs::create_directory(Path("out"));
  ASSERT_TRUE(Write(Path("out"), {{"a", "1"}}).ok());
  EXPECT_EQ(Found().count("out/a"), 1U);
}

TEST_F(AtomicFolderTest, TakesThePlaceOfAnEarlierOneWhole) {
  ASSERT_TRUE(Write(Path("out"), {{"a", "1"}, {"gone", "2"}}).ok());
  ASSERT_TRUE(Write(Path("out"), {{"a", "3"}}, false).ok());
  EXPECT_EQ(Found()["out/a"], "1");
  ASSERT_TRUE(Write(Path("out"), {{"a", "3"}}).ok());
  EXPECT_EQ(Found(), (Files{{"out/.griot-export", "a\n"}, {"out/a", "3"}}));
}

TEST_F(AtomicFolderTest, RefusesAFolderWithAnythingElse) {
  fs::create_directory(Path("out"));
  std::ofstream(Path("out/mine")) << "old";
  EXPECT_THAT(std::string(Write(Path("out"), {{"a", "1"}}).message()),
              AllOf(HasSubstr("out: holds mine"), HasSubstr("empty folder")));
  fs::remove(Path("out/mine"));
  ASSERT_TRUE(Write(Path("out"), {{"a", "1"}}).ok());
  fs::create_directory(Path("out/inner"));
  EXPECT_THAT(std::string(Write(Path("out"), {{"a", "2"}}).message()),
              HasSubstr("out: holds inner"));
  EXPECT_EQ(Found()["out/a"], "1");
}

TEST_F(AtomicFolderTest, KeepsWhatCameIntoThePlaceMeanwhile) {
  ASSERT_TRUE(Write(Path("out"), {{"a", "1"}}).ok());
  auto folder = AtomicFolder::Create(Path("out"));
  ASSERT_TRUE(folder.ok());
  std::ofstream(Path("out/mine")) << "new";
  EXPECT_THAT(std::string((*folder)->Commit().message()), HasSubstr("mine"));
  folder->reset();
  EXPECT_EQ(Found()["out/mine"], "new");
  EXPECT_EQ(Found()["out/a"], "1");
}

TEST_F(AtomicFolderTest, RefusesAFileAndAPlaceThatIsNotThere) {
  std::ofstream(Path("file")) << "old";
  EXPECT_THAT(std::string(Write(Path("file"), {}).message()),
              HasSubstr("file: a file, expected a folder"));
  EXPECT_THAT(std::string(Write(Path("no/out"), {}).message()),
              HasSubstr("no/out: cannot write"));
  EXPECT_THAT(Found(), ::testing::SizeIs(1));
}

TEST_F(AtomicFolderTest, FollowsALink) {
  fs::create_directory(Path("real"));
  fs::create_directory_symlink("real", Path("link"));
  ASSERT_TRUE(Write(Path("link"), {{"a", "1"}}).ok());
  EXPECT_TRUE(fs::is_symlink(Path("link")));
  EXPECT_EQ(Found().count("real/a"), 1U);
}

}  // namespace
}  // namespace griot
