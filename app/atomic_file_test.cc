#include "app/atomic_file.h"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

class AtomicFileTest : public ::testing::Test {
 protected:
  AtomicFileTest() {
    root_ = fs::path(::testing::TempDir()) /
            ::testing::UnitTest::GetInstance()->current_test_info()->name();
    fs::remove_all(root_);
    fs::create_directories(root_);
  }
  ~AtomicFileTest() override { fs::remove_all(root_); }

  std::string Path(const std::string& name) { return (root_ / name).string(); }
  static std::string Read(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  int Entries() {
    return static_cast<int>(
        std::distance(fs::directory_iterator(root_), fs::directory_iterator()));
  }

  fs::path root_;
};

TEST_F(AtomicFileTest, IsThereOnlyAfterCommit) {
  absl::StatusOr<AtomicFile> file = AtomicFile::Create(Path("out"));
  ASSERT_TRUE(file.ok()) << file.status();
  const std::string bytes(1'000'000, 'x');
  ASSERT_TRUE(file->Write(bytes).ok());
  EXPECT_FALSE(fs::exists(Path("out")));
  ASSERT_TRUE(file->Commit().ok());
  EXPECT_EQ(Read(Path("out")), bytes);
  EXPECT_EQ(Entries(), 1);
}

TEST_F(AtomicFileTest, LeavesWhatWasThereIfItIsNotCommitted) {
  std::ofstream(Path("out")) << "old";
  {
    absl::StatusOr<AtomicFile> file = AtomicFile::Create(Path("out"));
    ASSERT_TRUE(file.ok());
    ASSERT_TRUE(file->Write(std::string(1'000'000, 'x')).ok());
  }
  EXPECT_EQ(Read(Path("out")), "old");
  EXPECT_EQ(Entries(), 1);
}

TEST_F(AtomicFileTest, RemovesWhatAKilledProcessHasLeft) {
  const pid_t child = fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    absl::StatusOr<AtomicFile> file = AtomicFile::Create(Path("out"));
    file->Write(std::string(1'000'000, 'x')).IgnoreError();
    kill(getpid(), SIGKILL);
  }
  waitpid(child, nullptr, 0);
  std::ofstream(Path(".out.backup")) << "somebody's own";
  absl::StatusOr<AtomicFile> under_way = AtomicFile::Create(Path("out"));
  EXPECT_EQ(Entries(), 2);
  absl::StatusOr<AtomicFile> file = AtomicFile::Create(Path("out"));
  EXPECT_EQ(Entries(), 3);
  ASSERT_TRUE(file->Commit().ok());
  ASSERT_TRUE(under_way->Commit().ok());
  EXPECT_TRUE(fs::exists(Path("out")));
  EXPECT_EQ(Entries(), 2);
}

TEST_F(AtomicFileTest, KeepsModeAndSymbolicLinkOfWhatItReplaces) {
  std::ofstream(Path("real")) << "old";
  chmod(Path("real").c_str(), 0640);
  fs::create_symlink("real", Path("link"));
  absl::StatusOr<AtomicFile> file = AtomicFile::Create(Path("link"));
  ASSERT_TRUE(file.ok());
  ASSERT_TRUE(file->Write("new").ok());
  ASSERT_TRUE(file->Commit().ok());
  EXPECT_TRUE(fs::is_symlink(Path("link")));
  EXPECT_EQ(Read(Path("real")), "new");
  struct stat info = {};
  ASSERT_EQ(stat(Path("real").c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777, 0640U);
}

TEST_F(AtomicFileTest, RefusesFoldersAndMissingFoldersAtOnce) {
  EXPECT_THAT(std::string(AtomicFile::Create(root_).status().message()),
              HasSubstr("a folder, expected a file"));
  EXPECT_THAT(
      std::string(AtomicFile::Create(Path("no/out")).status().message()),
      HasSubstr("no/out: cannot write: No such file"));
}

TEST_F(AtomicFileTest, WritesDevicesDirectlyAndSaysWhenTheyAreFull) {
  absl::StatusOr<AtomicFile> file = AtomicFile::Create("/dev/full");
  ASSERT_TRUE(file.ok()) << file.status();
  ASSERT_TRUE(file->Write("bytes").ok());
  EXPECT_THAT(std::string(file->Commit().message()),
              HasSubstr("/dev/full: cannot write: No space left"));
  EXPECT_TRUE(fs::is_character_file("/dev/full"));
}

}  // namespace
}  // namespace griot
