#ifndef GRIOT_GRAPH_MERGING_SALIENCE_MODEL_H_
#define GRIOT_GRAPH_MERGING_SALIENCE_MODEL_H_

// Written by bench/salience.py --fit, which says what each number is.

namespace griot::graph::salience_model {

struct Weight {
  const char* feature;
  double weight;
};

inline constexpr Weight kStatement[] = {
    {"one", -2.760},
    {"subject", 1.194},
    {"object", 1.027},
    {"subject_named", 0.046},
    {"subject_meant", 0.434},
    {"subject_pronoun", -0.777},
    {"object_named", -0.364},
    {"object_pronoun", 0.055},
    {"subject_person", 0.060},
    {"subject_other", -0.225},
    {"object_group", 0.194},
    {"object_value", -0.464},
    {"others", 0.380},
    {"time", 0.219},
    {"time_told", 1.172},
    {"place", 0.742},
    {"quantity", 0.573},
    {"same_ends", -2.394},
    {"subject_spoken_of", 0.162},
    {"object_spoken_of", 0.261},
    {"typed", 0.646},
    {"standing", 0.155},
    {"located", -2.120},
    {"be", 0.272},
    {"confidence", 2.543},
    {"attributed", -0.053},
    {"negative", 0.118},
    {"unreal", 0.095},
    {"headline", -0.995},
    {"lead", -0.275},
    {"begin", 0.338},
    {"depth", -0.211},
    {"in_a_phrase", -0.841},
    {"beside", -0.860},
    {"late", -0.256},
    {"background", 0.487},
};

inline constexpr Weight kEntity[] = {
    {"one", -2.631},
    {"named", 1.407},
    {"pronoun", 0.797},
    {"mentions", 0.201},
    {"first", 0.067},
    {"person", 0.699},
    {"body", 0.313},
    {"place", 0.320},
    {"country", 0.664},
    {"event", -0.054},
    {"value", -1.409},
    {"best_fact", 0.595},
    {"facts", 0.798},
};

}  // namespace griot::graph::salience_model

#endif  // GRIOT_GRAPH_MERGING_SALIENCE_MODEL_H_
