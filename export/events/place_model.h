#ifndef GRIOT_EXPORT_EVENTS_PLACE_MODEL_H_
#define GRIOT_EXPORT_EVENTS_PLACE_MODEL_H_

#include "export/events/place_features.h"

// Written by bench/event_places.py --fit, which says what each number is.

namespace griot::exporter::place_model {

struct Weight {
  const char* feature;
  double weight;
};

inline constexpr Weight kWeights[] = {
    {"one", 1.31},
    {"said", 3.41},
    {"of_doer", 2.16},
    {"of_object", -0.21},
    {"acted_on", 3.34},
    {"known_where", 1.43},
    {"of_another", 1.94},
    {"opening", 2.64},
    {"sentence", 1.31},
    {"named", -0.75},
    {"farther", -0.13},
    {"of_no_force", -1.90},
    {"before", -1.79},
    {"after", -2.19},
    {"near", -3.51},
    {"lead", -2.02},
    {"of_force", 0.40},
    {"oftenest", 0.85},
    {"same_actor", 0.72},
    {"same_deed", 1.14},
    {"region", -2.17},
    {"country", -2.69},
    {"finer", 1.80},
    {"outside", -0.05},
    {"old_elsewhere", -3.29},
};

}  // namespace griot::exporter::place_model

#endif  // GRIOT_EXPORT_EVENTS_PLACE_MODEL_H_
