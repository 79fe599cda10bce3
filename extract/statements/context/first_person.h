#ifndef GRIOT_EXTRACT_STATEMENTS_CONTEXT_FIRST_PERSON_H_
#define GRIOT_EXTRACT_STATEMENTS_CONTEXT_FIRST_PERSON_H_

namespace griot {

class Coreference;
class Speakers;
struct DocumentView;

// Makes "I" in direct speech mean who speaks, "we" the body that speaks or for
// which somebody does, and "you" in an interview whom it is said to.
void LinkFirstPerson(const DocumentView& view, const Speakers& speakers,
                     Coreference& coreference);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_CONTEXT_FIRST_PERSON_H_
