#ifndef GRIOT_EXPORT_EVENTS_SHARED_EVIDENCE_H_
#define GRIOT_EXPORT_EVENTS_SHARED_EVIDENCE_H_

#include "graph/graph.h"

namespace griot::exporter {

// What of the texts tells two facts alike.

bool ShareADocument(const graph::Fact& a, const graph::Fact& b);

// Whether one sentence tells both; word for word, also where a report copies
// another.
bool ShareASentence(const graph::Graph& graph, const graph::Fact& a,
                    const graph::Fact& b);

// Whether they are of one relation and the same words of a text tell both:
// "They freed the minister and seven guards".
bool ShareAPredicate(const graph::Graph& graph, const graph::Fact& a,
                     const graph::Fact& b);

// Whether a number tells of those who do it or whom it is done to.
bool CountsWhomItHits(const graph::Fact& fact);

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_EVENTS_SHARED_EVIDENCE_H_
