#ifndef GRIOT_EXTRACT_STATEMENTS_MENTIONS_NAME_EVIDENCE_H_
#define GRIOT_EXTRACT_STATEMENTS_MENTIONS_NAME_EVIDENCE_H_

#include <array>
#include <cstdint>
#include <string>

#include "absl/container/btree_map.h"
#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/string_view.h"
#include "extract/statements/syntax/phrase.h"
#include "extract/statements/syntax/tree.h"

namespace griot {

// The class of what a name means, by the analyser's label. kUnknown is all but
// persons, bodies and places: events, laws, ships.
enum class NameKind : uint8_t { kUnknown, kPerson, kOrganization, kPlace };

// A name where it stands in a sentence.
struct NameView {
  const Tree& tree;
  int head = -1;    // word that the name's phrase hangs by
  WordRange range;  // its words
  absl::string_view text;
};

// The class of one of the contract's types.
NameKind KindOfType(absl::string_view type);

// By the label of this mention alone.
NameKind KindOfLabels(const Tree& tree, int head);

// What a document as a whole says of its names: the labels of one mention may
// err where those of the others do not, and a full name tells what the family
// name or the first words alone are.
class NameEvidence {
 public:
  // `titled`: a title or a role noun stands before the name.
  void Add(const NameView& name, bool titled);
  // Adds what an apposition says of the name: "Los Zorros, a gang".
  void AddDescription(absl::string_view text, NameKind kind);

  // What most mentions of the name say; `own`, what the mention itself says,
  // where they do not agree.
  NameKind KindOf(absl::string_view text, NameKind own) const;
  // The type of the class that the mentions of the name are most surely
  // labelled with; empty if none is.
  absl::string_view TypeOf(absl::string_view text, NameKind kind) const;

 private:
  using Votes = std::array<float, 4>;              // by NameKind
  absl::flat_hash_map<std::string, Votes> votes_;  // by NameKey
  // Sums of the labels' probabilities, by NameKey and type.
  absl::flat_hash_map<std::string, absl::btree_map<absl::string_view, float>>
      types_;
  absl::flat_hash_set<std::string> family_names_;  // as NameKey
  // All words of names of several words that persons bear and names that stand
  // behind a title, as NameKey.
  absl::flat_hash_set<std::string> person_words_;
  absl::flat_hash_map<std::string, NameKind> described_;  // by NameKey
  // Names that something is in, at or near, as NameKey.
  absl::flat_hash_set<std::string> locations_;
  // First words of names of several words that organizations bear, as NameKey.
  absl::flat_hash_set<std::string> short_names_;
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_MENTIONS_NAME_EVIDENCE_H_
