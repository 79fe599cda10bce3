#include "app/query/query_flags.h"

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"

namespace griot {
namespace {

std::string QuestionsHelp() {
  std::string help = "Questions:\n";
  for (const Question& question : Questions()) {
    absl::StrAppendFormat(
        &help, "  %-27s %s\n",
        absl::StrCat(question.name, question.names.empty() ? "" : " ",
                     question.names),
        question.summary);
  }
  return help +
         "\nA and B are entities: a name in any spelling, a surname, an alias, "
         "an id or\nits beginning; a type in brackets tells two apart: "
         "\"Bangui (place)\".\n"
         "Example: griot query news.griot facts Bambari --since 2025-02\n";
}

// "facts, who: salience, date; central: pagerank", the default first.
std::string OrdersHelp() {
  std::string help = "by what";
  std::vector<std::vector<graph::Order>> listed;
  for (const Question& question : Questions()) {
    if (question.orders.empty() ||
        absl::c_linear_search(listed, question.orders)) {
      continue;
    }
    listed.push_back(question.orders);
    std::vector<absl::string_view> names;
    for (const Question& other : Questions()) {
      if (other.orders == question.orders) names.push_back(other.name);
    }
    absl::StrAppend(&help, "; ", absl::StrJoin(names, ", "), ": ",
                    absl::StrJoin(question.orders, ", ",
                                  [](std::string* out, graph::Order order) {
                                    absl::StrAppend(out, Name(order));
                                  }));
  }
  return help;
}

}  // namespace

void AddQueryFlags(CLI::App* query, QueryFlags& flags) {
  const auto text = [&](const char* name, std::string* out, const char* type,
                        const std::string& help) {
    query->add_option(name, *out, help)->type_name(type);
  };
  const auto texts = [&](const char* name, std::vector<std::string>* out,
                         const char* type, const char* help) {
    query->add_option(name, *out, absl::StrCat(help, "; repeatable"))
        ->allow_extra_args(false)
        ->type_name(type);
  };
  const auto number = [&](const char* name, int* out, int least, int most,
                          const std::string& help) {
    query->add_option(name, *out, help)
        ->check(CLI::Range(least, most))
        ->type_name("N");
  };
  // Of an option that not all questions have.
  const auto own = [](const char* name, const char* help) {
    return absl::StrCat(QuestionsWith(name), ": ", help);
  };
  constexpr int kMany = 1'000'000'000;

  query->add_option("QUESTION", flags.question, "What is asked, see below")
      ->required()
      ->type_name("");
  texts("--relation", &flags.relations, "NAME",
        "Facts of a relation or those under it, or with this verb");
  texts("--type", &flags.types, "NAME",
        "Entities of a type or those under it; facts that have one");
  texts("--source", &flags.sources, "NAME",
        "What a document, a publisher or a speaker says");
  texts("--modality", &flags.modalities, "NAME",
        "asserted, attempted, intended (planned, ordered), possible "
        "(conditional) or generic");
  text("--polarity", &flags.polarity, "NAME", "positive or negative");
  text("--since", &flags.since, "TIME",
       "When it happened or, if that is not known, was published: 2024, "
       "2024-09, 2024-09-17");
  text("--until", &flags.until, "TIME", "The same, that day included");
  number("--min-sources", &flags.min_sources, 0, kMany,
         "What so many sources say that do not depend on each other");
  text("--subject", &flags.subject, "NAME", "Facts in which NAME acts");
  text("--object", &flags.object, "NAME", "Facts in which it is done to NAME");
  text("--by", &flags.by, "NAME", own("--by", "the source"));
  number("--depth", &flags.depth, 1, 100,
         own("--depth", "links from A (else 1)"));
  number("--paths", &flags.paths, 1, 1000, own("--paths", "how many (else 3)"));
  text("--sort", &flags.sort, "NAME", own("--sort", OrdersHelp().c_str()));
  query->add_flag("--everything", flags.everything,
                  own("--everything", "not the backbone alone"));
  text("--kind", &flags.kind, "NAME",
       own("--kind", "name, nominal or pronoun"));
  number("--limit", &flags.limit, 0, kMany,
         "Rows at most, 0 for all (else 20 of a table, all of others)");
  query->footer(QuestionsHelp());
}

}  // namespace griot
