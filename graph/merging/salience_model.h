#ifndef GRIOT_GRAPH_MERGING_SALIENCE_MODEL_H_
#define GRIOT_GRAPH_MERGING_SALIENCE_MODEL_H_

// Written by bench/salience.py --fit, which says what each number is.

namespace griot::graph::salience_model {

struct Weight {
  const char* feature;
  double weight;
};

inline constexpr Weight kStatement[] = {
    {"one", -2.158},
    {"subject", 0.901},
    {"object", 0.907},
    {"subject_named", -0.015},
    {"subject_meant", 0.523},
    {"subject_pronoun", -0.721},
    {"object_named", -0.380},
    {"object_pronoun", 0.138},
    {"subject_person", -0.056},
    {"subject_other", -0.367},
    {"object_group", 0.503},
    {"object_value", -0.081},
    {"others", 0.448},
    {"time", 0.125},
    {"time_told", 1.138},
    {"place", 0.589},
    {"quantity", 0.445},
    {"same_ends", -2.614},
    {"subject_spoken_of", 0.280},
    {"object_spoken_of", 0.266},
    {"typed", 0.563},
    {"standing", 0.429},
    {"located", -2.075},
    {"be", 0.705},
    {"confidence", 2.163},
    {"attributed", -0.073},
    {"negative", 0.194},
    {"unreal", 0.046},
    {"headline", -0.765},
    {"lead", -0.485},
    {"begin", 0.387},
    {"depth", -0.229},
    {"in_a_phrase", -0.815},
    {"beside", -0.830},
    {"late", -0.257},
    {"background", 0.559},
};

inline constexpr Weight kEntity[] = {
    {"one", -2.565},     {"named", 1.469},  {"pronoun", 0.797},
    {"mentions", 0.078}, {"first", 0.014},  {"person", 0.490},
    {"body", 0.274},     {"place", 0.109},  {"country", 0.594},
    {"event", -0.135},   {"value", -1.408}, {"best_fact", 0.798},
    {"facts", 0.909},
};

}  // namespace griot::graph::salience_model

#endif  // GRIOT_GRAPH_MERGING_SALIENCE_MODEL_H_
