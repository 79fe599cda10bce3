#include "extract/statements/propositions/open_phrase.h"

#include <algorithm>
#include <vector>

#include "absl/strings/string_view.h"
#include "extract/statements/words/quotation_marks.h"

namespace griot {
namespace {

bool Opens(absl::string_view form) { return form == "(" || IsOpening(form); }
bool Closes(absl::string_view form) { return form == ")" || IsClosing(form); }

// The first word below `word` that is no punctuation.
int FirstWord(const Tree& tree, int word) {
  int first = word;
  for (bool again = true; again;) {
    again = false;
    for (const int child : tree.children(first)) {
      if (child < first && tree.pos(child) != Pos::kPunct) {
        first = child;
        again = true;
        break;
      }
    }
  }
  return first;
}

bool SetOff(const Tree& tree, int child) {
  const int first = FirstWord(tree, child);
  if (first == 0) return false;
  const absl::string_view before = tree.lower(first - 1);
  return before == "," || before == "(" || before == "–" || before == "—";
}

bool Continues(const Tree& tree, int head, int child) {
  switch (tree.rel(child)) {
    case Rel::kCase:
    case Rel::kCc:
    case Rel::kMark:
    case Rel::kPunct:
      return false;
    case Rel::kCop:
    case Rel::kNsubj:
    case Rel::kCsubj:
    case Rel::kAux:
    case Rel::kExpl:
    case Rel::kAdvcl:
    case Rel::kParataxis:
    case Rel::kDiscourse:
    case Rel::kVocative:
      return tree.pos(head) == Pos::kVerb;
    case Rel::kAcl:
      return tree.sub(child) != Sub::kRelcl;
    case Rel::kAppos:
      return !SetOff(tree, child);
    case Rel::kAdvmod:
      return child > head || !tree.Has(head, Rel::kCop);
    default:
      return true;
  }
}

// The words around `head` that are marked, without a gap but punctuation
// between marked words.
WordRange Around(const Tree& tree, const std::vector<char>& in, int head) {
  WordRange range{head, head + 1};
  const auto joins = [&](int i) {
    return in[static_cast<size_t>(i)] != 0 || tree.pos(i) == Pos::kPunct;
  };
  while (range.begin > 0 && joins(range.begin - 1)) --range.begin;
  while (range.end < tree.size() && joins(range.end)) ++range.end;
  // Punctuation at the ends is not part of it.
  while (!in[static_cast<size_t>(range.begin)]) ++range.begin;
  while (!in[static_cast<size_t>(range.end - 1)]) --range.end;
  return range;
}

void Mark(const Tree& tree, int top, bool whole, std::vector<char>& in) {
  in.assign(static_cast<size_t>(tree.size()), 0);
  std::vector<int> open = {top};
  while (!open.empty()) {
    const int at = open.back();
    open.pop_back();
    in[static_cast<size_t>(at)] = 1;
    for (const int child : tree.children(at)) {
      if (whole || at != top || Continues(tree, top, child)) {
        open.push_back(child);
      }
    }
  }
}

}  // namespace

WordRange TrimPhrase(const Tree& tree, WordRange range) {
  const auto is_trim = [&](int i, bool keep_opening, bool keep_closing) {
    const absl::string_view form = tree.lower(i);
    if (tree.pos(i) != Pos::kPunct && tree.rel(i) != Rel::kCc) return false;
    return !(keep_opening && Opens(form)) && !(keep_closing && Closes(form));
  };
  while (range.begin + 1 < range.end && is_trim(range.begin, true, false)) {
    ++range.begin;
  }
  while (range.end - 1 > range.begin && is_trim(range.end - 1, false, true)) {
    --range.end;
  }
  int open = 0;
  for (int i = range.begin; i < range.end; ++i) {
    open += Opens(tree.lower(i)) ? 1 : Closes(tree.lower(i)) ? -1 : 0;
  }
  if (open > 0 && range.end < tree.size() && Closes(tree.lower(range.end))) {
    ++range.end;
  } else if (open > 0 && Opens(tree.lower(range.begin)) &&
             range.begin + 1 < range.end) {
    ++range.begin;
  } else if (open < 0 && Closes(tree.lower(range.end - 1))) {
    if (range.begin > 0 && Opens(tree.lower(range.begin - 1))) {
      --range.begin;
    } else if (range.begin + 1 < range.end) {
      --range.end;
    }
  }
  return range;
}

WordRange OpenPhrase(const Tree& tree, int head) {
  std::vector<char> in;
  Mark(tree, head, /*whole=*/false, in);
  return TrimPhrase(tree, Around(tree, in, head));
}

WordRange OpenClause(const Tree& tree, int head) {
  std::vector<char> in;
  Mark(tree, head, /*whole=*/true, in);
  return TrimPhrase(tree, Around(tree, in, head));
}

}  // namespace griot
