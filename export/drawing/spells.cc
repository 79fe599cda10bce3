#include "export/drawing/spells.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "absl/strings/str_format.h"
#include "absl/time/civil_time.h"
#include "schemas/iso_time.h"

namespace griot::exporter {
namespace {

// The first and last second.
using Seconds = std::pair<int64_t, int64_t>;

constexpr int64_t kDay = 24 * 60 * 60;

int64_t FirstOfDay(int64_t second) {
  const int64_t into = second % kDay;
  return second - (into < 0 ? into + kDay : into);
}

std::optional<Seconds> DaysOf(absl::string_view time) {
  const std::optional<IsoTime> parsed = ParseIsoTime(time);
  if (!parsed) return std::nullopt;
  Seconds days = {parsed->begin, parsed->end};
  if (days.first != IsoTime::kOpenBegin) days.first = FirstOfDay(days.first);
  if (days.second != IsoTime::kOpenEnd) {
    days.second = std::max(FirstOfDay(days.second - 1), days.first) + kDay - 1;
  }
  return days;
}

// XML Schema has no year 0.
std::string DayText(int64_t second) {
  const absl::CivilDay day =
      std::max(absl::CivilDay(absl::CivilSecond(1970, 1, 1) + second),
               absl::CivilDay(1, 1, 1));
  return absl::StrFormat("%04d-%02d-%02d", day.year(), day.month(), day.day());
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
