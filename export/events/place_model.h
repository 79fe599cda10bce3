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
    {"one", 0.79},         {"said", 2.53},           {"of_doer", 2.46},
    {"of_object", 1.31},   {"acted_on", 3.71},       {"known_where", 1.11},
    {"of_another", 2.47},  {"opening", 2.03},        {"sentence", 0.72},
    {"named", -0.66},      {"farther", 0.51},        {"of_no_force", -1.02},
    {"before", -2.14},     {"after", -1.32},         {"near", -2.70},
    {"far", -1.23},        {"lead", -1.16},          {"of_force", 0.32},
    {"oftenest", 0.17},    {"same_actor", 1.10},     {"same_deed", 1.04},
    {"region", -1.04},     {"country", -1.86},       {"finer", 0.90},
    {"outside", -0.65},    {"old_elsewhere", -3.31}, {"of_law", -0.42},
    {"of_release", -2.17}, {"doers_land", -1.38},    {"victims_land", -2.40},
    {"deed_place", -0.44}, {"home", 2.03},
};

}  // namespace griot::exporter::place_model

#endif  // GRIOT_EXPORT_EVENTS_PLACE_MODEL_H_
