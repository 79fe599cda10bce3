#include "extract/reading/article_scope.h"

#include <algorithm>
#include <cstdint>
#include <set>
#include <utility>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_split.h"
#include "extract/reading/html_names.h"
#include "extract/reading/page_text.h"

namespace griot {
namespace {

constexpr int kProseWords = 10;    // a sentence of prose has
constexpr int kUnendedWords = 25;  // what need not end as a sentence
constexpr double kProseLinks = 1.0 / 3;
constexpr double kMostMarked = 0.5;
// An element is not left out for its name if it holds this share of all prose.
constexpr double kTooMuch = 0.5;
// Names are not believed at all if less than this share is left.
constexpr double kTooLittle = 0.25;
constexpr int64_t kLeastArticle = 140;  // bytes of prose beside the comments
constexpr double kNearlyAll = 0.8;
constexpr double kSameTitle = 0.5;
constexpr size_t kMostAbove = 4;    // times the prose below the headline
constexpr int kMostHeadings = 500;  // that are compared with the titles

// The bytes of prose below each node.
class ProseMass {
 public:
  ProseMass(const PageTree& tree, const std::vector<Block>& blocks,
            const std::vector<bool>& is_prose)
      : tree_(tree), before_(tree.size() + 1) {
    for (size_t b = 0; b < blocks.size(); ++b) {
      if (!is_prose[b]) continue;
      before_[blocks[b].position + 1] +=
          static_cast<int64_t>(blocks[b].text.size());
    }
    for (size_t i = 1; i < before_.size(); ++i) before_[i] += before_[i - 1];
  }

  int64_t Of(int node) const {
    return before_[tree_[node].end] - before_[node];
  }
  int64_t total() const { return before_.back(); }

 private:
  const PageTree& tree_;
  std::vector<int64_t> before_;  // of all nodes before each
};

class Finder {
 public:
  Finder(const PageTree& tree, const PageLayout& layout,
         const std::vector<Role>& roles, const std::vector<Block>& blocks,
         const ArticleHints& hints)
      : tree_(tree),
        layout_(layout),
        roles_(roles),
        blocks_(blocks),
        hints_(hints) {
    for (const Block& block : blocks_) is_prose_.push_back(IsProse(block));
  }

  ArticleScope Find() {
    left_out_.assign(blocks_.size(), false);
    if (const int headline = FindHeadline(); headline >= 0) {
      AddAround(blocks_[headline].element);
    }
    LeaveOut();
    ArticleScope scope;
    scope.headline = FindHeadline();
    const ProseMass mass(tree_, blocks_, is_prose_);
    scope.inside = Inside(mass, scope.headline);
    scope.is_prose = std::move(is_prose_);
    return scope;
  }

 private:
  // Notes the elements around a headline or the article's body.
  void AddAround(int node) {
    for (int at = tree_[node].parent; at >= 0; at = tree_[at].parent) {
      around_.insert(at);
    }
  }

  // The element that is named as the article's body and holds most; -1 if it
  // holds little: teasers are named so too.
  int FindBody(const ProseMass& mass) const {
    int body = -1;
    for (int i = 0; i < tree_.size(); ++i) {
      if (roles_[i] != Role::kBody) continue;
      if (body < 0 || mass.Of(i) > mass.Of(body)) body = i;
    }
    if (body < 0 || mass.Of(body) < kLeastArticle ||
        static_cast<double>(mass.Of(body)) <
            kTooLittle * static_cast<double>(mass.total())) {
      return -1;
    }
    return body;
  }

  // Sets left_out_ and takes what it holds from is_prose_.
  void LeaveOut() {
    const ProseMass mass(tree_, blocks_, is_prose_);
    body_ = FindBody(mass);
    if (body_ >= 0) AddAround(body_);
    int64_t left = 0;
    std::vector<bool> out = LeftOut(mass, kTooMuch, left);
    if (static_cast<double>(left) <
        kTooLittle * static_cast<double>(mass.total())) {
      out = LeftOut(mass, /*most=*/0, left);
    }
    for (size_t b = 0; b < blocks_.size(); ++b) {
      left_out_[b] =
          (out[blocks_[b].position] || blocks_[b].marked > kMostMarked) &&
          !IsDescription(blocks_[b]);
      if (left_out_[b]) is_prose_[b] = false;
    }
  }

  // Of each node; `left` is the prose that stays. Named elements go if they
  // hold less than the share `most` of all prose.
  std::vector<bool> LeftOut(const ProseMass& mass, double most,
                            int64_t& left) const {
    std::vector<bool> out(tree_.size());
    left = mass.total();
    for (int i = 0; i < tree_.size();) {
      if (IsToGo(i, mass, most, left)) {
        left -= mass.Of(i);
        std::fill(out.begin() + i, out.begin() + tree_[i].end, true);
        i = tree_[i].end;
      } else {
        ++i;
      }
    }
    return out;
  }

  bool IsToGo(int node, const ProseMass& mass, double most,
              int64_t left) const {
    const Role role = roles_[node];
    if (role == Role::kArticle || role == Role::kBody || role == Role::kPost ||
        layout_.LiesInLine(node)) {
      return false;
    }
    const int64_t held = mass.Of(node);
    if (held == 0) return true;
    if (held >= kLeastArticle && around_.contains(node)) return false;
    if (role == Role::kComments && left - held >= kLeastArticle &&
        !HoldsTitle(node)) {
      return true;
    }
    if (body_ >= 0 && most > 0 && !tree_.IsWithin(node, body_)) return true;
    return static_cast<double>(held) < most * static_cast<double>(mass.total());
  }

  // Whether the block is what the page says of its article elsewhere.
  bool IsDescription(const Block& block) const {
    if (block.words < kProseWords || hints_.descriptions.empty()) return false;
    return std::any_of(hints_.descriptions.begin(), hints_.descriptions.end(),
                       [&](const std::string& said) {
                         // Folding takes punctuation only.
                         return block.text.size() >= said.size() &&
                                block.text.size() <=
                                    said.size() + said.size() / 2 &&
                                Folded(block.text) == said;
                       });
  }

  bool HoldsTitle(int node) const {
    for (int below = node; below < tree_[node].end; ++below) {
      if (tree_[below].name == "h1") return true;
    }
    return false;
  }

  double LikenessToTitles(absl::string_view text) const {
    double most = 0;
    for (const std::string& title : hints_.titles) {
      most = std::max(most, TitleLikeness(text, title));
    }
    return most;
  }

  // The heading most like the titles; else the first <h1> that may be one.
  int FindHeadline() const {
    int best = -1;
    double best_score = 0;
    const std::string publisher = Folded(hints_.publisher);
    int seen = 0;
    for (size_t b = 0; b < blocks_.size() && seen < kMostHeadings; ++b) {
      const Block& block = blocks_[b];
      const bool named =
          tree_[block.element].Attribute("itemprop") == "headline";
      if ((block.heading == 0 || block.heading > 3) && !named) continue;
      ++seen;
      const double likeness = LikenessToTitles(block.text);
      const bool may_be = block.heading == 1 && !left_out_[b] &&
                          block.words > 1 && Folded(block.text) != publisher;
      if (likeness < kSameTitle && !may_be) continue;
      const double score = 2 * likeness + 1.0 / std::max(block.heading, 1) +
                           (named ? 0.5 : 0) - (left_out_[b] ? 0.5 : 0);
      if (score > best_score) {
        best = static_cast<int>(b);
        best_score = score;
      }
    }
    return best;
  }

  // The innermost <article> around a node, or -1.
  int ArticleAround(int node) const {
    while (node >= 0 && tree_[node].name != "article") {
      node = tree_[node].parent;
    }
    return node;
  }

  std::vector<bool> Inside(const ProseMass& mass, int headline) const {
    std::vector<bool> inside(blocks_.size());
    if (tree_.size() == 0) return inside;
    int root = 0;
    const int article =
        headline < 0 ? -1 : ArticleAround(blocks_[headline].position);
    if (article >= 0 && static_cast<double>(mass.Of(article)) >=
                            kTooLittle * static_cast<double>(mass.total())) {
      root = article;
    }
    if (mass.total() == 0) {
      // Nothing but short sentences, if anything.
      if (article < 0 && !hints_.is_article) return inside;
      Add(root, /*prose_only=*/false, inside);
      return inside;
    }
    int body = root;
    while (true) {
      const int child = HeaviestChild(body, mass);
      if (child < 0 || static_cast<double>(mass.Of(child)) <
                           kNearlyAll * static_cast<double>(mass.Of(body))) {
        break;
      }
      if (IsOneBlock(child)) break;
      AddSiblings(body, child, mass, inside);
      body = child;
    }
    Add(body, /*prose_only=*/false, inside);
    if (headline >= 0) {
      for (size_t b = headline; b < blocks_.size(); ++b) {
        if (blocks_[b].position >= body) break;
        if (!left_out_[b] && tree_.IsWithin(blocks_[b].position, root)) {
          inside[b] = true;
        }
      }
      LeaveOutAbove(headline, inside);
    }
    return inside;
  }

  // What stands above the headline tells of other articles, but for what
  // stands in one element with it, unless there is much more than below.
  void LeaveOutAbove(int headline, std::vector<bool>& inside) const {
    size_t above = 0;
    size_t below = 0;
    for (size_t b = 0; b < blocks_.size(); ++b) {
      if (!inside[b] || !is_prose_[b]) continue;
      (static_cast<int>(b) < headline ? above : below) +=
          blocks_[b].text.size();
    }
    if (above > kMostAbove * below) return;
    const int around = tree_[blocks_[headline].element].parent;
    for (int b = 0; b < headline; ++b) {
      if (tree_[blocks_[b].element].parent != around) inside[b] = false;
    }
  }

  int HeaviestChild(int node, const ProseMass& mass) const {
    int heaviest = -1;
    for (int child = node + 1; child < tree_[node].end;
         child = tree_[child].end) {
      if (tree_[child].is_text()) continue;
      if (heaviest < 0 || mass.Of(child) > mass.Of(heaviest)) heaviest = child;
    }
    return heaviest;
  }

  bool IsOneBlock(int node) const {
    return BlocksEnd(node) - BlocksBegin(node) == 1;
  }
  std::ptrdiff_t BlocksBegin(int node) const { return FirstBlockFrom(node); }
  std::ptrdiff_t BlocksEnd(int node) const {
    return FirstBlockFrom(tree_[node].end);
  }
  std::ptrdiff_t FirstBlockFrom(int position) const {
    return std::lower_bound(
               blocks_.begin(), blocks_.end(), position,
               [](const Block& block, int at) { return block.position < at; }) -
           blocks_.begin();
  }

  void Add(int node, bool prose_only, std::vector<bool>& inside) const {
    for (auto b = BlocksBegin(node); b < BlocksEnd(node); ++b) {
      if (!left_out_[b] && (!prose_only || is_prose_[b])) inside[b] = true;
    }
  }

  // Of the children of `parent` beside `body`: those of the same class, and
  // single paragraphs.
  void AddSiblings(int parent, int body, const ProseMass& mass,
                   std::vector<bool>& inside) const {
    const absl::string_view name = tree_[body].name;
    const absl::string_view names = tree_[body].Attribute("class");
    for (int child = parent + 1; child < tree_[parent].end;
         child = tree_[child].end) {
      if (child == body || mass.Of(child) == 0) continue;
      const bool alike = !names.empty() && tree_[child].name == name &&
                         tree_[child].Attribute("class") == names;
      if (alike || tree_[child].name == "p") {
        Add(child, /*prose_only=*/!alike, inside);
      }
    }
  }

  const PageTree& tree_;
  const PageLayout& layout_;
  const std::vector<Role>& roles_;
  const std::vector<Block>& blocks_;
  const ArticleHints& hints_;
  int body_ = -1;                    // see FindBody
  absl::flat_hash_set<int> around_;  // elements around it and the headline
  std::vector<bool> left_out_;       // of each block
  std::vector<bool> is_prose_;
};

}  // namespace

bool IsWovenSentence(const Block& block) {
  return block.woven && EndsLikeSentence(block.text);
}

bool IsProse(const Block& block) {
  return block.heading == 0 && block.words >= kProseWords &&
         (block.links <= kProseLinks || IsWovenSentence(block)) &&
         block.marked <= kMostMarked &&
         (block.sentence || block.words >= kUnendedWords) &&
         !IsBoilerplateLine(block.text);
}

ArticleScope FindArticleScope(const PageTree& tree, const PageLayout& layout,
                              const std::vector<Role>& roles,
                              const std::vector<Block>& blocks,
                              const ArticleHints& hints) {
  return Finder(tree, layout, roles, blocks, hints).Find();
}

double TitleLikeness(absl::string_view a, absl::string_view b) {
  const std::string folded_a = Folded(a);
  const std::string folded_b = Folded(b);
  const std::set<absl::string_view> words_a =
      absl::StrSplit(folded_a, ' ', absl::SkipEmpty());
  const std::set<absl::string_view> words_b =
      absl::StrSplit(folded_b, ' ', absl::SkipEmpty());
  if (words_a.empty() || words_b.empty()) return 0;
  const auto shared = std::count_if(
      words_a.begin(), words_a.end(),
      [&](absl::string_view word) { return words_b.contains(word); });
  return 2.0 * static_cast<double>(shared) /
         static_cast<double>(words_a.size() + words_b.size());
}

}  // namespace griot
