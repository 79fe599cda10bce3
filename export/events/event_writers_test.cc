#include "export/events/event_writers.h"

#include <memory>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "export/events/testing/events_fixture.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace griot::exporter {
namespace {

using ::testing::HasSubstr;

class EventWritersTest : public EventsTest {
 protected:
  std::string Written(std::unique_ptr<Writer> (*make)(ByteSink,
                                                      const WriterOptions&)) {
    std::string out;
    WriterOptions options;
    options.ontology = &ontology_;
    const auto writer = make(
        [&](absl::string_view bytes) {
          absl::StrAppend(&out, bytes);
          return absl::OkStatus();
        },
        options);
    EXPECT_TRUE(writer->Write(graph_).ok());
    EXPECT_TRUE(writer->Finish().ok());
    return out;
  }
};

TEST_F(EventWritersTest, KeepSpreadsheetsFromRunningNames) {
  Events({Say("=cmd()/organization", "accuse", "Mali/country")});
  EXPECT_THAT(Written(MakeEventsCsvWriter), HasSubstr("\"'=cmd()\""));
  EXPECT_THAT(Written(MakeEventsGeoJsonWriter), HasSubstr("\"=cmd()\""));
}

TEST_F(EventWritersTest, LeaveEmptyWhatIsNotKnown) {
  Events({Say("Ana Diallo/person", "accuse", "Bo Keita/person")});
  EXPECT_THAT(Written(MakeEventsGeoJsonWriter), HasSubstr("\"geometry\":null"));
  Events({});
  EXPECT_EQ(Written(MakeEventsGeoJsonWriter),
            "{\"type\":\"FeatureCollection\",\"features\":[\n]}\n");
}

}  // namespace
}  // namespace griot::exporter
