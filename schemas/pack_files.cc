// Packs compiled in and packs in files, by what the user names.

#include <algorithm>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "schemas/embedded_packs.h"
#include "schemas/ontology.h"
#include "schemas/status_macros.h"

namespace griot {
namespace {

absl::string_view NameOf(const EmbeddedText& pack) {
  return absl::StripSuffix(pack.name, ".json");
}

std::vector<EmbeddedText> BuiltInPacks() {
  std::vector<EmbeddedText> packs(EmbeddedDefaultPacks().begin(),
                                  EmbeddedDefaultPacks().end());
  packs.insert(packs.end(), EmbeddedFurtherPacks().begin(),
               EmbeddedFurtherPacks().end());
  return packs;
}

PackSource SourceOf(const EmbeddedText& pack) {
  return {std::string(NameOf(pack)), std::string(pack.text)};
}

// A pack names words by the thousand at most.
constexpr size_t kMaxBytes = size_t{16} << 20;

absl::StatusOr<PackSource> ReadPack(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  std::string json;
  if (in) {
    json.resize(kMaxBytes + 1);
    in.read(json.data(), static_cast<std::streamsize>(json.size()));
    json.resize(static_cast<size_t>(in.gcount()));
  }
  if (json.size() > kMaxBytes) {
    return absl::InvalidArgumentError(absl::StrCat(
        file, ": expected an ontology pack of at most ", kMaxBytes, " bytes"));
  }
  if (in.bad() || !in.eof()) {
    return absl::NotFoundError(absl::StrCat(
        file, ": cannot be read, expected an ontology pack: one ", "of ",
        absl::StrJoin(BuiltInPackNames(), ", "), ", or a file"));
  }
  return PackSource{file, std::move(json)};
}

}  // namespace

std::vector<PackSource> DefaultPacks() {
  std::vector<PackSource> packs;
  for (const EmbeddedText& pack : EmbeddedDefaultPacks()) {
    packs.push_back(SourceOf(pack));
  }
  return packs;
}

std::vector<std::string> BuiltInPackNames() {
  std::vector<std::string> names;
  for (const EmbeddedText& pack : BuiltInPacks()) {
    names.emplace_back(NameOf(pack));
  }
  return names;
}

absl::StatusOr<std::vector<PackSource>> LoadPacks(
    absl::Span<const std::string> packs, bool without_defaults) {
  std::vector<PackSource> sources = DefaultPacks();
  if (without_defaults) sources.resize(1);  // "core" is the first
  const auto has = [&](absl::string_view file) {
    return std::any_of(sources.begin(), sources.end(),
                       [&](const PackSource& s) { return s.file == file; });
  };
  const std::vector<EmbeddedText> built_in = BuiltInPacks();
  for (const std::string& pack : packs) {
    const auto known =
        std::find_if(built_in.begin(), built_in.end(),
                     [&](const EmbeddedText& p) { return NameOf(p) == pack; });
    if (known != built_in.end()) {
      if (!has(NameOf(*known))) sources.push_back(SourceOf(*known));
      continue;
    }
    if (has(pack)) continue;
    GRIOT_ASSIGN_OR_RETURN(PackSource source, ReadPack(pack));
    sources.push_back(std::move(source));
  }
  return sources;
}

absl::StatusOr<Ontology> LoadOntology(absl::Span<const std::string> packs,
                                      bool without_defaults) {
  GRIOT_ASSIGN_OR_RETURN(std::vector<PackSource> sources,
                         LoadPacks(packs, without_defaults));
  return ParsePacks(sources);
}

}  // namespace griot
