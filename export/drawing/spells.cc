#include "export/drawing/spells.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "schemas/calendar.h"
#include "schemas/iso_time.h"

namespace griot::exporter {
namespace {

// The first and last second.
using Seconds = std::pair<int64_t, int64_t>;

std::optional<Seconds> DaysOf(absl::string_view time) {
  const std::optional<IsoTime> parsed = ParseIsoTime(time);
  if (!parsed) return std::nullopt;
  Seconds days = {parsed->begin, parsed->end};
  if (days.first != IsoTime::kOpenBegin) {
    days.first = FirstSecondOf(DayOfSecond(days.first));
  }
  if (days.second != IsoTime::kOpenEnd) {
    const int64_t last = std::max(days.first, days.second - 1);
    days.second = FirstSecondOf(DayOfSecond(last) + 1) - 1;
  }
  return days;
}

// XML Schema has no year 0.
std::string DayText(int64_t second) {
  return griot::DayText(std::max(DayOfSecond(second), DayOf(1, 1, 1)));
}

}  // namespace

std::vector<Spell> SpellsOf(const graph::Graph& graph,
                            absl::Span<const graph::FactId> facts) {
  std::vector<Seconds> times;
  for (const graph::FactId id : facts) {
    const std::optional<Seconds> days = DaysOf(graph.Text(graph.At(id).time));
    if (days) times.push_back(*days);
  }
  std::sort(times.begin(), times.end());
  std::vector<Seconds> apart;
  for (const Seconds& time : times) {
    if (!apart.empty() && time.first <= apart.back().second) {
      apart.back().second = std::max(apart.back().second, time.second);
    } else {
      apart.push_back(time);
    }
  }
  std::vector<Spell> spells;
  spells.reserve(apart.size());
  for (const auto& [first, last] : apart) {
    spells.push_back({first == IsoTime::kOpenBegin ? "" : DayText(first),
                      last == IsoTime::kOpenEnd ? "" : DayText(last)});
  }
  return spells;
}

}  // namespace griot::exporter
