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
    {"one", 0.77},         {"said", 2.69},           {"of_doer", 2.40},
    {"of_object", 0.20},   {"acted_on", 4.08},       {"known_where", 1.87},
    {"of_another", 1.63},  {"opening", 1.00},        {"sentence", 0.88},
    {"named", 0.17},       {"farther", -0.18},       {"of_no_force", -1.00},
    {"before", -2.51},     {"after", -1.61},         {"near", -2.48},
    {"far", -1.69},        {"lead", -1.05},          {"of_force", 0.31},
    {"oftenest", -0.31},   {"same_actor", 0.59},     {"same_deed", 1.41},
    {"region", -1.09},     {"country", -2.46},       {"finer", 0.57},
    {"outside", -0.17},    {"old_elsewhere", -3.16}, {"of_law", -0.42},
    {"of_release", -2.47}, {"doers_land", -1.37},    {"victims_land", -1.92},
    {"deed_place", -0.04}, {"home", 1.66},           {"same_act", 2.45},
};

}  // namespace griot::exporter::place_model

#endif  // GRIOT_EXPORT_EVENTS_PLACE_MODEL_H_
