#ifndef GRIOT_GRAPH_MERGING_SALIENCE_MODEL_H_
#define GRIOT_GRAPH_MERGING_SALIENCE_MODEL_H_

// Written by bench/salience.py --fit, which says what each number is.

namespace griot::graph::salience_model {

struct Weight {
  const char* feature;
  double weight;
};

inline constexpr Weight kStatement[] = {
    {"one", -1.913},
    {"subject", 1.295},
    {"object", 1.409},
    {"subject_named", -0.046},
    {"subject_meant", 0.438},
    {"subject_pronoun", -0.663},
    {"object_named", -0.596},
    {"object_pronoun", 0.245},
    {"subject_person", 0.079},
    {"subject_other", -0.599},
    {"object_value", -0.213},
    {"others", 0.583},
    {"time", 0.737},
    {"place", 0.993},
    {"quantity", 0.386},
    {"same_ends", -0.773},
    {"subject_spoken_of", 0.249},
    {"object_spoken_of", 0.241},
    {"typed", 0.197},
    {"standing", 1.734},
    {"located", -4.204},
    {"be", 1.234},
    {"confidence", 2.139},
    {"attributed", -0.027},
    {"negative", 0.510},
    {"unreal", -0.258},
    {"headline", -1.338},
    {"depth", -0.006},
    {"in_a_phrase", -1.679},
    {"beside", -1.123},
    {"late", -0.222},
    {"background", 1.005},
};

inline constexpr Weight kEntity[] = {
    {"one", -1.840},      {"named", 1.480},  {"pronoun", 0.861},
    {"mentions", -0.300}, {"first", -0.067}, {"person", 0.673},
    {"body", 0.368},      {"place", 0.198},  {"country", 0.570},
    {"event", -0.128},    {"value", -1.847}, {"best_fact", 0.314},
    {"facts", 1.066},
};

}  // namespace griot::graph::salience_model

#endif  // GRIOT_GRAPH_MERGING_SALIENCE_MODEL_H_
