#include "app/text/suggestion.h"

#include "gtest/gtest.h"

namespace griot {
namespace {

TEST(DidYouMeanTest, NamesWhatIsNear) {
  const std::vector<std::string> commands = {"build", "query", "export"};
  EXPECT_EQ(DidYouMean("biuld", commands), ": did you mean build?");
  EXPECT_EQ(DidYouMean("expotr", commands), ": did you mean export?");
  EXPECT_EQ(DidYouMean("qury", commands), ": did you mean query?");
}

TEST(DidYouMeanTest, SaysNothingOfWhatIsFar) {
  EXPECT_EQ(DidYouMean("frobnicate", {"build", "query"}), "");
  EXPECT_EQ(DidYouMean("", {"build"}), "");
  EXPECT_EQ(DidYouMean(std::string(100000, 'x'), {"build"}), "");
}

}  // namespace
}  // namespace griot
