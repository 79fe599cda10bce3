#include "export/events/named_places.h"

#include "gtest/gtest.h"

namespace griot::exporter {
namespace {

TEST(SaysWhereTest, TellsPrepositionsOfPlaceFromOthers) {
  for (const char* before :
       {"Gunmen in ", "In the restive province of ", "in the Somali capital, ",
        "shot near ", "a roadside bomb south of ", "Elsewhere in the ",
        "the attack took place in the ", "through the streets of the city of ",
        "in Kano and "}) {
    EXPECT_TRUE(SaysWhere(before)) << before;
  }
  for (const char* before :
       {"", "the president of ", "troops from ", "its border with ",
        "extradited to ", "In a statement, ", "the war between ",
        "in talks with ", "He said: "}) {
    EXPECT_FALSE(SaysWhere(before)) << before;
  }
}

}  // namespace
}  // namespace griot::exporter
