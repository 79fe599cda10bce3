#include "names/name_words.h"

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/strip.h"
#include "names/name_list.h"

namespace griot {
namespace {

constexpr absl::string_view kNameWords[] = {
    "legal",   "head", "matter", "turning",  "department",
    "general", "body", "kind",   "landform", "state"};
constexpr absl::string_view kNameParts[] = {
    "modifier", "generation", "particle", "small",  "silent",
    "article",  "saint",      "little",   "letters"};

struct Word {
  uint32_t flags = 0;
  absl::string_view type;
};
using Words = absl::flat_hash_map<absl::string_view, Word>;

Words Read(absl::string_view file, absl::Span<const absl::string_view> flags) {
  Words words;
  for (const NameRow& row : ReadNameList(file, flags)) {
    words.emplace(row.word, Word{row.flags, row.value});
  }
  return words;
}

const Words& NameWords() {
  static const Words* const words =
      new Words(Read("name_words.txt", kNameWords));
  return *words;
}

template <typename Flag>
bool Has(const Words& words, absl::string_view word, Flag flag) {
  const auto found = words.find(word);
  return found != words.end() &&
         (found->second.flags & (1U << static_cast<unsigned>(flag))) != 0;
}

}  // namespace

bool IsNameWord(absl::string_view word, NameWord what) {
  return Has(NameWords(), word, what);
}

absl::string_view TypeOfNameWord(absl::string_view word) {
  const auto found = NameWords().find(absl::StripSuffix(word, "."));
  return found == NameWords().end() ? absl::string_view() : found->second.type;
}

bool IsNamePart(absl::string_view word, NamePart what) {
  static const Words* const parts =
      new Words(Read("name_parts.txt", kNameParts));
  return Has(*parts, word, what);
}

bool IsNamedPeople(absl::string_view words) {
  static const Words* const peoples = new Words(Read("peoples.txt", {}));
  return peoples->contains(words);
}

}  // namespace griot
