#ifndef GRIOT_EXPORT_EVENTS_TESTING_EVENTS_FIXTURE_H_
#define GRIOT_EXPORT_EVENTS_TESTING_EVENTS_FIXTURE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "export/events/event.h"
#include "export/events/events.h"
#include "graph/graph.h"
#include "graph/merge_rules.h"
#include "graph/merging/builder.h"
#include "graph/testing/statements.h"
#include "gtest/gtest.h"
#include "schemas/ontology.h"

namespace griot::exporter {

// Tests of events say what two reports tell and look at what is made of it.
class EventsTest : public ::testing::Test {
 protected:
  EventsTest() : ontology_(*LoadOntology({})) {}

  // "SUBJECT RELATION OBJECT", in the one sentence of the document.
  static Statement Say(const char* subject, const char* relation,
                       const char* object, const char* document = "a") {
    Statement statement =
        graph::testing::Say(document, subject, relation, object);
    statement.predicate.relation = relation;
    return statement;
  }
  static Statement At(Statement statement, const char* place) {
    graph::testing::AddArgument(statement, Role::kPlace, "in", place);
    return statement;
  }
  static Statement On(Statement statement, const char* time,
                      Granularity granularity = Granularity::kDay) {
    statement.time = Time{time, granularity, std::nullopt, ""};
    return statement;
  }
  // In a sentence that stands far behind the report's lead.
  static Statement Later(Statement statement) {
    statement.evidence.span = {kLater, kLater + kSentence};
    return statement;
  }
  static Statement Counting(Statement statement, double value,
                            Quantity::Bound bound = Quantity::Bound::kExactly) {
    Argument& counted = statement.arguments[statement.arguments.size() > 1];
    counted.quantity = Quantity{value, bound};
    counted.head = {counted.span.end - 6, counted.span.end};
    return statement;
  }

  std::vector<Event> Events(const std::vector<Statement>& statements,
                            const std::string& title = "") {
    graph::GraphBuilder builder(graph::RulesOf(ontology_));
    for (const char* id : {"a", "b"}) {
      Document document = graph::testing::MakeDocument(id, "2024-09-18", id);
      document.title = title;
      EXPECT_TRUE(builder.AddDocument(document).ok());
    }
    for (Statement statement : statements) {
      std::string& quote = statement.evidence.quote;
      if (statement.evidence.span.begin < kLater) {
        statement.evidence.span = {0, kSentence};
        quote = title.empty() ? sentence_ : title;
      } else {
        quote = "later";
      }
      quote.resize(kSentence, ' ');
      if (quote != title) quote.back() = '.';
      EXPECT_TRUE(builder.Add(statement).ok());
    }
    graph_ = *std::move(builder).Finish();
    for (graph::Fact& fact : graph_.facts) fact.salience = 0.9;
    return FindEvents(graph_, ontology_);
  }

  std::string NameOf(graph::EntityId id) const {
    return id.valid() ? std::string(graph_.Text(graph_.At(id).name)) : "";
  }

  // "who type whom, place, day"
  std::string Told(const Event& event) const {
    return absl::StrCat(NameOf(event.actor1.entity), " ", event.codes->type,
                        " ", NameOf(event.actor2.entity), ", ",
                        NameOf(event.place.entity), ", ", event.time.first);
  }

  static constexpr int32_t kLater = 2000;
  static constexpr int32_t kSentence = 200;  // characters

  std::string sentence_ = "early";  // the words of the first
  Ontology ontology_;
  graph::Graph graph_;
};

}  // namespace griot::exporter

#endif  // GRIOT_EXPORT_EVENTS_TESTING_EVENTS_FIXTURE_H_
