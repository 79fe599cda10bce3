#include "schemas/text_list.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(TextList, IsReadAsItWasWritten) {
  const std::vector<std::string> texts = {"Ada Roe", "Bo \"B\" Dé, Jr", "\n"};
  EXPECT_EQ(TextsOfList(ToTextList(texts)), texts);
  EXPECT_EQ(ToTextList({}), "");
  EXPECT_EQ(ToTextList({"Ada Roe"}), R"(["Ada Roe"])");
}

TEST(TextList, HasNothingInWhatIsNone) {
  for (const char* list : {"", "[]", "Ada Roe", "{}", "[\"Ada", "[[", "3"}) {
    EXPECT_THAT(TextsOfList(list), IsEmpty()) << list;
  }
  EXPECT_THAT(TextsOfList(R"([1, "Ada", null, ["Bo"]])"), ElementsAre("Ada"));
  EXPECT_THAT(TextsOfList(std::string(1 << 20, '[')), IsEmpty());
}

}  // namespace
}  // namespace griot
