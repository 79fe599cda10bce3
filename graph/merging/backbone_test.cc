#include "graph/merging/backbone.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "graph/testing/statements.h"
#include "gtest/gtest.h"

namespace griot::graph {
namespace {

using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

// Entities and facts as one would find them; all facts matter.
class BackboneTest : public ::testing::Test {
 protected:
  EntityId Add(const std::string& name, const std::string& type,
               MentionKind kind = MentionKind::kName) {
    Entity entity;
    entity.id = entity.name = graph_.strings.Intern(name);
    entity.type = graph_.strings.Intern(type);
    entity.kind = kind;
    entity.salience = 0.9;
    graph_.entities.push_back(entity);
    return EntityId(graph_.entities.size() - 1);
  }

  Fact& Add(EntityId subject, const std::string& relation, EntityId object) {
    Fact fact;
    fact.subject = subject;
    fact.relation = graph_.strings.Intern(relation);
    fact.object = object;
    fact.salience = 0.9;
    graph_.facts.push_back(fact);
    return graph_.facts.back();
  }

  std::vector<std::string> Nodes() {
    SetBackbone({}, graph_);
    std::vector<std::string> names;
    for (const Entity& entity : graph_.entities) {
      if (entity.in_backbone) names.emplace_back(graph_.Text(entity.name));
    }
    return names;
  }

  Graph graph_;
};

TEST_F(BackboneTest, HasNamesAndTheFactsBetweenThem) {
  Add(Add("Ana", "person"), "", Add("Bo", "person"));
  EXPECT_THAT(Nodes(), UnorderedElementsAre("Ana", "Bo"));
  EXPECT_EQ(graph_.facts[0].backbone, Backbone::kEdge);
}

TEST_F(BackboneTest, HasWhoKillsWithoutAName) {
  Add(Add("gunmen", "group", MentionKind::kNominal), "kills",
      Add("Bo", "person"));
  EXPECT_THAT(Nodes(), UnorderedElementsAre("gunmen", "Bo"));
}

TEST_F(BackboneTest, LeavesOutNamelessOnesThatTellNobodyWhich) {
  Add(Add("man", "person", MentionKind::kNominal), "kills",
      Add("Bo", "person"));
  Add(Add("masked man", "person", MentionKind::kNominal), "kills",
      Add("Ida", "person"));
  EXPECT_THAT(Nodes(), UnorderedElementsAre("masked man", "Ida"));
}

TEST_F(BackboneTest, LeavesOutWhoDoesNothingThatHasAType) {
  Add(Add("gunmen", "person", MentionKind::kNominal), "", Add("Bo", "person"));
  EXPECT_THAT(Nodes(), IsEmpty());
}

TEST_F(BackboneTest, LeavesOutDatesQuantitiesPronounsAndBareNouns) {
  const EntityId ana = Add("Ana", "person");
  Add(ana, "seizes", Add("May", "date"));
  Add(ana, "seizes", Add("12 villagers", "person", MentionKind::kNominal));
  Add(ana, "seizes", Add("it", "person", MentionKind::kPronoun));
  Add(ana, "seizes", Add("hope", "other", MentionKind::kNominal));
  EXPECT_THAT(Nodes(), IsEmpty());
}

TEST_F(BackboneTest, LeavesOutNamesThatTellNobodyWhich) {
  const EntityId ana = Add("Ana", "person");
  Add(ana, "leads", Add("League", "organization"));
  Add(ana, "leads", Add("State Government", "government"));
  Add(ana, "leads", Add("Republic", "country"));
  EXPECT_THAT(Nodes(), IsEmpty());
  Add(ana, "leads", Add("Alliance Party", "organization"));
  EXPECT_THAT(Nodes(), UnorderedElementsAre("Ana", "Alliance Party"));
}

TEST_F(BackboneTest, HasNoOtherNamesAndNoLoops) {
  const EntityId ana = Add("Ana", "person");
  Add(ana, "alias_of", Add("Anna", "person"));
  Add(ana, "assault", ana);
  EXPECT_THAT(Nodes(), IsEmpty());
}

TEST_F(BackboneTest, HasAnEventThatIsNoEdgeAsANode) {
  const std::vector<Qualifier> where = {
      {Role::kPlace, StringPool::kEmpty, Add("Dori", "place")}};
  Add(Add("Ana", "person"), "assault", EntityId()).qualifiers = where;
  EXPECT_THAT(Nodes(), UnorderedElementsAre("Ana", "Dori"));
  EXPECT_EQ(graph_.facts[0].backbone, Backbone::kEvent);
}

TEST_F(BackboneTest, LeavesOutANameWithoutATie) {
  Add(Add("Ana", "person"), "", EntityId());
  EXPECT_THAT(Nodes(), IsEmpty());
}

}  // namespace
}  // namespace griot::graph
