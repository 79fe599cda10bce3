#include "export/events/elided_doers.h"

#include <cstddef>

#include "export/events/report_sentences.h"

namespace griot::exporter {
namespace {

using graph::EntityId;
using graph::Fact;
using graph::FactId;
using graph::StatementIndex;

// Who does the like in the sentence before a statement; none if nobody does or
// several do.
EntityId DoerBefore(const EventEvidence& evidence, StatementIndex i,
                    const EventDraft& draft) {
  const graph::Graph& graph = evidence.graph;
  const int32_t number = evidence.sentences.NumberOf(i);
  if (number == 0) return {};
  const ReportSentences::Sentence& before = evidence.sentences.In(
      graph.At(i).document)[static_cast<size_t>(number) - 1];
  const Fact& own = graph.At(draft.facts.front());
  EntityId doer;
  for (size_t k = before.first; k < before.end; ++k) {
    const Fact& fact = graph.At(graph.statements[k].fact);
    // "Were freed" for "have released", but not "accused" for "impeached".
    const bool is_like = fact.relation == own.relation &&
                         (fact.lemma == own.lemma || IsDeed(*draft.codes));
    if (!is_like || fact.polarity != Polarity::kPositive) continue;
    const EntityId by = evidence.actors.Actor1Of(fact);
    if (!by.valid() || by == doer) continue;
    if (doer.valid()) return {};
    doer = by;
  }
  return doer;
}

}  // namespace

void SetElidedDoers(const EventEvidence& evidence,
                    std::vector<EventDraft>& drafts) {
  for (EventDraft& draft : drafts) {
    if (draft.actor1.valid() || draft.codes->type == "ASSAULT") continue;
    for (const StatementIndex i :
         evidence.graph.At(draft.facts.front()).statements) {
      const EntityId doer = DoerBefore(evidence, i, draft);
      if (doer.valid() && doer != draft.actor2) draft.actor1 = doer;
    }
  }
}

}  // namespace griot::exporter
