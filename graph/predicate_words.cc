#include "graph/predicate_words.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "absl/types/span.h"

namespace griot::graph {
namespace {

constexpr std::pair<absl::string_view, absl::string_view> kIrregular[] = {
    {"be", "is"}, {"have", "has"}, {"do", "does"}};

// Of kinds of events, what is no verb.
constexpr std::pair<absl::string_view, absl::string_view> kNoVerbs[] = {
    {"dead", "is dead"}, {"supporter", "supports"}};

// Those that begin what is said, and those that follow another verb.
constexpr absl::string_view kFiniteBe[] = {
    "is", "are", "am", "was", "were", "isn't", "aren't", "wasn't", "weren't"};
constexpr absl::string_view kOtherBe[] = {"be", "been", "being"};

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

// Before its last word.
bool SaysBe(absl::Span<const absl::string_view> words) {
  return std::any_of(words.begin(), words.end() - 1,
                     [](absl::string_view word) {
                       return absl::c_linear_search(kFiniteBe, word) ||
                              absl::c_linear_search(kOtherBe, word);
                     });
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

// What the first sentence of a fact that has its lemma shows of that.
class Said {
 public:
  Said(const Graph& graph, const Fact& fact)
      : graph_(graph), lemma_(graph.Text(fact.lemma)) {
    const auto first = absl::c_find_if(fact.statements, [&](StatementIndex i) {
      return graph.At(i).lemma == fact.lemma;
    });
    if (first == fact.statements.end()) return;
    statement_ = &graph.At(*first);
    text_ = absl::AsciiStrToLower(graph.Text(statement_->predicate));
    for (const ArgumentRecord& argument : graph.ArgumentsOf(*statement_)) {
      if (argument.role == Role::kSubject) subject_ = &argument;
      if (argument.role == Role::kObject) object_ = &argument;
    }
  }

  // "criticises", "holds talks with"
  std::string AsVerb() const {
    std::string words = InThirdPerson(lemma_);
    const std::string plural = absl::StrCat(" ", LastWord(lemma_), "s");
    if (IsPhrase() && absl::EndsWith(text_, plural)) words += 's';
    const absl::string_view marker = Marker();
    if (!marker.empty() && LastWord(words) != marker) {
      absl::StrAppend(&words, " ", marker);
    }
    return words;
  }

  // "nominee of", "near"; a verb only if it is seen to be one: "hits"
  std::string Words() const {
    if (IsWhatIsNamed() || IsWhatSomethingIs()) {
      const absl::string_view marker = Marker();
      return absl::StrCat(IsWhatSomethingIs() ? "is " : "", lemma_,
                          object_ == nullptr ? ""
                          : marker.empty()   ? " of"
                                             : " ",
                          marker);
    }
    const bool is_inflected = text_ != lemma_;
    const bool has_object =
        object_ != nullptr && object_->marker == StringPool::kEmpty;
    if (statement_ != nullptr && (is_inflected || has_object)) return AsVerb();
    const absl::string_view marker = Marker();
    return marker.empty() || marker == LastWord(lemma_)
               ? std::string(lemma_)
               : absl::StrCat(lemma_, " ", marker);
  }

 private:
  bool IsPhrase() const { return absl::StrContains(lemma_, ' '); }

  // What names the subject too ("the nominee Ana", "the party's nominee"), or
  // the last word of a title ("Prime Minister").
  bool IsWhatIsNamed() const {
    if (statement_ == nullptr) return false;
    const Span own = statement_->predicate_span;
    const absl::string_view last = LastWord(lemma_);
    if (IsPhrase() && (text_ == last || text_ == absl::StrCat(last, "s"))) {
      return true;
    }
    if (subject_ == nullptr) return false;
    const Span who = subject_->span;
    if (who.begin <= own.begin && own.end <= who.end) return true;
    // "what they use" has somebody between the two.
    return text_ == lemma_ && object_ != nullptr &&
           object_->span.begin < own.begin &&
           !(object_->span.begin < who.begin && who.end <= own.begin);
  }

  // "was a former leader of", "is bad"; not "was killed", nor "was hit"
  bool IsWhatSomethingIs() const {
    const std::vector<absl::string_view> words = absl::StrSplit(text_, ' ');
    const bool may_suffer = words.size() == 2 && object_ != nullptr &&
                            object_->marker == StringPool::kEmpty;
    return SaysBe(words) && !may_suffer &&
           absl::c_linear_search(words, FirstAndRest(lemma_).first);
  }

  // Of the object; none where something stands between verb and marker: who
  // blames deaths on an army does not "blame on" it.
  absl::string_view Marker() const {
    if (object_ == nullptr) return {};
    for (const ArgumentRecord& argument : graph_.ArgumentsOf(*statement_)) {
      const Role role = argument.role;
      if (role != Role::kObject && role != Role::kSubject &&
          role != Role::kTime && role != Role::kPlace &&
          argument.marker == StringPool::kEmpty) {
        return {};
      }
    }
    return graph_.Text(object_->marker);
  }

  const Graph& graph_;
  const absl::string_view lemma_;
  const StatementRecord* statement_ = nullptr;
  const ArgumentRecord* subject_ = nullptr;
  const ArgumentRecord* object_ = nullptr;
  std::string text_;  // of the predicate, in small letters
};

std::string WordsOfLemma(const Graph& graph, const Fact& fact) {
  const Said said(graph, fact);
  if (fact.relation == StringPool::kEmpty) return said.Words();
  const absl::string_view lemma = graph.Text(fact.lemma);
  for (const auto& [no_verb, words] : kNoVerbs) {
    if (lemma == no_verb) return std::string(words);
  }
  return said.AsVerb();
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
  const std::vector<absl::string_view> words = absl::StrSplit(said, ' ');
  return SaysBe(words) && !absl::c_linear_search(kOtherBe, words.front()) ? said
                                                                          : "";
}

}  // namespace griot::graph
