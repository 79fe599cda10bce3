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
    {"one", 0.88},         {"said", 2.73},           {"of_doer", 2.29},
    {"of_object", 0.06},   {"acted_on", 3.93},       {"known_where", 1.72},
    {"of_another", 1.62},  {"opening", 0.92},        {"sentence", 0.78},
    {"named", 0.12},       {"farther", -0.36},       {"of_no_force", -0.80},
    {"before", -2.48},     {"after", -1.46},         {"near", -2.76},
    {"far", -1.71},        {"lead", -1.00},          {"of_force", 0.17},
    {"oftenest", -0.25},   {"same_actor", 0.66},     {"same_deed", 1.29},
    {"region", -1.14},     {"country", -2.36},       {"finer", 0.59},
    {"outside", -0.09},    {"old_elsewhere", -2.99}, {"of_law", -0.60},
    {"of_release", -1.85}, {"doers_land", -1.14},    {"victims_land", -1.90},
    {"deed_place", -0.08}, {"home", 1.27},           {"same_act", 2.36},
};

}  // namespace griot::exporter::place_model

#endif  // GRIOT_EXPORT_EVENTS_PLACE_MODEL_H_
