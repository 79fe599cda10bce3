#include "app/query/questions.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "app/query/ask.h"

namespace griot {

absl::Span<const Question> Questions() {
  static const auto& questions = *new std::vector<Question>{
      {"entities",
       "[NAME]",
       {0, 1},
       {"--kind"},
       "who and what the news speak of; with NAME, whom it may mean",
       AskEntities},
      {"facts",
       "[A [B]]",
       {0, 1, 2},
       {},
       "what is said; of A, or of A and B",
       AskFacts},
      {"who",
       "[A [B]]",
       {0, 1, 2},
       {},
       "who did what to whom, all times together",
       AskWho},
      {"path",
       "A B",
       {2},
       {"--paths"},
       "the best ways from A to B, with a sentence for each step",
       AskPath},
      {"neighbours",
       "A",
       {1},
       {"--depth", "--kind"},
       "what A is linked to",
       AskNeighbours},
      {"timeline", "A", {1}, {}, "what A had part in, by time", AskTimeline},
      {"central",
       "",
       {0},
       {"--sort", "--kind"},
       "who stands in the middle: degree, PageRank, betweenness",
       AskCentral},
      {"communities",
       "",
       {0},
       {},
       "who deals with each other more than with others",
       AskCommunities},
      {"conflicts",
       "[A [B]]",
       {0, 1, 2},
       {},
       "what cannot all be so: figures, denials, two leaders",
       AskConflicts},
      {"claims",
       "",
       {0},
       {"--by"},
       "what is attributed to whom; with --by, to one source",
       AskClaims},
      {"only",
       "",
       {0},
       {"--by"},
       "what a single source says; with --by, which one",
       AskOnly},
      {"why",
       "FACT, or A RELATION B",
       {1, 3},
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

std::string QuestionsWith(absl::string_view option) {
  std::vector<absl::string_view> names;
  for (const Question& question : Questions()) {
    if (std::find(question.options.begin(), question.options.end(), option) !=
        question.options.end()) {
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
