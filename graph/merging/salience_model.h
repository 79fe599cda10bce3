#ifndef GRIOT_GRAPH_MERGING_SALIENCE_MODEL_H_
#define GRIOT_GRAPH_MERGING_SALIENCE_MODEL_H_

// Written by bench/salience.py --fit, which says what each number is.

namespace griot::graph::salience_model {

struct Weight {
  const char* feature;
  double weight;
};

inline constexpr Weight kStatement[] = {
    {"one", -2.592},
    {"subject", 1.021},
    {"object", 0.995},
    {"subject_named", -0.027},
    {"subject_meant", 0.718},
    {"subject_pronoun", -0.776},
    {"object_named", -0.388},
    {"object_pronoun", 0.153},
    {"subject_person", 0.044},
    {"subject_other", -0.060},
    {"object_group", 0.471},
    {"object_value", 0.122},
    {"others", 0.389},
    {"time", 0.206},
    {"time_told", 1.243},
    {"place", 0.628},
    {"quantity", 0.540},
    {"same_ends", -2.456},
    {"subject_spoken_of", 0.295},
    {"object_spoken_of", 0.251},
    {"typed", 0.540},
    {"standing", 0.231},
    {"located", -1.923},
    {"be", 0.726},
    {"confidence", 2.467},
    {"attributed", -0.114},
    {"negative", 0.210},
    {"unreal", 0.078},
    {"headline", -0.765},
    {"lead", -0.480},
    {"begin", 0.329},
    {"depth", -0.208},
    {"in_a_phrase", -0.717},
    {"beside", -0.842},
    {"late", -0.161},
    {"background", 0.574},
};

inline constexpr Weight kEntity[] = {
    {"one", -2.637},     {"named", 1.441},  {"pronoun", 0.830},
    {"mentions", 0.175}, {"first", 0.041},  {"person", 0.495},
    {"body", 0.267},     {"place", 0.187},  {"country", 0.670},
    {"event", -0.083},   {"value", -1.395}, {"best_fact", 0.600},
    {"facts", 0.992},
};

}  // namespace griot::graph::salience_model

#endif  // GRIOT_GRAPH_MERGING_SALIENCE_MODEL_H_
