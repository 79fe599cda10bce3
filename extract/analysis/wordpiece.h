#ifndef GRIOT_EXTRACT_ANALYSIS_WORDPIECE_H_
#define GRIOT_EXTRACT_ANALYSIS_WORDPIECE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace griot {

// Sub-words of single words: WordPiece (Wu et al. 2016) as training/
// wordpiece.py states it. Immutable.
class WordPiece {
 public:
  // `vocabulary`: tokens joined by newlines, in the order of their ids; must
  // outlive the object. InvalidArgument if a special token is missing.
  static absl::StatusOr<WordPiece> Parse(absl::string_view vocabulary);

  // Appends the ids of one word: at least one and at most kMostSubwords.
  static constexpr int kMostSubwords = 16;
  void Encode(absl::string_view word, std::vector<int32_t>& ids) const;

  // Whether `word` (lower case) is a token of the vocabulary.
  bool Contains(absl::string_view word) const { return ids_.contains(word); }

  int32_t block_start() const { return block_start_; }
  int32_t separator() const { return separator_; }
  int32_t size() const { return static_cast<int32_t>(ids_.size()); }

 private:
  void Match(absl::string_view piece, std::vector<int32_t>& ids) const;

  absl::flat_hash_map<absl::string_view, int32_t> ids_;
  int32_t unknown_ = 0;
  int32_t block_start_ = 0;
  int32_t separator_ = 0;
};

}  // namespace griot

#endif  // GRIOT_EXTRACT_ANALYSIS_WORDPIECE_H_
