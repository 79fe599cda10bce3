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
    {"one", 0.79},
    {"said", 2.78},
    {"of_doer", 2.42},
    {"acted_on", 4.46},
    {"known_where", 1.92},
    {"of_another", 1.65},
    {"opening", 0.88},
    {"sentence", 0.55},
    {"of_no_force", -0.78},
    {"before", -2.88},
    {"after", -1.99},
    {"near", -2.54},
    {"far", -2.50},
    {"lead", -0.74},
    {"same_actor", 1.21},
    {"same_deed", 0.97},
    {"region", -1.01},
    {"country", -2.66},
    {"finer", 0.33},
    {"outside", -0.48},
    {"old_elsewhere", -3.35},
    {"of_release", -2.42},
    {"doers_land", -1.31},
    {"victims_land", -1.80},
    {"home", 1.49},
    {"finer_elsewhere", 1.04},
    {"only_deed", 1.05},
    {"same_act", 2.88},
};

}  // namespace griot::exporter::place_model

#endif  // GRIOT_EXPORT_EVENTS_PLACE_MODEL_H_
