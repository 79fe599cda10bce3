#include "pipeline/failures.h"

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

using ::testing::SizeIs;

TEST(Failures, EndTheWorkUnlessItIsToKeepGoing) {
  const absl::Status failure = absl::InvalidArgumentError("a.txt:1: oops");
  Failures strict(/*keep_going=*/false);
  EXPECT_EQ(strict.Add(failure), failure);
  EXPECT_TRUE(strict.empty());
  Failures lenient(/*keep_going=*/true);
  EXPECT_TRUE(lenient.Add(failure).ok());
  EXPECT_THAT(lenient.list(), SizeIs(1));
}

TEST(Failures, AreCountedByKind) {
  Failures failures(/*keep_going=*/true);
  failures.Note(absl::InvalidArgumentError("a.txt:1: oops"));
  failures.Note(absl::InvalidArgumentError("b.txt:1: oops"));
  failures.Note(absl::NotFoundError("c.txt: cannot open"));
  failures.Note(absl::DataLossError("d.txt.gz: ends early"));
  EXPECT_EQ(failures.Kinds(),
            "2 not as expected, 1 not to be opened, 1 damaged");
}

TEST(Failures, AreAllCountedAndTheFirstListed) {
  Failures failures(/*keep_going=*/true);
  for (size_t i = 0; i < Failures::kMostListed + 5; ++i) {
    failures.Note(absl::InvalidArgumentError(absl::StrCat("a:", i)));
  }
  EXPECT_EQ(failures.count(), Failures::kMostListed + 5);
  EXPECT_THAT(failures.list(), SizeIs(Failures::kMostListed));
}

TEST(Failures, AreTakenWhereThereIsOneAlone) {
  Failures failures(/*keep_going=*/true);
  EXPECT_EQ(failures.TakeOnly(), std::nullopt);
  failures.Note(absl::NotFoundError("c.txt: cannot open"));
  EXPECT_EQ(failures.TakeOnly(), absl::NotFoundError("c.txt: cannot open"));
  EXPECT_TRUE(failures.empty());
}

}  // namespace
}  // namespace griot
