#ifndef GRIOT_GRAPH_RESOLUTION_MERGE_STEPS_H_
#define GRIOT_GRAPH_RESOLUTION_MERGE_STEPS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace griot::graph {

// Why two names are one entity.
enum class MergeRule : uint8_t {
  kDecision,         // a person says so
  kKnownEntity,      // the user's table has both for one id
  kTitle,            // the same but for titles
  kLegalForm,        // ... for a company's legal form
  kWordOrder,        // ... for word order or spelling as in Defence Ministry
  kCountryForm,      // an institution of one country
  kGazetteer,        // names of one place or country
  kAcronymInText,    // an acronym beside what it stands for
  kAcronym,          // an acronym that another text explains
  kSpelling,         // two spellings of one name
  kAlias,            // a short form that a text uses of it
  kMiddleName,       // a person's name with and without a middle one
  kShortNameInText,  // a surname beside the full name
  kShortName,        // a surname of whom another text names in full
};

// As in `griot why` and in the store: "short name".
absl::string_view Name(MergeRule rule);
// What the rule says, as part of a sentence.
absl::string_view Describe(MergeRule rule);

// A mention that shows something: a use, and the form it has there.
struct Showing {
  uint32_t use;
  uint32_t form;  // text id

  auto operator<=>(const Showing&) const = default;
};

// One merge of two names.
struct MergeStep {
  MergeRule rule;
  uint32_t first;   // use
  uint32_t second;  // use
  // What speaks for it beyond the two names.
  std::vector<Showing> evidence;
  std::string note;  // of a decision or a table: where it stands
};

// Why a merge that a rule would have allowed was not made.
struct Refusal {
  MergeRule rule;
  uint32_t first;   // use
  uint32_t second;  // use
  enum class Reason : uint8_t {
    kAmbiguous,   // the name may stand for another one as well
    kNoEvidence,  // nothing else is common to the texts
    kConflict,    // titles, genders or fields of life contradict
    kFamilies,    // a person is no place
    kPlaces,      // two places of one name
    kIds,         // two entities of the user's table
    kDecision,    // a person says that they differ
  } reason;
  std::vector<Showing> evidence;  // what else it may stand for, ...
};

absl::string_view Describe(Refusal::Reason reason);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_RESOLUTION_MERGE_STEPS_H_
