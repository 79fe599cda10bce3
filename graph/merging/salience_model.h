#ifndef GRIOT_GRAPH_MERGING_SALIENCE_MODEL_H_
#define GRIOT_GRAPH_MERGING_SALIENCE_MODEL_H_

// Written by bench/salience.py --fit, which says what each number is.

namespace griot::graph::salience_model {

struct Weight {
  const char* feature;
  double weight;
};

inline constexpr Weight kStatement[] = {
    {"one", -2.357},
    {"subject", 0.845},
    {"object", 0.726},
    {"subject_named", 0.039},
    {"subject_meant", 0.468},
    {"subject_pronoun", -0.843},
    {"object_named", -0.472},
    {"subject_person", 0.126},
    {"object_group", 0.179},
    {"object_body", 0.474},
    {"object_value", -0.620},
    {"others", -0.045},
    {"arguments", 1.081},
    {"time_told", 1.009},
    {"place", 0.279},
    {"quantity", 0.709},
    {"same_ends", -1.467},
    {"subject_spoken_of", 0.157},
    {"object_spoken_of", 0.199},
    {"subject_opens", 0.400},
    {"object_opens", 0.400},
    {"typed", 0.694},
    {"standing", 0.137},
    {"located", -2.139},
    {"have", -0.744},
    {"confidence", 1.722},
    {"negative", 0.206},
    {"unreal", -0.042},
    {"headline", -0.896},
    {"lead", -0.368},
    {"begin", 0.335},
    {"depth", -0.225},
    {"in_a_phrase", -0.859},
    {"beside", -0.775},
    {"late", -0.438},
    {"background", -0.600},
};

inline constexpr Weight kEntity[] = {
    {"one", -2.571},     {"named", 1.404},  {"pronoun", 0.951},
    {"mentions", 0.219}, {"first", 0.118},  {"person", 0.710},
    {"body", 0.245},     {"place", 0.336},  {"country", 0.627},
    {"event", -0.138},   {"value", -1.456}, {"best_fact", 0.608},
    {"facts", 0.805},
};

}  // namespace griot::graph::salience_model

#endif  // GRIOT_GRAPH_MERGING_SALIENCE_MODEL_H_
