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
    {"one", 1.03},
    {"said", 2.79},
    {"of_doer", 2.39},
    {"of_object", -0.41},
    {"acted_on", 3.40},
    {"known_where", 0.93},
    {"of_another", 2.39},
    {"opening", 2.39},
    {"sentence", 1.21},
    {"named", -0.74},
    {"farther", -0.19},
    {"of_no_force", -1.58},
    {"before", -1.69},
    {"after", -2.11},
    {"near", -2.69},
    {"lead", -1.63},
    {"of_force", 0.46},
    {"oftenest", 0.77},
    {"same_actor", 0.01},
    {"same_deed", 0.47},
    {"region", -1.94},
    {"country", -2.59},
    {"finer", 2.06},
    {"outside", -1.29},
    {"old_elsewhere", -3.15},
};

}  // namespace griot::exporter::place_model

#endif  // GRIOT_EXPORT_EVENTS_PLACE_MODEL_H_
