#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "gmock/gmock.h"
#include "graph/fact_parts.h"
#include "graph/merging/builder.h"
#include "graph/merging/near_copies.h"
#include "graph/merging/resolve.h"
#include "graph/merging/salience.h"
#include "graph/slices/documents.h"
#include "graph/slices/entities.h"
#include "graph/slices/facts.h"
#include "graph/slices/names.h"
#include "graph/slices/statements.h"
#include "gtest/gtest.h"
#include "schemas/ontology.h"
#include "schemas/testing/random_statements.h"

// However documents, entities and facts are shared out among slices, these say
// together what the whole graph says.

namespace griot::graph {
namespace {

using griot::testing::MakeRandomCorpus;
using griot::testing::RandomCorpus;

using Lines = std::multiset<std::string>;

// What is said of entities, facts and conflicts, a line each.
struct Said {
  Lines entities;
  Lines facts;
  Lines conflicts;
};

std::string LineOf(const Entity& entity, const Graph& g) {
  return absl::StrCat(
      g.Text(entity.id), " ", g.Text(entity.name), " ", g.Text(entity.type),
      " ", static_cast<int>(entity.kind), " ", g.Text(entity.known_id), " ",
      entity.country, " ", entity.mentions.size(), " ",
      absl::StrJoin(entity.aliases, ",", [&](std::string* out, StringId id) {
        absl::StrAppend(out, g.Text(id));
      }));
}

std::string LineOf(const Fact& fact, const Graph& g) {
  std::string line = absl::StrCat(
      g.Text(fact.id), " ", g.Text(fact.relation), " ", g.Text(fact.lemma), " ",
      g.Text(fact.time), " ", fact.sources, " ", fact.confidence, " ",
      fact.salience, " ", g.Text(fact.first_said), " ", fact.figures.size());
  for (size_t i = 0; i < PartCount(fact); ++i) {
    absl::StrAppend(&line, " ", g.Text(g.At(PartOf(fact, i).entity).id));
  }
  for (const StatementIndex i : fact.statements) {
    absl::StrAppend(&line, " ", ToHex(g.At(i).hash));
  }
  return line;
}

std::string LineOf(const Conflict& conflict, const Graph& g) {
  std::string line =
      absl::StrCat(g.Text(conflict.id), " ", Name(conflict.kind));
  for (const ConflictSide& side : conflict.sides) {
    absl::StrAppend(&line, " ", g.Text(g.At(side.fact).id), " ",
                    side.statements.size());
  }
  return line;
}

template <typename Records>
void AddLines(const Records& records, const Graph& graph, Lines& lines) {
  for (const auto& record : records) lines.insert(LineOf(record, graph));
}

// One way to cut: what belongs together has one key, and keys are shared out.
class Cut {
 public:
  Cut(int parts, uint32_t seed) : parts_(parts), random_(seed) {}

  template <typename Row, typename KeyOf>
  std::vector<std::vector<Row>> Share(std::vector<Row> rows, KeyOf key_of) {
    std::shuffle(rows.begin(), rows.end(), random_);
    std::vector<std::vector<Row>> shared(parts_);
    std::map<std::string, size_t> part_of;
    for (Row& row : rows) {
      const size_t part =
          part_of.try_emplace(key_of(row), random_() % parts_).first->second;
      shared[part].push_back(std::move(row));
    }
    return shared;
  }

 private:
  size_t parts_;
  std::mt19937 random_;
};

class Sliced {
 public:
  Sliced(const RandomCorpus& corpus, const MergeRules& rules, Cut cut)
      : rules_(rules), cut_(std::move(cut)) {
    std::map<std::string, ReadDocument> by_id;
    for (const Document& document : corpus.documents) {
      by_id[document.id].document = document;
      by_id[document.id].document.text.clear();
    }
    for (const Statement& statement : corpus.statements) {
      by_id[statement.document].statements.push_back(statement);
    }
    for (auto& [id, read] : by_id) documents_.push_back(std::move(read));
    std::vector<std::unique_ptr<TextSignature>> signatures;
    std::vector<const TextSignature*> views;
    std::vector<std::string> ids;
    std::map<std::string, std::string> texts;
    for (const Document& document : corpus.documents) {
      texts[document.id] = document.text;
    }
    for (const auto& [id, text] : texts) {
      ids.push_back(id);
      signatures.push_back(std::make_unique<TextSignature>(SignatureOf(text)));
      views.push_back(signatures.back().get());
    }
    const std::vector<uint32_t> firsts = FindNearCopies(views);
    for (size_t i = 0; i < ids.size(); ++i) copy_of_[ids[i]] = ids[firsts[i]];
  }

  Said Run() {
    Resolve();
    MakeEntities();
    MakeFacts();
    return std::move(said_);
  }

 private:
  static std::string IdOf(const ContentHash& hash) {
    return absl::StrCat("e", ToHex(hash).substr(0, 16));
  }

  void Resolve() {
    NameTable names;
    for (const auto& part : cut_.Share(documents_, &Sliced::IdOfDocument)) {
      const DocumentSlice slice = *SliceOf(part, rules_);
      const Graph& g = slice.graph;
      const auto text = [&](StringId id) { return std::string(g.Text(id)); };
      for (size_t i = 0; i < slice.locals.entities.size(); ++i) {
        const LocalEntity& local = slice.locals.entities[i];
        LocalRow row;
        NameRow name;
        row.document = name.document = text(g.At(local.document).id);
        row.number = name.number = static_cast<uint32_t>(
            i - slice.first_local[local.document.value()]);
        row.kind = name.kind = local.kind;
        row.entity = IdOf(HashContent(KeyOf(local, g)));
        name.key = text(local.key);
        name.name = text(local.name);
        name.family = local.family;
        for (const Mention& mention : MentionsOf(local, slice.locals)) {
          row.mentions.push_back({mention.span, text(mention.text),
                                  text(mention.type),
                                  text(mention.representative), mention.kind});
          name.forms.emplace_back(text(mention.text), mention.kind);
        }
        names.Add(name);
        locals_.push_back(std::move(row));
      }
    }
    EXPECT_TRUE(names.Resolve(rules_).ok());
    std::map<std::pair<std::string, uint32_t>, NamedRow> named;
    for (size_t i = 0; i < names.size(); ++i) {
      if (const auto row = names.RowOf(i)) {
        named.emplace(std::pair(std::string(row->document), row->number), *row);
      }
    }
    for (LocalRow& local : locals_) {
      const auto found = named.find({local.document, local.number});
      if (found == named.end()) continue;
      local.entity = IdOf(found->second.entity);
      local.is_named = true;
      local.known_id = std::string(found->second.known_id);
      local.name = std::string(found->second.name);
      local.type = std::string(found->second.type);
      local.country = found->second.country;
      local.coordinates = found->second.coordinates;
    }
  }

  static std::string IdOfDocument(const ReadDocument& read) {
    return read.document.id;
  }

  void MakeEntities() {
    for (auto& part :
         cut_.Share(locals_, [](const LocalRow& row) { return row.entity; })) {
      const Graph slice = *EntitySlice(std::move(part), rules_);
      AddLines(slice.entities, slice, said_.entities);
      for (const Entity& entity : slice.entities) {
        entities_[std::string(slice.Text(entity.id))] = {
            std::string(slice.Text(entity.id)),
            std::string(slice.Text(entity.name)),
            std::string(slice.Text(entity.type)), entity.kind,
            static_cast<uint32_t>(entity.mentions.size())};
      }
    }
  }

  void MakeFacts() {
    std::map<std::string, std::map<uint32_t, EntityRow>> known;
    for (const LocalRow& local : locals_) {
      known[local.document][local.number] = entities_.at(local.entity);
    }
    std::vector<TestimonyRow> testimonies;
    for (const auto& part : cut_.Share(documents_, &Sliced::IdOfDocument)) {
      std::vector<std::vector<EntityRow>> entities;
      std::map<std::string, const Document*> by_id;
      for (const ReadDocument& read : part) {
        by_id[read.document.id] = &read.document;
        std::vector<EntityRow>& own = entities.emplace_back();
        for (const auto& [number, entity] : known[read.document.id]) {
          own.push_back(entity);
        }
      }
      const StatementSlice slice =
          *StatementSlice::Make(part, entities, rules_);
      for (size_t i = 0; i < slice.said().size(); ++i) {
        const std::string id(slice.graph().Text(
            slice.graph().At(slice.graph().statements[i].document).id));
        testimonies.push_back({slice.said()[i], by_id.at(id)->published,
                               by_id.at(id)->publisher, copy_of_.at(id)});
      }
    }
    std::map<std::string, std::vector<std::pair<std::string, SideRow>>> matters;
    for (const auto& part :
         cut_.Share(testimonies,
                    [](const TestimonyRow& row) { return row.said.key; })) {
      const Graph slice = *FactSlice(part, rules_);
      AddLines(slice.facts, slice, said_.facts);
      AddLines(slice.conflicts, slice, said_.conflicts);
      const auto sides = SidesOf(rules_, slice);
      for (size_t i = 0; i < sides.size(); ++i) {
        for (const Side& side : sides[i]) {
          matters[side.matter].emplace_back(side.side,
                                            RowOf(slice.facts[i], slice));
        }
      }
    }
    for (auto& [matter, facts] : matters) {
      std::vector<SideRow> rows;
      std::set<std::string> sides;
      for (auto& [side, row] : facts) {
        sides.insert(side);
        rows.push_back(std::move(row));
      }
      if (sides.size() < 2) continue;
      const Graph slice = *MatterSlice(std::move(rows), rules_);
      AddLines(slice.conflicts, slice, said_.conflicts);
    }
  }

  const MergeRules& rules_;
  Cut cut_;
  std::vector<ReadDocument> documents_;
  std::map<std::string, std::string> copy_of_;
  std::vector<LocalRow> locals_;
  std::map<std::string, EntityRow> entities_;
  Said said_;
};

Graph GraphOf(const RandomCorpus& corpus, const MergeRules& rules) {
  GraphBuilder builder(rules);
  for (const Document& document : corpus.documents) {
    EXPECT_TRUE(builder.AddDocument(document).ok());
  }
  for (const Statement& statement : corpus.statements) {
    EXPECT_TRUE(builder.Add(statement).ok());
  }
  return *std::move(builder).Finish();
}

Said Whole(const RandomCorpus& corpus, const MergeRules& rules) {
  const Graph graph = GraphOf(corpus, rules);
  Said said;
  AddLines(graph.entities, graph, said.entities);
  AddLines(graph.facts, graph, said.facts);
  AddLines(graph.conflicts, graph, said.conflicts);
  return said;
}

TEST(Slices, SayTogetherWhatTheWholeSays) {
  const Ontology ontology = *LoadOntology({});
  const MergeRules rules = RulesOf(ontology);
  size_t conflicts = 0;
  for (uint32_t seed = 0; seed < 20; ++seed) {
    const RandomCorpus corpus = MakeRandomCorpus(seed, 20, 8);
    const Said whole = Whole(corpus, rules);
    conflicts += whole.conflicts.size();
    for (const int parts : {1, 2, 7}) {
      const Said sliced = Sliced(corpus, rules, Cut(parts, seed)).Run();
      EXPECT_EQ(sliced.entities, whole.entities) << seed << " in " << parts;
      EXPECT_EQ(sliced.facts, whole.facts) << seed << " in " << parts;
      EXPECT_EQ(sliced.conflicts, whole.conflicts) << seed << " in " << parts;
    }
  }
  EXPECT_GT(conflicts, 0);
}

TEST(Slices, FollowWhatPeopleSayOfNames) {
  const Ontology ontology = *LoadOntology({});
  const RandomCorpus corpus = MakeRandomCorpus(3, 20, 8);
  MergeRules rules = RulesOf(ontology);
  const Said undecided = Whole(corpus, rules);
  const Graph graph = GraphOf(corpus, rules);
  std::vector<std::string> names;
  for (const Entity& entity : graph.entities) {
    if (entity.kind != MentionKind::kName) continue;
    names.emplace_back(graph.Text(entity.name));
  }
  ASSERT_GE(names.size(), 5);
  const auto decide = [&](Decision::Kind kind, const std::string& name) {
    Decision& decision = rules.decisions.emplace_back();
    decision.kind = kind;
    decision.first.name = name;
    return &decision;
  };
  decide(Decision::Kind::kSame, names[0])->second.name = names[1];
  decide(Decision::Kind::kRename, names[2])->value = "Somebody Else";
  decide(Decision::Kind::kType, names[3])->value = "treaty";
  rules.known_names = {{names[4], "Q42"}};
  const Said whole = Whole(corpus, rules);
  EXPECT_NE(whole.entities, undecided.entities);
  for (const int parts : {1, 3}) {
    const Said sliced = Sliced(corpus, rules, Cut(parts, 3)).Run();
    EXPECT_EQ(sliced.entities, whole.entities) << "in " << parts;
    EXPECT_EQ(sliced.facts, whole.facts) << "in " << parts;
    EXPECT_EQ(sliced.conflicts, whole.conflicts) << "in " << parts;
  }
}

TEST(Slices, BackboneIsThatOfTheFactsAndEntities) {
  const EntityRow ana = {"e1", "Ana Roa", "person", MentionKind::kName, 3};
  const EntityRow dorna = {"e2", "Dorna", "place", MentionKind::kName, 2};
  const EntityRow day = {"e3", "Monday", "date", MentionKind::kNominal, 1};
  const MergeRules rules = RulesOf(*LoadOntology({}));
  const Graph graph = BackboneSlice(
      {{"travel",
        false,
        0.6,
        true,
        true,
        {{Role::kSubject, ana, 0.5},
         {Role::kObject, dorna, 0.5},
         {Role::kTime, day, 0.1}}},
       {"", false, 0.6, true, false, {{Role::kSubject, ana, 0.5}}}},
      rules);
  EXPECT_EQ(graph.facts[0].backbone, Backbone::kEdge);
  EXPECT_EQ(graph.facts[1].backbone, Backbone::kNone);
  EXPECT_TRUE(graph.entities[0].in_backbone);
  EXPECT_FALSE(graph.entities[2].in_backbone);
}

TEST(Slices, EntitiesMustBeThoseOfTheDocument) {
  const RandomCorpus corpus = MakeRandomCorpus(1, 1, 2);
  const MergeRules rules = RulesOf(*LoadOntology({}));
  const std::vector<ReadDocument> documents = {
      {corpus.documents[0], corpus.statements, {}}};
  EXPECT_EQ(StatementSlice::Make(documents, {{}}, rules).status().code(),
            absl::StatusCode::kInvalidArgument);
}

}  // namespace
}  // namespace griot::graph
