#include "export/events/event.h"

#include <algorithm>
#include <cstddef>

namespace griot::exporter {

bool IsOfForce(const EventCodes& codes) {
  return codes.context != "legal" &&
         (codes.type == "ASSAULT" || codes.type == "COERCE" ||
          codes.mode == "release" ||
          (codes.type == "RETREAT" && codes.mode.empty()));
}

absl::string_view Name(EventStatus status) {
  static constexpr absl::string_view kNames[] = {
      "asserted", "alleged", "attempted", "planned", "denied"};
  return kNames[static_cast<size_t>(status)];
}

bool IsDeed(const EventCodes& codes) {
  return codes.type == "RETREAT" || codes.cameo > "13";
}

bool IsTaking(const EventCodes& codes) {
  return codes.mode == "abduct" || codes.mode == "arrest";
}

bool IsMutual(const EventCodes& codes) {
  return codes.type == "AGREE" || codes.type == "CONSULT" ||
         codes.type == "COOPERATE";
}

bool HasHappened(EventStatus status) {
  return status == EventStatus::kAsserted || status == EventStatus::kAlleged;
}

absl::string_view Name(EventPlace::Reason reason) {
  static constexpr absl::string_view kNames[] = {
      "", "said", "acted_on", "where_is", "sentence", "report"};
  return kNames[static_cast<size_t>(reason)];
}

absl::string_view Describe(EventPlace::Reason reason) {
  static constexpr absl::string_view kTexts[] = {
      "no text says where",
      "the text says that it happened there",
      "it is what was acted on",
      "who or what was acted on is there",
      "it is the one place where anything in the sentence happens",
      "another sentence of the report tells it"};
  return kTexts[static_cast<size_t>(reason)];
}

absl::string_view IdOf(const graph::Graph& graph, const Event& event) {
  // Facts are ordered by id.
  return graph.Text(
      graph.At(*std::min_element(event.facts.begin(), event.facts.end())).id);
}

}  // namespace griot::exporter
