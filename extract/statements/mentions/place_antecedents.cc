#include <algorithm>
#include <vector>

#include "absl/strings/ascii.h"
#include "extract/statements/mentions/coreference_resolver.h"
#include "gazetteer/gazetteer.h"

namespace griot {

bool CoreferenceResolver::IsSomeCountry(const Mention& mention) const {
  const auto types =
      lexicon_.TypesOfDefinite(TreeOf(mention).lemma(mention.word));
  return !mention.plural && !types.empty() && types[0] == "country" &&
         WordsBefore(mention).empty() && OwnerOf(mention).lemma.empty();
}

int CoreferenceResolver::CountryOfAuthorities(const Mention& mention,
                                              int found) const {
  const auto rules = [&](const Tree& tree, int sentence, int noun) {
    const int at = mentions_.At(sentence, noun);
    if (at < 0 || tree.rel(noun) != Rel::kNsubj) return false;
    const Mention& who = mentions_[at];
    return (who.type == "government" && tree.lemma(noun) != "embassy") ||
           (lexicon_.Is(tree.lemma(noun), WordClass::kStanding) &&
            who.type != "armed_group");
  };
  for (int back = 0; back < 2 && back <= mention.sentence; ++back) {
    const int sentence = mention.sentence - back;
    const Tree& tree = trees_[static_cast<size_t>(sentence)];
    for (int i = (back == 0 ? mention.word : tree.size()) - 1; i >= 0; --i) {
      if (found >= 0) {
        const Mention& last = mentions_[StateAt(found).last];
        if (last.sentence == sentence && last.word > i) return found;
      }
      const absl::string_view country =
          lexicon_.CountryOfPeople(tree.word(i).form);
      const int noun = tree.head(i);
      if (country.empty() || noun < i || !rules(tree, sentence, noun)) continue;
      const auto& all = result_.entities_;
      const auto named =
          std::find_if(all.begin(), all.end(), [&](const auto& entity) {
            return entity.named && entity.type == "country" &&
                   lexicon_.CountryOfName(FullestName(entity)) == country;
          });
      return named == all.end() ? -1 : static_cast<int>(named - all.begin());
    }
    if (tree.sentence().starts_paragraph) break;
  }
  return found;
}

bool CoreferenceResolver::IsOtherPlace(const Phrase& phrase, int entity) {
  const Mention& mention = mentions_[phrase.m];
  const Coreference::Entity& known = result_[entity];
  if (!known.named || mention.plural || !ontology_.IsA(mention.type, "place")) {
    return false;
  }
  // A country may be an island or a state, but no town.
  if (known.type == "country" && phrase.lemma != "island" &&
      phrase.lemma != "state" && phrase.lemma != "place" &&
      mention.type != "country") {
    return true;
  }
  if (phrase.lemma == "capital" && WordsBefore(mention).empty()) {
    const std::vector<Place> places = FindPlaces(FullestName(known));
    return !places.empty() &&
           std::none_of(places.begin(), places.end(),
                        [](const Place& place) { return place.capital; });
  }
  // "the Ouaka region"
  const std::vector<absl::string_view> names = NamesBefore(mention);
  const std::vector<std::string>& words = StateOf(entity).words;
  return !names.empty() &&
         std::none_of(names.begin(), names.end(), [&](absl::string_view name) {
           return !lexicon_.CountryOfName(name).empty() ||
                  std::find(words.begin(), words.end(),
                            absl::AsciiStrToLower(name)) != words.end();
         });
}

}  // namespace griot
