#include "graph/predicate_words.h"

#include <algorithm>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/strip.h"

namespace griot::graph {
namespace {

constexpr std::pair<absl::string_view, absl::string_view> kIrregular[] = {
    {"be", "is"}, {"have", "has"}, {"do", "does"}};

// Of kinds of events, what is no verb.
constexpr std::pair<absl::string_view, absl::string_view> kNoVerbs[] = {
    {"dead", "is dead"}, {"supporter", "supports"}};

constexpr absl::string_view kPassive[] = {
    "is ",       "are ",       "was ",      "were ",
    "has been ", "have been ", "had been ", "will be "};

constexpr absl::string_view kPrepositions[] = {"by", "for", "from", "in",
                                               "of", "on",  "to",   "with"};

std::pair<absl::string_view, absl::string_view> FirstAndRest(
    absl::string_view words) {
  const size_t space = std::min(words.find(' '), words.size());
  return {words.substr(0, space), words.substr(space)};
}

absl::string_view LastWord(absl::string_view words) {
  return words.substr(words.rfind(' ') + 1);  // npos + 1 is 0
}

bool HissesBeforeS(absl::string_view word) {
  return absl::EndsWith(word, "s") || absl::EndsWith(word, "x") ||
         absl::EndsWith(word, "z") || absl::EndsWith(word, "ch") ||
         absl::EndsWith(word, "sh") || absl::EndsWith(word, "o");
}

// "attacked": what some extractors give for a lemma.
bool IsPast(absl::string_view word) {
  return absl::EndsWith(word, "ed") && !absl::EndsWith(word, "eed");
}

bool IsVowel(char c) { return absl::StrContains("aeiou", c); }

// "carries" to "carry".
std::string BaseOf(absl::string_view word) {
  for (const auto& [base, third] : kIrregular) {
    if (word == third) return std::string(base);
  }
  if (absl::EndsWith(word, "ies")) {
    return absl::StrCat(word.substr(0, word.size() - 3), "y");
  }
  const absl::string_view stem = absl::StripSuffix(word, "es");
  // "closes" has an e of its own.
  const bool added =
      stem.size() < word.size() && HissesBeforeS(stem) &&
      (!absl::EndsWith(stem, "s") || absl::EndsWith(stem, "ss")) &&
      !absl::EndsWith(stem, "z");
  return std::string(added ? stem : absl::StripSuffix(word, "s"));
}

bool IsThirdPerson(absl::string_view word) {
  return word.size() > 1 && absl::EndsWith(word, "s") &&
         !absl::EndsWith(word, "ss") && !absl::EndsWith(word, "ties");
}

// "kills", "based in"; not "accuse" and "casualties".
bool ReadsAsSaid(absl::string_view words) {
  return IsThirdPerson(FirstAndRest(words).first) ||
         (absl::StrContains(words, ' ') &&
          absl::c_linear_search(kPrepositions, LastWord(words)));
}

std::string Denied(absl::string_view words) {
  const auto [first, rest] = FirstAndRest(words);
  if (first == "is") return absl::StrCat("is not", rest);
  if (!IsThirdPerson(first)) return absl::StrCat("not ", words);
  return absl::StrCat("does not ", BaseOf(first), rest);
}

// A fact's verb as its sentences have it.
class Verb {
 public:
  Verb(const Graph& graph, const Fact& fact)
      : graph_(graph), lemma_(graph.Text(fact.lemma)) {
    for (const StatementIndex index : fact.statements) {
      const StatementRecord& statement = graph.At(index);
      if (statement.lemma != fact.lemma) continue;
      if (first_ == nullptr) first_ = &statement;
      LookAt(graph.Text(statement.predicate));
      if (is_inflected_ && (is_plural_ || !absl::StrContains(lemma_, ' '))) {
        break;
      }
    }
  }

  // "group" and "prime minister" are said as they are: nothing shows that they
  // are verbs.
  bool is_inflected() const { return is_inflected_; }

  std::string Words() const {
    std::string words = InThirdPerson(lemma_);
    if (is_plural_) words += 's';
    const absl::string_view marker = ObjectMarker();
    if (!marker.empty() && LastWord(words) != marker) {
      absl::StrAppend(&words, " ", marker);
    }
    return words;
  }

 private:
  void LookAt(absl::string_view said) {
    const std::string text = absl::AsciiStrToLower(said);
    const absl::string_view last = LastWord(lemma_);
    const bool is_phrase = last.size() < lemma_.size();
    const std::string plural = absl::StrCat(last, "s");
    is_inflected_ |=
        text != lemma_ && !(is_phrase && (text == last || text == plural));
    is_plural_ |= is_phrase && absl::EndsWith(text, absl::StrCat(" ", plural));
  }

  // None where something stands between verb and marker: who blames deaths on
  // an army does not "blame on" it.
  absl::string_view ObjectMarker() const {
    if (first_ == nullptr) return {};
    absl::string_view marker;
    for (const ArgumentRecord& argument : graph_.ArgumentsOf(*first_)) {
      const Role role = argument.role;
      if (role == Role::kObject) {
        marker = graph_.Text(argument.marker);
      } else if (role != Role::kSubject && role != Role::kTime &&
                 role != Role::kPlace &&
                 argument.marker == StringPool::kEmpty) {
        return {};
      }
    }
    return marker;
  }

  const Graph& graph_;
  const absl::string_view lemma_;
  const StatementRecord* first_ = nullptr;
  bool is_inflected_ = false;
  bool is_plural_ = false;  // "talks" of "hold talk"
};

std::string WordsOfLemma(const Graph& graph, const Fact& fact) {
  const absl::string_view lemma = graph.Text(fact.lemma);
  const bool typed = fact.relation != StringPool::kEmpty;
  for (const auto& [no_verb, words] : kNoVerbs) {
    if (typed && lemma == no_verb) return std::string(words);
  }
  const Verb verb(graph, fact);
  return typed || verb.is_inflected() ? verb.Words() : std::string(lemma);
}

}  // namespace

std::string InThirdPerson(absl::string_view verb) {
  const auto [first, rest] = FirstAndRest(verb);
  if (IsPast(first)) return std::string(verb);
  for (const auto& [base, third] : kIrregular) {
    if (first == base) return absl::StrCat(third, rest);
  }
  if (first.size() > 1 && first.back() == 'y' &&
      !IsVowel(first[first.size() - 2])) {
    return absl::StrCat(first.substr(0, first.size() - 1), "ies", rest);
  }
  return absl::StrCat(first, HissesBeforeS(first) ? "es" : "s", rest);
}

std::string WordsOf(absl::string_view predicate, bool denied) {
  std::string words = absl::StrReplaceAll(predicate, {{"_", " "}});
  return denied ? Denied(words) : words;
}

std::string PredicateWords(const Graph& graph, const Fact& fact) {
  std::string words = WordsOf(graph.Text(fact.relation), /*denied=*/false);
  if (!ReadsAsSaid(words) && fact.lemma != StringPool::kEmpty &&
      !fact.inferred) {
    words = WordsOfLemma(graph, fact);
  }
  return fact.polarity == Polarity::kNegative ? Denied(words) : words;
}

std::string PassiveWords(const Graph& graph, const Fact& fact) {
  if (fact.subject.valid() || !fact.object.valid() || fact.statements.empty()) {
    return "";
  }
  const std::string said = absl::AsciiStrToLower(
      graph.Text(graph.At(fact.statements.front()).predicate));
  const bool is_passive = absl::c_any_of(kPassive, [&](absl::string_view form) {
    return absl::StartsWith(said, form);
  });
  return is_passive ? said : "";
}

}  // namespace griot::graph
