#include "app/query/fact_columns.h"

#include <string>

#include "app/query/values.h"
#include "app/text/fact_text.h"

namespace griot {
namespace {

using graph::Fact;
using graph::Graph;

// Letters of an id that people need to name it.
constexpr size_t kIdPart = 9;

}  // namespace

FactColumn SourceCount() { return {"", "sources", Of(&Fact::sources)}; }

FactColumns WhoDidWhat() {
  return {
      {"", "who",
       [](const Graph& g, const Fact& f) { return NameText(g, f.subject); }},
      {"", "relation", RelationText},
      {"", "whom", ObjectText}};
}

FactColumn When() { return {"", "when", Of(&Fact::time)}; }

FactColumn ShortId() {
  return {"", "fact", [](const Graph& g, const Fact& f) {
            return std::string(g.Text(f.id).substr(0, kIdPart));
          }};
}

FactColumns Content() {
  const auto polarity = [](const Graph& g, const Fact& f) {
    return ValueOf(g, Polarity{f.polarity});
  };
  return {{"subject", "", Of(&Fact::subject), /*entity=*/true},
          {"relation", "", Of(&Fact::relation)},
          {"lemma", "", Of(&Fact::lemma)},
          {"object", "", Of(&Fact::object), /*entity=*/true},
          {"polarity", "", polarity},
          {"modality", "", Of(&Fact::modality)}};
}

FactColumns AllOfFact() {
  const auto granularity = [](const Graph& g, const Fact& f) -> Value {
    if (f.time == graph::StringPool::kEmpty) return {};
    return ValueOf(g, f.granularity);
  };
  const auto confidence = [](const Graph&, const Fact& f) {
    return ConfidenceValue(f.confidence);
  };
  return Joined<Fact>({{{"id", "", Of(&Fact::id)}},
                       Content(),
                       {{"time", "", Of(&Fact::time)},
                        {"granularity", "", granularity},
                        {"sources", "", Of(&Fact::sources)},
                        {"documents", "", Of(&Fact::documents)},
                        {"publishers", "", Of(&Fact::publishers)},
                        {"speakers", "", Of(&Fact::speakers)},
                        {"first_said", "", Of(&Fact::first_said)},
                        {"last_said", "", Of(&Fact::last_said)},
                        {"confidence", "", confidence},
                        {"inferred", "", Of(&Fact::inferred)},
                        {"qualifiers", "", Of(&Fact::qualifiers)},
                        {"evidence", "", Of(&Fact::statements)}}});
}

}  // namespace griot
