// Packs of testing/broken_packs, each refused with the messages that stand in
// the file beside it.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "gtest/gtest.h"
#include "schemas/ontology.h"

namespace griot {
namespace {

namespace fs = std::filesystem;

std::string ReadFile(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<fs::path> BrokenPacks() {
  std::vector<fs::path> packs;
  for (const auto& entry :
       fs::directory_iterator("schemas/testing/broken_packs")) {
    if (entry.path().extension() == ".json") packs.push_back(entry.path());
  }
  std::sort(packs.begin(), packs.end());
  return packs;
}

class BrokenPackTest : public testing::TestWithParam<fs::path> {};

TEST_P(BrokenPackTest, IsRefusedWithAllItsErrors) {
  fs::path expected = GetParam();
  expected.replace_extension(".errors");
  std::vector<PackSource> packs = DefaultPacks();
  packs.push_back({GetParam().filename().string(), ReadFile(GetParam())});
  const absl::Status status = ParsePacks(packs).status();
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(absl::StrCat(status.message(), "\n"), ReadFile(expected));
}

INSTANTIATE_TEST_SUITE_P(Packs, BrokenPackTest,
                         testing::ValuesIn(BrokenPacks()),
                         [](const auto& pack) {
                           return pack.param.stem().string();
                         });

}  // namespace
}  // namespace griot
