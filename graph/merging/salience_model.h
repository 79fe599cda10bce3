#ifndef GRIOT_GRAPH_MERGING_SALIENCE_MODEL_H_
#define GRIOT_GRAPH_MERGING_SALIENCE_MODEL_H_

// Written by bench/salience.py --fit, which says what each number is.

namespace griot::graph::salience_model {

struct Weight {
  const char* feature;
  double weight;
};

inline constexpr Weight kStatement[] = {
    {"one", -2.277},
    {"subject", 0.887},
    {"object", 0.678},
    {"subject_named", 0.032},
    {"subject_meant", 0.437},
    {"subject_pronoun", -0.807},
    {"object_named", -0.440},
    {"subject_person", 0.150},
    {"object_group", 0.139},
    {"object_body", 0.702},
    {"object_value", -0.602},
    {"others", -0.040},
    {"arguments", 1.053},
    {"time_told", 0.909},
    {"place", 0.309},
    {"quantity", 0.699},
    {"same_ends", -2.155},
    {"subject_spoken_of", 0.148},
    {"object_spoken_of", 0.228},
    {"typed", 0.675},
    {"standing", 0.095},
    {"located", -2.048},
    {"have", -0.756},
    {"confidence", 1.661},
    {"negative", 0.204},
    {"unreal", 0.065},
    {"headline", -1.019},
    {"lead", -0.314},
    {"begin", 0.326},
    {"depth", -0.233},
    {"in_a_phrase", -0.800},
    {"beside", -0.789},
    {"late", -0.397},
    {"background", 0.607},
};

inline constexpr Weight kEntity[] = {
    {"one", -2.640},     {"named", 1.407},  {"pronoun", 0.771},
    {"mentions", 0.229}, {"first", 0.070},  {"person", 0.704},
    {"body", 0.316},     {"place", 0.306},  {"country", 0.641},
    {"event", -0.050},   {"value", -1.404}, {"best_fact", 0.610},
    {"facts", 0.765},
};

}  // namespace griot::graph::salience_model

#endif  // GRIOT_GRAPH_MERGING_SALIENCE_MODEL_H_
