#include "extract/analysis/coreference_chains.h"

#include <map>
#include <utility>

#include "extract/analysis/antecedents.h"

namespace griot {
namespace {

using Position = std::pair<int32_t, int32_t>;

Position Key(const WordPosition& position) {
  return {position.sentence, position.word};
}

}  // namespace

std::vector<ChainMention> CoreferenceChains(const Analysis& analysis) {
  std::map<Position, Position> first;  // of the chain that a head is in
  Position last = {-1, -1};
  for (const CoreferenceLink& link : analysis.links) {
    const Position anaphor = Key(link.anaphor);
    if (anaphor == last) continue;  // the best one comes first
    last = anaphor;
    if (link.probability < kJoining) continue;
    const Position antecedent = Key(link.antecedent);
    first[anaphor] = first.emplace(antecedent, antecedent).first->second;
  }
  std::vector<ChainMention> mentions;
  std::map<Position, int32_t> chains;
  for (const auto& [position, start] : first) {
    const auto next = static_cast<int32_t>(chains.size());
    const int32_t chain = chains.emplace(start, next).first->second;
    const auto& [sentence, word] = position;
    mentions.push_back(
        {{sentence, word},
         NounPhraseOf(analysis.sentences[static_cast<size_t>(sentence)], word),
         chain});
  }
  return mentions;
}

}  // namespace griot
