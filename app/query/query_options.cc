#include "app/query/query_options.h"

#include <algorithm>
#include <iterator>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "app/text/suggestion.h"
#include "schemas/iso_time.h"
#include "schemas/statement_names.h"

namespace griot {
namespace {

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

struct OwnOption {
  absl::string_view name;
  bool (*is_given)(const QueryFlags&);
};

// What questions have that not all of them have.
constexpr OwnOption kOwnOptions[] = {
    {"--by", [](const QueryFlags& flags) { return !flags.by.empty(); }},
    {"--depth", [](const QueryFlags& flags) { return flags.depth >= 0; }},
    {"--paths", [](const QueryFlags& flags) { return flags.paths >= 0; }},
    {"--everything", [](const QueryFlags& flags) { return flags.everything; }},
    {"--sort", [](const QueryFlags& flags) { return !flags.sort.empty(); }},
    {"--kind", [](const QueryFlags& flags) { return !flags.kind.empty(); }},
};

class Resolver {
 public:
  Resolver(const QueryFlags& flags, std::vector<std::string>& errors)
      : flags_(flags), errors_(errors) {}

  QueryOptions Run(const std::string& format) {
    ResolveQuestion();
    ResolveForm(format);
    ResolveTimes();
    ResolveWords();
    ResolveScope();
    ResolveOrder();
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
    const Question* question = FindQuestion(word);
    if (question == nullptr) {
      std::vector<std::string> names;
      for (const Question& known : Questions()) names.emplace_back(known.name);
      Error("query ", word, ": unknown question, expected one of ",
            absl::StrJoin(names, ", "), DidYouMean(word, names));
      return;
    }
    options_.question = question;
    options_.names.assign(flags_.question.begin() + 1, flags_.question.end());
    const size_t count = options_.names.size();
    if (!absl::c_linear_search(question->counts, count)) {
      Error("query ", word, ": ", count, count == 1 ? " name" : " names",
            " behind it, expected ",
            question->names.empty() ? "none" : question->names,
            count > question->counts.back()
                ? " (names of several words stand in quotes)"
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

  void ResolveScope() {
    const Question* question = options_.question;
    if (question != nullptr && HasOption(*question, "--everything") &&
        !flags_.everything) {
      options_.scope = graph::Scope::kBackbone;
    }
  }

  void ResolveOrder() {
    const Question* question = options_.question;
    if (question == nullptr || question->orders.empty()) return;
    std::vector<absl::string_view> names;
    for (const graph::Order order : question->orders) {
      names.push_back(Name(order));
    }
    options_.order =
        question->orders[Choose("--sort", flags_.sort, names).value_or(0)];
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
    if (options_.question == nullptr) return;
    for (const auto& [option, is_given] : kOwnOptions) {
      if (is_given(flags_) && !HasOption(*options_.question, option)) {
        Error(option, ": not an option of ", options_.question->name,
              ", expected with ", QuestionsWith(option));
      }
    }
  }

  const QueryFlags& flags_;
  std::vector<std::string>& errors_;
  QueryOptions options_;
};

}  // namespace

QueryOptions ResolveQuery(const QueryFlags& flags, const std::string& format,
                          std::vector<std::string>& errors) {
  return Resolver(flags, errors).Run(format);
}

}  // namespace griot
