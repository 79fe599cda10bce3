#ifndef GRIOT_GRAPH_MERGING_SALIENCE_MODEL_H_
#define GRIOT_GRAPH_MERGING_SALIENCE_MODEL_H_

// Written by bench/salience.py --fit, which says what each number is.

namespace griot::graph::salience_model {

struct Weight {
  const char* feature;
  double weight;
};

inline constexpr Weight kStatement[] = {
    {"one", -2.736},
    {"subject", 1.206},
    {"object", 0.999},
    {"subject_named", 0.017},
    {"subject_meant", 0.411},
    {"subject_pronoun", -0.773},
    {"object_named", -0.388},
    {"object_pronoun", 0.070},
    {"subject_person", 0.065},
    {"subject_other", -0.218},
    {"object_group", 0.213},
    {"object_body", 0.752},
    {"object_value", -0.435},
    {"others", 0.381},
    {"time", 0.229},
    {"time_told", 1.155},
    {"place", 0.755},
    {"quantity", 0.575},
    {"same_ends", -2.569},
    {"subject_spoken_of", 0.169},
    {"object_spoken_of", 0.264},
    {"typed", 0.649},
    {"standing", 0.063},
    {"located", -2.026},
    {"be", 0.265},
    {"confidence", 2.549},
    {"attributed", -0.051},
    {"negative", 0.119},
    {"unreal", 0.111},
    {"headline", -1.055},
    {"lead", -0.270},
    {"begin", 0.335},
    {"depth", -0.218},
    {"in_a_phrase", -0.794},
    {"beside", -0.878},
    {"late", -0.273},
    {"background", 0.512},
};

inline constexpr Weight kEntity[] = {
    {"one", -2.638},
    {"named", 1.404},
    {"pronoun", 0.805},
    {"mentions", 0.210},
    {"first", 0.074},
    {"person", 0.689},
    {"body", 0.306},
    {"place", 0.312},
    {"country", 0.655},
    {"event", -0.060},
    {"value", -1.411},
    {"best_fact", 0.611},
    {"facts", 0.795},
};

}  // namespace griot::graph::salience_model

#endif  // GRIOT_GRAPH_MERGING_SALIENCE_MODEL_H_
