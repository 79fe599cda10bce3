#include "extract/reading/byline.h"

#include <algorithm>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "extract/reading/page_text.h"
#include "extract/reading/page_words.h"
#include "schemas/statement_limits.h"
#include "schemas/text_list.h"

namespace griot {
namespace {

constexpr size_t kMaxBylineBytes = 4096;
constexpr size_t kMaxNameBytes = 100;
constexpr size_t kMostNameWords = 6;

enum class Kind { kName, kOutlet, kNobody };

struct Part {
  std::string text;
  Kind kind = Kind::kName;
};

// By the last word of a part.
Kind KindOf(absl::string_view text) {
  static const auto* const kinds = [] {
    auto* found = new absl::flat_hash_map<absl::string_view, Kind>;
    for (absl::string_view word : PageWords("byline_words.txt")) {
      const bool is_outlet = absl::ConsumeSuffix(&word, "|");
      found->emplace(word, is_outlet ? Kind::kOutlet : Kind::kNobody);
    }
    return found;
  }();
  const std::string folded = Folded(text);
  const size_t space = folded.rfind(' ');
  const auto found = kinds->find(absl::string_view(folded).substr(
      space == std::string::npos ? 0 : space + 1));
  return found == kinds->end() ? Kind::kName : found->second;
}

// The elements of a list as Python prints it, "['Ada Roe', \"Bo O'Dea\"]".
std::string LinesOfList(absl::string_view list) {
  std::string lines;
  char quote = 0;
  for (const char c : list) {
    if (quote == 0) {
      if (c == '\'' || c == '"') quote = c;
    } else if (c == quote) {
      quote = 0;
      lines += '\n';
    } else {
      lines += c;
    }
  }
  return lines;
}

bool HasLarge(absl::string_view text) {
  return std::any_of(text.begin(), text.end(), [](unsigned char c) {
    return absl::ascii_isupper(c) || c >= 0x80;
  });
}

bool HasSmall(absl::string_view text) {
  return std::any_of(text.begin(), text.end(), absl::ascii_islower);
}

// Whether a word in small letters may stand in a name.
bool IsParticle(absl::string_view word) {
  static const auto* const particles =
      new absl::flat_hash_set<absl::string_view>{
          "af",  "al",  "av",  "bin", "da",  "das", "de",  "del", "den",
          "der", "di",  "dos", "du",  "e",   "el",  "ibn", "la",  "le",
          "of",  "ten", "ter", "the", "van", "von", "y",   "zu"};
  return particles->contains(word);
}

// Whether it can be somebody's name by its form.
bool IsName(absl::string_view text) {
  if (text.empty() || text.size() > kMaxNameBytes || !HasLarge(text) ||
      text.find_first_of("0123456789@/\\<>{}()[]:?!#_") !=
          absl::string_view::npos) {
    return false;
  }
  const std::vector<absl::string_view> words = absl::StrSplit(text, ' ');
  return words.size() <= kMostNameWords &&
         std::all_of(words.begin(), words.end(), [](absl::string_view word) {
           return word.empty() || !absl::ascii_islower(word[0]) ||
                  IsParticle(word);
         });
}

// "By", "Posted by", "Author:", …, however many.
absl::string_view WithoutLead(absl::string_view text) {
  static constexpr absl::string_view kLeads[] = {
      "by ",      "by: ",       "written by ", "posted by ",   "story by ",
      "text by ", "report by ", "words by ",   "analysis by ", "from ",
      "author: ", "authors: ",  "byline: ",    "and ",         "& "};
  for (bool found = true; found;) {
    text = absl::StripAsciiWhitespace(text);
    found = std::any_of(std::begin(kLeads), std::end(kLeads),
                        [&](absl::string_view lead) {
                          if (!absl::StartsWithIgnoreCase(text, lead))
                            return false;
                          text.remove_prefix(lead.size());
                          return true;
                        });
  }
  return text;
}

// Without "in Madou", "for the Post", "(Kell)", "- Kell".
absl::string_view WithoutPlace(absl::string_view text) {
  for (absl::string_view mark :
       {" in ", " at ", " for ", " from ", " on ", " (", " - ", " – ", " — "}) {
    text = text.substr(0, text.find(mark));
  }
  return text;
}

bool IsOneWord(absl::string_view text) { return !absl::StrContains(text, ' '); }

// "Roe, Ada" of `parts`, or empty.
std::string Turned(const std::vector<std::string>& parts) {
  if (parts.size() != 2 || !IsOneWord(parts[0]) || CountWords(parts[1]) > 2 ||
      !HasSmall(parts[1]) || KindOf(parts[1]) != Kind::kName ||
      KindOf(parts[0]) != Kind::kName) {
    return "";
  }
  return absl::StrCat(parts[1], " ", parts[0]);
}

// Adds the names of what no line end or semicolon parts.
void AddPart(absl::string_view line, Commas commas, std::vector<Part>& parts) {
  const std::string whole = absl::StrReplaceAll(
      WithoutLead(line), {{" and ", " & "}, {" AND ", " & "}});
  std::vector<std::string> between;
  for (absl::string_view one : absl::StrSplit(whole, ',')) {
    one = WithoutLead(one);
    if (!one.empty()) between.emplace_back(one);
  }
  const bool are_several = absl::StrContains(whole, " & ");
  if (!are_several) {
    if (std::string name = Turned(between); IsName(name)) {
      parts.push_back({std::move(name), Kind::kName});
      return;
    }
    if (commas == Commas::kEndNames && between.size() > 1) between.resize(1);
  }
  const bool begins_long = !between.empty() && !IsOneWord(between.front());
  for (size_t i = 0; i < between.size(); ++i) {
    // An outlet, a place.
    if (i > 0 && begins_long && IsOneWord(between[i])) continue;
    for (absl::string_view one : absl::StrSplit(between[i], " & ")) {
      one = absl::StripAsciiWhitespace(WithoutPlace(WithoutLead(one)));
      if (CountWords(one) > 1) absl::ConsumeSuffix(&one, ".");
      if (!IsName(one)) continue;
      parts.push_back({std::string(one), KindOf(one)});
    }
  }
}

}  // namespace

std::vector<std::string> AuthorsIn(absl::string_view byline, Commas commas) {
  byline = absl::StripAsciiWhitespace(byline.substr(0, kMaxBylineBytes));
  std::string lines(byline);
  if (absl::StartsWith(byline, "[") && absl::EndsWith(byline, "]")) {
    const std::vector<std::string> texts = TextsOfList(byline);
    lines = texts.empty() ? LinesOfList(byline) : absl::StrJoin(texts, "\n");
  }
  lines = absl::StrReplaceAll(
      lines,
      {{";", "\n"}, {"|", "\n"}, {"•", "\n"}, {"·", "\n"}, {" / ", "\n"}});
  std::vector<Part> parts;
  for (absl::string_view line : absl::StrSplit(lines, '\n')) {
    AddPart(CleanLine(line), commas, parts);
  }
  std::erase_if(parts,
                [](const Part& part) { return part.kind == Kind::kNobody; });
  const bool has_names =
      std::any_of(parts.begin(), parts.end(),
                  [](const Part& part) { return part.kind == Kind::kName; });
  std::vector<std::string> authors;
  absl::flat_hash_set<std::string> seen;
  for (Part& part : parts) {
    if (has_names && part.kind == Kind::kOutlet) continue;
    if (authors.size() == kMaxAuthors) break;
    if (seen.insert(Folded(part.text)).second) {
      authors.push_back(std::move(part.text));
    }
  }
  return authors;
}

void RemovePublisher(absl::string_view publisher,
                     std::vector<std::string>& authors) {
  const std::string folded = Folded(publisher);
  std::erase_if(authors, [&](const std::string& author) {
    return Folded(author) == folded;
  });
}

}  // namespace griot
