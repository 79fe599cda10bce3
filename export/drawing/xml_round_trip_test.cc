// Graphs with any texts, written as XML and read back by libxml2: every
// attribute of every node and edge is as the graph has it.

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "export/drawing/drawn_edges.h"
#include "export/drawing/gexf.h"
#include "export/drawing/graphml.h"
#include "export/drawing/palette.h"
#include "export/drawing/spells.h"
#include "export/drawing/testing/hostile_graph.h"
#include "export/drawing/testing/xml_reader.h"
#include "export/iris.h"
#include "export/numbers.h"
#include "export/writer.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "schemas/statement_json.h"

namespace griot::exporter {
namespace {

using graph::Entity;
using graph::Fact;
using graph::FactId;
using graph::Graph;

using MakeWriter = std::unique_ptr<Writer>(ByteSink, const WriterOptions&);

Read Export(MakeWriter& make, const std::string& flavour, const Graph& graph) {
  std::string bytes;
  const auto writer = make(
      [&](absl::string_view piece) {
        absl::StrAppend(&bytes, piece);
        return absl::OkStatus();
      },
      {.everything = true, .flavour = flavour});
  EXPECT_TRUE(writer->Write(graph).ok());
  EXPECT_TRUE(writer->Finish().ok());
  return ReadXml(bytes);
}

class XmlRoundTripTest : public ::testing::TestWithParam<uint32_t> {
 protected:
  XmlRoundTripTest() : graph_(MakeHostileGraph(GetParam())) {
    for (size_t i = 0; i < graph_.facts.size(); ++i) {
      facts_[Text(graph_.facts[i].id)] = FactId(i);
    }
  }

  std::string Text(graph::StringId id) const {
    return std::string(graph_.Text(id));
  }

  // Each fact as often as it touches the entity.
  size_t DegreeOf(size_t entity) const {
    size_t degree = 0;
    for (const Fact& fact : graph_.facts) {
      degree += fact.subject == graph::EntityId(entity);
      degree += fact.object == graph::EntityId(entity);
      for (const graph::Qualifier& qualifier : fact.qualifiers) {
        degree +=
            !fact.is_edge() && qualifier.entity == graph::EntityId(entity);
      }
    }
    return degree;
  }

  static size_t PartsOf(const Fact& fact) {
    return (fact.subject.valid() ? 1 : 0) + (fact.object.valid() ? 1 : 0) +
           fact.qualifiers.size();
  }

  // What both formats say of an entity in the same way.
  void ExpectEntity(const Entity& entity, size_t degree,
                    Attributes& values) const {
    Expect(values, "kind", "entity");
    Expect(values, "uri", Iris::Entity(Text(entity.id)));
    Expect(values, "type", Text(entity.type));
    Expect(values, "mention", std::string(griot::Name(entity.kind)));
    Expect(values, "document",
           entity.document.valid() ? Text(graph_.At(entity.document).id) : "");
    Expect(values, "mentions", absl::StrCat(entity.mentions.size()));
    Expect(values, "degree", absl::StrCat(degree));
    Expect(values, "salience", ShareText(entity.salience));
    Expect(values, "backbone", entity.in_backbone ? "node" : "none");
  }

  // Takes the value out and compares it; empty is not there.
  static void Expect(Attributes& values, const std::string& name,
                     const std::string& expected) {
    EXPECT_EQ(Take(values, name), Held(expected)) << name;
  }

  static std::string Take(Attributes& values, const std::string& name) {
    const auto found = values.find(name);
    if (found == values.end()) return "";
    EXPECT_FALSE(found->second.empty());
    std::string value = found->second;
    values.erase(found);
    return value;
  }

  template <typename Ids, typename ToText>
  static List Texts(const Ids& ids, const ToText& to_text) {
    List texts;
    for (const auto& id : ids) texts.push_back(to_text(id));
    return texts;
  }

  List DocumentTexts(absl::Span<const graph::DocumentIndex> documents) const {
    return Texts(documents, [&](auto id) { return Text(graph_.At(id).id); });
  }

  List SpeakersOf(const Fact& fact) const {
    return Texts(fact.speakers,
                 [&](auto id) { return Text(graph_.At(id).name); });
  }

  // Takes out and compares what GraphML says of a fact.
  void ExpectGraphmlFact(const Fact& fact, Attributes& values) const {
    Expect(values, "fact", Text(fact.id));
    Expect(values, "uri", Iris::Fact(Text(fact.id)));
    Expect(values, "relation", Text(fact.relation));
    Expect(values, "lemma", Text(fact.lemma));
    Expect(values, "polarity", std::string(griot::Name(fact.polarity)));
    Expect(values, "modality", std::string(graph::Name(fact.modality)));
    Expect(values, "time", Text(fact.time));
    Expect(values, "granularity",
           Text(fact.time).empty()
               ? ""
               : std::string(griot::Name(fact.granularity)));
    Expect(values, "confidence", ShareText(fact.confidence));
    Expect(values, "salience", ShareText(fact.salience));
    Expect(values, "backbone", std::string(graph::Name(fact.backbone)));
    Expect(values, "inferred", fact.inferred ? "true" : "false");
    Expect(values, "statements", absl::StrCat(fact.statements.size()));
    Expect(values, "sources", absl::StrCat(fact.sources));
    EXPECT_EQ(Strings(Take(values, "documents")),
              JsonHeld(DocumentTexts(fact.documents)));
    EXPECT_EQ(
        Strings(Take(values, "publishers")),
        JsonHeld(Texts(fact.publishers, [&](auto id) { return Text(id); })));
    EXPECT_EQ(Strings(Take(values, "speakers")), JsonHeld(SpeakersOf(fact)));
    Expect(values, "first_said", Text(fact.first_said));
    Expect(values, "last_said", Text(fact.last_said));
    EXPECT_EQ(Strings(Take(values, "qualifiers"), "name"),
              JsonHeld(Texts(fact.qualifiers, [&](const auto& qualifier) {
                return Text(graph_.At(qualifier.entity).name);
              })));
    EXPECT_EQ(Strings(Take(values, "evidence"), "quote"),
              JsonHeld(Texts(fact.statements, [&](auto id) {
                return Text(graph_.At(id).quote);
              })));
  }

  void ExpectGraphml(const std::string& flavour) const {
    const bool gephi = flavour == "gephi";
    Read read = Export(MakeGraphmlWriter, flavour, graph_);
    for (size_t i = 0; i < graph_.entities.size(); ++i) {
      const Entity& entity = graph_.entities[i];
      Attributes& values = read.nodes.at(Text(entity.id)).values;
      ExpectEntity(entity, DegreeOf(i), values);
      Expect(values, "label", Text(entity.name));
      EXPECT_EQ(
          Strings(Take(values, "aliases")),
          JsonHeld(Texts(entity.aliases, [&](auto id) { return Text(id); })));
      std::string type = Text(entity.type);
      std::replace(type.begin(), type.end(), ':', '_');
      Expect(values, "labels", absl::StrCat(":Entity:", type));
      ExpectDrawn(gephi, HexOf(ColourOfType(Text(entity.type), nullptr)),
                  values);
    }
    size_t events = 0;
    size_t edges = 0;
    for (const Fact& fact : graph_.facts) {
      const std::string label = gephi ? EdgeKind(graph_, fact)
                                      : std::string(graph_.PredicateOf(fact));
      if (fact.is_edge()) {
        Element& edge = read.edges.at(Text(fact.id));
        ++edges;
        EXPECT_EQ(edge.xml["source"], Text(graph_.At(fact.subject).id));
        EXPECT_EQ(edge.xml["target"], Text(graph_.At(fact.object).id));
        EXPECT_EQ(edge.xml["label"], gephi ? Held(label) : "");
        Expect(edge.values, "label", label);
        Expect(edge.values, "weight",
               absl::StrCat(fact.documents.size(), ".0"));
        ExpectGraphmlFact(fact, edge.values);
        Expect(edge.values, "color", gephi ? HexOf(ColourOfFact(fact)) : "");
        EXPECT_THAT(edge.values, ::testing::IsEmpty());
        continue;
      }
      ++events;
      Attributes& values = read.nodes.at(Text(fact.id)).values;
      Expect(values, "label", label);
      Expect(values, "labels", ":Event");
      Expect(values, "kind", "event");
      Expect(values, "degree", absl::StrCat(PartsOf(fact)));
      ExpectGraphmlFact(fact, values);
      ExpectDrawn(gephi, HexOf(ColourOfType("event", nullptr)), values);
      std::multiset<std::string> parts;
      for (size_t i = 0; i < PartsOf(fact); ++i, ++edges) {
        Element& edge = read.edges.at(absl::StrCat(Text(fact.id), "_", i));
        EXPECT_EQ(edge.xml["source"], Text(fact.id));
        EXPECT_EQ(edge.values["label"], edge.values["role"]);
        EXPECT_EQ(edge.values["weight"], "1.0");
        parts.insert(absl::StrCat(edge.values["role"], " ",
                                  edge.values["marker"], " ",
                                  edge.xml["target"]));
      }
      EXPECT_EQ(parts, PartTexts(fact));
    }
    EXPECT_EQ(read.nodes.size(), graph_.entities.size() + events);
    EXPECT_EQ(read.edges.size(), edges);
  }

  std::multiset<std::string> PartTexts(const Fact& fact) const {
    std::multiset<std::string> parts;
    const auto add = [&](const char* role, const std::string& marker,
                         graph::EntityId entity) {
      if (!entity.valid()) return;
      parts.insert(absl::StrCat(role, " ", Held(marker), " ",
                                Text(graph_.At(entity).id)));
    };
    add("subject", "", fact.subject);
    add("object", "", fact.object);
    for (const graph::Qualifier& qualifier : fact.qualifiers) {
      add(std::string(griot::Name(qualifier.role)).c_str(),
          Text(qualifier.marker), qualifier.entity);
    }
    return parts;
  }

  // Sizes and colours are there, or nothing is left.
  static void ExpectDrawn(bool gephi, const std::string& colour,
                          Attributes& values) {
    Expect(values, "color", gephi ? colour : "");
    const std::string size = Take(values, "size");
    EXPECT_EQ(size.empty(), !gephi);
    if (gephi) {
      EXPECT_GE(std::stod(size), 4);
      EXPECT_LE(std::stod(size), 40);
    }
    EXPECT_THAT(values, ::testing::IsEmpty());
  }

  // Takes out and compares what GEXF says of facts, and gives them.
  std::vector<FactId> TakeGexfFacts(Element& element) const {
    Attributes& values = element.values;
    std::vector<FactId> ids;
    List lemmas, times, documents, publishers, speakers, qualifiers, evidence;
    double confidence = 0;
    double salience = 0;
    size_t statements = 0;
    bool inferred = true;
    const auto add = [](const List& from, List& to) {
      to.insert(to.end(), from.begin(), from.end());
    };
    for (const std::string& id : GexfTexts(Take(values, "facts"))) {
      ids.push_back(facts_.at(id));
      const Fact& fact = graph_.At(ids.back());
      lemmas.push_back(Text(fact.lemma));
      if (!Text(fact.time).empty()) times.push_back(Text(fact.time));
      add(DocumentTexts(fact.documents), documents);
      add(Texts(fact.publishers, [&](auto name) { return Text(name); }),
          publishers);
      add(SpeakersOf(fact), speakers);
      for (const graph::Qualifier& qualifier : fact.qualifiers) {
        const std::string marker = Text(qualifier.marker);
        qualifiers.push_back(
            absl::StrCat(griot::Name(qualifier.role), marker.empty() ? "" : " ",
                         marker, ": ", Text(graph_.At(qualifier.entity).name)));
      }
      for (const graph::StatementIndex index : fact.statements) {
        const graph::StatementRecord& statement = graph_.At(index);
        evidence.push_back(absl::StrCat(
            Text(statement.quote), " [", Text(graph_.At(statement.document).id),
            " ", statement.evidence.begin, ":", statement.evidence.end, "]"));
      }
      confidence = std::max(confidence, fact.confidence);
      salience = std::max(salience, fact.salience);
      statements += fact.statements.size();
      inferred = inferred && fact.inferred;
    }
    EXPECT_FALSE(ids.empty());
    const Fact& first = graph_.At(ids.front());
    Expect(values, "relation", Text(first.relation));
    Expect(values, "polarity", std::string(griot::Name(first.polarity)));
    Expect(values, "modality", std::string(graph::Name(first.modality)));
    Expect(values, "confidence", ShareText(confidence));
    Expect(values, "salience", ShareText(salience));
    Expect(values, "backbone", std::string(graph::Name(first.backbone)));
    Expect(values, "inferred", inferred ? "true" : "false");
    Expect(values, "statements", absl::StrCat(statements));
    EXPECT_FALSE(Take(values, "sources").empty());
    for (const char* name : {"first_said", "last_said"}) {
      EXPECT_EQ(Take(values, name).size(), 10);  // a day
    }
    const auto expect = [&](const char* name, const List& expected) {
      EXPECT_EQ(GexfTexts(Take(values, name)), Held(Once(expected))) << name;
    };
    expect("lemmas", lemmas);
    expect("times", times);
    EXPECT_THAT(GexfTexts(Take(values, "documents")),
                ::testing::UnorderedElementsAreArray(Held(Once(documents))));
    expect("publishers", publishers);
    expect("speakers", speakers);
    expect("qualifiers", qualifiers);
    expect("evidence", evidence);
    EXPECT_EQ(element.spells, SpellsOf(graph_, ids));
    return ids;
  }

  Graph graph_;
  absl::flat_hash_map<std::string, FactId> facts_;
};

TEST_P(XmlRoundTripTest, StrictGraphmlHoldsEveryAttribute) {
  ExpectGraphml("strict");
}

TEST_P(XmlRoundTripTest, GraphmlForGephiHoldsEveryAttribute) {
  ExpectGraphml("gephi");
}

TEST_P(XmlRoundTripTest, GexfHoldsEveryAttribute) {
  Read read = Export(MakeGexfWriter, "", graph_);
  size_t nodes = graph_.entities.size();
  for (size_t i = 0; i < graph_.entities.size(); ++i) {
    const Entity& entity = graph_.entities[i];
    Element& node = read.nodes.at(Text(entity.id));
    EXPECT_EQ(node.xml["label"], Held(Text(entity.name)));
    ExpectEntity(entity, DegreeOf(i), node.values);
    EXPECT_EQ(GexfTexts(Take(node.values, "aliases")),
              Held(Texts(entity.aliases, [&](auto id) { return Text(id); })));
    const std::string latitude = Take(node.values, "latitude");
    const std::string longitude = Take(node.values, "longitude");
    Expect(node.values, "country", entity.country);
    EXPECT_EQ(latitude.empty(), !entity.coordinates);
    if (entity.coordinates) {
      EXPECT_NEAR(std::stod(latitude), entity.coordinates->latitude, 1e-5);
      EXPECT_NEAR(std::stod(longitude), entity.coordinates->longitude, 1e-5);
    }
    EXPECT_THAT(node.values, ::testing::IsEmpty());
    EXPECT_TRUE(node.viz.contains("size"));
    const Colour colour = ColourOfType(Text(entity.type), nullptr);
    EXPECT_EQ(node.viz["color"]["r"], absl::StrCat(colour.red));
  }
  std::set<FactId> seen;
  for (const Fact& fact : graph_.facts) {
    if (fact.is_edge()) continue;
    ++nodes;
    Element& node = read.nodes.at(Text(fact.id));
    EXPECT_EQ(node.xml["label"], Held(EdgeLabel(graph_, fact)));
    Expect(node.values, "kind", "event");
    Expect(node.values, "degree", absl::StrCat(PartsOf(fact)));
    EXPECT_THAT(TakeGexfFacts(node),
                ::testing::ElementsAre(facts_.at(Text(fact.id))));
    seen.insert(facts_.at(Text(fact.id)));
    EXPECT_THAT(node.values, ::testing::IsEmpty());
  }
  EXPECT_EQ(read.nodes.size(), nodes);
  std::set<std::string> drawn;  // source, target and kind
  std::map<std::string, size_t> markers;
  for (auto& [id, edge] : read.edges) {
    EXPECT_TRUE(
        drawn
            .insert(absl::StrCat(edge.xml["source"], " ", edge.xml["target"],
                                 " ", edge.xml["kind"]))
            .second)
        << edge.xml["kind"];
    EXPECT_TRUE(read.nodes.contains(edge.xml["source"]));
    EXPECT_TRUE(read.nodes.contains(edge.xml["target"]));
    EXPECT_GE(std::stod(edge.xml["weight"]), 1);
    if (edge.values.contains("role")) {
      EXPECT_EQ(edge.values["role"], edge.xml["kind"]);
      continue;
    }
    for (const FactId fact : TakeGexfFacts(edge)) {
      EXPECT_TRUE(seen.insert(fact).second);
      EXPECT_EQ(edge.xml["kind"], Held(EdgeKind(graph_, graph_.At(fact))));
      EXPECT_EQ(edge.xml["source"],
                Text(graph_.At(graph_.At(fact).subject).id));
      EXPECT_EQ(edge.xml["target"], Text(graph_.At(graph_.At(fact).object).id));
    }
    EXPECT_THAT(edge.values, ::testing::IsEmpty());
  }
  EXPECT_EQ(seen.size(), graph_.facts.size());
}

INSTANTIATE_TEST_SUITE_P(Graphs, XmlRoundTripTest,
                         ::testing::Range(uint32_t{0}, uint32_t{100}));

}  // namespace
}  // namespace griot::exporter
