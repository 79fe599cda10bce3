#include "extract/reading/markup.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/strip.h"
#include "extract/reading/html_names.h"
#include "extract/reading/page_text.h"

namespace griot {
namespace {

constexpr size_t kMaxNameBytes = 32;
constexpr size_t kMaxValueBytes = 4096;
constexpr size_t kMaxJsonLdBytes = size_t{1} << 20;

bool IsNameCharacter(char c) {
  return absl::ascii_isalnum(c) || absl::StrContains("-_:.", c);
}

struct Attribute {
  std::string name;
  absl::string_view value;  // as it stands in the page
};

struct Tag {
  std::string name;  // empty if it is none that HTML or its users know
  bool is_end = false;
  std::vector<Attribute> attributes;  // those that are read
};

class Simplifier {
 public:
  explicit Simplifier(absl::string_view html) : html_(html) {
    out_.reserve(html.size() / 2);
  }

  std::string Run() {
    while (at_ < html_.size()) {
      const size_t open = std::min(html_.find('<', at_), html_.size());
      AddText(html_.substr(at_, open - at_));
      at_ = open;
      if (at_ < html_.size()) ReadMarkup();
    }
    return std::move(out_);
  }

 private:
  char Peek(size_t ahead) const {
    return at_ + ahead < html_.size() ? html_[at_ + ahead] : '\0';
  }

  // Moves on, keeping count of the line ends that are passed.
  void Skip(size_t to) {
    to = std::min(to, html_.size());
    lines_ += std::count(html_.begin() + at_, html_.begin() + to, '\n');
    at_ = to;
  }
  void SkipPast(absl::string_view end) {
    const size_t found = html_.find(end, at_);
    Skip(found == absl::string_view::npos ? html_.size() : found + end.size());
  }

  void AddLines() {
    out_.append(static_cast<size_t>(lines_), '\n');
    lines_ = 0;
  }

  void AddEscaped(absl::string_view decoded) {
    for (const char c : decoded) {
      if (c == '&') {
        out_ += "&amp;";
      } else if (c == '<') {
        out_ += "&lt;";
      } else if (c == '>') {
        out_ += "&gt;";
      } else if (c == '"') {
        out_ += "&quot;";
      } else if (c == '\n' || static_cast<unsigned char>(c) >= 0x20) {
        out_ += c;
      } else if (c != '\0') {
        out_ += ' ';
      }
    }
  }

  void AddText(absl::string_view raw) {
    if (raw.empty()) return;
    // Line ends that were left out must not part a word.
    if (absl::ascii_isspace(raw[0])) AddLines();
    AddEscaped(DecodeReferences(raw));
  }

  // At "<".
  void ReadMarkup() {
    const char next = Peek(1);
    if (absl::ascii_isalpha(next)) {
      Skip(at_ + 1);
      Use(ReadTag(/*is_end=*/false));
    } else if (next == '/' && absl::ascii_isalpha(Peek(2))) {
      Skip(at_ + 2);
      Use(ReadTag(/*is_end=*/true));
    } else if (absl::StartsWith(html_.substr(at_), "<!--")) {
      SkipComment();
    } else if (next == '!' || next == '?' || next == '/') {
      SkipPast(">");
    } else {
      AddEscaped("<");
      Skip(at_ + 1);
    }
  }

  void SkipComment() {
    const absl::string_view inside = html_.substr(at_ + 4);
    if (absl::StartsWith(inside, ">")) return Skip(at_ + 5);
    if (absl::StartsWith(inside, "->")) return Skip(at_ + 6);
    const size_t body = at_ + 4;
    for (size_t dashes = html_.find("--", body);
         dashes != absl::string_view::npos;
         dashes = html_.find("--", dashes + 1)) {
      const absl::string_view end = html_.substr(dashes + 2);
      if (absl::StartsWith(end, ">")) return Skip(dashes + 3);
      if (absl::StartsWith(end, "!>")) return Skip(dashes + 4);
    }
    Skip(html_.size());
  }

  // At the name; leaves behind ">".
  Tag ReadTag(bool is_end) {
    Tag tag;
    tag.is_end = is_end;
    const size_t begin = at_;
    while (at_ < html_.size() && !absl::ascii_isspace(Peek(0)) &&
           Peek(0) != '/' && Peek(0) != '>') {
      ++at_;
    }
    const absl::string_view name = html_.substr(begin, at_ - begin);
    if (name.size() <= kMaxNameBytes &&
        std::all_of(name.begin(), name.end(), IsNameCharacter)) {
      tag.name = absl::AsciiStrToLower(name);
    }
    while (true) {
      while (absl::ascii_isspace(Peek(0)) || Peek(0) == '/') Skip(at_ + 1);
      if (at_ >= html_.size()) {
        tag.name.clear();  // cut off by the end of the page
        return tag;
      }
      if (Peek(0) == '>') {
        ++at_;
        return tag;
      }
      ReadAttribute(tag);
    }
  }

  void ReadAttribute(Tag& tag) {
    const size_t begin = at_;
    ++at_;  // whatever it is, "=" included
    while (at_ < html_.size() && !absl::ascii_isspace(Peek(0)) &&
           !absl::StrContains("/>=", Peek(0))) {
      ++at_;
    }
    const absl::string_view name = html_.substr(begin, at_ - begin);
    while (absl::ascii_isspace(Peek(0))) Skip(at_ + 1);
    absl::string_view value;
    if (Peek(0) == '=') {
      ++at_;
      while (absl::ascii_isspace(Peek(0))) Skip(at_ + 1);
      value = ReadValue();
    }
    if (name.size() > kMaxNameBytes) return;
    std::string small = absl::AsciiStrToLower(name);
    // The first of its name counts; there are few names that are read.
    if (IsReadAttribute(small) &&
        std::none_of(tag.attributes.begin(), tag.attributes.end(),
                     [&](const Attribute& a) { return a.name == small; })) {
      tag.attributes.push_back({std::move(small), value});
    }
  }

  absl::string_view ReadValue() {
    const char quote = Peek(0);
    if (quote == '"' || quote == '\'') {
      const size_t begin = at_ + 1;
      const size_t end = std::min(html_.find(quote, begin), html_.size());
      Skip(end + 1);
      return html_.substr(begin, end - begin);
    }
    const size_t begin = at_;
    while (at_ < html_.size() && !absl::ascii_isspace(Peek(0)) &&
           Peek(0) != '>') {
      ++at_;
    }
    return html_.substr(begin, at_ - begin);
  }

  void Use(const Tag& tag) {
    if (tag.name.empty()) return;
    if (tag.is_end) return UseEnd(tag.name);
    if (HoldsRawText(tag.name)) return UseRawText(tag);
    if (IsVoidElement(tag.name) && !IsReadVoidElement(tag.name)) return;
    const bool bare_formatting =
        IsFormattingElement(tag.name) && tag.attributes.empty();
    const bool counts = !IsVoidElement(tag.name) && !MayLackEndTag(tag.name);
    if (IsHeadingElement(tag.name)) headings_.push_back(tag.name);
    Open& open = open_[tag.name];
    if (bare_formatting || tags_ >= kMaxMarkupTags ||
        (counts && depth_ >= kMaxMarkupDepth)) {
      if (!IsVoidElement(tag.name)) ++open.left_out;
      return;
    }
    ++tags_;
    if (counts) ++depth_;
    if (!IsVoidElement(tag.name)) ++open.kept;
    AddStart(tag);
  }

  // Of elements of one name that nest, the innermost were left out.
  void UseEnd(std::string name) {
    // What stands behind the end of the page still belongs to it.
    if (name == "html" || name == "body") return;
    if (IsHeadingElement(name)) {
      // Whichever heading is open ends there.
      if (headings_.empty()) return;
      name = std::move(headings_.back());
      headings_.pop_back();
    }
    const auto open = open_.find(name);
    if (open == open_.end()) return;
    if (open->second.left_out > 0) {
      --open->second.left_out;
    } else if (open->second.kept > 0) {
      --open->second.kept;
      if (!MayLackEndTag(name)) --depth_;
      absl::StrAppend(&out_, "</", name);
      AddLines();
      out_ += '>';
    }
  }

  void AddStart(const Tag& tag) {
    absl::StrAppend(&out_, "<", tag.name);
    for (const Attribute& attribute : tag.attributes) {
      absl::StrAppend(&out_, " ", attribute.name, "=\"");
      // Cut between characters.
      absl::string_view value = attribute.value.substr(0, kMaxValueBytes);
      while (value.size() < attribute.value.size() && !value.empty() &&
             (attribute.value[value.size()] & 0xC0) == 0x80) {
        value.remove_suffix(1);
      }
      std::string decoded = DecodeReferences(value);
      std::replace(decoded.begin(), decoded.end(), '\n', ' ');
      AddEscaped(decoded);
      out_ += '"';
    }
    AddLines();
    out_ += '>';
  }

  // Behind the start tag.
  void UseRawText(const Tag& tag) {
    const size_t end = FindEndTag(tag.name);
    if (end == absl::string_view::npos) {
      // What never ends a script is not shown; a title is only cut off.
      if (tag.name == "script" || tag.name == "style") Skip(html_.size());
      return;
    }
    const absl::string_view content = html_.substr(at_, end - at_);
    if (tag.name == "title" && tags_ < kMaxMarkupTags) {
      ++tags_;
      out_ += "<title";
      AddLines();
      out_ += '>';
      AddEscaped(DecodeReferences(content));
      out_ += "</title>";
      at_ = end;
    } else if (tag.name == "script" && IsJsonLd(tag) &&
               content.size() <= kMaxJsonLdBytes && tags_ < kMaxMarkupTags) {
      ++tags_;
      out_ += "<script";
      AddLines();
      out_ += " type=\"application/ld+json\">";
      AddJson(content);
      out_ += "</script>";
      at_ = end;
    }
    Skip(end);
    ReadMarkup();  // the end tag, which ends nothing that is open
  }

  static bool IsJsonLd(const Tag& tag) {
    return std::any_of(tag.attributes.begin(), tag.attributes.end(),
                       [](const Attribute& attribute) {
                         return attribute.name == "type" &&
                                absl::StrContains(
                                    absl::AsciiStrToLower(attribute.value),
                                    "ld+json");
                       });
  }

  // In JSON, "<" stands in strings only.
  void AddJson(absl::string_view json) {
    for (const char c : json) {
      if (c == '<') {
        out_ += "\\u003C";
      } else if (c == '\n' || static_cast<unsigned char>(c) >= 0x20) {
        out_ += c;
      } else {
        out_ += ' ';
      }
    }
  }

  // Of the first "</name" in any case, behind at_, or npos.
  size_t FindEndTag(absl::string_view name) {
    if (never_ended_.contains(name)) return absl::string_view::npos;
    for (size_t found = html_.find("</", at_); found != absl::string_view::npos;
         found = html_.find("</", found + 2)) {
      const absl::string_view rest = html_.substr(found + 2);
      if (absl::StartsWithIgnoreCase(rest, name) &&
          (rest.size() == name.size() ||
           absl::ascii_isspace(rest[name.size()]) ||
           absl::StrContains("/>", rest[name.size()]))) {
        return found;
      }
    }
    never_ended_.insert(std::string(name));
    return absl::string_view::npos;
  }

  // Elements of one name that are open.
  struct Open {
    int kept = 0;
    int left_out = 0;
  };

  absl::string_view html_;
  size_t at_ = 0;
  std::string out_;
  std::ptrdiff_t lines_ = 0;  // line ends passed and not yet written
  int tags_ = 0;              // start tags written
  int depth_ = 0;
  absl::flat_hash_map<std::string, Open> open_;
  std::vector<std::string> headings_;             // open, the innermost last
  absl::flat_hash_set<std::string> never_ended_;  // names without an end ahead
};

}  // namespace

std::string SimplifyMarkup(absl::string_view html) {
  return Simplifier(html).Run();
}

}  // namespace griot
