#include <algorithm>

#include "absl/strings/ascii.h"
#include "extract/statements/mentions/coreference_resolver.h"
#include "extract/statements/syntax/phrase.h"

namespace griot {

int CoreferenceResolver::ResolveName(int m) {
  const Mention& mention = mentions_[m];
  const Tree& tree = TreeOf(mention);
  if (const auto same = by_name_.find(absl::AsciiStrToLower(mention.name_text));
      same != by_name_.end()) {
    return same->second;  // whatever type each was taken for
  }
  // "X (ABC)", "the group's leader, X"
  if (tree.rel(mention.word) == Rel::kAppos) {
    const int head = mentions_.At(mention.sentence, tree.head(mention.word));
    if (head >= 0 && head < m && AppositionHolds(head, m)) {
      return result_.EntityOf(head);
    }
  }
  if (const int place = NamedPlace(mention); place >= 0) return place;
  const std::vector<std::string> words = NameWords(mention.name_text);
  if (words.empty()) return -1;
  const int newest = static_cast<int>(named_.size()) - 1;
  for (int k = newest; k >= std::max(0, newest - kRemembered); --k) {
    const int e = named_[static_cast<size_t>(k)];
    if (!Compatible(Entity(e).type, mention.type)) {
      continue;
    }
    if (SameName(mention, words, e)) return e;
  }
  return words.size() == 1 ? ShortFormOf(mention, words[0]) : -1;
}

// "Brandt" after "Brandt Steel" or "Lena Brandt", where one of the two was
// taken for a person and the other for a body: no other name has the word.
int CoreferenceResolver::ShortFormOf(const Mention& mention,
                                     absl::string_view word) {
  const auto is_person = [](absl::string_view type) {
    return type == "person";
  };
  const auto is_body = [&](absl::string_view type) {
    return ontology_.IsA(type, "organization");
  };
  int only = -1;
  bool last = false;
  const int newest = static_cast<int>(named_.size()) - 1;
  for (int k = newest; k >= std::max(0, newest - kRemembered); --k) {
    const int e = named_[static_cast<size_t>(k)];
    const std::vector<std::string>& known = StateOf(e).words;
    if (std::find(known.begin(), known.end(), word) == known.end()) continue;
    const absl::string_view type = Entity(e).type;
    const bool mixed = (is_person(type) && is_body(mention.type)) ||
                       (is_body(type) && is_person(mention.type));
    if (only >= 0 || !mixed || known.size() < 2) return -1;
    if (known.front() != word && known.back() != word) return -1;
    only = e;
    last = known.back() == word;
  }
  // A family name comes last, what tells a firm apart comes first.
  if (only >= 0 && last == is_person(mention.type)) {
    Entity(only).type = mention.type;
    StateOf(only).firm_type = true;
  }
  return only;
}

int CoreferenceResolver::NamedPlace(const Mention& mention) const {
  const Tree& tree = TreeOf(mention);
  const int head = tree.head(mention.word);
  if (tree.rel(mention.word) != Rel::kNmod || head < 0 || head > mention.word ||
      MarkerOf(tree, mention.word) != "of") {
    return -1;
  }
  const auto types = lexicon_.TypesOfDefinite(tree.lemma(head));
  const bool place = !types.empty() && types[0] == "place";
  const int at = mentions_.At(mention.sentence, head);
  if (!place || at < 0 || mentions_[at].plural) return -1;
  const int entity = result_.EntityOf(at);
  return entity >= 0 && !result_[entity].named ? entity : -1;
}

bool CoreferenceResolver::AppositionHolds(int first, int second) const {
  const Mention& a = mentions_[first];
  const Mention& b = mentions_[second];
  if (a.type == "date" || b.type == "date" || a.type == "quantity" ||
      b.type == "quantity" || a.kind == MentionKind::kPronoun) {
    return false;
  }
  if (a.kind == MentionKind::kName && b.kind == MentionKind::kName) {
    // Only other names in brackets: "Goma, Congo" are two places.
    return IsAcronym(b.name_text) && a.name_text.size() > b.name_text.size();
  }
  return Compatible(a.type, b.type);
}

bool CoreferenceResolver::SameName(const Mention& mention,
                                   const std::vector<std::string>& words,
                                   int e) {
  const std::vector<std::string>& known = StateOf(e).words;
  if (known.empty()) return false;
  const bool person = mention.type == "person" || Entity(e).type == "person";
  const std::vector<std::string>& shorter =
      words.size() < known.size() ? words : known;
  const std::vector<std::string>& longer =
      words.size() < known.size() ? known : words;
  if (IsAcronym(mention.name_text)) {
    const std::string acronym = WithoutDots(mention.name_text);
    for (const int other : Entity(e).mentions) {
      const Mention& name = mentions_[other];
      if (name.kind == MentionKind::kName && name.plural == false &&
          Initials(name.name_text) == acronym && acronym.size() > 1 &&
          name.name_text.size() > acronym.size() + 2) {
        return true;
      }
    }
    if (words.size() == 1 && shorter.size() == 1) return false;
  }
  if (shorter.size() == longer.size()) {
    auto a = shorter;
    auto b = longer;
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    return a == b;
  }
  if (person) {
    // The family name, or first and last of several.
    if (shorter.back() != longer.back()) {
      return shorter.size() == 1 && shorter[0] == longer[0] &&
             mention.type == "person" && Entity(e).type == "person";
    }
    return shorter.size() == 1 || shorter.front() == longer.front();
  }
  const bool prefix =
      std::equal(shorter.begin(), shorter.end(), longer.begin());
  const bool suffix =
      std::equal(shorter.rbegin(), shorter.rend(), longer.rbegin());
  const bool place = ontology_.IsA(mention.type, "place") &&
                     ontology_.IsA(Entity(e).type, "place");
  if (place) {
    // "South X" is not the country X.
    return suffix && Entity(e).type != "country" && mention.type != "country" &&
           lexicon_.CountryOfName(mention.name_text).empty();
  }
  // A first word that names a kind or a country tells nothing apart.
  return prefix && lexicon_.TypeOfNameWord(shorter[0]).empty() &&
         lexicon_.CountryOfName(mention.name_text).empty() &&
         Entity(e).type != "country" && mention.type != "country" &&
         !ontology_.IsA(mention.type, "place");
}

}  // namespace griot
