#include "graph/resolution/telling_phrases.h"

#include "graph/resolution/country_forms.h"
#include "graph/resolution/entity_id.h"
#include "graph/resolution/normalise.h"

namespace griot::graph {

TellingPhrases::TellingPhrases(const Gazetteer& gazetteer,
                               const std::vector<Decision>& decisions)
    : gazetteer_(gazetteer) {
  for (const Decision& decision : decisions) {
    for (const NameSelector* end : {&decision.first, &decision.second}) {
      // An id may be that of any phrase.
      all_ = all_ || IsEntityId(end->name);
      if (!end->name.empty()) decided_.insert(NormaliseName(end->name));
    }
  }
}

bool TellingPhrases::Has(const SharedKey& key) const {
  return all_ || key.is_name || decided_.contains(key.key) ||
         gazetteer_.CountryNamed(key.written) != 0 ||
         CountryWithin(key.written, gazetteer_) != 0;
}

}  // namespace griot::graph
