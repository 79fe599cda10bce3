#ifndef GRIOT_GRAPH_MERGING_SALIENCE_MODEL_H_
#define GRIOT_GRAPH_MERGING_SALIENCE_MODEL_H_

// Written by bench/salience.py --fit, which says what each number is.

namespace griot::graph::salience_model {

struct Weight {
  const char* feature;
  double weight;
};

inline constexpr Weight kStatement[] = {
    {"one", -1.939},
    {"subject", 1.268},
    {"object", 1.001},
    {"subject_named", -0.015},
    {"subject_meant", 0.419},
    {"subject_pronoun", -0.737},
    {"object_named", -0.405},
    {"object_pronoun", 0.031},
    {"subject_person", 0.120},
    {"subject_other", -0.215},
    {"object_group", 0.192},
    {"object_body", 0.758},
    {"object_value", -0.478},
    {"others", 0.378},
    {"time", 0.342},
    {"time_told", 1.053},
    {"place", 0.761},
    {"quantity", 0.655},
    {"same_ends", -2.536},
    {"subject_spoken_of", 0.161},
    {"object_spoken_of", 0.273},
    {"typed", 0.652},
    {"standing", 0.049},
    {"located", -1.981},
    {"be", 0.262},
    {"confidence", 1.581},
    {"attributed", -0.105},
    {"negative", 0.196},
    {"unreal", 0.071},
    {"headline", -0.976},
    {"lead", -0.315},
    {"begin", 0.335},
    {"depth", -0.224},
    {"in_a_phrase", -0.781},
    {"beside", -0.810},
    {"late", -0.352},
    {"background", 0.493},
};

inline constexpr Weight kEntity[] = {
    {"one", -2.611},     {"named", 1.396},  {"pronoun", 0.792},
    {"mentions", 0.224}, {"first", 0.073},  {"person", 0.697},
    {"body", 0.303},     {"place", 0.304},  {"country", 0.643},
    {"event", -0.059},   {"value", -1.418}, {"best_fact", 0.614},
    {"facts", 0.790},
};

}  // namespace griot::graph::salience_model

#endif  // GRIOT_GRAPH_MERGING_SALIENCE_MODEL_H_
