#include "extract/reading/page_blocks.h"

#include <algorithm>
#include <utility>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "extract/reading/html_names.h"
#include "extract/reading/page_text.h"

namespace griot {
namespace {

constexpr size_t kWovenInk = 2;  // bytes outside of links, of a sentence

// What a walk through the tree hands down.
struct Inside {
  int element = 0;  // innermost block-level one
  bool link = false;
  bool link_within_page = false;
  bool marked = false;
  bool post = false;
  bool preformatted = false;
};

int HeadingLevel(absl::string_view name) {
  return IsHeadingElement(name) ? name[1] - '0' : 0;
}

size_t CountInk(absl::string_view text) {
  return text.size() - static_cast<size_t>(std::count_if(
                           text.begin(), text.end(), absl::ascii_isspace));
}

class Finder {
 public:
  Finder(const PageTree& tree, const PageLayout& layout,
         const std::vector<Role>& roles)
      : tree_(tree), layout_(layout), roles_(roles) {}

  std::vector<Block> Find() {
    if (tree_.size() > 0) Visit(0, Inside());
    Finish();
    return std::move(blocks_);
  }

 private:
  // Recursion is as deep as the tree, which is bounded.
  void Visit(int node, Inside inside) {
    const PageNode& at = tree_[node];
    if (at.is_text()) return AddText(node, inside);
    if (roles_[node] == Role::kNoText) return;
    if (at.name == "br") {
      if (++breaks_ >= 2) Finish();
      return;
    }
    const bool is_inline = !layout_.PartsLines(node);
    if (roles_[node] == Role::kHidden &&
        (layout_.LiesInLine(node) || layout_.StandsInText(node))) {
      return;
    }
    if (at.name == "a" && at.HasAttribute("href")) {
      inside.link = true;
      inside.link_within_page = LeadsIntoPage(at.Attribute("href"));
    }
    if (is_inline) {
      if (IsFootnoteMark(node)) return;
      // A control beside a line is none of its words.
      if (at.name == "button" && roles_[node] != Role::kArticle &&
          layout_.StandsInText(node)) {
        return;
      }
      inside.marked |=
          layout_.LiesInLine(node) && (roles_[node] == Role::kBoilerplate ||
                                       roles_[node] == Role::kComments);
    } else {
      Finish();
      inside.element = node;
      inside.post |= roles_[node] == Role::kPost;
      inside.preformatted |= at.name == "pre";
    }
    if (at.name == "q") Append(node, "“", inside);
    for (int child = node + 1; child < at.end; child = tree_[child].end) {
      Visit(child, inside);
    }
    if (at.name == "q") Append(node, "”", inside);
    if (!is_inline) Finish();
  }

  // To "#part", or to an address with such an end that the page has.
  bool LeadsIntoPage(absl::string_view address) {
    const size_t hash = address.find('#');
    if (hash == absl::string_view::npos) return false;
    const absl::string_view part = address.substr(hash + 1);
    if (hash == 0) return true;
    if (part.empty()) return false;
    if (parts_.empty()) {
      for (const PageNode& node : tree_.nodes()) {
        parts_.insert(node.Attribute("id"));
      }
    }
    return parts_.contains(part);
  }

  // A raised link to a note: a digit or two.
  bool IsFootnoteMark(int node) const {
    constexpr size_t kMaxMark = 5;
    if (tree_[node].name != "sup") return false;
    bool link = false;
    for (int below = node + 1; below < tree_[node].end; ++below) {
      link |= tree_[below].name == "a";
    }
    return link && tree_.TextOf(node).size() <= kMaxMark;
  }

  void AddText(int node, const Inside& inside) {
    if (!inside.preformatted) return Append(node, tree_[node].text, inside);
    // Blank lines part paragraphs.
    const std::vector<absl::string_view> lines =
        absl::StrSplit(tree_[node].text, '\n');
    for (size_t i = 0; i < lines.size(); ++i) {
      const bool whole = i > 0 && i + 1 < lines.size();
      if (whole && absl::StripAsciiWhitespace(lines[i]).empty()) Finish();
      Append(node, lines[i], inside);
      Append(node, " ", inside);
    }
  }

  void Append(int node, absl::string_view text, const Inside& inside) {
    const size_t ink = CountInk(text);
    if (ink > 0) {
      if (breaks_ > 0) text_.push_back(' ');
      breaks_ = 0;
      if (ink_ == 0) {
        block_.element = inside.element;
        block_.position = node;
        block_.post = inside.post;
      } else if (inside.link != last_was_link_ && GoesOn(text)) {
        block_.woven = true;
      }
      last_was_link_ = inside.link;
    }
    ink_ += ink;
    if (inside.link) link_ink_ += ink;
    if (inside.link && inside.link_within_page) inner_ink_ += ink;
    if (inside.marked) marked_ink_ += ink;
    absl::StrAppend(&text_, text);
  }

  // "See", before what it leads to.
  static bool IsInvitation(absl::string_view text) {
    static constexpr absl::string_view kWords[] = {
        "see", "read", "click", "watch", "listen", "more", "also", "via"};
    return std::any_of(std::begin(kWords), std::end(kWords),
                       [&](absl::string_view word) {
                         return absl::EqualsIgnoreCase(word, text);
                       });
  }

  // Whether `text` goes on with the sentence at hand: in small letters, behind
  // a letter, digit or comma.
  bool GoesOn(absl::string_view text) const {
    text = absl::StripLeadingAsciiWhitespace(text);
    const absl::string_view before = absl::StripTrailingAsciiWhitespace(text_);
    return !text.empty() && !before.empty() &&
           (absl::ascii_islower(text[0]) || absl::ascii_isdigit(text[0])) &&
           !IsInvitation(before) &&
           (absl::ascii_isalnum(before.back()) || before.back() == ',' ||
            static_cast<unsigned char>(before.back()) >= 0x80);
  }

  void Finish() {
    breaks_ = 0;
    if (ink_ > 0) {
      block_.text = CleanLine(text_);
      if (!block_.text.empty()) Keep();
    }
    text_.clear();
    ink_ = link_ink_ = inner_ink_ = marked_ink_ = 0;
    block_ = Block();
  }

  void Keep() {
    const auto ink = static_cast<double>(ink_);
    for (int above = block_.element; above >= 0; above = tree_[above].parent) {
      const int level = HeadingLevel(tree_[above].name);
      if (level > 0) block_.heading = level;
    }
    block_.words = CountWords(block_.text);
    if (block_.heading > 0) link_ink_ -= inner_ink_;
    block_.links = static_cast<double>(link_ink_) / ink;
    block_.woven &= ink_ - link_ink_ >= kWovenInk;
    block_.marked = static_cast<double>(marked_ink_) / ink;
    block_.sentence = HoldsSentence(block_.text);
    blocks_.push_back(std::move(block_));
  }

  const PageTree& tree_;
  const PageLayout& layout_;
  const std::vector<Role>& roles_;
  absl::flat_hash_set<absl::string_view>
      parts_;  // ids, once they are asked for
  std::vector<Block> blocks_;
  Block block_;       // at hand
  std::string text_;  // of it, not yet cleaned
  size_t ink_ = 0;    // its bytes that are no white space
  size_t link_ink_ = 0;
  size_t inner_ink_ = 0;  // in links within the page
  bool last_was_link_ = false;
  size_t marked_ink_ = 0;
  int breaks_ = 0;  // line breaks since its last text
};

}  // namespace

std::vector<Block> FindBlocks(const PageTree& tree, const PageLayout& layout,
                              const std::vector<Role>& roles) {
  return Finder(tree, layout, roles).Find();
}

}  // namespace griot
