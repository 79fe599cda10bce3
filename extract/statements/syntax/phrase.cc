#include "extract/statements/syntax/phrase.h"

#include <algorithm>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "extract/statements/syntax/name_spans.h"
#include "names/name_words.h"
#include "names/titles.h"

namespace griot {
namespace {

bool IsHyphen(absl::string_view form) {
  return form == "-" || form == "‐" || form == "‑" || form == "–" ||
         form == "/" || form == "&";
}

// Whether a comma, bracket or dash stands right before the child's words.
bool SetOff(const Tree& tree, int child) {
  int first = child;
  for (const int below : tree.children(child)) {
    if (tree.rel(below) == Rel::kPunct) {
      if (below < child && tree.lower(below) != "\"" &&
          !IsHyphen(tree.lower(below))) {
        return true;
      }
      continue;
    }
    first = std::min(first, below);
  }
  return first > 0 && tree.rel(first - 1) == Rel::kPunct &&
         tree.lower(first - 1) == ",";
}

// "what they earn", "those employed there": a word that says nothing without
// the clause right behind it.
bool NeedsClause(const Tree& tree, int word, int clause) {
  return clause > word && !SetOff(tree, clause) &&
         (tree.xpos(word) == "WP" || tree.lower(word) == "those");
}

bool InPhrase(const Tree& tree, int parent, int child, int top) {
  const bool at_top = parent == top;
  switch (tree.rel(child)) {
    case Rel::kAcl:
      return !at_top && NeedsClause(tree, parent, child);
    case Rel::kParataxis:
    case Rel::kAdvcl:
    case Rel::kList:
    case Rel::kVocative:
    case Rel::kDiscourse:
      return false;
    case Rel::kAppos:
      return !SetOff(tree, child) && child > parent;
    case Rel::kConj:
    case Rel::kCc:
    case Rel::kCase:
      return !at_top;
    case Rel::kPunct:
      return !at_top || IsHyphen(tree.lower(child));
    case Rel::kMark:
    case Rel::kCop:
    case Rel::kAux:
    case Rel::kNsubj:
    case Rel::kCsubj:
    case Rel::kExpl:
    case Rel::kCcomp:
    case Rel::kXcomp:
      return false;
    case Rel::kObl:
      return !at_top || !tree.Has(top, Rel::kCop);
    case Rel::kAdvmod:
      return !at_top || (child < top && !tree.Has(top, Rel::kCop));
    case Rel::kNmod:
      if (at_top && child > top && child >= 1) {
        const absl::string_view before = tree.lower(child - 1);
        if (before == "since" || before == "until") return false;
      }
      return !at_top || child < top || !SetOff(tree, child);
    default:
      return true;
  }
}

// Marks what belongs to `top`, depth first without recursion.
void Collect(const Tree& tree, int top, bool whole, std::vector<char>& in) {
  in.assign(static_cast<size_t>(tree.size()), 0);
  std::vector<std::pair<int, bool>> open = {{top, whole}};
  while (!open.empty()) {
    const auto [at, all] = open.back();
    open.pop_back();
    in[static_cast<size_t>(at)] = 1;
    for (const int child : tree.children(at)) {
      if (all || InPhrase(tree, at, child, top)) {
        open.emplace_back(child, all || tree.rel(child) == Rel::kAcl);
      }
    }
  }
}

WordRange Trim(const Tree& tree, WordRange range, int head) {
  const auto outer_case = [&](int i) {
    return tree.rel(i) == Rel::kCase && i + 1 < tree.size() &&
           tree.lower(i + 1) != "least" && tree.lower(i + 1) != "most" &&
           !(tree.lower(i) == "between" && tree.pos(i + 1) == Pos::kNum);
  };
  // "police, not soldiers"
  const auto rules_out = [&](int i) {
    return tree.rel(i) == Rel::kAdvmod && tree.head(i) == head &&
           tree.rel(head) == Rel::kConj && tree.lower(i) == "not";
  };
  while (range.begin < head &&
         (tree.rel(range.begin) == Rel::kPunct || outer_case(range.begin) ||
          tree.rel(range.begin) == Rel::kCc ||
          tree.rel(range.begin) == Rel::kMark || rules_out(range.begin))) {
    ++range.begin;
  }
  while (range.end - 1 > head && (tree.rel(range.end - 1) == Rel::kPunct ||
                                  IsHyphen(tree.lower(range.end - 1)))) {
    --range.end;
  }
  return range;
}

// "[their] children", "the crew[s]": the bracket that the phrase has half of.
WordRange WithBracket(const Tree& tree, WordRange range) {
  int open = 0;
  for (int i = range.begin; i < range.end; ++i) {
    const absl::string_view form = tree.word(i).form;
    open += static_cast<int>(std::count(form.begin(), form.end(), '['));
    open -= static_cast<int>(std::count(form.begin(), form.end(), ']'));
  }
  if (open < 0 && range.begin > 0 && tree.lower(range.begin - 1) == "[") {
    --range.begin;
  }
  if (open > 0 && range.end < tree.size() && tree.lower(range.end) == "]") {
    ++range.end;
  }
  return range;
}

// The words of a tree, for readers that need no more.
auto Forms(const Tree& tree) {
  return [&tree](int i) {
    return i >= 0 && i < tree.size() ? tree.lower(i) : absl::string_view();
  };
}

}  // namespace

absl::string_view LabelOf(absl::string_view bio) {
  return bio.size() > 2 && bio[1] == '-' ? bio.substr(2) : absl::string_view();
}

WordRange NounPhrase(const Tree& tree, int head) {
  std::vector<char> in;
  Collect(tree, head, /*whole=*/false, in);
  WordRange range{head, head + 1};
  while (range.begin > 0 && in[static_cast<size_t>(range.begin - 1)]) {
    --range.begin;
  }
  while (range.end < tree.size() && in[static_cast<size_t>(range.end)]) {
    ++range.end;
  }
  return WithBracket(tree, Trim(tree, range, head));
}

namespace {

// A person's name with the titles and the country before it, without whose the
// person is: "Norland Prime Minister Ana Orr", "President Orr" of "Norland's
// President Orr". The tree may have cut them off: "Minister of Trade Ana Orr".
int BeginOfPerson(const Tree& tree, int head, int begin,
                  const WordRange& name) {
  for (int i = name.begin - 1; i >= begin; --i) {
    const absl::string_view word = tree.lower(i);
    if (word == "," || word == "'s" || word == "’s") {
      begin = i + 1;
      break;
    }
  }
  const auto is_office = [&](int i) {
    return i >= 0 && tree.pos(i) == Pos::kPropn && IsOffice(tree.lower(i));
  };
  // "Minister of Trade", "President of Norland"
  int of = begin - 1;
  while (of > 0 && begin - of <= 2 && tree.lower(of) != "of" &&
         tree.pos(of) == Pos::kPropn) {
    --of;
  }
  if (of > 0 && tree.lower(of) == "of" && is_office(of - 1) &&
      tree.head(head) != of - 1) {
    begin = of - 1;
  }
  if (!is_office(begin) &&
      !IsNamePart(tree.lower(begin), NamePart::kModifier)) {
    return begin;
  }
  if (begin < name.begin && begin > 0 &&
      LabelOf(tree.word(begin - 1).name) == "country") {
    begin = Labelled(tree, begin - 1).begin;
  }
  return begin;
}

}  // namespace

WordRange MentionRange(const Tree& tree, int head, const WordRange& phrase,
                       const WordRange& name, bool person) {
  WordRange range = phrase;
  if (person && !name.empty()) {
    range.begin = BeginOfPerson(tree, head, range.begin, name);
  }
  const int last = std::max(head, name.end - 1);
  for (int i = last + 1; i < range.end; ++i) {
    const Rel rel = tree.rel(i);
    const int governor = tree.head(i);
    // A label that goes on has "in" as a part of the name.
    const bool in_label =
        !tree.word(i).name.empty() && tree.word(i).name[0] == 'I';
    if (rel == Rel::kCase && governor > i && !in_label &&
        tree.pos(governor) != Pos::kAdj) {
      const absl::string_view marker = tree.lower(i);
      if (marker == "of" || marker == "'s" || marker == "’s" ||
          (person && (marker == "for" || marker == "to"))) {
        continue;
      }
      range.end = i;
    }
  }
  // "the attacker, 20 years old"
  for (int i = last + 1; i < range.end; ++i) {
    if (tree.head(i) == head && tree.rel(i) == Rel::kAmod) {
      for (int j = last + 1; j <= i; ++j) {
        if (tree.lower(j) == ",") range.end = std::min(range.end, j);
      }
    }
  }
  while (range.end - 1 > last && (tree.rel(range.end - 1) == Rel::kPunct ||
                                  tree.rel(range.end - 1) == Rel::kCc)) {
    --range.end;
  }
  // "notably the union"
  while (range.begin + 1 < head && tree.xpos(range.begin) == "RB" &&
         absl::EndsWith(tree.lower(range.begin), "ly") &&
         (tree.rel(range.begin + 1) == Rel::kDet ||
          tree.pos(range.begin + 1) == Pos::kPropn)) {
    ++range.begin;
  }
  return range;
}

WordRange Clause(const Tree& tree, int head) {
  std::vector<char> in;
  Collect(tree, head, /*whole=*/true, in);
  WordRange range{head, head + 1};
  for (int i = 0; i < tree.size(); ++i) {
    if (!in[static_cast<size_t>(i)] || tree.rel(i) == Rel::kPunct) continue;
    range.begin = std::min(range.begin, i);
    range.end = std::max(range.end, i + 1);
  }
  return range;
}

WordRange Name(const Tree& tree, int head) {
  WordRange range = WholeName(tree, head);
  if (range.empty()) return range;
  // Titles and what describes the name are not part of it.
  while (range.end - range.begin > 1 && IsAddress(tree.lower(range.begin))) {
    ++range.begin;
  }
  while (range.end - range.begin > 1 &&
         (tree.rel(range.end - 1) == Rel::kCase ||
          tree.rel(range.end - 1) == Rel::kPunct ||
          tree.pos(range.end - 1) == Pos::kPart)) {
    --range.end;
  }
  while (range.end - range.begin > 1 &&
         (tree.rel(range.begin) == Rel::kDet ||
          tree.rel(range.begin) == Rel::kPunct)) {
    ++range.begin;
  }
  // "the President", "Minister of Health": who holds it is not named.
  if (range.end - range.begin == 1 && IsOffice(tree.lower(head)) &&
      (tree.Has(head, Rel::kDet) ||
       (range.end < tree.size() && tree.lower(range.end) == "of"))) {
    return {};
  }
  return HeadOf(tree, range) == head ? range : WordRange();
}

bool IsNo(const Tree& tree, int word) {
  const bool titled = word > 0 && tree.word(word).form == "No" &&
                      tree.head(word) >= 0 &&
                      tree.pos(tree.head(word)) == Pos::kPropn;
  return tree.rel(word) == Rel::kDet && tree.lower(word) == "no" && !titled;
}

std::vector<Figure> FindFigures(const Tree& tree, const Lexicon& lexicon) {
  return FindFigures(Forms(tree), tree.size(), lexicon);
}

std::optional<Figure> FigureAt(const Tree& tree, int word,
                               const Lexicon& lexicon) {
  return ReadFigure(Forms(tree), word, lexicon);
}

std::optional<Quantity> CountOf(const Tree& tree, int head,
                                const std::vector<Figure>& figures) {
  for (const Figure& figure : figures) {
    if (figure.begin > head) break;
    if (head < figure.end) {
      // "killed 15", "dozens of villagers"; a pronoun counts nothing.
      if (tree.pos(head) == Pos::kPron || tree.pos(head) == Pos::kDet) break;
      return figure.quantity;
    }
    for (int i = figure.begin; i < figure.end; ++i) {
      if (tree.head(i) == head && tree.rel(i) == Rel::kNummod) {
        return figure.quantity;
      }
    }
  }
  return std::nullopt;
}

Span SpanOf(const Tree& tree, const WordRange& range) {
  return {tree.word(range.begin).span.begin, tree.word(range.end - 1).span.end};
}

std::string MarkerOf(const Tree& tree, int head) {
  std::string marker;
  const int title = tree.Child(head, Rel::kNmod, Sub::kDesc);
  if (title >= 0 && !tree.Has(head, Rel::kCase)) head = title;
  const Rel kind = tree.Has(head, Rel::kCase) ? Rel::kCase : Rel::kMark;
  for (const int child : tree.children(head)) {
    if (tree.rel(child) != kind) continue;
    // "of the Union of Herders": the second is the name's own.
    if (absl::StartsWith(tree.word(child).name, "I-")) continue;
    if (tree.lower(child) == "'s" || tree.lower(child) == "’s" ||
        tree.lower(child) == "'" || tree.lower(child) == "’") {
      continue;
    }
    if (!marker.empty()) marker.push_back(' ');
    absl::StrAppend(&marker, tree.lower(child));
    for (const int fixed : tree.children(child)) {
      if (tree.rel(fixed) == Rel::kFixed) {
        absl::StrAppend(&marker, " ", tree.lower(fixed));
      }
    }
  }
  return marker;
}

}  // namespace griot
