#include "extract/statements/syntax/name_spans.h"

#include <algorithm>
#include <string>

#include "absl/strings/ascii.h"
#include "gazetteer/gazetteer.h"
#include "gazetteer/name_key.h"
#include "names/acronyms.h"
#include "names/name_words.h"
#include "names/organisations.h"
#include "schemas/calendar_words.h"

namespace griot {
namespace {

constexpr int kLongestName = 10;     // words that are looked at
constexpr int kLongestNickname = 3;  // words between its marks

bool IsCapital(const Tree& tree, int i) {
  const absl::string_view form = tree.word(i).form;
  const auto first = static_cast<unsigned char>(form.empty() ? 0 : form[0]);
  return absl::ascii_isupper(first) || !absl::ascii_isascii(first);
}

bool Touches(const Tree& tree, int i) {
  return tree.word(i).span.end == tree.word(i + 1).span.begin;
}

// As the document has it; forms are views into its text.
absl::string_view TextOf(const Tree& tree, const WordRange& range) {
  const absl::string_view first = tree.word(range.begin).form;
  const absl::string_view last = tree.word(range.end - 1).form;
  const char* const end = last.data() + last.size();
  return end < first.data()
             ? absl::string_view()
             : absl::string_view(first.data(),
                                 static_cast<size_t>(end - first.data()));
}

absl::string_view LabelAt(const Tree& tree, int i) {
  return LabelOf(tree.word(i).name);
}

bool Opens(absl::string_view mark) { return mark == "“" || mark == "\""; }
bool Closes(absl::string_view mark) { return mark == "”" || mark == "\""; }

// "KST-1" of "KST", "Orr-9B": what is numbered.
int EndWithNumber(const Tree& tree, const WordRange& name) {
  const int dash = name.end;
  if (dash + 1 >= tree.size() || tree.lower(dash) != "-" ||
      !Touches(tree, dash - 1) || !Touches(tree, dash) ||
      LabelAt(tree, name.begin) == "person" ||
      LabelAt(tree, name.begin) == "country" ||
      !absl::ascii_isdigit(
          static_cast<unsigned char>(tree.lower(dash + 1)[0]))) {
    return name.end;
  }
  return dash + 2;
}

// "Ana “Lynx” Orr" of "Ana".
int EndWithNickname(const Tree& tree, const WordRange& name) {
  const int open = name.end;
  if (LabelAt(tree, name.begin) != "person" || open >= tree.size() ||
      !Opens(tree.lower(open))) {
    return name.end;
  }
  int close = open + 1;
  while (close < tree.size() && close - open - 1 <= kLongestNickname &&
         IsCapital(tree, close) && !Closes(tree.lower(close))) {
    ++close;
  }
  const int family = close + 1;
  if (close == open + 1 || family >= tree.size() ||
      !Closes(tree.lower(close)) || tree.pos(family) != Pos::kPropn) {
    return name.end;
  }
  const absl::string_view label = LabelAt(tree, family);
  if (label.empty()) return family + 1;
  return label == "person" ? Labelled(tree, family).end : name.end;
}

// "the Ana and Bo Orr Foundation" of "Ana", "Orr and Orr" of the first.
int EndWithPartner(const Tree& tree, const WordRange& name) {
  const int joint = name.end;
  if (LabelAt(tree, name.begin) != "person" || name.end - name.begin != 1 ||
      joint + 1 >= tree.size() ||
      (tree.lower(joint) != "and" && tree.lower(joint) != "&")) {
    return name.end;
  }
  const WordRange other = Labelled(tree, joint + 1);
  if (other.empty() || other.begin != joint + 1) return name.end;
  const int last = other.end - 1;
  const bool same =
      other.end - other.begin == 1 && tree.lower(last) == tree.lower(joint - 1);
  // No one person is "the Ana".
  const bool body = name.begin > 0 && tree.lower(name.begin - 1) == "the" &&
                    other.end - other.begin > 1 &&
                    !TypeOfNameWord(tree.lower(last)).empty();
  return same || body ? other.end : name.end;
}

bool IsTime(const Tree& tree, int i) {
  return tree.word(i).mention == "time" || WeekdayNamed(tree.lower(i)) ||
         MonthNamed(tree.lower(i));
}

// Where capitalised words without a label of their own end, with what joins
// them: "Defence of Herders" of "Defence".
int EndOfCapitals(const Tree& tree, int begin) {
  int end = begin;
  for (int i = begin; i < tree.size() && i - begin < kLongestName; ++i) {
    const absl::string_view form = tree.lower(i);
    if (form == "of" || form == "the" || form == "and" || form == "-") continue;
    if (!IsCapital(tree, i) || !tree.IsNominal(i) || IsTime(tree, i)) {
      if (tree.pos(i) != Pos::kAdj || !IsCapital(tree, i)) break;
      continue;
    }
    const absl::string_view name = tree.word(i).name;
    // "of Togo" goes on, "and Togo" does not.
    if (name.substr(0, 2) == "B-" && tree.lower(i - 1) != "of" &&
        !(i == begin && (name == "B-organization" || name == "B-other"))) {
      break;
    }
    end = i + 1;
  }
  return end;
}

// Whether every word is written as a name is: headlines have capitals
// everywhere.
bool IsHeadline(const Tree& tree) { return tree.lower(tree.size() - 1) != "."; }

bool IsBody(absl::string_view label) {
  return label == "organization" || label == "armed_group" ||
         label == "government" || label == "military";
}

// "the Committee to Save Lakes" of "Committee".
int EndWithInfinitive(const Tree& tree, const WordRange& name) {
  const int verb = name.end + 1;
  if (LabelAt(tree, name.begin) != "organization" || verb + 1 >= tree.size() ||
      tree.word(name.end).form != "to" || !IsCapital(tree, verb)) {
    return name.end;
  }
  if (LabelAt(tree, verb) == "organization") return Labelled(tree, verb).end;
  // "the Fund to Fight Malaria and Measles"
  if (tree.pos(verb) != Pos::kVerb || IsHeadline(tree) ||
      !IsCapital(tree, verb + 1)) {
    return name.end;
  }
  int end = EndOfCapitals(tree, verb + 1);
  while (end + 1 < tree.size() &&
         (tree.lower(end) == "," || tree.lower(end) == "and") &&
         IsCapital(tree, end + 1) && !LabelAt(tree, end + 1).empty() &&
         LabelAt(tree, end + 1) == LabelAt(tree, verb + 1)) {
    end = EndOfCapitals(tree, end + 1);
  }
  return end;
}

// "League for the Defence of Herders" of "League", "Task Force on Ports" of
// "Task Force": a body and what it is for. Headlines have capitals everywhere.
int EndWithPurpose(const Tree& tree, const WordRange& name) {
  const absl::string_view last = tree.lower(name.end - 1);
  if (!IsBody(LabelAt(tree, name.begin)) || name.end + 1 >= tree.size() ||
      IsHeadline(tree) ||
      (TypeOfNameWord(last).empty() &&
       !IsNameWord(last, NameWord::kInstitution))) {
    return name.end;
  }
  const absl::string_view marker = tree.word(name.end).form;
  if (marker != "for" && marker != "on") return name.end;
  const absl::string_view article = tree.word(name.end + 1).form;
  const int begin =
      name.end +
      (article == "the" || article == "a" || article == "an" ? 2 : 1);
  if (begin >= tree.size() || !IsCapital(tree, begin)) return name.end;
  const int end = EndOfCapitals(tree, begin);
  return end > begin ? end : name.end;
}

// "Republic of Vale" of "Republic".
int EndWithLand(const Tree& tree, const WordRange& name) {
  const absl::string_view last = tree.lower(name.end - 1);
  const int land = name.end + 1;
  if (LabelAt(tree, name.begin) == "person" || land >= tree.size() ||
      (last != "republic" && last != "kingdom") ||
      tree.word(name.end).form != "of" || !IsCapital(tree, land) ||
      tree.pos(land) != Pos::kPropn) {
    return name.end;
  }
  return std::max(land + 1, Labelled(tree, land).end);
}

// Whether a name of a place may have the word besides capitalised ones.
bool MayJoin(absl::string_view word) {
  return word == "of" || word == "the" || word == "and" || word == "'s" ||
         word == "’s";
}

// "Bosnia and Herzegovina" of "Bosnia", "the Islamic Republic of Iran" of
// "Islamic Republic": the longest around it that the gazetteer knows.
WordRange PlaceAround(const Tree& tree, const WordRange& name) {
  const absl::string_view label = LabelAt(tree, name.begin);
  if (label != "country" && label != "place") return name;
  int first = name.begin;
  while (first > 0 && name.begin - first < 2 && IsCapital(tree, first - 1) &&
         tree.rel(first - 1) != Rel::kDet) {
    --first;
  }
  int last = name.end;
  while (last < tree.size() && last - first < kLongestName &&
         (MayJoin(tree.lower(last)) || IsCapital(tree, last))) {
    ++last;
  }
  for (int end = last; end >= name.end; --end) {
    if (MayJoin(tree.lower(end - 1))) continue;
    for (int begin = first; begin <= name.begin; ++begin) {
      if (end - begin <= name.end - name.begin) continue;
      const WordRange range{begin, end};
      if (FindCountry(TextOf(tree, range))) return range;
    }
  }
  return name;
}

// "Islamic State of Iraq and the Levant" of "Islamic State".
int EndOfKnownBody(const Tree& tree, const WordRange& name) {
  for (int end = std::min(tree.size(), name.begin + kLongestName);
       end > name.end; --end) {
    if (!KnownBody(NameKey(TextOf(tree, {name.begin, end}))).empty()) {
      return end;
    }
  }
  return name.end;
}

WordRange Grown(const Tree& tree, const WordRange& name) {
  WordRange grown = PlaceAround(tree, name);
  for (const auto end :
       {EndWithNickname, EndWithPartner, EndWithInfinitive, EndWithNumber,
        EndWithPurpose, EndWithLand, EndOfKnownBody}) {
    grown.end = std::max(grown.end, end(tree, name));
  }
  return grown;
}

// "Orr Front of Vale and the Hills (OFVH)": the words before an acronym whose
// initials it has, letter by letter.
WordRange BeforeAcronym(const Tree& tree, int word) {
  int open = word;
  while (open < tree.size() && open - word <= kLongestName &&
         tree.lower(open) != "(") {
    ++open;
  }
  if (open + 2 >= tree.size() || open == word || tree.lower(open) != "(" ||
      tree.lower(open + 2) != ")" || !IsAcronym(tree.word(open + 1).form)) {
    return {};
  }
  const absl::string_view letters = tree.word(open + 1).form;
  constexpr size_t kFewestLetters = 3;
  if (letters.size() < kFewestLetters) return {};
  auto letter = static_cast<int>(letters.size()) - 1;
  int begin = open;
  while (begin > 0 && letter >= 0) {
    const int i = begin - 1;
    if (!IsCapital(tree, i)) {
      if (!IsNamePart(tree.lower(i), NamePart::kLittle) &&
          !MayJoin(tree.lower(i))) {
        return {};
      }
    } else if (tree.word(i).form[0] != letters[static_cast<size_t>(letter)]) {
      return {};
    } else {
      --letter;
    }
    begin = i;
  }
  return letter < 0 && begin <= word ? WordRange{begin, open} : WordRange{};
}

}  // namespace

WordRange Labelled(const Tree& tree, int word) {
  const auto label = [&](int i) { return tree.word(i).name; };
  const absl::string_view type = LabelOf(label(word));
  if (type.empty()) return {};
  WordRange range{word, word + 1};
  while (range.begin > 0 && label(range.begin)[0] == 'I' &&
         LabelOf(label(range.begin - 1)) == type) {
    --range.begin;
  }
  while (range.end < tree.size() && label(range.end)[0] == 'I' &&
         LabelOf(label(range.end)) == type) {
    ++range.end;
  }
  return range;
}

WordRange WholeName(const Tree& tree, int word) {
  if (const WordRange full = BeforeAcronym(tree, word); !full.empty()) {
    return full;
  }
  for (int i = std::max(0, word - kLongestName); i <= word;) {
    const WordRange name = Labelled(tree, i);
    if (name.empty()) {
      ++i;
      continue;
    }
    const WordRange grown = Grown(tree, name);
    if (grown.Contains(word)) return grown;
    i = std::max(i + 1, name.end);
  }
  // What stands before its label: "Syrian" of "Syrian Arab Republic".
  for (int i = word + 1; i < tree.size() && i <= word + 2; ++i) {
    if (LabelAt(tree, i).empty()) continue;
    const WordRange grown = Grown(tree, Labelled(tree, i));
    return grown.Contains(word) ? grown : WordRange{};
  }
  return {};
}

int HeadOf(const Tree& tree, const WordRange& range) {
  int head = -1;
  for (int i = range.begin; i < range.end; ++i) {
    if (range.Contains(tree.head(i))) continue;
    // "for the Defence", behind the "League" that it is for
    const int marker = tree.Child(i, Rel::kCase);
    if (head >= 0 && marker > range.begin && marker < i) continue;
    if (head < 0 || tree.IsNominal(i) || !tree.IsNominal(head)) head = i;
  }
  return head < 0 ? range.begin : head;
}

}  // namespace griot
