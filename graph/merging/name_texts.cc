#include "graph/merging/name_texts.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "absl/strings/match.h"
#include "graph/merging/give_up.h"
#include "graph/parallel/parallel.h"
#include "graph/resolution/normalise.h"
#include "names/acronyms.h"
#include "schemas/utf8.h"

namespace griot::graph {
namespace {

// "US" and "IT" are names.
bool IsPronoun(absl::string_view text) {
  if (text.size() > 1 && IsAcronym(text)) return false;
  static constexpr absl::string_view kPronouns[] = {
      "he",  "she",  "it",   "they", "we",  "i",     "you",  "him",
      "her", "them", "us",   "me",   "his", "hers",  "its",  "their",
      "our", "who",  "this", "that", "one", "those", "these"};
  return std::any_of(std::begin(kPronouns), std::end(kPronouns),
                     [&](absl::string_view pronoun) {
                       return absl::EqualsIgnoreCase(pronoun, text);
                     });
}

// A name's representative, given that their texts differ.
StringId NamedBy(StringId text, StringId representative,
                 const StringPool& strings) {
  const absl::string_view said = strings.Text(text);
  const absl::string_view name = strings.Text(representative);
  const bool misread = name.find(' ') == absl::string_view::npos &&
                       IsAcronym(said) && !IsAcronym(name) &&
                       !CanStandFor(NormaliseName(said), NormaliseName(name));
  return misread ? text : representative;
}

}  // namespace

NameTexts::NameTexts(absl::Span<const uint8_t> is_used, StringPool& strings)
    : texts_(is_used.size()) {
  // Of keys that are not their own text.
  struct Key {
    uint32_t text;
    std::string key;
  };
  const size_t ranges = RangesFor(texts_.size());
  std::vector<std::vector<Key>> keys(ranges);
  RunTasks(ranges, [&](size_t range) {
    const size_t end = BeginOfRange(range + 1, ranges, texts_.size());
    for (size_t i = BeginOfRange(range, ranges, texts_.size()); i < end; ++i) {
      if (is_used[i] == 0) continue;
      NameText& read = texts_[i];
      const absl::string_view text = strings.Text(StringId(i));
      std::string key = NormaliseName(text);
      if (key == text) {
        read.key = StringId(i);
      } else {
        keys[range].push_back({static_cast<uint32_t>(i), std::move(key)});
      }
      read.is_pronoun = IsPronoun(text);
      read.is_written_as_name = IsWrittenAsName(text);
    }
  });
  std::vector<absl::string_view> views;
  std::vector<StringId> ids;
  for (std::vector<Key>& part : keys) {
    views.clear();
    for (const Key& key : part) views.push_back(key.key);
    ids.resize(views.size());
    strings.Intern(views, absl::MakeSpan(ids));
    for (size_t i = 0; i < part.size(); ++i) texts_[part[i].text].key = ids[i];
    GiveUp(part);
  }
}

const Naming& Namings::Of(StringId text, StringId representative) {
  const auto [it, inserted] = known_.try_emplace({text, representative});
  if (inserted) it->second = Read(text, representative);
  return it->second;
}

Naming Namings::Read(StringId text, StringId representative) const {
  Naming naming;
  naming.representative = representative;
  const absl::string_view said = strings_.Text(text);
  if (text != representative) {
    naming.representative = NamedBy(text, representative, strings_);
    naming.part = NameWithin(said, strings_.Text(representative));
  }
  if (!naming.part.empty()) {
    const auto before = static_cast<size_t>(naming.part.data() - said.data());
    naming.part_span.begin = CountCodePoints(said.substr(0, before));
    naming.part_span.end =
        naming.part_span.begin + CountCodePoints(naming.part);
  }
  const NameText& own = texts_[text];
  const NameText& other = texts_[representative];
  if (own.is_pronoun) {
    naming.kind_of_source = MentionKind::kPronoun;
  } else if ((!naming.part.empty() && other.is_written_as_name) ||
             (own.key == other.key && own.is_written_as_name)) {
    naming.kind_of_source = MentionKind::kName;
  }
  return naming;
}

StringId RepresentativeOf(const Mention& mention, const StringPool& strings) {
  return mention.kind == MentionKind::kName &&
                 mention.text != mention.representative
             ? NamedBy(mention.text, mention.representative, strings)
             : mention.representative;
}

}  // namespace griot::graph
