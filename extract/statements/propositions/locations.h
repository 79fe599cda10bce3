#ifndef GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_LOCATIONS_H_
#define GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_LOCATIONS_H_

#include <vector>

#include "extract/statements/propositions/proposition.h"
#include "extract/statements/propositions/sentence_view.h"

namespace griot {

// Where a noun phrase says that people, bodies and places are: "villagers in
// Upper Nile", "a village near the town of Goz Beida", "strikes on the Red
// Guard in Benue". Names that the tree itself gives the place are for
// ReadNominals.
std::vector<Proposition> ReadLocations(const SentenceView& view);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_PROPOSITIONS_LOCATIONS_H_
