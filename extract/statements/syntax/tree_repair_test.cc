// Every repair on the sentence of the golden cases that its row names.

#include "extract/statements/syntax/tree_repair.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "gtest/gtest.h"
#include "schemas/utf8.h"
#include "tests/support/conllu.h"

namespace griot {
namespace {

// The names of the repairs that change a golden tree, by the tree's sentence.
using Changes =
    absl::flat_hash_map<std::string, absl::flat_hash_set<std::string>>;

void AddChanges(const std::string& conllu, Changes& changes) {
  const auto read = ParseConllu(conllu, Document());
  ASSERT_TRUE(read.ok()) << read.status() << "\n" << conllu;
  const CodePointIndex text(read->document->text);
  for (const Sentence& sentence : read->analysis.sentences) {
    auto& names = changes[std::string(text.Slice(sentence.span))];
    DraftTree draft(sentence);
    MendTree(draft, Lexicon::Get(),
             [&](const Repair& repair) { names.emplace(repair.name); });
  }
}

Changes GoldenChanges() {
  Changes changes;
  for (const auto& file :
       std::filesystem::directory_iterator("tests/golden/statements")) {
    std::ifstream in(file.path(), std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(in)),
                           std::istreambuf_iterator<char>());
    for (const absl::string_view document : absl::StrSplit(text, "# newdoc")) {
      if (!document.empty()) {
        AddChanges(absl::StrCat("# newdoc", document), changes);
      }
    }
  }
  return changes;
}

TEST(TreeRepairTest, EveryRepairChangesItsExample) {
  const Changes changes = GoldenChanges();
  for (const Repair& repair : Repairs()) {
    const auto found = changes.find(repair.example);
    if (found == changes.end()) {
      ADD_FAILURE() << repair.name << ": no golden case says \""
                    << repair.example << "\"";
    } else {
      EXPECT_TRUE(found->second.contains(repair.name))
          << repair.name << " does not change \"" << repair.example << "\"";
    }
  }
}

}  // namespace
}  // namespace griot
