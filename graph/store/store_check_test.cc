#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "graph/store/sqlite.h"
#include "graph/store/store.h"
#include "graph/store/testing/store_fixture.h"
#include "gtest/gtest.h"
#include "schemas/testing/random_statements.h"

namespace griot::graph {
namespace {

using griot::testing::MakeRandomCorpus;
using ::testing::AnyOf;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class StoreCheckTest : public testing::StoreTest {
 protected:
  // What is found wrong with a store after `sql` was run on it.
  std::vector<std::string> FaultsAfter(const std::string& sql) {
    std::filesystem::remove(path_);
    EXPECT_TRUE(Build(MakeRandomCorpus(41, 4, 12)).ok());
    EXPECT_TRUE(
        Sqlite::Open(path_, Sqlite::Mode::kUpdate).value()->Run(sql).ok());
    Store store = Store::Open(path_, Store::Mode::kRead).value();
    std::vector<std::string> faults;
    const absl::Status status = store.Verify(
        [&](absl::string_view fault) { faults.emplace_back(fault); });
    EXPECT_TRUE(status.ok()) << status;
    return faults;
  }
};

TEST_F(StoreCheckTest, FindsNothingWrongWithWhatWasWritten) {
  EXPECT_THAT(FaultsAfter(""), IsEmpty());
}

TEST_F(StoreCheckTest, HoldsTextsAgainstTheirHashes) {
  EXPECT_THAT(FaultsAfter("UPDATE documents SET text = text || 'x' "
                          "WHERE document = 2"),
              Contains(HasSubstr("its text is not what its hash names")));
}

TEST_F(StoreCheckTest, HoldsWhatDocumentsSayAgainstTheirHashes) {
  for (const char* change :
       {"publisher = 'x'", "published = '2020-01-01'", "url = 'x'",
        "title = 'x'", "language = 'x'", "authors = '[\"x\"]'"}) {
    EXPECT_THAT(FaultsAfter(absl::StrCat("UPDATE documents SET ", change,
                                         " WHERE document = 2")),
                Contains(HasSubstr("says of its publication is not what")))
        << change;
  }
}

TEST_F(StoreCheckTest, HoldsTheSourcesOfAStatementAgainstTheirOrder) {
  for (const char* change :
       {"UPDATE attributions SET level = level + 1",
        "UPDATE attributions SET level = level + 1, attribution = attribution "
        "+ 1 WHERE attribution % 8 = 0 AND NOT EXISTS (SELECT 1 FROM "
        "attributions AS next WHERE next.attribution = "
        "attributions.attribution + 1)"}) {
    EXPECT_THAT(FaultsAfter(change),
                Contains(HasSubstr("statements with wrong levels of sources")))
        << change;
  }
}

TEST_F(StoreCheckTest, HoldsStatementsAgainstTheirIds) {
  for (const char* change :
       {"UPDATE statements SET lemma = 'x' WHERE statement = 5",
        "UPDATE statements SET \"end\" = \"end\" + 1 WHERE statement = 5",
        "UPDATE statements SET quote = 'x' WHERE statement = 5",
        "UPDATE statements SET polarity = 'x' WHERE statement = 5",
        "DELETE FROM arguments WHERE statement = 5",
        "UPDATE arguments SET role = 'x' WHERE statement = 5",
        "UPDATE documents SET id = 'x' WHERE document = 1"}) {
    EXPECT_THAT(FaultsAfter(change), Contains(HasSubstr("statement 5: ")))
        << change;
  }
  EXPECT_THAT(FaultsAfter("DELETE FROM statements WHERE statement = 48"),
              Contains(HasSubstr("arguments of no statement")));
}

TEST_F(StoreCheckTest, HoldsMentionsAgainstTheText) {
  EXPECT_THAT(FaultsAfter("INSERT INTO mentions SELECT NULL, document, begin, "
                          "\"end\", 'x', type, kind, 'x', entity "
                          "FROM mentions WHERE mention = 1"),
              Contains(HasSubstr("of document doc-")));
}

TEST_F(StoreCheckTest, HoldsWhatIsMergedAgainstTheStatements) {
  for (const char* change :
       {"UPDATE entities SET name = 'x' WHERE entity = 2",
        "DELETE FROM entities WHERE entity = 2",
        "UPDATE mentions SET entity = entity + 1 WHERE mention = 3",
        "UPDATE facts SET confidence = 0.5 WHERE fact = 3",
        "UPDATE facts SET sources = sources + 1 WHERE fact = 3",
        "DELETE FROM facts WHERE fact = 3",
        "INSERT INTO facts SELECT NULL, 'x', subject, relation, lemma, object, "
        "polarity, modality, time, granularity, confidence, inferred, sources, "
        "statements, documents, publishers, speakers, first_said, last_said, "
        "salience, backbone FROM facts WHERE fact = 3",
        "UPDATE claims SET fact = fact + 1 WHERE claim = 4",
        "DELETE FROM claims WHERE claim = 4",
        "UPDATE documents SET copy_of = 1 WHERE document = 2",
        "INSERT INTO conflicts VALUES(99, 0, 'x', 'denial', 1, NULL, NULL, "
        "NULL, 1, NULL)"}) {
    EXPECT_THAT(FaultsAfter(change),
                Contains(AnyOf(HasSubstr("is not what its statements give"),
                               HasSubstr("is missing"),
                               HasSubstr("is more than its statements give"))))
        << change;
  }
}

}  // namespace
}  // namespace griot::graph
