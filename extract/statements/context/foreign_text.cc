#include "extract/statements/context/foreign_text.h"

#include <algorithm>

namespace griot {
namespace {

constexpr int kFewest = 3;  // foreign words

// By the first bytes of its UTF-8: Greek to the scripts of India (U+0380 to
// U+0FFF), and from U+3000 on, those of East Asia; between them are Latin
// letters with marks, punctuation and symbols.
bool HasForeignLetter(absl::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 0xCE && byte <= 0xE0) || (byte >= 0xE3 && byte <= 0xED);
  });
}

}  // namespace

bool IsForeignText(const Tree& tree) {
  int words = 0;
  int foreign = 0;
  for (int i = 0; i < tree.size(); ++i) {
    if (tree.pos(i) == Pos::kPunct) continue;
    ++words;
    foreign += HasForeignLetter(tree.word(i).form) ? 1 : 0;
  }
  return foreign >= kFewest && 2 * foreign >= words;
}

}  // namespace griot
