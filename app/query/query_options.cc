#include "app/query/query_options.h"

#include <algorithm>
#include <iterator>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "schemas/iso_time.h"
#include "schemas/statement_names.h"

namespace griot {
namespace {

constexpr QuestionForm kQuestions[] = {
    {Question::kEntities, "entities", "[NAME]", 0, 1,
     "who and what the news speak of; with NAME, whom it may mean"},
    {Question::kFacts, "facts", "[A [B]]", 0, 2,
     "what is said; of A, or of A and B"},
    {Question::kWho, "who", "[A [B]]", 0, 2,
     "who did what to whom, all times together"},
    {Question::kPath, "path", "A B", 2, 2,
     "the best ways from A to B, with a sentence for each step"},
    {Question::kNeighbours, "neighbours", "A", 1, 1, "what A is linked to"},
    {Question::kTimeline, "timeline", "A", 1, 1, "what A had part in, by time"},
    {Question::kCentral, "central", "", 0, 0,
     "who stands in the middle: degree, PageRank, betweenness"},
    {Question::kCommunities, "communities", "", 0, 0,
     "who deals with each other more than with others"},
    {Question::kConflicts, "conflicts", "[A [B]]", 0, 2,
     "what cannot all be so: figures, denials, two leaders"},
    {Question::kClaims, "claims", "", 0, 0,
     "what is attributed to whom; with --by, to one source"},
    {Question::kOnly, "only", "", 0, 0,
     "what a single source says; with --by, which one"},
    {Question::kWhy, "why", "FACT, or A RELATION B", 1, 3,
     "all sentences that a fact stands on"},
};

constexpr size_t kRowsOfTables = 20;

// The beginnings of the names of Modality, and of the classes that facts are
// kept apart by.
struct ModalityWord {
  absl::string_view word;
  std::vector<Modality> modalities;
};

const std::vector<ModalityWord>& ModalityWords() {
  static const auto& words = *new std::vector<ModalityWord>{
      {"asserted", {Modality::kAsserted}},
      {"attempted", {Modality::kAttempted}},
      {"intended", {Modality::kPlanned, Modality::kOrdered}},
      {"planned", {Modality::kPlanned}},
      {"ordered", {Modality::kOrdered}},
      {"possible", {Modality::kPossible, Modality::kConditional}},
      {"conditional", {Modality::kConditional}},
      {"generic", {Modality::kGeneric}},
  };
  return words;
}

class Resolver {
 public:
  Resolver(const QueryFlags& flags, std::vector<std::string>* errors)
      : flags_(flags), errors_(*errors) {}

  QueryOptions Run(const std::string& format) {
    ResolveQuestion();
    ResolveForm(format);
    ResolveTimes();
    ResolveWords();
    ResolveNumbers();
    CheckBelonging();
    options_.relations = flags_.relations;
    options_.types = flags_.types;
    options_.sources = flags_.sources;
    options_.subject = flags_.subject;
    options_.object = flags_.object;
    options_.by = flags_.by;
    return std::move(options_);
  }

 private:
  template <typename... Parts>
  void Error(const Parts&... parts) {
    errors_.push_back(absl::StrCat(parts...));
  }

  void ResolveQuestion() {
    const std::string word =
        flags_.question.empty() ? "" : flags_.question.front();
    const auto* form =
        std::find_if(std::begin(kQuestions), std::end(kQuestions),
                     [&](const QuestionForm& f) { return f.name == word; });
    if (form == std::end(kQuestions)) {
      Error("query ", word, ": unknown question, expected one of ",
            absl::StrJoin(kQuestions, ", ",
                          [](std::string* out, const QuestionForm& f) {
                            absl::StrAppend(out, f.name);
                          }));
      return;
    }
    options_.question = form->question;
    options_.names.assign(flags_.question.begin() + 1, flags_.question.end());
    const size_t count = options_.names.size();
    const bool fits = form->question == Question::kWhy
                          ? count == 1 || count == 3
                          : form->least <= count && count <= form->most;
    if (!fits) {
      Error("query ", word, ": ", count, count == 1 ? " name" : " names",
            " behind it, expected ", form->names.empty() ? "none" : form->names,
            count > form->most ? " (names of several words stand in quotes)"
                               : "");
    }
  }

  void ResolveForm(const std::string& format) {
    if (format == "json") {
      options_.form = AnswerForm::kJson;
    } else if (format == "csv") {
      options_.form = AnswerForm::kCsv;
    } else if (!format.empty() && format != "table") {
      Error("--format ", format,
            ": unknown format, expected table, json or csv");
    }
  }

  std::optional<IsoTime> ParseDay(absl::string_view option,
                                  const std::string& text) {
    if (text.empty()) return std::nullopt;
    const std::optional<IsoTime> time = ParseIsoTime(text);
    if (time && time->form != IsoTime::Form::kInterval) return time;
    Error(option, " ", text,
          ": not a time, expected one as 2024, 2024-09 or 2024-09-17");
    return std::nullopt;
  }

  void ResolveTimes() {
    if (const auto since = ParseDay("--since", flags_.since)) {
      options_.time.begin = since->begin;
    }
    if (const auto until = ParseDay("--until", flags_.until)) {
      options_.time.end = until->end;
    }
    if (options_.time.begin >= options_.time.end) {
      Error("--until ", flags_.until, ": is before --since ", flags_.since);
    }
  }

  // One of `names`, as its index.
  std::optional<size_t> Choose(absl::string_view option,
                               const std::string& text,
                               absl::Span<const absl::string_view> names) {
    if (text.empty()) return std::nullopt;
    const auto found = std::find(names.begin(), names.end(), text);
    if (found != names.end()) {
      return static_cast<size_t>(found - names.begin());
    }
    Error(option, " ", text, ": expected one of ", absl::StrJoin(names, ", "));
    return std::nullopt;
  }

  void ResolveWords() {
    if (const auto i = Choose("--polarity", flags_.polarity, kPolarityNames)) {
      options_.polarity = static_cast<Polarity>(*i);
    }
    if (const auto i = Choose("--kind", flags_.kind, kMentionNames)) {
      options_.kind = static_cast<MentionKind>(*i);
    }
    constexpr absl::string_view kMeasures[] = {"degree", "pagerank",
                                               "betweenness"};
    if (const auto i = Choose("--sort", flags_.sort, kMeasures)) {
      options_.sort = static_cast<Measure>(*i);
    }
    std::vector<absl::string_view> words;
    for (const ModalityWord& word : ModalityWords()) words.push_back(word.word);
    for (const std::string& modality : flags_.modalities) {
      if (const auto i = Choose("--modality", modality, words)) {
        const std::vector<Modality>& more = ModalityWords()[*i].modalities;
        options_.modalities.insert(options_.modalities.end(), more.begin(),
                                   more.end());
      }
    }
  }

  void ResolveNumbers() {
    if (flags_.min_sources >= 0) {
      options_.min_sources = static_cast<size_t>(flags_.min_sources);
    }
    if (flags_.depth >= 0) options_.depth = flags_.depth;
    if (flags_.paths >= 0) options_.paths = static_cast<size_t>(flags_.paths);
    if (flags_.limit > 0) {
      options_.limit = static_cast<size_t>(flags_.limit);
    } else if (flags_.limit < 0 && options_.form == AnswerForm::kTable) {
      options_.limit = kRowsOfTables;
    }
  }

  // Options that only some questions have.
  void CheckBelonging() {
    const Question asked = options_.question;
    const auto check = [&](absl::string_view option, bool given, bool belongs,
                           absl::string_view questions) {
      if (given && !belongs) {
        Error(option, ": goes with ", questions, " only");
      }
    };
    check("--by", !flags_.by.empty(),
          asked == Question::kClaims || asked == Question::kOnly,
          "claims and only");
    check("--depth", flags_.depth >= 0, asked == Question::kNeighbours,
          "neighbours");
    check("--paths", flags_.paths >= 0, asked == Question::kPath, "path");
    check("--sort", !flags_.sort.empty(), asked == Question::kCentral,
          "central");
    check("--kind", !flags_.kind.empty(),
          asked == Question::kEntities || asked == Question::kNeighbours ||
              asked == Question::kCentral,
          "entities, neighbours and central");
  }

  const QueryFlags& flags_;
  std::vector<std::string>& errors_;
  QueryOptions options_;
};

}  // namespace

absl::Span<const QuestionForm> Questions() { return kQuestions; }

QueryOptions ResolveQuery(const QueryFlags& flags, const std::string& format,
                          std::vector<std::string>* errors) {
  return Resolver(flags, errors).Run(format);
}

}  // namespace griot
