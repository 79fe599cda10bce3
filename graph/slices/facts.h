#ifndef GRIOT_GRAPH_SLICES_FACTS_H_
#define GRIOT_GRAPH_SLICES_FACTS_H_

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "graph/graph.h"
#include "graph/merge_rules.h"
#include "graph/merging/conflicts.h"
#include "graph/slices/statements.h"

namespace griot::graph {

// A statement with what is known of its document.
struct TestimonyRow {
  SaidRow said;
  std::string published;
  std::string publisher;
  std::string copy_of;  // the first of the near-copies of its document
};

// All statements of some keys (SaidRow::key) as a graph with their facts, but
// for what belongs to the backbone, and the conflicts that single facts have.
absl::StatusOr<Graph> FactSlice(absl::Span<const TestimonyRow> rows,
                                const MergeRules& rules);

// A statement of a fact, as far as others may contradict it
// (merging/denials.h): whose voice it is, a document, the first of its
// near-copies, and the entity that it quotes, or nobody; how sure it is; and
// what it says beside subject and object, of which texts are only compared:
// hexadecimal hashes of them.
struct VoiceRow {
  std::string document;
  std::string source;
  Modality modality = Modality::kAsserted;
  struct Part {
    Role role = Role::kOblique;
    std::string marker;
    std::string called;
  };
  std::vector<Part> parts = {};
};

// A fact that takes a side in a matter (merging/conflicts.h).
struct SideRow {
  std::string id;
  EntityRow subject;  // with an empty id where there is none
  EntityRow object;
  std::string relation;
  std::string lemma;
  Polarity polarity = Polarity::kPositive;
  ModalityClass modality = ModalityClass::kAsserted;
  bool standing = false;
  std::string time;
  std::string first_said;
  std::string last_said;
  std::vector<VoiceRow> voices;  // one for each statement
};

SideRow RowOf(const Fact& fact, const Graph& graph);

// All facts of one matter as a graph with their conflicts.
absl::StatusOr<Graph> MatterSlice(std::vector<SideRow> facts,
                                  const MergeRules& rules);

// A fact with what decides whether it is drawn, and the entities that have a
// part in it.
struct DrawnRow {
  std::string relation;
  bool standing = false;
  double salience = 0;
  struct Part {
    Role role = Role::kSubject;
    EntityRow entity;
    double salience = 0;  // of the entity
  };
  bool has_subject = false;
  bool has_object = false;
  std::vector<Part> parts;  // its subject, its object, then the others
};

// Some facts with their places in the backbone, in the order of `facts`.
Graph BackboneSlice(absl::Span<const DrawnRow> facts, const MergeRules& rules);

}  // namespace griot::graph

#endif  // GRIOT_GRAPH_SLICES_FACTS_H_
