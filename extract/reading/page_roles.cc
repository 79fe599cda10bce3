#include "extract/reading/page_roles.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "extract/reading/page_text.h"

namespace griot {
namespace {

constexpr int kTermWords = 4;     // of what a box hovers over
constexpr int kLinksOfACard = 3;  // with nothing between them
constexpr size_t kMaxTerm = 256;  // bytes of a text that may be a term

bool HasInk(absl::string_view text) {
  return !std::all_of(text.begin(), text.end(), absl::ascii_isspace);
}

class Finder {
 public:
  Finder(const PageTree& tree, const PageLayout& layout)
      : tree_(tree), layout_(layout) {}

  std::vector<Role> Find(Noscript noscript) {
    roles_.reserve(tree_.size());
    for (const PageNode& node : tree_.nodes()) {
      const bool is_read = node.is_text() || (noscript == Noscript::kRead &&
                                              node.name == "noscript");
      roles_.push_back(is_read             ? Role::kArticle
                       : IsPostOfAmp(node) ? Role::kPost
                                           : RoleOf(node));
    }
    for (int i = tree_.size() - 1; i >= 0; --i) {
      if (tree_[i].is_text()) continue;
      if (roles_[i] == Role::kHover) {
        SetHover(i);
      } else if (IsCardOfLinks(i)) {
        Hide(i);
      } else if (tree_[i].name == "button" && layout_.StandsBetweenTexts(i) &&
                 !IsBoilerplateLine(CleanLine(tree_.TextOf(i)))) {
        roles_[i] = Role::kArticle;
      }
    }
    FreePosts();
    return std::move(roles_);
  }

 private:
  // What AMP shows until it has fetched the post.
  bool IsPostOfAmp(const PageNode& node) const {
    if (node.name != "blockquote" || node.parent < 0) return false;
    const absl::string_view around = tree_[node.parent].name;
    return around == "amp-twitter" || around == "amp-instagram" ||
           around == "amp-facebook";
  }

  void Hide(int node) {
    roles_[node] = Role::kHidden;
    next_card_ = node;
  }

  // From the end of the page on, so that what is inside is known.
  void SetHover(int node) {
    const bool holds_card = next_card_ < tree_[node].end;
    if (!layout_.LiesInLine(node) && !layout_.StandsInText(node)) {
      roles_[node] = holds_card ? Role::kArticle : Role::kBoilerplate;
    } else if (holds_card || IsTerm(node)) {
      roles_[node] = Role::kArticle;
    } else {
      Hide(node);
    }
  }

  // Whether an element named for hovering holds what is pointed at, and not
  // what is then shown.
  bool IsTerm(int node) const {
    const absl::string_view name = tree_[node].name;
    if (name == "a" || name == "abbr" || name == "button" || name == "dfn") {
      return true;
    }
    std::string text;
    int links = 0;
    for (int i = node; i < tree_[node].end; ++i) {
      absl::StrAppend(&text, tree_[i].text.substr(0, kMaxTerm));
      if (text.size() > kMaxTerm) return false;
      if (i > node && tree_[i].name == "a") ++links;
    }
    return links <= 1 && CountWords(text) <= kTermWords &&
           !EndsLikeSentence(CleanLine(text));
  }

  // Only what stands in a line with text: elsewhere it is a list of links.
  bool IsCardOfLinks(int node) const {
    if (!layout_.LiesInLine(node) || tree_[node].name == "a") return false;
    int links = 0;
    for (int child = node + 1; child < tree_[node].end;
         child = tree_[child].end) {
      if (tree_[child].is_text()) {
        if (HasInk(tree_[child].text)) return false;
      } else if (tree_[child].name == "a") {
        ++links;
      } else {
        return false;
      }
    }
    if (links < kLinksOfACard) return false;
    for (int at = node; at > 0 && layout_.LiesInLine(at);
         at = tree_[at].parent) {
      if (layout_.StandsInText(at)) return true;
    }
    return false;
  }

  void FreePosts() {
    if (std::find(roles_.begin(), roles_.end(), Role::kPost) == roles_.end()) {
      return;
    }
    // Texts outside of posts before each node.
    std::vector<int> others = {0};
    int until = 0;  // of the last post
    for (int i = 0; i < tree_.size(); ++i) {
      if (roles_[i] == Role::kPost) until = std::max(until, tree_[i].end);
      const bool other =
          i >= until && tree_[i].is_text() && HasInk(tree_[i].text);
      others.push_back(others.back() + (other ? 1 : 0));
    }
    for (int i = 0; i < tree_.size(); ++i) {
      if (roles_[i] != Role::kPost) continue;
      for (int above = tree_[i].parent;
           above > 0 && others[above] == others[tree_[above].end];
           above = tree_[above].parent) {
        if (roles_[above] == Role::kBoilerplate) roles_[above] = Role::kArticle;
      }
      // What its own markup is called says nothing of the page.
      for (int below = i + 1; below < tree_[i].end; ++below) {
        if (roles_[below] == Role::kBoilerplate) roles_[below] = Role::kArticle;
      }
    }
  }

  const PageTree& tree_;
  const PageLayout& layout_;
  std::vector<Role> roles_;
  int next_card_ = tree_.size();  // the first one behind the node at hand
};

}  // namespace

std::vector<Role> FindRoles(const PageTree& tree, const PageLayout& layout,
                            Noscript noscript) {
  return Finder(tree, layout).Find(noscript);
}

}  // namespace griot
