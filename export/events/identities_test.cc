#include "export/events/identities.h"

#include "export/events/testing/events_fixture.h"
#include "gmock/gmock.h"
#include "graph/testing/statements.h"
#include "gtest/gtest.h"

namespace griot::exporter {
namespace {

using graph::testing::AddArgument;
using ::testing::Each;
using ::testing::Field;
using ::testing::SizeIs;

class IdentitiesTest : public EventsTest {
 protected:
  static auto IsDoneTo(const char* name) {
    return Field(&Event::actor2, Field(&EventActor::name, name));
  }
};

TEST_F(IdentitiesTest, AreOfWhoIsSuspectedToBeSomebody) {
  Statement shooting = Say("a prisoner/person*", "kills", "Ana Orr/person");
  Statement suspicion = Say("", "suspect", "a prisoner/person*");
  suspicion.arguments.front().span = shooting.arguments.front().span;
  AddArgument(suspicion, Role::kComplement, "", "to be Bo Keita/other*");
  const Span words = suspicion.arguments.back().span;
  Statement naming = Say("Bo Keita/person", "live", "");
  const int32_t kName = 8;  // characters
  naming.arguments.front().span = {words.end - kName, words.end};
  const auto events = Events({shooting, suspicion, naming});
  ASSERT_THAT(events, SizeIs(1));
  EXPECT_EQ(events[0].actor1.name, "Bo Keita");
}

TEST_F(IdentitiesTest, AreOfWhoIsNamedWhereTheNextSentenceTellsItAgain) {
  const Statement freed = At(
      Say("police/organization*", "releases", "a journalist/person*"), "Kano");
  const Statement again = Later(Say("", "releases", "Bo Keita/person"));
  const Statement taken =
      At(Say("rebels/armed_group*", "abducts", "a journalist/person*"), "Kano");
  auto events = Events({freed, again, taken});
  ASSERT_THAT(events, SizeIs(2));
  EXPECT_THAT(events, Each(IsDoneTo("Bo Keita")));
  // Of two it is nobody in particular.
  events = Events(
      {freed, taken, again, Later(Say("", "releases", "Ana Orr/person"))});
  EXPECT_THAT(events, ::testing::Contains(IsDoneTo("journalist")));
}

}  // namespace
}  // namespace griot::exporter
