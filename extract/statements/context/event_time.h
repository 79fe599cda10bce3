#ifndef GRIOT_EXTRACT_STATEMENTS_CONTEXT_EVENT_TIME_H_
#define GRIOT_EXTRACT_STATEMENTS_CONTEXT_EVENT_TIME_H_

#include <optional>
#include <vector>

#include "extract/statements/propositions/proposition.h"
#include "extract/statements/propositions/sentence_view.h"
#include "extract/statements/times/time_expression.h"

namespace griot {

// The time expression that dates a proposition: its own, else that of the
// clause which it is part of ("attacked the camp Tuesday, killing six").
// Nothing if its sentence gives none.
std::optional<TimeExpression> TimeOf(const SentenceView& view,
                                     const Proposition& proposition);

// Whether what the present tense tells is only to come: "the crew return on
// April 20". Without a day of publication a day of the calendar is enough.
bool IsScheduled(const Tree& tree, const std::vector<TimeExpression>& times,
                 const Proposition& proposition, std::optional<Day> published);

}  // namespace griot

#endif  // GRIOT_EXTRACT_STATEMENTS_CONTEXT_EVENT_TIME_H_
