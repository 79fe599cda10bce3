#include "extract/reading/input_ids.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <system_error>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "extract/reading/input_kinds.h"

namespace griot {
namespace {

namespace fs = std::filesystem;

// One name for one place, whether or not it is there.
std::string PlaceOf(const std::string& path) {
  std::error_code error;
  const fs::path whole = fs::absolute(path.empty() ? "." : path, error);
  std::string place = (error ? fs::path(path) : whole).lexically_normal();
  if (place.size() > 1 && place.back() == '/') place.pop_back();
  return place;
}

std::string IdBelow(const Input& input) {
  absl::string_view path = input.path;
  if (path == "-") return "stdin";
  if (input.kind == nullptr) {
    return std::string(ArticleId(path.substr(path.rfind('/') + 1)));
  }
  path.remove_prefix(input.folder.size());
  while (absl::ConsumePrefix(&path, "/")) {
  }
  return std::string(ArticleId(path));
}

// The last `parts` of a path.
absl::string_view EndOf(absl::string_view path, int parts) {
  size_t begin = path.size();
  for (; parts > 0 && begin != absl::string_view::npos && begin > 0; --parts) {
    begin = path.rfind('/', begin - 1);
  }
  return begin == absl::string_view::npos ? path : path.substr(begin + 1);
}

// How many of their last parts tell these places apart.
int PartsThatTellApart(const std::set<std::string>& places) {
  for (int parts = 1;; ++parts) {
    std::set<absl::string_view> ends;
    for (const std::string& place : places) ends.insert(EndOf(place, parts));
    if (ends.size() == places.size()) return parts;
  }
}

using Places = absl::flat_hash_map<std::string, std::string>;  // by folder

// Those with articles of which another has one of the same id.
std::set<std::string> ClashingPlaces(const std::vector<Input>& inputs,
                                     const Places& places) {
  std::set<std::string> clashing;
  if (places.size() < 2) return clashing;
  absl::flat_hash_map<absl::string_view, absl::string_view> first;  // by id
  for (const Input& input : inputs) {
    if (input.kind == nullptr) continue;
    const std::string& place = places.at(input.folder);
    const auto [other, is_first] = first.emplace(input.id, place);
    if (!is_first && other->second != place) {
      clashing.emplace(other->second);
      clashing.insert(place);
    }
  }
  return clashing;
}

}  // namespace

void RemoveRepeats(std::vector<Input>& inputs) {
  absl::flat_hash_map<std::string, size_t> first;  // in `kept`, by place
  std::vector<Input> kept;
  for (Input& input : inputs) {
    if (input.kind == nullptr) {
      kept.push_back(std::move(input));
      continue;
    }
    const auto [at, is_new] = first.emplace(PlaceOf(input.path), kept.size());
    if (is_new) {
      kept.push_back(std::move(input));
    } else if (IdBelow(input).size() > IdBelow(kept[at->second]).size()) {
      kept[at->second] = std::move(input);
    }
  }
  inputs = std::move(kept);
}

void GiveIds(std::vector<Input>& inputs) {
  Places places;
  for (Input& input : inputs) {
    input.id = IdBelow(input);
    if (input.kind == nullptr) continue;
    const auto [place, is_new] = places.try_emplace(input.folder);
    if (is_new) place->second = PlaceOf(input.folder);
  }
  const std::set<std::string> clashing = ClashingPlaces(inputs, places);
  if (clashing.empty()) return;
  const int parts = PartsThatTellApart(clashing);
  for (Input& input : inputs) {
    if (input.kind == nullptr) continue;
    const std::string& place = places[input.folder];
    if (!clashing.contains(place)) continue;
    input.id = absl::StrCat(EndOf(place, parts), "/", input.id);
  }
}

}  // namespace griot
