#ifndef GRIOT_EXTRACT_STATEMENTS_DISTRIBUTION_H_
#define GRIOT_EXTRACT_STATEMENTS_DISTRIBUTION_H_

#include "extract/statements/extractor.h"

namespace griot {

class Coreference;
class MentionTable;

// "Ann and Ben spoke. They left": what is said of several that the text lists
// is said of each of them. Each statement whose argument or source is a pronoun
// for several becomes one for each; where two arguments are, one for each pair
// of different ones.
void Distribute(const MentionTable& mentions, const Coreference& coreference,
                ExtractionResult& extraction);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_DISTRIBUTION_H_
