#include "app/query/questions.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "app/query/ask.h"
#include "app/query/row_answers.h"

namespace griot {

using graph::Order;

absl::Span<const Question> Questions() {
  const std::vector<Order> by_fact = {Order::kSalience, Order::kDate,
                                      Order::kConfidence, Order::kSources};
  const std::vector<Order> by_entity = {Order::kSalience, Order::kSources,
                                        Order::kMentions, Order::kName};
  static const auto& questions = *new std::vector<Question>{
      {"entities",
       "[NAME]",
       {0, 1},
       {"--kind"},
       by_entity,
       "who and what the news speak of; with NAME, whom it may mean",
       AskEntities,
       NamesMean::kAnyOf,
       ReadEntityRows},
      {"facts",
       "[A [B]]",
       {0, 1, 2},
       {},
       by_fact,
       "what is said; of A, or of A and B",
       AskFacts,
       NamesMean::kParts,
       ReadFactRows},
      {"who",
       "[A [B]]",
       {0, 1, 2},
       {},
       by_fact,
       "who did what to whom, all times together",
       AskWho,
       NamesMean::kParts,
       ReadDyadRows},
      {"path",
       "A B",
       {2},
       {"--paths", "--everything"},
       {},
       "the best ways from A to B, with a sentence for each step",
       AskPath},
      {"neighbours",
       "A",
       {1},
       {"--depth", "--kind"},
       {},
       "what A is linked to",
       AskNeighbours},
      {"timeline",
       "A",
       {1},
       {},
       {Order::kDate, Order::kSalience, Order::kConfidence, Order::kSources},
       "what A had part in, by time",
       AskTimeline,
       NamesMean::kParts,
       ReadFactRows},
      {"central",
       "",
       {0},
       {"--kind", "--everything"},
       {Order::kDegree, Order::kPageRank, Order::kBetweenness},
       "who stands in the middle: degree, PageRank, betweenness",
       AskCentral},
      {"communities",
       "",
       {0},
       {"--everything"},
       {},
       "who deals with each other more than with others",
       AskCommunities},
      {"conflicts",
       "[A [B]]",
       {0, 1, 2},
       {},
       {},
       "what cannot all be so: figures, denials, two leaders; tolls that rise",
       AskConflicts,
       NamesMean::kParts},
      {"claims",
       "",
       {0},
       {"--by"},
       by_fact,
       "what is attributed to whom; with --by, to one source",
       AskClaims,
       NamesMean::kOther,
       ReadClaimRows},
      {"only",
       "",
       {0},
       {"--by"},
       by_fact,
       "what a single source says; with --by, which one",
       AskOnly},
      {"rejected",
       "",
       {0},
       {},
       {},
       "what people called wrong: who, why, and the sentences",
       AskRejected},
      {"why",
       "FACT, or A RELATION B",
       {1, 3},
       {},
       {},
       "all sentences that a fact stands on",
       AskWhy},
  };
  return questions;
}

const Question* FindQuestion(absl::string_view name) {
  for (const Question& question : Questions()) {
    if (question.name == name) return &question;
  }
  return nullptr;
}

bool HasOption(const Question& question, absl::string_view option) {
  if (option == "--sort") return !question.orders.empty();
  return std::find(question.options.begin(), question.options.end(), option) !=
         question.options.end();
}

std::string QuestionsWith(absl::string_view option) {
  std::vector<absl::string_view> names;
  for (const Question& question : Questions()) {
    if (HasOption(question, option)) {
      names.push_back(question.name);
    }
  }
  std::string text;
  for (size_t i = 0; i < names.size(); ++i) {
    const char* before = i == 0 ? "" : i + 1 == names.size() ? " or " : ", ";
    absl::StrAppend(&text, before, names[i]);
  }
  return text;
}

}  // namespace griot
