#ifndef GRIOT_EXTRACT_STATEMENTS_MENTIONS_ANTECEDENT_MODEL_H_
#define GRIOT_EXTRACT_STATEMENTS_MENTIONS_ANTECEDENT_MODEL_H_

// Written by bench/antecedents.py --fit, which says what each number is.

namespace griot::antecedent_model {

struct Weights {
  const char* feature;
  float weights[4];  // by Anaphor
};

inline constexpr Weights kWeights[] = {
    {"link", {1.72F, 4.95F, 4.49F, 4.04F}},
    {"link_odds", {0.74F, 0.25F, 0.12F, -0.75F}},
    {"link_best", {0.07F, -0.42F, 0.00F, -0.42F}},
    {"same_sentence", {1.46F, 1.77F, 2.19F, -0.15F}},
    {"sentence_before", {0.81F, 0.60F, 0.54F, -0.12F}},
    {"two_before", {-0.26F, -0.36F, -0.78F, -0.18F}},
    {"few_before", {-1.09F, -0.14F, -0.57F, -0.36F}},
    {"far_before", {-0.76F, -0.86F, -0.68F, -0.09F}},
    {"nearest", {0.44F, 0.04F, 1.00F, -0.14F}},
    {"order", {-0.22F, -0.18F, -0.05F, -0.15F}},
    {"top_subject", {0.26F, 0.47F, 0.44F, 0.31F}},
    {"mentions", {0.39F, 0.31F, 0.57F, 0.38F}},
    {"first_sentence", {0.65F, 0.53F, 0.09F, 0.32F}},
    {"named", {1.43F, 0.41F, 0.05F, 0.41F}},
    {"only_pronouns", {-0.01F, -0.57F, 0.54F, 0.68F}},
    {"subject", {0.08F, 0.87F, 0.53F, 0.37F}},
    {"object", {-0.14F, 0.39F, -0.03F, 0.19F}},
    {"owner", {0.09F, 0.82F, 0.32F, 0.52F}},
    {"in_phrase", {-0.50F, -0.47F, -0.18F, 0.00F}},
    {"last_is_pronoun", {-0.32F, 0.62F, -0.08F, -0.05F}},
    {"parallel", {0.38F, 0.26F, 0.87F, 0.27F}},
    {"above", {0.74F, 0.28F, -0.52F, -1.57F}},
    {"sayer", {-0.81F, 0.34F, -0.05F, 0.31F}},
    {"sayer_quoted", {-1.59F, -2.64F, 1.19F, -0.57F}},
    {"said_before", {-0.06F, -0.54F, 0.57F, 0.23F}},
    {"same_quote", {1.19F, 0.54F, 0.19F, -1.14F}},
    {"other_voice", {-0.95F, -0.51F, -0.49F, -0.18F}},
    {"type_person", {0.24F, 0.00F, 0.00F, -0.85F}},
    {"type_people", {0.00F, -1.04F, 0.81F, 0.21F}},
    {"type_organization", {0.00F, -0.35F, 0.27F, -0.18F}},
    {"type_armed", {0.00F, -1.78F, 1.47F, -0.07F}},
    {"type_country", {0.00F, -0.40F, -0.24F, -0.05F}},
    {"type_place", {0.00F, -0.34F, -0.12F, -0.17F}},
    {"type_event", {0.00F, 0.55F, -0.95F, -0.01F}},
    {"type_other", {-0.84F, 0.24F, -0.40F, -0.20F}},
    {"plural", {-0.09F, -1.08F, 0.66F, -0.05F}},
    {"gender_agrees", {0.06F, 0.00F, 0.00F, 1.39F}},
    {"number_differs", {0.00F, 0.00F, 0.00F, -1.10F}},
    {"same_type", {0.00F, 0.00F, 0.00F, 1.38F}},
    {"subtype", {0.00F, 0.00F, 0.00F, 0.87F}},
    {"types_differ", {0.00F, 0.00F, 0.00F, 0.94F}},
    {"same_noun", {0.00F, 0.00F, 0.00F, 0.75F}},
    {"same_words", {0.00F, 0.00F, 0.00F, 0.76F}},
    {"fewer_words", {0.00F, 0.00F, 0.00F, 0.17F}},
    {"other_words", {0.00F, 0.00F, 0.00F, -0.35F}},
    {"name_ends", {0.00F, 0.00F, 0.00F, 1.26F}},
    {"titled", {0.00F, 0.00F, 0.00F, 0.60F}},
    {"definite_type", {0.00F, 0.00F, 0.00F, -1.42F}},
    {"nearest_of_type", {0.00F, 0.00F, 0.00F, 1.46F}},
    {"other_noun", {0.00F, 0.00F, 0.00F, -2.04F}},
    {"other_noun_named", {0.00F, 0.00F, 0.00F, -0.44F}},
    {"other_noun_link", {0.00F, 0.00F, 0.00F, 3.77F}},
    {"other_noun_this", {0.00F, 0.00F, 0.00F, 0.53F}},
    {"other_event", {0.00F, 0.00F, 0.00F, 0.25F}},
    {"new", {2.20F, 1.94F, 3.29F, 2.43F}},
    {"new_linked", {0.94F, 0.10F, 0.51F, 1.54F}},
    {"new_noun_before", {0.00F, 0.00F, 0.00F, -2.26F}},
    {"new_this", {0.00F, 0.00F, 0.00F, -0.62F}},
    {"new_owned", {0.00F, 0.00F, 0.00F, 1.65F}},
    {"new_bare", {0.00F, 0.00F, 0.00F, 2.00F}},
    {"new_plural", {0.00F, 0.00F, 0.00F, 0.12F}},
    {"new_words", {0.00F, 0.00F, 0.00F, 0.65F}},
    {"new_restricted", {0.00F, 0.00F, 0.00F, 0.62F}},
    {"new_of", {0.00F, 0.00F, 0.00F, 1.23F}},
    {"new_clause", {0.00F, 0.00F, 0.00F, 0.76F}},
    {"new_general", {0.00F, 0.00F, 0.00F, -1.30F}},
    {"new_abstract", {0.00F, 0.00F, 0.00F, 1.99F}},
    {"new_person", {0.00F, 0.00F, 0.00F, -0.30F}},
    {"new_subject", {-0.53F, 0.17F, -0.22F, -0.81F}},
    {"new_quoted", {-0.01F, 1.45F, 0.15F, 0.87F}},
    {"new_expletive", {0.00F, -0.02F, 0.00F, 0.00F}},
    {"new_copular", {0.00F, 1.32F, 0.00F, 0.00F}},
    {"new_first_sentence", {0.00F, 0.00F, 0.00F, 0.03F}},
};

// Least probability of an antecedent that is taken, by Anaphor.
inline constexpr float kLeast[] = {0.50F, 0.65F, 0.55F, 0.37F};

}  // namespace griot::antecedent_model

#endif  // GRIOT_EXTRACT_STATEMENTS_MENTIONS_ANTECEDENT_MODEL_H_
