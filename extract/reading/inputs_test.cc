#include "extract/reading/inputs.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class ListInputsTest : public ::testing::Test {
 protected:
  ListInputsTest() {
    root_ = fs::path(::testing::TempDir()) /
            ::testing::UnitTest::GetInstance()->current_test_info()->name();
    fs::remove_all(root_);
    fs::create_directories(root_);
  }
  ~ListInputsTest() override { fs::remove_all(root_); }

  std::string File(const std::string& name) {
    const fs::path path = root_ / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path) << "text";
    return path.string();
  }
  std::vector<std::string> Names(const InputList& list) {
    std::vector<std::string> names;
    for (const Input& input : list.inputs) {
      names.push_back(fs::relative(input.path, root_).string());
    }
    return names;
  }

  fs::path root_;
};

TEST_F(ListInputsTest, WalksFoldersInSortedOrder) {
  for (const char* name : {"b.txt", "a/z.jsonl.gz", "a/c.TXT.zst", "a.jsonl"}) {
    File(name);
  }
  const InputList list = ListInputs({root_.string()});
  EXPECT_THAT(Names(list),
              ElementsAre("a/c.TXT.zst", "a/z.jsonl.gz", "a.jsonl", "b.txt"));
  EXPECT_THAT(list.errors, IsEmpty());
  EXPECT_EQ(list.inputs[0].kind->plural, "texts");
  EXPECT_EQ(list.inputs[1].kind->plural, "JSON Lines");
  EXPECT_EQ(list.inputs[0].bytes, 4);
}

TEST_F(ListInputsTest, TakesPages) {
  for (const char* name : {"a.html", "b.HTM", "c.html.gz"}) File(name);
  const InputList list = ListInputs({root_.string()});
  EXPECT_THAT(Names(list), ElementsAre("a.html", "b.HTM", "c.html.gz"));
  for (const Input& input : list.inputs) {
    EXPECT_EQ(input.kind->plural, "pages");
  }
}

TEST_F(ListInputsTest, LeavesOtherFilesOfAFolderAlone) {
  for (const char* name : {"a.txt", "notes.md", ".hidden.txt", ".git/b.txt"}) {
    File(name);
  }
  const InputList list = ListInputs({root_.string()});
  EXPECT_THAT(Names(list), ElementsAre("a.txt"));
  EXPECT_THAT(list.errors, IsEmpty());
  EXPECT_THAT(list.ignored, ElementsAre((root_ / "notes.md").string()));
}

TEST_F(ListInputsTest, NamesEveryArgumentThatCannotBeRead) {
  const std::string other = File("table.xls");
  const InputList list = ListInputs({(root_ / "missing.txt").string(), other});
  ASSERT_THAT(list.errors, SizeIs(2));
  EXPECT_THAT(std::string(list.errors[0].message()),
              HasSubstr("missing.txt: cannot open: No such file"));
  EXPECT_THAT(std::string(list.errors[1].message()),
              HasSubstr("table.xls: unknown ending, expected .txt"));
}

TEST_F(ListInputsTest, RefusesAFolderWithNothingToRead) {
  File("notes.md");
  const InputList list = ListInputs({root_.string()});
  ASSERT_THAT(list.errors, SizeIs(1));
  EXPECT_THAT(std::string(list.errors[0].message()),
              HasSubstr("nothing to read in this folder"));
}

TEST_F(ListInputsTest, ReportsSymbolicLinkLoopsAndDanglingLinks) {
  File("in/a.txt");
  fs::create_directory_symlink(root_, root_ / "in" / "up");
  fs::create_symlink(root_ / "nowhere", root_ / "in" / "gone.txt");
  const InputList list = ListInputs({root_.string()});
  EXPECT_THAT(Names(list), ElementsAre("in/a.txt"));
  ASSERT_THAT(list.errors, SizeIs(2));
  EXPECT_THAT(std::string(list.errors[0].message()),
              HasSubstr("gone.txt: cannot open"));
  EXPECT_THAT(std::string(list.errors[1].message()),
              HasSubstr("in/up: a symbolic link to a folder that holds it"));
}

std::vector<std::string> Ids(const InputList& list) {
  std::vector<std::string> ids;
  for (const Input& input : list.inputs) ids.push_back(input.id);
  return ids;
}

TEST_F(ListInputsTest, NamesArticlesByTheirPathBelowTheFolder) {
  for (const char* name : {"mirror-a/index.html", "mirror-b/index.html",
                           "mirror-b/news/raid.txt.gz", "top.txt"}) {
    File(name);
  }
  EXPECT_THAT(Ids(ListInputs({root_.string()})),
              ElementsAre("mirror-a/index", "mirror-b/index",
                          "mirror-b/news/raid", "top"));
  EXPECT_THAT(Ids(ListInputs({root_.string() + "/mirror-b/"})),
              ElementsAre("index", "news/raid"));
  EXPECT_THAT(Ids(ListInputs({(root_ / "mirror-b/index.html").string()})),
              ElementsAre("index"));
}

TEST_F(ListInputsTest, TellsFoldersApartThatHaveFilesOfOneName) {
  for (const char* name : {"a/news/index.html", "b/news/index.html",
                           "b/news/raid.txt", "c/other.txt"}) {
    File(name);
  }
  const std::string a = (root_ / "a/news").string();
  const std::string b = (root_ / "b/news/").string();
  const std::string c = (root_ / "c").string();
  EXPECT_THAT(
      Ids(ListInputs({a, b, c})),
      ElementsAre("a/news/index", "b/news/index", "b/news/raid", "other"));
  EXPECT_THAT(
      Ids(ListInputs({c, b, a})),
      ElementsAre("other", "b/news/index", "b/news/raid", "a/news/index"));
  EXPECT_THAT(Ids(ListInputs({a + "/index.html", b + "index.html"})),
              ElementsAre("a/news/index", "b/news/index"));
}

TEST_F(ListInputsTest, TakesAFileOnceThatTwoArgumentsName) {
  const std::string file = File("in/deep/a.txt");
  const std::string in = (root_ / "in").string();
  EXPECT_THAT(Ids(ListInputs({file, in + "/./deep/a.txt"})), ElementsAre("a"));
  EXPECT_THAT(Ids(ListInputs({file, in})), ElementsAre("deep/a"));
  EXPECT_THAT(Ids(ListInputs({in, file})), ElementsAre("deep/a"));
}

TEST_F(ListInputsTest, TakesStandardInput) {
  const InputList list = ListInputs({"-"});
  ASSERT_THAT(list.inputs, SizeIs(1));
  EXPECT_EQ(list.inputs[0].kind, nullptr);
}

}  // namespace
}  // namespace griot
