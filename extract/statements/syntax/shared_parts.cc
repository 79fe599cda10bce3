#include "extract/statements/syntax/shared_parts.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "extract/statements/syntax/clauses.h"
#include "extract/statements/syntax/coordination.h"
#include "extract/statements/syntax/phrase.h"

namespace griot {
namespace {

// People who are somebody's: alone they are nobody in particular.
constexpr absl::string_view kSomebodys[] = {
    "ally",   "associate", "child", "colleague", "family",   "follower",
    "friend", "opponent",  "owner", "parent",    "relative", "supporter"};

bool IsCommon(const Tree& tree, int noun) {
  return tree.pos(noun) == Pos::kNoun && LabelOf(tree.word(noun).name).empty();
}

int FirstOf(const Tree& tree, int noun) {
  while (tree.rel(noun) == Rel::kConj && tree.head(noun) >= 0 &&
         tree.IsNominal(tree.head(noun))) {
    noun = tree.head(noun);
  }
  return noun;
}

// Whether the noun has an article, owner or number, or a preposition, that
// begins a phrase of its own.
bool BeginsAnew(const Tree& tree, int noun) {
  for (const int child : tree.children(noun)) {
    if (child > noun) break;
    const Rel rel = tree.rel(child);
    if (rel == Rel::kDet || rel == Rel::kNummod || rel == Rel::kCase ||
        tree.sub(child) == Sub::kPoss) {
      return true;
    }
  }
  return false;
}

// "and" or "or" and nothing that sets the part apart: "actions, as well as
// files", "support, not sympathy".
bool GoesOn(const Tree& tree, int part, size_t parts) {
  for (const int child : tree.children(part)) {
    const absl::string_view form = tree.lower(child);
    if (child > part) break;
    if (tree.rel(child) == Rel::kCc && form != "and" && form != "or") {
      return false;
    }
    if (tree.rel(child) == Rel::kAdvmod && form == "not") return false;
    if (tree.rel(child) == Rel::kPunct && form == "," && parts == 2) {
      return false;
    }
  }
  return true;
}

// Whether something that is only its own stands behind the noun and before
// `end`.
bool HasBehind(const Tree& tree, int noun, int end) {
  for (const int child : tree.children(noun)) {
    const Rel rel = tree.rel(child);
    if (child > noun && child < end &&
        (rel == Rel::kNmod || rel == Rel::kAcl || rel == Rel::kAppos ||
         rel == Rel::kAdvcl)) {
      return true;
    }
  }
  return false;
}

bool IsSomebodys(const Tree& tree, int noun) {
  return std::find(std::begin(kSomebodys), std::end(kSomebodys),
                   tree.lemma(noun)) != std::end(kSomebodys);
}

bool IsNoThing(const Tree& tree, int noun) {
  const absl::string_view kind = tree.word(noun).mention;
  return kind == "abstract" || kind == "event" || kind == "none";
}

// The phrase with "of" behind the last part, which the parser may have with the
// first or with the last; -1 if there is none.
int Behind(const Tree& tree, const std::vector<int>& parts) {
  const int last = parts.back();
  if (BeginsAnew(tree, last)) return -1;
  for (const int part : {parts.front(), last}) {
    for (const int child : tree.children(part)) {
      if (child > last && tree.rel(child) == Rel::kNmod &&
          MarkerOf(tree, child) == "of") {
        return child;
      }
    }
  }
  return -1;
}

// What stands behind the last part but hangs on the first, as what all share
// does: "bars and inns with a garden". -1 if nothing does, or a place, which
// the tree often has there although it is of neither.
int BehindAll(const Tree& tree, const std::vector<int>& parts) {
  static constexpr absl::string_view kMarkers[] = {
      "about", "against", "for", "from", "of", "to", "with"};
  const int last = parts.back();
  if (BeginsAnew(tree, last)) return -1;
  const int no = tree.Child(parts.front(), Rel::kDet);
  for (const int child : tree.children(parts.front())) {
    if (child < last || tree.rel(child) != Rel::kNmod ||
        tree.lower(last + 1) == ",") {
      continue;
    }
    const std::string marker = MarkerOf(tree, child);
    if (std::find(std::begin(kMarkers), std::end(kMarkers), marker) !=
            std::end(kMarkers) ||
        (marker == "in" && no >= 0 && IsNo(tree, no))) {
      return child;
    }
  }
  return -1;
}

// Whether all parts beg the question whose they are and have nothing of their
// own that tells.
bool AllLack(const Tree& tree, const std::vector<int>& parts, int behind) {
  const int last = parts.back();
  return std::all_of(parts.begin(), parts.end(), [&](int part) {
    // "friends and family members", "lots and lots"
    const int first = parts.front();
    const bool somebodys = IsSomebodys(tree, first) && !BeginsAnew(tree, first);
    const bool alike = (IsNoThing(tree, part) && IsNoThing(tree, last)) ||
                       (IsSomebodys(tree, part) && IsSomebodys(tree, last)) ||
                       (somebodys && (part == first || part == last)) ||
                       tree.lemma(first) == tree.lemma(last);
    const bool bare = part == last || (!HasBehind(tree, part, last) &&
                                       !tree.Has(part, Rel::kAmod) &&
                                       !tree.Has(part, Rel::kCompound));
    return alike && bare && tree.lemma(part) != tree.lemma(behind);
  });
}

}  // namespace

std::optional<SharedParts> SharedPartsOf(const Tree& tree, int noun) {
  if (!IsCommon(tree, noun)) return std::nullopt;
  const int first = FirstOf(tree, noun);
  std::vector<int> parts = Conjuncts(tree, first);
  std::sort(parts.begin(), parts.end());
  if (parts.size() < 2 || parts.front() != first ||
      !std::all_of(parts.begin(), parts.end(), [&](int part) {
        return IsCommon(tree, part) &&
               (part == first || GoesOn(tree, part, parts.size()));
      })) {
    return std::nullopt;
  }
  SharedParts shared;
  shared.own = NounPhrase(tree, noun);
  const int owner = tree.Child(first, Rel::kNmod, Sub::kPoss);
  // "Togo's ports and foreign banks" says not whose the banks are.
  if (noun != first && owner >= 0 && owner < first && !BeginsAnew(tree, noun) &&
      !tree.Has(noun, Rel::kAmod)) {
    const WordRange range = Clause(tree, owner);
    if (range.end <= shared.own.begin) shared.before = range;
  }
  int behind = Behind(tree, parts);
  // What is right behind the last is the last one's at least.
  bool has =
      behind >= 0 && (noun == parts.back() || AllLack(tree, parts, behind));
  if (!has) {
    behind = BehindAll(tree, parts);
    const int no = tree.Child(first, Rel::kDet);
    has = behind >= 0 && (noun == parts.back() || (no >= 0 && IsNo(tree, no)));
  }
  if (has) {
    WordRange range = NounPhrase(tree, behind);
    for (const int child : tree.children(behind)) {
      if (tree.rel(child) == Rel::kCase && child > parts.back()) {
        range.begin = std::min(range.begin, child);
      }
    }
    if (range.begin >= shared.own.end && range.begin < range.end) {
      shared.behind = range;
    }
  }
  if (shared.before.empty() && shared.behind.empty()) return std::nullopt;
  return shared;
}

}  // namespace griot
