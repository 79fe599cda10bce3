#ifndef GRIOT_GRAPH_MERGING_NAME_TEXTS_H_
#define GRIOT_GRAPH_MERGING_NAME_TEXTS_H_

#include <cstdint>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "graph/graph.h"
#include "graph/ids.h"
#include "graph/string_pool.h"

// What the words of mentions say, found out once for each text.

namespace griot::graph {

struct NameText {
  StringId key;  // normalised
  bool is_pronoun = false;
  bool is_written_as_name = false;
};

// By text, of those that were asked for.
class NameTexts {
 public:
  // `is_used` says of each string of the pool whether it is asked for. Interns
  // keys.
  NameTexts(absl::Span<const uint8_t> is_used, StringPool& strings);

  const NameText& operator[](StringId text) const {
    return texts_[text.value()];
  }

 private:
  std::vector<NameText> texts_;
};

// How the text of a mention and its representative go together.
struct Naming {
  // See RepresentativeOf.
  StringId representative;
  // The name within the text, which is a mention as well; empty if there is
  // none. Where it stands is in code points of the text.
  absl::string_view part;
  Span part_span;
  // An attributed source has no kind of its own: it is called by name if the
  // name stands in its text.
  MentionKind kind_of_source = MentionKind::kNominal;
};

class Namings {
 public:
  // Both must outlive this.
  Namings(const NameTexts& texts, const StringPool& strings)
      : texts_(texts), strings_(strings) {}

  // Stays valid until the next call.
  const Naming& Of(StringId text, StringId representative);

 private:
  Naming Read(StringId text, StringId representative) const;

  const NameTexts& texts_;
  const StringPool& strings_;
  absl::flat_hash_map<std::pair<StringId, StringId>, Naming> known_;
};

// What the mention is called in its document: its representative, unless that
// is a single word which the mention, an acronym, cannot stand for. Then they
// are two things side by side, as the place and the agency of a dateline.
StringId RepresentativeOf(const Mention& mention, const StringPool& strings);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_MERGING_NAME_TEXTS_H_
