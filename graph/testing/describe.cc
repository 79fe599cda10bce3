#include "graph/testing/describe.h"

#include "absl/strings/str_cat.h"
#include "schemas/statement_json.h"

namespace griot::graph::testing {
namespace {

class Description {
 public:
  explicit Description(const Graph& graph) : graph_(graph) {}

  std::string Run() && {
    for (const DocumentInfo& document : graph_.documents) {
      Line("document", Text(document.id), Text(document.published),
           Text(document.publisher), Text(document.url), Text(document.title),
           Text(document.authors), document.copy_of.value());
    }
    for (const StatementRecord& statement : graph_.statements) Add(statement);
    for (const Entity& entity : graph_.entities) Add(entity);
    for (const NameMerge& merge : graph_.merges) Add(merge);
    for (const Fact& fact : graph_.facts) Add(fact);
    for (const Conflict& conflict : graph_.conflicts) Add(conflict);
    for (const Rejection& rejection : graph_.rejections) {
      Line("rejection", Text(rejection.origin));
      for (const StatementRecord& statement : rejection.statements) {
        Add(statement);
      }
    }
    return std::move(text_);
  }

 private:
  absl::string_view Text(StringId id) const { return graph_.Text(id); }
  absl::string_view Text(EntityId id) const {
    return id.valid() ? Text(graph_.At(id).id) : "none";
  }

  template <typename... Parts>
  void Line(const Parts&... parts) {
    (absl::StrAppend(&text_, parts, "|"), ...);
    text_ += '\n';
  }

  void Add(const StatementRecord& statement) {
    Line("statement", ToHex(statement.hash), statement.document.value(),
         statement.fact.value(), Text(statement.quote),
         statement.evidence.begin);
    for (const ArgumentRecord& argument : graph_.ArgumentsOf(statement)) {
      Line(" argument", griot::Name(argument.role), Text(argument.entity),
           Text(argument.text));
    }
    for (const AttributionRecord& link : graph_.AttributionsOf(statement)) {
      Line(" source", Text(link.source), Text(link.cue), Text(link.medium));
    }
  }

  void Add(const Entity& entity) {
    Line("entity", Text(entity.id), Text(entity.name), Text(entity.type),
         griot::Name(entity.kind), entity.document.value());
    Line(" in", entity.country);
    if (entity.coordinates) {
      Line(" at", entity.coordinates->latitude, entity.coordinates->longitude);
    }
    Line(" known as", Text(entity.known_id));
    for (const StringId alias : entity.aliases) Line(" alias", Text(alias));
    for (const Mention& mention : entity.mentions) {
      Line(" mention", mention.document.value(), mention.span.begin,
           mention.span.end, Text(mention.text), Text(mention.type),
           Text(mention.representative), griot::Name(mention.kind));
    }
  }

  void Add(const NameMerge& merge) {
    Line("merge", Text(merge.entity), Name(merge.rule), Text(merge.note));
    const auto add = [&](const Mention& mention) {
      Line(" of", mention.document.value(), mention.span.begin,
           mention.span.end, Text(mention.text));
    };
    add(merge.first);
    add(merge.second);
    for (const Mention& mention : merge.evidence) add(mention);
  }

  void Add(const Fact& fact) {
    Line("fact", Text(fact.id), Text(fact.subject), graph_.PredicateOf(fact),
         Text(fact.object), griot::Name(fact.polarity), Name(fact.modality),
         Text(fact.time), fact.sources, fact.confidence, fact.inferred,
         Text(fact.first_said), Text(fact.last_said), Text(fact.lemma),
         fact.salience, Name(fact.backbone));
    for (const StatementIndex i : fact.statements) Line(" on", i.value());
    for (const Qualifier& qualifier : fact.qualifiers) {
      Line(" with", griot::Name(qualifier.role), Text(qualifier.marker),
           Text(qualifier.entity));
    }
    for (const Figure& figure : fact.figures) Add(figure);
    for (const DocumentIndex i : fact.documents) Line(" in", i.value());
    for (const StringId id : fact.publishers) Line(" by", Text(id));
    for (const EntityId id : fact.speakers) Line(" says", Text(id));
  }

  void Add(const Figure& figure) {
    Line(" figure", griot::Name(figure.role), Text(figure.marker),
         Text(figure.counted), figure.quantity.value,
         griot::Name(figure.quantity.bound),
         figure.quantity.most.value_or(figure.quantity.value));
    for (const StatementIndex i : figure.statements) Line("  on", i.value());
  }

  void Add(const Conflict& conflict) {
    Line("conflict", Text(conflict.id), Name(conflict.kind));
    for (const ConflictSide& side : conflict.sides) {
      Line(" side", Text(graph_.At(side.fact).id));
      if (side.figure != nullptr) Add(*side.figure);
      for (const StatementIndex i : side.statements) Line("  on", i.value());
    }
  }

  const Graph& graph_;
  std::string text_;
};

}  // namespace

std::string Describe(const Graph& graph) { return Description(graph).Run(); }

}  // namespace griot::graph::testing
