#ifndef GRIOT_PIPELINE_TALLY_H_
#define GRIOT_PIPELINE_TALLY_H_

#include <cstdint>

#include "extract/analysis.h"

namespace griot {

// What a run has done so far.
struct Tally {
  int64_t documents = 0;
  int64_t sentences = 0;
  int64_t words = 0;

  void Add(const Tally& other) {
    documents += other.documents;
    sentences += other.sentences;
    words += other.words;
  }
};

// Of one document.
inline Tally TallyOf(const Analysis& analysis) {
  Tally tally;
  tally.documents = 1;
  for (const Sentence& sentence : analysis.sentences) {
    ++tally.sentences;
    tally.words += static_cast<int64_t>(sentence.words.size());
  }
  return tally;
}

}  // namespace griot

#endif  // GRIOT_PIPELINE_TALLY_H_
