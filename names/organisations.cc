#include "names/organisations.h"

#include <cstddef>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "names/name_list.h"
#include "names/name_words.h"

namespace griot {
namespace {

using Words = std::vector<absl::string_view>;

using Spellings = absl::flat_hash_map<absl::string_view, absl::string_view>;

absl::string_view AmericanSpelling(absl::string_view word) {
  static const Spellings* const spellings = [] {
    auto* const made = new Spellings();
    for (const NameRow& row : ReadNameList("spellings.txt", {})) {
      made->emplace(row.word, row.value);
    }
    return made;
  }();
  const auto found = spellings->find(word);
  return found == spellings->end() ? word : found->second;
}

const Spellings& KnownBodies() {
  static const Spellings* const bodies = [] {
    auto* const made = new Spellings();
    for (const NameRow& row : ReadNameList("known_bodies.txt", {})) {
      made->emplace(row.word, row.value);
    }
    return made;
  }();
  return *bodies;
}

enum class Whose { kNobody, kCountry, kWorld };

// Whose the institution of that whole name is.
Whose WhoseIs(absl::string_view core) {
  static constexpr absl::string_view kFlags[] = {"country", "world"};
  static const auto* const institutions = [] {
    auto* const made = new absl::flat_hash_map<absl::string_view, Whose>();
    for (const NameRow& row : ReadNameList("institutions.txt", kFlags)) {
      made->emplace(row.word, static_cast<Whose>(row.flags));
    }
    return made;
  }();
  const auto found = institutions->find(core);
  return found == institutions->end() ? Whose::kNobody : found->second;
}

// "ministry of foreign affairs" and "ministry for ..." as "foreign ministry".
void TurnHead(Words& words) {
  constexpr size_t kLeast = 3;
  if (words.size() >= kLeast && IsNameWord(words[0], NameWord::kTurning) &&
      (words[1] == "of" || words[1] == "for")) {
    const absl::string_view head = words[0];
    const bool article = words.size() > kLeast && words[2] == "the";
    words.erase(words.begin(), words.begin() + (article ? 3 : 2));
    words.push_back(head);
  }
  const size_t size = words.size();
  if (size >= kLeast && words[size - 1] == "ministry" &&
      words[size - 2] == "affairs") {
    words.erase(words.end() - 2);
  }
}

}  // namespace

absl::string_view KnownBody(absl::string_view name) {
  const auto found = KnownBodies().find(name);
  return found == KnownBodies().end() ? absl::string_view() : found->second;
}

bool HasLegalForm(absl::string_view name) {
  const size_t space = name.rfind(' ');
  return space != absl::string_view::npos &&
         IsNameWord(name.substr(space + 1), NameWord::kLegalForm);
}

std::string OrganisationCore(absl::string_view name) {
  if (const absl::string_view known = KnownBody(name); !known.empty()) {
    return std::string(known);
  }
  Words words = absl::StrSplit(name, ' ');
  while (words.size() > 1 && IsNameWord(words.back(), NameWord::kLegalForm))
    words.pop_back();
  for (absl::string_view& word : words) {
    word = AmericanSpelling(word);
  }
  TurnHead(words);
  return absl::StrJoin(words, " ");
}

bool IsInstitution(absl::string_view core) {
  if (WhoseIs(core) == Whose::kWorld) return false;
  bool head = false;
  for (const absl::string_view word : absl::StrSplit(core, ' ')) {
    const bool is_head = IsNameWord(word, NameWord::kInstitution);
    head = head || is_head;
    if (!is_head && !IsNameWord(word, NameWord::kMatter) &&
        !IsNamePart(word, NamePart::kSilent)) {
      return false;
    }
  }
  return head;
}

bool IsOnePerCountry(absl::string_view core) {
  if (WhoseIs(core) == Whose::kCountry) return true;
  const size_t space = core.rfind(' ');
  return space != absl::string_view::npos &&
         core.substr(space + 1) == "ministry" && IsInstitution(core);
}

bool IsGeneralWord(absl::string_view core) {
  for (const absl::string_view word : absl::StrSplit(core, ' ')) {
    if (!IsNameWord(word, NameWord::kGeneral) &&
        !IsNamePart(word, NamePart::kSilent)) {
      return false;
    }
  }
  return true;
}

bool IsNamedAsBody(absl::string_view name) {
  const size_t space = name.rfind(' ');
  return space != absl::string_view::npos &&
         IsNameWord(name.substr(space + 1), NameWord::kBody);
}

}  // namespace griot
