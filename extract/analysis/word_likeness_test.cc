#include "extract/analysis/word_likeness.h"

#include "extract/analysis/model.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

TEST(WordLikeness, IsThatOfWordsOfLikeUse) {
  const auto model = Model::Load("models/griot-en.safetensors");
  ASSERT_TRUE(model.ok()) << model.status();
  const auto like = [&](absl::string_view a, absl::string_view b) {
    return Likeness(WordVector(**model, a), WordVector(**model, b));
  };
  EXPECT_NEAR(like("blast", "blast"), 1, 1e-4);
  EXPECT_GT(like("blast", "explosion"), 0.3);
  EXPECT_LT(like("trial", "bill"), 0.15);
  EXPECT_TRUE(WordVector(**model, "unheardofword").empty());
  EXPECT_EQ(like("blast", "unheardofword"), 0);
}

}  // namespace
}  // namespace griot
