#include "graph/resolution/merge_steps.h"

namespace griot::graph {

absl::string_view Name(MergeRule rule) {
  static constexpr absl::string_view kNames[] = {
      "decision",           "known entity",    "title",
      "legal form",         "word order",      "country form",
      "gazetteer",          "acronym in text", "acronym",
      "spelling",           "alias",           "middle name",
      "short name in text", "short name"};
  return kNames[static_cast<size_t>(rule)];
}

absl::string_view Describe(MergeRule rule) {
  static constexpr absl::string_view kTexts[] = {
      "a person decided that they are one",
      "the table of known entities has them under one id",
      "they differ only in titles before the name",
      "they differ only in the legal form of the company",
      "they differ only in the order of words or in British spelling",
      "they are the same institution of one country",
      "the gazetteer has them as names of one place",
      "the acronym stands in one text with a single name of these initials",
      "a text uses the acronym for the name, and none uses it for another",
      "they are spellings of one name, which sound alike",
      "a text uses the shorter name for the longer one",
      "the longer name has a middle name more, and no other name fits",
      "the short name stands in one text with a single name it fits",
      "the short name fits a single name, and the texts have more in common"};
  return kTexts[static_cast<size_t>(rule)];
}

absl::string_view Describe(Refusal::Reason reason) {
  static constexpr absl::string_view kTexts[] = {
      "it fits more than one name",
      "nothing else is common to the texts that name them",
      "what the texts call them does not go together",
      "they are of different types",
      "the gazetteer has different places of that name",
      "the table of known entities has different ids for them",
      "a person decided that they are different"};
  return kTexts[static_cast<size_t>(reason)];
}

}  // namespace griot::graph
