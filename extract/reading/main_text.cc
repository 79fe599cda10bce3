#include "extract/reading/main_text.h"

#include <algorithm>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "extract/reading/html_names.h"
#include "extract/reading/page_text.h"
#include "extract/reading/publication_day.h"

namespace griot {
namespace {

constexpr double kMostLinks = 0.5;  // of a line that is content
constexpr double kLinkedHeading = 0.8;
constexpr int kRepeatWords = 5;  // shorter lines may be said twice
constexpr int kHeadingWords = 25;
constexpr int kLeadWords = 10;
constexpr size_t kOpeningLines = 12;
// A page is a list of other articles if it has so many texts that follow a
// linked title, and they are this share of all.
constexpr int kFewTeasers = 3;
constexpr int kFullText = 4;           // paragraphs of a text, on average
constexpr int kSectionParagraphs = 2;  // teasers have one
constexpr double kMostlyTeasers = 0.6;
constexpr int kTitleWords = 3;
constexpr int kCousins = 2;  // levels in which what is set alike may lie

class Selector {
 public:
  Selector(const PageTree& tree, const PageLayout& layout,
           const std::vector<Block>& blocks, const ArticleScope& scope,
           const ArticleHints& hints)
      : tree_(tree),
        layout_(layout),
        blocks_(blocks),
        scope_(scope),
        hints_(hints),
        teaser_(blocks.size()),
        subheading_(blocks.size()) {}

  MainText Select() {
    MainText main;
    if (scope_.headline >= 0) main.headline = blocks_[scope_.headline].text;
    MarkTeasers();
    const std::vector<size_t> kept = Kept(main.headline);
    if (!IsArticle(kept)) return main;
    std::string dateline;
    for (const size_t b : kept) {
      if (IsDateline(blocks_[b])) {
        dateline = absl::StrCat(blocks_[b].text, " ");
      } else {
        if (IsProse(b)) main.prose += blocks_[b].text.size();
        main.paragraphs.push_back(absl::StrCat(dateline, blocks_[b].text));
        dateline.clear();
      }
    }
    FillOpening(kept, main);
    return main;
  }

 private:
  // Elements that a writer, and not a site, puts lines into.
  bool IsParagraph(const Block& block) const {
    const absl::string_view name = tree_[block.element].name;
    return name == "p" || name == "blockquote" || name == "li" ||
           name == "dd" || name == "pre";
  }

  bool IsProse(size_t b) const { return scope_.is_prose[b] && !teaser_[b]; }

  // The innermost element around the block's own that parts lines; of an item
  // what is around its list.
  int ParentOf(const Block& block) const {
    const int parent = ParentOf(block.element);
    return tree_[block.element].name == "li" ? ParentOf(parent) : parent;
  }
  int ParentOf(int element) const {
    int parent = tree_[element].parent;
    while (parent > 0 && !layout_.PartsLines(parent)) {
      parent = tree_[parent].parent;
    }
    return std::max(parent, 0);
  }

  // A linked heading that is not the headline begins the teaser of another
  // article, which ends with the element around it, its card.
  void MarkTeasers() {
    std::vector<int> headings = {0};  // linked, before each block
    std::vector<size_t> prose = {0};  // bytes before each block
    std::vector<int> paragraphs = {0};
    for (size_t b = 0; b < blocks_.size(); ++b) {
      headings.push_back(headings.back() + (IsLinkedHeading(b) ? 1 : 0));
      paragraphs.push_back(paragraphs.back() + (scope_.is_prose[b] ? 1 : 0));
      prose.push_back(prose.back() +
                      (scope_.is_prose[b] ? blocks_[b].text.size() : 0));
    }
    absl::flat_hash_map<int, bool> is_subheading;  // those in each card
    size_t until = 0;                              // of the last teaser
    for (size_t b = 0; b < blocks_.size(); ++b) {
      if (IsLinkedHeading(b)) {
        const int card = ParentOf(blocks_[b]);
        const size_t begin = FirstBlockFrom(card);
        const size_t end = FirstBlockFrom(tree_[card].end);
        // What the headline stands in is no teaser, nor begins one above it.
        const bool holds_headline =
            begin < BehindHeadline() && BehindHeadline() <= end;
        if (holds_headline && b < BehindHeadline()) {
          teaser_[b] = true;
          continue;
        }
        const bool is_section =
            headings[end] - headings[begin] == 1 &&
            paragraphs[end] - paragraphs[b] >= kSectionParagraphs &&
            IsOfArticle(card);
        const auto [known, is_first] =
            is_subheading.try_emplace(card, is_section);
        if (is_first && !is_section) {
          const size_t held = prose[end] - prose[begin];
          const size_t lead =
              prose[b] - prose[std::min(std::max(begin, BehindHeadline()), b)];
          // One alone in much prose; several above texts that are too long for
          // teasers, or behind a lead that is shorter than what they part.
          known->second = (holds_headline || 3 * held > prose.back()) &&
                          (headings[end] - headings[begin] < kFewTeasers ||
                           paragraphs[end] - paragraphs[b] >=
                               kFullText * (headings[end] - headings[begin]) ||
                           (lead > 0 && lead <= prose[end] - prose[b] &&
                            IsOfArticle(card)));
        }
        if (!known->second) until = std::max(until, end);
        subheading_[b] =
            is_section ||
            (known->second && headings[end] - headings[begin] >= kFewTeasers);
      }
      teaser_[b] = b < until;
    }
  }

  size_t BehindHeadline() const {
    return static_cast<size_t>(scope_.headline + 1);
  }

  // Whether the page says that what `element` holds is an article.
  bool IsOfArticle(int element) const {
    if (hints_.is_article) return true;
    while (element >= 0 && tree_[element].name != "article") {
      element = tree_[element].parent;
    }
    return element >= 0;
  }

  size_t FirstBlockFrom(int position) const {
    return static_cast<size_t>(
        std::lower_bound(
            blocks_.begin(), blocks_.end(), position,
            [](const Block& block, int at) { return block.position < at; }) -
        blocks_.begin());
  }

  bool IsLinkedHeading(size_t b) const {
    return blocks_[b].heading > 0 && blocks_[b].links >= kLinkedHeading &&
           static_cast<int>(b) != scope_.headline;
  }

  // The blocks that are content, in order.
  std::vector<size_t> Kept(absl::string_view headline) const {
    std::vector<size_t> kept;
    std::vector<size_t> waiting;  // for prose behind them
    absl::flat_hash_set<absl::string_view> said = {headline};
    for (size_t b = 0; b < blocks_.size(); ++b) {
      const Block& block = blocks_[b];
      if (!scope_.inside[b] || static_cast<int>(b) == scope_.headline ||
          teaser_[b] ||
          (block.links > kMostLinks && !IsWovenSentence(block) && !block.post &&
           !subheading_[b]) ||
          IsBoilerplateLine(block.text)) {
        continue;
      }
      if (block.text == headline) continue;
      if (block.words >= kRepeatWords && !said.insert(block.text).second) {
        continue;
      }
      if (IsProse(b) || IsLead(block) || IsSentence(block, kept) ||
          IsItem(block, kept) || block.post) {
        for (const size_t w : waiting) {
          if (blocks_[w].heading > 0 || IsDateline(blocks_[w]) ||
              AreNeighbours(w, b)) {
            kept.push_back(w);
          }
        }
        waiting.clear();
        kept.push_back(b);
      } else if (IsDateline(block)) {
        waiting = {b};
      } else if (block.heading > 0) {
        waiting.clear();  // headings without text between them
        if (block.words <= kHeadingWords) waiting.push_back(b);
      } else if (!kept.empty() && IsShortLine(block, blocks_[kept.back()]) &&
                 AreNeighbours(kept.back(), b)) {
        waiting.push_back(b);
      }
    }
    return kept;
  }

  // A sentence too short to be known as prose by itself.
  bool IsSentence(const Block& block, const std::vector<size_t>& kept) const {
    if (!block.sentence || block.heading > 0 || block.words == 0) return false;
    if (IsParagraph(block)) return !IsByline(block);
    // Set as the prose before it is, or parted from it by line breaks.
    return !kept.empty() &&
           AreSetAlike(blocks_[kept.back()].element, block.element);
  }

  // Whether elements of one name stand in one element, or each as the other
  // does in elements of one name that do so.
  bool AreSetAlike(int a, int b) const {
    for (int level = 0; level <= kCousins; ++level) {
      if (a == b) return true;
      if (tree_[a].name != tree_[b].name) return false;
      a = ParentOf(a);
      b = ParentOf(b);
    }
    return a == b;
  }

  // A lead set as a heading: a sentence that states something.
  static bool IsLead(const Block& block) {
    return block.heading > 1 && block.words >= kLeadWords &&
           block.links < kMostLinks && EndsLikeSentence(block.text) &&
           !absl::EndsWith(block.text, "?") && !absl::EndsWith(block.text, ":");
  }

  // Of a list or a quotation that the text announces, or that began with
  // sentences.
  bool IsItem(const Block& block, const std::vector<size_t>& kept) const {
    const int around = ParentOf(block.element);
    const bool is_item = tree_[block.element].name == "li";
    const bool is_quoted = tree_[block.element].name == "blockquote" ||
                           tree_[around].name == "blockquote";
    if ((!is_item && !is_quoted) || block.heading > 0 || kept.empty()) {
      return false;
    }
    const Block& before = blocks_[kept.back()];
    return absl::EndsWith(before.text, ":") ||
           (tree_[before.element].name == tree_[block.element].name &&
            ParentOf(before.element) == around);
  }

  // "MADOU —" in an element of its own, before the sentence that it opens.
  static bool IsDateline(const Block& block) {
    constexpr int kPlaceWords = 6;
    return block.words > 0 && block.words <= kPlaceWords &&
           (absl::EndsWith(block.text, "—") ||
            absl::EndsWith(block.text, "–") ||
            absl::EndsWith(block.text, " -") ||
            absl::EndsWith(block.text, "--"));
  }

  static bool IsByline(const Block& block) {
    return absl::StartsWithIgnoreCase(block.text, "by ") && block.words <= 6;
  }

  // Without the end of a sentence: a subheading in bold, an item, a greeting.
  // Either an element of its own or parted by line breaks from what is before.
  bool IsShortLine(const Block& block, const Block& before) const {
    return block.words > 0 && block.words <= kHeadingWords &&
           (IsParagraph(block) || block.element == before.element) &&
           !IsByline(block) && FindPublished(block.text).empty();
  }

  // Whether two blocks stand side by side in one element.
  bool AreNeighbours(size_t a, size_t b) const {
    return ParentOf(blocks_[a]) == ParentOf(blocks_[b]) ||
           blocks_[a].element == blocks_[b].element;
  }

  // Whether what was kept makes an article.
  bool IsArticle(const std::vector<size_t>& kept) const {
    int prose = 0;
    int sentences = 0;
    int teasers = 0;
    for (const size_t b : kept) {
      if (blocks_[b].heading == 0) ++sentences;
      if (!IsProse(b)) continue;
      ++prose;
      if (b > 0 && blocks_[b - 1].heading == 0 &&
          blocks_[b - 1].links >= kLinkedHeading &&
          blocks_[b - 1].words >= kTitleWords &&
          static_cast<int>(b) - 1 != scope_.headline) {
        ++teasers;
      }
    }
    if (teasers >= kFewTeasers && teasers >= kMostlyTeasers * prose) {
      return false;
    }
    return prose > 0 || (hints_.is_article && sentences > 0);
  }

  void FillOpening(const std::vector<size_t>& kept, MainText& main) const {
    size_t end = kept.front();
    while (end < kept.back() && !IsProse(end)) ++end;
    const size_t begin =
        scope_.headline >= 0 && static_cast<size_t>(scope_.headline) < end
            ? static_cast<size_t>(scope_.headline)
            : end - std::min(end, kOpeningLines / 2);
    for (size_t b = begin; b <= end; ++b) {
      if (main.opening.size() == kOpeningLines) break;
      main.opening.push_back(blocks_[b].text);
    }
    if (begin > 0) main.above = blocks_[begin - 1].text;
    main.opening_begin = blocks_[begin].position;
    main.opening_end = blocks_[end].position;
  }

  const PageTree& tree_;
  const PageLayout& layout_;
  const std::vector<Block>& blocks_;
  const ArticleScope& scope_;
  const ArticleHints& hints_;
  std::vector<bool> teaser_;      // of each block: told of another article
  std::vector<bool> subheading_;  // linked, and the article's own
};

}  // namespace

MainText FindMainText(const PageTree& tree, const PageLayout& layout,
                      const ArticleHints& hints, Noscript noscript) {
  const std::vector<Role> roles = FindRoles(tree, layout, noscript);
  const std::vector<Block> blocks = FindBlocks(tree, layout, roles);
  const ArticleScope scope =
      FindArticleScope(tree, layout, roles, blocks, hints);
  return Selector(tree, layout, blocks, scope, hints).Select();
}

}  // namespace griot
