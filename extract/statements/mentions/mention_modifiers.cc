#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "extract/statements/mentions/coreference_resolver.h"
#include "extract/statements/syntax/phrase.h"

namespace griot {

CoreferenceResolver::Owner CoreferenceResolver::OwnerOf(
    const Mention& mention) const {
  const Tree& tree = TreeOf(mention);
  int owner = tree.Child(mention.word, Rel::kNmod, Sub::kPoss);
  for (const int child : tree.children(mention.word)) {
    if (owner < 0 && tree.rel(child) == Rel::kNmod &&
        MarkerOf(tree, child) == "of") {
      owner = child;
    }
  }
  if (owner < 0 || tree.HasFeature(owner, "Person=1") ||
      tree.HasFeature(owner, "Person=2")) {
    return {};
  }
  const int at = mentions_.At(mention.sentence, owner);
  return {tree.lemma(owner), at < 0 ? -1 : result_.EntityOf(at)};
}

std::vector<absl::string_view> CoreferenceResolver::FiguresOf(
    const Mention& mention) const {
  const Tree& tree = TreeOf(mention);
  std::vector<absl::string_view> figures;
  for (int i = mention.phrase.begin; i < mention.phrase.end; ++i) {
    const absl::string_view form = tree.lower(i);
    if (tree.pos(i) == Pos::kNum || tree.HasFeature(i, "NumType=Ord") ||
        std::any_of(form.begin(), form.end(), absl::ascii_isdigit)) {
      figures.push_back(form);
    }
  }
  return figures;
}

std::vector<absl::string_view> CoreferenceResolver::NumbersOf(
    const Mention& mention) const {
  const Tree& tree = TreeOf(mention);
  std::vector<absl::string_view> numbers;
  for (int i = mention.phrase.begin; i < mention.word; ++i) {
    if (tree.head(i) == mention.word &&
        (tree.pos(i) == Pos::kNum || tree.HasFeature(i, "NumType=Ord"))) {
      numbers.push_back(tree.lower(i));
    }
  }
  return numbers;
}

double CoreferenceResolver::CountOf(const Mention& mention) const {
  const Tree& tree = TreeOf(mention);
  for (int i = mention.phrase.begin; i <= mention.word; ++i) {
    if (tree.pos(i) != Pos::kNum || tree.HasFeature(i, "NumType=Ord") ||
        (i != mention.word && tree.head(i) != mention.word)) {
      continue;
    }
    double count = 0;
    if (absl::SimpleAtod(tree.lower(i), &count)) return count;
    if (const auto word = lexicon_.NumberOf(tree.lower(i))) return *word;
  }
  return 0;
}

std::vector<absl::string_view> CoreferenceResolver::WordsBefore(
    const Mention& mention) const {
  const Tree& tree = TreeOf(mention);
  const int owner = tree.Child(mention.word, Rel::kNmod, Sub::kPoss);
  std::vector<absl::string_view> words;
  for (int i = mention.phrase.begin; i < mention.word; ++i) {
    const Pos pos = tree.pos(i);
    if ((pos == Pos::kNoun || pos == Pos::kPropn || pos == Pos::kAdj ||
         pos == Pos::kVerb) &&
        i != owner && (owner < 0 || !tree.Below(i, owner)) &&
        !tree.HasFeature(i, "NumType=Ord") && tree.lower(i) != "same") {
      words.push_back(tree.lower(i));
    }
  }
  return words;
}

std::vector<absl::string_view> CoreferenceResolver::NamesBefore(
    const Mention& mention) const {
  const Tree& tree = TreeOf(mention);
  std::vector<absl::string_view> names;
  for (int i = mention.phrase.begin; i < mention.word; ++i) {
    const int at = mentions_.At(mention.sentence, i);
    if (at >= 0 && mentions_[at].type == "date") continue;
    const absl::string_view form = tree.word(i).form;
    const absl::string_view people = lexicon_.CountryOfPeople(form);
    if (!people.empty()) {
      names.push_back(people);
    } else if (tree.pos(i) == Pos::kPropn) {
      const absl::string_view country = lexicon_.CountryOfName(form);
      names.push_back(country.empty() ? form : country);
    }
  }
  return names;
}

std::vector<absl::string_view> CoreferenceResolver::KindsBefore(
    const Mention& mention) const {
  const Tree& tree = TreeOf(mention);
  std::vector<absl::string_view> kinds;
  if (mention.type == "event" || mention.type == "person") return kinds;
  for (const int child : tree.children(mention.word)) {
    if (child < mention.word && tree.rel(child) == Rel::kCompound &&
        tree.pos(child) == Pos::kNoun) {
      kinds.push_back(tree.lemma(child));
    }
  }
  return kinds;
}

}  // namespace griot
