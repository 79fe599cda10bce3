#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "graph/store/store.h"
#include "graph/store/testing/store_fixture.h"
#include "gtest/gtest.h"
#include "schemas/status_macros.h"
#include "schemas/testing/random_statements.h"

// Whatever way a store came to what it holds, it is as if that had been put
// into a new one at once.

namespace griot::graph {
namespace {

using griot::testing::MakeRandomCorpus;
using griot::testing::RandomCorpus;

class StorePropertyTest : public testing::StoreTest {
 protected:
  static RandomCorpus Part(const RandomCorpus& corpus,
                           const std::set<std::string>& ids) {
    RandomCorpus part;
    for (const Document& document : corpus.documents) {
      if (ids.contains(document.id)) part.documents.push_back(document);
    }
    for (const Statement& statement : corpus.statements) {
      if (ids.contains(statement.document)) {
        part.statements.push_back(statement);
      }
    }
    return part;
  }

  absl::Status Change(RandomCorpus part, const std::set<std::string>& removed,
                      std::mt19937& random) {
    MergeOptions options;
    if (random() % 2 == 0) {
      options.limits.facts_at_once = 1 + random() % 8;
      options.limits.statements_while_resolving = random() % 8;
    }
    absl::StatusOr<Store> store =
        Store::Open(path_, Store::Mode::kCreate, options);
    GRIOT_RETURN_IF_ERROR(store.status());
    GRIOT_RETURN_IF_ERROR(store->Begin());
    std::shuffle(part.documents.begin(), part.documents.end(), random);
    std::shuffle(part.statements.begin(), part.statements.end(), random);
    for (const std::string& id : removed) {
      GRIOT_RETURN_IF_ERROR(store->RemoveDocument(id));
    }
    GRIOT_RETURN_IF_ERROR(Put(*store, part));
    return store->Finish().status();
  }
};

TEST_F(StorePropertyTest, IsAFunctionOfWhatItHolds) {
  for (uint32_t seed = 0; seed < 500; ++seed) {
    std::mt19937 random(seed);
    const auto below = [&](size_t bound) { return random() % bound; };
    // The documents in their last state, and others of the same ids before.
    const int documents = 1 + static_cast<int>(below(5));
    const int statements = 1 + static_cast<int>(below(6));
    const RandomCorpus last = MakeRandomCorpus(seed, documents, statements);
    const RandomCorpus before =
        MakeRandomCorpus(seed + 1000, documents, statements);
    std::set<std::string> all;
    for (const Document& document : last.documents) all.insert(document.id);

    std::filesystem::remove(path_);
    std::set<std::string> held;
    for (size_t changes = below(4); changes > 0; --changes) {
      std::set<std::string> put;
      std::set<std::string> removed;
      for (const std::string& id : all) {
        if (below(2) == 0) {
          put.insert(id);
        } else if (held.contains(id) && below(3) == 0) {
          removed.insert(id);
        }
      }
      const RandomCorpus& version = below(2) == 0 ? before : last;
      ASSERT_TRUE(Change(Part(version, put), removed, random).ok());
      held.insert(put.begin(), put.end());
      for (const std::string& id : removed) held.erase(id);
    }
    // Now the last state, of some documents only.
    std::set<std::string> kept;
    std::set<std::string> removed;
    for (const std::string& id : all) {
      if (below(4) > 0) {
        kept.insert(id);
      } else if (held.contains(id)) {
        removed.insert(id);
      }
    }
    ASSERT_TRUE(Change(Part(last, kept), removed, random).ok());
    const RandomCorpus remaining = Part(last, kept);
    ASSERT_EQ(Described(), Merged(remaining)) << "seed " << seed;
    ASSERT_EQ(FaultsOfMentions(), 0) << "seed " << seed;
    Store store = Store::Open(path_, Store::Mode::kRead).value();
    ASSERT_TRUE(store
                    .Verify([&](absl::string_view fault) {
                      ADD_FAILURE() << "seed " << seed << ": " << fault;
                    })
                    .ok());
  }
}

}  // namespace
}  // namespace griot::graph
