#ifndef GRIOT_EXTRACT_ANALYSIS_COREFERENCE_CHAINS_H_
#define GRIOT_EXTRACT_ANALYSIS_COREFERENCE_CHAINS_H_

#include <vector>

#include "extract/analysis.h"
#include "extract/analysis/noun_phrase.h"

namespace griot {

// A noun phrase of a chain; chains are numbered from 0 by first mention.
struct ChainMention {
  WordPosition head;
  WordRange words;  // of the head's sentence
  int32_t chain = 0;
};

// The noun phrases that corefer with another, in the order of their heads:
// each anaphor joins its likeliest antecedent's chain if that is likelier than
// not (Soon, Ng & Lim 2001's closest-first clustering, by probability).
std::vector<ChainMention> CoreferenceChains(const Analysis& analysis);

}  // namespace griot

#endif  // GRIOT_EXTRACT_ANALYSIS_COREFERENCE_CHAINS_H_
